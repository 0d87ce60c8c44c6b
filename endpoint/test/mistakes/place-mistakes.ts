import type { Mistake } from './district.js';

/** Mistakes in positions, addresses and pictures, with all that `check` says of each. */
export const PLACE_MISTAKES: readonly Mistake[] = [
  {
    name: 'coordinates swapped',
    changes: [
      ['stations.json', '[121.4505, 31.2385]', '[31.2385, 121.4505]'],
      ['stations/hall.json', '[121.4505, 31.2385]', '[31.2385, 121.4505]'],
    ],
    zh: [
      'stations.json:8:53: 坐标写的是 [31.2385,121.4505]，经度和纬度似乎写反了，应先写经度。是否应为 [121.4505, 31.2385]？',
      'stations/hall.json:10:49: 坐标写的是 [31.2385,121.4505]，经度和纬度似乎写反了，应先写经度。是否应为 [121.4505, 31.2385]？',
    ],
    en: [
      'stations.json:8:53: The position is [31.2385,121.4505]; longitude and latitude seem to be swapped, and the longitude comes first. Did you mean [121.4505, 31.2385]?',
      'stations/hall.json:10:49: The position is [31.2385,121.4505]; longitude and latitude seem to be swapped, and the longitude comes first. Did you mean [121.4505, 31.2385]?',
    ],
  },
  {
    name: 'coordinates of an area swapped',
    changes: [['district.json', '[121.46, 31.24]', '[31.24, 121.46]']],
    zh: [
      'district.json:11:60: 坐标写的是 [31.24,121.46]，经度和纬度似乎写反了，应先写经度。是否应为 [121.46, 31.24]？',
    ],
    en: [
      'district.json:11:60: The position is [31.24,121.46]; longitude and latitude seem to be swapped, and the longitude comes first. Did you mean [121.46, 31.24]?',
    ],
  },
  {
    name: 'coordinates as texts',
    changes: [['stations.json', '[121.4505, 31.2385]', '["121.4505", "31.2385"]']],
    zh: ['stations.json:8:53: 坐标写成了文字，应为数字，不加引号：[121.4505, 31.2385]。'],
    en: ['stations.json:8:53: The position is of texts; expected numbers, without quotes: [121.4505, 31.2385].'],
  },
  {
    name: 'coordinates as one text',
    changes: [['stations/hall.json', '{ "type": "Point", "coordinates": [121.4505, 31.2385] }', '"121.4505,31.2385"']],
    zh: [
      'stations/hall.json:10:15: "location" 写的是 "121.4505,31.2385"，应为一组字段（用花括号 { }），例如 {"type":"Point","coordinates":[121.4505,31.2385]}。',
    ],
    en: [
      'stations/hall.json:10:15: "location" is "121.4505,31.2385"; expected members in { }, such as {"type":"Point","coordinates":[121.4505,31.2385]}.',
    ],
  },
  {
    name: 'location as lat and lng',
    changes: [
      [
        'stations/hall.json',
        '{ "type": "Point", "coordinates": [121.4505, 31.2385] }',
        '{ "lat": 31.2385, "lng": 121.4505 }',
      ],
    ],
    zh: [
      'stations/hall.json:10:15: "location" 写的是 {"lat":31.2385,"lng":121.4505}，应为一组字段（用花括号 { }），例如 {"type":"Point","coordinates":[121.4505,31.2385]}。',
    ],
    en: [
      'stations/hall.json:10:15: "location" is {"lat":31.2385,"lng":121.4505}; expected members in { }, such as {"type":"Point","coordinates":[121.4505,31.2385]}.',
    ],
  },
  {
    name: 'location as a bare position',
    changes: [['stations/hall.json', '{ "type": "Point", "coordinates": [121.4505, 31.2385] }', '[121.4505, 31.2385]']],
    zh: [
      'stations/hall.json:10:15: "location" 写的是 [121.4505,31.2385]，应为一组字段（用花括号 { }），例如 {"type":"Point","coordinates":[121.4505,31.2385]}。',
    ],
    en: [
      'stations/hall.json:10:15: "location" is [121.4505,31.2385]; expected members in { }, such as {"type":"Point","coordinates":[121.4505,31.2385]}.',
    ],
  },
  {
    name: 'point in lower case',
    changes: [['stations/hall.json', '"Point"', '"point"']],
    zh: ['stations/hall.json:10:25: 写的是 "point"，应为 Point。是否应为 "Point"？'],
    en: ['stations/hall.json:10:25: "point" stands here; expected Point. Did you mean "Point"?'],
  },
  {
    name: 'area that is not closed',
    changes: [['district.json', '[121.45, 31.24], [121.45, 31.23]]]', '[121.45, 31.24]]]']],
    zh: ['district.json:11:25: 区域边界没有闭合，最后一个点应与第一个点相同。'],
    en: ['district.json:11:25: The border of this area is not closed: its last position has to be its first.'],
  },
  {
    name: 'station outside of its circle',
    changes: [['stations.json', '[121.4506, 31.2387]', '[121.47, 31.2387]']],
    zh: ['stations.json:14:53: 提示：服务站 yard 不在商圈 north 的范围内，相距约 951 米。请核对坐标或所属商圈。'],
    en: [
      'stations.json:14:53: Note: The station yard lies about 951 m outside of the circle north. Check its position, or its circle.',
    ],
  },
  {
    name: 'GCJ-02 that is not declared',
    changes: [
      ['stations.json', '[121.4505, 31.2385]', '[121.4621, 31.2366]'],
      ['stations/hall.json', '[121.4505, 31.2385]', '[121.4621, 31.2366]'],
      ['stations.json', '[121.4506, 31.2387]', '[121.4622, 31.2368]'],
      ['stations.json', '[121.4507, 31.2389]', '[121.4623, 31.2370]'],
    ],
    zh: [
      'stations.json:8:53: 提示：3 个服务站中有 3 个不在所属商圈的范围内，整体偏移约 480 米。坐标可能是 GCJ-02，若是，请在文件开头写明 "coordinateSystem": "GCJ-02"。',
    ],
    en: [
      'stations.json:8:53: Note: 3 of 3 stations lie outside of their circles, all off by about 480 m. The positions may be in GCJ-02: if so, write "coordinateSystem": "GCJ-02" at the beginning of the file.',
    ],
  },
  {
    name: 'coordinate system misspelt',
    changes: [['stations.json', '{\n  "stations"', '{\n  "coordinateSystem": "GCJ02",\n  "stations"']],
    zh: ['stations.json:2:23: 写的是 "GCJ02"，应为其中之一：WGS-84、GCJ-02、BD-09、CGCS2000。是否应为 "GCJ-02"？'],
    en: [
      'stations.json:2:23: "GCJ02" stands here; expected one of WGS-84, GCJ-02, BD-09, CGCS2000. Did you mean "GCJ-02"?',
    ],
  },
  {
    name: 'address without a scheme: www.',
    changes: [['stations/hall.json', '"https://www.example.com/hall"', '"www.example.com/hall"']],
    zh: ['stations/hall.json:9:10: 网址 "www.example.com/hall" 不完整，是否应为 "https://www.example.com/hall"？'],
    en: [
      'stations/hall.json:9:10: The address "www.example.com/hall" is not complete. Did you mean "https://www.example.com/hall"?',
    ],
  },
  {
    name: 'address without a scheme: a host',
    changes: [['stations/hall.json', '"https://www.example.com/hall"', '"example.com.cn/hall"']],
    zh: ['stations/hall.json:9:10: 网址 "example.com.cn/hall" 不完整，是否应为 "https://example.com.cn/hall"？'],
    en: [
      'stations/hall.json:9:10: The address "example.com.cn/hall" is not complete. Did you mean "https://example.com.cn/hall"?',
    ],
  },
  {
    name: 'address of another scheme',
    changes: [['stations/hall.json', '"https://www.example.com/hall"', '"javascript:alert(1)"']],
    zh: [
      'stations/hall.json:9:10: 链接 "javascript:alert(1)" 不能用在页面上，只能以 https:、http:、mailto: 或 tel: 开头。',
    ],
    en: [
      'stations/hall.json:9:10: The address "javascript:alert(1)" is not put into a page: only https:, http:, mailto: and tel: are.',
    ],
  },
  {
    name: 'picture missing',
    changes: [['stations/hall.json', '../images/hall.jpg', '../images/halls.jpg']],
    zh: [
      'stations/hall.json:18:23: 没有图片 "../images/halls.jpg"。请把图片放进文件夹，路径从本文件所在位置算起。是否应为 "../images/hall.jpg"？',
    ],
    en: [
      'stations/hall.json:18:23: There is no picture "../images/halls.jpg". Put it into the folder; its path begins at this file. Did you mean "../images/hall.jpg"?',
    ],
  },
  {
    name: 'picture in other letters',
    changes: [['stations/hall.json', '../images/hall.jpg', '../images/Hall.JPG']],
    zh: [
      'stations/hall.json:18:23: 没有图片 "../images/Hall.JPG"。请把图片放进文件夹，路径从本文件所在位置算起。是否应为 "../images/hall.jpg"？',
    ],
    en: [
      'stations/hall.json:18:23: There is no picture "../images/Hall.JPG". Put it into the folder; its path begins at this file. Did you mean "../images/hall.jpg"?',
    ],
  },
  {
    name: 'picture from the top of the folder',
    changes: [['stations/hall.json', '../images/hall.jpg', 'images/hall.jpg']],
    zh: [
      'stations/hall.json:18:23: 没有图片 "images/hall.jpg"。请把图片放进文件夹，路径从本文件所在位置算起。是否应为 "../images/hall.jpg"？',
    ],
    en: [
      'stations/hall.json:18:23: There is no picture "images/hall.jpg". Put it into the folder; its path begins at this file. Did you mean "../images/hall.jpg"?',
    ],
  },
  {
    name: 'picture of a kind that is not served',
    changes: [
      ['stations/hall.json', '../images/hall.jpg', '../images/hall.gif'],
      ['images/hall.gif', 'GIF89a'],
      ['images/hall.jpg', null],
    ],
    zh: ['stations/hall.json:18:23: 图片 "../images/hall.gif" 的格式不支持，请转为 svg、png、jpg、webp 或 avif。'],
    en: [
      'stations/hall.json:18:23: The picture "../images/hall.gif" is of a kind that is not served: convert it to svg, png, jpg, webp or avif.',
    ],
  },
  {
    name: 'picture by a path of Windows',
    changes: [['stations/hall.json', '../images/hall.jpg', '..\\images\\hall.jpg']],
    zh: [
      'stations/hall.json:18:26: 文字中的反斜杠 \\ 有特殊含义。路径请用 /，例如 "../images/hall.jpg"；其他情况请写作 \\\\。',
    ],
    en: [
      'stations/hall.json:18:26: A backslash in a text has a meaning of its own. Write / in a path, such as "../images/hall.jpg", and \\\\ elsewhere.',
    ],
  },
  {
    name: 'picture by a path of Windows, escaped',
    changes: [['stations/hall.json', '../images/hall.jpg', 'C:\\\\images\\\\hall.jpg']],
    zh: [
      'stations/hall.json:18:23: 图片路径 "C:\\\\images\\\\hall.jpg" 在网页上打不开，应为从本文件算起的路径，用 / 分隔，例如 "../images/hall.jpg"。是否应为 "../images/hall.jpg"？',
    ],
    en: [
      'stations/hall.json:18:23: The path of the picture, "C:\\\\images\\\\hall.jpg", leads nowhere in a browser; expected one from this file on, with /, such as "../images/hall.jpg". Did you mean "../images/hall.jpg"?',
    ],
  },
  {
    name: 'location without a type',
    changes: [['stations/hall.json', '{ "type": "Point", "coordinates"', '{ "coordinates"']],
    zh: ['stations/hall.json:10:15: 缺少字段 "type"，例如 "type": "Point"。'],
    en: ['stations/hall.json:10:15: The member "type" is missing, such as "type": "Point".'],
  },
  {
    name: 'e-mail address as a link',
    changes: [['stations/hall.json', '"https://www.example.com/hall"', '"hall@example.com"']],
    zh: ['stations/hall.json:9:10: 网址 "hall@example.com" 不完整，是否应为 "mailto:hall@example.com"？'],
    en: [
      'stations/hall.json:9:10: The address "hall@example.com" is not complete. Did you mean "mailto:hall@example.com"?',
    ],
  },
];
