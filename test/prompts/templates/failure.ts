/** What an action throws, which must be of this kind. */
export function failure<T extends Error>(act: () => unknown, kind: abstract new (...all: never[]) => T): T {
  try {
    act();
  } catch (thrown) {
    if (thrown instanceof kind) return thrown;
    throw thrown;
  }
  throw new Error('nothing was refused');
}
