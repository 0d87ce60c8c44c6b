import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';

import { writeXlsx, type CellValue } from 'hucre/xlsx';

import { initDistrict, readDocument, run, writeSheet } from './workbooks.js';

const HEADINGS = ['名称', '开放时间', '电话', '坐标', '状态', '启用日期', '商圈', '网址', '编号'];

/** A row that can be read but for one cell, by its heading, and what is said of it. */
const CELLS: readonly [heading: string, value: CellValue, zh: string, en: string][] = [
  ['名称', null, '此处没有填写，不能为空。', 'Nothing stands here, and it is needed.'],
  [
    '开放时间',
    '9:00-17:30',
    '没有写明“9:00-17:30”是星期几，或者无法识别。例如：周一至周五 9:00-17:30',
    'Which days is not said of “9:00-17:30”',
  ],
  ['开放时间', '周一 9点-5点', '“9点-5点”的结束早于开始', '“9点-5点” ends before it begins'],
  [
    '电话',
    9.131e26,
    '此处是数字“9.131e+26”，后面几位已被表格软件丢掉。',
    'has lost the last digits. Format the cell as text',
  ],
  ['坐标', '31.2285, 121.4437', '应先写经度，经度和纬度似乎写反了。', 'The longitude comes first: are they swapped?'],
  ['坐标', '示例路', '应为经度和纬度，中间用逗号隔开。例如：121.4437, 31.2285', 'Write longitude and latitude'],
  ['状态', '营业', '写的是“营业”，应为其中之一：已启用、筹建中、暂停、已停用。', '“营业” is none of: 已启用, 筹建中'],
  [
    '启用日期',
    '去年',
    '“去年”不是可以识别的日期。例如：2020-06-29',
    '“去年” is no date that can be read. For example: 2020-06-29',
  ],
  ['启用日期', '2020-02-30', '“2020-02-30”不是可以识别的日期。', 'is no date'],
  [
    '商圈',
    '示例商圏',
    '“商圈”表和数据文件夹里都没有“示例商圏”。是否应为“示例商圈”？',
    'There is no “示例商圏” in the sheet',
  ],
  ['网址', 'www.example.com', '“www.example.com”不是网址，应以 https:// 开头。', 'is no address of a page'],
  ['编号', 'Plaza 66', '只能用小写字母 a-z、数字和连字符，最多 64 个字符。是否应为“plaza-66”？', '“Plaza 66” is no id'],
  ['开放时间', '#N/A', '单元格里是错误值（#N/A）。', 'The cell has an error (#N/A).'],
];

test('each cell that cannot be read is told by sheet, row and column, with an example, and nothing is changed', async (t) => {
  const { folder, parent } = await initDistrict(t);
  const circles = join(parent, 'circles.xlsx');
  await writeSheet(circles, '商圈', [
    ['名称', '网格'],
    ['示例商圈', '一'],
  ]);
  await run(t, ['import', folder, circles]);
  const file = join(parent, 'stations.xlsx');
  const rows = CELLS.map(([heading, value], index) =>
    HEADINGS.map((one) => (one === heading ? value : one === '名称' ? `第${index}站` : null)),
  );
  // A row without a name is no empty row.
  rows[0]?.splice(2, 1, '1');
  await writeSheet(file, '服务站', [['2026年服务站一览'], HEADINGS, ...rows]);
  const before = await readFile(join(folder, 'stations.json'), 'utf8');
  for (const language of ['zh', 'en'] as const) {
    const { lines, code } = await run(t, ['import', folder, file, '--language', language]);
    assert.equal(code, 1);
    assert.equal(lines.length, CELLS.length + 1, lines.join('\n'));
    for (const [index, [heading, , zh, en]] of CELLS.entries()) {
      const letter = String.fromCharCode(65 + HEADINGS.indexOf(heading));
      const line =
        lines.find((one) => one.includes(language === 'zh' ? `第 ${index + 3} 行 ` : `row ${index + 3},`)) ?? '';
      assert.ok(line.startsWith(`服务站${language === 'zh' ? ' 第' : ', row'}`), line);
      assert.ok(line.includes(language === 'zh' ? `${letter} 列（${heading}）：` : `column ${letter} (`), line);
      assert.ok(line.includes(language === 'zh' ? zh : en), `${line}\n${zh}`);
    }
  }
  assert.equal(await readFile(join(folder, 'stations.json'), 'utf8'), before);
});

