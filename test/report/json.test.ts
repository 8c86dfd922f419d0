import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { redactReport, renderComment, reportToJson } from '../../src/report/index.ts';
import { reportJsonSchema } from '../../src/report/schema.ts';
import { reportOf } from './builders.ts';
import { samples } from './fixtures/samples.ts';

const same = (text: string) => text;

describe('report.json', () => {
  const validate = new Ajv2020({ strict: true, strictTypes: false, allErrors: true }).compile(reportJsonSchema());

  it.each(Object.entries(samples))('of %s is of its schema', async (_, sample) => {
    const value: unknown = JSON.parse(reportToJson(await sample(), same));
    expect(validate(value), JSON.stringify(validate.errors)).toBe(true);
  });

  it('with a key that the schema does not know, or without one it needs, is not', async () => {
    const value = JSON.parse(reportToJson(await samples.regressed(), same));
    expect(validate({ ...value, surprise: 1 })).toBe(false);
    expect(validate({ ...value, verdict: 'maybe' })).toBe(false);
    const { prompts: _, ...rest } = value;
    expect(validate(rest)).toBe(false);
  });

  it('leaves out what is not known, and never writes null for a number', async () => {
    const text = reportToJson(await samples['nothing-to-compare'](), same);
    expect(text).not.toContain('"baselineMean"');
    expect(text).not.toContain('null');
    const calls = { ...reportOf([]).calls, costUsd: Number.NaN };
    expect(JSON.parse(reportToJson(reportOf([], { calls }), same)).calls).not.toHaveProperty('costUsd');
  });

  it('keeps what JSON has a null for', async () => {
    const report = await samples.regressed();
    const prompts = report.prompts.map((row) => ({
      ...row,
      changes: row.changes.map((one) => ({ ...one, expected: [null, true] })),
    }));
    expect(JSON.parse(reportToJson({ ...report, prompts }, same)).prompts[0].changes[0].expected).toEqual([null, true]);
  });
});

describe('redaction', () => {
  const secret = 'sk-"quoted"\\secret/42';
  const redact = (text: string) => text.replaceAll(secret, '***');

  it('finds a secret before JSON, markdown or wrapping change its letters', async () => {
    const base = await samples.regressed();
    const report = {
      ...base,
      notices: [{ level: 'warning' as const, message: `the key ${secret} is refused` }],
      prompts: base.prompts.map((row) => ({
        ...row,
        changes: row.changes.map((one) => ({
          ...one,
          input: { [secret]: `${'word '.repeat(8)}${secret}` },
          candidateOutput: secret,
        })),
      })),
    };
    const json = reportToJson(report, redact);
    expect(JSON.stringify(JSON.parse(json))).not.toContain('secret/42');
    expect(JSON.parse(json).notices[0].message).toBe('the key *** is refused');
    const clean = redactReport(report, redact);
    expect(renderComment(clean)).not.toMatch(/secret/);
    expect(clean.prompts[0]?.comparisons).toEqual(JSON.parse(JSON.stringify(report.prompts[0]?.comparisons)));
  });
});
