import { describe, expect, it } from 'vitest';
import type { JsonValue } from '../../../src/foundation/json.ts';
import { retryAfterMs } from '../../../src/models/transport/retry-after.ts';
import { errorBody, noon } from '../rig.ts';

const wait = (headers: Readonly<Record<string, string>>, body?: JsonValue, status = 429) =>
  retryAfterMs({ status, headers, body }, noon);

describe('retryAfterMs', () => {
  it.each([
    ['0', 0],
    ['30', 30_000],
    ['0.25', 250],
    ['1m30s', 90_000],
    ['6m0s', 360_000],
    ['120ms', 120],
    ['7.66s', 7_660],
    ['1h2m', 3_720_000],
    ['1d', 86_400_000],
    ['Fri, 20 Nov 2026 12:00:05 GMT', 5_000],
    ['Fri, 20 Nov 2026 11:59:00 GMT', 0],
    ['2026-11-20T12:01:00Z', 60_000],
    [String(noon / 1000 + 9), 9_000],
    [String(noon - 1), 0],
  ])('reads retry-after "%s"', (text, ms) => {
    expect(wait({ 'retry-after': text })).toBe(ms);
  });

  it.each(['', 'soon', '-5', '1e9', '12 parsecs', '1m30', 'Friday', 'NaN', '٣'])('does not guess at "%s"', (text) => {
    expect(wait({ 'retry-after': text })).toBeUndefined();
  });

  it('takes the finer header first', () => {
    expect(wait({ 'retry-after': '9', 'retry-after-ms': '8500' })).toBe(8_500);
    expect(wait({ 'retry-after': '9', 'retry-after-ms': 'x', 'x-ms-retry-after-ms': '70' })).toBe(70);
  });

  it.each([
    ['Please try again in 6m0s.', 360_000],
    ['Limit 3, Used 3. Please try again in 20s. Visit the page.', 20_000],
    ['Please retry after 1 second.', 1_000],
    ['Please retry after 26 seconds.', 26_000],
    ['Please retry in 34.074824224s.', 34_074.824224],
    ['Try again in 2 minutes', 120_000],
    ['Please try again in 59.5 milliseconds', 59.5],
    ['Retry your request after 3 hours.', 10_800_000],
  ])('reads "%s"', (message, ms) => {
    expect(wait({}, errorBody(message))).toBeCloseTo(ms, 6);
  });

  it.each(['Please try again in a few seconds', 'Please try again later', 'try again in 5 parsecs'])(
    'does not guess at "%s"',
    (message) => {
      expect(wait({}, errorBody(message))).toBeUndefined();
    },
  );

  it('reads an error that is a text alone', () => {
    expect(wait({}, { error: 'try again in 3s' })).toBe(3_000);
  });

  it('reads RetryInfo also where the error is in a list', () => {
    const details = [{ '@type': 'QuotaFailure' }, { '@type': 'RetryInfo', retryDelay: '34s' }];
    expect(wait({}, { error: { details } })).toBe(34_000);
    expect(wait({}, [{ error: { details } }])).toBe(34_000);
    expect(wait({}, { error: { details: [{ retryDelay: 'soon' }] } })).toBeUndefined();
  });

  it('waits for the last of the exhausted limits', () => {
    const headers = {
      'x-ratelimit-remaining-requests': '99',
      'x-ratelimit-reset-requests': '8h',
      'x-ratelimit-remaining-tokens': '0',
      'x-ratelimit-reset-tokens': '12s',
      'anthropic-ratelimit-input-tokens-remaining': '0',
      'anthropic-ratelimit-input-tokens-reset': '2026-11-20T12:00:30Z',
    };
    expect(wait(headers)).toBe(30_000);
  });

  it('takes the first limit to open when none is known to be exhausted', () => {
    expect(wait({ 'x-ratelimit-reset-requests': '8h', 'x-ratelimit-reset-tokens': '2s' })).toBe(2_000);
    expect(wait({ 'ratelimit-reset': '4' })).toBe(4_000);
  });

  it('reads limits only after a 429, because OpenAI sends them always', () => {
    expect(wait({ 'x-ratelimit-reset-tokens': '2s' }, undefined, 500)).toBeUndefined();
    expect(wait({ 'retry-after': '2' }, undefined, 503)).toBe(2_000);
  });

  it('says nothing where the provider says nothing', () => {
    expect(wait({}, 'text')).toBeUndefined();
    expect(wait({}, { error: { message: 5 } })).toBeUndefined();
    expect(wait({})).toBeUndefined();
  });
});
