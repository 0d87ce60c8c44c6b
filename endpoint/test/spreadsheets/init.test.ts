import assert from 'node:assert/strict';
import { access, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { test } from 'node:test';

import { Ajv2020 } from 'ajv/dist/2020.js';
import { readXlsx } from 'hucre/xlsx';

import { createTemporaryFolder, sendRequest, startEndpoint } from '../helpers.js';
import { initDistrict, readDocument, run, writeSheet } from './workbooks.js';

interface DocumentSchema {
  readonly title: string;
  readonly description: string;
}

/** Validates a document by the schema that it names, as an editor does, and returns the schema. */
async function validateByOwnSchema(folder: string, file: string): Promise<DocumentSchema> {
  const document = await readDocument<{ $schema: string }>(folder, file);
  const path = join(dirname(join(folder, file)), document.$schema);
  const schema = JSON.parse(await readFile(path, 'utf8')) as DocumentSchema;
  const ajv = new Ajv2020({ strict: false, validateFormats: false });
  assert.ok(ajv.validate(schema, document), `${file}: ${ajv.errorsText()}`);
  return schema;
}

test('init makes a district that is in order, is served, and names a schema in every file', async (t) => {
  const { folder } = await initDistrict(t);
  assert.deepEqual((await run(t, ['check', folder])).lines, ['共 3 个文件，内容无误。']);
  for (const [file, title] of [
    ['district.json', 'District'],
    ['stations.json', 'Stations'],
    ['stations/example.json', 'Station'],
  ] as const)
    assert.equal((await validateByOwnSchema(folder, file)).title, title);
  const { base } = await startEndpoint(t, { folder });
  assert.match((await sendRequest(base, '/district.json')).text, /示例街道/);
  assert.match((await sendRequest(base, '/embed/station-card')).text, /示例服务站（请替换或删除）/);
  for (const schema of ['district.schema.json', 'zh-Hans/district.schema.json'])
    assert.equal((await sendRequest(base, `/.schemas/${schema}`)).status, 404);
});

test('the files of init name schemas in their language, and so do those that an import adds', async (t) => {
  for (const [language, name, description] of [
    ['zh-Hans', '示例街道', /^街道：/],
    ['zh-Hant', '示例街道', /^街道：/],
    ['en', 'Example Subdistrict', /^The district:/],
  ] as const) {
    const parent = await createTemporaryFolder(t);
    const folder = join(parent, 'street');
    assert.equal((await run(t, ['init', folder, '--name', name, '--language', language])).code, 0);
    assert.match((await validateByOwnSchema(folder, 'district.json')).description, description);

    const hall = join(parent, 'hall.xlsx');
    await writeSheet(hall, '服务站', [
      ['名称', '编号'],
      ['示例大厦服务站', 'hall'],
    ]);
    const { code, errors } = await run(t, ['import', folder, hall]);
    assert.equal(code, 0, errors);
    const $schema = async (file: string) => (await readDocument(folder, file)).$schema;
    assert.equal(await $schema('stations/hall.json'), await $schema('stations/example.json'));
    await validateByOwnSchema(folder, 'stations/hall.json');
  }
});

test('an import adds no schema where a folder names none, or one of its own', async (t) => {
  for (const own of [undefined, 'https://street.example/district.schema.json']) {
    const { folder, parent } = await initDistrict(t);
    // What is undefined is not written.
    const district = { ...(await readDocument(folder, 'district.json')), $schema: own };
    await writeFile(join(folder, 'district.json'), JSON.stringify(district));
    const hall = join(parent, 'hall.xlsx');
    await writeSheet(hall, '服务站', [
      ['名称', '编号'],
      ['示例大厦服务站', 'hall'],
    ]);
    const { code, errors } = await run(t, ['import', folder, hall]);
    assert.equal(code, 0, errors);
    assert.equal((await readDocument(folder, 'stations/hall.json')).$schema, undefined);
    assert.equal((await readDocument(folder, 'district.json')).$schema, own);
  }
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
