export const id = 133;
export const ids = [133];
export const modules = {

/***/ 3187:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Qk: () => (/* binding */ expiredNotice),
/* harmony export */   SZ: () => (/* binding */ evidenceDaysOf),
/* harmony export */   _d: () => (/* binding */ isExpired)
/* harmony export */ });
function evidenceDaysOf(contests, alone) {
    const days = new Map();
    const atMost = (id, evidenceDays) => {
        if (id !== undefined)
            days.set(id, Math.min(days.get(id) ?? evidenceDays, evidenceDays));
    };
    for (const [{ environment }, { suites }] of contests) {
        for (const { candidate, baseline } of suites) {
            atMost(candidate, environment.evidenceDays);
            atMost(baseline, environment.evidenceDays);
        }
    }
    for (const [id, { evidenceDays }] of alone)
        atMost(id, evidenceDays);
    return days;
}
/**
 * Whether a recorded result is too old to decide by. One whose time cannot be read is, and one from the future: no clock is wrong by
 * more than a day.
 */
function isExpired({ recordedAt }, finishedAt, days, now) {
    const ages = [recordedAt, finishedAt].map((at) => (now.getTime() - Date.parse(at)) / DAY_MS);
    return !ages.every((age) => age >= -1 && age <= days);
}
const DAY_MS = 24 * 60 * 60 * 1000;
/** Said once for a run. */
function expiredNotice(expired) {
    const [first, ...rest] = [...new Set(expired)].toSorted((one, other) => one - other);
    if (first === undefined)
        return [];
    const days = [first, ...rest].join(' and ');
    const [results, was, them] = expired.length === 1 ? ['result', 'was', 'It was'] : ['results', 'were', 'They were'];
    const message = `${expired.length} recorded ${results} ${was} not used: older than the ${days} ${days === '1' ? 'day' : 'days'} that \`evidence-days\` allows. ${them} evaluated again.`;
    return [{ level: 'notice', message }];
}


/***/ }),

/***/ 6838:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ contestsOf)
/* harmony export */ });
/* harmony import */ var _evaluation_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5749);
/* harmony import */ var _foundation_brand_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2421);
/* harmony import */ var _foundation_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1573);
/* harmony import */ var _candidates_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6353);




/**
 * The evaluations that each candidate stands or falls by: its own over every suite, those of what the environment holds, drawn to be
 * compared with it, and of the pinned release where the gate names one. Environments share the candidate's own.
 *
 * @param confirmed a person stands behind first versions: absolute rules alone decide about them.
 */
function contestsOf(candidates, suites, models, confirmed) {
    const subjects = new Map();
    const ask = (subject) => {
        const id = (0,_evaluation_index_js__WEBPACK_IMPORTED_MODULE_0__/* .evaluationId */ .gW)((0,_evaluation_index_js__WEBPACK_IMPORTED_MODULE_0__/* .subjectOf */ .et)(subject));
        if (!subjects.has(id))
            subjects.set(id, subject);
        return id;
    };
    const contests = new Map();
    for (const candidate of candidates) {
        const asked = candidate.suites.flatMap(({ name }) => {
            const suite = suites.get(name);
            if (suite === undefined)
                throw new _foundation_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigError */ .xL(`the suite "${name}" was not opened`);
            return contestSuites(candidate, suite, models, confirmed, ask);
        });
        if ((0,_foundation_brand_js__WEBPACK_IMPORTED_MODULE_2__/* .isNonEmpty */ .J)(asked))
            contests.set(candidate, { policy: (0,_candidates_js__WEBPACK_IMPORTED_MODULE_3__/* .gateOf */ .Rv)(candidate), suites: asked });
    }
    return { contests, subjects };
}
function contestSuites(candidate, suite, models, confirmed, ask) {
    const { version, baseline, anchor } = candidate;
    const subject = (prompt) => ({
        prompt,
        promptFile: candidate.file ?? `${prompt.slug}@${prompt.id}`,
        suite: suite.name,
        dataset: suite.dataset,
        scorers: suite.scorers,
        trials: suite.trials,
        model: models.model(prompt.model),
    });
    const own = { ...subject(version), purpose: 'candidate' };
    const id = (0,_evaluation_index_js__WEBPACK_IMPORTED_MODULE_0__/* .evaluationId */ .gW)((0,_evaluation_index_js__WEBPACK_IMPORTED_MODULE_0__/* .subjectOf */ .et)(own));
    const against = (prompt) => {
        try {
            return ask({ ...subject(prompt), purpose: 'baseline', against: id });
        }
        catch (thrown) {
            throw thrown instanceof _foundation_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .InvalidValueError */ .$x ? undeclaredSince(prompt, candidate, thrown) : thrown;
        }
    };
    const name = suite.name;
    const pinned = [version.id, baseline?.version.id].includes(anchor?.id) ? undefined : anchor;
    // The baseline comes first: the two sides of a case are asked in the order of the subjects.
    const held = baseline === undefined
        ? { suite: name, candidate: id, absent: confirmed ? 'confirmed' : 'first-adoption' }
        : { suite: name, candidate: id, baseline: against(baseline.version), confirmed };
    const released = pinned === undefined ? [] : [{ suite: name, candidate: id, baseline: against(pinned), against: 'anchor' }];
    ask(own);
    return [held, ...released];
}
/** The candidate's own model is known: its file was read by the same config. */
function undeclaredSince({ id, slug, model }, { environment, baseline }, cause) {
    const held = baseline?.source === 'base' ? 'the base commit has' : `${environment.slug} holds`;
    const which = baseline?.version.id === id ? held : `is the anchor of ${environment.slug}`;
    return new _foundation_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigError */ .xL(`the version of ${slug} that ${which} asks a model that is not known: ${model}`, {
        todo: 'Keep its entry in "models" of the config as long as prompts are compared with that version.',
        cause,
    });
}


/***/ }),

/***/ 1094:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  O: () => (/* binding */ findRecorded),
  U: () => (/* binding */ recordResults)
});

// EXTERNAL MODULE: ./build/evaluation/pool.js
var evaluation_pool = __webpack_require__(7161);
// EXTERNAL MODULE: ./build/evaluation/identity.js
var identity = __webpack_require__(5749);
// EXTERNAL MODULE: ./build/foundation/errors.js
var errors = __webpack_require__(1573);
// EXTERNAL MODULE: ./build/evaluation/schemas.js
var schemas = __webpack_require__(9335);
;// CONCATENATED MODULE: ./build/evaluation/record.js




/** An evaluation as it is recorded. `evaluationFromJson` gives it back, from the value as well as from its text. */
function evaluationToJson(evaluation) {
    return {
        ...evaluation,
        trials: evaluation.trials.map(trialToJson),
        reruns: evaluation.reruns.map(trialToJson),
        pooled: evaluation.pooled.map(trialToJson),
    };
}
/**
 * Reads a recorded evaluation. Nothing in it is trusted: the shape, the identity, and that the trials are those of its cases.
 * It need not have all of them: what was not asked for, or not had, is not there.
 *
 * @param where the file or object it came from, for the message.
 * @throws FileError for another shape, an id that is not the digest of the subject, or trials that do not fit the subject.
 */
function evaluationFromJson(value, where) {
    const result = schemas/* evaluationSchema */.MF.safeParse(value);
    if (!result.success) {
        const [issue] = result.error.issues;
        const path = issue?.path.map(String).join('.') ?? '';
        throw refusal(where, `${path === '' ? '' : `${path}: `}${issue?.message ?? 'unreadable'}`);
    }
    const flaw = flawOf(result.data);
    if (flaw !== undefined)
        throw refusal(where, flaw);
    return result.data;
}
function trialToJson(trial) {
    return { ...trial, scores: scoresToJson(trial.scores) };
}
function scoresToJson(scores) {
    return Object.fromEntries(Object.entries(scores).map(([name, score]) => [name, scoreToJson(score)]));
}
function scoreToJson(score) {
    if (score.status !== 'scored')
        return score;
    const { label, ...rest } = score;
    if (label === undefined)
        return rest;
    const { expected, found } = label;
    return { ...rest, label: found === undefined ? { expected } : { expected, found } };
}
/** What contradicts itself in an evaluation, or undefined. */
function flawOf(evaluation) {
    const { subject, cases, trials, reruns, pooled } = evaluation;
    const id = (0,identity/* evaluationId */.gW)(subject);
    if (id !== evaluation.id)
        return `id: found ${evaluation.id}, but its subject has the digest ${id}`;
    const ofBaseline = subject.against !== undefined || pooled.length > 0 || evaluation.gone !== undefined;
    if (subject.purpose === 'candidate' && ofBaseline)
        return 'a candidate has no "against", "pooled" or "gone"';
    const position = new Map(cases.map((fact, index) => [fact.id, index]));
    if (position.size !== cases.length)
        return 'cases: one id occurs twice';
    const scorers = new Set(subject.scorers.map(({ name }) => name));
    if (scorers.size !== subject.scorers.length)
        return 'subject.scorers: one name occurs twice';
    const lost = pooled.findIndex(({ outcome }) => outcome.status === 'failed' && outcome.kind === 'infrastructure');
    if (lost !== -1)
        return `pooled.${lost}: a call that was lost is of no use in another comparison`;
    return (trialsFlaw(trials, { name: 'trials', slots: subject.trials, position, scorers }) ??
        trialsFlaw(reruns, { name: 'reruns', slots: identity/* RERUN_SLOTS */.Np, position, scorers }) ??
        trialsFlaw(pooled, { name: 'pooled', slots: evaluation_pool/* POOL_SLOTS */.d, position, scorers }));
}
function trialsFlaw(trials, { name, slots, position, scorers }) {
    let last = -1;
    for (const [number, trial] of trials.entries()) {
        const at = `${name}.${number}`;
        const index = position.get(trial.case);
        if (index === undefined)
            return `${at}.case: "${trial.case}" is not one of the cases`;
        if (trial.index >= slots)
            return `${at}.index: found ${trial.index} of ${slots} ${name}`;
        const slot = index * slots + trial.index;
        if (slot <= last)
            return `${at}: out of order, or there twice`;
        last = slot;
        const flaw = scoresFlaw(trial, scorers);
        if (flaw !== undefined)
            return `${at}.scores: ${flaw}`;
    }
    return undefined;
}
/** An outage is never scored; everything else is, by every scorer. */
function scoresFlaw(trial, scorers) {
    const names = Object.keys(trial.scores);
    const scored = trial.outcome.status === 'completed' || trial.outcome.kind === 'task';
    const expected = scored ? scorers.size : 0;
    if (names.length === expected && names.every((name) => scorers.has(name)))
        return undefined;
    return `found ${names.length === 0 ? 'none' : names.join(', ')}, expected ${expected === 0 ? 'none' : [...scorers].join(', ')}`;
}
function refusal(where, message) {
    return new errors/* FileError */.f6(`not a recorded evaluation: ${message}`, { position: { file: where } });
}

// EXTERNAL MODULE: ./build/commands/assignables/expiry.js
var assignables_expiry = __webpack_require__(3187);
// EXTERNAL MODULE: ./build/foundation/json.js
var json = __webpack_require__(6316);
;// CONCATENATED MODULE: ./build/commands/without-secrets.js

/**
 * An evaluation as it is recorded, without the keys that a program, an error or an answer may have put into its trials: whoever reads
 * the repository reads the records.
 *
 * @param recorded as `evaluationToJson` gives it.
 */
function withoutSecrets(recorded, redact) {
    const { trials = [], reruns = [], pooled = [] } = recorded;
    const texts = [trials, reruns, pooled].flatMap(textsIn).join('\n');
    // Hardly ever is there one, and to look once is cheap.
    if (redact(texts) === texts)
        return recorded;
    return { ...recorded, trials: hide(trials, redact), reruns: hide(reruns, redact), pooled: hide(pooled, redact) };
}
function textsIn(value) {
    if (typeof value === 'string')
        return [value];
    if (typeof value !== 'object' || value === null)
        return [];
    return Object.values(value).flatMap(textsIn);
}
function hide(value, redact) {
    if (typeof value === 'string')
        return redact(value);
    if (Array.isArray(value))
        return value.map((item) => hide(item, redact));
    if (!(0,json/* isJsonObject */.O)(value))
        return value;
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, hide(item, redact)]));
}

;// CONCATENATED MODULE: ./build/commands/recorded.js




/**
 * Recorded results are a convenience: those that cannot be read, do not fit, or are too old to decide by, are run again.
 *
 * @param alone those of `subjects` that are compared with nothing. Where nothing is reused their pools are looked up all the same, to
 * add to them.
 */
async function findRecorded(subjects, { reuse, results, pullRequest }, expiry, alone = new Set()) {
    if (results === undefined)
        return nothingFound;
    try {
        const pools = new Map([...subjects].flatMap(([id, subject]) => (reuse || alone.has(id) ? [[id, poolOf(subject)]] : [])));
        const pooled = new Set([...pools.values()].filter((id) => id !== undefined));
        const ids = reuse ? [...subjects.keys(), ...pooled] : [...pooled];
        // Asked for at once, they cost one read.
        const [found, attempts] = await Promise.all([
            results.find(ids),
            pullRequest === undefined ? undefined : results.attempts(pullRequest),
        ]);
        const factsOf = caseFactsByDataset();
        const known = new Map();
        const askedIn = new Map();
        const expired = [];
        for (const [id, subject] of subjects) {
            const there = reuse ? await usable(found, id, subject, factsOf) : undefined;
            const days = there && expiredAfter(found.get(id), there, expiry);
            const recorded = days === undefined ? there : undefined;
            if (days !== undefined)
                expired.push(days);
            if (recorded !== undefined)
                askedIn.set(id, found.get(id)?.run);
            // A comparison that is recorded has the pool that it was made with.
            const pool = recorded === undefined ? await usable(found, pools.get(id), subject, factsOf) : undefined;
            if (recorded !== undefined)
                known.set(id, { recorded });
            else if (pool !== undefined)
                known.set(id, { pool });
        }
        return { known, askedIn, expired, searched: reuse, attempts, notices: [] };
    }
    catch (error) {
        if (!(error instanceof errors/* RatchetError */.eG))
            throw error;
        const message = `Recorded results could not be read, and everything was run again: ${error.message}`;
        return { ...nothingFound, notices: [{ level: 'warning', message }] };
    }
}
const nothingFound = {
    known: new Map(),
    askedIn: new Map(),
    expired: [],
    searched: false,
    attempts: undefined,
    notices: [],
};
/** After how many days a record expired that is too old; undefined: it is not. */
function expiredAfter(result, evaluation, expiry) {
    const days = expiry?.days.get(evaluation.id);
    if (expiry === undefined || days === undefined || result === undefined)
        return undefined;
    return (0,assignables_expiry/* isExpired */._d)(result, evaluation.finishedAt, days, expiry.now) ? days : undefined;
}
function poolOf(subject) {
    return subject.purpose === 'baseline' ? (0,evaluation_pool/* poolId */.C9)((0,identity/* subjectOf */.et)(subject)) : undefined;
}
async function usable(found, id, subject, factsOf) {
    const result = id && found.get(id);
    const evaluation = id && result && readRecorded(result, id);
    return evaluation !== undefined && (await fits(evaluation, subject, factsOf)) ? evaluation : undefined;
}
function readRecorded(result, id) {
    try {
        const evaluation = evaluationFromJson(result.evaluation, `results/${id}`);
        return evaluation.id === id && evaluation.gone === undefined ? evaluation : undefined;
    }
    catch (error) {
        // A record that does not hold is as good as none.
        if (!(error instanceof errors/* RatchetError */.eG))
            throw error;
        return undefined;
    }
}
/** A record's id says which dataset it is about; whether it has that dataset's cases, and no others, is seen here. */
async function fits(evaluation, { dataset, model }, factsOf) {
    if (evaluation.model !== model.id || evaluation.simulated !== model.simulated)
        return false;
    return JSON.stringify(evaluation.cases.map(caseFact)) === (await factsOf(dataset));
}
function caseFactsByDataset() {
    const known = new Map();
    const read = async (dataset) => {
        const facts = [];
        for await (const each of dataset.cases())
            facts.push(caseFact(each));
        return JSON.stringify(facts);
    };
    return (dataset) => {
        const facts = known.get(dataset) ?? read(dataset);
        known.set(dataset, facts);
        return facts;
    };
}
function caseFact({ id, tags, cluster }) {
    return [id, tags, cluster ?? null];
}
/**
 * Records what was run and can be reused: the evaluations, the pools that their baselines grew, and the texts that a pull request
 * tried. What cannot be recorded is said.
 */
async function recordResults(evaluations, known, judged, options) {
    const { results, reuse, run, pullRequest, around, alone } = options;
    if (results === undefined)
        return [];
    // What took nothing from the records must not replace them either: the two sides of others were drawn to belong together.
    const ours = evaluations.filter(({ id }) => reuse || alone.has(id));
    if (!reuse && ours.length === 0)
        return [];
    const fresh = ours.flatMap((each) => (known.get(each.id)?.recorded === each ? [] : inHand(each)));
    const recordedAt = around.now().toISOString();
    const versions = judged.map(({ slug, version }) => ({ slug, version: version.id }));
    const outcome = await results.record([...fresh, ...grownPools(fresh, known, recordedAt.slice(0, 10))].map((evaluation) => ({
        format: 1,
        evaluation: withoutSecrets(evaluationToJson(evaluation), around.redact),
        recordedAt,
        ...(run === undefined ? {} : { run }),
    })), pullRequest === undefined || versions.length === 0 ? undefined : { pullRequest, at: recordedAt, versions });
    if (outcome.kind === 'recorded')
        return [];
    return [{ level: 'warning', message: outcome.message }];
}
/** Two comparisons of one run may have drawn for one pool. */
function grownPools(fresh, known, today) {
    const pools = new Map();
    for (const evaluation of fresh) {
        if (evaluation.subject.purpose !== 'baseline')
            continue;
        const { recorded, pool } = known.get(evaluation.id) ?? {};
        const grown = (0,evaluation_pool/* mergePool */.Xr)(pools.get((0,evaluation_pool/* poolId */.C9)(evaluation.subject)) ?? pool, evaluation, { recorded, today });
        if (grown !== undefined)
            pools.set(grown.id, grown);
    }
    return [...pools.values()];
}
/**
 * What was answered, as far as the run came: a re-run goes on from there, and draws nothing again. A lost call is left out, or the
 * record would keep an outage alive. A baseline whose model is gone is asked again each time.
 */
function inHand(evaluation) {
    const trials = evaluation.trials.filter(wasAnswered);
    const reruns = evaluation.reruns.filter(wasAnswered);
    if (evaluation.gone !== undefined || trials.length === 0)
        return [];
    const lost = trials.length < evaluation.trials.length || reruns.length < evaluation.reruns.length;
    return [lost ? { ...evaluation, trials, reruns, complete: false } : evaluation];
}
function wasAnswered({ outcome }) {
    return outcome.status === 'completed' || outcome.kind === 'task';
}


/***/ }),

/***/ 5749:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EN: () => (/* binding */ drawName),
/* harmony export */   Np: () => (/* binding */ RERUN_SLOTS),
/* harmony export */   et: () => (/* binding */ subjectOf),
/* harmony export */   gW: () => (/* binding */ evaluationId)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var _foundation_digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4290);


/** The most re-runs of a case: far above any use. */
const RERUN_SLOTS = 1000;
/** What an evaluation of this subject depends on: no slug, no file name, no suite name, no cap. */
function subjectOf(subject) {
    return {
        prompt: subject.prompt.id,
        endpoint: subject.model.endpoint,
        dataset: subject.dataset.digest,
        scorers: subject.scorers.map(({ name, kind, fingerprint }) => ({ name, kind, fingerprint })),
        trials: subject.trials,
        purpose: subject.purpose,
        ...(subject.against === undefined ? {} : { against: subject.against }),
    };
}
/** The digest of a subject. The order of the scorers is a matter of display and not part of it. */
function evaluationId(subject) {
    const { prompt, endpoint, dataset, trials, purpose, against } = subject;
    const scorers = subject.scorers
        .map(({ name, kind, fingerprint }) => ({ name, kind, fingerprint }))
        .sort((a, b) => (a.name < b.name ? -1 : 1));
    const named = against === undefined ? {} : { against };
    return (0,_foundation_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .digestOf */ .ol)({ prompt, endpoint, dataset, scorers, trials, purpose, ...named });
}
/** The series and its index name a call of a case, whoever asks for it. */
function drawName(series, index) {
    return `${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.hash)('sha256', series).slice(0, 12)}#${index}`;
}


/***/ }),

/***/ 7024:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   gP: () => (/* binding */ lacking),
/* harmony export */   jP: () => (/* binding */ countByCase),
/* harmony export */   uq: () => (/* binding */ isFull)
/* harmony export */ });
/* harmony import */ var _gate_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6100);
/* harmony import */ var _pool_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7161);


/** What a subject lacks when it is planned: what is neither recorded nor, as far as one can tell on this UTC day, pooled. */
function lacking(subject, today) {
    const { trials, recorded, pool } = subject;
    const known = recorded ?? pool;
    if (known === undefined)
        return (_, index) => index < trials;
    const positions = new Map(known.cases.map(({ id }, position) => [id, position]));
    const pooled = countByCase(recorded?.pooled ?? (0,_pool_js__WEBPACK_IMPORTED_MODULE_0__/* .ofOthers */ .Np)((0,_pool_js__WEBPACK_IMPORTED_MODULE_0__/* .recentTrials */ .T2)(known, today), subject), positions);
    const recordedTrials = new Uint8Array(positions.size * trials);
    for (const trial of recorded?.trials ?? []) {
        const position = positions.get(trial.case);
        if (position !== undefined)
            recordedTrials[position * trials + trial.index] = 1;
    }
    return (position, index) => index < (0,_gate_index_js__WEBPACK_IMPORTED_MODULE_1__/* .freshRounds */ .g0)(trials, pooled[position] ?? 0) && recordedTrials[position * trials + index] !== 1;
}
/** True when every trial is recorded, or not needed for the pooled ones that were recorded with them. */
function isFull(subject) {
    const { recorded, trials } = subject;
    if (recorded === undefined)
        return false;
    const lacks = lacking(subject, '');
    return recorded.cases.every((_, position) => {
        for (let index = 0; index < trials; index += 1)
            if (lacks(position, index))
                return false;
        return true;
    });
}
/** Trials of each case, by its position. */
function countByCase(trials, positions) {
    const counts = new Uint8Array(positions.size);
    for (const trial of trials) {
        const position = positions.get(trial.case);
        if (position !== undefined)
            counts[position] = (counts[position] ?? 0) + 1;
    }
    return counts;
}


/***/ }),

/***/ 7552:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ groupSubjects)
/* harmony export */ });
/* harmony import */ var _prompts_template_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5768);

/** In the order of the subjects. */
function groupSubjects(subjects) {
    return partition(subjects, (subject) => subject.dataset.digest).map((sameDataset) => ({
        dataset: sameDataset[0].dataset,
        lanes: partition(sameDataset, askedAlike).map(lane),
    }));
}
function askedAlike({ prompt, model, series }) {
    return JSON.stringify([prompt.id, model.id, model.endpoint, series]);
}
function lane(subjects) {
    const { prompt, promptFile, model, series } = subjects[0];
    const compiled = (0,_prompts_template_js__WEBPACK_IMPORTED_MODULE_0__/* .compilePrompt */ .uS)(prompt);
    const { model: modelId, parameters, tools, responseFormat } = prompt;
    return {
        subjects,
        model,
        series,
        trials: Math.max(...subjects.map(({ trials }) => trials)),
        render: (asked) => compiled.render(asked.input, { file: promptFile, case: asked.id }),
        body: (messages) => model.body({ model: modelId, messages, parameters, tools, responseFormat }),
    };
}
function partition(items, keyOf) {
    const parts = new Map();
    for (const item of items) {
        const key = keyOf(item);
        const part = parts.get(key);
        if (part === undefined)
            parts.set(key, [item]);
        else
            part.push(item);
    }
    return [...parts.values()];
}


/***/ }),

/***/ 7906:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  E: () => (/* binding */ CapExceededError),
  r: () => (/* binding */ planEvaluations)
});

// EXTERNAL MODULE: ./build/foundation/errors.js
var errors = __webpack_require__(1573);
// EXTERNAL MODULE: ./build/evaluation/cache/entry.js
var entry = __webpack_require__(7994);
// EXTERNAL MODULE: ./build/evaluation/identity.js
var identity = __webpack_require__(5749);
// EXTERNAL MODULE: ./build/evaluation/lacking.js
var lacking = __webpack_require__(7024);
// EXTERNAL MODULE: ./build/evaluation/lanes.js
var lanes = __webpack_require__(7552);
// EXTERNAL MODULE: ./build/evaluation/pool.js
var pool = __webpack_require__(7161);
// EXTERNAL MODULE: ./build/evaluation/progress.js
var progress = __webpack_require__(1672);
// EXTERNAL MODULE: ./build/foundation/digest.js
var digest = __webpack_require__(4290);
;// CONCATENATED MODULE: ./build/evaluation/survey.js



