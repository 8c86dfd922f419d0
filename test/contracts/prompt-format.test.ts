import { isJsonObject, type JsonValue } from '../../src/foundation/json.ts';
import { promptFormatContract } from './prompt-format.ts';

promptFormatContract('.prompt.yml', {
  ending: '.prompt.yml',
  write({ slug, model, temperature, content }, keys) {
    const members = [
      slug === undefined ? '' : `slug: ${slug}\n`,
      model === undefined ? '' : `model: ${model}\n`,
      temperature === undefined ? '' : `modelParameters:\n  temperature: ${temperature}\n`,
      `messages:\n  - role: user\n    content: |-\n      ${content}\n`,
    ];
    return (keys === 'reversed' ? members.reverse() : members).join('');
  },
  unknownKey: { text: 'messages:\n  - role: user\n    name: x\n    content: hi\n', line: 3, column: 5 },
});

for (const ending of ['.md', '.txt']) {
  promptFormatContract(`plain text (${ending})`, {
    ending,
    write({ slug, model, temperature, content }, keys) {
      const members = [
        slug === undefined ? '' : `slug: ${slug}\n`,
        model === undefined ? '' : `model: ${model}\n`,
        temperature === undefined ? '' : `parameters: { temperature: ${temperature} }\n`,
      ];
      return `---\n${(keys === 'reversed' ? members.reverse() : members).join('')}---\n${content}\n`;
    },
    unknownKey: { text: '---\nmodel: openai/gpt-test\nmodle: x\n---\nHello {{input}}\n', line: 3, column: 1 },
  });
}

promptFormatContract('promptfoo', {
  ending: '.promptfoo.yaml',
  saysSlug: false,
  write({ model, temperature, content }, keys) {
    const config = temperature === undefined ? '' : `    config: { temperature: ${temperature} }\n`;
    const members = [
      `prompts:\n  - raw: |-\n      ${content}\n${model === undefined ? config : ''}`,
      model === undefined ? '' : `providers:\n  - id: ${model}\n${config}`,
      'description: x\n',
    ];
    return (keys === 'reversed' ? members.reverse() : members).join('');
  },
  unknownKey: { text: 'prompts:\n  - raw: hi {{x}}\n    content: y\n', line: 3, column: 5 },
});

promptFormatContract('a map of prompts', {
  ending: '.yaml',
  slug: 'support.triage.main',
  write({ slug, model, temperature, content }, keys) {
    const members = [
      `  prompt: |-\n    ${content}\n`,
      slug === undefined ? '' : `  slug: ${slug}\n`,
      model === undefined ? '' : `  model: ${model}\n`,
      temperature === undefined ? '' : `  parameters: { temperature: ${temperature} }\n`,
    ];
    return `main:\n${(keys === 'reversed' ? members.reverse() : members).join('')}`;
  },
  unknownKey: { text: 'main:\n  prompt: hi {{x}}\n  modle: y\n', line: 3, column: 3 },
});

promptFormatContract('our JSON', {
  ending: '.prompts.json',
  write({ slug = 'support.triage', model, temperature, content }, keys) {
    const members = {
      slug,
      ...(model === undefined ? {} : { model }),
      ...(temperature === undefined ? {} : { parameters: { temperature } }),
      messages: [{ role: 'user', content }],
    };
    return jsonText([members], keys);
  },
  unknownKey: { text: '[\n  { "slug": "a", "modle": "b" }\n]\n', line: 2, column: 18 },
});

promptFormatContract('Braintrust', {
  ending: '.json',
  templateLanguage: 'mustache',
  write({ slug, model, temperature, content }, keys) {
    const options = {
      ...(model === undefined ? {} : { model }),
      ...(temperature === undefined ? {} : { params: { temperature } }),
    };
    const prompt = { type: 'chat', messages: [{ role: 'user', content }] };
    return jsonText({ ...(slug === undefined ? {} : { slug }), prompt_data: { prompt, options } }, keys);
  },
  unknownKey: { text: '{\n  "prompt_data": {},\n  "sluk": "a"\n}\n', line: 3, column: 3 },
});

promptFormatContract('Langfuse', {
  ending: '.json',
  write({ slug, model, temperature, content }, keys) {
    const config = {
      ...(model === undefined ? {} : { model }),
      ...(temperature === undefined ? {} : { temperature }),
    };
    return jsonText({ ...(slug === undefined ? {} : { name: slug }), type: 'text', prompt: content, config }, keys);
  },
  unknownKey: { text: '{\n  "type": "text",\n  "prompt": "a",\n  "label": "a"\n}\n', line: 4, column: 3 },
});

promptFormatContract('Prompty 1', {
  ending: '.prompty',
  templateLanguage: 'jinja',
  write({ slug, model, temperature, content }, keys) {
    const [, name] = model?.split('/') ?? [];
    const settings = [
      model === undefined
        ? ''
        : `  configuration: { ${name === undefined ? `name: ${model}` : `type: openai, name: ${name}`} }\n`,
      temperature === undefined ? '' : `  parameters: { temperature: ${temperature} }\n`,
    ];
    const members = [
      slug === undefined ? '' : `slug: ${slug}\n`,
      `model:\n  api: chat\n${(keys === 'reversed' ? settings.reverse() : settings).join('')}`,
    ];
    return `---\n${(keys === 'reversed' ? members.reverse() : members).join('')}---\nuser:\n${content}\n`;
  },
  unknownKey: { text: '---\nmodel:\n  api: chat\n  modle: x\n---\nuser:\nHello {{input}}\n', line: 4, column: 3 },
});

promptFormatContract('Prompty 2', {
  ending: '.prompty',
  templateLanguage: 'jinja',
  write({ slug, model, temperature, content }, keys) {
    const settings = [
      model === undefined ? '' : `  id: ${model}\n`,
      temperature === undefined ? '' : `  options: { temperature: ${temperature} }\n`,
    ];
    const members = [
      slug === undefined ? '' : `slug: ${slug}\n`,
      `model:\n  apiType: chat\n${(keys === 'reversed' ? settings.reverse() : settings).join('')}`,
    ];
    return `---\n${(keys === 'reversed' ? members.reverse() : members).join('')}---\nuser:\n${content}\n`;
  },
  unknownKey: { text: '---\nname: x\nmodle: gpt\n---\nuser:\nHello {{input}}\n', line: 3, column: 1 },
});

promptFormatContract('Dotprompt', {
  ending: '.prompt',
  templateLanguage: 'handlebars',
  write({ slug, model, temperature, content }, keys) {
    const members = [
      slug === undefined ? '' : `slug: ${slug}\n`,
      model === undefined ? '' : `model: ${model}\n`,
      temperature === undefined ? '' : `config: { temperature: ${temperature} }\n`,
    ];
    return `---\n${(keys === 'reversed' ? members.reverse() : members).join('')}---\n${content}\n`;
  },
  unknownKey: { text: '---\nname: x\nmodle: gpt\n---\nHello {{input}}\n', line: 3, column: 1 },
});

function jsonText(value: JsonValue, keys: 'reversed' | undefined): string {
  return `${JSON.stringify(keys === 'reversed' ? reversed(value) : value, null, 2)}\n`;
}

function reversed(value: JsonValue): JsonValue {
  if (Array.isArray(value)) return value.map(reversed);
  if (!isJsonObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .map(([key, member]) => [key, reversed(member)] as const)
      .reverse(),
  );
}
