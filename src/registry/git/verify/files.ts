import { RegistryError } from '../../registry.ts';
import { checkMarker, parseContent, parseEvidence } from '../format/files.ts';
import { MARKER } from '../format/layout.ts';
import { type Fault, type NewEntry, report, restore, type Step, type Touched } from './replay.ts';

/** Reads the versions and the evidence that a commit brings, before its entries are held against them. */
export function readContents({ replay, touched, contentOf }: Step): void {
  for (const { path, after, plain, place } of touched) {
    if (after === undefined) replay.files.delete(path);
    else replay.files.set(path, after);
    const bytes = plain ? contentOf(after) : undefined;
    if (place.kind === 'version') {
      const right = bytes !== undefined && faultIn(() => parseContent(bytes, path, place.of, place.id)) === undefined;
      if (right) replay.versions.add(path);
      else replay.versions.delete(path);
    }
    if (place.kind === 'evidence') {
      replay.proofs.delete(path);
      faultIn(() => {
        if (bytes === undefined) return;
        const { version, verdict, evaluations } = parseEvidence(bytes, path, place.digest);
        replay.proofs.set(path, { version, verdict: { kind: verdict.kind ?? null }, evaluations: evaluations.length });
      });
    }
  }
}

/** Files that never change: what the protocol added stays as it is, and nothing else is added. */
export function checkFiles(step: Step): void {
  const { replay } = step;
  const named = pathsNamed(step);
  for (const change of step.touched) {
    const { path, after, plain, place } = change;
    if (place.kind === 'environment') continue;
    // A link can have the very bytes of the file that it took the place of.
    if (plain && after === replay.made.get(path)) {
      restore(step, path);
      continue;
    }
    const fault = faultOf(step, change, named);
    if (fault === undefined) settle(step, path, named);
    else if (fault !== 'told') report(step, fault, [path]);
  }
  // A version that somebody had put there, and that is what its name says, is used as it is.
  for (const path of named.accepted) if (replay.versions.has(path)) settle(step, path, named);
  if (step.first && !replay.files.has(MARKER)) {
    report(step, { kind: 'marker-missing', what: `The branch does not begin with ${MARKER}` }, [MARKER]);
  }
}

type Named = { readonly accepted: ReadonlySet<string>; readonly all: ReadonlySet<string> };

/** What the entries of this commit name. */
function pathsNamed({ accepted, rejected }: Step): Named {
  const paths = (entries: readonly NewEntry[]) =>
    entries.flatMap(({ path, entry, project: { layout } }) => [
      path,
      ...(entry.to === undefined ? [] : [layout.version(entry, entry.to)]),
      ...(entry.evidence === undefined ? [] : [layout.evidence(entry.evidence)]),
    ]);
  const own = new Set(paths(accepted));
  return { accepted: own, all: new Set([...own, ...paths(rejected)]) };
}

function settle(step: Step, path: string, named: Named): void {
  const { files, made } = step.replay;
  const blob = files.get(path);
  if (blob === undefined || (path !== MARKER && !named.accepted.has(path))) return;
  made.set(path, blob);
  restore(step, path);
}

/** `told`: the finding about its entry says it. */
function faultOf(step: Step, change: Touched, named: Named): Fault | 'told' | undefined {
  const { path, before, after, plain, place } = change;
  if (place.kind === 'foreign')
    return { kind: 'foreign-file', what: `It ${didTo(change)} ${path}, which is no file of a registry` };
  if (!plain) return { kind: 'not-a-file', what: `It made ${path} a link, a program or a submodule` };
  const added = before === undefined;
  const { made, book } = step.replay;
  switch (place.kind) {
    case 'marker':
      return markerFault(step, change);
    case 'entry':
      if (added && named.all.has(path) && !made.has(path)) return named.accepted.has(path) ? undefined : 'told';
      // One that cannot be read was told when it was to be read.
      if (added && book.isOpen(path)) return 'told';
      if (after === undefined)
        return { kind: 'entry-deleted', what: `It deleted the ledger's entry ${path}${aboutEntry(step, path)}` };
      return { kind: 'entry-changed', what: `It changed the ledger's entry ${path}${aboutEntry(step, path)}` };
    case 'version': {
      const what = `the version ${path}`;
      if (after === undefined) return { kind: 'version-deleted', what: `It deleted ${what}` };
      if (!step.replay.versions.has(path)) {
        return {
          kind: added ? 'version-invalid' : 'version-changed',
          what: `It ${didTo(change)} ${what}: its content is not what its name says`,
        };
      }
      if (!added) return { kind: 'version-changed', what: `It changed ${what}` };
      return named.all.has(path)
        ? undefined
        : { kind: 'version-added', what: `It added ${what}, which no entry of it names` };
    }
    case 'evidence': {
      const what = `the evidence ${path}`;
      if (after === undefined) return { kind: 'evidence-deleted', what: `It deleted ${what}${whoRestsOn(step, path)}` };
      if (!step.replay.proofs.has(path)) {
        return {
          kind: added ? 'evidence-invalid' : 'evidence-changed',
          what: `It ${didTo(change)} ${what}: its content is not what its name says${whoRestsOn(step, path)}`,
        };
      }
      // The same facts, packed by another version of zlib, are the same evidence.
      if (named.all.has(path)) return undefined;
      return {
        kind: added ? 'evidence-added' : 'evidence-changed',
        what: `It ${didTo(change)} ${what}, which no entry of it names`,
      };
    }
    case 'environment':
      return undefined;
  }
}

function markerFault({ replay, contentOf }: Step, { path, after, before }: Touched): Fault | undefined {
  if (after === undefined)
    return { kind: 'marker-deleted', what: `It deleted ${path}: without it the branch is no registry` };
  const bytes = contentOf(after);
  const fault = faultIn(() => checkMarker(bytes, path));
  if (fault === undefined && before === undefined && !replay.made.has(path)) return undefined;
  return { kind: 'marker-changed', what: `It changed ${path}${fault === undefined ? '' : `: ${fault}`}` };
}

function didTo({ before, after }: Touched): string {
  return before === undefined ? 'added' : after === undefined ? 'deleted' : 'changed';
}

function aboutEntry({ replay }: Step, path: string): string {
  const entry = replay.entries.get(path);
  return entry === undefined ? '' : ` (${entry.action} of ${entry.slug} in ${entry.environment}, ${entry.at})`;
}

function whoRestsOn({ replay }: Step, path: string): string {
  const place = replay.placeOf(path);
  if (place.kind !== 'evidence') return '';
  const resting = [...replay.entries.values()].filter(({ evidence }) => evidence === place.digest);
  if (resting.length === 0) return '';
  return `. On it rests ${resting.map(({ slug, environment, at }) => `the promotion of ${slug} in ${environment} (${at})`).join(', ')}`;
}

/** What a parser of the format has against it; undefined: nothing. */
export function faultIn(parse: () => unknown): string | undefined {
  try {
    parse();
    return undefined;
  } catch (error) {
    if (error instanceof RegistryError) return error.message;
    throw error;
  }
}
