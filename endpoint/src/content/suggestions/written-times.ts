import type { DayOfWeek } from '../../../../src/contract/index.js';
import { DATE, isExistingDate, TIME } from '../../../../src/contract/formats.js';
import { suggestWord } from './suggest-word.js';

/** Dates, times and days as people write them: what `check` suggests for one, and what a cell of a spreadsheet says. */

const CHINESE_DIGITS = '〇一二三四五六七八九';
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Reads a date as people write it, as one of the contract; `null` if it is none: `2020年6月29日`, `2020/6/29`, `29 June 2020`. */
export function readWrittenDate(text: string): string | null {
  const plain = toArabic(text.normalize('NFKC').trim());
  const [date = '', time] = plain.split(/[T\s]+(?=\d{1,2}:\d\d)/);
  const day = toDay(date);
  const clock = time === undefined ? null : readWrittenTime(time.replace(/(?:Z|[+-]\d\d:?\d\d)$/, ''));
  const zone = /[+-]\d\d:\d\d$|Z$/.exec(time ?? '')?.[0] ?? '+08:00';
  const result =
    day && time !== undefined ? clock && `${day}T${clock.length === 5 ? `${clock}:00` : clock}${zone}` : day;
  return result && DATE.test(result) && isExistingDate(result) ? result : null;
}

function toDay(text: string): string | null {
  const join = (...parts: readonly (string | undefined)[]): string =>
    parts.flatMap((part) => (part === undefined ? [] : part.padStart(2, '0'))).join('-');
  const byNumbers = /^(\d{4})(?:\s*[年./-]\s*(\d{1,2})(?:\s*[月./-]\s*(\d{1,2}))?)?\s*[年月日号]?$/.exec(text);
  if (byNumbers) return join(...byNumbers.slice(1));
  const compact = /^(\d{4})(\d\d)(\d\d)?$/.exec(text);
  if (compact) return join(...compact.slice(1));
  const [, first, month, year] = /^(\d{1,2})\.?\s+([a-z]+)\.?,?\s+(\d{4})$/i.exec(text) ?? [];
  const [, monthFirst, second, yearLast] = /^([a-z]+)\.?\s+(\d{1,2}),?\s+(\d{4})$/i.exec(text) ?? [];
  const name = (month ?? monthFirst ?? '').slice(0, 3).toLowerCase();
  const number = MONTHS.indexOf(name) + 1;
  return number > 0 ? join(year ?? yearLast, String(number), first ?? second) : null;
}

/** Writes 二〇二〇年六月二十九日 in digits. */
function toArabic(text: string): string {
  const digits = text.replace(/[〇零○一二三四五六七八九]{4}(?=年)/g, (year) =>
    year.replace(/./g, (digit) => String(Math.max(0, CHINESE_DIGITS.indexOf(digit)))),
  );
  return digits.replace(/[一二三四五六七八九]?十?[一二三四五六七八九]?(?=[月日号点时])/g, (number) => {
    if (number === '') return '';
    const [tens = '', ones = ''] = number.includes('十') ? number.split('十') : ['零', number];
    const ten = number.includes('十') ? Math.max(1, CHINESE_DIGITS.indexOf(tens || '一')) : 0;
    return String(ten * 10 + (ones ? CHINESE_DIGITS.indexOf(ones) : 0));
  });
}

/** Reads a time of day as people write it; `null` if it is none: `9:00`, `9点半`, `下午5:30`, `5 pm`. */
export function readWrittenTime(text: string): string | null {
  const plain = toArabic(text.normalize('NFKC').trim()).toLowerCase();
  const parts =
    /^(上午|早上|早|下午|晚上|晚|中午)?\s*(\d{1,2})(?:\s*[:.点时]\s*(半|\d{1,2})?(?::(\d\d))?\s*分?|(\d\d))?\s*(a\.?m\.?|p\.?m\.?)?$/.exec(
      plain,
    );
  if (!parts) return null;
  const [, before = '', hour = '', minute = '0', second, joined, after = ''] = parts;
  const isAfternoon = /^(?:下午|晚)/.test(before) || after.startsWith('p');
  const hours = Number(hour) + (isAfternoon && Number(hour) < 12 ? 12 : 0);
  const minutes = minute === '半' ? 30 : Number(joined ?? minute);
  const time = [String(hours), String(minutes), ...(second ? [second] : [])]
    .map((part) => part.padStart(2, '0'))
    .join(':');
  return TIME.test(time) ? time : null;
}

/** Days of a week, from Monday on. */
export const WEEK: readonly DayOfWeek[] = [
  'Monday',
  'Tuesday',
  'Wednesday',
  'Thursday',
  'Friday',
  'Saturday',
  'Sunday',
];

/** Reads days as people write them, such as `周一至周五` or `Mon-Fri`; `null` for a text of something else. */
export function readWrittenDays(text: string): readonly DayOfWeek[] | null {
  const plain = text.normalize('NFKC').trim();
  const one = suggestWord(plain, [...WEEK, 'PublicHolidays']);
  if (one) return [one as DayOfWeek];
  if (/^(?:每天|每日|daily|every ?day)$/i.test(plain)) return WEEK;
  if (/^(?:工作日|weekdays)$/i.test(plain)) return WEEK.slice(0, 5);
  const days: readonly unknown[] = WEEK;
  const [first, last, ...rest] = plain
    .split(/\s*(?:至|到|-|–|—|~|to)\s*/i)
    .map((day) => days.indexOf(suggestWord(day, WEEK)));
  if (first === undefined || last === undefined || rest.length > 0 || first < 0 || last < first) return null;
  return WEEK.slice(first, last + 1);
}

/** Time until which a night's hours go on. */
const END_OF_NIGHT = '06:00';

/** Hours after which nobody stays open through a night. */
const MAX_NIGHT_HOURS = 12;

/** Whether hours that close before they open are plainly those of a night, as 18:00 to 02:00 are, and not swapped. */
export const areNightHours = (opens: string, closes: string): boolean =>
  closes <= END_OF_NIGHT && Number(closes.slice(0, 2)) + 24 - Number(opens.slice(0, 2)) <= MAX_NIGHT_HOURS;
