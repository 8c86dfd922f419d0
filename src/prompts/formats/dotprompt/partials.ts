import { FileError, type Position } from '../../../foundation/errors.ts';
import type { FrontMatter } from '../../front-matter.ts';
import { type Node, offsetOf, type Program, parseHandlebars } from '../../templates/handlebars/tree.ts';
import { TemplateFault } from '../../templates/language.ts';
import { refuseFaults, sameTree } from './trees.ts';

type Partial = Node & { readonly type: 'PartialStatement' };

/** Paths where the partials of a body, and theirs, may be: the folder of the file and those above it. */
export function partialPaths(body: string, file: string, others: ReadonlyMap<string, string>): readonly string[] {
  const names = new Set<string>();
  const visit = (source: string) => {
    for (const name of namesIn(source)) {
      if (names.has(name)) continue;
      names.add(name);
      const found = foundAt(name, file, others);
      if (found !== undefined) visit(others.get(found) ?? '');
    }
  };
  visit(body);
  return [...names].flatMap((name) => places(name, file));
}

/** None of a body that is not Handlebars: reading it will say so. */
function namesIn(source: string): readonly string[] {
  try {
    return partialsOf(parseHandlebars(source)).flatMap((partial) => nameOf(partial) ?? []);
  } catch (thrown) {
    if (thrown instanceof TemplateFault) return [];
    throw thrown;
  }
}

function places(name: string, file: string): readonly string[] {
  const folders = file.split('/').slice(0, -1);
  return Array.from({ length: folders.length + 1 }, (_, up) =>
    [...folders.slice(0, folders.length - up), `_${name}.prompt`].join('/'),
  );
}

function foundAt(name: string, file: string, others: ReadonlyMap<string, string>): string | undefined {
  return places(name, file).find((path) => others.has(path));
}

function nameOf({ name }: Partial): string | undefined {
  return name.type === 'PathExpression' && /^[A-Za-z0-9_-]+$/.test(name.original) ? name.original : undefined;
}

function partialsOf(program: Program): readonly Partial[] {
  return program.body.flatMap((node): readonly Partial[] => {
    if (node.type === 'PartialStatement') return [node];
    if (node.type !== 'BlockStatement') return [];
    return [node.program, node.inverse].flatMap((each) => (each ? partialsOf(each) : []));
  });
}

/** The largest body, in UTF-16 units: a partial that has another twice, which has another twice, … must end. */
const LARGEST_BODY = 1_048_576;
const MOST_PARTIALS = 200;

/**
 * The body with its partials written out.
 *
 * @throws FileError for one that is missing, has itself, is indented or has arguments of its own, and where the text written out would not render
 * as the partial does.
 */
export function inlinePartials(parts: FrontMatter, file: string, others: ReadonlyMap<string, string>): FrontMatter {
  const program = refuseFaults(parts, () => parseHandlebars(parts.body));
  if (partialsOf(program).length === 0) return parts;
  const fail = (partial: Partial, message: string, todo?: string): never => {
    throw new FileError(message, { position: parts.place(offsetOf(parts.body, partial.loc.start)), todo });
  };
  const body = writtenOut(parts.body, [], { file, others, fail, written: new Map() });
  // Where the text of a partial stands in the file is where nothing else stands: its errors have the place of the body.
  const place = (): Position => ({ file, line: parts.place(0).line ?? 1 });
  return { ...parts, body, place };
}

type Scope = {
  readonly file: string;
  readonly others: ReadonlyMap<string, string>;
  /** What is written out already, by name: a partial that is there twice is read once. */
  readonly written: Map<string, string>;
  readonly fail: (partial: Partial, message: string, todo?: string) => never;
};

function writtenOut(source: string, chain: readonly string[], scope: Scope, outermost?: Partial): string {
  const program = parsePart(source, chain, scope, outermost);
  const partials = partialsOf(program);
  const excess = partials[MOST_PARTIALS];
  if (excess !== undefined) return scope.fail(outermost ?? excess, `more than ${MOST_PARTIALS} partials in one file`);
  let made = source;
  const texts = new Map<Partial, string>();
  for (const partial of [...partials].reverse()) {
    const at = outermost ?? partial;
    const name = checkedName(partial, at, chain, scope);
    const path = foundAt(name, scope.file, scope.others);
    if (path === undefined)
      return scope.fail(at, `there is no partial "_${name}.prompt" in the folder of the file or above it`);
    const inner = scope.written.get(name) ?? writtenOut(scope.others.get(path) ?? '', [...chain, name], scope, at);
    scope.written.set(name, inner);
    texts.set(partial, inner);
    made = put(made, partial, inner);
    if (made.length > LARGEST_BODY) return scope.fail(at, 'the partials make a prompt of more than 1 MiB');
  }
  const [first] = partials;
  if (
    first !== undefined &&
    !sameTree(parsePart(made, chain, scope, outermost ?? first), program, (partial) =>
      parsePart(texts.get(partial) ?? '', chain, scope, outermost ?? first),
    )
  ) {
    return scope.fail(
      outermost ?? first,
      'a partial that shares its lines with blocks or other tags is not supported',
      'Put "{{> name}}" on a line of its own.',
    );
  }
  return made;
}

function parsePart(source: string, chain: readonly string[], { fail }: Scope, at: Partial | undefined): Program {
  try {
    return parseHandlebars(source);
  } catch (thrown) {
    if (!(thrown instanceof TemplateFault) || at === undefined) throw thrown;
    return fail(at, `the partial "_${chain.at(-1)}.prompt": ${thrown.message}`, thrown.todo);
  }
}

function checkedName(partial: Partial, at: Partial, chain: readonly string[], { fail }: Scope): string {
  const name = nameOf(partial);
  if (name === undefined) return fail(at, 'a partial needs a name of letters, digits, "_" and "-"');
  if (chain.includes(name)) return fail(at, `the partial "_${name}.prompt" has itself as a part`);
  if (partial.params.length > 0 && !isThis(partial))
    return fail(at, 'a partial with a context of its own is not supported', 'Write it out.');
  const own = partial.hash?.pairs.find(({ key, value }) => value.type !== 'PathExpression' || value.original !== key);
  if (own !== undefined)
    return fail(at, `the argument "${own.key}" of a partial is not supported`, 'Write the partial out.');
  if (partial.indent !== '')
    return fail(
      at,
      'an indented partial, of which Handlebars indents every line, is not supported',
      'Write it at the beginning of the line.',
    );
  return name;
}

function isThis({ params }: Partial): boolean {
  const [only, second] = params;
  return second === undefined && only?.type === 'PathExpression' && /^(this|\.)$/.test(only.original);
}

/** A tag on a line of its own takes its line break with it. */
function put(source: string, partial: Partial, text: string): string {
  const start = offsetOf(source, partial.loc.start);
  const end = offsetOf(source, partial.loc.end);
  const before = source.slice(0, start);
  const after = source.slice(end);
  const standalone = /(^|\n)$/.test(before) && /^[ \t]*(\n|$)/.test(after);
  return before + text + (standalone ? after.replace(/^[ \t]*\n?/, '') : after);
}
