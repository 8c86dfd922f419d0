import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import type { Report } from '../../src/report/report.ts';
import { type ScriptedModel, startScriptedModel } from '../acceptance/scripted-model.ts';
import { configOf, type LocalBench, promptOf, promptPath, startLocalBench } from '../support/local-bench.ts';
import { type CliRun, cli, type TerminalOptions } from '../support/memory-terminal.ts';

let model: ScriptedModel;
let bench: LocalBench;
let restore: () => Promise<void>;
const run = (words: string, options?: TerminalOptions): Promise<CliRun> =>
  cli(words.split(' '), { folder: bench.root, ...options });
const adopt = (environment: string) => run(`promote --environment ${environment} --prompt * --reason adopted`);
const reportOf = ({ out }: CliRun): Report => JSON.parse(out);

beforeAll(async () => {
  model = await startScriptedModel();
  bench = await startLocalBench({
    model,
    store: 'local',
    environments: '  staging: { assign: on-pass }\n  production: { from: staging, assign: manual }',
  });
  await bench.git('config', 'user.name', 'Ada');
  await adopt('staging');
  await adopt('production');
  restore = await bench.checkpoint();
});
afterEach(async () => {
  model.fail(undefined);
  await rm(join(bench.root, '.git/prompt-ratchet'), { recursive: true, force: true });
  await restore();
});
afterAll(async () => {
  await bench.stop();
  await model.stop();
});

