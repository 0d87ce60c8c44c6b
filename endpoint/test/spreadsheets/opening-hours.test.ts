import assert from 'node:assert/strict';
import { test } from 'node:test';

import { formatOpeningHours, readOpeningHours } from '../../src/spreadsheets/cells/opening-hours.js';

const WORKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'];
const WEEK = [...WORKDAYS, 'Saturday', 'Sunday'];

/** Reads hours, as `days opens closes`. */
const read = (text: string): unknown => {
  const reading = readOpeningHours(text);
  return reading.ok
    ? reading.value.map(({ dayOfWeek, opens, closes }) => [dayOfWeek, opens, closes])
    : [reading.reason, reading.part];
};

test('hours are read as people write them', () => {
  const cases: [text: string, hours: unknown][] = [
    ['周一至周五 9:00-17:30', [[WORKDAYS, '09:00', '17:30']]],
    ['周一至五 9：00～17：30', [[WORKDAYS, '09:00', '17:30']]],
    ['星期一到星期五９:００—１７:３０', [[WORKDAYS, '09:00', '17:30']]],
    ['開放時間：週一至週五 9:00-17:30', [[WORKDAYS, '09:00', '17:30']]],
    ['工作日 9点—下午5点半', [[WORKDAYS, '09:00', '17:30']]],
    ['工作日上午九点至下午五点半', [[WORKDAYS, '09:00', '17:30']]],
    ['工作日 下午1点-5点', [[WORKDAYS, '13:00', '17:00']]],
    ['每天8:30～20:00', [[WEEK, '08:30', '20:00']]],
    ['每天全天', [[WEEK, '00:00', '24:00']]],
    ['周一至周日 24小时开放', [[WEEK, '00:00', '24:00']]],
    ['Mon-Fri 9:00-17:30', [[WORKDAYS, '09:00', '17:30']]],
    [
      'Weekdays 9 am to 5:30 pm; Sat 10:00-16:00',
      [
        [WORKDAYS, '09:00', '17:30'],
        [['Saturday'], '10:00', '16:00'],
      ],
    ],
    [
      '周一至周五 9:00-12:00，13:30-17:30；周六、周日休息',
      [
        [WORKDAYS, '09:00', '12:00'],
        [WORKDAYS, '13:30', '17:30'],
      ],
    ],
    [
      '周一至周五 9:00-17:30，周末 10:00-16:00',
      [
        [WORKDAYS, '09:00', '17:30'],
        [['Saturday', 'Sunday'], '10:00', '16:00'],
      ],
    ],
    [
      '周一、三、五\n12:00-14:00\n节假日 10:00-16:00',
      [
        [['Monday', 'Wednesday', 'Friday'], '12:00', '14:00'],
        [['PublicHolidays'], '10:00', '16:00'],
      ],
    ],
    ['周五、周六 18:00-02:00', [[['Friday', 'Saturday'], '18:00', '02:00']]],
    ['周六、周日休息', []],
  ];
  for (const [text, hours] of cases) assert.deepEqual(read(text), hours, text);
});

test('hours that cannot be read are told, and never guessed', () => {
  const cases: [text: string, reason: string, part: string][] = [
    ['9:00-17:30', 'days', '9:00-17:30'],
    ['周一至周五', 'times', '周一至周五'],
    ['周一至周五 9点-5点', 'order', '9点-5点'],
    ['周一至周五 9:00-25:00', 'times', '9:00-25:00'],
    ['周一至周五 9:00-17:30（节假日除外）', 'rest', '(节假日除外)'],
    ['平时 9:00-17:30', 'days', '平时'],
    ['详见公告', 'rest', '详见公告'],
    ['Mondey 9:00-17:30', 'days', 'Mondey'],
  ];
  for (const [text, reason, part] of cases) assert.deepEqual(read(text), [reason, part], text);
});

test('hours are written so that they are read as they were', () => {
  const texts = [
    '周一至周五 9:00-12:00，13:30-17:30；周六 10:00-16:00',
    '每天全天',
    '周一、三 9:00-10:00；节假日 1:00-2:00',
    '周日休息',
  ];
  for (const text of texts) {
    const reading = readOpeningHours(text);
    assert.ok(reading.ok, text);
    for (const language of ['zh-Hans', 'zh-Hant', 'en'] as const) {
      const written = formatOpeningHours(reading.value, language);
      assert.deepEqual(readOpeningHours(written), reading, written);
    }
  }
});
