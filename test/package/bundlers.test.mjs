/** The packed package through the bundlers that projects use. All entries are weighed by `npm run bundlers`. */
import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';

import webpack from 'webpack';

import { buildByWebpack, BUNDLERS, SPREAD, spreadOf, weighEntries, weighModule } from '../../scripts/bundlers.mjs';
import { createPackedProject } from '../../scripts/packed-package.mjs';
import { serveFolder } from '../../scripts/static-server.mjs';
import { createTemporaryFolder, launchBrowser, ROOT, visibleText, waitForText } from '../harness.mjs';

const EXAMPLE = join(ROOT, 'examples/nanjing-west-road');

const readExample = async (path) => JSON.parse(await readFile(join(EXAMPLE, path), 'utf8'));

describe('bundlers', () => {
  let folder, project, browser;

  before(async () => {
    folder = await createTemporaryFolder('fumin-bundlers-');
    ({ project } = await createPackedProject(folder.path));
    browser = await launchBrowser();
  });

  after(async () => {
    await browser?.close();
    await folder?.remove();
  });

  it('ship about the same for a widget', async () => {
    const { 'fumin-widgets/station-card': weights } = await weighEntries(project, ['fumin-widgets/station-card']);
    assert.ok(spreadOf(weights) <= SPREAD.most, JSON.stringify(weights));
  });

  it('leave out all of it but the version where that is imported alone', async () => {
    for (const bundler of Object.keys(BUNDLERS)) {
      const source = `import { VERSION } from 'fumin-widgets/version.js'; console.log(VERSION);`;
      // Vite adds its polyfill for modulepreload to any page.
      assert.ok((await weighModule(bundler, project, source)) < 1, bundler);
    }
  });

  for (const [name, policies, build] of [
    ['vite', 'lit-html', BUNDLERS.vite],
    [
      'webpack, with its option for trusted types',
      'lit-html webpack',
      (...args) => buildByWebpack(webpack, ...args, { trustedTypes: { policyName: 'webpack' } }),
    ],
  ]) {
    it(`load every chunk of ${name} under a strict policy`, async () => {
      const district = await readExample('district.json');
      const source = `import 'fumin-widgets';
        const map = document.createElement('fumin-district-map');
        map.data = ${JSON.stringify({ district, stations: await readExample('stations.json') })};
        document.body.append(map);`;
      await writeFile(join(project, 'chunks.js'), source);
      const outDir = `chunks-${name.split(',')[0]}`;
      const [main] = await build(project, 'chunks.js', outDir);
      await writeFile(
        join(project, outDir, 'index.html'),
        `<!doctype html><html lang="en"><meta charset="utf-8"><link rel="icon" href="data:,"><meta http-equiv="Content-Security-Policy"
        content="default-src 'none'; script-src 'self'; style-src 'self'; require-trusted-types-for 'script'; trusted-types ${policies}">
        <body><script type="module" src="/${main}"></script></body></html>`,
      );
      const server = await serveFolder(join(project, outDir));
      const page = await browser.newPage();
      try {
        const said = [];
        page.on('console', (message) => said.push(message.text()));
        page.on('pageerror', (error) => said.push(String(error)));
        await page.goto(`${server.url}/index.html`);
        // The words of English, the map and its list are chunks that load later.
        await waitForText(page, 'Kerry Centre');
        await page.waitForFunction(() =>
          document.querySelector('fumin-district-map').shadowRoot.querySelector('svg .pick'),
        );
        assert.deepEqual(said, []);
      } finally {
        await page.close();
        await server.close();
      }
    });
  }

  for (const bundler of ['webpack', 'rspack']) {
    it(`show what a widget has where a policy makes every import() of ${bundler} throw at once`, async () => {
      const data = {
        'fumin-station-card': await readExample('stations/kerry-centre.json'),
        'fumin-council-timeline': await readExample('councils/district.json'),
        'fumin-district-map': {
          district: await readExample('district.json'),
          stations: await readExample('stations.json'),
        },
      };
      const source = `import 'fumin-widgets';
        for (const [tag, data] of Object.entries(${JSON.stringify(data)})) {
          document.body.append(Object.assign(document.createElement(tag), { data }));
        }`;
      await writeFile(join(project, 'page.js'), source);
      const outDir = `page-${bundler}`;
      await BUNDLERS[bundler](project, 'page.js', outDir);
      await writeFile(
        join(project, outDir, 'index.html'),
        `<!doctype html><html lang="en"><meta charset="utf-8"><meta http-equiv="Content-Security-Policy"
        content="script-src 'self'; require-trusted-types-for 'script'; trusted-types lit-html">
        <body><script src="main.js"></script></body></html>`,
      );
      const server = await serveFolder(join(project, outDir));
      const page = await browser.newPage();
      try {
        const uncaught = [];
        page.on('pageerror', (error) => uncaught.push(String(error)));
        await page.goto(`${server.url}/index.html`);
        await page.waitForFunction(
          // The words of the page's language do not come either: the widgets speak the default one.
          () => document.querySelector('fumin-district-map')?.shadowRoot?.textContent.includes('重试'),
          { timeout: 30_000 },
        );
        await waitForText(page, 'Xie Haiguang');
        // Printing asks for the code of the card's QR code.
        await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
        await page.evaluate(() => new Promise((done) => requestIdleCallback(() => setTimeout(done, 100))));
        const text = await page.evaluate(visibleText);
        assert.match(text, /Kerry Cent/);
        assert.match(text, /Xie Haiguang/);
        assert.doesNotMatch(text, /网络连接失败/);
        assert.deepEqual(uncaught, []);
      } finally {
        await page.close();
        await server.close();
      }
    });
  }
});
