import { createHash, createHmac } from 'node:crypto';
import { afterEach, describe, expect, it } from 'vitest';
import { builtInHosts, type DeclaredModel, type ModelSet, type ModelsOptions } from '../../src/models/index.ts';
import type { Model } from '../../src/models/model.ts';
import { anthropicFixtures } from './fixtures/anthropic.ts';
import { bedrockFixtures } from './fixtures/bedrock.ts';
import type { ProtocolFixtures } from './fixtures/fixtures.ts';
import { geminiFixtures } from './fixtures/gemini.ts';
import { httpFixtures } from './fixtures/http.ts';
import { openAiChatFixtures } from './fixtures/openai-chat.ts';
import { openAiResponsesFixtures } from './fixtures/openai-responses.ts';
import {
  declared,
  type Loopback,
  modelSet,
  never,
  noon,
  ownEndpointSettings,
  prompt,
  reply,
  type Scripted,
  startLoopback,
} from './rig.ts';

const canary = 'sk-canary-7Jq2';
const open: (Loopback | ModelSet)[] = [];
afterEach(async () => {
  for (const each of open.splice(0)) await each.close();
});

async function rig(
  fixtures: ProtocolFixtures,
  entry: Partial<DeclaredModel>,
  options: Partial<ModelsOptions> = {},
  script: readonly Scripted[] = [],
) {
  const server = await startLoopback(script, fixtures.answer);
  const local = declared({ baseUrl: server.url, ...entry });
  const { models } = modelSet({ declared: new Map([['local', local]]), timeBudgetMs: 0, ...options });
  open.push(models, server);
  return { model: models.model(models.resolve('local')), server };
}

const ask = (model: Model) =>
  model.complete(model.body(prompt({ model: model.id, parameters: { max_tokens: 9 } })), { signal: never });

const providers: readonly [DeclaredModel['provider'], ProtocolFixtures, Partial<DeclaredModel>, string, string][] = [
  ['openai', openAiChatFixtures, {}, 'authorization', `Bearer ${canary}`],
  ['openai-compatible', openAiChatFixtures, {}, 'authorization', `Bearer ${canary}`],
  ['groq', openAiChatFixtures, {}, 'authorization', `Bearer ${canary}`],
  ['openai-responses', openAiResponsesFixtures, {}, 'authorization', `Bearer ${canary}`],
  ['azure', openAiChatFixtures, {}, 'api-key', canary],
  ['anthropic', anthropicFixtures, {}, 'x-api-key', canary],
  ['gemini', geminiFixtures, {}, 'x-goog-api-key', canary],
  ['bedrock', bedrockFixtures, { region: 'eu-west-1' }, 'authorization', `Bearer ${canary}`],
  ['http', httpFixtures, { http: ownEndpointSettings({ authHeader: 'x-team-key' }) }, 'x-team-key', canary],
];

describe.each(providers)('the key of %s', (provider, fixtures, entry, header, value) => {
  const keyed = { provider, apiKeyEnv: 'TEAM_KEY', ...entry };
  const secret = (name: string) => (name === 'TEAM_KEY' ? canary : undefined);

  it('stands in one header and nowhere else', async () => {
    const { model, server } = await rig(fixtures, keyed, { secret });
    const completion = await ask(model);
    const [seen] = server.seen;
    expect(seen?.headers[header]).toBe(value);
    const { [header]: _, ...others } = seen?.headers ?? {};
    expect(JSON.stringify([others, seen?.body, seen?.url, completion, model.endpoint, model.id])).not.toContain(
      'canary',
    );
  });

  it('is in no error and in no answer, however the server quotes it', async () => {
    const quoted = `${canary} ${encodeURIComponent(canary)} ${Buffer.from(canary).toString('base64')}`;
    const refused = reply(401, { error: { message: quoted, code: canary }, message: quoted });
    const echo = reply(200, JSON.parse(JSON.stringify(fixtures.answer).replaceAll('hel', canary)));
    const { model } = await rig(fixtures, keyed, { secret }, [refused, echo, reply(200, { odd: quoted })]);
    const refusal = await ask(model).catch((thrown: unknown) => thrown);
    const answer = await ask(model);
    const odd = await ask(model).catch((thrown: unknown) => thrown);
    expect(refusal).toMatchObject({ reason: 'authentication', message: expect.stringContaining('***') });
    expect(answer.text).toContain('***');
    expect(odd).toMatchObject({ reason: 'bad-response' });
    const base64 = Buffer.from(canary).toString('base64').slice(0, 8);
    const shown = JSON.stringify([refusal, String(refusal), answer, odd, String(odd)]);
    expect(shown).not.toContain('canary');
    expect(shown).not.toContain(base64);
  });

  it('is refused with blanks inside', async () => {
    const { model, server } = await rig(fixtures, keyed, { secret: () => 'a b' });
    await expect(ask(model)).rejects.toMatchObject({
      reason: 'authentication',
      message: expect.stringContaining('TEAM_KEY'),
    });
    expect(server.seen).toEqual([]);
  });
});

