export const id = 768;
export const ids = [768];
export const modules = {

/***/ 5768:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  BU: () => (/* binding */ checkTemplate),
  uS: () => (/* binding */ compilePrompt),
  GR: () => (/* binding */ findNearPlaceholders),
  Dm: () => (/* binding */ findVariables)
});

// UNUSED EXPORTS: MissingVariableError, RenderedTooLargeError, RenderingError, renderPrompt

// EXTERNAL MODULE: ./build/foundation/errors.js
var errors = __webpack_require__(1573);
// EXTERNAL MODULE: ./build/foundation/json.js
var json = __webpack_require__(6316);
// EXTERNAL MODULE: ./build/prompts/templates/handlebars/check.js
var check = __webpack_require__(5865);
// EXTERNAL MODULE: ./build/prompts/templates/handlebars/tree.js
var tree = __webpack_require__(9069);
// EXTERNAL MODULE: ./build/prompts/templates/language.js
var templates_language = __webpack_require__(7480);
;// CONCATENATED MODULE: ./build/prompts/templates/handlebars.js




/**
 * Handlebars 4.7 as Dotprompt compiles it (`knownHelpersOnly`, `noEscape`): paths, `if`, `unless`, `each`, `with`, `lookup`, and
 * Dotprompt's `json`, `ifEquals` and `unlessEquals`. Parsed by Handlebars, evaluated by code of ours: nothing is generated, only own members are
 * reached, and a loop can be stopped.
 *
 * Two differences, on purpose. What is missing and is needed is an error and not an empty text: `if`, `unless`, `{{#name}}`, and `each`
 * and `with` that have an `else`, may meet it. A list or mapping prints only through `json`: Handlebars would write `[object Object]`.
 */
const handlebars = {
    compile(source) {
        const program = (0,tree/* parseHandlebars */.E)(source);
        const checker = new check/* Checker */.A(source);
        checker.body(program, new Set(), true);
        return {
            variables: [...checker.variables],
            render(values, budget) {
                const root = Object.fromEntries(values);
                const frame = {
                    context: root,
                    outer: undefined,
                    data: new Map([['root', root]]),
                    locals: new Map(),
                };
                return new Renderer(source, budget).text(program, frame);
            },
        };
    },
};
class Renderer {
    #source;
    #budget;
    constructor(source, budget) {
        this.#source = source;
        this.#budget = budget;
    }
    text(program, frame) {
        return String(this.#body(program, frame));
    }
    #body({ body }, frame) {
        let printed;
        for (const node of body) {
            if (node.type === 'CommentStatement' || (node.type === 'ContentStatement' && node.value === ''))
                continue;
            const next = this.#node(node, frame);
            if (printed !== undefined && typeof printed !== 'string' && typeof next !== 'string') {
                const at = (0,tree/* offsetOf */.b)(this.#source, node.loc.start);
                throw new templates_language/* TemplateFault */.rz('Handlebars adds two numbers that stand at the beginning', at, 'Put a text between them.');
            }
            printed = printed === undefined ? next : `${printed}${next}`;
        }
        return printed ?? '';
    }
    #node(node, frame) {
        this.#budget.step();
        if (node.type === 'ContentStatement')
            return this.#budget.emit(node.value);
        if (node.type === 'MustacheStatement') {
            const printed = this.#printed(node, frame);
            this.#budget.emit(String(printed));
            return printed;
        }
        return node.type === 'BlockStatement' ? this.#block(node, frame) : '';
    }
    #printed(node, frame) {
        const value = this.#called(node, frame);
        if (value === undefined)
            throw new templates_language/* MissingValue */.m0(pathText(node), isMember(node));
        if (value === null)
            return '';
        if (typeof value !== 'object')
            return value;
        const kind = (0,json/* isJsonObject */.O)(value) ? 'a mapping' : 'a list';
        throw new templates_language/* TemplateFault */.rz(`it cannot print ${kind}`, (0,tree/* offsetOf */.b)(this.#source, node.loc.start), `Write {{json ${pathText(node)}}}.`);
    }
    /** A value helper, or a path. */
    #called(node, frame) {
        const helper = (0,check/* helperOf */.Y)(node, new Set(frame.locals.keys()));
        if (helper === undefined)
            return this.#value(node.path, frame);
        const [first, second] = node.params;
        if (first === undefined)
            return undefined;
        if (helper === 'json') {
            const indent = node.hash?.pairs[0]?.value;
            const spaces = indent?.type === 'NumberLiteral' ? indent.value : 0;
            return this.#budget.hold(JSON.stringify(this.#needed(first, frame), null, spaces));
        }
        const object = this.#needed(first, frame);
        const key = second === undefined ? null : this.#needed(second, frame);
        return object === null || object === '' || object === 0 || object === false ? object : member(object, String(key));
    }
    #block(node, frame) {
        const helper = (0,check/* helperOf */.Y)(node, new Set(frame.locals.keys()));
        const [first, second] = node.params;
        if (helper === undefined)
            return this.#section(node, this.#value(node.path, frame), frame);
        if (first === undefined)
            return '';
        if (helper === 'if' || helper === 'unless') {
            const value = this.#value(first, frame);
            const zero = node.hash?.pairs.some(({ value: flag }) => flag.type === 'BooleanLiteral' && flag.value) === true;
            return this.#branch(node, isTrue(value, zero) === (helper === 'if'), frame);
        }
        if (helper === 'ifEquals' || helper === 'unlessEquals') {
            const left = this.#needed(first, frame);
            const right = second === undefined ? null : this.#needed(second, frame);
            // Two lists are equal to Dotprompt only when they are one and the same, which two values of JSON never are.
            if (typeof left === 'object' && left !== null && typeof right === 'object' && right !== null) {
                throw new templates_language/* TemplateFault */.rz(`"${helper}" cannot compare lists or mappings`, (0,tree/* offsetOf */.b)(this.#source, node.loc.start));
            }
            return this.#branch(node, (left === right) === (helper === 'ifEquals'), frame);
        }
        const value = node.inverse ? this.#value(first, frame) : this.#needed(first, frame);
        return helper === 'each' ? this.#each(node, value, frame) : this.#with(node, value, frame);
    }
    /** `{{#name}}`: once for true, for each item of a list, in the value of anything else that is not false. */
    #section(node, value, frame) {
        if (value === true)
            return this.#branch(node, true, frame);
        if (value === false || value === null || value === undefined)
            return this.#branch(node, false, frame);
        if (Array.isArray(value))
            return this.#each(node, value, frame);
        return node.program ? this.#body(node.program, inside(frame, value)) : '';
    }
    #branch(node, then, frame) {
        const program = then ? node.program : node.inverse;
        return program ? this.#body(program, frame) : '';
    }
    #each(node, value, frame) {
        const entries = typeof value === 'object' && value !== null ? Object.entries(value) : [];
        this.#budget.step(entries.length);
        if (entries.length === 0)
            return this.#branch(node, false, frame);
        const isList = Array.isArray(value);
        const turns = entries.map(([name, item], index) => {
            const key = isList ? index : name;
            const data = new Map([
                ...frame.data,
                ['key', key],
                ['index', index],
                ['first', index === 0],
                ['last', index === entries.length - 1],
            ]);
            return node.program
                ? this.#body(node.program, inside({ ...frame, data }, item, node.program.blockParams, [item, key]))
                : '';
        });
        return turns.join('');
    }
    #with(node, value, frame) {
        if (value === undefined || !isTrue(value, true))
            return this.#branch(node, false, frame);
        return node.program ? this.#body(node.program, inside(frame, value, node.program.blockParams, [value])) : '';
    }
    #needed(expression, frame) {
        const value = this.#value(expression, frame);
        if (value !== undefined)
            return value;
        const call = { path: expression.type === 'SubExpression' ? expression.path : expression };
        throw new templates_language/* MissingValue */.m0(pathText(call), isMember(call));
    }
    #value(expression, frame) {
        if (expression.type === 'SubExpression')
            return this.#called(expression, frame);
        if (expression.type === 'NullLiteral')
            return null;
        if (expression.type === 'UndefinedLiteral')
            return undefined;
        return expression.type === 'PathExpression' ? lookUp(expression, frame) : expression.value;
    }
}
/** A block's own context is one more for `../`, unless it is the one that there was. */
function inside(frame, context, names = [], values = []) {
    const locals = new Map([...frame.locals, ...names.map((name, index) => [name, values[index] ?? null])]);
    return { context, outer: context === frame.context ? frame.outer : frame, data: frame.data, locals };
}
function lookUp(path, frame) {
    const [first, ...rest] = path.parts.map(String);
    if (path.data)
        return rest.reduce(member, frame.data.get(first ?? ''));
    const local = path.depth === 0 && !/^(\.|this\b)/.test(path.original) && first !== undefined
        ? frame.locals.get(first)
        : undefined;
    if (local !== undefined)
        return rest.reduce(member, local);
    let from = frame;
    for (let up = 0; up < path.depth; up++)
        from = from?.outer;
    return path.parts.map(String).reduce(member, from?.context);
}
/** Own members only: of a mapping, and the items and the length of a list or a text. */
function member(value, name) {
    if (value === undefined || value === null || typeof value === 'number' || typeof value === 'boolean')
        return undefined;
    if ((0,json/* isJsonObject */.O)(value))
        return Object.hasOwn(value, name) ? value[name] : undefined;
    if (name === 'length')
        return value.length;
    return /^(0|[1-9]\d*)$/.test(name) ? value[Number(name)] : undefined;
}
function isTrue(value, includeZero) {
    if (value === 0)
        return includeZero;
    return Array.isArray(value) ? value.length > 0 : Boolean(value);
}
function pathText({ path }) {
    return path.type === 'PathExpression' ? path.original : 'a value';
}
function isMember({ path }) {
    return path.type !== 'PathExpression' || path.parts.length !== 1 || path.depth > 0;
}

// EXTERNAL MODULE: ./build/prompts/templates/jinja/python.js
var python = __webpack_require__(8429);
;// CONCATENATED MODULE: ./build/prompts/templates/jinja/values.js



/** A name or member that is not there. A test of truth takes it for false; anything else needs it. */
class Absent {
    path;
    member;
    constructor(path, member) {
        this.path = path;
        this.member = member;
    }
}
/** What `a if b` without an `else` comes to: the author has said that there may be nothing, so it prints as nothing. */
const NOTHING = new Absent('a value of "if" without "else"', true);
/** A tuple, a view or an iterator of Python: it can be gone over or joined, and it prints as no list does. */
class Sequence {
    items;
    constructor(items) {
        this.items = items;
    }
}
/** What `tojson` gives: a text to print, and `Markup` to Python, which escapes what it meets. */
class Markup {
    text;
    constructor(text) {
        this.text = text;
    }
}
/** What `loop` is inside a `for`. */
class Loop {
    #items;
    index0;
    constructor(items, index0) {
        this.#items = items;
        this.index0 = index0;
    }
    member(name) {
        const { length } = this.#items;
        if (name === 'index')
            return this.index0 + 1;
        if (name === 'index0')
            return this.index0;
        if (name === 'revindex')
            return length - this.index0;
        if (name === 'revindex0')
            return length - this.index0 - 1;
        if (name === 'first')
            return this.index0 === 0;
        if (name === 'last')
            return this.index0 === length - 1;
        if (name === 'length')
            return length;
        if (name === 'previtem')
            return this.#items[this.index0 - 1] ?? new Absent('loop.previtem', true);
        if (name === 'nextitem')
            return this.#items[this.index0 + 1] ?? new Absent('loop.nextitem', true);
        return undefined;
    }
}
/** @throws MissingValue, TemplateFault: the value must be there and be data. */
function present(value, at) {
    if (value instanceof Absent)
        throw new templates_language/* MissingValue */.m0(value.path, value.member);
    if (value instanceof Loop)
        throw new templates_language/* TemplateFault */.rz('"loop" itself is no value', at);
    if (value instanceof Sequence)
        throw new templates_language/* TemplateFault */.rz('a sequence is no list here', at, 'Add "| list" to it.');
    if (value instanceof Markup)
        throw new templates_language/* TemplateFault */.rz('the result of "tojson" can be printed and nothing else', at);
    return value;
}
/** `bool(value)` of Python. */
function values_isTrue(value, at) {
    if (value instanceof Sequence || value instanceof Markup)
        return values_isTrue(present(value, at), at);
    if (value instanceof Absent || value === null)
        return false;
    if (value instanceof Loop)
        return true;
    if (Array.isArray(value))
        return value.length > 0;
    if (typeof value === 'object')
        return Object.keys(value).length > 0;
    return Boolean(value);
}
/** What `{{ … }}` prints. */
function printed(value, at) {
    if (value === NOTHING)
        return '';
    if (value instanceof Markup)
        return value.text;
    const data = present(value, at);
    try {
        return (0,python/* pythonText */.G)(data);
    }
    catch (thrown) {
        if (!(thrown instanceof python/* NotPrintable */.JM))
            throw thrown;
        throw new templates_language/* TemplateFault */.rz(`it cannot print ${thrown.message}`, at);
    }
}
/** What a loop goes over: items, keys of a mapping, characters of a text. */
function iterable(value, at, budget) {
    const items = value instanceof Sequence ? value.items : itemsOf(present(value, at), at);
    budget.step(items.length);
    return items;
}
function itemsOf(data, at) {
    if (typeof data === 'string')
        return [...data];
    if ((0,json/* isJsonObject */.O)(data))
        return entriesOf(data, at).map(([key]) => key);
    if (Array.isArray(data))
        return data;
    throw new templates_language/* TemplateFault */.rz(`it cannot go over ${kindOf(data)}`, at);
}
/** In the order of the file, which `dict` keeps. */
function entriesOf(data, at) {
    try {
        return (0,python/* orderedEntries */.gs)(data);
    }
    catch (thrown) {
        if (!(thrown instanceof python/* NotPrintable */.JM))
            throw thrown;
        throw new templates_language/* TemplateFault */.rz(`it cannot go over ${thrown.message}`, at);
    }
}
/** `left == right` of Python: `1 == True` there, so a boolean next to a number is refused. */
function equal(left, right, at) {
    if (isMixed(left, right) || isMixed(right, left)) {
        throw new templates_language/* TemplateFault */.rz('it cannot compare true or false with a number', at);
    }
    if (left === right)
        return true;
    if (Array.isArray(left) && Array.isArray(right)) {
        return left.length === right.length && left.every((item, index) => equal(item, right[index] ?? null, at));
    }
    if (!(0,json/* isJsonObject */.O)(left) || !(0,json/* isJsonObject */.O)(right))
        return false;
    const keys = Object.keys(left);
    return (keys.length === Object.keys(right).length &&
        keys.every((key) => Object.hasOwn(right, key) && equal(left[key] ?? null, right[key] ?? null, at)));
}
function isMixed(left, right) {
    return typeof left === 'boolean' && typeof right === 'number';
}
/** Less than 0, 0, more than 0. @throws TemplateFault unless both are numbers or both are texts. */
function order(left, right, at) {
    if (typeof left === 'number' && typeof right === 'number')
        return left - right;
    if (typeof left === 'string' && typeof right === 'string')
        return (0,python/* compareTexts */.qy)(left, right);
    throw new templates_language/* TemplateFault */.rz(`it cannot order ${kindOf(left)} and ${kindOf(right)}`, at);
}
/** `needle in haystack` of Python. */
function contains(haystack, needle, at, budget) {
    if (typeof haystack === 'string') {
        if (typeof needle === 'string')
            return haystack.includes(needle);
        throw new templates_language/* TemplateFault */.rz(`it cannot look for ${kindOf(needle)} in a text`, at);
    }
    if ((0,json/* isJsonObject */.O)(haystack)) {
        if (typeof needle === 'object' && needle !== null)
            throw new templates_language/* TemplateFault */.rz(`${kindOf(needle)} is no key`, at);
        return typeof needle === 'string' && Object.hasOwn(haystack, needle);
    }
    if (!Array.isArray(haystack))
        throw new templates_language/* TemplateFault */.rz(`it cannot look into ${kindOf(haystack)}`, at);
    const items = haystack;
    budget.step(items.length);
    return items.some((item) => equal(item, needle, at));
}
function kindOf(value) {
    if (value instanceof Absent)
        return 'nothing';
    if (value instanceof Loop)
        return 'a loop';
    if (value instanceof Sequence)
        return 'a sequence';
    if (value instanceof Markup)
        return 'a text of "tojson"';
    if (value === null)
        return 'none';
    if (Array.isArray(value))
        return 'a list';
    if (typeof value === 'object')
        return 'a mapping';
    if (typeof value === 'string')
        return 'a text';
    return typeof value === 'number' ? 'a number' : 'true or false';
}

