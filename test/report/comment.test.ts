import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commentMarker, renderComment, renderSummary } from '../../src/report/index.ts';
import { codePoints } from '../../src/report/markdown/fill-page.ts';
import type { CaseChange, PromptReport, Report } from '../../src/report/report.ts';
import { exact, passing, withBaseline } from '../gate/builders.ts';
import { caseId, environment, reportOf, rowOf, slug } from './builders.ts';
import { regressed, samples } from './fixtures/samples.ts';

const spaced = (page: string) => page.replaceAll('\u00a0', ' ');
const tableRow = (page: string) => page.split('\n').find((line) => line.startsWith('| <code>label</code>'));

describe('the comment', () => {
  it.each(Object.entries(samples))('shows %s as in its sample', async (name, sample) => {
    await expect(renderComment(await sample())).toMatchFileSnapshot(`samples/${name}.md`);
  });

  it('begins with its marker, then the verdict', async () => {
    const [marker, alert, verdict] = renderComment(await regressed()).split('\n');
    expect(marker).toBe('<!-- prompt-ratchet::prompt-ratchet.yml -->');
    expect(alert).toBe('> [!CAUTION]');
    expect(verdict).toContain('**Failed: regressed.**');
  });

  it('says that an error is not a regression, what was said and what to do', async () => {
    const text = renderComment(await samples['provider-error']());
    expect(text).toContain('> [!IMPORTANT]');
    expect(text).toContain('**not a regression**');
    expect(text).toContain('503 Service Unavailable');
    expect(text).toContain('**What to do:** Try again later');
    expect(text).not.toContain('| Scorer |');
  });

  it('shows what is not known as –, never as a number', async () => {
    const row = tableRow(renderComment(await samples['nothing-to-compare']()));
    expect(row).toBe('| <code>label</code> | – | 93.3% | – | – | not compared | ✅\u00a0≥\u00a085.0% |');
    for (const sample of Object.values(samples))
      expect(renderComment(await sample())).not.toMatch(/NaN|undefined|null/);
  });

  it('names several errors with their rows and whole words', async () => {
    const report = await samples['provider-error']();
    const [row] = report.prompts;
    if (row === undefined) throw new Error('the sample has a row');
    const text = renderComment(reportOf([row, { ...row, environment: environment('production') }]));
    expect(text).toContain('<code>production</code> · <code>ModelError</code>');
    expect(text.match(/^suite triage: nothing could be scored/gm)).toHaveLength(2);
  });

  it('says that the environment allows an unclear verdict', async () => {
    const report = await samples.inconclusive();
    expect(renderComment({ ...report, greenInconclusive: true })).toContain(
      'the check is green, and nothing is assigned',
    );
    expect(renderComment(report)).not.toContain('the check is green');
  });

  it('says that a dry run wrote nothing', async () => {
    expect(renderComment({ ...(await regressed()), dryRun: true })).toContain('Dry run: nothing was written');
  });

  it('leads to the meaning of the words that it uses, and of no others', async () => {
    const text = renderComment(await samples['early-pass']());
    const address = 'https://github.com/acme/prompt-ratchet/blob/v1/docs/gate.md';
    expect(text).toContain(`[stopped early](${address}#early-stopping)`);
    expect(text).not.toContain('#anchor');
    expect(renderComment(await samples.anchor())).toContain(`[anchor](${address}#anchor)`);
    expect(renderComment(await samples['pre-flight']())).toContain(`[strict](${address}#strict)`);
  });

  it('names the page where it has no plain address', async () => {
    const report = await samples['early-pass']();
    const { documentation: _, ...unknown } = report;
    for (const page of [
      renderComment(unknown),
      renderComment({ ...report, documentation: 'https://x.test/) [y](z' }),
    ]) {
      expect(page).toContain('<sub>What these words mean: <code>docs/gate.md</code> of Prompt Ratchet.</sub>');
      expect(page).not.toContain('gate.md#');
    }
    expect(renderComment(await samples.nothing())).not.toContain('gate.md');
  });

  it('shows a difference with its interval, and how many changes chance explains', async () => {
    const row = tableRow(spaced(renderComment(await samples['inconclusive-needs']())));
    expect(row).toMatch(/\*\*−3\.1 pp\*\*<br><sub>\(−7\.7 … \+1\.6\)<\/sub>/);
    expect(row).toMatch(/<sub>about \d+ of each by chance<\/sub>/);
    expect(tableRow(spaced(renderComment(await regressed())))).toContain('<sub>chance not known</sub>');
  });

  it('shows what is compared with an anchor apart, and not among what is held', async () => {
    const text = spaced(renderComment(await samples.anchor()));
    const [held = '', pinned = ''] = text.split('**Against the anchor**, the release that the gate pins (<code>');
    expect(held).toContain('**−1.5 pp**');
    expect(held).not.toContain('**−5.0 pp**');
    expect(pinned).toContain('**−5.0 pp**');
  });

  it('holds all scorers together to the cut that is in force', async () => {
    const text = spaced(renderComment(await regressed()));
    expect(text).toMatch(/\| <em>together<\/em> \| {2}\| {2}\| \*\*−5\.4 pp\*\*.*\| 🟡 drop ≤ 2\.5 pp \|/);
  });

  it('says of a pass by absolute rules alone that what is held could not be compared', async () => {
    const gone = withBaseline({ scores: { exact: passing(90, 100) } }, { scores: { exact: passing(92, 100) } });
    const row = await rowOf({
      judged: [{ suite: 'triage', candidate: gone.candidate, absent: 'confirmed' }],
      policy: { scorers: { exact: { min: 0.8 } } },
    });
    const held = { version: row.candidate, source: 'held' } as const;
    expect(row.verdict.kind).toBe('pass');
    expect(renderComment(reportOf([{ ...row, baseline: held }]))).toMatch(
      /^- ℹ️ the first version here.* confirmed without a comparison/m,
    );
  });

  it('names the suite where there are several', async () => {
    const suite = exact(passing(80, 100), passing(76, 100));
    const row = await rowOf({
      judged: [suite, { ...suite, suite: 'safety' }],
      policy: { earlyStop: false },
    });
    const text = renderComment(reportOf([row]));
    expect(text).toContain('+ **How sure** (suite <code>safety</code>) · ');
    expect(text).toMatch(/^- 🟡 suite <code>safety<\/code>: /m);
  });

  it('lists every rule for who wants to know why', async () => {
    const text = renderComment(await samples['advisory-latency']());
    expect(text).toContain('<details><summary>Every rule: 3 hold, 2 for information</summary>');
    expect(text).toContain('- ℹ️ For information, no part of the verdict: latency p95');
    expect(text).toContain('**Passed: not worse.**');
  });

  it('links the run only when its address is plain', async () => {
    const report = await regressed();
    expect(renderComment(report)).toContain('[run](https://github.com/acme/support/actions/runs/123)');
    expect(renderComment({ ...report, runUrl: 'https://x.test/) [y](javascript:alert(1)' })).not.toContain('](');
  });
});

