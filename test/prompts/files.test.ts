import { describe, expect, it } from 'vitest';
import { FileError, InvalidValueError } from '../../src/foundation/errors.ts';
import type { TreeEntry } from '../../src/foundation/source-tree.ts';
import { parsePrompts, promptFiles, refuseDuplicateSlugs, slugOf } from '../../src/prompts/index.ts';
import { parseFile, refusal } from './support.ts';

const entry = (path: string, kind: TreeEntry['kind'] = 'file'): TreeEntry => ({ path, kind, blob: 'b'.repeat(40) });
const found = (paths: readonly string[], globs: readonly string[]) =>
  promptFiles(
    paths.map((path) => entry(path)),
    globs,
  ).map(({ path }) => path);

describe('the prompt files of a tree', () => {
  it('are those the globs match, by path', () => {
    const paths = ['prompts/b.md', 'prompts/a/c.prompt.yml', 'README.md', 'prompts/b.json', 'other/a.md'];
    expect(found(paths, ['prompts/**/*.{prompt.yml,md}', 'other/*.md'])).toEqual([
      'other/a.md',
      'prompts/a/c.prompt.yml',
      'prompts/b.md',
    ]);
  });

  it('leaves out parts of other prompts', () => {
    expect(found(['prompts/_head.prompt', 'prompts/a.prompt', 'prompts/_b.md'], ['prompts/**'])).toEqual([
      'prompts/_b.md',
      'prompts/a.prompt',
    ]);
  });

  it("leaves out an editor's commands under .github, whatever the globs say", () => {
    const paths = [
      '.github/prompts/fix.prompt.md',
      'sub/.github/x.prompt.md',
      '.github/prompts/mine.md',
      'prompts/a.prompt.md',
    ];
    const globs = ['.github/**/*.md', 'sub/.github/*.md', 'prompts/*.md'];
    expect(found(paths, globs)).toEqual(['.github/prompts/mine.md', 'prompts/a.prompt.md']);
  });

  it('refuses a link where a prompt should be', () => {
    const error = refusal(() => promptFiles([entry('prompts/a.md', 'symlink')], ['prompts/*.md']));
    expect(error.message).toContain('found a symlink');
    expect(error.position).toEqual({ file: 'prompts/a.md' });
    expect(promptFiles([entry('docs/a.md', 'symlink')], ['prompts/*.md'])).toEqual([]);
  });

  it('refuses a glob that leaves the repository', () => {
    expect(() => promptFiles([], ['../*.md'])).toThrow(InvalidValueError);
  });
});

describe('the slug of a file', () => {
  it.each([
    ['prompts/triage.md', ['prompts/**'], 'triage'],
    ['prompts/support/triage.prompt.yml', ['prompts/**/*.prompt.yml'], 'support.triage'],
    ['prompts/support/triage.prompt.yaml', ['prompts/**'], 'support.triage'],
    ['prompts/support/triage.txt', ['prompts/support/*.txt', 'prompts/**'], 'triage'],
    ['prompts/support/triage.txt', ['prompts/**', 'prompts/support/*.txt'], 'support.triage'],
    ['triage.md', ['*.md'], 'triage'],
    ['a/b/c.md', ['**/*.md'], 'a.b.c'],
    ['prompts/triage.md', ['prompts/triage.md'], 'triage'],
    ['prompts/v1.2_final-x.md', ['prompts/*.md'], 'v1.2_final-x'],
  ])('%s of %j is %s', (path, globs, slug) => {
    expect(slugOf(path, globs)).toBe(slug);
  });

  it.each([
    ['prompts/Triage.md', 'triage'],
    ['prompts/Support Desk/My Triage.md', 'support-desk.my-triage'],
    ['prompts/_draft.md', 'draft'],
    ['prompts/日本.md', 'my-prompt'],
  ])('of %s is refused with a slug to write', (path, suggestion) => {
    const error = refusal(() => slugOf(path, ['prompts/**']));
    expect(error.position).toEqual({ file: path });
    expect(error.todo).toContain(`"slug: ${suggestion}"`);
  });

  it('of two files may not be the same', () => {
    const prompts = ['prompts/a.md', 'prompts/b.md', 'prompts/a.prompt.yml'].map((path) =>
      parseFile(path, path.endsWith('.md') ? 'Hello' : 'messages: [{ role: user, content: Hello }]'),
    );
    const error = refusal(() => refuseDuplicateSlugs(prompts));
    expect(error.message).toBe('two files have the slug "a": prompts/a.md and prompts/a.prompt.yml');
    expect(() => refuseDuplicateSlugs(prompts.slice(0, 2))).not.toThrow();
  });

  it('of two prompts of one file may not be the same', () => {
    const prompt = { slug: 'a', messages: [{ role: 'user', content: '{{input}}' }] };
    const error = refusal(() => parseFile('prompts/app.prompts.json', JSON.stringify([prompt, prompt])));
    expect(error.message).toBe('two prompts of the file have the slug "a"');
  });
});

describe('parsing a prompt', () => {
  it('needs no slug in the path where the file names one', () => {
    expect(parseFile('prompts/My Prompt.md', '---\nslug: mine\n---\nHello').version.slug).toBe('mine');
  });

  it('refuses a kind of file it does not know', () => {
    const error = refusal(() => parseFile('prompts/a.docx', 'Hello'));
    expect(error.todo).toMatch(/^Use one of \.prompt\.yml, .*\.txt.*, or narrow the globs of "prompts"\.$/);
  });

  it('refuses a file over 1 MiB', () => {
    expect(parseFile('prompts/a.md', 'a'.repeat(1_048_576)).version.variables).toEqual(['input']);
    expect(refusal(() => parseFile('prompts/a.md', 'a'.repeat(1_048_577))).message).toContain('over the limit');
  });

  it("keeps the words and the place of a model's own error", () => {
    const parse = (thrown: unknown) =>
      parsePrompts({
        path: 'prompts/a.md',
        bytes: Buffer.from('---\nmodel: nowhere/x\n---\nHello'),
        globs: ['prompts/*'],
        resolveModel: () => {
          throw thrown;
        },
      });
    const error = refusal(() => parse(new InvalidValueError('no such provider', { todo: 'Add it.' })));
    expect(error).toMatchObject({ message: 'no such provider', todo: 'Add it.', position: { line: 2, column: 8 } });
    const placed = new FileError('placed', { position: { file: 'config.yml', line: 9 } });
    expect(refusal(() => parse(placed))).toBe(placed);
    expect(() => parse(new TypeError('a defect'))).toThrow(TypeError);
  });
});
