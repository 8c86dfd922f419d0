import { createGitHub, type GitHub, type GitHubOptions } from '../../src/github/index.ts';
import type { LoopbackGitHub } from '../support/github/index.ts';

/** The client over a loopback GitHub, with a clock that stands still and no waiting. */
export function connect(github: LoopbackGitHub, options: Partial<GitHubOptions> = {}): GitHub {
  return createGitHub({
    token: github.token,
    apiUrl: github.apiUrl,
    graphqlUrl: github.graphqlUrl,
    signal: new AbortController().signal,
    now: () => Date.parse('2026-11-01T09:00:00Z'),
    sleep: async () => undefined,
    ...options,
  });
}
