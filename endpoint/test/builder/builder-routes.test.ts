import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { test } from 'node:test';

import { createEndpoint } from '../../src/index.js';
import {
  assertProblem,
  createDatabase,
  createDistrictFolder,
  type PledgeResponse,
  runCommand,
  sendRequest,
  startEndpoint,
  writeContent,
} from '../helpers.js';

/** URLs in the page, relative to it. */
const listUrls = (html: string): string[] => [...html.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, url]) => url ?? '');

test('the page is at /, with a policy that lets nothing but its own files in', async (t) => {
  const { base } = await startEndpoint(t);
  const { status, headers, text } = await sendRequest(base, '/');
  assert.equal(status, 200);
  assert.equal(headers['content-type'], 'text/html; charset=utf-8');
  assert.equal(headers['cache-control'], 'no-cache');
  assert.equal(headers['x-content-type-options'], 'nosniff');
  const policy = String(headers['content-security-policy']);
  for (const directive of [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "connect-src 'self'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "require-trusted-types-for 'script'",
  ]) {
    assert.ok(policy.split('; ').includes(directive), directive);
  }
  assert.doesNotMatch(policy, /unsafe/);
  assert.doesNotMatch(text, /<style|style="|<script>| on\w+="/);
  assert.doesNotMatch(text, /%[A-Z]+%/);

  const again = await sendRequest(base, '/', { headers: { 'if-none-match': String(headers.etag) } });
  assert.equal(again.status, 304);
  const head = await sendRequest(base, '/', { method: 'HEAD' });
  assert.equal(head.status, 200);
  assert.equal(head.bytes.length, 0);
  assert.equal(head.headers['content-security-policy'], policy);
});

test('the files that the page names are there for ever, and no other', async (t) => {
  const { base } = await startEndpoint(t);
  const { text } = await sendRequest(base, '/');
  const files = listUrls(text).filter((url) => url.startsWith('builder/'));
  assert.equal(files.length, 2);
  for (const file of files) {
    const { status, headers } = await sendRequest(base, `/${file}`);
    assert.equal(status, 200, file);
    assert.match(String(headers['content-type']), /^text\/(javascript|css); charset=utf-8$/);
    assert.match(String(headers['cache-control']), /immutable/);
  }
  const notices = await sendRequest(base, '/builder/THIRD-PARTY-NOTICES.txt');
  assert.equal(notices.status, 200);
  assert.doesNotMatch(String(notices.headers['cache-control']), /immutable/);
  for (const path of ['/builder/', '/builder/index.html', '/builder/builder.js', '/builder/..%2fcli.js']) {
    assertProblem(await sendRequest<PledgeResponse>(base, path), 404);
  }
});

test('a picture of the folder is served from a folder of the same name', async (t) => {
  const folder = await createDistrictFolder(t);
  await writeContent(folder, 'builder/front.png', 'picture');
  const { base } = await startEndpoint(t, { folder });
  assert.equal((await sendRequest(base, '/builder/front.png')).status, 200);
});

test('nothing can be sent to the page', async (t) => {
  const { base } = await startEndpoint(t);
  const answer = await sendRequest<PledgeResponse>(base, '/', { method: 'POST' });
  assertProblem(answer, 405);
  assert.equal(answer.headers.allow, 'GET, HEAD');
});

test('the page knows how many other sites may ask, and names none', async (t) => {
  const origins = ['https://first.example', 'https://second.example'];
  for (const [allowed, expected] of [
    [[], '0'],
    [origins, '2'],
    ['*' as const, '*'],
  ] as const) {
    const { base } = await startEndpoint(t, { origins: allowed });
    const { text } = await sendRequest(base, '/');
    assert.match(text, new RegExp(`origins="${expected === '*' ? '\\*' : expected}"`));
    assert.doesNotMatch(text, /first\.example/);
  }
});

test('below a prefix every URL of the page stays below it, and the prefix gets its slash', async (t) => {
  const database = await createDatabase(t);
  const { handler, close } = await createEndpoint({ folder: await createDistrictFolder(t), database });
  const server = createServer((request, response) => {
    const url = request.url ?? '';
    // As Connect, Express and Vite do it.
    Object.assign(request, { originalUrl: url });
    request.url = url.replace(/^\/a\/endpoint(?=[/?]|$)/, '').replace(/^(?!\/)/, '/');
    handler(request, response);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  t.after(async () => {
    server.close();
    await close();
  });
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  const bare = await sendRequest(base, '/a/endpoint?widget=district-map');
  assert.equal(bare.status, 308);
  const target = new URL(String(bare.headers.location), `${base}/a/endpoint`);
  assert.equal(target.href, `${base}/a/endpoint/?widget=district-map`);
  const page = await sendRequest(base, target.pathname);
  assert.equal(page.status, 200);
  for (const url of listUrls(page.text)) {
    if (url.startsWith('data:')) continue;
    const resolved = new URL(url, target);
    assert.match(resolved.pathname, /^\/a\/endpoint\//);
    assert.equal((await sendRequest(base, resolved.pathname)).status, 200, url);
  }
});

test('the built command serves the page', async (t) => {
  const folder = await createDistrictFolder(t);
  const args = ['serve', folder, '--port', '0', '--database', await createDatabase(t), '--origins', '*'];
  const { base } = runCommand(t, args);
  const { status, text } = await sendRequest(await base, '/');
  assert.equal(status, 200);
  assert.match(text, /origins="\*"/);
});
