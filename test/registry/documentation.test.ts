import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { canonicalJson, digestOfBytes } from '../../src/foundation/digest.ts';
import {
  parseDatasetSlug,
  parseEnvironmentSlug,
  parseOperationId,
  parseParametersSlug,
  parsePromptSlug,
  parsePromptVersionId,
} from '../../src/foundation/ids.ts';
import { operationId } from '../../src/promotion/index.ts';
import {
  attemptsBytes,
  checkMarker,
  environmentBytes,
  parseAttempts,
  parseContent,
  parseEntry,
  parseEnvironment,
  parseEvidence,
  parseVersion,
} from '../../src/registry/git/format/files.ts';
import { gzip } from '../../src/registry/git/format/gzip.ts';
import { layoutOf } from '../../src/registry/git/format/layout.ts';
import { registrySchemas } from '../../src/registry/git/format/schemas.ts';

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

  it('shows what an environment holds beside prompts, at the paths where its versions live', () => {
    const { path, bytes } = example('environments/');
    const held = parseEnvironment(bytes, path, staging);
    expect(Buffer.from(environmentBytes(held)).toString()).toBe(bytes.toString());
    for (const of of [
      { kind: 'parameters', slug: parseParametersSlug('careful') },
      { kind: 'dataset', slug: parseDatasetSlug('triage') },
    ] as const) {
      const id = (of.kind === 'dataset' ? held.datasets.get(of.slug) : held.parameters.get(of.slug))?.version;
      if (id === undefined) throw new Error(`it holds no ${of.kind}`);
      expect(parseContent(example(layout.version(of, id)).bytes, path, of, id)).toMatchObject({ ...of, id });
    }
    expect([...held.held.keys()]).toEqual(['parameters:careful', triage]);
  });

  it('shows how a closed pull request gave back what the promotion took', () => {
    const [promotion, withdrawal] = [...examples]
      .filter(([path]) => path.startsWith('ledger/'))
      .map(([path, bytes]) => parseEntry(bytes, path, parseOperationId(`sha256:${path.slice(10, -5)}`)));
    if (promotion === undefined || withdrawal === undefined) throw new Error('two entries are shown');
    expect(withdrawal).toMatchObject({
      action: 'withdrawal',
      from: promotion.to,
      to: promotion.from,
      replaces: promotion.operation,
      pullRequest: promotion.pullRequest,
    });
    const { environment, kind, slug, from, to, replaces, operation } = withdrawal;
    const registry = 'acme/app, branch prompt-registry';
    expect(operationId({ registry, environment, kind, slug, from, to, evidence: undefined, replaces })).toBe(operation);
  });

  it('shows evidence that says over what its version was evaluated, and by whom', () => {
    const { path, bytes } = example('evidence/');
    const text = canonicalJson(JSON.parse(bytes.toString()));
    const { basis, version, tool } = parseEvidence(gzip(text), 'evidence', digestOfBytes(text));
    const { to, run } = JSON.parse(example('ledger/').bytes.toString());
    const { model } = JSON.parse(example('versions/').bytes.toString());
    expect(path).toBe(layout.evidence(digestOfBytes(text)));
    expect(version).toBe(to);
    expect(tool).toMatch(/^\d/);
    expect(basis).toMatchObject([{ suite: 'triage', model, evaluatedIn: run }]);
  });

  it('names every action and every rule of the ledger, and links to every schema', () => {
    const rowOf = (key: string) => page.split('\n').find((line) => line.startsWith(`| \`${key}\` |`)) ?? '';
    const schemas: Record<string, unknown> = registrySchemas();
    expect(schemas['registry-ledger-entry']).toMatchObject({
      properties: { action: { enum: ['promotion', 'rollback', 'removal', 'withdrawal'] } },
    });
    for (const action of ['promotion', 'rollback', 'removal', 'withdrawal']) {
      expect(rowOf('action')).toContain(`\`${action}\``);
    }
    for (const rule of ['on-pass', 'on-merge', 'manual', 'override', 'rollback', 'removal', 'withdrawal']) {
      expect(rowOf('rule')).toContain(`\`${rule}\``);
    }
    const linked = [...page.matchAll(/\]\(\.\.\/schema\/(registry-[a-z-]+)\.schema\.json\)/g)].map(([, name]) => name);
    expect(linked.sort()).toEqual(Object.keys(registrySchemas()).sort());
    for (const name of linked) expect(existsSync(`schema/${name}.schema.json`)).toBe(true);
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

  const [, commands = ''] = /## Verifying by hand\n[\s\S]*?```sh\n([\s\S]*?)```/.exec(page) ?? [];
  const byHand = [...commands.replaceAll(/\|\n\s+/g, '| ').matchAll(/^git show FETCH_HEAD:(\w+\/\w*)\S* \| (.+)$/gm)];
  const tools = ['jq', 'sha256sum', 'zcat'].every((tool) => spawnSync(tool, ['--version']).status === 0);

  it('tells how to verify four kinds of files by hand', () => {
    expect(byHand.map(([, path]) => path)).toEqual(['versions/prompt', 'versions/parameters', 'ledger/', 'evidence/']);
  });

  it.skipIf(!tools)('gives commands that print the name of each file (skipped where jq is not on PATH)', () => {
    for (const [, start = '', pipeline = ''] of byHand) {
      const { path, bytes } = example(start);
      const input = start === 'evidence/' ? gzip(canonicalJson(JSON.parse(bytes.toString()))) : bytes;
      const { stdout } = spawnSync('bash', ['-c', pipeline], { input, encoding: 'utf8' });
      expect(stdout.split(' ')[0]).toBe(/([0-9a-f]{64})/.exec(path)?.[1]);
    }
  });
});
