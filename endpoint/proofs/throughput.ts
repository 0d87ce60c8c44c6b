/**
 * How many pledges a second become durable, and how many reads are answered, each beside what the machine can do at
 * best: the same database's bare durable inserts, a bare Node server that sends the same bytes. All in one run, client
 * and service on the same processors. The model is open: requests start at their time, whether others have ended or not.
 *
 *     npm run proof:throughput -w fumin-endpoint -- --seconds 8 [--writes | --reads]
 */
import { once } from 'node:events';
import { Agent, request } from 'node:http';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';

import Libsql from 'libsql';
import pg from 'pg';

import { createKey } from '../test/helpers.js';
import { flag, numbers, proofFolder, proofPledge, startService, tell, withDatabase } from './setting.js';

const seconds = numbers({ seconds: 8 }).seconds;

/** Rows of the weight of a pledge, one durable transaction after the other, as fast as the database takes them. */
function bareFile(path: string): number {
  const file = new Libsql(path);
  file.exec(
    'PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; CREATE TABLE bare (id INTEGER PRIMARY KEY, text TEXT)',
  );
  const insert = file.prepare('INSERT INTO bare (text) VALUES (?)');
  const ends = performance.now() + (seconds * 1000) / 2;
  let done = 0;
  for (; performance.now() < ends; done++) insert.run('x'.repeat(500));
  file.close();
  return done / (seconds / 2);
}

/** The same by one connection after the other's answer, and by as many as an instance has. */
async function barePostgres(url: string, connections: number): Promise<number> {
  const pool = new pg.Pool({ connectionString: url, max: connections });
  await pool.query('create table if not exists bare (id serial primary key, text text)');
  const ends = performance.now() + (seconds * 1000) / 2;
  let done = 0;
  await Promise.all(
    Array.from({ length: connections }, async () => {
      for (; performance.now() < ends; done++)
        await pool.query('insert into bare (text) values ($1)', ['x'.repeat(500)]);
    }),
  );
  await pool.query('drop table bare');
  await pool.end();
  return done / (seconds / 2);
}

interface Load {
  readonly path: string;
  readonly method: string;
  readonly next: () => { headers: Record<string, string | number>; body: string } | null;
  readonly wanted: number;
}

/** Starts requests at a rate, and says how many a second were answered as wanted. */
async function load(base: string, rate: number, { path, method, next, wanted }: Load): Promise<number> {
  const { hostname, port } = new URL(base);
  const agent = new Agent({ keepAlive: true, maxSockets: 128 });
  const began = performance.now();
  let [started, done, ended] = [0, 0, 0];
  await new Promise<void>((resolve) => {
    const tick = (): void => {
      const passed = performance.now() - began;
      const isOver = passed > seconds * 1000;
      const due = Math.min(Math.floor((passed / 1000) * rate), started + 200);
      // A queue without end would measure the memory of the client.
      for (; !isOver && started < due && started - ended < 4_000; started++) start();
      if (isOver && ended === started) resolve();
      else if (isOver && passed > seconds * 1000 + 10_000) resolve();
      else setTimeout(tick, 1);
    };
    const start = (): void => {
      const sending = next();
      const asking = request({ hostname, port, path, method, agent, headers: sending?.headers ?? {} }, (response) => {
        response
          .on('data', () => undefined)
          .on('end', () => {
            ended++;
            if (response.statusCode === wanted && performance.now() - began <= seconds * 1000) done++;
          });
      });
      asking.on('error', () => ended++);
      asking.end(sending?.body);
    };
    tick();
  });
  agent.destroy();
  return done / seconds;
}

const run = Math.random().toString(36).slice(2);
let made = 0;
const pledges: Load = {
  path: '/initiatives/call/pledges',
  method: 'POST',
  wanted: 201,
  next: () => {
    const body = JSON.stringify(proofPledge(`Organization ${run} ${++made}`));
    return {
      headers: {
        'content-type': 'application/json',
        'idempotency-key': createKey(),
        'content-length': Buffer.byteLength(body),
      },
      body,
    };
  },
};

/** The best of some rates: below it the service idles, above it the queue takes its time. */
async function best(base: string, rates: readonly number[], what: Load): Promise<number> {
  const results: number[] = [];
  for (const rate of rates) results.push(await load(base, rate, what));
  return Math.max(...results);
}

async function bareServer(body: string, headers: Record<string, string>): Promise<{ base: string; close: () => void }> {
  const code = `
    const { createServer } = require('node:http');
    const { parentPort, workerData: { body, headers } } = require('node:worker_threads');
    const bytes = Buffer.from(body);
    const server = createServer((_, response) => response.writeHead(200, headers).end(bytes));
    server.listen(0, '127.0.0.1', () => parentPort.postMessage(server.address().port));`;
  const worker = new Worker(code, { eval: true, workerData: { body, headers } });
  const [port] = (await once(worker, 'message')) as [number];
  return { base: `http://127.0.0.1:${port}`, close: () => void worker.terminate() };
}

const percent = (part: number, whole: number): number => Math.round((100 * part) / whole);

async function writes(kind: 'file' | 'postgres'): Promise<void> {
  await withDatabase(kind, async (database, place) => {
    const bare = kind === 'file' ? bareFile(`${place}/bare.db`) : await barePostgres(database, 1);
    const many = kind === 'file' ? null : await barePostgres(database, 8);
    const service = await startService(await proofFolder(place), database);
    await load(service.base, 500, pledges);
    const taken = await best(service.base, [bare * 0.5, bare * 0.75, bare], pledges);
    await service.kill('SIGTERM');
    const ratio = percent(taken, bare);
    tell(
      `pledges a second: ${kind === 'file' ? 'embedded database' : 'PostgreSQL'}`,
      {
        'bare durable inserts, one connection': Math.round(bare),
        ...(many === null ? {} : { 'bare durable inserts, eight connections': Math.round(many) }),
        'pledges, each durable before its 201': Math.round(taken),
        'of the bare rate of one connection, %': ratio,
        ...(many === null ? {} : { 'of the bare rate of eight, %': percent(taken, many) }),
      },
      ratio >= 50,
    );
  });
}

async function reads(kind: 'file' | 'postgres'): Promise<void> {
  await withDatabase(kind, async (database, place) => {
    const service = await startService(await proofFolder(place), database);
    await load(service.base, 200, { ...pledges });
    for (const path of ['/district.json', '/initiatives/call.json', '/initiatives/call/pledges.json']) {
      const answer = await fetch(service.base + path, { headers: { 'accept-encoding': 'identity' } });
      const body = await answer.text();
      const headers = Object.fromEntries(
        [...answer.headers].filter(([name]) => !['date', 'connection', 'keep-alive'].includes(name)),
      );
      const what: Load = { path, method: 'GET', next: () => null, wanted: 200 };
      const bareOne = await bareServer(body, headers);
      const rates = [6_000, 12_000, 24_000];
      const bare = await best(bareOne.base, rates, what);
      bareOne.close();
      const served = await best(service.base, rates, what);
      const ratio = percent(served, bare);
      tell(
        `reads a second: ${path}, ${kind === 'file' ? 'embedded database' : 'PostgreSQL'}`,
        {
          bytes: body.length,
          'bare Node server': Math.round(bare),
          service: Math.round(served),
          'of the bare one, %': ratio,
        },
        ratio >= 50,
      );
    }
    await service.kill('SIGTERM');
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const kind of ['file', 'postgres'] as const) {
    if (!flag('reads')) await writes(kind);
    if (!flag('writes')) await reads(kind);
  }
}
