/**
 * Kills the service, or the PostgreSQL server under it, while many clients pledge, and asks afterwards for every pledge
 * that got its 201: is it there, once, and with the same receipt?
 *
 *     npm run proof:kills -w fumin-endpoint -- --kills 300 --clients 16
 *     … -- --postgres --kills 20      the database server is killed
 *     … -- --broken --kills 5         an endpoint that answers before it writes, which must not hold
 */
import { fileURLToPath } from 'node:url';

import { createKey } from '../test/helpers.js';
import {
  countOf,
  inParallel,
  flag,
  numbers,
  proofFolder,
  proofPledge,
  send,
  sendUntilAnswered,
  startService,
  tell,
  withDatabase,
} from './setting.js';

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

interface Pledged {
  readonly key: string;
  readonly body: object;
  /** The receipt; `null` where the answer never came. */
  text: string | null;
}

export const runKills = ({ kind, kills, clients, broken = false }: Options): Promise<Kills> =>
  withDatabase(kind, async (database, place, server) => {
    const folder = await proofFolder(place);
    const all: Pledged[] = [];
    let service = await startService(folder, database, { broken });
    let made = 0;

    for (let round = 0; round < kills; round++) {
      let isOn = true;
      const before = all.length;
      const working = Array.from({ length: clients }, async () => {
        while (isOn) {
          const pledged: Pledged = { key: createKey(), body: proofPledge(`Organization ${++made}`), text: null };
          all.push(pledged);
          const answer = await send(service.base, pledged.body, pledged.key);
          if (answer?.status === 201) pledged.text = answer.text;
          else await new Promise((resolve) => setTimeout(resolve, 50));
        }
      });
      const isUnderWay = () => all.slice(before).some(({ text }) => text !== null);
      while (!isUnderWay()) await new Promise((resolve) => setTimeout(resolve, 2));
      // Not always at the same moment of a write.
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 200));
      await (server ? server.crash() : service.kill());
      isOn = false;
      await Promise.all(working);
      if (!server) service = await startService(folder, database, { broken });
      // The last ones before the kill are those in danger.
      for (const one of all.slice(-2 * clients).filter(({ text }) => text !== null)) await recheck(one);
    }

    // What the broken one remembers of its receipts does not help it here: the endpoint itself is asked.
    await service.kill();
    service = await startService(folder, database);
    const { lost, changed } = await checkAll(service.base, all);
    // Those without an answer are sent again, as a widget's outbox does: each is then one pledge and no more.
    const again = all.filter(({ text }) => text === null);
    await inParallel(again, clients, async ({ key, body }) => {
      await sendUntilAnswered(service.base, body, key);
    });
    const standing = await countOf(service.base);
    await service.kill('SIGTERM');
    const acknowledged = all.filter(({ text }) => text !== null).length;
    return { acknowledged, unanswered: all.length - acknowledged, lost, doubled: standing - all.length, changed };

    async function recheck(one: Pledged): Promise<void> {
      if (!broken) await sendUntilAnswered(service.base, one.body, one.key);
    }
  });

/** A pledge that is there is found by its key, and refused with another body; one that is lost is taken anew. */
async function checkAll(base: string, all: readonly Pledged[]): Promise<{ lost: number; changed: number }> {
  let [lost, changed] = [0, 0];
  await inParallel(all, 8, async ({ key, body, text }) => {
    if (text === null) return;
    const probe = await sendUntilAnswered(base, { ...body, consent: null }, key);
    if (!probe.json.type.endsWith('key-reused')) lost++;
    else if ((await sendUntilAnswered(base, body, key)).text !== text) changed++;
  });
  return { lost, changed };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const kind = flag('postgres') ? 'postgres' : 'file';
  const broken = flag('broken');
  const { kills, clients } = numbers({ kills: kind === 'postgres' ? 20 : 300, clients: 16 });
  const figures = await runKills({ kind, kills, clients, broken });
  const holds = figures.lost === 0 && figures.doubled === 0 && figures.changed === 0;
  const killed = kind === 'postgres' ? 'the PostgreSQL server' : 'the service';
  tell(
    `${kills} kills of ${killed} under ${clients} clients${broken ? ', answering before the write' : ''}`,
    { ...figures },
    holds,
  );
}
