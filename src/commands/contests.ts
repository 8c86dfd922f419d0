import { evaluationId, type Subject, subjectOf } from '../evaluation/index.ts';
import { isNonEmpty } from '../foundation/brand.ts';
import { ConfigError, InvalidValueError } from '../foundation/errors.ts';
import type { EvaluationId } from '../foundation/ids.ts';
import type { Contest, ContestSuite } from '../gate/index.ts';
import type { ModelSet } from '../models/index.ts';
import type { PromptVersion } from '../prompts/prompt-version.ts';
import { type Candidate, gateOf } from './candidates.ts';
import type { OpenSuite } from './open-suites.ts';

export type Contests = {
  /** What decides each candidate. */
  readonly contests: ReadonlyMap<Candidate, Contest>;
  /** What is to be evaluated for all of them, each thing once. */
  readonly subjects: ReadonlyMap<EvaluationId, Subject>;
};

/**
 * The evaluations that each candidate stands or falls by: its own over every suite, those of what the environment holds, drawn to be
 * compared with it, and of the pinned release where the gate names one. Environments share the candidate's own.
 *
 * @param confirmed a person stands behind first versions: absolute rules alone decide about them.
 */
export function contestsOf(
  candidates: readonly Candidate[],
  suites: ReadonlyMap<string, OpenSuite>,
  models: ModelSet,
  confirmed: boolean,
): Contests {
  const subjects = new Map<EvaluationId, Subject>();
  const ask = (subject: Subject): EvaluationId => {
    const id = evaluationId(subjectOf(subject));
    if (!subjects.has(id)) subjects.set(id, subject);
    return id;
  };
  const contests = new Map<Candidate, Contest>();
  for (const candidate of candidates) {
    const asked = candidate.suites.flatMap(({ name }) => {
      const suite = suites.get(name);
      if (suite === undefined) throw new ConfigError(`the suite "${name}" was not opened`);
      return contestSuites(candidate, suite, models, confirmed, ask);
    });
    if (isNonEmpty(asked)) contests.set(candidate, { policy: gateOf(candidate), suites: asked });
  }
  return { contests, subjects };
}

function contestSuites(
  candidate: Candidate,
  suite: OpenSuite,
  models: ModelSet,
  confirmed: boolean,
  ask: (subject: Subject) => EvaluationId,
): readonly ContestSuite[] {
  const { version, baseline, anchor } = candidate;
  const subject = (prompt: PromptVersion): Omit<Subject, 'purpose'> => ({
    prompt,
    promptFile: candidate.file ?? `${prompt.slug}@${prompt.id}`,
    suite: suite.name,
    dataset: suite.dataset,
    scorers: suite.scorers,
    trials: suite.trials,
    model: models.model(prompt.model),
  });
  const own: Subject = { ...subject(version), purpose: 'candidate' };
  const id = evaluationId(subjectOf(own));
  const against = (prompt: PromptVersion) => {
    try {
      return ask({ ...subject(prompt), purpose: 'baseline', against: id });
    } catch (thrown) {
      throw thrown instanceof InvalidValueError ? undeclaredSince(prompt, candidate, thrown) : thrown;
    }
  };
  const name = suite.name;
  const pinned = [version.id, baseline?.version.id].includes(anchor?.id) ? undefined : anchor;
  // The baseline comes first: the two sides of a case are asked in the order of the subjects.
  const held: ContestSuite =
    baseline === undefined
      ? { suite: name, candidate: id, absent: confirmed ? 'confirmed' : 'first-adoption' }
      : { suite: name, candidate: id, baseline: against(baseline.version), confirmed };
  const released: readonly ContestSuite[] =
    pinned === undefined ? [] : [{ suite: name, candidate: id, baseline: against(pinned), against: 'anchor' }];
  ask(own);
  return [held, ...released];
}

/** The candidate's own model is known: its file was read by the same config. */
function undeclaredSince(
  { id, slug, model }: PromptVersion,
  { environment, baseline }: Candidate,
  cause: InvalidValueError,
): ConfigError {
  const held = baseline?.source === 'base' ? 'the base commit has' : `${environment.slug} holds`;
  const which = baseline?.version.id === id ? held : `is the anchor of ${environment.slug}`;
  return new ConfigError(`the version of ${slug} that ${which} asks a model that is not known: ${model}`, {
    todo: 'Keep its entry in "models" of the config as long as prompts are compared with that version.',
    cause,
  });
}
