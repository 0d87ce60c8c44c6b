import etag from '@fastify/etag';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

import type { AllowedOrigins } from '../http/cors.js';
import { HttpProblem } from '../http/http-problem.js';
import { composeBuilderPage, composeBuilderPolicy, readBuilder } from './builder-files.js';

interface BuilderRoutesOptions {
  readonly origins: AllowedOrigins;
  /** Whether the widgets' files of this version stay after an upgrade. */
  readonly keepsVersions: boolean;
}

/**
 * Registers the builder page at `/`, and its files. The page is told how many other sites may ask this endpoint, not which.
 */
export async function registerBuilderRoutes(
  app: FastifyInstance,
  { origins, keepsVersions }: BuilderRoutesOptions,
): Promise<void> {
  await app.register(etag, { algorithm: 'sha256', weak: true });
  const builder = readBuilder();
  if (!builder) {
    app.get('/', async () => {
      throw new HttpProblem(404, { detail: 'The builder page is not built: run npm run build.' });
    });
    return;
  }
  const attributes = { origins: origins === '*' ? '*' : String(origins.length), 'keeps-versions': keepsVersions };
  const page = composeBuilderPage(builder.template, { attributes, policy: null });
  const policy = composeBuilderPolicy({ dataOrigins: [], isInPage: false });
  app.get('/', async (request, reply) => {
    const location = findSlashedLocation(request);
    if (location !== null) return reply.redirect(location, 308);
    return reply
      .headers({
        'content-security-policy': policy,
        'referrer-policy': 'no-referrer',
        'cross-origin-opener-policy': 'same-origin',
      })
      .type('text/html; charset=utf-8')
      .send(page);
  });
  for (const { path, bytes, type, isHashed } of builder.files) {
    app.get(`/${path}`, async (_request, reply): Promise<FastifyReply> => {
      if (isHashed) reply.header('cache-control', 'public, max-age=31536000, immutable');
      return reply.type(type).send(bytes);
    });
  }
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
