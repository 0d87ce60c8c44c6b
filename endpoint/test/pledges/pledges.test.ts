import assert from 'node:assert/strict';
import { test } from 'node:test';

import { PROBLEM, read, Receipt } from '../../../src/contract/index.js';
import {
  type Answer,
  type Reply,
  ask,
  creditCode,
  initiative,
  newKey,
  pledge,
  post,
  put,
  readInitiative,
  readWall,
  startEndpoint,
} from '../helpers.js';

function assertProblem({ status, headers, json }: Answer<Reply>, expected: number, type = 'about:blank'): void {
  assert.equal(status, expected, JSON.stringify(json));
  assert.equal(String(headers['content-type']).split(';')[0], 'application/problem+json');
  assert.equal(headers['cache-control'], 'no-store');
  assert.equal(json.type, type);
  assert.equal(json.status, expected);
  assert.ok(json.title);
}

const pointers = ({ json }: Answer<Reply>): string[] => json.errors.map(({ pointer }) => pointer).sort();

test('a pledge that fits gets 201 and a receipt', async (t) => {
  const { base } = await startEndpoint(t);
  const sent = pledge({ roles: ['service', 'guide'], message: 'With pleasure' });
  const { status, headers, json } = await post(base, 'open-call', sent);
  assert.equal(status, 201);
  assert.equal(headers['cache-control'], 'no-store');
  assert.equal(read(Receipt, json).ok, true);
  assert.deepEqual(json, {
    number: 1,
    initiative: 'open-call',
    organization: { name: (sent.organization as { name: string }).name },
    roles: ['service', 'guide'],
    initiativeVersion: '1',
    received: json.received,
    state: 'published',
    checkCode: json.checkCode,
    withdrawalToken: json.withdrawalToken,
  });
  assert.match(json.checkCode ?? '', /^[0-9A-HJKMNP-TV-Z]{4}(?:-[0-9A-HJKMNP-TV-Z]{4}){2}$/);
  assert.match(json.received, /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|\+08:00)$/);
  assert.ok(Math.abs(Date.parse(json.received) - Date.now()) < 60_000);
  assert.match(json.withdrawalToken, /^[\w-]{43}$/);
});

test('a pledge that is not to be published is received, not published', async (t) => {
  const { base } = await startEndpoint(t);
  assert.equal((await post(base, 'open-call', pledge({ publish: false }))).json.state, 'received');
});

test('numbers count up within each initiative, and a refused pledge uses none', async (t) => {
  const { base } = await startEndpoint(t);
  const first = pledge();
  assert.equal((await post(base, 'open-call', first)).json.number, 1);
  assert.equal((await post(base, 'open-call', { ...first, message: 'again' })).status, 409);
  assert.equal((await post(base, 'open-call', pledge())).json.number, 2);
  assert.equal((await post(base, 'free-call', pledge({ consent: { version: null } }))).json.number, 1);
});

test('a key may be quoted or not, and is the same key', async (t) => {
  const { base } = await startEndpoint(t);
  const body = pledge();
  const quoted = await post(base, 'open-call', body, {}, '"8e03978e-40d5-43e8-bc93-6894a57f9324"');
  const bare = await post(base, 'open-call', body, {}, '8e03978e-40d5-43e8-bc93-6894a57f9324');
  assert.equal(bare.status, 201);
  assert.deepEqual(bare.json, quoted.json);
});

test('no key, or one that is too short, too long or broken, is a 400 problem', async (t) => {
  const { base } = await startEndpoint(t);
  const none = await ask<Reply>(base, '/initiatives/open-call/pledges', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(pledge()),
  });
  assertProblem(none, 400);
  for (const key of [
    '""',
    'short',
    '"fifteen-letters"',
    `"${'x'.repeat(256)}"`,
    '"unclosed-key-of-some-length',
    'two keys, of some length',
  ]) {
    assertProblem(await post(base, 'open-call', pledge(), {}, key), 400);
  }
  assert.equal((await post(base, 'open-call', pledge(), {}, '"sixteen-letters!"')).status, 201);
  assert.equal((await post(base, 'open-call', pledge(), {}, `"${'x'.repeat(255)}"`)).status, 201);
});

test('a key that came with another body is a 422 problem of its own type, also with a body that does not fit', async (t) => {
  const { base } = await startEndpoint(t);
  const key = newKey();
  const body = pledge();
  assert.equal((await post(base, 'open-call', body, {}, key)).status, 201);
  assertProblem(await post(base, 'open-call', { ...body, message: 'other' }, {}, key), 422, PROBLEM.keyReused);
  assertProblem(await post(base, 'open-call', {}, {}, key), 422, PROBLEM.keyReused);
});

test('the same key and body get the same receipt, however the body is spaced and ordered', async (t) => {
  const { base } = await startEndpoint(t);
  const key = newKey();
  const body = pledge();
  const first = await post(base, 'open-call', body, {}, key);
  const other = await ask<Reply>(base, '/initiatives/open-call/pledges', {
    method: 'POST',
    headers: { 'content-type': 'application/json; charset=utf-8', 'idempotency-key': key },
    body: JSON.stringify(Object.fromEntries(Object.entries(body).reverse()), null, 4),
  });
  assert.equal(other.status, 201);
  assert.deepEqual(other.json, first.json);
});

