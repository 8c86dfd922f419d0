import * as z from 'zod/mini';
import { accepts } from '../foundation/accepts.ts';
import { InvalidValueError } from '../foundation/errors.ts';
import { parseRepositoryPath } from '../foundation/paths.ts';
import { atMostOne, min, one, share } from './options/shared.ts';

/** The options of the scorers that ask models: what `options.ts` is for all others. No rubric is read here. */
const text = z.string().check(z.regex(/\S/, { error: 'a text that is not blank is expected' }));
const says = z.describe;

const file = z.string().check(accepts(parseRepositoryPath));

const parameters = z.record(z.string(), z.json());
const oneOfSeveral = z.union([
  text,
  z.strictObject({
    model: text,
    parameters: parameters.check(says('For this judge, in place of those of the scorer.')),
  }),
]);

/** Pairs of which one is written. */
const RUBRIC = ['rubric', 'prompt'] as const;
const MODELS = ['model', 'models'] as const;
const WRITE = 'Write one of them.';

/** Who judges, how often, and how that becomes one grade. */
const panel = {
  model: z.optional(text.check(says('The judge: <provider>/<model>, or a name of models.'))),
  models: z.optional(
    z
      .array(oneOfSeveral)
      .check(z.minLength(2), z.maxLength(9), says('Several judges: what more than half of them say counts.')),
  ),
  repeats: z
    ._default(z.int().check(z.gte(1), z.lte(9)), 1)
    .check(says('How often each judge is asked. Judges times repeats must be odd, so that no vote ends even.')),
  combine: z
    ._default(z.enum(['majority', 'median']), 'majority')
    .check(
      says(
        'How several grades become one. majority: more than half agree on a choice. median: the score in the middle.',
      ),
    ),
  'same-model': z
    ._default(z.enum(['refuse', 'allow']), 'refuse')
    .check(says('Whether a model may judge its own answers: models prefer what they wrote themselves.')),
};

/** How a judge is asked. */
const asked = {
  'max-characters': z
    ._default(z.int().check(z.gte(1_000), z.lte(200_000)), 20_000)
    .check(says('Of a longer answer, the judge sees beginning and end, and how much is left out.')),
  parameters: z
    ._default(parameters, {})
    .check(says("Sent with every question as written: temperature, reasoning_effort, the provider's own.")),
  reply: z
    ._default(z.enum(['json-schema', 'json-object', 'text']), 'json-schema')
    .check(
      says('How the form of the grade is asked for. For a server that knows no JSON schemas: json-object, else text.'),
    ),
  pinned: z
    ._default(z.boolean(), true)
    .check(says('Refuse a model name that may stand for another model tomorrow. Its grades could not be compared.')),
};

const common = { ...panel, ...asked };

/** Names of what a judge can be shown: `input`, `expected`, `context`, `metadata.<key>`, a variable of the case. */
const shown = z.string().check(
  z.regex(/^(?!(?:output|completion)$)[\w.-]+$/, {
    error: 'expected is input, expected, context, metadata.<key> or the name of a variable; the answer is always shown',
  }),
);

const choices = z
  .record(choiceName(), share)
  .check(accepts(checkChoices), says('What the judge may choose → its score.'));

