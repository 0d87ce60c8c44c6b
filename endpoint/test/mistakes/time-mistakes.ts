import type { Mistake } from './district.js';

/** Mistakes in dates and hours, with all that `check` says of each. */
export const TIME_MISTAKES: readonly Mistake[] = [
  {
    name: 'date: 2020年6月29日',
    changes: [['stations/hall.json', '"2020-06-29"', '"2020年6月29日"']],
    zh: [
      'stations/hall.json:6:13: 日期写的是 "2020年6月29日"，应为 "2020-06-29"、"2020-06" 或 "2020" 这样。是否应为 "2020-06-29"？',
    ],
    en: [
      'stations/hall.json:6:13: The date is "2020年6月29日"; expected one such as "2020-06-29", "2020-06" or "2020". Did you mean "2020-06-29"?',
    ],
  },
  {
    name: 'date: 2020/6/29',
    changes: [['stations/hall.json', '"2020-06-29"', '"2020/6/29"']],
    zh: [
      'stations/hall.json:6:13: 日期写的是 "2020/6/29"，应为 "2020-06-29"、"2020-06" 或 "2020" 这样。是否应为 "2020-06-29"？',
    ],
    en: [
      'stations/hall.json:6:13: The date is "2020/6/29"; expected one such as "2020-06-29", "2020-06" or "2020". Did you mean "2020-06-29"?',
    ],
  },
  {
    name: 'date: 2020-6-29',
    changes: [['stations/hall.json', '"2020-06-29"', '"2020-6-29"']],
    zh: [
      'stations/hall.json:6:13: 日期写的是 "2020-6-29"，应为 "2020-06-29"、"2020-06" 或 "2020" 这样。是否应为 "2020-06-29"？',
    ],
    en: [
      'stations/hall.json:6:13: The date is "2020-6-29"; expected one such as "2020-06-29", "2020-06" or "2020". Did you mean "2020-06-29"?',
    ],
  },
  {
    name: 'date: 2020.06.29',
    changes: [['stations/hall.json', '"2020-06-29"', '"2020.06.29"']],
    zh: [
      'stations/hall.json:6:13: 日期写的是 "2020.06.29"，应为 "2020-06-29"、"2020-06" 或 "2020" 这样。是否应为 "2020-06-29"？',
    ],
    en: [
      'stations/hall.json:6:13: The date is "2020.06.29"; expected one such as "2020-06-29", "2020-06" or "2020". Did you mean "2020-06-29"?',
    ],
  },
  {
    name: 'date: June 29, 2020',
    changes: [['stations/hall.json', '"2020-06-29"', '"June 29, 2020"']],
    zh: [
      'stations/hall.json:6:13: 日期写的是 "June 29, 2020"，应为 "2020-06-29"、"2020-06" 或 "2020" 这样。是否应为 "2020-06-29"？',
    ],
    en: [
      'stations/hall.json:6:13: The date is "June 29, 2020"; expected one such as "2020-06-29", "2020-06" or "2020". Did you mean "2020-06-29"?',
    ],
  },
  {
    name: 'date: 二〇二〇年六月二十九日',
    changes: [['stations/hall.json', '"2020-06-29"', '"二〇二〇年六月二十九日"']],
    zh: [
      'stations/hall.json:6:13: 日期写的是 "二〇二〇年六月二十九日"，应为 "2020-06-29"、"2020-06" 或 "2020" 这样。是否应为 "2020-06-29"？',
    ],
    en: [
      'stations/hall.json:6:13: The date is "二〇二〇年六月二十九日"; expected one such as "2020-06-29", "2020-06" or "2020". Did you mean "2020-06-29"?',
    ],
  },
  {
    name: 'date and time with a space',
    changes: [['councils/district.json', '"2020-06-29"', '"2020-06-29 14:30"']],
    zh: [
      'councils/district.json:15:15: 日期写的是 "2020-06-29 14:30"，应为 "2020-06-29"、"2020-06" 或 "2020" 这样。是否应为 "2020-06-29T14:30:00+08:00"？',
    ],
    en: [
      'councils/district.json:15:15: The date is "2020-06-29 14:30"; expected one such as "2020-06-29", "2020-06" or "2020". Did you mean "2020-06-29T14:30:00+08:00"?',
    ],
  },
  {
    name: 'day that does not exist',
    changes: [['stations/hall.json', '"2020-06-29"', '"2020-06-31"']],
    zh: ['stations/hall.json:6:13: 没有 2020-06-31 这一天，请核对日期。'],
    en: ['stations/hall.json:6:13: There is no day 2020-06-31: check the date.'],
  },
  {
    name: 'date as a number',
    changes: [['stations/hall.json', '"2020-06-29"', '20200629']],
    zh: [
      'stations/hall.json:6:13: 日期写的是 "20200629"，应为 "2020-06-29"、"2020-06" 或 "2020" 这样。是否应为 "2020-06-29"？',
    ],
    en: [
      'stations/hall.json:6:13: The date is "20200629"; expected one such as "2020-06-29", "2020-06" or "2020". Did you mean "2020-06-29"?',
    ],
  },
  {
    name: 'end before the beginning',
    changes: [['councils/district.json', '"start": "2019", "end": "2020"', '"start": "2021", "end": "2020"']],
    zh: ['councils/district.json:6:46: 结束（2020）早于开始（2021）。'],
    en: ['councils/district.json:6:46: The end (2020) is before the beginning (2021).'],
  },
  {
    name: 'hours: 9:00',
    changes: [['stations/hall.json', '"09:00"', '"9:00"']],
    zh: ['stations/hall.json:14:16: 时间写的是 "9:00"，应为 "09:00" 这样的 24 小时制。是否应为 "09:00"？'],
    en: [
      'stations/hall.json:14:16: The time is "9:00"; expected one such as "09:00", of 24 hours. Did you mean "09:00"?',
    ],
  },
  {
    name: 'hours: 下午5点半',
    changes: [['stations/hall.json', '"17:00"', '"下午5点半"']],
    zh: ['stations/hall.json:15:17: 时间写的是 "下午5点半"，应为 "09:00" 这样的 24 小时制。是否应为 "17:30"？'],
    en: [
      'stations/hall.json:15:17: The time is "下午5点半"; expected one such as "09:00", of 24 hours. Did you mean "17:30"?',
    ],
  },
  {
    name: 'hours: 17：00',
    changes: [['stations/hall.json', '"17:00"', '"17：00"']],
    zh: ['stations/hall.json:15:17: 时间写的是 "17：00"，应为 "09:00" 这样的 24 小时制。是否应为 "17:00"？'],
    en: [
      'stations/hall.json:15:17: The time is "17：00"; expected one such as "09:00", of 24 hours. Did you mean "17:00"?',
    ],
  },
  {
    name: 'hours: 25:00',
    changes: [['stations/hall.json', '"17:00"', '"25:00"']],
    zh: ['stations/hall.json:15:17: 时间写的是 "25:00"，应为 "09:00" 这样的 24 小时制。'],
    en: ['stations/hall.json:15:17: The time is "25:00"; expected one such as "09:00", of 24 hours.'],
  },
  {
    name: 'hours as a text',
    changes: [
      [
        'stations/hall.json',
        '[\n    {\n      "dayOfWeek": ["Monday", "Tuesday"],\n      "opens": "09:00",\n      "closes": "17:00"\n    }\n  ]',
        '"周一至周五 9:00-17:00"',
      ],
    ],
    zh: [
      'stations/hall.json:11:19: 开放时间写的是 "周一至周五 9:00-17:00"，应逐段列出，例如 [{"dayOfWeek":["Monday","Friday"],"opens":"09:00","closes":"17:00"}]。',
    ],
    en: [
      'stations/hall.json:11:19: The opening hours are "周一至周五 9:00-17:00"; expected a list of times, such as [{"dayOfWeek":["Monday","Friday"],"opens":"09:00","closes":"17:00"}].',
    ],
  },
  {
    name: 'hours swapped',
    changes: [
      ['stations/hall.json', '"09:00"', '"17:00"'],
      ['stations/hall.json', '"closes": "17:00"', '"closes": "09:00"'],
    ],
    zh: ['stations/hall.json:15:17: 提示：从 17:00 到 09:00，会理解为到次日 09:00 为止。是否如此？'],
    en: [
      'stations/hall.json:15:17: Note: The hours from 17:00 to 09:00 are taken to end at 09:00 of the next day. Is that so?',
    ],
  },
  {
    name: 'days: 周一',
    changes: [['stations/hall.json', '"Monday", "Tuesday"', '"周一", "周二"']],
    zh: [
      'stations/hall.json:13:21: 写的是 "周一"，应为其中之一：Monday、Tuesday、Wednesday、Thursday、Friday、Saturday、Sunday、PublicHolidays。是否应为 "Monday"？',
      'stations/hall.json:13:27: 写的是 "周二"，应为其中之一：Monday、Tuesday、Wednesday、Thursday、Friday、Saturday、Sunday、PublicHolidays。是否应为 "Tuesday"？',
    ],
    en: [
      'stations/hall.json:13:21: "周一" stands here; expected one of Monday, Tuesday, Wednesday, Thursday, Friday, Saturday, Sunday, PublicHolidays. Did you mean "Monday"?',
      'stations/hall.json:13:27: "周二" stands here; expected one of Monday, Tuesday, Wednesday, Thursday, Friday, Saturday, Sunday, PublicHolidays. Did you mean "Tuesday"?',
    ],
  },
  {
    name: 'days: Mon-Fri',
    changes: [['stations/hall.json', '["Monday", "Tuesday"]', '"Mon-Fri"']],
    zh: [
      'stations/hall.json:13:20: "dayOfWeek" 写的是 "Mon-Fri"，应为列表（用方括号 [ ]），例如 ["Monday","Tuesday","Wednesday","Thursday","Friday"]。',
    ],
    en: [
      'stations/hall.json:13:20: "dayOfWeek" is "Mon-Fri"; expected a list, in [ ], such as ["Monday","Tuesday","Wednesday","Thursday","Friday"].',
    ],
  },
  {
    name: 'days: none',
    changes: [['stations/hall.json', '["Monday", "Tuesday"]', '[]']],
    zh: ['stations/hall.json:13:20: "dayOfWeek" 是空列表，至少要有一项。'],
    en: ['stations/hall.json:13:20: "dayOfWeek" is an empty list; expected one item at least.'],
  },
  {
    name: 'year as people write it',
    changes: [['councils/district.json', '"year": "2020"', '"year": "2020年"']],
    zh: ['councils/district.json:9:45: 年份写的是 "2020年"，应为 "2020" 这样。'],
    en: ['councils/district.json:9:45: The year is "2020年"; expected one such as "2020".'],
  },
  {
    name: 'time zone: Beijing',
    changes: [['stations/hall.json', '"status": "open",', '"status": "open",\n  "timeZone": "Asia/Beijing",']],
    zh: ['stations/hall.json:6:15: 没有名为 "Asia/Beijing" 的时区，例如 "Asia/Shanghai"。是否应为 "Asia/Shanghai"？'],
    en: [
      'stations/hall.json:6:15: There is no time zone "Asia/Beijing"; expected one such as "Asia/Shanghai". Did you mean "Asia/Shanghai"?',
    ],
  },
];
