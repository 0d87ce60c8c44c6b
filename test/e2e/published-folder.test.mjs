/** A published folder behind a server that knows file names and media types alone: pages for frames, and a script tag elsewhere. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';

import { createTemporaryFolder, launchBrowser, ROOT, startEndpoint, visibleText, waitForText } from '../harness.mjs';
import { publishAndServe, servePage, SITE_PATH } from '../published-site.mjs';

const FOLDER = join(ROOT, 'examples/invented-district');

/** Pages of the published folder, with words that text and widget have in common. */
const PAGES = {
  'station-card/yunfan-tower.html': ['云帆商圈', '021-0000 0101'],
  'station-card/yunfan-tower.en.html': ['Opening hours', '021-0000 0101'],
  'station-card/yunfan-tower.compact.en.html': ['Yunfan Tower'],
  'district-map.en.html': ['Business circles', 'Alliances'],
  'council-timeline.zh-Hant.html': ['輪值主席'],
  'council-timeline/district.en.html': ['Rotating chair', 'Chronicle'],
  'pledge-form/green-towers.html': ['角色'],
};

describe('a published folder', () => {
  let temporary, browser, endpoint, readOnlySite, site;

  before(async () => {
    temporary = await createTemporaryFolder('fumin-published-');
    readOnlySite = await publishAndServe({ folder: FOLDER, out: join(temporary.path, 'read-only') });
    endpoint = await startEndpoint({
      folder: FOLDER,
      database: join(temporary.path, 'pledges.db'),
      origins: '*',
    });
    site = await publishAndServe({ folder: FOLDER, out: join(temporary.path, 'site'), pledges: endpoint.url });
    browser = await launchBrowser();
  });

  after(async () => {
    await browser?.close();
    await endpoint?.stop();
    for (const server of [readOnlySite, site]) await server?.close();
    await temporary?.remove();
  });

  /** Opens a page; what it reports to the console, violations of its policy and failed requests are collected. */
  async function open(url, { script = true } = {}) {
    const page = await browser.newPage();
    const reports = [];
    page.on('console', (message) => ['error', 'warn'].includes(message.type()) && reports.push(message.text()));
    page.on('pageerror', (error) => reports.push(String(error)));
    page.on(
      'response',
      (response) => response.status() >= 400 && reports.push(`${response.status()} ${response.url()}`),
    );
    await page.evaluateOnNewDocument(() =>
      document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
        console.error(`policy: ${violatedDirective} ${blockedURI}`),
      ),
    );
    await page.setJavaScriptEnabled(script);
    await page.goto(url, { waitUntil: 'networkidle0' });
    return { page, reports };
  }

  for (const [path, words] of Object.entries(PAGES)) {
    it(`has a page that is complete without script, then shown by its widget: ${path}`, async () => {
      const url = `${site.origin}${SITE_PATH}embed/${path}`;
      const plain = await open(url, { script: false });
      const text = await plain.page.evaluate(() => document.body.innerText);
      for (const word of words) assert.ok(text.includes(word), `without script: ${word}`);
      await plain.page.close();

      const { page, reports } = await open(url);
      await page.waitForFunction(
        `((wanted) => document.querySelector('article').offsetParent === null && wanted.every((word) => (${visibleText})().includes(word)))(${JSON.stringify(words)})`,
      );
      assert.deepEqual(reports, []);
      await page.close();
    });
  }

  it('has pages that lead to one another without a query', async () => {
    const { page } = await open(`${site.origin}${SITE_PATH}embed/district-map.en.html`, { script: false });
    const link = await page.$eval('a[href*="yunfan-tower"]', ({ href }) => href);
    await page.goto(link);
    assert.match(await page.title(), /Yunfan Tower/);
    await page.close();
  });

  it('is an endpoint for a script tag on a page of another origin', async () => {
    const base = `${site.origin}${SITE_PATH}`;
    const host = await servePage(`<!doctype html><html lang="en"><title>Partner</title>
      <link rel="stylesheet" href="${base}fumin/0/fumin.css">
      <script type="module" src="${base}fumin/0/fumin.js"></script>
      <fumin-provider endpoint="${base}">
        <fumin-station-card station="yunfan-tower"></fumin-station-card>
        <fumin-district-map></fumin-district-map>
      </fumin-provider>`);
    const { page, reports } = await open(host.origin);
    await waitForText(page, '021-0000 0101');
    await waitForText(page, 'Business circles');
    assert.deepEqual(reports, []);
    await page.close();
    await host.close();
  });

  it('is sized in a frame on a page of another origin', async () => {
    const base = `${site.origin}${SITE_PATH}`;
    const host = await servePage(`<!doctype html><title>Partner</title>
      <iframe width="600" height="150" src="${base}embed/station-card/yunfan-tower.html"></iframe>
      <script async src="${base}fumin/0/fumin-frame.js"></script>`);
    const { page, reports } = await open(host.origin);
    await page.waitForFunction(() => document.querySelector('iframe').clientHeight > 500);
    assert.deepEqual(reports, []);
    await page.close();
    await host.close();
  });

  it('takes no pledges by itself, and says so', async () => {
    const { page, reports } = await open(`${readOnlySite.origin}${SITE_PATH}embed/pledge-form/green-towers.en.html`);
    await page.waitForFunction(() => document.querySelector('article').offsetParent === null);
    const controls = await page.$eval(
      'fumin-pledge-form',
      ({ shadowRoot }) => shadowRoot.querySelectorAll('form input').length,
    );
    assert.equal(controls, 0);
    assert.deepEqual(reports, []);
    await page.close();
  });

  it('has its form at the service that takes pledges', async () => {
    const { page, reports } = await open(`${site.origin}${SITE_PATH}embed/pledge-form/green-towers.en.html`);
    await page.waitForFunction(() =>
      document.querySelector('fumin-pledge-form')?.shadowRoot?.querySelector('form input'),
    );
    const { endpoint: served } = await page.$eval('fumin-provider', (provider) => ({ endpoint: provider.endpoint }));
    assert.equal(served, endpoint.url);
    assert.deepEqual(reports, []);
    await page.close();
  });

  it('shows an initiative whose pledges are taken at another origin as read only', async () => {
    const base = `${site.origin}${SITE_PATH}`;
    const host = await servePage(`<!doctype html><html lang="en"><title>Partner</title>
      <script type="module" src="${base}fumin/0/fumin.js"></script>
      <fumin-pledge-form endpoint="${base}" initiative="green-towers"></fumin-pledge-form>`);
    const { page, reports } = await open(host.origin);
    await page.waitForFunction(() => document.querySelector('fumin-pledge-form').shadowRoot?.querySelector('h2, h3'));
    const controls = await page.$eval(
      'fumin-pledge-form',
      ({ shadowRoot }) => shadowRoot.querySelectorAll('form input').length,
    );
    assert.equal(controls, 0);
    assert.deepEqual(reports, []);
    await page.close();
    await host.close();
  });
});
