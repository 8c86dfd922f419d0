export const id = 515;
export const ids = [515];
export const modules = {

/***/ 8515:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  calibrateCommand: () => (/* binding */ calibrateCommand)
});

// EXTERNAL MODULE: ./build/evaluation/calls/budget.js
var budget = __webpack_require__(4400);
// EXTERNAL MODULE: ./build/evaluation/calls/completion-source.js + 1 modules
var completion_source = __webpack_require__(9827);
// EXTERNAL MODULE: ./build/evaluation/calls/outage.js
var outage = __webpack_require__(3786);
// EXTERNAL MODULE: ./build/evaluation/calls/tally.js
var calls_tally = __webpack_require__(879);
// EXTERNAL MODULE: ./build/evaluation/cache/completion-cache.js + 1 modules
var completion_cache = __webpack_require__(1264);
// EXTERNAL MODULE: ./build/evaluation/run/asking.js
var asking = __webpack_require__(8470);
// EXTERNAL MODULE: ./build/evaluation/run/stop.js
var run_stop = __webpack_require__(9777);
// EXTERNAL MODULE: ./build/foundation/errors.js
var errors = __webpack_require__(1573);
// EXTERNAL MODULE: ./build/foundation/ids.js
var ids = __webpack_require__(6294);
// EXTERNAL MODULE: ./build/models/references.js
var references = __webpack_require__(5849);
// EXTERNAL MODULE: ./build/scorers/scores.js
var scores = __webpack_require__(2975);
;// CONCATENATED MODULE: ./build/scorers/calibration.js


/**
 * How well a judge grades as people do. Pure.
 *
 * @throws InvalidValueError for a grade of a person that is none of the choices, and for a score of the judge that no choice has.
 */
function calibrate(answers, choices) {
    const grades = gradesOf(choices);
    const pairs = answers.flatMap(({ case: id, judge, human }) => {
        const wanted = humanGrade(id, human, choices, grades);
        return judge === undefined ? [] : [{ case: id, human: wanted, judge: gradeOf(id, judge, grades) }];
    });
    const confusion = grades.map((_, row) => grades.map((_, column) => pairs.filter(({ human, judge }) => human === row && judge === column).length));
    return {
        graded: pairs.length,
        unscored: answers.length - pairs.length,
        agreement: agreementOf(pairs),
        kappa: kappaOf(confusion, grades, (row, column) => (row === column ? 1 : 0)),
        weightedKappa: kappaOf(confusion, grades, (row, column) => 1 - Math.abs(row - column) / (grades.length - 1)),
        bias: pairs.length === 0 ? undefined : sum(pairs.map((pair) => milder(pair, grades))) / pairs.length,
        grades,
        confusion,
        disagreements: disagreementsOf(pairs, grades),
    };
}
function agreementOf(pairs) {
    if (pairs.length === 0)
        return undefined;
    const value = pairs.filter(({ human, judge }) => human === judge).length / pairs.length;
    return { value, interval: wilson(value, pairs.length) };
}
/** How much higher the judge's score is. */
function milder({ human, judge }, grades) {
    return (grades[judge]?.score ?? 0) - (grades[human]?.score ?? 0);
}
function disagreementsOf(pairs, grades) {
    const apart = (pair) => Math.abs(milder(pair, grades));
    const name = (place) => grades[place]?.name ?? '';
    return pairs
        .filter(({ human, judge }) => human !== judge)
        .toSorted((one, other) => apart(other) - apart(one))
        .map(({ case: id, human, judge }) => ({ case: id, human: name(human), judge: name(judge) }));
}
function gradesOf(choices) {
    const scores = [...new Set(Object.values(choices))].sort((one, other) => one - other);
    const named = (score) => Object.keys(choices).filter((name) => choices[name] === score);
    return scores.map((score) => ({ name: named(score).join(' / '), score }));
}
/** A name counts before a score, so that choices may be called `1` to `5`; a CSV file has only texts. */
function humanGrade(id, human, choices, grades) {
    const text = typeof human === 'string' || typeof human === 'number' ? String(human).trim() : '';
    const named = Object.hasOwn(choices, text) ? choices[text] : undefined;
    const score = named ?? (text === '' ? undefined : Number(text));
    const found = grades.findIndex((grade) => grade.score === score);
    if (found !== -1)
        return found;
    const known = Object.entries(choices).map(([choice, value]) => `${choice} (${value})`);
    throw new errors/* InvalidValueError */.$x(`case ${id}: the grade ${typeof human === 'string' ? (0,scores/* excerpt */.Kb)(human) : JSON.stringify(human).slice(0, 60)} is none of ${known.join(', ')}`, {
        todo: 'Write the name of a choice, or its score.',
    });
}
function gradeOf(id, score, grades) {
    const found = grades.findIndex((grade) => grade.score === score);
    if (found !== -1)
        return found;
    throw new errors/* InvalidValueError */.$x(`case ${id}: no choice of the judge has the score ${score}`, {
        todo: 'Calibrate the judge as it is written, without "not" and without a weight.',
    });
}
/** The 97.5 % point of the normal distribution. */
const Z = 1.959963984540054;
/** Wilson 1927: keeps inside 0–1, and has a width when all or none agree. */
function wilson(share, count) {
    const spread = 1 + Z ** 2 / count;
    const middle = (share + Z ** 2 / (2 * count)) / spread;
    const half = (Z / spread) * Math.sqrt((share * (1 - share)) / count + Z ** 2 / (4 * count ** 2));
    return { low: Math.max(0, middle - half), high: Math.min(1, middle + half) };
}
/**
 * Cohen 1960, and 1968 for weights; the interval is from the large-sample variance of Fleiss, Cohen and Everitt 1969 (equation 14 for
 * weights), as in statsmodels' `cohens_kappa`, kept inside −1…1. Where that variance is 0, as when all agree, the interval is Wilson's
 * for the agreement, with the agreement by chance taken as known: a handful of equal grades proves little.
 *
 * Undefined where one of the two used a single grade: kappa is then 0 whatever the agreement is.
 */
