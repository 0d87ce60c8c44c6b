import assert from 'node:assert/strict';
import { scryptSync } from 'node:crypto';
import { test } from 'node:test';

import { changePassword, findAccount, removeAccount } from '../../src/storage/accounts/accounts.js';
import { startSession as startSessionOf } from '../../src/storage/accounts/sessions.js';
import { runConcurrently, startEndpoint } from '../helpers.js';
import {
  askOffice,
  createAccount,
  LI,
  listActs,
  openBeside,
  PASSWORD,
  readCookie,
  readStatus,
  signIn,
  startOffice,
  startSession,
  WANG,
} from './office-client.js';
import { TOKEN } from './office.js';

test('each sign-in has a token of its own, and ends the session that the browser had', async (t) => {
  const { base } = await startOffice(t);
  const planted = `fumin-office=${'A'.repeat(43)}`;
  const first = readCookie(await signIn(base, WANG, { cookie: planted }));
  assert.notEqual(first.pair, planted);
  assert.equal(await readStatus(base, { cookie: planted }), 401);
  const second = readCookie(await signIn(base, LI, { cookie: first.pair }));
  assert.notEqual(second.token, first.token);
  assert.equal(await readStatus(base, { cookie: first.pair }), 401);
  assert.equal(await readStatus(base, { cookie: second.pair }), 200);
  const failed = await signIn(base, { ...LI, password: 'wrong' }, { cookie: second.pair });
  assert.deepEqual([failed.status, await readStatus(base, { cookie: second.pair })], [401, 200]);
});

test('a session ends twelve hours after its last use, and after seven days in any case', async (t) => {
  const { base, database } = await startOffice(t);
  const HOUR = 60 * 60 * 1000;
  const start = Date.now();
  t.mock.timers.enable({ apis: ['Date'], now: start });
  const setHour = (hours: number) => t.mock.timers.setTime(start + hours * HOUR);
  const used = await startSession(base, WANG);
  const [unused, late] = [await startSession(base, WANG), await startSession(base, WANG)];

  const readLastUses = async () =>
    (await database.selectFrom('sessions').select('last_used').execute()).map((row) => row.last_used);
  const begun = await readLastUses();
  setHour(0.9 / 60);
  assert.equal(await readStatus(base, used), 200);
  assert.deepEqual(await readLastUses(), begun, 'written at most once a minute');

  for (let hour = 11; hour < 7 * 24; hour += 11) {
    setHour(hour);
    assert.equal(await readStatus(base, used), 200, `after ${hour} hours`);
    if (hour > 11) continue;
    setHour(11.99);
    assert.equal(await readStatus(base, late), 200);
    setHour(12);
    assert.equal(await readStatus(base, unused), 401);
  }
  setHour(7 * 24);
  assert.equal(await readStatus(base, used), 401);
  assert.equal((await readLastUses()).length, 3);
  const later = await startSession(base, LI);
  assert.equal((await readLastUses()).length, 1, 'a sign-in deletes those that have expired');
  assert.equal(await readStatus(base, later), 200);
});

test('signing out ends a session, and everywhere all of that person', async (t) => {
  const { base } = await startOffice(t, { adminToken: TOKEN });
  const sessions = await Promise.all([WANG, WANG, WANG, LI].map((credentials) => startSession(base, credentials)));
  const tokens = await Promise.all(
    ['王小明', '王小明', '赵'].map((name) => startSession(base, { name, token: TOKEN })),
  );
  const readAll = () => Promise.all([...sessions, ...tokens].map((session) => readStatus(base, session)));
  const out = await askOffice(base, 'DELETE', 'session', sessions[0]);
  assert.equal(out.status, 204);
  const { pair, attributes } = readCookie(out);
  assert.deepEqual([pair, attributes.includes('Max-Age=0')], ['fumin-office=', true]);
  assert.deepEqual(await readAll(), [401, 200, 200, 200, 200, 200, 200]);
  assert.equal((await askOffice(base, 'DELETE', 'session', sessions[0])).status, 204, 'twice');
  assert.equal((await askOffice(base, 'DELETE', 'sessions', sessions[1])).status, 204);
  assert.deepEqual(await readAll(), [401, 401, 401, 200, 200, 200, 200], 'not the one of that name with the token');
  assert.equal((await askOffice(base, 'DELETE', 'sessions', tokens[0])).status, 204);
  assert.deepEqual(await readAll(), [401, 401, 401, 200, 401, 401, 200]);
  assert.equal((await askOffice(base, 'DELETE', 'sessions', sessions[0])).status, 401);
  assert.deepEqual((await listActs(base, sessions[3]!)).slice(-3), [
    ['王小明', 'sign out'],
    ['王小明', 'sign out everywhere'],
    ['token: 王小明', 'sign out everywhere'],
  ]);
});

