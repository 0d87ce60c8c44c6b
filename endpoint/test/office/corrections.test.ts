import assert from 'node:assert/strict';
import { rm } from 'node:fs/promises';
import { test } from 'node:test';

import { PROBLEM } from '../../../src/contract/index.js';
import {
  createInitiative,
  createKey,
  createPledge,
  postPledge,
  readInitiative,
  readWall,
  runConcurrently,
  withdrawPledge,
  writeContent,
  type HttpResponse,
  type PledgeResponse,
} from '../helpers.js';
import { startOffice, type ProblemAnswer, type RegisteredPledge, type RunningOffice } from './office.js';

type CorrectionAnswer = RegisteredPledge & ProblemAnswer;

const REGISTER = 'initiatives/open-call/register';

const correct = ({ office }: RunningOffice, number: number, body: unknown): Promise<HttpResponse<CorrectionAnswer>> =>
  office('POST', `${REGISTER}/${number}/correction`, body);

const renew = ({ office }: RunningOffice, number: number): Promise<HttpResponse<PledgeResponse>> =>
  office('POST', `${REGISTER}/${number}/receipt`);

const send = async ({ base }: RunningOffice, name: string, members: object = {}): Promise<PledgeResponse> =>
  (await postPledge(base, 'open-call', createPledge({ organization: { name }, ...members }))).json;

test('a correction changes what wall and counts show, and leaves the check code of the receipt valid', async (t) => {
  const running = await startOffice(t);
  const { base, readRegister } = running;
  const receipt = await send(running, 'Alhpa Ltd', { roles: ['guide', 'service'] });
  const { status, json } = await correct(running, 1, {
    organization: { name: '  Alpha\u200b Ltd ' },
    roles: ['garden', 'guide'],
  });
  assert.equal(status, 200);
  assert.deepEqual(
    [json.number, json.organization.name, json.roles, json.checkCode],
    [1, 'Alpha Ltd', ['garden', 'guide'], receipt.checkCode],
  );
  assert.ok(Math.abs(Date.parse(json.corrected ?? '') - Date.now()) < 60_000);
  assert.equal(json.contact?.name, 'A. Person');
  assert.deepEqual(
    json.acts?.map(({ who, act, detail }) => [who, act, detail]),
    [['api: Wang', 'correct', 'name: Alhpa Ltd; roles: guide, service']],
  );
  const [shown] = (await readWall(base, 'open-call')).pledges;
  assert.deepEqual([shown?.organization.name, shown?.roles], ['Alpha Ltd', ['garden', 'guide']]);
  const { byRole, count } = (await readInitiative(base, 'open-call')).pledges;
  assert.deepEqual([count, byRole], [1, { guide: 1, service: 0, garden: 1 }]);
  // Found by its new name and by the code of its receipt, and not by the old name.
  for (const [search, total] of [
    ['alpha', 1],
    ['alhpa', 0],
    [receipt.checkCode ?? '', 1],
  ] as const) {
    assert.equal((await readRegister({ search })).total, total, search);
  }
  // The name it had by mistake is free, and the right one is taken.
  assert.equal(
    (await postPledge(base, 'open-call', createPledge({ organization: { name: 'ALPHA LTD.' } }))).status,
    409,
  );
  assert.equal(
    (await postPledge(base, 'open-call', createPledge({ organization: { name: 'Alhpa Ltd' } }))).status,
    201,
  );
});

test('the same key gets the receipt as corrected, with the check code and the token of before', async (t) => {
  const running = await startOffice(t);
  const { base } = running;
  const key = createKey();
  const body = createPledge({ organization: { name: 'Befroe' } });
  const first = (await postPledge(base, 'open-call', body, {}, key)).json;
  assert.equal('corrected' in first, false);
  const { corrected } = (await correct(running, 1, { organization: { name: 'Before' } })).json;
  const again = await postPledge(base, 'open-call', body, {}, key);
  assert.deepEqual([again.status, again.json], [201, { ...first, organization: { name: 'Before' }, corrected }]);
  await correct(running, 1, { roles: ['service'] });
  const third = (await postPledge(base, 'open-call', body, {}, key)).json;
  assert.deepEqual([third.roles, third.checkCode], [['service'], first.checkCode]);
  const withdrawn = await withdrawPledge(base, 'open-call', 1, first.withdrawalToken);
  assert.deepEqual(
    [withdrawn.status, withdrawn.json.organization.name, withdrawn.json.checkCode],
    [200, 'Before', first.checkCode],
  );
});

