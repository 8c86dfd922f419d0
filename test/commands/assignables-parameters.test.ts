import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { exitCode } from '../../src/commands/exit-code.ts';
import type { Surroundings } from '../../src/commands/request.ts';
import { parseEnvironmentSlug } from '../../src/foundation/ids.ts';
import type { Registry } from '../../src/registry/registry.ts';
import type { Report } from '../../src/report/report.ts';
import { type ScriptedModel, startScriptedModel } from '../acceptance/scripted-model.ts';
import { configOf, type Files, type LocalBench, outcomesOf, startLocalBench } from '../support/local-bench.ts';

const set = 'parameters/careful.yml';
const colder = { [set]: 'temperature: 0.7\n' };
/** A prompt of this quality that refers to the set, or has the same values itself. */
const promptIn = (quality: number, note: string, parameters = 'parameters-from: careful') =>
  `---\n${parameters}\n---\nQuality ${quality}. ${note}\n\n{{input}}\n`;
const files = {
  'prompts/items.md': promptIn(85, 'Repeat the number.'),
  'prompts/second.md': promptIn(85, 'The second one.'),
  'prompts/other.md': promptIn(85, 'Another one.', 'parameters: { temperature: 0.1 }'),
  [set]: 'temperature: 0.1\n',
};

let model: ScriptedModel;
beforeAll(async () => {
  model = await startScriptedModel();
});
afterAll(() => model.stop());

const configFor = (environments: string) => ({
  'prompt-ratchet.yml': configOf(model, { environments, more: 'parameters: [parameters/*.yml]' }),
});
const benchFor = (environments: string, more: Files = {}, store: 'memory' | 'local' = 'memory') =>
  startLocalBench({ model, store, files: { ...files, ...configFor(environments), ...more } });
const heldIn = async (bench: LocalBench, environment: string) =>
  (await bench.registryFile(`environments/${environment}.json`))?.parameters?.careful?.version;
/** As a run gets it. */
async function registryOf(bench: LocalBench): Promise<Registry> {
  const given: Registry[] = [];
  const around: Partial<Surroundings> = {
    registry: (config) => {
      const registry = bench.registry(config);
      given.push(registry);
      return registry;
    },
  };
  await bench.push({}, around);
  const [registry] = given;
  if (registry === undefined) throw new Error('the run asked for no registry');
  return registry;
}
const movesOf = ({ moves = [] }: Report) =>
  moves.map(({ name, environment, promotion }) => `${environment}/${name}: ${promotion.outcome}`);
const messagesOf = ({ notices }: Report) => notices.map(({ message }) => message);

