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

export function config(text: string): Config {
  return parseConfig(new TextEncoder().encode(text), 'prompt-ratchet.yml');
}

/** The smallest config with one piece of text in another's place. */
export function changed(from: string, to: string): string {
  if (!SMALLEST.includes(from)) throw new Error(`not in the smallest config: ${from}`);
  return SMALLEST.replace(from, to);
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
