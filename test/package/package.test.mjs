/** The package as npm packs it, installed into an empty project and into a plain page, with a widget and its data in each. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cp, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';

import { build } from 'esbuild';

import { hasSideEffects, WIDGETS } from '../../scripts/entries.mjs';
import { createPackedProject, pack } from '../../scripts/packed-package.mjs';
import { serveFolder } from '../../scripts/static-server.mjs';
import { createTemporaryFolder, launchBrowser, ROOT, startEndpoint, visibleText } from '../harness.mjs';

describe('the package', () => {
  let folder, temporary, project, files, browser, endpoint;
  const manifest = async () => JSON.parse(await readFile(join(ROOT, 'package.json'), 'utf8'));

  before(async () => {
    folder = await createTemporaryFolder('fumin-package-');
    temporary = folder.path;
    const { devDependencies } = await manifest();
    ({ project, files } = await createPackedProject(temporary, {
      others: [`vite@${devDependencies.vite}`, `typescript@${devDependencies.typescript}`],
    }));
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
      await page.waitForFunction(isReady);
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
      'schemas/zh-Hans/district.schema.json',
    ]) {
      assert.ok(files.includes(path), path);
    }
    assert.deepEqual(
      files.filter((path) => /^(src|test|stories|endpoint|examples|scripts|node_modules)\//.test(path)),
      [],
    );
  });

  it('has every file that llms.txt links to', async () => {
    const links = [...(await readFile(join(ROOT, 'llms.txt'), 'utf8')).matchAll(/\]\(([^)#]+)/g)].map(
      ([, path]) => path,
    );
    assert.ok(links.length > 10);
    assert.deepEqual(
      links.filter((path) => !files.includes(path)),
      [],
    );
    assert.ok(files.includes('llms.txt'));
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

  it('has every entry by a name with .js too, and its types where TypeScript reads no "exports"', async () => {
    const { exports, typesVersions } = await manifest();
    const entries = Object.entries(exports).filter(([name, entry]) => entry.default && name !== '.');
    assert.ok(entries.length > 20);
    for (const [name, { types, default: path }] of entries) {
      const twin = name.endsWith('.js') ? name.slice(0, -'.js'.length) : `${name}.js`;
      assert.deepEqual(exports[twin], { types, default: path }, twin);
      assert.deepEqual(typesVersions['*'][name.slice('./'.length)], [types], name);
    }
    const paths = ['station-card.js', 'station-card/class.js', 'client.js', 'contract.js', 'cdn', 'cdn/fumin.js'];
    const found = execFileSync(
      process.execPath,
      [
        '--input-type=module',
        '--eval',
        `for (const path of ${JSON.stringify(paths)}) console.log(import.meta.resolve('fumin-widgets/' + path));`,
      ],
      { cwd: project, encoding: 'utf8' },
    );
    assert.deepEqual(
      found
        .trim()
        .split('\n')
        .map((url) => url.replace(/^.*\/dist\//, '')),
      [
        'station-card/index.js',
        'station-card/fumin-station-card.js',
        'client/index.js',
        'contract/index.js',
        'cdn/fumin.js',
        'cdn/fumin.js',
      ],
    );
  });

  it('imports a module for its effect only where that defines an element', async () => {
    const dist = join(project, 'node_modules/fumin-widgets/dist');
    const modules = (await readdir(dist, { recursive: true })).filter((path) => /^(?!cdn).*\.js$/.test(path));
    const imports = [];
    for (const path of modules) {
      for (const [, target] of (await readFile(join(dist, path), 'utf8')).matchAll(/^import ['"](\.[^'"]+)['"];$/gm)) {
        imports.push(new URL(target, `file:///dist/${path}`).pathname);
      }
    }
    assert.ok(imports.length > 0);
    assert.deepEqual(
      imports.filter((path) => !hasSideEffects(path)),
      [],
    );
  });

  it('says of the modules that define elements, and of no others, that they have side effects', async () => {
    const { sideEffects } = await manifest();
    const defining = files.filter((path) => hasSideEffects(`/${path}`)).map((path) => `./${path}`);
    assert.deepEqual(
      sideEffects.filter((path) => /^\.\/dist\/(?!cdn)/.test(path)).sort(),
      defining.filter((path) => path.endsWith('.js')).sort(),
    );
  });

  it('gives its version and its events without an element or a library', async () => {
    const stdin = {
      contents: `import { VERSION } from 'fumin-widgets/version.js';
        import { FuminSelectEvent } from 'fumin-widgets/events.js';
        console.log(VERSION, FuminSelectEvent.eventName);`,
      resolveDir: project,
    };
    const { outputFiles } = await build({ stdin, bundle: true, minify: true, format: 'esm', write: false });
    assert.ok(outputFiles[0].text.length < 1000, `${outputFiles[0].text.length} characters`);
    const { version } = await manifest();
    assert.equal(
      execFileSync(process.execPath, ['--input-type=module', '--eval', outputFiles[0].text], { encoding: 'utf8' }),
      `${version} fumin-select\n`,
    );
  });

  it('ships the files for a script tag with the endpoint too, which serves them', async () => {
    const { version } = await manifest();
    const endpointFiles = pack('endpoint').files;
    const cdnFiles = files.filter((path) => path.startsWith('dist/cdn/'));
    assert.ok(cdnFiles.length > 20);
    for (const path of cdnFiles) {
      assert.ok(endpointFiles.includes(path.replace('dist/cdn', `dist/widgets/${version}`)), path);
    }
  });

  it('ships its licence with the endpoint too', async () => {
    assert.ok(files.includes('LICENSE'));
    assert.ok(pack('endpoint').files.includes('LICENSE'));
    assert.equal(await readFile(join(ROOT, 'endpoint/LICENSE'), 'utf8'), await readFile(join(ROOT, 'LICENSE'), 'utf8'));
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
    assert.match(text, /嘉里中心党群活动站点/);
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
