import { InvalidValueError } from './errors.ts';
import { compileRegex } from './regex.ts';

/**
 * A glob as a regular expression of RE2, whose time grows with the path alone. The usual libraries write patterns for the engine of
 * JavaScript: there, a glob with two `**` and three stars in a part takes a second for one long path that a pull request adds, with
 * two more stars minutes.
 *
 * @throws InvalidValueError for a bracket or a brace that is wrong.
 */
export function globToRegex(glob: string): (path: string) => boolean {
  const regex = compileRegex(`^${translate(glob)}$`);
  return (path) => !path.includes(HIDDEN) && regex.test(path.replace(/(^|\/)\./g, `$1${HIDDEN}`));
}

/**
 * Stands for the dot that begins a hidden name, in a path and in the expression: no wildcard takes it, only a dot that the glob
 * writes at the same place. RE2 has no look-ahead to say so otherwise. No path that is accepted holds this character.
 */
const HIDDEN = '\u0001';
const CHARACTER = `[^/${HIDDEN}]`;

function translate(glob: string): string {
  let source = '';
  /** Whether the next character begins a part, and for each open brace, whether the brace did. */
  let begins = true;
  const braces: boolean[] = [];
  for (let at = 0; at < glob.length; ) {
    const [token = ''] = TOKEN.exec(glob.slice(at)) ?? [];
    at += token.length;
    const next = glob[at];
    if (token.startsWith('**') && begins && next === '/') {
      source += `(?:${CHARACTER}+/)*`;
      at++;
      continue;
    }
    const last = next === undefined || (braces.length > 0 && (next === ',' || next === '}'));
    if (token.startsWith('**') && begins && last) source += `${CHARACTER}+(?:/${CHARACTER}+)*`;
    else if (token === '{') source += '(?:';
    else if (token === ',' && braces.length > 0) source += '|';
    else if (token === '}') source += ')';
    else source += translateToken(token, begins);

    if (token === '{') braces.push(begins);
    else if (token === '}' && braces.pop() === undefined) throw new InvalidValueError('a "}" has no "{"');
    else if (token === ',' && braces.length > 0) begins = braces.at(-1) ?? false;
    else begins = token === '/';
  }
  if (braces.length > 0) throw new InvalidValueError('a "{" has no "}"');
  return source;
}

const TOKEN = /^(?:\*+|\[[!^]?[A-Za-z0-9_.-]+\]|.)/su;

function translateToken(token: string, begins: boolean): string {
  if (token.startsWith('*')) return `${CHARACTER}*`;
  if (token === '?') return CHARACTER;
  if (token === '.') return begins ? `[.${HIDDEN}]` : '\\.';
  if (token === '[') throw new InvalidValueError('"[" begins a set of letters, digits, "_", "." or "-" that "]" ends');
  if (token === ']') throw new InvalidValueError('a "]" has no "["');
  if (token.startsWith('[')) return token.replace(/^\[[!^]/, `[^/${HIDDEN}`);
  return token.replace(/[\\^$.|?*+(){}]/g, '\\$&');
}
