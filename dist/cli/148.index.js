export const id = 148;
export const ids = [148];
export const modules = {

/***/ 5134:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ loadConfig)
/* harmony export */ });
/* harmony import */ var _config_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9241);
/* harmony import */ var _foundation_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1573);
/* harmony import */ var _foundation_source_tree_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8876);



/**
 * Reads the config at the trusted commit; if there is none, at the proposed one.
 *
 * @throws ConfigError when neither has one, or it is wrong.
 */
async function loadConfig(path, trusted, proposed) {
    const bytes = await (0,_foundation_source_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .readFile */ .T)(trusted, path);
    if (bytes !== undefined)
        return { config: (0,_config_index_js__WEBPACK_IMPORTED_MODULE_1__/* .parseConfig */ .o)(bytes, path), tree: trusted, trusted: true };
    const own = proposed === undefined ? undefined : await (0,_foundation_source_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .readFile */ .T)(proposed, path);
    if (own === undefined || proposed === undefined) {
        throw new _foundation_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ConfigError */ .xL(`there is no ${path} at ${trusted.label}${proposed ? ` or ${proposed.label}` : ''}`, {
            position: { file: path },
            todo: 'Add the config file, or name another one with the input `config` (command line: --config).',
        });
    }
    return { config: (0,_config_index_js__WEBPACK_IMPORTED_MODULE_1__/* .parseConfig */ .o)(own, path), tree: proposed, trusted: false };
}


/***/ }),

/***/ 9215:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  x: () => (/* binding */ filesInQuestion),
  j: () => (/* binding */ promptsOf)
});

// EXTERNAL MODULE: ./build/foundation/errors.js
var errors = __webpack_require__(1573);
// EXTERNAL MODULE: ./build/foundation/ids.js
var ids = __webpack_require__(6294);
// EXTERNAL MODULE: ./build/foundation/paths.js + 1 modules
var paths = __webpack_require__(3942);
// EXTERNAL MODULE: ./build/foundation/strict-yaml.js
var strict_yaml = __webpack_require__(7639);
// EXTERNAL MODULE: ./build/foundation/json.js
var json = __webpack_require__(6316);
;// CONCATENATED MODULE: ./build/prompts/fields.js