;// CONCATENATED MODULE: ./build/prompts/templates/jinja/arithmetic.js


/** An operator between two values, as Python has it. */
function binary(operator, left, right, at, budget) {
    if (operator === '+' && typeof left === 'string' && typeof right === 'string')
        return budget.hold(left + right);
    if (operator === '+' && Array.isArray(left) && Array.isArray(right)) {
        budget.step(left.length + right.length);
        return [...left, ...right];
    }
    return calculated(operator, left, right, at);
}
/** Whole numbers, and decimals as long as the result is one: `0.5 + 0.5` is `1.0` to Python, which a JSON number is not. */
function calculated(operator, left, right, at) {
    if (typeof left !== 'number' || typeof right !== 'number') {
        throw new templates_language/* TemplateFault */.rz(`"${operator}" is not supported for ${kindOf(left)} and ${kindOf(right)}`, at);
    }
    const result = calculate(operator, left, right, at);
    const whole = Number.isInteger(left) && Number.isInteger(right);
    if (whole ? Number.isSafeInteger(result) : Number.isFinite(result) && !Number.isInteger(result))
        return result + 0;
    throw new templates_language/* TemplateFault */.rz(`the result of ${left} ${operator} ${right} has another form in Python`, at);
}
function calculate(operator, left, right, at) {
    if (operator === '+')
        return left + right;
    if (operator === '-')
        return left - right;
    if (operator === '*')
        return left * right;
    if ((operator === '//' || operator === '%') && Number.isInteger(left) && Number.isInteger(right) && right !== 0) {
        const quotient = Math.floor(left / right);
        return operator === '//' ? quotient : left - quotient * right;
    }
    throw new templates_language/* TemplateFault */.rz(`the operator "${operator}" is not supported here`, at);
}
function compareTwo(operator, left, right, at, budget) {
    if (operator === '==')
        return equal(left, right, at);
    if (operator === '!=')
        return !equal(left, right, at);
    if (operator === 'in')
        return contains(right, left, at, budget);
    if (operator === 'not in')
        return !contains(right, left, at, budget);
    const difference = order(left, right, at);
    if (operator === '<')
        return difference < 0;
    if (operator === '>')
        return difference > 0;
    return operator === '<=' ? difference <= 0 : difference >= 0;
}

;// CONCATENATED MODULE: ./build/prompts/templates/jinja/called.js


function asData({ value, at }) {
    return present(value, at);
}
function run(operation, called) {
    if (operation === undefined)
        throw new templates_language/* TemplateFault */.rz(`"${called.name}" is not supported`, called.at);
    const argument = (name) => {
        const value = called.positional[operation.takes.indexOf(name)] ?? called.named.get(name);
        return value === undefined ? undefined : present(value, called.at);
    };
    return operation.apply({ ...called, argument });
}
const called_text = (call) => printed(call.value, call.at);
const items = (call) => iterable(call.value, call.at, call.budget);
const held = (call, made) => call.budget.hold(made);
/** The items as a list: what a sequence must become before it is counted or printed. */
function data(call) {
    return items(call).map((item) => present(item, call.at));
}
function number(call) {
    const value = asData(call);
    if (typeof value === 'number')
        return value;
    throw new templates_language/* TemplateFault */.rz(`"${call.name}" needs a number, found ${kindOf(value)}`, call.at);
}

;// CONCATENATED MODULE: ./build/prompts/templates/jinja/filters.js





const FILTERS = new Map([
    ['default', { takes: ['default_value', 'boolean'], apply: fallback }],
    ['d', { takes: ['default_value', 'boolean'], apply: fallback }],
    ['upper', { takes: [], apply: (call) => held(call, called_text(call).toUpperCase()) }],
    ['lower', { takes: [], apply: (call) => called_text(call).toLowerCase() }],
    ['capitalize', { takes: [], apply: (call) => capitalised(called_text(call), call.at) }],
    ['title', { takes: [], apply: (call) => titled(called_text(call)) }],
    ['trim', { takes: [], apply: (call) => (0,python/* trim */.Bq)(called_text(call)) }],
    ['string', { takes: [], apply: called_text }],
    ['length', { takes: [], apply: (call) => data(call).length }],
    ['count', { takes: [], apply: (call) => data(call).length }],
    ['first', { takes: [], apply: (call) => items(call)[0] ?? new Absent('the first item of an empty list', true) }],
    ['last', { takes: [], apply: (call) => last(call) }],
    ['list', { takes: [], apply: data }],
    ['join', { takes: ['d', 'attribute'], apply: join }],
    ['replace', { takes: ['old', 'new'], needs: 2, apply: replace }],
    ['reverse', { takes: [], apply: (call) => reversed(call) }],
    ['sort', { takes: ['reverse', 'case_sensitive', 'attribute'], apply: sort }],
    ['unique', { takes: [], apply: unique }],
    ['map', { takes: ['attribute'], needs: 1, byName: true, apply: mapAttribute }],
    ['items', { takes: [], apply: pairs }],
    ['tojson', { takes: ['indent'], apply: toJson }],
    ['int', { takes: [], apply: toInteger }],
    ['abs', { takes: [], apply: (call) => Math.abs(number(call)) }],
]);
function fallback(call) {
    const replacement = call.argument('default_value') ?? '';
    const missing = call.value instanceof Absent || (call.argument('boolean') === true && !values_isTrue(call.value, call.at));
    return missing ? replacement : call.value;
}
/** Python has a title case of its own for a few letters (ß, ligatures): those are refused. */
function capitalised(source, at) {
    const [first = '', ...rest] = source;
    return titleLetter(first, at) + rest.join('').toLowerCase();
}
function titleLetter(letter, at) {
    const upper = letter.toUpperCase();
    if ([...upper].length > 1 || /\p{Lt}/u.test(letter) || /[Ǆ-ǌǱ-ǳ]/.test(letter)) {
        throw new templates_language/* TemplateFault */.rz(`the capital of "${letter}" is not known here`, at);
    }
    return upper;
}
/** jinja2's own: a word begins after white space, `-` and opening brackets, and nothing else. */
function titled(source) {
    return source
        .split(new RegExp(`([-${python/* SPACE */.t6}({[<]+)`))
        .map(([...letters]) => (letters[0] ?? '').toUpperCase() + letters.slice(1).join('').toLowerCase())
        .join('');
}
function last(call) {
    return data(call).at(-1) ?? new Absent('the last item of an empty list', true);
}
function join(call) {
    const separator = printed(call.argument('d') ?? '', call.at);
    const attribute = call.argument('attribute');
    const parts = items(call).map((item) => printed(attribute === undefined ? item : memberOf(item, attribute, call), call.at));
    return joined(parts, separator);
}
/** Measured before it is made: a short text over many parts can be larger than the memory. */
function joined(parts, separator) {
    const length = parts.reduce((sum, part) => sum + part.length + separator.length, -separator.length);
    if (length > templates_language/* LARGEST_OUTPUT */.Lz)
        throw new templates_language/* OverLimit */._F('output');
    return parts.join(separator);
}
/** `attribute='a.b'`, as the filters take it. */
function memberOf(item, attribute, call) {
    let value = present(item, call.at);
    if (typeof attribute !== 'string')
        throw new templates_language/* TemplateFault */.rz('"attribute" must be a text', call.at);
    for (const name of attribute.split('.')) {
        const next = (0,json/* isJsonObject */.O)(value) && Object.hasOwn(value, name) ? value[name] : undefined;
        if (next === undefined)
            throw new templates_language/* MissingValue */.m0(attribute, true);
        value = next;
    }
    return value;
}
function replace(call) {
    const old = printed(call.argument('old') ?? '', call.at);
    const made = printed(call.argument('new') ?? '', call.at);
    if (old === '')
        throw new templates_language/* TemplateFault */.rz('"replace" needs a text to look for', call.at);
    const parts = called_text(call).split(old);
    call.budget.step(parts.length);
    return joined(parts, made);
}
function reversed(call) {
    if (typeof call.value === 'string')
        return [...call.value].reverse().join('');
    if (Array.isArray(call.value))
        return new Sequence([...items(call)].reverse());
    throw new templates_language/* TemplateFault */.rz(`it cannot reverse ${kindOf(call.value)}`, call.at);
}
/** Stable, and without regard to case unless told so, as jinja2 sorts. */
function sort(call) {
    const attribute = call.argument('attribute');
    const sensitive = call.argument('case_sensitive') === true;
    const keyed = data(call).map((item) => {
        const key = attribute === undefined ? item : memberOf(item, attribute, call);
        return { item, key: typeof key === 'string' && !sensitive ? key.toLowerCase() : key };
    });
    const sign = call.argument('reverse') === true ? -1 : 1;
    return keyed.sort((a, b) => sign * order(a.key, b.key, call.at)).map(({ item }) => item);
}
/** The first of each, texts without regard to case. */
function unique(call) {
    const seen = new Set();
    const first = data(call).filter((item) => {
        if (typeof item !== 'string' && typeof item !== 'number') {
            throw new templates_language/* TemplateFault */.rz(`"unique" over ${kindOf(item)} is not supported`, call.at);
        }
        const key = typeof item === 'string' ? item.toLowerCase() : item;
        return !seen.has(key) && seen.add(key);
    });
    return new Sequence(first);
}
function mapAttribute(call) {
    const attribute = call.named.get('attribute');
    if (attribute === undefined)
        throw new templates_language/* TemplateFault */.rz('"map" needs an attribute', call.at);
    return new Sequence(items(call).map((item) => memberOf(item, present(attribute, call.at), call)));
}
function pairs(call) {
    const mapping = asData(call);
    if (!(0,json/* isJsonObject */.O)(mapping))
        throw new templates_language/* TemplateFault */.rz(`${kindOf(mapping)} has no items`, call.at);
    const entries = entriesOf(mapping, call.at);
    call.budget.step(entries.length);
    return new Sequence(entries.map((entry) => new Sequence(entry)));
}
function toJson(call) {
    const indent = call.argument('indent');
    if (indent !== undefined && (typeof indent !== 'number' || indent < 0 || indent > 16)) {
        throw new templates_language/* TemplateFault */.rz('"indent" must be a number up to 16', call.at);
    }
    return new Markup(held(call, (0,python/* pythonJson */.bv)(asData(call), indent)));
}
function toInteger(call) {
    const given = asData(call);
    const value = typeof given === 'string' && /^\s*[-+]?\d+\s*$/.test(given) ? Number(given) : given;
    if (typeof value === 'number' && Number.isSafeInteger(Math.trunc(value)))
        return Math.trunc(value) + 0;
    throw new templates_language/* TemplateFault */.rz(`"int" of ${kindOf(given)} is not supported`, call.at);
}

;// CONCATENATED MODULE: ./build/prompts/templates/jinja/methods.js






