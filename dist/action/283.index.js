export const id = 283;
export const ids = [283];
export const modules = {

/***/ 7283:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   recordDeployment: () => (/* binding */ recordDeployment)
/* harmony export */ });
/* harmony import */ var _foundation_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4290);
/* harmony import */ var _foundation_ids_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6294);
/* harmony import */ var _github_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6055);



/**
 * Records a change of an environment as a GitHub deployment with its status, so that it shows where a team looks for deployments.
 *
 * @param fallback of a change that no commit was evaluated for (a rollback): the commit that the run belongs to.
 */
async function recordDeployment(news, github, repository, fallback) {
    const name = news.kind === 'prompt' ? news.name : `${news.kind}:${news.name}`;
    const version = news.to === undefined ? undefined : (0,_foundation_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .shortDigest */ .VK)((0,_foundation_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .parseDigest */ .m)(news.to));
    const description = version === undefined ? `${name}: ${news.event}` : `${name} ${version}: ${news.event}`;
    const { id } = await (0,_github_index_js__WEBPACK_IMPORTED_MODULE_1__/* .createDeployment */ .Yy)(github, repository, {
        commit: news.commit === undefined ? fallback : (0,_foundation_ids_js__WEBPACK_IMPORTED_MODULE_2__/* .parseCommitId */ .IJ)(news.commit),
        environment: news.environment,
        operation: news.operation ?? news.delivery,
        description,
        payload: { event: news.event, name, from: news.from ?? null, to: news.to ?? null },
    });
    await (0,_github_index_js__WEBPACK_IMPORTED_MODULE_1__/* .setDeploymentStatus */ .e9)(github, repository, id, {
        state: version === undefined ? 'inactive' : 'success',
        description,
        ...(news.runUrl === undefined ? {} : { logUrl: news.runUrl }),
    });
}


/***/ }),

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


/***/ })

};