/** An empty text is a mapping without keys. */
function rootField(document) {
    return { value: document.value ?? {}, path: [], of: document };
}
/** @throws FileError at the field's line and column, always. */
function refuse(field, message, todo) {
    throw new errors/* FileError */.f6(message, { position: field.of.position(field.path), todo });
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
        throw new errors/* FileError */.f6(`unknown key "${unknown}"`, { position, todo: `Known here: ${keys.join(', ')}.` });
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
function fields_text(field) {
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
    if ((0,json/* isJsonObject */.O)(field.value))
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

;// CONCATENATED MODULE: ./build/prompts/parameters.js

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
    for (const [written, value] of entries(field)) {
        const name = wireName(written);
        const reserved = RESERVED.get(name);
        if (reserved !== undefined)
            refuse(value, `"${written}" is not a parameter`, reserved);
        if (Object.hasOwn(parameters, name))
            refuse(value, `"${written}" and another key both mean ${name}`, 'Keep one.');
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
function wireName(written) {
    const snake = written.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
    return KNOWN.has(snake) || RESERVED.has(snake) ? snake : written;
}
function refuseWrongKind(field, name) {
    const kind = KNOWN.get(name);
    const { value } = field;
    if (kind === 'number' && typeof value !== 'number')
        refuse(field, `${name} must be a number, found ${kindOf(value)}`);
    if (kind === 'integer' && !Number.isSafeInteger(value)) {
        refuse(field, `${name} must be a whole number, found ${kindOf(value)}`);
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

// EXTERNAL MODULE: ./build/prompts/template.js
var template = __webpack_require__(3840);
;// CONCATENATED MODULE: ./build/prompts/formats/plain-text.js




/**
 * A Markdown or text file whose body is the prompt.
 *
 * - A body with placeholders (`{{name}}`) is one `user` message, or one of the front matter's `role`.
 * - A body without any is the instruction: a `system` message (or `role: developer`), then a `user` message `{{input}}`.
 * - Front matter is what stands between a first line `---` and the next line `---`, both without anything else on them. A file
 *   that does not begin so, or does not close it, is text from its first character.
 * - Empty lines before and after the body are not part of it, so that an editor's final newline is not another version.
 */
const plainText = {
    name: 'plain-text',
    endings: ['.md', '.txt'],
    parse(source, file) {
        const { document, body } = splitFrontMatter(source, file);
        const root = rootField(document);
        const keys = members(root, ['slug', 'model', 'role', 'parameters', 'tools', 'response-format', 'template']);
        refuseOtherLanguages(keys.template);
        const { parameters, notices } = readParameters(keys.parameters, 'wire');
        return [
            {
                slug: written(keys.slug),
                model: written(keys.model),
                messages: readMessages(body, keys.role, root),
                templateLanguage: 'literal',
                parameters,
                tools: keys.tools === undefined ? [] : items(keys.tools).map(mapping),
                responseFormat: readResponseFormat(keys['response-format']),
                notices,
            },
        ];
    },
};
function splitFrontMatter(source, file) {
    const opening = /^---[ \t]*\n/.exec(source);
    const rest = opening === null ? '' : source.slice(opening[0].length);
    const closing = opening === null ? null : /^---[ \t]*$/m.exec(rest);
    if (closing === null)
        return { document: (0,strict_yaml/* parseYaml */.h)('', file), body: source };
    const document = (0,strict_yaml/* parseYaml */.h)(rest.slice(0, closing.index), file, { line: 2 });
    return { document, body: rest.slice(closing.index + closing[0].length) };
}
function written(field) {
    return field === undefined ? undefined : { text: fields_text(field), position: field.of.position(field.path) };
}
const LATER_LANGUAGES = ['mustache', 'handlebars', 'jinja'];
function refuseOtherLanguages(field) {
    if (field === undefined)
        return;
    const language = fields_text(field);
    if (language === 'literal')
        return;
    const known = LATER_LANGUAGES.includes(language);
    refuse(field, known ? `template "${language}" is not available in this version` : `unknown template language "${language}"`, 'Use {{name}} placeholders and leave "template" out (or write "literal").');
}
function readMessages(source, roleField, root) {
    const content = source.replace(/^\n+|\n+$/g, '');
    if (content.trim() === '')
        return refuse(root, 'the prompt is empty', 'Write the prompt as the text of the file.');
    const role = roleField === undefined ? undefined : readRole(roleField);
    if ((0,template/* findVariables */.Dm)({ messages: [{ role: 'user', content }], templateLanguage: 'literal' }).length > 0)
        return [{ role: role ?? 'user', content }];
    if (roleField !== undefined && role === 'user') {
        refuse(roleField, 'a user message without a placeholder would ask the same for every case', 'Write {{input}} where the case goes, or remove "role".');
    }
    return [
        { role: role ?? 'system', content },
        { role: 'user', content: '{{input}}' },
    ];
}
const ROLES = ['system', 'developer', 'user'];
function readRole(field) {
    const name = fields_text(field);
    const role = ROLES.find((known) => known === name);
    return role ?? refuse(field, `unknown role "${name}"`, `Use one of ${ROLES.join(', ')}.`);
}
/** `text`, `json-object`, or a mapping with `type: json-schema`, `schema`, and optionally `name`, `description`, `strict`. */
function readResponseFormat(field) {
    if (field === undefined)
        return { type: 'text' };
    if (typeof field.value === 'string')
        return readSimpleFormat(field);
    const { type, ...keys } = members(field, ['type', 'schema', 'name', 'description', 'strict']);
    if (type === undefined || fields_text(type) !== 'json-schema') {
        return refuse(type ?? field, 'a response format with keys needs "type: json-schema"', RESPONSE_FORMATS);
    }
    if (keys.schema === undefined)
        return refuse(field, 'the response format has no "schema"', RESPONSE_FORMATS);
    return {
        type: 'json-schema',
        schema: mapping(keys.schema),
        ...(keys.name === undefined ? {} : { name: fields_text(keys.name) }),
        ...(keys.description === undefined ? {} : { description: fields_text(keys.description) }),
        ...(keys.strict === undefined ? {} : { strict: flag(keys.strict) }),
    };
}
const RESPONSE_FORMATS = 'Use text, json-object, or { type: json-schema, schema: { … } }.';
function readSimpleFormat(field) {
    if (field.value === 'text')
        return { type: 'text' };
    if (field.value === 'json-object')
        return { type: 'json-object' };
    return refuse(field, `unknown response format "${String(field.value)}"`, RESPONSE_FORMATS);
}

// EXTERNAL MODULE: ./build/foundation/strict-json.js
var strict_json = __webpack_require__(9510);
;// CONCATENATED MODULE: ./build/prompts/formats/prompt-yml.js






/**
 * GitHub's prompt file (docs.github.com, "Storing prompts in GitHub repositories"), read as its two runners do: the gh-models
 * extension (`pkg/prompt/prompt.go`) and actions/ai-inference (`src/prompt.ts`).
 *
 * - `messages`: a list of `role` (system, user, assistant, and developer; any case) and `content`, a text with `{{name}}`.
 * - `modelParameters`: `maxTokens`, `maxCompletionTokens`, `temperature`, `topP`, sent as `max_tokens`, `top_p`, …
 * - `responseFormat`: `text`, `json_object`, or `json_schema` with `jsonSchema`, which is JSON in a text: `name`, `schema`, and
 *   optionally `description` and `strict`.
 * - `name` and `description` are for people. `slug` is an addition of ours that the other runners skip.
 * - `testData` and `evaluators` are accepted and a notice says that they are not used.
 */
const promptYml = {
    name: 'prompt-yml',
    endings: ['.prompt.yml', '.prompt.yaml'],
    parse(source, file) {
        const root = rootField((0,strict_yaml/* parseYaml */.h)(source, file));
        const keys = members(root, KEYS);
        const { parameters, notices } = readParameters(keys.modelParameters, 'camel');
        for (const key of [keys.name, keys.description])
            if (key !== undefined)
                fields_text(key);
        return [
            {
                slug: prompt_yml_written(keys.slug),
                model: prompt_yml_written(keys.model),
                messages: prompt_yml_readMessages(keys.messages, root),
                templateLanguage: 'literal',
                parameters,
                tools: [],
                responseFormat: prompt_yml_readResponseFormat(keys.responseFormat, keys.jsonSchema),
                notices: [...notices, ...unusedNotices(keys.testData, keys.evaluators)],
            },
        ];
    },
};
const KEYS = [
    'name',
    'description',
    'slug',
    'model',
    'modelParameters',
    'messages',
    'responseFormat',
    'jsonSchema',
    'testData',
    'evaluators',
];
function prompt_yml_written(field) {
    return field === undefined ? undefined : { text: fields_text(field), position: field.of.position(field.path) };
}
function prompt_yml_readMessages(field, root) {
    if (field === undefined)
        return refuse(root, 'the file has no "messages"', 'Add at least one role and content.');
    const messages = items(field).map(readMessage);
    return messages.length === 0 ? refuse(field, '"messages" is empty', 'Add at least one role and content.') : messages;
}
function readMessage(field) {
    const { role, content } = members(field, ['role', 'content']);
    if (role === undefined)
        return refuse(field, `${nameOf(field)} has no "role"`, `Use one of ${prompt_yml_ROLES.join(', ')}.`);
    if (content === undefined || fields_text(content) === '') {
        return refuse(content ?? field, `${nameOf(field)} has no "content"`, 'A message needs a text.');
    }
    return { role: prompt_yml_readRole(role), content: fields_text(content) };
}
const prompt_yml_ROLES = ['system', 'developer', 'user', 'assistant'];
function prompt_yml_readRole(field) {
    const name = fields_text(field);
    const role = prompt_yml_ROLES.find((known) => known === name.toLowerCase());
    return role ?? refuse(field, `unknown role "${name}"`, `Use one of ${prompt_yml_ROLES.join(', ')}.`);
}
function prompt_yml_readResponseFormat(field, schema) {
    const type = field === undefined ? 'text' : fields_text(field);
    if (schema !== undefined && type !== 'json_schema') {
        refuse(schema, '"jsonSchema" has no effect here', 'Write "responseFormat: json_schema" with it, or remove it.');
    }
    if (field === undefined || type === 'text')
        return { type: 'text' };
    if (type === 'json_object')
        return { type: 'json-object' };
    if (type !== 'json_schema') {
        return refuse(field, `unknown responseFormat "${type}"`, 'Use text, json_object or json_schema.');
    }
    if (schema === undefined)
        return refuse(field, '"jsonSchema" is missing', 'responseFormat json_schema needs it.');
    return readSchema(schema);
}
/** The wrapper that the chat-completions protocol has for a schema, as JSON in a text. */
function readSchema(field) {
    const value = parseEmbeddedJson(field);
    // What is inside the text has no place of its own in the file: the place of the text stands for it.
    const here = () => field.of.position(field.path);
    const keys = members({ ...field, value, of: { value, position: here, keyPosition: here } }, SCHEMA_KEYS);
    if (keys.name === undefined)
        return refuse(field, '"jsonSchema" has no "name"', WRAPPER);
    if (keys.schema === undefined)
        return refuse(field, '"jsonSchema" has no "schema"', WRAPPER);
    if (!(0,json/* isJsonObject */.O)(keys.schema.value))
        return refuse(field, '"jsonSchema.schema" must be a mapping', WRAPPER);
    return {
        type: 'json-schema',
        schema: keys.schema.value,
        name: fields_text(keys.name),
        ...(keys.description === undefined ? {} : { description: fields_text(keys.description) }),
        ...(keys.strict === undefined ? {} : { strict: flag(keys.strict) }),
    };
}
const SCHEMA_KEYS = ['name', 'description', 'schema', 'strict'];
const WRAPPER = 'Write {"name": "…", "strict": true, "schema": { … }} as JSON in a text (jsonSchema: |-).';
/** The position is the text's own: where a line of a block stands in the file depends on how it is written. */
function parseEmbeddedJson(field) {
    try {
        return (0,strict_json/* parseJson */.q)(fields_text(field), field.of.position(field.path).file);
    }
    catch (thrown) {
        if (!(thrown instanceof errors/* FileError */.f6) || typeof field.value !== 'string')
            throw thrown;
        const { line, column } = thrown.position ?? {};
        return refuse(field, `${nameOf(field)}: ${thrown.message} (line ${line}, column ${column} of its text)`, thrown.todo);
    }
}
function unusedNotices(testData, evaluators) {
    const present = [testData, evaluators].filter((field) => field !== undefined && items(field).length > 0);
    return present.map((field) => `"${field?.path.join('.')}" of the file is not used: suites, datasets and scorers of the config decide`);
}

;// CONCATENATED MODULE: ./build/prompts/formats/index.js


/** Every kind of prompt file that is read. */
const FORMATS = [promptYml, plainText];
/** The ending of the path that a format has, the longest; undefined when no format reads such files. */
function endingOf(path) {
    const name = path.toLowerCase();
    return FORMATS.flatMap(({ endings }) => endings.filter((ending) => name.endsWith(ending))).sort((a, b) => b.length - a.length)[0];
}
/** The format that reads this file; undefined when none does. */
function formatOf(path, text) {
    const ending = endingOf(path);
    return FORMATS.find(({ endings, recognises }) => ending !== undefined && endings.includes(ending) && (recognises?.(text, path) ?? true));
}
/** For the errors: `.prompt.yml, .prompt.yaml, .md, .txt`. */
function knownEndings() {
    return FORMATS.flatMap((format) => format.endings).join(', ');
}

;// CONCATENATED MODULE: ./build/prompts/files.js




/**
 * The prompt files of a tree, by path. `*.prompt.md` under `.github` are commands of an editor: never prompts of an
 * application, whatever the globs say.
 *
 * @throws InvalidValueError for a bad glob; FileError for a link or submodule that the globs match.
 */
function promptFiles(entries, globs) {
    const matches = (0,paths/* matchesAny */._I)(globs);
    const found = entries.filter(({ path }) => matches(path) && !isEditorCommand(path));
    for (const { path, kind } of found) {
        if (kind === 'file')
            continue;
        throw new errors/* FileError */.f6(`a prompt must be a file of its own, found a ${kind}`, {
            position: { file: path },
            todo: 'Put the file itself there, or narrow the globs of "prompts".',
        });
    }
    return found.sort((a, b) => (a.path < b.path ? -1 : 1));
}
function isEditorCommand(path) {
    return path.endsWith('.prompt.md') && path.split('/').includes('.github');
}
/**
 * The slug of a file that names none: its path below the fixed part of the first glob that matches it, `/` → `.`, without the
 * ending of its format. `prompts/support/triage.prompt.yml` of `prompts/**` is `support.triage`.
 *
 * @throws FileError when that is not a slug (capitals, spaces, over 64 characters).
 */
function slugOf(path, globs) {
    const glob = globs.find((candidate) => (0,paths/* matchesAny */._I)([candidate])(path));
    const base = glob === undefined ? '' : (0,paths/* globBase */.EI)(glob);
    const below = base === '' ? path : path.slice(base.length + 1);
    const name = below.slice(0, below.length - (endingOf(path)?.length ?? 0)).replaceAll('/', '.');
    try {
        return (0,ids/* parsePromptSlug */.PX)(name);
    }
    catch (thrown) {
        if (!(thrown instanceof errors/* InvalidValueError */.$x))
            throw thrown;
        throw new errors/* FileError */.f6(`the path makes no slug: found "${name}"`, {
            position: { file: path },
            todo: `Rename the file, or write "slug: ${suggestion(name)}" in it (at the top; in front matter for text). ${thrown.todo}`,
        });
    }
}
function suggestion(name) {
    const slug = name
        .toLowerCase()
        .replace(/[^a-z0-9._-]+/g, '-')
        .replace(/\.{2,}/g, '.')
        .replace(/^[^a-z0-9]+/, '')
        .slice(0, 64);
    return slug === '' ? 'my-prompt' : slug;
}

// EXTERNAL MODULE: ./build/foundation/text.js
var foundation_text = __webpack_require__(6877);
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
    const prompts = format.parse(text, path, decoded(others)).map((draft) => parsed(draft, source));
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
function parsed(draft, source) {
    const version = (0,prompt_version/* promptVersion */.N)(readSlug(draft, source), {
        messages: draft.messages,
        templateLanguage: draft.templateLanguage,
        model: readModel(draft, source),
        ...readParametersOf(draft, source),
        tools: draft.tools,
        responseFormat: draft.responseFormat,
        variables: (0,template/* findVariables */.Dm)(draft),
        ...(draft.defaults === undefined ? {} : { defaults: draft.defaults }),
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
        return slugOf(path, globs);
    return at(key.position, () => (0,ids/* parsePromptSlug */.PX)(`${slugOf(path, globs)}.${key.text}`));
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
function readModel(draft, { path, defaultModel, resolveModel }) {
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
    return (0,template/* findNearPlaceholders */.GR)(messages).map((text) => `${text} is sent as it is: a placeholder is {{name}}, of letters, digits, "_", "." and "-" without spaces`);
}

;// CONCATENATED MODULE: ./build/commands/prompt-files.js


async function filesInQuestion(scope, source) {
    if (scope.kind === 'tip') {
        const { parsed, notices } = await parseAll(scope.tree, source, () => true);
        return { prompts: parsed, base: new Map(), notices, nothing: `${scope.tree.label} has no prompts` };
    }
    const { proposed, base } = scope;
    const [after, before] = await Promise.all([proposed.entries(), base.entries()]);
    const old = promptBlobs(before, source.config.prompts);
    const current = promptBlobs(after, source.config.prompts);
    const changed = [...current].filter(([path, blob]) => old.get(path) !== blob).map(([path]) => path);
    const gone = [...old.keys()].filter((path) => !current.has(path));
    const idle = idleGlobs(after, source.config);
    if (changed.length === 0 && gone.length === 0) {
        const nothing = `no prompt file differs between ${base.label} and ${proposed.label}`;
        return { prompts: [], base: new Map(), notices: idle, nothing };
    }
    const touched = new Set([...changed, ...gone]);
    const [all, was] = await Promise.all([
        parseAll(proposed, source, (path) => touched.has(path)),
        parseSome(base, [...touched].filter((path) => old.has(path)), source),
    ]);
    const slugs = new Set(all.parsed.map((each) => each.version.slug));
    const bySlug = new Map(was.map((each) => [each.version.slug, each.version]));
    const removed = was.filter((each) => gone.includes(each.path) && !slugs.has(each.version.slug));
    return {
        // A renamed or reformatted file whose content is the same version under the same slug is no change.
        prompts: all.parsed.filter((each) => touched.has(each.path) && bySlug.get(each.version.slug)?.id !== each.version.id),
        base: bySlug,
        notices: [
            ...idle,
            ...all.notices,
            ...removed.map((each) => ({
                level: 'notice',
                message: `${each.path} was deleted or renamed: what the environments hold of ${each.version.slug} stays there.`,
            })),
        ],
        nothing: changed.length === 0
            ? 'prompt files were only deleted or renamed; what the environments hold of them stays there'
            : 'the changed prompt files are the same versions as before: only names, comments or layout differ',
    };
}
/** A glob with a slip of the pen matches nothing, and every change would be green for ever. */
function idleGlobs(entries, { prompts, file }) {
    return prompts
        .filter((glob) => promptFiles(entries, [glob]).length === 0)
        .map((glob) => ({
        level: 'warning',
        message: `No file matches "${glob}" in \`prompts\` of ${file}: nothing is gated by it.`,
    }));
}
function promptBlobs(entries, globs) {
    return new Map(promptFiles(entries, globs).map((entry) => [entry.path, entry.blob]));
}
/**
 * Every prompt of a tree, so that two files with one slug are seen. A file that this change does not touch and that does not
 * parse is a notice; one that it touches is an error.
 */
async function parseAll(tree, source, inQuestion) {
    const paths = promptFiles(await tree.entries(), source.config.prompts).map((entry) => entry.path);
    const files = await tree.read(paths);
    const notices = [];
    const parsed = [];
    for (const [path, bytes] of files) {
        try {
            const prompts = parseOne(path, bytes, source);
            parsed.push(...prompts);
            const said = inQuestion(path) ? prompts.flatMap((prompt) => prompt.notices) : [];
            notices.push(...said.map((message) => ({ level: 'notice', message: `${path}: ${message}` })));
        }
        catch (error) {
            if (inQuestion(path) || !(error instanceof errors/* RatchetError */.eG))
                throw error;
            notices.push({
                level: 'warning',
                message: `not touched by this change, and not usable: ${(0,errors/* describeError */.Uc)(error)}`,
            });
        }
    }
    refuseDuplicateSlugs(parsed);
    return { parsed, notices };
}
/**
 * The prompts of a tree that are wanted by their slug.
 *
 * @throws FileError for a wanted one that does not parse (its slug is then taken from its path).
 */
async function promptsOf(tree, source, wanted) {
    const globs = source.config.prompts;
    const { parsed } = await parseAll(tree, source, (path) => wanted(slugOrPath(path, globs)));
    return parsed.filter((each) => wanted(each.version.slug));
}
function slugOrPath(path, globs) {
    try {
        return slugOf(path, globs);
    }
    catch (error) {
        if (error instanceof errors/* RatchetError */.eG)
            return path;
        throw error;
    }
}
/** The base commit's side: a file that does not parse there is simply no baseline. */
async function parseSome(tree, paths, source) {
    if (paths.length === 0)
        return [];
    const files = await tree.read(paths);
    return [...files].flatMap(([path, bytes]) => {
        try {
            return parseOne(path, bytes, source);
        }
        catch (error) {
            if (error instanceof errors/* FileError */.f6 || error instanceof errors/* ConfigError */.xL)
                return [];
            throw error;
        }
    });
}
function parseOne(path, bytes, source) {
    return parsePrompts({
        path,
        bytes,
        globs: source.config.prompts,
        ...(source.config.model === undefined ? {} : { defaultModel: source.config.model }),
        resolveModel: source.resolveModel,
    });
}


/***/ }),

/***/ 9241:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  o: () => (/* binding */ parseConfig)
});

// EXTERNAL MODULE: ./node_modules/zod/v4/core/parse.js
var parse = __webpack_require__(4196);
// EXTERNAL MODULE: ./build/foundation/brand.js
var brand = __webpack_require__(2421);
// EXTERNAL MODULE: ./build/foundation/errors.js
var errors = __webpack_require__(1573);
// EXTERNAL MODULE: ./build/foundation/json.js
var json = __webpack_require__(6316);
// EXTERNAL MODULE: ./build/foundation/strict-yaml.js
var strict_yaml = __webpack_require__(7639);
// EXTERNAL MODULE: ./build/foundation/text.js
var foundation_text = __webpack_require__(6877);
// EXTERNAL MODULE: ./node_modules/fastest-levenshtein/mod.js
var mod = __webpack_require__(1916);
;// CONCATENATED MODULE: ./build/config/problem.js



/** More than anyone reads at once; the place of each costs a walk through the text. */
const MOST = 50;
/** All problems in one error, in the order of the file; a single one is the error itself. */
function configError(problems, yaml, file) {
    const placed = problems
        .slice(0, MOST)
        .map(({ path, at, message, todo }) => ({
        position: at === 'key' ? yaml.keyPosition(path) : yaml.position(path),
        message,
        todo,
    }))
        .sort((a, b) => (a.position.line ?? 0) - (b.position.line ?? 0) || (a.position.column ?? 0) - (b.position.column ?? 0));
    const [first] = placed;
    if (first !== undefined && placed.length === 1) {
        return new errors/* ConfigError */.xL(first.message, { position: first.position, todo: first.todo });
    }
    const lines = placed.map(({ position, message, todo }) => [`${(0,errors/* formatPosition */.Ld)(position)}: ${message}`, ...(todo === undefined ? [] : [`  ${todo}`])].join('\n'));
    const count = problems.length > MOST ? `${problems.length} problems, ${MOST} of them` : `${problems.length} problems`;
    return new errors/* ConfigError */.xL(`${count}\n${lines.join('\n')}`, {
        position: { file },
        details: {
            problems: placed.map(({ position, message, todo }) => ({
                line: position.line ?? 1,
                column: position.column ?? 1,
                message,
                ...(todo === undefined ? {} : { todo }),
            })),
        },
    });
}
/** A problem of what is written in a place. */
function problem(path, message, todo) {
    return { path, at: 'value', message, todo };
}
/** The problem of a name that is not among the known ones, if it is not. */
function unknownName(path, what, name, known, at = 'value') {
    if (known.includes(name))
        return [];
    return [{ path, at, message: `there is no ${what} ${quoted(name)}`, todo: suggest(name, known, `${what}s`) }];
}
/** `Did you mean "x"?` when a known word is near, else the list of what there is. */
function suggest(word, known, what) {
    const nearest = known
        .map((candidate) => ({ candidate, away: (0,mod/* distance */.Io)(word.slice(0, 100).toLowerCase(), candidate.toLowerCase()) }))
        .sort((a, b) => a.away - b.away)[0];
    if (nearest !== undefined && nearest.away <= Math.max(1, Math.floor(nearest.candidate.length / 3))) {
        return `Did you mean "${nearest.candidate}"?`;
    }
    return known.length === 0 ? `There are no ${what}.` : `The ${what} are ${known.join(', ')}.`;
}
/** The last name on a path, as a person would say it. */
function nameOf(path) {
    const last = path.at(-1);
    if (last === undefined)
        return 'the config';
    return typeof last === 'string' ? quoted(last) : `entry ${last + 1} of ${nameOf(path.slice(0, -1))}`;
}
/** What was found, short enough to print. */
function shown(value) {
    if (value === undefined || value === null)
        return 'nothing';
    if (Array.isArray(value))
        return 'a list';
    if ((0,json/* isJsonObject */.O)(value))
        return 'a mapping';
    return typeof value === 'string' ? quoted(value) : String(value);
}
/** A name or a text of the file, its beginning when it is long. */
function quoted(text) {
    return JSON.stringify(text.length <= 80 ? text : `${text.slice(0, 79).toWellFormed()}…`);
}
function valueAt(root, path) {
    let value = root;
    for (const step of path) {
        if (Array.isArray(value) && typeof step === 'number')
            value = value[step];
        else if ((0,json/* isJsonObject */.O)(value) && Object.hasOwn(value, step))
            value = value[step];
        else
            return undefined;
    }
    return value;
}

;// CONCATENATED MODULE: ./build/config/read-file.js
/** Environments that say nothing were written as `{}` before the file was read. */
function environmentsOf(file) {
    return Object.entries(file.environments).flatMap(([slug, environment]) => environment === null ? [] : [[slug, environment]]);
}
/** Without the keys that were not written. */
function given(members) {
    return Object.fromEntries(Object.entries(members).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])));
}

;// CONCATENATED MODULE: ./build/config/gate/version-digits.js

/** As a JSON Schema has it: what an editor can check. */
const VERSION_PATTERN = '^(sha256:)?[0-9a-f]{12,64}$';
/**
 * The id of a prompt version or the beginning of it, at least 12 digits → its hexadecimal digits, without `sha256:`.
 *
 * @param written unknown, because YAML reads some ids as numbers: 123456789012, but also 1234e5678901.
 * @throws InvalidValueError for anything else.
 */
function parseVersionDigits(written) {
    if (typeof written === 'number') {
        throw new errors/* InvalidValueError */.$x('not a version: YAML reads these digits as a number', { todo: inQuotes(written) });
    }
    if (typeof written !== 'string' || !new RegExp(VERSION_PATTERN).test(written)) {
        const found = typeof written === 'string' ? `: found ${JSON.stringify(written.slice(0, 80))}` : '';
        throw new errors/* InvalidValueError */.$x(`not a version${found}`, {
            todo: 'Write at least the first 12 digits of its id (0-9, a-f), such as 4f3a9c01d2e4.',
        });
    }
    return written.replace('sha256:', '');
}
/** A number that is not printed as it was written (1234e5678901, 012345678901) is not told back: it would be another id. */
function inQuotes(written) {
    const digits = String(written);
    return Number.isSafeInteger(written) && digits.length >= 12
        ? `Put the id in quotes: "${digits}".`
        : 'Put the id in quotes, as it is written.';
}

;// CONCATENATED MODULE: ./build/config/gate/to-gate.js


/** The gate of the rest of the house, out of one that was found to be good. */
function toGate(gate) {
    const { 'must-improve': mustImprove, 'pass-at': passAt, 'early-stop': earlyStop, latency, cost, tokens } = gate;
    return {
        mode: gate.mode,
        maxDrop: gate['max-drop'],
        scorers: Object.fromEntries(Object.entries(gate.scorers).map(([name, own]) => [name, toScorer(own)])),
        ...(mustImprove === undefined ? {} : { mustImprove: toMustImprove(mustImprove) }),
        criticalTags: gate.critical?.tags ?? [],
        ...(latency === undefined ? {} : { latency: toLatency(latency) }),
        ...(cost === undefined ? {} : { cost: toCost(cost) }),
        ...(tokens === undefined ? {} : { tokens: toTokens(tokens) }),
        minCases: gate['min-cases'],
        ...(passAt === undefined ? {} : { passAt }),
        weights: gate.weights,
        bounds: gate.bounds,
        earlyStop: earlyStop === 'on' || earlyStop === true,
        anchor: Object.fromEntries(Object.entries(gate.anchor).map(([slug, version]) => [slug, parseVersionDigits(version)])),
        onInconclusive: gate['on-inconclusive'],
    };
}
/** A plain list asks for all of its scorers. */
function toMustImprove(written) {
    if (Array.isArray(written))
        return { need: 'all', scorers: written, by: 0 };
    const { any, all, by } = written;
    return any === undefined ? { need: 'all', scorers: all ?? [], by } : { need: 'any', scorers: any, by };
}
function toScorer(own) {
    return given({ min: own.min, maxDrop: own['max-drop'], maxRegressedCases: own['max-regressed-cases'] });
}
function toLatency({ advisory, ...limits }) {
    return { ...given({ p50: limits['p50-ms']?.max, p95: limits['p95-ms']?.max }), advisory };
}
function toCost({ advisory, ...limits }) {
    const { 'p50-usd': p50, 'p95-usd': p95, 'max-increase': maxIncrease } = limits;
    return { ...given({ p50: p50?.max, p95: p95?.max, maxIncrease }), advisory };
}
function toTokens({ advisory, ...limits }) {
    return { ...given({ p50: limits.p50?.max, p95: limits.p95?.max, maxIncrease: limits['max-increase'] }), advisory };
}

;// CONCATENATED MODULE: ./build/config/gate/rules.js



/** What the gates of a well-formed config say about scorers, and about themselves. All that is wrong is reported. */
function gateProblems(read) {
    return RULES.flatMap((rule) => rule(read));
}
const gatesNameScorers = (read) => environmentsOf(read.file).flatMap(([slug, { suites, gate }]) => {
    const here = read.file.suites.flatMap(({ name }, index) => suites === undefined || suites.includes(name) ? (read.scorers[index] ?? []) : []);
    const known = [...new Set(here.map(({ name }) => name))];
    const keys = ['scorers', 'weights', 'bounds'].flatMap((key) => Object.keys(gate[key]).flatMap((name) => unknownName(['environments', slug, 'gate', key, name], 'scorer', name, known, 'key')));
    return [...keys, ...improving(slug, gate).flatMap(({ path, name }) => unknownName(path, 'scorer', name, known))];
});
const mustImproveNamesEachOnce = ({ file }) => environmentsOf(file).flatMap(([slug, { gate }]) => {
    const entries = improving(slug, gate);
    return entries.flatMap(({ path, name }, index) => entries.findIndex((entry) => entry.name === name) === index
        ? []
        : [problem(path, `${quoted(name)} is there twice`, 'Keep one of the two.')]);
});
/** The scorers that must improve, each with its place in the file. */
function improving(slug, gate) {
    const written = gate['must-improve'];
    if (written === undefined)
        return [];
    const { need, scorers } = toMustImprove(written);
    const list = ['environments', slug, 'gate', 'must-improve', ...(Array.isArray(written) ? [] : [need])];
    return scorers.map((name, index) => ({ path: [...list, index], name }));
}
const weightsLeaveAScorer = ({ file, scorers }) => environmentsOf(file).flatMap(([slug, { suites, gate }]) => file.suites.flatMap(({ name }, index) => {
    const counts = suites === undefined || suites.includes(name);
    const weights = new Map(Object.entries(gate.weights));
    const nothing = (scorers[index] ?? []).every((scorer) => weights.get(scorer.name) === 0);
    return counts && nothing
        ? [problem(['environments', slug, 'gate', 'weights'], `every scorer of suite "${name}" has the weight 0`)]
        : [];
}));
/** Strict mode passes what is proven to drop by less than `max-drop`: with 0 an equal prompt is blocked however many its cases. */
const strictToleratesSomeDrop = ({ file }) => environmentsOf(file).flatMap(([slug, { gate }]) => {
    if (gate.mode !== 'strict')
        return [];
    const drops = [
        { path: ['max-drop'], drop: gate['max-drop'] },
        ...Object.entries(gate.scorers).map(([name, own]) => ({
            path: ['scorers', name, 'max-drop'],
            drop: own['max-drop'],
        })),
    ];
    return drops.flatMap(({ path, drop }) => drop === 0
        ? [
            problem(['environments', slug, 'gate', ...path], 'in strict mode "max-drop: 0" passes nothing but a proven gain', 'Write the drop that is tolerated, such as 0.05; to ask for a gain write "must-improve".'),
        ]
        : []);
});
const RULES = [
    gatesNameScorers,
    mustImproveNamesEachOnce,
    weightsLeaveAScorer,
    strictToleratesSomeDrop,
];

// EXTERNAL MODULE: ./build/scorers/options.js
var options = __webpack_require__(4379);
;// CONCATENATED MODULE: ./build/config/long-form.js


/**
 * The config with its short forms written out: `- exact` and `- exact:` become `- exact: {}`, `staging:` becomes `staging: {}`.
 * Everything else stays as it is, right or wrong, at the same path: errors are found and placed afterwards.
 */
function longForm(config) {
    if (!(0,json/* isJsonObject */.O)(config))
        return config;
    const { suites, environments } = config;
    return {
        ...config,
        ...(Array.isArray(suites) ? { suites: suites.map(longSuite) } : {}),
        ...((0,json/* isJsonObject */.O)(environments) ? { environments: members(environments, emptyForNothing) } : {}),
    };
}
function longSuite(suite) {
    if (!(0,json/* isJsonObject */.O)(suite) || !Array.isArray(suite.scorers))
        return suite;
    return { ...suite, scorers: suite.scorers.map(longScorer) };
}
function longScorer(scorer) {
    if (typeof scorer === 'string' && Object.hasOwn(options/* scorerOptions */.n, scorer))
        return { [scorer]: {} };
    return (0,json/* isJsonObject */.O)(scorer) ? members(scorer, emptyForNothing) : scorer;
}
function members(object, change) {
    return Object.fromEntries(Object.entries(object).map(([key, value]) => [key, change(value)]));
}
function emptyForNothing(value) {
    return value === null ? {} : value;
}

;// CONCATENATED MODULE: ./build/config/references.js


/** What one part of a well-formed config says about another. Each rule on its own; all that is wrong is reported. */
function referenceProblems(read) {
    return references_RULES.flatMap((rule) => rule(read));
}
const suiteNamesAreUnique = ({ file }) => file.suites.flatMap((suite, index) => file.suites.findIndex(({ name }) => name === suite.name) === index
    ? []
    : [
        problem(['suites', index, 'name'], `two suites are named "${suite.name}"`, 'Give each suite a name of its own.'),
    ]);
const scorerNamesAreUnique = ({ scorers }) => scorers.flatMap((entries, suite) => entries.flatMap((entry, index) => entries.findIndex(({ name }) => name === entry.name) === index
    ? []
    : [
        problem(['suites', suite, 'scorers', index], `two scorers of this suite are named "${entry.name}"`, `Give one a name: - ${entry.kind}: { name: …, … }`),
    ]));
const suitesHaveTheirDataset = ({ file }) => file.suites.flatMap(({ dataset }, index) => unknownName(['suites', index, 'dataset'], 'dataset', dataset, Object.keys(file.datasets)));
const modelIsDeclared = ({ file }) => file.model === undefined || file.model.includes('/')
    ? []
    : unknownName(['model'], 'model', file.model, Object.keys(file.models));
const thereIsAnEnvironment = ({ file }) => Object.keys(file.environments).length > 0
    ? []
    : [problem(['environments'], '"environments" must not be empty', 'Name one, such as "staging: {}".')];
const environmentsHaveTheirSuites = ({ file }) => environmentsOf(file).flatMap(([slug, environment]) => (environment.suites ?? []).flatMap((suite, index) => unknownName(['environments', slug, 'suites', index], 'suite', suite, file.suites.map(({ name }) => name))));
const environmentsComeFromEachOther = ({ file }) => environmentsOf(file).flatMap(([slug, { from }]) => {
    const path = ['environments', slug, 'from'];
    if (from === undefined)
        return [];
    const missing = unknownName(path, 'environment', from, Object.keys(file.environments).filter((other) => other !== slug));
    if (from !== slug && missing.length > 0)
        return missing;
    const way = wayBack(slug, new Map(environmentsOf(file).map(([name, environment]) => [name, environment.from])));
    const isFirst = way !== undefined && environmentsOf(file).find(([name]) => way.includes(name))?.[0] === slug;
    return isFirst
        ? [problem(path, `"from" goes in a circle: ${way.join(' from ')}`, 'One environment must be the first.')]
        : [];
});
/** The environments on the way from one back to itself. */
function wayBack(slug, from) {
    const way = [slug];
    for (let next = from.get(slug); next !== undefined; next = from.get(next)) {
        if (next === slug)
            return [...way, slug];
        if (way.includes(next))
            return undefined;
        way.push(next);
    }
    return undefined;
}
const protectedIsNeverOnPass = ({ file }) => environmentsOf(file).flatMap(([slug, environment]) => environment.protected && environment.assign === 'on-pass'
    ? [
        problem(['environments', slug, 'protected'], `"${slug}" is protected and assigned on-pass: a pull request never assigns a protected environment`, 'Write "assign: on-merge" or "assign: manual".'),
    ]
    : []);
const branchesAreTwo = ({ file: { registry } }) => {
    const [one, other] = [registry.branch, registry['results-branch']];
    const collide = one === other || one.startsWith(`${other}/`) || other.startsWith(`${one}/`);
    return collide
        ? [
            problem(['registry'], `"branch" and "results-branch" must be two branches: found "${one}" and "${other}"`, 'Neither may be a folder of the other: git keeps branches as paths.'),
        ]
        : [];
};
const references_RULES = [
    suiteNamesAreUnique,
    scorerNamesAreUnique,
    suitesHaveTheirDataset,
    modelIsDeclared,
    thereIsAnEnvironment,
    environmentsHaveTheirSuites,
    environmentsComeFromEachOther,
    protectedIsNeverOnPass,
    branchesAreTwo,
];

// EXTERNAL MODULE: ./node_modules/zod/v4/mini/schemas.js
var schemas = __webpack_require__(4343);
// EXTERNAL MODULE: ./node_modules/zod/v4/core/api.js
var api = __webpack_require__(3759);
// EXTERNAL MODULE: ./build/foundation/accepts.js
var accepts = __webpack_require__(8573);
// EXTERNAL MODULE: ./build/foundation/ids.js
var ids = __webpack_require__(6294);
// EXTERNAL MODULE: ./build/foundation/paths.js + 1 modules
var paths = __webpack_require__(3942);
// EXTERNAL MODULE: ./build/models/options.js
var models_options = __webpack_require__(8165);
;// CONCATENATED MODULE: ./build/config/branch.js

/** A branch name that git takes (git-check-ref-format) and that needs no quoting anywhere. @throws InvalidValueError otherwise. */
function parseBranch(text) {
    const parts = text.split('/');
    const isFine = text.length <= 200 &&
        !text.includes('..') &&
        parts.every((part) => /^[A-Za-z0-9_][A-Za-z0-9._-]*$/.test(part) && !/(\.|\.lock)$/.test(part)) &&
        parts[0] !== 'refs';
    if (isFine)
        return text;
    throw new errors/* InvalidValueError */.$x(`not a branch name: found "${text}"`, {
        todo: 'Use letters, digits, ".", "_", "-" and "/", such as prompt-registry; without refs/heads/.',
    });
}

;// CONCATENATED MODULE: ./build/config/duration.js

const UNITS = new Map([
    ['ms', 1],
    ['s', 1_000],
    ['m', 60_000],
]);
const LONGEST_MS = 60 * 60_000;
/** `500ms`, `60s`, `1.5m` → milliseconds, between 1 and an hour. @throws InvalidValueError for anything else. */
function parseDuration(text) {
    const [, amount, unit] = /^(\d{1,9}(?:\.\d{1,3})?)(ms|s|m)$/.exec(text) ?? [];
    const milliseconds = Math.round(Number(amount) * (UNITS.get(unit ?? '') ?? Number.NaN));
    if (milliseconds >= 1 && milliseconds <= LONGEST_MS)
        return milliseconds;
    throw new errors/* InvalidValueError */.$x(`not a duration between 1ms and 60m: found "${text}"`, {
        todo: 'Write a number and ms, s or m: 500ms, 60s, 2m.',
    });
}

;// CONCATENATED MODULE: ./build/config/gate/schema.js




/** What must hold before a version moves to an environment, as it is written. What it says about scorers and modes is in `rules.ts`. */
const says = schemas/* describe */.q0y;
const share = schemas/* number */.aig().check(api/* _gte */.qm(0), api/* _lte */.Zm(1));
const schema_text = schemas/* string */.YjP().check(api/* _minLength */.m9(1));
const scorerNames = schemas/* array */.YOg(schema_text).check(api/* _minLength */.m9(1), schemas/* meta */.mIj({ uniqueItems: true }));
const scorer = schemas/* strictObject */.rej({
    min: schemas/* optional */.lqM(share.check(says('The mean score must be at least this.'))),
    'max-drop': schemas/* optional */.lqM(share.check(says("The drop of this scorer that is tolerated, instead of the gate's."))),
    'max-regressed-cases': schemas/* optional */.lqM(schemas/* int */.Whr().check(api/* _gte */.qm(0), says('Cases that may have become worse, counting only those where fresh runs confirm it.'))),
});
const mustImprove = schemas/* union */.KCZ([
    scorerNames,
    schemas/* strictObject */.rej({
        any: schemas/* optional */.lqM(scorerNames.check(says('One of these is enough.'))),
        all: schemas/* optional */.lqM(scorerNames.check(says('Every one of these.'))),
        by: schemas/* _default */.Rvf(schemas/* number */.aig().check(api/* _gte */.qm(0), api/* _lt */.Au(1)), 0)
            .check(says('The gain that must be proven: 0.02 is 2 percentage points. 0: any gain.')),
    })
        .check(exactlyOne(['any', 'all']), schemas/* meta */.mIj({ oneOf: [{ required: ['any'] }, { required: ['all'] }] })),
]);
const latency = schemas/* strictObject */.rej({
    'p50-ms': limit('Milliseconds that half of the calls may take.'),
    'p95-ms': limit('Milliseconds that 95 of 100 calls may take.'),
    advisory: advisory(true),
})
    .check(...someLimit(['p50-ms', 'p95-ms'], 'p95-ms: { max: 4000 }', 'Limits on the time of a model call; an answer from the cache keeps the time of its call.'));
const cost = schemas/* strictObject */.rej({
    'p50-usd': limit('US dollars that half of the calls may cost.'),
    'p95-usd': limit('US dollars that 95 of 100 calls may cost.'),
    'max-increase': increase(),
    advisory: advisory(false),
})
    .check(...someLimit(['p50-usd', 'p95-usd', 'max-increase'], 'max-increase: 0.1', 'Limits on the cost of a model call.'));
const tokens = schemas/* strictObject */.rej({
    p50: limit('Tokens that half of the calls may use.'),
    p95: limit('Tokens that 95 of 100 calls may use.'),
    'max-increase': increase(),
    advisory: advisory(false),
})
    .check(...someLimit(['p50', 'p95', 'max-increase'], 'max-increase: 0.1', 'Limits on the tokens of a model call, in and out.'));
const bounds = schemas/* strictObject */.rej({
    min: schemas/* number */.aig().check(says('The lowest score there is.')),
    max: schemas/* number */.aig().check(says('The highest score there is.')),
    better: schemas/* enum */.k5n(['higher', 'lower']).check(says('Which end of the range is the good one.')),
})
    .check(isRange);
const gateSchema = schemas/* strictObject */.rej({
    mode: schemas/* _default */.Rvf(schemas/* enum */.k5n(['simple', 'strict']), 'simple')
        .check(says('simple weighs chances. strict guarantees: a prompt worse by more than max-drop passes at most 1 time in 20.')),
    'max-drop': schemas/* _default */.Rvf(share, 0.05)
        .check(says('The drop of a mean score that is tolerated. 0.05 is 5 percentage points.')),
    scorers: schemas/* prefault */.SdS(schemas/* record */.g1P(schemas/* string */.YjP(), scorer), {}).check(says('Thresholds of single scorers, by name.')),
    'must-improve': schemas/* optional */.lqM(mustImprove.check(says('Scorers that must be proven to have improved. A list means all of them.'))),
    critical: schemas/* optional */.lqM(schemas/* strictObject */.rej({ tags: schemas/* array */.YOg(schema_text).check(api/* _minLength */.m9(1)) })
        .check(says('Cases with one of these tags must each pass.'))),
    latency: schemas/* optional */.lqM(latency),
    cost: schemas/* optional */.lqM(cost),
    tokens: schemas/* optional */.lqM(tokens),
    'min-cases': schemas/* _default */.Rvf(schemas/* int */.Whr().check(api/* _gte */.qm(1)), 1).check(says('With fewer cases than this there is no pass.')),
    'pass-at': schemas/* optional */.lqM(share.check(says('A case passes at a mean score of at least this. Default: 1 for scorers of 0 and 1, else 0.5.'))),
    weights: schemas/* prefault */.SdS(schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* number */.aig().check(api/* _gte */.qm(0))), {})
        .check(says('Weight of a scorer in the composite, by name. Default 1; 0 leaves it out.')),
    bounds: schemas/* prefault */.SdS(schemas/* record */.g1P(schemas/* string */.YjP(), bounds), {})
        .check(says('The range of scorers whose scores are not in 0–1, by name.')),
    'early-stop': schemas/* _default */.Rvf(schemas/* literal */.euz(['off', 'on', true, false]), 'on')
        .check(says('on: no further calls once they could hardly change the result.')),
    anchor: schemas/* prefault */.SdS(schemas/* record */.g1P(schemas/* string */.YjP().check((0,accepts/* accepts */.G)(ids/* parsePromptSlug */.PX)), schemas/* unknown */.L5J().check((0,accepts/* accepts */.G)(parseVersionDigits), schemas/* meta */.mIj({ type: 'string', pattern: VERSION_PATTERN }))), {})
        .check(says('Prompt slug → a fixed version that is compared with as well, so that small drops cannot add up.')),
    'on-inconclusive': schemas/* _default */.Rvf(schemas/* enum */.k5n(['block', 'allow']), 'block')
        .check(says('allow makes the check green when the result is unclear. It never assigns.')),
});
/** An amount that 0 would make impossible to keep. */
function limit(description) {
    return schemas/* optional */.lqM(schemas/* strictObject */.rej({ max: schemas/* number */.aig().check(api/* _gt */.Tx(0)) }).check(says(description)));
}
/** Up to twice as much: a larger number is a percentage in the wrong place (10 for 10 %, which is 0.1). */
function increase() {
    return schemas/* optional */.lqM(share.check(says('The increase on average, compared with what is held, that is tolerated. 0.1 is 10 % more.')));
}
function advisory(byDefault) {
    return schemas/* _default */.Rvf(schemas/* boolean */.zMY(), byDefault).check(says('true: shown, and never blocks.'));
}
/** A rule without a limit would be a rule that always holds. Editors are told by `anyOf`. */
function someLimit(keys, example, description) {
    const check = (context) => {
        if (keys.some((key) => context.value[key] !== undefined))
            return;
        const written = `${keys.slice(0, -1).join(', ')} or ${keys.at(-1)}`;
        refuse(context, 'there is no limit in it', `Write ${written}, such as ${example}.`);
    };
    return [check, schemas/* meta */.mIj({ description, anyOf: keys.map((key) => ({ required: [key] })) })];
}
function exactlyOne(keys) {
    return (context) => {
        const names = keys.map((key) => `"${key}"`);
        const given = keys.filter((key) => context.value[key] !== undefined);
        if (given.length === 0)
            refuse(context, `${names.join(' or ')} is missing`, `Write the scorers: ${keys[0]}: [ … ].`);
        if (given.length > 1)
            refuse(context, `${names.join(' and ')} exclude each other`, 'Keep one of them.');
    };
}
/** Both ends are finite as YAML is read, but their distance need not be. */
function isRange(context) {
    const { min, max } = context.value;
    if (min < max && Number.isFinite(max - min))
        return;
    const todo = 'Write the lowest and the highest score that the scorer can give.';
    if (min >= max)
        refuse(context, `"min" must be less than "max": found ${min} and ${max}`, todo);
    else
        refuse(context, `"min" and "max" are too far apart: found ${min} and ${max}`, todo);
}
/** Nothing more is said of what is already wrong: a key that is unknown may be the one that is missing. */
function refuse(context, message, todo) {
    if (context.issues.length > 0)
        return;
    context.issues.push({ code: 'custom', message, params: { todo }, input: context.value });
}