test('a correction to what the pledge says already leaves no trace', async (t) => {
  const running = await startOffice(t);
  await send(running, 'Alpha', { roles: ['guide'] });
  const { status, json } = await correct(running, 1, { organization: { name: ' Alpha ' }, roles: ['guide'] });
  assert.deepEqual([status, json.corrected, json.acts], [200, null, []]);
  // Another spelling of its own name is a correction, and no conflict with itself.
  assert.equal((await correct(running, 1, { organization: { name: 'ALPHA' } })).json.organization.name, 'ALPHA');
  // The same roles in another order are one as well: the receipt lists them so.
  await correct(running, 1, { roles: ['service', 'guide'] });
  const { json: last } = await correct(running, 1, { roles: ['guide', 'service'] });
  assert.deepEqual(last.roles, ['guide', 'service']);
  assert.deepEqual(
    last.acts?.map(({ detail }) => detail),
    ['roles: service, guide', 'roles: guide', 'name: Alpha'],
  );
});

test('a name that another standing pledge has in any spelling, or a role that is full, gets a 409 problem', async (t) => {
  const running = await startOffice(t);
  const { decide } = running;
  await send(running, '示例有限公司', { roles: ['garden'] });
  await send(running, '另一家', { roles: ['garden'] });
  await send(running, '第三家', { roles: ['garden'] });
  await send(running, '第四家', { roles: ['guide'] });

  const conflict = await correct(running, 4, { organization: { name: '示 例 有限责任公司' }, roles: ['service'] });
  assert.deepEqual([conflict.status, conflict.json.type], [409, PROBLEM.alreadyPledged]);
  assert.match(conflict.json.detail, /pledge 1 /);
  const full = await correct(running, 4, { roles: ['service', 'garden'] });
  assert.deepEqual([full.status, full.json.errors?.map(({ pointer }) => pointer)], [409, ['/roles/1']]);
  const unchanged = (await running.office<RegisteredPledge>('GET', `${REGISTER}/4`)).json;
  assert.deepEqual([unchanged.organization.name, unchanged.roles, unchanged.corrected], ['第四家', ['guide'], null]);
  assert.deepEqual(
    unchanged.acts?.map(({ act }) => act),
    ['read'],
  );

  // Who has a place in a full role keeps it, and a place or a name that becomes free can be taken.
  assert.equal((await correct(running, 1, { roles: ['garden', 'guide'] })).status, 200);
  await decide('reject', [1]);
  const taken = await correct(running, 4, { organization: { name: '示例有限公司' }, roles: ['garden'] });
  assert.deepEqual([taken.status, taken.json.roles], [200, ['garden']]);
});

test('a correction is validated like a pledge, and repeats nothing of what was sent', async (t) => {
  const running = await startOffice(t);
  await send(running, 'Alpha');
  for (const [body, pointer] of [
    [{}, ''],
    [[], ''],
    [{ organization: null, roles: null }, ''],
    [{ organization: {} }, '/organization/name'],
    [{ organization: { name: '' } }, '/organization/name'],
    [{ organization: { name: ' \u200b ' } }, '/organization/name'],
    [{ organization: { name: '!!!' } }, '/organization/name'],
    [{ organization: { name: 'x'.repeat(201) } }, '/organization/name'],
    [{ organization: { name: 'zzmark\u202egpj' } }, '/organization/name'],
    [{ organization: { name: 'a\nzzmark' } }, '/organization/name'],
    [{ organization: { name: 5 } }, '/organization/name'],
    [{ organization: 'zzmark' }, '/organization'],
    [{ roles: [] }, '/roles'],
    [{ roles: ['guide', 'service', 'garden'] }, '/roles'],
    [{ roles: ['guide', 'guide'] }, '/roles'],
    [{ roles: ['guide', 'nothing'] }, '/roles/1'],
    [{ roles: ['zzmark zzmark'] }, '/roles/0'],
    [{ roles: 'guide' }, '/roles'],
  ] as const) {
    const { status, json, text } = await correct(running, 1, body);
    assert.equal(status, 422, JSON.stringify(body));
    assert.equal(json.errors?.[0]?.pointer, pointer, JSON.stringify(body));
    assert.doesNotMatch(text, /zzmark/);
  }
  assert.equal((await correct(running, 2, { organization: { name: 'Beta' } })).status, 404);
  const { office } = running;
  const text = await office('POST', `${REGISTER}/1/correction`, 'x', { 'content-type': 'text/plain' });
  assert.equal(text.status, 415);
  await running.decide('withdraw', [1]);
  const withdrawn = await correct(running, 1, { organization: { name: 'Beta' } });
  assert.deepEqual([withdrawn.status, withdrawn.json.detail], [409, 'Not done: this pledge was withdrawn.']);
});

test('the name can be corrected where the folder no longer has the initiative, its roles cannot', async (t) => {
  const running = await startOffice(t);
  await send(running, 'Alhpa');
  await writeContent(running.folder, 'initiatives/open-call.json', '{"id": "open-');
  // Broken, it is as it was.
  assert.equal((await correct(running, 1, { roles: ['service'] })).status, 200);
  await writeContent(running.folder, 'initiatives/open-call.json', createInitiative('open-call', { roles: [] }));
  await rm(`${running.folder}/initiatives/open-call.json`);
  const roles = await correct(running, 1, { roles: ['guide'] });
  assert.deepEqual([roles.status, roles.json.errors?.[0]?.pointer], [422, '/roles']);
  assert.equal((await correct(running, 1, { organization: { name: 'Alpha' } })).json.organization.name, 'Alpha');
});

