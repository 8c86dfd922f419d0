export const id = 808;
export const ids = [808];
export const modules = {

/***/ 2808:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  toldReport: () => (/* binding */ toldReport)
});

// UNUSED EXPORTS: newsOfRun, tell

// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(8500);
// EXTERNAL MODULE: ./build/foundation/errors.js
var errors = __webpack_require__(1573);
// EXTERNAL MODULE: ./build/foundation/digest.js
var digest = __webpack_require__(4290);
;// CONCATENATED MODULE: ./build/promotion/notify/news.js

/**
 * What a run has to tell: the changes that it wrote itself, each once, then what it refused, if this is the run's first attempt. A run
 * that finds its operation in the ledger already tells nothing: the run that wrote it did.
 */
function newsOf(written, refused, run) {
    const own = written.filter(({ entry }) => isOf(entry, run)).map((each) => changeNews(each, run));
    const first = (run.run?.attempt ?? 1) === 1;
    const all = [...own, ...(first ? refused.map((each) => refusalNews(each, run)) : [])];
    return [...new Map(all.map((news) => [news.delivery, news])).values()];
}
/** Jobs of one workflow run share its id: the time tells an entry of this job from what another has written before it began. */
function isOf({ run, at }, telling) {
    const sameRun = run?.id === telling.run?.id && run?.attempt === telling.run?.attempt;
    // Written so that a time that cannot be read is never this run's.
    return sameRun && Date.parse(at) >= Date.parse(telling.startedAt);
}
const EVENTS = {
    promotion: 'assigned',
    rollback: 'rolled-back',
    removal: 'removed',
    withdrawal: 'withdrawn',
};
function changeNews({ entry, summary }, run) {
    const event = EVENTS[entry.action];
    const { environment, kind, slug, operation, at, actor, triggeringActor, reason, rule, evidence } = entry;
    return {
        event,
        delivery: (0,digest/* digestOf */.ol)({ event, operation }),
        environment,
        kind,
        name: slug,
        from: entry.from,
        to: entry.to,
        operation,
        at,
        actor,
        triggeringActor,
        reason,
        rule,
        summary,
        evidence,
        commit: entry.commit,
        pullRequest: entry.pullRequest,
        ...placeOf(run),
    };
}
function refusalNews(refused, run) {
    const { environment, kind, slug, version, at, actor, triggeringActor, reason } = refused;
    const place = placeOf(run);
    const { repository, project } = place;
    return {
        event: 'refused',
        delivery: (0,digest/* digestOf */.ol)({
            event: 'refused',
            repository: repository ?? null,
            project: project ?? null,
            environment,
            kind,
            name: slug,
            version: version ?? null,
            // There is no operation: the run stands for it, and on a person's own machine the moment.
            run: run.run?.id ?? at,
        }),
        environment,
        kind,
        name: slug,
        from: undefined,
        to: version,
        operation: undefined,
        at,
        actor,
        triggeringActor,
        reason,
        rule: undefined,
        summary: refused.message,
        evidence: undefined,
        commit: refused.commit,
        pullRequest: refused.pullRequest,
        ...place,
    };
}
function placeOf({ repository, project, registryCommit, run }) {
    return { repository, project, registryCommit, runUrl: run?.url };
}
/** The news with every secret out of its texts. Before anything is rendered: a writer encodes, and hides a secret from the search. */
function redactNews(news, redact) {
    const clean = (text) => (text === undefined ? undefined : redact(text));
    return {
        ...news,
        environment: redact(news.environment),
        name: redact(news.name),
        from: clean(news.from),
        to: clean(news.to),
        operation: clean(news.operation),
        actor: redact(news.actor),
        triggeringActor: clean(news.triggeringActor),
        reason: clean(news.reason),
        rule: clean(news.rule),
        summary: clean(news.summary),
        evidence: clean(news.evidence),
        commit: clean(news.commit),
        runUrl: clean(news.runUrl),
        repository: clean(news.repository),
        project: clean(news.project),
        registryCommit: clean(news.registryCommit),
    };
}

// EXTERNAL MODULE: ./build/registry/assignable.js
var assignable = __webpack_require__(5441);
// EXTERNAL MODULE: ./build/report/explain.js + 1 modules
var explain = __webpack_require__(720);
;// CONCATENATED MODULE: ./build/commands/notify/happened.js



/**
 * The news of a run. Changes are told as the ledger has them, and only those that this run wrote; of an outcome that is not known, what
 * the ledger knows by now.
 *
 * @throws RegistryError when the ledger cannot be read.
 */