;// CONCATENATED MODULE: ./build/config/schema.js










/**
 * The config file as it is written: shape, values and defaults. What one part says about another is in `references.ts` and
 * `gate/rules.ts`.
 */
const schema_says = schemas/* describe */.q0y;
const config_schema_text = schemas/* string */.YjP().check(api/* _minLength */.m9(1));
const glob = config_schema_text.check((0,accepts/* accepts */.G)((written) => (0,paths/* matchesAny */._I)([written])));
const schema_name = config_schema_text.check((0,accepts/* accepts */.G)(parseName));
const map = schemas/* strictObject */.rej({
    id: schemas/* optional */.lqM(config_schema_text),
    input: schemas/* optional */.lqM(config_schema_text),
    expected: schemas/* optional */.lqM(config_schema_text),
    tags: schemas/* optional */.lqM(config_schema_text),
    cluster: schemas/* optional */.lqM(config_schema_text),
    metadata: schemas/* optional */.lqM(config_schema_text),
});
const file = schemas/* string */.YjP().check((0,accepts/* accepts */.G)(paths/* parseRepositoryPath */.XU));
const dataset = schemas/* union */.KCZ([
    file,
    schemas/* strictObject */.rej({
        file,
        map: schemas/* prefault */.SdS(map, {}).check(schema_says("Our field → the file's column or key, where the names differ.")),
    }),
]);
/** Written `- exact` or `- exact: { trim: false }`. */
const schema_scorer = schemas/* union */.KCZ([
    schemas/* enum */.k5n(Object.keys(options/* scorerOptions */.n)),
    schemas/* strictObject */.rej(Object.fromEntries(Object.entries(options/* scorerOptions */.n).map(([kind, options]) => [
        kind,
        schemas/* optional */.lqM(schemas/* nullable */.mee(schemas/* safeExtend */.W09(options, { name: schemas/* optional */.lqM(schema_name.check(schema_says('Default: the kind.'))) }))),
    ])))
        .check(schemas/* meta */.mIj({ minProperties: 1, maxProperties: 1 })),
]);
const suite = schemas/* strictObject */.rej({
    name: schema_name.check(schema_says('Unique. Environments name suites by it.')),
    prompts: schemas/* _default */.Rvf(schemas/* array */.YOg(glob).check(api/* _minLength */.m9(1)), ['*'])
        .check(schema_says('Globs over prompt slugs: the prompts that this suite evaluates.')),
    dataset: schemas/* string */.YjP().check(schema_says('The name of a dataset above.')),
    trials: schemas/* _default */.Rvf(schemas/* int */.Whr().check(api/* _gte */.qm(1), api/* _lte */.Zm(100)), 3)
        .check(schema_says('Completions of each case. More trials tell noise from change.')),
    scorers: schemas/* array */.YOg(schema_scorer).check(api/* _minLength */.m9(1)),
});
const environment = schemas/* strictObject */.rej({
    from: schemas/* optional */.lqM(schemas/* string */.YjP().check(schema_says('A version must have passed in this environment before.'))),
    suites: schemas/* optional */.lqM(schemas/* array */.YOg(schemas/* string */.YjP()).check(api/* _minLength */.m9(1), schema_says('The suites that decide here. Default: every suite of the prompt.'))),
    assign: schemas/* _default */.Rvf(schemas/* enum */.k5n(['on-pass', 'on-merge', 'manual']), 'on-pass')
        .check(schema_says('on-pass: a passing pull request assigns. on-merge: the push of its merge does. manual: only a dispatch.')),
    protected: schemas/* _default */.Rvf(schemas/* boolean */.zMY(), false).check(schema_says('Assigned only by a workflow of the default branch.')),
    gate: schemas/* prefault */.SdS(gateSchema, {}),
    'evidence-days': schemas/* _default */.Rvf(schemas/* int */.Whr().check(api/* _gte */.qm(1), api/* _lte */.Zm(365)), 7)
        .check(schema_says('Days that a version still counts as passed in `from` after it was replaced there.')),
    first: schemas/* _default */.Rvf(schemas/* enum */.k5n(['confirm', 'allow']), 'confirm')
        .check(schema_says('The first version of a prompt here: confirmed by a person, or assigned when the gate passes.')),
});
const limits = schemas/* strictObject */.rej({
    'max-calls': schemas/* _default */.Rvf(schemas/* int */.Whr().check(api/* _gte */.qm(0)), 20_000)
        .check(schema_says('Model calls of one run. More are refused before the first.')),
    'max-cost': schemas/* _default */.Rvf(schemas/* number */.aig().check(api/* _gte */.qm(0)), 25).check(schema_says('US dollars of one run.')),
    concurrency: schemas/* _default */.Rvf(schemas/* int */.Whr().check(api/* _gte */.qm(1), api/* _lte */.Zm(1_000)), 16).check(schema_says('Model calls at the same time.')),
    'request-timeout': schemas/* _default */.Rvf(schemas/* string */.YjP().check((0,accepts/* accepts */.G)(parseDuration)), '60s')
        .check(schema_says('Time for one model call: 500ms, 60s, 2m.')),
});
const branch = schemas/* string */.YjP().check((0,accepts/* accepts */.G)(parseBranch));
const registry = schemas/* strictObject */.rej({
    kind: schemas/* _default */.Rvf(schemas/* enum */.k5n(['git']), 'git'),
    branch: schemas/* _default */.Rvf(branch, 'prompt-registry')
        .check(schema_says('The branch that holds versions, environments and the ledger.')),
    'results-branch': schemas/* _default */.Rvf(branch, 'prompt-results').check(schema_says('The branch that holds recorded evaluations.')),
});
const configSchema = schemas/* strictObject */.rej({
    version: schemas/* _default */.Rvf(schemas/* literal */.euz(1), 1).check(schema_says('The version of this format.')),
    project: schemas/* optional */.lqM(schemas/* string */.YjP()
        .check((0,accepts/* accepts */.G)(parseProject), schema_says('Prefix of registry paths and comment, where a repository has several configs.'))),
    prompts: schemas/* array */.YOg(glob).check(api/* _minLength */.m9(1), schema_says('Globs: the prompt files.')),
    model: schemas/* optional */.lqM(schemas/* string */.YjP()
        .check((0,accepts/* accepts */.G)(ids/* parseModelId */.iA), schema_says('The model of prompts that name none: <provider>/<model>, or a name of models.'))),
    datasets: schemas/* record */.g1P(schemas/* string */.YjP().check((0,accepts/* accepts */.G)(ids/* parseDatasetSlug */.Rl)), dataset).check(schema_says('Name → file (JSONL or CSV).')),
    models: schemas/* prefault */.SdS(schemas/* record */.g1P(models_options/* modelName */.fD, models_options/* modelOptions */.Og), {}).check(schema_says('Names for models and endpoints.')),
    suites: schemas/* array */.YOg(suite)
        .check(api/* _minLength */.m9(1), schema_says('Which prompts are evaluated over which dataset, by which scorers.')),
    environments: schemas/* record */.g1P(schemas/* string */.YjP().check((0,accepts/* accepts */.G)(ids/* parseEnvironmentSlug */.Yq)), schemas/* union */.KCZ([environment, schemas/* null */.chJ()]))
        .check(schema_says('Where prompt versions are in use, and what must hold before one moves there.')),
    limits: schemas/* prefault */.SdS(limits, {}),
    registry: schemas/* prefault */.SdS(registry, {}),
});
/** Names of scorers and suites are keys of objects in results: what every object has by itself cannot be told apart. */
function parseName(written) {
    if (written in {})
        throw new errors/* InvalidValueError */.$x(`"${written}" is a reserved word`, { todo: 'Choose another name.' });
    return (0,ids/* parseScorerName */.D0)(written);
}
/** A project is a part of registry paths like a prompt's slug. */
function parseProject(written) {
    try {
        return (0,ids/* parsePromptSlug */.PX)(written);
    }
    catch (thrown) {
        if (!(thrown instanceof errors/* InvalidValueError */.$x))
            throw thrown;
        throw new errors/* InvalidValueError */.$x(`not a project name: found "${written}"`, { todo: thrown.todo });
    }
}

