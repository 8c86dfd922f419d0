import { gunzipSync } from 'node:zlib';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormatsModule from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import { canonicalJson, digestOf, digestOfBytes } from '../../src/foundation/digest.ts';
import { parseDatasetSlug, parseParametersSlug, parseVersionId } from '../../src/foundation/ids.ts';
import type { JsonObject } from '../../src/foundation/json.ts';
import {
  attemptsBytes,
  entryBytes,
  environmentBytes,
  evidenceBytes,
  markerBytes,
  parseAttempts,
  parseEntry,
  parseEnvironment,
  parseEvidence,
  parseResult,
  parseVersion,
  resultBytes,
  versionBytes,
} from '../../src/registry/git/format/files.ts';
import { gunzip, gzip } from '../../src/registry/git/format/gzip.ts';
import { layoutOf } from '../../src/registry/git/format/layout.ts';
import { StoreError } from '../../src/registry/git/store.ts';
import { gitRegistry, registrySchemas } from '../../src/registry/index.ts';
import { type EnvironmentState, RegistryError } from '../../src/registry/registry.ts';
import type { RecordedResult } from '../../src/registry/results.ts';
import { collect, evidenceOf, holds, promoteAll, promotion, staging, summary, triage, versionOf } from './builders.ts';
import { createMemoryBranch } from './memory-branch.ts';

const version = versionOf('one');
const evidence = evidenceOf(version);
const branch = createMemoryBranch();
const { entry } = promotion(gitRegistry(branch.store), version, undefined, { pullRequest: 7 });
const state: EnvironmentState = {
  environment: staging,
  prompts: new Map([[triage, { version: version.id, operation: entry.operation, since: entry.at }]]),
  datasets: new Map(),
  parameters: new Map(),
  removed: new Map([[summary, { operation: entry.operation, since: entry.at }]]),
  held: new Map([[triage, [versionOf('bad').id]]]),
};
const result: RecordedResult = {
  format: 1,
  evaluation: { id: digestOf('evaluation'), trials: [{ case: 'a', scores: { exact: 1 } }] },
  recordedAt: '2026-11-01T09:00:00.000Z',
  run: {
    id: '12',
    attempt: 1,
    url: 'https://github.com/acme/app/actions/runs/12',
    workflowRef: 'acme/app/.github/workflows/gate.yml@refs/heads/main',
  },
};
const attempts = new Map([[triage, [version.id, versionOf('two').id]]]);
const resultId = evidenceOf(version).evaluations[0] ?? (digestOf('') as never);