async function newsOfRun({ report, request, registry }) {
    const rows = new Map(report.prompts.flatMap((row) => operationOf(row).map((operation) => [operation, row])));
    const operations = new Set([...rows.keys(), ...(report.moves ?? []).flatMap(operationOf)]);
    const written = await Promise.all([...operations].map(async (operation) => {
        const entry = await registry.entry(operation);
        const row = rows.get(operation);
        const summary = row === undefined || entry?.action !== 'promotion' ? undefined : (0,explain/* explain */.WE)([row]).because;
        return entry === undefined ? [] : [{ entry, summary }];
    }));
    return newsOf(written.flat(), tellsRefusals(request, report) ? refusalsIn(report, request) : [], {
        repository: request.repository,
        project: report.project,
        registryCommit: report.registryCommit,
        run: request.run,
        startedAt: report.startedAt,
    });
}
/** What this run wrote, or may have written. */
function operationOf({ promotion }) {
    const { outcome, operation, written } = promotion;
    return operation !== undefined && (written === true || outcome === 'indeterminate') ? [operation] : [];
}
/** Of a pull request its comment tells, and a laptop that only looks has refused nobody. */
function tellsRefusals(request, report) {
    if (request.dryRun || report.proposal === true)
        return false;
    if (request.occasion === 'pull-request' || request.occasion === 'merge-group')
        return false;
    return request.command !== 'evaluate' || (request.assign && request.trust.kind === 'trusted');
}
function refusalsIn(report, request) {
    const { actor, triggeringActor, reason } = request;
    const facts = {
        at: report.finishedAt,
        actor,
        ...(triggeringActor === undefined ? {} : { triggeringActor }),
        ...(reason === undefined ? {} : { reason }),
        ...(report.commit === undefined ? {} : { commit: report.commit }),
        ...(report.pullRequest === undefined ? {} : { pullRequest: report.pullRequest }),
    };
    // A rollback that is refused has found no version to go back to, or may not.
    const judged = request.command === 'evaluate' || request.command === 'promote';
    const prompts = report.prompts.filter(isRefused).map((row) => ({
        kind: 'prompt',
        slug: row.slug,
        environment: row.environment,
        version: judged ? row.candidate : undefined,
        message: judged ? whyRefused(row) : row.promotion.message,
        ...facts,
    }));
    const moves = (report.moves ?? []).filter(isRefused).map(({ name, environment, promotion }) => ({
        ...(0,assignable/* parseAssignable */.z1)(name),
        environment,
        version: undefined,
        message: promotion.message,
        ...facts,
    }));
    return [...prompts, ...moves];
}
function isRefused({ promotion }) {
    return promotion.outcome === 'refused';
}
/** What stands against it, and of a verdict that is no pass, why. */
function whyRefused(row) {
    const { message } = row.promotion;
    if (row.verdict.kind === 'pass')
        return message;
    const { because } = (0,explain/* explain */.WE)([row]);
    return because === '' || message.includes(because) ? message : `${message} ${because}`;
}

// EXTERNAL MODULE: ./build/foundation/paths.js + 1 modules
var paths = __webpack_require__(3942);
// EXTERNAL MODULE: ./build/models/transport/endpoint.js
var endpoint = __webpack_require__(3604);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./build/foundation/untrusted/characters.js
var characters = __webpack_require__(3129);
;// CONCATENATED MODULE: ./build/foundation/untrusted/markdown.js

/**
 * A text in a line of markdown or in a cell of a table, as `<code>`: everything but letters, digits and spaces is a character
 * reference, so that neither markdown nor a table's `|` sees it, and GitHub looks for mentions, references and emoji outside of code only.
 *
 * Line breaks are shown as `↵`, tabs as `⇥`.
 */
function code(text) {
    return `<code>${encode(showHidden(joinLines(text)).replaceAll('\t', '⇥'))}</code>`;
}
/**
 * A text of several lines as a fenced block: the fence is longer than any run of backticks in it. It begins and ends without a line
 * break, and must stand at the start of a line, after an empty one; it cannot stand in a table.
 */
