import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as core from '@actions/core';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { inputNames, outputNames } from '../../src/action/io.ts';
import { type Bench, holds, promptOf, promptPath } from '../acceptance/repository.ts';
import {
  type ActionOptions,
  type ActionRun,
  act,
  adopt,
  dispatchOf,
  pullRequestOf,
  startActionBench,
} from '../support/action-process.ts';

const improved = { [promptPath]: promptOf(97) };
const regressed = { [promptPath]: promptOf(70) };

let bench: Bench;
beforeAll(async () => {
  bench = await startActionBench();
  await adopt(bench, 'staging');
});
afterEach(() => {
  bench.model.fail(undefined);
  expect(bench.github.violations).toEqual([]);
});
afterAll(() => bench.stop());

async function onPullRequest(files: Readonly<Record<string, string>>, options: ActionOptions = {}) {
  const { number } = await bench.github.pullRequest({ files });
  return { number, run: await act(bench, pullRequestOf(bench, number), options) };
}
const dry = { inputs: { 'dry-run': 'true' } };
const bodies = (number: number) => bench.github.comments(number).map((comment) => comment.body);

describe('what the action shows', () => {
  it('is a report of its schema, in a file whose path is an output', async () => {
    const { run } = await onPullRequest(regressed);
    const schema = JSON.parse(await readFile('schema/report.schema.json', 'utf8'));
    const validate = new Ajv2020({ strict: true, strictTypes: false, allErrors: true }).compile(schema);
    expect(validate(run.report), JSON.stringify(validate.errors)).toBe(true);
    expect(run.outputs['report-json']).toMatch(/prompt-ratchet\.yml\/report\.json$/);
  });

  it('is the table in the log, the job summary and the comment', async () => {
    const { number, run } = await onPullRequest(regressed);
    expect(run.log).toMatch(/exact +90\.0% +70\.0% +−20\.0\spp/);
    for (const text of [run.summary, ...bodies(number)])
      expect(text).toMatch(/90\.0% \| 70\.0% \| \*\*−20\.0\spp\*\*<br>/);
    expect(bodies(number)).toHaveLength(1);
    expect(run.outputs['comment-url']).toContain('#issuecomment-');
  });

  it('is every output, also of a run that had nothing to do', async () => {
    const { run } = await onPullRequest(improved, dry);
    expect(Object.keys(run.outputs)).toEqual([...outputNames]);
    expect(run.outputs).toMatchObject({
      verdict: 'pass',
      promoted: '[]',
      // Two of twenty cases are better: that is no evidence.
      improved: '0',
      regressed: '0',
      unchanged: '0',
      'cost-usd': '',
      'registry-commit': '',
    });
    const { run: nothing } = await onPullRequest({ 'README.md': 'hello' });
    expect(Object.keys(nothing.outputs)).toEqual([...outputNames]);
    expect(nothing.outputs).toMatchObject({ verdict: 'pass', improved: '0', 'model-calls': '0', 'cost-usd': '0' });
  });

  it('is an error beside the changed file for each case that got worse', async () => {
    const { run } = await onPullRequest(regressed);
    const errors = run.log.split('\n').filter((line) => line.startsWith('::error '));
    expect(errors).toHaveLength(4);
    for (const line of errors) expect(line).toMatch(/file=prompts\/items\.md.*item-(2|5|10|13)/);
  });

  it('is an error at its line for a prompt that does not parse', async () => {
    const { number, run } = await onPullRequest({ [promptPath]: '---\nunknown: key\n---\n' });
    expect(run.code).toBe(3);
    expect(run.log).toMatch(/^::error [^\n]*file=prompts\/items\.md,line=2/m);
    expect(run.outputs).toMatchObject({ verdict: 'error', promoted: '[]' });
    expect(bodies(number)[0]).toContain('unknown key');
  });

  it('is no comment where comments are off, and another one each time where each run is to have its own', async () => {
    const off = await onPullRequest(regressed, { inputs: { comment: 'off' } });
    expect(bodies(off.number)).toEqual([]);
    expect(off.run).toMatchObject({ code: 1, outputs: { 'comment-url': '' } });
    const fresh = { inputs: { comment: 'new' } };
    const { number } = await onPullRequest(regressed, fresh);
    await act(bench, pullRequestOf(bench, number), fresh);
    expect(bodies(number)).toHaveLength(2);
    await act(bench, pullRequestOf(bench, number));
    expect(bodies(number)).toHaveLength(2);
  });

  it('is no comment of a dispatched run', async () => {
    const before = bench.github.state.comments.length;
    await act(bench, await dispatchOf(bench), { inputs: { environment: 'staging', prompt: '*', 'dry-run': 'true' } });
    expect(bench.github.state.comments.length).toBe(before);
  });

  it('is warned of in words where the pull request proposes another policy', async () => {
    const config = (await bench.github.read('main', 'prompt-ratchet.yml')) ?? '';
    const { run } = await onPullRequest({ ...regressed, 'prompt-ratchet.yml': `# A remark.\n${config}` });
    expect(run.log).toMatch(/^::warning::This change proposes another policy: prompt-ratchet\.yml/m);
  });

  it('obeys no command that a prompt, a model or a branch brings along', async () => {
    const evil = '::error file=x::owned\n##[set-output name=verdict]pass\n::stop-commands::x';
    const { run } = await onPullRequest({ [promptPath]: `${promptOf(70)}\n${evil}\n` });
    expect(run.code).toBe(1);
    expect(run.log).not.toMatch(/^::error file=x::owned|^::stop-commands/m);
    expect(run.log).not.toContain('##[set-output');
    expect(run.outputs.verdict).toBe('fail');
  });

  it('has no secret of the environment in it, in no form', async () => {
    const key = 'sk-canary-0123456789abcdef';
    const { number, run } = await onPullRequest(
      { [promptPath]: `${promptOf(70)}\n${key} ${Buffer.from(key).toString('base64')}\n` },
      { environment: { OPENAI_API_KEY: key } },
    );
    const log = run.log.replaceAll(/^::add-mask::.*$/gm, '');
    const all = [log, run.summary, JSON.stringify(run.report), JSON.stringify(run.outputs), ...bodies(number)].join(
      '\n',
    );
    expect(run.log).toContain(`::add-mask::${key}`);
    expect(all).not.toContain(key);
    expect(all).not.toContain(Buffer.from(key).toString('base64'));
    expect(all).toContain('***');
  });
});