function kappaOf(counts, grades, weight) {
    const rows = counts.map((row) => sum(row));
    const columns = counts.map((_, column) => sum(counts.map((row) => row[column] ?? 0)));
    const total = sum(rows);
    if (total === 0)
        return { status: 'undefined', because: 'nothing was graded by both' };
    const single = onlyGrade('people', rows, grades) ?? onlyGrade('the judge', columns, grades);
    if (single !== undefined)
        return { status: 'undefined', because: single };
    const [human, judge] = [rows.map((count) => count / total), columns.map((count) => count / total)];
    const cells = counts.flatMap((row, i) => row.map((count, j) => ({ i, j, part: count / total, weight: weight(i, j) })));
    const byChance = (i, j) => (human[i] ?? 0) * (judge[j] ?? 0);
    const observed = sum(cells.map((cell) => cell.part * cell.weight));
    const expected = sum(cells.map((cell) => byChance(cell.i, cell.j) * cell.weight));
    const value = (observed - expected) / (1 - expected);
    const rowMean = (i) => sum(judge.map((part, j) => part * weight(i, j)));
    const columnMean = (j) => sum(human.map((part, i) => part * weight(i, j)));
    const squares = cells.map((cell) => cell.part * (cell.weight * (1 - expected) - (rowMean(cell.i) + columnMean(cell.j)) * (1 - observed)) ** 2);
    const variance = (sum(squares) - (observed * expected - 2 * expected + observed) ** 2) / (total * (1 - expected) ** 4);
    const error = Math.sqrt(Math.max(0, variance));
    const carried = (share) => (share - expected) / (1 - expected);
    const { low, high } = wilson(observed, total);
    const interval = error > 1e-7 ? { low: value - Z * error, high: value + Z * error } : { low: carried(low), high: carried(high) };
    return { status: 'defined', value, interval: { low: Math.max(-1, interval.low), high: Math.min(1, interval.high) } };
}
function onlyGrade(who, counts, grades) {
    const used = counts.flatMap((count, index) => (count > 0 ? [grades[index]?.name] : []));
    return used.length === 1 ? `${who} used one grade only: ${used[0]}` : undefined;
}
function sum(numbers) {
    return numbers.reduce((total, number) => total + number, 0);
}

// EXTERNAL MODULE: ./build/scorers/scorer.js
var scorers_scorer = __webpack_require__(8360);
// EXTERNAL MODULE: ./build/commands/file-suites.js
var file_suites = __webpack_require__(4939);
// EXTERNAL MODULE: ./build/commands/load-config.js
var load_config = __webpack_require__(5134);
// EXTERNAL MODULE: ./build/commands/models.js + 19 modules
var commands_models = __webpack_require__(8916);
// EXTERNAL MODULE: ./build/commands/open-suites.js + 59 modules
var open_suites = __webpack_require__(3123);
// EXTERNAL MODULE: ./build/commands/trusted-folder.js
var trusted_folder = __webpack_require__(9441);
;// CONCATENATED MODULE: ./build/commands/calibrate.js

















/**
 * Asks the judges of a suite about answers that people have graded, and says how well they agree. The person's grade is never shown
 * to the judge.
 *
 * @throws UsageError for a suite or scorer that is not there, or a dataset without graded answers; InvalidValueError for a grade that
 * is none of the choices; RatchetError above a cap, and when a model cannot be asked. No call is made before all of it was checked.
 */