// EXTERNAL MODULE: ./node_modules/zod/v4/core/schemas.js + 2 modules
var core_schemas = __webpack_require__(6985);
;// CONCATENATED MODULE: ./build/config/gate/examples.js
/** What to write in a gate instead of a value that has another form than its key, or another scale; undefined: nobody can tell. */
function gateTodo(path, found) {
    const [root, , gate, ...keys] = path;
    const key = keys.at(-1);
    if (root !== 'environments' || gate !== 'gate' || typeof key !== 'string')
        return undefined;
    if (SHARES.includes(key))
        return shareTodo(found);
    if (LIMITS.includes(key) && typeof found === 'number')
        return `Write it so: ${key}: { max: ${found} }.`;
    const example = keys.length === 1 ? EXAMPLES.get(key) : undefined;
    return example === undefined ? undefined : `Write it so: ${key}: ${example}.`;
}
/** A config speaks of shares, 0 to 1; people write percents and percentage points. */
const SHARES = ['max-drop', 'min', 'by', 'max-increase', 'pass-at'];
const LIMITS = ['p50-ms', 'p95-ms', 'p50-usd', 'p95-usd', 'p50', 'p95'];
const EXAMPLES = new Map([
    ['scorers', '{ label: { min: 0.85 } }'],
    ['must-improve', '{ any: [label], by: 0.02 }'],
    ['critical', '{ tags: [safety] }'],
    ['latency', '{ p95-ms: { max: 4000 } }'],
    ['cost', '{ max-increase: 0.1 }'],
    ['tokens', '{ max-increase: 0.1 }'],
    ['weights', '{ label: 2 }'],
    ['bounds', '{ grade: { min: 1, max: 5, better: higher } }'],
    ['anchor', '{ support-triage: 4f3a9c01d2e4 }'],
]);
function shareTodo(found) {
    const text = typeof found === 'string' ? /^([0-9]+(?:\.[0-9]+)?) *(?:%|pp)?$/.exec(found)?.[1] : undefined;
    const number = typeof found === 'number' ? found : Number(text);
    if (!(number >= 1 && number <= 100))
        return 'It is a share, 0 to 1: 0.05 is 5%.';
    return `It is a share, 0 to 1: ${number}% is written ${Number((number / 100).toFixed(6))}.`;
}

