import { spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { canonicalJson } from '../../src/foundation/digest.ts';
import { gitOrThrow } from '../../src/foundation/git-process.ts';
import type { JsonObject, JsonValue } from '../../src/foundation/json.ts';
import type { PromptVersion } from '../../src/prompts/prompt-version.ts';
import { promptVersion } from '../../src/prompts/prompt-version.ts';
import { gitRegistry, localStore } from '../../src/registry/index.ts';
import { promotion, staging, triage, versionOf } from '../registry/builders.ts';

const FOLDER = new URL('../../examples/registry-reader/', import.meta.url).pathname;
const BRANCH = 'prompt-registry';
const hasPython = spawnSync('python3', ['--version']).status === 0;

describe.skipIf(!hasPython)('the reader in Python (skipped where python3 is not on PATH)', () => {
  let root: string;
  beforeAll(async () => {
    root = await mkdtemp(join(tmpdir(), 'registry-reader-'));
    await gitOrThrow(root, ['init', '--quiet', '--initial-branch=main', '.']);
  });
  afterAll(() => rm(root, { recursive: true }));

  let branches = 0;
  /** A registry of its own whose staging holds this version. */
  const registryWith = async (version: PromptVersion): Promise<string> => {
    branches += 1;
    const branch = `${BRANCH}-${branches}`;
    const registry = gitRegistry(localStore(root, branch));
    expect(await registry.assign([promotion(registry, version, undefined)])).toMatchObject({ kind: 'assigned' });
    return branch;
  };
  /** Somebody writes to the branch by hand. */
  const overwrite = async (branch: string, path: string, change: (text: string) => string): Promise<void> => {
    const store = localStore(root, branch);
    const parent = await store.tip();
    if (parent === undefined) throw new Error('no branch');
    const before = Buffer.from((await store.read(parent, [path])).get(path) ?? '').toString();
    const after = change(before);
    expect(after).not.toBe(before);
    const files = new Map([[path, Buffer.from(after)]]);
    await store.commit({ parent, message: 'By hand', at: '2026-11-01T10:00:00.000Z', files });
  };
  const read = (branch: string, environment = 'staging', slug = 'support-triage') => {
    const given = ['read_prompt.py', environment, slug, '--repository', root, '--branch', branch];
    const { status, stdout, stderr } = spawnSync('python3', given, { cwd: FOLDER, encoding: 'utf8' });
    return { status, stdout, stderr };
  };
  const refusal = (message: string) => ({
    status: 1,
    stdout: '',
    stderr: expect.stringMatching(new RegExp(`^read_prompt\\.py: .*${message}.*\\n$`, 's')),
  });
  const fileOf = ({ slug, id }: PromptVersion) => `versions/prompt/${slug}/${id.slice('sha256:'.length)}.json`;

  it('prints the messages that an environment holds', async () => {
    const text = 'Sort this: {{message}}\n"Größe" \u0001\u007f\u2028 😀';
    const { status, stdout, stderr } = read(await registryWith(versionOf(text)));
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(JSON.parse(stdout)).toEqual([{ role: 'user', content: text }]);
  });

  it('prints the newest version, and of an older commit the older one', async () => {
    const [one, two] = [versionOf('one'), versionOf('two')];
    const branch = await registryWith(one);
    const registry = gitRegistry(localStore(root, branch));
    const [state] = await registry.environments();
    await registry.assign([promotion(registry, two, state?.prompts.get(triage))]);
    expect(JSON.parse(read(branch).stdout)).toMatchObject([{ content: 'two' }]);
    expect(JSON.parse(read(`${branch}~1`).stdout)).toMatchObject([{ content: 'one' }]);
  });

  it('does with twenty lines, and refuses what is not what its name says', async () => {
    const version = versionOf('Sort this: {{message}} "Größe" 😀');
    const branch = await registryWith(version);
    const script = join(FOLDER, 'twenty_lines.py');
    const lines = (await readFile(script, 'utf8')).split('\n').filter((line) => line.trim() !== '');
    expect(lines.length).toBeLessThanOrEqual(20);
    // It reads the branch by its usual name.
    const short = async () => {
      await gitOrThrow(root, ['branch', '--force', BRANCH, branch]);
      return spawnSync('python3', [script, 'staging', 'support-triage'], { cwd: root, encoding: 'utf8' });
    };
    const found = await short();
    expect([found.status, found.stderr]).toEqual([0, '']);
    expect(JSON.parse(found.stdout)).toEqual([{ role: 'user', content: 'Sort this: {{message}} "Größe" 😀' }]);
    await overwrite(branch, fileOf(version), (text) => text.replace('Sort', 'Drop'));
    const tampered = await short();
    expect([tampered.status, tampered.stdout]).toEqual([1, '']);
    expect(tampered.stderr).toContain('not what its name says');
  });

  it('verifies a version whose canonical form is not plain', async () => {
    const { id: _, slug, ...content } = versionOf('parameters');
    const parameters = {
      temperature: 0.7,
      top_p: 0.0001,
      seed: -9007199254740991,
      '10': 1,
      '9': 2,
      '\ufb33': 3,
      '😀': 4,
    };
    expect(read(await registryWith(promptVersion(slug, { ...content, parameters })))).toMatchObject({ status: 0 });
  });

  it('refuses a version with a number that it cannot write canonically', async () => {
    const { id: _, slug, ...content } = versionOf('parameters');
    const version = promptVersion(slug, { ...content, parameters: { penalty: 0.00001 } });
    expect(read(await registryWith(version))).toEqual(refusal('cannot verify a version with the number 1e-05'));
  });

  it('says what is not there', async () => {
    const branch = await registryWith(versionOf('one'));
    expect(read(branch, 'staging', 'summary')).toEqual(refusal('staging holds no prompt summary'));
    expect(read(branch, 'production')).toEqual(refusal("path 'environments/production.json' does not exist"));
    expect(read('no-such-branch')).toEqual(refusal('git cannot read it'));
    expect(read('main')).toEqual(refusal('git cannot read it'));
    expect(read(branch, '../staging')).toEqual(refusal('not a name of the registry'));
    expect(read('--output=x')).toMatchObject({ status: 2, stdout: '' });
  });

  it('refuses a branch that is no registry', async () => {
    const branch = 'other';
    const files = new Map([[`environments/${staging}.json`, Buffer.from('{"format":1}')]]);
    await localStore(root, branch).commit({ parent: undefined, message: 'x', at: '2026-11-01T10:00:00.000Z', files });
    expect(read(branch)).toEqual(refusal("path 'registry.json' does not exist"));
  });

  it.each<[string, (text: string) => string]>([
    ['another text', (text) => text.replace('"one"', '"two"')],
    ['a key more', (text) => text.replace('"format": 1', '"format": 1, "extra": 1')],
    ['another id', (text) => text.replace(/"id": "sha256:./, '"id": "sha256:x')],
    ['another slug', (text) => text.replace('"slug": "support-triage"', '"slug": "summary"')],
    ['a key twice', (text) => text.replace('"format": 1', '"format": 1, "slug": "support-triage"')],
    ['a whole number as 0.0', (text) => text.replace('"temperature": 0', '"temperature": 0.0')],
    ['half a surrogate pair', (text) => text.replace('"one"', '"one\\ud800"')],
    ['half a file', (text) => text.slice(0, text.length / 2)],
    ['a list', () => '[]'],
  ])('refuses a version file with %s', async (_, change) => {
    const version = versionOf('one');
    const branch = await registryWith(version);
    await overwrite(branch, fileOf(version), change);
    expect(read(branch)).toEqual(refusal(''));
  });

  it.each(['registry.json', `environments/${staging}.json`, fileOf(versionOf('one'))])(
    'refuses a newer format of %s',
    async (path) => {
      const branch = await registryWith(versionOf('one'));
      await overwrite(branch, path, (text) => text.replace('"format": 1', '"format": 2'));
      expect(read(branch)).toEqual(refusal('has format 2, and this reader knows format 1: take a newer reader'));
    },
  );

  it.each([
    ['of another environment', '"environment": "staging"', '"environment": "production"'],
    ['that names no version', /"version": "sha256:/, '"version": "../'],
    ['whose format is a truth value', '"format": 1', '"format": true'],
  ])('refuses an environment %s', async (_, before, after) => {
    const branch = await registryWith(versionOf('one'));
    await overwrite(branch, `environments/${staging}.json`, (text) => text.replace(before, after));
    expect(read(branch)).toEqual(refusal(''));
  });

  it('writes any value as canonical JSON does, or refuses it', () => {
    const values = fc.sample(anyJson, { numRuns: 2_000, seed: 1 });
    const input = values.map((value) => JSON.stringify(value)).join('\n');
    const { stdout, stderr } = spawnSync('python3', ['-B', '-c', CANONICAL], { cwd: FOLDER, input, encoding: 'utf8' });
    expect(stderr).toBe('');
    const written = stdout
      .trimEnd()
      .split('\n')
      .map((line): JsonValue => JSON.parse(line));
    expect(written).toHaveLength(values.length);
    const wrong = values.filter((value, index) => written[index] !== null && written[index] !== canonicalJson(value));
    expect(wrong).toEqual([]);
    // Few enough are refused, and some are: those with odd numbers.
    const refused = written.filter((line) => line === null).length;
    expect(refused).toBeGreaterThan(10);
    expect(refused).toBeLessThan(values.length / 2);
  });
});

const CANONICAL = `
import json, sys
from read_prompt import Refused, canonical
for line in sys.stdin.buffer:
    try:
        print(json.dumps(canonical(json.loads(line))))
    except Refused:
        print("null")
`;

const key = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('10', '9', '__proto__', '\ufb33', '😀', '\u20ac'));
const anyJson = fc.letrec<{ value: JsonValue; object: JsonObject }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.string({ unit: 'binary' }),
    fc.integer(),
    fc.integer({ min: -100, max: 100 }).map((hundredths) => hundredths / 100),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie('value'), { maxLength: 3 }),
    tie('object'),
  ),
  object: fc.dictionary(key, tie('value'), { maxKeys: 5 }),
})).value;
