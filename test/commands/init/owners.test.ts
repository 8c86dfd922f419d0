// biome-ignore-all lint/suspicious/noTemplateCurlyInString: Prompty's own references.
import { describe, expect, it } from 'vitest';
import { type Owner, ownerOf } from '../../../src/commands/init/look/owners.ts';

const byName: Owner = { kind: 'by-name' };
const elsewhere: Owner = { kind: 'elsewhere' };
const azure = (resource?: string): Owner => ({
  kind: 'azure',
  baseUrl: resource === undefined ? undefined : `https://${resource}.openai.azure.com/openai/v1`,
});

describe('whose model a bare name is', () => {
  it.each<[string, string, Owner]>([
    ['a deployment', '{ type: azure_openai, azure_endpoint: "https://ours.openai.azure.com/" }', azure('ours')],
    [
      'a default of the variable',
      '{ type: azure, azure_endpoint: "${env:A:https://ours.openai.azure.com}" }',
      azure('ours'),
    ],
    ['an address from the environment', '{ type: azure_openai, azure_endpoint: "${env:A}" }', azure()],
    [
      'an address that only begins like one',
      '{ type: azure, azure_endpoint: "https://ours.openai.azure.com.evil.example" }',
      azure(),
    ],
    ['a deployment without a type', '{ azure_deployment: gpt-4o }', azure()],
    ['no type at all', '{ name: gpt-4o }', byName],
    ['a type that nobody knows', '{ type: other, name: gpt-4o }', elsewhere],
    ['a server without a type', '{ name: gpt-4o, base_url: "https://llm.example.com" }', elsewhere],
    ['a configuration in another file', '"${file:model.json}"', elsewhere],
  ])('is told by a .prompty file: %s', (_, configuration, owner) => {
    expect(
      ownerOf('gpt-4o', 'a.prompty', `---\nmodel:\n  configuration: ${configuration}\n---\nuser:\nHi\n`, []),
    ).toEqual(owner);
  });

  it.each<[string, Owner]>([
    ['[azure:chat:gpt-4o]', azure()],
    ['[{ id: azureopenai:gpt-4o, config: { apiHost: ours.openai.azure.com } }]', azure('ours')],
    ['[{ "azure:chat:gpt-4o": { config: { apiHost: ours.openai.azure.com } } }, openai:gpt-4o]', azure('ours')],
    ['[azure:gpt-4o, { id: azure:chat:gpt-4o, config: { apiHost: ours.openai.azure.com } }]', azure()],
    ['[vertex:gpt-4o]', elsewhere],
    ['[{ id: openai:gpt-4o, config: { apiBaseUrl: "https://llm.example.com" } }, azure:gpt-4o]', elsewhere],
    ['[openai:gpt-4o]', elsewhere],
  ])('is told by the providers of promptfoo: %s', (providers, owner) => {
    expect(ownerOf('gpt-4o', 'promptfooconfig.yaml', `providers: ${providers}\n`, [])).toEqual(owner);
    expect(ownerOf('gpt-4o', 'promptfooconfig.yaml', 'providers: file://p.yaml\n', [providers])).toEqual(owner);
  });

  it.each<[string, Owner]>([
    ['{ model: gpt-4o }', byName],
    ['{ model: gpt-4o, provider: openai }', byName],
    ['{ model: gpt-4o, provider: azure }', azure()],
    ['{ config: { model: gpt-4o, base_url: "https://llm.example.com" } }', elsewhere],
    ['{ model: gpt-4o, provider: { name: ours } }', elsewhere],
    ['{\n\t"model": "gpt-4o",\n\t"provider": "azure"\n}', azure()],
    ['{ not a document', elsewhere],
  ])('is told by what stands beside it: %s', (text, owner) => {
    expect(ownerOf('gpt-4o', 'a.yaml', text, [])).toEqual(owner);
  });

  it('is told by the name alone in a text', () => {
    expect(ownerOf('gpt-4o', 'a.md', '---\nmodel: gpt-4o\n---\nHi', [])).toEqual(byName);
  });
});
