import type { JsonValue } from '../../foundation/json.ts';
import type { YamlPath } from '../../foundation/strict-yaml.ts';

/** What to write in a gate instead of a value that has another form than its key, or another scale; undefined: nobody can tell. */
export function gateTodo(path: YamlPath, found: JsonValue | undefined): string | undefined {
  const [root, , gate, ...keys] = path;
  const key = keys.at(-1);
  if (root !== 'environments' || gate !== 'gate' || typeof key !== 'string') return undefined;
  if (SHARES.includes(key)) return shareTodo(found);
  if (LIMITS.includes(key) && typeof found === 'number') return `Write it so: ${key}: { max: ${found} }.`;
  const example = keys.length === 1 ? EXAMPLES.get(key) : undefined;
  return example === undefined ? undefined : `Write it so: ${key}: ${example}.`;
}

/** A config speaks of shares, 0 to 1; people write percents and percentage points. */
const SHARES: readonly string[] = ['max-drop', 'min', 'by', 'max-increase', 'pass-at'];

const LIMITS: readonly string[] = ['p50-ms', 'p95-ms', 'p50-usd', 'p95-usd', 'p50', 'p95'];

const EXAMPLES: ReadonlyMap<string, string> = new Map([
  ['scorers', '{ label: { min: 0.85 } }'],
  ['must-improve', '{ any: [label], by: 0.02 }'],
  ['critical', '{ tags: [safety] }'],
  ['latency', '{ p95-ms: { max: 4000 } }'],
  ['cost', '{ max-increase: 0.1 }'],
  ['tokens', '{ max-increase: 0.1 }'],
  ['weights', '{ label: 2 }'],
  ['bounds', '{ grade: { min: 1, max: 5, better: higher } }'],
  ['anchor', '{ support-triage: 4f3a9c01d2e4 }'],
]);

function shareTodo(found: JsonValue | undefined): string | undefined {
  const text = typeof found === 'string' ? /^([0-9]+(?:\.[0-9]+)?) *(?:%|pp)?$/.exec(found)?.[1] : undefined;
  const number = typeof found === 'number' ? found : Number(text);
  if (!(number >= 1 && number <= 100)) return 'It is a share, 0 to 1: 0.05 is 5%.';
  return `It is a share, 0 to 1: ${number}% is written ${Number((number / 100).toFixed(6))}.`;
}
