export const id = 245;
export const ids = [245];
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

/***/ 2245:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   pushEvent: () => (/* binding */ pushEvent)
/* harmony export */ });
/* harmony import */ var _github_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1937);
/* harmony import */ var _github_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6665);
/* harmony import */ var _context_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8230);


/** `push` to the default branch: every prompt at the tip that an `on-merge` environment does not hold yet. */
async function pushEvent(inputs, context) {
    const { github, repository, defaultBranch, ref, sha } = context;
    if (ref !== `refs/heads/${defaultBranch}`) {
        return { kind: 'nothing', reason: `only pushes to ${defaultBranch} assign; this one went to ${ref}` };
    }
    const tip = await (0,_github_index_js__WEBPACK_IMPORTED_MODULE_0__/* .branchTip */ .ux)(github, repository, defaultBranch);
    if (tip !== sha) {
        return { kind: 'nothing', reason: `${defaultBranch} has moved on: the run of the newer commit decides` };
    }
    const tree = (0,_github_index_js__WEBPACK_IMPORTED_MODULE_1__/* .commitTree */ .SC)(github, repository, sha);
    return {
        kind: 'request',
        request: {
            ...(0,_context_js__WEBPACK_IMPORTED_MODULE_2__/* .commonOf */ .$N)(inputs, context),
            command: 'evaluate',
            occasion: 'push',
            trusted: tree,
            trust: { kind: 'trusted' },
            scope: { kind: 'tip', tree },
            pullRequest: undefined,
            assign: true,
            objection: async () => (await (0,_github_index_js__WEBPACK_IMPORTED_MODULE_0__/* .branchTip */ .ux)(github, repository, defaultBranch)) === sha
                ? undefined
                : { reason: 'outdated', message: `${defaultBranch} has moved on: the run of the newer commit decides` },
        },
    };
}


/***/ })

};
