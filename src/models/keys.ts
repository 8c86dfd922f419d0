import { InvalidValueError } from '../foundation/errors.ts';
import { type HostedName, hostedProviders } from './catalog.ts';
import { ModelError } from './model.ts';
import type { Target } from './references.ts';
import { signForBedrock } from './transport/aws.ts';
import type { Endpoint } from './transport/endpoint.ts';
import type { Authorization } from './wire/protocol.ts';

export type KeyOptions = {
  /** The value of an environment variable that holds a key. */
  readonly secret: (environmentVariable: string) => string | undefined;
  /** The value of one that holds no secret. */
  readonly environment?: ((name: string) => string | undefined) | undefined;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
};

/** What a call is let through with where no key is needed. */
export const noAuthorization: Authorization = { headers: {}, secrets: [], keyName: undefined };

/** A provider's usual key is for the provider's own hosts alone: for any other address the config names the variable. */
export function usualKeyName(target: Target, provider: HostedName, { base }: Endpoint): string | undefined {
  if (target.apiKeyEnv !== undefined) return target.apiKeyEnv;
  const own = target.baseUrl === undefined || (provider === 'azure' && AZURE.test(base.hostname));
  return own ? hostedProviders[provider].keyName : undefined;
}

/** Below azure.com and amazonaws.com anybody can have a server that answers (`*.cloudapp.azure.com`, `*.execute-api.*`): these alone. */
const AZURE = /\.(?:openai|cognitiveservices|services\.ai)\.azure\.com$/;
const BEDROCK = /(?:^|\.)bedrock-runtime(?:-fips)?\.[a-z0-9-]+\.(?:vpce\.)?amazonaws\.com(?:\.cn)?$/;

/** The keys of one run, read at the call. */
export class Keys {
  readonly #options: KeyOptions;
  readonly #derived = new Map<string, ArrayBuffer>();

  constructor(options: KeyOptions) {
    this.#options = options;
  }

  /**
   * @param header carries the key; `authorization` as a bearer token.
   * @throws ModelError `authentication` when there has to be a key and there is none, or one that no header can carry.
   */
  authorize(target: Target, endpoint: Endpoint, name: string | undefined, header: string): Authorization {
    const value = this.#key(name);
    if (name === undefined || value === undefined) {
      if (endpoint.loopback) return noAuthorization;
      throw noKey(target, endpoint, name);
    }
    const shown = header === 'authorization' ? `Bearer ${value}` : value;
    return { headers: { [header]: shown }, secrets: [value], keyName: name };
  }

  /** A key of Bedrock's own where there is one, else a signature with the access key of AWS; that only for AWS, or this machine. */
  async authorizeBedrock(
    target: Target,
    endpoint: Endpoint,
    call: { readonly url: URL; readonly body: string },
  ): Promise<Authorization> {
    const { apiKeyEnv } = target;
    const name = apiKeyEnv ?? hostedProviders.bedrock.keyName;
    const aws = BEDROCK.test(endpoint.base.hostname) || endpoint.loopback;
    if (apiKeyEnv !== undefined || (aws && this.#key(name) !== undefined)) {
      return this.authorize(target, endpoint, name, 'authorization');
    }
    if (!aws) throw noKey(target, endpoint, undefined);
    const { secret, now } = this.#options;
    const signing = { region: () => this.region(target), secret, now, derived: this.#derived };
    const signed = await signForBedrock(call, signing);
    if (signed === undefined && !endpoint.loopback) throw noKey(target, endpoint, `${name} or AWS_ACCESS_KEY_ID`);
    return signed ?? noAuthorization;
  }

  /** @throws InvalidValueError where neither the config nor the environment names a region. */
  region({ region, baseUrl, endpoint }: Target): string {
    const { environment } = this.#options;
    const inAddress = /^https:\/\/bedrock-runtime\.([a-z0-9-]+)\.amazonaws\.com/.exec(baseUrl ?? '')?.[1];
    const found = region ?? inAddress ?? (environment?.('AWS_REGION') || environment?.('AWS_DEFAULT_REGION'));
    if (found !== undefined && /^[a-z0-9-]{3,30}$/.test(found)) return found;
    throw new InvalidValueError(`the models of ${endpoint} need a region of AWS`, {
      todo: 'Set AWS_REGION in the env of the step, or declare the model with provider: bedrock and its region.',
    });
  }

  /** @throws ModelError `authentication` for a value that no header can carry. */
  #key(name: string | undefined): string | undefined {
    const value = name === undefined ? undefined : this.#options.secret(name)?.trim();
    if (value === undefined || value === '') return undefined;
    if (!/^[\x21-\x7e]+$/.test(value)) {
      throw new ModelError('refused', 'authentication', `${name} holds blanks or characters that no key has`, {
        todo: `Set ${name} to the key alone.`,
      });
    }
    return value;
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
