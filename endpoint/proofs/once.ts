/**
 * Many posts with each of many keys, all at once; and many spellings of one organization.
 *
 *     npm run proof:once -w fumin-endpoint -- --keys 1000 --posts 50 --spellings 1000
 */
import { fileURLToPath } from 'node:url';

import { createKey } from '../test/helpers.js';
import {
  countOf,
  inParallel,
  numbers,
  proofFolder,
  proofPledge,
  send,
  startService,
  tell,
  withDatabase,
} from './setting.js';
import { spellings } from './spellings.js';

interface Options {
  readonly kind: 'file' | 'postgres';
  readonly instances: number;
}

export interface Once {
  readonly pledges: number;
  readonly receipts: number;
  readonly inFlight: number;
  readonly other: number;
  /** Receipts that differ from another with the same key. */
  readonly changed: number;
}

export const runKeys = ({ kind, instances, keys, posts }: Options & { keys: number; posts: number }): Promise<Once> =>
  withInstances({ kind, instances }, async (bases) => {
    const sent = Array.from({ length: keys }, (_, index) => ({
      key: createKey(),
      body: proofPledge(`Organization ${index}`),
    }));
    const texts = new Map<string, string>();
    const found = { receipts: 0, inFlight: 0, other: 0, changed: 0 };
    const jobs = shuffled(sent.flatMap((one) => Array.from({ length: posts }, (_, index) => ({ ...one, index }))));
    await inParallel(jobs, 500, async ({ key, body, index }) => {
      const answer = await send(bases[index % bases.length] ?? '', body, key);
      if (answer?.status === 201) {
        found.receipts++;
        if ((texts.get(key) ?? answer.text) !== answer.text) found.changed++;
        texts.set(key, answer.text);
      } else if (answer?.json.type.endsWith('key-in-flight')) found.inFlight++;
      else found.other++;
    });
    return { pledges: await countOf(bases[0] ?? ''), ...found };
  });

export const runSpellings = ({
  kind,
  instances,
  count,
}: Options & { count: number }): Promise<{ pledges: number; taken: number; refused: number }> =>
  withInstances({ kind, instances }, async (bases) => {
    const found = { taken: 0, refused: 0 };
    await inParallel(spellings(count), 200, async (name, index) => {
      const answer = await send(bases[index % bases.length] ?? '', proofPledge(name));
      if (answer?.status === 201) found.taken++;
      else if (answer?.json.type.endsWith('already-pledged')) found.refused++;
    });
    return { pledges: await countOf(bases[0] ?? ''), ...found };
  });

const withInstances = <T>({ kind, instances }: Options, work: (bases: readonly string[]) => Promise<T>): Promise<T> =>
  withDatabase(kind, async (database, place) => {
    const folder = await proofFolder(place);
    const services = [];
    for (let index = 0; index < instances; index++) services.push(await startService(folder, database));
    try {
      return await work(services.map(({ base }) => base));
    } finally {
      await Promise.all(services.map(({ kill }) => kill('SIGTERM')));
    }
  });

/** Near each other, but not one key after the other. */
function shuffled<T>(items: readonly T[]): T[] {
  return items
    .map((item, index) => ({ item, at: index + Math.random() * 400 }))
    .sort((one, other) => one.at - other.at)
    .map(({ item }) => item);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { keys, posts, spellings: count } = numbers({ keys: 1000, posts: 50, spellings: 1000 });
  for (const [kind, instances] of [
    ['file', 1],
    ['file', 2],
    ['postgres', 1],
    ['postgres', 2],
  ] as const) {
    const where = `${kind === 'file' ? 'embedded database' : 'PostgreSQL'}, ${instances} instance(s)`;
    const once = await runKeys({ kind, instances, keys, posts });
    const isOnce = once.pledges === keys && once.changed === 0 && once.other === 0;
    tell(`${keys} keys × ${posts} posts at once: ${where}`, { ...once }, isOnce);
    const spelt = await runSpellings({ kind, instances, count });
    tell(
      `${count} spellings of one organization: ${where}`,
      spelt,
      spelt.pledges === 1 && spelt.taken + spelt.refused === count,
    );
  }
}
