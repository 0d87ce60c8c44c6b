import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import type { FastifyInstance } from 'fastify';

import { createMemoizer } from '../caching/memoize.js';
import { createFileVersionReader } from '../content/file-version.js';
import { ID_PARAMETER, JSON_TYPE } from '../http/route-paths.js';

/** Size, in bytes, of the largest document that is kept in memory. A larger one is read from disk at each request. */
const MAX_MEMOIZED_BYTES = 64 * 1024;

/** Registers the documents that hold nothing from the database. Each is sent from memory until its file changes. */
export function registerDocumentRoutes(app: FastifyInstance, folder: string): void {
  const readFileVersion = createFileVersionReader();
  const memoize = createMemoizer<Buffer>();

  const register = (route: string, toPath: (id: string) => string): void => {
    app.get<{ Params: { readonly id: string } }>(route, async (request, reply) => {
      const path = toPath(request.params.id);
      const version = await readFileVersion(join(folder, path));
      if (!version || version.size > MAX_MEMOIZED_BYTES) return reply.sendFile(path);
      const bytes = await memoize(path, [version.tag], () => readFile(join(folder, path)));
      return reply.type(JSON_TYPE).send(bytes);
    });
  };
  for (const name of ['district.json', 'stations.json']) register(`/${name}`, () => name);
  for (const kind of ['stations', 'councils']) register(`/${kind}/${ID_PARAMETER}.json`, (id) => `${kind}/${id}.json`);
}
