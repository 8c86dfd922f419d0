import * as z from 'zod/mini';
import { accepts } from '../foundation/accepts.ts';
import { InvalidValueError } from '../foundation/errors.ts';
import { matchesAny } from '../foundation/paths.ts';

/** What the entries of `notify` may wait for. `rolled-back` is also what a pull request gave back that was closed unmerged. */
const occasions = ['assigned', 'removed', 'rolled-back', 'refused'] as const;
/** A deployment records what an environment holds, and a refusal changes nothing there. */
const deployable = ['assigned', 'removed', 'rolled-back'] as const;

const says = z.describe;
const text = z.string().check(z.minLength(1));
const environments = z
  ._default(z.array(text.check(accepts((written) => matchesAny([written])))).check(z.minLength(1)), ['*'])
  .check(says('Globs over the names of environments. Default: all of them.'));

const ofEveryEntry = {
  environments,
  on: z
    ._default(z.array(z.enum(occasions)).check(z.minLength(1)), [...occasions])
    .check(
      says('What is told. rolled-back: also what a pull request gave back that was closed unmerged. Default: all.'),
    ),
};

const address = z.string().check(accepts(parseAddressVariable));
const secret = z.string().check(accepts(parseSecretVariable));

const slack = z.strictObject({
  'url-env': address.check(says('The variable that holds the address of the incoming webhook.')),
  ...ofEveryEntry,
});

const webhook = z.strictObject({
  'url-env': address.check(says('The variable that holds the address that is called.')),
  'secret-env': secret.check(says('The variable that holds the secret that signs what is sent.')),
  ...ofEveryEntry,
});

export const repositoryDispatch = z.strictObject({
  'event-type': z
    ._default(
      z.string().check(
        z.regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/, {
          error: 'up to 100 letters, digits, ".", "_" and "-" are expected',
        }),
      ),
      'prompt-ratchet',
    )
    .check(says('The event type that workflows name under `types`.')),
  ...ofEveryEntry,
});

export const deployment = z.strictObject({
  environments,
  on: z
    ._default(z.array(z.enum(deployable)).check(z.minLength(1)), [...deployable])
    .check(says('What is recorded. A refusal changes nothing that is deployed. Default: all.')),
});

/** One kind in each entry. What takes no options may be written `- deployment:`. */
const entry = z
  .strictObject({
    slack: z.optional(slack.check(says('A message to a Slack channel.'))),
    webhook: z.optional(webhook.check(says('A signed POST of JSON.'))),
    'repository-dispatch': z.optional(
      z.nullable(repositoryDispatch).check(says('An event that starts workflows of this repository.')),
    ),
    deployment: z.optional(z.nullable(deployment).check(says('A deployment of this repository, with its status.'))),
  })
  .check(z.meta({ minProperties: 1, maxProperties: 1 }), (context) => {
    // An unknown key is a problem by itself, and not also a missing one.
    if (context.issues.length === 0) accepts(parseOneKind)(context);
  });

export const notifySchema = z.array(entry).check(z.minLength(1));

export type NotifyFile = z.output<typeof notifySchema>;

function parseOneKind(written: object): void {
  const [first, second] = Object.keys(written);
  const todo = 'Write one in each entry, such as - slack: { url-env: SLACK_WEBHOOK_URL }.';
  if (first === undefined) throw new InvalidValueError('it does not say who is told', { todo });
  if (second !== undefined) {
    throw new InvalidValueError(`one entry has several kinds: ${Object.keys(written).join(', ')}`, { todo });
  }
}

/** Whoever knows the address of a webhook can write to it. The words of the error never show what was written: it may be one. */
function parseAddressVariable(written: string): void {
  if (isVariable(written)) return;
  const isAddress = /:\/\/|[/.]/.test(written);
  throw new InvalidValueError(
    isAddress
      ? 'an address is written here, and everyone who reads this file could use it'
      : 'the name of an environment variable is expected, such as SLACK_WEBHOOK_URL',
    {
      todo: `${isAddress ? 'Take it out, have a new one made, keep that one as a secret' : 'Keep the address as a secret'} of the repository, hand it to the step as a variable under "env", and write the name of the variable here.`,
    },
  );
}

function parseSecretVariable(written: string): void {
  if (isVariable(written)) return;
  throw new InvalidValueError('the name of an environment variable is expected, such as PROMOTION_WEBHOOK_SECRET', {
    todo: 'The secret itself never goes here: hand it to the step as a variable under "env", and write the name of the variable here.',
  });
}

function isVariable(written: string): boolean {
  return /^[A-Za-z_][A-Za-z0-9_]{0,99}$/.test(written);
}
