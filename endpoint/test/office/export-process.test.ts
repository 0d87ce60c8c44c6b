import assert from 'node:assert/strict';
import { test } from 'node:test';

import { readXlsx } from 'hucre/xlsx';

import { exportForService } from '../../src/office/export/export-process.js';
import { exportPledges } from '../../src/office/export/export-pledges.js';
import { openDatabase } from '../../src/storage/database/database.js';
import type { OfficePledge } from '../../src/storage/office-reads.js';
import { createPledge, postPledge } from '../helpers.js';
import { startOffice } from './office.js';

const createOfficePledge = (number: number): OfficePledge => ({
  initiative: 'open-call',
  number,
  checkCode: 'ABCD-EFGH-JKMN',
  state: 'published',
  organization: { name: `示例单位${number}`, creditCode: null },
  contact: { name: '某某', telephone: '013800138000', email: 'person@example.com' },
  roles: number % 2 ? ['guide'] : ['guide', 'service'],
  message: `=1+1\n第二行 _x0041_ ${'😀'.repeat(number % 3)}`,
  publish: true,
  received: '2026-11-27T01:02:03.004Z',
  approved: null,
  hidden: null,
  withdrawn: null,
  initiativeVersion: '1',
  consentVersion: null,
  corrected: null,
});

test('an export of many pledges in a process of its own is what one of few is, also with another at once', async () => {
  const pledges = Array.from({ length: 1001 }, (_, index) => createOfficePledge(index + 1));
  const options = { language: 'zh-Hans', nameRole: (id: string) => ({ guide: '引导员' })[id] ?? id } as const;
  const [csv, json, workbook] = await Promise.all([
    exportForService(pledges, 'csv', options),
    exportForService(pledges, 'json', options),
    exportForService(pledges, 'xlsx', options),
  ]);
  assert.equal(csv.toString(), await exportPledges(pledges, 'csv', options));
  assert.equal(json.toString(), await exportPledges(pledges, 'json', options));
  const { sheets } = await readXlsx(workbook);
  const expected = await readXlsx((await exportPledges(pledges, 'xlsx', options)) as Uint8Array);
  assert.deepEqual(sheets, expected.sheets);
  assert.equal(sheets[0]?.rows.length, 1002);
  assert.match(String(sheets[0]?.rows[2]?.[5]), /引导员、service/);
});

test('the office gets every one of many pledges, in order', async (t) => {
  const { base, office, database } = await startOffice(t);
  await postPledge(base, 'open-call', createPledge());
  const opened = await openDatabase(database);
  t.after(() => opened.destroy());
  const first = await opened.selectFrom('pledges').selectAll().executeTakeFirstOrThrow();
  const count = 1200;
  for (let start = 2; start <= count; start += 200) {
    const numbers = Array.from({ length: Math.min(200, count - start + 1) }, (_, index) => start + index);
    const rows = numbers.map((number) => ({
      ...first,
      number,
      key_hash: `key ${number}`,
      organization_name: `示例单位${number}`,
      organization_key: `key ${number}`,
      credit_code: null,
    }));
    await opened.insertInto('pledges').values(rows).execute();
  }
  const { status, json } = await office<OfficePledge[]>('GET', 'initiatives/open-call/export.json');
  assert.equal(status, 200);
  assert.deepEqual(
    json.map(({ number }) => number),
    Array.from({ length: count }, (_, index) => index + 1),
  );
  assert.equal(json.at(-1)?.organization.name, '示例单位1200');
  const { acts } = (await office<{ acts: { act: string }[] }>('GET', 'acts')).json;
  assert.deepEqual(
    acts.map(({ act }) => act),
    ['export json'],
  );
});
