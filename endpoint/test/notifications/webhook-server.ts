import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { TestContext } from 'node:test';

/** Request that a webhook got. */
export interface WebhookCall {
  readonly at: number;
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

export interface WebhookServer {
  readonly base: string;
  readonly calls: readonly WebhookCall[];
}

/** Answers as robots do that have taken a message. */
export const acceptAsRobot = (response: ServerResponse): void => {
  response.setHeader('content-type', 'application/json').end('{"errcode":0,"errmsg":"ok","code":0,"msg":"success"}');
};

/** Starts a server for webhooks, which ends with the test. */
export async function startWebhookServer(
  t: TestContext,
  answer: (response: ServerResponse, call: WebhookCall, index: number) => void = acceptAsRobot,
): Promise<WebhookServer> {
  const calls: WebhookCall[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const call = {
        at: Date.now(),
        path: request.url ?? '',
        headers: request.headers,
        body: Buffer.concat(chunks).toString('utf8'),
      };
      calls.push(call);
      answer(response, call, calls.length - 1);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  t.after(() => {
    server.closeAllConnections();
    server.close();
  });
  return { base: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, calls };
}
