export const id = 891;
export const ids = [891];
export const modules = {

/***/ 8230:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $N: () => (/* binding */ commonOf),
/* harmony export */   Vb: () => (/* binding */ nameOf),
/* harmony export */   oz: () => (/* binding */ trustedTree),
/* harmony export */   p7: () => (/* binding */ environmentOf),
/* harmony export */   xt: () => (/* binding */ commitIn)
/* harmony export */ });
/* harmony import */ var _foundation_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1573);
/* harmony import */ var _foundation_ids_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6294);
/* harmony import */ var _github_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1937);
/* harmony import */ var _github_index_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6665);



/** The trusted commit (design, trust): the tip of the base branch if that is trusted, else of the default branch. */
async function trustedTree(inputs, context, baseBranch) {
    const branches = inputs.trustedBranches.length > 0 ? inputs.trustedBranches : [context.defaultBranch];
    const isTrusted = branches.includes(baseBranch);
    const branch = isTrusted ? baseBranch : context.defaultBranch;
    const tip = await (0,_github_index_js__WEBPACK_IMPORTED_MODULE_0__/* .branchTip */ .ux)(context.github, context.repository, branch);
    if (tip === undefined) {
        throw new _foundation_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UsageError */ .eb(`${nameOf(context.repository)} has no branch "${branch}"`, {
            todo: 'Push the branch that holds the config, or correct the input `trusted-branches`.',
        });
    }
    return {
        trusted: (0,_github_index_js__WEBPACK_IMPORTED_MODULE_2__/* .commitTree */ .SC)(context.github, context.repository, tip),
        trust: isTrusted ? { kind: 'trusted' } : { kind: 'untrusted-branch', branch: baseBranch },
    };
}
/** What every request of the action has in common. */
function commonOf(inputs, context) {
    return {
        event: context.eventName,
        configPath: inputs.config,
        environment: environmentOf(inputs),
        prompts: inputs.prompts,
        reason: inputs.reason,
        dryRun: inputs.dryRun,
        onDefaultBranch: context.ref === `refs/heads/${context.defaultBranch}`,
        repository: nameOf(context.repository),
        actor: context.actor,
        triggeringActor: context.triggeringActor,
        run: context.run,
    };
}
function environmentOf(inputs) {
    return inputs.environment === undefined ? undefined : (0,_foundation_ids_js__WEBPACK_IMPORTED_MODULE_3__/* .parseEnvironmentSlug */ .Yq)(inputs.environment);
}
function nameOf({ owner, name }) {
    return `${owner}/${name}`;
}
/** A commit that the event names. @throws UsageError when the payload does not hold one: it is not the event it says. */
function commitIn(text, what) {
    try {
        return (0,_foundation_ids_js__WEBPACK_IMPORTED_MODULE_3__/* .parseCommitId */ .IJ)(text ?? '');
    }
    catch {
        throw new _foundation_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UsageError */ .eb(`the event has no ${what}`, {
            todo: 'Run the action on the event as GitHub delivers it (GITHUB_EVENT_PATH).',
        });
    }
}


/***/ }),

/***/ 8891:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   dispatched: () => (/* binding */ dispatched)
/* harmony export */ });
/* harmony import */ var _foundation_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1573);
/* harmony import */ var _foundation_ids_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6294);
/* harmony import */ var _github_index_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1351);
/* harmony import */ var _context_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8230);




