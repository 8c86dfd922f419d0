import { scorerKind } from '../../kind.ts';
import { scorerOptions } from '../../options.ts';
import { right, wrong } from '../../scores.ts';

/** 1 when the attempt that answered took no longer. A completion that is served from the cache keeps the time it took. */
export const latency = scorerKind({
  kind: 'latency',
  version: 1,
  schema: scorerOptions.latency,
  create: (options) => ({
    score({ completion: { latencyMs } }) {
      const most = options['max-ms'];
      return latencyMs <= most ? right : wrong(`${Math.ceil(latencyMs)} ms, more than ${most}`);
    },
  }),
});
