import * as z from 'zod/mini';
import { accepts } from '../../foundation/accepts.ts';
import { parsePromptSlug } from '../../foundation/ids.ts';
import { parseVersionDigits, VERSION_PATTERN } from './version-digits.ts';

/** What must hold before a version moves to an environment, as it is written. What it says about scorers and modes is in `rules.ts`. */
const says = z.describe;
const share = z.number().check(z.gte(0), z.lte(1));
const text = z.string().check(z.minLength(1));
const scorerNames = z.array(text).check(z.minLength(1), z.meta({ uniqueItems: true }));

const scorer = z.strictObject({
  min: z.optional(share.check(says('The mean score must be at least this.'))),
  'max-drop': z.optional(share.check(says("The drop of this scorer that is tolerated, instead of the gate's."))),
  'max-regressed-cases': z.optional(
    z.int().check(z.gte(0), says('Cases that may have become worse, counting only those where fresh runs confirm it.')),
  ),
});

const mustImprove = z.union([
  scorerNames,
  z
    .strictObject({
      any: z.optional(scorerNames.check(says('One of these is enough.'))),
      all: z.optional(scorerNames.check(says('Every one of these.'))),
      by: z
        ._default(z.number().check(z.gte(0), z.lt(1)), 0)
        .check(says('The gain that must be proven: 0.02 is 2 percentage points. 0: any gain.')),
    })
    .check(exactlyOne(['any', 'all']), z.meta({ oneOf: [{ required: ['any'] }, { required: ['all'] }] })),
]);

const latency = z
  .strictObject({
    'p50-ms': limit('Milliseconds that half of the calls may take.'),
    'p95-ms': limit('Milliseconds that 95 of 100 calls may take.'),
    advisory: advisory(true),
  })
  .check(
    ...someLimit(
      ['p50-ms', 'p95-ms'],
      'p95-ms: { max: 4000 }',
      'Limits on the time of a model call; an answer from the cache keeps the time of its call.',
    ),
  );

const cost = z
  .strictObject({
    'p50-usd': limit('US dollars that half of the calls may cost.'),
    'p95-usd': limit('US dollars that 95 of 100 calls may cost.'),
    'max-increase': increase(),
    advisory: advisory(false),
  })
  .check(
    ...someLimit(['p50-usd', 'p95-usd', 'max-increase'], 'max-increase: 0.1', 'Limits on the cost of a model call.'),
  );

const tokens = z
  .strictObject({
    p50: limit('Tokens that half of the calls may use.'),
    p95: limit('Tokens that 95 of 100 calls may use.'),
    'max-increase': increase(),
    advisory: advisory(false),
  })
  .check(
    ...someLimit(
      ['p50', 'p95', 'max-increase'],
      'max-increase: 0.1',
      'Limits on the tokens of a model call, in and out.',
    ),
  );

const bounds = z
  .strictObject({
    min: z.number().check(says('The lowest score there is.')),
    max: z.number().check(says('The highest score there is.')),
    better: z.enum(['higher', 'lower']).check(says('Which end of the range is the good one.')),
  })
  .check(isRange);

