/** Mutation testing of the gate, by its own tests: `npm run mutation`, or a part: `npm run mutation -- --mutate src/gate/numbers.ts`. */
export default {
  mutate: ['src/gate/**/*.ts'],
  testRunner: 'vitest',
  // The tests are chosen in that file and not by Stryker's `testFiles`, with which a mutant of a module's top level is never
  // switched on (Stryker 10.1) and counts as survived.
  vitest: { configFile: 'test/mutation/vitest.config.ts', related: false },
  // Stryker would rewrite it through the compiler's API, which TypeScript 7 does not have; the copy needs none.
  ignorePatterns: ['tsconfig.json'],
  // Vite drops types without checking them.
  disableTypeChecks: false,
  concurrency: 2,
  cleanTempDir: 'always',
  reporters: ['clear-text', 'progress-append-only'],
  clearTextReporter: { logTests: false, reportTests: false },
  thresholds: { high: 95, low: 90, break: 90 },
};
