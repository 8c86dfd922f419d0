import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { InvalidValueError } from '../../src/foundation/errors.ts';
import { globBase, matchesAny, parseRepositoryPath } from '../../src/foundation/paths.ts';

describe('parseRepositoryPath', () => {
  it.each([
    'a',
    'prompts/support/triage.prompt.yml',
    'a b/ü.md',
    '.github/prompts/x.md',
    '...',
    'a..b/c',
    '.gitignore',
  ])('accepts %j', (path) => {
    expect(parseRepositoryPath(path)).toBe(path);
  });

  it.each([
    ['', 'empty'],
    ['/etc/passwd', 'absolute'],
    ['C:/x', 'absolute'],
    ['../x', '".."'],
    ['a/../b', '".."'],
    ['a/..', '".."'],
    ['./a', '"."'],
    ['a//b', 'empty part'],
    ['a/', 'empty part'],
    ['a\\b', 'backslash'],
    ['a\0b', 'control character'],
    ['a\nb', 'control character'],
    ['a\u2028b', 'control character'],
    ['a\ud800', 'control character'],
    ['.git/config', '.git'],
    ['sub/.GIT/hooks', '.git'],
    ['x'.repeat(1025), 'more than 1024 characters'],
  ])('refuses %j', (path, why) => {
    expect(() => parseRepositoryPath(path)).toThrow(InvalidValueError);
    expect(() => parseRepositoryPath(path)).toThrow(why);
  });

  it('accepts no path that leads out of a folder', () => {
    const parts = fc.array(fc.constantFrom('..', '.', '', 'a', '/', '\\', 'b', '\0', '.git'), { maxLength: 6 });
    fc.assert(
      fc.property(parts, (names) => {
        const path = names.join('/');
        try {
          parseRepositoryPath(path);
        } catch (thrown) {
          expect(thrown).toBeInstanceOf(InvalidValueError);
          return;
        }
        expect(new URL(path, 'file:///root/folder/').pathname).toBe(`/root/folder/${path}`);
      }),
    );
  });
});

describe('matchesAny', () => {
  const prompts = matchesAny(['prompts/**/*.{prompt.yml,md}']);

  it.each(['prompts/a.md', 'prompts/a.prompt.yml', 'prompts/x/y/z.md', 'prompts/a b.md', 'prompts/(draft).md'])(
    'takes %j',
    (path) => {
      expect(prompts(path)).toBe(true);
    },
  );

  it.each([
    'prompts/a.txt',
    'a.md',
    'x/prompts/a.md',
    'prompts/.hidden.md',
    'prompts/.x/a.md',
    'Prompts/a.md',
    'prompts/a.md/b',
  ])('leaves %j', (path) => {
    expect(prompts(path)).toBe(false);
  });

  it('takes a path that one of several globs takes', () => {
    const matches = matchesAny(['support-*', 'billing', '[ab]?']);
    expect(['support-triage', 'billing', 'b1', 'sales', 'c1'].map(matches)).toEqual([true, true, true, false, false]);
    expect(matchesAny([])('a')).toBe(false);
  });

  it('takes a name that begins with a dot where the glob writes the dot', () => {
    expect(matchesAny(['.github/prompts/*.md'])('.github/prompts/a.md')).toBe(true);
    expect(matchesAny(['**/*.md'])('.github/prompts/a.md')).toBe(false);
  });

  it.each([
    ['[ab', 'a set of letters'],
    ['ab]', 'a "]" has no "["'],
    ['[a b]', 'a set of letters'],
    ['[z-a]', 'not a regular expression'],
    ['{a,b', 'no "}"'],
    ['a,b}', 'no "{"'],
    ['@(a|b)', 'not supported'],
    ['!a/*.md', 'leading "!"'],
    ['+(a|b)', 'not supported'],
    ['/prompts/*', 'absolute'],
    ['../*', '".."'],
    ['a\\*', 'backslash'],
    ['', 'empty'],
    [`${'a'.repeat(300)}`, 'more than 256 characters'],
  ])('refuses the glob %j', (glob, why) => {
    expect(() => matchesAny([glob])).toThrow(InvalidValueError);
    expect(() => matchesAny([glob])).toThrow(why);
  });

  it.each([
    ['a?.md', ['ab.md', 'a😀.md'], ['a.md', 'a/.md', 'abc.md']],
    ['**', ['a', 'a/b/c'], ['.a', 'a/.b', '.a/b']],
    ['a/**', ['a/b', 'a/b/c'], ['a', 'a/.b']],
    ['**/b', ['b', 'a/b', 'x/a/b'], ['ab', 'b/a', '.x/b']],
    ['a/**/b', ['a/b', 'a/x/b', 'a/x/y/b'], ['ab', 'a/x', 'a/.x/b']],
    ['a**b', ['ab', 'axb'], ['a/b']],
    ['{a,b/*}.md', ['a.md', 'b/x.md'], ['b.md', 'b/.md']],
    ['{a,{b,c}}x', ['ax', 'bx', 'cx'], ['x', 'abx']],
    ['{prompts/**,other/*}/x.md', ['prompts/a/b/x.md', 'other/a/x.md'], ['prompts/x.md', 'other/a/b/x.md']],
    ['{.a,b}', ['.a', 'b'], ['a']],
    ['{*.md,x}', ['a.md', 'x'], ['.md', '.a.md']],
    ['[a-c]*', ['a', 'bx'], ['d', '.a']],
    ['x[!a-c]', ['xd', 'x.'], ['xa', 'x/', 'x']],
    ['[^a]x', ['bx'], ['.x', 'ax', '/x']],
    ['a,b (1)$+^|.md', ['a,b (1)$+^|.md'], ['a,b (1)$+^|xmd']],
    ['.a/.*', ['.a/.b'], ['.a/b', 'a/.b']],
    ['*', ['a', 'a..b'], ['.a', '..a', 'a/b', '\u0001a']],
  ])('%j takes %j and leaves %j', (glob, taken, left) => {
    const matches = matchesAny([glob]);
    expect(taken.filter((path) => !matches(path))).toEqual([]);
    expect(left.filter((path) => matches(path))).toEqual([]);
  });

  it('takes any accepted path as the glob of itself', () => {
    const names = fc.array(fc.constantFrom('a', '.b', '(c)', 'd,e', 'f+g', '$h', '^', '|i', '#', 'é', '😀', '@j'), {
      minLength: 1,
      maxLength: 5,
    });
    fc.assert(fc.property(names, (parts) => matchesAny([parts.join('/')])(parts.join('/'))));
  });

  it('answers about the worst path for the worst globs at once', () => {
    const path = `${`${'a'.repeat(60)}/`.repeat(16)}b`;
    const started = performance.now();
    for (const glob of ['**/*a*a*a*a/**/*a*a*a/**/x/**/y', '{a,a}'.repeat(40).concat('*'), `${'**/'.repeat(80)}x`]) {
      expect(matchesAny([glob])(path)).toBe(false);
    }
    expect(performance.now() - started).toBeLessThan(2_000);
  });
});

describe('globBase', () => {
  it.each([
    ['prompts/**/*.md', 'prompts'],
    ['a/b/*.md', 'a/b'],
    ['a/b{1,2}/c/*.md', 'a'],
    ['prompts/triage.md', 'prompts'],
    ['*.md', ''],
    ['**/*.md', ''],
    ['a/[bc]/d.md', 'a'],
  ])('of %j is %j', (glob, base) => {
    expect(globBase(glob)).toBe(base);
  });
});
