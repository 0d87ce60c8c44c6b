/** A server as a partner's content delivery network is: HTTP/2, everything that is text compressed beforehand by brotli. */
import { createHash, X509Certificate } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { createSecureServer } from 'node:http2';
import { extname, join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';

import { generate } from 'selfsigned';

const CONTENT_TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

/** Creates a certificate for this machine, and the browser's argument to trust it: its answers are cached as any others. */
export async function createCertificate() {
  const { private: key, cert } = await generate([{ name: 'commonName', value: '127.0.0.1' }], {
    keyType: 'ec',
    algorithm: 'sha256',
    extensions: [{ name: 'subjectAltName', altNames: [{ type: 7, ip: '127.0.0.1' }] }],
  });
  const publicKey = new X509Certificate(cert).publicKey.export({ type: 'spki', format: 'der' });
  const fingerprint = createHash('sha256').update(publicKey).digest('base64');
  return { key, cert, argument: `--ignore-certificate-errors-spki-list=${fingerprint}` };
}

/** Lists the files of a folder, by the path that each is served at. */
export function listFiles(folder, prefix = '/') {
  return Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && extname(entry.name) in CONTENT_TYPES)
      .map((entry) => join(entry.parentPath, entry.name))
      .map((file) => [prefix + file.slice(folder.length + 1), readFileSync(file)]),
  );
}

/**
 * Serves bodies at an origin of its own, to pages of any origin. A file of the kind `.json` is revalidated each time, as the
 * reference endpoint asks for; everything else is kept.
 *
 * @param {{key: string, cert: string}} certificate
 * @param {Record<string, string | Buffer>} bodies by path; one whose path has no extension is HTML
 * @returns {Promise<{url: string, add: (bodies: Record<string, string | Buffer>) => void, close: () => Promise<void>}>}
 */
export async function serveBodies({ key, cert }, bodies) {
  const answers = new Map();
  const add = (more) => {
    for (const [path, body] of Object.entries(more)) answers.set(path, createAnswer(path, Buffer.from(body)));
  };
  add(bodies);
  const sessions = new Set();
  const server = createSecureServer({ key, cert });
  server.on('session', (session) => {
    sessions.add(session);
    session.on('close', () => sessions.delete(session));
  });
  server.on('request', (request, response) => {
    const answer = answers.get(request.url.split('?')[0]);
    if (!answer) {
      response.writeHead(404, { 'access-control-allow-origin': '*' });
      response.end();
      return;
    }
    const { headers, body } = answer;
    const isKnown = headers.etag === request.headers['if-none-match'];
    response.writeHead(isKnown ? 304 : 200, headers);
    response.end(isKnown ? undefined : body);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const close = async () => {
    for (const session of sessions) session.destroy();
    await new Promise((resolve) => server.close(resolve));
  };
  return { url: `https://127.0.0.1:${server.address().port}`, add, close };
}

function createAnswer(path, source) {
  const extension = extname(path) || '.html';
  const isCompressed = extension !== '.woff2';
  const body = isCompressed ? brotliCompressSync(source) : source;
  const headers = {
    'content-type': CONTENT_TYPES[extension],
    ...(isCompressed && { 'content-encoding': 'br' }),
    'content-length': body.length,
    'cache-control': ['.json', '.html'].includes(extension) ? 'no-cache' : 'public, max-age=31536000, immutable',
    etag: `"${createHash('sha256').update(source).digest('base64url').slice(0, 16)}"`,
    'access-control-allow-origin': '*',
  };
  return { headers, body };
}
