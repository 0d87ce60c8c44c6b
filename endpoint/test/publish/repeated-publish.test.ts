import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync, statSync, unlinkSync, writeFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';

import { COMMAND, createDistrictFolder, createTemporaryFolder, runCommand, writeContent } from '../helpers.js';
import { createOut, DAY, listDifferences, publish, readTree } from './published-folders.js';

const MANIFEST = '.fumin-publish.json';

/** Publishes the small district. */
async function publishDistrict(t: TestContext) {
  const [folder, out] = [await createDistrictFolder(t), await createOut(t)];
  const { code } = await publish(t, folder, out);
  assert.equal(code, 0);
  return { folder, out };
}

/** What a folder publishes where nothing was before. */
async function publishAnew(t: TestContext, folder: string): Promise<Map<string, Buffer>> {
  const out = await createOut(t);
  await publish(t, folder, out);
  return readTree(out);
}

test('a file that changed is written with its pages, and nothing else is touched', async (t) => {
  const { folder, out } = await publishDistrict(t);
  const before = readTree(out);
  const times = new Map([...before.keys()].map((path) => [path, statSync(join(out, path)).ino]));
  await writeContent(folder, 'stations/hall.json', { id: 'hall', name: 'Great Hall' });
  const { code, stdout } = await publish(t, folder, out);
  assert.equal(code, 0);
  assert.match(stdout, /: 7 files written .* 0 removed/);
  const after = readTree(out);
  const changed = [...after.keys()].filter((path) => times.get(path) !== statSync(join(out, path)).ino);
  assert.ok(changed.every((path) => /^(?:\.fumin-publish\.json|(?:embed\/station-card|stations)\/hall\.)/.test(path)));
  assert.match(String(after.get('embed/station-card/hall.html')), /Great Hall/);
  assert.deepEqual(listDifferences(after, await publishAnew(t, folder)), []);
});

test('what is no longer in the folder is removed, with its pages and copies; what others put there stays', async (t) => {
  const { folder, out } = await publishDistrict(t);
  await writeContent(out, 'robots.txt', 'User-agent: *');
  unlinkSync(join(folder, 'stations/yard.json'));
  // A station that the list still has would be published by what the list says of it.
  await writeContent(folder, 'stations-2.json', { stations: [], next: null });
  rmSync(join(folder, 'images'), { recursive: true });
  const { stdout } = await publish(t, folder, out);
  assert.match(stdout, / 8 removed/);
  const paths = [...readTree(out).keys()];
  assert.deepEqual(
    paths.filter((path) => /yard|front/.test(path)),
    [],
  );
  assert.ok(!existsSync(join(out, 'images')));
  assert.ok(paths.includes('robots.txt'));
});

test('a published file that was lost or cut is written again', async (t) => {
  const { folder, out } = await publishDistrict(t);
  const before = readTree(out);
  unlinkSync(join(out, 'district.json.br'));
  writeFileSync(join(out, 'stations.json'), '{');
  const { stdout } = await publish(t, folder, out);
  assert.match(stdout, /: 2 files written/);
  assert.deepEqual(listDifferences(before, readTree(out)), []);
});

test('a broken document is said by its file; the last good one stays, with its pages', async (t) => {
  const { folder, out } = await publishDistrict(t);
  const before = readTree(out);
  await writeContent(folder, 'stations/hall.json', '{"id": "hall"');
  await writeContent(folder, 'initiatives/open-call.json', '[]');
  await writeContent(folder, 'stations/torn.json', '{');
  const { code, stderr, stdout } = await publish(t, folder, out);
  assert.equal(code, 1);
  assert.match(stderr, /^stations\/hall\.json:1:14: .* } is missing here/m);
  assert.match(stderr, /^stations\/hall\.json stays as it was last published$/m);
  assert.match(stderr, /^initiatives\/open-call\.json stays as it was last published$/m);
  assert.match(stderr, /^stations\/torn\.json is not published$/m);
  assert.match(stdout, /: 0 files written .* 0 removed/);
  assert.deepEqual(listDifferences(before, readTree(out)), []);
});

test('a folder that has anything else in it is refused, and nothing in it is touched', async (t) => {
  const folder = await createDistrictFolder(t);
  const out = await createTemporaryFolder(t);
  await writeContent(out, 'index.html', 'mine');
  const before = readTree(out);
  for (const [target, words] of [
    [out, /has files that were not published to it/],
    [join(out, 'index.html'), /is a file, not a folder/],
    [folder, /one in the other/],
    [join(folder, 'images/site'), /one in the other/],
    [join(folder, '..'), /one in the other/],
  ] as const) {
    const { code, stderr, stdout } = await publish(t, folder, target);
    assert.deepEqual([code, stdout], [1, ''], target);
    assert.match(stderr, words, target);
  }
  assert.deepEqual(listDifferences(before, readTree(out)), []);
  assert.ok(!existsSync(join(folder, 'images/site')));
});

test('a folder without a district, and none at all, are refused', async (t) => {
  const out = await createOut(t);
  const noDistrict = await publish(t, await createDistrictFolder(t, { 'district.json': null }), out);
  assert.equal(noDistrict.code, 1);
  assert.match(noDistrict.stderr, /this is no folder of a district/);
  const none = await publish(t, '/nowhere', out);
  assert.equal(none.code, 1);
  assert.match(none.stderr, /there is no folder \/nowhere/);
  assert.ok(!existsSync(out));
});

