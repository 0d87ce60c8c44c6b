import type { Term } from '../../contract/index.js';
import { MS_PER_DAY, toDayNumber, toEndDay, toStartDay } from '../parts/day-number.js';

/** Layout of terms as bars on a time axis, as plain functions. Positions on the axis go from 0, its start, to 1. */

/** Bar of one term. */
export interface TermBar {
  readonly term: Term;
  readonly from: number;
  readonly to: number;
  /** Index of its lane. Acting terms have lanes of their own, below the others. */
  readonly lane: number;
  /** Whether its start is unknown: it is then drawn as far back as no other date contradicts. */
  readonly isStartUnknown: boolean;
  readonly isEndUnknown: boolean;
  /** Where the last date that is known lies on a bar that goes on beyond it, as a fraction of the bar; `1` on any other. */
  readonly knownPart: number;
  /** Whether it is the latest term on record that has begun and has no end. */
  readonly isLatest: boolean;
  /** Term that this one took over from: it ended when this one began. */
  readonly predecessor: Term | null;
}

/** Time between two terms for which no chair is known. */
export interface TermGap {
  readonly from: number;
  readonly to: number;
  /** Dates as the data have them: end of the term before the gap, and start of the term after it. */
  readonly end: string;
  readonly start: string;
  /** Term after the gap. */
  readonly successor: Term;
}

/** Layout of all terms of a council. */
export interface TermLayout {
  /** Bars in the order of their starts. */
  readonly bars: readonly TermBar[];
  /** Number of lanes. */
  readonly lanes: number;
  readonly gaps: readonly TermGap[];
  /** Starts of years, as many as can be told apart. */
  readonly years: readonly { readonly at: number; readonly year: number }[];
  /** Position of today; `null` where it is off the axis, or nothing is known of it. */
  readonly today: number | null;
  /** Position of a date; `null` where it is off the axis. */
  readonly positionOf: (date: string) => number | null;
}

/** A term in day numbers. Unknown dates are inferred from its neighbours, and marked as unknown on its bar. */
interface TermSpan {
  readonly term: Term;
  start: number | null;
  end: number | null;
  from: number;
  to: number;
  predecessor: Term | null;
}

const isActing = ({ kind }: Term): boolean => kind === 'acting';

/** Length of the shortest bar, as a fraction of the axis. */
const MIN_BAR_LENGTH = 0.008;

/** Number of years labelled on an axis, at most. */
const MAX_YEAR_LABELS = 9;

/**
 * Lays out terms as bars. A term without an end is known to have run until the last date that the data have: past it, its
 * bar fades. Today is on the axis only where the data reach it.
 *
 * @param today calendar day, `2026-11-22`
 * @param latestEvent date of the latest event, which may be planned; `null` where there is none
 */
export function layoutTerms(terms: readonly Term[], today: string, latestEvent: string | null = null): TermLayout {
  const now = toStartDay(today);
  const spans = terms.map((term): TermSpan => ({
    term,
    start: term.start ? toStartDay(term.start) : null,
    end: term.end ? toEndDay(term.end) : null,
    from: 0,
    to: 0,
    predecessor: null,
  }));
  const regular = spans.filter(({ term }) => !isActing(term));
  const starts = regular.flatMap(({ start }) => start ?? []).sort((a, b) => a - b);
  linkSuccessors(spans, regular);

  const known = spans.flatMap(({ start, end }) => [start, end].filter((day) => day !== null));
  const eventDay = latestEvent === null ? null : toStartDay(latestEvent);
  const isTodayKnown = [...known, eventDay ?? -Infinity].some((day) => day >= now);
  // What is planned tells that the data are of today, and nothing of the chair beyond.
  const isRunning = spans.some(({ start, end }) => start !== null && end === null);
  const reached = isRunning && eventDay !== null ? [Math.min(eventDay, now)] : [];
  const first = Math.min(...(known.length > 0 ? known : [now]));
  const last = Math.max(...(known.length > 0 ? known : [now]), ...reached);
  // A bar without a known end fades out past the last known date.
  const margin = Math.max((last - first) * 0.08, 180);
  const from = spans.some(({ start }) => start === null) ? first - margin : first;
  const to = spans.some(({ end }) => end === null) ? last + margin : Math.max(last, from + 1);
  const toPosition = (day: number): number => Math.min(1, Math.max(0, (day - from) / (to - from)));

  const ends = regular.flatMap(({ end }) => end ?? []).sort((a, b) => a - b);
  for (const span of spans) {
    const { start, end } = span;
    const before =
      end === null ? undefined : findLastMatch(ends, (day) => day < end && (start === null || day <= start));
    const begin = start ?? before ?? from;
    const finish = end ?? starts.find((day) => day > begin) ?? to;
    [span.from, span.to] = [toPosition(begin), toPosition(Math.max(begin, finish))];
    // A term that ends before it begins, or on the same day, still shows.
    if (span.to - span.from < MIN_BAR_LENGTH) span.to = Math.min(1, span.from + MIN_BAR_LENGTH);
    if (span.to - span.from < MIN_BAR_LENGTH) span.from = span.to - MIN_BAR_LENGTH;
  }
  spans.sort((a, b) => a.from - b.from);

  const latest = findLastMatch(starts, (day) => day <= now);
  const lanes = assignLanes(spans);
  const positionOf = (date: string): number | null => {
    const day = toStartDay(date);
    return day < from || day > to ? null : toPosition(day);
  };
  return {
    bars: spans.map((span) => ({
      term: span.term,
      from: span.from,
      to: span.to,
      lane: lanes.bySpan.get(span) ?? 0,
      isStartUnknown: span.start === null,
      isEndUnknown: span.end === null,
      knownPart: knownPart(span, toPosition(last)),
      isLatest: span.end === null && span.start !== null && span.start === latest && !isActing(span.term),
      predecessor: span.predecessor,
    })),
    lanes: lanes.count,
    gaps: findGaps(spans, toPosition),
    years: layoutYears(from, to, toPosition),
    today: !isTodayKnown || now < from || now > to ? null : toPosition(now),
    positionOf,
  };
}

