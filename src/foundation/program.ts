import type { JsonValue } from './json.ts';

/** A program that answers every line of JSON it is given with one line of JSON. */
export interface LineProgram {
  /**
   * Asks one question. Questions are answered in any order and side by side: each carries an id that its answer repeats.
   *
   * @throws ProgramError when the program ended, answered no JSON, went over its deadline, memory or output; the signal's reason.
   */
  ask(question: JsonValue, options: { readonly signal: AbortSignal }): Promise<JsonValue>;
  close(): Promise<void>;
}
