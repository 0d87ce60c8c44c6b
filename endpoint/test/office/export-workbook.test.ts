import assert from 'node:assert/strict';
import { test } from 'node:test';

import { readXlsx, type CellValue } from 'hucre/xlsx';

import { createCreditCode, createPledge, postPledge } from '../helpers.js';
import { MODERATED, startOffice, type RunningOffice } from './office.js';

const EXPORT = 'initiatives/open-call/export.xlsx';

/** Exports the pledges and opens the workbook again: its one sheet, rows by their headings. */
async function openExport({ office }: RunningOffice, query = '', headers: Record<string, string> = {}) {
  const answer = await office('GET', `${EXPORT}${query}`, undefined, headers);
  assert.equal(answer.status, 200, answer.text);
  const { sheets } = await readXlsx(answer.bytes);
  assert.equal(sheets.length, 1);
  const [{ name, rows, freezePane }] = sheets as [(typeof sheets)[number]];
  const [headings = [], ...entries] = rows;
  return {
    answer,
    name,
    freezePane,
    headings: headings.map(String),
    rows: entries.map((row) =>
      Object.fromEntries(row.map((value, index) => [String(headings[index]), value])),
    ) as Record<string, CellValue>[],
  };
}

test('a workbook has texts as they were sent, real times of the street, and words for a person', async (t) => {
  const running = await startOffice(t, {
    ...MODERATED,
    roles: [
      { id: 'guide', name: { 'zh-Hans': '引导员', en: 'Guide' } },
      { id: 'service', name: '服务员' },
    ],
  });
  const { base, decide, office } = running;
  const creditCode = createCreditCode(3);
  const texts = ['=1+1', '013800138000', '1e5', '2026-11-27', '11月27日', 'TRUE', '+86 21 5555 0000', '_x0041_'];
  for (const text of texts) {
    await postPledge(
      base,
      'open-call',
      createPledge({
        organization: { name: `${text} 示例`, creditCode: null },
        contact: { name: text, telephone: text },
        message: `${text}\n第二行`,
        roles: ['service', 'guide'],
      }),
    );
  }
  await postPledge(base, 'open-call', createPledge({ organization: { name: '甲', creditCode }, publish: false }));
  await decide('approve', [1]);
  await decide('withdraw', [2]);
  await office('POST', 'initiatives/open-call/register/3/correction', { organization: { name: '更正' } });

  const { answer, name, freezePane, headings, rows } = await openExport(running);
  assert.equal(answer.headers['content-type'], 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet');
  assert.equal(answer.headers['content-disposition'], 'attachment; filename="open-call.xlsx"');
  assert.deepEqual([name, freezePane?.rows, headings.length], ['认领', 1, 18]);
  assert.deepEqual(headings.slice(0, 6), ['编号', '校验码', '状态', '单位名称', '统一社会信用代码', '认领角色']);
  for (const [index, text] of texts.entries()) {
    if (index === 1) continue;
    const row = rows[index] ?? {};
    assert.deepEqual(
      [row['编号'], row['联系人'], row['电话'], row['留言']],
      [index + 1, text, text, `${text}\n第二行`],
    );
    assert.equal(row['认领角色'], '服务员、引导员');
  }
  assert.deepEqual(
    rows.map((row) => row['状态']),
    ['已公开', '已撤回', ...Array.from({ length: 6 }, () => '待审核'), '不公开'],
  );
  assert.deepEqual(
    [rows[8]?.['统一社会信用代码'], rows[8]?.['同意公开'], rows[0]?.['同意公开']],
    [creditCode, '否', '是'],
  );
  assert.deepEqual([rows[1]?.['电话'] ?? null, rows[2]?.['单位名称']], [null, '更正']);
  const isNow = (cell: CellValue | undefined) =>
    cell instanceof Date && Math.abs(cell.getTime() - Date.now() - 8 * 3_600_000) < 60_000;
  assert.ok(isNow(rows[0]?.['收到时间（北京时间）']), String(rows[0]?.['收到时间（北京时间）']));
  assert.ok(isNow(rows[0]?.['审核通过时间']) && isNow(rows[1]?.['撤回时间']) && isNow(rows[2]?.['更正时间']));
  assert.equal(rows[0]?.['更正时间'] ?? null, null);

  const { acts } = (await office<{ acts: { who: string; act: string }[] }>('GET', 'acts')).json;
  assert.deepEqual([acts[0]?.act, acts[0]?.who], ['export xlsx', 'api: Wang']);
});

test('its headings are in the language that is asked for, in simplified Chinese else', async (t) => {
  const running = await startOffice(t);
  await postPledge(running.base, 'open-call', createPledge());
  for (const [query, accepted, sheet] of [
    ['', undefined, '认领'],
    ['', 'en-GB,en;q=0.9,zh-CN;q=0.8', 'Pledges'],
    ['', 'en;q=0.5, zh-TW', '認領'],
    ['', 'fr-FR, zh-CN;q=0.9', '认领'],
    ['', 'fr', '认领'],
    ['', '*;q=x,,;', '认领'],
    ['', 'en;q=0', '认领'],
    ['?language=en', 'zh-CN', 'Pledges'],
    ['?language=zh-Hant', undefined, '認領'],
  ] as const) {
    const { name, rows } = await openExport(
      running,
      query,
      accepted === undefined ? {} : { 'accept-language': accepted },
    );
    assert.deepEqual([name, rows.length], [sheet, 1], `${query} ${accepted ?? ''}`);
  }
  for (const query of ['?language=fr', '?language=', '?language=en&language=en']) {
    assert.equal((await running.office('GET', EXPORT + query)).status, 400, query);
  }
});

test('a workbook of no pledges has its headings', async (t) => {
  const { headings, rows } = await openExport(await startOffice(t), '?language=en');
  assert.deepEqual([headings[0], headings.at(-1), rows], ['Number', 'Corrected', []]);
});

test('table and JSON have what they had, and when a pledge was corrected in the end', async (t) => {
  const running = await startOffice(t);
  await postPledge(running.base, 'open-call', createPledge({ organization: { name: 'Alhpa' } }));
  await running.office('POST', 'initiatives/open-call/register/1/correction', { organization: { name: 'Alpha' } });
  const csv = (await running.office('GET', 'initiatives/open-call/export.csv')).text.slice(1).split('\r\n');
  assert.equal(
    csv[0],
    'number,checkCode,state,organization,creditCode,roles,contact,telephone,email,message,publish,received,approved,hidden,withdrawn,initiativeVersion,consentVersion,corrected',
  );
  assert.match(csv[1] ?? '', /^1,[\w-]+,published,Alpha,,guide,.*,'2026-11,\d{4}-\d\d-\d\dT[\d:.]+Z$/);
  const [json] = (await running.office<Record<string, unknown>[]>('GET', 'initiatives/open-call/export.json')).json;
  assert.equal(Object.keys(json ?? {}).at(-1), 'corrected');
});
