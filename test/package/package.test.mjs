/** The package as npm packs it, installed into an empty project and into a plain page, with a widget and its data in each. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';

import { WIDGETS } from '../../scripts/entries.mjs';
import { serveFolder } from '../../scripts/static-server.mjs';
import { createTemporaryFolder, launchBrowser, ROOT, startEndpoint, visibleText } from '../harness.mjs';

const npm = (args, cwd) => execFileSync('npm', args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });

describe('the package', () => {
  let folder, temporary, project, files, browser, endpoint;
  const manifest = async () => JSON.parse(await readFile(join(ROOT, 'package.json'), 'utf8'));

  before(async () => {
    folder = await createTemporaryFolder('fumin-package-');
    temporary = folder.path;
    project = join(temporary, 'project');
    await mkdir(project);
    const [packed] = JSON.parse(npm(['pack', '--json', '--pack-destination', temporary], ROOT));
    files = packed.files.map(({ path }) => path);
    const { devDependencies } = await manifest();
    await writeFile(join(project, 'package.json'), JSON.stringify({ name: 'project', private: true, type: 'module' }));
    npm(
      [
        'install',
        '--no-audit',
        '--no-fund',
        '--prefer-offline',
        join(temporary, packed.filename),
        `vite@${devDependencies.vite}`,
        `typescript@${devDependencies.typescript}`,
      ],
      project,
    );
    browser = await launchBrowser();
    endpoint = await startEndpoint({
      folder: join(ROOT, 'examples/nanjing-west-road'),
      database: join(temporary, 'pledges.db'),
      origins: '*',
    });
  });

  after(async () => {
    await browser?.close();
    await endpoint?.stop();
    await folder?.remove();
  });

  /** Serves a folder, and returns the text that its page shows once `isReady` (which runs in the page) holds. */
  async function renderedText(root, isReady) {
    const server = await serveFolder(root);
    const page = await browser.newPage();
    try {
      await page.goto(`${server.url}/index.html`);
      await page.waitForFunction(isReady, { timeout: 10_000 });
      return await page.evaluate(visibleText);
    } finally {
      await page.close();
      await server.close();
    }
  }

  it('has the files that it promises, and none of the repository around it', () => {
    for (const path of [
      'README.md',
      'custom-elements.json',
      'dist/cdn/fumin.js',
      'dist/index.js',
      'dist/index.d.ts',
      'schemas/openapi.json',
    ]) {
      assert.ok(files.includes(path), path);
    }
    assert.deepEqual(
      files.filter((path) => /^(src|test|stories|endpoint|examples|scripts|node_modules)\//.test(path)),
      [],
    );
  });

  it('has a file and types behind every entry', async () => {
    const { exports } = await manifest();
    for (const [name, target] of Object.entries(exports)) {
      for (const path of typeof target === 'string' ? [target] : Object.values(target)) {
        if (!path.includes('*'))
          assert.ok(path === './package.json' || files.includes(path.slice(2)), `${name}: ${path}`);
      }
    }
  });

  it('has the same version in its source and in its manifest', async () => {
    const { version } = await manifest();
    assert.match(await readFile(join(ROOT, 'src/base/version.ts'), 'utf8'), new RegExp(`VERSION = '${version}'`));
  });

  it('has a class module for each element that does not define it', async () => {
    for (const widget of WIDGETS) {
      const classOnly = await readFile(
        join(project, `node_modules/fumin-widgets/dist/${widget}/fumin-${widget}.js`),
        'utf8',
      );
      assert.doesNotMatch(classOnly, /customElements|define\(/);
    }
  });

  it('works in an empty Vite project', async () => {
    const html = `<!doctype html><html lang="zh-Hans"><body>
      <fumin-station-card endpoint="${endpoint.url}" station="kerry-centre"></fumin-station-card>
      <script type="module" src="/main.js"></script></body></html>`;
    await writeFile(join(project, 'index.html'), html);
    await writeFile(join(project, 'main.js'), `import 'fumin-widgets/station-card';`);
    execFileSync(process.execPath, ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'error'], { cwd: project });
    const text = await renderedText(join(project, 'dist'), () =>
      document.querySelector('fumin-station-card').shadowRoot?.querySelector('h2'),
    );
    assert.match(text, /嘉里中心党群服务站点/);
  });

  it('bundles one widget without the others', async () => {
    const [script] = execFileSync('sh', ['-c', 'cat dist/assets/*.js'], { cwd: project, encoding: 'utf8' }).split('\0');
    assert.match(script, /fumin-station-card/);
    assert.doesNotMatch(script, /fumin-pledge-form|fumin-council-timeline|fumin-district-map/);
  });

  it('type-checks in a strict project', async () => {
    const source = `
      import { FuminStationCard } from 'fumin-widgets/station-card/class';
      import { FuminProvider, type Selection } from 'fumin-widgets';
      import { read, Station } from 'fumin-widgets/contract';
      const card: FuminStationCard = document.createElement('fumin-station-card');
      card.station = 'tower';
      document.addEventListener('fumin-select', (event) => { const chosen: Selection | null = event.detail; void chosen; });
      const reading = read(Station, {});
      if (reading.ok) console.log(reading.value.id);
      new FuminProvider().endpoint = null;`;
    await writeFile(join(project, 'check.ts'), source);
    execFileSync(
      process.execPath,
      [
        'node_modules/typescript/bin/tsc',
        '--noEmit',
        '--strict',
        '--target',
        'es2022',
        '--module',
        'nodenext',
        '--moduleResolution',
        'nodenext',
        '--lib',
        'es2022,dom,dom.iterable',
        'check.ts',
      ],
      { cwd: project, encoding: 'utf8' },
    );
  });

  it('works on a plain page with one script tag', async () => {
    const plain = join(temporary, 'plain');
    await cp(join(project, 'node_modules/fumin-widgets/dist/cdn'), plain, { recursive: true });
    const html = `<!doctype html><html lang="en"><head><meta name="fumin-endpoint" content="${endpoint.url}">
      <script src="fumin.js" defer></script></head><body><fumin-council-timeline></fumin-council-timeline></body></html>`;
    await writeFile(join(plain, 'index.html'), html);
    const text = await renderedText(plain, () =>
      document.querySelector('fumin-council-timeline').shadowRoot?.textContent.includes('Chen Zhenpeng'),
    );
    assert.match(text, /Xie Haiguang/);
  });
});
