import assert from 'node:assert/strict';

import { test } from 'node:test';

import { openDatabase } from '../../src/storage/database/database.js';

import { startOffice, type ProblemAnswer } from './office.js';

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
