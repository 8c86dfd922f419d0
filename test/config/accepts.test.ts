import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { accepts } from '../../src/foundation/accepts.ts';
import { parseDatasetSlug } from '../../src/foundation/ids.ts';

describe('accepts', () => {
  const slug = z.string().check(accepts(parseDatasetSlug));

  it('leaves a good value as it is', () => {
    expect(z.parse(slug, 'triage')).toBe('triage');
  });

  it("gives the parser's own words and advice", () => {
    expect(z.safeParse(slug, 'Triage').error?.issues).toEqual([
      {
        code: 'custom',
        path: [],
        message: 'not a dataset slug: found "Triage"',
        params: { todo: expect.stringContaining('1 to 64 characters') },
      },
    ]);
  });

  it('lets a defect of the parser through', () => {
    const broken = z.string().check(
      accepts(() => {
        throw new TypeError('a defect');
      }),
    );
    expect(() => z.safeParse(broken, 'x')).toThrow(TypeError);
  });
});
