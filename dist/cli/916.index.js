export const id = 916;
export const ids = [916,661];
export const modules = {

/***/ 8916:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createModelsFor: () => (/* binding */ createModelsFor),
  lentToScorers: () => (/* binding */ lentToScorers)
});

// EXTERNAL MODULE: ./build/foundation/program/lines.js + 1 modules
var lines = __webpack_require__(2244);
// EXTERNAL MODULE: ./build/models/catalog.js + 7 modules
var catalog = __webpack_require__(8796);
;// CONCATENATED MODULE: ./build/models/prices.js
/** US dollars of a number of tokens; undefined when the price is unknown: never 0 for unknown. */
function costOf(price, tokens) {
    if (price === undefined)
        return undefined;
    const { inputTokens, outputTokens, cachedInputTokens = 0, cacheWriteTokens = 0 } = tokens;
    const rates = price.tiers.findLast((each) => inputTokens > each.aboveInputTokens) ?? price;
    const fresh = inputTokens - cachedInputTokens - cacheWriteTokens;
    const written = cacheWriteTokens * (rates.cacheWrite ?? rates.input);
    const read = cachedInputTokens * rates.cachedInput;
    return (fresh * rates.input + read + written + outputTokens * rates.output) / 1_000_000;
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
        ...('priceId' in priced ? { providerId: priced.priceId } : { providerApiUrl: priced.baseUrl }),
    });
    if (found === null)
        return undefined;
    // A vector has no output tokens, and the list no price for them.
    return priceFromList(priced.embeds === true ? { output_mtok: 0, ...found.model_price } : found.model_price);
}
function priceFromList(rates) {
    const { input_mtok: input, output_mtok: output, cache_read_mtok: cached, cache_write_mtok: written } = rates;
    const perRequest = rates.requests_kcount;
    if (input === undefined || output === undefined || perRequest !== undefined)
        return undefined;
    const starts = [input, output, cached, written].flatMap((rate) => typeof rate === 'object' ? rate.tiers.map((tier) => tier.start) : []);
    const ratesAbove = (start) => ({
        input: rateAbove(input, start),
        cachedInput: rateAbove(cached ?? input, start),
        ...(written === undefined ? {} : { cacheWrite: rateAbove(written, start) }),
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

// EXTERNAL MODULE: ./build/models/references.js
var models_references = __webpack_require__(5849);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(8500);
// EXTERNAL MODULE: ./build/foundation/digest.js
var foundation_digest = __webpack_require__(4290);
// EXTERNAL MODULE: ./build/foundation/errors.js
var errors = __webpack_require__(1573);
// EXTERNAL MODULE: ./build/models/model.js
var model = __webpack_require__(5066);
;// CONCATENATED MODULE: ./build/models/transport/aws.js

/**
 * Signs a call with the access key of the environment, as AWS's own clients find it
 * (https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html).
 *
 * @returns undefined where there is no access key.
 * @throws ModelError `authentication` for half a key.
 */
async function signForBedrock(call, { region, secret, now, derived }) {
    const read = (name) => secret(name)?.trim() || undefined;
    const accessKeyId = read('AWS_ACCESS_KEY_ID');
    const secretAccessKey = read('AWS_SECRET_ACCESS_KEY');
    const sessionToken = read('AWS_SESSION_TOKEN');
    if (accessKeyId === undefined && secretAccessKey === undefined)
        return undefined;
    if (accessKeyId === undefined || secretAccessKey === undefined) {
        const missing = accessKeyId === undefined ? 'AWS_ACCESS_KEY_ID' : 'AWS_SECRET_ACCESS_KEY';
        throw new model/* ModelError */.m('refused', 'authentication', `${missing} is not set, and its other half is`, {
            todo: `Set ${missing} too, in the env of the step.`,
        });
    }
    // Only those who call Bedrock pay for loading it.
    const { AwsV4Signer } = await __webpack_require__.e(/* import() */ 580).then(__webpack_require__.bind(__webpack_require__, 2580));
    const signer = new AwsV4Signer({
        method: 'POST',
        url: call.url.href,
        body: call.body,
        accessKeyId,
        secretAccessKey,
        ...(sessionToken === undefined ? {} : { sessionToken }),
        service: 'bedrock',
        region: region(),
        datetime: new Date(now()).toISOString().replace(/[:-]|\.\d{3}/g, ''),
        cache: derived,
    });
    const { headers } = await signer.sign();
    return {
        headers: Object.fromEntries(headers),
        secrets: [secretAccessKey, accessKeyId, ...(sessionToken === undefined ? [] : [sessionToken])],
        keyName: 'AWS_ACCESS_KEY_ID and its secret',
    };
}

;// CONCATENATED MODULE: ./build/models/keys.js




/** What a call is let through with where no key is needed. */
const noAuthorization = { headers: {}, secrets: [], keyName: undefined };
/** A provider's usual key is for the provider's own hosts alone: for any other address the config names the variable. */
function usualKeyName(target, provider, { base }) {
    if (target.apiKeyEnv !== undefined)
        return target.apiKeyEnv;
    const own = target.baseUrl === undefined || (provider === 'azure' && AZURE.test(base.hostname));
    return own ? catalog/* hostedProviders */.WK[provider].keyName : undefined;
}
/** Below azure.com and amazonaws.com anybody can have a server that answers (`*.cloudapp.azure.com`, `*.execute-api.*`): these alone. */
const AZURE = /\.(?:openai|cognitiveservices|services\.ai)\.azure\.com$/;
const BEDROCK = /(?:^|\.)bedrock-runtime(?:-fips)?\.[a-z0-9-]+\.(?:vpce\.)?amazonaws\.com(?:\.cn)?$/;
/** The keys of one run, read at the call. */
class Keys {
    #options;
    #derived = new Map();
    constructor(options) {
        this.#options = options;
    }
    /**
     * @param header carries the key; `authorization` as a bearer token.
     * @throws ModelError `authentication` when there has to be a key and there is none, or one that no header can carry.
     */
    authorize(target, endpoint, name, header) {
        const value = this.#key(name);
        if (name === undefined || value === undefined) {
            if (endpoint.loopback)
                return noAuthorization;
            throw noKey(target, endpoint, name);
        }
        const shown = header === 'authorization' ? `Bearer ${value}` : value;
        return { headers: { [header]: shown }, secrets: [value], keyName: name };
    }
    /** A key of Bedrock's own where there is one, else a signature with the access key of AWS; that only for AWS, or this machine. */
    async authorizeBedrock(target, endpoint, call) {
        const { apiKeyEnv } = target;
        const name = apiKeyEnv ?? catalog/* hostedProviders */.WK.bedrock.keyName;
        const aws = BEDROCK.test(endpoint.base.hostname) || endpoint.loopback;
        if (apiKeyEnv !== undefined || (aws && this.#key(name) !== undefined)) {
            return this.authorize(target, endpoint, name, 'authorization');
        }
        if (!aws)
            throw noKey(target, endpoint, undefined);
        const { secret, now } = this.#options;
        const signing = { region: () => this.region(target), secret, now, derived: this.#derived };
        const signed = await signForBedrock(call, signing);
        if (signed === undefined && !endpoint.loopback)
            throw noKey(target, endpoint, `${name} or AWS_ACCESS_KEY_ID`);
        return signed ?? noAuthorization;
    }
    /** @throws InvalidValueError where neither the config nor the environment names a region. */
    region({ region, baseUrl, endpoint }) {
        const { environment } = this.#options;
        const inAddress = /^https:\/\/bedrock-runtime\.([a-z0-9-]+)\.amazonaws\.com/.exec(baseUrl ?? '')?.[1];
        const found = region ?? inAddress ?? (environment?.('AWS_REGION') || environment?.('AWS_DEFAULT_REGION'));
        if (found !== undefined && /^[a-z0-9-]{3,30}$/.test(found))
            return found;
        throw new errors/* InvalidValueError */.$x(`the models of ${endpoint} need a region of AWS`, {
            todo: 'Set AWS_REGION in the env of the step, or declare the model with provider: bedrock and its region.',
        });
    }
    /** @throws ModelError `authentication` for a value that no header can carry. */
    #key(name) {
        const value = name === undefined ? undefined : this.#options.secret(name)?.trim();
        if (value === undefined || value === '')
            return undefined;
        if (!/^[\x21-\x7e]+$/.test(value)) {
            throw new model/* ModelError */.m('refused', 'authentication', `${name} holds blanks or characters that no key has`, {
                todo: `Set ${name} to the key alone.`,
            });
        }
        return value;
    }
}
function noKey(target, { base }, name) {
    const todo = name === undefined
        ? `Name the environment variable that holds the key by api-key-env in the config's models entry "${target.endpoint}".`
        : `Set ${name} in the env of the step (from a secret of the repository), or in the shell.`;
    const found = name === undefined ? `no key is named for ${base.host}` : `${name} is not set`;
    return new model/* ModelError */.m('refused', 'authentication', `${found}: the model ${target.model} cannot be called`, { todo });
}

// EXTERNAL MODULE: ./build/foundation/json.js
var json = __webpack_require__(6316);
// EXTERNAL MODULE: ./build/foundation/program/error.js
var program_error = __webpack_require__(8417);
;// CONCATENATED MODULE: ./build/models/transport/calls.js

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

// EXTERNAL MODULE: ./build/models/wire/body.js
var body = __webpack_require__(5425);
// EXTERNAL MODULE: ./build/models/wire/conversation.js
var conversation = __webpack_require__(4018);
// EXTERNAL MODULE: ./build/models/wire/reading.js
var wire_reading = __webpack_require__(1129);
;// CONCATENATED MODULE: ./build/models/providers/command.js







/**
 * A model that is a program: one line of JSON in, one line of JSON out.
 *
 * The id of a question, which its answer repeats, is the program runner's.
 *
 * - in: `{ id, model, messages, parameters, tools, response_format }`, messages and tools in the form of chat completions
 * - out: `{ id, text }`, and what it knows of `finish_reason`, `tool_calls`, `usage: { input_tokens, output_tokens }`, `model`,
 *   `latency_ms`
 * - or: `{ id, error: { kind, message } }`, where `kind` is `task`, `infrastructure` (tried again) or `refused` (stops the run)
 */
function commandModel(options) {
    return {
        id: options.id,
        endpoint: options.endpoint,
        simulated: false,
        body(request) {
            (0,body/* checkParameters */.Dy)(request);
            const { responseFormat, parameters, tools } = request;
            return {
                model: options.model,
                messages: request.messages.map(conversation/* chatMessage */.OT),
                parameters,
                tools,
                response_format: responseFormat,
            };
        },
        async complete(body, { signal }) {
            const attempt = async () => {
                const started = performance.now();
                try {
                    const answer = await options.program().ask(body, { signal });
                    return await read(answer, performance.now() - started, options);
                }
                catch (thrown) {
                    return failed(thrown);
                }
            };
            const { value, attempts } = await callWithRetries(attempt, { ...options.retry, model: options.id, signal });
            return { ...value, attempts };
        },
    };
}
async function read(answer, measuredMs, { model, cost }) {
    if ((0,json/* isJsonObject */.O)(answer.error))
        return failed(toldError(answer.error));
    if (typeof answer.text !== 'string')
        return failed(badAnswer('has no text'));
    const toolCalls = (0,wire_reading/* chatCalls */.mI)(answer.tool_calls);
    const usage = readUsage(answer.usage);
    const resolvedModel = (0,wire_reading/* textOf */.b6)(answer.model) ?? model;
    const costUsd = usage === undefined ? undefined : await cost(usage, resolvedModel);
    const value = {
        text: answer.text.toWellFormed(),
        finishReason: (0,wire_reading/* finishWord */.wI)(answer.finish_reason, toolCalls.length > 0),
        toolCalls,
        ...(usage === undefined ? {} : { usage }),
        ...(costUsd === undefined ? {} : { costUsd }),
        resolvedModel,
        latencyMs: (0,wire_reading/* count */.U9)(answer.latency_ms) ?? measuredMs,
        attempts: 1,
    };
    return { kind: 'answered', value };
}
function readUsage(found) {
    if (!(0,json/* isJsonObject */.O)(found))
        return undefined;
    const inputTokens = (0,wire_reading/* count */.U9)(found.input_tokens);
    const outputTokens = (0,wire_reading/* count */.U9)(found.output_tokens);
    if (inputTokens === undefined || outputTokens === undefined)
        return undefined;
    return {
        inputTokens,
        outputTokens,
        cachedInputTokens: Math.min((0,wire_reading/* count */.U9)(found.cached_input_tokens) ?? 0, inputTokens),
        reasoningTokens: Math.min((0,wire_reading/* count */.U9)(found.reasoning_tokens) ?? 0, outputTokens),
    };
}
function toldError({ kind, message }) {
    const known = ['task', 'infrastructure', 'refused'];
    const told = known.find((each) => each === kind);
    const words = ((0,wire_reading/* textOf */.b6)(message) ?? 'no message').replace(/\s+/g, ' ').slice(0, 500);
    if (told === undefined)
        return badAnswer(`is an error without a kind: ${words}`);
    const reasons = { task: 'bad-request', infrastructure: 'server-error', refused: 'bad-request' };
    return new model/* ModelError */.m(told, reasons[told], `the program says: ${words}`, {
        todo: told === 'infrastructure' ? 'Run again later: what was answered is kept.' : 'See what the program says.',
    });
}
function badAnswer(what) {
    return new model/* ModelError */.m('infrastructure', 'bad-response', `the program's answer ${what}`, {
        todo: 'A program answers with one line of JSON: {"id": <the id of the question>, "text": "…"}.',
    });
}
/** What no one threw on purpose is a defect, or the caller's abort: thrown on. */
function failed(thrown) {
    const error = thrown instanceof program_error/* ProgramError */.Z ? programFailed(thrown) : thrown;
    if (!(error instanceof model/* ModelError */.m))
        throw thrown;
    const givenUp = thrown instanceof program_error/* ProgramError */.Z && thrown.reason === 'given-up';
    const retry = error.kind === 'infrastructure' && !givenUp;
    return { kind: 'failed', error, retry, retryAfterMs: undefined, slowDown: false };
}
/** A program that ends or is late is an outage, like a server that is down; one that cannot be started never answers. */
function programFailed(cause) {
    const kind = cause.reason === 'not-started' ? 'refused' : 'infrastructure';
    const reasons = {
        deadline: 'timeout',
        'bad-answer': 'bad-response',
        output: 'bad-response',
    };
    return new model/* ModelError */.m(kind, reasons[cause.reason] ?? 'connection', cause.message, {
        todo: cause.todo,
        details: cause.details,
        cause,
    });
}

// EXTERNAL MODULE: ./build/models/providers/http.js
var http = __webpack_require__(968);
// EXTERNAL MODULE: ./build/models/providers/openai-chat.js
var openai_chat = __webpack_require__(9021);
// EXTERNAL MODULE: ./build/foundation/strict-json.js
var strict_json = __webpack_require__(9510);
// EXTERNAL MODULE: ./build/foundation/text.js
var foundation_text = __webpack_require__(6877);
;// CONCATENATED MODULE: ./build/models/providers/replay.js









/**
 * A model that gives back what was recorded, and refuses everything else.
 *
 * A recording is a JSON Lines file. A line is `{ "body-digest": "sha256:…", "completion": … }` or `{ "request": …, "completion": … }`;
 * `completion` is a text, or an object of which `text` is needed. The request is what a line of a prompt comes to:
 * `{ messages, parameters, tools, response_format }`, of which all but `messages` may be left out. Several lines of one request are its
 * repeated draws: they are served in turn, and then from the start again.
 */
function replayModel(options) {
    let recordings;
    const served = new Map();
    return {
        id: options.id,
        endpoint: options.endpoint,
        simulated: false,
        body: replayBody,
        async complete(body, { signal }) {
            signal.throwIfAborted();
            recordings ??= readRecordings(options);
            const digest = (0,foundation_digest/* digestOf */.ol)(body);
            const draws = recordings.get(digest);
            if (draws === undefined)
                throw notRecorded(digest, body, options.file);
            const turn = served.get(digest) ?? 0;
            served.set(digest, turn + 1);
            const draw = draws[turn % draws.length];
            if (draw === undefined)
                throw notRecorded(digest, body, options.file);
            return draw;
        },
    };
}
/** The model's name is no part of it: a recording answers for whoever it is recorded from. */
function replayBody(request) {
    (0,body/* checkParameters */.Dy)(request);
    const { messages, parameters, tools, responseFormat } = request;
    return {
        messages: messages.map(conversation/* chatMessage */.OT),
        parameters,
        tools,
        response_format: responseFormat,
    };
}
/** @throws FileError with the line that cannot be read, or that is not UTF-8. */
function readRecordings({ file, bytes, model }) {
    const recordings = new Map();
    for (const [index, line] of (0,foundation_text/* decodeText */.g)(bytes, file).split('\n').entries()) {
        if (line.trim() === '')
            continue;
        const position = { file, line: index + 1 };
        const recorded = (0,strict_json/* parseJson */.q)(line, file, { line: position.line });
        const { digest, completion } = readLine(recorded, model, position);
        recordings.set(digest, [...(recordings.get(digest) ?? []), completion]);
    }
    return recordings;
}
function readLine(recorded, model, position) {
    const fail = (found, todo) => new errors/* FileError */.f6(found, { position, todo });
    const form = 'Write {"body-digest": "sha256:…", "completion": {"text": "…"}}, or "request" instead of the digest.';
    if (!(0,json/* isJsonObject */.O)(recorded))
        throw fail('a recording is no JSON object', form);
    const { 'body-digest': digest, request, completion, ...unknown } = recorded;
    const [odd] = Object.keys(unknown);
    if (odd !== undefined)
        throw fail(`a recording has a member "${odd}", which means nothing`, form);
    if ((digest === undefined) === (request === undefined)) {
        throw fail('a recording has to have either "body-digest" or "request"', form);
    }
    const read = readCompletion(completion, model);
    if (typeof read === 'string')
        throw fail(`the completion of a recording ${read}`, form);
    if (request === undefined)
        return { digest: readDigest(digest, fail, form), completion: read };
    const known = ['messages', 'parameters', 'tools', 'response_format'];
    if (!(0,json/* isJsonObject */.O)(request) ||
        !Array.isArray(request.messages) ||
        Object.keys(request).some((key) => !known.includes(key))) {
        throw fail('the request of a recording is not of the form {messages, parameters, tools, response_format}', form);
    }
    const body = { parameters: {}, tools: [], response_format: { type: 'text' }, ...request };
    return { digest: (0,foundation_digest/* digestOf */.ol)(body), completion: read };
}
function readDigest(written, fail, form) {
    try {
        return (0,foundation_digest/* parseDigest */.m)(typeof written === 'string' ? written : '');
    }
    catch (thrown) {
        if (thrown instanceof errors/* InvalidValueError */.$x)
            throw fail(thrown.message, form);
        throw thrown;
    }
}
/** What is wrong with it, for a completion that cannot be served. */
function readCompletion(written, model) {
    const told = typeof written === 'string' ? { text: written } : written;
    if (!(0,json/* isJsonObject */.O)(told) || typeof told.text !== 'string')
        return 'has no text';
    const known = ['text', 'finishReason', 'refusal', 'toolCalls', 'usage', 'costUsd', 'resolvedModel', 'latencyMs'];
    const odd = Object.keys(told).find((name) => !known.includes(name));
    if (odd !== undefined)
        return `has a member "${odd}", which means nothing`;
    const noText = ['refusal', 'resolvedModel'].find((name) => typeof (told[name] ?? '') !== 'string');
    if (noText !== undefined)
        return `has a ${noText} that is no text`;
    const toolCalls = told.toolCalls ?? [];
    if (!Array.isArray(toolCalls) || !toolCalls.every(json/* isJsonObject */.O))
        return 'has toolCalls that are no list of objects';
    const reasons = ['stop', 'length', 'content-filter', 'tool-calls', 'other'];
    const finishReason = told.finishReason === undefined
        ? toolCalls.length > 0
            ? 'tool-calls'
            : 'stop'
        : reasons.find((each) => each === told.finishReason);
    if (finishReason === undefined)
        return `has no finishReason of ${reasons.join(', ')}`;
    const usage = replay_readUsage(told.usage);
    if (usage === 'bad')
        return 'has a usage without inputTokens and outputTokens';
    const { costUsd, latencyMs = 0 } = told;
    if (!isAmount(latencyMs) || (costUsd !== undefined && !isAmount(costUsd))) {
        return 'has a costUsd or a latencyMs that is no amount';
    }
    const refusal = (0,wire_reading/* textOf */.b6)(told.refusal);
    return {
        text: told.text,
        finishReason,
        ...(refusal === undefined ? {} : { refusal }),
        toolCalls,
        ...(usage === undefined ? {} : { usage }),
        ...(costUsd === undefined ? {} : { costUsd }),
        resolvedModel: (0,wire_reading/* textOf */.b6)(told.resolvedModel) ?? model,
        latencyMs,
        attempts: 1,
    };
}
function isAmount(value) {
    return typeof value === 'number' && value >= 0;
}
function replay_readUsage(written) {
    if (written === undefined)
        return undefined;
    if (!(0,json/* isJsonObject */.O)(written))
        return 'bad';
    const inputTokens = (0,wire_reading/* count */.U9)(written.inputTokens);
    const outputTokens = (0,wire_reading/* count */.U9)(written.outputTokens);
    if (inputTokens === undefined || outputTokens === undefined)
        return 'bad';
    return {
        inputTokens,
        outputTokens,
        cachedInputTokens: Math.min((0,wire_reading/* count */.U9)(written.cachedInputTokens) ?? 0, inputTokens),
        reasoningTokens: Math.min((0,wire_reading/* count */.U9)(written.reasoningTokens) ?? 0, outputTokens),
    };
}
function notRecorded(digest, body, file) {
    const asked = `${file} has no recording of this request, ${digest}${endOf(body)}`;
    return new model/* ModelError */.m('refused', 'not-recorded', asked, {
        todo: `Add a line to ${file}: {"body-digest": "${digest}", "completion": {"text": "…"}}.`,
        details: { digest },
    });
}
/** The end of the last message, by which a person knows the case. */
function endOf({ messages }) {
    const last = Array.isArray(messages) ? messages.at(-1) : undefined;
    const content = (0,json/* isJsonObject */.O)(last) && typeof last.content === 'string' ? last.content.replace(/\s+/g, ' ').trim() : '';
    if (content === '')
        return '';
    return `, which ends with "${content.length > 60 ? `…${[...content].slice(-60).join('')}` : content}"`;
}

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

;// CONCATENATED MODULE: ./build/models/simulated/judge.js

/**
 * How the simulated judge grades: it counts words, and understands nothing. The more words of the reference (what is expected, else
 * the context, the criteria or the input) the answer has, and the fewer others, the better the grade; an answer that asks for its own
 * grade has the worst. Its reply has the form that our judges are asked for. Pure.
 */
function judgement(messages, responseFormat) {
    const question = messages.findLast(({ role }) => role === 'user')?.content ?? '';
    const choices = choicesIn(question, responseFormat);
    const blocks = blocksIn(question);
    const { reasons, verdict } = blocks.has('answer-A') && blocks.has('answer-B') ? preferred(blocks, choices) : graded(blocks, choices);
    return JSON.stringify({ reasons, verdict });
}
/** The enum of the schema, else the list at the end of the question. */
function choicesIn(question, responseFormat) {
    let found = responseFormat;
    for (const key of ['json_schema', 'schema', 'properties', 'verdict', 'enum'])
        found = member(found, key);
    if (Array.isArray(found))
        return found.map(String);
    const list = question.slice(Math.max(question.lastIndexOf('choose one of:'), 0)).split('\n\n')[0] ?? '';
    return [...list.matchAll(/^- (.+)$/gm)].map(([, name = '']) => name);
}
function member(value, key) {
    const object = (0,json/* isJsonObject */.O)(value) ? value : {};
    return Object.hasOwn(object, key) ? object[key] : undefined;
}
/** The texts between the marks of the question, by name. */
function blocksIn(question) {
    const code = /The blocks marked ([0-9a-f]{12}) /.exec(question.slice(Math.max(question.lastIndexOf('# Your task'), 0)))?.[1];
    if (code === undefined)
        return new Map();
    const block = new RegExp(`^<([\\w.-]+) ${code}[^\\n]*>\\n([\\s\\S]*?)\\n</\\1 ${code}>`, 'gm');
    return new Map([...question.matchAll(block)].map(([, name = '', text = '']) => [name, text]));
}
/** Verdicts whose name says what they are worth; others are taken to be listed from the worst to the best. */
const WORTH = new Map([
    ...named(0, 'no none not poor bad wrong fail incorrect disagree unhelpful irrelevant'),
    ...named(0.4, 'subset'),
    ...named(0.5, 'some partly fair okay'),
    ...named(0.7, 'superset mostly'),
    ...named(1, 'yes all fully good right pass correct equal differ helpful relevant excellent'),
]);
function named(worth, names) {
    return names.split(' ').map((name) => [name, worth]);
}
function graded(blocks, choices) {
    const quality = qualityOf(blocks.get('answer') ?? '', blocks);
    const worth = choices.map((name, index) => {
        const number = /^\d+(?:\.\d+)?$/.test(name) ? Number(name) : undefined;
        const place = choices.length > 1 ? index / (choices.length - 1) : 1;
        return { name, worth: number ?? WORTH.get(name.toLowerCase()) ?? place };
    });
    const highest = Math.max(...worth.map((each) => each.worth));
    const wanted = quality * highest;
    const [first = { name: '', worth: 0 }, ...rest] = worth;
    const nearest = rest.reduce((best, each) => (Math.abs(each.worth - wanted) < Math.abs(best.worth - wanted) ? each : best), first);
    return { reasons: `Simulated: ${percent(quality)} of the words fit the reference.`, verdict: nearest.name };
}
function preferred(blocks, choices) {
    const [a, b] = [qualityOf(blocks.get('answer-A') ?? '', blocks), qualityOf(blocks.get('answer-B') ?? '', blocks)];
    const verdict = Math.abs(a - b) < 0.05 ? 'tie' : a > b ? 'A' : 'B';
    const reasons = `Simulated: ${percent(a)} of the words of answer-A fit the reference, and ${percent(b)} of answer-B.`;
    return { reasons, verdict: choices.includes(verdict) ? verdict : (choices[0] ?? '') };
}
function percent(share) {
    return `${Math.round(share * 100)} %`;
}
const STEERING = /ignore the (?:rubric|rules|instructions)|full marks|"verdict"/i;
/** 0–1. Half of what an input asks comes back in a good answer; of an expected answer, all of it does. */
function qualityOf(answer, blocks) {
    if (STEERING.test(answer))
        return 0;
    const name = ['expected', 'context', 'criteria', 'input'].find((each) => blocks.has(each)) ?? 'input';
    const [said, wanted] = [wordsOf(answer), wordsOf(blocks.get(name) ?? '')];
    if (said.size === 0 || wanted.size === 0)
        return 0;
    const common = [...said].filter((word) => wanted.has(word)).length;
    const [recall, precision] = [common / wanted.size, common / said.size];
    if (name === 'context')
        return precision;
    return name === 'expected' ? 0.7 * recall + 0.3 * precision : Math.min(1, 2 * recall);
}
/** Words of three letters and more, without their endings, so that "refunds" is "refund". */
function wordsOf(text) {
    const words = text.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu) ?? [];
    return new Set(words.map((word) => word.replace(/(?:ing|ed|es|s)$/, '')).filter((word) => word.length > 1 && !COMMON.has(word)));
}
const COMMON = new Set([
    'the',
    'and',
    'for',
    'are',
    'was',
    'you',
    'your',
    'with',
    'that',
    'thi',
    'have',
    'has',
    'can',
    'what',
    'how',
    'there',
]);

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
 * triage (rules) and words (lexicon), and never the expected answer. `judge` grades for the scorers that ask models. `echo` returns
 * the last user message.
 */
const behaviours = new Map([
    ['echo', ({ messages }) => messages.findLast(({ role }) => role === 'user')?.content ?? ''],
    ['judge', ({ messages, responseFormat }) => judgement(messages, responseFormat)],
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
                message: tool === undefined ? spoken(text) : called(tool, text, id),
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
function spoken(content) {
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

// EXTERNAL MODULE: ./build/models/transport/endpoint.js
var transport_endpoint = __webpack_require__(3604);
// EXTERNAL MODULE: ./build/models/transport/http.js
var transport_http = __webpack_require__(1661);
;// CONCATENATED MODULE: ./build/models/transport/limits.js
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

// EXTERNAL MODULE: ./build/foundation/untrusted/redact.js
var redact = __webpack_require__(4520);
// EXTERNAL MODULE: ./build/models/transport/retry-after.js
var retry_after = __webpack_require__(8356);
;// CONCATENATED MODULE: ./build/models/transport/failures.js




/** Reads a reply that is an error: what it means for the run, whether to try again, and when. */
function failureOf(reply, facts) {
    const body = (0,wire_reading/* parseLeniently */.on)(reply.text);
    const words = readError(body, reply);
    const status = reply.status >= 200 && reply.status < 300 ? (words.status ?? 502) : reply.status;
    const { kind, reason } = classify(status, words, status !== reply.status);
    const todo = whatToDo(reason, status, facts, facts.redact(words.parameter).slice(0, 80));
    const said = words.message === '' ? 'without a word' : facts.redact(words.message).slice(0, 500);
    const shown = status === reply.status ? `${status}` : `${reply.status}, meaning ${status}`;
    const error = new model/* ModelError */.m(kind, reason, `${facts.host} answered ${shown}: ${said}`, {
        todo,
        details: {
            status,
            ...(words.code === '' ? {} : { code: facts.redact(words.code).slice(0, 100) }),
            ...requestIdOf(reply.headers, facts.redact),
        },
    });
    const advised = reply.headers['x-should-retry'];
    return {
        kind: 'failed',
        error,
        retry: kind === 'infrastructure' && advised !== 'false' && !words.neverFits,
        retryAfterMs: (0,retry_after/* retryAfterMs */.V)({ status, headers: reply.headers, body }, facts.now),
        slowDown: reason === 'rate-limited' || reason === 'overloaded',
    };
}
/** A 2xx reply that is no completion. */
function badReply(reply, facts, found) {
    const start = facts.redact(reply.text.slice(0, 5_000)).slice(0, 200);
    const error = new model/* ModelError */.m('infrastructure', 'bad-response', `${facts.host} answered ${reply.status} with ${found}`, {
        todo: `Check that the address is that of ${facts.api}.`,
        details: {
            status: reply.status,
            ...(start === '' ? {} : { start }),
            ...requestIdOf(reply.headers, facts.redact),
        },
    });
    return { kind: 'failed', error, retry: true, retryAfterMs: undefined, slowDown: false };
}
/** A 2xx reply that says that the provider's filter refused the prompt: as a filter that answers with a 400. */
function filteredReply(reply, facts, words) {
    const said = facts.redact(words).slice(0, 500);
    const error = new model/* ModelError */.m('task', 'content-filter', `${facts.host} answered ${reply.status}: ${said}`, {
        todo: whatToDo('content-filter', reply.status, facts),
        details: { status: reply.status, ...requestIdOf(reply.headers, facts.redact) },
    });
    return { kind: 'failed', error, retry: false, retryAfterMs: undefined, slowDown: false };
}
/** An attempt that ended without a reply. Anything but a ModelError is a defect, or the caller's abort: thrown on. */
function brokenAttempt(thrown) {
    if (!(thrown instanceof model/* ModelError */.m))
        throw thrown;
    const retry = thrown.kind === 'infrastructure';
    return { kind: 'failed', error: thrown, retry, retryAfterMs: undefined, slowDown: false };
}
function requestIdOf(headers, redact) {
    const names = ['x-request-id', 'request-id', 'apim-request-id', 'x-amzn-requestid'];
    const requestId = names.map((name) => headers[name]).find(Boolean);
    return requestId ? { requestId: redact(requestId).slice(0, 200) } : {};
}
/**
 * Error bodies seen: `{error: {message, type, code}}`, the same in a list (Gemini), `{error: "…"}` (Ollama), `{message}` (Bedrock, whose
 * code stands in a header), `{detail}`.
 */
function readError(body, { text, headers }) {
    const outer = Array.isArray(body) ? body[0] : body;
    const object = (0,json/* isJsonObject */.O)(outer) ? outer : {};
    const error = object.error;
    const inner = (0,json/* isJsonObject */.O)(error) ? error : object;
    const nested = (0,json/* isJsonObject */.O)(inner.innererror) ? inner.innererror : {};
    const message = [inner.message, error, object.message, object.detail].find((value) => typeof value === 'string') ??
        (body === undefined ? text.trim() : JSON.stringify(object.detail ?? body));
    const codes = [inner.code, inner.type, inner.status, nested.code, headers['x-amzn-errortype']?.split(':')[0]];
    const status = codes.map(Number).find((value) => value >= 400 && value < 600);
    return {
        message: typeof message === 'string' ? message.replace(/\s+/g, ' ') : '',
        code: codes.filter((value) => typeof value === 'string').join(' '),
        parameter: typeof inner.param === 'string' ? inner.param.replace(/\s+/g, ' ') : '',
        status,
        neverFits: /request too large.*limit \d+.*requested \d+/i.test(String(message).slice(0, 2000)),
    };
}
/** Codes decide before statuses, and statuses before words: a provider's codes are its contract, its words change. */
function classify(status, { code, message }, toldInside) {
    const byCode = codeMeanings.find(({ codes }) => codes.test(code.toLowerCase()));
    if (byCode !== undefined && (status < 500 || toldInside))
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
    // 424: Bedrock's ModelErrorException, the model behind it failed.
    if (status === 409 || status === 424 || status === 425 || status >= 500)
        return { kind: 'infrastructure', reason: 'server-error' };
    if (status >= 300 && status < 400)
        return { kind: 'refused', reason: 'host-not-allowed' };
    return { kind: 'refused', reason: 'bad-request' };
}
const codeMeanings = [
    // "insufficient_quota and its kin": money, not pace. Gemini's RESOURCE_EXHAUSTED is pace, although its words speak of a plan.
    {
        codes: /insufficient_(quota|balance|credits?|funds)|billing_(hard_limit|not_active|error)|credit_balance|access_terminated/,
        kind: 'refused',
        reason: 'quota',
    },
    { codes: /context_length_exceeded|context_window|string_above_max_length/, kind: 'task', reason: 'context-length' },
    {
        codes: /content_filter|content_policy|invalid_prompt|responsibleaipolicyviolation/,
        kind: 'task',
        reason: 'content-filter',
    },
    { codes: /model_not_found|deploymentnotfound|model_not_available/, kind: 'refused', reason: 'model-not-found' },
    {
        codes: /invalid_api_key|authentication_error|permission_denied|unauthenticated/,
        kind: 'refused',
        reason: 'authentication',
    },
];
const tooLong = /maximum context length|context (length|window|size)|too many (input )?tokens|(prompt|input) is too long|reduce the length|exceed context limit|exceeds? the (available|maximum) (context|number of tokens)/i;
function classifyBadRequest(status, message) {
    if (status === 413 || tooLong.test(message))
        return { kind: 'task', reason: 'context-length' };
    if (/credit balance is too low/i.test(message))
        return { kind: 'refused', reason: 'quota' };
    // Bedrock says "The provided model identifier is invalid." with a 400.
    if (/model identifier is invalid/i.test(message))
        return { kind: 'refused', reason: 'model-not-found' };
    if (/api key not valid|invalid api key/i.test(message))
        return { kind: 'refused', reason: 'authentication' };
    return { kind: 'refused', reason: 'bad-request' };
}
function whatToDo(reason, status, facts, parameter = '') {
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
            if (status === 404) {
                return `Check the address: ${facts.operation === '' ? 'it' : `<base-url>/${facts.operation}`} was not found at ${host}.`;
            }
            return parameter === ''
                ? `Change the prompt's parameters to what the model ${model} takes: they are sent as written.`
                : `Change or remove "${parameter}" in the prompt: the model ${model} does not take it as it is written.`;
        default:
            return 'Run again later: what was answered is kept in the cache.';
    }
}

;// CONCATENATED MODULE: ./build/models/wire/protocol.js




/** A model behind a wire protocol over HTTP: what all of them share is here, what differs is in the protocol. */
function httpModel(protocol, options) {
    const redactorOf = rememberedRedactor();
    return {
        id: options.id,
        endpoint: options.endpoint,
        simulated: options.simulated,
        body: (request) => protocol.body(request),
        async complete(body, { signal }) {
            const url = await options.url();
            const text = JSON.stringify(body);
            const attempt = async () => {
                try {
                    const { headers, secrets, keyName } = await options.authorize({ url, body: text });
                    const reply = await options.http.post(url, {
                        headers: { ...sharedHeaders, ...protocol.headers, ...headers },
                        body: text,
                        timeoutMs: options.requestTimeoutMs,
                        signal,
                    });
                    return readReply(protocol, reply, {
                        model: options.model,
                        host: options.simulated ? 'the simulated model' : url.host,
                        api: protocol.api,
                        operation: protocol.operation,
                        keyName,
                        secrets,
                        redact: redactorOf(secrets),
                        now: options.now(),
                    });
                }
                catch (thrown) {
                    return brokenAttempt(thrown);
                }
            };
            const { value, attempts } = await callWithRetries(attempt, { ...options.retry, model: options.id, signal });
            return completionOf(value, attempts, options);
        },
    };
}
const sharedHeaders = {
    'content-type': 'application/json',
    accept: 'application/json',
    'user-agent': 'prompt-ratchet',
};
function readReply(protocol, reply, facts) {
    if (reply.status < 200 || reply.status >= 300)
        return failureOf(reply, facts);
    // A server that echoes its request must not carry the key into cache, results and comment.
    const echoes = facts.secrets.some((secret) => reply.text.includes(secret));
    const body = (0,wire_reading/* replyObject */.wP)(echoes ? facts.redact(reply.text) : reply.text);
    if (typeof body === 'string')
        return badReply(reply, facts, body);
    // Proxies answer 200 with the error of the provider behind them.
    if (typeof body.error === 'object' && body.error !== null)
        return failureOf(reply, facts);
    const reading = protocol.read(body);
    if (reading.kind === 'unusable')
        return badReply(reply, facts, reading.found);
    if (reading.kind === 'filtered')
        return filteredReply(reply, facts, reading.words);
    const { answer } = reading;
    const requestId = requestIdOf(reply.headers, facts.redact).requestId ?? answer.id;
    return { kind: 'answered', value: { answer, requestId, latencyMs: reply.latencyMs } };
}
async function completionOf({ answer, requestId, latencyMs }, attempts, { model, cost }) {
    const { text, finishReason, refusal, toolCalls, usage, systemFingerprint, cacheWriteTokens } = answer;
    const resolvedModel = answer.model ?? model;
    const known = usage !== undefined && answer.billedOtherwise !== true;
    const costUsd = known ? await cost({ ...usage, cacheWriteTokens }, resolvedModel) : undefined;
    return {
        text,
        finishReason,
        ...(refusal === undefined ? {} : { refusal }),
        toolCalls,
        ...(usage === undefined ? {} : { usage }),
        ...(costUsd === undefined ? {} : { costUsd }),
        resolvedModel,
        ...(systemFingerprint === undefined ? {} : { systemFingerprint }),
        ...(requestId === undefined ? {} : { requestId }),
        latencyMs,
        attempts,
    };
}
/** Making a redactor takes longer than using it, and a key hardly ever changes between two calls. */
function rememberedRedactor() {
    let known;
    return (secrets) => {
        if (secrets.length === 0)
            return (text) => text;
        const of = JSON.stringify(secrets);
        if (known?.of !== of)
            known = { of, redact: (0,redact/* createRedactor */.lY)(secrets) };
        return known.redact;
    };
}

;// CONCATENATED MODULE: ./build/models/wiring.js
















const simulatedPrice = declaredPrice({ input: 0, output: 0 });
/** What the models of one set share: connections, rates, prices, programs. */
class Wiring {
    #options;
    #references;
    #rates = new Map();
    #prices = new Map();
    #programs = new Map();
    #keys;
    #http;
    #sleep;
    #simulated;
    constructor(options, references) {
        this.#options = options;
        this.#references = references;
        this.#keys = new Keys(options);
        this.#http = (0,transport_http.createHttpClient)({ lookup: (0,transport_endpoint.guardedLookup)(options.resolveHost) });
        this.#sleep = options.sleep ?? sleepFor;
        // Every declared address is judged now: a config that cannot be used is refused before the first call.
        for (const { provider, baseUrl } of options.declared.values()) {
            const needed = provider === 'http' || ((0,catalog/* isHosted */.OZ)(provider) && needsAddress(provider));
            if (needed || baseUrl !== undefined)
                (0,transport_endpoint.parseEndpoint)(baseUrl ?? '');
        }
    }
    build(id) {
        const target = this.#references.target(id);
        const { provider, model } = target;
        switch (provider) {
            case 'simulated':
                return this.#simulatedModel(id, target);
            case 'http':
                return this.#ownEndpoint(id, target);
            case 'command':
                return this.#command(id, target);
            case 'replay':
                return this.#replay(id, target);
            default:
                return this.#hosted(id, target, provider, catalog/* hostedProviders */.WK[provider].protocol(model));
        }
    }
    buildEmbedder(id) {
        const target = this.#references.target(id);
        const { provider, model } = target;
        if (provider === 'simulated')
            throw cannotEmbed(id, 'the simulated model has no embeddings');
        // What a team's own endpoint, program or recording answers is a vector where it is a list of numbers.
        if (!(0,catalog/* isHosted */.OZ)(provider))
            return this.build(id);
        const { embeddings } = catalog/* hostedProviders */.WK[provider];
        if (embeddings === undefined)
            throw cannotEmbed(id, `${provider} has no embeddings`);
        if (provider === 'bedrock' && !/titan-embed-text/.test(model)) {
            throw cannotEmbed(id, 'of Bedrock only the text embeddings of Amazon Titan are built');
        }
        return this.#hosted(id, target, provider, embeddings(model), true);
    }
    async price(target, model = target.model, embeds = false) {
        const { provider, prices, baseUrl } = target;
        if (prices !== undefined)
            return declaredPrice(prices);
        if (provider === 'simulated')
            return simulatedPrice;
        if (!(0,catalog/* isHosted */.OZ)(provider))
            return undefined;
        const { priceId } = catalog/* hostedProviders */.WK[provider];
        const where = priceId !== undefined && baseUrl === undefined ? { priceId } : { baseUrl: this.#endpointOf(target).shown };
        const cacheKey = JSON.stringify([where, model, embeds]);
        const price = this.#prices.get(cacheKey) ?? priceOf({ ...where, model, embeds }, this.#options.now());
        this.#prices.set(cacheKey, price);
        return price;
    }
    async close() {
        await this.#http.close();
        await Promise.all([...this.#programs.values()].map((program) => program.close()));
        await (await this.#simulated)?.close();
    }
    #hosted(id, target, provider, protocol, embeds = false) {
        const endpoint = this.#endpointOf(target);
        this.#checkHost(target, endpoint);
        const { authHeader } = catalog/* hostedProviders */.WK[provider];
        const keyName = usualKeyName(target, provider, endpoint);
        const url = (0,transport_endpoint.operationUrl)(endpoint, protocol.operation);
        // Chat completions name the model in the body; where the address does, it is part of what was called.
        const shown = protocol.operation === 'chat/completions' ? endpoint.shown : `${endpoint.shown}/${protocol.operation}`;
        return httpModel(protocol, {
            ...this.#shared(id, target, `${endpoint.shown} ${keyName ?? ''}`, embeds),
            endpoint: shown,
            simulated: false,
            url: () => url,
            authorize: (call) => provider === 'bedrock'
                ? this.#keys.authorizeBedrock(target, endpoint, call)
                : this.#keys.authorize(target, endpoint, keyName, authHeader),
        });
    }
    #ownEndpoint(id, target) {
        const { http: settings, baseUrl = '', apiKeyEnv } = target;
        if (settings === undefined)
            throw notDeclared(target);
        const endpoint = (0,transport_endpoint.parseEndpoint)(baseUrl);
        this.#checkHost(target, endpoint);
        // The same request can be read in two ways: what is read where is part of what was called.
        const { body: _, ...read } = settings;
        const shown = `${endpoint.shown}#${(0,foundation_digest/* shortDigest */.VK)((0,foundation_digest/* digestOf */.ol)(JSON.parse(JSON.stringify(read))))}`;
        return httpModel((0,http/* ownEndpoint */.mF)(target.model, settings), {
            ...this.#shared(id, target, `${endpoint.shown} ${apiKeyEnv ?? ''}`),
            endpoint: shown,
            simulated: false,
            // As it is written: a slash at the end may mean something.
            url: () => new URL(baseUrl),
            authorize: () => apiKeyEnv === undefined
                ? noAuthorization
                : this.#keys.authorize(target, endpoint, apiKeyEnv, settings.authHeader),
        });
    }
    #command(id, target) {
        const { command: settings, endpoint, model } = target;
        if (settings === undefined)
            throw notDeclared(target);
        const { retry, cost } = this.#shared(id, target, `command ${endpoint}`);
        const { command, files, version } = settings;
        return commandModel({
            id,
            model,
            endpoint: `command:${endpoint}#${(0,foundation_digest/* shortDigest */.VK)((0,foundation_digest/* digestOf */.ol)({ command, files, version }))}`,
            program: () => this.#program(endpoint, settings),
            retry,
            cost,
        });
    }
    #program(name, settings) {
        const running = this.#programs.get(name);
        if (running !== undefined)
            return running;
        const { startProgram, requestTimeoutMs = defaultTimeoutMs } = this.#options;
        if (startProgram === undefined) {
            throw new model/* ModelError */.m('refused', 'not-allowed', `the model ${name} is a program, and this run starts none`, {
                todo: 'Programs run only where the workflow allows code of the repository.',
            });
        }
        const { command, files, concurrency } = settings;
        const program = startProgram({ command, files, concurrency, timeoutMs: requestTimeoutMs });
        this.#programs.set(name, program);
        return program;
    }
    #replay(id, target) {
        const { file = '', model } = target;
        const bytes = this.#options.files?.get(file);
        if (bytes === undefined) {
            throw new errors/* ConfigError */.xL(`the recordings ${file} of the model "${target.endpoint}" are not there`, {
                todo: `Add the file ${file} to the repository, or name the right one.`,
            });
        }
        const endpoint = `replay:${file}#${(0,foundation_digest/* shortDigest */.VK)((0,foundation_digest/* digestOfBytes */.by)(bytes))}`;
        return replayModel({ id, model, endpoint, file, bytes });
    }
    #simulatedModel(id, target) {
        const server = () => {
            this.#simulated ??= (this.#options.startSimulated ?? startSimulatedServer)();
            return this.#simulated;
        };
        return httpModel((0,openai_chat/* openAiChat */.l)(target.model), {
            ...this.#shared(id, target, 'simulated:'),
            endpoint: 'simulated:',
            simulated: true,
            url: async () => (await server()).url,
            authorize: () => noAuthorization,
        });
    }
    #shared(id, target, rateKey, embeds = false) {
        const { requestTimeoutMs = defaultTimeoutMs, timeBudgetMs = 300_000, random = Math.random } = this.#options;
        const { onRetry, now } = this.#options;
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
                const price = (await this.price(target, target.model, embeds)) ?? (await this.price(target, resolvedModel, embeds));
                return costOf(price, usage);
            },
        };
    }
    #endpointOf(target) {
        const { provider, baseUrl } = target;
        if (baseUrl !== undefined)
            return (0,transport_endpoint.parseEndpoint)(baseUrl);
        if (provider === 'bedrock')
            return (0,transport_endpoint.parseEndpoint)(`https://bedrock-runtime.${this.#keys.region(target)}.amazonaws.com`);
        if ((0,catalog/* isHosted */.OZ)(provider))
            return (0,transport_endpoint.parseEndpoint)(catalog/* hostedProviders */.WK[provider].baseUrl ?? '');
        throw notDeclared(target);
    }
    #checkHost(target, endpoint) {
        const { allowedHosts } = this.#options;
        if (allowedHosts === undefined || (0,transport_endpoint.isAllowedHost)(endpoint, allowedHosts))
            return;
        const found = `the model ${target.model} is called at ${endpoint.base.host}, which the workflow does not allow`;
        throw new model/* ModelError */.m('refused', 'host-not-allowed', found, {
            todo: `Add ${endpoint.base.host} to the input allowed-hosts, if it is meant to be called. Allowed: ${allowedHosts.join(', ')}.`,
        });
    }
}
const defaultTimeoutMs = 60_000;
/** Providers without an address of their own; Bedrock's is made of the region. */
function needsAddress(provider) {
    return provider !== 'bedrock' && catalog/* hostedProviders */.WK[provider].baseUrl === undefined;
}
function cannotEmbed(id, why) {
    return new errors/* InvalidValueError */.$x(`${id} cannot embed: ${why}`, {
        todo: 'Name an embedding model, such as openai/text-embedding-3-small or gemini/gemini-embedding-001.',
    });
}
function notDeclared({ endpoint }) {
    return new errors/* ConfigError */.xL(`the endpoint "${endpoint}" is not declared`);
}
async function sleepFor(ms, signal) {
    try {
        await (0,promises_.setTimeout)(ms, undefined, { signal });
    }
    catch {
        signal.throwIfAborted();
    }
}

