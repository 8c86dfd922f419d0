export const id = 896;
export const ids = [896];
export const modules = {

/***/ 8918:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  initCommand: () => (/* binding */ initCommand)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/config/index.js + 17 modules
var build_config = __webpack_require__(9654);
// EXTERNAL MODULE: ./build/foundation/errors.js
var errors = __webpack_require__(1573);
// EXTERNAL MODULE: ./build/foundation/source-tree.js
var source_tree = __webpack_require__(8876);
// EXTERNAL MODULE: ./build/commands/plan.js + 2 modules
var commands_plan = __webpack_require__(500);
// EXTERNAL MODULE: ./build/commands/init/overlay.js
var init_overlay = __webpack_require__(1826);
// EXTERNAL MODULE: ./build/models/catalog.js + 7 modules
var catalog = __webpack_require__(8796);
;// CONCATENATED MODULE: ./build/commands/init/look/keys.js

/** A model to propose where prompts name none: pinned, so that it is the same model tomorrow, and cheap to try. */
const DEFAULT_MODELS = new Map([
    ['OPENAI_API_KEY', 'openai/gpt-5-mini-2025-08-07'],
    ['ANTHROPIC_API_KEY', 'anthropic/claude-haiku-4-5-20251001'],
    ['GEMINI_API_KEY', 'gemini/gemini-2.5-flash'],
    ['MISTRAL_API_KEY', 'mistral/mistral-small-2506'],
    ['GROQ_API_KEY', 'groq/llama-3.3-70b-versatile'],
    ['OPENROUTER_API_KEY', 'openrouter/openai/gpt-5-mini'],
    ['DEEPSEEK_API_KEY', 'deepseek/deepseek-chat'],
    ['TOGETHER_API_KEY', 'together/meta-llama/Llama-3.3-70B-Instruct-Turbo'],
    ['XAI_API_KEY', 'xai/grok-4-fast-non-reasoning'],
]);
const KEY_NAMES = [
    ...new Set(Object.values(catalog/* hostedProviders */.WK).flatMap(({ keyName }) => (keyName === undefined ? [] : [keyName]))),
];
/** The keys of model providers that workflows hand to their steps, the most named first. Pure. */
function keysIn(workflows, examples) {
    const counts = new Map();
    const found = (variable, secret) => {
        const known = counts.get(variable) ?? { key: { variable, secret }, count: 0 };
        counts.set(variable, { ...known, count: known.count + 1 });
    };
    for (const text of workflows) {
        const named = [
            ...text.matchAll(/\b([A-Z][A-Z0-9_]{2,60}): {0,4}["']?\$\{\{ {0,4}secrets\.([A-Za-z0-9_]{1,100}) {0,4}\}\}/g),
        ];
        for (const [, variable = '', secret = ''] of named)
            if (KEY_NAMES.includes(variable))
                found(variable, secret);
        for (const name of KEY_NAMES)
            if (!counts.has(name) && text.includes(`secrets.${name}`))
                found(name, name);
    }
    for (const text of examples) {
        for (const name of KEY_NAMES)
            if (new RegExp(`^(?:export )?${name}=`, 'm').test(text))
                found(name, name);
    }
    return [...counts.values()].sort((one, other) => other.count - one.count).map(({ key }) => key);
}
/** The model for prompts that name none, and why that one. */
function defaultModel(keys) {
    for (const { variable } of keys) {
        const model = DEFAULT_MODELS.get(variable);
        if (model !== undefined)
            return { model, because: `the repository names ${variable}` };
    }
    return { model: 'openai/gpt-5-mini-2025-08-07', because: 'nothing names a provider: choose your own' };
}
/** The keys that calls to these models need. @param ids `<provider>/<model>`. */
function keysFor(ids, known) {
    const providers = [...new Set(ids.map((id) => id.slice(0, Math.max(id.indexOf('/'), 0))))];
    const names = providers.flatMap((provider) => {
        if (provider === 'bedrock')
            return ['AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY'];
        const name = (0,catalog/* isHosted */.OZ)(provider) ? catalog/* hostedProviders */.WK[provider].keyName : undefined;
        return name === undefined ? [] : [name];
    });
    return [...new Set(names)].map((variable) => known.find((key) => key.variable === variable) ?? { variable, secret: variable });
}
const BY_NAME = [
    [/^(?:gpt-|o[134](?:-|$)|chatgpt-|text-embedding-)/i, 'openai'],
    [/^claude-/i, 'anthropic'],
    [/^gemini-/i, 'gemini'],
    [/^(?:mistral|ministral|codestral|magistral)-/i, 'mistral'],
    [/^deepseek-/i, 'deepseek'],
    [/^grok-/i, 'xai'],
];
/** Whose model a bare name is (`gpt-4o`, `claude-3-5-haiku-latest`); undefined: nobody can tell. */
function providerOf(name) {
    return BY_NAME.find(([pattern]) => pattern.test(name))?.[1];
}
/** A name that may stand for another model tomorrow: `gpt-4o`, `…-latest`. */
function isPinned(model) {
    return /\d{4}-?\d{2}-?\d{2}|-\d{4}$|^simulated\//.test(model);
}

// EXTERNAL MODULE: ./build/foundation/ids.js
var ids = __webpack_require__(6294);
// EXTERNAL MODULE: ./build/foundation/json.js
var foundation_json = __webpack_require__(6316);
// EXTERNAL MODULE: ./build/models/options.js
var options = __webpack_require__(8165);
// EXTERNAL MODULE: ./build/models/references.js
var references = __webpack_require__(5849);
// EXTERNAL MODULE: ./build/prompts/parse.js + 42 modules
var parse = __webpack_require__(8263);
// EXTERNAL MODULE: ./build/commands/read-prompts.js
var read_prompts = __webpack_require__(8925);
// EXTERNAL MODULE: ./build/foundation/strict-json.js
var strict_json = __webpack_require__(9510);
// EXTERNAL MODULE: ./build/foundation/strict-yaml.js
var strict_yaml = __webpack_require__(7639);
;// CONCATENATED MODULE: ./build/commands/init/look/owners.js





/**
 * What a prompt file says of the owner of a bare model name. Whatever is not understood is `elsewhere`: the same name at another
 * company would get prompts and cases that it must not see. Pure.
 *
 * @param texts of the files that it is made of.
 */
function ownerOf(name, path, text, texts) {
    if (path.endsWith('.prompty'))
        return ownerInPrompty(text);
    if (!/\.(?:ya?ml|json)$/i.test(path))
        return { kind: 'by-name' };
    const root = documentOf(text);
    if (root === undefined)
        return { kind: 'elsewhere' };
    const documents = [root, ...texts.map(documentOf)];
    const said = [
        ...documents.flatMap(providersIn).filter(({ id, config }) => asks(id, name) && isDeclared(id, config)),
        ...besideModel(root, name),
    ];
    const [first, ...others] = said.map((provider) => ownerOfProvider(provider, name));
    if (first === undefined)
        return { kind: isPromptfoo(root) ? 'elsewhere' : 'by-name' };
    return others.every((other) => sameOwner(first, other)) ? first : withoutAddress([first, ...others]);
}
function sameOwner(one, other) {
    return JSON.stringify(one) === JSON.stringify(other);
}
/** Two resources of Azure are Azure still; nothing tells which of them is meant. */
function withoutAddress(owners) {
    return owners.every(({ kind }) => kind === 'azure') ? { kind: 'azure', baseUrl: undefined } : { kind: 'elsewhere' };
}
/** Version 1 has it under `configuration`, version 2 beside `model.id` and under `connection`. */
function ownerInPrompty(text) {
    const front = /^\s*---[ \t]*\r?\n([\s\S]*?)\n---/.exec(text)?.[1];
    const root = front === undefined ? undefined : documentOf(front);
    const model = (0,foundation_json/* isJsonObject */.O)(root) ? root.model : undefined;
    if (typeof model === 'string')
        return { kind: 'by-name' };
    if (!(0,foundation_json/* isJsonObject */.O)(model))
        return { kind: 'elsewhere' };
    const { provider, configuration = {}, connection = {} } = model;
    if (!(0,foundation_json/* isJsonObject */.O)(configuration) || !(0,foundation_json/* isJsonObject */.O)(connection))
        return { kind: 'elsewhere' };
    const where = { ...connection, ...configuration };
    const kinds = [provider, configuration.type].filter((each) => each !== undefined);
    const azure = kinds.some(isAzure) || Object.keys(where).some((key) => /^azure_/i.test(key));
    if (azure)
        return { kind: 'azure', baseUrl: azureAddress(where.azure_endpoint ?? where.endpoint) };
    const plain = kinds.length === 0 && Object.keys(where).every((key) => /^(?:name|model|model_name)$/.test(key));
    return { kind: plain ? 'by-name' : 'elsewhere' };
}
function isAzure(kind) {
    return typeof kind === 'string' && /^azure(?:$|[_-])/i.test(kind);
}
/** `azure:chat:name`, `{ id: azure:chat:name, config }` and `{ azure:chat:name: { config } }`, wherever they stand. */
function providersIn(value) {
    if (typeof value === 'string')
        return [{ id: value, config: {} }];
    if (Array.isArray(value))
        return value.flatMap(providersIn);
    if (!(0,foundation_json/* isJsonObject */.O)(value))
        return [];
    const { id, config } = value;
    if (typeof id === 'string')
        return [{ id, config: (0,foundation_json/* isJsonObject */.O)(config) ? config : {} }];
    return Object.entries(value).flatMap(([key, member]) => [
        ...((0,foundation_json/* isJsonObject */.O)(member) && key.includes(':')
            ? [{ id: key, config: (0,foundation_json/* isJsonObject */.O)(member.config) ? member.config : {} }]
            : []),
        ...providersIn(member),
    ]);
}
/** Whether this id of promptfoo's is called by that name here. */
function asks(id, name) {
    const [head = '', ...rest] = id.split(':');
    return /^[\w-]+$/.test(head) && (rest.join(':') === name || rest.slice(1).join(':') === name);
}
/** Promptfoo's `openai:gpt-4o` says who is asked, but for an address of its own. */
function isDeclared(id, config) {
    return /^(?:azure|azureopenai|vertex):/.test(id) || Object.keys(config).some((key) => ADDRESS.test(key));
}
const ADDRESS = /^(?:(?:api_?)?(?:base_?url|host)|(?:azure_?)?endpoint)$/i;
/** Other formats: what stands beside `model: name`. */
function besideModel(value, name) {
    if (Array.isArray(value))
        return value.flatMap((item) => besideModel(item, name));
    if (!(0,foundation_json/* isJsonObject */.O)(value))
        return [];
    const { model, provider } = value;
    const says = provider !== undefined || Object.keys(value).some((key) => ADDRESS.test(key));
    const own = model === name && says ? [{ id: typeof provider === 'string' ? provider : '', config: value }] : [];
    return [...own, ...Object.values(value).flatMap((member) => besideModel(member, name))];
}
function ownerOfProvider({ id, config }, name) {
    const address = Object.entries(config).find(([key]) => ADDRESS.test(key))?.[1];
    if (/^azure(?:$|[_:-]|openai)/i.test(id))
        return { kind: 'azure', baseUrl: azureAddress(address) };
    return { kind: address === undefined && id.toLowerCase() === providerOf(name) ? 'by-name' : 'elsewhere' };
}
function isPromptfoo(root) {
    return (0,foundation_json/* isJsonObject */.O)(root) && (Object.hasOwn(root, 'providers') || Object.hasOwn(root, 'targets'));
}
/** The v1 API of the resource that an address names; undefined where it is not written out, or is no address of Azure's. */
function azureAddress(written) {
    if (typeof written !== 'string')
        return undefined;
    const text = /^\$\{env:[^:}]*:([^}]*)\}$/.exec(written.trim())?.[1] ?? written.trim();
    const host = /^(?:https:\/\/)?([a-z0-9-]{1,63}\.(?:openai|cognitiveservices|services\.ai)\.azure\.com)(?:[/:]|$)/i.exec(text);
    return host?.[1] === undefined ? undefined : `https://${host[1].toLowerCase()}/openai/v1`;
}
/** JSON that is indented with tabs is no YAML. Undefined: neither of them. */
function documentOf(text) {
    return readable(() => (0,strict_yaml/* parseYaml */.h)(text, '').value) ?? readable(() => (0,strict_json/* parseJson */.q)(text, ''));
}
function readable(parse) {
    try {
        return parse();
    }
    catch (error) {
        if (!(error instanceof errors/* RatchetError */.eG))
            throw error;
        return undefined;
    }
}

;// CONCATENATED MODULE: ./build/commands/init/look/prompts.js









/** Stands for the model of a prompt that names none. */
const NO_MODEL = (0,ids/* parseModelId */.iA)('none/none');
/**
 * Reads the files that may be prompts, each as the only one: what cannot be read is an answer here, not an error.
 *
 * @param globs decide the slugs; undefined: each file's own name does.
 */
async function readFoundPrompts(tree, paths, globs) {
    const refused = new Map();
    const bytes = await readEach(tree, paths, refused);
    const { references, others, failed } = await (0,read_prompts.readReferences)(tree, bytes);
    for (const [path, error] of failed)
        refused.set(path, (0,errors/* describeError */.Uc)(error));
    const parts = new Set([...references.values()].flat());
    const files = new Map();
    const named = new Map();
    for (const [path, content] of bytes) {
        if (parts.has(path) || refused.has(path))
            continue;
        const owners = new Map();
        const texts = (references.get(path) ?? []).flatMap((each) => others.get(each) ?? []).map(textOf);
        const resolveModel = resolver((name) => {
            const owner = ownerOf(name, path, textOf(content), texts);
            if (owner.kind === 'by-name' && providerOf(name) === undefined)
                return undefined;
            owners.set(name, owner);
            return owner;
        });
        try {
            const found = (0,parse.parsePrompts)({
                path,
                bytes: content,
                others,
                globs: globs ?? [path],
                defaultModel: NO_MODEL,
                resolveModel,
            });
            for (const name of found.flatMap(({ tests }) => gradersIn(tests))) {
                const owner = ownerOf(name, path, textOf(content), texts);
                if (owner.kind !== 'by-name')
                    owners.set(name, owner);
            }
            files.set(path, found);
            named.set(path, owners);
        }
        catch (error) {
            if (!(error instanceof errors/* RatchetError */.eG))
                throw error;
            refused.set(path, (0,errors/* describeError */.Uc)(error));
        }
    }
    const { bareModels, undeclared } = declaredModels(named);
    for (const path of undeclared.keys())
        files.delete(path);
    return { files, refused, parts, bareModels, undeclared };
}
/** Bare names of the models that grade: they are declared by the same entries. */
function gradersIn(tests) {
    const checks = [
        ...(tests?.scorers ?? []).map(({ options }) => options),
        ...(tests?.rows ?? []).map(({ fields }) => ((0,foundation_json/* isJsonObject */.O)(fields.metadata) ? fields.metadata.assert : undefined)),
    ];
    return [...new Set(checks.flatMap(modelsIn))].filter((name) => !name.includes('/'));
}
function modelsIn(value) {
    if (Array.isArray(value))
        return value.flatMap(modelsIn);
    if (!(0,foundation_json/* isJsonObject */.O)(value))
        return [];
    const { model, embedder } = value;
    return [...[model, embedder].filter((name) => typeof name === 'string'), ...Object.values(value).flatMap(modelsIn)];
}
/** One entry of the config has one owner: a file that means another one by the same name is left to a person. */
function declaredModels(files) {
    const bareModels = new Map();
    const undeclared = new Map();
    const named = [...files].flatMap(([path, owners]) => [...owners].map(([model, owner]) => ({ path, model, owner })));
    for (const { path, model, owner } of named) {
        const all = named.filter((each) => each.model === model).map((each) => each.owner);
        const chosen = isModelName(model) ? ownerToDeclare(all) : undefined;
        if (chosen !== undefined)
            bareModels.set(model, entryOf(model, chosen));
        if (chosen === undefined || !sameOwner(owner, chosen))
            undeclared.set(path, { model, owner, declared: chosen });
    }
    return { bareModels, undeclared };
}
/** The one address that is known. A name alone decides where no file says more. */
function ownerToDeclare(owners) {
    const known = owners.flatMap((owner) => owner.kind === 'azure' && owner.baseUrl !== undefined ? [{ kind: owner.kind, baseUrl: owner.baseUrl }] : []);
    const [first, ...others] = known;
    if (first !== undefined)
        return others.every((other) => sameOwner(first, other)) ? first : undefined;
    return owners.every(({ kind }) => kind === 'by-name') ? { kind: 'by-name' } : undefined;
}
function entryOf(name, owner) {
    if (owner.kind === 'azure')
        return { provider: 'azure', baseUrl: owner.baseUrl };
    return { provider: providerOf(name) ?? '', baseUrl: undefined };
}
function isModelName(name) {
    try {
        return (0,options/* parseModelName */.s_)(name) === name;
    }
    catch (error) {
        if (!(error instanceof errors/* RatchetError */.eG))
            throw error;
        return false;
    }
}
function textOf(bytes) {
    return Buffer.from(bytes).toString('utf8');
}
/** Resolves what is built in, and lets a bare name stand whose owner is known, or has to be declared. */
function resolver(ownerOfName) {
    const { resolve } = (0,references/* modelReferences */.A)(new Map());
    return (reference) => {
        if (reference === NO_MODEL)
            return NO_MODEL;
        const owner = reference.includes('/') ? undefined : ownerOfName(reference);
        if (owner === undefined)
            return resolve(reference);
        const provider = owner.kind === 'by-name' ? providerOf(reference) : owner.kind;
        return (0,ids/* parseModelId */.iA)(`${provider}/${reference}`);
    };
}
/** One after another where reading them together fails: one file that cannot be read must not hide the others. */
async function readEach(tree, paths, refused) {
    try {
        return await tree.read(paths);
    }
    catch (error) {
        if (!(error instanceof errors/* RatchetError */.eG))
            throw error;
    }
    const files = new Map();
    for (const path of paths) {
        try {
            for (const [each, bytes] of await tree.read([path]))
                files.set(each, bytes);
        }
        catch (error) {
            if (!(error instanceof errors/* RatchetError */.eG))
                throw error;
            refused.set(path, (0,errors/* describeError */.Uc)(error));
        }
    }
    return files;
}

// EXTERNAL MODULE: ./build/datasets/open.js + 14 modules
var datasets_open = __webpack_require__(6694);
// EXTERNAL MODULE: ./build/prompts/template.js + 12 modules
var template = __webpack_require__(5768);
// EXTERNAL MODULE: ./build/prompts/templates/rendering-errors.js
var rendering_errors = __webpack_require__(7902);
;// CONCATENATED MODULE: ./build/commands/init/look/places.js
/** What kind of thing a path may be, before anything of it is read. Pure. */
/** Folders whose files nobody means, whatever they are called. */
const FOREIGN = new Set([
    'node_modules',
    'bower_components',
    'vendor',
    'third_party',
    'site-packages',
    'dist',
    'build',
    'out',
    'target',
    'coverage',
    '__pycache__',
]);
/** Folders whose texts describe or test, and are sent to no model. */
const ABOUT = new Set([
    'doc',
    'docs',
    'documentation',
    'test',
    'tests',
    '__tests__',
    'spec',
    'fixtures',
    'testdata',
    'mocks',
]);
/** Files about the repository, in any folder: `README.md` in `prompts/` is no prompt. */
const PAPERS = /^(?:readme|changelog|contributing|license|licence|notice|security|code_of_conduct|authors|todo|agents|claude|gemini|copilot-instructions)\b/i;
/** Files of tools, never rows of a dataset. */
const SETTINGS = /^(?:package(?:-lock)?|tsconfig.*|jsconfig.*|composer|pnpm-lock|pnpm-workspace|biome|renovate|vercel|turbo|nx|lerna|deno|manifest|docker-compose.*|compose|mkdocs|pubspec|openapi.*|swagger.*|\..*|prompt-ratchet.*|promptfooconfig.*|.*\.promptfoo|.*\.schema|.*\.config|.*rc)\.(?:json|jsonc|ya?ml)$/i;
/** A format that says by its name that it is a prompt. */
const SURE = /(?:\.prompt\.ya?ml|\.prompty|\.prompt|\.prompts\.json|\.promptfoo\.(?:ya?ml|json))$/i;
const PROMPTFOO = /^promptfooconfig[^/]*\.(?:ya?ml|json)$/i;
/** A folder of prompts, however it is called: `prompts`, `prompt-templates`, `system_prompts`. */
const PROMPT_FOLDER = /^(?:[a-z]+[-_])?prompts?(?:[-_](?:templates?|files|library))?$/i;
const TEXT_OF_PROMPT = /\.(?:md|txt|ya?ml|json)$/i;
/** A file that is a prompt wherever it lies, by its ending. */
function isSurePrompt(path) {
    return SURE.test(path);
}
function mayBePrompt(path) {
    const { folders, name } = partsOf(path);
    if (isForeign(folders) || PAPERS.test(name))
        return false;
    // Commands of an editor (`*.prompt.md`) and workflows are no prompts of an application.
    if (folders[0] === '.github' && !SURE.test(name))
        return false;
    if (SURE.test(name) || PROMPTFOO.test(name))
        return !folders.some((folder) => ABOUT.has(folder.toLowerCase()));
    const at = folders.findIndex((folder) => PROMPT_FOLDER.test(folder));
    const above = folders.slice(0, Math.max(at, 0)).some((folder) => ABOUT.has(folder.toLowerCase()));
    return at !== -1 && !above && TEXT_OF_PROMPT.test(name);
}
const ROWS = /\.(?:jsonl|ndjson|csv)$/i;
const PERHAPS_ROWS = /\.(?:json|ya?ml)$/i;
const DATA_WORD = /^(?:data|datasets?|evals?|evaluations?|cases|test[-_]?cases|golden|gold|samples|benchmarks?|examples)$/i;
const DATA_NAME = /(?:dataset|eval|cases|golden|samples|benchmark|tests?)\b/i;
function mayBeDataset(path) {
    const { folders, name } = partsOf(path);
    if (isForeign(folders) || folders[0]?.startsWith('.') || SETTINGS.test(name) || SURE.test(name))
        return false;
    if (ROWS.test(name))
        return true;
    return PERHAPS_ROWS.test(name) && (isDataFolder(folders) || DATA_NAME.test(stemOf(path)));
}
/** Where somebody would expect an error about a file that is no dataset. */
function isSurelyDataset(path) {
    const { folders, name } = partsOf(path);
    return ROWS.test(name) && (isDataFolder(folders) || folders.length === 0);
}
function isWorkflow(path) {
    return /^\.github\/workflows\/[^/]+\.ya?ml$/.test(path);
}
/** A list of variables without values. */
function isEnvironmentExample(path) {
    return /(?:^|\/)\.?env\.(?:example|sample|template|dist)$/i.test(path);
}
/** The file's name without folders and endings: `data/Triage cases.test.jsonl` is `Triage cases`. */
function stemOf(path) {
    return partsOf(path).name.replace(/\..*$/, '');
}
function folderOf(path) {
    return path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : '';
}
/** The folder of prompts that a path is in, with all above it; undefined: in none. */
function promptFolderOf(path) {
    const { folders } = partsOf(path);
    const at = folders.findIndex((folder) => PROMPT_FOLDER.test(folder));
    return at === -1 ? undefined : folders.slice(0, at + 1).join('/');
}
function isForeign(folders) {
    return folders.some((folder) => FOREIGN.has(folder.toLowerCase()) || (folder.startsWith('.') && folder !== '.github'));
}
function isDataFolder(folders) {
    return folders.some((folder) => DATA_WORD.test(folder) || /^tests?$/i.test(folder));
}
function partsOf(path) {
    const parts = path.split('/');
    return { folders: parts.slice(0, -1), name: parts.at(-1) ?? '' };
}

;// CONCATENATED MODULE: ./build/commands/init/fit.js



/** Which datasets a prompt can be evaluated over: those whose every case fills its templates, in its own template language. Pure. */
function datasetsFor(prompt, datasets) {
    const compiled = compiledOf(prompt);
    if (compiled === undefined)
        return { fitting: [], near: [] };
    const fitting = [];
    const near = [];
    for (const found of datasets) {
        const used = prompt.version.variables.filter((name) => hasVariable(found, name));
        if (prompt.version.variables.length > 0 && used.length === 0)
            continue;
        const lacks = lackedBy(compiled, prompt, found);
        if (lacks === undefined)
            fitting.push(found);
        else
            near.push({ path: found.path, lacks });
    }
    return { fitting: fitting.toSorted((one, other) => rank(other, prompt) - rank(one, prompt)), near };
}
function compiledOf({ version }) {
    try {
        return (0,template/* compilePrompt */.uS)(version);
    }
    catch (error) {
        if (!(error instanceof errors/* RatchetError */.eG))
            throw error;
        return undefined;
    }
}
/** `customer.name` is a member of the variable `customer`. */
function hasVariable({ cases }, name) {
    const [first = name] = name.split('.');
    return cases.some(({ input }) => Object.hasOwn(input, name) || Object.hasOwn(input, first));
}
function lackedBy(compiled, { path }, { cases }) {
    for (const { id, input } of cases) {
        try {
            compiled.render(input, { file: path, case: id });
        }
        catch (error) {
            if (!(error instanceof errors/* RatchetError */.eG))
                throw error;
            return error instanceof rendering_errors/* MissingVariableError */.Zb ? error.message : `${id}: ${error.message}`;
        }
    }
    return undefined;
}
/** A dataset that is called like the prompt, then one that says what is expected, then the one with the fewest columns left over. */
function rank(found, prompt) {
    const { cases } = found;
    const named = isNamedLike(found, prompt) ? 100 : 0;
    const expects = cases.some(({ expected }) => expected !== undefined) ? 50 : 0;
    const [first] = cases;
    const left = Object.keys(first?.input ?? {}).filter((name) => !prompt.version.variables.includes(name)).length;
    return named + expects - Math.min(left, 40);
}
/** `support-triage` and `triage.jsonl` share a word that means something. */
function isNamedLike({ path }, { version, path: file }) {
    const words = new Set([...wordsOf(version.slug), ...wordsOf(stemOf(file))]);
    return wordsOf(stemOf(path)).some((word) => words.has(word));
}
const EMPTY_WORDS = new Set([
    'prompt',
    'prompts',
    'data',
    'dataset',
    'cases',
    'case',
    'eval',
    'evals',
    'test',
    'tests',
    'the',
    'and',
]);
function wordsOf(text) {
    return text
        .toLowerCase()
        .split(/[^a-z0-9]+/)
        .filter((word) => word.length > 2 && !EMPTY_WORDS.has(word));
}

;// CONCATENATED MODULE: ./build/commands/init/scorers.js

/** Cases that are looked at: what so many show, the others will not change. */
const MOST_LOOKED_AT = 2_000;
/** Different labels that a person can still keep apart. */
const MOST_LABELS = 20;
/**
 * Scorers that fit what the cases expect, with the reason in a few words. Pure.
 *
 * @param expected what each case expects; undefined: it says nothing.
 * @param json whether the prompt asks for JSON.
 */
function proposeScorers(expected, json) {
    const values = expected.filter((value) => value !== undefined && value !== null);
    if (values.length === 0)
        return withoutExpected(json);
    if (values.every((value) => (0,foundation_json/* isJsonObject */.O)(value)))
        return forObjects(values.filter(foundation_json/* isJsonObject */.O));
    if (values.every(isListOfTexts)) {
        return [{ kind: 'set-f1', options: {}, because: 'expected is a list: the share of items that agree' }];
    }
    if (values.some((value) => typeof value === 'object')) {
        return [
            { kind: 'json-diff', options: {}, because: 'expected is JSON of several forms: the share of places that agree' },
        ];
    }
    if (values.every((value) => typeof value === 'boolean')) {
        return [{ kind: 'exact', options: { 'ignore-case': true }, because: 'expected is true or false' }];
    }
    return [forTexts(values.map(String))];
}
function withoutExpected(json) {
    const answers = {
        kind: 'refusal',
        options: {},
        because: 'no case has an expected answer: all that can be seen is that the model answers at all',
    };
    const whole = { kind: 'finish-reason', options: {}, because: 'and that the answer is not cut off' };
    const valid = { kind: 'json-valid', options: {}, because: 'the prompt asks for JSON' };
    return json ? [valid, answers] : [answers, whole];
}
/** One scorer a key where the values are labels or numbers, so that a drop of one is not made up for by another. */
function forObjects(objects) {
    const keys = [...new Set(objects.flatMap((object) => Object.keys(object)))];
    const simple = keys.map((key) => forKey(key, objects.map((object) => (Object.hasOwn(object, key) ? object[key] : undefined))));
    const [first, ...rest] = simple.filter((scorer) => scorer !== undefined);
    if (first !== undefined && rest.length + 1 === keys.length && keys.length <= 4)
        return [first, ...rest];
    const because = `expected is an object (${keys.slice(0, 4).join(', ')}${keys.length > 4 ? ', …' : ''}): the share of its places that agree`;
    return [{ kind: 'json-diff', options: {}, because }];
}
function forKey(key, values) {
    const there = values.filter((value) => value !== undefined && value !== null);
    // What some cases lack, or what a path and a name cannot say, is compared with the rest of the object.
    if (there.length < values.length || !/^[A-Za-z_]\w{0,40}$/.test(key))
        return undefined;
    const options = { name: key, path: `$.${key}` };
    if (there.every((value) => typeof value === 'number')) {
        return { kind: 'numeric', options, because: `expected ${key} is a number` };
    }
    if (there.every((value) => typeof value === 'boolean')) {
        return { kind: 'exact', options, because: `expected ${key} is true or false` };
    }
    if (!there.every((value) => typeof value === 'string'))
        return undefined;
    const labels = labelsOf(there.map(String));
    return labels === undefined
        ? undefined
        : { kind: 'label', options, because: `${key} is one of ${counted(labels, 'value')}: counts per class` };
}
function forTexts(texts) {
    if (texts.every((text) => /^\s*[-+]?\d[\d,]*(?:\.\d+)?\s*$/.test(text)) && new Set(texts).size > 2) {
        const plain = texts.every((text) => !text.includes(','));
        if (plain)
            return {
                kind: 'numeric',
                options: { extract: 'last' },
                because: 'expected is a number: the last one in the answer counts',
            };
    }
    const labels = labelsOf(texts);
    if (labels !== undefined) {
        return {
            kind: 'label',
            options: {},
            because: `expected is one of ${counted(labels, 'short text')}: a label, counted per class`,
        };
    }
    const words = median(texts.map((text) => text.trim().split(/\s+/).length));
    if (words <= 4) {
        const options = { 'ignore-case': true };
        return { kind: 'contains', options, because: 'expected is a few words: the answer must contain them' };
    }
    if (words <= 25) {
        const because = 'expected is a sentence: how near the wording is. A judge would look at the meaning (docs/scorers.md)';
        return { kind: 'levenshtein', options: {}, because };
    }
    const because = 'expected is a longer text: the share of words in common. A judge would look at the meaning (docs/scorers.md)';
    return { kind: 'rouge-l', options: {}, because };
}
/** How many labels there are; undefined when these are no labels: too long, or nearly each one its own. */
function labelsOf(texts) {
    const trimmed = texts.map((text) => text.trim());
    const distinct = new Set(trimmed.map((text) => text.toLowerCase())).size;
    const short = trimmed.every((text) => text.length <= 40 && text.split(/\s+/).length <= 4);
    const repeated = distinct <= Math.max(2, Math.floor(texts.length / 2));
    return short && distinct <= MOST_LABELS && repeated ? distinct : undefined;
}
function isListOfTexts(value) {
    return Array.isArray(value) && value.every((item) => typeof item === 'string' || typeof item === 'number');
}
function median(numbers) {
    const sorted = numbers.toSorted((one, other) => one - other);
    return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
function counted(count, what) {
    return `${count} ${what}${count === 1 ? '' : 's'}`;
}

;// CONCATENATED MODULE: ./build/commands/init/suites.js






/** Which prompts are judged by what: the tests of their own file, and the dataset that fits best. */
async function proposeSuites(prompts, datasets) {
    const parts = [];
    const left = [];
    for (const prompt of prompts) {
        const own = await fromFile(prompt);
        const { fitting, near } = datasetsFor(prompt, datasets);
        const [best, ...others] = fitting;
        const tested = own.part !== undefined;
        if (own.part !== undefined)
            parts.push(own.part);
        const taken = best !== undefined && (!tested || isNamedLike(best, prompt));
        if (taken)
            parts.push(fromDataset(prompt, best, others));
        if (!tested && !taken)
            left.push({ prompt, because: own.because ?? nothingFits(prompt, near, datasets.length) });
    }
    return { suites: joined(parts), left };
}
function fromDataset(prompt, dataset, others) {
    const { size, clusters } = dataset.dataset;
    return {
        prompts: [prompt],
        scorers: proposeScorers(dataset.cases.map(({ expected }) => expected), asksForJson(prompt)),
        cases: size,
        units: clusters === 0 ? size : clusters,
        source: { kind: 'dataset', dataset, others: others.map(({ path }) => path) },
    };
}
/** What the file itself brings. Rows without checks are given scorers by what they expect. */
async function fromFile(prompt) {
    const { tests, path } = prompt;
    if (tests === undefined || tests.rows.length === 0)
        return {};
    try {
        const dataset = await (0,datasets_open/* openRows */.Y7)({ slug: (0,ids/* parseDatasetSlug */.Rl)('tests'), file: path, map: {}, rows: tests.rows });
        const cases = [];
        for await (const each of dataset.cases())
            cases.push(each);
        const found = { path, slug: dataset.slug, map: {}, dataset, cases };
        const [lacking] = datasetsFor(prompt, [found]).near;
        if (lacking !== undefined)
            return { because: `its own tests do not fill it in: ${lacking.lacks}` };
        const expected = cases.map((each) => each.expected);
        const scorers = tests.scorers.length > 0 ? [] : proposeScorers(expected, asksForJson(prompt));
        const own = tests.scorers.map(({ name }) => name);
        const source = { kind: 'files', own, resources: resourcesOf(tests) };
        return { part: { prompts: [prompt], scorers, cases: dataset.size, units: dataset.size, source } };
    }
    catch (error) {
        if (!(error instanceof errors/* RatchetError */.eG))
            throw error;
        return { because: `its own tests cannot be used: ${error.message}` };
    }
}
/** None where there is nothing else: then they are all that decides. */
function resourcesOf({ scorers, rows }) {
    const isResource = (kind) => kind === 'cost' || kind === 'latency';
    const kindsOf = ({ kind, name }) => kind === 'per-case' ? rows.flatMap(({ fields }) => kindsOfRow(fields, name)) : [kind];
    const found = scorers.filter((scorer) => kindsOf(scorer).every(isResource)).map(({ name }) => name);
    return found.length === scorers.length ? [] : found;
}
/** What a case asks under the name of a scorer stands in its metadata. */
function kindsOfRow({ metadata }, name) {
    const assert = (0,foundation_json/* isJsonObject */.O)(metadata) ? metadata.assert : undefined;
    const checks = (0,foundation_json/* isJsonObject */.O)(assert) && Object.hasOwn(assert, name) ? assert[name] : [];
    return Array.isArray(checks) ? checks.map((check) => ((0,foundation_json/* isJsonObject */.O)(check) ? check.kind : undefined)) : [undefined];
}
/** Names that mean cost or latency in each of these sources that has them. */
function agreedResources(sources) {
    const files = sources.filter((source) => source.kind === 'files');
    const decide = new Set(files.flatMap(({ own, resources }) => own.filter((name) => !resources.includes(name))));
    return [...new Set(files.flatMap(({ resources }) => resources))].filter((name) => !decide.has(name));
}
function asksForJson({ version }) {
    return version.responseFormat.type !== 'text';
}
function nothingFits({ version }, near, datasets) {
    const [nearest] = near;
    if (nearest !== undefined)
        return `${nearest.path} does not fill it in: ${nearest.lacks}`;
    const variables = version.variables.map((name) => `"${name}"`).join(', ');
    if (datasets === 0)
        return 'there is no dataset';
    return variables === '' ? 'no dataset fits' : `no dataset has ${variables}`;
}
/** Prompts that are asked the same are one suite; files with tests of their own are one, too. */
function joined(parts) {
    const suites = new Map();
    for (const part of parts) {
        const { source, scorers } = part;
        const key = JSON.stringify([source.kind === 'dataset' ? source.dataset.path : '', scorers]);
        const known = suites.get(key);
        if (known === undefined)
            suites.set(key, part);
        else
            suites.set(key, together(known, part));
    }
    return [...suites.values()];
}
function together(one, other) {
    const prompts = [...one.prompts, ...other.prompts];
    if (one.source.kind === 'dataset' || other.source.kind === 'dataset')
        return { ...one, prompts };
    return {
        ...one,
        prompts,
        cases: Math.min(one.cases, other.cases),
        units: Math.min(one.units, other.units),
        source: {
            kind: 'files',
            own: [...new Set([...one.source.own, ...other.source.own])],
            resources: agreedResources([one.source, other.source]),
        },
    };
}

// EXTERNAL MODULE: ./build/foundation/untrusted/characters.js
var characters = __webpack_require__(3129);
// EXTERNAL MODULE: ./build/foundation/untrusted/log.js
var log = __webpack_require__(8923);
;// CONCATENATED MODULE: ./build/commands/init/text/yaml-text.js



/** A value in YAML's flow style, on one line: `{ name: category, path: $.category }`. */
function flow(value) {
    if (Array.isArray(value))
        return `[${value.map(flow).join(', ')}]`;
    if (!(0,foundation_json/* isJsonObject */.O)(value))
        return typeof value === 'string' ? scalar(value) : JSON.stringify(value);
    const members = Object.entries(value).map(([key, member]) => `${scalar(key)}: ${flow(member)}`);
    return members.length === 0 ? '{}' : `{ ${members.join(', ')} }`;
}
/**
 * A text as YAML reads it back: plain where that is safe in every place, else in double quotes, as JSON writes it. What would be
 * invisible or turn the line round is written as an escape.
 */
function scalar(text) {
    const plain = /^[A-Za-z$/][\w$./*-]*$/.test(text) && !/^(?:true|false|null|yes|no|on|off|y|n)$/i.test(text);
    return plain ? text : (0,log/* terminalJson */.t3)(JSON.stringify(text));
}
/** A comment may say what a file is called, and must not end with it. */
function comment(text) {
    return (0,characters/* showHidden */.Ul)(text.replaceAll(/[\p{Cc}\u2028\u2029]+/gu, ' '));
}

;// CONCATENATED MODULE: ./build/commands/init/text/config-text.js


/** From here on 5 pp can mostly be told; below, 10 pp (docs/gate.md, "Which mode"). */
const CASES_FOR_FINE_DROP = 200;
/** From here on the strict mode passes most prompts that are as good (docs/gate.md). */
const CASES_FOR_STRICT = 500;
/** Fewer say nothing about an average. */
const FEWEST_CASES = 10;
/** The fewest independent cases that decide about any prompt. */
function fewestUnits(suites) {
    return Math.min(...suites.map(({ units }) => units));
}
/** How often each case is asked. */
function trialsOf(cases) {
    return cases * 3 > 30_000 ? 1 : 3;
}
/** `prompt-ratchet.yml`, each choice with its reason. Pure. */
function configText(facts) {
    const sections = [
        head(facts),
        promptsOf(facts),
        models(facts),
        datasets(facts),
        suites(facts),
        environments(facts),
        limits(facts),
    ];
    return `${sections
        .filter((lines) => lines.length > 0)
        .map((lines) => lines.join('\n'))
        .join('\n\n')}\n`;
}
const azureBaseUrl = 'https://<resource>.openai.azure.com/openai/v1';
const SCHEMA = 'https://raw.githubusercontent.com/prompt-ratchet/prompt-ratchet/v1/schema/config.schema.json';
function head({ project }) {
    return [
        `# yaml-language-server: $schema=${SCHEMA}`,
        '# Proposed by `prompt-ratchet init` from what this repository has: change what you like, then look at it with',
        '# `prompt-ratchet evaluate --plan --all`, which calls nothing.',
        'version: 1',
        ...(project === undefined
            ? []
            : [
                '# Keeps the prompts of this folder apart from those of other configs of the repository.',
                `project: ${scalar(project)}`,
            ]),
    ];
}
function promptsOf({ globs, prompts, left }) {
    return [
        `# ${prompts === 1 ? 'The prompt' : `The ${prompts} prompts`} under the ratchet. A pull request that changes one of these files is gated.`,
        'prompts:',
        ...globs.map((glob) => `  - ${scalar(glob)}`),
        ...(left.length === 0
            ? []
            : ['# Not gated yet:', ...left.map(({ path, because }) => `#   ${comment(path)}: ${comment(because)}`)]),
    ];
}
function models({ model, bareModels, azureNames }) {
    const entry = (name, { provider, baseUrl }) => `${scalar(name)}: ${flow({ provider, model: name, ...(baseUrl === undefined ? {} : { 'base-url': baseUrl }) })}`;
    const sign = bareModels.size === 0 ? '# ' : '';
    return [
        ...(model === undefined
            ? []
            : [
                `# For ${model.prompts === 1 ? 'the prompt that names' : `the ${model.prompts} prompts that name`} no model; this one because ${comment(model.because)}.`,
                `model: ${scalar(model.model)}`,
            ]),
        ...(bareModels.size === 0 ? [] : ['# Names that prompt files call models by.']),
        ...(bareModels.size + azureNames.length === 0 ? [] : [`${sign}models:`]),
        ...[...bareModels].map(([name, model]) => `  ${entry(name, model)}`),
        ...(azureNames.length === 0
            ? []
            : [
                '#   Deployments at Azure: write the name of the resource in the place of <resource>, and take the "#" away.',
            ]),
        ...azureNames.map((name) => `#  ${entry(name, { provider: 'azure', baseUrl: azureBaseUrl })}`),
    ];
}
function datasets({ suites: named }) {
    const found = [...new Set(named.flatMap(({ source }) => (source.kind === 'dataset' ? [source.dataset] : [])))];
    if (found.length === 0)
        return [];
    return [
        'datasets:',
        ...found.flatMap(({ slug, path, map, dataset, cases }) => {
            const expecting = cases.filter(({ expected }) => expected !== undefined).length;
            const what = expecting === 0
                ? 'none of which says what is expected'
                : expecting === cases.length
                    ? 'each with what is expected'
                    : 'some with what is expected';
            const mapped = Object.keys(map).length > 0;
            return [
                `  # ${config_text_counted(dataset.size, 'case')}, ${what}.${mapped ? ' `map` says which column is which.' : ''}`,
                `  ${scalar(slug)}: ${mapped ? flow({ file: path, map }) : scalar(path)}`,
            ];
        }),
    ];
}
function suites({ suites: named }) {
    return ['suites:', ...named.flatMap((suite) => suiteOf(suite))];
}
function suiteOf({ name, slugs, globs, source, scorers, cases }) {
    const trials = trialsOf(cases);
    const where = source.kind === 'dataset'
        ? [`    prompts: ${flow([...slugs])}`, `    dataset: ${scalar(source.dataset.slug)}`]
        : [`    from: ${flow([...globs])}`];
    const why = source.kind === 'dataset'
        ? [
            `  # ${comment(source.dataset.path)} has every variable of ${slugs.length === 1 ? 'this prompt' : 'these prompts'}.`,
            ...(source.others.length === 0
                ? []
                : [
                    `  # So has ${comment(source.others.join(', '))}: give it a suite of its own, if it asks something else.`,
                ]),
        ]
        : [
            `  # The files bring their own cases${source.own.length === 0 ? '' : ` and checks (${comment(source.own.slice(0, 5).join(', '))}${source.own.length > 5 ? ', …' : ''})`}.`,
        ];
    return [
        ...why,
        `  - name: ${scalar(name)}`,
        ...where,
        `    trials: ${trials} # ${trials === 1 ? 'with so many cases one answer of each tells enough' : 'each case is asked so often: answers differ from run to run'}`,
        ...(scorers.length === 0
            ? []
            : [
                '    scorers:',
                ...scorers.flatMap(({ kind, options, because }) => [
                    `      # ${comment(because)}`,
                    Object.keys(options).length === 0 ? `      - ${kind}` : `      - ${kind}: ${flow(options)}`,
                ]),
            ]),
    ];
}
function environments({ suites: named }) {
    const units = fewestUnits(named);
    const gate = gateOf(named, units);
    return [
        'environments:',
        '  # A passing pull request moves staging at once.',
        '  staging:',
        '    assign: on-pass',
        '    gate:',
        ...gate,
        '  # Production takes what passed in staging, when the pull request is merged. `manual` waits for a person instead.',
        '  production:',
        '    from: staging',
        '    assign: on-merge',
        '    gate:',
        ...(units >= CASES_FOR_STRICT
            ? [
                `      # ${config_text_counted(units, 'case')} are enough for a guarantee: a prompt worse by more than max-drop passes at most 1 time in 20.`,
                '      mode: strict',
            ]
            : []),
        ...gate,
    ];
}
function gateOf(named, units) {
    const fine = units >= CASES_FOR_FINE_DROP;
    const drop = fine
        ? [
            `      # 5 points of a score from 0 to 100: ${config_text_counted(units, 'case')} mostly tell such a drop.`,
            '      max-drop: 0.05',
        ]
        : [
            `      # 10 points of a score from 0 to 100: with ${config_text_counted(units, 'case')} a finer limit would mostly end "inconclusive".`,
            '      max-drop: 0.1',
        ];
    return [...drop, ...(units < FEWEST_CASES ? fewCases(named, units) : []), ...resources(named), ...critical(named)];
}
/** Then no average says anything, and single cases decide. */
function fewCases(named, units) {
    const names = new Set(named.flatMap(({ scorers, source }) => [
        ...scorers.map(({ kind, options }) => (typeof options.name === 'string' ? options.name : kind)),
        ...(source.kind === 'files' ? source.own.filter((name) => !source.resources.includes(name)) : []),
    ]));
    const rules = Object.fromEntries([...names].map((name) => [name, { 'max-regressed-cases': 0 }]));
    return [
        `      # ${config_text_counted(units, 'case')} ${units === 1 ? 'says' : 'say'} nothing about an average: no single case may get worse instead. Add cases.`,
        `      scorers: ${flow(rules)}`,
    ];
}
/** Their weight stands in the gate: a scorer that a file brings is given none by the suite. */
function resources(named) {
    const names = agreedResources(named.map(({ source }) => source));
    if (names.length === 0)
        return [];
    return [
        `      # ${comment(names.join(', '))}: shown, and left out of the score of all scorers together. A share of 1 for being quick`,
        '      # or cheap would make a worse answer look smaller; `latency` and `cost` of a gate hold them to a limit.',
        `      weights: ${flow(Object.fromEntries(names.map((name) => [name, 0])))}`,
    ];
}
const CRITICAL = /^(?:safety|security|critical|pii|legal|compliance|must[-_ ]?pass|smoke|regression)$/i;
/** A proposal only: the prompt that runs today may not pass all of them. */
function critical(named) {
    const tags = new Map(named.flatMap(({ source }) => (source.kind === 'dataset' ? [...source.dataset.dataset.tags] : [])));
    const found = [...tags].filter(([tag]) => CRITICAL.test(tag));
    if (found.length === 0)
        return [];
    const count = found.reduce((sum, [, cases]) => sum + cases, 0);
    return [
        `      # ${config_text_counted(count, 'case')} ${count === 1 ? 'has' : 'have'} such a tag. Uncomment, and each of them must pass:`,
        `      # critical: ${flow({ tags: found.map(([tag]) => tag) })}`,
    ];
}
function limits({ limits: { calls, maxCalls, maxCostUsd } }) {
    return [
        '# Above these nothing is called.',
        'limits:',
        `  max-calls: ${maxCalls}${calls === undefined ? '' : ` # a change of every prompt at once asks at most ${calls}`}`,
        `  max-cost: ${maxCostUsd} # US dollars of one run`,
    ];
}
function config_text_counted(count, what) {
    return `${String(count).replaceAll(/\B(?=(\d{3})+$)/g, ',')} ${what}${count === 1 ? '' : 's'}`;
}

;// CONCATENATED MODULE: ./build/commands/init/facts.js



/** What was seen and chosen, as the text of the config needs it. */
function factsOf(from) {
    const { seen, suites, planned } = from;
    const prompts = [...new Set(suites.flatMap((suite) => suite.prompts))];
    const nameless = prompts.filter(({ version }) => version.model === NO_MODEL);
    // The candidate, and what two environments hold of it.
    const counted = suites.reduce((sum, each) => sum + each.prompts.length * each.cases * trialsOf(each.cases) * 3, 0);
    const calls = planned?.calls;
    return {
        project: from.project,
        globs: from.globs,
        prompts: prompts.length,
        left: from.left,
        model: nameless.length === 0 ? undefined : { ...defaultModel(seen.keys), prompts: nameless.length },
        bareModels: seen.prompts.bareModels,
        azureNames: azureNames(seen),
        suites,
        limits: {
            calls,
            maxCalls: roundUp((calls ?? counted) * 1.2, 500),
            maxCostUsd: Math.max(5, roundUp((planned?.costUsd ?? 0) * 2, 5)),
        },
    };
}
function azureNames({ prompts }) {
    const missing = [...prompts.undeclared.values()].filter(({ owner }) => owner.kind === 'azure');
    return [...new Set(missing.map(({ model }) => model))].filter((name) => !prompts.bareModels.has(name));
}
function roundUp(count, step) {
    return Math.max(1, Math.ceil(count / step)) * step;
}

;// CONCATENATED MODULE: ./build/commands/init/findings.js

const attention = (message) => ({ level: 'attention', message });
const found = (message) => ({ level: 'found', message });
const chosen = (message) => ({ level: 'chosen', message });
function foundOf(seen) {
    const { files } = seen.prompts;
    const count = [...files.values()].flat().length;
    return [
        found(`${findings_counted(count, 'prompt')} in ${findings_counted(files.size, 'file')}: ${listed([...files.keys()])}`),
        ...seen.datasets.datasets.map(({ path, dataset, cases }) => {
            const columns = columnsOf(cases.slice(0, 50).map(({ input }) => input));
            return found(`${path}: ${findings_counted(dataset.size, 'case')} with ${listed(columns)}`);
        }),
        ...refusedFindings(seen),
    ];
}
/** The names that the file itself has: a plain input is there under ours as well. */
function columnsOf(inputs) {
    const names = [...new Set(inputs.flatMap((input) => Object.keys(input)))];
    const isCopy = names.some((name) => name !== 'input' && inputs.every((input) => input[name] === input.input));
    return isCopy ? names.filter((name) => name !== 'input') : names;
}
function refusedFindings({ prompts, datasets }) {
    return [
        ...[...prompts.refused.values()].map((message) => attention(`no usable prompt: ${message}`)),
        ...[...datasets.refused.values()].map((message) => attention(`no usable dataset: ${message}`)),
    ];
}
function chosenOf({ suites, model }) {
    return [
        ...suites.map(({ slugs, source, scorers, cases }) => {
            const by = scorers.map(({ kind, because }) => `${kind} (${because})`).join('; ');
            const over = source.kind === 'dataset'
                ? `over ${source.dataset.path}`
                : `by the ${findings_counted(cases, 'case')} of ${slugs.length === 1 ? 'its own file' : 'their own files'}`;
            return chosen(`${listed(slugs)} ${over}${by === '' ? '' : `, scored by ${by}`}`);
        }),
        ...(model === undefined
            ? []
            : [
                chosen(`the model ${model.model} for ${findings_counted(model.prompts, 'prompt')} that ${model.prompts === 1 ? 'names' : 'name'} none: ${model.because}`),
            ]),
    ];
}
/** What files ask for and nothing here does: said, never dropped in silence. */
function untested(all) {
    const messages = all.flatMap(({ tests }) => (tests?.unmapped ?? []).map(({ message, position }) => `${position.file}${position.line === undefined ? '' : `:${position.line}`}: ${message}`));
    return [...new Set(messages)].map((message) => attention(`a check that is not taken over: ${message}`));
}
function keyFindings(keys, seen) {
    return keys.map(({ variable, secret }) => seen.secrets.some((key) => key.variable === variable)
        ? found(`${variable} is named by this repository: the workflow reads the secret ${secret}`)
        : attention(`the models need ${variable}: add it as a secret of the repository (gh secret set ${secret})`));
}
function modelFindings(models) {
    const loose = [...new Set(models)].filter((id) => !isPinned(id) && !/^(?:ollama|azure)\//.test(id));
    if (loose.length === 0)
        return [];
    return [
        attention(`${listed(loose)}: ${loose.length === 1 ? 'a name' : 'names'} without a date may stand for another model tomorrow. Pin ${loose.length === 1 ? 'it' : 'them'} where the provider has dated names`),
    ];
}
/** Why each prompt that asks an undeclared model is not gated yet, and what to write. */
function undeclaredOf({ prompts }) {
    return [...prompts.undeclared].map(([path, each]) => ({ path, because: undeclared(each) }));
}
function undeclared({ model, owner, declared }) {
    const add = 'and add the file to "prompts" and to a suite';
    if (owner.kind === 'by-name') {
        return `its model "${model}" is called like one that another file has at an address of its own. Write <provider>/${model} in it`;
    }
    if (declared !== undefined) {
        const same = declared.kind === owner.kind
            ? `If it is the one that "models" has under this name, ${add.slice(4)}. Else g`
            : 'G';
        return `nothing says where its model "${model}" is, and another file has one of this name. ${same}ive one of the two another name, declare it under "models", ${add}`;
    }
    return owner.kind === 'azure'
        ? `its model "${model}" is a deployment at Azure, and no one address of its resource is written out. Fill in the entry "${model}" of "models", ${add}`
        : `its model "${model}" is at an address or an account of your own. Declare it under "models", with its provider and base-url, ${add}`;
}
/** @param own paths of the proposed ones. */
function workflowFindings({ workflows }, own) {
    const others = workflows.filter((path) => !own.includes(path));
    if (others.length === 0)
        return [];
    return [
        found(`${listed(others)} ${others.length === 1 ? 'uses' : 'use'} the action already: look at what is proposed beside it`),
    ];
}
/** Which prompt of a file, where it has several. */
function keyOf({ path, version }, all) {
    return all.filter((each) => each.path === path).length > 1 ? ` (${version.slug})` : '';
}
function listed(names) {
    return names.length <= 6 ? names.join(', ') : `${names.slice(0, 5).join(', ')} and ${names.length - 5} more`;
}
function findings_counted(count, what) {
    return `${String(count).replaceAll(/\B(?=(\d{3})+$)/g, ',')} ${what}${count === 1 ? '' : 's'}`;
}
/** Files that nothing can judge yet, by what is missing. */
function ungated(left) {
    const reasons = new Map();
    for (const { path, because } of left)
        reasons.set(because, [...(reasons.get(because) ?? []), path]);
    return [...reasons].map(([because, paths]) => attention(`${listed(paths)} ${paths.length === 1 ? 'is' : 'are'} not gated yet: ${because}`));
}

// EXTERNAL MODULE: ./build/foundation/paths.js + 1 modules
var foundation_paths = __webpack_require__(3942);
;// CONCATENATED MODULE: ./build/commands/init/globs.js


/**
 * Globs that match these prompt files and no other file of the tree, as few as there are: a folder of prompts by ending, else the
 * file's own folder, else the file itself. Pure.
 *
 * @param paths every file of the tree.
 */
function narrowGlobs(wanted, paths) {
    const isWanted = new Set(wanted);
    const open = new Set(wanted);
    const globs = [];
    for (const path of wanted) {
        if (!open.has(path))
            continue;
        const glob = candidates(path).find((each) => matchesOnly(each, isWanted, paths)) ?? escaped(path);
        globs.push(glob);
        const matches = (0,foundation_paths/* matchesAny */._I)([glob]);
        for (const other of wanted)
            if (matches(other))
                open.delete(other);
    }
    return mergedEndings(globs.filter((glob) => usable(glob)));
}
/** From the widest to the narrowest. A folder that is not one of prompts has other files of a common ending sooner or later. */
function candidates(path) {
    const ending = endingOf(path);
    const folder = folderOf(path);
    const prompts = promptFolderOf(path);
    if (prompts === undefined && !isSurePrompt(path))
        return [];
    return [
        ...(prompts === undefined ? [] : [`${prompts}/**/*${ending}`]),
        folder === '' ? `*${ending}` : `${folder}/*${ending}`,
    ];
}
function matchesOnly(glob, wanted, paths) {
    if (!usable(glob))
        return false;
    const matches = (0,foundation_paths/* matchesAny */._I)([glob]);
    return paths.every((path) => wanted.has(path) || !matches(path));
}
/** A path with a character that means something in a glob cannot be written as one. */
function usable(glob) {
    try {
        (0,foundation_paths/* matchesAny */._I)([glob]);
        return true;
    }
    catch {
        return false;
    }
}
function escaped(path) {
    return path.replaceAll(/[*?[\]{}]/g, '?');
}
/** `.prompt.yml` of `a/b.prompt.yml`: the ending of its format, or the last one. */
function endingOf(path) {
    const name = path.slice(path.lastIndexOf('/') + 1);
    return /\.(?:prompt\.ya?ml|prompts\.json|promptfoo\.(?:ya?ml|json)|[^.]+)$/i.exec(name)?.[0] ?? '';
}
/** `prompts/**\/*.md` and `prompts/**\/*.txt` are one glob to a reader. */
function mergedEndings(globs) {
    const groups = new Map();
    for (const glob of globs) {
        const [, stem = glob, ending] = /^(.*\*)\.([^*/]+)$/.exec(glob) ?? [];
        groups.set(stem, [...(groups.get(stem) ?? []), ...(ending === undefined ? [] : [ending])]);
    }
    return [...groups].map(([stem, endings]) => endings.length === 0 ? stem : endings.length === 1 ? `${stem}.${endings[0]}` : `${stem}.{${endings.join(',')}}`);
}
/**
 * Globs that differ in one folder, as one: `{a,b}/prompts/*.md`. What it matches has slugs that begin with that folder, so that two files
 * of one name are kept apart.
 */
function joinedFolders(globs) {
    const done = [];
    const open = [...globs];
    for (let glob = open.shift(); glob !== undefined; glob = open.shift()) {
        const parts = glob.split('/');
        const at = parts.findIndex((_, index) => open.some((other) => differAt(parts, other.split('/'), index)));
        const same = at === -1 ? [] : open.filter((other) => differAt(parts, other.split('/'), at));
        for (const other of same)
            open.splice(open.indexOf(other), 1);
        const names = [parts[at] ?? '', ...same.map((other) => other.split('/')[at] ?? '')];
        done.push(at === -1 ? glob : parts.with(at, `{${names.join(',')}}`).join('/'));
    }
    return done;
}
/** Two paths that are alike but for one folder with a plain name. */
function differAt(one, other, at) {
    const plain = (part) => part !== undefined && !/[*?[\]{},]/.test(part);
    return (one.length === other.length &&
        at < one.length - 1 &&
        plain(one[at]) &&
        plain(other[at]) &&
        one.every((part, index) => (part === other[index]) !== (index === at)));
}

;// CONCATENATED MODULE: ./build/commands/init/look/datasets.js






/** A repository of data has more files than anybody evaluates prompts with. */
const MOST_FILES = 100;
async function readFoundDatasets(tree, paths) {
    const refused = new Map();
    const files = await readEach(tree, paths.slice(0, MOST_FILES), refused);
    const [unread, ...others] = paths.slice(MOST_FILES);
    if (unread !== undefined) {
        const more = others.length === 0 ? '' : ` and ${others.length} more`;
        refused.set(unread, `${unread}${more}: not looked at, since only the first ${MOST_FILES} such files are`);
    }
    const slugs = new Set();
    const datasets = [];
    for (const [path, bytes] of files) {
        try {
            const slug = freeSlug(path, slugs);
            datasets.push(await readDataset({ path, slug, map: {} }, bytes));
            slugs.add(slug);
        }
        catch (error) {
            if (!(error instanceof errors/* RatchetError */.eG))
                throw error;
            // Most JSON and YAML files are something else, and their owner need not be told.
            if (isSurelyDataset(path))
                refused.set(path, (0,errors/* describeError */.Uc)(error));
        }
    }
    return {
        datasets: await Promise.all(datasets.map((found) => withLabelColumn(found, files.get(found.path)))),
        refused,
    };
}
async function readDataset(place, bytes) {
    const { path, slug, map } = place;
    const dataset = await (0,datasets_open/* openDataset */.Jp)({ slug, file: path, map, open: (0,datasets_open/* fromBytes */.uK)(bytes) });
    const cases = [];
    for await (const each of dataset.cases()) {
        if (cases.length === MOST_LOOKED_AT)
            break;
        cases.push(each);
    }
    return { ...place, dataset, cases };
}
/** Columns that hold what is expected, under names that are not taken for it unless somebody says so. */
const LABELS = /^(?:category|class|intent|sentiment|topic|queue|department|response|completion|solution|summary|translation|result)$/i;
/** A table whose expected answers stand in a column that only its owner's words make one. */
async function withLabelColumn(found, bytes) {
    if (bytes === undefined || found.cases.some((each) => each.expected !== undefined))
        return found;
    const columns = [...new Set(found.cases.flatMap(({ input }) => Object.keys(input)))];
    const [column, another] = columns.filter((name) => LABELS.test(name));
    if (column === undefined || another !== undefined || columns.length < 2)
        return found;
    try {
        return await readDataset({ ...found, map: { ...found.map, expected: column } }, bytes);
    }
    catch (error) {
        if (!(error instanceof errors/* RatchetError */.eG))
            throw error;
        return found;
    }
}
/** `data/Triage cases.csv` is `triage-cases`; a second one of that name is `triage-cases-2`. */
function freeSlug(path, taken) {
    const base = slugText(stemOf(path)) || 'cases';
    for (let number = 1;; number += 1) {
        const slug = number === 1 ? base : `${base.slice(0, 58)}-${number}`;
        if (!taken.has(slug))
            return (0,ids/* parseDatasetSlug */.Rl)(slug);
    }
}
function slugText(text) {
    return text
        .toLowerCase()
        .replaceAll(/[^a-z0-9._-]+/g, '-')
        .replaceAll(/\.{2,}/g, '.')
        .replaceAll(/^[^a-z0-9]+|[^a-z0-9]+$/g, '')
        .slice(0, 64);
}

;// CONCATENATED MODULE: ./build/commands/init/look/survey.js




/** @param folder below which it is looked, without a slash at its end; empty: everywhere. */
async function survey(tree, folder) {
    const entries = await tree.entries();
    const files = entries.filter(({ kind }) => kind === 'file').map(({ path }) => path);
    const below = (path) => folder === '' ? path : path.startsWith(`${folder}/`) ? path.slice(folder.length + 1) : undefined;
    const here = (wanted) => files.filter((path) => {
        const own = below(path);
        return own !== undefined && wanted(own);
    });
    const prompts = await readFoundPrompts(tree, here(mayBePrompt));
    const taken = new Set([...prompts.files.keys(), ...prompts.undeclared.keys(), ...prompts.parts]);
    const rows = here(mayBeDataset).filter((path) => !taken.has(path));
    const datasets = await readFoundDatasets(tree, rows);
    const texts = await textsOf(tree, files.filter(isWorkflow));
    const examples = await textsOf(tree, files.filter(isEnvironmentExample));
    const workflows = [...texts].flatMap(([path, text]) => (USES_ACTION.test(text) ? [path] : []));
    return {
        paths: entries.map(({ path }) => path),
        prompts: withoutData(prompts, datasets),
        datasets,
        keys: keysIn([...texts].flatMap(([path, text]) => (workflows.includes(path) ? [] : [text])), [...examples.values()]),
        secrets: keysIn([...texts.values()], [...examples.values()]),
        workflows,
    };
}
const USES_ACTION = /uses:\s*["']?prompt-ratchet\/prompt-ratchet[@/]/;
/** A file that is read as a dataset and is no prompt need not be complained about. */
function withoutData(prompts, { datasets }) {
    const data = new Set(datasets.map(({ path }) => path));
    return { ...prompts, refused: new Map([...prompts.refused].filter(([path]) => !data.has(path))) };
}
async function textsOf(tree, paths) {
    const files = await readEach(tree, paths, new Map());
    return new Map([...files].map(([path, bytes]) => [path, Buffer.from(bytes).toString('utf8')]));
}

;// CONCATENATED MODULE: ./build/commands/init/slugs.js


/** The slugs that prompts have under the globs that the config will name. */
async function settledSlugs(tree, wanted, seen) {
    const narrow = narrowGlobs(wanted, seen.paths);
    const first = await slugsUnder(narrow, tree, wanted, seen);
    if (first.twice.length === 0)
        return first;
    // One glob for several folders: the slug then begins with what tells them apart.
    const joined = await slugsUnder(joinedFolders(narrow), tree, wanted, seen);
    if (joined.twice.length === 0)
        return joined;
    const left = wanted.filter((path) => !first.twice.some((each) => each.path === path));
    return { ...(await slugsUnder(narrowGlobs(left, seen.paths), tree, left, seen)), twice: first.twice };
}
async function slugsUnder(globs, tree, wanted, seen) {
    const { files } = await readFoundPrompts(tree, wanted, globs);
    const slugs = new Map();
    const owners = new Map();
    const twice = [];
    for (const path of wanted) {
        const before = seen.prompts.files.get(path) ?? [];
        for (const [index, { version }] of (files.get(path) ?? []).entries()) {
            const owner = owners.get(version.slug) ?? path;
            owners.set(version.slug, owner);
            const message = `${path} is not gated yet: ${owner} has the slug "${version.slug}" too. Write another "slug" in one of them`;
            if (owner !== path)
                twice.push({ path, message });
            const prompt = before[index];
            if (prompt !== undefined && owner === path)
                slugs.set(prompt, version.slug);
        }
    }
    return { slugs, globs, twice };
}

;// CONCATENATED MODULE: ./build/commands/init/text/starter.js
/** What a repository without any prompt starts from: an example that runs without a key, and says of itself that it is one. */
const starter_SCHEMA = 'https://raw.githubusercontent.com/prompt-ratchet/prompt-ratchet/v1/schema/config.schema.json';
const starter_prompt = `# EXAMPLE, written by \`prompt-ratchet init\` because no prompt was found here. Put your own in its place.
name: Example triage
description: Sorts a customer's message into the queue of the team that answers it.
# A simulated model: it needs no key and costs nothing, and says nothing about a real one. For a real one write, for instance,
# openai/gpt-5-mini-2025-08-07, and set OPENAI_API_KEY.
model: simulated/triage-small
messages:
  - role: system
    content: |
      You triage messages that customers send to a support desk.

      Choose exactly one category:
      - refund: the customer wants money returned to them
      - billing: prices, plans, invoices and payment details
      - bug: something does the wrong thing
      - account: signing in, users and roles
      - other: none of these

      Answer with one JSON object and nothing else:
      {"category": "…"}
  - role: user
    content: '{{message}}'
`;
const rows = [
    ['refund please', 'refund'],
    [
        'Hola, este mes nos han cobrado dos veces la suscripción. ¿Podrían devolvernos uno de los dos pagos? Gracias.',
        'refund',
    ],
    ['i never upgraded! the trial just turned into a paid plan. i want my 19 dollars back', 'refund'],
    ['Can we be invoiced in SEK rather than EUR? Our bank takes a fee for every conversion.', 'billing'],
    ['How much is the Team plan per month if I pay yearly, and is tax included in that price?', 'billing'],
    ['Please put our new address on invoices from now on: Quay 4, 2nd floor, Bristol.', 'billing'],
    ['can u send me a receipt for the sms credits i bought in may', 'billing'],
    ['two invoices this month?? one says pro rata. explain please', 'billing'],
    ['Our finance team needs the PO number 77-2031 printed on every invoice. Where does it go?', 'billing'],
    ['A gift card of $80 shows a balance of $8.00 when the customer wants to pay with it.', 'bug'],
    ['I add a class that repeats weekly until June, and after saving only the first three weeks are there.', 'bug'],
    ['The Android app freezes on my phone whenever I open the month view. Week view is fine.', 'bug'],
    ['Two members managed to book the same trainer for the same slot last night.', 'bug'],
    ['cant upload a photo of my work, it spins for ever and then says error 413', 'bug'],
    ['The CSV export of clients has an empty phone column, although the numbers show in the app.', 'bug'],
    ['Our manager has left the company on good terms. How do we make Priya the owner of the account?', 'account'],
    ['The reset mail for my password never arrives. I cannot log in at all since Monday.', 'account'],
    ['We have rebranded. Please change the account name from MathHub to TutoringHub.', 'account'],
    ['i have a new email address, how do i change my login to it', 'account'],
    ['login doesnt work on the new tablet, says wrong password, old one still fine', 'account'],
];
const dataset = rows
    .map(([message, category], index) => JSON.stringify({ id: `example-${index + 1}`, input: { message }, expected: { category }, tags: ['example'] }))
    .join('\n');
function config(folder, project) {
    return `# yaml-language-server: $schema=${starter_SCHEMA}
# EXAMPLE, written by \`prompt-ratchet init\` because no prompt was found here. It runs without a key, on a simulated model.
version: 1
${project === undefined ? '' : `project: ${project}\n`}
# The prompts under the ratchet. A pull request that changes one of these files is gated.
prompts:
  - ${folder}prompts/**/*.prompt.yml

datasets:
  # 20 cases, each with what is expected. A real dataset has some hundred: few cases see large changes only.
  example: ${folder}datasets/example-triage.jsonl

suites:
  - name: example
    prompts: [example-triage]
    dataset: example
    trials: 3 # each case is asked so often: answers differ from run to run
    scorers:
      # expected category is one of 5 values: counts per class
      - label: { name: category, path: $.category }

environments:
  # A passing pull request moves staging at once.
  staging:
    assign: on-pass
    gate:
      max-drop: 0.1 # 10 points of a score from 0 to 100: with 20 cases a finer limit would mostly end "inconclusive"
  # Production takes what passed in staging, when the pull request is merged. \`manual\` waits for a person instead.
  production:
    from: staging
    assign: on-merge
    gate:
      max-drop: 0.1

# Above these nothing is called.
limits:
  max-calls: 500
  max-cost: 5
`;
}
/** @param folder where it goes, with a slash at its end; empty: the top folder. */
function starterFiles(folder, project) {
    return {
        prompt: { path: `${folder}prompts/example-triage.prompt.yml`, content: starter_prompt },
        dataset: { path: `${folder}datasets/example-triage.jsonl`, content: `${dataset}\n` },
        config: config(folder, project),
    };
}
/**
 * Rows to replace, for a prompt that has no data at all: they show the form, and that every variable is there.
 *
 * @param variables as the prompt's templates name them; `customer.name` is a member of `customer`.
 */
function placeholderRows(slug, variables) {
    const names = variables.length === 0 ? ['input'] : variables;
    const row = (number) => {
        const input = {};
        for (const name of names)
            place(input, name.split('.'), `REPLACE with a real ${name} (${number})`);
        return JSON.stringify({ id: `replace-me-${slug}-${number}`, input, tags: ['placeholder'] });
    };
    return `${[1, 2, 3].map(row).join('\n')}\n`;
}
function place(into, [first = '', ...rest], text) {
    if (rest.length === 0) {
        into[first] = text;
        return;
    }
    const found = into[first];
    const inner = typeof found === 'object' && found !== null ? { ...found } : {};
    place(inner, rest, text);
    into[first] = inner;
}

;// CONCATENATED MODULE: ./build/commands/init/text/workflow-text.js

/** The gate of pull requests. Kept like `examples/support-triage/.github/workflows/prompt-gate.yml`. Pure. */
function gateWorkflow(facts) {
    const name = named('prompt-gate', facts);
    return `# Gates every change of a prompt. The job's own result is the check: make "${name}" a required check of the branch.
name: ${name}

on:
  # No \`paths:\` filter: a required check that never starts stays pending for ever. A pull request that changes no prompt ends at
  # once, as a success that says so.
  # \`closed\`: one that is closed without being merged gives back what its promotions took.
  pull_request: { types: [opened, synchronize, reopened, closed] }
  # A merge queue asks again for the state that it is about to merge. What the pull request recorded is reused.
  merge_group:
  # After the merge: assigns environments with \`assign: on-merge\`, and heals what a cancelled run left undone.
  push:
    branches: [${scalar(facts.branch)}]

permissions:
  contents: write # the branches prompt-registry and prompt-results
  pull-requests: write # the one comment, updated in place

concurrency:
  # A new push to a pull request makes the older run pointless. Runs of the queue and of the default branch are left to finish.
  group: ${name}-\${{ github.event.pull_request.number || github.ref }}
  cancel-in-progress: \${{ github.event_name == 'pull_request' }}

jobs:
  ${name}:
${runner(facts)}    timeout-minutes: 30
    steps:
      # No checkout: prompts, datasets and config are read through the API, as data. Config and datasets come from the base branch,
      # so that a pull request cannot lower its own bar. A pull request from a fork gets neither keys nor write access.
      - uses: prompt-ratchet/prompt-ratchet@v1
        with:
${configInput(facts)}${caps(facts)}${environment(facts)}`;
}
/** Moves a prompt by hand, and adopts the first versions. Kept like the example's `promote-prompt.yml`. Pure. */
function promoteWorkflow(facts) {
    const name = named('promote-prompt', facts);
    return `# Moves a prompt by hand: the first version into an environment, a later one forward, or an earlier one back. Start it under
# "Actions", on the default branch.
name: ${name}

on:
  workflow_dispatch:
    inputs:
      command:
        description: promote moves a version forward; rollback puts the previous one back at once
        type: choice
        options: [promote, rollback]
        default: promote
      environment:
        description: The environment that changes
        type: choice
        options: [staging, production]
        default: staging
      prompt:
        description: Slugs or globs of the prompts
        type: string
        default: '*'
      version:
        description: A digest, or the beginning of one. Empty, what the environment before holds (promote) or the previous version (rollback)
        type: string
      reason:
        description: Why. It goes to the ledger, and the first version of a prompt in an environment needs it
        type: string

permissions:
  contents: write # the branch prompt-registry
  pull-requests: read # which pull requests were closed: what they promoted is no version to go back to

concurrency:
  # One change of an environment at a time, and none is cancelled half way.
  group: ${name}-\${{ inputs.environment }}
  cancel-in-progress: false

jobs:
  promote:
${runner(facts)}    timeout-minutes: 30
    # GitHub's environment of the same name: give it required reviewers in the settings, and this job waits for them.
    environment: \${{ inputs.environment }}
    steps:
      - uses: prompt-ratchet/prompt-ratchet@v1
        with:
${configInput(facts)}${caps(facts)}          command: \${{ inputs.command }}
          environment: \${{ inputs.environment }}
          prompt: \${{ inputs.prompt }}
          version: \${{ inputs.version }}
          reason: \${{ inputs.reason }}
${environment(facts)}`;
}
function named(name, { project }) {
    return project === undefined ? name : `${name}-${project.replaceAll('.', '-')}`;
}
function runner({ local }) {
    return local
        ? '    # The models run on your own machine: GitHub’s runners do not reach it. Name a runner that does.\n    runs-on: self-hosted\n'
        : '    runs-on: ubuntu-latest\n';
}
function configInput({ config }) {
    return config === 'prompt-ratchet.yml' ? '' : `          config: ${scalar(config)}\n`;
}
function caps({ maxCalls, maxCostUsd }) {
    return `          max-calls: ${maxCalls} # the workflow's own cap: the smaller of this and the config's counts
          max-cost: ${maxCostUsd}
`;
}
function environment({ keys }) {
    if (keys.length === 0)
        return '';
    const lines = keys.map(({ variable, secret }) => `          ${variable}: \${{ secrets.${secret} }}\n`);
    return `        env:\n${lines.join('')}`;
}

;// CONCATENATED MODULE: ./build/commands/init/propose.js















/**
 * Looks at a tree and proposes a config and workflows for it.
 *
 * @param planned undefined: nothing was planned yet, and calls are counted without those of judges.
 */
async function propose(tree, place, planned) {
    const seen = await survey(tree, place.folder);
    const project = place.folder === '' ? undefined : slugText(place.folder.replaceAll('/', '.'));
    const used = await chooseFiles(tree, seen);
    if (used === undefined)
        return starter(seen, place, project);
    const { config, facts, findings, dataset } = used(project, planned);
    const ids = [...seen.prompts.files.values()].flat().map(({ version }) => version.model);
    const models = [
        ...ids.filter((id) => id !== NO_MODEL),
        ...(facts.model === undefined ? [] : [facts.model.model]),
        ...(planned?.models ?? []).map((id) => atProvider(id, seen)),
    ];
    const keys = keysFor(models, seen.secrets);
    const workflow = {
        project,
        config: place.config,
        branch: place.branch,
        keys,
        local: models.some((id) => id.startsWith('ollama/')),
        maxCalls: facts.limits.maxCalls,
        maxCostUsd: facts.limits.maxCostUsd,
    };
    const files = [
        { path: place.config, content: config, about: 'the config: which prompts, judged by what, and what must hold' },
        ...dataset,
        ...workflowFiles(workflow, seen),
    ];
    return {
        kind: dataset.length > 0 ? 'placeholders' : 'found',
        files,
        findings: [
            ...foundOf(seen),
            ...findings,
            ...keyFindings(keys, seen),
            ...modelFindings(models),
            ...workflowFindings(seen, files.map(({ path }) => path)),
        ],
        missingKeys: keys.filter(({ variable }) => !seen.secrets.some((key) => key.variable === variable)),
        units: fewestUnits(facts.suites),
        promote: named('promote-prompt', workflow),
        gate: named('prompt-gate', workflow),
    };
}
/** The models of a declared name are called `<name>/<model>` by a plan: who answers decides about the key. */
function atProvider(id, { prompts }) {
    const [name = '', ...model] = id.split('/');
    const entry = prompts.bareModels.get(name);
    return entry === undefined ? id : `${entry.provider}/${model.join('/')}`;
}
/** @returns undefined where there is no prompt. */
async function chooseFiles(tree, seen) {
    const all = [...seen.prompts.files.values()].flat();
    const undeclared = undeclaredOf(seen);
    if (all.length === 0 && undeclared.length > 0)
        throw onlyUndeclared(undeclared);
    if (all.length === 0)
        return undefined;
    const judged = await proposeSuites(all, seen.datasets.datasets);
    if (judged.suites.length === 0)
        return await withPlaceholders(tree, seen, all, judged);
    const files = filesOf(judged.suites.flatMap(({ prompts }) => prompts));
    const { slugs, globs, twice } = await settledSlugs(tree, files, seen);
    const suites = namedSuites(withSlugs(judged.suites, slugs), slugs, seen);
    const findings = [
        ...ungated(judged.left.map(({ prompt, because }) => ({ path: `${prompt.path}${keyOf(prompt, all)}`, because }))),
        ...ungated(undeclared),
        ...twice.map(({ message }) => attention(message)),
        ...untested(all),
    ];
    const left = [...uniqueLeft(judged.left.filter(({ prompt }) => !files.includes(prompt.path))), ...undeclared];
    return (project, planned) => {
        const facts = factsOf({ seen, suites, globs, left, project, planned });
        return { config: configText(facts), facts, findings: [...chosenOf(facts), ...findings], dataset: [] };
    };
}
/** A config needs a prompt, and init reads none that is there already: the address goes into the file that it looks at. */
function onlyUndeclared([first, ...others]) {
    const more = others.length === 0 ? '' : ` (${others.length} more files are like it)`;
    return new errors/* UsageError */.eb(`${first?.path}: ${first?.because}${more}`, {
        todo: `Then nothing is left to propose a gate for. Write the address into the prompt file and run init again: in .prompty azure_endpoint: $\{env:AZURE_OPENAI_ENDPOINT:https://<resource>.openai.azure.com}, in promptfoo config: { apiHost: <resource>.openai.azure.com }. Or write the config by hand (docs/models.md, "Entries").`,
    });
}
/** A file is named once. */
function uniqueLeft(left) {
    return [...new Map(left.map(({ prompt: { path }, because }) => [path, { path, because }])).values()];
}
function withSlugs(suites, slugs) {
    return suites.flatMap((suite) => {
        const prompts = suite.prompts.filter((prompt) => slugs.has(prompt));
        return prompts.length === 0 ? [] : [{ ...suite, prompts }];
    });
}
function namedSuites(suites, slugs, seen) {
    const taken = new Set();
    const free = (base) => {
        let name = base;
        for (let number = 2; taken.has(name); number += 1)
            name = `${base.slice(0, 60)}-${number}`;
        taken.add(name);
        return name;
    };
    return suites.map((suite) => ({
        ...suite,
        name: free(suite.source.kind === 'dataset' ? suite.source.dataset.slug : 'own-tests'),
        slugs: [...new Set(suite.prompts.flatMap((prompt) => slugs.get(prompt) ?? []))],
        globs: suite.source.kind === 'dataset' ? [] : narrowGlobs(filesOf(suite.prompts), seen.paths),
    }));
}
/** Prompts and no data at all: rows that show the form, for the first prompt that they fill in. */
async function withPlaceholders(tree, seen, all, { left }) {
    for (const prompt of all) {
        const base = slugText(prompt.version.slug);
        const path = `${aboveTheirFolder(prompt.path)}datasets/${base}.jsonl`;
        const content = placeholderRows(base, prompt.version.variables);
        const datasets = await readFoundDatasets((0,init_overlay/* withFiles */.o)(tree, [{ path, content }]), [path]);
        const judged = await proposeSuites([prompt], datasets.datasets);
        if (seen.paths.includes(path) || judged.suites.length === 0)
            continue;
        const { slugs, globs } = await settledSlugs(tree, [prompt.path], seen);
        const suites = namedSuites(judged.suites, slugs, seen);
        const others = [...uniqueLeft(left.filter((each) => each.prompt.path !== prompt.path)), ...undeclaredOf(seen)];
        const about = 'PLACEHOLDERS in the right form: put real rows in their place, with what is expected';
        return (project, planned) => {
            const facts = factsOf({ seen, suites, globs, left: others, project, planned });
            const findings = [
                attention(`no dataset fits any prompt, so ${path} has rows to replace: until then nothing is judged`),
                ...chosenOf(facts),
                ...ungated(others),
            ];
            return { config: configText(facts), facts, findings, dataset: [{ path, content, about }] };
        };
    }
    const [first] = left;
    throw new errors/* UsageError */.eb(`nothing here fills in ${first?.prompt.path ?? 'a prompt'}: ${first?.because ?? 'there is no dataset'}`, {
        todo: 'Write a few cases, one JSON object a line, with a value for each variable: {"input": {"name": "…"}, "expected": "…"}. Then run init again.',
    });
}
/** `app/prompts/triage.md` has its datasets in `app/datasets/`. */
function aboveTheirFolder(path) {
    const folder = promptFolderOf(path) ?? folderOf(path);
    const above = promptFolderOf(path) === undefined ? folder : folderOf(folder);
    return above === '' ? '' : `${above}/`;
}
function starter(seen, place, project) {
    const folder = place.folder === '' ? '' : `${place.folder}/`;
    const { prompt, dataset, config } = starterFiles(folder, project);
    const workflow = {
        project,
        config: place.config,
        branch: place.branch,
        keys: [],
        local: false,
        maxCalls: 500,
        maxCostUsd: 5,
    };
    return {
        kind: 'starter',
        files: [
            { path: place.config, content: config, about: 'EXAMPLE: the config' },
            { ...prompt, about: 'EXAMPLE: a prompt, on a simulated model that needs no key' },
            { ...dataset, about: 'EXAMPLE: 20 cases' },
            ...workflowFiles(workflow, seen),
        ],
        findings: [
            attention(`no prompt was found${place.folder === '' ? '' : ` in ${place.folder}/`}: looked for *.prompt.yml, *.prompty, *.prompt, *.prompts.json, promptfoo configs, and texts, YAML and JSON in folders called prompts`),
            ...refusedFindings(seen),
            attention('what is proposed is an EXAMPLE, to try the gate with and to put your own prompt in its place'),
        ],
        missingKeys: [],
        units: 20,
        promote: named('promote-prompt', workflow),
        gate: named('prompt-gate', workflow),
    };
}
/** None where another workflow uses the action: only its owner knows what it is for. */
function workflowFiles(facts, { workflows }) {
    const own = ['prompt-gate', 'promote-prompt'].map((name) => `.github/workflows/${named(name, facts)}.yml`);
    if (facts.project === undefined && workflows.some((path) => !own.includes(path)))
        return [];
    return [
        {
            path: `.github/workflows/${named('prompt-gate', facts)}.yml`,
            content: gateWorkflow(facts),
            about: 'the workflow that gates pull requests',
        },
        {
            path: `.github/workflows/${named('promote-prompt', facts)}.yml`,
            content: promoteWorkflow(facts),
            about: 'the workflow that adopts first versions, promotes and rolls back by hand',
        },
    ];
}
function filesOf(prompts) {
    return [...new Set(prompts.map(({ path }) => path))];
}

;// CONCATENATED MODULE: ./build/commands/init/check.js






/**
 * A proposal whose config is valid and was planned with, before anything is written: its limits are enough for a change of every
 * prompt.
 *
 * @throws ConfigError when the proposed config is not valid: a defect here, and not of the repository.
 */
async function proposeChecked(tree, place, around) {
    const first = await propose(tree, place);
    const plan = await planWith(tree, first, place, around);
    if (plan instanceof errors/* RatchetError */.eG || first.kind === 'starter')
        return { proposal: first, plan };
    const { calls, costUsd = 0 } = plan.total;
    const models = plan.prompts.flatMap((prompt) => prompt.suites.flatMap(({ scorers }) => scorers.flatMap((each) => each.models)));
    const proposal = await propose(tree, place, { calls, costUsd, models: [...new Set(models)] });
    return { proposal, plan: await planWith(tree, proposal, place, around) };
}
async function planWith(tree, { files }, place, around) {
    const overlay = (0,init_overlay/* withFiles */.o)(tree, files);
    const [config] = files;
    if (config !== undefined)
        (0,build_config/* parseConfig */.o)(new TextEncoder().encode(config.content), place.config);
    try {
        return await (0,commands_plan/* planEvaluation */.W)(planRequest(overlay, place.config), around, { all: true });
    }
    catch (error) {
        if (!(error instanceof errors/* RatchetError */.eG))
            throw error;
        return error;
    }
}
/** The plan of every prompt of a tree, by the config in it. */
function planRequest(tree, configPath) {
    return {
        command: 'evaluate',
        occasion: 'command-line',
        event: 'command line',
        configPath,
        trusted: tree,
        environment: undefined,
        prompts: [],
        reason: undefined,
        dryRun: true,
        onDefaultBranch: false,
        repository: undefined,
        actor: '',
        triggeringActor: undefined,
        objection: async () => undefined,
        pullRequestStates: async () => undefined,
        run: undefined,
        scope: { kind: 'change', proposed: tree, base: source_tree/* emptyTree */.i },
        pullRequest: undefined,
        pullRequests: [],
        trust: { kind: 'trusted' },
        assign: false,
    };
}

// EXTERNAL MODULE: ./build/foundation/git-process.js
var git_process = __webpack_require__(8960);
// EXTERNAL MODULE: ./build/foundation/untrusted/redact.js
var redact = __webpack_require__(4520);
// EXTERNAL MODULE: ./build/cli/local-tree.js + 1 modules
var local_tree = __webpack_require__(4941);
// EXTERNAL MODULE: ./build/cli/repository.js
var cli_repository = __webpack_require__(4709);
// EXTERNAL MODULE: ./build/cli/surroundings.js
var surroundings = __webpack_require__(1978);
// EXTERNAL MODULE: ./node_modules/picocolors/picocolors.js
var picocolors = __webpack_require__(7336);
// EXTERNAL MODULE: ./build/cli/views/paragraph.js
var paragraph = __webpack_require__(3810);
// EXTERNAL MODULE: ./build/cli/views/plan-view.js
var plan_view = __webpack_require__(7495);
;// CONCATENATED MODULE: ./build/cli/views/init-view.js





const TITLES = { found: 'Found', chosen: 'Proposed', attention: 'Look at' };
/** What was seen, what is chosen and why, and what a person should look at. */
function findingsView({ findings, kind }, folder, view) {
    const { bold, yellow, green, cyan } = (0,picocolors.createColors)(view.colours);
    const signs = { found: cyan('·'), chosen: green('✓'), attention: yellow('!') };
    const section = (level) => {
        const lines = findings.filter((each) => each.level === level);
        if (lines.length === 0)
            return [];
        const shown = lines.slice(0, MOST_LINES);
        const more = lines.length - shown.length;
        return [
            '',
            bold(TITLES[level]),
            ...shown.flatMap(({ message }) => {
                const text = (0,log/* terminalText */.eR)((0,paragraph/* oneLine */.T)(message));
                const [first = '', ...rest] = (0,paragraph/* paragraph */.F)(text, view.width - 4);
                return [`  ${signs[level]} ${first}`, ...rest.map((line) => `    ${line}`)];
            }),
            ...(more === 0 ? [] : [`    … and ${more} more: prompt-ratchet init --json`]),
        ];
    };
    const title = kind === 'starter' ? 'An example to start from' : 'A gate for the prompts of this repository';
    const where = folder === '' ? '' : ` (${(0,log/* terminalText */.eR)(folder)}/ alone)`;
    return [bold(`${title}${where}`), ...section('found'), ...section('chosen'), ...section('attention')].join('\n');
}
/** A repository of hundreds of broken files would hide what matters. */
const MOST_LINES = 20;
function proposedView(files, view) {
    const { bold, dim } = (0,picocolors.createColors)(view.colours);
    const width = Math.max(...files.map(({ target }) => target.length));
    const lines = files.flatMap(({ path, target, state, about }) => {
        const note = {
            new: about,
            same: 'is there already, and says the same',
            other: `${path} is there and stays as it is: the proposal goes beside it`,
        }[state];
        return width + note.length + 4 > view.width
            ? [`  ${(0,log/* terminalText */.eR)(target)}`, ...(0,paragraph/* paragraph */.F)((0,log/* terminalText */.eR)(note), view.width, '      ').map(dim)]
            : [`  ${(0,log/* terminalText */.eR)(target).padEnd(width)}  ${dim((0,log/* terminalText */.eR)(note))}`];
    });
    return ['', bold('Files'), ...lines, ''].join('\n');
}
function writtenView(files, view) {
    const { green, dim } = (0,picocolors.createColors)(view.colours);
    return files
        .map(({ target, written, edit, state }) => written
        ? `${green('wrote')} ${(0,log/* terminalText */.eR)(target)}${edit ? dim('   edit it before you commit it') : ''}`
        : dim(`${state === 'same' ? 'unchanged' : 'not written'} ${(0,log/* terminalText */.eR)(target)}`))
        .join('\n');
}
function planView(plan, view) {
    const { red } = (0,picocolors.createColors)(view.colours);
    if (plan instanceof errors/* RatchetError */.eG) {
        const text = `The config cannot be planned with yet: ${(0,log/* terminalText */.eR)((0,paragraph/* oneLine */.T)((0,errors/* describeError */.Uc)(plan)))}`;
        return ['', ...(0,paragraph/* paragraph */.F)(text, view.width)].map(red).join('\n');
    }
    return `\n${(0,plan_view/* renderPlan */.EG)(plan, view)}`;
}
/** What is left for a person to do, in order. */
function nextSteps(proposal, written, place, view) {
    const { bold, cyan } = (0,picocolors.createColors)(view.colours);
    const lines = stepsOf(proposal, written, place).flatMap(({ text, commands = [] }, index) => {
        const [first = '', ...rest] = (0,paragraph/* paragraph */.F)(text, view.width - 5);
        return [
            `  ${index + 1}. ${first}`,
            ...rest.map((line) => `     ${line}`),
            ...commands.map((command) => `       ${cyan((0,log/* terminalText */.eR)(command))}`),
        ];
    });
    return ['', bold('Next'), ...lines].join('\n');
}
/** One word of a command that is copied into a shell. */
function shellWord(text) {
    return /^[\w./@%+=:,-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`;
}
function stepsOf({ missingKeys, kind, gate, promote }, written, { config }) {
    const beside = written.filter((file) => file.written && file.state === 'other');
    const named = config === 'prompt-ratchet.yml' ? '' : ` --config ${shellWord(config)}`;
    const dispatched = written.some((file) => file.path.endsWith(`/${promote}.yml`) && (file.written || file.state !== 'new'));
    const adopt = dispatched
        ? `gh workflow run ${promote} -f environment=staging -f prompt='*' -f reason='first adoption'`
        : `prompt-ratchet promote --environment staging --prompt '*' --reason 'first adoption'${named}`;
    return [
        ...(beside.length === 0
            ? []
            : [
                {
                    text: 'Compare, take over what you like, and delete what was proposed:',
                    commands: beside.map(({ path, target }) => `git diff --no-index ${shellWord(path)} ${shellWord(target)}`),
                },
            ]),
        ...(kind === 'placeholders' ? [{ text: 'Replace the placeholder rows by real ones, with what is expected.' }] : []),
        ...(missingKeys.length === 0
            ? []
            : [
                {
                    text: `Add the ${missingKeys.length === 1 ? 'key as a secret' : 'keys as secrets'} of the repository:`,
                    commands: missingKeys.map(({ secret }) => `gh secret set ${secret}`),
                },
            ]),
        { text: 'Commit the files, and merge them into the default branch: a config counts once it is there.' },
        { text: 'Adopt what runs today, once for each environment:', commands: [adopt] },
        ...(dispatched ? [{ text: `Make the job "${gate}" a required check of the branch.` }] : []),
        { text: 'Change a prompt, and see what happens:', commands: [`prompt-ratchet evaluate${named}`] },
    ];
}

;// CONCATENATED MODULE: ./build/cli/init.js













/** `init`: a config and workflows from what the repository has. Shown first, asked for file by file, and never over a file. */
async function initCommand(args, terminal) {
    const repository = await (0,cli_repository/* openRepository */.h)(args, terminal);
    const { out } = terminal;
    const tree = (0,local_tree/* workingTree */.cn)(repository.root, repository.git);
    const around = (0,surroundings/* surroundingsOf */.Z)(repository, (0,redact/* createSecrets */.gE)((0,redact/* secretsIn */.VY)(terminal.environment)), args, terminal);
    const place = await placeOf(args, repository);
    const checked = await proposeChecked(tree, place, around);
    await refuseWrongFolder(checked, args, repository, tree, around);
    if (args.flag('json')) {
        const { proposal, plan } = checked;
        out.write(`${(0,log/* terminalJson */.t3)(JSON.stringify({ ...proposal, plan: plan instanceof errors/* RatchetError */.eG ? null : plan }, undefined, 2))}\n`);
        return 0;
    }
    const files = await againstThere(checked.proposal.files, tree, repository.root);
    const asks = files.some(({ state }) => state !== 'same');
    const writes = asks && !args.flag('dry-run');
    if (writes && !args.flag('yes') && terminal.ask === undefined)
        throw notATerminal();
    out.write(`${findingsView(checked.proposal, place.folder, out)}\n`);
    out.write(`${proposedView(files, out)}\n`);
    if (!writes) {
        out.write(`${planView(checked.plan, out)}\n`);
        return 0;
    }
    const written = await writeAccepted(files, repository.root, args, terminal);
    const plan = await planNow(written, checked, repository, place.config, around);
    out.write(`${writtenView(written, out)}\n${planView(plan, out)}\n${nextSteps(checked.proposal, written, place, out)}\n`);
    return plan instanceof errors/* RatchetError */.eG ? 3 : 0;
}
async function placeOf(args, { root, folder, git }) {
    const config = args.text('config') ?? `${folder === '' ? '' : `${folder}/`}prompt-ratchet.yml`;
    return { folder, config, branch: await defaultBranch(root, git) };
}
/** What the remote calls it, else the branch that is checked out if it is called like one, else main. */
async function defaultBranch(root, git) {
    const named = async (ref) => {
        const { code, stdout } = await (0,git_process/* runGit */.EO)(root, ['symbolic-ref', '--quiet', '--short', ref], git);
        return code === 0
            ? stdout
                .toString('utf8')
                .trim()
                .replace(/^origin\//, '')
            : undefined;
    };
    const remote = await named('refs/remotes/origin/HEAD');
    const here = await named('HEAD');
    return remote ?? (here === 'master' || here === 'trunk' || here === 'develop' ? here : 'main');
}
/** In a folder of a repository without prompts, the repository itself is meant more often than an example. */
async function refuseWrongFolder({ proposal }, args, repository, tree, around) {
    if (proposal.kind !== 'starter' || repository.folder === '' || args.text('repository') !== undefined)
        return;
    const whole = { ...repository, folder: '' };
    const above = await proposeChecked(tree, await placeOf(args, whole), around);
    if (above.proposal.kind === 'starter')
        return;
    throw new errors/* UsageError */.eb(`there is no prompt in ${repository.folder}/, and there are some elsewhere in the repository`, {
        todo: `Run it at the top (cd ${repository.root}), or name this folder with --repository to start an example here.`,
    });
}
/** A file that is there is never written over, and none outside of the repository is written. */
async function againstThere(files, tree, root) {
    return await Promise.all(files.map(async (file) => {
        await (0,local_tree/* refuseLinkAbove */.m9)(root, file.path);
        const there = await (0,source_tree/* readFile */.T)(tree, file.path);
        if (there === undefined)
            return { ...file, state: 'new', target: file.path };
        const same = Buffer.from(there).toString('utf8') === file.content;
        return same
            ? { ...file, state: 'same', target: file.path }
            : { ...file, state: 'other', target: `${file.path}.new` };
    }));
}
async function writeAccepted(files, root, args, terminal) {
    const written = [];
    for (const file of files) {
        const answer = file.state === 'same' ? 'no' : args.flag('yes') ? 'yes' : await askAbout(file, terminal);
        if (answer !== 'no')
            await writeNew((0,external_node_path_.join)(root, file.target), file.content);
        written.push({ ...file, written: answer !== 'no', edit: answer === 'edit' });
    }
    return written;
}
async function askAbout({ target, content }, terminal) {
    const lines = content.split('\n').length - 1;
    for (;;) {
        const said = (await terminal.ask?.(`Write ${(0,log/* terminalText */.eR)(target)} (${lines} lines)? [y]es, [n]o, [e]dit it afterwards, [s]how it: `)) ?? 'n';
        const word = said.trim().toLowerCase();
        if (word === 's' || word === 'show')
            terminal.out.write(`\n${(0,log/* terminalText */.eR)(content, { lines: true })}\n`);
        else if (word === 'n' || word === 'no')
            return 'no';
        else if (word === 'e' || word === 'edit')
            return 'edit';
        else if (word === 'y' || word === 'yes')
            return 'yes';
    }
}
async function writeNew(path, content) {
    await (0,promises_.mkdir)((0,external_node_path_.dirname)(path), { recursive: true });
    try {
        await (0,promises_.writeFile)(path, content, { flag: 'wx' });
    }
    catch (error) {
        if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST'))
            throw error;
        throw new errors/* UsageError */.eb(`${path} is there already, and nothing is written over`, {
            todo: 'Take it away, or rename it, and run init again.',
        });
    }
}
/** Of what is in force now: the config that was written, or the one that was there before. */
async function planNow(written, { plan }, { root, git }, configPath, around) {
    const config = written.find(({ path }) => path === configPath);
    if (config?.state === 'new' && !config.written)
        return plan;
    try {
        return await (0,commands_plan/* planEvaluation */.W)(planRequest((0,local_tree/* workingTree */.cn)(root, git), configPath), around, { all: true });
    }
    catch (error) {
        if (!(error instanceof errors/* RatchetError */.eG))
            throw error;
        return error;
    }
}
function notATerminal() {
    return new errors/* UsageError */.eb('nobody can be asked here: this is not a terminal', {
        todo: 'Add --yes to write what is proposed, or --dry-run to see it.',
    });
}


/***/ }),

/***/ 1978:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ surroundingsOf)
/* harmony export */ });
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _commands_progress_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(1672);
/* harmony import */ var _commands_registries_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9996);
/* harmony import */ var _foundation_git_process_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8960);
/* harmony import */ var _foundation_untrusted_log_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8923);
/* harmony import */ var _foundation_version_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6472);







/**
 * What a laptop gives a command to run with: the registry branches of the local repository, and a cache inside `.git`, where no
 * commit that is checked out can put anything.
 */
function surroundingsOf({ root, gitFolder }, secrets, args, terminal) {
    return {
        toolVersion: _foundation_version_js__WEBPACK_IMPORTED_MODULE_2__/* .toolVersion */ .f,
        ...(0,_commands_registries_js__WEBPACK_IMPORTED_MODULE_3__/* .localRegistries */ .l)(root, (0,_foundation_git_process_js__WEBPACK_IMPORTED_MODULE_4__/* .gitEnvironment */ ._K)(terminal.environment), terminal.signal),
        gitHub: undefined,
        cacheFolder: args.flag('no-cache') ? undefined : (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(gitFolder, 'prompt-ratchet', 'cache'),
        secret: (name) => {
            const value = terminal.environment[name] || undefined;
            if (value !== undefined)
                secrets.add(value);
            return value;
        },
        redact: secrets.redact,
        variable: (name) => terminal.environment[name] || undefined,
        allowedHosts: undefined,
        code: args.flag('allow-code-scorers')
            ? { temporaryFolder: (0,node_os__WEBPACK_IMPORTED_MODULE_0__.tmpdir)(), searchPath: terminal.environment.PATH, workspace: root }
            : undefined,
        caps: { maxCalls: args.number('max-calls', { whole: true }), maxCostUsd: args.number('max-cost') },
        documentation: DOCUMENTATION,
        now: terminal.now,
        signal: terminal.signal,
        progress: progressOn(terminal),
        log: (line) => terminal.err.write(`${(0,_foundation_untrusted_log_js__WEBPACK_IMPORTED_MODULE_5__/* .terminalText */ .eR)(secrets.redact(line))}\n`),
    };
}
/** Where the pages are that a report leads to. A laptop has the program, and not always its pages. */
const DOCUMENTATION = 'https://github.com/prompt-ratchet/prompt-ratchet/blob/v1/docs';
/** A terminal's line is written over; anything else gets a line every five seconds. */
function progressOn({ err }) {
    if (!err.terminal)
        return (0,_commands_progress_js__WEBPACK_IMPORTED_MODULE_6__/* .progressEvery */ .BM)(5, (progress) => err.write(`${(0,_commands_progress_js__WEBPACK_IMPORTED_MODULE_6__/* .formatProgress */ .Vu)(progress)}\n`));
    return (progress) => {
        const line = (0,_commands_progress_js__WEBPACK_IMPORTED_MODULE_6__/* .formatProgress */ .Vu)(progress).slice(0, err.width - 1);
        err.write(`\r\x1b[2K${line}${progress.phase === 'done' ? '\n' : ''}`);
    };
}


/***/ }),

/***/ 1826:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ withFiles)
/* harmony export */ });
/* harmony import */ var _foundation_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4290);

/** A tree with files that are not written yet, so that they can be tried first. They go before files of the same path. */
function withFiles(tree, files) {
    const own = new Map(files.map(({ path, content }) => [path, new TextEncoder().encode(content)]));
    const entries = [...own].map(([path, bytes]) => ({ path, kind: 'file', blob: (0,_foundation_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .digestOfBytes */ .by)(bytes) }));
    return {
        label: tree.label,
        commit: undefined,
        entries: async () => [...(await tree.entries()).filter(({ path }) => !own.has(path)), ...entries],
        read: async (paths) => {
            const found = new Map(await tree.read(paths.filter((path) => !own.has(path))));
            for (const path of paths) {
                const bytes = own.get(path);
                if (bytes !== undefined)
                    found.set(path, bytes);
            }
            return found;
        },
    };
}


/***/ }),

/***/ 1672:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BM: () => (/* binding */ progressEvery),
/* harmony export */   LO: () => (/* binding */ addedUsd),
/* harmony export */   UK: () => (/* binding */ formatUsd),
/* harmony export */   Vu: () => (/* binding */ formatProgress),
/* harmony export */   Z3: () => (/* binding */ ProgressMeter)
/* harmony export */ });
/**
 * One line: `412/720 trials · 96 cached · 3 failed · $0.12 · about 40 s left`, and at the end of a run that needed no more
 * `412 trials of at most 720 · took 55 s`.
 */
function formatProgress(progress) {
    const { phase, done, total, reruns, cached, failed, costUsd, secondsElapsed, secondsLeft } = progress;
    const parts = [phase === 'done' && done < total ? `${done} trials of at most ${total}` : `${done}/${total} trials`];
    if (reruns > 0)
        parts.push(`${reruns} re-run${reruns === 1 ? '' : 's'}`);
    if (cached > 0)
        parts.push(`${cached} cached`);
    if (failed > 0)
        parts.push(`${failed} failed`);
    if (costUsd !== undefined && costUsd > 0)
        parts.push(formatUsd(costUsd));
    if (phase === 'done')
        parts.push(`took ${formatSeconds(secondsElapsed)}`);
    else if (secondsLeft !== undefined)
        parts.push(`about ${formatSeconds(secondsLeft)} left`);
    return parts.join(' · ');
}
/**
 * For a log, where each line stays: passes on the first and the last, and between them one every `seconds`. A terminal, which
 * writes over its line, takes every event.
 */
function progressEvery(seconds, show) {
    let shownAt = Number.NEGATIVE_INFINITY;
    return (progress) => {
        if (progress.phase === 'running' && progress.secondsElapsed - shownAt < seconds)
            return;
        shownAt = progress.secondsElapsed;
        show(progress);
    };
}
/** Cents, and for less than ten of them enough digits to be read: `$1.20`, `$0.0042`. */
function formatUsd(dollars) {
    if (dollars === 0 || dollars >= 0.1)
        return `$${dollars.toFixed(2)}`;
    return `$${Number(dollars.toPrecision(2)).toFixed(Math.min(8, 1 - Math.floor(Math.log10(dollars))))}`;
}
function formatSeconds(seconds) {
    const whole = Math.round(seconds);
    if (whole < 1)
        return `${seconds.toFixed(1)} s`;
    if (whole < 90)
        return `${whole} s`;
    const minutes = Math.round(seconds / 60);
    return minutes < 90 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}
/** Something unknown makes the sum unknown. */
function addedUsd(sum, costUsd) {
    return sum === undefined || costUsd === undefined ? undefined : sum + costUsd;
}
/** What the trials of a run add up to; told of each trial and of each call once. */
class ProgressMeter {
    #options;
    #startedAt;
    #shownAt;
    #done = 0;
    #reruns = 0;
    #cached = 0;
    #failed = 0;
    #calls = 0;
    #costUsd = 0;
    constructor(options) {
        this.#options = options;
        this.#startedAt = options.now().getTime();
        this.#shownAt = this.#startedAt;
        this.#show('running', this.#startedAt);
    }
    /** A call that ended. Without a completion: nothing is known to have been charged. */
    called(completion) {
        this.#calls += 1;
        if (completion !== undefined)
            this.#costUsd = addedUsd(this.#costUsd, completion.costUsd);
    }
    had(kind, { cached, outcome }) {
        if (kind === 'trials')
            this.#done += 1;
        else
            this.#reruns += 1;
        if (cached)
            this.#cached += 1;
        if (outcome.status === 'failed')
            this.#failed += 1;
        const at = this.#options.now().getTime();
        if (at - this.#shownAt >= SHOW_EVERY_MS)
            this.#show('running', at);
    }
    end() {
        this.#show('done', this.#options.now().getTime());
    }
    #show(phase, at) {
        this.#shownAt = at;
        const secondsElapsed = (at - this.#startedAt) / 1000;
        const secondsLeft = phase === 'running' ? this.#secondsLeft(secondsElapsed) : undefined;
        this.#options.show({
            phase,
            done: this.#done,
            total: this.#options.total(),
            reruns: this.#reruns,
            cached: this.#cached,
            failed: this.#failed,
            calls: this.#calls,
            ...(this.#costUsd === undefined ? {} : { costUsd: this.#costUsd }),
            secondsElapsed,
            ...(secondsLeft === undefined ? {} : { secondsLeft }),
        });
    }
    /** From the calls alone: what comes from the cache takes no time. */
    #secondsLeft(secondsElapsed) {
        const { concurrency, expectedCalls } = this.#options;
        if (this.#calls < concurrency || this.#calls === 0)
            return undefined;
        return (Math.max(0, expectedCalls - this.#calls) * secondsElapsed) / this.#calls;
    }
}
/** Often enough for a terminal to look alive. */
const SHOW_EVERY_MS = 200;


/***/ }),

/***/ 3676:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KN: () => (/* binding */ percent),
/* harmony export */   O6: () => (/* binding */ reaches),
/* harmony export */   Or: () => (/* binding */ exceeds),
/* harmony export */   WR: () => (/* binding */ points),
/* harmony export */   _9: () => (/* binding */ signedPoints),
/* harmony export */   aC: () => (/* binding */ TOLERANCE),
/* harmony export */   i2: () => (/* binding */ mean),
/* harmony export */   v6: () => (/* binding */ digitsApart)
/* harmony export */ });
/**
 * How far two numbers of the 0–1 scale may lie apart and still be one number. Means of n cases are sums of n rounded terms:
 * a drop from 0.88 to 0.83 is 0.05000000000000004 in floating point and must not exceed an allowed 0.05. The smallest step
 * that a real score can make, one trial of 10 in one case of 100,000, is a thousand times larger.
 */
const TOLERANCE = 1e-9;
const exceeds = (value, limit) => value - limit > TOLERANCE;
const reaches = (value, limit) => limit - value <= TOLERANCE;
/** @returns undefined for no values: the mean of nothing is not 0. */
function mean(values) {
    if (values.length === 0)
        return undefined;
    let sum = 0;
    for (const value of values)
        sum += value;
    return sum / values.length;
}
/** `0.8833` → `88.3%`. */
function percent(value, digits = 1) {
    return `${fixed(value * 100, digits)}%`;
}
/** A difference of two values on the 0–1 scale in percentage points, without its sign: `-0.07` → `7.0 pp`. */
function points(difference, digits = 1) {
    return `${fixed(Math.abs(difference) * 100, digits)} pp`;
}
/** `0.07` → `+7.0 pp`, `-0.07` → `−7.0 pp` (U+2212), anything that rounds to nothing → `0.0 pp`. */
function signedPoints(difference, digits = 1) {
    const text = points(difference, digits);
    if (/^[0.]+ pp$/.test(text))
        return text;
    return `${difference < 0 ? '\u2212' : '+'}${text}`;
}
/**
 * How many digits it takes, 1 to 4, to print a limit as it was written (1.25 pp, not 1.3), and so that a value that differs from it
 * is not printed alike (`fell by 5.0 pp; a drop of 5.0 pp is allowed`).
 */
function digitsApart(value, limit) {
    const equal = Math.abs(value - limit) <= TOLERANCE;
    const tells = (digits) => Math.abs(Number(fixed(limit * 100, digits)) / 100 - limit) <= TOLERANCE &&
        (equal || fixed(value * 100, digits) !== fixed(limit * 100, digits));
    return [1, 2, 3].find(tells) ?? 4;
}
/** Rounds halves up as a person does: 12.25 is 12.3, although the nearest binary number may lie below it. */
function fixed(value, digits) {
    const scale = 10 ** digits;
    return (Math.round(value * scale + TOLERANCE) / scale).toFixed(digits);
}


/***/ }),

/***/ 7642:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BO: () => (/* binding */ boundsOf),
/* harmony export */   Cj: () => (/* binding */ policyProblem),
/* harmony export */   I: () => (/* binding */ allowedRegressedCases),
/* harmony export */   Nh: () => (/* binding */ ALPHA),
/* harmony export */   Ru: () => (/* binding */ requiredMean),
/* harmony export */   fA: () => (/* binding */ FEWEST_UNITS),
/* harmony export */   mm: () => (/* binding */ weightOf),
/* harmony export */   oy: () => (/* binding */ allowedDrop),
/* harmony export */   pA: () => (/* binding */ passMark),
/* harmony export */   r2: () => (/* binding */ FEWEST_CLUSTERS)
/* harmony export */ });
/** The chance of promoting a prompt that is worse by more than is allowed, in strict mode; the level of every label and bound. */
const ALPHA = 0.05;
/** Fewer cases (or clusters) than this say nothing about a mean: absolute rules alone decide. */
const FEWEST_UNITS = 10;
/** Clusters that the strict mode needs: with fewer, a few of them would decide everything. */
const FEWEST_CLUSTERS = 20;
/** The drop that this scorer may show: its own, else the environment's. */
function allowedDrop(policy, scorer) {
    return thresholdsOf(policy, scorer).maxDrop ?? policy.maxDrop;
}
/** The mean that this scorer must reach whatever the baseline says; undefined: none. A `min` of 0 asks for nothing. */
function requiredMean(policy, scorer) {
    const { min } = thresholdsOf(policy, scorer);
    return min === 0 ? undefined : min;
}
/** How many confirmed regressions of single cases this scorer may show; undefined: they are not counted. */
function allowedRegressedCases(policy, scorer) {
    return thresholdsOf(policy, scorer).maxRegressedCases;
}
function weightOf(policy, scorer) {
    return own(policy.weights, scorer) ?? 1;
}
function boundsOf(policy, scorer) {
    return own(policy.bounds, scorer) ?? { min: 0, max: 1, better: 'higher' };
}
/**
 * The mean at which a case passes. Whether a scorer gives only 0 and 1 is read off its scores on both sides, so a graded scorer
 * that happened to give only 0 and 1 is held to 1, the stricter mark; `pass-at` settles it.
 */
function passMark(policy, binary) {
    return policy.passAt ?? (binary ? 1 : 0.5);
}
function thresholdsOf(policy, scorer) {
    return own(policy.scorers, scorer) ?? {};
}
/** Own properties only: a scorer may be named `constructor`. */
function own(members, name) {
    return Object.hasOwn(members, name) ? members[name] : undefined;
}
/**
 * Why a policy cannot be applied: a number in it is not one, or lies outside its range. A comparison with NaN is always
 * false, and a rule that is always false must not look like a rule that holds.
 */
function policyProblem(policy) {
    const { maxDrop, minCases, passAt, mustImprove, weights, bounds, latency, cost, tokens } = policy;
    const problems = [
        share('max-drop', maxDrop),
        from('min-cases', minCases),
        share('pass-at', passAt),
        ...Object.entries(policy.scorers).flatMap(([name, { min, maxDrop: drop, maxRegressedCases }]) => [
            share(`min of ${name}`, min),
            share(`max-drop of ${name}`, drop),
            from(`max-regressed-cases of ${name}`, maxRegressedCases),
        ]),
        share('must-improve', mustImprove?.by),
        mustImprove?.scorers.length === 0 ? 'must-improve names no scorer' : undefined,
        ...Object.entries(weights).map(([name, weight]) => from(`the weight of ${name}`, weight)),
        ...Object.entries(bounds).map(([name, { min, max }]) => min < max && Number.isFinite(max - min) ? undefined : `the bounds of ${name} are ${min} to ${max}`),
        ...Object.entries({ latency, cost, tokens }).flatMap(([name, limits]) => [
            from(`p50 of ${name}`, limits?.p50),
            from(`p95 of ${name}`, limits?.p95),
            from(`max-increase of ${name}`, limits?.maxIncrease),
        ]),
    ];
    return problems.find((problem) => problem !== undefined);
}
function share(name, value) {
    return value === undefined || (value >= 0 && value <= 1) ? undefined : `${name} is ${value}, not a number in 0–1`;
}
function from(name, value) {
    return value === undefined || (value >= 0 && Number.isFinite(value))
        ? undefined
        : `${name} is ${value}, not a number from 0`;
}


/***/ })

};
