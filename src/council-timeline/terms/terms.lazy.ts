import { html, nothing, type TemplateResult } from 'lit';

import type { Term } from '../../contract/index.js';
import { DEFAULT_TIME_ZONE, formatDate, localDay } from '../../domain/dates.js';
import { localizeText } from '../../domain/localize.js';
import { type TermBar, type TermLayout, layoutTerms, type TermGap } from './term-layout.js';
import type { TimelineContext } from '../context/context.js';
import { renderDateRange } from '../parts/date-range-nodes.js';
import type { EventEntry } from '../parts/event-entry.js';
import { type SortOrder, sortTerms } from '../parts/sort.js';
import { renderPerson } from '../parts/person.js';
import { cssVars } from '../parts/css-vars.js';

export { termsStyles as styles } from './terms.styles.js';

/** So many terms are told in words at once; of the others the bars are there, and the words when a reader asks. */
const MAX_UNFOLDED_TERMS = 12;
const FOLDED_LIST_LENGTH = 8;

/** From this share of the axis on a bar has room for a name. */
const MIN_NAMED_BAR_LENGTH = 0.11;

/** A year so near to today has no room for its number. */
const MIN_DISTANCE_FROM_TODAY = 0.09;

/** So many years have room for their numbers in a narrow box; of more, every other one. */
const MAX_NARROW_YEAR_LABELS = 5;

export interface TermFolding {
  readonly isFolded: boolean;
  readonly unfold: () => void;
}

/**
 * Who chaired when: a list of buttons, each of which shows its term's events, with the terms as bars on one axis above it.
 * Nothing where no terms are known.
 */
export function renderTerms(
  events: readonly EventEntry[],
  order: SortOrder,
  folding: TermFolding,
  context: TimelineContext,
): TemplateResult | typeof nothing {
  const { messages, council } = context;
  const terms = council.terms ?? [];
  if (terms.length === 0) return nothing;
  const bars = layoutTerms(terms, localDay(new Date(), DEFAULT_TIME_ZONE));
  const of = new Map(bars.bars.map((bar) => [bar.term, bar]));
  // Terms of which no date is known have no place in time.
  const isDated = terms.some(({ start, end }) => start || end);
  const isLong = terms.length > MAX_UNFOLDED_TERMS;
  const isFolded = isLong && folding.isFolded;
  return html`<section class="terms" aria-labelledby="chair">
    <h3 id="chair">${messages.chair}</h3>
    ${events.length > 1 ? html`<p class="muted small hint">${messages.chooseTerm}</p>` : nothing}
    <div class="axis ${isDated ? '' : 'undated'} ${isFolded ? 'folded' : ''}" ${cssVars({ '--_lanes': bars.lanes })}>
      ${isDated ? renderScale(bars, events, context) : nothing}
      <ol class="rows">
        ${sortTerms(terms, order).map((term, index) => {
          const bar = of.get(term);
          const gap = bars.gaps.find(({ successor }) => successor === term);
          const rest = isLong && index >= FOLDED_LIST_LENGTH ? 'rest' : '';
          const row = bar ? html`<li class=${rest}>${renderTerm(bar, context)}</li>` : nothing;
          const pause = gap ? html`<li class="gap ${rest}">${renderGap(gap, context)}</li>` : nothing;
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
function renderScale(
  { years, today, positionOf, bars }: TermLayout,
  events: readonly EventEntry[],
  { messages }: TimelineContext,
): TemplateResult {
  const turns = events.flatMap(({ event: { kind, date, status } }) => {
    const day = kind === 'handover' && date && date.length > 7 && status !== 'cancelled' ? positionOf(date) : null;
    // Where one term takes over from another, the bars say it already.
    return day === null || bars.some(({ predecessor, from }) => predecessor && Math.abs(from - day) < 0.01)
      ? []
      : [day];
  });
  return html`<div class="scale ${years.length > MAX_NARROW_YEAR_LABELS ? 'many' : ''}" aria-hidden="true">
    ${years.map(({ at: one, year }) => {
      const fromToday = today === null ? 1 : Math.abs(today - one);
      return fromToday < MIN_DISTANCE_FROM_TODAY
        ? nothing
        : html`<i ${cssVars({ '--_at': one })} class=${yearLabelClass(one, fromToday)}>${year}</i>`;
    })}
    ${turns.map((day) => html`<s ${cssVars({ '--_at': day })}></s>`)}
    ${today === null ? nothing : html`<b class="today" ${cssVars({ '--_at': today })}><span>${messages.today}</span></b>`}
  </div>`;
}

const yearLabelClass = (at: number, fromToday: number): string =>
  at > 0.93 ? 'last' : fromToday < 2.5 * MIN_DISTANCE_FROM_TODAY ? 'beside' : '';

function renderTerm(bar: TermBar, context: TimelineContext): TemplateResult {
  const { lang } = context;
  const { term, from, to, lane, predecessor } = bar;
  const isChosen = context.term === term.id;
  const classes = [
    'bar',
    term.kind === 'acting' ? 'acting' : '',
    bar.isStartUnknown ? 'no-start' : '',
    bar.isEndUnknown ? 'no-end' : '',
    bar.isLatest ? 'latest' : '',
    predecessor ? 'after' : '',
  ];
  return html`<button
    type="button"
    aria-pressed=${isChosen ? 'true' : 'false'}
    @click=${() => context.toggleTerm(term.id)}
  >
    <span
      class=${classes.filter(Boolean).join(' ')}
      aria-hidden="true"
      data-name=${to - from > MIN_NAMED_BAR_LENGTH ? localizeText(term.chair?.name, lang) : ''}
      ${cssVars({ '--_from': from, '--_to': to, '--_lane': lane })}
      >${predecessor ? html`<i></i>` : nothing}</span
    >
    <span class="told">
      <span class="when">${renderTermDates(term, context)}</span>
      <span class="who">${renderChair(term, context)}</span>
      ${listNotes(bar, context).map((note) => html`<span class="note">${note}</span>`)}
    </span>
  </button>`;
}

function renderGap({ from, to, end, start }: TermGap, { messages, language }: TimelineContext): TemplateResult {
  return html`<span class="bar" aria-hidden="true" ${cssVars({ '--_from': from, '--_to': to, '--_lane': 0 })}></span>
    <span class="told">
      <span class="when">${renderDateRange(end, start, language)}</span>
      <span class="muted">${messages.gap}</span>
    </span>`;
}

function renderChair({ chair, kind }: Term, context: TimelineContext): TemplateResult {
  const { messages } = context;
  const mark = kind === 'acting' ? html` <em class="mark">${messages.acting}</em>` : nothing;
  return chair ? renderPerson(chair, context, mark) : html`<span class="muted">${messages.unknownChair}</span>${mark}`;
}

/** What is not known is said to be so, and not made up: an end that nobody recorded is not today. */
function listNotes(
  { term, isStartUnknown, isEndUnknown, isLatest, predecessor }: TermBar,
  context: TimelineContext,
): string[] {
  const { messages, lang } = context;
  const { start, end } = term;
  const giver = localizeText(predecessor?.chair?.name, lang);
  return [
    giver ? messages.tookOver(giver) : '',
    isLatest ? messages.latest : '',
    isEndUnknown && !isLatest && start ? messages.endUnknown : '',
    isStartUnknown && end ? messages.startUnknown : '',
  ].filter(Boolean);
}

function renderTermDates({ start, end }: Term, { messages, language }: TimelineContext): unknown {
  if (start && end) return renderDateRange(start, end, language);
  if (start) return messages.from(formatDate(start, language));
  return end ? messages.until(formatDate(end, language)) : messages.unknownDates;
}
