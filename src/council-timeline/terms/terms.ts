import { html, nothing, type TemplateResult } from 'lit';

import type { MemoizedLatest } from '../../base/memoize-latest.js';
import type { Term } from '../../contract/index.js';
import { DEFAULT_TIME_ZONE, formatDate, localDay } from '../../domain/dates.js';
import { localizeText } from '../../domain/localize.js';
import type { TimelineContext } from '../context/context.js';
import { cssVars } from '../parts/css-vars.js';
import { renderDateRange } from '../parts/date-range-nodes.js';
import type { EventEntry } from '../parts/event-entry.js';
import { renderPerson } from '../parts/person.js';
import { type SortOrder, sortTerms } from '../parts/sort.js';
import { layoutTerms, type TermBar, type TermGap, type TermLayout } from './term-layout.js';

/** Number of terms up to which all are listed at once. Of a longer list every term has its bar, and its text on demand. */
const MAX_UNFOLDED_TERMS = 12;

/** Number of terms listed while a longer list is folded. */
const FOLDED_LIST_LENGTH = 8;

/** Length from which a bar has room for a name, as a fraction of the axis. */
const MIN_NAMED_BAR_LENGTH = 0.11;

/** Distance from today below which a year has no room for its label, as a fraction of the axis. */
const MIN_DISTANCE_FROM_TODAY = 0.09;

/** Number of years that have room for their labels in a narrow box; of more, every other one is labelled. */
const MAX_NARROW_YEAR_LABELS = 5;

export interface TermsState {
  readonly isFolded: boolean;
  readonly unfold: () => void;
  /** Keeps the layout until the terms or the day change. */
  readonly memoizeLayout: MemoizedLatest<TermLayout>;
  readonly now: Date;
}

/**
 * Renders the terms of the chair: a list of buttons, each of which shows its term's events, below an axis with the terms as
 * bars; nothing where no terms are known.
 */
export function renderTerms(
  events: readonly EventEntry[],
  order: SortOrder,
  { isFolded, unfold, memoizeLayout, now }: TermsState,
  context: TimelineContext,
): TemplateResult | typeof nothing {
  const { messages, council } = context;
  const terms = council.terms ?? [];
  if (terms.length === 0) return nothing;
  const today = localDay(now, DEFAULT_TIME_ZONE);
  const latestEvent = findLatestDate(events);
  const layout = memoizeLayout([terms, today, latestEvent], () => layoutTerms(terms, today, latestEvent));
  const barByTerm = new Map(layout.bars.map((bar) => [bar.term, bar]));
  // Terms without any known date have no place on an axis.
  const isDated = terms.some(({ start, end }) => start || end);
  const canChoose = events.length > 1;
  const isLong = terms.length > MAX_UNFOLDED_TERMS;
  const isListFolded = isLong && isFolded;
  return html`<section class="terms" aria-labelledby="chair">
    <h3 id="chair">${messages.chair}</h3>
    ${canChoose ? html`<p class="muted small hint">${messages.chooseTerm}</p>` : nothing}
    <div
      class="axis ${isDated ? '' : 'undated'} ${isListFolded ? 'folded' : ''}"
      ${cssVars({ '--_lanes': layout.lanes })}
    >
      ${isDated ? renderScale(layout, events, context) : nothing}
      <ol class="rows">
        ${sortTerms(terms, order).map((term, index) => {
          const bar = barByTerm.get(term);
          const gap = layout.gaps.find(({ successor }) => successor === term);
          const rest = isLong && index >= FOLDED_LIST_LENGTH ? 'rest' : '';
          const row = bar ? html`<li class=${rest}>${renderTerm(bar, canChoose, context)}</li>` : nothing;
          const gapRow = gap ? html`<li class="gap ${rest}">${renderGap(gap, context)}</li>` : nothing;
          return order === 'oldest' ? [gapRow, row] : [row, gapRow];
        })}
      </ol>
      ${
        isListFolded
          ? html`<p class="unfold">
              <button type="button" class="link" @click=${unfold}>${messages.allTerms(terms.length)}</button>
            </p>`
          : nothing
      }
    </div>
  </section>`;
}

/** Finds the latest date of the events that are not cancelled: dates in any precision sort as they are written, near enough. */
function findLatestDate(events: readonly EventEntry[]): string | null {
  let latest: string | null = null;
  for (const { event } of events) {
    const { date, status } = event;
    if (date && status !== 'cancelled' && (latest === null || date > latest)) latest = date;
  }
  return latest;
}

