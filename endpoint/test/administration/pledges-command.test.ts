import assert from 'node:assert/strict';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';

import { readXlsx } from 'hucre/xlsx';

import { createPledge, postPledge, readWall, runCommand, startEndpoint, createTemporaryFolder } from '../helpers.js';

test('office commands work on the database while the service runs', async (t) => {
  const { base, database } = await startEndpoint(t);
  const { json } = await postPledge(base, 'open-call', createPledge({ organization: { name: 'First 一' } }));
  const pledged = 'Second';
  await postPledge(base, 'open-call', createPledge({ organization: { name: pledged } }));
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

  const workbook = join(await createTemporaryFolder(t), 'pledges.xlsx');
  assert.equal((await office('export', 'open-call', '--format', 'xlsx', '--output', workbook)).code, 0);
  const { sheets } = await readXlsx(await readFile(workbook));
  assert.deepEqual(
    sheets[0]?.rows.map((row) => row[3]),
    ['Organization', 'First 一', pledged],
  );
  assert.equal((await stat(workbook)).mode & 0o077, 0);

  assert.match((await office('purge', 'open-call', '--all')).stdout, /of 1 pledges/);
  const acts = (await office('acts')).stdout;
  assert.match(
    acts,
    /\tWang\tpurge all\topen-call\n.*\tWang\texport xlsx\topen-call\n.*\tWang\texport csv\topen-call\n.*\tWang\twithdraw\topen-call\t2\n/,
  );

  for (const [args, reason] of [
    [['show', 'open-call', '9'], /there is no such pledge/],
    [['approve', 'open-call', '2'], /this pledge was withdrawn/],
    [['reject', 'open-call', '2'], /this pledge was withdrawn/],
    [['purge', 'open-call'], /--all/],
    [['export', 'open-call', '--output', output], /there is a file .*pledges\.csv already/],
    [['show', '../x', '1'], /Expected an id/],
  ] as const) {
    const refused = await office(...args);
    assert.equal(refused.code, 1);
    assert.match(refused.stderr, reason);
    assert.doesNotMatch(refused.stderr, /\n\s+at /);
  }
  assert.match((await office('reject', 'open-call', '1')).stdout, /^1\twithdrawn/);
  assert.equal((await readWall(base, 'open-call')).count, 0);
  const recorded = (await office('acts')).stdout.split('\n').map((line) => line.split('\t').slice(1).join(' '));
  assert.equal(recorded.filter((act) => act.startsWith('Wang export csv')).length, 1, 'the second export failed');
  assert.equal(recorded.filter((act) => act === 'Wang read open-call 1').length, 1);
});
