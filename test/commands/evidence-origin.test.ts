import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { RunFacts, Surroundings } from '../../src/commands/request.ts';
import { gitRegistry } from '../../src/registry/index.ts';
import type { AssignOutcome, Evidence, LedgerEntry, Registry } from '../../src/registry/registry.ts';
import type { Report } from '../../src/report/report.ts';
import { type ScriptedModel, startScriptedModel } from '../acceptance/scripted-model.ts';
import { createMemoryBranch } from '../registry/memory-branch.ts';
import {
  casesOf,
  configOf,
  type Files,
  type LocalBench,
  outcomesOf,
  promptOf,
  promptPath,
  startLocalBench,
} from '../support/local-bench.ts';

const improved = { [promptPath]: promptOf(97) };
const environments = '  production: { assign: on-merge }';
const runOf = (id: number, attempt = 1): RunFacts => ({
  id: String(id),
  attempt,
  url: `https://github.com/acme/app/actions/runs/${id}`,
});

let model: ScriptedModel;
let bench: LocalBench;
let restore: () => Promise<void>;
beforeAll(async () => {
  model = await startScriptedModel();
  bench = await startLocalBench({ model, environments });
  await bench.adopt('production');
  restore = await bench.checkpoint();
});
afterEach(() => restore());
afterAll(async () => {
  await bench.stop();
  await model.stop();
});

const entryOf = async (run: string): Promise<LedgerEntry> => {
  const found = (await bench.ledger()).find((entry) => entry.run?.id === run && entry.kind === 'prompt');
  if (found === undefined) throw new Error(`no entry of run ${run}`);
  return found;
};

/** What a run wrote, beside what it did. */
function watched(): {
  readonly around: Partial<Surroundings>;
  readonly written: Evidence[];
  readonly operations: string[];
} {
  const written: Evidence[] = [];
  const operations: string[] = [];
  const around: Partial<Surroundings> = {
    registry: (config) => {
      const registry = bench.registry(config);
      return {
        ...registry,
        assign: (changes) => {
          written.push(...changes.flatMap(({ evidence }) => evidence ?? []));
          operations.push(...changes.map(({ entry }) => entry.operation));
          return registry.assign(changes);
        },
      };
    },
  };
  return { around, written, operations };
}

describe('the evidence of a promotion', () => {
  it('names the run that asked the model, which is not always the one that assigns', async () => {
    await bench.pullRequest(improved, { run: runOf(1) });
    await bench.commit(improved);
    const { around, written } = watched();
    const calls = model.calls();
    await bench.push({ run: runOf(2) }, around);
    expect(model.calls()).toBe(calls);
    expect(written[0]?.basis?.map(({ evaluatedIn }) => evaluatedIn)).toEqual([runOf(1)]);
    expect((await entryOf('2')).run).toEqual(runOf(2));
  });

  it('names this run where it asked the model itself', async () => {
    await bench.commit(improved);
    const { around, written } = watched();
    await bench.push({ run: runOf(3) }, around);
    expect(written[0]?.basis?.map(({ evaluatedIn }) => evaluatedIn)).toEqual([runOf(3)]);
  });

  it('is the same in a second attempt, so that the change is the same operation', async () => {
    await bench.commit(improved);
    const [first, second] = [watched(), watched()];
    const refused: AssignOutcome = { kind: 'contended', message: 'others were writing' };
    const registry: Surroundings['registry'] = (config) => {
      const own = first.around.registry?.(config) ?? bench.registry(config);
      return { ...own, assign: (changes) => Promise.all([own.environments(), record(changes)]).then(() => refused) };
    };
    const operations: string[] = [];
    const record = async (changes: Parameters<Registry['assign']>[0]) => {
      operations.push(...changes.map(({ entry }) => entry.operation));
    };
    await bench.push({ run: runOf(4) }, { registry });
    await bench.push({ run: runOf(4, 2) }, second.around);
    expect(operations).toHaveLength(1);
    expect(second.operations).toEqual(operations);
  });
});

