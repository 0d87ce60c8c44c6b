/** `npm run check`: everything but tests that must hold before a change lands. */
import { CHECKS } from './checks.mjs';
import { runSuites } from './suite-runner.mjs';

await runSuites(CHECKS);
