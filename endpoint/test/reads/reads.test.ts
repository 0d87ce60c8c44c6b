import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';

import type { Problem } from '../../../src/contract/index.js';
import { ask, initiative, pledge, post, put, readInitiative, readWall, startEndpoint } from '../helpers.js';

test('serves every document of the contract as JSON that is asked for anew each time', async (t) => {
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
    const { status, headers, json } = await ask(base, path);
    assert.equal(status, 200, path);
    assert.match(String(headers['content-type']), /^application\/json/, path);
    assert.equal(headers['cache-control'], 'no-cache', path);
    assert.equal(headers['x-content-type-options'], 'nosniff', path);
    assert.ok(headers.etag, path);
    assert.equal(typeof json, 'object', path);
  }
});

test('answers 304 to the ETag of what has not changed, and shows an edit without a restart', async (t) => {
  const { base, folder } = await startEndpoint(t);
  for (const [path, file] of [
    ['/stations/hall.json', 'stations/hall.json'],
    ['/initiatives/open-call.json', 'initiatives/open-call.json'],
  ] as const) {
    const { headers } = await ask(base, path);
    const again = { headers: { 'if-none-match': String(headers.etag), 'accept-encoding': 'br' } };
    const same = await ask(base, path, again);
    assert.equal(same.status, 304, path);
    assert.equal(same.bytes.length, 0, path);
    assert.equal(same.headers['content-encoding'], undefined, path);

    await put(folder, file, initiative('open-call', { title: 'Edited', name: 'Edited' }));
    const edited = await ask(base, path, { headers: { 'if-none-match': String(headers.etag) } });
    assert.equal(edited.status, 200, path);
    assert.match(edited.text, /Edited/, path);
  }
});

test('a pledge changes the ETag of its initiative and of the wall', async (t) => {
  const { base } = await startEndpoint(t);
  const paths = ['/initiatives/open-call.json', '/initiatives/open-call/pledges.json'];
  const before = await Promise.all(paths.map((path) => ask(base, path)));
  assert.equal((await post(base, 'open-call', pledge())).status, 201);
  for (const [index, path] of paths.entries()) {
    const after = await ask(base, path, { headers: { 'if-none-match': String(before[index]?.headers.etag) } });
    assert.equal(after.status, 200, path);
    assert.equal(
      (await ask(base, path, { headers: { 'if-none-match': String(after.headers.etag) } })).status,
      304,
      path,
    );
  }
});

test('compresses for those who take it, files and answers from the database alike', async (t) => {
  const { base, folder } = await startEndpoint(t);
  await put(folder, 'initiatives/open-call.json', initiative('open-call', { description: 'Long. '.repeat(500) }));
  for (const path of ['/district.json', '/initiatives/open-call.json']) {
    const plain = await ask(base, path);
    for (const [encoding, expand] of [
      ['br', brotliDecompressSync],
      ['gzip', gunzipSync],
    ] as const) {
      const { headers, bytes } = await ask(base, path, { headers: { 'accept-encoding': encoding } });
      assert.equal(headers['content-encoding'], encoding, path);
      assert.match(String(headers.vary), /accept-encoding/i, path);
      assert.ok(bytes.length < plain.bytes.length / 2, path);
      assert.equal(expand(bytes).toString(), plain.text, path);
    }
  }
});

test('HEAD says what GET would, without a body', async (t) => {
  const { base } = await startEndpoint(t);
  for (const path of ['/district.json', '/initiatives/open-call.json']) {
    const { status, headers, bytes } = await ask(base, path, { method: 'HEAD' });
    const got = await ask(base, path);
    assert.equal(status, 200, path);
    assert.equal(headers.etag, got.headers.etag, path);
    assert.equal(headers['content-type'], got.headers['content-type'], path);
    assert.equal(bytes.length, 0, path);
  }
});

test('serves pictures, and lets no script of an SVG run', async (t) => {
  const { base, folder } = await startEndpoint(t);
  const svg = await ask(base, `/images/${encodeURIComponent('front door 前门.svg')}`);
  assert.equal(svg.status, 200);
  assert.match(String(svg.headers['content-type']), /^image\/svg\+xml/);
  assert.match(String(svg.headers['content-security-policy']), /default-src 'none'.*sandbox/);
  for (const type of ['png', 'jpg', 'webp', 'avif']) {
    await put(folder, `images/a.${type}`, 'picture');
    const { status, headers } = await ask(base, `/images/a.${type}`);
    assert.equal(status, 200, type);
    assert.match(String(headers['content-type']), /^image\//, type);
  }
});

test('nothing else in the folder is reachable, nor anything outside it', async (t) => {
  const { base, folder } = await startEndpoint(t);
  await writeFile(join(folder, 'fumin.db'), 'secret');
  await put(folder, 'images/.git/a.svg', 'secret');
  for (const path of [
    '/',
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
    const { status, headers, text } = await ask(base, path);
    assert.ok(status === 404 || status === 403 || status === 400, `${path} ${status}`);
    assert.equal(String(headers['content-type']).split(';')[0], 'application/problem+json', path);
    assert.doesNotMatch(text, /secret|public|root:/, path);
  }
});

test('an unknown address is a 404 problem, another method a 405 problem that says which are taken', async (t) => {
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
  ] as const) {
    const { status, headers, json } = await ask<Problem>(base, path, { method });
    assert.equal(status, allow === null ? 404 : 405, `${method} ${path}`);
    assert.equal(headers.allow, allow ?? undefined, `${method} ${path}`);
    assert.match(String(headers['content-type']), /^application\/problem\+json/);
    assert.equal(headers['cache-control'], 'no-store');
    assert.equal(json.status, status);
    assert.equal(json.type, 'about:blank');
  }
});

test('an initiative counts what the database has, and keeps all else that its file says', async (t) => {
  const { base } = await startEndpoint(t);
  await post(base, 'open-call', pledge({ roles: ['guide', 'service'] }));
  await post(base, 'open-call', pledge({ roles: ['service'], publish: false }));
  const json = await readInitiative(base, 'open-call');
  assert.deepEqual(json.pledges, {
    count: 2,
    byRole: { guide: 1, service: 2, garden: 0 },
    url: 'open-call/pledges',
    wall: 'open-call/pledges.json',
  });
  assert.deepEqual(json.partnerOwn, { kept: true });
});

test('an initiative whose pledges are not kept here stays as its file has it', async (t) => {
  const { base } = await startEndpoint(t);
  assert.equal((await readInitiative(base, 'silent-call')).pledges, null);
  assert.equal((await readInitiative(base, 'elsewhere-call')).pledges.count, 7);
  assert.equal((await readInitiative(base, 'old-call')).pledges.count, 5);
  assert.equal((await readWall(base, 'old-call')).pledges[0]?.organization.name, 'Of old');
  assert.equal((await readInitiative(base, 'closed-call')).pledges.count, 0);
});

test('an initiative that takes pledges no more keeps those it has', async (t) => {
  const { base, folder } = await startEndpoint(t);
  await post(base, 'open-call', pledge());
  await put(folder, 'initiatives/open-call.json', initiative('open-call', { pledges: { count: 0 } }));
  const json = await readInitiative(base, 'open-call');
  assert.equal(json.pledges.count, 1);
  assert.equal(json.pledges.url, undefined);
  assert.equal((await readWall(base, 'open-call')).pledges.length, 1);
});
