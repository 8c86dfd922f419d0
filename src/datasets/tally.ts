import { createHash } from 'node:crypto';
import { canonicalJson, type Digest, parseDigest } from '../foundation/digest.ts';
import type { Case } from './dataset.ts';

/** What a dataset knows of its cases without keeping them. */
export type CaseSummary = {
  readonly digest: Digest;
  readonly size: number;
  readonly tags: ReadonlyMap<string, number>;
  readonly clusters: number;
};

/** Counts the cases of a dataset, in their order. */
export class CaseTally {
  size = 0;
  readonly #hash = createHash('sha256');
  readonly #tags = new Map<string, number>();
  readonly #clusters = new Set<string>();
  /** Few large updates of a hash take less time than many small ones. */
  #text = '';

  add(read: Case): void {
    this.#text += `${canonicalJson(read)}\n`;
    if (this.#text.length > 100_000) this.#flush();
    for (const tag of read.tags) this.#tags.set(tag, (this.#tags.get(tag) ?? 0) + 1);
    if (read.cluster !== undefined) this.#clusters.add(read.cluster);
    this.size++;
  }

  end(): CaseSummary {
    this.#flush();
    const digest = parseDigest(`sha256:${this.#hash.digest('hex')}`);
    return { digest, size: this.size, tags: this.#tags, clusters: this.#clusters.size };
  }

  #flush(): void {
    this.#hash.update(this.#text);
    this.#text = '';
  }
}
