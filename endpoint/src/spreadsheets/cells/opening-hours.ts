import type { DayOfWeek, OpeningHours } from '../../../../src/contract/index.js';
import type { Language } from '../../../../src/base/language.js';
import { areNightHours, readWrittenDays, readWrittenTime, WEEK } from '../../content/suggestions/written-times.js';

/** Opening hours of a cell, or the part of it that cannot be read. */
export type HoursReading =
  | { readonly ok: true; readonly value: OpeningHours[] }
  | { readonly ok: false; readonly reason: 'days' | 'times' | 'order' | 'rest'; readonly part: string };

const TIME =
  '(?:凌晨|上午|早上|早|中午|下午|晚上|晚)?\\s*(?:\\d{1,2}|[一二三四五六七八九十]{1,3}(?=[点时]))(?:\\s*[:.点时]\\s*(?:半|\\d{1,2}(?::\\d\\d)?)?\\s*分?)?\\s*(?:[ap]\\.?m\\.?)?';

/** Matches what says when it is open on the days before it: a whole day, no time at all, or from one time to another. */
const SPAN = new RegExp(
  `(?<allDay>全天开放|全天|24\\s*小时开放|24\\s*小时|24\\s*hours|24\\s*h\\b|all day)|(?<closed>休息|闭馆|不开放|关闭|休|closed)|(?<opens>${TIME})\\s*(?:[-~—–―−‐]+|至|到|to|until)\\s*(?<closes>${TIME})`,
  'gi',
);

/** Reads opening hours as people write them: `周一至周五 9:00-17:30；周六、周日休息`, `Mon-Fri 9:00-17:30`. */
export function readOpeningHours(text: string): HoursReading {
  const plain = toSimplified(text.normalize('NFKC'))
    .replace(/(?:开放|营业|服务|工作)时间\s*:?/g, ' ')
    .replace(/opening hours\s*:?/gi, ' ');
  const hours: OpeningHours[] = [];
  let days: DayOfWeek[] | null = null;
  let end = 0;
  for (const match of plain.matchAll(SPAN)) {
    const before = trimSeparators(plain.slice(end, match.index));
    end = match.index + match[0].length;
    if (before !== '') days = readDays(before);
    if (!days) return { ok: false, reason: 'days', part: before === '' ? match[0].trim() : before };
    const { allDay, closed, opens, closes } = match.groups ?? {};
    if (closed !== undefined) continue;
    const span = allDay === undefined ? readSpan(opens ?? '', closes ?? '') : { opens: '00:00', closes: '24:00' };
    if (typeof span === 'string') return { ok: false, reason: span, part: match[0].trim() };
    hours.push({ dayOfWeek: days, ...span });
  }
  const rest = trimSeparators(plain.slice(end));
  if (rest !== '' || end === 0) return { ok: false, reason: readDays(rest) ? 'times' : 'rest', part: rest };
  return { ok: true, value: hours };
}

/** Writes the few words of hours that traditional Chinese has other characters for in simplified ones. */
const toSimplified = (text: string): string =>
  text.replace(/[週點時開閉關務營業節間館]/g, (character) => SIMPLIFIED[character] ?? character);

const SIMPLIFIED: Readonly<Record<string, string>> = {
  週: '周',
  點: '点',
  時: '时',
  開: '开',
  閉: '闭',
  關: '关',
  務: '务',
  營: '营',
  業: '业',
  節: '节',
  間: '间',
  館: '馆',
};

const trimSeparators = (text: string): string =>
  text.replace(/^[\s:,，、;；。.|/]+|[\s:,，、;；。.|/]+$/g, '').replace(/\s*(?:开放|营业|open)$/i, '');

/** Reads days such as `周一至周五`, `周一、三、五`, `周末`; `null` if that cannot be read. */
function readDays(text: string): DayOfWeek[] | null {
  const found = new Set<DayOfWeek>();
  const plain = text.replace(/星期|礼拜/g, '周');
  for (const part of plain.split(/\s*(?:[、,，/&;；\n]|和|及|与|\band\b)\s*/).filter(Boolean)) {
    const days = readDayRange(part);
    if (!days) return null;
    for (const day of days) found.add(day);
  }
  return found.size === 0 ? null : [...WEEK, 'PublicHolidays' as const].filter((day) => found.has(day));
}

