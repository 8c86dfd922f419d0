export const id = 620;
export const ids = [620];
export const modules = {

/***/ 2620:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  rollback: () => (/* binding */ rollback)
});

// EXTERNAL MODULE: ./build/foundation/brand.js
var brand = __webpack_require__(2421);
// EXTERNAL MODULE: ./build/foundation/digest.js
var digest = __webpack_require__(4290);
// EXTERNAL MODULE: ./build/foundation/errors.js
var errors = __webpack_require__(1573);
// EXTERNAL MODULE: ./build/foundation/paths.js + 1 modules
var paths = __webpack_require__(3942);
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
    const to = input.version ?? versionBefore(input.chain, holds.version, held);
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
/** What was promoted last, other than what is held and what was rolled back itself. */
function versionBefore(chain, current, held) {
    return chain.find(({ action, to }) => action === 'promotion' && to !== undefined && to !== current && !held.includes(to))?.to;
}
function isBlank(text) {
    return text === undefined || text.trim() === '';
}
function refuse(reason, message) {
    return { kind: 'refuse', reason, message };
}

// EXTERNAL MODULE: ./build/promotion/apply.js + 2 modules
var apply = __webpack_require__(6100);
// EXTERNAL MODULE: ./build/prompts/diff.js
var diff = __webpack_require__(1237);
// EXTERNAL MODULE: ./build/commands/candidates.js
var candidates = __webpack_require__(6353);
// EXTERNAL MODULE: ./build/commands/empty-report.js
var empty_report = __webpack_require__(5253);
// EXTERNAL MODULE: ./build/commands/load-config.js
var load_config = __webpack_require__(5134);
// EXTERNAL MODULE: ./build/commands/promote-rows.js + 1 modules
var promote_rows = __webpack_require__(6723);
;// CONCATENATED MODULE: ./build/commands/rollback.js










