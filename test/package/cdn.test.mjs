/** `dist/cdn/` of the package as npm packs it, on pages and sites of many kinds, in a browser, against the real endpoint. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { after, before, describe, it } from 'node:test';

import { withPackedPackage } from '../../scripts/packed-package.mjs';
import {
  createTemporaryFolder,
  launchBrowser,
  locate,
  ROOT,
  startEndpoint,
  waitForText as waitForVisibleText,
} from '../harness.mjs';

const TYPES = { '.js': 'text/javascript', '.css': 'text/css', '.html': 'text/html; charset=utf-8' };
const CARD = '<fumin-station-card station="kerry-centre">Fallback of the page</fumin-station-card>';

/** Starts a site with pages of its own and the files of the package under `/fumin/`; `answer` may change a reply first, or delay it. */
async function startSite(files, { pages = {}, headers = {}, answer = () => null } = {}) {
  const requests = [];
  const server = createServer((request, response) => {
    void (async () => {
      const { pathname } = new URL(request.url, 'http://site');
      requests.push(pathname);
      const reply = (status, body = '', type = extname(pathname)) => {
        response.writeHead(status, {
          'Content-Type': TYPES[type] ?? 'text/plain',
          'Access-Control-Allow-Origin': '*',
          ...(type === '.html' ? headers : {}),
        });
        response.end(body);
      };
      if (pages[pathname] !== undefined) return reply(200, pages[pathname], '.html');
      const name = /^\/(?:[^/]+\/)*?fumin\/([\w.-]+)$/.exec(pathname)?.[1];
      const status = await answer(name ?? pathname);
      if (status) return reply(status);
      return name && files.has(name) ? reply(200, files.get(name)) : reply(404);
    })();
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${server.address().port}/`,
    requests,
    loaded: () => requests.filter((path) => path.endsWith('.js')).map((path) => path.split('/').at(-1)),
    close: () => new Promise((resolve) => (server.closeAllConnections(), server.close(resolve))),
  };
}

describe('the folder for a script tag', () => {
  const files = new Map();
  let manifest, browser, endpoint, page, temporary;
  const sites = [];
  const messages = [];

  before(async () => {
    await withPackedPackage(async (folder) => {
      manifest = JSON.parse(await readFile(join(folder, 'dist/cdn/manifest.json'), 'utf8'));
      for (const name of await readdir(join(folder, 'dist/cdn'))) {
        files.set(name, await readFile(join(folder, 'dist/cdn', name)));
      }
    });
    temporary = await createTemporaryFolder('fumin-cdn-');
    endpoint = await startEndpoint({
      folder: join(ROOT, 'examples/nanjing-west-road'),
      database: join(temporary.path, 'pledges.db'),
      origins: '*',
    });
    browser = await launchBrowser();
  });

  after(async () => {
    for (const site of sites) await site.close();
    await browser?.close();
    await endpoint?.stop();
    await temporary?.remove();
  });

  const html = (
    body,
    { lang = 'zh-Hans', head = '', script = '<script type="module" src="fumin/fumin.js"></script>' } = {},
  ) =>
    `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><meta name="fumin-endpoint" content="${endpoint.url}">${head}${script}</head><body>${body}</body></html>`;

  /** Opens a page of a site of its own, and waits until `isReady` holds in it. */
  async function open(body, { options = {}, site = {}, path = '' } = {}) {
    const started = await startSite(files, { ...site, pages: { '/': html(body, options), ...site.pages } });
    sites.push(started);
    await page?.close();
    page = await browser.newPage();
    messages.length = 0;
    page.on('console', (message) => messages.push(message.text()));
    page.on('pageerror', (error) => messages.push(String(error)));
    await page.goto(started.url + path);
    return started;
  }
  const waitFor = (condition, ...values) => page.waitForFunction(condition, { timeout: 60_000 }, ...values);
  /** Waits until some element on the page, wherever it is, shows a text. */
  const waitForText = (text) =>
    waitFor((wanted) => {
      const textOf = (node) =>
        node.nodeType === Node.TEXT_NODE
          ? node.data
          : node.nodeName === 'STYLE'
            ? ''
            : [...(node.shadowRoot ?? node).childNodes].map(textOf).join(' ');
      return textOf(document.body).includes(wanted);
    }, text);
  const STATION = '嘉里中心党群活动站点';

  it('loads the files of the widgets that are there, and of no other', async () => {
    const site = await open(CARD);
    await waitForText(STATION);
    const wanted = manifest.elements['fumin-station-card'].files;
    const first = site.loaded().slice(0, wanted.length + 1);
    assert.deepEqual(new Set(first), new Set(['fumin.js', ...wanted]));
    assert.equal(site.loaded().filter((name) => /district-map|pledge-form|council-timeline/.test(name)).length, 0);
  });

  it('asks for the words of the language along with the code', async () => {
    const site = await open(CARD, { options: { lang: 'en-GB' } });
    await waitForText('Building');
    const { files: code, languages } = manifest.elements['fumin-station-card'];
    const first = new Set(site.loaded().slice(0, 1 + code.length + languages.en.length));
    assert.deepEqual(first, new Set(['fumin.js', ...code, ...languages.en]));
  });

  /** Returns the file and all that it imports, directly or not. */
  function closureOf(name, found = new Set()) {
    if (found.has(name)) return found;
    found.add(name);
    const code = String(files.get(name));
    for (const [, imported] of code.matchAll(/\b(?:from|import)\s*"\.\/([\w.-]+\.js)"/g)) closureOf(imported, found);
    return found;
  }

  /** Waits until a site has been asked for files; fails where some are not asked for in ten seconds. */
  async function untilAsked(site, wanted) {
    const missing = () => wanted.filter((name) => !site.loaded().includes(name));
    for (let turn = 0; missing().length > 0 && turn < 200; turn += 1) {
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    assert.deepEqual(missing(), []);
  }

  it('asks for everything of a first view before any of it has come', async () => {
    const { files: wanted } = manifest.elements['fumin-council-timeline'];
    let answerAll;
    const held = new Promise((resolve) => (answerAll = resolve));
    const answer = async (name) => (wanted.includes(name) ? void (await held) : null);
    const site = await open('<fumin-council-timeline></fumin-council-timeline>', { site: { answer } });
    await untilAsked(site, wanted);
    answerAll();
    await waitForText('轮值主席');
  });

  it('asks for everything of a part that loads on demand before any of it has come', async () => {
    let held = null;
    const site = await open('<fumin-district-map></fumin-district-map>', {
      site: { answer: async () => void (await held) },
    });
    await waitFor(() => document.querySelector('fumin-district-map').shadowRoot?.querySelector('[part=list] .choice'));
    const before = new Set(site.loaded());
    let answerAll;
    held = new Promise((resolve) => (answerAll = resolve));
    await page.evaluate(() => document.querySelector('fumin-district-map').setAttribute('view', 'structure'));
    const structure = [...files.keys()].find((name) => /^structure-.*js$/.test(name));
    const wanted = [...closureOf(structure)].filter((name) => !before.has(name));
    assert.ok(wanted.length > 1);
    await untilAsked(site, wanted);
    answerAll();
    await waitFor(() => document.querySelector('fumin-district-map').shadowRoot.querySelector('[part=structure]'));
  });

  it('works as the classic script that it was', async () => {
    await open(CARD, { options: { script: '<script src="fumin/fumin.js" defer></script>' } });
    await waitForText(STATION);
  });

  it('finds what is added later, and what a component has in a shadow root that it names', async () => {
    const site = await open('<div id="host"></div>');
    await waitFor(() => globalThis.Fumin !== undefined);
    assert.deepEqual(site.loaded(), ['fumin.js']);
    await page.evaluate(() => {
      const root = document.querySelector('#host').attachShadow({ mode: 'open' });
      globalThis.Fumin.observe(root);
      root.innerHTML = '<p><fumin-station-card station="kerry-centre"></fumin-station-card></p>';
    });
    await waitForText(STATION);
    await page.evaluate(() =>
      document.body.insertAdjacentHTML('beforeend', '<section><fumin-pledge-form></fumin-pledge-form></section>'),
    );
    await waitForText('引导员');
  });

  it('loads an element with loading="lazy" only when it comes near the window', async () => {
    const site = await open(`<div style="height: 9000px"></div>${CARD.replace(' station', ' loading="lazy" station')}`);
    await waitFor(() => globalThis.Fumin !== undefined);
    await new Promise((resolve) => setTimeout(resolve, 500));
    assert.deepEqual(site.loaded(), ['fumin.js']);
    await page.evaluate(() => scrollTo(0, 7500));
    await waitForText(STATION);
  });

  it('loads it for print', async () => {
    await open(`<div style="height: 9000px"></div>${CARD.replace(' station', ' loading="lazy" station')}`);
    await waitFor(() => globalThis.Fumin !== undefined);
    await page.pdf();
    await waitForText(STATION);
  });

  it('shows the page’s own content and a way to try again where a file does not come, and lets others live', async () => {
    const [missing] = manifest.elements['fumin-station-card'].files;
    let isMissing = true;
    await open(`${CARD}<fumin-pledge-form></fumin-pledge-form>`, {
      site: { answer: (name) => (isMissing && name === missing ? 404 : null) },
    });
    await waitForText('引导员');
    await waitForText('重试');
    const fallback = await page.$eval(
      'fumin-station-card',
      (card) => card.shadowRoot.querySelector('slot').assignedNodes()[0].data,
    );
    assert.equal(fallback, 'Fallback of the page');
    isMissing = false;
    await locate(page, 'fumin-station-card', 'button').click();
    await waitForText(STATION);
  });

  it('takes away every offer to try again once one press has helped', async () => {
    const [missing] = manifest.elements['fumin-station-card'].files;
    let isMissing = true;
    await open(`${CARD}${CARD}`, { site: { answer: (name) => (isMissing && name === missing ? 404 : null) } });
    const countOffers = () =>
      page.$$eval('fumin-station-card', (cards) =>
        cards.map(
          ({ shadowRoot }) =>
            [...(shadowRoot?.children ?? [])].filter(({ localName }) => localName === 'button').length,
        ),
      );
    await waitFor(() =>
      [...document.querySelectorAll('fumin-station-card')].every((card) => card.shadowRoot?.querySelector('button')),
    );
    assert.deepEqual(await countOffers(), [1, 1]);
    isMissing = false;
    await locate(page, 'fumin-station-card', 'button').click();
    await waitFor(
      (text) =>
        [...document.querySelectorAll('fumin-station-card')].every((card) =>
          card.shadowRoot.textContent.includes(text),
        ),
      STATION,
    );
    assert.deepEqual(await countOffers(), [0, 0]);
  });

  it('loads an element that is told to wait no longer', async () => {
    await open(`<div style="height: 9000px"></div>${CARD.replace(' station', ' loading="lazy" station')}`);
    await waitFor(() => globalThis.Fumin !== undefined);
    await page.$eval('fumin-station-card', (card) => card.removeAttribute('loading'));
    await waitForText(STATION);
  });

  describe('as the command prints it', () => {
    const snippet = (base) =>
      execFileSync(
        process.execPath,
        [
          ...[join(ROOT, 'bin/fumin-widgets.js'), 'snippet', 'station-card', '--station', 'kerry-centre'],
          ...['--base', `${base}fumin/`, '--preload', endpoint.url],
        ],
        { encoding: 'utf8' },
      );

    it('shows the widget from another origin, whole, with every hash right', async () => {
      const cdn = await startSite(files);
      sites.push(cdn);
      await open(snippet(cdn.url), { options: { script: '' } });
      await waitForText(STATION);
      assert.deepEqual(
        messages.filter((text) => /integrity|digest|preload/i.test(text)),
        [],
      );
    });

    it('runs no file whose hash is another one, and offers to try again', async () => {
      const cdn = await startSite(files);
      sites.push(cdn);
      const [entry] = manifest.elements['fumin-station-card'].files;
      const wrong = `sha384-${'A'.repeat(64)}`;
      await open(snippet(cdn.url).replaceAll(manifest.integrity[entry], wrong), { options: { script: '' } });
      await waitForText('重试');
      assert.ok(messages.some((text) => /integrity/.test(text)));
      assert.equal(await page.evaluate(() => customElements.get('fumin-station-card')), undefined);
    });
  });

  it('speaks the default language where another one does not come', async () => {
    const { en } = manifest.elements['fumin-station-card'].languages;
    await open(CARD, { options: { lang: 'en' }, site: { answer: (name) => (en.includes(name) ? 404 : null) } });
    await waitForText('所在楼宇');
  });

  it('defines each element once where the loader is there twice', async () => {
    await open(CARD, {
      options: {
        script:
          '<script type="module" src="fumin/fumin.js"></script><script type="module" src="older/fumin/fumin.js"></script>',
      },
    });
    await waitForText(STATION);
    await new Promise((resolve) => setTimeout(resolve, 500));
    assert.deepEqual(
      messages.filter((text) => /error|already/i.test(text)),
      [],
    );
  });

  it('lets the first of two versions on a page define each element, and names both once', async () => {
    const { version } = manifest;
    const older = new Map(
      [...files].map(([name, content]) => [
        name,
        name.endsWith('.js') ? String(content).replaceAll(`"${version}"`, '"0.0.9"') : content,
      ]),
    );
    assert.ok([...older.values()].some((content) => String(content).includes('"0.0.9"')));
    // No module is answered before both loaders have asked for the elements: each of them finds none defined.
    let release;
    const bothAsked = new Promise((resolve) => (release = resolve));
    const asked = new Set();
    const answerAs = (loader) => async (file) => {
      if (!/^(provider|pledge-form)-/.test(file)) return null;
      asked.add(loader);
      if (asked.size === 2) release();
      await bothAsked;
      return null;
    };
    const other = await startSite(older, { answer: answerAs('other') });
    sites.push(other);
    const all = `${CARD}<fumin-provider><fumin-district-map></fumin-district-map><fumin-council-timeline></fumin-council-timeline><fumin-pledge-form></fumin-pledge-form></fumin-provider>`;
    await open(all, {
      options: {
        head: '<link rel="icon" href="data:,">',
        script: `<script type="module" src="${other.url}fumin/fumin.js"></script><script type="module" src="fumin/fumin.js"></script>`,
      },
      site: { answer: answerAs('own') },
    });
    for (const text of [STATION, '恒隆广场商圈', '谢海光', '引导员']) await waitForVisibleText(page, text);
    await page.waitForNetworkIdle();
    const defined = await page.evaluate(
      (tags) => tags.map((tag) => [tag, customElements.get(tag).version]),
      Object.keys(manifest.elements),
    );
    for (const [tag, first] of defined) {
      const second = first === version ? '0.0.9' : version;
      assert.deepEqual(
        messages.filter((text) => text.includes(`<${tag}>`)),
        [`<${tag}> is defined by version ${first}; ${second} is not used.`],
      );
    }
    assert.equal(messages.filter((text) => !/^<fumin-[\w-]+> is defined by version/.test(text)).length, 0);
  });

  for (const [name, policy, attributes, file = 'fumin.js'] of [
    [
      'a strict policy',
      (origin) =>
        `default-src 'none'; script-src ${origin}; style-src 'self'; connect-src ${endpoint.url}; img-src ${endpoint.url}; require-trusted-types-for 'script'; trusted-types lit-html`,
      () => ' type="module"',
    ],
    [
      'a policy with nonces only',
      () =>
        `default-src 'none'; script-src 'nonce-abc'; style-src 'self'; connect-src ${endpoint.url}; require-trusted-types-for 'script'; trusted-types lit-html`,
      () => ' type="module" nonce="abc"',
    ],
    [
      'a policy with hashes only',
      () =>
        `default-src 'none'; script-src '${manifest.integrity['fumin.iife.js']}'; style-src 'self'; connect-src ${endpoint.url}; require-trusted-types-for 'script'; trusted-types lit-html`,
      () => ` integrity="${manifest.integrity['fumin.iife.js']}" crossorigin`,
      // What a module imports is no part of its hash.
      'fumin.iife.js',
    ],
  ]) {
    it(`works from another origin, under ${name}`, async () => {
      const cdn = await startSite(files);
      sites.push(cdn);
      const script = `<script src="${cdn.url}fumin/${file}"${attributes()}></script>`;
      await open(CARD, { options: { script }, site: { headers: { 'Content-Security-Policy': policy(cdn.url) } } });
      await waitForText(STATION);
      assert.deepEqual(
        messages.filter((text) => /Content Security Policy|Trusted/.test(text)),
        [],
      );
    });
  }

  it('works on a page with a base, with a query on the loader, and in a frame', async () => {
    await open('<iframe src="/frame" width="800" height="600"></iframe>', {
      options: { script: '' },
      site: {
        pages: {
          '/frame': html(CARD, {
            head: '<base href="http://127.0.0.1:9/elsewhere/">',
            script: `<script type="module">import(location.origin + '/deep/fumin/fumin.js?v=3')</script>`,
          }),
        },
      },
    });
    const frame = await page.waitForFrame((one) => one.url().endsWith('/frame'));
    await frame.waitForFunction(
      (text) => document.querySelector('fumin-station-card').shadowRoot?.textContent.includes(text),
      { timeout: 60_000 },
      STATION,
    );
  });

  it('takes a thousand widgets that are added at once', async () => {
    const site = await open('');
    await waitFor(() => globalThis.Fumin !== undefined);
    await page.evaluate((card) => (document.body.innerHTML = card.repeat(1000)), CARD);
    await waitFor(
      (text) =>
        [...document.querySelectorAll('fumin-station-card')].every((card) =>
          card.shadowRoot?.textContent.includes(text),
        ),
      STATION,
    );
    assert.equal(new Set(site.loaded()).size, site.loaded().length);
  });

  it('has everything in one classic script too', async () => {
    const site = await open(`<div lang="en">${CARD}</div>`, {
      options: { script: '<script src="fumin/fumin.iife.js" defer></script>' },
    });
    await waitForText('Building');
    assert.deepEqual(site.loaded(), ['fumin.iife.js']);
  });

  it('names in each script what it is and whose licences hold', () => {
    for (const [name, content] of files) {
      if (name.endsWith('.js')) assert.match(String(content), /^\/\*! fumin-widgets \d/, name);
    }
    assert.match(String(files.get('THIRD-PARTY-NOTICES.txt')), /lit-html[^]*BSD-3-Clause/);
  });
});
