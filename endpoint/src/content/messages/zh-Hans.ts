import type { TargetKind, UnnamedKind, ValueKind } from '../findings/finding.js';
import { formatValue, type FindingMessages } from './finding-messages.js';

const KINDS: Readonly<Record<ValueKind, string>> = {
  text: '文字',
  number: '数字',
  boolean: ' true 或 false',
  list: '列表（用方括号 [ ]）',
  object: '一组字段（用花括号 { }）',
  'text-or-translations': '文字，或按语言分列的文字',
  position: '[经度, 纬度]',
};

const TARGETS: Readonly<Record<TargetKind, string>> = {
  council: '联席会议',
  circle: '商圈',
  alliance: '联盟',
  station: '服务站',
  organization: '单位',
  initiative: '倡议',
  theme: '主题',
  term: '任期',
};

const UNNAMED: Readonly<Record<UnnamedKind, string>> = {
  station: 'stations.json 中没有这个服务站，地图和列表不会显示它',
  council: '没有商圈、联盟或活动引用这个联席会议，页面不会显示它',
  initiative: 'district.json 的 initiatives 中没有这份倡议，只有知道编号的页面才能显示它',
  page: '没有文件用 next 指向这一页，它不会显示',
  picture: '没有文件用到这张图片',
};

const meant = (suggestion: string | null): string => (suggestion === null ? '' : `是否应为 ${suggestion}？`);
const such = (example: string | null): string => (example === null ? '' : `，例如 ${example}`);