test('of two corrections to one name at once, and of a pledge in that name, one wins', async (t) => {
  const running = await startOffice(t);
  await send(running, 'First');
  await send(running, 'Second');
  const [one, two, pledge] = await Promise.all([
    correct(running, 1, { organization: { name: 'The one' } }),
    correct(running, 2, { organization: { name: 'THE ONE' } }),
    postPledge(running.base, 'open-call', createPledge({ organization: { name: 'The One.' } })),
  ]);
  const statuses = [one.status, two.status, pledge.status];
  assert.equal(statuses.filter((status) => status === 409).length, 2, statuses.join());
  const names = (await readWall(running.base, 'open-call')).pledges.map(({ organization: { name } }) =>
    JSON.stringify(name),
  );
  assert.equal(names.filter((name) => /the one/i.test(name)).length, 1);
});

test('of many corrections to the last place in a role at once, one wins', async (t) => {
  const running = await startOffice(t);
  for (const roles of [['garden'], ['garden'], ...Array.from({ length: 6 }, () => ['guide'])]) {
    await send(running, `Of ${Math.random()}`, { roles });
  }
  const answers = await runConcurrently(6, (index) => correct(running, index + 3, { roles: ['garden'] }));
  assert.deepEqual(answers.map(({ status }) => status).sort(), [200, 409, 409, 409, 409, 409]);
  assert.equal((await readInitiative(running.base, 'open-call')).pledges.byRole.garden, 3);
});

test('a receipt given anew has a token that withdraws, in place of the old one', async (t) => {
  const running = await startOffice(t);
  const { base, office } = running;
  const key = createKey();
  const body = createPledge({ organization: { name: 'Lost its receipt' } });
  const first = (await postPledge(base, 'open-call', body, {}, key)).json;
  const renewed = await renew(running, 1);
  const { withdrawalToken, ...receipt } = renewed.json;
  const { withdrawalToken: oldToken, ...oldReceipt } = first;
  assert.deepEqual([renewed.status, receipt], [201, oldReceipt]);
  assert.match(withdrawalToken, /^[0-9A-HJKMNP-TV-Z]{4}(?:-[0-9A-HJKMNP-TV-Z]{4}){3}$/);
  assert.notEqual(withdrawalToken, oldToken);
  // The key gets no token that would not withdraw.
  const again = await postPledge(base, 'open-call', body, {}, key);
  assert.deepEqual([again.status, again.json], [201, oldReceipt]);
  assert.equal((await withdrawPledge(base, 'open-call', 1, oldToken)).status, 403);

  // A correction and another receipt later, the code is still the first.
  await correct(running, 1, { organization: { name: 'Found it' } });
  const second = (await renew(running, 1)).json;
  assert.deepEqual([second.checkCode, second.organization.name], [first.checkCode, 'Found it']);
  assert.ok(second.corrected);
  assert.equal((await withdrawPledge(base, 'open-call', 1, withdrawalToken)).status, 403);
  const withdrawn = await withdrawPledge(
    base,
    'open-call',
    1,
    second.withdrawalToken.toLowerCase().replaceAll('-', ' '),
  );
  assert.deepEqual([withdrawn.status, withdrawn.json.checkCode], [200, first.checkCode]);

  assert.equal((await renew(running, 1)).status, 409);
  assert.equal((await renew(running, 2)).status, 404);
  const { text, json } = await office<{ acts: { act: string; detail: string | null }[] }>('GET', 'acts');
  assert.deepEqual(
    json.acts.map(({ act, detail }) => [act, detail]),
    [
      ['receipt', null],
      ['correct', 'name: Lost its receipt'],
      ['receipt', null],
    ],
  );
  for (const token of [oldToken, withdrawalToken, second.withdrawalToken]) assert.ok(!text.includes(token));
});

test('two receipts given at once leave one token that withdraws, and one check code', async (t) => {
  const running = await startOffice(t);
  const first = await send(running, 'Alpha');
  const answers = await Promise.all([
    renew(running, 1),
    correct(running, 1, { organization: { name: 'Beta' } }),
    renew(running, 1),
  ]);
  for (const { json } of answers) assert.equal(json.checkCode, first.checkCode);
  const [one, , two] = answers as [HttpResponse<PledgeResponse>, unknown, HttpResponse<PledgeResponse>];
  const statuses: number[] = [];
  for (const { json } of [one, two]) {
    statuses.push((await withdrawPledge(running.base, 'open-call', 1, json.withdrawalToken)).status);
  }
  assert.deepEqual(statuses.sort(), [200, 403]);
});
