/**
 * Kills the service, or the PostgreSQL server under it, while many clients pledge, and asks afterwards for every pledge
 * acknowledged with 201: is it there, once, and with the same receipt?
 *
 *     npm run proof:kills -w fumin-endpoint -- --kills 300 --clients 16
 *     … -- --postgres --kills 20      the database server is killed
 *     … -- --broken --kills 5         an endpoint that answers before it writes, which must not hold
 */

import { hasFlag, isProgram, readNumbers } from '../../scripts/command-line.mjs';
import { createKey } from '../test/helpers.js';
import { checkAcknowledged, type SentPledge } from './acknowledged.js';
import {
  countPledges,
  inParallel,
  proofPledge,
  report,
  sendPledge,
  sendUntilAnswered,
  startService,
  withDatabase,
  writeDistrict,
} from './harness.js';

export interface Kills {
  readonly acknowledged: number;
  readonly unanswered: number;
  readonly lost: number;
  readonly doubled: number;
  readonly changed: number;
}

interface Options {
  readonly kind: 'file' | 'postgres';
  readonly kills: number;
  readonly clients: number;
  readonly broken?: boolean;
}

export const runKills = ({ kind, kills, clients, broken = false }: Options): Promise<Kills> =>
  withDatabase(kind, async (database, temporaryFolder, server) => {
    const folder = await writeDistrict(temporaryFolder);
    const all: SentPledge[] = [];
    let service = await startService(folder, database, { broken });
    let count = 0;

    for (let round = 0; round < kills; round++) {
      let isRunning = true;
      const before = all.length;
      const clientLoops = Array.from({ length: clients }, async () => {
        while (isRunning) {
          const pledge: SentPledge = { key: createKey(), body: proofPledge(`Organization ${++count}`), text: null };
          all.push(pledge);
          const answer = await sendPledge(service.base, pledge.body, pledge.key);
          if (answer?.status === 201) pledge.text = answer.text;
          else await new Promise((resolve) => setTimeout(resolve, 50));
        }
      });
      const isAnyAcknowledged = () => all.slice(before).some(({ text }) => text !== null);
      while (!isAnyAcknowledged()) await new Promise((resolve) => setTimeout(resolve, 2));
      // Kills are to hit different moments of a write.
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 200));
      await (server ? server.crash() : service.kill());
      isRunning = false;
      await Promise.all(clientLoops);
      if (!server) service = await startService(folder, database, { broken });
      // The last pledges before the kill are those in danger.
      for (const sent of all.slice(-2 * clients).filter(({ text }) => text !== null)) await recheck(sent);
    }

    // The endpoint itself is asked: the receipts that the early acknowledgement remembers do not count.
    await service.kill();
    service = await startService(folder, database);
    const { lost, changed } = await checkAcknowledged(service.base, all);
    // Pledges without an answer are sent again, as a widget's outbox does: each is then exactly one pledge.
    const unanswered = all.filter(({ text }) => text === null);
    await inParallel(unanswered, clients, async ({ key, body }) => {
      await sendUntilAnswered(service.base, body, key);
    });
    const total = await countPledges(service.base);
    await service.kill('SIGTERM');
    const acknowledged = all.filter(({ text }) => text !== null).length;
    return { acknowledged, unanswered: unanswered.length, lost, doubled: total - all.length, changed };

    async function recheck(sent: SentPledge): Promise<void> {
      if (!broken) await sendUntilAnswered(service.base, sent.body, sent.key);
    }
  });

if (isProgram(import.meta.url)) {
  const kind = hasFlag('postgres') ? 'postgres' : 'file';
  const broken = hasFlag('broken');
  const { kills, clients } = readNumbers({ kills: kind === 'postgres' ? 20 : 300, clients: 16 });
  const figures = await runKills({ kind, kills, clients, broken });
  const holds = figures.lost === 0 && figures.doubled === 0 && figures.changed === 0;
  const killed = kind === 'postgres' ? 'the PostgreSQL server' : 'the service';
  report(
    `${kills} kills of ${killed} under ${clients} clients${broken ? ', answering before the write' : ''}`,
    { ...figures },
    holds,
  );
}
