export const id = 659;
export const ids = [659,330];
export const modules = {

/***/ 8330:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  readPrompts: () => (/* binding */ readPrompts),
  readReferences: () => (/* binding */ readReferences),
  refuseDuplicateSlugs: () => (/* reexport */ parse.refuseDuplicateSlugs)
});

// EXTERNAL MODULE: ./build/foundation/errors.js
var errors = __webpack_require__(1573);
// EXTERNAL MODULE: ./build/foundation/ids.js
var ids = __webpack_require__(6294);
// EXTERNAL MODULE: ./build/foundation/paths.js + 1 modules
var foundation_paths = __webpack_require__(3942);
// EXTERNAL MODULE: ./build/prompts/parse.js + 42 modules
var parse = __webpack_require__(8263);
// EXTERNAL MODULE: ./build/foundation/text.js
var foundation_text = __webpack_require__(6877);
// EXTERNAL MODULE: ./build/prompts/documents.js
var documents = __webpack_require__(838);
// EXTERNAL MODULE: ./build/prompts/fields.js
var fields = __webpack_require__(3619);
// EXTERNAL MODULE: ./build/prompts/files.js
var files = __webpack_require__(1103);
// EXTERNAL MODULE: ./build/prompts/parameters.js
var parameters = __webpack_require__(1602);
;// CONCATENATED MODULE: ./build/prompts/parameter-sets.js





/**
 * A parameters file: one YAML or JSON object, name → value, such as `{ temperature: 0.2, max_tokens: 400 }`. Its slug is its path, as
 * that of a prompt (`slugOf`).
 *
 * @param globs the config's `parameters`.
 * @throws FileError with line and column for anything else, an empty object, and a name that is no parameter.
 */
function readParameterSet(path, bytes, globs) {
    const root = (0,fields/* rootField */.LO)((0,documents/* readDocument */.u)((0,foundation_text/* normaliseLineEndings */.Z)((0,foundation_text/* decodeText */.g)(bytes, path)), path));
    if (Object.keys((0,fields/* mapping */.pq)(root)).length === 0) {
        (0,fields/* refuse */.TR)(root, 'the file has no parameters', 'Write them as keys: "temperature: 0.2".');
    }
    return { slug: (0,files/* slugOf */.t)(path, globs), ...(0,parameters/* readParameters */.Z)(root, 'wire') };
}

;// CONCATENATED MODULE: ./build/commands/read-prompts.js





/** Reads prompt files of a tree with all that they are made of: partials, texts they name, and the files of parameters. */
async function readPrompts(tree, paths, source) {
    const [files, sets] = await Promise.all([tree.read(paths), readParameterSets(tree, source.config)]);
    const { references, others, failed } = await readReferences(tree, files);
    const parsed = new Map();
    const { model } = source.config;
    for (const [path, bytes] of files) {
        if (failed.has(path))
            continue;
        try {
            const own = references.get(path) ?? [];
            const prompts = (0,parse.parsePrompts)({
                path,
                bytes,
                others: pick(others, own),
                globs: source.config.prompts,
                ...(model === undefined ? {} : { defaultModel: model }),
                resolveModel: source.resolveModel,
                parameterSets: sets.parameters,
            });
            parsed.set(path, prompts.map((prompt) => ({ ...prompt, madeOf: [...own, ...fileOf(prompt, sets.files)] })));
        }
        catch (error) {
            failed.set(path, refusal(error));
        }
    }
    return { parsed, failed, references, parameters: sets.parameters, notices: sets.notices };
}
function fileOf({ parametersFrom }, files) {
    const file = parametersFrom === undefined ? undefined : files.get(parametersFrom);
    return file === undefined ? [] : [file];
}
/** What each file of a tree is made of beside itself, without parsing it. */
async function readReferences(tree, files) {
    const references = new Map();
    const others = new Map();
    const failed = new Map();
    const asked = new Set();
    for (let round = 0; round < MOST_ROUNDS; round += 1) {
        for (const [path, bytes] of files) {
            try {
                if (!failed.has(path))
                    references.set(path, (0,parse.referencedFiles)({ path, bytes, others }));
            }
            catch (error) {
                failed.set(path, refusal(error));
            }
        }
        const wanted = [...new Set([...references.values()].flat())].filter((path) => !asked.has(path));
        if (wanted.length === 0)
            break;
        for (const path of wanted)
            asked.add(path);
        for (const [path, bytes] of await tree.read(wanted))
            others.set(path, bytes);
    }
    return { references, others, failed };
}
/** Partials within partials, and no endless chain of them. */
const MOST_ROUNDS = 10;
async function readParameterSets(tree, { parameters }) {
    if (parameters.length === 0)
        return { parameters: new Map(), files: new Map(), notices: [] };
    const matches = (0,foundation_paths/* matchesAny */._I)(parameters);
    const paths = (await tree.entries()).filter(({ path }) => matches(path)).map(({ path }) => path);
    const sets = new Map();
    const files = new Map();
    const notices = [];
    for (const [path, bytes] of await tree.read(paths)) {
        const { slug: name, parameters: set, notices: own } = readParameterSet(path, bytes, parameters);
        const slug = (0,ids/* parseParametersSlug */.Pm)(name);
        if (sets.has(slug)) {
            throw new errors/* FileError */.f6(`two files of parameters have the slug "${slug}"`, {
                position: { file: path },
                todo: 'Rename one of them: prompts name parameters by the slug of their file.',
            });
        }
        sets.set(slug, set);
        files.set(slug, path);
        notices.push(...own.map((notice) => `${path}: ${notice}`));
    }
    return { parameters: sets, files, notices };
}
function pick(files, paths) {
    return new Map(paths.flatMap((path) => {
        const bytes = files.get(path);
        return bytes === undefined ? [] : [[path, bytes]];
    }));
}
/** Only what a file's author can put right is an answer; a defect is thrown on. */
function refusal(error) {
    if (error instanceof errors/* RatchetError */.eG)
        return error;
    throw error;
}


