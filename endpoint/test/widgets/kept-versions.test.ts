import assert from 'node:assert/strict';
import { mkdir, readdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';

import {
  createDatabase,
  createDistrictFolder,
  createTemporaryFolder,
  runConcurrently,
  runCommand,
  sendRequest,
  startEndpoint,
} from '../helpers.js';
import { keepVersion } from '../../src/widgets/keep-version.js';
import { BUILT, OWN_VERSION, writeVersion } from './versions.js';

interface VersionList {
  readonly versions: readonly { readonly version: string }[];
}

const listVersions = async (base: string): Promise<string[]> =>
  (await sendRequest<VersionList>(base, '/fumin/')).json.versions.map(({ version }) => version);

test('versions of a folder stay served beside the package’s own, which is added to it', async (t) => {
  const widgets = join(await createTemporaryFolder(t), 'made/when there is none');
  const [major] = OWN_VERSION.split('.');
  const [older, newer] = [`${major}.0.1`, `${major}.999.0`];
  await writeVersion(widgets, older, { 'chunk-OLD.js': '/* of a page that is still open */' });
  await writeVersion(widgets, newer);
  await writeVersion(widgets, `${major}.1000.0-beta.1`);
  await writeVersion(widgets, 'no-version');
  const service = runCommand(
    t,
    ['serve', await createDistrictFolder(t), '--port', '0', '--database', await createDatabase(t)],
    { FUMIN_WIDGETS: widgets },
  );
  const base = await service.base;
  assert.deepEqual(await listVersions(base), [newer, OWN_VERSION, older, `${major}.1000.0-beta.1`]);
  assert.ok((await readdir(join(widgets, OWN_VERSION))).includes('fumin.js'));

  assert.equal((await sendRequest(base, `/fumin/${older}/fumin.js`)).text, `/* ${older} */`);
  const { text, headers } = await sendRequest(base, `/fumin/${major}/fumin.js`);
  assert.equal(text, `/* ${newer} */`);
  assert.equal(headers['cache-control'], 'no-cache');
  const chunk = await sendRequest(base, `/fumin/${major}/chunk-OLD.js`);
  assert.match(chunk.text, /still open/);
  assert.equal((await sendRequest(base, `/fumin/${newer}/chunk-OLD.js`)).status, 404);
  assert.equal((await sendRequest(base, '/fumin/no-version/fumin.js')).status, 404);
});

test('a major version follows a version that another instance has added, and its copies are asked for anew', async (t) => {
  const widgets = await createTemporaryFolder(t);
  const { base } = await startEndpoint(t, { widgets });
  const [major] = OWN_VERSION.split('.');
  const before = await sendRequest(base, `/fumin/${major}/fumin.js`);
  await writeVersion(widgets, `${major}.999.0`);
  const after = await sendRequest(base, `/fumin/${major}/fumin.js`, {
    headers: { 'if-none-match': String(before.headers.etag) },
  });
  assert.equal(after.status, 200);
  assert.equal(after.text, `/* ${major}.999.0 */`);
});

test('several instances may add the same version at once', async (t) => {
  const widgets = await createTemporaryFolder(t);
  const warnings: string[] = [];
  const own = { root: BUILT, version: OWN_VERSION };
  await runConcurrently(8, () => keepVersion(widgets, own, (message) => warnings.push(message)));
  assert.deepEqual(warnings, []);
  assert.deepEqual(await readdir(widgets), [OWN_VERSION]);
  assert.deepEqual(await readdir(join(widgets, OWN_VERSION)), await readdir(join(BUILT, OWN_VERSION)));
});

test('files that pages may have pinned are not replaced by others of the same version', async (t) => {
  const widgets = await createTemporaryFolder(t);
  await writeVersion(widgets, OWN_VERSION);
  const { base } = await startEndpoint(t, { widgets });
  assert.equal((await sendRequest(base, `/fumin/${OWN_VERSION}/fumin.js`)).text, `/* ${OWN_VERSION} */`);
});

test('a folder that takes no version keeps no service from starting, and the log says so', async (t) => {
  const file = join(await createTemporaryFolder(t), 'a file');
  await writeFile(file, '');
  const service = runCommand(t, [
    'serve',
    await createDistrictFolder(t),
    '--port',
    '0',
    '--database',
    await createDatabase(t),
    '--widgets',
    file,
  ]);
  const base = await service.base;
  assert.equal((await sendRequest(base, `/fumin/${OWN_VERSION}/fumin.js`)).status, 200);
  assert.match(service.stderr(), new RegExp(`version ${OWN_VERSION} of the widgets could not be added`));
});

test('no link leads out of the folder', async (t) => {
  const widgets = await createTemporaryFolder(t);
  const outside = await createTemporaryFolder(t);
  await writeVersion(outside, '5.0.0');
  await symlink(join(outside, '5.0.0'), join(widgets, '5.0.0'));
  await mkdir(join(widgets, '6.0.0'));
  await symlink(join(outside, '5.0.0/fumin.js'), join(widgets, '6.0.0/fumin.js'));
  await mkdir(join(widgets, '6.0.0/folder.js'));
  const { base } = await startEndpoint(t, { widgets });
  for (const path of ['5.0.0/fumin.js', '6.0.0/fumin.js', '6.0.0/folder.js']) {
    assert.equal((await sendRequest(base, `/fumin/${path}`)).status, 404, path);
  }
});

test('serve refuses an empty name of the folder', async (t) => {
  const service = runCommand(t, ['serve', await createDistrictFolder(t)], { FUMIN_WIDGETS: '', FUMIN_PORT: '0' });
  assert.equal(await service.ended, 1);
  assert.match(service.stderr(), /FUMIN_WIDGETS.*Expected the path of a folder/);
});
