import { hostedProviders, isHosted } from '../../../models/catalog.ts';
import type { DeclaredModel } from '../../../models/options.ts';

/** A key that a step needs: the variable of the environment, and the secret of the repository that fills it. */
export type Key = { readonly variable: string; readonly secret: string };

/** A model to propose where prompts name none: pinned, so that it is the same model tomorrow, and cheap to try. */
const DEFAULT_MODELS: ReadonlyMap<string, string> = new Map([
  ['OPENAI_API_KEY', 'openai/gpt-5-mini-2025-08-07'],
  ['ANTHROPIC_API_KEY', 'anthropic/claude-haiku-4-5-20251001'],
  ['GEMINI_API_KEY', 'gemini/gemini-2.5-flash'],
  ['MISTRAL_API_KEY', 'mistral/mistral-small-2506'],
  ['GROQ_API_KEY', 'groq/llama-3.3-70b-versatile'],
  ['OPENROUTER_API_KEY', 'openrouter/openai/gpt-5-mini'],
  ['DEEPSEEK_API_KEY', 'deepseek/deepseek-chat'],
  ['TOGETHER_API_KEY', 'together/meta-llama/Llama-3.3-70B-Instruct-Turbo'],
  ['XAI_API_KEY', 'xai/grok-4-fast-non-reasoning'],
]);

const KEY_NAMES: readonly string[] = [
  ...new Set(Object.values(hostedProviders).flatMap(({ keyName }) => (keyName === undefined ? [] : [keyName]))),
];

/** The keys of model providers that workflows hand to their steps, the most named first. Pure. */
export function keysIn(workflows: readonly string[], examples: readonly string[]): readonly Key[] {
  const counts = new Map<string, { key: Key; count: number }>();
  const found = (variable: string, secret: string) => {
    const known = counts.get(variable) ?? { key: { variable, secret }, count: 0 };
    counts.set(variable, { ...known, count: known.count + 1 });
  };
  for (const text of workflows) {
    const named = [
      ...text.matchAll(/\b([A-Z][A-Z0-9_]{2,60}): {0,4}["']?\$\{\{ {0,4}secrets\.([A-Za-z0-9_]{1,100}) {0,4}\}\}/g),
    ];
    for (const [, variable = '', secret = ''] of named) if (KEY_NAMES.includes(variable)) found(variable, secret);
    for (const name of KEY_NAMES) if (!counts.has(name) && text.includes(`secrets.${name}`)) found(name, name);
  }
  for (const text of examples) {
    for (const name of KEY_NAMES) if (new RegExp(`^(?:export )?${name}=`, 'm').test(text)) found(name, name);
  }
  return [...counts.values()].sort((one, other) => other.count - one.count).map(({ key }) => key);
}

/** The model for prompts that name none, and why that one. */
export function defaultModel(keys: readonly Key[]): { readonly model: string; readonly because: string } {
  for (const { variable } of keys) {
    const model = DEFAULT_MODELS.get(variable);
    if (model !== undefined) return { model, because: `the repository names ${variable}` };
  }
  return { model: 'openai/gpt-5-mini-2025-08-07', because: 'nothing names a provider: choose your own' };
}

/** The keys that calls to these models need. @param ids `<provider>/<model>`. */
export function keysFor(ids: readonly string[], known: readonly Key[]): readonly Key[] {
  const providers = [...new Set(ids.map((id) => id.slice(0, Math.max(id.indexOf('/'), 0))))];
  const names = providers.flatMap((provider) => {
    if (provider === 'bedrock') return ['AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY'];
    const name = isHosted(provider) ? hostedProviders[provider].keyName : undefined;
    return name === undefined ? [] : [name];
  });
  return [...new Set(names)].map(
    (variable) => known.find((key) => key.variable === variable) ?? { variable, secret: variable },
  );
}

const BY_NAME: readonly (readonly [RegExp, DeclaredModel['provider']])[] = [
  [/^(?:gpt-|o[134](?:-|$)|chatgpt-|text-embedding-)/i, 'openai'],
  [/^claude-/i, 'anthropic'],
  [/^gemini-/i, 'gemini'],
  [/^(?:mistral|ministral|codestral|magistral)-/i, 'mistral'],
  [/^deepseek-/i, 'deepseek'],
  [/^grok-/i, 'xai'],
];

/** Whose model a bare name is (`gpt-4o`, `claude-3-5-haiku-latest`); undefined: nobody can tell. */
export function providerOf(name: string): DeclaredModel['provider'] | undefined {
  return BY_NAME.find(([pattern]) => pattern.test(name))?.[1];
}

/** A name that may stand for another model tomorrow: `gpt-4o`, `…-latest`. */
export function isPinned(model: string): boolean {
  return /\d{4}-?\d{2}-?\d{2}|-\d{4}$|^simulated\//.test(model);
}
