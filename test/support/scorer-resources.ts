import type { ScorerResources } from '../../src/scorers/index.ts';

/** What a run lends to its scorers where it has files (by path) and no models. */
export function resources(files: { readonly [path: string]: string | Uint8Array } = {}): ScorerResources {
  const none = (reference: string): never => {
    throw new Error(`no model was expected to be asked for, found "${reference}"`);
  };
  const bytes = (content: string | Uint8Array) => (typeof content === 'string' ? Buffer.from(content) : content);
  return {
    files: new Map(Object.entries(files).map(([path, content]) => [path, bytes(content)])),
    model: none,
    embedder: none,
  };
}
