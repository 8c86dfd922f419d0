export const id = 941;
export const ids = [941];
export const modules = {

/***/ 3498:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Mk: () => (/* binding */ landedPull),
/* harmony export */   NL: () => (/* binding */ mayNotRead),
/* harmony export */   kR: () => (/* binding */ toMerged),
/* harmony export */   tQ: () => (/* binding */ LANDED_PULL)
/* harmony export */ });
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4343);
/* harmony import */ var _foundation_ids_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6294);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7307);



function toMerged(pull) {
    const mergedByLogin = loginOf(pull.mergedBy);
    const queuedBy = queuedByOf(pull.timelineItems.nodes);
    const byBot = pull.mergedBy?.__typename === 'Bot';
    return {
        number: pull.number,
        headSha: (0,_foundation_ids_js__WEBPACK_IMPORTED_MODULE_0__/* .parseCommitId */ .IJ)(pull.headRefOid),
        author: loginOf(pull.author),
        mergedBy: mergedByLogin,
        queuedBy,
        responsible: byBot ? (queuedBy ?? mergedByLogin) : mergedByLogin,
    };
}
/** What the queue's bot added it did for whoever had enabled auto-merge. */
function queuedByOf(events) {
    const at = events.findLastIndex((event) => event.__typename === 'AddedToMergeQueueEvent');
    const added = events[at];
    if (added === undefined)
        return undefined;
    const login = loginOf(added.who ?? added.actor);
    if (login !== QUEUE_BOT)
        return login;
    const enabled = events.slice(0, at).findLast((event) => event.__typename !== 'AddedToMergeQueueEvent');
    return loginOf(enabled?.who ?? enabled?.actor ?? null) ?? login;
}
const QUEUE_BOT = 'github-merge-queue[bot]';
/** GraphQL leaves the `[bot]` out that REST, events and `github.actor` have. */
function loginOf(who) {
    if (who === null)
        return undefined;
    return who.__typename === 'Bot' && !who.login.endsWith('[bot]') ? `${who.login}[bot]` : who.login;
}
/** What a query asks of a pull request that landed. */
const LANDED_PULL = `fragment LandedPull on PullRequest {
  number merged baseRefName headRefOid mergeCommit { oid }
  author { __typename login } mergedBy { __typename login }
  timelineItems(last: 20, itemTypes: [
    ADDED_TO_MERGE_QUEUE_EVENT, AUTO_MERGE_ENABLED_EVENT, AUTO_SQUASH_ENABLED_EVENT, AUTO_REBASE_ENABLED_EVENT
  ]) { nodes {
    __typename
    ... on AddedToMergeQueueEvent { actor { __typename login } who: enqueuer { __typename login } }
    ... on AutoMergeEnabledEvent { actor { __typename login } who: enabler { __typename login } }
    ... on AutoSquashEnabledEvent { actor { __typename login } who: enabler { __typename login } }
    ... on AutoRebaseEnabledEvent { actor { __typename login } who: enabler { __typename login } }
  } }
}`;
const actor = zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .nullable */ .mee(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ __typename: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), login: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP() }));
/** The answer to `LANDED_PULL`. */
const landedPull = zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    number: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig(),
    merged: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY(),
    baseRefName: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    headRefOid: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    mergeCommit: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .nullable */ .mee(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ oid: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP() })),
    author: actor,
    mergedBy: actor,
    timelineItems: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ nodes: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ __typename: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), actor, who: actor })) }),
});
function mayNotRead(repository) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .PermissionError */ .i_(`GitHub does not show the token the pull requests of ${nameOf(repository)}`, {
        todo: 'Give the job the permission in the workflow: `pull-requests: read`.',
    });
}
function nameOf({ owner, name }) {
    return `${owner}/${name}`;
}


/***/ }),

/***/ 4677:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Xo: () => (/* binding */ landedBetween),
/* harmony export */   iq: () => (/* binding */ mergedBy),
/* harmony export */   ri: () => (/* binding */ mergeGroupPullRequests)
/* harmony export */ });
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4343);
/* harmony import */ var _foundation_ids_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6294);
/* harmony import */ var _client_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6302);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7307);
/* harmony import */ var _landed_pull_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3498);





