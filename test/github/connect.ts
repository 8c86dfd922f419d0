import { createGitHub, type GitHub, type GitHubOptions } from '../../src/github/index.ts';
import type { LoopbackGitHub } from '../support/github/index.ts';

/** The client over a loopback GitHub, with a clock that only waiting moves. */
export function connect(github: LoopbackGitHub, options: Partial<GitHubOptions> = {}): GitHub {
  let now = Date.parse('2026-11-01T09:00:00Z');
  return createGitHub({
    token: github.token,
    apiUrl: github.apiUrl,
    graphqlUrl: github.graphqlUrl,
    signal: new AbortController().signal,
    now: () => now,
    sleep: async (ms) => {
      now += ms;
    },
    ...options,
  });
}

export const text = (files: ReadonlyMap<string, Uint8Array>): Record<string, string> =>
  Object.fromEntries([...files].map(([path, bytes]) => [path, Buffer.from(bytes).toString('utf8')]));

export const bytes = (files: Readonly<Record<string, string | Uint8Array>>): ReadonlyMap<string, Uint8Array> =>
  new Map(Object.entries(files).map(([path, content]) => [path, Buffer.from(content)]));
