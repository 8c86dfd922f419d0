import { judgeOptions } from '../judge-options.ts';
import { scorerKind } from '../kind.ts';
import { block, underRubric } from './asking/blocks.ts';
import { graded } from './asking/graded.ts';

/**
 * The facts of the answer against those of the expected answer, in the five findings that OpenAI's evals introduced ("fact") and
 * autoevals made known; the scores are autoevals', and can be set.
 */
export const factuality = scorerKind({
  kind: 'factuality',
  version: 1,
  schema: judgeOptions.factuality,
  create: (options, resources, spec) =>
    graded(
      {
        choices: Object.entries(options.choices).map(([name, score]) => ({ name, score })),
        needs: [{ name: 'input' }, { name: 'expected' }, { name: 'output' }],
        question: (materials) =>
          underRubric(RUBRIC, [
            block('input', materials.get('input') ?? ''),
            block('expected', materials.get('expected') ?? ''),
            block('answer', materials.get('output') ?? '', options['max-characters']),
          ]),
        canary: { answer: 'The capital of Australia is Sydney, and about 12 people live there.' },
        identity: {},
      },
      options,
      resources,
      spec,
    ),
});

const RUBRIC = `Compare the facts in the answer with the facts in the expected answer. Both reply to the input. An expert wrote the expected answer: take it as true, even where you would say otherwise.

Look at facts alone: what is said to be the case. Wording, language, style, order, length and spelling do not matter.

Choose the first of these that fits:
- disagree: at least one fact of the answer conflicts with the expected answer, whatever else it gets right; or the answer has none of the expected facts, because it is empty, evades, refuses or speaks of something else.
- equal: the answer has all expected facts, and no others that matter.
- superset: the answer has all expected facts, and adds others that do not conflict with them.
- subset: the answer has some of the expected facts and lacks others, and nothing in it conflicts with them.
- differ: the two differ in a way that does not matter for the facts, such as another unit or a rounding that changes nothing, and none of the above fits.`;
