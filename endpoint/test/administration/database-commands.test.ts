import assert from 'node:assert/strict';
import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { test } from 'node:test';

import { createFileDatabase } from '../databases.js';
import {
  createDatabase,
  createPledge,
  createTemporaryFolder,
  postPledge,
  readWall,
  runCommand,
  startEndpoint,
} from '../helpers.js';

test('a backup that was made while pledges came restores every one of that moment', async (t) => {
  const { base, folder, database, close } = await startEndpoint(t, { rateLimit: 'off' });
  const key = '"a-key-that-is-long-enough"';
  const body = createPledge({ roles: ['service', 'guide'], message: '好' });
  const first = await postPledge(base, 'open-call', body, {}, key);
  const wall = await readWall(base, 'open-call');
  const file = join(await createTemporaryFolder(t), 'backup.db');

  const backup = runCommand(t, ['backup', '--database', database, '--to', file, '--by', 'Wang']);
  let isEnded = false;
  void backup.ended.then(() => (isEnded = true));
  let answered = 1;
  while (!isEnded) {
    assert.equal((await postPledge(base, 'open-call', createPledge({ publish: false }))).status, 201);
    answered += 1;
  }
  assert.equal(await backup.ended, 0, backup.stderr());
  const count = Number(/^pledges\t(\d+)$/m.exec(backup.stdout())?.[1]);
  assert.ok(count >= 1 && count <= answered, `${count} of ${answered}`);
  assert.match(backup.stdout(), new RegExp(`^contacts\t${count}$`, 'm'));
  assert.equal((await stat(file)).mode & 0o777, 0o600);
  const acts = runCommand(t, ['pledges', 'acts', '--database', database]);
  await acts.ended;
  assert.match(acts.stdout(), /\tWang\tbackup/);
  await close();

  const before = await readFile(file);
  const target = await createDatabase(t);
  const restoring = runCommand(t, ['restore', '--database', target, '--from', file]);
  assert.equal(await restoring.ended, 0, restoring.stderr());
  assert.match(restoring.stdout(), new RegExp(`^pledges\t${count}$`, 'm'));
  assert.deepEqual(await readFile(file), before, 'the backup stays as it is');
  assert.deepEqual(await readdir(dirname(file)), [basename(file)], 'nothing is left beside it');
  const restored = await startEndpoint(t, { folder, database: target });
  const restoredWall = await readWall(restored.base, 'open-call');
  assert.deepEqual(restoredWall, { ...wall, count });
  assert.equal((await postPledge(restored.base, 'open-call', body, {}, key)).text, first.text);
  assert.equal((await postPledge(restored.base, 'open-call', createPledge())).json.number, count + 1);

  const again = runCommand(t, ['restore', '--database', target, '--from', file]);
  assert.equal(await again.ended, 1);
  assert.match(again.stderr(), /not empty/);
});

test('a backup takes no place of another file, and none that is damaged is restored', async (t) => {
  const { base, database } = await startEndpoint(t);
  await postPledge(base, 'open-call', createPledge());
  const folder = await createTemporaryFolder(t);
  const file = join(folder, 'backup.db');
  const backUp = async (to: string) => {
    const command = runCommand(t, ['backup', '--database', database, '--to', to]);
    return { code: await command.ended, stderr: command.stderr() };
  };
  assert.equal((await backUp(file)).code, 0);
  const whole = await readFile(file);
  const second = await backUp(file);
  assert.equal(second.code, 1);
  assert.match(second.stderr, /there is a file .* already/);
  assert.deepEqual(await readFile(file), whole);
  const nowhere = await backUp(join(folder, 'no-folder', 'backup.db'));
  assert.equal(nowhere.code, 1);
  assert.match(nowhere.stderr, /no such file or directory/);

  const broken = join(folder, 'broken.db');
  const target = await createDatabase(t);
  for (const [bytes, reason] of [
    [whole.subarray(0, whole.length - 8192), /damaged|malformed|disk image/],
    [Buffer.from('not a database at all'.repeat(100)), /not a database/],
  ] as const) {
    await writeFile(broken, bytes);
    const refused = runCommand(t, ['restore', '--database', target, '--from', broken]);
    assert.equal(await refused.ended, 1);
    assert.match(refused.stderr(), reason);
    assert.doesNotMatch(refused.stderr(), /\n\s+at /);
  }
  const missing = runCommand(t, ['restore', '--database', target, '--from', join(folder, 'missing.db')]);
  assert.equal(await missing.ended, 1);
  assert.match(missing.stderr(), /there is no file/);
  // Nothing of it has come into the database.
  const restored = runCommand(t, ['restore', '--database', target, '--from', file]);
  assert.equal(await restored.ended, 0, restored.stderr());
});

test('copy fills an empty database with the whole of another: same wall, same receipts', async (t) => {
  const { base, folder, database, close } = await startEndpoint(t);
  const key = '"a-key-that-is-long-enough"';
  const body = createPledge({ roles: ['service', 'guide'], message: '好' });
  const first = await postPledge(base, 'open-call', body, {}, key);
  await postPledge(base, 'open-call', createPledge());
  const wall = await readWall(base, 'open-call');
  await close();

  const target = await createDatabase(t);
  const copy = (from: string, to: string) => runCommand(t, ['copy', '--from', from, '--to', to]);
  const copying = copy(database, target);
  assert.equal(await copying.ended, 0, copying.stderr());
  assert.match(copying.stdout(), /^pledges\t2$/m);
  const copied = await startEndpoint(t, { folder, database: target });
  assert.deepEqual(await readWall(copied.base, 'open-call'), wall);
  assert.equal((await postPledge(copied.base, 'open-call', body, {}, key)).text, first.text);
  assert.equal((await postPledge(copied.base, 'open-call', createPledge())).json.number, 3);

  const refused = copy(database, target);
  assert.equal(await refused.ended, 1);
  assert.match(refused.stderr(), /not empty/);
  const nowhere = copy(`${await createFileDatabase(t)}.not`, target);
  assert.equal(await nowhere.ended, 1);
  assert.match(nowhere.stderr(), /there is no database/);
});

test('copy notices a service that still runs, and copies once it is stopped', async (t) => {
  const { base, database, close } = await startEndpoint(t);
  await postPledge(base, 'open-call', createPledge());
  const target = await createDatabase(t);
  const early = runCommand(t, ['copy', '--from', database, '--to', target]);
  assert.equal(await early.ended, 1);
  assert.match(early.stderr(), /a service still uses the database to copy.*stop it first/);
  assert.equal((await postPledge(base, 'open-call', createPledge())).status, 201);
  await close();
  const late = runCommand(t, ['copy', '--from', database, '--to', target]);
  assert.equal(await late.ended, 0, late.stderr());
  assert.match(late.stdout(), /^pledges\t2$/m);
});
