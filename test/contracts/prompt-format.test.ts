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