export const gateSchema = z.strictObject({
  mode: z
    ._default(z.enum(['simple', 'strict']), 'simple')
    .check(
      says(
        'simple weighs chances. strict guarantees: a prompt worse by more than max-drop passes at most 1 time in 20.',
      ),
    ),
  'max-drop': z
    ._default(share, 0.05)
    .check(says('The drop of a mean score that is tolerated. 0.05 is 5 percentage points.')),
  scorers: z.prefault(z.record(z.string(), scorer), {}).check(says('Thresholds of single scorers, by name.')),
  'must-improve': z.optional(
    mustImprove.check(says('Scorers that must be proven to have improved. A list means all of them.')),
  ),
  critical: z.optional(
    z
      .strictObject({ tags: z.array(text).check(z.minLength(1)) })
      .check(says('Cases with one of these tags must each pass.')),
  ),
  latency: z.optional(latency),
  cost: z.optional(cost),
  tokens: z.optional(tokens),
  'min-cases': z._default(z.int().check(z.gte(1)), 1).check(says('With fewer cases than this there is no pass.')),
  'pass-at': z.optional(
    share.check(says('A case passes at a mean score of at least this. Default: 1 for scorers of 0 and 1, else 0.5.')),
  ),
  weights: z
    .prefault(z.record(z.string(), z.number().check(z.gte(0))), {})
    .check(says('Weight of a scorer in the composite, by name. Default 1; 0 leaves it out.')),
  bounds: z
    .prefault(z.record(z.string(), bounds), {})
    .check(says('The range of scorers whose scores are not in 0–1, by name.')),
  'early-stop': z
    ._default(z.literal(['off', 'on', true, false]), 'on')
    .check(says('on: no further calls once they could hardly change the result.')),
  anchor: z
    .prefault(
      z.record(
        z.string().check(accepts(parsePromptSlug)),
        z.unknown().check(accepts(parseVersionDigits), z.meta({ type: 'string', pattern: VERSION_PATTERN })),
      ),
      {},
    )
    .check(says('Prompt slug → a fixed version that is compared with as well, so that small drops cannot add up.')),
  'on-inconclusive': z
    ._default(z.enum(['block', 'allow']), 'block')
    .check(says('allow makes the check green when the result is unclear. It never assigns.')),
});

export type GateFile = z.output<typeof gateSchema>;

/** An amount that 0 would make impossible to keep. */
function limit(description: string) {
  return z.optional(z.strictObject({ max: z.number().check(z.gt(0)) }).check(says(description)));
}

/** Up to twice as much: a larger number is a percentage in the wrong place (10 for 10 %, which is 0.1). */
function increase() {
  return z.optional(
    share.check(says('The increase on average, compared with what is held, that is tolerated. 0.1 is 10 % more.')),
  );
}

function advisory(byDefault: boolean) {
  return z._default(z.boolean(), byDefault).check(says('true: shown, and never blocks.'));
}

type Payload<Key extends string> = z.core.ParsePayload<{ readonly [key in Key]?: unknown }>;

/** A rule without a limit would be a rule that always holds. Editors are told by `anyOf`. */
function someLimit<Key extends string>(keys: readonly Key[], example: string, description: string) {
  const check = (context: Payload<Key>): void => {
    if (keys.some((key) => context.value[key] !== undefined)) return;
    const written = `${keys.slice(0, -1).join(', ')} or ${keys.at(-1)}`;
    refuse(context, 'there is no limit in it', `Write ${written}, such as ${example}.`);
  };
  return [check, z.meta({ description, anyOf: keys.map((key) => ({ required: [key] })) })] as const;
}

function exactlyOne<Key extends string>(keys: readonly Key[]) {
  return (context: Payload<Key>): void => {
    const names = keys.map((key) => `"${key}"`);
    const given = keys.filter((key) => context.value[key] !== undefined);
    if (given.length === 0)
      refuse(context, `${names.join(' or ')} is missing`, `Write the scorers: ${keys[0]}: [ … ].`);
    if (given.length > 1) refuse(context, `${names.join(' and ')} exclude each other`, 'Keep one of them.');
  };
}

/** Both ends are finite as YAML is read, but their distance need not be. */
function isRange(context: z.core.ParsePayload<{ readonly min: number; readonly max: number }>): void {
  const { min, max } = context.value;
  if (min < max && Number.isFinite(max - min)) return;
  const todo = 'Write the lowest and the highest score that the scorer can give.';
  if (min >= max) refuse(context, `"min" must be less than "max": found ${min} and ${max}`, todo);
  else refuse(context, `"min" and "max" are too far apart: found ${min} and ${max}`, todo);
}

/** Nothing more is said of what is already wrong: a key that is unknown may be the one that is missing. */
function refuse(context: z.core.ParsePayload, message: string, todo: string): void {
  if (context.issues.length > 0) return;
  context.issues.push({ code: 'custom', message, params: { todo }, input: context.value });
}