const METHODS = new Map([
    ['items', { of: 'mapping', takes: [], apply: pairs }],
    ['keys', { of: 'mapping', takes: [], apply: (call) => new Sequence(items(call)) }],
    ['values', { of: 'mapping', takes: [], apply: (call) => new Sequence(data(call).map((key) => valueAt(call, key))) }],
    ['get', { of: 'mapping', takes: ['key', 'default'], needs: 1, apply: get }],
    ['upper', { of: 'text', takes: [], apply: (call) => held(call, called_text(call).toUpperCase()) }],
    ['lower', { of: 'text', takes: [], apply: (call) => called_text(call).toLowerCase() }],
    ['strip', { of: 'text', takes: [], apply: (call) => (0,python/* trim */.Bq)(called_text(call)) }],
    ['lstrip', { of: 'text', takes: [], apply: (call) => (0,python/* trimStart */.Dw)(called_text(call)) }],
    ['rstrip', { of: 'text', takes: [], apply: (call) => (0,python/* trimEnd */.s8)(called_text(call)) }],
    [
        'startswith',
        { of: 'text', takes: ['prefix'], needs: 1, apply: (call) => called_text(call).startsWith(textArgument(call, 'prefix')) },
    ],
    [
        'endswith',
        { of: 'text', takes: ['suffix'], needs: 1, apply: (call) => called_text(call).endsWith(textArgument(call, 'suffix')) },
    ],
    ['replace', { of: 'text', takes: ['old', 'new'], needs: 2, apply: replace }],
    ['split', { of: 'text', takes: ['sep'], apply: splitText }],
]);
/** Of what a mapping has: names that reach a method of `dict` and not a member. */
const DICT_METHODS = new Set('clear copy fromkeys get items keys pop popitem setdefault update values'.split(' '));
function valueAt(call, key) {
    const mapping = asData(call);
    return (0,json/* isJsonObject */.O)(mapping) && typeof key === 'string' && Object.hasOwn(mapping, key)
        ? (mapping[key] ?? null)
        : null;
}
function get(call) {
    const mapping = asData(call);
    const key = call.argument('key') ?? null;
    const has = (0,json/* isJsonObject */.O)(mapping) && typeof key === 'string' && Object.hasOwn(mapping, key);
    return has ? valueAt(call, key) : (call.argument('default') ?? null);
}
function textArgument(call, name) {
    const value = call.argument(name);
    if (typeof value === 'string')
        return value;
    throw new templates_language/* TemplateFault */.rz(`"${call.name}" needs a text`, call.at);
}
function splitText(call) {
    const separator = call.argument('sep');
    if (separator === undefined || separator === null) {
        const trimmed = (0,python/* trim */.Bq)(called_text(call));
        return trimmed === '' ? [] : trimmed.split(new RegExp(`[${python/* SPACE */.t6}]+`));
    }
    const by = textArgument(call, 'sep');
    if (by === '')
        throw new templates_language/* TemplateFault */.rz('"split" needs a text to split at', call.at);
    const parts = called_text(call).split(by);
    call.budget.step(parts.length);
    return parts;
}

;// CONCATENATED MODULE: ./build/prompts/templates/jinja/tests.js




const TESTS = new Map([
    ['defined', { takes: [], apply: ({ value }) => !(value instanceof Absent) }],
    ['undefined', { takes: [], apply: ({ value }) => value instanceof Absent }],
    ['none', { takes: [], apply: ({ value }) => value === null }],
    ['true', { takes: [], apply: (call) => asData(call) === true }],
    ['false', { takes: [], apply: (call) => asData(call) === false }],
    ['boolean', { takes: [], apply: (call) => typeof asData(call) === 'boolean' }],
    ['string', { takes: [], apply: (call) => typeof asData(call) === 'string' }],
    ['number', { takes: [], apply: (call) => ['number', 'boolean'].includes(typeof asData(call)) }],
    ['integer', { takes: [], apply: (call) => Number.isInteger(asData(call)) }],
    ['mapping', { takes: [], apply: (call) => (0,json/* isJsonObject */.O)(asData(call)) }],
    ['sequence', { takes: [], apply: isIterable }],
    ['iterable', { takes: [], apply: isIterable }],
    ['even', { takes: [], apply: (call) => number(call) % 2 === 0 }],
    ['odd', { takes: [], apply: (call) => Math.abs(number(call) % 2) === 1 }],
    ['divisibleby', { takes: ['num'], needs: 1, apply: divisible }],
    ['equalto', { takes: ['other'], needs: 1, apply: equals }],
    ['eq', { takes: ['other'], needs: 1, apply: equals }],
    [
        'in',
        {
            takes: ['seq'],
            needs: 1,
            apply: (call) => contains(call.argument('seq') ?? null, asData(call), call.at, call.budget),
        },
    ],
]);
function isIterable(call) {
    const value = asData(call);
    return typeof value === 'string' || (typeof value === 'object' && value !== null);
}
function divisible(call) {
    const by = call.argument('num');
    if (typeof by === 'number' && by !== 0)
        return number(call) % by === 0;
    throw new templates_language/* TemplateFault */.rz('"divisibleby" needs a number that is not 0', call.at);
}
function equals(call) {
    return equal(asData(call), call.argument('other') ?? null, call.at);
}

;// CONCATENATED MODULE: ./build/prompts/templates/jinja/operations.js







/** Why this use of a filter, test or method is not supported; undefined when it is. */
function unsupported(kind, name, { positional, named }) {
    const operation = OPERATIONS[kind].get(name);
    if (operation === undefined) {
        return `the ${kind} "${name}" is not supported: use one of ${[...OPERATIONS[kind].keys()].sort().join(', ')}`;
    }
    const { takes, needs = 0 } = operation;
    const unknown = named.find(([argument]) => !takes.includes(argument));
    if (unknown !== undefined)
        return `the argument "${unknown[0]}" of "${name}" is not supported`;
    if (operation.byName === true && positional.length > 0)
        return `"${name}" is supported with ${takes.join(', ')}=… only`;
    const given = positional.length + named.length;
    if (given > takes.length || given < needs)
        return `"${name}" with ${given} arguments is not supported`;
    return undefined;
}
function applyFilter(called) {
    return run(FILTERS.get(called.name), called);
}
function applyTest(called) {
    return run(TESTS.get(called.name), called);
}
/** A method of `str` or `dict`, by the kind of the value. */
function applyMethod(called) {
    const data = asData(called);
    const method = METHODS.get(called.name);
    const fits = method?.of === 'mapping' ? (0,json/* isJsonObject */.O)(data) : typeof data === 'string';
    if (fits)
        return run(method, called);
    throw new templates_language/* TemplateFault */.rz(`${kindOf(data)} has no method "${called.name}"`, called.at);
}
const OPERATIONS = {
    filter: FILTERS,
    test: TESTS,
    method: METHODS,
};

;// CONCATENATED MODULE: ./build/prompts/templates/jinja/evaluate.js






function runAll(body, names, run) {
    return body.map((statement) => runOne(statement, names, run)).join('');
}
function runOne(statement, names, run) {
    run.budget.step();
    if (statement.kind === 'text')
        return run.budget.emit(statement.text);
    if (statement.kind === 'output') {
        return run.budget.emit(printed(evaluate(statement.value, names, run), statement.value.at));
    }
    if (statement.kind === 'if') {
        const branch = statement.branches.find(({ test }) => values_isTrue(evaluate(test, names, run), test.at));
        return runAll(branch?.body ?? statement.otherwise, names, run);
    }
    if (statement.kind === 'for')
        return runLoop(statement, names, run);
    // What the block sets ends with it.
    if (statement.kind === 'capture') {
        names.own.set(statement.target, runAll(statement.body, { own: new Map(), outer: names }, run));
    }
    else
        evaluate_assign(statement.targets, evaluate(statement.value, names, run), names, statement.at, run);
    return '';
}
function runLoop(loop, names, run) {
    const over = evaluate(loop.over, names, run);
    const absent = over instanceof Absent && loop.otherwise !== undefined && !over.member;
    const all = absent ? [] : iterable(over, loop.over.at, run.budget);
    const turns = all
        .map((item) => ({ item, own: turnNames(loop, item, names, run) }))
        .filter(({ own }) => loop.test === undefined || values_isTrue(evaluate(loop.test, own, run), loop.test.at));
    if (turns.length === 0)
        return runAll(loop.otherwise ?? [], { own: new Map(), outer: names }, run);
    const items = turns.map(({ item }) => item);
    let written = '';
    for (const [index, { own }] of turns.entries()) {
        own.own.set('loop', new Loop(items, index));
        written += runAll(loop.body, own, run);
    }
    return written;
}
function turnNames(loop, item, outer, run) {
    const names = { own: new Map(), outer };
    evaluate_assign(loop.targets, item, names, loop.at, run);
    return names;
}
function evaluate_assign(targets, value, names, at, run) {
    const [only] = targets;
    if (targets.length === 1 && only !== undefined) {
        names.own.set(only, value);
        return;
    }
    const parts = iterable(value, at, run.budget);
    if (parts.length !== targets.length) {
        throw new templates_language/* TemplateFault */.rz(`${targets.length} names for ${parts.length} values`, at);
    }
    for (const [index, target] of targets.entries())
        names.own.set(target, parts[index] ?? null);
}
function evaluate(expression, names, run) {
    run.budget.step();
    const { at } = expression;
    const value = (of) => evaluate(of, names, run);
    const data = (of) => present(value(of), of.at);
    switch (expression.kind) {
        case 'constant':
            return expression.value;
        case 'name':
            return evaluate_lookUp(expression.name, names, run);
        case 'list':
            return expression.items.map(data);
        case 'mapping':
            return Object.fromEntries(expression.entries.map(([key, member]) => [keyText(data(key), key.at), data(member)]));
        case 'attribute':
            return attribute(value(expression.of), expression.name, pathOf(expression), at);
        case 'item':
            return item(value(expression.of), data(expression.key), pathOf(expression), at);
        case 'slice': {
            const bound = (of) => (of === undefined ? undefined : wholeNumber(data(of), of.at));
            return slice(data(expression.of), bound(expression.from), bound(expression.to), at);
        }
        case 'call':
            return call(expression, names, run);
        case 'filter': {
            return applyFilter({
                name: expression.name,
                value: value(expression.of),
                at,
                budget: run.budget,
                ...given(expression, names, run),
            });
        }
        case 'test':
            return applyTest({
                name: expression.name,
                value: value(expression.of),
                at,
                budget: run.budget,
                ...given(expression, names, run),
            });
        case 'unary':
            if (expression.operator === 'not')
                return !values_isTrue(value(expression.of), at);
            return calculated(expression.operator === '-' ? '-' : '+', 0, data(expression.of), at);
        case 'binary':
            return binary(expression.operator, data(expression.left), data(expression.right), at, run.budget);
        case 'compare':
            return compareAll(data(expression.first), expression.rest, data, at, run);
        case 'and': {
            const left = value(expression.left);
            return values_isTrue(left, at) ? value(expression.right) : left;
        }
        case 'or': {
            const left = value(expression.left);
            return values_isTrue(left, at) ? left : value(expression.right);
        }
        case 'concat':
            return run.budget.hold(expression.parts.map((part) => printed(value(part), part.at)).join(''));
        case 'choice':
            if (values_isTrue(value(expression.test), at))
                return value(expression.then);
            return expression.otherwise === undefined ? NOTHING : value(expression.otherwise);
    }
}
function evaluate_lookUp(name, names, { values }) {
    for (let scope = names; scope !== undefined; scope = scope.outer) {
        const own = scope.own.get(name);
        if (own !== undefined)
            return own;
    }
    return values.get(name) ?? valueOrAbsent(name, values);
}
function valueOrAbsent(name, values) {
    return values.has(name) ? null : new Absent(name, false);
}
/** jinja2 looks for an attribute of the Python object first: `.items` of a mapping is a method even where it has such a key. */
function attribute(of, name, path, at) {
    if (of instanceof Loop)
        return loopMember(of, name, at);
    const data = present(of, at);
    if (/^__.*__$/.test(name))
        throw new templates_language/* TemplateFault */.rz(`the attribute "${name}" is refused`, at);
    if ((0,json/* isJsonObject */.O)(data)) {
        if (DICT_METHODS.has(name)) {
            throw new templates_language/* TemplateFault */.rz(`".${name}" is a method of a mapping`, at, `Write ["${name}"] for the key.`);
        }
        return Object.hasOwn(data, name) ? (data[name] ?? null) : new Absent(path, true);
    }
    if (data === null)
        return new Absent(path, true);
    throw new templates_language/* TemplateFault */.rz(`${kindOf(data)} has no member "${name}"`, at);
}
function loopMember(loop, name, at) {
    const member = loop.member(name);
    if (member === undefined)
        throw new templates_language/* TemplateFault */.rz(`"loop.${name}" is not supported`, at);
    return member;
}
function item(of, key, path, at) {
    const data = present(of, at);
    if ((0,json/* isJsonObject */.O)(data)) {
        if (typeof key !== 'string')
            throw new templates_language/* TemplateFault */.rz(`a mapping has no key that is ${kindOf(key)}`, at);
        if (Object.hasOwn(data, key))
            return data[key] ?? null;
        if (DICT_METHODS.has(key) || /^__.*__$/.test(key))
            throw new templates_language/* TemplateFault */.rz(`["${key}"] is not supported`, at);
        return new Absent(path, true);
    }
    const list = typeof data === 'string' ? [...data] : Array.isArray(data) ? data : [];
    if (typeof key === 'number' && Number.isInteger(key) && (typeof data === 'object') === Array.isArray(data)) {
        return list.at(key) ?? (key < list.length && key >= -list.length ? null : new Absent(path, true));
    }
    throw new templates_language/* TemplateFault */.rz(`${kindOf(data)} has no item ${JSON.stringify(key)}`, at);
}
function slice(data, from, to, at) {
    if (typeof data === 'string')
        return [...data].slice(from, to).join('');
    if (Array.isArray(data))
        return data.slice(from, to);
    throw new templates_language/* TemplateFault */.rz(`it cannot slice ${kindOf(data)}`, at);
}
function wholeNumber(value, at) {
    if (typeof value === 'number' && Number.isInteger(value))
        return value;
    throw new templates_language/* TemplateFault */.rz(`expected a whole number, found ${kindOf(value)}`, at);
}
function keyText(key, at) {
    if (typeof key === 'string' && key !== '__proto__')
        return key;
    throw new templates_language/* TemplateFault */.rz('a key must be a text', at);
}
/** What the compiler has let through: `range(…)` and the methods of texts and mappings. */
function call(expression, names, run) {
    const { of, at } = expression;
    const called = given(expression, names, run);
    if (of.kind !== 'attribute')
        return range(called.positional.map((bound) => wholeNumber(present(bound, at), at)), at, run);
    return applyMethod({ name: of.name, value: evaluate(of.of, names, run), at, budget: run.budget, ...called });
}
/** The sandbox of jinja2 makes no longer range either. */
const LONGEST_RANGE = 100_000;
function range(bounds, at, { budget }) {
    const [from, to, step] = bounds.length === 1 ? [0, bounds[0] ?? 0, 1] : [bounds[0] ?? 0, bounds[1] ?? 0, bounds[2] ?? 1];
    const length = step === 0 ? Number.NaN : Math.max(0, Math.ceil((to - from) / step));
    if (!(length <= LONGEST_RANGE))
        throw new templates_language/* TemplateFault */.rz(`a range of ${length} numbers is refused`, at);
    budget.step(length);
    return new Sequence(Array.from({ length }, (_, index) => from + index * step));
}
function given({ positional, named }, names, run) {
    return {
        positional: positional.map((argument) => evaluate(argument, names, run)),
        named: new Map(named.map(([name, argument]) => [name, evaluate(argument, names, run)])),
    };
}
/** `a < b < c` is `a < b and b < c`. */
function compareAll(first, rest, data, at, { budget }) {
    let left = first;
    for (const { operator, right: of } of rest) {
        const right = data(of);
        if (!compareTwo(operator, left, right, at, budget))
            return false;
        left = right;
    }
    return true;
}
/** How a member is written, for the error that it is missing. */
function pathOf(expression) {
    if (expression.kind === 'name')
        return expression.name;
    if (expression.kind === 'attribute')
        return `${pathOf(expression.of)}.${expression.name}`;
    if (expression.kind !== 'item')
        return '…';
    const key = expression.key.kind === 'constant' ? JSON.stringify(expression.key.value) : '…';
    return `${pathOf(expression.of)}[${key}]`;
}

