export const id = 925;
export const ids = [925];
export const modules = {

/***/ 8925:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readPrompts: () => (/* binding */ readPrompts),
/* harmony export */   readReferences: () => (/* binding */ readReferences),
/* harmony export */   refuseDuplicateSlugs: () => (/* reexport safe */ _prompts_index_js__WEBPACK_IMPORTED_MODULE_0__.refuseDuplicateSlugs)
/* harmony export */ });
/* harmony import */ var _foundation_errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1573);
/* harmony import */ var _foundation_ids_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6294);
/* harmony import */ var _foundation_paths_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3942);
/* harmony import */ var _prompts_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8263);
/* harmony import */ var _prompts_index_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8149);





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
            const prompts = (0,_prompts_index_js__WEBPACK_IMPORTED_MODULE_0__.parsePrompts)({
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
                    references.set(path, (0,_prompts_index_js__WEBPACK_IMPORTED_MODULE_0__.referencedFiles)({ path, bytes, others }));
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
    const matches = (0,_foundation_paths_js__WEBPACK_IMPORTED_MODULE_1__/* .matchesAny */ ._I)(parameters);
    const paths = (await tree.entries()).filter(({ path }) => matches(path)).map(({ path }) => path);
    const sets = new Map();
    const files = new Map();
    const notices = [];
    for (const [path, bytes] of await tree.read(paths)) {
        const { slug: name, parameters: set, notices: own } = (0,_prompts_index_js__WEBPACK_IMPORTED_MODULE_2__/* .readParameterSet */ .w)(path, bytes, parameters);
        const slug = (0,_foundation_ids_js__WEBPACK_IMPORTED_MODULE_3__/* .parseParametersSlug */ .Pm)(name);
        if (sets.has(slug)) {
            throw new _foundation_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .FileError */ .f6(`two files of parameters have the slug "${slug}"`, {
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
    if (error instanceof _foundation_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .RatchetError */ .eG)
        return error;
    throw error;
}


/***/ }),

/***/ 8149:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ readParameterSet)
/* harmony export */ });
/* harmony import */ var _foundation_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6877);
/* harmony import */ var _documents_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(838);
/* harmony import */ var _fields_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3619);
/* harmony import */ var _files_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1103);
/* harmony import */ var _parameters_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1602);





/**
 * A parameters file: one YAML or JSON object, name → value, such as `{ temperature: 0.2, max_tokens: 400 }`. Its slug is its path, as
 * that of a prompt (`slugOf`).
 *
 * @param globs the config's `parameters`.
 * @throws FileError with line and column for anything else, an empty object, and a name that is no parameter.
 */
function readParameterSet(path, bytes, globs) {
    const root = (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .rootField */ .LO)((0,_documents_js__WEBPACK_IMPORTED_MODULE_1__/* .readDocument */ .u)((0,_foundation_text_js__WEBPACK_IMPORTED_MODULE_2__/* .normaliseLineEndings */ .Z)((0,_foundation_text_js__WEBPACK_IMPORTED_MODULE_2__/* .decodeText */ .g)(bytes, path)), path));
    if (Object.keys((0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .mapping */ .pq)(root)).length === 0) {
        (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .refuse */ .TR)(root, 'the file has no parameters', 'Write them as keys: "temperature: 0.2".');
    }
    return { slug: (0,_files_js__WEBPACK_IMPORTED_MODULE_3__/* .slugOf */ .t)(path, globs), ...(0,_parameters_js__WEBPACK_IMPORTED_MODULE_4__/* .readParameters */ .Z)(root, 'wire') };
}


/***/ })

};
