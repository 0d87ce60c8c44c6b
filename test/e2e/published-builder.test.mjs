/** The builder page of a published folder, on a server of files alone: what it gives to copy works on a page of another origin. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';

import { createTemporaryFolder, launchBrowser, ROOT, waitForElement, waitForText } from '../harness.mjs';
import { publishAndServe, servePage, SITE_PATH } from '../published-site.mjs';

const FOLDER = join(ROOT, 'examples/nanjing-west-road');
const SERVICE = 'https://pledges.example/fumin/';
const STATION = '嘉里中心党群活动站点';

describe('the builder page of a published folder', () => {
  let temporary, browser, site, closedSite;

  before(async () => {
    temporary = await createTemporaryFolder('fumin-published-builder-');
    site = await publishAndServe({ folder: FOLDER, out: join(temporary.path, 'site'), pledges: SERVICE });
    closedSite = await publishAndServe({ folder: FOLDER, out: join(temporary.path, 'closed'), isShared: false });
    browser = await launchBrowser();
  });

  after(async () => {
    await browser?.close();
    await site?.close();
    await closedSite?.close();
    await temporary?.remove();
  });

  /** Opens a page; messages of the console and violations of its policy are collected. */
  async function open(url) {
    const page = await browser.newPage();
    const reports = [];
    page.on('console', (message) => ['error', 'warn'].includes(message.type()) && reports.push(message.text()));
    page.on('pageerror', (error) => reports.push(String(error)));
    await page.goto(url);
    return { page, reports };
  }

  /** Opens the builder with choices, and returns the texts to copy by their labels. */
  async function copyFrom(query, { origin } = site) {
    const { page, reports } = await open(`${origin}${SITE_PATH}?interface=en&${query}`);
    await waitForElement(page, 'builder-page >>> builder-copy >>> textarea');
    const texts = await page.evaluate(() =>
      Object.fromEntries(
        [...document.querySelector('builder-page').shadowRoot.querySelectorAll('builder-copy')].map((copy) => [
          copy.shadowRoot.querySelector('label').textContent,
          copy.shadowRoot.querySelector('textarea').value,
        ]),
      ),
    );
    return { page, reports, texts };
  }

  /** Opens a bare page of another origin with the lines, under the policy that goes with them. */
  async function paste(html, policy) {
    const host = await servePage(
      `<!doctype html><html lang="zh-Hans"><meta charset="utf-8"><title>Partner</title>${html}`,
      `default-src 'none'; ${policy}`,
    );
    const opened = await open(host.origin);
    return { ...opened, close: async () => (await opened.page.close(), await host.close()) };
  }

  it('lets a card be chosen, and gives a frame that shows it on a page of another origin, as high as it is', async () => {
    const { page, reports } = await open(`${site.origin}${SITE_PATH}?interface=zh-Hans&way=frame`);
    await page.waitForFunction(
      () => document.querySelector('builder-page')?.shadowRoot?.querySelectorAll('[name=station]').length === 4,
    );
    await page.evaluate((name) => {
      const root = document.querySelector('builder-page').shadowRoot;
      [...root.querySelectorAll('.option')].find(({ textContent }) => textContent.includes(name)).click();
    }, STATION);
    const [lines, policy] = await page.evaluate(async () => {
      const root = document.querySelector('builder-page').shadowRoot;
      await document.querySelector('builder-page').updateComplete;
      const copies = [...root.querySelectorAll('builder-copy')].map((copy) => [copy.label, copy.text]);
      const texts = Object.fromEntries(copies);
      return [texts['自动调整高度的框架'], texts['用于自动调整高度的框架的策略']];
    });
    assert.ok(lines.includes(`src="${site.origin}${SITE_PATH}embed/station-card/kerry-centre.html"`), lines);
    await page.close();

    const pasted = await paste(lines, policy);
    const frame = await (await pasted.page.waitForSelector('iframe')).contentFrame();
    await waitForText(frame, STATION);
    await pasted.page.waitForFunction(() => document.querySelector('iframe').clientHeight !== 560);
    // A frame that is greeted before its page has come has another origin yet: Chromium says so, and nothing is amiss.
    const complaints = [...reports, ...pasted.reports].filter((text) => !text.includes("'postMessage' on 'DOMWindow'"));
    assert.deepEqual(complaints, []);
    await pasted.close();
  });

  for (const [query, text] of [
    ['station=kerry-centre&accent=%230a5ea8&scheme=dark', STATION],
    ['widget=district-map&lang=en', 'Plaza 66'],
    ['widget=council-timeline', '轮值主席'],
  ]) {
    it(`gives lines with a script that work on a page of another origin: ${query}`, async () => {
      const { page, reports, texts } = await copyFrom(query);
      const pasted = await paste(texts['Lines for the page'], texts['Content-Security-Policy']);
      await waitForText(pasted.page, text);
      assert.deepEqual([...reports, ...pasted.reports], []);
      await page.close();
      await pasted.close();
    });
  }

  it('gives a form that the service knows: the lines with a script name it, the frame is the site’s', async () => {
    const { page, texts } = await copyFrom('widget=pledge-form');
    assert.ok(texts['Lines for the page'].includes(`<fumin-pledge-form endpoint="${SERVICE}"`));
    assert.match(texts['Content-Security-Policy'], /connect-src https:\/\/pledges\.example/);
    await page.close();
    const framed = await copyFrom('widget=pledge-form&way=frame&lang=en');
    assert.ok(framed.texts['Plain frame'].includes(`src="${site.origin}${SITE_PATH}embed/pledge-form.en.html"`));
    await framed.page.close();
  });

  it('says where a choice has no effect in a frame, and what the server has to send', async () => {
    const { page, texts } = await copyFrom('station=kerry-centre&way=frame&scheme=dark&accent=%230a5ea8', closedSite);
    assert.doesNotMatch(texts['Plain frame'], /\?|dark|accent/);
    await waitForText(page, 'have no effect');
    await waitForText(page, 'Access-Control-Allow-Origin: *');
    await page.close();
    const shared = await copyFrom('station=kerry-centre&way=frame');
    assert.ok(
      !(await shared.page.evaluate(() => document.querySelector('builder-page').shadowRoot.textContent)).includes(
        'Access-Control',
      ),
    );
    await shared.page.close();
  });
});
