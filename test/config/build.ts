import type { Config } from '../../src/config/config.ts';
import { parseConfig } from '../../src/config/index.ts';
import { ConfigError, describeError } from '../../src/foundation/errors.ts';

/** The smallest config, each line in a place of its own. */
export const SMALLEST = `prompts: [prompts/*.md]
datasets:
  triage: datasets/triage.jsonl
suites:
  - name: triage
    dataset: triage
    scorers:
      - exact
environments:
  staging: {}
`;

/** Everything of the product page that this version serves. */
export const FULL = `version: 1
project: shop
prompts: ["prompts/**/*.{prompt.yml,md,txt}"]
model: openai/gpt-5-mini-2025-08-07
datasets:
  triage: datasets/triage.jsonl
  safety: { file: datasets/safety.csv, map: { input: question, expected: answer, cluster: customer } }
models:
  local: { provider: openai-compatible, base-url: "http://127.0.0.1:11434/v1", model: llama3.3 }
  small: { provider: openai, model: gpt-5-mini, api-key-env: TEAM_KEY, prices: { input: 0.25, output: 2 } }
suites:
  - name: triage
    prompts: [support-*]
    dataset: triage
    trials: 5
    scorers:
      - label: { path: $.category }
      - json-schema: { schema: schemas/triage.json }
      - label: { name: urgency, path: $.urgency, labels: [low, high] }
      - json-valid:
  - name: triage-production
    dataset: safety
    scorers: [exact]
environments:
  staging: { assign: on-pass }
  production:
    from: staging
    suites: [triage, triage-production]
    assign: on-merge
    protected: true
    evidence-days: 14
    first: allow
    gate:
      mode: strict
      max-drop: 0.04
      scorers: { label: { min: 0.85, max-drop: 0.02, max-regressed-cases: 3 }, exact: { min: 0.5 } }
      must-improve: { any: [label, urgency], by: 0.02 }
      critical: { tags: [safety] }
      latency: { p50-ms: { max: 1500 }, p95-ms: { max: 4000 }, advisory: false }
      cost: { p50-usd: { max: 0.005 }, p95-usd: { max: 0.01 }, max-increase: 0.10 }
      tokens: { p50: { max: 1200 }, p95: { max: 3000 }, max-increase: 0.20, advisory: true }
      min-cases: 20
      pass-at: 0.8
      weights: { urgency: 0.5 }
      bounds: { urgency: { min: 0, max: 200, better: lower } }
      early-stop: off
      anchor: { support-triage: sha256:4f3a9c01d2e4 }
      on-inconclusive: allow
limits: { max-calls: 100, max-cost: 2.5, concurrency: 4, request-timeout: 1.5m }
registry: { kind: git, branch: releases/prompts, results-branch: releases/results }
`;

export function config(text: string): Config {
  return parseConfig(new TextEncoder().encode(text), 'prompt-ratchet.yml');
}

/** The smallest config with one piece of text in another's place. */
export function changed(from: string, to: string): string {
  if (!SMALLEST.includes(from)) throw new Error(`not in the smallest config: ${from}`);
  return SMALLEST.replace(from, to);
}

/** The smallest config with these keys in the gate of its environment; the first stands at 10:22. */
export function gate(written: string): string {
  return changed('{}', `{ gate: { ${written} } }`);
}

/** The whole error as a person reads it. */
export function refusal(text: string): string {
  try {
    config(text);
  } catch (thrown) {
    if (thrown instanceof ConfigError) return describeError(thrown);
    throw thrown;
  }
  throw new Error('the config was accepted');
}
