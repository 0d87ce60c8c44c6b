import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';

import { createDatabase, createTemporaryFolder, runCommand, startEndpoint } from '../helpers.js';
import { askOffice, listActs, openBeside, PASSWORD, signIn, startSession } from '../office/office-client.js';

/** Runs the command on a database, as Zhao, with a line on standard input if there is one. */
async function runAccounts(t: TestContext, database: string, args: readonly string[], input?: string) {
  const environment = { DATABASE_URL: database, FUMIN_OFFICE_USER: '赵' };
  const command = runCommand(t, ['accounts', ...args], environment, undefined, input);
  return { code: await command.ended, stdout: command.stdout(), stderr: command.stderr() };
}

test('an account that is added, changed or removed while the service runs counts at once', async (t) => {
  const { base, database } = await startEndpoint(t);
  const accounts = (args: readonly string[], input?: string) => runAccounts(t, database, args, input);
  assert.equal((await signIn(base, { name: '王小明', password: PASSWORD })).status, 404);

  const added = await accounts(['add', ' 王小明 '], `${PASSWORD}\n`);
  assert.deepEqual(added, { code: 0, stdout: 'added 王小明\n', stderr: '' });
  const session = await startSession(base, { name: '王小明', password: PASSWORD });
  const listed = await accounts(['list']);
  assert.match(listed.stdout, /^王小明\t\d{4}-\d\d-\d\dT[\d:.]+Z\t1\n$/);

  // The last line need not end, and Windows ends one in its own way.
  assert.equal((await accounts(['password', '王小明', '--by', 'Li'], 'an-umbrella-17\r\nmore')).code, 0);
  assert.equal((await askOffice(base, 'GET', 'session', session)).status, 401);
  assert.equal((await signIn(base, { name: '王小明', password: PASSWORD })).status, 401);
  const again = await startSession(base, { name: '王小明', password: 'an-umbrella-17' });

  assert.equal((await accounts(['add', 'Li Wei'], PASSWORD)).code, 0);
  assert.match((await accounts(['list'])).stdout, /^Li Wei\t.*\t0\n王小明\t.*\t1\n$/);
  const removed = await accounts(['remove', '王小明']);
  assert.deepEqual([removed.code, removed.stdout], [0, 'removed 王小明, and signed it out everywhere\n']);
  assert.equal((await askOffice(base, 'GET', 'session', again)).status, 401);

  const li = await startSession(base, { name: 'li wei', password: PASSWORD });
  assert.deepEqual(await listActs(base, li), [
    ['赵', 'account add 王小明'],
    ['王小明', 'sign in'],
    ['Li', 'account password 王小明'],
    ['王小明', 'sign in'],
    ['赵', 'account add Li Wei'],
    ['赵', 'account remove 王小明'],
    ['Li Wei', 'sign in'],
  ]);
});

test('names and passwords that are not taken are told why, and nothing is changed', async (t) => {
  const { database } = await startEndpoint(t);
  const accounts = (args: readonly string[], input?: string) => runAccounts(t, database, args, input);
  assert.equal((await accounts(['add', 'Wang Xiaoming'], `${PASSWORD}\n`)).code, 0);
  const before = (await accounts(['list'])).stdout;
  for (const [args, input, reason] of [
    [['add', 'ＷＡＮＧ  xiaoming'], PASSWORD, /there is an account Wang Xiaoming already/],
    [['add', 'api'], PASSWORD, /expected a name/],
    [['add', 'a\tb'], PASSWORD, /expected a name/],
    [['add', ''], PASSWORD, /expected a name/],
    [['add', '王'.repeat(61)], PASSWORD, /expected a name/],
    [['add', 'Li'], 'short-9ch', /at least 10 characters/],
    [['add', 'Li'], 'password1234', /harder to guess/],
    [['add', 'Li'], '11111111111', /harder to guess/],
    [['add', 'Li'], '1qaz2wsx3edc', /harder to guess/],
    [['add', 'Chen Jianguo'], 'chenjianguo', /harder to guess/],
    [['password', 'wang xiaoming'], 'Wang Xiaoming', /harder to guess/],
    [['add', 'Li'], '', /no password on standard input/],
    [['add', 'Li'], `\n${PASSWORD}`, /no password on standard input/],
    [['add', 'Li'], 'x'.repeat(100_000), /at most 200 characters/],
    [['add', 'Li', PASSWORD], '', /too many arguments/],
    [['password', 'Li'], PASSWORD, /there is no account of this name/],
    [['remove', 'Li'], undefined, /there is no account of this name/],
  ] as const) {
    const refused = await accounts(args, input);
    assert.equal(refused.code, 1, args.join(' '));
    assert.match(refused.stderr, reason);
    assert.doesNotMatch(refused.stderr, /\n\s+at /);
    if (input) assert.ok(!refused.stderr.includes(input), 'the password is not repeated');
  }
  assert.equal((await accounts(['list'])).stdout, before);
});

test('a missing database is said, and none is created', async (t) => {
  const file = join(await createTemporaryFolder(t), 'none.db');
  const { code, stderr } = await runAccounts(t, `file:${file}`, ['add', 'Li'], PASSWORD);
  assert.equal(code, 1);
  assert.match(stderr, /there is no database .*; "fumin-endpoint serve" makes it/);
  await assert.rejects(readFile(file));
});

test('a backup has the accounts, and nobody is signed in by it', async (t) => {
  const { base, folder, database: url } = await startEndpoint(t);
  await runAccounts(t, url, ['add', '王小明'], PASSWORD);
  const session = await startSession(base, { name: '王小明', password: PASSWORD });
  const database = await openBeside(t, url);
  const { token_hash: tokenHash } = await database.selectFrom('sessions').selectAll().executeTakeFirstOrThrow();

  const file = join(await createTemporaryFolder(t), 'backup.db');
  const backup = runCommand(t, ['backup', '--database', url, '--to', file]);
  assert.equal(await backup.ended, 0, backup.stderr());
  assert.match(backup.stdout(), /^accounts\t1$/m);
  assert.doesNotMatch(backup.stdout(), /sessions/);
  const bytes = await readFile(file);
  assert.ok(bytes.includes('王小明') && !bytes.includes(tokenHash));
  assert.equal((await askOffice(base, 'GET', 'session', session)).status, 200, 'here the session goes on');

  for (const command of ['restore', 'copy']) {
    const target = await createDatabase(t);
    const from =
      command === 'restore' ? ['--from', file, '--database', target] : ['--from', `file:${file}`, '--to', target];
    const copying = runCommand(t, [command, ...from]);
    assert.equal(await copying.ended, 0, copying.stderr());
    assert.match(copying.stdout(), /^accounts\t1$/m);
    const restored = await startEndpoint(t, { folder, database: target });
    assert.equal((await askOffice(restored.base, 'GET', 'session', session)).status, 401);
    assert.equal((await signIn(restored.base, { name: '王小明', password: PASSWORD })).status, 201);
  }
});
