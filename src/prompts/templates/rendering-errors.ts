import { RatchetError } from '../../foundation/errors.ts';

/** Who asks, for the errors: the prompt's file and the case's id. */
export type RenderedFor = { readonly file: string; readonly case: string };

/** A case lacks a variable that the prompt asks for. Left in place, the model would be asked with a literal `{{name}}`. */
export class MissingVariableError extends RatchetError {
  static readonly title = 'missing variable';
}

/** The rendered messages of one case are over the limit. */
export class RenderedTooLargeError extends RatchetError {
  static readonly title = 'rendered prompt too large';
}

/** The prompt cannot be filled in with the values of one case as its runtime would, or asks for more than a million steps. */
export class RenderingError extends RatchetError {
  static readonly title = 'prompt cannot be rendered';
}
