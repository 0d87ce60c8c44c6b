import { once } from 'node:events';
import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

import { readIdempotencyKey } from '../src/pledges/idempotency.js';
import { deriveWithdrawalToken } from '../src/pledges/withdrawal-token.js';

type Handler = (request: IncomingMessage, response: ServerResponse) => void;

/** Time, in milliseconds, from the answer to the write, as a write-behind cache would take it. */
const WRITE_DELAY = 20;

/**
 * Serves an endpoint behind a proxy that acknowledges pledges too early: it makes up a receipt, answers, and forwards the
 * pledge a moment later. Returns its address.
 */
export async function serveEarlyAcknowledgements(handler: Handler): Promise<string> {
  const endpoint = createServer(handler).listen(0, '127.0.0.1');
  await once(endpoint, 'listening');
  const { port } = endpoint.address() as AddressInfo;
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
        const forwarded = request({
          port,
          host: '127.0.0.1',
          method: 'POST',
          path: incoming.url,
          headers: incoming.headers,
        });
        forwarded.on('error', () => undefined).on('response', (answer) => answer.resume());
        forwarded.end(body);
      }, WRITE_DELAY);
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
