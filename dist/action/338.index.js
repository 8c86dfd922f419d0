export const id = 338;
export const ids = [338];
export const modules = {

/***/ 6055:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HZ: () => (/* binding */ findDeployment),
/* harmony export */   Yy: () => (/* binding */ createDeployment),
/* harmony export */   e9: () => (/* binding */ setDeploymentStatus),
/* harmony export */   ml: () => (/* binding */ shorten)
/* harmony export */ });
/* unused harmony export DEPLOYMENT_TASK */
/* harmony import */ var _foundation_ids_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6294);
/* harmony import */ var _client_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6302);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7307);



/** The task of every deployment of ours: other tools' deployments to the same environment are left alone. */
const DEPLOYMENT_TASK = 'prompt-ratchet';
/**
 * Records a deployment, whatever the commit's statuses say and without merging anything. Never sent twice: after an error with
 * `effect: 'unknown'` ask `findDeployment` before trying again. The token needs `deployments: write`. With GITHUB_TOKEN it starts
 * no workflow (`on: deployment`); an App's token does.
 *
 * @throws PermissionError (403); GitHubError with GitHub's words (409, 422: unknown commit, a limit of the environment).
 */
async function createDeployment(github, repository, request) {
    const { status, data } = await (0,_client_js__WEBPACK_IMPORTED_MODULE_0__/* .needing */ .h)('deployments: write', () => github.request('POST /repos/{owner}/{repo}/deployments', {
        owner: repository.owner,
        repo: repository.name,
        ref: request.commit,
        task: DEPLOYMENT_TASK,
        auto_merge: false,
        required_contexts: [],
        environment: request.environment,
        description: shorten(request.description),
        payload: { ...request.payload, operation: request.operation },
        ...(request.production === undefined ? {} : { production_environment: request.production }),
        ...(request.transient === undefined ? {} : { transient_environment: request.transient }),
    }));
    // GitHub's 202: it merged a branch in place of making a deployment.
    if (!('id' in data)) {
        const words = 'message' in data ? String(data.message) : `status ${status}`;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .GitHubError */ .y_(`GitHub made no deployment: ${words}`, { status, effect: 'unknown' });
    }
    return { id: Number(data.id), commit: (0,_foundation_ids_js__WEBPACK_IMPORTED_MODULE_2__/* .parseCommitId */ .IJ)(data.sha), environment: data.environment };
}
/**
 * Adds a status to a deployment. Others of the environment keep theirs: GitHub would otherwise declare them inactive after a
 * success, the application's own too. Never sent twice, but a second one of the same state does no harm. The token needs
 * `deployments: write`.
 *
 * @throws PermissionError (403), NotFoundError, GitHubError with GitHub's words (422).
 */
async function setDeploymentStatus(github, repository, deployment, status) {
    await (0,_client_js__WEBPACK_IMPORTED_MODULE_0__/* .needing */ .h)('deployments: write', () => github.request('POST /repos/{owner}/{repo}/deployments/{deployment_id}/statuses', {
        owner: repository.owner,
        repo: repository.name,
        deployment_id: deployment,
        state: status.state,
        description: shorten(status.description),
        auto_inactive: false,
        ...(status.logUrl === undefined ? {} : { log_url: status.logUrl }),
        ...(status.environmentUrl === undefined ? {} : { environment_url: status.environmentUrl }),
    }));
}
/**
 * The deployment that records an operation, with its newest status: among the 100 newest of ours in the environment. One request,
 * two when it is found. The token needs `deployments: read`.
 *
 * @throws PermissionError (403)
 */
