import { describeError, RatchetError } from '../foundation/errors.ts';

/**
 * Ends what a run has opened. By now versions may have been assigned, and that must be told: what cannot be cleaned up is a line for
 * who follows the run, and takes nobody's report away.
 */
export async function closeAll(
  log: (line: string) => void,
  ...opened: readonly { close(): Promise<void> }[]
): Promise<void> {
  for (const each of opened) {
    try {
      await each.close();
    } catch (thrown) {
      const why = thrown instanceof RatchetError ? describeError(thrown) : String(thrown);
      log(`Not cleaned up: ${why.replaceAll(/\s+/g, ' ')}`);
    }
  }
}