describe('the usual key of a provider', () => {
  it('is not sent to another address', async () => {
    for (const [provider, fixtures, entry] of providers.filter(([each]) => each !== 'bedrock')) {
      const { model, server } = await rig(fixtures, { provider, ...entry }, { secret: () => canary });
      await ask(model);
      expect(JSON.stringify(server.seen)).not.toContain('canary');
    }
  });

  it.each(['openai', 'anthropic', 'gemini', 'azure', 'bedrock'] as const)(
    'of %s is asked for by name where a gateway is called',
    async (provider) => {
      const gateway = declared({ provider, baseUrl: 'https://gateway.example/v1', region: 'eu-west-1' });
      const { models } = modelSet({ declared: new Map([['gate', gateway]]), secret: () => canary });
      open.push(models);
      await expect(ask(models.model(models.resolve('gate')))).rejects.toMatchObject({
        message: expect.stringContaining('no key is named for gateway.example'),
        todo: expect.stringContaining('api-key-env'),
      });
    },
  );

  it.each([
    ['azure', 'https://mine.westeurope.cloudapp.azure.com/v1'],
    ['azure', 'https://mine.westeurope.inference.ml.azure.com/v1'],
    ['bedrock', 'https://mine.execute-api.eu-west-1.amazonaws.com/v1'],
    ['bedrock', 'https://mine.s3.amazonaws.com'],
  ] as const)('of %s is not sent to %s, where anybody can have a server', async (provider, baseUrl) => {
    const theirs = declared({ provider, baseUrl, region: 'eu-west-1' });
    const { models } = modelSet({ declared: new Map([['theirs', theirs]]), secret: () => canary });
    open.push(models);
    await expect(ask(models.model(models.resolve('theirs')))).rejects.toMatchObject({
      message: expect.stringContaining('no key is named for mine.'),
    });
  });

  it.each([
    ['openai/x', 'OPENAI_API_KEY', 'https://api.openai.com/v1'],
    ['openai-responses/x', 'OPENAI_API_KEY', 'https://api.openai.com/v1/responses'],
    ['anthropic/x', 'ANTHROPIC_API_KEY', 'https://api.anthropic.com/v1/messages'],
    ['gemini/x', 'GEMINI_API_KEY', 'https://generativelanguage.googleapis.com/v1beta/models/x:generateContent'],
    ['openrouter/a/b', 'OPENROUTER_API_KEY', 'https://openrouter.ai/api/v1'],
    ['groq/x', 'GROQ_API_KEY', 'https://api.groq.com/openai/v1'],
    ['mistral/x', 'MISTRAL_API_KEY', 'https://api.mistral.ai/v1'],
    ['together/a/b', 'TOGETHER_API_KEY', 'https://api.together.ai/v1'],
    ['deepseek/x', 'DEEPSEEK_API_KEY', 'https://api.deepseek.com/v1'],
    ['xai/x', 'XAI_API_KEY', 'https://api.x.ai/v1'],
    ['fireworks/x', 'FIREWORKS_API_KEY', 'https://api.fireworks.ai/inference/v1'],
    ['cerebras/x', 'CEREBRAS_API_KEY', 'https://api.cerebras.ai/v1'],
    ['bedrock/x', 'AWS_BEARER_TOKEN_BEDROCK', 'https://bedrock-runtime.us-west-2.amazonaws.com/model/x/converse'],
    ['azure-entry', 'AZURE_OPENAI_API_KEY', 'https://team.openai.azure.com/openai/v1'],
  ])('of %s is %s, and it is called at %s', async (reference, name, endpoint) => {
    const azure = declared({ provider: 'azure', baseUrl: 'https://team.openai.azure.com/openai/v1' });
    const { models } = modelSet({ declared: new Map([['azure-entry', azure]]), environment: () => 'us-west-2' });
    open.push(models);
    const model = models.model(models.resolve(reference));
    expect(model.endpoint).toBe(endpoint);
    await expect(ask(model)).rejects.toMatchObject({ kind: 'refused', message: expect.stringContaining(name) });
    if (!/bedrock|azure/.test(reference)) expect(builtInHosts).toContain(new URL(endpoint).hostname);
  });

  it('is none for the server of this machine that ollama is', () => {
    const { models } = modelSet();
    open.push(models);
    expect(models.model(models.resolve('ollama/llama3.3')).endpoint).toBe('http://127.0.0.1:11434/v1');
  });
});