test('who changes a password stays signed in, and nobody else does', async (t) => {
  const { base } = await startOffice(t, { adminToken: TOKEN });
  const [here, elsewhere, colleague] = await Promise.all([WANG, WANG, LI].map((who) => startSession(base, who)));
  const change = (body: object, session = here!) =>
    askOffice(base, 'PUT', 'password', { ...session, body: JSON.stringify(body) });
  const newPassword = '一把旧伞和三只猫在雨里';

  assert.equal((await change({ password: 'wrong', newPassword })).status, 403);
  for (const [bad, reason] of [
    ['short-9ch', /at least 10 characters/],
    ['👍👍👍👍👍', /at least 10 characters/],
    ['x'.repeat(201), /at most 200/],
    ['password123', /harder to guess/],
    ['qwertyuiop', /harder to guess/],
    ['1234567890', /harder to guess/],
  ] as const) {
    const { status, json } = await change({ password: PASSWORD, newPassword: bad });
    assert.deepEqual([status, json.errors[0]?.pointer], [422, '/newPassword'], bad);
    assert.match(json.errors[0]?.detail ?? '', reason);
  }
  assert.equal((await signIn(base, WANG)).status, 201, 'nothing has changed');

  const changed = await change({ password: PASSWORD, newPassword });
  assert.equal(changed.status, 204);
  const next = { cookie: readCookie(changed).pair };
  const statuses = await Promise.all([next, here!, elsewhere!, colleague!].map((session) => readStatus(base, session)));
  assert.deepEqual(statuses, [200, 401, 401, 200]);
  assert.equal((await signIn(base, WANG)).status, 401);
  assert.equal((await signIn(base, { ...WANG, password: newPassword })).status, 201);
  assert.ok((await listActs(base, next)).some(([who, act]) => who === '王小明' && act === 'account password 王小明'));
  const byToken = await startSession(base, { name: '赵', token: TOKEN });
  assert.equal((await change({ password: TOKEN, newPassword }, byToken)).status, 403);
});

test('of two changes of a password at once, one is made', async (t) => {
  const { base } = await startOffice(t);
  const session = await startSession(base, WANG);
  const answers = await runConcurrently(2, (index) =>
    askOffice(base, 'PUT', 'password', {
      ...session,
      body: JSON.stringify({ password: PASSWORD, newPassword: `an-umbrella-in-${index}` }),
    }),
  );
  assert.deepEqual(answers.map(({ status }) => status).sort(), [204, 403]);
  const made = answers.findIndex(({ status }) => status === 204);
  assert.equal((await signIn(base, { ...WANG, password: `an-umbrella-in-${made}` })).status, 201);
});

test('a sign-in that had the right password comes too late once that is changed, or the account removed', async (t) => {
  const { database } = await startOffice(t);
  const account = await findAccount(database, '王小明');
  assert.ok(account);
  const { name, passwordHash: hash } = account;
  const start = () =>
    startSessionOf(database, {
      account: name,
      name,
      tokenHash: 'a hash',
      user: name,
      replacedHashes: [],
      password: { hash, nextHash: hash },
    });
  assert.equal(await changePassword(database, { name, passwordHash: 'another' }, 'test'), true);
  assert.equal(await start(), false);
  assert.equal(await removeAccount(database, name, 'test'), true);
  assert.equal(await start(), false);
  assert.deepEqual(await database.selectFrom('sessions').selectAll().execute(), []);
});

test('an account that is removed is out at once', async (t) => {
  const { base, database } = await startOffice(t);
  const [wang, li] = await Promise.all([WANG, LI].map((who) => startSession(base, who)));
  assert.equal(await removeAccount(database, '王小明', 'test'), true);
  assert.deepEqual([await readStatus(base, wang!), await readStatus(base, li!)], [401, 200]);
  assert.equal((await signIn(base, WANG)).status, 401);
  await createAccount(database, '王小明');
  assert.equal(await readStatus(base, wang!), 401, 'also where another person has the name later');
});

test('without a token the office is there as long as anybody has an account', async (t) => {
  const { base, database: url } = await startEndpoint(t);
  const database = await openBeside(t, url);
  const missing = await signIn(base, WANG);
  assert.equal(missing.status, 404);
  assert.equal(missing.text, (await askOffice(base, 'GET', 'no-such-path')).text);
  await createAccount(database, '王小明');
  const session = await startSession(base, WANG);
  assert.equal(await readStatus(base, session), 200);
  await removeAccount(database, '王小明', 'test');
  assert.deepEqual([await readStatus(base, session), (await signIn(base, WANG)).status], [404, 404]);
});

test('a password hashed with weaker parameters is hashed anew when its owner signs in', async (t) => {
  const { base, database } = await startOffice(t);
  const salt = Buffer.from('0123456789abcdef');
  const encode = (bytes: Buffer) => bytes.toString('base64').replace(/=+$/, '');
  const weak = `$scrypt$ln=10,r=8,p=1$${encode(salt)}$${encode(scryptSync(PASSWORD, salt, 32, { N: 2 ** 10, r: 8, p: 1 }))}`;
  await database.updateTable('accounts').set({ password_hash: weak }).where('name', '=', 'Li Wei').execute();
  const readHash = async () =>
    (
      await database
        .selectFrom('accounts')
        .select('password_hash')
        .where('name', '=', 'Li Wei')
        .executeTakeFirstOrThrow()
    ).password_hash;
  assert.equal((await signIn(base, { ...LI, password: 'wrong' })).status, 401);
  assert.equal(await readHash(), weak);
  assert.equal((await signIn(base, LI)).status, 201);
  const strong = await readHash();
  assert.match(strong, /^\$scrypt\$ln=15,r=8,p=3\$[\w+/]{22}\$[\w+/]{43}$/);
  assert.equal((await signIn(base, LI)).status, 201);
  assert.equal(await readHash(), strong);
});
