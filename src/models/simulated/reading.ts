import {
  angry,
  blocked,
  bySeverity,
  type Concept,
  english,
  failing,
  foreign,
  notEnglish,
  type Signal,
  solved,
  steering,
  turn,
  wide,
} from './lexicon.ts';

/** What a careful reader finds in a message, and what a careless one takes it for. */
export type Reading = {
  readonly concept: Concept;
  /** What it looks like to someone who was told nothing about the trap in it; undefined where there is none. */
  readonly traps: readonly Trap[];
  /** The runner-up, for a reader who slips. */
  readonly second: Concept;
  /** True when little in the text speaks for the concept. */
  readonly vague: boolean;
  readonly blocked: boolean;
  readonly angry: boolean;
  readonly enterprise: boolean;
  /** Category and priority that the message tells its reader to give. */
  readonly demanded: { readonly category: string; readonly priority: string | undefined } | undefined;
};

/** Something that is read wrong unless the prompt says how to take it. */
type Trap = {
  readonly rule: 'security' | 'outage' | 'refund' | 'language' | 'several' | 'steering' | 'solved';
  readonly mistaken: Concept;
};

/** Reads one support message. Pure; knows words, not cases. */
export function readMessage(text: string): Reading {
  const lower = text.toLowerCase().replaceAll('’', "'");
  const plan = /^\W*(?:customer )?plan\W*(\w+)/m.exec(lower)?.[1];
  const order = steering.exec(lower);
  const said = withoutLabels(order === null ? lower : lower.replace(order[0], ' '));
  const parts = concerns(said);
  const scores = scoresOf(said, [...english, ...foreign]);
  const perConcern = parts.map(conceptOf);
  const concept = parts.length > 1 ? mostSevere(perConcern) : conceptOf(said);
  const ranked = [...scores].sort(([, one], [, other]) => other - one).map(([each]) => each);
  return {
    concept,
    traps: trapsOf(said, concept, perConcern, order !== null),
    second: ranked.find((each) => each !== concept) ?? 'other',
    vague: (scores.get(concept) ?? 0) < 3 && concept !== 'other',
    blocked: blocked.test(said),
    angry: angry.test(said),
    enterprise: plan === 'enterprise',
    demanded: order?.[1] === undefined ? undefined : { category: order[1], priority: order[2] },
  };
}

/** `Subject: …`, `Plan: …`, `Message: …` are the prompt's words, not the customer's. */
function withoutLabels(lower: string): string {
  return lower
    .replace(/^\W*(?:customer )?plan\W*\w+\s*$/gm, ' ')
    .replace(/^\W*(?:subject|message|ticket)\W*[:>]/gm, ' ');
}

function concerns(said: string): readonly string[] {
  const at = turn.exec(said)?.index;
  return at === undefined ? [said] : [said.slice(0, at), said.slice(at)];
}

/** What one concern is about, with the distinctions that take care: whose fault, how many, what is wanted. */
function conceptOf(said: string): Concept {
  const scores = scoresOf(said, [...english, ...foreign]);
  const score = (concept: Concept) => scores.get(concept) ?? 0;
  if (solved.test(said) || score('other') >= 3) return 'other';
  if (score('security') >= 3) return 'security';
  if (score('outage') >= 3 || (wide.test(said) && failing.test(said))) return 'outage';
  if (score('refund') >= 3 && !/not asking for anything back/.test(said)) return 'refund';
  if (score('feature') >= 4) return 'feature';
  return strongest(scores, ['bug', 'account', 'how-to', 'billing']);
}

function strongest(scores: ReadonlyMap<Concept, number>, among: readonly Concept[]): Concept {
  let best: Concept = 'other';
  for (const concept of among) {
    if ((scores.get(concept) ?? 0) > (scores.get(best) ?? 0) || (best === 'other' && scores.has(concept)))
      best = concept;
  }
  return best;
}

function scoresOf(said: string, signals: readonly Signal[]): ReadonlyMap<Concept, number> {
  const scores = new Map<Concept, number>();
  for (const { concept, weight, pattern } of signals) {
    if (pattern.test(said)) scores.set(concept, (scores.get(concept) ?? 0) + weight);
  }
  return scores;
}

function mostSevere(concepts: readonly Concept[]): Concept {
  return bySeverity.find((concept) => concepts.includes(concept)) ?? 'other';
}

function trapsOf(said: string, concept: Concept, perConcern: readonly Concept[], steered: boolean): readonly Trap[] {
  const scores = scoresOf(said, english);
  const topic = (among: readonly Concept[]) => strongest(scores, among);
  const traps: Trap[] = [];
  if (steered) traps.push({ rule: 'steering', mistaken: concept });
  if (notEnglish.test(said)) traps.push({ rule: 'language', mistaken: 'other' });
  const [first] = perConcern;
  if (first !== undefined && perConcern.length > 1 && first !== concept)
    traps.push({ rule: 'several', mistaken: first });
  if (concept === 'security') traps.push({ rule: 'security', mistaken: topic(['account', 'bug', 'billing']) });
  if (concept === 'outage') traps.push({ rule: 'outage', mistaken: 'bug' });
  // "refund" itself needs no rule; what is said in the words of billing does.
  if (concept === 'refund' && (scores.get('billing') ?? 0) > 0) traps.push({ rule: 'refund', mistaken: 'billing' });
  if (concept === 'other' && solved.test(said)) {
    const mistaken = topic(['bug', 'account', 'billing', 'refund']);
    if (mistaken !== 'other') traps.push({ rule: 'solved', mistaken });
  }
  return traps;
}
