import type { Comparison, ScorerComparison } from '../../gate/index.ts';
import { isExplained } from '../evidence/evidence.ts';
import type { PromptReport, Report } from '../report.ts';
import { checksOf } from '../rules.ts';
import { byChanceOf } from '../words.ts';
import type { Section } from './fill-page.ts';

/** One line that leads to the meaning of the words that are used on this page. */
export function glossarySection(report: Report): Section {
  return { items: report.prompts.some(isExplained) ? [glossary(report)] : [], priority: 1 };
}

function glossary({ documentation, prompts }: Report): string {
  if (documentation === undefined || !isPlainAddress(documentation)) {
    return '<sub>What these words mean: <code>docs/gate.md</code> of Prompt Ratchet.</sub>';
  }
  const links = wordsUsed(prompts).map(({ word, section }) => `[${word}](${documentation}/gate.md#${section})`);
  return `<sub>What it means: ${links.join(' · ')}</sub>`;
}

type Used = {
  readonly prompts: readonly PromptReport[];
  readonly comparisons: readonly Comparison[];
  readonly rows: readonly ScorerComparison[];
  readonly rules: ReadonlySet<string>;
};

type Word = { readonly word: string; readonly section: string; readonly isUsed: (used: Used) => boolean };

/** The words of a page, each with its section of docs/gate.md. */
export const WORDS: readonly Word[] = [
  { word: 'interval', section: 'interval', isUsed: ({ rows }) => rows.some(({ interval }) => interval !== undefined) },
  { word: 'by chance', section: 'by-chance', isUsed: ({ rows }) => rows.some((row) => byChanceOf(row) !== '') },
  { word: 'label', section: 'label', isUsed: ({ rows }) => rows.some(({ difference }) => difference !== undefined) },
  { word: 'how sure', section: 'how-sure', isUsed: hasComposite('chanceWorse') },
  { word: 'detectable drop', section: 'detectable-drop', isUsed: hasComposite('detectableDrop') },
  { word: 'strict', section: 'strict', isUsed: ({ prompts }) => prompts.some(({ mode }) => mode === 'strict') },
  {
    word: 'unclear',
    section: 'inconclusive',
    isUsed: ({ prompts }) => prompts.some(({ verdict }) => verdict.kind === 'inconclusive'),
  },
  {
    word: 'stopped early',
    section: 'early-stopping',
    isUsed: ({ prompts }) => prompts.some(({ ending }) => ending !== undefined && ending.kind !== 'complete'),
  },
  {
    word: 'baseline trials',
    section: 'baseline-trials',
    isUsed: ({ comparisons }) => comparisons.some(({ baselineTrials }) => (baselineTrials?.pooled ?? 0) > 0),
  },
  {
    word: 'clusters',
    section: 'clusters',
    isUsed: ({ comparisons }) => comparisons.some(({ extent }) => extent.clusters !== undefined),
  },
  {
    word: 'anchor',
    section: 'anchor',
    isUsed: ({ comparisons }) => comparisons.some(({ against }) => against === 'anchor'),
  },
  {
    word: 'attempts',
    section: 'attempts',
    isUsed: ({ prompts }) => prompts.some(({ attempt = 1 }) => attempt > 1),
  },
  { word: 'critical', section: 'critical', isUsed: ({ rules }) => rules.has('critical') },
  { word: 'missing', section: 'missing-data', isUsed: ({ rules }) => rules.has('missing') },
  { word: 'worse cases', section: 'max-regressed-cases', isUsed: ({ rules }) => rules.has('max-regressed-cases') },
  { word: 'a gain', section: 'must-improve', isUsed: ({ rules }) => rules.has('must-improve') },
  {
    word: 'latency, cost, tokens',
    section: 'latency-cost-tokens',
    isUsed: ({ rules }) => ['latency', 'cost', 'tokens'].some((rule) => rules.has(rule)),
  },
];

function hasComposite(name: 'chanceWorse' | 'detectableDrop'): Word['isUsed'] {
  return ({ comparisons }) => comparisons.some(({ composite }) => composite[name] !== undefined);
}

function wordsUsed(prompts: readonly PromptReport[]): readonly Word[] {
  const comparisons = prompts.flatMap((prompt) => prompt.comparisons);
  const used: Used = {
    prompts,
    comparisons,
    rows: comparisons.flatMap(({ scorers }) => scorers),
    rules: new Set(prompts.flatMap(checksOf).map(({ rule }) => rule)),
  };
  return WORDS.filter(({ isUsed }) => isUsed(used));
}

/** One that a link cannot be broken out of. */
export function isPlainAddress(url: string): boolean {
  return /^https?:\/\/[\w.-]+(:\d+)?\/[\w./-]+$/.test(url);
}
