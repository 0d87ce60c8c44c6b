/** Examples of frameworks as a stranger uses them: copied, installed with the packed package, built, driven in a browser. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';

import { createPackedCopy } from '../../scripts/packed-package.mjs';
import { PAGE_ENDPOINT } from '../../scripts/partner-page.mjs';
import { serveFolder } from '../../scripts/static-server.mjs';
import { createTemporaryFolder, launchBrowser, locate, ROOT, startEndpoint, visibleText } from '../harness.mjs';

const WIDGETS = ['fumin-district-map', 'fumin-station-card', 'fumin-council-timeline', 'fumin-pledge-form'];

/** Text that each widget shows of its data. */
const DATA = {
  map: 'Zhangyuan',
  timeline: 'Xie Haiguang',
  form: 'Initiative to Build an Economic Community',
  'card with data of the page': 'Reading room, 3rd floor',
};

/** Tools that build must ask nobody, and tell nobody. */
const BUILD_ENVIRONMENT = { CI: '1', NO_COLOR: '1', NEXT_TELEMETRY_DISABLED: '1', NG_CLI_ANALYTICS: 'false' };

/** Server of a build that is a folder of files. */
export const serveBuild = (path) => async (project) => {
  const { url, close } = await serveFolder(join(project, path));
  return { url: `${url}/index.html`, close };
};

/**
 * Describes what must be true of an example: each has the same page, built in its own framework's way.
 *
 * @param {string} name of its folder
 * @param {(project: string) => Promise<{url: string, close: () => Promise<unknown>}>} serve
 * @param {(example: {html: () => Promise<string>}) => void} [describeMore] further tests, which run before the page is used
 */
export function describeExample(name, serve, describeMore) {
  describe(`the example of ${name}`, () => {
    let folder, project, endpoint, server, browser, page;
    const faults = [];

    before(async () => {
      folder = await createTemporaryFolder(`fumin-${name}-`);
      endpoint = await startEndpoint({
        folder: join(ROOT, 'examples/nanjing-west-road'),
        database: join(folder.path, 'pledges.db'),
        origins: '*',
      });
      project = await createPackedCopy(folder.path, join(ROOT, 'examples/frameworks', name));
      await nameEndpoint(project, endpoint.url);
    });

    after(async () => {
      await browser?.close();
      await server?.close();
      await endpoint?.stop();
      await folder?.remove();
    });

    it('builds, with its types checked', () => {
      const { status, stdout, stderr } = spawnSync('npm', ['run', 'build'], {
        cwd: project,
        encoding: 'utf8',
        env: { ...process.env, ...BUILD_ENVIRONMENT },
      });
      assert.equal(status, 0, `${stdout}\n${stderr}`);
      assert.doesNotMatch(`${stdout}\n${stderr}`, /^\W*warn(ing)?\b/im);
    });

    it('starts', async () => {
      server = await serve(project);
      browser = await launchBrowser();
      page = await browser.newPage();
      page.on('console', (message) => {
        if (/^(error|warn)/.test(message.type())) faults.push(message.text());
      });
      // Rejections that nothing handles too.
      page.on('pageerror', (error) => faults.push(String(error)));
      page.on('response', (response) => {
        if (response.status() >= 400) faults.push(`${response.status()} ${response.url()}`);
      });
    });

    describeMore?.({ html: async () => (await fetch(server.url)).text() });

    const showsText = (selector, text) =>
      page.waitForFunction(
        `(${visibleText})(document.querySelector(${JSON.stringify(selector)})).includes(${JSON.stringify(text)})`,
        { timeout: 30_000 },
      );
    const showsData = async () => {
      for (const text of Object.values(DATA)) await showsText('main', text);
    };
    const press = (text) => page.locator(`main button ::-p-text(${text})`).click();
    const pressStation = (station) =>
      locate(page, 'fumin-district-map', `[role="option"][aria-label*="${station}"]`).click();

    it('shows in every widget what it has, and the page’s content where nothing is chosen', async () => {
      await page.goto(server.url);
      await showsData();
      await showsText('#station', 'Choose a station on the map.');
    });

    it('hears what a reader presses, and shows it in the card', async () => {
      await pressStation('Kerry Centre');
      await showsText('#chosen', 'station kerry-centre');
      await showsText('#station', 'activity station at Kerry Centre');
    });

    it('changes an attribute by its state, and takes it back', async () => {
      await press('Keep Plaza 66');
      await showsText('#station', 'activity station at Plaza 66');
      await press('Follow the map');
      await showsText('#station', 'activity station at Kerry Centre');
    });

    it('changes data by its state', async () => {
      await page.locator('#notice').fill('Closed for repairs until May');
      await showsText('#reading-room', 'Closed for repairs until May');
    });

    it('hears of a pledge', async () => {
      const field = (input) => locate(page, 'fumin-pledge-form', `[name="${input}"]`);
      await field('organization').fill('Wutongli Asset Management');
      await field('contactName').fill('Wang Xiaoming');
      await field('email').fill('wang@example.com');
      await locate(page, 'fumin-pledge-form', 'input[value="guide"]').click();
      await field('consent').click();
      // The shortest time that a person takes: the endpoint takes a form filled in within two seconds for a program's.
      await new Promise((resolve) => setTimeout(resolve, 2_100));
      await locate(page, 'fumin-pledge-form', 'button[type="submit"]').click();
      await showsText('#receipts', '1');
    });

    it('leaves nothing when it takes the widgets away, and shows them again', async () => {
      const countWidgets = () => page.$$eval(WIDGETS.join(), (widgets) => widgets.length);
      await press('Hide');
      await page.waitForFunction(() => !document.querySelector('fumin-provider'));
      assert.equal(await countWidgets(), 0);
      await press('Show');
      await showsData();
      assert.equal(await countWidgets(), 5);
      await pressStation('Plaza 66');
      await showsText('#chosen', 'station plaza-66');
      await showsText('#station', 'activity station at Plaza 66');
    });

    it('has nothing to say on the console', async () => {
      // What is put off until the browser is idle is done.
      await page.evaluate(() => new Promise((done) => requestIdleCallback(() => setTimeout(done, 200))));
      assert.deepEqual(faults, []);
    });
  });
}

/** Puts an endpoint in place of the one that an example names. */
async function nameEndpoint(project, endpoint) {
  const paths = await Promise.all(
    ['src', 'app'].map((folder) =>
      readdir(join(project, folder), { recursive: true }).then(
        (found) => found.map((path) => join(folder, path)),
        () => [],
      ),
    ),
  );
  const sources = paths.flat().filter((path) => /\.(tsx?|vue|svelte)$/.test(path));
  let places = 0;
  for (const source of sources) {
    const text = await readFile(join(project, source), 'utf8');
    if (!text.includes(PAGE_ENDPOINT)) continue;
    await writeFile(join(project, source), text.replaceAll(PAGE_ENDPOINT, endpoint));
    places += 1;
  }
  assert.equal(places, 1, 'An example names its endpoint in one file.');
}