describe('a change of parameters', () => {
  let bench: LocalBench;
  let restore: () => Promise<void>;
  beforeAll(async () => {
    bench = await benchFor('  staging: { assign: on-pass }', {}, 'local');
    await bench.adopt('staging');
    restore = await bench.checkpoint();
  });
  afterEach(() => restore());
  afterAll(() => bench.stop());

  const commits = async () => Number(await bench.git('rev-list', '--count', 'prompt-registry'));

  it('is evaluated with every prompt that refers to them and no other, and assigned in the commit that assigns those', async () => {
    const [before, was] = [await commits(), await heldIn(bench, 'staging')];
    const report = await bench.pullRequest(colder);
    expect(outcomesOf(report)).toEqual(['staging/items: promoted', 'staging/second: promoted']);
    expect(movesOf(report)).toEqual(['staging/parameters:careful: promoted']);
    expect(report.moves).toMatchObject([{ from: was, to: await heldIn(bench, 'staging') }]);
    expect(await heldIn(bench, 'staging')).not.toBe(was);
    expect((await commits()) - before).toBe(1);
  });

  it('rests on the evidence of those prompts together, and says which they are', async () => {
    await bench.pullRequest(colder);
    const to = await heldIn(bench, 'staging');
    const entries = (await bench.ledger()).filter(({ pullRequest }) => pullRequest === 1);
    const registry = await registryOf(bench);
    const evidenceOf = async (slug: string) => {
      const digest = entries.find((entry) => entry.slug === slug)?.evidence;
      return digest && (await registry.evidence(digest));
    };
    const own = await evidenceOf('careful');
    const [first, second] = [await evidenceOf('items'), await evidenceOf('second')];
    expect(own).toMatchObject({ version: to, verdict: { kind: 'pass', checks: [{ rule: 'prompts' }] } });
    expect(JSON.stringify(own?.verdict)).toMatch(/hold: items \(.+\), second \(.+\)/);
    expect(own?.evaluations).toEqual([...(first?.evaluations ?? []), ...(second?.evaluations ?? [])]);
    expect(own?.basis).toEqual(first?.basis);
  });

  it('stays where it is when one of them does not pass, with all of them', async () => {
    const was = await heldIn(bench, 'staging');
    const report = await bench.pullRequest({ ...colder, 'prompts/second.md': promptIn(70, 'Worse.') });
    expect(outcomesOf(report)).toEqual(['staging/items: kept', 'staging/second: refused']);
    expect(movesOf(report)).toEqual(['staging/parameters:careful: kept']);
    expect(report.moves?.[0]?.promotion.message).toContain('second refers to it');
    expect(await heldIn(bench, 'staging')).toBe(was);
  });

  it('is put back by a rollback that names the parameters', async () => {
    const was = await heldIn(bench, 'staging');
    await bench.pullRequest(colder);
    await bench.rollback('staging', { prompts: ['parameters:careful'] });
    expect(await heldIn(bench, 'staging')).toBe(was);
  });

  it('that no prompt refers to is not assigned, and the report says why', async () => {
    const report = await bench.pullRequest({ 'parameters/idle.yml': 'temperature: 1\n' });
    expect(report).toMatchObject({ verdict: 'pass', prompts: [] });
    expect(messagesOf(report)).toContain(
      'parameters:idle is not assigned: no prompt refers to it, so that nothing was evaluated for it.',
    );
    expect(JSON.stringify(await bench.registryFile('environments/staging.json'))).not.toContain('idle');
  });

  it('in its layout alone is no change, and nothing is said', async () => {
    const report = await bench.pullRequest({ [set]: '# colder\ntemperature:   0.1\n' });
    expect(report).toMatchObject({ verdict: 'pass', prompts: [], notices: [] });
  });

  it('is only shown by a dry run', async () => {
    const was = await heldIn(bench, 'staging');
    const report = await bench.pullRequest(colder, { dryRun: true });
    expect(movesOf(report)).toEqual(['staging/parameters:careful: will-assign']);
    expect(await heldIn(bench, 'staging')).toBe(was);
  });

  it('that was rolled back does not come back by itself', async () => {
    await bench.pullRequest(colder);
    await bench.rollback('staging', { prompts: ['*', 'parameters:*'] });
    const was = await heldIn(bench, 'staging');
    const report = await bench.pullRequest(
      { ...colder, 'prompts/items.md': promptIn(97, 'Better.') },
      { pullRequest: 2 },
    );
    expect(outcomesOf(report)).toContain('staging/second: refused');
    expect(await heldIn(bench, 'staging')).toBe(was);
  });
});

describe('where every prompt moves by itself', () => {
  let bench: LocalBench;
  beforeAll(async () => {
    bench = await benchFor('  staging: { assign: on-pass, together: each }');
    await bench.adopt('staging');
  });
  afterAll(() => bench.stop());

  it('a prompt that passes moves, and the parameters wait for the one that does not', async () => {
    const was = await heldIn(bench, 'staging');
    const report = await bench.pullRequest({ ...colder, 'prompts/second.md': promptIn(70, 'Worse.') });
    expect(outcomesOf(report)).toEqual(['staging/items: promoted', 'staging/second: refused']);
    expect(movesOf(report)).toEqual(['staging/parameters:careful: kept']);
    expect(await heldIn(bench, 'staging')).toBe(was);
    const better = await bench.pullRequest({ ...colder, 'prompts/second.md': promptIn(90, 'Better.') });
    expect(movesOf(better)).toEqual(['staging/parameters:careful: promoted']);
    expect(await heldIn(bench, 'staging')).not.toBe(was);
  });

  it('a person who promotes several gets those that can be assigned', async () => {
    const before = await bench.holds('staging', 'items');
    await bench.commit({ 'prompts/items.md': promptIn(97, 'Even better.'), 'prompts/fresh.md': promptIn(97, 'New.') });
    const report = await bench.promote('staging', { prompts: ['items', 'fresh'] });
    expect(outcomesOf(report)).toEqual(['staging/fresh: refused', 'staging/items: promoted']);
    expect(exitCode(report, 'dispatch')).not.toBe(0);
    expect(await bench.holds('staging', 'items')).not.toBe(before);
    expect(await bench.holds('staging', 'fresh')).toBeUndefined();
  });
});

