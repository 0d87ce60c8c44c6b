import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';

import { PROBLEM } from '../../../src/contract/index.js';
import { openDatabase } from '../../src/storage/database/database.js';
import {
  assertProblem,
  createCreditCode,
  createInitiative,
  createKey,
  createPledge,
  postPledge,
  readInitiative,
  startEndpoint,
  writeContent,
  type HttpResponse,
  type PledgeResponse,
} from '../helpers.js';

const listPointers = ({ json }: HttpResponse<PledgeResponse>): string[] =>
  json.errors.map(({ pointer }) => pointer).sort();

const withContact = (members: object) => ({ contact: { name: 'A. Person', ...members } });

async function startWithFields(t: TestContext, fields: object) {
  const running = await startEndpoint(t);
  await writeContent(running.folder, 'initiatives/open-call.json', createInitiative('open-call', { fields }));
  return running;
}

test('an invalid body gets a 422 problem that points at each fault', async (t) => {
  const { base } = await startEndpoint(t);
  const cases: [object, string[]][] = [
    [{ organization: { name: ' ' } }, ['/organization/name']],
    [{ organization: { name: '（）' } }, ['/organization/name']],
    [{ organization: { name: 'x'.repeat(201) } }, ['/organization/name']],
    [{ organization: { name: 'cut\0off' } }, ['/organization/name']],
    [{ organization: { name: 'half of a \ud83d' } }, ['/organization/name']],
    [
      { contact: { name: 'A.\nPerson', telephone: '1\x1b', email: 'person@example.com' } },
      ['/contact/name', '/contact/telephone'],
    ],
    [{ message: 'a bell\x07' }, ['/message']],
    [{ organization: { name: 'Code', creditCode: '91310106000001' } }, ['/organization/creditCode']],
    [{ organization: { name: 'Person', creditCode: '110101199001010939' } }, ['/organization/creditCode']],
    [{ organization: { name: 'Person', creditCode: '110101 900101 093' } }, ['/organization/creditCode']],
    [{ contact: { name: 'A. Person' } }, ['/contact/email']],
    [{ contact: { name: 'A. Person', email: 'person@' } }, ['/contact/email']],
    [{ contact: null }, ['/contact']],
    [{ roles: [] }, ['/roles']],
    [{ roles: ['guide', 'guide'] }, ['/roles']],
    [{ roles: ['guide', 'nobody'] }, ['/roles/1']],
    [{ roles: ['guide', 'service', 'garden'] }, ['/roles']],
    [{ roles: ['guide', 'service', 'nobody'] }, ['/roles', '/roles/2']],
    [{ message: 'x'.repeat(1001) }, ['/message']],
    [{ publish: 'yes' }, ['/publish']],
    [{ consent: { version: '2025-01' } }, ['/consent/version']],
    [{ consent: { version: null } }, ['/consent/version']],
    [{ consent: undefined }, ['/consent']],
    [{ roles: ['nobody'], consent: { version: 'old' } }, ['/consent/version', '/roles/0']],
  ];
  for (const [members, expected] of cases) {
    const answer = await postPledge(base, 'open-call', createPledge(members));
    assertProblem(answer, 422, PROBLEM.invalidPledge);
    assert.deepEqual(listPointers(answer), expected, JSON.stringify(members));
    assert.ok(answer.json.errors.every(({ detail }) => detail !== ''));
  }
  for (const body of [[], 'text', 7, null]) {
    assertProblem(await postPledge(base, 'open-call', body), 422, PROBLEM.invalidPledge);
  }
  assert.equal((await readInitiative(base, 'open-call')).pledges.count, 0);
});

test('an initiative that asks for at least two roles refuses a pledge with one', async (t) => {
  const { base, folder } = await startEndpoint(t);
  await writeContent(
    folder,
    'initiatives/two-call.json',
    createInitiative('two-call', { choose: { min: 2, max: null } }),
  );
  const answer = await postPledge(base, 'two-call', createPledge());
  assertProblem(answer, 422, PROBLEM.invalidPledge);
  assert.deepEqual(listPointers(answer), ['/roles']);
  assert.equal(
    (await postPledge(base, 'two-call', createPledge({ roles: ['guide', 'service', 'garden'] }))).status,
    201,
  );
});

test('an initiative without a privacy notice accepts only consent to no version', async (t) => {
  const { base } = await startEndpoint(t);
  assert.equal((await postPledge(base, 'free-call', createPledge({ consent: { version: null } }))).status, 201);
  assertProblem(await postPledge(base, 'free-call', createPledge()), 422, PROBLEM.invalidPledge);
});

test('a full role gets a 422 problem that points at it', async (t) => {
  const { base } = await startEndpoint(t);
  for (let taken = 0; taken < 3; taken++) {
    assert.equal((await postPledge(base, 'open-call', createPledge({ roles: ['garden'] }))).status, 201);
  }
  const answer = await postPledge(base, 'open-call', createPledge({ roles: ['guide', 'garden'] }));
  assertProblem(answer, 422, PROBLEM.invalidPledge);
  assert.deepEqual(listPointers(answer), ['/roles/1']);
  assert.deepEqual((await readInitiative(base, 'open-call')).pledges.byRole, {
    guide: 0,
    service: 0,
    garden: 3,
  });
});