async function calibrateSuite(request, around) {
    const loaded = await (0,load_config/* loadConfig */.Z)(request.configPath, request.tree, undefined);
    const { resolve: resolveModel } = (0,references/* modelReferences */.A)(loaded.config.models);
    const { config } = await (0,file_suites/* withFileSuites */.G)({ config: loaded.config, resolveModel }, loaded.tree);
    const suite = judgesOf(suiteNamed(config, request.suite), config, request);
    const folder = new trusted_folder/* TrustedFolder */.G8(loaded.tree, around.code);
    const models = await (0,commands_models.createModelsFor)(config, around, { trusted: true, keys: true, folder });
    const lent = { ...(0,commands_models.lentToScorers)(models), folder, mayCall: true, signal: around.signal };
    try {
        const opened = await (0,open_suites/* openSuites */.Y)(suite.config, new Set([suite.suite]), loaded.tree, lent);
        try {
            const [open] = opened.suites.values();
            const cases = [];
            for await (const each of open?.dataset.cases() ?? [])
                cases.push(each);
            const judges = chooseJudges(open?.scorers ?? [], request);
            const graded = cases.flatMap((each) => gradedCase(each, request) ?? []);
            if (graded.length === 0)
                throw nothingGraded(request, cases);
            if (cases.every((each) => memberOf(each, request.answer) === undefined))
                around.log(EXPECTED_GRADED);
            return await askAll(judges, graded, cases.length - graded.length, config, around);
        }
        finally {
            await opened.close();
        }
    }
    finally {
        await models.close();
        await folder.close();
    }
}
function suiteNamed(config, name) {
    const suite = config.suites.find((each) => each.name === name);
    if (suite !== undefined)
        return suite;
    throw new errors/* UsageError */.eb(`${config.file} has no suite "${name}"`, {
        todo: `It has ${config.suites.map((each) => each.name).join(', ')}.`,
    });
}
/** The suite over the graded answers, its scorers as they are written but for `not`: a grade is compared, not counted. */
function judgesOf(suite, config, { dataset }) {
    const scorers = suite.scorers.map(({ not, ...scorer }) => scorer);
    if (dataset === undefined)
        return { suite: { ...suite, scorers }, config };
    const known = [...config.datasets.values()].find(({ slug }) => slug === dataset);
    const graded = known ?? datasetAt(dataset);
    return {
        suite: { ...suite, scorers, dataset: graded.slug },
        config: { ...config, datasets: new Map([...config.datasets, [graded.slug, graded]]) },
    };
}
function datasetAt(file) {
    const slug = (0,ids/* parseDatasetSlug */.Rl)('graded-answers');
    return { slug, source: { kind: 'file', file }, map: {}, sample: undefined, position: { file } };
}
const EXPECTED_GRADED = 'the graded answers are what the dataset reads as "expected"; --answer names another column';
function chooseJudges(scorers, { suite, scorer: wanted }) {
    const judges = scorers.flatMap((scorer) => scorer.choices === undefined || scorer.pairs === true ? [] : [{ scorer, choices: scorer.choices }]);
    const chosen = wanted === undefined ? judges : judges.filter(({ scorer }) => scorer.name === wanted);
    if (chosen.length > 0)
        return chosen;
    const names = judges.map(({ scorer }) => scorer.name).join(', ');
    throw new errors/* UsageError */.eb(wanted === undefined ? `the suite "${suite}" has no judge` : `the suite "${suite}" has no judge "${wanted}"`, {
        todo: names === ''
            ? 'Judges are scorers that choose a grade: judge, factuality, faithfulness, answer-relevance, closed-qa.'
            : `It has ${names}.`,
    });
}
/** The answer, the grade, and the case as the judge may see it. Undefined when one of the two is not there. */
function gradedCase(each, { answer: answerName, label }) {
    const { input, metadata, expected, ...rest } = each;
    const find = (name) => memberOf(each, name);
    const named = find(label ?? 'human');
    const human = named ?? (label === undefined ? expected : undefined);
    // A table that calls the answer "output" has it as what is expected, unless another column is that.
    const written = find(answerName) ?? (named !== undefined && answerName === 'output' ? expected : undefined);
    if (human === undefined || human === null || written === undefined || written === null)
        return undefined;
    const hidden = new Set([answerName, label ?? 'human']);
    const visible = (members) => Object.fromEntries(Object.entries(members).filter(([name]) => !hidden.has(name)));
    const reference = named !== undefined && find(answerName) !== undefined ? expected : undefined;
    return {
        case: {
            ...rest,
            input: visible(input),
            metadata: visible(metadata),
            ...(reference === undefined ? {} : { expected: reference }),
        },
        answer: typeof written === 'string' ? written : JSON.stringify(written),
        human,
    };
}
function memberOf({ input, metadata }, name) {
    return [input, metadata].find((members) => Object.hasOwn(members, name))?.[name];
}
function nothingGraded({ answer, label }, cases) {
    const there = [...new Set(cases.flatMap(({ input, metadata }) => [...Object.keys(input), ...Object.keys(metadata)]))];
    return new errors/* UsageError */.eb('no case of the dataset has an answer and the grade of a person', {
        todo: `The answer is looked for in "${answer}" (--answer), the grade in ${label === undefined ? '"human", then "expected"' : `"${label}"`} (--label). The cases have ${there.slice(0, 12).join(', ')}.`,
    });
}
async function askAll(judges, graded, leftOut, config, around) {
    // A grade that is none of the choices is found before it costs a call.
    for (const { choices } of judges)
        calibrate(graded.map((each) => answerOf(each, undefined)), choices);
    const limits = {
        maxCalls: Math.min(config.limits.maxCalls, around.caps.maxCalls ?? Number.POSITIVE_INFINITY),
        maxCostUsd: Math.min(config.limits.maxCostUsd, around.caps.maxCostUsd ?? Number.POSITIVE_INFINITY),
    };
    const most = judges.reduce((sum, { scorer }) => sum + graded.length * callsOf(scorer), 0);
    around.log(`planned: at most ${most} model calls about ${graded.length} graded answers`);
    if (most > limits.maxCalls) {
        throw new errors/* UsageError */.eb(`${most} calls are needed; max-calls allows ${limits.maxCalls}`, {
            todo: 'Nothing was called. Raise max-calls, or take fewer graded answers.',
        });
    }
    const stop = new run_stop/* Stop */.V(around.signal);
    const cache = around.cacheFolder === undefined ? undefined : await (0,completion_cache/* openCache */.b)(around.cacheFolder);
    try {
        const source = sourceOf(stop, cache, limits, config, around);
        const results = [];
        for (const judge of judges) {
            results.push(await askOne(judge, graded, leftOut, { source, stop, concurrency: config.limits.concurrency }));
        }
        return results;
    }
    finally {
        stop.release();
        await cache?.close();
    }
}
function callsOf({ calls = [] }) {
    return calls.reduce((sum, { perTrial }) => sum + perTrial, 0);
}
function sourceOf(stop, cache, limits, config, around) {
    return new completion_source/* CompletionSource */.Ig({
        cache,
        budget: new budget/* Budget */._(limits),
        outages: new outage/* OutageWatch */.T(),
        stop,
        concurrency: config.limits.concurrency,
        now: around.now,
        noCalls: undefined,
    });
}
async function askOne({ scorer, choices }, graded, leftOut, { source, stop, concurrency }) {
    const tally = new calls_tally/* Tally */.F();
    const called = (completion) => tally.called(completion);
    const scores = [];
    const open = graded.entries();
    await Promise.all(Array.from({ length: Math.min(concurrency, graded.length) }, async () => {
        const signal = stop.signal();
        const ask = (0,asking/* askFor */.d)({ source, stop, signal, called });
        for (const [index, each] of open)
            scores[index] = await scoreOf(scorer, each, { signal, ask }, stop);
    }));
    const answers = graded.map((each, index) => answerOf(each, scores[index]));
    return {
        scorer: scorer.name,
        kind: scorer.kind,
        models: [...new Set((scorer.calls ?? []).map(({ model }) => model.id))],
        leftOut,
        calibration: calibrate(answers, choices),
        unscored: reasonsOf(scores),
        spent: tally.taken,
    };
}
async function scoreOf(scorer, { case: asked, answer }, context, stop) {
    try {
        return await scorer.score({ case: asked, completion: completionOf(answer) }, context);
    }
    catch (error) {
        if (!(error instanceof scorers_scorer/* NotAskedError */.sT))
            throw error;
        const { reason } = stop;
        throw new errors/* RatchetError */.eG(reason?.message ?? error.message, { todo: reason?.error?.todo, cause: error });
    }
}
/** An answer that a person has graded, as if a model had just given it. */
function completionOf(text) {
    return { text, finishReason: 'stop', toolCalls: [], resolvedModel: 'graded by a person', latencyMs: 0, attempts: 1 };
}
function answerOf({ case: { id }, human }, score) {
    return { case: id, human, judge: score?.status === 'scored' ? score.value : undefined };
}
function reasonsOf(scores) {
    const counts = new Map();
    for (const score of scores) {
        if (score.status === 'scored')
            continue;
        const because = score.status === 'failed' ? score.error.message : score.reason;
        counts.set(because, (counts.get(because) ?? 0) + 1);
    }
    return [...counts]
        .map(([because, answers]) => ({ because, answers }))
        .sort((one, other) => other.answers - one.answers);
}

