import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { test } from 'node:test';

import {
  createPledge,
  postPledge,
  runConcurrently,
  sendRequest,
  startEndpoint,
  type HttpResponse,
} from '../helpers.js';
import {
  askOffice,
  LI,
  listActs,
  PASSWORD,
  readCookie,
  readStatus,
  signIn,
  startOffice,
  startSession,
  WANG,
} from './office-client.js';
import { TOKEN } from './office.js';

test('an account signs in by any spelling of its name, and the session opens the office', async (t) => {
  const { base } = await startOffice(t);
  for (const name of ['Li Wei', ' li  WEI ', 'ＬＩ　ｗｅｉ']) {
    const { status, json, headers } = await signIn(base, { ...LI, name });
    assert.deepEqual([status, json], [201, { name: 'Li Wei', kind: 'account' }], name);
    assert.equal(headers['cache-control'], 'no-store');
  }
  // Full-width letters of an input method are those of a keyboard.
  assert.equal((await signIn(base, { ...LI, password: PASSWORD.replace('tulip', 'ｔｕｌｉｐ') })).status, 201);
  const session = await startSession(base, WANG);
  assert.deepEqual((await askOffice(base, 'GET', 'session', session)).json, { name: '王小明', kind: 'account' });
  assert.equal((await askOffice(base, 'GET', 'initiatives/open-call/pledges', session)).status, 200);
  // A gateway before the endpoint may have a sign-in of its own.
  assert.equal(await readStatus(base, { ...session, authorization: 'Basic Zm9v' }), 200);
  assert.equal(await readStatus(base, { ...session, authorization: `Bearer ${TOKEN}` }), 401);
  assert.equal(await readStatus(base, {}), 401);
});

test('the cookie is kept from scripts, other sites and, over https, from plain http and neighbouring hosts', async (t) => {
  const { base } = await startOffice(t);
  const plain = readCookie(await signIn(base, WANG));
  assert.match(plain.pair, /^fumin-office=[\w-]{43}$/);
  assert.deepEqual(plain.attributes, ['HttpOnly', 'Path=/', 'SameSite=Strict']);
  const https = { 'x-forwarded-proto': 'https', 'x-forwarded-prefix': '/street' };
  const secure = readCookie(await signIn(base, WANG, https));
  assert.match(secure.pair, /^__Host-fumin-office=[\w-]{43}$/);
  assert.deepEqual(secure.attributes, ['HttpOnly', 'Path=/', 'SameSite=Strict', 'Secure']);
  assert.equal(await readStatus(base, { ...https, cookie: secure.pair }), 200);
  // What a neighbouring host could set is not read over https.
  assert.equal(await readStatus(base, { ...https, cookie: `fumin-office=${secure.token}` }), 401);
  assert.equal(await readStatus(base, { ...https, cookie: `a=b; ${secure.pair}; c="d"; broken` }), 200);
});

test('a wrong password and an unknown name get the same answer, and no cookie', async (t) => {
  const { base } = await startOffice(t);
  const describe = ({ status, text, headers: { date, ...headers } }: HttpResponse): unknown => {
    assert.ok(date);
    return { status, text, headers };
  };
  const wrong = await signIn(base, { ...WANG, password: `${PASSWORD}!` });
  assert.equal(wrong.status, 401);
  assert.match(String(wrong.headers['content-type']), /^application\/problem\+json/);
  assert.equal(wrong.headers['set-cookie'], undefined);
  for (const name of ['王大明', 'nobody', '\u0000', 'x'.repeat(5_000), "' or 1=1 --"]) {
    assert.deepEqual(describe(await signIn(base, { name, password: PASSWORD })), describe(wrong), name);
  }
  for (const password of [PASSWORD.toUpperCase(), ` ${PASSWORD}`, PASSWORD.slice(0, -1), 'x'.repeat(10_000)]) {
    assert.deepEqual(describe(await signIn(base, { ...WANG, password })), describe(wrong), password);
  }
  assert.deepEqual(
    describe(await signIn(base, { name: '王小明', token: PASSWORD })),
    describe(wrong),
    'there is no token',
  );
});

test('whoever guesses at a name is shut out, at that network address alone', async (t) => {
  const { base } = await startOffice(t);
  const guess = (index: number) => signIn(base, { name: index % 2 ? 'LI WEI' : 'li wei', password: `wrong ${index}` });
  const statuses = (await runConcurrently(13, guess)).map(({ status }) => status).sort();
  assert.deepEqual(statuses, [...Array<number>(10).fill(401), 429, 429, 429]);
  const shutOut = await signIn(base, LI);
  assert.equal(shutOut.status, 429);
  const wait = Number(shutOut.headers['retry-after']);
  assert.ok(wait > 500 && wait <= 600, String(wait));
  assert.equal((await signIn(base, WANG)).status, 201, 'a colleague at the same address');
  assert.equal((await signIn(base, LI, { 'x-forwarded-for': '203.0.113.7' })).status, 201, 'from elsewhere');
});