describe('the marker', () => {
  it('differs by project and config', () => {
    expect(commentMarker({ config: 'apps/a/prompt-ratchet.yml' })).toBe(
      '<!-- prompt-ratchet::apps/a/prompt-ratchet.yml -->',
    );
    expect(commentMarker({ project: 'chat', config: 'x.yml' })).toBe('<!-- prompt-ratchet:chat:x.yml -->');
  });

  it('is one HTML comment on one line, and another one for another path', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string(), (config, other) => {
        const marker = commentMarker({ config });
        const inner = marker.slice('<!--'.length, -'-->'.length);
        expect(inner).not.toMatch(/--|[<>\n\r]/);
        expect(inner.endsWith('-')).toBe(false);
        if (config.isWellFormed() && config !== other) expect(commentMarker({ config: other })).not.toBe(marker);
      }),
    );
    fc.assert(
      fc.property(fc.stringMatching(/^[->!]{1,8}$/), (config) => {
        expect(commentMarker({ config })).toMatch(/^<!-- prompt-ratchet::(?:(?!--|>).)+ -->$/);
      }),
    );
  });
});

describe('a page that is too long', () => {
  const long = 'x'.repeat(19_000);
  const change = (index: number): CaseChange => ({
    suite: 'triage',
    case: caseId(`case-${index}`),
    scorer: 'exact',
    tags: ['safety'],
    baseline: 1,
    candidate: 0,
    input: { input: long },
    expected: long,
    baselineOutput: long,
    candidateOutput: `${'word '.repeat(3_000)}`,
    reason: long,
  });
  const diff = `--- a\n+++ b\n@@ -1 +1 @@\n${'+a line of the new prompt\n'.repeat(4_000)}`;

  async function many(rows: number): Promise<Report> {
    const row = await rowOf({
      judged: [exact(passing(88, 100), passing(70, 100))],
      policy: { earlyStop: false },
    });
    const prompts = Array.from(
      { length: rows },
      (_, index): PromptReport => ({
        ...row,
        slug: slug(`prompt-${index}`),
        environment: environment(index % 2 === 0 ? 'staging' : 'production'),
        changes: Array.from({ length: 100 }, (_, at) => change(at)),
        changesOmitted: 400,
        diff,
      }),
    );
    return reportOf(prompts, { notices: Array.from({ length: 200 }, () => ({ level: 'warning', message: long })) });
  }

  it.each([1, 2, 300])('keeps a comment on %i rows under 60,000 code points, verdict first', async (rows) => {
    const text = renderComment(await many(rows));
    expect(codePoints(text)).toBeLessThanOrEqual(60_000);
    expect(codePoints(text)).toBeGreaterThan(20_000);
    expect(text.split('\n')[2]).toContain('**Failed: regressed.**');
    expect(text).toContain('✂️ Left out here to stay within GitHub’s limit: ');
    expect(text.indexOf('✂️')).toBeLessThan(text.lastIndexOf('<sub>'));
    expect(text.match(/<details>/g)?.length).toBe(text.match(/<\/details>/g)?.length);
  });

  it('shows a diff of 100,000 characters as far as it goes', async () => {
    const report = await regressed();
    const [row] = report.prompts;
    if (row === undefined) throw new Error('the sample has a row');
    const text = renderComment(reportOf([{ ...row, diff }]));
    expect(codePoints(text)).toBeLessThanOrEqual(60_000);
    expect(codePoints(text)).toBeGreaterThan(50_000);
    expect(text).toMatch(/\(\+4000 −0 lines, the first \d{4} of 4004 shown\)/);
  });

  it('leaves a diff out that has no room for four lines, and says so', async () => {
    const report = await regressed();
    const [row] = report.prompts;
    if (row === undefined) throw new Error('the sample has a row');
    const text = renderComment(reportOf([{ ...row, diff: `+${'x'.repeat(100_000)}\n` }]));
    expect(text).toContain('1 prompt diff.');
    expect(text).toContain('More is in the job summary of the [run](');
  });

  it('keeps the job summary under 900 KiB with more than the comment has', async () => {
    const report = await many(300);
    const summary = renderSummary(report);
    expect(Buffer.byteLength(summary, 'utf8')).toBeLessThanOrEqual(900 * 1024);
    expect(summary.length).toBeGreaterThan(renderComment(report).length);
    expect(summary).not.toContain('<!-- prompt-ratchet:');
    expect(renderSummary(await samples.nothing())).toContain('this pull request changes no prompt');
  });

  it('sizes by bytes where bytes are limited', async () => {
    const [row] = (await many(1)).prompts;
    if (row === undefined) throw new Error('there is a row');
    const wide = { ...row, diff: '+🙂\n'.repeat(400_000) };
    expect(Buffer.byteLength(renderSummary(reportOf([wide])), 'utf8')).toBeLessThanOrEqual(900 * 1024);
  });
});

