import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';
import { test } from 'node:test';

import { createMarkedContact, createPledge, MARK, postPledge, waitUntil } from '../helpers.js';
import { readQueue, settle, startToldEndpoint, waitFor } from './told-endpoint.js';
import { acceptAsRobot, startWebhookServer } from './webhook-server.js';

const hmac = (key: string | Buffer, text: string) => createHmac('sha256', key).update(text).digest('base64');

test('robots are told in their own form, signed as each of them asks for', async (t) => {
  const { base: robots, calls } = await startWebhookServer(t);
  const { base, log } = await startToldEndpoint(t, {
    webhookUrls: [
      `wecom+${robots}/wecom?key=k`,
      `feishu+${robots}/feishu`,
      `dingtalk+${robots}/dingtalk?access_token=a`,
      `${robots}/plain`,
    ],
    webhookSecrets: ['-', 'feishu-secret', 'SECdingtalk', `whsec_${Buffer.from('standard key').toString('base64')}`],
  });
  const contact = createMarkedContact();
  await postPledge(base, 'open-call', createPledge({ organization: { name: '示例公司' }, contact }));
  await waitUntil(() => calls.length >= 4);
  await settle();
  assert.equal(calls.length, 4);
  const find = (name: string) => calls.find(({ path }) => path.startsWith(`/${name}`)) ?? assert.fail();
  const parse = (name: string) => JSON.parse(find(name).body) as Record<string, unknown>;
  const text = '《经济共同体》收到 1 项认领\n1 号 示例公司（向导），待审核\n\n这项倡议现有 1 项认领待审核。';

  assert.equal(find('wecom').path, '/wecom?key=k');
  assert.deepEqual(parse('wecom'), { msgtype: 'text', text: { content: text } });

  const { timestamp, sign, ...feishu } = parse('feishu');
  assert.deepEqual(feishu, { msg_type: 'text', content: { text } });
  assert.ok(Math.abs(Number(timestamp) - Date.now() / 1_000) < 60);
  assert.equal(sign, hmac(`${String(timestamp)}\nfeishu-secret`, ''));

  const { searchParams } = new URL(find('dingtalk').path, robots);
  const time = searchParams.get('timestamp') ?? '';
  assert.ok(Math.abs(Number(time) - Date.now()) < 60_000);
  assert.equal(searchParams.get('sign'), hmac('SECdingtalk', `${time}\nSECdingtalk`));
  assert.equal(searchParams.get('access_token'), 'a');
  assert.deepEqual(parse('dingtalk'), { msgtype: 'text', text: { content: text }, at: { isAtAll: false } });

  const { headers, body } = find('plain');
  const signed = `${String(headers['webhook-id'])}.${String(headers['webhook-timestamp'])}.${body}`;
  assert.equal(headers['webhook-signature'], `v1,${hmac(Buffer.from('standard key'), signed)}`);
  const { type, data } = JSON.parse(body) as { type: string; data: Record<string, unknown> };
  assert.equal(type, 'pledges.changed');
  assert.deepEqual(data.initiative, { id: 'open-call', title: '经济共同体' });
  assert.equal(data.awaitingDecision, 1);
  const [event] = data.events as Record<string, unknown>[];
  assert.deepEqual(
    { ...event, at: null },
    {
      kind: 'pledged',
      at: null,
      number: 1,
      organization: { name: '示例公司' },
      roles: [{ id: 'guide', name: '向导' }],
      awaitsDecision: true,
    },
  );
  for (const call of calls) assert.doesNotMatch(JSON.stringify(call), new RegExp(MARK));
  assert.doesNotMatch(log.join(''), new RegExp(`${MARK}|feishu-secret|SECdingtalk|access_token|key=k`));
});

test('a name mentions nobody and has no tags in a chat, and a crowd fits into one message of it', async (t) => {
  const { base: robots, calls } = await startWebhookServer(t);
  const { base } = await startToldEndpoint(t, { webhookUrls: [`feishu+${robots}/`], window: 2_500 });
  const name = '<at user_id="all">所有人</at> @all @所有人 <@all> **x** [x](https://evil.example)';
  await Promise.all(
    Array.from({ length: 60 }, (_, index) =>
      postPledge(base, 'open-call', createPledge({ organization: { name: `${index} ${name}` } })),
    ),
  );
  await waitUntil(() => calls.length > 0);
  await settle();
  assert.equal(calls.length, 1);
  const { content } = JSON.parse(calls[0]?.body ?? '') as { content: { text: string } };
  assert.doesNotMatch(content.text, /[<>@]/);
  assert.match(content.text, /＜at user_id="all"＞所有人/);
  assert.match(content.text, /^《经济共同体》收到 60 项认领\n/);
  assert.match(content.text, /另有 \d+ 项/);
  assert.ok(Buffer.byteLength(content.text) <= 2_000);
  assert.ok(Buffer.byteLength(content.text) > 1_600);
});

