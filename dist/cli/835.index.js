export const id = 835;
export const ids = [835];
export const modules = {

/***/ 7835:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   remove: () => (/* binding */ remove)
/* harmony export */ });
/* harmony import */ var _promotion_index_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6026);
/* harmony import */ var _registry_assignable_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5441);
/* harmony import */ var _registry_registry_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6475);
/* harmony import */ var _candidates_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6353);
/* harmony import */ var _load_config_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5134);
/* harmony import */ var _moves_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1505);
/* harmony import */ var _moves_report_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(7956);
/* harmony import */ var _named_assignables_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(8941);
/* harmony import */ var _rollback_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(2620);









/** `promote` with `remove`: takes prompts, datasets or parameters out of an environment; a person says why. */
async function remove(request, around) {
    const startedAt = around.now();
    const { config } = await (0,_load_config_js__WEBPACK_IMPORTED_MODULE_0__/* .loadConfig */ .Z)(request.configPath, request.trusted, undefined);
    const registry = around.registry(config);
    const environment = (0,_candidates_js__WEBPACK_IMPORTED_MODULE_1__/* .environmentNamed */ .b6)(config, request.environment);
    const state = (await registry.environments()).find((each) => each.environment === environment.slug);
    const moves = namedOrGone(request.prompts, state, environment).map((of) => {
        const holds = (0,_registry_registry_js__WEBPACK_IMPORTED_MODULE_2__/* .assignmentOf */ .t)(state, of);
        const name = (0,_registry_assignable_js__WEBPACK_IMPORTED_MODULE_3__/* .nameOfAssignable */ .K7)(of);
        const { onDefaultBranch, reason } = request;
        const held = state?.held.get(name) ?? [];
        return {
            of,
            environment,
            holds,
            plan: (0,_promotion_index_js__WEBPACK_IMPORTED_MODULE_4__/* .planRemoval */ .A)({ name, environment, onDefaultBranch, holds, held, reason, dryRun: false }),
        };
    });
    const facts = { action: 'removal', rule: 'removal', refused: 'Not removed' };
    const moved = await (0,_moves_js__WEBPACK_IMPORTED_MODULE_5__/* .applyMoves */ .V3)(moves, facts, registry, request, around);
    return (0,_moves_report_js__WEBPACK_IMPORTED_MODULE_6__/* .movesReport */ .T)(moved, config, request, startedAt, around);
}
/**
 * What the globs name of what is held; where one names nothing that is, what was removed already, so that a removal that is run again
 * is done.
 *
 * @throws UsageError when a glob names neither.
 */
function namedOrGone(globs, state, environment) {
    const { named, idle } = (0,_named_assignables_js__WEBPACK_IMPORTED_MODULE_7__/* .namedAmong */ .oK)((0,_named_assignables_js__WEBPACK_IMPORTED_MODULE_7__/* .assignablesOf */ .GC)(state), globs);
    const gone = (0,_named_assignables_js__WEBPACK_IMPORTED_MODULE_7__/* .namedAmong */ .oK)([...(state?.removed.keys() ?? [])].map(_registry_assignable_js__WEBPACK_IMPORTED_MODULE_3__/* .parseAssignable */ .z1), idle);
    return idle.length > 0 && gone.idle.length === 0
        ? [...named, ...gone.named]
        : (0,_rollback_js__WEBPACK_IMPORTED_MODULE_8__.namedOrThrow)(globs, state, environment);
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


/***/ }),

/***/ 1237:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ diffVersions)
/* harmony export */ });
/* harmony import */ var diff__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7291);
/* harmony import */ var _foundation_digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4290);


/**
 * What changed between two versions, as a unified diff over a text a person can read: model, parameters, response format,
 * tools, then each message under its role. Empty for equal versions; everything is added when there is no `from`.
 *
 * Two texts that share almost nothing are shown as one taken away and one added: that is what a reader would make of them,
 * and looking for the shortest edit would take time that grows with the square of their length.
 */
