import type { TargetKind, UnnamedKind, ValueKind } from '../findings/finding.js';
import { formatValue, type FindingMessages } from './finding-messages.js';

const KINDS: Readonly<Record<ValueKind, string>> = {
  text: '文字',
  number: '數字',
  boolean: ' true 或 false',
  list: '清單（用方括號 [ ]）',
  object: '一組欄位（用大括號 { }）',
  'text-or-translations': '文字，或按語言分列的文字',
  position: '[經度, 緯度]',
};

const TARGETS: Readonly<Record<TargetKind, string>> = {
  council: '聯席會議',
  circle: '商圈',
  alliance: '聯盟',
  station: '服務站',
  organization: '單位',
  initiative: '倡議',
  theme: '主題',
  term: '任期',
};

const UNNAMED: Readonly<Record<UnnamedKind, string>> = {
  station: 'stations.json 中沒有這個服務站，地圖和清單不會顯示它',
  council: '沒有商圈、聯盟或活動引用這個聯席會議，頁面不會顯示它',
  initiative: 'district.json 的 initiatives 中沒有這份倡議，只有知道編號的頁面才能顯示它',
  page: '沒有檔案用 next 指向這一頁，它不會顯示',
  picture: '沒有檔案用到這張圖片',
};

const meant = (suggestion: string | null): string => (suggestion === null ? '' : `是否應為 ${suggestion}？`);
const such = (example: string | null): string => (example === null ? '' : `，例如 ${example}`);

