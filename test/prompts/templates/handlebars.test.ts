import fc from 'fast-check';
import Handlebars from 'handlebars';
import { describe, expect, it } from 'vitest';
import type { JsonValue } from '../../../src/foundation/json.ts';
import { handlebars } from '../../../src/prompts/templates/handlebars.ts';
import { Budget, MissingValue, OverLimit, TemplateFault } from '../../../src/prompts/templates/language.ts';
import { failure } from './failure.ts';

const CASE: { readonly [name: string]: JsonValue } = {
  name: 'Ada <b>',
  empty: '',
  zero: 0,
  n: 3,
  yes: true,
  no: false,
  nothing: null,
  xs: ['b', 'a'],
  none: [],
  bare: {},
  d: { k: 'v', z: { q: 1 }, name: 'inner' },
  people: [
    { name: 'Bo', tags: ['x', 'y'] },
    { name: 'al', tags: [] },
  ],
};

const render = (source: string, values: { readonly [name: string]: JsonValue } = CASE) =>
  handlebars.compile(source).render(new Map(Object.entries(values)), new Budget());

describe('a Handlebars template', () => {
  it.each([
    '{{name}} {{{name}}} {{&name}} {{n}} {{yes}} {{no}} [{{nothing}}] {{d.k}} {{this.n}} {{d.z.q}} {{xs.[0]}} {{xs.length}}',
    '{{#if n}}a{{/if}}{{#if zero}}b{{else}}c{{/if}}{{#if zero includeZero=true}}d{{/if}}{{#if none}}e{{else if yes}}f{{/if}}{{#if bare}}g{{/if}}{{#if missing}}h{{/if}}',
    '{{#unless no}}a{{/unless}}{{^if no}}b{{/if}}{{#unless missing}}c{{/unless}}',
    '{{#each xs}}{{@index}}-{{@first}}{{@last}}{{this}};{{/each}}{{#each d}}{{@key}},{{/each}}{{#each none}}x{{else}}none{{/each}}',
    '{{#each people as |person at|}}{{at}} {{person.name}} {{#each person.tags}}{{this}}{{../name}}{{@root.n}}{{else}}-{{/each}}|{{/each}}',
    '{{#with d}}{{name}} {{../name}} {{z.q}}{{/with}}{{#with empty}}a{{else}}b{{/with}}{{#with d as |e|}}{{e.k}}{{/with}}',
    '{{#xs}}<{{.}}>{{/xs}}{{#d}}{{k}}{{/d}}{{^none}}n{{/none}}{{#yes}}{{name}}{{/yes}}{{#zero}}z{{/zero}}{{#missing}}m{{else}}o{{/missing}}',
    '{{json d}} {{json people indent=2}} {{json (lookup d "z")}} {{lookup xs 1}} {{lookup d "k"}}',
    '{{#ifEquals n 3}}a{{else}}b{{/ifEquals}}{{#ifEquals name "x"}}c{{else}}d{{/ifEquals}}{{#unlessEquals n 4}}e{{/unlessEquals}}',
    'a\n{{#if yes}}\n  b\n{{else}}\n  c\n{{/if}}\nd\n  {{! gone }}\ne {{!-- x {{y}} --}} f',
    'a {{~name~}} b {{#if yes ~}} c {{~/if}} \\{{raw}}',
  ])('renders %j as Handlebars 4.7 does with knownHelpersOnly and noEscape', (source) => {
    expect(render(source)).toBe(original(source));
  });

  it('renders whatever it does not refuse as Handlebars does', () => {
    const path = fc.constantFrom(
      'name',
      'n',
      'zero',
      'yes',
      'empty',
      'd.k',
      'this',
      '../name',
      '@index',
      '@key',
      'xs',
      'people',
      'd',
      'missing',
      'none',
      'tags',
    );
    const space = fc.constantFrom('', ' ', '\n', '\n  ', 'text', '\n\n');
    const tilde = fc.constantFrom('', '', '~');
    const body: fc.Arbitrary<string> = fc.letrec<{ body: string; part: string }>((tie) => ({
      part: fc.oneof(
        { weight: 2, arbitrary: fc.tuple(tilde, path, tilde).map(([a, p, b]) => `{{${a}${p}${b}}}`) },
        fc
          .tuple(fc.constantFrom('if', 'unless', 'each', 'with'), path, tilde, tie('body'), fc.option(tie('body')))
          .map(
            ([helper, p, t, then, other]) =>
              `{{#${helper} ${p}${t}}}${then}${other === null ? '' : `{{else}}${other}`}{{/${helper}}}`,
          ),
        fc
          .tuple(
            path.filter((p) => /^\w+$/.test(p)),
            tie('body'),
          )
          .map(([p, then]) => `{{#${p}}}${then}{{/${p}}}`),
      ),
      body: fc.array(fc.tuple(space, tie('part'), space), { maxLength: 3 }).map((all) => all.flat().join('')),
    })).body;
    let same = 0;
    fc.assert(
      fc.property(body, (source) => {
        let ours: string;
        try {
          ours = render(source);
        } catch (thrown) {
          expect([TemplateFault, MissingValue].some((kind) => thrown instanceof kind)).toBe(true);
          return;
        }
        same++;
        expect(ours).toBe(original(source));
      }),
      { numRuns: 1_000 },
    );
    expect(same).toBeGreaterThan(200);
  });

  it.each([
    ['{{missing}}', 'missing', false],
    ['{{d.missing}}', 'd.missing', true],
    ['{{#each missing}}{{/each}}', 'missing', false],
    ['{{#with missing}}{{/with}}', 'missing', false],
    ['{{#ifEquals missing 1}}{{/ifEquals}}', 'missing', false],
    ['{{json missing}}', 'missing', false],
    ['{{#each people}}{{age}}{{/each}}', 'age', false],
    ['{{constructor}}', 'constructor', false],
    ['{{d.__proto__}}', 'd.__proto__', true],
    ['{{d.toString}}', 'd.toString', true],
  ])('needs the value that %s reads, and reaches nothing inherited', (source, path, member) => {
    expect(failure(() => render(source), MissingValue)).toMatchObject({ path, member });
  });

  it.each([
    ['{{nope x}}', 'the helper "nope" is not known', 0],
    ['a\n {{#nope x}}{{/nope}}', 'the helper "nope" is not known', 3],
    ['{{log x}}', 'the helper "log" is not known', 0],
    ['{{> part}}', 'a partial cannot be used here', 0],
    ['{{#*inline "p"}}{{/inline}}', 'inline partials and decorators are not supported', 0],
    ['{{* deco}}', 'inline partials and decorators are not supported', 0],
    ['{{{{raw}}}}x{{{{/raw}}}}', 'a raw block', 0],
    ['{{role "user"}}', '{{role}} cannot be used inside a message or a block', 0],
    ['a{{media url=x}}', '{{media}} cannot be used', 1],
    ['{{#if}}{{/if}}', '"if" takes 1 arguments, found 0', 0],
    ['{{if x}}', '"if" has no place here', 0],
    ['{{#json x}}{{/json}}', '"json" has no place here', 0],
    ['{{json x spaces=2}}', 'the argument "spaces" of "json" is not supported', 0],
    ['{{@nope}}', '"@nope" is not supported', 2],
    ['{{"x"}}', 'a literal is not a name', 0],
    ['{{#if x}}', 'a tag or block has no end', 9],
    ['a\n{{#if x}}{{/each}}', "if doesn't match each", 5],
    ['{{x', 'a tag is not closed', 2],
    ['ab {{#if age >= 18}}x{{/if}}', 'a character that has no place in it', 13],
    ['{{#if x}}'.repeat(70), 'blocks nested deeper than 64 levels', 576],
  ])('refuses %s with its place', (source, message, offset) => {
    const fault = failure(() => handlebars.compile(source), TemplateFault);
    expect(fault.message).toContain(message);
    expect(fault.offset).toBe(offset);
  });

  it.each([
    ['{{xs}}', 'it cannot print a list'],
    ['{{d}}', 'it cannot print a mapping'],
    ['{{zero}}{{n}}', 'Handlebars adds two numbers'],
    ['{{#ifEquals xs d}}{{/ifEquals}}', 'cannot compare lists or mappings'],
  ])('refuses %s, which would print what nobody means', (source, message) => {
    expect(failure(() => render(source), TemplateFault).message).toContain(message);
  });

  it('names the variables of the case', () => {
    const source =
      '{{a.b}}{{#each c as |x|}}{{x}}{{d}}{{/each}}{{#if e}}{{f}}{{/if}}{{json (lookup g "h")}}{{@root.i}}';
    expect([...handlebars.compile(source).variables].sort()).toEqual(['a', 'c', 'e', 'f', 'g']);
  });

  it('is stopped by its budget', () => {
    const list = Array.from({ length: 1_100 }, () => 'x');
    const nested = '{{#each @root.l}}{{#each @root.l}}{{#each @root.l}}{{/each}}{{/each}}{{/each}}';
    expect(failure(() => render(nested, { l: list }), OverLimit).limit).toBe('steps');
    expect(
      failure(() => render('{{#each l}}{{@root.t}}{{/each}}', { l: list, t: 'x'.repeat(1_000) }), OverLimit).limit,
    ).toBe('output');
  });
});

/** What the library prints, with Dotprompt's helpers. */
function original(source: string): string {
  const library = Handlebars.create();
  library.registerHelper(
    'json',
    (value, { hash }) => new Handlebars.SafeString(JSON.stringify(value, null, hash.indent || 0)),
  );
  library.registerHelper('ifEquals', function (this: unknown, a, b, { fn, inverse }) {
    return a === b ? fn(this) : inverse(this);
  });
  library.registerHelper('unlessEquals', function (this: unknown, a, b, { fn, inverse }) {
    return a !== b ? fn(this) : inverse(this);
  });
  const knownHelpers = { json: true, ifEquals: true, unlessEquals: true };
  return library.compile(source, { knownHelpers, knownHelpersOnly: true, noEscape: true })(structuredClone(CASE));
}
