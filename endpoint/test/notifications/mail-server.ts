import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import type { TestContext } from 'node:test';

import { simpleParser, type ParsedMail } from 'mailparser';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';

import { findFreePort } from '../free-port.js';

/** Mail server that takes every mail. */
export interface MailServer {
  readonly port: number;
  readonly url: string;
  readonly mails: readonly ReceivedMail[];
  readonly close: () => Promise<void>;
}

export interface ReceivedMail {
  /** Mail as it came over the wire. */
  readonly raw: string;
  readonly parsed: ParsedMail;
  readonly recipients: readonly string[];
}

/** Starts a mail server on a port of its own, or on a given one, which ends with the test. */
export async function startMailServer(
  t: TestContext,
  options: SMTPServerOptions = {},
  port?: number,
): Promise<MailServer> {
  const mails: ReceivedMail[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, session, callback) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const raw = Buffer.concat(chunks).toString('utf8');
        void simpleParser(raw).then((parsed) => {
          mails.push({ raw, parsed, recipients: session.envelope.rcptTo.map(({ address }) => address) });
          callback();
        });
      });
    },
    ...options,
  });
  server.on('error', () => undefined);
  const listening = server.listen(port ?? (await findFreePort()), '127.0.0.1');
  await once(listening, 'listening');
  const close = async (): Promise<void> => {
    if (listening.listening) await new Promise<void>((resolve) => server.close(resolve));
  };
  t.after(close);
  const { port: taken } = listening.address() as AddressInfo;
  return { port: taken, url: `smtp://127.0.0.1:${taken}`, mails, close };
}
