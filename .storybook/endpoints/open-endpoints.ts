import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { createEndpoint, type Endpoint } from '../../endpoint/src/index.js';
import { after, busyFor, type Handler, onceThen, problem } from './fault-handlers.js';
import { empty, type Folder, partlyBroken, readExample, readInvented, writeFolder } from './district-folders.js';
import { seed } from './seed-pledges.js';

/** How long the slow one takes, in milliseconds. */
const SLOW = 3_000;

export interface Endpoints {
  /** Each by the first part of its path. */
  readonly handlers: ReadonlyMap<string, Handler>;
  readonly close: () => Promise<void>;
}

/** Opens what stands behind the stories: the reference endpoint on several folders, and some that misbehave. */
export async function openEndpoints(): Promise<Endpoints> {
  const temporary = mkdtempSync(join(tmpdir(), 'fumin-stories-'));
  const remove = (): void => rmSync(temporary, { recursive: true, force: true });
  // Storybook ends by leaving the process.
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
  const rich = await open('invented-district', invented);
  await seed(rich.app, invented);
  const handlers = new Map<string, Handler>([
    ['nanjing-west-road', (await open('nanjing-west-road', await readExample('nanjing-west-road'))).handler],
    ['invented-district', rich.handler],
    ['partly-broken', (await open('partly-broken', partlyBroken(invented))).handler],
    ['empty', (await open('empty', empty())).handler],
    ['slow', after(SLOW, rich.handler)],
    ['failing', problem(503)],
    ['failing-after-first', onceThen(rich.handler, problem(503))],
    ['busy', busyFor(7_200, rich.handler)],
    ['gone', problem(404)],
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
