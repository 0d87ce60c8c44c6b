import { InvalidArgumentError, Option } from 'commander';

import type { NotificationOptions } from '../../notifications/notification-options.js';
import { CADENCES, type Cadence } from '../../notifications/schedule.js';

/** Options of commands that tell the office of pledges. */
export interface NotificationCommandOptions {
  readonly notify: Cadence;
  readonly notifyAt: string;
  readonly mailFrom?: string;
  readonly mailTo?: readonly string[];
  readonly mailReceipts: boolean;
  readonly publicUrl?: string;
}

export const createNotificationOptions = (): readonly Option[] => [
  new Option('--notify <when>', 'when the office is told of pledges, where FUMIN_SMTP_URL or FUMIN_WEBHOOK_URL is set')
    .env('FUMIN_NOTIFY')
    .choices(CADENCES)
    .default('at-once'),
  new Option('--notify-at <time>', 'time of daily messages, in Shanghai')
    .env('FUMIN_NOTIFY_AT')
    .argParser(parseTime)
    .default('09:00'),
  new Option('--mail-from <address>', 'sender of mails').env('FUMIN_MAIL_FROM').argParser(parseText),
  new Option('--mail-to <addresses>', 'who of the office is told by mail, separated by commas')
    .env('FUMIN_MAIL_TO')
    .argParser(parseList),
  new Option('--mail-receipts [yes|no]', 'mail each organization that left an address its receipt')
    .env('FUMIN_MAIL_RECEIPTS')
    .preset('yes')
    .argParser(parseSwitch)
    .default(false, 'no'),
  new Option('--public-url <url>', 'URL of this endpoint as people reach it, for links in messages')
    .env('FUMIN_PUBLIC_URL')
    .argParser(parsePublicUrl),
];

/** Reads how the office is told: from options, and from the environment what is secret. */
export function readNotificationOptions({
  notify,
  notifyAt,
  mailFrom,
  mailTo = [],
  mailReceipts,
  publicUrl,
}: NotificationCommandOptions): NotificationOptions {
  const { FUMIN_SMTP_URL, FUMIN_WEBHOOK_URL, FUMIN_WEBHOOK_SECRET } = process.env;
  return {
    // An empty variable is as good as none.
    smtpUrl: FUMIN_SMTP_URL || undefined,
    mailFrom,
    mailTo,
    webhookUrls: splitList(FUMIN_WEBHOOK_URL ?? ''),
    webhookSecrets: splitList(FUMIN_WEBHOOK_SECRET ?? ''),
    cadence: notify,
    dailyAt: notifyAt,
    mailReceipts,
    publicUrl,
  };
}

const splitList = (text: string): string[] => text.split(/[\s,]+/).filter((item) => item !== '');

const parseList = (text: string): readonly string[] => splitList(text);

const parseText = (text: string): string | undefined => text.trim() || undefined;

function parseTime(text: string): string {
  if (!/^(?:[01]\d|2[0-3]):[0-5]\d$/.test(text)) throw new InvalidArgumentError('Expected a time such as 09:00.');
  return text;
}

/** Parses yes or no: mail must not go out for a variable that says 0. */
function parseSwitch(text: string): boolean {
  if (/^(?:yes|on|true|1)$/i.test(text)) return true;
  if (/^(?:no|off|false|0|)$/i.test(text)) return false;
  throw new InvalidArgumentError('Expected yes or no.');
}

function parsePublicUrl(text: string): string | undefined {
  if (text === '') return undefined;
  const url = URL.canParse(text) ? new URL(text) : null;
  if (!url || !/^https?:$/.test(url.protocol) || url.username || url.password || url.search || url.hash) {
    throw new InvalidArgumentError('Expected a URL such as https://street.example/fumin/.');
  }
  return url.href.endsWith('/') ? url.href : `${url.href}/`;
}
