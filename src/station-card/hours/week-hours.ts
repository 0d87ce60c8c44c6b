import { html, nothing, type TemplateResult } from 'lit';

import { createElement } from '../../base/create-element.js';
import { LruMap } from '../../client/lru-map.js';
import type { DayOfWeek, OpeningHours, SpecialOpeningHours, Station } from '../../contract/index.js';
import { formatDateRange } from '../../domain/date-range.js';
import { DEFAULT_TIME_ZONE, localDay } from '../../domain/dates.js';
import {
  type DayHours,
  formatMinutes,
  type HoursSource,
  type TimeSpan,
  DAYS_OF_WEEK,
  hoursInWeek,
} from '../../domain/opening-hours.js';
import type { CardContext } from '../context/context.js';
import { findUnannouncedYears } from './unannounced-holidays.js';
import type { CardMessages } from '../messages/index.js';

type CardWords = CardMessages;

const MINUTES_PER_DAY = 1440;

/** Tables of a week by what they say, which is the same on many cards: made once, and copied. */
const weekTables = new LruMap<string, HTMLTableElement>(200);

/** The hours of one card. */
export class WeekHours {
  #key = '';
  #table: Node | null = null;

  /** The week with today marked, and the dated days ahead; nothing where no hours are known. */
  render(station: Station, context: CardContext): TemplateResult | typeof nothing {
    const { messages, now } = context;
    if (!station.openingHours?.length) return nothing;
    const zone = station.timeZone ?? DEFAULT_TIME_ZONE;
    const today = localDay(now, zone);
    const unannounced = findUnannouncedYears(station, today).map((year) => messages.unannounced(year));
    return html`
      <section aria-labelledby="hours">
        <h3 id="hours">${messages.hours}</h3>
        ${this.#week(hoursInWeek(station, now, zone), today, messages)} ${renderSpecialHours(station, today, context)}
        <p class="muted small">${unannounced[0] ?? nothing}</p>
        <p class="muted small">${unannounced[1] ?? nothing}</p>
      </section>
    `;
  }

  /** The same node for as long as it says the same, so that nothing is drawn anew. */
  #week(days: readonly DayHours[], today: string, messages: CardWords): Node | null {
    const rows = days.map((day) => ({
      name: messages.week[day.weekday] ?? '',
      isToday: day.date === today,
      spans: day.spans.length > 0 ? day.spans.map((span) => formatSpan(span, messages)) : [messages.closedDay],
      mark: day.special ? messages.specialDay : null,
    }));
    const key = JSON.stringify(rows);
    if (key === this.#key) return this.#table;
    let made = weekTables.get(key);
    if (!made) {
      made = createElement('table', 'week', createElement('tbody', '', ...rows.map(createDayRow)));
      weekTables.set(key, made);
    }
    this.#key = key;
    this.#table = made.cloneNode(true);
    return this.#table;
  }
}

/** A service's own hours: its days once for all the spans that they share. */
export function renderServiceHours(hours: readonly OpeningHours[], messages: CardWords): TemplateResult[] {
  return groupByDays(hours, messages).map(
    ([days, spans]) => html`${days} ${spans.map((one) => html`<span>${formatHours(one, messages)}</span> `)}`,
  );
}

/** Hours of a week as lines of text. */
export function formatHoursLines(hours: readonly OpeningHours[], messages: CardWords): string[] {
  return groupByDays(hours, messages).map(([days, spans]) =>
    [days, ...spans.map((one) => formatHours(one, messages))].join(' '),
  );
}

const groupByDays = (hours: readonly OpeningHours[], messages: CardWords) =>
  groupBy(hours, ({ dayOfWeek }) => formatDays(dayOfWeek, messages));

/** What shares a key together, in the order in which the keys come first. */
function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): readonly (readonly [string, readonly T[]])[] {
  const groups = new Map<string, T[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return [...groups];
}

/** Days of the week in words: three or more in a row as a range. */
function formatDays(days: readonly DayOfWeek[], messages: CardWords): string {
  const runs: number[][] = [];
  DAYS_OF_WEEK.forEach((name, weekday) => {
    if (!days.includes(name)) return;
    const last = runs[runs.length - 1] ?? [];
    if (last[last.length - 1] === weekday - 1) last.push(weekday);
    else runs.push([weekday]);
  });
  const name = (weekday: number | undefined): string => messages.week[weekday ?? 0] ?? '';
  const parts = runs.flatMap((run) =>
    run.length > 2 ? [messages.range(name(run[0]), name(run[run.length - 1]))] : run.map(name),
  );
  return [...parts, ...(days.includes('PublicHolidays') ? [messages.publicHolidays] : [])].join(messages.and);
}

interface WeekRow {
  readonly name: string;
  readonly isToday: boolean;
  readonly spans: readonly string[];
  readonly mark: string | null;
}

function createDayRow({ name, isToday, spans, mark }: WeekRow): HTMLTableRowElement {
  const head = createElement('th', '', name);
  head.scope = 'row';
  const row = createElement(
    'tr',
    '',
    head,
    ' ',
    createElement(
      'td',
      '',
      ...spans.flatMap((one) => [createElement('span', '', one), ' ']),
      mark && createElement('em', '', mark),
    ),
  );
  if (isToday) {
    row.className = 'today';
    row.setAttribute('aria-current', 'date');
  }
  return row;
}

function formatHours({ opens, closes }: Pick<SpecialOpeningHours, 'opens' | 'closes'>, messages: CardWords): string {
  if (!opens || !closes) return messages.closedDay;
  const [from, to] = [opens.slice(0, 5), closes.slice(0, 5)];
  return messages.range(from, to <= from ? `${messages.nextDay} ${to}` : to);
}

function formatSpan({ opens, closes }: TimeSpan, messages: CardWords): string {
  const to = formatMinutes(closes);
  return messages.range(formatMinutes(opens), closes > MINUTES_PER_DAY ? `${messages.nextDay} ${to}` : to);
}

/** Dated hours that are not over, each with its dates. */
function renderSpecialHours(
  { specialOpeningHours }: HoursSource,
  today: string,
  { messages, language, localize }: CardContext,
): TemplateResult | typeof nothing {
  const ahead = (specialOpeningHours ?? []).filter(({ validThrough }) => validThrough >= today);
  if (ahead.length === 0) return nothing;
  return html`
    <h4>${messages.specialHours}</h4>
    <ul class="special">
      ${groupBy(ahead, ({ validFrom, validThrough, name }) => JSON.stringify([validFrom, validThrough, name])).map(
        ([, [first, ...others]]) =>
          first &&
          html`<li>
            <span
              >${first.name ? html`${localize(first.name)} · ` : nothing}${formatDateRange(first.validFrom, first.validThrough, language)}</span
            >
            <span class="spans"
              >${[first, ...others].map((one) => html`<span>${formatHours(one, messages)}</span> `)}</span
            >
          </li>`,
      )}
    </ul>
  `;
}