/** Reads the dataset once, and renders each case for each lane: nothing of it is kept but ids, tags and clusters. */
async function surveyGroup(group, { cache, price, today }) {
    // An empty cache need not be asked: the digest of a body costs more than everything else here.
    const filled = cache !== undefined && cache.size > 0 ? cache : undefined;
    const counters = group.lanes.map((lane) => new LaneCounter(lane, filled, today));
    const cases = [];
    const factsOf = caseFacts();
    for await (const each of group.dataset.cases()) {
        for (const counter of counters)
            counter.count(each, cases.length);
        cases.push(factsOf(each));
    }
    return counters.map((counter) => counter.result(cases, price));
}
class LaneCounter {
    #lane;
    #cache;
    /** By subject of the lane; undefined: everything. */
    #lacking;
    /** Characters that every call has. */
    #constant;
    #outputTokens;
    #scorings;
    #calls = 0;
    #inputTokens = 0;
    /** Over all cases, asked or not. */
    #inputTokensOfCases = 0;
    constructor(lane, cache, today) {
        const { prompt } = lane.subjects[0];
        this.#lane = lane;
        this.#cache = cache;
        const inHand = lane.subjects.some(({ recorded, pool }) => recorded !== undefined || pool !== undefined);
        this.#lacking = inHand ? lane.subjects.map((subject) => (0,lacking/* lacking */.gP)(subject, today)) : undefined;
        this.#constant = JSON.stringify([prompt.tools, prompt.responseFormat]).length;
        this.#outputTokens = expectedOutputTokens(prompt);
        this.#scorings = lane.subjects.flatMap((subject) => scoringsOf(subject, today));
    }
    count(asked, position) {
        const messages = this.#lane.render(asked);
        const characters = messages.reduce((sum, { content }) => sum + content.length, this.#constant);
        const tokens = Math.ceil(characters / CHARACTERS_PER_TOKEN);
        const calls = this.#callsFor(messages, position);
        this.#calls += calls;
        this.#inputTokens += calls * tokens;
        this.#inputTokensOfCases += tokens;
        for (const scoring of this.#scorings)
            scoring.count(position, tokens + this.#outputTokens);
    }
    /** The first case's body is built in any case: a prompt whose parameters the provider's adapter refuses is found here. */
    #callsFor(messages, position) {
        const { model, series, trials } = this.#lane;
        const cache = this.#cache;
        const body = cache !== undefined || position === 0 ? (0,digest/* canonicalJson */.dj)(this.#lane.body(messages)) : '';
        if (cache === undefined && this.#lacking === undefined)
            return trials;
        let calls = 0;
        for (let trial = 0; trial < trials; trial += 1) {
            if (this.#lacking?.some((lacks) => lacks(position, trial)) === false)
                continue;
            if (cache?.has((0,entry/* callKey */.C_)({ endpoint: model.endpoint, series, trial }, body)) !== true)
                calls += 1;
        }
        return calls;
    }
    result(cases, price) {
        const counts = {
            lane: this.#lane,
            cases,
            calls: this.#calls,
            inputTokens: this.#inputTokens,
            outputTokens: this.#calls * this.#outputTokens,
            scoring: this.#scorings.map((scoring) => scoring.expected(price)),
        };
        const perMillion = price(this.#lane.model.id);
        if (perMillion === undefined)
            return counts;
        const dollars = (input, output) => (input * perMillion.input + output * perMillion.output) / 1e6;
        return {
            ...counts,
            costUsd: dollars(counts.inputTokens, counts.outputTokens),
            callCostUsd: dollars(this.#inputTokensOfCases / Math.max(1, cases.length), this.#outputTokens),
        };
    }
}
/** What one scorer of a subject asks one model. */
class Scoring {
    #calls;
    #trials;
    #lacks;
    #scored = 0;
    #inputTokens = 0;
    constructor(calls, trials, lacks) {
        this.#calls = calls;
        this.#trials = trials;
        this.#lacks = lacks;
    }
    /** @param tokens of the case and of an answer. */
    count(position, tokens) {
        const { perTrial, promptCharacters } = this.#calls;
        for (let trial = 0; trial < this.#trials; trial += 1) {
            if (!this.#lacks(position, trial))
                continue;
            this.#scored += 1;
            this.#inputTokens += perTrial * (tokens + Math.ceil(promptCharacters / CHARACTERS_PER_TOKEN));
        }
    }
    expected(price) {
        const calls = this.#scored * this.#calls.perTrial;
        const outputTokens = calls * this.#calls.outputTokens;
        const counts = { calls, inputTokens: this.#inputTokens, outputTokens };
        const perMillion = price(this.#calls.model.id);
        if (perMillion === undefined)
            return counts;
        return { ...counts, costUsd: (this.#inputTokens * perMillion.input + outputTokens * perMillion.output) / 1e6 };
    }
}
/** What compares the two sides is asked of the baseline's trials alone. */
function scoringsOf(subject, today) {
    const { scorers, purpose, trials } = subject;
    const asking = scorers.filter(({ calls, pairs }) => calls !== undefined && !(pairs && purpose === 'candidate'));
    if (asking.length === 0)
        return [];
    const lacks = (0,lacking/* lacking */.gP)(subject, today);
    return asking.flatMap(({ calls = [] }) => calls.map((each) => new Scoring(each, trials, lacks)));
}
/** English text has about four characters a token; other languages have fewer. */
const CHARACTERS_PER_TOKEN = 4;
const USUAL_OUTPUT_TOKENS = 300;
function expectedOutputTokens({ parameters }) {
    const limit = parameters.max_completion_tokens ?? parameters.max_tokens;
    return typeof limit === 'number' ? Math.min(limit, USUAL_OUTPUT_TOKENS) : USUAL_OUTPUT_TOKENS;
}
/** The facts of a case, with equal lists of tags kept once: a dataset has many cases and few tags. */
function caseFacts() {
    const tagLists = new Map();
    return ({ id, tags, cluster }) => {
        const key = tags.join('\n');
        const shared = tagLists.get(key) ?? tags;
        tagLists.set(key, shared);
        return cluster === undefined ? { id, tags: shared } : { id, tags: shared, cluster };
    };
}

;// CONCATENATED MODULE: ./build/evaluation/plan.js








/** The plan is above a cap. Nothing was spent. */
class CapExceededError extends errors/* RatchetError */.eG {
    static title = 'above a cap';
    estimate;
    constructor(estimate, message, todo) {
        super(message, { todo });
        this.estimate = estimate;
    }
}
/**
 * What a run may do and what that is expected to cost at most, before the first call. Every case of every dataset is read once
 * and rendered for every prompt, unless all its trials are recorded: a case which does not fit a prompt is found here.
 *
 * @throws CapExceededError above a cap; MissingVariableError for a case that lacks a variable; the dataset's own errors.
 */
async function planEvaluations(input) {
    const { noCalls } = input;
    const subjects = uniqueSubjects(input.subjects);
    const groups = (0,lanes/* groupSubjects */.b)(subjects.filter((subject) => !(0,lacking/* isFull */.uq)(subject)));
    const today = (0,entry/* utcDay */.dA)(input.now());
    const surveys = (await Promise.all(groups.map((group) => surveyGroup(group, { ...input, today })))).flat();
    const estimate = sumOf(noCalls === undefined ? surveys : []);
    refuseAboveCaps(estimate, input.limits);
    const surveyed = new Map(surveys.flatMap((survey) => survey.lane.subjects.map(({ id }) => [id, survey])));
    return {
        subjects: subjects.map((subject) => planned(subject, surveyed.get(subject.id))),
        estimate,
        ...(noCalls === undefined ? {} : { noCalls }),
    };
}
/** Of two subjects of one id, the one that brings a record of it is kept. */
function uniqueSubjects(subjects) {
    const unique = new Map();
    for (const subject of subjects) {
        refuseUnscorable(subject);
        const id = (0,identity/* evaluationId */.gW)((0,identity/* subjectOf */.et)(subject));
        const { recorded, pool, ...asked } = subject;
        const found = unique.get(id);
        if (recorded?.id === id && found?.recorded === undefined) {
            unique.set(id, { ...asked, recorded });
        }
        else if (found === undefined) {
            unique.set(id, pool !== undefined && usesPool(subject) ? { ...asked, pool } : asked);
        }
    }
    return [...unique].map(([id, subject]) => ({ ...subject, id, series: seriesOf(subject, unique) }));
}
/**
 * Pooled trials were not compared with this candidate, and were scored on other days: where a scorer compares the two sides, or asks
 * a model that may be another one by now, all of them are drawn afresh.
 */
function usesPool(subject) {
    const keeps = ({ pairs, calls = [] }) => pairs !== true && !calls.some(({ moving }) => moving);
    return subject.pool?.id === (0,pool/* poolId */.C9)((0,identity/* subjectOf */.et)(subject)) && subject.scorers.every(keeps);
}
/**
 * A comparison that is run again finds its calls, and another candidate is not held against the last one's baseline trials.
 * Suites that compare the same two versions share their calls: what counts of the candidate is what is asked, not how it is
 * scored.
 */
function seriesOf({ purpose, against }, subjects) {
    if (against === undefined)
        return purpose;
    const candidate = subjects.get(against);
    const compared = candidate === undefined ? against : `${candidate.prompt.id} ${candidate.model.endpoint}`;
    return `${purpose}|${compared}`;
}
/** The config's own rules, held here too: two scorers of one name would overwrite each other's scores. */
function refuseUnscorable({ scorers, suite, trials, purpose, against, pool, prompt }) {
    const own = scorers.find(({ judges }) => judges?.includes(prompt.model));
    if (own !== undefined) {
        throw new errors/* ConfigError */.xL(`the scorer "${own.name}" of the suite "${suite}" would let ${prompt.model} judge its own answers`, {
            todo: 'Let another model judge, or write "same-model: allow" for the scorer.',
        });
    }
    if (purpose === 'candidate' && (against !== undefined || pool !== undefined)) {
        throw new RangeError('a candidate is drawn against nothing, and has no pool');
    }
    if (new Set(scorers.map(({ name }) => name)).size !== scorers.length) {
        throw new errors/* InvalidValueError */.$x(`the suite "${suite}" has two scorers of one name`, {
            todo: 'Give one of them another "name".',
        });
    }
    if (!Number.isSafeInteger(trials) || trials < 1) {
        throw new errors/* InvalidValueError */.$x(`the suite "${suite}" asks for ${trials} trials`, { todo: 'Ask for 1 or more.' });
    }
}
function sumOf(surveys) {
    const parts = surveys.flatMap((survey) => [survey, ...survey.scoring]);
    const sum = (numberOf) => parts.reduce((total, part) => total + numberOf(part), 0);
    // A part that asks nothing costs nothing, whatever its price.
    const unknown = parts.some(({ calls, costUsd }) => calls > 0 && costUsd === undefined);
    return {
        calls: sum(({ calls }) => calls),
        inputTokens: sum(({ inputTokens }) => inputTokens),
        outputTokens: sum(({ outputTokens }) => outputTokens),
        ...(unknown ? {} : { costUsd: sum(({ costUsd = 0 }) => costUsd) }),
    };
}
function refuseAboveCaps(estimate, { maxCalls, maxCostUsd }) {
    if (estimate.calls > maxCalls) {
        throw new CapExceededError(estimate, `the plan needs ${estimate.calls} calls; max-calls allows ${maxCalls}`, 'Nothing was called. Raise max-calls, or ask for fewer cases, trials or prompts.');
    }
    if (estimate.costUsd !== undefined && estimate.costUsd > maxCostUsd) {
        throw new CapExceededError(estimate, `the plan is expected to cost ${(0,progress/* formatUsd */.UK)(estimate.costUsd)}; max-cost allows ${(0,progress/* formatUsd */.UK)(maxCostUsd)}`, 'Nothing was called. Raise max-cost, or ask for fewer cases, trials or prompts.');
    }
}
function planned(subject, survey) {
    const { cases, callCostUsd } = survey ?? recordedFacts(subject);
    return callCostUsd === undefined ? { ...subject, cases } : { ...subject, cases, callCostUsd };
}
/** Re-runs of what is recorded cost about what its calls did. */
function recordedFacts({ id, recorded }) {
    if (recorded === undefined)
        throw new RangeError(`${id} was not surveyed`);
    const { cases, calls, costUsd } = recorded;
    return costUsd === undefined || calls === 0 ? { cases } : { cases, callCostUsd: costUsd / calls };
}


/***/ }),

/***/ 7161:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C9: () => (/* binding */ poolId),
/* harmony export */   Np: () => (/* binding */ ofOthers),
/* harmony export */   T2: () => (/* binding */ recentTrials),
/* harmony export */   Tw: () => (/* binding */ answeredTrials),
/* harmony export */   Xr: () => (/* binding */ mergePool),
/* harmony export */   d: () => (/* binding */ POOL_SLOTS),
/* harmony export */   ig: () => (/* binding */ leftOut),
/* harmony export */   ky: () => (/* binding */ notDrawn),
/* harmony export */   mO: () => (/* binding */ usableTrials),
/* harmony export */   tm: () => (/* binding */ fingerprintsOf),
/* harmony export */   ye: () => (/* binding */ MOST_DAYS)
/* harmony export */ });
/* harmony import */ var _gate_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6100);
/* harmony import */ var _identity_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5749);


// Trials of a baseline that were drawn for earlier comparisons and are used again (design, statistics, "baseline hygiene").
// Those of a candidate never come in here: of many equal candidates the luckiest is promoted, and its scores would be the bar
// for the next.
/** The most trials of a case that are kept. */
const POOL_SLOTS = _gate_index_js__WEBPACK_IMPORTED_MODULE_0__/* .MOST_BASELINE_TRIALS */ .oJ;
/** A provider changes a model behind its name: what is older says little about today. */
const MOST_DAYS = 30;
/** Under which the pool of a subject is recorded, whatever it is compared with and however often it is asked. */
function poolId(subject) {
    return (0,_identity_js__WEBPACK_IMPORTED_MODULE_1__/* .evaluationId */ .gW)(poolSubject(subject));
}
/** What of a pool is a trial, whatever its age: a call that was lost says nothing. */
function answeredTrials({ trials }) {
    return trials.filter(({ outcome }) => outcome.status === 'completed' || outcome.kind === 'task');
}
/** What of a pool is young enough on a UTC day, as long as nobody knows whether the model is still the same. */
function recentTrials(pool, today) {
    return answeredTrials(pool).filter((trial) => isRecent(trial, today));
}
/**
 * What of a pool may be used on a UTC day, when the model answers with these fingerprints. A call that failed by the prompt's
 * own fault names no model: it is held to be of the ones that answered on its day, if those are all known. Without it, a
 * baseline would look better than it is.
 */
function usableTrials(pool, today, fingerprints) {
    const recent = recentTrials(pool, today);
    const known = new Map();
    for (const { drawnOn, outcome } of recent) {
        if (outcome.status !== 'completed')
            continue;
        known.set(drawnOn, (known.get(drawnOn) ?? true) && fingerprints.has(fingerprintOf(outcome.completion)));
    }
    return recent.filter(({ drawnOn, outcome }) => outcome.status === 'completed' ? fingerprints.has(fingerprintOf(outcome.completion)) : known.get(drawnOn) === true);
}
/** Which models answered, as far as the provider tells: the name that it resolved, and its own mark of the system behind it. */
function fingerprintsOf(trials) {
    return new Set(trials.flatMap(({ outcome }) => (outcome.status === 'completed' ? [fingerprintOf(outcome.completion)] : [])));
}
/** What of a pool is not among the pooled trials of the comparison that it was given to, and why. */
function leftOut(pool, { trials, reruns, pooled }, today) {
    const used = new Set(pooled.map(slotOf));
    const without = answeredTrials(pool).filter((trial) => !used.has(slotOf(trial)));
    const recent = without.filter((trial) => isRecent(trial, today));
    const answeredBy = modelsOf(recent);
    return {
        old: without.length - recent.length,
        foreign: recent.length,
        answeredBy,
        answersNow: modelsOf([...trials, ...reruns]).filter((model) => !answeredBy.includes(model)),
    };
}
function modelsOf(trials) {
    const models = trials.flatMap(({ outcome }) => (outcome.status === 'completed' ? [outcome.completion] : []));
    return [
        ...new Set(models.map(({ resolvedModel, systemFingerprint }) => systemFingerprint === undefined ? resolvedModel : `${resolvedModel} ${systemFingerprint}`)),
    ];
}
/**
 * The pool to be recorded after a comparison: what of it is still usable and what this run drew anew, without re-runs, the
 * newest ten of each case, oldest first. Undefined when the run drew nothing anew, and when the model is gone: then what there
 * is, of any age, is all there will ever be.
 *
 * @param recorded what this run had of the comparison before it began: those trials are in the pool already. So a pool is
 * recorded together with the evaluation it was merged with, or not at all.
 */
function mergePool(pool, evaluation, { recorded, today }) {
    const subject = poolSubject(evaluation.subject);
    const id = (0,_identity_js__WEBPACK_IMPORTED_MODULE_1__/* .evaluationId */ .gW)(subject);
    if (evaluation.subject.purpose !== 'baseline' || evaluation.gone !== undefined)
        return undefined;
    const had = new Set(recorded?.trials.map(slotOf));
    const seen = fingerprintsOf([...evaluation.trials, ...evaluation.reruns]);
    const kept = pool?.id === id ? usableTrials(pool, today, seen) : [];
    const there = new Set(kept.map(drawOf));
    const drawn = recentTrials(evaluation, today).filter((trial) => !had.has(slotOf(trial)) && (trial.draw === undefined || !there.has(drawOf(trial))));
    if (drawn.length === 0)
        return undefined;
    return {
        format: 1,
        id,
        subject,
        slug: evaluation.slug,
        suite: evaluation.suite,
        dataset: evaluation.dataset,
        model: evaluation.model,
        simulated: evaluation.simulated,
        cases: evaluation.cases,
        trials: newest([...kept, ...drawn], evaluation.cases),
        reruns: [],
        pooled: [],
        complete: true,
        // Its calls are those of the comparisons that they were made for.
        usage: { inputTokens: 0, outputTokens: 0, cachedInputTokens: 0, reasoningTokens: 0 },
        costUsd: 0,
        calls: 0,
        finishedAt: evaluation.finishedAt,
    };
}
function poolSubject({ prompt, endpoint, dataset, scorers }) {
    return { prompt, endpoint, dataset, scorers, trials: POOL_SLOTS, purpose: 'baseline' };
}
function isRecent({ drawnOn }, today) {
    const days = (Date.parse(today) - Date.parse(drawnOn)) / 86_400_000;
    return days >= 0 && days <= MOST_DAYS;
}
function fingerprintOf({ resolvedModel, systemFingerprint }) {
    return JSON.stringify([resolvedModel, systemFingerprint]);
}
function slotOf({ case: id, index }) {
    return `${index} ${id}`;
}
function drawOf({ case: id, draw }) {
    return `${draw} ${id}`;
}
/** What is pooled, without what the evaluation drew itself: one answer must not count twice. */
function notDrawn(pooled, trials) {
    if (pooled.length === 0)
        return pooled;
    const own = new Set(trials.map(drawOf));
    return pooled.filter((trial) => trial.draw === undefined || !own.has(drawOf(trial)));
}
/**
 * What is pooled of other comparisons. A subject's own draws are left out before it is known which of them it will need: how many
 * trials it draws must not depend on what it drew.
 */
function ofOthers(pooled, { series, trials }) {
    const own = new Set(Array.from({ length: trials }, (_, index) => (0,_identity_js__WEBPACK_IMPORTED_MODULE_1__/* .drawName */ .EN)(series, index)));
    return pooled.filter(({ draw }) => draw === undefined || !own.has(draw));
}
/** Of trials that are in the order of their drawing where they are of one day. */
function newest(trials, cases) {
    const byCase = new Map(cases.map(({ id }) => [id, []]));
    for (const trial of trials)
        byCase.get(trial.case)?.push(trial);
    return [...byCase.values()].flatMap((ofCase) => ofCase
        .sort((a, b) => (a.drawnOn < b.drawnOn ? -1 : a.drawnOn > b.drawnOn ? 1 : 0))
        .slice(-POOL_SLOTS)
        .map((trial, index) => ({ ...trial, index })));
}


/***/ }),

/***/ 7827:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  h: () => (/* binding */ runEvaluations)
});

// EXTERNAL MODULE: ./build/foundation/errors.js
var errors = __webpack_require__(1573);
// EXTERNAL MODULE: ./build/foundation/shuffle.js
var shuffle = __webpack_require__(3437);
// EXTERNAL MODULE: ./build/evaluation/cache/entry.js
var entry = __webpack_require__(7994);
// EXTERNAL MODULE: ./build/evaluation/calls/budget.js
var calls_budget = __webpack_require__(4400);
// EXTERNAL MODULE: ./build/evaluation/calls/completion-source.js + 1 modules
var completion_source = __webpack_require__(9827);
// EXTERNAL MODULE: ./build/evaluation/calls/outage.js
var outage = __webpack_require__(3786);
// EXTERNAL MODULE: ./build/evaluation/calls/tally.js
var tally = __webpack_require__(879);
// EXTERNAL MODULE: ./build/evaluation/lanes.js
var lanes = __webpack_require__(7552);
// EXTERNAL MODULE: ./build/evaluation/pool.js
var evaluation_pool = __webpack_require__(7161);
// EXTERNAL MODULE: ./build/evaluation/progress.js
var evaluation_progress = __webpack_require__(1672);
// EXTERNAL MODULE: ./build/evaluation/run/asking.js
var asking = __webpack_require__(8470);
// EXTERNAL MODULE: ./build/gate/pairing/readings.js
var readings = __webpack_require__(6100);
// EXTERNAL MODULE: ./build/evaluation/identity.js
var identity = __webpack_require__(5749);
// EXTERNAL MODULE: ./build/evaluation/lacking.js
var lacking = __webpack_require__(7024);
;// CONCATENATED MODULE: ./build/evaluation/run/assembly.js





/** One evaluation in the making: what it holds, what is asked of it, and what its calls took. Trials arrive in any order. */
class Assembly {
    subject;
    /** By case, then by index. */
    #trials;
    /** By position of the case, then by index: few cases are repeated. */
    #reruns = new Map();
    #pooled = [];
    /** By position; undefined: nothing is pooled. */
    #pooledOfCase;
    #gone;
    #asks = [];
    #wasAsked = false;
    /** Of what was asked for last. */
    #missing = 0;
    #unscored = 0;
    #fromRecord = new Set();
    /** Trials that may still be asked for, and those that this run had. */
    #open = 0;
    #drawn = 0;
    /** True when it is no longer what was recorded. */
    #changed = false;
    #listed;
    #tally;
    constructor(subject) {
        const { recorded, cases, trials } = subject;
        this.subject = subject;
        this.#trials = Array.from({ length: cases.length * trials });
        this.#tally = new tally/* Tally */.F(recorded);
        if (recorded !== undefined)
            this.#take(recorded);
        this.#countOpen();
    }
    /** The most trials that this run may have of it. */
    get atMost() {
        return this.#drawn + this.#open;
    }
    /** Replaces what was asked for before. @returns how much of it is missing. */
    ask(asks) {
        for (const ask of asks)
            this.#refuseImpossible(ask);
        this.#asks = asks;
        this.#wasAsked ||= asks.some(({ kind }) => kind === 'trials');
        this.#missing = 0;
        const rounds = Math.max(0, ...asks.map(({ upTo }) => upTo));
        for (let index = 0; index < rounds; index += 1) {
            this.#missing += this.#wantedIn('trials', index) + this.#wantedIn('reruns', index);
        }
        return this.#missing;
    }
    /** True when a trial or re-run is asked for and not there. */
    wants(kind, position, index) {
        return this.#isAsked(kind, position, index) && this.#lacks(kind, position, index);
    }
    wantsIn(kind, index) {
        return this.subject.cases.some((_, position) => this.wants(kind, position, index));
    }
    trialAt(kind, position, index) {
        if (kind === 'reruns')
            return this.#reruns.get(position)?.[index];
        return index < this.subject.trials ? this.#trials[position * this.subject.trials + index] : undefined;
    }
    /** Every trial and re-run that is there. */
    *trials() {
        for (const [at, trial] of this.#trials.entries()) {
            if (trial !== undefined)
                yield { kind: 'trials', position: Math.floor(at / this.subject.trials), trial };
        }
        for (const [position, ofCase] of this.#reruns) {
            for (const trial of ofCase)
                if (trial !== undefined)
                    yield { kind: 'reruns', position, trial };
        }
        return undefined;
    }
    /** True for a trial that this run took from the record and did not change. */
    isRecorded(trial) {
        return this.#fromRecord.has(trial);
    }
    /** True while trials are there as they were recorded. */
    get hasRecorded() {
        return this.#fromRecord.size > 0;
    }
    /** Puts a trial that was scored again in the place of the one it was. */
    rescored(kind, position, was, scores) {
        this.#fromRecord.delete(was);
        if (JSON.stringify(scores) === JSON.stringify(was.scores))
            return;
        const trial = { ...was, scores };
        if (kind === 'trials')
            this.#trials[position * this.subject.trials + trial.index] = trial;
        else
            this.#rerun(position, trial);
        this.#changed = true;
        this.#listed = undefined;
    }
    /** How many of its trials still lack scores that they could have. */
    lacksScores(trials) {
        this.#unscored = trials;
    }
    put(kind, position, trial) {
        if (kind === 'trials') {
            this.#trials[position * this.subject.trials + trial.index] = trial;
            this.#drawn += 1;
            this.#open = Math.max(0, this.#open - 1);
        }
        else {
            this.#rerun(position, trial);
        }
        this.#missing = Math.max(0, this.#missing - 1);
        this.#changed = true;
        this.#listed = undefined;
    }
    /** A call made for this evaluation. Without a completion: nothing is known to have been charged. */
    called(completion) {
        this.#tally.called(completion);
        this.#changed = true;
    }
    /** Uses these trials of earlier comparisons: as many fewer are asked for. */
    usePooled(pooled) {
        this.#pool(pooled);
        this.#changed = true;
        this.#countOpen();
    }
    /**
     * Its model is gone: nothing more can be had, and nothing of it is missing.
     *
     * @param pooled all there is of earlier comparisons; undefined: what was recorded as pooled stays.
     */
    giveUp(words, pooled) {
        this.#gone = words;
        this.usePooled(pooled ?? this.#pooled);
        this.#missing = 0;
        this.#open = 0;
    }
    get gone() {
        return this.#gone !== undefined;
    }
    evaluation(at) {
        const { id, prompt, suite, dataset, model, cases, recorded } = this.subject;
        const complete = this.#missing === 0 && this.#unscored === 0 && (this.#wasAsked || recorded?.complete === true);
        if (recorded !== undefined && !this.#changed && complete === recorded.complete)
            return recorded;
        this.#listed ??= { trials: this.#trials.filter((trial) => trial !== undefined), reruns: this.#rerunsInOrder() };
        return {
            format: 1,
            id,
            subject: (0,identity/* subjectOf */.et)(this.subject),
            slug: prompt.slug,
            suite,
            dataset: dataset.slug,
            model: prompt.model,
            simulated: model.simulated,
            cases,
            ...this.#listed,
            pooled: (0,evaluation_pool/* notDrawn */.ky)(this.#pooled, this.#listed.trials),
            ...(this.#gone === undefined ? {} : { gone: this.#gone }),
            complete,
            ...this.#tally.taken,
            finishedAt: at.toISOString(),
        };
    }
    #take({ trials, reruns, pooled, gone }) {
        const positions = positionsOf(this.subject.cases);
        for (const trial of [...trials, ...reruns])
            this.#fromRecord.add(trial);
        for (const trial of trials) {
            const position = positions.get(trial.case);
            if (position !== undefined)
                this.#trials[position * this.subject.trials + trial.index] = trial;
        }
        for (const trial of reruns) {
            const position = positions.get(trial.case);
            if (position !== undefined)
                this.#rerun(position, trial);
        }
        this.#pool(pooled);
        this.#gone = gone;
    }
    #rerun(position, trial) {
        const ofCase = this.#reruns.get(position) ?? [];
        ofCase[trial.index] = trial;
        this.#reruns.set(position, ofCase);
    }
    #rerunsInOrder() {
        const inOrder = [...this.#reruns].sort(([one], [other]) => one - other);
        return inOrder.flatMap(([, ofCase]) => ofCase.filter((trial) => trial !== undefined));
    }
    #pool(pooled) {
        this.#pooled = pooled;
        this.#pooledOfCase = pooled.length === 0 ? undefined : (0,lacking/* countByCase */.jP)(pooled, positionsOf(this.subject.cases));
    }
    #refuseImpossible({ evaluation, kind, cases, upTo }) {
        const { trials, cases: own } = this.subject;
        if (cases.length !== own.length) {
            throw new RangeError(`${evaluation} has ${own.length} cases; ${cases.length} were asked about`);
        }
        const most = kind === 'trials' ? trials : identity/* RERUN_SLOTS */.Np;
        if (!Number.isSafeInteger(upTo) || upTo < 0 || upTo > most) {
            throw new RangeError(`${evaluation} has at most ${most} ${kind}; ${upTo} were asked for`);
        }
    }
    #isAsked(kind, position, index) {
        for (const ask of this.#asks) {
            if (ask.kind === kind && index < ask.upTo && ask.cases[position] === 1)
                return true;
        }
        return false;
    }
    #lacks(kind, position, index) {
        if (this.#gone !== undefined)
            return false;
        if (kind === 'reruns')
            return this.#reruns.get(position)?.[index] === undefined;
        const { trials } = this.subject;
        const fresh = (0,readings/* freshRounds */.g0)(trials, this.#pooledOfCase?.[position] ?? 0);
        return index < fresh && this.#trials[position * trials + index] === undefined;
    }
    #wantedIn(kind, index) {
        let wanted = 0;
        for (let position = 0; position < this.subject.cases.length; position += 1) {
            if (this.wants(kind, position, index))
                wanted += 1;
        }
        return wanted;
    }
    #countOpen() {
        this.#open = 0;
        for (let index = 0; index < this.subject.trials; index += 1) {
            for (let position = 0; position < this.subject.cases.length; position += 1) {
                if (this.#lacks('trials', position, index))
                    this.#open += 1;
            }
        }
    }
}
function positionsOf(cases) {
    return new Map(cases.map(({ id }, position) => [id, position]));
}

// EXTERNAL MODULE: ./build/scorers/scorer.js
var scorer = __webpack_require__(8360);
;// CONCATENATED MODULE: ./build/evaluation/run/scoring.js


/**
 * Every scorer's score of one completion. A scorer that throws, or answers what is no score, has failed: that is never a 0.
 *
 * @throws NotAskedError when the run was stopped before a model could be asked.
 */
function scoresOf(scorers, scored, context) {
    const scores = scorers.map((scorer) => scoreOf(scorer, scored, context));
    // Most scorers compute: twenty thousand promises are worth an if.
    if (scores.every(isScore))
        return named(scorers, scores);
    return Promise.all(scores).then((settled) => named(scorers, settled));
}
/** The provider understood and could not answer: the prompt's own fault, the worst score on every scorer. */
function taskFailureScores(scorers, message) {
    const score = { status: 'scored', value: (0,scorer/* unitInterval */.oM)(0), reason: `no completion: ${message}` };
    return named(scorers, scorers.map(() => score));
}
/** Those that score a completion by itself. */
function aloneOf(scorers) {
    return scorers.some(({ pairs }) => pairs) ? scorers.filter(({ pairs }) => pairs !== true) : scorers;
}
/**
 * What scorers of pairs say of a candidate's completion: what a tie would be, throughout. What the judge prefers stands in the
 * baseline's trials, because one candidate may be compared with several baselines.
 */
function tieScores(scorers, purpose) {
    const pairing = purpose === 'candidate' ? scorers.filter(({ pairs }) => pairs) : [];
    return pairing.length === 0
        ? NO_SCORES
        : named(pairing, pairing.map(() => TIE));
}
const NO_SCORES = {};
const TIE = { status: 'scored', value: (0,scorer/* unitInterval */.oM)(0.5) };
/** One side has no completion, by its own fault: the other one wins, or both lose. */
function forfeitScores(scorers, value) {
    const score = { status: 'scored', value: (0,scorer/* unitInterval */.oM)(value), reason: FORFEITS[value] };
    return named(scorers, scorers.map(() => score));
}
const FORFEITS = {
    0: 'the baseline gave no completion',
    0.5: 'neither side gave a completion',
    1: 'the candidate gave no completion',
};
function scoreOf(scorer, scored, context) {
    try {
        const score = scorer.score(scored, context);
        return isScore(score) ? checked(scorer, score) : score.then((settled) => checked(scorer, settled)).catch(failed);
    }
    catch (error) {
        return failed(error);
    }
}
function isScore(score) {
    return 'status' in score;
}
function checked(scorer, score) {
    // Whether it lies on the scale that the gate expects is for the gate to say: it knows the declared bounds.
    if (score.status !== 'scored' || Number.isFinite(score.value))
        return score;
    return failed(new errors/* RatchetError */.eG(`the scorer "${scorer.name}" gave ${score.value}; a score is a finite number`));
}
function failed(error) {
    if (error instanceof scorer/* NotAskedError */.sT)
        throw error;
    return { status: 'failed', error: (0,errors/* toErrorRecord */.lN)(error) };
}
function named(scorers, scores) {
    const byName = {};
    scorers.forEach(({ name }, index) => {
        const score = scores[index];
        if (score !== undefined)
            byName[name] = score;
    });
    return byName;
}

;// CONCATENATED MODULE: ./build/evaluation/run/trials.js




/** What one subject makes of an answer; undefined when the run was stopped before it was had, or scored. */
function trialOf({ scorers, purpose, series }, { asked, index }, answer, { context, parts }) {
    if (answer.status === 'none' || answer.status === 'unknown-model')
        return undefined;
    const draw = purpose === 'baseline' ? { draw: parts.text((0,identity/* drawName */.EN)(series, index)) } : {};
    const alone = aloneOf(scorers);
    const ties = tieScores(scorers, purpose);
    if (answer.status === 'failed') {
        const { kind, error, drawnOn } = answer;
        return {
            case: asked.id,
            index,
            cached: false,
            drawnOn: parts.text(drawnOn),
            ...draw,
            outcome: { status: 'failed', kind, error: (0,errors/* toErrorRecord */.lN)(error) },
            scores: kind === 'task' ? { ...taskFailureScores(alone, error.message), ...ties } : {},
        };
    }
    const { called } = answer;
    const completion = parts.completion(answer.completion);
    const drawnOn = parts.text(answer.drawnOn);
    const trial = (scores) => ({
        case: asked.id,
        index,
        cached: !called,
        drawnOn,
        ...draw,
        outcome: { status: 'completed', completion },
        scores: parts.scores(scorers.length === alone.length ? scores : { ...scores, ...ties }),
    });
    const scores = scoresOf(alone, { case: asked, completion }, context);
    if (!(scores instanceof Promise))
        return trial(scores);
    return unlessStopped(scores, context.signal).then((settled) => settled && trial(settled));
}
/** Scores; undefined when the run was stopped before: the scorer did not fail, and the completion is in the cache. */
async function unlessStopped(scores, signal) {
    try {
        const settled = await scores;
        return signal.aborted ? undefined : settled;
    }
    catch (error) {
        if (error instanceof scorer/* NotAskedError */.sT)
            return undefined;
        throw error;
    }
}

;// CONCATENATED MODULE: ./build/evaluation/run/rescoring.js


/**
 * What a wave leaves to be scored: of a baseline what compares it with the candidate, which both must have been completed for; of a
 * record what failed to be scored then: a model that did not answer, a program that was too slow, a file that was wrong.
 */
function unscoredIn(assemblies) {
    return [...assemblies.values()].flatMap((assembly) => {
        const { scorers, against } = assembly.subject;
        const pairing = against === undefined ? [] : scorers.filter(({ pairs }) => pairs);
        const alone = scorers.filter(({ pairs }) => pairs !== true);
        const candidate = against === undefined ? undefined : assemblies.get(against);
        // Nearly every run: nothing recorded, and nothing to compare.
        if (pairing.length === 0 && !assembly.hasRecorded)
            return [];
        return [...assembly.trials()].flatMap(({ kind, position, trial }) => {
            const opponent = pairing.length === 0 ? undefined : candidate?.trialAt(kind, position, trial.index);
            const again = assembly.isRecorded(trial) ? alone.filter((scorer) => hasFailed(scorer, trial)) : [];
            const open = isScorable(opponent) ? pairing.filter((scorer) => lacks(scorer, trial, assembly)) : [];
            const lacking = isScorable(trial) ? [...again, ...open] : [];
            return lacking.length === 0 ? [] : [{ assembly, kind, position, trial, scorers: lacking, opponent }];
        });
    });
}
/** The scores that are lacking; undefined when the run was stopped before they were had. */
async function newScores({ trial, scorers, opponent, asked }, context) {
    const { outcome } = trial;
    const other = opponent?.outcome;
    const pairing = scorers.filter(({ pairs }) => pairs);
    if (outcome.status === 'failed')
        return forfeitScores(pairing, other?.status === 'failed' ? 0.5 : 0);
    const scored = { case: asked, completion: outcome.completion };
    if (other?.status !== 'failed') {
        const beside = other === undefined ? context : { ...context, opponent: other.completion };
        return unlessStopped(Promise.resolve(scoresOf(scorers, scored, beside)), context.signal);
    }
    // What scores an answer by itself does so whatever became of the other side.
    const alone = await unlessStopped(Promise.resolve(scoresOf(aloneOf(scorers), scored, context)), context.signal);
    return alone && { ...alone, ...forfeitScores(pairing, 1) };
}
/** With the cases they are about. The datasets are read again only where there is something to score. */
async function* withCases(unscored, groups) {
    for (const { dataset } of groups) {
        const here = unscored.filter(({ assembly }) => assembly.subject.dataset.digest === dataset.digest);
        if (here.length === 0)
            continue;
        const byPosition = byPositionOf(here);
        let position = 0;
        for await (const asked of dataset.cases()) {
            for (const each of byPosition.get(position) ?? [])
                yield { ...each, asked };
            position += 1;
        }
    }
    return undefined;
}
function byPositionOf(unscored) {
    const byPosition = new Map();
    for (const each of unscored) {
        const there = byPosition.get(each.position);
        if (there === undefined)
            byPosition.set(each.position, [each]);
        else
            there.push(each);
    }
    return byPosition;
}
function isScorable(trial) {
    return trial !== undefined && (trial.outcome.status === 'completed' || trial.outcome.kind === 'task');
}
function hasFailed({ name }, { scores }) {
    return scores[name]?.status === 'failed';
}
function lacks(scorer, trial, assembly) {
    return trial.scores[scorer.name] === undefined || (assembly.isRecorded(trial) && hasFailed(scorer, trial));
}

;// CONCATENATED MODULE: ./build/evaluation/run/shared-parts.js
/**
 * Keeps equal parts of trials once. A large run has hundreds of thousands of trials, and few different models, token counts
 * and scores; where the answers are labels, few different answers. Parts are immutable, so that nobody can tell.
 */
class SharedParts {
    #texts = new Map();
    #usages = new Map();
    #scores = new Map();
    completion(completion) {
        const { usage, systemFingerprint } = completion;
        return {
            ...completion,
            text: this.text(completion.text),
            resolvedModel: this.text(completion.resolvedModel),
            toolCalls: completion.toolCalls.length === 0 ? NO_TOOL_CALLS : completion.toolCalls,
            ...(systemFingerprint === undefined ? {} : { systemFingerprint: this.text(systemFingerprint) }),
            ...(usage === undefined ? {} : { usage: this.#usage(usage) }),
        };
    }
    scores(scores) {
        return shared(this.#scores, JSON.stringify(scores), scores);
    }
    text(text) {
        return shared(this.#texts, text, text);
    }
    #usage(usage) {
        const { inputTokens, outputTokens, cachedInputTokens, reasoningTokens } = usage;
        return shared(this.#usages, `${inputTokens} ${outputTokens} ${cachedInputTokens} ${reasoningTokens}`, usage);
    }
}
const NO_TOOL_CALLS = [];
/** Longer ones are hardly ever equal. */
const LONGEST_KEY = 500;
const MOST_KEPT = 10_000;
function shared(known, key, part) {
    if (key.length > LONGEST_KEY)
        return part;
    const found = known.get(key);
    if (found !== undefined)
        return found;
    if (known.size < MOST_KEPT)
        known.set(key, part);
    return part;
}

// EXTERNAL MODULE: ./build/foundation/brand.js
var brand = __webpack_require__(2421);
;// CONCATENATED MODULE: ./build/evaluation/run/tasks.js


/**
 * The tasks of a wave in the order they are begun: one trial of every case before the next trial, and for each case all prompt
 * versions next to each other. The datasets are read again in every round that wants something: no case is kept.
 *
 * @throws FileError for a dataset that is no longer the one that was planned; whatever reading it throws.
 */
async function* tasksOf(wave, work) {
    const rounds = Math.max(0, ...wave.map(({ upTo }) => upTo));
    for (let index = 0; index < rounds; index += 1) {
        for (const group of work.groups)
            yield* round(group, index, work);
    }
    return undefined;
}
async function* round({ dataset, lanes }, index, { assemblies, stop }) {
    const turns = KINDS.flatMap((kind) => lanes.map((lane) => turnOf(lane, kind, index, assemblies)));
    const taken = turns.filter((turn) => turn.assemblies.length > 0);
    const planned = taken[0]?.lane.subjects[0].cases;
    if (planned === undefined)
        return undefined;
    let position = 0;
    for await (const asked of dataset.cases()) {
        if (stop.ended)
            return undefined;
        if (planned[position]?.id !== asked.id)
            throw changed(dataset, planned[position]);
        for (const { lane, kind, assemblies } of taken) {
            const wanting = assemblies.filter((assembly) => assembly.wants(kind, position, index));
            if ((0,brand/* isNonEmpty */.J)(wanting))
                yield { lane, assemblies: wanting, kind, asked, position, index };
        }
        position += 1;
    }
    if (position < planned.length)
        throw changed(dataset, planned[position]);
    return undefined;
}
const KINDS = ['trials', 'reruns'];
function turnOf(lane, kind, index, assemblies) {
    const asking = lane.subjects.flatMap(({ id }) => assemblies.get(id) ?? []);
    return { lane, kind, assemblies: asking.filter((assembly) => assembly.wantsIn(kind, index)) };
}
function changed({ file }, expected) {
    const where = expected === undefined ? 'there are more cases' : `the case "${expected.id}" is not at its place`;
    return new errors/* FileError */.f6(`the dataset was changed while it was read: ${where}`, {
        position: { file },
        todo: 'Run again when nothing writes to the file.',
    });
}

;// CONCATENATED MODULE: ./build/evaluation/run/withdrawn.js


/**
 * A baseline whose model was withdrawn is judged by what was kept of it; anything else that is unknown is a mistake. Withdrawn is
 * what several cases in a row were told, of a model that answers nobody in this run and that no candidate is to be asked of: a
 * single odd answer must not take a comparison away.
 */
class WithdrawnModels {
    #assemblies;
    #stop;
    /** Models that answered in this run. */
    #answering = new Set();
    /** Models that candidates are asked of. */
    #ofCandidates;
    /** Cases, by position, of which a model was said to be unknown. */
    #refused = new Map();
    /** Of the wave: what was said of models, and how many such cases were known before. */
    #doubts = new Map();
    constructor({ groups, assemblies, stop }) {
        this.#assemblies = assemblies;
        this.#stop = stop;
        const ofCandidates = groups.flatMap(({ lanes }) => lanes.filter(isCandidates).map((lane) => modelKey(lane)));
        this.#ofCandidates = new Set(ofCandidates);
    }
    /** A wave begins. */
    begin() {
        this.#doubts.clear();
    }
    /** What the provider said of one case. */
    note(lane, position, answer) {
        if (answer.status === 'unknown-model')
            this.#unknown(lane, position, answer.error);
        else if (answer.called && hasAnswered(answer))
            this.#answering.add(modelKey(lane));
    }
    /** A wave is over. Cases that were asked again and refused again, and no other: more waves like this one would tell nothing new. */
    settle() {
        for (const [lane, { before, error }] of this.#doubts) {
            const gone = lane.subjects.every(({ id }) => this.#assemblies.get(id)?.gone === true);
            if (!gone && this.#refused.get(lane)?.size === before)
                this.#stop.abort((0,completion_source/* refusal */.x5)(lane.model, error));
        }
    }
    #unknown(lane, position, error) {
        if (this.#ofCandidates.has(modelKey(lane)) || this.#answering.has(modelKey(lane))) {
            this.#stop.abort((0,completion_source/* refusal */.x5)(lane.model, error));
            return;
        }
        const refused = this.#refused.get(lane) ?? new Set();
        if (!this.#doubts.has(lane))
            this.#doubts.set(lane, { before: refused.size, error });
        this.#refused.set(lane, refused.add(position));
        for (const { id, pool, cases } of lane.subjects) {
            const assembly = this.#assemblies.get(id);
            if (assembly === undefined || assembly.gone || refused.size < Math.min(REFUSED_CASES, cases.length))
                continue;
            assembly.giveUp(error.message, pool && (0,evaluation_pool/* answeredTrials */.Tw)(pool));
        }
    }
}
/** So many cases must be told that their model is unknown before it is taken to be withdrawn. */
const REFUSED_CASES = 3;
function modelKey({ model }) {
    return `${model.id} ${model.endpoint}`;
}
function isCandidates({ subjects }) {
    return subjects[0].purpose === 'candidate';
}
function hasAnswered(answer) {
    return answer.status === 'completed' || (answer.status === 'failed' && answer.kind === 'task');
}

;// CONCATENATED MODULE: ./build/evaluation/run/run.js

















/** What a run holds while it lasts. */
class Run {
    #assemblies;
    #groups;
    #source;
    #meter;
    #mayCall;
    #now;
    #stop;
    /** One for each worker. */
    #signals;
    #parts = new SharedParts();
    #tally = new tally/* Tally */.F();
    #cached = 0;
    #withdrawn;
    constructor({ subjects, estimate, noCalls }, stop, options) {
        const { cache, limits, concurrency, progress, now } = options;
        this.#assemblies = new Map(subjects.map((subject) => [subject.id, new Assembly(subject)]));
        this.#groups = (0,lanes/* groupSubjects */.b)(subjects);
        this.#withdrawn = new WithdrawnModels({ groups: this.#groups, assemblies: this.#assemblies, stop });
        const budget = new calls_budget/* Budget */._(limits);
        this.#source = new completion_source/* CompletionSource */.Ig({
            cache,
            budget,
            outages: new outage/* OutageWatch */.T(),
            stop,
            concurrency,
            now,
            noCalls,
        });
        const total = () => [...this.#assemblies.values()].reduce((sum, { atMost }) => sum + atMost, 0);
        const show = progress ?? (() => { });
        this.#meter = new evaluation_progress/* ProgressMeter */.Z3({ total, expectedCalls: estimate.calls, concurrency, now, show });
        this.#mayCall = noCalls === undefined;
        this.#now = now;
        this.#stop = stop;
        this.#signals = Array.from({ length: concurrency }, () => stop.signal());
    }
    /**
     * Asks a few fresh re-runs of each baseline that has a pool: what was drawn from a model that is no longer the same is not
     * used. Where no re-run is answered, nobody can say, and nothing is.
     */
    async verifyPools() {
        const today = (0,entry/* utcDay */.dA)(this.#now());
        const pooling = [...this.#assemblies.values()].flatMap((assembly) => {
            const { pool } = assembly.subject;
            return pool === undefined ? [] : [{ assembly, pool }];
        });
        const probed = pooling.filter(({ pool }) => (0,evaluation_pool/* recentTrials */.T2)(pool, today).length > 0);
        if (probed.length > 0 && !this.#stop.ended)
            await this.carryOut(probed.map(({ assembly }) => probe(assembly)));
        for (const { assembly, pool } of probed) {
            if (assembly.gone)
                continue;
            const { reruns } = assembly.evaluation(this.#now());
            assembly.usePooled((0,evaluation_pool/* ofOthers */.Np)((0,evaluation_pool/* usableTrials */.mO)(pool, today, (0,evaluation_pool/* fingerprintsOf */.tm)(reruns)), assembly.subject));
        }
    }
    /** @returns false when all of it was there. */
    async carryOut(wave) {
        let missing = 0;
        for (const { evaluation } of wave) {
            if (!this.#assemblies.has(evaluation))
                throw new RangeError(`${evaluation} is not in the plan`);
        }
        for (const [id, assembly] of this.#assemblies) {
            missing += assembly.ask(wave.filter(({ evaluation }) => evaluation === id));
        }
        if (missing === 0)
            return false;
        this.#withdrawn.begin();
        const tasks = tasksOf(wave, { groups: this.#groups, assemblies: this.#assemblies, stop: this.#stop });
        await this.#side((signal) => this.#work(tasks, (task) => this.#do(task, signal)));
        this.#withdrawn.settle();
        return true;
    }
    /** Scores what a wave has left unscored: comparisons of the two sides, and what a record lacks. */
    async score() {
        // What is recorded stays as it is where nobody may be asked.
        if (!this.#mayCall)
            return;
        const unscored = unscoredIn(this.#assemblies);
        if (unscored.length > 0 && !this.#stop.ended) {
            const tasks = withCases(unscored, this.#groups);
            await this.#side((signal) => this.#work(tasks, (task) => this.#rescore(task, signal)));
        }
        const left = this.#stop.ended ? unscoredIn(this.#assemblies) : [];
        for (const assembly of this.#assemblies.values()) {
            assembly.lacksScores(left.filter((each) => each.assembly === assembly).length);
        }
    }
    evaluations() {
        const at = this.#now();
        return new Map([...this.#assemblies].map(([id, assembly]) => [id, assembly.evaluation(at)]));
    }
    end() {
        this.#meter.end();
        const evaluations = this.evaluations();
        const pooled = [...evaluations.values()].reduce((sum, each) => sum + each.pooled.length, 0);
        const records = [...this.#assemblies.values()].flatMap(({ subject }) => subject.recorded ?? []);
        const recorded = records.reduce((sum, { trials, reruns }) => sum + trials.length + reruns.length, 0);
        return { evaluations, spent: { ...this.#tally.taken, cached: this.#cached, recorded, pooled } };
    }
    /** `concurrency` workers side by side. */
    async #side(work) {
        const ends = await Promise.allSettled(this.#signals.map(work));
        for (const end of ends)
            if (end.status === 'rejected')
                throw end.reason;
    }
    /** One worker: it takes the next task when it is done with its own, so that nothing piles up. */
    async #work(tasks, act) {
        try {
            for await (const task of tasks) {
                if (this.#stop.ended)
                    return;
                await act(task);
            }
        }
        catch (error) {
            this.#stop.abandon();
            throw error;
        }
    }
    async #do(task, signal) {
        const { lane, assemblies, kind, asked, index } = task;
        const answer = await this.#source.answer({
            model: lane.model,
            body: lane.body(lane.render(asked)),
            series: kind === 'trials' ? lane.series : `${lane.series}|rerun`,
            trial: index,
            signal,
            expectedUsd: assemblies[0].subject.callCostUsd,
            kind: lane.subjects[0].id,
        });
        this.#withdrawn.note(lane, task.position, answer);
        const kept = assemblies.map((assembly, at) => this.#keep(assembly, task, at === 0 ? answer : (0,completion_source/* onAnothersAccount */.rQ)(answer), signal));
        if (kept.some((each) => each instanceof Promise))
            await Promise.all(kept);
    }
    /** Most scorers compute, and then nothing is waited for. */
    #keep(assembly, task, answer, signal) {
        if (answer.called)
            this.#called(assembly, answer.status === 'completed' ? answer.completion : undefined);
        const trial = trialOf(assembly.subject, task, answer, {
            context: this.#contextOf(assembly, signal),
            parts: this.#parts,
        });
        if (!(trial instanceof Promise))
            return this.#put(assembly, task, trial);
        return trial.then((settled) => this.#put(assembly, task, settled));
    }
    async #rescore(unscored, signal) {
        const { assembly, kind, position, trial } = unscored;
        const scores = await newScores(unscored, this.#contextOf(assembly, signal));
        if (scores === undefined)
            return;
        assembly.rescored(kind, position, trial, this.#parts.scores({ ...trial.scores, ...scores }));
    }
    #contextOf(assembly, signal) {
        const { scorers, prompt } = assembly.subject;
        const candidate = prompt.model;
        if (scorers.every(({ calls }) => calls === undefined))
            return { signal, candidate };
        const ask = (0,asking/* askFor */.d)({
            source: this.#source,
            stop: this.#stop,
            signal,
            called: (completion) => this.#called(assembly, completion),
        });
        const unusable = (error) => this.#stop.abort({ kind: 'refused', message: error.message, error: (0,errors/* toErrorRecord */.lN)(error) });
        return { signal, candidate, ask, unusable };
    }
    /** A call that was made for an evaluation, of its prompt or of its scorers. */
    #called(assembly, completion) {
        assembly.called(completion);
        this.#tally.called(completion);
        this.#meter.called(completion);
    }
    #put(assembly, { kind, position }, trial) {
        if (trial === undefined)
            return;
        assembly.put(kind, position, trial);
        if (trial.cached)
            this.#cached += 1;
        this.#meter.had(kind, trial);
    }
}
/** The first cases that a comparison looks at. */
const PROBED_CASES = 3;
function probe({ subject: { id, dataset, cases } }) {
    const wanted = new Uint8Array(cases.length);
    for (const position of (0,shuffle/* caseOrder */.bm)(dataset.digest, cases.length).subarray(0, PROBED_CASES))
        wanted[position] = 1;
    return { evaluation: id, kind: 'reruns', cases: wanted, upTo: 1 };
}

// EXTERNAL MODULE: ./build/evaluation/run/stop.js
var run_stop = __webpack_require__(9777);
;// CONCATENATED MODULE: ./build/evaluation/run/run-evaluations.js


/**
 * Carries out a plan, wave by wave: asks what `next` wants, scores each completion as it arrives, and gathers the evaluations.
 * Both sides of a comparison run interleaved, case by case, so that a provider's drift hits both; one trial of every case first,
 * then the next trial.
 *
 * @throws what a dataset throws when it can no longer be read, what `next` throws, RangeError for a wave that asks for what is
 * not there, and defects. A model's failures are in the result.
 */
async function runEvaluations(plan, options) {
    const { concurrency, signal, next } = options;
    if (!(concurrency >= 1))
        throw new RangeError(`concurrency must be at least 1: found ${concurrency}`);
    const stop = new run_stop/* Stop */.V(signal);
    try {
        const run = new Run(plan, stop, options);
        const over = await untilNothingIsWanted(next, run, stop);
        const { evaluations, spent } = run.end();
        return over || stop.reason === undefined ? { evaluations, spent } : { evaluations, spent, stopped: stop.reason };
    }
    finally {
        stop.release();
    }
}
/** @returns false when the run was stopped before. */
async function untilNothingIsWanted(next, run, stop) {
    let idle = 0;
    let verified = false;
    await run.score();
    while (!stop.ended) {
        const wave = next(run.evaluations());
        if (wave.length === 0)
            return true;
        // Not before something is wanted: a gate that knows beforehand that it cannot pass costs nothing.
        if (!verified)
            await run.verifyPools();
        verified = true;
        if (stop.ended)
            return false;
        idle = (await run.carryOut(wave)) ? 0 : idle + 1;
        await run.score();
        if (idle > MOST_IDLE_WAVES)
            throw new RangeError('one wave after another asks for nothing but what is there');
    }
    return false;
}
/** With everything recorded, each look of a comparison is a wave that finds everything there: there are a few dozen at most. */
const MOST_IDLE_WAVES = 1000;


/***/ }),

/***/ 3437:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   bm: () => (/* binding */ caseOrder)
/* harmony export */ });
/* unused harmony exports shuffledPositions, xoshiro128 */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);

/**
 * The order in which the cases of a dataset are looked at, as positions in it. Fixed by the dataset alone: nobody can draw
 * again until an early look is a lucky one, and every part of a run looks at the same cases first.
 */
function caseOrder(dataset, count) {
    return shuffledPositions(count, `v1|${dataset}|looks`);
}
/**
 * The positions 0 … count−1 in an order that only the seed decides: Fisher–Yates (Durstenfeld, CACM 7, 1964, algorithm 235)
 * over xoshiro128**, whose state is the first 16 bytes of the SHA-256 of the seed in UTF-8, as four little-endian words.
 */
function shuffledPositions(count, seed) {
    const digest = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.hash)('sha256', seed, 'buffer');
    const next = xoshiro128([0, 4, 8, 12].map((offset) => digest.readUInt32LE(offset)));
    const positions = Uint32Array.from({ length: count }, (_, position) => position);
    for (let last = count - 1; last > 0; last -= 1) {
        const chosen = below(last + 1, next);
        const moved = positions[last] ?? 0;
        positions[last] = positions[chosen] ?? 0;
        positions[chosen] = moved;
    }
    return positions;
}
/**
 * xoshiro128** 1.1: 32-bit integers, period 2^128 − 1.
 *
 * @param state four 32-bit words, not all 0.
 * @see Blackman and Vigna, "Scrambled linear pseudorandom number generators", ACM TOMS 47, 2021; prng.di.unimi.it.
 */
function xoshiro128(state) {
    let [a = 0, b = 0, c = 0, d = 0] = state;
    return () => {
        const result = Math.imul(rotated(Math.imul(b, 5), 7), 9) >>> 0;
        const shifted = b << 9;
        c ^= a;
        d ^= b;
        b ^= c;
        a ^= d;
        c ^= shifted;
        d = rotated(d, 11);
        return result;
    };
}
function rotated(word, by) {
    return (word << by) | (word >>> (32 - by));
}
/** An integer in 0 … bound−1. What is above the last whole multiple of the bound is drawn again: a remainder alone would favour small ones. */
function below(bound, next) {
    const end = 2 ** 32 - (2 ** 32 % bound);
    let drawn = next();
    while (drawn >= end)
        drawn = next();
    return drawn % bound;
}


/***/ }),

/***/ 2564:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  a: () => (/* binding */ Course)
});

// EXTERNAL MODULE: ./build/foundation/brand.js
var brand = __webpack_require__(2421);
// EXTERNAL MODULE: ./build/gate/policy.js
var gate_policy = __webpack_require__(7642);
;// CONCATENATED MODULE: ./build/gate/labels.js

/**
 * What the data show of one scorer (design, statistics, "Labels").
 *
 * @param interval undefined for too few cases to say anything.
 * @param drop what is tolerated of it.
 */
function labelOf({ improvedP, regressedP }, interval, identical, drop) {
    if (identical)
        return 'identical';
    if (improvedP <= gate_policy/* ALPHA */.Nh)
        return 'improved';
    if (regressedP <= gate_policy/* ALPHA */.Nh)
        return 'regressed';
    return interval !== undefined && -drop < interval.low && interval.high < drop ? 'unchanged' : 'unclear';
}
/** True when the drop of this scorer is more than chance explains. */
function isRegressed({ regressedP }, level = gate_policy/* ALPHA */.Nh) {
    return regressedP <= level;
}

// EXTERNAL MODULE: ./build/gate/numbers.js
var gate_numbers = __webpack_require__(3676);
;// CONCATENATED MODULE: ./build/gate/statistics/gamma-sum.js
/**
 * P(Q ≤ 0) of Q = Σ value_j · Gamma(count_j), independent gamma variables of scale 1, without random numbers: its moment
 * generating function e^{K(s)}, K(s) = −Σ count_j log(1 − s value_j), is inverted along a hyperbola through its saddle point s0 < 0,
 *
 *     P = −(1/π) ∫₀^∞ Im[ e^{K(s)} s'(v) / s(v) ] dv,   s(v) = s0 + (κ (cosh v − 1) + i sinh v) / √K''(s0),
 *
 * by the trapezoidal rule, which on an analytic integrand converges exponentially. κ = K''' / (3 K''^{3/2}) bends the path as
 * steepest descent does: along a vertical line the integrand oscillates far out where a few terms rule the tail. Where the bend
 * leads uphill, which takes terms of very different sizes, the line serves.
 *
 * Absolute error below 1e-13. Where P is the smaller tail, the relative error is below 1e-12 for up to 10,000 observations, as long
 * as P is above 1e-300.
 *
 * Sources: H. E. Daniels (1954), "Saddlepoint approximations in statistics"; S. O. Rice (1980), "Distribution of quadratic forms in
 * normal random variables: evaluation by numerical integration"; J. A. C. Weideman, L. N. Trefethen (2007), "Parabolic and
 * hyperbolic contours for computing the Bromwich integral".
 *
 * @param terms finite values; counts from a half on. NaN for a value that is not a number.
 */
function tailBelowZero(terms) {
    let [least, greatest] = [0, 0];
    for (const { value } of terms) {
        least = Math.min(least, value);
        greatest = Math.max(greatest, value);
    }
    // Without a term of one sign, Q has the other sign for certain, or is 0.
    if (greatest <= 0)
        return 1;
    if (least >= 0)
        return 0;
    // The tail is taken on the far side of the mean: what is small is computed as such, not as 1 minus something.
    const scale = Math.max(greatest, -least);
    let mean = 0;
    for (const { value, count } of terms)
        mean += (value / scale) * count;
    return mean < 0 ? 1 - farTail(terms, greatest) : farTail(terms, least);
}
/**
 * The chance that Q has the sign of `end`, the value farthest on that side. With s = −t / |end|, the factors of e^{K(s)} are
 * 1 + t / ratio; the pole of the value `end` lies at t = 1, and nothing overflows however small a value or the end is.
 */
function farTail(terms, end) {
    const factors = terms
        .filter(({ value }) => value !== 0)
        .map(({ value, count }) => ({ ratio: -end / value, count }));
    const start = pathStart(factors);
    let logarithm = 0;
    for (const { ratio, count } of factors)
        logarithm -= count * Math.log1p(start / ratio);
    const sum = tilted(factors, start);
    const bent = integral(sum);
    return Math.exp(logarithm) * (Number.isNaN(bent) ? integral({ ...sum, bend: 0 }) : bent);
}
/** How far the path must stay from the integrand's pole at 0, in standard deviations: nearer, the integrand is too sharp. */
const CLEARANCE = 0.7;
/** The saddle point; where it lies too close to 0, a point beside it, at most half-way to the other pole: any will do. */
function pathStart(factors) {
    let [below, above] = [0, 1];
    for (let step = 0; step < 40; step += 1) {
        const middle = (below + above) / 2;
        let slope = 0;
        for (const { ratio, count } of factors)
            slope += count / (ratio + middle);
        if (slope > 0)
            below = middle;
        else
            above = middle;
    }
    return Math.max(below, Math.min(CLEARANCE / deviation(factors, below), 0.5));
}
/** √K'', the standard deviation of Q once it is tilted towards the end. */
function deviation(factors, start) {
    let sum = 0;
    for (const { ratio, count } of factors)
        sum += count / (ratio + start) ** 2;
    return Math.sqrt(sum);
}
function tilted(factors, start) {
    const unit = deviation(factors, start);
    const rates = factors.map(({ ratio, count }) => ({ rate: 1 / ((ratio + start) * unit), count }));
    let cubes = 0;
    for (const { rate, count } of rates)
        cubes += count * rate ** 3;
    return {
        distance: start * unit,
        bend: (2 / 3) * cubes,
        single: Float64Array.from(rates.filter(({ count }) => count === 1).map(({ rate }) => rate)),
        repeated: rates.filter(({ count }) => count !== 1),
    };
}
/** Of the integral, from one step to the next: each halving about squares the error. */
const LAST_CHANGE = 1e-12;
/** The integral above, with the factor 1/π and without e^{K(s0)}; NaN where the bend leads uphill. */
function integral(sum) {
    let step = 0.15;
    let total = 0.5 / sum.distance + sumFrom(sum, step, step);
    let result = total * step;
    let change = Number.POSITIVE_INFINITY;
    while (change > LAST_CHANGE * result) {
        total += sumFrom(sum, step / 2, step);
        step /= 2;
        change = Math.abs(total * step - result);
        result = total * step;
    }
    return result / Math.PI;
}
/** Where the product, which falls from 1 along the path, no longer counts. */
const NEGLIGIBLE = 1e-18;
/** Σ f(start + k·step) of f(v) = −Im[ Π (1 − δ·rate)^−count · s'(v) / s(v) ]; NaN where a bent path has the product rise. */
function sumFrom({ distance, bend, single, repeated }, start, step) {
    let sum = 0;
    let modulus = 1;
    for (let v = start; modulus > NEGLIGIBLE; v += step) {
        const upwards = Math.sinh(v);
        const aside = 2 * bend * Math.sinh(v / 2) ** 2;
        // The product of the single factors, upside down.
        let [real, imaginary] = [1, 0];
        for (const rate of single) {
            const x = 1 - aside * rate;
            const y = upwards * rate;
            const next = real * x + imaginary * y;
            imaginary = imaginary * x - real * y;
            real = next;
        }
        let logarithm = 0;
        let angle = -Math.atan2(imaginary, real);
        for (const { rate, count } of repeated) {
            const x = aside * rate;
            const y = upwards * rate;
            logarithm += count * Math.log1p(x * (x - 2) + y * y);
            angle += count * Math.atan2(y, 1 - x);
        }
        const before = modulus;
        modulus = Math.exp(-logarithm / 2) / Math.hypot(real, imaginary);
        if (bend !== 0 && modulus > before)
            return Number.NaN;
        // −s'(v) / s(v), from s(v) = −(behind − i·upwards) and s'(v) = bend·upwards + i·ahead.
        const behind = distance - aside;
        const ahead = Math.cosh(v);
        const square = behind * behind + upwards * upwards;
        const quotientReal = (upwards * (bend * behind - ahead)) / square;
        const quotientImaginary = (ahead * behind + bend * upwards * upwards) / square;
        sum += modulus * (Math.cos(angle) * quotientImaginary + Math.sin(angle) * quotientReal);
    }
    return sum;
}

// EXTERNAL MODULE: ./build/gate/statistics/normal.js
var normal = __webpack_require__(9657);
;// CONCATENATED MODULE: ./build/gate/statistics/bounded-mean.js


/**
 * @param values at least one, each within the range (by 1e-9 of it: a sum of rounded terms may lie that far outside).
 * @throws RangeError for no values, for one that is not a number or lies outside of the range, and for an empty range.
 */
function boundedSample(values, { low, high }) {
    if (!(low < high && Number.isFinite(high - low)))
        throw new RangeError(`not a range: ${low} to ${high}`);
    if (values.length === 0)
        throw new RangeError('no values');
    const slack = 1e-9 * (high - low);
    const counts = new Map();
    let sum = 0;
    for (const value of Float64Array.from(values).sort()) {
        if (!(value >= low - slack && value <= high + slack)) {
            throw new RangeError(`${value} is not in ${low} to ${high}`);
        }
        const kept = Math.min(high, Math.max(low, value));
        sum += kept;
        counts.set(kept, (counts.get(kept) ?? 0) + 1);
    }
    return {
        low,
        high,
        size: values.length,
        // A rounded sum may put the mean of equal values a bit beyond them.
        mean: Math.min(high, Math.max(low, sum / values.length)),
        values: Array.from(counts, ([value, count]) => ({ value, count })),
    };
}
/**
 * p-value of "the mean is at most `mean`": small when the sample shows that it is above. Below the range it is 0, from the upper
 * end on 1. The accuracy is that of `tailBelowZero`.
 * @throws RangeError when `mean` is not a number: no p-value may come of it.
 */
function pAbove(sample, mean, engine = 'exact') {
    const { low, high, values } = sample;
    if (Number.isNaN(mean))
        throw new RangeError('the mean to test is not a number');
    if (mean < low)
        return 0;
    if (mean >= high)
        return 1;
    const pseudo = engine === 'exact'
        ? [{ value: low, count: 1 }]
        : [
            { value: low, count: 0.5 },
            { value: high, count: 0.5 },
        ];
    return tailBelowZero([...values, ...pseudo].map(({ value, count }) => ({ value: value - mean, count })));
}
/** p-value of "the mean is at least `mean`": small when the sample shows that it is below. */
function pBelow(sample, mean, engine = 'exact') {
    return pAbove(mirrored(sample), -mean, engine);
}
/**
 * The mean is above this with confidence 1 − alpha: the m with pAbove(m) = alpha, to about 1e-13 of the range; for an alpha within
 * 1e-6 of 1 only as far as p-values that near to 1 differ. `exact` gives the lower end for a sample of nothing else, which shows
 * nothing.
 * @throws RangeError when alpha is not between 0 and 1.
 */
function lowerBound(sample, alpha, engine = 'exact') {
    if (!(alpha > 0 && alpha < 1))
        throw new RangeError(`not a level: ${alpha}`);
    const { low, high } = sample;
    if (pAbove(sample, low, engine) > alpha)
        return low;
    // On the scale of normal deviations the p-value is almost a straight line in m.
    const target = (0,normal/* normalQuantile */.Z)(alpha);
    return crossing((mean) => (0,normal/* normalQuantile */.Z)(pAbove(sample, mean, engine)) - target, low, high);
}
/**
 * Where an increasing function is 0, or just below. Bisection, and inverse quadratic interpolation where the last three points
 * promise that it is safe; infinite values do no harm.
 *
 * Source: T. R. Chandrupatla (1997), "A new hybrid quadratic/bisection algorithm for finding the zero of a nonlinear function
 * without using derivatives", Advances in Engineering Software 28(3).
 */
function crossing(f, low, high) {
    const finest = 4 * Number.EPSILON * Math.max(Math.abs(low), Math.abs(high));
    let opposite = { x: low, f: Number.NEGATIVE_INFINITY };
    let latest = { x: high, f: Number.POSITIVE_INFINITY };
    let share = 0.5;
    for (;;) {
        const x = latest.x + share * (opposite.x - latest.x);
        const point = { x, f: f(x) };
        const sameSide = point.f > 0 === latest.f > 0;
        const earlier = sameSide ? latest : opposite;
        if (!sameSide)
            opposite = latest;
        latest = point;
        const width = Math.abs(opposite.x - latest.x);
        if (width <= 2 * finest)
            return Math.min(opposite.x, latest.x);
        const least = finest / width;
        share = Math.min(1 - least, Math.max(least, shareOfWay(latest, opposite, earlier)));
    }
}
/** How far to go from the latest point towards the one on the other side. */
function shareOfWay(latest, opposite, earlier) {
    const along = (latest.x - opposite.x) / (earlier.x - opposite.x);
    const risen = (latest.f - opposite.f) / (earlier.f - opposite.f);
    if (!(risen ** 2 < along && (1 - risen) ** 2 < 1 - along))
        return 0.5;
    return ((latest.f / (opposite.f - latest.f)) * (earlier.f / (opposite.f - earlier.f)) +
        ((earlier.x - latest.x) / (opposite.x - latest.x)) *
            (latest.f / (earlier.f - latest.f)) *
            (opposite.f / (earlier.f - opposite.f)));
}
/** The mean is below this with confidence 1 − alpha. */
function upperBound(sample, alpha, engine = 'exact') {
    return -lowerBound(mirrored(sample), alpha, engine);
}
function mirrored({ low, high, size, mean, values }) {
    return {
        low: -high,
        high: -low,
        size,
        mean: -mean,
        values: values.map(({ value, count }) => ({ value: -value, count })).reverse(),
    };
}

;// CONCATENATED MODULE: ./build/gate/statistics/clusters.js

/**
 * Makes the cluster the unit: cases of one cluster rise and fall together, so that counting each of them would overstate the
 * evidence. An item without a cluster is a cluster of its own. A large cluster widens the range of the values, and so the bounds.
 *
 * @param range of an item's value; −1 to 1 for a difference of scores.
 * @returns undefined for no items.
 * @throws RangeError for a value that is not finite.
 */
function clusterMeans(items, range = { low: -1, high: 1 }) {
    const clusters = clustersOf(items);
    if (clusters.length === 0)
        return undefined;
    const scale = clusters.length / items.length;
    let low = Infinity;
    let high = -Infinity;
    for (const { size } of clusters) {
        low = Math.min(low, size * range.low * scale);
        high = Math.max(high, size * range.high * scale);
    }
    return { values: clusters.map(({ sum }) => sum * scale), range: { low, high } };
}
/**
 * Standard error of the mean of all items when the clusters, not the items, are independent:
 * √( Σ_g (Σ_{i∈g} (x_i − x̄))² · G/(G − 1) ) / n, to be read with G − 1 degrees of freedom. With one item a cluster it is s/√n.
 *
 * Source: K.-Y. Liang, S. L. Zeger (1986), "Longitudinal data analysis using generalized linear models", Biometrika 73(1), with the
 * usual correction for few clusters.
 * @returns undefined for fewer than two clusters.
 * @throws RangeError for a value that is not finite.
 */
function clusterStandardError(items) {
    const clusters = clustersOf(items);
    const middle = (0,gate_numbers/* mean */.i2)(items.map(({ value }) => value));
    const df = clusters.length - 1;
    if (middle === undefined || df < 1)
        return undefined;
    let squares = 0;
    for (const { sum, size } of clusters)
        squares += (sum - size * middle) ** 2;
    return { standardError: Math.sqrt((squares * clusters.length) / df) / items.length, df };
}
function clustersOf(items) {
    const clusters = [];
    const named = new Map();
    for (const { cluster: name, value } of items) {
        if (!Number.isFinite(value))
            throw new RangeError(`not a value: ${value}`);
        let cluster = name === undefined ? undefined : named.get(name);
        if (cluster === undefined) {
            cluster = { sum: 0, size: 0 };
            clusters.push(cluster);
            if (name !== undefined)
                named.set(name, cluster);
        }
        cluster.sum += value;
        cluster.size += 1;
    }
    return clusters;
}

// EXTERNAL MODULE: ./build/gate/statistics/variance.js
var statistics_variance = __webpack_require__(5565);
;// CONCATENATED MODULE: ./build/gate/pairing/sample.js



/**
 * The standard error with two pseudo-cases, half of a worst case each: a handful of cases that all did the same would else look as
 * if it could see anything. Never below the standard error itself, which also knows the noise that the trials of a case show.
 */
function carefulError({ bounded, units, mean, standardError = 0 }) {
    const reach = Math.max(Math.abs(bounded.low), Math.abs(bounded.high));
    const squares = bounded.values.reduce((sum, { value, count }) => sum + count * (value - mean) ** 2, reach ** 2);
    return Math.max(standardError, Math.sqrt(squares / (units + 2) / units));
}
/**
 * @param range of one case's number: −1 to 1 for a difference of scores, 0 to 1 for a score.
 * @returns undefined for no case: the mean of nothing is not 0.
 */
function sampleOf(values, range, clustered) {
    const parts = (0,statistics_variance/* varianceParts */.a_)(values);
    if (!clustered) {
        if (values.length === 0)
            return undefined;
        const bounded = boundedSample(values.map(({ difference }) => difference), range);
        const { size, mean } = bounded;
        return { cases: size, units: size, mean, bounded, values, parts, standardError: parts?.standardError };
    }
    const items = values.map(({ cluster, difference }) => ({ cluster, value: difference }));
    const clusters = clusterMeans(items, range);
    if (clusters === undefined)
        return undefined;
    const bounded = boundedSample(clusters.values, clusters.range);
    const { size: units, mean } = bounded;
    const standardError = clusterStandardError(items)?.standardError;
    return { cases: values.length, units, mean, bounded, values, parts, standardError };
}

;// CONCATENATED MODULE: ./build/gate/statistics/holm.js
/**
 * Holm's step-down adjustment: a hypothesis whose adjusted p-value is at most α may be rejected, and the chance that any true one
 * is rejected stays at most α, however the p-values depend on each other. In the order given.
 *
 * Source: S. Holm (1979), "A simple sequentially rejective multiple test procedure", Scandinavian J. Statistics 6(2).
 * @param pValues every one that is looked at, or the guarantee is lost.
 * @throws RangeError for one that is not in 0–1.
 */
function holm(pValues) {
    const adjusted = new Array(pValues.length).fill(1);
    let largest = 0;
    for (const [rank, { p, index }] of ascending(pValues).entries()) {
        largest = Math.max(largest, Math.min(1, p * (pValues.length - rank)));
        adjusted[index] = largest;
    }
    return adjusted;
}
function ascending(pValues) {
    for (const p of pValues)
        if (!(p >= 0 && p <= 1))
            throw new RangeError(`not a p-value: ${p}`);
    return pValues.map((p, index) => ({ p, index })).sort((one, other) => one.p - other.p);
}

;// CONCATENATED MODULE: ./build/gate/measure.js





/** Every number that the rules and the table rest on. All suites of a prompt together: they share one error rate. */
function measureSuites(suites, policy, view) {
    const measured = suites.map((suite) => ({
        suite,
        scorers: suite.scorers.map((scorer) => measureScorer(suite, scorer, view)),
    }));
    const all = measured.flatMap(({ scorers }) => scorers);
    const improved = adjusted(all, pAbove);
    const regressed = adjusted(all, pBelow);
    const withP = (scorer) => ({
        ...scorer,
        improvedP: improved.get(scorer) ?? 1,
        regressedP: regressed.get(scorer) ?? 1,
    });
    return measured.map(({ suite, scorers }) => ({
        suite,
        view,
        scorers: scorers.map(withP),
        composite: compositeOf(suite, policy, view),
    }));
}
/**
 * Against "the mean difference is 0", one direction at half of the error rate. Were both directions one family, a gain of one scorer
 * would make room for a drop of another to count: a prompt would fail because it got better somewhere.
 */
function adjusted(scorers, test) {
    const tested = scorers.filter(hasEnough);
    const ps = holm(tested.map(({ differences }) => Math.min(1, 2 * test(differences.bounded, 0))));
    return new Map(tested.map((scorer, index) => [scorer, ps[index]]));
}
function hasEnough(scorer) {
    return scorer.differences !== undefined && scorer.differences.units >= gate_policy/* FEWEST_UNITS */.fA;
}
const DIFFERENCES = { low: -1, high: 1 };
const LEVELS = { low: 0, high: 1 };
function measureScorer({ clustered }, scorer, view) {
    const values = scorer.pairs.map((pair) => valuesOf(pair, view)).filter((found) => found !== undefined);
    const compared = values.filter(isCompared);
    return {
        scorer,
        name: scorer.facts.name,
        cases: values.length,
        baselineMean: (0,gate_numbers/* mean */.i2)(compared.map(({ baseline }) => baseline.mean)),
        candidateMean: (0,gate_numbers/* mean */.i2)(values.map(({ candidate }) => candidate.mean)),
        differences: sampleOf(compared.map(differenceOf), DIFFERENCES, clustered),
        levels: sampleOf(values.map(levelOf), LEVELS, clustered),
    };
}
/** @returns undefined for a case that does not count in this view. */
function valuesOf(pair, view) {
    const candidate = measuredOr(pair.candidate, view === 'worst' ? 0 : undefined);
    if (candidate === undefined)
        return undefined;
    if (pair.baseline === undefined)
        return { pair, baseline: undefined, candidate };
    const baseline = measuredOr(pair.baseline, view === 'worst' ? 1 : undefined);
    return baseline === undefined ? undefined : { pair, baseline, candidate };
}
function measuredOr(side, missing) {
    if (side.status === 'measured')
        return side;
    return missing === undefined ? undefined : { status: 'measured', mean: missing, trials: 1, variance: undefined };
}
function isCompared(values) {
    return values.baseline !== undefined;
}
function differenceOf({ pair, baseline, candidate }) {
    return {
        cluster: pair.cluster,
        difference: candidate.mean - baseline.mean,
        candidateTrials: candidate.trials,
        candidateVariance: candidate.variance,
        baselineTrials: baseline.trials,
        baselineVariance: baseline.variance,
    };
}
function levelOf({ pair, candidate }) {
    return {
        cluster: pair.cluster,
        difference: candidate.mean,
        candidateTrials: candidate.trials,
        candidateVariance: candidate.variance,
        baselineTrials: 1,
        baselineVariance: 0,
    };
}
/**
 * A case that misses a scorer does not count in the observed view: its other scorers alone would weigh differently. The noise of
 * a case is taken as if its scorers erred together, the most that it can be.
 */
function compositeOf(suite, policy, view) {
    const cases = new Map();
    for (const { facts, pairs } of suite.scorers) {
        const weight = (0,gate_policy/* weightOf */.mm)(policy, facts.name);
        if (weight === 0)
            continue;
        for (const pair of pairs) {
            const values = valuesOf(pair, view);
            const value = values !== undefined && isCompared(values) ? differenceOf(values) : undefined;
            const parts = cases.get(pair.case);
            if (parts === undefined)
                cases.set(pair.case, [{ weight, value }]);
            else
                parts.push({ weight, value });
        }
    }
    const together = [...cases.values()].flatMap((parts) => weightedMean(parts) ?? []);
    return sampleOf(together, DIFFERENCES, suite.clustered);
}
function weightedMean(parts) {
    const [first] = parts;
    if (first?.value === undefined || parts.length === 1)
        return first?.value;
    // Weights are relative: by the largest, so that neither very large nor very small ones leave the numbers there are.
    const largest = parts.reduce((most, { weight }) => Math.max(most, weight), 0);
    let total = 0;
    let difference = 0;
    let candidateDeviation = 0;
    let baselineDeviation = 0;
    for (const { weight, value } of parts) {
        if (value === undefined)
            return undefined;
        const share = weight / largest;
        total += share;
        difference += share * value.difference;
        candidateDeviation = added(candidateDeviation, share, value.candidateVariance);
        baselineDeviation = added(baselineDeviation, share, value.baselineVariance);
    }
    const variance = (deviation) => (deviation === undefined ? undefined : (deviation / total) ** 2);
    return {
        ...first.value,
        difference: difference / total,
        candidateVariance: variance(candidateDeviation),
        baselineVariance: variance(baselineDeviation),
    };
}
function added(sum, share, variance) {
    return sum === undefined || variance === undefined ? undefined : sum + share * Math.sqrt(variance);
}

// EXTERNAL MODULE: ./build/foundation/shuffle.js
var shuffle = __webpack_require__(3437);
;// CONCATENATED MODULE: ./build/gate/pairing/comparability.js

/**
 * Why an evaluation cannot be judged at all: it is empty, contradicts itself, or holds a score that is not a number in 0–1.
 *
 * @returns undefined when nothing is wrong with it.
 */
function evaluationProblem(suite, side, evaluation, policy) {
    const { cases, subject } = evaluation;
    const where = `suite ${suite}, ${side}`;
    if (cases.length === 0)
        return problem('NothingScored', `${where}: the dataset has no case`, 'Add cases to it.');
    if (subject.scorers.length === 0) {
        return problem('NothingScored', `${where}: there is no scorer`, 'Name at least one scorer in the suite.');
    }
    if (!(Number.isInteger(subject.trials) && subject.trials >= 1 && subject.trials <= MOST_TRIALS)) {
        return problem('InvalidEvaluation', `${where}: ${subject.trials} trials a case`, EVALUATE_AGAIN);
    }
    const ids = new Set(cases.map(({ id }) => id));
    if (ids.size !== cases.length)
        return problem('InvalidEvaluation', `${where}: a case is in it twice`, EVALUATE_AGAIN);
    const names = new Set(subject.scorers.map(({ name }) => name));
    if (names.size !== subject.scorers.length) {
        return problem('InvalidEvaluation', `${where}: a scorer is in it twice`, 'Give the scorers different names.');
    }
    return trialsProblem(where, evaluation, ids, policy);
}
/**
 * Why two evaluations must not be compared: another dataset, another scorer. The numbers of trials may differ: a case counts once. Prompt, model and
 * parameters may differ: they are what is compared. Only a simulated candidate is never held against real answers: a pull
 * request could name the simulation to get the answers that were written for it.
 */
function comparabilityProblem(suite, baseline, candidate) {
    if (candidate.simulated && !baseline.simulated) {
        return problem('SimulatedCandidate', `suite ${suite}: the candidate is answered by a simulated model (${candidate.model}) and the baseline by a real one`, 'Name the real model in the prompt: a simulation shows how the gate works, not how good a prompt is.');
    }
    const differences = [...datasetDifference(baseline, candidate), ...scorerDifferences(baseline, candidate)];
    if (differences.length === 0)
        return undefined;
    return problem('NotComparable', `suite ${suite}: the two sides cannot be compared: ${differences.join('; ')}`, 'Evaluate both versions over the same dataset, with the same scorers.');
}
/** Ten times what a config may ask for. A damaged record with more would fill the memory with slots. */
const MOST_TRIALS = 1000;
const EVALUATE_AGAIN = 'The recorded evaluation is damaged: evaluate the version again.';
function trialsProblem(where, evaluation, ids, policy) {
    const { trials, reruns, pooled, subject } = evaluation;
    if (subject.purpose === 'candidate' && pooled.length > 0) {
        const message = `${where}: trials of earlier runs are in it, which only a baseline may have`;
        return problem('InvalidEvaluation', message, EVALUATE_AGAIN);
    }
    const outside = trials.find(({ index }) => !(index < subject.trials));
    if (outside !== undefined) {
        const message = `${where}: trial ${outside.index + 1} of case ${outside.case} is not one of ${subject.trials}`;
        return problem('InvalidEvaluation', message, EVALUATE_AGAIN);
    }
    for (const list of [trials, reruns, pooled]) {
        const found = listProblem(where, list, ids, policy);
        if (found !== undefined)
            return found;
    }
    return undefined;
}
function listProblem(where, trials, ids, policy) {
    const seen = new Set();
    for (const trial of trials) {
        const name = `trial ${trial.index + 1} of case ${trial.case}`;
        if (!ids.has(trial.case))
            return problem('InvalidEvaluation', `${where}: ${name} is of no known case`, EVALUATE_AGAIN);
        if (!Number.isInteger(trial.index) || trial.index < 0) {
            return problem('InvalidEvaluation', `${where}: ${name} has no number`, EVALUATE_AGAIN);
        }
        if (seen.has(name))
            return problem('InvalidEvaluation', `${where}: ${name} is in it twice`, EVALUATE_AGAIN);
        seen.add(name);
        const score = scoreProblem(`${where}: ${name}`, trial, policy);
        if (score !== undefined)
            return score;
    }
    return undefined;
}
/** NaN is an error, never a 0 and never left out; what is not in 0–1 needs declared bounds (design, statistics, "Data"). */
function scoreProblem(where, { outcome, scores }, policy) {
    // A failed task is 0 on our own scale, whatever the scorer's is.
    if (outcome.status === 'failed')
        return undefined;
    for (const [scorer, score] of Object.entries(scores)) {
        const { min, max } = (0,gate_policy/* boundsOf */.BO)(policy, scorer);
        if (score.status !== 'scored' || (score.value >= min && score.value <= max))
            continue;
        const message = `${where} has the score ${score.value} by ${scorer}, which is not in ${min}–${max}`;
        const todo = Number.isFinite(score.value)
            ? `Declare the values it can give under "bounds" of the gate: { ${scorer}: { min: …, max: …, better: higher } }.`
            : 'Mend the scorer: it must give a number.';
        return problem('InvalidScore', message, todo);
    }
    return undefined;
}
function datasetDifference(baseline, candidate) {
    if (baseline.subject.dataset !== candidate.subject.dataset)
        return [`dataset ${candidate.dataset} has changed`];
    const known = new Set(baseline.cases.map(({ id }) => id));
    const strangers = candidate.cases.filter(({ id }) => !known.has(id));
    if (strangers.length === 0 && known.size === candidate.cases.length)
        return [];
    return [`dataset ${candidate.dataset} has other cases`];
}
function scorerDifferences(baseline, candidate) {
    const before = new Map(baseline.subject.scorers.map(({ name, fingerprint }) => [name, fingerprint]));
    const differences = [];
    for (const { name, fingerprint } of candidate.subject.scorers) {
        const held = before.get(name);
        if (held === undefined)
            differences.push(`scorer ${name} is on the candidate only`);
        else if (held !== fingerprint)
            differences.push(`scorer ${name} has changed`);
        before.delete(name);
    }
    for (const name of before.keys())
        differences.push(`scorer ${name} is on the baseline only`);
    return differences;
}
function problem(name, message, todo) {
    return { name, message, todo };
}

// EXTERNAL MODULE: ./build/gate/pairing/readings.js
var pairing_readings = __webpack_require__(6100);
;// CONCATENATED MODULE: ./build/gate/pairing/pairing.js



/**
 * Puts the two sides of a suite together by case id and reduces trials to one mean a case, scorer and side: the case is the
 * unit, trials are never counted as independent observations (design, statistics, "Data"). Only what was there at the look
 * counts: a run that went on for another environment's sake changes nothing here.
 *
 * A task failure counts 0 on every scorer that applies to the case. A failed call, a failed scorer and a trial that was never
 * run are missing; a side with a missing trial is missing as a whole. A scorer that answered `not-applicable` and nothing else
 * does not apply to the case on either side; one that answered so only now and then left a trial unscored: missing.
 */
function pairSuite(source, look, policy) {
    const { suite, candidate, baseline } = source;
    const problem = evaluationProblem(suite, 'candidate', candidate, policy) ??
        (baseline && evaluationProblem(suite, source.against ?? 'baseline', baseline, policy)) ??
        (baseline && comparabilityProblem(suite, baseline, candidate));
    if (problem !== undefined)
        return { kind: 'error', error: problem };
    const own = (0,pairing_readings/* slotsOf */.nK)(candidate, look);
    const others = baseline && (0,pairing_readings/* slotsOf */.nK)(baseline, look);
    const wanted = casesAt(candidate, look);
    const scorers = candidate.subject.scorers.map((facts) => {
        const paired = wanted.flatMap((one) => pairOf(facts, one, own, others, policy));
        return { facts, binary: paired.every((each) => each.binary), pairs: paired.map(({ pair }) => pair) };
    });
    const clustered = candidate.cases.some(({ cluster }) => cluster !== undefined);
    return { kind: 'paired', suite: { source, look, scorers, clustered } };
}
/** The cases that a look takes in, in the order of the dataset. */
function casesAt(evaluation, look) {
    const wanted = new Set(casesOf(evaluation, look));
    return evaluation.cases.filter((_, position) => wanted.has(position));
}
/** Positions in the dataset of the cases that a look takes in, ascending. */
function casesOf({ cases, subject }, look) {
    const order = (0,shuffle/* caseOrder */.bm)(subject.dataset, cases.length);
    return Array.from(order.subarray(0, look.cases)).sort((one, other) => one - other);
}
/** No pair where the scorer does not apply. */
function pairOf(facts, one, own, others, policy) {
    const normalise = (0,pairing_readings/* normaliser */.Z4)(policy, facts.name);
    const candidate = (0,pairing_readings/* readingsOf */.RO)((0,pairing_readings/* trialsOf */.xY)(own, one.id), facts.name, normalise);
    const baseline = others && (0,pairing_readings/* readingsOf */.RO)((0,pairing_readings/* trialsOf */.xY)(others, one.id), facts.name, normalise);
    const readings = [...candidate, ...(baseline ?? [])];
    if ((0,pairing_readings/* doesNotApply */.L4)(readings))
        return [];
    return [
        {
            pair: {
                case: one.id,
                tags: one.tags,
                cluster: one.cluster,
                baseline: baseline && (0,pairing_readings/* sideOf */.Jh)(baseline),
                candidate: (0,pairing_readings/* sideOf */.Jh)(candidate),
            },
            binary: (0,pairing_readings/* isBinary */.Go)(readings),
        },
    ];
}

;// CONCATENATED MODULE: ./build/gate/pairing/outputs.js


/** Text and tool calls of every trial of a case are the same on both sides, byte for byte, in every case, and none is missing. */
function sameOutputs({ candidate, baseline }, look) {
    if (baseline === undefined)
        return false;
    const own = (0,pairing_readings/* slotsOf */.nK)(candidate, look);
    const others = (0,pairing_readings/* slotsOf */.nK)(baseline, look);
    return casesAt(candidate, look).every(({ id }) => {
        const [first, ...rest] = [...(0,pairing_readings/* trialsOf */.xY)(own, id), ...(0,pairing_readings/* trialsOf */.xY)(others, id)].map(outputOf);
        return first !== undefined && rest.every((output) => output === first);
    });
}
function outputOf(trial) {
    if (trial?.outcome.status !== 'completed')
        return undefined;
    const { text, toolCalls, refusal } = trial.outcome.completion;
    return JSON.stringify([text, toolCalls, refusal ?? null]);
}
/** How often each expected label was found, over all trials of the look that a `label` scorer scored. Sorted by label. */
function countClasses({ candidate, baseline }, scorer, look) {
    const counts = new Map();
    const count = (trial, side) => {
        const score = Object.hasOwn(trial.scores, scorer) ? trial.scores[scorer] : undefined;
        if (score?.status !== 'scored' || score.label === undefined)
            return;
        const found = counts.get(score.label.expected) ?? { expected: 0, baseline: 0, candidate: 0 };
        if (side === 'candidate')
            found.expected += 1;
        if (score.value === 1)
            found[side] += 1;
        counts.set(score.label.expected, found);
    };
    for (const trial of trialsAt(candidate, look))
        count(trial, 'candidate');
    if (baseline !== undefined)
        for (const trial of trialsAt(baseline, look))
            count(trial, 'baseline');
    return [...counts]
        .sort(([one], [other]) => (one < other ? -1 : 1))
        .map(([label, { expected, baseline: before, candidate: after }]) => ({
        label,
        expected,
        ...(baseline === undefined ? {} : { baselineCorrect: before }),
        candidateCorrect: after,
    }));
}
/** Every trial that was there at the look, without the holes. */
function trialsAt(evaluation, look) {
    const slots = (0,pairing_readings/* slotsOf */.nK)(evaluation, look);
    return casesAt(evaluation, look).flatMap(({ id }) => (0,pairing_readings/* trialsOf */.xY)(slots, id).filter((trial) => trial !== undefined));
}
/** What the baseline's means are made of; undefined without a baseline. */
function baselineTrialsOf({ candidate, baseline }, look) {
    if (baseline === undefined)
        return undefined;
    const cases = casesAt(candidate, look);
    const trials = trialsAt(baseline, look);
    const counts = countsOf(cases, trials);
    // Days of the form 2026-11-21 sort as text.
    const days = [...new Set(trials.map(({ drawnOn }) => drawnOn))].sort();
    const [oldest] = days;
    const newest = days.at(-1);
    return {
        fewest: counts.reduce((least, count) => Math.min(least, count), greatest(counts)),
        most: greatest(counts),
        pooled: greatest(countsOf(cases, baseline.pooled)),
        ...(oldest === undefined ? {} : { oldest }),
        ...(newest === undefined ? {} : { newest }),
        ...(baseline.gone === undefined ? {} : { gone: baseline.gone }),
    };
}
function countsOf(cases, trials) {
    const counts = new Map(cases.map(({ id }) => [id, 0]));
    for (const trial of trials) {
        const count = counts.get(trial.case);
        if (count !== undefined)
            counts.set(trial.case, count + 1);
    }
    return [...counts.values()];
}
/** Not `Math.max(...counts)`: a large dataset is more than a function takes as arguments. */
function greatest(counts) {
    return counts.reduce((most, count) => Math.max(most, count), 0);
}

;// CONCATENATED MODULE: ./build/gate/statistics/chance.js

/**
 * How many cases would be better by chance alone, and about as many worse, if nothing had changed: both sides of each case are
 * taken to be drawn anew from one prompt, as noisy as one of the two shows itself to be by its repeats; of both estimates the mean.
 *
 * @param binary scores of 0 and 1: their mean is a count of successes, and ties are common. Of graded scores any noise tells the two
 *   sides apart.
 * @returns undefined where no case was asked twice on one side: nothing then tells chance from change.
 */
function changedByChance(cases, binary) {
    const estimates = [cases.map(({ baseline }) => baseline), cases.map(({ candidate }) => candidate)].flatMap((side) => {
        const variances = side.flatMap(({ variance }) => variance ?? []);
        const within = (0,gate_numbers/* mean */.i2)(variances);
        if (within === undefined)
            return [];
        if (within === 0)
            return [0];
        if (binary)
            return [differing(cases, rateOf(side, within))];
        return [(cases.length * variances.filter((variance) => variance > 0).length) / variances.length];
    });
    const expected = (0,gate_numbers/* mean */.i2)(estimates);
    return expected === undefined ? undefined : expected / 2;
}
/** By moments: the mean of p(1 − p) over the cases is μ(1 − μ) / (1 + spread), and their mean variance is an unbiased estimate of it. */
function rateOf(side, within) {
    const average = side.reduce((sum, one) => sum + one.mean, 0) / side.length;
    return { mean: average, spread: Math.max(0, (average * (1 - average)) / within - 1) };
}
/** The expected number of cases whose two means differ. */
function differing(cases, rate) {
    const known = new Map();
    return cases.reduce((sum, { baseline, candidate }) => {
        const key = `${baseline.trials} ${candidate.trials}`;
        const chance = known.get(key) ?? chanceToDiffer(baseline.trials, candidate.trials, rate);
        known.set(key, chance);
        return sum + chance;
    }, 0);
}
function chanceToDiffer(trials, others, rate) {
    let tie = 0;
    for (let successes = 0; successes <= trials; successes += 1) {
        const same = (successes * others) / trials;
        if (Number.isInteger(same))
            tie += chanceOf(successes, trials, same, others, rate);
    }
    return 1 - tie;
}
/** Of so many successes on the two sides, whose trials are exchangeable under a common rate (Pólya's urn). */
function chanceOf(successes, trials, same, others, { mean: rate, spread }) {
    const together = successes + same;
    let chance = ways(successes, trials) * ways(same, others);
    for (let before = 0; before < together; before += 1)
        chance *= (rate + before * spread) / (1 + before * spread);
    for (let failed = 0; failed < trials + others - together; failed += 1) {
        chance *= (1 - rate + failed * spread) / (1 + (together + failed) * spread);
    }
    return chance;
}
/** The binomial coefficient. */
function ways(k, n) {
    let count = 1;
    for (let chosen = 1; chosen <= k; chosen += 1)
        count *= (n - k + chosen) / chosen;
    return count;
}

;// CONCATENATED MODULE: ./build/gate/compare.js










/** The rows of the table: what was measured, without any rule. Cases that miss a side are counted, never averaged. */
function compare(measured, policy) {
    const { source, look } = measured.suite;
    const identical = sameOutputs(source, look);
    const trials = baselineTrialsOf(source, look);
    return {
        suite: source.suite,
        ...(source.against === undefined ? {} : { against: source.against }),
        scorers: measured.scorers.map((scorer) => compareScorer(measured, scorer, identical, policy)),
        composite: compareComposite(measured, policy),
        extent: extentOf(measured.suite),
        ...(trials === undefined ? {} : { baselineTrials: trials }),
    };
}
function compareScorer({ suite }, measured, identical, policy) {
    const { scorer, differences } = measured;
    const { facts, pairs } = scorer;
    const interval = intervalOf(differences);
    const detectable = detectableOf(differences);
    const chance = compare_chanceOf(scorer.pairs, scorer.binary);
    const classes = countClasses(suite.source, facts.name, suite.look);
    return {
        scorer: facts.name,
        kind: facts.kind,
        label: labelOf(measured, interval, identical, (0,gate_policy/* allowedDrop */.oy)(policy, facts.name)),
        cases: measured.cases,
        baselineMean: measured.baselineMean,
        candidateMean: measured.candidateMean,
        difference: differences?.mean,
        ...(interval === undefined ? {} : { interval }),
        ...(detectable === undefined ? {} : { detectableDrop: detectable }),
        ...countChanges(pairs),
        ...(chance === undefined ? {} : { byChance: chance }),
        missing: pairs.length - measured.cases,
        pairs: pairs.map((pair) => ({
            case: pair.case,
            baseline: pair.baseline && meanOf(pair.baseline),
            candidate: meanOf(pair.candidate),
        })),
        ...(classes.length === 0 ? {} : { classes }),
    };
}
function compareComposite({ composite }, policy) {
    if (composite === undefined)
        return { difference: undefined, cases: 0 };
    const interval = intervalOf(composite);
    const detectable = detectableOf(composite);
    const needs = needsOf(composite, policy.maxDrop);
    return {
        difference: composite.mean,
        cases: composite.cases,
        ...(interval === undefined ? {} : { interval, chanceWorse: chanceWorse(composite, policy.maxDrop) }),
        ...(detectable === undefined ? {} : { detectableDrop: detectable }),
        ...(needs === undefined ? {} : { needs }),
    };
}
/** The chance that the true mean lies more than `drop` below 0. */
function chanceWorse(sample, drop) {
    return pAbove(sample.bounded, -drop, 'mid');
}
/** Two one-sided 95 % bounds. */
function intervalOf(sample) {
    if (sample === undefined || sample.units < gate_policy/* FEWEST_UNITS */.fA)
        return undefined;
    return { low: lowerBound(sample.bounded, gate_policy/* ALPHA */.Nh), high: upperBound(sample.bounded, gate_policy/* ALPHA */.Nh) };
}
function detectableOf(sample) {
    if (sample === undefined || sample.units < gate_policy/* FEWEST_UNITS */.fA)
        return undefined;
    return (0,statistics_variance/* detectableDrop */.z0)(carefulError(sample));
}
/** What is missing until a drop of `drop` would be seen. More of the same cases, and clusters, make the error smaller by √n. */
function needsOf(sample, drop) {
    if (sample.units < gate_policy/* FEWEST_UNITS */.fA || drop <= gate_numbers/* TOLERANCE */.aC)
        return undefined;
    const ratio = (0,statistics_variance/* detectableDrop */.z0)(carefulError(sample)) / drop;
    if (ratio <= 1)
        return undefined;
    const cases = Math.max(1, Math.ceil(sample.cases * ratio ** 2) - sample.cases);
    const more = moreTrials(sample, drop);
    return { cases, ...(more === undefined ? {} : { trials: more }) };
}
/**
 * The pseudo-cases stay whatever is tried again: what trials can do must leave room for them. Where cases of a cluster rise and fall
 * together, only other clusters help.
 */
function moreTrials(sample, drop) {
    const { parts, values, units, cases } = sample;
    if (parts === undefined || units < cases)
        return undefined;
    const room = (drop / (0,statistics_variance/* detectableDrop */.z0)(1)) ** 2 - (carefulError(sample) ** 2 - parts.standardError ** 2);
    return room > 0 ? (0,statistics_variance/* trialsNeeded */.zj)((0,statistics_variance/* detectableDrop */.z0)(Math.sqrt(room)), values) : undefined;
}
function compare_chanceOf(pairs, binary) {
    const cases = pairs.flatMap(({ baseline, candidate }) => baseline?.status === 'measured' && candidate.status === 'measured' ? [{ baseline, candidate }] : []);
    return changedByChance(cases, binary);
}
function meanOf(side) {
    return side.status === 'measured' ? side.mean : undefined;
}
/** Without a baseline nothing is better, worse or the same. */
function countChanges(pairs) {
    let better = 0;
    let worse = 0;
    let same = 0;
    for (const pair of pairs) {
        const values = valuesOf(pair, 'observed');
        if (values?.baseline === undefined)
            continue;
        if ((0,gate_numbers/* exceeds */.Or)(values.candidate.mean, values.baseline.mean))
            better += 1;
        else if ((0,gate_numbers/* exceeds */.Or)(values.baseline.mean, values.candidate.mean))
            worse += 1;
        else
            same += 1;
    }
    return { better, worse, same };
}
function extentOf({ source, look, clustered }) {
    const { candidate } = source;
    return {
        cases: look.cases,
        ofCases: candidate.cases.length,
        trials: look.rounds,
        ofTrials: candidate.subject.trials,
        ...(clustered ? { clusters: countClusters(casesAt(candidate, look)) } : {}),
    };
}
/** A case without a cluster is one of its own. */
function countClusters(cases) {
    return new Set(cases.map(({ id, cluster }) => JSON.stringify(cluster ?? { id }))).size;
}

;// CONCATENATED MODULE: ./build/gate/rules/words.js


/** What every check of a suite says of itself. */
function ruleOf(rule, { source }) {
    return { rule, suite: source.suite, ...(source.against === undefined ? {} : { against: source.against }) };
}
/** True for a check of this suite: the pinned release makes a suite of its own. */
function isOf({ suite, against }, check) {
    return suite === check.suite && against === check.against;
}
/** `exact fell by 7.0 pp (88.0% → 81.0%)`. */
function moved(what, drop, means, digits) {
    const levels = means?.baselineMean === undefined || means.candidateMean === undefined
        ? ''
        : ` (${(0,gate_numbers/* percent */.KN)(means.baselineMean, digits)} → ${(0,gate_numbers/* percent */.KN)(means.candidateMean, digits)})`;
    if (Math.abs(drop) <= gate_numbers/* TOLERANCE */.aC)
        return `${what} did not move${levels}`;
    return `${what} ${drop > 0 ? 'fell' : 'rose'} by ${(0,gate_numbers/* points */.WR)(drop, digits)}${levels}`;
}
function allowed(limit, digits) {
    return limit === 0 ? 'no drop is allowed' : `a drop of ${(0,gate_numbers/* points */.WR)(limit, digits)} is allowed`;
}
function unscored(name) {
    return `${name} scored no case on both sides`;
}
/** A test is passed at this level. A level of 0 is that of a look at which nothing is tested. */
function isShown(p, level) {
    return level > 0 && p <= level;
}
/** With fewer clusters a few of them would decide everything: no guarantee. Undefined where there are enough, or none. */
function tooFewClusters(suite, { units }) {
    if (!suite.clustered || units >= gate_policy/* FEWEST_CLUSTERS */.r2)
        return undefined;
    return `${unitsOf(suite, units)} ${units === 1 ? 'is' : 'are'} too few for a guarantee: at least ${gate_policy/* FEWEST_CLUSTERS */.r2} are needed`;
}
/** `144 cases`, or `26 clusters` where clusters are the unit. */
function unitsOf({ clustered }, units) {
    return counted(units, clustered ? 'cluster' : 'case');
}
/** `1 case`, `2 cases`. */
function counted(count, what) {
    return `${count} ${what}${count === 1 ? '' : 's'}`;
}
/** How many cases a message names; it says how many more there are. */
const NAMED = 10;
function nameSome(names) {
    const named = names.slice(0, NAMED).join(', ');
    return names.length > NAMED ? `${named} and ${names.length - NAMED} more` : named;
}

;// CONCATENATED MODULE: ./build/gate/rules/critical.js




/**
 * Fresh repeats of a critical case that did not pass. It fails when so many of them fail too: a case that passes 95 times in 100 would
 * else block four gates in ten when there are ten of it (design, statistics, "critical").
 */
const CRITICAL_RERUNS = 3;
const FAILURES = 2;
/** A comparison of the two sides says nothing of the candidate alone: its score there is the same whatever was answered. */
const COMPARING = ['pairwise'];
/**
 * Each case with a critical tag must pass on every scorer that applies to it, wherever in the dataset it stands. A failed task counts
 * as a failure; a case that could not be measured, or that no scorer applies to, is not known to pass.
 */
function criticalCheck(suite, policy) {
    const states = criticalStates(suite, policy);
    if (states.size === 0)
        return [];
    const rule = ruleOf('critical', suite);
    const total = counted(states.size, 'critical case');
    const of = (kind) => [...states].filter(([, state]) => state.kind === kind).map(([id]) => id);
    const failed = [...states].flatMap(([id, state]) => (state.kind === 'failed' ? [`${id} (${state.why})`] : []));
    if (failed.length > 0) {
        const message = `${failed.length} of ${total} ${failed.length === 1 ? 'fails' : 'fail'}, and again when repeated: ${nameSome(failed)}`;
        return [{ ...rule, outcome: 'fail', message }];
    }
    const suspects = of('suspect');
    if (suspects.length > 0) {
        const message = `${suspects.length} of ${total} did not pass, and were not repeated in full: ${nameSome(suspects)}`;
        return [{ ...rule, outcome: 'inconclusive', message }];
    }
    const unknown = of('unknown');
    if (unknown.length > 0) {
        const message = `${unknown.length} of ${total} could not be measured: ${nameSome(unknown)}`;
        return [{ ...rule, outcome: 'inconclusive', message }];
    }
    const repeated = [...states].flatMap(([id, state]) => (state.kind === 'passed' && state.rerun ? [id] : []));
    const after = repeated.length === 0 ? '' : `, ${nameSome(repeated)} when repeated`;
    const message = `${states.size === 1 ? `the ${total} passes` : `all ${total} pass`}${after}`;
    return [{ ...rule, outcome: 'pass', message }];
}
/** Positions of the critical cases that did not pass and were not repeated yet. */
function criticalSuspects(suite, policy) {
    const states = criticalStates(suite, policy);
    return suite.source.candidate.cases.flatMap(({ id }, position) => states.get(id)?.kind === 'suspect' ? [position] : []);
}
/** Positions of the cases with one of these tags. */
function criticalPositions(cases, tags) {
    return cases.flatMap((one, position) => (one.tags.some((tag) => tags.includes(tag)) ? [position] : []));
}
function criticalStates(suite, policy) {
    const { candidate, baseline, against } = suite.source;
    const wanted = new Set(criticalPositions(candidate.cases, policy.criticalTags));
    if (wanted.size === 0 || against === 'anchor')
        return new Map();
    const own = (0,pairing_readings/* slotsOf */.nK)(candidate, suite.look);
    const reruns = (0,pairing_readings/* rerunsOf */.Xu)(candidate, CRITICAL_RERUNS);
    const others = baseline === undefined ? new Map() : (0,pairing_readings/* slotsOf */.nK)(baseline, suite.look);
    const critical = candidate.cases.filter((_, position) => wanted.has(position));
    return new Map(critical.map(({ id }) => {
        const trials = (0,pairing_readings/* trialsOf */.xY)(own, id);
        const repeats = (0,pairing_readings/* trialsOf */.xY)(reruns, id);
        const applying = applyingScorers(suite, [...trials, ...repeats, ...(0,pairing_readings/* trialsOf */.xY)(others, id)]);
        return [id, stateOf(applying, policy, trials, repeats)];
    }));
}
/**
 * What a scorer said of this case anywhere, on either side: one that applied before, and to the new answers no more, has not let the
 * case pass.
 */
function applyingScorers({ scorers }, trials) {
    return scorers.filter(({ facts }) => !COMPARING.includes(facts.kind) && !(0,pairing_readings/* doesNotApply */.L4)((0,pairing_readings/* readingsOf */.RO)(trials, facts.name, (value) => value)));
}
function stateOf(applying, policy, trials, repeats) {
    if (applying.length === 0)
        return { kind: 'unknown' };
    const first = outcomeOf(applying, policy, trials);
    if (first.kind === 'passed')
        return { kind: 'passed', rerun: false };
    if (repeats.includes(undefined))
        return { kind: 'suspect' };
    const outcomes = repeats.map((trial) => outcomeOf(applying, policy, [trial]).kind);
    const passed = outcomes.filter((kind) => kind === 'passed').length;
    // An error counts as a failure here: what did not answer did not pass.
    if (CRITICAL_RERUNS - passed < FAILURES)
        return { kind: 'passed', rerun: true };
    const failed = outcomes.filter((kind) => kind === 'failed').length;
    if (failed === 0)
        return { kind: 'unknown' };
    const why = first.kind === 'failed' ? first.why : `${failed} of ${CRITICAL_RERUNS} repeats failed`;
    return { kind: 'failed', why };
}
/** Of all these trials together, under every scorer. */
function outcomeOf(applying, policy, trials) {
    let measured = true;
    for (const { facts, binary } of applying) {
        const side = (0,pairing_readings/* sideOf */.Jh)((0,pairing_readings/* readingsOf */.RO)(trials, facts.name, (0,pairing_readings/* normaliser */.Z4)(policy, facts.name)));
        if (side.status === 'missing')
            measured = false;
        else if (!(0,gate_numbers/* reaches */.O6)(side.mean, (0,gate_policy/* passMark */.pA)(policy, binary))) {
            return { kind: 'failed', why: `${facts.name} ${(0,gate_numbers/* percent */.KN)(side.mean)}` };
        }
    }
    return measured ? { kind: 'passed' } : { kind: 'unmeasured' };
}

;// CONCATENATED MODULE: ./build/gate/rules/cases.js



/** Whether there is enough to judge at all: a complete evaluation, a baseline, cases. */
function casesChecks(measured, policy) {
    const { suite } = measured;
    return [
        ...completeCheck(suite),
        ...minCasesCheck(suite, policy),
        ...baselineCheck(suite, policy),
        ...fewCasesCheck(measured, policy),
    ];
}
/** An evaluation that was cut off is never a pass, whatever it found. One that the gate ended is complete. */
function completeCheck(suite) {
    const { candidate, baseline, against } = suite.source;
    const cut = [
        ...(candidate.complete ? [] : ['candidate']),
        ...(baseline?.complete === false ? [against === 'anchor' ? 'anchor' : 'baseline'] : []),
    ];
    if (cut.length === 0)
        return [];
    const message = `the evaluation of the ${cut.join(' and the ')} stopped before its end`;
    return [{ ...ruleOf('complete', suite), outcome: 'inconclusive', message }];
}
/** A look at a part of the cases may be too early for a pass; the dataset is not too small for it then. */
function minCasesCheck(suite, { minCases }) {
    const { source, look } = suite;
    if (source.against === 'anchor')
        return [];
    const ofCases = source.candidate.cases.length;
    if (look.cases < minCases && minCases <= ofCases) {
        const message = `${look.cases} of ${ofCases} cases were looked at; at least ${minCases} are needed to pass`;
        return [{ ...ruleOf('early-look', suite), outcome: 'inconclusive', message }];
    }
    const cases = comparedCases(suite);
    const what = source.baseline === undefined ? 'scored' : 'compared';
    const message = `${counted(cases, 'case')} could be ${what}; at least ${minCases} ${minCases === 1 ? 'is' : 'are'} needed`;
    return [{ ...ruleOf('cases', suite), outcome: cases >= minCases ? 'pass' : 'inconclusive', message }];
}
/** Cases that miss nothing: measured by every scorer that applies to them, on both sides. */
function comparedCases(suite) {
    const pairs = suite.scorers.flatMap((scorer) => scorer.pairs);
    const missing = pairs.filter(({ baseline, candidate }) => [baseline, candidate].some((side) => side?.status === 'missing'));
    return countCases(pairs) - countCases(missing);
}
function countCases(pairs) {
    return new Set(pairs.map((pair) => pair.case)).size;
}
/** Nothing to compare with and no absolute rule: nothing was shown, and nothing shown is not a pass. */
function baselineCheck(suite, policy) {
    const { source } = suite;
    if (source.baseline !== undefined)
        return [];
    if (source.against === 'anchor')
        return [anchorCheck(suite)];
    const rule = ruleOf('baseline', suite);
    const { absent = 'none' } = source;
    const absolute = hasAbsoluteRule(suite, policy);
    if (absent === 'confirmed') {
        const rules = absolute
            ? 'only the absolute rules apply'
            : 'the gate has no absolute rule (min, critical) to hold it to';
        return [{ ...rule, outcome: 'pass', message: `the first version here, confirmed without a comparison: ${rules}` }];
    }
    // The environment holds a version: that it cannot be asked any more is no reason to let another one through unattended.
    if (absent === 'model-gone') {
        const message = `${ABSENT[absent]}: a person must confirm the version (promote with a reason), or the baseline must answer again`;
        return [{ ...rule, outcome: 'inconclusive', message }];
    }
    const message = absolute
        ? `${ABSENT[absent]}: only the absolute rules apply`
        : `${ABSENT[absent]}: there is nothing to compare with, and the gate has no absolute rule (min, critical)`;
    return [{ ...rule, outcome: absolute ? 'pass' : 'inconclusive', message }];
}
const ABSENT = {
    'first-adoption': 'a first adoption has no baseline',
    'model-gone': "the baseline's model no longer exists, and nothing that it answered was kept",
    none: 'there is no baseline',
};
/** An absolute rule holds the candidate, and not what a pinned release is for: that small drops do not add up. */
function anchorCheck(suite) {
    const gone = suite.source.absent === 'model-gone';
    const why = gone ? 'its model no longer exists, and nothing that it answered was kept' : 'it was not evaluated';
    const message = `nothing could be compared: ${why}; pin another version under "anchor" of the gate`;
    return { ...ruleOf('baseline', suite), outcome: 'inconclusive', message };
}
/**
 * A handful of cases says nothing about a mean: absolute, critical and confirmed per-case rules decide (design, statistics). What is
 * seen to drop by more than a simple gate lets pass stays open all the same.
 */
function fewCasesCheck({ suite, composite }, policy) {
    if (composite === undefined || composite.units >= gate_policy/* FEWEST_UNITS */.fA || suite.source.against === 'anchor')
        return [];
    const decided = hasAbsoluteRule(suite, policy) || countsCases(suite, policy);
    const { units } = composite;
    const few = `${unitsOf(suite, units)} ${units === 1 ? 'is' : 'are'} too few to tell a change from chance`;
    const message = decided
        ? `${few}; where no drop is seen, min, critical and max-regressed-cases decide`
        : `${few}; at least ${gate_policy/* FEWEST_UNITS */.fA} are needed, or a rule that does with fewer (min, critical, max-regressed-cases)`;
    return [{ ...ruleOf('few-cases', suite), outcome: decided ? 'pass' : 'inconclusive', message }];
}
/** A rule over this suite that holds or fails without a baseline. Critical cases of another suite protect nothing here. */
function hasAbsoluteRule({ source, scorers }, policy) {
    return (criticalPositions(source.candidate.cases, policy.criticalTags).length > 0 ||
        scorers.some(({ facts }) => (0,gate_policy/* requiredMean */.Ru)(policy, facts.name) !== undefined));
}
/** Where every case may get worse, nothing is counted. */
function countsCases({ look, scorers }, policy) {
    return scorers.some(({ facts }) => {
        const allowed = (0,gate_policy/* allowedRegressedCases */.I)(policy, facts.name);
        return allowed !== undefined && allowed < look.cases;
    });
}

;// CONCATENATED MODULE: ./build/gate/rules/drop.js





/** The chance that it is worse by more than is allowed from which a simple gate fails. */
const LIKELY_WORSE = 0.8;
/**
 * simple: all scorers together may drop by D/2, each by its own D, and none may have dropped by more than chance explains (design,
 * statistics, "Two modes"). Between "passes" and "fails" lies `inconclusive`.
 */
function simpleDropChecks(measured, policy) {
    if (measured.suite.source.baseline === undefined)
        return [];
    return [...measured.scorers.map((scorer) => scorerDrop(measured, scorer, policy)), compositeDrop(measured, policy)];
}
function scorerDrop({ suite }, measured, policy) {
    const { differences, name } = measured;
    const rule = { ...ruleOf('max-drop', suite), scorer: name };
    if (differences === undefined)
        return { ...rule, outcome: 'inconclusive', message: unscored(name) };
    const limit = (0,gate_policy/* allowedDrop */.oy)(policy, name);
    const drop = -differences.mean;
    const digits = (0,gate_numbers/* digitsApart */.v6)(drop, limit);
    const fell = moved(name, drop, measured, digits);
    const numbers = { measured: drop, limit };
    const tooMuch = (0,gate_numbers/* exceeds */.Or)(drop, limit);
    if (isRegressed(measured)) {
        const tolerated = tooMuch ? allowed(limit, digits) : 'only a drop that may be chance is allowed';
        return { ...rule, outcome: 'fail', message: `${fell}, more than chance explains; ${tolerated}`, ...numbers };
    }
    const open = tooMuch
        ? `, and ${unitsOf(suite, differences.units)} ${differences.units === 1 ? 'is' : 'are'} too few to be sure`
        : '';
    const message = `${fell}${open}; ${allowed(limit, digits)}`;
    return { ...rule, outcome: tooMuch ? 'inconclusive' : 'pass', message, ...numbers };
}
function compositeDrop({ suite, scorers, composite }, policy) {
    const rule = ruleOf('composite', suite);
    if (composite === undefined) {
        return { ...rule, outcome: 'inconclusive', message: 'no case was scored by all scorers that have a weight' };
    }
    const drop = -composite.mean;
    const limit = policy.maxDrop;
    const cut = limit / 2;
    const digits = (0,gate_numbers/* digitsApart */.v6)(drop, cut);
    const what = scorers.length === 1 ? scorers.map(({ name }) => name).join() : 'all scorers together';
    const passes = cut === 0 ? 'no drop passes' : `up to ${(0,gate_numbers/* points */.WR)(cut, digits)} passes`;
    const fell = `${moved(what, drop, undefined, digits)}; ${passes}`;
    const numbers = { measured: drop, limit: cut };
    const tooMuch = (0,gate_numbers/* exceeds */.Or)(drop, cut);
    if (composite.units < gate_policy/* FEWEST_UNITS */.fA) {
        return { ...rule, outcome: tooMuch ? 'inconclusive' : 'pass', message: fell, ...numbers };
    }
    const chance = chanceWorse(composite, limit);
    const told = `${fell}; ${chanceSentence(chance, limit)}`;
    if (!tooMuch)
        return { ...rule, outcome: 'pass', message: told, ...numbers };
    const outcome = chance >= LIKELY_WORSE ? 'fail' : 'inconclusive';
    return { ...rule, outcome, message: `${told}, and ${(0,gate_numbers/* percent */.KN)(LIKELY_WORSE, 0)} fails`, ...numbers };
}
/** `the chance that it is more than 5.0 pp worse is 3.2%`. Never 0% or 100%: data do not say so. */
function chanceSentence(chance, drop) {
    const worse = drop === 0 ? 'worse' : `more than ${(0,gate_numbers/* points */.WR)(drop, (0,gate_numbers/* digitsApart */.v6)(drop, drop))} worse`;
    const shown = chance < 0.001
        ? 'below 0.1%'
        : chance > 0.999
            ? 'above 99.9%'
            : (0,gate_numbers/* percent */.KN)(chance, chance < 0.1 || chance > 0.99 ? 1 : 0);
    return `the chance that it is ${worse} is ${shown}`;
}

;// CONCATENATED MODULE: ./build/gate/rules/min.js





/** A mean that must be reached whatever the baseline says: simple, by the mean itself; strict, by its exact lower bound. */
function minChecks(measured, policy) {
    if (measured.suite.source.against === 'anchor')
        return [];
    return measured.scorers.flatMap((scorer) => {
        const limit = (0,gate_policy/* requiredMean */.Ru)(policy, scorer.name);
        return limit === undefined ? [] : [minCheck(measured, scorer, limit, policy)];
    });
}
function minCheck({ suite }, { name, levels }, limit, policy) {
    const rule = { ...ruleOf('min', suite), scorer: name };
    if (levels === undefined)
        return { ...rule, outcome: 'inconclusive', message: `${name} scored no case` };
    const digits = (0,gate_numbers/* digitsApart */.v6)(levels.mean, limit);
    const said = `${name} is at ${(0,gate_numbers/* percent */.KN)(levels.mean, digits)}; at least ${(0,gate_numbers/* percent */.KN)(limit, digits)} is required`;
    const numbers = { measured: levels.mean, limit };
    if (policy.mode === 'simple') {
        const holds = (0,gate_numbers/* reaches */.O6)(levels.mean, limit);
        const noise = isWithinNoise(levels, limit) ? (holds ? WITHIN_NOISE : MAYBE_NOISE) : '';
        return { ...rule, outcome: holds ? 'pass' : 'fail', message: `${said}${noise}`, ...numbers };
    }
    const { level } = suite.look;
    const few = tooFewClusters(suite, levels);
    if (few === undefined && isShown(pAbove(levels.bounded, limit), level)) {
        return { ...rule, outcome: 'pass', message: said, ...numbers };
    }
    if (isShown(pBelow(levels.bounded, limit), level))
        return { ...rule, outcome: 'fail', message: said, ...numbers };
    const why = few ?? `${unitsOf(suite, levels.units)} do not show it`;
    const bound = few === undefined && level > 0 ? `: it may be as low as ${(0,gate_numbers/* percent */.KN)(lowerBound(levels.bounded, level))}` : '';
    return { ...rule, outcome: 'inconclusive', message: `${said}; ${why}${bound}`, ...numbers };
}
const WITHIN_NOISE = ' (within noise)';
/** A failure by chance alone would not be one: the rule speaks of these answers, and of no others. */
const MAYBE_NOISE = ' (by the mean as it is, though chance may have lowered it)';
function isWithinNoise(levels, limit) {
    const interval = intervalOf(levels);
    return interval !== undefined && interval.low < limit && limit < interval.high;
}

;// CONCATENATED MODULE: ./build/gate/statistics/incomplete-beta.js
/**
 * I_x(a, b), the regularised incomplete beta function: the distribution function of Beta(a, b), from which the binomial and
 * Student's t follow. Absolute error below 1e-13 for a, b up to 1e6, below 1e-12 up to 1e9; a small value is also small in
 * relative error.
 *
 * The factor before the fraction is written with Stirling errors and deviances instead of log-gammas: the log-gamma of a million
 * is 1e7, its last bit 1e-9.
 *
 * Sources: A. R. Didonato, A. H. Morris (1992), "Algorithm 708: significant digit computation of the incomplete beta function
 * ratios", ACM TOMS 18(3), for the fraction; C. Loader (2000), "Fast and accurate computation of binomial probabilities", for the
 * factor.
 * @param complement 1 − x, from a caller who knows it more exactly than the difference.
 * @throws RangeError when x or its complement is not in 0–1, and unless 0.5 ≤ a, b ≤ 1e9.
 */
function incompleteBeta(x, a, b, complement = 1 - x) {
    if (!(x >= 0 && x <= 1 && complement >= 0 && complement <= 1))
        throw new RangeError(`not in 0–1: ${x}, ${complement}`);
    if (!(Math.min(a, b) >= 0.5 && Math.max(a, b) <= 1e9))
        throw new RangeError(`not in 0.5–1e9: ${a}, ${b}`);
    if (x === 0)
        return 0;
    if (complement === 0)
        return 1;
    // The fraction converges fast on the near side of the mean of Beta(a, b).
    if (a * complement < b * x)
        return 1 - nearSide(complement, b, a, x);
    return nearSide(x, a, b, complement);
}
const nearSide = (x, a, b, y) => factor(x, a, b, y) * fraction(x, a, b, y);
/** x^a y^b / B(a, b). */
function factor(x, a, b, y) {
    const n = a + b;
    const exponent = stirlingError(n) - stirlingError(a) - stirlingError(b) - deviance(a, n * x) - deviance(b, n * y);
    return Math.sqrt(((a / n) * b) / (2 * Math.PI)) * Math.exp(exponent);
}
/** log Γ(z + 1) − log(√(2πz) (z/e)^z): its asymptotic series from 15 on, its recurrence below. */
function stirlingError(z) {
    let shift = 0;
    let from = z;
    for (; from < 15; from += 1)
        shift += (from + 0.5) * Math.log1p(1 / from) - 1;
    const square = from * from;
    return shift + (1 / 12 - (1 / 360 - (1 / 1260 - (1 / 1680 - 1 / 1188 / square) / square) / square) / square) / from;
}
/** x log(x / mean) + mean − x, by a series where the terms cancel. */
function deviance(x, mean) {
    if (Math.abs(x - mean) >= 0.1 * (x + mean))
        return x * Math.log(x / mean) + mean - x;
    const v = (x - mean) / (x + mean);
    let sum = (x - mean) * v;
    let power = 2 * x * v;
    for (let odd = 3;; odd += 2) {
        power *= v * v;
        const next = sum + power / odd;
        if (next === sum)
            return sum;
        sum = next;
    }
}
/** I_x(a, b) without its factor. On this side of the mean its denominators stay above 0. */
function fraction(x, a, b, y) {
    const lead = 1 + a * y - b * x;
    let previous = { over: 0, under: 1 };
    let current = { over: 1, under: (lead * a) / (a + 1) };
    let value = current.over / current.under;
    let change = 1;
    for (let m = 1; change > 1e-15 && m < MOST_TERMS; m += 1) {
        const odd = a + 2 * m - 1;
        const alpha = ((((a + m - 1) / odd) * (a + b + m - 1)) / odd) * m * (b - m) * x * x;
        const beta = m + (m * (b - m) * x) / odd + ((a + m) / (odd + 2)) * (lead + m * (1 + y));
        const over = alpha * previous.over + beta * current.over;
        const under = alpha * previous.under + beta * current.under;
        // Divided by `under`, so that nothing overflows.
        previous = { over: current.over / under, under: current.under / under };
        current = { over: over / under, under: 1 };
        change = Math.abs(current.over - value) / current.over;
        value = current.over;
    }
    return value;
}
/** It takes about 130 terms for a, b up to 1e3, 550 up to 1e6, 5,400 up to 1e9. */
const MOST_TERMS = 10_000;

;// CONCATENATED MODULE: ./build/gate/statistics/binomial.js

/**
 * The chance of at most k successes in n independent trials that succeed with chance p each. Absolute error below 1e-13 for n up
 * to 1e6, and small in relative error in the lower tail.
 *
 * Source: Abramowitz & Stegun 26.5.24, P(X ≤ k) = I_{1−p}(n − k, k + 1).
 * @param k a whole number; below 0 the chance is 0, from n on it is 1.
 * @throws RangeError when k or n is not a whole number, n is negative or above 1e9, or p is not in 0–1.
 */
function binomialCdf(k, n, p) {
    if (!Number.isInteger(k))
        throw new RangeError(`not a number of successes: ${k}`);
    if (!(Number.isInteger(n) && n >= 0 && n <= 1e9))
        throw new RangeError(`not a number of trials: ${n}`);
    if (!(p >= 0 && p <= 1))
        throw new RangeError(`not a probability: ${p}`);
    if (k < 0)
        return 0;
    if (k >= n)
        return 1;
    return incompleteBeta(1 - p, n - k, k + 1, p);
}

;// CONCATENATED MODULE: ./build/gate/rules/missing.js



/** The share of a suite's cases that may be missing (design, statistics, "missing"). */
const TOLERATED_SHARE = 0.02;
/** Where calls fail on both sides alike, they fall on the two so unevenly less often than this (sign test): five to none, seven to one. */
const UNEVEN = 0.05;
/**
 * Whether too much is missing for any verdict over means. Missing pairs are never dropped: `settle` holds the rules against
 * the worst that can be true of them.
 */
function missingCheck(suite) {
    const missing = countMissing(suite);
    if (missing.cases === 0)
        return [];
    const numbers = { measured: missing.cases / missing.of, limit: TOLERATED_SHARE };
    const words = missing.error === undefined ? '' : `; the first error: ${missing.error.message}`;
    const digits = (0,gate_numbers/* digitsApart */.v6)(numbers.measured, TOLERATED_SHARE);
    const what = `${missing.cases} of ${missing.of} cases (${(0,gate_numbers/* percent */.KN)(numbers.measured, digits)}) could not be measured`;
    const rule = { ...ruleOf('missing', suite), ...numbers };
    if (tooMuchMissing(suite)) {
        const message = `${what}; at most ${(0,gate_numbers/* percent */.KN)(TOLERATED_SHARE, digits)} may be missing${words}`;
        return [{ ...rule, outcome: 'inconclusive', message }];
    }
    if (isUneven(missing)) {
        const sides = `${missing.candidate} on the candidate, ${missing.baseline} on the baseline`;
        const message = `${what} (${sides}); errors that come mostly from one side block${words}`;
        return [{ ...rule, outcome: 'inconclusive', message }];
    }
    return [{ ...rule, outcome: 'pass', message: `${what}; the rules were also held to the worst that they can be` }];
}
/** So many cases missing on one side and so few on the other are not chance: that side has something of its own that fails. */
function isUneven({ baseline, candidate }) {
    if (baseline === undefined)
        return false;
    return binomialCdf(Math.min(baseline, candidate), baseline + candidate, 0.5) <= UNEVEN;
}
/**
 * Holds what was observed against the worst that can be true of the missing cases: a check stands where both agree. With too
 * much missing no failure of a mean stands either: an outage is not a regression.
 *
 * @param observed and `worst`: the same rules in the same order.
 */
function settle(suites, observed, worst) {
    return observed.map((check, index) => {
        const assumed = worst[index];
        // A rule over several suites is held against what is missing in all of them.
        const concerned = check.rule === 'must-improve' ? suites : suites.filter(({ source }) => isOf(source, check));
        if (check.outcome !== assumed?.outcome) {
            const cases = concerned.reduce((sum, suite) => sum + countMissing(suite).cases, 0);
            const message = `with ${counted(cases, 'missing case')} counted against it, ${assumed?.message}`;
            return { ...check, outcome: 'inconclusive', message };
        }
        if (check.outcome === 'fail' && concerned.some(tooMuchMissing)) {
            return { ...check, outcome: 'inconclusive', message: `${check.message}, but too many cases are missing` };
        }
        return check;
    });
}
function countMissing({ scorers, source }) {
    const pairs = scorers.flatMap((scorer) => scorer.pairs);
    const candidate = missingOn(pairs, (pair) => pair.candidate);
    const baseline = missingOn(pairs, (pair) => pair.baseline);
    return {
        cases: new Set([...baseline.cases, ...candidate.cases]).size,
        of: new Set(pairs.map((pair) => pair.case)).size,
        candidate: candidate.cases.size,
        baseline: source.baseline === undefined ? undefined : baseline.cases.size,
        error: candidate.error ?? baseline.error,
    };
}
function missingOn(pairs, sideOf) {
    const cases = new Set();
    let error;
    for (const pair of pairs) {
        const side = sideOf(pair);
        if (side?.status !== 'missing')
            continue;
        cases.add(pair.case);
        error ??= side.error;
    }
    return { cases, error };
}
function tooMuchMissing(suite) {
    const { cases, of } = countMissing(suite);
    return (0,gate_numbers/* exceeds */.Or)(cases / of, TOLERATED_SHARE);
}

;// CONCATENATED MODULE: ./build/gate/rules/must-improve.js




/**
 * A gain must be shown: of `any` of the scorers, with a correction for how many were looked at, or of `all`, where each must hold and
 * none is needed. A gain that the data rule out fails; one that they do not show leaves it open. A scorer of several suites must show
 * it in each of them; one of no suite has not shown it. Without any baseline there is nothing to gain on: other rules decide.
 */
function mustImproveChecks(suites, policy) {
    const { mustImprove } = policy;
    const compared = suites.filter(({ suite }) => suite.source.against === undefined && suite.source.baseline !== undefined);
    const [first] = compared;
    if (mustImprove === undefined || first === undefined)
        return [];
    const tested = compared.flatMap((suite) => suite.scorers
        .filter(({ name }) => mustImprove.scorers.includes(name))
        .map((scorer) => test(suite, scorer, mustImprove)));
    const rule = ruleOf('must-improve', first.suite);
    if (mustImprove.need === 'any')
        return [{ ...rule, ...anyOf(tested, mustImprove) }];
    const unknown = mustImprove.scorers.filter((name) => !tested.some(({ scorer }) => scorer.name === name));
    return [
        ...tested.map((one) => checkOf(one, mustImprove)),
        ...unknown.map((name) => {
            const message = `${required(mustImprove, [name])}, and no suite that is compared has such a scorer`;
            return { ...rule, scorer: name, outcome: 'inconclusive', message };
        }),
    ];
}
function test(suite, scorer, { by }) {
    const { differences } = scorer;
    if (differences === undefined || differences.units < gate_policy/* FEWEST_UNITS */.fA)
        return { suite, scorer, p: 1, excluded: false };
    const excluded = isShown(pBelow(differences.bounded, by), suite.suite.look.level);
    return { suite, scorer, p: pAbove(differences.bounded, by), excluded };
}
function anyOf(tested, rule) {
    // The first step of Holm's procedure, which is all that "any" takes.
    const shown = tested.filter(({ suite, p }) => isShown(p * tested.length, suite.suite.look.level));
    const wanted = required(rule, rule.scorers);
    if (shown.length > 0)
        return { outcome: 'pass', message: `${wanted}, and is shown: ${gainsOf(shown)}` };
    if (tested.length === 0) {
        return { outcome: 'inconclusive', message: `${wanted}, and no suite that is compared has such a scorer` };
    }
    const excluded = tested.every((one) => one.excluded);
    const message = `${wanted}, and is ${excluded ? 'ruled out' : 'not shown'}: ${gainsOf(tested)}`;
    return { outcome: excluded ? 'fail' : 'inconclusive', message };
}
function checkOf(one, rule) {
    const { suite, scorer, p, excluded } = one;
    const shown = isShown(p, suite.suite.look.level);
    const found = shown ? 'shown' : excluded ? 'ruled out' : 'not shown';
    return {
        ...ruleOf('must-improve', suite.suite),
        scorer: scorer.name,
        outcome: shown ? 'pass' : excluded ? 'fail' : 'inconclusive',
        message: `${required(rule, [scorer.name])}, and is ${found}: ${gainsOf([one])}`,
    };
}
/** `a gain of more than 2.0 pp in label or exact is required`. */
function required({ by }, scorers) {
    const gain = by > 0 ? `a gain of more than ${(0,gate_numbers/* points */.WR)(by, (0,gate_numbers/* digitsApart */.v6)(by, by))}` : 'a gain';
    return `${gain} in ${scorers.join(' or ')} is required`;
}
function gainsOf(tested) {
    return tested
        .map(({ scorer: { name, differences } }) => differences === undefined ? unscored(name) : `${name} ${(0,gate_numbers/* signedPoints */._9)(differences.mean)}`)
        .join(', ');
}

;// CONCATENATED MODULE: ./build/gate/rules/regressed-cases.js




/** Fresh trials a side that decide whether a case that got worse is worse. */
const CONFIRMATION_RERUNS = 5;
/** The baseline must pass so many more of them. Of 100 unchanged cases of which 8 look worse, 0.05 are then confirmed. */
const MARGIN = 4;
/** Only confirmed cases count: of an unchanged prompt a good many get worse by chance (design, statistics, "max-regressed-cases"). */
function regressedCasesChecks(suite, policy) {
    return countedScorers(suite, policy).map(({ scorer, limit, cases }) => {
        const rule = { ...ruleOf('max-regressed-cases', suite), scorer };
        const may = limit === 0 ? 'none may' : `at most ${limit} may`;
        return { ...rule, ...foundIn(cases, scorer, limit, may) };
    });
}
function foundIn({ flagged, confirmed, open, missing }, scorer, limit, may) {
    const worse = `${flagged.length === 0 ? 'no case' : counted(flagged.length, 'case')} got worse under ${scorer}`;
    if (confirmed.length > limit) {
        const message = `${counted(confirmed.length, 'case')} got worse under ${scorer}, and again when repeated: ${nameSome(confirmed)}; ${may}`;
        return { outcome: 'fail', message };
    }
    if (flagged.length + missing.length <= limit)
        return { outcome: 'pass', message: `${worse}; ${may}` };
    if (confirmed.length + open.length + missing.length > limit) {
        const repeats = open.length === 0
            ? ''
            : `, and ${open.length} ${open.length === 1 ? 'was' : 'were'} not repeated in full: ${nameSome(open)}`;
        const unknown = missing.length === 0 ? '' : `, and ${missing.length} could not be measured: ${nameSome(missing)}`;
        return { outcome: 'inconclusive', message: `${worse}${repeats}${unknown}; ${may}` };
    }
    const again = confirmed.length === 0 ? 'none' : `only ${nameSome(confirmed)}`;
    return { outcome: 'pass', message: `${worse} at first, ${again} when repeated; ${may}` };
}
/** Positions of the cases that must be repeated on both sides before the rule can be applied: only where that can make it hold. */
function casesToConfirm(suite, policy) {
    const wanted = new Set();
    for (const { limit, cases } of countedScorers(suite, policy)) {
        const { confirmed, open, missing } = cases;
        const certain = confirmed.length + missing.length;
        if (certain <= limit && certain + open.length > limit)
            for (const id of open)
                wanted.add(id);
    }
    return suite.source.candidate.cases.flatMap(({ id }, position) => (wanted.has(id) ? [position] : []));
}
/** Under the scorers that have a limit. The pinned release is compared by its means alone. */
function countedScorers({ source, scorers }, policy) {
    const { candidate, baseline, against } = source;
    if (baseline === undefined || against === 'anchor')
        return [];
    const repeats = {
        candidate: (0,pairing_readings/* rerunsOf */.Xu)(candidate, CONFIRMATION_RERUNS),
        baseline: (0,pairing_readings/* rerunsOf */.Xu)(baseline, CONFIRMATION_RERUNS),
    };
    return scorers.flatMap((scorer) => {
        const { name } = scorer.facts;
        const limit = (0,gate_policy/* allowedRegressedCases */.I)(policy, name);
        return limit === undefined ? [] : [{ scorer: name, limit, cases: countRegressed(scorer, repeats, policy) }];
    });
}
function countRegressed(scorer, repeats, policy) {
    const flagged = [];
    const confirmed = [];
    const open = [];
    const missing = [];
    for (const { case: id, baseline, candidate } of scorer.pairs) {
        if (baseline?.status !== 'measured' || candidate.status !== 'measured') {
            missing.push(id);
        }
        else if ((0,gate_numbers/* exceeds */.Or)(baseline.mean, candidate.mean)) {
            flagged.push(id);
            const now = passes((0,pairing_readings/* trialsOf */.xY)(repeats.candidate, id), scorer, policy);
            const before = passes((0,pairing_readings/* trialsOf */.xY)(repeats.baseline, id), scorer, policy);
            if (now === undefined || before === undefined)
                open.push(id);
            else if (before - now >= MARGIN)
                confirmed.push(id);
        }
    }
    return { flagged, confirmed, open, missing };
}
/** How many repeats passed; undefined when one is missing or could not be measured. */
function passes(trials, { facts, binary }, policy) {
    let passed = 0;
    for (const reading of (0,pairing_readings/* readingsOf */.RO)(trials, facts.name, (0,pairing_readings/* normaliser */.Z4)(policy, facts.name))) {
        if (!('value' in reading))
            return undefined;
        if ((0,gate_numbers/* reaches */.O6)(reading.value, (0,gate_policy/* passMark */.pA)(policy, binary)))
            passed += 1;
    }
    return passed;
}

;// CONCATENATED MODULE: ./build/gate/statistics/quantiles.js

/**
 * The p-quantile of a sample by linear interpolation between its order statistics: type 7, the default of R and NumPy.
 *
 * Source: R. J. Hyndman, Y. Fan (1996), "Sample quantiles in statistical packages", The American Statistician 50(4).
 * @param sorted ascending, of any unit, at most 1e300 in size.
 * @returns undefined for no values.
 * @throws RangeError when the values are not ascending or too large, and when p is not in 0–1.
 */
function quantile(sorted, p) {
    checkSample(sorted, p);
    const position = (sorted.length - 1) * p;
    const below = sorted[Math.floor(position)];
    const above = sorted[Math.ceil(position)];
    if (below === undefined || above === undefined)
        return undefined;
    // From the nearer end, as NumPy does: the result never leaves the two values, and rises with p.
    const part = position - Math.floor(position);
    return part < 0.5 ? below + (above - below) * part : above - (above - below) * (1 - part);
}
/**
 * Bounds for the p-quantile of the population, of whatever distribution, ties included. Each one-sided: the lower bound is at
 * most the quantile with at least the given confidence, and so the upper bound at least; both together hold with 2·confidence − 1.
 *
 * The r-th smallest of n values is at most the quantile when r or more of them are, which Bin(n, p) counts; hence the lower bound is
 * the largest x_(r) with P(Bin(n, p) ≥ r) ≥ confidence, the upper the smallest x_(s) with P(Bin(n, p) ≤ s − 1) ≥ confidence. At 95%
 * an upper bound of p95 takes 59 values, of the median 5.
 *
 * Source: H. A. David, H. N. Nagaraja (2003), "Order Statistics", 3rd edition, section 7.1.
 * @param sorted ascending, of any unit, at most 1e300 in size; independent draws from the population.
 * @throws RangeError when the values are not ascending or too large, and when p or the confidence is not in 0–1.
 */
function quantileBounds(sorted, p, confidence = 0.95) {
    checkSample(sorted, p);
    if (!(confidence > 0 && confidence < 1))
        throw new RangeError(`not a confidence: ${confidence}`);
    const n = sorted.length;
    // Both chances are monotone in the rank. The lower bound is the rank before the first that fails; ranks count from 1, indices from 0.
    const lower = sorted[firstRank(n, (rank) => 1 - binomialCdf(rank - 1, n, p) < confidence) - 2];
    const upper = sorted[firstRank(n, (rank) => binomialCdf(rank - 1, n, p) >= confidence) - 1];
    return { ...(lower === undefined ? {} : { lower }), ...(upper === undefined ? {} : { upper }) };
}
/** The first of the ranks 1 to n for which something holds that then holds for every later one; n + 1 if it holds for none. */
function firstRank(n, holds) {
    let low = 1;
    let high = n + 1;
    while (low < high) {
        const middle = Math.floor((low + high) / 2);
        if (holds(middle))
            high = middle;
        else
            low = middle + 1;
    }
    return low;
}
function checkSample(sorted, p) {
    if (!(p >= 0 && p <= 1))
        throw new RangeError(`not a probability: ${p}`);
    let previous = -Infinity;
    for (const value of sorted) {
        if (!(Math.abs(value) <= LARGEST && value >= previous))
            throw new RangeError(`not ascending: ${previous}, ${value}`);
        previous = value;
    }
}
/** The difference of two values must be finite too. */
const LARGEST = 1e300;

;// CONCATENATED MODULE: ./build/gate/statistics/student.js

/**
 * The chance that Student's t with `df` degrees of freedom is at most t. Absolute error below 1e-13 for df up to 1e6, and small in
 * relative error in the lower tail. ∓Infinity gives 0 and 1; so does any t beyond 1e154, whose square overflows.
 *
 * Source: Abramowitz & Stegun 26.5.27, P(|T| > t) = I_{df/(df+t²)}(df/2, 1/2).
 * @throws RangeError unless 1 ≤ df ≤ 1e9, and when t is not a number.
 */
function studentCdf(t, df) {
    if (!(df >= 1 && df <= 1e9))
        throw new RangeError(`not degrees of freedom: ${df}`);
    const tail = incompleteBeta(1 / (1 + (t * t) / df), df / 2, 0.5, 1 / (1 + df / (t * t))) / 2;
    return t > 0 ? 1 - tail : tail;
}
/**
 * The t that `studentCdf` reaches at p, to 1e-13 of t, or 1e-15 near 0. p of 0 and 1 gives ∓Infinity; a tail below 1e-154 gives no
 * more than what |t| = 1e154 leaves.
 * @throws RangeError when p is not in 0–1, and unless 1 ≤ df ≤ 1e9.
 */
function studentQuantile(p, df) {
    if (!(p >= 0 && p <= 1))
        throw new RangeError(`not a probability: ${p}`);
    if (p === 0 || p === 1)
        return p === 0 ? -Infinity : Infinity;
    if (p === 0.5)
        return 0;
    const distance = distanceOfTail(Math.min(p, 1 - p), df);
    return p < 0.5 ? -distance : distance;
}
/** The t > 0 with P(T < −t) = tail, by bisection down to neighbouring doubles: about a hundred calls. */
function distanceOfTail(tail, df) {
    let low = 0;
    let high = 1;
    while (studentCdf(-high, df) > tail) {
        low = high;
        high *= 2;
    }
    for (;;) {
        const middle = low + (high - low) / 2;
        if (middle === low || middle === high)
            return high;
        if (studentCdf(-middle, df) > tail)
            low = middle;
        else
            high = middle;
    }
}

;// CONCATENATED MODULE: ./build/gate/statistics/ratio.js



/**
 * The ratio of the geometric means of two sides that ran the same cases, by Student's t on the logarithms of the pairs' ratios:
 * exp(mean ± t_{confidence, n−1} s / √n). The cases' sizes cancel.
 *
 * Source: Altman & Bland (1996), "Transformations, means, and confidence intervals", BMJ 312:1079.
 * @throws RangeError when the confidence is not in 0–1.
 */
function geometricRatio(pairs, confidence = 0.95) {
    if (!(confidence > 0 && confidence < 1))
        throw new RangeError(`not a confidence: ${confidence}`);
    const usable = pairs.filter(({ baseline, candidate }) => isPositive(baseline) && isPositive(candidate));
    const logarithms = usable.map(({ baseline, candidate }) => Math.log(candidate) - Math.log(baseline));
    const n = usable.length;
    const counts = { n, unusable: pairs.length - n };
    const middle = (0,gate_numbers/* mean */.i2)(logarithms);
    if (middle === undefined)
        return counts;
    const variance = (0,statistics_variance/* sampleVariance */.y4)(logarithms);
    if (variance === undefined)
        return { ...counts, ratio: Math.exp(middle) };
    const reach = studentQuantile(confidence, n - 1) * Math.sqrt(variance / n);
    const bounds = { lower: Math.exp(middle - reach), upper: Math.exp(middle + reach) };
    return { ...counts, ratio: Math.exp(middle), bounds };
}
const isPositive = (value) => value > 0 && Number.isFinite(value);

;// CONCATENATED MODULE: ./build/gate/rules/resources.js





const RESOURCES = [
    { name: 'latency', of: ({ latencyMs }) => latencyMs, show: (ms) => `${Math.round(ms)} ms` },
    { name: 'cost', of: ({ costUsd }) => costUsd, show: (usd) => `${Number(usd.toPrecision(3))} USD` },
    {
        name: 'tokens',
        of: ({ usage }) => usage && usage.inputTokens + usage.outputTokens,
        show: (tokens) => `${Math.round(tokens)} tokens`,
    },
];
/**
 * Limits on time, cost and tokens. Quantiles over the candidate's calls, by distribution-free bounds; an increase by the ratio of
 * geometric means over the cases. Latency is that of the call that answered, also where its answer is read from the cache.
 */
function resourceChecks(suite, policy) {
    if (suite.source.against === 'anchor')
        return [];
    return RESOURCES.flatMap((resource) => {
        const limits = policy[resource.name];
        return limits === undefined ? [] : checksOf(suite, resource, limits);
    });
}
function checksOf(suite, resource, limits) {
    const checks = [
        ...['p50', 'p95'].flatMap((name) => {
            const limit = limits[name];
            return limit === undefined ? [] : [quantileCheck(suite, resource, name, limit)];
        }),
        ...(limits.maxIncrease === undefined ? [] : increaseCheck(suite, resource, limits.maxIncrease)),
    ];
    return limits.advisory ? checks.map((check) => ({ ...check, advisory: true })) : checks;
}
const SHARE = { p50: 0.5, p95: 0.95 };
function quantileCheck(suite, { name, of, show }, which, limit) {
    const rule = ruleOf(name, suite);
    const trials = answered(suite.source.candidate, suite.look);
    const values = trials.map(({ completion }) => known(of(completion))).filter((value) => value !== undefined);
    if (values.length < trials.length) {
        const message = `${name}: not known for ${counted(trials.length - values.length, 'call')}`;
        return { ...rule, outcome: 'inconclusive', message };
    }
    const sorted = values.sort((one, other) => one - other);
    const shown = quantile(sorted, SHARE[which]);
    if (shown === undefined)
        return { ...rule, outcome: 'inconclusive', message: `${name}: no call was answered` };
    const { lower, upper } = quantileBounds(sorted, SHARE[which]);
    const message = `${name} ${which} is ${show(shown)}; at most ${show(limit)} is allowed`;
    if (upper !== undefined && upper <= limit)
        return { ...rule, outcome: 'pass', message };
    if (lower !== undefined && lower > limit)
        return { ...rule, outcome: 'fail', message };
    const calls = counted(sorted.length, 'call');
    const why = upper === undefined ? `${calls} are too few to be sure` : `${calls} leave it open`;
    return { ...rule, outcome: 'inconclusive', message: `${message}; ${why}` };
}
function increaseCheck(suite, { name, of }, limit) {
    const { candidate, baseline } = suite.source;
    if (baseline === undefined)
        return [];
    const rule = ruleOf(name, suite);
    const own = meansByCase(answered(candidate, suite.look), of);
    const before = meansByCase(answered(baseline, suite.look), of);
    const pairs = [...own].flatMap(([id, now]) => {
        const then = before.get(id);
        return then === undefined ? [] : [{ candidate: now, baseline: then }];
    });
    const { ratio, bounds, unusable, n } = geometricRatio(pairs);
    if (unusable > 0) {
        const message = `${name}: not known, or nothing, for ${counted(unusable, 'case')}`;
        return [{ ...rule, outcome: 'inconclusive', message }];
    }
    if (ratio === undefined || bounds === undefined) {
        const message = `${name}: ${counted(n, 'case')} on both sides; two at least are needed`;
        return [{ ...rule, outcome: 'inconclusive', message }];
    }
    const change = Math.abs(ratio - 1) <= gate_numbers/* TOLERANCE */.aC
        ? 'did not change'
        : `${ratio > 1 ? 'rose' : 'fell'} by ${(0,gate_numbers/* percent */.KN)(Math.abs(ratio - 1))}`;
    const message = `${name} ${change}; ${limit === 0 ? 'no increase is' : `an increase of ${(0,gate_numbers/* percent */.KN)(limit)} is`} allowed`;
    if ((0,gate_numbers/* reaches */.O6)(1 + limit, bounds.upper))
        return [{ ...rule, outcome: 'pass', message }];
    if ((0,gate_numbers/* exceeds */.Or)(bounds.lower, 1 + limit))
        return [{ ...rule, outcome: 'fail', message }];
    return [{ ...rule, outcome: 'inconclusive', message: `${message}; ${counted(n, 'case')} leave it open` }];
}
function answered(evaluation, look) {
    return trialsAt(evaluation, look).flatMap(({ case: id, outcome }) => outcome.status === 'completed' ? [{ case: id, completion: outcome.completion }] : []);
}
/** What a damaged record says is not known. */
function known(value) {
    return value !== undefined && value >= 0 && value <= Number.MAX_SAFE_INTEGER ? value : undefined;
}
/** Mean over the answered trials of each case; NaN where an answer does not say. */
function meansByCase(trials, of) {
    const sums = new Map();
    for (const { case: id, completion } of trials) {
        const { sum, count } = sums.get(id) ?? { sum: 0, count: 0 };
        sums.set(id, { sum: sum + (known(of(completion)) ?? Number.NaN), count: count + 1 });
    }
    return new Map([...sums].map(([id, { sum, count }]) => [id, sum / count]));
}

;// CONCATENATED MODULE: ./build/gate/rules/strict.js





/**
 * strict: every scorer must be shown to have dropped by less than is allowed, at the level of the look (intersection–union: each
 * must hold, so no correction is needed). Passing is tested before failing: a drop may be real and still small enough. Where one
 * scorer does not hold, a real drop of any is a failure.
 */
function strictDropChecks(measured, policy) {
    if (measured.suite.source.baseline === undefined)
        return [];
    return measured.scorers.map((scorer) => strict_scorerDrop(measured, scorer, policy));
}
function strict_scorerDrop({ suite }, measured, policy) {
    const { differences, name } = measured;
    const rule = { ...ruleOf('max-drop', suite), scorer: name };
    if (differences === undefined)
        return { ...rule, outcome: 'inconclusive', message: unscored(name) };
    const limit = (0,gate_policy/* allowedDrop */.oy)(policy, name);
    const { level } = suite.look;
    const drop = -differences.mean;
    const digits = (0,gate_numbers/* digitsApart */.v6)(drop, limit);
    const fell = moved(name, drop, measured, digits);
    const numbers = { measured: drop, limit };
    const few = tooFewClusters(suite, differences);
    if (few === undefined && isShown(pAbove(differences.bounded, -limit), level)) {
        const message = `${fell}, and is shown to be ${atWorst(differences, level, limit)}; ${allowed(limit, digits)}`;
        return { ...rule, outcome: 'pass', message, ...numbers };
    }
    // A failure promotes nothing, so that it need not wait for the level of the look: the label says `regressed` at 5 %, and this too.
    if (isRegressed(measured)) {
        const tolerated = (0,gate_numbers/* exceeds */.Or)(drop, limit)
            ? allowed(limit, digits)
            : `that it is ${within(limit, digits)} is not shown`;
        return { ...rule, outcome: 'fail', message: `${fell}, more than chance explains; ${tolerated}`, ...numbers };
    }
    const why = few ?? `${unitsOf(suite, differences.units)} do not show that it is ${within(limit, digits)}`;
    const bound = few === undefined && level > 0 ? `: it may be ${(0,gate_numbers/* points */.WR)(lowerBound(differences.bounded, level))} worse` : '';
    return { ...rule, outcome: 'inconclusive', message: `${fell}; ${why}${bound}`, ...numbers };
}
/** What is certain at this level. */
function atWorst({ bounded }, level, limit) {
    const bound = lowerBound(bounded, level);
    const digits = (0,gate_numbers/* digitsApart */.v6)(-bound, limit);
    return bound < 0 ? `at most ${(0,gate_numbers/* points */.WR)(bound, digits)} worse` : `at least ${(0,gate_numbers/* points */.WR)(bound, digits)} better`;
}
function within(limit, digits) {
    return limit === 0 ? 'no worse' : `at most ${(0,gate_numbers/* points */.WR)(limit, digits)} worse`;
}
/** "fail when some scorer is regressed": one that passes by itself does not hide it when another does not pass. */
function withRegressions(checks, suites) {
    if (checks.every(({ rule, outcome }) => rule !== 'max-drop' || outcome === 'pass'))
        return checks;
    const regressed = (check) => suites.some(({ suite, scorers }) => isOf(suite.source, check) && scorers.some((scorer) => scorer.name === check.scorer && isRegressed(scorer)));
    return checks.map((check) => check.rule === 'max-drop' && check.outcome === 'pass' && regressed(check)
        ? { ...check, outcome: 'fail', message: `${check.message}, but it did fall, and not every scorer passes` }
        : check);
}

;// CONCATENATED MODULE: ./build/gate/decide.js













/**
 * Applies every rule to all suites of a prompt together. Whatever cannot be decided is never a pass.
 *
 * @param policy one without `policyError`.
 */
function decide(suites, policy) {
    const measured = measureSuites(suites, policy, 'observed');
    const error = cannotDecide(suites, measured, policy);
    if (error !== undefined)
        return { verdict: { kind: 'error', error }, measured };
    const checks = [
        ...meanChecks(suites, measured, policy),
        ...measured.flatMap((suite) => [
            ...casesChecks(suite, policy),
            ...missingCheck(suite.suite),
            ...criticalCheck(suite.suite, policy),
            ...regressedCasesChecks(suite.suite, policy),
            ...resourceChecks(suite.suite, policy),
        ]),
    ];
    return { verdict: verdictOf(inOrder(checks, suites), suites.length > 1), measured };
}
/** The rules over means, each held against the worst that can be true of what is missing. */
function meanChecks(suites, measured, policy) {
    const observed = checksOver(measured, policy);
    if (suites.every((suite) => countMissing(suite).cases === 0))
        return observed;
    return settle(suites, observed, checksOver(measureSuites(suites, policy, 'worst'), policy));
}
/** The same rules in the same order in both views. */
function checksOver(measured, policy) {
    const dropChecks = policy.mode === 'strict' ? strictDropChecks : simpleDropChecks;
    const checks = measured.flatMap((suite) => [...minChecks(suite, policy), ...dropChecks(suite, policy)]);
    const drops = policy.mode === 'strict' ? withRegressions(checks, measured) : checks;
    return [...drops, ...mustImproveChecks(measured, policy)];
}
/** Suite by suite, as they were given. */
function inOrder(checks, suites) {
    const place = (check) => suites.findIndex(({ source }) => isOf(source, check));
    return checks.toSorted((one, other) => place(one) - place(other));
}
/**
 * error > fail > inconclusive > pass. Rules that only advise have no say; where no other was applied, nothing was shown.
 *
 * @param nameSuite true: the sentence says of which suite it speaks.
 */
function verdictOf(checks, nameSuite) {
    const binding = checks.filter(({ advisory }) => advisory !== true);
    if (!(0,brand/* isNonEmpty */.J)(checks) || !(0,brand/* isNonEmpty */.J)(binding)) {
        return { kind: 'error', error: { name: 'NothingScored', message: 'the gate had no rule to apply' } };
    }
    for (const kind of ['fail', 'inconclusive']) {
        const found = binding.filter(({ outcome }) => outcome === kind);
        if ((0,brand/* isNonEmpty */.J)(found))
            return { kind, checks, because: sentence(found, nameSuite, OTHERS[kind]) };
    }
    return { kind: 'pass', checks };
}
/** Undefined for a policy that can be applied. */
function policyError(policy) {
    const problem = (0,gate_policy/* policyProblem */.Cj)(policy);
    if (problem === undefined)
        return undefined;
    return {
        name: 'InvalidPolicy',
        message: `the gate cannot be applied: ${problem}`,
        todo: 'Correct the gate of the environment.',
    };
}
function cannotDecide(suites, measured, policy) {
    for (const { suite, scorers } of measured) {
        for (const scorer of scorers) {
            const nothing = nothingScored(suite, scorer);
            if (nothing !== undefined)
                return nothing;
        }
    }
    return noCriticalCase(suites.map(({ source }) => source), policy);
}
/** Everything failed: the reader needs the provider's own words. A run that was only cut off is not an error. */
function nothingScored(suite, { scorer, cases }) {
    const { source } = suite;
    const { facts, pairs } = scorer;
    const where = `suite ${source.suite}`;
    if (pairs.length === 0) {
        const message = `${where}: scorer ${facts.name} applies to none of the ${counted(suite.look.cases, 'case')}`;
        const todo = 'Remove the scorer from the suite, or give the cases what it needs (such as an expected answer).';
        return { name: 'NothingScored', message, todo };
    }
    if (cases > 0)
        return undefined;
    const missing = countMissing({ ...suite, scorers: [scorer] });
    const stopped = !source.candidate.complete || source.baseline?.complete === false;
    if (missing.error === undefined && stopped)
        return undefined;
    const sides = [
        `${missing.candidate} of ${missing.of} cases failed on the candidate`,
        ...(missing.baseline === undefined ? [] : [`${missing.baseline} on the baseline`]),
    ].join(', ');
    return {
        ...missing.error,
        name: missing.error?.name ?? 'NothingScored',
        message: `${where}: nothing could be scored by ${facts.name}: ${sides}${missing.error === undefined ? '' : `: ${missing.error.message}`}`,
        todo: missing.error?.todo ?? 'Run it again when the model answers.',
    };
}
/** A critical rule that watches no case looks like protection and is none. */
function noCriticalCase(suites, { criticalTags }) {
    if (criticalTags.length === 0)
        return undefined;
    if (suites.some(({ candidate }) => criticalPositions(candidate.cases, criticalTags).length > 0))
        return undefined;
    return {
        name: 'NoCriticalCase',
        message: `the gate has critical tags (${criticalTags.join(', ')}), but no case is tagged with one`,
        todo: 'Tag the cases that must never fail, or remove "critical" from the gate of the environment.',
    };
}
/** The order in which reasons convince: what a person would name first. */
const PRIORITY = [
    'critical',
    'complete',
    'missing',
    'cases',
    'few-cases',
    'baseline',
    'max-regressed-cases',
    'max-drop',
    'composite',
    'min',
    'must-improve',
];
const OTHERS = {
    fail: { one: 'check fails', many: 'checks fail' },
    inconclusive: { one: 'check is unclear', many: 'checks are unclear' },
};
/** The one sentence: the weightiest reason, and how many more there are. The composite restates its scorers: not counted. */
function sentence(checks, nameSuite, { one, many }) {
    const first = checks.reduce((weightiest, check) => (outweighs(check, weightiest) ? check : weightiest));
    const more = checks.filter((check) => check !== first && check.rule !== 'composite').length;
    const others = more === 0 ? '' : `; ${more} more ${more === 1 ? one : many}`;
    const anchor = first.against === 'anchor' ? 'against the anchor, ' : '';
    return `${nameSuite ? `suite ${first.suite}: ` : ''}${anchor}${first.message}${others}`;
}
/** By the rule, then by how far the limit was missed, or nearly was. */
function outweighs(one, other) {
    const apart = rank(one) - rank(other);
    return apart < 0 || (apart === 0 && excess(one) > excess(other));
}
function rank({ rule }) {
    const place = PRIORITY.indexOf(rule);
    return place === -1 ? PRIORITY.length : place;
}
function excess({ rule, measured, limit }) {
    if (measured === undefined || limit === undefined)
        return 0;
    return rule === 'min' ? limit - measured : measured - limit;
}

;// CONCATENATED MODULE: ./build/gate/judge.js





/** Pairs, compares and decides over everything that was run: every suite of one prompt for one environment. */
function judge(suites, policy) {
    const whole = (source) => ({
        source,
        look: onlyLook(source.candidate.cases.length, source.candidate.subject.trials),
    });
    const [first, ...rest] = suites;
    return judgementOf(decideAt([whole(first), ...rest.map(whole)], policy), policy);
}
/** Pure, and never throws for what an evaluation or a policy contains: what cannot be judged is an `error` verdict. */
function decideAt(suites, policy) {
    const unusable = policyError(policy);
    if (unusable !== undefined)
        return { verdict: { kind: 'error', error: unusable }, measured: [], paired: [] };
    const pairings = suites.map(({ source, look }) => pairSuite(source, look, policy));
    const paired = pairings.flatMap((pairing) => (pairing.kind === 'paired' ? [pairing.suite] : []));
    const decided = (0,brand/* isNonEmpty */.J)(paired) ? decide(paired, policy) : { verdict: NO_SUITE, measured: [] };
    const [error] = pairings.flatMap((pairing) => (pairing.kind === 'error' ? [pairing.error] : []));
    return { ...decided, ...(error === undefined ? {} : { verdict: { kind: 'error', error } }), paired };
}
const NO_SUITE = { kind: 'error', error: { name: 'NothingScored', message: 'there is no suite' } };
/** The decision with the rows of the table, which take longer than the decision. */
function judgementOf({ verdict, measured }, policy) {
    return { verdict, comparisons: measured.map((suite) => compare(suite, policy)) };
}

;// CONCATENATED MODULE: ./build/gate/course/asking.js


/** The trials that the looks of a contest's suites want, of both sides. */
function trialsOf(at, policy) {
    return at.flatMap(({ source, look }) => {
        const { candidate, baseline } = source;
        const own = trialsAsk(candidate, candidateCases(source, look, policy), look);
        return baseline === undefined ? [own] : [trialsAsk(baseline, firstCases(baseline, look), look), own];
    });
}
function trialsAsk({ id }, cases, { rounds }) {
    return { evaluation: id, kind: 'trials', cases, upTo: rounds };
}
/** Critical cases are asked of the candidate from the first look on: they fail a gate wherever they stand. */
function candidateCases({ candidate, against }, look, policy) {
    const cases = firstCases(candidate, look);
    if (against === 'anchor')
        return cases;
    for (const position of criticalPositions(candidate.cases, policy.criticalTags))
        cases[position] = 1;
    return cases;
}
/** Of the shuffled order, as many as the look takes in: 1 by position in the dataset. */
function firstCases({ cases, subject }, look) {
    return marked(cases.length, (0,shuffle/* caseOrder */.bm)(subject.dataset, cases.length).subarray(0, look.cases));
}
function marked(length, positions) {
    const cases = new Uint8Array(length);
    for (const position of positions)
        cases[position] = 1;
    return cases;
}
/** @returns undefined when all of it was asked for before: once, whatever became of it. */
function withAsked(repeats, asks) {
    const all = new Map(repeats);
    let more = false;
    for (const { evaluation, cases, upTo } of asks) {
        const before = all.get(evaluation);
        const asked = cases.map((wanted, position) => Math.max(wanted * upTo, before?.[position] ?? 0));
        more ||= asked.some((count, position) => count > (before?.[position] ?? 0));
        all.set(evaluation, asked);
    }
    return more ? all : undefined;
}
/**
 * What a contest may see at its looks: what it asked for itself, and nothing that is there for another contest's sake or from an
 * earlier run. Else who asks beside it, or that it is asked again, would change its verdict.
 */
function seenAt({ source, look }, repeats, policy) {
    const { candidate, baseline } = source;
    const seen = (evaluation, cases) => {
        const positions = new Map(evaluation.cases.map(({ id }, position) => [id, position]));
        return {
            ...evaluation,
            trials: evaluation.trials.filter((trial) => !isLater(trial, positions, cases, look.rounds, evaluation)),
            reruns: evaluation.reruns.filter((trial) => wasAsked(trial, positions, repeats.get(evaluation.id))),
        };
    };
    const own = seen(candidate, candidateCases(source, look, policy));
    const other = baseline && seen(baseline, firstCases(baseline, look));
    return { source: { ...source, candidate: own, ...(other === undefined ? {} : { baseline: other }) }, look };
}
/** What does not belong to the evaluation at all is not later: it must be seen, to be refused. */
function isLater(trial, positions, cases, rounds, { subject }) {
    const position = positions.get(trial.case);
    if (position === undefined)
        return false;
    return cases[position] === 0 || (trial.index >= rounds && trial.index < subject.trials);
}
function wasAsked({ case: id, index }, positions, asked) {
    const position = positions.get(id);
    return position === undefined || index < (asked?.[position] ?? 0);
}

;// CONCATENATED MODULE: ./build/gate/statistics/spending.js

/**
 * Levels of one-sided tests at successive looks at accumulating data that together keep the level alpha: at the share t of the
 * data alpha·t² is spent (Lan & DeMets with the power family, exponent 2), and each look's level uses that it repeats part of
 * what was seen before. The estimates are taken to move like a Brownian motion in t, which for looks that add trials to the same
 * cases is on the careful side: they are more alike than that, so fewer crossings are new. Relative error below 1e-6 for a few looks, below 1e-4 for a hundred, towards the smaller level.
 *
 * Sources: K. K. G. Lan, D. L. DeMets (1983), "Discrete sequential boundaries for clinical trials", Biometrika 70(3);
 * P. Armitage, C. K. McPherson, B. C. Rowe (1969), "Repeated significance tests on accumulating data", J. Royal Statistical Society
 * A 132(2), for the recursion over the density of paths that have not crossed.
 * @param looks their shares ascend in (0, 1], the last is usually 1.
 * @returns each look with its level, at most alpha.
 * @throws RangeError for shares that do not ascend.
 */
function spend(looks, alpha) {
    let paths = [{ height: 0, mass: 1 }];
    let spent = 0;
    let before = 0;
    return looks.map((look, number) => {
        const { share } = look;
        const step = stepBetween(before, share);
        const boundary = boundaryOf(paths, step, share, alpha * share ** 2 - spent);
        spent = alpha * share ** 2;
        before = share;
        const next = looks[number + 1];
        if (next !== undefined)
            paths = remaining(paths, step, share, boundary, stepBetween(share, next.share));
        return { ...look, level: Math.min(alpha, (0,normal/* normalCdf */.v)(-boundary / Math.sqrt(share))) };
    });
}
/** The standard deviation of the motion from one look to the next. */
function stepBetween(before, share) {
    if (!(share > before && share <= 1))
        throw new RangeError(`shares must ascend in (0, 1]: ${share} after ${before}`);
    return Math.sqrt(share - before);
}
/**
 * The height that a share `spend` of all paths crosses for the first time at this look, by Newton's method on the logarithm of the
 * share above a height. That is a concave function (what remains of a log-concave density on one side of a boundary is log-concave, and stays so
 * with a normal step added), so that no step from above goes too far. What crossed before only lowers the height.
 */
function boundaryOf(paths, step, share, spend) {
    let boundary = -(0,normal/* normalQuantile */.Z)(spend) * Math.sqrt(share);
    for (;;) {
        const above = shareAbove(paths, step, boundary);
        const change = (Math.log(above / spend) * above) / density(paths, step, boundary);
        if (!(change < -1e-12))
            return boundary;
        boundary += change;
    }
}
function shareAbove(paths, step, boundary) {
    let sum = 0;
    for (const { height, mass } of paths)
        sum += mass * (0,normal/* normalCdf */.v)((height - boundary) / step);
    return sum;
}
/** Of the paths after a step, at a height. */
function density(paths, step, at) {
    let sum = 0;
    for (const { height, mass } of paths)
        sum += mass * Math.exp(-(((height - at) / step) ** 2) / 2);
    return sum / (step * Math.sqrt(2 * Math.PI));
}
/** Standard deviations below 0 at which paths are no longer followed: 1e-15 of them. */
const REACH = 8;
/** Even, for Simpson's rule. */
const FEWEST_INTERVALS = 200;
/** Intervals to a standard deviation of the next step: the normal density that the masses are weighed by is then as good as smooth. */
const INTERVALS_A_STEP = 3;
function remaining(paths, step, share, boundary, next) {
    const low = -REACH * Math.sqrt(share);
    const fine = Math.ceil(((boundary - low) / next) * INTERVALS_A_STEP);
    const intervals = Math.max(FEWEST_INTERVALS, fine + (fine % 2));
    const width = (boundary - low) / intervals;
    return Array.from({ length: intervals + 1 }, (_, index) => {
        const height = low + index * width;
        const weight = index === 0 || index === intervals ? 1 : index % 2 === 1 ? 4 : 2;
        return { height, mass: ((weight * width) / 3) * density(paths, step, height) };
    });
}

;// CONCATENATED MODULE: ./build/gate/course/looks.js



const isFinal = ({ number, of }) => number === of - 1;
/** All of it at once. */
function looks_onlyLook(cases, trials) {
    return { cases, rounds: trials, share: 1, level: gate_policy/* ALPHA */.Nh, lastLevel: gate_policy/* ALPHA */.Nh, number: 0, of: 1 };
}
/**
 * A quarter and a half of the cases (half alone below 80, neither below 40), all of them, then after each further trial: all cases
 * first, then trials (design, statistics, "Early stopping").
 */
function looksOf({ cases, trials, earlyStop, canPassAt }) {
    const steps = earlyStop ? withLevels(stepsOf(cases, trials), canPassAt) : [];
    const lastLevel = steps.at(-1)?.level ?? gate_policy/* ALPHA */.Nh;
    const looks = steps.map((step, number) => ({ ...step, lastLevel, number, of: steps.length }));
    return (0,brand/* isNonEmpty */.J)(looks) ? looks : [looks_onlyLook(cases, trials)];
}
function stepsOf(cases, trials) {
    const parts = cases >= 80 ? [0.25, 0.5] : cases >= 40 ? [0.5] : [];
    const step = (seen, rounds) => ({ cases: seen, rounds, share: (seen * rounds) / (cases * trials) });
    return [
        ...parts.map((part) => step(Math.round(cases * part), 1)),
        ...Array.from({ length: trials }, (_, round) => step(cases, round + 1)),
    ];
}
function withLevels(steps, canPassAt) {
    const spent = spend(steps, gate_policy/* ALPHA */.Nh);
    const last = spent.at(-1);
    if (last === undefined || canPassAt(last.level) || !canPassAt(gate_policy/* ALPHA */.Nh))
        return spent;
    return spent.map((step) => ({ ...step, level: step === last ? gate_policy/* ALPHA */.Nh : 0 }));
}

;// CONCATENATED MODULE: ./build/gate/course/ending.js



/** @param at the looks that were taken last; none: nothing was run. */
function endingOf(suites, at, kind, policy) {
    const planned = callsOf(suites.map(whole), policy);
    return {
        kind,
        look: Math.max(0, ...at.map(({ look }) => look.number + 1)),
        of: Math.max(0, ...at.map(({ look }) => look.of)),
        callsSaved: planned - callsOf(at, policy),
        callsPlanned: planned,
    };
}
function whole(source) {
    return { source, look: looks_onlyLook(source.candidate.cases.length, source.candidate.subject.trials) };
}
/** An evaluation that several suites share is counted once. */
function callsOf(at, policy) {
    const calls = new Map();
    const count = ({ id }, needed) => calls.set(id, Math.max(calls.get(id) ?? 0, needed));
    for (const { source, look } of at) {
        const { candidate, baseline } = source;
        count(candidate, look.rounds * candidateCases(source, look, policy).reduce((sum, wanted) => sum + wanted, 0));
        if (baseline !== undefined)
            count(baseline, baselineCalls(baseline, firstCases(baseline, look), look.rounds));
    }
    return [...calls.values()].reduce((total, each) => total + each, 0);
}
/** Trials of earlier runs spare fresh ones; a model that is gone is not called at all. */
function baselineCalls({ cases, pooled, gone }, wanted, rounds) {
    if (gone !== undefined)
        return 0;
    const earlier = new Map();
    for (const trial of pooled)
        earlier.set(trial.case, (earlier.get(trial.case) ?? 0) + 1);
    return cases.reduce((total, { id }, position) => total + (wanted[position] === 1 ? (0,pairing_readings/* freshRounds */.g0)(rounds, earlier.get(id) ?? 0) : 0), 0);
}

;// CONCATENATED MODULE: ./build/gate/course/preflight.js







/**
 * Why a contest cannot pass, known before the first call: then none is spent. Its sides must be such as can be compared, whatever
 * they answer. A strict gate needs so many cases that a tie on every one of them would pass: n ≥ ln 0.05 / ln(1 − D), 59 cases for
 * 5 pp (design, statistics, "Two modes").
 *
 * @returns undefined when it can pass.
 */
function preflight(suites, policy) {
    const error = policyError(policy) ??
        suites.map((suite) => incomparable(suite, policy)).find((found) => found) ??
        noCriticalCase(suites, policy);
    if (error !== undefined)
        return { kind: 'error', error };
    const checks = suites.flatMap((suite) => [...tooFewCases(suite, policy), ...strictChecks(suite, policy)]);
    const [first] = checks;
    if (first === undefined || !(0,brand/* isNonEmpty */.J)(checks))
        return undefined;
    return { kind: 'inconclusive', checks, because: first.message };
}
function incomparable({ candidate, baseline, ...suite }, policy) {
    const sides = { candidate: unanswered(candidate), ...(baseline && { baseline: unanswered(baseline) }) };
    const look = looks_onlyLook(candidate.cases.length, candidate.subject.trials);
    const pairing = pairSuite({ ...suite, ...sides }, look, policy);
    return pairing.kind === 'error' ? pairing.error : undefined;
}
function unanswered(evaluation) {
    return { ...evaluation, trials: [], reruns: [], pooled: [] };
}
/** True when a tie on every case would pass at this level, on every scorer. */
function canPassWithTies(suite, policy, level) {
    if (suite.baseline === undefined)
        return true;
    const { units, reach } = preflight_unitsOf(suite.candidate.cases);
    const drop = smallestDrop(suite, policy);
    return Math.log1p(-drop / reach) * units <= Math.log(level);
}
function tooFewCases({ suite, against, candidate }, { minCases }) {
    const { length } = candidate.cases;
    if (against === 'anchor' || length >= minCases)
        return [];
    const message = `at least ${minCases} cases are needed, and suite ${suite} has ${length}; nothing was called: add cases, or lower min-cases`;
    return [{ rule: 'pre-flight', suite, outcome: 'inconclusive', message }];
}
function strictChecks(suite, policy) {
    if (policy.mode !== 'strict' || suite.baseline === undefined)
        return [];
    const { units, reach, clustered } = preflight_unitsOf(suite.candidate.cases);
    const rule = {
        rule: 'pre-flight',
        suite: suite.suite,
        ...(suite.against === 'anchor' ? { against: 'anchor' } : {}),
        outcome: 'inconclusive',
    };
    const instead = 'nothing was called: add cases, allow a larger drop, or use mode: simple';
    if (clustered && units < gate_policy/* FEWEST_CLUSTERS */.r2) {
        const message = `a strict gate needs ${gate_policy/* FEWEST_CLUSTERS */.r2} clusters, and suite ${suite.suite} has ${units}; ${instead}`;
        return [{ ...rule, message }];
    }
    if (canPassWithTies(suite, policy, gate_policy/* ALPHA */.Nh))
        return [];
    const drop = smallestDrop(suite, policy);
    const needed = Math.ceil(Math.log(gate_policy/* ALPHA */.Nh) / Math.log1p(-drop / reach));
    const what = clustered ? 'cluster' : 'case';
    const limit = `cannot pass at ${(0,gate_numbers/* points */.WR)(drop)} below ${Number.isFinite(needed) ? counted(needed, what) : `any number of ${what}s`}`;
    return [{ ...rule, message: `a strict gate ${limit}, and suite ${suite.suite} has ${units}; ${instead}` }];
}
function smallestDrop({ candidate }, policy) {
    return Math.min(...candidate.subject.scorers.map(({ name }) => (0,gate_policy/* allowedDrop */.oy)(policy, name)));
}
/** What is drawn independently, and how far one of it can lie from the mean: 1 for cases, more for clusters of unequal size. */
function preflight_unitsOf(cases) {
    const sizes = new Map();
    for (const { id, cluster } of cases) {
        const key = cluster === undefined ? `case ${id}` : `cluster ${cluster}`;
        sizes.set(key, (sizes.get(key) ?? 0) + 1);
    }
    const largest = [...sizes.values()].reduce((most, size) => Math.max(most, size), 1);
    const clustered = cases.some(({ cluster }) => cluster !== undefined);
    return { units: sizes.size, reach: (largest * sizes.size) / Math.max(1, cases.length), clustered };
}

;// CONCATENATED MODULE: ./build/gate/course/predict.js


/**
 * The chance that the mean will end at `cut` or above, seen from a look: the mean now is where it will end, give or take what the
 * missing data can still move it, Φ((d̄ − cut) / √(V_k − V_K)) (design, statistics, "Early stopping", simple).
 */
function chanceToEndAbove(sample, cut, look, whole) {
    const { now, end } = variancesOf(sample, look, whole);
    return (0,normal/* normalCdf */.v)((sample.mean - cut) / Math.sqrt(Math.max(now - end, Number.MIN_VALUE)));
}
/**
 * The chance that the exact bound will clear `floor` at the end if the truth is the mean seen now, or no change if that is better:
 * conditional power. `level` is that of the last look. The pseudo-observation of the exact test costs what one worst case costs.
 */
function conditionalPower(sample, floor, level, look, whole) {
    const { now, end } = variancesOf(sample, look, whole);
    const seen = end / now;
    const truth = Math.max(sample.mean, 0);
    const expected = sample.mean * seen + truth * (1 - seen);
    const { low } = sample.bounded;
    const units = (sample.units * whole.cases) / look.cases;
    const needed = floor + (floor - low) / units - (0,normal/* normalQuantile */.Z)(level) * Math.sqrt(end);
    return (0,normal/* normalCdf */.v)((expected - needed) / Math.sqrt(Math.max(end * (1 - seen), Number.MIN_VALUE)));
}
/** Variance of the mean at the look and at the end. Two pseudo-cases, half of a worst case each, keep a sample of ties from looking certain. */
function variancesOf({ bounded, units, values, parts }, look, whole) {
    const reach = Math.max(Math.abs(bounded.low), Math.abs(bounded.high));
    const squares = bounded.values.reduce((sum, { value, count }) => sum + count * value ** 2, reach ** 2);
    const now = squares / (units + 2) / units;
    const spread = values.reduce((sum, { difference }) => sum + difference ** 2, 1) / (values.length + 2);
    const noise = Math.min(noiseOf(parts) ?? spread, spread);
    const remaining = 1 - (noise / spread) * (1 - shrinkage(values, look, whole));
    return { now, end: now * Math.min(remaining * (look.cases / whole.cases), 1 - 1e-9) };
}
/**
 * The part of the spread that further trials shrink. Before a case has been asked twice on either side nothing tells how much of it
 * that is: half is assumed.
 */
function noiseOf(parts) {
    return parts?.within ?? (parts && parts.spread / 2);
}
/** What remains of the noise of a case when all its trials are run: of the two sides together, weighted by their noise. */
function shrinkage(values, { rounds }, { trials }) {
    let now = 0;
    let end = 0;
    for (const { candidateTrials, baselineTrials, candidateVariance = 1, baselineVariance = 1 } of values) {
        const more = trials - rounds;
        const pooled = baselineTrials > rounds;
        const fresh = pooled ? Math.min(more, Math.max(0, pairing_readings/* MOST_BASELINE_TRIALS */.oJ - baselineTrials)) : more;
        now += candidateVariance / candidateTrials + baselineVariance / baselineTrials;
        end += candidateVariance / (candidateTrials + more) + baselineVariance / (baselineTrials + fresh);
    }
    return now > 0 ? end / now : rounds / trials;
}
/** A prediction that is this sure ends a run. */
const SURE = 0.975;
/** Below this conditional power a strict gate gives up: it could hardly pass any more. */
const FUTILE = 0.02;

;// CONCATENATED MODULE: ./build/gate/course/stop-rule.js






/**
 * Whether a contest may end at a look before its last, and why (design, statistics, "Early stopping"). A pass is a pass of every rule
 * with what is there; a rule that fails for what may be noise ends nothing by itself. Whether single cases got worse is left open: a
 * pass needs their repeats besides.
 *
 * @param suites how many the contest has.
 * @returns undefined: go on.
 */
function stopRule({ verdict, measured, paired }, suites, policy) {
    // What contradicts itself no further answer can mend. That nothing could be scored yet, they can.
    if (verdict.kind === 'error')
        return paired.length < suites ? 'error' : undefined;
    const binding = verdict.checks.filter(({ rule, advisory }) => rule !== 'max-regressed-cases' && advisory !== true);
    const fails = (rules) => binding.some(({ rule, outcome }) => rules.includes(rule) && outcome === 'fail');
    if (fails(['critical']))
        return 'fail';
    if (!measured.every((suite) => isEnough(suite, policy)))
        return undefined;
    const holds = binding.every(({ outcome }) => outcome === 'pass');
    if (holds)
        return mayPassEarly(measured, policy) && isSure(measured, policy) ? 'pass' : undefined;
    if (policy.mode === 'simple')
        return isLost(measured, policy) ? lostAs(verdict.kind) : undefined;
    // Levels are spent on these tests: crossing one at a look is as good as at the end.
    if ((fails(['max-drop']) && hasCrossed(measured)) || fails(['min', 'must-improve']))
        return 'fail';
    return isFutile(measured, policy) ? lostAs(verdict.kind) : undefined;
}
/** Fewer cases than tell anything end nothing. The strict mode asks each scorer by itself, whatever it weighs. */
function isEnough({ composite, scorers }, { mode }) {
    const samples = mode === 'strict' ? scorers.map(({ differences }) => differences) : [composite];
    return samples.every((sample) => sample !== undefined && sample.units >= gate_policy/* FEWEST_UNITS */.fA);
}
/** A rule that counts single cases has to have seen all of them. */
function mayPassEarly(measured, policy) {
    const counts = Object.values(policy.scorers).some(({ maxRegressedCases }) => maxRegressedCases !== undefined);
    return !counts || measured.every(({ suite }) => suite.look.cases === suite.source.candidate.cases.length);
}
/** strict: the level of the look says it all. simple: all rules over means together will hold at the end too. */
function isSure(measured, policy) {
    if (policy.mode === 'strict')
        return true;
    const doubt = measured.flatMap((suite) => chancesOf(suite, policy)).reduce((sum, chance) => sum + 1 - chance, 0);
    return doubt <= 1 - SURE;
}
function isLost(measured, policy) {
    return measured.some((suite) => chancesOf(suite, policy).some((chance) => chance <= 1 - SURE));
}
function lostAs(kind) {
    return kind === 'fail' ? 'fail' : 'futile';
}
/** strict: some scorer dropped by more than chance explains, at the level of its look. */
function hasCrossed(measured) {
    return measured.some(({ suite, scorers }) => scorers.some((scorer) => isRegressed(scorer, suite.look.level)));
}
/** strict: some scorer can hardly pass any more. */
function isFutile(measured, policy) {
    return measured.some((suite) => suite.scorers.filter(stop_rule_isCompared).some(({ name, differences }) => {
        const { look } = suite.suite;
        const floor = -(0,gate_policy/* allowedDrop */.oy)(policy, name);
        // One suite may be at its end before the others.
        if (isFinal(look))
            return pAbove(differences.bounded, floor) > look.level;
        return conditionalPower(differences, floor, look.lastLevel, look, wholeOf(suite)) < FUTILE;
    }));
}
function stop_rule_isCompared(scorer) {
    return scorer.differences !== undefined;
}
/** The chance of each rule over a mean to hold at the end. */
function chancesOf(suite, policy) {
    const chance = (sample, cut) => sample === undefined ? [] : [chanceToEndAbove(sample, cut - gate_numbers/* TOLERANCE */.aC, suite.suite.look, wholeOf(suite))];
    const anchor = suite.suite.source.against === 'anchor';
    return [
        ...chance(suite.composite, -policy.maxDrop / 2),
        ...suite.scorers.flatMap(({ name, differences, levels }) => {
            const required = anchor ? undefined : (0,gate_policy/* requiredMean */.Ru)(policy, name);
            // One scorer alone is the composite, and its own cut lies below.
            const alone = suite.scorers.length === 1 && (0,gate_policy/* allowedDrop */.oy)(policy, name) >= policy.maxDrop / 2;
            return [
                ...(alone ? [] : chance(differences, -(0,gate_policy/* allowedDrop */.oy)(policy, name))),
                ...(required === undefined ? [] : chance(levels, required)),
            ];
        }),
    ];
}
function wholeOf({ suite }) {
    const { candidate } = suite.source;
    return { cases: candidate.cases.length, trials: candidate.subject.trials };
}

;// CONCATENATED MODULE: ./build/gate/course/course.js








/**
 * What a run asks next, step by step: the looks of each contest, then the repeats of single cases that its rules want. Each contest
 * is decided by its own looks alone, so that a run for several environments gives each the verdict that it would have had by itself,
 * and a re-run over the same answers the same one.
 */
class Course {
    #open;
    #settled = new Map();
    constructor(contests) {
        this.#open = new Map(contests.map((contest) => [contest, undefined]));
    }
    /** @returns what is wanted; empty when every contest is settled. */
    next(evaluations) {
        const asks = [];
        for (const [contest, standing] of this.#open) {
            const step = standing === undefined ? begin(contest, evaluations) : proceed(contest, evaluations, standing);
            if (step.kind === 'settled') {
                this.#open.delete(contest);
                this.#settled.set(contest, step.settled);
            }
            else {
                this.#open.set(contest, step.standing);
                asks.push(...step.asks);
            }
        }
        return asks;
    }
    /** Undefined while a contest is open: the run was cut off. */
    settled(contest) {
        return this.#settled.get(contest);
    }
}
function begin({ policy, suites }, evaluations) {
    const judged = mapped(suites, (suite) => judgedOf(suite, evaluations));
    const refused = preflight(judged, policy);
    if (refused !== undefined) {
        const ending = endingOf(judged, [], 'pre-flight', policy);
        return { kind: 'settled', settled: { verdict: refused, comparisons: [], judged, ending } };
    }
    const plan = mapped(suites, (suite) => ({
        suite,
        looks: looksFor(judgedOf(suite, evaluations), policy),
        gone: isGone(suite, evaluations),
    }));
    return takeLook(policy, evaluations, { plan, stage: 0, repeats: new Map() });
}
function takeLook(policy, evaluations, standing) {
    return { kind: 'ask', standing, asks: trialsOf(atStage(standing, evaluations), policy) };
}
function proceed(contest, evaluations, standing) {
    // A model that turned out to be gone changes what there is to look at: as if it had been known from the start.
    if (standing.plan.some(({ suite, gone }) => isGone(suite, evaluations) !== gone))
        return begin(contest, evaluations);
    const { policy } = contest;
    const at = atStage(standing, evaluations);
    const decision = decideAt(mapped(at, (suite) => seenAt(suite, standing.repeats, policy)), policy);
    const repeat = (asks) => {
        const repeats = withAsked(standing.repeats, asks);
        return repeats && { kind: 'ask', standing: { ...standing, repeats }, asks };
    };
    const critical = repeat(criticalReruns(decision, policy));
    if (critical !== undefined)
        return critical;
    const why = at.every((suite) => isFinal(suite.look)) ? 'complete' : stopRule(decision, at.length, policy);
    const { kind } = decision.verdict;
    const confirm = why === 'pass' || (why === 'complete' && kind !== 'fail' && kind !== 'error');
    const confirming = confirm ? repeat(confirmations(decision, policy)) : undefined;
    if (confirming !== undefined)
        return confirming;
    const end = why === 'pass' ? confirmed(kind) : why;
    if (end === undefined)
        return takeLook(policy, evaluations, { ...standing, stage: standing.stage + 1 });
    const judged = mapped(at, ({ source }) => source);
    const ending = endingOf(judged, at, end, policy);
    return { kind: 'settled', settled: { ...judgementOf(decision, policy), judged, ending } };
}
/** What becomes of an early pass when single cases that got worse were repeated. Where that did not work, the run goes on. */
function confirmed(kind) {
    return kind === 'pass' || kind === 'fail' ? kind : undefined;
}
function judgedOf(contested, evaluations) {
    const { suite, against, absent, confirmed: stoodBehind = false } = contested;
    const candidate = evaluationOf(contested.candidate, evaluations);
    const own = { suite, candidate, ...(against === undefined ? {} : { against }) };
    if (contested.baseline === undefined)
        return { ...own, ...(absent === undefined ? {} : { absent }) };
    const baseline = evaluationOf(contested.baseline, evaluations);
    if (baseline.gone === undefined || baseline.pooled.length > 0)
        return { ...own, baseline };
    // Nothing of the baseline can be asked, and nothing was kept: the rules of a first version apply.
    return { ...own, absent: stoodBehind ? 'confirmed' : 'model-gone' };
}
function isGone({ baseline }, evaluations) {
    return baseline !== undefined && evaluationOf(baseline, evaluations).gone !== undefined;
}
/** @throws RangeError for an evaluation that is not among those of the run. */
function evaluationOf(id, evaluations) {
    const found = evaluations.get(id);
    if (found === undefined)
        throw new RangeError(`the run has no evaluation ${id}`);
    return found;
}
/** Without a baseline nothing is tested at a look: everything is run. */
function looksFor(suite, policy) {
    return looksOf({
        cases: suite.candidate.cases.length,
        trials: suite.candidate.subject.trials,
        earlyStop: policy.earlyStop && suite.baseline !== undefined,
        canPassAt: (level) => policy.mode !== 'strict' || canPassWithTies(suite, policy, level),
    });
}
function atStage({ plan, stage }, evaluations) {
    return mapped(plan, ({ suite, looks: [first, ...rest] }) => ({
        source: judgedOf(suite, evaluations),
        look: rest[Math.min(stage, rest.length) - 1] ?? first,
    }));
}
function mapped([first, ...rest], map) {
    return [map(first), ...rest.map(map)];
}
function criticalReruns({ paired }, policy) {
    return paired.flatMap((suite) => {
        const { candidate } = suite.source;
        const positions = criticalSuspects(suite, policy);
        return positions.length === 0 ? [] : [rerun(candidate, positions, CRITICAL_RERUNS)];
    });
}
function confirmations({ paired }, policy) {
    return paired.flatMap((suite) => {
        const { candidate, baseline } = suite.source;
        const positions = casesToConfirm(suite, policy);
        if (positions.length === 0 || baseline === undefined)
            return [];
        return [candidate, baseline].map((side) => rerun(side, positions, CONFIRMATION_RERUNS));
    });
}
function rerun({ id, cases }, positions, upTo) {
    return { evaluation: id, kind: 'reruns', cases: marked(cases.length, positions), upTo };
}


/***/ }),

/***/ 6100:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Go: () => (/* binding */ isBinary),
/* harmony export */   Jh: () => (/* binding */ sideOf),
/* harmony export */   L4: () => (/* binding */ doesNotApply),
/* harmony export */   RO: () => (/* binding */ readingsOf),
/* harmony export */   Xu: () => (/* binding */ rerunsOf),
/* harmony export */   Z4: () => (/* binding */ normaliser),
/* harmony export */   g0: () => (/* binding */ freshRounds),
/* harmony export */   nK: () => (/* binding */ slotsOf),
/* harmony export */   oJ: () => (/* binding */ MOST_BASELINE_TRIALS),
/* harmony export */   xY: () => (/* binding */ trialsOf)
/* harmony export */ });
/* harmony import */ var _numbers_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3676);
/* harmony import */ var _policy_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7642);
/* harmony import */ var _statistics_variance_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5565);



