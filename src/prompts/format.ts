import type { Position } from '../foundation/errors.ts';
import type { JsonObject, JsonValue } from '../foundation/json.ts';
import type { Message, ResponseFormat } from './prompt-version.ts';

/** What a file says, before slug and model are settled: those need the globs and the config. */
export type PromptDraft = {
  readonly slug: Written | undefined;
  /** As the file writes it; undefined when the file names none. */
  readonly model: Written | undefined;
  readonly messages: readonly Message[];
  /** Under their wire names. */
  readonly parameters: JsonObject;
  readonly tools: readonly JsonValue[];
  readonly responseFormat: ResponseFormat;
  /** What the author should know and need not act on, one sentence each. */
  readonly notices: readonly string[];
};

/** A text of the file and where it stands. */
export type Written = { readonly text: string; readonly position: Position };

/** One kind of prompt file. Adding one is a file in `formats/`, a line in its index, and the contract suite. */
export interface PromptFormat {
  readonly name: string;
  /** File endings with their first dot, lower-case. What is left of the path without it becomes the slug. */
  readonly endings: readonly string[];
  /**
   * @param text decoded, without a byte order mark, line endings `\n`.
   * @throws FileError with line and column.
   */
  parse(text: string, file: string): PromptDraft;
}
