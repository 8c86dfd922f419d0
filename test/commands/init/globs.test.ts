import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { joinedFolders, narrowGlobs } from '../../../src/commands/init/globs.ts';
import { matchesAny } from '../../../src/foundation/paths.ts';

describe('the globs that init proposes', () => {
  it.each<[string, readonly string[], readonly string[], readonly string[]]>([
    ['a folder of prompts', ['prompts/a.md', 'prompts/b/c.md'], [], ['prompts/**/*.md']],
    ['two endings of a folder, as one glob', ['prompts/a.md', 'prompts/b.txt'], [], ['prompts/**/*.{md,txt}']],
    ['the file, where the folder has others like it', ['prompts/a.md'], ['prompts/README.md'], ['prompts/a.md']],
    [
      'the folder itself, where one below has others',
      ['prompts/a.md', 'prompts/b.md'],
      ['prompts/old/c.md'],
      ['prompts/*.md'],
    ],
    ['an ending that only prompts have', ['src/a.prompty', 'src/b.prompty'], ['src/c.py'], ['src/*.prompty']],
    ['the file, where its ending is anybody’s', ['promptfooconfig.yaml'], ['action.txt'], ['promptfooconfig.yaml']],
    ['a name that means something in a glob', ['prompts/[a].md'], ['prompts/README.md'], ['prompts/?a?.md']],
  ])('name %s', (_, wanted, others, globs) => {
    expect(narrowGlobs(wanted, [...wanted, ...others])).toEqual(globs);
  });

  it('match what is wanted and nothing else of the repository', () => {
    const part = fc.constantFrom('prompts', 'app', 'a', 'b', 'old');
    const name = fc.constantFrom('x.md', 'y.md', 'x.txt', 'y.prompty', 'z.prompt.yml', 'README.md', 'c.yaml');
    const path = fc
      .tuple(fc.array(part, { maxLength: 3 }), name)
      .map(([folders, file]) => [...folders, file].join('/'));
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.tuple(path, fc.boolean()), { selector: ([each]) => each, maxLength: 12 }),
        (files) => {
          const wanted = files.flatMap(([each, isWanted]) => (isWanted ? [each] : []));
          const matches = matchesAny(
            narrowGlobs(
              wanted,
              files.map(([each]) => each),
            ),
          );
          expect(files.flatMap(([each]) => (matches(each) ? [each] : [])).sort()).toEqual([...wanted].sort());
        },
      ),
    );
  });

  it('join folders that differ in one name, so that slugs tell them apart', () => {
    expect(joinedFolders(['a/prompts/*.md', 'b/prompts/*.md', 'c/x.md'])).toEqual(['{a,b}/prompts/*.md', 'c/x.md']);
    expect(joinedFolders(['p/a/*.md', 'p/b/*.txt'])).toEqual(['p/a/*.md', 'p/b/*.txt']);
  });
});
