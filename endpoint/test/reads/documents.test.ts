import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';

import type { Problem } from '../../../src/contract/index.js';
import { createInitiative, createPledge, postPledge, sendRequest, startEndpoint, writeContent } from '../helpers.js';

test('every document of the contract is served as JSON that caches revalidate each time', async (t) => {
  const { base } = await startEndpoint(t);
  for (const path of [
    '/district.json',
    '/stations.json',
    '/stations-2.json',
    '/stations/hall.json',
    '/councils/district.json',
    '/councils/district-2.json',
    '/initiatives/open-call.json',
    '/initiatives/silent-call.json',
    '/initiatives/open-call/pledges.json',
  ]) {
    const { status, headers, json } = await sendRequest(base, path);
    assert.equal(status, 200, path);
    assert.match(String(headers['content-type']), /^application\/json/, path);
    assert.equal(headers['cache-control'], 'no-cache', path);
    assert.equal(headers['x-content-type-options'], 'nosniff', path);
    assert.ok(headers.etag, path);
    assert.equal(typeof json, 'object', path);
  }
});

test('an unchanged document gets 304 for its ETag, and an edit shows without a restart', async (t) => {
  const { base, folder } = await startEndpoint(t);
  for (const [path, file] of [
    ['/stations/hall.json', 'stations/hall.json'],
    ['/initiatives/open-call.json', 'initiatives/open-call.json'],
  ] as const) {
    const { headers } = await sendRequest(base, path);
    const again = { headers: { 'if-none-match': String(headers.etag), 'accept-encoding': 'br' } };
    const same = await sendRequest(base, path, again);
    assert.equal(same.status, 304, path);
    assert.equal(same.bytes.length, 0, path);
    assert.equal(same.headers['content-encoding'], undefined, path);
    assert.equal(same.headers['content-type'], undefined, path);

    await writeContent(folder, file, createInitiative('open-call', { title: 'Edited', name: 'Edited' }));
    const edited = await sendRequest(base, path, { headers: { 'if-none-match': String(headers.etag) } });
    assert.equal(edited.status, 200, path);
    assert.match(edited.text, /Edited/, path);
  }
});

test('a pledge changes the ETag of its initiative and of the wall', async (t) => {
  const { base } = await startEndpoint(t);
  const paths = ['/initiatives/open-call.json', '/initiatives/open-call/pledges.json'];
  const before = await Promise.all(paths.map((path) => sendRequest(base, path)));
  assert.equal((await postPledge(base, 'open-call', createPledge())).status, 201);
  for (const [index, path] of paths.entries()) {
    const after = await sendRequest(base, path, { headers: { 'if-none-match': String(before[index]?.headers.etag) } });
    assert.equal(after.status, 200, path);
    assert.equal(
      (await sendRequest(base, path, { headers: { 'if-none-match': String(after.headers.etag) } })).status,
      304,
      path,
    );
  }
});

test('responses are compressed for clients that accept it, from files and from the database alike', async (t) => {
  const { base, folder } = await startEndpoint(t);
  await writeContent(
    folder,
    'initiatives/open-call.json',
    createInitiative('open-call', { description: 'Long. '.repeat(500) }),
  );
  for (const path of ['/district.json', '/initiatives/open-call.json']) {
    const plain = await sendRequest(base, path);
    // What is not compressed is not for everybody either, as a shared cache would think.
    assert.match(String(plain.headers.vary), /accept-encoding/i, path);
    for (const [encoding, expand] of [
      ['br', brotliDecompressSync],
      ['gzip', gunzipSync],
    ] as const) {
      const { headers, bytes } = await sendRequest(base, path, { headers: { 'accept-encoding': encoding } });
      assert.equal(headers['content-encoding'], encoding, path);
      assert.match(String(headers.vary), /accept-encoding/i, path);
      assert.ok(bytes.length < plain.bytes.length / 2, path);
      assert.equal(expand(bytes).toString(), plain.text, path);
    }
  }
});

test('HEAD sends the headers of GET, without a body', async (t) => {
  const { base } = await startEndpoint(t);
  for (const path of ['/district.json', '/initiatives/open-call.json']) {
    const { status, headers, bytes } = await sendRequest(base, path, { method: 'HEAD' });
    const got = await sendRequest(base, path);
    assert.equal(status, 200, path);
    assert.equal(headers.etag, got.headers.etag, path);
    assert.equal(headers['content-type'], got.headers['content-type'], path);
    assert.equal(bytes.length, 0, path);
  }
});