/**
 * The merged pull request whose merge made this commit of the default branch: by merge commit, squash or rebase (of which the last
 * commit counts). Undefined when a direct push did, also one that moved the branch to a commit that another branch's pull request
 * brought in. GitHub may need a moment after a merge: undefined then too; the push event's actor is who merged, or the queue's bot.
 *
 * One query. The token needs `contents: read` and `pull-requests: read`.
 *
 * @throws NotFoundError when there is no such commit; PermissionError when the token may not read pull requests.
 */
async function mergedBy(github, repository, commit) {
    const variables = { owner: repository.owner, name: repository.name, commit };
    const { repository: found } = await (0,_client_js__WEBPACK_IMPORTED_MODULE_0__/* .needing */ .h)('pull-requests: read', () => github.graphql(LANDED, variables, landedAnswer));
    const listed = found?.object?.associatedPullRequests;
    if (found?.object == null)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .NotFoundError */ .m_(`${nameOf(repository)} has no commit ${commit}`);
    if (listed == null)
        throw (0,_landed_pull_js__WEBPACK_IMPORTED_MODULE_2__/* .mayNotRead */ .NL)(repository);
    const merged = listed.nodes.filter((pull) => pull.merged && pull.baseRefName === found.defaultBranchRef?.name && pull.mergeCommit?.oid === commit);
    return merged.length === 0 ? undefined : merged.map(_landed_pull_js__WEBPACK_IMPORTED_MODULE_2__/* .toMerged */ .kR);
}
/**
 * The pull requests that one push brought to the default branch: a merge queue merges several at once. The branch's own commits are
 * followed from `head` to `before` (first parents, at most 100). One query. The token needs `contents: read` and
 * `pull-requests: read`.
 *
 * @throws NotFoundError when there is no such commit; PermissionError when the token may not read pull requests.
 */
async function landedBetween(github, repository, before, head) {
    const variables = { owner: repository.owner, name: repository.name, commit: head };
    const { repository: found } = await github.graphql(PUSHED, variables, pushedAnswer);
    if (found?.object == null)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .NotFoundError */ .m_(`${nameOf(repository)} has no commit ${head}`);
    const known = new Map(found.object.history.nodes.map((commit) => [commit.oid, commit]));
    const pullRequests = new Map();
    let complete = true;
    for (let at = head; at !== before;) {
        const commit = at === undefined ? undefined : known.get(at);
        if (commit === undefined)
            return { pullRequests: [...pullRequests.values()], complete: false };
        if (commit.associatedPullRequests == null)
            throw (0,_landed_pull_js__WEBPACK_IMPORTED_MODULE_2__/* .mayNotRead */ .NL)(repository);
        const merged = commit.associatedPullRequests.nodes.filter((pull) => pull.merged && pull.baseRefName === found.defaultBranchRef?.name);
        for (const pull of merged)
            if (!pullRequests.has(pull.number))
                pullRequests.set(pull.number, (0,_landed_pull_js__WEBPACK_IMPORTED_MODULE_2__/* .toMerged */ .kR)(pull));
        complete &&= merged.length > 0;
        at = commit.parents.nodes[0]?.oid;
    }
    return { pullRequests: [...pullRequests.values()], complete };
}
/**
 * The pull requests that a merge group consists of. GitHub has no list of them for GITHUB_TOKEN: the queue's own field
 * (`mergeQueue`) takes a permission that it cannot have, and the queue's commits are associated with no pull request. So the
 * commits are followed from head to base: a merge commit's second parent is the head of its pull request, whose number is in the
 * title, as of a squashed one; the last number is in the branch's name. What they name is looked up.
 *
 * Two queries. At most 100 commits are looked at, the pull requests' own among them; with more, `complete` is false. The token
 * needs `contents: read` and `pull-requests: read`.
 *
 * @throws NotFoundError when the head is not there (the group was dissolved); PermissionError without `pull-requests: read`.
 */