// EXTERNAL MODULE: ./build/foundation/untrusted/log.js
var log = __webpack_require__(8923);
// EXTERNAL MODULE: ./build/foundation/untrusted/redact.js
var redact = __webpack_require__(4520);
// EXTERNAL MODULE: ./build/cli/local-tree.js + 1 modules
var local_tree = __webpack_require__(4941);
// EXTERNAL MODULE: ./build/cli/repository.js
var cli_repository = __webpack_require__(4709);
// EXTERNAL MODULE: ./build/cli/surroundings.js
var surroundings = __webpack_require__(1978);
// EXTERNAL MODULE: ./node_modules/picocolors/picocolors.js
var picocolors = __webpack_require__(7336);
// EXTERNAL MODULE: ./build/cli/views/paragraph.js
var paragraph = __webpack_require__(3810);
// EXTERNAL MODULE: ./build/cli/views/plan-view.js
var plan_view = __webpack_require__(7495);
;// CONCATENATED MODULE: ./build/cli/views/calibration-view.js




/** Below this a judge's grades are not to be gated on (Landis and Koch 1977: above 0.6 "substantial"). */
const LEAST_KAPPA = 0.6;
/** Fewer answers leave the interval too wide to say anything. */
const FEW_ANSWERS = 50;
const MOST_DISAGREEMENTS = 8;
/** How well one judge grades as people do: numbers, the table of grades, and what that means. */
function renderCalibration(result, view) {
    const { bold, dim } = (0,picocolors.createColors)(view.colours);
    const { scorer, kind, models, calibration } = result;
    const { graded, kappa, weightedKappa, agreement, bias, grades } = calibration;
    const title = `${scorer}${scorer === kind ? '' : ` (${kind})`} by ${models.join(', ')}`;
    return [
        bold((0,log/* terminalText */.eR)(title)),
        `  ${(0,plan_view/* counted */.hS)(graded, 'answer')} graded by both${notGraded(result)}`,
        ...(agreement === undefined
            ? []
            : [`  agreement      ${percent(agreement.value)}  ${dim(intervalOf(agreement.interval, percent))}`]),
        `  Cohen's kappa  ${kappaText(kappa, dim)}`,
        ...(grades.length > 2 ? [`  weighted kappa ${kappaText(weightedKappa, dim)}`] : []),
        ...(bias === undefined || Math.abs(bias) < 0.005 ? [] : [`  bias           ${biasText(bias)}`]),
        ...(graded === 0 ? [] : ['', ...confusionLines(result, view)]),
        '',
        ...meaning(result, view),
        ...disagreementLines(result, view),
        dim(`  ${spentText(result)}`),
    ].join('\n');
}
function notGraded({ leftOut, calibration: { unscored } }) {
    return [
        ...(unscored === 0 ? [] : [`${unscored} left unscored by the judge`]),
        ...(leftOut === 0 ? [] : [`${leftOut} without an answer or a grade`]),
    ]
        .map((text) => `, ${text}`)
        .join('');
}
function kappaText(kappa, dim) {
    if (kappa.status === 'undefined')
        return `not defined: ${(0,log/* terminalText */.eR)(kappa.because)}`;
    return `${kappa.value.toFixed(2)}   ${dim(intervalOf(kappa.interval, (value) => value.toFixed(2)))}`;
}
function intervalOf({ low, high }, format) {
    return `95% interval ${format(low)} … ${format(high)}`;
}
function biasText(bias) {
    return `${bias > 0 ? '+' : '−'}${Math.abs(bias).toFixed(2)}, the judge is ${bias > 0 ? 'milder' : 'stricter'} than people`;
}
/** Rows: the person's grade. Columns: the judge's. */
function confusionLines({ calibration: { grades, confusion } }, view) {
    const { dim, green } = (0,picocolors.createColors)(view.colours);
    const names = grades.map(({ name }) => (0,log/* terminalText */.eR)(name).slice(0, 24));
    const left = Math.max('people ↓ judge →'.length, ...names.map((name) => name.length));
    const widths = names.map((name, column) => Math.max(name.length, ...confusion.map((row) => String(row[column] ?? 0).length)));
    const head = names.map((name, column) => name.padStart(widths[column] ?? 0));
    return [
        dim(`  ${'people ↓ judge →'.padEnd(left)}  ${head.join('  ')}`),
        ...confusion.map((row, index) => {
            const cells = row.map((count, column) => {
                const text = String(count).padStart(widths[column] ?? 0);
                return index === column ? green(text) : text;
            });
            return `  ${(names[index] ?? '').padEnd(left)}  ${cells.join('  ')}`;
        }),
    ];
}
function meaning({ calibration }, view) {
    const { red, yellow, green } = (0,picocolors.createColors)(view.colours);
    const { kappa, graded } = calibration;
    const lines = (text, paint) => (0,paragraph/* paragraph */.F)(text, view.width, '  ').map(paint);
    if (kappa.status === 'undefined') {
        return lines(`Nothing can be said: ${(0,log/* terminalText */.eR)(kappa.because)}. Grade answers of every quality.`, yellow);
    }
    const { value, interval } = kappa;
    const more = graded < FEW_ANSWERS ? ` ${(0,plan_view/* counted */.hS)(graded, 'answer')} are few: grade ${FEW_ANSWERS} or more.` : '';
    if (value < LEAST_KAPPA) {
        const how = value <= 0 ? 'no better than chance' : 'too seldom beyond what chance gives';
        return lines(`Do not gate on this judge: it agrees with people ${how} (kappa below ${LEAST_KAPPA}). Read the disagreements, make the rubric say what decides them, and calibrate again.${more}`, red);
    }
    if (interval.low < LEAST_KAPPA) {
        return lines(`Perhaps good enough: the true kappa may be as low as ${interval.low.toFixed(2)}, and below ${LEAST_KAPPA} it would not be. More graded answers tell.${more}`, yellow);
    }
    return lines(`Good enough to gate on: it agrees with people well beyond chance. That holds for answers like these, and for this model and rubric: calibrate again when one of them changes.${more}`, green);
}
function disagreementLines({ calibration, unscored }, view) {
    const { dim } = (0,picocolors.createColors)(view.colours);
    const { disagreements } = calibration;
    const shown = disagreements.slice(0, MOST_DISAGREEMENTS);
    const more = disagreements.length - shown.length;
    return [
        ...(shown.length === 0 ? [] : ['', '  Disagreements, the widest first:']),
        ...shown.map(({ case: id, human, judge }) => (0,log/* terminalText */.eR)(`    ${id}: people say ${human}, the judge says ${judge}`)),
        ...(more <= 0 ? [] : [dim(`    … and ${more} more: --json has them all`)]),
        ...unscored
            .slice(0, 3)
            .flatMap(({ because, answers }) => (0,paragraph/* paragraph */.F)(`${answers} unscored: ${(0,log/* terminalText */.eR)((0,paragraph/* oneLine */.T)(because))}`, view.width, '  ', '    ')),
        '',
    ];
}
function spentText({ spent: { calls, costUsd } }) {
    if (calls === 0)
        return 'no model call: every answer was known';
    return `${(0,plan_view/* counted */.hS)(calls, 'model call')}, ${costUsd === undefined ? 'cost unknown' : (0,plan_view/* usd */.dR)(costUsd)}`;
}
function percent(share) {
    return `${(share * 100).toFixed(1)}%`;
}

