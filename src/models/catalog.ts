import { anthropicMessages } from './providers/anthropic.ts';
import { bedrockConverse } from './providers/bedrock.ts';
import { bedrockTitanEmbeddings, geminiEmbedContent, openAiEmbeddings } from './providers/embeddings.ts';
import { geminiGenerateContent } from './providers/gemini.ts';
import { openAiChat } from './providers/openai-chat.ts';
import { openAiResponses } from './providers/openai-responses.ts';
import type { Protocol } from './wire/protocol.ts';

/** A provider that is reached over HTTP: which protocol it speaks, where, and how a key is shown. */
export type HostedProvider = {
  readonly protocol: (model: string) => Protocol;
  /** Undefined where it cannot embed. */
  readonly embeddings: ((model: string) => Protocol) | undefined;
  /** Undefined where every account has its own. */
  readonly baseUrl: string | undefined;
  /** The environment variable of the key where the config names none; undefined: there is no usual one. */
  readonly keyName: string | undefined;
  /** Carries the key; `authorization` as a bearer token. */
  readonly authHeader: string;
  /** Its name in the price list; undefined: known by its address. */
  readonly priceId: string | undefined;
};

const chat = (
  baseUrl: string | undefined,
  keyName: string | undefined,
  priceId: string | undefined,
): HostedProvider => ({
  protocol: openAiChat,
  embeddings: openAiEmbeddings,
  baseUrl,
  keyName,
  authHeader: 'authorization',
  priceId,
});

const openAiUrl = 'https://api.openai.com/v1';

/** Addresses and variables as the providers' own documentation has them. */
export const hostedProviders = {
  openai: chat(openAiUrl, 'OPENAI_API_KEY', 'openai'),
  'openai-responses': { ...chat(openAiUrl, 'OPENAI_API_KEY', 'openai'), protocol: openAiResponses },
  'openai-compatible': chat(undefined, undefined, undefined),
  // The v1 API: https://learn.microsoft.com/azure/ai-foundry/openai/api-version-lifecycle.
  azure: { ...chat(undefined, 'AZURE_OPENAI_API_KEY', undefined), authHeader: 'api-key' },
  anthropic: {
    protocol: anthropicMessages,
    embeddings: undefined,
    baseUrl: 'https://api.anthropic.com/v1',
    keyName: 'ANTHROPIC_API_KEY',
    authHeader: 'x-api-key',
    priceId: 'anthropic',
  },
  gemini: {
    protocol: geminiGenerateContent,
    embeddings: geminiEmbedContent,
    baseUrl: 'https://generativelanguage.googleapis.com/v1beta',
    keyName: 'GEMINI_API_KEY',
    authHeader: 'x-goog-api-key',
    priceId: 'google',
  },
  bedrock: {
    protocol: bedrockConverse,
    embeddings: bedrockTitanEmbeddings,
    baseUrl: undefined,
    keyName: 'AWS_BEARER_TOKEN_BEDROCK',
    authHeader: 'authorization',
    priceId: undefined,
  },
  openrouter: chat('https://openrouter.ai/api/v1', 'OPENROUTER_API_KEY', 'openrouter'),
  groq: { ...chat('https://api.groq.com/openai/v1', 'GROQ_API_KEY', 'groq'), embeddings: undefined },
  mistral: chat('https://api.mistral.ai/v1', 'MISTRAL_API_KEY', 'mistral'),
  together: chat('https://api.together.ai/v1', 'TOGETHER_API_KEY', 'together'),
  deepseek: { ...chat('https://api.deepseek.com/v1', 'DEEPSEEK_API_KEY', 'deepseek'), embeddings: undefined },
  xai: { ...chat('https://api.x.ai/v1', 'XAI_API_KEY', 'x-ai'), embeddings: undefined },
  fireworks: chat('https://api.fireworks.ai/inference/v1', 'FIREWORKS_API_KEY', 'fireworks'),
  cerebras: { ...chat('https://api.cerebras.ai/v1', 'CEREBRAS_API_KEY', 'cerebras'), embeddings: undefined },
  ollama: chat('http://127.0.0.1:11434/v1', undefined, undefined),
} satisfies Readonly<Record<string, HostedProvider>>;

export type HostedName = keyof typeof hostedProviders;

export function isHosted(provider: string): provider is HostedName {
  return Object.hasOwn(hostedProviders, provider);
}

/** The hosts that built-in model ids are called at; Bedrock's has the region in it and is not among them. */
export const builtInHosts: readonly string[] = [
  ...new Set(
    Object.values(hostedProviders).flatMap(({ baseUrl }) => (baseUrl === undefined ? [] : [new URL(baseUrl).hostname])),
  ),
];

/** The variables that hold keys of built-in providers: what a config that nobody has reviewed yet may name. */
export const builtInKeyNames: readonly string[] = [
  ...new Set(Object.values(hostedProviders).flatMap(({ keyName }) => (keyName === undefined ? [] : [keyName]))),
  'AWS_ACCESS_KEY_ID',
  'AWS_SECRET_ACCESS_KEY',
  'AWS_SESSION_TOKEN',
];
