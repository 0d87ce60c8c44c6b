/** A page that preloads what a widget asks for: in a browser, over HTTP, with the requests counted where they arrive. */
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';

import { launchBrowser, ROOT } from '../harness.mjs';

const STATION = JSON.stringify({ id: 'tower', name: '大厦服务站' });

/** Time in which Chromium complains about a preload that nothing used, in milliseconds: three seconds after `load`. */
const COMPLAINT_DELAY = 4_000;

describe('a preload of what a widget asks for', () => {
  let server, browser, script;
  /** Hosts of one server: two origins. */
  let page, other;
  /** Requests for documents by their path: whether each carried a cookie, and an ETag. */
  const requests = new Map();
  /** Pages by their path. */
  const pages = new Map();

  before(async () => {
    script = await readFile(join(ROOT, 'dist/cdn/fumin.iife.js'));
    server = createServer(({ url, headers }, response) => {
      const [, cache, path] = /^\/(no-cache|max-age)\/(.*)/.exec(url) ?? [];
      if (path) {
        const seen = requests.get(path) ?? [];
        requests.set(path, [...seen, { cookie: headers.cookie, etag: headers['if-none-match'] }]);
        const { origin } = headers;
        if (origin) response.setHeader('Access-Control-Allow-Origin', origin);
        response.setHeader('Access-Control-Allow-Credentials', 'true').setHeader('Vary', 'Origin');
        response.setHeader('ETag', '"1"').setHeader('Cache-Control', cache === 'max-age' ? 'max-age=60' : 'no-cache');
        if (headers['if-none-match'] === '"1"') response.writeHead(304).end();
        else response.setHeader('Content-Type', 'application/json').end(STATION);
      } else if (url === '/widgets.js') {
        response.setHeader('Content-Type', 'text/javascript').end(script);
      } else {
        response
          .setHeader('Content-Type', 'text/html; charset=utf-8')
          .setHeader('Set-Cookie', 'a=b; SameSite=Lax; Path=/');
        response.end(pages.get(url) ?? '');
      }
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address();
    page = `http://127.0.0.1:${port}`;
    // Another port would be another origin too, but the same site: this one gets no cookies of the page's host.
    other = `http://localhost:${port}`;
    browser = await launchBrowser();
  });

  after(async () => {
    await browser?.close();
    server?.closeAllConnections();
    server?.close();
  });

  /** Opens a page with a preload and a station card; returns the requests for the station, and what the console says. */
  async function open({ host, cache, crossorigin, credentials, isProvided = false }) {
    const id = `${pages.size}`;
    const endpoint = `${host}/${cache}/${id}/`;
    const attributes = `endpoint="${endpoint}" ${credentials ? `credentials="${credentials}"` : ''}`;
    const card = (given) => `<fumin-station-card ${given} station="tower"></fumin-station-card>`;
    pages.set(
      `/page/${id}`,
      `<!doctype html><html lang="zh-CN"><meta charset="utf-8">
        <link rel="preload" as="fetch" href="${endpoint}stations/tower.json" crossorigin="${crossorigin}">
        <script>addEventListener('fumin-load', () => { globalThis.hasLoaded = true; });</script>
        <script type="module" src="/widgets.js"></script>
        ${isProvided ? `<fumin-provider ${attributes}>${card('')}</fumin-provider>` : card(attributes)}`,
    );
    const tab = await browser.newPage();
    const messages = [];
    tab.on('console', (message) => messages.push(message.text()));
    await tab.goto(`${page}/page/${id}`);
    await tab.waitForFunction(() => globalThis.hasLoaded, { polling: 50 });
    await new Promise((done) => setTimeout(done, COMPLAINT_DELAY));
    const reload = () =>
      tab.evaluate(async () => {
        globalThis.hasLoaded = false;
        await document.querySelector('fumin-station-card').reload();
      });
    return {
      requests: () => requests.get(`${id}/stations/tower.json`),
      complaints: messages.filter((text) => /preload/i.test(text)),
      reload,
      close: () => tab.close(),
    };
  }

  /** Checks that one request was enough. */
  async function assertTaken(options) {
    const tab = await open(options);
    const name = JSON.stringify(options);
    assert.equal(tab.requests().length, 1, `${name}: ${JSON.stringify(tab.requests())}`);
    assert.deepEqual(tab.complaints, [], name);
    return tab;
  }

  for (const where of ['same', 'cross']) {
    for (const cache of ['no-cache', 'max-age']) {
      it(`is the only request, ${where}-origin, from an endpoint with ${cache}`, async () => {
        const host = where === 'same' ? page : other;
        await Promise.all(
          ['', 'anonymous', 'use-credentials'].map((crossorigin) => assertTaken({ host, cache, crossorigin })),
        );
      });
    }
  }

  it('is the only request with the credentials that the widget asks for', async () => {
    const cache = 'no-cache';
    await Promise.all(
      [
        { host: other, crossorigin: 'use-credentials', credentials: 'include' },
        { host: page, crossorigin: 'anonymous', credentials: 'include' },
        { host: page, crossorigin: 'use-credentials', credentials: 'same-origin' },
        { host: other, crossorigin: 'anonymous', credentials: 'omit' },
      ].map((options) => assertTaken({ cache, ...options })),
    );
  });

  it('is the only request of a widget in a provider', async () => {
    await assertTaken({ host: other, cache: 'no-cache', crossorigin: '', isProvided: true });
  });

  it('is not taken where it sent cookies that the widget is told to omit', async () => {
    const tab = await open({ host: page, cache: 'no-cache', crossorigin: '', credentials: 'omit' });
    assert.deepEqual(
      tab.requests().map(({ cookie }) => cookie),
      ['a=b', undefined],
    );
    await tab.close();
  });

  it('is taken once: the next request revalidates', async () => {
    for (const cache of ['no-cache', 'max-age']) {
      const tab = await assertTaken({ host: other, cache, crossorigin: '' });
      await tab.reload();
      assert.equal(tab.requests().length, 2);
      await tab.close();
    }
  });
});
