import { FileError } from '../../../foundation/errors.ts';
import { type Field, refuse } from '../../fields.ts';
import type { FrontMatter } from '../../front-matter.ts';
import type { MessageTemplate, Role } from '../../prompt-version.ts';
import { checkTemplate } from '../../template.ts';
import { helperOf } from '../../templates/handlebars/check.ts';
import { type Location, type Node, offsetOf, type Program, parseHandlebars } from '../../templates/handlebars/tree.ts';
import { refuseFaults, sameTree } from './trees.ts';

type Marker = {
  readonly node: Node & { readonly type: 'MustacheStatement' };
  readonly index: number;
  readonly helper: string;
};

const ROLES: ReadonlyMap<string, Role> = new Map([
  ['user', 'user'],
  ['model', 'assistant'],
  ['assistant', 'assistant'],
  ['system', 'system'],
]);

/**
 * The body's messages, split at the markers that stand outside of blocks.
 *
 * @throws FileError for a marker inside a block, an unknown role, media and sections, and where a marker cannot be taken out without changing
 * the white space of what stands next to it.
 */
export function splitMessages(parts: FrontMatter, root: Field): readonly MessageTemplate[] {
  const { body } = parts;
  const program = refuseFaults(parts, () => parseHandlebars(body));
  const fail: Fail = (message, { start }, todo) => {
    throw new FileError(message, { position: parts.place(offsetOf(body, start)), todo });
  };
  const markers = program.body.flatMap((node, index) => markerOf(node, index) ?? []);
  const excess = markers[MOST_MARKERS];
  if (excess !== undefined) fail(`more than ${MOST_MARKERS} role markers`, excess.node.loc);
  const messages: MessageTemplate[] = [];
  let role: Role = 'user';
  let from = 0;
  let next = 0;
  const close = (marker: Marker | undefined, before: Marker | undefined) => {
    const end = marker === undefined ? body.length : offsetOf(body, marker.node.loc.start);
    const source = sliced(body.slice(from, end), before, marker);
    const nodes: Program = { ...program, body: program.body.slice(next, marker?.index) };
    const start = from + body.slice(from, end).indexOf(source);
    refuseFaults({ place: (offset) => parts.place(start + offset) }, () => undefined);
    checkTemplate(source, 'handlebars', (offset) => parts.place(start + offset));
    if (!sameTree(parseHandlebars(source), nodes, () => nodes)) {
      fail(
        'a marker that shares its line with a block is not supported',
        (marker ?? before)?.node.loc ?? START,
        'Put it on a line of its own.',
      );
    }
    if (source.trim() !== '') messages.push({ role, content: source });
  };
  let before: Marker | undefined;
  for (const marker of markers) {
    close(marker, before);
    if (marker.helper === 'history') messages.push({ slot: 'history', optional: true });
    role = marker.helper === 'history' ? 'assistant' : roleOf(marker, fail);
    from = offsetOf(body, marker.node.loc.end);
    next = marker.index + 1;
    before = marker;
  }
  close(undefined, before);
  if (messages.length === 0) return refuse(root, 'the prompt is empty', 'Write the prompt below the front matter.');
  return messages;
}

/** More are no prompt: finding the place of each takes time with the square of the body's length. */
const MOST_MARKERS = 1_000;

type Fail = (message: string, at: Location, todo?: string) => never;

const START: Location = { start: { line: 1, column: 0 }, end: { line: 1, column: 0 } };

function markerOf(node: Node, index: number): Marker | undefined {
  if (node.type !== 'MustacheStatement') return undefined;
  const helper = helperOf(node, new Set());
  return helper === 'role' || helper === 'history' ? { node, index, helper } : undefined;
}

function roleOf({ node }: Marker, fail: Fail): Role {
  const [param, second] = node.params;
  if (param?.type !== 'StringLiteral' || second !== undefined || node.hash !== undefined) {
    return fail(
      'a role must be written out',
      node.loc,
      'Write {{role "system"}}, {{role "user"}} or {{role "model"}}.',
    );
  }
  const role = ROLES.get(param.value);
  return role ?? fail(`unknown role "${param.value}"`, node.loc, `Use one of ${[...ROLES.keys()].join(', ')}.`);
}

/** `~` of a marker takes the white space next to it. */
function sliced(source: string, before: Marker | undefined, after: Marker | undefined): string {
  const text = before?.node.strip.close === true ? source.trimStart() : source;
  return after?.node.strip.open === true ? text.trimEnd() : text;
}
