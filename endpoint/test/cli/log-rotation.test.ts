import assert from 'node:assert/strict';
import { mkdir, readdir, readFile, rename, rm, stat, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';

import {
  createDatabase,
  createDistrictFolder,
  createPledge,
  createTemporaryFolder,
  postPledge,
  runCommand,
  sendRequest,
  type CommandProcess,
  waitUntil,
} from '../helpers.js';

async function serve(
  t: TestContext,
  folder: string,
  { maxSize = '2k', keep = '500', name = 'endpoint.log' } = {},
): Promise<CommandProcess & { readonly url: string }> {
  const service = runCommand(
    t,
    ['serve', await createDistrictFolder(t), '--port', '0', '--database', await createDatabase(t)],
    { FUMIN_LOG_FILE: join(folder, name), FUMIN_LOG_MAX_SIZE: maxSize, FUMIN_LOG_KEEP: keep, LOG_LEVEL: 'info' },
  );
  return { ...service, url: await service.base };
}

const numberOf = (name: string) => Number(/\.(\d+)\.log$/.exec(name)?.[1]);

const listLogs = async (folder: string): Promise<readonly string[]> =>
  (await readdir(folder)).filter((name) => /^endpoint\.\d+\.log$/.test(name)).sort((a, b) => numberOf(a) - numberOf(b));

/** Reads the paths of requests from the files of a log, oldest first. Each line has to be whole. */
async function readPaths(folder: string): Promise<readonly string[]> {
  const texts = await Promise.all((await listLogs(folder)).map((name) => readFile(join(folder, name), 'utf8')));
  return texts.flatMap((text) => {
    assert.ok(text === '' || text.endsWith('\n'));
    return text
      .split('\n')
      .filter((line) => line !== '')
      .flatMap((line) => (JSON.parse(line) as { req?: { path: string } }).req?.path ?? []);
  });
}

const createPaths = (count: number, start = 0): readonly string[] =>
  Array.from({ length: count }, (_, index) => `/stations/none-${start + index}.json`);

async function requestAll(url: string, paths: readonly string[]): Promise<void> {
  for (const path of paths) await sendRequest(url, path);
}

test('a log goes on in the next file at its size, without losing a line, also when hung up', async (t) => {
  const folder = await createTemporaryFolder(t);
  const service = await serve(t, folder);
  const paths = createPaths(60);
  await requestAll(service.url, paths.slice(0, 20));
  service.child.kill('SIGHUP');
  await requestAll(service.url, paths.slice(20, 40));
  await Promise.all(paths.slice(40).map((path) => sendRequest(service.url, path)));
  service.child.kill('SIGTERM');
  assert.equal(await service.ended, 0);

  const read = await readPaths(folder);
  assert.deepEqual(read.slice(0, 40), paths.slice(0, 40));
  assert.deepEqual([...read].sort(), [...paths].sort());
  const names = await listLogs(folder);
  assert.ok(names.length > 3, names.join(' '));
  assert.deepEqual(
    names.map(numberOf),
    names.map((_, index) => index + 1),
  );
  assert.equal((await stat(join(folder, 'endpoint.1.log'))).mode & 0o007, 0);
  assert.equal(service.stderr(), '');
});

test('only the newest files stay, and the next start goes on in the newest', async (t) => {
  const folder = await createTemporaryFolder(t);
  const [first, second] = [createPaths(40), createPaths(40, 40)];
  const before = await serve(t, folder, { keep: '2' });
  await requestAll(before.url, first);
  before.child.kill('SIGTERM');
  await before.ended;
  const lastBefore = numberOf((await listLogs(folder)).at(-1) ?? '');
  assert.ok(lastBefore > 3);

  const after = await serve(t, folder, { keep: '2' });
  await requestAll(after.url, second);
  await waitUntil(async () => (await listLogs(folder)).length === 2);
  after.child.kill('SIGTERM');
  await after.ended;
  assert.ok(numberOf((await listLogs(folder)).at(-1) ?? '') > lastBefore);
  assert.equal((await readPaths(folder)).at(-1), second.at(-1));
});

test('the service goes on while the disk of its log is full, and writes later what waited', async (t) => {
  if (!(await stat('/dev/full').catch(() => null))) return;
  const folder = await createTemporaryFolder(t);
  await symlink('/dev/full', join(folder, 'endpoint.1.log'));
  const service = await serve(t, folder, { maxSize: '1m' });
  const paths = createPaths(20);
  await requestAll(service.url, paths.slice(0, 10));
  assert.equal((await postPledge(service.url, 'open-call', createPledge())).status, 201);
  assert.equal(service.stderr().match(/the log cannot be written: ENOSPC/g)?.length, 1);

  await rm(join(folder, 'endpoint.1.log'));
  service.child.kill('SIGHUP');
  await waitUntil(async () => {
    await sendRequest(service.url, '/health/live');
    return (await listLogs(folder)).length > 0;
  });
  await requestAll(service.url, paths.slice(10));
  assert.deepEqual(
    (await readPaths(folder)).filter((path) => path.startsWith('/stations')),
    paths,
  );
  assert.doesNotMatch(await readFile(join(folder, 'endpoint.1.log'), 'utf8'), /A\. Person|5555 0000|person@example/);
});

test('a log whose folder went away goes on in its last file', async (t) => {
  const parent = await createTemporaryFolder(t);
  const [folder, moved] = [join(parent, 'log'), join(parent, 'moved')];
  await mkdir(folder);
  const service = await serve(t, folder);
  const paths = createPaths(60);
  await requestAll(service.url, paths.slice(0, 5));
  await rename(folder, moved);
  await requestAll(service.url, paths.slice(5));
  assert.match(service.stderr(), /the log cannot be written: ENOENT/);
  assert.equal((await postPledge(service.url, 'open-call', createPledge())).status, 201);
  service.child.kill('SIGTERM');
  assert.equal(await service.ended, 0);
  assert.deepEqual(
    (await readPaths(moved)).filter((path) => path.startsWith('/stations')),
    paths,
  );
});
