import type { Case } from '../../src/datasets/dataset.ts';
import type { JsonObject } from '../../src/foundation/json.ts';
import type { Scorer } from '../../src/scorers/scorer.ts';
import {
  type Asked,
  grade,
  isCanary,
  judgeScorer,
  lab,
  type Reply,
  type Scoring,
  scoreBy,
  scripted,
} from '../scorers/judges/build.ts';

export type JudgeContract = {
  readonly kind: string;
  /** Beside the judge. */
  readonly options: JsonObject;
  /** Options that score differently: each must have a fingerprint of its own. */
  readonly others: readonly JsonObject[];
  readonly case: Partial<Case>;
  /** What the judge can find, as the reason names it → the score. The first is a low one. */
  readonly outcomes: readonly (readonly [name: string, score: number])[];
  /** The choices that the judge is given. */
  readonly choices: readonly string[];
  /** The verdict that says this outcome in reply to this question. */
  readonly verdict: (outcome: string, asked: Asked) => string;
  /** The verdict that is right about the canary. */
  readonly canaryVerdict: (asked: Asked) => string;
  /** The name of the block that the text of `scoreBy` is in. */
  readonly block: string;
  /** Questions of one grade. */
  readonly questions: number;
};

/** Builds a judge, scripts it and asks it, as its contract says. */
export function judgeBench(contract: JudgeContract) {
  const { kind, outcomes } = contract;
  const [low = '', another = ''] = outcomes.map(([name]) => name);
  const best = outcomes.reduce((one, other) => (other[1] > one[1] ? other : one))[0];
  const create = (change: JsonObject = {}): Scorer => judgeScorer(kind, { model: lab, ...contract.options, ...change });
  const several = (change: JsonObject = {}): Scorer =>
    judgeScorer(kind, { models: ['lab/a', 'lab/b', 'lab/c'], ...contract.options, ...change });
  /** A judge that is right about its canary. */
  const judging = (reply: (asked: Asked) => Reply | Promise<Reply>) =>
    scripted((asked) => (isCanary(asked) ? grade(contract.canaryVerdict(asked)) : reply(asked)));
  const finding = (outcome: string | undefined, reasons?: string) => (asked: Asked) =>
    grade(contract.verdict(outcome ?? '', asked), reasons);
  const scored = (scorer: Scorer, given: Scoring) => scoreBy(scorer, { case: contract.case, ...given });
  const replying = (reply: Reply, change: JsonObject = {}) => scored(create(change), { ask: judging(() => reply).ask });
  const real = (asked: readonly Asked[]) => asked.filter((each) => !isCanary(each));
  return { contract, low, another, best, create, several, judging, finding, scored, replying, real };
}

export type JudgeBench = ReturnType<typeof judgeBench>;
