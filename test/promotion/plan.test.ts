import { describe, expect, it } from 'vitest';
import { digestOf } from '../../src/foundation/digest.ts';
import {
  parseEnvironmentSlug,
  parseOperationId,
  parsePromptSlug,
  parsePromptVersionId,
} from '../../src/foundation/ids.ts';
import type { VerdictKind } from '../../src/gate/verdict.ts';
import {
  type AssignmentRules,
  type PromotionEvent,
  type PromotionInput,
  type PromotionPlan,
  type PromotionTrust,
  planPromotion,
} from '../../src/promotion/index.ts';

const version = (name: string) => parsePromptVersionId(digestOf(name));
const [candidate, current, other] = [version('candidate'), version('current'), version('other')];
const operation = parseOperationId(digestOf('operation'));
const removedBy = parseOperationId(digestOf('removal'));
const staging = parseEnvironmentSlug('staging');
const NOW = '2026-11-08T00:00:00.000Z';

describe('a promotion plan', () => {
  it('assigns a passing version on a pull request, where the environment says on-pass', () => {
    expect(planPromotion(input())).toEqual({
      kind: 'assign',
      from: current,
      to: candidate,
      replaces: operation,
      held: [],
    });
  });

  it('replaces a removal where the prompt was removed', () => {
    const removed = input({ holds: undefined, removedBy, environment: rules({ first: 'allow' }) });
    expect(planPromotion(removed)).toEqual({
      kind: 'assign',
      from: undefined,
      to: candidate,
      replaces: removedBy,
      held: [],
    });
  });

  it('frees the version from being held back, and no other', () => {
    const plan = planPromotion(input({ event: 'dispatch', held: [other, candidate] }));
    expect(plan).toMatchObject({ kind: 'assign', held: [other] });
  });

  it.each<[string, Partial<PromotionInput>, string, RegExp]>([
    ['a version that is held', { candidate: current }, 'keep already-held', /staging holds .* already/],
    ['a fail', { verdict: 'fail' }, 'refuse verdict', /which rules do not hold/],
    ['an inconclusive', { verdict: 'inconclusive' }, 'refuse verdict', /what is open/],
    ['an error', { verdict: 'error' }, 'refuse verdict', /Repair what the error names/],
    ['a fork', { trust: { kind: 'fork' } }, 'refuse fork', /let a maintainer promote/],
    [
      'an untrusted base',
      { trust: { kind: 'untrusted-branch', branch: 'wip' } },
      'refuse untrusted-branch',
      /branch wip is not a trusted one.*trusted-branches/,
    ],
    [
      'an untrusted base without a name',
      { trust: { kind: 'untrusted-branch' } },
      'refuse untrusted-branch',
      /base branch is not/,
    ],
    ['a first config', { trust: { kind: 'no-config' } }, 'refuse no-config', /Merge the config first/],
    [
      'a merge queue where on-merge is said',
      { event: 'merge-group', environment: rules({ assign: 'on-merge' }) },
      'keep on-merge',
      /when this is merged/,
    ],
    [
      'a merge queue where on-pass is said',
      { event: 'merge-group' },
      'keep on-pass',
      /^staging is assigned by the pull request's own run\.$/,
    ],
    [
      'a push where on-pass is said',
      { event: 'push', onDefaultBranch: true },
      'keep on-pass',
      /^staging is assigned by the pull request's own run\.$/,
    ],
    [
      'a pull request where on-merge is said',
      { environment: rules({ assign: 'on-merge' }) },
      'keep on-merge',
      /when this is merged/,
    ],
    [
      'a push to another branch',
      { event: 'push', onDefaultBranch: false, environment: rules({ assign: 'on-merge' }) },
      'keep on-merge',
      /this is another branch/,
    ],
    [
      'a pull request where manual is said',
      { environment: rules({ assign: 'manual' }) },
      'keep manual',
      /by a dispatched run/,
    ],
    [
      'a push where manual is said',
      { event: 'push', onDefaultBranch: true, environment: rules({ assign: 'manual' }) },
      'keep manual',
      /by hand/,
    ],
    ['a schedule', { event: 'schedule', onDefaultBranch: true }, 'keep schedule', /assigns nothing/],
    [
      'a protected environment elsewhere',
      { event: 'dispatch', environment: rules({ protected: true }) },
      'refuse protected',
      /dispatch the workflow on the default branch/,
    ],
    ['a version that was rolled back', { held: [candidate] }, 'refuse held', /until a person promotes it/],
    [
      'a version that did not pass before',
      { environment: rules({ from: staging }) },
      'refuse not-passed-before',
      /no promotion of it passed there \(an override is none\), .* or it was replaced there more than 7 days ago\. Promote it in staging first/,
    ],
    [
      'a version that was replaced there too long ago',
      { environment: rules({ from: staging, evidenceDays: 1 }), passedIn: { at: '2026-11-01T00:00:00.000Z' } },
      'refuse not-passed-before',
      /passed in staging, and was replaced there more than 1 day ago, at 2026-11-01T00:00:00\.000Z\. Promote it/,
    ],
    ['a first adoption', { holds: undefined }, 'refuse first-adoption', /with a `reason`/],
    [
      'a first adoption without a reason',
      { holds: undefined, event: 'dispatch' },
      'refuse first-adoption',
      /with a `reason`/,
    ],
    [
      'a first adoption with a blank reason',
      { holds: undefined, event: 'dispatch', reason: ' ' },
      'refuse first-adoption',
      /./,
    ],
    [
      'a first adoption by a pull request with a reason',
      { holds: undefined, reason: 'why' },
      'refuse first-adoption',
      /./,
    ],
    ['a dry run', { dryRun: true }, 'keep dry-run', /Would assign .* in place of [0-9a-f]{12}\. Run without/],
    [
      'a dry first adoption',
      { dryRun: true, holds: undefined, environment: rules({ first: 'allow' }) },
      'keep dry-run',
      /in place of nothing/,
    ],
  ])('does not assign for %s', (_, members, expected, message) => {
    const plan = planPromotion(input(members));
    expect(labelOf(plan)).toBe(expected);
    expect('message' in plan && plan.message).toMatch(message);
  });

  it.each<[string, string | undefined, boolean]>([
    ['held there still', NOW, true],
    ['replaced within the days', '2026-11-01T00:00:00.000Z', true],
    ['replaced a moment too long ago', '2026-10-31T23:59:59.999Z', false],
    ['never', undefined, false],
    ['at a time that cannot be read', 'yesterday', false],
  ])('asks for a pass in the environment before: %s', (_, at, assigns) => {
    const plan = planPromotion(
      input({ environment: rules({ from: staging }), ...(at === undefined ? {} : { passedIn: { at } }) }),
    );
    expect(plan.kind).toBe(assigns ? 'assign' : 'refuse');
  });

  it('holds its invariants over every combination', () => {
    let count = 0;
    const assigned = new Set<string>();
    for (const facts of everyInput()) {
      const plan = planPromotion(facts);
      count += 1;
      check(facts, plan);
      if (plan.kind === 'assign') assigned.add(`${facts.event} ${facts.environment.assign}`);
    }
    expect(count).toBe(3 * 2 * 2 * 2 * 6 * 4 * 2 * 2 * 2 * 2 * 4 * 3 * 2 * 2);
    // And it is not that nothing is ever assigned.
    expect([...assigned].toSorted()).toEqual([
      'command-line manual',
      'command-line on-merge',
      'command-line on-pass',
      'dispatch manual',
      'dispatch on-merge',
      'dispatch on-pass',
      'pull-request on-pass',
      'push on-merge',
    ]);
  });
});