async function mergeGroupPullRequests(github, repository, group) {
    const variables = { owner: repository.owner, name: repository.name, commit: group.head };
    const { repository: found } = await github.graphql(GROUP, variables, groupAnswer);
    if (found?.object == null)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .NotFoundError */ .m_(`${nameOf(repository)} has no commit ${group.head}`);
    const [, target, last] = /\/gh-readonly-queue\/(.+)\/pr-(\d+)-[0-9a-f]+$/.exec(group.headRef) ?? [];
    const { commits, whole } = queueCommits(found.object.history.nodes, group);
    const traces = commits.map((commit, index) => {
        const [, merged] = commit.parents.nodes;
        const isLast = index === commits.length - 1 && last !== undefined;
        return { number: isLast ? Number(last) : numberIn(commit.message), merged: merged?.oid };
    });
    const open = (await openPullRequests(github, repository, traces)).filter((pull) => pull.baseRefName === target);
    const pullRequests = traces.flatMap(({ number, merged }) => {
        const pull = open.find((each) => (merged === undefined ? each.number === number : each.headRefOid === merged));
        if (pull === undefined)
            return [];
        const evidence = merged === undefined ? 'named' : 'merged';
        return [{ number: pull.number, headSha: (0,_foundation_ids_js__WEBPACK_IMPORTED_MODULE_3__/* .parseCommitId */ .IJ)(pull.headRefOid), evidence }];
    });
    const unique = pullRequests.filter(({ number }, index) => pullRequests.findLastIndex((each) => each.number === number) === index);
    return { pullRequests: unique, complete: whole && unique.length === commits.length };
}
/** The first-parent chain from base (not included) to head, the oldest first: each is one step of the queue. */
function queueCommits(history, { base, head }) {
    const known = new Map(history.map((commit) => [commit.oid, commit]));
    const commits = [];
    let at = head;
    while (at !== base) {
        const commit = at === undefined ? undefined : known.get(at);
        if (commit === undefined)
            return { commits: commits.toReversed(), whole: false };
        commits.push(commit);
        at = commit.parents.nodes[0]?.oid;
    }
    return { commits: commits.toReversed(), whole: true };
}
/** GitHub puts the number at the end of the title; what an author wrote there before does not count. */
function numberIn(message) {
    const [title = ''] = message.split('\n');
    const number = /^Merge pull request #(\d+) from /.exec(title)?.[1] ?? /\(#(\d+)\)$/.exec(title.trim())?.[1];
    return number === undefined || Number(number) > 2 ** 31 - 1 ? undefined : Number(number);
}
/**
 * The open pull requests with these numbers or heads. By the number too where there is a head: GitHub associates a commit with no
 * pull request from a fork.
 */
