import { setTimeout as wait } from 'node:timers/promises';
import { ConfigError, InvalidValueError } from '../foundation/errors.ts';
import type { ModelId } from '../foundation/ids.ts';
import type { RetryFacts } from './calls.ts';
import {
  type Endpoint,
  guardedLookup,
  isAllowedHost,
  operationUrl,
  parseEndpoint,
  type ResolveAll,
} from './endpoint.ts';
import { createHttpClient, type HttpClient } from './http.ts';
import { SharedRate, type Sleep } from './limits.ts';
import { type Model, ModelError } from './model.ts';
import { costOf, declaredPrice, type Price, priceOf, type Tokens } from './prices.ts';
import { openAiChat } from './providers/openai-chat.ts';
import { type DeclaredModel, type ModelReferences, modelReferences, type Target } from './references.ts';
import { type SimulatedServer, startSimulatedServer } from './simulated/server.ts';

export type { RetryFacts } from './calls.ts';
export type { DeclaredModel } from './references.ts';

export type ModelsOptions = {
  /** The config's `models:`, by name. */
  readonly declared: ReadonlyMap<string, DeclaredModel>;
  /** The value of an environment variable that holds a key. */
  readonly secret: (environmentVariable: string) => string | undefined;
  /** An exact list; undefined: the built-in provider's host and those that `declared` names. */
  readonly allowedHosts?: readonly string[] | undefined;
  /** For one attempt. Default 60 s. */
  readonly requestTimeoutMs?: number;
  /** For all attempts of one call and the waits between them. Default 5 minutes. */
  readonly timeBudgetMs?: number;
  /** Milliseconds since the epoch: for Retry-After dates and for prices that change. */
  readonly now: () => number;
  readonly sleep?: Sleep;
  /** In 0–1, for the jitter. */
  readonly random?: () => number;
  readonly onRetry?: (facts: RetryFacts) => void;
  /** Resolves host names; for tests. */
  readonly resolveHost?: ResolveAll;
  /** Starts the simulated model's server; for tests that script its faults. */
  readonly startSimulated?: () => Promise<SimulatedServer>;
};

/** The models of one run. Connections and rate limits are shared; nothing is opened before the first call. */
export interface ModelSet {
  /**
   * A name of the config, `openai/<model>`, `simulated/<model>` or `<endpoint>/<model>` → the model's id.
   *
   * @throws InvalidValueError that lists what is known.
   */
  resolve(reference: string): ModelId;
  /**
   * @throws InvalidValueError for an unknown id; ModelError `host-not-allowed` when the workflow does not admit its host. A
   * missing key is an error of the call, so that a run from recorded answers needs none.
   */
  model(id: ModelId): Model;
  /**
   * An embedding model behind the same port: its completion's text is the vector as a JSON list of numbers, of the last message's
   * content. Throws as `model`.
   */
  embedder(id: ModelId): Model;
  /** Undefined when nobody knows it. */
  price(id: ModelId): Promise<Price | undefined>;
  /** US dollars of so many tokens; undefined when the price is unknown. */
  estimate(id: ModelId, tokens: Tokens): Promise<number | undefined>;
  close(): Promise<void>;
}

/** @throws InvalidValueError or ConfigError for a declaration that cannot be used: a name that is taken, an address that may not be called. */
export function createModels(options: ModelsOptions): ModelSet {
  const references = modelReferences(options.declared);
  const wiring = new Wiring(options, references);
  const models = new Map<ModelId, Model>();
  return {
    resolve: references.resolve,
    model(id) {
      const known = models.get(id) ?? wiring.build(id);
      models.set(id, known);
      return known;
    },
    embedder(id) {
      throw new InvalidValueError(`${id} cannot embed: embedding models are not available in this version`);
    },
    price: (id) => wiring.price(references.target(id)),
    estimate: async (id, tokens) => costOf(await wiring.price(references.target(id)), tokens),
    close: () => wiring.close(),
  };
}

const openAiBaseUrl = 'https://api.openai.com/v1';
const simulatedPrice = declaredPrice({ input: 0, output: 0 });

/** What the models of one set share. */
class Wiring {
  readonly #options: ModelsOptions;
  readonly #references: ModelReferences;
  readonly #endpoints = new Map<string, Endpoint>();
  readonly #rates = new Map<string, SharedRate>();
  readonly #prices = new Map<string, Promise<Price | undefined>>();
  readonly #http: HttpClient;
  readonly #sleep: Sleep;
  #simulated: Promise<SimulatedServer> | undefined;

  constructor(options: ModelsOptions, references: ModelReferences) {
    this.#options = options;
    this.#references = references;
    this.#http = createHttpClient({ lookup: guardedLookup(options.resolveHost) });
    this.#sleep = options.sleep ?? sleepFor;
    // Every declared address is judged now: a config that cannot be used is refused before the first call.
    for (const [name, { provider, baseUrl }] of options.declared) {
      if (provider === 'openai-compatible') this.#endpoints.set(name, parseEndpoint(baseUrl ?? ''));
    }
    this.#endpoints.set('openai', parseEndpoint(openAiBaseUrl));
  }