describe('prompt-ratchet evaluate', () => {
  it('holds the working tree against HEAD, prints the table, and assigns nothing', async () => {
    await bench.write({ [promptPath]: promptOf(97) });
    const before = await bench.holds('staging');
    const { code, out, err } = await run('evaluate');
    expect(code).toBe(0);
    expect(out).toMatch(/exact +90\.0% +100\.0% +\+10\.0\spp +\(−\d+\.\d … \+\d+\.\d\)/);
    expect(out.endsWith('\n')).toBe(true);
    expect(err).toMatch(/planned: at most 40 model calls/);
    expect(await bench.holds('staging')).toBe(before);
  });

  it('ends with 0 where nothing changed, 1 on a fail, 2 when it is not clear, 3 on an error', async () => {
    expect(await run('evaluate')).toMatchObject({ code: 0, out: expect.stringContaining('no prompt file differs') });
    const codes: number[] = [];
    for (const prompt of [promptOf(70), promptOf(85), '---\nunknown: key\n---\n']) {
      await bench.write({ [promptPath]: prompt });
      codes.push((await run('evaluate --environment staging')).code);
    }
    expect(codes).toEqual([1, 2, 3]);
  });

  it('assigns what passes when it is asked to, in the name of git’s own user', async () => {
    await bench.write({ [promptPath]: promptOf(97) });
    const { code, out } = await run('evaluate --assign --reason better');
    expect(code).toBe(0);
    expect(out).toContain('staging now holds this version');
    const { out: history } = await run('history --environment staging --json');
    const entries: readonly { kind: string }[] = JSON.parse(history);
    expect(entries.find(({ kind }) => kind === 'prompt')).toMatchObject({
      actor: expect.stringMatching(/^Ada/),
      rule: 'on-pass',
      reason: 'better',
    });
  });

  it('as a dry run assigns nothing', async () => {
    await bench.write({ [promptPath]: promptOf(97) });
    const before = await bench.holds('staging');
    expect(reportOf(await run('evaluate --assign --dry-run --json'))).toMatchObject({ verdict: 'pass', dryRun: true });
    expect(await bench.holds('staging')).toBe(before);
  });

  it('compares two revisions, on the rules of the base', async () => {
    const head = await bench.propose({
      [promptPath]: promptOf(70),
      'prompt-ratchet.yml': configOf(model, { environments: '  staging: { gate: { max-drop: 0.9 } }' }),
    });
    const base = await bench.git('rev-parse', 'main');
    const against = reportOf(await run(`evaluate --head ${head} --environment staging --json`));
    expect(against).toMatchObject({ verdict: 'fail', commit: head, trustedCommit: base });
    expect(against.reproduce).toBe(`prompt-ratchet evaluate --base ${base.slice(0, 12)} --head ${head.slice(0, 12)}`);
    const same = await run(`evaluate --base ${head} --head ${head}`);
    expect(same.out).toContain('no prompt file differs');
  });

  it('compares the working tree with a revision', async () => {
    await bench.commit({ [promptPath]: promptOf(97) });
    expect(reportOf(await run('evaluate --base HEAD~1 --environment staging --json')).verdict).toBe('pass');
    expect(reportOf(await run('evaluate --json')).nothing).toContain('no prompt file differs');
  });

  it('with --json prints the report and nothing else on standard output', async () => {
    await bench.write({ [promptPath]: promptOf(97) });
    const { code, out, err } = await run('evaluate --json --environment staging');
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ format: 1, command: 'evaluate', event: 'command line', verdict: 'pass' });
    expect(err).not.toBe('');
  });

  it('writes report.json where it is asked to', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'cli-report-'));
    onTestFinished(() => rm(folder, { recursive: true, force: true }));
    await bench.write({ [promptPath]: promptOf(97) });
    const { out } = await run(`evaluate --json --report ${folder}/deep/report.json`);
    expect(await readFile(join(folder, 'deep/report.json'), 'utf8')).toBe(out);
  });

  it('keeps completions where no commit can put any, unless it is told not to', async () => {
    // What was recorded before would be found first.
    const forget = () => bench.git('update-ref', '-d', 'refs/heads/prompt-results');
    await bench.write({ [promptPath]: promptOf(97) });
    await forget();
    expect(reportOf(await run('evaluate --environment staging --json')).calls).toMatchObject({ calls: 40, cached: 0 });
    await forget();
    expect(reportOf(await run('evaluate --environment staging --json')).calls).toMatchObject({ calls: 0, cached: 40 });
    await forget();
    const without = reportOf(await run('evaluate --environment staging --no-cache --json'));
    expect(without.calls).toMatchObject({ calls: 40, cached: 0 });
    expect(await bench.git('status', '--short')).toBe('M prompts/items.md');
  });

  it('stops above the caps it is given', async () => {
    await bench.write({ [promptPath]: promptOf(97) });
    const calls = model.calls();
    expect(await run('evaluate --max-calls 3')).toMatchObject({ code: 2, out: expect.stringContaining('allows 3') });
    expect(model.calls()).toBe(calls);
    expect(await run('evaluate --max-calls many')).toMatchObject({
      code: 3,
      out: '',
      err: expect.stringContaining('--max-calls is "many"'),
    });
  });

  it('in colour where colours are wanted, with the progress on one line that is written over', async () => {
    await bench.write({ [promptPath]: promptOf(97) });
    const watched = await run('evaluate --environment staging', { watched: true, width: 80 });
    expect(watched.out).toContain('\u001b[');
    const lines = watched.err.split('\r\u001b[2K').slice(1);
    expect(lines.at(-1)).toMatch(/\n$/);
    expect(lines.length).toBeGreaterThan(1);
    expect(Math.max(...lines.map((line) => line.trimEnd().length))).toBeLessThan(80);
    const plain = await run('evaluate --environment staging');
    expect(plain.out + plain.err).not.toContain('\u001b');
  });

  it('uses the key that the config names, and shows it nowhere', async () => {
    const key = 'sk-canary-0123456789abcdef';
    const config = configOf(model).replace('model: items-1 }', 'model: items-1, api-key-env: CANARY_API_KEY }');
    await bench.commit({ 'prompt-ratchet.yml': config });
    await bench.write({ [promptPath]: `${promptOf(97)}${key}\n` });
    const { code, out, err } = await run('evaluate --json', { environment: { CANARY_API_KEY: key } });
    expect(code).toBe(0);
    expect(model.received.at(-1)?.authorization).toBe(`Bearer ${key}`);
    expect(out + err).not.toContain(key);
    expect(out).toContain('***');
  });

  it.each([
    ['a revision that is not there', 'evaluate --base nowhere', 'there is no commit "nowhere"'],
    ['a revision that could be an option', 'evaluate --head=--all', 'not the name of a commit'],
    ['an environment that is no name', 'evaluate --environment St@ging', 'St@ging'],
    ['a repository that is none', 'evaluate --repository /', '/ is not in a git repository'],
  ])('refuses %s', async (_, words, message) => {
    const { code, out, err } = await run(words);
    expect({ code, out }).toEqual({ code: 3, out: '' });
    expect(err).toContain(message);
  });

  it('works from a folder below, and from elsewhere with --repository', async () => {
    await bench.write({ [promptPath]: promptOf(97) });
    await mkdir(join(bench.root, 'deep/below'), { recursive: true });
    const below = await run('evaluate --environment staging --json', { folder: join(bench.root, 'deep/below') });
    const elsewhere = await run(`evaluate --environment staging --json --repository ${bench.root}`, { folder: '/' });
    expect([reportOf(below).verdict, reportOf(elsewhere).verdict]).toEqual(['pass', 'pass']);
  });

  it('reads another config where one is named', async () => {
    await bench.write({ 'other.yml': configOf(model).replace('staging', 'edge'), [promptPath]: promptOf(97) });
    const report = reportOf(await run('evaluate --config other.yml --json'));
    expect(report.prompts.map((row) => row.environment)).toEqual(['edge']);
    expect(report.config).toBe('other.yml');
    const missing = reportOf(await run('evaluate --config none.yml --json'));
    expect(missing.because).toContain('there is no none.yml');
  });
});