function fence(text, language = '') {
    const content = visible(text);
    const runs = content.match(/`+/g) ?? [];
    const bar = '`'.repeat(runs.reduce((longest, run) => Math.max(longest, run.length + 1), 3));
    return `${bar}${language}\n${content.replace(/\n$/, '')}\n${bar}`;
}
/** A text with its hidden characters shown and its line endings as `\n`. Not made safe for markdown: only a fence may hold it. */
function visible(text) {
    return (0,characters/* showHidden */.Ul)(text.replace(/\r\n?/g, '\n'));
}
/**
 * A sentence of ours that names something of others, as prose in one line: it reads as written and nothing in it is markdown, a mention, a
 * reference, a link or an emoji. For a text of others use `code` or `fence`: this one holds invisible breaks and is not for copying.
 */
function plain(text) {
    const shown = showHidden(joinLines(text)).replaceAll('\t', ' ');
    return shown.replace(LIVE_IN_PROSE, `$&${ZERO_WIDTH_SPACE}`).replace(/[^\p{L}\p{N} ]|^ /gu, reference);
}
const ZERO_WIDTH_SPACE = '\u200b';
/** What GitHub makes live in text: `@name`, `#1`, `:x:`, `GH-1` and other keys, `www.`, and seven or more digits of a commit. */
const LIVE_IN_PROSE = /[@#:]|(?<=www)\.|(?<=\p{L})-(?=[\p{L}\p{N}])|[0-9a-f]{6}(?=[0-9a-f])/giu;
/**
 * A character reference keeps a character from markdown, but cmark-gfm looks for addresses in the text that comes out (autolink.c, `postprocess`),
 * within `<code>` too: a comment between the parts leaves it nothing to find.
 */
function encode(text) {
    // Not with the flag `i`: by its case folding U+0345 would be a letter.
    return text.replace(/(@|:(?=\/)|(?<=[wW]{3})\.)|[^\p{L}\p{N} ]/gu, (character, linking) => linking === undefined ? reference(character) : `${reference(character)}<!-- -->`);
}
function reference(character) {
    return `&#${character.codePointAt(0)};`;
}

;// CONCATENATED MODULE: ./build/promotion/notify/payloads.js


/** The body of a webhook, format 1 (docs/notifications.md): every key is there, and null where there is nothing to say. */
function webhookBody(news) {
    const { summary, evidence, rule, triggeringActor, commit, pullRequest, runUrl, repository } = news;
    return JSON.stringify({
        format: 1,
        ...subject(news),
        operation: news.operation ?? null,
        at: news.at,
        actor: payloads_short(news.actor),
        triggeringActor: optional(triggeringActor),
        reason: optional(news.reason),
        rule: optional(rule),
        summary: optional(summary),
        evidence: evidence ?? null,
        commit: commit ?? null,
        pullRequest: pullRequest ?? null,
        runUrl: runUrl ?? null,
        repository: repository ?? null,
        project: news.project ?? null,
        registryCommit: news.registryCommit ?? null,
    });
}
/**
 * The `client_payload` of a repository dispatch: what the body of a webhook says, grouped, because GitHub takes ten keys at the top
 * (REST, "Create a repository dispatch event").
 */
function dispatchPayload(news) {
    return {
        format: 1,
        ...subject(news),
        change: {
            operation: news.operation ?? null,
            at: news.at,
            actor: payloads_short(news.actor),
            triggeringActor: optional(news.triggeringActor),
            reason: optional(news.reason),
            rule: optional(news.rule),
            summary: optional(news.summary),
            evidence: news.evidence ?? null,
            registryCommit: news.registryCommit ?? null,
        },
        source: {
            commit: news.commit ?? null,
            pullRequest: news.pullRequest ?? null,
            runUrl: news.runUrl ?? null,
            repository: news.repository ?? null,
            project: news.project ?? null,
        },
    };
}
function subject({ event, delivery, environment, kind, name, from, to }) {
    return { event, delivery, environment, kind, name, from: from ?? null, to: to ?? null };
}
/** GitHub takes 64 KiB of payload; no reader wants more than this of a reason. In code points. */
const MOST = 2_000;
function optional(text) {
    return text === undefined ? null : payloads_short(text);
}
/** Characters that nobody sees are written out, so that a reader of the JSON sees what its programs do. */
function payloads_short(text) {
    const points = [...visible(text.slice(0, 4 * MOST))];
    return points.length <= MOST ? points.join('') : `${points.slice(0, MOST - 1).join('')}…`;
}
/**
 * The headers of one attempt. What is signed is `<delivery>.<timestamp>.<body>`: the delivery id, by which a receiver knows a repeat, and
 * the time, by which it knows an old one, are as sure as the body. The event's header is not signed: the body says it too.
 *
 * @param seconds since the epoch.
 */
function signedHeaders({ event, delivery }, body, secret, seconds) {
    const timestamp = String(Math.floor(seconds));
    const signature = (0,external_node_crypto_.createHmac)('sha256', secret).update(`${delivery}.${timestamp}.${body}`).digest('hex');
    return {
        'content-type': 'application/json; charset=utf-8',
        'user-agent': 'prompt-ratchet',
        'prompt-ratchet-event': event,
        'prompt-ratchet-delivery': delivery,
        'prompt-ratchet-timestamp': timestamp,
        'prompt-ratchet-signature': `sha256=${signature}`,
    };
}

// EXTERNAL MODULE: ./build/foundation/brand.js
var brand = __webpack_require__(2421);
;// CONCATENATED MODULE: ./build/promotion/notify/slack.js


/**
 * Slack messages for an incoming webhook: several changes share one, up to ten of them. What others wrote stands in text objects that
 * Slack does not format (`plain_text`) or in code spans, escaped; the one link is the run's. `verbatim` keeps Slack from making links
 * and mentions of what looks like one (Slack, Block Kit, text object).
 */
function slackMessages(news) {
    const parts = [];
    for (let start = 0; start < news.length; start += MOST_CHANGES) {
        const part = news.slice(start, start + MOST_CHANGES);
        if ((0,brand/* isNonEmpty */.J)(part))
            parts.push(part);
    }
    return parts.map((told) => ({ told, body: JSON.stringify(messageOf(told)) }));
}
/** A message has at most 50 blocks; a change takes three. */
const MOST_CHANGES = 10;
function messageOf(news) {
    const [first] = news;
    const rest = news.length === 1 ? '' : ` (and ${news.length - 1} more)`;
    return {
        // What a notification shows, and a client that knows no blocks.
        text: `${inert(headline(first))}${rest}`,
        mrkdwn: false,
        unfurl_links: false,
        unfurl_media: false,
        blocks: news.flatMap(blocksOf),
    };
}
const TITLES = {
    assigned: '✅ *Assigned*',
    removed: '➖ *Removed*',
    'rolled-back': '⏪ *Rolled back*',
    withdrawn: '↩️ *Withdrawn*',
    refused: '⛔ *Refused*',
};
function blocksOf(news) {
    const { event, environment } = news;
    const title = `${TITLES[event]} in ${slack_code(environment)}: ${slack_code(nameOf(news))}\n${movement(news)}`;
    return [
        { type: 'section', text: { type: 'mrkdwn', text: title, verbatim: true } },
        { type: 'section', text: { type: 'plain_text', text: background(news), emoji: false } },
        { type: 'context', elements: slack_placeOf(news) },
    ];
}
function nameOf({ kind, name }) {
    return kind === 'prompt' ? name : `${kind} ${name}`;
}
function movement({ event, from, to }) {
    const shown = (digest) => (digest === undefined ? 'nothing' : slack_code(shortOf(digest)));
    if (event === 'refused')
        return to === undefined ? 'nothing was changed' : `${shown(to)} was not assigned`;
    return `${shown(from)} → ${shown(to)}`;
}
/** The first 12 digits, as the reports show them. */
function shortOf(digest) {
    return digest.replace(/^sha256:/, '').slice(0, 12);
}
/** Who and why: the words of people and of verdicts. */
function background({ actor, triggeringActor, rule, pullRequest, summary, reason }) {
    const started = triggeringActor === undefined || triggeringActor === actor ? '' : ` (started by ${words(triggeringActor, 100)})`;
    const who = [
        `By ${words(actor, 100)}${started}`,
        ...(rule === undefined ? [] : [`rule ${words(rule, 40)}`]),
        ...(pullRequest === undefined ? [] : [`pull request #${pullRequest}`]),
    ].join(', ');
    return [
        who,
        ...(reason === undefined || reason.trim() === '' ? [] : [`Reason: ${words(reason, 200)}`]),
        ...(summary === undefined || summary.trim() === '' ? [] : [words(summary, 200)]),
    ].join('\n');
}
function slack_placeOf({ repository, project, registryCommit, runUrl, at }) {
    const link = runUrl === undefined ? undefined : linkTo(runUrl, 'Run');
    const facts = [
        ...(repository === undefined ? [] : [words(repository, 140)]),
        ...(project === undefined ? [] : [`project ${words(project, 64)}`]),
        ...(registryCommit === undefined ? [] : [`registry commit ${words(shortOf(registryCommit), 12)}`]),
        words(at, 30),
    ];
    return [
        { type: 'plain_text', text: facts.join(' · '), emoji: false },
        ...(link === undefined ? [] : [{ type: 'mrkdwn', text: link, verbatim: true }]),
    ];
}
function headline(news) {
    const { event, environment, to } = news;
    const name = nameOf(news);
    const version = to === undefined ? 'nothing' : shortOf(to);
    switch (event) {
        case 'assigned':
            return `${environment} was given ${version} of ${name}`;
        case 'removed':
            return `${name} was taken out of ${environment}`;
        case 'rolled-back':
            return `${environment} was put back to ${version} of ${name}`;
        case 'withdrawn':
            return to === undefined
                ? `${name} was taken out of ${environment} again`
                : `${environment} was given back ${version} of ${name}`;
        case 'refused':
            return to === undefined
                ? `${name} was not changed in ${environment}`
                : `${version} of ${name} was not assigned to ${environment}`;
    }
}
/** For Slack's notification line, where formatting is off: what might be taken for a mention or an address is broken up. */
function inert(text) {
    return escaped(cut(shown(text), 250).replace(/[@#]|:(?=\/)|(?<=www)\./gi, '$&\u200b'));
}
/** A text of others on one line of a text object that is not formatted. */
function words(text, most) {
    return escaped(cut(shown(text), most));
}
/** A text of others as a code span: nothing in it is formatted, and no backtick ends it. */
function slack_code(text) {
    const inside = cut(shown(text).replaceAll('`', 'ˋ'), 80).trim();
    return `\`${escaped(inside === '' ? '–' : inside)}\``;
}
/** Only an address of the web; what could end Slack's `<address|label>` is encoded. */
function linkTo(address, label) {
    if (!URL.canParse(address))
        return undefined;
    const { protocol, href } = new URL(address);
    if (protocol !== 'https:' && protocol !== 'http:')
        return undefined;
    const safe = href.replace(/[<>|"`\\\s]/g, (character) => encodeURIComponent(character));
    return safe.length > 1_000 ? undefined : `<${escaped(safe)}|${label}>`;
}
function shown(text) {
    return (0,characters/* showHidden */.Ul)((0,characters/* joinLines */.cT)(text.slice(0, 2_000))).replaceAll('\t', ' ');
}
/** In code points: at the worst each becomes five characters, and a text object takes 3,000. */
function cut(text, most) {
    const points = [...text];
    return points.length <= most ? text : `${points.slice(0, most - 1).join('')}…`;
}
/** Slack's three control characters (Slack, "Formatting text for app surfaces"). */
function escaped(text) {
    return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

// EXTERNAL MODULE: ./build/models/model.js
var model = __webpack_require__(5066);
// EXTERNAL MODULE: ./build/models/transport/retry-after.js
var retry_after = __webpack_require__(8356);
;// CONCATENATED MODULE: ./build/commands/notify/send.js


/** Milliseconds of one attempt. */
const ATTEMPT_MS = 8_000;
const MOST_ATTEMPTS = 5;
const FIRST_BACKOFF_MS = 500;
/**
 * Sends a message, again where that may help and may be done, until it arrived or the time is over.
 *
 * @param endsAt milliseconds since the epoch.
 * @returns why it did not arrive, in words that name neither address nor secret; undefined when it did.
 */
async function send(message, sending, endsAt) {
    for (let attempt = 1;; attempt += 1) {
        const left = endsAt - sending.now().getTime();
        if (left <= 0 || sending.signal.aborted)
            return 'there was no time left';
        const outcome = await attemptOnce(message, sending, Math.min(left, ATTEMPT_MS));
        if (outcome.kind === 'arrived')
            return undefined;
        const { why, again } = outcome;
        if (!again || attempt === MOST_ATTEMPTS)
            return why;
        const waitMs = outcome.retryAfterMs ?? FIRST_BACKOFF_MS * 2 ** (attempt - 1);
        if (sending.now().getTime() + waitMs >= endsAt) {
            return outcome.retryAfterMs === undefined ? why : `${why}, and asks to wait ${Math.ceil(waitMs / 1_000)} s`;
        }
        try {
            await sending.sleep(waitMs, sending.signal);
        }
        catch {
            return why;
        }
    }
}
async function attemptOnce(message, sending, timeoutMs) {
    const now = sending.now().getTime();
    try {
        const reply = await sending.post(message.url, {
            headers: message.headers(now / 1_000),
            body: message.body,
            timeoutMs,
            signal: sending.signal,
        });
        return answered(reply, message, sending.now().getTime());
    }
    catch (thrown) {
        return unanswered(thrown, message, timeoutMs);
    }
}
function answered(reply, { repeatable }, now) {
    const { status, headers, text } = reply;
    if (status >= 200 && status < 300)
        return { kind: 'arrived' };
    if (status >= 300 && status < 400) {
        return failed(`it answered with a redirect (${status}), and none is followed: use the address that it leads to`);
    }
    // Slack says why in one word of this form (`no_service`). Anything else could hold the address.
    const word = /^[a-z]+(_[a-z]+)+$/.test(text) && text.length <= 60 ? `, ${text}` : '';
    const why = `it answered ${status}${word}`;
    // With these two the receiver says that it did not take the message; behind another 5xx it may have.
    const refused = status === 429 || status === 503;
    if (!refused && status < 500 && status !== 408)
        return failed(why);
    if (!refused && !repeatable)
        return failed(mayHaveArrived(why));
    const asked = (0,retry_after/* retryAfterMs */.V)({ status, headers, body: undefined }, now);
    return { ...failed(why), again: true, ...(asked === undefined ? {} : { retryAfterMs: Math.max(asked, 100) }) };
}
/** The messages of errors name the host: from here on only their reasons and codes are used. */
function unanswered(thrown, { repeatable }, timeoutMs) {
    if (!(thrown instanceof model/* ModelError */.m))
        return failed('the time was over before it answered');
    const code = codeOf(thrown.cause);
    const shown = code === undefined ? '' : ` (${code})`;
    if (thrown.reason === 'host-not-allowed') {
        return failed('its address leads to a private network: only public addresses, and localhost, are called');
    }
    if (code !== undefined && UNTRUSTED_CERTIFICATE.test(code))
        return failed(`its certificate is not accepted${shown}`);
    if (code !== undefined && NEVER_SENT.includes(code))
        return { ...failed(`there was no connection${shown}`), again: true };
    const why = thrown.reason === 'timeout' ? `no answer came in ${timeoutMs / 1_000} s` : `the answer was lost${shown}`;
    return repeatable ? { ...failed(why), again: true } : failed(mayHaveArrived(why));
}
/** Errors of looking up the name and of connecting: nothing of the message was on its way. */
const NEVER_SENT = [
    'ECONNREFUSED',
    'EHOSTUNREACH',
    'ENETUNREACH',
    'ENOTFOUND',
    'EAI_AGAIN',
    'EAI_FAIL',
    'UND_ERR_CONNECT_TIMEOUT',
];
const UNTRUSTED_CERTIFICATE = /^(CERT_|ERR_TLS_|ERR_SSL_|UNABLE_TO_|(DEPTH_ZERO_)?SELF_SIGNED_)/;
function failed(why) {
    return { kind: 'not-arrived', why, again: false };
}
function mayHaveArrived(why) {
    return `${why}; it may have arrived, and so is not sent again`;
}
/** Node tries several addresses and joins the errors in an AggregateError. */
function codeOf(error) {
    if (error instanceof AggregateError)
        return codeOf(error.errors[0]);
    if (!(error instanceof Error) || !('code' in error))
        return undefined;
    return typeof error.code === 'string' ? error.code : undefined;
}

;// CONCATENATED MODULE: ./build/commands/notify/channel.js




/** Takes the address and the secret of an entry out of the environment. What is wrong with them is said when there is news. */
function openChannel(config, ways) {
    switch (config.kind) {
        case 'slack': {
            const url = addressIn(config.urlEnv, ways);
            return typeof url === 'string' ? channel_closed(url) : (news, endsAt) => toSlack(news, url, ways, endsAt);
        }
        case 'webhook': {
            const url = addressIn(config.urlEnv, ways);
            const secret = secretIn(config.secretEnv, ways);
            if (typeof url === 'string')
                return channel_closed(url);
            if ('problem' in secret)
                return channel_closed(secret.problem);
            return (news, endsAt) => toWebhook(news, { url, secret: secret.value }, ways, endsAt);
        }
        case 'repository-dispatch': {
            const { dispatch } = ways;
            if (dispatch === undefined)
                return channel_closed(NO_GITHUB);
            return (news) => oneByOne(news, ways.signal, (each) => dispatch(config.eventType, dispatchPayload(each)));
        }
        case 'deployment': {
            const { deployment } = ways;
            return deployment === undefined ? channel_closed(NO_GITHUB) : (news) => oneByOne(news, ways.signal, deployment);
        }
    }
}
const NO_GITHUB = 'this run does not write to GitHub';
function channel_closed(why) {
    return async (news) => [{ news, why }];
}
/** One message after the other: a channel is read from top to bottom. */
async function toSlack(news, url, ways, endsAt) {
    const failures = [];
    const headers = () => ({ 'content-type': 'application/json; charset=utf-8', 'user-agent': 'prompt-ratchet' });
    for (const { told, body } of slackMessages(news)) {
        const why = await send({ url, body, headers, repeatable: false }, ways, endsAt);
        if (why !== undefined)
            failures.push({ news: told, why });
    }
    return failures;
}
/** Requests to one receiver at the same time. */
const SIDE_BY_SIDE = 4;
async function toWebhook(news, { url, secret }, ways, endsAt) {
    const post = async (each) => {
        const body = webhookBody(each);
        const headers = (seconds) => signedHeaders(each, body, secret, seconds);
        const why = await send({ url, body, headers, repeatable: true }, ways, endsAt);
        return why === undefined ? [] : [{ news: [each], why }];
    };
    const failures = [];
    for (let start = 0; start < news.length; start += SIDE_BY_SIDE) {
        failures.push(...(await Promise.all(news.slice(start, start + SIDE_BY_SIDE).map(post))).flat());
    }
    return failures;
}
/** Once each: what starts a workflow or makes a deployment is not repeated here. GitHub's client knows what may be. */
async function oneByOne(news, signal, act) {
    const failures = [];
    for (const each of news) {
        try {
            signal.throwIfAborted();
            await Promise.race([act(each), whenAborted(signal)]);
        }
        catch (thrown) {
            failures.push({ news: [each], why: signal.aborted ? 'there was no time left' : wordsOf(thrown) });
        }
    }
    return failures;
}
function whenAborted(signal) {
    return new Promise((_, reject) => {
        if (signal.aborted)
            reject(signal.reason);
        else
            signal.addEventListener('abort', () => reject(signal.reason), { once: true });
    });
}
function wordsOf(thrown) {
    const words = thrown instanceof errors/* RatchetError */.eG ? (0,errors/* describeError */.Uc)(thrown) : String(thrown);
    return words.replaceAll(/\s+/g, ' ').replace(/\.$/, '').slice(0, 500);
}
/** The address, or what is wrong with it: never its own words, which show it. */
function addressIn(variable, { secret }) {
    const address = secret(variable)?.trim();
    if (!address)
        return notSet(variable);
    try {
        (0,endpoint.parseEndpoint)(address);
        return new URL(address);
    }
    catch {
        return `${variable} does not hold an address that may be called: https://…, without user and password, of a public host (http only for this machine)`;
    }
}
function secretIn(variable, ways) {
    const value = ways.secret(variable);
    if (!value)
        return { problem: notSet(variable) };
    return value.length < SHORTEST_SECRET
        ? { problem: `the secret in ${variable} is shorter than ${SHORTEST_SECRET} characters` }
        : { value };
}
/** What is shorter can be found by trying. */
const SHORTEST_SECRET = 16;
function notSet(variable) {
    return `the environment variable ${variable} is not set: hand it to the step under "env", or take the entry out of "notify"`;
}

;// CONCATENATED MODULE: ./build/commands/notify/tell.js



/** For everyone who is told, side by side: a run must not wait long for the world. Milliseconds. */
const BUDGET_MS = 20_000;
/**
 * Tells everyone whom the config names of what has happened, once for each change. It never throws: whoever could not be told is in
 * the notices, in sentences that hold no address and no secret.
 */
async function tell(news, channels, ways) {
    const endsAt = ways.now().getTime() + BUDGET_MS;
    const once = [...new Map(news.map((each) => [each.delivery, each])).values()];
    const open = channels.flatMap((config) => {
        const own = once.filter(concerns(config));
        return own.length === 0 ? [] : [{ config, own, channel: openChannel(config, ways) }];
    });
    // Every address and every secret is known by now: nothing that is sent holds one of them.
    const told = open.map(async ({ config, own, channel }) => {
        const clean = own.map((each) => redactNews(each, ways.redact));
        return sentences(tell_nameOf(config), await reach(channel, clean, endsAt));
    });
    const messages = new Set((await Promise.all(told)).flat().map(ways.redact));
    return [...messages].map((message) => ({ level: 'warning', message }));
}
function concerns({ on, environments }) {
    const inside = (0,paths/* matchesAny */._I)(environments);
    // What a pull request gave back is told like a rollback: an earlier version is in its place again.
    return ({ event, environment }) => on.includes(event === 'withdrawn' ? 'rolled-back' : event) && inside(environment);
}
/** A defect of ours must not cost a run its report. Its message could hold anything. */
async function reach(channel, news, endsAt) {
    try {
        return await channel(news, endsAt);
    }
    catch (thrown) {
        return [{ news, why: `an unexpected error (${thrown instanceof Error ? thrown.name : typeof thrown})` }];
    }
}
function tell_nameOf(config) {
    switch (config.kind) {
        case 'slack':
            return `The Slack channel of ${config.urlEnv} was`;
        case 'webhook':
            return `The webhook of ${config.urlEnv} was`;
        case 'repository-dispatch':
            return `Workflows that wait for ${config.eventType} were`;
        case 'deployment':
            return "GitHub's deployments were";
    }
}
/** One sentence for each cause. */
function sentences(who, failures) {
    const causes = [...new Set(failures.map(({ why }) => why))];
    return causes.map((cause) => {
        const news = failures.flatMap(({ why, news }) => (why === cause ? news : []));
        const named = news.slice(0, MOST_NAMED).map(describe);
        const more = news.length > named.length ? ` and ${news.length - named.length} more` : '';
        return `${who} not told (${named.join(', ')}${more}): ${cause}.`;
    });
}
const MOST_NAMED = 3;
function describe({ event, kind, name, environment }) {
    return `${event} ${kind === 'prompt' ? '' : `${kind} `}${name} in ${environment}`;
}

;// CONCATENATED MODULE: ./build/commands/notify/index.js






/**
 * The report of a run with what must be said of telling: the last step of a command, when everything is in the ledger. Whoever the
 * config names is told, in at most 20 seconds; a run that was cancelled has three. It never throws: a failure to tell is a notice, and
 * changes neither verdict nor assignment (design, promotion, I9).
 */
async function toldReport(happened, channels, around, gitHub) {
    const { report } = happened;
    if (channels.length === 0)
        return report;
    const notices = await toldOf(happened, channels, around, gitHub);
    return notices.length === 0 ? report : { ...report, notices: [...report.notices, ...notices] };
}
/** Of a run that was cancelled, the runner leaves about seven seconds, and the comment needs some of them. */
const CANCELLED_MS = 3_000;
async function toldOf(happened, channels, around, gitHub) {
    let news;
    try {
        news = await newsOfRun(happened);
    }
    catch (thrown) {
        const why = thrown instanceof errors/* RatchetError */.eG ? (0,errors/* describeError */.Uc)(thrown) : String(thrown);
        return [
            { level: 'warning', message: `Nobody was told of what happened, because the ledger could not be read: ${why}` },
        ];
    }
    if (news.length === 0)
        return [];
    // Hardly any run has news: what only they need is loaded here.
    const [{ createHttpClient }, { guardedLookup }] = await Promise.all([
        Promise.all(/* import() */[__webpack_require__.e(752), __webpack_require__.e(661)]).then(__webpack_require__.bind(__webpack_require__, 1661)),
        Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 3604)),
    ]);
    // An answer says little: one that is longer counts as lost.
    const http = createHttpClient({ lookup: guardedLookup(), maxReplyBytes: 64 * 1024 });
    try {
        return await tell(news, channels, {
            ...gitHub,
            post: http.post,
            secret: around.secret,
            redact: around.redact,
            now: around.now,
            sleep: (milliseconds, signal) => (0,promises_.setTimeout)(milliseconds, undefined, { signal }),
            // Its own, since what was written must be told of also when the run was cancelled meanwhile.
            signal: AbortSignal.timeout(around.signal.aborted ? CANCELLED_MS : BUDGET_MS),
        });
    }
    finally {
        await http.close();
    }
}


/***/ }),

/***/ 5066:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ ModelError)
/* harmony export */ });
/* harmony import */ var _foundation_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1573);

