/** A TCP proxy in front of an endpoint that does to requests what networks do. */
import { Buffer } from 'node:buffer';
import { once } from 'node:events';
import { connect, createServer } from 'node:net';

const answer = (status, reason, headers = '') =>
  `HTTP/1.1 ${status} ${reason}\r\nContent-Type: text/plain\r\nContent-Length: 6\r\n${headers}Connection: close\r\n\r\nfaulty`;

/** What may become of a request. `after`: the endpoint gets it, and the answer is what is lost. */
export const FAULTS = {
  'reset before': { act: (guest) => guest.resetAndDestroy() },
  'reset after': { after: true, act: (guest) => guest.resetAndDestroy() },
  'stall before': { act: () => undefined },
  'stall after': { after: true, act: () => undefined },
  'cut body': {
    after: true,
    act: (guest, reply) => guest.write(reply.subarray(0, reply.length - 40), () => guest.destroy()),
  },
  500: { act: (guest) => guest.end(answer(500, 'Internal Server Error')) },
  502: { act: (guest) => guest.end(answer(502, 'Bad Gateway')) },
  '502 after': { after: true, act: (guest) => guest.end(answer(502, 'Bad Gateway')) },
  503: { act: (guest) => guest.end(answer(503, 'Service Unavailable', 'Retry-After: 0\r\n')) },
  429: { act: (guest) => guest.end(answer(429, 'Too Many Requests', 'Retry-After: 0\r\n')) },
};
const NAMES = Object.keys(FAULTS);

/**
 * @param {{target: string, rate: number, random?: () => number}} options `rate`: how many of the requests meet a fault
 * @returns the proxy's URL, how often each fault was met, and what stops it
 */
export async function startProxy({ target, rate, random = Math.random }) {
  const { hostname, port } = new URL(target);
  const met = Object.fromEntries(NAMES.map((name) => [name, 0]));
  const guests = new Set();
  let requests = 0;
  const server = createServer((guest) => {
    guests.add(guest);
    guest.on('close', () => guests.delete(guest)).on('error', () => undefined);
    let request = Buffer.alloc(0);
    guest.on('data', (chunk) => {
      request = Buffer.concat([request, chunk]);
      if (!isWhole(request)) return;
      requests += 1;
      const name = random() < rate ? NAMES[Math.floor(random() * NAMES.length)] : null;
      const fault = name === null ? null : FAULTS[name];
      if (name !== null) met[name] += 1;
      const whole = request;
      request = Buffer.alloc(0);
      if (fault && !fault.after) fault.act(guest);
      else
        void forward(whole, { hostname, port }).then((reply) => (fault ? fault.act(guest, reply) : guest.end(reply)));
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${server.address().port}/`,
    met,
    requests: () => requests,
    stop: () =>
      new Promise((resolve) => {
        server.close(resolve);
        for (const guest of guests) guest.destroy();
      }),
  };
}

function isWhole(request) {
  const head = request.indexOf('\r\n\r\n');
  if (head < 0) return false;
  const length = /^content-length: *(\d+)/im.exec(request.subarray(0, head).toString('latin1'))?.[1] ?? 0;
  return request.length >= head + 4 + Number(length);
}

/** A connection a request, so that each meets its own fate; the whole answer, once it has come. */
async function forward(request, { hostname, port }) {
  const text = request.toString('latin1').replace(/^connection: .*\r\n/im, '');
  const socket = connect({ host: hostname, port: Number(port) });
  socket.write(text.replace('\r\n', '\r\nConnection: close\r\n'), 'latin1');
  const chunks = [];
  socket.on('data', (chunk) => chunks.push(chunk)).on('error', () => undefined);
  await once(socket, 'close');
  return Buffer.concat(chunks);
}