// EXTERNAL MODULE: ./build/prompts/templates/jinja/parser.js + 3 modules
var parser = __webpack_require__(7241);
;// CONCATENATED MODULE: ./build/prompts/templates/jinja.js




/**
 * The part of Jinja that renders here as jinja2 3.1 renders it in Prompty's environment (`ImmutableSandboxedEnvironment`, no autoescape, no
 * `trim_blocks`, `keep_trailing_newline`): expressions, `if`, `for`, `set`, `raw`, comments, white-space control, and the filters, tests
 * and methods of `jinja/filters.ts`. Values print as Python prints them (`True`, `None`, `['a']`).
 *
 * Two differences, on purpose. What is missing and is needed is an error and not an empty text: only a test of truth (`if`, `and`,
 * `or`, `not`), `default` and `is defined` may meet it, and a `for` that has an `else`. Everything else of the language (macros,
 * inheritance, includes, tuples, other filters) is refused when the template is compiled.
 *
 * The language is read by code of ours: `@huggingface/jinja` keeps no positions, takes what jinja2 refuses, prints a missing value as
 * nothing and cannot be stopped.
 */
const jinja = {
    compile(source) {
        const body = (0,parser/* parse */.q)(source);
        const found = new Set();
        findInBody(body, scope([]), found);
        return {
            variables: [...found],
            render: (values, budget) => runAll(body, { own: new Map(), outer: undefined }, { values, budget }),
        };
    },
};
const scope = (bound) => ({ bound: new Set(bound), readInside: new Set() });
/** Names that are read before something in the template gives them a value; refuses what cannot be evaluated on the way. */
function findInBody(body, own, found) {
    for (const statement of body)
        findInStatement(statement, own, found);
}
function findInStatement(statement, own, found) {
    const read = (expression, bound = own.bound) => {
        if (expression !== undefined)
            findInExpression(expression, bound, found);
    };
    const inside = (body, bound) => {
        const names = new Set();
        findInBody(body, scope(bound), names);
        for (const name of names) {
            found.add(name);
            own.readInside.add(name);
        }
    };
    if (statement.kind === 'output')
        read(statement.value);
    else if (statement.kind === 'if') {
        for (const { test, body } of statement.branches) {
            read(test);
            findInBody(body, own, found);
        }
        findInBody(statement.otherwise, own, found);
    }
    else if (statement.kind === 'for') {
        read(statement.over);
        const bound = new Set([...own.bound, ...statement.targets]);
        read(statement.test, bound);
        inside(statement.body, [...bound, 'loop']);
        inside(statement.otherwise ?? [], own.bound);
    }
    else if (statement.kind === 'set') {
        read(statement.value);
        for (const target of statement.targets)
            bind(target, own, statement.at);
    }
    else if (statement.kind === 'capture') {
        inside(statement.body, own.bound);
        bind(statement.target, own, statement.at);
    }
}
/** jinja2 decides by scope and not by order: a loop finds nothing in a name that what is around it sets later. */
function bind(name, { bound, readInside }, at) {
    if (readInside.has(name)) {
        throw new templates_language/* TemplateFault */.rz(`"${name}" is read in a loop before it is set`, at, 'Set it before the loop, or rename it.');
    }
    bound.add(name);
}
function findInExpression(expression, bound, found) {
    const read = (of) => {
        if (of !== undefined)
            findInExpression(of, bound, found);
    };
    switch (expression.kind) {
        case 'constant':
            return;
        case 'name':
            if (!bound.has(expression.name))
                found.add(expression.name);
            return;
        case 'list':
            expression.items.forEach(read);
            return;
        case 'concat':
            expression.parts.forEach(read);
            return;
        case 'mapping':
            expression.entries.flat().forEach(read);
            return;
        case 'attribute':
        case 'unary':
            read(expression.of);
            return;
        case 'item':
            read(expression.of);
            read(expression.key);
            return;
        case 'slice':
            read(expression.of);
            read(expression.from);
            read(expression.to);
            return;
        case 'call':
            checkCall(expression, bound);
            if (expression.of.kind === 'attribute')
                read(expression.of.of);
            break;
        case 'filter':
        case 'test':
            jinja_check(expression.kind, expression.name, expression);
            read(expression.of);
            break;
        case 'compare':
            read(expression.first);
            for (const { right } of expression.rest)
                read(right);
            return;
        case 'choice':
            read(expression.test);
            read(expression.then);
            read(expression.otherwise);
            return;
        default:
            read(expression.left);
            read(expression.right);
            return;
    }
    expression.positional.forEach(read);
    for (const [, argument] of expression.named)
        read(argument);
}
function jinja_check(kind, name, expression) {
    const reason = unsupported(kind, name, expression);
    if (reason !== undefined)
        throw new templates_language/* TemplateFault */.rz(reason, expression.at);
}
function checkCall(expression, bound) {
    const { of, at } = expression;
    if (of.kind === 'attribute') {
        jinja_check('method', of.name, expression);
        return;
    }
    const { length } = expression.positional;
    const isRange = of.kind === 'name' && of.name === 'range' && !bound.has('range');
    if (isRange && expression.named.length === 0 && length >= 1 && length <= 3)
        return;
    throw new templates_language/* TemplateFault */.rz('this call is not supported', at, 'Functions are range(…) and methods of texts and mappings.');
}

// EXTERNAL MODULE: ./build/foundation/digest.js
var digest = __webpack_require__(4290);
;// CONCATENATED MODULE: ./build/prompts/templates/literal.js


/**
 * `{{name}}`, where a name is letters, digits, `_`, `.` and `-`, is replaced by the variable of that name. Nothing else has a
 * meaning: `{{ name }}` with white space is text, as in the runner the `.prompt.yml` format comes from (actions/ai-inference,
 * `replaceTemplateVariables`). One pass: a value is never searched for placeholders.
 *
 * A text is put in as it is; any other value as canonical JSON, so that the order of its keys in the dataset changes nothing.
 */
const literal = {
    compile(source) {
        const parts = splitAtPlaceholders(source);
        return {
            variables: parts.filter((_, index) => index % 2 === 1),
            render: (values, budget) => fill(parts, values, budget),
        };
    },
};
/** Text, name, text, name, …, text: the names are at the odd places. */
function splitAtPlaceholders(content) {
    return content.split(/\{\{([\w.-]+)\}\}/);
}
function fill(parts, values, budget) {
    let content = budget.emit(parts[0] ?? '');
    for (let index = 1; index < parts.length; index += 2) {
        budget.step();
        content += budget.emit(valueText(values.get(parts[index] ?? ''), parts[index] ?? ''));
        content += budget.emit(parts[index + 1] ?? '');
    }
    return content;
}
function valueText(value, name) {
    if (value === undefined)
        throw new templates_language/* MissingValue */.m0(name);
    return typeof value === 'string' ? value : (0,digest/* canonicalJson */.dj)(value);
}

// EXTERNAL MODULE: ./build/prompts/templates/rendering-errors.js
var rendering_errors = __webpack_require__(7902);
;// CONCATENATED MODULE: ./build/prompts/templates/message-slot.js


/**
 * The messages that a case brings: `{ role, content }`, of an assistant also `tool_calls`, of a tool `tool_call_id`, as chat completions
 * writes them (or `toolCalls`, `toolCallId`).
 *
 * @throws RenderingError, MissingVariableError, naming the case and the variable.
 */
function fillSlot({ slot, optional }, values, where) {
    const value = values.get(slot);
    if (value === undefined && optional === true)
        return [];
    if (value === undefined) {
        throw new rendering_errors/* MissingVariableError */.Zb(`case "${where.case}" has no messages "${slot}"`, {
            position: { file: where.file },
            todo: `Give every case of the dataset a "${slot}": a list of { role, content }, empty for none.`,
            details: { variable: slot, case: where.case },
        });
    }
    const fail = (path, message) => {
        throw new rendering_errors/* RenderingError */.ZD(`case "${where.case}", "${slot}"${path}: ${message}`, {
            position: { file: where.file },
            todo: 'Write a list of messages: [{ role: user, content: … }, { role: assistant, content: … }].',
            details: { variable: slot, case: where.case },
        });
    };
    if (!Array.isArray(value))
        return fail('', 'it is not a list of messages');
    const list = value;
    return list.map((item, index) => readMessage(item, (message) => fail(`, message ${index + 1}`, message)));
}
const ROLES = ['system', 'developer', 'user', 'assistant', 'tool'];
const KEYS = ['role', 'content', 'tool_calls', 'toolCalls', 'tool_call_id', 'toolCallId'];
function readMessage(item, fail) {
    if (!(0,json/* isJsonObject */.O)(item))
        return fail('it is not a mapping of role and content');
    const unknown = Object.keys(item).find((key) => !KEYS.includes(key));
    if (unknown !== undefined)
        return fail(`unknown key "${unknown}"`);
    const role = ROLES.find((known) => known === item.role);
    if (role === undefined)
        return fail(`unknown role ${JSON.stringify(item.role ?? null)}, use one of ${ROLES.join(', ')}`);
    const calls = readCalls(either(item, 'tool_calls', 'toolCalls', fail), role, fail);
    const callId = readCallId(either(item, 'tool_call_id', 'toolCallId', fail), role, fail);
    const content = item.content ?? (calls === undefined ? undefined : '');
    if (typeof content !== 'string')
        return fail('its content is not a text');
    return {
        role,
        content,
        ...(calls === undefined ? {} : { toolCalls: calls }),
        ...(callId === undefined ? {} : { toolCallId: callId }),
    };
}
function either(item, wire, ours, fail) {
    if (Object.hasOwn(item, wire) && Object.hasOwn(item, ours))
        return fail(`"${wire}" and "${ours}" are the same`);
    return (Object.hasOwn(item, wire) ? item[wire] : Object.hasOwn(item, ours) ? item[ours] : undefined) ?? undefined;
}
function readCalls(calls, role, fail) {
    if (calls === undefined)
        return undefined;
    if (role !== 'assistant')
        return fail('only an assistant makes tool calls');
    const list = Array.isArray(calls) ? calls : [];
    if (list.length === 0 || !list.every(json/* isJsonObject */.O))
        return fail('its tool calls are not a list of calls');
    return list;
}
function readCallId(id, role, fail) {
    if (role === 'tool' && typeof id !== 'string')
        return fail('a tool message needs the "tool_call_id" that it answers');
    if (id === undefined)
        return undefined;
    return role === 'tool' && typeof id === 'string' ? id : fail('only a tool message has a "tool_call_id"');
}

// EXTERNAL MODULE: ./build/prompts/templates/mustache.js
var mustache = __webpack_require__(7284);
;// CONCATENATED MODULE: ./build/prompts/template.js










const ENGINES = {
    literal: literal,
    mustache: mustache/* mustache */.pT,
    'mustache-html': mustache/* mustacheHtml */.i9,
    handlebars: handlebars,
    jinja: jinja,
};
/** Fills one case in. For many cases of one version, compile it once. */
function renderPrompt(version, variables, where) {
    return compilePrompt(version).render(variables, where);
}
/**
 * Reads every message's template, once; each is rendered by itself, so that a value can never open a message of its own.
 *
 * What a case does not have comes from the version's `defaults`. Rendering is bounded: 1 MiB over all messages, and a million steps.
 *
 * @throws FileError for a template that its language does not have.
 */
function compilePrompt(version) {
    const parts = version.messages.map((template, index) => isMessage(template) ? { ...template, compiled: compileFor(version, template, index) } : template);
    return {
        render(variables, where) {
            const values = valuesOf(variables, version.defaults);
            const budget = new templates_language/* Budget */.__();
            const messages = parts.flatMap((part, index) => {
                if ('slot' in part)
                    return fillSlot(part, values, where).map((message) => cleanedMessage(message, version.cleanup));
                const { compiled, ...message } = part;
                const content = rendered(compiled, { values, variables, budget, where, template: message.content, index });
                const cleaned = cleanedMessage({ ...message, content }, version.cleanup);
                return version.cleanup === 'drop-blank' && cleaned.content.trim() === '' ? [] : [cleaned];
            });
            refuseTooLarge(messages, where);
            return messages;
        },
    };
}
/** The names in these templates, of slots too, sorted, each once. @throws InvalidValueError for a template that its language does not have. */
function findVariables({ messages, templateLanguage, }) {
    const names = messages.flatMap((template) => isMessage(template) ? variablesOf(template.content, templateLanguage) : [template.slot]);
    return [...new Set(names)].sort();
}
function variablesOf(content, language) {
    try {
        return ENGINES[language].compile(content).variables;
    }
    catch (thrown) {
        if (!(thrown instanceof templates_language/* TemplateFault */.rz))
            throw thrown;
        throw new errors/* InvalidValueError */.$x(`${thrown.message} (in ${shownLine(content, thrown.offset)})`, { todo: thrown.todo });
    }
}
/**
 * Refuses a template that its language does not have, at its place in the file.
 *
 * @param place the position of an offset into the content.
 * @throws FileError
 */