describe('a pull request for an environment that a merge assigns', () => {
  it('says that the parameters will be assigned with their prompts, and leaves them', async () => {
    const bench = await benchFor('  production: { assign: on-merge }');
    try {
      await bench.adopt('production');
      const was = await heldIn(bench, 'production');
      const report = await bench.pullRequest(colder);
      expect(outcomesOf(report)).toEqual(['production/items: will-assign', 'production/second: will-assign']);
      expect(movesOf(report)).toEqual(['production/parameters:careful: will-assign']);
      expect(report.moves?.[0]?.promotion.message).toContain('by a push to the default branch');
      expect(exitCode(report, 'pull-request')).toBe(0);
      expect(await heldIn(bench, 'production')).toBe(was);
    } finally {
      await bench.stop();
    }
  });
});

describe('a push of parameters', () => {
  let bench: LocalBench;
  let restore: () => Promise<void>;
  const inline = 'parameters: { temperature: 0.1 }';
  beforeAll(async () => {
    bench = await benchFor('  production: { assign: on-merge }', {
      'prompts/items.md': promptIn(85, 'Repeat the number.', inline),
      'prompts/second.md': promptIn(85, 'The second one.', inline),
    });
    await bench.adopt('production');
    restore = await bench.checkpoint();
  });
  afterEach(() => restore());
  afterAll(() => bench.stop());

  const withoutEvidence: Partial<Surroundings> = {
    registry: (config) => ({ ...bench.registry(config), evidence: async () => undefined }),
  };

  it('assigns them with the prompts that refer to them, in one change', async () => {
    await bench.commit({ ...files, ...colder });
    const report = await bench.push();
    expect(outcomesOf(report)).toEqual(['production/items: promoted', 'production/second: promoted']);
    expect(movesOf(report)).toEqual(['production/parameters:careful: promoted']);
    expect(exitCode(report, 'push')).toBe(0);
  });

  it('assigns what is missing alone without a call, on the evidence of the prompts that are there', async () => {
    await bench.commit(files);
    const calls = model.calls();
    const report = await bench.push();
    expect(report).toMatchObject({ verdict: 'pass', prompts: [] });
    expect(movesOf(report)).toEqual(['production/parameters:careful: promoted']);
    expect(model.calls()).toBe(calls);
    expect(exitCode(report, 'push')).toBe(0);
    expect(movesOf(await bench.push())).toEqual([]);
  });

  it('evaluates again what the ledger has no evidence of any more', async () => {
    await bench.commit(files);
    const report = await bench.push({}, withoutEvidence);
    expect(movesOf(report)).toEqual(['production/parameters:careful: promoted']);
    expect(report.calls.calls).toBe(40);
  });

  it('assigns nothing when that evaluation is not whole, and is red', async () => {
    await bench.commit(files);
    model.fail(500);
    const report = await bench.push({}, withoutEvidence);
    model.fail(undefined);
    expect(movesOf(report)).toEqual(['production/parameters:careful: refused']);
    expect(exitCode(report, 'push')).not.toBe(0);
    expect(await heldIn(bench, 'production')).toBeUndefined();
  });

  it('says of a set that no prompt refers to that it is not assigned', async () => {
    const report = await bench.push();
    expect(report.nothing).toBeDefined();
    expect(messagesOf(report)).toEqual([
      'parameters:careful is not assigned: no prompt refers to it, so that nothing was evaluated for it.',
    ]);
  });
});