test('where a file of others is in the way, everything stays as it was', async (t) => {
  const { folder, out } = await publishDistrict(t);
  await writeContent(out, 'embed/station-card/attic.html', 'mine');
  await writeContent(folder, 'stations/attic.json', { id: 'attic', name: 'Attic' });
  await writeContent(folder, 'stations/hall.json', { id: 'hall', name: 'Great Hall' });
  const before = readTree(out);
  const { code, stderr } = await publish(t, folder, out);
  assert.equal(code, 1);
  assert.match(stderr, /attic\.html was not published to this folder, and is in the way/);
  assert.deepEqual(listDifferences(before, readTree(out)), []);
  assert.deepEqual(
    readdirSync(out).filter((name) => name.startsWith('.') && name !== MANIFEST),
    [],
  );
});

test('a list of published files that is broken, or names a file elsewhere, is not acted upon', async (t) => {
  const { folder, out } = await publishDistrict(t);
  const outside = join(out, '..', 'precious.json');
  writeFileSync(outside, 'mine');
  const entry = { sha256: null, size: 4 };
  for (const text of [
    '{',
    JSON.stringify({ format: 1, files: { '../precious.json': entry } }),
    JSON.stringify({ format: 1, files: { [outside]: entry } }),
    JSON.stringify({ format: 2, files: {} }),
  ]) {
    writeFileSync(join(out, MANIFEST), text);
    const before = readTree(out);
    const { code, stderr } = await publish(t, folder, out);
    assert.equal(code, 1);
    assert.match(stderr, /cannot be read, so that what was published is not known/);
    assert.deepEqual(listDifferences(before, readTree(out)), []);
  }
  assert.equal(readFileSync(outside, 'utf8'), 'mine');
});

test('a publish that was killed leaves each file whole, old or new, and the next one puts all of it right', async (t) => {
  const { folder, out } = await publishDistrict(t);
  const old = readTree(out);
  for (const name of ['hall', 'yard']) {
    await writeContent(folder, `stations/${name}.json`, {
      id: name,
      name: `New ${name}`,
      description: 'x'.repeat(9_000),
    });
  }
  const anew = await publishAnew(t, folder);
  for (const hasMoved of [false, true]) {
    const { child, ended } = runCommand(t, ['publish', folder, '--out', out, '--date', DAY]);
    const isUnderWay = () =>
      readdirSync(out).some((name) => /^\.fumin-publish-\d/.test(name)) &&
      (!hasMoved || readFileSync(join(out, MANIFEST), 'utf8').includes('"sha256": null'));
    while (child.exitCode === null && !isUnderWay()) await new Promise((resolve) => setImmediate(resolve));
    child.kill('SIGKILL');
    await ended;
    for (const [path, bytes] of readTree(out)) {
      if (path.startsWith('.fumin-publish')) continue;
      assert.ok(
        [old, anew].some((tree) => tree.get(path)?.equals(bytes)),
        path,
      );
    }
  }
  const { code } = await publish(t, folder, out);
  assert.equal(code, 0);
  assert.deepEqual(listDifferences(readTree(out), anew), []);
});

test('a first publish that was killed is gone on with', async (t) => {
  const [folder, out] = [await createDistrictFolder(t), await createOut(t)];
  const { child, ended } = runCommand(t, ['publish', folder, '--out', out, '--date', DAY]);
  while (child.exitCode === null && !existsSync(out)) await new Promise((resolve) => setImmediate(resolve));
  child.kill('SIGKILL');
  await ended;
  assert.equal((await publish(t, folder, out)).code, 0);
  assert.deepEqual(listDifferences(readTree(out), await publishAnew(t, folder)), []);
});

test('where there is no room to write, everything stays as it was, and that is said', async (t) => {
  const { folder, out } = await publishDistrict(t);
  const old = readTree(out);
  const station = {
    id: 'hall',
    name: 'Hall',
    description: Array.from({ length: 9_000 }, (_, index) => index).join(' '),
  };
  await writeContent(folder, 'stations/hall.json', station);
  // No file may be larger than 16 kB: to a program that is as a disk that is full.
  const command = `ulimit -f 16; trap '' XFSZ; exec "$0" "$@"`;
  const args = ['-c', command, process.execPath, COMMAND, 'publish', folder, '--out', out, '--date', DAY];
  const { status, stderr } = spawnSync('bash', args, { encoding: 'utf8' });
  assert.equal(status, 1);
  assert.match(stderr, /there is no room left to write to .*: each file there is whole/);
  assert.deepEqual(listDifferences(readTree(out), old), []);
  assert.equal((await publish(t, folder, out)).code, 0);
});

test('of two that publish at once, one at least does, and the other says why it does not', async (t) => {
  const [folder, out] = [await createDistrictFolder(t), await createOut(t)];
  await mkdir(out);
  // Another process of this machine, which lives as long as the test.
  await mkdir(join(out, `.fumin-publish-${process.pid}`));
  const { code, stderr } = await publish(t, folder, out);
  assert.equal(code, 1);
  assert.match(stderr, /another publish is writing to .*: if it is not, delete /);
  rmSync(join(out, `.fumin-publish-${process.pid}`), { recursive: true });
  const results = await Promise.all([publish(t, folder, out), publish(t, folder, out)]);
  for (const result of results) assert.ok(result.code === 0 || result.stderr.includes('another publish is writing'));
  await publish(t, folder, out);
  assert.deepEqual(listDifferences(readTree(out), await publishAnew(t, folder)), []);
});