describe('a key', () => {
  it('of any name that the config gives it reaches the model, is masked, and is shown nowhere', async () => {
    const key = 'canary-0123456789-abcdef';
    const config = (await bench.github.read('main', 'prompt-ratchet.yml')) ?? '';
    await bench.github.commit('main', {
      'prompt-ratchet.yml': config.replace('model: items-1 }', 'model: items-1, api-key-env: OUR_MODEL }'),
    });
    const { number, run } = await onPullRequest(
      { [promptPath]: `${promptOf(70)}\nThe key is ${key}.\n` },
      { environment: { OUR_MODEL: key } },
    );
    await bench.github.commit('main', { 'prompt-ratchet.yml': config });
    expect(bench.model.received.at(-1)?.authorization).toBe(`Bearer ${key}`);
    expect(run.log).toContain(`::add-mask::${key}`);
    const log = run.log.replaceAll(/^::add-mask::.*$/gm, '');
    expect([log, run.summary, JSON.stringify(run.report), ...bodies(number)].join('\n')).not.toContain(key);
  });
});

describe('what cannot be shown is a warning, and changes neither the verdict nor the outputs:', () => {
  const kept = (run: ActionRun) => {
    expect(run.code).toBe(1);
    return run.log;
  };

  it('the comment', async () => {
    const { number, run } = await onPullRequest(regressed, { inputs: { 'github-token': bench.github.readOnlyToken } });
    expect(kept(run)).toMatch(/^::warning::Could not post the comment: .*Resource not accessible by integration/m);
    expect(run.outputs).toMatchObject({ verdict: 'fail', 'comment-url': '' });
    expect(bodies(number)).toEqual([]);
  });

  it('report.json', async () => {
    const arrange = (folder: string) => writeFile(join(folder, 'temp'), 'a file where a folder should be');
    const { number, run } = await onPullRequest(regressed, { arrange });
    expect(kept(run)).toMatch(/^::warning::Could not write report\.json: /m);
    expect(run.outputs).toMatchObject({ verdict: 'fail', 'report-json': '' });
    expect(bodies(number)).toHaveLength(1);
  });

  it('the job summary', async () => {
    const arrange = async (folder: string) => {
      await rm(join(folder, 'summary.md'));
      await mkdir(join(folder, 'summary.md'));
    };
    const { run } = await onPullRequest(regressed, { arrange });
    expect(kept(run)).toMatch(/^::warning::Could not write the job summary: /m);
    expect(run.outputs.verdict).toBe('fail');
    core.summary.emptyBuffer();
  });

  it('the job summary, where the runner has none', async () => {
    const { run } = await onPullRequest(regressed, { environment: { GITHUB_STEP_SUMMARY: undefined } });
    expect(kept(run)).not.toContain('Could not');
    expect(run.summary).toBe('');
  });

  it('the outputs', async () => {
    const { number, run } = await onPullRequest(regressed, { arrange: (folder) => rm(join(folder, 'output')) });
    expect(kept(run)).toMatch(/^::warning::Could not set the outputs: /m);
    expect(bodies(number)).toHaveLength(1);
    const { run: nothing } = await onPullRequest(
      { 'README.md': 'x' },
      { arrange: (folder) => rm(join(folder, 'output')) },
    );
    expect(nothing).toMatchObject({ code: 0, log: expect.stringContaining('Could not set the outputs') });
  });

  it('the comment of a GitHub that is down', async () => {
    const { number } = await bench.github.pullRequest({ files: regressed });
    const stop = bench.github.fault(({ operationName }) =>
      operationName === 'AddComment' ? { before: { status: 422, body: { message: 'Validation Failed' } } } : undefined,
    );
    const run = await act(bench, pullRequestOf(bench, number));
    stop();
    expect(kept(run)).toMatch(/^::warning::Could not post the comment/m);
  });
});

