import { describe, expect, it } from 'vitest';
import { closeAll } from '../../src/commands/closing.ts';
import { ConfigError } from '../../src/foundation/errors.ts';

describe('what a run has opened', () => {
  it('is all closed, in order, and what cannot be is said and stops nothing', async () => {
    const [closed, said]: [string[], string[]] = [[], []];
    const opened = (name: string, thrown?: Error) => ({
      close: async () => {
        closed.push(name);
        if (thrown !== undefined) throw thrown;
      },
    });
    await closeAll(
      (line) => said.push(line),
      opened('models', new Error('EBUSY')),
      opened('folder', new ConfigError('it is not ours.', { todo: 'Remove it.' })),
      opened('suites'),
    );
    expect(closed).toEqual(['models', 'folder', 'suites']);
    expect(said).toEqual(['Not cleaned up: Error: EBUSY', 'Not cleaned up: it is not ours. Remove it.']);
  });
});
