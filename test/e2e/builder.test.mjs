/** The builder page of an endpoint: what a web editor chooses and copies, and whether it works as it is pasted elsewhere. */
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createServer, request as sendRequest } from 'node:http';
import { join } from 'node:path';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';

import { startEndpointProcess } from '../../scripts/server-process.mjs';
import { createTemporaryFolder, launchBrowser, ROOT, startEndpoint, waitForElement, waitForText } from '../harness.mjs';

const EXAMPLE = join(ROOT, 'examples/nanjing-west-road');
const STATION = '嘉里中心党群活动站点';
const HOSTILE_NAME = '"><img src=x onerror="globalThis.isHurt=1">${1}</textarea>';

let browser, temporary, context, page;
const stops = [];
/** Messages of the console and reports of a policy, on any page of a test. */
const complaints = [];

before(async () => {
  temporary = await createTemporaryFolder('fumin-builder-');
  // A host name of an intranet, on plain http: no secure context.
  browser = await launchBrowser(['--host-resolver-rules=MAP street.example 127.0.0.1']);
});
after(async () => {
  for (const stop of stops) await stop();
  await browser?.close();
  await temporary?.remove();
});
beforeEach(async () => {
  complaints.length = 0;
  context = await browser.createBrowserContext();
  page = await openPage();
});
afterEach(() => context.close());

async function openPage() {
  const opened = await context.newPage();
  await opened.setViewport({ width: 1280, height: 900 });
  opened.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warn') complaints.push(message.text());
  });
  opened.on('pageerror', (error) => complaints.push(String(error)));
  await opened.evaluateOnNewDocument(() => {
    globalThis.violations = [];
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
      globalThis.violations.push(`${violatedDirective} ${blockedURI}`),
    );
  });
  return opened;
}

let number = 0;
async function start(folder, origins = '*') {
  number += 1;
  const database = join(temporary.path, `pledges-${number}.db`);
  const endpoint = await startEndpoint({ folder, database, origins });
  stops.push(endpoint.stop);
  return endpoint.url;
}

/** Writes a folder of documents. */
async function writeFolder(documents) {
  number += 1;
  const folder = join(temporary.path, `folder-${number}`);
  for (const [file, value] of Object.entries(documents)) {
    await mkdir(join(folder, file, '..'), { recursive: true });
    await writeFile(join(folder, file), typeof value === 'string' ? value : JSON.stringify(value));
  }
  return folder;
}

