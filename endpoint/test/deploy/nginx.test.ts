import assert from 'node:assert/strict';
import { readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';

import type { EndpointOptions } from '../../src/index.js';
import {
  createDatabase,
  createDistrictFolder,
  createKey,
  createPledge,
  createTemporaryFolder,
  postPledge,
  sendRequest,
  startEndpoint,
  writeContent,
  type PublicInitiative,
} from '../helpers.js';
import { startNginx, type NginxServer } from '../nginx-server.js';

/** The configuration of `deploy/nginx/`, in a real nginx before a real endpoint. */

interface Deployment extends NginxServer {
  readonly folder: string;
  readonly closeEndpoint: () => Promise<void>;
  /** Counts the requests of a path that the endpoint was asked for. */
  readonly countAsked: (path: string) => Promise<number>;
}

async function deploy(
  t: TestContext,
  options: Partial<EndpointOptions> = {},
  { isBelowPath = false } = {},
): Promise<Deployment> {
  const endpoint = await startEndpoint(t, options);
  const nginx = await startNginx({
    instances: [endpoint.base],
    folder: await createTemporaryFolder(t),
    isBelowPath,
  });
  t.after(nginx.stop);
  return {
    ...nginx,
    folder: endpoint.folder,
    closeEndpoint: endpoint.close,
    countAsked: async (path) => {
      // A request is logged when it has ended, which a reader may hear of before.
      await sendRequest(nginx.base, '/last-of-all.json');
      const lines = readFileSync(nginx.log, 'utf8').split('\n');
      return lines.filter((line) => line.split(' ')[4] === path && line.split(' ')[1] !== '-').length;
    },
  };
}

const writeStation = (folder: string, name: string): Promise<void> =>
  writeContent(folder, 'stations/hall.json', { id: 'hall', name });

/** Asks again and again until an answer has a text. */
async function waitForText(base: string, path: string, text: string): Promise<void> {
  while (!(await sendRequest(base, path)).text.includes(text)) await new Promise((resolve) => setTimeout(resolve, 200));
}

test('readers are answered from the cache, with the headers of the endpoint, and by 304 for what they have', async (t) => {
  const { base, countAsked } = await deploy(t);
  const { headers, text } = await sendRequest(base, '/district.json');
  assert.equal(headers['cache-control'], 'no-cache');
  assert.equal(headers['x-content-type-options'], 'nosniff');
  for (let reader = 0; reader < 5; reader++) {
    assert.equal((await sendRequest(base, `/district.json?utm_source=${reader}`)).text, text);
    const again = await sendRequest(base, '/district.json', { headers: { 'if-none-match': String(headers.etag) } });
    assert.deepEqual([again.status, again.text, again.headers.etag], [304, '', headers.etag]);
  }
  assert.equal(await countAsked('/district.json'), 1);
});

test('a change in the folder reaches readers by itself, and an endpoint that is away is not missed', async (t) => {
  const { base, folder, closeEndpoint } = await deploy(t);
  await writeStation(folder, 'Old Hall');
  await waitForText(base, '/stations/hall.json', 'Old Hall');
  await writeStation(folder, 'New Hall');
  await waitForText(base, '/stations/hall.json', 'New Hall');
  await closeEndpoint();
  // Longer than an answer stands.
  await new Promise((resolve) => setTimeout(resolve, 5_500));
  for (let reader = 0; reader < 3; reader++) {
    const { status, text } = await sendRequest(base, '/stations/hall.json');
    assert.deepEqual([status, text.includes('New Hall')], [200, true]);
  }
  assert.equal((await sendRequest(base, '/stations/never-asked-for.json')).status, 502);
});

test('an office purges by deleting the files of the cache: the next reader has what the folder has', async (t) => {
  const { base, folder, cache } = await deploy(t);
  await writeStation(folder, 'Old Hall');
  await waitForText(base, '/stations/hall.json', 'Old Hall');
  await writeStation(folder, 'New Hall');
  for (const file of readdirSync(cache, { recursive: true, encoding: 'utf8' })) {
    if (statSync(join(cache, file)).isFile()) rmSync(join(cache, file));
  }
  assert.match((await sendRequest(base, '/stations/hall.json')).text, /New Hall/);
});

test('each encoding and each origin has an answer of its own', async (t) => {
  const origins = ['https://one.example', 'https://other.example'];
  const { base } = await deploy(t, { origins });
  for (let round = 0; round < 2; round++) {
    for (const encoding of ['identity', 'br', 'gzip']) {
      for (const origin of [...origins, 'https://stranger.example']) {
        const { headers } = await sendRequest(base, '/district.json', {
          headers: { 'accept-encoding': encoding, origin },
        });
        assert.equal(headers['content-encoding'] ?? 'identity', encoding);
        assert.equal(headers['access-control-allow-origin'], origins.includes(origin) ? origin : undefined);
      }
    }
  }
});

test('nothing that is for one reader is cached: pledges, withdrawals, challenges, the office, errors', async (t) => {
  const adminToken = 'a'.repeat(32);
  const { base } = await deploy(t, { adminToken, challengeKey: 'k'.repeat(32), metrics: true });
  const challenge = '/initiatives/open-call/challenge.json';
  assert.notEqual((await sendRequest(base, challenge)).text, (await sendRequest(base, challenge)).text);
  const authorization = `Bearer ${adminToken}`;
  assert.equal((await sendRequest(base, '/admin/acts', { headers: { authorization } })).status, 200);
  assert.equal((await sendRequest(base, '/admin/acts')).status, 401);
  for (const path of ['/health/ready', '/metrics']) {
    assert.equal((await sendRequest(base, path)).status, 200);
    assert.equal((await sendRequest(base, path, { localAddress: '127.0.0.2' })).status, 403);
  }
});

for (const prefix of ['', '/street']) {
  test(`the office signs in and works through nginx, and nothing of it is cached, at ${prefix || 'the root'}`, async (t) => {
    const adminToken = 'a'.repeat(32);
    const { base, countAsked, cache } = await deploy(t, { adminToken }, { isBelowPath: prefix !== '' });
    const ask = (method: string, path: string, body?: object, headers: Record<string, string> = {}) =>
      sendRequest(base, prefix + path, {
        method,
        headers: { ...headers, ...(body && { 'content-type': 'application/json' }) },
        body: body && JSON.stringify(body),
      });
    const page = await ask('GET', '/office/');
    assert.match(page.text, /<office-page/);
    assert.match(String(page.headers['content-security-policy']), /frame-ancestors 'none'/);
    const script = `/office/${/office-[\w-]+\.js/.exec(page.text)?.[0] ?? ''}`;
    for (const path of ['/office/', script]) assert.equal((await ask('GET', path)).status, 200, path);
    assert.equal(await countAsked(`${prefix}/office/`), 2);

    const signedIn = await ask('POST', '/admin/session', { name: '王小明', token: adminToken });
    assert.equal(signedIn.status, 201);
    const cookie = String(signedIn.headers['set-cookie']?.[0]).split(';')[0] ?? '';
    for (const [headers, status] of [
      [{ cookie }, 200],
      [{}, 401],
      [{ cookie }, 200],
    ] as const) {
      const answer = await ask('GET', '/admin/session', undefined, headers);
      assert.deepEqual([answer.status, answer.headers['cache-control']], [status, 'no-store']);
    }
    const decision = { action: 'hide', numbers: [1] };
    assert.equal((await ask('POST', '/admin/initiatives/open-call/decisions', decision, { cookie })).status, 200);
    // It has no password to change, says the endpoint: the method goes through.
    const change = { password: 'x', newPassword: 'y' };
    assert.equal((await ask('PUT', '/admin/password', change, { cookie })).status, 403);
    assert.equal((await ask('DELETE', '/admin/session', undefined, { cookie })).status, 204);
    assert.equal((await ask('GET', '/admin/session', undefined, { cookie })).status, 401);
    const kept = readdirSync(cache, { recursive: true, encoding: 'utf8' })
      .map((file) => join(cache, file))
      .filter((file) => statSync(file).isFile())
      .map((file) => readFileSync(file, 'latin1'));
    assert.doesNotMatch(kept.join(''), /office|王小明|admin/);
  });
}

test('a pledge and its withdrawal go through, and show within the five seconds', async (t) => {
  const { base, countAsked } = await deploy(t);
  const path = '/initiatives/open-call.json';
  const count = async () => (await sendRequest<PublicInitiative>(base, path)).json.pledges.count;
  assert.equal(await count(), 0);
  const { status, json } = await postPledge(base, 'open-call', createPledge());
  assert.equal(status, 201);
  while ((await count()) !== 1) await new Promise((resolve) => setTimeout(resolve, 200));
  const withdrawal = `/initiatives/open-call/pledges/${json.number}`;
  const headers = { authorization: `Bearer ${json.withdrawalToken}` };
  assert.equal((await sendRequest(base, withdrawal, { method: 'DELETE', headers })).status, 200);
  assert.equal(await countAsked(withdrawal), 1);
});

test('the endpoint counts by the address of the reader, whatever the reader says it is', async (t) => {
  const { base } = await deploy(t, { rateLimit: 1 });
  const send = (localAddress: string, forwarded: string) =>
    sendRequest(base, '/initiatives/open-call/pledges', {
      method: 'POST',
      localAddress,
      headers: { 'content-type': 'application/json', 'x-forwarded-for': forwarded },
      body: '{}',
    });
  assert.equal((await send('127.0.0.2', '203.0.113.1')).status, 400);
  assert.equal((await send('127.0.0.2', '203.0.113.2')).status, 429);
  assert.equal((await send('127.0.0.3', '203.0.113.2')).status, 400);
});

test('no reader can put into the cache what others get', async (t) => {
  const { base } = await deploy(t);
  const forged = { 'x-forwarded-host': 'evil.example', 'x-forwarded-prefix': '/evil', 'x-forwarded-proto': 'ftp' };
  const page = await sendRequest(base, '/embed/station-card', { headers: forged });
  assert.equal(page.status, 200);
  assert.doesNotMatch(page.text, /evil|ftp:/);
  assert.ok(page.text.includes(`${base}/oembed`));
  // Another path to the endpoint, the same one once decoded.
  assert.equal((await sendRequest(base, '/councils%2Fdistrict.json')).status, 404);
  assert.equal((await sendRequest(base, '/councils/district.json')).status, 200);
});

test('files of a version of the widgets are asked for once', async (t) => {
  const { base, countAsked } = await deploy(t);
  const { json } = await sendRequest<{ versions: { version: string }[] }>(base, '/fumin/');
  const path = `/fumin/${json.versions[0]?.version}/fumin.js`;
  for (let reader = 0; reader < 5; reader++) {
    const { headers } = await sendRequest(base, path);
    assert.equal(headers['cache-control'], 'public, max-age=31536000, immutable');
  }
  assert.equal(await countAsked(path), 1);
});

test('the endpoint stands below a path of a host that has other things', async (t) => {
  const { base, countAsked } = await deploy(t, {}, { isBelowPath: true });
  assert.equal((await sendRequest(base, '/')).text, 'the portal');
  assert.equal((await sendRequest(base, '/street')).headers.location, `${base}/street/`);
  assert.match((await sendRequest(base, '/street/')).text, /<builder-page/);
  for (let reader = 0; reader < 3; reader++) {
    assert.equal((await sendRequest(base, '/street/district.json')).status, 200);
    assert.equal((await sendRequest(base, '/street/fumin/0/fumin.js')).status, 200);
  }
  assert.equal(await countAsked('/street/district.json'), 1);
  const page = await sendRequest(base, '/street/embed/station-card');
  assert.ok(page.text.includes(`${base}/street/oembed`));
  const { json } = await sendRequest<{ versions: { version: string }[] }>(base, '/street/fumin/');
  const { headers } = await sendRequest(base, `/street/fumin/${json.versions[0]?.version}/fumin.js`);
  assert.equal(headers['cache-control'], 'public, max-age=31536000, immutable');
  const pledge = await sendRequest(base, '/street/initiatives/open-call/pledges', {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': createKey() },
    body: JSON.stringify(createPledge()),
  });
  assert.equal(pledge.status, 201);
});

test('two instances answer as one, and one alone goes on', async (t) => {
  const shared = { folder: await createDistrictFolder(t), database: await createDatabase(t) };
  const [one, other] = [await startEndpoint(t, shared), await startEndpoint(t, shared)];
  const nginx = await startNginx({ instances: [one.base, other.base], folder: await createTemporaryFolder(t) });
  t.after(nginx.stop);
  const [pledge, key] = [createPledge(), createKey()];
  const receipt = await postPledge(nginx.base, 'open-call', pledge, {}, key);
  assert.equal(receipt.status, 201);
  for (const path of ['/district.json', '/initiatives/open-call.json', '/initiatives/open-call/pledges.json']) {
    const [mine, yours] = [await sendRequest(one.base, path), await sendRequest(other.base, path)];
    assert.deepEqual([mine.text, mine.headers.etag], [yours.text, yours.headers.etag], path);
  }
  for (const { base } of [one, other]) {
    assert.equal((await postPledge(base, 'open-call', pledge, {}, key)).text, receipt.text);
  }
  await one.close();
  // Readers of both instances, by their addresses.
  for (let reader = 2; reader < 12; reader++) {
    const { status } = await sendRequest(nginx.base, '/initiatives/open-call/pledges', {
      method: 'POST',
      localAddress: `127.0.0.${reader}`,
      headers: { 'content-type': 'application/json', 'idempotency-key': createKey() },
      body: JSON.stringify(createPledge()),
    });
    assert.equal(status, 201);
  }
});
