import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { JsonObject } from '../../src/foundation/json.ts';
import { createScorer, startCodeScorer } from '../../src/scorers/index.ts';
import type { StartProgram } from '../../src/scorers/kind.ts';
import { NotAskedError, type Scorer } from '../../src/scorers/scorer.ts';
import { resources } from '../support/scorer-resources.ts';
import { completion, score, scoreCase, scoredCase, spec } from './build.ts';

// Where Python itself is: what PATH names first may be a script that looks for it at every start.
const python = execFileSync('python3', ['-c', 'import sys; print(sys.executable)'], { encoding: 'utf8' }).trim();
const searchPath = dirname(python);
const open: Scorer[] = [];
afterAll(async () => {
  await Promise.all(open.map((scorer) => scorer.close?.()));
});

/** As the run does it: files of the trusted commit are laid out in a folder of their own. */
const startProgram: StartProgram = ({ files, modules, ...request }) => {
  const folder = mkdtempSync(join(tmpdir(), 'ratchet-code-'));
  for (const [path, bytes] of files) {
    mkdirSync(join(folder, dirname(path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  }
  return startCodeScorer({
    ...request,
    folder,
    modules: modules === undefined ? undefined : resolve(modules),
    searchPath,
  });
};

function code(
  file: string,
  content: string,
  options: JsonObject = {},
  others: { [path: string]: string } = {},
): Scorer {
  const made = createScorer(spec('code', { file, ...options }), {
    ...resources({ [file]: content, ...others }),
    startProgram,
  });
  open.push(made);
  return made;
}

const scoreOf = (scorer: Scorer, output = 'yes', expected?: JsonObject | string) => score(scorer, output, expected);

describe('a scorer in JavaScript', () => {
  it('is given the answer, the case and its options, and nothing of the environment', async () => {
    process.env.CANARY_API_KEY = 'sk-canary';
    const scorer = code(
      's.mjs',
      'export default (given) => ({ score: 0.5, reason: JSON.stringify([given, process.env]) });',
      { options: { strict: true } },
    );
    const given = await scoreCase(scorer, completion('out', { toolCalls: [{ id: 'c' }] }), {
      ...scoredCase('refund'),
      input: { question: 'q' },
      tags: ['a'],
      metadata: { m: 1 },
    });
    delete process.env.CANARY_API_KEY;
    expect(given).toMatchObject({ status: 'scored', value: 0.5 });
    expect(given.status === 'scored' && given.reason).toBe(
      '[{"input":{"question":"q"},"expected":"refund","output":"out","toolCalls":[{"id":"c"}],"metadata":{"m":1},"tags":["a"],"options":{"strict":true}},{}]',
    );
  });

  const giving = code(
    's.mjs',
    `const answers = {
      number: () => 0.25, yes: async () => true, negative: () => -3, none: () => ({ score: null, reason: 'other kind' }),
      nan: () => NaN, text: () => 'good', nothing: () => {}, object: () => ({ value: 1 }),
    };
    export default ({ output }) => answers[output]();`,
  );
  it.each([
    ['a number', 'number', { status: 'scored', value: 0.25 }],
    ['true', 'yes', { status: 'scored', value: 1 }],
    ['a number outside 0–1, for bounds', 'negative', { status: 'scored', value: -3 }],
    ['no score', 'none', { status: 'not-applicable', reason: 'other kind' }],
    ['NaN', 'nan', { status: 'failed' }],
    ['a text', 'text', { status: 'failed' }],
    ['nothing', 'nothing', { status: 'failed' }],
    ['an object without a score', 'object', { status: 'failed' }],
  ])('may give %s', async (_, output, wanted) => {
    expect(await scoreOf(giving, output)).toMatchObject(wanted);
  });

  it('may print, in a module of CommonJS as well, and has the function that is named', async () => {
    const content =
      'exports.other = () => 0; exports.mine = () => { console.log("hello"); process.stdout.write("{"); return 1; };';
    expect(await scoreOf(code('s.cjs', content, { function: 'mine' }))).toMatchObject({ value: 1 });
  });

  it('says where it broke, and scores the next answer', async () => {
    const scorer = code(
      's.mjs',
      'export default ({ output }) => { if (output === "no") throw new TypeError("boom"); return 1; };',
    );
    const broken = await scoreOf(scorer, 'no');
    expect(broken).toMatchObject({
      status: 'failed',
      error: { name: 'ScoringError', message: 's.mjs: TypeError: boom' },
    });
    expect(broken.status === 'failed' && String(broken.error.details?.trace)).toContain('s.mjs:1');
    expect(await scoreOf(scorer)).toMatchObject({ value: 1 });
  });

  it('imports and reads the files that its globs name, and packages of its modules folder', async () => {
    const files = {
      'lib/one.mjs': 'export const one = 1;',
      'data/words.txt': 'yes',
      'unrelated.txt': '',
    };
    const content = `
      import { readFileSync, readdirSync } from 'node:fs';
      import { one } from './lib/one.mjs';
      import { distance } from 'fastest-levenshtein';
      export default ({ output }) => ({
        score: distance(output, readFileSync('data/words.txt', 'utf8')) === 0 ? one : 0,
        reason: readdirSync('.').join(),
      });`;
    const scorer = code('s.mjs', content, { files: ['lib/*', 'data/**'], modules: 'node_modules' }, files);
    expect(await scoreOf(scorer)).toMatchObject({ value: 1, reason: 'data,lib,s.mjs' });
  });

  it('scores several answers at the same time where it is told to', async () => {
    const content = `
      const waiting = [];
      export default () => new Promise((resolve) => {
        waiting.push(resolve);
        if (waiting.length === 3) waiting.forEach((each) => each(waiting.length / 3));
      });`;
    const scorer = code('s.mjs', content, { concurrency: 3 });
    const scores = await Promise.all([1, 2, 3].map(() => scoreOf(scorer)));
    expect(scores).toEqual(scores.map(() => ({ status: 'scored', value: 1 })));
  });

  it('says that the folder of packages is not there', async () => {
    const given = await scoreOf(code('s.mjs', 'export default () => 1', { modules: 'no_modules' }));
    expect(given.status === 'failed' && given.error.message).toMatch(/there is no folder .*no_modules/);
  });

  it('fails every score with the reason when it cannot be loaded', async () => {
    const missing = await scoreOf(code('s.mjs', 'import "no-such-package"; export default () => 1;'));
    expect(missing.status === 'failed' && missing.error.message).toContain("Cannot find package 'no-such-package'");
    const none = await scoreOf(code('s.mjs', 'export const score = 1;'));
    expect(none.status === 'failed' && none.error.message).toContain('the file exports no function as its default');
  });

  it('goes over its time alone: the next answer is scored', async () => {
    const scorer = code('s.mjs', 'export default ({ output }) => { while (output === "hang"); return 1; };', {
      timeout: '200ms',
    });
    expect(await scoreOf(scorer)).toMatchObject({ value: 1 });
    const late = await scoreOf(scorer, 'hang');
    expect(late.status === 'failed' && late.error.message).toBe('s.mjs gave no answer in 0.2 s');
    expect(await scoreOf(scorer)).toMatchObject({ value: 1 });
  });
});

describe('a scorer in TypeScript', () => {
  it('runs without a build', async () => {
    const content =
      'type Q = { output: string }; export default ({ output }: Q): number => (output === "yes" ? 1 : 0);';
    expect(await scoreOf(code('s.ts', content))).toMatchObject({ value: 1 });
  });
});

describe('a scorer in Python', () => {
  it('asks by name for what it needs, and has nothing of the environment', async () => {
    process.env.CANARY_API_KEY = 'sk-canary';
    const content = `
import os
def score(output, expected, **rest):
    print("printed")
    os.system("echo from a program")
    keys = sorted(rest)
    return {"score": output == expected, "reason": ",".join(keys) + str([k for k in os.environ if "KEY" in k or k in ("PATH", "HOME")])}
`;
    const given = await scoreOf(code('s.py', content), 'äß\u2028🎈', 'äß\u2028🎈');
    delete process.env.CANARY_API_KEY;
    expect(given).toMatchObject({ value: 1, reason: 'input,metadata,options,tags,tool_calls[]' });
  });

  const answers = `
class Result:
    score = None
    metadata = {"rationale": "why"}
async def later(): return 0.3
def broken(): raise ValueError("no tone\\nat all")
answers = {
    "number": lambda: 0.25, "yes": lambda: True, "later": later, "thing": Result, "broken": broken,
    "none": lambda: {"score": None, "reason": "other kind"}, "nan": lambda: float("nan"),
    "words": lambda: "good", "nothing": lambda: None, "dict": lambda: {"value": 1},
}
def score(output): return answers[output]()
`;
  const giving = code('s.py', answers);
  it.each([
    ['a number', 'number', { status: 'scored', value: 0.25 }],
    ['True', 'yes', { status: 'scored', value: 1 }],
    ['what is awaited', 'later', { status: 'scored', value: 0.3 }],
    ['no score', 'none', { status: 'not-applicable', reason: 'other kind' }],
    ['an object with a score', 'thing', { status: 'not-applicable', reason: 'why' }],
    ['nan', 'nan', { status: 'failed', error: { message: 's.py: the function gave nan: a score is a finite number' } }],
    ['a text', 'words', { status: 'failed' }],
    ['None', 'nothing', { status: 'failed' }],
    ['a dict without a score', 'dict', { status: 'failed' }],
    ['an exception', 'broken', { status: 'failed', error: { message: 's.py: ValueError: no tone' } }],
  ])('may give %s', async (_, output, wanted) => {
    expect(await scoreOf(giving, output)).toMatchObject(wanted);
  });

  const tests = `
class Skipped(BaseException): pass
def test_says(output):
    if output == "skip": raise Skipped("not today")
    assert output != "told", "it said " + output
    assert output == "yes"
def test_other(): pass
`;
  const testing = code('t.py', tests, { function: 'test_says' });
  it.each([
    ['passes', 'yes', { status: 'scored', value: 1 }],
    ['fails with the words of the assertion', 'told', { status: 'scored', value: 0, reason: 'it said told' }],
    ['fails with the assertion itself', 'no', { status: 'scored', value: 0, reason: 'assert output == "yes"' }],
    ['is skipped', 'skip', { status: 'not-applicable', reason: 'not today' }],
  ])('may be a test that %s', async (_, output, wanted) => {
    expect(await scoreOf(testing, output)).toMatchObject(wanted);
  });

  it('says which function it has not', async () => {
    const several = await scoreOf(code('s.py', tests));
    expect(several.status === 'failed' && several.error.message).toContain('several functions begin with test_');
    const none = await scoreOf(code('s.py', 'x = 1'));
    expect(none.status === 'failed' && none.error.message).toContain('no function score');
  });

  it('imports the files that its globs name', async () => {
    const files = { 'scorers/words.py': 'WORDS = ["yes"]' };
    const scorer = code(
      'scorers/s.py',
      'from words import WORDS\ndef score(output): return output in WORDS',
      { files: ['scorers/*.py'] },
      files,
    );
    expect(await scoreOf(scorer)).toMatchObject({ value: 1 });
  });

  it('scores one answer at a time', () => {
    expect(() => code('s.py', '', { concurrency: 2 })).toThrow('scores one answer at a time: found concurrency 2');
  });

  it('is not there where there is no Python', async () => {
    const program = startCodeScorer({
      folder: tmpdir(),
      entry: 's.py',
      function: undefined,
      modules: undefined,
      searchPath: '/none',
      timeoutMs: 1_000,
      memoryMb: 512,
      concurrency: 1,
    });
    await expect(program.ask({}, { signal: new AbortController().signal })).rejects.toThrow('python3 is not on PATH');
    await program.close();
  });
});

describe('a scorer that is code', () => {
  it('is refused where the workflow does not allow code', () => {
    const make = () => createScorer(spec('code', { file: 's.py' }), resources({ 's.py': '' }));
    expect(make).toThrow('the scorer s.py is code, which this run may not start');
    expect(make).toThrow(expect.objectContaining({ todo: expect.stringContaining('allow-code-scorers') }));
  });

  it.each(['s.rb', 's.d.ts', 'scorers/s'])('is refused as %s', (file) => {
    expect(() => createScorer(spec('code', { file }), { ...resources({ [file]: '' }), startProgram })).toThrow(
      'not a scorer that can be run',
    );
  });

  it('is another scorer when its content, or that of a file it names, is another', () => {
    const of = (content: string, other: string, options: JsonObject = { files: ['*.txt'] }) =>
      code('s.py', content, options, { 'w.txt': other }).fingerprint;
    expect(of('a', 'b')).toBe(of('a', 'b'));
    expect(new Set([of('a', 'b'), of('x', 'b'), of('a', 'x'), of('a', 'b', {})]).size).toBe(4);
    expect(of('a', 'b', {})).toBe(of('a', 'x', {}));
  });

  it('has neither scored nor failed when the run ends before its answer', async () => {
    const scorer = code('s.mjs', 'export default () => new Promise(() => {})');
    const controller = new AbortController();
    const asked = scorer.score({ case: scoredCase(), completion: completion('x') }, { signal: controller.signal });
    controller.abort();
    await expect(asked).rejects.toThrow(NotAskedError);
  });

  it('leaves no file behind when it is closed', async () => {
    const runners = () => readdirSync(tmpdir()).filter((name) => name.startsWith('prompt-ratchet-runner-'));
    const before = runners().length;
    const scorer = code('s.mjs', 'export default () => 1');
    await scoreOf(scorer);
    expect(runners().length).toBeGreaterThan(before);
    await scorer.close?.();
    expect(runners().length).toBeLessThanOrEqual(before);
  });
});
