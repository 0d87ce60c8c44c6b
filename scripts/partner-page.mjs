/** Serves the partner page of `examples/`, as a partner's own server would: under a strict Content-Security-Policy. */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

import fastifyStatic from '@fastify/static';
import Fastify from 'fastify';

const path = (relative) => fileURLToPath(new URL(`../${relative}`, import.meta.url));

/** What the pages name as their endpoint; the running one is put in its place. */
const NAMED = 'http://127.0.0.1:8787/';

/** What a bank's web team would let through, and no more. */
const policy = (endpoint) =>
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

/**
 * @param {{port: number, endpoint: string}} options
 * @returns {Promise<{url: string, close: () => Promise<void>}>}
 */
export async function servePartnerPage({ port, endpoint }) {
  const app = Fastify({ forceCloseConnections: true });
  app.addHook('onSend', async (_request, reply) => {
    reply.header('Content-Security-Policy', policy(endpoint));
    reply.header('Cache-Control', 'no-cache');
  });
  const page = async (name, reply) => {
    const html = await readFile(path(`examples/partner-page/${name}`), 'utf8');
    return reply.type('text/html; charset=utf-8').send(html.replaceAll(NAMED, endpoint));
  };
  app.get('/', (_request, reply) => page('index.html', reply));
  app.get('/index.html', (_request, reply) => page('index.html', reply));
  app.get('/en.html', (_request, reply) => page('en.html', reply));
  app.get('/favicon.ico', (_request, reply) => reply.code(204).send());
  await app.register(fastifyStatic, {
    root: path('examples/partner-page'),
    allowedPath: (file) => file.endsWith('.css'),
  });
  await app.register(fastifyStatic, { root: path('dist/cdn'), prefix: '/fumin/', decorateReply: false });
  const url = await app.listen({ port, host: '127.0.0.1' });
  return { url, close: () => app.close() };
}
