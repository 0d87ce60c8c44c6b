import { html, nothing, type TemplateResult } from 'lit';

import type { Term } from '../../contract/index.js';
import { DEFAULT_TIME_ZONE, formatDate, localDay } from '../../domain/dates.js';
import { localizeText } from '../../domain/localize.js';
import { type Bar, type Bars, barsOf, type Gap } from './term-layout.js';
import type { TimelineContext } from '../context/context.js';
import { spanText } from '../parts/date-range-nodes.js';
import { inOrder, type Listed, type Order } from '../parts/sort.js';
import { person } from '../parts/person.js';
import { place } from '../parts/css-vars.js';

export { axisStyles as styles } from './terms.styles.js';

/** So many terms are told in words at once; of the others the bars are there, and the words when a reader asks. */
const MANY = 12;
const FIRST = 8;

/** From this share of the axis on a bar has room for a name. */
const ROOMY = 0.11;

/** A year so near to today has no room for its number. */
const BESIDE = 0.09;

/** So many years have room for their numbers in a narrow box; of more, every other one. */
const FEW_YEARS = 5;

export interface Folding {
  readonly isFolded: boolean;
  readonly unfold: () => void;
}

/**
 * Who chaired when: a list of buttons, each of which shows its term's events, with the terms as bars on one axis above it.
 * Nothing where no terms are known.
 */
export function termsSection(
  events: readonly Listed[],
  order: Order,
  folding: Folding,
  context: TimelineContext,
): TemplateResult | typeof nothing {
  const { messages, council } = context;
  const terms = council.terms ?? [];
  if (terms.length === 0) return nothing;
  const bars = barsOf(terms, localDay(new Date(), DEFAULT_TIME_ZONE));
  const of = new Map(bars.bars.map((bar) => [bar.term, bar]));
  // Terms of which no date is known have no place in time.
  const isDated = terms.some(({ start, end }) => start || end);
  const isLong = terms.length > MANY;
  const isFolded = isLong && folding.isFolded;
  return html`<section class="terms" aria-labelledby="chair">
    <h3 id="chair">${messages.chair}</h3>
    ${events.length > 1 ? html`<p class="muted small hint">${messages.chooseTerm}</p>` : nothing}
    <div class="axis ${isDated ? '' : 'undated'} ${isFolded ? 'folded' : ''}" ${place({ '--_lanes': bars.lanes })}>
      ${isDated ? scale(bars, events, context) : nothing}
      <ol class="rows">
        ${inOrder(terms, order).map((term, index) => {
          const bar = of.get(term);
          const gap = bars.gaps.find(({ before }) => before === term);
          const rest = isLong && index >= FIRST ? 'rest' : '';
          const row = bar ? html`<li class=${rest}>${button(bar, context)}</li>` : nothing;
          const pause = gap ? html`<li class="gap ${rest}">${gapRow(gap, context)}</li>` : nothing;
          return order === 'oldest' ? [pause, row] : [row, pause];
        })}
      </ol>
      ${
        isFolded
          ? html`<p class="unfold">
              <button type="button" class="link" @click=${folding.unfold}>${messages.allTerms(terms.length)}</button>
            </p>`
          : nothing
      }
    </div>
  </section>`;
}

/** Years, today and the handovers that are events: the list says all of it in words. */
function scale(
  { years, today, at, bars }: Bars,
  events: readonly Listed[],
  { messages }: TimelineContext,
): TemplateResult {
  const turns = events.flatMap(({ event: { kind, date, status } }) => {
    const day = kind === 'handover' && date && date.length > 7 && status !== 'cancelled' ? at(date) : null;
    // Where one term takes over from another, the bars say it already.
    return day === null || bars.some(({ after, from }) => after && Math.abs(from - day) < 0.01) ? [] : [day];
  });
  return html`<div class="scale ${years.length > FEW_YEARS ? 'many' : ''}" aria-hidden="true">
    ${years.map(({ at: one, year }) => {
      const fromToday = today === null ? 1 : Math.abs(today - one);
      return fromToday < BESIDE
        ? nothing
        : html`<i ${place({ '--_at': one })} class=${yearClass(one, fromToday)}>${year}</i>`;
    })}
    ${turns.map((day) => html`<s ${place({ '--_at': day })}></s>`)}
    ${today === null ? nothing : html`<b class="today" ${place({ '--_at': today })}><span>${messages.today}</span></b>`}
  </div>`;
}

const yearClass = (at: number, fromToday: number): string =>
  at > 0.93 ? 'last' : fromToday < 2.5 * BESIDE ? 'beside' : '';

function button(bar: Bar, context: TimelineContext): TemplateResult {
  const { lang } = context;
  const { term, from, to, lane, after } = bar;
  const isChosen = context.term === term.id;
  const classes = [
    'bar',
    term.kind === 'acting' ? 'acting' : '',
    bar.isStartUnknown ? 'no-start' : '',
    bar.isEndUnknown ? 'no-end' : '',
    bar.isLatest ? 'latest' : '',
    after ? 'after' : '',
  ];
  return html`<button type="button" aria-pressed=${isChosen ? 'true' : 'false'} @click=${() => context.onTerm(term.id)}>
    <span
      class=${classes.filter(Boolean).join(' ')}
      aria-hidden="true"
      data-name=${to - from > ROOMY ? localizeText(term.chair?.name, lang) : ''}
      ${place({ '--_from': from, '--_to': to, '--_lane': lane })}
      >${after ? html`<i></i>` : nothing}</span
    >
    <span class="told">
      <span class="when">${termDates(term, context)}</span>
      <span class="who">${holder(term, context)}</span>
      ${notes(bar, context).map((note) => html`<span class="note">${note}</span>`)}
    </span>
  </button>`;
}

function gapRow({ from, to, end, start }: Gap, { messages, language }: TimelineContext): TemplateResult {
  return html`<span class="bar" aria-hidden="true" ${place({ '--_from': from, '--_to': to, '--_lane': 0 })}></span>
    <span class="told">
      <span class="when">${spanText(end, start, language)}</span>
      <span class="muted">${messages.gap}</span>
    </span>`;
}

function holder({ chair, kind }: Term, context: TimelineContext): TemplateResult {
  const { messages } = context;
  const mark = kind === 'acting' ? html` <em class="mark">${messages.acting}</em>` : nothing;
  return chair ? person(chair, context, mark) : html`<span class="muted">${messages.unknownChair}</span>${mark}`;
}

/** What is not known is said to be so, and not made up: an end that nobody recorded is not today. */
function notes({ term, isStartUnknown, isEndUnknown, isLatest, after }: Bar, context: TimelineContext): string[] {
  const { messages, lang } = context;
  const { start, end } = term;
  const giver = localizeText(after?.chair?.name, lang);
  return [
    giver ? messages.tookOver(giver) : '',
    isLatest ? messages.latest : '',
    isEndUnknown && !isLatest && start ? messages.endUnknown : '',
    isStartUnknown && end ? messages.startUnknown : '',
  ].filter(Boolean);
}

function termDates({ start, end }: Term, { messages, language }: TimelineContext): unknown {
  if (start && end) return spanText(start, end, language);
  if (start) return messages.from(formatDate(start, language));
  return end ? messages.until(formatDate(end, language)) : messages.unknownDates;
}