describe('a registry file', () => {
  it('is JSON with sorted keys, two spaces and a line feed at the end', () => {
    expect(textOf(markerBytes())).toBe('{\n  "format": 1\n}\n');
    expect(textOf(environmentBytes({ ...state, removed: new Map(), held: new Map() }))).toBe(
      `{\n  "environment": "staging",\n  "format": 1,\n  "held": {},\n  "prompts": {\n    "support-triage": {\n      "operation": "${entry.operation}",\n      "since": "2026-11-01T09:00:00.000Z",\n      "version": "${version.id}"\n    }\n  },\n  "removed": {}\n}\n`,
    );
  });

  it('reads back as it was', () => {
    expect(parseEnvironment(environmentBytes(state), 'file', staging)).toEqual(state);
    expect(parseEntry(entryBytes(entry), 'file', entry.operation)).toEqual(entry);
    expect(parseVersion(versionBytes(version), 'file', triage, version.id)).toEqual(version);
    expect(digestOfBytes(gunzip(evidenceBytes(evidence)))).toBe(digestOf(evidence));
    expect(parseEvidence(evidenceBytes(evidence), 'file', digestOf(evidence))).toEqual(evidence);
    const recorded = { ...result, evaluation: { ...result.evaluation, id: resultId } };
    expect(parseResult(resultBytes(recorded), 'file', resultId)).toEqual(recorded);
    expect(parseAttempts(attemptsBytes(7, attempts), 'file', 7)).toEqual(attempts);
  });

  it('packs equal facts into equal bytes, without time or system', () => {
    const packed = evidenceBytes(evidence);
    expect([...packed.subarray(0, 10)]).toEqual([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 2, 255]);
    expect(Buffer.from(packed)).toEqual(Buffer.from(evidenceBytes(JSON.parse(gunzipSync(packed).toString()))));
  });

  it('is valid by its published schema, and with one key more is not', () => {
    const written: Record<string, unknown> = {
      'registry-marker': parsed(markerBytes()),
      'registry-environment': parsed(environmentBytes(state)),
      'registry-version': parsed(versionBytes(version)),
      'registry-dataset-version': parsed(
        versionBytes({ kind: 'dataset', slug: parseDatasetSlug('triage'), id: version.id, cases: 12, clusters: 0 }),
      ),
      'registry-parameters-version': parsed(
        versionBytes({
          kind: 'parameters',
          slug: parseParametersSlug('tone'),
          id: parseVersionId(digestOf({ temperature: 0 })),
          parameters: { temperature: 0 },
        }),
      ),
      'registry-ledger-entry': parsed(entryBytes(entry)),
      'registry-evidence': parsed(gunzip(evidenceBytes(evidence))),
      'registry-result': parsed(gunzip(Buffer.from(Buffer.from(resultBytes(result)).toString('latin1'), 'base64'))),
      'registry-attempts': parsed(attemptsBytes(7, attempts)),
    };
    const schemas = registrySchemas();
    expect(Object.keys(schemas)).toEqual(Object.keys(written));
    for (const [name, schema] of Object.entries(schemas)) {
      const ajv = new Ajv2020({ allErrors: true });
      // The package is CommonJS with the typings of a module.
      (addFormatsModule as unknown as (ajv: Ajv2020) => void)(ajv);
      const validate = ajv.compile(schema);
      expect([name, validate(written[name]), validate.errors]).toEqual([name, true, null]);
      expect([name, validate({ ...(written[name] as object), surprise: 1 })]).toEqual([name, false]);
    }
  });
});

