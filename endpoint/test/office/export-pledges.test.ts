import assert from 'node:assert/strict';
import { test } from 'node:test';

import { exportPledges } from '../../src/office/export/export-pledges.js';
import type { OfficePledge } from '../../src/storage/office-reads.js';
import { openInSpreadsheet, type CellValue } from './spreadsheet.js';

const PLEDGE: OfficePledge = {
  initiative: 'open-call',
  number: 1,
  checkCode: 'ABCD-EFGH-JKMN',
  state: 'published',
  organization: { name: '示例单位', creditCode: '91310106MA1FY0ABCD' },
  contact: { name: '某某', telephone: '13800138000', email: 'person@example.com' },
  roles: ['guide'],
  message: '你好',
  publish: true,
  received: '2026-11-27T01:02:03.004Z',
  approved: null,
  hidden: null,
  withdrawn: null,
  initiativeVersion: '1',
  consentVersion: null,
  corrected: null,
};

/** Exports pledges, and opens the table in a spreadsheet: each row by the names of the columns. */
async function openExport(pledges: readonly OfficePledge[]): Promise<Record<string, CellValue>[]> {
  const csv = await exportPledges(pledges, 'csv', { language: 'zh-Hans' });
  const [names = [], ...rows] = openInSpreadsheet(String(csv));
  return rows.map((row) => {
    assert.equal(row.length, names.length, JSON.stringify(row));
    return Object.fromEntries(row.map((value, index) => [names[index] as string, value]));
  });
}

test('a message of several lines stays one cell of one row, and no line of it is a formula', async () => {
  for (const lineBreak of ['\n', '\r\n', '\r', '\u2028']) {
    const message = `第一行${lineBreak}=1+1${lineBreak}@SUM(A1)`;
    const rows = await openExport([
      { ...PLEDGE, message },
      { ...PLEDGE, number: 2 },
    ]);
    assert.deepEqual(
      rows.map((row) => row.number),
      [1, 2],
    );
    assert.equal(rows[0]?.message, message);
  }
});

test('a spreadsheet makes no formula, number, date, time or truth value of a text, and loses no digit', async () => {
  for (const text of [
    '9131000000000E0014',
    '9.131E+26',
    '1e5',
    '１２３４５６７８９０１２３４５６',
    '913100001322034563',
    '110105199001010',
    '02112345678',
    '00',
    '1.10',
    '1,000',
    '50%',
    '¥100',
    '(12)',
    '.5',
    '1-2',
    '3/4',
    '1 1/2',
    '2026-11',
    '2026.11.27',
    '11月27日',
    '2026年11月',
    'Mar-1',
    'mar-1',
    'SEPT2',
    '1-dec',
    '9:00',
    '10:30 PM',
    '9 am',
    'TRUE',
    'false',
    '=1+1',
    '  @SUM(A1)',
    '+86 21 5555 0000',
    '-1',
    '＝１',
    '\u200b=1',
  ]) {
    const [row] = await openExport([
      {
        ...PLEDGE,
        organization: { name: text, creditCode: text },
        contact: { name: text, telephone: text, email: text },
        roles: [text],
        message: text,
        initiativeVersion: text,
        consentVersion: text,
      },
    ]);
    for (const [column, value] of Object.entries(row ?? {})) {
      if (['number', 'checkCode', 'state', 'publish', 'received'].includes(column) || value === '') continue;
      assert.equal(value, `'${text}`, column);
    }
  }
});

test('texts that a spreadsheet leaves alone stay as they were sent', async () => {
  const name = '3月花园（上海）1号店';
  const [row] = await openExport([{ ...PLEDGE, organization: { name, creditCode: '91310106MA1FY0ABCD' } }]);
  assert.equal(row?.organization, name);
  assert.equal(row?.creditCode, '91310106MA1FY0ABCD');
  assert.equal(row?.checkCode, 'ABCD-EFGH-JKMN');
  assert.equal(row?.received, '2026-11-27T01:02:03.004Z');
  assert.equal(row?.email, 'person@example.com');
  // A number, and none of its digits is lost.
  assert.equal(row?.telephone, 13800138000);
});
