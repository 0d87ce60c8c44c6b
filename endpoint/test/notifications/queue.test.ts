import assert from 'node:assert/strict';
import { test } from 'node:test';

import { nextMessageTime, retryWait } from '../../src/notifications/schedule.js';
import { copyDatabase } from '../../src/storage/database/copy-database.js';
import { openDatabase } from '../../src/storage/database/database.js';
import {
  claimMessage,
  composeMessage,
  deleteMessage,
  listWaitingEntries,
  releaseMessage,
} from '../../src/storage/notifications/notification-queue.js';
import {
  createDatabase,
  createMarkedContact,
  createPledge,
  MARK,
  postPledge,
  runConcurrently,
  startEndpoint,
  waitUntil,
} from '../helpers.js';
import { createFileDatabase } from '../databases.js';
import { readQueue, settle, startToldEndpoint, waitFor } from './told-endpoint.js';
import { startWebhookServer } from './webhook-server.js';

const HOUR = 3_600_000;

test('pledges are told at once after a while, at the full hour, or each day at a time of Shanghai', () => {
  const at = (entered: string, cadence: 'at-once' | 'hourly' | 'daily', dailyAt = '09:00') =>
    nextMessageTime(new Date(entered), { cadence, dailyAt }).toISOString();
  assert.equal(at('2026-11-27T01:10:00Z', 'at-once'), '2026-11-27T01:10:15.000Z');
  assert.equal(at('2026-11-27T01:10:00Z', 'hourly'), '2026-11-27T02:00:00.000Z');
  assert.equal(at('2026-11-27T02:00:00Z', 'hourly'), '2026-11-27T03:00:00.000Z');
  assert.equal(at('2026-11-27T00:59:59Z', 'daily'), '2026-11-27T01:00:00.000Z');
  assert.equal(at('2026-11-27T01:00:00Z', 'daily'), '2026-11-28T01:00:00.000Z');
  assert.equal(at('2026-11-27T17:00:00Z', 'daily', '00:30'), '2026-11-28T16:30:00.000Z');
  assert.equal(at('2026-11-27T16:10:00Z', 'daily', '00:30'), '2026-11-27T16:30:00.000Z');
});

test('the waits between attempts grow, for two days, and are never shorter than the receiver asks for', () => {
  const waits = Array.from({ length: 9 }, (_, index) => retryWait(index + 1, null) ?? assert.fail());
  assert.deepEqual(
    [...waits].sort((a, b) => a - b),
    waits,
  );
  assert.equal(retryWait(10, null), null);
  const total = waits.reduce((sum, wait) => sum + wait, 0);
  assert.ok(total > 46 * HOUR && total < 48 * HOUR);
  assert.equal(retryWait(1, 2 * HOUR), 2 * HOUR);
  assert.equal(retryWait(1, 1_000), 30_000);
  assert.equal(retryWait(1, 1_000 * HOUR), 24 * HOUR);
});

test('a digest is one message an initiative of all that came since the last', async (t) => {
  const { base: server, calls } = await startWebhookServer(t);
  const { base, database } = await startToldEndpoint(t, { webhookUrls: [`${server}/`], cadence: 'daily' });
  for (let times = 0; times < 3; times++) await postPledge(base, 'open-call', createPledge());
  await settle();
  assert.equal(calls.length, 0);
  const beside = await openDatabase(database);
  t.after(() => beside.destroy());
  const yesterday = new Date(Date.now() - 30 * HOUR).toISOString();
  await beside.updateTable('notifications').set({ created: yesterday }).where('number', '=', 1).execute();
  await waitFor(async () => calls.length > 0 && (await readQueue(database)).rows.length === 0);
  await settle();
  assert.equal(calls.length, 1);
  const { data } = JSON.parse(calls[0]?.body ?? '') as { data: { counts: { pledged: number } } };
  assert.equal(data.counts.pledged, 3);
});

test('nothing is entered where nobody is told', async (t) => {
  const { base, database } = await startEndpoint(t);
  await postPledge(base, 'open-call', createPledge());
  assert.deepEqual(await readQueue(database), { rows: [], messages: [] });
});