function checkTemplate(content, language, place) {
    try {
        ENGINES[language].compile(content);
    }
    catch (thrown) {
        if (!(thrown instanceof templates_language/* TemplateFault */.rz))
            throw thrown;
        throw new errors/* FileError */.f6(thrown.message, { position: place(thrown.offset), todo: thrown.todo });
    }
}
/** What looks like a placeholder to a person and is text to the literal language, as written, each once. */
function findNearPlaceholders(messages) {
    const found = messages.filter(isMessage).flatMap(({ content }) => content.match(/\{\{[^{}\n]{1,80}\}\}/g) ?? []);
    return [...new Set(found)].filter((text) => splitAtPlaceholders(text).length === 1);
}
function isMessage(template) {
    return 'content' in template;
}
function compileFor(version, { content }, index) {
    try {
        return ENGINES[version.templateLanguage].compile(content);
    }
    catch (thrown) {
        if (!(thrown instanceof templates_language/* TemplateFault */.rz))
            throw thrown;
        const { line, column } = lineAndColumn(content, thrown.offset);
        throw new errors/* FileError */.f6(`message ${index + 1}, line ${line}, column ${column}: ${thrown.message}`, {
            position: { file: version.slug },
            todo: thrown.todo,
        });
    }
}
/** Only what the case itself has: `{{constructor}}` must not reach what every object inherits. */
function valuesOf(variables, defaults = {}) {
    return new Map([...Object.entries(defaults), ...Object.entries(variables)]);
}
function rendered(compiled, rendering) {
    const { values, variables, budget, where, template, index } = rendering;
    try {
        return compiled.render(values, budget);
    }
    catch (thrown) {
        if (thrown instanceof templates_language/* MissingValue */.m0)
            throw missing(thrown, variables, where);
        if (thrown instanceof templates_language/* OverLimit */._F)
            throw overLimit(thrown, where);
        if (!(thrown instanceof templates_language/* TemplateFault */.rz))
            throw thrown;
        const { line, column } = lineAndColumn(template, thrown.offset);
        throw new rendering_errors/* RenderingError */.ZD(`case "${where.case}", message ${index + 1}, line ${line}, column ${column}: ${thrown.message}`, { position: { file: where.file }, todo: thrown.todo });
    }
}
const NAMES_SHOWN = 20;
function missing({ path, member }, variables, where) {
    const names = Object.keys(variables).sort();
    const shown = names.slice(0, NAMES_SHOWN).join(', ') + (names.length > NAMES_SHOWN ? ', …' : '');
    const has = names.length === 0 ? 'none' : shown;
    return new rendering_errors/* MissingVariableError */.Zb(member
        ? `case "${where.case}" has no value for ${path}`
        : `case "${where.case}" has no variable "${path}"; it has ${has}`, {
        position: { file: where.file },
        todo: member
            ? `Give every case of the dataset one, or test for it in the template first.`
            : `Give every case of the dataset a "${path}", or write {{input}} for the case's input.`,
        details: { variable: path, case: where.case, has: names.slice(0, NAMES_SHOWN) },
    });
}
function overLimit({ limit }, where) {
    const position = { file: where.file };
    if (limit === 'output') {
        return new rendering_errors/* RenderedTooLargeError */.zz(`case "${where.case}" makes a prompt over the limit of ${templates_language/* LARGEST_OUTPUT */.Lz} bytes`, {
            position,
            todo: 'Shorten the case or the prompt.',
        });
    }
    return new rendering_errors/* RenderingError */.ZD(`case "${where.case}" takes more than ${templates_language/* MOST_STEPS */.SF} steps to render`, {
        position,
        todo: 'Shorten its lists, or have fewer loops inside loops.',
    });
}
function cleanedMessage(message, cleanup) {
    if (cleanup === 'trim')
        return { ...message, content: (0,python/* trim */.Bq)(message.content) };
    return cleanup === 'trim-lines' ? { ...message, content: trimLines(message.content) } : message;
}
const LINE_END = new RegExp(python/* LINE_BREAK */.Fb, 'g');
/** Python's `'\n'.join(text.splitlines()).strip('\n')`. */
function trimLines(content) {
    const text = content.replace(LINE_END, '\n');
    let end = text.length;
    while (text[end - 1] === '\n')
        end--;
    return text.slice(0, end).replace(/^\n+/, '');
}
function shownLine(content, offset) {
    const { line, column } = lineAndColumn(content, offset);
    return `line ${line}, column ${column} of the text`;
}
function lineAndColumn(content, offset) {
    const before = content.slice(0, offset);
    return { line: before.split('\n').length, column: offset - before.lastIndexOf('\n') };
}
function refuseTooLarge(messages, where) {
    // A UTF-16 unit takes at most 3 bytes of UTF-8: the usual prompt needs no count of its bytes.
    const units = messages.reduce((sum, { content }) => sum + content.length, 0);
    if (units * 3 <= templates_language/* LARGEST_OUTPUT */.Lz)
        return;
    const bytes = messages.reduce((sum, { content }) => sum + Buffer.byteLength(content), 0);
    if (bytes <= templates_language/* LARGEST_OUTPUT */.Lz)
        return;
    throw new rendering_errors/* RenderedTooLargeError */.zz(`case "${where.case}" makes a prompt of ${bytes} bytes, over the limit of ${templates_language/* LARGEST_OUTPUT */.Lz}`, { position: { file: where.file }, todo: 'Shorten the case or the prompt.' });
}


/***/ }),

/***/ 5865:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ Checker),
/* harmony export */   Y: () => (/* binding */ helperOf)
/* harmony export */ });
/* harmony import */ var _language_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7480);
/* harmony import */ var _tree_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9069);


const BLOCKS = ['if', 'unless', 'each', 'with', 'ifEquals', 'unlessEquals'];
const VALUES = ['json', 'lookup'];
const MARKERS = ['role', 'history', 'media', 'section'];
const UNSUPPORTED = ['log', 'helperMissing', 'blockHelperMissing'];
const DATA = ['index', 'key', 'first', 'last', 'root'];
const ARGUMENTS = {
    if: 1,
    unless: 1,
    each: 1,
    with: 1,
    ifEquals: 2,
    unlessEquals: 2,
    json: 1,
    lookup: 2,
};
/** The name of the helper that is called; undefined when it is a path. As Handlebars decides with known helpers only. */
function helperOf({ path, params, hash }, locals) {
    if (path.type !== 'PathExpression')
        return undefined;
    const simple = path.parts.length === 1 && path.depth === 0 && !/^\.|this\b/.test(path.original) && !path.data;
    const name = String(path.parts[0] ?? '');
    if (simple && locals.has(name) && params.length === 0 && hash === undefined)
        return undefined;
    const known = simple && [...BLOCKS, ...VALUES, ...MARKERS, ...UNSUPPORTED].includes(name);
    return known || params.length > 0 || hash !== undefined ? path.original : undefined;
}
/** Refuses what is not rendered, before anything is; collects the names that are read from the case. */
class Checker {
    variables = new Set();
    #source;
    constructor(source) {
        this.#source = source;
    }
    /** @param own whether the names of the case are in reach without `../`. */
    body({ body, blockParams = [] }, outer, own) {
        const locals = new Set([...outer, ...blockParams]);
        for (const node of body)
            this.#node(node, locals, own);
    }
    #node(node, locals, own) {
        if (node.type === 'ContentStatement' || node.type === 'CommentStatement')
            return;
        if (node.type === 'MustacheStatement')
            this.#call(node, VALUES, locals, own);
        else if (node.type === 'BlockStatement')
            this.#block(node, locals, own);
        else if (node.type === 'PartialStatement')
            this.#fail('a partial cannot be used here', node);
        else
            this.#fail('inline partials and decorators are not supported', node);
    }
    #block(node, locals, own) {
        const name = this.#call(node, BLOCKS, locals, own);
        const stays = name !== undefined && !['each', 'with'].includes(name);
        if (node.program) {
            if ((node.program.blockParams?.length ?? 0) > 0 && name !== 'each' && name !== 'with') {
                this.#fail('"as |name|" is for each and with', node);
            }
            this.body(node.program, locals, own && stays);
        }
        if (node.inverse)
            this.body(node.inverse, locals, own);
    }
    #call(call, allowed, locals, own) {
        if (call.path.type !== 'PathExpression')
            this.#fail('a literal is not a name', call, 'Write the text itself.');
        const name = helperOf(call, locals);
        if (name === undefined) {
            this.#expression(call.path, locals, own);
            return undefined;
        }
        if (MARKERS.includes(name)) {
            this.#fail(`{{${name}}} cannot be used inside a message or a block`, call, 'Put it between messages, outside of blocks.');
        }
        if (!allowed.includes(name)) {
            const known = [...BLOCKS, ...VALUES].includes(name);
            this.#fail(known ? `"${name}" has no place here` : `the helper "${name}" is not known`, call, `Known are ${[...BLOCKS, ...VALUES].join(', ')}.`);
        }
        if (call.params.length !== ARGUMENTS[name]) {
            this.#fail(`"${name}" takes ${ARGUMENTS[name]} arguments, found ${call.params.length}`, call);
        }
        this.#hash(name, call);
        for (const param of call.params)
            this.#expression(param, locals, own);
        return name;
    }
    #hash(name, { hash, loc }) {
        for (const { key, value } of hash?.pairs ?? []) {
            const fits = (name === 'json' && key === 'indent' && value.type === 'NumberLiteral') ||
                (name === 'if' && key === 'includeZero' && value.type === 'BooleanLiteral');
            if (!fits)
                this.#fail(`the argument "${key}" of "${name}" is not supported`, { loc });
        }
    }
    #expression(expression, locals, own) {
        if (expression.type === 'SubExpression')
            this.#call(expression, VALUES, locals, own);
        if (expression.type !== 'PathExpression')
            return;
        const name = String(expression.parts[0] ?? '');
        if (expression.data) {
            if (!DATA.includes(name))
                this.#fail(`"@${name}" is not supported`, expression, `Known are @${DATA.join(', @')}.`);
            return;
        }
        if (own && name !== '' && expression.depth === 0 && !locals.has(name))
            this.variables.add(name);
    }
    #fail(message, { loc }, todo) {
        throw new _language_js__WEBPACK_IMPORTED_MODULE_0__/* .TemplateFault */ .rz(message, (0,_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .offsetOf */ .b)(this.#source, loc.start), todo);
    }
}


/***/ }),

/***/ 9069:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ parseHandlebars),
/* harmony export */   b: () => (/* binding */ offsetOf)
/* harmony export */ });
/* harmony import */ var handlebars_dist_cjs_handlebars_compiler_base_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8406);
/* harmony import */ var _language_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7480);


/** The tree with Handlebars' white-space control applied. @throws TemplateFault */
function parseHandlebars(source) {
    refuseLarge(source);
    try {
        return (0,handlebars_dist_cjs_handlebars_compiler_base_js__WEBPACK_IMPORTED_MODULE_0__/* .parse */ .qg)(source);
    }
    catch (thrown) {
        if (!(thrown instanceof Error))
            throw thrown;
        throw parseFault(thrown, source);
    }
}
/** The parser and what walks its trees call themselves for a block in a block. */
const MOST_OPEN = 64;
/** The parser takes about a second for so many. */
const MOST_TAGS = 10_000;
function refuseLarge(source) {
    let open = 0;
    let tags = 0;
    for (const tag of source.matchAll(/\{\{\{\{|\{\{~?([#^/])?/g)) {
        if (++tags > MOST_TAGS)
            throw new _language_js__WEBPACK_IMPORTED_MODULE_1__/* .TemplateFault */ .rz(`more than ${MOST_TAGS} tags`, tag.index);
        if (tag[0] === '{{{{')
            throw new _language_js__WEBPACK_IMPORTED_MODULE_1__/* .TemplateFault */ .rz('a raw block "{{{{…}}}}" is not supported', tag.index);
        if (tag[1] === '/')
            open--;
        else if (tag[1] !== undefined && ++open > MOST_OPEN) {
            throw new _language_js__WEBPACK_IMPORTED_MODULE_1__/* .TemplateFault */ .rz(`blocks nested deeper than ${MOST_OPEN} levels`, tag.index);
        }
    }
}
/** `Parse error on line 3:\n…excerpt\n-----^\nExpecting …`, or an error with a line and a column of its own. */
function parseFault(error, source) {
    const { lineNumber, column } = error;
    if (lineNumber !== undefined) {
        const message = error.message.replace(/ - \d+:\d+$/, '');
        return new _language_js__WEBPACK_IMPORTED_MODULE_1__/* .TemplateFault */ .rz(`not Handlebars: ${message}`, offsetOf(source, { line: lineNumber, column: column ?? 0 }));
    }
    const lines = error.message.split('\n');
    const line = Number(/on line (\d+)/.exec(lines[0] ?? '')?.[1] ?? 1);
    const [, pointer = '', expecting = ''] = lines.length >= 4 ? lines.slice(1) : ['', '', lines.at(-1) ?? ''];
    const got = /got '([^']*)'/.exec(expecting)?.[1];
    // The excerpt is the text before the fault, at most 20 characters of it, so the arrow gives no column of the line.
    const excerpt = lines[1]?.slice(0, pointer.indexOf('^')).replace(/^\.\.\./, '') ?? '';
    return new _language_js__WEBPACK_IMPORTED_MODULE_1__/* .TemplateFault */ .rz(`not Handlebars: ${meaning(got)}`, faultOffset(source, line, excerpt));
}
function meaning(got) {
    if (got === 'EOF')
        return 'a tag or block has no end';
    if (got === 'INVALID')
        return 'a tag is not closed, or has a character that has no place in it';
    return got === undefined ? 'a tag is not understood' : `a tag is not understood (found ${got})`;
}
/** Where the last line before the fault ends; the beginning of the line when it is not found. */
function faultOffset(source, line, excerpt) {
    const start = offsetOf(source, { line, column: 0 });
    const tail = excerpt.slice(-12);
    const found = tail === '' ? -1 : source.indexOf(tail, Math.max(0, start - 1));
    return found === -1 ? start : found + tail.length;
}
/** From Handlebars' line and column to an offset. */
function offsetOf(source, { line, column }) {
    let start = 0;
    for (let passed = 1; passed < line; passed++) {
        const feed = source.indexOf('\n', start);
        if (feed === -1)
            break;
        start = feed + 1;
    }
    return Math.min(start + column, source.length);
}


/***/ }),

/***/ 5781:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ split)
/* harmony export */ });
/* harmony import */ var _language_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7480);
/* harmony import */ var _python_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8429);