class ModelError extends _foundation_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RatchetError */ .eG {
    kind;
    reason;
    constructor(kind, reason, message, options = {}) {
        super(message, options);
        this.kind = kind;
        this.reason = reason;
    }
}


/***/ }),

/***/ 3604:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   guardedLookup: () => (/* binding */ guardedLookup),
/* harmony export */   isAllowedHost: () => (/* binding */ isAllowedHost),
/* harmony export */   isPrivateAddress: () => (/* binding */ isPrivateAddress),
/* harmony export */   operationUrl: () => (/* binding */ operationUrl),
/* harmony export */   parseEndpoint: () => (/* binding */ parseEndpoint)
/* harmony export */ });
/* harmony import */ var node_dns__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(610);
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7030);
/* harmony import */ var _foundation_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1573);
/* harmony import */ var _model_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5066);




/**
 * Reads a base URL by the rules of the trust page: https (http only to this machine), no credentials, no private address.
 *
 * @throws InvalidValueError that says what is wrong with it.
 */
function parseEndpoint(text) {
    const base = URL.canParse(text) ? new URL(text) : undefined;
    if (base === undefined || !/^https?:$/.test(base.protocol) || base.hostname === '') {
        throw new _foundation_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .InvalidValueError */ .$x(`not an http address: "${text}"`, { todo: 'Write it as https://host/v1.' });
    }
    const loopback = isLoopbackHost(base.hostname);
    if (base.username !== '' || base.password !== '') {
        throw new _foundation_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .InvalidValueError */ .$x(`the address of ${base.host} carries credentials`, {
            todo: 'Remove them, and name the variable that holds the key by api-key-env.',
        });
    }
    if (base.protocol !== 'https:' && !loopback) {
        throw new _foundation_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .InvalidValueError */ .$x(`the address is not https: "${base.protocol}//${base.host}"`, {
            todo: 'Only localhost may be called without encryption.',
        });
    }
    const literal = base.hostname.replace(/^\[|\]$/g, '');
    if (!loopback && (0,node_net__WEBPACK_IMPORTED_MODULE_1__.isIP)(literal) !== 0 && isPrivateAddress(literal)) {
        throw new _foundation_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .InvalidValueError */ .$x(`${literal} is a private address`, {
            todo: 'Only public hosts, and localhost, are called.',
        });
    }
    base.hash = '';
    base.pathname = base.pathname.replace(/\/+$/, '');
    const shown = `${base.origin}${base.pathname === '/' ? '' : base.pathname}`;
    return { base, shown, loopback };
}
/**
 * The address of one operation of an endpoint.
 *
 * @throws InvalidValueError where the operation, which can have the name of a model in it, would lead elsewhere (`..`).
 */