async function openPullRequests(github, repository, traces) {
    const numbers = [...new Set(traces.flatMap(({ number }) => number ?? []))];
    const heads = [...new Set(traces.flatMap(({ merged }) => merged ?? []))];
    if (numbers.length + heads.length === 0)
        return [];
    const declared = [
        ...numbers.map((_, index) => `$n${index}: Int!`),
        ...heads.map((_, index) => `$h${index}: GitObjectID!`),
    ];
    const query = `query Grouped($owner: String!, $name: String!, ${declared.join(', ')}) {
  repository(owner: $owner, name: $name) {
${numbers.map((_, index) => `    n${index}: pullRequest(number: $n${index}) { ...Pull }`).join('\n')}
${heads.map((_, index) => `    h${index}: object(oid: $h${index}) { ... on Commit { associatedPullRequests(first: 20) { nodes { ...Pull } } } }`).join('\n')}
  }
}
fragment Pull on PullRequest { number state headRefOid baseRefName }`;
    const variables = {
        owner: repository.owner,
        name: repository.name,
        ...Object.fromEntries(numbers.map((number, index) => [`n${index}`, number])),
        ...Object.fromEntries(heads.map((head, index) => [`h${index}`, head])),
    };
    const { repository: found } = await (0,_client_js__WEBPACK_IMPORTED_MODULE_0__/* .needing */ .h)('pull-requests: read', () => github.graphql(query, variables, groupedAnswer));
    return Object.values(found ?? {}).flatMap((answer) => {
        if (answer === null)
            return [];
        if ('number' in answer)
            return answer.state === 'OPEN' ? [answer] : [];
        if (answer.associatedPullRequests === null)
            throw (0,_landed_pull_js__WEBPACK_IMPORTED_MODULE_2__/* .mayNotRead */ .NL)(repository);
        return answer.associatedPullRequests.nodes.filter((pull) => pull.state === 'OPEN');
    });
}
const LANDED = `query Landed($owner: String!, $name: String!, $commit: GitObjectID!) {
  repository(owner: $owner, name: $name) {
    defaultBranchRef { name }
    object(oid: $commit) { ... on Commit {
      associatedPullRequests(first: 20, orderBy: { field: CREATED_AT, direction: DESC }) { nodes { ...LandedPull } }
    } }
  }
}
${_landed_pull_js__WEBPACK_IMPORTED_MODULE_2__/* .LANDED_PULL */ .tQ}`;
const PUSHED = `query Pushed($owner: String!, $name: String!, $commit: GitObjectID!) {
  repository(owner: $owner, name: $name) {
    defaultBranchRef { name }
    object(oid: $commit) { ... on Commit { history(first: 100) { nodes {
      oid parents(first: 1) { nodes { oid } }
      associatedPullRequests(first: 5, orderBy: { field: CREATED_AT, direction: DESC }) { nodes { ...LandedPull } }
    } } } }
  }
}
${_landed_pull_js__WEBPACK_IMPORTED_MODULE_2__/* .LANDED_PULL */ .tQ}`;
const GROUP = `query MergeGroup($owner: String!, $name: String!, $commit: GitObjectID!) {
  repository(owner: $owner, name: $name) { object(oid: $commit) { ... on Commit { history(first: 100) { nodes {
    oid message parents(first: 2) { nodes { oid } }
  } } } } }
}`;
const landedAnswer = zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({
    repository: zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .nullable */ .mee(zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({
        defaultBranchRef: zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .nullable */ .mee(zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({ name: zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP() })),
        object: zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .nullable */ .mee(zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({ associatedPullRequests: zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .nullish */ .cl6(zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({ nodes: zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(_landed_pull_js__WEBPACK_IMPORTED_MODULE_2__/* .landedPull */ .Mk) })) })),
    })),
});
const pushedCommit = zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({
    oid: zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(),
    parents: zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({ nodes: zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({ oid: zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP() })) }),
    associatedPullRequests: zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .nullish */ .cl6(zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({ nodes: zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(_landed_pull_js__WEBPACK_IMPORTED_MODULE_2__/* .landedPull */ .Mk) })),
});
const pushedAnswer = zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({
    repository: zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .nullable */ .mee(zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({
        defaultBranchRef: zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .nullable */ .mee(zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({ name: zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP() })),
        object: zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .nullable */ .mee(zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({ history: zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({ nodes: zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(pushedCommit) }) })),
    })),
});
const openPull = zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({
    number: zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .number */ .aig(),
    state: zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(),
    headRefOid: zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(),
    baseRefName: zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(),
});
const groupCommit = zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({
    oid: zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(),
    message: zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(),
    parents: zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({ nodes: zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({ oid: zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP() })) }),
});
const groupAnswer = zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({
    repository: zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .nullable */ .mee(zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({ object: zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .nullable */ .mee(zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({ history: zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({ nodes: zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(groupCommit) }) })) })),
});
const groupedAnswer = zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({
    repository: zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .nullable */ .mee(zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .record */ .g1P(zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(), zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .nullable */ .mee(zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .union */ .KCZ([openPull, zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({ associatedPullRequests: zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .nullable */ .mee(zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({ nodes: zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(openPull) })) })])))),
});
function nameOf({ owner, name }) {
    return `${owner}/${name}`;
}


/***/ }),

/***/ 971:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ isTeamMember),
/* harmony export */   x: () => (/* binding */ peopleOf)
/* harmony export */ });
/* harmony import */ var _client_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6302);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7307);


/**
 * Who each login is, and what it may do in the repository, in the order of `logins`: one request for each, and a second one for
 * who turns out to be no user. Whom GitHub does not know is `unknown` with `none`; it is not an error. Of a public repository a
 * stranger may `read`. The token needs `metadata: read`, which every token has.
 *
 * @throws GitHubError when GitHub cannot be asked: then nobody may be let through.
 */
