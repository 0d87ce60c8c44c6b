import { isIP } from 'node:net';

import { createTransport } from 'nodemailer';

import type { NotificationFailure } from '../../storage/database/schema.js';
import { DeliveryError } from './delivery-error.js';
import { isLoopback, isPrivateHost } from './private-hosts.js';
import { withTimeLimit } from './time-limit.js';

/** Times, in milliseconds, that a mail server has for a connection, for an answer, and for the whole of a mail. */
const CONNECTION_TIMEOUT = 10_000;
const SOCKET_TIMEOUT = 20_000;
const MAIL_TIMEOUT = 60_000;

/** Maximum number of connections to a mail server, each of which sends one mail after the other. */
export const MAIL_CONNECTIONS = 4;

/** Time, in milliseconds, after which a connection that sends nothing is closed. Nothing else ends it. */
const IDLE_TIMEOUT = 1_000;

/** Mail of plain text. */
export interface Mail {
  /** Id that receivers know it by, however often it is sent. */
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

/**
 * Sends a mail.
 *
 * @returns what the server answered
 * @throws a {@link DeliveryError}
 */
export type SendMail = (mail: Mail, signal: AbortSignal) => Promise<string>;

/**
 * Creates a function that sends mails by a server. Its certificate is verified; without encryption from the start
 * (`smtp://`), it has to begin before the password, but in a private network.
 *
 * @param url `smtps://user:password@host:465`
 * @param from address of the sender, with a name or without
 */
export function createMailer(url: URL, from: string): SendMail {
  const isSecure = url.protocol === 'smtps:';
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const transport = createTransport({
    pool: true,
    maxConnections: MAIL_CONNECTIONS,
    idleTimeout: IDLE_TIMEOUT,
    // Once, for a connection that the server has closed meanwhile; the queue has attempts of its own.
    maxRequeues: 1,
    host,
    port: url.port === '' ? (isSecure ? 465 : 587) : Number(url.port),
    secure: isSecure,
    // A server on this machine has a certificate of its own making, if any.
    ignoreTLS: !isSecure && isLoopback(host),
    requireTLS: !isSecure && !isPrivateHost(host),
    ...(isIP(host) === 0 && { tls: { servername: host } }),
    ...(url.username !== '' && {
      auth: { user: decodeURIComponent(url.username), pass: decodeURIComponent(url.password) },
    }),
    connectionTimeout: CONNECTION_TIMEOUT,
    greetingTimeout: CONNECTION_TIMEOUT,
    dnsTimeout: CONNECTION_TIMEOUT,
    socketTimeout: SOCKET_TIMEOUT,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const domain = /@([^\s@<>]+)>?$/.exec(from)?.[1] ?? 'localhost';

  return async ({ id, to, subject, text }, signal) => {
    const mail = {
      from,
      // An object, which is one address whatever is in it; a text would be parsed as a list of them.
      to: { name: '', address: to },
      subject,
      text,
      messageId: `<${id}@${domain}>`,
      headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
    };
    try {
      const { response } = await withTimeLimit(signal, MAIL_TIMEOUT, (limit) => {
        // The signal gives the connection free.
        const sending = transport.sendMail({ ...mail, signal: limit });
        sending.catch(() => undefined);
        return Promise.race([sending, failWhenAborted(limit)]);
      });
      return describeAnswer(response);
    } catch (error) {
      throw error instanceof DeliveryError ? error : toDeliveryError(error as SmtpError);
    }
  };
}

interface SmtpError extends Error {
  readonly code?: string;
  readonly responseCode?: number;
  readonly response?: string;
}

/** Errors by which a server refuses this mail alone, and not whatever it is sent. */
const MAIL_CODES = new Set(['EENVELOPE', 'EMESSAGE']);

/** Kinds of failures, by the codes that nodemailer gives them. */
const KINDS: Readonly<Record<string, NotificationFailure>> = {
  EAUTH: 'sign-in',
  ENOAUTH: 'sign-in',
  ETIMEDOUT: 'late',
};

/** Describes an error by its codes: the texts of servers repeat addresses. */
function toDeliveryError({ code = 'unknown', responseCode, response = '', message }: SmtpError): DeliveryError {
  if (responseCode === undefined || responseCode === 0) {
    // An address that no server was asked about is wrong in itself.
    const isFinal = code === 'EENVELOPE';
    const isCertificate = /certificate|altnames/i.test(message);
    const kind = isFinal ? 'address' : isCertificate ? 'certificate' : (KINDS[code] ?? 'unreachable');
    // The one failure whose code does not say what it is.
    const reason = isCertificate ? `${code}, its certificate is not valid` : code;
    return new DeliveryError(kind, `the mail server cannot be used: ${reason}`, {
      isFinal,
      concernsChannel: !isFinal,
    });
  }
  const concernsChannel = !MAIL_CODES.has(code);
  const kind = concernsChannel ? (KINDS[code] ?? 'refused') : 'address';
  return new DeliveryError(kind, `the mail server refused with ${describeAnswer(response) || responseCode} (${code})`, {
    // A password that is wrong today may be put right.
    isFinal: responseCode >= 500 && !concernsChannel,
    concernsChannel,
  });
}

/** Describes an answer by its codes: `550 5.1.1`. */
const describeAnswer = (response: string): string => /^\d{3}(?:[ -]\d\.\d{1,3}\.\d{1,3})?/.exec(response)?.[0] ?? '';

function failWhenAborted(limit: AbortSignal): Promise<never> {
  return new Promise((_resolve, reject) => {
    const fail = () =>
      reject(new DeliveryError('late', 'the mail server took too long', { isFinal: false, concernsChannel: true }));
    if (limit.aborted) fail();
    else limit.addEventListener('abort', fail, { once: true });
  });
}
