export const id = 144;
export const ids = [144];
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

/***/ 9144:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  pushEvent: () => (/* binding */ pushEvent)
});

// EXTERNAL MODULE: ./build/github/facts.js
var facts = __webpack_require__(1937);
// EXTERNAL MODULE: ./build/github/tree.js + 1 modules
var github_tree = __webpack_require__(6665);
// EXTERNAL MODULE: ./build/action/events/context.js
var events_context = __webpack_require__(8230);
// EXTERNAL MODULE: ./build/action/events/who.js
var who = __webpack_require__(2201);
// EXTERNAL MODULE: ./build/commands/who-may.js
var who_may = __webpack_require__(2815);
// EXTERNAL MODULE: ./build/github/path-history.js
var path_history = __webpack_require__(9629);
;// CONCATENATED MODULE: ./build/action/events/who-brought.js



/**
 * Where an environment names its promoters, everybody who brought what is in question to the default branch since the environment was
 * last given these files has to be one, and not only who made this push: what was refused then would else go along now.
 *
 * @returns in the order of the contents, why each may not be assigned.
 */
async function whoBroughtMay(environment, contents, configPath, context) {
    if (environment.promoters === undefined)
        return contents.map(() => undefined);
    const { github, repository, sha } = context;
    const asked = contents.map(({ files, since }) => [...files, configPath].map((path) => ({ path, since })));
    const keyOf = ({ path, since }) => `${since ?? ''} ${path}`;
    const questions = new Map(asked.flat().map((each) => [keyOf(each), each]));
    const ends = { head: sha, before: (0,who/* beforePush */._n)(context) };
    const found = await (0,path_history/* pathHistories */.W)(github, repository, ends, [...questions.values()]);
    const histories = new Map([...questions.keys()].map((key, index) => [key, found[index]]));
    const place = { environment, context, people: remembering((0,who/* peopleOn */.xD)(context)) };
    return await Promise.all(contents.map((content, index) => {
        const own = (asked[index] ?? []).map((each) => ({ path: each.path, history: histories.get(keyOf(each)) }));
        return objectionToContent(content, own.slice(0, -1), own.at(-1), place);
    }));
}
async function objectionToContent({ since }, files, config, place) {
    const [main] = files;
    if (main === undefined)
        return notKnown('it is not known which files are in question', place);
    if (since !== undefined && main.history?.wasThere !== true) {
        return notKnown(`${main.path} is new since ${who_brought_short(since)}, and it is not known who brought what is in it`, place);
    }
    const changed = files.filter(({ history }) => history?.same !== true);
    // Where no file is another one, the config makes the version another one: a model, its parameters.
    const inQuestion = changed.length > 0 ? changed : config?.history?.same === false ? [config] : [];
    for (const file of inQuestion) {
        const objection = await objectionToFile(file, place);
        if (objection !== undefined)
            return objection;
    }
    return undefined;
}
async function objectionToFile({ path, history }, place) {
    if (history === undefined || !history.whole) {
        return notKnown(`${path} was changed so often that it is not known who brought all of it`, place);
    }
    if (history.commits.length === 0) {
        return notKnown(`${path} is another one than it was, and no commit says who brought it`, place);
    }
    for (const commit of history.commits) {
        const objection = await objectionToCommit(commit, path, place);
        if (objection !== undefined)
            return objection;
    }
    return undefined;
}
async function objectionToCommit({ id, pullRequests, isNew }, path, place) {
    const { environment, context, people } = place;
    const [pull] = pullRequests;
    if (pull === undefined) {
        if (!isNew)
            return notKnown(`it is not known who pushed commit ${who_brought_short(id)}, which changed ${path}`, place);
        return await (0,who_may/* objectionTo */.D)([context.actor], environment, people);
    }
    const unknown = pullRequests.find(({ responsible }) => responsible === undefined);
    if (unknown !== undefined)
        return notKnown(`GitHub does not say who merged pull request #${unknown.number}`, place);
    const objection = await (0,who_may/* objectionTo */.D)(pullRequests.flatMap(({ responsible }) => responsible ?? []), environment, people);
    return (objection && notKnown(`${objection.message}, and merged pull request #${pull.number}, which changed ${path}`, place));
}
/** A refusal with the way out: a person who dispatches answers for what is at the tip. */
function notKnown(message, { environment: { slug } }) {
    return { reason: 'not-permitted', message: `${message}: a promoter of ${slug} can dispatch \`promote\`` };
}
function who_brought_short(commit) {
    return commit.slice(0, 7);
}
/** Asks GitHub once for each person. */
function remembering(people) {
    const known = new Map();
    const memberships = new Map();
    return {
        person(login) {
            const found = known.get(login) ?? people.person(login);
            known.set(login, found);
            return found;
        },
        membership(organization, team, login) {
            const key = `${organization}/${team} ${login}`;
            const found = memberships.get(key) ?? people.membership(organization, team, login);
            memberships.set(key, found);
            return found;
        },
    };
}

;// CONCATENATED MODULE: ./build/action/events/push.js




/** `push` to the default branch: every prompt at the tip that an `on-merge` environment does not hold yet. */
async function pushEvent(inputs, context) {
    const { github, repository, defaultBranch, ref, sha } = context;
    if (ref !== `refs/heads/${defaultBranch}`) {
        return { kind: 'nothing', reason: `only pushes to ${defaultBranch} assign; this one went to ${ref}` };
    }
    const tip = await (0,facts/* branchTip */.ux)(github, repository, defaultBranch);
    if (tip !== sha) {
        return { kind: 'nothing', reason: `${defaultBranch} has moved on: the run of the newer commit decides` };
    }
    const tree = (0,github_tree/* commitTree */.SC)(github, repository, sha);
    return {
        kind: 'request',
        request: {
            ...(0,events_context/* commonOf */.$N)(inputs, context),
            command: 'evaluate',
            occasion: 'push',
            trusted: tree,
            trust: { kind: 'trusted' },
            scope: { kind: 'tip', tree },
            pullRequest: undefined,
            pullRequests: [],
            assign: true,
            objection: async (environment) => {
                const [tipNow, objection] = await Promise.all([
                    (0,facts/* branchTip */.ux)(github, repository, defaultBranch),
                    (0,who/* whoMergedMay */.am)(environment, context),
                ]);
                if (tipNow === sha)
                    return objection;
                return { reason: 'outdated', message: `${defaultBranch} has moved on: the run of the newer commit decides` };
            },
            contentObjections: (environment, contents) => whoBroughtMay(environment, contents, inputs.config, context),
        },
    };
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
