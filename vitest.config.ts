import { availableParallelism } from 'node:os';

import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // Vitest leaves one core free by default, which on a runner with two is half of them.
    maxWorkers: availableParallelism(),
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // It imports JSON without the attribute that Node asks for; vite knows what is meant.
    server: { deps: { inline: ['@actions/workflow-parser', '@actions/expressions'] } },
    coverage: {
      provider: 'v8',
      include: ['src/**/*.ts'],
      reporter: ['text-summary', 'json-summary'],
      thresholds: {
        lines: 90,
        'src/gate/**': { lines: 95 },
        'src/promotion/**': { lines: 95 },
        'src/registry/**': { lines: 95 },
      },
    },
  },
});
