import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Surroundings } from '../../src/commands/request.ts';
import type { Config } from '../../src/config/config.ts';
import type { Trial } from '../../src/evaluation/evaluation.ts';
import { evaluationFromJson, evaluationToJson } from '../../src/evaluation/index.ts';
import type { Completion } from '../../src/models/model.ts';
import { gitResults } from '../../src/registry/index.ts';
import { type Evidence, type Registry, RegistryError } from '../../src/registry/registry.ts';
import type { RecordedResult, ResultStore } from '../../src/registry/results.ts';
import type { Report } from '../../src/report/report.ts';
import { type ScriptedModel, startScriptedModel } from '../acceptance/scripted-model.ts';
import { createMemoryBranch } from '../registry/memory-branch.ts';
import {
  casesOf,
  configOf,
  type Files,
  type LocalBench,
  promptOf,
  promptPath,
  rowOf,
  startLocalBench,
} from '../support/local-bench.ts';

const scorers = 'exact, contains: { any: [answer] }';
const improved = { [promptPath]: promptOf(97) };
const dataset = 'datasets/items.jsonl';
const otherCases = { [dataset]: casesOf(25) };

let model: ScriptedModel;
let bench: LocalBench;
let restore: () => Promise<void>;
beforeAll(async () => {
  model = await startScriptedModel();
  bench = await startLocalBench({ model, suites: suiteOf(scorers) });
  await bench.adopt('staging');
  restore = await bench.checkpoint();
});
afterEach(() => restore());
afterAll(async () => {
  await bench.stop();
  await model.stop();
});

const configWith = (asked: string, name?: string) => ({
  'prompt-ratchet.yml': configOf(model, { suites: suiteOf(asked, name) }),
});
const messagesOf = ({ notices }: Report) => notices.map(({ message }) => message);
const anew = (how: string, environment = 'staging', slug = 'items') =>
  `${environment}'s version of ${slug} was promoted ${how}: what was found then cannot be compared, and it was evaluated anew.`;

/** The registry as every run gets it, with something else in it. */
const registryWith = (change: (registry: Registry) => Partial<Registry>): Partial<Surroundings> => ({
  registry: (config: Config) => {
    const registry = bench.registry(config);
    return { ...registry, ...change(registry) };
  },
});

describe('the evidence of a promotion', () => {
  it('says over what, by which scorers and where each suite was evaluated', async () => {
    let written: Evidence | undefined;
    const spied = registryWith((registry) => ({
      assign: (changes) => {
        written = changes[0].evidence;
        return registry.assign(changes);
      },
    }));
    const report = await bench.pullRequest(improved, {}, spied);
    expect(rowOf(report).promotion.outcome).toBe('promoted');
    const digest = expect.stringMatching(/^sha256:[0-9a-f]{64}$/);
    expect(written?.basis).toEqual([
      {
        suite: 'items',
        dataset: digest,
        scorers: { exact: digest, contains: digest },
        endpoint: model.baseUrl,
        model: 'scripted/items-1',
        trials: 1,
      },
    ]);
  });
});