;// CONCATENATED MODULE: ./build/cli/calibrate.js








/** `calibrate`: how well the judges of a suite grade as people do. */
async function calibrateCommand(args, terminal) {
    const [suite] = args.operands;
    if (suite === undefined) {
        throw new errors/* UsageError */.eb('which suite? Its name is missing', { todo: 'See `prompt-ratchet calibrate --help`.' });
    }
    const repository = await (0,cli_repository/* openRepository */.h)(args, terminal);
    const secrets = (0,redact/* createSecrets */.gE)((0,redact/* secretsIn */.VY)(terminal.environment));
    const around = (0,surroundings/* surroundingsOf */.Z)(repository, secrets, args, terminal);
    const results = await calibrateSuite({
        tree: (0,local_tree/* workingTree */.cn)(repository.root, repository.git),
        configPath: args.text('config') ?? 'prompt-ratchet.yml',
        suite,
        scorer: args.text('scorer'),
        dataset: args.text('dataset'),
        answer: args.text('answer') ?? 'output',
        label: args.text('label'),
    }, around);
    const { out } = terminal;
    const text = args.flag('json')
        ? (0,log/* terminalJson */.t3)(JSON.stringify({ format: 1, suite, scorers: results }, undefined, 2))
        : results.map((result) => renderCalibration(result, out)).join('\n\n');
    out.write(`${secrets.redact(text)}\n`);
    return 0;
}


/***/ }),

/***/ 1978:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ surroundingsOf)
/* harmony export */ });
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _commands_progress_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(1672);
/* harmony import */ var _commands_registries_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9996);
/* harmony import */ var _foundation_git_process_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8960);
/* harmony import */ var _foundation_untrusted_log_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8923);
/* harmony import */ var _foundation_version_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6472);







/**
 * What a laptop gives a command to run with: the registry branches of the local repository, and a cache inside `.git`, where no
 * commit that is checked out can put anything.
 */
function surroundingsOf({ root, gitFolder }, secrets, args, terminal) {
    return {
        toolVersion: _foundation_version_js__WEBPACK_IMPORTED_MODULE_2__/* .toolVersion */ .f,
        ...(0,_commands_registries_js__WEBPACK_IMPORTED_MODULE_3__/* .localRegistries */ .l)(root, (0,_foundation_git_process_js__WEBPACK_IMPORTED_MODULE_4__/* .gitEnvironment */ ._K)(terminal.environment), terminal.signal),
        gitHub: undefined,
        cacheFolder: args.flag('no-cache') ? undefined : (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(gitFolder, 'prompt-ratchet', 'cache'),
        secret: (name) => {
            const value = terminal.environment[name] || undefined;
            if (value !== undefined)
                secrets.add(value);
            return value;
        },
        redact: secrets.redact,
        variable: (name) => terminal.environment[name] || undefined,
        allowedHosts: undefined,
        code: args.flag('allow-code-scorers')
            ? { temporaryFolder: (0,node_os__WEBPACK_IMPORTED_MODULE_0__.tmpdir)(), searchPath: terminal.environment.PATH, workspace: root }
            : undefined,
        caps: { maxCalls: args.number('max-calls', { whole: true }), maxCostUsd: args.number('max-cost') },
        documentation: DOCUMENTATION,
        now: terminal.now,
        signal: terminal.signal,
        progress: progressOn(terminal),
        log: (line) => terminal.err.write(`${(0,_foundation_untrusted_log_js__WEBPACK_IMPORTED_MODULE_5__/* .terminalText */ .eR)(secrets.redact(line))}\n`),
    };
}
/** Where the pages are that a report leads to. A laptop has the program, and not always its pages. */
const DOCUMENTATION = 'https://github.com/prompt-ratchet/prompt-ratchet/blob/v1/docs';
/** A terminal's line is written over; anything else gets a line every five seconds. */
function progressOn({ err }) {
    if (!err.terminal)
        return (0,_commands_progress_js__WEBPACK_IMPORTED_MODULE_6__/* .progressEvery */ .BM)(5, (progress) => err.write(`${(0,_commands_progress_js__WEBPACK_IMPORTED_MODULE_6__/* .formatProgress */ .Vu)(progress)}\n`));
    return (progress) => {
        const line = (0,_commands_progress_js__WEBPACK_IMPORTED_MODULE_6__/* .formatProgress */ .Vu)(progress).slice(0, err.width - 1);
        err.write(`\r\x1b[2K${line}${progress.phase === 'done' ? '\n' : ''}`);
    };
}


/***/ }),