/**
 * Splits a template as jinja2's lexer does with its default delimiters, without `trim_blocks` and `lstrip_blocks`, and with
 * `keep_trailing_newline`. Comments and the marks of `{% raw %}` leave no piece.
 *
 * Source: jinja2 3.1, `lexer.py`.
 */
function split(source) {
    const pieces = [];
    // The text that is read next begins without its white space: the tag before it ended with `-`.
    let trims = false;
    let at = 0;
    const text = (start, end, trimsEnd) => {
        const from = trims ? skipSpace(source, start, end) : start;
        const to = trimsEnd ? backOverSpace(source, from, end) : end;
        if (end > start)
            pieces.push({ kind: 'text', at: start, end, text: source.slice(from, to), from, to });
    };
    while (at < source.length) {
        const opening = nextTag(source, at);
        if (opening === -1)
            break;
        const sign = source[opening + 2];
        text(at, opening, sign === '-');
        const start = opening + (sign === '-' || sign === '+' ? 3 : 2);
        const mark = source[opening + 1];
        if (mark === '#')
            ({ at, trims } = skipComment(source, opening, start));
        else {
            const raw = mark === '%' ? readRaw(source, opening) : undefined;
            if (raw === undefined) {
                const tag = readTag(source, opening, start, mark === '%' ? '%}' : '}}');
                pieces.push({ kind: mark === '%' ? 'block' : 'output', at: opening, end: tag.end, tokens: tag.tokens });
                ({ end: at, trims } = tag);
            }
            else {
                trims = raw.trimsStart;
                text(raw.from, raw.to, raw.trimsEnd);
                ({ end: at, trims } = raw);
            }
        }
    }
    text(at, source.length, false);
    return pieces;
}
function nextTag(source, from) {
    for (let at = source.indexOf('{', from); at !== -1; at = source.indexOf('{', at + 1)) {
        const next = source[at + 1];
        if (next === '{' || next === '%' || next === '#')
            return at;
    }
    return -1;
}
const IS_SPACE = new RegExp(`[${_python_js__WEBPACK_IMPORTED_MODULE_0__/* .SPACE */ .t6}]`);
function skipSpace(source, from, end) {
    let at = from;
    while (at < end && IS_SPACE.test(source[at] ?? ''))
        at++;
    return at;
}
function backOverSpace(source, from, end) {
    let at = end;
    while (at > from && IS_SPACE.test(source[at - 1] ?? ''))
        at--;
    return at;
}
function skipComment(source, opening, start) {
    const end = source.indexOf('#}', start);
    if (end === -1)
        throw new _language_js__WEBPACK_IMPORTED_MODULE_1__/* .TemplateFault */ .rz('the comment "{#" has no end', opening, 'Close it with "#}".');
    // `{#-#}`: the one sign belongs to the opening.
    return { at: end + 2, trims: end > start && source[end - 1] === '-' };
}
function readRaw(source, opening) {
    const begin = /\{%[-+]?\s*raw\s*(-?)%\}/y;
    begin.lastIndex = opening;
    const begun = begin.exec(source);
    if (begun === null)
        return undefined;
    const close = /\{%([-+]?)\s*endraw\s*([-+]?)%\}/g;
    close.lastIndex = begin.lastIndex;
    const closed = close.exec(source);
    if (closed === null) {
        throw new _language_js__WEBPACK_IMPORTED_MODULE_1__/* .TemplateFault */ .rz('"{% raw %}" has no end', opening, 'Close it with "{% endraw %}".');
    }
    return {
        from: begin.lastIndex,
        to: closed.index,
        end: close.lastIndex,
        trimsStart: begun[1] === '-',
        trimsEnd: closed[1] === '-',
        trims: closed[2] === '-',
    };
}
const CLOSING = new Map([
    ['(', ')'],
    ['[', ']'],
    ['{', '}'],
]);
function readTag(source, opening, start, close) {
    const tokens = [];
    const open = [];
    let at = skipSpace(source, start, source.length);
    while (at < source.length) {
        if (open.length === 0) {
            const sign = source[at] === '-' || (close === '%}' && source[at] === '+') ? source[at] : '';
            if (source.startsWith(close, at + (sign?.length ?? 0))) {
                return { tokens, end: at + (sign?.length ?? 0) + close.length, trims: sign === '-' };
            }
        }
        const token = readToken(source, at);
        balance(token, open);
        tokens.push(token);
        at = skipSpace(source, at + token.text.length, source.length);
    }
    throw new _language_js__WEBPACK_IMPORTED_MODULE_1__/* .TemplateFault */ .rz(`"${source.slice(opening, opening + 2)}" has no end`, opening, `Close it with "${close}".`);
}
function balance(token, open) {
    if (token.kind !== 'operator')
        return;
    const closing = CLOSING.get(token.text);
    if (closing !== undefined)
        open.push(closing);
    else if (/^[)\]}]$/.test(token.text) && open.pop() !== token.text) {
        throw new _language_js__WEBPACK_IMPORTED_MODULE_1__/* .TemplateFault */ .rz(`"${token.text}" closes nothing`, token.at);
    }
}
const NAME = /[\p{L}_][\p{L}\p{N}_]*/uy;
const FLOAT = /\d+(?:\.\d+)?e[+-]?\d+|\d+\.\d+/iy;
const INTEGER = /\d+/y;
const TEXT = /'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"/sy;
const OPERATOR = /\/\/|\*\*|==|!=|>=|<=|[-+/*%~[\](){}><=.:|,;]/y;
function readToken(source, at) {
    const afterDot = source[at - 1] === '.';
    for (const [kind, pattern] of [
        ['name', NAME],
        ...(afterDot ? [] : [['float', FLOAT]]),
        ['integer', INTEGER],
        ['text', TEXT],
        ['operator', OPERATOR],
    ]) {
        pattern.lastIndex = at;
        const found = pattern.exec(source);
        if (found !== null)
            return { kind, text: found[0], at };
    }
    const found = source[at];
    if (found === "'" || found === '"')
        throw new _language_js__WEBPACK_IMPORTED_MODULE_1__/* .TemplateFault */ .rz('the text has no end', at, `Close it with ${found}.`);
    throw new _language_js__WEBPACK_IMPORTED_MODULE_1__/* .TemplateFault */ .rz(`unexpected ${JSON.stringify(String.fromCodePoint(source.codePointAt(at) ?? 0))}`, at);
}


/***/ }),

/***/ 7241:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  q: () => (/* binding */ parse)
});

// EXTERNAL MODULE: ./build/prompts/templates/language.js
var language = __webpack_require__(7480);
;// CONCATENATED MODULE: ./build/prompts/templates/jinja/constants.js

/** @throws TemplateFault for a number that Python would print in another way. */
function numberConstant({ kind, text, at }) {
    const value = Number(text);
    if (kind === 'float' && Number.isInteger(value)) {
        throw new language/* TemplateFault */.rz(`the decimal ${text} is whole: how it prints is not known here`, at, 'Leave ".0" out.');
    }
    if (kind === 'integer' && (!Number.isSafeInteger(value) || /^0\d*[1-9]/.test(text))) {
        throw new language/* TemplateFault */.rz(`the number ${text} is not supported`, at);
    }
    return { kind: 'constant', at, value };
}
const ESCAPES = new Map([
    ['\\', '\\'],
    ["'", "'"],
    ['"', '"'],
    ['a', '\x07'],
    ['b', '\b'],
    ['f', '\f'],
    ['n', '\n'],
    ['r', '\r'],
    ['t', '\t'],
    ['v', '\v'],
    ['\n', ''],
]);
/** As Python's `unicode-escape` codec reads it, without octal numbers, names of characters and unknown escapes. */
function textConstant({ text, at }) {
    return text.slice(1, -1).replace(/\\(x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}|.)/gs, (_, code) => {
        const known = ESCAPES.get(code);
        if (known !== undefined)
            return known;
        const point = code.length > 1 ? Number.parseInt(code.slice(1), 16) : Number.NaN;
        if (point <= 0x10ffff && !(point >= 0xd800 && point <= 0xdfff))
            return String.fromCodePoint(point);
        throw new language/* TemplateFault */.rz(`the escape "\\${code}" is not supported`, at, 'Write a backslash itself as two.');
    });
}

;// CONCATENATED MODULE: ./build/prompts/templates/jinja/cursor.js

/** The tokens of one tag, and the place up to which they were read. */
class Cursor {
    #tokens;
    #end;
    #next = 0;
    /** @param end where the tag ends, for what is missing there. */
    constructor(tokens, end) {
        const excess = tokens[MOST_TOKENS];
        if (excess !== undefined)
            throw new language/* TemplateFault */.rz(`a tag of more than ${MOST_TOKENS} words and signs`, excess.at);
        this.#tokens = tokens;
        this.#end = end;
    }
    /** The one to be read next; undefined at the end. */
    get token() {
        return this.#tokens[this.#next];
    }
    get at() {
        return this.token?.at ?? this.#end;
    }
    get done() {
        return this.#next >= this.#tokens.length;
    }
    advance(tokens = 1) {
        this.#next += tokens;
    }
    is(text, ahead = 0) {
        const token = this.#tokens[this.#next + ahead];
        return token !== undefined && token.kind !== 'text' && token.text === text;
    }
    takes(text) {
        if (!this.is(text))
            return false;
        this.advance();
        return true;
    }
    expect(text) {
        if (!this.takes(text))
            this.fail(`expected "${text}"`);
    }
    name() {
        const { token } = this;
        if (token?.kind !== 'name')
            return this.fail('expected a name');
        this.advance();
        return token.text;
    }
    /** @throws TemplateFault unless the tag ends here. */
    finish() {
        if (!this.done)
            this.fail('expected the end of the tag');
    }
    fail(message) {
        const found = this.token?.text ?? 'the end of the tag';
        throw new language/* TemplateFault */.rz(`${message}, found ${found}`, this.at);
    }
}
/** In one tag: an operation on an operation on an operation is walked by calls inside calls. */
const MOST_TOKENS = 2_000;

;// CONCATENATED MODULE: ./build/prompts/templates/jinja/expression.js



/**
 * Reads the tokens of one tag, as jinja2's parser does (3.1, `parser.py`): the same grammar and the same precedence, of which some differ
 * from Python's (`**` is left-associative, `~` binds tighter than `+`, a filter tighter than everything but a sign).
 */
