import { defineConfig } from 'vitest/config';

/** Stryker copies the repository and starts in the copy's root, so paths are as seen from there. */
export default defineConfig({
  test: {
    include: ['test/gate/**/*.test.ts'],
    setupFiles: ['test/mutation/fixed-seed.ts'],
    testTimeout: 30_000,
  },
});
