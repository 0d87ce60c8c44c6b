/**
 * Leaks: all widgets are connected and removed 1,000 times, and their attributes changed 1,000 times.
 *
 *     node scripts/proofs/leaks.mjs --connects 1000 --flips 1000
 */
import { launchBrowser } from '../browser.mjs';
import { isProgram, readNumbers } from '../command-line.mjs';
import { runInPage, withProofPage } from './page-proof.mjs';

/** Maximum growth of the heap, in bytes. */
const MAX_GROWTH = 1_000_000;

/**
 * Keeps the browser from compiling: the machine code of what runs often is in the heap too, some 1.5 MB after a thousand
 * connects, and hides what widgets leave there.
 */
const WITHOUT_COMPILED_CODE = '--js-flags=--jitless';

/** @param {{connects?: number, flips?: number, plant?: boolean}} options see `pages/leaks-page.js` */
export const proveLeaks = ({ connects = 1_000, flips = 1_000, plant = false } = {}, environment = {}) =>
  withProofPage(
    async (page, uncaught) => {
      const session = await page.createCDPSession();
      const heapSize = async () => {
        for (let round = 0; round < 3; round++) await session.send('HeapProfiler.collectGarbage');
        return (await page.metrics()).JSHeapUsedSize;
      };
      const turn = (options) => runInPage(page, 'leaks-page.js', { plant, ...options });
      await turn({ connects: Math.min(50, connects), flips: Math.min(50, flips) });
      const before = await heapSize();
      const left = await turn({ connects, flips });
      return { connects, flips, ...left, heapGrowth: (await heapSize()) - before, uncaught };
    },
    { launch: () => launchBrowser([WITHOUT_COMPILED_CODE]), ...environment },
  );

/** Whether nothing was left on the page. */
export const areReleased = ({ listeners, timers, observers, requests, heapGrowth, uncaught }) =>
  [listeners, timers, observers, requests].every((count) => count <= 0) &&
  heapGrowth < MAX_GROWTH &&
  uncaught.length === 0;

if (isProgram(import.meta.url)) {
  const found = await proveLeaks(readNumbers({ connects: 1_000, flips: 1_000 }));
  console.log(found);
  process.exitCode = areReleased(found) ? 0 : 1;
}