describe('a registry file that is not what it should be', () => {
  const change = (bytes: Uint8Array, members: JsonObject) =>
    Buffer.from(JSON.stringify({ ...parsed(bytes), ...members }));
  const environment = (members: JsonObject) => () =>
    parseEnvironment(change(environmentBytes(state), members), 'env.json', staging);

  const parsedEvidence = (facts: JsonObject) => {
    const text = canonicalJson(facts);
    return parseEvidence(gzip(text), 'e.json.gz', digestOfBytes(text));
  };
  const [basis] = evidence.basis ?? [];

  it('is said to be of a newer version when its format is higher', () => {
    expect(environment({ format: 2, surprise: true })).toThrow(
      expect.objectContaining({
        reason: 'newer-format',
        message: expect.stringContaining('format 2'),
        position: { file: 'env.json' },
      }),
    );
  });

  it.each<[string, () => unknown, RegExp]>([
    ['another format', environment({ format: '1' }), /its format is "1", not 1/],
    ['an unknown key', environment({ surprise: 1 }), /it has the unknown key "surprise"/],
    ['a slug that is none', environment({ held: { '../x': [] } }), /held\.\.\.\/x/],
    [
      'a slug with ".."',
      environment({ prompts: { 'a..b': { version: version.id, operation: entry.operation, since: entry.at } } }),
      /prompts\.a\.\.b is not a name that may stand there/,
    ],
    [
      'a digest that is none',
      environment({ held: { summary: ['sha256:1'] } }),
      /held\.summary\.0 is not what may stand there/,
    ],
    [
      'a key that is missing',
      environment({ prompts: { summary: { version: version.id, operation: entry.operation } } }),
      /prompts\.summary\.since is not of the type string/,
    ],
    ['another environment', environment({ environment: 'production' }), /it is of environment production/],
    ['a list', () => parseEnvironment(Buffer.from('[]'), 'env.json', staging), /it is not a JSON object/],
    ['no JSON', () => parseEnvironment(Buffer.from('{"format": 1,}'), 'env.json', staging), /not JSON/],
    ['a key twice', () => parseEnvironment(Buffer.from('{"format": 1, "format": 1}'), 'env.json', staging), /not JSON/],
    ['no UTF-8', () => parseEnvironment(Uint8Array.from([0xff]), 'env.json', staging), /not UTF-8/],
    [
      'another operation',
      () => parseEntry(entryBytes(entry), 'e.json', digestOf('other') as typeof entry.operation),
      /it is of operation/,
    ],
    [
      'a promotion without evidence',
      () => parseEntry(entryBytes({ ...entry, action: 'rollback' }), 'e.json', entry.operation),
      /a promotion, and only it, has evidence/,
    ],
    [
      'a removal that assigns',
      () => parseEntry(entryBytes({ ...entry, action: 'removal' }), 'e.json', entry.operation),
      /only a removal or a withdrawal assigns nothing/,
    ],
    [
      'content of another version',
      () => parseVersion(change(versionBytes(version), { model: 'openai/other' }), 'v.json', triage, version.id),
      /the content is sha256/,
    ],
    [
      'a version of another id',
      () => parseVersion(versionBytes(versionOf('two')), 'v.json', triage, version.id),
      /it is version/,
    ],
    [
      'a version of another prompt',
      () => parseVersion(versionBytes(versionOf('one', summary)), 'v.json', triage, version.id),
      /it is a version of summary/,
    ],
    [
      'evidence that is not packed',
      () => parseEvidence(Buffer.from('{}'), 'e.json.gz', digestOf({})),
      /header|end of file/,
    ],
    [
      'evidence of another digest',
      () => parseEvidence(evidenceBytes(evidence), 'e.json.gz', digestOf('other')),
      /not what its name says: it is sha256/,
    ],
    ['evidence with another key', () => parsedEvidence({ ...evidence, surprise: 1 }), /the unknown key "surprise"/],
    [
      'evidence that rests on no trial',
      () => parsedEvidence({ ...evidence, basis: [{ ...basis, trials: 0 }] }),
      /basis\.0\.trials is not what may stand there/,
    ],
    [
      'evidence of a scorer without a name',
      () => parsedEvidence({ ...evidence, basis: [{ ...basis, scorers: { '': digestOf('exact') } }] }),
      /basis\.0\.scorers\. is not a name that may stand there/,
    ],
    [
      'evidence of a model that is none',
      () => parsedEvidence({ ...evidence, basis: [{ ...basis, model: 'gpt 5' }] }),
      /basis\.0\.model is not what may stand there/,
    ],
    [
      'a result that is not packed',
      () => parseResult(Buffer.from('{}'), 'r.json.gz', resultId),
      /unexpected end of file|incorrect header/,
    ],
    [
      'a result of another evaluation',
      () => parseResult(resultBytes(result), 'r.json.gz', resultId),
      /of another evaluation/,
    ],
    [
      'attempts of another pull request',
      () => parseAttempts(attemptsBytes(7, attempts), 'a.json', 8),
      /pull request 7/,
    ],
    ['attempts of no pull request', () => parseAttempts(attemptsBytes(0, attempts), 'a.json', 0), /pullRequest is not/],
    [
      'an attempt that stands there twice',
      () => parseAttempts(attemptsBytes(7, new Map([[triage, [version.id, version.id]]])), 'a.json', 7),
      /a version stands there twice/,
    ],
    [
      'more attempts than are kept',
      () => {
        const versions = Array.from({ length: 201 }, (_, index) => versionOf(`${index}`).id);
        return parseAttempts(attemptsBytes(7, new Map([[triage, versions]])), 'a.json', 7);
      },
      /prompts\.support-triage is not what may stand there/,
    ],
  ])('is refused for %s', (_, read, message) => {
    expect(read).toThrow(RegistryError);
    expect(read).toThrow(message);
  });

  it('is not unpacked beyond a limit', () => {
    expect(() => gunzip(gzip('0'.repeat(1_000_000)), 1000)).toThrow();
  });
});