test('a refused pledge is not told, and the queue has no contact data', async (t) => {
  const { base: server } = await startWebhookServer(t);
  const { base, database } = await startToldEndpoint(t, { webhookUrls: [`${server}/?key=hidden`], cadence: 'daily' });
  const pledge = createPledge({ roles: ['garden'], contact: createMarkedContact() });
  assert.equal((await postPledge(base, 'open-call', pledge)).status, 201);
  assert.equal((await postPledge(base, 'open-call', pledge)).status, 422);
  assert.equal((await postPledge(base, 'open-call', { ...pledge, roles: ['guide'] })).status, 409);
  const { rows } = await readQueue(database);
  assert.deepEqual((rows as { kind: string; number: number }[]).map(({ kind, number }) => `${kind} ${number}`).sort(), [
    'pledged 1',
    'role-full 1',
  ]);
  assert.doesNotMatch(JSON.stringify(rows), new RegExp(`${MARK}|hidden|Organization`));
});

test('a message is one instance’s to send until its lease ends, and has the same id then', async (t) => {
  const { base: server } = await startWebhookServer(t);
  const options = { webhookUrls: [`${server}/`], cadence: 'daily' } as const;
  const { base, database: url, close } = await startToldEndpoint(t, options);
  await runConcurrently(5, () => postPledge(base, 'open-call', createPledge()));
  await close();
  const [first, second] = [await openDatabase(url), await openDatabase(url)];
  t.after(async () => Promise.all([first.destroy(), second.destroy()]));
  const now = new Date();
  assert.equal((await listWaitingEntries(first, ['webhook-1'])).length, 1);
  await runConcurrently(6, (index) => composeMessage(index % 2 === 0 ? first : second, 'webhook-1', 'open-call', now));
  assert.equal((await readQueue(url)).messages.length, 1);
  const claims = await runConcurrently(6, (index) =>
    claimMessage(index % 2 === 0 ? first : second, 'webhook-1', now, 60_000),
  );
  const [claimed, ...others] = claims.filter((claim) => claim !== null);
  assert.ok(claimed);
  assert.equal(others.length, 0);
  const later = await claimMessage(second, 'webhook-1', new Date(now.getTime() + 61_000), 60_000);
  assert.equal(later?.id, claimed.id);
  assert.equal(later.tries, 2);
  await releaseMessage(first, claimed.id, { due: new Date(now.getTime() + HOUR).toISOString() });
  assert.equal(await claimMessage(first, 'webhook-1', now, 60_000), null);
  await deleteMessage(first, claimed.id);
  assert.deepEqual(await readQueue(url), { rows: [], messages: [] });
});

test('a copy of the database has the queue', async (t) => {
  const { base: server } = await startWebhookServer(t);
  const { base, database } = await startToldEndpoint(t, { webhookUrls: [`${server}/`], cadence: 'daily' });
  await postPledge(base, 'open-call', createPledge());
  const target = await createFileDatabase(t);
  const [from, to] = [await openDatabase(database), await openDatabase(target)];
  t.after(async () => Promise.all([from.destroy(), to.destroy()]));
  await copyDatabase(from, to);
  assert.deepEqual((await readQueue(target)).rows, (await readQueue(database)).rows);
});

test('two instances on one database tell each pledge once', async (t) => {
  const { base: server, calls } = await startWebhookServer(t);
  const database = await createDatabase(t);
  const options = { webhookUrls: [`${server}/`] };
  const first = await startToldEndpoint(t, options, { database });
  const second = await startToldEndpoint(t, options, { database, folder: first.folder });
  const count = 60;
  for (let sent = 0; sent < count; sent += 10) {
    await runConcurrently(10, (index) =>
      postPledge(index % 2 === 0 ? first.base : second.base, 'open-call', createPledge()),
    );
  }
  await waitFor(async () => (await readQueue(database)).rows.length === 0);
  await waitUntil(() => calls.length > 0);
  await settle();
  const numbers = calls.flatMap(({ body }) =>
    (JSON.parse(body) as { data: { events: { number: number }[] } }).data.events.map(({ number }) => number),
  );
  assert.deepEqual(
    numbers.sort((a, b) => a - b),
    Array.from({ length: count }, (_, index) => index + 1),
  );
});