class Reader extends Cursor {
    #depth = 0;
    expression() {
        return this.#nested(() => this.#choice());
    }
    /** Without `a if b else c`, where `if` has another meaning. */
    plain() {
        return this.#nested(() => this.#or());
    }
    /** The names that a loop or `set` gives a value: one, or several with commas, also in parentheses. */
    targets() {
        if (this.takes('(')) {
            const inner = this.targets();
            this.expect(')');
            return inner;
        }
        const names = [this.#target()];
        while (this.takes(','))
            names.push(this.#target());
        return names;
    }
    #target() {
        const at = this.at;
        const name = this.name();
        if (CONSTANTS.has(name) || KEYWORDS.has(name))
            throw new language/* TemplateFault */.rz(`"${name}" cannot be given a value`, at);
        if (this.is('.') || this.is('[')) {
            throw new language/* TemplateFault */.rz('setting a member (namespace) is not supported', at, 'Set a variable instead.');
        }
        return name;
    }
    #nested(read) {
        if (++this.#depth > DEEPEST)
            throw new language/* TemplateFault */.rz(`nested deeper than ${DEEPEST} levels`, this.at);
        const result = read();
        this.#depth--;
        return result;
    }
    #choice() {
        const { at } = this;
        let then = this.#or();
        while (this.takes('if')) {
            const test = this.#or();
            const otherwise = this.takes('else') ? this.expression() : undefined;
            then = { kind: 'choice', at, test, then, otherwise };
        }
        return then;
    }
    #or() {
        const { at } = this;
        let left = this.#and();
        while (this.takes('or'))
            left = { kind: 'or', at, left, right: this.#and() };
        return left;
    }
    #and() {
        const { at } = this;
        let left = this.#not();
        while (this.takes('and'))
            left = { kind: 'and', at, left, right: this.#not() };
        return left;
    }
    #not() {
        const { at } = this;
        if (!this.takes('not'))
            return this.#compare();
        return { kind: 'unary', at, operator: 'not', of: this.#nested(() => this.#not()) };
    }
    #compare() {
        const { at } = this;
        const first = this.#sum();
        const rest = [];
        for (;;) {
            const operator = this.#comparison();
            if (operator === undefined)
                break;
            rest.push({ operator, right: this.#sum() });
        }
        return rest.length === 0 ? first : { kind: 'compare', at, first, rest };
    }
    #comparison() {
        const simple = COMPARISONS.find((operator) => this.takes(operator));
        if (simple !== undefined)
            return simple;
        if (!this.is('not') || !this.is('in', 1))
            return undefined;
        this.advance(2);
        return 'not in';
    }
    #sum() {
        return this.#binary(['+', '-'], () => this.#concat());
    }
    #concat() {
        const { at } = this;
        const parts = [this.#product()];
        while (this.takes('~'))
            parts.push(this.#product());
        return parts.length === 1 && parts[0] !== undefined ? parts[0] : { kind: 'concat', at, parts };
    }
    #product() {
        return this.#binary(['*', '/', '//', '%'], () => this.#binary(['**'], () => this.#unary()));
    }
    #binary(operators, operand) {
        const { at } = this;
        let left = operand();
        for (;;) {
            const operator = operators.find((candidate) => this.takes(candidate));
            if (operator === undefined)
                return left;
            left = { kind: 'binary', at, operator, left, right: operand() };
        }
    }
    /** The operand of a sign takes no filter: `-1|abs` is the `abs` of -1. */
    #unary(filters = true) {
        const { at } = this;
        const operator = ['-', '+'].find((sign) => this.takes(sign));
        const operand = operator === undefined
            ? this.#postfix(this.#primary())
            : { kind: 'unary', at, operator, of: this.#nested(() => this.#unary(false)) };
        return filters ? this.#filters(operand) : operand;
    }
    #primary() {
        const token = this.token;
        if (token === undefined)
            return this.fail('expected a value');
        const { at, kind, text } = token;
        this.advance();
        if (kind === 'name')
            return this.#named(text, at);
        if (kind === 'integer' || kind === 'float')
            return numberConstant(token);
        if (kind === 'text')
            return { kind: 'constant', at, value: this.#texts(token) };
        if (text === '(')
            return this.#parenthesised(at);
        if (text === '[')
            return { kind: 'list', at, items: this.#list(']') };
        if (text === '{')
            return { kind: 'mapping', at, entries: this.#entries() };
        this.advance(-1);
        return this.fail('expected a value');
    }
    #named(name, at) {
        const constant = CONSTANTS.get(name);
        if (constant !== undefined)
            return { kind: 'constant', at, value: constant };
        if (KEYWORDS.has(name))
            throw new language/* TemplateFault */.rz(`expected a value, found ${name}`, at);
        return { kind: 'name', at, name };
    }
    /** Texts next to each other are one. */
    #texts(first) {
        let value = textConstant(first);
        for (let token = this.token; token?.kind === 'text'; token = this.token) {
            value += textConstant(token);
            this.advance();
        }
        return value;
    }
    #parenthesised(at) {
        if (this.is(')'))
            throw new language/* TemplateFault */.rz('a tuple is not supported', at, 'Write a list: [].');
        const value = this.expression();
        if (this.is(','))
            throw new language/* TemplateFault */.rz('a tuple is not supported', at, 'Write a list: [a, b].');
        this.expect(')');
        return value;
    }
    #list(close) {
        const items = [];
        while (!this.takes(close)) {
            if (items.length > 0)
                this.expect(',');
            if (this.takes(close))
                break;
            items.push(this.expression());
        }
        return items;
    }
    #entries() {
        const entries = [];
        while (!this.takes('}')) {
            if (entries.length > 0)
                this.expect(',');
            if (this.takes('}'))
                break;
            const key = this.expression();
            this.expect(':');
            entries.push([key, this.expression()]);
        }
        return entries;
    }
    #postfix(operand) {
        let value = operand;
        for (;;) {
            const { at } = this;
            if (this.takes('.'))
                value = this.#attribute(value, at);
            else if (this.takes('['))
                value = this.#subscript(value, at);
            else if (this.is('('))
                value = { kind: 'call', at, of: value, ...this.arguments() };
            else
                return value;
        }
    }
    #attribute(of, at) {
        const token = this.token;
        if (token?.kind === 'integer') {
            this.advance();
            return { kind: 'item', at, of, key: numberConstant(token) };
        }
        return { kind: 'attribute', at, of, name: this.name() };
    }
    #subscript(of, at) {
        const from = this.is(':') ? undefined : this.expression();
        if (!this.takes(':')) {
            if (from === undefined)
                return this.fail('expected a key');
            this.expect(']');
            return { kind: 'item', at, of, key: from };
        }
        const to = this.is(']') ? undefined : this.expression();
        if (this.is(':'))
            throw new language/* TemplateFault */.rz('a slice with a step is not supported', this.at);
        this.expect(']');
        return { kind: 'slice', at, of, ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
    }
    #filters(operand) {
        let value = operand;
        for (;;) {
            const { at } = this;
            if (this.takes('|')) {
                const name = this.name();
                value = { kind: 'filter', at, of: value, name, ...(this.is('(') ? this.arguments() : NO_ARGUMENTS) };
            }
            else if (this.takes('is'))
                value = this.#test(value, at);
            else if (this.is('('))
                value = { kind: 'call', at, of: value, ...this.arguments() };
            else
                return value;
        }
    }
    #test(of, at) {
        const negated = this.takes('not');
        const name = this.name();
        const test = { kind: 'test', at, of, name, ...this.#testArguments() };
        return negated ? { kind: 'unary', at, operator: 'not', of: test } : test;
    }
    /** `is divisibleby 3` and `is divisibleby(3)`. */
    #testArguments() {
        if (this.is('('))
            return this.arguments();
        const token = this.token;
        if (token === undefined || ['else', 'or', 'and'].some((word) => this.is(word)))
            return NO_ARGUMENTS;
        if (token.kind === 'operator' && token.text !== '[' && token.text !== '{')
            return NO_ARGUMENTS;
        if (this.is('is'))
            return this.fail('tests cannot be chained');
        return { positional: [this.#postfix(this.#primary())], named: [] };
    }
    arguments() {
        this.expect('(');
        const positional = [];
        const named = [];
        while (!this.takes(')')) {
            if (positional.length + named.length > 0)
                this.expect(',');
            if (this.takes(')'))
                break;
            if (this.is('*') || this.is('**'))
                this.fail('unpacked arguments are not supported');
            if (this.is('=', 1)) {
                const name = this.name();
                this.expect('=');
                named.push([name, this.expression()]);
            }
            else if (named.length > 0)
                this.fail('an argument without a name must come before those with one');
            else
                positional.push(this.expression());
        }
        return { positional, named };
    }
}
/** Brackets and signs inside each other in one tag. */
const DEEPEST = 64;
const COMPARISONS = ['==', '!=', '<=', '>=', '<', '>', 'in'];
const NO_ARGUMENTS = { positional: [], named: [] };
const CONSTANTS = new Map([
    ['true', true],
    ['True', true],
    ['false', false],
    ['False', false],
    ['none', null],
    ['None', null],
]);
const KEYWORDS = new Set(['and', 'or', 'not', 'in', 'is', 'if', 'else']);

// EXTERNAL MODULE: ./build/prompts/templates/jinja/lexer.js
var lexer = __webpack_require__(5781);
;// CONCATENATED MODULE: ./build/prompts/templates/jinja/parser.js



/**
 * The statements of a template: text, `{{ … }}`, `if`, `for`, `set` (also as a block) and `raw`.
 *
 * @throws TemplateFault for any other tag, and for one that is not closed.
 */
function parse(source) {
    const blocks = new Blocks((0,lexer/* split */.l)(source));
    const { body, tag } = blocks.until([]);
    if (tag !== undefined)
        throw new language/* TemplateFault */.rz(`"${tag.name}" closes nothing`, tag.at);
    return body;
}
const DEEPEST_BLOCK = 32;
class Blocks {
    #pieces;
    #next = 0;
    #depth = 0;
    constructor(pieces) {
        this.#pieces = pieces;
    }
    /** Up to one of these tags, which is read too. */
    until(closing) {
        const body = [];
        while (this.#next < this.#pieces.length) {
            const piece = this.#pieces[this.#next++];
            if (piece === undefined)
                break;
            if (piece.kind === 'text')
                body.push(piece);
            else if (piece.kind === 'output')
                body.push(output(piece));
            else {
                const tag = openTag(piece);
                if (closing.includes(tag.name) || CLOSING.has(tag.name))
                    return { body, tag };
                body.push(this.#block(tag));
            }
        }
        return { body, tag: undefined };
    }
    #block(tag) {
        if (++this.#depth > DEEPEST_BLOCK) {
            throw new language/* TemplateFault */.rz(`blocks nested deeper than ${DEEPEST_BLOCK} levels`, tag.at);
        }
        const block = this.#read(tag);
        this.#depth--;
        return block;
    }
    #read(tag) {
        if (tag.name === 'if')
            return this.#if(tag);
        if (tag.name === 'for')
            return this.#for(tag);
        if (tag.name === 'set')
            return this.#set(tag);
        throw new language/* TemplateFault */.rz(`the tag "${tag.name}" is not supported`, tag.at, 'Supported are if, elif, else, for, set and raw.');
    }
    /** Up to one of the tags that may follow in this block. */
    #part(opened, closing) {
        const { body, tag } = this.until(closing);
        if (tag !== undefined && closing.includes(tag.name))
            return { body, tag };
        const expected = closing.map((name) => `"${name}"`).join(' or ');
        throw new language/* TemplateFault */.rz(tag === undefined ? `"${opened.name}" has no end` : `"${tag.name}" does not close "${opened.name}"`, tag?.at ?? opened.at, `Expected ${expected}.`);
    }
    #if(opened) {
        const branches = [];
        let otherwise = [];
        for (let tag = opened;;) {
            const test = tag.reader.plain();
            tag.reader.finish();
            const part = this.#part(opened, ['elif', 'else', 'endif']);
            branches.push({ test, body: part.body });
            tag = part.tag;
            if (tag.name === 'elif')
                continue;
            if (tag.name === 'else') {
                tag.reader.finish();
                const last = this.#part(opened, ['endif']);
                otherwise = last.body;
                tag = last.tag;
            }
            tag.reader.finish();
            return { kind: 'if', at: opened.at, end: tag.end, branches, otherwise };
        }
    }
    #for(opened) {
        const { reader, at } = opened;
        const targets = reader.targets();
        reader.expect('in');
        const over = reader.plain();
        const test = reader.takes('if') ? reader.expression() : undefined;
        if (reader.is('recursive'))
            reader.fail('a recursive loop is not supported');
        reader.finish();
        let { body, tag } = this.#part(opened, ['else', 'endfor']);
        let otherwise;
        if (tag.name === 'else') {
            tag.reader.finish();
            ({ body: otherwise, tag } = this.#part(opened, ['endfor']));
        }
        tag.reader.finish();
        return { kind: 'for', at, end: tag.end, targets, over, test, body, otherwise };
    }
    #set(opened) {
        const { reader, at } = opened;
        const targets = reader.targets();
        if (reader.takes('=')) {
            const value = reader.expression();
            reader.finish();
            return { kind: 'set', at, end: opened.end, targets, value };
        }
        reader.finish();
        const { body, tag } = this.#part(opened, ['endset']);
        tag.reader.finish();
        const [target] = targets;
        if (target === undefined || targets.length > 1)
            throw new language/* TemplateFault */.rz('"set" as a block has one name', at);
        return { kind: 'capture', at, end: tag.end, target, body };
    }
}
const CLOSING = new Set(['elif', 'else', 'endif', 'endfor', 'endset']);
function openTag(piece) {
    const reader = new Reader(piece.tokens, piece.end);
    const { at } = piece;
    return { name: reader.name(), at, end: piece.end, reader };
}
function output(piece) {
    const reader = new Reader(piece.tokens, piece.end);
    const value = reader.expression();
    if (reader.is(','))
        reader.fail('a tuple is not supported');
    reader.finish();
    return { kind: 'output', at: piece.at, end: piece.end, value };
}


/***/ }),

/***/ 8429:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bq: () => (/* binding */ trim),
/* harmony export */   Dw: () => (/* binding */ trimStart),
/* harmony export */   Fb: () => (/* binding */ LINE_BREAK),
/* harmony export */   G: () => (/* binding */ pythonText),
/* harmony export */   JM: () => (/* binding */ NotPrintable),
/* harmony export */   bv: () => (/* binding */ pythonJson),
/* harmony export */   gs: () => (/* binding */ orderedEntries),
/* harmony export */   qy: () => (/* binding */ compareTexts),
/* harmony export */   s8: () => (/* binding */ trimEnd),
/* harmony export */   t6: () => (/* binding */ SPACE)
/* harmony export */ });
/* unused harmony export pythonNumber */
/* harmony import */ var _foundation_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6316);

/** A value that Python prints in a way that is not known here. */
class NotPrintable extends Error {
}
/** White space to Python (`str.isspace`, `\s` of `re`), which is not JavaScript's: U+001C to U+001F and U+0085 are in, U+FEFF is not. */
const SPACE = '\\t-\\r\\x1c-\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000';
/** What `str.splitlines` ends a line at, besides a line feed. */
const LINE_BREAK = '\\r\\n|[\\r\\v\\f\\x1c-\\x1e\\x85\\u2028\\u2029]';
const LEADING = new RegExp(`^[${SPACE}]+`);
function trimStart(text) {
    return text.replace(LEADING, '');
}
/** Not a regular expression: one that is anchored at the end only takes time with the square of the text. */
function trimEnd(text) {
    let end = text.length;
    while (end > 0 && LEADING.test(text[end - 1] ?? ''))
        end--;
    return text.slice(0, end);
}
function trim(text) {
    return trimEnd(trimStart(text));
}
/**
 * `str(value)` of Python 3 for what `json.loads` gives: `True`, `None`, `['a', 1]`, `{'a': 1.5}`.
 *
 * One thing is not to be known: JSON's `1.0` is `1.0` to Python and, as to JavaScript, `1` here.
 */
