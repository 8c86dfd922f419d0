import { judgeOptions } from '../judge-options.ts';
import { scorerKind } from '../kind.ts';
import { block, underRubric } from './asking/blocks.ts';
import { graded } from './asking/graded.ts';

/** Whether the answer answers what was asked; not whether it is right. */
export const answerRelevance = scorerKind({
  kind: 'answer-relevance',
  version: 1,
  schema: judgeOptions['answer-relevance'],
  create: (options, resources, spec) =>
    graded(
      {
        choices: [
          { name: 'not', score: 0 },
          { name: 'partly', score: 0.5 },
          { name: 'fully', score: 1 },
        ],
        needs: [{ name: 'input' }, { name: 'output' }],
        question: (materials) =>
          underRubric(RUBRIC, [
            block('input', materials.get('input') ?? ''),
            block('answer', materials.get('output') ?? '', options['max-characters']),
          ]),
        canary: { answer: 'Bread dough should rest for an hour in a warm place, under a cloth.' },
        identity: {},
      },
      options,
      resources,
      spec,
    ),
});

const RUBRIC = `Find out whether the answer responds to what the input asks for. Whether it is correct does not matter here: a wrong answer to the question that was asked is relevant, a true text about something else is not.

First say, in your reasons, what the input asks for: every question, and every wish about form or content. Then say which of these the answer takes up, and what in it nobody asked for.

Then choose:
- fully: it takes up everything that the input asks for, and what it adds serves that.
- partly: it takes up a part of it, stays vague where something definite was asked, or buries the response in much that nobody asked for.
- not: it is about something else, evades, refuses without a reason that lies in the input, or is empty.

To ask back is to respond fully where the input cannot be answered without it.`;
