import { describe, expect, it } from 'vitest';
import { ENDINGS, endingOf, mayRefer, REFERRING_ENDINGS } from '../../src/prompts/formats/endings.ts';
import { FORMATS } from '../../src/prompts/formats/index.ts';

describe('the endings that are known without loading a format', () => {
  it('are those of the formats', () => {
    expect([...ENDINGS].sort()).toEqual([...new Set(FORMATS.flatMap(({ endings }) => endings))].sort());
  });

  it('say which files may be made of others', () => {
    const referring = FORMATS.filter(({ references }) => references !== undefined).flatMap(({ endings }) => endings);
    expect([...REFERRING_ENDINGS].sort()).toEqual([...new Set(referring)].sort());
  });

  it('are found in a path by the longest, whatever its case', () => {
    expect(['a.prompt.yml', 'A.PROMPT.YAML', 'b.yml', 'c.promptfoo.json', 'd.prompt', 'e.csv'].map(endingOf)).toEqual([
      '.prompt.yml',
      '.prompt.yaml',
      '.yml',
      '.promptfoo.json',
      '.prompt',
      undefined,
    ]);
    expect(['a.prompt.yml', 'b.yml', 'd.prompt', 'e.csv', 'f.md'].map(mayRefer)).toEqual([
      false,
      true,
      true,
      false,
      false,
    ]);
  });
});
