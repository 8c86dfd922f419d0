import { appendFileSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { callKey, completionOfLine, type DatedCompletion, entryLine } from '../../src/evaluation/cache/entry.ts';
import { type CompletionCache, openCache } from '../../src/evaluation/index.ts';
import { canonicalJson } from '../../src/foundation/digest.ts';
import type { JsonObject } from '../../src/foundation/json.ts';
import type { Completion } from '../../src/models/model.ts';
import { aCompletion } from '../support/evaluation.ts';
import { temporaryFolder } from '../support/evaluation-folder.ts';

const ENDPOINT = 'https://models.test/v1';

function aCall(body: JsonObject = { q: 1 }, trial = 0, endpoint = ENDPOINT, series = 'candidate') {
  return callKey({ endpoint, series, trial }, canonicalJson(body));
}

function answered(given: Parameters<typeof aCompletion>[0] = {}, drawnOn = '2026-11-21'): DatedCompletion {
  return { completion: aCompletion(given), drawnOn };
}

async function open(folder: string): Promise<CompletionCache> {
  const cache = await openCache(folder);
  onTestFinished(() => cache.close());
  return cache;
}

/** A folder in which one run has kept these answers. */
async function kept(...answers: readonly [ReturnType<typeof aCall>, DatedCompletion][]): Promise<string> {
  const folder = temporaryFolder();
  const cache = await openCache(folder);
  for (const [call, answer] of answers) await cache.write(call, answer);
  await cache.close();
  return folder;
}

function segmentOf(folder: string): string {
  const [name, ...others] = readdirSync(folder);
  if (name === undefined || others.length > 0) throw new Error(`expected one segment, found ${readdirSync(folder)}`);
  return join(folder, name);
}

function edit(file: string, change: (text: string) => string): void {
  writeFileSync(file, change(readFileSync(file, 'utf8')));
}

describe('the key of a call', () => {
  it('is the same for bodies that differ in the order of their keys', () => {
    expect(aCall({ a: 1, b: [{ c: 2, d: 3 }] })).toEqual(aCall({ b: [{ d: 3, c: 2 }], a: 1 }));
  });

  it('differs by body, trial, series and endpoint, and cannot be shifted from one into the other', () => {
    const calls = [
      aCall({ q: 1 }),
      aCall({ q: 2 }),
      aCall({ q: 1 }, 1),
      aCall({ q: 1 }, 0, `${ENDPOINT}2`),
      aCall({ q: 1 }, 0, ENDPOINT, 'candidate|rerun'),
      aCall({ q: 1 }, 0, `${ENDPOINT}","candidate`, ''),
      aCall({ q: 1 }, 0, `${ENDPOINT}",1]`),
    ];
    expect(new Set(calls.map(({ key }) => key)).size).toBe(calls.length);
  });
});

describe('the cache', () => {
  it('gives back what was written, in the same run and in the next', async () => {
    const folder = temporaryFolder();
    const completion = answered({
      text: 'Zürich 🚆 \n\u2028 "quoted"',
      refusal: 'no',
      requestId: 'r',
      systemFingerprint: 'f',
    });
    const cache = await open(folder);
    expect(cache.read(aCall())).toBeUndefined();
    await cache.write(aCall(), completion);
    expect(cache.read(aCall())).toEqual(completion);
    expect((await open(folder)).read(aCall())).toEqual(completion);
    expect(cache).toMatchObject({ size: 1, skipped: 0, failure: undefined, folder });
  });

  it('is on disk when the write is done', async () => {
    const folder = temporaryFolder();
    const cache = await open(folder);
    await cache.write(aCall(), answered({ text: 'kept' }));
    expect(readFileSync(segmentOf(folder), 'utf8')).toMatch(/^\{"format":1,.*"text":"kept".*\}\n$/);
  });

  it('has an entry for each trial, each series and each endpoint', async () => {
    const cache = await open(await kept([aCall(), answered()]));
    expect(cache.has(aCall())).toBe(true);
    expect(cache.has(aCall({ q: 1 }, 1))).toBe(false);
    expect(cache.read(aCall({ q: 1 }, 1))).toBeUndefined();
    expect(cache.read(aCall({ q: 1 }, 0, 'https://other.test/v1'))).toBeUndefined();
    expect(cache.read(aCall({ q: 1 }, 0, ENDPOINT, 'baseline'))).toBeUndefined();
  });

  it('keeps the day of the call', async () => {
    const folder = await kept([aCall(), answered({}, '2026-10-31')]);
    expect((await open(folder)).read(aCall())?.drawnOn).toBe('2026-10-31');
  });

  it('creates its folder, and no file as long as nothing is written', async () => {
    const folder = join(temporaryFolder(), 'deep', 'cache');
    await (await openCache(folder)).close();
    expect(readdirSync(folder)).toEqual([]);
  });

  it('gives every process a segment of its own, and reads all of them', async () => {
    const folder = temporaryFolder();
    const [one, two] = [await open(folder), await open(folder)];
    await one.write(aCall({ q: 1 }), answered({ text: 'one' }));
    await two.write(aCall({ q: 2 }), answered({ text: 'two' }));
    await one.write(aCall({ q: 3 }), answered({ text: 'three' }));
    expect(readdirSync(folder)).toHaveLength(2);
    const all = await open(folder);
    expect([1, 2, 3].map((q) => all.read(aCall({ q }))?.completion.text)).toEqual(['one', 'two', 'three']);
  });

  it('gives the same one of two answers to one call in every later run', async () => {
    const folder = temporaryFolder();
    for (const text of ['one', 'two', 'three']) {
      const cache = await openCache(folder);
      // As if both had asked at the same time: neither looks before it writes.
      await cache.write(aCall(), answered({ text }));
      await cache.close();
    }
    const texts = await Promise.all([1, 2, 3].map(async () => (await open(folder)).read(aCall())?.completion.text));
    expect(new Set(texts).size).toBe(1);
  });

  it('reads from more segments than it keeps open', async () => {
    const folder = temporaryFolder();
    for (let q = 0; q < 70; q += 1) {
      const cache = await openCache(folder);
      await cache.write(aCall({ q }), answered({ text: `answer ${q}` }));
      await cache.close();
    }
    const cache = await open(folder);
    for (let q = 0; q < 70; q += 1) expect(cache.read(aCall({ q }))?.completion.text).toBe(`answer ${q}`);
  });

  it('reads lines longer than what it reads at once', async () => {
    const text = 'ß'.repeat(900_000);
    const folder = await kept(
      [aCall({ q: 1 }), answered({ text })],
      [aCall({ q: 2 }), answered({ text: 'short' })],
      [aCall({ q: 3 }), answered({ text })],
    );
    const cache = await open(folder);
    expect(cache.read(aCall({ q: 3 }))?.completion.text).toBe(text);
    expect(cache.read(aCall({ q: 2 }))?.completion.text).toBe('short');
  });
});

describe('a damaged or foreign cache', () => {
  it('loses nothing but the last line when a process was killed while it wrote', async () => {
    for (const cut of [1, 2, 60, 300]) {
      const folder = await kept([aCall({ q: 1 }), answered()], [aCall({ q: 2 }), answered()]);
      edit(segmentOf(folder), (text) => text.slice(0, -cut));
      const cache = await open(folder);
      expect(cache.read(aCall({ q: 1 }))).toEqual(answered());
      expect(cache.read(aCall({ q: 2 }))).toBeUndefined();
      expect(cache.skipped).toBe(0);
    }
  });

  it('never believes a line with one changed character', () => {
    const whole = entryLine(aCall(), answered({ text: 'billing' })).slice(0, -1);
    expect(completionOfLine(Buffer.from(whole), aCall())).toBeDefined();
    for (let at = 0; at < whole.length; at += 1) {
      const changed = `${whole.slice(0, at)}${whole[at] === '1' ? '2' : '1'}${whole.slice(at + 1)}`;
      expect(completionOfLine(Buffer.from(changed), aCall()), `character ${at}`).toBeUndefined();
      expect(completionOfLine(Buffer.from(whole.slice(0, at)), aCall()), `cut at ${at}`).toBeUndefined();
    }
  });

  it('does not believe an entry that stands under the key of another call', async () => {
    const folder = await kept([aCall({ q: 1 }), answered({ text: 'for q1' })]);
    edit(segmentOf(folder), (text) => text.replaceAll(aCall({ q: 1 }).key, aCall({ q: 2 }).key));
    const cache = await open(folder);
    expect(cache.has(aCall({ q: 2 }))).toBe(true);
    expect(cache.read(aCall({ q: 2 }))).toBeUndefined();
    expect(cache.skipped).toBe(1);
    expect(cache.has(aCall({ q: 2 }))).toBe(false);
  });

  it('does not believe an entry of another trial, series or endpoint, even with a right sum', async () => {
    for (const wrong of [{ trial: 7 }, { series: 'baseline' }, { endpoint: 'https://evil.test' }]) {
      const call = aCall();
      const folder = await kept([{ ...call, ...wrong }, answered()]);
      const cache = await open(folder);
      expect(cache.read(call)).toBeUndefined();
      expect(cache.skipped).toBe(1);
    }
  });

  it('does not believe a completion of another shape, even with a right sum', async () => {
    for (const wrong of [{ finishReason: 'other reason' }, { latencyMs: -1 }, { costUsd: 'free' }, { extra: 1 }]) {
      const completion = { ...aCompletion(), ...wrong } as Completion;
      const folder = await kept([aCall(), { ...answered(), completion }]);
      expect((await open(folder)).read(aCall())).toBeUndefined();
    }
  });

  it('does not believe a completion of no day, even with a right sum', async () => {
    for (const drawnOn of ['yesterday', '2026-13-01', undefined as unknown as string]) {
      const folder = await kept([aCall(), { completion: aCompletion(), drawnOn }]);
      expect((await open(folder)).read(aCall())).toBeUndefined();
    }
  });

  it('uses another entry of the same call where one is damaged, and writes a new one where none is left', async () => {
    const folder = temporaryFolder();
    for (const text of ['one', 'two']) {
      const cache = await openCache(folder);
      await cache.write(aCall(), answered({ text }));
      await cache.close();
    }
    const [first = '', second = ''] = readdirSync(folder)
      .sort()
      .map((name) => join(folder, name));
    const damage = (text: string) => text.replace('"attempts":1', '"attempts":2');
    edit(first, damage);
    const one = await open(folder);
    expect(one.read(aCall())).toBeDefined();
    expect(one.skipped).toBe(1);

    edit(second, damage);
    const none = await open(folder);
    expect(none.read(aCall())).toBeUndefined();
    expect(none.skipped).toBe(2);
    await none.write(aCall(), answered({ text: 'new' }));
    expect((await open(folder)).read(aCall())?.completion.text).toBe('new');
  });

  it('counts lines that are not ours, and goes on behind them', async () => {
    const folder = await kept([aCall(), answered()]);
    edit(segmentOf(folder), (text) => `\n{"format":2}\n\u0000\n${text}not json\n${'x'.repeat(500)}\n`);
    const cache = await open(folder);
    expect(cache.read(aCall())).toEqual(answered());
    expect(cache.skipped).toBe(5);
  });

  it('does not gather a file without line feeds in memory', async () => {
    const folder = await kept([aCall(), answered()]);
    appendFileSync(segmentOf(folder), Buffer.alloc(34 << 20, 0x61));
    const cache = await open(folder);
    expect(cache.skipped).toBe(1);
    expect(cache.read(aCall())).toEqual(answered());
  });

  it('reads nothing but regular files with its own names', async () => {
    const folder = await kept([aCall(), answered()]);
    const elsewhere = await kept([aCall({ q: 2 }), answered()]);
    const uuid = '00000000-0000-4000-8000-000000000000';
    symlinkSync(segmentOf(elsewhere), join(folder, `completions-${uuid}.jsonl`));
    mkdirSync(join(folder, `completions-${uuid.replace('8', '9')}.jsonl`));
    writeFileSync(join(folder, 'notes.txt'), 'mine\n');
    const cache = await open(folder);
    expect(cache).toMatchObject({ size: 1, skipped: 0 });
  });

  it('is as good as empty when someone empties it during a run', async () => {
    const folder = await kept([aCall(), answered()]);
    const cache = await open(folder);
    rmSync(segmentOf(folder));
    expect(cache.read(aCall())).toBeUndefined();
  });

  it('that cannot be written keeps nothing more, says why, and stops nobody', async () => {
    const folder = join(temporaryFolder(), 'cache');
    const cache = await open(folder);
    rmSync(folder, { recursive: true });
    await cache.write(aCall(), answered());
    await cache.write(aCall({ q: 2 }), answered());
    expect(cache.failure).toMatchObject({ message: expect.stringContaining('ENOENT') });
    expect(cache.read(aCall())).toBeUndefined();
  });

  it('cannot be opened where a file stands', async () => {
    const file = join(temporaryFolder(), 'cache');
    writeFileSync(file, '');
    await expect(openCache(file)).rejects.toThrow(/EEXIST/);
  });
});
