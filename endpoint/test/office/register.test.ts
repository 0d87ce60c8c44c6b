import assert from 'node:assert/strict';
import { readdir, readFile, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { test } from 'node:test';

import { openDatabase } from '../../src/storage/database/database.js';
import {
  createCreditCode,
  createDistrictFolder,
  createInitiative,
  createMarkedContact,
  createPledge,
  MARK,
  postPledge,
  readWall,
  runConcurrently,
  withdrawPledge,
  writeContent,
} from '../helpers.js';
import { createFileDatabase } from '../databases.js';
import { MODERATED, startOffice, type ProblemAnswer, type RegisteredPledge } from './office.js';

const REGISTER = 'initiatives/open-call/register';

const numbersOf = (pledges: readonly { readonly number: number }[]) => pledges.map(({ number }) => number);

test('a search finds a pledge by every way to write its name, number, check code, credit code and telephone', async (t) => {
  const { base, readRegister } = await startOffice(t);
  const creditCode = createCreditCode(7);
  for (let number = 1; number <= 16; number++) await postPledge(base, 'open-call', createPledge({ roles: ['guide'] }));
  const { json } = await postPledge(
    base,
    'open-call',
    createPledge({
      organization: { name: '上海（静安）示例商务有限责任公司', creditCode },
      contact: { name: '王小明', telephone: '+86 138-0013 8000' },
    }),
  );
  await postPledge(
    base,
    'open-call',
    createPledge({
      organization: { name: 'Garden House Co., Ltd.' },
      contact: { name: 'X', telephone: '021-6666 7777' },
    }),
  );
  const code = String(json.checkCode);
  for (const search of [
    '示例商务',
    '上海(静安)示例',
    '上海静安示例商务有限公司',
    '示例商务有限责任',
    ' 示例　商务 ',
    '商务股份有限公司',
    '17',
    '17号',
    '１７',
    '第17号',
    '#17',
    '＃17',
    'No. 17',
    'no17',
    '№17',
    '017',
    code,
    code.toLowerCase(),
    code.replaceAll('-', ''),
    code.replaceAll('-', ' ').toLowerCase(),
    code.replaceAll('0', 'O').replaceAll('1', 'l').replaceAll('V', 'u'),
    creditCode,
    creditCode.toLowerCase(),
    creditCode.replace(/(.{6})/g, '$1 '),
    '13800138000',
    '138 0013 8000',
    '+86 138 0013 8000',
    '38000',
    '0013-80',
  ]) {
    const { pledges, total } = await readRegister({ search });
    assert.deepEqual([numbersOf(pledges), total], [[17], 1], search);
  }
  // A part of the code, as it is read out; a chance meeting with another code cannot be ruled out.
  assert.ok(numbersOf((await readRegister({ search: code.slice(5, 9).toLowerCase() })).pledges).includes(17));
  for (const search of ['garden house', 'GARDEN HOUSE LIMITED', 'house co', '+86 21 6666 7777', '66667777']) {
    assert.deepEqual(numbersOf((await readRegister({ search })).pledges), [18], search);
  }
  for (const search of ['#19', '170', '666', creditCode.slice(0, 12), '王小明', '%', '_', "'", '()', '不存在']) {
    assert.equal((await readRegister({ search })).total, 0, search);
  }
});

test('a page has 50 pledges, newest first, and the last one is shown where a page is beyond it', async (t) => {
  const { base, office, readRegister } = await startOffice(t);
  const empty = await readRegister();
  assert.deepEqual(empty, {
    pledges: [],
    total: 0,
    page: 1,
    pages: 1,
    counts: { waiting: 0, published: 0, unlisted: 0, hidden: 0, withdrawn: 0 },
  });
  await runConcurrently(50, () => postPledge(base, 'open-call', createPledge()));
  const full = await readRegister();
  assert.deepEqual([full.pledges.length, full.total, full.pages], [50, 50, 1]);
  await postPledge(base, 'open-call', createPledge());
  const first = await readRegister();
  assert.deepEqual([first.pledges.length, first.total, first.pages, first.page], [50, 51, 2, 1]);
  assert.deepEqual([first.pledges[0]?.number, first.pledges.at(-1)?.number], [51, 2]);
  for (const [wanted, page] of [
    ['2', 2],
    ['3', 2],
    ['999999999', 2],
  ] as const) {
    const last = await readRegister({ page: wanted });
    assert.deepEqual([last.page, numbersOf(last.pledges)], [page, [1]]);
  }
  for (const query of ['page=0', 'page=-1', 'page=1.5', 'page=x', 'page=1&page=2', 'state=new', 'search=a&search=b']) {
    assert.equal((await office('GET', `${REGISTER}?${query}`)).status, 400, query);
  }
});

test('counts are those of the search and the role, whatever state is listed', async (t) => {
  const { base, office, readRegister, decide } = await startOffice(t, MODERATED);
  const send = async (name: string, members: object = {}) =>
    (await postPledge(base, 'open-call', createPledge({ organization: { name }, ...members }))).json;
  await send('Alpha one');
  await send('Alpha two', { roles: ['service', 'guide'] });
  await send('Alpha three', { publish: false });
  await send('Alpha four');
  const fifth = await send('Alpha five');
  await send('Beta', { roles: ['service'] });
  await decide('approve', [2]);
  await decide('hide', [4]);
  await withdrawPledge(base, 'open-call', 5, fifth.withdrawalToken);

  const counts = { waiting: 2, published: 1, unlisted: 1, hidden: 1, withdrawn: 1 };
  assert.deepEqual((await readRegister()).counts, counts);
  for (const [state, numbers] of Object.entries({
    waiting: [6, 1],
    published: [2],
    unlisted: [3],
    hidden: [4],
    withdrawn: [5],
  })) {
    const page = await readRegister({ state });
    assert.deepEqual([numbersOf(page.pledges), page.total, page.counts], [numbers, numbers.length, counts], state);
    assert.ok(page.pledges.every((pledge) => pledge.state === state));
  }
  const alpha = await readRegister({ search: 'alpha', state: 'waiting' });
  assert.deepEqual([numbersOf(alpha.pledges), alpha.counts.waiting, alpha.counts.published], [[1], 1, 1]);
  const service = await readRegister({ role: 'service' });
  assert.deepEqual([numbersOf(service.pledges), service.counts.waiting], [[6, 2], 1]);
  assert.deepEqual(service.pledges[1]?.roles, ['service', 'guide']);
  assert.deepEqual((await readRegister({ role: 'nothing' })).pledges, []);
  // The same counts stand beside the initiative.
  const { initiatives } = (await office<{ initiatives: { id: string; counts: unknown }[] }>('GET', 'initiatives')).json;
  assert.deepEqual(initiatives.find(({ id }) => id === 'open-call')?.counts, counts);
});

test('a page of the register has no contact data and is no act; a pledge in full has both', async (t) => {
  const { base, office, readRegister } = await startOffice(t);
  await postPledge(base, 'open-call', createPledge({ contact: createMarkedContact(), message: 'Hello' }));
  const page = await readRegister();
  assert.doesNotMatch(JSON.stringify(page), new RegExp(MARK));
  assert.equal(page.pledges[0]?.hasContact, true);
  assert.deepEqual((await office<{ acts: unknown[] }>('GET', 'acts')).json.acts, []);

  const { json } = await office<RegisteredPledge>('GET', `${REGISTER}/1`);
  assert.match(json.contact?.name ?? '', new RegExp(MARK));
  assert.deepEqual(
    json.acts?.map(({ who, act, detail }) => [who, act, detail]),
    [['api: Wang', 'read', null]],
  );
  const { contact, acts, initiative, approved, hidden, withdrawn, initiativeVersion, consentVersion, ...entry } =
    json as unknown as Record<string, unknown>;
  assert.deepEqual(entry, page.pledges[0]);
  assert.deepEqual(
    [initiative, approved, hidden, withdrawn, initiativeVersion, consentVersion],
    ['open-call', null, null, null, '1', '2026-11'],
  );
  assert.ok(contact && acts);
  assert.equal((await office('GET', `${REGISTER}/2`)).status, 404);
  await office('POST', 'initiatives/open-call/pledges/1/purge');
  const purged = (await office<RegisteredPledge>('GET', `${REGISTER}/1`)).json;
  assert.deepEqual([purged.contact, purged.hasContact], [null, false]);
  assert.deepEqual(
    purged.acts?.map(({ act }) => act),
    ['purge', 'read'],
  );
});

test('a decision on many is made on each that allows it, and says of each other why not', async (t) => {
  const { base, decide, readRegister } = await startOffice(t, MODERATED);
  for (const publish of [true, true, false, true]) await postPledge(base, 'open-call', createPledge({ publish }));
  await decide('withdraw', [4]);
  const { status, json } = await decide('approve', [3, 1, 4, 9, 2, 1]);
  assert.equal(status, 200);
  assert.deepEqual(
    json.done.map(({ number, state }) => [number, state]),
    [
      [1, 'published'],
      [2, 'published'],
    ],
  );
  assert.deepEqual(json.refused, [
    { number: 3, reason: 'not-listed' },
    { number: 4, reason: 'withdrawn' },
    { number: 9, reason: 'missing' },
  ]);
  assert.deepEqual(numbersOf((await readWall(base, 'open-call')).pledges), [2, 1]);
  assert.doesNotMatch(JSON.stringify(json), /Person|5555/);
  // Once more is no harm, and hiding a pledge that asked for nothing is a decision too.
  assert.deepEqual(numbersOf((await decide('approve', [1, 2])).json.done), [1, 2]);
  assert.deepEqual((await decide('hide', [1, 3, 4])).json.refused, [{ number: 4, reason: 'withdrawn' }]);
  assert.deepEqual((await readRegister({ state: 'hidden' })).total, 2);
  for (const action of ['withdraw', 'reject']) {
    assert.deepEqual((await decide(action, [4])).json, { done: [], refused: [{ number: 4, reason: 'withdrawn' }] });
  }
});

test('a decision is on 1 to 500 numbers, and anything else gets a 422 problem that names the fault', async (t) => {
  const { decide, office } = await startOffice(t);
  const list = (length: number) => Array.from({ length }, (_, index) => index + 1);
  const all = await decide('hide', list(500));
  assert.deepEqual([all.status, all.json.refused.length], [200, 500]);
  for (const [numbers, pointer] of [
    [list(501), '/numbers'],
    [[], '/numbers'],
    [[1, 'a'], '/numbers/1'],
    [[0], '/numbers/0'],
    [[-1], '/numbers/0'],
    [[1.5], '/numbers/0'],
    [[1_000_000_000], '/numbers/0'],
    [[null], '/numbers/0'],
    ['1', '/numbers'],
    [null, '/numbers'],
  ] as const) {
    const { status, json } = await decide('hide', numbers);
    assert.equal(status, 422, JSON.stringify(numbers).slice(0, 40));
    assert.equal(json.errors?.[0]?.pointer, pointer, JSON.stringify(numbers).slice(0, 40));
  }
  const unknown = await decide('delete', [1]);
  assert.deepEqual([unknown.status, unknown.json.errors?.[0]?.pointer], [422, '/action']);
  assert.doesNotMatch(unknown.text, /delete/);
  const path = 'initiatives/open-call/decisions';
  assert.equal((await office('POST', path, 'text', { 'content-type': 'text/plain' })).status, 415);
  assert.equal((await office('POST', path, undefined, { 'content-type': 'application/json' })).status, 400);
  assert.equal((await office('POST', path)).status, 422);
  assert.equal((await office('POST', path, { numbers: 'x'.repeat(20_000) })).status, 413);
});

test('a rejected pledge frees the name, and its sender learns only that it was withdrawn', async (t) => {
  const { base, office, decide } = await startOffice(t);
  const key = '"a-key-of-somebody-who-pretends"';
  const body = createPledge({ organization: { name: 'Of somebody else' } });
  await postPledge(base, 'open-call', body, {}, key);
  const { json } = await decide('reject', [1]);
  assert.deepEqual([json.done[0]?.state, json.done[0]?.hasContact], ['withdrawn', false]);
  const again = await postPledge(base, 'open-call', body, {}, key);
  assert.deepEqual([again.status, again.json.state, again.json.withdrawalToken], [201, 'withdrawn', undefined]);
  assert.doesNotMatch(again.text, /reject/);
  const right = await postPledge(base, 'open-call', createPledge({ organization: { name: 'OF SOMEBODY ELSE' } }));
  assert.deepEqual([right.status, right.json.number], [201, 2]);
  // On the bearer's path for one as well.
  assert.equal(
    (await office<RegisteredPledge>('POST', 'initiatives/open-call/pledges/2/reject')).json.state,
    'withdrawn',
  );
  assert.equal((await office('POST', 'initiatives/open-call/pledges/2/reject')).status, 409);
  const { acts } = (await office<{ acts: { act: string; number: number }[] }>('GET', 'acts')).json;
  assert.deepEqual(
    acts.map(({ act, number }) => [act, number]),
    [
      ['reject', 2],
      ['reject', 1],
    ],
  );
});

test('the same decision by two at the same time is made once where it can be made only once', async (t) => {
  const { base, decide } = await startOffice(t);
  await runConcurrently(8, () => postPledge(base, 'open-call', createPledge()));
  const numbers = [1, 2, 3, 4, 5, 6, 7, 8];
  const answers = await runConcurrently(2, () => decide('reject', numbers));
  assert.deepEqual(
    answers.flatMap(({ json }) => numbersOf(json.done)).sort((a, b) => a - b),
    numbers,
  );
  assert.deepEqual(
    answers.flatMap(({ json }) => json.refused.map(({ number }) => number)).sort((a, b) => a - b),
    numbers,
  );
});

test('contact data that a decision on many deletes is in no file of the embedded database', async (t) => {
  const database = await createFileDatabase(t);
  const { base, decide } = await startOffice(t, {}, { database });
  for (let sent = 0; sent < 6; sent++) {
    await postPledge(base, 'open-call', createPledge({ contact: createMarkedContact() }));
  }
  const folder = dirname(database.slice('file:'.length));
  const readFiles = async () =>
    Buffer.concat(await Promise.all((await readdir(folder)).map((file) => readFile(join(folder, file))))).toString(
      'latin1',
    );
  assert.match(await readFiles(), new RegExp(MARK));
  for (const [action, numbers] of [
    ['purge', [1, 2]],
    ['withdraw', [3, 4]],
    ['reject', [5, 6]],
  ] as const) {
    assert.deepEqual(numbersOf((await decide(action, numbers)).json.done), numbers);
  }
  assert.doesNotMatch(await readFiles(), new RegExp(MARK));
});

test('the initiatives are those that take pledges here, and those that have some', async (t) => {
  const { base, folder, office } = await startOffice(t, MODERATED);
  await postPledge(base, 'free-call', createPledge({ consent: { version: null } }));
  await postPledge(base, 'open-call', createPledge());
  await writeContent(
    folder,
    'initiatives/coded-call.json',
    createInitiative('coded-call', { pledges: { url: 'coded-call/pledges', codes: true } }),
  );
  interface Overview {
    readonly id: string;
    readonly title: unknown;
    readonly phase: string | null;
    readonly moderation: boolean;
    readonly codes: boolean;
    readonly roles: readonly unknown[];
  }
  const read = async () =>
    new Map(
      (await office<{ initiatives: Overview[] }>('GET', 'initiatives')).json.initiatives.map((one) => [one.id, one]),
    );
  const before = await read();
  assert.deepEqual(
    [...before.keys()],
    ['closed-call', 'coded-call', 'early-call', 'free-call', 'old-call', 'open-call'],
  );
  const { counts, ...open } = before.get('open-call') as unknown as Record<string, unknown>;
  assert.deepEqual(open, {
    id: 'open-call',
    title: { 'zh-Hans': '倡议', en: 'Call' },
    phase: 'open',
    moderation: true,
    codes: false,
    roles: [
      { id: 'guide', name: 'Guide', limit: null },
      { id: 'service', name: 'Service', limit: null },
      { id: 'garden', name: 'Garden', limit: 3 },
    ],
  });
  assert.deepEqual(counts, { waiting: 1, published: 0, unlisted: 0, hidden: 0, withdrawn: 0 });
  assert.deepEqual(
    [before.get('early-call')?.phase, before.get('closed-call')?.phase, before.get('coded-call')?.codes],
    ['upcoming', 'closed', true],
  );

  // One that takes pledges no longer keeps its title; one that broke is what it was; one that is gone has its id.
  await writeContent(folder, 'initiatives/open-call.json', createInitiative('open-call', { pledges: null }));
  await writeContent(folder, 'initiatives/coded-call.json', '{"id":');
  await rm(join(folder, 'initiatives/free-call.json'));
  const after = await read();
  assert.deepEqual([after.get('open-call')?.phase, after.get('open-call')?.roles.length], [null, 3]);
  assert.equal(after.get('coded-call')?.phase, 'open');
  assert.deepEqual([after.get('free-call')?.title, after.get('free-call')?.roles], ['free-call', []]);
});

test('the office lists its initiatives where the folder has none', async (t) => {
  const folder = await createDistrictFolder(t);
  const { office } = await startOffice(t, {}, { folder });
  await rm(join(folder, 'initiatives'), { recursive: true });
  assert.deepEqual((await office('GET', 'initiatives')).json, { initiatives: [] });
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
