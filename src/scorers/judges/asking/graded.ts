import type { JsonObject } from '../../../foundation/json.ts';
import type { CommonJudgeOptions } from '../../judge-options.ts';
import type { ScorerResources, ScorerSpec, Scoring } from '../../kind.ts';
import { type ScoredScore, scored } from '../../scores.ts';
import type { Piece } from './blocks.ts';
import { canaryMaterials, steering } from './canary.ts';
import type { Decision } from './combine.ts';
import { isScore, type Materials, materialsOf, type Need } from './materials.ts';
import { Panel } from './panel.ts';
import type { Choice } from './protocol.ts';

/** What makes a kind that asks one question about one answer. */
export type Grading = {
  readonly choices: readonly Choice[];
  readonly system?: string | undefined;
  readonly needs: readonly Need[];
  /** The question, of what the case has. Pure. */
  readonly question: (materials: Materials) => readonly Piece[];
  /** For the canary: an answer that must be scored low, and what it is shown with where that is not the usual. */
  readonly canary: { readonly answer: string; readonly materials?: Readonly<Record<string, string>> };
  /** What decides the question, for the fingerprint. */
  readonly identity: JsonObject;
};

export function graded(
  grading: Grading,
  options: CommonJudgeOptions,
  resources: ScorerResources,
  spec: ScorerSpec,
): Scoring {
  const { choices, system, needs, question, canary } = grading;
  const names = needs.map(({ name }) => name);
  const given = canaryMaterials(names, steering(canary.answer, choices));
  const canaryQuestion = question(new Map([...given, ...Object.entries(canary.materials ?? {})]));
  const panel = new Panel(
    options,
    {
      choices,
      system,
      canary: (ask) => ask(canaryQuestion),
      questions: 1,
      characters: canaryQuestion.reduce((sum, piece) => sum + (typeof piece === 'string' ? piece.length : 100), 0),
    },
    resources,
    spec,
  );
  return {
    identity: { ...panel.identity, ...grading.identity, canary: canary.answer },
    calls: panel.calls,
    judges: panel.judges,
    choices: panel.choices,
    async score(answer, context) {
      const materials = materialsOf(needs, answer);
      if (isScore(materials)) return materials;
      const pieces = question(materials);
      const decision = await panel.grade([answer.completion], (ask) => ask(pieces), context);
      return scoreOf(decision, decision.choice.name);
    },
  };
}

/** `<choice>: <reasons>`, with the votes where several grades were asked for. */
export function scoreOf({ choice, reasons, votes, of }: Decision, name: string): ScoredScore {
  const found = of === 1 ? name : `${name} (${votes} of ${of})`;
  return scored(choice.score, reasons === '' ? found : `${found}: ${reasons}`, LONGEST_REASON);
}

/** Characters of a judge's reasons that a report keeps. */
const LONGEST_REASON = 500;
