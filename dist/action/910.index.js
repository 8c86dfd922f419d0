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
/* harmony import */ var _foundation_ids_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6294);
/* harmony import */ var _github_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1937);
/* harmony import */ var _github_index_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6665);
/* harmony import */ var _github_index_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1351);
/* harmony import */ var _github_index_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7307);



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
        pullRequestStates: async (numbers) => {
            try {
                return await (0,_github_index_js__WEBPACK_IMPORTED_MODULE_3__/* .pullRequestStates */ .jH)(context.github, context.repository, numbers);
            }
            catch (error) {
                if (!(error instanceof _github_index_js__WEBPACK_IMPORTED_MODULE_4__/* .PermissionError */ .i_))
                    throw error;
                return undefined;
            }
        },
    };
}
function environmentOf(inputs) {
    return inputs.environment === undefined ? undefined : (0,_foundation_ids_js__WEBPACK_IMPORTED_MODULE_5__/* .parseEnvironmentSlug */ .Yq)(inputs.environment);
}
function nameOf({ owner, name }) {
    return `${owner}/${name}`;
}
/** A commit that the event names. @throws UsageError when the payload does not hold one: it is not the event it says. */
function commitIn(text, what) {
    try {
        return (0,_foundation_ids_js__WEBPACK_IMPORTED_MODULE_5__/* .parseCommitId */ .IJ)(text ?? '');
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
/* harmony import */ var _github_index_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1351);
/* harmony import */ var _github_index_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(6665);
/* harmony import */ var _github_index_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(1937);
/* harmony import */ var _context_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8230);
/* harmony import */ var _who_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2201);





const payloadShape = zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    action: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    number: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().check(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* ._positive */ .NC()),
    pull_request: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
        merged: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* ._default */ .Rvf(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .nullable */ .mee(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY()), false),
        user: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .nullish */ .cl6(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ login: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP() })),
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
        return closedEvent(event, inputs, context);
    const [{ trusted, trust }, { proposed, base }] = await Promise.all([
        (0,_context_js__WEBPACK_IMPORTED_MODULE_3__/* .trustedTree */ .oz)(inputs, context, event.pull_request.base.ref),
        changeOf(event, context),
    ]);
    const by = { action: event.action, author: event.pull_request.user?.login };
    return {
        kind: 'request',
        request: {
            ...(0,_context_js__WEBPACK_IMPORTED_MODULE_3__/* .commonOf */ .$N)(inputs, context),
            command: 'evaluate',
            occasion: 'pull-request',
            trusted,
            trust: isFork(event, context) ? { kind: 'fork' } : trust,
            scope: { kind: 'change', proposed, base },
            pullRequest: event.number,
            pullRequests: [event.number],
            assign: true,
            objection: async (environment) => (await movedOn(event, context)) ?? (await (0,_who_js__WEBPACK_IMPORTED_MODULE_4__/* .whoProposedMay */ .m1)(environment, by, context)),
        },
    };
}
/**
 * Merged, its promotions stand. Closed unmerged, it gives back what it took, whatever branch it was turned to meanwhile; a fork took
 * nothing. Nobody is asked whether they may: what returns was there before, by the decision of people who might, and the text of a
 * pull request that was given up must not stay because the one who closed it is no promoter.
 */
