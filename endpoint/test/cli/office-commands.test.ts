import assert from 'node:assert/strict';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';

import { createFileDatabase } from '../databases.js';
import {
  createDatabase,
  createPledge,
  postPledge,
  readWall,
  runCommand,
  startEndpoint,
  createTemporaryFolder,
} from '../helpers.js';

test('office commands work on the database while the service runs', async (t) => {
  const { base, database } = await startEndpoint(t);
  const { json } = await postPledge(base, 'open-call', createPledge({ organization: { name: 'First 一' } }));
  await postPledge(base, 'open-call', createPledge());
  const office = async (...args: string[]) => {
    const command = runCommand(t, ['pledges', ...args], { DATABASE_URL: database, FUMIN_OFFICE_USER: 'Wang' });
    return { code: await command.ended, stdout: command.stdout(), stderr: command.stderr() };
  };

  assert.equal((await office('list')).stdout, 'open-call\n');
  const list = (await office('list', 'open-call')).stdout.split('\n');
  assert.equal(list.length, 3);
  assert.match(list[1] ?? '', new RegExp(`^1\tpublished\t${json.checkCode ?? ''}\t.*\tguide\tFirst 一$`));
  assert.doesNotMatch(list.join(), /Person/);
  const shown = JSON.parse((await office('show', 'open-call', '1')).stdout) as Record<string, unknown>;
  assert.equal(shown.checkCode, json.checkCode);

  assert.match((await office('hide', 'open-call', '1')).stdout, /^1\thidden/);
  assert.deepEqual(
    (await readWall(base, 'open-call')).pledges.map(({ number }) => number),
    [2],
  );
  assert.match((await office('withdraw', 'open-call', '2')).stdout, /^2\twithdrawn/);
  assert.equal((await readWall(base, 'open-call')).count, 1);

  const output = join(await createTemporaryFolder(t), 'pledges.csv');
  assert.equal((await office('export', 'open-call', '--output', output)).code, 0);
  assert.match(await readFile(output, 'utf8'), /^\uFEFFnumber,.*\r\n1,.*First 一/);
  assert.equal((await stat(output)).mode & 0o077, 0);

  assert.match((await office('purge', 'open-call', '--all')).stdout, /of 1 pledges/);
  const acts = (await office('acts')).stdout;
  assert.match(
    acts,
    /\tWang\tpurge all\topen-call\n.*\tWang\texport csv\topen-call\n.*\tWang\twithdraw\topen-call\t2\n/,
  );

  for (const [args, reason] of [
    [['show', 'open-call', '9'], /there is no such pledge/],
    [['approve', 'open-call', '2'], /this pledge was withdrawn/],
    [['purge', 'open-call'], /--all/],
    [['export', 'open-call', '--output', output], /there is a file .*pledges\.csv already/],
    [['show', '../x', '1'], /Expected the id/],
  ] as const) {
    const refused = await office(...args);
    assert.equal(refused.code, 1);
    assert.match(refused.stderr, reason);
    assert.doesNotMatch(refused.stderr, /\n\s+at /);
  }
  const recorded = (await office('acts')).stdout.split('\n').map((line) => line.split('\t').slice(1).join(' '));
  assert.equal(recorded.filter((act) => act.startsWith('Wang export')).length, 1, 'the second export failed');
  assert.equal(recorded.filter((act) => act === 'Wang read open-call 1').length, 1);
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
