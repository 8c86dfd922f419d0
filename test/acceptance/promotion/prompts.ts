import { gunzipSync } from 'node:zlib';
import type { Evidence, LedgerEntry } from '../../../src/registry/registry.ts';
import { type Bench, type BenchOptions, holds, startBench } from '../repository.ts';

/**
 * A repository with several prompts that do not meet, so that each test of a file can have one of its own, and so that they can
 * share what takes time. 40 cases; a prompt of quality 50 stands on the default branch.
 */
export async function startPrompts(names: readonly string[], options: BenchOptions = {}): Promise<Bench> {
  const files = Object.fromEntries(names.map((name) => [pathOf(name), textOf(name, 50)]));
  return await startBench({ cases: 40, ...options, files: { ...files, ...options.files } });
}

export function pathOf(name: string): string {
  return `prompts/${name}.md`;
}

export function textOf(name: string, quality: number): string {
  return `Quality ${quality}. Repeat the number of the item for ${name}.\n\n{{input}}\n`;
}

/** The files of a change of one prompt. */
export function changeOf(name: string, quality: number): Readonly<Record<string, string>> {
  return { [pathOf(name)]: textOf(name, quality) };
}

/** The ledger's entries about a prompt in an environment, the oldest first. */
export async function ledgerOf(bench: Bench, environment: string, slug: string): Promise<readonly LedgerEntry[]> {
  const paths = (await bench.github.list('prompt-registry')).filter((path) => path.startsWith('ledger/'));
  const texts = await Promise.all(paths.map((path) => bench.github.read('prompt-registry', path)));
  return texts
    .map((text): LedgerEntry => JSON.parse(text ?? ''))
    .filter((entry) => entry.environment === environment && entry.slug === slug)
    .toSorted((one, other) => one.at.localeCompare(other.at));
}

/** What a promotion rests on, as the registry keeps it. */
export async function evidenceOf(bench: Bench, { evidence }: LedgerEntry): Promise<Evidence> {
  const digest = (evidence ?? '').replace('sha256:', '');
  const text = (await bench.github.readBytes('prompt-registry', `evidence/${digest}.json.gz`)) ?? Buffer.alloc(0);
  return JSON.parse(gunzipSync(text).toString('utf8'));
}

export type Held = { readonly [environment in string]: string | undefined };

/** What these environments hold of a prompt. */
export async function heldIn(bench: Bench, slug: string, ...environments: readonly string[]): Promise<Held> {
  const pairs = await Promise.all(environments.map(async (each) => [each, await holds(bench, each, slug)] as const));
  return Object.fromEntries(pairs);
}
