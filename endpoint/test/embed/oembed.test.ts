import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

import { extract } from '@extractus/oembed-extractor';

import { createEndpoint } from '../../src/index.js';
import { createDatabase, createDistrictFolder, sendRequest, startEndpoint } from '../helpers.js';

interface Description {
  readonly title: string;
  readonly html: string;
  readonly width: number;
  readonly height: number;
}

const describePath = (url: string, more = '') => `/oembed?url=${encodeURIComponent(url)}${more}`;

test('a consumer finds the description of a page from its address alone', async (t) => {
  for (const [name, path, title] of [
    ['nanjing-west-road', 'station-card?station=kerry-centre', '嘉里中心党群活动站点'],
    ['invented-district', 'council-timeline?lang=en&scheme=dark', null],
  ] as const) {
    const folder = fileURLToPath(new URL(`../../../examples/${name}/`, import.meta.url));
    const { base } = await startEndpoint(t, { folder });
    const description = (await extract(`${base}/embed/${path}`)) as unknown as Description & Record<string, unknown>;
    assert.equal(description.type, 'rich');
    assert.equal(description.version, '1.0');
    assert.equal(description.provider_url, `${base}/`);
    assert.ok(description.provider_name);
    if (title) assert.equal(description.title, title);
    assert.ok(description.html.startsWith(`<iframe src="${base}/embed/${path.replaceAll('&', '&amp;')}"`));
    const script = /<script src="([^"]+)" async><\/script>$/.exec(description.html)?.[1] ?? '';
    assert.equal((await sendRequest(base, new URL(script).pathname)).status, 200);
  }
});

test('a description keeps to the size that the consumer has room for', async (t) => {
  const { base } = await startEndpoint(t);
  const page = `${base}/embed/station-card?station=hall`;
  const read = async (more: string) => (await sendRequest<Description>(base, describePath(page, more))).json;
  const usual = await read('');
  const narrow = await read('&maxwidth=320');
  assert.deepEqual([usual.width, narrow.width], [640, 320]);
  assert.ok(narrow.height > usual.height);
  const low = await read('&maxwidth=2000&maxheight=200');
  assert.deepEqual([low.width, low.height], [640, 200]);
  assert.match(low.html, /width="640" height="200"/);
  assert.doesNotMatch(low.html, /<script/);
});

test('a description is XML where that is asked for, with its markup as text', async (t) => {
  const folder = await createDistrictFolder(t, { 'stations/hall.json': { id: 'hall', name: `<b>&"\u0001厅` } });
  const { base } = await startEndpoint(t, { folder });
  const { status, headers, text } = await sendRequest(
    base,
    describePath(`${base}/embed/station-card?station=hall`, '&format=xml'),
  );
  assert.equal(status, 200);
  assert.equal(headers['content-type'], 'text/xml; charset=utf-8');
  assert.ok(text.includes('<title>&lt;b&gt;&amp;&quot;厅</title>'));
  assert.ok(text.includes('<html>&lt;iframe src='));
  assert.match(text, /^<\?xml version="1.0"/);
});

test('what is no page of this service has no description, and each reason has its status', async (t) => {
  const { base } = await startEndpoint(t);
  const page = `${base}/embed/station-card?station=hall`;
  for (const [path, status] of [
    ['/oembed', 400],
    [`${describePath(page)}&url=${encodeURIComponent(page)}`, 400],
    [describePath(page, '&maxwidth=-1'), 400],
    [describePath(page, '&format=yaml'), 501],
    [describePath('https://elsewhere.example/embed/station-card?station=hall'), 404],
    [describePath(page.replace('http://', 'http://user:secret@')), 404],
    [describePath(`${base}/embed/station-card?station=nowhere`), 404],
    [describePath(`${base}/embed/station-card?station=hall&accent=red`), 404],
    [describePath(`${base}/embed/nope`), 404],
    [describePath(`${base}/district.json`), 404],
    [describePath('javascript:alert(1)//embed/station-card'), 404],
    [describePath('nonsense'), 404],
  ] as const) {
    const response = await sendRequest(base, path);
    assert.equal(response.status, status, path);
    assert.match(String(response.headers['content-type']), /^application\/problem\+json/);
  }
});

test('a page of any origin may read descriptions', async (t) => {
  const { base } = await startEndpoint(t);
  const path = describePath(`${base}/embed/station-card?station=hall`);
  const { headers } = await sendRequest(base, path, { headers: { origin: 'https://stranger.example' } });
  assert.equal(headers['access-control-allow-origin'], '*');
});

test('addresses are those that the reader knows: behind a proxy, and under a prefix of another server', async (t) => {
  const { base } = await startEndpoint(t);
  const { text } = await sendRequest(base, '/embed/station-card?station=hall', {
    headers: {
      'x-forwarded-for': '203.0.113.7',
      'x-forwarded-proto': 'https',
      'x-forwarded-host': 'street.example',
      'x-forwarded-prefix': '/fumin-service/',
    },
  });
  const page = 'https://street.example/fumin-service/embed/station-card?station=hall';
  assert.ok(
    text.includes(`href="https://street.example/fumin-service/oembed?format=json&amp;url=${encodeURIComponent(page)}"`),
  );
  const { json } = await sendRequest<Description>(base, describePath(page), {
    headers: { 'x-forwarded-for': '203.0.113.7', 'x-forwarded-host': 'street.example' },
  });
  assert.ok(json.html.includes('src="https://street.example/fumin-service/fumin/0/fumin-frame.js"'));

  const { handler, close } = await createEndpoint({
    folder: await createDistrictFolder(t),
    database: await createDatabase(t),
  });
  const server = createServer((request, response) => {
    // As Connect does.
    Object.assign(request, { originalUrl: request.url });
    request.url = (request.url ?? '').slice('/mounted'.length);
    handler(request, response);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  t.after(async () => {
    server.close();
    await close();
  });
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/mounted/embed/station-card?station=hall`;
  const description = (await extract(address)) as unknown as Description;
  assert.ok(description.html.startsWith(`<iframe src="${address}"`));
});

test('a host that is none adds no address to a page', async (t) => {
  const { base } = await startEndpoint(t);
  const { status, text } = await sendRequest(base, '/embed/station-card?station=hall', {
    headers: { host: '"><script>' },
  });
  assert.ok(status === 200 || status === 400);
  assert.doesNotMatch(text, /"><script>|oembed/);
});
