import * as z from 'zod/mini';
import { accepts } from '../foundation/accepts.ts';
import { parseDuration } from '../foundation/duration.ts';
import { InvalidValueError } from '../foundation/errors.ts';
import {
  parseDatasetSlug,
  parseEnvironmentSlug,
  parseModelId,
  parsePromptSlug,
  parseScorerName,
} from '../foundation/ids.ts';
import { matchesAny, parseRepositoryPath } from '../foundation/paths.ts';
import { modelName, modelOptions } from '../models/options.ts';
import { scorerOptions } from '../scorers/options.ts';
import { parseBranch } from './branch.ts';
import { gateSchema } from './gate/schema.ts';
import { notifySchema } from './notify-schema.ts';
import { parsePromoter } from './promoters.ts';

/**
 * The config file as it is written: shape, values and defaults. What one part says about another is in `references.ts` and
 * `gate/rules.ts`.
 */
const says = z.describe;
const text = z.string().check(z.minLength(1));
const glob = text.check(accepts((written) => matchesAny([written])));
const name = text.check(accepts(parseName));

const map = z.strictObject({
  id: z.optional(text),
  input: z.optional(text),
  expected: z.optional(text),
  tags: z.optional(text),
  cluster: z.optional(text),
  metadata: z.optional(text),
});

const file = z.string().check(accepts(parseRepositoryPath));

const sample = z.union([
  z.int().check(z.gte(1), says('So many cases, drawn from every tag alike, the same ones every time.')),
  z.strictObject({
    size: z.int().check(z.gte(1)),
    seed: z._default(text, '').check(says('Another seed draws other cases.')),
  }),
]);

const ofEveryDataset = {
  map: z.prefault(map, {}).check(says("Our field → the file's column or key, where the names differ.")),
  sample: z.optional(sample.check(says('Evaluate a part of the cases.'))),
};

const dataset = z.union([
  file,
  z.strictObject({ file, ...ofEveryDataset }),
  z.strictObject({
    command: z
      .array(text)
      .check(
        z.minLength(1),
        says('A program of the repository that prints the rows as JSON Lines: [python3, cases.py].'),
      ),
    files: z
      ._default(z.array(glob), [])
      .check(says('Globs: files that the program needs, beside those that the command names.')),
    timeout: z._default(z.string().check(accepts(parseDuration)), '60s'),
    ...ofEveryDataset,
  }),
]);

const ofEveryScorer = {
  name: z.optional(name.check(says('Default: the kind.'))),
  not: z._default(z.boolean(), false).check(says('What it scores 1 counts 0, and the other way round.')),
  weight: z.optional(
    z.number().check(z.gte(0), says('In the score of all scorers together. Default: 1. 0: shown, and not counted.')),
  ),
};

/** Written `- exact` or `- exact: { trim: false }`. */
const scorer = z.union([
  z.enum(Object.keys(scorerOptions)),
  z
    .strictObject(
      Object.fromEntries(
        Object.entries(scorerOptions).map(([kind, options]) => [
          kind,
          z.optional(z.nullable(z.safeExtend(options, ofEveryScorer))),
        ]),
      ),
    )
    .check(z.meta({ minProperties: 1, maxProperties: 1 })),
]);

const suite = z.strictObject({
  name: name.check(says('Unique. Environments name suites by it.')),
  prompts: z
    ._default(z.array(glob).check(z.minLength(1)), ['*'])
    .check(says('Globs over prompt slugs: the prompts that this suite evaluates.')),
  from: z.optional(
    z
      .array(glob)
      .check(
        z.minLength(1),
        says('Globs: prompt files that bring their own cases and checks. Each is evaluated by its own.'),
      ),
  ),
  dataset: z.optional(z.string().check(says('The name of a dataset above. Needed without `from`.'))),
  trials: z
    ._default(z.int().check(z.gte(1), z.lte(100)), 3)
    .check(says('Completions of each case. More trials tell noise from change.')),
  scorers: z._default(z.array(scorer), []).check(says('Needed without `from`; with it, these are asked as well.')),
});

