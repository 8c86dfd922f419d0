import type { Case } from '../../datasets/dataset.ts';
import { expectedTexts } from './expected.ts';
import { comparable, type TextOptions } from './text.ts';

export type FoundTextsOptions = TextOptions & {
  readonly value?: string | undefined;
  readonly any?: readonly string[] | undefined;
  readonly all?: readonly string[] | undefined;
};

export type FoundTexts = {
  /** `any`: one is enough. `all`: every one. */
  readonly rule: 'any' | 'all';
  /** As they are written. */
  readonly present: readonly string[];
  readonly absent: readonly string[];
};

/** Which of the wanted texts a text contains; undefined when nothing is wanted. A list from the dataset means all of it. */
export function findTexts(text: string, options: FoundTextsOptions, scoredCase: Case): FoundTexts | undefined {
  const wanted = expectedTexts(options.value ?? options.any ?? options.all, scoredCase);
  if (wanted === undefined) return undefined;
  const searched = comparable(text, options);
  const isThere = (part: string): boolean => searched.includes(comparable(part, options));
  return {
    rule: options.any === undefined ? 'all' : 'any',
    present: wanted.filter(isThere),
    absent: wanted.filter((part) => !isThere(part)),
  };
}

/** Whether the rule holds: contained, in the sense of the options. */
export function isContained({ rule, present, absent }: FoundTexts): boolean {
  return rule === 'any' ? present.length > 0 : absent.length === 0;
}