function diffVersions(from, to) {
    if (from?.id === to.id)
        return '';
    const before = {
        name: from === undefined ? '/dev/null' : nameOf(from),
        text: from === undefined ? '' : readable(from),
    };
    const after = { name: nameOf(to), text: readable(to) };
    const patch = (0,diff__WEBPACK_IMPORTED_MODULE_0__/* .createTwoFilesPatch */ .ss)(before.name, after.name, before.text, after.text, undefined, undefined, {
        context: CONTEXT,
        maxEditLength: LONGEST_EDIT,
        timeout: LONGEST_SEARCH_MS,
    });
    return patch === undefined ? replaced(before, after) : withoutSeparator(patch);
}
const CONTEXT = 3;
/** Lines. The edit's length decides first, so that the outcome is the same on any machine; the time is a second fence. */
const LONGEST_EDIT = 1_000;
const LONGEST_SEARCH_MS = 2_000;
function nameOf(version) {
    return `${version.slug}@${(0,_foundation_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .shortDigest */ .VK)(version.id)}`;
}
function readable(version) {
    const format = version.responseFormat;
    const lines = [
        `model: ${version.model}`,
        ...(version.templateLanguage === 'literal' ? [] : [`template: ${version.templateLanguage}`]),
        ...(version.cleanup === undefined ? [] : [`after rendering: ${version.cleanup}`]),
        `parameters: ${indented(version.parameters)}`,
        `response format: ${format.type === 'json-schema' ? indented(format) : format.type}`,
        ...(version.defaults === undefined ? [] : [`defaults: ${indented(version.defaults)}`]),
        ...(version.tools.length === 0 ? [] : [`tools: ${indented(version.tools)}`]),
        ...version.messages.flatMap(readableMessage),
    ];
    return `${lines.join('\n')}\n`;
}
function readableMessage(template) {
    if ('slot' in template)
        return ['', `[messages: ${template.slot}]`];
    const { role, content, toolCalls, toolCallId } = template;
    return [
        '',
        toolCallId === undefined ? `[${role}]` : `[${role} ${toolCallId}]`,
        content,
        ...(toolCalls === undefined ? [] : [`tool calls: ${indented(toolCalls)}`]),
    ];
}
/** Keys in canonical order, so that only what changed differs. */
function indented(value) {
    return JSON.stringify(JSON.parse((0,_foundation_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .canonicalJson */ .dj)(value)), null, 2);
}
/** The lines that both begin and end with stay; all between is replaced. */
function replaced(before, after) {
    const a = before.text.split('\n').slice(0, -1);
    const b = after.text.split('\n').slice(0, -1);
    const shortest = Math.min(a.length, b.length);
    let head = 0;
    while (head < shortest && a[head] === b[head])
        head++;
    let tail = 0;
    while (tail < shortest - head && a[a.length - 1 - tail] === b[b.length - 1 - tail])
        tail++;
    const start = Math.max(0, head - CONTEXT);
    const kept = Math.min(tail, CONTEXT);
    const aEnd = a.length - tail;
    const bEnd = b.length - tail;
    return [
        `--- ${before.name}`,
        `+++ ${after.name}`,
        `@@ -${range(start, aEnd + kept)} +${range(start, bEnd + kept)} @@`,
        ...a.slice(start, head).map((line) => ` ${line}`),
        ...a.slice(head, aEnd).map((line) => `-${line}`),
        ...b.slice(head, bEnd).map((line) => `+${line}`),
        ...a.slice(aEnd, aEnd + kept).map((line) => ` ${line}`),
        '',
    ].join('\n');
}
/** Of no lines, the place is that of the line before. */
function range(start, end) {
    return `${end === start ? start : start + 1},${end - start}`;
}
/** The library begins a patch with a line of `=`, which no reader of diffs needs. */
function withoutSeparator(patch) {
    return patch.replace(/^=+\n/, '');
}


/***/ })

};
