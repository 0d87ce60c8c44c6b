import { closestMatch } from 'leven';

import { ID } from '../../../../src/contract/formats.js';

/** Other words that people write for a member or a word of the contract. Only those that are possible at a place count. */
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
