import type { StationEntry, StationStatus } from '../../contract/index.js';
import { formatDate, toDateTime } from '../dates.js';

/** Members of a station that say whether it is in use, regardless of the time of day. */
export type StatusMembers = Pick<StationEntry, 'status' | 'statusSince' | 'statusUntil'>;

/** Messages that a status is said by. */
export interface StatusMessages {
  readonly status: Readonly<Record<StationStatus, string>>;
  readonly since: (date: string) => string;
  readonly until: (date: string) => string;
  readonly opening: (date: string) => string;
}

/** Formats a station's status with its dates; `null` where it is not known. */
export function formatStationStatus(
  { status, statusSince, statusUntil }: StatusMembers,
  messages: StatusMessages,
  language: string,
  now: Date,
): string | null {
  if (!status) return null;
  // A station cannot be planned only from some day to come: it is to open then.
  const isToCome = statusSince && statusSince > toDateTime(now);
  const opening = status === 'planned' && (statusUntil ?? (isToCome && statusSince));
  if (opening) return messages.opening(formatDate(opening, language));
  const dates = [
    statusSince && messages.since(formatDate(statusSince, language)),
    statusUntil && messages.until(formatDate(statusUntil, language)),
  ].filter(Boolean);
  return [messages.status[status], ...dates].join(' · ');
}