describe('the tokens', () => {
  it('may be two: one reads and comments, the other writes the registry', async () => {
    const { github } = bench;
    const reader = github.createToken({ contents: 'read', pull_requests: 'write', issues: 'write' });
    const writer = github.createToken({ contents: 'write' }, 'ratchet[bot]');
    const { number, run } = await onPullRequest(improved, {
      inputs: { 'github-token': reader, 'registry-token': writer },
    });
    expect(run.code).toBe(0);
    expect(run.report?.prompts[0]?.promotion.outcome).toBe('promoted');
    expect(await holds(bench, 'staging')).toBe(run.report?.prompts[0]?.candidate);
    expect(github.comments(number)[0]?.author).toBe('github-actions[bot]');
    const log = run.log.replaceAll(/^::add-mask::.*$/gm, '');
    for (const token of [reader, writer]) expect(log).not.toContain(token);
  });

  it('that may not write the registry leave the verdict, and say what is missing', async () => {
    const before = await holds(bench, 'staging');
    const token = bench.github.createToken({ contents: 'read', pull_requests: 'write', issues: 'write' });
    const { run } = await onPullRequest({ [promptPath]: promptOf(98) }, { inputs: { 'github-token': token } });
    expect(run.report?.verdict).toBe('pass');
    expect(run.report?.prompts[0]?.promotion).toMatchObject({
      outcome: 'refused',
      message: expect.stringContaining('Resource not accessible by integration'),
    });
    expect(run.log).toMatch(/^::warning::The results were not recorded/m);
    expect(await holds(bench, 'staging')).toBe(before);
  });
});

describe('the inputs', () => {
  it('are all given in the tests of the action, or read alone', () => {
    // A new input without a test of its own is noticed here.
    expect([...inputNames].sort()).toEqual([
      'allow-code-scorers',
      'allowed-hosts',
      'cache',
      'command',
      'comment',
      'config',
      'dry-run',
      'environment',
      'from',
      'github-token',
      'head-sha',
      'max-calls',
      'max-cost',
      'override',
      'prompt',
      'reason',
      'registry-token',
      'remove',
      'trusted-branches',
      'version',
    ]);
  });

  it('name another config, whose comment is another one', async () => {
    const config = (await bench.github.read('main', 'prompt-ratchet.yml')) ?? '';
    await bench.github.commit('main', { 'team/other.yml': config });
    const { number, run } = await onPullRequest(regressed);
    expect(run.code).toBe(1);
    const other = await act(bench, pullRequestOf(bench, number), { inputs: { config: 'team/other.yml' } });
    expect(other.report?.config).toBe('team/other.yml');
    expect(bodies(number)).toHaveLength(2);
    const none = await act(bench, pullRequestOf(bench, number), { inputs: { config: 'none.yml' } });
    expect(none).toMatchObject({ code: 3, outputs: { verdict: 'error' } });
    expect(none.report?.because).toContain('there is no none.yml');
  });
});

describe('a run that is cancelled', () => {
  it('before it began anything ends as an error', async () => {
    const signal = AbortSignal.abort(new Error('the run was cancelled (SIGINT)'));
    const { run } = await onPullRequest(improved, { signal });
    expect(run.code).toBe(3);
    expect(run.log).toContain('the run was cancelled (SIGINT)');
  });

  it('while GitHub asks to wait ends at once', async () => {
    const cancelled = new AbortController();
    const { number } = await bench.github.pullRequest({ files: improved });
    const stop = bench.github.fault(() => {
      setTimeout(() => cancelled.abort(new Error('the run was cancelled (SIGTERM)')), 20);
      return { before: { status: 429, body: { message: 'secondary rate limit' }, headers: { 'retry-after': '60' } } };
    });
    const run = await act(bench, pullRequestOf(bench, number), { signal: cancelled.signal });
    stop();
    expect(run.code).toBe(3);
    expect(run.log).toContain('the run was cancelled (SIGTERM)');
  });

  it('while the model answers keeps its verdict open', async () => {
    const cancelled = new AbortController();
    const { number } = await bench.github.pullRequest({ files: { [promptPath]: promptOf(61) } });
    bench.model.delay(30);
    const running = act(bench, pullRequestOf(bench, number), { signal: cancelled.signal });
    const before = bench.model.calls();
    while (bench.model.calls() === before) await new Promise((resolve) => setImmediate(resolve));
    cancelled.abort(new Error('the run was cancelled (SIGINT)'));
    const run = await running;
    bench.model.delay(0);
    expect(run.code).toBe(2);
    expect(run.outputs).toMatchObject({ verdict: 'inconclusive', promoted: '[]' });
  });
});
