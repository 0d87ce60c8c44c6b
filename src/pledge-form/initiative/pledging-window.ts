import type { Initiative } from '../../contract/index.js';
import { formatDate, isFuture, isPast } from '../../domain/dates.js';
import type { Language } from '../../base/language.js';
import type { FormWords } from '../context/form-context.js';
import { isRoleFull, roleRange } from '../../domain/initiative-rules.js';

type PickMessage = (messages: FormWords) => string;

/**
 * Why an initiative takes no pledges here and now; `null` where it does.
 *
 * @param url where pledges go, `null` where there is no such place
 */
export function readOnlyReason(
  initiative: Initiative,
  url: string | null,
  now: Date,
  language: Language,
): PickMessage | null {
  const { opens, closes, roles } = initiative;
  if (closes && isPast(closes, now)) return (messages) => messages.closed(formatDate(closes, language));
  if (!url) return (messages) => messages.unlinked;
  if (opens && isFuture(opens, now)) return (messages) => messages.ahead(formatDate(opens, language));
  const free = roles.filter((role) => !isRoleFull(role, initiative));
  return free.length < roleRange(initiative).min ? (messages) => messages.allFull : null;
}

/** From when until when pledges are taken; `null` where neither is set. */
export function pledgingWindowMessage({ opens, closes }: Initiative, language: Language): PickMessage | null {
  const from = opens && formatDate(opens, language);
  const until = closes && formatDate(closes, language);
  if (from) return (messages) => (until ? messages.between(from, until) : messages.from(from));
  return until ? (messages) => messages.until(until) : null;
}
