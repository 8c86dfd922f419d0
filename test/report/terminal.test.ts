import { describe, expect, it } from 'vitest';
import { renderTerminal } from '../../src/report/index.ts';
import { exact, passing } from '../gate/builders.ts';
import { environment, reportOf, rowOf } from './builders.ts';
import { samples } from './fixtures/samples.ts';

const plain = { colours: false, width: 140 };

describe('the terminal table', () => {
  it.each(Object.entries(samples))('shows %s as in its sample', async (name, sample) => {
    await expect(`${renderTerminal(await sample(), plain)}\n`).toMatchFileSnapshot(`samples/${name}.txt`);
  });

  it('aligns its columns', async () => {
    const lines = renderTerminal(await samples.regressed(), plain).split('\n');
    const header = lines.findIndex((line) => line.includes('baseline'));
    const ends = lines.slice(header, header + 3).map((line) => line.match(/^.*?(?:difference| pp)/)?.[0].length);
    expect(new Set(ends).size).toBe(1);
  });

  it('says below the table what had no room in it, and cuts case lines', async () => {
    const report = await samples.regressed();
    const text = renderTerminal(report, { colours: false, width: 60 });
    const header = text.split('\n').find((line) => line.includes('baseline'));
    expect(header).not.toMatch(/threshold|better|interval/);
    expect(text).toContain('  label: interval (−16.7 … −5.4), 0 better, 13 worse, 107 same');
    expect(text.replaceAll(/\n\s+/g, ' ')).toContain('✗ label is at 77.5%; at least 85.0% is required');
    for (const line of text.split('\n').filter((one) => one.startsWith('  - ')))
      expect(line.length).toBeLessThanOrEqual(60);
    expect(text).toContain('…');
  });

  it.each(['regressed', 'early-pass', 'anchor'] as const)('of %s fits 80 columns', async (name) => {
    const report = await samples[name]();
    const text = renderTerminal(report, { colours: false, width: 80 });
    const table = text.split('\n').filter((line) => / pp | (baseline|interval) /.test(line) && line.startsWith('  '));
    expect(table.length).toBeGreaterThan(1);
    for (const line of table) expect(line.length).toBeLessThanOrEqual(80);
  });

  it('says of a pass whose thresholds had no room that they hold', async () => {
    const passed = await samples['early-pass']();
    const said = '✓ every threshold holds';
    expect(renderTerminal(passed, { colours: false, width: 80 })).toContain(said);
    expect(renderTerminal(passed, plain)).not.toContain(said);
    expect(renderTerminal(await samples.regressed(), { colours: false, width: 80 })).not.toContain(said);
  });

  it('names the page that explains the words where there are any', async () => {
    const report = await samples['early-pass']();
    expect(renderTerminal(report, plain)).toContain(`What these words mean: ${report.documentation}/gate.md`);
    expect(renderTerminal(await samples.regressed(), plain)).toContain('What these words mean: docs/gate.md');
    expect(renderTerminal(await samples.nothing(), plain)).not.toContain('gate.md');
  });

  it('shows the suite where there are several', async () => {
    const suite = exact(passing(9, 10), passing(9, 10));
    const row = await rowOf({ judged: [suite, { ...suite, suite: 'safety' }] });
    expect(renderTerminal(reportOf([row]), plain)).toMatch(/suite +scorer[\s\S]*safety +exact/);
  });

  it('names the suite of a rule that does not hold where there are several', async () => {
    const suite = exact(passing(9, 10), passing(9, 10));
    const row = await rowOf({ judged: [suite, { ...suite, suite: 'safety' }] });
    const check = { rule: 'cost', suite: 'safety', outcome: 'fail', message: 'too dear' } as const;
    const failed = { ...row, verdict: { kind: 'fail', checks: [check], because: 'x' } } as const;
    expect(renderTerminal(reportOf([failed]), plain)).toContain('✗ suite safety, too dear');
  });

  it('says why a check is green although the verdict is unclear', async () => {
    const report = await samples['inconclusive-needs']();
    const allowed = 'The gate allows this (`on-inconclusive: allow`): the check is green, and nothing is assigned.';
    expect(renderTerminal({ ...report, greenInconclusive: true }, plain)).toContain(allowed);
    expect(renderTerminal(report, plain)).not.toContain('allows this');
  });

  it('says how many changed cases it does not name', async () => {
    expect(renderTerminal(await samples.regressed(), plain)).toContain(
      '… and 5 more, with inputs and outputs in report.json',
    );
  });

  it('says that a person asked for an assignment', async () => {
    const row = await rowOf({ judged: [exact(passing(9, 10), passing(9, 10))] });
    const promotion = { outcome: 'promoted', message: '', rule: 'manual' } as const;
    expect(renderTerminal(reportOf([{ ...row, promotion }]), plain)).toContain(
      'Assigned by a person, who asked for it.',
    );
  });

  it('is coloured only when it is asked to be', async () => {
    for (const sample of Object.values(samples)) {
      const report = await sample();
      const text = renderTerminal(report, plain);
      expect(text).not.toContain('\u001b[');
      const coloured = renderTerminal(report, { colours: true, width: 140 });
      expect(coloured).toContain('\u001b[');
      // biome-ignore lint/suspicious/noControlCharactersInRegex: the escape sequences are what is taken away
      expect(coloured.replaceAll(/\u001b\[\d+m/g, '')).toBe(text);
    }
  });

  it('obeys no escape sequence and no line break of a text it shows', async () => {
    const row = await rowOf({ judged: [exact([[1]], [[0]])] });
    const changes = row.changes.map((change) => ({ ...change, reason: 'a\u001b[2Jb\nPASSED' }));
    const text = renderTerminal(
      reportOf([{ ...row, changes, promotion: { outcome: 'refused', message: 'x\r\n\u001b]0;y' } }], {
        because: '\u001b[31mred',
        notices: [{ level: 'warning', message: 'one\ntwo' }],
      }),
      plain,
    );
    expect(text).not.toContain('\u001b');
    expect(text).not.toContain('\r');
    expect(text.split('\n').some((line) => line.startsWith('PASSED') || line === 'two')).toBe(false);
  });

  it('says what each of several errors is about', async () => {
    const report = await samples['provider-error']();
    const [row] = report.prompts;
    if (row === undefined) throw new Error('the sample has a row');
    const text = renderTerminal(reportOf([row, { ...row, environment: environment('production') }]), plain);
    expect(text.match(/! support-triage: suite triage: nothing could be scored/g)).toHaveLength(2);
  });

  it('says what became of an assignment', async () => {
    const row = await rowOf({ judged: [exact(passing(9, 10), passing(9, 10))] });
    const said = (outcome: 'superseded' | 'indeterminate' | 'kept') =>
      renderTerminal(reportOf([{ ...row, promotion: { outcome, message: '' } }]), plain);
    expect(said('superseded')).toContain('staging was changed by another run');
    expect(said('indeterminate')).toContain('staging is not known to hold this version');
    expect(said('kept')).toContain('staging keeps what it holds');
    expect(renderTerminal(reportOf([row], { dryRun: true }), plain)).toContain('dry run: nothing was written');
  });
});
