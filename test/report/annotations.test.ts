import { describe, expect, it } from 'vitest';
import { annotations } from '../../src/report/index.ts';
import { exact, passing } from '../gate/builders.ts';
import { environment, reportOf, rowOf } from './builders.ts';
import { samples } from './fixtures/samples.ts';

describe('annotations', () => {
  it('name the cases that got worse, on the prompt file, at most ten and one line for the rest', async () => {
    const found = annotations(await samples.regressed());
    expect(found).toHaveLength(11);
    expect(found[0]).toEqual({
      level: 'error',
      file: 'prompts/support-triage.prompt.yml',
      title: 'support-triage: a case got worse',
      message: 'ticket-006: label 100.0% → 0.0% (expected "billing", found "account")',
    });
    expect(found[10]).toMatchObject({
      level: 'notice',
      message: expect.stringMatching(/^and 3 more cases: see the comment/),
    });
  });

  it('are warnings where the verdict is unclear', async () => {
    const row = await rowOf({ judged: [exact(passing(88, 100), passing(84, 100))], policy: { earlyStop: false } });
    const found = annotations(reportOf([row]));
    expect(found).toHaveLength(4);
    expect(new Set(found.map(({ level }) => level))).toEqual(new Set(['warning']));
  });

  it('say of a first version that a case is not perfect: it was compared with nothing', async () => {
    const row = await rowOf({ judged: [exact(passing(9, 10), passing(8, 10))], policy: { earlyStop: false } });
    const changes = row.changes.map((change) => ({ ...change, baseline: undefined }));
    const [first] = annotations(reportOf([{ ...row, changes }]));
    expect(first?.title).toBe('support-triage: a case is not perfect');
    expect(first?.message).toMatch(/^\S+: exact 0\.0%/);
  });

  it('are none for a prompt that passed, or is in no file', async () => {
    expect(annotations(await samples.improved())).toEqual([]);
    const { file: _, ...row } = await rowOf({ judged: [exact(passing(88, 100), passing(60, 100))] });
    expect(annotations(reportOf([row]))).toEqual([]);
  });

  it('say a case once that two environments see alike', async () => {
    const row = await rowOf({ judged: [exact(passing(88, 100), passing(80, 100))], policy: { earlyStop: false } });
    expect(annotations(reportOf([row, { ...row, environment: environment('production') }]))).toHaveLength(8);
  });

  it('count the cases that the report left out', async () => {
    const row = await rowOf({ judged: [exact(passing(88, 100), passing(80, 100))], policy: { earlyStop: false } });
    expect(annotations(reportOf([{ ...row, changesOmitted: 1 }])).at(-1)?.message).toMatch(/^and 1 more case:/);
  });

  it('put an error that has a place at its place', async () => {
    expect(annotations(await samples['config-error']())).toEqual([
      {
        level: 'error',
        file: 'prompt-ratchet.yml',
        line: 14,
        title: 'ConfigError',
        message: 'unknown key "treshold" in environments[0].gate Did you mean "max-drop"?',
      },
    ]);
    expect(annotations(await samples['provider-error']())).toEqual([]);
    const error = { name: 'FileError', message: 'bad row', position: { file: 'datasets/triage.jsonl' } };
    const row = await rowOf({ judged: [exact([[1]], [[1]])], row: { verdict: { kind: 'error', error } } });
    expect(annotations(reportOf([row]))).toEqual([
      { level: 'error', file: 'datasets/triage.jsonl', title: 'FileError', message: 'bad row' },
    ]);
  });

  it('stay on one line and show what is hidden', async () => {
    const row = await rowOf({ judged: [exact([[1]], [[0]])] });
    const changes = row.changes.map((change) => ({ ...change, reason: 'first\n::error::second\u202e' }));
    const [only] = annotations(reportOf([{ ...row, changes }]));
    expect(only?.message).not.toMatch(/[\n\r\u202e]/);
  });
});
