/**
 * Pledges through nginx to several instances of the service on one PostgreSQL, of which one after the other is killed and
 * started again: is every pledge acknowledged with 201 there, once, with the same receipt, and do all instances say the
 * same? Each client has a network address of its own, and repeats a pledge with its key until it is acknowledged.
 *
 *     npm run proof:instances -w fumin-endpoint -- --instances 4 --kills 8 --clients 32
 */
import { join } from 'node:path';

import { isProgram, readNumbers } from '../../scripts/command-line.mjs';
import { findFreePort } from '../test/free-port.js';
import { createKey, sendRequest } from '../test/helpers.js';
import { startNginx } from '../test/nginx-server.js';
import { checkAcknowledged, type SentPledge } from './acknowledged.js';
import {
  countPledges,
  proofPledge,
  report,
  startService,
  withDatabase,
  writeDistrict,
  type Service,
} from './harness.js';

export interface Instances {
  readonly instances: number;
  readonly kills: number;
  readonly acknowledged: number;
  readonly lost: number;
  readonly doubled: number;
  readonly changed: number;
  /** Number of answers other than 201, after which a client tried again. */
  readonly failedTries: number;
  /** Acknowledged pledges a second, before the first kill. */
  readonly rate: number;
  /** Number of documents on which two instances differ at the end. */
  readonly differing: number;
}

interface InstancesOptions {
  readonly kind: 'file' | 'postgres';
  readonly instances: number;
  readonly kills: number;
  readonly clients: number;
  /** Time, in milliseconds, before the first kill, between two, and for which a killed instance is away. */
  readonly pause: number;
}

const DOCUMENTS = ['/district.json', '/initiatives/call.json', '/initiatives/call/pledges.json'];

export const runInstances = ({ kind, instances, kills, clients, pause }: InstancesOptions): Promise<Instances> =>
  withDatabase(kind, async (database, temporaryFolder) => {
    const folder = await writeDistrict(temporaryFolder);
    const start = async (port: number) => ({ port, service: await startService(folder, database, { port }) });
    const running: { readonly port: number; readonly service: Service }[] = [];
    for (let index = 0; index < instances; index++) running.push(await start(await findFreePort()));
    const bases = running.map(({ service }) => service.base);
    const nginx = await startNginx({ instances: bases, folder: join(temporaryFolder, 'nginx') });

    const all: SentPledge[] = [];
    let failedTries = 0;
    let isRunning = true;
    const began = performance.now();
    const loops = Array.from({ length: clients }, async (_, client) => {
      while (isRunning) {
        const pledge: SentPledge = { key: createKey(), body: proofPledge(`Organization ${all.length}`), text: null };
        all.push(pledge);
        while (pledge.text === null) {
          const answer = await post(nginx.base, pledge, `127.0.1.${client + 1}`);
          if (answer.status === 201) pledge.text = answer.text;
          else failedTries++;
          if (pledge.text === null) await wait(20);
        }
      }
    });
    await wait(pause);
    const rate = all.filter(({ text }) => text !== null).length / ((performance.now() - began) / 1000);
    for (let kill = 0; kill < kills; kill++) {
      const index = kill % instances;
      const killed = running[index];
      if (!killed) break;
      await killed.service.kill();
      await wait(pause);
      running[index] = await start(killed.port);
      await wait(pause);
    }
    isRunning = false;
    await Promise.all(loops);

    const { lost, changed } = await checkAcknowledged(bases[0] ?? '', all);
    const doubled = (await countPledges(bases[0] ?? '')) - all.length;
    const differing = await countDiffering(bases);
    await nginx.stop();
    for (const { service } of running) await service.kill('SIGTERM');
    return {
      instances,
      kills,
      acknowledged: all.length,
      lost,
      doubled,
      changed,
      failedTries,
      rate: Math.round(rate),
      differing,
    };
  });

const wait = (time: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, time));

/** Sends a pledge from an address of this machine; the status is 0 where the connection broke. */
const post = (base: string, { key, body }: SentPledge, localAddress: string) =>
  sendRequest(base, '/initiatives/call/pledges', {
    method: 'POST',
    localAddress,
    headers: { 'content-type': 'application/json', 'idempotency-key': key },
    body: JSON.stringify(body),
  }).catch(() => ({ status: 0, text: '' }));

async function countDiffering(bases: readonly string[]): Promise<number> {
  let differing = 0;
  for (const path of DOCUMENTS) {
    const answers = await Promise.all(bases.map((base) => sendRequest(base, path)));
    if (new Set(answers.map(({ text, headers }) => `${headers.etag} ${text}`)).size > 1) differing++;
  }
  return differing;
}

if (isProgram(import.meta.url)) {
  const { instances, kills, clients, pause } = readNumbers({ instances: 2, kills: 8, clients: 32, pause: 1_000 });
  const found = await runInstances({ kind: 'postgres', instances, kills, clients, pause });
  const holds = found.acknowledged > 0 && found.lost + found.doubled + found.changed + found.differing === 0;
  report(`${kills} kills of ${instances} instances behind nginx, on one PostgreSQL`, { ...found }, holds);
}
