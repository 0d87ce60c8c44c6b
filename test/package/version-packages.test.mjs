/** The next version, made of changesets in a copy of the sources. */
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';

import { copyWorktree } from '../../scripts/worktree-copy.mjs';
import { createTemporaryFolder, ROOT } from '../harness.mjs';

describe('npm run version-packages', () => {
  let temporary, folder;
  const read = (path) => readFile(join(folder, path), 'utf8');
  const readJson = async (path) => JSON.parse(await read(path));
  const run = () => spawnSync(process.execPath, ['scripts/version-packages.mjs'], { cwd: folder, encoding: 'utf8' });
  const addChangeset = (name, releases, summary) => {
    const lines = Object.entries(releases).map(([packageName, bump]) => `"${packageName}": ${bump}`);
    return writeFile(join(folder, `.changeset/${name}.md`), ['---', ...lines, '---', '', summary, ''].join('\n'));
  };

  before(async () => {
    temporary = await createTemporaryFolder('fumin-version-');
    folder = temporary.path;
    await copyWorktree(folder);
    // Those that wait in the repository itself are not this test's.
    for (const name of await readdir(join(folder, '.changeset'))) {
      if (/^(?!README).*\.md$/.test(name)) await rm(join(folder, '.changeset', name));
    }
    execFileSync('git', ['init', '--quiet'], { cwd: folder });
  });

  after(() => temporary?.remove());

  it('changes nothing where no change waits, and says how one is written down', async () => {
    const { status, stderr } = run();
    assert.equal(status, 1);
    assert.match(stderr, /npx changeset/);
    assert.equal(await read('package.json'), await readFile(join(ROOT, 'package.json'), 'utf8'));
  });

  it('gives both packages one version, wherever it is named, and a section of the one changelog', async () => {
    const { version } = await readJson('package.json');
    const earlier = (await read('CHANGELOG.md')).replace('# Changelog\n', '');
    await addChangeset('a', { 'fumin-endpoint': 'patch' }, 'The endpoint costs $& less.');
    await addChangeset('b', { 'fumin-widgets': 'minor' }, 'The widgets can more.\n\nAnd this is how.');
    const { status, stderr } = run();
    assert.equal(status, 0, stderr);

    const [major, minor] = version.split('.').map(Number);
    const next = `${major}.${minor + 1}.0`;
    const lock = await readJson('package-lock.json');
    assert.deepEqual(
      [
        (await readJson('package.json')).version,
        (await readJson('endpoint/package.json')).version,
        lock.version,
        lock.packages[''].version,
        lock.packages.endpoint.version,
      ],
      Array(5).fill(next),
    );
    assert.match(await read('src/base/version.ts'), new RegExp(`VERSION = '${next}'`));
    assert.match(await read('README.md'), new RegExp(`fumin-widgets-${next}\\.tgz`));
    const section = `\n## ${next}\n\n- The widgets can more.\n\n  And this is how.\n\n- The endpoint costs $& less.\n`;
    assert.equal(await read('CHANGELOG.md'), `# Changelog\n${section}${earlier}`);
    assert.deepEqual((await readdir(join(folder, '.changeset'))).sort(), ['README.md', 'config.json']);
    assert.ok(!(await readdir(join(folder, 'endpoint'))).includes('CHANGELOG.md'));
  });
});
