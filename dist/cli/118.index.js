export const id = 118;
export const ids = [118];
export const modules = {

/***/ 4118:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   buildReport: () => (/* binding */ buildReport)
/* harmony export */ });
/* harmony import */ var _prompts_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3089);
/* harmony import */ var _report_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3616);
/* harmony import */ var _empty_report_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5253);



/** How many changed cases a report keeps for each row; the writers show fewer. */
const changesKept = 100;
/** Puts together what was found and done. */
async function buildReport(parts, around) {
    const { request, config, run, promoted } = parts;
    const prompts = await Promise.all(promoted.rows.map((row) => promptReport(row, parts.suites)));
    const empty = (0,_empty_report_js__WEBPACK_IMPORTED_MODULE_2__/* .emptyReport */ ._O)(request, around, parts.startedAt);
    // What was not evaluated is never green: only a verdict over comparisons that were made can be allowed.
    const allowed = promoted.rows.every(({ candidate, verdict, comparisons }) => verdict.kind !== 'inconclusive' ||
        (candidate.environment.gate.onInconclusive === 'allow' && comparisons.length > 0));
    return {
        ...empty,
        ...(config.project === undefined ? {} : { project: config.project }),
        ...(parts.proposal ? explainProposal(prompts) : (0,_report_index_js__WEBPACK_IMPORTED_MODULE_1__/* .explain */ .WE)(prompts)),
        ...(allowed ? { greenInconclusive: true } : {}),
        simulated: run?.evaluations.some((each) => each.simulated) ?? false,
        prompts,
        notices: [...parts.notices, ...(run?.notices ?? [])],
        calls: run === undefined ? empty.calls : callFacts(run, empty.calls.seconds),
        ...(promoted.registryCommit === undefined ? {} : { registryCommit: promoted.registryCommit }),
        ...reproduction(request),
    };
}
async function promptReport(row, suites) {
    const { candidate, comparisons, judged, verdict, promotion } = row;
    const { changes, omitted } = await (0,_report_index_js__WEBPACK_IMPORTED_MODULE_1__/* .caseChanges */ .Wl)({
        comparisons,
        judged,
        cases: (suite) => suites.get(suite)?.dataset.cases() ?? [],
        criticalTags: candidate.environment.gate.criticalTags,
        limit: changesKept,
    });
    const { baseline } = candidate;
    return {
        slug: candidate.slug,
        ...(candidate.file === undefined ? {} : { file: candidate.file }),
        environment: candidate.environment.slug,
        model: candidate.version.model,
        candidate: candidate.version.id,
        ...(baseline === undefined
            ? {}
            : {
                baseline: {
                    version: baseline.version.id,
                    source: baseline.source,
                    ...(baseline.since === undefined ? {} : { since: baseline.since }),
                },
            }),
        verdict,
        comparisons,
        changes,
        changesOmitted: omitted,
        diff: baseline?.version.id === candidate.version.id ? '' : (0,_prompts_index_js__WEBPACK_IMPORTED_MODULE_0__/* .diffVersions */ .rQ)(baseline?.version, candidate.version),
        promotion,
    };
}
function callFacts(run, seconds) {
    const sum = (of) => run.ran.reduce((total, each) => total + of(each), 0);
    const unknown = run.ran.some((each) => each.calls > 0 && each.costUsd === undefined);
    const calls = sum((each) => each.calls);
    return {
        calls,
        cached: sum((each) => each.trials.filter((trial) => trial.cached).length),
        recorded: run.recordedTrials,
        inputTokens: sum((each) => each.usage.inputTokens),
        outputTokens: sum((each) => each.usage.outputTokens),
        ...(unknown ? {} : { costUsd: sum((each) => each.costUsd ?? 0) }),
        estimatedCalls: run.estimate.calls,
        ...(run.estimate.costUsd === undefined ? {} : { estimatedCostUsd: run.estimate.costUsd }),
        seconds,
    };
}
/** Nothing is to be assigned: what is held and falls short of a proposal is for its reviewer to weigh, and fails no check. */
function explainProposal(prompts) {
    const { verdict, because } = (0,_report_index_js__WEBPACK_IMPORTED_MODULE_1__/* .explain */ .WE)(prompts);
    const shown = verdict === 'fail' ? 'pass' : verdict;
    const short = verdict === 'fail' ? `what is held would not pass: ${because}` : because;
    return { verdict: shown, because: `shown for the reviewer, nothing is assigned; ${short}`, proposal: true };
}
/** The command that repeats an evaluation on a laptop, on the same two commits. */
function reproduction(request) {
    if (request.command !== 'evaluate' || request.scope.kind !== 'change')
        return {};
    const { proposed, base } = request.scope;
    if (proposed.commit === undefined || base.commit === undefined)
        return {};
    const config = request.configPath === 'prompt-ratchet.yml' ? '' : ` --config ${request.configPath}`;
    const fetch = request.pullRequest === undefined ? '' : `git fetch origin pull/${request.pullRequest}/merge && `;
    return {
        reproduce: `${fetch}prompt-ratchet evaluate --base ${base.commit.slice(0, 12)} --head ${proposed.commit.slice(0, 12)}${config}`,
    };
}


/***/ })

};