/** `workflow_dispatch`, or `command: promote | rollback` on any event: a person moves a version. */
async function dispatched(inputs, context) {
    if (inputs.command === 'evaluate') {
        throw new _foundation_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb('`command: evaluate` has no pull request on workflow_dispatch', {
            todo: 'Use `command: promote` with `dry-run: true` to see what a promotion would say.',
        });
    }
    const environment = (0,_context_js__WEBPACK_IMPORTED_MODULE_1__/* .environmentOf */ .p7)(inputs);
    if (environment === undefined) {
        throw new _foundation_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb('the input environment is empty', {
            todo: 'Name the environment to promote into or roll back.',
        });
    }
    if (inputs.prompts.length === 0) {
        throw new _foundation_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb('the input prompt is empty', {
            todo: 'Name the prompts by slug or glob, such as `support-*`; `*` means all of them.',
        });
    }
    const { trusted } = await (0,_context_js__WEBPACK_IMPORTED_MODULE_1__/* .trustedTree */ .oz)(inputs, context, context.defaultBranch);
    const common = {
        ...(0,_context_js__WEBPACK_IMPORTED_MODULE_1__/* .commonOf */ .$N)(inputs, context),
        occasion: 'dispatch',
        trusted,
        environment,
        version: inputs.version,
        objection: () => notPermitted(context),
    };
    if (inputs.command === 'rollback')
        return { kind: 'request', request: { ...common, command: 'rollback' } };
    const from = inputs.from === undefined ? undefined : (0,_foundation_ids_js__WEBPACK_IMPORTED_MODULE_2__/* .parseEnvironmentSlug */ .Yq)(inputs.from);
    return { kind: 'request', request: { ...common, command: 'promote', from } };
}
/** Both the actor and whoever re-ran the workflow must be allowed to write; an unknown person may not (design, promotion). */
async function notPermitted(context) {
    const people = [...new Set([context.actor, context.triggeringActor ?? context.actor])];
    const permissions = await Promise.all(people.map(async (login) => [login, await (0,_github_index_js__WEBPACK_IMPORTED_MODULE_3__/* .permissionOf */ .Fp)(context.github, context.repository, login)]));
    const refused = permissions.find(([, permission]) => permission !== 'admin' && permission !== 'write');
    if (refused === undefined)
        return undefined;
    const [login, permission] = refused;
    return {
        reason: 'not-permitted',
        message: `${login} has ${permission === 'none' ? 'no' : `only ${permission}`} access to this repository; moving an environment takes write access`,
    };
}


/***/ }),

/***/ 1351:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fp: () => (/* binding */ permissionOf),
/* harmony export */   VV: () => (/* binding */ pullRequest)
/* harmony export */ });
/* unused harmony export pullRequestsOfCommit */
/* harmony import */ var _foundation_ids_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6294);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7307);


/** @throws NotFoundError */
async function pullRequest(github, repository, number) {
    const { data } = await github.request('GET /repos/{owner}/{repo}/pulls/{pull_number}', {
        owner: repository.owner,
        repo: repository.name,
        pull_number: number,
    });
    return {
        number: data.number,
        state: data.state,
        merged: data.merged,
        headSha: (0,_foundation_ids_js__WEBPACK_IMPORTED_MODULE_0__/* .parseCommitId */ .IJ)(data.head.sha),
        headRef: data.head.ref,
        // The typings leave out that a deleted fork is null.
        headRepository: optional(data.head.repo)?.full_name,
        baseRef: data.base.ref,
        baseSha: (0,_foundation_ids_js__WEBPACK_IMPORTED_MODULE_0__/* .parseCommitId */ .IJ)(data.base.sha),
        mergeCommit: data.merge_commit_sha === null ? undefined : (0,_foundation_ids_js__WEBPACK_IMPORTED_MODULE_0__/* .parseCommitId */ .IJ)(data.merge_commit_sha),
        author: optional(data.user)?.login,
        mergedBy: data.merged_by?.login,
    };
}
/**
 * The pull requests that brought a commit in or contain it, for a push: at most 30, the newest first. Who merged one is known
 * only to `pullRequest`.
 */
async function pullRequestsOfCommit(github, repository, commit) {
    const { data } = await github.request('GET /repos/{owner}/{repo}/commits/{commit_sha}/pulls', {
        owner: repository.owner,
        repo: repository.name,
        commit_sha: commit,
    });
    return data.map((each) => ({
        number: each.number,
        state: each.state === 'open' ? 'open' : 'closed',
        merged: each.merged_at !== null,
        headSha: parseCommitId(each.head.sha),
        headRef: each.head.ref,
        headRepository: optional(each.head.repo)?.full_name,
        baseRef: each.base.ref,
        mergeCommit: each.merge_commit_sha === null ? undefined : parseCommitId(each.merge_commit_sha),
        author: optional(each.user)?.login,
    }));
}
/**
 * What a user may do in the repository, through teams and organisation too. Who is no user (a deleted account, a bot) has none.
 *
 * @throws PermissionError when the token may not ask.
 */
async function permissionOf(github, repository, login) {
    try {
        const { data } = await github.request('GET /repos/{owner}/{repo}/collaborators/{username}/permission', {
            owner: repository.owner,
            repo: repository.name,
            username: login,
        });
        return PERMISSIONS[data.permission] ?? 'none';
    }
    catch (error) {
        if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .NotFoundError */ .m_)
            return 'none';
        throw error;
    }
}
const PERMISSIONS = {
    admin: 'admin',
    maintain: 'write',
    write: 'write',
    triage: 'read',
    read: 'read',
    none: 'none',
};
function optional(value) {
    return value ?? undefined;
}


/***/ })

};
