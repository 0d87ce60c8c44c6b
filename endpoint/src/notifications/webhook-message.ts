import type { WebhookMessage } from './delivery/webhook-kinds.js';
import { withoutMentions } from './report/plain-text.js';
import type { Report } from './report/report.js';
import { formatReport, formatSubject } from './report-text.js';

/**
 * Maximum length of a text, in UTF-8: WeCom's robots take 2,048 bytes, and cut off what is longer. The others take more, but
 * nobody reads more in a chat.
 */
const MAX_TEXT_BYTES = 2_000;

/** Makes the message to webhooks of a report. */
export function toWebhookMessage(report: Report): WebhookMessage {
  const subject = withoutMentions(formatSubject(report));
  const room = MAX_TEXT_BYTES - Buffer.byteLength(`${subject}\n`);
  const fits = (text: string): boolean => Buffer.byteLength(withoutMentions(text)) <= room;
  return {
    id: report.id,
    text: `${subject}\n${withoutMentions(formatReport(report, fits))}`,
    json: {
      type: 'pledges.changed',
      timestamp: report.created,
      data: {
        initiative: report.initiative,
        counts: report.counts,
        events: report.entries.map(({ kind, at, number, organization, roles, awaitsDecision }) => ({
          kind,
          at,
          number,
          organization: { name: organization },
          roles,
          awaitsDecision,
        })),
        awaitingDecision: report.awaiting,
        office: report.office,
      },
    },
  };
}
