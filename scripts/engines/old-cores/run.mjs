/** `npm run test:old`: the tasks of the partner page and a page for each widget in old cores, on what `npm run build` has built. */
import { runSuites } from '../../suite-runner.mjs';
import { pageSuites } from '../suites.mjs';
import { installOldCores, OLD_CORES } from './install.mjs';

await installOldCores();
await runSuites(OLD_CORES.flatMap((core) => pageSuites(`chromium-${core}`)));