;// CONCATENATED MODULE: ./build/models/index.js




/** @throws InvalidValueError or ConfigError for a declaration that cannot be used: a name that is taken, an address that may not be called. */
function createModels(options) {
    const references = (0,models_references/* modelReferences */.A)(options.declared);
    const wiring = new Wiring(options, references);
    const models = new Map();
    const embedders = new Map();
    return {
        resolve: references.resolve,
        model(id) {
            const known = models.get(id) ?? wiring.build(id);
            models.set(id, known);
            return known;
        },
        embedder(id) {
            const known = embedders.get(id) ?? wiring.buildEmbedder(id);
            embedders.set(id, known);
            return known;
        },
        price: (id) => wiring.price(references.target(id)),
        async estimate(id, tokens) {
            const target = references.target(id);
            // The list has no output price for embedding models, and none is needed where there is no output.
            return costOf(await wiring.price(target, target.model, tokens.outputTokens === 0), tokens);
        },
        close: () => wiring.close(),
    };
}
/** The files of the trusted commit that the declared models need: recordings. */
function modelFiles(declared) {
    return [...new Set([...declared.values()].flatMap(({ file }) => (file === undefined ? [] : [file])))];
}

// EXTERNAL MODULE: ./build/commands/trusted-folder.js
var trusted_folder = __webpack_require__(9441);
;// CONCATENATED MODULE: ./build/commands/models.js



