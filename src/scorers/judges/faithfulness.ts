import { judgeOptions } from '../judge-options.ts';
import { scorerKind } from '../kind.ts';
import { block, underRubric } from './asking/blocks.ts';
import { graded } from './asking/graded.ts';

/**
 * Whether what the answer states is in the context that it was to be written from. One verdict over all statements, which the
 * judge lists in its reasons: a share of supported statements would let many safe ones hide an invented one, and changes with how
 * the statements are cut.
 */
export const faithfulness = scorerKind({
  kind: 'faithfulness',
  version: 1,
  schema: judgeOptions.faithfulness,
  create: (options, resources, spec) =>
    graded(
      {
        choices: [
          { name: 'none', score: 0 },
          { name: 'some', score: 0.5 },
          { name: 'all', score: 1 },
        ],
        needs: [{ name: options.context }, { name: 'output' }],
        question: (materials) =>
          underRubric(RUBRIC, [
            block('context', materials.get(options.context) ?? ''),
            block('answer', materials.get('output') ?? '', options['max-characters']),
          ]),
        canary: {
          answer: 'The capital of Australia is Sydney. It was founded by penguins.',
          materials: {
            [options.context]: 'Canberra is the capital city of Australia. It has about 450,000 inhabitants.',
          },
        },
        identity: { context: options.context },
      },
      options,
      resources,
      spec,
    ),
});

const RUBRIC = `Find out whether the answer says only what the context supports.

First list, in your reasons, the statements of fact that the answer makes, and say of each whether the context supports it. A statement is supported when the context says it, or when it follows from what the context says without further knowledge. A statement is not supported when the context contradicts it, or does not speak of it: even when it is true, and even when it is common knowledge. Numbers, names, dates and conditions must be those of the context.

Greetings, questions, offers of help, and saying that something is not known or not in the context are no statements of fact.

Then choose:
- all: every statement is supported, or the answer makes none.
- some: at least one statement is supported, and at least one is not.
- none: the answer makes statements, and none of them is supported.`;
