export const id = 330;
export const ids = [330];
export const modules = {

/***/ 8330:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  readPrompts: () => (/* binding */ readPrompts),
  readReferences: () => (/* binding */ readReferences),
  refuseDuplicateSlugs: () => (/* reexport */ parse/* refuseDuplicateSlugs */.Ay)
});

// EXTERNAL MODULE: ./build/foundation/errors.js
var errors = __webpack_require__(1573);
// EXTERNAL MODULE: ./build/foundation/paths.js + 1 modules
var foundation_paths = __webpack_require__(3942);
// EXTERNAL MODULE: ./build/prompts/parse.js + 41 modules
var parse = __webpack_require__(4793);
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
    const [files, parameterSets] = await Promise.all([tree.read(paths), readParameterSets(tree, source.config)]);
    const { references, others, failed } = await readReferences(tree, files);
    const parsed = new Map();
    const { model } = source.config;
    for (const [path, bytes] of files) {
        if (failed.has(path))
            continue;
        try {
            parsed.set(path, (0,parse/* parsePrompts */.d9)({
                path,
                bytes,
                others: pick(others, references.get(path) ?? []),
                globs: source.config.prompts,
                ...(model === undefined ? {} : { defaultModel: model }),
                resolveModel: source.resolveModel,
                parameterSets,
            }));
        }
        catch (error) {
            failed.set(path, refusal(error));
        }
    }
    return { parsed, failed, references };
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
                    references.set(path, (0,parse/* referencedFiles */.Rc)({ path, bytes, others }));
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
        return new Map();
    const matches = (0,foundation_paths/* matchesAny */._I)(parameters);
    const paths = (await tree.entries()).filter(({ path }) => matches(path)).map(({ path }) => path);
    const sets = new Map();
    for (const [path, bytes] of await tree.read(paths)) {
        const { slug, parameters: set } = readParameterSet(path, bytes, parameters);
        if (sets.has(slug)) {
            throw new errors/* FileError */.f6(`two files of parameters have the slug "${slug}"`, {
                position: { file: path },
                todo: 'Rename one of them: prompts name parameters by the slug of their file.',
            });
        }
        sets.set(slug, set);
    }
    return sets;
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
    const filled = value.replace(/\{\{\s*([A-Za-z_]\w*)\s*\}\}/g, (_, name) => variable(name, variables));
    if (/\{[{%#]/.test(filled))
        throw new Unmapped('its value is a template with more than names of variables');
    return filled;
}
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

// EXTERNAL MODULE: ./build/foundation/regex.js
var regex = __webpack_require__(4267);
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
    const file = typeof value === 'string' ? /^file:\/\/(?:\.\/)?(.+\.json)$/.exec(value)?.[1] : undefined;
    if (file !== undefined)
        return { kind: 'json-schema', options: { schema: file } };
    throw new Unmapped('its schema is written in place; write it to a .json file and use "value: file://…" or json-schema');
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


/***/ }),

/***/ 838:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ readJsonDocument),
/* harmony export */   u: () => (/* binding */ readDocument)
/* harmony export */ });
/* harmony import */ var _foundation_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1573);
/* harmony import */ var _foundation_strict_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9510);
/* harmony import */ var _foundation_strict_yaml_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7639);



/**
 * A YAML or, by its ending, JSON text with the places of its values.
 *
 * @throws FileError as `parseYaml` and `parseJson`.
 */
function readDocument(text, file) {
    return file.toLowerCase().endsWith('.json') ? readJsonDocument(text, file) : (0,_foundation_strict_yaml_js__WEBPACK_IMPORTED_MODULE_0__/* .parseYaml */ .h)(text, file);
}
/** JSON is YAML too, so that its places are found by the reader that knows them: when someone asks. */
function readJsonDocument(text, file) {
    const value = (0,_foundation_strict_json_js__WEBPACK_IMPORTED_MODULE_1__/* .parseJson */ .q)(text, file);
    let places;
    const placed = () => {
        places ??= parsedAsYaml(text, file);
        return places;
    };
    return { value, position: (path) => placed().position(path), keyPosition: (path) => placed().keyPosition(path) };
}
/** The few JSON texts that the YAML reader does not take (over 1 MiB, an odd number) have the place of the file. */
function parsedAsYaml(text, file) {
    try {
        return (0,_foundation_strict_yaml_js__WEBPACK_IMPORTED_MODULE_0__/* .parseYaml */ .h)(text, file);
    }
    catch (thrown) {
        if (!(thrown instanceof _foundation_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .FileError */ .f6))
            throw thrown;
        const position = () => ({ file, line: 1, column: 1 });
        return { value: null, position, keyPosition: position };
    }
}


/***/ }),

/***/ 3619:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ kindOf),
/* harmony export */   Jt: () => (/* binding */ flag),
/* harmony export */   LO: () => (/* binding */ rootField),
/* harmony export */   Qq: () => (/* binding */ text),
/* harmony export */   TR: () => (/* binding */ refuse),
/* harmony export */   Vb: () => (/* binding */ nameOf),
/* harmony export */   jO: () => (/* binding */ entries),
/* harmony export */   ld: () => (/* binding */ items),
/* harmony export */   ol: () => (/* binding */ members),
/* harmony export */   pq: () => (/* binding */ mapping)
/* harmony export */ });
/* harmony import */ var _foundation_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1573);
/* harmony import */ var _foundation_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6316);


/** An empty text is a mapping without keys. */
function rootField(document) {
    return { value: document.value ?? {}, path: [], of: document };
}
/** @throws FileError at the field's line and column, always. */
function refuse(field, message, todo) {
    throw new _foundation_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .FileError */ .f6(message, { position: field.of.position(field.path), todo });
}
/**
 * The members of a mapping by key. An empty value (`model:` and nothing after it) counts as not written.
 *
 * @throws FileError when it is not a mapping, or for the first key that is not one of `keys`.
 */
function members(field, keys) {
    const object = mapping(field);
    const unknown = Object.keys(object).find((key) => !keys.includes(key));
    if (unknown !== undefined) {
        const position = field.of.keyPosition([...field.path, unknown]);
        throw new _foundation_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .FileError */ .f6(`unknown key "${unknown}"`, { position, todo: `Known here: ${keys.join(', ')}.` });
    }
    return Object.fromEntries(Object.entries(object)
        .filter(([, value]) => value !== null)
        .map(([key, value]) => [key, child(field, key, value)]));
}
/** The entries of a mapping with any keys. */
function entries(field) {
    return Object.entries(mapping(field)).map(([key, value]) => [key, child(field, key, value)]);
}
function items(field) {
    if (!Array.isArray(field.value))
        refuse(field, `${nameOf(field)} must be a list, found ${kindOf(field.value)}`);
    const list = field.value;
    return list.map((value, index) => child(field, index, value));
}
function text(field) {
    if (typeof field.value === 'string')
        return field.value;
    return refuse(field, `${nameOf(field)} must be a text, found ${kindOf(field.value)}`);
}
function flag(field) {
    if (typeof field.value === 'boolean')
        return field.value;
    return refuse(field, `${nameOf(field)} must be true or false, found ${kindOf(field.value)}`);
}
function mapping(field) {
    if ((0,_foundation_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isJsonObject */ .O)(field.value))
        return field.value;
    return refuse(field, `${nameOf(field)} must be a mapping of keys, found ${kindOf(field.value)}`);
}
function nameOf(field) {
    return field.path.length === 0 ? 'the file' : `"${field.path.join('.')}"`;
}
function kindOf(value) {
    if (value === null)
        return 'nothing';
    if (Array.isArray(value))
        return 'a list';
    if (typeof value === 'object')
        return 'a mapping';
    return typeof value === 'string' ? 'a text' : `the ${typeof value} ${String(value)}`;
}
function child(field, key, value) {
    return { value, path: [...field.path, key], of: field.of };
}


/***/ }),

/***/ 1602:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ isKnownParameter),
/* harmony export */   Z: () => (/* binding */ readParameters)
/* harmony export */ });
/* harmony import */ var _fields_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3619);

/**
 * A file's parameters under the names the chat-completions protocol has for them; values as written.
 *
 * A name in the other spelling is accepted and said: 40 of 51 public `.prompt.yml` files with parameters write `max_tokens`
 * where the format says `maxTokens`. A name that is in neither list is sent as written, because compatible servers have
 * parameters of their own (`top_k`, `min_p`), and said, because it may be a typing error.
 *
 * @throws FileError for a name that is no parameter (`messages`, `stream`), two spellings of one, or a value of the wrong kind.
 */
function readParameters(field, spelling) {
    if (field === undefined)
        return { parameters: {}, notices: [] };
    const parameters = {};
    const notices = [];
    for (const [written, value] of (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .entries */ .jO)(field)) {
        const name = wireName(written);
        const reserved = RESERVED.get(name);
        if (reserved !== undefined)
            (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .refuse */ .TR)(value, `"${written}" is not a parameter`, reserved);
        if (Object.hasOwn(parameters, name))
            (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .refuse */ .TR)(value, `"${written}" and another key both mean ${name}`, 'Keep one.');
        refuseWrongKind(value, name);
        parameters[name] = value.value;
        const notice = noticeFor(written, name, spelling);
        if (notice !== undefined)
            notices.push(notice);
    }
    return { parameters, notices };
}
/** Parameters of the chat-completions protocol, and what a value must be. */
const KNOWN = new Map([
    ['frequency_penalty', 'number'],
    ['logit_bias', 'any'],
    ['logprobs', 'any'],
    ['max_completion_tokens', 'integer'],
    ['max_tokens', 'integer'],
    ['parallel_tool_calls', 'any'],
    ['presence_penalty', 'number'],
    ['reasoning_effort', 'any'],
    ['seed', 'integer'],
    ['service_tier', 'any'],
    ['stop', 'any'],
    ['temperature', 'number'],
    ['tool_choice', 'any'],
    ['top_logprobs', 'integer'],
    ['top_p', 'number'],
    ['verbosity', 'any'],
]);
/** Members of a request that something else decides, and what does. */
const RESERVED = new Map([
    ['model', 'Write "model" at the top of the file.'],
    ['messages', 'The messages are the file itself.'],
    ['n', 'One completion is asked for each trial: set "trials" of the suite.'],
    ['response_format', 'Write the response format at the top of the file.'],
    ['stream', 'Completions are read whole: remove it.'],
    ['stream_options', 'Completions are read whole: remove it.'],
    ['tools', 'Write "tools" at the top of a plain prompt file.'],
]);
/**
 * What the other protocols and their libraries call a parameter of chat completions. `max_completion_tokens` is not here: it counts
 * reasoning too and is a parameter of its own.
 */
const ALIASES = new Map([
    ['max_output_tokens', 'max_tokens'],
    ['stop_sequences', 'stop'],
]);
/** Whether a name, in any spelling, is one of a parameter that this version knows. */
function isKnownParameter(written) {
    return KNOWN.has(wireName(written));
}
function wireName(written) {
    const snake = written.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
    const name = ALIASES.get(snake) ?? snake;
    return KNOWN.has(name) || RESERVED.has(name) ? name : written;
}
function refuseWrongKind(field, name) {
    const kind = KNOWN.get(name);
    const { value } = field;
    if (kind === 'number' && typeof value !== 'number')
        (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .refuse */ .TR)(field, `${name} must be a number, found ${(0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .kindOf */ .I)(value)}`);
    if (kind === 'integer' && !Number.isSafeInteger(value)) {
        (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .refuse */ .TR)(field, `${name} must be a whole number, found ${(0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .kindOf */ .I)(value)}`);
    }
}
function noticeFor(written, name, spelling) {
    if (!KNOWN.has(name))
        return `the parameter "${written}" is not one this version knows; it is sent as written`;
    const expected = spelling === 'wire' ? name : name.replace(/_([a-z])/g, (_, letter) => letter.toUpperCase());
    if (written === expected)
        return undefined;
    return `the parameter "${written}" is spelled "${expected}" in this format; it is sent as ${name}`;
}


/***/ }),

/***/ 4793:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  d9: () => (/* binding */ parsePrompts),
  Rc: () => (/* binding */ referencedFiles),
  Ay: () => (/* binding */ refuseDuplicateSlugs)
});

// EXTERNAL MODULE: ./build/foundation/errors.js
var errors = __webpack_require__(1573);
// EXTERNAL MODULE: ./build/foundation/ids.js
var ids = __webpack_require__(6294);
// EXTERNAL MODULE: ./build/foundation/text.js
var foundation_text = __webpack_require__(6877);
// EXTERNAL MODULE: ./build/prompts/files.js
var files = __webpack_require__(1103);
// EXTERNAL MODULE: ./build/foundation/json.js
var json = __webpack_require__(6316);
// EXTERNAL MODULE: ./build/foundation/strict-json.js
var strict_json = __webpack_require__(9510);
// EXTERNAL MODULE: ./build/prompts/documents.js
var documents = __webpack_require__(838);
// EXTERNAL MODULE: ./build/prompts/fields.js
var prompts_fields = __webpack_require__(3619);
// EXTERNAL MODULE: ./build/prompts/template.js + 6 modules
var prompts_template = __webpack_require__(8356);
;// CONCATENATED MODULE: ./build/prompts/draft-parts.js



function written(field) {
    return field === undefined ? undefined : { text: (0,prompts_fields/* text */.Qq)(field), position: field.of.position(field.path) };
}
/** A list of messages as the chat-completions protocol has them, at least one. */
function readMessages(field) {
    const messages = (0,prompts_fields/* items */.ld)(field).map(readMessage);
    return messages.length === 0 ? (0,prompts_fields/* refuse */.TR)(field, `${(0,prompts_fields/* nameOf */.Vb)(field)} is empty`, NEEDS_MESSAGES) : messages;
}
const NEEDS_MESSAGES = 'Add at least one message with a role and a content.';
/** One message as the chat-completions protocol has it: `role`, `content`, of an assistant `tool_calls`, of a tool `tool_call_id`. */
function readMessage(field) {
    const keys = (0,prompts_fields/* members */.ol)(field, ['role', 'content', 'tool_calls', 'tool_call_id']);
    if (keys.role === undefined)
        return (0,prompts_fields/* refuse */.TR)(field, `${(0,prompts_fields/* nameOf */.Vb)(field)} has no "role"`, `Use one of ${ROLES.join(', ')}.`);
    const role = readRole(keys.role);
    if (keys.tool_calls !== undefined && role !== 'assistant') {
        return (0,prompts_fields/* refuse */.TR)(keys.tool_calls, 'only an assistant makes tool calls', 'Move them to its message, or remove them.');
    }
    if (keys.tool_call_id !== undefined && role !== 'tool') {
        return (0,prompts_fields/* refuse */.TR)(keys.tool_call_id, 'only a message of the role tool answers a call', 'Remove it.');
    }
    return {
        role,
        content: readContent(keys.content, field, keys.tool_calls !== undefined),
        ...(keys.tool_calls === undefined ? {} : { toolCalls: (0,prompts_fields/* items */.ld)(keys.tool_calls).map(prompts_fields/* mapping */.pq) }),
        ...(keys.tool_call_id === undefined ? {} : { toolCallId: (0,prompts_fields/* text */.Qq)(keys.tool_call_id) }),
    };
}
const ROLES = ['system', 'developer', 'user', 'assistant', 'tool'];
function readRole(field) {
    const name = (0,prompts_fields/* text */.Qq)(field);
    const role = ROLES.find((known) => known === name);
    return role ?? (0,prompts_fields/* refuse */.TR)(field, `unknown role "${name}"`, `Use one of ${ROLES.join(', ')}.`);
}
/** A text, or a list of one text part; pictures and sounds are not read. */
function readContent(content, message, mayBeEmpty) {
    if (content === undefined && mayBeEmpty)
        return '';
    if (content === undefined)
        return (0,prompts_fields/* refuse */.TR)(message, `${(0,prompts_fields/* nameOf */.Vb)(message)} has no "content"`, 'A message needs a text.');
    const found = Array.isArray(content.value) ? onlyPart(content) : (0,prompts_fields/* text */.Qq)(content);
    if (found === '' && !mayBeEmpty)
        (0,prompts_fields/* refuse */.TR)(content, `${(0,prompts_fields/* nameOf */.Vb)(content)} is empty`, 'A message needs a text.');
    return found;
}
function onlyPart(field) {
    const [part, second] = (0,prompts_fields/* items */.ld)(field);
    if (part === undefined || second !== undefined) {
        return (0,prompts_fields/* refuse */.TR)(field, `${(0,prompts_fields/* nameOf */.Vb)(field)} must be one text, found ${(0,prompts_fields/* items */.ld)(field).length} parts`, 'Join them.');
    }
    const type = (0,json/* isJsonObject */.O)(part.value) ? part.value.type : undefined;
    if (type !== 'text') {
        (0,prompts_fields/* refuse */.TR)(part, `${(0,prompts_fields/* nameOf */.Vb)(part)} is not a text`, 'Prompts with pictures or other media are not supported.');
    }
    const keys = (0,prompts_fields/* members */.ol)(part, ['type', 'text']);
    return keys.text === undefined ? (0,prompts_fields/* refuse */.TR)(part, `${(0,prompts_fields/* nameOf */.Vb)(part)} has no "text"`) : (0,prompts_fields/* text */.Qq)(keys.text);
}
/**
 * The messages of a prompt that is one text: with placeholders it is what the user says; without any it is the instruction, and the
 * case follows as the user's message, as in a plain text file.
 */
function bodyMessages(field, templateLanguage) {
    const content = (0,prompts_fields/* text */.Qq)(field).replace(/^\n+|\n+$/g, '');
    if (content.trim() === '')
        (0,prompts_fields/* refuse */.TR)(field, `${(0,prompts_fields/* nameOf */.Vb)(field)} is empty`, 'Write the prompt as its text.');
    if ((0,prompts_template/* findVariables */.Dm)({ messages: [{ role: 'user', content }], templateLanguage }).length > 0) {
        return [{ role: 'user', content }];
    }
    return [
        { role: 'system', content },
        { role: 'user', content: '{{input}}' },
    ];
}
/**
 * The wire object of chat completions (`{ type: json_schema, json_schema: { name, schema, … } }`), also in the flat form of the
 * Responses protocol (`{ type: json_schema, name, schema }`).
 */
function readWireResponseFormat(field) {
    if (field === undefined)
        return { type: 'text' };
    const keys = (0,prompts_fields/* members */.ol)(field, ['type', 'json_schema', 'name', 'description', 'schema', 'strict']);
    const type = keys.type === undefined ? '' : (0,prompts_fields/* text */.Qq)(keys.type);
    if (type === 'text')
        return { type: 'text' };
    if (type === 'json_object')
        return { type: 'json-object' };
    if (type !== 'json_schema') {
        return (0,prompts_fields/* refuse */.TR)(keys.type ?? field, `unknown response format "${type}"`, 'Use text, json_object or json_schema.');
    }
    if (keys.json_schema === undefined)
        return schemaFormat(keys, field);
    return schemaFormat((0,prompts_fields/* members */.ol)(keys.json_schema, ['name', 'description', 'schema', 'strict']), keys.json_schema);
}
/** `text`, `json-object`, or `{ type: json-schema, schema, name, description, strict }`: our own words for it. */
function readResponseFormat(field) {
    if (field === undefined || field.value === 'text')
        return { type: 'text' };
    if (field.value === 'json-object')
        return { type: 'json-object' };
    if (!(0,json/* isJsonObject */.O)(field.value)) {
        return (0,prompts_fields/* refuse */.TR)(field, `unknown response format, found ${(0,prompts_fields/* kindOf */.I)(field.value)}`, RESPONSE_FORMATS);
    }
    const { type, ...keys } = (0,prompts_fields/* members */.ol)(field, ['type', 'schema', 'name', 'description', 'strict']);
    if (type === undefined || (0,prompts_fields/* text */.Qq)(type) !== 'json-schema') {
        return (0,prompts_fields/* refuse */.TR)(type ?? field, 'a response format with keys needs "type: json-schema"', RESPONSE_FORMATS);
    }
    return schemaFormat(keys, field);
}
const RESPONSE_FORMATS = 'Use text, json-object, or { type: json-schema, schema: { … } }.';
function schemaFormat(keys, field) {
    const { schema, name, description, strict } = keys;
    if (schema === undefined)
        return (0,prompts_fields/* refuse */.TR)(field, `${(0,prompts_fields/* nameOf */.Vb)(field)} has no "schema"`, 'Write the JSON Schema there.');
    return {
        type: 'json-schema',
        schema: (0,prompts_fields/* mapping */.pq)(schema),
        ...(name === undefined ? {} : { name: (0,prompts_fields/* text */.Qq)(name) }),
        ...(description === undefined ? {} : { description: (0,prompts_fields/* text */.Qq)(description) }),
        ...(strict === undefined ? {} : { strict: (0,prompts_fields/* flag */.Jt)(strict) }),
    };
}
/**
 * A model that a registry names without its provider, as gateways do: `gpt-4o` is `openai/gpt-4o`. A name with a provider, and one that
 * says nothing of it, stays as it is.
 */
function modelOfName(field) {
    const { text: name, position } = written(field);
    const provider = PROVIDERS.find(([pattern]) => pattern.test(name))?.[1];
    return { text: provider === undefined ? name : `${provider}/${name}`, position };
}
const PROVIDERS = [
    [/^(?:gpt-|chatgpt-|o[1-9](?:-|$))[^/]*$/, 'openai'],
    [/^claude-[^/]*$/, 'anthropic'],
    [/^gemini-[^/]*$/, 'gemini'],
];
/** Names of templates that a file may choose between. */
function readTemplateLanguage(field) {
    if (field === undefined)
        return 'literal';
    const name = (0,prompts_fields/* text */.Qq)(field);
    const language = LANGUAGES.find((known) => known === name);
    return language ?? (0,prompts_fields/* refuse */.TR)(field, `unknown template language "${name}"`, `Use one of ${LANGUAGES.join(', ')}.`);
}
const LANGUAGES = ['literal', 'mustache', 'handlebars', 'jinja'];
/** In characters: what a row of a dataset may have. */
const LONGEST_FILLED = 1_000_000;
/**
 * A text of a test with the values of what `placeholder` finds, its first group; what `textOf` does not know stays. Undefined when it
 * would be longer than a row may be: a short file can ask for any length.
 */
function filledIn(template, placeholder, textOf) {
    const pieces = [];
    let [at, length] = [0, 0];
    for (const found of template.matchAll(placeholder)) {
        const value = textOf(found[1] ?? '') ?? found[0];
        pieces.push(template.slice(at, found.index), value);
        length += found.index - at + value.length;
        if (length > LONGEST_FILLED)
            return undefined;
        at = found.index + found[0].length;
    }
    return pieces.length === 0 ? template : pieces.join('') + template.slice(at);
}
/** What an author should know of tests that stand in a prompt file: nothing runs them unless a suite takes them. */
function testNotices(tests) {
    if (tests === undefined)
        return [];
    const found = [counted(tests.rows.length, 'case'), counted(tests.scorers.length, 'scorer')].filter((part) => part !== '');
    if (found.length === 0)
        return [];
    return [`the file brings ${found.join(' and ')}: a suite of the config can take them with "from"`];
}
function counted(count, noun) {
    if (count === 0)
        return '';
    return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
/** `{name}` as Python's `str.format` has it, which is text here; each once, as written. */
function pythonPlaceholders(messages) {
    const texts = messages.map((message) => ('content' in message ? message.content : ''));
    return [...new Set(texts.flatMap((content) => content.match(/(?<!\{)\{[A-Za-z_]\w{0,40}\}(?!\})/g) ?? []))];
}
function pythonNotices(messages) {
    return pythonPlaceholders(messages).map((found) => `${found} is sent as it is: a placeholder is {${found}}, with two braces, unless "template" is python`);
}
/** A part of a slug from what people call a thing: `supportTriage` and `Support Triage` are `support-triage`. Empty: none is left. */
function slugPart(name) {
    return name
        .replace(/([a-z0-9])([A-Z])/g, '$1-$2')
        .toLowerCase()
        .replace(/[^a-z0-9._-]+/g, '-')
        .replace(/\.{2,}/g, '.')
        .replace(/^[^a-z0-9]+|[^a-z0-9]+$/g, '')
        .slice(0, 48);
}
/** @throws FileError for the first of two names that make one part of a slug. */
function refuseEqualKeys(keys) {
    const seen = new Set();
    for (const { key, field } of keys) {
        if (seen.has(key))
            (0,prompts_fields/* refuse */.TR)(field, `two prompts of the file have the key "${key}"`, 'Rename one of them.');
        seen.add(key);
    }
}

// EXTERNAL MODULE: ./build/prompts/parameters.js
var prompts_parameters = __webpack_require__(1602);
;// CONCATENATED MODULE: ./build/prompts/formats/braintrust.js







/**
 * A prompt object of Braintrust as its API gives it (https://www.braintrust.dev/docs/reference/api/Prompts), or a list of them, bare
 * or under `objects`. Content is `prompt_data`: `prompt` (chat or completion), `options` (`model`, `params`), `template_format`.
 *
 * - Templates are Mustache as the JavaScript SDK renders it: texts as they are, other values as JSON. `nunjucks` is refused where a
 *   text has tags, because it escapes HTML there; so is `none` where a text has what a placeholder looks like.
 * - The SDK gives a template the whole input as `input` beside its members: `{{input.question}}` is read as `{{question}}`.
 * - `tools` is JSON in a text. Functions that Braintrust would run (`tool_functions`, `mcp`) are refused.
 */
const braintrust = {
    name: 'braintrust',
    endings: ['.json'],
    recognises: (source) => /"prompt_data"\s*:/.test(source),
    parse(source, file) {
        const root = (0,prompts_fields/* rootField */.LO)((0,documents/* readJsonDocument */.E)(source, file));
        const list = listFields(root);
        const drafts = list.map(readPrompt);
        if (drafts.length === 0)
            return (0,prompts_fields/* refuse */.TR)(root, 'the file has no prompts', SHAPE);
        refuseEqualKeys(drafts.flatMap(({ slug }, index) => (slug === undefined ? [] : [{ key: slug.text, field: list[index] ?? root }])));
        return drafts;
    },
};
const SHAPE = 'Write { "slug": "…", "prompt_data": { "prompt": { "type": "chat", "messages": [ ] }, "options": { } } }.';
function listFields(root) {
    if (Array.isArray(root.value))
        return (0,prompts_fields/* items */.ld)(root);
    if (!(0,json/* isJsonObject */.O)(root.value) || !Array.isArray(root.value.objects))
        return [root];
    const { objects } = (0,prompts_fields/* members */.ol)(root, ['objects']);
    return objects === undefined ? [] : (0,prompts_fields/* items */.ld)(objects);
}
const KEYS = [
    'id',
    '_xact_id',
    'project_id',
    'project_name',
    'log_id',
    'org_id',
    'name',
    'slug',
    'description',
    'created',
    'prompt_data',
    'tags',
    'metadata',
    'function_type',
    'function_data',
    'function_schema',
    'origin',
    'root_span_id',
    'environments',
];
function readPrompt(field) {
    const keys = (0,prompts_fields/* members */.ol)(field, KEYS);
    if (keys.prompt_data === undefined)
        return (0,prompts_fields/* refuse */.TR)(field, `${(0,prompts_fields/* nameOf */.Vb)(field)} has no "prompt_data"`, SHAPE);
    const data = (0,prompts_fields/* members */.ol)(keys.prompt_data, [
        'prompt',
        'options',
        'parser',
        'tool_functions',
        'template_format',
        'origin',
        'mcp',
    ]);
    refuseHosted(data);
    if (data.prompt === undefined)
        return (0,prompts_fields/* refuse */.TR)(keys.prompt_data, `${(0,prompts_fields/* nameOf */.Vb)(keys.prompt_data)} has no "prompt"`, SHAPE);
    const { messages, tools, notices } = readBlock(data.prompt);
    const templates = readTemplates(messages, data.template_format, data.prompt);
    return {
        slug: written(keys.slug),
        messages: templates.messages,
        templateLanguage: templates.language,
        tools,
        ...readOptions(data.options, [...notices, ...templates.notices]),
    };
}
function refuseHosted({ parser, tool_functions: functions, mcp }) {
    for (const hosted of [parser, functions, mcp]) {
        if (hosted === undefined)
            continue;
        const empty = Array.isArray(hosted.value)
            ? hosted.value.length === 0
            : (0,json/* isJsonObject */.O)(hosted.value) && Object.keys(hosted.value).length === 0;
        if (!empty)
            (0,prompts_fields/* refuse */.TR)(hosted, `${(0,prompts_fields/* nameOf */.Vb)(hosted)} runs at Braintrust, which is not asked`, 'Write its tools as "tools".');
    }
}
function readBlock(field) {
    const keys = (0,prompts_fields/* members */.ol)(field, ['type', 'messages', 'tools', 'content']);
    const type = keys.type === undefined ? 'chat' : (0,prompts_fields/* text */.Qq)(keys.type);
    if (type === 'completion') {
        if (keys.content === undefined)
            return (0,prompts_fields/* refuse */.TR)(field, `${(0,prompts_fields/* nameOf */.Vb)(field)} has no "content"`, SHAPE);
        const notice = "the prompt completes a text there; here it is sent as a user's message";
        return { messages: [{ role: 'user', content: (0,prompts_fields/* text */.Qq)(keys.content) }], tools: [], notices: [notice] };
    }
    if (type !== 'chat')
        return (0,prompts_fields/* refuse */.TR)(keys.type ?? field, `unknown type "${type}"`, 'Use chat or completion.');
    if (keys.messages === undefined)
        return (0,prompts_fields/* refuse */.TR)(field, `${(0,prompts_fields/* nameOf */.Vb)(field)} has no "messages"`, SHAPE);
    const messages = (0,prompts_fields/* items */.ld)(keys.messages).map(readMessage);
    if (messages.length === 0)
        (0,prompts_fields/* refuse */.TR)(keys.messages, `${(0,prompts_fields/* nameOf */.Vb)(keys.messages)} is empty`, SHAPE);
    return { messages, tools: keys.tools === undefined ? [] : readTools(keys.tools), notices: [] };
}
/** JSON in a text; an empty text is none. */
function readTools(field) {
    if (Array.isArray(field.value))
        return (0,prompts_fields/* items */.ld)(field).map(prompts_fields/* mapping */.pq);
    if ((0,prompts_fields/* text */.Qq)(field).trim() === '')
        return [];
    try {
        const value = (0,strict_json/* parseJson */.q)((0,prompts_fields/* text */.Qq)(field), field.of.position(field.path).file);
        const here = () => field.of.position(field.path);
        return (0,prompts_fields/* items */.ld)({ value, path: field.path, of: { value, position: here, keyPosition: here } }).map(prompts_fields/* mapping */.pq);
    }
    catch (thrown) {
        if (!(thrown instanceof errors/* FileError */.f6))
            throw thrown;
        return (0,prompts_fields/* refuse */.TR)(field, `${(0,prompts_fields/* nameOf */.Vb)(field)}: ${thrown.message}`, 'Write a list of tools as JSON in a text.');
    }
}
function readTemplates(messages, format, field) {
    const name = format === undefined ? 'mustache' : (0,prompts_fields/* text */.Qq)(format);
    if (name === 'nunjucks' || name === 'none') {
        const tag = name === 'none' ? /\{\{[\w.-]+\}\}/ : /\{[{%#]/;
        const tagged = messages.some(({ content }) => tag.test(content));
        if (tagged)
            (0,prompts_fields/* refuse */.TR)(format ?? field, `templates of the format ${name} are not rendered here`, 'Use mustache.');
        return { messages, language: 'literal', notices: [] };
    }
    if (name !== 'mustache')
        return (0,prompts_fields/* refuse */.TR)(format ?? field, `unknown template format "${name}"`, 'Use mustache or none.');
    const read = messages.map((message) => ({ ...message, content: withoutInput(message.content) }));
    const renamed = read.some(({ content }, index) => content !== messages[index]?.content);
    return {
        messages: read,
        language: 'mustache',
        notices: renamed ? ["{{input.name}} is read as {{name}}: the members of a case's input are its variables"] : [],
    };
}
function withoutInput(content) {
    return content.replace(/(\{\{\{?[#^/&]?\s*)input\.(?=[\w.-]+\s*\}\})/g, '$1');
}
/** Of Braintrust's own proxy, which is not between us and the provider. */
const PROXY = ['use_cache', 'reasoning_enabled', 'reasoning_budget'];
function readOptions(field, notices) {
    if (field === undefined)
        return { model: undefined, parameters: {}, responseFormat: { type: 'text' }, notices };
    const { model, params } = (0,prompts_fields/* members */.ol)(field, ['model', 'params', 'position']);
    const options = new Map(params === undefined ? [] : (0,prompts_fields/* entries */.jO)(params).filter(([, { value }]) => value !== null));
    const format = options.get('response_format');
    const proxied = [...options.keys()].filter((key) => PROXY.includes(key));
    const sent = [...options].filter(([key]) => key !== 'response_format' && !PROXY.includes(key));
    const read = (0,prompts_parameters/* readParameters */.Z)({ ...(params ?? field), value: Object.fromEntries(sent.map(([key, { value }]) => [key, value])) }, 'wire');
    return {
        model: model === undefined ? undefined : modelOfName(model),
        parameters: read.parameters,
        responseFormat: readWireResponseFormat(format),
        notices: [
            ...notices,
            ...read.notices,
            ...(proxied.length === 0 ? [] : [`${proxied.join(', ')} is for Braintrust's proxy and is not sent`]),
        ],
    };
}

// EXTERNAL MODULE: ./build/foundation/strict-yaml.js
var strict_yaml = __webpack_require__(7639);
;// CONCATENATED MODULE: ./build/prompts/front-matter.js

/**
 * Splits a text at the YAML between a first line `---` and the next line `---`, both without anything else on them. Undefined for a
 * text that does not begin so, or does not close it.
 *
 * @param lead matches, from the beginning, what the format lets stand before the first line.
 * @throws FileError for YAML that is refused.
 */
function splitFrontMatter(source, file, lead = /^/) {
    const skipped = lead.exec(source)?.[0] ?? '';
    const opening = /^---[ \t]*\n/.exec(source.slice(skipped.length));
    if (opening === null)
        return undefined;
    const start = skipped.length + opening[0].length;
    const rest = source.slice(start);
    const closing = /^---[ \t]*$/m.exec(rest);
    if (closing === null)
        return undefined;
    const document = (0,strict_yaml/* parseYaml */.h)(rest.slice(0, closing.index), file, { line: source.slice(0, start).split('\n').length });
    const end = start + closing.index + closing[0].length;
    return bodyFrom(source, end + (source[end] === '\n' ? 1 : 0), document, file);
}
/** A text without front matter. */
function withoutFrontMatter(source, file) {
    return bodyFrom(source, 0, (0,strict_yaml/* parseYaml */.h)('', file), file);
}
function bodyFrom(source, start, document, file) {
    return {
        document,
        body: source.slice(start),
        place(offset) {
            const before = source.slice(0, start + offset);
            return { file, line: before.split('\n').length, column: before.length - before.lastIndexOf('\n') };
        },
    };
}

;// CONCATENATED MODULE: ./build/prompts/formats/dotprompt/config.js



/** Genkit's plugins, where ours has another name. */
const config_PROVIDERS = new Map([
    ['googleai', 'gemini'],
    ['google-genai', 'gemini'],
]);
function readModel(field) {
    const model = written(field);
    const [provider = '', ...rest] = model?.text.split('/') ?? [];
    const ours = config_PROVIDERS.get(provider);
    if (model === undefined || ours === undefined || rest.length === 0)
        return { model, notices: [] };
    const name = `${ours}/${rest.join('/')}`;
    return { model: { ...model, text: name }, notices: [`the model ${model.text} is called ${name} here`] };
}
/** Genkit's names of the common parameters, and those of chat completions. */
const NAMES = new Map([
    ['topP', 'top_p'],
    ['topK', 'top_k'],
    ['maxOutputTokens', 'max_tokens'],
    ['stopSequences', 'stop'],
    ['frequencyPenalty', 'frequency_penalty'],
    ['presencePenalty', 'presence_penalty'],
]);
function readConfig(field, toolChoice) {
    if (field === undefined)
        return { parameters: withToolChoice({}, toolChoice), notices: [] };
    const config = (0,prompts_fields/* mapping */.pq)(field);
    for (const key of Object.keys(config)) {
        if (/^api_?key$/i.test(key))
            (0,prompts_fields/* refuse */.TR)(child(field, key), 'a key does not belong in a prompt', 'Remove it, and take it out of use.');
        if (/^candidate(s|Count)$/.test(key) && config[key] !== 1) {
            (0,prompts_fields/* refuse */.TR)(child(field, key), 'one completion is asked for each trial', `Remove "${key}".`);
        }
    }
    const renamed = new Map();
    for (const [key, value] of Object.entries(config)) {
        if (/^candidate(s|Count)$/.test(key))
            continue;
        const name = NAMES.get(key) ?? key;
        if (renamed.has(name))
            (0,prompts_fields/* refuse */.TR)(child(field, key), `"${key}" and another key both mean ${name}`, 'Keep one.');
        renamed.set(name, value);
    }
    const { parameters, notices } = (0,prompts_parameters/* readParameters */.Z)({ ...field, value: Object.fromEntries(renamed) }, 'wire');
    const said = Object.keys(config).flatMap((key) => NAMES.has(key) ? [`the parameter "${key}" is sent as ${NAMES.get(key)}`] : []);
    return {
        parameters: withToolChoice(parameters, toolChoice),
        notices: [...said, ...notices.filter((notice) => !notice.includes('"top_k"'))],
    };
}
function child(field, key) {
    return { value: (0,prompts_fields/* mapping */.pq)(field)[key] ?? null, path: [...field.path, key], of: field.of };
}
function withToolChoice(parameters, field) {
    if (field === undefined)
        return parameters;
    const choice = (0,prompts_fields/* text */.Qq)(field);
    if (!['auto', 'required', 'none'].includes(choice)) {
        (0,prompts_fields/* refuse */.TR)(field, `unknown toolChoice "${choice}"`, 'Use auto, required or none.');
    }
    return { ...parameters, tool_choice: choice };
}
const UNSENT = ['maxTurns', 'returnToolRequests', 'use'];
/** What Genkit does around a call and no request has. */
function unsentNotices(keys) {
    return UNSENT.filter((key) => keys[key] !== undefined).map((key) => `"${key}" is Genkit's own: one call is made and scored`);
}

// EXTERNAL MODULE: ./build/prompts/templates/handlebars/tree.js
var tree = __webpack_require__(9069);
// EXTERNAL MODULE: ./build/prompts/templates/handlebars.js
var handlebars = __webpack_require__(8118);
// EXTERNAL MODULE: ./build/prompts/templates/language.js
var language = __webpack_require__(7480);
;// CONCATENATED MODULE: ./build/prompts/formats/dotprompt/trees.js


/** Gives a fault of the body its place in the file. */
function refuseFaults({ place }, read) {
    try {
        return read();
    }
    catch (thrown) {
        if (!(thrown instanceof language/* TemplateFault */.rz))
            throw thrown;
        throw new errors/* FileError */.f6(thrown.message, { position: place(thrown.offset), todo: thrown.todo });
    }
}
/** Whether two trees render the same, with white-space control applied in both; partials of the second are what they stand for. */
function sameTree(left, right, expand) {
    return JSON.stringify(plain(left, expand)) === JSON.stringify(plain(right, expand));
}
/** Without places, comments and empty texts, and with texts next to each other as one. */
function plain(program, expand) {
    const nodes = [];
    for (const part of program.body.flatMap((node) => plainNode(node, expand))) {
        const last = nodes.at(-1);
        if (typeof part === 'string' && typeof last === 'string')
            nodes[nodes.length - 1] = last + part;
        else if (part !== '')
            nodes.push(part);
    }
    return nodes;
}
function plainNode(node, expand) {
    if (node.type === 'ContentStatement')
        return [node.value];
    if (node.type === 'CommentStatement')
        return [];
    if (node.type === 'PartialStatement')
        return plain(expand(node), expand);
    if (node.type !== 'BlockStatement' && node.type !== 'MustacheStatement')
        return [withoutPlaces(node)];
    const call = withoutPlaces({ path: node.path, params: node.params, hash: node.hash });
    if (node.type === 'MustacheStatement')
        return [{ call }];
    const body = (each) => each ? { body: plain(each, expand), names: each.blockParams } : undefined;
    return [{ call, program: body(node.program), inverse: body(node.inverse) }];
}
function withoutPlaces(value) {
    return JSON.parse(JSON.stringify(value, (key, member) => (key === 'loc' || key === 'strip' ? undefined : member)));
}

;// CONCATENATED MODULE: ./build/prompts/formats/dotprompt/messages.js






const messages_ROLES = new Map([
    ['user', 'user'],
    ['model', 'assistant'],
    ['assistant', 'assistant'],
    ['system', 'system'],
]);
/**
 * The body's messages, split at the markers that stand outside of blocks.
 *
 * @throws FileError for a marker inside a block, an unknown role, media and sections, and where a marker cannot be taken out without changing
 * the white space of what stands next to it.
 */
function splitMessages(parts, root) {
    const { body } = parts;
    const program = refuseFaults(parts, () => (0,tree/* parseHandlebars */.E)(body));
    const fail = (message, { start }, todo) => {
        throw new errors/* FileError */.f6(message, { position: parts.place((0,tree/* offsetOf */.b)(body, start)), todo });
    };
    const markers = program.body.flatMap((node, index) => markerOf(node, index) ?? []);
    const messages = [];
    let role = 'user';
    let from = 0;
    let next = 0;
    const close = (marker, before) => {
        const end = marker === undefined ? body.length : (0,tree/* offsetOf */.b)(body, marker.node.loc.start);
        const source = sliced(body.slice(from, end), before, marker);
        const nodes = { ...program, body: program.body.slice(next, marker?.index) };
        const start = from + body.slice(from, end).indexOf(source);
        refuseFaults({ place: (offset) => parts.place(start + offset) }, () => undefined);
        (0,prompts_template/* checkTemplate */.BU)(source, 'handlebars', (offset) => parts.place(start + offset));
        if (!sameTree((0,tree/* parseHandlebars */.E)(source), nodes, () => nodes)) {
            fail('a marker that shares its line with a block is not supported', (marker ?? before)?.node.loc ?? START, 'Put it on a line of its own.');
        }
        if (source.trim() !== '')
            messages.push({ role, content: source });
    };
    let before;
    for (const marker of markers) {
        close(marker, before);
        if (marker.helper === 'history')
            messages.push({ slot: 'history', optional: true });
        role = marker.helper === 'history' ? 'assistant' : roleOf(marker, fail);
        from = (0,tree/* offsetOf */.b)(body, marker.node.loc.end);
        next = marker.index + 1;
        before = marker;
    }
    close(undefined, before);
    if (messages.length === 0)
        return (0,prompts_fields/* refuse */.TR)(root, 'the prompt is empty', 'Write the prompt below the front matter.');
    return messages;
}
const START = { start: { line: 1, column: 0 }, end: { line: 1, column: 0 } };
function markerOf(node, index) {
    if (node.type !== 'MustacheStatement')
        return undefined;
    const helper = (0,handlebars/* helperOf */.Y)(node, new Set());
    return helper === 'role' || helper === 'history' ? { node, index, helper } : undefined;
}
function roleOf({ node }, fail) {
    const [param, second] = node.params;
    if (param?.type !== 'StringLiteral' || second !== undefined || node.hash !== undefined) {
        return fail('a role must be written out', node.loc, 'Write {{role "system"}}, {{role "user"}} or {{role "model"}}.');
    }
    const role = messages_ROLES.get(param.value);
    return role ?? fail(`unknown role "${param.value}"`, node.loc, `Use one of ${[...messages_ROLES.keys()].join(', ')}.`);
}
/** `~` of a marker takes the white space next to it. */
function sliced(source, before, after) {
    const text = before?.node.strip.close === true ? source.trimStart() : source;
    return after?.node.strip.open === true ? text.trimEnd() : text;
}

;// CONCATENATED MODULE: ./build/prompts/formats/dotprompt/picoschema.js


/** A type that is none of JSON Schema: the name of a schema that code defines. */
class NamedSchema extends Error {
    field;
    constructor(name, field) {
        super(name);
        this.name = name;
        this.field = field;
    }
}
const SCALARS = ['any', 'boolean', 'integer', 'null', 'number', 'string'];
/**
 * Picoschema, or JSON Schema where `type` or `properties` say that it is (dotprompt `picoschema.ts`).
 *
 * @throws FileError for what Picoschema does not have; NamedSchema.
 */
function readPicoschema(field) {
    const { value } = field;
    if (typeof value === 'string') {
        const [type, description] = described(value);
        if (!SCALARS.includes(type))
            throw new NamedSchema(type, field);
        return { type, ...description };
    }
    if (!(0,json/* isJsonObject */.O)(value))
        return (0,prompts_fields/* refuse */.TR)(field, `a schema must be a mapping, found ${(0,prompts_fields/* kindOf */.I)(value)}`);
    const { type } = value;
    if (typeof type === 'string' && [...SCALARS, 'object', 'array'].includes(type))
        return value;
    if (typeof value.properties === 'object' && value.properties !== null)
        return { ...value, type: 'object' };
    return objectSchema(field);
}
function readPart(field) {
    if (typeof field.value !== 'string')
        return objectSchema(field);
    const [type, description] = described(field.value);
    if (!SCALARS.includes(type))
        throw new NamedSchema(type, field);
    return type === 'any' ? description : { type, ...description };
}
/** `name?: string, what it is`, `tags(array, labels): string`, `kind(enum): [a, b]`, `place(object): …`, `(*): …`. */
function objectSchema(field) {
    if (!(0,json/* isJsonObject */.O)(field.value))
        return (0,prompts_fields/* refuse */.TR)(field, `${(0,prompts_fields/* nameOf */.Vb)(field)} must be a text or a mapping, found ${(0,prompts_fields/* kindOf */.I)(field.value)}`);
    const properties = new Map();
    const required = [];
    let additionalProperties = false;
    for (const [key, part] of (0,prompts_fields/* entries */.jO)(field)) {
        if (key === '(*)') {
            additionalProperties = readPart(part);
            continue;
        }
        const [written = '', info] = key.split('(');
        const isOptional = written.endsWith('?');
        const name = isOptional ? written.slice(0, -1) : written;
        if (!isOptional)
            required.push(name);
        properties.set(name, info === undefined ? nullable(readPart(part), isOptional) : parenthetical(info.slice(0, -1), part, isOptional));
    }
    return {
        type: 'object',
        properties: Object.fromEntries(properties),
        ...(required.length === 0 ? {} : { required }),
        additionalProperties,
    };
}
function parenthetical(info, part, isOptional) {
    const [type, description] = described(info);
    if (type === 'array')
        return { type: isOptional ? ['array', 'null'] : 'array', items: readPart(part), ...description };
    if (type === 'object')
        return { ...nullable(readPart(part), isOptional), ...description };
    if (type === 'enum') {
        const values = (0,prompts_fields/* items */.ld)(part).map(({ value }) => value);
        return { enum: isOptional && !values.includes(null) ? [...values, null] : values, ...description };
    }
    return (0,prompts_fields/* refuse */.TR)(part, `unknown type "(${type})"`, 'Use (array), (object) or (enum).');
}
/** What may be left out may be null too. */
function nullable(schema, isOptional) {
    return isOptional && typeof schema.type === 'string' ? { ...schema, type: [schema.type, 'null'] } : schema;
}
function described(written) {
    const comma = written.indexOf(',');
    if (comma === -1)
        return [written, {}];
    const description = written.slice(comma + 1).replace(/^ +/, '');
    return [written.slice(0, comma), description === '' ? {} : { description }];
}

;// CONCATENATED MODULE: ./build/prompts/formats/dotprompt/output.js


/** A schema asks for JSON, as in Genkit. */
function readOutput(field) {
    if (field === undefined)
        return { type: 'text' };
    const { format, schema } = (0,prompts_fields/* members */.ol)(field, ['format', 'schema']);
    const name = format === undefined ? (schema === undefined ? 'text' : 'json') : (0,prompts_fields/* text */.Qq)(format);
    if (name === 'text' && schema === undefined)
        return { type: 'text' };
    if (name === 'text')
        return (0,prompts_fields/* refuse */.TR)(schema ?? field, 'a schema has no effect on text', 'Write "format: json", or remove it.');
    if (name !== 'json')
        return (0,prompts_fields/* refuse */.TR)(format ?? field, `the output format "${name}" is not supported`, 'Use text or json.');
    return schema === undefined ? { type: 'json-object' } : { type: 'json-schema', schema: readSchema(schema) };
}
function readSchema(field) {
    try {
        return readPicoschema(field);
    }
    catch (thrown) {
        if (!(thrown instanceof NamedSchema))
            throw thrown;
        return (0,prompts_fields/* refuse */.TR)(thrown.field, `the schema "${thrown.name}" is not in the file`, 'Write it out: schemas that are defined in code are not read.');
    }
}
/** An input's schema changes nothing of what is sent; the runtime refuses one that is wrong, but for names that code defines. */
function refuseBadSchema(field) {
    try {
        readPicoschema(field);
    }
    catch (thrown) {
        if (!(thrown instanceof NamedSchema))
            throw thrown;
    }
}

;// CONCATENATED MODULE: ./build/prompts/formats/dotprompt/partials.js




/** Paths where the partials of a body, and theirs, may be: the folder of the file and those above it. */
function partialPaths(body, file, others) {
    const names = new Set();
    const visit = (source) => {
        for (const name of namesIn(source)) {
            if (names.has(name))
                continue;
            names.add(name);
            const found = foundAt(name, file, others);
            if (found !== undefined)
                visit(others.get(found) ?? '');
        }
    };
    visit(body);
    return [...names].flatMap((name) => places(name, file));
}
/** None of a body that is not Handlebars: reading it will say so. */
function namesIn(source) {
    try {
        return partialsOf((0,tree/* parseHandlebars */.E)(source)).flatMap((partial) => nameOf(partial) ?? []);
    }
    catch (thrown) {
        if (thrown instanceof language/* TemplateFault */.rz)
            return [];
        throw thrown;
    }
}
function places(name, file) {
    const folders = file.split('/').slice(0, -1);
    return Array.from({ length: folders.length + 1 }, (_, up) => [...folders.slice(0, folders.length - up), `_${name}.prompt`].join('/'));
}
function foundAt(name, file, others) {
    return places(name, file).find((path) => others.has(path));
}
function nameOf({ name }) {
    return name.type === 'PathExpression' && /^[A-Za-z0-9_-]+$/.test(name.original) ? name.original : undefined;
}
function partialsOf(program) {
    return program.body.flatMap((node) => {
        if (node.type === 'PartialStatement')
            return [node];
        if (node.type !== 'BlockStatement')
            return [];
        return [node.program, node.inverse].flatMap((each) => (each ? partialsOf(each) : []));
    });
}
/** The largest body, in UTF-16 units: a partial that has another twice, which has another twice, … must end. */
const LARGEST_BODY = 1_048_576;
/**
 * The body with its partials written out.
 *
 * @throws FileError for one that is missing, has itself, is indented or has arguments of its own, and where the text written out would not render
 * as the partial does.
 */
function inlinePartials(parts, file, others) {
    const program = refuseFaults(parts, () => (0,tree/* parseHandlebars */.E)(parts.body));
    if (partialsOf(program).length === 0)
        return parts;
    const fail = (partial, message, todo) => {
        throw new errors/* FileError */.f6(message, { position: parts.place((0,tree/* offsetOf */.b)(parts.body, partial.loc.start)), todo });
    };
    const body = writtenOut(parts.body, [], { file, others, fail });
    // Where the text of a partial stands in the file is where nothing else stands: its errors have the place of the body.
    const place = () => ({ file, line: parts.place(0).line ?? 1 });
    return { ...parts, body, place };
}
function writtenOut(source, chain, scope, outermost) {
    const program = parsePart(source, chain, scope, outermost);
    const partials = partialsOf(program);
    let made = source;
    const texts = new Map();
    for (const partial of [...partials].reverse()) {
        const at = outermost ?? partial;
        const name = checkedName(partial, at, chain, scope);
        const path = foundAt(name, scope.file, scope.others);
        if (path === undefined)
            return scope.fail(at, `there is no partial "_${name}.prompt" in the folder of the file or above it`);
        const inner = writtenOut(scope.others.get(path) ?? '', [...chain, name], scope, at);
        texts.set(partial, inner);
        made = put(made, partial, inner);
        if (made.length > LARGEST_BODY)
            return scope.fail(at, 'the partials make a prompt of more than 1 MiB');
    }
    const [first] = partials;
    if (first !== undefined &&
        !sameTree(parsePart(made, chain, scope, outermost ?? first), program, (partial) => parsePart(texts.get(partial) ?? '', chain, scope, outermost ?? first))) {
        return scope.fail(outermost ?? first, 'a partial that shares its lines with blocks or other tags is not supported', 'Put "{{> name}}" on a line of its own.');
    }
    return made;
}
function parsePart(source, chain, { fail }, at) {
    try {
        return (0,tree/* parseHandlebars */.E)(source);
    }
    catch (thrown) {
        if (!(thrown instanceof language/* TemplateFault */.rz) || at === undefined)
            throw thrown;
        return fail(at, `the partial "_${chain.at(-1)}.prompt": ${thrown.message}`, thrown.todo);
    }
}
function checkedName(partial, at, chain, { fail }) {
    const name = nameOf(partial);
    if (name === undefined)
        return fail(at, 'a partial needs a name of letters, digits, "_" and "-"');
    if (chain.includes(name))
        return fail(at, `the partial "_${name}.prompt" has itself as a part`);
    if (partial.params.length > 0 && !isThis(partial))
        return fail(at, 'a partial with a context of its own is not supported', 'Write it out.');
    const own = partial.hash?.pairs.find(({ key, value }) => value.type !== 'PathExpression' || value.original !== key);
    if (own !== undefined)
        return fail(at, `the argument "${own.key}" of a partial is not supported`, 'Write the partial out.');
    if (partial.indent !== '')
        return fail(at, 'an indented partial, of which Handlebars indents every line, is not supported', 'Write it at the beginning of the line.');
    return name;
}
function isThis({ params }) {
    const [only, second] = params;
    return second === undefined && only?.type === 'PathExpression' && /^(this|\.)$/.test(only.original);
}
/** A tag on a line of its own takes its line break with it. */
function put(source, partial, text) {
    const start = (0,tree/* offsetOf */.b)(source, partial.loc.start);
    const end = (0,tree/* offsetOf */.b)(source, partial.loc.end);
    const before = source.slice(0, start);
    const after = source.slice(end);
    const standalone = /(^|\n)$/.test(before) && /^[ \t]*(\n|$)/.test(after);
    return before + text + (standalone ? after.replace(/^[ \t]*\n?/, '') : after);
}

;// CONCATENATED MODULE: ./build/prompts/formats/dotprompt/tools.js



/** `toolDefs`, in the words of chat completions. `tools` names what code defines: without those the prompt is another one. */
function tools_readTools(names, definitions) {
    const defined = definitions === undefined ? [] : (0,prompts_fields/* items */.ld)(definitions).map(readTool);
    const known = defined.map(({ name }) => name);
    for (const name of names === undefined ? [] : (0,prompts_fields/* items */.ld)(names)) {
        if (known.includes((0,prompts_fields/* text */.Qq)(name)))
            continue;
        (0,prompts_fields/* refuse */.TR)(name, `the tool "${(0,prompts_fields/* text */.Qq)(name)}" is defined in code, which is not read`, 'Define it in "toolDefs", or print the prompt with a command.');
    }
    return defined.map(({ tool }) => tool);
}
function readTool(field) {
    const keys = (0,prompts_fields/* members */.ol)(field, ['name', 'description', 'inputSchema', 'outputSchema', 'metadata']);
    if (keys.name === undefined)
        return (0,prompts_fields/* refuse */.TR)(field, `${(0,prompts_fields/* nameOf */.Vb)(field)} has no "name"`);
    const name = (0,prompts_fields/* text */.Qq)(keys.name);
    const parameters = keys.inputSchema === undefined ? { type: 'object', properties: {} } : readPicoschema(keys.inputSchema);
    if (!(0,json/* isJsonObject */.O)(parameters))
        return (0,prompts_fields/* refuse */.TR)(field, `${(0,prompts_fields/* nameOf */.Vb)(field)} has no schema`);
    const description = keys.description === undefined ? {} : { description: (0,prompts_fields/* text */.Qq)(keys.description) };
    if (keys.metadata !== undefined)
        (0,prompts_fields/* mapping */.pq)(keys.metadata);
    return { name, tool: { type: 'function', function: { name, ...description, parameters } } };
}

;// CONCATENATED MODULE: ./build/prompts/formats/dotprompt/index.js









/**
 * Dotprompt files (github.com/google/dotprompt), read as its JavaScript runtime does (`js/src`, August 2026), with the keys that Genkit adds.
 *
 * - The body is Handlebars with Dotprompt's helpers, split at `{{role "…"}}` and `{{history}}` *before* it is rendered: a value cannot open a
 *   message. Text before the first marker is the user's, text after `{{history}}` the model's. A message that renders to nothing but white
 *   space is left out, as there.
 * - `{{history}}` takes the messages that a case brings as `history`. Where a template has none, the runtime puts the messages that its caller
 *   passes before the last one; a case has variables and no such argument, so nothing is put there.
 * - Partials `{{> name}}` are `_name.prompt` in the folder of the file or one above it.
 * - `{{media}}` and tools that are defined in code are refused.
 * - A file without front matter is what the runtime takes it for, one user message in Handlebars; one that has no `{{` either is read as plain
 *   text, an instruction before the case's `{{input}}`: as a template it would ask the same for every case. With front matter nothing is
 *   added, and a notice says so.
 */
const dotprompt = {
    name: 'dotprompt',
    endings: ['.prompt'],
    references: (source, file, others) => partialPaths(read(source, file).body, file, others),
    parse(source, file, others) {
        const parts = read(source, file);
        if (parts.document.value === null && !source.includes('{{'))
            return [plainDraft(source, file)];
        return [draft(parts, file, others)];
    },
};
/** Blank lines and lines of a license, which begin with `#`, may stand before the front matter. */
const LEAD = /^(?:(?:#[^\n]*|[ \t]*)\n)*/;
function read(source, file) {
    const parts = splitFrontMatter(source, file, LEAD);
    if (parts === undefined) {
        if (/^---[ \t]*\n/.test(source))
            return (0,prompts_fields/* refuse */.TR)((0,prompts_fields/* rootField */.LO)(withoutFrontMatter(source, file).document), 'the front matter is not closed', CLOSE);
        return withoutFrontMatter(source, file);
    }
    if (parts.document.value !== null)
        return parts;
    return (0,prompts_fields/* refuse */.TR)((0,prompts_fields/* rootField */.LO)(parts.document), 'the front matter is empty: Dotprompt takes its dashes for text', 'Remove the dashes.');
}
const CLOSE = 'Write a line "---" after the keys, or begin the text with another line.';
const dotprompt_KEYS = [
    'name',
    'title',
    'author',
    'authors',
    'tags',
    'slug',
    'variant',
    'version',
    'description',
    'metadata',
    'model',
    'config',
    'input',
    'output',
    'tools',
    'toolDefs',
    'toolChoice',
    'maxTurns',
    'returnToolRequests',
    'use',
];
function draft(parts, file, others) {
    const root = withoutExtensions((0,prompts_fields/* rootField */.LO)(parts.document));
    const keys = (0,prompts_fields/* members */.ol)(root, dotprompt_KEYS);
    const input = keys.input === undefined ? {} : (0,prompts_fields/* members */.ol)(keys.input, ['default', 'schema']);
    if (input.schema !== undefined)
        refuseBadSchema(input.schema);
    const config = readConfig(keys.config, keys.toolChoice);
    const model = readModel(keys.model);
    const body = inlinePartials(trimmed(parts, keys.model !== undefined || parts.document.value !== null), file, others);
    const messages = splitMessages(body, root);
    return {
        slug: written(keys.slug),
        model: model.model,
        messages,
        templateLanguage: 'handlebars',
        cleanup: 'drop-blank',
        ...(input.default === undefined ? {} : { defaults: (0,prompts_fields/* mapping */.pq)(input.default) }),
        parameters: config.parameters,
        tools: tools_readTools(keys.tools, keys.toolDefs),
        responseFormat: readOutput(keys.output),
        notices: [...model.notices, ...config.notices, ...unsentNotices(keys), ...sameForEveryCase(messages)],
    };
}
/** Of a body after front matter the runtime takes the white space from both ends; a file without any it leaves as it is. */
function trimmed(parts, hasFrontMatter) {
    if (!hasFrontMatter)
        return parts;
    const start = parts.body.length - parts.body.trimStart().length;
    return { ...parts, body: parts.body.trim(), place: (offset) => parts.place(start + offset) };
}
/** Keys with a dot are extensions of other tools. */
function withoutExtensions(root) {
    const object = (0,prompts_fields/* mapping */.pq)(root);
    return { ...root, value: Object.fromEntries(Object.entries(object).filter(([key]) => !key.includes('.'))) };
}
function sameForEveryCase(messages) {
    if ((0,prompts_template/* findVariables */.Dm)({ messages, templateLanguage: 'handlebars' }).length > 0)
        return [];
    return ['the prompt reads no variable: it asks the same for every case'];
}
function plainDraft(source, file) {
    const content = source.replace(/^\n+|\n+$/g, '');
    const { document, place } = withoutFrontMatter(source, file);
    if (content.trim() === '')
        (0,prompts_fields/* refuse */.TR)((0,prompts_fields/* rootField */.LO)(document), 'the prompt is empty', 'Write the prompt as the text of the file.');
    (0,prompts_template/* checkTemplate */.BU)(content, 'literal', place);
    return {
        slug: undefined,
        model: undefined,
        messages: [
            { role: 'system', content },
            { role: 'user', content: '{{input}}' },
        ],
        templateLanguage: 'literal',
        parameters: {},
        tools: [],
        responseFormat: { type: 'text' },
        notices: [],
    };
}

// EXTERNAL MODULE: ./build/prompts/formats/endings.js
var endings = __webpack_require__(619);
;// CONCATENATED MODULE: ./build/prompts/formats/langfuse.js





/**
 * A prompt of Langfuse as its API gives it (https://langfuse.com/docs/prompt-management/data-model), or a list of them, bare or under
 * `data`: `type` (text or chat), `name`, `prompt`, `config`, and `version`, `labels`, `tags`, which are not content.
 *
 * - `{{name}}`, with or without blanks, is a variable. Sections, dots and comments are refused: the JavaScript SDK renders them with
 *   mustache.js, the Python SDK leaves them as they are. Neither escapes a value.
 * - `{ type: placeholder, name }` in a chat is a place for messages.
 * - `config` is whatever an application makes of it: `model`, known parameters, `tools` and `response_format` are read, the rest is
 *   left alone, and a notice says so.
 */
const langfuse = {
    name: 'langfuse',
    endings: ['.json'],
    recognises(source) {
        const value = parsed(source);
        return listOf(value).some(isPrompt);
    },
    parse(source, file) {
        const root = (0,prompts_fields/* rootField */.LO)((0,documents/* readJsonDocument */.E)(source, file));
        const list = langfuse_listFields(root);
        const drafts = list.map((field) => langfuse_readPrompt(field));
        if (drafts.length === 0)
            return (0,prompts_fields/* refuse */.TR)(root, 'the file has no prompts', langfuse_SHAPE);
        const named = drafts.flatMap(({ slug }, index) => slug === undefined ? [] : [{ key: slug.text, field: list[index] ?? root }]);
        refuseEqualKeys(named);
        return drafts;
    },
};
const langfuse_SHAPE = 'Write { "type": "chat", "name": "…", "prompt": [{ "role": "user", "content": "…" }], "config": { } }.';
/** Only to look at the form: the strict reader says what is wrong with the text. */
function parsed(source) {
    if (!/"prompt"\s*:/.test(source))
        return undefined;
    try {
        return JSON.parse(source);
    }
    catch {
        // A file that is nearly JSON is still the file of its format when it says its type.
        return /"type"\s*:\s*"(?:chat|text)"/.test(source) ? { prompt: '', type: 'text' } : undefined;
    }
}
function listOf(value) {
    const inner = (0,json/* isJsonObject */.O)(value) && Array.isArray(value.data) ? value.data : value;
    if (Array.isArray(inner))
        return inner;
    return inner === undefined ? [] : [inner];
}
const MARKS = ['config', 'labels', 'version', 'commitMessage'];
function isPrompt(value) {
    if (!(0,json/* isJsonObject */.O)(value) || value.prompt === undefined || (0,json/* isJsonObject */.O)(value.prompt))
        return false;
    return value.type === 'text' || value.type === 'chat' || MARKS.some((mark) => Object.hasOwn(value, mark));
}
function langfuse_listFields(root) {
    if (Array.isArray(root.value))
        return (0,prompts_fields/* items */.ld)(root);
    if (!(0,json/* isJsonObject */.O)(root.value) || !Array.isArray(root.value.data))
        return [root];
    const { data } = (0,prompts_fields/* members */.ol)(root, ['data', 'meta']);
    return data === undefined ? [] : (0,prompts_fields/* items */.ld)(data);
}
const langfuse_KEYS = [
    'type',
    'name',
    'prompt',
    'config',
    'version',
    'labels',
    'tags',
    'id',
    'createdAt',
    'updatedAt',
    'createdBy',
    'projectId',
    'project_id',
    'commitMessage',
    'isActive',
    'resolutionGraph',
    'lastConfig',
    'folder',
];
function langfuse_readPrompt(field) {
    const keys = (0,prompts_fields/* members */.ol)(field, langfuse_KEYS);
    if (keys.prompt === undefined)
        return (0,prompts_fields/* refuse */.TR)(field, `${(0,prompts_fields/* nameOf */.Vb)(field)} has no "prompt"`, langfuse_SHAPE);
    const type = keys.type === undefined ? (Array.isArray(keys.prompt.value) ? 'chat' : 'text') : (0,prompts_fields/* text */.Qq)(keys.type);
    if (type !== 'text' && type !== 'chat')
        return (0,prompts_fields/* refuse */.TR)(keys.type ?? field, `unknown type "${type}"`, 'Use text or chat.');
    const messages = type === 'chat' ? readChat(keys.prompt) : readText(keys.prompt);
    return {
        slug: keys.name === undefined ? undefined : slugOf(keys.name),
        messages,
        templateLanguage: 'literal',
        ...langfuse_readConfig(keys.config),
    };
}
/** A name in a folder (`support/triage`) is `support.triage`; what a slug cannot have is replaced. */
function slugOf(field) {
    const slug = (0,prompts_fields/* text */.Qq)(field).split('/').map(slugPart).join('.');
    return { text: slug, position: field.of.position(field.path) };
}
function readChat(field) {
    const messages = (0,prompts_fields/* items */.ld)(field).map(readChatMessage);
    return messages.length === 0 ? (0,prompts_fields/* refuse */.TR)(field, `${(0,prompts_fields/* nameOf */.Vb)(field)} is empty`, langfuse_SHAPE) : messages;
}
function readChatMessage(field) {
    const { type, ...rest } = (0,prompts_fields/* mapping */.pq)(field);
    if (type === 'placeholder') {
        const { name } = (0,prompts_fields/* members */.ol)(field, ['type', 'name']);
        return name === undefined ? (0,prompts_fields/* refuse */.TR)(field, 'the placeholder has no "name"', langfuse_SHAPE) : { slot: (0,prompts_fields/* text */.Qq)(name) };
    }
    if (type !== undefined && type !== 'chatmessage')
        (0,prompts_fields/* refuse */.TR)(field, `unknown kind of message "${String(type)}"`, langfuse_SHAPE);
    return langfuse_plain(readMessage({ ...field, value: rest }), field);
}
function readText(field) {
    if (typeof field.value !== 'string') {
        return (0,prompts_fields/* refuse */.TR)(field, `a prompt of the type text must be a text, found ${(0,prompts_fields/* kindOf */.I)(field.value)}`, langfuse_SHAPE);
    }
    const content = withoutBlanks(field.value, field);
    return bodyMessages({ ...field, value: content }, 'literal');
}
function langfuse_plain(message, field) {
    return { ...message, content: withoutBlanks(message.content, field) };
}
/** `{{ name }}` as `{{name}}`: the literal language. */
function withoutBlanks(content, field) {
    return content.replace(/\{\{\{?([^{}]{0,200})\}?\}\}/g, (tag, inner) => {
        const name = inner.trim();
        if (/^[A-Za-z_][\w-]*$/.test(name) && !tag.startsWith('{{{'))
            return `{{${name}}}`;
        return (0,prompts_fields/* refuse */.TR)(field, `${tag.slice(0, 60)} is rendered in two ways by the SDKs of Langfuse`, 'Use {{name}}, of letters, digits, "_" and "-".');
    });
}
function langfuse_readConfig(field) {
    if (field === undefined)
        return { model: undefined, parameters: {}, tools: [], responseFormat: { type: 'text' }, notices: [] };
    const options = new Map((0,prompts_fields/* entries */.jO)(field).filter(([, { value }]) => value !== null));
    const [model, tools, format] = [options.get('model'), options.get('tools'), options.get('response_format')];
    const others = [...options].filter(([key]) => !['model', 'tools', 'response_format'].includes(key));
    const known = others.filter(([key]) => (0,prompts_parameters/* isKnownParameter */.J)(key));
    const left = others.filter(([key]) => !(0,prompts_parameters/* isKnownParameter */.J)(key)).map(([key]) => key);
    const read = (0,prompts_parameters/* readParameters */.Z)({ ...field, value: Object.fromEntries(known.map(([key, { value }]) => [key, value])) }, 'wire');
    return {
        model: model === undefined ? undefined : modelOfName(model),
        parameters: read.parameters,
        tools: tools === undefined ? [] : (0,prompts_fields/* items */.ld)(tools).map(prompts_fields/* mapping */.pq),
        responseFormat: readWireResponseFormat(format),
        notices: [
            ...read.notices,
            ...(left.length === 0 ? [] : [`${left.join(', ')} of "config" is for the application and is not sent`]),
        ],
    };
}

;// CONCATENATED MODULE: ./build/prompts/formats/plain-text.js





/**
 * A Markdown or text file whose body is the prompt.
 *
 * - A body with placeholders (`{{name}}`) is one `user` message, or one of the front matter's `role`.
 * - A body without any is the instruction: a `system` message (or `role: developer`), then a `user` message `{{input}}`.
 * - Front matter is what stands between a first line `---` and the next line `---`, both without anything else on them. A file
 *   that does not begin so, or does not close it, is text from its first character.
 * - `template` of the front matter: literal (the default), mustache, handlebars or jinja.
 * - Empty lines before and after the body are not part of it, so that an editor's final newline is not another version.
 */
const plainText = {
    name: 'plain-text',
    endings: ['.md', '.txt'],
    parse(source, file) {
        const parts = splitFrontMatter(source, file) ?? withoutFrontMatter(source, file);
        const root = (0,prompts_fields/* rootField */.LO)(parts.document);
        const keys = (0,prompts_fields/* members */.ol)(root, ['slug', 'model', 'role', 'parameters', 'tools', 'response-format', 'template']);
        const templateLanguage = readTemplateLanguage(keys.template);
        const { parameters, notices } = (0,prompts_parameters/* readParameters */.Z)(keys.parameters, 'wire');
        return [
            {
                slug: written(keys.slug),
                model: written(keys.model),
                messages: plain_text_readMessages(parts, templateLanguage, keys.role, root),
                templateLanguage,
                parameters,
                tools: keys.tools === undefined ? [] : (0,prompts_fields/* items */.ld)(keys.tools).map(prompts_fields/* mapping */.pq),
                responseFormat: readResponseFormat(keys['response-format']),
                notices,
            },
        ];
    },
};
function plain_text_readMessages({ body, place }, templateLanguage, roleField, root) {
    const content = body.replace(/^\n+|\n+$/g, '');
    if (content.trim() === '')
        return (0,prompts_fields/* refuse */.TR)(root, 'the prompt is empty', 'Write the prompt as the text of the file.');
    (0,prompts_template/* checkTemplate */.BU)(content, templateLanguage, (offset) => place(body.indexOf(content) + offset));
    const role = roleField === undefined ? undefined : plain_text_readRole(roleField);
    if ((0,prompts_template/* findVariables */.Dm)({ messages: [{ role: 'user', content }], templateLanguage }).length > 0)
        return [{ role: role ?? 'user', content }];
    if (roleField !== undefined && role === 'user') {
        (0,prompts_fields/* refuse */.TR)(roleField, 'a user message without a placeholder would ask the same for every case', 'Write {{input}} where the case goes, or remove "role".');
    }
    return [
        { role: role ?? 'system', content },
        { role: 'user', content: '{{input}}' },
    ];
}
const plain_text_ROLES = ['system', 'developer', 'user'];
function plain_text_readRole(field) {
    const name = (0,prompts_fields/* text */.Qq)(field);
    const role = plain_text_ROLES.find((known) => known === name);
    return role ?? (0,prompts_fields/* refuse */.TR)(field, `unknown role "${name}"`, `Use one of ${plain_text_ROLES.join(', ')}.`);
}

;// CONCATENATED MODULE: ./build/prompts/python-format.js


/**
 * Messages for Python's `str.format` in the literal language: `{name}` becomes `{{name}}`, `{{` and `}}` become one brace. What that
 * makes the model see is exactly what `format` gives for texts.
 *
 * @throws FileError at the field for what is more than a name (`{0}`, `{a.b}`, `{a!r}`, `{a:>10}`), for a single brace, and where a
 * text that only looks like a placeholder would become one.
 */
function fromPythonFormat(messages, field) {
    return messages.map((message) => ({ ...message, content: toLiteral(message.content, field) }));
}
function toLiteral(template, field) {
    const names = new Set();
    const content = template.replace(/\{\{|\}\}|\{([^{}]*)\}|[{}]/g, (found, name) => {
        if (found === '{{')
            return '{';
        if (found === '}}')
            return '}';
        if (name === undefined || !/^[A-Za-z_]\w*$/.test(name)) {
            return (0,prompts_fields/* refuse */.TR)(field, `${(0,prompts_fields/* nameOf */.Vb)(field)}: ${found.slice(0, 40)} is not a name in braces`, 'Write {name} for a variable, and a brace of the text twice.');
        }
        names.add(name);
        return `{{${name}}}`;
    });
    const found = (0,prompts_template/* findVariables */.Dm)({ messages: [{ role: 'user', content }], templateLanguage: 'literal' });
    const other = found.find((name) => !names.has(name));
    if (other === undefined)
        return content;
    return (0,prompts_fields/* refuse */.TR)(field, `${(0,prompts_fields/* nameOf */.Vb)(field)}: {{{{${other}}}}} would become a placeholder`, 'Rename one of the two.');
}

;// CONCATENATED MODULE: ./build/prompts/formats/prompt-map.js






/**
 * A YAML or JSON file of named prompts: `name: text`, or `name: { system, user, … }`. The names may stand at the top, or under
 * `prompts` beside `model`, `template`, `parameters` and `parametersFrom`, which then hold for every prompt that has none of its own.
 *
 * - A text with placeholders is a `user` message, one without any is a `system` message followed by the case (`{{input}}`).
 * - A mapping has `system` and `user` (texts), or `messages`, or `prompt` (a text, as above); and optionally `slug`, `model`,
 *   `template`, `parameters`, `parametersFrom`, `tools`, `response-format`, `defaults`. `name` and `description` are for people.
 * - Placeholders are `{{name}}` unless `template` names another language: `python` is that of `str.format`. Else `{name}` is text, and a
 *   notice says so.
 *
 * Any YAML looks a little like this: at the top of a file a text must look like a prompt (a placeholder, or four words), and whatever
 * is not a prompt is refused, so that a settings file is never sent to a model.
 */
const promptMap = {
    name: 'prompt-map',
    endings: ['.yaml', '.yml', '.json'],
    parse(source, file) {
        const root = (0,prompts_fields/* rootField */.LO)((0,documents/* readDocument */.u)(source, file));
        const shared = (0,json/* isJsonObject */.O)(root.value) && isNamedPrompts(root.value.prompts);
        const { prompts, ...defaults } = shared ? (0,prompts_fields/* members */.ol)(root, SHARED) : { prompts: root };
        if (prompts === undefined)
            return (0,prompts_fields/* refuse */.TR)(root, 'the file has no prompts');
        const named = (0,prompts_fields/* entries */.jO)(prompts).filter(([name, field]) => field.value !== null && (shared || !isMeta(name, field)));
        if (named.length === 0)
            (0,prompts_fields/* refuse */.TR)(prompts, 'the file has no prompts', NOT_A_MAP);
        const drafts = named.map(([name, field]) => prompt_map_readPrompt(name, field, defaults, shared));
        refuseEqualKeys(drafts.map(({ key }, index) => ({ key: key.text, field: named[index]?.[1] ?? prompts })));
        return drafts;
    },
};
const SHARED = ['prompts', 'model', 'template', 'parameters', 'parametersFrom', 'name', 'description', 'version'];
const NOT_A_MAP = 'A file of named prompts has "name: text" or "name: { system, user }"; put the names under "prompts" to write settings beside them.';
/** What people write above their prompts. */
function isMeta(name, { value }) {
    return ['version', 'name', 'description', 'author'].includes(name) && !(0,json/* isJsonObject */.O)(value) && !Array.isArray(value);
}
function isNamedPrompts(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
function prompt_map_readPrompt(name, field, defaults, sure) {
    const key = { text: readKey(name, field), position: field.of.keyPosition(field.path) };
    if (typeof field.value === 'string') {
        if (!sure)
            refuseUnlikely(field);
        return { key, ...readBody({ prompt: field }, defaults, field) };
    }
    if (!(0,json/* isJsonObject */.O)(field.value)) {
        return (0,prompts_fields/* refuse */.TR)(field, `"${name}" is no prompt: found ${(0,prompts_fields/* kindOf */.I)(field.value)}`, NOT_A_MAP);
    }
    const object = (0,prompts_fields/* mapping */.pq)(field);
    if (!sure && !PARTS.some((part) => Object.hasOwn(object, part))) {
        return (0,prompts_fields/* refuse */.TR)(field, `"${name}" is no prompt: it has none of ${PARTS.join(', ')}`, NOT_A_MAP);
    }
    return { key, ...readBody((0,prompts_fields/* members */.ol)(field, prompt_map_KEYS), defaults, field) };
}
const PARTS = ['system', 'user', 'messages', 'prompt'];
const prompt_map_KEYS = [
    ...PARTS,
    'slug',
    'model',
    'template',
    'parameters',
    'parametersFrom',
    'tools',
    'response-format',
    'defaults',
    'name',
    'description',
];
function readKey(name, field) {
    const key = slugPart(name);
    return key === '' ? (0,prompts_fields/* refuse */.TR)(field, `the name "${name}" makes no slug`, 'Use letters and digits.') : key;
}
/** "title: My app" is a setting, and so is "version: v2". */
function refuseUnlikely(field) {
    const content = (0,prompts_fields/* text */.Qq)(field).trim();
    if (/\{\{.+?\}\}|\{[A-Za-z_]\w*\}/.test(content) || content.split(/\s+/).length >= 4)
        return;
    (0,prompts_fields/* refuse */.TR)(field, `${(0,prompts_fields/* nameOf */.Vb)(field)} does not look like a prompt`, NOT_A_MAP);
}
function readBody(own, shared, field) {
    for (const key of [own.name, own.description, shared.name, shared.description])
        if (key !== undefined)
            (0,prompts_fields/* text */.Qq)(key);
    const template = own.template ?? shared.template;
    const python = template?.value === 'python';
    const templateLanguage = python ? 'literal' : readTemplateLanguage(template);
    const messages = readParts(own, templateLanguage, field, python);
    const { parameters, notices } = (0,prompts_parameters/* readParameters */.Z)(own.parameters ?? shared.parameters, 'wire');
    const parametersFrom = written(own.parametersFrom ?? shared.parametersFrom);
    return {
        slug: written(own.slug),
        model: written(own.model ?? shared.model),
        messages,
        templateLanguage,
        ...(own.defaults === undefined ? {} : { defaults: (0,prompts_fields/* mapping */.pq)(own.defaults) }),
        parameters,
        ...(parametersFrom === undefined ? {} : { parametersFrom }),
        tools: own.tools === undefined ? [] : (0,prompts_fields/* items */.ld)(own.tools).map(prompts_fields/* mapping */.pq),
        responseFormat: readResponseFormat(own['response-format']),
        notices: [...notices, ...(templateLanguage === 'literal' && !python ? pythonNotices(messages) : [])],
    };
}
function readParts(own, templateLanguage, field, python) {
    const render = (messages) => (python ? fromPythonFormat(messages, field) : messages);
    const { prompt, messages, system, user } = own;
    const forms = [prompt, messages, system ?? user].filter((form) => form !== undefined);
    if (forms.length === 0)
        return (0,prompts_fields/* refuse */.TR)(field, `${(0,prompts_fields/* nameOf */.Vb)(field)} has no text`, `Write one of ${PARTS.join(', ')}.`);
    if (forms.length > 1) {
        return (0,prompts_fields/* refuse */.TR)(field, `${(0,prompts_fields/* nameOf */.Vb)(field)} says what to send in two ways`, `Keep one of ${PARTS.join(', ')}.`);
    }
    if (prompt !== undefined)
        return readPromptText(prompt, templateLanguage, python);
    if (messages !== undefined)
        return render(readMessages(messages));
    const parts = [];
    if (system !== undefined)
        parts.push({ role: 'system', content: content(system) });
    if (user !== undefined)
        return render([...parts, { role: 'user', content: content(user) }]);
    return [...render(parts), { role: 'user', content: '{{input}}' }];
}
/** Where its placeholders stand decides who says it. */
function readPromptText(prompt, language, python) {
    if (!python)
        return bodyMessages(prompt, language);
    const [{ content: read } = { content: '' }] = fromPythonFormat([{ role: 'user', content: (0,prompts_fields/* text */.Qq)(prompt) }], prompt);
    return bodyMessages({ ...prompt, value: read }, language);
}
function content(field) {
    const found = (0,prompts_fields/* text */.Qq)(field).replace(/^\n+|\n+$/g, '');
    return found.trim() === '' ? (0,prompts_fields/* refuse */.TR)(field, `${(0,prompts_fields/* nameOf */.Vb)(field)} is empty`, 'A message needs a text.') : found;
}

;// CONCATENATED MODULE: ./build/prompts/formats/prompt-yml/evaluators.js


/** An evaluator of gh-models as a scorer of ours; `only` is the one of its keys that is there. */
function evaluatorScorer(keys, only) {
    if (keys.string !== undefined)
        return stringScorer(only);
    return keys.llm === undefined ? builtIn(only) : llmScorer(only);
}
/** In the order of gh-models, which looks at the first that is there. Only `equals` minds upper and lower case. */
const TESTS = [
    { key: 'equals', kind: 'exact', options: { unicode: 'none' } },
    { key: 'contains', kind: 'contains', options: { 'ignore-case': true, unicode: 'none' } },
    { key: 'startsWith', kind: 'starts-with', options: { 'ignore-case': true, unicode: 'none' } },
    { key: 'endsWith', kind: 'ends-with', options: { 'ignore-case': true, unicode: 'none' } },
];
function stringScorer(field) {
    const keys = (0,prompts_fields/* members */.ol)(field, TESTS.map(({ key }) => key));
    const written = TESTS.filter(({ key }) => {
        const value = keys[key];
        return value !== undefined && (0,prompts_fields/* text */.Qq)(value) !== '';
    });
    const [first, ...others] = written;
    if (first === undefined)
        return (0,prompts_fields/* refuse */.TR)(field, `${(0,prompts_fields/* nameOf */.Vb)(field)} says nothing`, 'Write equals, contains, startsWith or endsWith.');
    const unmapped = others.map(({ key }) => ({
        message: `"${key}" is not used: beside "${first.key}" the format looks at no other`,
        position: positionOf(keys[key] ?? field),
    }));
    return { ...stringCheck(first, (0,prompts_fields/* text */.Qq)(keys[first.key] ?? field)), unmapped };
}
function stringCheck({ kind, options }, value) {
    // The case's expected answer is what these kinds compare with when nothing is written.
    if (value === '{{expected}}')
        return { check: { kind, options } };
    if (!PLACEHOLDER.test(value))
        return { check: { kind, options: { value, ...options } } };
    return { perCase: (fieldOf) => ({ kind, options: { value: rendered(value, fieldOf), ...options } }) };
}
const PLACEHOLDER = /\{\{[^{}]+\}\}/;
/** As gh-models does: `{{key}}` of the row is replaced, anything else stays. */
function rendered(template, fieldOf) {
    const textOf = (key) => {
        const value = fieldOf(key);
        return value === undefined || typeof value === 'string' ? value : JSON.stringify(value);
    };
    return filledIn(template, /\{\{([^{}]+)\}\}/g, textOf) ?? template;
}
function llmScorer(field) {
    const keys = (0,prompts_fields/* members */.ol)(field, ['modelId', 'prompt', 'choices', 'systemPrompt']);
    const { modelId, prompt, choices, systemPrompt } = keys;
    if (modelId === undefined)
        return (0,prompts_fields/* refuse */.TR)(field, `${(0,prompts_fields/* nameOf */.Vb)(field)} has no "modelId"`, 'Name the model that judges.');
    if (prompt === undefined)
        return (0,prompts_fields/* refuse */.TR)(field, `${(0,prompts_fields/* nameOf */.Vb)(field)} has no "prompt"`, 'Write what the judge is asked.');
    if (choices === undefined)
        return (0,prompts_fields/* refuse */.TR)(field, `${(0,prompts_fields/* nameOf */.Vb)(field)} has no "choices"`, 'Write choice and score of each.');
    const scores = readChoices(choices);
    if (typeof scores === 'string')
        return { unmapped: [{ message: scores, position: positionOf(choices) }] };
    return {
        check: {
            kind: 'judge',
            options: {
                model: (0,prompts_fields/* text */.Qq)(modelId),
                prompt: (0,prompts_fields/* text */.Qq)(prompt).replaceAll('{{completion}}', '{{output}}'),
                ...(systemPrompt === undefined ? {} : { system: (0,prompts_fields/* text */.Qq)(systemPrompt) }),
                choices: scores,
                pinned: false,
                'same-model': 'allow',
            },
        },
        unmapped: [],
    };
}
/** The scores by choice, or why a judge of ours cannot be asked so. */
function readChoices(field) {
    const scores = {};
    const folded = new Set();
    for (const item of (0,prompts_fields/* items */.ld)(field)) {
        const { choice, score } = (0,prompts_fields/* members */.ol)(item, ['choice', 'score']);
        if (choice === undefined || score === undefined) {
            return (0,prompts_fields/* refuse */.TR)(item, `${(0,prompts_fields/* nameOf */.Vb)(item)} needs "choice" and "score"`, 'Write both.');
        }
        const name = typeof choice.value === 'number' ? String(choice.value) : (0,prompts_fields/* text */.Qq)(choice);
        if (typeof score.value !== 'number')
            return (0,prompts_fields/* refuse */.TR)(score, `${(0,prompts_fields/* nameOf */.Vb)(score)} must be a number`, 'Write 0 to 1.');
        if (score.value < 0 || score.value > 1)
            return `the score ${score.value} is not in 0–1: no judge of ours gives it`;
        if (!/^[^\s\p{Cc}"](?:[^\p{Cc}"]{0,78}[^\s\p{Cc}"])?$/u.test(name))
            return `"${name}" is no choice of one line`;
        if (folded.has(name.toLowerCase()))
            return `the choice "${name}" is there twice`;
        folded.add(name.toLowerCase());
        scores[name] = score.value;
    }
    if (folded.size < 2 || folded.size > 20)
        return `a judge needs 2 to 20 choices, found ${folded.size}`;
    if (new Set(Object.values(scores)).size < 2)
        return 'all choices have one score, so that nothing is judged';
    return scores;
}
/**
 * Evaluators that gh-models brings (`cmd/eval/builtins.go`): each asks openai/gpt-4o for 1 to 5. Ours ask the same question in words of
 * their own: groundedness holds the answer against the row's `expected` as its context, similarity against `expected` as the truth.
 */
const BUILT_IN = new Map([
    ['github/similarity', { kind: 'factuality', options: {} }],
    ['github/groundedness', { kind: 'faithfulness', options: { context: 'expected' } }],
    ['github/relevance', { kind: 'answer-relevance', options: {} }],
]);
const JUDGE = { model: 'openai/gpt-4o', pinned: false, 'same-model': 'allow' };
function builtIn(field) {
    const name = (0,prompts_fields/* text */.Qq)(field);
    const known = BUILT_IN.get(name);
    if (known !== undefined)
        return { check: { kind: known.kind, options: { ...JUDGE, ...known.options } }, unmapped: [] };
    const message = /^github\/(coherence|fluency)$/.test(name)
        ? `no scorer of ours asks what "${name}" asks: write a judge with a rubric in the suite`
        : `"${name}" is an evaluator that is not known`;
    return { unmapped: [{ message, position: positionOf(field) }] };
}
function positionOf(field) {
    return field.of.position(field.path);
}

;// CONCATENATED MODULE: ./build/prompts/formats/prompt-yml/tests.js




/**
 * `testData` as rows and `evaluators` as scorers, as the gh-models extension runs them (`cmd/eval/eval.go`). Undefined when the file
 * has neither. An evaluator whose text depends on the row (`contains: '{{keyword}}'`) is one `per-case` scorer, and every row says under
 * `metadata.assert` what its text is.
 *
 * @throws FileError for what gh-models would not read either.
 */
function readTests(testData, evaluators) {
    const data = testData === undefined ? [] : (0,prompts_fields/* items */.ld)(testData);
    const mapped = evaluators === undefined ? [] : (0,prompts_fields/* items */.ld)(evaluators).map(readEvaluator);
    if (data.length === 0 && mapped.length === 0)
        return undefined;
    refuseEqualNames(mapped);
    const scorers = mapped.flatMap(({ scorer }) => (scorer === undefined ? [] : [scorer]));
    return {
        rows: data.map((row) => ({ line: row.of.position(row.path).line ?? 1, fields: readRow(row, mapped) })),
        scorers,
        unmapped: mapped.flatMap(({ unmapped }) => unmapped),
    };
}
function readEvaluator(field) {
    const keys = (0,prompts_fields/* members */.ol)(field, ['name', 'string', 'llm', 'uses']);
    const position = field.of.position(field.path);
    if (keys.name === undefined)
        return (0,prompts_fields/* refuse */.TR)(field, `${(0,prompts_fields/* nameOf */.Vb)(field)} has no "name"`, 'Name the evaluator.');
    const given = [keys.string, keys.llm, keys.uses].filter((key) => key !== undefined);
    const [only, second] = given;
    if (only === undefined)
        return (0,prompts_fields/* refuse */.TR)(field, `${(0,prompts_fields/* nameOf */.Vb)(field)} says nothing`, 'Write "string", "llm" or "uses".');
    if (second !== undefined)
        (0,prompts_fields/* refuse */.TR)(second, `${(0,prompts_fields/* nameOf */.Vb)(field)} has two ways to score`, 'Keep one of string, llm, uses.');
    const name = scorerName((0,prompts_fields/* text */.Qq)(keys.name));
    const mapped = evaluatorScorer(keys, only);
    return { ...mapped, name, position, scorer: scorerOf(mapped, name, position) };
}
function scorerOf({ check, perCase }, name, position) {
    if (perCase !== undefined)
        return { kind: 'per-case', name, options: { group: name }, position };
    return check === undefined ? undefined : { kind: check.kind, name, options: check.options, position };
}
/** `Output should start with 'Summary -'` is a name there, and no name of a scorer. */
function scorerName(name) {
    const clean = name
        .replace(/[^A-Za-z0-9 ._-]+/g, '')
        .replace(/^[^A-Za-z0-9]+/, '')
        .trim()
        .slice(0, 64);
    return clean === '' ? 'evaluator' : clean;
}
function refuseEqualNames(evaluators) {
    const seen = new Set();
    for (const { name, position } of evaluators) {
        if (seen.has(name))
            throw new errors/* FileError */.f6(`two evaluators are called "${name}"`, { position, todo: 'Rename one.' });
        seen.add(name);
    }
}
function readRow(row, evaluators) {
    const fields = (0,prompts_fields/* mapping */.pq)(row);
    const assert = {};
    for (const { name, perCase } of evaluators) {
        if (perCase !== undefined)
            assert[name] = [perCase((placeholder) => fields[placeholder])];
    }
    if (Object.keys(assert).length === 0)
        return fields;
    const metadata = (0,json/* isJsonObject */.O)(fields.metadata) ? fields.metadata : {};
    return { ...fields, metadata: { ...metadata, assert } };
}

;// CONCATENATED MODULE: ./build/prompts/formats/prompt-yml/index.js








/**
 * GitHub's prompt file (docs.github.com, "Storing prompts in GitHub repositories"), read as its two runners do: the gh-models
 * extension (`pkg/prompt/prompt.go`) and actions/ai-inference (`src/prompt.ts`).
 *
 * - `messages`: a list of `role` (system, user, assistant, and developer; any case) and `content`, a text with `{{name}}`.
 * - `modelParameters`: `maxTokens`, `maxCompletionTokens`, `temperature`, `topP`, sent as `max_tokens`, `top_p`, …
 * - `responseFormat`: `text`, `json_object`, or `json_schema` with `jsonSchema`, which is JSON in a text: `name`, `schema`, and
 *   optionally `description` and `strict`.
 * - `name` and `description` are for people. `slug` and `parametersFrom` are additions of ours that the other runners skip.
 * - `testData` and `evaluators` become rows and scorers that a suite of the config may take (`tests.ts`).
 */
const promptYml = {
    name: 'prompt-yml',
    endings: ['.prompt.yml', '.prompt.yaml'],
    parse(source, file) {
        const root = (0,prompts_fields/* rootField */.LO)((0,strict_yaml/* parseYaml */.h)(source, file));
        const keys = (0,prompts_fields/* members */.ol)(root, prompt_yml_KEYS);
        const { parameters, notices } = (0,prompts_parameters/* readParameters */.Z)(keys.modelParameters, 'camel');
        const parametersFrom = written(keys.parametersFrom);
        const tests = readTests(keys.testData, keys.evaluators);
        for (const key of [keys.name, keys.description])
            if (key !== undefined)
                (0,prompts_fields/* text */.Qq)(key);
        return [
            {
                slug: written(keys.slug),
                model: written(keys.model),
                messages: prompt_yml_readMessages(keys.messages, root),
                templateLanguage: 'literal',
                parameters,
                ...(parametersFrom === undefined ? {} : { parametersFrom }),
                tools: [],
                responseFormat: prompt_yml_readResponseFormat(keys.responseFormat, keys.jsonSchema),
                notices: [...notices, ...testNotices(tests)],
                ...(tests === undefined ? {} : { tests }),
            },
        ];
    },
};
const prompt_yml_KEYS = [
    'name',
    'description',
    'slug',
    'model',
    'modelParameters',
    'parametersFrom',
    'messages',
    'responseFormat',
    'jsonSchema',
    'testData',
    'evaluators',
];
function prompt_yml_readMessages(field, root) {
    if (field === undefined)
        return (0,prompts_fields/* refuse */.TR)(root, 'the file has no "messages"', 'Add at least one role and content.');
    const messages = (0,prompts_fields/* items */.ld)(field).map(prompt_yml_readMessage);
    return messages.length === 0 ? (0,prompts_fields/* refuse */.TR)(field, '"messages" is empty', 'Add at least one role and content.') : messages;
}
function prompt_yml_readMessage(field) {
    const { role, content } = (0,prompts_fields/* members */.ol)(field, ['role', 'content']);
    if (role === undefined)
        return (0,prompts_fields/* refuse */.TR)(field, `${(0,prompts_fields/* nameOf */.Vb)(field)} has no "role"`, `Use one of ${prompt_yml_ROLES.join(', ')}.`);
    if (content === undefined || (0,prompts_fields/* text */.Qq)(content) === '') {
        return (0,prompts_fields/* refuse */.TR)(content ?? field, `${(0,prompts_fields/* nameOf */.Vb)(field)} has no "content"`, 'A message needs a text.');
    }
    return { role: prompt_yml_readRole(role), content: (0,prompts_fields/* text */.Qq)(content) };
}
const prompt_yml_ROLES = ['system', 'developer', 'user', 'assistant'];
function prompt_yml_readRole(field) {
    const name = (0,prompts_fields/* text */.Qq)(field);
    const role = prompt_yml_ROLES.find((known) => known === name.toLowerCase());
    return role ?? (0,prompts_fields/* refuse */.TR)(field, `unknown role "${name}"`, `Use one of ${prompt_yml_ROLES.join(', ')}.`);
}
function prompt_yml_readResponseFormat(field, schema) {
    const type = field === undefined ? 'text' : (0,prompts_fields/* text */.Qq)(field);
    if (schema !== undefined && type !== 'json_schema') {
        (0,prompts_fields/* refuse */.TR)(schema, '"jsonSchema" has no effect here', 'Write "responseFormat: json_schema" with it, or remove it.');
    }
    if (field === undefined || type === 'text')
        return { type: 'text' };
    if (type === 'json_object')
        return { type: 'json-object' };
    if (type !== 'json_schema') {
        return (0,prompts_fields/* refuse */.TR)(field, `unknown responseFormat "${type}"`, 'Use text, json_object or json_schema.');
    }
    if (schema === undefined)
        return (0,prompts_fields/* refuse */.TR)(field, '"jsonSchema" is missing', 'responseFormat json_schema needs it.');
    return prompt_yml_readSchema(schema);
}
/** The wrapper that the chat-completions protocol has for a schema, as JSON in a text. */
function prompt_yml_readSchema(field) {
    const value = parseEmbeddedJson(field);
    // What is inside the text has no place of its own in the file: the place of the text stands for it.
    const here = () => field.of.position(field.path);
    const keys = (0,prompts_fields/* members */.ol)({ ...field, value, of: { value, position: here, keyPosition: here } }, SCHEMA_KEYS);
    if (keys.name === undefined)
        return (0,prompts_fields/* refuse */.TR)(field, '"jsonSchema" has no "name"', WRAPPER);
    if (keys.schema === undefined)
        return (0,prompts_fields/* refuse */.TR)(field, '"jsonSchema" has no "schema"', WRAPPER);
    if (!(0,json/* isJsonObject */.O)(keys.schema.value))
        return (0,prompts_fields/* refuse */.TR)(field, '"jsonSchema.schema" must be a mapping', WRAPPER);
    return {
        type: 'json-schema',
        schema: keys.schema.value,
        name: (0,prompts_fields/* text */.Qq)(keys.name),
        ...(keys.description === undefined ? {} : { description: (0,prompts_fields/* text */.Qq)(keys.description) }),
        ...(keys.strict === undefined ? {} : { strict: (0,prompts_fields/* flag */.Jt)(keys.strict) }),
    };
}
const SCHEMA_KEYS = ['name', 'description', 'schema', 'strict'];
const WRAPPER = 'Write {"name": "…", "strict": true, "schema": { … }} as JSON in a text (jsonSchema: |-).';
/** The position is the text's own: where a line of a block stands in the file depends on how it is written. */
function parseEmbeddedJson(field) {
    try {
        return (0,strict_json/* parseJson */.q)((0,prompts_fields/* text */.Qq)(field), field.of.position(field.path).file);
    }
    catch (thrown) {
        if (!(thrown instanceof errors/* FileError */.f6) || typeof field.value !== 'string')
            throw thrown;
        const { line, column } = thrown.position ?? {};
        return (0,prompts_fields/* refuse */.TR)(field, `${(0,prompts_fields/* nameOf */.Vb)(field)}: ${thrown.message} (line ${line}, column ${column} of its text)`, thrown.todo);
    }
}

;// CONCATENATED MODULE: ./build/prompts/formats/promptfoo/nunjucks.js

/**
 * promptfoo renders with Nunjucks, without escaping. A template that only names variables (`{{ name }}`) is of the literal language, its
 * placeholders written without blanks. With more it is Jinja, as long as it keeps to what both render the same: members, `if`, `for`
 * over a list, comparisons with texts, the filters of `FILTERS`, comments, `raw`.
 *
 * What they do not agree on and nobody can see in the text are values: an empty list is true to Nunjucks, booleans and lists print
 * otherwise. `rows.ts` looks at those.
 *
 * @throws FileError at the field for anything else.
 */
function readTemplate(text, field) {
    const pieces = splitAtTags(text, field);
    const tags = pieces.filter((_, index) => index % 2 === 1);
    if (tags.every((tag) => PLAIN.test(tag))) {
        const content = pieces.map((piece, index) => (index % 2 === 1 ? `{{${PLAIN.exec(piece)?.[1] ?? ''}}}` : piece));
        return { content: content.join(''), language: 'literal' };
    }
    let raw = false;
    for (const tag of tags) {
        if (raw)
            raw = !/^\{%-?\s*endraw\s*-?%\}$/.test(tag);
        else if (/^\{%-?\s*raw\s*-?%\}$/.test(tag))
            raw = true;
        else
            refuseTag(tag, field);
    }
    return { content: text, language: 'jinja' };
}
const CLOSINGS = new Map([
    ['{{', '}}'],
    ['{%', '%}'],
    ['{#', '#}'],
]);
/** In characters: the patterns below take time with the square of a tag. */
const LONGEST_TAG = 2_000;
/** Text, tag, text, tag, …, text. No pattern: a megabyte of opening braces must not take a minute. */
function splitAtTags(text, field) {
    const pieces = [];
    let start = 0;
    for (let at = text.indexOf('{'); at !== -1; at = text.indexOf('{', at)) {
        const closing = CLOSINGS.get(text.slice(at, at + 2));
        if (closing === undefined) {
            at += 1;
            continue;
        }
        const end = text.indexOf(closing, at + 2);
        if (end === -1 || end - at > LONGEST_TAG) {
            return (0,prompts_fields/* refuse */.TR)(field, `${(0,prompts_fields/* nameOf */.Vb)(field)} has a tag that is not closed: ${shown(text.slice(at, at + 80))}`, REFUSED);
        }
        pieces.push(text.slice(start, at), text.slice(at, end + 2));
        at = end + 2;
        start = at;
    }
    return [...pieces, text.slice(start)];
}
const PLAIN = /^\{\{\s*([A-Za-z_]\w*)\s*\}\}$/;
const REFUSED = 'promptfoo renders with Nunjucks: names, members, if, for over a list, comparisons with texts and a few filters are read here.';
/** Filters that give the same for the same texts and numbers. */
const FILTERS = ['default', 'd', 'first', 'join', 'last', 'length', 'lower', 'replace', 'trim', 'upper'];
function refuseTag(tag, field) {
    if (tag.startsWith('{#'))
        return;
    const inner = tag.slice(2, -2).replace(/^-|-$/g, '').trim();
    if (tag.startsWith('{{'))
        refuseExpression(inner, tag, field);
    else
        refuseBlock(inner, tag, field);
}
function refuseBlock(inner, tag, field) {
    if (/^(else|endif|endfor)$/.test(inner))
        return;
    const condition = /^(?:if|elif)\s+([\s\S]+)$/.exec(inner)?.[1];
    const list = /^for\s+[A-Za-z_]\w*\s+in\s+([\s\S]+)$/.exec(inner)?.[1];
    if (list !== undefined && PATH.test(list.trim()))
        return;
    if (condition !== undefined)
        refuseExpression(condition, tag, field);
    else
        (0,prompts_fields/* refuse */.TR)(field, `${(0,prompts_fields/* nameOf */.Vb)(field)}: ${shown(tag)} is not read as promptfoo renders it`, REFUSED);
}
const PATH = /^[A-Za-z_]\w*(?:\.[A-Za-z_]\w*|\[\d+\]|\[(?:'[^'\\]*'|"[^"\\]*")\])*$/;
/** Operands joined by `and`, `or`, `==`, `!=`, `in`; each may be negated and filtered. Compared is with a text only. */
function refuseExpression(expression, tag, field) {
    for (const operand of operands(expression)) {
        const [value = '', ...filters] = operand.split(/\s*\|\s*(?=(?:[^'"]|'[^']*'|"[^"]*")*$)/);
        const path = value.replace(/^(?:not\s+)+/, '').trim();
        if (path.startsWith('env.') || path === 'env') {
            (0,prompts_fields/* refuse */.TR)(field, `${(0,prompts_fields/* nameOf */.Vb)(field)}: ${shown(tag)} reads the environment`, 'Give it as a variable of the tests.');
        }
        if (path.startsWith('_conversation')) {
            (0,prompts_fields/* refuse */.TR)(field, `${(0,prompts_fields/* nameOf */.Vb)(field)}: conversations of several answers are not run`, 'Write the turns as messages.');
        }
        const known = PATH.test(path) || TEXT.test(path);
        if (!known || !filters.every(isKnownFilter)) {
            (0,prompts_fields/* refuse */.TR)(field, `${(0,prompts_fields/* nameOf */.Vb)(field)}: ${shown(tag)} is not read as promptfoo renders it`, REFUSED);
        }
    }
}
const TEXT = /^(?:'[^'\\]*'|"[^"\\]*")$/;
function operands(expression) {
    const outsideTexts = '(?=(?:[^\'"]|\'[^\']*\'|"[^"]*")*$)';
    return expression
        .split(new RegExp(`\\s+(?:and|or|in|not\\s+in)\\s+${outsideTexts}|\\s*(?:==|!=)\\s*${outsideTexts}`))
        .map((operand) => operand.trim());
}
function isKnownFilter(filter) {
    const [, name = '', values] = /^(\w+)(?:\(([^()]*)\))?$/.exec(filter.trim()) ?? [];
    if (!FILTERS.includes(name))
        return false;
    return values === undefined || /^\s*(?:(?:'[^'\\]*'|"[^"\\]*"|\d+)\s*(?:,\s*|$))*$/.test(values);
}
function shown(tag) {
    const line = tag.replace(/\s+/g, ' ');
    return line.length > 60 ? `${line.slice(0, 60)}…` : line;
}
/** Variables that the text can do without: `{{ x | default('') }}`, `{% if x is defined %}`. */
function isGuarded(name, content) {
    return new RegExp(`\\b${name}\\s*\\|\\s*d(?:efault)?\\b`).test(content);
}
/** Whether the value itself is printed, which Nunjucks and Jinja do alike for texts and numbers only. */
function isPrinted(name, content) {
    return new RegExp(`\\{\\{-?\\s*${name}\\s*(?:-?\\}\\}|\\|)`).test(content);
}

// EXTERNAL MODULE: ./build/foundation/paths.js + 1 modules
var paths = __webpack_require__(3942);
;// CONCATENATED MODULE: ./build/prompts/formats/promptfoo/source.js





function source_positionOf(field) {
    return field.of.position(field.path);
}
/** `{ $ref: '#/a/b' }` is the value at that place of the config, as promptfoo reads it. */
function resolved(field, root) {
    const reference = (0,json/* isJsonObject */.O)(field.value) ? field.value.$ref : undefined;
    if (reference === undefined)
        return field;
    const steps = typeof reference === 'string' ? /^#\/(.+)$/.exec(reference)?.[1]?.split('/') : undefined;
    if (steps === undefined)
        return (0,prompts_fields/* refuse */.TR)(field, 'a "$ref" to another file is not read', 'Write the value out.');
    let value = root.value;
    for (const step of steps)
        value = (0,json/* isJsonObject */.O)(value) && Object.hasOwn(value, step) ? value[step] : undefined;
    if (value === undefined)
        return (0,prompts_fields/* refuse */.TR)(field, `nothing is at ${String(reference)}`, 'Correct the "$ref".');
    if ((0,json/* isJsonObject */.O)(value) && value.$ref !== undefined) {
        return (0,prompts_fields/* refuse */.TR)(field, 'a "$ref" to a "$ref" is not read', 'Write the value out.');
    }
    return { value, path: steps, of: root.of };
}
const CODE_FILE = /\.(?:[cm]?[jt]s|py|rb|go|sh|bash|bat|cmd|ps1|pl|exe)(?::[\w.]+)?$/i;
const TEXT_FILE = /\.(?:txt|md|json|jsonl|ya?ml|csv|j2)$/i;
/** Files that are no text. */
const MEDIA_FILE = /\.(?:pdf|png|jpe?g|gif|bmp|webp|svg|mp[34]|wav|ogg|webm|mov|avi|mkv|xlsx?)$/i;
const GLOB = /[*?[\]{}]/;
/** A text that names a file, with or without `file://`; undefined for any other text. */
function fileReference(text) {
    if (text.startsWith('file://'))
        return text.slice('file://'.length);
    if (/[\n\r]|:\/\/|\{\{/.test(text))
        return undefined;
    return /^[^\s]+$/.test(text) && (TEXT_FILE.test(text) || CODE_FILE.test(text)) ? text : undefined;
}
/**
 * The path of a file that the config names, from the root of the tree.
 *
 * @throws FileError at the field for code, a glob, and a path that leaves the tree.
 */
function pathOf(reference, field, file) {
    if (CODE_FILE.test(reference)) {
        return (0,prompts_fields/* refuse */.TR)(field, `${reference} is code, which is not run`, 'Write what it gives into a text file.');
    }
    if (GLOB.test(reference))
        return (0,prompts_fields/* refuse */.TR)(field, `${reference} is a glob`, 'Name the files one by one.');
    const path = joined(file, reference);
    if (path === undefined)
        return (0,prompts_fields/* refuse */.TR)(field, `not a path of the repository: ${reference}`, 'Name a file of it.');
    return path;
}
function joined(file, reference) {
    const parts = file.split('/').slice(0, -1);
    for (const part of reference.split('/')) {
        if (part === '..' && parts.pop() === undefined)
            return undefined;
        if (part !== '..' && part !== '.' && part !== '')
            parts.push(part);
    }
    try {
        return reference.startsWith('/') ? undefined : (0,paths/* parseRepositoryPath */.XU)(parts.join('/'));
    }
    catch (thrown) {
        if (thrown instanceof errors/* InvalidValueError */.$x)
            return undefined;
        throw thrown;
    }
}
/** @throws FileError at the field for a file that the tree does not have. */
function readOther(reference, field, { file, others }) {
    const path = pathOf(reference, field, file);
    const content = others.get(path);
    if (content !== undefined)
        return { path, content };
    throw new errors/* FileError */.f6(`there is no file ${path}`, {
        position: source_positionOf(field),
        todo: 'Paths in the config are relative to its folder.',
    });
}
/** A YAML or JSON file that the config names. */
function readOtherDocument(reference, field, source) {
    const { path, content } = readOther(reference, field, source);
    return (0,prompts_fields/* rootField */.LO)((0,documents/* readDocument */.u)(content, path));
}
/** Files that the config, or a file it names, is made of: every text that reads as the path of a text file. */
function referencedPaths(root, file, others) {
    const found = new Set();
    collect(root.value, file, found);
    for (const [path, content] of others) {
        if (!/\.(?:json|ya?ml)$/i.test(path))
            continue;
        try {
            collect((0,documents/* readDocument */.u)(content, path).value, file, found);
        }
        catch (thrown) {
            // Parsing the config says what is wrong with it, if it is used at all.
            if (!(thrown instanceof errors/* FileError */.f6))
                throw thrown;
        }
    }
    return [...found];
}
function collect(value, file, found) {
    if (typeof value === 'string') {
        const reference = fileReference(value);
        if (reference === undefined || GLOB.test(reference) || CODE_FILE.test(reference) || MEDIA_FILE.test(reference))
            return;
        const path = joined(file, reference);
        if (path !== undefined)
            found.add(path);
    }
    else if (typeof value === 'object' && value !== null) {
        // Old configs name the files of prompts by key.
        const parts = Array.isArray(value) ? value : Object.entries(value).flat();
        for (const part of parts)
            collect(part, file, found);
    }
}

;// CONCATENATED MODULE: ./build/prompts/formats/promptfoo/prompts.js








/** The prompts of a config in its order: inline, in text files, as chats in JSON and YAML. Those that are code are left out and said. */
function readConfigPrompts(source, around) {
    const field = entriesOf(source.root).get('prompts');
    const written = field === undefined ? [DEFAULT(source.root)] : spread(field, source);
    const usable = written.filter(({ raw }) => !isCode(raw.value));
    const [code] = written.filter(({ raw }) => isCode(raw.value));
    if (usable.length === 0) {
        if (code === undefined)
            return (0,prompts_fields/* refuse */.TR)(field ?? source.root, 'the config has no prompts', 'Write at least one.');
        return (0,prompts_fields/* refuse */.TR)(code.raw, CODE, 'Write what it gives into a text file.');
    }
    for (const { raw } of written.filter((each) => isCode(each.raw.value))) {
        source.unmapped.push({ message: CODE, position: source_positionOf(raw) });
    }
    return withKeys(usable.flatMap((each) => prompts_read(each, source, around)));
}
const CODE = 'a prompt that is code is not run';
/** Without `prompts`, promptfoo asks what the variable `prompt` says. */
const DEFAULT = (root) => ({
    raw: { ...root, value: '{{prompt}}' },
    name: 'prompt',
    label: undefined,
});
function isCode(raw) {
    if (typeof raw !== 'string' || /\n/.test(raw))
        return false;
    return (raw.startsWith('exec:') || raw.startsWith('python:') || (fileReference(raw) !== undefined && CODE_FILE.test(raw)));
}
function entriesOf(field) {
    return new Map((0,prompts_fields/* entries */.jO)(field).filter(([, value]) => value.value !== null));
}
/** A text, a list of texts and objects, or (old) a mapping of file → label. */
function spread(field, source) {
    if (typeof field.value === 'string')
        return [{ raw: field, name: undefined, label: undefined }];
    if ((0,json/* isJsonObject */.O)(field.value)) {
        return (0,prompts_fields/* entries */.jO)(field).map(([raw, label]) => ({
            raw: { value: raw, path: label.path, of: field.of },
            name: (0,prompts_fields/* text */.Qq)(label),
            label: (0,prompts_fields/* text */.Qq)(label),
        }));
    }
    return (0,prompts_fields/* items */.ld)(field).map((item) => prompts_readPrompt(resolved(item, source.root)));
}
function prompts_readPrompt(field) {
    if (typeof field.value === 'string')
        return { raw: field, name: undefined, label: undefined };
    if (!(0,json/* isJsonObject */.O)(field.value)) {
        return (0,prompts_fields/* refuse */.TR)(field, `a prompt is a text or a mapping, found ${(0,prompts_fields/* kindOf */.I)(field.value)}`, 'Write its text, or "raw".');
    }
    const keys = (0,prompts_fields/* members */.ol)(field, ['id', 'label', 'raw', 'file', 'config', 'description', 'display', 'function']);
    if (keys.function !== undefined)
        return (0,prompts_fields/* refuse */.TR)(keys.function, CODE, 'Write what it gives into a text file.');
    const raw = keys.raw ?? keys.file ?? keys.id;
    if (raw === undefined)
        return (0,prompts_fields/* refuse */.TR)(field, `${(0,prompts_fields/* nameOf */.Vb)(field)} has no text`, 'Write "raw" or "file".');
    (0,prompts_fields/* text */.Qq)(raw);
    const label = keys.label ?? keys.display;
    const id = keys.id === raw ? undefined : keys.id;
    const name = id ?? label;
    return {
        raw,
        name: name === undefined ? undefined : (0,prompts_fields/* text */.Qq)(name),
        label: label === undefined ? undefined : (0,prompts_fields/* text */.Qq)(label),
        config: keys.config,
    };
}
function prompts_read(written, source, around) {
    const content = (0,prompts_fields/* text */.Qq)(written.raw);
    refuseElsewhere(content, written.raw);
    const reference = fileReference(content);
    if (reference === undefined)
        return [prompts_prompt(written, content, written.raw, around)];
    const { path, content: inside } = readOther(reference, written.raw, source);
    const name = written.name ??
        path
            .split('/')
            .at(-1)
            ?.replace(/\.[^.]+$/, '');
    const parts = splitFile(path, inside);
    if (parts.length === 0)
        (0,prompts_fields/* refuse */.TR)(written.raw, `${path} is empty`, 'Write the prompt as its text.');
    return parts.map((part, index) => {
        const numbered = parts.length === 1 ? name : `${name}-${index + 1}`;
        return prompts_prompt({ ...written, name: numbered }, part, written.raw, around, path);
    });
}
function refuseElsewhere(content, field) {
    const elsewhere = /^(langfuse|portkey|helicone|https?|az|s3|package):/.exec(content)?.[1];
    if (elsewhere === undefined || /\s/.test(content))
        return;
    (0,prompts_fields/* refuse */.TR)(field, `the prompt ${content} is not in this repository (${elsewhere})`, 'Export it into a file.');
}
/** A text file holds one prompt between lines `---`, JSON Lines one a line, any other file one. */
function splitFile(path, content) {
    if (path.endsWith('.jsonl'))
        return content.split('\n').filter((line) => line.trim() !== '');
    if (path.endsWith('.txt')) {
        return content
            .split(/^[ \t]*---[ \t]*$/m)
            .map((part) => part.trim())
            .filter((part) => part !== '');
    }
    return content.trim() === '' ? [] : [content];
}
function prompts_prompt(written, raw, field, around, path) {
    const read = prompts_readChat(`${around.prefix}${raw}${around.suffix}`, field, path);
    const templates = read.map((message) => ({ message, template: readTemplate(message.content, field) }));
    const jinja = templates.some(({ template }) => template.language === 'jinja');
    return {
        name: written.name,
        label: written.label,
        field,
        config: written.config,
        messages: templates.map(({ message, template }) => ({ ...message, content: template.content })),
        templateLanguage: jinja ? 'jinja' : 'literal',
    };
}
/** A JSON or YAML list of messages is a chat; any other text is what the user says. */
function prompts_readChat(raw, field, path) {
    const trimmed = raw.trim();
    if (trimmed === '')
        return (0,prompts_fields/* refuse */.TR)(field, 'the prompt is empty', 'Write its text.');
    if (path !== undefined && /\.ya?ml$/.test(path))
        return chat((0,prompts_fields/* rootField */.LO)((0,strict_yaml/* parseYaml */.h)(raw, path)), field);
    if (trimmed.startsWith('- role:'))
        return readMessages(embedded(() => (0,strict_yaml/* parseYaml */.h)(raw, file(field, path)), field, path));
    if (!/^[[{]/.test(trimmed) || /^\{[{%#]/.test(trimmed))
        return [{ role: 'user', content: raw }];
    return chat(embedded(() => (0,documents/* readJsonDocument */.E)(raw, file(field, path)), field, path), field);
}
/** An object is no chat to any provider; a text in brackets may be one (`[INST] … [/INST]`). */
function chat(root, field) {
    if (typeof root.value === 'string')
        return [{ role: 'user', content: root.value }];
    if (Array.isArray(root.value))
        return readMessages(root);
    return (0,prompts_fields/* refuse */.TR)(field, 'the prompt is JSON that is no list of messages', 'Write [{ "role": "user", "content": "…" }].');
}
function file(field, path) {
    return path ?? source_positionOf(field).file;
}
/** What is inside a text of the config has the place of that text. */
function embedded(parse, field, path) {
    try {
        const document = parse();
        if (path !== undefined)
            return (0,prompts_fields/* rootField */.LO)(document);
        const here = () => source_positionOf(field);
        return (0,prompts_fields/* rootField */.LO)({ value: document.value, position: here, keyPosition: here });
    }
    catch (thrown) {
        if (!(thrown instanceof errors/* FileError */.f6))
            throw thrown;
        return (0,prompts_fields/* refuse */.TR)(field, `the prompt begins as a list of messages and is none: ${thrown.message}`, 'Templates may stand inside the texts of messages, not around them; a text that only begins with a bracket goes into a chat message.');
    }
}
/** What each is called, where there are several: its id or label, the name of its file, its number. */
function withKeys(prompts) {
    const taken = new Set();
    return prompts.map(({ name, field, ...prompt }, index) => {
        const wanted = slugPart(name ?? '') || String(index + 1);
        let key = wanted;
        for (let copy = 2; taken.has(key); copy += 1)
            key = `${wanted}-${copy}`;
        taken.add(key);
        return { ...prompt, key: { text: key, position: source_positionOf(field) } };
    });
}

;// CONCATENATED MODULE: ./build/prompts/formats/promptfoo/models.js

/** Our name of a model that promptfoo calls `<provider>:<kind>:<model>`. */
function modelOf(id) {
    if (/^(?:exec|python|golang|ruby|package|file):/.test(id) || CODE_FILE.test(id)) {
        return { refused: `the provider ${id} is code, which is not run`, todo: 'Name the model that it asks.' };
    }
    if (/^(?:https?|wss?|webhook|websocket|browser)(?::|$)/.test(id)) {
        return {
            refused: `the provider ${id} is an address of yours`,
            todo: 'Declare it under "models" of the config (provider: http), and give the prompt a file of its own.',
        };
    }
    const [head = '', ...rest] = id.split(':');
    if (rest.length === 0)
        return ASKS_NO_MODEL.has(head) ? noModel(id) : { model: id, notices: [] };
    const provider = models_PROVIDERS.get(head) ?? head;
    const [kind = '', ...tail] = rest;
    if (ASKS_NO_MODEL.has(head) || NOT_CHAT.has(kind))
        return noModel(id);
    const forms = FORMS.get(provider) ?? ['chat'];
    const model = (tail.length > 0 && forms.includes(kind) ? tail : rest).join(':');
    const notices = noticesOf(kind, tail.length > 0, id);
    if (DECLARED.has(provider))
        return { model, notices };
    const spoken = provider === 'openai' && kind === 'responses' && tail.length > 0 ? 'openai-responses' : provider;
    return { model: `${spoken}/${model}`, notices };
}
const ASKS_NO_MODEL = new Set([
    'echo',
    'manual-input',
    'mcp',
    'promptfoo',
    'sequence',
    'simulated-user',
    'slack',
]);
const NOT_CHAT = new Set([
    'agents',
    'assistant',
    'audio',
    'chatkit',
    'claude-agent-sdk',
    'claude-code',
    'codex-app-server',
    'codex-sdk',
    'embedding',
    'embeddings',
    'foundry-agent',
    'image',
    'live',
    'moderation',
    'realtime',
    'speech',
    'transcription',
    'video',
]);
function noModel(id) {
    return {
        refused: `the provider ${id} does not ask a chat model`,
        todo: 'Name a chat model, such as openai:chat:<model>.',
    };
}
/** Where promptfoo's name and ours differ. */
const models_PROVIDERS = new Map([
    ['azureopenai', 'azure'],
    ['mistralai', 'mistral'],
    ['togetherai', 'together'],
    ['google', 'gemini'],
    ['palm', 'gemini'],
]);
/** Of these every account has its own: the model's name alone, which `models` of the config has to declare. */
const DECLARED = new Set(['azure', 'vertex']);
/** Second parts that say how a model is asked and are not the model. */
const FORMS = new Map([
    ['openai', ['chat', 'responses', 'completion']],
    ['azure', ['chat', 'responses', 'completion']],
    ['anthropic', ['messages', 'completion']],
    ['bedrock', ['converse', 'completion']],
    ['ollama', ['chat', 'completion']],
    ['localai', ['chat', 'completion']],
    ['huggingface', ['chat', 'text-generation']],
]);
function noticesOf(kind, more, id) {
    if (!more || (kind !== 'completion' && kind !== 'text-generation'))
        return [];
    return [`${id} completes a text there; here the prompt is sent as a user's message`];
}

;// CONCATENATED MODULE: ./build/prompts/formats/promptfoo/providers.js






/**
 * The providers of a config in its order. One that is code or asks no model is left out and said; when there is no other, it is
 * refused.
 */
function readProviders(source) {
    const keys = providers_entriesOf(source.root);
    const field = keys.get('providers') ?? keys.get('targets');
    if (field === undefined)
        return [NONE];
    const fields = (Array.isArray(field.value) ? (0,prompts_fields/* items */.ld)(field) : [field]).flatMap((each) => providers_spread(each, source));
    if (fields.length === 0)
        return [NONE];
    const read = fields.map((each) => readProvider(each, source));
    const usable = read.flatMap((each) => ('provider' in each ? [each.provider] : []));
    const others = read.flatMap((each) => ('refused' in each ? [each] : []));
    const [first] = others;
    if (usable.length === 0 && first !== undefined)
        (0,prompts_fields/* refuse */.TR)(first.field, first.refused, first.todo);
    for (const { refused, field: at } of others)
        source.unmapped.push({ message: refused, position: source_positionOf(at) });
    return usable;
}
const NONE = {
    key: 'default',
    model: undefined,
    parameters: {},
    tools: [],
    responseFormat: { type: 'text' },
    system: undefined,
    prompts: undefined,
    transformed: false,
    notices: [],
};
function providers_entriesOf(field) {
    return new Map((0,prompts_fields/* entries */.jO)(field).filter(([, value]) => value.value !== null));
}
/** A provider may stand in a file of its own, alone or in a list. */
function providers_spread(written, source) {
    const field = resolved(written, source.root);
    if (typeof field.value !== 'string' || !/^file:\/\/.*\.(?:ya?ml|json)$/i.test(field.value))
        return [field];
    const root = readOtherDocument(field.value.slice('file://'.length), field, source);
    return Array.isArray(root.value) ? (0,prompts_fields/* items */.ld)(root) : [root];
}
function readProvider(field, source) {
    const { id, options } = splitProvider(field);
    const named = modelOf((0,prompts_fields/* text */.Qq)(id));
    if ('refused' in named)
        return { ...named, field: id };
    const config = options.get('config');
    const label = options.get('label');
    const prompts = options.get('prompts');
    for (const key of ['env', 'inputs']) {
        const option = options.get(key);
        if (option === undefined)
            continue;
        source.unmapped.push({ message: `"${key}" of a provider is not used`, position: source_positionOf(option) });
    }
    const settings = readSettings(config, source);
    const model = hasAddress(config) ? named.model.replace(/^[^/]+\//, '') : named.model;
    return {
        provider: {
            ...settings,
            key: slugPart(label === undefined ? (named.model.split('/').at(-1) ?? '') : (0,prompts_fields/* text */.Qq)(label)) || 'model',
            model: { text: model, position: source_positionOf(id) },
            prompts: prompts === undefined ? undefined : (Array.isArray(prompts.value) ? (0,prompts_fields/* items */.ld)(prompts) : [prompts]).map(prompts_fields/* text */.Qq),
            transformed: options.has('transform') || (config !== undefined && providers_entriesOf(config).has('transformResponse')),
            notices: [...named.notices, ...settings.notices],
        },
    };
}
/**
 * An address of its own: the model goes by its name alone, which "models" of the config has to declare. At the provider's own address
 * somebody else would answer.
 */
function hasAddress(config) {
    return (config !== undefined && [...providers_entriesOf(config).keys()].some((key) => /^(?:api_?)?(?:base_?url|host)$/i.test(key)));
}
/** `openai:gpt-4o`, `{ id: openai:gpt-4o, config }` or `{ openai:gpt-4o: { config } }`. */
function splitProvider(field) {
    if (typeof field.value === 'string')
        return { id: field, options: new Map() };
    if (!(0,json/* isJsonObject */.O)(field.value)) {
        return (0,prompts_fields/* refuse */.TR)(field, `a provider is a text or a mapping, found ${(0,prompts_fields/* kindOf */.I)(field.value)}`, 'Write openai:chat:<model>.');
    }
    const options = providers_entriesOf(field);
    const id = options.get('id');
    if (id !== undefined)
        return { id, options };
    const [[name, inner] = [], second] = [...options];
    if (name === undefined || inner === undefined || second !== undefined || !(0,json/* isJsonObject */.O)(inner.value)) {
        return (0,prompts_fields/* refuse */.TR)(field, `${(0,prompts_fields/* nameOf */.Vb)(field)} has no "id"`, 'Write "id: openai:chat:<model>".');
    }
    return { id: { value: name, path: field.path, of: field.of }, options: providers_entriesOf(inner) };
}
/** Options of a provider that say where and as whom to ask, never what. */
const CONNECTION = /^(?:api\w*|organization|headers|\w*[cC]ost|region|timeout\w*|max_?[rR]etries|baseU(?:RL|rl)|base_url|deployment\w*|project\w*|credentials|profile|accessKeyId|secretAccessKey|sessionToken|keepAlive|keep_alive|basePath|debug|maxConcurrency|transformResponse|stream|stream_options|cache\w*)$/;
function readSettings(config, source) {
    if (config === undefined) {
        return { parameters: {}, tools: [], responseFormat: { type: 'text' }, system: undefined, notices: [] };
    }
    const options = flattened(config);
    for (const key of ['systemPrompt', 'prompt']) {
        const field = options.get(key);
        if (field !== undefined)
            (0,prompts_fields/* refuse */.TR)(field, `"${key}" of a provider is not read`, 'Write it as a message of the prompt.');
    }
    const { tools, response_format: format, systemInstruction, instructions, ...others } = Object.fromEntries(options);
    const connection = Object.keys(others).filter((key) => CONNECTION.test(key));
    const sent = Object.entries(others).filter(([key]) => !CONNECTION.test(key));
    const values = Object.fromEntries(sent.map(([key, field]) => [key, inFile(field, source).value]));
    const read = (0,prompts_parameters/* readParameters */.Z)({ ...config, value: values }, 'wire');
    const system = instructions ?? systemInstruction;
    return {
        parameters: read.parameters,
        notices: [
            ...read.notices,
            ...(connection.length === 0
                ? []
                : [`${connection.join(', ')} of a provider: how and as whom to ask is settled here by "models" of the config`]),
        ],
        tools: tools === undefined ? [] : providers_readTools(tools, source),
        responseFormat: readWireResponseFormat(format === undefined ? undefined : inFile(format, source)),
        system: system === undefined ? undefined : onlyText(system, source),
    };
}
/** Gemini's and a gateway's own parameters stand one level down. */
function flattened(config) {
    const options = new Map();
    for (const [name, field] of providers_entriesOf(config)) {
        const inner = name === 'generationConfig' || name === 'passthrough' ? providers_entriesOf(field) : new Map([[name, field]]);
        for (const [key, value] of inner)
            options.set(key, value);
    }
    return options;
}
/** A text, one in a file, or Gemini's `{ parts: [{ text }] }`. */
function onlyText(field, source) {
    if ((0,json/* isJsonObject */.O)(field.value)) {
        const { parts } = (0,prompts_fields/* members */.ol)(field, ['role', 'parts']);
        const [part, second] = parts === undefined ? [] : Array.isArray(parts.value) ? (0,prompts_fields/* items */.ld)(parts) : [parts];
        const inner = part === undefined || second !== undefined ? undefined : (0,prompts_fields/* members */.ol)(part, ['text']).text;
        return inner ?? (0,prompts_fields/* refuse */.TR)(field, `${(0,prompts_fields/* nameOf */.Vb)(field)} must be one text`, 'Write it as a text.');
    }
    const written = (0,prompts_fields/* text */.Qq)(field);
    if (!written.startsWith('file://'))
        return field;
    return { ...field, value: readOther(written.slice('file://'.length), field, source).content.trim() };
}
function inFile(field, source) {
    if (typeof field.value !== 'string' || !field.value.startsWith('file://'))
        return field;
    return readOtherDocument(field.value.slice('file://'.length), field, source);
}
/** Tools as chat completions writes them; those of Anthropic and Gemini say the same in other words. */
function providers_readTools(written, source) {
    const tools = inFile(written, source);
    const list = (Array.isArray(tools.value) ? (0,prompts_fields/* items */.ld)(tools) : [tools]).flatMap((tool) => {
        const field = inFile(tool, source);
        return Array.isArray(field.value) ? (0,prompts_fields/* items */.ld)(field) : [field];
    });
    return list.flatMap((tool) => {
        const { functionDeclarations, function_declarations: declarations = functionDeclarations } = membersOf(tool);
        return declarations === undefined ? [wireTool(tool)] : (0,prompts_fields/* items */.ld)(declarations).map(wireTool);
    });
}
function membersOf(field) {
    return Object.fromEntries((0,prompts_fields/* entries */.jO)(field));
}
function wireTool(tool) {
    const { name, description, input_schema: schema, parameters = schema, type } = (0,prompts_fields/* mapping */.pq)(tool);
    if (typeof name !== 'string' || !(0,json/* isJsonObject */.O)(parameters) || type !== undefined)
        return (0,prompts_fields/* mapping */.pq)(tool);
    (0,prompts_fields/* members */.ol)(tool, ['name', 'description', 'input_schema', 'parameters']);
    return { type: 'function', function: { name, ...(description === undefined ? {} : { description }), parameters } };
}

// EXTERNAL MODULE: ./build/foundation/promptfoo-assertions.js + 1 modules
var promptfoo_assertions = __webpack_require__(5764);
;// CONCATENATED MODULE: ./build/prompts/formats/promptfoo/assertions.js







/** The scorer of an assertion, or the reason why there is none. */
function readCheck({ value, position }, context) {
    const { source, vars, options } = context;
    const name = assertions_nameOf(value, vars);
    if (context.refused !== undefined)
        return { unmapped: context.refused };
    if (isTooLong(value, vars))
        return { unmapped: 'its value with the variables of the test is too long' };
    const graded = withGrader(value, options.provider, source, position.file);
    const mapped = withSchema(graded.assertion, vars, source);
    if ('unmapped' in mapped)
        return mapped;
    if (mapped.asks === undefined)
        return { ...checkOf(name, mapped, mapped.options), asks: undefined };
    if (options.rubricPrompt !== undefined && mapped.asks === 'judge') {
        return { unmapped: 'its judge is asked with a prompt of its own ("rubricPrompt"): write a judge in the suite' };
    }
    return asking(name, mapped, graded, context);
}
/** A schema stands in the options themselves: a check of one case has no files. */
function withSchema(assertion, vars, { others }) {
    const { type, value, ...rest } = assertion;
    if (!/^(?:not-)?is-json$/.test(String(type)))
        return (0,promptfoo_assertions/* mapAssertion */.L)(assertion, vars);
    const schema = schemaOf(value, others);
    if (schema === undefined)
        return (0,promptfoo_assertions/* mapAssertion */.L)(assertion, vars);
    const plain = (0,promptfoo_assertions/* mapAssertion */.L)({ ...rest, type: type ?? null }, vars);
    return 'unmapped' in plain ? plain : { ...plain, kind: 'json-schema', options: { ...plain.options, schema } };
}
function schemaOf(value, others) {
    if ((0,json/* isJsonObject */.O)(value))
        return value;
    if (typeof value !== 'string')
        return undefined;
    const path = value.startsWith('file://') ? value.slice('file://'.length) : undefined;
    const content = path === undefined ? value : others.get(path);
    if (content === undefined || !/^\s*\{/.test(content))
        return undefined;
    if (path === undefined && !isJson(content))
        return undefined;
    const schema = (0,strict_json/* parseJson */.q)(content, path ?? '');
    return (0,json/* isJsonObject */.O)(schema) ? schema : undefined;
}
function isJson(content) {
    try {
        (0,strict_json/* parseJson */.q)(content, '');
        return true;
    }
    catch {
        return false;
    }
}
function checkOf(name, { kind, not, weight, expected }, options) {
    return { name, kind, options, not: not === true, weight, expected };
}
/** Before it is filled in: a short assertion can ask for any length. */
function isTooLong(value, vars) {
    const placeholders = JSON.stringify(value).split('{{').length - 1;
    const longest = Math.max(0, ...Object.values(vars).map((each) => (typeof each === 'string' ? each.length : 0)));
    return placeholders * longest > 1_000_000;
}
function assertions_nameOf({ metric, type }, vars) {
    const written = typeof metric === 'string' && metric.trim() !== '' ? metric : String(type);
    const textOf = (name) => (Object.hasOwn(vars, name) ? String(vars[name]).slice(0, 64) : '');
    const filled = filledIn(written.slice(0, 200), /\{\{\s*(\w+)\s*\}\}/g, textOf) ?? written;
    const clean = filled
        .replace(/[^A-Za-z0-9 ._-]+/g, ' ')
        .trim()
        .replace(/^[^A-Za-z0-9]+/, '');
    return clean.slice(0, 64).trim() || 'assertion';
}
/** promptfoo's own, where a config names none (`src/providers/openai/defaults.ts`). */
const GRADER = 'openai/gpt-5.5-2026-04-23';
const EMBEDDER = 'openai/text-embedding-3-large';
/** The assertion without its grader, which goes before that of the test. */
function withGrader(value, ofTest, source, file) {
    const { provider = ofTest, ...assertion } = value;
    const part = (key) => (0,json/* isJsonObject */.O)(provider) && !Object.hasOwn(provider, 'id') ? provider[key] : provider;
    return {
        assertion,
        judge: modelFrom(part('text'), source, file),
        embedder: modelFrom(part('embedding'), source, file),
    };
}
function modelFrom(provider, source, file) {
    if (provider === undefined || provider === null)
        return undefined;
    const id = (0,json/* isJsonObject */.O)(provider) ? provider.id : provider;
    if (typeof id !== 'string')
        return { refused: 'its grader is not written as one model' };
    const named = modelOf(id.replace(/^openai:embeddings?:/, 'openai:'));
    if ('refused' in named)
        return { refused: named.refused };
    const config = (0,json/* isJsonObject */.O)(provider) ? provider.config : undefined;
    return {
        model: named.model,
        parameters: (0,json/* isJsonObject */.O)(config) ? readSettings(unplaced(config, file), source).parameters : {},
    };
}
function unplaced(value, file) {
    const here = () => ({ file });
    return (0,prompts_fields/* rootField */.LO)({ value, position: here, keyPosition: here });
}
/** More than any judge of ours says beside its rubric. */
const FIXED_CHARACTERS = 8_000;
function asking(name, mapped, graded, context) {
    const embeds = mapped.asks === 'embeddings';
    const grader = (embeds ? graded.embedder : graded.judge) ?? { model: embeds ? EMBEDDER : GRADER, parameters: {} };
    if ('refused' in grader)
        return { unmapped: grader.refused };
    const { model, parameters } = grader;
    const prompt = mapped.options.prompt;
    const options = {
        ...mapped.options,
        model,
        ...(Object.keys(parameters).length === 0 ? {} : { parameters }),
        // The config says whom to ask, by a name that may move, or the model itself: as promptfoo does.
        ...(isPinned(model) ? {} : { pinned: false }),
        ...(!embeds && context.models.has(model) ? { 'same-model': 'allow' } : {}),
    };
    return {
        ...checkOf(name, mapped, options),
        asks: {
            as: embeds ? 'embedder' : 'model',
            model,
            perTrial: embeds ? 2 : 1,
            promptCharacters: FIXED_CHARACTERS + (typeof prompt === 'string' ? prompt.length : 0),
            own: context.models.has(model),
        },
    };
}
/** A dated version; the name alone of another may come to mean another model, and the scorer would refuse it. */
function isPinned(model) {
    return /\d{4}-?\d{2}-?\d{2}/.test(model);
}

;// CONCATENATED MODULE: ./build/prompts/formats/promptfoo/variables.js



/** Of one config: more is a dataset. */
const MOST_ROWS = 10_000;
/** A list of texts as a variable is one test for each of its texts, as promptfoo does it; with two lists, for each pair. */
function allCombinations(tests, defaults, source) {
    const all = [];
    for (const test of tests) {
        all.push(...combinations(test, defaults, source));
        if (all.length > MOST_ROWS) {
            (0,prompts_fields/* refuse */.TR)(variables_unplaced(test), `the tests of the config make more than ${MOST_ROWS} cases`, 'Write them into a dataset.');
        }
    }
    return all;
}
function combinations(test, defaults, source) {
    let made = [{}];
    const expands = { ...defaults.options, ...test.options }.disableVarExpansion !== true;
    for (const [name, written] of Object.entries({ ...defaults.vars, ...test.vars })) {
        const list = Array.isArray(written) && typeof written[0] === 'string' && expands ? written : [written];
        if (made.length * list.length > MOST_ROWS) {
            (0,prompts_fields/* refuse */.TR)(variables_unplaced(test), `the lists of a test make more than ${MOST_ROWS} cases`, 'Write them into a dataset.');
        }
        const values = list.map((value) => readValue(value, test, source));
        made = made.flatMap((one) => values.map((value) => ({ ...one, [name]: value })));
    }
    return made.map((each) => ({ test, vars: withReferences(each) }));
}
function variables_unplaced({ position }) {
    const here = () => position;
    return (0,prompts_fields/* rootField */.LO)({ value: null, position: here, keyPosition: here });
}
/** A value in a file is its text, a YAML file as JSON; a line break at the end of a text is not part of it. */
function readValue(value, test, source) {
    if (typeof value !== 'string')
        return value;
    if (!value.startsWith('file://'))
        return value.replace(/\n$/, '');
    const reference = value.slice('file://'.length);
    const at = variables_unplaced(test);
    if (CODE_FILE.test(reference) || MEDIA_FILE.test(reference) || /[*?[\]{}]/.test(reference)) {
        source.unmapped.push({
            message: `the variable in ${value} is not read: only a text file is`,
            position: test.position,
        });
        return UNREAD;
    }
    if (/\.ya?ml$/.test(reference))
        return JSON.stringify(readOtherDocument(reference, at, source).value);
    return readOther(reference, at, source).content.trim();
}
/** Stands for a value that cannot be read: no text of a config is this one. */
const UNREAD = '\u0000unread';
/** A variable may name others: five rounds, as promptfoo does. A value that would be too long stays as it is written. */
function withReferences(vars) {
    let values = vars;
    for (let round = 0; round < 5; round += 1) {
        const before = values;
        values = Object.fromEntries(Object.entries(before).map(([name, value]) => [name, withOthers(value, before)]));
        if (Object.keys(values).every((name) => values[name] === before[name]))
            break;
        // A row may have a million characters; variables that name each other could double in every round.
        if (JSON.stringify(values).length > LONGEST_ROW)
            return before;
    }
    return values;
}
const LONGEST_ROW = 1_000_000;
function withOthers(value, others) {
    if (typeof value !== 'string' || !value.includes('{{'))
        return value;
    const textOf = (name) => {
        const other = Object.hasOwn(others, name) ? others[name] : undefined;
        return typeof other === 'string' ? other : undefined;
    };
    return filledIn(value, /\{\{\s*([A-Za-z_]\w*)\s*\}\}/g, textOf) ?? value;
}

;// CONCATENATED MODULE: ./build/prompts/formats/promptfoo/rows.js




/**
 * The tests of a config as rows and scorers. A scorer of ours holds for every case of a suite, an assertion of promptfoo for its test:
 * so each row says under `metadata.assert` what is asked of it, by name of a scorer, and that scorer is of the kind `per-case`. An
 * assertion of the default test that is the same for all tests, and alone has its name, is a scorer of its own.
 */
function suiteTests(tests, suite) {
    const { source, defaults } = suite;
    const combined = allCombinations(tests, defaults, source);
    const shared = sharedChecks(combined, suite);
    const groups = new Map();
    const rows = combined.flatMap((each) => row(each, shared, groups, suite));
    if (combined.length === 0)
        listUnasked(shared, suite);
    sayMissing(combined, suite);
    const unmapped = distinct(source.unmapped);
    const scorers = [...shared.map(({ scorer }) => scorer), ...[...groups.values()].map(perCase)];
    if (rows.length === 0 && scorers.length === 0 && unmapped.length === 0)
        return undefined;
    return { rows, scorers, unmapped };
}
/** Assertions of the default test that need no row: no variable in them, nothing to expect, and a name that no other has. */
function sharedChecks(tests, suite) {
    const { defaults } = suite;
    if (tests.some(({ test }) => test.options.disableDefaultAsserts === true))
        return [];
    const names = [...defaults.asserts, ...new Set(tests.flatMap(({ test }) => test.asserts))].map((assertion) => String(assertion.value.metric ?? assertion.value.type));
    return defaults.asserts.flatMap((assertion) => {
        if (/\{\{|\{%/.test(JSON.stringify(assertion.value)))
            return [];
        const name = String(assertion.value.metric ?? assertion.value.type);
        if (names.filter((other) => other === name).length > 1)
            return [];
        const check = readCheck(assertion, contextOf({ test: defaults, vars: {} }, suite));
        if ('unmapped' in check || check.expected !== undefined)
            return [];
        return [{ assertion, scorer: { ...whole(check), position: assertion.position } }];
    });
}
/** Without a test no row says why an assertion of the default test is not a scorer. */
function listUnasked(shared, suite) {
    const { defaults, source } = suite;
    for (const assertion of defaults.asserts) {
        if (shared.some((each) => each.assertion === assertion))
            continue;
        const check = readCheck(assertion, contextOf({ test: defaults, vars: defaults.vars }, suite));
        const reason = 'unmapped' in check ? check.unmapped : 'it is asked of each test, and the config has none';
        source.unmapped.push(notMapped(assertion, reason));
    }
}
function notMapped({ value, position }, reason) {
    return { message: `the assertion "${String(value.type)}" is not mapped: ${reason}`, position };
}
function whole({ name, kind, options, not, weight }) {
    return {
        kind,
        name,
        options: { ...options, ...(not ? { not } : {}), ...(weight === undefined ? {} : { weight }) },
    };
}
function contextOf({ test, vars }, { source, defaults, models, transformed }) {
    const options = { ...defaults.options, ...test.options };
    const code = ['transform', 'postprocess'].find((key) => options[key] !== undefined && options[key] !== null);
    const refused = code === undefined && !transformed
        ? undefined
        : `answers are changed by code ("transform") before they are checked`;
    return { vars, options, source, models, refused };
}
function row(combination, shared, groups, suite) {
    const { test, vars } = combination;
    const { source, defaults, prompts } = suite;
    const problem = rowProblem(vars, test, suite);
    if (problem !== undefined) {
        if (problem !== '')
            source.unmapped.push({ message: `a test is left out: ${problem}`, position: test.position });
        return [];
    }
    const own = test.options.disableDefaultAsserts === true ? test.asserts : [...defaults.asserts, ...test.asserts];
    const asked = own.filter((assertion) => shared.every((each) => each.assertion !== assertion));
    const assert = perRow(asked, combination, groups, suite);
    const metadata = {
        ...defaults.metadata,
        ...test.metadata,
        ...(test.description === undefined ? {} : { description: test.description }),
        ...(Object.keys(assert).length === 0 ? {} : { assert }),
    };
    const fields = {
        input: withEmpty(vars, prompts),
        ...(Object.keys(metadata).length === 0 ? {} : { metadata }),
    };
    return [{ line: test.line, fields }];
}
/** Why a test cannot be a case that means the same; an empty text: it was said before. */
function rowProblem(vars, test, { prompts }) {
    for (const key of ['prefix', 'suffix']) {
        if (typeof test.options[key] === 'string' && test.options[key] !== '') {
            return `"${key}" of one test changes the prompt; write it as a variable`;
        }
    }
    const jinja = prompts.filter(({ templateLanguage }) => templateLanguage === 'jinja');
    for (const [name, value] of Object.entries(vars)) {
        if (value === UNREAD)
            return '';
        if (typeof value === 'string' || typeof value === 'number')
            continue;
        if (isEmpty(value) && jinja.some(({ variables }) => variables.includes(name))) {
            return `the variable "${name}" is an empty list or mapping, which is true to promptfoo`;
        }
        const texts = jinja.flatMap(({ messages }) => messages.map(({ content }) => content));
        if (texts.some((content) => isPrinted(name, content))) {
            return `the variable "${name}" is no text, and promptfoo prints it in a way of its own`;
        }
    }
    return undefined;
}
function isEmpty(value) {
    return Array.isArray(value) ? value.length === 0 : (0,json/* isJsonObject */.O)(value) && Object.keys(value).length === 0;
}
/** promptfoo prints nothing for a variable that a test does not have. A case needs one variable at least. */
function withEmpty(vars, prompts) {
    const values = { ...vars };
    for (const { variables, messages } of prompts) {
        for (const name of variables) {
            if (Object.hasOwn(values, name) || messages.some(({ content }) => isGuarded(name, content)))
                continue;
            values[name] = '';
        }
    }
    return Object.keys(values).length === 0 ? { input: '' } : values;
}
function perRow(asserts, combination, groups, suite) {
    const assert = {};
    const asks = new Map();
    for (const assertion of asserts) {
        const check = readCheck(assertion, contextOf(combination, suite));
        if ('unmapped' in check) {
            suite.source.unmapped.push(notMapped(assertion, check.unmapped));
            continue;
        }
        assert[check.name] = [...(assert[check.name] ?? []), part(check)];
        if (!groups.has(check.name))
            groups.set(check.name, { name: check.name, first: assertion, asks: new Map() });
        if (check.asks !== undefined) {
            const ofGroup = asks.get(check.name) ?? new Map();
            asks.set(check.name, ofGroup.set(check.asks.model, together(ofGroup.get(check.asks.model), check.asks)));
        }
    }
    for (const [name, ofRow] of asks)
        raise(groups.get(name)?.asks, ofRow);
    return assert;
}
/** As the kind `per-case` reads it. */
function part({ kind, options, not, weight, expected }) {
    return {
        kind,
        options,
        ...(not ? { not } : {}),
        ...(weight === undefined ? {} : { weight }),
        ...(expected === undefined ? {} : { expected }),
    };
}
/** Two questions to one model in one case. */
function together(one, other) {
    if (one === undefined)
        return other;
    return {
        ...other,
        perTrial: one.perTrial + other.perTrial,
        promptCharacters: Math.max(one.promptCharacters, other.promptCharacters),
    };
}
/** What the case that asks most asks. */
function raise(all, ofRow) {
    for (const [model, asks] of ofRow) {
        const before = all?.get(model);
        all?.set(model, {
            ...asks,
            perTrial: Math.max(before?.perTrial ?? 0, asks.perTrial),
            promptCharacters: Math.max(before?.promptCharacters ?? 0, asks.promptCharacters),
        });
    }
}
function perCase({ name, first, asks }) {
    const calls = [...asks.values()].map(({ as, model, perTrial, promptCharacters, own }) => ({
        [as]: model,
        'per-trial': perTrial,
        'prompt-characters': promptCharacters,
        ...(own && as === 'model' ? { 'same-model': 'allow' } : {}),
    }));
    return {
        kind: 'per-case',
        name,
        options: { group: name, ...(calls.length === 0 ? {} : { asks: calls }) },
        position: first.position,
    };
}
/** A variable that no test has at all may be a typing error. */
function sayMissing(tests, { prompts, source }) {
    if (tests.length === 0)
        return;
    const names = new Set(prompts.flatMap(({ variables }) => variables));
    for (const name of names) {
        if (tests.some(({ vars }) => Object.hasOwn(vars, name)))
            continue;
        source.notices.push(`no test has the variable "${name}" of the prompt: it is empty there, as promptfoo renders it`);
    }
}
/** What is said of a hundred places is said once, at the first of them. */
function distinct(unmapped) {
    const places = new Map();
    for (const entry of unmapped) {
        const known = places.get(entry.message) ?? { first: entry, all: new Set() };
        places.set(entry.message, known);
        known.all.add(JSON.stringify(entry.position));
    }
    return [...places.values()].map(({ first, all }) => all.size === 1 ? first : { ...first, message: `${first.message} (here and in ${all.size - 1} more places)` });
}

;// CONCATENATED MODULE: ./build/prompts/formats/promptfoo/csv.js

/**
 * Rows of comma-separated values with a header (RFC 4180), as promptfoo reads a file of tests: every value is a text, empty lines
 * are none.
 *
 * @throws FileError with the line for a quote that is not closed, a row of another length and a column that is there twice.
 */
function readCsv(content, file) {
    const [header, ...rows] = records(content, file);
    if (header === undefined)
        return [];
    const columns = header.values.map((column) => column.trim());
    const twice = columns.find((column, index) => columns.indexOf(column) !== index);
    if (twice !== undefined)
        throw fault(`the column "${twice}" is there twice`, file, header.line, 'Rename one.');
    return rows.map(({ line, values }) => {
        if (values.length !== columns.length) {
            const todo = 'Put a value with a comma in double quotes.';
            throw fault(`${values.length} values in ${columns.length} columns`, file, line, todo);
        }
        return { line, fields: new Map(columns.map((column, index) => [column, values[index] ?? ''])) };
    });
}
function records(content, file) {
    const found = [];
    let line = 1;
    let begin = 1;
    let values = [];
    for (let at = 0; at < content.length;) {
        const quoted = content[at] === '"';
        const end = quoted ? closingQuote(content, at) : unquotedEnd(content, at);
        if (end === -1)
            throw fault('a double quote is not closed', file, line, 'Write a quote inside a value twice.');
        const value = quoted ? content.slice(at + 1, end - 1).replaceAll('""', '"') : content.slice(at, end);
        values.push(value);
        line += quoted ? value.split('\n').length - 1 : 0;
        const next = content[end];
        if (next !== undefined && next !== ',' && next !== '\n') {
            throw fault('text follows a closing quote', file, line, 'Put the whole value in quotes.');
        }
        at = end + 1;
        if (next === ',' && at < content.length)
            continue;
        if (next === ',')
            values.push('');
        if (values.length > 1 || values[0]?.trim() !== '')
            found.push({ line: begin, values });
        values = [];
        line += 1;
        begin = line;
    }
    return found;
}
/** After the quote that ends the value; -1: there is none. */
function closingQuote(content, open) {
    for (let at = content.indexOf('"', open + 1); at !== -1; at = content.indexOf('"', at + 2)) {
        if (content[at + 1] !== '"')
            return at + 1;
    }
    return -1;
}
function unquotedEnd(content, from) {
    for (let at = from; at < content.length; at += 1)
        if (content[at] === ',' || content[at] === '\n')
            return at;
    return content.length;
}
function fault(message, file, line, todo) {
    return new errors/* FileError */.f6(message, { position: { file, line }, todo });
}

;// CONCATENATED MODULE: ./build/prompts/formats/promptfoo/csv-tests.js

/**
 * A row of a CSV file of tests, as promptfoo reads it (`src/csv.ts`): `__expected`, `__expected1`, … are assertions in one text,
 * `__metric` names them, `__config:__expected1:threshold` is an option of one, `__metadata:<key>` and `__metadata:<key>[]` go into the
 * metadata, `__description`, `__prefix` and `__suffix` into the test; every other column is a variable.
 */
function csvTest({ line, fields }, file, configLine, source) {
    const position = { file, line };
    const vars = {};
    const metadata = {};
    const options = {};
    const asserts = [];
    const metric = fields.get('__metric');
    for (const [column, value] of fields) {
        if (!column.startsWith('__'))
            vars[column] = value;
        else if (value.trim() === '' || READ.includes(column) || column.startsWith('__config:'))
            continue;
        else if (column.startsWith('__expected'))
            asserts.push(assertion(column, value, fields, metric, position));
        else if (column.startsWith('__metadata:'))
            setMetadata(metadata, column.slice('__metadata:'.length), value);
        else if (column === '__prefix' || column === '__suffix')
            options[column.slice(2)] = value;
        else
            source.unmapped.push({ message: `the column "${column}" of tests is not used`, position });
    }
    const description = fields.get('__description');
    return {
        vars,
        asserts,
        metadata,
        description: description === '' ? undefined : description,
        options,
        line: configLine,
        position,
    };
}
const READ = ['__metric', '__description'];
function setMetadata(metadata, key, value) {
    if (!key.endsWith('[]'))
        metadata[key] = value;
    else
        metadata[key.slice(0, -2)] = value.split(/(?<!\\),/).map((item) => item.trim().replace('\\,', ','));
}
function assertion(column, value, fields, metric, position) {
    const number = column === '__expected' ? '1' : column.slice('__expected'.length);
    const threshold = fields.get(`__config:__expected${number}:threshold`) ??
        (number === '1' ? fields.get('__config:__expected:threshold') : undefined);
    const parsed = {
        ...assertionFromText(value.trim()),
        ...(threshold === undefined || threshold.trim() === '' ? {} : { threshold: Number(threshold) }),
        ...(metric === undefined || metric.trim() === '' ? {} : { metric }),
    };
    return { value: parsed, position };
}
/** `contains: refund`, `similar(0.8): …`, `grade: …`, `javascript: …`; anything else is the whole answer. */
function assertionFromText(text) {
    const code = /^(javascript|fn|eval|python):([\s\S]*)$/.exec(text);
    if (code !== null)
        return { type: code[1] === 'python' ? 'python' : 'javascript', value: (code[2] ?? '').trim() };
    if (/^file:\/\/.*\.(?:py|[cm]?[jt]s)(?::\w+)?$/.test(text)) {
        return { type: /\.py(?::|$)/.test(text) ? 'python' : 'javascript', value: text };
    }
    const grade = /^(?:grade|llm-rubric):([\s\S]*)$/.exec(text);
    if (grade !== null)
        return { type: 'llm-rubric', value: grade[1] ?? '' };
    const [, type, threshold, value] = /^([a-z-]+(?::(?:cosine|dot|euclidean))?)(?:\((\d+(?:\.\d+)?)\))?(?::([\s\S]*))?$/.exec(text) ?? [];
    if (type === undefined || !(0,promptfoo_assertions/* isAssertionType */.r)(type))
        return { type: 'equals', value: text };
    return typed(type, threshold, value);
}
function typed(type, threshold, value) {
    const base = type.replace(/^not-/, '');
    if (/^i?contains-(?:any|all)$/.test(base))
        return { type, value: (value ?? '').split(',').map((item) => item.trim()) };
    const limit = threshold === undefined ? DEFAULTS.get(base) : Number(threshold);
    return {
        type,
        ...(value === undefined ? {} : { value: value.trim() }),
        ...(limit === undefined ? {} : { threshold: limit }),
    };
}
/** promptfoo's thresholds of assertions in a CSV file that name none. */
const DEFAULTS = new Map([
    ['similar', 0.8],
    ...[
        'answer-relevance',
        'context-faithfulness',
        'context-recall',
        'context-relevance',
        'cost',
        'latency',
        'levenshtein',
        'rouge-n',
    ].map((type) => [type, 0.75]),
]);

;// CONCATENATED MODULE: ./build/prompts/formats/promptfoo/tests.js






const NOTHING = {
    vars: {},
    asserts: [],
    metadata: {},
    description: undefined,
    options: {},
    line: 1,
};
/** The tests of a config in its order. What cannot be read of them is listed in the source, and the test left out. */
function tests_readTests(source) {
    const field = member(source.root, 'tests');
    if (field === undefined)
        return [];
    const list = Array.isArray(field.value) ? (0,prompts_fields/* items */.ld)(field) : [field];
    return list.flatMap((each) => readEntry(resolved(each, source.root), source));
}
function readDefaultTest(source) {
    const field = member(source.root, 'defaultTest');
    if (field === undefined)
        return { ...NOTHING, position: { file: source.file } };
    const inside = typeof field.value === 'string' ? readOtherDocument(withoutScheme(field.value), field, source) : field;
    return readTest(resolved(inside, source.root), source, source_positionOf(field).line ?? 1);
}
function member(field, key) {
    const found = (0,prompts_fields/* entries */.jO)(field).find(([name]) => name === key)?.[1];
    return found === undefined || found.value === null ? undefined : found;
}
function withoutScheme(reference) {
    return reference.replace(/^file:\/\//, '');
}
/** A test, or a text that names a file of tests. */
function readEntry(field, source) {
    const line = source_positionOf(field).line ?? 1;
    if (typeof field.value === 'string')
        return readFile(field.value, field, source, line);
    if (!(0,json/* isJsonObject */.O)(field.value)) {
        return (0,prompts_fields/* refuse */.TR)(field, `a test is a mapping, found ${(0,prompts_fields/* kindOf */.I)(field.value)}`, 'Write "vars" and "assert".');
    }
    const path = member(field, 'path');
    if (path !== undefined && typeof path.value === 'string')
        return readFile(path.value, path, source, line);
    return [readTest(field, source, line)];
}
function readFile(reference, field, source, line) {
    const name = withoutScheme(reference);
    const why = notRead(reference, name);
    if (why !== undefined) {
        source.unmapped.push({ message: `the tests ${reference} are not read: ${why}`, position: source_positionOf(field) });
        return [];
    }
    const { path, content } = readOther(name, field, source);
    if (path.endsWith('.csv'))
        return readCsv(content, path).map((row) => csvTest(row, path, line, source));
    if (path.endsWith('.jsonl')) {
        return jsonLines(content, path).map((root) => readTest(root, source, line));
    }
    const root = resolved(readOtherDocument(name, field, source), source.root);
    const tests = Array.isArray(root.value) ? (0,prompts_fields/* items */.ld)(root) : [root];
    return tests.map((test) => readTest(resolved(test, root), source, line));
}
function notRead(reference, name) {
    if (/^(?!file:)[a-z]+:\/\//.test(reference))
        return 'they are not in this repository';
    if (/[*?[\]{}]/.test(name))
        return 'it is a glob; name the files one by one';
    if (/\.(?:csv|jsonl?|ya?ml)$/.test(name))
        return undefined;
    return /\.xlsx?(?:#|$)/.test(name) ? 'save the sheet as CSV' : 'they are code, which is not run';
}
function jsonLines(content, file) {
    return content.split('\n').flatMap((line, index) => {
        if (line.trim() === '')
            return [];
        const here = () => ({ file, line: index + 1, column: 1 });
        const value = (0,strict_json/* parseJson */.q)(line, file, { line: index + 1 });
        return [(0,prompts_fields/* rootField */.LO)({ value, position: here, keyPosition: here })];
    });
}
/** What a test may say. Anything else promptfoo passes over; here it is listed, because it may be a typing error. */
const tests_READ = ['vars', 'assert', 'metadata', 'description', 'options'];
const REASONS = new Map([
    ['threshold', 'the score of a scorer is not cut: thresholds stand in the config'],
    ['provider', 'every test is run with the model of the prompt'],
    ['providers', 'every test is run with every model'],
    ['prompts', 'every test is run with every prompt'],
    ['providerOutput', 'answers are asked for anew'],
    ['assertScoringFunction', 'it is code'],
    ['storeOutputAs', 'no answer goes into the next test'],
]);
function readTest(field, source, line) {
    if (!(0,json/* isJsonObject */.O)(field.value)) {
        return (0,prompts_fields/* refuse */.TR)(field, `a test is a mapping, found ${(0,prompts_fields/* kindOf */.I)(field.value)}`, 'Write "vars" and "assert".');
    }
    for (const [key, value] of (0,prompts_fields/* entries */.jO)(field)) {
        if (tests_READ.includes(key) || value.value === null)
            continue;
        const reason = REASONS.get(key) ?? 'promptfoo has no such key';
        source.unmapped.push({ message: `"${key}" of a test is not used: ${reason}`, position: source_positionOf(value) });
    }
    const options = member(field, 'options');
    const metadata = member(field, 'metadata');
    const description = member(field, 'description');
    return {
        vars: readVars(member(field, 'vars'), source),
        asserts: readAsserts(member(field, 'assert'), source),
        metadata: metadata === undefined ? {} : (0,prompts_fields/* mapping */.pq)(metadata),
        description: description === undefined ? undefined : String(description.value),
        options: options === undefined ? {} : (0,prompts_fields/* mapping */.pq)(options),
        line: source_positionOf(field).file === source.file ? (source_positionOf(field).line ?? line) : line,
        position: source_positionOf(field),
    };
}
/** A mapping, or the paths of YAML files whose mappings are put together. */
function readVars(field, source) {
    if (field === undefined)
        return {};
    const written = resolved(field, source.root);
    if ((0,json/* isJsonObject */.O)(written.value))
        return written.value;
    const paths = Array.isArray(written.value) ? (0,prompts_fields/* items */.ld)(written) : [written];
    let vars = {};
    for (const path of paths)
        vars = { ...vars, ...(0,prompts_fields/* mapping */.pq)(readOtherDocument(withoutScheme((0,prompts_fields/* text */.Qq)(path)), path, source)) };
    return vars;
}
function readAsserts(field, source) {
    if (field === undefined)
        return [];
    if (typeof field.value === 'string')
        return readAsserts(readOtherDocument(withoutScheme(field.value), field, source), source);
    return (0,prompts_fields/* items */.ld)(field).flatMap((each) => {
        const assertion = resolved(each, source.root);
        if (typeof assertion.value === 'string')
            return readAsserts(assertion, source);
        return [{ value: withFiles((0,prompts_fields/* mapping */.pq)(assertion), assertion, source), position: source_positionOf(assertion) }];
    });
}
/** A value that stands in a file is put in its place; the path of a schema is written from the root of the tree. */
function withFiles(assertion, field, source) {
    const { value, type } = assertion;
    if (Array.isArray(value)) {
        return { ...assertion, value: value.map((item) => contentOf(item, field, source)) };
    }
    if (typeof value !== 'string' || !value.startsWith('file://'))
        return assertion;
    const reference = withoutScheme(value);
    if (/json$/.test(String(type)) && reference.endsWith('.json')) {
        return { ...assertion, value: `file://${pathOf(reference, field, source.file)}` };
    }
    return { ...assertion, value: contentOf(value, field, source) };
}
/** JSON and YAML as values, a text without white space around it. Code stays a reference: the mapping says that it is. */
function contentOf(value, field, source) {
    if (typeof value !== 'string' || !value.startsWith('file://'))
        return value;
    const reference = withoutScheme(value);
    if (fileReference(value) === undefined || !/\.(?:txt|md|json|ya?ml)$/.test(reference))
        return value;
    if (/\.(?:json|ya?ml)$/.test(reference))
        return readOtherDocument(reference, field, source).value;
    return readOther(reference, field, source).content.trim();
}

;// CONCATENATED MODULE: ./build/prompts/formats/promptfoo/index.js










/**
 * A promptfoo config (https://www.promptfoo.dev/docs/configuration/reference/): each of its prompts with each of its providers is a
 * prompt of ours, its tests and assertions are rows and scorers that a suite can take.
 *
 * Code is never run: a prompt, a provider or an assertion that is code is left out and said; where nothing else is left, the config
 * is refused. So is a template that Nunjucks and Jinja would render differently (`nunjucks.ts`).
 */
const promptfoo = {
    name: 'promptfoo',
    endings: ['.yaml', '.yml', '.json', '.promptfoo.yaml', '.promptfoo.yml', '.promptfoo.json'],
    recognises(content, file) {
        const name = file.split('/').at(-1)?.toLowerCase() ?? '';
        if (/^promptfooconfig[^/]*\.(?:ya?ml|json)$|\.promptfoo\.(?:ya?ml|json)$/.test(name))
            return true;
        if (/\$schema\s*[=:].{0,80}promptfoo/.test(content))
            return true;
        const keys = topKeys(content, name.endsWith('.json'));
        return keys('prompts') && ['providers', 'targets', 'tests', 'defaultTest'].some(keys);
    },
    references: (content, file, others) => referencedPaths((0,prompts_fields/* rootField */.LO)((0,documents/* readDocument */.u)(content, file)), file, others),
    parse(content, file, others) {
        const root = (0,prompts_fields/* rootField */.LO)((0,documents/* readDocument */.u)(content, file));
        (0,prompts_fields/* mapping */.pq)(root);
        const source = { root, file, others, unmapped: [], notices: [] };
        readOtherKeys(source);
        const defaults = readDefaultTest(source);
        const prompts = readConfigPrompts(source, around(defaults.options)).map((prompt) => ({
            ...prompt,
            variables: (0,prompts_template/* findVariables */.Dm)(prompt),
        }));
        const providers = readProviders(source);
        const drafts = combined(prompts, providers, source);
        const tests = suiteTests(tests_readTests(source), {
            source,
            defaults,
            prompts,
            models: new Set(providers.flatMap(({ model }) => (model === undefined ? [] : [model.text]))),
            transformed: providers.some(({ transformed }) => transformed),
        });
        const notices = [...new Set([...source.notices, ...testNotices(tests)])];
        return drafts.map((draft) => ({
            ...draft,
            notices: [...draft.notices, ...notices],
            ...(tests === undefined ? {} : { tests }),
        }));
    },
};
/** Which keys a file seems to have at its top, without reading it: what is wrong with it, its format says. */
function topKeys(content, json) {
    const seen = (key) => new RegExp(`^(?: {0,2}|\\{\\s{0,20})["']?${key}["']?\\s{0,20}:`, 'm').test(content);
    if (!json)
        return seen;
    try {
        const value = JSON.parse(content);
        return (key) => typeof value === 'object' && value !== null && Object.hasOwn(value, key);
    }
    catch {
        return seen;
    }
}
function around(options) {
    const { prefix, suffix } = options;
    return { prefix: typeof prefix === 'string' ? prefix : '', suffix: typeof suffix === 'string' ? suffix : '' };
}
const promptfoo_READ = ['$schema', 'prompts', 'providers', 'targets', 'tests', 'defaultTest', 'description', 'tags', 'name'];
/** How promptfoo runs and where it writes: nothing that a prompt is made of. */
const RUNS = [
    'commandLineOptions',
    'concurrency',
    'env',
    'evaluateOptions',
    'maxConcurrency',
    'metadata',
    'outputPath',
    'sharing',
    'tracing',
    'verbose',
    'version',
    'writeLatestResults',
];
const promptfoo_REASONS = new Map([
    ['derivedMetrics', 'metrics that are computed from others are not made'],
    ['extensions', 'they are code'],
    ['nunjucksFilters', 'they are code'],
    ['redteam', 'attacks are not made here'],
    ['scenarios', 'write their tests as "tests"'],
]);
function readOtherKeys({ root, unmapped, notices }) {
    const templates = new Set([...JSON.stringify(root.value).matchAll(/"#\/([^/"]+)/g)].map(([, key]) => key));
    const runs = [];
    for (const [key, field] of (0,prompts_fields/* entries */.jO)(root)) {
        if (promptfoo_READ.includes(key) || templates.has(key) || key === 'assertionTemplates' || field.value === null)
            continue;
        if (RUNS.includes(key))
            runs.push(key);
        else {
            const reason = promptfoo_REASONS.get(key) ?? 'promptfoo has no such key';
            unmapped.push({ message: `"${key}" of the config is not used: ${reason}`, position: root.of.keyPosition([key]) });
        }
    }
    if (runs.length > 0)
        notices.push(`${runs.join(', ')}: settings of promptfoo's own runs, which are not used here`);
}
const MOST_PROMPTS = 100;
/** Every prompt with every provider that may be asked with it. */
function combined(prompts, providers, source) {
    const pairs = providers.flatMap((provider) => prompts.filter((prompt) => mayAsk(provider, prompt)).map((prompt) => ({ prompt, provider })));
    if (pairs.length === 0)
        return (0,prompts_fields/* refuse */.TR)(source.root, 'no provider is asked with any prompt', 'Correct their "prompts".');
    if (pairs.length > MOST_PROMPTS) {
        (0,prompts_fields/* refuse */.TR)(source.root, `${pairs.length} prompts in one file, over ${MOST_PROMPTS}`, 'Name fewer providers.');
    }
    const taken = new Set();
    return pairs.map(({ prompt, provider }) => {
        const parts = [...(prompts.length > 1 ? [prompt.key.text] : []), ...(providers.length > 1 ? [provider.key] : [])];
        return { ...promptfoo_draft(prompt, provider, source), ...key(parts.join('.'), prompt, taken, longestKey(source.file)) };
    });
}
function key(wanted, prompt, taken, longest) {
    if (wanted === '')
        return {};
    const cut = wanted.slice(0, longest).replace(/[^a-z0-9]+$/, '');
    let found = cut;
    for (let copy = 2; taken.has(found); copy += 1)
        found = `${cut}-${copy}`;
    taken.add(found);
    return { key: { text: found, position: prompt.key.position } };
}
/** A slug has 64 characters, and the name of the file comes first. */
function longestKey(file) {
    const name = file
        .split('/')
        .at(-1)
        ?.replace(/\.[^.]+$/, '') ?? '';
    return Math.max(16, 60 - name.length);
}
function mayAsk({ prompts }, prompt) {
    return (prompts === undefined ||
        [prompt.label, prompt.key.text].some((name) => name !== undefined && prompts.includes(name)));
}
function withSystem({ messages, templateLanguage }, system) {
    if (system === undefined)
        return { messages, templateLanguage };
    if (messages.some(({ role }) => role === 'system')) {
        (0,prompts_fields/* refuse */.TR)(system, 'the provider and the prompt both say what the system says', 'Keep one of them.');
    }
    const { content, language } = readTemplate((0,prompts_fields/* text */.Qq)(system), system);
    return {
        messages: [{ role: 'system', content }, ...messages],
        templateLanguage: language === 'jinja' ? language : templateLanguage,
    };
}
function promptfoo_draft(prompt, provider, source) {
    const own = readSettings(prompt.config, source);
    const { messages, templateLanguage } = withSystem(prompt, own.system ?? provider.system);
    return {
        slug: undefined,
        model: provider.model,
        messages,
        templateLanguage,
        parameters: { ...provider.parameters, ...own.parameters },
        tools: own.tools.length > 0 ? own.tools : provider.tools,
        responseFormat: own.responseFormat.type === 'text' ? provider.responseFormat : own.responseFormat,
        notices: [...provider.notices, ...own.notices],
    };
}

;// CONCATENATED MODULE: ./build/prompts/formats/prompts-json.js





/**
 * Prompts that live in code, as a program prints them: a list of objects with `slug`, or an object of them by slug.
 *
 * - `slug`: the prompt's slug; in the form by slug, the key.
 * - `messages`: a list of `{ role, content }` (with `tool_calls` and `tool_call_id` as in chat completions), and `{ slot, optional }`
 *   where the messages of a case's variable go.
 * - optionally `model`, `template` (literal, mustache, handlebars, jinja; literal is the default), `parameters`, `parametersFrom`,
 *   `tools`, `responseFormat` (`"text"`, `"json-object"`, `{ "type": "json-schema", "schema": … }`), `defaults`, `description`.
 */
const promptsJson = {
    name: 'prompts-json',
    endings: ['.prompts.json'],
    parse(source, file) {
        const root = (0,prompts_fields/* rootField */.LO)((0,documents/* readJsonDocument */.E)(source, file));
        const prompts = Array.isArray(root.value) ? (0,prompts_fields/* items */.ld)(root).map(listed) : (0,prompts_fields/* entries */.jO)(root).map(keyed);
        return prompts.length === 0 ? (0,prompts_fields/* refuse */.TR)(root, 'the file has no prompts', prompts_json_SHAPE) : prompts;
    },
};
const prompts_json_SHAPE = 'Write [{ "slug": "…", "messages": [{ "role": "user", "content": "…" }] }].';
const prompts_json_KEYS = [
    'slug',
    'model',
    'messages',
    'template',
    'parameters',
    'parametersFrom',
    'tools',
    'responseFormat',
    'defaults',
    'description',
];
function listed(field) {
    const keys = (0,prompts_fields/* members */.ol)(field, prompts_json_KEYS);
    if (keys.slug === undefined)
        return (0,prompts_fields/* refuse */.TR)(field, `${(0,prompts_fields/* nameOf */.Vb)(field)} has no "slug"`, prompts_json_SHAPE);
    return { ...prompts_json_readPrompt(field, keys), slug: written(keys.slug) };
}
function keyed([slug, field]) {
    if (!(0,json/* isJsonObject */.O)(field.value))
        (0,prompts_fields/* refuse */.TR)(field, `"${slug}" is no prompt`, prompts_json_SHAPE);
    const keys = (0,prompts_fields/* members */.ol)(field, prompts_json_KEYS);
    if (keys.slug !== undefined && (0,prompts_fields/* text */.Qq)(keys.slug) !== slug) {
        (0,prompts_fields/* refuse */.TR)(keys.slug, `the prompt "${slug}" calls itself "${(0,prompts_fields/* text */.Qq)(keys.slug)}"`, 'Keep one slug.');
    }
    return { ...prompts_json_readPrompt(field, keys), slug: { text: slug, position: field.of.keyPosition(field.path) } };
}
function prompts_json_readPrompt(field, keys) {
    if (keys.messages === undefined)
        return (0,prompts_fields/* refuse */.TR)(field, `${(0,prompts_fields/* nameOf */.Vb)(field)} has no "messages"`, prompts_json_SHAPE);
    if (keys.description !== undefined)
        (0,prompts_fields/* text */.Qq)(keys.description);
    const messages = (0,prompts_fields/* items */.ld)(keys.messages).map(readMessageOrSlot);
    if (messages.length === 0)
        (0,prompts_fields/* refuse */.TR)(keys.messages, `${(0,prompts_fields/* nameOf */.Vb)(keys.messages)} is empty`, prompts_json_SHAPE);
    const parametersFrom = written(keys.parametersFrom);
    return {
        model: written(keys.model),
        messages,
        templateLanguage: readTemplateLanguage(keys.template),
        ...(keys.defaults === undefined ? {} : { defaults: (0,prompts_fields/* mapping */.pq)(keys.defaults) }),
        ...(0,prompts_parameters/* readParameters */.Z)(keys.parameters, 'wire'),
        ...(parametersFrom === undefined ? {} : { parametersFrom }),
        tools: keys.tools === undefined ? [] : (0,prompts_fields/* items */.ld)(keys.tools).map(prompts_fields/* mapping */.pq),
        responseFormat: readResponseFormat(keys.responseFormat),
    };
}
function readMessageOrSlot(field) {
    if (!(0,json/* isJsonObject */.O)(field.value) || !Object.hasOwn(field.value, 'slot'))
        return readMessage(field);
    const { slot, optional } = (0,prompts_fields/* members */.ol)(field, ['slot', 'optional']);
    if (slot === undefined || slugPart((0,prompts_fields/* text */.Qq)(slot)) === '')
        return (0,prompts_fields/* refuse */.TR)(field, 'the slot has no name', prompts_json_SHAPE);
    return { slot: (0,prompts_fields/* text */.Qq)(slot), ...(optional === undefined ? {} : { optional: (0,prompts_fields/* flag */.Jt)(optional) }) };
}

;// CONCATENATED MODULE: ./build/prompts/formats/prompty/files.js






const REFERENCE = /^\$\{file:([^}]*)\}$/;
/** Paths from the root of the repository of the files that `${file:…}` and `sample: name.json` name. */
function files_referencedPaths(value, file) {
    return found(value, []).flatMap(({ name }) => pathFrom(name, file) ?? []);
}
function found(value, path) {
    if (typeof value === 'string') {
        const name = REFERENCE.exec(value.trim())?.[1] ?? (isSampleFile(path, value) ? value.trim() : undefined);
        return name === undefined ? [] : [{ path, name }];
    }
    if (Array.isArray(value))
        return value.flatMap((item, index) => found(item, [...path, index]));
    return (0,json/* isJsonObject */.O)(value) ? Object.entries(value).flatMap(([key, member]) => found(member, [...path, key])) : [];
}
function isSampleFile(path, value) {
    return path.length === 1 && path[0] === 'sample' && /^[^\s{}]+\.(json|ya?ml)$/.test(value.trim());
}
/** Relative to the folder of the prompt; undefined when it leaves the repository. */
function pathFrom(name, file) {
    const parts = file.split('/').slice(0, -1);
    for (const part of name.trim().split('/')) {
        if (part === '..') {
            if (parts.pop() === undefined)
                return undefined;
        }
        else if (part !== '.' && part !== '')
            parts.push(part);
    }
    try {
        return name.trim().startsWith('/') ? undefined : (0,paths/* parseRepositoryPath */.XU)(parts.join('/'));
    }
    catch {
        return undefined;
    }
}
/** The front matter with what the files hold in the place of their names. @throws FileError */
function readFiles(root, file, others) {
    let { value } = root;
    for (const { path, name } of found(root.value, [])) {
        const field = { value: name, path, of: root.of };
        const at = pathFrom(name, file);
        if (at === undefined)
            (0,prompts_fields/* refuse */.TR)(field, `"${name}" is not a file of the repository`);
        const content = others.get(at);
        if (content === undefined)
            (0,prompts_fields/* refuse */.TR)(field, `there is no file ${at}`, 'Add it, or write its content here.');
        value = replaced(value, path, files_contentOf(content, at, field));
    }
    return { ...root, value };
}
function files_contentOf(content, path, field) {
    if (path.endsWith('.json'))
        return (0,strict_json/* parseJson */.q)(content, path);
    if (/\.ya?ml$/.test(path))
        return (0,strict_yaml/* parseYaml */.h)(content, path).value;
    return (0,prompts_fields/* refuse */.TR)(field, `"${path}" is neither JSON nor YAML`, 'Write its content here.');
}
function replaced(value, [step, ...rest], content) {
    if (step === undefined)
        return content;
    if (Array.isArray(value))
        return value.map((item, index) => (index === step ? replaced(item, rest, content) : item));
    if (!(0,json/* isJsonObject */.O)(value))
        throw new errors/* FileError */.f6('a reference leads nowhere');
    return { ...value, [step]: replaced(value[step] ?? null, rest, content) };
}

;// CONCATENATED MODULE: ./build/prompts/formats/prompty/inputs.js


/** `inputs` as a mapping or a list, and `sample`, whose values go before the inputs' own (prompty 0.1, `prepare`). */
function readInputs(inputs, sample) {
    const properties = inputs === undefined ? [] : readProperties(inputs);
    const defaults = new Map();
    const threads = [];
    for (const { name, field } of properties) {
        const { kind, value } = readInput(field);
        if (kind === 'thread')
            threads.push(name);
        else if (value !== undefined)
            defaults.set(name, checked(value));
    }
    for (const [name, field] of sample === undefined ? [] : (0,prompts_fields/* entries */.jO)(sample))
        defaults.set(name, checked(field));
    return { defaults: Object.fromEntries(defaults), threads };
}
/** A mapping by name, or a list whose items have a `name`. */
function readProperties(field) {
    if (!Array.isArray(field.value))
        return (0,prompts_fields/* entries */.jO)(field).map(([name, property]) => ({ name, field: property }));
    return (0,prompts_fields/* items */.ld)(field).map((item) => {
        const name = (0,prompts_fields/* mapping */.pq)(item).name;
        return typeof name === 'string' ? { name, field: item } : (0,prompts_fields/* refuse */.TR)(item, `${(0,prompts_fields/* nameOf */.Vb)(item)} has no "name"`);
    });
}
const INPUT_KEYS = [
    'name',
    'type',
    'kind',
    'description',
    'required',
    'default',
    'sample',
    'example',
    'enumValues',
    'enum',
    'strict',
    'items',
    'properties',
    'json_schema',
    'is_chat_input',
    'is_chat_history',
];
const MEDIA = ['image', 'file', 'audio'];
/** A value by itself is the default. */
function readInput(field) {
    if (!(0,json/* isJsonObject */.O)(field.value))
        return { kind: undefined, value: field.value === null ? undefined : field };
    const keys = (0,prompts_fields/* members */.ol)(field, INPUT_KEYS);
    const type = keys.kind ?? keys.type;
    const kind = typeof type?.value === 'string' ? type.value : undefined;
    if (type !== undefined && kind !== undefined && MEDIA.includes(kind)) {
        (0,prompts_fields/* refuse */.TR)(type, `an input of the kind ${kind} is not supported`, 'Prompts are texts here.');
    }
    return { kind, value: keys.default ?? keys.sample };
}
/** @throws FileError for `${env:…}`: what the environment has is no part of a prompt. */
function checked(field) {
    if (typeof field.value === 'string' && /^\s*\$\{env:/.test(field.value)) {
        (0,prompts_fields/* refuse */.TR)(field, `${(0,prompts_fields/* nameOf */.Vb)(field)} is taken from the environment, which is not read: ${(0,prompts_fields/* text */.Qq)(field)}`, 'Write the value.');
    }
    return field.value;
}

;// CONCATENATED MODULE: ./build/prompts/formats/prompty/outline.js
/** `# user[name="x"]:` on a line of its own, with its role and its attributes. */
const ROLE_LINE = /^[ \t]*#?[ \t]*(system|user|assistant|developer|function|tool)[ \t]*(\[[^\]\n]*\])?[ \t]*:[ \t]*$/gim;

// EXTERNAL MODULE: ./build/prompts/templates/jinja/lexer.js
var lexer = __webpack_require__(5781);
// EXTERNAL MODULE: ./build/prompts/templates/jinja/parser.js + 1 modules
var parser = __webpack_require__(5107);
;// CONCATENATED MODULE: ./build/prompts/formats/prompty/outline-jinja.js


function outlineJinja(body) {
    const statements = (0,parser/* parse */.q)(body);
    const texts = (0,lexer/* split */.l)(body).filter((piece) => piece.kind === 'text');
    const blocks = statements
        .filter(({ kind }) => kind === 'if' || kind === 'for' || kind === 'capture')
        .map((statement) => ({ at: statement.at, end: statement.end, history: historyOf(statement) }));
    return {
        blocks,
        outputs: statements.flatMap((statement) => statement.kind === 'output' && statement.value.kind === 'name'
            ? [{ name: statement.value.name, at: statement.at, end: statement.end }]
            : []),
        sets: setsIn(statements, body, true),
        freedom(at, end) {
            if (blocks.some((block) => at >= block.at && at < block.end))
                return 'block';
            const text = texts.find((piece) => at >= piece.at && end <= piece.end);
            if (text?.kind !== 'text')
                return 'comment';
            // The line break before it counts too: without it the marker would end another line.
            const from = at === 0 ? 0 : at - 1;
            return from >= text.from && end <= text.to ? 'text' : 'trimmed';
        },
    };
}
function setsIn(body, source, top) {
    return body.flatMap((statement) => {
        const { at } = statement;
        if (statement.kind === 'set') {
            const inner = /^\{%[-+]?(.*?)[-+]?%\}$/s.exec(source.slice(at, statement.end))?.[1];
            return [{ names: statement.targets, text: top && inner !== undefined ? `{%${inner}%}` : undefined, at }];
        }
        if (statement.kind === 'capture')
            return [{ names: [statement.target], text: undefined, at }];
        if (statement.kind !== 'if')
            return [];
        return [
            ...statement.branches.flatMap(({ body: branch }) => setsIn(branch, source, false)),
            ...setsIn(statement.otherwise, source, false),
        ];
    });
}
/**
 * The variable of `{% for item in history %}`, `{{item.role}}:` and `{{item.content}}` on lines of their own, and nothing else: that is a list of
 * messages, each with its role.
 */
function historyOf(statement) {
    if (statement.kind !== 'for' || statement.over.kind !== 'name' || statement.test !== undefined)
        return undefined;
    const [item, second] = statement.targets;
    if (item === undefined || second !== undefined || statement.otherwise !== undefined)
        return undefined;
    const body = statement.body.filter((part) => part.kind !== 'text' || part.text.trim() !== '');
    const [role, colon, content, rest] = body;
    if (rest !== undefined || role?.kind !== 'output' || content?.kind !== 'output' || colon?.kind !== 'text')
        return undefined;
    const fits = isMember(role.value, item, 'role') &&
        isMember(content.value, item, 'content') &&
        /^[ \t]*:[ \t]*\n\s*$/.test(colon.text);
    return fits && startsLine(statement.body) ? statement.over.name : undefined;
}
/** Printed again and again: the role begins a line only when a line break is between a content and the next role. */
function startsLine(body) {
    const [first] = body;
    const last = body.at(-1);
    const between = `${last?.kind === 'text' ? last.text : ''}${first?.kind === 'text' ? first.text : ''}`;
    return between.includes('\n') && first?.kind === 'text' && /\n[ \t]*#?[ \t]*$/.test(first.text);
}
function isMember(expression, of, name) {
    if (expression.kind === 'attribute')
        return expression.name === name && isName(expression.of, of);
    if (expression.kind !== 'item' || expression.key.kind !== 'constant')
        return false;
    return expression.key.value === name && isName(expression.of, of);
}
function isName(expression, name) {
    return expression.kind === 'name' && expression.name === name;
}

// EXTERNAL MODULE: ./build/prompts/templates/mustache.js
var mustache = __webpack_require__(7284);
;// CONCATENATED MODULE: ./build/prompts/formats/prompty/outline-mustache.js

function outlineMustache(body) {
    const tokens = (0,mustache/* parseMustache */.g2)(body);
    const blocks = tokens.flatMap((token) => token.kind === 'section' || token.kind === 'inverted'
        ? [{ at: token.at, end: token.end, history: outline_mustache_historyOf(token, body) }]
        : []);
    const comments = [...body.matchAll(/\{\{!.*?\}\}/gs)].map(({ index, 0: text }) => ({
        at: index,
        end: index + text.length,
    }));
    const inside = (ranges, offset) => ranges.some(({ at, end }) => offset >= at && offset < end);
    return {
        blocks,
        outputs: tokens.flatMap((token) => token.kind === 'value'
            ? [{ name: token.name, at: token.at, end: body.indexOf('}}', token.at) + (token.escaped ? 2 : 3) }]
            : []),
        sets: [],
        freedom: (at) => (inside(blocks, at) ? 'block' : inside(comments, at) ? 'comment' : 'text'),
    };
}
/** `{{#history}}`, `{{role}}:` and `{{content}}` on lines of their own. */
function outline_mustache_historyOf(token, body) {
    if (token.kind === 'inverted' || token.name === '.' || token.name.includes('.'))
        return undefined;
    const inner = body.slice(token.at, token.end);
    const fits = /^\{\{#[^{}]*\}\}[ \t]*\n\s*#?[ \t]*\{\{\{?\s*role\s*\}\}\}?[ \t]*:[ \t]*\n\s*\{\{[{&]\s*content\s*\}\}\}?[ \t]*\n\s*\{\{\/[^{}]*\}\}$/;
    return fits.test(inner) ? token.name : undefined;
}

;// CONCATENATED MODULE: ./build/prompts/formats/prompty/messages.js






/**
 * The body's messages. @throws FileError for a role marker that only rendering would show (inside a block, or next to a tag that takes its line
 * break away), an unknown role, an image, and a message without a text between two others.
 */
function messages_splitMessages(parts, options) {
    const { body, place } = parts;
    const fail = (message, at, todo) => {
        throw new errors/* FileError */.f6(message, { position: place(at), todo });
    };
    (0,prompts_template/* checkTemplate */.BU)(body, options.templateLanguage, place);
    const outline = options.templateLanguage === 'jinja' ? outlineJinja(body) : outlineMustache(body);
    const cuts = [...roleCuts(body, outline, options, fail), ...slotCuts(body, outline, options, fail)].sort((a, b) => a.at - b.at);
    refuseHidden(body, outline, cuts, fail);
    if (!options.second)
        refuseImages(body, fail);
    const { messages, notices } = assemble(body, cuts, options, fail);
    if (messages.length === 0)
        return (0,prompts_fields/* refuse */.TR)(options.root, 'the prompt is empty', 'Write the prompt below the front matter.');
    return { messages: withSets(messages, outline, options, fail), notices };
}
const prompty_messages_ROLES = ['system', 'user', 'assistant'];
function roleCuts(body, outline, { second }, fail) {
    const cuts = [];
    for (const line of body.matchAll(ROLE_LINE)) {
        const at = line.index;
        const end = Math.min(at + line[0].length + 1, body.length);
        const free = outline.freedom(at, end);
        if (free === 'comment')
            continue;
        if (free === 'block')
            fail('a role marker inside a block', at, 'Put it outside: a message must begin for every case or for none.');
        if (free === 'trimmed')
            fail('the "-" of a tag takes the line break of this role marker away', at, 'Remove the "-".');
        const name = (line[1] ?? '').toLowerCase();
        if (line[2] !== undefined)
            fail(`attributes of a role marker are not supported: ${line[2]}`, at, `Write "${name}:".`);
        const role = [...prompty_messages_ROLES, ...(second ? ['developer'] : [])].find((known) => known === name);
        if (role === undefined)
            fail(`the role "${name}" is not supported here`, at, `Use ${prompty_messages_ROLES.join(', ')}.`);
        cuts.push({ kind: 'role', role, at, end });
    }
    return cuts;
}
function slotCuts(body, outline, { threads }, fail) {
    const loops = outline.blocks.flatMap((block) => {
        if (block.history === undefined)
            return [];
        return [{ kind: 'slot', slot: block.history, optional: false, at: block.at, end: block.end, keepsRole: false }];
    });
    const markers = [...body.matchAll(/^[ \t]*!\[thread\].*$/gm)].map(({ index, 0: line }) => ({
        kind: 'slot',
        slot: 'thread',
        optional: true,
        at: index,
        end: index + line.length,
        keepsRole: false,
    }));
    const inputs = outline.outputs.flatMap(({ name, at, end }) => {
        if (!threads.includes(name))
            return [];
        return [{ kind: 'slot', slot: name, optional: true, at, end, keepsRole: true }];
    });
    const used = threads.filter((name) => !inputs.some((cut) => cut.kind === 'slot' && cut.slot === name));
    for (const block of outline.blocks) {
        const thread = used.find((name) => new RegExp(`\\b${name}\\b`).test(body.slice(block.at, block.end)));
        if (thread !== undefined)
            fail(`the conversation "${thread}" inside a block`, block.at, 'Write it outside of blocks.');
    }
    // The runtime puts a conversation that the body does not name at the end.
    const last = used.map((slot) => ({ kind: 'slot', slot, optional: true, at: body.length, end: body.length, keepsRole: false }));
    return [...loops, ...markers, ...inputs, ...last];
}
/** Role markers that are made of a value, or share their line with a tag. */
function refuseHidden(body, outline, cuts, fail) {
    for (const { index, 0: line } of body.matchAll(/^.*\{[{%].*$/gm)) {
        const plain = line
            .replace(/\{%.*?%\}|\{#.*?#\}/g, '')
            .replace(/\{\{.*?\}\}/g, '\0')
            .trim();
        const inCut = cuts.some(({ at, end }) => index >= at && index < end);
        if (inCut || outline.freedom(index, index) === 'comment')
            continue;
        if (/^#?\s*(system|user|assistant|developer|function|tool)\s*:$/i.test(plain)) {
            fail('a role marker needs a line of its own', index, 'Put the tag on another line.');
        }
        if (/^#?\s*\0\s*:$/.test(plain) && /\brole\b/.test(line)) {
            fail('a role marker that is made of a value', index, 'A list of messages is "{% for item in history %}", "{{item.role}}:", "{{item.content}}", "{% endfor %}", each on a line of its own.');
        }
    }
}
/** prompty 0.1 sends `![…](…)` as a picture. */
function refuseImages(body, fail) {
    const image = /!\[[^\]]*\]\([^)]*\)/.exec(body);
    if (image !== null)
        fail('a Markdown image, which Prompty sends as a picture, is not supported', image.index);
}
function assemble(body, cuts, { templateLanguage: _, second }, fail) {
    const messages = [];
    const notices = [];
    let role = 'system';
    let opened;
    let start = 0;
    const close = (end, isLast) => {
        const content = stripped(body.slice(start, end), second);
        if (content !== '') {
            if (role === undefined)
                fail('text after a list of messages', start, 'Write a role marker before it, such as "user:".');
            messages.push({ role, content });
            return;
        }
        if (opened?.kind !== 'role')
            return;
        if (isLast)
            notices.push(`the last role marker ("${opened.role}:") has no text after it and is left out, as by Prompty`);
    };
    for (const cut of cuts) {
        const emptyMessage = opened?.kind === 'role' && cut.kind === 'role' && stripped(body.slice(start, cut.at), second) === '';
        if (emptyMessage)
            fail('a message without a text', opened?.at ?? start, 'Write its text, or remove the role marker.');
        close(cut.at, false);
        if (cut.kind === 'slot')
            messages.push(cut.optional ? { slot: cut.slot, optional: true } : { slot: cut.slot });
        role = cut.kind === 'role' ? cut.role : cut.keepsRole ? role : undefined;
        opened = cut;
        start = cut.end;
    }
    close(body.length, true);
    return { messages, notices };
}
/** What the runtime takes away after rendering anyway, so that an editor's final newline is not another version. */
function stripped(content, second) {
    return second ? content.replace(/^\n+|\n+$/g, '') : content.trim();
}
/** A `set` of one message holds for those after it: it is written before them. */
function withSets(messages, outline, { templateLanguage }, fail) {
    if (outline.sets.length === 0)
        return messages;
    const names = new Set(outline.sets.flatMap(({ names: each }) => each));
    return messages.map((template) => {
        if ('slot' in template) {
            if (names.has(template.slot))
                fail(`the messages "${template.slot}" are set in the template`, 0, 'Let the case bring them.');
            return template;
        }
        const read = (0,prompts_template/* findVariables */.Dm)({ messages: [template], templateLanguage }).filter((name) => names.has(name));
        if (read.length === 0)
            return template;
        const known = outline.sets.filter(({ names: each }) => each.some((name) => read.includes(name)));
        const complex = known.find(({ text }) => text === undefined);
        if (complex !== undefined)
            fail('a variable that is set inside a block is read in another message', complex.at, 'Set it at the top, outside of blocks.');
        return { ...template, content: outline.sets.map(({ text }) => text ?? '').join('') + template.content };
    });
}

;// CONCATENATED MODULE: ./build/prompts/formats/prompty/model.js




const model_KEYS = ['api', 'apiType', 'id', 'provider', 'configuration', 'connection', 'parameters', 'options', 'response'];
function model_readModel(field) {
    if (field === undefined)
        return { ...NO_SETTINGS, model: undefined };
    if (typeof field.value === 'string')
        return { ...NO_SETTINGS, ...namedModel(field, undefined, undefined) };
    const keys = (0,prompts_fields/* members */.ol)(field, model_KEYS);
    const api = readApi(keys.api ?? keys.apiType);
    // `first` or `all` of the choices: one is asked for.
    if (keys.response !== undefined)
        (0,prompts_fields/* text */.Qq)(keys.response);
    const named = keys.id === undefined ? configuredModel(keys.configuration) : namedModel(keys.id, keys.provider, api);
    const settings = model_readSettings(keys.parameters ?? keys.options, named.model);
    return { ...settings, model: named.model, notices: [...named.notices, ...settings.notices] };
}
const NO_SETTINGS = { parameters: {}, tools: [], responseFormat: { type: 'text' }, notices: [] };
/** @returns `responses` when that protocol is asked for. */
function readApi(field) {
    const api = field === undefined ? 'chat' : (0,prompts_fields/* text */.Qq)(field);
    if (api === 'responses')
        return 'responses';
    if (api === 'chat')
        return undefined;
    return (0,prompts_fields/* refuse */.TR)(field ?? never(), `the api "${api}" is not supported`, 'Prompts that are chats can be evaluated.');
}
function never() {
    throw new Error('the default api is chat');
}
const model_PROVIDERS = new Map([
    ['openai', 'openai'],
    ['anthropic', 'anthropic'],
]);
/** Version 2: `id` and the provider. */
function namedModel(id, provider, api) {
    const at = (name) => ({ text: name, position: id.of.position(id.path) });
    const name = model_resolved(id);
    if (name === undefined)
        return { model: undefined, notices: [fromEnvironment(id)] };
    // The runtime has no default either.
    if (provider === undefined)
        return { model: at(name), notices: [] };
    const ours = model_PROVIDERS.get((0,prompts_fields/* text */.Qq)(provider));
    if (ours === undefined)
        return { model: at(name), notices: [asConfigured(`${(0,prompts_fields/* text */.Qq)(provider)} model`, name)] };
    const prefix = ours === 'openai' && api === 'responses' ? 'openai-responses' : ours;
    return { model: at(`${prefix}/${name}`), notices: [] };
}
/** Version 1: `configuration`, by its type. */
function configuredModel(field) {
    if (field === undefined || !(0,json/* isJsonObject */.O)(field.value))
        return { model: undefined, notices: [] };
    const configuration = (0,prompts_fields/* mapping */.pq)(field);
    const type = typeof configuration.type === 'string' ? configuration.type : '';
    const key = ['azure_deployment', 'name', 'model', 'model_name'].find((each) => Object.hasOwn(configuration, each));
    if (key === undefined)
        return { model: undefined, notices: [] };
    const name = { value: configuration[key] ?? null, path: [...field.path, key], of: field.of };
    if (name.value === null)
        return { model: undefined, notices: [] };
    const found = model_resolved(name);
    if (found === undefined)
        return { model: undefined, notices: [fromEnvironment(name)] };
    const position = field.of.position(name.path);
    if (type === 'openai')
        return { model: { text: `openai/${found}`, position }, notices: [] };
    const what = type.startsWith('azure') ? 'Azure deployment' : `model of the type "${type}"`;
    return { model: { text: found, position }, notices: [asConfigured(what, found)] };
}
/** The text, or the default that `${env:NAME:default}` has; undefined where only the environment knows. */
function model_resolved(field) {
    const reference = /^\$\{env:([^:}]*)(?::([^}]*))?\}$/.exec((0,prompts_fields/* text */.Qq)(field).trim());
    return reference === null ? (0,prompts_fields/* text */.Qq)(field).trim() : reference[2] || undefined;
}
function fromEnvironment(field) {
    return `${(0,prompts_fields/* nameOf */.Vb)(field)} is taken from the environment, which is not read: the config's default model is used`;
}
function asConfigured(what, name) {
    return `the ${what} "${name}" is the one that the config's "models" has under this name`;
}
/** Parameters, and what version 1 has among them: tools and the response format. */
function model_readSettings(field, model) {
    if (field === undefined)
        return NO_SETTINGS;
    const { additionalProperties, ...own } = (0,prompts_fields/* mapping */.pq)(field);
    const extra = additionalProperties === undefined ? {} : (0,prompts_fields/* mapping */.pq)(model_child(field, 'additionalProperties', additionalProperties));
    const { tools, response_format, stream, n, ...rest } = { ...extra, ...own };
    if (n !== undefined && n !== 1)
        (0,prompts_fields/* refuse */.TR)(model_child(field, 'n', n), 'one completion is asked for each trial', 'Remove "n".');
    const parameters = (0,prompts_parameters/* readParameters */.Z)({ ...field, value: renamed(rest, model) }, isCamel(rest) ? 'camel' : 'wire');
    return {
        parameters: parameters.parameters,
        tools: tools === undefined || tools === null ? [] : (0,prompts_fields/* items */.ld)(model_child(field, 'tools', tools)).map(prompts_fields/* mapping */.pq),
        responseFormat: readWireResponseFormat(response_format == null ? undefined : model_child(field, 'response_format', response_format)),
        notices: [
            ...parameters.notices,
            ...(stream === undefined ? [] : ['"stream" is not sent: completions are read whole']),
        ],
    };
}
function model_child(field, key, value) {
    return { value, path: [...field.path, key], of: field.of };
}
/** Version 2's `maxOutputTokens` is `max_completion_tokens` to OpenAI and Azure, `max_tokens` to others (specification, 7.6). */
function renamed(parameters, model) {
    const { maxOutputTokens, allowMultipleToolCalls, ...rest } = parameters;
    const name = model === undefined || !/^anthropic\//.test(model.text) ? 'maxCompletionTokens' : 'maxTokens';
    return {
        ...rest,
        ...(maxOutputTokens === undefined ? {} : { [name]: maxOutputTokens }),
        ...(allowMultipleToolCalls === undefined ? {} : { parallelToolCalls: allowMultipleToolCalls }),
    };
}
function isCamel(parameters) {
    return Object.keys(parameters).some((key) => /[a-z][A-Z]/.test(key));
}

;// CONCATENATED MODULE: ./build/prompts/formats/prompty/schema.js



/**
 * Version 2's `outputs` as the response format that its runtime sends: a strict schema named `structured_output` in which every property is
 * required and those that are not marked so may be null (specification, 7.1.4 and 7.1.6).
 */
function readOutputs(field) {
    if (field === undefined)
        return undefined;
    const properties = readProperties(field);
    if (properties.length === 0)
        return undefined;
    const schema = { ...schema_objectSchema(properties, true), additionalProperties: false };
    return { type: 'json-schema', name: 'structured_output', strict: true, schema };
}
/** Functions, in the words of chat completions: written so, or as version 2 has them (`kind: function`, `parameters` as properties). */
function schema_readTools(field) {
    return field === undefined ? [] : (0,prompts_fields/* items */.ld)(field).map(schema_readTool);
}
function schema_readTool(field) {
    if ((0,prompts_fields/* mapping */.pq)(field).type === 'function')
        return (0,prompts_fields/* mapping */.pq)(field);
    if ((0,prompts_fields/* mapping */.pq)(field).kind !== 'function') {
        return (0,prompts_fields/* refuse */.TR)(field, 'only tools of the kind function are supported', 'Remove it, or describe a function.');
    }
    const keys = (0,prompts_fields/* members */.ol)(field, ['name', 'kind', 'description', 'parameters', 'strict', 'bindings']);
    if (keys.name === undefined)
        return (0,prompts_fields/* refuse */.TR)(field, `${(0,prompts_fields/* nameOf */.Vb)(field)} has no "name"`);
    const strict = keys.strict !== undefined && (0,prompts_fields/* flag */.Jt)(keys.strict);
    const bound = keys.bindings === undefined ? [] : readProperties(keys.bindings).map(({ name }) => name);
    const parameters = keys.parameters === undefined ? [] : readProperties(parameterList(keys.parameters));
    const schema = schema_objectSchema(parameters.filter(({ name }) => !bound.includes(name)), strict);
    return {
        type: 'function',
        function: {
            name: (0,prompts_fields/* text */.Qq)(keys.name),
            ...(keys.description === undefined ? {} : { description: (0,prompts_fields/* text */.Qq)(keys.description) }),
            parameters: strict ? { ...schema, additionalProperties: false } : schema,
            ...(strict ? { strict } : {}),
        },
    };
}
/** Also under `properties`, as the specification writes it in one place. */
function parameterList(field) {
    const { properties } = (0,json/* isJsonObject */.O)(field.value) ? field.value : {};
    return Array.isArray(properties) ? { value: properties, path: [...field.path, 'properties'], of: field.of } : field;
}
const TYPES = new Map([
    ['string', 'string'],
    ['integer', 'integer'],
    ['float', 'number'],
    ['number', 'number'],
    ['boolean', 'boolean'],
    ['array', 'array'],
    ['object', 'object'],
]);
function schema_objectSchema(properties, strict) {
    const read = properties.map(({ name, field }) => ({ name, ...propertySchema(field, strict) }));
    const required = read.filter((property) => strict || property.required).map(({ name }) => name);
    return {
        type: 'object',
        properties: Object.fromEntries(read.map(({ name, schema }) => [name, schema])),
        ...(required.length === 0 ? {} : { required }),
    };
}
const PROPERTY_KEYS = [
    'name',
    'kind',
    'type',
    'description',
    'required',
    'default',
    'example',
    'enumValues',
    'items',
    'properties',
];
function propertySchema(field, strict) {
    const keys = (0,prompts_fields/* members */.ol)(field, PROPERTY_KEYS);
    const kind = keys.kind ?? keys.type;
    const type = kind === undefined ? undefined : TYPES.get((0,prompts_fields/* text */.Qq)(kind));
    if (type === undefined) {
        return (0,prompts_fields/* refuse */.TR)(kind ?? field, `${(0,prompts_fields/* nameOf */.Vb)(kind ?? field)} is no known kind`, `Use one of ${[...TYPES.keys()].join(', ')}.`);
    }
    const required = keys.required !== undefined && (0,prompts_fields/* flag */.Jt)(keys.required);
    const schema = {
        type: strict && !required ? [type, 'null'] : type,
        ...(keys.items === undefined ? {} : { items: propertySchema(keys.items, strict).schema }),
        ...(type === 'object' && keys.properties !== undefined ? nested(keys.properties, strict) : {}),
        ...(keys.description === undefined ? {} : { description: (0,prompts_fields/* text */.Qq)(keys.description) }),
        ...(keys.enumValues === undefined ? {} : { enum: (0,prompts_fields/* items */.ld)(keys.enumValues).map(({ value }) => value) }),
    };
    return { schema, required };
}
function nested(field, strict) {
    const { type: _, ...schema } = schema_objectSchema(readProperties(field), strict);
    return strict ? { ...schema, additionalProperties: false } : schema;
}

;// CONCATENATED MODULE: ./build/prompts/formats/prompty/index.js









/**
 * Prompty files (github.com/microsoft/prompty), read as the Python runtime does: of version 1 (`prompty` 0.1.50: `model.api`,
 * `model.configuration`, `model.parameters`, `sample`) and of version 2 (2.0.0b3 and its specification: `model.id`, `model.provider`,
 * `model.options`, `inputs` with kinds, `outputs`).
 *
 * - The body is Jinja, or Mustache where `template` says so, and is split at its role markers *before* it is rendered: a value cannot open
 *   a message. A loop over messages (`{{item.role}}:` and `{{item.content}}`), `![thread]` and an input of the kind `thread` are places
 *   for the messages that a case brings. Text before the first marker is a system message.
 * - `sample` and defaults of `inputs` are the values of variables that a case does not have, as in the runtime.
 * - `${env:…}` is never resolved; `${file:…}` is read from the same commit.
 * - Nothing is added to the messages: a prompt without a variable is legal, and a notice says that it asks the same for every case.
 */
const prompty = {
    name: 'prompty',
    endings: ['.prompty'],
    references(source, file) {
        const parts = splitFrontMatter(source, file, BLANK);
        return parts === undefined ? [] : files_referencedPaths((0,prompts_fields/* rootField */.LO)(parts.document).value, file);
    },
    parse(source, file, others) {
        const parts = splitFrontMatter(source, file, BLANK) ?? withoutFrontMatter(source, file);
        const root = readFiles((0,prompts_fields/* rootField */.LO)(parts.document), file, others);
        const keys = (0,prompts_fields/* members */.ol)(root, prompty_KEYS);
        refuseDynamic(keys);
        const second = isSecondVersion(keys.model, keys.inputs);
        const templateLanguage = readLanguage(keys.template);
        const inputs = readInputs(keys.inputs, keys.sample);
        const model = model_readModel(keys.model);
        const cleanup = second ? 'trim-lines' : 'trim';
        const split = messages_splitMessages(parts, { templateLanguage, second, threads: inputs.threads, root });
        const outputs = second ? readOutputs(keys.outputs) : undefined;
        const messages = split.messages;
        return [
            {
                slug: written(keys.slug),
                model: model.model,
                messages,
                templateLanguage,
                cleanup,
                ...(Object.keys(inputs.defaults).length === 0 ? {} : { defaults: inputs.defaults }),
                parameters: model.parameters,
                tools: [...schema_readTools(keys.tools), ...model.tools],
                responseFormat: outputs ?? model.responseFormat,
                notices: [
                    ...model.notices,
                    ...split.notices,
                    ...prompty_sameForEveryCase((0,prompts_template/* findVariables */.Dm)({ messages, templateLanguage })),
                ],
            },
        ];
    },
};
/** The runtime lets white space stand before the front matter. */
const BLANK = /^(?:[ \t]*\n)*[ \t]*/;
const prompty_KEYS = [
    'name',
    'displayName',
    'description',
    'authors',
    'tags',
    'version',
    'metadata',
    'slug',
    'model',
    'inputs',
    'outputs',
    'sample',
    'template',
    'tools',
    'base',
];
function refuseDynamic({ base }) {
    if (base !== undefined)
        (0,prompts_fields/* refuse */.TR)(base, '"base" is not supported', 'Write out what it would take from the other file.');
}
/** What only version 2 has. */
function isSecondVersion(model, inputs) {
    if (typeof model?.value === 'string' || Array.isArray(inputs?.value))
        return true;
    const keys = model === undefined ? [] : (0,prompts_fields/* entries */.jO)(model).map(([key]) => key);
    return ['id', 'apiType', 'provider', 'options', 'connection'].some((key) => keys.includes(key));
}
const prompty_LANGUAGES = new Map([
    ['jinja2', 'jinja'],
    ['mustache', 'mustache-html'],
]);
/** `jinja2`, `{ type: jinja2 }`, `{ format: jinja2, parser: prompty }`, or `{ format: { kind: jinja2 }, parser: { kind: prompty } }`. */
function readLanguage(field) {
    if (field === undefined)
        return 'jinja';
    if (typeof field.value === 'string')
        return languageOf(field);
    const { type, format, parser } = (0,prompts_fields/* members */.ol)(field, ['type', 'format', 'parser']);
    const parserName = parser === undefined ? undefined : kindField(parser);
    if (parserName !== undefined && !['prompty', 'prompty.chat'].includes((0,prompts_fields/* text */.Qq)(parserName))) {
        (0,prompts_fields/* refuse */.TR)(parserName, `the parser "${(0,prompts_fields/* text */.Qq)(parserName)}" is not supported`, 'Use prompty.');
    }
    const language = format ?? type;
    return language === undefined ? 'jinja' : languageOf(kindField(language));
}
function kindField(field) {
    if (typeof field.value === 'string')
        return field;
    const { kind, strict: _strict } = (0,prompts_fields/* members */.ol)(field, ['kind', 'strict']);
    return kind ?? (0,prompts_fields/* refuse */.TR)(field, `${(0,prompts_fields/* nameOf */.Vb)(field)} has no "kind"`);
}
function languageOf(field) {
    const name = (0,prompts_fields/* text */.Qq)(field);
    return (prompty_LANGUAGES.get(name) ?? (0,prompts_fields/* refuse */.TR)(field, `the template language "${name}" is not supported`, 'Use jinja2 or mustache.'));
}
function prompty_sameForEveryCase(variables) {
    return variables.length > 0 ? [] : ['the prompt reads no variable: it asks the same for every case'];
}

;// CONCATENATED MODULE: ./build/prompts/formats/index.js










/** Every kind of prompt file that is read. The last reads what no other of its endings recognises. */
const FORMATS = [
    promptYml,
    plainText,
    promptsJson,
    promptfoo,
    braintrust,
    langfuse,
    prompty,
    dotprompt,
    promptMap,
];
/** The format that reads this file; undefined when none does. */
function formatOf(path, text) {
    const ending = (0,endings/* endingOf */.z6)(path);
    return FORMATS.find(({ endings, recognises }) => ending !== undefined && endings.includes(ending) && (recognises?.(text, path) ?? true));
}
/** For the errors: `.prompt.yml, .prompt.yaml, .md, .txt`. */
function knownEndings() {
    return endings/* ENDINGS */.Jx.join(', ');
}

// EXTERNAL MODULE: ./build/prompts/prompt-version.js
var prompt_version = __webpack_require__(6617);
;// CONCATENATED MODULE: ./build/prompts/parse.js







/**
 * Other files that a prompt file is made of, relative to the root of the tree. What is read of them is given to the next call,
 * until it names nothing new: a partial may refer to another.
 *
 * @throws FileError as `parsePrompts`.
 */
function referencedFiles({ path, bytes, others, }) {
    const { format, text } = recognise(path, bytes);
    return format.references?.(text, path, decoded(others)) ?? [];
}
/**
 * A prompt file's versions, at least one: equal for equal content, whatever the order of keys, the line endings and the file's name.
 *
 * @throws FileError with line and column for anything the file's format does not have, a model that is missing or unknown, or
 * a file that is not UTF-8 or over 1 MiB.
 */
function parsePrompts(source) {
    const { path, bytes, others } = source;
    const { format, text } = recognise(path, bytes);
    const drafts = at({ file: path }, () => format.parse(text, path, decoded(others)));
    const prompts = drafts.map((draft) => parse_parsed(draft, source));
    refuseDuplicateSlugs(prompts);
    return prompts;
}
function recognise(path, bytes) {
    refuseTooLarge(path, bytes);
    const text = (0,foundation_text/* normaliseLineEndings */.Z)((0,foundation_text/* decodeText */.g)(bytes, path));
    const format = formatOf(path, text);
    if (format !== undefined)
        return { format, text };
    throw new errors/* FileError */.f6('not a kind of prompt file that this version reads', {
        position: { file: path },
        todo: `Use one of ${knownEndings()}, or narrow the globs of "prompts".`,
    });
}
function decoded(others = new Map()) {
    return new Map([...others].map(([path, bytes]) => [path, (0,foundation_text/* normaliseLineEndings */.Z)((0,foundation_text/* decodeText */.g)(bytes, path))]));
}
function parse_parsed(draft, source) {
    const version = (0,prompt_version/* promptVersion */.N)(readSlug(draft, source), {
        messages: draft.messages,
        templateLanguage: draft.templateLanguage,
        model: parse_readModel(draft, source),
        ...readParametersOf(draft, source),
        tools: draft.tools,
        responseFormat: draft.responseFormat,
        variables: at({ file: source.path }, () => (0,prompts_template/* findVariables */.Dm)(draft)),
        ...(draft.defaults === undefined ? {} : { defaults: draft.defaults }),
        ...(draft.cleanup === undefined ? {} : { cleanup: draft.cleanup }),
    });
    const notices = [...draft.notices, ...nearPlaceholderNotices(draft)];
    return { version, path: source.path, notices, ...(draft.tests === undefined ? {} : { tests: draft.tests }) };
}
/** @throws FileError that names both files, for the first slug that two of them have. */
function refuseDuplicateSlugs(prompts) {
    const paths = new Map();
    for (const { version, path } of prompts) {
        const first = paths.get(version.slug);
        if (first !== undefined) {
            throw new errors/* FileError */.f6(`two files have the slug "${version.slug}": ${first} and ${path}`, {
                position: { file: path },
                todo: 'Rename one, or write another "slug" in it.',
            });
        }
        paths.set(version.slug, path);
    }
}
const LARGEST_FILE = 1_048_576;
function refuseTooLarge(path, bytes) {
    if (bytes.length <= LARGEST_FILE)
        return;
    throw new errors/* FileError */.f6(`the file has ${bytes.length} bytes, over the limit of ${LARGEST_FILE} for a prompt`, {
        position: { file: path },
        todo: 'Shorten it, or narrow the globs of "prompts".',
    });
}
/** The file's own slug, else its path's; a file of several prompts adds the key of each. */
function readSlug({ slug, key }, { path, globs }) {
    if (slug !== undefined)
        return at(slug.position, () => (0,ids/* parsePromptSlug */.PX)(slug.text));
    if (key === undefined)
        return (0,files/* slugOf */.t)(path, globs);
    return at(key.position, () => (0,ids/* parsePromptSlug */.PX)(`${(0,files/* slugOf */.t)(path, globs)}.${key.text}`));
}
/** What stands in the prompt's file goes before what stands in the file of parameters that it names. */
function readParametersOf({ parameters, parametersFrom }, { parameterSets }) {
    if (parametersFrom === undefined)
        return { parameters };
    return { parameters: { ...parameterSet(parametersFrom, parameterSets), ...parameters } };
}
function parameterSet({ text, position }, sets = new Map()) {
    const set = sets.get(text);
    if (set !== undefined)
        return set;
    throw new errors/* FileError */.f6(`there are no parameters "${text}"`, {
        position,
        todo: sets.size === 0
            ? 'Name the files that hold them in "parameters" of the config.'
            : `Use one of ${[...sets.keys()].join(', ')}.`,
    });
}
function parse_readModel(draft, { path, defaultModel, resolveModel }) {
    const position = draft.model?.position ?? { file: path };
    const reference = draft.model?.text ?? defaultModel;
    if (reference === undefined) {
        throw new errors/* FileError */.f6('the prompt names no model', {
            position,
            todo: 'Write "model: <provider>/<model>" in the file, or a default "model" in the config.',
        });
    }
    return at(position, () => resolveModel(reference));
}
/** Gives the errors of a parser that knows no place the place. */
function at(position, parse) {
    try {
        return parse();
    }
    catch (thrown) {
        if (!(thrown instanceof errors/* RatchetError */.eG) || thrown.position !== undefined)
            throw thrown;
        throw new errors/* FileError */.f6(thrown.message, { position, todo: thrown.todo, details: thrown.details, cause: thrown });
    }
}
function nearPlaceholderNotices({ messages, templateLanguage }) {
    if (templateLanguage !== 'literal')
        return [];
    return (0,prompts_template/* findNearPlaceholders */.GR)(messages).map((text) => `${text} is sent as it is: a placeholder is {{name}}, of letters, digits, "_", "." and "-" without spaces`);
}


/***/ }),

/***/ 2438:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ZD: () => (/* binding */ RenderingError),
/* harmony export */   Zb: () => (/* binding */ MissingVariableError),
/* harmony export */   zz: () => (/* binding */ RenderedTooLargeError)
/* harmony export */ });
/* harmony import */ var _foundation_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1573);

/** A case lacks a variable that the prompt asks for. Left in place, the model would be asked with a literal `{{name}}`. */
class MissingVariableError extends _foundation_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RatchetError */ .eG {
    static title = 'missing variable';
}
/** The rendered messages of one case are over the limit. */
class RenderedTooLargeError extends _foundation_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RatchetError */ .eG {
    static title = 'rendered prompt too large';
}
/** The prompt cannot be filled in with the values of one case as its runtime would, or asks for more than a million steps. */
class RenderingError extends _foundation_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RatchetError */ .eG {
    static title = 'prompt cannot be rendered';
}


/***/ }),

/***/ 8356:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  BU: () => (/* binding */ checkTemplate),
  uS: () => (/* binding */ compilePrompt),
  GR: () => (/* binding */ findNearPlaceholders),
  Dm: () => (/* binding */ findVariables)
});

// UNUSED EXPORTS: MissingVariableError, RenderedTooLargeError, RenderingError, lineAndColumn, renderPrompt

// EXTERNAL MODULE: ./build/foundation/errors.js
var errors = __webpack_require__(1573);
// EXTERNAL MODULE: ./build/foundation/json.js
var json = __webpack_require__(6316);
// EXTERNAL MODULE: ./build/prompts/rendering-errors.js
var rendering_errors = __webpack_require__(2438);
;// CONCATENATED MODULE: ./build/prompts/message-slot.js


/**
 * The messages that a case brings: `{ role, content }`, of an assistant also `tool_calls`, of a tool `tool_call_id`, as chat completions
 * writes them (or `toolCalls`, `toolCallId`).
 *
 * @throws RenderingError, MissingVariableError, naming the case and the variable.
 */
function fillSlot({ slot, optional }, values, where) {
    const value = values.get(slot);
    if (value === undefined && optional === true)
        return [];
    if (value === undefined) {
        throw new rendering_errors/* MissingVariableError */.Zb(`case "${where.case}" has no messages "${slot}"`, {
            position: { file: where.file },
            todo: `Give every case of the dataset a "${slot}": a list of { role, content }, empty for none.`,
            details: { variable: slot, case: where.case },
        });
    }
    const fail = (path, message) => {
        throw new rendering_errors/* RenderingError */.ZD(`case "${where.case}", "${slot}"${path}: ${message}`, {
            position: { file: where.file },
            todo: 'Write a list of messages: [{ role: user, content: … }, { role: assistant, content: … }].',
            details: { variable: slot, case: where.case },
        });
    };
    if (!Array.isArray(value))
        return fail('', 'it is not a list of messages');
    const list = value;
    return list.map((item, index) => readMessage(item, (message) => fail(`, message ${index + 1}`, message)));
}
const ROLES = ['system', 'developer', 'user', 'assistant', 'tool'];
const KEYS = ['role', 'content', 'tool_calls', 'toolCalls', 'tool_call_id', 'toolCallId'];
function readMessage(item, fail) {
    if (!(0,json/* isJsonObject */.O)(item))
        return fail('it is not a mapping of role and content');
    const unknown = Object.keys(item).find((key) => !KEYS.includes(key));
    if (unknown !== undefined)
        return fail(`unknown key "${unknown}"`);
    const role = ROLES.find((known) => known === item['role']);
    if (role === undefined)
        return fail(`unknown role ${JSON.stringify(item['role'] ?? null)}, use one of ${ROLES.join(', ')}`);
    const calls = readCalls(either(item, 'tool_calls', 'toolCalls', fail), role, fail);
    const callId = readCallId(either(item, 'tool_call_id', 'toolCallId', fail), role, fail);
    const content = item['content'] ?? (calls === undefined ? undefined : '');
    if (typeof content !== 'string')
        return fail('its content is not a text');
    return {
        role,
        content,
        ...(calls === undefined ? {} : { toolCalls: calls }),
        ...(callId === undefined ? {} : { toolCallId: callId }),
    };
}
function either(item, wire, ours, fail) {
    if (Object.hasOwn(item, wire) && Object.hasOwn(item, ours))
        return fail(`"${wire}" and "${ours}" are the same`);
    return (Object.hasOwn(item, wire) ? item[wire] : Object.hasOwn(item, ours) ? item[ours] : undefined) ?? undefined;
}
function readCalls(calls, role, fail) {
    if (calls === undefined)
        return undefined;
    if (role !== 'assistant')
        return fail('only an assistant makes tool calls');
    const list = Array.isArray(calls) ? calls : [];
    if (list.length === 0 || !list.every(json/* isJsonObject */.O))
        return fail('its tool calls are not a list of calls');
    return list;
}
function readCallId(id, role, fail) {
    if (role === 'tool' && typeof id !== 'string')
        return fail('a tool message needs the "tool_call_id" that it answers');
    if (id === undefined)
        return undefined;
    return role === 'tool' && typeof id === 'string' ? id : fail('only a tool message has a "tool_call_id"');
}

// EXTERNAL MODULE: ./build/prompts/templates/handlebars.js
var handlebars = __webpack_require__(8118);
// EXTERNAL MODULE: ./build/prompts/templates/jinja/python.js
var python = __webpack_require__(8429);
// EXTERNAL MODULE: ./build/prompts/templates/language.js
var templates_language = __webpack_require__(7480);
;// CONCATENATED MODULE: ./build/prompts/templates/jinja/values.js



/** A name or member that is not there. A test of truth takes it for false; anything else needs it. */
class Absent {
    path;
    member;
    constructor(path, member) {
        this.path = path;
        this.member = member;
    }
}
/** What `a if b` without an `else` comes to: the author has said that there may be nothing, so it prints as nothing. */
const NOTHING = new Absent('a value of "if" without "else"', true);
/** A tuple, a view or an iterator of Python: it can be gone over or joined, and it prints as no list does. */
class Sequence {
    items;
    constructor(items) {
        this.items = items;
    }
}
/** What `tojson` gives: a text to print, and `Markup` to Python, which escapes what it meets. */
class Markup {
    text;
    constructor(text) {
        this.text = text;
    }
}
/** What `loop` is inside a `for`. */
class Loop {
    #items;
    index0;
    constructor(items, index0) {
        this.#items = items;
        this.index0 = index0;
    }
    member(name) {
        const { length } = this.#items;
        if (name === 'index')
            return this.index0 + 1;
        if (name === 'index0')
            return this.index0;
        if (name === 'revindex')
            return length - this.index0;
        if (name === 'revindex0')
            return length - this.index0 - 1;
        if (name === 'first')
            return this.index0 === 0;
        if (name === 'last')
            return this.index0 === length - 1;
        if (name === 'length')
            return length;
        if (name === 'previtem')
            return this.#items[this.index0 - 1] ?? new Absent('loop.previtem', true);
        if (name === 'nextitem')
            return this.#items[this.index0 + 1] ?? new Absent('loop.nextitem', true);
        return undefined;
    }
}
/** @throws MissingValue, TemplateFault: the value must be there and be data. */
function present(value, at) {
    if (value instanceof Absent)
        throw new templates_language/* MissingValue */.m0(value.path, value.member);
    if (value instanceof Loop)
        throw new templates_language/* TemplateFault */.rz('"loop" itself is no value', at);
    if (value instanceof Sequence)
        throw new templates_language/* TemplateFault */.rz('a sequence is no list here', at, 'Add "| list" to it.');
    if (value instanceof Markup)
        throw new templates_language/* TemplateFault */.rz('the result of "tojson" can be printed and nothing else', at);
    return value;
}
/** `bool(value)` of Python. */
function isTrue(value, at) {
    if (value instanceof Sequence || value instanceof Markup)
        return isTrue(present(value, at), at);
    if (value instanceof Absent || value === null)
        return false;
    if (value instanceof Loop)
        return true;
    if (Array.isArray(value))
        return value.length > 0;
    if (typeof value === 'object')
        return Object.keys(value).length > 0;
    return Boolean(value);
}
/** What `{{ … }}` prints. */
function printed(value, at) {
    if (value === NOTHING)
        return '';
    if (value instanceof Markup)
        return value.text;
    const data = present(value, at);
    try {
        return (0,python/* pythonText */.G)(data);
    }
    catch (thrown) {
        if (!(thrown instanceof python/* NotPrintable */.JM))
            throw thrown;
        throw new templates_language/* TemplateFault */.rz(`it cannot print ${thrown.message}`, at);
    }
}
/** What a loop goes over: items, keys of a mapping, characters of a text. */
function iterable(value, at, budget) {
    const items = value instanceof Sequence ? value.items : itemsOf(present(value, at), at);
    budget.step(items.length);
    return items;
}
function itemsOf(data, at) {
    if (typeof data === 'string')
        return [...data];
    if ((0,json/* isJsonObject */.O)(data))
        return entriesOf(data, at).map(([key]) => key);
    if (Array.isArray(data))
        return data;
    throw new templates_language/* TemplateFault */.rz(`it cannot go over ${kindOf(data)}`, at);
}
/** In the order of the file, which `dict` keeps. */
function entriesOf(data, at) {
    try {
        return (0,python/* orderedEntries */.gs)(data);
    }
    catch (thrown) {
        if (!(thrown instanceof python/* NotPrintable */.JM))
            throw thrown;
        throw new templates_language/* TemplateFault */.rz(`it cannot go over ${thrown.message}`, at);
    }
}
/** `left == right` of Python: `1 == True` there, so a boolean next to a number is refused. */
function equal(left, right, at) {
    if (isMixed(left, right) || isMixed(right, left)) {
        throw new templates_language/* TemplateFault */.rz('it cannot compare true or false with a number', at);
    }
    if (left === right)
        return true;
    if (Array.isArray(left) && Array.isArray(right)) {
        return left.length === right.length && left.every((item, index) => equal(item, right[index] ?? null, at));
    }
    if (!(0,json/* isJsonObject */.O)(left) || !(0,json/* isJsonObject */.O)(right))
        return false;
    const keys = Object.keys(left);
    return (keys.length === Object.keys(right).length &&
        keys.every((key) => Object.hasOwn(right, key) && equal(left[key] ?? null, right[key] ?? null, at)));
}
function isMixed(left, right) {
    return typeof left === 'boolean' && typeof right === 'number';
}
/** Less than 0, 0, more than 0. @throws TemplateFault unless both are numbers or both are texts. */
function order(left, right, at) {
    if (typeof left === 'number' && typeof right === 'number')
        return left - right;
    if (typeof left === 'string' && typeof right === 'string')
        return (0,python/* compareTexts */.qy)(left, right);
    throw new templates_language/* TemplateFault */.rz(`it cannot order ${kindOf(left)} and ${kindOf(right)}`, at);
}
/** `needle in haystack` of Python. */
function contains(haystack, needle, at, budget) {
    if (typeof haystack === 'string') {
        if (typeof needle === 'string')
            return haystack.includes(needle);
        throw new templates_language/* TemplateFault */.rz(`it cannot look for ${kindOf(needle)} in a text`, at);
    }
    if ((0,json/* isJsonObject */.O)(haystack)) {
        if (typeof needle === 'object' && needle !== null)
            throw new templates_language/* TemplateFault */.rz(`${kindOf(needle)} is no key`, at);
        return typeof needle === 'string' && Object.hasOwn(haystack, needle);
    }
    if (!Array.isArray(haystack))
        throw new templates_language/* TemplateFault */.rz(`it cannot look into ${kindOf(haystack)}`, at);
    const items = haystack;
    budget.step(items.length);
    return items.some((item) => equal(item, needle, at));
}
function kindOf(value) {
    if (value instanceof Absent)
        return 'nothing';
    if (value instanceof Loop)
        return 'a loop';
    if (value instanceof Sequence)
        return 'a sequence';
    if (value instanceof Markup)
        return 'a text of "tojson"';
    if (value === null)
        return 'none';
    if (Array.isArray(value))
        return 'a list';
    if (typeof value === 'object')
        return 'a mapping';
    if (typeof value === 'string')
        return 'a text';
    return typeof value === 'number' ? 'a number' : 'true or false';
}

;// CONCATENATED MODULE: ./build/prompts/templates/jinja/filters.js




/** Why this use of a filter, test or method is not supported; undefined when it is. */
function unsupported(kind, name, { positional, named }) {
    const operation = OPERATIONS[kind].get(name);
    if (operation === undefined) {
        return `the ${kind} "${name}" is not supported: use one of ${[...OPERATIONS[kind].keys()].sort().join(', ')}`;
    }
    const { takes, needs = 0 } = operation;
    const unknown = named.find(([argument]) => !takes.includes(argument));
    if (unknown !== undefined)
        return `the argument "${unknown[0]}" of "${name}" is not supported`;
    if (operation.byName === true && positional.length > 0)
        return `"${name}" is supported with ${takes.join(', ')}=… only`;
    const given = positional.length + named.length;
    if (given > takes.length || given < needs)
        return `"${name}" with ${given} arguments is not supported`;
    return undefined;
}
function applyFilter(called) {
    return run(FILTERS.get(called.name), called);
}
function applyTest(called) {
    return run(TESTS.get(called.name), called);
}
/** A method of `str` or `dict`, by the kind of the value. */
function applyMethod(called) {
    const data = asData(called);
    const method = METHODS.get(called.name);
    const fits = method?.of === 'mapping' ? (0,json/* isJsonObject */.O)(data) : typeof data === 'string';
    if (fits)
        return run(method, called);
    throw new templates_language/* TemplateFault */.rz(`${kindOf(data)} has no method "${called.name}"`, called.at);
}
function asData({ value, at }) {
    return present(value, at);
}
function run(operation, called) {
    if (operation === undefined)
        throw new templates_language/* TemplateFault */.rz(`"${called.name}" is not supported`, called.at);
    const argument = (name) => {
        const value = called.positional[operation.takes.indexOf(name)] ?? called.named.get(name);
        return value === undefined ? undefined : present(value, called.at);
    };
    return operation.apply({ ...called, argument });
}
const filters_text = (call) => printed(call.value, call.at);
const items = (call) => iterable(call.value, call.at, call.budget);
const held = (call, made) => call.budget.hold(made);
const FILTERS = new Map([
    ['default', { takes: ['default_value', 'boolean'], apply: fallback }],
    ['d', { takes: ['default_value', 'boolean'], apply: fallback }],
    ['upper', { takes: [], apply: (call) => held(call, filters_text(call).toUpperCase()) }],
    ['lower', { takes: [], apply: (call) => filters_text(call).toLowerCase() }],
    ['capitalize', { takes: [], apply: (call) => capitalised(filters_text(call), call.at) }],
    ['title', { takes: [], apply: (call) => titled(filters_text(call)) }],
    ['trim', { takes: [], apply: (call) => (0,python/* trim */.Bq)(filters_text(call)) }],
    ['string', { takes: [], apply: filters_text }],
    ['length', { takes: [], apply: (call) => data(call).length }],
    ['count', { takes: [], apply: (call) => data(call).length }],
    ['first', { takes: [], apply: (call) => items(call)[0] ?? new Absent('the first item of an empty list', true) }],
    ['last', { takes: [], apply: (call) => last(call) }],
    ['list', { takes: [], apply: data }],
    ['join', { takes: ['d', 'attribute'], apply: join }],
    ['replace', { takes: ['old', 'new'], needs: 2, apply: replace }],
    ['reverse', { takes: [], apply: (call) => reversed(call) }],
    ['sort', { takes: ['reverse', 'case_sensitive', 'attribute'], apply: sort }],
    ['unique', { takes: [], apply: unique }],
    ['map', { takes: ['attribute'], needs: 1, byName: true, apply: mapAttribute }],
    ['items', { takes: [], apply: pairs }],
    ['tojson', { takes: ['indent'], apply: toJson }],
    ['int', { takes: [], apply: toInteger }],
    ['abs', { takes: [], apply: (call) => Math.abs(number(call)) }],
]);
function fallback(call) {
    const replacement = call.argument('default_value') ?? '';
    const missing = call.value instanceof Absent || (call.argument('boolean') === true && !isTrue(call.value, call.at));
    return missing ? replacement : call.value;
}
/** Python has a title case of its own for a few letters (ß, ligatures): those are refused. */
function capitalised(source, at) {
    const [first = '', ...rest] = source;
    return titleLetter(first, at) + rest.join('').toLowerCase();
}
function titleLetter(letter, at) {
    const upper = letter.toUpperCase();
    if ([...upper].length > 1 || /\p{Lt}/u.test(letter) || /[Ǆ-ǌǱ-ǳ]/.test(letter)) {
        throw new templates_language/* TemplateFault */.rz(`the capital of "${letter}" is not known here`, at);
    }
    return upper;
}
/** jinja2's own: a word begins after white space, `-` and opening brackets, and nothing else. */
function titled(source) {
    return source
        .split(new RegExp(`([-${python/* SPACE */.t6}({[<]+)`))
        .map(([...letters]) => (letters[0] ?? '').toUpperCase() + letters.slice(1).join('').toLowerCase())
        .join('');
}
/** The items as a list: what a sequence must become before it is counted or printed. */
function data(call) {
    return items(call).map((item) => present(item, call.at));
}
function last(call) {
    return data(call).at(-1) ?? new Absent('the last item of an empty list', true);
}
function join(call) {
    const separator = printed(call.argument('d') ?? '', call.at);
    const attribute = call.argument('attribute');
    const parts = items(call).map((item) => printed(attribute === undefined ? item : memberOf(item, attribute, call), call.at));
    return joined(parts, separator);
}
/** Measured before it is made: a short text over many parts can be larger than the memory. */
function joined(parts, separator) {
    const length = parts.reduce((sum, part) => sum + part.length + separator.length, -separator.length);
    if (length > templates_language/* LARGEST_OUTPUT */.Lz)
        throw new templates_language/* OverLimit */._F('output');
    return parts.join(separator);
}
/** `attribute='a.b'`, as the filters take it. */
function memberOf(item, attribute, call) {
    let value = present(item, call.at);
    if (typeof attribute !== 'string')
        throw new templates_language/* TemplateFault */.rz('"attribute" must be a text', call.at);
    for (const name of attribute.split('.')) {
        const next = (0,json/* isJsonObject */.O)(value) && Object.hasOwn(value, name) ? value[name] : undefined;
        if (next === undefined)
            throw new templates_language/* MissingValue */.m0(attribute, true);
        value = next;
    }
    return value;
}
function replace(call) {
    const old = printed(call.argument('old') ?? '', call.at);
    const made = printed(call.argument('new') ?? '', call.at);
    if (old === '')
        throw new templates_language/* TemplateFault */.rz('"replace" needs a text to look for', call.at);
    const parts = filters_text(call).split(old);
    call.budget.step(parts.length);
    return joined(parts, made);
}
function reversed(call) {
    if (typeof call.value === 'string')
        return [...call.value].reverse().join('');
    if (Array.isArray(call.value))
        return new Sequence([...items(call)].reverse());
    throw new templates_language/* TemplateFault */.rz(`it cannot reverse ${kindOf(call.value)}`, call.at);
}
/** Stable, and without regard to case unless told so, as jinja2 sorts. */
function sort(call) {
    const attribute = call.argument('attribute');
    const sensitive = call.argument('case_sensitive') === true;
    const keyed = data(call).map((item) => {
        const key = attribute === undefined ? item : memberOf(item, attribute, call);
        return { item, key: typeof key === 'string' && !sensitive ? key.toLowerCase() : key };
    });
    const sign = call.argument('reverse') === true ? -1 : 1;
    return keyed.sort((a, b) => sign * order(a.key, b.key, call.at)).map(({ item }) => item);
}
/** The first of each, texts without regard to case. */
function unique(call) {
    const seen = new Set();
    const first = data(call).filter((item) => {
        if (typeof item !== 'string' && typeof item !== 'number') {
            throw new templates_language/* TemplateFault */.rz(`"unique" over ${kindOf(item)} is not supported`, call.at);
        }
        const key = typeof item === 'string' ? item.toLowerCase() : item;
        return !seen.has(key) && seen.add(key);
    });
    return new Sequence(first);
}
function mapAttribute(call) {
    const attribute = call.named.get('attribute');
    if (attribute === undefined)
        throw new templates_language/* TemplateFault */.rz('"map" needs an attribute', call.at);
    return new Sequence(items(call).map((item) => memberOf(item, present(attribute, call.at), call)));
}
function pairs(call) {
    const mapping = asData(call);
    if (!(0,json/* isJsonObject */.O)(mapping))
        throw new templates_language/* TemplateFault */.rz(`${kindOf(mapping)} has no items`, call.at);
    const entries = entriesOf(mapping, call.at);
    call.budget.step(entries.length);
    return new Sequence(entries.map((entry) => new Sequence(entry)));
}
function toJson(call) {
    const indent = call.argument('indent');
    if (indent !== undefined && (typeof indent !== 'number' || indent < 0 || indent > 16)) {
        throw new templates_language/* TemplateFault */.rz('"indent" must be a number up to 16', call.at);
    }
    return new Markup(held(call, (0,python/* pythonJson */.bv)(asData(call), indent)));
}
function number(call) {
    const value = asData(call);
    if (typeof value === 'number')
        return value;
    throw new templates_language/* TemplateFault */.rz(`"${call.name}" needs a number, found ${kindOf(value)}`, call.at);
}
function toInteger(call) {
    const given = asData(call);
    const value = typeof given === 'string' && /^\s*[-+]?\d+\s*$/.test(given) ? Number(given) : given;
    if (typeof value === 'number' && Number.isSafeInteger(Math.trunc(value)))
        return Math.trunc(value) + 0;
    throw new templates_language/* TemplateFault */.rz(`"int" of ${kindOf(given)} is not supported`, call.at);
}
const TESTS = new Map([
    ['defined', { takes: [], apply: ({ value }) => !(value instanceof Absent) }],
    ['undefined', { takes: [], apply: ({ value }) => value instanceof Absent }],
    ['none', { takes: [], apply: ({ value }) => value === null }],
    ['true', { takes: [], apply: (call) => asData(call) === true }],
    ['false', { takes: [], apply: (call) => asData(call) === false }],
    ['boolean', { takes: [], apply: (call) => typeof asData(call) === 'boolean' }],
    ['string', { takes: [], apply: (call) => typeof asData(call) === 'string' }],
    ['number', { takes: [], apply: (call) => ['number', 'boolean'].includes(typeof asData(call)) }],
    ['integer', { takes: [], apply: (call) => Number.isInteger(asData(call)) }],
    ['mapping', { takes: [], apply: (call) => (0,json/* isJsonObject */.O)(asData(call)) }],
    ['sequence', { takes: [], apply: isIterable }],
    ['iterable', { takes: [], apply: isIterable }],
    ['even', { takes: [], apply: (call) => number(call) % 2 === 0 }],
    ['odd', { takes: [], apply: (call) => Math.abs(number(call) % 2) === 1 }],
    ['divisibleby', { takes: ['num'], needs: 1, apply: divisible }],
    ['equalto', { takes: ['other'], needs: 1, apply: equals }],
    ['eq', { takes: ['other'], needs: 1, apply: equals }],
    [
        'in',
        {
            takes: ['seq'],
            needs: 1,
            apply: (call) => contains(call.argument('seq') ?? null, asData(call), call.at, call.budget),
        },
    ],
]);
function isIterable(call) {
    const value = asData(call);
    return typeof value === 'string' || (typeof value === 'object' && value !== null);
}
function divisible(call) {
    const by = call.argument('num');
    if (typeof by === 'number' && by !== 0)
        return number(call) % by === 0;
    throw new templates_language/* TemplateFault */.rz('"divisibleby" needs a number that is not 0', call.at);
}
function equals(call) {
    return equal(asData(call), call.argument('other') ?? null, call.at);
}
const METHODS = new Map([
    ['items', { of: 'mapping', takes: [], apply: pairs }],
    ['keys', { of: 'mapping', takes: [], apply: (call) => new Sequence(items(call)) }],
    ['values', { of: 'mapping', takes: [], apply: (call) => new Sequence(data(call).map((key) => valueAt(call, key))) }],
    ['get', { of: 'mapping', takes: ['key', 'default'], needs: 1, apply: get }],
    ['upper', { of: 'text', takes: [], apply: (call) => held(call, filters_text(call).toUpperCase()) }],
    ['lower', { of: 'text', takes: [], apply: (call) => filters_text(call).toLowerCase() }],
    ['strip', { of: 'text', takes: [], apply: (call) => (0,python/* trim */.Bq)(filters_text(call)) }],
    ['lstrip', { of: 'text', takes: [], apply: (call) => (0,python/* trimStart */.Dw)(filters_text(call)) }],
    ['rstrip', { of: 'text', takes: [], apply: (call) => (0,python/* trimEnd */.s8)(filters_text(call)) }],
    [
        'startswith',
        { of: 'text', takes: ['prefix'], needs: 1, apply: (call) => filters_text(call).startsWith(textArgument(call, 'prefix')) },
    ],
    [
        'endswith',
        { of: 'text', takes: ['suffix'], needs: 1, apply: (call) => filters_text(call).endsWith(textArgument(call, 'suffix')) },
    ],
    ['replace', { of: 'text', takes: ['old', 'new'], needs: 2, apply: replace }],
    ['split', { of: 'text', takes: ['sep'], apply: splitText }],
]);
/** Of what a mapping has: names that reach a method of `dict` and not a member. */
const DICT_METHODS = new Set('clear copy fromkeys get items keys pop popitem setdefault update values'.split(' '));
function valueAt(call, key) {
    const mapping = asData(call);
    return (0,json/* isJsonObject */.O)(mapping) && typeof key === 'string' && Object.hasOwn(mapping, key)
        ? (mapping[key] ?? null)
        : null;
}
function get(call) {
    const mapping = asData(call);
    const key = call.argument('key') ?? null;
    const has = (0,json/* isJsonObject */.O)(mapping) && typeof key === 'string' && Object.hasOwn(mapping, key);
    return has ? valueAt(call, key) : (call.argument('default') ?? null);
}
function textArgument(call, name) {
    const value = call.argument(name);
    if (typeof value === 'string')
        return value;
    throw new templates_language/* TemplateFault */.rz(`"${call.name}" needs a text`, call.at);
}
function splitText(call) {
    const separator = call.argument('sep');
    if (separator === undefined || separator === null) {
        const trimmed = (0,python/* trim */.Bq)(filters_text(call));
        return trimmed === '' ? [] : trimmed.split(new RegExp(`[${python/* SPACE */.t6}]+`));
    }
    const by = textArgument(call, 'sep');
    if (by === '')
        throw new templates_language/* TemplateFault */.rz('"split" needs a text to split at', call.at);
    const parts = filters_text(call).split(by);
    call.budget.step(parts.length);
    return parts;
}
const OPERATIONS = {
    filter: FILTERS,
    test: TESTS,
    method: METHODS,
};

;// CONCATENATED MODULE: ./build/prompts/templates/jinja/evaluate.js




function runAll(body, names, run) {
    return body.map((statement) => runOne(statement, names, run)).join('');
}
function runOne(statement, names, run) {
    run.budget.step();
    if (statement.kind === 'text')
        return run.budget.emit(statement.text);
    if (statement.kind === 'output') {
        return run.budget.emit(printed(evaluate(statement.value, names, run), statement.value.at));
    }
    if (statement.kind === 'if') {
        const branch = statement.branches.find(({ test }) => isTrue(evaluate(test, names, run), test.at));
        return runAll(branch?.body ?? statement.otherwise, names, run);
    }
    if (statement.kind === 'for')
        return runLoop(statement, names, run);
    if (statement.kind === 'capture')
        names.own.set(statement.target, runAll(statement.body, names, run));
    else
        evaluate_assign(statement.targets, evaluate(statement.value, names, run), names, statement.at, run);
    return '';
}
function runLoop(loop, names, run) {
    const over = evaluate(loop.over, names, run);
    const absent = over instanceof Absent && loop.otherwise !== undefined && !over.member;
    const all = absent ? [] : iterable(over, loop.over.at, run.budget);
    const turns = all
        .map((item) => ({ item, own: turnNames(loop, item, names, run) }))
        .filter(({ own }) => loop.test === undefined || isTrue(evaluate(loop.test, own, run), loop.test.at));
    if (turns.length === 0)
        return runAll(loop.otherwise ?? [], { own: new Map(), outer: names }, run);
    const items = turns.map(({ item }) => item);
    let written = '';
    for (const [index, { own }] of turns.entries()) {
        own.own.set('loop', new Loop(items, index));
        written += runAll(loop.body, own, run);
    }
    return written;
}
function turnNames(loop, item, outer, run) {
    const names = { own: new Map(), outer };
    evaluate_assign(loop.targets, item, names, loop.at, run);
    return names;
}
function evaluate_assign(targets, value, names, at, run) {
    const [only] = targets;
    if (targets.length === 1 && only !== undefined) {
        names.own.set(only, value);
        return;
    }
    const parts = iterable(value, at, run.budget);
    if (parts.length !== targets.length) {
        throw new templates_language/* TemplateFault */.rz(`${targets.length} names for ${parts.length} values`, at);
    }
    for (const [index, target] of targets.entries())
        names.own.set(target, parts[index] ?? null);
}
function evaluate(expression, names, run) {
    run.budget.step();
    const { at } = expression;
    const value = (of) => evaluate(of, names, run);
    const data = (of) => present(value(of), of.at);
    switch (expression.kind) {
        case 'constant':
            return expression.value;
        case 'name':
            return lookUp(expression.name, names, run);
        case 'list':
            return expression.items.map(data);
        case 'mapping':
            return Object.fromEntries(expression.entries.map(([key, member]) => [keyText(data(key), key.at), data(member)]));
        case 'attribute':
            return attribute(value(expression.of), expression.name, pathOf(expression), at);
        case 'item':
            return item(value(expression.of), data(expression.key), pathOf(expression), at);
        case 'slice': {
            const bound = (of) => (of === undefined ? undefined : wholeNumber(data(of), of.at));
            return slice(data(expression.of), bound(expression.from), bound(expression.to), at);
        }
        case 'call':
            return call(expression, names, run);
        case 'filter': {
            return applyFilter({
                name: expression.name,
                value: value(expression.of),
                at,
                budget: run.budget,
                ...given(expression, names, run),
            });
        }
        case 'test':
            return applyTest({
                name: expression.name,
                value: value(expression.of),
                at,
                budget: run.budget,
                ...given(expression, names, run),
            });
        case 'unary':
            if (expression.operator === 'not')
                return !isTrue(value(expression.of), at);
            return calculated(expression.operator === '-' ? '-' : '+', 0, data(expression.of), at);
        case 'binary':
            return binary(expression.operator, data(expression.left), data(expression.right), at, run);
        case 'compare':
            return compareAll(data(expression.first), expression.rest, data, at, run);
        case 'and': {
            const left = value(expression.left);
            return isTrue(left, at) ? value(expression.right) : left;
        }
        case 'or': {
            const left = value(expression.left);
            return isTrue(left, at) ? left : value(expression.right);
        }
        case 'concat':
            return run.budget.hold(expression.parts.map((part) => printed(value(part), part.at)).join(''));
        case 'choice':
            if (isTrue(value(expression.test), at))
                return value(expression.then);
            return expression.otherwise === undefined ? NOTHING : value(expression.otherwise);
    }
}
function lookUp(name, names, { values }) {
    for (let scope = names; scope !== undefined; scope = scope.outer) {
        const own = scope.own.get(name);
        if (own !== undefined)
            return own;
    }
    return values.get(name) ?? valueOrAbsent(name, values);
}
function valueOrAbsent(name, values) {
    return values.has(name) ? null : new Absent(name, false);
}
/** jinja2 looks for an attribute of the Python object first: `.items` of a mapping is a method even where it has such a key. */
function attribute(of, name, path, at) {
    if (of instanceof Loop)
        return loopMember(of, name, at);
    const data = present(of, at);
    if (/^__.*__$/.test(name))
        throw new templates_language/* TemplateFault */.rz(`the attribute "${name}" is refused`, at);
    if ((0,json/* isJsonObject */.O)(data)) {
        if (DICT_METHODS.has(name)) {
            throw new templates_language/* TemplateFault */.rz(`".${name}" is a method of a mapping`, at, `Write ["${name}"] for the key.`);
        }
        return Object.hasOwn(data, name) ? (data[name] ?? null) : new Absent(path, true);
    }
    if (data === null)
        return new Absent(path, true);
    throw new templates_language/* TemplateFault */.rz(`${kindOf(data)} has no member "${name}"`, at);
}
function loopMember(loop, name, at) {
    const member = loop.member(name);
    if (member === undefined)
        throw new templates_language/* TemplateFault */.rz(`"loop.${name}" is not supported`, at);
    return member;
}
function item(of, key, path, at) {
    const data = present(of, at);
    if ((0,json/* isJsonObject */.O)(data)) {
        if (typeof key !== 'string')
            throw new templates_language/* TemplateFault */.rz(`a mapping has no key that is ${kindOf(key)}`, at);
        if (Object.hasOwn(data, key))
            return data[key] ?? null;
        if (DICT_METHODS.has(key) || /^__.*__$/.test(key))
            throw new templates_language/* TemplateFault */.rz(`["${key}"] is not supported`, at);
        return new Absent(path, true);
    }
    const list = typeof data === 'string' ? [...data] : Array.isArray(data) ? data : [];
    if (typeof key === 'number' && Number.isInteger(key) && (typeof data === 'object') === Array.isArray(data)) {
        return list.at(key) ?? (key < list.length && key >= -list.length ? null : new Absent(path, true));
    }
    throw new templates_language/* TemplateFault */.rz(`${kindOf(data)} has no item ${JSON.stringify(key)}`, at);
}
function slice(data, from, to, at) {
    if (typeof data === 'string')
        return [...data].slice(from, to).join('');
    if (Array.isArray(data))
        return data.slice(from, to);
    throw new templates_language/* TemplateFault */.rz(`it cannot slice ${kindOf(data)}`, at);
}
function wholeNumber(value, at) {
    if (typeof value === 'number' && Number.isInteger(value))
        return value;
    throw new templates_language/* TemplateFault */.rz(`expected a whole number, found ${kindOf(value)}`, at);
}
function keyText(key, at) {
    if (typeof key === 'string' && key !== '__proto__')
        return key;
    throw new templates_language/* TemplateFault */.rz('a key must be a text', at);
}
/** What the compiler has let through: `range(…)` and the methods of texts and mappings. */
function call(expression, names, run) {
    const { of, at } = expression;
    const called = given(expression, names, run);
    if (of.kind !== 'attribute')
        return range(called.positional.map((bound) => wholeNumber(present(bound, at), at)), at, run);
    return applyMethod({ name: of.name, value: evaluate(of.of, names, run), at, budget: run.budget, ...called });
}
/** The sandbox of jinja2 makes no longer range either. */
const LONGEST_RANGE = 100_000;
function range(bounds, at, { budget }) {
    const [from, to, step] = bounds.length === 1 ? [0, bounds[0] ?? 0, 1] : [bounds[0] ?? 0, bounds[1] ?? 0, bounds[2] ?? 1];
    const length = step === 0 ? Number.NaN : Math.max(0, Math.ceil((to - from) / step));
    if (!(length <= LONGEST_RANGE))
        throw new templates_language/* TemplateFault */.rz(`a range of ${length} numbers is refused`, at);
    budget.step(length);
    return new Sequence(Array.from({ length }, (_, index) => from + index * step));
}
function given({ positional, named }, names, run) {
    return {
        positional: positional.map((argument) => evaluate(argument, names, run)),
        named: new Map(named.map(([name, argument]) => [name, evaluate(argument, names, run)])),
    };
}
function binary(operator, left, right, at, { budget }) {
    if (operator === '+' && typeof left === 'string' && typeof right === 'string')
        return budget.hold(left + right);
    if (operator === '+' && Array.isArray(left) && Array.isArray(right)) {
        budget.step(left.length + right.length);
        return [...left, ...right];
    }
    return calculated(operator, left, right, at);
}
/** Whole numbers, and decimals as long as the result is one: `0.5 + 0.5` is `1.0` to Python, which a JSON number is not. */
function calculated(operator, left, right, at) {
    if (typeof left !== 'number' || typeof right !== 'number') {
        throw new templates_language/* TemplateFault */.rz(`"${operator}" is not supported for ${kindOf(left)} and ${kindOf(right)}`, at);
    }
    const result = calculate(operator, left, right, at);
    const whole = Number.isInteger(left) && Number.isInteger(right);
    if (whole ? Number.isSafeInteger(result) : Number.isFinite(result) && !Number.isInteger(result))
        return result + 0;
    throw new templates_language/* TemplateFault */.rz(`the result of ${left} ${operator} ${right} has another form in Python`, at);
}
function calculate(operator, left, right, at) {
    if (operator === '+')
        return left + right;
    if (operator === '-')
        return left - right;
    if (operator === '*')
        return left * right;
    if ((operator === '//' || operator === '%') && Number.isInteger(left) && Number.isInteger(right) && right !== 0) {
        const quotient = Math.floor(left / right);
        return operator === '//' ? quotient : left - quotient * right;
    }
    throw new templates_language/* TemplateFault */.rz(`the operator "${operator}" is not supported here`, at);
}
/** `a < b < c` is `a < b and b < c`. */
function compareAll(first, rest, data, at, { budget }) {
    let left = first;
    for (const { operator, right: of } of rest) {
        const right = data(of);
        if (!compareTwo(operator, left, right, at, budget))
            return false;
        left = right;
    }
    return true;
}
function compareTwo(operator, left, right, at, budget) {
    if (operator === '==')
        return equal(left, right, at);
    if (operator === '!=')
        return !equal(left, right, at);
    if (operator === 'in')
        return contains(right, left, at, budget);
    if (operator === 'not in')
        return !contains(right, left, at, budget);
    const difference = order(left, right, at);
    if (operator === '<')
        return difference < 0;
    if (operator === '>')
        return difference > 0;
    return operator === '<=' ? difference <= 0 : difference >= 0;
}
/** How a member is written, for the error that it is missing. */
function pathOf(expression) {
    if (expression.kind === 'name')
        return expression.name;
    if (expression.kind === 'attribute')
        return `${pathOf(expression.of)}.${expression.name}`;
    if (expression.kind !== 'item')
        return '…';
    const key = expression.key.kind === 'constant' ? JSON.stringify(expression.key.value) : '…';
    return `${pathOf(expression.of)}[${key}]`;
}

// EXTERNAL MODULE: ./build/prompts/templates/jinja/parser.js + 1 modules
var parser = __webpack_require__(5107);
;// CONCATENATED MODULE: ./build/prompts/templates/jinja.js




/**
 * The part of Jinja that renders here as jinja2 3.1 renders it in Prompty's environment (`ImmutableSandboxedEnvironment`, no autoescape, no
 * `trim_blocks`, `keep_trailing_newline`): expressions, `if`, `for`, `set`, `raw`, comments, white-space control, and the filters, tests
 * and methods of `jinja/filters.ts`. Values print as Python prints them (`True`, `None`, `['a']`).
 *
 * Two differences, on purpose. What is missing and is needed is an error and not an empty text: only a test of truth (`if`, `and`,
 * `or`, `not`), `default` and `is defined` may meet it, and a `for` that has an `else`. Everything else of the language (macros,
 * inheritance, includes, tuples, other filters) is refused when the template is compiled.
 *
 * The language is read by code of ours: `@huggingface/jinja` keeps no positions, takes what jinja2 refuses, prints a missing value as
 * nothing and cannot be stopped.
 */
const jinja = {
    compile(source) {
        const body = (0,parser/* parse */.q)(source);
        const found = new Set();
        findInBody(body, new Set(), found);
        return {
            variables: [...found],
            render: (values, budget) => runAll(body, { own: new Map(), outer: undefined }, { values, budget }),
        };
    },
};
/** Names that are read before something in the template gives them a value; refuses what cannot be evaluated on the way. */
function findInBody(body, bound, found) {
    for (const statement of body)
        findInStatement(statement, bound, found);
}
function findInStatement(statement, bound, found) {
    const read = (expression, names = bound) => {
        if (expression !== undefined)
            findInExpression(expression, names, found);
    };
    if (statement.kind === 'output')
        read(statement.value);
    else if (statement.kind === 'if') {
        for (const { test, body } of statement.branches) {
            read(test);
            findInBody(body, bound, found);
        }
        findInBody(statement.otherwise, bound, found);
    }
    else if (statement.kind === 'for') {
        read(statement.over);
        const inside = new Set([...bound, ...statement.targets]);
        read(statement.test, inside);
        findInBody(statement.body, new Set([...inside, 'loop']), found);
        findInBody(statement.otherwise ?? [], new Set(bound), found);
    }
    else if (statement.kind === 'set') {
        read(statement.value);
        for (const target of statement.targets)
            bound.add(target);
    }
    else if (statement.kind === 'capture') {
        findInBody(statement.body, bound, found);
        bound.add(statement.target);
    }
}
function findInExpression(expression, bound, found) {
    const read = (of) => {
        if (of !== undefined)
            findInExpression(of, bound, found);
    };
    switch (expression.kind) {
        case 'constant':
            return;
        case 'name':
            if (!bound.has(expression.name))
                found.add(expression.name);
            return;
        case 'list':
            expression.items.forEach(read);
            return;
        case 'concat':
            expression.parts.forEach(read);
            return;
        case 'mapping':
            expression.entries.flat().forEach(read);
            return;
        case 'attribute':
        case 'unary':
            read(expression.of);
            return;
        case 'item':
            read(expression.of);
            read(expression.key);
            return;
        case 'slice':
            read(expression.of);
            read(expression.from);
            read(expression.to);
            return;
        case 'call':
            checkCall(expression, bound);
            if (expression.of.kind === 'attribute')
                read(expression.of.of);
            break;
        case 'filter':
        case 'test':
            check(expression.kind, expression.name, expression);
            read(expression.of);
            break;
        case 'compare':
            read(expression.first);
            for (const { right } of expression.rest)
                read(right);
            return;
        case 'choice':
            read(expression.test);
            read(expression.then);
            read(expression.otherwise);
            return;
        default:
            read(expression.left);
            read(expression.right);
            return;
    }
    expression.positional.forEach(read);
    for (const [, argument] of expression.named)
        read(argument);
}
function check(kind, name, expression) {
    const reason = unsupported(kind, name, expression);
    if (reason !== undefined)
        throw new templates_language/* TemplateFault */.rz(reason, expression.at);
}
function checkCall(expression, bound) {
    const { of, at } = expression;
    if (of.kind === 'attribute') {
        check('method', of.name, expression);
        return;
    }
    const { length } = expression.positional;
    const isRange = of.kind === 'name' && of.name === 'range' && !bound.has('range');
    if (isRange && expression.named.length === 0 && length >= 1 && length <= 3)
        return;
    throw new templates_language/* TemplateFault */.rz('this call is not supported', at, 'Functions are range(…) and methods of texts and mappings.');
}

// EXTERNAL MODULE: ./build/foundation/digest.js
var digest = __webpack_require__(4290);
;// CONCATENATED MODULE: ./build/prompts/templates/literal.js


/**
 * `{{name}}`, where a name is letters, digits, `_`, `.` and `-`, is replaced by the variable of that name. Nothing else has a
 * meaning: `{{ name }}` with white space is text, as in the runner the `.prompt.yml` format comes from (actions/ai-inference,
 * `replaceTemplateVariables`). One pass: a value is never searched for placeholders.
 *
 * A text is put in as it is; any other value as canonical JSON, so that the order of its keys in the dataset changes nothing.
 */
const literal = {
    compile(source) {
        const parts = splitAtPlaceholders(source);
        return {
            variables: parts.filter((_, index) => index % 2 === 1),
            render: (values, budget) => fill(parts, values, budget),
        };
    },
};
/** Text, name, text, name, …, text: the names are at the odd places. */
function splitAtPlaceholders(content) {
    return content.split(/\{\{([\w.-]+)\}\}/);
}
function fill(parts, values, budget) {
    let content = budget.emit(parts[0] ?? '');
    for (let index = 1; index < parts.length; index += 2) {
        budget.step();
        content += budget.emit(valueText(values.get(parts[index] ?? ''), parts[index] ?? ''));
        content += budget.emit(parts[index + 1] ?? '');
    }
    return content;
}
function valueText(value, name) {
    if (value === undefined)
        throw new templates_language/* MissingValue */.m0(name);
    return typeof value === 'string' ? value : (0,digest/* canonicalJson */.dj)(value);
}

// EXTERNAL MODULE: ./build/prompts/templates/mustache.js
var mustache = __webpack_require__(7284);
;// CONCATENATED MODULE: ./build/prompts/template.js










const ENGINES = {
    literal: literal,
    mustache: mustache/* mustache */.pT,
    'mustache-html': mustache/* mustacheHtml */.i9,
    handlebars: handlebars/* handlebars */.F,
    jinja: jinja,
};
/** Fills one case in. For many cases of one version, compile it once. */
function renderPrompt(version, variables, where) {
    return compilePrompt(version).render(variables, where);
}
/**
 * Reads every message's template, once; each is rendered by itself, so that a value can never open a message of its own.
 *
 * What a case does not have comes from the version's `defaults`. Rendering is bounded: 1 MiB over all messages, and a million steps.
 *
 * @throws FileError for a template that its language does not have.
 */
function compilePrompt(version) {
    const parts = version.messages.map((template, index) => isMessage(template) ? { ...template, compiled: compileFor(version, template, index) } : template);
    return {
        render(variables, where) {
            const values = valuesOf(variables, version.defaults);
            const budget = new templates_language/* Budget */.__();
            const messages = parts.flatMap((part, index) => {
                if ('slot' in part)
                    return fillSlot(part, values, where).map((message) => cleanedMessage(message, version.cleanup));
                const { compiled, ...message } = part;
                const content = rendered(compiled, { values, variables, budget, where, template: message.content, index });
                const cleaned = cleanedMessage({ ...message, content }, version.cleanup);
                return version.cleanup === 'drop-blank' && cleaned.content.trim() === '' ? [] : [cleaned];
            });
            refuseTooLarge(messages, where);
            return messages;
        },
    };
}
/** The names in these templates, of slots too, sorted, each once. @throws InvalidValueError for a template that its language does not have. */
function findVariables({ messages, templateLanguage, }) {
    const names = messages.flatMap((template) => isMessage(template) ? variablesOf(template.content, templateLanguage) : [template.slot]);
    return [...new Set(names)].sort();
}
function variablesOf(content, language) {
    try {
        return ENGINES[language].compile(content).variables;
    }
    catch (thrown) {
        if (!(thrown instanceof templates_language/* TemplateFault */.rz))
            throw thrown;
        throw new errors/* InvalidValueError */.$x(`${thrown.message} (in ${shownLine(content, thrown.offset)})`, { todo: thrown.todo });
    }
}
/**
 * Refuses a template that its language does not have, at its place in the file.
 *
 * @param place the position of an offset into the content.
 * @throws FileError
 */
function checkTemplate(content, language, place) {
    try {
        ENGINES[language].compile(content);
    }
    catch (thrown) {
        if (!(thrown instanceof templates_language/* TemplateFault */.rz))
            throw thrown;
        throw new errors/* FileError */.f6(thrown.message, { position: place(thrown.offset), todo: thrown.todo });
    }
}
/** What looks like a placeholder to a person and is text to the literal language, as written, each once. */
function findNearPlaceholders(messages) {
    const found = messages.filter(isMessage).flatMap(({ content }) => content.match(/\{\{[^{}\n]{1,80}\}\}/g) ?? []);
    return [...new Set(found)].filter((text) => splitAtPlaceholders(text).length === 1);
}
function isMessage(template) {
    return 'content' in template;
}
function compileFor(version, { content }, index) {
    try {
        return ENGINES[version.templateLanguage].compile(content);
    }
    catch (thrown) {
        if (!(thrown instanceof templates_language/* TemplateFault */.rz))
            throw thrown;
        const { line, column } = lineAndColumn(content, thrown.offset);
        throw new errors/* FileError */.f6(`message ${index + 1}, line ${line}, column ${column}: ${thrown.message}`, {
            position: { file: version.slug },
            todo: thrown.todo,
        });
    }
}
/** Only what the case itself has: `{{constructor}}` must not reach what every object inherits. */
function valuesOf(variables, defaults = {}) {
    return new Map([...Object.entries(defaults), ...Object.entries(variables)]);
}
function rendered(compiled, rendering) {
    const { values, variables, budget, where, template, index } = rendering;
    try {
        return compiled.render(values, budget);
    }
    catch (thrown) {
        if (thrown instanceof templates_language/* MissingValue */.m0)
            throw missing(thrown, variables, where);
        if (thrown instanceof templates_language/* OverLimit */._F)
            throw overLimit(thrown, where);
        if (!(thrown instanceof templates_language/* TemplateFault */.rz))
            throw thrown;
        const { line, column } = lineAndColumn(template, thrown.offset);
        throw new rendering_errors/* RenderingError */.ZD(`case "${where.case}", message ${index + 1}, line ${line}, column ${column}: ${thrown.message}`, { position: { file: where.file }, todo: thrown.todo });
    }
}
const NAMES_SHOWN = 20;
function missing({ path, member }, variables, where) {
    const names = Object.keys(variables).sort();
    const shown = names.slice(0, NAMES_SHOWN).join(', ') + (names.length > NAMES_SHOWN ? ', …' : '');
    const has = names.length === 0 ? 'none' : shown;
    return new rendering_errors/* MissingVariableError */.Zb(member
        ? `case "${where.case}" has no value for ${path}`
        : `case "${where.case}" has no variable "${path}"; it has ${has}`, {
        position: { file: where.file },
        todo: member
            ? `Give every case of the dataset one, or test for it in the template first.`
            : `Give every case of the dataset a "${path}", or write {{input}} for the case's input.`,
        details: { variable: path, case: where.case, has: names.slice(0, NAMES_SHOWN) },
    });
}
function overLimit({ limit }, where) {
    const position = { file: where.file };
    if (limit === 'output') {
        return new rendering_errors/* RenderedTooLargeError */.zz(`case "${where.case}" makes a prompt over the limit of ${templates_language/* LARGEST_OUTPUT */.Lz} bytes`, {
            position,
            todo: 'Shorten the case or the prompt.',
        });
    }
    return new rendering_errors/* RenderingError */.ZD(`case "${where.case}" takes more than ${templates_language/* MOST_STEPS */.SF} steps to render`, {
        position,
        todo: 'Shorten its lists, or have fewer loops inside loops.',
    });
}
function cleanedMessage(message, cleanup) {
    if (cleanup === 'trim')
        return { ...message, content: (0,python/* trim */.Bq)(message.content) };
    return cleanup === 'trim-lines' ? { ...message, content: trimLines(message.content) } : message;
}
const LINE_END = new RegExp(python/* LINE_BREAK */.Fb, 'g');
/** Python's `'\n'.join(text.splitlines()).strip('\n')`. */
function trimLines(content) {
    const text = content.replace(LINE_END, '\n');
    let end = text.length;
    while (text[end - 1] === '\n')
        end--;
    return text.slice(0, end).replace(/^\n+/, '');
}
function shownLine(content, offset) {
    const { line, column } = lineAndColumn(content, offset);
    return `line ${line}, column ${column} of the text`;
}
function lineAndColumn(content, offset) {
    const before = content.slice(0, offset);
    return { line: before.split('\n').length, column: offset - before.lastIndexOf('\n') };
}
function refuseTooLarge(messages, where) {
    // A UTF-16 unit takes at most 3 bytes of UTF-8: the usual prompt needs no count of its bytes.
    const units = messages.reduce((sum, { content }) => sum + content.length, 0);
    if (units * 3 <= templates_language/* LARGEST_OUTPUT */.Lz)
        return;
    const bytes = messages.reduce((sum, { content }) => sum + Buffer.byteLength(content), 0);
    if (bytes <= templates_language/* LARGEST_OUTPUT */.Lz)
        return;
    throw new rendering_errors/* RenderedTooLargeError */.zz(`case "${where.case}" makes a prompt of ${bytes} bytes, over the limit of ${templates_language/* LARGEST_OUTPUT */.Lz}`, { position: { file: where.file }, todo: 'Shorten the case or the prompt.' });
}


/***/ }),

/***/ 8118:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ handlebars),
/* harmony export */   Y: () => (/* binding */ helperOf)
/* harmony export */ });
/* harmony import */ var _foundation_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6316);
/* harmony import */ var _handlebars_tree_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9069);
/* harmony import */ var _language_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7480);



/**
 * Handlebars 4.7 as Dotprompt compiles it (`knownHelpersOnly`, `noEscape`): paths, `if`, `unless`, `each`, `with`, `lookup`, and
 * Dotprompt's `json`, `ifEquals` and `unlessEquals`. Parsed by Handlebars, evaluated by code of ours: nothing is generated, only own members are
 * reached, and a loop can be stopped.
 *
 * Two differences, on purpose. What is missing and is needed is an error and not an empty text: `if`, `unless`, `{{#name}}`, and `each`
 * and `with` that have an `else`, may meet it. A list or mapping prints only through `json`: Handlebars would write `[object Object]`.
 */
const handlebars = {
    compile(source) {
        const program = (0,_handlebars_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .parseHandlebars */ .E)(source);
        const checker = new Checker(source);
        checker.body(program, new Set(), true);
        return {
            variables: [...checker.variables],
            render(values, budget) {
                const root = Object.fromEntries(values);
                const frame = {
                    context: root,
                    outer: undefined,
                    data: new Map([['root', root]]),
                    locals: new Map(),
                };
                return new Renderer(source, budget).text(program, frame);
            },
        };
    },
};
const BLOCKS = ['if', 'unless', 'each', 'with', 'ifEquals', 'unlessEquals'];
const VALUES = ['json', 'lookup'];
const MARKERS = ['role', 'history', 'media', 'section'];
const UNSUPPORTED = ['log', 'helperMissing', 'blockHelperMissing'];
const DATA = ['index', 'key', 'first', 'last', 'root'];
const ARGUMENTS = {
    if: 1,
    unless: 1,
    each: 1,
    with: 1,
    ifEquals: 2,
    unlessEquals: 2,
    json: 1,
    lookup: 2,
};
/** The name of the helper that is called; undefined when it is a path. As Handlebars decides with known helpers only. */
function helperOf({ path, params, hash }, locals) {
    if (path.type !== 'PathExpression')
        return undefined;
    const simple = path.parts.length === 1 && path.depth === 0 && !/^\.|this\b/.test(path.original) && !path.data;
    const name = String(path.parts[0] ?? '');
    if (simple && locals.has(name) && params.length === 0 && hash === undefined)
        return undefined;
    const known = simple && [...BLOCKS, ...VALUES, ...MARKERS, ...UNSUPPORTED].includes(name);
    return known || params.length > 0 || hash !== undefined ? path.original : undefined;
}
/** Refuses what is not rendered, before anything is; collects the names that are read from the case. */
class Checker {
    variables = new Set();
    #source;
    constructor(source) {
        this.#source = source;
    }
    /** @param own whether the names of the case are in reach without `../`. */
    body({ body, blockParams = [] }, outer, own) {
        const locals = new Set([...outer, ...blockParams]);
        for (const node of body)
            this.#node(node, locals, own);
    }
    #node(node, locals, own) {
        if (node.type === 'ContentStatement' || node.type === 'CommentStatement')
            return;
        if (node.type === 'MustacheStatement')
            this.#call(node, VALUES, locals, own);
        else if (node.type === 'BlockStatement')
            this.#block(node, locals, own);
        else if (node.type === 'PartialStatement')
            this.#fail('a partial cannot be used here', node);
        else
            this.#fail('inline partials and decorators are not supported', node);
    }
    #block(node, locals, own) {
        const name = this.#call(node, BLOCKS, locals, own);
        const stays = name !== undefined && !['each', 'with'].includes(name);
        if (node.program) {
            if ((node.program.blockParams?.length ?? 0) > 0 && name !== 'each' && name !== 'with') {
                this.#fail('"as |name|" is for each and with', node);
            }
            this.body(node.program, locals, own && stays);
        }
        if (node.inverse)
            this.body(node.inverse, locals, own);
    }
    #call(call, allowed, locals, own) {
        if (call.path.type !== 'PathExpression')
            this.#fail('a literal is not a name', call, 'Write the text itself.');
        const name = helperOf(call, locals);
        if (name === undefined) {
            this.#expression(call.path, locals, own);
            return undefined;
        }
        if (MARKERS.includes(name)) {
            this.#fail(`{{${name}}} cannot be used inside a message or a block`, call, 'Put it between messages, outside of blocks.');
        }
        if (!allowed.includes(name)) {
            const known = [...BLOCKS, ...VALUES].includes(name);
            this.#fail(known ? `"${name}" has no place here` : `the helper "${name}" is not known`, call, `Known are ${[...BLOCKS, ...VALUES].join(', ')}.`);
        }
        if (call.params.length !== ARGUMENTS[name]) {
            this.#fail(`"${name}" takes ${ARGUMENTS[name]} arguments, found ${call.params.length}`, call);
        }
        this.#hash(name, call);
        for (const param of call.params)
            this.#expression(param, locals, own);
        return name;
    }
    #hash(name, { hash, loc }) {
        for (const { key, value } of hash?.pairs ?? []) {
            const fits = (name === 'json' && key === 'indent' && value.type === 'NumberLiteral') ||
                (name === 'if' && key === 'includeZero' && value.type === 'BooleanLiteral');
            if (!fits)
                this.#fail(`the argument "${key}" of "${name}" is not supported`, { loc });
        }
    }
    #expression(expression, locals, own) {
        if (expression.type === 'SubExpression')
            this.#call(expression, VALUES, locals, own);
        if (expression.type !== 'PathExpression')
            return;
        const name = String(expression.parts[0] ?? '');
        if (expression.data) {
            if (!DATA.includes(name))
                this.#fail(`"@${name}" is not supported`, expression, `Known are @${DATA.join(', @')}.`);
            return;
        }
        if (own && name !== '' && expression.depth === 0 && !locals.has(name))
            this.variables.add(name);
    }
    #fail(message, { loc }, todo) {
        throw new _language_js__WEBPACK_IMPORTED_MODULE_1__/* .TemplateFault */ .rz(message, (0,_handlebars_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .offsetOf */ .b)(this.#source, loc.start), todo);
    }
}
class Renderer {
    #source;
    #budget;
    constructor(source, budget) {
        this.#source = source;
        this.#budget = budget;
    }
    text(program, frame) {
        return String(this.#body(program, frame));
    }
    #body({ body }, frame) {
        let printed;
        for (const node of body) {
            if (node.type === 'CommentStatement' || (node.type === 'ContentStatement' && node.value === ''))
                continue;
            const next = this.#node(node, frame);
            if (printed !== undefined && typeof printed !== 'string' && typeof next !== 'string') {
                const at = (0,_handlebars_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .offsetOf */ .b)(this.#source, node.loc.start);
                throw new _language_js__WEBPACK_IMPORTED_MODULE_1__/* .TemplateFault */ .rz('Handlebars adds two numbers that stand at the beginning', at, 'Put a text between them.');
            }
            printed = printed === undefined ? next : `${printed}${next}`;
        }
        return printed ?? '';
    }
    #node(node, frame) {
        this.#budget.step();
        if (node.type === 'ContentStatement')
            return this.#budget.emit(node.value);
        if (node.type === 'MustacheStatement') {
            const printed = this.#printed(node, frame);
            this.#budget.emit(String(printed));
            return printed;
        }
        return node.type === 'BlockStatement' ? this.#block(node, frame) : '';
    }
    #printed(node, frame) {
        const value = this.#called(node, frame);
        if (value === undefined)
            throw new _language_js__WEBPACK_IMPORTED_MODULE_1__/* .MissingValue */ .m0(pathText(node), isMember(node));
        if (value === null)
            return '';
        if (typeof value !== 'object')
            return value;
        const kind = (0,_foundation_json_js__WEBPACK_IMPORTED_MODULE_2__/* .isJsonObject */ .O)(value) ? 'a mapping' : 'a list';
        throw new _language_js__WEBPACK_IMPORTED_MODULE_1__/* .TemplateFault */ .rz(`it cannot print ${kind}`, (0,_handlebars_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .offsetOf */ .b)(this.#source, node.loc.start), `Write {{json ${pathText(node)}}}.`);
    }
    /** A value helper, or a path. */
    #called(node, frame) {
        const helper = helperOf(node, new Set(frame.locals.keys()));
        if (helper === undefined)
            return this.#value(node.path, frame);
        const [first, second] = node.params;
        if (first === undefined)
            return undefined;
        if (helper === 'json') {
            const indent = node.hash?.pairs[0]?.value;
            const spaces = indent?.type === 'NumberLiteral' ? indent.value : 0;
            return this.#budget.hold(JSON.stringify(this.#needed(first, frame), null, spaces));
        }
        const object = this.#needed(first, frame);
        const key = second === undefined ? null : this.#needed(second, frame);
        return object === null || object === '' || object === 0 || object === false ? object : member(object, String(key));
    }
    #block(node, frame) {
        const helper = helperOf(node, new Set(frame.locals.keys()));
        const [first, second] = node.params;
        if (helper === undefined)
            return this.#section(node, this.#value(node.path, frame), frame);
        if (first === undefined)
            return '';
        if (helper === 'if' || helper === 'unless') {
            const value = this.#value(first, frame);
            const zero = node.hash?.pairs.some(({ value: flag }) => flag.type === 'BooleanLiteral' && flag.value) === true;
            return this.#branch(node, isTrue(value, zero) === (helper === 'if'), frame);
        }
        if (helper === 'ifEquals' || helper === 'unlessEquals') {
            const left = this.#needed(first, frame);
            const right = second === undefined ? null : this.#needed(second, frame);
            // Two lists are equal to Dotprompt only when they are one and the same, which two values of JSON never are.
            if (typeof left === 'object' && left !== null && typeof right === 'object' && right !== null) {
                throw new _language_js__WEBPACK_IMPORTED_MODULE_1__/* .TemplateFault */ .rz(`"${helper}" cannot compare lists or mappings`, (0,_handlebars_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .offsetOf */ .b)(this.#source, node.loc.start));
            }
            return this.#branch(node, (left === right) === (helper === 'ifEquals'), frame);
        }
        const value = node.inverse ? this.#value(first, frame) : this.#needed(first, frame);
        return helper === 'each' ? this.#each(node, value, frame) : this.#with(node, value, frame);
    }
    /** `{{#name}}`: once for true, for each item of a list, in the value of anything else that is not false. */
    #section(node, value, frame) {
        if (value === true)
            return this.#branch(node, true, frame);
        if (value === false || value === null || value === undefined)
            return this.#branch(node, false, frame);
        if (Array.isArray(value))
            return this.#each(node, value, frame);
        return node.program ? this.#body(node.program, inside(frame, value)) : '';
    }
    #branch(node, then, frame) {
        const program = then ? node.program : node.inverse;
        return program ? this.#body(program, frame) : '';
    }
    #each(node, value, frame) {
        const entries = typeof value === 'object' && value !== null ? Object.entries(value) : [];
        this.#budget.step(entries.length);
        if (entries.length === 0)
            return this.#branch(node, false, frame);
        const isList = Array.isArray(value);
        const turns = entries.map(([name, item], index) => {
            const key = isList ? index : name;
            const data = new Map([
                ...frame.data,
                ['key', key],
                ['index', index],
                ['first', index === 0],
                ['last', index === entries.length - 1],
            ]);
            return node.program
                ? this.#body(node.program, inside({ ...frame, data }, item, node.program.blockParams, [item, key]))
                : '';
        });
        return turns.join('');
    }
    #with(node, value, frame) {
        if (value === undefined || !isTrue(value, true))
            return this.#branch(node, false, frame);
        return node.program ? this.#body(node.program, inside(frame, value, node.program.blockParams, [value])) : '';
    }
    #needed(expression, frame) {
        const value = this.#value(expression, frame);
        if (value !== undefined)
            return value;
        const call = { path: expression.type === 'SubExpression' ? expression.path : expression };
        throw new _language_js__WEBPACK_IMPORTED_MODULE_1__/* .MissingValue */ .m0(pathText(call), isMember(call));
    }
    #value(expression, frame) {
        if (expression.type === 'SubExpression')
            return this.#called(expression, frame);
        if (expression.type === 'NullLiteral')
            return null;
        if (expression.type === 'UndefinedLiteral')
            return undefined;
        return expression.type === 'PathExpression' ? lookUp(expression, frame) : expression.value;
    }
}
/** A block's own context is one more for `../`, unless it is the one that there was. */
function inside(frame, context, names = [], values = []) {
    const locals = new Map([...frame.locals, ...names.map((name, index) => [name, values[index] ?? null])]);
    return { context, outer: context === frame.context ? frame.outer : frame, data: frame.data, locals };
}
function lookUp(path, frame) {
    const [first, ...rest] = path.parts.map(String);
    if (path.data)
        return rest.reduce(member, frame.data.get(first ?? ''));
    const local = path.depth === 0 && !/^(\.|this\b)/.test(path.original) && first !== undefined
        ? frame.locals.get(first)
        : undefined;
    if (local !== undefined)
        return rest.reduce(member, local);
    let from = frame;
    for (let up = 0; up < path.depth; up++)
        from = from?.outer;
    return path.parts.map(String).reduce(member, from?.context);
}
/** Own members only: of a mapping, and the items and the length of a list or a text. */
function member(value, name) {
    if (value === undefined || value === null || typeof value === 'number' || typeof value === 'boolean')
        return undefined;
    if ((0,_foundation_json_js__WEBPACK_IMPORTED_MODULE_2__/* .isJsonObject */ .O)(value))
        return Object.hasOwn(value, name) ? value[name] : undefined;
    if (name === 'length')
        return value.length;
    return /^(0|[1-9]\d*)$/.test(name) ? value[Number(name)] : undefined;
}
function isTrue(value, includeZero) {
    if (value === 0)
        return includeZero;
    return Array.isArray(value) ? value.length > 0 : Boolean(value);
}
function pathText({ path }) {
    return path.type === 'PathExpression' ? path.original : 'a value';
}
function isMember({ path }) {
    return path.type !== 'PathExpression' || path.parts.length !== 1 || path.depth > 0;
}


/***/ }),

/***/ 9069:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ parseHandlebars),
/* harmony export */   b: () => (/* binding */ offsetOf)
/* harmony export */ });
/* harmony import */ var handlebars_dist_cjs_handlebars_compiler_base_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8406);
/* harmony import */ var _language_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7480);


/** The tree with Handlebars' white-space control applied. @throws TemplateFault */
function parseHandlebars(source) {
    refuseDeep(source);
    try {
        return handlebars_dist_cjs_handlebars_compiler_base_js__WEBPACK_IMPORTED_MODULE_0__.parse(source);
    }
    catch (thrown) {
        if (!(thrown instanceof Error))
            throw thrown;
        throw parseFault(thrown, source);
    }
}
/** The parser and what walks its trees call themselves for a block in a block. */
const MOST_OPEN = 64;
function refuseDeep(source) {
    let open = 0;
    for (const tag of source.matchAll(/\{\{~?([#^/])|\{\{\{\{/g)) {
        if (tag[0] === '{{{{')
            throw new _language_js__WEBPACK_IMPORTED_MODULE_1__/* .TemplateFault */ .rz('a raw block "{{{{…}}}}" is not supported', tag.index);
        if (tag[1] === '/')
            open--;
        else if (tag[1] !== undefined && ++open > MOST_OPEN) {
            throw new _language_js__WEBPACK_IMPORTED_MODULE_1__/* .TemplateFault */ .rz(`blocks nested deeper than ${MOST_OPEN} levels`, tag.index);
        }
    }
}
/** `Parse error on line 3:\n…excerpt\n-----^\nExpecting …`, or an error with a line and a column of its own. */
function parseFault(error, source) {
    const { lineNumber, column } = error;
    if (lineNumber !== undefined) {
        const message = error.message.replace(/ - \d+:\d+$/, '');
        return new _language_js__WEBPACK_IMPORTED_MODULE_1__/* .TemplateFault */ .rz(`not Handlebars: ${message}`, offsetOf(source, { line: lineNumber, column: column ?? 0 }));
    }
    const lines = error.message.split('\n');
    const line = Number(/on line (\d+)/.exec(lines[0] ?? '')?.[1] ?? 1);
    const [, pointer = '', expecting = ''] = lines.length >= 4 ? lines.slice(1) : ['', '', lines.at(-1) ?? ''];
    const got = /got '([^']*)'/.exec(expecting)?.[1];
    // The excerpt is the text before the fault, at most 20 characters of it, so the arrow gives no column of the line.
    const excerpt = lines[1]?.slice(0, pointer.indexOf('^')).replace(/^\.\.\./, '') ?? '';
    return new _language_js__WEBPACK_IMPORTED_MODULE_1__/* .TemplateFault */ .rz(`not Handlebars: ${meaning(got)}`, faultOffset(source, line, excerpt));
}
function meaning(got) {
    if (got === 'EOF')
        return 'a tag or block has no end';
    if (got === 'INVALID')
        return 'a tag is not closed, or has a character that has no place in it';
    return got === undefined ? 'a tag is not understood' : `a tag is not understood (found ${got})`;
}
/** Where the last line before the fault ends; the beginning of the line when it is not found. */
function faultOffset(source, line, excerpt) {
    const start = offsetOf(source, { line, column: 0 });
    const tail = excerpt.slice(-12);
    const found = tail === '' ? -1 : source.indexOf(tail, Math.max(0, start - 1));
    return found === -1 ? start : found + tail.length;
}
/** From Handlebars' line and column to an offset. */
function offsetOf(source, { line, column }) {
    let start = 0;
    for (let passed = 1; passed < line; passed++) {
        const feed = source.indexOf('\n', start);
        if (feed === -1)
            break;
        start = feed + 1;
    }
    return Math.min(start + column, source.length);
}


/***/ }),

/***/ 5781:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ split)
/* harmony export */ });
/* harmony import */ var _language_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7480);
/* harmony import */ var _python_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8429);


/**
 * Splits a template as jinja2's lexer does with its default delimiters, without `trim_blocks` and `lstrip_blocks`, and with
 * `keep_trailing_newline`. Comments and the marks of `{% raw %}` leave no piece.
 *
 * Source: jinja2 3.1, `lexer.py`.
 */
function split(source) {
    const pieces = [];
    // The text that is read next begins without its white space: the tag before it ended with `-`.
    let trims = false;
    let at = 0;
    const text = (start, end, trimsEnd) => {
        const from = trims ? skipSpace(source, start, end) : start;
        const to = trimsEnd ? backOverSpace(source, from, end) : end;
        if (end > start)
            pieces.push({ kind: 'text', at: start, end, text: source.slice(from, to), from, to });
    };
    while (at < source.length) {
        const opening = nextTag(source, at);
        if (opening === -1)
            break;
        const sign = source[opening + 2];
        text(at, opening, sign === '-');
        const start = opening + (sign === '-' || sign === '+' ? 3 : 2);
        const mark = source[opening + 1];
        if (mark === '#')
            ({ at, trims } = skipComment(source, opening, start));
        else {
            const raw = mark === '%' ? readRaw(source, opening) : undefined;
            if (raw === undefined) {
                const tag = readTag(source, opening, start, mark === '%' ? '%}' : '}}');
                pieces.push({ kind: mark === '%' ? 'block' : 'output', at: opening, end: tag.end, tokens: tag.tokens });
                ({ end: at, trims } = tag);
            }
            else {
                trims = raw.trimsStart;
                text(raw.from, raw.to, raw.trimsEnd);
                ({ end: at, trims } = raw);
            }
        }
    }
    text(at, source.length, false);
    return pieces;
}
function nextTag(source, from) {
    for (let at = source.indexOf('{', from); at !== -1; at = source.indexOf('{', at + 1)) {
        const next = source[at + 1];
        if (next === '{' || next === '%' || next === '#')
            return at;
    }
    return -1;
}
const IS_SPACE = new RegExp(`[${_python_js__WEBPACK_IMPORTED_MODULE_0__/* .SPACE */ .t6}]`);
function skipSpace(source, from, end) {
    let at = from;
    while (at < end && IS_SPACE.test(source[at] ?? ''))
        at++;
    return at;
}
function backOverSpace(source, from, end) {
    let at = end;
    while (at > from && IS_SPACE.test(source[at - 1] ?? ''))
        at--;
    return at;
}
function skipComment(source, opening, start) {
    const end = source.indexOf('#}', start);
    if (end === -1)
        throw new _language_js__WEBPACK_IMPORTED_MODULE_1__/* .TemplateFault */ .rz('the comment "{#" has no end', opening, 'Close it with "#}".');
    // `{#-#}`: the one sign belongs to the opening.
    return { at: end + 2, trims: end > start && source[end - 1] === '-' };
}
function readRaw(source, opening) {
    const begin = /\{%[-+]?\s*raw\s*(-?)%\}/y;
    begin.lastIndex = opening;
    const begun = begin.exec(source);
    if (begun === null)
        return undefined;
    const close = /\{%([-+]?)\s*endraw\s*([-+]?)%\}/g;
    close.lastIndex = begin.lastIndex;
    const closed = close.exec(source);
    if (closed === null) {
        throw new _language_js__WEBPACK_IMPORTED_MODULE_1__/* .TemplateFault */ .rz('"{% raw %}" has no end', opening, 'Close it with "{% endraw %}".');
    }
    return {
        from: begin.lastIndex,
        to: closed.index,
        end: close.lastIndex,
        trimsStart: begun[1] === '-',
        trimsEnd: closed[1] === '-',
        trims: closed[2] === '-',
    };
}
const CLOSING = new Map([
    ['(', ')'],
    ['[', ']'],
    ['{', '}'],
]);
function readTag(source, opening, start, close) {
    const tokens = [];
    const open = [];
    let at = skipSpace(source, start, source.length);
    while (at < source.length) {
        if (open.length === 0) {
            const sign = source[at] === '-' || (close === '%}' && source[at] === '+') ? source[at] : '';
            if (source.startsWith(close, at + (sign?.length ?? 0))) {
                return { tokens, end: at + (sign?.length ?? 0) + close.length, trims: sign === '-' };
            }
        }
        const token = readToken(source, at);
        balance(token, open);
        tokens.push(token);
        at = skipSpace(source, at + token.text.length, source.length);
    }
    throw new _language_js__WEBPACK_IMPORTED_MODULE_1__/* .TemplateFault */ .rz(`"${source.slice(opening, opening + 2)}" has no end`, opening, `Close it with "${close}".`);
}
function balance(token, open) {
    if (token.kind !== 'operator')
        return;
    const closing = CLOSING.get(token.text);
    if (closing !== undefined)
        open.push(closing);
    else if (/^[)\]}]$/.test(token.text) && open.pop() !== token.text) {
        throw new _language_js__WEBPACK_IMPORTED_MODULE_1__/* .TemplateFault */ .rz(`"${token.text}" closes nothing`, token.at);
    }
}
const NAME = /[\p{L}_][\p{L}\p{N}_]*/uy;
const FLOAT = /\d+(?:\.\d+)?e[+-]?\d+|\d+\.\d+/iy;
const INTEGER = /\d+/y;
const TEXT = /'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"/sy;
const OPERATOR = /\/\/|\*\*|==|!=|>=|<=|[-+/*%~[\](){}><=.:|,;]/y;
function readToken(source, at) {
    const afterDot = source[at - 1] === '.';
    for (const [kind, pattern] of [
        ['name', NAME],
        ...(afterDot ? [] : [['float', FLOAT]]),
        ['integer', INTEGER],
        ['text', TEXT],
        ['operator', OPERATOR],
    ]) {
        pattern.lastIndex = at;
        const found = pattern.exec(source);
        if (found !== null)
            return { kind, text: found[0], at };
    }
    const found = source[at];
    if (found === "'" || found === '"')
        throw new _language_js__WEBPACK_IMPORTED_MODULE_1__/* .TemplateFault */ .rz('the text has no end', at, `Close it with ${found}.`);
    throw new _language_js__WEBPACK_IMPORTED_MODULE_1__/* .TemplateFault */ .rz(`unexpected ${JSON.stringify(String.fromCodePoint(source.codePointAt(at) ?? 0))}`, at);
}


/***/ }),

/***/ 5107:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  q: () => (/* binding */ parse)
});

// EXTERNAL MODULE: ./build/prompts/templates/language.js
var language = __webpack_require__(7480);
;// CONCATENATED MODULE: ./build/prompts/templates/jinja/expression.js

/**
 * Reads the tokens of one tag, as jinja2's parser does (3.1, `parser.py`): the same grammar and the same precedence, of which some differ
 * from Python's (`**` is left-associative, `~` binds tighter than `+`, a filter tighter than everything but a sign).
 */
class Reader {
    #tokens;
    #end;
    #next = 0;
    #depth = 0;
    /** @param end where the tag ends, for what is missing there. */
    constructor(tokens, end) {
        this.#tokens = tokens;
        this.#end = end;
    }
    get at() {
        return this.#tokens[this.#next]?.at ?? this.#end;
    }
    get done() {
        return this.#next >= this.#tokens.length;
    }
    is(text, ahead = 0) {
        const token = this.#tokens[this.#next + ahead];
        return token !== undefined && token.kind !== 'text' && token.text === text;
    }
    takes(text) {
        if (!this.is(text))
            return false;
        this.#next++;
        return true;
    }
    expect(text) {
        if (!this.takes(text))
            this.fail(`expected "${text}"`);
    }
    name() {
        const token = this.#tokens[this.#next];
        if (token?.kind !== 'name')
            return this.fail('expected a name');
        this.#next++;
        return token.text;
    }
    /** @throws TemplateFault unless the tag ends here. */
    finish() {
        if (!this.done)
            this.fail('expected the end of the tag');
    }
    fail(message) {
        const found = this.#tokens[this.#next];
        throw new language/* TemplateFault */.rz(`${message}, found ${found === undefined ? 'the end of the tag' : found.text}`, this.at);
    }
    expression() {
        return this.#nested(() => this.#choice());
    }
    /** Without `a if b else c`, where `if` has another meaning. */
    plain() {
        return this.#nested(() => this.#or());
    }
    /** The names that a loop or `set` gives a value: one, or several with commas, also in parentheses. */
    targets() {
        if (this.takes('(')) {
            const inner = this.targets();
            this.expect(')');
            return inner;
        }
        const names = [this.#target()];
        while (this.takes(','))
            names.push(this.#target());
        return names;
    }
    #target() {
        const at = this.at;
        const name = this.name();
        if (CONSTANTS.has(name) || KEYWORDS.has(name))
            throw new language/* TemplateFault */.rz(`"${name}" cannot be given a value`, at);
        if (this.is('.') || this.is('[')) {
            throw new language/* TemplateFault */.rz('setting a member (namespace) is not supported', at, 'Set a variable instead.');
        }
        return name;
    }
    #nested(read) {
        if (++this.#depth > DEEPEST)
            throw new language/* TemplateFault */.rz(`nested deeper than ${DEEPEST} levels`, this.at);
        const result = read();
        this.#depth--;
        return result;
    }
    #choice() {
        const { at } = this;
        let then = this.#or();
        while (this.takes('if')) {
            const test = this.#or();
            const otherwise = this.takes('else') ? this.expression() : undefined;
            then = { kind: 'choice', at, test, then, otherwise };
        }
        return then;
    }
    #or() {
        const { at } = this;
        let left = this.#and();
        while (this.takes('or'))
            left = { kind: 'or', at, left, right: this.#and() };
        return left;
    }
    #and() {
        const { at } = this;
        let left = this.#not();
        while (this.takes('and'))
            left = { kind: 'and', at, left, right: this.#not() };
        return left;
    }
    #not() {
        const { at } = this;
        if (!this.takes('not'))
            return this.#compare();
        return { kind: 'unary', at, operator: 'not', of: this.#nested(() => this.#not()) };
    }
    #compare() {
        const { at } = this;
        const first = this.#sum();
        const rest = [];
        for (;;) {
            const operator = this.#comparison();
            if (operator === undefined)
                break;
            rest.push({ operator, right: this.#sum() });
        }
        return rest.length === 0 ? first : { kind: 'compare', at, first, rest };
    }
    #comparison() {
        const simple = COMPARISONS.find((operator) => this.takes(operator));
        if (simple !== undefined)
            return simple;
        if (!this.is('not') || !this.is('in', 1))
            return undefined;
        this.#next += 2;
        return 'not in';
    }
    #sum() {
        return this.#binary(['+', '-'], () => this.#concat());
    }
    #concat() {
        const { at } = this;
        const parts = [this.#product()];
        while (this.takes('~'))
            parts.push(this.#product());
        return parts.length === 1 && parts[0] !== undefined ? parts[0] : { kind: 'concat', at, parts };
    }
    #product() {
        return this.#binary(['*', '/', '//', '%'], () => this.#binary(['**'], () => this.#unary()));
    }
    #binary(operators, operand) {
        const { at } = this;
        let left = operand();
        for (;;) {
            const operator = operators.find((candidate) => this.takes(candidate));
            if (operator === undefined)
                return left;
            left = { kind: 'binary', at, operator, left, right: operand() };
        }
    }
    /** The operand of a sign takes no filter: `-1|abs` is the `abs` of -1. */
    #unary(filters = true) {
        const { at } = this;
        const operator = ['-', '+'].find((sign) => this.takes(sign));
        const operand = operator === undefined
            ? this.#postfix(this.#primary())
            : { kind: 'unary', at, operator, of: this.#nested(() => this.#unary(false)) };
        return filters ? this.#filters(operand) : operand;
    }
    #primary() {
        const token = this.#tokens[this.#next];
        if (token === undefined)
            return this.fail('expected a value');
        const { at, kind, text } = token;
        this.#next++;
        if (kind === 'name')
            return this.#named(text, at);
        if (kind === 'integer' || kind === 'float')
            return numberConstant(token);
        if (kind === 'text')
            return { kind: 'constant', at, value: this.#texts(token) };
        if (text === '(')
            return this.#parenthesised(at);
        if (text === '[')
            return { kind: 'list', at, items: this.#list(']') };
        if (text === '{')
            return { kind: 'mapping', at, entries: this.#entries() };
        this.#next--;
        return this.fail('expected a value');
    }
    #named(name, at) {
        const constant = CONSTANTS.get(name);
        if (constant !== undefined)
            return { kind: 'constant', at, value: constant };
        if (KEYWORDS.has(name))
            throw new language/* TemplateFault */.rz(`expected a value, found ${name}`, at);
        return { kind: 'name', at, name };
    }
    /** Texts next to each other are one. */
    #texts(first) {
        let value = textConstant(first);
        for (let token = this.#tokens[this.#next]; token?.kind === 'text'; token = this.#tokens[this.#next]) {
            value += textConstant(token);
            this.#next++;
        }
        return value;
    }
    #parenthesised(at) {
        if (this.is(')'))
            throw new language/* TemplateFault */.rz('a tuple is not supported', at, 'Write a list: [].');
        const value = this.expression();
        if (this.is(','))
            throw new language/* TemplateFault */.rz('a tuple is not supported', at, 'Write a list: [a, b].');
        this.expect(')');
        return value;
    }
    #list(close) {
        const items = [];
        while (!this.takes(close)) {
            if (items.length > 0)
                this.expect(',');
            if (this.takes(close))
                break;
            items.push(this.expression());
        }
        return items;
    }
    #entries() {
        const entries = [];
        while (!this.takes('}')) {
            if (entries.length > 0)
                this.expect(',');
            if (this.takes('}'))
                break;
            const key = this.expression();
            this.expect(':');
            entries.push([key, this.expression()]);
        }
        return entries;
    }
    #postfix(operand) {
        let value = operand;
        for (;;) {
            const { at } = this;
            if (this.takes('.'))
                value = this.#attribute(value, at);
            else if (this.takes('['))
                value = this.#subscript(value, at);
            else if (this.is('('))
                value = { kind: 'call', at, of: value, ...this.arguments() };
            else
                return value;
        }
    }
    #attribute(of, at) {
        const token = this.#tokens[this.#next];
        if (token?.kind === 'integer') {
            this.#next++;
            return { kind: 'item', at, of, key: numberConstant(token) };
        }
        return { kind: 'attribute', at, of, name: this.name() };
    }
    #subscript(of, at) {
        const from = this.is(':') ? undefined : this.expression();
        if (!this.takes(':')) {
            if (from === undefined)
                return this.fail('expected a key');
            this.expect(']');
            return { kind: 'item', at, of, key: from };
        }
        const to = this.is(']') ? undefined : this.expression();
        if (this.is(':'))
            throw new language/* TemplateFault */.rz('a slice with a step is not supported', this.at);
        this.expect(']');
        return { kind: 'slice', at, of, ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
    }
    #filters(operand) {
        let value = operand;
        for (;;) {
            const { at } = this;
            if (this.takes('|')) {
                const name = this.name();
                value = { kind: 'filter', at, of: value, name, ...(this.is('(') ? this.arguments() : NO_ARGUMENTS) };
            }
            else if (this.takes('is'))
                value = this.#test(value, at);
            else if (this.is('('))
                value = { kind: 'call', at, of: value, ...this.arguments() };
            else
                return value;
        }
    }
    #test(of, at) {
        const negated = this.takes('not');
        const name = this.name();
        const test = { kind: 'test', at, of, name, ...this.#testArguments() };
        return negated ? { kind: 'unary', at, operator: 'not', of: test } : test;
    }
    /** `is divisibleby 3` and `is divisibleby(3)`. */
    #testArguments() {
        if (this.is('('))
            return this.arguments();
        const token = this.#tokens[this.#next];
        if (token === undefined || ['else', 'or', 'and'].some((word) => this.is(word)))
            return NO_ARGUMENTS;
        if (token.kind === 'operator' && token.text !== '[' && token.text !== '{')
            return NO_ARGUMENTS;
        if (this.is('is'))
            return this.fail('tests cannot be chained');
        return { positional: [this.#postfix(this.#primary())], named: [] };
    }
    arguments() {
        this.expect('(');
        const positional = [];
        const named = [];
        while (!this.takes(')')) {
            if (positional.length + named.length > 0)
                this.expect(',');
            if (this.takes(')'))
                break;
            if (this.is('*') || this.is('**'))
                this.fail('unpacked arguments are not supported');
            if (this.is('=', 1)) {
                const name = this.name();
                this.expect('=');
                named.push([name, this.expression()]);
            }
            else if (named.length > 0)
                this.fail('an argument without a name must come before those with one');
            else
                positional.push(this.expression());
        }
        return { positional, named };
    }
}
/** Brackets and signs inside each other in one tag. */
const DEEPEST = 64;
const COMPARISONS = ['==', '!=', '<=', '>=', '<', '>', 'in'];
const NO_ARGUMENTS = { positional: [], named: [] };
const CONSTANTS = new Map([
    ['true', true],
    ['True', true],
    ['false', false],
    ['False', false],
    ['none', null],
    ['None', null],
]);
const KEYWORDS = new Set(['and', 'or', 'not', 'in', 'is', 'if', 'else']);
function numberConstant({ kind, text, at }) {
    const value = Number(text);
    if (kind === 'float' && Number.isInteger(value)) {
        throw new language/* TemplateFault */.rz(`the decimal ${text} is whole: how it prints is not known here`, at, 'Leave ".0" out.');
    }
    if (kind === 'integer' && (!Number.isSafeInteger(value) || /^0\d*[1-9]/.test(text))) {
        throw new language/* TemplateFault */.rz(`the number ${text} is not supported`, at);
    }
    return { kind: 'constant', at, value };
}
const ESCAPES = new Map([
    ['\\', '\\'],
    ["'", "'"],
    ['"', '"'],
    ['a', '\x07'],
    ['b', '\b'],
    ['f', '\f'],
    ['n', '\n'],
    ['r', '\r'],
    ['t', '\t'],
    ['v', '\v'],
    ['\n', ''],
]);
/** As Python's `unicode-escape` codec reads it, without octal numbers, names of characters and unknown escapes. */
function textConstant({ text, at }) {
    return text.slice(1, -1).replace(/\\(x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}|.)/gs, (_, code) => {
        const known = ESCAPES.get(code);
        if (known !== undefined)
            return known;
        const point = code.length > 1 ? Number.parseInt(code.slice(1), 16) : Number.NaN;
        if (point <= 0x10ffff && !(point >= 0xd800 && point <= 0xdfff))
            return String.fromCodePoint(point);
        throw new language/* TemplateFault */.rz(`the escape "\\${code}" is not supported`, at, 'Write a backslash itself as two.');
    });
}

// EXTERNAL MODULE: ./build/prompts/templates/jinja/lexer.js
var lexer = __webpack_require__(5781);
;// CONCATENATED MODULE: ./build/prompts/templates/jinja/parser.js



/**
 * The statements of a template: text, `{{ … }}`, `if`, `for`, `set` (also as a block) and `raw`.
 *
 * @throws TemplateFault for any other tag, and for one that is not closed.
 */
function parse(source) {
    const blocks = new Blocks((0,lexer/* split */.l)(source));
    const { body, tag } = blocks.until([]);
    if (tag !== undefined)
        throw new language/* TemplateFault */.rz(`"${tag.name}" closes nothing`, tag.at);
    return body;
}
const DEEPEST_BLOCK = 32;
class Blocks {
    #pieces;
    #next = 0;
    #depth = 0;
    constructor(pieces) {
        this.#pieces = pieces;
    }
    /** Up to one of these tags, which is read too. */
    until(closing) {
        const body = [];
        while (this.#next < this.#pieces.length) {
            const piece = this.#pieces[this.#next++];
            if (piece === undefined)
                break;
            if (piece.kind === 'text')
                body.push(piece);
            else if (piece.kind === 'output')
                body.push(output(piece));
            else {
                const tag = openTag(piece);
                if (closing.includes(tag.name) || CLOSING.has(tag.name))
                    return { body, tag };
                body.push(this.#block(tag));
            }
        }
        return { body, tag: undefined };
    }
    #block(tag) {
        if (++this.#depth > DEEPEST_BLOCK) {
            throw new language/* TemplateFault */.rz(`blocks nested deeper than ${DEEPEST_BLOCK} levels`, tag.at);
        }
        const block = this.#read(tag);
        this.#depth--;
        return block;
    }
    #read(tag) {
        if (tag.name === 'if')
            return this.#if(tag);
        if (tag.name === 'for')
            return this.#for(tag);
        if (tag.name === 'set')
            return this.#set(tag);
        throw new language/* TemplateFault */.rz(`the tag "${tag.name}" is not supported`, tag.at, 'Supported are if, elif, else, for, set and raw.');
    }
    /** Up to one of the tags that may follow in this block. */
    #part(opened, closing) {
        const { body, tag } = this.until(closing);
        if (tag !== undefined && closing.includes(tag.name))
            return { body, tag };
        const expected = closing.map((name) => `"${name}"`).join(' or ');
        throw new language/* TemplateFault */.rz(tag === undefined ? `"${opened.name}" has no end` : `"${tag.name}" does not close "${opened.name}"`, tag?.at ?? opened.at, `Expected ${expected}.`);
    }
    #if(opened) {
        const branches = [];
        let otherwise = [];
        for (let tag = opened;;) {
            const test = tag.reader.plain();
            tag.reader.finish();
            const part = this.#part(opened, ['elif', 'else', 'endif']);
            branches.push({ test, body: part.body });
            tag = part.tag;
            if (tag.name === 'elif')
                continue;
            if (tag.name === 'else') {
                tag.reader.finish();
                const last = this.#part(opened, ['endif']);
                otherwise = last.body;
                tag = last.tag;
            }
            tag.reader.finish();
            return { kind: 'if', at: opened.at, end: tag.end, branches, otherwise };
        }
    }
    #for(opened) {
        const { reader, at } = opened;
        const targets = reader.targets();
        reader.expect('in');
        const over = reader.plain();
        const test = reader.takes('if') ? reader.expression() : undefined;
        if (reader.is('recursive'))
            reader.fail('a recursive loop is not supported');
        reader.finish();
        let { body, tag } = this.#part(opened, ['else', 'endfor']);
        let otherwise;
        if (tag.name === 'else') {
            tag.reader.finish();
            ({ body: otherwise, tag } = this.#part(opened, ['endfor']));
        }
        tag.reader.finish();
        return { kind: 'for', at, end: tag.end, targets, over, test, body, otherwise };
    }
    #set(opened) {
        const { reader, at } = opened;
        const targets = reader.targets();
        if (reader.takes('=')) {
            const value = reader.expression();
            reader.finish();
            return { kind: 'set', at, end: opened.end, targets, value };
        }
        reader.finish();
        const { body, tag } = this.#part(opened, ['endset']);
        tag.reader.finish();
        const [target] = targets;
        if (target === undefined || targets.length > 1)
            throw new language/* TemplateFault */.rz('"set" as a block has one name', at);
        return { kind: 'capture', at, end: tag.end, target, body };
    }
}
const CLOSING = new Set(['elif', 'else', 'endif', 'endfor', 'endset']);
function openTag(piece) {
    const reader = new Reader(piece.tokens, piece.end);
    const { at } = piece;
    return { name: reader.name(), at, end: piece.end, reader };
}
function output(piece) {
    const reader = new Reader(piece.tokens, piece.end);
    const value = reader.expression();
    if (reader.is(','))
        reader.fail('a tuple is not supported');
    reader.finish();
    return { kind: 'output', at: piece.at, end: piece.end, value };
}


/***/ }),

/***/ 8429:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bq: () => (/* binding */ trim),
/* harmony export */   Dw: () => (/* binding */ trimStart),
/* harmony export */   Fb: () => (/* binding */ LINE_BREAK),
/* harmony export */   G: () => (/* binding */ pythonText),
/* harmony export */   JM: () => (/* binding */ NotPrintable),
/* harmony export */   bv: () => (/* binding */ pythonJson),
/* harmony export */   gs: () => (/* binding */ orderedEntries),
/* harmony export */   qy: () => (/* binding */ compareTexts),
/* harmony export */   s8: () => (/* binding */ trimEnd),
/* harmony export */   t6: () => (/* binding */ SPACE)
/* harmony export */ });
/* unused harmony export pythonNumber */
/* harmony import */ var _foundation_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6316);

/** A value that Python prints in a way that is not known here. */
class NotPrintable extends Error {
}
/** White space to Python (`str.isspace`, `\s` of `re`), which is not JavaScript's: U+001C to U+001F and U+0085 are in, U+FEFF is not. */
const SPACE = '\\t-\\r\\x1c-\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000';
/** What `str.splitlines` ends a line at, besides a line feed. */
const LINE_BREAK = '\\r\\n|[\\r\\v\\f\\x1c-\\x1e\\x85\\u2028\\u2029]';
const LEADING = new RegExp(`^[${SPACE}]+`);
function trimStart(text) {
    return text.replace(LEADING, '');
}
/** Not a regular expression: one that is anchored at the end only takes time with the square of the text. */
function trimEnd(text) {
    let end = text.length;
    while (end > 0 && LEADING.test(text[end - 1] ?? ''))
        end--;
    return text.slice(0, end);
}
function trim(text) {
    return trimEnd(trimStart(text));
}
/**
 * `str(value)` of Python 3 for what `json.loads` gives: `True`, `None`, `['a', 1]`, `{'a': 1.5}`.
 *
 * One thing is not to be known: JSON's `1.0` is `1.0` to Python and, as to JavaScript, `1` here.
 */
function pythonText(value) {
    return typeof value === 'string' ? value : pythonRepr(value);
}
function pythonRepr(value) {
    if (value === null)
        return 'None';
    if (typeof value === 'boolean')
        return value ? 'True' : 'False';
    if (typeof value === 'number')
        return pythonNumber(value);
    if (typeof value === 'string')
        return reprText(value);
    if (!(0,_foundation_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isJsonObject */ .O)(value))
        return `[${value.map(pythonRepr).join(', ')}]`;
    return `{${orderedEntries(value)
        .map(([key, member]) => `${reprText(key)}: ${pythonRepr(member)}`)
        .join(', ')}}`;
}
/** `repr` of an int or a float: the shortest digits that read back, with an exponent below 1e-4 and from 1e16. */
function pythonNumber(value) {
    if (Number.isSafeInteger(value))
        return String(value);
    if (Number.isInteger(value))
        throw new NotPrintable('a whole number beyond 2^53');
    const [digits = '', exponent = ''] = value.toExponential().split('e');
    // A number with a fraction is below 2^53, and JavaScript has no exponent from 1e-6 up.
    return Number(exponent) >= -4 ? String(value) : `${digits}e-${exponent.slice(1).padStart(2, '0')}`;
}
/** Objects of JavaScript put keys that are whole numbers first: their order in the file is lost. */
function orderedEntries(object) {
    const entries = Object.entries(object);
    if (entries.length > 1 && entries.some(([key]) => /^(0|[1-9]\d*)$/.test(key))) {
        throw new NotPrintable('a mapping with keys that are whole numbers, whose order is not known');
    }
    return entries;
}
/** `repr` of a str: in single quotes unless it has only those, with escapes for what does not print. */
function reprText(text) {
    const quote = text.includes("'") && !text.includes('"') ? '"' : "'";
    let written = '';
    for (const character of text)
        written += escaped(character, quote);
    return quote + written + quote;
}
const NAMED = new Map([
    ['\\', '\\\\'],
    ['\n', '\\n'],
    ['\r', '\\r'],
    ['\t', '\\t'],
]);
function escaped(character, quote) {
    if (character === quote)
        return `\\${quote}`;
    const named = NAMED.get(character);
    if (named !== undefined)
        return named;
    if (character === ' ' || !/[\p{C}\p{Z}]/u.test(character))
        return character;
    const code = character.codePointAt(0) ?? 0;
    const hex = code.toString(16);
    if (code < 0x100)
        return `\\x${hex.padStart(2, '0')}`;
    return code < 0x10000 ? `\\u${hex.padStart(4, '0')}` : `\\U${hex.padStart(8, '0')}`;
}
/** `json.dumps(value, sort_keys=True)` and then jinja2's `htmlsafe_json_dumps`: what the filter `tojson` gives. */
function pythonJson(value, indent) {
    return dumps(value, indent, 0).replace(/[<>&']/g, (found) => `\\u00${found.charCodeAt(0).toString(16)}`);
}
function dumps(value, indent, depth) {
    if (typeof value === 'number')
        return pythonNumber(value);
    if (typeof value === 'string')
        return asciiJson(value);
    if (typeof value !== 'object' || value === null)
        return JSON.stringify(value);
    const items = (0,_foundation_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isJsonObject */ .O)(value)
        ? sortedEntries(value).map(([key, member]) => `${asciiJson(key)}: ${dumps(member, indent, depth + 1)}`)
        : value.map((item) => dumps(item, indent, depth + 1));
    const [open, close] = (0,_foundation_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isJsonObject */ .O)(value) ? ['{', '}'] : ['[', ']'];
    if (items.length === 0 || indent === undefined)
        return `${open}${items.join(', ')}${close}`;
    const line = (level) => `\n${' '.repeat(indent * level)}`;
    return `${open}${line(depth + 1)}${items.join(`,${line(depth + 1)}`)}${line(depth)}${close}`;
}
function sortedEntries(object) {
    return Object.entries(object).sort(([a], [b]) => compareTexts(a, b));
}
/** As Python compares: by code point, where JavaScript compares UTF-16 units. */
function compareTexts(a, b) {
    const left = [...a];
    const right = [...b];
    for (let at = 0; at < Math.min(left.length, right.length); at++) {
        const difference = (left[at]?.codePointAt(0) ?? 0) - (right[at]?.codePointAt(0) ?? 0);
        if (difference !== 0)
            return difference;
    }
    return left.length - right.length;
}
function asciiJson(text) {
    return JSON.stringify(text).replace(/[\x7f-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}


/***/ }),

/***/ 7480:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Lz: () => (/* binding */ LARGEST_OUTPUT),
/* harmony export */   SF: () => (/* binding */ MOST_STEPS),
/* harmony export */   _F: () => (/* binding */ OverLimit),
/* harmony export */   __: () => (/* binding */ Budget),
/* harmony export */   m0: () => (/* binding */ MissingValue),
/* harmony export */   rz: () => (/* binding */ TemplateFault)
/* harmony export */ });
/** What is refused in a template, where: an offset into its text, in UTF-16 units. */
class TemplateFault extends Error {
    offset;
    todo;
    constructor(message, offset, todo) {
        super(message);
        this.offset = offset;
        this.todo = todo;
    }
}
/** The template needs a value that is not there; `path` is how it is written, such as `customer.name`. */
class MissingValue extends Error {
    path;
    /** The template asks for a member of a value that is there. */
    member;
    constructor(path, member = false) {
        super(path);
        this.path = path;
        this.member = member;
    }
}
/** Rendering was stopped by its budget. */
class OverLimit extends Error {
    limit;
    constructor(limit) {
        super(limit);
        this.limit = limit;
    }
}
/** Bytes of UTF-8 that the messages of one case may have together: 1 MiB. */
const LARGEST_OUTPUT = 1_048_576;
/**
 * Steps that the messages of one case may take together: each tag that is filled in, each turn of a loop and each item that a filter goes
 * over is one. A million take less than a second, so loops inside loops over long lists end.
 */
const MOST_STEPS = 1_000_000;
/** What is left for one case. A UTF-16 unit is at least one byte: more units than bytes allowed can stop at once. */
class Budget {
    #units = 0;
    #steps = 0;
    emit(text) {
        this.#units += text.length;
        if (this.#units > LARGEST_OUTPUT)
            throw new OverLimit('output');
        return text;
    }
    /** A text that is made on the way and may never be sent. */
    hold(text) {
        if (text.length > LARGEST_OUTPUT)
            throw new OverLimit('output');
        return text;
    }
    step(count = 1) {
        this.#steps += count;
        if (this.#steps > MOST_STEPS)
            throw new OverLimit('steps');
    }
}


/***/ }),

/***/ 7284:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g2: () => (/* binding */ parseMustache),
/* harmony export */   i9: () => (/* binding */ mustacheHtml),
/* harmony export */   pT: () => (/* binding */ mustache)
/* harmony export */ });
/* harmony import */ var mustache__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(562);
/* harmony import */ var _foundation_json_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6316);
/* harmony import */ var _jinja_python_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8429);
/* harmony import */ var _language_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7480);




/**
 * Mustache as Braintrust renders it: by mustache.js 4, texts as they are (no HTML escapes), other values as `JSON.stringify` writes them.
 *
 * Parsed by mustache.js; looked up by code of ours, because the library reaches what every object inherits. What is missing and is needed is
 * an error and not an empty text; a section may meet it. Partials and changed delimiters are refused.
 */
const mustache = engine({
    isFalse: (value) => value === null || value === false || value === 0 || value === '',
    print(value, escaped) {
        if (value === null)
            return '';
        if (typeof value === 'string')
            return value;
        if (typeof value === 'object' && !escaped)
            throw new _jinja_python_js__WEBPACK_IMPORTED_MODULE_1__/* .NotPrintable */ .JM('a list or a mapping without escapes');
        return JSON.stringify(value);
    },
});
/**
 * Mustache as Prompty renders it: by chevron 0.14 (prompty 0.1 has a copy), `{{name}}` with HTML escapes for `&`, `"`, `<` and `>`,
 * `{{{name}}}` and `{{&name}}` without; values as Python prints them; what is empty is false, and prints nothing.
 */
const mustacheHtml = engine({
    isFalse: isEmpty,
    print(value, escaped) {
        const text = isEmpty(value) && value !== 0 && value !== false ? '' : (0,_jinja_python_js__WEBPACK_IMPORTED_MODULE_1__/* .pythonText */ .G)(value);
        return escaped ? text.replace(/[&"<>]/g, (found) => HTML.get(found) ?? found) : text;
    },
});
const HTML = new Map([
    ['&', '&amp;'],
    ['"', '&quot;'],
    ['<', '&lt;'],
    ['>', '&gt;'],
]);
function isEmpty(value) {
    return typeof value === 'object' && value !== null ? Object.keys(value).length === 0 : !value;
}
function engine(dialect) {
    return {
        compile(source) {
            const tokens = parseMustache(source);
            return {
                variables: namesOf(tokens),
                render(values, budget) {
                    const root = Object.fromEntries(values);
                    return renderAll(tokens, { value: root, outer: undefined }, { dialect, budget });
                },
            };
        },
    };
}
/** @throws TemplateFault */
function parseMustache(source) {
    try {
        return mustache__WEBPACK_IMPORTED_MODULE_0__/* ["default"] */ .A.parse(source).map((token) => readToken(token, source));
    }
    catch (thrown) {
        if (thrown instanceof _language_js__WEBPACK_IMPORTED_MODULE_2__/* .TemplateFault */ .rz || !(thrown instanceof Error))
            throw thrown;
        const [, message = thrown.message, at = '0'] = /^(.*) at (\d+)$/s.exec(thrown.message) ?? [];
        throw new _language_js__WEBPACK_IMPORTED_MODULE_2__/* .TemplateFault */ .rz(message.charAt(0).toLowerCase() + message.slice(1), Number(at));
    }
}
function readToken([type, value, at, , body, closing], source) {
    if (typeof type !== 'string' || typeof value !== 'string' || typeof at !== 'number') {
        throw new _language_js__WEBPACK_IMPORTED_MODULE_2__/* .TemplateFault */ .rz('a tag of an unknown kind', 0);
    }
    if (type === 'text')
        return { kind: 'text', text: value, at };
    if (type === '!')
        return { kind: 'text', text: '', at };
    if (type === 'name' || type === '&')
        return { kind: 'value', name: checkedName(value, at), escaped: type === 'name', at };
    if (type !== '#' && type !== '^') {
        const what = type === '>' ? `the partial "${value}"` : 'a change of delimiters';
        throw new _language_js__WEBPACK_IMPORTED_MODULE_2__/* .TemplateFault */ .rz(`${what} is not supported`, at, 'Write the text out.');
    }
    const tokens = Array.isArray(body) ? body : [];
    return {
        kind: type === '#' ? 'section' : 'inverted',
        name: checkedName(value, at),
        at,
        body: tokens.map((token) => readToken(token, source)),
        end: source.indexOf('}}', Number(closing)) + 2,
    };
}
function checkedName(name, at) {
    if (name === '.' || /^[^\s.{}]+(\.[^\s.{}]+)*$/.test(name))
        return name;
    throw new _language_js__WEBPACK_IMPORTED_MODULE_2__/* .TemplateFault */ .rz(`"${name}" is not a name`, at, 'Write {{name}} or {{object.name}}.');
}
/** Those outside sections, and the sections' own: inside, a name may be one of the section's value. */
function namesOf(tokens) {
    return tokens.flatMap((token) => token.kind === 'text' || token.name === '.' ? [] : [token.name.split('.')[0] ?? '']);
}
function renderAll(tokens, scope, run) {
    return tokens.map((token) => renderOne(token, scope, run)).join('');
}
function renderOne(token, scope, run) {
    const { dialect, budget } = run;
    budget.step();
    if (token.kind === 'text')
        return budget.emit(token.text);
    const value = lookUp(token.name, scope);
    if (token.kind === 'value')
        return budget.emit(printed(value, token, dialect));
    const items = value === undefined || dialect.isFalse(value) ? [] : itemsOf(value);
    budget.step(items.length);
    if (token.kind === 'inverted')
        return items.length === 0 ? renderAll(token.body, scope, run) : '';
    return items.map((item) => renderItem(token.body, item, scope, run)).join('');
}
function itemsOf(value) {
    return Array.isArray(value) ? value : [value];
}
function renderItem(body, item, scope, run) {
    // chevron prints nothing at all for an item that is false; mustache.js takes it for a value like any other.
    if (run.dialect.isFalse === isEmpty && isEmpty(item))
        return '';
    return renderAll(body, item === true ? scope : { value: item, outer: scope }, run);
}
function printed(value, token, dialect) {
    if (value === undefined)
        throw new _language_js__WEBPACK_IMPORTED_MODULE_2__/* .MissingValue */ .m0(token.name);
    try {
        return dialect.print(value, token.escaped);
    }
    catch (thrown) {
        if (thrown instanceof _jinja_python_js__WEBPACK_IMPORTED_MODULE_1__/* .NotPrintable */ .JM)
            throw new _language_js__WEBPACK_IMPORTED_MODULE_2__/* .TemplateFault */ .rz(`it cannot print ${thrown.message}`, token.at);
        throw thrown;
    }
}
/** A path is looked up as a whole: what an inner scope has only the first part of, an outer one may have all of. */
function lookUp(name, from) {
    if (name === '.')
        return from.value;
    const path = name.split('.');
    for (let scope = from; scope !== undefined; scope = scope.outer) {
        const found = path.reduce(member, scope.value);
        if (found !== undefined)
            return found;
    }
    return undefined;
}
function member(value, name) {
    if (Array.isArray(value)) {
        const list = value;
        return /^\d+$/.test(name) ? list[Number(name)] : undefined;
    }
    const object = (0,_foundation_json_js__WEBPACK_IMPORTED_MODULE_3__/* .isJsonObject */ .O)(value) ? value : {};
    return Object.hasOwn(object, name) ? object[name] : undefined;
}


/***/ })

};
