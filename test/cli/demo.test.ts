import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { cli } from '../support/memory-terminal.ts';

describe('prompt-ratchet demo', () => {
  it('tells the whole story on a repository of its own, and says that its model is simulated', async () => {
    const { code, out } = await cli(['demo', '--keep']);
    const folder = /The repository of this demonstration is (.+)\n/.exec(out)?.[1] ?? '';
    try {
      expect(code).toBe(0);
      expect(out).toContain('SIMULATED');
      expect(out).toMatch(/PASSED: IMPROVED[\s\S]*FAILED: LIKELY WORSE/);
      expect(out).toContain('(exit code 1)');
      expect(out).toMatch(/\$ prompt-ratchet rollback [^\n]*'the demonstration'/);
      const status = await cli(['status', '--json'], { folder });
      const held = JSON.parse(status.out).environments.map(
        ({ environment, prompts }: { environment: string; prompts: { version: string; held: string[] }[] }) =>
          [environment, prompts.length, prompts[0]?.held.length] as const,
      );
      expect(held).toEqual([
        ['staging', 1, 0],
        ['production', 1, 1],
      ]);
      const history = await cli(['history', '--environment', 'production', '--prompt', '*', '--json'], { folder });
      expect(JSON.parse(history.out).map((entry: { action: string }) => entry.action)).toEqual([
        'rollback',
        'promotion',
        'promotion',
      ]);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });

  it('that goes wrong says which step it was, and leaves nothing behind', async () => {
    const interrupted = AbortSignal.abort(new Error('stopped (SIGINT)'));
    const { code, out, err } = await cli(['demo'], { signal: interrupted });
    expect(code).toBe(3);
    expect(out).not.toContain('5. Who moved production');
    expect(err).not.toBe('');
    const folder = /prompt-ratchet-demo-\w+/.exec(out + err)?.[0];
    expect(folder === undefined || !existsSync(folder)).toBe(true);
  });
});
