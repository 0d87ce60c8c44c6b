import assert from 'node:assert/strict';

import { test } from 'node:test';

import {
  createCreditCode,
  createMarkedContact,
  createPledge,
  MARK,
  postPledge,
  runConcurrently,
  withdrawPledge,
} from '../helpers.js';

import { MODERATED, startOffice, type RegisteredPledge } from './office.js';

const REGISTER = 'initiatives/open-call/register';

const numbersOf = (pledges: readonly { readonly number: number }[]) => pledges.map(({ number }) => number);

test('a search finds a pledge by every way to write its name, number, check code, credit code and telephone', async (t) => {
  const { base, readRegister } = await startOffice(t);
  const creditCode = createCreditCode(7);
  // No digit in a name, which a search for a number would find too.
  for (const letter of 'ABCDEFGHIJKLMNOP') {
    await postPledge(base, 'open-call', createPledge({ organization: { name: `Partner ${letter}` } }));
  }
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