/***/ 3810:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ paragraph),
/* harmony export */   T: () => (/* binding */ oneLine)
/* harmony export */ });
/**
 * A text in lines no wider than the terminal, at most 110 columns: longer lines are hard to read. A word that is wider stays whole.
 *
 * @param indent before the first line. @param later before the others.
 */
function paragraph(text, width, indent = '', later = indent) {
    const most = Math.max(40, Math.min(width, 110));
    const lines = [];
    let line = indent;
    let begun = false;
    for (const word of text.split(' ')) {
        if (begun && line.length + 1 + word.length > most) {
            lines.push(line);
            line = later + word;
            continue;
        }
        line += begun ? ` ${word}` : word;
        begun = true;
    }
    return [...lines, line];
}
/** What stands in several lines, each a sentence, as one. */
function oneLine(text) {
    return text.replaceAll(/([.:;,!?…]?)\s*\n\s*/g, (_, end) => `${end === '' ? '.' : end} `);
}


/***/ }),

/***/ 7495:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EG: () => (/* binding */ renderPlan),
/* harmony export */   dR: () => (/* binding */ usd),
/* harmony export */   hS: () => (/* binding */ counted)
/* harmony export */ });
/* unused harmony export points */
/* harmony import */ var picocolors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7336);
/* harmony import */ var _foundation_digest_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4290);
/* harmony import */ var _foundation_untrusted_log_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8923);
/* harmony import */ var _paragraph_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3810);




