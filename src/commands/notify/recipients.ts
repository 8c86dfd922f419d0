import type { Config, NotifyConfig } from '../../config/config.ts';
import { matchesAny } from '../../foundation/paths.ts';

/**
 * Who is told of a run: whom the config names, and GitHub's deployments of the protected environments that no `deployment` entry of the
 * config is about (design, promotion).
 *
 * @param deploys the run can record deployments.
 */
export function recipientsOf(
  { notify, environments }: Pick<Config, 'notify' | 'environments'>,
  deploys: boolean,
): readonly NotifyConfig[] {
  const isRecorded = matchesAny(notify.flatMap((entry) => (entry.kind === 'deployment' ? entry.environments : [])));
  const others = environments.filter((each) => each.protected && !isRecorded(each.slug));
  const [first] = others;
  if (!deploys || first === undefined) return notify;
  const deployment: NotifyConfig = {
    kind: 'deployment',
    environments: others.map(({ slug }) => slug),
    on: ['assigned', 'removed', 'rolled-back'],
    position: first.position,
  };
  return [...notify, deployment];
}
