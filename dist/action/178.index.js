export const id = 178;
export const ids = [178];
export const modules = {

/***/ 6178:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createModelsFor: () => (/* binding */ createModelsFor),
  lentToScorers: () => (/* binding */ lentToScorers)
});

// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(8500);
// EXTERNAL MODULE: ./build/foundation/errors.js
var errors = __webpack_require__(1573);
// EXTERNAL MODULE: ./build/models/endpoint.js
var models_endpoint = __webpack_require__(5158);
// EXTERNAL MODULE: ./node_modules/undici/index.js
var undici = __webpack_require__(6752);
// EXTERNAL MODULE: ./build/models/model.js
var model = __webpack_require__(5066);
;// CONCATENATED MODULE: ./build/models/http.js


function createHttpClient({ lookup, maxReplyBytes = 16 * 1024 * 1024 }) {
    const agent = new undici/* Agent */.g6({
        connect: { lookup, timeout: 10_000 },
        // The deadline below covers the whole exchange; undici's own timers would only add a second one.
        headersTimeout: 0,
        bodyTimeout: 0,
        keepAliveTimeout: 10_000,
    });
    return {
        post: (url, options) => post(agent, url, options, maxReplyBytes),
        close: () => agent.destroy(),
    };
}
async function post(agent, url, options, maxReplyBytes) {
    const { signal, timeoutMs } = options;
    signal.throwIfAborted();
    const deadline = new AbortController();
    const timer = setTimeout(() => deadline.abort(timedOut(url, timeoutMs)), timeoutMs);
    const abort = () => deadline.abort(signal.reason);
    signal.addEventListener('abort', abort, { once: true });
    const started = performance.now();
    let answered = false;
    try {
        const reply = await (0,undici/* request */.Em)(url, {
            method: 'POST',
            headers: options.headers,
            body: options.body,
            dispatcher: agent,
            signal: deadline.signal,
        });
        answered = true;
        const text = await readText(reply.body, maxReplyBytes);
        return {
            status: reply.statusCode,
            headers: firstValues(reply.headers),
            text,
            latencyMs: performance.now() - started,
        };
    }
    catch (error) {
        if (deadline.signal.aborted)
            throw deadline.signal.reason;
        if (error instanceof model/* ModelError */.m)
            throw error;
        throw answered ? brokenOff(url, error) : noConnection(url, error);
    }
    finally {
        clearTimeout(timer);
        signal.removeEventListener('abort', abort);
    }
}
async function readText(body, maxReplyBytes) {
    const chunks = [];
    let size = 0;
    for await (const chunk of body) {
        size += chunk.byteLength;
        if (size > maxReplyBytes) {
            throw new model/* ModelError */.m('infrastructure', 'bad-response', `the reply is over ${maxReplyBytes} bytes`);
        }
        chunks.push(chunk);
    }
    return Buffer.concat(chunks).toString('utf8');
}
function firstValues(headers) {
    const single = {};
    for (const [name, value] of Object.entries(headers)) {
        const first = Array.isArray(value) ? value[0] : value;
        if (first !== undefined)
            single[name] = first;
    }
    return single;
}
function timedOut(url, timeoutMs) {
    return new model/* ModelError */.m('infrastructure', 'timeout', `${url.host} gave no complete answer in ${timeoutMs / 1000} s`, {
        todo: 'Raise limits.request-timeout if the model is meant to take so long.',
    });
}
function noConnection(url, cause) {
    return new model/* ModelError */.m('infrastructure', 'connection', `no connection to ${url.host}: ${reasonOf(cause)}`, {
        todo: `Check that ${url.host} is the right host, and that it runs and can be reached from here.`,
        cause,
    });
}
function brokenOff(url, cause) {
    return new model/* ModelError */.m('infrastructure', 'bad-response', `the answer of ${url.host} broke off: ${reasonOf(cause)}`, {
        cause,
    });
}
/** Node tries several addresses and joins the errors in an AggregateError without a message of its own. */
function reasonOf(error) {
    if (error instanceof AggregateError)
        return reasonOf(error.errors[0]);
    if (!(error instanceof Error))
        return String(error);
    const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined;
    if (error.message === '')
        return code ?? error.name;
    return code === undefined || error.message.includes(code) ? error.message : `${error.message} (${code})`;
}

;// CONCATENATED MODULE: ./build/models/limits.js
/**
 * The calls in flight to one provider with one key. Unlimited until the provider says "too many": from then on additive
 * increase, multiplicative decrease (Chiu and Jain, 1989), and while the provider asked to wait nobody calls. So one 429 slows
 * every call of the key, not only the one that met it.
 */
