import type { Position } from '../foundation/errors.ts';
import type { JsonObject, JsonValue } from '../foundation/json.ts';
import type { Cleanup, MessageTemplate, ResponseFormat, TemplateLanguage } from './prompt-version.ts';

/** What a file says of one prompt, before slug and model are settled: those need the globs and the config. */
export type PromptDraft = {
  /** Tells the prompts of one file apart and ends their slugs; undefined when the file is one prompt. */
  readonly key?: Written;
  readonly slug: Written | undefined;
  /** As the file writes it; undefined when the file names none. */
  readonly model: Written | undefined;
  readonly messages: readonly MessageTemplate[];
  readonly templateLanguage: TemplateLanguage;
  /** What the format's runtime does with a message after it has rendered it. */
  readonly cleanup?: Cleanup;
  /** Values of variables that a case does not have. */
  readonly defaults?: JsonObject;
  /** Under their wire names. */
  readonly parameters: JsonObject;
  /** The slug of a parameters file; what is written in `parameters` goes before what that file has. */
  readonly parametersFrom?: Written;
  readonly tools: readonly JsonValue[];
  readonly responseFormat: ResponseFormat;
  /** What the author should know and need not act on, one sentence each. */
  readonly notices: readonly string[];
  /** What the file itself brings to test the prompt with. */
  readonly tests?: FileTests;
};

/** Cases and checks that stand in a prompt file. A suite of the config may take them `from` it. */
export type FileTests = {
  /** Rows of a dataset, as a dataset file has them, in the file's order. */
  readonly rows: readonly { readonly line: number; readonly fields: JsonObject }[];
  readonly scorers: readonly FileScorer[];
  /** What the file asks for and no scorer of ours does, one each: shown to the author, never dropped in silence. */
  readonly unmapped: readonly { readonly message: string; readonly position: Position }[];
};

/** A scorer as a suite of the config would write it: `- <kind>: { name, not, weight, …options }`. */
export type FileScorer = {
  readonly kind: string;
  readonly name: string;
  readonly options: JsonObject;
  readonly position: Position;
};

/** A text of the file and where it stands. */
export type Written = { readonly text: string; readonly position: Position };

/** Other files of the tree by path (relative to its root), decoded, line endings `\n`. */
export type OtherFiles = ReadonlyMap<string, string>;

/** One kind of prompt file. Adding one is a file in `formats/`, a line in its index, and the contract suite. */
export interface PromptFormat {
  readonly name: string;
  /** File endings with their first dot, lower-case. What is left of the path without it becomes the slug. */
  readonly endings: readonly string[];
  /** Of a format that shares an ending with others: whether the file is one of its kind. The first that says so reads it. */
  recognises?(text: string, file: string): boolean;
  /**
   * Paths of other files that this one is made of (partials, `file://`), relative to the root of the tree. Asked again with what
   * was read until it names nothing new; a path that the tree does not have is not among `others`.
   */
  references?(text: string, file: string, others: OtherFiles): readonly string[];
  /**
   * The prompts of a file, at least one.
   *
   * @param text decoded, without a byte order mark, line endings `\n`.
   * @throws FileError with line and column.
   */
  parse(text: string, file: string, others: OtherFiles): readonly PromptDraft[];
}