/** Puts the previous (or a named) version back, at once: nothing is evaluated, because it has held there. */
async function rollback(request, around) {
    const startedAt = around.now();
    const { config } = await (0,load_config/* loadConfig */.Z)(request.configPath, request.trusted, undefined);
    const registry = around.registry(config);
    const environment = (0,candidates/* environmentNamed */.b6)(config, request.environment);
    const state = (await registry.environments()).find((each) => each.environment === environment.slug);
    const slugs = [...(state?.prompts.keys() ?? [])].filter((0,paths/* matchesAny */._I)(request.prompts));
    if (slugs.length === 0) {
        throw new errors/* UsageError */.eb(`${environment.slug} holds no prompt named ${request.prompts.join(', ')}`, {
            todo: `It holds ${[...(state?.prompts.keys() ?? [])].join(', ') || 'nothing'}.`,
        });
    }
    const planned = await Promise.all(slugs.map((slug) => planOne(slug, state, environment, registry, request)));
    const reports = await putBack(planned, registry, request, around);
    const prompts = await Promise.all(planned.map((each) => promptReport(each, reports.get(each.slug), environment, registry)));
    const failed = prompts.filter((each) => each.verdict.kind !== 'pass');
    const commit = [...reports.values()].find((each) => each.commit !== undefined)?.commit;
    return {
        ...(0,empty_report/* emptyReport */._O)(request, around, startedAt),
        ...(config.project === undefined ? {} : { project: config.project }),
        prompts,
        verdict: failed.length === 0 ? 'pass' : 'inconclusive',
        because: prompts.map((each) => each.promotion.message).join(' '),
        ...(commit === undefined ? {} : { registryCommit: commit }),
    };
}
async function planOne(slug, state, environment, registry, request) {
    const holds = state?.prompts.get(slug);
    if (holds === undefined)
        throw new errors/* UsageError */.eb(`${environment.slug} holds nothing of ${slug}`);
    const [chain, version] = await Promise.all([
        rollback_all(registry.history(environment.slug, slug)),
        request.version === undefined ? undefined : versionNamed(slug, request.version, registry),
    ]);
    const plan = planRollback({
        slug,
        environment,
        onDefaultBranch: request.onDefaultBranch,
        holds,
        held: state?.held.get(slug) ?? [],
        chain,
        version,
        reason: request.reason,
        // Planned as it would be done, so that a dry run shows its target.
        dryRun: false,
    });
    return { slug, holds, plan };
}
async function versionNamed(slug, prefix, registry) {
    const [only, another] = await registry.findVersions(slug, prefix);
    if (only === undefined) {
        throw new errors/* UsageError */.eb(`the registry has no version of ${slug} that begins with "${prefix}"`, {
            todo: 'Look at `prompt-ratchet history`.',
        });
    }
    if (another !== undefined)
        throw new errors/* UsageError */.eb(`"${prefix}" is the beginning of several versions of ${slug}`);
    return only;
}
/** What can be put back goes back in one commit; what cannot says why. */
async function putBack(planned, registry, request, around) {
    const reports = new Map();
    const changes = [];
    for (const { slug, plan } of planned) {
        if (plan.kind === 'assign' && request.dryRun)
            reports.set(slug, wouldPutBack(slug, plan, request));
        else if (plan.kind === 'assign')
            changes.push({ environment: request.environment, slug, plan });
        else if (plan.kind === 'refuse')
            reports.set(slug, { outcome: 'refused', message: plan.message });
        else
            reports.set(slug, { outcome: 'already-held', message: plan.message });
    }
    if (!(0,brand/* isNonEmpty */.J)(changes))
        return reports;
    const objection = await request.objection();
    if (objection !== undefined) {
        for (const { slug } of changes)
            reports.set(slug, { outcome: 'refused', message: `Not rolled back: ${objection.message}.` });
        return reports;
    }
    const outcomes = await (0,apply/* applyPromotions */.Z)(registry, changes, {
        action: 'rollback',
        rule: 'rollback',
        actor: request.actor,
        triggeringActor: request.triggeringActor,
        run: request.run,
        reason: request.reason,
        now: around.now().toISOString(),
    });
    for (const outcome of outcomes) {
        const commit = outcome.kind === 'promoted' ? { commit: outcome.commit } : {};
        reports.set(outcome.slug, { ...(0,promote_rows/* outcomeReport */.dg)(outcome, 'rollback'), ...commit });
    }
    return reports;
}
function wouldPutBack(slug, plan, { environment }) {
    const place = plan.from === undefined ? '' : `, in place of ${(0,digest/* shortDigest */.VK)(plan.from)}`;
    const message = `Would put ${(0,digest/* shortDigest */.VK)(plan.to)} of ${slug} back in ${environment}${place}. Run without \`dry-run\` to do it.`;
    return { outcome: 'will-assign', message };
}
async function promptReport({ slug, holds, plan }, moved, environment, registry) {
    const to = plan.kind === 'assign' ? plan.to : holds.version;
    const [before, after] = await Promise.all([registry.version(slug, holds.version), registry.version(slug, to)]);
    if (after === undefined)
        throw new errors/* UsageError */.eb(`the registry has lost ${to} of ${slug}`);
    const { commit: _, ...promotion } = moved ?? { outcome: 'kept', message: '' };
    const check = { rule: 'rollback', suite: '', message: promotion.message };
    return {
        slug,
        environment: environment.slug,
        model: after.model,
        candidate: to,
        baseline: { version: holds.version, source: 'held', since: holds.since },
        verdict: settled(promotion)
            ? { kind: 'pass', checks: [{ ...check, outcome: 'pass' }] }
            : { kind: 'inconclusive', checks: [{ ...check, outcome: 'inconclusive' }], because: promotion.message },
        comparisons: [],
        changes: [],
        changesOmitted: 0,
        diff: before === undefined || to === holds.version ? '' : (0,diff/* diffVersions */.r)(before, after),
        promotion,
    };
}
function settled({ outcome }) {
    return outcome === 'promoted' || outcome === 'already-held' || outcome === 'will-assign';
}
async function rollback_all(entries) {
    const list = [];
    for await (const entry of entries)
        list.push(entry);
    return list;
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
