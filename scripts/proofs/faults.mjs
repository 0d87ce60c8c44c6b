/**
 * The promise of a pledge, under fire: the client and the outbox of the form, as they are shipped, send many pledges to a
 * real endpoint through a proxy that spoils 30 of 100 requests. Each must end as exactly one pledge with its receipt, or
 * as an error that keeps every character typed; none may count twice, be lost, or be called refused when it was received.
 *
 * npm run faults -- --count 2000 --rate 0.3 --presses 3
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

import { createClient } from '../../src/client/index.ts';
import { saveDraft, loadDraft, newIdempotencyKey } from '../../src/client/outbox/draft-storage.ts';
import { submit } from '../../src/client/outbox/outbox.ts';
import { loadSubmission } from '../../src/client/outbox/submission-record.ts';
import { safeStorage } from '../../src/client/outbox/safe-storage.ts';
import { startProxy } from './faulty-proxy.mjs';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const INITIATIVE_ID = 'green';
const CONTACT_FIELDS = ['contactName', 'telephone', 'email'];
const MAX_CONCURRENT_READERS = 64;

const INITIATIVE = {
  id: INITIATIVE_ID,
  title: 'Green',
  roles: [{ id: 'guide', name: 'Guide' }],
  version: '1',
  pledges: { url: `${INITIATIVE_ID}/pledges` },
  privacy: { version: '2026-11' },
};

/** A browser's storage, of which a reload leaves everything and nothing else. */
function memory() {
  const items = new Map();
  return {
    get length() {
      return items.size;
    },
    key: (at) => [...items.keys()][at] ?? null,
    getItem: (name) => items.get(name) ?? null,
    setItem: (name, text) => void items.set(name, String(text)),
    removeItem: (name) => void items.delete(name),
  };
}

