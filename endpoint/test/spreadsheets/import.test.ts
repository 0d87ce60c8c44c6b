import assert from 'node:assert/strict';
import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

import { writeXlsx } from 'hucre/xlsx';

import { createTemporaryFolder, sendRequest, startEndpoint } from '../helpers.js';
import { fillIn, initDistrict, readDocument, run, writeSheet, type Rows } from './workbooks.js';

const STATIONS: Rows = Array.from({ length: 40 }, (_, index) => ({
  名称: `第${index + 1}服务站`,
  开放时间: index % 2 === 0 ? '周一至周五 9:00-17:30；周六、周日休息' : '每天 8点半—晚上8点',
  地址: `示例路${index + 1}号`,
  电话: index % 2 === 0 ? 13_800_138_000 + index : '021-12345678',
  商圈: '示例商圈',
  状态: '已启用',
  启用日期: index % 2 === 0 ? new Date(Date.UTC(2020, 5, 29)) : '2020年6月29日',
}));

const COUNCIL = '示例街道党建联席会议';

const FILLED = {
  服务站: STATIONS,
  单位: [{ 名称: '甲公司' }, { 名称: '乙学校' }],
  商圈: [{ 名称: '示例商圈', 所含单位: '甲公司；乙学校' }],
  联席会议: [{ 名称: COUNCIL, 所属: '街道' }],
  任期: [2020, 2021, 2022].map((year) => ({
    联席会议: COUNCIL,
    主席姓名: `${year}年主席`,
    主席单位: '甲公司',
    开始: `${year}-06-29`,
    结束: `${year + 1}/6/28`,
  })),
  成员单位: [{ 联席会议: COUNCIL, 单位: '甲公司', 加入日期: '2020年6月' }],
  会议和活动: Array.from({ length: 12 }, (_, index) => ({
    联席会议: COUNCIL,
    标题: '联席会议例会',
    日期: `2021年${index + 1}月8日`,
    类型: '会议',
    状态: '已举办',
    参与单位: '甲公司；乙学校',
    服务站: '第1服务站',
  })),
  倡议: [{ 标题: '示例倡议', 正文: '第一段\n第二段' }],
  倡议角色: [{ 倡议: '示例倡议', 角色: '服务员', 名额: 3 }],
};

