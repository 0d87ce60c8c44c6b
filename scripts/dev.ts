/**
 * `npm run dev`: the partner page with the widgets from `src/`, and the endpoint from its source behind it. A change of a
 * widget or of a page reloads the page, a change of the example's data too. Other than `npm start`, which serves the page
 * as a partner does, it has no Content-Security-Policy: the development server needs scripts and styles of its own.
 */
import { join, relative } from 'node:path';

import { createServer, type Plugin } from 'vite';

import { createEndpoint } from '../endpoint/src/index.js';
import { PAGE_ENDPOINT, PAGES } from './partner-page.mjs';
import { ROOT } from './root.mjs';
import { createTemporaryFolder } from './temporary-folder.mjs';

const DISTRICT = join(ROOT, 'examples/nanjing-west-road');

/** Path of the endpoint, on the page's own origin. */
const ENDPOINT_PATH = '/endpoint';

/** Script tag of the loader, of which the source takes the place. */
const LOADER_SCRIPT = '<script type="module" src="fumin/fumin.js"></script>';

/** Stylesheet that keeps the widgets' places until their code has come. */
const PLACES = '<link rel="stylesheet" href="fumin/fumin.css" />';

const temporary = await createTemporaryFolder('fumin-dev-');
const endpoint = await createEndpoint({
  folder: DISTRICT,
  database: `file:${join(temporary.path, 'pledges.db')}`,
  rateLimit: 'off',
});

const partnerPage: Plugin = {
  name: 'partner-page',
  configureServer({ middlewares, watcher, ws }) {
    middlewares.use(ENDPOINT_PATH, endpoint.handler);
    watcher.add(DISTRICT);
    watcher.on('change', (file) => {
      if (file.startsWith(DISTRICT)) ws.send({ type: 'full-reload' });
    });
  },
  transformIndexHtml: {
    order: 'pre',
    handler(html) {
      if (!html.includes(LOADER_SCRIPT)) throw new Error('The page has no script tag of the loader to replace.');
      return html
        .replace(PLACES, `<link rel="stylesheet" href="/@fs${ROOT}src/cdn/fumin.css" />`)
        .replace(LOADER_SCRIPT, `<script type="module" src="/@fs${ROOT}src/index.ts"></script>`)
        .replaceAll(PAGE_ENDPOINT, `${ENDPOINT_PATH}/`);
    },
  },
};

const server = await createServer({
  configFile: false,
  root: PAGES,
  cacheDir: join(ROOT, 'node_modules/.cache/dev'),
  appType: 'mpa',
  // The dependencies of the widgets, those of modules loaded on demand too: found later, each would reload the page.
  optimizeDeps: { entries: [relative(PAGES, join(ROOT, 'src/index.ts'))] },
  plugins: [partnerPage],
  server: { host: '127.0.0.1', port: 8080, fs: { allow: [ROOT] } },
});

let isStopping = false;
async function stop(): Promise<void> {
  if (isStopping) return;
  isStopping = true;
  await server.close();
  await endpoint.close();
  await temporary.remove();
  process.exit(0);
}
process.on('SIGINT', () => void stop());
process.on('SIGTERM', () => void stop());

await server.listen();
const address = server.resolvedUrls?.local[0] ?? '';
console.log(
  `\n  Partner page   ${address}\n  Endpoint       ${address.slice(0, -1)}${ENDPOINT_PATH}/\n\nCtrl-C stops both.`,
);
