import { readFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { isJsonObject, type JsonObject, type JsonValue } from '../../src/foundation/json.ts';
import { parseYaml } from '../../src/foundation/strict-yaml.ts';
import { createModels, type DeclaredModel } from '../../src/models/index.ts';
import { type ModelProvider, modelName, modelOptions } from '../../src/models/options.ts';
import { anthropicFixtures } from './fixtures/anthropic.ts';
import { bedrockFixtures } from './fixtures/bedrock.ts';
import type { ProtocolFixtures } from './fixtures/fixtures.ts';
import { geminiFixtures } from './fixtures/gemini.ts';
import { httpFixtures } from './fixtures/http.ts';
import { openAiChatFixtures } from './fixtures/openai-chat.ts';
import { openAiResponsesFixtures } from './fixtures/openai-responses.ts';
import { never, noon, prompt, startLoopback } from './rig.ts';

const page = readFileSync('docs/models.md', 'utf8');
const fences = (language: string) =>
  Array.from(page.matchAll(new RegExp(`\`\`\`${language}\\n([^]*?)\`\`\``, 'g')), ([, text = '']) => text);

const examples: readonly (readonly [string, DeclaredModel])[] = fences('yaml').flatMap((text) => {
  const { value } = parseYaml(text, 'docs/models.md');
  const entries: JsonValue | undefined = isJsonObject(value) ? value.models : undefined;
  return Object.entries(isJsonObject(entries) ? entries : {}).map(
    ([name, entry]) => [z.parse(modelName, name), z.parse(modelOptions, entry)] as const,
  );
});

const ownProtocol: Partial<Record<ModelProvider, ProtocolFixtures>> = {
  'openai-responses': openAiResponsesFixtures,
  anthropic: anthropicFixtures,
  gemini: geminiFixtures,
  bedrock: bedrockFixtures,
  http: httpFixtures,
};

const closers: (() => Promise<void>)[] = [];
afterAll(async () => {
  for (const close of closers) await close();
});

/** The model of an entry of the page, its server on this machine. */
async function called(name: string, entry: DeclaredModel): Promise<{ text: string; keys: readonly unknown[] }> {
  const fixtures = ownProtocol[entry.provider] ?? openAiChatFixtures;
  const server = await startLoopback([], fixtures.answer);
  const served = /^(command|replay|simulated)$/.test(entry.provider) ? entry : { ...entry, baseUrl: server.url };
  const recording = new TextEncoder().encode(fences('json').join(''));
  const models = createModels({
    declared: new Map([[name, served]]),
    secret: (variable) => (variable === entry.apiKeyEnv ? `key-of-${variable}` : undefined),
    now: () => noon,
    files: new Map([['recordings/triage.jsonl', recording]]),
    startProgram: () => ({ ask: async () => ({ text: 'hello' }), close: async () => {} }),
  });
  closers.push(
    () => models.close(),
    () => server.close(),
  );
  const model = models.model(models.resolve(name));
  const parameters: JsonObject = entry.provider === 'replay' ? {} : { max_tokens: 50 };
  const request = prompt({ messages: [{ role: 'user', content: 'Hello?' }], parameters });
  const { text } = await model.complete(model.body(request), { signal: never });
  return { text, keys: server.seen.flatMap(({ headers }) => Object.values(headers)) };
}

const provider = z.object({ const: z.optional(z.string()), enum: z.optional(z.array(z.string())) });
const oneOf = z.object({ oneOf: z.array(z.object({ properties: z.object({ provider }) })) });

describe('docs/models.md', () => {
  it.each(examples)('has an example %s that can be parsed and called', async (name, entry) => {
    const { text, keys } = await called(name, entry);
    expect(text).not.toBe('');
    if (entry.apiKeyEnv !== undefined) expect(keys.join('\n')).toContain(`key-of-${entry.apiKeyEnv}`);
  });

  it('has an example and a row of every provider', () => {
    const written: unknown = JSON.parse(JSON.stringify(z.toJSONSchema(modelOptions, { io: 'input' })));
    const union = z.parse(oneOf, written);
    const providers = union.oneOf.flatMap(({ properties: { provider } }) => provider.enum ?? [provider.const]);
    expect(new Set(examples.map(([, { provider }]) => provider))).toEqual(new Set(providers));
    const rows = Array.from(page.matchAll(/^\| `([a-z-]+)` \| [^|]+ \| [^|]+ \| [^|]+ \|$/gm), ([, name]) => name);
    expect(new Set(rows)).toEqual(new Set(providers));
  });
});
