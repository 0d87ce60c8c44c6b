/** Set-up of every measurement: implementations built as a package is, a server for their page, a browser and a report. */
import resolve from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import { rollup } from 'rollup';

import { launchBrowser } from '../scripts/browser.mjs';
import { readNumbers } from '../scripts/command-line.mjs';
import { templates, typescript } from '../scripts/rollup-plugins.mjs';
import { ROOT } from '../scripts/root.mjs';
import { serveFolder } from '../scripts/static-server.mjs';
import { withTemporaryFolder } from '../scripts/temporary-folder.mjs';

/** Number of runs of each implementation, in turn; `--runs 3` for a quick look. */
export const { runs: RUNS } = readNumbers({ runs: 15 });

async function bundle(folder, modules) {
  const built = await rollup({
    input: Object.fromEntries(Object.entries(modules).map(([name, file]) => [name, `${ROOT}bench/${file}`])),
    onwarn: () => undefined,
    plugins: [
      templates(),
      typescript('es2021'),
      resolve({ exportConditions: ['browser', 'production'], extensions: ['.js', '.mjs', '.ts'] }),
      terser({ module: true }),
    ],
  });
  await built.write({ dir: folder, format: 'es' });
  await built.close();
}

/**
 * Opens a browser for a measurement, and the address of a page that can import the implementations.
 *
 * @param {{modules: Record<string, string>, bodies?: Record<string, string>, args?: string[]}} options `modules`: modules
 *   of this folder, by the name that the page imports them by; `bodies`: further documents to serve, by their path, of
 *   which `/` is the page itself; `args`: further arguments of the browser
 * @param {(browser: import('puppeteer-core').Browser, origin: string) => Promise<void>} measure
 */
export async function runBenchmark({ modules, bodies = {}, args = [] }, measure) {
  await withTemporaryFolder('bench-', async (folder) => {
    await bundle(folder, modules);
    const server = await serveFolder(folder, { '/': '<!doctype html><meta charset="utf-8"><body>', ...bodies });
    const browser = await launchBrowser(args, { isWhole: true });
    try {
      await measure(browser, server.url);
    } finally {
      await browser.close();
      await server.close();
    }
  });
}

/** Opens the page in a window of a size. */
export async function openPage(browser, origin, viewport) {
  const page = await browser.newPage();
  await page.setViewport(viewport);
  await page.goto(origin);
  return page;
}