describe('a baseline that is evaluated anew', () => {
  it('because nobody compared with it before, needs no reason', async () => {
    const report = await bench.pullRequest(improved, { dryRun: true });
    expect(report.calls.calls).toBe(40);
    expect(report.notices).toEqual([]);
  });

  it.each<[string, () => Files, string]>([
    ['another version of the dataset', () => otherCases, 'over another version of dataset items'],
    [
      'another scorer of that name',
      () => configWith('exact, contains: { any: [answer, sure] }'),
      'with another scorer contains',
    ],
    ['a scorer that is new', () => configWith(`${scorers}, not-contains: { any: [x] }`), 'without scorer not-contains'],
    ['a scorer that is gone', () => configWith('exact'), 'with scorer contains as well'],
    [
      'all of it',
      () => ({ ...otherCases, ...configWith('exact, not-contains: { any: [x] }') }),
      'over another version of dataset items, without scorer not-contains and with scorer contains as well',
    ],
    ['a suite that is new', () => configWith('exact', 'wider'), 'without suite wider'],
  ])('because of %s, says so', async (_, files, how) => {
    await bench.commit(files());
    const report = await bench.pullRequest(improved, { dryRun: true });
    expect(report.notices).toEqual([{ level: 'notice', message: anew(how) }]);
  });

  it('because its model is called at another address, says so', async () => {
    const moved = await startScriptedModel();
    await bench.commit({ 'prompt-ratchet.yml': configOf(moved, { suites: suiteOf(scorers) }) });
    const report = await bench.pullRequest(improved, { dryRun: true });
    await moved.stop();
    expect(messagesOf(report)).toEqual([anew('where its model was called at another address')]);
  });

  it('whose model the config does not declare any more is named, with what to keep', async () => {
    const config = configOf(model, { suites: suiteOf(scorers) }).replaceAll('scripted', 'renamed');
    await bench.commit({ 'prompt-ratchet.yml': config });
    const { verdict, because, error } = await bench.pullRequest(improved, { dryRun: true });
    expect(verdict).toBe('error');
    expect(because).toBe('the version of items that staging holds asks a model that is not known: scripted/items-1');
    expect(error?.todo).toContain('Keep its entry in "models"');
  });

  it('says nothing of a suite that only has another name', async () => {
    await bench.commit(configWith(scorers, 'renamed'));
    expect((await bench.pullRequest(improved, { dryRun: true })).notices).toEqual([]);
  });

  it('says it once: a comparison that is recorded is not made again', async () => {
    await bench.commit(otherCases);
    const change = await bench.propose(improved);
    expect((await bench.pullRequest(change, { dryRun: true })).notices).toHaveLength(1);
    const again = await bench.pullRequest(change, { dryRun: true });
    expect(again.calls.calls).toBe(0);
    expect(again.notices).toEqual([]);
    const another = await bench.pullRequest({ [promptPath]: promptOf(95) }, { dryRun: true });
    expect(another.notices).toEqual([]);
  });

  it('says it of every environment that holds it', async () => {
    const environments = '  staging: { assign: on-pass }\n  production: { assign: on-merge }';
    await bench.commit({ 'prompt-ratchet.yml': configOf(model, { suites: suiteOf(scorers), environments }) });
    await bench.adopt('production');
    await bench.commit(otherCases);
    const report = await bench.pullRequest(improved, { dryRun: true });
    const how = 'over another version of dataset items';
    expect(messagesOf(report)).toEqual([anew(how), anew(how, 'production')]);
  });

  it('says nothing where it was not evaluated', async () => {
    await bench.commit(otherCases);
    const report = await bench.pullRequest(improved, {}, { caps: { maxCalls: 1, maxCostUsd: undefined } });
    expect(report.because).toContain('max-calls');
    expect(report.notices).toEqual([]);
  });

  it('says nothing when a rollback put it there: that rests on no evidence', async () => {
    await bench.pullRequest(improved);
    await bench.rollback('staging');
    await bench.commit(otherCases);
    const report = await bench.pullRequest({ [promptPath]: promptOf(95) }, { dryRun: true, pullRequest: 2 });
    expect(rowOf(report).baseline?.source).toBe('held');
    expect(report.notices).toEqual([]);
  });

  it('says nothing when another version is held, which the pull request itself promoted', async () => {
    await bench.pullRequest({ [promptPath]: promptOf(95) });
    await bench.commit(otherCases);
    const report = await bench.pullRequest(improved, { dryRun: true });
    expect(rowOf(report).baseline?.version).not.toBe(await bench.holds('staging'));
    expect(report.notices).toEqual([]);
  });

  it.each<[string, (registry: Registry) => Partial<Registry>]>([
    ['is not there', () => ({ evidence: async () => undefined })],
    [
      'says nothing of it',
      (registry) => ({
        evidence: async (digest) => {
          const { basis: _, ...evidence } = (await registry.evidence(digest)) ?? expect.unreachable();
          return evidence;
        },
      }),
    ],
    [
      'cannot be read',
      () => ({
        evidence: async () => {
          throw new RegistryError('unreadable', 'the connection was reset');
        },
      }),
    ],
  ])('says nothing when the evidence %s, and has the same verdict', async (_, change) => {
    await bench.commit(otherCases);
    const report = await bench.pullRequest(improved, {}, registryWith(change));
    expect(rowOf(report).promotion.outcome).toBe('promoted');
    expect(report.notices).toEqual([]);
  });

  it('keeps no assignment from being told, even when a defect keeps the reason from being found', async () => {
    const report = await bench.pullRequest(
      improved,
      {},
      registryWith(() => ({
        evidence: async () => {
          throw new TypeError('not a function');
        },
      })),
    );
    expect(rowOf(report).promotion.outcome).toBe('promoted');
    expect(report.notices).toEqual([{ level: 'warning', message: expect.stringContaining('not a function') }]);
  });

  it('says nothing in a run that was cancelled meanwhile, and has the same outcome', async () => {
    await bench.commit(otherCases);
    const cancelled = new AbortController();
    const report = await bench.pullRequest(
      improved,
      {},
      {
        signal: cancelled.signal,
        ...registryWith(() => ({
          evidence: async () => {
            cancelled.abort();
            throw cancelled.signal.reason;
          },
        })),
      },
    );
    expect(rowOf(report).promotion.outcome).toBe('promoted');
    expect(report.notices).toEqual([]);
  });

  it('is looked into after the assignments: they come first where requests are few', async () => {
    await bench.commit(otherCases);
    const acts: string[] = [];
    const report = await bench.pullRequest(
      improved,
      {},
      registryWith((registry) => ({
        assign: (changes) => {
          acts.push('assign');
          return registry.assign(changes);
        },
        evidence: (digest) => {
          acts.push('evidence');
          return registry.evidence(digest);
        },
      })),
    );
    expect(acts).toEqual(['assign', 'evidence']);
    expect(messagesOf(report)).toEqual([anew('over another version of dataset items')]);
  });

  it('says nothing where no results are reused', async () => {
    await bench.commit(otherCases);
    const report = await bench.pullRequest(improved, { dryRun: true }, { results: () => undefined });
    expect(report.notices).toEqual([]);
  });

  it('is looked into for a few prompts, however many there are', async () => {
    const names = ['a', 'b', 'c', 'd', 'e', 'f'];
    const prompts = (quality: number) =>
      Object.fromEntries(names.map((name) => [`prompts/${name}.md`, promptOf(quality, `Prompt ${name}.`)]));
    await bench.commit(prompts(90));
    await bench.promote('staging', { prompts: names, reason: 'first adoption' });
    await bench.commit(otherCases);
    const asked: string[] = [];
    const report = await bench.pullRequest(
      prompts(97),
      { dryRun: true },
      registryWith((registry) => ({
        evidence: (digest) => {
          asked.push(digest);
          return registry.evidence(digest);
        },
      })),
    );
    expect(report.prompts).toHaveLength(names.length);
    expect(asked).toHaveLength(4);
    expect(messagesOf(report)).toEqual(
      names.slice(0, 4).map((name) => anew('over another version of dataset items', 'staging', name)),
    );
  });
});

