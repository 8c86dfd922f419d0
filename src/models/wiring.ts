import { setTimeout as wait } from 'node:timers/promises';
import { digestOf, digestOfBytes, shortDigest } from '../foundation/digest.ts';
import { ConfigError, InvalidValueError } from '../foundation/errors.ts';
import type { ModelId } from '../foundation/ids.ts';
import type { LineProgram } from '../foundation/program.ts';
import { type HostedName, hostedProviders, isHosted } from './catalog.ts';
import { Keys, noAuthorization, usualKeyName } from './keys.ts';
import { type Model, ModelError } from './model.ts';
import type { ModelsOptions } from './models-options.ts';
import { costOf, declaredPrice, type Price, priceOf, type Tokens } from './prices.ts';
import { commandModel } from './providers/command.ts';
import { ownEndpoint } from './providers/http.ts';
import { openAiChat } from './providers/openai-chat.ts';
import { replayModel } from './providers/replay.ts';
import type { ModelReferences, Target } from './references.ts';
import { type SimulatedServer, startSimulatedServer } from './simulated/server.ts';
import { type Endpoint, guardedLookup, isAllowedHost, operationUrl, parseEndpoint } from './transport/endpoint.ts';
import { createHttpClient, type HttpClient } from './transport/http.ts';
import { SharedRate, type Sleep } from './transport/limits.ts';
import { httpModel, type Protocol } from './wire/protocol.ts';

const simulatedPrice = declaredPrice({ input: 0, output: 0 });

/** What the models of one set share: connections, rates, prices, programs. */
export class Wiring {
  readonly #options: ModelsOptions;
  readonly #references: ModelReferences;
  readonly #rates = new Map<string, SharedRate>();
  readonly #prices = new Map<string, Promise<Price | undefined>>();
  readonly #programs = new Map<string, LineProgram>();
  readonly #keys: Keys;
  readonly #http: HttpClient;
  readonly #sleep: Sleep;
  #simulated: Promise<SimulatedServer> | undefined;

  constructor(options: ModelsOptions, references: ModelReferences) {
    this.#options = options;
    this.#references = references;
    this.#keys = new Keys(options);
    this.#http = createHttpClient({ lookup: guardedLookup(options.resolveHost) });
    this.#sleep = options.sleep ?? sleepFor;
    // Every declared address is judged now: a config that cannot be used is refused before the first call.
    for (const { provider, baseUrl } of options.declared.values()) {
      const needed = provider === 'http' || (isHosted(provider) && needsAddress(provider));
      if (needed || baseUrl !== undefined) parseEndpoint(baseUrl ?? '');
    }
  }

  build(id: ModelId): Model {
    const target = this.#references.target(id);
    const { provider, model } = target;
    switch (provider) {
      case 'simulated':
        return this.#simulatedModel(id, target);
      case 'http':
        return this.#ownEndpoint(id, target);
      case 'command':
        return this.#command(id, target);
      case 'replay':
        return this.#replay(id, target);
      default:
        return this.#hosted(id, target, provider, hostedProviders[provider].protocol(model));
    }
  }

  buildEmbedder(id: ModelId): Model {
    const target = this.#references.target(id);
    const { provider, model } = target;
    if (provider === 'simulated') throw cannotEmbed(id, 'the simulated model has no embeddings');
    // What a team's own endpoint, program or recording answers is a vector where it is a list of numbers.
    if (!isHosted(provider)) return this.build(id);
    const { embeddings } = hostedProviders[provider];
    if (embeddings === undefined) throw cannotEmbed(id, `${provider} has no embeddings`);
    if (provider === 'bedrock' && !/titan-embed-text/.test(model)) {
      throw cannotEmbed(id, 'of Bedrock only the text embeddings of Amazon Titan are built');
    }
    return this.#hosted(id, target, provider, embeddings(model), true);
  }