/** How long one call may be retried, waits included: a provider that is down must not hold a job for an hour. */
const timeBudgetMs = 5 * 60_000;
/** Where a config that nobody has reviewed yet may send a key: to the built-in providers, and to this machine. */
const reviewedHosts = [...catalog/* builtInHosts */.ns, '127.0.0.1', 'localhost', '[::1]'];
/**
 * The models that a config declares, with the keys of this run. A pull request's own config names no host that the workflow
 * does not allow: it could name one that collects keys. Close it when the run ends.
 */
async function createModelsFor(config, around, { trusted, keys, folder }) {
    const files = await folder.read(modelFiles(config.models));
    const allowedHosts = around.allowedHosts ?? (trusted ? undefined : reviewedHosts);
    return createModels({
        declared: config.models,
        secret: (name) => (keys && (trusted || catalog/* builtInKeyNames */.BA.includes(name)) ? around.secret(name) : undefined),
        environment: around.variable,
        files,
        ...(folder.allowed ? { startProgram: modelProgram(folder) } : {}),
        requestTimeoutMs: config.limits.requestTimeoutMs,
        timeBudgetMs,
        now: () => around.now().getTime(),
        onRetry: retryLog(around),
        ...(allowedHosts === undefined ? {} : { allowedHosts }),
    });
}
/** Starts a model that is a program where the files of the trusted commit are laid out. */
function modelProgram(folder) {
    return ({ command, files, timeoutMs, concurrency }) => (0,trusted_folder/* laterProgram */.vS)(async () => {
        const cwd = await folder.with([...files, ...command.filter(trusted_folder/* isFile */.fo)]);
        const { searchPath } = folder;
        return (0,lines/* startLineProgram */.v)({
            name: command.join(' '),
            argv: command,
            cwd,
            searchPath,
            timeoutMs,
            memoryMb: trusted_folder/* PROGRAM_MEMORY_MB */.dp,
            concurrency,
        });
    });
}
/** What of a run's models its scorers may use. */
function lentToScorers(models) {
    return {
        model: (reference) => models.model(models.resolve(reference)),
        embedder: (reference) => models.embedder(models.resolve(reference)),
    };
}
/** For so long the same words are not said again: of a provider that is down, every call in flight would say them. */
const sameWordsMs = 10_000;
function retryLog({ log, now }) {
    const said = new Map();
    return (retry) => {
        const words = `${retry.model} ${retry.attempt} ${retry.message}`;
        const at = now().getTime();
        if (at - (said.get(words) ?? Number.NEGATIVE_INFINITY) < sameWordsMs)
            return;
        said.set(words, at);
        log(describeRetry(retry));
    };
}
function describeRetry({ model, attempt, message, waitMs }) {
    return `${model}: attempt ${attempt} failed (${message}); trying again in ${(waitMs / 1000).toFixed(1)} s`;
}


