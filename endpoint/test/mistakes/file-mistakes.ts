import { DISTRICT, type Mistake } from './district.js';

/** Mistakes in what a file is, in its encoding, and in its name, with all that `check` says of each. */
export const FILE_MISTAKES: readonly Mistake[] = [
  {
    name: 'empty file',
    changes: [['councils/district.json', '']],
    zh: ['councils/district.json: 文件是空的。'],
    en: ['councils/district.json: The file is empty.'],
  },
  {
    name: 'web page for a document',
    changes: [['councils/district.json', '<!DOCTYPE html>\n<html><body>404</body></html>\n']],
    zh: ['councils/district.json: 内容是网页（HTML），不是 JSON。可能保存了网页本身，请重新下载数据。'],
    en: [
      'councils/district.json: This is a web page (HTML), and not JSON. Perhaps the page itself was saved: download the data again.',
    ],
  },
  {
    name: 'GB18030',
    changes: [
      [
        'stations/hall.json',
        Buffer.from(
          '7b226964223a2268616c6c222c226e616d65223a22b1b1bdd6e6e4d5be222c22636972636c65223a226e6f727468227d',
          'hex',
        ),
      ],
    ],
    zh: ['stations/hall.json: 文件编码不是 UTF-8，而是 GB18030（GBK）。请另存为 UTF-8 编码。'],
    en: ['stations/hall.json: Is not in UTF-8, but in GB18030 (GBK). Save it as UTF-8.'],
  },
  {
    name: 'GB18030 for the district',
    changes: [
      [
        'district.json',
        Buffer.from(
          '7b226964223a226865786965222c226e616d65223a22bacdd0b3bdd6b5c0222c22636972636c6573223a5b5d7d',
          'hex',
        ),
      ],
    ],
    zh: ['district.json: 文件编码不是 UTF-8，而是 GB18030（GBK）。请另存为 UTF-8 编码。'],
    en: ['district.json: Is not in UTF-8, but in GB18030 (GBK). Save it as UTF-8.'],
  },
  {
    name: 'Big5',
    changes: [
      ['stations/hall.json', Buffer.from('7b226964223a2268616c6c222c226e616d65223a22a5dca8d2b6e6afb8a4a4227d', 'hex')],
    ],
    zh: ['stations/hall.json: 文件编码不是 UTF-8，而是 Big5。请另存为 UTF-8 编码。'],
    en: ['stations/hall.json: Is not in UTF-8, but in Big5. Save it as UTF-8.'],
  },
  {
    name: 'UTF-16',
    changes: [['stations/hall.json', Buffer.from('\ufeff' + DISTRICT['stations/hall.json'], 'utf16le')]],
    zh: ['stations/hall.json: 文件编码不是 UTF-8，而是 UTF-16。请另存为 UTF-8 编码。'],
    en: ['stations/hall.json: Is not in UTF-8, but in UTF-16. Save it as UTF-8.'],
  },
  {
    name: 'UTF-8 with a byte order mark',
    changes: [['stations/hall.json', '\ufeff' + DISTRICT['stations/hall.json']]],
    zh: [],
    en: [],
  },
  {
    name: 'file with a capital',
    changes: [
      ['stations/yard.json', null],
      ['stations/Yard.json', '{ "id": "yard", "name": "南院驿站", "circle": "north" }\n'],
    ],
    zh: [
      'stations/Yard.json: 文件名不合要求，不会被读取：应为小写字母、数字和连字符，以 .json 结尾。是否应为 stations/yard.json？',
    ],
    en: [
      'stations/Yard.json: The name of this file is not one that is read: use a-z, 0-9 and hyphens, and .json at its end. Did you mean stations/yard.json?',
    ],
  },
  {
    name: 'file in Chinese',
    changes: [['stations/北街.json', '{ "id": "yard", "name": "南院驿站", "circle": "north" }\n']],
    zh: ['stations/北街.json: 文件名不合要求，不会被读取：应为小写字母、数字和连字符，以 .json 结尾。'],
    en: [
      'stations/北街.json: The name of this file is not one that is read: use a-z, 0-9 and hyphens, and .json at its end.',
    ],
  },
  {
    name: 'file ends with .JSON',
    changes: [
      ['councils/district.json', null],
      ['councils/district.JSON', DISTRICT['councils/district.json']],
    ],
    zh: [
      'councils/district.JSON: 文件名不合要求，不会被读取：应为小写字母、数字和连字符，以 .json 结尾。是否应为 councils/district.json？',
    ],
    en: [
      'councils/district.JSON: The name of this file is not one that is read: use a-z, 0-9 and hyphens, and .json at its end. Did you mean councils/district.json?',
    ],
  },
  {
    name: 'file ends with .json.txt',
    changes: [
      ['district.json', null],
      ['district.json.txt', DISTRICT['district.json']],
    ],
    zh: [
      'district.json.txt: 文件名不合要求，不会被读取：应为小写字母、数字和连字符，以 .json 结尾。是否应为 district.json？',
    ],
    en: [
      'district.json.txt: The name of this file is not one that is read: use a-z, 0-9 and hyphens, and .json at its end. Did you mean district.json?',
    ],
  },
  {
    name: 'folder misspelt',
    changes: [
      ['councils/district.json', null],
      ['council/district.json', DISTRICT['councils/district.json']],
    ],
    zh: [
      'council/district.json: 文件名不合要求，不会被读取：应为小写字母、数字和连字符，以 .json 结尾。是否应为 councils/district.json？',
    ],
    en: [
      'council/district.json: The name of this file is not one that is read: use a-z, 0-9 and hyphens, and .json at its end. Did you mean councils/district.json?',
    ],
  },
  {
    name: 'stations.json misspelt',
    changes: [
      ['stations.json', null],
      ['station.json', DISTRICT['stations.json']],
    ],
    zh: [
      'station.json: 文件名不合要求，不会被读取：应为小写字母、数字和连字符，以 .json 结尾。是否应为 stations.json？',
    ],
    en: [
      'station.json: The name of this file is not one that is read: use a-z, 0-9 and hyphens, and .json at its end. Did you mean stations.json?',
    ],
  },
  {
    name: 'no district.json',
    changes: [['district.json', null]],
    zh: [
      'district.json: 缺少这个文件。它写明街道的编号、名称和商圈，例如 {"id": "nanjing-west-road", "name": "南京西路街道", "circles": []}。',
    ],
    en: [
      'district.json: This file is missing. It says the id, the name and the circles of the subdistrict, such as {"id": "nanjing-west-road", "name": "Nanjing West Road", "circles": []}.',
    ],
  },
  {
    name: 'no stations at all',
    changes: [
      ['stations.json', null],
      ['stations/hall.json', null],
      ['stations/yard.json', null],
      ['stations/tower.json', null],
      ['councils/district.json', '"station": "hall",\n', ''],
    ],
    zh: ['stations.json: 缺少这个文件，stations 文件夹里也没有服务站。没有服务站时请写 {"stations": []}。'],
    en: [
      'stations.json: This file is missing, and there are no stations in the folder stations. If there are none, write {"stations": []}.',
    ],
  },
  {
    name: 'file that nothing names: a station',
    changes: [['stations/lost.json', '{ "id": "lost", "name": "无名" }']],
    zh: ['stations/lost.json: 提示：stations.json 中没有这个服务站，地图和列表不会显示它。'],
    en: [
      'stations/lost.json: Note: This station is not in stations.json, so that the map and the list do not show it.',
    ],
  },
  {
    name: 'file that nothing names: a picture',
    changes: [['images/lost.png', 'png']],
    zh: ['images/lost.png: 提示：没有文件用到这张图片。'],
    en: ['images/lost.png: Note: No document uses this picture.'],
  },
  {
    name: 'next page that is not there',
    changes: [['stations.json', '{\n  "stations"', '{\n  "next": "stations-2.json",\n  "stations"']],
    zh: ['stations.json:2:11: 下一页 "stations-2.json" 不在这个文件夹里。最后一页请写 null。'],
    en: ['stations.json:2:11: The next page, "stations-2.json", is not in this folder. Write null on the last page.'],
  },
  {
    name: 'next page that is this one',
    changes: [['stations.json', '{\n  "stations"', '{\n  "next": "stations.json",\n  "stations"']],
    zh: ['stations.json:2:11: 下一页又指回了本页。最后一页的 next 请写 null。'],
    en: ['stations.json:2:11: The next page leads back to this one. Write null for next on the last page.'],
  },
];
