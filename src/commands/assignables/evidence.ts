import { type Digest, digestOf, shortDigest } from '../../foundation/digest.ts';
import type { EvaluationId, PromptSlug, VersionId } from '../../foundation/ids.ts';
import type { JsonObject } from '../../foundation/json.ts';
import type { JudgedSuite } from '../../gate/index.ts';
import type { Basis, Evidence, RunFacts } from '../../registry/registry.ts';
import { type Candidate, gateOf } from '../candidates.ts';
import type { Row } from '../judge-candidates.ts';

/** What evidence says beside what was judged. */
export type Witness = {
  /** The version of Prompt Ratchet. */
  readonly tool: string;
  /** The run that asked the model for an evaluation; undefined: on a person's own machine. */
  readonly askedIn: (evaluation: EvaluationId) => RunFacts | undefined;
};

/** What the verdict on a prompt rests on, bound to digests. The same in every run that judged the same evaluations. */
export function evidenceOf({ candidate, verdict, comparisons, judged }: Row, witness: Witness): Evidence {
  if (candidate.revert !== undefined) return candidate.revert.evidence;
  return {
    format: 1,
    version: candidate.version.id,
    ...(candidate.baseline === undefined ? {} : { baseline: candidate.baseline.version.id }),
    tool: witness.tool,
    policy: policyDigest(candidate),
    evaluations: judged.flatMap(sidesOf),
    basis: basisOf(judged, witness),
    verdict: plain(verdict),
    comparisons: comparisons.map(plain),
  };
}

/** What a prompt was assigned on. */
export type Proof = { readonly slug: PromptSlug; readonly evidence: Evidence };

/**
 * What parameters are assigned on: the evidence of the prompts that refer to them, together. It passes when that of every prompt does.
 *
 * @param held prompts that the environment holds already and of which no evidence is left.
 */
export function evidenceOfSet(
  version: VersionId,
  proofs: readonly Proof[],
  held: readonly PromptSlug[],
  { tool }: Pick<Witness, 'tool'>,
): Evidence {
  const sorted = proofs.toSorted((one, other) => (one.slug < other.slug ? -1 : 1));
  const short = sorted.filter(({ evidence }) => evidence.verdict.kind !== 'pass');
  const named = sorted.map(({ slug, evidence }) => `${slug} (${shortDigest(evidence.version)})`);
  const beside = held.length === 0 ? '' : `; held already: ${held.toSorted().join(', ')}`;
  const check = {
    rule: 'prompts',
    suite: '',
    outcome: short.length === 0 ? 'pass' : 'fail',
    message: `the prompts that refer to it hold: ${named.join(', ')}${beside}`,
  };
  const because = `promoted despite the verdict: ${short.map(({ slug }) => slug).join(', ')}`;
  return {
    format: 1,
    version,
    tool,
    policy: digestOf({ together: [...new Set(sorted.map(({ evidence }) => evidence.policy))] }),
    evaluations: [...new Set(sorted.flatMap(({ evidence }) => evidence.evaluations))],
    basis: distinct(sorted.flatMap(({ evidence }) => evidence.basis ?? [])),
    verdict: short.length === 0 ? { kind: 'pass', checks: [check] } : { kind: 'fail', checks: [check], because },
    comparisons: [],
  };
}

/** What a dataset is assigned on: the evaluations over it of the prompts that move with it, both sides. */
export function evidenceOfDataset(version: VersionId, rows: readonly Row[], witness: Witness): Evidence {
  const sorted = rows.toSorted((one, other) => (one.candidate.slug < other.candidate.slug ? -1 : 1));
  const judged = sorted.flatMap((row) => row.judged.filter((suite) => isOver(version, suite)));
  const named = sorted.map(({ candidate }) => `${candidate.slug} (${shortDigest(candidate.version.id)})`);
  const message = `judged over it, and what it replaces as well: ${named.join(', ')}`;
  return {
    format: 1,
    version,
    tool: witness.tool,
    policy: digestOf({ together: [...new Set(sorted.map(({ candidate }) => policyDigest(candidate)))] }),
    evaluations: [...new Set(judged.flatMap(sidesOf))],
    basis: distinct(basisOf(judged, witness)),
    verdict: { kind: 'pass', checks: [{ rule: 'prompts', suite: '', outcome: 'pass', message }] },
    comparisons: [],
  };
}

/** Whether a suite was judged over this version of a dataset. */
export function isOver(version: VersionId, { candidate }: JudgedSuite): boolean {
  return candidate.subject.dataset === version;
}

function sidesOf({ candidate, baseline }: JudgedSuite): readonly EvaluationId[] {
  return [candidate.id, ...(baseline === undefined ? [] : [baseline.id])];
}

/** A suite that is compared with a pinned release as well has one candidate all the same. */
function basisOf(judged: readonly JudgedSuite[], witness: Witness): readonly Basis[] {
  const candidates = new Map(judged.map(({ suite, candidate }) => [`${suite} ${candidate.id}`, { suite, candidate }]));
  return [...candidates.values()].map(({ suite, candidate }) => basisIn(suite, candidate, witness));
}

export function basisIn(
  suite: string,
  { id, subject, model }: JudgedSuite['candidate'],
  { askedIn }: Pick<Witness, 'askedIn'>,
): Basis {
  const evaluatedIn = askedIn(id);
  return {
    suite,
    dataset: subject.dataset,
    scorers: Object.fromEntries(subject.scorers.map(({ name, fingerprint }) => [name, fingerprint])),
    endpoint: subject.endpoint,
    model,
    trials: subject.trials,
    ...(evaluatedIn === undefined ? {} : { evaluatedIn }),
  };
}

/** Two prompts may have been judged by one suite in the same way. */
export function distinct(basis: readonly Basis[]): readonly Basis[] {
  return [...new Map(basis.map((each) => [digestOf(plain(each)), each])).values()];
}

/** Of the gate that a candidate has to pass. */
export function policyDigest(candidate: Pick<Candidate, 'environment' | 'suites'>): Digest {
  return digestOf(plain({ gate: gateOf(candidate), suites: candidate.suites.map((suite) => suite.name) }));
}

/** Plain JSON: members that are undefined are left out. */
function plain(value: object): JsonObject {
  return JSON.parse(JSON.stringify(value));
}
