import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';

import {
  sendRequest,
  createInitiative,
  createPledge,
  postPledge,
  writeContent,
  readInitiative,
  readWall,
  startEndpoint,
  type HttpResponse,
} from '../helpers.js';
import { TOKEN } from './office.js';

interface OfficePledgeResponse {
  readonly number: number;
  readonly state: string;
  readonly checkCode: string;
  readonly contact: { readonly name: string } | null;
  readonly organization: { readonly name: string };
}

/** Starts an endpoint with a token for the office, and returns functions that read and act as the office. */
async function startOffice(t: TestContext, moderation = false) {
  const running = await startEndpoint(t, { adminToken: TOKEN, rateLimit: 'off', origins: ['https://partner.example'] });
  await writeContent(
    running.folder,
    'initiatives/open-call.json',
    createInitiative('open-call', { pledges: { url: 'open-call/pledges', moderation } }),
  );
  const office = <T = OfficePledgeResponse>(
    method: string,
    path: string,
    headers: Record<string, string> = {},
  ): Promise<HttpResponse<T>> =>
    sendRequest<T>(running.base, `/admin/${path}`, {
      method,
      headers: { authorization: `Bearer ${TOKEN}`, 'x-office-user': 'Wang', ...headers },
    });
  const readListed = async () => (await readWall(running.base, 'open-call')).pledges.map(({ number }) => number);
  const readOwnCount = async () => (await readInitiative(running.base, 'open-call')).pledges.count;
  return { ...running, office, readListed, readOwnCount };
}

const PLEDGES = 'initiatives/open-call/pledges';

test('with moderation, pledges count at once, and are readListed once approved', async (t) => {
  const { base, office, readListed, readOwnCount } = await startOffice(t, true);
  const { json } = await postPledge(base, 'open-call', createPledge());
  assert.equal(json.state, 'received');
  assert.deepEqual([await readListed(), await readOwnCount()], [[], 1]);
  const approved = await office('POST', `${PLEDGES}/1/approve`);
  assert.deepEqual([approved.status, approved.json.state], [200, 'published']);
  assert.deepEqual([await readListed(), await readOwnCount()], [[1], 1]);
});

test('list and wall agree on what is published when moderation is switched on or off later', async (t) => {
  const { base, folder, office, readListed } = await startOffice(t);
  const setModeration = (moderation: boolean) =>
    writeContent(
      folder,
      'initiatives/open-call.json',
      createInitiative('open-call', { pledges: { url: 'open-call/pledges', moderation } }),
    );
  const readPublished = async () =>
    (await office<{ pledges: OfficePledgeResponse[] }>('GET', PLEDGES)).json.pledges
      .filter(({ state }) => state === 'published')
      .map(({ number }) => number);
  await postPledge(base, 'open-call', createPledge());
  await setModeration(true);
  await postPledge(base, 'open-call', createPledge());
  await postPledge(base, 'open-call', createPledge({ publish: false }));
  assert.deepEqual([await readListed(), await readPublished()], [[1], [1]]);
  await setModeration(false);
  assert.deepEqual([await readListed(), await readPublished()], [[1], [1]]);
  await office('POST', `${PLEDGES}/2/approve`);
  assert.deepEqual(
    [await readListed(), await readPublished()],
    [
      [2, 1],
      [2, 1],
    ],
  );
});

test('a hidden pledge counts, is not readListed, and returns when approved', async (t) => {
  const { base, office, readListed, readOwnCount } = await startOffice(t);
  await postPledge(base, 'open-call', createPledge());
  assert.deepEqual(await readListed(), [1]);
  assert.equal((await office('POST', `${PLEDGES}/1/hide`)).json.state, 'hidden');
  assert.deepEqual([await readListed(), await readOwnCount()], [[], 1]);
  await office('POST', `${PLEDGES}/1/approve`);
  assert.deepEqual([await readListed(), await readOwnCount()], [[1], 1]);
});

test('a pledge that did not ask to be readListed, or was withdrawn, cannot be approved', async (t) => {
  const { base, office, readListed } = await startOffice(t);
  await postPledge(base, 'open-call', createPledge({ publish: false }));
  await postPledge(base, 'open-call', createPledge());
  assert.equal((await office('POST', `${PLEDGES}/1/approve`)).status, 409);
  assert.equal((await office('POST', `${PLEDGES}/2/withdraw`)).json.state, 'withdrawn');
  assert.equal((await office('POST', `${PLEDGES}/2/approve`)).status, 409);
  assert.equal((await office('POST', `${PLEDGES}/3/approve`)).status, 404);
  assert.deepEqual(await readListed(), []);
});

