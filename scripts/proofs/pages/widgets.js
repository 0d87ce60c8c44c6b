/** What the proofs that run in a page share: the widgets of one endpoint, which answers from memory. */

/** Elements, the attribute that each needs, and the documents of the invented district that they read. */
export const TAGS = ['fumin-district-map', 'fumin-council-timeline', 'fumin-station-card', 'fumin-pledge-form'];
const ATTRIBUTES = {
  'fumin-station-card': { station: 'yunfan-tower' },
  'fumin-pledge-form': { initiative: 'green-towers' },
};

/** The document that each widget cannot do without. */
export const MAIN_DOCUMENTS = {
  'fumin-station-card': 'stations/yunfan-tower.json',
  'fumin-district-map': 'district.json',
  'fumin-council-timeline': 'councils/district.json',
  'fumin-pledge-form': 'initiatives/green-towers.json',
};

const PATHS = [
  'district.json',
  'stations.json',
  'stations-2.json',
  'stations/yunfan-tower.json',
  'councils/district.json',
  'councils/district-2.json',
  'initiatives/green-towers.json',
  'initiatives/green-towers/pledges.json',
];

/** Reads the documents of the invented district, by path. */
export async function loadDocuments() {
  const read = async (path) => [path, await (await fetch(`/data/${path}`)).json()];
  return Object.fromEntries(await Promise.all(PATHS.map(read)));
}

/** Returns a pseudo-random number generator, from 0 to 1: the same in every run (mulberry32). */
export function createRandom(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** Keeps the console from holding on to what is said in it, for whoever looks on: that would be counted as the widgets'. */
export function silenceConsole() {
  for (const name of ['log', 'info', 'warn', 'error']) console[name] = () => undefined;
}

let count = 0;

/**
 * Shows all widgets of an endpoint.
 *
 * @param {(path: string, init: RequestInit) => Response | Promise<Response>} answer answers a request, by its path
 * @param {readonly string[]} [tags]
 * @param {string} [endpoint] one of its own, where nothing is said, so that none finds another's copies
 */
export function showWidgets(answer, tags = TAGS, endpoint = `https://endpoint.example/${count++}/`) {
  const provider = document.createElement('fumin-provider');
  provider.fetch = async (url, init) => answer(String(url).slice(endpoint.length), init);
  provider.endpoint = endpoint;
  const widgets = tags.map((tag) => {
    const widget = document.createElement(tag);
    for (const [name, value] of Object.entries(ATTRIBUTES[tag] ?? {})) widget.setAttribute(name, value);
    return widget;
  });
  provider.append(...widgets);
  document.body.append(provider);
  return { provider, widgets };
}

/** Answers with a document that no browser keeps. */
export const answerJson = (value, status = 200) =>
  value === undefined
    ? new Response(null, { status: 404 })
    : new Response(JSON.stringify(value), {
        status,
        headers: { 'Content-Type': 'application/json', 'Cache-Control': 'no-store' },
      });

/** Waits until every widget has drawn what it has, or says what is wrong. */
export async function drawn(widgets) {
  for (const widget of widgets) {
    await widget.updateComplete;
    await widget.whenDrawn();
    await widget.updateComplete;
  }
}

/** Lists all elements of widgets, in their shadow trees too. */
export function* elementsOf(roots) {
  for (const root of roots) {
    for (const element of root.querySelectorAll('*')) {
      yield element;
      if (element.shadowRoot) yield* elementsOf([element.shadowRoot]);
    }
  }
}
