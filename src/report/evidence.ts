import type { BaselineTrials, Check, Comparison, Ending, Needs } from '../gate/index.ts';
import { reasonOf } from './explain.ts';
import type { PromptReport } from './report.ts';
import { checksOf, isOf } from './rules.ts';
import { CHANCE, chanceWords, pointsOf, surenessAt, surenessWords } from './sureness.ts';
import { count } from './words.ts';

/** What a verdict rests on, in words for people who know no statistics. */
export type Evidence = {
  readonly topic: 'sure' | 'settle' | 'stopped' | 'baseline' | 'attempt';
  /** Set where the prompt has several suites, or is compared with a pinned release as well. */
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

/** The chance that it is worse where the one sentence has not said it, and what a drop would have to be to be seen. */
function sureText(prompt: PromptReport, { composite, extent, scorers }: Comparison, isSaid: boolean): string {
  if (composite.chanceWorse === undefined) return '';
  const measured = scorers.some(({ missing }) => missing > 0) ? 'of what could be measured, ' : '';
  const together = scorers.length > 1 ? 'all scorers together: ' : '';
  const chance = `${measured}${together}${chanceWords(composite.chanceWorse, prompt.maxDrop)}`;
  const clusters =
    extent.clusters === undefined
      ? ''
      : `The ${count(extent.cases)} cases count as ${count(extent.clusters)} clusters: those of one rise and fall together.`;
  return [
    judgedChance(prompt, chance, composite.chanceWorse, isSaid),
    detectableText(composite.detectableDrop),
    clusters,
  ]
    .filter((sentence) => sentence !== '')
    .join(' ');
}

function judgedChance({ verdict, mode }: PromptReport, chance: string, value: number, isSaid: boolean): string {
  if (mode === 'strict' && verdict.kind === 'pass') {
    return 'Shown: a prompt that is worse by more than is allowed gets through this gate at most 1 time in 20.';
  }
  if (isSaid) return '';
  if (verdict.kind !== 'pass') return `${capital(chance)}.`;
  return `${capital(chance)}: ${surenessWords[surenessAt(value)]}.`;
}

/** Nothing for a spread of nothing: equal scores do not mean that any drop would be seen. */
function detectableText(drop: number | undefined): string {
  if (drop === undefined || drop < 0.0005) return '';
  if (drop >= 1) return 'These are too few answers to see any drop.';
  return `A drop of ${pointsOf(Number(drop.toFixed(3)))} or more would be seen four times in five.`;
}

/** Nothing where more data are not the remedy. */
function settleText(prompt: PromptReport, comparison: Comparison): string {
  if (prompt.verdict.kind !== 'inconclusive') return '';
  const open = checksOf(prompt).filter((check) => isOf(check, comparison) && isOpen(check));
  const rules = new Set(open.map(({ rule }) => rule));
  if (rules.has('missing') || rules.has('complete')) {
    return 'Run it again when the model answers: what is missing is not a regression.';
  }
  // Without an interval there are too few cases for any mean, and the open check says how many it takes.
  if (comparison.composite.interval === undefined || !(rules.has('max-drop') || rules.has('composite'))) return '';
  const needs = beyondPlan(comparison, prompt.ending);
  if (needs !== undefined) return moreText(needs, comparison.extent, prompt.maxDrop);
  if (prompt.ending?.kind === 'futile')
    return 'A better prompt: all of the cases would hardly have made it pass either.';
  const seen = prompt.maxDrop === undefined ? 'such a drop' : `a drop of ${pointsOf(prompt.maxDrop)}`;
  return `A better prompt, or more cases: these are enough to see ${seen}, and what they show lies between a pass and a fail.`;
}

const isOpen = ({ outcome, advisory }: Check): boolean => outcome === 'inconclusive' && advisory !== true;

/** What is needed on top of what the dataset and the config have; a gate that stopped early did not use all of it. */
function beyondPlan({ composite, extent }: Comparison, ending: Ending | undefined): Needs | undefined {
  const { needs } = composite;
  if (needs === undefined) return undefined;
  const stopped = ending !== undefined && ending.kind !== 'complete';
  const cases = needs.cases - (stopped ? extent.ofCases - extent.cases : 0);
  const trials =
    needs.trials === undefined ? undefined : needs.trials - (stopped ? extent.ofTrials - extent.trials : 0);
  const wholeIsEnough = (extent.cases + needs.cases) * extent.trials <= extent.ofCases * extent.ofTrials;
  if (cases <= 0 || (trials !== undefined && trials <= 0) || (stopped && wholeIsEnough)) return undefined;
  return { cases, ...(trials === undefined || trials > MOST_TRIALS ? {} : { trials }) };
}

/** Nobody asks a case more often than this. */
const MOST_TRIALS = 20;

/** With fewer trials than planned it is an upper limit: every further trial counts too. */
function moreText({ cases, trials }: Needs, extent: Comparison['extent'], drop: number | undefined): string {
  const about = extent.trials < extent.ofTrials ? 'At most about' : 'About';
  const more = `${about} ${count(roundUp(cases))} more ${cases === 1 ? 'case' : 'cases'}`;
  const again = trials === undefined ? '' : `, or ${trials} more ${trials === 1 ? 'trial' : 'trials'} of each`;
  const seen = drop === undefined ? '' : `: then a drop of ${pointsOf(drop)} would be seen four times in five`;
  return `${more}${again}${seen}.`;
}

/** To two digits: the number is an estimate. */
function roundUp(value: number): number {
  const step = 10 ** Math.max(0, Math.floor(Math.log10(value)) - 1);
  return Math.ceil(value / step) * step;
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