async function startEndpoint(folder) {
  await mkdir(join(folder, 'initiatives'), { recursive: true });
  const district = {
    contract: '1',
    id: 'small',
    name: 'Small',
    circles: [],
    initiatives: [{ id: INITIATIVE_ID, title: 'Green' }],
  };
  await writeFile(join(folder, 'district.json'), JSON.stringify(district));
  await writeFile(join(folder, 'stations.json'), JSON.stringify({ stations: [] }));
  await writeFile(join(folder, `initiatives/${INITIATIVE_ID}.json`), JSON.stringify(INITIATIVE));
  const database = `file:${join(folder, '..', 'pledges.db')}`;
  const args = ['serve', folder, '--port', '0', '--database', database, '--rate-limit', 'off'];
  const child = spawn(process.execPath, ['--import', 'tsx', 'endpoint/src/cli.ts', ...args], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const [line] = await once(createInterface({ input: child.stdout }), 'line');
  return { url: `${/listening on (http:\S+)/.exec(line)[1]}/`, child };
}

/** Every organization on the wall, asked of the endpoint itself. */
async function organizations(endpoint) {
  const names = [];
  for (let url = `${endpoint}initiatives/${INITIATIVE_ID}/pledges.json`; url;) {
    const { pledges, next } = await (await fetch(url)).json();
    names.push(...pledges.map(({ organization }) => organization.name));
    url = next ? new URL(next, url).href : null;
  }
  return names;
}

const toPledgeRequest = (fields) => ({
  organization: { name: fields.organization, creditCode: null },
  contact: { name: fields.contactName, telephone: null, email: fields.email },
  roles: ['guide'],
  message: fields.message,
  publish: true,
  consent: { version: '2026-11' },
});

/**
 * Plays one reader, who fills in the form, submits it, is told that it was not received, perhaps reloads the page or changes
 * a field, and submits it again.
 */
async function playReader(number, client, maxPresses) {
  const presses = 1 + (number % maxPresses);
  const local = memory();
  const session = memory();
  // Everything that the page knows is in its storage: a storage object made anew each time is what a reload leaves.
  const openStorage = () => ({ local: safeStorage(() => local), session: safeStorage(() => session) });
  const scope = { endpoint: client.endpoint, initiative: INITIATIVE_ID };
  let fields = {
    organization: `Organization ${number}.`,
    contactName: '联系人',
    email: `c${number}@example.com`,
    message: `“第${number}份”\n${'字'.repeat(number % 50)}`,
  };
  let key = newIdempotencyKey();
  saveDraft(openStorage(), scope, { key, fields }, CONTACT_FIELDS);
  let outcome;
  for (let press = 0; press < presses; press += 1) {
    key = loadDraft(openStorage(), scope)?.key ?? key;
    const submission = {
      client,
      url: `${client.endpoint}initiatives/${INITIATIVE_ID}/pledges`,
      scope,
      storage: openStorage(),
      // Some readers do not press again: the pending submission is tried again by itself.
      request: press > 0 && number % 3 === 0 ? null : toPledgeRequest(fields),
      key,
      proof: { website: '', elapsed: 5000 },
      solveChallenge: null,
    };
    // Every fifth reader presses twice, or has a second tab.
    const outcomes = await Promise.all(
      number % 5 === 0 ? [submit(submission), submit({ ...submission, storage: openStorage() })] : [submit(submission)],
    );
    outcome = outcomes.find(({ status }) => status === 'received') ?? outcomes[0];
    if (outcome.status !== 'waiting') break;
    if (number % 4 === 1) {
      fields = { ...fields, organization: `Organization ${number}. changed ${press}` };
      saveDraft(openStorage(), scope, { key, fields }, CONTACT_FIELDS);
    }
  }
  const stored = loadDraft(openStorage(), scope)?.fields ?? {};
  const isWhole = Object.entries(fields).every(([field, text]) => stored[field] === text);
  return { number, outcome, isWhole, pending: loadSubmission(openStorage(), scope) };
}

/**
 * @param {{count: number, rate: number, presses: number}} options
 * @returns what became of them, and what must not have
 */
export async function provePledges({ count, rate, presses }) {
  const temporary = await mkdtemp(join(tmpdir(), 'fumin-faults-'));
  const endpoint = await startEndpoint(join(temporary, 'district'));
  const proxy = await startProxy({ target: endpoint.url, rate });
  try {
    // Quicker than on a page, and less patient: a press is two requests, so that some are told that it did not work.
    const retry = { attempts: 1, base: 5, cap: 20, patience: 1_000 };
    const client = createClient({ endpoint: proxy.url, timeout: 2_000, retry });
    const results = [];
    let begun = 0;
    const worker = async () => {
      while (begun < count) {
        begun += 1;
        results.push(await playReader(begun, client, presses));
      }
    };
    await Promise.all(Array.from({ length: Math.min(MAX_CONCURRENT_READERS, count) }, worker));

    const held = new Map();
    for (const name of await organizations(endpoint.url)) {
      const number = Number(/^Organization (\d+)\./.exec(name)[1]);
      held.set(number, (held.get(number) ?? 0) + 1);
    }
    const countOf = (test) => results.filter(test).length;
    const received = ({ outcome }) => outcome.status === 'received';
    const isHeld = ({ number }) => held.has(number);
    return {
      submits: results.length,
      requests: proxy.requests(),
      faults: Object.values(proxy.met).reduce((sum, one) => sum + one, 0),
      met: proxy.met,
      good: {
        'received, one pledge, with its receipt': countOf(
          (result) => received(result) && held.get(result.number) === 1,
        ),
        'an error, every character kept': countOf(
          (result) => !received(result) && result.isWhole && result.pending !== null,
        ),
        '  of them at the endpoint already, their key kept': countOf(
          (result) => !received(result) && isHeld(result) && result.pending,
        ),
      },
      bad: {
        'counted more than once': [...held.values()].filter((times) => times > 1).length,
        'a receipt, and no pledge': countOf((result) => received(result) && !isHeld(result)),
        'called refused': countOf(({ outcome }) => outcome.status === 'refused'),
        'an error, and something typed is lost': countOf((result) => !received(result) && !result.isWhole),
        'an error, and nothing left to send': countOf((result) => !received(result) && result.pending === null),
        'a draft left after its receipt': countOf((result) => received(result) && result.isWhole),
      },
    };
  } finally {
    await proxy.stop();
    const exited = once(endpoint.child, 'exit');
    endpoint.child.kill('SIGTERM');
    await exited;
    await rm(temporary, { recursive: true, force: true, maxRetries: 3 });
  }
}

export const isProved = ({ submits, good, bad }) =>
  Object.values(bad).every((times) => times === 0) &&
  good['received, one pledge, with its receipt'] + good['an error, every character kept'] === submits;

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { values } = parseArgs({
    options: {
      count: { type: 'string', default: '2000' },
      rate: { type: 'string', default: '0.3' },
      presses: { type: 'string', default: '3' },
    },
  });
  const { count, rate, presses } = values;
  const began = Date.now();
  const result = await provePledges({ count: Number(count), rate: Number(rate), presses: Number(presses) });
  const lines = (all) =>
    Object.entries(all).forEach(([what, times]) => console.log(`${String(times).padStart(6)}  ${what}`));
  console.log(`${result.submits} submits, ${result.requests} requests, ${result.faults} of them spoilt:`);
  lines(result.met);
  console.log('ended as');
  lines(result.good);
  console.log('must not be');
  lines(result.bad);
  console.log(`${isProved(result) ? 'proved' : 'NOT PROVED'} in ${Math.round((Date.now() - began) / 1000)} s`);
  process.exitCode = isProved(result) ? 0 : 1;
}