function pythonText(value) {
    return typeof value === 'string' ? value : pythonRepr(value);
}
function pythonRepr(value) {
    if (value === null)
        return 'None';
    if (typeof value === 'boolean')
        return value ? 'True' : 'False';
    if (typeof value === 'number')
        return pythonNumber(value);
    if (typeof value === 'string')
        return reprText(value);
    if (!(0,_foundation_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isJsonObject */ .O)(value))
        return `[${value.map(pythonRepr).join(', ')}]`;
    return `{${orderedEntries(value)
        .map(([key, member]) => `${reprText(key)}: ${pythonRepr(member)}`)
        .join(', ')}}`;
}
/** `repr` of an int or a float: the shortest digits that read back, with an exponent below 1e-4 and from 1e16. */
function pythonNumber(value) {
    if (Number.isSafeInteger(value))
        return String(value);
    if (Number.isInteger(value))
        throw new NotPrintable('a whole number beyond 2^53');
    const [digits = '', exponent = ''] = value.toExponential().split('e');
    // A number with a fraction is below 2^53, and JavaScript has no exponent from 1e-6 up.
    return Number(exponent) >= -4 ? String(value) : `${digits}e-${exponent.slice(1).padStart(2, '0')}`;
}
/** Objects of JavaScript put keys that are whole numbers first: their order in the file is lost. */
function orderedEntries(object) {
    const entries = Object.entries(object);
    if (entries.length > 1 && entries.some(([key]) => /^(0|[1-9]\d*)$/.test(key))) {
        throw new NotPrintable('a mapping with keys that are whole numbers, whose order is not known');
    }
    return entries;
}
/** `repr` of a str: in single quotes unless it has only those, with escapes for what does not print. */
function reprText(text) {
    const quote = text.includes("'") && !text.includes('"') ? '"' : "'";
    let written = '';
    for (const character of text)
        written += escaped(character, quote);
    return quote + written + quote;
}
const NAMED = new Map([
    ['\\', '\\\\'],
    ['\n', '\\n'],
    ['\r', '\\r'],
    ['\t', '\\t'],
]);
function escaped(character, quote) {
    if (character === quote)
        return `\\${quote}`;
    const named = NAMED.get(character);
    if (named !== undefined)
        return named;
    if (character === ' ' || !/[\p{C}\p{Z}]/u.test(character))
        return character;
    const code = character.codePointAt(0) ?? 0;
    const hex = code.toString(16);
    if (code < 0x100)
        return `\\x${hex.padStart(2, '0')}`;
    return code < 0x10000 ? `\\u${hex.padStart(4, '0')}` : `\\U${hex.padStart(8, '0')}`;
}
/** `json.dumps(value, sort_keys=True)` and then jinja2's `htmlsafe_json_dumps`: what the filter `tojson` gives. */
function pythonJson(value, indent) {
    return dumps(value, indent, 0).replace(/[<>&']/g, (found) => `\\u00${found.charCodeAt(0).toString(16)}`);
}
function dumps(value, indent, depth) {
    if (typeof value === 'number')
        return pythonNumber(value);
    if (typeof value === 'string')
        return asciiJson(value);
    if (typeof value !== 'object' || value === null)
        return JSON.stringify(value);
    const items = (0,_foundation_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isJsonObject */ .O)(value)
        ? sortedEntries(value).map(([key, member]) => `${asciiJson(key)}: ${dumps(member, indent, depth + 1)}`)
        : value.map((item) => dumps(item, indent, depth + 1));
    const [open, close] = (0,_foundation_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isJsonObject */ .O)(value) ? ['{', '}'] : ['[', ']'];
    if (items.length === 0 || indent === undefined)
        return `${open}${items.join(', ')}${close}`;
    const line = (level) => `\n${' '.repeat(indent * level)}`;
    return `${open}${line(depth + 1)}${items.join(`,${line(depth + 1)}`)}${line(depth)}${close}`;
}
function sortedEntries(object) {
    return Object.entries(object).sort(([a], [b]) => compareTexts(a, b));
}
/** As Python compares: by code point, where JavaScript compares UTF-16 units. */
function compareTexts(a, b) {
    const left = [...a];
    const right = [...b];
    for (let at = 0; at < Math.min(left.length, right.length); at++) {
        const difference = (left[at]?.codePointAt(0) ?? 0) - (right[at]?.codePointAt(0) ?? 0);
        if (difference !== 0)
            return difference;
    }
    return left.length - right.length;
}
function asciiJson(text) {
    return JSON.stringify(text).replace(/[\x7f-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}


/***/ }),

/***/ 7480:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Lz: () => (/* binding */ LARGEST_OUTPUT),
/* harmony export */   SF: () => (/* binding */ MOST_STEPS),
/* harmony export */   _F: () => (/* binding */ OverLimit),
/* harmony export */   __: () => (/* binding */ Budget),
/* harmony export */   m0: () => (/* binding */ MissingValue),
/* harmony export */   rz: () => (/* binding */ TemplateFault)
/* harmony export */ });
/** What is refused in a template, where: an offset into its text, in UTF-16 units. */
class TemplateFault extends Error {
    offset;
    todo;
    constructor(message, offset, todo) {
        super(message);
        this.offset = offset;
        this.todo = todo;
    }
}
/** The template needs a value that is not there; `path` is how it is written, such as `customer.name`. */
class MissingValue extends Error {
    path;
    /** The template asks for a member of a value that is there. */
    member;
    constructor(path, member = false) {
        super(path);
        this.path = path;
        this.member = member;
    }
}
/** Rendering was stopped by its budget. */
class OverLimit extends Error {
    limit;
    constructor(limit) {
        super(limit);
        this.limit = limit;
    }
}
/** Bytes of UTF-8 that the messages of one case may have together: 1 MiB. */
const LARGEST_OUTPUT = 1_048_576;
/**
 * Steps that the messages of one case may take together: each tag that is filled in, each turn of a loop and each item that a filter goes
 * over is one. A million take less than a second, so loops inside loops over long lists end.
 */
const MOST_STEPS = 1_000_000;
/** What is left for one case. A UTF-16 unit is at least one byte: more units than bytes allowed can stop at once. */
class Budget {
    #units = 0;
    #steps = 0;
    emit(text) {
        this.#units += text.length;
        if (this.#units > LARGEST_OUTPUT)
            throw new OverLimit('output');
        return text;
    }
    /** A text that is made on the way and may never be sent. */
    hold(text) {
        if (text.length > LARGEST_OUTPUT)
            throw new OverLimit('output');
        return text;
    }
    step(count = 1) {
        this.#steps += count;
        if (this.#steps > MOST_STEPS)
            throw new OverLimit('steps');
    }
}


/***/ }),

/***/ 7284:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g2: () => (/* binding */ parseMustache),
/* harmony export */   i9: () => (/* binding */ mustacheHtml),
/* harmony export */   pT: () => (/* binding */ mustache)
/* harmony export */ });
/* harmony import */ var mustache__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(562);
/* harmony import */ var _foundation_json_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6316);
/* harmony import */ var _jinja_python_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8429);
/* harmony import */ var _language_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7480);




/**
 * Mustache as Braintrust renders it: by mustache.js 4, texts as they are (no HTML escapes), other values as `JSON.stringify` writes them.
 *
 * Parsed by mustache.js; looked up by code of ours, because the library reaches what every object inherits. What is missing and is needed is
 * an error and not an empty text; a section may meet it. Partials and changed delimiters are refused.
 */
const mustache = engine({
    isFalse: (value) => value === null || value === false || value === 0 || value === '',
    print(value, escaped) {
        if (value === null)
            return '';
        if (typeof value === 'string')
            return value;
        if (typeof value === 'object' && !escaped)
            throw new _jinja_python_js__WEBPACK_IMPORTED_MODULE_1__/* .NotPrintable */ .JM('a list or a mapping without escapes');
        return JSON.stringify(value);
    },
});
/**
 * Mustache as Prompty renders it: by chevron 0.14 (prompty 0.1 has a copy), `{{name}}` with HTML escapes for `&`, `"`, `<` and `>`,
 * `{{{name}}}` and `{{&name}}` without; values as Python prints them; what is empty is false, and prints nothing.
 */
const mustacheHtml = engine({
    isFalse: isEmpty,
    print(value, escaped) {
        const text = isEmpty(value) && value !== 0 && value !== false ? '' : (0,_jinja_python_js__WEBPACK_IMPORTED_MODULE_1__/* .pythonText */ .G)(value);
        return escaped ? text.replace(/[&"<>]/g, (found) => HTML.get(found) ?? found) : text;
    },
});
const HTML = new Map([
    ['&', '&amp;'],
    ['"', '&quot;'],
    ['<', '&lt;'],
    ['>', '&gt;'],
]);
function isEmpty(value) {
    return typeof value === 'object' && value !== null ? Object.keys(value).length === 0 : !value;
}
function engine(dialect) {
    return {
        compile(source) {
            const tokens = parseMustache(source);
            return {
                variables: namesOf(tokens),
                render(values, budget) {
                    const root = Object.fromEntries(values);
                    return renderAll(tokens, { value: root, outer: undefined }, { dialect, budget });
                },
            };
        },
    };
}
/** @throws TemplateFault */
function parseMustache(source) {
    try {
        return mustache__WEBPACK_IMPORTED_MODULE_0__/* ["default"] */ .A.parse(source).map((token) => readToken(token, source));
    }
    catch (thrown) {
        if (thrown instanceof _language_js__WEBPACK_IMPORTED_MODULE_2__/* .TemplateFault */ .rz || !(thrown instanceof Error))
            throw thrown;
        const [, message = thrown.message, at = '0'] = /^(.*) at (\d+)$/s.exec(thrown.message) ?? [];
        throw new _language_js__WEBPACK_IMPORTED_MODULE_2__/* .TemplateFault */ .rz(message.charAt(0).toLowerCase() + message.slice(1), Number(at));
    }
}
function readToken([type, value, at, , body, closing], source) {
    if (typeof type !== 'string' || typeof value !== 'string' || typeof at !== 'number') {
        throw new _language_js__WEBPACK_IMPORTED_MODULE_2__/* .TemplateFault */ .rz('a tag of an unknown kind', 0);
    }
    if (type === 'text')
        return { kind: 'text', text: value, at };
    if (type === '!')
        return { kind: 'text', text: '', at };
    if (type === 'name' || type === '&')
        return { kind: 'value', name: checkedName(value, at), escaped: type === 'name', at };
    if (type !== '#' && type !== '^') {
        const what = type === '>' ? `the partial "${value}"` : 'a change of delimiters';
        throw new _language_js__WEBPACK_IMPORTED_MODULE_2__/* .TemplateFault */ .rz(`${what} is not supported`, at, 'Write the text out.');
    }
    const tokens = Array.isArray(body) ? body : [];
    return {
        kind: type === '#' ? 'section' : 'inverted',
        name: checkedName(value, at),
        at,
        body: tokens.map((token) => readToken(token, source)),
        end: source.indexOf('}}', Number(closing)) + 2,
    };
}
function checkedName(name, at) {
    if (name === '.' || /^[^\s.{}]+(\.[^\s.{}]+)*$/.test(name))
        return name;
    throw new _language_js__WEBPACK_IMPORTED_MODULE_2__/* .TemplateFault */ .rz(`"${name}" is not a name`, at, 'Write {{name}} or {{object.name}}.');
}
/** Those outside sections, and the sections' own: inside, a name may be one of the section's value. */
function namesOf(tokens) {
    return tokens.flatMap((token) => token.kind === 'text' || token.name === '.' ? [] : [token.name.split('.')[0] ?? '']);
}
function renderAll(tokens, scope, run) {
    return tokens.map((token) => renderOne(token, scope, run)).join('');
}
function renderOne(token, scope, run) {
    const { dialect, budget } = run;
    budget.step();
    if (token.kind === 'text')
        return budget.emit(token.text);
    const value = lookUp(token.name, scope);
    if (token.kind === 'value')
        return budget.emit(printed(value, token, dialect));
    const items = value === undefined || dialect.isFalse(value) ? [] : itemsOf(value);
    budget.step(items.length);
    if (token.kind === 'inverted')
        return items.length === 0 ? renderAll(token.body, scope, run) : '';
    return items.map((item) => renderItem(token.body, item, scope, run)).join('');
}
function itemsOf(value) {
    return Array.isArray(value) ? value : [value];
}
function renderItem(body, item, scope, run) {
    // chevron prints nothing at all for an item that is false; mustache.js takes it for a value like any other.
    if (run.dialect.isFalse === isEmpty && isEmpty(item))
        return '';
    return renderAll(body, item === true ? scope : { value: item, outer: scope }, run);
}
function printed(value, token, dialect) {
    if (value === undefined)
        throw new _language_js__WEBPACK_IMPORTED_MODULE_2__/* .MissingValue */ .m0(token.name);
    try {
        return dialect.print(value, token.escaped);
    }
    catch (thrown) {
        if (thrown instanceof _jinja_python_js__WEBPACK_IMPORTED_MODULE_1__/* .NotPrintable */ .JM)
            throw new _language_js__WEBPACK_IMPORTED_MODULE_2__/* .TemplateFault */ .rz(`it cannot print ${thrown.message}`, token.at);
        throw thrown;
    }
}
/** A path is looked up as a whole: what an inner scope has only the first part of, an outer one may have all of. */
function lookUp(name, from) {
    if (name === '.')
        return from.value;
    const path = name.split('.');
    for (let scope = from; scope !== undefined; scope = scope.outer) {
        const found = path.reduce(member, scope.value);
        if (found !== undefined)
            return found;
    }
    return undefined;
}
function member(value, name) {
    if (Array.isArray(value)) {
        const list = value;
        return /^\d+$/.test(name) ? list[Number(name)] : undefined;
    }
    const object = (0,_foundation_json_js__WEBPACK_IMPORTED_MODULE_3__/* .isJsonObject */ .O)(value) ? value : {};
    return Object.hasOwn(object, name) ? object[name] : undefined;
}


/***/ }),

/***/ 7902:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ZD: () => (/* binding */ RenderingError),
/* harmony export */   Zb: () => (/* binding */ MissingVariableError),
/* harmony export */   zz: () => (/* binding */ RenderedTooLargeError)
/* harmony export */ });
/* harmony import */ var _foundation_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1573);

/** A case lacks a variable that the prompt asks for. Left in place, the model would be asked with a literal `{{name}}`. */
class MissingVariableError extends _foundation_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RatchetError */ .eG {
    static title = 'missing variable';
}
/** The rendered messages of one case are over the limit. */
class RenderedTooLargeError extends _foundation_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RatchetError */ .eG {
    static title = 'rendered prompt too large';
}
/** The prompt cannot be filled in with the values of one case as its runtime would, or asks for more than a million steps. */
class RenderingError extends _foundation_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RatchetError */ .eG {
    static title = 'prompt cannot be rendered';
}


/***/ })

};