describe('texts of models, datasets and prompts', () => {
  const EVIL = 'evil.example';
  const hostile = fc
    .array(
      fc.oneof(
        fc.constantFrom(
          `[click](http://${EVIL})`,
          `![pixel](http://${EVIL}/x.png)`,
          `<img src=http://${EVIL}>`,
          `</td></tr></table></details><a href=//${EVIL}>`,
          `www.${EVIL}`,
          '@octocat',
          '#1',
          '```\n',
          '`````',
          '~~~',
          '-->',
          '<!--',
          '\n\n# heading\n',
          '| a | b |',
          '\u202e',
          '\r\n',
          '> [!TIP]',
          '$$x$$',
        ),
        fc.string({ unit: 'grapheme', maxLength: 12 }),
      ),
      { minLength: 1, maxLength: 8 },
    )
    .map((parts) => parts.join(''));

  const OURS = new Set(['code', 'br', 'em', 'details', 'summary', 'table', 'tr', 'td', 'th', 'sub']);

  /** What is left of a page outside of fences and of character references: the only places where markdown lives. */
  function liveMarkdown(page: string): string {
    const lines: string[] = [];
    let bar: string | undefined;
    for (const line of page.split('\n')) {
      const fence = /^(`{3,})(\w*)$/.exec(line);
      if (bar === undefined && fence !== null) bar = fence[1];
      else if (bar === undefined) lines.push(line);
      else if (line === bar) bar = undefined;
    }
    expect(bar).toBeUndefined();
    return lines.join('\n');
  }

  it('are shown as text only, wherever they stand', async () => {
    const base = await regressed();
    const [row] = base.prompts;
    if (row === undefined) throw new Error('the sample has a row');
    const tags = (text: string) => (text.match(/<\/?[a-z]+/gi) ?? []).map((tag) => tag.replace(/<\/?/, ''));
    fc.assert(
      fc.property(hostile, (text) => {
        const report: Report = {
          ...base,
          because: text,
          notices: [{ level: 'warning', message: text }],
          reproduce: text,
          error: { name: text, message: text, todo: text, position: { file: text, line: 1 } },
          prompts: [
            {
              ...row,
              file: text,
              diff: `${text}\n`,
              promotion: { outcome: 'refused', message: text },
              verdict: {
                kind: 'fail',
                because: text,
                checks: [
                  { rule: text, suite: text, outcome: 'fail', message: `${text}.` },
                  { rule: text, suite: text, outcome: 'fail', advisory: true, against: 'anchor', message: text },
                ],
              },
              comparisons: row.comparisons.map((comparison) => ({
                ...comparison,
                suite: text,
                baselineTrials: { fewest: 1, most: 1, pooled: 1, oldest: text, newest: text, gone: text },
              })),
              changes: row.changes.slice(0, 1).map((one) => ({
                ...one,
                // Ids and tags have rules of their own where they are parsed; a writer does not rely on them.
                case: text as CaseChange['case'],
                scorer: text,
                tags: [text],
                input: { a: text, [text]: text },
                expected: text,
                baselineOutput: text,
                baselineDay: text,
                candidateOutput: text,
                reason: text,
              })),
            },
          ],
        };
        for (const page of [renderComment(report), renderSummary(report)]) {
          const live = liveMarkdown(page);
          expect(live).not.toContain(`www.${EVIL}`);
          expect(live).not.toMatch(/@octocat|\]\(http:|\]\(\/\/|<img|<a |\u202e|`|\$\$|^# /m);
          expect(tags(live).filter((tag) => !OURS.has(tag))).toEqual([]);
          expect(live.match(/<details>/g)?.length).toBe(live.match(/<\/details>/g)?.length);
        }
      }),
      { numRuns: 300 },
    );
  });
});
