import { ConfigError, type Position } from '../../foundation/errors.ts';
import type { JudgeOptions } from '../judge-options.ts';
import { judgeOptions } from '../judge-options.ts';
import { scorerKind } from '../kind.ts';
import { type Block, block, type Piece, underRubric } from './asking/blocks.ts';
import { WORTHLESS_ANSWER } from './asking/canary.ts';
import { graded } from './asking/graded.ts';
import { ANSWER_NAMES, type Materials, materialBlock, type Need } from './asking/materials.ts';
import { fillRubric, type Rubric, readRubric } from './asking/rubric.ts';

type Options = JudgeOptions['judge'];

/**
 * The score of the choice that a model makes by a rubric of the team. A rubric with placeholders shows what they name, where they
 * stand; one without is followed by the answer, and by what `include` names.
 */
export const judge = scorerKind({
  kind: 'judge',
  version: 1,
  schema: judgeOptions.judge,
  files: ({ rubric }) => (rubric === undefined ? [] : [rubric]),
  create(options, resources, spec) {
    const rubric = readRubric(options, resources.files, spec.position) ?? { parts: [''], names: [] };
    const needs = rubric.names.length === 0 ? included(options) : named(rubric, options, spec.position);
    const { canary = WORTHLESS_ANSWER } = options;
    const choices = Object.entries(options.choices).map(([name, score]) => ({ name, score }));
    const show = shower(options['max-characters']);
    const question = (materials: Materials): readonly Piece[] => {
      if (rubric.names.length > 0) {
        const filled = fillRubric(rubric, (name) => show(name, materials.get(name) ?? ''));
        const answer = show('output', materials.get('output') ?? '');
        return ['# Rubric\n\n', ...filled, ...(placed(rubric) ? [] : ['\n\n# Material\n\n', answer])];
      }
      const blocks = needs.flatMap(({ name }) => {
        const text = materials.get(name);
        return text === undefined ? [] : [show(name, text)];
      });
      return underRubric(rubric.parts[0] ?? '', blocks);
    };
    const identity = { rubric: rubric.parts, needs: needs.map(({ name, optional = false }) => ({ name, optional })) };
    return graded(
      { choices, system: options.system, needs, question, canary: { answer: canary }, identity },
      options,
      resources,
      spec,
    );
  },
});

const ANSWER: Need = { name: 'output' };

/** By default what most rubrics need; what is named must be there. */
function included({ include }: Options): readonly Need[] {
  if (include !== undefined) return [...include.map((name) => ({ name })), ANSWER];
  return [{ name: 'input' }, { name: 'expected', optional: true }, ANSWER];
}

function named(rubric: Rubric, { include }: Options, position: Position): readonly Need[] {
  if (include !== undefined) {
    throw new ConfigError('judge: "include" has no effect on a rubric with placeholders', {
      position,
      todo: 'Name everything by placeholders, or nothing.',
    });
  }
  const needs = rubric.names.map((name) => ({ name }));
  return placed(rubric) ? needs : [...needs, ANSWER];
}

/** Whether the rubric says where the answer stands; else it follows the rubric. */
function placed({ names }: Rubric): boolean {
  return names.some((name) => ANSWER_NAMES.includes(name));
}

/** The answer under one name, and capped. */
function shower(longest: number): (name: string, text: string) => Block {
  return (name, text) => (ANSWER_NAMES.includes(name) ? block('answer', text, longest) : materialBlock(name, text));
}