test('what a webhook cannot take now it gets later, with the same id; Retry-After is waited for', async (t) => {
  const answers = [500, 429, 200];
  const { base: server, calls } = await startWebhookServer(t, (response, _call, index) => {
    response.writeHead(answers[index] ?? 200, index === 1 ? { 'retry-after': '1' } : {}).end('{}');
  });
  const { base, database, log } = await startToldEndpoint(t, { webhookUrls: [`${server}/hook`] });
  await postPledge(base, 'open-call', createPledge());
  await waitFor(async () => calls.length > 2 && (await readQueue(database)).rows.length === 0);
  assert.equal(calls.length, 3);
  assert.equal(new Set(calls.map(({ headers }) => headers['webhook-id'])).size, 1);
  assert.ok((calls[2]?.at ?? 0) - (calls[1]?.at ?? 0) >= 1_000);
  assert.match(log.join(''), /answered 500.*answered 429/s);
});

test('an address that leads elsewhere or is gone is given up at once; no redirect is followed', async (t) => {
  const { base: server, calls } = await startWebhookServer(t, (response, { path }) => {
    if (path.startsWith('/moved')) response.writeHead(302, { location: '/target' }).end();
    else response.writeHead(404).end();
  });
  const webhookUrls = [`${server}/moved?key=hidden`, `${server}/gone`];
  const { base, log, database } = await startToldEndpoint(t, { webhookUrls });
  await postPledge(base, 'open-call', createPledge());
  await waitUntil(() => log.filter((line) => line.includes('given up')).length === 2);
  await settle();
  assert.deepEqual(calls.map(({ path }) => path).sort(), ['/gone', '/moved?key=hidden']);
  const said = log.filter((line) => line.includes('given up')).join('');
  assert.match(said, /leads elsewhere \(302\)/);
  const { messages } = await readQueue(database);
  assert.deepEqual(messages.map(({ channel, failure }) => `${channel}: ${failure}`).sort(), [
    'webhook-1: moved',
    'webhook-2: refused',
  ]);
  assert.doesNotMatch(said, /hidden|127\.0\.0\.1/);
});

test('a robot that answers 200 with a code has not taken it: too many messages come again, a wrong key does not', async (t) => {
  const { base: server, calls } = await startWebhookServer(t, (response, { path }, index) => {
    if (path === '/busy' && index === 0) response.end('{"errcode":45009,"errmsg":"api freq out of limit"}');
    else if (path === '/wrong') response.end('{"errcode":93000,"errmsg":"invalid webhook url"}');
    else acceptAsRobot(response);
  });
  const busy = await startToldEndpoint(t, { webhookUrls: [`wecom+${server}/busy`] });
  await postPledge(busy.base, 'open-call', createPledge());
  await waitUntil(() => calls.length > 1);
  await waitFor(async () => (await readQueue(busy.database)).rows.length === 0);
  assert.match(busy.log.join(''), /code 45009: api freq out of limit/);

  const wrong = await startToldEndpoint(t, { webhookUrls: [`wecom+${server}/wrong`] });
  await postPledge(wrong.base, 'open-call', createPledge());
  await waitUntil(() => wrong.log.some((line) => line.includes('given up')));
  await settle();
  assert.equal(calls.filter(({ path }) => path === '/wrong').length, 1);
  const [message] = (await readQueue(wrong.database)).messages;
  assert.match(message?.error ?? '', /code 93000: invalid webhook url/);
  assert.equal(message?.failure, 'refused');
});

test('a webhook that never answers, or never ends, keeps neither the others nor the end of the service waiting', async (t) => {
  const { base: server, calls } = await startWebhookServer(t, (response, { path }) => {
    if (path === '/fast') acceptAsRobot(response);
  });
  const { base, database, close } = await startToldEndpoint(t, { webhookUrls: [`${server}/silent`, `${server}/fast`] });
  await postPledge(base, 'open-call', createPledge());
  await waitUntil(() => calls.length > 1);
  await postPledge(base, 'open-call', createPledge());
  await waitUntil(() => calls.filter(({ path }) => path === '/fast').length > 1);
  await close();
  const { rows, messages } = await readQueue(database);
  assert.equal(rows.length, 2, 'what was not answered stays in the queue');
  // Not one that failed after its ten seconds: the end did not wait for them.
  assert.ok(messages.length > 0);
  for (const { tries, error, claimed_until: claimedUntil } of messages) {
    assert.deepEqual({ tries, error, claimedUntil }, { tries: 0, error: null, claimedUntil: null });
  }
});

test('a webhook has ten seconds to answer', async (t) => {
  const { base: server, calls } = await startWebhookServer(t, (response, _call, index) => {
    if (index > 0) acceptAsRobot(response);
  });
  const { base, database, log } = await startToldEndpoint(t, { webhookUrls: [`${server}/slow`] });
  await postPledge(base, 'open-call', createPledge());
  await waitFor(async () => calls.length > 1 && (await readQueue(database)).rows.length === 0);
  assert.match(log.join(''), /did not answer in time/);
});
