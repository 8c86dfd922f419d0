import type { Case, Dataset } from '../datasets/dataset.ts';
import type { NonEmptyArray } from '../foundation/brand.ts';
import type { JsonObject } from '../foundation/json.ts';
import type { Model } from '../models/model.ts';
import { compilePrompt, type RenderedMessages } from '../prompts/template.ts';
import type { IdentifiedSubject } from './subject.ts';

/** One prompt version asked over one dataset. A completion of a case serves every subject (suite) that asks the same. */
export type Lane<S extends IdentifiedSubject> = {
  readonly subjects: NonEmptyArray<S>;
  readonly model: Model;
  /** Of the calls of its trials. */
  readonly series: string;
  /** The most trials that one of the subjects asks for. */
  readonly trials: number;
  /** @throws MissingVariableError naming file, case and variable. */
  render(asked: Case): RenderedMessages;
  /** The exact wire body of a case. */
  body(messages: RenderedMessages): JsonObject;
};

/** What is read together: one pass over the dataset serves its lanes, baseline and candidate next to each other. */
export type Group<S extends IdentifiedSubject> = { readonly dataset: Dataset; readonly lanes: readonly Lane<S>[] };

/** In the order of the subjects. */
export function groupSubjects<S extends IdentifiedSubject>(subjects: readonly S[]): readonly Group<S>[] {
  return partition(subjects, (subject) => subject.dataset.digest).map((sameDataset) => ({
    dataset: sameDataset[0].dataset,
    lanes: partition(sameDataset, askedAlike).map(lane),
  }));
}

function askedAlike({ prompt, model, series }: IdentifiedSubject): string {
  return JSON.stringify([prompt.id, model.id, model.endpoint, series]);
}

function lane<S extends IdentifiedSubject>(subjects: NonEmptyArray<S>): Lane<S> {
  const { prompt, promptFile, model, series } = subjects[0];
  const compiled = compilePrompt(prompt);
  const { model: modelId, parameters, tools, responseFormat } = prompt;
  return {
    subjects,
    model,
    series,
    trials: Math.max(...subjects.map(({ trials }) => trials)),
    render: (asked) => compiled.render(asked.input, { file: promptFile, case: asked.id }),
    body: (messages) => model.body({ model: modelId, messages, parameters, tools, responseFormat }),
  };
}

function partition<T>(items: readonly T[], keyOf: (item: T) => string): readonly NonEmptyArray<T>[] {
  const parts = new Map<string, [T, ...T[]]>();
  for (const item of items) {
    const key = keyOf(item);
    const part = parts.get(key);
    if (part === undefined) parts.set(key, [item]);
    else part.push(item);
  }
  return [...parts.values()];
}