async function peopleOf(github, repository, logins) {
    const asked = new Map();
    for (const login of logins) {
        const key = login.toLowerCase();
        if (!asked.has(key))
            asked.set(key, personOf(github, repository, login));
    }
    return Promise.all(logins.map(async (login) => (await asked.get(login.toLowerCase())) ?? unknown(login)));
}
/**
 * Whether a login is in a team of an organisation, or in a team below it; an invitation that was not accepted yet does not count.
 * The token needs the organisation permission `members: read` of a GitHub App, or the scope `read:org`; GITHUB_TOKEN cannot have
 * it. Without it GitHub answers 404 as it does for who is no member: so the team itself is asked for then. A team that the token
 * does not see and one that does not exist stay the same: `cannot-see`.
 *
 * @throws GitHubError when GitHub cannot be asked.
 */
async function isTeamMember(github, org, teamSlug, login) {
    if (!isLogin(login))
        return { kind: 'not-member' };
    const membership = await ifVisible(async () => {
        const { data } = await github.request('GET /orgs/{org}/teams/{team_slug}/memberships/{username}', {
            org,
            team_slug: teamSlug,
            username: login,
        });
        return data.state;
    });
    if (membership === 'active')
        return { kind: 'member' };
    if (membership === 'pending')
        return { kind: 'not-member' };
    if (membership.hidden === 'not-found' && (await isTeamVisible(github, org, teamSlug)))
        return { kind: 'not-member' };
    return {
        kind: 'cannot-see',
        message: `the token cannot see the team ${org}/${teamSlug}: it may not read teams, or there is no such team`,
        todo: `Look at the team's slug, and give the input registry-token the token of a GitHub App with the organisation permission "Members: read"; GITHUB_TOKEN can never read teams.`,
    };
}
async function isTeamVisible(github, org, teamSlug) {
    const found = await ifVisible(async () => {
        await github.request('GET /orgs/{org}/teams/{team_slug}', { org, team_slug: teamSlug });
        return true;
    });
    return found === true;
}
/** Refused with 403 or 404: an answer. A token that is not valid and an outage are errors. */
async function ifVisible(ask) {
    try {
        return await ask();
    }
    catch (error) {
        if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .NotFoundError */ .m_)
            return { hidden: 'not-found' };
        if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PermissionError */ .i_ && error.status === 403)
            return { hidden: 'forbidden' };
        throw error;
    }
}
async function personOf(github, repository, login) {
    if (!isLogin(login))
        return unknown(login);
    const collaborator = login.endsWith('[bot]') ? undefined : await collaboratorOf(github, repository, login);
    return collaborator ?? (await accountOf(github, login));
}
/**
 * Undefined for 404: GitHub answers `<login> is not a user` for Apps, of which some have no `[bot]` in their login (`Copilot`),
 * and `Not Found` for logins that it does not know.
 */
async function collaboratorOf(github, repository, login) {
    try {
        const { data } = await (0,_client_js__WEBPACK_IMPORTED_MODULE_1__/* .needing */ .h)('metadata: read', () => github.request('GET /repos/{owner}/{repo}/collaborators/{username}/permission', {
            owner: repository.owner,
            repo: repository.name,
            username: login,
        }));
        // Nobody else's role may count as this login's.
        if (data.user === null || data.user.login.toLowerCase() !== login.toLowerCase())
            return unknown(login);
        const { login: name, id, type } = data.user;
        return { login: name, id: Number(id), kind: kindOf(type), permission: roleOf(data.permission, data.role_name) };
    }
    catch (error) {
        if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .NotFoundError */ .m_)
            return undefined;
        throw error;
    }
}
async function accountOf(github, login) {
    try {
        const { data } = await github.request('GET /users/{username}', { username: login });
        if (data.login.toLowerCase() !== login.toLowerCase())
            return unknown(login);
        return { login: data.login, id: Number(data.id), kind: kindOf(data.type), permission: 'none' };
    }
    catch (error) {
        if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .NotFoundError */ .m_)
            return unknown(login);
        throw error;
    }
}
function unknown(login) {
    return { login, id: undefined, kind: 'unknown', permission: 'none' };
}
/** `Organization` and `Mannequin` (an account that an import made up) can do nothing themselves. */
function kindOf(type) {
    return type === 'User' ? 'user' : type === 'Bot' ? 'bot' : 'unknown';
}
/** `permission` knows four levels, `role_name` all roles and custom ones: it counts only where it fits the level. */
function roleOf(permission, roleName) {
    if (permission === 'admin')
        return 'admin';
    if (permission === 'write')
        return roleName === 'maintain' ? 'maintain' : 'write';
    if (permission === 'read')
        return roleName === 'triage' ? 'triage' : 'read';
    return 'none';
}
/** Letters, digits and hyphens; an underscore in accounts that an enterprise manages. */
function isLogin(text) {
    return /^[A-Za-z0-9][A-Za-z0-9_-]{0,99}(\[bot\])?$/.test(text);
}


