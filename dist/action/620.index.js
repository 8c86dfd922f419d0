export const id = 620;
export const ids = [620];
export const modules = {

/***/ 7956:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ movesReport)
/* harmony export */ });
/* harmony import */ var _empty_report_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5253);
/* harmony import */ var _moves_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1505);


/** What became of moves that nothing was evaluated for. `prompts`: those that are shown as rows of their own, with what they change. */
function movesReport(moved, config, request, startedAt, around, prompts = []) {
    const settled = moved.every(({ promotion }) => (0,_moves_js__WEBPACK_IMPORTED_MODULE_0__/* .isSettled */ .Is)(promotion));
    const commit = moved.findLast((each) => each.commit !== undefined)?.commit;
    const shown = new Set(prompts.map(({ slug, environment }) => `${environment}/${slug}`));
    const rest = moved.filter(({ of, environment }) => of.kind !== 'prompt' || !shown.has(`${environment.slug}/${of.slug}`));
    return {
        ...(0,_empty_report_js__WEBPACK_IMPORTED_MODULE_1__/* .emptyReport */ ._O)(request, around, startedAt),
        ...(config.project === undefined ? {} : { project: config.project }),
        prompts,
        ...(rest.length === 0 ? {} : { moves: rest.map(_moves_js__WEBPACK_IMPORTED_MODULE_0__/* .moveReport */ ._n) }),
        verdict: settled ? 'pass' : 'inconclusive',
        because: moved.map(({ promotion }) => promotion.message).join(' '),
        ...(commit === undefined ? {} : { registryCommit: commit }),
    };
}


/***/ }),

/***/ 8941:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $8: () => (/* binding */ isNamedBy),
/* harmony export */   GC: () => (/* binding */ assignablesOf),
/* harmony export */   oK: () => (/* binding */ namedAmong)
/* harmony export */ });
/* harmony import */ var _foundation_paths_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3942);
/* harmony import */ var _registry_assignable_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5441);


/** Everything that an environment holds, prompts first. */
function assignablesOf(state) {
    if (state === undefined)
        return [];
    return [
        ...[...state.prompts.keys()].map((slug) => ({ kind: 'prompt', slug })),
        ...[...state.parameters.keys()].map((slug) => ({ kind: 'parameters', slug })),
        ...[...state.datasets.keys()].map((slug) => ({ kind: 'dataset', slug })),
    ];
}
/**
 * Whether globs name it. A glob without a kind means prompts alone (`*` is every prompt); `parameters:*` and `dataset:*` name the others.
 */
function isNamedBy(globs) {
    const ofKind = (kind) => globs.filter((glob) => glob.startsWith(`${kind}:`)).map((glob) => glob.slice(kind.length + 1));
    const [datasets, parameters] = [(0,_foundation_paths_js__WEBPACK_IMPORTED_MODULE_0__/* .matchesAny */ ._I)(ofKind('dataset')), (0,_foundation_paths_js__WEBPACK_IMPORTED_MODULE_0__/* .matchesAny */ ._I)(ofKind('parameters'))];
    const prompts = (0,_foundation_paths_js__WEBPACK_IMPORTED_MODULE_0__/* .matchesAny */ ._I)(globs.filter((glob) => !/^(dataset|parameters):/.test(glob)));
    return (name) => {
        const { kind, slug } = (0,_registry_assignable_js__WEBPACK_IMPORTED_MODULE_1__/* .parseAssignable */ .z1)(name);
        return kind === 'prompt' ? prompts(slug) : kind === 'dataset' ? datasets(slug) : parameters(slug);
    };
}
/** Those of `among` that the globs name, and the globs that name none of them. */
function namedAmong(among, globs) {
    return {
        named: among.filter((each) => isNamedBy(globs)((0,_registry_assignable_js__WEBPACK_IMPORTED_MODULE_1__/* .nameOfAssignable */ .K7)(each))),
        idle: globs.filter((glob) => !among.some((each) => isNamedBy([glob])((0,_registry_assignable_js__WEBPACK_IMPORTED_MODULE_1__/* .nameOfAssignable */ .K7)(each)))),
    };
}


/***/ }),

/***/ 2620:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  namedOrThrow: () => (/* binding */ namedOrThrow),
  rollback: () => (/* binding */ rollback)
});

// EXTERNAL MODULE: ./build/foundation/errors.js
var errors = __webpack_require__(1573);
// EXTERNAL MODULE: ./build/foundation/ids.js
var ids = __webpack_require__(6294);
// EXTERNAL MODULE: ./build/foundation/digest.js
var digest = __webpack_require__(4290);
;// CONCATENATED MODULE: ./build/promotion/rollback.js

/**
 * Back to the version that was promoted before the one that is held, or to a named one, without a new evaluation: it has held
 * there. Pure. The version that is rolled back is held back until a person promotes it again.
 */