async function closedEvent(event, inputs, context) {
    const { number, pull_request: pull } = event;
    if (pull.merged)
        return { kind: 'nothing', reason: `pull request #${number} was merged` };
    if (isFork(event, context))
        return { kind: 'nothing', reason: `pull request #${number} of a fork was closed` };
    const { trusted } = await (0,_context_js__WEBPACK_IMPORTED_MODULE_3__/* .trustedTree */ .oz)(inputs, context, pull.base.ref);
    return {
        kind: 'request',
        request: {
            ...(0,_context_js__WEBPACK_IMPORTED_MODULE_3__/* .commonOf */ .$N)(inputs, context),
            command: 'withdraw',
            occasion: 'pull-request',
            trusted,
            pullRequest: number,
            objection: async () => {
                const now = await (0,_github_index_js__WEBPACK_IMPORTED_MODULE_5__/* .pullRequest */ .VV)(context.github, context.repository, number);
                if (now.state === 'closed' && !now.merged)
                    return undefined;
                return { reason: 'outdated', message: `pull request #${number} is ${now.merged ? 'merged' : 'open again'}` };
            },
        },
    };
}
function isFork({ pull_request: { head } }, { repository }) {
    return head.repo?.full_name.toLowerCase() !== (0,_context_js__WEBPACK_IMPORTED_MODULE_3__/* .nameOf */ .Vb)(repository).toLowerCase();
}
/**
 * The merge commit and its first parent: exactly what the merge would change, whatever has happened on the base branch since.
 * Without one (`pull_request_target`, a conflict): head against the merge base.
 */
async function changeOf(event, context) {
    const { github, repository } = context;
    const head = (0,_context_js__WEBPACK_IMPORTED_MODULE_3__/* .commitIn */ .xt)(event.pull_request.head.sha, 'head commit');
    const tree = (commit) => (0,_github_index_js__WEBPACK_IMPORTED_MODULE_6__/* .commitTree */ .SC)(github, repository, commit);
    if (context.ref === `refs/pull/${event.number}/merge`) {
        const [first, second] = await (0,_github_index_js__WEBPACK_IMPORTED_MODULE_7__/* .commitParents */ .ZQ)(github, repository, context.sha);
        if (first !== undefined && second === head)
            return { proposed: tree(context.sha), base: tree(first) };
    }
    const from = (0,_context_js__WEBPACK_IMPORTED_MODULE_3__/* .commitIn */ .xt)(event.pull_request.base.sha, 'base commit');
    return { proposed: tree(head), base: tree(await (0,_github_index_js__WEBPACK_IMPORTED_MODULE_7__/* .mergeBase */ .wu)(github, repository, from, head)) };
}
async function movedOn(event, context) {
    const now = await (0,_github_index_js__WEBPACK_IMPORTED_MODULE_5__/* .pullRequest */ .VV)(context.github, context.repository, event.number);
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

/***/ 2201:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _n: () => (/* binding */ beforePush),
/* harmony export */   am: () => (/* binding */ whoMergedMay),
/* harmony export */   dE: () => (/* binding */ whoStartedMay),
/* harmony export */   m1: () => (/* binding */ whoProposedMay),
/* harmony export */   xD: () => (/* binding */ peopleOn)
/* harmony export */ });
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4343);
/* harmony import */ var _commands_who_may_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2815);
/* harmony import */ var _github_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4677);
/* harmony import */ var _github_index_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(971);
/* harmony import */ var _context_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8230);




/**
 * What a person did to a pull request says whether they stand for its content: who opened it or pushed to it does, who put a label on it
 * does not. The author is asked too: `synchronize` is also what a click on "Update branch" makes.
 */
const STANDING_ACTIONS = ['opened', 'synchronize', 'reopened', 'ready_for_review'];
/** Whoever may move the environment by this event of a pull request (design, promotion, "Who may"). */
async function whoProposedMay(environment, { action, author }, context) {
    const { slug, promoters } = environment;
    if (promoters === undefined)
        return await whoStartedMay(environment, context);
    const refused = (message) => ({ reason: 'not-permitted', message });
    if (!STANDING_ACTIONS.includes(action)) {
        return refused(`${slug} names its promoters, and who made the event "${action}" does not stand for what the pull request proposes: a promoter can push to it, or dispatch \`promote\``);
    }
    if (author === undefined)
        return refused('GitHub does not say who opened the pull request');
    return await (0,_commands_who_may_js__WEBPACK_IMPORTED_MODULE_0__/* .objectionTo */ .D)([context.actor, context.triggeringActor ?? context.actor, author], environment, peopleOn(context));
}
/** Whoever started the run, and whoever re-ran it, may both move the environment (design, promotion, "Who may"). */
async function whoStartedMay(environment, context) {
    return await (0,_commands_who_may_js__WEBPACK_IMPORTED_MODULE_0__/* .objectionTo */ .D)([context.actor, context.triggeringActor ?? context.actor], environment, peopleOn(context));
}
/**
 * Whoever merged what was pushed, or put it into the merge queue, and whoever re-ran this, may move the environment. What came
 * without a pull request was pushed by the actor.
 */
