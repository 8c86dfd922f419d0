import { describe, expect, it } from 'vitest';
import { parseModelId } from '../../src/foundation/ids.ts';
import { parsePrompts, readParameterSet } from '../../src/prompts/index.ts';
import { refusal } from './support.ts';

const read = (text: string, path = 'parameters/fast.yaml') =>
  readParameterSet(path, Buffer.from(text), ['parameters/**']);

describe('a file of parameters', () => {
  it('is one object, in YAML or JSON, and its slug is its path', () => {
    expect(read('temperature: 0\nmax_tokens: 5\n')).toEqual({
      slug: 'fast',
      parameters: { temperature: 0, max_tokens: 5 },
      notices: [],
    });
    expect(read('{ "top_p": 0.5 }', 'parameters/team/slow.json')).toMatchObject({
      slug: 'team.slow',
      parameters: { top_p: 0.5 },
    });
  });

  it('may call parameters by what other protocols call them, with a notice each', () => {
    expect(read('maxOutputTokens: 5\nstopSequences: [a]\nmax_completion_tokens: 9\ntopP: 1\n')).toMatchObject({
      parameters: { max_tokens: 5, stop: ['a'], max_completion_tokens: 9, top_p: 1 },
      notices: [
        'the parameter "maxOutputTokens" is spelled "max_tokens" in this format; it is sent as max_tokens',
        'the parameter "stopSequences" is spelled "stop" in this format; it is sent as stop',
        'the parameter "topP" is spelled "top_p" in this format; it is sent as top_p',
      ],
    });
  });

  it.each([
    ['', 'the file has no parameters', 1],
    ['{}', 'the file has no parameters', 1],
    ['- a\n', 'the file must be a mapping', 1],
    ['temperature: hot\n', 'temperature must be a number', 1],
    ['temperature: 0\nmodel: x\n', '"model" is not a parameter', 2],
    ['temperature: 0\napiKey: sk-x\n', '"apiKey" is not a parameter', 2],
    ['max_tokens: 1\nmax_output_tokens: 2\n', '"max_output_tokens" and another key both mean max_tokens', 2],
    ['stop: [a]\nstopSequences: [b]\n', '"stopSequences" and another key both mean stop', 2],
  ])('is refused: %j', (text, message, line) => {
    const error = refusal(() => read(text));
    expect(error.message).toContain(message);
    expect(error.position).toMatchObject({ file: 'parameters/fast.yaml', line });
  });

  it.each([
    [
      'prompts/a.prompt.yml',
      'parametersFrom: fast\nmodelParameters: { temperature: 1 }\nmessages: [{ role: user, content: a }]\n',
    ],
    ['prompts/a.yaml', 'a: { prompt: Hi, parametersFrom: fast, parameters: { temperature: 1 } }\n'],
    [
      'prompts/a.prompts.json',
      '[{ "slug": "a", "messages": [{ "role": "user", "content": "a" }], "parametersFrom": "fast", "parameters": { "temperature": 1 } }]',
    ],
  ])('is what %s may name; what stands in the prompt goes before it', (path, text) => {
    const source = {
      path,
      bytes: Buffer.from(text),
      globs: ['prompts/**'],
      defaultModel: parseModelId('openai/x'),
      resolveModel: parseModelId,
    };
    const [prompt] = parsePrompts({ ...source, parameterSets: new Map([['fast', { temperature: 0, seed: 7 }]]) });
    expect(prompt?.version.parameters).toEqual({ temperature: 1, seed: 7 });
    const error = refusal(() => parsePrompts(source));
    expect(error.message).toBe('there are no parameters "fast"');
    expect(error.position).toMatchObject({ file: path, line: 1 });
  });
});
