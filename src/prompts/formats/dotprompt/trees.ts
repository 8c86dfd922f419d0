import { FileError } from '../../../foundation/errors.ts';
import type { FrontMatter } from '../../front-matter.ts';
import type { Node, Program } from '../../templates/handlebars/tree.ts';
import { TemplateFault } from '../../templates/language.ts';

/** Gives a fault of the body its place in the file. */
export function refuseFaults<T>({ place }: Pick<FrontMatter, 'place'>, read: () => T): T {
  try {
    return read();
  } catch (thrown) {
    if (!(thrown instanceof TemplateFault)) throw thrown;
    throw new FileError(thrown.message, { position: place(thrown.offset), todo: thrown.todo });
  }
}

type Expand = (partial: Node & { readonly type: 'PartialStatement' }) => Program;

/** Whether two trees render the same, with white-space control applied in both; partials of the second are what they stand for. */
export function sameTree(left: Program, right: Program, expand: Expand): boolean {
  return JSON.stringify(plain(left, expand)) === JSON.stringify(plain(right, expand));
}

/** Without places, comments and empty texts, and with texts next to each other as one. */
function plain(program: Program, expand: Expand): unknown[] {
  const nodes: unknown[] = [];
  for (const part of program.body.flatMap((node) => plainNode(node, expand))) {
    const last = nodes.at(-1);
    if (typeof part === 'string' && typeof last === 'string') nodes[nodes.length - 1] = last + part;
    else if (part !== '') nodes.push(part);
  }
  return nodes;
}

function plainNode(node: Node, expand: Expand): unknown[] {
  if (node.type === 'ContentStatement') return [node.value];
  if (node.type === 'CommentStatement') return [];
  if (node.type === 'PartialStatement') return plain(expand(node), expand);
  if (node.type !== 'BlockStatement' && node.type !== 'MustacheStatement') return [withoutPlaces(node)];
  const call = withoutPlaces({ path: node.path, params: node.params, hash: node.hash });
  if (node.type === 'MustacheStatement') return [{ call }];
  const body = (each: Program | null | undefined) =>
    each ? { body: plain(each, expand), names: each.blockParams } : undefined;
  return [{ call, program: body(node.program), inverse: body(node.inverse) }];
}

function withoutPlaces(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value, (key, member) => (key === 'loc' || key === 'strip' ? undefined : member)));
}