/** Trials of earlier runs that a baseline keeps, and up to which it draws fresh ones (design, statistics, "baseline hygiene"). */
const MOST_BASELINE_TRIALS = 10;
/**
 * How many rounds are drawn afresh of a case that has so many trials of earlier runs: up to ten in all, and one in any case, so that
 * what changed at the provider meanwhile hits both sides.
 */
function freshRounds(rounds, pooled) {
    return pooled === 0 ? rounds : Math.min(rounds, Math.max(1, MOST_BASELINE_TRIALS - pooled));
}
/**
 * The trials of each case at a look: the first `rounds` of its own, after those of earlier runs. A case with so many earlier
 * ones that it needs fewer of its own has fewer slots, and misses nothing.
 */
function slotsOf(evaluation, { rounds }) {
    const pooled = byCase(evaluation.pooled);
    const own = byCase(evaluation.trials);
    return new Map(evaluation.cases.map(({ id }) => {
        const earlier = pooled.get(id) ?? [];
        // A model that is gone answers nothing more: what was kept is all there is, and nothing of it is missing.
        if (evaluation.gone !== undefined) {
            return [id, [...earlier, ...(own.get(id) ?? []).filter(({ index }) => index < rounds)]];
        }
        return [id, [...earlier, ...inSlots(own.get(id) ?? [], ownRounds(evaluation, rounds, earlier.length))]];
    }));
}
function byCase(trials) {
    const found = new Map();
    for (const trial of trials) {
        const list = found.get(trial.case);
        if (list === undefined)
            found.set(trial.case, [trial]);
        else
            list.push(trial);
    }
    return found;
}
function inSlots(trials, count) {
    const slots = Array.from({ length: count });
    for (const trial of trials)
        if (trial.index < count)
            slots[trial.index] = trial;
    return slots;
}
function ownRounds({ subject }, rounds, pooled) {
    if (subject.purpose === 'candidate')
        return rounds;
    return freshRounds(Math.min(rounds, subject.trials), pooled);
}
/** Fresh repeats of single cases, the first `count` of each. */
function rerunsOf(evaluation, count) {
    return new Map([...byCase(evaluation.reruns)].map(([id, trials]) => [id, inSlots(trials, count)]));
}
/** At least one: a case without a trial misses one. */
function trialsOf(slots, id) {
    const trials = slots.get(id) ?? [];
    return trials.length === 0 ? [undefined] : trials;
}
function normaliser(policy, scorer) {
    const { min, max, better } = (0,_policy_js__WEBPACK_IMPORTED_MODULE_0__/* .boundsOf */ .BO)(policy, scorer);
    return better === 'higher' ? (value) => (value - min) / (max - min) : (value) => (max - value) / (max - min);
}
function readingsOf(trials, scorer, normalise) {
    return trials.map((trial) => read(trial, scorer, normalise));
}
function read(trial, scorer, normalise) {
    if (trial === undefined)
        return { kind: 'missing', error: undefined };
    if (trial.outcome.status === 'failed') {
        return trial.outcome.kind === 'task'
            ? { kind: 'task-failure', value: 0 }
            : { kind: 'missing', error: trial.outcome.error };
    }
    return readScore(Object.hasOwn(trial.scores, scorer) ? trial.scores[scorer] : undefined, normalise);
}
function readScore(score, normalise) {
    switch (score?.status) {
        case 'scored':
            return { kind: 'value', value: normalise(score.value) };
        case 'not-applicable':
            return { kind: 'not-applicable', error: { name: 'NotApplicable', message: score.reason } };
        case 'failed':
            return { kind: 'scorer-failure', error: score.error };
        default:
            return { kind: 'missing', error: undefined };
    }
}
/** A failed call says nothing about whether a scorer applies to a case; what the scorer itself said on either side does. */
function doesNotApply(readings) {
    const said = readings.filter(({ kind }) => kind !== 'task-failure' && kind !== 'missing');
    return said.length > 0 && said.every(({ kind }) => kind === 'not-applicable');
}
/** True when every value that was read is 0 or 1. */
function isBinary(readings) {
    return readings.every((reading) => !('value' in reading) || reading.value === 0 || reading.value === 1);
}
function sideOf(readings) {
    const values = [];
    for (const reading of readings) {
        if (!('value' in reading))
            return { status: 'missing', error: reading.error };
        values.push(reading.value);
    }
    const middle = (0,_numbers_js__WEBPACK_IMPORTED_MODULE_1__/* .mean */ .i2)(values);
    if (middle === undefined)
        return { status: 'missing', error: undefined };
    return { status: 'measured', mean: middle, trials: values.length, variance: (0,_statistics_variance_js__WEBPACK_IMPORTED_MODULE_2__/* .sampleVariance */ .y4)(values) };
}