const environment = z.strictObject({
  from: z.optional(z.string().check(says('A version must have passed in this environment before.'))),
  suites: z.optional(
    z.array(z.string()).check(z.minLength(1), says('The suites that decide here. Default: every suite of the prompt.')),
  ),
  assign: z
    ._default(z.enum(['on-pass', 'on-merge', 'manual']), 'on-pass')
    .check(
      says('on-pass: a passing pull request assigns. on-merge: the push of its merge does. manual: only a dispatch.'),
    ),
  protected: z._default(z.boolean(), false).check(says('Assigned only by a workflow of the default branch.')),
  gate: z.prefault(gateSchema, {}),
  'evidence-days': z
    ._default(z.int().check(z.gte(1), z.lte(365)), 7)
    .check(says('Days that a version still counts as passed in `from` after it was replaced there.')),
  first: z
    ._default(z.enum(['confirm', 'allow']), 'confirm')
    .check(says('The first version of a prompt here: confirmed by a person, or assigned when the gate passes.')),
  together: z
    ._default(z.enum(['all', 'each']), 'all')
    .check(says('The prompts of one change move all together or not at all, or each by itself.')),
  promoters: z.optional(
    z
      .array(text.check(accepts(parsePromoter)))
      .check(
        z.minLength(1),
        says('Who may move it: octocat, @acme/team, role:maintain, bot:<number>. Default: write access.'),
      ),
  ),
});

const limits = z.strictObject({
  'max-calls': z
    ._default(z.int().check(z.gte(0)), 20_000)
    .check(says('Model calls of one run. More are refused before the first.')),
  'max-cost': z._default(z.number().check(z.gte(0)), 25).check(says('US dollars of one run.')),
  concurrency: z._default(z.int().check(z.gte(1), z.lte(1_000)), 16).check(says('Model calls at the same time.')),
  'request-timeout': z
    ._default(z.string().check(accepts(parseDuration)), '60s')
    .check(says('Time for one model call: 500ms, 60s, 2m.')),
});

const branch = z.string().check(accepts(parseBranch));

const registry = z.strictObject({
  kind: z._default(z.enum(['git']), 'git'),
  branch: z
    ._default(branch, 'prompt-registry')
    .check(says('The branch that holds versions, environments and the ledger.')),
  'results-branch': z._default(branch, 'prompt-results').check(says('The branch that holds recorded evaluations.')),
});

export const configSchema = z.strictObject({
  version: z._default(z.literal(1), 1).check(says('The version of this format.')),
  project: z.optional(
    z
      .string()
      .check(
        accepts(parseProject),
        says('Prefix of registry paths and comment, where a repository has several configs.'),
      ),
  ),
  prompts: z.array(glob).check(z.minLength(1), says('Globs: the prompt files.')),
  model: z.optional(
    z
      .string()
      .check(
        accepts(parseModelId),
        says('The model of prompts that name none: <provider>/<model>, or a name of models.'),
      ),
  ),
  parameters: z
    ._default(z.array(glob), [])
    .check(says('Globs: files of model parameters that prompts refer to by name.')),
  datasets: z
    .prefault(z.record(z.string().check(accepts(parseDatasetSlug)), dataset), {})
    .check(says('Name → file (JSONL, CSV, JSON or YAML), or a program that prints the rows.')),
  models: z.prefault(z.record(modelName, modelOptions), {}).check(says('Names for models and endpoints.')),
  suites: z
    .array(suite)
    .check(z.minLength(1), says('Which prompts are evaluated over which dataset, by which scorers.')),
  environments: z
    .record(z.string().check(accepts(parseEnvironmentSlug)), z.union([environment, z.null()]))
    .check(says('Where prompt versions are in use, and what must hold before one moves there.')),
  notify: z.optional(notifySchema.check(says('Who is told what environments were given, and lost.'))),
  limits: z.prefault(limits, {}),
  registry: z.prefault(registry, {}),
});

export type ConfigFile = z.output<typeof configSchema>;
export type EnvironmentFile = z.output<typeof environment>;

/** Names of scorers and suites are keys of objects in results: what every object has by itself cannot be told apart. */
function parseName(written: string): string {
  if (written in {}) throw new InvalidValueError(`"${written}" is a reserved word`, { todo: 'Choose another name.' });
  return parseScorerName(written);
}

/** A project is a part of registry paths like a prompt's slug. */
function parseProject(written: string): string {
  try {
    return parsePromptSlug(written);
  } catch (thrown) {
    if (!(thrown instanceof InvalidValueError)) throw thrown;
    throw new InvalidValueError(`not a project name: found "${written}"`, { todo: thrown.todo });
  }
}
