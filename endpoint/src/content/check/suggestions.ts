import { closestMatch } from 'leven';

import { DATE, ID, isExistingDate, TIME } from '../../../../src/contract/formats.js';

/** Guesses at what was meant: by the distance of two words, and by the forms that people write. */

/** What people write for a member or a word of the contract. Only the ones that are possible at a place count. */
const SYNONYMS: Readonly<Record<string, readonly string[]>> = {
  telephone: ['phone', 'tel', 'mobile', 'phonenumber', '电话', '联系电话'],
  email: ['mail', 'e-mail', '邮箱'],
  openingHours: ['hours', 'opentime', 'openinghour', 'businesshours', '开放时间', '营业时间'],
  specialOpeningHours: ['specialhours', 'holidays', '节假日安排'],
  name: ['title', 'label', '名称'],
  title: ['name', 'headline', '标题'],
  description: ['desc', 'intro', 'introduction', 'summary', '简介'],
  summary: ['description', 'desc', '摘要'],
  address: ['addr', '地址'],
  streetAddress: ['street', 'address'],
  location: ['position', 'coordinates', 'geometry', 'point', 'coords', '坐标', '位置'],
  area: ['boundary', 'polygon', 'geometry'],
  boundary: ['area', 'polygon', 'geometry'],
  images: ['image', 'pictures', 'picture', 'photos', 'photo', '图片'],
  src: ['url', 'href', 'path', 'file'],
  url: ['website', 'link', 'href', '网址'],
  start: ['begin', 'from', 'startdate', 'since'],
  end: ['to', 'until', 'enddate'],
  date: ['day', 'time', 'datetime', '日期'],
  opens: ['open', 'from', 'start'],
  closes: ['close', 'to', 'end'],
  dayOfWeek: ['day', 'days', 'weekday', 'weekdays', '星期'],
  coordinateSystem: ['crs', 'datum', 'coordsystem'],
  organizations: ['organisations', 'orgs', 'members', '单位'],
  timeZone: ['timezone', 'tz'],
  open: ['opened', 'active', 'running', '开放', '启用', '已启用'],
  planned: ['planning', 'scheduled', '筹建', '筹建中'],
  closed: ['close', '停用', '已停用', '关闭'],
  suspended: ['paused', '暂停'],
  held: ['done', 'past', '已举办'],
  cancelled: ['canceled', '取消'],
  Monday: ['mon', 'mo', '周一', '星期一'],
  Tuesday: ['tue', 'tues', 'tu', '周二', '星期二'],
  Wednesday: ['wed', 'we', '周三', '星期三'],
  Thursday: ['thu', 'thur', 'thurs', 'th', '周四', '星期四'],
  Friday: ['fri', 'fr', '周五', '星期五'],
  Saturday: ['sat', 'sa', '周六', '星期六'],
  Sunday: ['sun', 'su', '周日', '周天', '星期日', '星期天'],
  PublicHolidays: ['holiday', 'holidays', 'publicholiday', '节假日', '法定节假日'],
  'GCJ-02': ['gcj', '火星坐标', '国测局', '高德', 'amap'],
  'BD-09': ['bd', '百度', 'baidu'],
  'Asia/Shanghai': [
    'beijing',
    'asia/beijing',
    'china',
    'cst',
    'prc',
    'utc+8',
    'gmt+8',
    '+08:00',
    '北京时间',
    '北京',
    '上海',
  ],
  'WGS-84': ['wgs', 'gps', 'epsg:4326'],
};

/** Finds the word that was probably meant; `null` if none is near. */
export function suggestWord(word: string, candidates: readonly string[]): string | null {
  const fold = (text: string): string =>
    text
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[\s_-]/g, '');
  const folded = fold(word);
  const same = candidates.find((candidate) => fold(candidate) === folded);
  if (same !== undefined) return same;
  const synonym = candidates.find((candidate) => SYNONYMS[candidate]?.some((name) => fold(name) === folded));
  if (synonym !== undefined) return synonym;
  // Letters in another order are two changes, and the likeliest mistake.
  const sorted = sortLetters(folded);
  const reordered = candidates.find((candidate) => sortLetters(fold(candidate)) === sorted);
  if (reordered !== undefined) return reordered;
  // A third of a word may differ: a letter of three is another word.
  const maxDistance = Math.floor(Math.min(word.length, 12) / 3);
  if (maxDistance === 0) return null;
  const near = closestMatch(folded, candidates.map(fold), { maxDistance });
  return near === undefined ? null : (candidates.find((candidate) => fold(candidate) === near) ?? null);
}

const sortLetters = (word: string): string => Array.from(word).sort().join('');

/** Suggests an id for a name that is none; `null` for one that has no letters of the contract. */
export function suggestId(name: string): string | null {
  const id = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\s_./]+/g, '-')
    .replace(/[^a-z0-9-]/g, '')
    .replace(/^-+|-+$/g, '')
    .slice(0, 64);
  return ID.test(id) ? id : null;
}

const CHINESE_DIGITS = '〇一二三四五六七八九';
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Suggests a date of the contract for one that people write: `2020年6月29日`, `2020/6/29`, `29 June 2020`. */
export function suggestDate(text: string): string | null {
  const plain = toArabic(text.normalize('NFKC').trim());
  const [date = '', time] = plain.split(/[T\s]+(?=\d{1,2}:\d\d)/);
  const day = toDay(date);
  const clock = time === undefined ? null : suggestTime(time.replace(/(?:Z|[+-]\d\d:?\d\d)$/, ''));
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

/** Suggests a time of day for one that people write: `9:00`, `9点半`, `下午5:30`, `5 pm`. */
export function suggestTime(text: string): string | null {
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

const WEEK = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/** Suggests the list of days for a text such as `周一至周五` or `Mon-Fri`, as JSON; `null` if it is no text of days. */
export function suggestDays(text: string): string | null {
  const plain = text.normalize('NFKC').trim();
  const one = suggestWord(plain, [...WEEK, 'PublicHolidays']);
  if (one) return JSON.stringify([one]);
  if (/^(?:每天|每日|daily|every ?day)$/i.test(plain)) return JSON.stringify(WEEK);
  if (/^(?:工作日|weekdays)$/i.test(plain)) return JSON.stringify(WEEK.slice(0, 5));
  const [first, last, ...rest] = plain.split(/\s*(?:至|到|-|–|—|~|to)\s*/i).map((day) => suggestWord(day, WEEK));
  if (!first || !last || rest.length > 0 || WEEK.indexOf(last) < WEEK.indexOf(first)) return null;
  return JSON.stringify(WEEK.slice(WEEK.indexOf(first), WEEK.indexOf(last) + 1));
}