test('the same key gets its receipt after the initiative has closed, or changed', async (t) => {
  const { base, folder } = await startEndpoint(t);
  const key = newKey();
  const body = pledge();
  const first = await post(base, 'open-call', body, {}, key);
  await put(folder, 'initiatives/open-call.json', initiative('open-call', { closes: '2021', roles: [], version: '2' }));
  assert.deepEqual((await post(base, 'open-call', body, {}, key)).json, first.json);
  assertProblem(await post(base, 'open-call', pledge()), 403, PROBLEM.initiativeClosed);
});

test('one key in two initiatives is two pledges', async (t) => {
  const { base, folder } = await startEndpoint(t);
  await put(folder, 'initiatives/second-call.json', initiative('second-call'));
  const key = newKey();
  const body = pledge();
  const one = await post(base, 'open-call', body, {}, key);
  const two = await post(base, 'second-call', body, {}, key);
  assert.deepEqual([one.status, two.status], [201, 201]);
  assert.notEqual(one.json.withdrawalToken, two.json.withdrawalToken);
});

test('an organization pledges once, whatever the spelling of its name or its credit code', async (t) => {
  const { base } = await startEndpoint(t);
  const code = creditCode(1);
  const named = (name: string, creditCode?: string) =>
    post(base, 'open-call', pledge({ organization: { name, creditCode } }));
  assert.equal((await named('上海福民（集团）有限公司')).status, 201);
  for (const name of ['上海福民(集团)有限公司', ' 上海 福民集团有限责任公司 ', '上海福民【集团】有限公司']) {
    assertProblem(await named(name), 409, PROBLEM.alreadyPledged);
  }
  assert.equal((await named('Ａ Company', code)).status, 201);
  assertProblem(await named('a company'), 409, PROBLEM.alreadyPledged);
  assertProblem(await named('Renamed since', code), 409, PROBLEM.alreadyPledged);
  assertProblem(await named('Renamed again', code.toLowerCase()), 409, PROBLEM.alreadyPledged);
  assert.equal((await named('Another', creditCode(2))).status, 201);
});

test('a body that does not fit is a 422 problem that points at each fault', async (t) => {
  const { base } = await startEndpoint(t);
  const cases: [object, string[]][] = [
    [{ organization: { name: ' ' } }, ['/organization/name']],
    [{ organization: { name: '（）' } }, ['/organization/name']],
    [{ organization: { name: 'x'.repeat(201) } }, ['/organization/name']],
    [{ organization: { name: 'cut\0off' } }, ['/organization/name']],
    [{ organization: { name: 'half of a \ud83d' } }, ['/organization/name']],
    [
      { contact: { name: 'A.\nPerson', telephone: '1\x1b', email: 'person@example.com' } },
      ['/contact/name', '/contact/telephone'],
    ],
    [{ message: 'a bell\x07' }, ['/message']],
    [{ organization: { name: 'Code', creditCode: '91310106000001MA1A' } }, ['/organization/creditCode']],
    [{ contact: { name: 'A. Person' } }, ['/contact/email']],
    [{ contact: { name: 'A. Person', email: 'person@' } }, ['/contact/email']],
    [{ contact: null }, ['/contact']],
    [{ roles: [] }, ['/roles']],
    [{ roles: ['guide', 'guide'] }, ['/roles']],
    [{ roles: ['guide', 'nobody'] }, ['/roles/1']],
    [{ roles: ['guide', 'service', 'garden'] }, ['/roles']],
    [{ roles: ['guide', 'service', 'nobody'] }, ['/roles', '/roles/2']],
    [{ message: 'x'.repeat(1001) }, ['/message']],
    [{ publish: 'yes' }, ['/publish']],
    [{ consent: { version: '2025-01' } }, ['/consent/version']],
    [{ consent: { version: null } }, ['/consent/version']],
    [{ consent: undefined }, ['/consent']],
    [{ roles: ['nobody'], consent: { version: 'old' } }, ['/consent/version', '/roles/0']],
  ];
  for (const [members, expected] of cases) {
    const answer = await post(base, 'open-call', pledge(members));
    assertProblem(answer, 422, PROBLEM.invalidPledge);
    assert.deepEqual(pointers(answer), expected, JSON.stringify(members));
    assert.ok(answer.json.errors.every(({ detail }) => detail !== ''));
  }
  for (const body of [[], 'text', 7, null]) {
    assertProblem(await post(base, 'open-call', body), 422, PROBLEM.invalidPledge);
  }
  assert.equal((await readInitiative(base, 'open-call')).pledges.count, 0);
});

