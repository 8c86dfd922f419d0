import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type ScriptedModel, startScriptedModel } from '../acceptance/scripted-model.ts';
import { type FaultRequest, type LoopbackGitHub, startGitHub } from '../support/github/index.ts';
import { dispatchOf, type Inputs, startAction } from './action.ts';
import { promptFiles, startingFiles } from './place.ts';
import { replay } from './replay.ts';

const rollback = { command: 'rollback', environment: 'staging', prompt: 'items', reason: 'customers complained' };

describe('a rollback that names no version, of the last of three', () => {
  let github: LoopbackGitHub;
  let model: ScriptedModel;
  let folder: string;
  const start = async (inputs: Inputs, attempt = 1) =>
    startAction(github, await dispatchOf(github, inputs), folder, attempt);
  const holds = async () => (await replay(github.folder)).pointers.get('staging/items')?.version;
  const versions: (string | undefined)[] = [];

  beforeEach(async () => {
    [github, model, folder] = await Promise.all([
      startGitHub(),
      startScriptedModel(),
      mkdtemp(join(tmpdir(), 'kills-rollback-')),
    ]);
    await github.commit('main', startingFiles(model.baseUrl));
    versions.length = 0;
    for (const quality of [90, 95, 96]) {
      await github.commit('main', promptFiles(quality));
      const inputs = { command: 'promote', environment: 'staging', prompt: '*', reason: 'it holds' };
      expect((await (await start(inputs)).ended).code).toBe(0);
      versions.push(await holds());
    }
  });
  afterEach(async () => {
    await Promise.all([github.stop(), model.stop(), rm(folder, { recursive: true, force: true })]);
  });

  it('goes back one version, however often the same run is started again', async () => {
    const running = await start(rollback);
    const stop = github.fault((request) => {
      if (!movesRegistry(request)) return undefined;
      running.strike('SIGKILL');
      return undefined;
    });
    await running.ended;
    stop();
    await expect.poll(holds).toBe(versions[1]);
    const again = await (await start(rollback, 2)).ended;
    expect(await holds(), again.log).toBe(versions[1]);
    expect(again.code, again.log).toBe(0);
  }, 60_000);

  it('is told when GitHub fails right after it', async () => {
    let since = -1;
    // What is read back settles it; all that comes after that fails.
    github.fault((request) => {
      if (since >= 0) since += 1;
      if (movesRegistry(request)) since = 0;
      return since > 2 ? { before: { status: 502 } } : undefined;
    });
    const { log } = await (await start(rollback)).ended;
    expect(await holds()).toBe(versions[1]);
    expect(log).toContain(`staging was given ${versions[1]?.slice(7, 19)} of items`);
  }, 60_000);
});

function movesRegistry({ operationName, body }: FaultRequest): boolean {
  return operationName === 'CommitOnBranch' && JSON.stringify(body).includes('prompt-registry');
}
