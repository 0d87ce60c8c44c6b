import { once } from 'node:events';
import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

import { readIdempotencyKey, deriveWithdrawalToken } from '../src/pledges/idempotency.js';

type Handler = (request: IncomingMessage, response: ServerResponse) => void;

/** How long the write comes after the answer, in milliseconds: what a lazy cache would do. */
const LATE = 20;

/**
 * Puts a storage that acknowledges first in front of an endpoint: it makes up a receipt, answers, and hands the pledge
 * on a moment later.
 */
export async function breakPromises(handler: Handler): Promise<string> {
  const behind = createServer(handler).listen(0, '127.0.0.1');
  await once(behind, 'listening');
  const { port } = behind.address() as AddressInfo;
  const receipts = new Map<string, string>();

  const server = createServer((incoming, response) => {
    if (incoming.method !== 'POST') {
      handler(incoming, response);
      return;
    }
    const chunks: Buffer[] = [];
    incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
    incoming.on('end', () => {
      const key = readIdempotencyKey(incoming.headers['idempotency-key']);
      const body = Buffer.concat(chunks);
      const { organization, roles } = JSON.parse(body.toString()) as { organization: object; roles: string[] };
      const receipt =
        receipts.get(key) ??
        JSON.stringify({
          number: receipts.size + 1,
          initiative: 'call',
          organization,
          roles,
          initiativeVersion: null,
          received: new Date().toISOString(),
          state: 'published',
          withdrawalToken: deriveWithdrawalToken('call', key),
        });
      receipts.set(key, receipt);
      response.writeHead(201, { 'content-type': 'application/json' }).end(receipt);
      setTimeout(() => {
        const later = request({
          port,
          host: '127.0.0.1',
          method: 'POST',
          path: incoming.url,
          headers: incoming.headers,
        });
        later.on('error', () => undefined).on('response', (answer) => answer.resume());
        later.end(body);
      }, LATE);
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
