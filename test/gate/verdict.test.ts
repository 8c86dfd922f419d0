import { describe, expect, it } from 'vitest';
import { worstVerdict } from '../../src/gate/index.ts';

describe('the worst verdict', () => {
  it('goes error, fail, inconclusive, pass', () => {
    expect(worstVerdict(['pass', 'inconclusive', 'fail', 'error'])).toBe('error');
    expect(worstVerdict(['pass', 'inconclusive', 'fail'])).toBe('fail');
    expect(worstVerdict(['pass', 'inconclusive', 'pass'])).toBe('inconclusive');
    expect(worstVerdict(['pass'])).toBe('pass');
  });

  it('of none is refused: no verdict is not a pass', () => {
    expect(() => worstVerdict([])).toThrow(new RangeError('the worst of no verdicts'));
  });
});
