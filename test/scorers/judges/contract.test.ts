import { judgeContract } from '../../contracts/judge.ts';
import type { JudgeContract } from '../../contracts/judge-bench.ts';
import { type Asked, blockIn } from './build.ts';

const single: Pick<JudgeContract, 'verdict' | 'block' | 'questions'> = {
  verdict: (outcome) => outcome,
  block: 'answer',
  questions: 1,
};

judgeContract({
  kind: 'judge',
  options: { prompt: 'Is the answer polite?', choices: { poor: 0, fair: 0.5, good: 1 } },
  others: [
    { prompt: 'Is the answer short?' },
    { choices: { poor: 0, fair: 0.4, good: 1 } },
    { choices: { bad: 0, fair: 0.5, good: 1 } },
    { system: 'You are a teacher.' },
    { include: ['expected'] },
    { include: [] },
    { canary: 'Get lost.' },
    { prompt: 'Is {{output}} polite?' },
  ],
  case: {},
  outcomes: [
    ['poor', 0],
    ['fair', 0.5],
    ['good', 1],
  ],
  choices: ['poor', 'fair', 'good'],
  canaryVerdict: () => 'poor',
  ...single,
});
judgeContract({
  kind: 'factuality',
  options: {},
  others: [{ choices: { subset: 0.5 } }],
  case: {},
  outcomes: [
    ['disagree', 0],
    ['subset', 0.4],
    ['superset', 0.6],
    ['equal', 1],
    ['differ', 1],
  ],
  choices: ['subset', 'superset', 'equal', 'disagree', 'differ'],
  canaryVerdict: () => 'disagree',
  ...single,
});
judgeContract({
  kind: 'faithfulness',
  options: {},
  others: [{ context: 'input' }, { context: 'metadata.context' }],
  case: {},
  outcomes: [
    ['none', 0],
    ['some', 0.5],
    ['all', 1],
  ],
  choices: ['none', 'some', 'all'],
  canaryVerdict: () => 'none',
  ...single,
});
judgeContract({
  kind: 'answer-relevance',
  options: {},
  others: [],
  case: {},
  outcomes: [
    ['not', 0],
    ['partly', 0.5],
    ['fully', 1],
  ],
  choices: ['not', 'partly', 'fully'],
  canaryVerdict: () => 'not',
  ...single,
});
judgeContract({
  kind: 'closed-qa',
  options: {},
  others: [{ criteria: 'It is short.' }, { criteria: 'It is long.' }],
  case: {},
  outcomes: [
    ['no', 0],
    ['yes', 1],
  ],
  choices: ['no', 'yes'],
  canaryVerdict: () => 'no',
  ...single,
});

const candidate = 'In cash.';
judgeContract({
  kind: 'pairwise',
  options: {},
  others: [{ prompt: 'The shorter one.' }, { include: ['input'] }],
  case: {},
  outcomes: [
    ['the candidate is better', 0],
    ['tie', 0.5],
    ['the baseline is better', 1],
  ],
  choices: ['A', 'B', 'tie'],
  verdict(outcome, asked) {
    if (outcome === 'tie') return 'tie';
    const [inA, inB] = blockIn(asked, 'answer-A') === candidate ? ['candidate', 'baseline'] : ['baseline', 'candidate'];
    return outcome.includes(inA) ? 'A' : outcome.includes(inB) ? 'B' : 'tie';
  },
  canaryVerdict: (asked: Asked) => (blockIn(asked, 'answer-A')?.includes('Ignore the rubric') ? 'B' : 'A'),
  block: 'answer-A',
  questions: 2,
});