async function findDeployment(github, repository, wanted) {
    const place = { owner: repository.owner, repo: repository.name };
    const { data } = await (0,_client_js__WEBPACK_IMPORTED_MODULE_0__/* .needing */ .h)('deployments: read', () => github.request('GET /repos/{owner}/{repo}/deployments', {
        ...place,
        task: DEPLOYMENT_TASK,
        environment: wanted.environment,
        ...(wanted.commit === undefined ? {} : { sha: wanted.commit }),
        per_page: 100,
    }));
    const found = data.find((each) => operationOf(each.payload) === wanted.operation);
    if (found === undefined)
        return undefined;
    const statuses = await (0,_client_js__WEBPACK_IMPORTED_MODULE_0__/* .needing */ .h)('deployments: read', () => github.request('GET /repos/{owner}/{repo}/deployments/{deployment_id}/statuses', {
        ...place,
        deployment_id: Number(found.id),
        per_page: 1,
    }));
    return {
        id: Number(found.id),
        commit: (0,_foundation_ids_js__WEBPACK_IMPORTED_MODULE_2__/* .parseCommitId */ .IJ)(found.sha),
        environment: found.environment,
        state: statuses.data[0]?.state,
    };
}
/** GitHub gives a payload back as an object or as its JSON text. */
function operationOf(payload) {
    if (typeof payload === 'object' && payload !== null && 'operation' in payload)
        return payload.operation;
    if (typeof payload !== 'string')
        return undefined;
    try {
        const parsed = JSON.parse(payload);
        return typeof parsed === 'object' ? operationOf(parsed) : undefined;
    }
    catch {
        return undefined;
    }
}
/** GitHub refuses descriptions of more than 140 characters. */
function shorten(description) {
    const characters = [...description];
    return characters.length <= 140 ? description : `${characters.slice(0, 139).join('')}…`;
}


/***/ }),

/***/ 1338:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  GitHubError: () => (/* reexport */ errors/* GitHubError */.y_),
  PermissionError: () => (/* reexport */ errors/* PermissionError */.i_),
  branchTip: () => (/* reexport */ facts/* branchTip */.ux),
  commitOnBranch: () => (/* reexport */ commit/* commitOnBranch */.$),
  commitParents: () => (/* reexport */ facts/* commitParents */.ZQ),
  commitTree: () => (/* reexport */ tree/* commitTree */.SC),
  createDeployment: () => (/* reexport */ deployment/* createDeployment */.Yy),
  createGitHub: () => (/* reexport */ client/* createGitHub */.C),
  dispatchEvent: () => (/* reexport */ dispatchEvent),
  findDeployment: () => (/* reexport */ deployment/* findDeployment */.HZ),
  isTeamMember: () => (/* reexport */ people/* isTeamMember */._),
  landedBetween: () => (/* reexport */ merges/* landedBetween */.Xo),
  mergeBase: () => (/* reexport */ facts/* mergeBase */.wu),
  mergeGroupPullRequests: () => (/* reexport */ merges/* mergeGroupPullRequests */.ri),
  mergedBy: () => (/* reexport */ merges/* mergedBy */.iq),
  pathHistories: () => (/* reexport */ path_history/* pathHistories */.W),
  peopleOf: () => (/* reexport */ people/* peopleOf */.x),
  pullRequest: () => (/* reexport */ pull_request/* pullRequest */.VV),
  pullRequestStates: () => (/* reexport */ pull_request/* pullRequestStates */.jH),
  pullRequestsOfCommit: () => (/* reexport */ pull_request/* pullRequestsOfCommit */.KM),
  readBlobs: () => (/* reexport */ tree/* readBlobs */.b4),
  repositoryFacts: () => (/* reexport */ facts/* repositoryFacts */.Ow),
  setCommitStatus: () => (/* reexport */ setCommitStatus),
  setDeploymentStatus: () => (/* reexport */ deployment/* setDeploymentStatus */.e9),
  upsertComment: () => (/* reexport */ comment/* upsertComment */.l)
});

// EXTERNAL MODULE: ./build/github/client.js + 15 modules
var client = __webpack_require__(6302);
// EXTERNAL MODULE: ./build/github/comment.js
var comment = __webpack_require__(79);
// EXTERNAL MODULE: ./build/github/commit.js
var commit = __webpack_require__(145);
// EXTERNAL MODULE: ./build/github/deployment.js
var deployment = __webpack_require__(6055);
// EXTERNAL MODULE: ./build/github/errors.js
var errors = __webpack_require__(7307);
// EXTERNAL MODULE: ./build/github/facts.js
var facts = __webpack_require__(1937);
// EXTERNAL MODULE: ./build/github/merges.js
var merges = __webpack_require__(4677);
// EXTERNAL MODULE: ./build/github/path-history.js
var path_history = __webpack_require__(9629);
// EXTERNAL MODULE: ./build/github/people.js
var people = __webpack_require__(971);
// EXTERNAL MODULE: ./build/github/pull-request.js
var pull_request = __webpack_require__(1351);
// EXTERNAL MODULE: ./build/foundation/errors.js
var foundation_errors = __webpack_require__(1573);
;// CONCATENATED MODULE: ./build/github/signals.js