async function whoMergedMay(environment, context) {
    const { github, repository, sha, actor, triggeringActor } = context;
    const before = beforePush(context);
    const { pullRequests, complete } = before === undefined ? { pullRequests: [], complete: false } : await (0,_github_index_js__WEBPACK_IMPORTED_MODULE_1__/* .landedBetween */ .Xo)(github, repository, before, sha);
    const unknown = pullRequests.find(({ responsible }) => responsible === undefined);
    if (unknown !== undefined) {
        return { reason: 'not-permitted', message: `GitHub does not say who merged pull request #${unknown.number}` };
    }
    const merged = pullRequests.flatMap(({ responsible }) => responsible ?? []);
    const again = context.run.attempt > 1 && triggeringActor !== undefined ? [triggeringActor] : [];
    return await (0,_commands_who_may_js__WEBPACK_IMPORTED_MODULE_0__/* .objectionTo */ .D)([...merged, ...(complete ? [] : [actor]), ...again], environment, peopleOn(context));
}
const pushShape = zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ before: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP() });
/** The tip before the push; undefined when the branch is new. */
function beforePush({ payload }) {
    const parsed = pushShape.safeParse(payload);
    return parsed.success && !/^0+$/.test(parsed.data.before)
        ? (0,_context_js__WEBPACK_IMPORTED_MODULE_3__/* .commitIn */ .xt)(parsed.data.before, 'commit before it')
        : undefined;
}
function peopleOn({ github, registryGitHub, repository }) {
    return {
        async person(login) {
            const [found] = await (0,_github_index_js__WEBPACK_IMPORTED_MODULE_4__/* .peopleOf */ .x)(github, repository, [login]);
            if (found === undefined)
                return { kind: 'unknown', id: undefined, role: 'none' };
            return { kind: found.kind, id: found.id, role: found.permission };
        },
        async membership(organization, team, login) {
            const found = await (0,_github_index_js__WEBPACK_IMPORTED_MODULE_4__/* .isTeamMember */ ._)(registryGitHub, organization, team, login);
            return found.kind === 'cannot-see'
                ? { kind: found.kind, message: `${found.message}. ${found.todo}`.replace(/\.$/, '') }
                : found.kind;
        },
    };
}


/***/ }),

/***/ 2815:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ objectionTo)
/* harmony export */ });
/* harmony import */ var _config_promoters_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1408);

/**
 * Why one of these people may not move this environment (design, promotion, "Who may"); undefined: all of them may. Without
 * `promoters`, write access is enough. Who is not known is refused, and a bot counts only by its number.
 */