test('rows that are the same thing twice, a council that is not there and a missing column are told', async (t) => {
  const { folder, parent } = await initDistrict(t);
  const file = join(parent, 'any.xlsx');
  await writeSheet(file, '服务站', [
    ['名称', '电话'],
    ['甲站', '1'],
    ['甲 站', '2'],
  ]);
  assert.match((await run(t, ['import', folder, file])).lines.join(), /第 3 行：与第 2 行是同一条。/);
  await writeSheet(file, '会议和活动', [
    ['联席会议', '标题'],
    ['没有的会', '例会'],
  ]);
  assert.match(
    (await run(t, ['import', folder, file])).lines.join(),
    /第 2 行 A 列（联席会议）：“联席会议”表和数据文件夹里都没有/,
  );
  await writeSheet(file, '会议和活动', [
    ['标题', '日期'],
    ['例会', '2020'],
  ]);
  const { lines, code } = await run(t, ['import', folder, file]);
  assert.deepEqual(lines, ['会议和活动：缺少“联席会议”这一列。', '共 1 处问题，没有改动任何文件。请改正后重新导入。']);
  assert.equal(code, 1);
});

test('a file that cannot be read is told in a sentence', async (t) => {
  const { folder, parent } = await initDistrict(t);
  const workbook = await readFile(join(parent, 'street.xlsx'));
  const encrypted = await writeXlsx({
    sheets: [{ name: 'a', rows: [['x']] }],
    encryption: { password: 'p', spinCount: 1 },
  });
  const cases: [name: string, bytes: Uint8Array | null, expected: RegExp][] = [
    ['none.xlsx', null, /没有文件/],
    ['empty.xlsx', new Uint8Array(), /是空文件/],
    ['cut.xlsx', workbook.subarray(0, workbook.length / 2), /不是完整的工作簿/],
    ['text.xlsx', Buffer.from('名称,电话\n甲,1\n'), /不是完整的工作簿/],
    ['locked.xlsx', encrypted, /设有密码/],
    ['old.xls', workbook, /旧格式/],
    ['list.pdf', workbook, /不是 \.xlsx 或 \.csv/],
    ['other.csv', Buffer.from('a,b\n1,2\n'), /没有认识的表/],
    ['binary.csv', Buffer.from([0xff, 0x81, 0xff, 0xfe, 0x80, 0x0a]), /无法识别 .* 的文字编码/],
    ['street.xlsx', workbook, /没有需要更新的内容/],
  ];
  for (const [name, bytes, expected] of cases) {
    const file = join(parent, name);
    if (bytes) await writeFile(file, bytes);
    const { lines, errors } = await run(t, ['import', folder, file]);
    assert.match(lines.join() + errors, expected, name);
  }
});

test('a list from a spreadsheet in Chinese Windows is read, in GB 18030 and UTF-8, with a mark and without', async (t) => {
  const text = '站点名称,营业时间,联系电话\r\n甲站,"周一至周五 9:00-17:30\n周六休息",021-1234\r\n';
  // 甲站 and the rest in GB 18030, which Node does not write.
  const gb = Buffer.from(
    'd5beb5e3c3fbb3c62cd3aad2b5cab1bce42cc1aacfb5b5e7bbb00d0abcd7d5be2cc3bfccec20393a30302d31373a33302c3032312d313233340d0a',
    'hex',
  );
  for (const bytes of [Buffer.from(text), Buffer.from(`\ufeff${text}`), gb, Buffer.from(`\ufeff${text}`, 'utf16le')]) {
    const { folder, parent } = await initDistrict(t);
    const file = join(parent, 'list.csv');
    await writeFile(file, bytes);
    const { code, lines, errors } = await run(t, ['import', folder, file]);
    assert.equal(code, 0, lines.join('\n') + errors);
    const station = await readDocument<{ name: string; openingHours: { opens: string }[]; telephone: string }>(
      folder,
      'stations/station-1.json',
    );
    assert.deepEqual([station.name, station.openingHours[0]?.opens, station.telephone], ['甲站', '09:00', '021-1234']);
  }
});

test('twenty thousand rows are imported', async (t) => {
  const { folder, parent } = await initDistrict(t);
  const file = join(parent, 'organizations.xlsx');
  const rows = Array.from({ length: 20_000 }, (_, index) => [`第${index}公司`, '121.4437, 31.2285']);
  await writeSheet(file, '单位', [['名称', '坐标'], ...rows]);
  const { code, errors } = await run(t, ['import', folder, file]);
  assert.equal(code, 0, errors);
  const { organizations } = await readDocument<{ organizations: unknown[] }>(folder, 'district.json');
  assert.equal(organizations.length, 20_000);
});
