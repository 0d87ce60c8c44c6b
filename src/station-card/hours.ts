import { html, nothing, type TemplateResult } from 'lit';

import type * as zh from '../base/words/zh-Hans.js';
import type { DayOfWeek, OpeningHours, SpecialOpeningHours, Station } from '../contract/index.js';
import { formatSpan } from '../domain/date-span.js';
import { DEFAULT_TIME_ZONE, localDay } from '../domain/dates.js';
import { type Day, formatMinutes, type Hours, type Span, WEEK, weekOf } from '../domain/opening-hours.js';
import type { CardContext } from './context.js';
import { unannouncedYears } from './unannounced.js';

type CardWords = typeof zh.card;

const MIDNIGHT = 1440;

/** The week with today marked, and the dated days ahead; nothing where no hours are known. */
export function weekTable(station: Station, context: CardContext): TemplateResult | typeof nothing {
  const { words, now } = context;
  if (!station.openingHours?.length) return nothing;
  const zone = station.timeZone ?? DEFAULT_TIME_ZONE;
  const today = localDay(now, zone);
  const unannounced = unannouncedYears(station, today).map((year) => words.unannounced(year));
  const week = weekOf(station, now, zone).map((day) => dayRow(day, day.date === today, words));
  // Each day in its own place: a list of them would cost a page of cards as much again.
  return html`
    <section aria-labelledby="hours">
      <h3 id="hours">${words.hours}</h3>
      <table class="week">
        <tbody>
          ${week[0]}${week[1]}${week[2]}${week[3]}${week[4]}${week[5]}${week[6]}
        </tbody>
      </table>
      ${special(station, today, context)}
      <p class="muted small">${unannounced[0] ?? nothing}</p>
      <p class="muted small">${unannounced[1] ?? nothing}</p>
    </section>
  `;
}

/** A service's own hours: its days once for all the spans that they share. */
export function serviceHours(hours: readonly OpeningHours[], words: CardWords): TemplateResult[] {
  return byDays(hours, words).map(
    ([days, spans]) => html`${days} ${spans.map((one) => html`<span>${hoursText(one, words)}</span> `)}`,
  );
}

/** Hours of a week as lines of text. */
export function hoursLines(hours: readonly OpeningHours[], words: CardWords): string[] {
  return byDays(hours, words).map(([days, spans]) => [days, ...spans.map((one) => hoursText(one, words))].join(' '));
}

const byDays = (hours: readonly OpeningHours[], words: CardWords) =>
  groupBy(hours, ({ dayOfWeek }) => daysText(dayOfWeek, words));

/** What shares a key together, in the order in which the keys come first. */
function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): readonly (readonly [string, readonly T[]])[] {
  const groups = new Map<string, T[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return [...groups];
}

/** Days of the week in words: three or more in a row as a range. */
function daysText(days: readonly DayOfWeek[], words: CardWords): string {
  const runs: number[][] = [];
  WEEK.forEach((name, weekday) => {
    if (!days.includes(name)) return;
    const last = runs[runs.length - 1] ?? [];
    if (last[last.length - 1] === weekday - 1) last.push(weekday);
    else runs.push([weekday]);
  });
  const name = (weekday: number | undefined): string => words.week[weekday ?? 0] ?? '';
  const parts = runs.flatMap((run) =>
    run.length > 2 ? [words.range(name(run[0]), name(run[run.length - 1]))] : run.map(name),
  );
  return [...parts, ...(days.includes('PublicHolidays') ? [words.publicHolidays] : [])].join(words.and);
}

function dayRow({ weekday, spans, special }: Day, isToday: boolean, words: CardWords): TemplateResult {
  const name = words.week[weekday];
  const [first = words.closedDay, second = '', ...others] = spans.map((span) => spanText(span, words));
  const more = others.length > 0 ? others.map((one) => html`<span>${one}</span> `) : nothing;
  const mark = special ? html`<em>${words.specialDay}</em>` : nothing;
  return isToday
    ? html`<tr class="today" aria-current="date">
        <th scope="row">${name}</th>
        <td><span>${first}</span> <span>${second}</span> ${more}${mark}</td>
      </tr>`
    : html`<tr>
        <th scope="row">${name}</th>
        <td><span>${first}</span> <span>${second}</span> ${more}${mark}</td>
      </tr>`;
}

function hoursText({ opens, closes }: Pick<SpecialOpeningHours, 'opens' | 'closes'>, words: CardWords): string {
  if (!opens || !closes) return words.closedDay;
  const [from, to] = [opens.slice(0, 5), closes.slice(0, 5)];
  return words.range(from, to <= from ? `${words.nextDay} ${to}` : to);
}

function spanText({ opens, closes }: Span, words: CardWords): string {
  const to = formatMinutes(closes);
  return words.range(formatMinutes(opens), closes > MIDNIGHT ? `${words.nextDay} ${to}` : to);
}

/** Dated hours that are not over, each with its dates. */
function special(
  { specialOpeningHours }: Hours,
  today: string,
  { words, language, say }: CardContext,
): TemplateResult | typeof nothing {
  const ahead = (specialOpeningHours ?? []).filter(({ validThrough }) => validThrough >= today);
  if (ahead.length === 0) return nothing;
  return html`
    <h4>${words.specialHours}</h4>
    <ul class="special">
      ${groupBy(ahead, ({ validFrom, validThrough, name }) => JSON.stringify([validFrom, validThrough, name])).map(
        ([, [first, ...others]]) =>
          first &&
          html`<li>
            <span
              >${first.name ? html`${say(first.name)} · ` : nothing}${formatSpan(first.validFrom, first.validThrough, language)}</span
            >
            <span class="spans">${[first, ...others].map((one) => html`<span>${hoursText(one, words)}</span> `)}</span>
          </li>`,
      )}
    </ul>
  `;
}
