import type * as z from 'zod/mini';
import { RatchetError } from './errors.ts';

/**
 * A schema check that asks a parser of ours: what the parser refuses is an issue with the parser's own words, and what to do
 * about it under `params.todo`. The value itself is left as it was read.
 */
export function accepts<T>(parse: (value: T) => unknown): (context: z.core.ParsePayload<T>) => void {
  return (context) => {
    try {
      parse(context.value);
    } catch (thrown) {
      if (!(thrown instanceof RatchetError)) throw thrown;
      context.issues.push({
        code: 'custom',
        message: thrown.message,
        params: { todo: thrown.todo },
        input: context.value,
      });
    }
  };
}