/** Whatever the combination, these hold (design, promotion: I1 and I4; product, "What `evaluate` takes into question"). */
function check(facts: PromotionInput, plan: PromotionPlan): void {
  const { environment, event, trust, holds, held, verdict, passedIn, reason, onDefaultBranch, dryRun } = facts;
  const person = event === 'dispatch' || event === 'command-line';
  if (plan.kind !== 'assign') {
    // What, why, and what to do.
    if (plan.message.length < 20 || !plan.message.endsWith('.')) throw fault('a message that says little', facts, plan);
    if (plan.kind === 'keep' && plan.reason === 'already-held' && holds?.version !== facts.candidate)
      throw fault('not held', facts, plan);
    if (
      plan.kind === 'keep' &&
      (plan.reason === 'on-pass' || plan.reason === 'on-merge') &&
      plan.reason !== environment.assign
    )
      throw fault('another rule than the environment has', facts, plan);
    return;
  }
  const rulesThatHold: readonly (readonly [string, boolean])[] = [
    ['only a pass', verdict === 'pass'],
    ['only what is trusted', trust.kind === 'trusted'],
    ['exactly the candidate', plan.to === facts.candidate],
    [
      'in place of what is held',
      plan.from === holds?.version && plan.replaces === (holds?.operation ?? facts.removedBy),
    ],
    ['something new', plan.from !== plan.to],
    ['never by a merge queue or a schedule', event !== 'merge-group' && event !== 'schedule'],
    ['on a pull request only where on-pass is said', event !== 'pull-request' || environment.assign === 'on-pass'],
    ['on a push only to the default branch', event !== 'push' || onDefaultBranch],
    ['on a push only where on-merge is said', event !== 'push' || environment.assign === 'on-merge'],
    ['by hand where manual is said', environment.assign !== 'manual' || person],
    ['protected: from the default branch', !environment.protected || (onDefaultBranch && event !== 'pull-request')],
    ['a held version only by a person', !held.includes(facts.candidate) || person],
    ['never left held', !plan.held.includes(facts.candidate)],
    ['after a fresh pass in `from`', environment.from === undefined || passedIn?.at === FRESH],
    [
      'a first adoption: confirmed or allowed',
      holds !== undefined || environment.first === 'allow' || (person && reason === 'why'),
    ],
    ['not in a dry run', !dryRun],
  ];
  for (const [rule, holdsTrue] of rulesThatHold) if (!holdsTrue) throw fault(rule, facts, plan);
}