test('images are served, and no script in an SVG runs', async (t) => {
  const { base, folder } = await startEndpoint(t);
  const svg = await sendRequest(base, `/images/${encodeURIComponent('front door 前门.svg')}`);
  assert.equal(svg.status, 200);
  assert.match(String(svg.headers['content-type']), /^image\/svg\+xml/);
  assert.match(String(svg.headers['content-security-policy']), /default-src 'none'.*sandbox/);
  for (const type of ['png', 'jpg', 'webp', 'avif']) {
    await writeContent(folder, `images/a.${type}`, 'picture');
    const { status, headers } = await sendRequest(base, `/images/a.${type}`);
    assert.equal(status, 200, type);
    assert.match(String(headers['content-type']), /^image\//, type);
  }
});

test('nothing else in the folder is reachable, nor anything outside it', async (t) => {
  const { base, folder } = await startEndpoint(t);
  await writeFile(join(folder, 'fumin.db'), 'secret');
  await writeContent(folder, 'images/.git/a.svg', 'secret');
  for (const path of [
    '/README.md',
    '/package.json',
    '/.hidden.json',
    '/stations/.hidden.svg',
    '/images/.git/a.svg',
    '/fumin.db',
    '/images',
    '/images/',
    '/stations/Hall.json',
    '/stations/hall.json/',
    '/stations//hall.json',
    '/stations/hall',
    '/../package.json',
    '/..%2fpackage.json',
    '/%2e%2e/%2e%2e/%2e%2e/%2e%2e/etc/passwd',
    '/stations/..%2f..%2f..%2f..%2fetc%2fpasswd',
    '/stations/..%2fpackage.json',
    '/stations/%2e%2e/package.json',
    '/initiatives/..%2fpackage.json',
    '/initiatives/..%2fpackage/pledges.json',
    '/images/..%5c..%5cpackage.json',
    '/images/../.hidden.svg',
    '/images/%00.svg',
    '//etc/passwd',
    '/stations/hall.json%00.svg',
  ]) {
    const { status, headers, text } = await sendRequest(base, path);
    assert.ok(status === 404 || status === 403 || status === 400, `${path} ${status}`);
    assert.equal(String(headers['content-type']).split(';')[0], 'application/problem+json', path);
    assert.doesNotMatch(text, /secret|public|root:/, path);
  }
});

test('an unknown path gets a 404 problem, another method a 405 problem with the allowed ones', async (t) => {
  const { base } = await startEndpoint(t);
  for (const [method, path, allow] of [
    ['GET', '/stations/nowhere.json', null],
    ['GET', '/initiatives/nowhere.json', null],
    ['GET', '/initiatives/nowhere/pledges.json', null],
    ['POST', '/nowhere', null],
    ['POST', '/district.json', 'GET, HEAD'],
    ['PUT', '/stations/hall.json', 'GET, HEAD'],
    ['PATCH', '/initiatives/open-call.json', 'GET, HEAD'],
    ['DELETE', '/initiatives/open-call/pledges.json', 'GET, HEAD'],
    ['TRACE', '/district.json', 'GET, HEAD'],
    ['PROPFIND', '/district.json', 'GET, HEAD'],
    ['GET', '/initiatives/open-call/pledges', 'POST'],
    ['PUT', '/initiatives/open-call/pledges/1', 'DELETE'],
    ['DELETE', '/initiatives/open-call/pledges/1/withdrawal', 'POST'],
    ['POST', '/initiatives/open-call/pledges/x/withdrawal', null],
  ] as const) {
    const { status, headers, json } = await sendRequest<Problem>(base, path, { method });
    assert.equal(status, allow === null ? 404 : 405, `${method} ${path}`);
    assert.equal(headers.allow, allow ?? undefined, `${method} ${path}`);
    assert.match(String(headers['content-type']), /^application\/problem\+json/);
    assert.equal(headers['cache-control'], 'no-store');
    assert.equal(json.status, status);
    assert.equal(json.type, 'about:blank');
  }
});
