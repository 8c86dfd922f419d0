import type { Check, Comparison, Ending, Needs } from '../../gate/index.ts';
import { FEWEST_CLUSTERS, FEWEST_UNITS } from '../../gate/policy.ts';
import type { PromptReport } from '../report.ts';
import { checksOf, isOf } from '../rules.ts';
import { count } from '../words.ts';
import { pointsOf } from './sureness.ts';

/** What would decide a suite that is unclear, one sentence a rule that is open; empty where nobody can tell. */
export function settleText(prompt: PromptReport, comparison: Comparison): string {
  if (prompt.verdict.kind !== 'inconclusive') return '';
  const open = checksOf(prompt).filter((check) => isOf(check, comparison) && isOpen(check));
  const has = (...rules: readonly string[]) => open.some(({ rule }) => rules.includes(rule));
  if (has('missing', 'complete')) return 'Run it again when the model answers: what is missing is not a regression.';
  const isTooSmall = comparison.composite.difference !== undefined && comparison.composite.interval === undefined;
  const sentences = [
    isTooSmall && has('few-cases', 'max-drop', 'composite', 'must-improve') ? unitsText(comparison, FEWEST_UNITS) : '',
    !isTooSmall && has('max-drop', 'composite') ? dropText(prompt, comparison) : '',
    !isTooSmall && has('must-improve') ? gainText(open, comparison) : '',
    !isTooSmall && has('min') ? 'For `min`: more cases, or a lower `min`.' : '',
    has('cases') ? 'More cases, or a smaller `min-cases`.' : '',
    ...open.map(resourceText),
  ];
  return [...new Set(sentences)].filter((sentence) => sentence !== '').join(' ');
}

/** Of a run that was cut off before anything could be compared. */
export function settleStopped(prompt: PromptReport): string {
  if (prompt.verdict.kind !== 'inconclusive' || prompt.comparisons.length > 0) return '';
  return checksOf(prompt).some(({ rule }) => rule === 'cap')
    ? 'A larger limit on calls or cost (`max-calls`, `max-cost`), or fewer cases, trials or prompts in one run.'
    : '';
}

const isOpen = ({ outcome, advisory }: Check): boolean => outcome === 'inconclusive' && advisory !== true;

function unitsText({ composite, extent }: Comparison, fewest: number): string {
  const units = extent.clusters ?? composite.cases;
  const what = extent.clusters === undefined ? 'case' : 'cluster';
  return `At least ${count(fewest)} ${what}s, ${count(Math.max(1, fewest - units))} more than there are: fewer say nothing sure about an average.`;
}

function dropText(prompt: PromptReport, comparison: Comparison): string {
  const { mode, maxDrop, ending } = prompt;
  const { clusters } = comparison.extent;
  if (mode === 'strict' && clusters !== undefined && clusters < FEWEST_CLUSTERS) {
    return unitsText(comparison, FEWEST_CLUSTERS);
  }
  const needs = beyondPlan(comparison, ending);
  const isFutile = ending?.kind === 'futile';
  const said = isFutile ? 'The rest of the plan could hardly have made it pass. ' : '';
  if (needs !== undefined) return `${said}${moreText(needs, comparison.extent, maxDrop)}`;
  const laxer =
    mode === 'strict' ? 'a larger `max-drop`, or `mode: simple`, which gives no guarantee' : 'a larger `max-drop`';
  if (isFutile)
    return `${said}${mode === 'strict' ? 'More cases than planned might; else' : 'A better prompt might, or'} ${laxer}.`;
  const seen = maxDrop === undefined ? 'such a drop' : `a drop of ${pointsOf(maxDrop)}`;
  return `These cases are enough to see ${seen}, and what they show lies between a pass and a fail: more cases, a better prompt, or ${laxer}.`;
}

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
  const others = extent.clusters === undefined ? '' : ', of other clusters';
  const more = `${about} ${count(roundUp(cases))} more ${cases === 1 ? 'case' : 'cases'}${others}`;
  const again = trials === undefined ? '' : `, or ${trials} more ${trials === 1 ? 'trial' : 'trials'} of each`;
  const seen = drop === undefined ? '' : `: then a drop of ${pointsOf(drop)} would be seen four times in five`;
  return `${more}${again}${seen}.`;
}

/** To two digits: the number is an estimate. */
function roundUp(value: number): number {
  const step = 10 ** Math.max(0, Math.floor(Math.log10(value)) - 1);
  return Math.ceil(value / step) * step;
}

/** A gain is seen as well as a drop; of several scorers the one that sees best. */
function gainText(open: readonly Check[], { scorers }: Comparison): string {
  const named = open.filter(({ rule }) => rule === 'must-improve').map(({ scorer }) => scorer);
  const seen = scorers
    .filter(({ scorer }) => named.includes(undefined) || named.includes(scorer))
    .flatMap(({ detectableDrop }) => detectableDrop ?? []);
  const now =
    seen.length === 0
      ? ''
      : `: with these a gain of about ${pointsOf(Number(Math.min(...seen).toFixed(3)))} beyond what is asked for would be shown four times in five`;
  return `For the gain: a larger one, or more cases or trials, which show a smaller one${now}.`;
}

const RESOURCES: readonly string[] = ['latency', 'cost', 'tokens'];

function resourceText({ rule, message }: Check): string {
  if (!RESOURCES.includes(rule)) return '';
  if (!message.includes('not known'))
    return `For ${rule}: more calls (a \`p95\` takes at least 59), or a larger limit.`;
  return rule === 'cost'
    ? "For cost: declare the model's `prices` under `models`, or remove the rule on cost."
    : `For ${rule}: the model does not tell it for every call; remove the rule on ${rule}.`;
}
