import * as z from 'zod/mini';
import { accepts } from '../../foundation/accepts.ts';
import { parseDuration } from '../../foundation/duration.ts';
import { InvalidValueError } from '../../foundation/errors.ts';
import { matchesAny, parseRepositoryPath } from '../../foundation/paths.ts';

const file = z.string().check(accepts(parseRepositoryPath));

/** Of the kind that is code of the team's own. */
export const codeOptions = {
  code: z
    .strictObject({
      file: file.check(
        accepts(parseCodeFile),
        z.describe('The scorer: a file of the repository that ends in .py, .js, .mjs, .cjs, .ts or .mts.'),
      ),
      function: z.optional(
        z
          .string()
          .check(
            z.regex(/^[A-Za-z_$][\w$]*$/, { error: 'not the name of a function' }),
            z.describe(
              'Which function of the file scores. Default: its default export; in Python score, else its one test_….',
            ),
          ),
      ),
      files: z
        ._default(
          z.array(
            z.string().check(
              z.minLength(1),
              accepts((glob) => matchesAny([glob])),
            ),
          ),
          [],
        )
        .check(z.describe('Globs: files of the repository that the scorer imports or reads.')),
      modules: z.optional(
        file.check(
          z.describe('A folder of installed packages that the workflow made: node_modules, or a pip --target.'),
        ),
      ),
      timeout: z
        ._default(z.string().check(accepts(parseDuration)), '30s')
        .check(z.describe('For one score: 500ms, 30s, 2m.')),
      'memory-mb': z._default(z.int().check(z.gte(64), z.lte(16_384)), 512),
      concurrency: z
        ._default(z.int().check(z.gte(1), z.lte(64)), 1)
        .check(z.describe('Answers that it scores at the same time: for a function that waits.')),
      options: z._default(z.record(z.string(), z.json()), {}).check(z.describe('Handed to the function as `options`.')),
    })
    .check(oneAtATimeInPython),
} as const;

/** The runner for Python waits for one answer before it reads the next question: others would lose their time in its queue. */
function oneAtATimeInPython(
  context: z.core.ParsePayload<{ readonly file: string; readonly concurrency: number }>,
): void {
  const { file, concurrency } = context.value;
  if (concurrency === 1 || !file.endsWith('.py')) return;
  context.issues.push({
    code: 'custom',
    message: `a scorer in Python scores one answer at a time: found concurrency ${concurrency}`,
    params: { todo: 'Take "concurrency" out.' },
    input: context.value,
  });
}

export type CodeLanguage = 'python' | 'javascript' | 'typescript';

/** @throws InvalidValueError for a file that no runner of ours starts. */
export function parseCodeFile(path: string): CodeLanguage {
  if (path.endsWith('.py')) return 'python';
  if (/\.[mc]?js$/.test(path)) return 'javascript';
  if (/\.m?ts$/.test(path) && !/\.d\.m?ts$/.test(path)) return 'typescript';
  throw new InvalidValueError(`not a scorer that can be run: found "${path}"`, {
    todo: 'Write it in Python (.py), JavaScript (.js, .mjs, .cjs) or TypeScript (.ts, .mts).',
  });
}
