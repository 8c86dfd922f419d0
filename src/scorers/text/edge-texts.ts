import type { Answer, Scoring } from '../kind.ts';
import { excerpt, right, wrong } from '../scores.ts';
import { expectedTexts, nothingExpected } from './expected.ts';
import { comparable, type TextOptions } from './text.ts';

export type EdgeTextsOptions = TextOptions & {
  readonly value?: string | undefined;
  readonly any?: readonly string[] | undefined;
};

/** 1 when one of the wanted texts stands at that edge of the answer. */
export function scoreEdge(edge: 'start' | 'end', options: EdgeTextsOptions): Scoring {
  return {
    score(answer: Answer) {
      const wanted = expectedTexts(options.value ?? options.any, answer.case);
      if (wanted === undefined) return nothingExpected;
      const text = comparable(answer.text, options);
      const isThere = wanted.some((part) => {
        const stem = comparable(part, options);
        return edge === 'start' ? text.startsWith(stem) : text.endsWith(stem);
      });
      if (isThere) return right;
      const found = excerpt(edge === 'start' ? text : text.slice(-60));
      const list = wanted.map((part) => excerpt(part)).join(' or ');
      return wrong(`the answer ${edge === 'start' ? 'starts' : 'ends'} with ${found}, not with ${list}`);
    },
  };
}
