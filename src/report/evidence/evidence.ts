import type { BaselineTrials, Comparison } from '../../gate/index.ts';
import { reasonOf } from '../explain.ts';
import type { PromptReport } from '../report.ts';
import { checksOf, isOf } from '../rules.ts';
import { count } from '../words.ts';
import { settleStopped, settleText } from './settle.ts';
import { CHANCE, chanceWords, pointsOf, surenessAt, surenessWords } from './sureness.ts';

/** What a verdict rests on, in words for people who know no statistics. */
export type Evidence = {
  readonly topic: 'sure' | 'settle' | 'stopped' | 'baseline' | 'attempt';
  /** Set where the prompt has several suites, or is compared with an anchor as well. */
  readonly of?: Pick<Comparison, 'suite' | 'against'>;
  /** Sentences without markup; what a provider said may be among them. */
  readonly text: string;
};

export const topicTitle: { readonly [topic in Evidence['topic']]: string } = {
  sure: 'How sure',
  settle: 'What would settle it',
  stopped: 'Stopped early',
  baseline: 'Baseline',
  attempt: 'Attempts',
};

/**
 * @param today UTC day, `2026-11-21`: the age of a baseline's answers is told from it.
 * @param alone True when the prompt's own sentence stands above: what it says is not said again.
 */
export function evidenceOf(prompt: PromptReport, today: string, alone: boolean): readonly Evidence[] {
  const several = prompt.comparisons.length > 1;
  const isSaid = alone && !several && reasonOf(prompt).includes(CHANCE);
  const about = (topic: Evidence['topic'], tell: (comparison: Comparison) => string): Evidence[] =>
    prompt.comparisons.flatMap((comparison) => {
      const text = tell(comparison);
      const { suite, against } = comparison;
      const of = several ? { of: { suite, ...(against === undefined ? {} : { against }) } } : {};
      return text === '' ? [] : [{ topic, ...of, text }];
    });
  return [
    ...about('settle', (comparison) => settleText(prompt, comparison)),
    ...whole('settle', settleStopped(prompt)),
    ...about('sure', (comparison) => sureText(prompt, comparison, isSaid)),
    ...whole('stopped', stoppedText(prompt)),
    ...about('baseline', ({ baselineTrials }) => baselineText(baselineTrials, today)),
    ...whole('attempt', attemptText(prompt.attempt)),
  ];
}

/** True where there is something that docs/gate.md explains. */
export function isExplained({ comparisons, ending }: PromptReport): boolean {
  const isCompared = comparisons.some(({ scorers }) => scorers.some(({ difference }) => difference !== undefined));
  return isCompared || ending?.kind === 'pre-flight';
}

function whole(topic: Evidence['topic'], text: string): Evidence[] {
  return text === '' ? [] : [{ topic, text }];
}

/** The chance that it is worse where that has a say and was not said, and what a drop would have to be to be seen. */
function sureText(prompt: PromptReport, comparison: Comparison, isSaid: boolean): string {
  const { composite, extent } = comparison;
  if (composite.chanceWorse === undefined) return '';
  const clusters =
    extent.clusters === undefined
      ? ''
      : `The ${count(extent.cases)} cases count as ${count(extent.clusters)} clusters: those of one rise and fall together.`;
  return [
    isSaid ? '' : chanceSentence(prompt, comparison, composite.chanceWorse),
    detectableText(composite.detectableDrop),
    clusters,
  ]
    .filter((sentence) => sentence !== '')
    .join(' ');
}

/** A strict gate does not decide by a chance: beside its verdict one would only contradict it. */
function chanceSentence(prompt: PromptReport, comparison: Comparison, chance: number): string {
  const { verdict, mode, maxDrop } = prompt;
  const { scorers } = comparison;
  if (mode === 'strict') {
    return verdict.kind === 'pass'
      ? 'Shown: a prompt that is worse by more than is allowed gets through this gate at most 1 time in 20.'
      : '';
  }
  const together = scorers.length > 1;
  // What failed for another reason did not fail by this chance; of a single scorer that would be hard to tell.
  if (verdict.kind === 'fail' && !together && !failsTogether(prompt, comparison)) return '';
  const measured = scorers.some(({ missing }) => missing > 0) ? 'of what could be measured, ' : '';
  const said = capital(`${measured}${chanceWords(chance, maxDrop, together)}`);
  return verdict.kind === 'pass' ? `${said}: ${surenessWords[surenessAt(chance)]}.` : `${said}.`;
}

