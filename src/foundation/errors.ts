import type { JsonObject } from './json.ts';

/** Where in a file something was found: 1-based line and column, as editors count. */
export type Position = { readonly file: string; readonly line?: number; readonly column?: number };

/** An error as plain JSON: what a report, an evaluation or the ledger keeps of it. */
export type ErrorRecord = {
  /** The class of the error, in the words of its own `name` (`ConfigError`, `RateLimitedError`, …). */
  readonly name: string;
  readonly message: string;
  readonly position?: Position;
  /** What the reader can do about it, one sentence. */
  readonly todo?: string;
  /** Facts for a machine (HTTP status, request id, …). */
  readonly details?: JsonObject;
};

export type ErrorOptions = {
  readonly position?: Position | undefined;
  readonly todo?: string | undefined;
  readonly details?: JsonObject | undefined;
  readonly cause?: unknown;
};

/**
 * An error that a person can act on: what was found, where, and what to do. Every error that this project throws on purpose
 * is a subclass; anything else is a defect and is shown with its stack.
 */
export class RatchetError extends Error {
  readonly position: Position | undefined;
  readonly todo: string | undefined;
  readonly details: JsonObject | undefined;

  constructor(message: string, options: ErrorOptions = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = new.target.name;
    this.position = options.position;
    this.todo = options.todo;
    this.details = options.details;
  }
}

/** A value that its own parser refuses (an id, a digest, a path). The caller knows the position and adds it. */
export class InvalidValueError extends RatchetError {
  static readonly title = 'invalid value';
}

/** A file under test or of data (prompt, dataset, schema) that cannot be used as it stands. */
export class FileError extends RatchetError {
  static readonly title = 'file error';
}

/** The configuration is wrong: unknown key, missing reference, a combination that is refused. */
export class ConfigError extends RatchetError {
  static readonly title = 'configuration error';
}

/** The inputs of the step, the command line or the event cannot be served. */
export class UsageError extends RatchetError {
  static readonly title = 'usage error';
}

/** `file:line:column: message`, then what to do, as compilers print it. */
export function describeError(error: RatchetError | ErrorRecord): string {
  const where = error.position === undefined ? '' : `${formatPosition(error.position)}: `;
  const todo = error.todo === undefined ? '' : `\n  ${error.todo}`;
  return `${where}${error.message}${todo}`;
}

export function formatPosition(position: Position): string {
  return [position.file, position.line, position.column].filter((part) => part !== undefined).join(':');
}

/** The plain JSON of any thrown value. An unexpected one keeps its stack's first lines, so that a report can be acted on. */
export function toErrorRecord(thrown: unknown): ErrorRecord {
  if (thrown instanceof RatchetError) {
    return {
      name: thrown.name,
      message: thrown.message,
      ...(thrown.position === undefined ? {} : { position: thrown.position }),
      ...(thrown.todo === undefined ? {} : { todo: thrown.todo }),
      ...(thrown.details === undefined ? {} : { details: thrown.details }),
    };
  }
  if (thrown instanceof Error) {
    const stack = thrown.stack?.split('\n').slice(1, 6).join('\n') ?? '';
    return { name: thrown.name, message: thrown.message, details: { stack } };
  }
  return { name: 'Error', message: String(thrown) };
}
