import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';

import { createDatabase, createDistrictFolder, runCommand, sendRequest, startEndpoint } from '../helpers.js';
import { OWN_VERSION, readOwnManifest } from './versions.js';

const STRANGER = { origin: 'https://stranger.example' };
const IMMUTABLE = 'public, max-age=31536000, immutable';

test('the built service serves every file of its version as its manifest has it, to be cached for ever', async (t) => {
  const service = runCommand(t, [
    'serve',
    await createDistrictFolder(t),
    '--port',
    '0',
    '--database',
    await createDatabase(t),
  ]);
  const base = await service.base;
  const { json: list } = await sendRequest<{ versions: { version: string; manifest: string }[] }>(base, '/fumin/');
  assert.deepEqual(list, { versions: [{ version: OWN_VERSION, manifest: `${OWN_VERSION}/manifest.json` }] });

  const { integrity } = readOwnManifest();
  assert.ok(Object.keys(integrity).length > 20);
  for (const [file, hash] of Object.entries(integrity)) {
    const { status, headers, bytes } = await sendRequest(base, `/fumin/${OWN_VERSION}/${file}`);
    assert.equal(status, 200, file);
    assert.equal(`sha384-${createHash('sha384').update(bytes).digest('base64')}`, hash, file);
    assert.equal(headers['cache-control'], IMMUTABLE);
    assert.equal(headers['x-content-type-options'], 'nosniff');
    assert.match(String(headers['content-type']), /^text\/(javascript|css); charset=utf-8$/);
  }
  for (const [file, type] of [
    ['manifest.json', 'application/json; charset=utf-8'],
    ['fumin.js.map', 'application/json; charset=utf-8'],
    ['THIRD-PARTY-NOTICES.txt', 'text/plain; charset=utf-8'],
  ] as const) {
    const { status, headers } = await sendRequest(base, `/fumin/${OWN_VERSION}/${file}`);
    assert.equal(status, 200, file);
    assert.equal(headers['content-type'], type);
  }
});

test('a page of any origin may load the files, whatever the origins that may read and pledge', async (t) => {
  const { base } = await startEndpoint(t, { origins: ['https://partner.example'] });
  for (const file of ['fumin.js', 'nowhere.js']) {
    const { headers } = await sendRequest(base, `/fumin/${OWN_VERSION}/${file}`, { headers: STRANGER });
    assert.equal(headers['access-control-allow-origin'], '*', file);
    assert.equal(headers['access-control-allow-credentials'], undefined);
  }
  const { headers } = await sendRequest(base, `/fumin/0/fumin.js`, { headers: STRANGER });
  assert.equal(headers['cross-origin-resource-policy'], 'cross-origin');
  assert.equal(headers['timing-allow-origin'], '*');
  const data = await sendRequest(base, '/district.json', { headers: STRANGER });
  assert.equal(data.headers['access-control-allow-origin'], undefined);
});

test('a file is sent as the build has compressed it, and as it is to a client that takes no coding', async (t) => {
  const { base } = await startEndpoint(t);
  const path = `/fumin/${OWN_VERSION}/fumin.iife.js`;
  const plain = await sendRequest(base, path);
  assert.equal(plain.headers['content-encoding'], undefined);
  for (const [accepted, encoding, decode] of [
    ['gzip, deflate, br', 'br', brotliDecompressSync],
    ['gzip', 'gzip', gunzipSync],
  ] as const) {
    const { headers, bytes } = await sendRequest(base, path, { headers: { 'accept-encoding': accepted } });
    assert.equal(headers['content-encoding'], encoding);
    assert.match(String(headers.vary), /accept-encoding/i);
    assert.ok(decode(bytes).equals(plain.bytes));
    assert.notEqual(headers.etag, plain.headers.etag);
  }
  // A source map has no compressed copy, and is compressed on its way.
  const map = await sendRequest(base, `${path}.map`, { headers: { 'accept-encoding': 'gzip' } });
  assert.equal(map.headers['content-encoding'], 'gzip');
});

test('a client that has the file gets no second copy of it', async (t) => {
  const { base } = await startEndpoint(t);
  const path = `/fumin/${OWN_VERSION}/fumin.js`;
  const { headers } = await sendRequest(base, path);
  const again = await sendRequest(base, path, { headers: { 'if-none-match': String(headers.etag) } });
  assert.equal(again.status, 304);
  assert.equal(again.bytes.length, 0);
  const head = await sendRequest(base, path, { method: 'HEAD' });
  assert.equal(head.status, 200);
  assert.equal(head.headers.etag, headers.etag);
});

test('what is no file of a version is a problem, and other methods are told those that there are', async (t) => {
  const { base } = await startEndpoint(t);
  for (const path of [
    `/fumin/${OWN_VERSION}/nowhere.js`,
    `/fumin/${OWN_VERSION}/fumin.js.br`,
    `/fumin/${OWN_VERSION}/`,
    `/fumin/${OWN_VERSION}/..%2f..%2f..%2fpackage.json`,
    `/fumin/..%2fwidgets%2f${OWN_VERSION}/fumin.js`,
    `/fumin/${OWN_VERSION}/%00.js`,
    '/fumin/9.9.9/fumin.js',
    '/fumin/9/fumin.js',
    '/fumin/constructor/fumin.js',
    `/fumin/${OWN_VERSION}/constructor`,
  ]) {
    const { status, headers } = await sendRequest(base, path);
    assert.equal(status, 404, path);
    assert.match(String(headers['content-type']), /^application\/problem\+json/);
  }
  // A path that is not canonical is no file's.
  assert.equal((await sendRequest(base, `/fumin/${OWN_VERSION}/../${OWN_VERSION}/fumin.js`)).status, 403);
  const { status, headers } = await sendRequest(base, `/fumin/${OWN_VERSION}/fumin.js`, { method: 'POST' });
  assert.equal(status, 405);
  assert.equal(headers.allow, 'GET, HEAD');
});
