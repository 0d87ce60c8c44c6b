import type { Plugin } from 'vite';

import { empty, type Folder, partlyBroken, readExample, readInvented } from './district-folders.js';
import type { Endpoints } from './open-endpoints.js';

/** Where the endpoints stand, under the page's own address. */
const PREFIX = 'endpoint';

/**
 * Puts endpoints behind the stories. A server answers them for real, pledges and failures among them; a build has their
 * folders as files, which is all that an endpoint needs for reading.
 */
export function endpoints(): Plugin {
  let running: Promise<Endpoints> | undefined;
  // A run in the browser makes a second server that nobody asks: it opens nothing.
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
      const before = running;
      running = undefined;
      await (await before)?.close();
    },
  };
}

/** In a build nothing is slow; what fails there is what is not there. */
async function readableFolders(): Promise<ReadonlyMap<string, Folder>> {
  const invented = await readInvented();
  return new Map([
    ['nanjing-west-road', await readExample('nanjing-west-road')],
    ['invented-district', invented],
    ['slow', invented],
    ['partly-broken', partlyBroken(invented)],
    ['empty', empty()],
  ]);
}