export const judgeOptions = {
  judge: z
    .strictObject({
      rubric: z.optional(
        file.check(says('What to judge by: a text file of the repository, with or without placeholders.')),
      ),
      prompt: z.optional(
        text.check(says('The rubric itself, in place of a file. {{output}}, {{input}}, {{expected}} and variables.')),
      ),
      system: z.optional(text.check(says('Said to the judge before our own words, as the system message.'))),
      choices,
      include: z.optional(
        z
          .array(shown)
          .check(
            says(
              'Shown beside the answer by a rubric without placeholders. Default: input, and expected if there is one.',
            ),
          ),
      ),
      canary: z.optional(
        text.check(says('An answer that this rubric must score low. Needed where a worthless answer may score well.')),
      ),
      ...common,
    })
    .check(atMostOne(RUBRIC), one(RUBRIC, WRITE), oddVotes),
  factuality: z.strictObject({ choices: factualityScores(), ...common }).check(oddVotes),
  faithfulness: z
    .strictObject({
      context: z
        ._default(shown, 'context')
        .check(says('Where the context is: a variable of the case, or metadata.<key>.')),
      ...common,
    })
    .check(oddVotes),
  'answer-relevance': z.strictObject(common).check(oddVotes),
  'closed-qa': z
    .strictObject({
      criteria: z.optional(text.check(says("What the answer must meet. Default: the case's expected answer."))),
      ...common,
    })
    .check(oddVotes),
  pairwise: z
    .strictObject({
      rubric: z.optional(file.check(says('What makes an answer the better one: a text file without placeholders.'))),
      prompt: z.optional(text.check(says('The same, in place of a file. Default: which serves the asker better.'))),
      include: z.optional(
        z.array(shown).check(says('Shown beside the two answers. Default: input, and expected if there is one.')),
      ),
      ...common,
    })
    .check(atMostOne(RUBRIC), oddVotes),
  'embedding-similarity': z.strictObject({
    model: text.check(says('The embedding model: <provider>/<model>, or a name of models.')),
    value: z.optional(text.check(says("What to compare with. Default: the case's expected answer."))),
    min,
    parameters: asked.parameters,
    pinned: asked.pinned,
  }),
} as const;

type Kinds = { readonly [Kind in keyof typeof judgeOptions]: z.output<(typeof judgeOptions)[Kind]> };
export type JudgeOptions = Kinds;
/** What all kinds that grade have in common. */
export type CommonJudgeOptions = Kinds['answer-relevance'];

function choiceName() {
  return z.string().check(
    z.regex(/^[^\s\p{Cc}"](?:[^\n\r\t\p{Cc}"]{0,78}[^\s\p{Cc}"])?$/u, {
      error: 'a choice is 1 to 80 characters on one line, without quotes and without blanks at its ends',
    }),
  );
}

function checkChoices(written: Readonly<Record<string, number>>): void {
  const names = Object.keys(written);
  if (names.length < 2 || names.length > 20) {
    throw new InvalidValueError(`2 to 20 choices are expected: found ${names.length}`, {
      todo: 'Name what the judge may choose.',
    });
  }
  const folded = names.map((name) => name.toLowerCase());
  const twice = names.find((_, index) => folded.indexOf(folded[index] ?? '') !== index);
  if (twice !== undefined) {
    throw new InvalidValueError(`two choices differ only in upper and lower case: "${twice}"`, {
      todo: 'Rename one of them.',
    });
  }
  if (new Set(Object.values(written)).size < 2) {
    throw new InvalidValueError('all choices have one score, so that nothing is judged', {
      todo: 'Give them at least two different scores.',
    });
  }
}

function factualityScores() {
  const score = (value: number, meaning: string) => z._default(share, value).check(says(meaning));
  return z
    .prefault(
      z.strictObject({
        subset: score(0.4, 'Only a part of the expected facts, and nothing against them.'),
        superset: score(0.6, 'All expected facts, and others that are not against them.'),
        equal: score(1, 'The same facts.'),
        disagree: score(0, 'At least one fact against the expected ones, or none of them.'),
        differ: score(1, 'A difference that does not matter for the facts.'),
      }),
      {},
    )
    .check(accepts(checkChoices), says('Scores of the five findings.'));
}

type Votes = {
  readonly model?: unknown;
  readonly models?: readonly z.output<typeof oneOfSeveral>[] | undefined;
  readonly repeats: number;
};

/** One judge or several, and never an even number of grades. */
function oddVotes(context: z.core.ParsePayload<Votes>): void {
  atMostOne(MODELS)(context);
  one(MODELS, WRITE)(context);
  const { models, repeats } = context.value;
  const votes = (models?.length ?? 1) * repeats;
  if (votes % 2 === 1) return;
  context.issues.push({
    code: 'custom',
    message: `${votes} grades can end in a tie`,
    params: { todo: 'Choose "models" and "repeats" so that their product is odd.' },
    input: context.value,
  });
}
