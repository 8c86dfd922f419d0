import { isJsonObject, type JsonValue } from '../foundation/json.ts';
import type { Notice } from '../report/report.ts';
import type { Policy } from './load-config.ts';
import type { EvaluateRequest } from './request.ts';

/**
 * A change to the config, a dataset or a scorer's file has no say in the run that judges it (design, trust): it is named, so
 * that nobody believes it had.
 */
export async function proposedPolicyChanges(request: EvaluateRequest, policy: Policy): Promise<readonly Notice[]> {
  const { scope } = request;
  if (scope.kind !== 'change' || policy.tree === scope.proposed) return [];
  const { config } = policy;
  const files = new Set([
    config.file,
    ...[...config.datasets.values()].map((dataset) => dataset.file),
    ...config.suites.flatMap((suite) => suite.scorers.flatMap((scorer) => stringsIn(scorer.options))),
  ]);
  const [before, after] = await Promise.all([scope.base.entries(), scope.proposed.entries()]);
  const old = new Map(before.map((entry) => [entry.path, entry.blob]));
  const now = new Map(after.map((entry) => [entry.path, entry.blob]));
  const changed = [...files].filter((path) => old.get(path) !== now.get(path));
  if (changed.length === 0) return [];
  return [
    {
      level: 'warning',
      message: `This change proposes another policy: ${changed.join(', ')}. This run is judged by ${policy.tree.label}, as it was before; the new one counts once it is merged.`,
    },
  ];
}

/** A path among a scorer's options is one of its strings: to know which, all scorers would have to be loaded. */
function stringsIn(value: JsonValue): readonly string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(stringsIn);
  return isJsonObject(value) ? Object.values(value).flatMap(stringsIn) : [];
}
