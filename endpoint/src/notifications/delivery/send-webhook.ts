import { DeliveryError } from './delivery-error.js';
import { withTimeLimit } from './time-limit.js';
import { checkRobotAnswer, makeWebhookRequest, type WebhookKind, type WebhookMessage } from './webhook-kinds.js';

/** Time, in milliseconds, that a webhook has to answer. */
const TIMEOUT = 10_000;

/** Number of bytes of an answer that are read. */
const MAX_ANSWER_BYTES = 64 * 1024;

/** Webhook to send to. */
export interface Webhook {
  readonly kind: WebhookKind;
  /** Its address, which is a secret: a robot's key is in it. */
  readonly url: URL;
  readonly secret: string | null;
}

/**
 * Sends a message to a webhook, and follows no redirect.
 *
 * @returns what it answered, in short
 * @throws a {@link DeliveryError}
 */
export async function sendWebhook(
  { kind, url, secret }: Webhook,
  message: WebhookMessage,
  signal: AbortSignal,
): Promise<string> {
  const request = makeWebhookRequest(kind, url, secret, message, new Date());
  return withTimeLimit(signal, TIMEOUT, async (limit) => {
    try {
      const response = await fetch(request.url, {
        method: 'POST',
        headers: { ...request.headers, 'user-agent': 'fumin-endpoint' },
        body: request.body,
        redirect: 'manual',
        signal: limit,
      });
      const answer = await readStart(response);
      requireSuccess(response);
      if (kind !== 'json') checkRobotAnswer(kind, answer);
      return String(response.status);
    } catch (error) {
      if (error instanceof DeliveryError) throw error;
      throw toDeliveryError(error, limit.aborted);
    }
  });
}

/** Statuses of requests that may be sent again as they are: too early, too slow, too many, or in want of a permission. */
const RETRIED_STATUSES = new Set([401, 403, 408, 425, 429]);

function requireSuccess({ status, headers, ok }: Response): void {
  if (ok) return;
  const isRedirect = status >= 300 && status < 400;
  throw new DeliveryError(
    isRedirect ? 'moved' : 'refused',
    isRedirect ? `the webhook leads elsewhere (${status}), which is not followed` : `the webhook answered ${status}`,
    {
      isFinal: status < 500 && !RETRIED_STATUSES.has(status),
      concernsChannel: true,
      retryAfter: parseRetryAfter(headers.get('retry-after')),
    },
  );
}

/** Parses `Retry-After`, seconds or a date, to milliseconds. */
function parseRetryAfter(value: string | null): number | null {
  if (value === null) return null;
  const wait = /^\d{1,6}$/.test(value) ? Number(value) * 1_000 : Date.parse(value) - Date.now();
  return Number.isFinite(wait) && wait > 0 ? wait : null;
}

/** Reads the start of a body, and no more of one that does not end. */
async function readStart({ body }: Response): Promise<string> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  if (body) {
    for await (const chunk of body as unknown as AsyncIterable<Uint8Array>) {
      chunks.push(chunk);
      length += chunk.length;
      if (length >= MAX_ANSWER_BYTES) break;
    }
  }
  return Buffer.concat(chunks).subarray(0, MAX_ANSWER_BYTES).toString('utf8');
}

/** Describes an error by its code: messages repeat the address. */
function toDeliveryError(error: unknown, isLate: boolean): DeliveryError {
  const outcome = { isFinal: false, concernsChannel: true };
  if (isLate) return new DeliveryError('late', 'the webhook did not answer in time', outcome);
  const { cause } = error as { cause?: { code?: unknown } };
  const code = typeof cause?.code === 'string' ? cause.code : 'no connection';
  const kind = /CERT|ALTNAME|SELF_SIGNED|UNABLE_TO_/.test(code) ? 'certificate' : 'unreachable';
  return new DeliveryError(kind, `the webhook cannot be reached: ${code}`, outcome);
}
