import { describeError, RatchetError } from '../../foundation/errors.ts';
import type { AssignableName } from '../../registry/assignable.ts';
import type { Registry } from '../../registry/registry.ts';
import type { Notice } from '../../report/report.ts';
import type { Found } from '../candidates.ts';
import { environmentsInQuestion } from '../candidates.ts';
import type { Policy } from '../load-config.ts';
import { isNamedBy } from '../named-assignables.ts';
import { datasetVersions } from '../open-datasets.ts';
import type { EvaluateRequest, Surroundings } from '../request.ts';
import { TrustedFolder } from '../trusted-folder.ts';
import { type Beside, type Lone, loneDataset, loneSet, nothingBeside, type Place } from './question.ts';

/**
 * What a push brings beside prompts, for each `on-merge` environment: a new version of a dataset that it holds in another one, and
 * parameters of which only their own assignment is missing. Elsewhere they go with the prompts of a change.
 */
export async function besideEvaluation(
  request: EvaluateRequest,
  policy: Policy,
  found: Pick<Found, 'candidates' | 'states' | 'sets'>,
  registry: Registry,
  around: Surroundings,
): Promise<{ readonly beside: Beside; readonly notices: readonly Notice[] }> {
  const { states, sets, candidates } = found;
  const beside = { ...nothingBeside, states, sets };
  const isPush = request.scope.kind === 'tip' && request.assign && request.trust.kind === 'trusted' && policy.trusted;
  if (!isPush) return { beside, notices: [] };
  const isNamed = request.prompts.length === 0 ? () => true : isNamedBy(request.prompts);
  const places = environmentsInQuestion(request, policy.config)
    .filter(({ assign }) => assign === 'on-merge')
    .map((environment): Place => {
      const state = states.get(environment.slug);
      return { config: policy.config, environment, state, registry, candidates };
    });
  const ofPlace = (place: Place) =>
    [...sets.values()]
      .filter(({ version: { slug } }) => isNamed(`parameters:${slug}`) && !isRemoved(`parameters:${slug}`, place))
      .map(async (set) => await loneSet(set, place));
  // Side by side, what they read of the ledger comes in few reads.
  const [ofSets, ofDatasets] = await Promise.all([
    Promise.all(places.flatMap(ofPlace)),
    datasetsOfPush(places, isNamed, policy, around),
  ]);
  const lone = [...ofSets, ...ofDatasets.lone].flatMap((each) => each ?? []);
  return { beside: { ...beside, lone }, notices: ofDatasets.notices };
}

/** What a person took away comes back with a prompt that moves, or by a person. */
function isRemoved(name: AssignableName, { state }: Place): boolean {
  return state?.removed.has(name) ?? false;
}

async function datasetsOfPush(
  places: readonly Place[],
  isNamed: ReturnType<typeof isNamedBy>,
  policy: Policy,
  { signal }: Surroundings,
): Promise<{ readonly lone: readonly Lone[]; readonly notices: readonly Notice[] }> {
  const { config, tree } = policy;
  const slugs = [...config.datasets.values()]
    // What a program prints is known by starting it, which is for a run that evaluates.
    .filter(({ slug, source }) => source.kind !== 'command' && isNamed(`dataset:${slug}`))
    .map(({ slug }) => slug)
    .filter((slug) => places.some(({ state }) => state?.datasets.has(slug)));
  const versions = await datasetVersions(config, slugs, { tree, folder: new TrustedFolder(tree, undefined), signal });
  const found = await Promise.all(
    [...versions].flatMap(([slug, version]) =>
      version instanceof RatchetError
        ? []
        : places
            .filter(({ state }) => state?.datasets.has(slug))
            .map(async (place) => await loneDataset(version, place)),
    ),
  );
  return {
    lone: found.flatMap((each) => (each === undefined || each.evaluate.length === 0 ? [] : [each])),
    notices: [...versions].flatMap(([slug, version]): readonly Notice[] =>
      version instanceof RatchetError
        ? [{ level: 'warning', message: `dataset:${slug} is not assigned: ${describeError(version)}` }]
        : [],
    ),
  };
}