function fault(rule: string, facts: PromotionInput, plan: PromotionPlan): Error {
  return new Error(`${rule}: ${JSON.stringify({ facts, plan }, null, 1)}`);
}

const FRESH = '2026-11-05T00:00:00.000Z';
const STALE = '2026-10-01T00:00:00.000Z';

function* everyInput(): Generator<PromotionInput> {
  const booleans = [false, true];
  const all = {
    assign: ['on-pass', 'on-merge', 'manual'] as const,
    from: [undefined, staging],
    first: ['confirm', 'allow'] as const,
    event: ['pull-request', 'merge-group', 'push', 'schedule', 'dispatch', 'command-line'] satisfies PromotionEvent[],
    trust: [
      { kind: 'trusted' },
      { kind: 'fork' },
      { kind: 'untrusted-branch' },
      { kind: 'no-config' },
    ] satisfies PromotionTrust[],
    holds: [undefined, { version: current, operation, since: NOW }],
    held: [[], [candidate, other]],
    verdict: ['pass', 'fail', 'inconclusive', 'error'] satisfies VerdictKind[],
    passedIn: [undefined, { at: FRESH }, { at: STALE }],
    reason: [undefined, 'why'],
  };
  for (const assign of all.assign)
    for (const isProtected of booleans)
      for (const from of all.from)
        for (const first of all.first)
          for (const event of all.event)
            for (const trust of all.trust)
              for (const onDefaultBranch of booleans)
                for (const wanted of [candidate, current])
                  for (const holds of all.holds)
                    for (const held of all.held)
                      for (const verdict of all.verdict)
                        for (const passedIn of all.passedIn)
                          for (const reason of all.reason)
                            for (const dryRun of booleans)
                              yield {
                                ...input({
                                  event,
                                  trust,
                                  onDefaultBranch,
                                  candidate: wanted,
                                  holds,
                                  held,
                                  verdict,
                                  reason,
                                  dryRun,
                                }),
                                passedIn,
                                environment: rules({ assign, protected: isProtected, from, first }),
                              };
}

function input(members: Partial<PromotionInput> = {}): PromotionInput {
  return {
    slug: parsePromptSlug('support-triage'),
    environment: rules(),
    event: 'pull-request',
    trust: { kind: 'trusted' },
    onDefaultBranch: false,
    candidate,
    holds: { version: current, operation, since: '2026-11-01T00:00:00.000Z' },
    held: [],
    verdict: 'pass',
    now: NOW,
    dryRun: false,
    ...members,
  };
}

function rules(members: Partial<AssignmentRules> = {}): AssignmentRules {
  return {
    slug: staging,
    assign: 'on-pass',
    protected: false,
    from: undefined,
    evidenceDays: 7,
    first: 'confirm',
    ...members,
  };
}

function labelOf(plan: PromotionPlan): string {
  return plan.kind === 'assign' ? 'assign' : `${plan.kind} ${plan.reason}`;
}

describe('an override', () => {
  const overriding = (more: Partial<PromotionInput> = {}) =>
    input({ event: 'dispatch', override: true, reason: 'the customer waits', verdict: 'fail', ...more });

  it.each<VerdictKind>(['fail', 'inconclusive', 'error'])('assigns what a person answers for: %s', (verdict) => {
    expect(planPromotion(overriding({ verdict }))).toMatchObject({ kind: 'assign', to: candidate, override: true });
  });

  it('is none where nothing stands against the version', () => {
    expect(planPromotion(overriding({ verdict: 'pass' }))).toEqual(planPromotion(input({ event: 'dispatch' })));
  });

  it('goes past what the environment before asks', () => {
    const production = rules({ slug: parseEnvironmentSlug('production'), from: staging });
    const plan = planPromotion(overriding({ environment: production, verdict: 'pass' }));
    expect(plan).toMatchObject({ kind: 'assign', override: true });
  });

  it.each<[string, Partial<PromotionInput>, string]>([
    ['without a reason', { reason: ' ' }, 'no-reason'],
    ['where no person stands behind it', { event: 'push' }, 'not-permitted'],
    ['where no person stands behind it', { event: 'pull-request' }, 'not-permitted'],
    [
      'of a protected environment from another branch',
      { environment: rules({ protected: true }), onDefaultBranch: false },
      'protected',
    ],
    ['of a fork', { trust: { kind: 'fork' } }, 'fork'],
  ])('is refused %s', (_, more, reason) => {
    expect(planPromotion(overriding(more))).toMatchObject({ kind: 'refuse', reason });
  });
});