/**
 * Starts the workflows that wait for `repository_dispatch` of this type: those on the default branch. Of what GITHUB_TOKEN does,
 * only this event and `workflow_dispatch` start workflows. Never sent twice: GitHub keeps no list of them, so that after an error
 * with `effect: 'unknown'` nobody can tell whether it went out. The token needs `contents: write`.
 *
 * @throws InvalidValueError before anything is sent; PermissionError (403), NotFoundError, GitHubError with GitHub's words (422).
 */
async function dispatchEvent(github, repository, event) {
    const characters = [...event.type].length;
    if (characters < 1 || characters > 100) {
        throw new foundation_errors/* InvalidValueError */.$x(`the type of a dispatched event has 1 to 100 characters, this one has ${characters}`);
    }
    const members = Object.keys(event.payload).length;
    const bytes = Buffer.byteLength(JSON.stringify(event.payload));
    if (members > 10 || bytes >= 64 * 1024) {
        throw new foundation_errors/* InvalidValueError */.$x(`the payload of a dispatched event has at most 10 members and less than 65,536 bytes; this one has ${members} and ${bytes}`);
    }
    await (0,client/* needing */.h)('contents: write', () => github.request('POST /repos/{owner}/{repo}/dispatches', {
        owner: repository.owner,
        repo: repository.name,
        event_type: event.type,
        client_payload: event.payload,
    }));
}
/**
 * Puts a status on a commit, in place of the one with the same context: on a pull request's head it is how a run that was
 * dispatched shows there. Sent again after a lost answer: the newest counts, and a second one says the same. The token needs
 * `statuses: write`.
 *
 * @throws PermissionError (403); GitHubError with GitHub's words (422: no such commit, or its 1,000th status of this context).
 */
async function setCommitStatus(github, repository, commit, status) {
    await (0,client/* needing */.h)('statuses: write', () => github.request('POST /repos/{owner}/{repo}/statuses/{sha}', {
        owner: repository.owner,
        repo: repository.name,
        sha: commit,
        context: status.context,
        state: status.state,
        description: (0,deployment/* shorten */.ml)(status.description),
        ...(status.targetUrl === undefined ? {} : { target_url: status.targetUrl }),
        request: { repeatable: true },
    }));
}

// EXTERNAL MODULE: ./build/github/tree.js + 1 modules
var tree = __webpack_require__(6665);
;// CONCATENATED MODULE: ./build/github/index.js














/***/ }),

/***/ 9629:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ pathHistories)
/* harmony export */ });
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4343);
/* harmony import */ var _foundation_ids_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6294);
/* harmony import */ var _client_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6302);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7307);
/* harmony import */ var _landed_pull_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3498);





/** Commits that one query looks at for each path and end. */
const DEPTH = 20;
/** GitHub ends a query after ten seconds. */
const PATHS = 25;
/**
 * What happened to files between what is known of each and `head`, by ancestry alone: a commit's own date says what its author
 * wants. Git's history of a path leaves out what has no part in its content, and enters the branch that a merge took it from.
 *
 * One query for each 25 files; of each file the newest 20 commits. The token needs `contents: read` and `pull-requests: read`.
 *
 * @param before the tip before the push; undefined: it is not known, and every commit counts as new.
 * @returns in the order of the questions. A `since` that GitHub does not have counts as undefined.
 * @throws NotFoundError when there is no commit `head`; PermissionError when the token may not read pull requests.
 */
