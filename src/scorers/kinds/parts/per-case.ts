import * as z from 'zod/mini';
import type { Case } from '../../../datasets/dataset.ts';
import { accepts } from '../../../foundation/accepts.ts';
import { canonicalJson } from '../../../foundation/digest.ts';
import { ConfigError, RatchetError } from '../../../foundation/errors.ts';
import { parseScorerName } from '../../../foundation/ids.ts';
import { isJsonObject, type JsonObject, type JsonValue } from '../../../foundation/json.ts';
import { closeAll, combine, type Part } from '../../combined.ts';
import { describeIssue, type KindRegistry, type ScorerResources, type ScorerSpec, scorerKind } from '../../kind.ts';
import { weight } from '../../options/parts.ts';
import { type ScorerOptions, scorerOptions } from '../../options.ts';
import {
  NotAskedError,
  type Score,
  type Scored,
  type Scorer,
  type ScorerCalls,
  type ScorerContext,
} from '../../scorer.ts';
import { brief, excerpt, ScoringError } from '../../scores.ts';

type Options = ScorerOptions['per-case'];

/** What a case says under `metadata.assert.<group>`, a list of these. */
const check = z.strictObject({
  kind: z.string(),
  options: z._default(z.record(z.string(), z.json()), {}),
  name: z.optional(z.string().check(accepts(parseScorerName))),
  not: z._default(z.boolean(), false),
  weight,
  /** In place of the case's own expected answer. */
  expected: z.optional(z.json()),
});
type Check = z.output<typeof check>;

/** Checks of one case. */
const MOST_CHECKS = 64;

/** Different checks that are kept ready; further ones are made anew for each case. */
const KEPT = 2_000;

/**
 * The mean, by weight, of the checks that each case brings along. A case without the group is left out. What a check may be is
 * known only when its case is read: one that is wrong fails the score of its case.
 */
export const perCase = scorerKind({
  kind: 'per-case',
  version: 1,
  schema: scorerOptions['per-case'],
  create(options, resources, spec, { registry }) {
    const asked = new Asked({ ...options, asks: asksOf(options) }, resources, spec);
    const checks = new Checks(registry, resources, spec, asked, options);
    return {
      score: (answer, context) => scoreCase(options.group, checks, asked, answer, context),
      close: () => checks.close(),
      ...(asked.calls.length === 0 ? {} : { calls: asked.calls, judges: asked.judges }),
      // A check may be of any kind, in the version that it has now.
      identity: { group: options.group, ...modelsIn(asked), versions: registry.versions },
    };
  },
});

/** Of kinds that judge, and of those that embed: a check of one may leave out the model where the options name it. */
const JUDGING: readonly string[] = ['judge', 'factuality', 'faithfulness', 'answer-relevance', 'closed-qa'];
const EMBEDDING: readonly string[] = ['embedding-similarity'];

/** The options' own models are asked once a case where nothing else is said, an embedding model of both texts. */
function asksOf({ asks, judge, embedder }: Options): Options['asks'] {
  const usual = { 'prompt-characters': 8_000, 'output-tokens': 200, 'same-model': 'refuse' } as const;
  const judged = judge === undefined || asks.some(({ model }) => model === judge);
  const embedded = embedder === undefined || asks.some((ask) => ask.embedder === embedder);
  return [
    ...asks,
    ...(judged ? [] : [{ ...usual, model: judge, 'per-trial': 1 }]),
    ...(embedded ? [] : [{ ...usual, embedder, 'per-trial': 2 }]),
  ];
}

/** A name of the config may stand for another model tomorrow: grades of the two are not comparable. */
function modelsIn({ calls }: Asked): { readonly models?: readonly JsonValue[] } {
  if (calls.length === 0) return {};
  return { models: calls.map(({ model }) => [model.id, model.endpoint]) };
}