describe('a call of Bedrock', () => {
  const arn = 'arn:aws:bedrock:eu-west-1:123456789012:application-inference-profile/abc';
  const access = {
    AWS_ACCESS_KEY_ID: 'AKIDEXAMPLE',
    AWS_SECRET_ACCESS_KEY: 'wJalrXUtnFEMI',
    AWS_SESSION_TOKEN: 'token/1+2=',
  };
  const having = (given: Readonly<Record<string, string>>) => (name: string) => given[name];
  const entry = { provider: 'bedrock' as const, region: 'eu-west-1', model: arn };

  it.each([
    ['with a session', access],
    ['without a session', { ...access, AWS_SESSION_TOKEN: '' }],
  ])('is signed by Signature Version 4 %s, over the encoded path', async (_, given) => {
    const { model, server } = await rig(bedrockFixtures, entry, { secret: having(given) });
    await ask(model);
    const [seen] = server.seen;
    expect(seen?.url).toBe(`/v1/model/${encodeURIComponent(arn)}/converse`);
    expect(seen?.headers.authorization).toBe(signature(seen, given.AWS_SESSION_TOKEN));
    expect(seen?.headers['x-amz-security-token']).toBe(given.AWS_SESSION_TOKEN || undefined);
    expect(JSON.stringify(seen)).not.toContain('wJalr');
  });

  it('takes the key of Bedrock before the access key', async () => {
    const given = { ...access, AWS_BEARER_TOKEN_BEDROCK: canary };
    const { model, server } = await rig(bedrockFixtures, entry, { secret: having(given) });
    await ask(model);
    expect(server.seen[0]?.headers.authorization).toBe(`Bearer ${canary}`);
  });

  it('keeps the session and the secret out of what the provider quotes', async () => {
    const words = `signature of AKIDEXAMPLE: x-amz-security-token:token/1+2= wJalrXUtnFEMI`;
    const { model } = await rig(bedrockFixtures, entry, { secret: having(access) }, [reply(403, { message: words })]);
    const error = await ask(model).catch((thrown: unknown) => thrown);
    expect(String(error)).toContain('signature of ***');
    expect(JSON.stringify([error, String(error)])).not.toMatch(/AKID|token\/1|wJalr/);
  });

  it.each([
    [{ AWS_ACCESS_KEY_ID: 'A' }, 'AWS_SECRET_ACCESS_KEY is not set'],
    [{ AWS_SECRET_ACCESS_KEY: 'B' }, 'AWS_ACCESS_KEY_ID is not set'],
  ])('with half a key is refused', async (given, found) => {
    const { model } = await rig(bedrockFixtures, entry, { secret: having(given as Record<string, string>) });
    await expect(ask(model)).rejects.toMatchObject({
      reason: 'authentication',
      message: expect.stringContaining(found),
    });
  });

  it('needs a region, from the entry, the address or the environment', () => {
    const known = new Map([
      ['here', declared({ provider: 'bedrock', model: 'x', baseUrl: undefined, region: 'eu-west-3' })],
    ]);
    const endpoint = (reference: string, environment?: ModelsOptions['environment']) => {
      const { models } = modelSet({ declared: known, environment });
      open.push(models);
      return models.model(models.resolve(reference)).endpoint;
    };
    expect(endpoint('here')).toContain('bedrock-runtime.eu-west-3.');
    expect(endpoint('here/other')).toContain('/model/other/converse');
    expect(endpoint('bedrock/x', (name) => (name === 'AWS_DEFAULT_REGION' ? 'us-east-2' : ''))).toContain('us-east-2');
    expect(() => endpoint('bedrock/x')).toThrow('need a region');
    expect(() => endpoint('bedrock/x', () => 'evil.example/#')).toThrow('need a region');
  });

  /** Another implementation of the standard's steps: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html. */
  function signature(seen: Loopback['seen'][number] | undefined, token: string | undefined): string {
    const time = new Date(noon).toISOString().replace(/[-:]|\.\d+/g, '');
    const scope = `${time.slice(0, 8)}/eu-west-1/bedrock/aws4_request`;
    const signed = token ? 'host;x-amz-date;x-amz-security-token' : 'host;x-amz-date';
    const lines = [
      `host:${seen?.headers.host}`,
      `x-amz-date:${time}`,
      ...(token ? [`x-amz-security-token:${token}`] : []),
    ];
    const path = (seen?.url ?? '').split('/').map(encodeURIComponent).join('/');
    const hex = (text: string) => createHash('sha256').update(text).digest('hex');
    const request = ['POST', path, '', ...lines, '', signed, hex(seen?.body ?? '')].join('\n');
    const hmac = (key: string | Buffer, text: string) => createHmac('sha256', key).update(text).digest();
    const [date = '', ...parts] = scope.split('/');
    const key = parts.reduce(hmac, hmac(`AWS4${access.AWS_SECRET_ACCESS_KEY}`, date));
    const made = hmac(key, ['AWS4-HMAC-SHA256', time, scope, hex(request)].join('\n')).toString('hex');
    return `AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/${scope}, SignedHeaders=${signed}, Signature=${made}`;
  }
});
