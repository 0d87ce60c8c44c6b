/**
 * Endpoints that fail in every way, over ten minutes of a clock of its own: whether a reader sees the last good copy soon,
 * never waits without end, and whether the endpoint is left in peace.
 */
import FakeTimers from '/suite/fake-timers.js';

import { answerJson, createRandom, drawn, loadDocuments, MAIN_DOCUMENTS, showWidgets, TAGS } from './widgets.js';

/** Time limit of a request, in milliseconds. A reader has the last good copy a second after it. */
const TIMEOUT = 10_000;
const DURATION = 600_000;
/** Database of the offline copies. */
const STORAGE = 'fumin-widgets';
/** Scripts that run at the same time. */
const BATCH = 20;

const HEADERS = { 'Content-Type': 'application/json' };
const status =
  (code, headers = {}) =>
  () =>
    new Response(code === 204 || code === 304 ? null : '{}', { status: code, headers: { ...HEADERS, ...headers } });

/** Returns how an endpoint replies to each request, one after the other, and by which faults; the last goes on for ever. */
function createScript(random, clock) {
  const wait = (milliseconds, signal) =>
    new Promise((resolve, reject) => {
      clock.setTimeout(resolve, milliseconds);
      signal?.addEventListener('abort', () => reject(new DOMException('Aborted', 'AbortError')));
    });
  const faults = [
    status(500),
    status(502),
    status(404),
    status(403),
    status(429, { 'Retry-After': '1' }),
    status(503, { 'Retry-After': String(Math.floor(random() * 60)) }),
    status(503, { 'Retry-After': 'tomorrow' }),
    status(204),
    status(304),
    () => new Response('<!doctype html><title>Sign in</title>', { headers: { 'Content-Type': 'text/html' } }),
    () => new Response('{"id":', { headers: HEADERS }),
    () => new Response('[]', { headers: HEADERS }),
    () => new Response(new Uint8Array([0xc4, 0xfa, 0xff]), { headers: HEADERS }),
    () => Promise.reject(new TypeError('Failed to fetch')),
    (_value, signal) => wait(Infinity, signal),
    (_value, signal) => wait(random() * 30_000, signal).then(status(500)),
    (value, signal) =>
      wait(random() * 30_000, signal).then(() => new Response(JSON.stringify(value), { headers: HEADERS })),
    (_value, signal) =>
      new Response(
        new ReadableStream({
          start(controller) {
            controller.enqueue(new TextEncoder().encode('{"id":'));
            signal?.addEventListener('abort', () => controller.error(new DOMException('Aborted', 'AbortError')));
          },
        }),
        { headers: HEADERS },
      ),
    (value) => new Response(JSON.stringify(value), { headers: HEADERS }),
  ];
  const picks = Array.from({ length: 1 + Math.floor(random() * 4) }, () => Math.floor(random() * faults.length));
  return { picks, replies: picks.map((index) => faults[index]) };
}

const answerOf = (request) =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

/** Lists the URLs that storage has copies of. It is not opened before the widgets have: that would make it, without a store. */
async function listCopies() {
  const databases = await indexedDB.databases();
  if (!databases.some(({ name }) => name === STORAGE)) return new Set();
  const database = await answerOf(indexedDB.open(STORAGE));
  const keys = await answerOf(database.transaction('last-good').objectStore('last-good').getAllKeys());
  database.close();
  return new Set(keys);
}

async function emptyStorage() {
  const database = await answerOf(indexedDB.open(STORAGE));
  await answerOf(database.transaction('last-good', 'readwrite').objectStore('last-good').clear());
  database.close();
}

const wordsOf = ({ shadowRoot }) =>
  [...shadowRoot.children].map((child) => (child instanceof HTMLStyleElement ? '' : child.textContent)).join(' ');
const isWaiting = (widget) => widget.shadowRoot.querySelector('.skeleton') !== null || !/\S/.test(wordsOf(widget));

/** @param {{scripts: number, seed: number, plant: boolean}} options `plant` adds a fault on purpose: storage that is emptied */
export async function run({ scripts, seed, plant }) {
  const random = createRandom(seed);
  const { setTimeout: realTimeout } = globalThis;
  const clock = FakeTimers.install({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'Date'] });
  /** Lets what the clock does not rule come to its end: storage, idle time, frames. */
  const breathe = (milliseconds = 0) => new Promise((resolve) => realTimeout(resolve, milliseconds));
  const advance = async (milliseconds, step, pause = 0) => {
    for (let passed = 0; passed < milliseconds; passed += step) {
      await clock.tickAsync(step);
      await breathe(pause);
    }
  };
  /** Lets a second pass in which copies are read: the time that storage takes is none of this clock's. */
  const advanceSlowly = () => advance(1_000, 100, 250);
  const documents = await loadDocuments();
  const found = { scripts, late: [], endless: [], most: 0, together: 0 };

  for (let first = 0; first < scripts; first += BATCH) {
    const entries = Array.from({ length: Math.min(BATCH, scripts - first) }, (_, index) => {
      const tag = TAGS[(first + index) % TAGS.length];
      const good = (path) =>
        documents[path] ? new Response(JSON.stringify(documents[path]), { headers: HEADERS }) : answerJson(undefined);
      return { name: `${tag}, script ${first + index}`, tag, good, ...showWidgets(good, [tag]) };
    });
    const settled = Promise.all(entries.map(({ widgets }) => drawn(widgets)));
    await advance(5_000, 500);
    await settled;
    // Copies are written when the browser is idle.
    const isCopied = (copies) =>
      entries.every(({ provider, tag }) => copies.has(provider.endpoint + MAIN_DOCUMENTS[tag]));
    for (let patience = 200; patience > 0 && !isCopied(await listCopies()); patience--) await breathe(50);
    for (const { provider } of entries) provider.remove();
    if (plant) await emptyStorage();

    for (const entry of entries) {
      const { tag, provider } = entry;
      const { picks, replies } = createScript(random, clock);
      const counts = new Map();
      entry.counts = counts;
      entry.name += ` [${picks}]`;
      const again = document.createElement('fumin-provider');
      again.fetch = async (url, init) => {
        const path = String(url).slice(provider.endpoint.length);
        const count = counts.get(path) ?? 0;
        counts.set(path, count + 1);
        if (!documents[path]) return answerJson(undefined);
        return replies[Math.min(count, replies.length - 1)](documents[path], init?.signal);
      };
      again.endpoint = provider.endpoint;
      const [widget] = entry.widgets.map((before) => before.cloneNode());
      again.append(widget);
      document.body.append(again);
      Object.assign(entry, { again, widget, tag });
    }
    await advanceSlowly();
    await advance(TIMEOUT - 1_000, 500);
    await advanceSlowly();
    for (const { name, widget } of entries) if (isWaiting(widget)) found.late.push(name);
    await advance(110_000, 1_000);
    await advance(DURATION - TIMEOUT - 111_000, 10_000);
    for (const { name, widget, counts, again } of entries) {
      if (isWaiting(widget)) found.endless.push(name);
      found.most = Math.max(found.most, ...counts.values());
      again.remove();
    }
  }

  // Twenty widgets of one URL.
  const counts = new Map();
  const { provider, widgets } = showWidgets(
    (path) => {
      counts.set(path, (counts.get(path) ?? 0) + 1);
      return answerJson(documents[path]);
    },
    Array.from({ length: 20 }, () => 'fumin-station-card'),
  );
  const settled = drawn(widgets);
  await advance(5_000, 500);
  await settled;
  found.together = counts.get('stations/yunfan-tower.json');
  provider.remove();
  clock.uninstall();
  return found;
}
