/** The endpoint's pages for frames: read without script, taken over by their widget, and sized on a page of another origin. */
import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';

import { createTemporaryFolder, launchBrowser, ROOT, startEndpoint, visibleText } from '../harness.mjs';

const EXAMPLES = ['nanjing-west-road', 'invented-district'];

/** Pages of each example, with words that text and widget have in common. */
const PAGES = {
  'nanjing-west-road': {
    'station-card?station=international-group-tower': ['上海国际集团大厦', '张园（丰盛里—吴江路）商圈'],
    'district-map': ['党建版图', '恒隆广场商圈', '物业联盟'],
    'council-timeline': ['轮值主席', '陈振鹏', '大事记'],
    'pledge-form': ['引导员', '整合有效资源'],
  },
  'invented-district': {
    'station-card?station=yunfan-tower&lang=en&scheme=dark': ['Opening hours', '021-0000 0101'],
    'district-map?lang=en': ['Business circles', 'Alliances'],
    'council-timeline?lang=en&accent=%230a5ea8': ['Rotating chair', 'Chronicle'],
    'pledge-form?initiative=green-towers&text=large': ['角色'],
  },
};

/** Serves pages of a host, by their paths, at an origin of its own. */
async function startHost(pages) {
  const server = createServer((request, response) => {
    const body = pages[new URL(request.url, 'http://host').pathname];
    response.writeHead(body === undefined ? 204 : 200, { 'Content-Type': 'text/html; charset=utf-8' });
    response.end(body);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address();
  const close = () => new Promise((resolve) => (server.closeAllConnections(), server.close(resolve)));
  return { origin: `http://localhost:${port}`, stranger: `http://127.0.0.1:${port}`, close };
}

describe('a page for a frame', () => {
  const endpoints = {};
  const pages = {};
  let temporary, browser, host;

  before(async () => {
    temporary = await createTemporaryFolder('fumin-embed-');
    host = await startHost(pages);
    for (const name of EXAMPLES) {
      endpoints[name] = await startEndpoint({
        folder: join(ROOT, 'examples', name),
        database: join(temporary.path, `${name}.db`),
        origins: host.origin,
      });
    }
    browser = await launchBrowser();
  });

  after(async () => {
    await browser?.close();
    for (const endpoint of Object.values(endpoints)) await endpoint.stop();
    await host?.close();
    await temporary?.remove();
  });

  /** Opens a page; what it reports to the console, and violations of its policy, are collected. */
  async function open(url, { script = true } = {}) {
    const page = await browser.newPage();
    const reports = [];
    page.on('console', (message) => ['error', 'warn'].includes(message.type()) && reports.push(message.text()));
    page.on('pageerror', (error) => reports.push(String(error)));
    await page.evaluateOnNewDocument(() =>
      document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
        console.error(`policy: ${violatedDirective} ${blockedURI}`),
      ),
    );
    await page.setJavaScriptEnabled(script);
    await page.goto(url, { waitUntil: 'networkidle0' });
    return { page, reports };
  }

  for (const name of EXAMPLES) {
    for (const [path, words] of Object.entries(PAGES[name])) {
      it(`is complete without script, then shown by its widget: ${name}, ${path}`, async () => {
        const url = `${endpoints[name].url}embed/${path}`;
        const plain = await open(url, { script: false });
        const text = await plain.page.evaluate(() => document.body.innerText);
        for (const word of words) assert.ok(text.includes(word), `without script: ${word}`);
        const isCut = await plain.page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
        assert.equal(isCut, false);
        await plain.page.close();

        const { page, reports } = await open(url);
        await page.waitForFunction(
          `((wanted) => document.querySelector('article').offsetParent === null && wanted.every((word) => (${visibleText})().includes(word)))(${JSON.stringify(words)})`,
        );
        assert.deepEqual(reports, []);
        await page.close();
      });
    }
  }

  const frames = (page) => page.$$eval('iframe', (all) => all.map((frame) => frame.clientHeight));
  const contentHeight = async (page, index = 0) => {
    const frame = await (await page.$$('iframe'))[index].contentFrame();
    return frame.evaluate(() => document.documentElement.getBoundingClientRect().height);
  };
  const grown = (page, index = 0) =>
    page.waitForFunction((at) => document.querySelectorAll('iframe')[at]?.clientHeight > 400, {}, index);
  const frame = (path, extra = '') =>
    `<iframe ${extra} width="100%" height="150" frameborder="0" src="${endpoints['invented-district'].url}embed/${path}"></iframe>`;
  const script = () => `<script async src="${endpoints['invented-district'].url}fumin/0/fumin-frame.js"></script>`;
  const CARD = 'station-card?station=yunfan-tower';

  it('is as high as its content on a page of another origin, also after that changes, and when added later', async () => {
    pages['/'] = `<!doctype html><title>Host</title>${frame(CARD)}${script()}${script()}`;
    const { page, reports } = await open(`${host.origin}/`);
    await grown(page);
    await page.waitForFunction(() => document.querySelector('iframe').clientHeight > 600);
    const settled = async (index) => {
      for (let turn = 0; turn < 100; turn += 1) {
        if (Math.abs((await frames(page))[index] - (await contentHeight(page, index))) <= 1) return;
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
      assert.fail(`${(await frames(page))[index]} px, ${await contentHeight(page, index)} px of content`);
    };
    await settled(0);
    const before = (await frames(page))[0];
    await page.setViewport({ width: 340, height: 600 });
    await page.waitForFunction((height) => document.querySelector('iframe').clientHeight !== height, {}, before);
    await settled(0);

    await page.evaluate(
      (html) => {
        document.querySelector('iframe').remove();
        document.body.insertAdjacentHTML('beforeend', `<section>${html}</section>`);
      },
      frame('pledge-form?initiative=green-towers', 'style="box-sizing: border-box; border: 5px solid"'),
    );
    await grown(page);
    await settled(0);
    assert.deepEqual(reports, []);
    await page.close();
  });

  it('scrolls inside on a page without the script, and tells nobody its height', async () => {
    pages['/plain'] = `<!doctype html><title>Host</title><script>
      window.heard = [];
      addEventListener('message', ({ data }) => heard.push(data));
    </script>${frame(CARD)}`;
    const { page } = await open(`${host.origin}/plain`);
    assert.deepEqual(await frames(page), [150]);
    assert.deepEqual(await page.evaluate(() => globalThis.heard), []);
    await page.close();
  });

  it('has a height only from itself: messages of others, and of other shapes, change nothing', async () => {
    pages['/hostile'] = `<!doctype html><title>Host</title>${frame(CARD)}
      <iframe id="other" srcdoc="<script>
        for (const height of [99, 7777]) parent.postMessage({ type: 'fumin-frame-height', height }, '*');
        parent.frames[0].postMessage({ type: 'fumin-frame-hello' }, '*');
        addEventListener('message', ({ data }) => parent.postMessage({ leaked: data }, '*'));
      </script>"></iframe>${script()}<script>
        window.leaked = [];
        addEventListener('message', ({ data }) => data?.leaked && leaked.push(data.leaked));
        for (const height of [77, '88', NaN, Infinity, -5, 1e9, null]) postMessage({ type: 'fumin-frame-height', height }, '*');
        postMessage(null, '*');
      </script>`;
    const { page, reports } = await open(`${host.origin}/hostile`);
    await page.waitForFunction(() => document.querySelector('iframe').clientHeight > 600);
    const { clientHeight, other, leaked } = await page.evaluate(() => ({
      clientHeight: document.querySelector('iframe').clientHeight,
      other: document.querySelector('#other').style.height,
      leaked: globalThis.leaked,
    }));
    assert.ok(![77, 88, 99, 7777].includes(clientHeight));
    assert.equal(other, '');
    assert.deepEqual(leaked, []);
    // A frame whose page is no longer the endpoint's cannot size itself either.
    const [element] = await page.$$('iframe');
    const inner = await element.contentFrame();
    await inner.evaluate(() => {
      for (const height of ['900', Infinity, -1, 1e9]) parent.postMessage({ type: 'fumin-frame-height', height }, '*');
    });
    await new Promise((resolve) => setTimeout(resolve, 300));
    assert.ok(Math.abs((await frames(page))[0] - (await contentHeight(page))) <= 1);
    assert.deepEqual(reports, []);
    await page.close();
  });

  it('is refused by the browser in a frame of an origin that is not listed', async () => {
    pages['/stranger'] = `<!doctype html><title>Stranger</title>${frame(CARD)}`;
    const { page, reports } = await open(`${host.stranger}/stranger`);
    assert.ok(
      reports.some((text) => /frame-ancestors/.test(text)),
      reports.join('\n'),
    );
    const inner = await (await page.$('iframe')).contentFrame();
    assert.doesNotMatch(inner.url(), /embed/);
    await page.close();
  });

  it('says in a frame of another site that what is kept is for that site, and can be opened alone', async () => {
    const path = 'pledge-form?initiative=green-towers';
    pages['/form'] = `<!doctype html><title>Host</title>${frame(path)}${script()}`;
    const { page } = await open(`${host.origin}/form`);
    await grown(page);
    const inner = await (await page.$('iframe')).contentFrame();
    const note = await inner.$eval('.framed', (element) => [element.innerText, element.querySelector('a').href]);
    assert.match(note[0], /在单独的页面中打开/);
    assert.equal(note[1], `${endpoints['invented-district'].url}embed/${path}`);
    await page.close();
    const alone = await open(note[1]);
    assert.equal(await alone.page.$eval('.framed', ({ hidden }) => hidden), true);
    await alone.page.close();
  });
});
