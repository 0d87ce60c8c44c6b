/**
 * Fault injection: the client and the outbox of the form, as they are shipped, send many pledges to a real endpoint
 * through a proxy that spoils 30 of 100 requests. Each must end as exactly one pledge with its receipt, or as an error
 * that keeps every character typed; none may count twice, be lost, or be called refused when it was received.
 *
 * npm run faults -- --count 2000 --rate 0.3 --presses 3
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { createClient } from '../../src/client/index.ts';
import { loadDraft, newIdempotencyKey, saveDraft } from '../../src/client/outbox/draft-storage.ts';
import { submit } from '../../src/client/outbox/outbox.ts';
import { safeStorage } from '../../src/client/outbox/safe-storage.ts';
import { loadSubmission } from '../../src/client/outbox/submission-record.ts';
import { isProgram, readNumbers } from '../command-line.mjs';
import { startEndpointProcess } from '../server-process.mjs';
import { withTemporaryFolder } from '../temporary-folder.mjs';
import { startProxy } from './faulty-proxy.mjs';

const ID = 'green';
const CONTACT = ['contactName', 'telephone', 'email'];
/** Number of readers who pledge at the same time. */
const CONCURRENCY = 64;

const INITIATIVE = {
  id: ID,
  title: 'Green',
  roles: [{ id: 'guide', name: 'Guide' }],
  version: '1',
  pledges: { url: `${ID}/pledges` },
  privacy: { version: '2026-11' },
};

/** Returns a Web Storage in memory, which outlives a reload of the page. */
function memoryStorage() {
  const items = new Map();
  return {
    get length() {
      return items.size;
    },
    key: (index) => [...items.keys()][index] ?? null,
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
    initiatives: [{ id: ID, title: 'Green' }],
  };
  await writeFile(join(folder, 'district.json'), JSON.stringify(district));
  await writeFile(join(folder, 'stations.json'), JSON.stringify({ stations: [] }));
  await writeFile(join(folder, `initiatives/${ID}.json`), JSON.stringify(INITIATIVE));
  const database = `file:${join(folder, '..', 'pledges.db')}`;
  const args = ['--port', '0', '--database', database, '--rate-limit', 'off'];
  const { url, stop } = await startEndpointProcess({ folder, args, fromSource: true, stderr: 'ignore' });
  return { url: `${url}/`, stop };
}

/** Reads the names of all organizations on the wall, from the endpoint itself. */
async function organizations(endpoint) {
  const names = [];
  for (let url = `${endpoint}initiatives/${ID}/pledges.json`; url;) {
    const { pledges, next } = await (await fetch(url)).json();
    names.push(...pledges.map(({ organization }) => organization.name));
    url = next ? new URL(next, url).href : null;
  }
  return names;
}

const requestOf = (fields) => ({
  organization: { name: fields.organization, creditCode: null },
  contact: { name: fields.contactName, telephone: null, email: fields.email },
  roles: ['guide'],
  message: fields.message,
  publish: true,
  consent: { version: '2026-11' },
});

/** Plays one reader: fills in, submits, gets an error, perhaps reloads or changes a field, and submits again. */
async function playReader(number, client, maxPresses) {
  const presses = 1 + (number % maxPresses);
  const local = memoryStorage();
  const session = memoryStorage();
  // The page keeps everything in its storage, so that opening the storage anew is a reload.
  const openStorage = () => ({ local: safeStorage(() => local), session: safeStorage(() => session) });
  const scope = { endpoint: client.endpoint, initiative: ID };
  let fields = {
    organization: `Organization ${number}.`,
    contactName: '联系人',
    email: `c${number}@example.com`,
    message: `“第${number}份”\n${'字'.repeat(number % 50)}`,
  };
  let key = newIdempotencyKey();
  saveDraft(openStorage(), scope, { key, fields }, CONTACT);
  let outcome;
  for (let press = 0; press < presses; press += 1) {
    key = loadDraft(openStorage(), scope)?.key ?? key;
    const submission = {
      client,
      url: `${client.endpoint}initiatives/${ID}/pledges`,
      scope,
      storage: openStorage(),
      // Some readers do not press again: a submission that is under way is retried by itself.
      request: press > 0 && number % 3 === 0 ? null : requestOf(fields),
      key,
      proof: { website: '', elapsed: 5000 },
      solveChallenge: null,
    };
    // A double press, or a second tab.
    const outcomes = await Promise.all(
      number % 5 === 0 ? [submit(submission), submit({ ...submission, storage: openStorage() })] : [submit(submission)],
    );
    outcome = outcomes.find(({ status }) => status === 'received') ?? outcomes[0];
    if (outcome.status !== 'waiting') break;
    if (number % 4 === 1) {
      fields = { ...fields, organization: `Organization ${number}. changed ${press}` };
      saveDraft(openStorage(), scope, { key, fields }, CONTACT);
    }
  }
  const draft = loadDraft(openStorage(), scope)?.fields ?? {};
  const isDraftKept = Object.entries(fields).every(([field, text]) => draft[field] === text);
  return { number, outcome, isDraftKept, submission: loadSubmission(openStorage(), scope) };
}

