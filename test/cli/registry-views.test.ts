import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { type ScriptedModel, startScriptedModel } from '../acceptance/scripted-model.ts';
import { configOf, type LocalBench, promptOf, promptPath, startLocalBench } from '../support/local-bench.ts';
import { cli, type TerminalOptions } from '../support/memory-terminal.ts';

/**
 * One repository for all: items was adopted everywhere, improved in staging, and rolled back there; other is in staging only;
 * `old` is an environment that the config no longer has.
 */
let model: ScriptedModel;
let bench: LocalBench;
let first: string;
let second: string;
const otherPath = 'prompts/other.md';
const environments = '  staging: { assign: on-pass }\n  production: { assign: on-merge }\n  empty: { assign: manual }';
const run = (words: string, options?: TerminalOptions) => cli(words.split(' '), { folder: bench.root, ...options });

beforeAll(async () => {
  model = await startScriptedModel();
  bench = await startLocalBench({
    model,
    store: 'local',
    environments: `${environments}\n  old: { assign: manual }`,
    files: { [otherPath]: promptOf(90, 'Another prompt.') },
  });
  await bench.promote('staging', { reason: 'first adoption' });
  await bench.promote('production', { prompts: ['items'], reason: 'first adoption' });
  await bench.promote('old', { prompts: ['items'], reason: 'first adoption' });
  first = (await bench.holds('staging')) ?? '';
  await bench.pullRequest({ [promptPath]: promptOf(97) }, { pullRequest: 7, environment: 'staging' });
  second = (await bench.holds('staging')) ?? '';
  bench.wait(2);
  await bench.rollback('staging', {
    prompts: ['items'],
    reason: 'a \u001b[31mred\u001b[0m reason\nof two lines',
    actor: 'eve \u001b[2J <eve@example.invalid>',
  });
  await bench.commit({ 'prompt-ratchet.yml': configOf(model, { environments }) });
});
afterAll(async () => {
  await bench.stop();
  await model.stop();
});

const short = (version: string) => version.slice(7, 19);

describe('prompt-ratchet status', () => {
  it('prints what each environment holds, in the order of the config, then those that only the registry knows', async () => {
    const { code, out, err } = await run('status');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out.split('\n').filter((line) => !line.startsWith(' '))).toEqual([
      'staging (on-pass)',
      'production (on-merge)',
      'empty (manual)',
      'old (not in the config)',
      '',
    ]);
    expect(out).toMatch(new RegExp(`^  items  ${short(first)}  since 2026-11-23  held back: ${short(second)}$`, 'm'));
    expect(out).toMatch(/^ {2}other {2}[0-9a-f]{12} {2}since 2026-11-21$/m);
    expect(out).toContain('empty (manual)\n  holds nothing yet');
  });

  it('prints one environment alone', async () => {
    expect((await run('status --environment empty')).out).toBe('empty (manual)\n  holds nothing yet\n');
  });

  it('prints JSON alone with --json', async () => {
    const { out, err } = await run('status --json');
    const [staging] = JSON.parse(out);
    expect(err).toBe('');
    expect(staging).toMatchObject({ environment: 'staging', assign: 'on-pass' });
    expect(staging.prompts).toMatchObject([
      { slug: 'items', version: first, held: [second] },
      { slug: 'other', held: [] },
    ]);
    expect(JSON.parse((await run('status --json --environment old')).out)).toMatchObject([{ environment: 'old' }]);
  });

  it('is coloured only where colours are wanted', async () => {
    expect((await run('status', { watched: true })).out).toContain('\u001b[1mstaging');
    expect((await run('status')).out).not.toContain('\u001b');
  });

  it('refuses an environment that is nowhere, and says which there are', async () => {
    const { code, out, err } = await run('status --environment moon');
    expect({ code, out }).toEqual({ code: 3, out: '' });
    expect(err).toContain('there is no environment "moon"');
    expect(err).toContain('staging, production, empty, old');
  });

  it('names the place of an error in the config', async () => {
    onTestFinished(() => bench.git('checkout', '--quiet', '--', 'prompt-ratchet.yml').then(() => undefined));
    await bench.write({ 'prompt-ratchet.yml': configOf(model, { environments, more: 'surprise: 1' }) });
    const { code, out, err } = await run('status');
    expect({ code, out }).toEqual({ code: 3, out: '' });
    expect(err).toMatch(/^prompt-ratchet\.yml:\d+:\d+: .*surprise/);
  });

  it('of a repository without a registry holds nothing, and makes none', async () => {
    const fresh = await startLocalBench({ model });
    onTestFinished(() => fresh.stop());
    const before = await fresh.refs();
    expect((await cli(['status'], { folder: fresh.root })).out).toBe('staging (on-pass)\n  holds nothing yet\n');
    expect((await cli(['history', '--environment', 'staging'], { folder: fresh.root })).out).toBe(
      'the ledger of staging has no entry\n',
    );
    expect(await fresh.refs()).toBe(before);
  });

  it('outside of a repository says so', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'no-repository-'));
    onTestFinished(() => rm(folder, { recursive: true, force: true }));
    const { code, err } = await cli(['status'], { folder });
    expect(code).toBe(3);
    expect(err).toContain(`${folder} is not in a git repository`);
  });
});