test('a flood of sign-ins from everywhere is turned away, and holds up no reader', async (t) => {
  const { base } = await startOffice(t);
  let isOver = false;
  const flood = runConcurrently(40, (index) =>
    signIn(base, { name: `nobody ${index}`, password: PASSWORD }, { 'x-forwarded-for': `203.0.113.${index}` }),
  );
  void flood.then(() => (isOver = true));
  for (let reads = 0; reads < 20; reads++) assert.equal((await sendRequest(base, '/district.json')).status, 200);
  assert.ok(!isOver, 'read meanwhile');
  const answers = await flood;
  const turnedAway = answers.filter(({ status }) => status === 503);
  assert.deepEqual([answers.filter(({ status }) => status === 401).length, turnedAway.length], [30, 10]);
  assert.ok(turnedAway.every(({ headers }) => Number(headers['retry-after']) > 0));
  assert.equal((await signIn(base, WANG)).status, 201);
});

test('guessing at the password of an open session is limited like guessing at a sign-in', async (t) => {
  const { base } = await startOffice(t);
  const session = await startSession(base, WANG);
  const change = (password: string) =>
    askOffice(base, 'PUT', 'password', {
      ...session,
      body: JSON.stringify({ password, newPassword: 'an-umbrella-17' }),
    });
  const statuses = (await runConcurrently(11, (index) => change(`wrong ${index}`))).map(({ status }) => status).sort();
  assert.deepEqual(statuses, [...Array<number>(10).fill(403), 429]);
  assert.equal((await signIn(base, WANG)).status, 429);
});

test('no page of another origin does anything with the cookie, or signs anybody in', async (t) => {
  const { base } = await startOffice(t, { origins: ['https://partner.example'] });
  const session = await startSession(base, WANG);
  const foreign = [
    { origin: 'https://partner.example' },
    { origin: 'null' },
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
  ];
  for (const headers of foreign) {
    for (const [method, path] of [
      ['GET', 'session'],
      ['GET', 'initiatives/open-call/export.csv'],
      ['POST', 'initiatives/open-call/purge'],
      ['DELETE', 'session'],
      ['DELETE', 'sessions'],
      ['PUT', 'password'],
    ] as const) {
      const { status } = await askOffice(base, method, path, { ...session, ...headers });
      assert.equal(status, 403, `${method} ${path} ${JSON.stringify(headers)}`);
    }
    const answer = await signIn(base, LI, headers);
    assert.deepEqual([answer.status, answer.headers['set-cookie']], [403, undefined]);
    assert.equal(answer.headers['access-control-allow-origin'], undefined);
  }
  const own = { origin: base, 'sec-fetch-site': 'same-origin' };
  assert.equal((await askOffice(base, 'POST', 'initiatives/open-call/purge', { ...session, ...own })).status, 200);
  assert.equal((await signIn(base, LI, own)).status, 201);
  assert.deepEqual(
    (await listActs(base, session)).map(([, act]) => act),
    ['account add 王小明', 'account add Li Wei', 'sign in', 'purge all', 'sign in'],
  );
});

test('bodies that are huge, broken, empty or of another kind are refused, each for its reason', async (t) => {
  const { base } = await startOffice(t, { adminToken: TOKEN });
  const session = await startSession(base, WANG);
  const json = { 'content-type': 'application/json' };
  for (const [expected, body, headers] of [
    [413, JSON.stringify({ ...WANG, more: 'x'.repeat(17_000) }), json],
    [415, 'name=x&password=y', { 'content-type': 'application/x-www-form-urlencoded' }],
    [415, JSON.stringify(WANG), { 'content-type': 'text/plain' }],
    [400, '', json],
    [400, '{"name":', json],
    [400, '{"__proto__":{"name":"x"}}', json],
    [400, '['.repeat(50), json],
    [422, '[]', json],
    [422, 'null', json],
    [422, '"text"', json],
    [422, '{}', json],
    [422, '{"name":"王小明"}', json],
    [422, '{"name":["王小明"],"password":{"a":1}}', json],
    [422, '{"name":"","password":""}', json],
  ] as const) {
    for (const [method, path] of [
      ['POST', 'session'],
      ['PUT', 'password'],
    ] as const) {
      const answer = await askOffice(base, method, path, { ...session, ...headers, body });
      assert.equal(answer.status, expected, `${method} ${body.slice(0, 60)}`);
      assert.match(String(answer.headers['content-type']), /^application\/problem\+json/);
      assert.doesNotMatch(answer.text, /王小明|umbrella/);
    }
  }
  for (const body of [`{"name":"a\\nb","token":"${TOKEN}"}`, '{"name":"王小明","token":5}']) {
    assert.equal((await askOffice(base, 'POST', 'session', { body })).status, 422, body);
  }
  assert.equal((await askOffice(base, 'POST', 'session')).status, 415);
  const faults = (await askOffice(base, 'POST', 'session', { body: '{}' })).json.errors;
  assert.deepEqual(
    faults.map(({ pointer }) => pointer),
    ['/name', '/password'],
  );
});

