import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import type { FastifyInstance } from 'fastify';

import { ID_PARAMETER, JSON_TYPE } from '../http/route-paths.js';
import { createMemoizer } from '../caching/coalesce.js';
import { createFileVersionReader } from '../content/file-version.js';

/** The largest document that is kept in memory, in bytes; a larger one is read from the disk for each who asks. */
const MAX_MEMOIZED_BYTES = 64 * 1024;

/** The documents that the database has no part in, each sent from memory until its file is another. */
export function registerDocumentRoutes(app: FastifyInstance, folder: string): void {
  const stampOf = createFileVersionReader();
  const remember = createMemoizer<Buffer>();

  const answer = (path: string, nameOf: (id: string) => string): void => {
    app.get<{ Params: { readonly id: string } }>(path, async (request, reply) => {
      const name = nameOf(request.params.id);
      const stamp = await stampOf(join(folder, name));
      if (!stamp || stamp.size > MAX_MEMOIZED_BYTES) return reply.sendFile(name);
      const bytes = await remember(name, [stamp.tag], () => readFile(join(folder, name)));
      return reply.type(JSON_TYPE).send(bytes);
    });
  };
  for (const name of ['district.json', 'stations.json']) answer(`/${name}`, () => name);
  for (const kind of ['stations', 'councils']) answer(`/${kind}/${ID_PARAMETER}.json`, (id) => `${kind}/${id}.json`);
}
