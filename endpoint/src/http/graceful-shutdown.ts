import type { Socket } from 'node:net';

import type { FastifyInstance } from 'fastify';

/** How long a request may take to arrive, in milliseconds. */
export const REQUEST_TIMEOUT = 12_000;

/**
 * Stopping finishes every request that was accepted, and waits for nothing else. Node's own close also waits for
 * connections on which nothing was asked yet, of which browsers keep some in store, and it stops counting time: a
 * sender that went silent half-way would hold it for ever.
 */
export function enableGracefulShutdown(app: FastifyInstance): void {
  const unasked = new Set<Socket>();
  app.server.on('connection', (socket: Socket) => {
    unasked.add(socket);
    socket.once('close', () => unasked.delete(socket));
  });
  app.server.on('request', ({ socket }) => unasked.delete(socket));
  app.addHook('preClose', async () => {
    for (const socket of unasked) socket.destroy();
    setTimeout(() => app.server.closeAllConnections(), REQUEST_TIMEOUT).unref();
  });
}

/** Tells whether an app is stopping, for whoever sends it requests from connections that are open. */
export function trackShutdown(app: FastifyInstance): () => boolean {
  let stopping = false;
  app.addHook('preClose', async () => {
    stopping = true;
  });
  return () => stopping;
}
