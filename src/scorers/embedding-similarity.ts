import { ConfigError, InvalidValueError, RatchetError } from '../foundation/errors.ts';
import type { JsonObject, JsonValue } from '../foundation/json.ts';
import { parseJson } from '../foundation/strict-json.ts';
import type { Completion, Model } from '../models/model.ts';
import { judgeOptions } from './judge-options.ts';
import { scorerKind } from './kind.ts';
import type { Ask } from './scorer.ts';
import { excerpt, ScoringError, scored, wrong } from './scores.ts';
import { expectedText, nothingExpected } from './text/expected.ts';

/** What embedding models take is 8,000 tokens or less: a longer text would be cut by some and refused by others. */
const LONGEST = 20_000;

/**
 * The cosine of the angle between the embeddings of answer and expected answer: 1 for the same direction. Below 0 it counts as 0:
 * "less alike than not alike" says nothing. With `min`: 1 from that similarity on, else 0. An empty answer is like nothing, and no
 * model is asked about it.
 */
export const embeddingSimilarity = scorerKind({
  kind: 'embedding-similarity',
  version: 1,
  schema: judgeOptions['embedding-similarity'],
  create(options, resources, spec) {
    const model = embedderOf(() => resources.embedder(options.model), spec.position);
    if (options.pinned && /(?:^|[-:/@])latest$/i.test(model.id)) throw notPinned(model, spec.position);
    const parameters: JsonObject = options.parameters;
    return {
      identity: {
        model: { id: model.id, endpoint: model.endpoint },
        parameters,
        value: options.value ?? null,
        min: options.min ?? null,
      },
      calls: [
        { model, perTrial: 2, promptCharacters: 0, outputTokens: 0, ...(options.pinned ? {} : { moving: true }) },
      ],
      async score({ text, case: scoredCase }, { ask }) {
        const expected = expectedText(options.value, scoredCase);
        if (expected === undefined) return nothingExpected;
        if (expected.trim() === '')
          throw new ScoringError(`case ${scoredCase.id}: the expected answer is blank`, WRITE_EXPECTED);
        if (text.trim() === '') return wrong('the answer is empty');
        if (ask === undefined) throw noModel();
        const [found, wanted] = await Promise.all([
          embed(ask, model, text, parameters),
          embed(ask, model, expected, parameters),
        ]);
        const similarity = Math.min(1, Math.max(0, rounded(cosine(found, wanted, model))));
        const reason = `${Math.floor(similarity * 100)}% alike in meaning`;
        if (options.min === undefined) return scored(similarity, reason);
        return scored(similarity >= options.min ? 1 : 0, reason);
      },
    };
  },
});

const WRITE_EXPECTED = { todo: 'Correct "expected" of this case in the dataset, or use another scorer for it.' };

type Embedding = { readonly vector: readonly number[]; readonly by: string };

async function embed(ask: Ask, model: Model, text: string, parameters: JsonObject): Promise<Embedding> {
  if (text.length > LONGEST) {
    throw new ScoringError(`embedding-similarity compares at most ${LONGEST} characters: found ${text.length}`, {
      todo: 'Use a judge or contains for long texts, or ask for shorter answers.',
    });
  }
  const completion = await ask({
    model,
    draw: 0,
    request: {
      messages: [{ role: 'user', content: text.toWellFormed() }],
      parameters,
      tools: [],
      responseFormat: { type: 'text' },
    },
  });
  return { vector: vectorOf(completion, model), by: completion.resolvedModel };
}

function vectorOf({ text }: Completion, { id }: Model): readonly number[] {
  const value = listOf(text);
  if (value !== undefined && value.length > 0 && value.every((each): each is number => typeof each === 'number')) {
    return value;
  }
  throw new ScoringError(`${id} gave no embedding: ${excerpt(text)}`, {
    todo: 'Name an embedding model.',
  });
}

function listOf(text: string): readonly JsonValue[] | undefined {
  try {
    const value = parseJson(text, 'the embedding');
    return Array.isArray(value) ? value : undefined;
  } catch (thrown) {
    if (thrown instanceof RatchetError) return undefined;
    throw thrown;
  }
}

/** @throws ScoringError for vectors that have no angle: of different models, different lengths, or without a direction. */
function cosine(one: Embedding, other: Embedding, { id }: Model): number {
  if (one.by !== other.by) throw incomparable(id, `they are by ${one.by} and ${other.by}`);
  if (one.vector.length !== other.vector.length) {
    throw incomparable(id, `they have ${one.vector.length} and ${other.vector.length} dimensions`);
  }
  const [a, b] = [unit(one.vector), unit(other.vector)];
  if (a === undefined || b === undefined) throw incomparable(id, 'one of them is zero');
  return a.reduce((sum, value, index) => sum + value * (b[index] ?? 0), 0);
}

/** Equal vectors are 1 alike, whatever the last digits of a sum of squares are. */
function rounded(similarity: number): number {
  return Number(similarity.toFixed(12));
}

/** Scaled by the largest member first: squares of very large or small numbers leave the range of a double. */
function unit(vector: readonly number[]): readonly number[] | undefined {
  const largest = vector.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  if (largest === 0) return undefined;
  const scaled = vector.map((value) => value / largest);
  const length = Math.sqrt(scaled.reduce((sum, value) => sum + value * value, 0));
  return scaled.map((value) => value / length);
}

function incomparable(model: string, why: string): ScoringError {
  return new ScoringError(`two embeddings of ${model} cannot be compared: ${why}`, {
    todo: 'Name an embedding model, pinned to one version.',
  });
}

function embedderOf(find: () => Model, position: ConfigError['position']): Model {
  try {
    return find();
  } catch (thrown) {
    if (!(thrown instanceof InvalidValueError)) throw thrown;
    throw new ConfigError(thrown.message, { position, todo: thrown.todo });
  }
}

function notPinned({ id }: Model, position: ConfigError['position']): ConfigError {
  return new ConfigError(`the embedding model ${id} is not pinned: its name follows the latest model`, {
    position,
    todo: 'Name a version of it, or write "pinned: false" to take its embeddings as they come.',
  });
}

function noModel(): ScoringError {
  return new ScoringError('no model may be asked here, so that nothing can be embedded', {
    todo: 'Use scorers that compute where no model can be called.',
  });
}
