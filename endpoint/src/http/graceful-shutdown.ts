import type { Socket } from 'node:net';

import type { FastifyInstance } from 'fastify';

/** Time, in milliseconds, within which a request has to arrive. */
export const REQUEST_TIMEOUT = 12_000;

/**
 * Makes closing an app finish every accepted request and wait for nothing else. Node's own close also waits for
 * connections without a request, some of which browsers open in advance, and stops checking timeouts: a sender that
 * falls silent halfway would block it forever.
 */
export function enableGracefulShutdown(app: FastifyInstance): void {
  const unused = new Set<Socket>();
  app.server.on('connection', (socket: Socket) => {
    unused.add(socket);
    socket.once('close', () => unused.delete(socket));
  });
  app.server.on('request', ({ socket }) => unused.delete(socket));
  app.addHook('preClose', async () => {
    for (const socket of unused) socket.destroy();
    setTimeout(() => app.server.closeAllConnections(), REQUEST_TIMEOUT).unref();
  });
}

/** Returns a function that tells whether an app is shutting down, which open connections can still ask. */
export function trackShutdown(app: FastifyInstance): () => boolean {
  let isStopping = false;
  app.addHook('preClose', async () => {
    isStopping = true;
  });
  return () => isStopping;
}
