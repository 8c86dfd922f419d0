import { describe, expect, it } from 'vitest';
import { readable, wrap } from '../../src/report/markdown/texts.ts';
import { callsLine, count, dollars, duration } from '../../src/report/words.ts';
import { reportOf } from './builders.ts';

describe('numbers for a reader', () => {
  it('have separators, units and no more digits than they need', () => {
    expect([0, 999, 1000, 1234567].map(count)).toEqual(['0', '999', '1,000', '1,234,567']);
    expect([0, 0.00042, 0.04, 12].map(dollars)).toEqual(['0 USD', '0.0004 USD', '0.04 USD', '12.00 USD']);
    expect([0.04, 59.4, 119.7, 3605].map(duration)).toEqual(['0.0 s', '59.4 s', '2 min 0 s', '60 min 5 s']);
  });

  it('say that a cost is unknown', () => {
    const { costUsd: _, ...calls } = reportOf([]).calls;
    expect(callsLine(calls)).toContain('cost unknown');
    expect(callsLine({ ...calls, calls: 1, recorded: 3 })).toMatch(
      /^1 model call · 240 from the cache, 3 from recorded results/,
    );
    expect(callsLine({ ...calls, calls: 0 })).toBe('0 model calls · 240 from the cache · 12.4 s');
  });
});

describe('texts for a reader', () => {
  it('are wrapped at a space, or anywhere', () => {
    expect(wrap('one two three', 8)).toBe('one two\nthree');
    expect(wrap('x'.repeat(10), 4)).toBe('xxxx\nxxxx\nxx');
    expect(wrap('🙂🙂🙂', 2)).toBe('🙂🙂\n🙂');
    expect(wrap('a\n\nb', 4)).toBe('a\n\nb');
  });

  it('show the one variable of a plain input as its text, several by name, the rest as JSON', () => {
    expect(readable({ input: 'hello' })).toBe('hello');
    expect(readable({ question: 'hello', context: 'x' })).toBe('question: hello\ncontext: x');
    expect(readable({ input: { a: 1 } })).toBe('{\n  "input": {\n    "a": 1\n  }\n}');
    expect(readable('plain')).toBe('plain');
    expect(readable(3)).toBe('3');
  });
});
