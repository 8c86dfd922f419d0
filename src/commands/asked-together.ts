import type { Request } from './request.ts';

type Ask = Request['pullRequestStates'];

/**
 * What is asked at one moment of many prompts, asked as one question: on GitHub each costs a request, of the few that a run has.
 * Nothing is remembered: a pull request may be closed while the run goes on.
 */
export function askedTogether(ask: Ask): Ask {
  let open: { readonly numbers: Set<number>; readonly answer: ReturnType<Ask> } | undefined;
  const begin = () => {
    const numbers = new Set<number>();
    const answer = new Promise((resolve) => setImmediate(resolve)).then(() => {
      open = undefined;
      return ask([...numbers]);
    });
    return { numbers, answer };
  };
  return (numbers) => {
    open ??= begin();
    for (const number of numbers) open.numbers.add(number);
    return open.answer;
  };
}
