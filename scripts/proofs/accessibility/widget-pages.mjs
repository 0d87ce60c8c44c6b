/** A page with one widget on it, at a time that does not change, for tests of what assistive technology gets. */
import { createServer } from 'node:http';
import { join } from 'node:path';

import fastifyStatic from '@fastify/static';
import Fastify from 'fastify';

import { launchBrowser } from '../../browser.mjs';
import { ROOT } from '../../root.mjs';
import { startEndpointProcess } from '../../server-process.mjs';
import { createTemporaryFolder } from '../../temporary-folder.mjs';
import { NOW, startClockAt } from '../page-clock.mjs';

/** Starts a server that takes requests and never answers. */
async function startSilentServer() {
  const server = createServer(() => {});
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${server.address().port}/`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** Serves the built widgets, and documents by their path. */
async function servePages() {
  const documents = new Map();
  const app = Fastify({ forceCloseConnections: true });
  await app.register(fastifyStatic, { root: join(ROOT, 'dist/cdn'), prefix: '/fumin/' });
  app.get('/page/:id', ({ params }, reply) =>
    reply.type('text/html; charset=utf-8').send(documents.get(Number(params.id))),
  );
  app.get('/favicon.ico', (_request, reply) => reply.code(204).send());
  const url = await app.listen({ port: 0, host: '127.0.0.1' });
  return {
    url,
    add: (document) => `${url}/page/${documents.set(documents.size, document).size - 1}`,
    close: () => app.close(),
  };
}

/**
 * @typedef {object} PageOptions
 * @property {string} [language]
 * @property {'ltr' | 'rtl'} [direction]
 * @property {boolean} [hasLargeText]
 * @property {'running' | 'silent' | 'refused'} [endpoint] what the widgets ask: one that never answers, or none
 * @property {number} [width]
 * @property {number} [height]
 * @property {boolean} [isTouch]
 */

/**
 * Starts an endpoint with the invented district, pages that may show it, and a browser.
 *
 * @returns {Promise<{open: (html: string, options?: PageOptions) => Promise<import('puppeteer-core').Page>, close: () =>
 *   Promise<void>}>}
 */
export async function startWidgetPages() {
  const temporary = await createTemporaryFolder('fumin-accessibility-');
  const [silent, pages] = await Promise.all([startSilentServer(), servePages()]);
  const [endpoint, browser] = await Promise.all([
    startEndpointProcess({
      folder: join(ROOT, 'examples/invented-district'),
      args: ['--port', '0', '--database', `file:${join(temporary.path, 'pledges.db')}`, '--origins', pages.url],
      env: {},
    }),
    launchBrowser(),
  ]);
  const addresses = { running: `${endpoint.url}/`, silent: silent.url, refused: 'http://127.0.0.1:1/' };

  /** Opens a page with these elements alone in its body, as a new visitor of the site. */
  async function open(html, options = {}) {
    const { width = 1280, height = 900, isTouch = false } = options;
    const context = await browser.createBrowserContext();
    const page = await context.newPage();
    await page.setViewport({ width, height, hasTouch: isTouch, isMobile: isTouch });
    await page.evaluateOnNewDocument(startClockAt, NOW);
    await page.goto(pages.add(documentOf(html, addresses[options.endpoint ?? 'running'], options)));
    return page;
  }

  async function close() {
    await browser.close();
    await endpoint.stop();
    await pages.close();
    silent.close();
    await temporary.remove();
  }

  return { open, close };
}

const documentOf = (
  html,
  endpoint,
  { language = 'zh-Hans', direction = 'ltr', hasLargeText = false },
) => `<!doctype html>
<html lang="${language}" dir="${direction}"${hasLargeText ? ' data-fumin-text="large"' : ''}>
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="fumin-endpoint" content="${endpoint}" />
    <title>Widgets</title>
    <style>
      :root {
        color-scheme: light;
        background: #fff;
        color: #1f2124;
      }
      [data-scheme='dark'] {
        color-scheme: dark;
        background: #0f1011;
        color: #e6e6e4;
      }
    </style>
    <link rel="stylesheet" href="/fumin/fumin.css" />
    <script type="module" src="/fumin/fumin.js"></script>
  </head>
  <body><main>${html}</main></body>
</html>`;

/** Waits until an element of a widget's shadow tree is there, and returns it. */
export const find = (page, host, selector) =>
  page.waitForFunction(
    (host, selector) => document.querySelector(host)?.shadowRoot?.querySelector(selector),
    { timeout: 30_000 },
    host,
    selector,
  );

/** Presses an element of a widget's shadow tree, wherever it is. */
export async function press(page, host, selector) {
  const element = await find(page, host, selector);
  await element.evaluate((target) => target.click());
}