test('what was sent is what is kept, character by character', async (t) => {
  const { base } = await startEndpoint(t);
  const name = '“福民”𠮷野家 & <b>Söhne</b> 😀';
  const message = 'line\n\tline <script>alert(1)</script> \u2028 ﷽';
  const key = newKey();
  const body = pledge({ organization: { name }, message });
  const first = await post(base, 'open-call', body, {}, key);
  assert.equal(first.json.organization.name, name);
  assert.deepEqual((await post(base, 'open-call', body, {}, key)).json, first.json);
  const [listed] = (await readWall(base, 'open-call')).pledges;
  assert.deepEqual([listed?.organization.name, listed?.message], [name, message]);
});

test('an initiative that asks for at least two roles gets two', async (t) => {
  const { base, folder } = await startEndpoint(t);
  await put(folder, 'initiatives/two-call.json', initiative('two-call', { choose: { min: 2, max: null } }));
  const one = await post(base, 'two-call', pledge());
  assertProblem(one, 422, PROBLEM.invalidPledge);
  assert.deepEqual(pointers(one), ['/roles']);
  assert.equal((await post(base, 'two-call', pledge({ roles: ['guide', 'service', 'garden'] }))).status, 201);
});

test('an initiative without a privacy notice takes consent to none', async (t) => {
  const { base } = await startEndpoint(t);
  assert.equal((await post(base, 'free-call', pledge({ consent: { version: null } }))).status, 201);
  assertProblem(await post(base, 'free-call', pledge()), 422, PROBLEM.invalidPledge);
});

test('a role that is full is a 422 problem that points at it', async (t) => {
  const { base } = await startEndpoint(t);
  for (let taken = 0; taken < 3; taken++) {
    assert.equal((await post(base, 'open-call', pledge({ roles: ['garden'] }))).status, 201);
  }
  const answer = await post(base, 'open-call', pledge({ roles: ['guide', 'garden'] }));
  assertProblem(answer, 422, PROBLEM.invalidPledge);
  assert.deepEqual(pointers(answer), ['/roles/1']);
  assert.deepEqual((await readInitiative(base, 'open-call')).pledges.byRole, {
    guide: 0,
    service: 0,
    garden: 3,
  });
});

test('an initiative that is not open, closed, or takes none here is a 403 problem', async (t) => {
  const { base } = await startEndpoint(t);
  for (const id of ['early-call', 'closed-call', 'old-call', 'silent-call', 'elsewhere-call']) {
    assertProblem(await post(base, id, pledge()), 403, PROBLEM.initiativeClosed);
  }
});

test('an unknown initiative is a 404 problem, one that cannot be read a 503 problem', async (t) => {
  const { base, folder } = await startEndpoint(t);
  assertProblem(await post(base, 'nowhere', pledge()), 404);
  assertProblem(await post(base, '..%2fopen-call', pledge()), 404);
  await put(folder, 'initiatives/open-call.json', '{"id": "open-call", ');
  assertProblem(await post(base, 'open-call', pledge()), 503);
});

test('a body that is not JSON is a 400 problem, another type a 415, more than 16 KiB a 413', async (t) => {
  const { base } = await startEndpoint(t);
  const send = (type: string | null, body?: string) =>
    ask<Reply>(base, '/initiatives/open-call/pledges', {
      method: 'POST',
      headers: { 'idempotency-key': newKey(), ...(type === null ? {} : { 'content-type': type }) },
      body,
    });
  assertProblem(await send('application/json', '{"organization": '), 400);
  assertProblem(await send('application/json', ''), 400);
  assertProblem(await send('application/json', '{"__proto__": {"publish": true}}'), 400);
  for (const type of [
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'nonsense',
  ]) {
    assertProblem(await send(type, JSON.stringify(pledge())), 415);
  }
  assertProblem(await send(null, JSON.stringify(pledge())), 415);
  assertProblem(await send(null), 415);
  assertProblem(await send('application/json', JSON.stringify({ message: 'x'.repeat(16 * 1024) })), 413);
});

test('too many writes from one address in a minute are a 429 problem that says when to try again', async (t) => {
  const { base } = await startEndpoint(t, { rateLimit: 3 });
  for (let sent = 0; sent < 3; sent++) assert.equal((await post(base, 'open-call', pledge())).status, 201);
  const answer = await post(base, 'open-call', pledge());
  assertProblem(answer, 429);
  assert.ok(Number(answer.headers['retry-after']) > 0 && Number(answer.headers['retry-after']) <= 60);
  assert.equal((await ask(base, '/initiatives/open-call.json')).status, 200);
});

test('200 people behind one address are not too many', async (t) => {
  const { base } = await startEndpoint(t);
  for (let sent = 0; sent < 200; sent++) assert.equal((await post(base, 'open-call', pledge())).status, 201);
});

test('a proxy on the same machine is believed about who asks', async (t) => {
  const { base } = await startEndpoint(t, { rateLimit: 1 });
  const from = (address: string) => post(base, 'open-call', pledge(), { 'x-forwarded-for': address });
  assert.equal((await from('203.0.113.1')).status, 201);
  assert.equal((await from('203.0.113.1')).status, 429);
  assert.equal((await from('203.0.113.2')).status, 201);
});
