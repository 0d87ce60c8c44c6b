import assert from 'node:assert/strict';
import { test } from 'node:test';

import { openDatabase } from '../../src/storage/database/database.js';
import { purgeContacts } from '../../src/storage/office-actions.js';
import {
  createDatabase,
  createInitiative,
  createMarkedContact,
  createPledge,
  MARK,
  postPledge,
  runCommand,
  waitUntil,
  withdrawPledge,
  writeContent,
} from '../helpers.js';
import { startMailServer } from './mail-server.js';
import { createModeratedFolder, readQueue, settle, startToldEndpoint, waitFor } from './told-endpoint.js';

const RECEIPTS = { mailFrom: 'office@street.example', mailReceipts: true };

test('an organization gets its receipt by mail, without the withdrawal token, in the language of the initiative', async (t) => {
  const server = await startMailServer(t);
  const folder = await createModeratedFolder(t);
  await writeContent(
    folder,
    'initiatives/english-call.json',
    createInitiative('english-call', { title: { en: 'Gardens' } }),
  );
  const options = { ...RECEIPTS, smtpUrl: server.url, publicUrl: 'https://street.example/' };
  const { base, database, log } = await startToldEndpoint(t, options, { folder });
  const contact = createMarkedContact();
  const sent = await postPledge(base, 'open-call', createPledge({ organization: { name: '示例公司' }, contact }));
  assert.equal(sent.status, 201);
  await waitUntil(() => server.mails.length > 0);
  const { raw, parsed, recipients } = server.mails[0] ?? assert.fail();
  const { text = '', subject } = parsed;
  assert.deepEqual(recipients, [contact.email]);
  assert.equal(subject, '《经济共同体》认领回执，1 号');
  assert.match(text, /^认领编号：1$/m);
  assert.match(text, /^单位：示例公司$/m);
  assert.match(text, /^角色：向导$/m);
  assert.match(text, /^收到时间：\d{4}年\d{1,2}月\d{1,2}日 \d{2}:\d{2}$/m);
  assert.match(text, new RegExp(`^校验码：${sent.json.checkCode}$`, 'm'));
  assert.match(text, /https:\/\/street\.example\/embed\/pledge-form\?initiative=open-call/);
  for (const secret of [sent.json.withdrawalToken, contact.name, contact.telephone]) {
    assert.ok(!raw.includes(secret) && !text.includes(secret));
  }

  await postPledge(base, 'english-call', createPledge());
  await waitUntil(() => server.mails.length > 1);
  assert.equal(server.mails[1]?.parsed.subject, 'Receipt of your pledge: Gardens, No. 1');
  // The mail is there before the service hears that it was taken.
  await waitUntil(async () => (await readQueue(database)).rows.length === 0);
  assert.doesNotMatch(log.join(''), new RegExp(`${MARK}|@example`));
  assert.deepEqual(await readQueue(database), { rows: [], messages: [] });
});

test('a receipt is not mailed where the contact data was purged, or the pledge withdrawn, before it went out', async (t) => {
  const server = await startMailServer(t);
  const { port, url } = server;
  await server.close();
  const database = await createDatabase(t);
  const folder = await createModeratedFolder(t);
  await writeContent(folder, 'initiatives/second-call.json', createInitiative('second-call'));
  const away = await startToldEndpoint(t, { ...RECEIPTS, smtpUrl: url, retryWaits: [1] }, { database, folder });
  const contact = createMarkedContact();
  await postPledge(away.base, 'open-call', createPledge({ contact }));
  const { json } = await postPledge(away.base, 'second-call', createPledge({ contact }));
  await postPledge(away.base, 'second-call', createPledge({ contact: { ...contact, email: 'stays@example.com' } }));
  await postPledge(away.base, 'second-call', createPledge({ contact: { name: 'A', telephone: '021-5555 0000' } }));
  await waitUntil(() => away.log.some((line) => line.includes('notification not sent')));
  const queue = await readQueue(database);
  assert.equal(queue.rows.length, 3);
  assert.doesNotMatch(JSON.stringify(queue), new RegExp(`${MARK}|@`));
  await withdrawPledge(away.base, 'second-call', json.number, json.withdrawalToken);
  await away.close();

  const beside = await openDatabase(database);
  await purgeContacts(beside, 'open-call', 'office');
  await beside.updateTable('notification_messages').set({ due: '2020', failed: null }).execute();
  await beside.destroy();
  const back = await startMailServer(t, {}, port);
  const { log } = await startToldEndpoint(t, { ...RECEIPTS, smtpUrl: url }, { database, folder });
  await waitFor(async () => (await readQueue(database)).rows.length === 0);
  await settle();
  assert.deepEqual(
    back.mails.map(({ recipients }) => recipients),
    [['stays@example.com']],
  );
  // By either: one may be attempted again after the withdrawal, before the end of the first.
  assert.equal([...away.log, ...log].filter((line) => line.includes('notification skipped')).length, 2);
});