/**
 * @param {{count: number, rate: number, presses: number}} options
 * @returns the number of pledges by outcome: `good` ones, and `bad` ones that must not be
 */
export const provePledges = (options) =>
  withTemporaryFolder('fumin-faults-', (folder) => provePledgesIn(join(folder, 'district'), options));

async function provePledgesIn(district, { count, rate, presses }) {
  const endpoint = await startEndpoint(district);
  const proxy = await startProxy({ target: endpoint.url, rate });
  try {
    // Quicker and less patient than on a page: a press is two requests, so that some readers get an error.
    const retry = { attempts: 1, base: 5, cap: 20, patience: 1_000 };
    const client = createClient({ endpoint: proxy.url, timeout: 2_000, retry });
    const results = [];
    let started = 0;
    const worker = async () => {
      while (started < count) {
        started += 1;
        results.push(await playReader(started, client, presses));
      }
    };
    await Promise.all(Array.from({ length: Math.min(CONCURRENCY, count) }, worker));

    const pledgesBy = new Map();
    for (const name of await organizations(endpoint.url)) {
      const number = Number(/^Organization (\d+)\./.exec(name)[1]);
      pledgesBy.set(number, (pledgesBy.get(number) ?? 0) + 1);
    }
    const countResults = (test) => results.filter(test).length;
    const isReceived = ({ outcome }) => outcome.status === 'received';
    const isStored = ({ number }) => pledgesBy.has(number);
    for (const { outcome, ...rest } of results) {
      if (outcome.status === 'refused') console.log(JSON.stringify({ outcome, ...rest }));
    }
    return {
      submits: results.length,
      requests: proxy.requests(),
      faults: Object.values(proxy.counts).reduce((sum, times) => sum + times, 0),
      faultCounts: proxy.counts,
      good: {
        'received, one pledge, with its receipt': countResults(
          (one) => isReceived(one) && pledgesBy.get(one.number) === 1,
        ),
        'an error, every character kept': countResults(
          (one) => !isReceived(one) && one.isDraftKept && one.submission !== null,
        ),
        '  of them at the endpoint already, their key kept': countResults(
          (one) => !isReceived(one) && isStored(one) && one.submission,
        ),
      },
      bad: {
        'counted more than once': [...pledgesBy.values()].filter((times) => times > 1).length,
        'a receipt, and no pledge': countResults((one) => isReceived(one) && !isStored(one)),
        'called refused': countResults(({ outcome }) => outcome.status === 'refused'),
        'an error, and something typed is lost': countResults((one) => !isReceived(one) && !one.isDraftKept),
        'an error, and nothing left to send': countResults((one) => !isReceived(one) && one.submission === null),
        'a draft left after its receipt': countResults((one) => isReceived(one) && one.isDraftKept),
      },
    };
  } finally {
    await proxy.stop();
    await endpoint.stop();
  }
}

export const isProved = ({ submits, good, bad }) =>
  Object.values(bad).every((times) => times === 0) &&
  good['received, one pledge, with its receipt'] + good['an error, every character kept'] === submits;

if (isProgram(import.meta.url)) {
  const options = readNumbers({ count: 2000, rate: 0.3, presses: 3 });
  const began = Date.now();
  const result = await provePledges(options);
  const printCounts = (counts) =>
    Object.entries(counts).forEach(([name, times]) => console.log(`${String(times).padStart(6)}  ${name}`));
  console.log(`${result.submits} submits, ${result.requests} requests, ${result.faults} of them spoilt:`);
  printCounts(result.faultCounts);
  console.log('ended as');
  printCounts(result.good);
  console.log('must not be');
  printCounts(result.bad);
  console.log(`${isProved(result) ? 'proved' : 'NOT PROVED'} in ${Math.round((Date.now() - began) / 1000)} s`);
  process.exitCode = isProved(result) ? 0 : 1;
}
