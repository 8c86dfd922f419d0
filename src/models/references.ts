import { ConfigError, InvalidValueError } from '../foundation/errors.ts';
import { type ModelId, parseModelId } from '../foundation/ids.ts';
import { type DeclaredModel, isBuiltIn, parseModelName } from './options.ts';

export type { DeclaredModel } from './options.ts';

/** What a model id stands for. */
export type Target = Omit<DeclaredModel, 'model'> & {
  /** A built-in provider, or the declared name of an endpoint. */
  readonly endpoint: string;
  /** As the provider names it. */
  readonly model: string;
};

export type ModelReferences = {
  readonly resolve: (reference: string) => ModelId;
  readonly target: (id: ModelId) => Target;
};

/**
 * The names a prompt may call a model by. A model's id says who answers and never changes with the name: `<provider>/<model>` of a
 * built-in provider, and `<name>/<model>` where the config declares an endpoint of that name.
 *
 * @throws InvalidValueError for a name that a provider has; ConfigError for two declarations of one model that differ.
 */
export function modelReferences(declared: ReadonlyMap<string, DeclaredModel>): ModelReferences {
  const targets = declaredTargets(declared);
  const unknown = (reference: string) =>
    new InvalidValueError(`unknown model: "${reference}"`, { todo: knownModels(reference, declared) });

  const target = (id: ModelId): Target => {
    const known = targets.get(id);
    if (known !== undefined) return known;
    const slash = id.indexOf('/');
    const endpoint = id.slice(0, Math.max(slash, 0));
    const model = id.slice(slash + 1);
    if (isBuiltIn(endpoint)) {
      return { provider: endpoint, endpoint, model, baseUrl: undefined, apiKeyEnv: undefined, prices: undefined };
    }
    const declaration = declared.get(endpoint);
    if (declaration === undefined || !hasNeighbours(declaration)) throw unknown(id);
    // Declared prices are those of the declared model; of its neighbours at the endpoint nothing is known.
    return { ...declaration, endpoint, model, prices: undefined };
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

/** Whether the entry names a place of its own, so that its name and not its provider is the first part of its models' ids. */
function ownsEndpoint({ provider, baseUrl, region }: DeclaredModel): boolean {
  return !isBuiltIn(provider) || baseUrl !== undefined || region !== undefined;
}

/** Whether other models can be asked for at the same place: a body, a program and a recording know the one model alone. */
function hasNeighbours(declaration: DeclaredModel): boolean {
  const { provider } = declaration;
  return ownsEndpoint(declaration) && provider !== 'http' && provider !== 'command' && provider !== 'replay';
}

function declaredTargets(declared: ReadonlyMap<string, DeclaredModel>): ReadonlyMap<ModelId, Target> {
  const targets = new Map<ModelId, Target>();
  for (const [name, declaration] of declared) {
    parseModelName(name);
    const target: Target = { ...declaration, endpoint: ownsEndpoint(declaration) ? name : declaration.provider };
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

function idOf(name: string, declaration: DeclaredModel): ModelId {
  const first = ownsEndpoint(declaration) ? name : declaration.provider;
  return parseModelId(`${first}/${declaration.model}`);
}

function knownModels(reference: string, declared: ReadonlyMap<string, DeclaredModel>): string {
  const names = [...declared.keys()].map((name) => `"${name}"`);
  const endpoints = [...declared].flatMap(([name, each]) => (hasNeighbours(each) ? [`${name}/<model>`] : []));
  const own = names.length === 0 ? 'a name that the config\'s "models" declares' : names.join(', ');
  const shown = ['openai/<model>', 'anthropic/<model>', 'gemini/<model>', ...endpoints, 'simulated/<model>'];
  const write = `Write ${shown.join(', ')}, the same of another built-in provider, or ${own}.`;
  if (reference.includes('/')) return write;
  return `${write} Or declare "${reference}" under "models" of the config, with its provider and, where it has one, its base-url.`;
}
