import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { madeUpRepository } from './made-up-repository.ts';

const page = readFileSync('docs/getting-started.md', 'utf8');
const person = {
  GIT_CONFIG_COUNT: '2',
  GIT_CONFIG_KEY_0: 'user.name',
  GIT_CONFIG_VALUE_0: 'Ada',
  GIT_CONFIG_KEY_1: 'user.email',
  GIT_CONFIG_VALUE_1: 'ada@example.invalid',
};

type Section = {
  readonly title: string;
  readonly files: Readonly<Record<string, string>>;
  readonly commands: readonly string[];
};

/** A section's files (blocks that name one behind their language) and its commands (`sh`), in their order. */
const sections: readonly Section[] = page
  .split(/^## /m)
  .slice(1)
  .map((text) => {
    const blocks = [...text.matchAll(/^```(\w+)(?: (\S+))?\n([\s\S]*?)^```$/gm)].map(
      ([, language, path, content = '']) => ({ language, path, content }),
    );
    return {
      title: text.split('\n')[0] ?? '',
      files: Object.fromEntries(blocks.flatMap(({ path, content }) => (path === undefined ? [] : [[path, content]]))),
      commands: blocks.flatMap(({ language, content }) => (language === 'sh' ? content.trim().split('\n') : [])),
    };
  })
  .filter(({ commands }) => commands.length > 0);

/** As a shell takes them apart, as far as the page goes: blanks, and single or double quotes. */
function wordsOf(command: string): readonly string[] {
  return [...command.matchAll(/'([^']*)'|"([^"]*)"|(\S+)/g)].map(
    ([, single, double, plain]) => single ?? double ?? plain ?? '',
  );
}

describe('docs/getting-started.md', () => {
  it('has commands in every part that tells what to type', () => {
    expect(sections.map(({ title }) => title)).toEqual([
      'From an empty repository',
      'From a repository with prompts',
      'From a promptfoo repository',
      'Before you trust a judge',
      'Prompts that live in code',
    ]);
  });

  it.each(sections)('$title: every command does what the page says', async ({ files, commands }) => {
    const repository = await madeUpRepository(files);
    for (const line of commands) {
      const command = line.replace(/\s+# .*$/, '');
      const expected = /# ends with (\d)/.exec(line)?.[1] ?? '0';
      const [program = '', ...words] = wordsOf(command);
      if (program === 'prompt-ratchet') {
        const { code, err } = await repository.run(words, { environment: person });
        expect({ command, code, err: code === 3 ? err : '' }).toEqual({ command, code: Number(expected), err: '' });
      } else {
        expect(['git', 'perl']).toContain(program);
        await promisify(execFile)(program, [...words], { cwd: repository.root, env: { ...process.env, ...person } });
      }
    }
  });

  it('tells the truth about what its own examples propose', async () => {
    const section = sections.find(({ title }) => title === 'From a repository with prompts');
    const repository = await madeUpRepository(section?.files ?? {});
    await repository.run(['init', '--yes']);
    expect((await repository.config()).suites).toMatchObject([
      { prompts: ['answer'], dataset: 'answers', scorers: [{ kind: 'label' }] },
    ]);
  });

  it('leads to pages that are there', () => {
    for (const [, path = ''] of page.matchAll(/\]\((?!#|https:)([^)#]+)(?:#[^)]*)?\)/g)) {
      expect(() => readFileSync(`docs/${path}`)).not.toThrow();
    }
  });
});
