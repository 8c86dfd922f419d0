import { shortDigest } from '../foundation/digest.ts';
import type { EnvironmentSlug, OperationId, VersionId } from '../foundation/ids.ts';
import type { VerdictKind } from '../gate/verdict.ts';
import type { AssignableName } from '../registry/assignable.ts';
import type { Assignment, LedgerEntry } from '../registry/registry.ts';
import type { PromotionPlan, RefusalReason } from './promotion-plan.ts';

/** What brought the run about. On `dispatch` and `command-line` a person stands behind it. */
export type PromotionEvent = 'pull-request' | 'merge-group' | 'push' | 'schedule' | 'dispatch' | 'command-line';

export type PromotionTrust =
  | { readonly kind: 'trusted' }
  | { readonly kind: 'fork' }
  /** The pull request's base is not a trusted branch. */
  | { readonly kind: 'untrusted-branch'; readonly branch?: string }
  /** The trusted commit has no config: the run was judged by its own. */
  | { readonly kind: 'no-config' };

/** What the config of an environment says about assigning. */
export type AssignmentRules = {
  readonly slug: EnvironmentSlug;
  readonly assign: 'on-pass' | 'on-merge' | 'manual';
  readonly protected: boolean;
  /** A version must have passed there before. */
  readonly from: EnvironmentSlug | undefined;
  /** Days that a version counts as passed in `from` after it was replaced there; while it is held there, it counts. */
  readonly evidenceDays: number;
  readonly first: 'confirm' | 'allow';
};

export type PromotionInput = {
  /** A prompt's slug, `dataset:<slug>` or `parameters:<slug>`. */
  readonly slug: AssignableName;
  readonly environment: AssignmentRules;
  readonly event: PromotionEvent;
  readonly trust: PromotionTrust;
  /** The workflow runs at the default branch. */
  readonly onDefaultBranch: boolean;
  readonly candidate: VersionId;
  /** What the environment held when the baseline was chosen. */
  readonly holds: Assignment | undefined;
  /** The operation that removed the prompt from the environment, when it holds nothing because of that. */
  readonly removedBy?: OperationId | undefined;
  /** Versions that were rolled back there. */
  readonly held: readonly VersionId[];
  readonly verdict: VerdictKind;
  /** Until when `environment.from` held the candidate after it had passed there (`passedIn`): `now`, when it still does. */
  readonly passedIn?: { readonly at: string } | undefined;
  /** ISO 8601, UTC. */
  readonly now: string;
  readonly reason?: string | undefined;
  /** False: a person asked for it by a pattern, and did not name it or its version. */
  readonly named?: boolean | undefined;
  /** The entry by which a person replaced the candidate with what is held (`replacedByPerson`). */
  readonly replacedBy?: LedgerEntry | undefined;
  /** A person takes it upon themselves to promote it despite the verdict, and despite what `from` asks; `reason` says why. */
  readonly override?: boolean | undefined;
  readonly dryRun: boolean;
};

/** What should happen to one prompt in one environment. Pure: the first rule that has something to say decides. */
export function planPromotion(input: PromotionInput): PromotionPlan {
  const overridden = isOverridden(input);
  if (overridden) {
    // What would be assigned anyway needs nobody to answer for it.
    const plan = planPromotion({ ...input, override: false });
    if (plan.kind !== 'refuse') return plan;
  }
  for (const rule of RULES) {
    const plan = rule(input);
    if (plan !== undefined) return plan;
  }
  const { candidate, holds, removedBy, held } = input;
  return {
    kind: 'assign',
    from: holds?.version,
    to: candidate,
    replaces: holds?.operation ?? removedBy,
    held: held.filter((version) => version !== candidate),
    ...(overridden ? { override: true } : {}),
  };
}

type Rule = (input: PromotionInput) => PromotionPlan | undefined;

const alreadyHeld: Rule = ({ slug, environment, candidate, holds }) =>
  holds?.version === candidate
    ? keep('already-held', `${environment.slug} holds ${shortDigest(candidate)} of ${slug} already.`)
    : undefined;

