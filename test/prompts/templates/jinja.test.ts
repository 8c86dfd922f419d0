import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { JsonValue } from '../../../src/foundation/json.ts';
import { jinja } from '../../../src/prompts/templates/jinja.ts';
import { Budget, MissingValue, OverLimit, TemplateFault } from '../../../src/prompts/templates/language.ts';
import { failure } from './failure.ts';

const CASE: { readonly [name: string]: JsonValue } = {
  name: "Ada <b>'s",
  empty: '',
  n: 3,
  half: 1.25,
  tiny: 1e-5,
  yes: true,
  no: false,
  nothing: null,
  xs: ['b', 'a', 'C'],
  void: [],
  user: { name: 'Bo', tags: ['x', "it's"], items: 1, _id: 7 },
  people: [
    { name: 'Bo', age: 3 },
    { name: 'al', age: 1 },
  ],
  odd: '  a\u00a0b\u2003\ufeff\n',
  smile: '\ud83d\ude00\u00e9\u200b',
};

const render = (source: string, values: { readonly [name: string]: JsonValue } = CASE) =>
  jinja.compile(source).render(new Map(Object.entries(values)), new Budget());

describe('a Jinja template', () => {
  // What jinja2 3.1.6 prints: ImmutableSandboxedEnvironment(keep_trailing_newline=True).from_string(template).render(**CASE).
  it.each([
    ['{{ name }}|{{ n }}|{{ half }}|{{ tiny }}|{{ yes }}|{{ nothing }}', "Ada <b>'s|3|1.25|1e-05|True|None"],
    [
      "{{ xs }} {{ user }} {{ [none, 'a\\n', \"it's\", 1.5] }} {{ {'k': no} }}",
      "['b', 'a', 'C'] {'name': 'Bo', 'tags': ['x', \"it's\"], 'items': 1, '_id': 7} [None, 'a\\n', \"it's\", 1.5] {'k': False}",
    ],
    ["{{ [smile] }} {{ ['\\x7f\\\\'] }}", "['\ud83d\ude00\u00e9\\u200b'] ['\\x7f\\\\']"],
    [
      "{{ user.name }} {{ user['name'] }} {{ user._id }} {{ user['items'] }} {{ people[0].age }} {{ people.0.name }} {{ xs[-1] }} {{ name[0] }} {{ smile[0] }}",
      'Bo Bo 7 1 3 Bo C A \ud83d\ude00',
    ],
    ['{{ xs[1:] }} {{ xs[:-1] }} {{ name[:3] }}', "['a', 'C'] ['b', 'a'] Ada"],
    ['a  {%- if yes %} b {%- endif -%}  \n c', 'a bc'],
    ["{{- ' x ' -}}\n y", ' x y'],
    ['a\n{% if no %}\nb\n{% else %}\nc\n{% endif %}\nd', 'a\n\nc\n\nd'],
    ['{% if no %}1{% elif n > 2 %}2{% else %}3{% endif %}', '2'],
    ['x {#- gone -#} y', 'xy'],
    ['{% raw %}{{ x }} {% if %}{% endraw %}', '{{ x }} {% if %}'],
    [
      "{% for x in xs %}{{ loop.index }}/{{ loop.length }}:{{ x }}{{ ', ' if not loop.last }}{% endfor %}",
      '1/3:b, 2/3:a, 3/3:C',
    ],
    ['{% for x in void %}{{ x }}{% else %}empty{% endfor %}', 'empty'],
    ['{% for k, v in people[0].items() %}{{ k }}={{ v }};{% endfor %}', 'name=Bo;age=3;'],
    ['{% for k in people[0] %}{{ k }} {% endfor %}', 'name age '],
    ['{% for p in people if p.age > 2 %}{{ loop.index0 }}{{ p.name }}{% endfor %}', '0Bo'],
    [
      '{% for i in range(2) %}{% for j in range(1, 6, 2) %}{{ i }}{{ j }} {% endfor %}{% endfor %}',
      '01 03 05 11 13 15 ',
    ],
    ["{% for c in 'a\u00e9\ud83d\ude00' %}[{{ c }}]{% endfor %}", '[a][\u00e9][\ud83d\ude00]'],
    ['{% set a = 1 %}{% for x in xs %}{{ a }}{% set a = 2 %}{% endfor %}{{ a }}', '1111'],
    ['{% if yes %}{% set b = 5 %}{% endif %}{{ b }}', '5'],
    ['{% set block %} hi {{ n }} {% endset %}[{{ block }}]', '[ hi 3 ]'],
    ['{% set a, b = xs[:2] %}{{ a }}{{ b }}', 'ba'],
    [
      "{{ 1 + 2 * 3 }} {{ 7 // 2 }} {{ -7 // 2 }} {{ -7 % 3 }} {{ 2 - 3 - 4 }} {{ 'a' ~ 1 ~ yes }}",
      '7 3 -4 2 -5 a1True',
    ],
    [
      "{{ 1 < 2 < 3 }} {{ 1 < 3 < 2 }} {{ 'a' in xs }} {{ 'z' not in xs }} {{ 'name' in user }} {{ 'd' in 'Ada' }}",
      'True False True True True True',
    ],
    [
      "{{ not yes or n == 3 and 'x' }} {{ empty or 'fallback' }} {{ void and 1 }} {{ 'a' if no else 'b' }}[{{ 'a' if no }}]",
      'x fallback [] b[]',
    ],
    ["{{ -1|abs }} {{ 'a' 'b' }} {{ 'caf\\u00e9'|length }} {{ smile|length }}", '1 ab 4 3'],
    [
      "{{ missing|default('d') }} {{ empty|default('d') }} {{ empty|default('d', true) }} {{ nothing|d('x') }} {{ missing is defined }} {{ missing is none }}",
      'd  d None False False',
    ],
    [
      "{{ name|upper }} {{ '\u00c9A'|lower }} {{ 'stra\u00dfe DOG'|capitalize }} {{ \"it's a-b (c\"|title }} [{{ odd|trim }}]",
      "ADA <B>'S \u00e9a Stra\u00dfe dog It's A-B (C [a\u00a0b\u2003\ufeff]",
    ],
    [
      "{{ xs|join(', ') }} {{ xs|sort|join }} {{ xs|sort(reverse=true)|join('-') }} {{ xs|reverse|join }} {{ xs|first }}{{ xs|last }} {{ people|map(attribute='name')|join(',') }} {{ people|join('/', attribute='age') }}",
      'b, a, C abC C-b-a Cab bC Bo,al 3/1',
    ],
    [
      "{{ ['a','A','b']|unique|list }} {{ 'abc'|replace('b', 'XX') }} {{ '12'|int + 1 }} {{ xs|length }} {{ xs|list }}",
      "['a', 'b'] aXXc 13 3 ['b', 'a', 'C']",
    ],
    [
      '{{ user|tojson }} {{ name|tojson }} {{ smile|tojson }}',
      '{"_id": 7, "items": 1, "name": "Bo", "tags": ["x", "it\\u0027s"]} "Ada \\u003cb\\u003e\\u0027s" "\\ud83d\\ude00\\u00e9\\u200b"',
    ],
    [
      '{{ people|tojson(indent=2) }}',
      '[\n  {\n    "age": 3,\n    "name": "Bo"\n  },\n  {\n    "age": 1,\n    "name": "al"\n  }\n]',
    ],
    [
      "{{ n is odd }} {{ n is divisibleby 3 }} {{ n is divisibleby(2) }} {{ xs is sequence }} {{ user is mapping }} {{ name is string }} {{ yes is number }} {{ n is integer }} {{ 'a' is in xs }} {{ n is eq 3 }}",
      'True True False True True True True True True True',
    ],
    [
      "{{ 'a b'.split() }} {{ 'a,b'.split(',') }} {{ ' x '.strip() }}{{ 'abc'.startswith('ab') }} {{ user.get('no') }} {{ user.get('no', 1) }} {{ 'x'.upper() }}",
      "['a', 'b'] ['a', 'b'] xTrue None 1 X",
    ],
    ['{{ \'{{ n }}\' }} {{ "{% x %}" }}', '{{ n }} {% x %}'],
    ['{{ \'a\\tb\' }}{{ "q\\"q" }}', 'a\tbq"q'],
    ['{% for p in people %}\n- {{ p.name }}\n{% endfor %}\nend\n', '\n- Bo\n\n- al\n\nend\n'],
    ['{{ n }}{{- n }}{{ n -}} {{ n }}', '3333'],
    ["{{ ' ' }}{%+ if yes %}x{% endif %}", ' x'],
    ['{% set q %}{% set n = 9 %}{{ n }}{% endset %}{{ q }}{{ n }}', '93'],
  ])('renders %j as jinja2 does', (source, expected) => {
    expect(render(source)).toBe(expected);
  });

  it.each([
    ['{{ missing }}', 'missing', false],
    ['{{ user.nickname }}', 'user.nickname', true],
    ['{{ user["nickname"] }}', 'user["nickname"]', true],
    ['{{ missing.name }}', 'missing', false],
    ['{{ missing|upper }}', 'missing', false],
    ['{{ missing == 1 }}', 'missing', false],
    ['{% for x in missing %}{% endfor %}', 'missing', false],
    ['{{ people|map(attribute="size")|join }}', 'size', true],
    ['{{ xs[9] }}', 'xs[9]', true],
  ])('needs the value that %j reads', (source, path, member) => {
    expect(failure(() => render(source), MissingValue)).toMatchObject({ path, member });
  });

  it.each([
    ['{% if missing %}a{% else %}b{% endif %}', 'b'],
    ['{% if not missing and not user.nickname %}b{% endif %}', 'b'],
    ['{{ missing|default("b") }}', 'b'],
    ['{{ missing or "b" }}', 'b'],
    ['{{ "b" if missing is undefined }}', 'b'],
    ['{% for x in missing %}a{% else %}b{% endfor %}', 'b'],
  ])('lets %j do without it', (source, expected) => {
    expect(render(source)).toBe(expected);
  });

  it.each([
    ['{% include "x" %}', 'the tag "include" is not supported', 0],
    ['a\n{% macro m() %}{% endmacro %}', 'the tag "macro" is not supported', 2],
    ['{{ a|nope }}', 'the filter "nope" is not supported', 4],
    ['{{ a|round(1) }}', 'the filter "round" is not supported', 4],
    ['{{ a|tojson(2, 3) }}', '"tojson" with 2 arguments is not supported', 4],
    ['{{ a|map("upper") }}', '"map" is supported with attribute=', 4],
    ['{{ a is nope }}', 'the test "nope" is not supported', 5],
    ['{{ a.nope() }}', 'the method "nope" is not supported', 9],
    ['{{ cycler(1) }}', 'this call is not supported', 9],
    ['{% if a %}', '"if" has no end', 0],
    ['{% endif %}', '"endif" closes nothing', 0],
    ['{% for x in xs %}{% endif %}', '"endif" does not close "for"', 17],
    ['{{ a', '"{{" has no end', 0],
    ['{# a', 'the comment "{#" has no end', 0],
    ['{% raw %}a', '"{% raw %}" has no end', 0],
    ['{{ }}', 'expected a value', 5],
    ['{{ a b }}', 'expected the end of the tag, found b', 5],
    ['{{ (1, 2) }}', 'a tuple is not supported', 3],
    ['{{ 1, 2 }}', 'a tuple is not supported', 4],
    ['{{ "a }}', 'the text has no end', 3],
    ['{{ a[1 }}', '"}" closes nothing', 7],
    ['{{ a ? b }}', 'unexpected "?"', 5],
    ['{{ 1.0 }}', 'the decimal 1.0 is whole', 3],
    ['{{ "\\d" }}', 'the escape "\\d" is not supported', 3],
    ['{% set a.b = 1 %}', 'setting a member (namespace) is not supported', 7],
    ['{% for x in xs recursive %}{% endfor %}', 'a recursive loop is not supported', 15],
    ['{% for x in xs %}{{ a }}{% endfor %}{% set a = 1 %}', '"a" is read in a loop before it is set', 36],
    ['{{ 9007199254740993 }}', 'the number 9007199254740993 is not supported', 3],
  ])('refuses %j with its place', (source, message, offset) => {
    const fault = failure(() => jinja.compile(source), TemplateFault);
    expect(fault.message).toContain(message);
    expect(fault.offset).toBe(offset);
  });

  it.each([
    ['{{ user.items }}', '".items" is a method of a mapping'],
    ['{{ user.__class__ }}', 'the attribute "__class__" is refused'],
    ['{{ name.upper }}', 'a text has no member "upper"'],
    ['{{ yes == 1 }}', 'it cannot compare true or false with a number'],
    ['{{ 0.5 + 0.5 }}', 'has another form in Python'],
    ['{{ 4 / 2 }}', 'the operator "/" is not supported here'],
    ['{{ "a" * 3 }}', '"*" is not supported for a text and a number'],
    ['{{ n < name }}', 'it cannot order a number and a text'],
    ['{{ user.items() }}', 'a sequence is no list here'],
    ['{{ xs|reverse }}', 'a sequence is no list here'],
    ['{{ (user|tojson) + "a" }}', 'the result of "tojson" can be printed and nothing else'],
    ['{% for x in xs %}{{ loop }}{% endfor %}', '"loop" itself is no value'],
    ['{% for x in n %}{% endfor %}', 'it cannot go over a number'],
    ['{% for a, b in xs %}{% endfor %}', '2 names for 1 values'],
    ['{{ {"2": 1, "1": 2} }}', 'keys that are whole numbers'],
    ['{{ "ß"|capitalize }}', 'the capital of "ß" is not known here'],
    ['{{ range(1000000)|list }}', 'a range of 1000000 numbers is refused'],
  ])('refuses %j, which Python would print in another way or not at all', (source, message) => {
    expect(failure(() => render(source), TemplateFault).message).toContain(message);
  });

  it('names the variables that the case must bring, not those of the template itself', () => {
    const source =
      '{% set a = b %}{{ a }}{% for x in list if x.ok %}{{ x }}{{ loop.index }}{{ y }}{% endfor %}{{ x }}{% if c is defined %}{% endif %}';
    expect([...jinja.compile(source).variables].sort()).toEqual(['b', 'c', 'list', 'x', 'y']);
  });

  it.each([
    ['{% for a in range(2000) %}{% for b in range(2000) %}{{ a }}{% endfor %}{% endfor %}', 'steps'],
    ['{% for a in range(90000) %}{{ text }}{% endfor %}', 'output'],
    [`{% set x = text %}${'{% set x = x ~ x %}'.repeat(40)}`, 'output'],
    ['{{ (text|replace("a", text))|replace("a", text) }}', 'output'],
    ['{{ range(90000)|join(text) }}', 'output'],
  ])('stops %j', (source, limit) => {
    const started = performance.now();
    expect(failure(() => render(source, { text: 'a'.repeat(500) }), OverLimit).limit).toBe(limit);
    expect(performance.now() - started).toBeLessThan(2_000);
  });

  it('reads any text or refuses it, and never fails otherwise', () => {
    const pieces = fc.constantFrom(
      ...'{{,}},{%,%},{#,#},-, if , for x in xs ,endif,if,endfor,set x=,",\',|,(,),[,],x,1,.,~,raw,endraw, is , not ,\n'.split(
        ',',
      ),
      ',',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 25 }), (all) => {
        try {
          render(all.join(''), { x: 'v', xs: [1] });
        } catch (thrown) {
          expect([TemplateFault, MissingValue].some((kind) => thrown instanceof kind)).toBe(true);
        }
      }),
      { numRuns: 1_000 },
    );
  });

  it('never reads what a value brings', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const value = `{{ n }}${text}{% if x %}`;
        expect(render('<{{ a }}>', { a: value })).toBe(`<${value}>`);
      }),
    );
  });
});