function operationUrl(endpoint, operation) {
    const url = new URL(endpoint.base);
    const pathname = `${url.pathname.replace(/\/$/, '')}/${operation}`;
    url.pathname = pathname;
    if (url.pathname !== pathname) {
        throw new _foundation_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .InvalidValueError */ .$x(`not a name that an address can have: found "${operation}"`, {
            todo: 'Write the model as its provider names it.',
        });
    }
    return url;
}
/**
 * Whether a list names the host of an endpoint, exactly: `api.example.com` on any port, `api.example.com:8443` on that one. No
 * patterns, no subdomains.
 */
function isAllowedHost(endpoint, hosts) {
    const { hostname, host } = endpoint.base;
    return hosts.some((each) => each.toLowerCase() === hostname || each.toLowerCase() === host);
}
function isLoopbackHost(hostname) {
    return hostname === 'localhost' || hostname === '[::1]' || /^127\.\d+\.\d+\.\d+$/.test(hostname);
}
const resolveBySystem = (hostname) => new Promise((resolve, reject) => {
    (0,node_dns__WEBPACK_IMPORTED_MODULE_0__.lookup)(hostname, { all: true, verbatim: true }, (error, addresses) => {
        if (error)
            reject(error);
        else
            resolve(addresses);
    });
});
/**
 * The `lookup` of a socket that connects only where it may: a public name never leads to a private address (DNS rebinding, an
 * instance's metadata service), and `localhost` leads to this machine alone. The socket connects to the very addresses that
 * were judged.
 */