class SharedRate {
    #limit = Number.POSITIVE_INFINITY;
    #inFlight = 0;
    #pauses = 0;
    /** Counts decreases. Calls that started before the last one say nothing new by failing too: one burst, one decrease. */
    #epoch = 0;
    #waiting = new Set();
    #sleep;
    constructor(sleep) {
        this.#sleep = sleep;
    }
    /** How many calls may be in flight; infinite as long as the provider never complained. */
    get limit() {
        return this.#limit;
    }
    /** @throws the signal's reason when it is aborted while waiting. */
    async enter(signal) {
        signal.throwIfAborted();
        if (this.#open())
            this.#inFlight += 1;
        else
            await this.#turn(signal);
        return { epoch: this.#epoch };
    }
    leave() {
        this.#inFlight -= 1;
        this.#admit();
    }
    /** An answer came: one more call in flight for every `limit` answers. */
    increase() {
        if (this.#limit !== Number.POSITIVE_INFINITY)
            this.#limit += 1 / this.#limit;
    }
    /** The provider had too much: half of what was in flight. Call it before `leave`. */
    decrease(place) {
        if (place.epoch !== this.#epoch)
            return;
        this.#epoch += 1;
        this.#limit = Math.max(1, Math.floor(Math.min(this.#limit, this.#inFlight) / 2));
    }
    /** Nobody enters for so long, because the provider said when to come back. */
    async pause(ms, signal) {
        this.#pauses += 1;
        try {
            await this.#sleep(ms, signal);
        }
        finally {
            this.#pauses -= 1;
            this.#admit();
        }
    }
    #open() {
        return this.#pauses === 0 && this.#inFlight < Math.floor(this.#limit);
    }
    #turn(signal) {
        return new Promise((resolve, reject) => {
            const admitted = () => {
                signal.removeEventListener('abort', aborted);
                resolve();
            };
            const aborted = () => {
                this.#waiting.delete(admitted);
                reject(signal.reason);
            };
            signal.addEventListener('abort', aborted, { once: true });
            this.#waiting.add(admitted);
        });
    }
    #admit() {
        for (const admitted of this.#waiting) {
            if (!this.#open())
                return;
            this.#waiting.delete(admitted);
            this.#inFlight += 1;
            admitted();
        }
    }
}

;// CONCATENATED MODULE: ./build/models/prices.js
/** US dollars of a number of tokens; undefined when the price is unknown: never 0 for unknown. */
function costOf(price, tokens) {
    if (price === undefined)
        return undefined;
    const { inputTokens, outputTokens, cachedInputTokens = 0 } = tokens;
    const rates = price.tiers.findLast((each) => inputTokens > each.aboveInputTokens) ?? price;
    const fresh = inputTokens - cachedInputTokens;
    return (fresh * rates.input + cachedInputTokens * rates.cachedInput + outputTokens * rates.output) / 1_000_000;
}
/** The price that a config declares: one rate, cached tokens at the full one. */
function declaredPrice(prices) {
    return { input: prices.input, cachedInput: prices.input, output: prices.output, tiers: [] };
}
/**
 * The price in the bundled list (@pydantic/genai-prices, never updated over the network); undefined when the list does not know
 * the model, or prices it by something else than text tokens. An endpoint is known by its address: a local server has no price.
 *
 * The list is loaded here, at its first use, because it is large: 0.8 MB of source, 65 ms of CPU.
 *
 * @param at the moment of the call, in milliseconds since the epoch: some prices change with the date.
 */
async function priceOf(priced, at) {
    const { calcPrice } = await __webpack_require__.e(/* import() */ 294).then(__webpack_require__.bind(__webpack_require__, 2294));
    const found = calcPrice({ input_tokens: 1, output_tokens: 1 }, priced.model, {
        timestamp: new Date(at),
        ...(priced.provider === 'openai' ? { providerId: 'openai' } : { providerApiUrl: priced.baseUrl }),
    });
    return found === null ? undefined : priceFromList(found.model_price);
}
function priceFromList(rates) {
    const { input_mtok: input, output_mtok: output, cache_read_mtok: cached, requests_kcount: perRequest } = rates;
    if (input === undefined || output === undefined || perRequest !== undefined)
        return undefined;
    const starts = [input, output, cached].flatMap((rate) => typeof rate === 'object' ? rate.tiers.map((tier) => tier.start) : []);
    const ratesAbove = (start) => ({
        input: rateAbove(input, start),
        cachedInput: rateAbove(cached ?? input, start),
        output: rateAbove(output, start),
    });
    const ascending = [...new Set(starts)].sort((one, other) => one - other);
    return {
        ...ratesAbove(0),
        tiers: ascending.map((aboveInputTokens) => ({ aboveInputTokens, ...ratesAbove(aboveInputTokens) })),
    };
}
/** The list's tiers hold for the whole request, decided by its input tokens ("threshold-based", not marginal). */
function rateAbove(rate, start) {
    if (typeof rate === 'number')
        return rate;
    const reached = rate.tiers.filter((tier) => tier.start <= start);
    return reached.reduce((highest, tier) => (tier.start >= highest.start ? tier : highest), {
        start: 0,
        price: rate.base,
    }).price;
}

// EXTERNAL MODULE: ./build/foundation/json.js
var json = __webpack_require__(6316);
// EXTERNAL MODULE: ./build/foundation/untrusted/redact.js
var redact = __webpack_require__(4520);
;// CONCATENATED MODULE: ./build/models/calls.js

/**
 * Tries until there is an answer, a failure that no retry can mend, or no time left. A wait that the provider asked for is
 * obeyed, or, where it goes over the budget, the call fails at once; without one, exponential backoff with jitter.
 *
 * @throws ModelError of the last attempt; the signal's reason when it was aborted.
 */
async function callWithRetries(attempt, options) {
    const { rate, signal, timeBudgetMs } = options;
    let spentMs = 0;
    for (let attempts = 1;; attempts += 1) {
        const { outcome, tookMs } = await oneAttempt(attempt, rate, signal);
        if (outcome.kind === 'answered')
            return { value: outcome.value, attempts };
        spentMs += tookMs;
        const { error, retryAfterMs } = outcome;
        if (!outcome.retry)
            throw givenUp(error, attempts, '');
        if (retryAfterMs === undefined && attempts >= mostUnguided)
            throw givenUp(error, attempts, '');
        const waitMs = waitBefore(attempts, retryAfterMs, options.random);
        if (spentMs + waitMs > timeBudgetMs) {
            const asked = retryAfterMs === undefined ? '' : `; it asks to wait ${seconds(retryAfterMs)}`;
            throw givenUp(error, attempts, ` (the time budget of a call is ${seconds(timeBudgetMs)}${asked})`);
        }
        options.onRetry?.({
            model: options.model,
            reason: error.reason,
            message: error.message,
            attempt: attempts,
            waitMs,
        });
        spentMs += waitMs;
        if (outcome.slowDown && retryAfterMs !== undefined)
            await rate.pause(waitMs, signal);
        else
            await options.sleep(waitMs, signal);
    }
}
async function oneAttempt(attempt, rate, signal) {
    const place = await rate.enter(signal);
    const started = performance.now();
    try {
        const outcome = await attempt();
        if (outcome.kind === 'answered')
            rate.increase();
        else if (outcome.slowDown)
            rate.decrease(place);
        return { outcome, tookMs: performance.now() - started };
    }
    finally {
        rate.leave();
    }
}
/** Attempts of a call when the provider does not say when to come back: about 12 seconds. An outage is said, not sat out. */
const mostUnguided = 6;
const firstBackoffMs = 500;
const longestBackoffMs = 30_000;
/** A provider that says "again in 0 s" for ever must not be called in a tight loop. */
const shortestWaitMs = 100;
/** Jitter only ever adds to what a provider asked for, and halves at most what nobody asked for. */
function waitBefore(attempts, retryAfterMs, random) {
    if (retryAfterMs !== undefined) {
        const asked = Math.max(retryAfterMs, shortestWaitMs);
        return Math.round(asked + random() * Math.min(asked * 0.1, 1000));
    }
    const backoff = Math.min(firstBackoffMs * 2 ** (attempts - 1), longestBackoffMs);
    return Math.round(backoff * (0.5 + random() / 2));
}
function givenUp(error, attempts, why) {
    if (attempts === 1 && why === '')
        return error;
    return new model/* ModelError */.m(error.kind, error.reason, `${error.message}; gave up after ${attempts} ${attempts === 1 ? 'attempt' : 'attempts'}${why}`, {
        todo: error.todo,
        details: { ...error.details, attempts },
        cause: error.cause,
    });
}
function seconds(ms) {
    return `${Math.round(ms / 100) / 10} s`;
}

;// CONCATENATED MODULE: ./build/models/retry-after.js

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
    return (0,json/* isJsonObject */.O)(outer) ? outer.error : undefined;
}
function retryInfo(body) {
    const error = errorOf(body);
    const details = (0,json/* isJsonObject */.O)(error) ? error.details : undefined;
    if (!Array.isArray(details))
        return undefined;
    for (const detail of details) {
        const delay = (0,json/* isJsonObject */.O)(detail) ? detail.retryDelay : undefined;
        if (typeof delay === 'string')
            return durationMs(delay);
    }
    return undefined;
}
const spoken = /\b(?:try again|retry)(?: your request)? (?:in|after) (?:(\d+(?:\.\d+)?) ?(milliseconds?|seconds?|minutes?|hours?)|((?:\d+(?:\.\d+)?(?:ms|[dhms]))+))(?![\w])/i;
function spokenWait(body) {
    const error = errorOf(body);
    const message = (0,json/* isJsonObject */.O)(error) ? error.message : error;
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

;// CONCATENATED MODULE: ./build/models/failures.js



/** Reads a reply that is an error: what it means for the run, whether to try again, and when. */
function failureOf(reply, facts) {
    const body = parseLeniently(reply.text);
    const words = readError(body, reply.text);
    const status = reply.status >= 200 && reply.status < 300 ? (words.status ?? 502) : reply.status;
    const { kind, reason } = classify(status, words);
    const todo = whatToDo(reason, status, facts);
    const said = words.message === '' ? 'without a word' : facts.redact(words.message).slice(0, 500);
    const shown = status === reply.status ? `${status}` : `${reply.status}, meaning ${status}`;
    const error = new model/* ModelError */.m(kind, reason, `${facts.host} answered ${shown}: ${said}`, {
        todo,
        details: {
            status,
            ...(words.code === '' ? {} : { code: facts.redact(words.code).slice(0, 100) }),
            ...requestIdOf(reply.headers),
        },
    });
    const advised = reply.headers['x-should-retry'];
    return {
        kind: 'failed',
        error,
        retry: kind === 'infrastructure' && advised !== 'false' && !words.neverFits,
        retryAfterMs: retryAfterMs({ status, headers: reply.headers, body }, facts.now),
        slowDown: reason === 'rate-limited' || reason === 'overloaded',
    };
}
/** A 2xx reply that is no completion. */
function badReply(reply, facts, found) {
    const start = facts.redact(reply.text.slice(0, 200));
    const error = new model/* ModelError */.m('infrastructure', 'bad-response', `${facts.host} answered ${reply.status} with ${found}`, {
        todo: 'Check that the base-url is the root of an OpenAI-compatible API; it usually ends with /v1.',
        details: { status: reply.status, ...(start === '' ? {} : { start }), ...requestIdOf(reply.headers) },
    });
    return { kind: 'failed', error, retry: true, retryAfterMs: undefined, slowDown: false };
}
/** An attempt that ended without a reply. Anything but a ModelError is a defect, or the caller's abort: thrown on. */
function brokenAttempt(thrown) {
    if (!(thrown instanceof model/* ModelError */.m))
        throw thrown;
    const retry = thrown.kind === 'infrastructure';
    return { kind: 'failed', error: thrown, retry, retryAfterMs: undefined, slowDown: false };
}
function parseLeniently(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}
function requestIdOf(headers) {
    const requestId = headers['x-request-id'] || headers['request-id'] || headers['apim-request-id'];
    return requestId ? { requestId: requestId.slice(0, 200) } : {};
}
/** Error bodies seen: `{error: {message, type, code}}`, the same in a list (Gemini), `{error: "…"}` (Ollama), `{message}`, `{detail}`. */
function readError(body, text) {
    const outer = Array.isArray(body) ? body[0] : body;
    const object = (0,json/* isJsonObject */.O)(outer) ? outer : {};
    const error = object.error;
    const inner = (0,json/* isJsonObject */.O)(error) ? error : object;
    const nested = (0,json/* isJsonObject */.O)(inner.innererror) ? inner.innererror : {};
    const message = [inner.message, error, object.message, object.detail].find((value) => typeof value === 'string') ??
        (body === undefined ? text.trim() : JSON.stringify(object.detail ?? body));
    const codes = [inner.code, inner.type, inner.status, nested.code];
    const status = codes.map(Number).find((value) => value >= 400 && value < 600);
    return {
        message: typeof message === 'string' ? message.replace(/\s+/g, ' ') : '',
        code: codes
            .filter((value) => typeof value === 'string')
            .join(' ')
            .toLowerCase(),
        status,
        neverFits: /request too large.*limit \d+.*requested \d+/i.test(String(message).slice(0, 2000)),
    };
}
/** Codes decide before statuses, and statuses before words: a provider's codes are its contract, its words change. */
function classify(status, { code, message }) {
    const byCode = codeMeanings.find(({ codes }) => codes.test(code));
    if (byCode !== undefined && status < 500)
        return byCode;
    if (status === 400 || status === 413 || status === 422)
        return classifyBadRequest(status, message);
    if (status === 401 || status === 403)
        return { kind: 'refused', reason: 'authentication' };
    if (status === 402)
        return { kind: 'refused', reason: 'quota' };
    if (status === 404)
        return { kind: 'refused', reason: /model|deployment/i.test(message) ? 'model-not-found' : 'bad-request' };
    if (status === 408)
        return { kind: 'infrastructure', reason: 'timeout' };
    if (status === 429)
        return { kind: 'infrastructure', reason: 'rate-limited' };
    if (status === 503 || status === 529)
        return { kind: 'infrastructure', reason: 'overloaded' };
    if (status === 409 || status === 425 || status >= 500)
        return { kind: 'infrastructure', reason: 'server-error' };
    if (status >= 300 && status < 400)
        return { kind: 'refused', reason: 'host-not-allowed' };
    return { kind: 'refused', reason: 'bad-request' };
}
const codeMeanings = [
    // "insufficient_quota and its kin": money, not pace. Gemini's RESOURCE_EXHAUSTED is pace, although its words speak of a plan.
    {
        codes: /insufficient_(quota|balance|credits?|funds)|billing_(hard_limit|not_active)|credit_balance|access_terminated/,
        kind: 'refused',
        reason: 'quota',
    },
    { codes: /context_length_exceeded|context_window|string_above_max_length/, kind: 'task', reason: 'context-length' },
    { codes: /content_filter|content_policy|responsibleaipolicyviolation/, kind: 'task', reason: 'content-filter' },
    { codes: /model_not_found|deploymentnotfound|model_not_available/, kind: 'refused', reason: 'model-not-found' },
    {
        codes: /invalid_api_key|authentication_error|permission_denied|unauthenticated/,
        kind: 'refused',
        reason: 'authentication',
    },
];
const tooLong = /maximum context length|context (length|window|size)|too many (input )?tokens|(prompt|input) is too long|reduce the length|exceeds? the (available|maximum) (context|number of tokens)/i;
function classifyBadRequest(status, message) {
    if (status === 413 || tooLong.test(message))
        return { kind: 'task', reason: 'context-length' };
    if (/api key not valid|invalid api key/i.test(message))
        return { kind: 'refused', reason: 'authentication' };
    return { kind: 'refused', reason: 'bad-request' };
}
function whatToDo(reason, status, facts) {
    const { host, model } = facts;
    const key = facts.keyName ?? 'its API key (api-key-env)';
    switch (reason) {
        case 'authentication':
            return `Check ${key}: ${host} does not accept it, or not for the model ${model}.`;
        case 'quota':
            return `Add credit to the account of ${key} at ${host}, or raise its limit.`;
        case 'model-not-found':
            return `Check the name of the model, ${model}, and that ${key} may use it.`;
        case 'context-length':
            return 'Shorten the prompt or the case, or take a model with a longer context.';
        case 'content-filter':
            return 'The provider refuses to answer this case: change the prompt, the case, or the filter of the account.';
        case 'host-not-allowed':
            return `Redirects are not followed: write the address that ${host} redirects to as the base-url.`;
        case 'rate-limited':
        case 'overloaded':
            return 'Lower limits.concurrency, or run again later: what was answered is kept in the cache.';
        case 'bad-request':
            return status === 404
                ? 'Check the base-url: <base-url>/chat/completions was not found there.'
                : `Change the prompt's parameters to what the model ${model} takes: they are sent as written.`;
        default:
            return 'Run again later: what was answered is kept in the cache.';
    }
}

;// CONCATENATED MODULE: ./build/models/providers/openai-chat.js





/** A model behind OpenAI's chat completions (https://platform.openai.com/docs/api-reference/chat), which most servers speak. */
function openAiChat(options) {
    let known;
    const redactorOf = (key) => {
        if (known?.key !== key)
            known = { key, redact: (0,redact/* createRedactor */.lY)([key]) };
        return known.redact;
    };
    return {
        id: options.id,
        endpoint: options.endpoint,
        simulated: options.simulated,
        body: (request) => wireBody(options.model, request),
        async complete(body, { signal }) {
            const url = await options.url();
            const key = options.key();
            const headers = {
                'content-type': 'application/json',
                accept: 'application/json',
                'user-agent': 'prompt-ratchet',
                ...(key === undefined ? {} : { authorization: `Bearer ${key.value}` }),
            };
            const call = { headers, body: JSON.stringify(body), timeoutMs: options.requestTimeoutMs, signal };
            const facts = {
                model: options.model,
                host: options.simulated ? 'the simulated model' : url.host,
                keyName: key?.name,
                redact: key === undefined ? (text) => text : redactorOf(key.value),
                key: key?.value,
                now: options.now(),
            };
            const attempt = async () => {
                try {
                    return readReply(await options.http.post(url, call), { ...facts, now: options.now() });
                }
                catch (thrown) {
                    return brokenAttempt(thrown);
                }
            };
            const { value, attempts } = await callWithRetries(attempt, { ...options.retry, model: options.id, signal });
            const costUsd = value.usage === undefined ? undefined : await options.cost(value.usage, value.resolvedModel);
            return { ...value, ...(costUsd === undefined ? {} : { costUsd }), attempts };
        },
    };
}
/** Keys of the wire body that the prompt version itself decides, or that would change the form of the answer. */
const notParameters = {
    model: 'the model belongs to the prompt, not to its parameters',
    messages: 'the messages belong to the prompt, not to its parameters',
    tools: 'the tools belong to the prompt, not to its parameters',
    metadata: 'metadata is never sent to a provider',
    stream: 'answers are read whole',
    stream_options: 'answers are read whole',
};
/** Parameters go as they are written. What cannot be sent is refused, never dropped. */
function wireBody(model, request) {
    const { parameters, tools } = request;
    for (const [name, reason] of Object.entries(notParameters)) {
        const found = parameters[name];
        if (found === undefined || (name === 'stream' && found === false))
            continue;
        throw parameterRefused(name, reason);
    }
    const format = responseFormat(request);
    if (format !== undefined && parameters.response_format !== undefined) {
        throw parameterRefused('response_format', 'the prompt has a response format of its own');
    }
    return {
        model,
        messages: request.messages.map(({ role, content }) => ({ role, content })),
        ...parameters,
        ...(tools.length === 0 ? {} : { tools }),
        ...(format === undefined ? {} : { response_format: format }),
    };
}
function parameterRefused(name, reason) {
    return new model/* ModelError */.m('refused', 'bad-request', `the prompt's parameters contain "${name}": ${reason}`, {
        todo: `Remove ${name} from the parameters of the prompt.`,
    });
}
function responseFormat({ responseFormat: format }) {
    if (format.type === 'text')
        return undefined;
    if (format.type === 'json-object')
        return { type: 'json_object' };
    const { name = 'response', description, strict, schema } = format;
    const optional = {
        ...(description === undefined ? {} : { description }),
        ...(strict === undefined ? {} : { strict }),
    };
    return { type: 'json_schema', json_schema: { name, ...optional, schema } };
}
function readReply(reply, facts) {
    if (reply.status < 200 || reply.status >= 300)
        return failureOf(reply, facts);
    // A server that echoes its request must not carry the key into cache, results and comment.
    const echoes = facts.key !== undefined && reply.text.includes(facts.key);
    const text = echoes ? facts.redact(reply.text) : reply.text;
    const parsed = parseLeniently(text);
    if (parsed === undefined) {
        return badReply(reply, facts, reply.text.trim() === '' ? 'an empty body' : 'a body that is not JSON, or not all of it');
    }
    if (deeperThan(parsed, 64))
        return badReply(reply, facts, 'JSON nested over 64 deep');
    // An escape of half a character is valid JSON and no valid text: nothing could be digested or written with it inside.
    const body = /\\ud[89a-f]/i.test(reply.text) ? wellFormed(parsed) : parsed;
    if (!(0,json/* isJsonObject */.O)(body))
        return badReply(reply, facts, 'JSON that is no object');
    // Proxies answer 200 with the error of the provider behind them.
    if ((0,json/* isJsonObject */.O)(body.error))
        return failureOf(reply, facts);
    const choice = Array.isArray(body.choices) ? body.choices[0] : undefined;
    const message = (0,json/* isJsonObject */.O)(choice) ? choice.message : undefined;
    if (!(0,json/* isJsonObject */.O)(choice) || !(0,json/* isJsonObject */.O)(message))
        return badReply(reply, facts, 'no choice in it');
    return { kind: 'answered', value: readAnswer(reply, body, choice, message, facts) };
}
function readAnswer(reply, body, choice, message, facts) {
    const refusal = textOf(message.refusal);
    const usage = readUsage(body.usage);
    const fingerprint = textOf(body.system_fingerprint);
    const id = textOf(body.id);
    return {
        text: contentText(message.content),
        finishReason: finishReason(choice.finish_reason),
        ...(refusal === undefined ? {} : { refusal }),
        toolCalls: toolCalls(message),
        ...(usage === undefined ? {} : { usage }),
        resolvedModel: textOf(body.model) ?? facts.model,
        ...(fingerprint === undefined ? {} : { systemFingerprint: fingerprint }),
        ...(id === undefined ? {} : { requestId: id }),
        ...requestIdOf(reply.headers),
        latencyMs: reply.latencyMs,
    };
}
function textOf(value) {
    return typeof value === 'string' && value !== '' ? value : undefined;
}
/** A text, or parts of which those of thought (Mistral's `thinking`) are no answer. */
function contentText(content) {
    if (typeof content === 'string')
        return content;
    if (!Array.isArray(content))
        return '';
    return content.map((part) => ((0,json/* isJsonObject */.O)(part) && part.type === 'text' ? (textOf(part.text) ?? '') : '')).join('');
}
function finishReason(found) {
    switch (found) {
        case 'stop':
        case 'eos':
        case 'end_turn':
            return 'stop';
        case 'length':
        case 'max_tokens':
            return 'length';
        case 'content_filter':
            return 'content-filter';
        case 'tool_calls':
        case 'function_call':
            return 'tool-calls';
        default:
            return 'other';
    }
}
/** The calls as the provider wrote them; a `function_call` of the older form becomes one of today's. */
function toolCalls(message) {
    const calls = message.tool_calls;
    if (Array.isArray(calls))
        return calls;
    const single = message.function_call;
    return (0,json/* isJsonObject */.O)(single) ? [{ type: 'function', function: single }] : [];
}
function readUsage(found) {
    if (!(0,json/* isJsonObject */.O)(found))
        return undefined;
    const inputTokens = count(found.prompt_tokens);
    const answerTokens = count(found.completion_tokens);
    if (inputTokens === undefined || answerTokens === undefined)
        return undefined;
    const inputDetails = (0,json/* isJsonObject */.O)(found.prompt_tokens_details) ? found.prompt_tokens_details : {};
    const outputDetails = (0,json/* isJsonObject */.O)(found.completion_tokens_details) ? found.completion_tokens_details : {};
    // DeepSeek's own field comes second.
    const cached = count(inputDetails.cached_tokens) ?? count(found.prompt_cache_hit_tokens) ?? 0;
    const reasoningTokens = count(outputDetails.reasoning_tokens) ?? 0;
    // Some providers (xAI) count reasoning beside the answer instead of inside it; the total tells.
    const beside = count(found.total_tokens) === inputTokens + answerTokens + reasoningTokens;
    return {
        inputTokens,
        outputTokens: beside ? answerTokens + reasoningTokens : Math.max(answerTokens, reasoningTokens),
        cachedInputTokens: Math.min(cached, inputTokens),
        reasoningTokens,
    };
}
function count(value) {
    return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : undefined;
}
/** Whatever keeps or digests an answer walks it by recursion. */
function deeperThan(value, depth) {
    if (typeof value !== 'object' || value === null)
        return false;
    return depth === 0 || Object.values(value).some((member) => deeperThan(member, depth - 1));
}
function wellFormed(value) {
    if (typeof value === 'string')
        return value.toWellFormed();
    if (Array.isArray(value))
        return value.map(wellFormed);
    if (!(0,json/* isJsonObject */.O)(value))
        return value;
    return Object.fromEntries(Object.entries(value).map(([name, member]) => [name.toWellFormed(), wellFormed(member)]));
}

// EXTERNAL MODULE: ./build/models/references.js
var models_references = __webpack_require__(5849);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(7067);
;// CONCATENATED MODULE: ./build/models/simulated/instructions.js

/** Reads the instructions of a prompt, and the response format of its request. Pure. */
function readInstructions(text, responseFormat) {
    const lists = valueLists(text);
    const schema = schemaProperties(responseFormat);
    const names = schema === undefined ? fieldNames(text) : Object.keys(schema);
    const fields = names.map((name) => ({ name, values: valuesOf(name, schema?.[name], lists) }));
    const json = responseFormat !== undefined || names.length > 0;
    const strict = responseFormat !== undefined ||
        /(nothing else|only (the |one |a )?json|json only|no (other|further) text)/i.test(text);
    return {
        fields: fields.length > 0 ? fields : listedFields(lists),
        format: json ? (strict ? 'json' : 'loose-json') : 'text',
        rules: rulesIn(text),
        defined: lists.some(({ explained }) => explained),
    };
}
const bullet = /^\s*[-*•]\s+[`"'*]*([a-z][\w-]{1,40})[`"'*]*\s*(?:(?::|—|–|-\s|=)\s*(\S.*)?)?$/i;
/** Bullets such as "- `refund`: the customer …" under a line that says what they are, and "one of a, b or c". */
function valueLists(text) {
    const lists = [];
    let title = '';
    let open = false;
    for (const line of text.split('\n')) {
        const [, value, meaning] = bullet.exec(line) ?? [];
        if (value === undefined) {
            // An indented line goes on with the bullet above it.
            if (open && /^\s+\S/.test(line))
                continue;
            open = false;
            if (line.trim() !== '' && !/^\s*[-*•]/.test(line))
                title = line;
            lists.push(...inlineLists(line));
            continue;
        }
        const current = open ? lists.at(-1) : undefined;
        if (current === undefined)
            lists.push({ title, values: [value], explained: meaning !== undefined });
        else {
            current.values.push(value);
            current.explained ||= meaning !== undefined;
        }
        open = true;
    }
    return lists.filter(({ values }) => values.length > 1);
}
const inline = /([\w ]*?)["`']?\s*(?:(?:is |must be |as )?(?:exactly )?(?:one of|either)|:)[:\s]+((?:["`']?[\w-]+["`']?(?:\s*[,|/]\s*(?:or\s+)?|\s+or\s+)){1,30}["`']?[\w-]+["`']?)/gi;
function inlineLists(line) {
    return [...line.matchAll(inline)].map(([, name = '', values = '']) => ({
        title: name.trim() === '' ? line : name,
        values: values.split(/[^\w-]+/).filter((value) => value !== '' && value !== 'or'),
        explained: false,
    }));
}
/** Member names of a JSON object that the prompt shows. */
function fieldNames(text) {
    const shown = /\{[^{}]*"[\w-]+"\s*:[^{}]*\}/.exec(text)?.[0] ?? '';
    return [...shown.matchAll(/"([\w-]+)"\s*:/g)].flatMap(([, name]) => (name === undefined ? [] : [name]));
}
function schemaProperties(format) {
    const wrapper = (0,json/* isJsonObject */.O)(format) ? format.json_schema : undefined;
    const schema = (0,json/* isJsonObject */.O)(wrapper) ? wrapper.schema : undefined;
    const properties = (0,json/* isJsonObject */.O)(schema) ? schema.properties : undefined;
    return (0,json/* isJsonObject */.O)(properties) ? properties : undefined;
}
const priorityName = /priorit|urgen|severit/i;
function valuesOf(name, property, lists) {
    const allowed = (0,json/* isJsonObject */.O)(property) ? property.enum : undefined;
    if (Array.isArray(allowed))
        return allowed.filter((value) => typeof value === 'string');
    if (/reason|summary|explanation|reply|comment/i.test(name))
        return [];
    const priority = priorityName.test(name);
    const titled = lists.find(({ title }) => title.toLowerCase().includes(name.toLowerCase()));
    const likely = lists.find(({ title }) => priorityName.test(title) === priority);
    return (titled ?? likely)?.values ?? [];
}
/** Without a JSON object in the prompt, the lists themselves say what is asked. */
function listedFields(lists) {
    const labels = lists.find(({ title }) => !priorityName.test(title));
    const priority = lists.find(({ title }) => priorityName.test(title));
    return [
        ...(labels === undefined ? [] : [{ name: 'category', values: labels.values }]),
        ...(priority === undefined ? [] : [{ name: 'priority', values: priority.values }]),
    ];
}
/** A rule is there when one sentence has all of its parts. */
const rules = {
    security: [/secur/, /access|someone else|somebody else|other (customer|people)|leak|even (when|if)/],
    outage: [/outage|incident/, /more than one|several|everyone|everybody|many|whole|multiple|all users/],
    refund: [
        /refund|money back|reimburs/,
        /bill|invoice|charge|renewal|payment/,
        /even (when|if)|rather than|instead of|always|although|also when|takes precedence|wins over/,
    ],
    language: [/language/, /any|whatever|regardless|other than|all|every/],
    several: [
        /(several|more than one|multiple|two|different) (concern|issue|problem|topic|request|question|thing)s?/,
        /serious|urgent|important|block|stops|worst/,
    ],
    steering: [/instruction|order|command|tells you|asks you/, /never|ignore|do not|don't|part of the message/],
    solved: [/solved|resolved|thank|nothing is asked|no request/, /other|whatever|even/],
    tone: [/tone|angry|anger|rude|capital|exclamation|upset/, /\bnot?\b|never|alone|regardless|ignore/],
    plan: [/enterprise/, /high|raise|priority|at least|urgent/],
    levels: [/urgent/, /outage|security|down|breach/],
    blocked: [/cannot|can't|unable|blocked|stops/, /work|business|continue|high/],
};
function rulesIn(text) {
    const sentences = text
        .toLowerCase()
        .replace(/\n\s*(?=[-*•]\s)/g, '\n\n')
        .split(/\n\s*\n|(?<=[.!?;])\s+/);
    const found = Object.keys(rules).filter((rule) => sentences.some((sentence) => rules[rule].every((part) => part.test(sentence))));
    return new Set(found);
}

;// CONCATENATED MODULE: ./build/models/simulated/chance.js

/** A number in [0, 1) that depends on the texts alone. */
function chance(...texts) {
    return (0,external_node_crypto_.createHash)('sha256').update(texts.join('\u0000')).digest().readUInt32BE(0) / 2 ** 32;
}

;// CONCATENATED MODULE: ./build/models/simulated/lexicon.js
/** The most serious first: what comes before whatever else a message holds. */
const bySeverity = [
    'security',
    'outage',
    'refund',
    'account',
    'bug',
    'billing',
    'how-to',
    'feature',
    'other',
];
/** How labels are named in the wild. */
const labelNames = {
    security: /secur|abuse|fraud|phish|breach|compromis/i,
    outage: /outage|incident|down(time)?$|availab/i,
    refund: /refund|money.?back|reimburs|return/i,
    account: /account|login|access|auth|profile|user/i,
    bug: /bug|defect|error|technical|fault|issue|problem/i,
    billing: /bill|invoice|payment|pricing|financ|subscription/i,
    'how-to': /how.?to|question|usage|help|support|guid/i,
    feature: /feature|idea|request|suggest|wish/i,
    other: /other|misc|general|none|unknown|spam|unclear/i,
};
/** Where a prompt has no label for a concept, its label for one of these is the nearest; `other` comes last of all. */
const nearest = {
    security: ['account', 'bug'],
    outage: ['bug'],
    refund: ['billing'],
    account: ['security', 'how-to', 'bug'],
    bug: ['outage'],
    billing: ['refund', 'account'],
    'how-to': ['feature'],
    feature: ['how-to'],
    other: [],
};
const signals = (concept, weighted) => weighted.map(([weight, pattern]) => ({ concept, weight, pattern }));
/** English words that speak for a concept; a pattern counts once. Lower-case text is expected. */
const english = [
    ...signals('security', [
        [4, /hacked|phishing|vulnerab|breach|suspicious|malware|stolen|leak(ed)?\b|fraudulent/],
        [4, /(sign-?in|log-?in|session)s? from (?!the dashboard)/],
        [4, /(api key|secret|credential)s?.{0,40}(public|pushed|exposed)/],
        [4, /i did not do that|i was asleep|was that really you|we did not create/],
        [4, /(someone|somebody) else is using|someone changed my/],
        [
            4,
            /(names|numbers|list|records|invoices) (and phone numbers )?of (patients of )?(a different|another|other) (clinic|customer)/,
        ],
        [4, /fired .{0,40}(still )?has access|still has access/],
        [3, /asking for (their|your|my) (card|password)|two-factor code on the phone/],
    ]),
    ...signals('outage', [
        [
            3,
            /\b50[0-4]\b|service unavailable|is (the site|tidebook) down|\b(system|site|app|calendar) is (down|dead)|\bdown at\b/,
        ],
        [2, /nothing loads|timed out|unreachable|cannot open|can open the/],
    ]),
    ...signals('refund', [
        [4, /\brefund|money back|reimburs|paid back|pay (it|me|us) (out|back)|dollars back|payment back|payment reversed/],
        [3, /(send|give|get|go|like|return)\b.{0,60}\b(back|returned)\b(?! to you)/],
        [3, /return (the|one|it|both)\b.{0,30}(payment|tax|of them|charge|yourselves)|return the (payment|tax)/],
        [3, /credit us\b|issue the credit|must be returned|part of the payment back/],
    ]),
    ...signals('account', [
        [3, /pass ?word|log ?in\b|\blogin\b|authenticator|locked out|account is locked|\bsso\b|invitation i sent|unlock/],
        [3, /owner of the account|merged?\b.{0,30}\b(account|address)|account name|two accounts|as an administrator/],
        [2, /\brole\b|delete her profile|new email address|provisioned|signs? in/],
    ]),
    ...signals('bug', [
        [3, /\bbug\b|crash|freezes?|error\b|something went wrong|validation failed|blank (box|page)/],
        [
            2,
            /disappear|vanish|wrong (figures|slot)|overlap|on top of|empty (phone )?column|spins|stale|do not add up|does not find/,
        ],
        [
            2,
            /off by|says \d ?pm|only the first|shows? (a balance|no free|every booking|both)|every client twice|older meeting|black on black/,
        ],
        [2, /jump back|wrong clients|was not told|same slot|are wrong|one day late|doesn'?t work|fail for/],
        [2, /reminders? (go|text)|pending/],
    ]),
    ...signals('billing', [
        [3, /invoice|receipt|bill(ed|ing)?\b|payment (details|failed)|purchase order|\bpo number|w-9|pro rata/],
        [
            2,
            /charged?\b|renew|subscription|price|\bvat\b|\btax\b|plan\b|seats?\b|quote|currency|discount|prices|pay yearly|card\b/,
        ],
    ]),
    ...signals('how-to', [
        [
            3,
            /how (do|can|could|to|would)\b|where (do|can|is|does)\b|which format|what is the easiest|is there a way|point me to/,
        ],
        [2, /can i\b|documented|i cannot figure out/],
    ]),
    ...signals('feature', [
        [
            4,
            /would be (lovely|great)|would love|please consider|roadmap|any plans for|suggestion|add apple pay|\bwish(es)?\b/,
        ],
        [4, /build it already|we would like a feature|every competitor has/],
    ]),
    ...signals('other', [[3, /seo agency|press enquiry|i write for|my application|please ignore it|meant for/]]),
];
/** The same for the languages a larger model reads as well as English. */
const foreign = [
    ...signals('security', [[4, /acceso sospechoso|inicio de sesión desde|verdächtig|piratage|accesso sospetto/]]),
    ...signals('outage', [[4, /en panne|niemand .{0,40}(in den|kommt)|nichts geht mehr|erreur 500|caído/]]),
    ...signals('refund', [[4, /devolver|erstatte|rembours|rimbors/]]),
    ...signals('account', [[3, /mot de passe|contraseña|passwort|zugang|me connecter/]]),
    ...signals('bug', [[3, /errore|error al|fehler|cortad|vecchia posizione/]]),
    ...signals('billing', [[3, /factura|rechnung|fattur|cobrad|abgebucht|facture/]]),
    ...signals('how-to', [[3, /\bcome posso|wie (lege|kann|bekomme)|comment (puis|faire)|cómo/]]),
    ...signals('feature', [[4, /serait formidable|est-ce prévu|sería genial|wäre schön/]]),
    ...signals('other', [[5, /ya está resuelto|ora funziona|hat sich erledigt|c'est réglé/]]),
];
/** Many are affected, or all of it is: what makes a fault an outage. */
const wide = /none of (our|us|the)|nobody can|not one of us|for (everyone|all|the whole)|for me or my colleague|every (page|customer|one of us)|all (our|nine|requests|visitors|parents|patients|three)|to (all|any) (visitors|parents|customers?)|whole team|both of our|toute l'équipe|niemand/;
/** Something fails at all: without it, many people are only many people. */
const failing = /cannot open|can open the|error|50[0-4]|unavailable|down\b|dead\b|not a single|crash|fail|timed out|nothing loads|blank|can log in|went wrong|weiße seite|erreur/;
/** The customer cannot do their work until it is solved. */
const blocked = /can'?t (take|get in|treat|log ?in)|cannot (log in|treat|see|take|submit)|unable to|locked out|no free times at all|je n'arrive plus/;
/** Nothing is asked any more. */
const solved = /all solved|nothing more to do|is gone, whatever|you can close this|was wonderful|ya está resuelto|ora funziona|arrived this morning/;
/** Upset, whatever it is about. */
const angry = /!!|disgrace|theft|unbelievable|amateurs|\bdemand\b|do something!|i can't believe|seriously,|urgent if you can/;
/** Where a second concern begins. */
const turn = /\b(?:also,|another thing:|by the way,|btw|besides,|second,|oh and|more importantly,|and the booking page|or two wishes)/;
/** A message that gives orders to whoever sorts it. */
const steering = /(?:ignore your instructions|system:|dear ai|note to the classifier)[^.]*?(?:category to|classify this as|label this as|category)\s*"?([a-z_-]+)"?(?:[^.]*?priority\s*(?:to\s*)?"?([a-z]+)"?)?[^.]*\./;
/** Frequent small words and letters of the languages above that English does not have. */
const notEnglish = /[¿¡]|\b(?:hola|gracias|nos han|hemos|necesitamos|guten tag|bitte|seit|meine|wie lege|bonjour|merci|nous|grazie|buongiorno|quando|perfetto|al imprimir|el problema)\b/;

;// CONCATENATED MODULE: ./build/models/simulated/reading.js

/** Reads one support message. Pure; knows words, not cases. */
function readMessage(text) {
    const lower = text.toLowerCase().replaceAll('’', "'");
    const plan = /^\W*(?:customer )?plan\W*(\w+)/m.exec(lower)?.[1];
    const order = steering.exec(lower);
    const said = withoutLabels(order === null ? lower : lower.replace(order[0], ' '));
    const parts = concerns(said);
    const scores = scoresOf(said, [...english, ...foreign]);
    const perConcern = parts.map(conceptOf);
    const concept = parts.length > 1 ? mostSevere(perConcern) : conceptOf(said);
    const ranked = [...scores].sort(([, one], [, other]) => other - one).map(([each]) => each);
    return {
        concept,
        traps: trapsOf(said, concept, perConcern, order !== null),
        second: ranked.find((each) => each !== concept) ?? 'other',
        vague: (scores.get(concept) ?? 0) < 3 && concept !== 'other',
        blocked: blocked.test(said),
        angry: angry.test(said),
        enterprise: plan === 'enterprise',
        demanded: order?.[1] === undefined ? undefined : { category: order[1], priority: order[2] },
    };
}
/** `Subject: …`, `Plan: …`, `Message: …` are the prompt's words, not the customer's. */
function withoutLabels(lower) {
    return lower
        .replace(/^\W*(?:customer )?plan\W*\w+\s*$/gm, ' ')
        .replace(/^\W*(?:subject|message|ticket)\W*[:>]/gm, ' ');
}
function concerns(said) {
    const at = turn.exec(said)?.index;
    return at === undefined ? [said] : [said.slice(0, at), said.slice(at)];
}
/** What one concern is about, with the distinctions that take care: whose fault, how many, what is wanted. */
function conceptOf(said) {
    const scores = scoresOf(said, [...english, ...foreign]);
    const score = (concept) => scores.get(concept) ?? 0;
    if (solved.test(said) || score('other') >= 3)
        return 'other';
    if (score('security') >= 3)
        return 'security';
    if (score('outage') >= 3 || (wide.test(said) && failing.test(said)))
        return 'outage';
    if (score('refund') >= 3 && !/not asking for anything back/.test(said))
        return 'refund';
    if (score('feature') >= 4)
        return 'feature';
    return strongest(scores, ['bug', 'account', 'how-to', 'billing']);
}
function strongest(scores, among) {
    let best = 'other';
    for (const concept of among) {
        if ((scores.get(concept) ?? 0) > (scores.get(best) ?? 0) || (best === 'other' && scores.has(concept)))
            best = concept;
    }
    return best;
}
function scoresOf(said, signals) {
    const scores = new Map();
    for (const { concept, weight, pattern } of signals) {
        if (pattern.test(said))
            scores.set(concept, (scores.get(concept) ?? 0) + weight);
    }
    return scores;
}
function mostSevere(concepts) {
    return bySeverity.find((concept) => concepts.includes(concept)) ?? 'other';
}
function trapsOf(said, concept, perConcern, steered) {
    const scores = scoresOf(said, english);
    const topic = (among) => strongest(scores, among);
    const traps = [];
    if (steered)
        traps.push({ rule: 'steering', mistaken: concept });
    if (notEnglish.test(said))
        traps.push({ rule: 'language', mistaken: 'other' });
    const [first] = perConcern;
    if (first !== undefined && perConcern.length > 1 && first !== concept)
        traps.push({ rule: 'several', mistaken: first });
    if (concept === 'security')
        traps.push({ rule: 'security', mistaken: topic(['account', 'bug', 'billing']) });
    if (concept === 'outage')
        traps.push({ rule: 'outage', mistaken: 'bug' });
    // "refund" itself needs no rule; what is said in the words of billing does.
    if (concept === 'refund' && (scores.get('billing') ?? 0) > 0)
        traps.push({ rule: 'refund', mistaken: 'billing' });
    if (concept === 'other' && solved.test(said)) {
        const mistaken = topic(['bug', 'account', 'billing', 'refund']);
        if (mistaken !== 'other')
            traps.push({ rule: 'solved', mistaken });
    }
    return traps;
}

;// CONCATENATED MODULE: ./build/models/simulated/behaviour.js



/**
 * The simulated models by name. `triage-small` and `triage-large` sort support messages: what a prompt tells them they do, what
 * it does not tell them they get right for a part of the messages, the larger one for a larger part. They know the traps of a
 * triage (rules) and words (lexicon), and never the expected answer. `echo` returns the last user message.
 */
const behaviours = new Map([
    ['echo', ({ messages }) => messages.findLast(({ role }) => role === 'user')?.content ?? ''],
    ['triage-small', triage('triage-small', (rule) => untoldSmall[rule])],
    ['triage-large', triage('triage-large', (rule) => 1 - (1 - untoldSmall[rule]) * 0.4)],
]);
/** The part of the messages with a trap that the small model gets right although its prompt does not speak of it. */
const untoldSmall = {
    security: 0.55,
    outage: 0.35,
    refund: 0.15,
    language: 0.5,
    several: 0.35,
    steering: 0.35,
    solved: 0.5,
    tone: 0.45,
    plan: 0.1,
    levels: 0.5,
    blocked: 0.5,
};
function triage(model, untold) {
    return (asked) => {
        const { instructions, message } = split(asked);
        const wants = asked.read(instructions, asked.responseFormat);
        const seed = asked.messages.map(({ role, content }) => `${role}\n${content}`).join('\u0001');
        const draw = (what, noise) => (1 - noise) * chance(model, what, message) + noise * chance(model, what, seed, String(asked.sample));
        const follows = (rule) => wants.rules.has(rule) || draw(rule, 0.25) < untold(rule);
        return answer(wants, readMessage(message), { follows, draw });
    };
}
/** Instructions are what the system says; a prompt of one message has them in front of its last part. */
function split({ messages }) {
    const said = messages.filter(({ role }) => role === 'system' || role === 'developer').map(({ content }) => content);
    const user = messages.findLast(({ role }) => role === 'user')?.content ?? '';
    if (said.length > 0)
        return { instructions: said.join('\n\n'), message: user };
    const marker = [...user.matchAll(/^\W*(?:subject|message|ticket|input|text|plan)\W*:/gim)].at(0)?.index;
    const at = marker ?? Math.max(user.lastIndexOf('\n\n'), 0);
    return { instructions: user.slice(0, at), message: user.slice(at) };
}
function answer(wants, reading, judgement) {
    const labels = wants.fields.find(({ name, values }) => values.length > 0 && !isPriority(name));
    if (labels === undefined)
        return plainAnswer(reading);
    const steered = reading.demanded !== undefined && !judgement.follows('steering') ? reading.demanded : undefined;
    const concept = conceptGiven(wants, reading, judgement);
    const given = wants.fields.map((field) => {
        if (isPriority(field.name))
            return [field.name, priority(field, concept, reading, judgement, steered?.priority)];
        if (field === labels)
            return [field.name, knownValue(field, steered?.category) ?? labelFor(concept, field)];
        return [field.name, field.values[0] ?? `The message is about ${concept}.`];
    });
    return written(given, wants, judgement);
}
const isPriority = (name) => /priorit|urgen|severit/i.test(name);
function plainAnswer({ concept }) {
    return `Thank you for your message. It seems to be about ${concept === 'other' ? 'something else' : concept}; a colleague will look into it.`;
}
/** Security comes first: a prompt that has the rule has it for every message. Then each trap, as it stands in the message. */
function conceptGiven(wants, reading, { follows, draw }) {
    const { concept, traps } = reading;
    if (concept === 'security' && follows('security'))
        return concept;
    const fallen = traps.find(({ rule }) => rule !== 'steering' && !follows(rule));
    if (fallen !== undefined)
        return fallen.mistaken;
    const slips = reading.vague ? (wants.defined ? 0.12 : 0.25) : wants.defined ? 0 : 0.12;
    return draw('slip', 0.5) > 1 - slips ? reading.second : concept;
}
function knownValue({ values }, value) {
    return values.find((each) => each.toLowerCase() === value);
}
function labelFor(concept, { values }) {
    for (const each of [concept, ...nearest[concept], 'other']) {
        const label = values.find((value) => labelNames[each].test(value));
        if (label !== undefined)
            return label;
    }
    return values.at(-1) ?? '';
}
/** Levels from the highest, as most prompts call them; a list of other words is taken to begin with the highest. */
const levelNames = [
    /urgent|critical|p0|p1|highest/i,
    /^high|p2/i,
    /normal|medium|standard|p3/i,
    /low|p4/i,
];
function priority(field, concept, reading, judgement, demanded) {
    const steered = knownValue(field, demanded);
    if (steered !== undefined)
        return steered;
    let level = levelOf(concept, reading, judgement);
    if (reading.angry && level > 0 && !judgement.follows('tone'))
        level -= 1;
    const name = levelNames[level];
    const found = field.values.find((value) => name?.test(value));
    return found ?? field.values[Math.min(level, field.values.length - 1)] ?? 'normal';
}
/** 0 is the highest. */
function levelOf(concept, reading, { follows }) {
    if (concept === 'security' || concept === 'outage')
        return follows('levels') ? 0 : 1;
    if (concept === 'how-to' || concept === 'feature' || concept === 'other')
        return follows('levels') ? 3 : 2;
    if (reading.blocked && follows('blocked'))
        return 1;
    return reading.enterprise && follows('plan') ? 1 : 2;
}
function written(given, { format }, { draw }) {
    if (format === 'text') {
        const [only] = given;
        return given.length === 1 && only !== undefined
            ? only[1]
            : given.map(([name, value]) => `${name}: ${value}`).join('\n');
    }
    const json = JSON.stringify(Object.fromEntries(given));
    return format === 'loose-json' && draw('fence', 0.5) > 0.8 ? `\`\`\`json\n${json}\n\`\`\`` : json;
}

;// CONCATENATED MODULE: ./build/models/simulated/reply.js




const contextTokens = 128_000;
/**
 * The reply of a simulated model to the body of a chat-completions request. Pure.
 *
 * @param sample 0 for the first of several identical requests.
 */
function replyTo(text, sample, read = readInstructions) {
    const request = parse(text);
    if (request === undefined)
        return refusal(400, 'the body is not a JSON object with messages', 'invalid_request_error');
    const { model, messages } = request;
    const behaviour = behaviours.get(model);
    if (behaviour === undefined) {
        const known = [...behaviours.keys()].join(', ');
        return refusal(404, `The model \`${model}\` does not exist; simulated are ${known}`, 'model_not_found');
    }
    const inputTokens = messages.reduce((sum, { content }) => sum + 4 + tokensOf(content), 3);
    if (inputTokens > contextTokens) {
        const message = `This model's maximum context length is ${contextTokens} tokens; the messages have ${inputTokens}`;
        return refusal(400, message, 'context_length_exceeded');
    }
    const said = behaviour({ messages, responseFormat: request.body.response_format, sample, read });
    return { status: 200, body: completion(request, said, inputTokens, chance(text, String(sample))) };
}
function parse(text) {
    let body;
    try {
        body = JSON.parse(text);
    }
    catch {
        return undefined;
    }
    if (!(0,json/* isJsonObject */.O)(body) || typeof body.model !== 'string' || !Array.isArray(body.messages))
        return undefined;
    const messages = body.messages;
    return {
        body,
        model: body.model,
        messages: messages.flatMap((message) => (0,json/* isJsonObject */.O)(message) && typeof message.role === 'string' && typeof message.content === 'string'
            ? [{ role: message.role, content: message.content }]
            : []),
    };
}
function refusal(status, message, code) {
    return { status, body: { error: { message, type: 'invalid_request_error', param: null, code } } };
}
/** Four characters a token: near enough for English, and what the plan estimates by. */
function tokensOf(text) {
    return Math.ceil(text.length / 4);
}
function completion({ body, model }, said, inputTokens, seed) {
    const limit = body.max_completion_tokens ?? body.max_tokens;
    const cut = typeof limit === 'number' && tokensOf(said) > limit;
    const text = cut ? said.slice(0, limit * 4) : said;
    const tool = cut ? undefined : forcedTool(body);
    const outputTokens = Math.max(1, tokensOf(text));
    const id = Math.floor(seed * 2 ** 32)
        .toString(16)
        .padStart(8, '0');
    return {
        id: `chatcmpl-simulated-${id}`,
        object: 'chat.completion',
        created: 0,
        model: `simulated-${model}`,
        system_fingerprint: 'fp_simulated',
        choices: [
            {
                index: 0,
                message: tool === undefined ? reply_spoken(text) : called(tool, text, id),
                finish_reason: cut ? 'length' : tool === undefined ? 'stop' : 'tool_calls',
            },
        ],
        usage: {
            prompt_tokens: inputTokens,
            completion_tokens: outputTokens,
            total_tokens: inputTokens + outputTokens,
            prompt_tokens_details: { cached_tokens: 0 },
            completion_tokens_details: { reasoning_tokens: 0 },
        },
    };
}
/** The function that the request requires to be called; a tool that is only offered is never used. */
function forcedTool({ tools, tool_choice: choice }) {
    const first = Array.isArray(tools) ? tools[0] : undefined;
    const named = (0,json/* isJsonObject */.O)(choice) ? choice.function : choice === 'required' ? functionOf(first) : undefined;
    const name = (0,json/* isJsonObject */.O)(named) ? named.name : undefined;
    return typeof name === 'string' ? name : undefined;
}
function functionOf(tool) {
    return (0,json/* isJsonObject */.O)(tool) ? tool.function : undefined;
}
function reply_spoken(content) {
    return { role: 'assistant', content, refusal: null };
}
/** An answer that is JSON becomes the arguments; any other, their one member. */
function called(name, text, id) {
    const json = text.startsWith('{') ? text : JSON.stringify({ answer: text });
    const call = { id: `call_${id}`, type: 'function', function: { name, arguments: json } };
    return { role: 'assistant', content: null, refusal: null, tool_calls: [call] };
}

;// CONCATENATED MODULE: ./build/models/simulated/server.js




/** Starts a server on a free port of the loopback interface. It does not keep the process alive. */
async function startSimulatedServer(options = {}) {
    const memory = { samples: new Map(), read: remember(readInstructions) };
    let requests = 0;
    const server = (0,external_node_http_.createServer)((request, response) => {
        requests += 1;
        const number = requests;
        readBody(request).then((body) => respond(body, number, response, memory, options), () => response.destroy());
    });
    await new Promise((resolve, reject) => {
        server.once('error', reject);
        server.listen(0, '127.0.0.1', resolve);
    });
    server.unref();
    const { port } = server.address();
    return {
        url: new URL(`http://127.0.0.1:${port}/v1/chat/completions`),
        close: () => new Promise((resolve) => {
            server.close(() => resolve());
            server.closeAllConnections();
        }),
    };
}
/** Keeps the last readings: a run asks about a few prompts many times. */
function remember(read) {
    const known = new Map();
    return (text, format) => {
        const key = `${text}\u0000${JSON.stringify(format)}`;
        const found = known.get(key) ?? read(text, format);
        if (known.size >= 50)
            known.clear();
        known.set(key, found);
        return found;
    };
}
async function readBody(request) {
    const chunks = [];
    for await (const chunk of request)
        chunks.push(chunk);
    return Buffer.concat(chunks).toString('utf8');
}
function respond(body, number, response, { samples, read }, { latencyMs = 5, fault }) {
    const found = fault?.({ body, number });
    if (found?.kind === 'stall')
        return;
    if (found?.kind === 'reset') {
        response.socket?.resetAndDestroy();
        return;
    }
    if (found?.kind === 'reply') {
        response.writeHead(found.status, { 'content-type': 'application/json', ...found.headers }).end(found.text);
        return;
    }
    const digest = (0,external_node_crypto_.createHash)('sha256').update(body).digest();
    const key = digest.toString('base64');
    const sample = samples.get(key) ?? 0;
    samples.set(key, sample + 1);
    const wait = Math.round((digest.readUInt8(0) / 255) * latencyMs);
    const reply = replyTo(body, sample, read);
    const send = () => sendReply(reply, number, found?.kind === 'truncate', response);
    if (wait === 0)
        send();
    else
        setTimeout(send, wait);
}
function sendReply(reply, number, truncated, response) {
    const bytes = Buffer.from(JSON.stringify(reply.body));
    response.writeHead(reply.status, {
        'content-type': 'application/json',
        'content-length': bytes.byteLength,
        'x-request-id': `simulated-${number}`,
    });
    if (!truncated)
        response.end(bytes);
    else
        response.write(bytes.subarray(0, bytes.byteLength / 2), () => response.destroy());
}

;// CONCATENATED MODULE: ./build/models/index.js










/** @throws InvalidValueError or ConfigError for a declaration that cannot be used: a name that is taken, an address that may not be called. */
function createModels(options) {
    const references = (0,models_references/* modelReferences */.A)(options.declared);
    const wiring = new Wiring(options, references);
    const models = new Map();
    return {
        resolve: references.resolve,
        model(id) {
            const known = models.get(id) ?? wiring.build(id);
            models.set(id, known);
            return known;
        },
        embedder(id) {
            throw new errors/* InvalidValueError */.$x(`${id} cannot embed: embedding models are not available in this version`);
        },
        price: (id) => wiring.price(references.target(id)),
        estimate: async (id, tokens) => costOf(await wiring.price(references.target(id)), tokens),
        close: () => wiring.close(),
    };
}
const openAiBaseUrl = 'https://api.openai.com/v1';
const simulatedPrice = declaredPrice({ input: 0, output: 0 });
/** What the models of one set share. */
class Wiring {
    #options;
    #references;
    #endpoints = new Map();
    #rates = new Map();
    #prices = new Map();
    #http;
    #sleep;
    #simulated;
    constructor(options, references) {
        this.#options = options;
        this.#references = references;
        this.#http = createHttpClient({ lookup: (0,models_endpoint/* guardedLookup */.rN)(options.resolveHost) });
        this.#sleep = options.sleep ?? sleepFor;
        // Every declared address is judged now: a config that cannot be used is refused before the first call.
        for (const [name, { provider, baseUrl }] of options.declared) {
            if (provider === 'openai-compatible')
                this.#endpoints.set(name, (0,models_endpoint/* parseEndpoint */.Bk)(baseUrl ?? ''));
        }
        this.#endpoints.set('openai', (0,models_endpoint/* parseEndpoint */.Bk)(openAiBaseUrl));
    }
    build(id) {
        const target = this.#references.target(id);
        if (target.provider === 'simulated')
            return this.#buildSimulated(id, target);
        const endpoint = this.#endpointOf(target);
        this.#checkHost(target, endpoint);
        const url = (0,models_endpoint/* operationUrl */.F5)(endpoint, 'chat/completions');
        const keyName = target.apiKeyEnv ?? (target.provider === 'openai' ? 'OPENAI_API_KEY' : undefined);
        return openAiChat({
            ...this.#shared(id, target, `${endpoint.shown} ${keyName ?? ''}`),
            endpoint: endpoint.shown,
            simulated: false,
            url: () => url,
            key: () => this.#key(target, endpoint, keyName),
        });
    }
    async price(target, model = target.model) {
        if (target.prices !== undefined)
            return declaredPrice(target.prices);
        if (target.provider === 'simulated')
            return simulatedPrice;
        const { shown: baseUrl } = this.#endpointOf(target);
        const cacheKey = `${baseUrl} ${model}`;
        const { provider } = target;
        const price = this.#prices.get(cacheKey) ?? priceOf({ provider, model, baseUrl }, this.#options.now());
        this.#prices.set(cacheKey, price);
        return price;
    }
    async close() {
        await this.#http.close();
        await (await this.#simulated)?.close();
    }
    #buildSimulated(id, target) {
        const server = () => {
            this.#simulated ??= (this.#options.startSimulated ?? startSimulatedServer)();
            return this.#simulated;
        };
        return openAiChat({
            ...this.#shared(id, target, 'simulated:'),
            endpoint: 'simulated:',
            simulated: true,
            url: async () => (await server()).url,
            key: () => undefined,
        });
    }
    #shared(id, target, rateKey) {
        const { requestTimeoutMs = 60_000, timeBudgetMs = 300_000, random = Math.random, onRetry, now } = this.#options;
        const rate = this.#rates.get(rateKey) ?? new SharedRate(this.#sleep);
        this.#rates.set(rateKey, rate);
        return {
            id,
            model: target.model,
            http: this.#http,
            requestTimeoutMs,
            retry: { rate, timeBudgetMs, sleep: this.#sleep, random, onRetry },
            now,
            cost: async (usage, resolvedModel) => {
                const price = (await this.price(target)) ?? (await this.price(target, resolvedModel));
                return costOf(price, usage);
            },
        };
    }
    #endpointOf(target) {
        const endpoint = this.#endpoints.get(target.endpoint);
        if (endpoint === undefined)
            throw new errors/* ConfigError */.xL(`the endpoint "${target.endpoint}" is not declared`);
        return endpoint;
    }
    #checkHost(target, endpoint) {
        const { allowedHosts } = this.#options;
        if (allowedHosts === undefined || (0,models_endpoint/* isAllowedHost */.Xj)(endpoint, allowedHosts))
            return;
        const found = `the model ${target.model} is called at ${endpoint.base.host}, which the workflow does not allow`;
        throw new model/* ModelError */.m('refused', 'host-not-allowed', found, {
            todo: `Add ${endpoint.base.host} to the input allowed-hosts, if it is meant to be called. Allowed: ${allowedHosts.join(', ')}.`,
        });
    }
    /** @throws ModelError `authentication` when there has to be a key and there is none, or one that no header can carry. */
    #key(target, endpoint, name) {
        const value = name === undefined ? undefined : this.#options.secret(name)?.trim();
        if (name === undefined || value === undefined || value === '') {
            if (endpoint.loopback && target.provider === 'openai-compatible')
                return undefined;
            throw noKey(target, endpoint, name);
        }
        if (!/^[\x21-\x7e]+$/.test(value)) {
            throw new model/* ModelError */.m('refused', 'authentication', `${name} holds blanks or characters that no key has`, {
                todo: `Set ${name} to the key alone.`,
            });
        }
        return { name, value };
    }
}
function noKey(target, { base }, name) {
    const todo = name === undefined
        ? `Name the environment variable that holds the key by api-key-env in the config's models entry "${target.endpoint}".`
        : `Set ${name} in the env of the step (from a secret of the repository), or in the shell.`;
    const found = name === undefined ? `no key is named for ${base.host}` : `${name} is not set`;
    return new model/* ModelError */.m('refused', 'authentication', `${found}: the model ${target.model} cannot be called`, { todo });
}
async function sleepFor(ms, signal) {
    try {
        await (0,promises_.setTimeout)(ms, undefined, { signal });
    }
    catch {
        signal.throwIfAborted();
    }
}

;// CONCATENATED MODULE: ./build/commands/models.js

/** How long one call may be retried, waits included: a provider that is down must not hold a job for an hour. */
const timeBudgetMs = 5 * 60_000;
/** Where a config that nobody has reviewed yet may send a key: to the built-in provider, and to this machine. */
const reviewedHosts = ['api.openai.com', '127.0.0.1', 'localhost', '[::1]'];
/**
 * The models that a config declares, with the keys of this run. A pull request's own config names no host that the workflow
 * does not allow: it could name one that collects keys. Close it when the run ends.
 */
function createModelsFor(config, around, { trusted, keys }) {
    const allowedHosts = around.allowedHosts ?? (trusted ? undefined : reviewedHosts);
    return createModels({
        declared: config.models,
        secret: keys ? around.secret : () => undefined,
        requestTimeoutMs: config.limits.requestTimeoutMs,
        timeBudgetMs,
        now: () => around.now().getTime(),
        onRetry: (retry) => around.log(describeRetry(retry)),
        ...(allowedHosts === undefined ? {} : { allowedHosts }),
    });
}
/** What of a run's models its scorers may use. */
function lentToScorers(models) {
    return {
        model: (reference) => models.model(models.resolve(reference)),
        embedder: (reference) => models.embedder(models.resolve(reference)),
    };
}
function describeRetry({ model, attempt, message, waitMs }) {
    return `${model}: attempt ${attempt} failed (${message}); trying again in ${(waitMs / 1000).toFixed(1)} s`;
}


/***/ })

};