/***/ }),

/***/ 2244:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  v: () => (/* binding */ startLineProgram)
});

// EXTERNAL MODULE: ./build/foundation/program/child.js + 1 modules
var child = __webpack_require__(5983);
// EXTERNAL MODULE: ./build/foundation/program/error.js
var error = __webpack_require__(8417);
// EXTERNAL MODULE: ./build/foundation/json.js
var json = __webpack_require__(6316);
// EXTERNAL MODULE: ./build/foundation/strict-json.js
var strict_json = __webpack_require__(9510);
;// CONCATENATED MODULE: ./build/foundation/program/wire.js



/** Of one answer, in bytes. */
const LONGEST_LINE = 1024 * 1024;
/** Cuts what the program writes into lines, and ends it when one is too long. */
function readLines(child, name, read, refuse) {
    let parts = [];
    let size = 0;
    const add = (part) => {
        size += part.length;
        if (size > LONGEST_LINE) {
            refuse(new error/* ProgramError */.Z('output', `${name} wrote a line of more than ${LONGEST_LINE} bytes`, {
                todo: 'Answer each question with one line of JSON, as short as the answer allows.',
            }));
            return false;
        }
        parts.push(part);
        return true;
    };
    child.stdout.on('data', (chunk) => {
        let rest = chunk;
        for (let end = rest.indexOf(0x0a); end !== -1; end = rest.indexOf(0x0a)) {
            if (!add(rest.subarray(0, end)))
                return;
            const line = Buffer.concat(parts).toString('utf8').trim();
            [parts, size] = [[], 0];
            rest = rest.subarray(end + 1);
            if (line !== '')
                read(line);
        }
        add(rest);
    });
}
/** Undefined for what is no answer: no strict JSON, no object, or without a whole number as its id. */
function parseAnswer(line) {
    const value = strictJson(line);
    if (!(0,json/* isJsonObject */.O)(value))
        return undefined;
    const { id, ...content } = value;
    return typeof id === 'number' && Number.isInteger(id) ? { id, content } : undefined;
}
function strictJson(line) {
    try {
        return (0,strict_json/* parseJson */.q)(line, 'answer');
    }
    catch {
        return undefined;
    }
}
/**
 * JSON that every reader takes for one line of UTF-8: Node's own takes U+2028 and U+2029 for line ends, and half a surrogate pair,
 * which `JSON.stringify` writes as an escape, is no text in most languages.
 */
