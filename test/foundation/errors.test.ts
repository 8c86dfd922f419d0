import { describe, expect, it } from 'vitest';
import {
  ConfigError,
  describeError,
  FileError,
  formatPosition,
  InvalidValueError,
  RatchetError,
  toErrorRecord,
  UsageError,
} from '../../src/foundation/errors.ts';

describe('an error', () => {
  const error = new FileError('a row is wrong', {
    position: { file: 'a.jsonl', line: 3, column: 7 },
    todo: 'Mend it.',
    details: { status: 1 },
    cause: new Error('inner'),
  });

  it('has the name of its class', () => {
    for (const Kind of [RatchetError, InvalidValueError, FileError, ConfigError, UsageError]) {
      expect(new Kind('x').name).toBe(Kind.name);
    }
    expect(error.cause).toMatchObject({ message: 'inner' });
    expect(new FileError('x').cause).toBeUndefined();
  });

  it('reads as compilers print it', () => {
    expect(describeError(error)).toBe('a.jsonl:3:7: a row is wrong\n  Mend it.');
    expect(describeError(new UsageError('no'))).toBe('no');
    expect(formatPosition({ file: 'a' })).toBe('a');
    expect(formatPosition({ file: 'a', line: 2 })).toBe('a:2');
  });

  it('is kept as plain JSON', () => {
    expect(toErrorRecord(error)).toEqual({
      name: 'FileError',
      message: 'a row is wrong',
      position: { file: 'a.jsonl', line: 3, column: 7 },
      todo: 'Mend it.',
      details: { status: 1 },
    });
    expect(toErrorRecord(new UsageError('no'))).toEqual({ name: 'UsageError', message: 'no' });
  });

  it('that nobody expected keeps the first lines of its stack', () => {
    const record = toErrorRecord(new TypeError('defect'));
    expect(record).toMatchObject({ name: 'TypeError', message: 'defect' });
    expect(record.details?.stack).toContain('errors.test.ts');
    expect(toErrorRecord('text')).toEqual({ name: 'Error', message: 'text' });
  });
});
