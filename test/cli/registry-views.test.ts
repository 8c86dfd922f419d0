import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { localStore } from '../../src/registry/index.ts';
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
const environments =
  '  staging: { assign: on-pass }\n  production: { assign: on-merge, from: staging }\n  empty: { assign: manual }';
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

/** The lines below an environment's name, without their indent. */
function blockOf(out: string, environment: string): readonly string[] {
  const block = out.split('\n\n').find((each) => each.startsWith(`${environment} (`)) ?? '';
  return block
    .trimEnd()
    .split('\n')
    .slice(1)
    .map((line) => line.trim());
}

describe('prompt-ratchet status', () => {
  it('prints what each environment holds, in the order of the config, then those that only the registry knows', async () => {
    const { code, out, err } = await run('status');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out.split('\n').filter((line) => /^\S/.test(line))).toEqual([
      'staging (on-pass)',
      'production (on-merge, from staging)',
      'empty (manual)',
      'old (not in the config)',
    ]);
    expect(blockOf(out, 'empty')).toEqual(['holds nothing yet']);
  });

  it('tells of each version since when, how it got there, on what, what is held back, and how far it has drifted', async () => {
    const { out } = await run('status --prompt items', { now: () => new Date('2026-11-27T12:00:00Z') });
    expect(blockOf(out, 'staging')).toEqual([
      `items  ${short(first)}  since 2026-11-23 (4 days ago)`,
      expect.stringMatching(/^rolled back by eve .*: a .*red.* reason.*of two lines$/),
      expect.stringMatching(/^evidence of its promotion on 2026-11-21: pass · items 20 cases · scripted\/items-1$/),
      `held back: ${short(second)}`,
      `same as ${promptPath} of HEAD`,
    ]);
    expect(blockOf(out, 'production')).toContain('staging holds the same version');
    expect(blockOf(out, 'production')).toContain('promoted (manual) by ada: first adoption');
  });

  it('says how far an environment is behind the one that `from` names, and what it was never given', async () => {
    const ahead = await startLocalBench({
      model,
      store: 'local',
      environments: '  staging: { assign: on-pass }\n  production: { assign: manual, from: staging }',
      files: { [otherPath]: promptOf(90, 'Another prompt.') },
    });
    onTestFinished(() => ahead.stop());
    await ahead.promote('staging', { reason: 'first adoption' });
    await ahead.promote('production', { prompts: ['items'], reason: 'first adoption' });
    await ahead.pullRequest({ [promptPath]: promptOf(95) }, { environment: 'staging' });
    await ahead.pullRequest({ [promptPath]: promptOf(97) }, { environment: 'staging', pullRequest: 2 });
    const { out } = await cli(['status', '--environment', 'production'], { folder: ahead.root });
    const held = short((await ahead.holds('staging')) ?? '');
    expect(out).toMatch(new RegExp(`staging is 2 promotions ahead since 2026-11-21 \\(.*\\): ${held}`));
    expect(out).toMatch(/not here: other\. staging holds [0-9a-f]{12} since 2026-11-21/);
    const production = async () => (await cli(['status', '--environment', 'production'], { folder: ahead.root })).out;
    await ahead.promote('production', { prompts: ['items'] });
    expect(await production()).toContain('staging holds the same version');
    await ahead.rollback('staging', { prompts: ['items'], reason: 'complaints' });
    expect(await production()).toMatch(/staging went back to [0-9a-f]{12} on 2026-11-21/);
    await ahead.promote('staging', { prompts: ['items'], remove: true, reason: 'not needed' });
    expect(await production()).toContain('staging holds nothing of it');
    const { out: staging } = await cli(['status', '--environment', 'staging'], { folder: ahead.root });
    expect(staging).toMatch(/items was taken out 2026-11-21 \(.*\): removed by ada: not needed/);
  });

  it('says how what is held differs from the files of HEAD: the text, the model, a parameter, no file, one too many', async () => {
    const drifted = await startLocalBench({ model, store: 'local', files: { [otherPath]: promptOf(90, 'Another.') } });
    onTestFinished(() => drifted.stop());
    await drifted.promote('staging', { reason: 'first adoption' });
    await drifted.commit({
      [promptPath]: `---\nmodel: openai/gpt-other\nparameters: { temperature: 0.5 }\n---\n${promptOf(91)}`,
      [otherPath]: null,
      'prompts/fresh.md': promptOf(90, 'Fresh.'),
    });
    const { out } = await cli(['status'], { folder: drifted.root });
    expect(out).toMatch(
      /prompts\/items\.md of HEAD differs \([0-9a-f]{12}\): text; model scripted\/items-1 → openai\/gpt-other;/,
    );
    expect(out.replaceAll(/\s+/g, ' ')).toContain('openai/gpt-other; parameters temperature');
    expect(out).toContain('no file of HEAD has it any more');
    expect(out).toMatch(/files of .*@[0-9a-f]{7} that no environment holds\n {2}fresh {2}prompts\/fresh\.md/);
    await drifted.commit({ [promptPath]: '---\nmodel: [\n---\n' });
    expect((await cli(['status'], { folder: drifted.root })).out).toContain('prompts/items.md of HEAD cannot be read');
  });

  it('does not tell of a version that was put there by hand what is true of another', async () => {
    const before = await bench.git('rev-parse', 'prompt-registry');
    onTestFinished(async () => {
      await bench.git('update-ref', 'refs/heads/prompt-registry', before);
      await bench.git('reflog', 'expire', '--expire=now', 'refs/heads/prompt-registry');
    });
    const path = 'environments/staging.json';
    const state = await bench.registryFile(path);
    state.prompts.items.version = second;
    const bytes = Buffer.from(`${JSON.stringify(state, undefined, 2)}\n`);
    const store = localStore(bench.root, 'prompt-registry');
    const at = '2026-11-24T00:00:00Z';
    await store.commit({ parent: await store.tip(), message: 'Hotfix', at, files: new Map([[path, bytes]]) });
    const { out } = await run('status --environment staging --prompt items');
    expect(blockOf(out, 'staging')[1]).toBe(
      'the ledger does not say how it got here: run prompt-ratchet status --verify',
    );
    expect(out).not.toContain('evidence');
  });

  it('fits a narrow terminal, and a wide one', async () => {
    for (const width of [80, 120]) {
      const { out } = await run('status', { width });
      expect(Math.max(...out.split('\n').map((line) => line.length))).toBeLessThanOrEqual(width);
    }
  });

  it('prints one environment alone, or some prompts', async () => {
    expect((await run('status --environment empty')).out).toBe('empty (manual)\n  holds nothing yet\n');
    const { out } = await run('status --environment staging --prompt oth*');
    expect(out).toMatch(/^staging \(on-pass\)\n {2}other {2}[0-9a-f]{12} /);
    expect(out).not.toContain('items  ');
    expect((await run('status --environment staging --prompt parameters:*')).out).toContain(
      'holds nothing named parameters:*',
    );
  });

  it('prints JSON alone with --json', async () => {
    const { out, err } = await run('status --json');
    const { format, registry, environments: all, unheld } = JSON.parse(out);
    expect(err).toBe('');
    expect({ format, registry, unheld }).toEqual({
      format: 1,
      registry: 'local repository, branch prompt-registry',
      unheld: [],
    });
    expect(all[0]).toMatchObject({ environment: 'staging', assign: 'on-pass', waiting: [], removed: [] });
    expect(all[0].prompts).toMatchObject([
      {
        slug: 'items',
        version: first,
        held: [second],
        by: { action: 'rollback', rule: 'rollback', from: second },
        proof: { verdict: 'pass', suites: [{ suite: 'items', cases: 20 }], promotedAt: expect.any(String) },
        drift: { kind: 'same', path: promptPath },
      },
      { slug: 'other', held: [] },
    ]);
    expect(all[1].prompts).toMatchObject([{ distance: { from: 'staging', kind: 'same' } }]);
  });

  it('is coloured only where colours are wanted', async () => {
    expect((await run('status', { watched: true })).out).toContain('\u001b[1mstaging');
    expect((await run('status')).out).not.toContain('\u001b');
  });

  it.each([
    ['status --environment moon', 'there is no environment "moon"\n  There are staging, production, empty, old.'],
    ['status --accept 1234567', '--accept is for --verify'],
    ['status --verify --prompt items', '--prompt does not go with --verify'],
    ['status --verify --all', '--all does not go with --verify'],
    ['status --verify --accept 1234567', 'no finding names such a commit'],
  ])('%s is refused', async (words, message) => {
    const { code, out, err } = await run(words);
    expect({ code, out }).toEqual({ code: 3, out: '' });
    expect(err).toContain(message);
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
    const { out } = await cli(['status'], { folder: fresh.root });
    expect(out).toMatch(
      /^staging \(on-pass\)\n {2}holds nothing yet\n\nfiles of .* that no environment holds\n {2}items /,
    );
    expect((await cli(['history', '--environment', 'staging'], { folder: fresh.root })).out).toBe(
      'the ledger of staging has no entry\n',
    );
    expect((await cli(['history'], { folder: fresh.root })).out).toBe('the ledger has no entry\n');
    const verified = await cli(['status', '--verify'], { folder: fresh.root });
    expect(verified).toMatchObject({
      code: 1,
      out: expect.stringContaining('There is no branch prompt-registry here'),
    });
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

describe('prompt-ratchet status --verify', () => {
  it('ends with 0 when the branch is what the protocol made', async () => {
    const { code, out } = await run('status --verify');
    expect({ code, out }).toEqual({
      code: 0,
      out: expect.stringMatching(
        /^prompt-registry is what the protocol made: 5 commits with \d+ entries of the ledger\n$/,
      ),
    });
  });

  it('names a commit that it did not make and ends with 1, until the commit is undone or accepted', async () => {
    const before = (await bench.git('rev-parse', 'prompt-registry')).trim();
    onTestFinished(() => bench.git('update-ref', 'refs/heads/prompt-registry', before).then(() => undefined));
    const tree = await bench.git('rev-parse', 'prompt-registry^{tree}');
    const made = await bench.git('commit-tree', tree, '-p', before, '-m', 'nothing \u001b[2J to see');
    await bench.git('update-ref', 'refs/heads/prompt-registry', made);
    const { code, out } = await run('status --verify', { width: 80 });
    expect(code).toBe(1);
    expect(out).toContain('prompt-registry is not what the protocol made: 1 finding in 6 commits');
    expect(out).toMatch(new RegExp(`^${made.slice(0, 12)}  empty  .*  Ada <ada@example\\.invalid>$`, 'm'));
    expect(out).toContain('  It changes no file.');
    expect(out).not.toContain('\u001b');
    const json = await run('status --verify --json');
    expect(json.code).toBe(1);
    expect(JSON.parse(json.out)).toMatchObject({
      format: 1,
      right: false,
      commits: 6,
      findings: [{ kind: 'empty', commit: made }],
    });
    const accepted = await run(`status --verify --accept ${made.slice(0, 10)}`);
    expect(accepted.code).toBe(0);
    expect(accepted.out).toMatch(/Undone since, or accepted:[\s\S]*Accepted\./);
  });

  it('gives the log of a workflow no command that somebody wrote into a commit', async () => {
    const before = (await bench.git('rev-parse', 'prompt-registry')).trim();
    onTestFinished(async () => {
      await bench.git('update-ref', 'refs/heads/prompt-registry', before);
      await bench.git('reflog', 'expire', '--expire=now', 'refs/heads/prompt-registry');
    });
    const words = Array.from({ length: 50 }, () => '::add-mask::x ##[error]y').join(' ');
    const tree = await bench.git('rev-parse', 'prompt-registry^{tree}');
    const made = await bench.git('commit-tree', tree, '-p', before, '-m', words);
    await bench.git('update-ref', 'refs/heads/prompt-registry', made);
    await bench.git('update-ref', 'refs/heads/prompt-registry', before);
    const environment = { GITHUB_ACTIONS: 'true' };
    expect((await run('status --verify')).out).toMatch(/^ *::add-mask::x/m);
    const { out } = await run('status --verify', { environment });
    expect(out).toContain('add-mask::x');
    expect(out).not.toMatch(/^\s*::/m);
    expect(out).not.toContain('##[');
    const json = await run('status --verify --json', { environment });
    expect(json.out).not.toContain('##[');
    expect(JSON.parse(json.out).findings.some((each: { what: string }) => each.what.includes(words))).toBe(true);
  });

  it('tells of commits that are on the remote alone, or not pushed', async () => {
    const remote = 'refs/remotes/origin/prompt-registry';
    const tip = await bench.git('rev-parse', 'prompt-registry');
    onTestFinished(async () => {
      await bench.git('update-ref', 'refs/heads/prompt-registry', tip);
      await bench.git('update-ref', '-d', remote);
    });
    await bench.git('update-ref', remote, 'prompt-registry~1');
    expect((await run('status --verify')).out).toContain('1 commit of it is not pushed to origin/prompt-registry');
    await bench.git('update-ref', remote, tip);
    await bench.git('branch', '--quiet', '--delete', '--force', 'prompt-registry');
    await bench.git('branch', '--quiet', 'prompt-registry', `${remote}~2`);
    for (const words of ['status', 'status --json', 'history']) {
      expect((await run(words)).err).toBe(
        'warning: origin/prompt-registry has 2 commits that the local branch has not, and what they say is not shown: git fetch origin prompt-registry:prompt-registry\n',
      );
    }
    const { code, out } = await run('status --verify');
    expect(code).toBe(0);
    expect(out).toContain('has 2 commits more, which were not checked: git fetch origin');
  });
});

describe('prompt-ratchet history', () => {
  it('prints who moved an environment, from what, by which rule and why, the newest first', async () => {
    const { code, out, err } = await run('history --environment staging --prompt items', { width: 200 });
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const lines = out.trimEnd().split('\n');
    expect(lines).toHaveLength(3);
    expect(lines[0]).toMatch(
      new RegExp(
        `^2026-11-23 \\d\\d:\\d\\d  rollback   staging  items  ${short(second)} → ${short(first)}  rollback  eve`,
      ),
    );
    expect(lines[1]).toMatch(/ promotion {2}staging {2}items .* on-pass {3}ada .*#7$/);
    expect(lines[2]).toMatch(new RegExp(`– → ${short(first)} +manual +ada +first adoption$`));
  });

  it('gives each entry two lines where one has no room', async () => {
    const { out } = await run('history --environment staging --prompt items', { width: 80 });
    const lines = out.trimEnd().split('\n');
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(80);
    expect(lines[0]).toMatch(new RegExp(`rollback   staging  items  ${short(second)} → ${short(first)}$`));
    expect(lines[1]).toMatch(/^ {18}by eve .*: a /);
    expect(lines.at(-1)).toMatch(/^ {18}manual by ada: first adoption$/);
  });

  it('is of every environment unless one is named', async () => {
    const entries = JSON.parse((await run('history --json --prompt items')).out);
    expect(entries.map(({ environment }: { environment: string }) => environment)).toEqual([
      'staging',
      'staging',
      'old',
      'production',
      'staging',
    ]);
  });

  it('shows the texts of others without obeying them, one line an entry', async () => {
    const { out } = await run('history --environment staging --prompt *', { width: 200 });
    expect(out).not.toContain('\u001b');
    expect(out.trimEnd().split('\n')).toHaveLength(4);
    expect(out).toContain('of two lines');
  });

  it.each([
    ['--prompt oth*', ['promotion other']],
    ['--prompt nobody', []],
    ['--action rollback', ['rollback items']],
    ['--rule on-pass', ['promotion items']],
    ['--pull-request 7', ['promotion items']],
    ['--pull-request #7', ['promotion items']],
    ['--since 2026-11-22', ['rollback items']],
    ['--since 2026-11-23T00:00Z --until 2026-11-23', ['rollback items']],
    ['--until 2026-11-20', []],
    ['--since 1d', ['rollback items']],
    ['--limit 1', ['rollback items']],
    ['--actor EVE@example.invalid --action promotion', []],
  ])('leaves out what %s does not ask for', async (words, expected) => {
    const now = () => new Date('2026-11-24T08:00:00Z');
    const only = words.includes('--prompt') ? '' : ' --prompt *';
    const { out } = await run(`history --environment staging --json ${words}${only}`, { now });
    const found = JSON.parse(out).map(({ action, slug }: { action: string; slug: string }) => `${action} ${slug}`);
    expect(found).toEqual(expected);
  });

  it('finds where a version came and went', async () => {
    const { out } = await run(`history --environment staging --json --version ${short(second)}`);
    expect(JSON.parse(out)).toMatchObject([{ from: second }, { to: second }]);
    expect((await run('history --environment staging --version 0000')).out).toBe(
      'the ledger of staging has no entry that is asked for\n',
    );
  });

  it('prints everything of an entry with --long', async () => {
    const { out } = await run('history --environment staging --long --pull-request 7 --prompt *');
    const facts = [
      'from',
      'to',
      'rule',
      'by',
      'pull request',
      'commit',
      'evidence',
      'verdict',
      'operation',
      'replaces',
    ];
    expect(out).toMatch(/^2026-11-21T\S+ {2}promotion of items in staging\n/);
    for (const fact of facts) expect(out).toMatch(new RegExp(`^  ${fact}  +\\S`, 'm'));
    expect(out).toContain('pass · items 20 cases, scripted/items-1');
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
    ['history --limit few', '--limit is "few"'],
    ['history --limit 0', '--limit is 0'],
    ['history --environment NO', 'there is no environment "NO"'],
    ['history --action moved', 'It takes promotion, rollback, removal, withdrawal.'],
    ['history --rule luck', 'It takes on-pass, on-merge, manual, override'],
    ['history --since yesterday', 'It takes a day (2026-11-03, UTC)'],
    ['history --until 2026-02-31', '--until is "2026-02-31"'],
    ['history --version xyz', 'at least 4'],
    ['history --pull-request zero', 'the number of a pull request'],
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
