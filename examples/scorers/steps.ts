// A scorer in TypeScript: Node strips the types by itself (22.18 and later), nothing is compiled.

type Question = {
  readonly output: string;
  readonly expected?: { readonly steps: readonly string[] };
};

/** The share of the expected steps that the answer names, in their order. */
export function inOrder({ output, expected }: Question) {
  // No score: the case says nothing about steps, and is left out.
  if (expected === undefined) return { score: null, reason: 'the case expects no steps' };
  let from = 0;
  const found = expected.steps.filter((step) => {
    const at = output.toLowerCase().indexOf(step.toLowerCase(), from);
    if (at === -1) return false;
    from = at + step.length;
    return true;
  });
  const missing = expected.steps.filter((step) => !found.includes(step));
  return {
    score: expected.steps.length === 0 ? 1 : found.length / expected.steps.length,
    reason: missing.length === 0 ? 'all steps in order' : `missing or out of order: ${missing.join(', ')}`,
  };
}
