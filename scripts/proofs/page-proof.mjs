/** Runs a proof that is a page: the module of `pages/` is opened beside the widgets as a partner's page has them. */
import { join } from 'node:path';

import fastifyStatic from '@fastify/static';
import Fastify from 'fastify';

import { launchBrowser } from '../browser.mjs';
import { ROOT } from '../root.mjs';

const FOLDERS = {
  '/fumin/': 'dist/cdn',
  '/proof/': 'scripts/proofs/pages',
  '/data/': 'examples/invented-district',
};

const PAGE = `<!doctype html>
<html lang="en">
  <meta charset="utf-8" />
  <title>Proof</title>
  <script src="/fumin/fumin.iife.js"></script>
  <body></body>
</html>`;

/**
 * Opens a page that has the widgets, and the modules of `pages/` at `/proof/`.
 *
 * @template T
 * @param {(page: import('puppeteer-core').Page, uncaught: string[]) => Promise<T>} work
 * @param {{launch?: () => Promise<import('puppeteer-core').Browser>, files?: Record<string, string>,
 *   prepare?: (page: import('puppeteer-core').Page) => Promise<unknown>}} [environment] `launch` starts another browser;
 *   `files` are further modules, by their path; `prepare` is called before the page is opened
 */
export async function withProofPage(work, { launch = launchBrowser, files = {}, prepare } = {}) {
  const app = Fastify({ forceCloseConnections: true });
  for (const [index, [prefix, folder]] of Object.entries(FOLDERS).entries()) {
    await app.register(fastifyStatic, { root: join(ROOT, folder), prefix, decorateReply: index === 0 });
  }
  for (const [path, body] of Object.entries(files)) {
    app.get(path, (_request, reply) => reply.type('text/javascript; charset=utf-8').send(body));
  }
  app.get('/', (_request, reply) => reply.type('text/html; charset=utf-8').send(PAGE));
  app.get('/favicon.ico', (_request, reply) => reply.code(204).send());
  const url = await app.listen({ port: 0, host: '127.0.0.1' });
  const browser = await launch();
  try {
    const page = await browser.newPage();
    const uncaught = [];
    page.on('pageerror', (error) => uncaught.push(String(error?.stack ?? error)));
    await prepare?.(page);
    await page.goto(url);
    return await work(page, uncaught);
  } finally {
    await browser.close();
    await app.close();
  }
}

/** Calls `run` of a module of `pages/` in a page. */
export const runInPage = (page, module, options) =>
  page.evaluate(async (path, given) => (await import(path)).run(given), `/proof/${module}`, options);

/** Opens a page, and returns what `run` of a module finds there, with every error that the page did not catch. */
export const runPageProof = (module, options, environment) =>
  withProofPage(async (page, uncaught) => ({ ...(await runInPage(page, module, options)), uncaught }), environment);