function oneLine(content) {
    return JSON.stringify(content)
        .replace(/(?<!\\)((?:\\\\)*)\\ud[89a-f][0-9a-f]{2}/g, '$1\\ufffd')
        .replaceAll('\u2028', '\\u2028')
        .replaceAll('\u2029', '\\u2029');
}

;// CONCATENATED MODULE: ./build/foundation/program/lines.js



/** Between asking a program to end and ending it. */
const GRACE_MS = 1_000;
/**
 * A program that starts with the first question. When it ends before its time, every open question fails; the next question starts
 * it again. When it ends twice without an answer between, it is given up and every further question fails at once.
 */
function startLineProgram(options) {
    return new Lines(options);
}
class Lines {
    #options;
    #waiting = [];
    /** The start that questions go to. */
    #session;
    /** Every start that has not ended, also one that is being ended and gets no more questions. */
    #running = new Set();
    #lastId = 0;
    /** Endings since the last answer. */
    #endings = 0;
    #givenUp;
    #closed = false;
    constructor(options) {
        this.#options = options;
    }
    ask(content, { signal }) {
        if (signal.aborted)
            return Promise.reject(signal.reason);
        if (this.#closed)
            return Promise.reject(this.#closedError());
        if (this.#givenUp !== undefined)
            return Promise.reject(this.#givenUp);
        return new Promise((resolve, reject) => {
            const abort = () => {
                this.#forget(question);
                reject(signal.reason);
            };
            const settled = () => signal.removeEventListener('abort', abort);
            const question = {
                content,
                resolve: (answer) => {
                    settled();
                    resolve(answer);
                },
                reject: (reason) => {
                    settled();
                    reject(reason);
                },
            };
            signal.addEventListener('abort', abort, { once: true });
            this.#waiting.push(question);
            this.#sendNext();
        });
    }
    async close() {
        this.#closed = true;
        this.#failWaiting(this.#closedError());
        for (const { child } of this.#running)
            child.end(this.#closedError(), GRACE_MS);
        await Promise.all([...this.#running].map(({ child }) => child.ended));
    }
    #sendNext() {
        const { concurrency = 1 } = this.#options;
        while (this.#waiting.length > 0) {
            try {
                this.#session ??= this.#start();
            }
            catch (thrown) {
                for (const question of this.#waiting.splice(0))
                    question.reject(thrown);
                return;
            }
            if (this.#session.open.size >= concurrency)
                return;
            const question = this.#waiting.shift();
            if (question !== undefined)
                this.#send(this.#session, question);
        }
    }
    #start() {
        const session = { child: (0,child/* startChild */.v0)(this.#options), open: new Map(), answers: 0 };
        const { name } = this.#options;
        this.#running.add(session);
        readLines(session.child, name, (line) => this.#read(session, line), (error) => this.#kill(session, error));
        session.child.ended.then((ending) => this.#ended(session, (0,child/* endedError */.b8)(name, ending)));
        return session;
    }
    #send(session, question) {
        const { timeoutMs, startMs = 30_000 } = this.#options;
        this.#lastId += 1;
        const id = this.#lastId;
        const [sentAt, ms] = [session.answers, timeoutMs + (session.answers === 0 ? startMs : 0)];
        const timer = setTimeout(() => this.#late(session, id, sentAt, ms), ms);
        session.open.set(id, { ...question, timer });
        session.child.stdin.write(`${oneLine({ ...question.content, id })}\n`);
    }
    #read(session, line) {
        // What broke the rules once is not believed afterwards.
        if (session !== this.#session)
            return;
        const answer = parseAnswer(line);
        if (answer === undefined || answer.id < 1 || answer.id > this.#lastId) {
            this.#kill(session, this.#noAnswer(line));
            return;
        }
        session.answers += 1;
        this.#endings = 0;
        const question = this.#take(session, answer.id);
        // A question that went over its deadline or was given up by its asker may be answered later: nobody waits for it.
        if (question !== undefined)
            question.resolve(answer.content);
        this.#sendNext();
    }
    #late(session, id, answersWhenSent, ms) {
        const late = this.#lateError(ms);
        this.#take(session, id)?.reject(late);
        // One that still answers others has lost one question; one that does not is stuck and answers no more.
        if (session.answers === answersWhenSent)
            this.#kill(session, late);
        else
            this.#sendNext();
    }
    #kill(session, error) {
        session.child.kill(error);
        this.#lose(session, error);
    }
    #ended(session, error) {
        this.#running.delete(session);
        session.child.stdout.destroy();
        for (const id of [...session.open.keys()])
            this.#take(session, id)?.reject(error);
        this.#lose(session, error);
    }
    /** No further question goes to this start; whether there will be another one, its last answer says. */
    #lose(session, error) {
        if (this.#session !== session)
            return;
        this.#session = undefined;
        this.#endings += 1;
        if (error.reason === 'not-started')
            this.#givenUp = error;
        else if (this.#endings > 1)
            this.#givenUp = this.#givenUpError(error);
        if (this.#givenUp !== undefined)
            this.#failWaiting(this.#givenUp);
        else
            this.#sendNext();
    }
    #take(session, id) {
        const question = session.open.get(id);
        if (question === undefined)
            return undefined;
        clearTimeout(question.timer);
        session.open.delete(id);
        return question;
    }
    #forget(question) {
        const waiting = this.#waiting.indexOf(question);
        if (waiting !== -1)
            this.#waiting.splice(waiting, 1);
    }
    #failWaiting(error) {
        for (const question of this.#waiting.splice(0))
            question.reject(error);
    }
    #noAnswer(line) {
        const { name } = this.#options;
        const found = JSON.stringify(line.slice(0, 80).toWellFormed());
        return new error/* ProgramError */.Z('bad-answer', `${name} wrote a line that is no answer to a question: ${found}`, {
            todo: 'Write one JSON object with the "id" of its question for each answer to stdout, and everything else to stderr.',
        });
    }
    #lateError(ms) {
        const { name } = this.#options;
        return new error/* ProgramError */.Z('deadline', `${name} gave no answer in ${ms / 1000} s`, {
            todo: 'Raise its timeout, or have it answer faster.',
        });
    }
    #givenUpError(last) {
        const { message, todo, details } = last;
        return new error/* ProgramError */.Z('given-up', `${message} (twice without an answer between: not started again)`, {
            todo,
            details,
            cause: last,
        });
    }
    #closedError() {
        return new error/* ProgramError */.Z('closed', `${this.#options.name} was closed`);
    }
}


/***/ }),

/***/ 8796:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  ns: () => (/* binding */ builtInHosts),
  BA: () => (/* binding */ builtInKeyNames),
  WK: () => (/* binding */ hostedProviders),
  OZ: () => (/* binding */ isHosted)
});

// EXTERNAL MODULE: ./build/foundation/json.js
var json = __webpack_require__(6316);
// EXTERNAL MODULE: ./build/models/wire/body.js
var wire_body = __webpack_require__(5425);
// EXTERNAL MODULE: ./build/models/wire/conversation.js
var conversation = __webpack_require__(4018);
// EXTERNAL MODULE: ./build/models/wire/reading.js
var reading = __webpack_require__(1129);
;// CONCATENATED MODULE: ./build/models/providers/anthropic.js




const api = 'the Messages API';
/** Anthropic's Messages API (https://platform.claude.com/docs/en/api/messages; fields as in anthropic-sdk-typescript's types). */
function anthropicMessages(model) {
    return {
        api: `${api} of Anthropic; its base-url ends with /v1`,
        operation: 'messages',
        // https://platform.claude.com/docs/en/api/versioning: the only version there is.
        headers: { 'anthropic-version': '2023-06-01' },
        body: (request) => wireBody(model, request),
        read: readMessage,
    };
}
const placements = {
    max_tokens: { at: ['max_tokens'] },
    max_completion_tokens: { at: ['max_tokens'] },
    parallel_tool_calls: { at: ['tool_choice', 'disable_parallel_tool_use'], as: notParallel },
    reasoning_effort: { at: ['output_config', 'effort'] },
    service_tier: { at: ['service_tier'] },
    stop: { at: ['stop_sequences'], as: wire_body/* asList */.DD },
    temperature: { at: ['temperature'] },
    tool_choice: { at: ['tool_choice'], as: toolChoice },
    top_k: { at: ['top_k'] },
    top_p: { at: ['top_p'] },
};
function wireBody(model, request) {
    const { parameters, tools } = request;
    const { system, turns } = (0,conversation/* splitSystem */.gm)(request.messages);
    const body = new wire_body/* WireBody */.ED();
    body.set(['model'], model, 'the model');
    if (system.length > 0)
        body.set(['system'], systemText(system), 'the system message');
    body.set(['messages'], wireMessages(turns), 'the messages');
    if (tools.length > 0)
        body.set(['tools'], tools.map(wireTool), 'the tools');
    const format = outputFormat(request.responseFormat);
    if (format !== undefined)
        body.set(['output_config', 'format'], format, 'the response format');
    (0,wire_body/* placeParameters */.c9)(body, request, placements, api);
    // The choice of a tool carries whether calls may be parallel: without a choice, the provider's own default is said.
    if (typeof parameters.parallel_tool_calls === 'boolean' && parameters.tool_choice === undefined) {
        body.set(['tool_choice', 'type'], 'auto', 'the choice of a tool');
    }
    if (body.toJson().max_tokens === undefined) {
        throw (0,wire_body/* refused */.J5)(`the prompt's parameters have no max_tokens, which ${api} demands`, 'Add max_tokens to the parameters of the prompt: the most tokens that its answer may take.');
    }
    return body.toJson();
}
function systemText(system) {
    const [only] = system;
    return system.length === 1 && only !== undefined ? only : system.map((text) => ({ type: 'text', text }));
}
/**
 * Answers of tools are parts of a user's turn. A system message after the first turn keeps its place: newer models take it there, older
 * ones say so themselves (https://platform.claude.com/docs/en/build-with-claude/mid-conversation-system-messages).
 */
function wireMessages(turns) {
    return (0,conversation/* joinTurns */.p1)(turns.map((turn) => ({ role: roleOf(turn), parts: contentBlocks(turn) }))).map(({ role, parts }) => {
        const [only] = parts;
        const text = parts.length === 1 && (0,json/* isJsonObject */.O)(only) && only.type === 'text' ? only.text : undefined;
        return { role, content: text ?? parts };
    });
}
function roleOf(turn) {
    if ((0,conversation/* isSystem */.yQ)(turn))
        return 'system';
    return turn.role === 'assistant' ? 'assistant' : 'user';
}
function contentBlocks(turn) {
    if (turn.role === 'tool') {
        return [{ type: 'tool_result', tool_use_id: (0,conversation/* answeredCall */._J)(turn), content: turn.content }];
    }
    const calls = (0,conversation/* callsOf */.p9)(turn).map((call) => ({
        type: 'tool_use',
        id: call.id,
        name: call.name,
        input: (0,conversation/* argumentsOf */.aX)(call),
        ...call.beside,
    }));
    // An empty text is refused, and says nothing beside a call.
    const silent = calls.length > 0 && turn.content === '';
    return silent ? calls : [{ type: 'text', text: turn.content }, ...calls];
}
function wireTool(tool) {
    const declared = (0,conversation/* functionTool */.by)(tool);
    if (declared === undefined)
        return tool;
    const { name, description, parameters = { type: 'object', properties: {} }, strict, beside } = declared;
    return {
        name,
        ...(description === undefined ? {} : { description }),
        input_schema: parameters,
        ...(strict === undefined ? {} : { strict }),
        ...beside,
    };
}
function notParallel(value) {
    if (typeof value === 'boolean')
        return !value;
    throw (0,wire_body/* refused */.J5)(`the parameter "parallel_tool_calls" is ${JSON.stringify(value)}`, 'Write true or false.');
}
function toolChoice(value) {
    const choice = (0,wire_body/* readToolChoice */.Ku)(value);
    if (choice.kind === 'own')
        return choice.value;
    if (choice.kind === 'function')
        return { type: 'tool', name: choice.name };
    return { type: choice.kind === 'required' ? 'any' : choice.kind };
}
/** https://platform.claude.com/docs/en/build-with-claude/structured-outputs. */
function outputFormat(format) {
    if (format.type === 'text')
        return undefined;
    if (format.type === 'json-object')
        return (0,conversation/* refuseAnyJson */.Nh)(api);
    return { type: 'json_schema', schema: (0,conversation/* bareSchema */.I8)(format, api) };
}
function readMessage(body) {
    if (!Array.isArray(body.content))
        return { kind: 'unusable', found: 'no content in it' };
    const blocks = (0,reading/* objectsOf */.iZ)(body.content);
    const usage = readUsage(body.usage);
    const details = (0,reading/* objectOf */.Xy)(body.stop_details);
    const refusal = body.stop_reason === 'refusal' ? (0,reading/* textOf */.b6)(details.explanation) : undefined;
    const model = (0,reading/* textOf */.b6)(body.model);
    const id = (0,reading/* textOf */.b6)(body.id);
    return {
        kind: 'answer',
        answer: {
            text: blocks.map((block) => (block.type === 'text' ? ((0,reading/* textOf */.b6)(block.text) ?? '') : '')).join(''),
            // https://platform.claude.com/docs/en/build-with-claude/handling-stop-reasons.
            finishReason: (0,reading/* stopReason */.PJ)(body.stop_reason, ['refusal']),
            ...(refusal === undefined ? {} : { refusal }),
            toolCalls: blocks
                .filter(({ type }) => type === 'tool_use')
                .map((block, index) => (0,reading/* functionCall */.Nq)({ id: block.id, name: block.name, arguments: block.input }, index)),
            ...(usage === undefined ? {} : { usage, ...writtenToCache((0,reading/* objectOf */.Xy)(body.usage)) }),
            ...(model === undefined ? {} : { model }),
            ...(id === undefined ? {} : { id }),
        },
    };
}
function readUsage(found) {
    const usage = (0,reading/* objectOf */.Xy)(found);
    return (0,reading/* usageBesideCache */._E)({
        fresh: usage.input_tokens,
        read: usage.cache_read_input_tokens,
        written: usage.cache_creation_input_tokens,
        output: usage.output_tokens,
        thoughts: (0,reading/* objectOf */.Xy)(usage.output_tokens_details).thinking_tokens,
    });
}
/** Entries that live an hour, and the provider's own searches, have prices of their own. */
function writtenToCache(usage) {
    const anHour = (0,reading/* count */.U9)((0,reading/* objectOf */.Xy)(usage.cache_creation).ephemeral_1h_input_tokens) ?? 0;
    const searches = Object.values((0,reading/* objectOf */.Xy)(usage.server_tool_use)).some((uses) => typeof uses === 'number' && uses > 0);
    return { cacheWriteTokens: (0,reading/* count */.U9)(usage.cache_creation_input_tokens) ?? 0, billedOtherwise: anHour > 0 || searches };
}

;// CONCATENATED MODULE: ./build/models/providers/bedrock.js



const bedrock_api = 'the Converse API';
/**
 * Amazon Bedrock's Converse (https://docs.aws.amazon.com/bedrock/latest/APIReference/API_runtime_Converse.html).
 *
 * @param model a model's id or the ARN of an inference profile; its `:` and `/` are encoded in the path.
 */
function bedrockConverse(model) {
    return {
        api: 'the runtime of Amazon Bedrock: https://bedrock-runtime.<region>.amazonaws.com',
        operation: `model/${encodeURIComponent(model)}/converse`,
        body: bedrock_wireBody,
        read: readResponse,
    };
}
const bedrock_placements = {
    max_tokens: { at: ['inferenceConfig', 'maxTokens'] },
    max_completion_tokens: { at: ['inferenceConfig', 'maxTokens'] },
    service_tier: { at: ['serviceTier', 'type'] },
    stop: { at: ['inferenceConfig', 'stopSequences'], as: wire_body/* asList */.DD },
    temperature: { at: ['inferenceConfig', 'temperature'] },
    tool_choice: { at: ['toolConfig', 'toolChoice'], as: bedrock_toolChoice },
    top_p: { at: ['inferenceConfig', 'topP'] },
};
/** The model is no part of the body: the address names it. A model's own parameters go as written in `additionalModelRequestFields`. */
function bedrock_wireBody(request) {
    const { system, turns } = (0,conversation/* splitSystem */.gm)(request.messages);
    (0,conversation/* refuseLateSystem */.wV)(turns, bedrock_api);
    const body = new wire_body/* WireBody */.ED();
    if (system.length > 0)
        body.set(['system'], system.map(textBlock), 'the system message');
    body.set(['messages'], messages(turns), 'the messages');
    if (request.tools.length > 0)
        body.set(['toolConfig', 'tools'], request.tools.map(bedrock_wireTool), 'the tools');
    const format = textFormat(request.responseFormat);
    if (format !== undefined)
        body.set(['outputConfig', 'textFormat'], format, 'the response format');
    (0,wire_body/* placeParameters */.c9)(body, request, bedrock_placements, `${bedrock_api} (a model's own parameters go into additionalModelRequestFields)`);
    return body.toJson();
}
const textBlock = (text) => ({ text });
function messages(turns) {
    const parted = turns.map((turn) => {
        if (turn.role === 'tool') {
            const toolResult = { toolUseId: (0,conversation/* answeredCall */._J)(turn), content: [textBlock(turn.content)] };
            return { role: 'user', parts: [{ toolResult }] };
        }
        const calls = (0,conversation/* callsOf */.p9)(turn).map((call) => ({
            toolUse: { toolUseId: call.id, name: call.name, input: (0,conversation/* argumentsOf */.aX)(call), ...call.beside },
        }));
        const silent = calls.length > 0 && turn.content === '';
        const parts = [...(silent ? [] : [textBlock(turn.content)]), ...calls];
        return { role: turn.role === 'assistant' ? 'assistant' : 'user', parts };
    });
    return (0,conversation/* joinTurns */.p1)(parted).map(({ role, parts }) => ({ role, content: parts }));
}
function bedrock_wireTool(tool) {
    const declared = (0,conversation/* functionTool */.by)(tool);
    if (declared === undefined)
        return tool;
    const { name, description, parameters = { type: 'object', properties: {} }, strict, beside } = declared;
    return {
        toolSpec: {
            name,
            ...(description === undefined ? {} : { description }),
            inputSchema: { json: parameters },
            ...(strict === undefined ? {} : { strict }),
            ...beside,
        },
    };
}
function bedrock_toolChoice(value) {
    const choice = (0,wire_body/* readToolChoice */.Ku)(value);
    switch (choice.kind) {
        case 'own':
            return choice.value;
        case 'function':
            return { tool: { name: choice.name } };
        case 'auto':
            return { auto: {} };
        case 'required':
            return { any: {} };
        case 'none':
            throw (0,wire_body/* refused */.J5)(`the parameter "tool_choice" is "none", which ${bedrock_api} has no form for`, 'Remove the tools, or the choice.');
    }
}
/** https://docs.aws.amazon.com/bedrock/latest/userguide/structured-output.html: the schema is the text of its JSON. */
function textFormat(format) {
    if (format.type === 'text')
        return undefined;
    if (format.type === 'json-object')
        return (0,conversation/* refuseAnyJson */.Nh)(bedrock_api);
    const { name, description } = format;
    const schema = (0,conversation/* bareSchema */.I8)({ type: 'json-schema', schema: format.schema, ...strictOf(format) }, bedrock_api);
    const jsonSchema = {
        schema: JSON.stringify(schema),
        ...(name === undefined ? {} : { name }),
        ...(description === undefined ? {} : { description }),
    };
    return { type: 'json_schema', structure: { jsonSchema } };
}
function strictOf({ strict }) {
    return strict === undefined ? {} : { strict };
}
function readResponse(body) {
    const message = (0,reading/* objectOf */.Xy)((0,reading/* objectOf */.Xy)(body.output).message);
    if (!Array.isArray(message.content))
        return { kind: 'unusable', found: 'no message in it' };
    const blocks = (0,reading/* objectsOf */.iZ)(message.content);
    const usage = bedrock_readUsage(body.usage);
    const cacheWriteTokens = (0,reading/* count */.U9)((0,reading/* objectOf */.Xy)(body.usage).cacheWriteInputTokens);
    return {
        kind: 'answer',
        answer: {
            text: blocks.map((block) => (0,reading/* textOf */.b6)(block.text) ?? '').join(''),
            finishReason: (0,reading/* stopReason */.PJ)(body.stopReason, ['content_filtered', 'guardrail_intervened']),
            toolCalls: (0,reading/* objectsOf */.iZ)(blocks.map(({ toolUse = null }) => toolUse)).map((call, index) => (0,reading/* functionCall */.Nq)({ id: call.toolUseId, name: call.name, arguments: call.input }, index)),
            ...(usage === undefined ? {} : { usage }),
            ...(cacheWriteTokens === undefined ? {} : { cacheWriteTokens }),
        },
    };
}
/** Thoughts are not told apart. */
function bedrock_readUsage(found) {
    const usage = (0,reading/* objectOf */.Xy)(found);
    return (0,reading/* usageBesideCache */._E)({
        fresh: usage.inputTokens,
        read: usage.cacheReadInputTokens,
        written: usage.cacheWriteInputTokens,
        output: usage.outputTokens,
    });
}

;// CONCATENATED MODULE: ./build/models/wire/gemini-resource.js
/** A model of the Gemini API as a resource: `gemini-2.5-flash` is one of the collection `models`, `tunedModels/mine` says its own. */
function geminiResource(model) {
    const name = model.includes('/') ? model : `models/${model}`;
    return { name, path: name.split('/').map(encodeURIComponent).join('/') };
}

;// CONCATENATED MODULE: ./build/models/wire/vector.js

/**
 * The text that is embedded: the content of the last message.
 *
 * @throws ModelError for what an embedding has no use for.
 */
function embeddedText({ messages, tools, responseFormat }) {
    const last = messages.at(-1);
    if (last === undefined)
        throw (0,wire_body/* refused */.J5)('there is no text to embed', 'Give the request one message.');
    if (tools.length > 0 || responseFormat.type !== 'text') {
        throw (0,wire_body/* refused */.J5)('an embedding takes no tools and no response format', 'Leave them out.');
    }
    return last.content;
}
/** A vector as the completion that every model gives: the text is the JSON list of its numbers. */
function vectorReading(vector, facts) {
    const numbers = Array.isArray(vector) && vector.length > 0 && vector.every((each) => Number.isFinite(each));
    if (!numbers)
        return { kind: 'unusable', found: 'no vector of numbers in it' };
    const { inputTokens, model } = facts;
    const usage = inputTokens === undefined ? undefined : { inputTokens, outputTokens: 0, cachedInputTokens: 0, reasoningTokens: 0 };
    return {
        kind: 'answer',
        answer: {
            text: JSON.stringify(vector),
            finishReason: 'stop',
            toolCalls: [],
            ...(usage === undefined ? {} : { usage }),
            ...(model === undefined ? {} : { model }),
        },
    };
}

;// CONCATENATED MODULE: ./build/models/providers/embeddings.js




/** OpenAI's embeddings (https://platform.openai.com/docs/api-reference/embeddings), as most compatible servers have them. */
function openAiEmbeddings(model) {
    return {
        api: 'an OpenAI-compatible API with embeddings; its base-url usually ends with /v1',
        operation: 'embeddings',
        body(request) {
            if (request.parameters.encoding_format !== undefined && request.parameters.encoding_format !== 'float') {
                throw (0,wire_body/* refused */.J5)('the parameter "encoding_format" is not "float"', 'Remove it: vectors are read as numbers.');
            }
            return bodyOf({ model, input: embeddedText(request) }, request);
        },
        read: (body) => vectorReading((0,reading/* objectsOf */.iZ)(body.data)[0]?.embedding, {
            inputTokens: (0,reading/* count */.U9)((0,reading/* objectOf */.Xy)(body.usage).prompt_tokens),
            model: (0,reading/* textOf */.b6)(body.model),
        }),
    };
}
/** Gemini's embedContent (https://ai.google.dev/api/embeddings). */
function geminiEmbedContent(model) {
    const { name, path } = geminiResource(model);
    return {
        api: 'the Gemini API; its base-url ends with /v1beta',
        operation: `${path}:embedContent`,
        body: (request) => bodyOf({ model: name, content: { parts: [{ text: embeddedText(request) }] } }, request),
        read: (body) => vectorReading((0,reading/* objectOf */.Xy)(body.embedding).values, {
            inputTokens: (0,reading/* count */.U9)((0,reading/* objectOf */.Xy)(body.usageMetadata).promptTokenCount),
        }),
    };
}
/** Amazon Titan's text embeddings (https://docs.aws.amazon.com/bedrock/latest/userguide/model-parameters-titan-embed-text.html). */
function bedrockTitanEmbeddings(model) {
    return {
        api: 'the runtime of Amazon Bedrock: https://bedrock-runtime.<region>.amazonaws.com',
        operation: `model/${encodeURIComponent(model)}/invoke`,
        body: (request) => bodyOf({ inputText: embeddedText(request) }, request),
        read: (body) => vectorReading(body.embedding, { inputTokens: (0,reading/* count */.U9)(body.inputTextTokenCount) }),
    };
}
/** Parameters (`dimensions`, `taskType`) go as written. */
function bodyOf(base, request) {
    (0,wire_body/* checkParameters */.Dy)(request);
    const body = new wire_body/* WireBody */.ED();
    for (const [name, value] of Object.entries(base))
        body.set([name], value, 'the request');
    for (const [name, value] of Object.entries(request.parameters))
        body.set([name], value, `the parameter "${name}"`);
    return body.toJson();
}

;// CONCATENATED MODULE: ./build/models/providers/gemini.js





const gemini_api = 'the Gemini API';
/**
 * Gemini's generateContent (https://ai.google.dev/api/generate-content; fields as in js-genai's types).
 *
 * @param model `gemini-…`, or a name with its collection (`tunedModels/…`).
 */
function geminiGenerateContent(model) {
    return {
        api: `${gemini_api}; its base-url ends with /v1beta`,
        operation: `${geminiResource(model).path}:generateContent`,
        body: gemini_wireBody,
        read: gemini_readResponse,
    };
}
const gemini_placements = {
    frequency_penalty: { at: ['generationConfig', 'frequencyPenalty'] },
    logprobs: { at: ['generationConfig', 'responseLogprobs'] },
    max_tokens: { at: ['generationConfig', 'maxOutputTokens'] },
    max_completion_tokens: { at: ['generationConfig', 'maxOutputTokens'] },
    presence_penalty: { at: ['generationConfig', 'presencePenalty'] },
    // https://ai.google.dev/gemini-api/docs/openai: the efforts are the levels of thinking.
    reasoning_effort: { at: ['generationConfig', 'thinkingConfig', 'thinkingLevel'] },
    seed: { at: ['generationConfig', 'seed'] },
    stop: { at: ['generationConfig', 'stopSequences'], as: wire_body/* asList */.DD },
    temperature: { at: ['generationConfig', 'temperature'] },
    tool_choice: { at: ['toolConfig'], as: toolConfig },
    top_k: { at: ['generationConfig', 'topK'] },
    top_logprobs: { at: ['generationConfig', 'logprobs'] },
    top_p: { at: ['generationConfig', 'topP'] },
};
/** The model is no part of the body: the address names it. */
function gemini_wireBody(request) {
    const { system, turns } = (0,conversation/* splitSystem */.gm)(request.messages);
    (0,conversation/* refuseLateSystem */.wV)(turns, gemini_api);
    const body = new wire_body/* WireBody */.ED();
    if (system.length > 0) {
        body.set(['systemInstruction', 'parts'], system.map(textPart), 'the system message');
    }
    body.set(['contents'], contents(turns), 'the messages');
    if (request.tools.length > 0)
        body.set(['tools'], wireTools(request.tools), 'the tools');
    const format = outputConfig(request.responseFormat);
    if (format !== undefined)
        body.set(['generationConfig'], format, 'the response format');
    (0,wire_body/* placeParameters */.c9)(body, request, gemini_placements, gemini_api);
    return body.toJson();
}
const textPart = (text) => ({ text });
/** What a tool answered is a part of the user's turn, and names the function. */
function contents(turns) {
    const called = new Map();
    const parted = turns.map((turn) => {
        if (turn.role === 'tool')
            return { role: 'user', parts: [functionResponse(turn, called)] };
        const calls = (0,conversation/* callsOf */.p9)(turn);
        for (const { id, name } of calls)
            called.set(id, name);
        const silent = calls.length > 0 && turn.content === '';
        const parts = [...(silent ? [] : [textPart(turn.content)]), ...calls.map(callPart)];
        return { role: turn.role === 'assistant' ? 'model' : 'user', parts };
    });
    return (0,conversation/* joinTurns */.p1)(parted);
}
/**
 * Newer models want the signature of the thoughts that led to a call, which their compatible endpoint writes beside the call
 * (https://ai.google.dev/gemini-api/docs/thought-signatures).
 */
function callPart(call) {
    const { extra_content: extra, ...other } = call.beside;
    const signature = (0,reading/* objectOf */.Xy)((0,reading/* objectOf */.Xy)(extra).google).thought_signature;
    if (Object.keys(other).length > 0 || (extra !== undefined && signature === undefined)) {
        throw (0,wire_body/* refused */.J5)(`the tool call ${call.id} in the conversation has members that ${gemini_api} has no field for`, 'Remove everything but id, type, function and extra_content.google.thought_signature.');
    }
    return {
        functionCall: { id: call.id, name: call.name, args: (0,conversation/* argumentsOf */.aX)(call) },
        ...(signature === undefined ? {} : { thoughtSignature: signature }),
    };
}
function functionResponse(turn, called) {
    const id = (0,conversation/* answeredCall */._J)(turn);
    const name = called.get(id);
    if (name === undefined) {
        throw (0,wire_body/* refused */.J5)(`a tool message answers the call ${id}, which no turn before it made`, `Put the assistant's turn with that call before it: ${gemini_api} wants the name of the function.`);
    }
    const value = (0,reading/* parseLeniently */.on)(turn.content);
    return { functionResponse: { id, name, response: (0,json/* isJsonObject */.O)(value) ? value : { output: turn.content } } };
}
/** All functions stand in one tool; any other tool (`googleSearch`) is one of its own. */
function wireTools(tools) {
    const functionDeclarations = [];
    const others = [];
    for (const tool of tools) {
        const declared = (0,conversation/* functionTool */.by)(tool);
        if (declared === undefined) {
            others.push(tool);
            continue;
        }
        const { name, description, parameters, strict, beside } = declared;
        if (strict === true) {
            throw (0,wire_body/* refused */.J5)(`the tool ${JSON.stringify(name)} says strict: true, which ${gemini_api} has no field for`, 'Remove strict from the tool; to have calls validated, set toolConfig.functionCallingConfig.mode to VALIDATED.');
        }
        functionDeclarations.push({
            name,
            ...(description === undefined ? {} : { description }),
            ...(parameters === undefined ? {} : { parametersJsonSchema: parameters }),
            ...beside,
        });
    }
    return [...(functionDeclarations.length === 0 ? [] : [{ functionDeclarations }]), ...others];
}
function toolConfig(value) {
    const choice = (0,wire_body/* readToolChoice */.Ku)(value);
    if (choice.kind === 'own')
        return choice.value;
    if (choice.kind === 'function') {
        return { functionCallingConfig: { mode: 'ANY', allowedFunctionNames: [choice.name] } };
    }
    const modes = { auto: 'AUTO', none: 'NONE', required: 'ANY' };
    return { functionCallingConfig: { mode: modes[choice.kind] } };
}
/** https://ai.google.dev/gemini-api/docs/structured-output. */
function outputConfig(format) {
    if (format.type === 'text')
        return undefined;
    const responseMimeType = 'application/json';
    if (format.type === 'json-object')
        return { responseMimeType };
    return { responseMimeType, responseJsonSchema: (0,conversation/* bareSchema */.I8)(format, gemini_api) };
}
function gemini_readResponse(body) {
    const candidate = Array.isArray(body.candidates) ? body.candidates[0] : undefined;
    if (!(0,json/* isJsonObject */.O)(candidate)) {
        const feedback = (0,reading/* objectOf */.Xy)(body.promptFeedback);
        const reason = (0,reading/* textOf */.b6)(feedback.blockReason);
        if (reason === undefined)
            return { kind: 'unusable', found: 'no candidate in it' };
        const message = (0,reading/* textOf */.b6)(feedback.blockReasonMessage);
        return {
            kind: 'filtered',
            words: `the prompt was blocked: ${reason}${message === undefined ? '' : `, ${message}`}`,
        };
    }
    const parts = (0,reading/* objectsOf */.iZ)((0,reading/* objectOf */.Xy)(candidate.content).parts).filter(({ thought }) => thought !== true);
    const calls = parts.map((part) => part.functionCall).filter((call) => (0,json/* isJsonObject */.O)(call));
    const usage = gemini_readUsage(body.usageMetadata);
    const model = (0,reading/* textOf */.b6)(body.modelVersion);
    const id = (0,reading/* textOf */.b6)(body.responseId);
    return {
        kind: 'answer',
        answer: {
            text: parts.map((part) => (0,reading/* textOf */.b6)(part.text) ?? '').join(''),
            finishReason: finishReason(candidate.finishReason, calls.length > 0),
            toolCalls: calls.map((call, index) => (0,reading/* functionCall */.Nq)({ id: call.id, name: call.name, arguments: call.args }, index)),
            ...(usage === undefined ? {} : { usage }),
            // A search is billed by the query.
            billedOtherwise: candidate.groundingMetadata !== undefined,
            ...(model === undefined ? {} : { model }),
            ...(id === undefined ? {} : { id }),
        },
    };
}
const filters = [
    'SAFETY',
    'RECITATION',
    'BLOCKLIST',
    'PROHIBITED_CONTENT',
    'SPII',
    'MODEL_ARMOR',
];
function finishReason(found, calls) {
    if (found === 'STOP')
        return calls ? 'tool-calls' : 'stop';
    if (found === 'MAX_TOKENS')
        return 'length';
    return found !== undefined && filters.includes(found) ? 'content-filter' : 'other';
}
/** Thoughts are counted beside the answer; what was read from the cache inside the prompt; what tools brought beside it. */
function gemini_readUsage(found) {
    const usage = (0,reading/* objectOf */.Xy)(found);
    const prompt = (0,reading/* count */.U9)(usage.promptTokenCount);
    if (prompt === undefined)
        return undefined;
    const inputTokens = prompt + ((0,reading/* count */.U9)(usage.toolUsePromptTokenCount) ?? 0);
    const reasoningTokens = (0,reading/* count */.U9)(usage.thoughtsTokenCount) ?? 0;
    return {
        inputTokens,
        // Left out where there is no answer at all.
        outputTokens: ((0,reading/* count */.U9)(usage.candidatesTokenCount) ?? 0) + reasoningTokens,
        cachedInputTokens: Math.min((0,reading/* count */.U9)(usage.cachedContentTokenCount) ?? 0, inputTokens),
        reasoningTokens,
    };
}

// EXTERNAL MODULE: ./build/models/providers/openai-chat.js
var openai_chat = __webpack_require__(9021);
;// CONCATENATED MODULE: ./build/models/providers/openai-responses.js




const openai_responses_api = 'the Responses API';
/** OpenAI's Responses API (https://platform.openai.com/docs/api-reference/responses/create; fields as in openai-node's types). */
function openAiResponses(model) {
    return {
        api: `${openai_responses_api} of OpenAI; its base-url usually ends with /v1`,
        operation: 'responses',
        body: (request) => openai_responses_wireBody(model, request),
        read: openai_responses_readResponse,
    };
}
const openai_responses_placements = {
    max_tokens: { at: ['max_output_tokens'] },
    max_completion_tokens: { at: ['max_output_tokens'] },
    parallel_tool_calls: { at: ['parallel_tool_calls'] },
    reasoning_effort: { at: ['reasoning', 'effort'] },
    service_tier: { at: ['service_tier'] },
    temperature: { at: ['temperature'] },
    tool_choice: { at: ['tool_choice'], as: openai_responses_toolChoice },
    top_logprobs: { at: ['top_logprobs'] },
    top_p: { at: ['top_p'] },
    verbosity: { at: ['text', 'verbosity'] },
};
function openai_responses_wireBody(model, request) {
    const body = new wire_body/* WireBody */.ED();
    body.set(['model'], model, 'the model');
    body.set(['input'], request.messages.flatMap(inputItems), 'the messages');
    if (request.tools.length > 0)
        body.set(['tools'], request.tools.map(openai_responses_wireTool), 'the tools');
    const format = openai_responses_textFormat(request.responseFormat);
    if (format !== undefined)
        body.set(['text', 'format'], format, 'the response format');
    (0,wire_body/* placeParameters */.c9)(body, request, openai_responses_placements, openai_responses_api);
    return body.toJson();
}
/** A message is one item; each call of an assistant's turn, and each answer of a tool, is an item of its own. */
function inputItems(message) {
    if (message.role === 'tool') {
        return [{ type: 'function_call_output', call_id: (0,conversation/* answeredCall */._J)(message), output: message.content }];
    }
    const calls = (0,conversation/* callsOf */.p9)(message).map(({ id, name, arguments: text, beside }) => ({
        type: 'function_call',
        call_id: id,
        name,
        arguments: text,
        ...beside,
    }));
    const silent = calls.length > 0 && message.content === '';
    return silent ? calls : [{ role: message.role, content: message.content }, ...calls];
}
/** Here a function is strict unless it says otherwise, in chat completions the other way round: what the prompt means is said. */
function openai_responses_wireTool(tool) {
    const declared = (0,conversation/* functionTool */.by)(tool);
    if (declared === undefined)
        return tool;
    const { name, description, parameters = null, strict = false, beside } = declared;
    return {
        type: 'function',
        name,
        ...(description === undefined ? {} : { description }),
        parameters,
        strict,
        ...beside,
    };
}
function openai_responses_toolChoice(value) {
    const choice = (0,wire_body/* readToolChoice */.Ku)(value);
    if (choice.kind === 'own')
        return choice.value;
    return choice.kind === 'function' ? { type: 'function', name: choice.name } : choice.kind;
}
function openai_responses_textFormat(format) {
    if (format.type === 'text')
        return undefined;
    if (format.type === 'json-object')
        return { type: 'json_object' };
    const { name = 'response', description, strict, schema } = format;
    return {
        type: 'json_schema',
        name,
        ...(description === undefined ? {} : { description }),
        ...(strict === undefined ? {} : { strict }),
        schema,
    };
}
function openai_responses_readResponse(body) {
    if (!Array.isArray(body.output))
        return { kind: 'unusable', found: 'no output in it' };
    if (body.status === 'queued' || body.status === 'in_progress') {
        return { kind: 'unusable', found: `a response that is ${body.status}: answers are read whole, without background` };
    }
    const items = (0,reading/* objectsOf */.iZ)(body.output);
    const parts = items.filter(({ type }) => type === 'message').flatMap(({ content }) => (0,reading/* objectsOf */.iZ)(content));
    const calls = items.filter(({ type }) => type === 'function_call');
    const refusal = parts.map((part) => (part.type === 'refusal' ? (0,reading/* textOf */.b6)(part.refusal) : undefined)).find(Boolean);
    const usage = openai_responses_readUsage(body.usage);
    const cacheWriteTokens = (0,reading/* count */.U9)((0,reading/* objectOf */.Xy)((0,reading/* objectOf */.Xy)(body.usage).input_tokens_details).cache_write_tokens);
    const model = (0,reading/* textOf */.b6)(body.model);
    const id = (0,reading/* textOf */.b6)(body.id);
    return {
        kind: 'answer',
        answer: {
            text: parts.map((part) => (part.type === 'output_text' ? ((0,reading/* textOf */.b6)(part.text) ?? '') : '')).join(''),
            finishReason: openai_responses_finishReason(body, calls.length > 0),
            ...(refusal === undefined ? {} : { refusal }),
            toolCalls: calls.map((call, index) => (0,reading/* functionCall */.Nq)({ id: call.call_id, name: call.name, arguments: call.arguments }, index)),
            ...(usage === undefined ? {} : { usage }),
            ...(cacheWriteTokens === undefined ? {} : { cacheWriteTokens }),
            // Searches, code and the like run at the provider, and are billed by the call.
            billedOtherwise: items.some(({ type }) => (0,reading/* textOf */.b6)(type)?.endsWith('_call') === true && type !== 'function_call'),
            ...(model === undefined ? {} : { model }),
            ...(id === undefined ? {} : { id }),
        },
    };
}
function openai_responses_finishReason({ status, incomplete_details: details }, calls) {
    const reason = (0,reading/* objectOf */.Xy)(details).reason;
    if (reason === 'max_output_tokens')
        return 'length';
    if (reason === 'content_filter')
        return 'content-filter';
    if (status !== undefined && status !== 'completed')
        return 'other';
    return calls ? 'tool-calls' : 'stop';
}
function openai_responses_readUsage(found) {
    if (!(0,json/* isJsonObject */.O)(found))
        return undefined;
    const inputTokens = (0,reading/* count */.U9)(found.input_tokens);
    const outputTokens = (0,reading/* count */.U9)(found.output_tokens);
    if (inputTokens === undefined || outputTokens === undefined)
        return undefined;
    const cached = (0,reading/* count */.U9)((0,reading/* objectOf */.Xy)(found.input_tokens_details).cached_tokens) ?? 0;
    const reasoning = (0,reading/* count */.U9)((0,reading/* objectOf */.Xy)(found.output_tokens_details).reasoning_tokens) ?? 0;
    return {
        inputTokens,
        outputTokens,
        cachedInputTokens: Math.min(cached, inputTokens),
        reasoningTokens: Math.min(reasoning, outputTokens),
    };
}

;// CONCATENATED MODULE: ./build/models/catalog.js






const chat = (baseUrl, keyName, priceId) => ({
    protocol: openai_chat/* openAiChat */.l,
    embeddings: openAiEmbeddings,
    baseUrl,
    keyName,
    authHeader: 'authorization',
    priceId,
});
const openAiUrl = 'https://api.openai.com/v1';
/** Addresses and variables as the providers' own documentation has them. */
const hostedProviders = {
    openai: chat(openAiUrl, 'OPENAI_API_KEY', 'openai'),
    'openai-responses': { ...chat(openAiUrl, 'OPENAI_API_KEY', 'openai'), protocol: openAiResponses },
    'openai-compatible': chat(undefined, undefined, undefined),
    // The v1 API: https://learn.microsoft.com/azure/ai-foundry/openai/api-version-lifecycle.
    azure: { ...chat(undefined, 'AZURE_OPENAI_API_KEY', undefined), authHeader: 'api-key' },
    anthropic: {
        protocol: anthropicMessages,
        embeddings: undefined,
        baseUrl: 'https://api.anthropic.com/v1',
        keyName: 'ANTHROPIC_API_KEY',
        authHeader: 'x-api-key',
        priceId: 'anthropic',
    },
    gemini: {
        protocol: geminiGenerateContent,
        embeddings: geminiEmbedContent,
        baseUrl: 'https://generativelanguage.googleapis.com/v1beta',
        keyName: 'GEMINI_API_KEY',
        authHeader: 'x-goog-api-key',
        priceId: 'google',
    },
    bedrock: {
        protocol: bedrockConverse,
        embeddings: bedrockTitanEmbeddings,
        baseUrl: undefined,
        keyName: 'AWS_BEARER_TOKEN_BEDROCK',
        authHeader: 'authorization',
        priceId: undefined,
    },
    openrouter: chat('https://openrouter.ai/api/v1', 'OPENROUTER_API_KEY', 'openrouter'),
    groq: { ...chat('https://api.groq.com/openai/v1', 'GROQ_API_KEY', 'groq'), embeddings: undefined },
    mistral: chat('https://api.mistral.ai/v1', 'MISTRAL_API_KEY', 'mistral'),
    together: chat('https://api.together.ai/v1', 'TOGETHER_API_KEY', 'together'),
    deepseek: { ...chat('https://api.deepseek.com/v1', 'DEEPSEEK_API_KEY', 'deepseek'), embeddings: undefined },
    xai: { ...chat('https://api.x.ai/v1', 'XAI_API_KEY', 'x-ai'), embeddings: undefined },
    fireworks: chat('https://api.fireworks.ai/inference/v1', 'FIREWORKS_API_KEY', 'fireworks'),
    cerebras: { ...chat('https://api.cerebras.ai/v1', 'CEREBRAS_API_KEY', 'cerebras'), embeddings: undefined },
    ollama: chat('http://127.0.0.1:11434/v1', undefined, undefined),
};
function isHosted(provider) {
    return Object.hasOwn(hostedProviders, provider);
}
/** The hosts that built-in model ids are called at; Bedrock's has the region in it and is not among them. */
const builtInHosts = [
    ...new Set(Object.values(hostedProviders).flatMap(({ baseUrl }) => (baseUrl === undefined ? [] : [new URL(baseUrl).hostname]))),
];
/** The variables that hold keys of built-in providers: what a config that nobody has reviewed yet may name. */
const builtInKeyNames = [
    ...new Set(Object.values(hostedProviders).flatMap(({ keyName }) => (keyName === undefined ? [] : [keyName]))),
    'AWS_ACCESS_KEY_ID',
    'AWS_SECRET_ACCESS_KEY',
    'AWS_SESSION_TOKEN',
];


/***/ }),