function withModel(kind: string, options: JsonObject, { judge, embedder }: Options): JsonObject {
  const own = JUDGING.includes(kind) ? judge : EMBEDDING.includes(kind) ? embedder : undefined;
  const named = options.model !== undefined || options.models !== undefined;
  return own === undefined || named ? options : { ...options, model: own };
}

function scoreCase(
  group: string,
  checks: Checks,
  asked: Asked,
  { case: scoredCase, completion }: Scored,
  context: ScorerContext,
): Score | Promise<Score> {
  const written = checksOf(scoredCase, group);
  if (written === undefined)
    return { status: 'not-applicable', reason: `the case has no checks called ${excerpt(group)}` };
  const parts = written.map((each) => checks.part(each, scoredCase));
  asked.refuseMore(parts, scoredCase);
  return combine(parts, { rule: 'mean' }, { case: scoredCase, completion }, context);
}

function checksOf(scoredCase: Case, group: string): readonly Check[] | undefined {
  const { assert } = scoredCase.metadata;
  if (assert === undefined) return undefined;
  if (!isJsonObject(assert)) throw wrongChecks(scoredCase, 'metadata.assert is not an object of lists');
  const list = Object.hasOwn(assert, group) ? assert[group] : undefined;
  if (list === undefined) return undefined;
  if (!Array.isArray(list)) throw wrongChecks(scoredCase, `metadata.assert of ${excerpt(group)} is not a list`);
  if (list.length > MOST_CHECKS) throw wrongChecks(scoredCase, `more than ${MOST_CHECKS} checks`);
  return list.map((entry: JsonValue) => readCheck(entry, scoredCase));
}

function readCheck(entry: JsonValue, scoredCase: Case): Check {
  const read = z.safeParse(check, entry);
  if (read.success) return read.data;
  const what = 'a check is { kind, options, name, not, weight, expected }';
  throw wrongChecks(scoredCase, `${what}${describeIssue(read.error.issues[0])}`);
}

function wrongChecks(scoredCase: Case, what: string): ScoringError {
  return new ScoringError(brief(`case ${scoredCase.id}: ${what}`), {
    todo: 'Correct metadata.assert of this case in the dataset.',
  });
}

/** The scorers of the checks, each different one made once. */
class Checks {
  readonly #kept = new Map<string, Scorer>();
  readonly #registry: KindRegistry;
  readonly #resources: ScorerResources;
  readonly #spec: ScorerSpec;
  readonly #asked: Asked;
  readonly #options: Options;

  constructor(registry: KindRegistry, resources: ScorerResources, spec: ScorerSpec, asked: Asked, options: Options) {
    this.#registry = registry;
    this.#resources = resources;
    this.#spec = spec;
    this.#asked = asked;
    this.#options = options;
  }

  part(written: Check, scoredCase: Case): Part {
    const { kind, options, name = kind, not, weight: counted = 1, expected } = written;
    const key = canonicalJson({ kind, options: jsonOf(options), name, not });
    const scorer = this.#kept.get(key) ?? this.#create(key, { kind, options, name, not }, scoredCase);
    return { scorer: expected === undefined ? scorer : expecting(scorer, expected), weight: counted };
  }

