export const id = 798;
export const ids = [798];
export const modules = {

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


/***/ }),

/***/ 5849:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ modelReferences)
/* harmony export */ });
/* harmony import */ var _foundation_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1573);
/* harmony import */ var _foundation_ids_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6294);
/* harmony import */ var _options_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8165);



/**
 * The names a prompt may call a model by. A model's id says who answers and never changes with the name: `<provider>/<model>` of a
 * built-in provider, and `<name>/<model>` where the config declares an endpoint of that name.
 *
 * @throws InvalidValueError for a name that a provider has; ConfigError for two declarations of one model that differ.
 */
function modelReferences(declared) {
    const targets = declaredTargets(declared);
    const unknown = (reference) => new _foundation_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InvalidValueError */ .$x(`unknown model: "${reference}"`, { todo: knownModels(reference, declared) });
    const target = (id) => {
        const known = targets.get(id);
        if (known !== undefined)
            return known;
        const slash = id.indexOf('/');
        const endpoint = id.slice(0, Math.max(slash, 0));
        const model = id.slice(slash + 1);
        if ((0,_options_js__WEBPACK_IMPORTED_MODULE_1__/* .isBuiltIn */ .qi)(endpoint)) {
            return { provider: endpoint, endpoint, model, baseUrl: undefined, apiKeyEnv: undefined, prices: undefined };
        }
        const declaration = declared.get(endpoint);
        if (declaration === undefined || !hasNeighbours(declaration))
            throw unknown(id);
        // Declared prices are those of the declared model; of its neighbours at the endpoint nothing is known.
        return { ...declaration, endpoint, model, prices: undefined };
    };
    return {
        target,
        resolve(reference) {
            const declaration = declared.get(reference);
            if (declaration !== undefined)
                return idOf(reference, declaration);
            if (!reference.includes('/'))
                throw unknown(reference);
            const id = (0,_foundation_ids_js__WEBPACK_IMPORTED_MODULE_2__/* .parseModelId */ .iA)(reference);
            target(id);
            return id;
        },
    };
}
/** Whether the entry names a place of its own, so that its name and not its provider is the first part of its models' ids. */
function ownsEndpoint({ provider, baseUrl, region }) {
    return !(0,_options_js__WEBPACK_IMPORTED_MODULE_1__/* .isBuiltIn */ .qi)(provider) || baseUrl !== undefined || region !== undefined;
}
/** Whether other models can be asked for at the same place: a body, a program and a recording know the one model alone. */
function hasNeighbours(declaration) {
    const { provider } = declaration;
    return ownsEndpoint(declaration) && provider !== 'http' && provider !== 'command' && provider !== 'replay';
}
function declaredTargets(declared) {
    const targets = new Map();
    for (const [name, declaration] of declared) {
        (0,_options_js__WEBPACK_IMPORTED_MODULE_1__/* .parseModelName */ .s_)(name);
        const target = { ...declaration, endpoint: ownsEndpoint(declaration) ? name : declaration.provider };
        const id = idOf(name, declaration);
        const other = targets.get(id);
        if (other !== undefined && JSON.stringify(other) !== JSON.stringify(target)) {
            throw new _foundation_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigError */ .xL(`the model "${name}" is ${id}, which another entry declares with another key or price`, {
                todo: 'Keep one of the two entries.',
            });
        }
        targets.set(id, target);
    }
    return targets;
}
function idOf(name, declaration) {
    const first = ownsEndpoint(declaration) ? name : declaration.provider;
    return (0,_foundation_ids_js__WEBPACK_IMPORTED_MODULE_2__/* .parseModelId */ .iA)(`${first}/${declaration.model}`);
}
function knownModels(reference, declared) {
    const names = [...declared.keys()].map((name) => `"${name}"`);
    const endpoints = [...declared].flatMap(([name, each]) => (hasNeighbours(each) ? [`${name}/<model>`] : []));
    const own = names.length === 0 ? 'a name that the config\'s "models" declares' : names.join(', ');
    const shown = ['openai/<model>', 'anthropic/<model>', 'gemini/<model>', ...endpoints, 'simulated/<model>'];
    const write = `Write ${shown.join(', ')}, the same of another built-in provider, or ${own}.`;
    if (reference.includes('/'))
        return write;
    return `${write} Or declare "${reference}" under "models" of the config, with its provider and, where it has one, its base-url.`;
}


/***/ })

};
