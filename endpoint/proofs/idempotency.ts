/**
 * Many posts with each of many idempotency keys, all at once; and many spellings of one organization's name.
 *
 *     npm run proof:once -w fumin-endpoint -- --keys 1000 --posts 50 --spellings 1000
 */

import { isProgram, readNumbers } from '../../scripts/command-line.mjs';
import { createKey } from '../test/helpers.js';
import {
  countPledges,
  inParallel,
  proofPledge,
  report,
  sendPledge,
  startService,
  withDatabase,
  writeDistrict,
} from './harness.js';
import { nameVariants } from './name-variants.js';

interface Options {
  readonly kind: 'file' | 'postgres';
  readonly instances: number;
}

export interface KeyCounts {
  readonly pledges: number;
  readonly receipts: number;
  readonly inFlight: number;
  readonly other: number;
  /** Number of receipts that differ from another one with the same key. */
  readonly changed: number;
}

export const runKeys = ({
  kind,
  instances,
  keys,
  posts,
}: Options & { keys: number; posts: number }): Promise<KeyCounts> =>
  withInstances({ kind, instances }, async (bases) => {
    const pledges = Array.from({ length: keys }, (_, index) => ({
      key: createKey(),
      body: proofPledge(`Organization ${index}`),
    }));
    const texts = new Map<string, string>();
    const counts = { receipts: 0, inFlight: 0, other: 0, changed: 0 };
    const requests = shuffleNearby(
      pledges.flatMap((pledge) => Array.from({ length: posts }, (_, index) => ({ ...pledge, index }))),
    );
    await inParallel(requests, 500, async ({ key, body, index }) => {
      const answer = await sendPledge(bases[index % bases.length] ?? '', body, key);
      if (answer?.status === 201) {
        counts.receipts++;
        if ((texts.get(key) ?? answer.text) !== answer.text) counts.changed++;
        texts.set(key, answer.text);
      } else if (answer?.json.type.endsWith('key-in-flight')) counts.inFlight++;
      else counts.other++;
    });
    return { pledges: await countPledges(bases[0] ?? ''), ...counts };
  });

export const runSpellings = ({
  kind,
  instances,
  count,
}: Options & { count: number }): Promise<{ pledges: number; taken: number; refused: number }> =>
  withInstances({ kind, instances }, async (bases) => {
    const counts = { taken: 0, refused: 0 };
    await inParallel(nameVariants(count), 200, async (name, index) => {
      const answer = await sendPledge(bases[index % bases.length] ?? '', proofPledge(name));
      if (answer?.status === 201) counts.taken++;
      else if (answer?.json.type.endsWith('already-pledged')) counts.refused++;
    });
    return { pledges: await countPledges(bases[0] ?? ''), ...counts };
  });

const withInstances = <T>({ kind, instances }: Options, work: (bases: readonly string[]) => Promise<T>): Promise<T> =>
  withDatabase(kind, async (database, temporaryFolder) => {
    const folder = await writeDistrict(temporaryFolder);
    const services = [];
    for (let index = 0; index < instances; index++) services.push(await startService(folder, database));
    try {
      return await work(services.map(({ base }) => base));
    } finally {
      await Promise.all(services.map(({ kill }) => kill('SIGTERM')));
    }
  });

/** Shuffles items, each within some hundred places: posts of one key stay near each other in time. */
function shuffleNearby<T>(items: readonly T[]): T[] {
  return items
    .map((item, index) => ({ item, position: index + Math.random() * 400 }))
    .sort((a, b) => a.position - b.position)
    .map(({ item }) => item);
}

if (isProgram(import.meta.url)) {
  const { keys, posts, spellings: count } = readNumbers({ keys: 1000, posts: 50, spellings: 1000 });
  for (const [kind, instances] of [
    ['file', 1],
    ['file', 2],
    ['postgres', 1],
    ['postgres', 2],
  ] as const) {
    const where = `${kind === 'file' ? 'embedded database' : 'PostgreSQL'}, ${instances} instance(s)`;
    const keyCounts = await runKeys({ kind, instances, keys, posts });
    const holds = keyCounts.pledges === keys && keyCounts.changed === 0 && keyCounts.other === 0;
    report(`${keys} keys × ${posts} posts at once: ${where}`, { ...keyCounts }, holds);
    const spellingCounts = await runSpellings({ kind, instances, count });
    report(
      `${count} spellings of one organization: ${where}`,
      spellingCounts,
      spellingCounts.pledges === 1 && spellingCounts.taken + spellingCounts.refused === count,
    );
  }
}
