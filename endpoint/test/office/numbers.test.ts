import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';

import { fillDays, type InitiativeNumbers } from '../../src/office/initiatives/initiative-overview.js';
import { openDatabase } from '../../src/storage/database/database.js';
import { createInitiative, createPledge, postPledge, writeContent } from '../helpers.js';
import { MODERATED, startOffice, type RunningOffice } from './office.js';

const NUMBERS = 'initiatives/open-call/numbers';

const readNumbers = async ({ office }: RunningOffice) => (await office<InitiativeNumbers>('GET', NUMBERS)).json;

/** Sets the time at which pledges were received, by their number. */
async function setReceived(t: TestContext, url: string, times: Readonly<Record<number, string>>): Promise<void> {
  const database = await openDatabase(url);
  t.after(() => database.destroy());
  for (const [number, received] of Object.entries(times)) {
    await database.updateTable('pledges').set({ received }).where('number', '=', Number(number)).execute();
  }
}

/** Returns the day in Shanghai, some days ago. */
const dayAgo = (days: number): string =>
  new Date(Date.now() + 8 * 3_600_000 - days * 86_400_000).toISOString().slice(0, 10);

test('the days are those of the street, each from the first pledge to today', async (t) => {
  const running = await startOffice(t);
  assert.deepEqual((await readNumbers(running)).days, []);
  for (let sent = 0; sent < 5; sent++) await postPledge(running.base, 'open-call', createPledge());
  await setReceived(t, running.database, {
    // Midnight of the street is at 16:00 of the day before in UTC.
    1: `${dayAgo(4)}T15:59:59.999Z`,
    2: `${dayAgo(4)}T16:00:00.000Z`,
    3: `${dayAgo(3)}T02:00:00.000Z`,
    4: `${dayAgo(3)}T02:30:00.000Z`,
  });
  await running.decide('withdraw', [4]);
  assert.deepEqual((await readNumbers(running)).days, [
    { date: dayAgo(4), count: 1 },
    { date: dayAgo(3), count: 2 },
    { date: dayAgo(2), count: 0 },
    { date: dayAgo(1), count: 0 },
    { date: dayAgo(0), count: 1 },
  ]);
});

test('of a long time there are the last 90 days', async (t) => {
  const running = await startOffice(t);
  for (let sent = 0; sent < 3; sent++) await postPledge(running.base, 'open-call', createPledge());
  await setReceived(t, running.database, { 1: '2020-01-01T00:00:00.000Z', 2: `${dayAgo(89)}T01:00:00.000Z` });
  const { days } = await readNumbers(running);
  assert.equal(days.length, 90);
  assert.deepEqual(
    [days[0], days.at(-1)],
    [
      { date: dayAgo(89), count: 1 },
      { date: dayAgo(0), count: 1 },
    ],
  );
});

test('days run over the ends of months and years', () => {
  assert.deepEqual(
    fillDays(
      [
        { date: '2027-12-30', count: 2 },
        { date: '2028-01-01', count: 1 },
      ],
      '2028-01-02',
    ),
    [
      { date: '2027-12-30', count: 2 },
      { date: '2027-12-31', count: 0 },
      { date: '2028-01-01', count: 1 },
      { date: '2028-01-02', count: 0 },
    ],
  );
  assert.equal(fillDays([{ date: '2028-02-27', count: 1 }], '2028-03-01').length, 4);
});

test('roles have their counts and limits, also one that the folder names no longer; contacts those that are left', async (t) => {
  const running = await startOffice(t, MODERATED);
  const { base, folder, office, decide } = running;
  await postPledge(base, 'open-call', createPledge({ roles: ['guide', 'garden'] }));
  await postPledge(base, 'open-call', createPledge({ roles: ['service'], publish: false }));
  await postPledge(base, 'open-call', createPledge({ roles: ['guide'] }));
  await decide('approve', [1]);
  await decide('reject', [3]);
  await decide('purge', [2]);
  const before = await readNumbers(running);
  assert.deepEqual(before.roles, [
    { id: 'guide', count: 1, limit: null },
    { id: 'service', count: 1, limit: null },
    { id: 'garden', count: 1, limit: 3 },
  ]);
  assert.deepEqual(before.states, { waiting: 0, published: 1, unlisted: 1, hidden: 0, withdrawn: 1 });
  assert.deepEqual([before.contacts, before.lastExport], [1, null]);

  await office('GET', 'initiatives/open-call/export.csv');
  await office('GET', 'initiatives/open-call/export.xlsx', undefined, { 'x-office-user': 'Li' });
  await office('GET', 'initiatives/free-call/export.csv');
  await writeContent(
    folder,
    'initiatives/open-call.json',
    createInitiative('open-call', { roles: [{ id: 'guide', name: 'Guide', limit: 9 }] }),
  );
  const after = await readNumbers(running);
  assert.equal(after.lastExport?.who, 'api: Li');
  assert.ok(Math.abs(Date.parse(after.lastExport.at) - Date.now()) < 60_000);
  assert.deepEqual(
    [
      after.roles[0],
      after.roles
        .slice(1)
        .map(({ id }) => id)
        .sort(),
    ],
    [{ id: 'guide', count: 1, limit: 9 }, ['garden', 'service']],
  );
});
