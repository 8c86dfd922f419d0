import { ConfigError } from '../../../foundation/errors.ts';
import { parseScorerName } from '../../../foundation/ids.ts';
import { isJsonObject, type JsonValue } from '../../../foundation/json.ts';
import { type Combination, combine, handedOn } from '../../combined.ts';
import { type ScorerSpec, scorerKind } from '../../kind.ts';
import { type ScorerOptions, scorerOptions } from '../../options.ts';

type Options = ScorerOptions['composite'];

/** One score made of several: their mean by weight, the worst, or whether all or any of them pass. */
export const composite = scorerKind({
  kind: 'composite',
  version: 1,
  schema: scorerOptions.composite,
  parts: (options, spec) => options.scorers.map((entry) => readPart(entry, options, spec).spec),
  create(options, resources, spec, { parts }) {
    const weights = options.scorers.map((entry) => readPart(entry, options, spec).weight);
    const members = parts.map((part, index) => ({ scorer: part.create(resources), weight: weights[index] ?? 1 }));
    const pair = members.find(({ scorer }) => scorer.pairs === true);
    if (pair !== undefined) throw noPairs(pair.scorer.kind, spec);
    return {
      score: ({ case: scoredCase, completion }, context) =>
        combine(members, toCombination(options), { case: scoredCase, completion }, context),
      ...handedOn(members),
      identity: {
        combine: options.combine,
        'pass-at': options['pass-at'],
        parts: members.map(({ scorer, weight }) => ({ fingerprint: scorer.fingerprint, weight })),
      },
    };
  },
});

/** `exact`, `exact:` or `exact: { …, weight, not }`. */
function readPart(
  written: Options['scorers'][number],
  { combine: rule }: Options,
  { position }: ScorerSpec,
): { readonly spec: ScorerSpec; readonly weight: number } {
  // Without the keys that the schema has filled in with undefined.
  const entry: JsonValue = JSON.parse(JSON.stringify(written));
  const [kind, content = null] = isJsonObject(entry) ? (Object.entries(entry)[0] ?? ['']) : [String(entry)];
  const { name, not, weight, ...options } = isJsonObject(content) ? content : {};
  if (weight !== undefined && rule !== 'mean') {
    throw new ConfigError(`composite: a weight has no meaning for combine: ${rule}`, {
      position,
      todo: 'Take the weight out, or use combine: mean.',
    });
  }
  return {
    spec: {
      kind,
      name: parseScorerName(typeof name === 'string' ? name : kind),
      not: not === true,
      options,
      position,
    },
    weight: typeof weight === 'number' ? weight : 1,
  };
}

function toCombination(options: Options): Combination {
  const { combine: rule } = options;
  return rule === 'all' || rule === 'any' ? { rule, passAt: options['pass-at'] } : { rule };
}

function noPairs(kind: string, { position }: ScorerSpec): ConfigError {
  return new ConfigError(`composite: ${kind} compares two sides and cannot be a part`, {
    position,
    todo: 'Make it a scorer of the suite.',
  });
}