/** Renders years, today and handovers on the axis; the list has all of it as text. */
function renderScale(
  { years, today, positionOf, bars }: TermLayout,
  events: readonly EventEntry[],
  { messages }: TimelineContext,
): TemplateResult {
  const handovers = events.flatMap(({ event: { kind, date, status } }) => {
    const at = kind === 'handover' && date && date.length > 7 && status !== 'cancelled' ? positionOf(date) : null;
    // Where one term takes over from another, their bars show it already.
    return at === null || bars.some(({ predecessor, from }) => predecessor && Math.abs(from - at) < 0.01) ? [] : [at];
  });
  return html`<div class="scale ${years.length > MAX_NARROW_YEAR_LABELS ? 'many' : ''}" aria-hidden="true">
    ${years.map(({ at, year }) => {
      const fromToday = today === null ? 1 : Math.abs(today - at);
      return fromToday < MIN_DISTANCE_FROM_TODAY
        ? nothing
        : html`<i ${cssVars({ '--_at': at })} class=${yearLabelClass(at, fromToday)}>${year}</i>`;
    })}
    ${handovers.map((at) => html`<s ${cssVars({ '--_at': at })}></s>`)}
    ${today === null ? nothing : html`<b class="today" ${cssVars({ '--_at': today })}><span>${messages.today}</span></b>`}
  </div>`;
}

const yearLabelClass = (at: number, fromToday: number): string =>
  at > 0.93 ? 'last' : fromToday < 2.5 * MIN_DISTANCE_FROM_TODAY ? 'beside' : '';

function renderTerm(bar: TermBar, canChoose: boolean, context: TimelineContext): TemplateResult {
  const { lang } = context;
  const { term, from, to, lane, predecessor, knownPart } = bar;
  const isSelected = context.term === term.id;
  const classes = [
    'bar',
    term.kind === 'acting' ? 'acting' : '',
    bar.isStartUnknown ? 'no-start' : '',
    bar.isEndUnknown ? 'no-end' : '',
    knownPart < 1 ? 'open' : '',
    bar.isLatest ? 'latest' : '',
    predecessor ? 'after' : '',
  ];
  const notes = listNotes(bar, context);
  const content = html`<span
      class=${classes.filter(Boolean).join(' ')}
      aria-hidden="true"
      data-name=${to - from > MIN_NAMED_BAR_LENGTH ? localizeText(term.chair?.name, lang) : ''}
      ${cssVars({ '--_from': from, '--_to': to, '--_lane': lane, '--_known': knownPart })}
      >${predecessor ? html`<i></i>` : nothing}</span
    >
    <span class="description">
      <span class="when">${renderTermDates(term, context)}</span>
      <span class="who">${renderChair(term, context)}</span>
      ${notes.length > 0 ? html`<span class="note">${notes.join(' · ')}</span>` : nothing}
    </span>`;
  // Where there is nothing to choose from, a press would change nothing.
  if (!canChoose) return html`<div class="term">${content}</div>`;
  return html`<button
    type="button"
    class="term"
    aria-pressed=${isSelected ? 'true' : 'false'}
    @click=${() => context.toggleTerm(term.id)}
  >
    ${content}
  </button>`;
}

function renderGap({ from, to, end, start }: TermGap, { messages, language }: TimelineContext): TemplateResult {
  return html`<span class="bar" aria-hidden="true" ${cssVars({ '--_from': from, '--_to': to, '--_lane': 0 })}></span>
    <span class="description">
      <span class="when">${renderDateRange(end, start, language)}</span>
      <span class="muted">${messages.gap}</span>
    </span>`;
}

function renderChair({ chair, kind }: Term, context: TimelineContext): TemplateResult {
  const { messages } = context;
  const mark = kind === 'acting' ? html` <em class="mark">${messages.acting}</em>` : nothing;
  return chair ? renderPerson(chair, context, mark) : html`<span class="muted">${messages.unknownChair}</span>${mark}`;
}

/** Lists what a bar shows as text, unknown dates included: an end that nobody recorded is not today. */
function listNotes(
  { term, isStartUnknown, isEndUnknown, isLatest, predecessor }: TermBar,
  context: TimelineContext,
): string[] {
  const { messages, lang } = context;
  const { start, end } = term;
  const predecessorName = localizeText(predecessor?.chair?.name, lang);
  return [
    predecessorName ? messages.tookOver(predecessorName) : '',
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