test('forty stations, twelve meetings and three terms of a workbook are imported, in order, served, and the same when imported again', async (t) => {
  const { folder, workbook } = await initDistrict(t);
  await fillIn(workbook, FILLED);
  const dry = await run(t, ['import', folder, workbook, '--dry-run']);
  assert.match(dry.lines.at(-1) ?? '', /^将更新 44 个文件，现在还没有写入。/);
  assert.deepEqual((await run(t, ['check', folder])).lines, ['共 3 个文件，内容无误。']);

  const imported = await run(t, ['import', folder, workbook]);
  assert.equal(imported.code, 0, imported.errors);
  assert.deepEqual(imported.lines.slice(0, -1).sort(), dry.lines.slice(0, -1).sort());
  assert.deepEqual((await run(t, ['check', folder])).lines, ['共 45 个文件，内容无误。']);
  assert.match((await run(t, ['import', folder, workbook])).lines.at(-1) ?? '', /^没有需要更新的内容。/);

  const station = await readDocument(folder, 'stations/station-1.json');
  assert.equal(station.telephone, '13800138000');
  assert.equal(station.opened, '2020-06-29');
  assert.equal(station.circle, 'circle-1');
  assert.deepEqual(station.openingHours, [
    { dayOfWeek: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'], opens: '09:00', closes: '17:30' },
  ]);
  const district = await readDocument(folder, 'district.json');
  assert.equal(district.council, 'council-1');
  const { base } = await startEndpoint(t, { folder });
  assert.equal((await sendRequest<{ stations: [] }>(base, '/stations.json')).json.stations.length, 41);
  const council = (await sendRequest<Record<string, unknown[]>>(base, '/councils/council-1.json')).json;
  assert.deepEqual([council.terms?.length, council.events?.length, council.members?.length], [3, 12, 1]);
  assert.match((await sendRequest(base, '/embed/station-card?station=station-2')).text, /20:00/);
});

test('what is exported and imported again changes nothing, in each language', async (t) => {
  const source = fileURLToPath(new URL('../../../examples/invented-district', import.meta.url));
  const parent = await createTemporaryFolder(t);
  const folder = join(parent, 'copy');
  await cp(source, folder, { recursive: true });
  for (const language of ['zh', 'zh-Hant', 'en']) {
    const file = join(parent, `${language}.xlsx`);
    const exported = await run(t, ['export', folder, file, '--language', language]);
    assert.equal(exported.code, 0, exported.errors);
    const { lines } = await run(t, ['import', folder, file, '--language', 'en']);
    assert.deepEqual(lines, ['Nothing to change: the folder says all of this already.']);
  }
  const again = await run(t, ['export', folder, join(parent, 'zh.xlsx')]);
  assert.match(again.errors, /已经有文件/);
  const file = join(parent, 'stations.csv');
  await run(t, ['export', folder, file, '--list', '服务站']);
  assert.match((await run(t, ['import', folder, file])).lines.join(), /^没有需要更新的内容。$/);
});

test('an import keeps what it does not know, leaves what a cell or a row is missing for, and deletes on demand', async (t) => {
  const source = fileURLToPath(new URL('../../../examples/invented-district', import.meta.url));
  const parent = await createTemporaryFolder(t);
  const folder = join(parent, 'copy');
  await cp(source, folder, { recursive: true });
  const before = await readDocument(folder, 'stations/yunfan-tower.json');
  const file = join(parent, 'stations.xlsx');
  await writeSheet(file, '服务站', [
    ['编号', '名称', '开放时间', '通知', '电话', '自备列'],
    ['yunfan-tower', '云帆新站', null, '无', '010-1', 'x'],
  ]);
  const { lines } = await run(t, ['import', folder, file]);
  assert.ok(lines.includes('提示：服务站：不认识“自备列”这一列，没有读取。'), lines.join('\n'));
  assert.ok(
    lines.some((line) =>
      /^stations\.json：服务站：云帆新站：名称：“云帆大厦示例驿站（虚构）” → “云帆新站”$/.test(line),
    ),
  );
  const after = await readDocument<Record<string, Record<string, string>>>(folder, 'stations/yunfan-tower.json');
  assert.deepEqual(after, {
    ...before,
    name: { ...(before.name as object), 'zh-Hans': '云帆新站' },
    notice: null,
    telephone: '010-1',
  });
  assert.match(lines.at(-1) ?? '', /另有 9 条不在表中，保持不变；要删除请加 --delete。$/);

  await run(t, ['import', folder, file, '--delete']);
  const { stations } = await readDocument<{ stations: { id: string }[] }>(folder, 'stations.json');
  assert.deepEqual(
    stations.map(({ id }) => id),
    ['yunfan-tower'],
  );
});

test('rows set the order of a list, and columns of other languages their texts', async (t) => {
  const { folder, parent } = await initDistrict(t);
  const file = join(parent, 'circles.xlsx');
  const headings = ['名称', '名称 [en]'];
  await writeSheet(file, '商圈', [headings, ['甲商圈', 'Circle A'], ['乙商圈', 'Circle B']]);
  await run(t, ['import', folder, file]);
  await writeSheet(file, '商圈', [headings, ['丙商圈', null], ['乙商圈', 'Circle B'], ['甲商圈', 'Circle One']]);
  await run(t, ['import', folder, file]);
  const { circles } = await readDocument<{ circles: unknown[] }>(folder, 'district.json');
  assert.deepEqual(circles, [
    { id: 'circle-3', name: '丙商圈' },
    { id: 'circle-2', name: { 'zh-Hans': '乙商圈', en: 'Circle B' } },
    { id: 'circle-1', name: { 'zh-Hans': '甲商圈', en: 'Circle One' } },
  ]);
});

test('a list in two sheets is one, and a sheet of another name is not taken for a list', async (t) => {
  const { folder, parent } = await initDistrict(t);
  const file = join(parent, 'two.xlsx');
  const headings = ['名称', '电话'];
  const sheets = [
    { name: '服务站', rows: [headings, ['甲站', '1']] },
    { name: 'Stations', rows: [headings, ['乙站', '2']] },
    { name: '通讯录', rows: [headings, ['某某', '3']] },
  ];
  await writeFile(file, await writeXlsx({ sheets }));
  const { lines } = await run(t, ['import', folder, file, '--delete']);
  assert.ok(lines.includes('提示：不认识“通讯录”表，没有读取。'));
  const { stations } = await readDocument<{ stations: { name: string }[] }>(folder, 'stations.json');
  assert.deepEqual(
    stations.map(({ name }) => name),
    ['甲站', '乙站'],
  );
});

test('a text that a list guards from being read as a formula or a date comes back as it was', async (t) => {
  const { folder, parent } = await initDistrict(t);
  const file = join(parent, 'guarded.xlsx');
  const texts = ['=1+1', '2020-06-29', '上午9时', 'TRUE'];
  await writeSheet(file, '商圈', [['名称', '网格'], ...texts.map((text, index) => [`商圈${index}`, text])]);
  await run(t, ['import', folder, file]);
  const list = join(parent, 'guarded.csv');
  await run(t, ['export', folder, list, '--list', '商圈']);
  assert.match(await readFile(list, 'utf8'), /,'=1\+1,/);
  assert.deepEqual((await run(t, ['import', folder, list])).lines, ['没有需要更新的内容。']);
});

test('an initiative takes pledges as its row says, with a notice on contact data, and no file is edited', async (t) => {
  const { folder, workbook } = await initDistrict(t);
  const row = {
    标题: '示例倡议',
    认领: '接受，先审后登',
    个人信息处理者: '示例街道办事处',
    用途: '只用于联络本次认领',
    保存期限: '倡议结束后删除',
  };
  await fillIn(workbook, { 倡议: [row], 倡议角色: [{ 倡议: '示例倡议', 角色: '服务员' }] });
  assert.equal((await run(t, ['import', folder, workbook])).code, 0);
  assert.match((await run(t, ['check', folder])).lines.at(-1) ?? '', /内容无误。$/);
  const district = await readDocument<{ initiatives: { id: string }[] }>(folder, 'district.json');
  const id = district.initiatives.at(-1)!.id;
  const file = `initiatives/${id}.json`;
  const read = () => readDocument<{ pledges: Record<string, unknown>; privacy: Record<string, unknown> }>(folder, file);
  const { pledges, privacy } = await read();
  assert.deepEqual(pledges, { url: `${id}/pledges`, moderation: true, wall: `${id}/pledges.json` });
  const { version, ...notice } = privacy;
  assert.match(String(version), /^\d{4}-\d\d-\d\d$/);
  assert.deepEqual(notice, {
    controller: '示例街道办事处',
    purpose: '只用于联络本次认领',
    retention: '倡议结束后删除',
  });
  assert.match((await run(t, ['import', folder, workbook])).lines.at(-1) ?? '', /没有/);

  const update = async (cells: Record<string, string>) => {
    const changed = join(await createTemporaryFolder(t), 'changed.xlsx');
    await writeSheet(changed, '倡议', [Object.keys(cells), Object.values(cells)]);
    return run(t, ['import', folder, changed]);
  };
  assert.equal((await update({ 标题: '示例倡议', 认领: '凭邀请码，直接公布' })).code, 0);
  assert.deepEqual((await read()).pledges, { ...pledges, moderation: false, codes: true });
  assert.equal((await update({ 标题: '示例倡议', 认领: '不接受' })).code, 0);
  assert.equal((await read()).pledges.url, null);
  assert.equal((await update({ 标题: '示例倡议', 认领: 'Taken, listed once approved' })).code, 0);
  assert.deepEqual((await read()).pledges, { ...pledges, codes: false });
  const refused = await update({ 标题: '示例倡议', 认领: '也许' });
  assert.equal(refused.code, 1);
  assert.match(refused.errors + refused.lines.join('\n'), /接受，先审后登/);
});
