/** The package as npm packs it where there is no page, where a server has drawn one, and where tests emulate one. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { copyFile, mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';

import { LitElementRenderer, render } from '@lit-labs/ssr';
import { collectResult } from '@lit-labs/ssr/lib/render-result.js';
import { build } from 'esbuild';
import { html } from 'lit';
import { unsafeHTML } from 'lit/directives/unsafe-html.js';

import { LANGUAGES, WIDGETS } from '../../scripts/entries.mjs';
import { unpackPackage } from '../../scripts/packed-package.mjs';
import { serveFolder } from '../../scripts/static-server.mjs';
import { createTemporaryFolder, launchBrowser, ROOT, startEndpoint, waitForText } from '../harness.mjs';

const EXAMPLE = join(ROOT, 'examples/nanjing-west-road');
const TAGS = WIDGETS.map((name) => `fumin-${name}`);
/** Texts that show that each widget has its data. */
const TEXTS = ['activity station at Kerry Centre', 'Chen Zhenpeng', 'Plaza 66', 'Initiative to Build'];

let temporary, folder;
before(async () => {
  temporary = await createTemporaryFolder('fumin-server-');
  folder = await unpackPackage(temporary.path);
});
after(() => temporary?.remove());

const run = (...args) => execFileSync(process.execPath, args, { cwd: folder, encoding: 'utf8', timeout: 60_000 });

describe('without a DOM', () => {
  it('every entry is imported', async () => {
    const { exports } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
    const entries = Object.keys(exports).filter((name) => exports[name].default && !/\*|\.js$/.test(name));
    assert.ok(entries.length > 15);
    for (const entry of [...entries, ...LANGUAGES.map((language) => `./messages/${language}`)]) {
      run('--input-type=module', '--eval', `await import(${JSON.stringify(join('fumin-widgets', entry))});`);
    }
  });
});

describe('in a worker', () => {
  /** Bundles entries of the package for a worker, and runs them in one. */
  async function runInWorker(entries, platform) {
    const outdir = join(folder, `worker-${platform}`);
    // All that they export is kept: a bundler leaves out what has no side effect and is not used.
    const contents = entries
      .map((entry, index) => `import * as entry${index} from 'fumin-widgets${entry}'; Object.freeze(entry${index});`)
      .join('\n');
    await build({
      stdin: { contents, resolveDir: folder, sourcefile: 'main.js' },
      outdir,
      entryNames: 'main',
      outExtension: { '.js': '.mjs' },
      bundle: true,
      splitting: true,
      format: 'esm',
      platform,
      mainFields: ['module', 'main'],
      conditions: ['worker', 'webworker'],
      logLevel: 'error',
    });
    const worker = new Worker(pathToFileURL(join(outdir, 'main.mjs')));
    await new Promise((resolve, reject) => worker.once('error', reject).once('exit', resolve));
  }

  const WITHOUT_ELEMENTS = ['/client', '/contract', '/events', '/version', '/messages/en.js', '/messages/zh-Hant.js'];

  it('what is no element is imported', () => runInWorker(WITHOUT_ELEMENTS, 'neutral'));

  it('every element is imported where Lit is resolved as for Node', () => runInWorker(['', '/react'], 'node'));
});

/** Renders a template on the server, with every element of the package. */
async function renderOnServer(template) {
  await import(pathToFileURL(join(folder, 'dist/index.js')));
  return collectResult(render(template));
}