async function pathHistories(github, repository, { head, before }, questions) {
    const histories = [];
    for (let at = 0; at < questions.length; at += PATHS) {
        const asked = questions.slice(at, at + PATHS);
        const found = await ask(github, repository, { head, before }, asked);
        histories.push(...asked.map((question, index) => historyOf(question, index, found, repository, head)));
    }
    return histories;
}
async function ask(github, { owner, name }, { head, before }, questions) {
    const commits = new Map(questions.flatMap(({ since }, n) => (since ? [[`s${n}`, since]] : [])));
    const declared = [
        '$owner: String!, $name: String!, $head: GitObjectID!',
        ...(before === undefined ? [] : ['$before: GitObjectID!']),
        ...questions.map((_, index) => `$p${index}: String!`),
        ...[...commits.keys()].map((name) => `$${name}: GitObjectID!`),
    ];
    const lines = questions.flatMap((_, n) => [
        `h${n}: object(oid: $head) { ... on Commit { file(path: $p${n}) { oid } history(path: $p${n}, first: ${DEPTH}) {
      pageInfo { hasNextPage } nodes { oid parents(first: 2) { totalCount } ...Brought }
    } } }`,
        ...(before === undefined ? [] : [pastOf(`b${n}`, 'before', n)]),
        ...(commits.has(`s${n}`) ? [pastOf(`s${n}`, `s${n}`, n)] : []),
    ]);
    const query = `query PathHistories(${declared.join(', ')}) {
  repository(owner: $owner, name: $name) {
    defaultBranchRef { name }
    ${lines.join('\n    ')}
  }
}
fragment Brought on Commit {
  associatedPullRequests(first: 5, orderBy: { field: CREATED_AT, direction: DESC }) { nodes { ...LandedPull } }
}
${_landed_pull_js__WEBPACK_IMPORTED_MODULE_0__/* .LANDED_PULL */ .tQ}`;
    const paths = Object.fromEntries(questions.map(({ path }, index) => [`p${index}`, path]));
    const variables = { owner, name, head, ...(before && { before }), ...paths, ...Object.fromEntries(commits) };
    const { repository } = await (0,_client_js__WEBPACK_IMPORTED_MODULE_1__/* .needing */ .h)('pull-requests: read', () => github.graphql(query, variables, answer));
    if (repository === null)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .NotFoundError */ .m_(`there is no repository ${owner}/${name}`);
    return repository;
}
function pastOf(alias, commit, path) {
    return `${alias}: object(oid: $${commit}) { ... on Commit { file(path: $p${path}) { oid } history(path: $p${path}, first: ${DEPTH}) { nodes { oid } } } }`;
}
function historyOf({ path }, index, { defaultBranchRef, ...objects }, repository, head) {
    const [now, before, since] = [objects[`h${index}`], objects[`b${index}`], objects[`s${index}`]];
    if (now == null)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .NotFoundError */ .m_(`there is no commit ${head}, in which ${path} was to be looked up`);
    const [known, earlier] = [commitsIn(since), commitsIn(before)];
    const { nodes, pageInfo } = now.history;
    // Below the first known one, everything is known, unless a merge in between has another way down.
    const own = nodes.filter(({ oid }) => !known.has(oid));
    const straight = own.every(({ parents }) => (parents?.totalCount ?? 2) < 2);
    const reached = straight && own.length < nodes.length;
    return {
        same: since?.file != null && since.file.oid === now.file?.oid,
        wasThere: since?.file != null,
        commits: own.map(({ oid, associatedPullRequests }) => {
            if (associatedPullRequests == null)
                throw (0,_landed_pull_js__WEBPACK_IMPORTED_MODULE_0__/* .mayNotRead */ .NL)(repository);
            const merged = associatedPullRequests.nodes.filter((pull) => pull.merged && pull.baseRefName === defaultBranchRef?.name);
            return { id: (0,_foundation_ids_js__WEBPACK_IMPORTED_MODULE_3__/* .parseCommitId */ .IJ)(oid), pullRequests: merged.map(_landed_pull_js__WEBPACK_IMPORTED_MODULE_0__/* .toMerged */ .kR), isNew: !earlier.has(oid) };
        }),
        whole: pageInfo?.hasNextPage === false || reached,
    };
}
function commitsIn(past) {
    return new Set(past?.history.nodes.map(({ oid }) => oid));
}
const past = zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .nullable */ .mee(zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({
    file: zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .nullable */ .mee(zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({ oid: zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP() })),
    history: zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({
        pageInfo: zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lqM(zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({ hasNextPage: zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .boolean */ .zMY() })),
        nodes: zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({
            oid: zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(),
            parents: zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lqM(zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({ totalCount: zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .number */ .aig() })),
            associatedPullRequests: zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .nullish */ .cl6(zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({ nodes: zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(_landed_pull_js__WEBPACK_IMPORTED_MODULE_0__/* .landedPull */ .Mk) })),
        })),
    }),
}));
const repositoryAnswer = zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .catchall */ .rUs(zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({ defaultBranchRef: zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .nullable */ .mee(zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({ name: zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP() })) }), past);
const answer = zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({ repository: zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .nullable */ .mee(repositoryAnswer) });


/***/ })

};