function guardedLookup(resolveAll = resolveBySystem) {
    return (hostname, options, callback) => {
        const answer = async () => {
            const addresses = await resolveAll(hostname);
            const wanted = isLoopbackHost(hostname) ? isLoopbackAddress : isPublicAddress;
            const bad = addresses.find(({ address }) => !wanted(address));
            if (bad !== undefined)
                throw refusedAddress(hostname, bad.address);
            return addresses;
        };
        answer().then((addresses) => {
            const [first] = addresses;
            if (options.all === true)
                callback(null, [...addresses]);
            else if (first !== undefined)
                callback(null, first.address, first.family);
            else
                callback(new Error(`${hostname} has no address`), '', 0);
        }, (error) => callback(error, '', 0));
    };
}
function refusedAddress(hostname, address) {
    return new _model_js__WEBPACK_IMPORTED_MODULE_3__/* .ModelError */ .m('refused', 'host-not-allowed', `${hostname} resolves to ${address}, which is no public address`, {
        todo: 'Model endpoints are called at public addresses, or at localhost where the config says so.',
    });
}
const isPublicAddress = (address) => !isPrivateAddress(address);
/** Everything that the IANA special-purpose registries (RFC 6890) do not call globally reachable, and what can wrap one of it. */
function isPrivateAddress(address) {
    const family = (0,node_net__WEBPACK_IMPORTED_MODULE_1__.isIP)(address);
    if (family === 0)
        return true;
    return notPublic.check(address, family === 4 ? 'ipv4' : 'ipv6');
}
function isLoopbackAddress(address) {
    return address === '::1' || /^(::ffff:)?127\./.test(address);
}
const notPublic = specialAddresses();
function specialAddresses() {
    const list = new node_net__WEBPACK_IMPORTED_MODULE_1__.BlockList();
    // An IPv4 subnet of a BlockList also matches its IPv4-mapped IPv6 form (::ffff:10.0.0.1).
    for (const [net, prefix] of [
        ['0.0.0.0', 8],
        ['10.0.0.0', 8],
        ['100.64.0.0', 10],
        ['127.0.0.0', 8],
        ['169.254.0.0', 16],
        ['172.16.0.0', 12],
        ['192.0.0.0', 24],
        ['192.0.2.0', 24],
        ['192.168.0.0', 16],
        ['198.18.0.0', 15],
        ['198.51.100.0', 24],
        ['203.0.113.0', 24],
        ['224.0.0.0', 3],
    ]) {
        list.addSubnet(net, prefix, 'ipv4');
    }
    // 64:ff9b::/96, 64:ff9b:1::/48, 2002::/16 and 2001::/32 carry an IPv4 address inside: translators could lead back in.
    for (const [net, prefix] of [
        ['::', 127],
        ['64:ff9b::', 96],
        ['64:ff9b:1::', 48],
        ['100::', 64],
        ['2001::', 23],
        ['2001:db8::', 32],
        ['2002::', 16],
        ['fc00::', 7],
        ['fe80::', 10],
        ['fec0::', 10],
        ['ff00::', 8],
    ]) {
        list.addSubnet(net, prefix, 'ipv6');
    }
    return list;
}


