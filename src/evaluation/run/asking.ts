import type { Completion } from '../../models/model.ts';
import { type Ask, NotAskedError } from '../../scorers/scorer.ts';
import { type CompletionSource, refusal } from '../calls/completion-source.ts';
import type { Stop } from './stop.ts';

type Account = {
  readonly source: CompletionSource;
  readonly stop: Stop;
  readonly signal: AbortSignal;
  /** Told of every call that was made; without a completion when there was none. */
  readonly called: (completion: Completion | undefined) => void;
};

/** Lets scorers ask models as prompts do: from the cache, under the caps, and counted. */
export function askFor({ source, stop, signal, called }: Account): Ask {
  return async ({ model, request, draw }) => {
    const body = model.body({ ...request, model: model.id });
    const answer = await source.answer({
      model,
      body,
      // Whoever asks about the same text gets the same grade: two sides with equal outputs are graded alike.
      series: 'score',
      trial: draw,
      steady: true,
      signal,
      expectedUsd: undefined,
      kind: `score ${model.id} ${model.endpoint}`,
    });
    if (answer.called) called(answer.status === 'completed' ? answer.completion : undefined);
    switch (answer.status) {
      case 'completed':
        return answer.completion;
      case 'failed':
        throw answer.error;
      case 'unknown-model':
        // A scorer's model is a mistake in the config: there is no other side that could do without it.
        stop.abort(refusal(model, answer.error));
        throw new NotAskedError(answer.error.message);
      case 'none':
        throw new NotAskedError(stop.reason?.message ?? 'the run was stopped');
    }
  };
}