function planRollback(input) {
    const { slug, environment, holds, held, dryRun } = input;
    const where = environment.slug;
    if (environment.protected && !input.onDefaultBranch) {
        return refuse('protected', `${where} is protected: only a workflow run of the default branch changes it. Dispatch \`rollback\` on the default branch.`);
    }
    if (holds === undefined) {
        return refuse('nothing-to-roll-back', `${where} holds nothing of ${slug}: promote a version there.`);
    }
    const newest = input.chain[0];
    const isDone = input.run !== undefined && newest?.action === 'rollback' && newest.run?.id === input.run;
    if (isDone && input.version === undefined) {
        const message = `This run has rolled ${where} back to ${(0,digest/* shortDigest */.VK)(holds.version)} of ${slug} already.`;
        return { kind: 'keep', reason: 'already-held', message };
    }
    const to = input.version ?? versionBefore(input.chain, holds.version, held, input.abandoned);
    if (to === undefined) {
        return refuse('nothing-to-roll-back', `No other version of ${slug} was promoted in ${where} that is not rolled back itself. Name one with \`version\`, or promote another.`);
    }
    if (to === holds.version) {
        return { kind: 'keep', reason: 'already-held', message: `${where} holds ${(0,digest/* shortDigest */.VK)(to)} of ${slug} already.` };
    }
    if (!input.chain.some((entry) => entry.to === to) && isBlank(input.reason)) {
        return refuse('never-held', `${where} never held ${(0,digest/* shortDigest */.VK)(to)} of ${slug}, and a rollback evaluates nothing. Promote it, or give a \`reason\` to put it there unevaluated.`);
    }
    if (dryRun) {
        const message = `Would put ${(0,digest/* shortDigest */.VK)(to)} of ${slug} back in ${where}, in place of ${(0,digest/* shortDigest */.VK)(holds.version)}. Run without \`dry-run\` to do it.`;
        return { kind: 'keep', reason: 'dry-run', message };
    }
    const others = held.filter((version) => version !== to && version !== holds.version);
    return { kind: 'assign', from: holds.version, to, replaces: holds.operation, held: [...others, holds.version] };
}
/** What was promoted last, other than what is held, what was rolled back itself, and what its pull request gave back. */
function versionBefore(chain, current, held, abandoned = new Set()) {
    const withdrawn = new Set(abandoned);
    for (const { action, to, pullRequest } of chain) {
        if (action === 'withdrawal' && pullRequest !== undefined)
            withdrawn.add(pullRequest);
        const isOpen = action === 'promotion' && (pullRequest === undefined || !withdrawn.has(pullRequest));
        if (isOpen && to !== undefined && to !== current && !held.includes(to))
            return to;
    }
    return undefined;
}
function isBlank(text) {
    return text === undefined || text.trim() === '';
}
function refuse(reason, message) {
    return { kind: 'refuse', reason, message };
}

// EXTERNAL MODULE: ./build/prompts/diff.js
var diff = __webpack_require__(1237);
// EXTERNAL MODULE: ./build/registry/assignable.js
var assignable = __webpack_require__(5441);
// EXTERNAL MODULE: ./build/registry/registry.js
var registry_registry = __webpack_require__(6475);
// EXTERNAL MODULE: ./build/commands/asked-together.js
var asked_together = __webpack_require__(4642);
// EXTERNAL MODULE: ./build/commands/candidates.js
var candidates = __webpack_require__(6353);
// EXTERNAL MODULE: ./build/commands/load-config.js
var load_config = __webpack_require__(5134);
// EXTERNAL MODULE: ./build/commands/moves.js
var commands_moves = __webpack_require__(1505);
// EXTERNAL MODULE: ./build/commands/moves-report.js
var moves_report = __webpack_require__(7956);
// EXTERNAL MODULE: ./build/commands/named-assignables.js
var named_assignables = __webpack_require__(8941);
;// CONCATENATED MODULE: ./build/commands/rollback.js