/***/ 9021:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ openAiChat)
/* harmony export */ });
/* harmony import */ var _foundation_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6316);
/* harmony import */ var _wire_body_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5425);
/* harmony import */ var _wire_conversation_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4018);
/* harmony import */ var _wire_reading_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1129);




/**
 * OpenAI's chat completions (https://platform.openai.com/docs/api-reference/chat), which most servers speak. The canonical names of
 * parameters, tools and messages are this protocol's own: everything goes as it is written.
 */
function openAiChat(model) {
    return {
        api: 'an OpenAI-compatible API; its base-url usually ends with /v1',
        operation: 'chat/completions',
        body: (request) => wireBody(model, request),
        read: readCompletion,
    };
}
function wireBody(model, request) {
    const { parameters, tools } = request;
    (0,_wire_body_js__WEBPACK_IMPORTED_MODULE_0__/* .checkParameters */ .Dy)(request);
    const format = responseFormat(request);
    if (format !== undefined && parameters.response_format !== undefined) {
        throw (0,_wire_body_js__WEBPACK_IMPORTED_MODULE_0__/* .parameterRefused */ .KE)('response_format', 'the prompt has a response format of its own');
    }
    return {
        model,
        messages: request.messages.map(_wire_conversation_js__WEBPACK_IMPORTED_MODULE_1__/* .chatMessage */ .OT),
        ...parameters,
        ...(tools.length === 0 ? {} : { tools }),
        ...(format === undefined ? {} : { response_format: format }),
    };
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
function readCompletion(body) {
    const choice = Array.isArray(body.choices) ? body.choices[0] : undefined;
    const message = (0,_foundation_json_js__WEBPACK_IMPORTED_MODULE_2__/* .isJsonObject */ .O)(choice) ? choice.message : undefined;
    if (!(0,_foundation_json_js__WEBPACK_IMPORTED_MODULE_2__/* .isJsonObject */ .O)(choice))
        return { kind: 'unusable', found: 'no choice in it' };
    // OpenRouter and Mistral tell in the choice that the provider behind them, or the model, fell over.
    if ((0,_foundation_json_js__WEBPACK_IMPORTED_MODULE_2__/* .isJsonObject */ .O)(choice.error) || choice.finish_reason === 'error') {
        return {
            kind: 'unusable',
            found: `an error for an answer: ${(0,_wire_reading_js__WEBPACK_IMPORTED_MODULE_3__/* .textOf */ .b6)((0,_wire_reading_js__WEBPACK_IMPORTED_MODULE_3__/* .objectOf */ .Xy)(choice.error).message) ?? 'no word why'}`,
        };
    }
    if (!(0,_foundation_json_js__WEBPACK_IMPORTED_MODULE_2__/* .isJsonObject */ .O)(message))
        return { kind: 'unusable', found: 'no choice in it' };
    return { kind: 'answer', answer: readAnswer(body, choice, message) };
}
function readAnswer(body, choice, message) {
    const refusal = (0,_wire_reading_js__WEBPACK_IMPORTED_MODULE_3__/* .textOf */ .b6)(message.refusal);
    const usage = readUsage(body.usage);
    const fingerprint = (0,_wire_reading_js__WEBPACK_IMPORTED_MODULE_3__/* .textOf */ .b6)(body.system_fingerprint);
    const cacheWriteTokens = (0,_wire_reading_js__WEBPACK_IMPORTED_MODULE_3__/* .count */ .U9)((0,_wire_reading_js__WEBPACK_IMPORTED_MODULE_3__/* .objectOf */ .Xy)((0,_wire_reading_js__WEBPACK_IMPORTED_MODULE_3__/* .objectOf */ .Xy)(body.usage).prompt_tokens_details).cache_write_tokens);
    const model = (0,_wire_reading_js__WEBPACK_IMPORTED_MODULE_3__/* .textOf */ .b6)(body.model);
    const id = (0,_wire_reading_js__WEBPACK_IMPORTED_MODULE_3__/* .textOf */ .b6)(body.id);
    return {
        text: contentText(message.content),
        finishReason: finishReason(choice.finish_reason),
        ...(refusal === undefined ? {} : { refusal }),
        toolCalls: toolCalls(message),
        ...(usage === undefined ? {} : { usage }),
        ...(cacheWriteTokens === undefined ? {} : { cacheWriteTokens }),
        ...(model === undefined ? {} : { model }),
        ...(fingerprint === undefined ? {} : { systemFingerprint: fingerprint }),
        ...(id === undefined ? {} : { id }),
    };
}
/** A text, or parts of which those of thought (Mistral's `thinking`) are no answer. */
function contentText(content) {
    if (typeof content === 'string')
        return content;
    return (0,_wire_reading_js__WEBPACK_IMPORTED_MODULE_3__/* .objectsOf */ .iZ)(content)
        .map((part) => (part.type === 'text' ? ((0,_wire_reading_js__WEBPACK_IMPORTED_MODULE_3__/* .textOf */ .b6)(part.text) ?? '') : ''))
        .join('');
}
function finishReason(found) {
    switch (found) {
        case 'stop':
        case 'eos':
        case 'end_turn':
            return 'stop';
        case 'length':
        case 'max_tokens':
        case 'model_length':
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
/** Calls of functions in the one form; a `function_call` of the older form becomes one of today's; custom tools as they are. */
function toolCalls(message) {
    const calls = (0,_wire_reading_js__WEBPACK_IMPORTED_MODULE_3__/* .objectsOf */ .iZ)(message.tool_calls);
    if (calls.length === 0 && (0,_foundation_json_js__WEBPACK_IMPORTED_MODULE_2__/* .isJsonObject */ .O)(message.function_call)) {
        const { name, arguments: given } = message.function_call;
        return [(0,_wire_reading_js__WEBPACK_IMPORTED_MODULE_3__/* .functionCall */ .Nq)({ id: undefined, name, arguments: given }, 0)];
    }
    return calls.map((call, index) => {
        if (!(0,_foundation_json_js__WEBPACK_IMPORTED_MODULE_2__/* .isJsonObject */ .O)(call.function))
            return call;
        return (0,_wire_reading_js__WEBPACK_IMPORTED_MODULE_3__/* .functionCall */ .Nq)({ id: call.id, name: call.function.name, arguments: call.function.arguments }, index);
    });
}
function readUsage(found) {
    if (!(0,_foundation_json_js__WEBPACK_IMPORTED_MODULE_2__/* .isJsonObject */ .O)(found))
        return undefined;
    const inputTokens = (0,_wire_reading_js__WEBPACK_IMPORTED_MODULE_3__/* .count */ .U9)(found.prompt_tokens);
    const answerTokens = (0,_wire_reading_js__WEBPACK_IMPORTED_MODULE_3__/* .count */ .U9)(found.completion_tokens);
    if (inputTokens === undefined || answerTokens === undefined)
        return undefined;
    const inputDetails = (0,_wire_reading_js__WEBPACK_IMPORTED_MODULE_3__/* .objectOf */ .Xy)(found.prompt_tokens_details);
    const outputDetails = (0,_wire_reading_js__WEBPACK_IMPORTED_MODULE_3__/* .objectOf */ .Xy)(found.completion_tokens_details);
    // DeepSeek's own field comes second.
    const cached = (0,_wire_reading_js__WEBPACK_IMPORTED_MODULE_3__/* .count */ .U9)(inputDetails.cached_tokens) ?? (0,_wire_reading_js__WEBPACK_IMPORTED_MODULE_3__/* .count */ .U9)(found.prompt_cache_hit_tokens) ?? 0;
    const reasoningTokens = (0,_wire_reading_js__WEBPACK_IMPORTED_MODULE_3__/* .count */ .U9)(outputDetails.reasoning_tokens) ?? 0;
    // Some providers (xAI) count reasoning beside the answer instead of inside it; the total tells.
    const beside = (0,_wire_reading_js__WEBPACK_IMPORTED_MODULE_3__/* .count */ .U9)(found.total_tokens) === inputTokens + answerTokens + reasoningTokens;
    return {
        inputTokens,
        outputTokens: beside ? answerTokens + reasoningTokens : Math.max(answerTokens, reasoningTokens),
        cachedInputTokens: Math.min(cached, inputTokens),
        reasoningTokens,
    };
}


/***/ }),

/***/ 1661:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   createHttpClient: () => (/* binding */ createHttpClient)
/* harmony export */ });
/* harmony import */ var undici__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4371);
/* harmony import */ var _model_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5066);


