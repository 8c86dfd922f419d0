/** What splitting needs to know of a body in either template language. */
export type Outline = {
  /** Blocks that no other block is around. */
  readonly blocks: readonly Block[];
  /** `{{name}}` outside of blocks. */
  readonly outputs: readonly { readonly name: string; readonly at: number; readonly end: number }[];
  /** Variables that the template sets; `text`: the tag to write again, where it stands outside of blocks. */
  readonly sets: readonly {
    readonly names: readonly string[];
    readonly text: string | undefined;
    readonly at: number;
  }[];
  /** Whether a stretch is text that prints as it is. */
  freedom(at: number, end: number): 'text' | 'block' | 'comment' | 'trimmed';
  isComment(at: number): boolean;
  /** Whether a stretch prints nothing but white space, whatever the values. */
  isSilent(at: number, end: number): boolean;
};

export type Block = {
  readonly at: number;
  readonly end: number;
  /** The variable, when the block is a loop over messages that prints `role:` and the content. */
  readonly history: string | undefined;
};

/** `# user[name="x"]:` on a line of its own, with its role and its attributes. */
export const ROLE_LINE =
  /^[ \t]*(?:#[ \t]*)?(system|user|assistant|developer|function|tool)[ \t]*(?:(\[[^\]\n]*\])[ \t]*)?:[ \t]*$/gim;

/** More are no prompt: looking each up in the body would take time with the square of its length. */
export const MOST_MARKERS = 1_000;

type Stretch = { readonly at: number; readonly end: number };

/** The stretch that an offset is in. @param stretches in the body's order, none inside another: a body may have a hundred thousand. */
export function stretchAt<T extends Stretch>(stretches: readonly T[], offset: number): T | undefined {
  let [low, high] = [0, stretches.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((stretches[middle]?.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  const found = stretches[low];
  return found !== undefined && found.at <= offset ? found : undefined;
}
