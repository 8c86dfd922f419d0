import { describe, expect, it } from 'vitest';
import { createModelsFor } from '../../src/commands/models.ts';
import type { Surroundings } from '../../src/commands/request.ts';
import { TrustedFolder } from '../../src/commands/trusted-folder.ts';
import { parseConfig } from '../../src/config/index.ts';
import { parseModelId } from '../../src/foundation/ids.ts';
import { emptyTree } from '../../src/foundation/source-tree.ts';

const config = parseConfig(
  Buffer.from(`prompts: [prompts/*.md]
models:
  team: { provider: openai, model: gpt-test, api-key-env: DEPLOY_TOKEN }
datasets: { items: items.jsonl }
suites: [{ name: items, dataset: items, scorers: [exact] }]
environments: { staging: {} }
`),
  'prompt-ratchet.yml',
);

/** What a call with this key asks of the environment, and what it ends with. No call leaves: no variable has a value. */
async function asked(trust: { readonly trusted: boolean; readonly keys: boolean }) {
  const names: string[] = [];
  const secret = (name: string) => {
    names.push(name);
    return undefined;
  };
  const around = {
    secret,
    variable: () => undefined,
    now: () => new Date(0),
    log: () => undefined,
  } as unknown as Surroundings;
  const folder = new TrustedFolder(emptyTree, undefined);
  const models = await createModelsFor(config, around, { ...trust, folder });
  const messages: string[] = [];
  for (const id of ['openai/gpt-test', 'anthropic/claude-test']) {
    const model = models.model(parseModelId(id));
    const thrown: unknown = await model
      .complete({}, { signal: new AbortController().signal })
      .catch((error: unknown) => error);
    messages.push(thrown instanceof Error ? thrown.message : 'it was answered');
  }
  await models.close();
  return { names, messages };
}

describe('the keys that a config may name', () => {
  it('are any, where it is reviewed', async () => {
    expect((await asked({ trusted: true, keys: true })).names).toEqual(['DEPLOY_TOKEN', 'ANTHROPIC_API_KEY']);
  });

  it('are those of the built-in providers alone, where nobody has reviewed it yet', async () => {
    const { names, messages } = await asked({ trusted: false, keys: true });
    expect(names).toEqual(['ANTHROPIC_API_KEY']);
    expect(messages[0]).toContain('DEPLOY_TOKEN is not set');
  });

  it('are none on a fork', async () => {
    expect((await asked({ trusted: true, keys: false })).names).toEqual([]);
  });
});