/** Invariant I4: whatever the event and whoever asks, only a pass is assigned, or what a person answers for. */
const onlyPass: Rule = (input) =>
  input.verdict === 'pass' || isOverridden(input) ? undefined : refuse('verdict', VERDICTS[input.verdict]);

const overrideHasReason: Rule = ({ override, event, reason }) => {
  if (!override) return undefined;
  if (!isByPerson(event)) {
    return refuse('not-permitted', 'Only a person overrides: dispatch `promote` with `override` and a `reason`.');
  }
  return isBlank(reason) ? refuse('no-reason', 'An override needs a `reason`: it goes to the ledger.') : undefined;
};

function isOverridden({ override, event, reason }: PromotionInput): boolean {
  return override === true && isByPerson(event) && !isBlank(reason);
}

const VERDICTS: Readonly<Record<Exclude<VerdictKind, 'pass'>, string>> = {
  fail: 'The verdict is fail, and only a pass is assigned. The report says which rules do not hold.',
  inconclusive: 'The verdict is inconclusive, and only a pass is assigned. The report says what is open.',
  error: 'The verdict is error, and only a pass is assigned. Repair what the error names, and run it again.',
};

const trusted: Rule = ({ trust }) => {
  switch (trust.kind) {
    case 'trusted':
      return undefined;
    case 'fork':
      return refuse(
        'fork',
        'The pull request comes from a fork, which assigns nothing. Merge it, or let a maintainer promote the version by a dispatched run.',
      );
    case 'untrusted-branch':
      return refuse(
        'untrusted-branch',
        `The base branch${trust.branch === undefined ? '' : ` ${trust.branch}`} is not a trusted one, and nothing is assigned from there. Bring the change to the default branch, or name the branch in the workflow's \`trusted-branches\`.`,
      );
    case 'no-config':
      return refuse(
        'no-config',
        'The trusted branch has no config yet, so that this run was judged by its own. Merge the config first; then a person promotes by a dispatched run with a `reason`.',
      );
  }
};

/** Which event assigns is the environment's choice (`assign`); the others evaluate and leave it to that one. */
const eventAssigns: Rule = ({ environment: { slug, assign, from }, event, onDefaultBranch, passedIn }) => {
  if (event === 'dispatch' || event === 'command-line') return undefined;
  if (event === 'schedule') {
    return keep(
      'schedule',
      `A scheduled run measures what ${slug} holds, and assigns nothing. Promote by a dispatched run.`,
    );
  }
  if (assign === 'manual') {
    return keep('manual', `${slug} is assigned by hand: promote by a dispatched run, or on the command line.`);
  }
  if (assign === 'on-pass') {
    return event === 'pull-request' ? undefined : keep('on-pass', `${slug} is assigned by the pull request's own run.`);
  }
  if (event !== 'push') {
    const condition = from === undefined || passedIn !== undefined ? '' : `, if it has passed in ${from} by then`;
    return keep('on-merge', `${slug} is assigned when this is merged, by the run of that push${condition}.`);
  }
  return onDefaultBranch
    ? undefined
    : keep('on-merge', `${slug} is assigned by a push to the default branch; this is another branch. Merge it there.`);
};

/** `pull_request_target` runs the default branch's workflow, on a proposal: that is not a merge. */
const protection: Rule = ({ environment, event, onDefaultBranch }) =>
  environment.protected && !(onDefaultBranch && event !== 'pull-request')
    ? refuse(
        'protected',
        `${environment.slug} is protected: only a workflow run of the default branch assigns it. Merge the change, or dispatch the workflow on the default branch.`,
      )
    : undefined;

