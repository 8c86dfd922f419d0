import type { Dataset } from '../datasets/dataset.ts';
import type { CaseFacts, Evaluation } from '../evaluation/evaluation.ts';
import { evaluationFromJson, evaluationToJson, type Subject } from '../evaluation/index.ts';
import { RatchetError } from '../foundation/errors.ts';
import type { EvaluationId } from '../foundation/ids.ts';
import type { RecordedResult } from '../registry/results.ts';
import type { Notice } from '../report/report.ts';
import type { SuiteRunOptions } from './suite-run.ts';

export type Recorded = {
  readonly recorded: ReadonlyMap<EvaluationId, Evaluation>;
  readonly notices: readonly Notice[];
};

/** Recorded results are a convenience: those that cannot be read, or do not fit, are run again. */
export async function findRecorded(
  subjects: ReadonlyMap<EvaluationId, Subject>,
  { reuse, results }: Pick<SuiteRunOptions, 'reuse' | 'results'>,
): Promise<Recorded> {
  const usable = new Map<EvaluationId, Evaluation>();
  if (!reuse || results === undefined) return { recorded: usable, notices: [] };
  try {
    const found = await results.find([...subjects.keys()]);
    const factsOf = caseFactsByDataset();
    for (const [id, subject] of subjects) {
      const result = found.get(id);
      const evaluation = result && readRecorded(result, id);
      if (evaluation !== undefined && (await fits(evaluation, subject, factsOf))) usable.set(id, evaluation);
    }
    return { recorded: usable, notices: [] };
  } catch (error) {
    if (!(error instanceof RatchetError)) throw error;
    const message = `Recorded results could not be read, and everything was run again: ${error.message}`;
    return { recorded: usable, notices: [{ level: 'warning', message }] };
  }
}

function readRecorded(result: RecordedResult, id: EvaluationId): Evaluation | undefined {
  try {
    const evaluation = evaluationFromJson(result.evaluation, `results/${id}`);
    return evaluation.id === id && isWhole(evaluation) ? evaluation : undefined;
  } catch (error) {
    // A record that does not hold is as good as none.
    if (!(error instanceof RatchetError)) throw error;
    return undefined;
  }
}

type CaseFactsOf = (dataset: Dataset) => Promise<string>;

/** A record's id says which dataset it is about; whether it has that dataset's cases, and no others, is seen here. */
async function fits(evaluation: Evaluation, { dataset, model }: Subject, factsOf: CaseFactsOf): Promise<boolean> {
  if (evaluation.model !== model.id || evaluation.simulated !== model.simulated) return false;
  return JSON.stringify(evaluation.cases.map(caseFact)) === (await factsOf(dataset));
}

function caseFactsByDataset(): CaseFactsOf {
  const known = new Map<Dataset, Promise<string>>();
  const read = async (dataset: Dataset) => {
    const facts: unknown[] = [];
    for await (const each of dataset.cases()) facts.push(caseFact(each));
    return JSON.stringify(facts);
  };
  return (dataset) => {
    const facts = known.get(dataset) ?? read(dataset);
    known.set(dataset, facts);
    return facts;
  };
}

function caseFact({ id, tags, cluster }: CaseFacts): readonly unknown[] {
  return [id, tags, cluster ?? null];
}

/** Records what was run and can be reused. What cannot be recorded is said. */
export async function recordResults(
  evaluations: readonly Evaluation[],
  options: Pick<SuiteRunOptions, 'results' | 'run' | 'around'>,
): Promise<readonly Notice[]> {
  const fresh = evaluations.filter(isWhole);
  if (options.results === undefined || fresh.length === 0) return [];
  const recordedAt = options.around.now().toISOString();
  const outcome = await options.results.record(
    fresh.map((evaluation) => ({
      format: 1,
      evaluation: evaluationToJson(evaluation),
      recordedAt,
      ...(options.run === undefined ? {} : { run: options.run }),
    })),
  );
  if (outcome.kind === 'recorded') return [];
  return [{ level: 'warning', message: outcome.message }];
}

/**
 * Every trial was answered. A result with a lost call would keep an outage alive: run again, the cache pays for what was
 * answered.
 */
function isWhole({ complete, trials }: Evaluation): boolean {
  return complete && trials.every(({ outcome }) => outcome.status === 'completed' || outcome.kind === 'task');
}