describe('a recorded result', () => {
  const expired = (report: Report) => report.notices.filter(({ message }) => message.includes('`evidence-days`'));

  it('decides for as many days as the environment says', async () => {
    await bench.pullRequest(improved);
    await bench.commit(improved);
    bench.wait(6.9);
    const report = await bench.push();
    expect(report.calls).toMatchObject({ calls: 0, recorded: 40 });
    expect(outcomesOf(report)).toEqual(['production/items: promoted']);
    expect(expired(report)).toEqual([]);
    bench.wait(-6.9);
  });

  it('is evaluated again when it is older, and the report says so once', async () => {
    await bench.pullRequest(improved);
    await bench.commit(improved);
    bench.wait(7.1);
    const report = await bench.push();
    expect(report.calls.recorded).toBe(0);
    expect(report.calls.calls).toBeGreaterThanOrEqual(40);
    expect(expired(report)).toEqual([
      {
        level: 'notice',
        message:
          '2 recorded results were not used: older than the 7 days that `evidence-days` allows. They were evaluated again.',
      },
    ]);
    expect(outcomesOf(report)).toEqual(['production/items: promoted']);
    bench.wait(-7.1);
  });

  it('from the future decides nothing', async () => {
    await bench.pullRequest(improved);
    await bench.commit(improved);
    bench.wait(-2);
    expect((await bench.push()).calls.recorded).toBe(0);
    bench.wait(2);
  });
});

describe('what was evaluated on a pull request', () => {
  const gate = (rules: string) => ({ environments: `  production: { assign: on-merge, gate: ${rules} }` });

  it.each<[string, () => Promise<Report>]>([
    ['squashed into main', async () => mergedAs(improved)],
    [
      'rebased onto another main',
      async () => {
        await bench.commit({ 'README.md': 'Other work.\n' });
        return await mergedAs(improved);
      },
    ],
    ['pushed again with force', async () => bench.pullRequest({ ...improved, 'README.md': 'Reworded.\n' })],
  ])('is not evaluated again when it is %s: the content is the same', async (_, then) => {
    await bench.pullRequest(improved);
    const calls = model.calls();
    expect((await then()).verdict).toBe('pass');
    expect(model.calls()).toBe(calls);
  });

  it.each<[string, Files]>([
    ['the prompt', { [promptPath]: promptOf(97, 'Edited.') }],
    ['the dataset', { 'datasets/items.jsonl': casesOf(21) }],
    ['a scorer', { 'prompt-ratchet.yml': 'contains' }],
    ['the model', { 'prompt-ratchet.yml': 'items-2' }],
  ])('is evaluated again when %s was edited before the push', async (_, edit) => {
    await bench.pullRequest(improved);
    const suites =
      '  - { name: items, prompts: ["*"], dataset: items, trials: 1, scorers: [contains: { any: [answer] }] }';
    const scored = configOf(model, { environments, suites });
    const asked = configOf(model, { environments })
      .replace('model: scripted', 'model: second')
      .replace(
        'models:\n',
        `models:\n  second: { provider: openai-compatible, base-url: "${model.baseUrl}", model: items-2 }\n`,
      );
    const config = { contains: scored, 'items-2': asked }[edit['prompt-ratchet.yml'] ?? ''];
    const calls = model.calls();
    await mergedAs({ ...improved, ...edit, ...(config === undefined ? {} : { 'prompt-ratchet.yml': config }) });
    expect(model.calls()).toBeGreaterThan(calls);
  });

  it('is judged again, without a call, when the policy was edited before the push', async () => {
    await bench.pullRequest(improved);
    const calls = model.calls();
    const strict = configOf(model, gate('{ mode: strict }'));
    const report = await mergedAs({ ...improved, 'prompt-ratchet.yml': strict });
    expect(outcomesOf(report)).toEqual(['production/items: refused']);
    expect(model.calls()).toBe(calls);
  });

  async function mergedAs(files: Files): Promise<Report> {
    await bench.commit(files);
    return await bench.push();
  }
});