function createHttpClient({ lookup, maxReplyBytes = 16 * 1024 * 1024 }) {
    const agent = new undici__WEBPACK_IMPORTED_MODULE_0__/* .Agent */ .g6({
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
        const reply = await (0,undici__WEBPACK_IMPORTED_MODULE_0__/* .request */ .Em)(url, {
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
        if (error instanceof _model_js__WEBPACK_IMPORTED_MODULE_1__/* .ModelError */ .m)
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
            throw new _model_js__WEBPACK_IMPORTED_MODULE_1__/* .ModelError */ .m('infrastructure', 'bad-response', `the reply is over ${maxReplyBytes} bytes`);
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
    return new _model_js__WEBPACK_IMPORTED_MODULE_1__/* .ModelError */ .m('infrastructure', 'timeout', `${url.host} gave no complete answer in ${timeoutMs / 1000} s`, {
        todo: 'Raise limits.request-timeout if the model is meant to take so long.',
    });
}
function noConnection(url, cause) {
    return new _model_js__WEBPACK_IMPORTED_MODULE_1__/* .ModelError */ .m('infrastructure', 'connection', `no connection to ${url.host}: ${reasonOf(cause)}`, {
        todo: `Check that ${url.host} is the right host, and that it runs and can be reached from here.`,
        cause,
    });
}
function brokenOff(url, cause) {
    return new _model_js__WEBPACK_IMPORTED_MODULE_1__/* .ModelError */ .m('infrastructure', 'bad-response', `the answer of ${url.host} broke off: ${reasonOf(cause)}`, {
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
