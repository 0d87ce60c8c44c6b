import type { Initiative } from '../contract/index.js';
import { formatDate, isFuture, isPast } from '../domain/dates.js';
import type { Language } from '../base/language.js';
import type { FormWords } from './context.js';
import { isFull, rulesOf } from './rules.js';

type Saying = (words: FormWords) => string;

/**
 * Why an initiative takes no pledges here and now; `null` where it does.
 *
 * @param url where pledges go, `null` where there is no such place
 */
export function whyReadOnly(initiative: Initiative, url: string | null, now: Date, language: Language): Saying | null {
  const { opens, closes, roles } = initiative;
  if (closes && isPast(closes, now)) return (words) => words.closed(formatDate(closes, language));
  if (!url) return (words) => words.unlinked;
  if (opens && isFuture(opens, now)) return (words) => words.ahead(formatDate(opens, language));
  const free = roles.filter((role) => !isFull(role, initiative));
  return free.length < rulesOf(initiative).min ? (words) => words.allFull : null;
}

/** From when until when pledges are taken; `null` where neither is set. */
export function periodWords({ opens, closes }: Initiative, language: Language): Saying | null {
  const from = opens && formatDate(opens, language);
  const until = closes && formatDate(closes, language);
  if (from) return (words) => (until ? words.between(from, until) : words.from(from));
  return until ? (words) => words.until(until) : null;
}
