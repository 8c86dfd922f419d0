import { scorerKind } from '../../kind.ts';
import { scorerOptions } from '../../options.ts';
import { right, ScoringError, wrong } from '../../scores.ts';

/**
 * 1 when the completion cost no more. An unknown cost is neither 0 nor left out: the score has failed, so that a model without a price
 * cannot pass a limit that nobody checked.
 */
export const cost = scorerKind({
  kind: 'cost',
  version: 1,
  schema: scorerOptions.cost,
  create: (options) => ({
    score({ completion: { costUsd, resolvedModel } }) {
      if (costUsd === undefined) throw unknownCost(resolvedModel);
      const most = options['max-usd'];
      return costUsd <= most ? right : wrong(`${dollars(costUsd)}, more than ${dollars(most)}`);
    },
  }),
});

function dollars(amount: number): string {
  return `$${Number(amount.toPrecision(3))}`;
}

function unknownCost(model: string): ScoringError {
  return new ScoringError(`what this completion cost is not known: no price or no usage of "${model.slice(0, 60)}"`, {
    // What is recorded or cached keeps the cost that was known when it was asked.
    todo: 'Declare the prices of the model under "models" in the config. What was asked before keeps its unknown cost: delete the branch prompt-results, and run once without the cache.',
  });
}