/***/ }),

/***/ 5764:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  r: () => (/* binding */ isAssertionType),
  L: () => (/* binding */ mapAssertion)
});

// EXTERNAL MODULE: ./build/foundation/errors.js
var errors = __webpack_require__(1573);
// EXTERNAL MODULE: ./build/foundation/json.js
var json = __webpack_require__(6316);
;// CONCATENATED MODULE: ./build/foundation/promptfoo-values.js
/** Why an assertion has no scorer of ours: caught by `mapAssertion`. */
class Unmapped extends Error {
}
/** `{{ name }}` is the value of the variable: what Nunjucks makes of anything else is not rebuilt here. */
function filledIn(value, variables) {
    if (Array.isArray(value))
        return value.map((item) => filledIn(item, variables) ?? null);
    if (typeof value !== 'string')
        return value;
    if (value.startsWith('package:'))
        throw new Unmapped('its value is code of a package');
    let length = 0;
    const filled = value.replace(/\{\{\s*([A-Za-z_]\w*)\s*\}\}/g, (_, name) => {
        const text = variable(name, variables);
        length += text.length;
        // One row can name a large variable a hundred thousand times.
        if (length > LONGEST_FILLED)
            throw new Unmapped(`its value has more than ${LONGEST_FILLED} characters when filled in`);
        return text;
    });
    if (/\{[{%#]/.test(filled))
        throw new Unmapped('its value is a template with more than names of variables');
    return filled;
}
/** Characters: as much as a row may have. */
const LONGEST_FILLED = 1_000_000;
function variable(name, variables) {
    const value = Object.hasOwn(variables, name) ? variables[name] : undefined;
    if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
        return String(value);
    throw new Unmapped(`its value names the variable "${name}", which is not a text here`);
}
/** @throws Unmapped, as all of these, when the assertion says something else. */
function limitOf(threshold) {
    if (threshold === undefined)
        throw new Unmapped('it has no threshold');
    if (threshold <= 0)
        throw new Unmapped('its threshold is not above 0');
    return threshold;
}
/** What is looked for in an answer: a text that may be blank, and not empty. */
function textOf(value) {
    const text = typeof value === 'number' ? String(value) : value;
    if (typeof text !== 'string' || text === '')
        throw new Unmapped('its value is not a text');
    refuseFile(text);
    return text;
}
/** What a model is shown. */
function wordsOf(value) {
    const text = textOf(value).trim();
    if (text === '')
        throw new Unmapped('its value is blank');
    return text;
}
function textsOf(value) {
    const items = typeof value === 'string' ? commaSeparated(value) : value;
    if (!Array.isArray(items) || items.length === 0)
        throw new Unmapped('its value is not a list of texts');
    return items.map((item) => textOf(item));
}
function refuseFile(text) {
    if (text.startsWith('file://'))
        throw new Unmapped('its value is in another file');
}
/** Commas separate; a text in double quotes keeps its own, and a quote in it is written twice or after a backslash. */
function commaSeparated(text) {
    const items = [];
    const between = /[\s,]*/y;
    const quoted = /"((?:[^"\\]|""|\\["\\]|\\(?!["\\]))*)"\s*(?:,|$)/y;
    for (let at = 0;;) {
        between.lastIndex = at;
        between.exec(text);
        at = between.lastIndex;
        if (at >= text.length)
            return items;
        if (text[at] === '"') {
            quoted.lastIndex = at;
            const found = quoted.exec(text)?.[1];
            if (found === undefined)
                throw new Unmapped('a quote in its list is not closed, or text follows it');
            items.push(found.replace(/""|\\(["\\])/g, (_, escaped) => escaped ?? '"'));
            at = quoted.lastIndex;
        }
        else {
            const comma = text.indexOf(',', at);
            const end = comma === -1 ? text.length : comma;
            items.push(text.slice(at, end).trim());
            at = end;
        }
    }
}

// EXTERNAL MODULE: ./build/foundation/regex.js + 1 modules
var regex = __webpack_require__(9343);
;// CONCATENATED MODULE: ./build/foundation/promptfoo-assertions.js




/**
 * What an assertion of promptfoo is among our scorers: the same question to the same text, or a reason why there is none. Nothing is
 * approximated: an assertion that would only nearly mean the same is unmapped.
 *
 * Templates in `value` are filled in from `variables` where they only name one (`{{ question }}`), as promptfoo renders them.
 *
 * @param assertion an entry of `assert` as it is written: `type`, `value`, `threshold`, `weight`, `metric`, `provider`, …
 * @see https://www.promptfoo.dev/docs/configuration/expected-outputs/ and, for the defaults, src/assertions/ of promptfoo.
 */
function mapAssertion(assertion, variables = {}) {
    try {
        return mapped(assertion, variables);
    }
    catch (thrown) {
        if (thrown instanceof Unmapped)
            return { unmapped: thrown.message };
        throw thrown;
    }
}
/** Whether promptfoo's short form (`type: value`) knows this type, with or without `not-` before it: `select-best` has none. */
function isAssertionType(type) {
    const base = baseType(type);
    return KINDS.has(base) || (REASONS.has(base) && !IN_FULL.includes(base)) || TRACED.test(base);
}
const IN_FULL = ['select-best', 'max-score', 'human', 'assert-set'];
const TRACED = /^(?:trace-|trajectory:)/;
function mapped(assertion, variables) {
    const { type } = assertion;
    if (typeof type !== 'string')
        throw new Unmapped('it has no type');
    refuseOtherMembers(assertion);
    const base = baseType(type);
    const kind = KINDS.get(base);
    if (kind === undefined)
        throw new Unmapped(REASONS.get(base) ?? otherReason(base));
    const scorer = kind({
        value: filledIn(assertion.value, variables),
        threshold: numberOf(assertion, 'threshold'),
    });
    const weight = numberOf(assertion, 'weight');
    if (weight !== undefined && weight <= 0)
        throw new Unmapped('its weight is not above 0: it is measured and never counts');
    const grader = graderOf(assertion.provider);
    return {
        ...scorer,
        options: normalised(scorer, assertion.normalizeUnicode),
        ...((base !== type) === OPPOSITE.includes(base) ? {} : { not: true }),
        ...(weight === undefined ? {} : { weight }),
        ...(grader === undefined || scorer.asks === undefined ? {} : { grader }),
    };
}
/** Types that pass where our kind scores 0: `refusal` is 1 when the model did not refuse. */
const OPPOSITE = ['is-refusal'];
function baseType(type) {
    return type.startsWith('not-') ? type.slice('not-'.length) : type;
}
/** Names only, of a report: the caller groups by it. */
const NO_MEANING = ['metric', 'description'];
const READ = ['type', 'value', 'threshold', 'weight', 'provider', 'normalizeUnicode', ...NO_MEANING];
function refuseOtherMembers(assertion) {
    for (const name of Object.keys(assertion)) {
        if (name === 'transform' || name === 'contextTransform')
            throw new Unmapped(`its "${name}" is code`);
        if (name === 'rubricPrompt')
            throw new Unmapped('it has a prompt of its own for the judge ("rubricPrompt")');
        if (!READ.includes(name))
            throw new Unmapped(`"${name}" of an assertion is not known here`);
    }
}
function numberOf(assertion, name) {
    const value = assertion[name];
    if (value === undefined || value === null)
        return undefined;
    if (typeof value !== 'number' || !Number.isFinite(value))
        throw new Unmapped(`its ${name} is not a number`);
    return value;
}
function graderOf(provider) {
    if (provider === undefined || provider === null)
        return undefined;
    if (typeof provider === 'string')
        return provider;
    throw new Unmapped('its provider has a configuration of its own');
}
/** promptfoo compares characters as they are, unless it is asked to normalise. */
function normalised({ kind, options }, form) {
    if (form === undefined || form === false)
        return options;
    if (!Object.hasOwn(options, 'unicode'))
        throw new Unmapped(`"normalizeUnicode" has no meaning for ${kind}`);
    if (form === true || form === 'NFC')
        return { ...options, unicode: 'NFC' };
    if (form === 'NFKC')
        return { ...options, unicode: 'NFKC' };
    throw new Unmapped('its "normalizeUnicode" is a form that is not compared here');
}
const AS_IT_IS = { unicode: 'none' };
const WHOLE = { trim: false, unicode: 'none' };
const ANY_CASE = { 'ignore-case': true, unicode: 'none' };
/** Our kind for each of promptfoo's types that has one. */
const KINDS = new Map([
    ['equals', equals],
    ['contains', (asked) => ({ kind: 'contains', options: { value: textOf(asked.value), ...AS_IT_IS } })],
    ['icontains', (asked) => ({ kind: 'contains', options: { value: textOf(asked.value), ...ANY_CASE } })],
    ['contains-any', (asked) => ({ kind: 'contains', options: { any: textsOf(asked.value), ...AS_IT_IS } })],
    ['icontains-any', (asked) => ({ kind: 'contains', options: { any: textsOf(asked.value), ...ANY_CASE } })],
    ['contains-all', (asked) => ({ kind: 'contains', options: { all: textsOf(asked.value), ...AS_IT_IS } })],
    ['icontains-all', (asked) => ({ kind: 'contains', options: { all: textsOf(asked.value), ...ANY_CASE } })],
    ['starts-with', (asked) => ({ kind: 'starts-with', options: { value: textOf(asked.value), ...WHOLE } })],
    ['regex', promptfoo_assertions_regex],
    ['is-json', isJson],
    ['latency', (asked) => ({ kind: 'latency', options: { 'max-ms': limitOf(asked.threshold) } })],
    ['cost', (asked) => ({ kind: 'cost', options: { 'max-usd': limitOf(asked.threshold) } })],
    ['finish-reason', finishReason],
    ['word-count', wordCount],
    ['is-refusal', () => ({ kind: 'refusal', options: {} })],
    ['similar', similar],
    ['similar:cosine', similar],
    ['llm-rubric', rubric],
    ['factuality', factuality],
    ['model-graded-factuality', factuality],
    ['model-graded-closedqa', (asked) => judged(asked, 'closed-qa', { criteria: wordsOf(asked.value) })],
    ['answer-relevance', (asked) => judged(asked, 'answer-relevance', {})],
    ['context-faithfulness', (asked) => judged(asked, 'faithfulness', { context: 'context' })],
]);
const CODE = 'it is code; write it as a scorer of your own';
const TRACE = 'it looks at traces of an agent, which are not recorded here';
const TOOLS = 'tool calls are part of the answer there; use the scorer tool-call';
const MARKUP = 'no scorer reads this language; write one of your own';
/** Types that promptfoo knows and that mean nothing we have. */
const REASONS = new Map([
    ['javascript', CODE],
    ['python', CODE],
    ['ruby', CODE],
    ['webhook', 'it sends answers to another server'],
    ['contains-json', 'no scorer looks for JSON inside a text; use json-valid with allow-fence, or json-schema'],
    ['levenshtein', 'its threshold counts edits; use the scorer levenshtein, whose "min" is a similarity of 0–1'],
    ['rouge-n', 'no scorer counts n-grams; use rouge-l'],
    ['bleu', 'no scorer counts n-grams; use rouge-l'],
    ['gleu', 'no scorer counts n-grams; use rouge-l'],
    ['meteor', 'no scorer knows synonyms; use rouge-l or embedding-similarity'],
    ['similar:dot', 'vectors are compared by their angle only; use similar'],
    ['similar:euclidean', 'vectors are compared by their angle only; use similar'],
    ['is-html', MARKUP],
    ['contains-html', MARKUP],
    ['is-sql', MARKUP],
    ['contains-sql', MARKUP],
    ['is-xml', MARKUP],
    ['contains-xml', MARKUP],
    ['perplexity', 'probabilities of tokens are not asked for'],
    ['perplexity-score', 'probabilities of tokens are not asked for'],
    ['is-valid-function-call', TOOLS],
    ['is-valid-openai-function-call', TOOLS],
    ['is-valid-openai-tools-call', TOOLS],
    ['tool-call-f1', TOOLS],
    ['skill-used', TRACE],
    ['g-eval', 'its steps are written by a model anew in each run; use the scorer judge with a rubric'],
    ['agent-rubric', 'its judge runs tools'],
    ['search-rubric', 'its judge searches the web'],
    ['context-recall', 'no scorer judges the context itself; use faithfulness'],
    ['context-relevance', 'no scorer judges the context itself; use faithfulness'],
    ['conversation-relevance', 'conversations of several answers are not scored'],
    ['classifier', 'it asks a classifier of its own'],
    ['moderation', 'it asks a moderation service'],
    ['guardrails', 'it reads what a guardrail of the provider reports'],
    ['pi', 'it asks a service of its own'],
    ['select-best', 'it compares several prompts; a suite compares with the baseline: use the scorer pairwise'],
    ['max-score', 'it compares several prompts; a suite compares with the baseline'],
    ['human', 'it is graded by hand'],
    ['assert-set', 'it is a group of assertions; write them one by one, with weights'],
]);
function otherReason(type) {
    if (TRACED.test(type))
        return TRACE;
    if (type.startsWith('promptfoo:redteam:'))
        return 'it grades attacks of promptfoo';
    return `"${type}" is not a type of assertion that is known here`;
}
function equals({ value }) {
    if ((0,json/* isJsonObject */.O)(value) || Array.isArray(value)) {
        return { kind: 'exact', options: { value: JSON.stringify(value), json: true, ...WHOLE } };
    }
    if (value === undefined || value === null)
        throw new Unmapped('it has no value');
    const text = String(value);
    if (text === '')
        throw new Unmapped('it expects an empty answer, which is no answer here');
    refuseFile(text);
    return { kind: 'exact', options: { value: text, ...WHOLE } };
}
function promptfoo_assertions_regex(asked) {
    const pattern = textOf(asked.value);
    try {
        (0,regex/* compileRegex */.D)(pattern);
    }
    catch (thrown) {
        if (thrown instanceof errors/* InvalidValueError */.$x)
            throw new Unmapped(thrown.message);
        throw thrown;
    }
    return { kind: 'regex', options: { pattern } };
}
function isJson({ value }) {
    if (value === undefined || value === null || value === '')
        return { kind: 'json-valid', options: {} };
    throw new Unmapped('a schema is not read for a case; use the scorer json-schema');
}
const FINISH_REASONS = new Map([
    ['stop', 'stop'],
    ['length', 'length'],
    ['content_filter', 'content-filter'],
    ['tool_calls', 'tool-calls'],
]);
function finishReason(asked) {
    const reason = FINISH_REASONS.get(textOf(asked.value).toLowerCase());
    if (reason === undefined)
        throw new Unmapped('its value is no finish reason that all providers share');
    return { kind: 'finish-reason', options: { values: [reason] } };
}
function wordCount({ value }) {
    const range = (0,json/* isJsonObject */.O)(value) ? value : { min: value ?? null, max: value ?? null };
    const options = { unit: 'words' };
    for (const [name, written] of Object.entries(range)) {
        const count = typeof written === 'string' && /^\d+$/.test(written) ? Number(written) : written;
        const known = name === 'min' || name === 'max';
        if (!known || typeof count !== 'number' || !Number.isSafeInteger(count) || count < 0) {
            throw new Unmapped('its value is neither a number of words nor { min, max }');
        }
        options[name] = count;
    }
    if (Object.keys(options).length === 1)
        throw new Unmapped('it has neither min nor max');
    return { kind: 'length', options };
}
/** promptfoo's default threshold of an assertion that is written in full. */
const SIMILAR = 0.75;
function similar(asked) {
    if (Array.isArray(asked.value))
        throw new Unmapped('it has several texts to compare with');
    const min = asked.threshold ?? SIMILAR;
    if (min < 0 || min > 1)
        throw new Unmapped('its threshold is not in 0–1');
    return { kind: 'embedding-similarity', options: { value: wordsOf(asked.value), min }, asks: 'embeddings' };
}
function rubric(asked) {
    return judged(asked, 'judge', { prompt: wordsOf(asked.value), choices: { pass: 1, fail: 0 } });
}
/** promptfoo lets everything pass but a contradiction. */
const FACTUAL = { subset: 1, superset: 1, equal: 1, disagree: 0, differ: 1 };
function factuality(asked) {
    return { ...judged(asked, 'factuality', { choices: FACTUAL }), expected: wordsOf(asked.value) };
}
function judged({ threshold }, kind, options) {
    if (threshold !== undefined && threshold !== 0) {
        throw new Unmapped('its threshold is on a scale that our judge does not use: it chooses between named grades');
    }
    return { kind, options, asks: 'judge' };
}


/***/ })

};
