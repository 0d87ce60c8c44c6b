import { html, nothing, type TemplateResult } from 'lit';

import { createElement } from '../../base/dom/create-element.js';
import type { MemoizedLatest } from '../../base/memoize-latest.js';
import { LruMap } from '../../client/lru-map.js';
import type { OpeningHours, Station } from '../../contract/index.js';
import { formatDateRange } from '../../domain/date-range.js';
import { DEFAULT_TIME_ZONE, localDay } from '../../domain/dates.js';
import { type DayHours, type OpeningSchedule, hoursInWeek, spanOf, specialSpanOf } from '../../domain/opening-hours.js';
import type { CardContext } from '../context/context.js';
import type { CardMessages } from '../messages/index.js';
import { formatSpan, groupBy, groupByDays } from './hours-text.js';
import { findUnannouncedYears } from './unannounced-holidays.js';
import { toJson } from '../../domain/to-json.js';

/** Tables of a week by their content, which is the same on many cards: made once, and copied. */
const weekTables = new LruMap<string, HTMLTableElement>(200);

/**
 * Renders the week with today marked, and the dated days ahead; nothing where no hours are known.
 *
 * @param memoizeTable keeps the card's table for as long as its content is the same, so that it is not drawn anew
 */
export function renderHours(
  station: Station,
  now: Date,
  context: CardContext,
  memoizeTable: MemoizedLatest<Node>,
): TemplateResult | typeof nothing {
  if (!station.openingHours?.length) return nothing;
  const { messages } = context;
  const zone = station.timeZone ?? DEFAULT_TIME_ZONE;
  const today = localDay(now, zone);
  const unannounced = findUnannouncedYears(station, today).map((year) => messages.unannounced(year));
  const rows = hoursInWeek(station, now, zone).map((day) => toRow(day, today, messages));
  const content = toJson(rows);
  return html`
    <section aria-labelledby="hours">
      <h3 id="hours">${messages.hours}</h3>
      ${memoizeTable([content], () => copyTable(content, rows))} ${renderSpecialHours(station, today, context)}
      <p class="muted small">${unannounced[0] ?? nothing}</p>
      <p class="muted small">${unannounced[1] ?? nothing}</p>
    </section>
  `;
}

/** Renders the hours of a service: its days once for all the spans that they share. */
export function renderServiceHours(hours: readonly OpeningHours[], messages: CardMessages): TemplateResult[] {
  return groupByDays(hours, messages).map(
    ([days, spans]) =>
      html`${`${days} `}${spans.map((span) => html`<span>${formatSpan(spanOf(span), messages)}</span> `)}`,
  );
}

/** Content of a row of the week's table. */
interface WeekRow {
  readonly name: string;
  readonly isToday: boolean;
  readonly spans: readonly string[];
  /** Mark of a day with special hours. */
  readonly mark: string | null;
}

const toRow = ({ weekday, date, spans, special }: DayHours, today: string, messages: CardMessages): WeekRow => ({
  name: messages.week[weekday] ?? '',
  isToday: date === today,
  spans: (spans.length > 0 ? spans : [null]).map((span) => formatSpan(span, messages)),
  mark: special ? messages.specialDay : null,
});

/** Copies the table with this content, which a copy makes in less time than a template does. */
function copyTable(content: string, rows: readonly WeekRow[]): Node {
  let table = weekTables.get(content);
  if (!table) {
    table = createElement('table', 'week', createElement('tbody', '', ...rows.map(createDayRow)));
    table.setAttribute('aria-labelledby', 'hours');
    weekTables.set(content, table);
  }
  return table.cloneNode(true);
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
      ...spans.flatMap((span) => [createElement('span', '', span), ' ']),
      mark && createElement('em', '', mark),
    ),
  );
  if (isToday) {
    row.className = 'today';
    row.setAttribute('aria-current', 'date');
  }
  return row;
}

/** Renders dated hours that are not over, each with its dates; nothing where there are none. */
function renderSpecialHours(
  { specialOpeningHours }: OpeningSchedule,
  today: string,
  { messages, language, localize }: CardContext,
): TemplateResult | typeof nothing {
  const ahead = (specialOpeningHours ?? []).filter(({ validThrough }) => validThrough >= today);
  if (ahead.length === 0) return nothing;
  return html`
    <h4>${messages.specialHours}</h4>
    <ul class="special">
      ${groupBy(ahead, ({ validFrom, validThrough, name }) => toJson([validFrom, validThrough, name])).map(
        ([, [first, ...others]]) =>
          first &&
          html`<li>
            <span
              >${first.name ? html`${localize(first.name)} · ` : nothing}${formatDateRange(first.validFrom, first.validThrough, language)}</span
            >
            <span class="spans"
              >${[first, ...others].map((hours) => html`<span>${formatSpan(specialSpanOf(hours), messages)}</span> `)}</span
            >
          </li>`,
      )}
    </ul>
  `;
}
