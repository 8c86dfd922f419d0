import type { Config } from '../config/config.ts';
import { startLineProgram } from '../foundation/program.ts';
import {
  builtInHosts,
  builtInKeyNames,
  createModels,
  type ModelSet,
  modelFiles,
  type RetryFacts,
  type StartModelProgram,
} from '../models/index.ts';
import type { ScorerResources } from '../scorers/index.ts';
import type { Surroundings } from './request.ts';
import { isFile, laterProgram, PROGRAM_MEMORY_MB, type TrustedFolder } from './trusted-folder.ts';

/** How long one call may be retried, waits included: a provider that is down must not hold a job for an hour. */
const timeBudgetMs = 5 * 60_000;

/** Where a config that nobody has reviewed yet may send a key: to the built-in providers, and to this machine. */
const reviewedHosts = [...builtInHosts, '127.0.0.1', 'localhost', '[::1]'];

/** `trusted`: the config is; `keys`: false on a fork. */
type Trusted = { readonly trusted: boolean; readonly keys: boolean; readonly folder: TrustedFolder };

/**
 * The models that a config declares, with the keys of this run. A pull request's own config names no host that the workflow
 * does not allow: it could name one that collects keys. Close it when the run ends.
 */
export async function createModelsFor(
  config: Config,
  around: Surroundings,
  { trusted, keys, folder }: Trusted,
): Promise<ModelSet> {
  const files = await folder.read(modelFiles(config.models));
  const allowedHosts = around.allowedHosts ?? (trusted ? undefined : reviewedHosts);
  return createModels({
    declared: config.models,
    secret: (name) => (keys && (trusted || builtInKeyNames.includes(name)) ? around.secret(name) : undefined),
    environment: around.variable,
    files,
    ...(folder.allowed ? { startProgram: modelProgram(folder) } : {}),
    requestTimeoutMs: config.limits.requestTimeoutMs,
    timeBudgetMs,
    now: () => around.now().getTime(),
    onRetry: retryLog(around),
    ...(allowedHosts === undefined ? {} : { allowedHosts }),
  });
}

/** Starts a model that is a program where the files of the trusted commit are laid out. */
function modelProgram(folder: TrustedFolder): StartModelProgram {
  return ({ command, files, timeoutMs, concurrency }) =>
    laterProgram(async () => {
      const cwd = await folder.with([...files, ...command.filter(isFile)]);
      const { searchPath } = folder;
      return startLineProgram({
        name: command.join(' '),
        argv: command,
        cwd,
        searchPath,
        timeoutMs,
        memoryMb: PROGRAM_MEMORY_MB,
        concurrency,
      });
    });
}

/** What of a run's models its scorers may use. */
export function lentToScorers(models: ModelSet): Pick<ScorerResources, 'model' | 'embedder'> {
  return {
    model: (reference) => models.model(models.resolve(reference)),
    embedder: (reference) => models.embedder(models.resolve(reference)),
  };
}

/** For so long the same words are not said again: of a provider that is down, every call in flight would say them. */
const sameWordsMs = 10_000;

function retryLog({ log, now }: Pick<Surroundings, 'log' | 'now'>): (retry: RetryFacts) => void {
  const said = new Map<string, number>();
  return (retry) => {
    const words = `${retry.model} ${retry.attempt} ${retry.message}`;
    const at = now().getTime();
    if (at - (said.get(words) ?? Number.NEGATIVE_INFINITY) < sameWordsMs) return;
    said.set(words, at);
    log(describeRetry(retry));
  };
}

function describeRetry({ model, attempt, message, waitMs }: RetryFacts): string {
  return `${model}: attempt ${attempt} failed (${message}); trying again in ${(waitMs / 1000).toFixed(1)} s`;
}
