import mustacheLibrary from 'mustache';
import { describe, expect, it } from 'vitest';
import type { JsonValue } from '../../../src/foundation/json.ts';
import { Budget, MissingValue, OverLimit, TemplateFault } from '../../../src/prompts/templates/language.ts';
import { mustache, mustacheHtml } from '../../../src/prompts/templates/mustache.ts';
import { failure } from './failure.ts';

const CASE: { readonly [name: string]: JsonValue } = {
  name: 'A & "b" <c>\'s',
  n: 3,
  zero: 0,
  yes: true,
  no: false,
  nothing: null,
  list: ['x', '', 'y'],
  void: [],
  user: { name: 'Bo', k: [1, 't'] },
  empty: {},
  half: 1.5,
};

const render = (source: string, values: { readonly [name: string]: JsonValue } = CASE, engine = mustache) =>
  engine.compile(source).render(new Map(Object.entries(values)), new Budget());

describe('a Mustache template', () => {
  it.each([
    '{{name}} {{{name}}} {{&name}} {{ name }}',
    '{{n}} {{zero}} {{yes}} {{no}} [{{nothing}}] [{{void}}] [{{empty}}] {{half}}',
    '{{user}} {{list}}',
    '{{user.name}} {{#user}}{{name}} {{n}}{{/user}}',
    '{{#list}}<{{.}}>{{/list}}',
    '{{#yes}}a{{/yes}}{{#no}}b{{/no}}{{^no}}c{{/no}}{{^list}}d{{/list}}{{^void}}e{{/void}}{{#zero}}f{{/zero}}{{#empty}}g{{/empty}}',
    '{{#missing}}h{{/missing}}{{^missing}}i{{/missing}}{{#n}}{{.}}{{/n}}{{#name}}j{{/name}}',
    'a\n{{#yes}}\n  b\n{{/yes}}\nc\n  {{! gone }}\nd',
    '{{#user}}{{#k}}{{.}},{{user.name}}{{/k}}{{/user}}',
  ])('renders %j as mustache.js does with the escape that Braintrust gives it', (source) => {
    const escaped = (value: unknown) => (typeof value === 'string' ? value : JSON.stringify(value));
    expect(render(source)).toBe(mustacheLibrary.render(source, structuredClone(CASE), undefined, { escape: escaped }));
  });

  // What prompty 0.1.50 prints, whose Mustache is chevron's: render(template, CASE).
  it.each([
    [
      '{{name}} {{{name}}} {{&name}} {{ name }}',
      'A &amp; &quot;b&quot; &lt;c&gt;\'s A & "b" <c>\'s A & "b" <c>\'s A &amp; &quot;b&quot; &lt;c&gt;\'s',
    ],
    ['{{n}} {{zero}} {{yes}} {{no}} [{{nothing}}] [{{void}}] [{{empty}}] {{half}}', '3 0 True False [] [] [] 1.5'],
    ['{{user}} {{{user}}} {{list}}', "{'name': 'Bo', 'k': [1, 't']} {'name': 'Bo', 'k': [1, 't']} ['x', '', 'y']"],
    ['{{user.name}} {{#user}}{{name}} {{n}}{{/user}}', 'Bo Bo 3'],
    ['{{#list}}<{{.}}>{{/list}}', '<x><y>'],
    [
      '{{#yes}}a{{/yes}}{{#no}}b{{/no}}{{^no}}c{{/no}}{{^list}}d{{/list}}{{^void}}e{{/void}}{{#zero}}f{{/zero}}{{^empty}}g{{/empty}}{{#missing}}h{{/missing}}{{^missing}}i{{/missing}}',
      'acegi',
    ],
    ['a\n{{#yes}}\nb\n{{/yes}}\nc\n', 'a\nb\nc\n'],
    ['x {{! gone }} y\n{{! line }}\nz', 'x  y\nz'],
    ['{{#user}}{{#k}}{{.}},{{/k}}{{/user}}', '1,t,'],
  ])('renders %j as chevron does, with HTML escapes', (source, expected) => {
    expect(render(source, CASE, mustacheHtml)).toBe(expected);
  });

  it.each([
    ['{{missing}}', 'missing'],
    ['{{user.missing}}', 'user.missing'],
    ['{{#user}}{{missing}}{{/user}}', 'missing'],
    ['{{constructor}}', 'constructor'],
    ['{{user.__proto__}}', 'user.__proto__'],
    ['{{name.length}}', 'name.length'],
  ])('needs the value that %s reads, and reaches nothing inherited', (source, path) => {
    expect(failure(() => render(source), MissingValue).path).toBe(path);
  });

  it.each([
    ['a{{>part}}', 'the partial "part" is not supported', 1],
    ['{{=<% %>=}}', 'a change of delimiters is not supported', 0],
    ['{{#a}}', 'unclosed section "a"', 6],
    ['{{/a}}', 'unopened section "a"', 0],
    ['ab{{#a}}{{/b}}', 'unclosed section "a"', 8],
    ['{{a', 'unclosed tag', 3],
    ['{{a b}}', '"a b" is not a name', 0],
    ['{{}}', '"" is not a name', 0],
  ])('refuses %s with its place', (source, message, offset) => {
    const fault = failure(() => mustache.compile(source), TemplateFault);
    expect(fault.message).toContain(message);
    expect(fault.offset).toBe(offset);
  });

  it('refuses to print a list or a mapping where the library would write [object Object]', () => {
    expect(failure(() => render('{{{user}}}'), TemplateFault).message).toContain('a list or a mapping without escapes');
  });

  it('names the variables outside of sections, and the sections', () => {
    expect(mustache.compile('{{a.b}} {{#c}}{{d}}{{/c}} {{^e}}{{/e}}').variables).toEqual(['a', 'c', 'e']);
  });

  it('is stopped by its budget', () => {
    const list = Array.from({ length: 1_100 }, () => 'x');
    const nested = '{{#l}}{{#l}}{{#l}}{{/l}}{{/l}}{{/l}}';
    expect(failure(() => render(nested, { l: list }), OverLimit).limit).toBe('steps');
    expect(failure(() => render('{{#l}}{{t}}{{/l}}', { l: list, t: 'x'.repeat(1_000) }), OverLimit).limit).toBe(
      'output',
    );
  });
});
