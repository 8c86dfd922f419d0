import { randomUUID } from 'node:crypto';
import { closeSync, openSync, readSync, writeSync } from 'node:fs';
import { mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { type ErrorRecord, toErrorRecord } from '../../foundation/errors.ts';
import { type CallKey, completionOfLine, type DatedCompletion, entryLine } from './entry.ts';
import { type Place, scanSegment } from './segment.ts';

/**
 * Completions by what was asked, in a folder; the journal of a run as well: what was written survives the process, however it
 * ends. May be emptied at any time: correctness never rests on it.
 */
export interface CompletionCache {
  readonly folder: string;
  /** Calls that can be looked up. */
  readonly size: number;
  /** Lines found so far that were damaged, or are not ours. */
  readonly skipped: number;
  /** Set when the folder could not be written (a full disk): from then on nothing is kept, and the run goes on. */
  readonly failure: ErrorRecord | undefined;
  /** True when an entry stands under the key; reading may still find it damaged. */
  has(call: CallKey): boolean;
  read(call: CallKey): DatedCompletion | undefined;
  /** Done when the completion is in its file, so that a killed process loses only what nobody counted on yet. */
  write(call: CallKey, answered: DatedCompletion): Promise<void>;
  close(): Promise<void>;
}

/**
 * Opens the cache in `folder`, which is created. Every process appends to a segment of its own, so that several may share
 * a folder; what others append after this is not seen.
 *
 * @throws the file system's error when the folder cannot be created or read.
 */
export async function openCache(folder: string): Promise<CompletionCache> {
  await mkdir(folder, { recursive: true });
  const cache = new SegmentCache(folder);
  for (const file of await segmentsIn(folder)) cache.index(file);
  return cache;
}

/** Sorted: when two processes asked the same at the same time, one of the answers is the first in every later run. */
async function segmentsIn(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  // A link or a pipe in the folder was not put there by us.
  const ours = entries.filter((entry) => entry.isFile() && SEGMENT.test(entry.name));
  return ours.map((entry) => join(folder, entry.name)).sort();
}

const SEGMENT = /^completions-[0-9a-f-]{36}\.jsonl$/;

/**
 * The file system is called synchronously on purpose: lines are a few hundred bytes and go to or come from the page cache in
 * microseconds, where a hop to the thread pool costs ten times as much.
 */
class SegmentCache implements CompletionCache {
  readonly folder: string;
  skipped = 0;
  failure: ErrorRecord | undefined;
  readonly #places = new Map<string, Place>();
  readonly #readers = new Map<string, number>();
  #segment: { readonly file: string; readonly descriptor: number; end: number } | undefined;
  #batch: { readonly lines: Line[]; readonly written: Promise<void> } | undefined;

  constructor(folder: string) {
    this.folder = folder;
  }

  get size(): number {
    return this.#places.size;
  }

  index(file: string): void {
    this.skipped += scanSegment(file, (key, place) => {
      const first = this.#places.get(key);
      // Kept as well: the first may turn out to be damaged.
      if (first === undefined) this.#places.set(key, place);
      else lastOf(first).next = place;
    });
  }

  has(call: CallKey): boolean {
    return this.#places.has(call.key);
  }

  read(call: CallKey): DatedCompletion | undefined {
    let place = this.#places.get(call.key);
    while (place !== undefined) {
      const answered = this.#readAt(place, call);
      if (answered !== undefined) return answered;
      this.skipped += 1;
      place = place.next;
      if (place === undefined) this.#places.delete(call.key);
      else this.#places.set(call.key, place);
    }
    return undefined;
  }

  /** What arrives in one turn of the event loop is written together, at its end. */
  write(call: CallKey, answered: DatedCompletion): Promise<void> {
    if (this.failure !== undefined) return Promise.resolve();
    this.#batch ??= {
      lines: [],
      written: new Promise((done) => {
        setImmediate(() => {
          this.#flush();
          done();
        });
      }),
    };
    this.#batch.lines.push({ key: call.key, bytes: Buffer.from(entryLine(call, answered)) });
    return this.#batch.written;
  }

  async close(): Promise<void> {
    this.#flush();
    for (const descriptor of this.#readers.values()) closeSync(descriptor);
    this.#readers.clear();
    if (this.#segment !== undefined) closeSync(this.#segment.descriptor);
    this.#segment = undefined;
  }

  #flush(): void {
    const lines = this.#batch?.lines ?? [];
    this.#batch = undefined;
    if (lines.length === 0) return;
    try {
      this.#segment ??= openSegment(this.folder);
      writeWhole(this.#segment.descriptor, Buffer.concat(lines.map(({ bytes }) => bytes)));
      for (const { key, bytes } of lines) {
        this.#places.set(key, { file: this.#segment.file, start: this.#segment.end, length: bytes.length - 1 });
        this.#segment.end += bytes.length;
      }
    } catch (error) {
      // Nothing more is appended behind a line that may be torn.
      this.failure = toErrorRecord(error);
    }
  }

  #readAt(place: Place, call: CallKey): DatedCompletion | undefined {
    const line = Buffer.allocUnsafe(place.length);
    try {
      const length = readSync(this.#reader(place.file), line, 0, place.length, place.start);
      return length === place.length ? completionOfLine(line, call) : undefined;
    } catch {
      // Someone emptied the folder: as good as never kept. The caller counts it.
      return undefined;
    }
  }

  #reader(file: string): number {
    const open = this.#readers.get(file);
    if (open !== undefined) return open;
    const [oldest] = this.#readers;
    if (oldest !== undefined && this.#readers.size >= MAX_OPEN_READERS) {
      closeSync(oldest[1]);
      this.#readers.delete(oldest[0]);
    }
    const descriptor = openSync(file, 'r');
    this.#readers.set(file, descriptor);
    return descriptor;
  }
}

type Line = { readonly key: string; readonly bytes: Buffer };

/** A folder has one segment a run, and macOS allows 256 open files. */
const MAX_OPEN_READERS = 64;

function lastOf(first: Place): Place {
  let last = first;
  while (last.next !== undefined) last = last.next;
  return last;
}

function openSegment(folder: string): { file: string; descriptor: number; end: number } {
  const file = join(folder, `completions-${randomUUID()}.jsonl`);
  return { file, descriptor: openSync(file, 'ax'), end: 0 };
}

function writeWhole(descriptor: number, bytes: Buffer): void {
  for (let written = 0; written < bytes.length; ) written += writeSync(descriptor, bytes, written);
}