/** A plan for a person, no wider than the terminal where its names allow. */
function renderPlan(plan, view) {
    return [
        ...titleLines(plan, view),
        ...(plan.nothing === undefined ? [] : ['', ...nothingOf(plan, view)]),
        ...grouped(plan.prompts).flatMap((group) => ['', ...promptLines(group, view)]),
        ...(plan.prompts.length === 0 ? [] : ['', ...totalLines(plan, view)]),
        ...noticeLines(plan, view),
    ].join('\n');
}
function titleLines(plan, view) {
    const { bold, dim } = (0,picocolors__WEBPACK_IMPORTED_MODULE_0__.createColors)(view.colours);
    const [first = '', ...rest] = (0,_paragraph_js__WEBPACK_IMPORTED_MODULE_1__/* .paragraph */ .F)(`Plan of ${sourceOf(plan)}: nothing was called`, view.width);
    return [`${bold('Plan')}${dim(first.slice('Plan'.length))}`, ...rest.map(dim)];
}
function sourceOf({ proposed, base, all, config }) {
    const what = all ? `every prompt of the ${proposed}, as if each had changed` : `${proposed}, compared with ${base}`;
    return (0,_foundation_untrusted_log_js__WEBPACK_IMPORTED_MODULE_2__/* .terminalText */ .eR)(`${what}, by ${config}`);
}
function nothingOf({ nothing = '', all }, view) {
    const hint = all ? '' : ' To plan every prompt, as if each had changed: prompt-ratchet evaluate --plan --all';
    return (0,_paragraph_js__WEBPACK_IMPORTED_MODULE_1__/* .paragraph */ .F)(`Nothing to evaluate: ${(0,_foundation_untrusted_log_js__WEBPACK_IMPORTED_MODULE_2__/* .terminalText */ .eR)(nothing)}.${hint}`, view.width);
}
/** Environments that ask the same of a prompt are told together: what they share is asked once. */
function grouped(prompts) {
    const groups = new Map();
    for (const prompt of prompts) {
        const { slug, version, against, suites, beforehand } = prompt;
        const key = JSON.stringify([slug, version, against, suites, beforehand]);
        const group = groups.get(key);
        if (group === undefined)
            groups.set(key, [prompt]);
        else
            group.push(prompt);
    }
    return [...groups.values()];
}
function promptLines(group, view) {
    const { bold, green, red, yellow } = (0,picocolors__WEBPACK_IMPORTED_MODULE_0__.createColors)(view.colours);
    const [prompt] = group;
    const { slug, file, version, beforehand } = prompt;
    const paint = beforehand?.verdict === 'pass' ? green : beforehand?.verdict === 'inconclusive' ? yellow : red;
    const facts = [file ?? (0,_foundation_digest_js__WEBPACK_IMPORTED_MODULE_3__/* .shortDigest */ .VK)(version), modelOf(prompt), AGAINST[prompt.against]];
    return [
        bold(`${(0,_foundation_untrusted_log_js__WEBPACK_IMPORTED_MODULE_2__/* .terminalText */ .eR)(slug)} → ${group.map(({ environment }) => environment).join(', ')}`),
        ...(0,_paragraph_js__WEBPACK_IMPORTED_MODULE_1__/* .paragraph */ .F)((0,_foundation_untrusted_log_js__WEBPACK_IMPORTED_MODULE_2__/* .terminalText */ .eR)(facts.join(' · ')), view.width, '  '),
        ...(0,_paragraph_js__WEBPACK_IMPORTED_MODULE_1__/* .paragraph */ .F)(gatesOf(group), view.width, '  '),
        ...prompt.suites.flatMap((suite) => suiteLines(suite, beforehand !== undefined, view)),
        ...(beforehand === undefined ? [] : (0,_paragraph_js__WEBPACK_IMPORTED_MODULE_1__/* .paragraph */ .F)(beforehandOf(beforehand), view.width, '  ').map(paint)),
    ];
}
function beforehandOf({ verdict, because, todo }) {
    return `Known beforehand: ${verdict}, without a call. ${sentence(because)}${todo === undefined ? '' : ` ${(0,_foundation_untrusted_log_js__WEBPACK_IMPORTED_MODULE_2__/* .terminalText */ .eR)(todo)}`}`;
}
/** `simple gate, max-drop 10 pp: staging (on-pass), production (on-merge)`. */
function gatesOf(group) {
    const gates = new Map();
    for (const { gate, environment, assign } of group) {
        const name = `${gate.mode} gate, max-drop ${points(gate.maxDrop)}`;
        gates.set(name, [...(gates.get(name) ?? []), `${environment} (${assign})`]);
    }
    return [...gates].map(([name, environments]) => `${name}: ${environments.join(', ')}`).join(' · ');
}
function modelOf({ model, simulated }) {
    return simulated ? `${model} (simulated)` : model;
}
const AGAINST = {
    held: 'against what is held there',
    base: 'against the file as it was, since nothing is held yet',
    itself: 'against itself, since nothing is held yet',
    none: 'a first version: there is nothing to compare it with',
};
function suiteLines(suite, spared, view) {
    const { dim } = (0,picocolors__WEBPACK_IMPORTED_MODULE_0__.createColors)(view.colours);
    const { cases, units, trials, sides } = suite;
    const clusters = units === cases ? '' : ` in ${counted(units, 'cluster')}`;
    const product = `${counted(cases, 'case')}${clusters} × ${counted(trials, 'trial')}${sides === 1 ? '' : ` × ${sides} versions`}`;
    const scorers = suite.scorers
        .map(({ name, kind, models }) => {
        const by = models.length === 0 ? '' : ` by ${models.join(', ')}`;
        return `${name}${name === kind ? '' : ` (${kind})`}${by}`;
    })
        .join(', ');
    return [
        ...(0,_paragraph_js__WEBPACK_IMPORTED_MODULE_1__/* .paragraph */ .F)(`suite ${(0,_foundation_untrusted_log_js__WEBPACK_IMPORTED_MODULE_2__/* .terminalText */ .eR)(suite.suite)}: ${product}${spared ? '' : `: ${callsOf(suite)}`}`, view.width, '  ', '    '),
        ...(0,_paragraph_js__WEBPACK_IMPORTED_MODULE_1__/* .paragraph */ .F)(`scored by ${(0,_foundation_untrusted_log_js__WEBPACK_IMPORTED_MODULE_2__/* .terminalText */ .eR)(scorers)}`, view.width, '    ').map(dim),
        ...(0,_paragraph_js__WEBPACK_IMPORTED_MODULE_1__/* .paragraph */ .F)(seenOf(suite), view.width, '    ').map(dim),
    ];
}
function seenOf({ sides, units, cases, typicalDetectableDrop }) {
    if (sides < 2)
        return 'nothing is compared: absolute rules (min, critical) decide';
    if (typicalDetectableDrop === undefined) {
        const what = units === cases ? 'case' : 'cluster';
        return `${counted(units, what)} ${units === 1 ? 'says' : 'say'} nothing about an average: min, critical and max-regressed-cases decide`;
    }
    return `what can be seen: a drop of about ${points(typicalDetectableDrop)}, four times in five, if one answer in six flips between two runs`;
}
function callsOf({ calls, scorerCalls, inputTokens, outputTokens, ...cost }) {
    if (calls === 0)
        return 'no call, every answer is known';
    const judges = scorerCalls === 0 ? '' : `, ${number(scorerCalls)} of them by scorers`;
    return `at most ${counted(calls, 'call')}${judges}, ${number(inputTokens)} tokens in, ${number(outputTokens)} out, ${costOf(cost)}`;
}
function costOf({ costUsd, unpriced }) {
    if (costUsd !== undefined)
        return costUsd === 0 ? 'no cost' : `about ${usd(costUsd)}`;
    return `cost unknown (no price of ${unpriced.map((id) => (0,_foundation_untrusted_log_js__WEBPACK_IMPORTED_MODULE_2__/* .terminalText */ .eR)(id)).join(', ')})`;
}
function totalLines(plan, view) {
    const { bold, green, red, yellow, dim } = (0,picocolors__WEBPACK_IMPORTED_MODULE_0__.createColors)(view.colours);
    const { total, caps, recorded, prompts } = plan;
    const { maxCalls, maxCostUsd, exceeded } = caps;
    const [first = '', ...rest] = (0,_paragraph_js__WEBPACK_IMPORTED_MODULE_1__/* .paragraph */ .F)(`Together ${callsOf(total)}.`, view.width);
    const simulated = prompts.some((prompt) => prompt.simulated)
        ? ' Simulated answers cost nothing, and say nothing of a real model.'
        : '';
    const early = prompts.some(({ against }) => against !== 'none') && total.calls > 0
        ? 'A run stops early when the answer is known: an unchanged prompt takes about half of it.'
        : '';
    return [
        bold(first),
        ...rest.map(bold),
        ...(recorded === 0 ? [] : (0,_paragraph_js__WEBPACK_IMPORTED_MODULE_1__/* .paragraph */ .F)(`${counted(recorded, 'evaluation')} on record: not asked again.`, view.width)),
        ...(early === '' && simulated === '' ? [] : (0,_paragraph_js__WEBPACK_IMPORTED_MODULE_1__/* .paragraph */ .F)(`${early}${simulated}`.trim(), view.width).map(dim)),
        ...(exceeded === undefined
            ? total.unpriced.length === 0
                ? [green(`Within the caps: max-calls ${number(maxCalls)}, max-cost ${usd(maxCostUsd)}.`)]
                : (0,_paragraph_js__WEBPACK_IMPORTED_MODULE_1__/* .paragraph */ .F)(unheld(total.unpriced, maxCalls), view.width).map(yellow)
            : (0,_paragraph_js__WEBPACK_IMPORTED_MODULE_1__/* .paragraph */ .F)(`An evaluation would be refused: ${exceeded.message}. ${exceeded.todo ?? ''}`, view.width).map(red)),
    ];
}
/** A cap on dollars that nobody can count holds nothing: to say "within" would be wrong. */
function unheld(unpriced, maxCalls) {
    const models = unpriced.map((id) => (0,_foundation_untrusted_log_js__WEBPACK_IMPORTED_MODULE_2__/* .terminalText */ .eR)(id)).join(', ');
    return `Within max-calls ${number(maxCalls)}. max-cost does not hold for ${models}, whose price is unknown: declare "prices" of it in models.`;
}
function noticeLines({ notices }, view) {
    if (notices.length === 0)
        return [];
    const { yellow, dim } = (0,picocolors__WEBPACK_IMPORTED_MODULE_0__.createColors)(view.colours);
    return [
        '',
        ...notices.flatMap(({ level, message }) => {
            const lines = (0,_paragraph_js__WEBPACK_IMPORTED_MODULE_1__/* .paragraph */ .F)(`${level}: ${(0,_foundation_untrusted_log_js__WEBPACK_IMPORTED_MODULE_2__/* .terminalText */ .eR)((0,_paragraph_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .T)(message))}`, view.width, '', '  ');
            return lines.map(level === 'warning' ? yellow : dim);
        }),
    ];
}
/** `1,234 cases`. */
function counted(value, what) {
    return `${number(value)} ${what}${value === 1 ? '' : 's'}`;
}
function number(value) {
    return String(Math.round(value)).replaceAll(/\B(?=(\d{3})+$)/g, ',');
}
/** `$0.12`; small sums keep what tells them apart from nothing. */
function usd(dollars) {
    if (dollars === 0 || dollars >= 0.1)
        return `$${dollars.toFixed(2)}`;
    return `$${Number(dollars.toPrecision(2)).toFixed(Math.min(8, 1 - Math.floor(Math.log10(dollars))))}`;
}
/** `5 pp`, `2.5 pp`. */
function points(share) {
    return `${Number((share * 100).toFixed(1))} pp`;
}
function sentence(text) {
    const clean = (0,_foundation_untrusted_log_js__WEBPACK_IMPORTED_MODULE_2__/* .terminalText */ .eR)(text);
    return /[.!?]$/.test(clean) ? clean : `${clean}.`;
}


