import type { Plugin } from 'vite';

import { emptyDistrict, type Folder, partlyBroken, readExample, readInvented } from './district-folders.js';
import type { Endpoints } from './open-endpoints.js';

/** Path of the endpoints, under the page's own address. */
const PREFIX = 'endpoint';

/**
 * Puts endpoints behind the stories. The development server runs real ones, with pledges and failures; a build contains
 * their folders as files, which is enough for reading.
 */
export function endpoints(): Plugin {
  let running: Promise<Endpoints> | undefined;
  // Opened on the first request: a test run in the browser creates a second server that gets none.
  const open = (): Promise<Endpoints> =>
    (running ??= import('./open-endpoints.js').then(({ openEndpoints }) => openEndpoints()));
  return {
    name: 'fumin-endpoints',
    configureServer({ middlewares }) {
      middlewares.use(`/${PREFIX}`, (request, response, next) => {
        const [, name = '', rest = '/'] = /^\/([^/?]*)(.*)$/.exec(request.url ?? '') ?? [];
        open().then(({ handlers }) => {
          const handler = handlers.get(name);
          if (!handler) {
            next();
            return;
          }
          request.url = rest;
          handler(request, response);
        }, next);
      });
    },
    async generateBundle() {
      for (const [name, folder] of await readableFolders()) {
        for (const [file, source] of folder) {
          this.emitFile({ type: 'asset', fileName: `${PREFIX}/${name}/${file}`, source });
        }
      }
    },
    async closeBundle() {
      const opened = running;
      running = undefined;
      await (await opened)?.close();
    },
  };
}

/** Reads the folders of a build, in which nothing is slow, and an endpoint that fails is one that is missing. */
async function readableFolders(): Promise<ReadonlyMap<string, Folder>> {
  const invented = await readInvented();
  return new Map([
    ['nanjing-west-road', await readExample('nanjing-west-road')],
    ['invented-district', invented],
    ['slow', invented],
    ['partly-broken', partlyBroken(invented)],
    ['empty', emptyDistrict()],
  ]);
}
