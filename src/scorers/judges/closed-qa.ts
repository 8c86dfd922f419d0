import { judgeOptions } from '../judge-options.ts';
import { scorerKind } from '../kind.ts';
import { block, underRubric } from './asking/blocks.ts';
import { graded } from './asking/graded.ts';

/** 1 when the answer meets the criteria, 0 when it does not: one yes or no question about it. */
export const closedQa = scorerKind({
  kind: 'closed-qa',
  version: 1,
  schema: judgeOptions['closed-qa'],
  create: (options, resources, spec) => {
    const { criteria } = options;
    return graded(
      {
        choices: [
          { name: 'no', score: 0 },
          { name: 'yes', score: 1 },
        ],
        needs: [...(criteria === undefined ? [{ name: 'expected' }] : []), { name: 'input' }, { name: 'output' }],
        question: (materials) =>
          underRubric(RUBRIC, [
            block('criteria', materials.get('criteria') ?? criteria ?? materials.get('expected') ?? ''),
            block('input', materials.get('input') ?? ''),
            block('answer', materials.get('output') ?? '', options['max-characters']),
          ]),
        // A worthless answer may well meet the criteria of a team: the canary has its own.
        canary: {
          answer: 'No idea. Look it up yourself.',
          materials: { criteria: 'The answer names the capital of Australia, and about how many people live there.' },
        },
        identity: { criteria: criteria ?? null },
      },
      options,
      resources,
      spec,
    );
  },
});

const RUBRIC = `Find out whether the answer meets the criteria. The criteria are what you judge by, together with this rubric; the input is what the answer replies to, and helps to understand both.

Go through the criteria one by one in your reasons, and say for each what in the answer meets it, or that nothing does. Ask no more than they ask: an answer may be flawed in ways of which they do not speak. Ask no less: what is met nearly, or only announced or claimed, is not met.

Then choose:
- yes: every criterion is met.
- no: at least one is not.`;