describe('a registry branch that is not what it should be', () => {
  const open = async () => {
    const memory = createMemoryBranch();
    const registry = gitRegistry(memory.store, { sleep: async () => undefined });
    await promoteAll(registry, [version]);
    return { memory, registry };
  };

  it('is refused without its marker, for reading and for writing', async () => {
    const memory = createMemoryBranch();
    memory.push({ 'README.md': 'An application.\n' });
    const registry = gitRegistry(memory.store);
    for (const act of [
      () => registry.environments(),
      () => registry.assign([promotion(registry, version, undefined)]),
      () => registry.findVersions(triage, ''),
      () => collect(registry.history(staging)),
      () => collect(registry.history(staging, triage)),
    ]) {
      await expect(act()).rejects.toThrow(/registry\.json is missing: the branch is not a registry/);
    }
    expect(memory.commits).toHaveLength(1);
  });

  it('is refused when its marker is of a newer format, for reading and for writing', async () => {
    const { memory, registry } = await open();
    memory.push({ 'registry.json': '{ "format": 2 }' });
    await expect(registry.environments()).rejects.toMatchObject({ reason: 'newer-format' });
    const next = promotion(registry, versionOf('two'), { version: version.id, operation: entry.operation });
    await expect(registry.assign([next])).rejects.toMatchObject({ reason: 'newer-format' });
    expect(memory.calls.write + memory.commits.length).toBe(2);
  });

  it('is refused when a version of it was changed by hand', async () => {
    const { memory, registry } = await open();
    const path = layoutOf(undefined).version({ kind: 'prompt', slug: triage }, version.id);
    memory.push({ [path]: (memory.text(path) ?? '').replace('one', 'two') });
    await registry.environments();
    await expect(registry.version(triage, version.id)).rejects.toThrow(/the content is sha256/);
    const held = await holds(registry);
    if (held === undefined) throw new Error('nothing is held');
    await promoteAll(registry, [versionOf('two')]);
    const back = promotion(registry, version, await holds(registry));
    await expect(registry.assign([back])).rejects.toThrow(/the content is sha256/);
  });

  it('does without evidence that was changed by hand, until it is put back', async () => {
    const { memory, registry } = await open();
    const digest = digestOf(evidence);
    const path = layoutOf(undefined).evidence(digest);
    memory.push({ [path]: gzip(canonicalJson({ ...evidence, comparisons: [] })) });
    await registry.environments();
    expect(await registry.evidence(digest)).toBeUndefined();
    memory.push({ [path]: 'not packed' });
    await registry.environments();
    expect(await registry.evidence(digest)).toBeUndefined();
    memory.push({ [path]: evidenceBytes(evidence) });
    expect(await registry.evidence(digest)).toEqual(evidence);
  });

  it('reads evidence that does not say what it rests on', async () => {
    const { memory, registry } = await open();
    const { basis: _, ...facts } = evidence;
    memory.push({ [layoutOf(undefined).evidence(digestOf(facts))]: evidenceBytes(facts) });
    await registry.environments();
    expect(await registry.evidence(digestOf(facts))).toEqual(facts);
  });

  it('whose evidence cannot be had says so', async () => {
    const memory = createMemoryBranch();
    const failing = memory.open({ read: () => new StoreError('failed', 'connection reset') });
    await promoteAll(gitRegistry(memory.store), [version]);
    await expect(gitRegistry(failing).evidence(digestOf(evidence))).rejects.toMatchObject({ reason: 'unreadable' });
  });

  it('is refused with a file that does not belong there', async () => {
    const { memory, registry } = await open();
    memory.push({ 'environments/deep/staging.json': '{}' });
    await expect(registry.environments()).rejects.toThrow(/no file of that name belongs there/);
    const other = await open();
    other.memory.push({ 'environments/No Slug.json': '{}' });
    await expect(other.registry.environments()).rejects.toThrow(/not a environment slug|not an environment slug/);
  });

  it('has a history that is said to be broken when an entry is gone', async () => {
    const { memory, registry } = await open();
    const text = memory.text('environments/staging.json') ?? '';
    const gone = digestOf('gone');
    memory.push({ 'environments/staging.json': text.replace(/"operation": "[^"]+"/, `"operation": "${gone}"`) });
    await registry.environments();
    await expect(collect(registry.history(staging, triage))).rejects.toThrow(/is broken at operation sha256/);
  });
});

function textOf(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString();
}

function parsed(bytes: Uint8Array): JsonObject {
  return JSON.parse(textOf(bytes));
}
