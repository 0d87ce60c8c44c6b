/** A published folder behind a server that knows file names and media types alone. */
import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';

import { ROOT } from './harness.mjs';

const COMMAND = join(ROOT, 'endpoint/bin/fumin-endpoint.js');

const MEDIA_TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.json': 'application/json',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
};

/** Path of the site on its server, which no file of it knows. */
export const SITE_PATH = '/street/';

/**
 * Publishes a folder by the built command, and serves it below a path, to pages of every origin.
 *
 * @param {{folder: string, out: string, pledges?: string, isShared?: boolean, port?: number}} options `pledges` is the URL of
 *   a service; with `isShared: false` the server sends no CORS header
 */
export async function publishAndServe({ folder, out, pledges, isShared = true, port = 0 }) {
  const args = [COMMAND, 'publish', folder, '--out', out, ...(pledges ? ['--pledges', pledges] : [])];
  await promisify(execFile)(process.execPath, args);
  const cors = isShared ? { 'Access-Control-Allow-Origin': '*' } : {};
  const server = createServer(async ({ url }, response) => {
    const path = decodeURIComponent(new URL(url, 'http://site').pathname).replace(/\/$/, '/index.html');
    const file = path.startsWith(SITE_PATH) ? join(out, path.slice(SITE_PATH.length)) : null;
    const bytes = file && (await readFile(file).catch(() => null));
    const type = MEDIA_TYPES[extname(path)] ?? 'application/octet-stream';
    response.writeHead(bytes ? 200 : 404, { 'Content-Type': type, ...cors });
    response.end(bytes ?? '');
  });
  return listen(server, port);
}

/** Serves one page, under a policy if there is one. */
export const servePage = (html, policy) =>
  listen(
    createServer((_request, response) => {
      const headers = { 'Content-Type': MEDIA_TYPES['.html'], ...(policy && { 'Content-Security-Policy': policy }) };
      response.writeHead(200, headers).end(html);
    }),
  );

async function listen(server, port = 0) {
  await new Promise((resolve) => server.listen(port, '127.0.0.1', resolve));
  const close = () => new Promise((resolve) => (server.closeAllConnections(), server.close(resolve)));
  return { origin: `http://127.0.0.1:${server.address().port}`, close };
}
