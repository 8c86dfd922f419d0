import { type Child, endedError, type ProgramCommand, startChild } from './child.ts';
import { ProgramError } from './error.ts';

export type RunProgramOptions = ProgramCommand & {
  /** For its standard input; without it, that is empty. */
  readonly input?: Uint8Array | string | undefined;
  /** For the whole run, from its start to its end. */
  readonly timeoutMs: number;
  /** Of standard output, in bytes. */
  readonly maxOutput: number;
  readonly signal?: AbortSignal | undefined;
};

/**
 * Runs a program once: its standard output, whole.
 *
 * @throws ProgramError as `streamProgram`.
 */
export async function runProgram(options: RunProgramOptions): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of streamProgram(options)) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/**
 * Runs a program once: its standard output as it comes, at the pace of the reader, whose time counts too. A reader that stops early
 * ends the program. What was read is good only once the stream has ended without an error.
 *
 * @throws ProgramError when it cannot be started, ends with another code than 0, or goes over its deadline, memory or output; the
 * signal's reason.
 */
export async function* streamProgram(options: RunProgramOptions): AsyncGenerator<Uint8Array, void, void> {
  const { name, input, timeoutMs, maxOutput, signal } = options;
  signal?.throwIfAborted();
  const child = startChild(options);
  let brokenOff: ProgramError | undefined;
  const breakOff = (error: ProgramError) => {
    brokenOff = error;
    child.kill(error);
  };
  const abort = () => breakOff(stopped(name));
  signal?.addEventListener('abort', abort, { once: true });
  const deadline = setTimeout(() => breakOff(late(name, timeoutMs)), timeoutMs);
  let size = 0;
  try {
    child.stdin.end(input);
    for await (const chunk of outputOf(child)) {
      size += chunk.length;
      if (size > maxOutput) throw tooMuch(name, maxOutput);
      yield chunk;
    }
    const ending = await child.ended;
    signal?.throwIfAborted();
    // Its output may have outlived it.
    if (brokenOff !== undefined && ending.cause === undefined) throw brokenOff;
    if (ending.cause !== undefined || ending.code !== 0) throw endedError(name, ending);
  } finally {
    clearTimeout(deadline);
    signal?.removeEventListener('abort', abort);
    child.kill(stopped(name));
    await child.ended;
  }
}

/** The pipe of a program that was ended breaks off: how it ended says why. */
async function* outputOf({ stdout }: Child): AsyncGenerator<Buffer, void, void> {
  try {
    for await (const chunk of stdout) yield chunk;
  } catch (thrown) {
    if (!(thrown instanceof Error && 'code' in thrown)) throw thrown;
  }
}

function stopped(name: string): ProgramError {
  return new ProgramError('closed', `${name} was stopped`);
}

function late(name: string, timeoutMs: number): ProgramError {
  return new ProgramError('deadline', `${name} did not end in ${timeoutMs / 1000} s`, {
    todo: 'Raise its timeout, or have it do less.',
  });
}

function tooMuch(name: string, maxOutput: number): ProgramError {
  return new ProgramError('output', `${name} wrote more than ${maxOutput} bytes`, { todo: 'Have it write less.' });
}
