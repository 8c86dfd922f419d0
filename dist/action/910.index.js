export const id = 910;
export const ids = [910];
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

/***/ 8910:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   pullRequestEvent: () => (/* binding */ pullRequestEvent)
/* harmony export */ });
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4343);
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3759);
/* harmony import */ var _foundation_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1573);
/* harmony import */ var _github_index_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6665);
/* harmony import */ var _github_index_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1937);
/* harmony import */ var _github_index_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(1351);
/* harmony import */ var _context_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8230);




const payloadShape = zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    action: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    number: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().check(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* ._positive */ .NC()),
    pull_request: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
        head: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ sha: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), repo: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .nullable */ .mee(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ full_name: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP() })) }),
        base: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ sha: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), ref: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP() }),
    }),
});
/** `pull_request`, `pull_request_target`: the prompts that the pull request changes, read at its merge commit, else at head. */
async function pullRequestEvent(inputs, context) {
    const parsed = payloadShape.safeParse(context.payload);
    if (!parsed.success) {
        throw new _foundation_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UsageError */ .eb(`the ${context.eventName} event has no pull request`, {
            todo: 'Run the action on the event as GitHub delivers it (GITHUB_EVENT_PATH).',
        });
    }
    const event = parsed.data;
    if (event.action === 'closed')
        return { kind: 'nothing', reason: `pull request #${event.number} was closed` };
    const [{ trusted, trust }, { proposed, base }] = await Promise.all([
        (0,_context_js__WEBPACK_IMPORTED_MODULE_3__/* .trustedTree */ .oz)(inputs, context, event.pull_request.base.ref),
        changeOf(event, context),
    ]);
    const fork = event.pull_request.head.repo?.full_name.toLowerCase() !== (0,_context_js__WEBPACK_IMPORTED_MODULE_3__/* .nameOf */ .Vb)(context.repository).toLowerCase();
    return {
        kind: 'request',
        request: {
            ...(0,_context_js__WEBPACK_IMPORTED_MODULE_3__/* .commonOf */ .$N)(inputs, context),
            command: 'evaluate',
            occasion: 'pull-request',
            trusted,
            trust: fork ? { kind: 'fork' } : trust,
            scope: { kind: 'change', proposed, base },
            pullRequest: event.number,
            assign: true,
            objection: () => movedOn(event, context),
        },
    };
}
/**
 * The merge commit and its first parent: exactly what the merge would change, whatever has happened on the base branch since.
 * Without one (`pull_request_target`, a conflict): head against the merge base.
 */
async function changeOf(event, context) {
    const { github, repository } = context;
    const head = (0,_context_js__WEBPACK_IMPORTED_MODULE_3__/* .commitIn */ .xt)(event.pull_request.head.sha, 'head commit');
    const tree = (commit) => (0,_github_index_js__WEBPACK_IMPORTED_MODULE_4__/* .commitTree */ .SC)(github, repository, commit);
    if (context.ref === `refs/pull/${event.number}/merge`) {
        const [first, second] = await (0,_github_index_js__WEBPACK_IMPORTED_MODULE_5__/* .commitParents */ .ZQ)(github, repository, context.sha);
        if (first !== undefined && second === head)
            return { proposed: tree(context.sha), base: tree(first) };
    }
    const from = (0,_context_js__WEBPACK_IMPORTED_MODULE_3__/* .commitIn */ .xt)(event.pull_request.base.sha, 'base commit');
    return { proposed: tree(head), base: tree(await (0,_github_index_js__WEBPACK_IMPORTED_MODULE_5__/* .mergeBase */ .wu)(github, repository, from, head)) };
}
async function movedOn(event, context) {
    const now = await (0,_github_index_js__WEBPACK_IMPORTED_MODULE_6__/* .pullRequest */ .VV)(context.github, context.repository, event.number);
    if (now.state !== 'open') {
        return { reason: 'outdated', message: `pull request #${event.number} is no longer open` };
    }
    if (now.baseRef !== event.pull_request.base.ref) {
        return {
            reason: 'outdated',
            message: `pull request #${event.number} now goes to ${now.baseRef}: its own run decides`,
        };
    }
    if (now.headSha !== event.pull_request.head.sha) {
        return { reason: 'outdated', message: `pull request #${event.number} has new commits: their own run decides` };
    }
    return undefined;
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