test("with the office's token a person signs in by name, until there is another token", async (t) => {
  const { base, folder, url, close } = await startOffice(t, { adminToken: TOKEN });
  assert.equal((await signIn(base, { name: '赵', token: `${TOKEN}x` })).status, 401);
  const answer = await signIn(base, { name: ' 赵 ', token: TOKEN });
  assert.deepEqual([answer.status, answer.json], [201, { name: '赵', kind: 'token' }]);
  const session = { cookie: readCookie(answer).pair };
  const account = await startSession(base, WANG);
  await postPledge(base, 'open-call', createPledge());
  for (const headers of [
    session,
    account,
    { authorization: `Bearer ${TOKEN}` },
    { authorization: `Bearer ${TOKEN}`, 'x-office-user': '%E8%B5%B5' },
    // A program that sends the token is not the person whose cookie it happens to have.
    { authorization: `Bearer ${TOKEN}`, ...session },
  ]) {
    assert.equal((await askOffice(base, 'GET', 'initiatives/open-call/pledges/1', headers)).status, 200);
  }
  assert.deepEqual(
    (await listActs(base, session)).filter(([, act]) => act === 'read').map(([who]) => who),
    ['token: 赵', '王小明', 'api', 'api: 赵', 'api'],
  );
  const signedIn = (await listActs(base, session)).filter(([, act]) => act === 'sign in').map(([who]) => who);
  assert.deepEqual(signedIn, ['token: 赵', '王小明']);
  assert.equal(await readStatus(base, { authorization: `Bearer ${TOKEN}` }), 401, 'that is no session');
  await close();
  for (const adminToken of [`${TOKEN}-2`, undefined]) {
    const restarted = await startEndpoint(t, { folder, database: url, adminToken });
    assert.deepEqual(
      [await readStatus(restarted.base, session), await readStatus(restarted.base, account)],
      [401, 200],
    );
    await restarted.close();
  }
});

test('a clerk at the page is not slowed down by the limit for others at the address, nor by a colleague', async (t) => {
  const { base } = await startOffice(t);
  const [wang, li] = await Promise.all([WANG, LI].map((who) => startSession(base, who)));
  const ask = async (times: number, headers: Record<string, string>) => {
    const statuses: number[] = [];
    for (let sent = 0; sent < times; sent += 50) {
      statuses.push(...(await runConcurrently(Math.min(50, times - sent), () => readStatus(base, headers))));
    }
    return statuses;
  };
  const guesses = await ask(150, { cookie: `fumin-office=${'A'.repeat(43)}` });
  assert.deepEqual([guesses[0], guesses.at(-1)], [401, 429]);
  assert.deepEqual(new Set(await ask(1_200, wang!)), new Set([200]));
  const beyond = await askOffice(base, 'GET', 'session', wang);
  assert.equal(beyond.status, 429);
  assert.ok(Number(beyond.headers['retry-after']) > 0);
  assert.equal(await readStatus(base, li!), 200);
});

test('neither log nor database has a token or a password, and the log no name', async (t) => {
  const lines: string[] = [];
  const writeLog = (line: string) => void lines.push(line);
  const { base, url, database } = await startOffice(t, { adminToken: TOKEN, logger: 'info', writeLog });
  const cookies = [readCookie(await signIn(base, WANG)), readCookie(await signIn(base, { name: '赵', token: TOKEN }))];
  for (const { pair } of cookies) assert.equal(await readStatus(base, { cookie: pair }), 200);
  assert.equal((await signIn(base, { ...LI, password: 'a-wrong-umbrella' })).status, 401);
  await askOffice(base, 'POST', 'session', { body: '{"name":"Li Wei","password":"a-wrong-umbrella"' });
  const secrets = [...cookies.map(({ token }) => token), PASSWORD, TOKEN, 'a-wrong-umbrella'];
  const log = lines.join('');
  assert.match(log, /could not sign in/);
  for (const text of [...secrets, '王小明', 'Li Wei', '赵']) assert.ok(!log.includes(text), text);

  const tables = await Promise.all(
    (['accounts', 'sessions', 'acts'] as const).map((table) => database.selectFrom(table).selectAll().execute()),
  );
  assert.deepEqual(
    tables.map((rows) => rows.length > 0),
    [true, true, true],
  );
  for (const text of secrets) assert.ok(!JSON.stringify(tables).includes(text), text);
  if (!url.startsWith('file:')) return;
  const file = url.slice('file:'.length);
  const names = (await readdir(dirname(file))).filter((name) => name.startsWith(basename(file)));
  assert.ok(names.includes(`${basename(file)}-wal`), 'the log of the database is there too');
  for (const name of names) {
    const bytes = await readFile(join(dirname(file), name));
    for (const text of secrets) assert.ok(!bytes.includes(text), `${text} in ${name}`);
  }
});

test('sign-ins that failed are counted among the measures', async (t) => {
  const { base } = await startOffice(t, { metrics: true });
  await signIn(base, { ...WANG, password: 'wrong' });
  await signIn(base, WANG);
  const { text } = await sendRequest(base, '/metrics');
  for (const status of [201, 401]) {
    const line = `^http_request_duration_seconds_count\\{method="POST",route="/admin/session",status="${status}"\\} 1$`;
    assert.match(text, new RegExp(line, 'm'));
  }
});
