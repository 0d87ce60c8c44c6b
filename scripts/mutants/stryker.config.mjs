/** Settings of the mutation tester, which breaks one expression at a time and looks which breaks no test sees: see `run.mjs`. */
export default {
  plugins: ['@stryker-mutator/vitest-runner'],
  testRunner: 'vitest',
  vitest: { configFile: 'scripts/mutants/vitest.config.mjs', related: true },
  ignorePatterns: ['dist', 'storybook-static', 'coverage', 'docs', 'bench', 'endpoint/dist'],
  coverageAnalysis: 'perTest',
  incremental: true,
  concurrency: 1,
  timeoutMS: 60_000,
  thresholds: { high: 90, low: 85, break: 85 },
  reporters: ['progress-append-only', 'clear-text'],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  tempDirName: 'coverage/mutants',
};