describe('the evidence of a version that a change brings back', () => {
  const memory = createMemoryBranch();
  const around: Partial<Surroundings> = {
    registry: ({ project }) => gitRegistry(memory.store, { project, signal: new AbortController().signal }),
  };
  const pathOf = async (version: string): Promise<string> => {
    const at = await memory.store.tip();
    const paths = at === undefined ? [] : await memory.store.list(at, 'ledger');
    const files = at === undefined ? new Map() : await memory.store.read(at, paths);
    const entries: LedgerEntry[] = [...files.values()].map((bytes) => JSON.parse(Buffer.from(bytes).toString('utf8')));
    const digest = entries.find(({ to }) => to === version)?.evidence ?? '';
    return `evidence/${digest.replace('sha256:', '')}.json.gz`;
  };
  const before = async () => {
    const first = await bench.promote('production', { reason: 'first adoption' }, around);
    await bench.commit(improved);
    const second = await bench.push({}, around);
    await bench.commit({ [promptPath]: promptOf(90) });
    return [first, second].map((report) => report.prompts[0]?.candidate ?? '');
  };

  it('lets it pass as a revert without a call, and is believed only as it was written', async () => {
    const [first = '', second = ''] = await before();
    const [own, other] = [await pathOf(first), await pathOf(second)];
    const put = async (bytes: Uint8Array) => {
      const parent = await memory.store.tip();
      const change = { parent, message: 'by hand', at: '2026-11-21T12:00:00Z', files: new Map([[own, bytes]]) };
      expect((await memory.store.commit(change)).kind).toBe('committed');
    };
    const tip = await memory.store.tip();
    if (tip === undefined) throw new Error('nothing was written');
    const files = await memory.store.read(tip, [own, other]);
    const [true_, swapped] = [files.get(own), files.get(other)];
    if (true_ === undefined || swapped === undefined) throw new Error('no evidence was written');
    const gone: Partial<Surroundings> = {
      registry: (config) => ({
        ...(around.registry?.(config) ?? bench.registry(config)),
        evidence: async () => undefined,
      }),
    };
    for (const [file, read] of [
      [swapped, around],
      [new Uint8Array(), around],
      [true_, gone],
    ] as const) {
      await put(file);
      const calls = model.calls();
      const report = await bench.push({ dryRun: true }, { ...read, results: () => undefined });
      expect(report.prompts[0]?.candidate).toBe(first);
      expect(JSON.stringify(report.prompts[0]?.verdict)).not.toContain('a revert');
      expect(model.calls()).toBeGreaterThan(calls);
    }
    await put(true_);
    const calls = model.calls();
    const report = await bench.push({ dryRun: true }, around);
    expect(report.prompts[0]?.verdict).toMatchObject({ kind: 'pass', checks: [{ rule: 'revert' }] });
    expect(model.calls()).toBe(calls);
  });

  it.each([
    [
      'another version of its dataset',
      { 'datasets/items.jsonl': casesOf(21) },
      'over another version of dataset items',
    ],
    ['another scorer', { 'prompt-ratchet.yml': 'scorer' }, 'without scorer contains'],
    ['another policy', { 'prompt-ratchet.yml': 'policy' }, 'under another policy'],
  ])('lets nothing pass that is judged by %s now: it is evaluated', async (_, edit: Files, why) => {
    await bench.commit(improved);
    await bench.push();
    const suites =
      '  - { name: items, prompts: ["*"], dataset: items, trials: 1, scorers: [contains: { any: [answer] }] }';
    const lenient = '  production: { assign: on-merge, gate: { max-drop: 0.2 } }';
    const config = {
      scorer: configOf(model, { environments, suites }),
      policy: configOf(model, { environments: lenient }),
    }[edit['prompt-ratchet.yml'] ?? ''];
    await bench.commit({
      [promptPath]: promptOf(90),
      ...edit,
      ...(config === undefined ? {} : { 'prompt-ratchet.yml': config }),
    });
    const calls = model.calls();
    const report = await bench.push();
    expect(report.notices.map(({ message }) => message).join()).toContain(why);
    expect(JSON.stringify(report.prompts[0]?.verdict)).not.toContain('a revert');
    expect(model.calls()).toBeGreaterThan(calls);
  });
});
