/** `npm run test:frameworks`: builds the package, then tests the examples of all frameworks, of which `npm test` has three. */
import { nodeTestTogether, runSuites, testsIn } from './suite-runner.mjs';

await runSuites([
  { name: 'build', command: process.execPath, args: ['scripts/build.mjs'] },
  { name: 'examples of all frameworks', ...nodeTestTogether(testsIn('test/frameworks')) },
]);
