/** The endpoint's package as npm packs it, installed alone into an empty project: all that a partner asks of it is in there. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';

import { createPackedProject } from '../../scripts/packed-package.mjs';
import { startServerProcess } from '../../scripts/server-process.mjs';
import { createTemporaryFolder, ROOT } from '../harness.mjs';

describe('the package of the endpoint', () => {
  let folder, files, service, version;

  before(async () => {
    folder = await createTemporaryFolder('fumin-endpoint-package-');
    const packed = await createPackedProject(folder.path, { packageFolder: join(ROOT, 'endpoint') });
    ({ files } = packed);
    ({ version } = JSON.parse(await readFile(join(ROOT, 'endpoint/package.json'), 'utf8')));
    const command = join(packed.project, 'node_modules/fumin-endpoint/bin/fumin-endpoint.js');
    const district = join(ROOT, 'examples/nanjing-west-road');
    service = await startServerProcess([command, 'serve', district, '--port', '0', '--log-level', 'warn'], {
      cwd: packed.project,
      env: { DATABASE_URL: `file:${join(folder.path, 'pledges.db')}` },
    });
  });

  after(async () => {
    await service?.stop();
    await folder?.remove();
  });

  const ask = async (path) => {
    const response = await fetch(`${service.url}/${path}`);
    assert.equal(response.status, 200, path);
    return response.text();
  };

  it('has what it runs with, and none of its sources and tests', () => {
    for (const path of [
      'README.md',
      'LICENSE',
      'bin/fumin-endpoint.js',
      'dist/schemas/district.schema.json',
      'dist/schemas/zh-Hans/district.schema.json',
      `dist/widgets/${version}/fumin.js`,
    ])
      assert.ok(files.includes(path), path);
    assert.deepEqual(
      files.filter((path) => /^(src|test|proofs|node_modules)\//.test(path)),
      [],
    );
  });

  it('has the version of the widgets’ package', async () => {
    assert.equal(JSON.parse(await readFile(join(ROOT, 'package.json'), 'utf8')).version, version);
  });

  it('serves data, the files of the widgets by their hashes, a page for a frame and the page that gives the lines', async () => {
    assert.equal(JSON.parse(await ask('district.json')).id, 'nanjing-west-road');
    const manifest = JSON.parse(await ask(`fumin/${version}/manifest.json`));
    for (const [name, integrity] of Object.entries(manifest.integrity)) {
      const hash = createHash('sha384').update(await ask(`fumin/${version}/${name}`));
      assert.equal(`sha384-${hash.digest('base64')}`, integrity, name);
    }
    assert.match(await ask('embed/district-map?lang=en'), /<fumin-district-map/);
    assert.match(await ask(''), /<script type="module"/);
  });
});