/***/ }),

/***/ 9657:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ normalQuantile),
/* harmony export */   v: () => (/* binding */ normalCdf)
/* harmony export */ });
/**
 * Φ(z), the chance that a standard normal variable is at most z. Absolute error below 1e-15; in the lower tail the relative error
 * stays below 1e-12 down to the smallest double (z ≈ −38). ∓Infinity gives 0 and 1.
 *
 * Sources: G. Marsaglia (2004), "Evaluating the normal distribution", J. Statistical Software 11(4), for the middle; Laplace's
 * continued fraction of the Mills ratio (Abramowitz & Stegun 26.2.14) for the tails.
 */
function normalCdf(z) {
    if (z < -TAIL)
        return density(z) * millsRatio(-z);
    if (z > TAIL)
        return 1 - density(z) * millsRatio(z);
    return 0.5 + density(z) * centralSeries(z);
}
/** Where the continued fraction takes over: nearer the middle it converges slowly, farther out the series cancels. */
const TAIL = 3;
const density = (z) => Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);
/** z + z³/3 + z⁵/(3·5) + …, terms of one sign. */
function centralSeries(z) {
    let sum = 0;
    let term = z;
    for (let odd = 3; sum + term !== sum; odd += 2) {
        sum += term;
        term *= (z * z) / odd;
    }
    return sum;
}
/** (1 − Φ(z)) / φ(z) = 1/(z + 1/(z + 2/(z + 3/(z + …)))); 100 terms are exact to the last bits from z = 3 on. */
function millsRatio(z) {
    let fraction = z;
    for (let k = 100; k > 0; k -= 1)
        fraction = z + k / fraction;
    return 1 / fraction;
}
/**
 * The z with Φ(z) = p; relative error about 1e-16 in z, so that a step of Newton's method would only add the rounding of
 * `normalCdf`. 0 and 1 give ∓Infinity.
 *
 * Source: M. J. Wichura (1988), "Algorithm AS 241: the percentage points of the normal distribution", Applied Statistics 37(3),
 * PPND16.
 * @throws RangeError when p is not in 0–1.
 */
