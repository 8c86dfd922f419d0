import { symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { madeUpRepository } from './made-up-repository.ts';

const prompts = [
  { slug: 'tone', messages: [{ role: 'user', content: 'Say it kindly: {{input}}' }], model: 'simulated/echo' },
  { messages: [{ role: 'user', content: 'Übersetze {{text}}' }], slug: 'translate', model: 'simulated/echo' },
];
const printing = (value: unknown) => `console.log(${JSON.stringify(JSON.stringify(value))});\n`;
const config = `prompts: [prompts/*.prompts.json]
datasets: { texts: texts.jsonl }
suites: [{ name: texts, dataset: texts, scorers: [exact] }]
environments: { staging: {} }
`;
const out = 'prompts/app.prompts.json';
const bring = ['import', '--out', out, '--', 'node', 'print.mjs'];
const check = ['import', '--out', out, '--check', '--', 'node', 'print.mjs'];

describe('prompt-ratchet import', () => {
  it('writes what the program prints as a file that is gated like any other', async () => {
    const repository = await madeUpRepository({ 'print.mjs': printing(prompts), 'prompt-ratchet.yml': config });
    const run = await repository.run(bring);
    expect(run).toMatchObject({ code: 0, err: '', out: expect.stringContaining(`wrote ${out}: 2 prompts`) });
    const written = await repository.read(out);
    expect(JSON.parse(written)).toEqual(prompts);
    expect(written).toContain('Übersetze');
    await repository.write({ 'texts.jsonl': '{"input": "a", "text": "b"}\n' });
    const plan = await repository.run(['evaluate', '--plan', '--all']);
    expect(plan.out).toContain('translate → staging');
  });

  it('writes the same text whatever the order, and whether they come as a list or by slug', async () => {
    const bySlug = Object.fromEntries(prompts.map(({ slug, ...prompt }) => [slug, prompt]));
    const texts: string[] = [];
    for (const value of [prompts, prompts.toReversed(), bySlug]) {
      const repository = await madeUpRepository({ 'print.mjs': printing(value) });
      await repository.run(bring);
      texts.push(await repository.read(out));
    }
    expect(new Set(texts).size).toBe(1);
  });

  it('with --check writes nothing, and ends with 1 and the differences', async () => {
    const repository = await madeUpRepository({ 'print.mjs': printing(prompts) });
    expect(await repository.run(check)).toMatchObject({ code: 1, out: expect.stringContaining('it is not there') });
    await expect(repository.read(out)).rejects.toThrow('ENOENT');
    await repository.run(bring);
    expect(await repository.run(check)).toMatchObject({ code: 0, out: `${out} is what the code prints: 2 prompts\n` });
    const [tone, translate] = prompts;
    await repository.write({
      'print.mjs': printing([
        { ...tone, slug: 'manner' },
        { ...translate, messages: [{ role: 'user', content: '{{text}}' }] },
      ]),
    });
    const { code, out: said } = await repository.run(check);
    expect(code).toBe(1);
    expect(said).toContain('new: manner');
    expect(said).toContain('changed: translate');
    expect(said).toContain('gone: tone');
    await repository.write({ [out]: JSON.stringify(prompts), 'print.mjs': printing(prompts) });
    expect(await repository.run(check)).toMatchObject({
      code: 1,
      out: expect.stringContaining('written in another form'),
    });
  });

  it('writes nothing through a folder that is a link, which may lead out of the repository', async () => {
    const repository = await madeUpRepository({ 'print.mjs': printing(prompts) });
    const elsewhere = await madeUpRepository({});
    await symlink(elsewhere.root, join(repository.root, 'prompts'));
    const run = await repository.run(bring);
    expect(run).toMatchObject({ code: 3, err: expect.stringContaining('the folder prompts is a symbolic link') });
    await expect(elsewhere.read('app.prompts.json')).rejects.toThrow('ENOENT');
  });

  it('gives the program no variable that is not named', async () => {
    const spy = `const keys = Object.keys(process.env).filter((name) => !name.startsWith('__'));
console.log(JSON.stringify([{ slug: 'spy', model: 'simulated/echo', messages: [{ role: 'user', content: keys.join() + ' {{input}}' }] }]));\n`;
    const environment = { OPENAI_API_KEY: 'sk-secret', APP_MODE: 'test', PATH: process.env.PATH ?? '' };
    const repository = await madeUpRepository({ 'print.mjs': spy });
    await repository.run(bring, { environment });
    expect(await repository.read(out)).toContain('"content": " {{input}}"');
    await repository.run(['import', '--env', 'APP_MODE', ...bring.slice(1)], { environment });
    expect(await repository.read(out)).toContain('"content": "APP_MODE {{input}}"');
    const { code, err } = await repository.run(['import', '--env', 'NO_SUCH', ...bring.slice(1)], { environment });
    expect({ code, err }).toMatchObject({ code: 3, err: expect.stringContaining('NO_SUCH, which is not set') });
  });

  it('neither writes nor shows a key that it was told to hand to the program', async () => {
    const environment = { MY_API_KEY: 'made-up-key-123456' };
    const said = 'process.env.MY_API_KEY';
    const programs = [
      `console.log(JSON.stringify([{ slug: 'a', model: 'simulated/echo', messages: [{ role: 'user', content: ${said} }] }]))`,
      `console.error(${said}); process.exit(2)`,
    ];
    for (const program of programs) {
      const repository = await madeUpRepository({ 'print.mjs': program });
      const named = ['import', '--env', 'MY_API_KEY', '--out', out, '--', 'node', 'print.mjs'];
      const run = await repository.run(named, { environment: { ...process.env, ...environment } });
      expect(run.code).toBe(3);
      expect(`${run.out}${run.err}`).not.toContain(environment.MY_API_KEY);
      expect(run.err).toMatch(/holds a key of the environment|exit code 2: \*\*\*/);
      await expect(repository.read(out)).rejects.toThrow('ENOENT');
    }
  });

  it('runs the program where it is called, and prints JSON for a script', async () => {
    const repository = await madeUpRepository({ 'app/print.mjs': printing(prompts), 'prompts/README.md': '' });
    const words = ['import', '--json', '--out', `../${out}`, '--', 'node', 'print.mjs'];
    const { code, out: said } = await repository.run(words, { below: 'app' });
    expect(code).toBe(0);
    expect(JSON.parse(said)).toMatchObject({ path: `../${out}`, written: true, prompts: ['tone', 'translate'] });
    expect(JSON.parse(await repository.read(out))).toHaveLength(2);
  });

  it('says that no glob of the config gates the file', async () => {
    const repository = await madeUpRepository({ 'print.mjs': printing(prompts), 'prompt-ratchet.yml': config });
    const { err } = await repository.run(['import', '--out', 'x.prompts.json', '--', 'node', 'print.mjs']);
    expect(err).toContain('no glob of "prompts" in prompt-ratchet.yml matches x.prompts.json');
  });

  it.each([
    ['no program', ['import', '--out', out], '', 'which program prints the prompts?'],
    ['no file', ['import', '--', 'node', 'print.mjs'], '', '--out is missing'],
    ['a file of another kind', ['import', '--out', 'a.json', '--', 'node', 'print.mjs'], '', 'ends with .prompts.json'],
    [
      'a file outside',
      ['import', '--out', '../a.prompts.json', '--', 'node', 'print.mjs'],
      '',
      'is not in the repository',
    ],
    ['a program that is not there', ['import', '--out', out, '--', 'no-such-program'], '', 'could not be started'],
    ['a program that fails', bring, 'throw new Error("no prompts today");', 'ended with exit code 1'],
    [
      'a program that is late',
      ['import', '--timeout', '0.2', ...bring.slice(1)],
      'setTimeout(() => {}, 60_000);',
      'did not end in 0.2 s',
    ],
    ['words instead of JSON', bring, 'console.log("hello");', 'not JSON'],
    ['a text instead of prompts', bring, printing('hello'), 'a list of prompts is expected'],
    ['a prompt without messages', bring, printing([{ slug: 'a' }]), 'has no "messages"'],
    ['a key that prompts do not have', bring, printing([{ ...prompts[0], temprature: 1 }]), 'temprature'],
  ])('refuses %s, and writes nothing', async (_, words, program, message) => {
    const repository = await madeUpRepository({ 'print.mjs': program });
    const { code, err } = await repository.run(words);
    expect(code).toBe(3);
    expect(err).toContain(message);
    await expect(repository.read(out)).rejects.toThrow('ENOENT');
  });

  it('leaves --help to the program where it stands behind the two hyphens', async () => {
    const repository = await madeUpRepository({ 'print.mjs': printing(prompts) });
    expect(await repository.run([...bring, '--help'])).toMatchObject({
      code: 0,
      out: expect.stringContaining('wrote'),
    });
  });
});
