import type { Language } from '../../base/language.js';
import type { Initiative } from '../../contract/index.js';
import { formatDate } from '../../domain/dates.js';
import { isRoleFull, pledgingPhase, roleRange } from '../../domain/initiative-rules.js';
import type { FormMessages } from '../messages/index.js';

type PickMessage = (messages: FormMessages) => string;

/**
 * Says why an initiative takes no pledges here and now; `null` where it does.
 *
 * @param url URL that pledges are sent to; `null` where there is none
 */
export function readOnlyReason(
  initiative: Initiative,
  url: string | null,
  now: Date,
  language: Language,
): PickMessage | null {
  const { opens, closes, roles } = initiative;
  const phase = pledgingPhase(initiative, now);
  if (phase === 'closed') return (messages) => messages.closed(formatDate(closes ?? '', language));
  if (!url) return (messages) => messages.unlinked;
  if (phase === 'upcoming') return (messages) => messages.ahead(formatDate(opens ?? '', language));
  const free = roles.filter((role) => !isRoleFull(role, initiative));
  return free.length < roleRange(initiative).min ? (messages) => messages.allFull : null;
}

/** Says from when until when pledges are taken; `null` where the initiative sets neither. */
export function pledgingWindowMessage({ opens, closes }: Initiative, language: Language): PickMessage | null {
  const from = opens && formatDate(opens, language);
  const until = closes && formatDate(closes, language);
  if (from) return (messages) => (until ? messages.between(from, until) : messages.from(from));
  return until ? (messages) => messages.until(until) : null;
}
