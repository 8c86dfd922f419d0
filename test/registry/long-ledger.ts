import { gitOrThrow } from '../../src/foundation/git-process.ts';
import { type CommitId, type EnvironmentSlug, type PromptSlug, parseCommitId } from '../../src/foundation/ids.ts';
import { buildCommit } from '../../src/registry/git/commit.ts';
import { parseEnvironment } from '../../src/registry/git/format/files.ts';
import { layoutOf } from '../../src/registry/git/format/layout.ts';
import type { StoreCommit } from '../../src/registry/git/store.ts';
import { gitRegistry } from '../../src/registry/index.ts';
import type { EnvironmentState } from '../../src/registry/registry.ts';
import { promotion, versionOf } from './builders.ts';
import { createMemoryBranch } from './memory-branch.ts';

/** One promotion. */
export type Step = { readonly environment: EnvironmentSlug; readonly slug: PromptSlug };
export type BranchCommit = Omit<StoreCommit, 'parent'>;

/** The commits that the registry writes for these promotions, one each, made without a branch: thousands in some seconds. */
export function commitsOf(steps: readonly Step[], label = 'acme/app, branch prompt-registry'): readonly BranchCommit[] {
  const registry = gitRegistry(createMemoryBranch(label).store);
  const layout = layoutOf(undefined);
  const states = new Map<EnvironmentSlug, EnvironmentState>();
  let tip: CommitId | undefined;
  return steps.map(({ environment, slug }, index) => {
    const held = states.get(environment)?.prompts.get(slug);
    const at = new Date(Date.parse('2026-01-01T00:00:00.000Z') + index * 60_000).toISOString();
    const change = promotion(registry, versionOf(`number ${index}`, slug), held, { environment, at });
    const snapshot = { tip, environments: states, entries: new Map(), versions: new Set<string>() };
    const { parent: _, ...commit } = buildCommit([change], snapshot, layout);
    const path = layout.environment(environment);
    states.set(environment, parseEnvironment(commit.files.get(path) ?? new Uint8Array(), path, environment));
    // Which one does not matter: only without one, the marker is written.
    tip = parseCommitId('f'.repeat(40));
    return commit;
  });
}

/** Puts commits on a branch that is not there yet, in one process. */
export async function importCommits(folder: string, branch: string, commits: readonly BranchCommit[]): Promise<void> {
  const parts: (string | Uint8Array)[] = [];
  const bytes = (content: Uint8Array) => parts.push(`data ${content.byteLength}\n`, content, '\n');
  for (const { message, at, files } of commits) {
    const seconds = Math.floor(Date.parse(at) / 1000);
    parts.push(`commit refs/heads/${branch}\ncommitter Registry <registry@example.com> ${seconds} +0000\n`);
    bytes(Buffer.from(message));
    for (const [path, content] of files) {
      parts.push(`M 100644 inline ${path}\n`);
      bytes(content);
    }
  }
  const input = Buffer.concat(parts.map((part) => Buffer.from(part)));
  await gitOrThrow(folder, ['fast-import', '--quiet', '--date-format=raw'], { input });
}