test('an address gets no more than twenty receipts a day, whoever gives it', async (t) => {
  const server = await startMailServer(t);
  const { base, database, log } = await startToldEndpoint(t, { ...RECEIPTS, smtpUrl: server.url });
  const contact = { name: 'A', telephone: '021-5555 0000', email: 'victim@example.com' };
  for (let times = 0; times < 23; times++) {
    assert.equal((await postPledge(base, 'open-call', createPledge({ contact }))).status, 201);
  }
  await postPledge(base, 'open-call', createPledge());
  await waitFor(async () => (await readQueue(database)).rows.length === 0);
  const to = server.mails.flatMap(({ recipients }) => recipients);
  assert.equal(to.filter((address) => address === contact.email).length, 20);
  assert.equal(to.length, 21);
  assert.equal(log.filter((line) => line.includes('notification skipped')).length, 3);
});

test('receipts go out four at once over as many connections, each once, and one that is refused holds up no other', async (t) => {
  const connections = new Set<string>();
  const mailed: string[] = [];
  const waiting: (() => void)[] = [];
  const server = await startMailServer(t, {
    onConnect: ({ id }, callback) => {
      connections.add(id);
      callback();
    },
    onRcptTo({ address }, _session, callback) {
      callback(address === 'a3@example.com' ? Object.assign(new Error('no such user'), { responseCode: 550 }) : null);
    },
    onData(stream, session, callback) {
      stream.resume();
      stream.on('end', () => {
        mailed.push(...session.envelope.rcptTo.map(({ address }) => address));
        // The first four are answered once all of them are there: one after the other they would wait for ever.
        if (mailed.length > 4) callback();
        else if (waiting.push(callback) === 4) for (const answer of waiting) answer();
      });
    },
  });
  const { base, database, log } = await startToldEndpoint(t, { ...RECEIPTS, smtpUrl: server.url });
  const addresses = Array.from({ length: 30 }, (_, index) => `a${index}@example.com`);
  for (const email of addresses) {
    const contact = { name: 'A', telephone: '021-5555 0000', email };
    assert.equal((await postPledge(base, 'open-call', createPledge({ contact }))).status, 201);
  }
  await waitFor(async () => (await readQueue(database)).rows.length === 1);
  assert.deepEqual(mailed.sort(), addresses.filter((address) => address !== 'a3@example.com').sort());
  // One that had sent what there was may be closed before more came.
  assert.ok(connections.size < 20, String(connections.size));
  assert.equal(log.filter((line) => line.includes('notification given up')).length, 1);
});

test('receipts that a killed service was sending are sent by the next, once its claim on them is over', async (t) => {
  const waiting: string[] = [];
  const server = await startMailServer(t, {
    onData(stream, { envelope }) {
      stream.resume();
      stream.on('end', () => waiting.push(...envelope.rcptTo.map(({ address }) => address)));
    },
  });
  const { port, url } = server;
  const [database, folder] = [await createDatabase(t), await createModeratedFolder(t)];
  const service = runCommand(t, ['serve', folder, '--port', '0', '--database', database, '--mail-receipts'], {
    FUMIN_SMTP_URL: url,
    FUMIN_MAIL_FROM: RECEIPTS.mailFrom,
  });
  const base = await service.base;
  const addresses = Array.from({ length: 6 }, (_, index) => `a${index}@example.com`);
  for (const email of addresses) {
    const contact = { name: 'A', telephone: '021-5555 0000', email };
    assert.equal((await postPledge(base, 'open-call', createPledge({ contact }))).status, 201);
  }
  await waitUntil(() => waiting.length === 4);
  service.child.kill('SIGKILL');
  await service.ended;
  await server.close();

  const beside = await openDatabase(database);
  await beside.updateTable('notification_messages').set({ claimed_until: '2020' }).execute();
  await beside.destroy();
  const back = await startMailServer(t, {}, port);
  await startToldEndpoint(t, { ...RECEIPTS, smtpUrl: url }, { database, folder });
  await waitFor(async () => (await readQueue(database)).rows.length === 0);
  assert.deepEqual(back.mails.flatMap(({ recipients }) => recipients).sort(), addresses);
});

test('no receipt is mailed unless that is turned on', async (t) => {
  const server = await startMailServer(t);
  const { base } = await startToldEndpoint(t, {
    mailFrom: 'office@street.example',
    mailTo: ['clerk@street.example'],
    smtpUrl: server.url,
  });
  await postPledge(base, 'open-call', createPledge());
  await waitUntil(() => server.mails.length > 0);
  await settle();
  assert.deepEqual(
    server.mails.map(({ recipients }) => recipients),
    [['clerk@street.example']],
  );
});
