/**
 * Notices that a provider is down: of the last 50 calls to an endpoint, and at least 20, more than half failed for reasons
 * that say nothing about the prompt. By endpoint, because one provider's good answers must not hide another's outage; the last
 * ones, because an outage after a good hour is an outage too. A run with that many holes could never pass.
 */
export class OutageWatch {
  readonly #endpoints = new Map<string, { readonly failed: boolean[]; next: number; failures: number }>();

  /** @returns true when the endpoint is to be given up. */
  note(endpoint: string, failed: boolean): boolean {
    let seen = this.#endpoints.get(endpoint);
    if (seen === undefined) {
      seen = { failed: [], next: 0, failures: 0 };
      this.#endpoints.set(endpoint, seen);
    }
    if (seen.failed[seen.next] === true) seen.failures -= 1;
    if (failed) seen.failures += 1;
    seen.failed[seen.next] = failed;
    seen.next = (seen.next + 1) % WINDOW;
    return failed && seen.failed.length >= FEWEST && seen.failures * 2 > seen.failed.length;
  }
}

const WINDOW = 50;
const FEWEST = 20;
