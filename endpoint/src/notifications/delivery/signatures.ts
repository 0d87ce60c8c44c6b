import { createHmac } from 'node:crypto';

const hmac = (key: string | Buffer, text: string): string => createHmac('sha256', key).update(text).digest('base64');

/**
 * Signs as DingTalk's robots ask for: time and secret, under the secret.
 *
 * @param timestamp milliseconds since 1970
 */
export const signForDingTalk = (timestamp: number, secret: string): string => hmac(secret, `${timestamp}\n${secret}`);

/**
 * Signs as Feishu's robots ask for: nothing, under time and secret.
 *
 * @param timestamp seconds since 1970
 */
export const signForFeishu = (timestamp: number, secret: string): string => hmac(`${timestamp}\n${secret}`, '');

/**
 * Signs after the Standard Webhooks specification: id, time and body. A secret that begins with `whsec_` is Base64; any other
 * is taken as it is.
 *
 * @param timestamp seconds since 1970
 */
export function signStandardWebhook(id: string, timestamp: number, body: string, secret: string): string {
  const key = secret.startsWith('whsec_') ? Buffer.from(secret.slice('whsec_'.length), 'base64') : secret;
  return `v1,${hmac(key, `${id}.${timestamp}.${body}`)}`;
}
