import { createMailChannel, createWebhookChannel, type Channel } from './channels.js';
import { createMailer, type SendMail } from './delivery/mailer.js';
import { isPrivateHost } from './delivery/private-hosts.js';
import type { Cadence } from './schedule.js';
import { WEBHOOK_KINDS, type WebhookKind } from './delivery/webhook-kinds.js';

/** Settings of notifications. Where none is given, nobody is told. */
export interface NotificationOptions {
  /** `smtps://user:password@host:465`, or `smtp://…`. */
  readonly smtpUrl?: string | undefined;
  /** Sender of mails: `office@street.example`, or with a name before `<…>`. */
  readonly mailFrom?: string | undefined;
  /** Addresses of the office, each of which gets mails of its own. */
  readonly mailTo?: readonly string[];
  /** URLs of webhooks. A prefix names the kind where the host does not: `wecom+https://…`. */
  readonly webhookUrls?: readonly string[];
  /** Secrets of the webhooks, in their order, `-` for none; one alone is that of all. */
  readonly webhookSecrets?: readonly string[];
  /** `at-once` by default. */
  readonly cadence?: Cadence;
  /** Time of day of daily messages, in the street's time zone: `09:00` by default. */
  readonly dailyAt?: string;
  /** Whether an organization that left an address gets its receipt by mail. False by default. */
  readonly mailReceipts?: boolean;
  /** URL of the endpoint as people reach it, for links. */
  readonly publicUrl?: string | undefined;
  /** Time, in milliseconds, that `at-once` waits for what else comes. 15 seconds by default. */
  readonly window?: number | undefined;
  /** Waits, in milliseconds, before the second attempt and those after it: half a minute at first, two days in all, by default. */
  readonly retryWaits?: readonly number[] | undefined;
}

/** Ways in which the office, and senders of pledges, are told. */
export interface NotificationSenders {
  readonly channels: readonly Channel[];
  /** Sends receipts; `null` where none are mailed. */
  readonly sendReceipt: SendMail | null;
}

/** Maximum number of addresses and webhooks: for each of them, each pledge has a row in the queue. */
const MAX_CHANNELS = 20;

/**
 * Opens the ways in which the office is told.
 *
 * @param warn is told of what may be a mistake
 * @throws if an option is not right. No message repeats a URL or a secret.
 */
export function createSenders(options: NotificationOptions, warn: (message: string) => void): NotificationSenders {
  const { mailTo = [], mailReceipts = false } = options;
  const sendMail = createMailSender(options);
  if (sendMail === null && (mailTo.length > 0 || mailReceipts)) {
    throw new Error('FUMIN_MAIL_TO and --mail-receipts need a mail server: set FUMIN_SMTP_URL');
  }
  if (sendMail !== null && mailTo.length === 0 && !mailReceipts) {
    throw new Error('FUMIN_SMTP_URL has nobody to write to: set FUMIN_MAIL_TO, or --mail-receipts');
  }
  for (const address of mailTo) requireAddress('FUMIN_MAIL_TO', address, ADDRESS);
  const channels = [
    ...(sendMail === null ? [] : mailTo.map((to, index) => createMailChannel(`mail-${index + 1}`, to, sendMail))),
    ...createWebhooks(options, warn),
  ];
  if (channels.length > MAX_CHANNELS) throw new Error(`at most ${MAX_CHANNELS} addresses and webhooks can be told`);
  return { channels, sendReceipt: mailReceipts ? sendMail : null };
}

const ADDRESS = /^[^\s@<>,;:"()]+@[^\s@<>,;:"()]+$/;
const SENDER = /^(?:[^<>\r\n]*<)?[^\s@<>,;:"()]+@[^\s@<>,;:"()]+>?$/;

function requireAddress(name: string, address: string, pattern: RegExp): void {
  if (!pattern.test(address)) {
    throw new Error(`${name}: expected an address such as office@street.example, not ${JSON.stringify(address)}`);
  }
}

function createMailSender({ smtpUrl, mailFrom }: NotificationOptions): SendMail | null {
  if (smtpUrl === undefined) return null;
  const url = URL.canParse(smtpUrl) ? new URL(smtpUrl) : null;
  if (!url || !/^smtps?:$/.test(url.protocol) || !url.hostname || url.search || url.pathname.length > 1) {
    throw new Error('FUMIN_SMTP_URL: expected smtps://<user>:<password>@<host>:465, each percent-encoded');
  }
  if (!isDecodable(url.username) || !isDecodable(url.password)) {
    throw new Error('FUMIN_SMTP_URL: user or password have a % that is not percent-encoded: write it %25');
  }
  if (mailFrom === undefined) throw new Error('FUMIN_SMTP_URL needs a sender: set FUMIN_MAIL_FROM');
  requireAddress('FUMIN_MAIL_FROM', mailFrom, SENDER);
  return createMailer(url, mailFrom);
}

function isDecodable(text: string): boolean {
  try {
    return decodeURIComponent(text) !== undefined;
  } catch {
    return false;
  }
}

function createWebhooks(
  { webhookUrls = [], webhookSecrets = [] }: NotificationOptions,
  warn: (message: string) => void,
): readonly Channel[] {
  if (webhookSecrets.length > 1 && webhookSecrets.length !== webhookUrls.length) {
    throw new Error('FUMIN_WEBHOOK_SECRET: expected one secret, or as many as FUMIN_WEBHOOK_URL has URLs, - for none');
  }
  if (webhookSecrets.length > 0 && webhookUrls.length === 0) {
    throw new Error('FUMIN_WEBHOOK_SECRET has no webhook: set FUMIN_WEBHOOK_URL');
  }
  return webhookUrls.map((text, index) => {
    const name = `webhook-${index + 1}`;
    const { kind, url } = parseWebhookUrl(text, index);
    if (url.protocol === 'http:' && !isPrivateHost(url.hostname.replace(/^\[|\]$/g, ''))) {
      warn(`${name} is told over http, which others on the way can read: use https`);
    }
    const secret = webhookSecrets.length === 1 ? webhookSecrets[0] : webhookSecrets[index];
    return createWebhookChannel(name, { kind, url, secret: secret === undefined || secret === '-' ? null : secret });
  });
}

/** Kinds of robots by their hosts. */
const ROBOT_HOSTS: Readonly<Record<string, WebhookKind>> = {
  'qyapi.weixin.qq.com': 'wecom',
  'open.feishu.cn': 'feishu',
  'open.larksuite.com': 'feishu',
  'oapi.dingtalk.com': 'dingtalk',
};

/** Parses the URL of a webhook, and finds its kind: by a prefix, else by its host. */
function parseWebhookUrl(text: string, index: number): { readonly kind: WebhookKind; readonly url: URL } {
  const prefix = WEBHOOK_KINDS.find((kind) => text.startsWith(`${kind}+`));
  const rest = prefix === undefined ? text : text.slice(prefix.length + 1);
  const url = URL.canParse(rest) ? new URL(rest) : null;
  if (!url || !/^https?:$/.test(url.protocol) || url.username || url.password) {
    throw new Error(
      `FUMIN_WEBHOOK_URL: expected URLs such as https://qyapi.weixin.qq.com/…, or wecom+https://…; number ${index + 1} is none`,
    );
  }
  url.hash = '';
  return { kind: prefix ?? ROBOT_HOSTS[url.hostname] ?? 'json', url };
}
