import type { Mistake } from './district.js';

/** Mistakes in the names of members and in the types of values, with all that `check` says of each. */
export const MEMBER_MISTAKES: readonly Mistake[] = [
  {
    name: 'member twice',
    changes: [['stations/hall.json', '"status": "open",', '"status": "open",\n  "name": "又一个",']],
    zh: ['stations/hall.json:6:3: 字段 "name" 在第 3 行已经写过，只有这一处有效。请删去一处。'],
    en: ['stations/hall.json:6:3: "name" stands in line 3 already, and only this one counts. Delete one of them.'],
  },
  {
    name: 'member misspelt: openingHour',
    changes: [['stations/hall.json', '"openingHours"', '"openingHour"']],
    zh: ['stations/hall.json:11:3: 没有名为 "openingHour" 的字段，不会显示。是否应为 "openingHours"？'],
    en: [
      'stations/hall.json:11:3: There is no member "openingHour", so that it is not shown. Did you mean "openingHours"?',
    ],
  },
  {
    name: 'member misspelt: phone',
    changes: [['stations/hall.json', '"telephone"', '"phone"']],
    zh: ['stations/hall.json:7:3: 没有名为 "phone" 的字段，不会显示。是否应为 "telephone"？'],
    en: ['stations/hall.json:7:3: There is no member "phone", so that it is not shown. Did you mean "telephone"?'],
  },
  {
    name: 'member misspelt: nmae',
    changes: [['stations/hall.json', '"name"', '"nmae"']],
    zh: ['stations/hall.json:3:3: 没有名为 "nmae" 的字段，不会显示。是否应为 "name"？'],
    en: ['stations/hall.json:3:3: There is no member "nmae", so that it is not shown. Did you mean "name"?'],
  },
  {
    name: 'member in Chinese',
    changes: [['stations/hall.json', '"telephone"', '"电话"']],
    zh: ['stations/hall.json:7:3: 没有名为 "电话" 的字段，不会显示。是否应为 "telephone"？'],
    en: ['stations/hall.json:7:3: There is no member "电话", so that it is not shown. Did you mean "telephone"?'],
  },
  {
    name: 'member with a capital',
    changes: [['stations/hall.json', '"telephone"', '"Telephone"']],
    zh: ['stations/hall.json:7:3: 没有名为 "Telephone" 的字段，不会显示。是否应为 "telephone"？'],
    en: ['stations/hall.json:7:3: There is no member "Telephone", so that it is not shown. Did you mean "telephone"?'],
  },
  {
    name: 'list misspelt: circels',
    changes: [['district.json', '"circles"', '"circels"']],
    zh: ['district.json:5:3: 没有名为 "circels" 的字段，不会显示。是否应为 "circles"？'],
    en: ['district.json:5:3: There is no member "circels", so that it is not shown. Did you mean "circles"?'],
  },
  {
    name: 'member that is not known',
    changes: [['stations/hall.json', '"status": "open",', '"status": "open",\n  "wifi": true,']],
    zh: ['stations/hall.json:6:3: 提示：没有名为 "wifi" 的字段，不会显示。'],
    en: ['stations/hall.json:6:3: Note: There is no member "wifi", so that it is not shown.'],
  },
  {
    name: 'member missing: name',
    changes: [['stations/hall.json', '  "name": "北街驿站",\n', '']],
    zh: ['stations/hall.json:1:1: 缺少字段 "name"，例如 "name": "恒隆广场"。'],
    en: ['stations/hall.json:1:1: The member "name" is missing, such as "name": "恒隆广场".'],
  },
  {
    name: 'list missing: roles',
    changes: [
      [
        'initiatives/open-call.json',
        '  "roles": [\n    { "id": "guide", "name": "引领者" },\n    { "id": "service", "name": "服务者" }\n  ],\n',
        '',
      ],
    ],
    zh: ['initiatives/open-call.json:1:1: 缺少字段 "roles"，例如 "roles": [{"id":"plaza-66","name":"恒隆广场"}]。'],
    en: [
      'initiatives/open-call.json:1:1: The member "roles" is missing, such as "roles": [{"id":"plaza-66","name":"恒隆广场"}].',
    ],
  },
  {
    name: 'id with capitals',
    changes: [
      ['district.json', '"id": "bank"', '"id": "Bank"'],
      ['district.json', '["bank"]', '["Bank"]'],
    ],
    zh: [
      'district.json:13:25: 编号写的是 "Bank"，只能用小写字母 a-z、数字和连字符，最多 64 个字符，例如 "plaza-66"。是否应为 "bank"？',
      'district.json:16:29: 编号写的是 "Bank"，只能用小写字母 a-z、数字和连字符，最多 64 个字符，例如 "plaza-66"。是否应为 "bank"？',
    ],
    en: [
      'district.json:13:25: The id is "Bank"; expected a-z, 0-9 and hyphens, 64 characters at most, such as "plaza-66". Did you mean "bank"?',
      'district.json:16:29: The id is "Bank"; expected a-z, 0-9 and hyphens, 64 characters at most, such as "plaza-66". Did you mean "bank"?',
    ],
  },
  {
    name: 'id in Chinese',
    changes: [['initiatives/open-call.json', '"id": "guide"', '"id": "引领"']],
    zh: [
      'initiatives/open-call.json:6:13: 编号写的是 "引领"，只能用小写字母 a-z、数字和连字符，最多 64 个字符，例如 "plaza-66"。',
    ],
    en: [
      'initiatives/open-call.json:6:13: The id is "引领"; expected a-z, 0-9 and hyphens, 64 characters at most, such as "plaza-66".',
    ],
  },
  {
    name: 'id with a space',
    changes: [['initiatives/open-call.json', '"id": "guide"', '"id": "the guide"']],
    zh: [
      'initiatives/open-call.json:6:13: 编号写的是 "the guide"，只能用小写字母 a-z、数字和连字符，最多 64 个字符，例如 "plaza-66"。是否应为 "the-guide"？',
    ],
    en: [
      'initiatives/open-call.json:6:13: The id is "the guide"; expected a-z, 0-9 and hyphens, 64 characters at most, such as "plaza-66". Did you mean "the-guide"?',
    ],
  },
  {
    name: 'id twice',
    changes: [['stations.json', '"id": "yard"', '"id": "hall"']],
    zh: ['stations.json:11:13: 编号 "hall" 在这个列表里已经用过，这一项不会显示。请换一个编号。'],
    en: [
      'stations.json:11:13: The id "hall" stands in this list already, so that this item is not shown. Choose another.',
    ],
  },
  {
    name: 'id that is not the name of the file',
    changes: [['stations/hall.json', '"id": "hall"', '"id": "halle"']],
    zh: ['stations/hall.json:2:9: 编号 "halle" 与文件名不一致。是否应为 "hall"？'],
    en: ['stations/hall.json:2:9: The id "halle" is not the name of the file. Did you mean "hall"?'],
  },
  {
    name: 'id that names no circle',
    changes: [
      ['stations/hall.json', '"circle": "north"', '"circle": "nroth"'],
      ['stations.json', '"circle": "north"', '"circle": "nroth"'],
    ],
    zh: [
      'stations.json:6:17: 没有编号为 "nroth" 的商圈。是否应为 "north"？',
      'stations/hall.json:4:13: 没有编号为 "nroth" 的商圈。是否应为 "north"？',
    ],
    en: [
      'stations.json:6:17: There is no circle "nroth". Did you mean "north"?',
      'stations/hall.json:4:13: There is no circle "nroth". Did you mean "north"?',
    ],
  },
  {
    name: 'id that names no station',
    changes: [['councils/district.json', '"station": "hall"', '"station": "hal"']],
    zh: ['councils/district.json:19:18: 没有编号为 "hal" 的服务站。是否应为 "hall"？'],
    en: ['councils/district.json:19:18: There is no station "hal". Did you mean "hall"?'],
  },
  {
    name: 'id that names no organization',
    changes: [['district.json', '["bank"]', '["banks"]']],
    zh: ['district.json:13:25: 没有编号为 "banks" 的单位。是否应为 "bank"？'],
    en: ['district.json:13:25: There is no organization "banks". Did you mean "bank"?'],
  },
  {
    name: 'id that names no council',
    changes: [['district.json', '"council": "district"', '"council": "distrikt"']],
    zh: ['district.json:4:14: 没有编号为 "distrikt" 的联席会议。是否应为 "district"？'],
    en: ['district.json:4:14: There is no council "distrikt". Did you mean "district"?'],
  },
  {
    name: 'id that names no initiative',
    changes: [['district.json', '"id": "open-call"', '"id": "opencall"']],
    zh: ['district.json:17:27: 没有编号为 "opencall" 的倡议。是否应为 "open-call"？'],
    en: ['district.json:17:27: There is no initiative "opencall". Did you mean "open-call"?'],
  },
  {
    name: 'id that names no theme',
    changes: [['councils/district.json', '["green"]', '["greens"]']],
    zh: ['councils/district.json:17:18: 没有编号为 "greens" 的主题。是否应为 "green"？'],
    en: ['councils/district.json:17:18: There is no theme "greens". Did you mean "green"?'],
  },
  {
    name: 'number for a telephone number',
    changes: [['stations/hall.json', '"021-62790000"', '62790000']],
    zh: ['stations/hall.json:7:16: "telephone" 写成了数字 62790000，应为文字，要加英文双引号："62790000"。'],
    en: ['stations/hall.json:7:16: "telephone" is the number 62790000; expected a text, in double quotes: "62790000".'],
  },
  {
    name: 'number for an id',
    changes: [['councils/district.json', '"id": "opening"', '"id": 1']],
    zh: ['councils/district.json:13:13: "id" 写成了数字 1，应为文字，要加英文双引号："1"。'],
    en: ['councils/district.json:13:13: "id" is the number 1; expected a text, in double quotes: "1".'],
  },
  {
    name: 'text for a number',
    changes: [['initiatives/open-call.json', '"min": 1', '"min": "1"']],
    zh: ['initiatives/open-call.json:9:22: "min" 写的是 "1"，应为数字，例如 4。'],
    en: ['initiatives/open-call.json:9:22: "min" is "1"; expected a number, such as 4.'],
  },
  {
    name: 'text for true',
    changes: [['district.json', '"id": "hexie",', '"id": "hexie",\n  "schematic": "true",']],
    zh: ['district.json:3:16: "schematic" 写的是 "true"，应为 true 或 false。'],
    en: ['district.json:3:16: "schematic" is "true"; expected true or false.'],
  },
  {
    name: 'list for a text',
    changes: [['stations/hall.json', '"北街驿站"', '["北街驿站"]']],
    zh: ['stations/hall.json:3:11: "name" 写的是 ["北街驿站"]，应为文字，例如 "恒隆广场"。'],
    en: ['stations/hall.json:3:11: "name" is ["北街驿站"]; expected a text, such as "恒隆广场".'],
  },
  {
    name: 'text for a list',
    changes: [['district.json', '["bank"]', '"bank"']],
    zh: ['district.json:13:24: "organizations" 写的是 "bank"，应为列表（用方括号 [ ]），例如 ["plaza-66"]。'],
    en: ['district.json:13:24: "organizations" is "bank"; expected a list, in [ ], such as ["plaza-66"].'],
  },
  {
    name: 'object for a list',
    changes: [
      ['stations.json', '"stations": [', '"stations": { "list": ['],
      ['stations.json', '  ]\n}\n', '  ]}\n}\n'],
    ],
    zh: [
      'stations.json:2:15: "stations" 写的是 {"list":[{"id":"hall","name":"北街驿站","circle":"north","status…，应为列表（用方括号 [ ]），例如 [{"id":"plaza-66","name":"恒隆广场"}]。',
    ],
    en: [
      'stations.json:2:15: "stations" is {"list":[{"id":"hall","name":"北街驿站","circle":"north","status…; expected a list, in [ ], such as [{"id":"plaza-66","name":"恒隆广场"}].',
    ],
  },
  {
    name: 'list for a document',
    changes: [['stations/hall.json', '[]']],
    zh: ['stations/hall.json: 写的是 []，应为一组字段（用花括号 { }），例如 {"id":"plaza-66","name":"恒隆广场"}。'],
    en: [
      'stations/hall.json: The document is []; expected members in { }, such as {"id":"plaza-66","name":"恒隆广场"}.',
    ],
  },
  {
    name: 'list says other than the file',
    changes: [['stations.json', '"北街驿站"', '"北街驿站（新）"']],
    zh: [
      'stations.json:5:15: "name" 此处写的是 "北街驿站（新）"，而 stations/hall.json 中写的是 "北街驿站"，应当一致。',
    ],
    en: [
      'stations.json:5:15: "name" is "北街驿站（新）" here and "北街驿站" in stations/hall.json: they have to be the same.',
    ],
  },
  {
    name: 'role limit of nothing',
    changes: [['initiatives/open-call.json', '"name": "引领者"', '"name": "引领者", "limit": 0']],
    zh: ['initiatives/open-call.json:6:46: "limit" 写的是 0，应为不小于 1 的数。'],
    en: ['initiatives/open-call.json:6:46: "limit" is 0; expected at least 1.'],
  },
  {
    name: 'list twice in a file',
    changes: [['district.json', '"initiatives":', '"circles": [],\n  "initiatives":']],
    zh: ['district.json:17:3: 字段 "circles" 在第 5 行已经写过，只有这一处有效。请删去一处。'],
    en: ['district.json:17:3: "circles" stands in line 5 already, and only this one counts. Delete one of them.'],
  },
  {
    name: 'version as a number',
    changes: [['initiatives/open-call.json', '"version": "1"', '"version": 1']],
    zh: ['initiatives/open-call.json:11:27: "version" 写成了数字 1，应为文字，要加英文双引号："1"。'],
    en: ['initiatives/open-call.json:11:27: "version" is the number 1; expected a text, in double quotes: "1".'],
  },
  {
    name: 'name that is blank',
    changes: [
      ['stations/hall.json', '"北街驿站"', '" "'],
      ['stations.json', '"北街驿站"', '" "'],
    ],
    zh: ['stations.json:5:15: "name" 是空的，请填写。', 'stations/hall.json:3:11: "name" 是空的，请填写。'],
    en: ['stations.json:5:15: "name" is blank: fill it in.', 'stations/hall.json:3:11: "name" is blank: fill it in.'],
  },
  {
    name: 'count that is negative',
    changes: [['initiatives/open-call.json', '"url": "open-call/pledges"', '"url": "open-call/pledges", "count": -1']],
    zh: ['initiatives/open-call.json:10:53: "count" 写的是 -1，应为不小于 0 的数。'],
    en: ['initiatives/open-call.json:10:53: "count" is -1; expected at least 0.'],
  },
];
