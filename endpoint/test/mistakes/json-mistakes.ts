import type { Mistake } from './district.js';

/** Mistakes in the punctuation of JSON, with all that `check` says of each. */
export const JSON_MISTAKES: readonly Mistake[] = [
  {
    name: 'comma missing between members',
    changes: [['stations/hall.json', '"id": "hall",', '"id": "hall"']],
    zh: ['stations/hall.json:2:15: 此处缺少逗号，两项之间要用英文逗号 , 隔开。'],
    en: ['stations/hall.json:2:15: A comma is missing here, between two items.'],
  },
  {
    name: 'comma missing between items',
    changes: [['stations.json', '    },\n    {\n      "id": "yard"', '    }\n    {\n      "id": "yard"']],
    zh: ['stations.json:9:6: 此处缺少逗号，两项之间要用英文逗号 , 隔开。'],
    en: ['stations.json:9:6: A comma is missing here, between two items.'],
  },
  {
    name: 'comma missing between texts of a list',
    changes: [['stations/hall.json', '"Monday", "Tuesday"', '"Monday" "Tuesday"']],
    zh: ['stations/hall.json:13:29: 此处缺少逗号，两项之间要用英文逗号 , 隔开。'],
    en: ['stations/hall.json:13:29: A comma is missing here, between two items.'],
  },
  {
    name: 'comma missing at two places',
    changes: [
      ['stations/hall.json', '"id": "hall",', '"id": "hall"'],
      ['stations/hall.json', '"opens": "09:00",', '"opens": "09:00"'],
    ],
    zh: [
      'stations/hall.json:2:15: 此处缺少逗号，两项之间要用英文逗号 , 隔开。',
      'stations/hall.json:14:23: 此处缺少逗号，两项之间要用英文逗号 , 隔开。',
    ],
    en: [
      'stations/hall.json:2:15: A comma is missing here, between two items.',
      'stations/hall.json:14:23: A comma is missing here, between two items.',
    ],
  },
  {
    name: 'comma after the last member',
    changes: [['stations/hall.json', '"alt": "门口" }]', '"alt": "门口" }],']],
    zh: ['stations/hall.json:18:59: 此处多了一个逗号，最后一项之后不加逗号。'],
    en: ['stations/hall.json:18:59: There is a comma too many here: none follows the last item.'],
  },
  {
    name: 'comma after the last item',
    changes: [['initiatives/open-call.json', '"服务者" }', '"服务者" },']],
    zh: ['initiatives/open-call.json:7:39: 此处多了一个逗号，最后一项之后不加逗号。'],
    en: ['initiatives/open-call.json:7:39: There is a comma too many here: none follows the last item.'],
  },
  {
    name: 'comma twice',
    changes: [['stations/hall.json', '"status": "open",', '"status": "open",,']],
    zh: ['stations/hall.json:5:19: 此处多了一个逗号，最后一项之后不加逗号。'],
    en: ['stations/hall.json:5:19: There is a comma too many here: none follows the last item.'],
  },
  {
    name: 'colon missing',
    changes: [['stations/hall.json', '"status": "open"', '"status" "open"']],
    zh: ['stations/hall.json:5:11: 此处缺少冒号，字段名和内容之间要用英文冒号 : 隔开。'],
    en: ['stations/hall.json:5:11: A colon is missing here, between the name of a member and its value.'],
  },
  {
    name: 'colon of full width',
    changes: [['stations/hall.json', '"status": "open"', '"status"："open"']],
    zh: ['stations/hall.json:5:11: 此处写的是“：”，应为英文标点“:”。'],
    en: ['stations/hall.json:5:11: ： stands here; write the plain : instead.'],
  },
  {
    name: 'comma of full width',
    changes: [['stations/hall.json', '"status": "open",', '"status": "open"，']],
    zh: ['stations/hall.json:5:19: 此处写的是“，”，应为英文标点“,”。'],
    en: ['stations/hall.json:5:19: ， stands here; write the plain , instead.'],
  },
  {
    name: 'comma of full width in a list',
    changes: [['stations/hall.json', '"Monday", "Tuesday"', '"Monday"、"Tuesday"']],
    zh: ['stations/hall.json:13:29: 此处写的是“、”，应为英文标点“,”。'],
    en: ['stations/hall.json:13:29: 、 stands here; write the plain , instead.'],
  },
  {
    name: 'brackets of full width',
    changes: [['stations/hall.json', '["Monday", "Tuesday"]', '【"Monday", "Tuesday"】']],
    zh: [
      'stations/hall.json:13:20: 此处写的是“【”，应为英文标点“[”。',
      'stations/hall.json:13:40: 此处写的是“】”，应为英文标点“]”。',
    ],
    en: [
      'stations/hall.json:13:20: 【 stands here; write the plain [ instead.',
      'stations/hall.json:13:40: 】 stands here; write the plain ] instead.',
    ],
  },
  {
    name: 'semicolon',
    changes: [['stations/hall.json', '"status": "open",', '"status": "open";']],
    zh: ['stations/hall.json:5:19: 此处写的是“;”，应为英文标点“,”。'],
    en: ['stations/hall.json:5:19: ; stands here; write the plain , instead.'],
  },
  {
    name: 'quotes of Chinese',
    changes: [['stations/hall.json', '"北街驿站"', '“北街驿站”']],
    zh: ['stations/hall.json:3:11: 此处的引号 “ 不是英文双引号，应写作 "北街驿站"。'],
    en: ['stations/hall.json:3:11: The quote “ is not a straight double one; write "北街驿站".'],
  },
  {
    name: 'quote of Chinese at the end',
    changes: [['stations/hall.json', '"北街驿站"', '"北街驿站”']],
    zh: ['stations/hall.json:3:16: 此处的引号 ” 不是英文双引号，应写作 "北街驿站"。'],
    en: ['stations/hall.json:3:16: The quote ” is not a straight double one; write "北街驿站".'],
  },
  {
    name: 'quotes of Chinese around a name',
    changes: [['stations/hall.json', '"status": "open"', '“status”: "open"']],
    zh: ['stations/hall.json:5:3: 此处的引号 “ 不是英文双引号，应写作 "status"。'],
    en: ['stations/hall.json:5:3: The quote “ is not a straight double one; write "status".'],
  },
  {
    name: 'single quotes',
    changes: [['stations/hall.json', '"北街驿站"', "'北街驿站'"]],
    zh: ['stations/hall.json:3:11: 此处的引号 \' 不是英文双引号，应写作 "北街驿站"。'],
    en: ['stations/hall.json:3:11: The quote \' is not a straight double one; write "北街驿站".'],
  },
  {
    name: 'quotes within a text',
    changes: [['stations/hall.json', '"北街驿站"', '"北街"白领"驿站"']],
    zh: ['stations/hall.json:3:14: 文字当中不能直接用英文双引号。请改用中文引号，例如 "北街“白领”驿站"，或写作 \\"。'],
    en: [
      'stations/hall.json:3:14: A double quote within a text ends it. Use curly ones, such as "北街“白领”驿站", or write \\".',
    ],
  },
  {
    name: 'quote missing at the end',
    changes: [['stations/hall.json', '"北街驿站",', '"北街驿站,']],
    zh: ['stations/hall.json:3:11: 这段文字缺少结尾的英文双引号 "。'],
    en: ['stations/hall.json:3:11: The double quote at the end of this text is missing.'],
  },
  {
    name: 'quotes missing around a name',
    changes: [['stations/hall.json', '"status": "open"', 'status: "open"']],
    zh: ['stations/hall.json:5:3: 字段名 status 没有加英文双引号，应为 "status"。'],
    en: ['stations/hall.json:5:3: The name status has no double quotes; write "status".'],
  },
  {
    name: 'quotes missing around a text',
    changes: [['stations/hall.json', '"status": "open"', '"status": open']],
    zh: ['stations/hall.json:5:13: open 没有加英文双引号，应为 "open"。'],
    en: ['stations/hall.json:5:13: open has no double quotes; write "open".'],
  },
  {
    name: 'line break in a text',
    changes: [['stations/hall.json', '"北街驿站"', '"北街\n驿站"']],
    zh: ['stations/hall.json:3:14: 文字不能直接换行。请写在一行里，需要换行处写作 \\n。'],
    en: ['stations/hall.json:3:14: A text cannot go on in the next line. Write it in one, and \\n where a line ends.'],
  },
  {
    name: 'space of full width',
    changes: [['stations/hall.json', '  "status"', '\u3000\u3000"status"']],
    zh: ['stations/hall.json:5:1: 此处有一个看不见的字符（U+3000），请删去或改为普通空格。'],
    en: ['stations/hall.json:5:1: An invisible character (U+3000) stands here: delete it, or use a plain space.'],
  },
  {
    name: 'True',
    changes: [['district.json', '"id": "hexie",', '"id": "hexie",\n  "schematic": True,']],
    zh: ['district.json:3:16: 此处写的是 True，应为 true。'],
    en: ['district.json:3:16: True stands here; write true.'],
  },
  {
    name: 'number with a zero before it',
    changes: [['stations/hall.json', '"021-62790000"', '02162790000']],
    zh: [
      'stations/hall.json:7:16: 02162790000 不是数字的写法，应为 5、0.5 或 -5 这样；号码和编码要加英文双引号，例如 "02162790000"。',
    ],
    en: [
      'stations/hall.json:7:16: 02162790000 is not how a number is written, which is 5, 0.5 or -5; a code needs double quotes: "02162790000".',
    ],
  },
  {
    name: 'comment',
    changes: [['stations/hall.json', '"status": "open",', '"status": "open", // 开放']],
    zh: ['stations/hall.json:5:21: JSON 中不能写注释，请删去。'],
    en: ['stations/hall.json:5:21: JSON has no comments: delete it.'],
  },
  {
    name: 'bracket missing',
    changes: [['stations/hall.json', '      "closes": "17:00"\n    }\n  ],', '      "closes": "17:00"\n    },']],
    zh: ['stations/hall.json:16:6: 第 11 行的 [ 没有结束，此处缺少 ]。'],
    en: ['stations/hall.json:16:6: The [ of line 11 has no end: ] is missing here.'],
  },
  {
    name: 'brace missing at the end',
    changes: [['councils/district.json', '\n  ]\n}\n', '\n  ]\n']],
    zh: ['councils/district.json:22:4: 第 1 行的 { 没有结束，此处缺少 }。'],
    en: ['councils/district.json:22:4: The { of line 1 has no end: } is missing here.'],
  },
  {
    name: 'brace too many at the end',
    changes: [['councils/district.json', '\n  ]\n}\n', '\n  ]\n}}\n']],
    zh: ['councils/district.json:23:2: 此处多了一个 }。'],
    en: ['councils/district.json:23:2: There is a } too many here.'],
  },
  {
    name: 'value missing',
    changes: [['stations/hall.json', '"status": "open"', '"status": ']],
    zh: ['stations/hall.json:5:11: 冒号后面没有内容。不清楚时请写 null。'],
    en: ['stations/hall.json:5:11: Nothing follows the colon. Write null for what is not known.'],
  },
  {
    name: 'nested deep',
    changes: [
      [
        'stations/hall.json',
        '"status": "open",',
        '"status": "open",\n  "_x": ' + '['.repeat(5000) + ']'.repeat(5000) + ',',
      ],
    ],
    zh: ['stations/hall.json:1:185: 括号嵌套过多（超过 100 层），不是本项目的数据。'],
    en: ['stations/hall.json:1:185: The brackets are nested more than 100 deep: these are no data of this project.'],
  },
  {
    name: 'nested deep and broken',
    changes: [['councils/district.json', '['.repeat(100000)]],
    zh: ['councils/district.json:1:101: 括号嵌套过多（超过 100 层），不是本项目的数据。'],
    en: [
      'councils/district.json:1:101: The brackets are nested more than 100 deep: these are no data of this project.',
    ],
  },
  {
    name: 'tab in a text',
    changes: [['stations/hall.json', '"北街驿站"', '"北街\t驿站"']],
    zh: ['stations/hall.json:3:14: 文字中有制表符等控制字符，请改为空格。'],
    en: ['stations/hall.json:3:14: There is a tab or another control character in this text: use a space.'],
  },
];
