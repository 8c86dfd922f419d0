import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { canonicalJson, digestOfBytes } from '../../src/foundation/digest.ts';
import {
  parseEnvironmentSlug,
  parseOperationId,
  parsePromptSlug,
  parsePromptVersionId,
} from '../../src/foundation/ids.ts';
import { operationId } from '../../src/promotion/index.ts';
import {
  attemptsBytes,
  checkMarker,
  parseAttempts,
  parseEntry,
  parseEnvironment,
  parseEvidence,
  parseVersion,
} from '../../src/registry/git/format/files.ts';
import { gzip } from '../../src/registry/git/format/gzip.ts';
import { layoutOf } from '../../src/registry/git/format/layout.ts';

const page = readFileSync(new URL('../../docs/registry-format.md', import.meta.url), 'utf8');
const examples = new Map(
  [...page.matchAll(/^### `([^`]+)`\n[\s\S]*?^```json\n([\s\S]*?)^```$/gm)].map(([, path = '', json = '']) => [
    path,
    Buffer.from(json),
  ]),
);
const example = (start: string) => {
  const [path, bytes] = [...examples].find(([name]) => name.startsWith(start)) ?? [];
  if (path === undefined || bytes === undefined) throw new Error(`no example of ${start}`);
  return { path, bytes };
};

describe('docs/registry-format.md', () => {
  const layout = layoutOf(undefined);
  const [staging, triage] = [parseEnvironmentSlug('staging'), parsePromptSlug('support-triage')];

  it('shows files that hang together, at the paths where they live', () => {
    checkMarker(example('registry.json').bytes, 'registry.json');
    const environment = example(layout.environment(staging));
    const held = parseEnvironment(environment.bytes, environment.path, staging).prompts.get(triage);
    const id = parsePromptVersionId(held?.version ?? '');
    const version = example(layout.version({ kind: 'prompt', slug: triage }, id));
    expect(parseVersion(version.bytes, version.path, triage, id).id).toBe(id);
    const operation = parseOperationId(held?.operation ?? '');
    const entry = parseEntry(example(layout.entry(operation)).bytes, 'entry', operation);
    expect(entry).toMatchObject({ to: id, at: held?.since });
    expect(examples.has(layout.evidence(entry.evidence ?? operation))).toBe(true);
  });

  it('shows evidence, shortened, that says over what its version was evaluated', () => {
    const text = canonicalJson(JSON.parse(example('evidence/').bytes.toString()));
    const { basis, version } = parseEvidence(gzip(text), 'evidence', digestOfBytes(text));
    const { to } = JSON.parse(example('ledger/').bytes.toString());
    const { model } = JSON.parse(example('versions/').bytes.toString());
    expect(version).toBe(to);
    expect(basis).toMatchObject([{ suite: 'triage', model }]);
  });

  it('shows what a pull request tried, as it is written', () => {
    const { bytes } = example(layout.attempts(41));
    const attempts = parseAttempts(bytes, 'attempts', 41);
    expect([...attempts.keys()]).toEqual([triage]);
    expect(Buffer.from(attemptsBytes(41, attempts)).toString()).toBe(bytes.toString());
  });

  it('tells how an operation id is made', () => {
    const { path, bytes } = example('ledger/');
    const { environment, kind, slug, from, to, evidence, replaces, operation } = JSON.parse(bytes.toString());
    const registry = 'acme/app, branch prompt-registry';
    expect(operationId({ registry, environment, kind, slug, from, to, evidence, replaces })).toBe(operation);
    expect(path).toBe(layout.entry(operation));
  });
});
