import { ConfigError, InvalidValueError } from '../foundation/errors.ts';
import { type ModelId, parseModelId } from '../foundation/ids.ts';
import { parseModelName } from './options.ts';

/** One entry of the config's `models:`. */
export type DeclaredModel = {
  readonly provider: 'openai' | 'openai-compatible' | 'simulated';
  readonly model: string;
  readonly baseUrl: string | undefined;
  readonly apiKeyEnv: string | undefined;
  /** US dollars per million tokens. */
  readonly prices: { readonly input: number; readonly output: number } | undefined;
};

/** What a model id stands for. */
export type Target = {
  readonly provider: DeclaredModel['provider'];
  /** `openai`, `simulated`, or the declared name of an OpenAI-compatible endpoint. */
  readonly endpoint: string;
  /** As the provider names it. */
  readonly model: string;
  readonly apiKeyEnv: string | undefined;
  readonly prices: DeclaredModel['prices'];
};

export type ModelReferences = {
  readonly resolve: (reference: string) => ModelId;
  readonly target: (id: ModelId) => Target;
};

/**
 * The names a prompt may call a model by. A model's id says who answers and never changes with the name: `openai/<model>`,
 * `simulated/<model>`, and `<name>/<model>` where the config declares an endpoint of that name.
 *
 * @throws InvalidValueError for a name that a provider has; ConfigError for two declarations of one model that differ.
 */
export function modelReferences(declared: ReadonlyMap<string, DeclaredModel>): ModelReferences {
  const targets = declaredTargets(declared);
  const unknown = (reference: string) =>
    new InvalidValueError(`unknown model: "${reference}"`, { todo: knownModels(declared) });

  const target = (id: ModelId): Target => {
    const known = targets.get(id);
    if (known !== undefined) return known;
    const slash = id.indexOf('/');
    const endpoint = id.slice(0, Math.max(slash, 0));
    const model = id.slice(slash + 1);
    if (endpoint === 'openai' || endpoint === 'simulated') {
      return { provider: endpoint, endpoint, model, apiKeyEnv: undefined, prices: undefined };
    }
    const declaration = declared.get(endpoint);
    if (declaration?.provider !== 'openai-compatible') throw unknown(id);
    // Declared prices are those of the declared model; of its neighbours at the endpoint nothing is known.
    return { provider: 'openai-compatible', endpoint, model, apiKeyEnv: declaration.apiKeyEnv, prices: undefined };
  };

  return {
    target,
    resolve(reference) {
      const declaration = declared.get(reference);
      if (declaration !== undefined) return idOf(reference, declaration);
      if (!reference.includes('/')) throw unknown(reference);
      const id = parseModelId(reference);
      target(id);
      return id;
    },
  };
}

function declaredTargets(declared: ReadonlyMap<string, DeclaredModel>): ReadonlyMap<ModelId, Target> {
  const targets = new Map<ModelId, Target>();
  for (const [name, declaration] of declared) {
    parseModelName(name);
    const { provider, model, apiKeyEnv, prices } = declaration;
    const endpoint = provider === 'openai-compatible' ? name : provider;
    const target: Target = { provider, endpoint, model, apiKeyEnv, prices };
    const id = idOf(name, declaration);
    const other = targets.get(id);
    if (other !== undefined && JSON.stringify(other) !== JSON.stringify(target)) {
      throw new ConfigError(`the model "${name}" is ${id}, which another entry declares with another key or price`, {
        todo: 'Keep one of the two entries.',
      });
    }
    targets.set(id, target);
  }
  return targets;
}

function idOf(name: string, { provider, model }: DeclaredModel): ModelId {
  return parseModelId(`${provider === 'openai-compatible' ? name : provider}/${model}`);
}

function knownModels(declared: ReadonlyMap<string, DeclaredModel>): string {
  const names = [...declared.keys()].map((name) => `"${name}"`);
  const endpoints = [...declared].flatMap(([name, { provider }]) =>
    provider === 'openai-compatible' ? [`${name}/<model>`] : [],
  );
  const own = names.length === 0 ? 'a name that the config\'s "models" declares' : names.join(', ');
  return `Write ${['openai/<model>', ...endpoints, 'simulated/<model>'].join(', ')}, or ${own}.`;
}