describe('a server', () => {
  for (const connectedCallback of [false, true]) {
    it(`draws each widget’s skeleton and its content${connectedCallback ? ', where it connects elements too' : ''}`, async () => {
      const option = () => ({ connectedCallback });
      LitElementRenderer.renderOptions.push(option);
      try {
        const page = await renderOnServer(
          html`<fumin-provider endpoint="/data/"><p lang="en">Around</p></fumin-provider>
            <fumin-station-card station="a" loading="lazy" .data=${{ id: 'a' }}>Content</fumin-station-card>
            <fumin-district-map view="list">Content</fumin-district-map>
            <fumin-council-timeline event="a">Content</fumin-council-timeline>
            <fumin-pledge-form endpoint="/data/">Content</fumin-pledge-form>`,
        );
        for (const tag of TAGS) {
          const [, root] = new RegExp(`<${tag}[^]*?<template[^>]*>([^]*?)</template>Content`).exec(page) ?? [];
          assert.match(root ?? '', /<slot><\/slot>[^]*class="skeleton"/, tag);
        }
      } finally {
        LitElementRenderer.renderOptions.splice(LitElementRenderer.renderOptions.indexOf(option), 1);
      }
    });
  }
});

describe('a page that a server has drawn', () => {
  let endpoint, browser, markup, station;

  before(async () => {
    endpoint = await startEndpoint({ folder: EXAMPLE, database: join(temporary.path, 'pledges.db'), origins: '*' });
    browser = await launchBrowser();
    station = await readFile(join(EXAMPLE, 'stations/kerry-centre.json'), 'utf8');
    markup = await renderOnServer(
      html`<fumin-provider endpoint=${endpoint.url}>
        <fumin-station-card station="kerry-centre">Content of the page</fumin-station-card>
        <fumin-council-timeline></fumin-council-timeline>
        <div data-fumin-text="large"><fumin-district-map></fumin-district-map></div>
        <fumin-pledge-form></fumin-pledge-form>
        <fumin-station-card id="supplied">
          ${unsafeHTML(`<script type="application/json">${station.replaceAll('<', '\\u003c')}</script>`)}
        </fumin-station-card>
      </fumin-provider>`,
    );
  });

  after(async () => {
    await browser?.close();
    await endpoint?.stop();
  });

  const HYDRATION = "import '@lit-labs/ssr-client/lit-element-hydrate-support.js';";

  for (const [name, { lang, imports, policy }] of Object.entries({
    'with Lit’s support for hydration': { lang: 'en', imports: HYDRATION },
    'with a language that was loaded ahead': {
      lang: 'en',
      imports: `${HYDRATION} import 'fumin-widgets/messages/en.js';`,
    },
    'without that support, under a policy that refuses its styles': { lang: 'en', imports: '', policy: true },
  })) {
    it(`becomes live ${name}`, async () => {
      const outdir = join(folder, `site-${name.length}`);
      await mkdir(outdir);
      await build({
        stdin: { contents: `${imports} import 'fumin-widgets';`, resolveDir: folder, sourcefile: 'main.js' },
        outdir,
        entryNames: 'main',
        bundle: true,
        splitting: true,
        format: 'esm',
        conditions: ['development'],
        logLevel: 'error',
      });
      const meta = `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self'; style-src 'self'; connect-src ${endpoint.url} 'self'; img-src ${endpoint.url}; require-trusted-types-for 'script'; trusted-types lit-html">`;
      const server = await serveFolder(outdir, {
        '/': `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><link rel="icon" href="data:,">${policy ? meta : ''}</head>
          <body>${markup}<script type="module" src="main.js"></script></body></html>`,
      });
      const page = await browser.newPage();
      try {
        await check(page, server, Boolean(policy));
      } finally {
        await page.close();
        await server.close();
      }
    });
  }

  /** Follows a page from what the server drew to its data. */
  async function check(page, server, isStrict) {
    const said = [];
    page.on('console', (message) => said.push(message.text()));
    page.on('pageerror', (error) => said.push(String(error)));
    /** Holds requests back until what comes before them has been looked at. */
    const held = { script: deferred(), data: deferred() };
    await page.setRequestInterception(true);
    page.on('request', (request) => {
      const url = request.url();
      const gate = url.endsWith('main.js') ? held.script : url.startsWith(endpoint.url) ? held.data : null;
      void (gate?.promise ?? Promise.resolve()).then(() => request.continue());
    });
    void page.goto(server.url);

    await page.waitForFunction(() => document.readyState === 'interactive' && document.querySelector('#supplied'));
    const before = await page.evaluate(
      (tags) => tags.map((tag) => document.querySelector(tag).shadowRoot.querySelectorAll('.skeleton').length),
      TAGS,
    );
    assert.deepEqual(before, [1, 1, 1, 1]);
    assert.equal(
      await page.$eval('fumin-station-card', ({ shadowRoot }) =>
        shadowRoot.querySelector('slot').assignedNodes()[0].data.trim(),
      ),
      'Content of the page',
    );

    held.script.resolve();
    await page.waitForFunction((tags) => tags.every((tag) => customElements.get(tag)), {}, TAGS);
    const skeletons = await page.evaluate(async (tags) => {
      const elements = tags.map((tag) => document.querySelector(tag));
      await Promise.all(elements.map(({ updateComplete }) => updateComplete));
      return elements.map(({ shadowRoot }) => {
        const [skeleton, ...others] = shadowRoot.querySelectorAll('.skeleton');
        return [skeleton && getComputedStyle(skeleton).opacity, others.length];
      });
    }, TAGS);
    // The server's is replaced by one that does not appear anew.
    assert.deepEqual(
      skeletons,
      TAGS.map(() => ['1', 0]),
    );

    held.data.resolve();
    // A text may be another widget's: each has to have its own view.
    await page.waitForFunction(
      (tags) => [...document.querySelectorAll(tags)].every(({ shadowRoot }) => !shadowRoot.querySelector('.skeleton')),
      { timeout: 30_000 },
      TAGS.join(),
    );
    for (const text of TEXTS) await waitForText(page, text);
    const roots = await page.evaluate(() =>
      [...document.querySelectorAll('fumin-provider > *, fumin-district-map')]
        .filter(({ shadowRoot }) => shadowRoot)
        .map(({ shadowRoot }) => ({
          frames: shadowRoot.querySelectorAll('.frame').length,
          skeletons: shadowRoot.querySelectorAll('.skeleton').length,
          border: getComputedStyle(shadowRoot.querySelector('.frame')).borderTopStyle,
        })),
    );
    assert.equal(roots.length, TAGS.length + 1);
    for (const root of roots) assert.deepEqual(root, { frames: 1, skeletons: 0, border: 'solid' });
    const supplied = await page.$eval('#supplied', ({ shadowRoot }) => shadowRoot.textContent);
    assert.match(supplied, /activity station at Kerry Centre/);
    assert.ok(await page.$eval('fumin-district-map', ({ shadowRoot }) => shadowRoot.querySelector('.frame.large')));
    assert.deepEqual(
      said.filter((text) => !/^Lit is in dev mode/.test(text) && !(isStrict && /inline style/.test(text))),
      [],
    );
  }
});

function deferred() {
  let resolve;
  const promise = new Promise((done) => (resolve = done));
  return { promise, resolve };
}

describe('a page that tests emulate', () => {
  for (const name of ['jsdom', 'happy-dom']) {
    it(`has every widget, with its data and without, and lets the tests end: ${name}`, async () => {
      await copyFile(join(ROOT, 'test/package/server/emulated-page.mjs'), join(folder, 'emulated-page.mjs'));
      const { shown, failed, errors, warnings } = JSON.parse(run('emulated-page.mjs', name, EXAMPLE));
      assert.deepEqual(errors, []);
      assert.deepEqual(Object.keys(shown).sort(), [...TAGS].sort());
      for (const [tag, text] of Object.entries(shown)) assert.ok(text.length > 100, `${tag}: ${text}`);
      for (const [tag, text] of Object.entries(failed)) assert.match(text, /could not be reached/, tag);
      assert.deepEqual(
        warnings.filter((text) => !/^<fumin-[a-z-]+> https:\/\/street\.example\/\S+ was not reached/.test(text)),
        [],
      );
    });
  }
});