describe('prompt-ratchet history', () => {
  it('prints who moved an environment, from what, by which rule and why, the newest first', async () => {
    const { code, out, err } = await run('history --environment staging --prompt items');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const lines = out.trimEnd().split('\n');
    expect(lines).toHaveLength(3);
    expect(lines[0]).toMatch(
      new RegExp(`^2026-11-23 \\d\\d:\\d\\d  rollback   items  ${short(second)} → ${short(first)}  rollback  eve`),
    );
    expect(lines[1]).toMatch(/ promotion {2}items .* on-pass {3}ada .*#7$/);
    expect(lines[2]).toMatch(new RegExp(`– → ${short(first)} +manual +ada +first adoption$`));
  });

  it('shows the texts of others without obeying them, one line an entry', async () => {
    const { out } = await run('history --environment staging');
    expect(out).not.toContain('\u001b');
    expect(out.trimEnd().split('\n')).toHaveLength(4);
    expect(out).toContain('of two lines');
  });

  it('prints some prompts, and so many entries', async () => {
    expect((await run('history --environment staging --prompt oth*')).out).toMatch(/^.* other .*\n$/);
    expect((await run('history --environment staging --limit 1')).out).toMatch(/^.* rollback .*\n$/);
    expect((await run('history --environment staging --prompt nobody')).out).toContain('has no entry');
  });

  it('prints JSON alone with --json', async () => {
    const entries = JSON.parse((await run('history --environment staging --json --limit 2')).out);
    expect(entries).toMatchObject([
      { action: 'rollback', from: second, to: first },
      { action: 'promotion', pullRequest: 7, replaces: expect.stringMatching(/^sha256:/) },
    ]);
    expect(entries[0].replaces).toBe(entries[1].operation);
  });

  it.each([
    ['history', '--environment is missing'],
    ['history --environment staging --limit few', '--limit is "few"'],
    ['history --environment NO', 'NO'],
  ])('%s is refused', async (words, message) => {
    const { code, out, err } = await run(words);
    expect({ code, out }).toEqual({ code: 3, out: '' });
    expect(err).toContain(message);
  });
});

describe('prompt-ratchet diff', () => {
  it('holds two environments, versions, revisions or the file against each other', async () => {
    await bench.write({ [promptPath]: promptOf(85) });
    onTestFinished(() => bench.git('checkout', '--quiet', '--', promptPath).then(() => undefined));
    const removed = (quality: number) => expect.stringContaining(`-Quality ${quality}.`);
    const added = (quality: number) => expect.stringContaining(`+Quality ${quality}.`);
    for (const [sides, from, to] of [
      ['', 90, 85],
      ['production', 90, 85],
      [`${second} production`, 97, 90],
      [`${short(second)} file`, 97, 85],
      ['main file', 90, 85],
    ] as const) {
      const { code, out, err } = await run(`diff items ${sides}`.trim());
      expect({ code, err }).toEqual({ code: 0, err: '' });
      expect(out).toEqual(removed(from));
      expect(out).toEqual(added(to));
    }
  });

  it('says that two sides are the same version', async () => {
    expect((await run('diff items staging production')).out).toBe(
      `staging and production hold the same version of items: ${short(first)}\n`,
    );
  });

  it('prints JSON alone with --json', async () => {
    const { out } = await run(`diff items ${second} production --json`);
    expect(JSON.parse(out)).toEqual({
      prompt: 'items',
      from: second,
      to: first,
      diff: expect.stringContaining('-Quality 97.'),
    });
    expect(JSON.parse((await run('diff items staging production --json')).out).diff).toBe('');
  });

  it('paints what goes and what comes', async () => {
    const { out } = await run(`diff items ${second} production`, { watched: true });
    expect(out).toContain('\u001b[31m-Quality 97.');
    expect(out).toContain('\u001b[32m+Quality 90.');
    expect(out).toContain('\u001b[36m@@');
  });

  it('shows control characters of a prompt, and does not obey them', async () => {
    await bench.write({ [promptPath]: `${promptOf(85)}\u001b[2J\n` });
    onTestFinished(() => bench.git('checkout', '--quiet', '--', promptPath).then(() => undefined));
    const { out } = await run('diff items');
    expect(out).toContain('[2J');
    expect(out).not.toContain('\u001b');
  });

  it.each([
    ['diff', 'Its slug is missing'],
    ['diff NoSlug!', 'NoSlug!'],
    ['diff items empty', 'empty holds no version of items'],
    ['diff items nowhere', 'there is no commit "nowhere"'],
    ['diff nobody', 'has no prompt nobody'],
    ['diff items ffffffffffff', 'there is no commit "ffffffffffff"'],
  ])('%s is refused', async (words, message) => {
    const { code, out, err } = await run(words);
    expect({ code, out }).toEqual({ code: 3, out: '' });
    expect(err).toContain(message);
  });
});