function normalQuantile(p) {
    if (!(p >= 0 && p <= 1))
        throw new RangeError(`not a probability: ${p}`);
    if (p === 0 || p === 1)
        return p === 0 ? -Infinity : Infinity;
    const q = p - 0.5;
    if (Math.abs(q) <= 0.425)
        return q * rational(CENTRAL, 0.180625 - q * q);
    const r = Math.sqrt(-Math.log(Math.min(p, 1 - p)));
    const distance = r <= 5 ? rational(OUTER, r - 1.6) : rational(FAR, r - 5);
    return q < 0 ? -distance : distance;
}
const rational = ({ over, under }, x) => polynomial(over, x) / polynomial(under, x);
/** Coefficients from the highest power down. */
const polynomial = (coefficients, x) => coefficients.reduce((value, coefficient) => value * x + coefficient, 0);
// The nearest doubles of the published coefficients.
const CENTRAL = {
    over: [
        2509.0809287301227, 33430.57558358813, 67265.7709270087, 45921.95393154987, 13731.69376550946, 1971.5909503065513,
        133.14166789178438, 3.3871328727963665,
    ],
    under: [
        5226.495278852546, 28729.085735721943, 39307.89580009271, 21213.794301586597, 5394.196021424751, 687.1870074920579,
        42.31333070160091, 1,
    ],
};
const OUTER = {
    over: [
        0.0007745450142783414, 0.022723844989269184, 0.2417807251774506, 1.2704582524523684, 3.6478483247632045,
        5.769497221460691, 4.630337846156546, 1.4234371107496835,
    ],
    under: [
        1.0507500716444169e-9, 0.0005475938084995345, 0.015198666563616457, 0.14810397642748008, 0.6897673349851,
        1.6763848301838038, 2.053191626637759, 1,
    ],
};
const FAR = {
    over: [
        2.0103343992922881e-7, 0.000027115555687434876, 0.0012426609473880784, 0.026532189526576124, 0.29656057182850487,
        1.7848265399172913, 5.463784911164114, 6.657904643501103,
    ],
    under: [
        2.0442631033899397e-15, 1.421511758316446e-7, 0.000018463183175100548, 0.0007868691311456133, 0.014875361290850615,
        0.1369298809227358, 0.599832206555888, 1,
    ],
};