test('a pledge that the office withdraws leaves the counts, and its contact data is deleted', async (t) => {
  const { base, office, readOwnCount } = await startOffice(t);
  const organization = { name: 'Comes back' };
  await postPledge(base, 'open-call', createPledge({ organization }));
  assert.equal((await office('POST', `${PLEDGES}/1/withdraw`)).json.contact, null);
  assert.equal(await readOwnCount(), 0);
  assert.equal((await postPledge(base, 'open-call', createPledge({ organization }))).status, 201);
});

test('purging one pledge or all deletes contact data, and nothing else', async (t) => {
  const { base, office, readListed, readOwnCount } = await startOffice(t);
  for (let sent = 0; sent < 3; sent++) await postPledge(base, 'open-call', createPledge());
  assert.equal((await office('POST', `${PLEDGES}/2/purge`)).json.contact, null);
  assert.notEqual((await office('GET', `${PLEDGES}/1`)).json.contact, null);
  const all = await office<{ deleted: number }>('POST', 'initiatives/open-call/purge');
  assert.deepEqual(all.json, { deleted: 2 });
  assert.equal((await office('GET', `${PLEDGES}/1`)).json.contact, null);
  assert.deepEqual([await readListed(), await readOwnCount()], [[3, 2, 1], 3]);
});

test('the office sees the check code of the receipt, and what was sent', async (t) => {
  const { base, office } = await startOffice(t);
  const { json } = await postPledge(base, 'open-call', createPledge({ roles: ['service', 'guide'] }));
  const seen = (await office('GET', `${PLEDGES}/1`)).json;
  assert.equal(seen.checkCode, json.checkCode);
  assert.equal(seen.contact?.name, 'A. Person');
  const { pledges } = (await office<{ pledges: OfficePledgeResponse[] }>('GET', PLEDGES)).json;
  assert.deepEqual(pledges, [seen]);
});