/** Puts the previous (or a named) version back, at once: nothing is evaluated, because it has held there. */
async function rollback(request, around) {
    const startedAt = around.now();
    const { config } = await (0,load_config/* loadConfig */.Z)(request.configPath, request.trusted, undefined);
    const registry = around.registry(config);
    const environment = (0,candidates/* environmentNamed */.b6)(config, request.environment);
    const state = (await registry.environments()).find((each) => each.environment === environment.slug);
    const named = namedOrThrow(request.prompts, state, environment);
    if (request.version !== undefined && named.length > 1) {
        throw new errors/* UsageError */.eb(`one version is named, and ${named.length} prompts: ${named.map(assignable/* nameOfAssignable */.K7).join(', ')}`, {
            todo: 'Name the one prompt that the version is of.',
        });
    }
    const asking = { ...request, pullRequestStates: (0,asked_together/* askedTogether */.L)(request.pullRequestStates) };
    const moves = await Promise.all(named.map((of) => moveOf(of, state, environment, registry, asking)));
    // What the report shows is read before anything is written: what was done must be told, whatever fails afterwards.
    const sides = await Promise.all(moves.map((move) => sidesOf(move, registry)));
    const facts = { action: 'rollback', rule: 'rollback', refused: 'Not rolled back' };
    const moved = await (0,commands_moves/* applyMoves */.V3)(moves, facts, registry, request, around);
    const rows = moved.map((each, index) => promptReport(each, sides[index]));
    return (0,moves_report/* movesReport */.T)(moved, config, request, startedAt, around, rows.flatMap((row) => row ?? []));
}
/** @throws UsageError when a glob names nothing that the environment holds: half of what was meant must not move. */
function namedOrThrow(globs, state, environment) {
    const among = (0,named_assignables/* assignablesOf */.GC)(state);
    const { named, idle } = (0,named_assignables/* namedAmong */.oK)(among, globs);
    if (idle.length === 0 && named.length > 0)
        return named;
    const nothing = idle.some((glob) => glob.includes(':')) ? 'nothing' : 'no prompt';
    throw new errors/* UsageError */.eb(`${environment.slug} holds ${nothing} named ${idle.join(', ')}`, {
        todo: `It holds ${among.map(assignable/* nameOfAssignable */.K7).join(', ') || 'nothing'}.`,
    });
}
async function moveOf(of, state, environment, registry, request) {
    const holds = (0,registry_registry/* assignmentOf */.t)(state, of);
    const name = (0,assignable/* nameOfAssignable */.K7)(of);
    const chain = await (0,commands_moves/* entriesOf */.Mc)(registry.history(environment.slug, name));
    const known = chain.flatMap(({ to }) => to ?? []);
    const version = request.version === undefined ? undefined : await versionNamed(of, request.version, known, registry);
    const plan = planRollback({
        slug: name,
        environment,
        onDefaultBranch: request.onDefaultBranch,
        holds,
        held: state?.held.get(name) ?? [],
        chain,
        version,
        reason: request.reason,
        run: request.run?.id,
        abandoned: await (0,commands_moves/* abandonedIn */.IR)(chain, request),
        // Planned as it would be done, so that a dry run shows its target.
        dryRun: false,
    });
    return { of, environment, holds, plan };
}
/** @param known versions that the environment held once; of a prompt, those that only the registry knows count as well. */
async function versionNamed(of, prefix, known, registry) {
    const digits = prefix.replace(/^sha256:/, '');
    const heldOnce = known.filter((id) => id.startsWith(`sha256:${digits}`));
    const found = of.kind === 'prompt' ? await registry.findVersions(of.slug, prefix) : [];
    const [only, another] = new Set([...heldOnce, ...found]);
    const name = (0,assignable/* nameOfAssignable */.K7)(of);
    if (only === undefined) {
        throw new errors/* UsageError */.eb(`the registry has no version of ${name} that begins with "${prefix}"`, {
            todo: 'Look at `prompt-ratchet history`.',
        });
    }
    if (another !== undefined)
        throw new errors/* UsageError */.eb(`"${prefix}" is the beginning of several versions of ${name}`);
    return only;
}
/** The contents of a prompt before and after; undefined for what is no prompt. */
async function sidesOf({ of, holds, plan }, registry) {
    if (of.kind !== 'prompt' || holds === undefined)
        return undefined;
    const to = (0,ids/* parsePromptVersionId */.Jf)(plan.kind === 'assign' ? plan.to : holds.version);
    const from = (0,ids/* parsePromptVersionId */.Jf)(holds.version);
    const [before, after] = await Promise.all([registry.version(of.slug, from), registry.version(of.slug, to)]);
    if (after === undefined)
        throw lostVersion(of.slug, to);
    return { before, after, from };
}
/** A prompt's row, with what the move changes in it; undefined for what is no prompt. */
function promptReport({ of, holds, environment, promotion }, sides) {
    if (of.kind !== 'prompt' || holds === undefined || sides === undefined)
        return undefined;
    const { before, after, from } = sides;
    const to = after.id;
    const check = { rule: 'rollback', suite: '', message: promotion.message };
    return {
        slug: of.slug,
        environment: environment.slug,
        model: after.model,
        candidate: to,
        baseline: { version: from, source: 'held', since: holds.since },
        verdict: (0,commands_moves/* isSettled */.Is)(promotion)
            ? { kind: 'pass', checks: [{ ...check, outcome: 'pass' }] }
            : { kind: 'inconclusive', checks: [{ ...check, outcome: 'inconclusive' }], because: promotion.message },
        comparisons: [],
        changes: [],
        changesOmitted: 0,
        diff: before === undefined || to === from ? '' : (0,diff/* diffVersions */.r)(before, after),
        promotion,
    };
}
function lostVersion(slug, id) {
    return new errors/* UsageError */.eb(`the registry has lost ${id} of ${slug}`, {
        todo: 'Run `prompt-ratchet status --verify`: it names the commit that removed it.',
    });
}


/***/ })

};
