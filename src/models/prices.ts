import type { Usage } from './model.ts';

/** US dollars per million tokens. */
type Rates = {
  readonly input: number;
  /** For the part of the input that the provider read from its cache. */
  readonly cachedInput: number;
  /** For the part that the provider wrote to its cache; undefined: as any other input. */
  readonly cacheWrite?: number;
  readonly output: number;
};

/** The price of one model. Plain data, so that a plan can show it. */
export type Price = Rates & {
  /** What requests of more input tokens than `aboveInputTokens` cost instead, all of their tokens; ascending. */
  readonly tiers: readonly (Rates & { readonly aboveInputTokens: number })[];
};

export type Tokens = Pick<Usage, 'inputTokens' | 'outputTokens'> & {
  readonly cachedInputTokens?: number;
  readonly cacheWriteTokens?: number | undefined;
};

/** Whose price is asked for: a model of a provider that the list names, or of the endpoint at `baseUrl`. */
export type PricedModel = { readonly model: string; readonly embeds?: boolean } & (
  | { readonly priceId: string }
  | { readonly baseUrl: string }
);

/** US dollars of a number of tokens; undefined when the price is unknown: never 0 for unknown. */
export function costOf(price: Price | undefined, tokens: Tokens): number | undefined {
  if (price === undefined) return undefined;
  const { inputTokens, outputTokens, cachedInputTokens = 0, cacheWriteTokens = 0 } = tokens;
  const rates = price.tiers.findLast((each) => inputTokens > each.aboveInputTokens) ?? price;
  const fresh = inputTokens - cachedInputTokens - cacheWriteTokens;
  const written = cacheWriteTokens * (rates.cacheWrite ?? rates.input);
  const read = cachedInputTokens * rates.cachedInput;
  return (fresh * rates.input + read + written + outputTokens * rates.output) / 1_000_000;
}

/** The price that a config declares: one rate, cached tokens at the full one. */
export function declaredPrice(prices: { readonly input: number; readonly output: number }): Price {
  return { input: prices.input, cachedInput: prices.input, output: prices.output, tiers: [] };
}

/**
 * The price in the bundled list (@pydantic/genai-prices, never updated over the network); undefined when the list does not know
 * the model, or prices it by something else than text tokens. An endpoint is known by its address: a local server has no price.
 *
 * The list is loaded here, at its first use, because it is large: 0.8 MB of source, 65 ms of CPU.
 *
 * @param at the moment of the call, in milliseconds since the epoch: some prices change with the date.
 */
export async function priceOf(priced: PricedModel, at: number): Promise<Price | undefined> {
  const { calcPrice } = await import('@pydantic/genai-prices');
  const found = calcPrice({ input_tokens: 1, output_tokens: 1 }, priced.model, {
    timestamp: new Date(at),
    ...('priceId' in priced ? { providerId: priced.priceId } : { providerApiUrl: priced.baseUrl }),
  });
  if (found === null) return undefined;
  // A vector has no output tokens, and the list no price for them.
  return priceFromList(priced.embeds === true ? { output_mtok: 0, ...found.model_price } : found.model_price);
}

type Rate = number | { readonly base: number; readonly tiers: readonly { start: number; price: number }[] } | undefined;

function priceFromList(rates: Readonly<Record<string, Rate>>): Price | undefined {
  const { input_mtok: input, output_mtok: output, cache_read_mtok: cached, cache_write_mtok: written } = rates;
  const perRequest = rates.requests_kcount;
  if (input === undefined || output === undefined || perRequest !== undefined) return undefined;
  const starts = [input, output, cached, written].flatMap((rate) =>
    typeof rate === 'object' ? rate.tiers.map((tier) => tier.start) : [],
  );
  const ratesAbove = (start: number): Rates => ({
    input: rateAbove(input, start),
    cachedInput: rateAbove(cached ?? input, start),
    ...(written === undefined ? {} : { cacheWrite: rateAbove(written, start) }),
    output: rateAbove(output, start),
  });
  const ascending = [...new Set(starts)].sort((one, other) => one - other);
  return {
    ...ratesAbove(0),
    tiers: ascending.map((aboveInputTokens) => ({ aboveInputTokens, ...ratesAbove(aboveInputTokens) })),
  };
}

/** The list's tiers hold for the whole request, decided by its input tokens ("threshold-based", not marginal). */
function rateAbove(rate: NonNullable<Rate>, start: number): number {
  if (typeof rate === 'number') return rate;
  const reached = rate.tiers.filter((tier) => tier.start <= start);
  return reached.reduce((highest, tier) => (tier.start >= highest.start ? tier : highest), {
    start: 0,
    price: rate.base,
  }).price;
}
