import { env, exit } from 'node:process';
import { runAction } from './run-action.ts';

// The one place where the action meets its process: environment in, exit code out.
const interrupted = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => interrupted.abort(new Error(`the run was cancelled (${signal})`)));
}

exit(await runAction(env, interrupted.signal, () => new Date()));
