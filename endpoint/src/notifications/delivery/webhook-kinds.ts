import { toPlainText } from '../report/plain-text.js';
import { DeliveryError } from './delivery-error.js';
import { signForDingTalk, signForFeishu, signStandardWebhook } from './signatures.js';

/** Kinds of webhooks: robots of groups of three chats, and programs that read JSON. */
export const WEBHOOK_KINDS = ['wecom', 'feishu', 'dingtalk', 'json'] as const;
export type WebhookKind = (typeof WEBHOOK_KINDS)[number];

/** Message to a webhook, in the two forms in which it may be needed. */
export interface WebhookMessage {
  readonly id: string;
  /** Plain text for a chat, which mentions nobody. */
  readonly text: string;
  readonly json: object;
}

export interface WebhookRequest {
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** Makes the request that a webhook takes, signed where there is a secret and the kind has a signature. */
export function makeWebhookRequest(
  kind: WebhookKind,
  target: URL,
  secret: string | null,
  message: WebhookMessage,
  now: Date,
): WebhookRequest {
  const url = new URL(target);
  const headers: Record<string, string> = { 'content-type': 'application/json; charset=utf-8' };
  const seconds = Math.floor(now.getTime() / 1_000);
  switch (kind) {
    case 'wecom':
      return { url, headers, body: JSON.stringify({ msgtype: 'text', text: { content: message.text } }) };
    case 'dingtalk':
      if (secret !== null) {
        url.searchParams.set('timestamp', String(now.getTime()));
        url.searchParams.set('sign', signForDingTalk(now.getTime(), secret));
      }
      return {
        url,
        headers,
        body: JSON.stringify({ msgtype: 'text', text: { content: message.text }, at: { isAtAll: false } }),
      };
    case 'feishu': {
      const signature = secret === null ? {} : { timestamp: String(seconds), sign: signForFeishu(seconds, secret) };
      return {
        url,
        headers,
        body: JSON.stringify({ ...signature, msg_type: 'text', content: { text: message.text } }),
      };
    }
    case 'json': {
      const body = JSON.stringify(message.json);
      headers['webhook-id'] = message.id;
      headers['webhook-timestamp'] = String(seconds);
      if (secret !== null) headers['webhook-signature'] = signStandardWebhook(message.id, seconds, body, secret);
      return { url, headers, body };
    }
  }
}

/** Codes of robots that say to try again: busy, or too many messages. */
const BUSY_CODES: Readonly<Record<Exclude<WebhookKind, 'json'>, readonly number[]>> = {
  wecom: [-1, 45009, 45033],
  feishu: [11232, 99991400],
  dingtalk: [-1, 130101, 410100],
};

/**
 * Checks the body that a robot answered with, which says whether it has taken the message whatever the status is.
 *
 * @throws a {@link DeliveryError} if it has not
 */
export function checkRobotAnswer(kind: Exclude<WebhookKind, 'json'>, text: string): void {
  const answer = parseAnswer(text);
  // Feishu's robots of the first version answer with a `StatusCode`.
  const code = answer?.[kind === 'feishu' ? 'code' : 'errcode'] ?? answer?.StatusCode;
  if (code === 0) return;
  if (typeof code !== 'number') {
    throw new DeliveryError('answer', 'the robot gave an answer that is not one of a robot', { isFinal: false });
  }
  const reason = answer?.[kind === 'feishu' ? 'msg' : 'errmsg'];
  const isBusy = BUSY_CODES[kind].includes(code);
  throw new DeliveryError(
    'refused',
    `the robot refused with code ${code}: ${typeof reason === 'string' ? toPlainText(reason) : ''}`,
    {
      isFinal: !isBusy,
      concernsChannel: isBusy,
    },
  );
}

interface RobotAnswer {
  readonly code?: unknown;
  readonly errcode?: unknown;
  readonly StatusCode?: unknown;
  readonly msg?: unknown;
  readonly errmsg?: unknown;
}

function parseAnswer(text: string): RobotAnswer | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' ? value : null;
  } catch {
    return null;
  }
}
