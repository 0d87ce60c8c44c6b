import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { createEndpoint, type Endpoint } from '../../endpoint/src/index.js';
import { busyFor, delayBy, failAfterFirst, type Handler, respondWithProblem } from './fault-handlers.js';
import {
  emptyDistrict,
  type Folder,
  partlyBroken,
  readExample,
  readInvented,
  writeFolder,
} from './district-folders.js';
import { seedPledges } from './seed-pledges.js';

/** Delay of the slow endpoint, in milliseconds. */
const SLOW_DELAY = 3_000;

export interface Endpoints {
  /** Handlers by the first segment of their path. */
  readonly handlers: ReadonlyMap<string, Handler>;
  readonly close: () => Promise<void>;
}

/** Opens the endpoints behind the stories: the reference endpoint on several folders, and some that misbehave. */
export async function openEndpoints(): Promise<Endpoints> {
  const temporary = mkdtempSync(join(tmpdir(), 'fumin-stories-'));
  const remove = (): void => rmSync(temporary, { recursive: true, force: true });
  // Storybook ends by exiting the process.
  process.once('exit', remove);

  const opened: Endpoint[] = [];
  const open = async (name: string, folder: Folder): Promise<Endpoint> => {
    const root = join(temporary, name);
    await writeFolder(root, folder);
    const database = `file:${join(temporary, `${name}.db`)}`;
    const endpoint = await createEndpoint({ folder: root, database, rateLimit: 'off' });
    opened.push(endpoint);
    return endpoint;
  };

  const invented = await readInvented();
  const inventedEndpoint = await open('invented-district', invented);
  await seedPledges(inventedEndpoint.app, invented);
  const handlers = new Map<string, Handler>([
    ['nanjing-west-road', (await open('nanjing-west-road', await readExample('nanjing-west-road'))).handler],
    ['invented-district', inventedEndpoint.handler],
    ['partly-broken', (await open('partly-broken', partlyBroken(invented))).handler],
    ['empty', (await open('empty', emptyDistrict())).handler],
    ['slow', delayBy(SLOW_DELAY, inventedEndpoint.handler)],
    ['failing', respondWithProblem(503)],
    ['failing-after-first', failAfterFirst(inventedEndpoint.handler, respondWithProblem(503))],
    ['busy', busyFor(7_200, inventedEndpoint.handler)],
    ['gone', respondWithProblem(404)],
  ]);
  return {
    handlers,
    close: async () => {
      process.off('exit', remove);
      await Promise.all(opened.map(({ close }) => close()));
      remove();
    },
  };
}
