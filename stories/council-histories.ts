/** Councils for the edge cases of the timeline. All of them are invented, and marked so. */

const both = (zh: string, en: string) => ({ 'zh-Hans': zh, en });

const named = (events: readonly object[], terms: readonly object[] = []) => ({
  id: 'example',
  name: both('示例联席会议（虚构）', 'Example Joint Conference (invented)'),
  terms,
  events,
});

const meeting = (year: number, more: object = {}) => ({
  id: `meeting-${year}`,
  date: `${year}-06-30`,
  kind: 'meeting',
  status: 'held',
  title: both(`${year}年示例会议（虚构）`, `Example meeting of ${year} (invented)`),
  ...more,
});

const chair = (index: number) => ({
  name: both(`示例主席${index}`, `Example Chair ${index}`),
  organization: both(`示例单位${index}`, `Example Company ${index}`),
});

/** One event, and nothing else. */
export const one = named([meeting(2024)]);

/** Events without terms. */
export const withoutTerms = named([meeting(2024), meeting(2025)]);

/** Creates a council with this number of terms, each of a year. */
export const manyTerms = (count: number) =>
  named(
    [meeting(2024), meeting(2025)],
    Array.from({ length: count }, (_, index) => ({
      id: `term-${index}`,
      start: `${2026 - count + index}-07`,
      end: `${2027 - count + index}-07`,
      chair: chair(index + 1),
    })),
  );

/** A term that began and has no end. */
export const running = named([meeting(2024), meeting(2025)], [{ id: 'running', start: '2023-07-01', chair: chair(1) }]);

/** Two terms that overlap, an acting chair, and gaps. */
export const overlapping = named(
  [meeting(2021), meeting(2023), meeting(2025)],
  [
    { id: 'first', start: '2018-01', end: '2021-12', chair: chair(1) },
    { id: 'second', start: '2021-03', end: '2023-02', chair: chair(2) },
    { id: 'stand-in', kind: 'acting', start: '2022-05-01', end: '2022-09-30', chair: chair(3) },
    { id: 'third', start: '2023-11', end: '2025-06-30', chair: chair(4) },
    { id: 'fourth', start: '2025-06-30', end: null, chair: chair(5) },
  ],
);

/** A term without a recorded start, and one of which only the name is known. */
export const unknownStart = named(
  [meeting(2021)],
  [
    { id: 'early', start: null, end: '2020-06-30', chair: chair(1) },
    { id: 'late', start: '2020-06-30', end: '2022', chair: chair(2) },
    { id: 'undated', start: null, end: null, chair: chair(3) },
  ],
);

const LONG = both(
  '示例省驻示例市各企业联合工会委员会及所属各分会主席团扩大会议暨示例街道区域化党建联席会议理事会联席会议成员单位示例集团',
  'Enlarged Presidium of the United Trade Union Committee of All Enterprises of Example Province in Example City and of Its Branches',
);

/** Names of 60 characters, which are twice as long in English. */
export const longNames = named(
  [
    meeting(2025, {
      title: LONG,
      venue: LONG,
      organizations: [LONG, LONG],
      people: [
        { name: LONG, title: LONG, organization: LONG, part: 'outgoing-chair' },
        { name: LONG, title: LONG, part: 'incoming-chair' },
        { name: LONG, organization: LONG, part: 'host' },
      ],
    }),
  ],
  [
    { id: 'a', start: '2022', end: '2024', chair: { name: LONG, title: LONG, organization: LONG } },
    { id: 'b', start: '2025', chair: { name: LONG } },
  ],
);

/** Pictures that fail to load. */
export const lostPictures = named([
  meeting(2025, {
    images: [
      {
        src: './nowhere/one.jpg',
        alt: both('一张没有的照片（虚构）', 'A picture that is not there (invented)'),
        width: 1200,
        height: 800,
      },
      { src: './nowhere/two.jpg', alt: both('另一张没有的照片（虚构）', 'Another that is not there (invented)') },
    ],
  }),
]);

/** Planned, postponed and cancelled, with the reason. */
export const planned = named([
  meeting(2098, {
    status: 'planned',
    date: '2098-03-15T14:00:00+08:00',
    end: '2098-03-15T16:00:00+08:00',
    venue: both('示例礼堂', 'Example Hall'),
  }),
  meeting(2099, { status: 'planned', date: '2099-10' }),
  meeting(2026, { status: 'postponed', statusReason: both('场地维修。', 'The hall is being repaired.') }),
  meeting(2025, { status: 'cancelled', statusReason: both('台风。', 'A typhoon.') }),
]);
