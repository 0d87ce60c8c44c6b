/** `npm run check`: runs the checks. */
import { CHECKS } from './checks.mjs';
import { runSuites } from './suite-runner.mjs';

await runSuites(CHECKS);