const notHeldBack: Rule = ({ slug, environment, event, candidate, held, named }) => {
  if (!held.includes(candidate) || (isByPerson(event) && named !== false)) return undefined;
  const what = `${shortDigest(candidate)} of ${slug} was rolled back or removed in ${environment.slug}`;
  const message = isByPerson(event)
    ? `${what}, and a pattern does not bring it back. Name the prompt itself, or this version.`
    : `${what}, and is held back until a person promotes it. Dispatch \`promote\` with this version, or change the prompt.`;
  return refuse('held', message);
};

/** A merge that says nothing about the prompt must not undo what a person decided since. */
const notAgainstPerson: Rule = ({ slug, environment, event, candidate, replacedBy }) => {
  if (replacedBy === undefined || event !== 'push') return undefined;
  const { actor, at, to } = replacedBy;
  const what = to === undefined ? 'took it out' : `put ${shortDigest(to)} in its place`;
  return refuse(
    'replaced-by-person',
    `${environment.slug} held ${shortDigest(candidate)} of ${slug} until ${actor} ${what} on ${at.slice(0, 10)}, and a push does not undo that. Change the prompt, or dispatch \`promote\` with this version.`,
  );
};

const passedBefore: Rule = (input) => {
  const { slug, candidate, passedIn, now } = input;
  const { slug: target, from, evidenceDays } = input.environment;
  if (from === undefined || isOverridden(input)) return undefined;
  const what = `${shortDigest(candidate)} of ${slug}`;
  const ago = `more than ${evidenceDays === 1 ? '1 day' : `${evidenceDays} days`} ago`;
  const first = `Promote it in ${from} first, then in ${target}.`;
  if (passedIn === undefined) {
    const why = `no promotion of it passed there (an override is none), it was taken back, or it was replaced there ${ago}`;
    return refuse('not-passed-before', `${what} has to pass in ${from} before ${target}: ${why}. ${first}`);
  }
  // Written so that a time that cannot be read is never young enough.
  if (Date.parse(now) - Date.parse(passedIn.at) <= evidenceDays * DAY_MS) return undefined;
  const message = `${what} passed in ${from}, and was replaced there ${ago}, at ${passedIn.at}. ${first}`;
  return refuse('not-passed-before', message);
};

const DAY_MS = 24 * 60 * 60 * 1000;

/** There is no baseline: only absolute rules were applied, so a person confirms it, and says why. */
const firstAdoption: Rule = ({ slug, environment, event, holds, reason }) => {
  if (holds !== undefined || environment.first === 'allow') return undefined;
  if (isByPerson(event) && !isBlank(reason)) return undefined;
  const how =
    event === 'command-line' ? 'Say why with `--reason`' : 'Adopt it by a dispatched `promote` with a `reason`';
  return refuse(
    'first-adoption',
    `${environment.slug} holds nothing of ${slug} yet, so that there was nothing to compare with. ${how}, or set \`first: allow\`.`,
  );
};

const dryRun: Rule = ({ slug, environment, candidate, holds, dryRun: only }) =>
  only
    ? keep(
        'dry-run',
        `Would assign ${shortDigest(candidate)} of ${slug} in ${environment.slug}, in place of ${holds === undefined ? 'nothing' : shortDigest(holds.version)}. Run without \`dry-run\` to do it.`,
      )
    : undefined;

const RULES: readonly Rule[] = [
  alreadyHeld,
  overrideHasReason,
  onlyPass,
  trusted,
  // Before who assigns: nobody must be promised what the push would refuse.
  notHeldBack,
  eventAssigns,
  protection,
  notAgainstPerson,
  passedBefore,
  firstAdoption,
  dryRun,
];

function isByPerson(event: PromotionEvent): boolean {
  return event === 'dispatch' || event === 'command-line';
}

function isBlank(text: string | undefined): boolean {
  return text === undefined || text.trim() === '';
}

function keep(reason: Extract<PromotionPlan, { kind: 'keep' }>['reason'], message: string): PromotionPlan {
  return { kind: 'keep', reason, message };
}

function refuse(reason: RefusalReason, message: string): PromotionPlan {
  return { kind: 'refuse', reason, message };
}
