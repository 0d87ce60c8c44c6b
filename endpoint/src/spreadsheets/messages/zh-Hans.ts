import type { SpreadsheetMessages } from './spreadsheet-messages.js';

const quote = (text: string): string => `“${text.length > 60 ? `${text.slice(0, 60)}…` : text}”`;
const meant = (suggestion: string | null): string => (suggestion === null ? '' : `是否应为${quote(suggestion)}？`);

const HOURS = {
  days: (part: string) => `没有写明${quote(part)}是星期几，或者无法识别。`,
  times: (part: string) => `无法识别${quote(part)}的时间。`,
  order: (part: string) => `${quote(part)}的结束早于开始，下午五点半请写 17:30。`,
  rest: (part: string) => `无法识别${quote(part)}。`,
};

/** Messages on spreadsheets, in simplified Chinese. */
export const messages: SpreadsheetMessages = {
  problems: {
    'cell-error': ({ value }) => `单元格里是错误值（${value}）。`,
    'text-required': () => '此处没有填写，不能为空。',
    'id-format': ({ value, suggestion }) =>
      `编号写的是${quote(value)}，只能用小写字母 a-z、数字和连字符，最多 64 个字符。${meant(suggestion)}`,
    'digits-lost': ({ value }) =>
      `此处是数字${quote(value)}，后面几位已被表格软件丢掉。请把单元格设为“文本”格式，再重新填写。`,
    date: ({ value }) => `${quote(value)}不是可以识别的日期。`,
    hours: ({ value, part, reason }) => `写的是${quote(value)}：${HOURS[reason](part)}`,
    count: ({ value, min }) => `写的是${quote(value)}，应为不小于 ${min} 的整数。`,
    position: ({ value, isSwapped }) =>
      `${quote(value)}不是坐标。${isSwapped ? '应先写经度，经度和纬度似乎写反了。' : '应为经度和纬度，中间用逗号隔开。'}`,
    choice: ({ value, labels }) => `写的是${quote(value)}，应为其中之一：${labels.join('、')}。`,
    url: ({ value }) => `${quote(value)}不是网址，应以 https:// 开头。`,
    reference: ({ value, sheet, suggestion }) =>
      `“${sheet}”表和数据文件夹里都没有${quote(value)}。${meant(suggestion)}`,
    ambiguous: ({ value, sheet }) => `“${sheet}”里有多个叫${quote(value)}，请改填编号。`,
    'row-twice': ({ row }) => `与第 ${row} 行是同一条。请删去一行，或给每行填上各自的编号。`,
    'row-ambiguous': () => '有多条同名，请填上编号。',
  },
  errors: {
    'file-missing': ({ file }) => `没有文件 ${file}。`,
    'file-extension': ({ file }) => `${file} 不是 .xlsx 或 .csv 文件，请另存为其中一种。`,
    'file-exists': ({ file }) => `已经有文件 ${file}。请换一个名称，或先把它移走。`,
    'file-empty': ({ file }) => `${file} 是空文件。`,
    'file-too-large': ({ file, megabytes }) => `${file} 超过 ${megabytes} MB。`,
    'file-broken': ({ file }) => `${file} 打不开，不是完整的工作簿。请用表格软件打开，重新另存为 .xlsx。`,
    'file-old-format': ({ file }) => `${file} 是旧格式，请另存为 .xlsx。`,
    'file-encrypted': ({ file }) => `${file} 设有密码，请去掉密码后另存。`,
    'file-encoding': ({ file }) => `无法识别 ${file} 的文字编码，请另存为“CSV UTF-8”或 .xlsx。`,
    'too-many-rows': ({ sheet, rows }) => `“${sheet}”表超过 ${rows} 行。`,
    'no-table': ({ file }) => `${file} 里没有认识的表。第一行应为列名，例如：名称、开放时间、地址。`,
    'no-rows': ({ file }) => `${file} 里只有列名和示例，没有可以导入的内容。`,
    'list-unknown': ({ list, lists }) => `没有名为“${list}”的表，可用：${lists.join('、')}。`,
    'district-missing': ({ folder }) => `${folder} 里没有 district.json。新建街道请用 init。`,
    'document-broken': ({ file }) => `${file} 无法读取。请先运行 check，改正后再来。`,
    'folder-not-empty': ({ folder }) => `${folder} 不是空文件夹，请换一个新文件夹。`,
    'name-needed': () => '街道叫什么名称？请用 --name 写明。',
  },
  place: ({ sheet, row, column }) =>
    `${sheet} 第 ${row} 行${column ? ` ${column.letter} 列（${column.heading}）` : ''}：`,
  such: (example) => `例如：${example}`,
  missingColumn: ({ sheet, heading }) => `${sheet}：缺少“${heading}”这一列。`,
  change: (change) => {
    if (change.kind === 'reordered') return `${change.file}：${change.sheet}：改为表中的顺序`;
    const start = `${change.file}：${change.sheet}：${change.item}：`;
    if (change.kind === 'added') return `${start}新增`;
    if (change.kind === 'deleted') return `${start}删除`;
    if (change.kind === 'left') return `${start}表中没有，保持不变`;
    const { heading, before, after } = change;
    return `${start}${heading}：${before === '' ? '空' : quote(before)} → ${after === '' ? '空' : quote(after)}`;
  },
  note: (note) =>
    note.kind === 'sheet-unknown'
      ? `提示：不认识“${note.sheet}”表，没有读取。`
      : `提示：${note.sheet}：不认识“${note.heading}”这一列，没有读取。`,
  refused: (problems) => `共 ${problems} 处问题，没有改动任何文件。请改正后重新导入。`,
  imported: ({ files, left }) => `已更新 ${files} 个文件。${leftOver(left)}`,
  wouldImport: ({ files, left }) => `将更新 ${files} 个文件，现在还没有写入。${leftOver(left)}`,
  unchanged: ({ left }) => `没有需要更新的内容。${leftOver(left)}`,
  exported: ({ file, rows }) => `${file}：共 ${rows} 行。`,
  init: {
    askName: '街道叫什么名称？',
    askWorkbook: (file) => `是否同时建一份填报用的表格 ${file}？（Y/n）`,
    exampleStation: '示例服务站（请替换或删除）',
    exampleNotice: '这是示例，不是真实的服务站。',
    done: ({ folder, workbook }) =>
      [
        `街道数据已建在 ${folder}，其中有一个示例服务站。`,
        ...(workbook === '' ? [] : [`填好 ${workbook} 之后导入：`]),
        ...(workbook === '' ? [] : [`  npx fumin-endpoint import ${folder} ${workbook}`]),
        `查看效果：npx fumin-endpoint serve ${folder}`,
      ].join('\n'),
  },
  guide: {
    rules: [
      '每行填一条。请保留第一行的列名；列可以调换顺序，也可以不要。',
      '以“例：”开头的行是示例，不会导入，留着或删去都可以。',
      '带 * 的列必须填写。空着的单元格不改动原有内容；填“-”或“无”，就清除原有内容。',
      '先按编号、没有编号就按名称找到原来的一条。表中没有的条目会保留，导入时加 --delete 才会删除。',
      '填写其他表里的名称（例如商圈）时，要与那张表里写的一致。',
      '一个单元格里有多项时，用分号隔开，或用 Alt+Enter 分行。',
      '其他语言另起一列，在列名后写明语言，例如“名称 [en]”。',
      '全部内容都能读懂之后才会写入。想先看会改动什么，导入时加 --dry-run。',
    ],
    columns: { sheet: '表', column: '列', content: '怎么填' },
    kinds: {
      text: '',
      plain: '',
      telephone: '电话号码',
      id: '小写字母 a-z、数字和连字符',
      url: '以 https:// 开头的网址',
      date: '年月日，也可以只写年月或年；需要时加上时间',
      hours: '先写星期，再写时间，几段之间用分号；可以写“休息”“全天”',
      position: '经度, 纬度',
      texts: '可以有多项，用分号或换行隔开',
      services: '可以有多项，用分号或换行隔开',
      scope: '',
      count: '数字',
      choice: '从下拉列表中选择',
      pledging: '从下拉列表中选择',
    },
    references: {
      reference: (sheet) => `填“${sheet}”表里的名称`,
      references: (sheet) => `填“${sheet}”表里的名称，用分号隔开`,
    },
    example: (example) => `例如：${example}`,
    join: (sentences) => sentences.join('；'),
  },
};

function leftOver(left: number): string {
  return left === 0 ? '' : `另有 ${left} 条不在表中，保持不变；要删除请加 --delete。`;
}