/** Messages on findings, in simplified Chinese. */
export const messages: FindingMessages = {
  note: '提示：',
  findings: {
    'district-missing': () =>
      '缺少这个文件。它写明街道的编号、名称和商圈，例如 {"id": "nanjing-west-road", "name": "南京西路街道", "circles": []}。',
    'stations-missing': () => '缺少这个文件，stations 文件夹里也没有服务站。没有服务站时请写 {"stations": []}。',
    'name-not-served': ({ suggestion }) =>
      `文件名不合要求，不会被读取：应为小写字母、数字和连字符，以 .json 结尾。${meant(suggestion)}`,
    'link-outside': () => '这是指向文件夹之外的链接，不会被读取。请把文件本身放进来。',
    'file-unreadable': ({ reason }) => `无法读取：${reason}。`,
    'file-unnamed': ({ kind }) => `${UNNAMED[kind]}。`,

    'file-empty': () => '文件是空的。',
    'file-html': () => '内容是网页（HTML），不是 JSON。可能保存了网页本身，请重新下载数据。',
    encoding: ({ encoding }) =>
      `文件编码不是 UTF-8${encoding === null ? '' : `，而是 ${encoding === 'GB18030' ? 'GB18030（GBK）' : encoding}`}。请另存为 UTF-8 编码。`,
    'comma-missing': () => '此处缺少逗号，两项之间要用英文逗号 , 隔开。',
    'comma-extra': () => '此处多了一个逗号，最后一项之后不加逗号。',
    'colon-missing': () => '此处缺少冒号，字段名和内容之间要用英文冒号 : 隔开。',
    'value-missing': () => '冒号后面没有内容。不清楚时请写 null。',
    punctuation: ({ found, expected }) => `此处写的是“${found}”，应为英文标点“${expected}”。`,
    quotes: ({ found, suggestion }) => `此处的引号 ${found} 不是英文双引号，应写作 ${suggestion}。`,
    'quote-missing': () => '这段文字缺少结尾的英文双引号 "。',
    'quote-inside': ({ suggestion }) =>
      `文字当中不能直接用英文双引号。请改用中文引号，例如 ${suggestion}，或写作 \\"。`,
    'name-unquoted': ({ found }) => `字段名 ${found} 没有加英文双引号，应为 "${found}"。`,
    'text-unquoted': ({ found }) => `${found} 没有加英文双引号，应为 "${found}"。`,
    literal: ({ found, expected }) => `此处写的是 ${found}，应为 ${expected}。`,
    'number-format': ({ found }) =>
      `${found} 不是数字的写法，应为 5、0.5 或 -5 这样；号码和编码要加英文双引号，例如 "${found}"。`,
    comment: () => 'JSON 中不能写注释，请删去。',
    backslash: ({ suggestion }) =>
      `文字中的反斜杠 \\ 有特殊含义。路径请用 /，例如 ${suggestion}；其他情况请写作 \\\\。`,
    'line-break': () => '文字不能直接换行。请写在一行里，需要换行处写作 \\n。',
    'control-character': () => '文字中有制表符等控制字符，请改为空格。',
    'invisible-character': ({ character }) => `此处有一个看不见的字符（${character}），请删去或改为普通空格。`,
    'bracket-missing': ({ open, close, line }) => `第 ${line} 行的 ${open} 没有结束，此处缺少 ${close}。`,
    'bracket-extra': ({ found }) => `此处多了一个 ${found}。`,
    'text-after-end': () => '内容到这里已经结束，后面不能再有别的内容。',
    symbol: ({ found }) => (found === '' ? '不是 JSON 格式。' : `此处不应出现 ${found}，这里不符合 JSON 格式。`),
    'nested-too-deep': () => '括号嵌套过多（超过 100 层），不是本项目的数据。',
    'member-twice': ({ member, line }) => `字段 "${member}" 在第 ${line} 行已经写过，只有这一处有效。请删去一处。`,

    'member-misspelt': ({ member, suggestion }) => `没有名为 "${member}" 的字段，不会显示。是否应为 "${suggestion}"？`,
    'member-unknown': ({ member }) => `没有名为 "${member}" 的字段，不会显示。`,
    'member-missing': ({ member, example }) =>
      `缺少字段 "${member}"${example === null ? '' : `，例如 "${member}": ${example}`}。`,
    'wrong-type': ({ member, value, expected, example }) =>
      `${member === '' ? '' : `"${member}" `}写的是 ${formatValue(value)}，应为${KINDS[expected]}${such(example)}。`,
    'number-as-text': ({ member, value }) => `"${member}" 写成了数字 ${value}，应为文字，要加英文双引号："${value}"。`,
    'hours-as-text': ({ value, example }) => `开放时间写的是 ${formatValue(value)}，应逐段列出，例如 ${example}。`,
    'id-format': ({ value, suggestion }) =>
      `编号写的是 ${formatValue(value)}，只能用小写字母 a-z、数字和连字符，最多 64 个字符，例如 "plaza-66"。${meant(suggestion && `"${suggestion}"`)}`,
    'id-twice': ({ value }) => `编号 "${value}" 在这个列表里已经用过，这一项不会显示。请换一个编号。`,
    blank: ({ member }) => `"${member}" 是空的，请填写。`,
    'date-format': ({ value, suggestion }) =>
      `日期写的是 ${formatValue(value)}，应为 "2020-06-29"、"2020-06" 或 "2020" 这样。${meant(suggestion && `"${suggestion}"`)}`,
    'date-impossible': ({ value }) => `没有 ${value} 这一天，请核对日期。`,
    'time-format': ({ value, suggestion }) =>
      `时间写的是 ${formatValue(value)}，应为 "09:00" 这样的 24 小时制。${meant(suggestion && `"${suggestion}"`)}`,
    'time-zone': ({ value, suggestion }) =>
      `没有名为 ${formatValue(value)} 的时区，例如 "Asia/Shanghai"。${meant(suggestion && `"${suggestion}"`)}`,
    year: ({ value }) => `年份写的是 ${formatValue(value)}，应为 "2020" 这样。`,
    word: ({ value, words, suggestion }) =>
      `写的是 ${formatValue(value)}，应为${words.length > 1 ? '其中之一：' : ' '}${words.join('、')}。${meant(suggestion)}`,
    'word-unknown': ({ value, words }) => `不认识 ${formatValue(value)}，会当作没有写。可用：${words.join('、')}。`,
    range: ({ member, value, bound }) =>
      `"${member}" 写的是 ${formatValue(value)}，应为${bound === '' ? '整数' : `${bound.replace('>=', '不小于 ').replace('<=', '不大于 ')} 的数`}。`,
    'ring-short': () => '区域边界至少要有四个点（首尾为同一点）。',
    'ring-open': () => '区域边界没有闭合，最后一个点应与第一个点相同。',
    'line-short': () => '线至少要有两个点。',
    'list-empty': ({ member }) => `"${member}" 是空列表，至少要有一项。`,
    'too-many-languages': () => '语言过多，最多 200 种。',
    unfit: ({ member, value }) => `"${member}" 写的是 ${formatValue(value)}，不符合要求。`,

    'position-swapped': ({ value, suggestion }) =>
      `坐标写的是 ${formatValue(value)}，经度和纬度似乎写反了，应先写经度。是否应为 ${suggestion}？`,
    'position-range': ({ value }) => `坐标写的是 ${formatValue(value)}，应为 [经度, 纬度]，例如 [121.45, 31.22]。`,
    'position-text': ({ suggestion }) => `坐标写成了文字，应为数字，不加引号：${suggestion}。`,
    'station-outside': ({ station, circle, metres }) =>
      `服务站 ${station} 不在商圈 ${circle} 的范围内，相距约 ${metres} 米。请核对坐标或所属商圈。`,
    'stations-shifted': ({ count, total, metres, system }) =>
      `${total} 个服务站中有 ${count} 个不在所属商圈的范围内，整体偏移约 ${metres} 米。坐标可能是 ${system}，若是，请在文件开头写明 "coordinateSystem": "${system}"。`,

    'url-scheme-missing': ({ value, suggestion }) => `网址 ${formatValue(value)} 不完整，是否应为 "${suggestion}"？`,
    'url-scheme': ({ value }) =>
      `链接 ${formatValue(value)} 不能用在页面上，只能以 https:、http:、mailto: 或 tel: 开头。`,
    'picture-missing': ({ value, suggestion }) =>
      `没有图片 ${formatValue(value)}。请把图片放进文件夹，路径从本文件所在位置算起。${meant(suggestion && `"${suggestion}"`)}`,
    'picture-kind': ({ value }) => `图片 ${formatValue(value)} 的格式不支持，请转为 svg、png、jpg、webp 或 avif。`,
    'picture-path': ({ value, suggestion }) =>
      `图片路径 ${formatValue(value)} 在网页上打不开，应为从本文件算起的路径，用 / 分隔，例如 "../images/hall.jpg"。${meant(suggestion && `"${suggestion}"`)}`,

    'target-missing': ({ kind, value, suggestion }) =>
      `没有编号为 "${value}" 的${TARGETS[kind]}。${meant(suggestion && `"${suggestion}"`)}`,
    'page-missing': ({ value, suggestion }) =>
      `下一页 "${value}" 不在这个文件夹里。最后一页请写 null。${meant(suggestion && `"${suggestion}"`)}`,
    'page-cycle': () => '下一页又指回了本页。最后一页的 next 请写 null。',
    'id-not-name': ({ value, name }) => `编号 "${value}" 与文件名不一致。是否应为 "${name}"？`,
    'entry-differs': ({ member, value, file, other }) =>
      `"${member}" 此处写的是 ${formatValue(value)}，而 ${file} 中写的是 ${formatValue(other)}，应当一致。`,
    'choose-min': ({ value, roles }) => `至少选 ${value} 个角色，但这份倡议只有 ${roles} 个角色。`,
    'choose-max': ({ value, min }) => `最多选 ${value} 个角色，比至少选的 ${min} 个还少。`,
    'pledges-url': ({ value, suggestion }) => `认领地址写的是 "${value}"，本服务只在 "${suggestion}" 接收认领。`,
    'wall-missing': ({ value }) => `响应名单 "${value}" 不在这个文件夹里。`,
    'period-reversed': ({ start, end }) => `结束（${end}）早于开始（${start}）。`,
    'hours-past-midnight': ({ opens, closes }) => `从 ${opens} 到 ${closes}，会理解为到次日 ${closes} 为止。是否如此？`,
  },
  summary: ({ documents, faults, advice }) => {
    const hints = advice > 0 ? `，${advice} 处提示` : '';
    return faults > 0
      ? `共 ${documents} 个文件：${faults} 处错误${hints}。`
      : `共 ${documents} 个文件，内容无误${hints}。`;
  },
  progress: (count, total) => `已读取 ${count} / ${total} 个文件`,
  watching: '文件有改动时会重新检查，按 Ctrl+C 结束。',
};
