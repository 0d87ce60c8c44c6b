import assert from 'node:assert/strict';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';

import { newFile } from '../databases.js';
import { newDatabase, pledge, post, readWall, run, startEndpoint, temporaryFolder } from '../helpers.js';

test('the office works on the database by commands, while the service runs', async (t) => {
  const { base, database } = await startEndpoint(t);
  const { json } = await post(base, 'open-call', pledge({ organization: { name: 'First 一' } }));
  await post(base, 'open-call', pledge());
  const office = async (...args: string[]) => {
    const command = run(t, ['pledges', ...args], { DATABASE_URL: database, FUMIN_OFFICE_USER: 'Wang' });
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

  const output = join(await temporaryFolder(t), 'pledges.csv');
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
});

test('a database is copied to an empty one as a whole: same wall, same receipts', async (t) => {
  const { base, folder, database, close } = await startEndpoint(t);
  const key = '"a-key-that-is-long-enough"';
  const body = pledge({ roles: ['service', 'guide'], message: '好' });
  const first = await post(base, 'open-call', body, {}, key);
  await post(base, 'open-call', pledge());
  const wall = await readWall(base, 'open-call');
  await close();

  const target = await newDatabase(t);
  const copy = (from: string, to: string) => run(t, ['copy', '--from', from, '--to', to]);
  const done = copy(database, target);
  assert.equal(await done.ended, 0, done.stderr());
  assert.match(done.stdout(), /^pledges\t2$/m);
  const again = await startEndpoint(t, { folder, database: target });
  assert.deepEqual(await readWall(again.base, 'open-call'), wall);
  assert.equal((await post(again.base, 'open-call', body, {}, key)).text, first.text);
  assert.equal((await post(again.base, 'open-call', pledge())).json.number, 3);

  const refused = copy(database, target);
  assert.equal(await refused.ended, 1);
  assert.match(refused.stderr(), /not empty/);
  const nowhere = copy(`${await newFile(t)}.not`, target);
  assert.equal(await nowhere.ended, 1);
  assert.match(nowhere.stderr(), /there is no database/);
});
