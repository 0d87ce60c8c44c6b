import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { extname } from 'node:path';
import { test } from 'node:test';

import { createTemporaryFolder, sendRequest } from '../helpers.js';
import { startNginxOfFiles } from '../nginx-server.js';
import { createOut, exampleFolder, publish, readTree } from './published-folders.js';

/** The configurations that `docs/publishing.md` has for a published folder: that of nginx in a real one. */

const MANIFEST = '.fumin-publish.json';

test('nginx serves a published folder as its document says', async (t) => {
  const out = await createOut(t);
  await publish(t, exampleFolder('invented-district'), out);
  const { base, stop } = await startNginxOfFiles(out, await createTemporaryFolder(t));
  t.after(stop);
  const paths = [...readTree(out).keys()].filter((path) => !path.startsWith('.') && !/\.(?:br|gz)$/.test(path));
  const version = paths.find((path) => /^fumin\/\d+\.\d+\.\d+[^/]*\/fumin\.js$/.test(path)) ?? '';
  const picture = paths.find((path) => path.endsWith('.svg')) ?? '';

  const headersOf = async (path: string) => {
    const { status, headers } = await sendRequest(base, `/${path}`, { headers: { 'accept-encoding': 'br, gzip' } });
    assert.equal(status, 200, path);
    return headers;
  };
  for (const path of ['district.json', 'stations.json', version, 'fumin/index.json', 'fumin/']) {
    const headers = await headersOf(path);
    assert.equal(headers['access-control-allow-origin'], '*', path);
    assert.match(
      String(headers['content-type']),
      /^(?:application\/json|(?:application|text)\/javascript); charset=utf-8$/i,
    );
    assert.equal(headers['content-encoding'], 'gzip', path);
    assert.equal(headers.vary, 'Accept-Encoding', path);
    assert.ok(headers.etag, path);
  }
  assert.equal((await headersOf('district.json'))['cache-control'], 'no-cache');
  assert.match(String((await headersOf(version))['cache-control']), /immutable/);
  assert.match(
    String((await headersOf('embed/district-map.html'))['content-security-policy']),
    /^frame-ancestors 'self' /,
  );
  assert.equal((await headersOf(''))['content-security-policy'], "frame-ancestors 'none'");
  assert.match(String((await headersOf(picture))['content-security-policy']), /sandbox/);
  for (const path of paths) {
    const headers = await headersOf(encodeURI(path));
    assert.equal(headers['x-content-type-options'], 'nosniff', path);
    // What a browser refuses to use under nosniff.
    assert.notEqual(headers['content-type'], 'application/octet-stream', path);
  }
  assert.equal((await sendRequest(base, `/${MANIFEST}`)).status, 404);
  assert.equal((await sendRequest(base, '/nothing.json')).status, 404);

  const { etag = '' } = await headersOf('district.json');
  const again = { 'if-none-match': etag, 'accept-encoding': 'gzip' };
  assert.equal((await sendRequest(base, '/district.json', { headers: again })).status, 304);
});

test('the web.config for IIS is well-formed, and names the media type of all that IIS does not know', async (t) => {
  const document = readFileSync(new URL('../../../docs/publishing.md', import.meta.url), 'utf8');
  const [, configuration = ''] = /^```xml\n([^]*?)^```$/m.exec(document) ?? [];
  const open: string[] = [];
  for (const [, closing, name = '', empty] of configuration.matchAll(
    /<(\/?)([\w.]+)(?:\s+[\w.]+="[^"<]*")*\s*(\/?)>/g,
  )) {
    if (closing) assert.equal(open.pop(), name);
    else if (!empty) open.push(name);
  }
  assert.deepEqual(open, []);
  assert.equal(configuration.split('<').length - 1, [...configuration.matchAll(/<[^<>]*>/g)].length);

  const out = await createOut(t);
  await publish(t, exampleFolder('invented-district'), out);
  const KNOWN = ['.html', '.css', '.svg', '.png', '.jpg', '.txt'];
  const extensions = new Set(
    [...readTree(out).keys()].filter((path) => path !== MANIFEST).map((path) => extname(path)),
  );
  for (const extension of extensions) {
    // IIS compresses by itself, and does not give the copies.
    if (extension === '.br' || KNOWN.includes(extension)) continue;
    assert.ok(configuration.includes(`<mimeMap fileExtension="${extension}"`), extension);
  }
});
