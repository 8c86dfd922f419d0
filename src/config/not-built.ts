import type { JsonValue } from '../foundation/json.ts';
import type { YamlPath } from '../foundation/strict-yaml.ts';

/** Keys of the design that this version does not serve. They are refused by name: a gate that is written and not applied is worse than none. */
const KEYS: { readonly [place: string]: readonly string[] } = {
  '': ['datasets-from'],
};

/** Likewise values. */
const VALUES: { readonly [place: string]: readonly string[] } = {
  'registry.kind': ['braintrust', 'langfuse'],
  'models.*.provider': ['google', 'vertex'],
};

export function isKeyNotBuilt(parent: YamlPath, key: string): boolean {
  return KEYS[place(parent)]?.includes(key) ?? false;
}

export function isValueNotBuilt(path: YamlPath, value: JsonValue | undefined): boolean {
  return typeof value === 'string' && (VALUES[place(path)]?.includes(value) ?? false);
}

/** Names that the user chose, and positions in lists, are `*`. */
function place(path: YamlPath): string {
  const named = ['suites', 'environments', 'models'];
  const steps = path.map((step, index) => {
    const chosen = index === 1 && named.includes(String(path[0]));
    return typeof step === 'number' || chosen ? '*' : step;
  });
  return steps.join('.');
}
