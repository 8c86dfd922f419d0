import { RE2JS, RE2JSException } from 're2js';
import { InvalidValueError } from './errors.ts';

export type Regex = {
  /** Whether the pattern is found anywhere in the text. */
  test(text: string): boolean;
  /** The first match: the whole at 0, then the groups (undefined: took no part). Undefined when there is none. */
  groups(text: string): readonly (string | undefined)[] | undefined;
};

export type RegexFlags = { readonly ignoreCase?: boolean; readonly multiline?: boolean; readonly dotAll?: boolean };

/** In characters. */
const MAX_PATTERN = 2_000;

/**
 * A regular expression in RE2 syntax, whose time grows with the text and not with its choices: patterns come from files that a
 * pull request may propose, texts from models.
 *
 * @throws InvalidValueError naming the construct that RE2 does not have, or that is written wrongly.
 */
export function compileRegex(pattern: string, flags: RegexFlags = {}): Regex {
  if (pattern.length > MAX_PATTERN) {
    throw new InvalidValueError(`the regular expression has ${pattern.length} characters, more than ${MAX_PATTERN}`);
  }
  const compiled = compile(pattern, flags);
  return {
    test: (text) => compiled.test(text),
    groups: (text) => {
      const matcher = compiled.matcher(text);
      if (!matcher.find()) return undefined;
      return Array.from({ length: matcher.groupCount() + 1 }, (_, index) => matcher.group(index) ?? undefined);
    },
  };
}

function compile(pattern: string, flags: RegexFlags): RE2JS {
  try {
    return RE2JS.compile(
      pattern,
      (flags.ignoreCase ? RE2JS.CASE_INSENSITIVE : 0) |
        (flags.multiline ? RE2JS.MULTILINE : 0) |
        (flags.dotAll ? RE2JS.DOTALL : 0),
    );
  } catch (cause) {
    if (!(cause instanceof RE2JSException)) throw cause;
    throw new InvalidValueError(
      `not a regular expression of RE2: ${refusal(pattern, cause.message)}, in ${quote(pattern)}`,
      {
        cause,
        todo: 'The syntax is listed at https://github.com/google/re2/wiki/Syntax; write a backslash twice inside double quotes.',
      },
    );
  }
}

/** What people bring from other engines, by its own name: `(?=` says little to a reader. */
const NOT_IN_RE2: readonly (readonly [RegExp, string])[] = [
  [/\(\?[=!]/, 'look-ahead "(?=" or "(?!" is not supported'],
  [/\(\?<[=!]/, 'look-behind "(?<=" or "(?<!" is not supported'],
  [/\\[1-9]|\\k[<{']|\(\?P=/, 'a back-reference such as "\\1" is not supported'],
  [/\(\?>/, 'an atomic group "(?>" is not supported'],
  [/[*+?}]\+/, 'a possessive quantifier such as "++" is not supported'],
  [/\\u/, 'the escape "\\u" is not supported: write \\x{1F600}'],
];

function refusal(pattern: string, message: string): string {
  const known = NOT_IN_RE2.find(([construct]) => construct.test(pattern));
  return known?.[1] ?? message.replace(/^error parsing regexp: /, '').replaceAll('`', '"');
}

function quote(pattern: string): string {
  return JSON.stringify(pattern.length > 80 ? `${pattern.slice(0, 80)}…` : pattern);
}