test('the exported table opens in Excel, and none of its cells is a formula', async (t) => {
  const { base, office } = await startOffice(t);
  const evil = ['=1+1', '  =cmd|x', '+86 21', '-1', '@sum', '＝2', '"quoted", and 中文'];
  for (const name of evil)
    await postPledge(base, 'open-call', createPledge({ organization: { name: `${name} x` }, message: name }));
  const { bytes, headers, text } = await office('GET', 'initiatives/open-call/export.csv');
  assert.match(String(headers['content-type']), /^text\/csv; charset=utf-8/);
  assert.match(String(headers['content-disposition']), /attachment; filename="open-call\.csv"/);
  assert.deepEqual([...bytes.subarray(0, 3)], [0xef, 0xbb, 0xbf]);
  const lines = text.slice(1).split('\r\n');
  assert.equal(lines.length, evil.length + 2);
  assert.match(lines[0] ?? '', /^number,checkCode,state,organization,/);
  for (const name of evil.slice(0, 6))
    assert.ok(text.includes(`,'${name.trim()} x,`) || text.includes(`,"'${name}`), name);
  assert.ok(text.includes('"""quoted"", and 中文 x"'));
  assert.doesNotMatch(text, /(?:^|,)"?\s*[=+\-@＝]/m);
  const all = await office<OfficePledgeResponse[]>('GET', 'initiatives/open-call/export.json');
  assert.deepEqual(all.json.map(({ organization }) => organization.name)[0], '=1+1 x');
});

test('the audit log records every act: when, who, what, which pledge, and no contact data', async (t) => {
  const { base, office } = await startOffice(t);
  await postPledge(base, 'open-call', createPledge());
  for (const act of ['approve', 'hide', 'purge', 'withdraw']) await office('POST', `${PLEDGES}/1/${act}`);
  await office('GET', 'initiatives/open-call/export.csv');
  const { json, text } = await office<{ acts: Record<string, unknown>[] }>('GET', 'acts');
  assert.deepEqual(
    json.acts.map(({ who, act, initiative: id, number }) => [who, act, id, number]),
    [
      ['api: Wang', 'export csv', 'open-call', null],
      ...['withdraw', 'purge', 'hide', 'approve'].map((act) => ['api: Wang', act, 'open-call', 1]),
    ],
  );
  assert.ok(json.acts.every(({ at }) => Math.abs(Date.parse(String(at)) - Date.now()) < 60_000));
  assert.doesNotMatch(text, /Person|5555/);
});

test('that contact data was read is recorded, by whom in any script, and an export that failed is not', async (t) => {
  const { base, office } = await startOffice(t);
  await postPledge(base, 'open-call', createPledge());
  const utf8 = Buffer.from('王小明').toString('latin1');
  for (const name of [utf8, "UTF-8''%E7%8E%8B%E5%B0%8F%E6%98%8E", '%E7%8E%8B%E5%B0%8F%E6%98%8E']) {
    await office('GET', `${PLEDGES}/1`, { 'x-office-user': name });
  }
  await office('GET', PLEDGES);
  await office('GET', `${PLEDGES}/9`);
  await office('GET', `initiatives/open-call/export.csv`, { 'x-office-user': 'a\tb' });
  await office('POST', `${PLEDGES}/1/purge`);
  await office('GET', `${PLEDGES}/1`);
  const { acts } = (await office<{ acts: Record<string, unknown>[] }>('GET', 'acts')).json;
  assert.deepEqual(acts.map(({ who, act, number }) => [who, act, number]).reverse(), [
    ...[1, 2, 3].map(() => ['api: 王小明', 'read', 1]),
    ['api: Wang', 'read list', null],
    ['api', 'export csv', null],
    ['api: Wang', 'purge', 1],
  ]);
});

test('the office answers nobody without the token, and no page of another origin', async (t) => {
  const { base, office } = await startOffice(t);
  await postPledge(base, 'open-call', createPledge());
  for (const authorization of ['', 'Bearer ', 'Bearer wrong', `Basic ${TOKEN}`, `Bearer ${TOKEN}x`]) {
    const { status, headers, text } = await office('GET', PLEDGES, { authorization });
    assert.equal(status, 401, authorization);
    assert.match(String(headers['www-authenticate']), /^Bearer/);
    assert.equal(headers['cache-control'], 'no-store');
    assert.doesNotMatch(text, /Person/);
  }
  const origin = 'https://partner.example';
  const guest = await office('GET', PLEDGES, { origin });
  assert.deepEqual([guest.status, guest.headers['access-control-allow-origin']], [403, undefined]);
  const preflight = await sendRequest(base, `/admin/${PLEDGES}`, {
    method: 'OPTIONS',
    headers: { origin, 'access-control-request-method': 'GET', 'access-control-request-headers': 'authorization' },
  });
  assert.equal(preflight.headers['access-control-allow-origin'], undefined);
  const { headers } = await office('GET', PLEDGES);
  assert.equal(headers['cache-control'], 'no-store');
});

test('the office answers no page of another origin either where its path is written another way', async (t) => {
  const { base, office } = await startOffice(t);
  await postPledge(base, 'open-call', createPledge());
  const origin = 'https://partner.example';
  for (const path of [`/%61dmin/${PLEDGES}`, `/%61%64%6D%69%6e/${PLEDGES}`, `/admin%2F${PLEDGES}`, `/%61dmin`]) {
    const headers = { origin, authorization: `Bearer ${TOKEN}` };
    const guest = await sendRequest(base, path, { headers });
    assert.ok(guest.status >= 400, path);
    assert.equal(guest.headers['access-control-allow-origin'], undefined, path);
    assert.doesNotMatch(guest.text, /Person/, path);
    const preflight = await sendRequest(base, path, {
      method: 'OPTIONS',
      headers: { origin, 'access-control-request-method': 'GET', 'access-control-request-headers': 'authorization' },
    });
    assert.equal(preflight.headers['access-control-allow-origin'], undefined, path);
  }
  assert.equal((await sendRequest(base, `/%61dmin/${PLEDGES}`)).status, 401);
  assert.equal((await office('GET', PLEDGES)).status, 200);
});

test('trying tokens soon runs into the rate limit, where that is not turned off', async (t) => {
  for (const [rateLimit, last] of [
    [300, 429],
    ['off', 401],
  ] as const) {
    const { base } = await startEndpoint(t, { adminToken: TOKEN, rateLimit });
    const statuses: number[] = [];
    for (let tries = 0; tries < 125; tries++) {
      const headers = { authorization: `Bearer ${tries}` };
      statuses.push((await sendRequest(base, `/admin/${PLEDGES}`, { headers })).status);
    }
    assert.deepEqual([statuses[0], statuses.at(-1)], [401, last]);
  }
});

test('an endpoint without a token has no office', async (t) => {
  const { base } = await startEndpoint(t);
  const { status } = await sendRequest(base, `/admin/${PLEDGES}`, { headers: { authorization: 'Bearer ' } });
  assert.equal(status, 404);
});