;// CONCATENATED MODULE: ./build/config/not-built.js
/** Keys of the design that this version does not serve. They are refused by name: a gate that is written and not applied is worse than none. */
const KEYS = {
    '': ['parameters', 'notify', 'datasets-from'],
    'suites.*.scorers.*': ['judge', 'code', 'javascript', 'python', 'command', 'embedding', 'similarity'],
    'environments.*': ['together', 'promoters'],
};
/** Likewise values. */
const VALUES = {
    'registry.kind': ['braintrust', 'langfuse'],
    'models.*.provider': ['anthropic', 'google', 'gemini', 'azure', 'bedrock', 'vertex'],
    'suites.*.scorers.*': KEYS['suites.*.scorers.*'] ?? [],
};
function isKeyNotBuilt(parent, key) {
    return KEYS[place(parent)]?.includes(key) ?? false;
}
function isValueNotBuilt(path, value) {
    return typeof value === 'string' && (VALUES[place(path)]?.includes(value) ?? false);
}
/** Names that the user chose, and positions in lists, are `*`. */
function place(path) {
    const named = ['suites', 'environments', 'models'];
    const steps = path.map((step, index) => {
        const chosen = index === 1 && named.includes(String(path[0]));
        return typeof step === 'number' || chosen ? '*' : step;
    });
    return steps.join('.');
}

;// CONCATENATED MODULE: ./build/config/shape-problems.js





/** What the schema finds wrong, in words for the person who wrote the file. */
function shapeProblems(issues, schema, root) {
    return issues.flatMap((issue) => problems(issue, { schema, root, parent: [] }));
}
function problems(issue, place) {
    const path = [...place.parent, ...yamlPath(issue.path)];
    const found = valueAt(place.root, path);
    if (isValueNotBuilt(path, found))
        return [valueNotBuilt(path, String(found))];
    if (issue.code === 'unrecognized_keys')
        return issue.keys.map((key) => unknownKey([...path, key], place));
    if (issue.code === 'invalid_key') {
        return issue.issues.map((inner) => ({ path, at: 'key', message: inner.message, todo: todoOf(inner) }));
    }
    if (issue.code === 'invalid_union' && issue.errors.length > 0) {
        const branch = nearestBranch(issue.errors, found);
        if (branch !== undefined)
            return branch.flatMap((inner) => problems(inner, { ...place, parent: path }));
    }
    if (found === undefined && path.length > 0 && issue.code !== 'custom')
        return [missing(path)];
    return [
        {
            path,
            at: 'value',
            message: message(issue, path, found),
            todo: todo(issue, found) ?? (issue.code === 'custom' ? undefined : gateTodo(path, found)),
        },
    ];
}
function yamlPath(path) {
    return path.map((step) => (typeof step === 'number' ? step : String(step)));
}
function valueNotBuilt(path, found) {
    const last = path.at(-1);
    const written = typeof last === 'string' ? `${last}: ${found}` : found;
    return { path, at: 'value', message: `"${written}" is not available in this version`, todo: 'Choose another value.' };
}
function unknownKey(path, { schema, root }) {
    const key = String(path.at(-1));
    const parent = path.slice(0, -1);
    if (isKeyNotBuilt(parent, key)) {
        const todo = 'Remove it: what has no effect is refused.';
        return { path, at: 'key', message: `"${key}" is not available in this version`, todo };
    }
    const known = keysAt(schema, parent, root);
    const where = parent.length === 0 ? '' : ` in ${nameOf(parent)}`;
    return { path, at: 'key', message: `unknown key ${quoted(key)}${where}`, todo: suggest(key, known, 'keys here') };
}
function missing(path) {
    const parent = path.slice(0, -1);
    const where = parent.length === 0 ? '' : ` in ${nameOf(parent)}`;
    return { path: parent, at: 'key', message: `${nameOf(path)} is missing${where}` };
}
/** The branch of a union that the value was meant for: the one whose own type it has. */
function nearestBranch(branches, found) {
    return branches.find((issues) => !issues.some((issue) => issue.path.length === 0 && isOtherType(issue, found)));
}
function isOtherType(issue, found) {
    if (issue.code === 'invalid_value')
        return !issue.values.some((value) => typeof value === typeof found);
    return issue.code === 'invalid_type';
}
function message(issue, path, found) {
    const name = nameOf(path);
    switch (issue.code) {
        case 'invalid_type':
            return `${name} must be ${TYPES[issue.expected] ?? issue.expected}: found ${shown(found)}`;
        case 'invalid_value':
            return `${name} must be ${alternatives(issue.values.map(String))}: found ${shown(found)}`;
        case 'too_small':
            if (issue.origin === 'string' || issue.origin === 'array')
                return `${name} must not be empty`;
            return `${name} must be ${issue.inclusive ? 'at least' : 'more than'} ${issue.minimum}: found ${shown(found)}`;
        case 'too_big':
            return `${name} must be ${issue.inclusive ? 'at most' : 'less than'} ${issue.maximum}: found ${shown(found)}`;
        case 'invalid_union': {
            const values = valuesOf(issue);
            const wanted = values.length > 0 ? values : unionTypes(issue.errors);
            return `${name} must be ${alternatives(wanted)}: found ${shown(found)}`;
        }
        default:
            return `${name}: ${issue.message}`;
    }
}
const TYPES = {
    object: 'a mapping',
    record: 'a mapping',
    array: 'a list',
    string: 'a text',
    number: 'a number',
    int: 'a whole number',
    boolean: 'true or false',
    null: 'nothing',
};
function alternatives(words) {
    const unique = [...new Set(words)];
    return unique.length === 1 ? String(unique[0]) : `${unique.slice(0, -1).join(', ')} or ${unique.at(-1)}`;
}
function unionTypes(branches) {
    return branches.flatMap(([issue]) => {
        if (issue?.code === 'invalid_type')
            return [TYPES[issue.expected] ?? issue.expected];
        return issue?.code === 'invalid_value' ? ['a text'] : [];
    });
}
function todo(issue, found) {
    const values = valuesOf(issue);
    if (values.length === 0 || typeof found !== 'string')
        return todoOf(issue);
    const suggestion = suggest(found, values, 'values');
    return suggestion.startsWith('Did') ? suggestion : undefined;
}
function valuesOf(issue) {
    if (issue.code === 'invalid_value')
        return issue.values.map(String);
    return issue.code === 'invalid_union' && 'options' in issue ? issue.options.map(String) : [];
}
/** What to do comes along with the checks of `accepts`. */
function todoOf(issue) {
    if (issue.code !== 'custom')
        return undefined;
    const written = issue.params?.todo;
    return typeof written === 'string' ? written : undefined;
}
/** The keys that the schema knows at a path; of several forms, those of the form that the value there has begun. */
function keysAt(schema, path, root) {
    const forms = path.reduce((parents, step) => parents.flatMap((parent) => below(parent, step)), bare(schema));
    const found = valueAt(root, path);
    const objects = forms.filter((form) => form instanceof core_schemas/* $ZodObject */.L8).map((form) => form._zod.def.shape);
    return [...new Set(objects.filter((shape) => hasItsLiterals(shape, found)).flatMap(Object.keys))];
}
/** `provider: openai` tells one form of a model from the others. */
function hasItsLiterals(shape, found) {
    return Object.entries(shape).every(([key, member]) => !(member instanceof core_schemas/* $ZodLiteral */.nu) ||
        ((0,json/* isJsonObject */.O)(found) && member._zod.def.values.some((value) => value === found[key])));
}
function below(schema, step) {
    if (schema instanceof core_schemas/* $ZodArray */.$p)
        return bare(schema._zod.def.element);
    if (schema instanceof core_schemas/* $ZodRecord */.h)
        return bare(schema._zod.def.valueType);
    if (!(schema instanceof core_schemas/* $ZodObject */.L8))
        return [];
    const member = schema._zod.def.shape[step];
    return member === undefined ? [] : bare(member);
}
/** Without what stands around it: optional, nullable, default, union, transform. */
function bare(schema) {
    if (schema instanceof core_schemas/* $ZodUnion */.cu)
        return schema._zod.def.options.flatMap(bare);
    if (schema instanceof core_schemas/* $ZodPipe */._m)
        return bare(schema._zod.def.in);
    const isWrapped = schema instanceof core_schemas/* $ZodOptional */.ig ||
        schema instanceof core_schemas/* $ZodNullable */.qc ||
        schema instanceof core_schemas/* $ZodDefault */.rv ||
        schema instanceof core_schemas/* $ZodPrefault */.VF;
    return isWrapped ? bare(schema._zod.def.innerType) : [schema];
}