/** Fraction of a bar up to the last date that is known. */
function knownPart({ start, end, from, to }: TermSpan, last: number): number {
  return start === null || end !== null || to <= last ? 1 : Math.max(0, (last - from) / (to - from));
}

/**
 * Links each term to the one that took over from it: the one that began while it was ending (on the same day; in the same
 * year, where only that is known).
 */
function linkSuccessors(spans: readonly TermSpan[], regular: readonly TermSpan[]): void {
  for (const span of spans) {
    const { end, term } = span;
    if (end === null || !term.end) continue;
    const [begin, start] = [toStartDay(term.end), span.start ?? -Infinity];
    for (const next of isActing(term) ? [] : regular) {
      if (next === span || next.start === null || next.start < begin || next.start > end || next.start < start)
        continue;
      // Of two that began together, the longer one took over.
      if (next.start === start && next.end !== null && next.end <= end) continue;
      next.predecessor ??= term;
      span.end = Math.min(span.end ?? end, Math.max(next.start, start));
    }
  }
}

/** Assigns each term the first free lane. */
function assignLanes(spans: readonly TermSpan[]): {
  readonly bySpan: ReadonlyMap<TermSpan, number>;
  readonly count: number;
} {
  const bySpan = new Map<TermSpan, number>();
  let count = 0;
  for (const acting of [false, true]) {
    const ends: number[] = [];
    for (const span of spans) {
      if (isActing(span.term) !== acting) continue;
      const free = ends.findIndex((end) => end <= span.from);
      const lane = free < 0 ? ends.length : free;
      ends[lane] = span.to;
      bySpan.set(span, count + lane);
    }
    count += ends.length;
  }
  return { bySpan, count };
}

/**
 * Finds gaps between known ends and known starts alone: where one is unknown, somebody may have been in the chair. A term
 * that ended in a year, with no day known, is taken to have lasted until the end of that year.
 */
function findGaps(spans: readonly TermSpan[], toPosition: (day: number) => number): readonly TermGap[] {
  const gaps: TermGap[] = [];
  const ordered = spans.filter(({ start, end }) => start !== null || end !== null);
  ordered.sort((a, b) => (a.start ?? a.end ?? 0) - (b.start ?? b.end ?? 0));
  let reached: { day: number; end: string } | null = null;
  let isOpen = false;
  for (const { start, term } of ordered) {
    if (start !== null && term.start) {
      if (reached && !isOpen && start > reached.day) {
        gaps.push({
          from: toPosition(reached.day),
          to: toPosition(start),
          end: reached.end,
          start: term.start,
          successor: term,
        });
      }
      isOpen = false;
    }
    const end = term.end ? toEndDay(term.end) : null;
    if (end === null) isOpen = true;
    else if (term.end && (!reached || end > reached.day)) reached = { day: end, end: term.end };
  }
  return gaps;
}

/** Places the starts of years, in steps that keep their labels apart. */
function layoutYears(from: number, to: number, toPosition: (day: number) => number): TermLayout['years'] {
  const yearAt = (day: number): number => new Date(day * MS_PER_DAY).getUTCFullYear();
  const [first, last] = [yearAt(from), yearAt(to)];
  const step =
    [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000].find((years) => (last - first) / years < MAX_YEAR_LABELS) ?? 2000;
  const years: { at: number; year: number }[] = [];
  for (let year = Math.ceil(first / step) * step; year <= last; year += step) {
    const day = toDayNumber(year, 0, 1);
    if (day >= from && day <= to) years.push({ at: toPosition(day), year });
  }
  return years;
}

/** Finds the last number that matches. */
function findLastMatch(sorted: readonly number[], matches: (value: number) => boolean): number | undefined {
  for (let at = sorted.length - 1; at >= 0; at -= 1) {
    const value = sorted[at];
    if (value !== undefined && matches(value)) return value;
  }
  return undefined;
}
