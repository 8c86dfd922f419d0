export const id = 263;
export const ids = [263];
export const modules = {

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
    ['api_key', 'A key never stands in a prompt: it is read from the environment (api-key-env of the config).'],
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

/***/ 8263:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  parsePrompts: () => (/* binding */ parsePrompts),
  referencedFiles: () => (/* binding */ referencedFiles),
  refuseDuplicateSlugs: () => (/* binding */ refuseDuplicateSlugs)
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
// EXTERNAL MODULE: ./build/prompts/template.js + 12 modules
var prompts_template = __webpack_require__(5768);
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

// EXTERNAL MODULE: ./build/prompts/templates/handlebars/check.js
var check = __webpack_require__(5865);
// EXTERNAL MODULE: ./build/prompts/templates/handlebars/tree.js
var tree = __webpack_require__(9069);
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
    const excess = markers[MOST_MARKERS];
    if (excess !== undefined)
        fail(`more than ${MOST_MARKERS} role markers`, excess.node.loc);
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
/** More are no prompt: finding the place of each takes time with the square of the body's length. */
const MOST_MARKERS = 1_000;
const START = { start: { line: 1, column: 0 }, end: { line: 1, column: 0 } };
function markerOf(node, index) {
    if (node.type !== 'MustacheStatement')
        return undefined;
    const helper = (0,check/* helperOf */.Y)(node, new Set());
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
const MOST_PARTIALS = 200;
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
    const body = writtenOut(parts.body, [], { file, others, fail, written: new Map() });
    // Where the text of a partial stands in the file is where nothing else stands: its errors have the place of the body.
    const place = () => ({ file, line: parts.place(0).line ?? 1 });
    return { ...parts, body, place };
}
function writtenOut(source, chain, scope, outermost) {
    const program = parsePart(source, chain, scope, outermost);
    const partials = partialsOf(program);
    const excess = partials[MOST_PARTIALS];
    if (excess !== undefined)
        return scope.fail(outermost ?? excess, `more than ${MOST_PARTIALS} partials in one file`);
    let made = source;
    const texts = new Map();
    for (const partial of [...partials].reverse()) {
        const at = outermost ?? partial;
        const name = checkedName(partial, at, chain, scope);
        const path = foundAt(name, scope.file, scope.others);
        if (path === undefined)
            return scope.fail(at, `there is no partial "_${name}.prompt" in the folder of the file or above it`);
        const inner = scope.written.get(name) ?? writtenOut(scope.others.get(path) ?? '', [...chain, name], scope, at);
        scope.written.set(name, inner);
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
        (0,prompts_fields/* refuse */.TR)(name, `the tool "${(0,prompts_fields/* text */.Qq)(name)}" is defined in code, which is not read`, 'Define it in this file under "toolDefs", or have your program print the prompt (`prompt-ratchet import`).');
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
    const body = inlinePartials(trimmed(parts), file, others);
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
function trimmed(parts) {
    if (parts.document.value === null)
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
/** A map of prompts may have one that is called "prompt". */
const MARKS = ['labels', 'commitMessage'];
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
        const keys = (0,prompts_fields/* members */.ol)(root, plain_text_KEYS);
        const templateLanguage = readTemplateLanguage(keys.template);
        const { parameters, notices } = (0,prompts_parameters/* readParameters */.Z)(keys.parameters, 'wire');
        const parametersFrom = written(keys['parameters-from']);
        return [
            {
                slug: written(keys.slug),
                model: written(keys.model),
                messages: plain_text_readMessages(parts, templateLanguage, keys.role, root),
                templateLanguage,
                parameters,
                ...(parametersFrom === undefined ? {} : { parametersFrom }),
                tools: keys.tools === undefined ? [] : (0,prompts_fields/* items */.ld)(keys.tools).map(prompts_fields/* mapping */.pq),
                responseFormat: readResponseFormat(keys['response-format']),
                notices,
            },
        ];
    },
};
const plain_text_KEYS = ['slug', 'model', 'role', 'parameters', 'parameters-from', 'tools', 'response-format', 'template'];
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
            assert[name] = [perCase((key) => (Object.hasOwn(fields, key) ? fields[key] : undefined))];
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
                notices,
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
/** Whether the text can do without the variable, or asks for a member of it: an empty text is no stand-in for one. */
function isGuarded(name, content) {
    return finds(name, content, (escaped) => `\\b${escaped}\\s*(?:\\|\\s*d(?:efault)?\\b|[.[])`);
}
/** Whether the value itself is printed, which promptfoo and we do alike for texts and numbers only. */
function isPrinted(name, content) {
    return finds(name, content, (escaped) => `\\{\\{-?\\s*${escaped}\\s*(?:-?\\}\\}|\\|)`);
}
/** Whether a loop goes over the value: Nunjucks goes over no mapping with one name. */
function isLoopedOver(name, content) {
    return finds(name, content, (escaped) => `\\{%-?\\s*for\\s+\\w+\\s+in\\s+${escaped}\\s*-?%\\}`);
}
/** Only a name that a template can have is looked for: keys of a file may be anything. */
function finds(name, content, pattern) {
    return /^[A-Za-z_]\w*$/.test(name) && new RegExp(pattern(name)).test(content);
}

// EXTERNAL MODULE: ./build/foundation/paths.js + 1 modules
var paths = __webpack_require__(3942);
;// CONCATENATED MODULE: ./build/prompts/path-beside.js


/** The path from the root of the repository of what a file names relative to its own folder; undefined when it leaves the repository. */
function pathBeside(file, reference) {
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
    const path = pathBeside(file, reference);
    if (path === undefined)
        return (0,prompts_fields/* refuse */.TR)(field, `not a path of the repository: ${reference}`, 'Name a file of it.');
    return path;
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
        const path = pathBeside(file, reference);
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
    const model = config !== undefined && hasAddress([...providers_entriesOf(config).keys()])
        ? named.model.replace(/^[^/]+\//, '')
        : named.model;
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
function hasAddress(keys) {
    return keys.some((key) => /^(?:api_?)?(?:base_?url|host)$/i.test(key));
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
    const name = checkName(value, vars);
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
/** Of the scorer: the metric that the assertion names, else its type, in letters that a name has. */
function checkName({ metric, type }, vars) {
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
    if ((0,json/* isJsonObject */.O)(config) && hasAddress(Object.keys(config))) {
        return { refused: 'its grader has an address of its own: declare it in "models" and write a judge in the suite' };
    }
    return {
        model: named.model,
        parameters: (0,json/* isJsonObject */.O)(config) ? readSettings(unplaced(config, file), source).parameters : {},
    };
}
/** Where no prompt is OpenAI's, its cases are not sent there because nothing was said. */
function usualGrader(embeds, { models }) {
    if ([...models].some((model) => /^openai(?:-responses)?\//.test(model))) {
        return { model: embeds ? EMBEDDER : GRADER, parameters: {} };
    }
    const refused = 'it names no grader: promptfoo would ask OpenAI, which none of the providers is. Name one ("defaultTest: { options: { provider } }"), or write a judge in the suite';
    return { refused };
}
function unplaced(value, file) {
    const here = () => ({ file });
    return (0,prompts_fields/* rootField */.LO)({ value, position: here, keyPosition: here });
}
/** More than any judge of ours says beside its rubric. */
const FIXED_CHARACTERS = 8_000;
function asking(name, mapped, graded, context) {
    const embeds = mapped.asks === 'embeddings';
    const grader = (embeds ? graded.embedder : graded.judge) ?? usualGrader(embeds, context);
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
    // What is nothing prints nothing, and is false.
    if (value === null)
        return '';
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
    const names = defaults.asserts.map(({ value }) => checkName(value, defaults.vars));
    const ofTests = new Set(tests.flatMap(({ test, vars }) => test.asserts.map(({ value }) => checkName(value, vars))));
    return defaults.asserts.flatMap((assertion) => {
        if (/\{\{|\{%/.test(JSON.stringify(assertion.value)))
            return [];
        const name = checkName(assertion.value, defaults.vars);
        if (ofTests.has(name) || names.filter((other) => other === name).length > 1)
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
    const { assert: taken, ...written } = { ...defaults.metadata, ...test.metadata };
    if (taken !== undefined) {
        source.unmapped.push({
            message: 'metadata "assert" of a test is not kept: checks stand there',
            position: test.position,
        });
    }
    const metadata = {
        ...written,
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
    for (const [name, value] of Object.entries(vars)) {
        if (value === UNREAD)
            return '';
        if (typeof value === 'string' || typeof value === 'number')
            continue;
        const problem = prompts.map((prompt) => valueProblem(name, value, prompt)).find((each) => each !== undefined);
        if (problem !== undefined)
            return `the variable "${name}" ${problem}`;
    }
    return undefined;
}
/** Where promptfoo would make something else of a value that is no text. */
function valueProblem(name, value, { messages, templateLanguage, variables }) {
    const uses = (test) => messages.some(({ content }) => test(name, content));
    const jinja = templateLanguage === 'jinja';
    if (jinja && isEmpty(value) && variables.includes(name)) {
        return 'is an empty list or mapping, which is true to promptfoo';
    }
    if ((0,json/* isJsonObject */.O)(value) && uses(isLoopedOver))
        return 'is a mapping, over which promptfoo does not go';
    // Booleans print alike where names are all there is.
    if ((jinja || typeof value === 'object') && uses(isPrinted)) {
        return 'is no text, and promptfoo prints it in a way of its own';
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
/** As many as the kind `per-case` takes. */
const MOST_CHECKS = 64;
function perRow(asserts, combination, groups, suite) {
    const assert = new Map();
    const asks = new Map();
    for (const assertion of asserts) {
        const check = readCheck(assertion, contextOf(combination, suite));
        if ('unmapped' in check) {
            suite.source.unmapped.push(notMapped(assertion, check.unmapped));
            continue;
        }
        const others = assert.get(check.name) ?? [];
        if (others.length === MOST_CHECKS) {
            suite.source.unmapped.push(notMapped(assertion, `one test has more than ${MOST_CHECKS} of one name`));
            continue;
        }
        assert.set(check.name, [...others, part(check)]);
        if (!groups.has(check.name))
            groups.set(check.name, { name: check.name, first: assertion, asks: new Map() });
        if (check.asks !== undefined) {
            const ofGroup = asks.get(check.name) ?? new Map();
            asks.set(check.name, ofGroup.set(check.asks.model, together(ofGroup.get(check.asks.model), check.asks)));
        }
    }
    for (const [name, ofRow] of asks)
        raise(groups.get(name)?.asks, ofRow);
    return Object.fromEntries(assert);
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
        const notices = [...new Set(source.notices)];
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
    return found(value, []).flatMap(({ name }) => pathBeside(file, name.trim()) ?? []);
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
/** The front matter with what the files hold in the place of their names. @throws FileError */
function readFiles(root, file, others) {
    let { value } = root;
    for (const { path, name } of found(root.value, [])) {
        const field = { value: name, path, of: root.of };
        const at = pathBeside(file, name.trim());
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
const ROLE_LINE = /^[ \t]*(?:#[ \t]*)?(system|user|assistant|developer|function|tool)[ \t]*(?:(\[[^\]\n]*\])[ \t]*)?:[ \t]*$/gim;
/** More are no prompt: looking each up in the body would take time with the square of its length. */
const outline_MOST_MARKERS = 1_000;
/** The stretch that an offset is in. @param stretches in the body's order, none inside another: a body may have a hundred thousand. */
function stretchAt(stretches, offset) {
    let [low, high] = [0, stretches.length];
    while (low < high) {
        const middle = (low + high) >>> 1;
        if ((stretches[middle]?.end ?? 0) <= offset)
            low = middle + 1;
        else
            high = middle;
    }
    const found = stretches[low];
    return found !== undefined && found.at <= offset ? found : undefined;
}

// EXTERNAL MODULE: ./build/prompts/templates/jinja/lexer.js
var lexer = __webpack_require__(5781);
// EXTERNAL MODULE: ./build/prompts/templates/jinja/parser.js + 3 modules
var parser = __webpack_require__(7241);
;// CONCATENATED MODULE: ./build/prompts/formats/prompty/outline-jinja.js



function outlineJinja(body) {
    const statements = (0,parser/* parse */.q)(body);
    const pieces = (0,lexer/* split */.l)(body);
    const texts = pieces.filter((piece) => piece.kind === 'text');
    const blocks = statements
        .filter(({ kind }) => kind === 'if' || kind === 'for' || kind === 'capture')
        .map((statement) => ({ at: statement.at, end: statement.end, history: historyOf(statement) }));
    return {
        blocks,
        outputs: statements.flatMap((statement) => statement.kind === 'output' && statement.value.kind === 'name'
            ? [{ name: statement.value.name, at: statement.at, end: statement.end }]
            : []),
        sets: setsIn(statements, body, true),
        isComment: (at) => stretchAt(pieces, at) === undefined,
        isSilent: (at, end) => statements.every((statement) => statement.at >= end ||
            statement.end <= at ||
            statement.kind === 'set' ||
            statement.kind === 'capture' ||
            (statement.kind === 'text' &&
                body.slice(Math.max(at, statement.at), Math.min(end, statement.end)).trim() === '')),
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
    const body = statement.body.filter((part, index) => part.kind !== 'text' || !(index === 0 ? /^\s*(?:#[ \t]*)?$/ : /^\s*$/).test(part.text));
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
    return between.includes('\n') && first?.kind === 'text' && /\n[ \t]*(?:#[ \t]*)?$/.test(first.text);
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
    return {
        blocks,
        outputs: tokens.flatMap((token) => token.kind === 'value'
            ? [{ name: token.name, at: token.at, end: body.indexOf('}}', token.at) + (token.escaped ? 2 : 3) }]
            : []),
        sets: [],
        isComment: (at) => stretchAt(comments, at) !== undefined,
        isSilent: (at, end) => body
            .slice(at, end)
            .replace(/\{\{!.*?\}\}/gs, '')
            .trim() === '',
        freedom: (at) => (stretchAt(blocks, at) ? 'block' : stretchAt(comments, at) ? 'comment' : 'text'),
    };
}
/** `{{#history}}`, `{{role}}:` and `{{content}}` on lines of their own. */
function outline_mustache_historyOf(token, body) {
    if (token.kind === 'inverted' || token.name === '.' || token.name.includes('.'))
        return undefined;
    const inner = body.slice(token.at, token.end);
    const fits = /^\{\{#[^{}]*\}\}[ \t]*\n\s*(?:#[ \t]*)?\{\{\{?\s*role\s*\}\}\}?[ \t]*:[ \t]*\n\s*\{\{[{&]\s*content\s*\}\}\}?[ \t]*\n\s*\{\{\/[^{}]*\}\}$/;
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
    if (cuts.length > 2 * outline_MOST_MARKERS)
        fail('too many places for messages', 0);
    refuseHidden(body, outline, cuts, fail);
    if (!options.second)
        refuseImages(body, fail);
    const { messages, notices } = assemble(body, cuts, outline, options, fail);
    if (messages.length === 0)
        return (0,prompts_fields/* refuse */.TR)(options.root, 'the prompt is empty', 'Write the prompt below the front matter.');
    return { messages: withSets(messages, outline, options, fail), notices };
}
const prompty_messages_ROLES = ['system', 'user', 'assistant'];
function roleCuts(body, outline, { second }, fail) {
    const cuts = [];
    const lines = [...body.matchAll(ROLE_LINE)];
    if (lines.length > outline_MOST_MARKERS)
        fail(`more than ${outline_MOST_MARKERS} role markers`, lines[outline_MOST_MARKERS]?.index ?? 0);
    for (const line of lines) {
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
    if (threads.length > outline_MOST_MARKERS)
        fail(`more than ${outline_MOST_MARKERS} conversations`, 0);
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
        const words = wordsIn(body.slice(block.at, block.end));
        const thread = used.find((name) => words.has(name));
        if (thread !== undefined)
            fail(`the conversation "${thread}" inside a block`, block.at, 'Write it outside of blocks.');
    }
    // The runtime puts a conversation that the body does not name at the end.
    const last = used.map((slot) => ({ kind: 'slot', slot, optional: true, at: body.length, end: body.length, keepsRole: false }));
    return [...loops, ...markers, ...inputs, ...last];
}
/** What may be a name, with what it is made of. No pattern is made of a name: a key of the front matter may be anything. */
function wordsIn(text) {
    const runs = text.match(/[\p{L}\p{M}\p{N}_.-]+/gu) ?? [];
    return new Set(runs.flatMap((run) => [run, ...run.split(/[.-]/)]));
}
const TAG = /\{%.*?%\}|\{#.*?#\}|\{\{.*?\}\}/g;
const ROLE_TEXT = /^[ \t]*(?:#[ \t]*)?(system|user|assistant|developer|function|tool)[ \t]*:[ \t]*$/i;
/** Role markers that are made of a value, or share their line with a tag. */
function refuseHidden(body, outline, cuts, fail) {
    for (const { index, 0: whole } of body.matchAll(/^.*\{[{%#].*$/gm)) {
        // A role marker is short: of a long line only what may be one is looked at.
        const line = whole.length > LONGEST_LINE ? whole.slice(-LONGEST_LINE) : whole;
        if (cuts.some(({ at, end }) => index >= at && index < end) || outline.isComment(index))
            continue;
        const last = [...line.matchAll(TAG)].at(-1);
        const rest = last === undefined ? '' : line.slice(last.index + last[0].length);
        if (last !== undefined && !last[0].startsWith('{{') && ROLE_TEXT.test(rest)) {
            fail('a role marker needs a line of its own', index, 'Put the tag on another line.');
        }
        if (ROLE_TEXT.test(line.replace(/\{%.*?%\}|\{#.*?#\}/g, ''))) {
            fail('a role marker needs a line of its own', index, 'Put the tag on another line.');
        }
        if (/\brole\b/.test(line) && /^[ \t]*(?:#[ \t]*)?\{\{[^{}]{0,200}\}\}[ \t]*:[ \t]*$/.test(line)) {
            fail('a role marker that is made of a value', index, HISTORY_LOOP);
        }
    }
}
const LONGEST_LINE = 1_000;
const HISTORY_LOOP = 'A list of messages is "{% for item in history %}", "{{item.role}}:", "{{item.content}}" and "{% endfor %}", each on a line of its own.';
/** prompty 0.1 sends `![…](…)` as a picture. In one pass: a pattern would look for the end from every beginning. */
function refuseImages(body, fail) {
    let opened;
    for (const { index, 0: found } of body.matchAll(/!\[|\]\(?/g)) {
        if (found === '![')
            opened ??= index;
        else if (opened !== undefined && found === '](' && body.includes(')', index)) {
            fail('a Markdown image, which Prompty sends as a picture, is not supported', opened);
        }
        else
            opened = undefined;
    }
}
function assemble(body, cuts, outline, { second }, fail) {
    const textOf = (from, to) => outline.isSilent(from, to) ? '' : stripped(body.slice(from, to), second);
    const messages = [];
    const notices = [];
    let role = 'system';
    let opened;
    let start = 0;
    const close = (end, isLast) => {
        const content = textOf(start, end);
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
        const emptyMessage = opened?.kind === 'role' && cut.kind === 'role' && textOf(start, cut.at) === '';
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
    if (field === undefined)
        return undefined;
    const api = (0,prompts_fields/* text */.Qq)(field);
    if (api === 'responses')
        return 'responses';
    if (api === 'chat')
        return undefined;
    return (0,prompts_fields/* refuse */.TR)(field, `the api "${api}" is not supported`, 'Prompts that are chats can be evaluated.');
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
    const from = draft.parametersFrom;
    return {
        version,
        path: source.path,
        notices,
        ...(from === undefined ? {} : { parametersFrom: at(from.position, () => (0,ids/* parseParametersSlug */.Pm)(from.text)) }),
        ...(draft.tests === undefined ? {} : { tests: draft.tests }),
    };
}
/** @throws FileError that names the file or both files, for the first slug that two prompts have. */
function refuseDuplicateSlugs(prompts) {
    const paths = new Map();
    for (const { version, path } of prompts) {
        const first = paths.get(version.slug);
        if (first !== undefined) {
            const where = first === path ? 'prompts of the file have' : 'files have';
            const which = first === path ? '' : `: ${first} and ${path}`;
            throw new errors/* FileError */.f6(`two ${where} the slug "${version.slug}"${which}`, {
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


/***/ })

};