;// CONCATENATED MODULE: ./build/config/to-config.js




/** The config of the rest of the house, out of a file that was found to be good. */
function toConfig({ file: written, scorers }, yaml, file) {
    const { limits, registry } = written;
    return {
        file,
        project: written.project,
        prompts: written.prompts,
        model: written.model === undefined ? undefined : (0,ids/* parseModelId */.iA)(written.model),
        datasets: new Map(Object.entries(written.datasets).map(([slug, dataset]) => {
            const parsed = toDataset(slug, dataset, yaml.keyPosition(['datasets', slug]));
            return [parsed.slug, parsed];
        })),
        models: new Map(Object.entries(written.models)),
        suites: written.suites.map((suite, index) => toSuite(suite, scorers[index] ?? [], index, yaml)),
        environments: Object.entries(written.environments).flatMap(([slug, environment]) => environment === null ? [] : [toEnvironment(slug, environment, yaml.keyPosition(['environments', slug]))]),
        limits: {
            maxCalls: limits['max-calls'],
            maxCostUsd: limits['max-cost'],
            concurrency: limits.concurrency,
            requestTimeoutMs: parseDuration(limits['request-timeout']),
        },
        registry: { kind: registry.kind, branch: registry.branch, resultsBranch: registry['results-branch'] },
    };
}
function toDataset(slug, dataset, position) {
    const { file, map } = typeof dataset === 'string' ? { file: dataset, map: {} } : dataset;
    return { slug: (0,ids/* parseDatasetSlug */.Rl)(slug), file, map: given(map), position };
}
function toSuite(suite, scorers, index, yaml) {
    return {
        name: suite.name,
        prompts: suite.prompts,
        dataset: (0,ids/* parseDatasetSlug */.Rl)(suite.dataset),
        trials: suite.trials,
        scorers: scorers.map(({ kind, name, options }, scorer) => ({
            kind,
            name: (0,ids/* parseScorerName */.D0)(name),
            options,
            position: yaml.position(['suites', index, 'scorers', scorer]),
        })),
        position: yaml.position(['suites', index]),
    };
}
function toEnvironment(slug, environment, position) {
    const { from, suites, assign, gate, first } = environment;
    return {
        slug: (0,ids/* parseEnvironmentSlug */.Yq)(slug),
        from: from === undefined ? undefined : (0,ids/* parseEnvironmentSlug */.Yq)(from),
        suites,
        assign,
        protected: environment.protected,
        gate: toGate(gate),
        evidenceDays: environment['evidence-days'],
        first,
        position,
    };
}

;// CONCATENATED MODULE: ./build/config/index.js













/**
 * Reads `prompt-ratchet.yml`: strict YAML, then its shape, then what its parts say about each other.
 *
 * @param file its path, relative to the root of the repository, for positions.
 * @throws ConfigError with line and column, listing every problem of the first of these stages that has one.
 */
function parseConfig(bytes, file) {
    const yaml = readYaml(bytes, file);
    const root = longForm(yaml.value);
    const read = parse/* safeParse */.xL(configSchema, root);
    if (!read.success)
        throw configError(shapeProblems(read.error.issues, configSchema, root), yaml, file);
    const entries = takeScorersApart(read.data, root);
    config_refuse(entries.problems, yaml, file);
    config_refuse([...referenceProblems(entries.read), ...gateProblems(entries.read)], yaml, file);
    return toConfig(entries.read, yaml, file);
}
function readYaml(bytes, file) {
    try {
        return (0,strict_yaml/* parseYaml */.h)((0,foundation_text/* decodeText */.g)(bytes, file), file);
    }
    catch (cause) {
        if (!(cause instanceof errors/* FileError */.f6))
            throw cause;
        throw new errors/* ConfigError */.xL(cause.message, { position: cause.position, todo: cause.todo, cause });
    }
}
function config_refuse(problems, yaml, file) {
    if ((0,brand/* isNonEmpty */.J)(problems))
        throw configError(problems, yaml, file);
}
function takeScorersApart(file, root) {
    const problems = [];
    const scorers = file.suites.map((suite, suiteIndex) => suite.scorers.flatMap((_, index) => {
        const path = ['suites', suiteIndex, 'scorers', index];
        const entry = readEntry(valueAt(root, path));
        if (typeof entry !== 'string')
            return [entry];
        problems.push({ path, at: 'value', message: entry, todo: 'Write one scorer in each entry: - exact: { … }' });
        return [];
    }));
    return { read: { file, scorers }, problems };
}
/** The entry, or what is wrong with it. Its kind and options are known to be good. */
function readEntry(entry) {
    const members = (0,json/* isJsonObject */.O)(entry) ? Object.entries(entry) : [];
    const [first, second] = members;
    if (first === undefined)
        return 'a scorer is missing here';
    if (second !== undefined)
        return `one entry has several scorers: ${members.map(([kind]) => kind).join(', ')}`;
    const [kind, written] = first;
    const { name, ...options } = (0,json/* isJsonObject */.O)(written) ? written : {};
    return { kind, name: typeof name === 'string' ? name : kind, options };
}


/***/ }),

/***/ 8573:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ accepts)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1573);

/**
 * A schema check that asks a parser of ours: what the parser refuses is an issue with the parser's own words, and what to do
 * about it under `params.todo`. The value itself is left as it was read.
 */
function accepts(parse) {
    return (context) => {
        try {
            parse(context.value);
        }
        catch (thrown) {
            if (!(thrown instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RatchetError */ .eG))
                throw thrown;
            context.issues.push({
                code: 'custom',
                message: thrown.message,
                params: { todo: thrown.todo },
                input: context.value,
            });
        }
    };
}


/***/ }),

/***/ 8876:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ readFile)
/* harmony export */ });
/** The one file at `path`, or undefined when the tree does not have it. */
async function readFile(tree, path) {
    return (await tree.read([path])).get(path);
}


/***/ }),

/***/ 7639:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ parseYaml)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8815);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1573);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6316);



/** In bytes of UTF-8. */
const MAX_YAML_BYTES = 1024 * 1024;
/**
 * The value of a YAML 1.2 text (core schema), as plain JSON: one document, no anchors or aliases, tags, directives, merge keys or
 * duplicate keys; keys are strings; at most 64 levels and 1 MiB. Warnings are errors. An empty text is null.
 *
 * @throws FileError with line and column.
 */
function parseYaml(text, file, options = {}) {
    if (Buffer.byteLength(text) > MAX_YAML_BYTES) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .FileError */ .f6(`the YAML text has more than ${MAX_YAML_BYTES} bytes`, {
            position: { file, line: options.line ?? 1 },
            todo: 'Split it into smaller files, or keep data in JSON Lines.',
        });
    }
    const source = createSource(text, file, options.line ?? 1);
    const root = readDocument(text, source);
    return {
        value: root === null ? null : toJson(root, source, 1),
        position: (path) => source.at(locate(root, path).value),
        keyPosition: (path) => source.at(locate(root, path).key),
    };
}
function createSource(text, file, firstLine) {
    const lines = new yaml__WEBPACK_IMPORTED_MODULE_0__/* .LineCounter */ .HN();
    const at = (offset) => {
        const { line, col } = lines.linePos(Math.min(offset, text.length));
        return { file, line: firstLine + Math.max(line, 1) - 1, column: Math.max(col, 1) };
    };
    return {
        lines,
        at,
        fail: (offset, message, todo) => {
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .FileError */ .f6(`not accepted as YAML: ${message}`, { position: at(offset), todo });
        },
    };
}
function readDocument(text, source) {
    let first;
    for (const document of readDocuments(text, source)) {
        if (first !== undefined)
            source.fail(document.range[0], 'a second document begins here', 'Keep one document in it.');
        first = document;
        refuseProblems(document, source);
        refuseDirectives(document, text, source);
    }
    return first?.contents ?? null;
}
/**
 * As the library's `parseAllDocuments`, but it stops where the caller stops, at the first token that is out of place, and at
 * the depth: on a megabyte of brackets the library alone takes half a minute.
 */
function* readDocuments(text, source) {
    const parser = new yaml__WEBPACK_IMPORTED_MODULE_0__/* .Parser */ .iX(source.lines.addNewLine);
    const composer = new yaml__WEBPACK_IMPORTED_MODULE_0__/* .Composer */ .Dk({
        version: '1.2',
        schema: 'core',
        strict: true,
        merge: false,
        resolveKnownTags: false,
        // The library compares every key with every other; the walk below does it with a set.
        uniqueKeys: false,
        prettyErrors: false,
        lineCounter: source.lines,
    });
    const compose = function* (tokens) {
        for (const token of tokens) {
            if (token.type === 'error')
                source.fail(token.offset, token.message);
            yield* composer.next(token);
        }
    };
    source.lines.addNewLine(0);
    for (const lexeme of new yaml__WEBPACK_IMPORTED_MODULE_0__/* .Lexer */ .JG().lex(text)) {
        yield* compose(parser.next(lexeme));
        // The document itself and the value that is being read are on the stack too.
        if (parser.stack.length > _json_js__WEBPACK_IMPORTED_MODULE_2__/* .MAX_DEPTH */ .l + 4)
            source.fail(parser.offset, TOO_DEEP);
    }
    yield* compose(parser.end());
    yield* composer.end(true, text.length);
}
function refuseProblems(document, source) {
    const problem = document.errors[0] ?? document.warnings[0];
    if (problem === undefined)
        return;
    source.fail(problem.pos[0], problem.message);
}
const TOO_DEEP = `nested deeper than ${_json_js__WEBPACK_IMPORTED_MODULE_2__/* .MAX_DEPTH */ .l} levels`;
/** `%YAML 1.1` would turn `yes` into true, `%TAG` gives tags another meaning. */
function refuseDirectives(document, text, source) {
    const { yaml, tags } = document.directives;
    if (yaml.explicit === true || Object.keys(tags).length > 1) {
        source.fail(Math.max(text.search(/^%/m), 0), 'a directive is refused', 'Remove the line that begins with "%".');
    }
}
function toJson(node, source, depth) {
    const offset = node.range[0];
    refuseReferences(node, source);
    if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(node))
        return scalarToJson(node.value, offset, source);
    if (depth > _json_js__WEBPACK_IMPORTED_MODULE_2__/* .MAX_DEPTH */ .l)
        source.fail(offset, TOO_DEEP);
    if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isSeq */ .oP)(node))
        return node.items.map((item) => toJson(item, source, depth + 1));
    if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(node))
        return mapToJson(node.items, source, depth);
    return source.fail(offset, 'a value of an unknown kind');
}
function refuseReferences(node, source) {
    const offset = node.range[0];
    if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isAlias */ .Vj)(node))
        source.fail(offset, 'an alias ("*name") is refused', 'Write the value out, or quote the text.');
    if (node.anchor !== undefined)
        source.fail(offset, 'an anchor ("&name") is refused', 'Write each value out.');
    if (node.tag !== undefined) {
        source.fail(offset, `the tag ${JSON.stringify(node.tag)} is refused`, 'Remove it; quote what must be text.');
    }
}
function scalarToJson(value, offset, source) {
    if (value === null || typeof value === 'boolean')
        return value;
    if (typeof value === 'number') {
        return Number.isFinite(value) ? value : source.fail(offset, 'a number without a finite value', 'Quote it as text.');
    }
    if (typeof value !== 'string')
        return source.fail(offset, 'a value that JSON has no form for', 'Quote it as text.');
    return value.isWellFormed() ? value : source.fail(offset, 'half a surrogate pair', 'Write the whole character.');
}
function mapToJson(pairs, source, depth) {
    const members = {};
    const seen = new Set();
    for (const { key: keyNode, value } of pairs) {
        const key = readKey(keyNode, source);
        if (seen.has(key))
            source.fail(keyNode.range[0], `the key ${quote(key)} is there twice`, 'Keep one of the two.');
        seen.add(key);
        members[key] = value === null ? null : toJson(value, source, depth + 1);
    }
    return members;
}
function readKey(node, source) {
    const offset = node.range[0];
    refuseReferences(node, source);
    if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(node))
        return source.fail(offset, 'a key that is not a text', 'Write the key as one word, or quote it.');
    if (typeof node.value !== 'string') {
        return source.fail(offset, `the key ${quote(String(node.value))} is not a text`, `Quote it: "${node.value}".`);
    }
    if (node.value === '__proto__')
        source.fail(offset, 'the key "__proto__" is refused', 'Rename the key.');
    if (node.value === '<<' && node.type === 'PLAIN') {
        source.fail(offset, 'a merge key ("<<") is refused', 'Write the keys out.');
    }
    return node.value.isWellFormed() ? node.value : source.fail(offset, 'half a surrogate pair in a key');
}
function locate(root, path) {
    let node = root;
    const start = root?.range[0] ?? 0;
    let place = { key: start, value: start };
    for (const step of path) {
        const next = child(node, step);
        if (next === undefined)
            break;
        place = next.place;
        node = next.node;
    }
    return place;
}
function child(parent, step) {
    if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isSeq */ .oP)(parent) && typeof step === 'number') {
        const item = parent.items[step];
        return item === undefined ? undefined : { node: item, place: { key: item.range[0], value: item.range[0] } };
    }
    if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(parent))
        return undefined;
    const pair = parent.items.find(({ key }) => (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(key) && key.value === String(step));
    if (pair === undefined)
        return undefined;
    const key = pair.key.range[0];
    // An empty value has no place of its own worth showing.
    const empty = pair.value === null || pair.value.range[0] === pair.value.range[1];
    return { node: pair.value, place: { key, value: empty ? key : (pair.value?.range[0] ?? key) } };
}
function quote(text) {
    return JSON.stringify(text.length > 40 ? `${text.slice(0, 40)}…` : text);
}


