/** A TCP proxy in front of an endpoint that fails as networks do. */
import { Buffer } from 'node:buffer';
import { once } from 'node:events';
import { connect, createServer } from 'node:net';

const response = (status, reason, headers = '') =>
  `HTTP/1.1 ${status} ${reason}\r\nContent-Type: text/plain\r\nContent-Length: 6\r\n${headers}Connection: close\r\n\r\nfaulty`;

/** Faults that a request may meet. With `after` the endpoint has received it, and its answer is lost. */
export const FAULTS = {
  'reset before': { act: (client) => client.resetAndDestroy() },
  'reset after': { after: true, act: (client) => client.resetAndDestroy() },
  'stall before': { act: () => undefined },
  'stall after': { after: true, act: () => undefined },
  'cut body': {
    after: true,
    act: (client, reply) => client.write(reply.subarray(0, reply.length - 40), () => client.destroy()),
  },
  500: { act: (client) => client.end(response(500, 'Internal Server Error')) },
  502: { act: (client) => client.end(response(502, 'Bad Gateway')) },
  '502 after': { after: true, act: (client) => client.end(response(502, 'Bad Gateway')) },
  503: { act: (client) => client.end(response(503, 'Service Unavailable', 'Retry-After: 0\r\n')) },
  429: { act: (client) => client.end(response(429, 'Too Many Requests', 'Retry-After: 0\r\n')) },
};
const NAMES = Object.keys(FAULTS);

/**
 * @param {{target: string, rate: number, random?: () => number}} options `rate`: fraction of the requests that meet a fault
 * @returns the proxy's URL, the number of times that each fault was met, and a function to stop it
 */
export async function startProxy({ target, rate, random = Math.random }) {
  const { hostname, port } = new URL(target);
  const counts = Object.fromEntries(NAMES.map((name) => [name, 0]));
  const clients = new Set();
  let requests = 0;
  const server = createServer((client) => {
    clients.add(client);
    client.on('close', () => clients.delete(client)).on('error', () => undefined);
    let request = Buffer.alloc(0);
    client.on('data', (chunk) => {
      request = Buffer.concat([request, chunk]);
      if (!isComplete(request)) return;
      requests += 1;
      const name = random() < rate ? NAMES[Math.floor(random() * NAMES.length)] : null;
      const fault = name === null ? null : FAULTS[name];
      if (name !== null) counts[name] += 1;
      const complete = request;
      request = Buffer.alloc(0);
      if (fault && !fault.after) fault.act(client);
      else
        void forward(complete, { hostname, port }).then((reply) =>
          fault ? fault.act(client, reply) : client.end(reply),
        );
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${server.address().port}/`,
    counts,
    requests: () => requests,
    stop: () =>
      new Promise((resolve) => {
        server.close(resolve);
        for (const client of clients) client.destroy();
      }),
  };
}

function isComplete(request) {
  const head = request.indexOf('\r\n\r\n');
  if (head < 0) return false;
  const length = /^content-length: *(\d+)/im.exec(request.subarray(0, head).toString('latin1'))?.[1] ?? 0;
  return request.length >= head + 4 + Number(length);
}

/** Sends a request over a connection of its own, so that faults are independent; returns the complete answer. */
async function forward(request, { hostname, port }) {
  const text = request.toString('latin1').replace(/^connection: .*\r\n/im, '');
  const socket = connect({ host: hostname, port: Number(port) });
  socket.write(text.replace('\r\n', '\r\nConnection: close\r\n'), 'latin1');
  const chunks = [];
  socket.on('data', (chunk) => chunks.push(chunk)).on('error', () => undefined);
  await once(socket, 'close');
  return Buffer.concat(chunks);
}