describe('parameters that a person promotes', () => {
  let bench: LocalBench;
  let restore: () => Promise<void>;
  beforeAll(async () => {
    bench = await benchFor('  staging: { assign: on-pass }\n  production: { assign: manual }');
    await bench.adopt('staging', 'production');
    restore = await bench.checkpoint();
  });
  afterEach(() => restore());
  afterAll(() => bench.stop());

  const named = { prompts: ['parameters:care*'] };

  it('move with every prompt that refers to them, and with no other', async () => {
    await bench.commit({ ...colder, 'prompts/other.md': promptIn(97, 'Better.', '') });
    const report = await bench.promote('production', named);
    expect(outcomesOf(report)).toEqual(['production/items: promoted', 'production/second: promoted']);
    expect(movesOf(report)).toEqual(['production/parameters:careful: promoted']);
    expect(exitCode(report, 'dispatch')).toBe(0);
  });

  it('are what another environment holds, when that is named', async () => {
    await bench.pullRequest(colder);
    const report = await bench.promote('production', { ...named, from: parseEnvironmentSlug('staging') });
    expect(movesOf(report)).toEqual(['production/parameters:careful: promoted']);
    expect(await heldIn(bench, 'production')).toBe(await heldIn(bench, 'staging'));
    expect(await bench.holds('production', 'second')).toBe(await bench.holds('staging', 'second'));
  });

  it('name the commit of their file, and none where another environment has them', async () => {
    await bench.pullRequest(colder);
    await bench.commit(colder);
    // What was rolled back comes back by its name alone.
    const byName = { prompts: ['parameters:careful'] };
    const from = { ...byName, from: parseEnvironmentSlug('staging') };
    const newest = async () => {
      const entries = (await bench.ledger()).filter(
        ({ slug, environment, action }) => slug === 'careful' && environment === 'production' && action === 'promotion',
      );
      return entries.toSorted((one, other) => (one.at < other.at ? 1 : -1))[0];
    };
    await bench.promote('production', from);
    for (const [given, commit] of [
      [from, undefined],
      [byName, await bench.git('rev-parse', 'main')],
    ] as const) {
      const before = await newest();
      await bench.rollback('production', { prompts: ['parameters:careful'] });
      const report = await bench.promote('production', given);
      expect(movesOf(report)).toEqual(['production/parameters:careful: promoted']);
      expect((await newest())?.operation).not.toBe(before?.operation);
      expect((await newest())?.commit).toBe(commit);
    }
  });

  it('stay when another environment holds a prompt that was not made with them', async () => {
    await bench.pullRequest(colder);
    await bench.commit(colder);
    await bench.rollback('staging', { prompts: ['second'] });
    const was = await heldIn(bench, 'production');
    const report = await bench.promote('production', { ...named, from: parseEnvironmentSlug('staging') });
    expect(movesOf(report)).toEqual(['production/parameters:careful: kept']);
    expect(exitCode(report, 'dispatch')).not.toBe(0);
    expect(await heldIn(bench, 'production')).toBe(was);
  });

  it('are shown by a dry run as they would move', async () => {
    await bench.commit(colder);
    const report = await bench.promote('production', { ...named, dryRun: true });
    expect(movesOf(report)).toEqual(['production/parameters:careful: will-assign']);
    expect(exitCode(report, 'dispatch')).toBe(0);
  });

  it('that are there already are settled', async () => {
    const report = await bench.promote('production', named);
    expect(movesOf(report)).toEqual(['production/parameters:careful: already-held']);
    expect(exitCode(report, 'dispatch')).toBe(0);
  });

  it('go with a prompt that is promoted despite its verdict, and the ledger says so', async () => {
    await bench.commit({ ...colder, 'prompts/second.md': promptIn(70, 'Worse.') });
    const report = await bench.promote('production', { ...named, override: true, reason: 'the customer waits' });
    expect(outcomesOf(report)).toEqual(['production/items: promoted', 'production/second: promoted']);
    expect(movesOf(report)).toEqual(['production/parameters:careful: promoted']);
    const overridden = (await bench.ledger()).filter(({ rule }) => rule === 'override').map(({ slug }) => slug);
    expect(overridden.toSorted()).toEqual(['careful', 'second']);
  });

  it('stay when a prompt of them does not pass', async () => {
    await bench.commit({ ...colder, 'prompts/second.md': promptIn(70, 'Worse.') });
    const report = await bench.promote('production', named);
    expect(movesOf(report)).toEqual(['production/parameters:careful: kept']);
    expect(exitCode(report, 'dispatch')).toBe(1);
  });

  it.each([
    ['by a name that nothing has', { prompts: ['parameters:nobody'] }, /named parameters:nobody/, /parameters:careful/],
    ['in a version that the files do not hold', { ...named, version: 'abcdef' }, /no version that begins/, /rollback/],
    [
      'in one version with a prompt',
      { prompts: ['items', 'parameters:*'], version: 'ab' },
      /one version/,
      /Name the one/,
    ],
  ])('%s are an error that says what there is', async (_, given, message, todo) => {
    const report = await bench.promote('production', given);
    expect(report).toMatchObject({ verdict: 'error', error: { name: 'UsageError' } });
    expect(report.because).toMatch(message);
    expect(report.error?.todo).toMatch(todo);
  });

  it('may name the version that the files hold', async () => {
    await bench.commit(colder);
    await bench.promote('staging', named);
    const version = (await heldIn(bench, 'staging')).slice(0, 15);
    const report = await bench.promote('production', { ...named, version });
    expect(movesOf(report)).toEqual(['production/parameters:careful: promoted']);
  });
});
