import { digestOfBytes } from '../../../foundation/digest.ts';
import { parseDuration } from '../../../foundation/duration.ts';
import { ConfigError, FileError } from '../../../foundation/errors.ts';
import type { JsonObject } from '../../../foundation/json.ts';
import { matchesAny } from '../../../foundation/paths.ts';
import { ProgramError } from '../../../foundation/program.ts';
import { readCodeScore } from '../../code/answer.ts';
import { type Answer, type ScorerResources, scorerKind } from '../../kind.ts';
import { type ScorerOptions, scorerOptions } from '../../options.ts';
import { NotAskedError } from '../../scorer.ts';
import { brief, ScoringError } from '../../scores.ts';

type Options = ScorerOptions['code'];

/** What a function of the team's own says, in a process of its own that has none of the run's keys. */
export const code = scorerKind({
  kind: 'code',
  version: 1,
  schema: scorerOptions.code,
  files: ({ file }) => [file],
  globs: ({ files }) => files,
  create(options, resources, { position }) {
    if (resources.startProgram === undefined) throw notAllowed(options.file, position);
    const files = filesOf(options, resources);
    const program = resources.startProgram({
      entry: options.file,
      files,
      function: options.function,
      modules: options.modules,
      timeoutMs: parseDuration(options.timeout),
      memoryMb: options['memory-mb'],
      concurrency: options.concurrency,
    });
    return {
      async score(answer, { signal }) {
        try {
          return readCodeScore(await program.ask(question(answer, options), { signal }), options.file);
        } catch (thrown) {
          if (signal.aborted)
            throw new NotAskedError(`${options.file} was not asked: the run has ended`, { cause: thrown });
          throw thrown instanceof ProgramError ? failure(thrown) : thrown;
        }
      },
      close: () => program.close(),
      // Caps and places change no score that is given; content does.
      identity: {
        file: options.file,
        function: options.function ?? null,
        options: jsonOf(options.options),
        files: [...files].map(([path, bytes]) => [path, digestOfBytes(bytes)]).sort(),
      },
    };
  },
});

/** The entry and what its globs match, by path. */
function filesOf(options: Options, resources: ScorerResources): ReadonlyMap<string, Uint8Array> {
  const entry = resources.files.get(options.file);
  if (entry === undefined) {
    throw new FileError('the scorer is not there', { position: { file: options.file }, todo: 'Add the file.' });
  }
  const isWanted = matchesAny(options.files);
  const others = [...resources.files].filter(([path]) => path !== options.file && isWanted(path));
  return new Map([[options.file, entry], ...others]);
}

function question({ case: { input, expected, metadata, tags }, completion }: Answer, { options }: Options): JsonObject {
  return {
    input,
    ...(expected === undefined ? {} : { expected }),
    output: completion.text,
    toolCalls: completion.toolCalls,
    metadata,
    tags,
    options: jsonOf(options),
  };
}

function failure(thrown: ProgramError): ScoringError {
  const { message, todo, details } = thrown;
  return new ScoringError(brief(message), { todo, details, cause: thrown });
}

function notAllowed(file: string, position: ConfigError['position']): ConfigError {
  return new ConfigError(`the scorer ${file} is code, which this run may not start`, {
    position,
    todo: 'Set allow-code-scorers: true in the workflow (--allow-code-scorers on the command line) if you trust the code on the base branch.',
  });
}

function jsonOf(options: Options['options']): JsonObject {
  return JSON.parse(JSON.stringify(options));
}
