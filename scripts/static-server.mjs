import { extname } from 'node:path';

import fastifyStatic from '@fastify/static';
import Fastify from 'fastify';

const CONTENT_TYPES = { '.js': 'text/javascript', '.css': 'text/css', '.json': 'application/json' };

/**
 * Serves a folder at an origin of its own.
 *
 * @param {string} folder
 * @param {Record<string, string>} [bodies] further documents, by their path; one without a known extension is HTML
 * @returns {Promise<{url: string, close: () => Promise<void>}>}
 */
export async function serveFolder(folder, bodies = {}) {
  const app = Fastify({ forceCloseConnections: true });
  await app.register(fastifyStatic, { root: folder });
  for (const [path, body] of Object.entries(bodies)) {
    const type = `${CONTENT_TYPES[extname(path)] ?? 'text/html'}; charset=utf-8`;
    app.get(path, (_request, reply) => reply.type(type).send(body));
  }
  const url = await app.listen({ port: 0, host: '127.0.0.1' });
  return { url, close: () => app.close() };
}
