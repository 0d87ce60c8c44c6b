import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import type { FastifyInstance } from 'fastify';

import { ID_PARAMETER, JSON_TYPE } from '../http/route-paths.js';
import { remembering } from '../caching/coalesce.js';
import { stamping } from '../content/file-version.js';

/** The largest document that is kept in memory, in bytes; a larger one is read from the disk for each who asks. */
const LARGEST = 64 * 1024;

/** The documents that the database has no part in, each sent from memory until its file is another. */
export function documentRoutes(app: FastifyInstance, folder: string): void {
  const stampOf = stamping();
  const remember = remembering<Buffer>();

  const answer = (path: string, nameOf: (id: string) => string): void => {
    app.get<{ Params: { readonly id: string } }>(path, async (request, reply) => {
      const name = nameOf(request.params.id);
      const stamp = await stampOf(join(folder, name));
      if (!stamp || stamp.size > LARGEST) return reply.sendFile(name);
      const bytes = await remember(name, [stamp.mark], () => readFile(join(folder, name)));
      return reply.type(JSON_TYPE).send(bytes);
    });
  };
  for (const name of ['district.json', 'stations.json']) answer(`/${name}`, () => name);
  for (const kind of ['stations', 'councils']) answer(`/${kind}/${ID_PARAMETER}.json`, (id) => `${kind}/${id}.json`);
}
