import assert from 'node:assert/strict';
import { access, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { test } from 'node:test';

import { readXlsx } from 'hucre/xlsx';

import { createTemporaryFolder, sendRequest, startEndpoint } from '../helpers.js';
import { initDistrict, readDocument, run } from './workbooks.js';

test('init makes a district that is in order, is served, and names a schema in every file', async (t) => {
  const { folder } = await initDistrict(t);
  assert.deepEqual((await run(t, ['check', folder])).lines, ['共 3 个文件，内容无误。']);
  for (const file of ['district.json', 'stations.json', 'stations/example.json']) {
    const { $schema } = await readDocument<{ $schema: string }>(folder, file);
    const schema = JSON.parse(await readFile(join(dirname(join(folder, file)), $schema), 'utf8')) as { title: string };
    assert.match(schema.title, /^(District|Stations|Station)$/);
  }
  const { base } = await startEndpoint(t, { folder });
  assert.match((await sendRequest(base, '/district.json')).text, /示例街道/);
  assert.match((await sendRequest(base, '/embed/station-card')).text, /示例服务站（请替换或删除）/);
  assert.equal((await sendRequest(base, '/.schemas/district.schema.json')).status, 404);
});

test('the workbook of init explains itself, has lists to choose from, and an example in each sheet', async (t) => {
  const { workbook } = await initDistrict(t);
  const { sheets } = await readXlsx(await readFile(workbook), { readStyles: true });
  assert.deepEqual(
    sheets.map(({ name }) => name),
    ['填写说明', '服务站', '商圈', '联盟', '单位', '联席会议', '任期', '成员单位', '会议和活动', '倡议', '倡议角色'],
  );
  const [guide, stations] = sheets;
  assert.match(JSON.stringify(guide?.rows), /带 \* 的列必须填写/);
  assert.match(JSON.stringify(guide?.rows), /开放时间","先写星期，再写时间/);
  assert.equal(stations?.rows[0]?.[0], '名称 *');
  assert.equal(stations?.rows[1]?.[0], '例：示例大厦服务站');
  const lists = stations?.dataValidations?.filter(({ type }) => type === 'list') ?? [];
  assert.ok(lists.some(({ values, formula1 }) => `${values?.join() ?? ''}${formula1 ?? ''}`.includes('筹建中')));
  assert.ok(lists.some(({ formula1 }) => formula1?.includes("'商圈'!$A$3")));
});

test('init changes nothing where something is, and never asks without a terminal', async (t) => {
  const parent = await createTemporaryFolder(t);
  const folder = join(parent, 'street');
  await mkdir(folder);
  await writeFile(join(folder, 'own.txt'), 'own');
  const occupied = await run(t, ['init', folder, '--name', '街道']);
  assert.equal(occupied.code, 1);
  assert.match(occupied.errors, /不是空文件夹/);
  assert.deepEqual(await readdir(folder), ['own.txt']);

  const nameless = await run(t, ['init', join(parent, 'other')]);
  assert.equal(nameless.code, 1);
  assert.match(nameless.errors, /--name/);
  await assert.rejects(access(join(parent, 'other')));

  await writeFile(join(parent, 'third.xlsx'), 'own');
  const taken = await run(t, ['init', join(parent, 'third'), '--name', 'Third', '--language', 'en'], {});
  assert.match(taken.errors, /There is a file .*third\.xlsx already/);
  await assert.rejects(access(join(parent, 'third')));

  const bare = await run(t, [
    'init',
    join(parent, 'third'),
    '--name',
    'Third Street',
    '--language',
    'en',
    '--no-workbook',
  ]);
  assert.equal(bare.code, 0, bare.errors);
  assert.equal((await readDocument(join(parent, 'third'), 'district.json')).id, 'third-street');
});