  close(): Promise<void> {
    return closeAll([...this.#kept.values()]);
  }

  #create(
    key: string,
    written: Pick<Check, 'kind' | 'options' | 'not'> & { readonly name: string },
    { id }: Case,
  ): Scorer {
    try {
      const scorer = this.#make(written);
      if (this.#kept.size < KEPT) this.#kept.set(key, scorer);
      else if (scorer.close !== undefined)
        throw new ScoringError(`more than ${KEPT} different checks, and this one stays open`);
      return scorer;
    } catch (thrown) {
      if (!(thrown instanceof RatchetError) || thrown instanceof NotAskedError) throw thrown;
      throw new ScoringError(brief(`case ${id}: check ${written.kind}: ${thrown.message}`), {
        todo: thrown.todo ?? 'Correct metadata.assert of this case in the dataset.',
        cause: thrown,
      });
    }
  }

  #make({ kind, options, name, not }: Pick<Check, 'kind' | 'options' | 'not'> & { readonly name: string }): Scorer {
    if (kind === 'per-case') throw new ScoringError('a check is not made of the checks of its case');
    const { position } = this.#spec;
    const prepared = this.#registry.prepare({
      kind,
      name: parseScorerName(name),
      not,
      options: withModel(kind, jsonOf(options), this.#options),
      position,
    });
    if (prepared.files.length + prepared.globs.length > 0) {
      throw new ScoringError(
        `it needs the file ${[...prepared.files, ...prepared.globs][0]}, which is not read for a case`,
        {
          todo: 'Make it a scorer of the suite, or write what the file holds in its options.',
        },
      );
    }
    const scorer = prepared.create(this.#resources);
    if (scorer.pairs === true) throw new ScoringError(`${kind} compares two sides and is no check of a case`);
    this.#asked.refuseUndeclared(scorer);
    return scorer;
  }
}

function expecting(scorer: Scorer, expected: JsonValue): Scorer {
  return {
    ...scorer,
    score: ({ case: scoredCase, completion }, context) =>
      scorer.score({ case: { ...scoredCase, expected }, completion }, context),
  };
}

/** What the checks may ask of models: the estimate before the first call counts on it, so that nothing may go beyond. */
class Asked {
  readonly calls: readonly ScorerCalls[];
  readonly judges: NonNullable<Scorer['judges']>;

  constructor({ asks }: Options, resources: ScorerResources, { position }: ScorerSpec) {
    const found = asks.map((ask) => {
      try {
        const model = ask.model === undefined ? resources.embedder(ask.embedder ?? '') : resources.model(ask.model);
        return { ask, model };
      } catch (thrown) {
        if (!(thrown instanceof RatchetError)) throw thrown;
        throw new ConfigError(`per-case: asks: ${thrown.message}`, { position, todo: thrown.todo, cause: thrown });
      }
    });
    this.calls = found.map(({ ask, model }) => ({
      model,
      perTrial: ask['per-trial'],
      promptCharacters: ask['prompt-characters'],
      outputTokens: ask['output-tokens'],
      // Whether its name is pinned is for each check to say: what may be another model by now is not pooled.
      moving: true,
    }));
    this.judges = found
      .filter(({ ask }) => ask.model !== undefined && ask['same-model'] === 'refuse')
      .map(({ model }) => model.id);
  }

  refuseUndeclared(scorer: Scorer): void {
    for (const call of scorer.calls ?? []) {
      const declared = this.calls.find(({ model }) => model.id === call.model.id);
      if (declared === undefined) throw undeclared(`asks ${call.model.id}, which "asks" does not name`);
      if (call.promptCharacters > declared.promptCharacters || call.outputTokens > declared.outputTokens) {
        const needed = `${call.promptCharacters} characters and ${call.outputTokens} tokens`;
        throw undeclared(`asks ${call.model.id} with ${needed}, more than "asks" says`);
      }
    }
    const own = scorer.judges?.find((id) => !this.judges.includes(id));
    if (own !== undefined) throw undeclared(`refuses to judge answers of ${own}, which "asks" allows`);
  }

  refuseMore(parts: readonly Part[], { id }: Case): void {
    for (const { model, perTrial } of this.calls) {
      const calls = parts
        .flatMap(({ scorer }) => scorer.calls ?? [])
        .filter((call) => call.model.id === model.id)
        .reduce((total, call) => total + call.perTrial, 0);
      if (calls > perTrial) throw undeclared(`case ${id} asks ${model.id} ${calls} times, "asks" says ${perTrial}`);
    }
  }
}

function undeclared(what: string): ScoringError {
  return new ScoringError(what, { todo: 'Raise "asks" of the per-case scorer, so that the estimate counts it.' });
}

/** Without the keys that are undefined. */
function jsonOf(options: Check['options']): { readonly [key: string]: JsonValue } {
  return JSON.parse(JSON.stringify(options));
}
