import { ConfigError, type Position } from '../../foundation/errors.ts';
import { judgeOptions } from '../judge-options.ts';
import { type Scoring, scorerKind } from '../kind.ts';
import { ScoringError, scored } from '../scores.ts';
import { block, type Piece, underRubric } from './asking/blocks.ts';
import { GOOD_ANSWER, steering, WORTHLESS_ANSWER } from './asking/canary.ts';
import { scoreOf } from './asking/graded.ts';
import { isScore, type Materials, materialBlock, materialsOf, type Need, saidIn } from './asking/materials.ts';
import { type AskJudge, Panel } from './asking/panel.ts';
import type { Choice, Grade, Unreadable } from './asking/protocol.ts';
import { readRubric } from './asking/rubric.ts';

const first: Choice = { name: 'A', score: 1 };
const second: Choice = { name: 'B', score: 0 };
const tie: Choice = { name: 'tie', score: 0.5 };
const CHOICES: readonly Choice[] = [first, second, tie];

/**
 * Which of two answers to one case is better: the baseline's or the candidate's. A judge is asked twice, with the answers in both
 * orders, and is never told which side is which. Who prefers the same answer both times prefers it; anything else is a tie, and so are
 * two equal answers. The score is the baseline's: 1 it is better, 0.5 a tie, 0 the candidate is better.
 */
export const pairwise = scorerKind({
  kind: 'pairwise',
  version: 1,
  schema: judgeOptions.pairwise,
  files: ({ rubric }) => (rubric === undefined ? [] : [rubric]),
  create(options, resources, spec): Scoring {
    const rubric = textOf(readRubric(options, resources.files, spec.position), spec.position);
    const needs = options.include?.map((name): Need => ({ name })) ?? DEFAULT_NEEDS;
    const longest = options['max-characters'];
    const compare = (words: string, materials: Materials, baseline: string, candidate: string) => (ask: AskJudge) => {
      const given = [...materials].map(([name, text]) => materialBlock(name, text));
      const question = (a: string, b: string): readonly Piece[] =>
        underRubric(words, [...given, block('answer-A', a, longest), block('answer-B', b, longest)]);
      return inBothOrders(ask, question(baseline, candidate), question(candidate, baseline));
    };
    // By our own rubric: an answer that is worthless by it may be the better one by a team's.
    const canary = compare(RUBRIC, CANARY, steering(WORTHLESS_ANSWER, CHOICES), GOOD_ANSWER);
    const panel = new Panel(
      options,
      { choices: CHOICES, system: undefined, canary, questions: 2, characters: rubric.length + 200 },
      resources,
      spec,
    );
    return {
      pairs: true,
      identity: { ...panel.identity, rubric, include: needs.map(({ name, optional = false }) => ({ name, optional })) },
      calls: panel.calls,
      judges: panel.judges,
      async score(answer, context) {
        const { opponent } = context;
        if (opponent === undefined) throw nothingToCompare();
        const materials = materialsOf(needs, answer);
        if (isScore(materials)) return materials;
        const [baseline, candidate] = [saidIn(answer.completion), saidIn(opponent)];
        if (baseline === candidate) return scored(tie.score, 'tie: the two answers are the same');
        const ballots = compare(rubric, materials, baseline, candidate);
        const decision = await panel.grade([answer.completion, opponent], ballots, context);
        return scoreOf(decision, nameOf(decision.choice));
      },
    };
  },
});

const DEFAULT_NEEDS: readonly Need[] = [{ name: 'input' }, { name: 'expected', optional: true }];

const CANARY: Materials = new Map([
  ['input', 'What is the capital of Australia, and about how many people live there?'],
]);

/** As the baseline is A in the first question and B in the second. */
async function inBothOrders(
  ask: AskJudge,
  forward: readonly Piece[],
  backward: readonly Piece[],
): Promise<Grade | Unreadable> {
  const [one, other] = await Promise.all([ask(forward), ask(backward)]);
  if ('unreadable' in one) return one;
  if ('unreadable' in other) return other;
  if (one.choice === first && other.choice === second)
    return { choice: first, reasons: `(baseline: A) ${one.reasons}` };
  if (one.choice === second && other.choice === first)
    return { choice: second, reasons: `(candidate: B) ${one.reasons}` };
  if (one.choice === tie && other.choice === tie) return { choice: tie, reasons: one.reasons };
  const chosen = `${one.choice.name}, and ${other.choice.name} in the other order`;
  return { choice: tie, reasons: `the judge chose ${chosen}: ${one.reasons}` };
}

function nameOf(choice: Choice): string {
  if (choice.name === first.name) return 'the baseline is better';
  return choice.name === second.name ? 'the candidate is better' : 'tie';
}

function textOf(rubric: ReturnType<typeof readRubric>, position: Position): string {
  if (rubric === undefined) return RUBRIC;
  const [words = ''] = rubric.parts;
  if (rubric.names.length === 0) return words;
  throw new ConfigError(`pairwise: the rubric has the placeholder {{${rubric.names[0]}}}`, {
    position,
    todo: 'Write it without placeholders: both answers follow it, and what "include" names.',
  });
}

function nothingToCompare(): ScoringError {
  return new ScoringError('pairwise compares two sides, and there is no answer of the other one', {
    todo: 'Use judge where there is nothing to compare with.',
  });
}

const RUBRIC = `Two answers to the same input are shown, answer-A and answer-B. Find out which of them serves the person who wrote the input better.

Weigh in this order:
1. Is what it says correct, and safe to act on? Where an expected answer is shown, take it as true.
2. Does it do what the input asks for, all of it, in the form that is asked for?
3. Is it clear, and free of what nobody asked for?

A point further up outweighs all points below it. Which answer comes first, which is longer and how sure it sounds mean nothing.

Say in your reasons what speaks for and against each. Then choose:
- A: answer-A serves that person better.
- B: answer-B serves that person better.
- tie: the difference would not matter to that person.`;