/***/ }),

/***/ 5158:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bk: () => (/* binding */ parseEndpoint),
/* harmony export */   F5: () => (/* binding */ operationUrl),
/* harmony export */   Xj: () => (/* binding */ isAllowedHost),
/* harmony export */   rN: () => (/* binding */ guardedLookup)
/* harmony export */ });
/* unused harmony export isPrivateAddress */
/* harmony import */ var node_dns__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(610);
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7030);
/* harmony import */ var _foundation_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1573);
/* harmony import */ var _model_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5066);




/**
 * Reads a base URL by the rules of the trust page: https (http only to this machine), no credentials, no private address.
 *
 * @throws InvalidValueError that says what is wrong with it.
 */
function parseEndpoint(text) {
    const base = URL.canParse(text) ? new URL(text) : undefined;
    if (base === undefined || !/^https?:$/.test(base.protocol) || base.hostname === '') {
        throw new _foundation_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .InvalidValueError */ .$x(`not an http address: "${text}"`, { todo: 'Write it as https://host/v1.' });
    }
    const loopback = isLoopbackHost(base.hostname);
    if (base.username !== '' || base.password !== '') {
        throw new _foundation_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .InvalidValueError */ .$x(`the address of ${base.host} carries credentials`, {
            todo: 'Remove them, and name the variable that holds the key by api-key-env.',
        });
    }
    if (base.protocol !== 'https:' && !loopback) {
        throw new _foundation_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .InvalidValueError */ .$x(`the address is not https: "${base.protocol}//${base.host}"`, {
            todo: 'Only localhost may be called without encryption.',
        });
    }
    const literal = base.hostname.replace(/^\[|\]$/g, '');
    if (!loopback && (0,node_net__WEBPACK_IMPORTED_MODULE_1__.isIP)(literal) !== 0 && isPrivateAddress(literal)) {
        throw new _foundation_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .InvalidValueError */ .$x(`${literal} is a private address`, {
            todo: 'Only public hosts, and localhost, are called.',
        });
    }
    base.hash = '';
    base.pathname = base.pathname.replace(/\/+$/, '');
    const shown = `${base.origin}${base.pathname === '/' ? '' : base.pathname}`;
    return { base, shown, loopback };
}
/** The address of one operation of an endpoint. */
function operationUrl(endpoint, operation) {
    const url = new URL(endpoint.base);
    url.pathname = `${url.pathname.replace(/\/$/, '')}/${operation}`;
    return url;
}
/**
 * Whether a list names the host of an endpoint, exactly: `api.example.com` on any port, `api.example.com:8443` on that one. No
 * patterns, no subdomains.
 */
function isAllowedHost(endpoint, hosts) {
    const { hostname, host } = endpoint.base;
    return hosts.some((each) => each.toLowerCase() === hostname || each.toLowerCase() === host);
}
function isLoopbackHost(hostname) {
    return hostname === 'localhost' || hostname === '[::1]' || /^127\.\d+\.\d+\.\d+$/.test(hostname);
}
const resolveBySystem = (hostname) => new Promise((resolve, reject) => {
    (0,node_dns__WEBPACK_IMPORTED_MODULE_0__.lookup)(hostname, { all: true, verbatim: true }, (error, addresses) => {
        if (error)
            reject(error);
        else
            resolve(addresses);
    });
});
/**
 * The `lookup` of a socket that connects only where it may: a public name never leads to a private address (DNS rebinding, an
 * instance's metadata service), and `localhost` leads to this machine alone. The socket connects to the very addresses that
 * were judged.
 */
function guardedLookup(resolveAll = resolveBySystem) {
    return (hostname, options, callback) => {
        const answer = async () => {
            const addresses = await resolveAll(hostname);
            const wanted = isLoopbackHost(hostname) ? isLoopbackAddress : isPublicAddress;
            const bad = addresses.find(({ address }) => !wanted(address));
            if (bad !== undefined)
                throw refusedAddress(hostname, bad.address);
            return addresses;
        };
        answer().then((addresses) => {
            const [first] = addresses;
            if (options.all === true)
                callback(null, [...addresses]);
            else if (first !== undefined)
                callback(null, first.address, first.family);
            else
                callback(new Error(`${hostname} has no address`), '', 0);
        }, (error) => callback(error, '', 0));
    };
}
function refusedAddress(hostname, address) {
    return new _model_js__WEBPACK_IMPORTED_MODULE_3__/* .ModelError */ .m('refused', 'host-not-allowed', `${hostname} resolves to ${address}, which is no public address`, {
        todo: 'Model endpoints are called at public addresses, or at localhost where the config says so.',
    });
}
const isPublicAddress = (address) => !isPrivateAddress(address);
/** Everything that the IANA special-purpose registries (RFC 6890) do not call globally reachable, and what can wrap one of it. */
function isPrivateAddress(address) {
    const family = (0,node_net__WEBPACK_IMPORTED_MODULE_1__.isIP)(address);
    if (family === 0)
        return true;
    return notPublic.check(address, family === 4 ? 'ipv4' : 'ipv6');
}
function isLoopbackAddress(address) {
    return address === '::1' || /^(::ffff:)?127\./.test(address);
}
const notPublic = specialAddresses();
function specialAddresses() {
    const list = new node_net__WEBPACK_IMPORTED_MODULE_1__.BlockList();
    // An IPv4 subnet of a BlockList also matches its IPv4-mapped IPv6 form (::ffff:10.0.0.1).
    for (const [net, prefix] of [
        ['0.0.0.0', 8],
        ['10.0.0.0', 8],
        ['100.64.0.0', 10],
        ['127.0.0.0', 8],
        ['169.254.0.0', 16],
        ['172.16.0.0', 12],
        ['192.0.0.0', 24],
        ['192.0.2.0', 24],
        ['192.168.0.0', 16],
        ['198.18.0.0', 15],
        ['198.51.100.0', 24],
        ['203.0.113.0', 24],
        ['224.0.0.0', 3],
    ]) {
        list.addSubnet(net, prefix, 'ipv4');
    }
    // 64:ff9b::/96, 64:ff9b:1::/48, 2002::/16 and 2001::/32 carry an IPv4 address inside: translators could lead back in.
    for (const [net, prefix] of [
        ['::', 127],
        ['64:ff9b::', 96],
        ['64:ff9b:1::', 48],
        ['100::', 64],
        ['2001::', 23],
        ['2001:db8::', 32],
        ['2002::', 16],
        ['fc00::', 7],
        ['fe80::', 10],
        ['fec0::', 10],
        ['ff00::', 8],
    ]) {
        list.addSubnet(net, prefix, 'ipv6');
    }
    return list;
}


/***/ }),

/***/ 5066:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ ModelError)
/* harmony export */ });
/* harmony import */ var _foundation_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1573);

class ModelError extends _foundation_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RatchetError */ .eG {
    kind;
    reason;
    constructor(kind, reason, message, options = {}) {
        super(message, options);
        this.kind = kind;
        this.reason = reason;
    }
}


/***/ }),

/***/ 8165:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Og: () => (/* binding */ modelOptions),
/* harmony export */   fD: () => (/* binding */ modelName),
/* harmony export */   s_: () => (/* binding */ parseModelName)
/* harmony export */ });
/* unused harmony export reservedModelNames */
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4343);
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3759);
/* harmony import */ var _foundation_accepts_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8573);
/* harmony import */ var _foundation_errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1573);
/* harmony import */ var _endpoint_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5158);




/** First parts of built-in model ids (`openai/…`, `simulated/…`) and of providers to come: no `models:` entry may take one. */
const reservedModelNames = [
    'openai',
    'simulated',
    'anthropic',
    'google',
    'gemini',
    'azure',
    'bedrock',
    'vertex',
];
/** The name of a `models:` entry: the first part of the ids of an endpoint's models, so without `/` and blanks. */
const modelName = zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().check((0,_foundation_accepts_js__WEBPACK_IMPORTED_MODULE_1__/* .accepts */ .G)(parseModelName));
const model = zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()
    .check(zod_mini__WEBPACK_IMPORTED_MODULE_2__/* ._regex */ .Fk(/^\S{1,180}$/, { error: 'a model is 1 to 180 characters without white space, as its provider writes it' }));
const environmentVariable = zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().check(zod_mini__WEBPACK_IMPORTED_MODULE_2__/* ._regex */ .Fk(/^[A-Za-z_][A-Za-z0-9_]*$/, {
    error: 'the name of an environment variable is expected, such as OPENAI_API_KEY; the key itself never goes here',
}));
const amount = zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().check(zod_mini__WEBPACK_IMPORTED_MODULE_2__/* ._gte */ .qm(0));
const prices = zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lqM(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    input: amount.check(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .describe */ .q0y('US dollars per million input tokens.')),
    output: amount.check(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .describe */ .q0y('US dollars per million output tokens.')),
})
    .check(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .describe */ .q0y('Where the price list does not know the model.')));
/** One entry of `models:` as it is written; the parsed value has the form of the config's `ModelConfig`. */
const modelOptions = zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .pipe */ .FsL(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .discriminatedUnion */ .gMt('provider', [
    zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
        provider: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('openai'),
        model,
        'api-key-env': zod_mini__WEBPACK_IMPORTED_MODULE_0__/* ._default */ .Rvf(environmentVariable, 'OPENAI_API_KEY'),
        prices,
    }),
    zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
        provider: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('openai-compatible'),
        model,
        'base-url': zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()
            .check((0,_foundation_accepts_js__WEBPACK_IMPORTED_MODULE_1__/* .accepts */ .G)(_endpoint_js__WEBPACK_IMPORTED_MODULE_3__/* .parseEndpoint */ .Bk), zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .describe */ .q0y('The address before /chat/completions: https://host/v1.')),
        'api-key-env': zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lqM(environmentVariable.check(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .describe */ .q0y('The variable that holds the key. Optional on localhost only.'))),
        prices,
    }),
    zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ provider: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('simulated'), model, prices }),
]), zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .transform */ .pdi((entry) => ({
    provider: entry.provider,
    model: entry.model,
    baseUrl: 'base-url' in entry ? entry['base-url'] : undefined,
    apiKeyEnv: 'api-key-env' in entry ? entry['api-key-env'] : undefined,
    prices: entry.prices,
})));
/** @throws InvalidValueError for a name that a provider has, or that cannot be the first part of a model's id. */
function parseModelName(text) {
    if (!/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/.test(text)) {
        throw new _foundation_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .InvalidValueError */ .$x(`not a model name: found "${text}"`, {
            todo: 'Use 1 to 64 letters, digits, ".", "_" and "-", beginning with a letter or a digit.',
        });
    }
    if (reservedModelNames.includes(text.toLowerCase())) {
        throw new _foundation_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .InvalidValueError */ .$x(`"${text}" is the name of a provider`, { todo: 'Give the model another name.' });
    }
    return text;
}


/***/ }),