test('asking for a full role does not tell whether an organization has pledged, but for the sender of its pledge', async (t) => {
  const { base } = await startEndpoint(t);
  const bodies = [1, 2, 3].map(() => createPledge({ roles: ['garden'] }));
  const key = createKey();
  for (const body of bodies)
    assert.equal(
      (await postPledge(base, 'open-call', body, {}, key.replace(/^"./, `"${bodies.indexOf(body)}`))).status,
      201,
    );
  const stranger = await postPledge(base, 'open-call', createPledge({ roles: ['garden'] }));
  const pledged = await postPledge(
    base,
    'open-call',
    createPledge({ ...bodies[0], contact: { name: 'Spy', email: 'spy@example.com' } }),
  );
  assertProblem(pledged, 422, PROBLEM.invalidPledge);
  assert.equal(pledged.text, stranger.text);
  const own = await postPledge(base, 'open-call', bodies[0], {}, key.replace(/^"./, '"0'));
  assert.deepEqual([own.status, own.json.number], [201, 1]);
});

test('fields that an initiative requires must be present', async (t) => {
  const { base } = await startWithFields(t, {
    creditCode: 'required',
    telephone: 'required',
    email: 'required',
    message: 'required',
  });
  const missing = await postPledge(
    base,
    'open-call',
    createPledge({ ...withContact({ telephone: '1' }), message: ' ' }),
  );
  assert.deepEqual([missing.status, missing.json.type], [422, PROBLEM.invalidPledge]);
  assert.deepEqual(missing.json.errors.map(({ pointer }) => pointer).sort(), [
    '/contact/email',
    '/message',
    '/organization/creditCode',
  ]);
  const complete = createPledge({ organization: { name: 'Whole', creditCode: createCreditCode(3) }, message: 'Hello' });
  assert.equal((await postPledge(base, 'open-call', complete)).status, 201);
});

test('fields that an initiative does not ask for are not stored', async (t) => {
  const { base, database } = await startWithFields(t, { creditCode: 'none', telephone: 'none', message: 'none' });
  const sent = createPledge({ organization: { name: 'Much', creditCode: 'not even one' }, message: 'Hello' });
  assert.equal((await postPledge(base, 'open-call', sent)).status, 201);
  const opened = await openDatabase(database);
  t.after(() => opened.destroy());
  const rows = await opened.selectFrom('pledges').select(['credit_code', 'message']).execute();
  assert.deepEqual(rows, [{ credit_code: null, message: null }]);
  assert.deepEqual(await opened.selectFrom('contacts').select(['telephone', 'email']).execute(), [
    { telephone: null, email: 'person@example.com' },
  ]);
  const unreachable = await postPledge(base, 'open-call', createPledge(withContact({ telephone: '1' })));
  assert.deepEqual(
    unreachable.json.errors.map(({ pointer }) => pointer),
    ['/contact/email'],
  );
});

test('an initiative that asks for neither telephone number nor e-mail address accepts either', async (t) => {
  const { base } = await startWithFields(t, { telephone: 'none', email: 'none' });
  assert.equal((await postPledge(base, 'open-call', createPledge(withContact({ telephone: '1' })))).status, 201);
});

test('an organization with an older code, or one with an unusual check character, can pledge', async (t) => {
  const { base } = await startEndpoint(t);
  for (const creditCode of ['91350203M0001AB129', '310106400012345', '110108000000016', '13257890-1']) {
    const answer = await postPledge(
      base,
      'open-call',
      createPledge({ organization: { name: creditCode, creditCode } }),
    );
    assert.equal(answer.status, 201, creditCode);
  }
});

test('invisible marks of pasted text are cleaned, and not refused', async (t) => {
  const { base, database } = await startEndpoint(t);
  const sent = createPledge({
    organization: { name: '\u202a示例公司\u202c', creditCode: '92141127MA0KD1Y64A\u202c' },
    contact: {
      name: '某\t某',
      telephone: '\u202a13800138000\u202c',
      email: '\ufeffmailto:a@example.com?subject=x\u200b',
    },
  });
  const { status, json } = await postPledge(base, 'open-call', sent);
  assert.equal(status, 201, JSON.stringify(json));
  assert.equal(json.organization.name, '示例公司');
  const opened = await openDatabase(database);
  t.after(() => opened.destroy());
  assert.deepEqual(await opened.selectFrom('contacts').select(['name', 'telephone', 'email']).execute(), [
    { name: '某 某', telephone: '13800138000', email: 'a@example.com' },
  ]);
  const wide = createPledge({ organization: { name: '𠮷'.repeat(200) }, message: '😀'.repeat(1000) });
  assert.equal((await postPledge(base, 'open-call', wide)).status, 201);
  const wider = await postPledge(base, 'open-call', createPledge({ organization: { name: '𠮷'.repeat(201) } }));
  assert.deepEqual(listPointers(wider), ['/organization/name']);
});
