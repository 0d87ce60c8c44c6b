import { notificationMessages } from './messages/notification-messages.js';
import type { Report } from './report/report.js';

/** Returns the first line of a report. */
export const formatSubject = ({ language, initiative, counts }: Report): string =>
  notificationMessages(language).subject(initiative.title, counts);

/**
 * Formats what a report says below its first line, as plain text: as many entries as there is room for, and the number of the
 * others.
 *
 * @param fits tells whether there is room for a text
 */
export function formatReport(report: Report, fits: (text: string) => boolean = () => true): string {
  const { language, entries, counts, awaiting, office } = report;
  const messages = notificationMessages(language);
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const end = [
    ...(awaiting > 0 ? [messages.awaiting(awaiting)] : []),
    ...(office === null ? [] : [messages.office(office)]),
  ];
  const format = (shown: number): string => {
    const lines = entries.slice(0, shown).map(messages.entry);
    if (shown < total) lines.push(messages.more(total - shown));
    return [lines.join('\n'), ...(end.length > 0 ? [end.join('\n')] : [])].join('\n\n');
  };
  let shown = entries.length;
  while (shown > 0 && !fits(format(shown))) shown -= 1;
  return format(shown);
}
