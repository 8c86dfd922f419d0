import { isJsonObject, type JsonObject, type JsonValue } from '../foundation/json.ts';

/**
 * An evaluation as it is recorded, without the keys that a program, an error or an answer may have put into its trials: whoever reads
 * the repository reads the records.
 *
 * @param recorded as `evaluationToJson` gives it.
 */
export function withoutSecrets(recorded: JsonObject, redact: (text: string) => string): JsonObject {
  const { trials = [], reruns = [], pooled = [] } = recorded;
  const texts = [trials, reruns, pooled].flatMap(textsIn).join('\n');
  // Hardly ever is there one, and to look once is cheap.
  if (redact(texts) === texts) return recorded;
  return { ...recorded, trials: hide(trials, redact), reruns: hide(reruns, redact), pooled: hide(pooled, redact) };
}

function textsIn(value: JsonValue): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(textsIn);
}

function hide(value: JsonValue, redact: (text: string) => string): JsonValue {
  if (typeof value === 'string') return redact(value);
  if (Array.isArray(value)) return value.map((item) => hide(item, redact));
  if (!isJsonObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, hide(item, redact)]));
}
