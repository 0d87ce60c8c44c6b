import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

import type { BuiltPage } from './built-page.js';

interface BuiltPageOptions {
  /** Path of the page, with a slash at its end. */
  readonly path: string;
  readonly html: string;
  /** Content-Security-Policy of the page. */
  readonly policy: string;
}

/** Registers a built page, and the files that it names. */
export function registerBuiltPage(
  app: FastifyInstance,
  { files }: Pick<BuiltPage, 'files'>,
  { path: pagePath, html, policy }: BuiltPageOptions,
): void {
  app.get(pagePath, async (request, reply) => {
    const location = findSlashedLocation(request);
    if (location !== null) return reply.redirect(location, 308);
    return reply
      .headers({
        'content-security-policy': policy,
        'referrer-policy': 'no-referrer',
        'cross-origin-opener-policy': 'same-origin',
      })
      .type('text/html; charset=utf-8')
      .send(html);
  });
  for (const { path, bytes, type, isHashed } of files) {
    app.get(`/${path}`, async (_request, reply): Promise<FastifyReply> => {
      if (isHashed) reply.header('cache-control', 'public, max-age=31536000, immutable');
      return reply.type(type).send(bytes);
    });
  }
}

/**
 * Finds where to send a browser that asks for the path of a page, or for the prefix under which a server has mounted the
 * endpoint, without the slash at its end, against which relative URLs would miss the last folder; `null` where the slash is
 * there. Connect, Express and Vite keep what was asked for.
 */
export function findSlashedLocation({ raw }: FastifyRequest): string | null {
  const asked = (raw as { originalUrl?: string }).originalUrl ?? raw.url ?? '/';
  const [path = '', query] = asked.split('?');
  if (path.endsWith('/')) return null;
  return `${path.slice(path.lastIndexOf('/') + 1)}/${query === undefined ? '' : `?${query}`}`;
}