function failsTogether(prompt: PromptReport, comparison: Comparison): boolean {
  return checksOf(prompt).some(
    (check) => check.rule === 'composite' && check.outcome === 'fail' && isOf(check, comparison),
  );
}

/** Nothing for a spread of nothing: equal scores do not mean that any drop would be seen. */
function detectableText(drop: number | undefined): string {
  if (drop === undefined || drop < 0.0005) return '';
  if (drop >= 1) return 'These are too few answers to see any drop.';
  return `A drop of ${pointsOf(Number(drop.toFixed(3)))} or more would be seen four times in five.`;
}

function stoppedText({ ending, comparisons }: PromptReport): string {
  if (ending === undefined || ending.kind === 'complete') return '';
  const saved =
    ending.callsSaved === 0
      ? ''
      : ` ${count(ending.callsSaved)} of ${count(ending.callsPlanned)} calls were not needed.`;
  if (ending.kind === 'pre-flight') return `Before the first call: all ${count(ending.callsPlanned)} were spared.`;
  const extents = comparisons
    .map(({ extent }) => extent)
    .filter(({ cases, ofCases, trials, ofTrials }) => cases < ofCases || trials < ofTrials);
  const [first] = extents;
  const after = first === undefined || comparisons.length > 1 ? '' : `, after ${extentWords(first)}`;
  return `At look ${ending.look} of ${ending.of}${after}: ${WHY[ending.kind]}.${saved}`;
}

function extentWords({ cases, ofCases, trials, ofTrials }: Comparison['extent']): string {
  const asked = cases < ofCases ? `${count(cases)} of ${count(ofCases)} cases` : `all ${count(cases)} cases`;
  return ofTrials === 1 ? asked : `${asked}, ${trials} of ${ofTrials} ${ofTrials === 1 ? 'trial' : 'trials'} each`;
}

const WHY = {
  pass: 'the answer was known',
  fail: 'the answer was known',
  futile: 'the rest could hardly have made it pass',
  error: 'it cannot be judged',
} as const;

/** Nothing where every answer was drawn by this run, as many as of the candidate. */
function baselineText(trials: BaselineTrials | undefined, today: string): string {
  if (trials === undefined) return '';
  const { fewest, most, pooled, gone } = trials;
  const each = `${fewest === most ? count(most) : `${count(fewest)} to ${count(most)}`} ${most === 1 ? 'trial' : 'trials'} a case`;
  if (gone !== undefined) {
    return `The model no longer exists, so the answers of earlier runs stand in: ${each}${agesOf(trials, today)}. The provider said: ${gone}`;
  }
  if (pooled === 0) return '';
  const earlier = fewest === most && pooled >= most ? 'all' : `${fewest === most ? '' : 'up to '}${count(pooled)}`;
  return `${capital(each)}, ${earlier} of them from earlier runs${agesOf(trials, today)}.`;
}

function agesOf({ oldest, newest }: BaselineTrials, today: string): string {
  if (oldest === undefined || newest === undefined || oldest === today) return '';
  if (oldest === newest) return `, ${ageOf(newest, today)}`;
  return `, the oldest ${ageOf(oldest, today)}, the newest ${ageOf(newest, today)}`;
}

function ageOf(day: string, today: string): string {
  const days = Math.round((Date.parse(today) - Date.parse(day)) / 86_400_000);
  if (!(days > 0)) return 'of today';
  return days === 1 ? 'of yesterday' : `${days} days old`;
}

function attemptText(attempt: number | undefined): string {
  if (attempt === undefined || attempt < 2) return '';
  return `This is attempt ${attempt} on this pull request: of enough texts that are no better, one passes by luck.`;
}

function capital(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}