  async price(target: Target, model: string = target.model, embeds = false): Promise<Price | undefined> {
    const { provider, prices, baseUrl } = target;
    if (prices !== undefined) return declaredPrice(prices);
    if (provider === 'simulated') return simulatedPrice;
    if (!isHosted(provider)) return undefined;
    const { priceId } = hostedProviders[provider];
    const where =
      priceId !== undefined && baseUrl === undefined ? { priceId } : { baseUrl: this.#endpointOf(target).shown };
    const cacheKey = JSON.stringify([where, model, embeds]);
    const price = this.#prices.get(cacheKey) ?? priceOf({ ...where, model, embeds }, this.#options.now());
    this.#prices.set(cacheKey, price);
    return price;
  }

  async close(): Promise<void> {
    await this.#http.close();
    await Promise.all([...this.#programs.values()].map((program) => program.close()));
    await (await this.#simulated)?.close();
  }

  #hosted(id: ModelId, target: Target, provider: HostedName, protocol: Protocol, embeds = false): Model {
    const endpoint = this.#endpointOf(target);
    this.#checkHost(target, endpoint);
    const { authHeader } = hostedProviders[provider];
    const keyName = usualKeyName(target, provider, endpoint);
    const url = operationUrl(endpoint, protocol.operation);
    // Chat completions name the model in the body; where the address does, it is part of what was called.
    const shown =
      protocol.operation === 'chat/completions' ? endpoint.shown : `${endpoint.shown}/${protocol.operation}`;
    return httpModel(protocol, {
      ...this.#shared(id, target, `${endpoint.shown} ${keyName ?? ''}`, embeds),
      endpoint: shown,
      simulated: false,
      url: () => url,
      authorize: (call) =>
        provider === 'bedrock'
          ? this.#keys.authorizeBedrock(target, endpoint, call)
          : this.#keys.authorize(target, endpoint, keyName, authHeader),
    });
  }

  #ownEndpoint(id: ModelId, target: Target): Model {
    const { http: settings, baseUrl = '', apiKeyEnv } = target;
    if (settings === undefined) throw notDeclared(target);
    const endpoint = parseEndpoint(baseUrl);
    this.#checkHost(target, endpoint);
    // The same request can be read in two ways: what is read where is part of what was called.
    const { body: _, ...read } = settings;
    const shown = `${endpoint.shown}#${shortDigest(digestOf(JSON.parse(JSON.stringify(read))))}`;
    return httpModel(ownEndpoint(target.model, settings), {
      ...this.#shared(id, target, `${endpoint.shown} ${apiKeyEnv ?? ''}`),
      endpoint: shown,
      simulated: false,
      // As it is written: a slash at the end may mean something.
      url: () => new URL(baseUrl),
      authorize: () =>
        apiKeyEnv === undefined
          ? noAuthorization
          : this.#keys.authorize(target, endpoint, apiKeyEnv, settings.authHeader),
    });
  }

  #command(id: ModelId, target: Target): Model {
    const { command: settings, endpoint, model } = target;
    if (settings === undefined) throw notDeclared(target);
    const { retry, cost } = this.#shared(id, target, `command ${endpoint}`);
    const { command, files, version } = settings;
    return commandModel({
      id,
      model,
      endpoint: `command:${endpoint}#${shortDigest(digestOf({ command, files, version }))}`,
      program: () => this.#program(endpoint, settings),
      retry,
      cost,
    });
  }

  #program(name: string, settings: NonNullable<Target['command']>): LineProgram {
    const running = this.#programs.get(name);
    if (running !== undefined) return running;
    const { startProgram, requestTimeoutMs = defaultTimeoutMs } = this.#options;
    if (startProgram === undefined) {
      throw new ModelError('refused', 'not-allowed', `the model ${name} is a program, and this run starts none`, {
        todo: 'Programs run only where the workflow allows code of the repository.',
      });
    }
    const { command, files, concurrency } = settings;
    const program = startProgram({ command, files, concurrency, timeoutMs: requestTimeoutMs });
    this.#programs.set(name, program);
    return program;
  }

  #replay(id: ModelId, target: Target): Model {
    const { file = '', model } = target;
    const bytes = this.#options.files?.get(file);
    if (bytes === undefined) {
      throw new ConfigError(`the recordings ${file} of the model "${target.endpoint}" are not there`, {
        todo: `Add the file ${file} to the repository, or name the right one.`,
      });
    }
    const endpoint = `replay:${file}#${shortDigest(digestOfBytes(bytes))}`;
    return replayModel({ id, model, endpoint, file, bytes });
  }

  #simulatedModel(id: ModelId, target: Target): Model {
    const server = () => {
      this.#simulated ??= (this.#options.startSimulated ?? startSimulatedServer)();
      return this.#simulated;
    };
    return httpModel(openAiChat(target.model), {
      ...this.#shared(id, target, 'simulated:'),
      endpoint: 'simulated:',
      simulated: true,
      url: async () => (await server()).url,
      authorize: () => noAuthorization,
    });
  }

  #shared(id: ModelId, target: Target, rateKey: string, embeds = false) {
    const { requestTimeoutMs = defaultTimeoutMs, timeBudgetMs = 300_000, random = Math.random } = this.#options;
    const { onRetry, now } = this.#options;
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
        const price =
          (await this.price(target, target.model, embeds)) ?? (await this.price(target, resolvedModel, embeds));
        return costOf(price, usage);
      },
    };
  }

  #endpointOf(target: Target): Endpoint {
    const { provider, baseUrl } = target;
    if (baseUrl !== undefined) return parseEndpoint(baseUrl);
    if (provider === 'bedrock')
      return parseEndpoint(`https://bedrock-runtime.${this.#keys.region(target)}.amazonaws.com`);
    if (isHosted(provider)) return parseEndpoint(hostedProviders[provider].baseUrl ?? '');
    throw notDeclared(target);
  }

  #checkHost(target: Target, endpoint: Endpoint): void {
    const { allowedHosts } = this.#options;
    if (allowedHosts === undefined || isAllowedHost(endpoint, allowedHosts)) return;
    const found = `the model ${target.model} is called at ${endpoint.base.host}, which the workflow does not allow`;
    throw new ModelError('refused', 'host-not-allowed', found, {
      todo: `Add ${endpoint.base.host} to the input allowed-hosts, if it is meant to be called. Allowed: ${allowedHosts.join(', ')}.`,
    });
  }
}

const defaultTimeoutMs = 60_000;

/** Providers without an address of their own; Bedrock's is made of the region. */
function needsAddress(provider: HostedName): boolean {
  return provider !== 'bedrock' && hostedProviders[provider].baseUrl === undefined;
}

function cannotEmbed(id: ModelId, why: string): InvalidValueError {
  return new InvalidValueError(`${id} cannot embed: ${why}`, {
    todo: 'Name an embedding model, such as openai/text-embedding-3-small or gemini/gemini-embedding-001.',
  });
}

function notDeclared({ endpoint }: Target): ConfigError {
  return new ConfigError(`the endpoint "${endpoint}" is not declared`);
}

async function sleepFor(ms: number, signal: AbortSignal): Promise<void> {
  try {
    await wait(ms, undefined, { signal });
  } catch {
    signal.throwIfAborted();
  }
}