/***/ }),

/***/ 5565:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a_: () => (/* binding */ varianceParts),
/* harmony export */   y4: () => (/* binding */ sampleVariance),
/* harmony export */   z0: () => (/* binding */ detectableDrop),
/* harmony export */   zj: () => (/* binding */ trialsNeeded)
/* harmony export */ });
/* unused harmony exports casesNeeded, advice */
/* harmony import */ var _numbers_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3676);
/* harmony import */ var _normal_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9657);


/**
 * Splits the spread of the differences into noise within cases and true differences between them. A case with one trial on a side
 * is taken to have that side's mean variance over the cases with more.
 *
 * @returns undefined for fewer than two cases: one has no spread.
 * @throws RangeError for a difference that is not finite, for a variance that is not finite or below 0, and for fewer trials than one.
 */
function varianceParts(cases) {
    for (const one of cases)
        checkCase(one);
    const n = cases.length;
    const spread = sampleVariance(cases.map(({ difference }) => difference));
    if (spread === undefined)
        return undefined;
    const noise = noiseOfCases(cases);
    if (noise === undefined) {
        const perTrialAtMost = (2 * spread) / average(cases, (one) => 1 / one.candidateTrials + 1 / one.baselineTrials);
        return { n, spread, standardError: Math.sqrt(spread / n), within: undefined, between: undefined, perTrialAtMost };
    }
    const within = noiseOfMeans(noise, 0);
    const between = Math.max(0, spread - within);
    const perTrial = average(noise, ({ candidate, baseline }) => candidate.variance + baseline.variance);
    return { n, spread, standardError: Math.sqrt((between + within) / n), within, between, perTrial };
}
/** Sum of the squared distances from the mean over n − 1; undefined for fewer than two values. */
function sampleVariance(values) {
    const middle = (0,_numbers_js__WEBPACK_IMPORTED_MODULE_0__/* .mean */ .i2)(values);
    if (middle === undefined || values.length < 2)
        return undefined;
    let sum = 0;
    for (const value of values)
        sum += (value - middle) ** 2;
    return sum / (values.length - 1);
}
/** The true drop that a one-sided test at 5% finds four times in five: (z.95 + z.80)·SE, in the unit of the score. */
function detectableDrop(standardError) {
    return STANDARD_ERRORS * standardError;
}
const STANDARD_ERRORS = (0,_normal_js__WEBPACK_IMPORTED_MODULE_1__/* .normalQuantile */ .Z)(0.95) + (0,_normal_js__WEBPACK_IMPORTED_MODULE_1__/* .normalQuantile */ .Z)(0.8);
/**
 * How many cases with this many trials a side make a drop detectable: ⌈(2.486 / drop)² (τ² + w / trials)⌉, and not fewer than two.
 * @param drop above 0, in the unit of the score.
 * @throws RangeError for another drop, and for fewer trials than one.
 */
