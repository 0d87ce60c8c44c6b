import type { SpreadsheetMessages } from './spreadsheet-messages.js';

const quote = (text: string): string => `「${text.length > 60 ? `${text.slice(0, 60)}…` : text}」`;
const meant = (suggestion: string | null): string => (suggestion === null ? '' : `是否應為${quote(suggestion)}？`);

const HOURS = {
  days: (part: string) => `沒有寫明${quote(part)}是星期幾，或者無法辨識。`,
  times: (part: string) => `無法辨識${quote(part)}的時間。`,
  order: (part: string) => `${quote(part)}的結束早於開始，下午五點半請寫 17:30。`,
  rest: (part: string) => `無法辨識${quote(part)}。`,
};

/** Messages on spreadsheets, in traditional Chinese. */
export const messages: SpreadsheetMessages = {
  problems: {
    'cell-error': ({ value }) => `儲存格裡是錯誤值（${value}）。`,
    'text-required': () => '此處沒有填寫，不能為空。',
    'id-format': ({ value, suggestion }) =>
      `編號寫的是${quote(value)}，只能用小寫字母 a-z、數字和連字號，最多 64 個字元。${meant(suggestion)}`,
    'digits-lost': ({ value }) =>
      `此處是數字${quote(value)}，後面幾位已被試算表軟體丟掉。請把儲存格設為「文字」格式，再重新填寫。`,
    date: ({ value }) => `${quote(value)}不是可以辨識的日期。`,
    hours: ({ value, part, reason }) => `寫的是${quote(value)}：${HOURS[reason](part)}`,
    count: ({ value, min }) => `寫的是${quote(value)}，應為不小於 ${min} 的整數。`,
    position: ({ value, isSwapped }) =>
      `${quote(value)}不是座標。${isSwapped ? '應先寫經度，經度和緯度似乎寫反了。' : '應為經度和緯度，中間用逗號隔開。'}`,
    choice: ({ value, labels }) => `寫的是${quote(value)}，應為其中之一：${labels.join('、')}。`,
    url: ({ value }) => `${quote(value)}不是網址，應以 https:// 開頭。`,
    reference: ({ value, sheet, suggestion }) => `「${sheet}」表和資料夾裡都沒有${quote(value)}。${meant(suggestion)}`,
    ambiguous: ({ value, sheet }) => `「${sheet}」裡有多個叫${quote(value)}，請改填編號。`,
    'row-twice': ({ row }) => `與第 ${row} 列是同一條。請刪去一列，或給每列填上各自的編號。`,
    'row-ambiguous': () => '有多條同名，請填上編號。',
  },
  errors: {
    'file-missing': ({ file }) => `沒有檔案 ${file}。`,
    'file-extension': ({ file }) => `${file} 不是 .xlsx 或 .csv 檔案，請另存為其中一種。`,
    'file-exists': ({ file }) => `已經有檔案 ${file}。請換一個名稱，或先把它移走。`,
    'file-empty': ({ file }) => `${file} 是空檔案。`,
    'file-too-large': ({ file, megabytes }) => `${file} 超過 ${megabytes} MB。`,
    'file-broken': ({ file }) => `${file} 打不開，不是完整的活頁簿。請用試算表軟體打開，重新另存為 .xlsx。`,
    'file-old-format': ({ file }) => `${file} 是舊格式，請另存為 .xlsx。`,
    'file-encrypted': ({ file }) => `${file} 設有密碼，請去掉密碼後另存。`,
    'file-encoding': ({ file }) => `無法辨識 ${file} 的文字編碼，請另存為「CSV UTF-8」或 .xlsx。`,
    'too-many-rows': ({ sheet, rows }) => `「${sheet}」表超過 ${rows} 列。`,
    'no-table': ({ file }) => `${file} 裡沒有認識的表。第一列應為欄名，例如：名稱、開放時間、地址。`,
    'no-rows': ({ file }) => `${file} 裡只有欄名和示例，沒有可以匯入的內容。`,
    'list-unknown': ({ list, lists }) => `沒有名為「${list}」的表，可用：${lists.join('、')}。`,
    'district-missing': ({ folder }) => `${folder} 裡沒有 district.json。新建街道請用 init。`,
    'document-broken': ({ file }) => `${file} 無法讀取。請先執行 check，改正後再來。`,
    'folder-not-empty': ({ folder }) => `${folder} 不是空資料夾，請換一個新資料夾。`,
    'name-needed': () => '街道叫什麼名稱？請用 --name 寫明。',
  },
  place: ({ sheet, row, column }) =>
    `${sheet} 第 ${row} 列${column ? ` ${column.letter} 欄（${column.heading}）` : ''}：`,
  such: (example) => `例如：${example}`,
  missingColumn: ({ sheet, heading }) => `${sheet}：缺少「${heading}」這一欄。`,
  change: (change) => {
    if (change.kind === 'reordered') return `${change.file}：${change.sheet}：改為表中的順序`;
    const start = `${change.file}：${change.sheet}：${change.item}：`;
    if (change.kind === 'added') return `${start}新增`;
    if (change.kind === 'deleted') return `${start}刪除`;
    if (change.kind === 'left') return `${start}表中沒有，保持不變`;
    const { heading, before, after } = change;
    return `${start}${heading}：${before === '' ? '空' : quote(before)} → ${after === '' ? '空' : quote(after)}`;
  },
  note: (note) =>
    note.kind === 'sheet-unknown'
      ? `提示：不認識「${note.sheet}」表，沒有讀取。`
      : `提示：${note.sheet}：不認識「${note.heading}」這一欄，沒有讀取。`,
  refused: (problems) => `共 ${problems} 處問題，沒有改動任何檔案。請改正後重新匯入。`,
  imported: ({ files, left }) => `已更新 ${files} 個檔案。${leftOver(left)}`,
  wouldImport: ({ files, left }) => `將更新 ${files} 個檔案，現在還沒有寫入。${leftOver(left)}`,
  unchanged: ({ left }) => `沒有需要更新的內容。${leftOver(left)}`,
  exported: ({ file, rows }) => `${file}：共 ${rows} 列。`,
  init: {
    askName: '街道叫什麼名稱？',
    askWorkbook: (file) => `是否同時建一份填報用的表格 ${file}？（Y/n）`,
    exampleStation: '示例服務站（請替換或刪除）',
    exampleNotice: '這是示例，不是真實的服務站。',
    done: ({ folder, workbook }) =>
      [
        `街道資料已建在 ${folder}，其中有一個示例服務站。`,
        ...(workbook === '' ? [] : [`填好 ${workbook} 之後匯入：`]),
        ...(workbook === '' ? [] : [`  npx fumin-endpoint import ${folder} ${workbook}`]),
        `查看效果：npx fumin-endpoint serve ${folder}`,
      ].join('\n'),
  },
  guide: {
    rules: [
      '每列填一條。請保留第一列的欄名；欄可以調換順序，也可以不要。',
      '以「例：」開頭的列是示例，不會匯入，留著或刪去都可以。',
      '帶 * 的欄必須填寫。空著的儲存格不改動原有內容；填「-」或「無」，就清除原有內容。',
      '先按編號、沒有編號就按名稱找到原來的一條。表中沒有的條目會保留，匯入時加 --delete 才會刪除。',
      '填寫其他表裡的名稱（例如商圈）時，要與那張表裡寫的一致。',
      '一個儲存格裡有多項時，用分號隔開，或用 Alt+Enter 分行。',
      '其他語言另起一欄，在欄名後寫明語言，例如「名稱 [en]」。',
      '全部內容都能讀懂之後才會寫入。想先看會改動什麼，匯入時加 --dry-run。',
    ],
    columns: { sheet: '表', column: '欄', content: '怎麼填' },
    kinds: {
      text: '',
      plain: '',
      telephone: '電話號碼',
      id: '小寫字母 a-z、數字和連字號',
      url: '以 https:// 開頭的網址',
      date: '年月日，也可以只寫年月或年；需要時加上時間',
      hours: '先寫星期，再寫時間，幾段之間用分號；可以寫「休息」「全天」',
      position: '經度, 緯度',
      texts: '可以有多項，用分號或換行隔開',
      services: '可以有多項，用分號或換行隔開',
      scope: '',
      count: '數字',
      choice: '從下拉清單中選擇',
      pledging: '從下拉清單中選擇',
    },
    references: {
      reference: (sheet) => `填「${sheet}」表裡的名稱`,
      references: (sheet) => `填「${sheet}」表裡的名稱，用分號隔開`,
    },
    example: (example) => `例如：${example}`,
    join: (sentences) => sentences.join('；'),
  },
};

function leftOver(left: number): string {
  return left === 0 ? '' : `另有 ${left} 條不在表中，保持不變；要刪除請加 --delete。`;
}