/** Starts a site on a port of its own, which answers each path by a function. */
async function startSite(answer) {
  const server = createServer(answer);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  stops.push(async () => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${server.address().port}/`;
}

const open = async (url, query = '?interface=zh-Hans') => {
  await page.goto(url + query);
  await waitForElement(page, 'builder-page >>> .widgets');
};

/** Finds in the builder's shadow trees. */
const find = (selector) => waitForElement(page, `builder-page >>> ${selector}`);
const click = async (selector) => (await find(selector)).click();
const textOf = async (selector) => (await find(selector)).evaluate(({ textContent }) => textContent.trim());

/** Waits until the shadow tree of the builder satisfies a condition. */
const until = (condition, ...values) =>
  page.waitForFunction(
    `(${condition})(document.querySelector('builder-page').shadowRoot, ...${JSON.stringify(values)})`,
  );

/** Reads the texts to copy, by their labels. */
const readSnippets = async () => {
  await until((root) => root.querySelector('builder-copy') !== null);
  return page.evaluate(() =>
    Object.fromEntries(
      [...document.querySelector('builder-page').shadowRoot.querySelectorAll('builder-copy')].map((copy) => [
        copy.shadowRoot.querySelector('label').textContent,
        copy.shadowRoot.querySelector('textarea').value,
      ]),
    ),
  );
};

const violations = (where = page) => where.evaluate(() => globalThis.violations);

describe('choosing', () => {
  let url;
  before(async () => {
    url = await start(EXAMPLE);
  });

  it('works by mouse: what is chosen is seen, copied and kept in the URL, and the back button takes it back', async () => {
    await open(url);
    await click('.widget:has([value="station-card"])');
    await until((root) => root.querySelectorAll('[name=station]').length === 4);
    await page.evaluate((name) => {
      const root = document.querySelector('builder-page').shadowRoot;
      [...root.querySelectorAll('.option')].find(({ textContent }) => textContent.includes(name)).click();
    }, STATION);
    await until(
      (root, name) =>
        root.querySelector('.preview fumin-station-card').shadowRoot.querySelector('h2')?.textContent.includes(name),
      STATION,
    );
    assert.equal(new URL(page.url()).search, '?station=kerry-centre&interface=zh-Hans');
    assert.match((await readSnippets())['网页代码'], /station="kerry-centre"/);

    await click('.widget:has([value="council-timeline"])');
    await until((root) => root.querySelector('.preview fumin-council-timeline') !== null);
    assert.match((await readSnippets())['网页代码'], /<fumin-council-timeline endpoint="[^"]+">/);
    await page.goBack();
    await until((root) => root.querySelector('.preview fumin-station-card')?.station === 'kerry-centre');
    await page.goBack();
    await until((root) => root.querySelector('.preview fumin-station-card')?.station === null);
    assert.deepEqual(complaints, []);
    assert.deepEqual(await violations(), []);
  });

  it('works by keyboard alone, and shows where the focus is', async () => {
    await open(url);
    await (await find('[name=widget]:checked')).focus();
    await page.keyboard.press('ArrowRight');
    await until((root) => root.querySelector('.preview fumin-district-map') !== null);
    const outline = await (await find('.widget.chosen')).evaluate((element) => getComputedStyle(element).outlineStyle);
    assert.equal(outline, 'solid');
    for (const [name, key, chosen] of [
      ['lang', 'ArrowRight', 'zh-Hans'],
      ['scheme', 'ArrowLeft', 'dark'],
    ]) {
      await page.keyboard.press('Tab');
      await page.keyboard.press(key);
      const selector = `builder-page >>> [name=${name}]:checked`;
      assert.equal(await page.$eval(selector, ({ value }) => value), chosen);
    }
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.type('05a');
    assert.equal(
      new URL(page.url()).search,
      '?widget=district-map&lang=zh-Hans&scheme=dark&accent=%230055aa&interface=zh-Hans',
    );
  });

  it('shows the widget at the width, in the language and in the colours that are chosen', async () => {
    await open(
      url,
      '?interface=zh-Hans&station=kerry-centre&lang=en&scheme=dark&accent=%230a5ea8&text=large&width=320',
    );
    await until((root) => /Kerry/.test(root.querySelector('.preview fumin-station-card').shadowRoot.textContent));
    const seen = await page.evaluate(() => {
      const card = document.querySelector('builder-page').shadowRoot.querySelector('.preview fumin-station-card');
      const style = getComputedStyle(card);
      return [card.offsetWidth, style.colorScheme, style.getPropertyValue('--fumin-accent')];
    });
    assert.deepEqual(seen, [320, 'dark', '#0a5ea8']);
    // Dark text on a dark surface, as that colour would be.
    assert.match(await textOf('#accent-notes'), /深色背景.*2\.\d:1/);
  });

  it('keeps a colour that is no colour out of the lines, and says how to write one', async () => {
    await open(url);
    await (await find('[name=accent]')).type('blau');
    assert.match(await textOf('#accent-notes'), /#0a5ea8/);
    assert.doesNotMatch((await readSnippets())['网页代码'], /accent|blau/);
  });

  it('sends no pledge from the preview of the form', async () => {
    await open(url, '?widget=pledge-form&interface=zh-Hans');
    await until((root) => root.querySelector('.preview fumin-pledge-form').shadowRoot.querySelector('form') !== null);
    const canFocus = await page.evaluate(() => {
      const form = document.querySelector('builder-page').shadowRoot.querySelector('.preview fumin-pledge-form');
      const field = form.shadowRoot.querySelector('input, button');
      field.focus();
      return form.shadowRoot.activeElement === field;
    });
    assert.equal(canFocus, false);
  });
});

describe('what is copied', () => {
  let url, site;
  const answers = new Map();
  before(async () => {
    site = await startSite(({ url: path }, response) => {
      const { html, policy } = answers.get(path) ?? { html: '', policy: "default-src 'none'" };
      response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8', 'Content-Security-Policy': policy });
      response.end(`<!doctype html><html lang="zh-Hans"><meta charset="utf-8"><title>Partner</title>${html}</html>`);
    });
    url = await start(EXAMPLE, new URL(site).origin);
  });

  /** Opens a bare page of another origin with the lines pasted, under the policy and nothing else. */
  async function paste(html, policy) {
    const path = `/${answers.size}`;
    answers.set(path, { html, policy: `default-src 'none'; require-trusted-types-for 'script'; ${policy}` });
    const pasted = await openPage();
    await pasted.goto(new URL(path, site).href);
    return pasted;
  }

  for (const [query, text] of [
    ['?station=kerry-centre&accent=%230a5ea8&scheme=dark', STATION],
    ['?widget=district-map&lang=en', 'Plaza 66'],
    ['?widget=council-timeline&loading=lazy', '轮值主席'],
    ['?widget=pledge-form&initiative=economic-community&lang=zh-Hant&text=large', '倡議'],
  ]) {
    it(`works on another site as pasted, under the policy that is given: ${query}`, async () => {
      await open(url, `${query}&interface=zh-Hans`);
      const snippets = await readSnippets();
      const pasted = await paste(snippets['网页代码'], snippets['内容安全策略（CSP）']);
      await waitForText(pasted, text);
      assert.deepEqual(await violations(pasted), []);
      if (query.includes('accent')) {
        const style = await pasted.$eval('fumin-station-card', (card) => {
          const { colorScheme } = getComputedStyle(card);
          return [colorScheme, getComputedStyle(card).getPropertyValue('--fumin-accent').trim()];
        });
        assert.deepEqual(style, ['dark', '#0a5ea8']);
      }
      // Whatever was preloaded was used, and nothing was refused.
      assert.deepEqual(complaints, []);
    });
  }

  for (const [query, label, text] of [
    ['?station=kerry-centre&accent=%230a5ea8&scheme=dark', '自动调整高度的框架', STATION],
    ['?station=kerry-centre', '普通框架', STATION],
    ['?widget=district-map&lang=en', '自动调整高度的框架', 'Plaza 66'],
    ['?widget=council-timeline&loading=lazy', '自动调整高度的框架', '轮值主席'],
    ['?widget=pledge-form&initiative=economic-community&lang=zh-Hant&text=large', '普通框架', '倡議'],
  ]) {
    it(`works in a frame of another site as pasted, under the policy that is given: ${label} ${query}`, async () => {
      await open(url, `${query}&way=frame&interface=zh-Hans`);
      const { [label]: lines, [`用于${label}的策略`]: policy } = await readSnippets();
      const pasted = await paste(lines, policy);
      const frame = await (await pasted.waitForSelector('iframe')).contentFrame();
      await waitForText(frame, text);
      const size = () => pasted.$eval('iframe', ({ clientHeight, clientWidth }) => [clientWidth, clientHeight]);
      const given = Number(/height="(\d+)"/.exec(lines)[1]);
      if (label === '普通框架') assert.equal((await size())[1], given);
      else
        await pasted.waitForFunction((height) => document.querySelector('iframe').clientHeight !== height, {}, given);
      const [width] = await size();
      assert.ok(width > 1_200, `${width}`);
      assert.deepEqual([...(await violations(pasted)), ...(await violations(frame))], []);
      // A frame that is greeted before its page has come has another origin yet: Chromium says so, and nothing is amiss.
      assert.deepEqual(
        complaints.filter((text) => !text.includes("'postMessage' on 'DOMWindow'")),
        [],
      );
    });
  }

  it('for a frame shows all stations until one is chosen', async () => {
    await open(url, '?way=frame&interface=zh-Hans');
    assert.match((await readSnippets())['普通框架'], /embed\/station-card"/);
    await until((root) => root.querySelectorAll('[name=station]').length === 4);
    await page.$$eval('builder-page >>> [name=station]', ([, first]) => first.click());
    assert.match((await readSnippets())['普通框架'], /embed\/station-card\?station=[a-z0-9-]+"/);
  });

  it('is blocked under a policy with less: the given one says what is needed', async () => {
    await open(url, '?station=kerry-centre&interface=zh-Hans');
    const snippets = await readSnippets();
    const policy = snippets['内容安全策略（CSP）'].replace(/connect-src [^;]+; /, '');
    const pasted = await paste(snippets['网页代码'], policy);
    await pasted.waitForFunction(() => globalThis.violations.length > 0);
    assert.match((await violations(pasted)).join(), /connect-src/);
  });

  it('is on the clipboard, and the page says so', async () => {
    await context.overridePermissions(new URL(url).origin, ['clipboard-read', 'clipboard-sanitized-write']);
    await open(url);
    const lines = (await readSnippets())['网页代码'];
    await click('builder-copy >>> button');
    await find('builder-copy >>> [role=status].copied');
    assert.equal(await textOf('builder-copy >>> [role=status]'), '已复制');
    assert.equal(await page.evaluate(() => navigator.clipboard.readText()), lines);
    // A line that has changed since is not the one that was copied.
    await click('.widget:has([value="district-map"])');
    await until(
      (root) => root.querySelector('builder-copy').shadowRoot.querySelector('[role=status]').textContent === '',
    );
  });

  it('is copied from a host name on plain http too, with a word on https', async () => {
    await open(url.replace('127.0.0.1', 'street.example'));
    assert.equal(await page.evaluate(() => isSecureContext), false);
    assert.match(await textOf('.notices'), /https:\/\//);
    await readSnippets();
    await click('builder-copy >>> button');
    await find('builder-copy >>> [role=status].copied');
  });

  it('is selected where the browser refuses to copy', async () => {
    await page.evaluateOnNewDocument(() => {
      document.execCommand = () => false;
    });
    await open(url);
    const lines = (await readSnippets())['网页代码'];
    await click('builder-copy >>> button');
    await find('builder-copy >>> [role=status].refused');
    const selected = await page.evaluate(() => {
      const copy = document.querySelector('builder-page').shadowRoot.querySelector('builder-copy');
      const field = copy.shadowRoot.activeElement;
      return field.value.slice(field.selectionStart, field.selectionEnd);
    });
    assert.equal(selected, lines);
  });
});

describe('an endpoint', () => {
  const DISTRICT = { id: 'small', name: '小街道', circles: [] };

  it('that has 10,000 stations lists them in parts, and finds one by its name', async () => {
    const pages = Array.from({ length: 20 }, (_, index) => ({
      stations: Array.from({ length: 500 }, (_unused, offset) => {
        const order = index * 500 + offset;
        return { id: `s${order}`, name: order === 9_876 ? HOSTILE_NAME : `第${order}号服务站` };
      }),
      next: index < 19 ? `stations-${index + 2}.json` : null,
    }));
    const files = pages.map((value, index) => [index === 0 ? 'stations.json' : `stations-${index + 1}.json`, value]);
    const folder = await writeFolder({ 'district.json': DISTRICT, ...Object.fromEntries(files) });
    await open(await start(folder), '?interface=zh-Hans&station=s3');
    await until((root) => root.querySelector('.subjects [role=status]').textContent.includes('共10000项'));
    assert.equal((await page.$$('builder-page >>> .option')).length, 51);
    await (await find('.subjects [type=search]')).type('img src');
    await until((root) => root.querySelectorAll('.option').length === 3);
    assert.ok((await textOf('.options')).includes(HOSTILE_NAME));
    await click('.option:last-child');
    await until((root) => root.querySelector('.preview fumin-station-card').station === 's9876');
    assert.equal(new URL(page.url()).searchParams.get('station'), 's9876');
    assert.equal(await page.evaluate(() => globalThis.isHurt), undefined);
  });

  it('that has nothing yet says so, and still gives the lines', async () => {
    await open(await start(await writeFolder({ 'district.json': DISTRICT })));
    await until((root) => /还没有服务站/.test(root.querySelector('.subjects [role=status]').textContent));
    await click('.widget:has([value="pledge-form"])');
    await until((root) => /还没有倡议/.test(root.querySelector('.subjects [role=status]').textContent));
    assert.match((await readSnippets())['网页代码'], /<fumin-pledge-form/);
    assert.deepEqual(await violations(), []);
  });

  it('whose district is broken says so, and lists everything once it is mended', async () => {
    const folder = await writeFolder({
      'district.json': '{',
      'stations.json': { stations: [{ id: 'hall', name: '礼堂' }] },
    });
    await open(await start(folder), '?widget=council-timeline&interface=zh-Hans');
    await until((root) => /加载失败/.test(root.querySelector('.subjects [role=status]').textContent));
    await writeFile(join(folder, 'district.json'), JSON.stringify({ ...DISTRICT, council: 'joint' }));
    await click('.subjects button');
    await until((root) => root.querySelector('.options').textContent.includes('小街道'));
  });

  it('that lets no other site in says what the office has to set', async () => {
    const database = join(temporary.path, 'closed.db');
    const { url, stop } = await startEndpointProcess({
      folder: EXAMPLE,
      args: ['--port', '0', '--database', `file:${database}`],
    });
    stops.push(stop);
    await open(`${url}/`, '?interface=en');
    assert.match(await textOf('.notices'), /only pages at http:\/\/127.*--origins https:\/\/www\.example\.com/s);
    await open(await start(EXAMPLE), '?interface=en');
    assert.doesNotMatch(await textOf('.notices'), /--origins/);
  });

  it('whose versions go with an upgrade says so, and one that keeps them does not', async () => {
    const noticesWith = async (...args) => {
      const database = join(temporary.path, `versions-${args.length}.db`);
      const { url, stop } = await startEndpointProcess({
        folder: EXAMPLE,
        args: ['--port', '0', '--database', `file:${database}`, ...args],
      });
      stops.push(stop);
      await open(`${url}/`, '?interface=en');
      return textOf('.notices');
    };
    assert.match(await noticesWith(), /version is gone.*--widgets versions\//s);
    assert.doesNotMatch(await noticesWith('--widgets', join(temporary.path, 'kept')), /--widgets/);
  });

  it('below a path of a proxy gives lines that stay below it', async () => {
    const { port } = new URL(await start(EXAMPLE));
    const site = await startSite((incoming, response) => {
      const path = incoming.url.replace(/^\/street\/fumin\//, '/');
      const { method, headers } = incoming;
      const forwarded = sendRequest({ host: '127.0.0.1', port, path, method, headers }, (answer) => {
        response.writeHead(answer.statusCode, answer.headers);
        answer.pipe(response);
      });
      incoming.pipe(forwarded);
    });
    await open(`${site}street/fumin/`);
    await until((root) => root.querySelector('.district').textContent === '南京西路街道');
    const lines = (await readSnippets())['网页代码'];
    const urls = [...lines.matchAll(/(?:src|href|endpoint)="([^"]+)"/g)].map(([, found]) => found);
    assert.ok(urls.length > 3);
    assert.ok(urls.every((found) => found.startsWith(`${site}street/fumin/`)));
    assert.deepEqual(await violations(), []);
  });
});

describe('for everybody', () => {
  let url, axe;
  before(async () => {
    url = await start(EXAMPLE, 'https://partner.example');
    axe = await readFile(join(ROOT, 'node_modules/axe-core/axe.min.js'), 'utf8');
  });

  for (const [width, query, scheme] of [
    [1440, '?interface=zh-Hans&way=frame&widget=council-timeline', 'light'],
    [768, '?interface=en&widget=district-map&accent=%23f0c040', 'dark'],
    [320, '?interface=en&station=kerry-centre&way=npm&framework=vue', 'light'],
    [320, '?interface=zh-Hant&widget=pledge-form', 'dark'],
  ]) {
    it(`axe finds nothing, nothing sticks out, and targets are large enough: ${width} ${query} ${scheme}`, async () => {
      await page.setViewport({ width, height: 900 });
      await page.setBypassCSP(true);
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
      await open(url, query);
      await readSnippets();
      await page.waitForNetworkIdle();
      await page.evaluate(axe);
      const found = await page.evaluate(async () => (await globalThis.axe.run()).violations);
      assert.deepEqual(
        found.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`),
        [],
      );
      const { overflow, small } = await page.evaluate(() => {
        const root = document.querySelector('builder-page').shadowRoot;
        const targets = [
          ...root.querySelectorAll('label, button, summary, .field'),
          ...[...root.querySelectorAll('builder-copy')].map((copy) => copy.shadowRoot.querySelector('button')),
        ];
        return {
          overflow: document.documentElement.scrollWidth - innerWidth,
          small: targets
            .filter((target) => target.getBoundingClientRect().height < 43.5)
            .map((target) => target.textContent.trim()),
        };
      });
      assert.equal(overflow, 0);
      assert.deepEqual(small, []);
    });
  }

  it('without script it says in three languages what the address is', async () => {
    await page.setJavaScriptEnabled(false);
    await page.goto(url);
    // Not at once: the script may be on its way.
    const isShown = () => page.$eval('h1', (heading) => getComputedStyle(heading).visibility === 'visible');
    while (!(await isShown())) await new Promise((resolve) => setTimeout(resolve, 100));
    const text = await page.$eval('body', ({ innerText }) => innerText);
    assert.match(text, /福民组件的数据服务/);
    assert.match(text, /福民元件的資料服務/);
    assert.match(text, /needs\s+JavaScript/);
  });
});
