import type { Term } from '../../contract/index.js';
import { MS_PER_DAY, toDayNumber, toEndDay, toStartDay } from '../parts/day-number.js';

/** Terms as bars on an axis of time, as plain functions. An axis goes from 0, its beginning, to 1. */

/** A term on the axis. */
export interface TermBar {
  readonly term: Term;
  readonly from: number;
  readonly to: number;
  /** Which line it stands on. Acting terms have lines of their own, below the others. */
  readonly lane: number;
  /** Whether its beginning is not known: it is drawn as far back as nothing speaks against. */
  readonly isStartUnknown: boolean;
  readonly isEndUnknown: boolean;
  /** Whether it is the last one on record that has begun, without an end. */
  readonly isLatest: boolean;
  /** The term that this one took over from, as one ended when the other began. */
  readonly predecessor: Term | null;
}

/** A time between two terms in which nobody is known to have had the chair. */
export interface TermGap {
  readonly from: number;
  readonly to: number;
  /** As the data say them: when the last term before it ended, and when the next one began. */
  readonly end: string;
  readonly start: string;
  /** The term that it comes before. */
  readonly successor: Term;
}

export interface TermLayout {
  /** By when they began. */
  readonly bars: readonly TermBar[];
  readonly lanes: number;
  readonly gaps: readonly TermGap[];
  /** The beginnings of years, as many as can be told apart. */
  readonly years: readonly { readonly at: number; readonly year: number }[];
  /** Today; `null` where it is not on the axis. */
  readonly today: number | null;
  /** Where a date is on the axis; `null` where it is not on it. */
  readonly positionOf: (date: string) => number | null;
}

/** A term in days; what is not known is made up from its neighbours, and said to be. */
interface TermSpan {
  readonly term: Term;
  start: number | null;
  end: number | null;
  from: number;
  to: number;
  predecessor: Term | null;
}

const isActing = ({ kind }: Term): boolean => kind === 'acting';

/** How much of the axis the shortest term has. */
const MIN_BAR_LENGTH = 0.008;

/** How many years are written on an axis at most. */
const MAX_YEAR_LABELS = 9;

/**
 * Terms as bars.
 *
 * @param today a date of the contract, with its day
 */
export function layoutTerms(terms: readonly Term[], today: string): TermLayout {
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

  const known = spans.flatMap(({ start, end }) => [start, end].filter((one) => one !== null));
  const isRunning = spans.some(({ start, end }) => start !== null && end === null && start <= now);
  const first = Math.min(...known, ...(known.length === 0 || isRunning ? [now] : []));
  const last = Math.max(...known, ...(known.length === 0 || isRunning ? [now] : []));
  // What has no known end fades out past the last date that is known.
  const margin = Math.max((last - first) * 0.08, 180);
  const from = spans.some(({ start }) => start === null) ? first - margin : first;
  const to = spans.some(({ end }) => end === null) ? last + margin : Math.max(last, from + 1);
  const place = (day: number): number => Math.min(1, Math.max(0, (day - from) / (to - from)));

  const ends = regular.flatMap(({ end }) => end ?? []).sort((a, b) => a - b);
  for (const span of spans) {
    const { start, end } = span;
    const before =
      end === null ? undefined : findLastMatch(ends, (one) => one < end && (start === null || one <= start));
    const begin = start ?? before ?? from;
    const finish = end ?? starts.find((one) => one > begin) ?? to;
    [span.from, span.to] = [place(begin), place(Math.max(begin, finish))];
    // One that ends before it begins, or on the same day, can still be seen.
    if (span.to - span.from < MIN_BAR_LENGTH) span.to = Math.min(1, span.from + MIN_BAR_LENGTH);
    if (span.to - span.from < MIN_BAR_LENGTH) span.from = span.to - MIN_BAR_LENGTH;
  }
  spans.sort((a, b) => a.from - b.from);

  const latest = findLastMatch(starts, (one) => one <= now);
  const lanes = assignLanes(spans);
  const at = (date: string): number | null => {
    const day = toStartDay(date);
    return day < from || day > to ? null : place(day);
  };
  return {
    bars: spans.map((span) => ({
      term: span.term,
      from: span.from,
      to: span.to,
      lane: lanes.of.get(span) ?? 0,
      isStartUnknown: span.start === null,
      isEndUnknown: span.end === null,
      isLatest: span.end === null && span.start !== null && span.start === latest && !isActing(span.term),
      predecessor: span.predecessor,
    })),
    lanes: lanes.count,
    gaps: findGaps(spans, place),
    years: layoutYears(from, to, place),
    today: now < from || now > to ? null : place(now),
    positionOf: at,
  };
}

/** One that began while another was ending (the same day; the same year, where no more is known) took over from it then. */
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

/** Puts each on the first line that is free. */
function assignLanes(spans: readonly TermSpan[]): {
  readonly of: ReadonlyMap<TermSpan, number>;
  readonly count: number;
} {
  const of = new Map<TermSpan, number>();
  let count = 0;
  for (const acting of [false, true]) {
    const ends: number[] = [];
    for (const span of spans) {
      if (isActing(span.term) !== acting) continue;
      const free = ends.findIndex((end) => end <= span.from);
      const lane = free < 0 ? ends.length : free;
      ends[lane] = span.to;
      of.set(span, count + lane);
    }
    count += ends.length;
  }
  return { of, count };
}

/**
 * Between known ends and known beginnings alone: where one is not known, nothing says that nobody was there. The year in
 * which a term ended is taken for the whole of it.
 */
function findGaps(spans: readonly TermSpan[], place: (day: number) => number): readonly TermGap[] {
  const gaps: TermGap[] = [];
  const ordered = spans.filter(({ start, end }) => start !== null || end !== null);
  ordered.sort((a, b) => (a.start ?? a.end ?? 0) - (b.start ?? b.end ?? 0));
  let reached: { day: number; end: string } | null = null;
  let isOpen = false;
  for (const { start, term } of ordered) {
    if (start !== null && term.start) {
      if (reached && !isOpen && start > reached.day) {
        gaps.push({ from: place(reached.day), to: place(start), end: reached.end, start: term.start, successor: term });
      }
      isOpen = false;
    }
    const end = term.end ? toEndDay(term.end) : null;
    if (end === null) isOpen = true;
    else if (term.end && (!reached || end > reached.day)) reached = { day: end, end: term.end };
  }
  return gaps;
}

function layoutYears(from: number, to: number, place: (day: number) => number): TermLayout['years'] {
  const yearAt = (day: number): number => new Date(day * MS_PER_DAY).getUTCFullYear();
  const [first, last] = [yearAt(from), yearAt(to)];
  const step = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000].find((one) => (last - first) / one < MAX_YEAR_LABELS) ?? 2000;
  const years: { at: number; year: number }[] = [];
  for (let year = Math.ceil(first / step) * step; year <= last; year += step) {
    const day = toDayNumber(year, 0, 1);
    if (day >= from && day <= to) years.push({ at: place(day), year });
  }
  return years;
}

function findLastMatch(sorted: readonly number[], fits: (one: number) => boolean): number | undefined {
  for (let at = sorted.length - 1; at >= 0; at -= 1) {
    const one = sorted[at];
    if (one !== undefined && fits(one)) return one;
  }
  return undefined;
}
