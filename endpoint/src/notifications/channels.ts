import { notificationMessages } from './messages/notification-messages.js';
import type { SendMail } from './delivery/mailer.js';
import type { Report } from './report/report.js';
import { formatReport, formatSubject } from './report-text.js';
import { sendWebhook, type Webhook } from './delivery/send-webhook.js';
import { toWebhookMessage } from './webhook-message.js';

/** Way in which the office is told: one address, or one webhook. */
export interface Channel {
  /** Name in the queue, the log and the measures, which tells no address: `mail-1`, `webhook-2`. */
  readonly name: string;
  /** Kind of it, in words for whoever runs the service. */
  readonly kind: string;
  /** Time, in milliseconds, between two messages. */
  readonly interval: number;
  /**
   * Sends a report.
   *
   * @returns what was answered, in short
   * @throws a `DeliveryError`
   */
  readonly send: (report: Report, signal: AbortSignal) => Promise<string>;
  /** Sends a message that says that it is a test. */
  readonly sendTest: (id: string, signal: AbortSignal) => Promise<string>;
}

/** Time, in milliseconds, between two messages of a robot, which may send 20 a minute. */
const ROBOT_INTERVAL = 3_500;

/** Creates the channel of an address of the office. */
export const createMailChannel = (name: string, to: string, sendMail: SendMail): Channel => ({
  name,
  kind: 'mail',
  interval: 0,
  send: (report, signal) =>
    sendMail({ id: report.id, to, subject: formatSubject(report), text: `${formatReport(report)}\n` }, signal),
  sendTest: (id, signal) => sendMail({ id, to, ...notificationMessages('zh-Hans').test }, signal),
});

/** Creates the channel of a webhook. */
export const createWebhookChannel = (name: string, webhook: Webhook): Channel => ({
  name,
  kind: webhook.kind,
  interval: webhook.kind === 'json' ? 0 : ROBOT_INTERVAL,
  send: (report, signal) => sendWebhook(webhook, toWebhookMessage(report), signal),
  sendTest: (id, signal) => {
    const { subject, text } = notificationMessages('zh-Hans').test;
    const json = { type: 'test', timestamp: new Date().toISOString(), data: {} };
    return sendWebhook(webhook, { id, text: `${subject}\n${text}`, json }, signal);
  },
});
