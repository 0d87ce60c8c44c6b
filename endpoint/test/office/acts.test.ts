import assert from 'node:assert/strict';

import { test } from 'node:test';

import { openDatabase } from '../../src/storage/database/database.js';

import { createPledge, postPledge, sendRequest, startEndpoint } from '../helpers.js';
import { startOffice, TOKEN, type ProblemAnswer, type RegisteredPledge, type RunningOffice } from './office.js';

const LOOKED_AT = 'initiatives/open-call/register/1';

const look = (office: RunningOffice['office'], who = 'Wang') =>
  office<RegisteredPledge>('GET', LOOKED_AT, undefined, { 'x-office-user': who });

async function listActs({ office }: Pick<RunningOffice, 'office'>): Promise<readonly string[]> {
  const { acts } = (await office<{ acts: { who: string; act: string }[] }>('GET', 'acts')).json;
  return acts.map(({ who, act }) => `${who}: ${act}`).reverse();
}

test('a page that loads its pledge again after a decision does not say that the contact was seen again', async (t) => {
  const running = await startOffice(t, { moderation: true });
  const { base, office, decide } = running;
  await postPledge(base, 'open-call', createPledge());
  await look(office);
  await decide('approve', [1]);
  const { json } = await look(office);
  assert.ok(json.contact);
  assert.deepEqual(
    json.acts?.map(({ act }) => act),
    ['approve', 'read'],
  );
  // Another person's look is another one, and so is one at another pledge.
  await look(office, 'Li');
  await postPledge(base, 'open-call', createPledge({ organization: { name: 'Another' } }));
  await office('GET', 'initiatives/open-call/register/2');
  assert.deepEqual(await listActs(running), [
    'api: Wang: read',
    'api: Wang: approve',
    'api: Li: read',
    'api: Wang: read',
  ]);
});

test('a look of ten minutes ago, or of a clock that was ahead, is another one', async (t) => {
  const running = await startOffice(t);
  const opened = await openDatabase(running.database);
  t.after(() => opened.destroy());
  await postPledge(running.base, 'open-call', createPledge());
  const setTime = (minutes: number) =>
    opened
      .updateTable('acts')
      .set({ at: new Date(Date.now() + minutes * 60_000).toISOString() })
      .execute();
  await look(running.office);
  await setTime(-9);
  await look(running.office);
  assert.equal((await listActs(running)).length, 1);
  await setTime(-11);
  await look(running.office);
  assert.equal((await listActs(running)).length, 2);
  await setTime(60);
  await look(running.office);
  assert.equal((await listActs(running)).length, 3);
});

test('looks at once, also over two instances, are one', async (t) => {
  const running = await startOffice(t);
  const { base, folder, database } = running;
  const other = await startEndpoint(t, { adminToken: TOKEN, rateLimit: 'off', folder, database });
  await postPledge(base, 'open-call', createPledge());
  const answers = await Promise.all(
    Array.from({ length: 20 }, (_, index) =>
      sendRequest<RegisteredPledge>(index % 2 ? base : other.base, `/admin/${LOOKED_AT}`, {
        headers: { authorization: `Bearer ${TOKEN}`, 'x-office-user': 'Wang' },
      }),
    ),
  );
  assert.ok(answers.every(({ status, json }) => status === 200 && json.acts?.length === 1));
  assert.deepEqual(await listActs(running), ['api: Wang: read']);
});

test('a page of acts ends where a time ends, and the next begins before it', async (t) => {
  const { office, database } = await startOffice(t);
  const opened = await openDatabase(database);
  t.after(() => opened.destroy());
  const row = { who: 'Wang', act: 'approve', initiative: 'open-call', detail: null };
  // 90 of a second, then 30 of another, then 5 of a third: the page of 100 would end within the second.
  const at = (second: number) => `2026-11-27T01:02:0${second}.000Z`;
  const rows = [90, 30, 5].flatMap((count, index) =>
    Array.from({ length: count }, (_, place) => ({ ...row, at: at(9 - index), number: place + 1 })),
  );
  await opened.insertInto('acts').values(rows).execute();
  interface Acts {
    readonly acts: readonly { readonly at: string; readonly number: number }[];
  }
  const first = (await office<Acts>('GET', 'acts')).json.acts;
  assert.deepEqual([first.length, first[0]?.at, first.at(-1)?.at], [120, at(9), at(8)]);
  const second = (await office<Acts>('GET', `acts?before=${first.at(-1)?.at ?? ''}`)).json.acts;
  assert.deepEqual(
    second.map((act) => act.number),
    [5, 4, 3, 2, 1],
  );
  assert.deepEqual((await office<Acts>('GET', `acts?before=${at(7)}`)).json.acts, []);
  for (const before of ['', 'yesterday', '2026-13-01T00:00:00Z', '1', `${at(7)}&before=${at(7)}`]) {
    assert.equal((await office<ProblemAnswer>('GET', `acts?before=${before}`)).status, 400, before);
  }
});
