/**
 * Malformed requests, and clients that never finish sending, while ordinary ones go on: no crash, no 5xx but 503, and no
 * memory that is not given back.
 *
 *     npm run proof:abuse -w fumin-endpoint -- --requests 20000 --sockets 200
 */
import { readFileSync } from 'node:fs';
import { connect } from 'node:net';

import { isProgram, readNumbers } from '../../scripts/command-line.mjs';
import { sendRequest, createKey } from '../test/helpers.js';
import { proofPledge, report, sendPledge, type Service, startService, withDatabase, writeDistrict } from './harness.js';

export interface Abuse {
  readonly requests: number;
  readonly crashes: number;
  /** Number of answers of 500 and more that are not 503. */
  readonly faults: number;
  readonly slowSockets: number;
  /** Time, in seconds, after which the last slow connection was cut. */
  readonly cutAfter: number;
  readonly ordinary: number;
  readonly ordinaryFailed: number;
  readonly slowestOrdinaryMs: number;
  readonly memoryGrowthMb: number;
}

export const runAbuse = ({ requests, sockets }: { requests: number; sockets: number }): Promise<Abuse> =>
  withDatabase('file', async (database, temporaryFolder) => {
    const service = await startService(await writeDistrict(temporaryFolder), database);
    const { base } = service;
    // Memory is compared with that of a service that has warmed up.
    await fuzz(base, Math.min(2_000, requests));
    const before = await settledMemory(service);

    let isOver = false;
    const ordinary = { sent: 0, failed: 0, slowest: 0 };
    const ordinaryRequests = (async () => {
      while (!isOver) {
        const began = performance.now();
        const answer =
          ordinary.sent % 2
            ? await sendPledge(base, proofPledge(`Ordinary ${ordinary.sent}`))
            : await sendRequest(base, '/initiatives/call.json').catch(() => null);
        ordinary.sent++;
        if (answer?.status !== 200 && answer?.status !== 201) ordinary.failed++;
        ordinary.slowest = Math.max(ordinary.slowest, performance.now() - began);
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
    })();
    const [cutAfter, faults] = await Promise.all([slowSockets(base, sockets), fuzz(base, requests)]);
    isOver = true;
    await ordinaryRequests;
    const after = await settledMemory(service);
    const crashes = service.child.exitCode === null && service.child.signalCode === null ? 0 : 1;
    await service.kill('SIGTERM');
    return {
      requests,
      crashes,
      faults,
      slowSockets: sockets,
      cutAfter,
      ordinary: ordinary.sent,
      ordinaryFailed: ordinary.failed,
      slowestOrdinaryMs: Math.round(ordinary.slowest),
      memoryGrowthMb: Math.round((after - before) / 1e6),
    };
  });

/** Opens connections that begin a request and go silent, or send a byte now and then; returns the seconds until all are cut. */
async function slowSockets(base: string, count: number): Promise<number> {
  const { hostname, port } = new URL(base);
  const began = performance.now();
  const cuts = Array.from({ length: count }, async (_, index) => {
    const socket = connect(Number(port), hostname);
    socket.on('error', () => undefined).on('data', () => undefined);
    if (index % 4 > 0)
      socket.write('POST /initiatives/call/pledges HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n');
    if (index % 4 > 1) socket.write('Content-Length: 16000\r\n\r\n{"a":"');
    const drip = setInterval(() => index % 4 === 3 && socket.writable && socket.write('a'), 500);
    await new Promise((resolve) => socket.once('close', resolve));
    clearInterval(drip);
    return (performance.now() - began) / 1000;
  });
  return Math.ceil(Math.max(0, ...(await Promise.all(cuts))));
}

/** Sends requests made of pieces that have upset servers before; returns the number of answers of 500 and more but 503. */
async function fuzz(base: string, count: number): Promise<number> {
  let [next, faults] = [0, 0];
  await Promise.all(
    Array.from({ length: 32 }, async () => {
      while (next < count) {
        const status = await sendMalformed(base, next++);
        if (status >= 500 && status !== 503) faults++;
      }
    }),
  );
  return faults;
}

const PATHS = [
  '/initiatives/call/pledges',
  '/initiatives/call/pledges.json',
  '/initiatives/call.json',
  '/district.json',
  '/initiatives/call/pledges/1',
  '/admin/acts',
  '/admin/session',
  '/admin/initiatives/call/decisions',
  '/office/',
  '/health/ready',
  '/initiatives/call/challenge.json',
  '/initiatives/%63all/pledges',
  '/initiatives/__proto__/pledges',
  '/../../etc/passwd',
  '/%2e%2e/%2e%2e/x.json',
  '/stations/%00.json',
  '/%',
  '//',
  '/initiatives/call/pledges?before=9999999999',
  '/initiatives/call/pledges.json?before[]=1',
  '/constructor.json',
  '/images/..%5c..%5cx.svg',
];
const METHODS = [
  'GET',
  'POST',
  'POST',
  'POST',
  'POST',
  'DELETE',
  'PUT',
  'PATCH',
  'HEAD',
  'OPTIONS',
  'PROPFIND',
  'TRACE',
];
const TYPES = [
  'application/json',
  'application/json',
  'application/json',
  'text/plain',
  'application/json; charset=utf-16',
  'multipart/form-data',
  '',
  'application/problem+json',
  'x'.repeat(2000),
];
const VALUES: readonly unknown[] = [
  null,
  true,
  0,
  -1,
  1e308,
  '',
  'x'.repeat(3_000),
  '\u0000',
  '\ud800',
  '﷽'.repeat(200),
  [],
  {},
  [[]],
  { toString: null },
  '__proto__',
  '91310106000001MA1A',
  ['guide', 'guide'],
  'a@b',
  '<script>',
  "'; drop table pledges; --",
  Number.MAX_SAFE_INTEGER,
];
const pick = <T>(choices: readonly T[]): T => choices[Math.floor(Math.random() * choices.length)] as T;

async function sendMalformed(base: string, index: number): Promise<number> {
  const method = pick(METHODS);
  const headers: Record<string, string> = {
    'content-type': pick(TYPES),
    'idempotency-key': pick([createKey(), '""', 'x', `"${'k'.repeat(300)}"`, createKey()]),
  };
  if (index % 5 === 0) headers.origin = pick(['null', 'https://x.example', 'file://', '%']);
  if (index % 7 === 0) headers.authorization = pick(['Bearer', `Bearer ${'t'.repeat(500)}`, 'Basic x']);
  if (index % 11 === 0) headers['if-none-match'] = pick(['*', 'W/"', '"x", "y"', ',']);
  if (index % 13 === 0) headers['x-forwarded-for'] = pick(['::1', 'x', '1.1.1.1,'.repeat(50)]);
  if (index % 17 === 0) headers['content-encoding'] = 'gzip';
  const body = method === 'GET' || method === 'HEAD' ? undefined : malformedBody(index);
  try {
    return (await sendRequest(base, pick(PATHS), { method, headers, body })).status;
  } catch {
    // The connection was cut, which is an answer to some of these; whether the service crashed shows at the end.
    return 0;
  }
}

function malformedBody(index: number): string {
  const body = proofPledge(`Malformed ${index}`) as Record<string, unknown>;
  const kind = index % 6;
  if (kind === 0) return JSON.stringify(body).slice(0, Math.floor(Math.random() * 150));
  if (kind === 1) return '['.repeat(8_000);
  if (kind === 2) return JSON.stringify({ ...body, message: 'x'.repeat(20_000) });
  if (kind === 3) return JSON.stringify(pick(VALUES)) ?? '';
  const member = pick(['organization', 'contact', 'roles', 'message', 'publish', 'consent', 'proof', 'extra']);
  const inner =
    kind === 4
      ? pick(VALUES)
      : {
          [pick(['name', 'creditCode', 'email', 'telephone', 'website', 'elapsed', 'altcha', 'version'])]: pick(VALUES),
        };
  return JSON.stringify({ ...body, [member]: inner });
}

/** Returns the memory of the service at rest, in bytes: the least of several readings. */
async function settledMemory({ child }: Service): Promise<number> {
  const readings: number[] = [];
  for (let reading = 0; reading < 5; reading++) {
    await new Promise((resolve) => setTimeout(resolve, 400));
    const pages = Number(readFileSync(`/proc/${child.pid}/statm`, 'utf8').split(' ')[1]);
    readings.push(pages * 4096);
  }
  return Math.min(...readings);
}

if (isProgram(import.meta.url)) {
  const abuse = await runAbuse(readNumbers({ requests: 20_000, sockets: 200 }));
  const holds =
    abuse.crashes + abuse.faults + abuse.ordinaryFailed === 0 && abuse.cutAfter <= 15 && abuse.memoryGrowthMb < 50;
  report('fuzzed requests and slow sockets, with ordinary ones between', { ...abuse }, holds);
}
