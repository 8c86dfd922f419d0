export const id = 387;
export const ids = [387];
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

/***/ 6387:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   mergeGroupEvent: () => (/* binding */ mergeGroupEvent)
/* harmony export */ });
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4343);
/* harmony import */ var _foundation_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1573);
/* harmony import */ var _github_index_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6665);
/* harmony import */ var _context_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8230);




const payloadShape = zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    action: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    merge_group: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
        head_sha: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
        head_ref: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
        base_sha: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
        base_ref: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    }),
});
/** `merge_group`: as the pull request, from its recorded results; it never assigns. */
async function mergeGroupEvent(inputs, context) {
    const parsed = payloadShape.safeParse(context.payload);
    if (!parsed.success) {
        throw new _foundation_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UsageError */ .eb('the merge_group event has no merge group', {
            todo: 'Run the action on the event as GitHub delivers it (GITHUB_EVENT_PATH).',
        });
    }
    const { action, merge_group: group } = parsed.data;
    if (action !== 'checks_requested')
        return { kind: 'nothing', reason: `the merge group was ${action}` };
    const { trusted, trust } = await (0,_context_js__WEBPACK_IMPORTED_MODULE_2__/* .trustedTree */ .oz)(inputs, context, group.base_ref.replace(/^refs\/heads\//, ''));
    const tree = (sha, what) => (0,_github_index_js__WEBPACK_IMPORTED_MODULE_3__/* .commitTree */ .SC)(context.github, context.repository, (0,_context_js__WEBPACK_IMPORTED_MODULE_2__/* .commitIn */ .xt)(sha, what));
    return {
        kind: 'request',
        request: {
            ...(0,_context_js__WEBPACK_IMPORTED_MODULE_2__/* .commonOf */ .$N)(inputs, context),
            command: 'evaluate',
            occasion: 'merge-group',
            trusted,
            trust,
            scope: {
                kind: 'change',
                proposed: tree(group.head_sha, 'head commit'),
                base: tree(group.base_sha, 'base commit'),
            },
            pullRequest: pullRequestIn(group.head_ref),
            assign: false,
            objection: async () => undefined,
        },
    };
}
/** The queue names its branch after the last pull request of the group: `gh-readonly-queue/main/pr-123-<sha>`. */
function pullRequestIn(headRef) {
    const number = /\bpr-(\d+)-[0-9a-f]+$/.exec(headRef)?.[1];
    return number === undefined ? undefined : Number(number);
}


/***/ })

};