/** Messages on findings, in traditional Chinese. */
export const messages: FindingMessages = {
  note: '提示：',
  findings: {
    'district-missing': () =>
      '缺少這個檔案。它寫明街道的編號、名稱和商圈，例如 {"id": "nanjing-west-road", "name": "南京西路街道", "circles": []}。',
    'stations-missing': () => '缺少這個檔案，stations 資料夾裡也沒有服務站。沒有服務站時請寫 {"stations": []}。',
    'name-not-served': ({ suggestion }) =>
      `檔名不合要求，不會被讀取：應為小寫字母、數字和連字號，以 .json 結尾。${meant(suggestion)}`,
    'link-outside': () => '這是指向資料夾之外的連結，不會被讀取。請把檔案本身放進來。',
    'file-unreadable': ({ reason }) => `無法讀取：${reason}。`,
    'file-unnamed': ({ kind }) => `${UNNAMED[kind]}。`,

    'file-empty': () => '檔案是空的。',
    'file-html': () => '內容是網頁（HTML），不是 JSON。可能儲存了網頁本身，請重新下載資料。',
    encoding: ({ encoding }) =>
      `檔案編碼不是 UTF-8${encoding === null ? '' : `，而是 ${encoding === 'GB18030' ? 'GB18030（GBK）' : encoding}`}。請另存為 UTF-8 編碼。`,
    'comma-missing': () => '此處缺少逗號，兩項之間要用半形逗號 , 隔開。',
    'comma-extra': () => '此處多了一個逗號，最後一項之後不加逗號。',
    'colon-missing': () => '此處缺少冒號，欄位名和內容之間要用半形冒號 : 隔開。',
    'value-missing': () => '冒號後面沒有內容。不清楚時請寫 null。',
    punctuation: ({ found, expected }) => `此處寫的是「${found}」，應為半形標點「${expected}」。`,
    quotes: ({ found, suggestion }) => `此處的引號 ${found} 不是半形雙引號，應寫作 ${suggestion}。`,
    'quote-missing': () => '這段文字缺少結尾的半形雙引號 "。',
    'quote-inside': ({ suggestion }) =>
      `文字當中不能直接用半形雙引號。請改用其他引號，例如 ${suggestion}，或寫作 \\"。`,
    'name-unquoted': ({ found }) => `欄位名 ${found} 沒有加半形雙引號，應為 "${found}"。`,
    'text-unquoted': ({ found }) => `${found} 沒有加半形雙引號，應為 "${found}"。`,
    literal: ({ found, expected }) => `此處寫的是 ${found}，應為 ${expected}。`,
    'number-format': ({ found }) =>
      `${found} 不是數字的寫法，應為 5、0.5 或 -5 這樣；號碼和編碼要加半形雙引號，例如 "${found}"。`,
    comment: () => 'JSON 中不能寫註解，請刪去。',
    backslash: ({ suggestion }) =>
      `文字中的反斜線 \\ 有特殊含義。路徑請用 /，例如 ${suggestion}；其他情況請寫作 \\\\。`,
    'line-break': () => '文字不能直接換行。請寫在一行裡，需要換行處寫作 \\n。',
    'control-character': () => '文字中有定位字元等控制字元，請改為空格。',
    'invisible-character': ({ character }) => `此處有一個看不見的字元（${character}），請刪去或改為普通空格。`,
    'bracket-missing': ({ open, close, line }) => `第 ${line} 行的 ${open} 沒有結束，此處缺少 ${close}。`,
    'bracket-extra': ({ found }) => `此處多了一個 ${found}。`,
    'text-after-end': () => '內容到這裡已經結束，後面不能再有別的內容。',
    symbol: ({ found }) => (found === '' ? '不是 JSON 格式。' : `此處不應出現 ${found}，這裡不符合 JSON 格式。`),
    'nested-too-deep': () => '括號巢狀過多（超過 100 層），不是本專案的資料。',
    'member-twice': ({ member, line }) => `欄位 "${member}" 在第 ${line} 行已經寫過，只有這一處有效。請刪去一處。`,

    'member-misspelt': ({ member, suggestion }) => `沒有名為 "${member}" 的欄位，不會顯示。是否應為 "${suggestion}"？`,
    'member-unknown': ({ member }) => `沒有名為 "${member}" 的欄位，不會顯示。`,
    'member-missing': ({ member, example }) =>
      `缺少欄位 "${member}"${example === null ? '' : `，例如 "${member}": ${example}`}。`,
    'wrong-type': ({ member, value, expected, example }) =>
      `${member === '' ? '' : `"${member}" `}寫的是 ${formatValue(value)}，應為${KINDS[expected]}${such(example)}。`,
    'number-as-text': ({ member, value }) => `"${member}" 寫成了數字 ${value}，應為文字，要加半形雙引號："${value}"。`,
    'hours-as-text': ({ value, example }) => `開放時間寫的是 ${formatValue(value)}，應逐段列出，例如 ${example}。`,
    'id-format': ({ value, suggestion }) =>
      `編號寫的是 ${formatValue(value)}，只能用小寫字母 a-z、數字和連字號，最多 64 個字元，例如 "plaza-66"。${meant(suggestion && `"${suggestion}"`)}`,
    'id-twice': ({ value }) => `編號 "${value}" 在這個清單裡已經用過，這一項不會顯示。請換一個編號。`,
    blank: ({ member }) => `"${member}" 是空的，請填寫。`,
    'date-format': ({ value, suggestion }) =>
      `日期寫的是 ${formatValue(value)}，應為 "2020-06-29"、"2020-06" 或 "2020" 這樣。${meant(suggestion && `"${suggestion}"`)}`,
    'date-impossible': ({ value }) => `沒有 ${value} 這一天，請核對日期。`,
    'time-format': ({ value, suggestion }) =>
      `時間寫的是 ${formatValue(value)}，應為 "09:00" 這樣的 24 小時制。${meant(suggestion && `"${suggestion}"`)}`,
    'time-zone': ({ value, suggestion }) =>
      `沒有名為 ${formatValue(value)} 的時區，例如 "Asia/Shanghai"。${meant(suggestion && `"${suggestion}"`)}`,
    year: ({ value }) => `年份寫的是 ${formatValue(value)}，應為 "2020" 這樣。`,
    word: ({ value, words, suggestion }) =>
      `寫的是 ${formatValue(value)}，應為${words.length > 1 ? '其中之一：' : ' '}${words.join('、')}。${meant(suggestion)}`,
    'word-unknown': ({ value, words }) => `不認識 ${formatValue(value)}，會當作沒有寫。可用：${words.join('、')}。`,
    range: ({ member, value, bound }) =>
      `"${member}" 寫的是 ${formatValue(value)}，應為${bound === '' ? '整數' : `${bound.replace('>=', '不小於 ').replace('<=', '不大於 ')} 的數`}。`,
    'ring-short': () => '區域邊界至少要有四個點（首尾為同一點）。',
    'ring-open': () => '區域邊界沒有閉合，最後一個點應與第一個點相同。',
    'line-short': () => '線至少要有兩個點。',
    'list-empty': ({ member }) => `"${member}" 是空清單，至少要有一項。`,
    'too-many-languages': () => '語言過多，最多 200 種。',
    unfit: ({ member, value }) => `"${member}" 寫的是 ${formatValue(value)}，不符合要求。`,

    'position-swapped': ({ value, suggestion }) =>
      `坐標寫的是 ${formatValue(value)}，經度和緯度似乎寫反了，應先寫經度。是否應為 ${suggestion}？`,
    'position-range': ({ value }) => `坐標寫的是 ${formatValue(value)}，應為 [經度, 緯度]，例如 [121.45, 31.22]。`,
    'position-text': ({ suggestion }) => `坐標寫成了文字，應為數字，不加引號：${suggestion}。`,
    'station-outside': ({ station, circle, metres }) =>
      `服務站 ${station} 不在商圈 ${circle} 的範圍內，相距約 ${metres} 公尺。請核對坐標或所屬商圈。`,
    'stations-shifted': ({ count, total, metres, system }) =>
      `${total} 個服務站中有 ${count} 個不在所屬商圈的範圍內，整體偏移約 ${metres} 公尺。坐標可能是 ${system}，若是，請在檔案開頭寫明 "coordinateSystem": "${system}"。`,

    'url-scheme-missing': ({ value, suggestion }) => `網址 ${formatValue(value)} 不完整，是否應為 "${suggestion}"？`,
    'url-scheme': ({ value }) =>
      `連結 ${formatValue(value)} 不能用在頁面上，只能以 https:、http:、mailto: 或 tel: 開頭。`,
    'picture-missing': ({ value, suggestion }) =>
      `沒有圖片 ${formatValue(value)}。請把圖片放進資料夾，路徑從本檔案所在位置算起。${meant(suggestion && `"${suggestion}"`)}`,
    'picture-kind': ({ value }) => `圖片 ${formatValue(value)} 的格式不支援，請轉為 svg、png、jpg、webp 或 avif。`,
    'picture-path': ({ value, suggestion }) =>
      `圖片路徑 ${formatValue(value)} 在網頁上打不開，應為從本檔案算起的路徑，用 / 分隔，例如 "../images/hall.jpg"。${meant(suggestion && `"${suggestion}"`)}`,

    'target-missing': ({ kind, value, suggestion }) =>
      `沒有編號為 "${value}" 的${TARGETS[kind]}。${meant(suggestion && `"${suggestion}"`)}`,
    'page-missing': ({ value, suggestion }) =>
      `下一頁 "${value}" 不在這個資料夾裡。最後一頁請寫 null。${meant(suggestion && `"${suggestion}"`)}`,
    'page-cycle': () => '下一頁又指回了本頁。最後一頁的 next 請寫 null。',
    'id-not-name': ({ value, name }) => `編號 "${value}" 與檔名不一致。是否應為 "${name}"？`,
    'entry-differs': ({ member, value, file, other }) =>
      `"${member}" 此處寫的是 ${formatValue(value)}，而 ${file} 中寫的是 ${formatValue(other)}，應當一致。`,
    'choose-min': ({ value, roles }) => `至少選 ${value} 個角色，但這份倡議只有 ${roles} 個角色。`,
    'choose-max': ({ value, min }) => `最多選 ${value} 個角色，比至少選的 ${min} 個還少。`,
    'pledges-url': ({ value, suggestion }) => `認領地址寫的是 "${value}"，本服務只在 "${suggestion}" 接收認領。`,
    'wall-missing': ({ value }) => `響應名單 "${value}" 不在這個資料夾裡。`,
    'period-reversed': ({ start, end }) => `結束（${end}）早於開始（${start}）。`,
    'hours-past-midnight': ({ opens, closes }) => `從 ${opens} 到 ${closes}，會理解為到次日 ${closes} 為止。是否如此？`,
  },
  summary: ({ documents, faults, advice }) => {
    const hints = advice > 0 ? `，${advice} 處提示` : '';
    return faults > 0
      ? `共 ${documents} 個檔案：${faults} 處錯誤${hints}。`
      : `共 ${documents} 個檔案，內容無誤${hints}。`;
  },
  progress: (count, total) => `已讀取 ${count} / ${total} 個檔案`,
  watching: '檔案有改動時會重新檢查，按 Ctrl+C 結束。',
};