/***/ }),

/***/ 8356:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ retryAfterMs)
/* harmony export */ });
/* harmony import */ var _foundation_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6316);

/**
 * Milliseconds that a provider asks to wait before the next try; undefined when it does not say, or says nothing that can be
 * understood. The most exact statement wins:
 *
 * 1. `retry-after-ms` (OpenAI), `x-ms-retry-after-ms` (Azure)
 * 2. `retry-after` in seconds or as an HTTP date (RFC 9110, 10.2.3)
 * 3. `retryDelay` of a google.rpc.RetryInfo in the body (Gemini)
 * 4. the words of the error: "Please try again in 6m0s." (OpenAI), "Please retry after 26 seconds." (Azure)
 * 5. on a 429, `x-ratelimit-reset-*`: `1m30s`, `120ms`, seconds, a date or an epoch. OpenAI sends these with every reply, so they
 *    count for nothing elsewhere.
 *
 * @param now milliseconds since the epoch, for the forms that name a moment.
 */
function retryAfterMs(reply, now) {
    const { headers } = reply;
    return (milliseconds(headers['retry-after-ms']) ??
        milliseconds(headers['x-ms-retry-after-ms']) ??
        waitFrom(headers['retry-after'], now) ??
        retryInfo(reply.body) ??
        spokenWait(reply.body) ??
        (reply.status === 429 ? resetWait(headers, now) : undefined));
}
function milliseconds(text) {
    return text !== undefined && /^\d+(\.\d+)?$/.test(text.trim()) ? Number(text) : undefined;
}
/** Any of: seconds, epoch seconds or milliseconds, `1m30s`, an HTTP date, an ISO date. What lies in the past is 0. */
function waitFrom(text, now) {
    const found = text?.trim() ?? '';
    if (/^\d+(\.\d+)?$/.test(found)) {
        const number = Number(found);
        if (number >= 1e12)
            return Math.max(0, number - now);
        if (number >= 1e9)
            return Math.max(0, number * 1000 - now);
        return number * 1000;
    }
    const spoken = durationMs(found);
    if (spoken !== undefined)
        return spoken;
    // Only texts with the look of a date: Date.parse reads a year out of almost anything.
    const moment = /^\w{3}, |^\d{4}-\d\d-\d\dT/.test(found) ? Date.parse(found) : Number.NaN;
    return Number.isNaN(moment) ? undefined : Math.max(0, moment - now);
}
const unitMs = { ms: 1, s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 };
/** `1m30s`, `6m0s`, `7.66s`, `120ms`: Go's form of a duration, as OpenAI, Groq and Gemini write it. */
function durationMs(text) {
    if (!/^(\d+(\.\d+)?(ms|[dhms]))+$/.test(text))
        return undefined;
    let sum = 0;
    for (const [, amount, unit] of text.matchAll(/(\d+(?:\.\d+)?)(ms|[dhms])/g)) {
        sum += Number(amount) * (unitMs[unit ?? ''] ?? 0);
    }
    return sum;
}
/** Gemini's compatible endpoint wraps its error in a list. */
function errorOf(body) {
    const outer = Array.isArray(body) ? body[0] : body;
    return (0,_foundation_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isJsonObject */ .O)(outer) ? outer.error : undefined;
}
function retryInfo(body) {
    const error = errorOf(body);
    const details = (0,_foundation_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isJsonObject */ .O)(error) ? error.details : undefined;
    if (!Array.isArray(details))
        return undefined;
    for (const detail of details) {
        const delay = (0,_foundation_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isJsonObject */ .O)(detail) ? detail.retryDelay : undefined;
        if (typeof delay === 'string')
            return durationMs(delay);
    }
    return undefined;
}
const spoken = /\b(?:try again|retry)(?: your request)? (?:in|after) (?:(\d+(?:\.\d+)?) ?(milliseconds?|seconds?|minutes?|hours?)|((?:\d+(?:\.\d+)?(?:ms|[dhms]))+))(?![\w])/i;
function spokenWait(body) {
    const error = errorOf(body);
    const message = (0,_foundation_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isJsonObject */ .O)(error) ? error.message : error;
    if (typeof message !== 'string')
        return undefined;
    const [, amount, unit, duration] = spoken.exec(message.slice(0, 2000)) ?? [];
    if (duration !== undefined)
        return durationMs(duration);
    if (amount === undefined || unit === undefined)
        return undefined;
    const short = unit.toLowerCase().startsWith('milli') ? 'ms' : unit.charAt(0).toLowerCase();
    return Number(amount) * (unitMs[short] ?? 0);
}
/** Of several limits the exhausted ones count, and of those the last to open; where none is known to be, the first. */
function resetWait(headers, now) {
    const exhausted = [];
    const others = [];
    for (const [name, value] of Object.entries(headers)) {
        if (!/^(x-)?ratelimit-reset|^anthropic-ratelimit-.*-reset$/.test(name))
            continue;
        const wait = waitFrom(value, now);
        if (wait === undefined)
            continue;
        (headers[name.replace('reset', 'remaining')]?.trim() === '0' ? exhausted : others).push(wait);
    }
    if (exhausted.length > 0)
        return Math.max(...exhausted);
    return others.length > 0 ? Math.min(...others) : undefined;
}


/***/ })

};