function casesNeeded(drop, parts, trials) {
    checkDrop(drop);
    if (!(trials >= 1))
        throw new RangeError(`not a number of trials: ${trials}`);
    const needed = (variance) => Math.max(2, Math.ceil((STANDARD_ERRORS / drop) ** 2 * variance));
    if (parts.within === undefined) {
        const extremes = [parts.spread, parts.perTrialAtMost / trials].map(needed);
        return { least: Math.min(...extremes), most: Math.max(...extremes) };
    }
    const cases = needed(parts.between + parts.perTrial / trials);
    return { least: cases, most: cases };
}
/**
 * How many further trials of each case, on each side, make a drop detectable on the same cases; 0 if it is already.
 * @param drop above 0, in the unit of the score.
 * @returns undefined when no number of trials does (up to a million), and when noise cannot be told from true differences.
 * @throws RangeError for another drop, and as `varianceParts` does.
 */
function trialsNeeded(drop, cases) {
    checkDrop(drop);
    const parts = varianceParts(cases);
    const noise = noiseOfCases(cases);
    if (parts?.between === undefined || noise === undefined)
        return undefined;
    const { between, n } = parts;
    const suffices = (extra) => detectableDrop(Math.sqrt((between + noiseOfMeans(noise, extra)) / n)) <= drop;
    if (!suffices(MOST_TRIALS))
        return undefined;
    let low = 0;
    let high = MOST_TRIALS;
    while (low < high) {
        const middle = Math.floor((low + high) / 2);
        if (suffices(middle))
            high = middle;
        else
            low = middle + 1;
    }
    return low;
}
const MOST_TRIALS = 1_000_000;
/** What shrinks the standard error more for the same calls. Where the two parts cannot be told apart: cases, which always do. */
function advice(parts) {
    return parts.within !== undefined && parts.within > parts.between ? 'add trials' : 'add cases';
}
/** The variance of a trial, case by case and on both sides; undefined when one side never ran a case twice. */
function noiseOfCases(cases) {
    const candidateMean = (0,_numbers_js__WEBPACK_IMPORTED_MODULE_0__/* .mean */ .i2)(cases.flatMap(({ candidateVariance }) => candidateVariance ?? []));
    const baselineMean = (0,_numbers_js__WEBPACK_IMPORTED_MODULE_0__/* .mean */ .i2)(cases.flatMap(({ baselineVariance }) => baselineVariance ?? []));
    if (candidateMean === undefined || baselineMean === undefined)
        return undefined;
    return cases.map(({ candidateTrials, candidateVariance, baselineTrials, baselineVariance }) => ({
        candidate: { trials: candidateTrials, variance: candidateVariance ?? candidateMean },
        baseline: { trials: baselineTrials, variance: baselineVariance ?? baselineMean },
    }));
}
/** `within`, after so many further trials of each case on each side. */
function noiseOfMeans(noise, extra) {
    const ofMean = ({ trials, variance }) => variance / (trials + extra);
    return average(noise, ({ candidate, baseline }) => ofMean(candidate) + ofMean(baseline));
}
function average(items, value) {
    return items.reduce((sum, item) => sum + value(item), 0) / items.length;
}
function checkCase(one) {
    if (!Number.isFinite(one.difference))
        throw new RangeError(`not a difference: ${one.difference}`);
    checkSide(one.candidateTrials, one.candidateVariance);
    checkSide(one.baselineTrials, one.baselineVariance);
}
function checkSide(trials, variance = 0) {
    if (!(variance >= 0 && Number.isFinite(variance)))
        throw new RangeError(`not a variance: ${variance}`);
    if (!(trials >= 1 && Number.isFinite(trials)))
        throw new RangeError(`not a number of trials: ${trials}`);
}
function checkDrop(drop) {
    if (!(drop > 0))
        throw new RangeError(`not a drop: ${drop}`);
}


/***/ })

};
