/**
 * Pledges that become durable a second, and reads that are answered, each beside the most that the machine can do: bare
 * durable inserts into the same database, a bare Node server that sends the same bytes. All in one run, client and
 * service on the same processors. The load model is open: requests start at their time, whether others have ended or not.
 *
 *     npm run proof:throughput -w fumin-endpoint -- --seconds 8 [--writes | --reads]
 */
import { once } from 'node:events';
import { Agent, request } from 'node:http';
import { Worker } from 'node:worker_threads';

import Libsql from 'libsql';
import pg from 'pg';

import { hasFlag, isProgram, readNumbers } from '../../scripts/command-line.mjs';
import { createKey } from '../test/helpers.js';
import { proofPledge, report, startService, withDatabase, writeDistrict } from './harness.js';

const { seconds } = readNumbers({ seconds: 8 });

/** Inserts rows of a pledge's size, one durable transaction after the other; returns the rows a second. */
function insertIntoFile(path: string): number {
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

/** Inserts the same rows into PostgreSQL over a number of connections; returns the rows a second. */
async function insertIntoPostgres(url: string, connections: number): Promise<number> {
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
  readonly expectedStatus: number;
}

/** Starts requests at a rate; returns the number a second that were answered with the expected status. */
async function runLoad(base: string, rate: number, { path, method, next, expectedStatus }: Load): Promise<number> {
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
      const message = next();
      const outgoing = request({ hostname, port, path, method, agent, headers: message?.headers ?? {} }, (response) => {
        response
          .on('data', () => undefined)
          .on('end', () => {
            ended++;
            if (response.statusCode === expectedStatus && performance.now() - began <= seconds * 1000) done++;
          });
      });
      outgoing.on('error', () => ended++);
      outgoing.end(message?.body);
    };
    tick();
  });
  agent.destroy();
  return done / seconds;
}

const run = Math.random().toString(36).slice(2);
let count = 0;
const pledges: Load = {
  path: '/initiatives/call/pledges',
  method: 'POST',
  expectedStatus: 201,
  next: () => {
    const body = JSON.stringify(proofPledge(`Organization ${run} ${++count}`));
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

/** Returns the best result of several rates: at a lower one the service idles, at a higher one the queue takes time. */
async function bestOf(base: string, rates: readonly number[], requests: Load): Promise<number> {
  const results: number[] = [];
  for (const rate of rates) results.push(await runLoad(base, rate, requests));
  return Math.max(...results);
}

async function startBareServer(
  body: string,
  headers: Record<string, string>,
): Promise<{ base: string; close: () => void }> {
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

async function proveWrites(kind: 'file' | 'postgres'): Promise<void> {
  await withDatabase(kind, async (database, temporaryFolder) => {
    const bare = kind === 'file' ? insertIntoFile(`${temporaryFolder}/bare.db`) : await insertIntoPostgres(database, 1);
    const bareOfEight = kind === 'file' ? null : await insertIntoPostgres(database, 8);
    const service = await startService(await writeDistrict(temporaryFolder), database);
    await runLoad(service.base, 500, pledges);
    const taken = await bestOf(service.base, [bare * 0.5, bare * 0.75, bare], pledges);
    await service.kill('SIGTERM');
    const ratio = percent(taken, bare);
    report(
      `pledges a second: ${kind === 'file' ? 'embedded database' : 'PostgreSQL'}`,
      {
        'bare durable inserts, one connection': Math.round(bare),
        ...(bareOfEight === null ? {} : { 'bare durable inserts, eight connections': Math.round(bareOfEight) }),
        'pledges, each durable before its 201': Math.round(taken),
        'of the bare rate of one connection, %': ratio,
        ...(bareOfEight === null ? {} : { 'of the bare rate of eight, %': percent(taken, bareOfEight) }),
      },
      ratio >= 50,
    );
  });
}

async function proveReads(kind: 'file' | 'postgres'): Promise<void> {
  await withDatabase(kind, async (database, temporaryFolder) => {
    const service = await startService(await writeDistrict(temporaryFolder), database);
    await runLoad(service.base, 200, { ...pledges });
    for (const path of ['/district.json', '/initiatives/call.json', '/initiatives/call/pledges.json']) {
      const answer = await fetch(service.base + path, { headers: { 'accept-encoding': 'identity' } });
      const body = await answer.text();
      const headers = Object.fromEntries(
        [...answer.headers].filter(([name]) => !['date', 'connection', 'keep-alive'].includes(name)),
      );
      const requests: Load = { path, method: 'GET', next: () => null, expectedStatus: 200 };
      const bareServer = await startBareServer(body, headers);
      const rates = [6_000, 12_000, 24_000];
      const bare = await bestOf(bareServer.base, rates, requests);
      bareServer.close();
      const served = await bestOf(service.base, rates, requests);
      const ratio = percent(served, bare);
      report(
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

if (isProgram(import.meta.url)) {
  for (const kind of ['file', 'postgres'] as const) {
    if (!hasFlag('reads')) await proveWrites(kind);
    if (!hasFlag('writes')) await proveReads(kind);
  }
}