async function objectionTo(logins, environment, people) {
    if (logins.length === 0)
        return { reason: 'not-permitted', message: 'it is not known who stands behind this run' };
    const found = await Promise.all([...new Set(logins)].map(async (login) => await objectionToOne(login, environment, people)));
    return found.find((each) => each !== undefined);
}
async function objectionToOne(login, { slug, promoters }, people) {
    const person = await people.person(login);
    const allowed = promoters ?? [{ kind: 'role', role: 'write' }];
    const unseen = [];
    for (const promoter of allowed) {
        const may = await isPromoter(login, person, promoter, people);
        if (may === true)
            return undefined;
        if (may !== false)
            unseen.push(may);
    }
    const refused = (message) => ({ reason: 'not-permitted', message });
    if (person.kind === 'unknown')
        return refused(`GitHub knows nobody named ${login}, and ${slug} is moved by people that are known`);
    if (unseen.length > 0)
        return refused(unseen.join('; '));
    if (promoters !== undefined) {
        return refused(`${login} is none of the promoters of ${slug} (${promoters.map(_config_promoters_js__WEBPACK_IMPORTED_MODULE_0__/* .promoterName */ .eA).join(', ')})`);
    }
    if (person.kind === 'bot') {
        return refused(`${login} is a bot, and ${slug} has no promoter \`bot:${person.id ?? '<number of its account>'}\``);
    }
    const access = person.role === 'none' ? 'no' : `only ${person.role}`;
    return refused(`${login} has ${access} access to this repository; moving ${slug} takes write access`);
}
/** A sentence: it cannot be found out, which is no yes. */
async function isPromoter(login, { kind, id, role }, promoter, people) {
    if (kind === 'unknown')
        return false;
    if (promoter.kind === 'bot')
        return kind === 'bot' && id === promoter.id;
    if (kind === 'bot')
        return false;
    switch (promoter.kind) {
        case 'user':
            return promoter.login.toLowerCase() === login.toLowerCase();
        case 'role': {
            const roles = _config_promoters_js__WEBPACK_IMPORTED_MODULE_0__/* .promoterRoles */ .u0;
            // A role that is not in the list, such as `none`, is below all of them.
            return roles.indexOf(role) >= roles.indexOf(promoter.role);
        }
        case 'team': {
            const found = await people.membership(promoter.organization, promoter.team, login);
            if (found === 'member')
                return true;
            return found === 'not-member'
                ? false
                : `whether ${login} is in ${(0,_config_promoters_js__WEBPACK_IMPORTED_MODULE_0__/* .promoterName */ .eA)(promoter)} cannot be seen: ${found.message}`;
        }
    }
}


/***/ }),

/***/ 1408:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   eA: () => (/* binding */ promoterName),
/* harmony export */   eT: () => (/* binding */ parsePromoter),
/* harmony export */   u0: () => (/* binding */ promoterRoles)
/* harmony export */ });
/* harmony import */ var _foundation_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1573);

/** From the lowest to the highest that may move anything. */
const promoterRoles = ['write', 'maintain', 'admin'];
/**
 * `octocat` or `@octocat`, `@acme/ai-platform`, `role:maintain`, `bot:41898282`.
 *
 * @throws InvalidValueError for anything else, and for a bot by its name.
 */
function parsePromoter(written) {
    const role = promoterRoles.find((each) => written === `role:${each}`);
    if (role !== undefined)
        return { kind: 'role', role };
    const [, id] = /^bot:([1-9]\d{0,15})$/.exec(written) ?? [];
    if (id !== undefined)
        return { kind: 'bot', id: Number(id) };
    if (written.endsWith('[bot]')) {
        throw new _foundation_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InvalidValueError */ .$x(`"${written}" is the name of a bot`, {
            todo: 'Name it by the number of its account, such as bot:41898282: https://api.github.com/users/<name>[bot] tells it.',
        });
    }
    const [, organization, team] = /^@([A-Za-z\d][A-Za-z\d-]*)\/([A-Za-z\d._-]+)$/.exec(written) ?? [];
    if (organization !== undefined && team !== undefined)
        return { kind: 'team', organization, team };
    const [, login] = /^@?([A-Za-z\d](?:[A-Za-z\d_-]{0,100}))$/.exec(written) ?? [];
    if (login !== undefined)
        return { kind: 'user', login };
    throw new _foundation_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InvalidValueError */ .$x(`not a promoter: found "${written}"`, {
        todo: 'Write octocat, @acme/team, role:write, role:maintain, role:admin or bot:<number of its account>.',
    });
}
/** As it is written in the config. */
function promoterName(promoter) {
    switch (promoter.kind) {
        case 'user':
            return promoter.login;
        case 'team':
            return `@${promoter.organization}/${promoter.team}`;
        case 'role':
            return `role:${promoter.role}`;
        case 'bot':
            return `bot:${promoter.id}`;
    }
}


/***/ })

};