/***/ }),

/***/ 1351:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KM: () => (/* binding */ pullRequestsOfCommit),
/* harmony export */   VV: () => (/* binding */ pullRequest),
/* harmony export */   jH: () => (/* binding */ pullRequestStates)
/* harmony export */ });
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4343);
/* harmony import */ var _foundation_ids_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6294);
/* harmony import */ var _client_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6302);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7307);




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
        closedAt: data.closed_at ?? undefined,
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
        headSha: (0,_foundation_ids_js__WEBPACK_IMPORTED_MODULE_0__/* .parseCommitId */ .IJ)(each.head.sha),
        headRef: each.head.ref,
        headRepository: optional(each.head.repo)?.full_name,
        baseRef: each.base.ref,
        mergeCommit: each.merge_commit_sha === null ? undefined : (0,_foundation_ids_js__WEBPACK_IMPORTED_MODULE_0__/* .parseCommitId */ .IJ)(each.merge_commit_sha),
        author: optional(each.user)?.login,
        closedAt: each.closed_at ?? undefined,
    }));
}
/**
 * What became of pull requests; those that are not there are left out. `closed`: without being merged. One query for each 100.
 *
 * @throws NotFoundError when there is no such repository; PermissionError without `pull-requests: read`.
 */
async function pullRequestStates(github, repository, numbers) {
    // A number that GraphQL's Int does not hold is of no pull request.
    const wanted = [...new Set(numbers)].filter((each) => Number.isInteger(each) && each > 0 && each < 2 ** 31);
    const states = new Map();
    for (let at = 0; at < wanted.length; at += 100) {
        const found = await statesOf(github, repository, wanted.slice(at, at + 100));
        for (const pull of found)
            states.set(pull.number, STATES[pull.state]);
    }
    return states;
}
async function statesOf(github, { owner, name }, numbers) {
    const query = `query PullRequestStates($owner: String!, $name: String!, ${numbers.map((_, index) => `$n${index}: Int!`).join(', ')}) {
  repository(owner: $owner, name: $name) {
${numbers.map((_, index) => `    n${index}: pullRequest(number: $n${index}) { number state }`).join('\n')}
  }
}`;
    const variables = Object.fromEntries(numbers.map((number, index) => [`n${index}`, number]));
    const { repository } = await (0,_client_js__WEBPACK_IMPORTED_MODULE_1__/* .needing */ .h)('pull-requests: read', () => github.graphql(query, { owner, name, ...variables }, statesAnswer));
    if (repository === null)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .NotFoundError */ .m_(`there is no repository ${owner}/${name}`);
    return Object.values(repository).flatMap((each) => each ?? []);
}
const STATES = { OPEN: 'open', MERGED: 'merged', CLOSED: 'closed' };
const statesAnswer = zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({
    repository: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .nullable */ .mee(zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .record */ .g1P(zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(), zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .nullable */ .mee(zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ number: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig(), state: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* ["enum"] */ .k5n(['OPEN', 'MERGED', 'CLOSED']) })))),
});
function optional(value) {
    return value ?? undefined;
}


/***/ })

};
