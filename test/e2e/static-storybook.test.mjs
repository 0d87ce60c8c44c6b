/** Storybook as it is built, on a server of files below a path, with no endpoint beside it: its states, its documents and their links. */
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { access, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { promisify } from 'node:util';

import { serveFolder } from '../../scripts/static-server.mjs';
import { createTemporaryFolder, launchBrowser, locate, ROOT, visibleText } from '../harness.mjs';

/** Stories of the states that need an endpoint which answers, fails or takes its time, with what a reader sees then. */
const STATES = {
  'station-card--invented': '云帆大厦示例驿站',
  'station-card--stale': '暂时无法更新，以下是',
  'station-card--failing': '内容暂时无法显示',
  'station-card--loading': '正在加载…',
  'station-card--gone': '没有找到这项内容。',
  'district-map--stale': '暂时无法更新，以下是',
  'district-map--partly-broken': '共同家园版图',
  'council-timeline--stale': '暂时无法更新，以下是',
  'pledge-form--stale': '暂时无法更新，以下是',
  'pledge-form--failing': '内容暂时无法显示',
  'pledge-form--moderated': '经街道审核后才会显示在公开名单上。',
  'pledge-form--not-received': '认领尚未提交成功',
  'pledge-form--pledged': '认领已收到',
  'pledge-form--withdrawn': '认领已撤回',
  'provider--real': '南京西路',
};

/** Path of the site on its server, as on a host of many projects. */
const SITE = 'fumin-widgets';

/** Status of the story that a page shows, once its play function is over. Runs in the page. */
function storyStatus() {
  const channel = globalThis.__STORYBOOK_ADDONS_CHANNEL__;
  const [thrown] = channel?.last('playFunctionThrewException') ?? channel?.last('storyThrewException') ?? [];
  return thrown ? thrown.message : (channel?.last('storyFinished')?.[0].status ?? null);
}

describe('the built Storybook, without a server of its own', () => {
  let folder, server, browser, page;
  const failures = [];

  before(async () => {
    folder = await createTemporaryFolder('fumin-storybook-');
    const target = join(folder.path, SITE);
    const build = ['--no-install', 'storybook', 'build', '--quiet', '--output-dir', target];
    await promisify(execFile)('npx', build, { cwd: ROOT, maxBuffer: 2 ** 26 });
    server = await serveFolder(folder.path);
    browser = await launchBrowser();
    page = await browser.newPage();
    page.on('requestfailed', (request) => failures.push(`${request.url()}: ${request.failure()?.errorText}`));
    page.on(
      'response',
      (response) => response.status() < 400 || failures.push(`${response.url()}: ${response.status()}`),
    );
    page.on('request', (request) => {
      if (!/^(?:data|blob):/.test(request.url()) && !request.url().startsWith(server.url)) failures.push(request.url());
    });
  });

  after(async () => {
    await browser?.close();
    await server?.close();
    await folder?.remove();
  });

  const open = async (id, viewMode) => {
    failures.length = 0;
    await page.goto(`${server.url}/${SITE}/iframe.html?id=${id}&viewMode=${viewMode}`);
  };

  for (const [id, text] of Object.entries(STATES)) {
    it(`shows ${id}`, async () => {
      await open(id, 'story');
      const status = await page.waitForFunction(storyStatus, { timeout: 60_000 });
      assert.equal(await status.jsonValue(), 'success');
      assert.ok((await page.evaluate(visibleText)).includes(text), `${id} says “${text}”`);
      assert.deepEqual(failures, []);
    });
  }

  it('shows every document, in both languages, with no request that fails', async () => {
    const index = JSON.parse(await readFile(join(folder.path, SITE, 'index.json'), 'utf8'));
    const documents = Object.values(index.entries).filter(({ title }) => /^(?:文档|Docs)\//.test(title));
    assert.ok(documents.length >= 2);
    assert.equal(
      documents.filter(({ title }) => title.startsWith('文档/')).length,
      documents.filter(({ title }) => title.startsWith('Docs/')).length,
    );
    for (const { id } of documents) {
      await open(id, 'docs');
      await page.waitForSelector('.sbdocs-content h1', { timeout: 30_000 });
      assert.deepEqual(failures, [], id);
      const hrefs = await page.$$eval('.sbdocs-content a[href]', (links) =>
        links.map((link) => link.getAttribute('href')),
      );
      for (const href of hrefs) await assertLeadsSomewhere(href, id, index.entries);
    }
  });

  it('finds what documents say, in the language of the page, and leads there', async () => {
    const index = JSON.parse(await readFile(join(folder.path, SITE, 'index.json'), 'utf8'));
    const search = async (id, query) => {
      await open(id, 'docs');
      await locate(page, 'document-search', 'input').setTimeout(30_000).fill(query);
      return page.evaluate(() =>
        [...document.querySelector('document-search').shadowRoot.querySelectorAll('a')].map((link) => ({
          text: link.textContent,
          href: link.getAttribute('href'),
        })),
      );
    };
    // A cell of a table, a file that is quoted, and a schema.
    for (const [id, query, title] of [
      ['文档-查找--docs', '冒名', /^街道的工作/],
      ['文档-查找--docs', '开放时间', /^数据约定/],
      ['docs-search--docs', 'withdrawal token', /^Contract|^Security/],
      ['docs-search--docs', 'WebKitGTK', /^Browser/],
    ]) {
      const found = await search(id, query);
      assert.ok(
        found.some(({ text }) => title.test(text)),
        `${query}: ${found.map(({ text }) => text).join(' | ')}`,
      );
      for (const { href } of found) await assertLeadsSomewhere(href, id, index.entries);
    }
    assert.deepEqual(await search('docs-search--docs', 'zzzzqq'), []);
    assert.match(await page.evaluate(visibleText), /Nothing found/);
  });

  it('has nothing in its search that axe finds, light or dark', async () => {
    const axe = await readFile(join(ROOT, 'node_modules/axe-core/axe.min.js'), 'utf8');
    for (const value of ['light', 'dark']) {
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value }]);
      await open('文档-查找--docs', 'docs');
      await locate(page, 'document-search', 'input').setTimeout(30_000).fill('校验码');
      await page.evaluate(axe);
      const { violations, passes } = await page.evaluate(() => globalThis.axe.run('document-search'));
      assert.deepEqual(
        violations.map(({ id }) => id),
        [],
        value,
      );
      assert.ok(passes.some(({ id }) => id === 'color-contrast'));
    }
    await page.emulateMediaFeatures([]);
  });

  /** A link leads to a heading of its page, to another page, to a file of the site, or away. */
  async function assertLeadsSomewhere(href, id, entries) {
    if (/^(?:https?:|mailto:)/.test(href)) return;
    const [path, heading] = decodeURIComponent(href).split('#');
    const target = /^\?path=\/docs\/(.+)$/.exec(path)?.[1];
    if (target) assert.ok(entries[target], `${id}: ${href}`);
    else if (path.startsWith('./')) await access(join(folder.path, SITE, path));
    else assert.ok(heading && (await page.$(`[id="${heading}"]`)), `${id}: ${href}`);
  }
});