function readDayRange(part: string): readonly DayOfWeek[] | null {
  // Of 周一至五, and of 周一、三, the later days have no 周.
  const whole = part
    .replace(/^([一二三四五六日天])(?=$|[至到~—–-])/, '周$1')
    .replace(/([至到~—–-]\s*)([一二三四五六日天])$/, '$1周$2');
  if (/^(?:周末|双休日|weekends?)$/i.test(whole)) return ['Saturday', 'Sunday'];
  if (/^(?:天天|全周|全年|一周七天)$/.test(whole)) return WEEK;
  // A guess at a misspelt word is a guess, and a range of one word is none.
  return isPlainDay(whole) ? readWrittenDays(whole) : null;
}

const DAY_WORD =
  /^(?:周[一二三四五六日天]|每天|每日|工作日|节假日|法定节假日|mo(?:n(?:days?)?)?|tu(?:e(?:s(?:days?)?)?)?|we(?:d(?:nesdays?)?)?|th(?:u(?:r(?:s(?:days?)?)?)?)?|fr(?:i(?:days?)?)?|sa(?:t(?:urdays?)?)?|su(?:n(?:days?)?)?|daily|every ?day|weekdays|(?:public ?)?holidays)\.?$/i;

const isPlainDay = (text: string): boolean =>
  text.split(/\s*(?:至|到|-|–|—|~|\bto\b)\s*/i).every((word) => DAY_WORD.test(word));

function readSpan(from: string, until: string): { opens: string; closes: string } | 'times' | 'order' {
  const [opens, closing] = [from, until].map((text) => readWrittenTime(text.replace('凌晨', '').trim()));
  if (!opens || !closing) return 'times';
  // 下午1点-5点 is in the afternoon until its end.
  const isAfternoon = /^(?:下午|晚)|p\.?m/i.test(from.trim()) && !/[上下早晚凌中]|[ap]\.?m/i.test(until);
  const later = `${String(Number(closing.slice(0, 2)) + 12).padStart(2, '0')}${closing.slice(2)}`;
  const closes = isAfternoon && Number(closing.slice(0, 2)) < 12 && later > opens ? later : closing;
  return closes > opens || areNightHours(opens, closes) ? { opens, closes } : 'order';
}

interface HoursWords {
  readonly days: readonly string[];
  readonly holidays: string;
  readonly all: string;
  readonly to: string;
  readonly and: string;
  readonly allDay: string;
  readonly closed: string;
  readonly spans: string;
  readonly segments: string;
}

const CHINESE: HoursWords = {
  days: ['周一', '周二', '周三', '周四', '周五', '周六', '周日'],
  holidays: '节假日',
  all: '每天',
  to: '至',
  and: '、',
  allDay: '全天',
  closed: '每天休息',
  spans: '，',
  segments: '；',
};

const WORDS: Readonly<Record<Language, HoursWords>> = {
  'zh-Hans': CHINESE,
  'zh-Hant': {
    ...CHINESE,
    days: ['週一', '週二', '週三', '週四', '週五', '週六', '週日'],
    holidays: '節假日',
  },
  en: {
    days: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
    holidays: 'public holidays',
    all: 'Daily',
    to: '-',
    and: ', ',
    allDay: 'all day',
    closed: 'Daily closed',
    spans: ', ',
    segments: '; ',
  },
};

/** Formats opening hours so that {@link readOpeningHours} reads the same. */
export function formatOpeningHours(hours: readonly OpeningHours[], language: Language): string {
  const words = WORDS[language];
  if (hours.length === 0) return words.closed;
  return hours
    .map(({ dayOfWeek, opens, closes }, index) => {
      const span = opens === '00:00' && closes === '24:00' ? words.allDay : `${opens}-${closes}`;
      const before = hours[index - 1]?.dayOfWeek.join();
      if (before === dayOfWeek.join()) return words.spans + span;
      return `${index === 0 ? '' : words.segments}${formatDays(dayOfWeek, words)} ${span}`;
    })
    .join('');
}

function formatDays(days: readonly DayOfWeek[], words: HoursWords): string {
  const runs: number[][] = [];
  for (const [index, day] of WEEK.entries()) {
    if (!days.includes(day)) continue;
    const run = runs.at(-1);
    if (run?.at(-1) === index - 1) run.push(index);
    else runs.push([index]);
  }
  if (runs[0]?.length === WEEK.length && days.length === WEEK.length) return words.all;
  const name = (index: number | undefined): string => words.days[index ?? 0] ?? '';
  const texts = runs.map((run) =>
    run.length > 2 ? `${name(run[0])}${words.to}${name(run.at(-1))}` : run.map(name).join(words.and),
  );
  return [...texts, ...(days.includes('PublicHolidays') ? [words.holidays] : [])].join(words.and);
}