/***/ }),

/***/ 1672:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BM: () => (/* binding */ progressEvery),
/* harmony export */   LO: () => (/* binding */ addedUsd),
/* harmony export */   UK: () => (/* binding */ formatUsd),
/* harmony export */   Vu: () => (/* binding */ formatProgress),
/* harmony export */   Z3: () => (/* binding */ ProgressMeter)
/* harmony export */ });
/**
 * One line: `412/720 trials · 96 cached · 3 failed · $0.12 · about 40 s left`, and at the end of a run that needed no more
 * `412 trials of at most 720 · took 55 s`.
 */
function formatProgress(progress) {
    const { phase, done, total, reruns, cached, failed, costUsd, secondsElapsed, secondsLeft } = progress;
    const parts = [phase === 'done' && done < total ? `${done} trials of at most ${total}` : `${done}/${total} trials`];
    if (reruns > 0)
        parts.push(`${reruns} re-run${reruns === 1 ? '' : 's'}`);
    if (cached > 0)
        parts.push(`${cached} cached`);
    if (failed > 0)
        parts.push(`${failed} failed`);
    if (costUsd !== undefined && costUsd > 0)
        parts.push(formatUsd(costUsd));
    if (phase === 'done')
        parts.push(`took ${formatSeconds(secondsElapsed)}`);
    else if (secondsLeft !== undefined)
        parts.push(`about ${formatSeconds(secondsLeft)} left`);
    return parts.join(' · ');
}
/**
 * For a log, where each line stays: passes on the first and the last, and between them one every `seconds`. A terminal, which
 * writes over its line, takes every event.
 */
function progressEvery(seconds, show) {
    let shownAt = Number.NEGATIVE_INFINITY;
    return (progress) => {
        if (progress.phase === 'running' && progress.secondsElapsed - shownAt < seconds)
            return;
        shownAt = progress.secondsElapsed;
        show(progress);
    };
}
/** Cents, and for less than ten of them enough digits to be read: `$1.20`, `$0.0042`. */
function formatUsd(dollars) {
    if (dollars === 0 || dollars >= 0.1)
        return `$${dollars.toFixed(2)}`;
    return `$${Number(dollars.toPrecision(2)).toFixed(Math.min(8, 1 - Math.floor(Math.log10(dollars))))}`;
}
function formatSeconds(seconds) {
    const whole = Math.round(seconds);
    if (whole < 1)
        return `${seconds.toFixed(1)} s`;
    if (whole < 90)
        return `${whole} s`;
    const minutes = Math.round(seconds / 60);
    return minutes < 90 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}
/** Something unknown makes the sum unknown. */
function addedUsd(sum, costUsd) {
    return sum === undefined || costUsd === undefined ? undefined : sum + costUsd;
}
/** What the trials of a run add up to; told of each trial and of each call once. */
class ProgressMeter {
    #options;
    #startedAt;
    #shownAt;
    #done = 0;
    #reruns = 0;
    #cached = 0;
    #failed = 0;
    #calls = 0;
    #costUsd = 0;
    constructor(options) {
        this.#options = options;
        this.#startedAt = options.now().getTime();
        this.#shownAt = this.#startedAt;
        this.#show('running', this.#startedAt);
    }
    /** A call that ended. Without a completion: nothing is known to have been charged. */
    called(completion) {
        this.#calls += 1;
        if (completion !== undefined)
            this.#costUsd = addedUsd(this.#costUsd, completion.costUsd);
    }
    had(kind, { cached, outcome }) {
        if (kind === 'trials')
            this.#done += 1;
        else
            this.#reruns += 1;
        if (cached)
            this.#cached += 1;
        if (outcome.status === 'failed')
            this.#failed += 1;
        const at = this.#options.now().getTime();
        if (at - this.#shownAt >= SHOW_EVERY_MS)
            this.#show('running', at);
    }
    end() {
        this.#show('done', this.#options.now().getTime());
    }
    #show(phase, at) {
        this.#shownAt = at;
        const secondsElapsed = (at - this.#startedAt) / 1000;
        const secondsLeft = phase === 'running' ? this.#secondsLeft(secondsElapsed) : undefined;
        this.#options.show({
            phase,
            done: this.#done,
            total: this.#options.total(),
            reruns: this.#reruns,
            cached: this.#cached,
            failed: this.#failed,
            calls: this.#calls,
            ...(this.#costUsd === undefined ? {} : { costUsd: this.#costUsd }),
            secondsElapsed,
            ...(secondsLeft === undefined ? {} : { secondsLeft }),
        });
    }
    /** From the calls alone: what comes from the cache takes no time. */
    #secondsLeft(secondsElapsed) {
        const { concurrency, expectedCalls } = this.#options;
        if (this.#calls < concurrency || this.#calls === 0)
            return undefined;
        return (Math.max(0, expectedCalls - this.#calls) * secondsElapsed) / this.#calls;
    }
}
/** Often enough for a terminal to look alive. */
const SHOW_EVERY_MS = 200;


/***/ })

};
