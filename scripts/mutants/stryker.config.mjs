/** `npm run mutants`: breaks `contract`, `domain` and `client` one expression at a time, and looks which breaks no test sees. */
export default {
  plugins: ['@stryker-mutator/vitest-runner'],
  testRunner: 'vitest',
  vitest: { configFile: 'scripts/mutants/vitest.config.mjs', related: false },
  mutate: [
    'src/{contract,domain,client}/**/*.ts',
    // What is generated from the schemas.
    '!src/contract/readers/*.ts',
  ],
  ignorePatterns: ['dist', 'storybook-static', 'coverage', 'docs', 'bench', 'endpoint/dist'],
  coverageAnalysis: 'perTest',
  // What runs once, when a module is loaded, would need the whole suite for each mutant.
  ignoreStatic: true,
  concurrency: 2,
  timeoutMS: 60_000,
  thresholds: { high: 90, low: 85, break: 85 },
  reporters: ['clear-text', 'json'],
  clearTextReporter: { allowColor: false, logTests: false },
  jsonReporter: { fileName: 'coverage/mutants.json' },
  tempDirName: 'coverage/mutants',
};