describe('prompt-ratchet promote and rollback', () => {
  it('move an environment by hand and put it back, and end with 0', async () => {
    await bench.commit({ [promptPath]: promptOf(97) });
    const first = await bench.holds('production');
    expect(await run('promote --environment staging --prompt items')).toMatchObject({ code: 0 });
    expect(await run('promote --environment production --prompt it* --from staging')).toMatchObject({ code: 0 });
    expect(await bench.holds('production')).toBe(await bench.holds('staging'));
    const again = await run('promote --environment production --prompt items');
    expect(again).toMatchObject({ code: 0, out: expect.stringContaining('already') });
    const back = await run('rollback --environment production --prompt items --reason complaints');
    expect(back).toMatchObject({ code: 0, out: expect.stringContaining('was given') });
    expect(await bench.holds('production')).toBe(first);
  });

  it('judge and take what is committed, not what is in the working tree', async () => {
    await bench.write({ [promptPath]: promptOf(97) });
    expect(await run('promote --environment staging --prompt items')).toMatchObject({
      code: 0,
      out: expect.stringContaining('already'),
    });
  });

  it('end with 1 when the version does not pass', async () => {
    await bench.commit({ [promptPath]: promptOf(70) });
    expect(await run('promote --environment staging --prompt items')).toMatchObject({
      code: 1,
      out: expect.stringContaining('FAILED: LIKELY WORSE'),
    });
  });

  it('as a dry run say what they would do, and write no assignment', async () => {
    await bench.commit({ [promptPath]: promptOf(97) });
    const before = await bench.registryTip();
    expect(await run('promote --environment staging --prompt items --dry-run')).toMatchObject({
      code: 0,
      out: expect.stringContaining('Would assign'),
    });
    expect(await bench.registryTip()).toBe(before);
  });

  it('take a version by the beginning of its digest', async () => {
    const first = await bench.holds('staging');
    await bench.commit({ [promptPath]: promptOf(97) });
    await run('promote --environment staging --prompt items');
    const { code } = await run(`rollback --environment staging --prompt items --version ${first?.slice(7, 15)}`);
    expect(code).toBe(0);
    expect(await bench.holds('staging')).toBe(first);
  });

  it.each([
    ['promote --prompt items', '--environment is missing'],
    ['rollback --prompt items', '--environment is missing'],
    ['promote --environment staging', '--prompt is missing'],
    ['rollback --environment staging', '--prompt is missing'],
    ['promote --environment staging --prompt , --reason x', '--prompt is missing'],
  ])('%s is refused: what is to move is always said', async (words, message) => {
    const { code, out, err } = await run(words);
    expect({ code, out }).toEqual({ code: 3, out: '' });
    expect(err).toContain(message);
  });

  it('print JSON alone with --json', async () => {
    await bench.commit({ [promptPath]: promptOf(97) });
    const promoted = reportOf(await run('promote --environment staging --prompt items --json'));
    expect(promoted).toMatchObject({ command: 'promote', verdict: 'pass' });
    const back = reportOf(await run('rollback --environment staging --prompt items --json'));
    expect(back).toMatchObject({
      command: 'rollback',
      registryCommit: await bench.registryTip(),
    });
  });
});

describe('a slip on the command line', () => {
  it('names no environment: history says which there are', async () => {
    const { code, err } = await run('history --environment stagnig');
    expect(code).toBe(3);
    expect(err).toContain('There are staging, production.');
  });

  it('asks for no entry, or for half a call: both are refused', async () => {
    expect((await run('history --environment staging --limit 0')).code).toBe(3);
    expect((await run('evaluate --max-calls 1.5')).err).toContain('whole number');
  });

  it('sends the report where no file can be: what was done is shown all the same', async () => {
    await bench.commit({ [promptPath]: promptOf(97) });
    const { code, out, err } = await run(`promote --environment staging --prompt items --report ${bench.root}/prompts`);
    expect(code).toBe(0);
    expect(out).toContain('now holds this version');
    expect(err).toContain('warning: --report could not be written');
  });
});
