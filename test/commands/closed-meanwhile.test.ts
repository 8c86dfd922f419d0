import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { RegistryError } from '../../src/registry/registry.ts';
import { type ScriptedModel, startScriptedModel } from '../acceptance/scripted-model.ts';
import { type LocalBench, outcomesOf, promptOf, promptPath, startLocalBench } from '../support/local-bench.ts';

describe('a pull request that is closed while its run assigns', () => {
  let model: ScriptedModel;
  let bench: LocalBench;
  let restore: () => Promise<void>;
  beforeAll(async () => {
    model = await startScriptedModel();
    bench = await startLocalBench({ model });
    await bench.adopt('staging');
    restore = await bench.checkpoint();
  });
  afterEach(() => restore());
  afterAll(async () => {
    await bench.stop();
    await model.stop();
  });

  const improved = { [promptPath]: promptOf(97) };

  it('gives back what the run had just assigned, and says so', async () => {
    const before = await bench.holds('staging');
    bench.pullRequestStates(new Map([[1, 'closed']]));
    const report = await bench.pullRequest(improved);
    expect(outcomesOf(report)).toEqual(['staging/items: promoted']);
    expect(await bench.holds('staging')).toBe(before);
    expect(report.notices).toContainEqual({
      level: 'warning',
      message: expect.stringMatching(/^Pull request #1 was closed while this run assigned\. /),
    });
    expect(report.registryCommit).toBe(await bench.registryTip());
    const given = (await bench.ledger()).filter(({ action }) => action === 'withdrawal');
    expect(given).toMatchObject([{ kind: 'prompt', pullRequest: 1, to: before }]);
  });

  it('tells what it assigned also when that cannot be given back', async () => {
    bench.pullRequestStates(new Map([[1, 'closed']]));
    let opened = 0;
    const report = await bench.pullRequest(
      improved,
      {},
      {
        registry: (config) => {
          const real = bench.registry(config);
          opened += 1;
          const gone = () => Promise.reject(new RegistryError('unreadable', 'the registry does not answer'));
          return opened === 1 ? real : { ...real, environments: gone };
        },
      },
    );
    expect(outcomesOf(report)).toEqual(['staging/items: promoted']);
    expect(report.registryCommit).toBe(await bench.registryTip());
    expect(report.notices).toContainEqual({
      level: 'warning',
      message:
        'Pull request #1 was closed while this run assigned. What it took was not given back: the registry does not answer. Run the job of its closing again, or put it back with `rollback`.',
    });
  });

  it.each([
    ['is open', new Map([[1, 'open']] as const)],
    ['was merged', new Map([[1, 'merged']] as const)],
    ['cannot be looked at', undefined],
  ])('keeps it where the pull request %s', async (_, states) => {
    bench.pullRequestStates(states);
    const report = await bench.pullRequest(improved);
    expect(await bench.holds('staging')).toBe(report.prompts[0]?.candidate);
    expect(report.notices.filter(({ message }) => message.includes('was closed'))).toEqual([]);
  });
});
