export const id = 661;
export const ids = [661];
export const modules = {

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


/***/ })

};