describe('earlier trials of a baseline', () => {
  let store: ResultStore;
  beforeEach(async () => {
    store = gitResults(createMemoryBranch('memory, branch prompt-results').store);
    await bench.pullRequest(improved, { dryRun: true }, { results: () => store });
  });

  /** What was recorded, with other trials. */
  const resultsWith = (change: (trial: Trial, index: number) => Trial) => ({
    results: (): ResultStore => ({
      ...store,
      find: async (ids) => {
        const found = await store.find(ids);
        const changed = ({ evaluation }: RecordedResult) => {
          const recorded = evaluationFromJson(evaluation, 'recorded');
          return evaluationToJson({ ...recorded, trials: recorded.trials.map(change) });
        };
        return new Map([...found].map(([id, result]) => [id, { ...result, evaluation: changed(result) }]));
      },
    }),
  });
  const answeredBy = (trial: Trial, given: Partial<Completion>): Trial =>
    trial.outcome.status === 'failed'
      ? trial
      : { ...trial, outcome: { ...trial.outcome, completion: { ...trial.outcome.completion, ...given } } };
  const another = { [promptPath]: promptOf(95) };
  const leftOut = (why: string) => `20 earlier trials of the baseline of items (suite items) were left out: ${why}.`;

  it('that are used need no word', async () => {
    const report = await bench.pullRequest(another, { dryRun: true }, { results: () => store });
    expect(report.calls.calls).toBe(43);
    expect(report.notices).toEqual([]);
  });

  it('that are too old are left out, and said to be', async () => {
    bench.wait(31);
    const report = await bench.pullRequest(another, { dryRun: true }, { results: () => store });
    bench.wait(-31);
    expect(report.notices).toEqual([{ level: 'notice', message: leftOut('not of the last 30 days') }]);
  });

  it('that another model answered are left out, with its name and that of the one that answers now', async () => {
    const results = resultsWith((trial) => answeredBy(trial, { resolvedModel: 'items-0' }));
    const report = await bench.pullRequest(another, { dryRun: true }, results);
    expect(messagesOf(report)).toEqual([leftOut('another model answered (items-0, not items-1)')]);
  });

  it('that several systems answered are left out, and some of them named', async () => {
    const results = resultsWith((trial, index) => answeredBy(trial, { systemFingerprint: `fp_${index % 3}` }));
    const report = await bench.pullRequest(another, { dryRun: true }, results);
    expect(messagesOf(report)).toEqual([
      leftOut('another model answered (items-1 fp_0, items-1 fp_1, …, not items-1)'),
    ]);
  });

  it('that may be of the model as it is now, or not, are left out as such', async () => {
    const outcome = { status: 'failed', kind: 'task', error: { name: 'TooLong', message: 'too long' } } as const;
    const results = resultsWith((trial) => ({ ...trial, outcome }));
    const report = await bench.pullRequest(another, { dryRun: true }, results);
    expect(messagesOf(report)).toEqual([leftOut('it is not known whether the model is still the same')]);
  });

  it('are not spoken of where the comparison was cut short', async () => {
    bench.wait(31);
    model.fail(401);
    const report = await bench.pullRequest(another, { dryRun: true }, { results: () => store });
    model.fail(undefined);
    bench.wait(-31);
    expect(report.verdict).toBe('error');
    expect(report.notices).toEqual([]);
  });
});

function suiteOf(asked: string, name = 'items'): string {
  return `  - { name: ${name}, dataset: items, trials: 1, scorers: [${asked}] }`;
}
