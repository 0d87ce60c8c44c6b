/** Serves the partner page of `examples/`, as a partner's own server would: under a strict Content-Security-Policy. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import fastifyStatic from '@fastify/static';
import Fastify from 'fastify';

import { ROOT } from './root.mjs';

export const PAGES = join(ROOT, 'examples/partner-page');

/** Endpoint that the pages name; the one that runs is put in its place. */
export const PAGE_ENDPOINT = 'http://127.0.0.1:8787/';

/** The policy of a careful web team, a bank's for example. */
const contentSecurityPolicy = (endpoint) =>
  [
    "default-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "script-src 'self'",
    "style-src 'self'",
    `img-src 'self' ${new URL(endpoint).origin}`,
    `connect-src ${new URL(endpoint).origin}`,
    "require-trusted-types-for 'script'",
    'trusted-types lit-html',
  ].join('; ');

const typeOf = (path) =>
  path.endsWith('.js') ? 'text/javascript' : path.endsWith('.css') ? 'text/css' : 'text/html; charset=utf-8';

/**
 * @param {{port: number, endpoint: string, pages?: Record<string, string>}} options `pages` are further pages, style sheets
 *   and scripts, by their paths
 * @returns {Promise<{url: string, close: () => Promise<void>}>}
 */
export async function servePartnerPage({ port, endpoint, pages = {} }) {
  const app = Fastify({ forceCloseConnections: true });
  app.addHook('onSend', async (_request, reply) => {
    reply.header('Content-Security-Policy', contentSecurityPolicy(endpoint));
    reply.header('Cache-Control', 'no-cache');
  });
  const page = async (name, reply) => {
    const html = await readFile(join(PAGES, name), 'utf8');
    return reply.type('text/html; charset=utf-8').send(html.replaceAll(PAGE_ENDPOINT, endpoint));
  };
  app.get('/', (_request, reply) => page('index.html', reply));
  app.get('/index.html', (_request, reply) => page('index.html', reply));
  for (const name of ['en.html', 'zh-Hant.html']) app.get(`/${name}`, (_request, reply) => page(name, reply));
  for (const [path, text] of Object.entries(pages))
    app.get(path, (_request, reply) => reply.type(typeOf(path)).send(text));
  app.get('/favicon.ico', (_request, reply) => reply.code(204).send());
  await app.register(fastifyStatic, {
    root: PAGES,
    allowedPath: (file) => file.endsWith('.css'),
  });
  await app.register(fastifyStatic, { root: join(ROOT, 'dist/cdn'), prefix: '/fumin/', decorateReply: false });
  const url = await app.listen({ port, host: '127.0.0.1' });
  return { url, close: () => app.close() };
}