/***/ 3840:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dm: () => (/* binding */ findVariables),
/* harmony export */   GR: () => (/* binding */ findNearPlaceholders),
/* harmony export */   uS: () => (/* binding */ compilePrompt)
/* harmony export */ });
/* unused harmony exports MissingVariableError, RenderedTooLargeError, renderPrompt */
/* harmony import */ var _foundation_digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4290);
/* harmony import */ var _foundation_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1573);


/** A case lacks a variable that the prompt asks for. Left in place, the model would be asked with a literal `{{name}}`. */
class MissingVariableError extends _foundation_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RatchetError */ .eG {
    static title = 'missing variable';
}
/** The rendered messages of one case are over the limit. */
class RenderedTooLargeError extends _foundation_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RatchetError */ .eG {
    static title = 'rendered prompt too large';
}
/** Fills one case in. For many cases of one version, compile it once. */
function renderPrompt(version, variables, where) {
    return compilePrompt(version).render(variables, where);
}
/**
 * Splits every message at its placeholders, once.
 *
 * The literal language: `{{name}}`, where a name is letters, digits, `_`, `.` and `-`, is replaced by the variable of that
 * name. Nothing else has a meaning: `{{ name }}` with white space is text, as in the runner the `.prompt.yml` format comes
 * from (actions/ai-inference, `replaceTemplateVariables`). One pass: a value is never searched for placeholders.
 * A text is put in as it is; any other value as canonical JSON, so that the order of its keys in the dataset changes nothing.
 *
 * @throws FileError for a template language that this version cannot render.
 */
function compilePrompt(version) {
    if (version.templateLanguage !== 'literal') {
        throw new _foundation_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .FileError */ .f6(`the template language ${version.templateLanguage} is not available in this version`, {
            position: { file: version.slug },
            todo: 'Use {{name}} placeholders (template: literal).',
        });
    }
    const templates = version.messages
        .filter(isMessage)
        .map((message) => ({ ...message, parts: splitAtPlaceholders(message.content) }));
    return {
        render(variables, where) {
            const messages = templates.map(({ parts, ...message }) => ({
                ...message,
                content: fill(parts, variables, where),
            }));
            refuseTooLarge(messages, where);
            return messages;
        },
    };
}
/** The names in these templates, sorted, each once. */
function findVariables({ messages }) {
    const names = messages
        .filter(isMessage)
        .flatMap(({ content }) => splitAtPlaceholders(content).filter((_, index) => index % 2 === 1));
    return [...new Set(names)].sort();
}
/** What looks like a placeholder to a person and is text to the language, as written, each once. */
function findNearPlaceholders(messages) {
    const found = messages.filter(isMessage).flatMap(({ content }) => content.match(/\{\{[^{}\n]{1,80}\}\}/g) ?? []);
    return [...new Set(found)].filter((text) => splitAtPlaceholders(text).length === 1);
}
function isMessage(template) {
    return 'content' in template;
}
/** Text, name, text, name, …, text: the names are at the odd places. */
function splitAtPlaceholders(content) {
    return content.split(/\{\{([\w.-]+)\}\}/);
}
function fill(parts, variables, where) {
    let content = parts[0] ?? '';
    for (let index = 1; index < parts.length; index += 2) {
        content += valueText(variables, parts[index] ?? '', where) + (parts[index + 1] ?? '');
    }
    return content;
}
function valueText(variables, name, where) {
    // Only what the case itself has: `{{constructor}}` must not reach what every object inherits.
    const value = Object.hasOwn(variables, name) ? variables[name] : undefined;
    if (value === undefined)
        throw missingVariable(name, variables, where);
    return typeof value === 'string' ? value : (0,_foundation_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .canonicalJson */ .dj)(value);
}
const NAMES_SHOWN = 20;
function missingVariable(name, variables, where) {
    const names = Object.keys(variables).sort();
    const shown = names.slice(0, NAMES_SHOWN).join(', ') + (names.length > NAMES_SHOWN ? ', …' : '');
    return new MissingVariableError(`case "${where.case}" has no variable "${name}"; it has ${names.length === 0 ? 'none' : shown}`, {
        position: { file: where.file },
        todo: `Give every case of the dataset a "${name}", or write {{input}} for the case's input.`,
        details: { variable: name, case: where.case, has: names.slice(0, NAMES_SHOWN) },
    });
}
/** 1 MiB, in bytes of UTF-8, over all messages of one case. */
const LARGEST_RENDERED = 1_048_576;
function refuseTooLarge(messages, where) {
    // A UTF-16 unit takes at most 3 bytes of UTF-8: the usual prompt needs no count of its bytes.
    const units = messages.reduce((sum, { content }) => sum + content.length, 0);
    if (units * 3 <= LARGEST_RENDERED)
        return;
    const bytes = messages.reduce((sum, { content }) => sum + Buffer.byteLength(content), 0);
    if (bytes <= LARGEST_RENDERED)
        return;
    throw new RenderedTooLargeError(`case "${where.case}" makes a prompt of ${bytes} bytes, over the limit of ${LARGEST_RENDERED}`, { position: { file: where.file }, todo: 'Shorten the case or the prompt.' });
}


/***/ }),

/***/ 5036:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ parseJsonPath),
/* harmony export */   f: () => (/* binding */ valueAt)
/* harmony export */ });
/* harmony import */ var _foundation_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1573);
/* harmony import */ var _foundation_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6316);


const STEP = /^(?:\.([A-Za-z_][A-Za-z0-9_-]*)|\[(\d{1,9})\]|\['([^'\\]*)'\]|\["([^"\\]*)"\])/;
/**
 * The part of JSONPath (RFC 9535) that names one value: `$`, `.name`, `['any name']`, `[0]`. No wildcards, slices or filters:
 * a scorer looks at one value.
 *
 * @throws InvalidValueError for anything else.
 */
function parseJsonPath(text) {
    const steps = [];
    if (!text.startsWith('$'))
        throw notAPath(text);
    let rest = text.slice(1);
    while (rest !== '') {
        const match = STEP.exec(rest);
        if (match === null)
            throw notAPath(text);
        const [step, name, index, single, double] = match;
        steps.push(index === undefined ? (name ?? single ?? double ?? '') : Number(index));
        rest = rest.slice(step.length);
    }
    return steps;
}
function notAPath(text) {
    return new _foundation_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InvalidValueError */ .$x(`not a path into JSON: found "${text}"`, {
        todo: "Write $ and then the way to one value: $.category, $.items[0].name, $['any name'].",
    });
}
/** The value at the path; undefined where the way ends. Own members only: `__proto__` and `constructor` lead nowhere. */
function valueAt(root, path) {
    let value = root;
    for (const step of path) {
        if (Array.isArray(value) && typeof step === 'number')
            value = value[step];
        else if ((0,_foundation_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isJsonObject */ .O)(value) && typeof step === 'string' && Object.hasOwn(value, step))
            value = value[step];
        else
            return undefined;
    }
    return value;
}


/***/ }),

/***/ 4379:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ scorerOptions)
/* harmony export */ });
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4343);
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3759);
/* harmony import */ var _foundation_accepts_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8573);
/* harmony import */ var _foundation_paths_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3942);
/* harmony import */ var _foundation_regex_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4267);
/* harmony import */ var _json_path_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5036);





/**
 * The options of every kind of scorer as the config file writes them, strict, with their defaults. The only file of this room
 * that `config` reads: what a kind does with its options is not known here.
 */
const ignoreCase = zod_mini__WEBPACK_IMPORTED_MODULE_0__/* ._default */ .Rvf(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY(), false)
    .check(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .describe */ .q0y('Upper and lower case are the same (full Unicode folding, without a language).'));
const unicode = zod_mini__WEBPACK_IMPORTED_MODULE_0__/* ._default */ .Rvf(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(['NFC', 'NFKC', 'none']), 'NFC')
    .check(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .describe */ .q0y('Unicode form in which texts are compared. NFKC also joins full-width, ligature and similar forms.'));
const trim = zod_mini__WEBPACK_IMPORTED_MODULE_0__/* ._default */ .Rvf(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY(), true).check(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .describe */ .q0y('White space at both ends does not count.'));
const allowFence = zod_mini__WEBPACK_IMPORTED_MODULE_0__/* ._default */ .Rvf(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY(), false)
    .check(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .describe */ .q0y('JSON inside one markdown code fence is read as if the fence were not there.'));
const path = zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lqM(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()
    .check((0,_foundation_accepts_js__WEBPACK_IMPORTED_MODULE_1__/* .accepts */ .G)(_json_path_js__WEBPACK_IMPORTED_MODULE_2__/* .parseJsonPath */ .H), zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .describe */ .q0y('Where in the JSON answer to look: $.category, $.items[0].name.')));
const text = zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().check(zod_mini__WEBPACK_IMPORTED_MODULE_3__/* ._minLength */ .m9(1));
const texts = zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(text).check(zod_mini__WEBPACK_IMPORTED_MODULE_3__/* ._minLength */ .m9(1));
const value = zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lqM(text.check(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .describe */ .q0y("What to compare with. Default: the case's expected answer.")));
const share = zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().check(zod_mini__WEBPACK_IMPORTED_MODULE_3__/* ._gte */ .qm(0), zod_mini__WEBPACK_IMPORTED_MODULE_3__/* ._lte */ .Zm(1));
const amount = zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().check(zod_mini__WEBPACK_IMPORTED_MODULE_3__/* ._gte */ .qm(0));
const whole = { trim, 'ignore-case': ignoreCase, unicode };
const part = { 'ignore-case': ignoreCase, unicode };
const found = {
    value,
    any: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lqM(texts.check(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .describe */ .q0y('One of these is enough.'))),
    all: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lqM(texts.check(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .describe */ .q0y('Every one of these.'))),
};
const edge = { value, any: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lqM(texts.check(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .describe */ .q0y('One of these is enough.'))), ...whole };
const scorerOptions = {
    exact: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
        value,
        json: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* ._default */ .Rvf(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY(), false)
            .check(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .describe */ .q0y('Compare as JSON: key order and number form do not count. Always so when expected is not a text.')),
        path,
        'allow-fence': allowFence,
        ...whole,
    }),
    contains: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ ...found, ...part }).check(atMostOne(['value', 'any', 'all'])),
    'not-contains': zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ ...found, ...part })
        .check(atMostOne(['value', 'any', 'all']), one(['value', 'any', 'all'])),
    'starts-with': zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej(edge).check(atMostOne(['value', 'any'])),
    'ends-with': zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej(edge).check(atMostOne(['value', 'any'])),
    regex: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
        pattern: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lqM(text.check((0,_foundation_accepts_js__WEBPACK_IMPORTED_MODULE_1__/* .accepts */ .G)((pattern) => (0,_foundation_regex_js__WEBPACK_IMPORTED_MODULE_4__/* .compileRegex */ .D)(pattern)), zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .describe */ .q0y("RE2 syntax; found anywhere unless anchored. Default: the case's expected answer."))),
        'ignore-case': ignoreCase,
        multiline: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* ._default */ .Rvf(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY(), false).check(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .describe */ .q0y('^ and $ also match at line ends.')),
        'dot-all': zod_mini__WEBPACK_IMPORTED_MODULE_0__/* ._default */ .Rvf(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY(), false).check(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .describe */ .q0y('. also matches a line end.')),
    }),
    'json-valid': zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ 'allow-fence': allowFence }),
    'json-schema': zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
        schema: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()
            .check((0,_foundation_accepts_js__WEBPACK_IMPORTED_MODULE_1__/* .accepts */ .G)(_foundation_paths_js__WEBPACK_IMPORTED_MODULE_5__/* .parseRepositoryPath */ .XU), zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .describe */ .q0y('A JSON Schema file (draft 2020-12 or draft-07) of the repository.')),
        path,
        'allow-fence': allowFence,
    }),
    label: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
        path,
        labels: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lqM(texts.check(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .describe */ .q0y('The only labels there are. Any other answer is wrong, and said to be none of them.'))),
        'allow-fence': allowFence,
        ...whole,
    }),
    numeric: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
        value: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lqM(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().check(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .describe */ .q0y("What to compare with. Default: the case's expected answer."))),
        tolerance: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* ._default */ .Rvf(amount, 0).check(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .describe */ .q0y('Largest difference that is right, in the units of the answer.')),
        'relative-tolerance': zod_mini__WEBPACK_IMPORTED_MODULE_0__/* ._default */ .Rvf(amount, 0)
            .check(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .describe */ .q0y('Largest difference that is right, as a part of the expected number (0.01 is 1%). The larger one counts.')),
        path,
        extract: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* ._default */ .Rvf(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(['whole', 'first', 'last']), 'whole')
            .check(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .describe */ .q0y('The whole answer is the number, or the first or last number in it is.')),
        'allow-fence': allowFence,
    }),
    levenshtein: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
        value,
        min: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lqM(share.check(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .describe */ .q0y('Similarity from which an answer is right (1), below it wrong (0). Unset: the similarity itself.'))),
        ...whole,
    }),
};
function atMostOne(keys) {
    return (context) => {
        const given = keys.filter((key) => context.value[key] !== undefined);
        if (given.length < 2)
            return;
        context.issues.push({
            code: 'custom',
            message: `${given.map((key) => `"${key}"`).join(' and ')} exclude each other`,
            params: { todo: 'Keep one of them.' },
            input: context.value,
        });
    };
}
/** A text that must not be there is never the case's expected answer: it has to be written. */
function one(keys) {
    return (context) => {
        if (keys.some((key) => context.value[key] !== undefined))
            return;
        context.issues.push({
            code: 'custom',
            message: `one of ${keys.map((key) => `"${key}"`).join(', ')} is missing`,
            params: { todo: 'Write the texts that the answer must not contain.' },
            input: context.value,
        });
    };
}


/***/ })

};
