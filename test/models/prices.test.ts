import { calcPrice, findProvider } from '@pydantic/genai-prices';
import { describe, expect, it } from 'vitest';
import { costOf, declaredPrice, priceOf } from '../../src/models/prices.ts';
import { noon } from './rig.ts';

const openai = (model: string) => priceOf({ priceId: 'openai', model }, noon);
const compatible = (model: string, baseUrl: string) => priceOf({ model, baseUrl }, noon);

describe('costOf', () => {
  it('is unknown for an unknown price, never 0', () => {
    expect(costOf(undefined, { inputTokens: 0, outputTokens: 0 })).toBeUndefined();
  });

  it('counts US dollars per million tokens', () => {
    expect(costOf(declaredPrice({ input: 2, output: 8 }), { inputTokens: 500_000, outputTokens: 250_000 })).toBe(3);
  });

  it('counts cached input at its own rate', () => {
    const price = { input: 2, cachedInput: 0.5, output: 8, tiers: [] };
    expect(costOf(price, { inputTokens: 1_000_000, cachedInputTokens: 400_000, outputTokens: 0 })).toBeCloseTo(1.4, 10);
  });

  it('counts what is written to the cache at its own rate, or as any input', () => {
    const tokens = { inputTokens: 1_000_000, cacheWriteTokens: 400_000, outputTokens: 0 };
    expect(costOf({ input: 2, cachedInput: 1, cacheWrite: 2.5, output: 8, tiers: [] }, tokens)).toBeCloseTo(2.2, 10);
    expect(costOf(declaredPrice({ input: 2, output: 8 }), tokens)).toBe(2);
  });

  it('counts the whole request at the rate of its tier', () => {
    const tiers = [{ aboveInputTokens: 200_000, input: 4, cachedInput: 4, output: 12 }];
    const price = { input: 2, cachedInput: 2, output: 8, tiers };
    expect(costOf(price, { inputTokens: 200_000, outputTokens: 0 })).toBe(0.4);
    expect(costOf(price, { inputTokens: 200_001, outputTokens: 0 })).toBeCloseTo(0.800004, 10);
  });
});

describe('priceOf', () => {
  it('knows OpenAI’s models', async () => {
    expect(await openai('gpt-5-mini-2025-08-07')).toEqual({ input: 0.25, cachedInput: 0.025, output: 2, tiers: [] });
  });

  it('does not know a model that is not in the list', async () => {
    expect(await openai('gpt-99-enormous')).toBeUndefined();
  });

  it('knows an endpoint by its address, and no price of a server of one’s own', async () => {
    expect(await compatible('deepseek-chat', 'https://api.deepseek.com/v1')).toMatchObject({ tiers: [] });
    expect(await compatible('gpt-5-mini', 'http://127.0.0.1:11434/v1')).toBeUndefined();
    expect(await compatible('gpt-5-mini', 'https://llm.example.com/v1')).toBeUndefined();
  });

  it('knows what it costs to write to the cache of Anthropic, and the models of Bedrock by their address', async () => {
    const rates = { input: 3, cachedInput: 0.3, cacheWrite: 3.75, output: 15 };
    expect(await priceOf({ priceId: 'anthropic', model: 'claude-sonnet-4-5' }, noon)).toMatchObject(rates);
    const bedrock = 'https://bedrock-runtime.eu-west-1.amazonaws.com';
    expect(await compatible('eu.anthropic.claude-haiku-4-5-20251001-v1:0', bedrock)).toMatchObject({ tiers: [] });
  });

  it('knows an embedding model, which has no price of an output', async () => {
    const model = 'text-embedding-3-small';
    expect(await priceOf({ priceId: 'openai', model, embeds: true }, noon)).toMatchObject({ input: 0.02, output: 0 });
    expect(await openai(model)).toBeUndefined();
  });

  it('gives no price where requests cost, too', async () => {
    expect(await compatible('sonar', 'https://api.perplexity.ai')).toBeUndefined();
  });

  it('agrees with the list’s own arithmetic for every model of OpenAI and Google', async () => {
    const usages = [
      { input_tokens: 1_000, output_tokens: 100, cache_read_tokens: 0 },
      { input_tokens: 200_000, output_tokens: 1_000, cache_read_tokens: 20_000 },
      { input_tokens: 300_000, output_tokens: 1_000, cache_read_tokens: 20_000 },
    ];
    const addresses = { openai: undefined, google: 'https://generativelanguage.googleapis.com/v1beta/openai' };
    let compared = 0;
    for (const [providerId, address] of Object.entries(addresses)) {
      for (const { id } of findProvider({ providerId })?.models ?? []) {
        const price = await (address === undefined ? openai(id) : compatible(id, address));
        if (price === undefined) continue;
        for (const usage of usages) {
          const {
            input_tokens: inputTokens,
            output_tokens: outputTokens,
            cache_read_tokens: cachedInputTokens,
          } = usage;
          const expected = calcPrice(usage, id, { providerId, timestamp: new Date(noon) })?.total_price;
          expect(costOf(price, { inputTokens, outputTokens, cachedInputTokens })).toBeCloseTo(
            expected ?? Number.NaN,
            10,
          );
          compared += 1;
        }
      }
    }
    expect(compared).toBeGreaterThan(100);
  });
});
