import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

import etag from '@fastify/etag';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

import { formatPolicy } from '../../../src/snippets/content-security-policy.js';
import type { AllowedOrigins } from '../http/cors.js';
import { HttpProblem } from '../http/http-problem.js';
import { BUILT_FILE_TYPES } from '../http/media-types.js';

/** Folder of the built page: beside the built endpoint, and in its place where the source runs as it is. */
const FOLDER = ['./pages/builder/', '../../dist/pages/builder/']
  .map((path) => fileURLToPath(new URL(path, import.meta.url)))
  .find((path) => existsSync(join(path, 'index.html')));

/** Path of the page's files, relative to the page: every other URL in it is relative too, so that it works below any prefix. */
const ASSETS = 'builder';

/**
 * Policy of the page. The pictures of its live widgets may be on any host, as the documents say; everything else is the
 * endpoint's own, and no other page may frame it.
 */
const POLICY = formatPolicy({
  'default-src': ["'none'"],
  'script-src': ["'self'"],
  'style-src': ["'self'"],
  'img-src': ["'self'", 'data:', 'blob:', 'http:', 'https:'],
  'connect-src': ["'self'"],
  'base-uri': ["'none'"],
  'form-action': ["'none'"],
  'frame-ancestors': ["'none'"],
  'require-trusted-types-for': ["'script'"],
  'trusted-types': ['lit-html'],
});

/**
 * Registers the builder page at `/`, and its files. The page is told how many other sites may ask this endpoint, not which.
 */
export async function registerBuilderRoutes(app: FastifyInstance, origins: AllowedOrigins): Promise<void> {
  await app.register(etag, { algorithm: 'sha256', weak: true });
  const folder = FOLDER;
  if (!folder) {
    app.get('/', async () => {
      throw new HttpProblem(404, { detail: 'The builder page is not built: run npm run build.' });
    });
    return;
  }
  const count = origins === '*' ? '*' : String(origins.length);
  const page = readFileSync(join(folder, 'index.html'), 'utf8').replace('%ORIGINS%', count);
  app.get('/', async (request, reply) => {
    const location = findSlashedLocation(request);
    if (location !== null) return reply.redirect(location, 308);
    return reply
      .headers({
        'content-security-policy': POLICY,
        'referrer-policy': 'no-referrer',
        'cross-origin-opener-policy': 'same-origin',
      })
      .type('text/html; charset=utf-8')
      .send(page);
  });
  for (const file of readdirSync(folder)) {
    const type = BUILT_FILE_TYPES[extname(file)];
    if (type) registerFile(app, join(folder, file), `/${ASSETS}/${file}`, type);
  }
}

/** Registers a file of the page, which is read once: those with a hash in their name never change. */
function registerFile(app: FastifyInstance, path: string, url: string, type: string): void {
  const bytes = readFileSync(path);
  const isHashed = extname(path) !== '.txt';
  app.get(url, async (_request, reply): Promise<FastifyReply> => {
    if (isHashed) reply.header('cache-control', 'public, max-age=31536000, immutable');
    return reply.type(type).send(bytes);
  });
}

/**
 * Finds where to send a browser that asks for the prefix under which a server has mounted the endpoint without the slash
 * at its end, against which relative URLs would miss the prefix; `null` where the slash is there. Connect, Express and
 * Vite keep what was asked for.
 */
function findSlashedLocation({ raw }: FastifyRequest): string | null {
  const [path = '', query] = ((raw as { originalUrl?: string }).originalUrl ?? '/').split('?');
  if (path.endsWith('/')) return null;
  return `${path.slice(path.lastIndexOf('/') + 1)}/${query === undefined ? '' : `?${query}`}`;
}