  build(id: ModelId): Model {
    const target = this.#references.target(id);
    if (target.provider === 'simulated') return this.#buildSimulated(id, target);
    const endpoint = this.#endpointOf(target);
    this.#checkHost(target, endpoint);
    const url = operationUrl(endpoint, 'chat/completions');
    const keyName = target.apiKeyEnv ?? (target.provider === 'openai' ? 'OPENAI_API_KEY' : undefined);
    return openAiChat({
      ...this.#shared(id, target, `${endpoint.shown} ${keyName ?? ''}`),
      endpoint: endpoint.shown,
      simulated: false,
      url: () => url,
      key: () => this.#key(target, endpoint, keyName),
    });
  }

  async price(target: Target, model: string = target.model): Promise<Price | undefined> {
    if (target.prices !== undefined) return declaredPrice(target.prices);
    if (target.provider === 'simulated') return simulatedPrice;
    const { shown: baseUrl } = this.#endpointOf(target);
    const cacheKey = `${baseUrl} ${model}`;
    const { provider } = target;
    const price = this.#prices.get(cacheKey) ?? priceOf({ provider, model, baseUrl }, this.#options.now());
    this.#prices.set(cacheKey, price);
    return price;
  }

  async close(): Promise<void> {
    await this.#http.close();
    await (await this.#simulated)?.close();
  }

  #buildSimulated(id: ModelId, target: Target): Model {
    const server = () => {
      this.#simulated ??= (this.#options.startSimulated ?? startSimulatedServer)();
      return this.#simulated;
    };
    return openAiChat({
      ...this.#shared(id, target, 'simulated:'),
      endpoint: 'simulated:',
      simulated: true,
      url: async () => (await server()).url,
      key: () => undefined,
    });
  }

  #shared(id: ModelId, target: Target, rateKey: string) {
    const { requestTimeoutMs = 60_000, timeBudgetMs = 300_000, random = Math.random, onRetry, now } = this.#options;
    const rate = this.#rates.get(rateKey) ?? new SharedRate(this.#sleep);
    this.#rates.set(rateKey, rate);
    return {
      id,
      model: target.model,
      http: this.#http,
      requestTimeoutMs,
      retry: { rate, timeBudgetMs, sleep: this.#sleep, random, onRetry },
      now,
      cost: async (usage: Tokens, resolvedModel: string) => {
        const price = (await this.price(target)) ?? (await this.price(target, resolvedModel));
        return costOf(price, usage);
      },
    };
  }

  #endpointOf(target: Target): Endpoint {
    const endpoint = this.#endpoints.get(target.endpoint);
    if (endpoint === undefined) throw new ConfigError(`the endpoint "${target.endpoint}" is not declared`);
    return endpoint;
  }

  #checkHost(target: Target, endpoint: Endpoint): void {
    const { allowedHosts } = this.#options;
    if (allowedHosts === undefined || isAllowedHost(endpoint, allowedHosts)) return;
    const found = `the model ${target.model} is called at ${endpoint.base.host}, which the workflow does not allow`;
    throw new ModelError('refused', 'host-not-allowed', found, {
      todo: `Add ${endpoint.base.host} to the input allowed-hosts, if it is meant to be called. Allowed: ${allowedHosts.join(', ')}.`,
    });
  }

  /** @throws ModelError `authentication` when there has to be a key and there is none, or one that no header can carry. */
  #key(target: Target, endpoint: Endpoint, name: string | undefined): { name: string; value: string } | undefined {
    const value = name === undefined ? undefined : this.#options.secret(name)?.trim();
    if (name === undefined || value === undefined || value === '') {
      if (endpoint.loopback && target.provider === 'openai-compatible') return undefined;
      throw noKey(target, endpoint, name);
    }
    if (!/^[\x21-\x7e]+$/.test(value)) {
      throw new ModelError('refused', 'authentication', `${name} holds blanks or characters that no key has`, {
        todo: `Set ${name} to the key alone.`,
      });
    }
    return { name, value };
  }
}

function noKey(target: Target, { base }: Endpoint, name: string | undefined): ModelError {
  const todo =
    name === undefined
      ? `Name the environment variable that holds the key by api-key-env in the config's models entry "${target.endpoint}".`
      : `Set ${name} in the env of the step (from a secret of the repository), or in the shell.`;
  const found = name === undefined ? `no key is named for ${base.host}` : `${name} is not set`;
  return new ModelError('refused', 'authentication', `${found}: the model ${target.model} cannot be called`, { todo });
}

async function sleepFor(ms: number, signal: AbortSignal): Promise<void> {
  try {
    await wait(ms, undefined, { signal });
  } catch {
    signal.throwIfAborted();
  }
}
