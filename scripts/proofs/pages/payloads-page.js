/**
 * Puts payloads into every text, URL and attribute of all widgets, presses everything that can be pressed with each tenth of
 * them, and counts what ran and what of their trees a harmless text would not have made.
 */
import { TEXT_PAYLOADS, URL_PAYLOADS } from './payloads.js';
import { answerJson, drawn, elementsOf, loadDocuments, showWidgets, TAGS } from './widgets.js';

const TEXT_MEMBERS = new Set(['name', 'message', 'telephone', 'email', 'postalCode']);
const URL_MEMBERS = new Set(['url', 'src', 'notice']);
const LANGUAGE = /^(zh-Hans|zh-Hant|en)$/;

/** Attributes of the elements, all of which a page may fill from what somebody has typed. */
const ATTRIBUTES = [
  'station',
  'variant',
  'view',
  'selected',
  'basemap',
  'basemap-attribution',
  'basemap-system',
].concat([
  'council',
  'order',
  'event',
  'initiative',
  'wall',
  'endpoint',
  'credentials',
  'loading',
  'lang',
  'data-fumin-text',
]);

/** Each tenth payload is pressed on: presses take ten times as long as all the rest. */
const PRESSED_EVERY = 10;

/** What payloads are compared with. */
const HARMLESS = [
  ...['Benign', 'Benign text '.repeat(12), ''].flatMap((text) => [
    ['text', text],
    ['url', text],
  ]),
  ['attribute', 'benign'],
];

/** Protocols that a page may have links to. */
const PROTOCOLS = ['http:', 'https:', 'mailto:', 'tel:', 'blob:', location.protocol];

/** Replaces the texts or the URLs of a document. */
function replaceStrings(value, kind, payload, member = '') {
  if (typeof value === 'string') {
    const isText = LANGUAGE.test(member) || TEXT_MEMBERS.has(member);
    const isUrl = URL_MEMBERS.has(member);
    return (kind === 'text' ? isText : isUrl) ? payload : value;
  }
  if (Array.isArray(value)) return value.map((item) => replaceStrings(item, kind, payload, member));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, item]) => [name, replaceStrings(item, kind, payload, name)]),
  );
}

/** Presses everything that can be pressed, and goes nowhere by it. */
async function press(widgets) {
  const selector = 'button, summary, a, label, [role="option"], [role="button"]';
  const targets = widgets.flatMap(({ shadowRoot }) => [...shadowRoot.querySelectorAll(selector)]);
  for (const target of targets) {
    if (target.isConnected)
      target.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true, cancelable: true }));
  }
  await drawn(widgets);
}

/** What the widgets consist of: each kind of element with each of its attributes. */
const shapeOf = (widgets) => {
  const shape = new Set();
  for (const { localName, attributes } of elementsOf(widgets.map(({ shadowRoot }) => shadowRoot))) {
    shape.add(localName);
    for (const { name } of attributes) shape.add(`${localName} ${name}`);
  }
  return shape;
};

const countTexts = (widgets, payload) => {
  let count = 0;
  for (const element of elementsOf(widgets.map(({ shadowRoot }) => shadowRoot))) {
    for (const node of element.childNodes) if (node.nodeType === Node.TEXT_NODE && node.data.includes(payload)) count++;
  }
  return count;
};

function dangerousLinks(widgets) {
  const links = [];
  for (const element of elementsOf(widgets.map(({ shadowRoot }) => shadowRoot))) {
    for (const name of ['href', 'src', 'action', 'formaction', 'xlink:href', 'poster', 'srcdoc']) {
      const url = element.getAttribute(name);
      if (url === null || url.startsWith('#')) continue;
      const { protocol } = new URL(url, location.href);
      const isImage = protocol === 'data:' && /^(img|image)$/.test(element.localName);
      if (!PROTOCOLS.includes(protocol) && !isImage) links.push(`${element.localName} ${name}=${url}`);
    }
  }
  return links;
}

/** Shows the documents with a payload, and whatever comes of pressing. */
async function tryPayload(documents, kind, payload, presses = true) {
  const changed = kind === 'attribute' ? documents : replaceStrings(documents, kind, payload);
  const { provider, widgets } = showWidgets((path, init) =>
    init?.method && init.method !== 'GET'
      ? answerJson({ title: payload, detail: payload }, 422)
      : answerJson(changed[path]),
  );
  if (kind === 'attribute') {
    await drawn(widgets);
    for (const widget of widgets) for (const name of ATTRIBUTES) widget.setAttribute(name, payload);
    await new Promise((resolve) => setTimeout(resolve));
  }
  await drawn(widgets);
  const texts = countTexts(widgets, payload.slice(0, 40));
  if (presses) await press(widgets);
  const found = { shape: shapeOf(widgets), links: dangerousLinks(widgets), texts };
  provider.remove();
  return found;
}

/**
 * @param {{every: number, plant: boolean}} options `every`: 1 for all payloads, 10 for each tenth; `plant` adds a fault on
 *   purpose: titles become HTML
 */
export async function run({ every, plant }) {
  let executions = 0;
  globalThis.executed = () => executions++;
  globalThis.print = () => undefined;
  globalThis.open = () => null;
  addEventListener(
    'click',
    (event) => event.composedPath().some(({ localName }) => localName === 'a') && event.preventDefault(),
  );
  if (plant) {
    addEventListener('fumin-load', ({ target }) => {
      const title = target.shadowRoot.querySelector('[part~="title"]');
      title.innerHTML = title.textContent;
    });
  }
  const documents = await loadDocuments();

  // What harmless texts of several lengths make, before and after presses.
  // A picture that cannot be loaded is marked by its widget, whenever the browser gets to it.
  const harmless = new Set(['figure data-failed']);
  for (const presses of [false, true]) {
    for (const [kind, text] of HARMLESS) {
      const { shape } = await tryPayload(documents, kind, text, presses);
      for (const part of shape) harmless.add(part);
    }
  }

  const cases = [
    ...TEXT_PAYLOADS.map((payload) => ['text', payload]),
    ...URL_PAYLOADS.map((payload) => ['url', payload]),
    ...TEXT_PAYLOADS.filter((_, index) => index % 10 === 0).map((payload) => ['attribute', payload]),
  ].filter((_, index) => index % every === 0);
  const foreign = new Set();
  const links = new Set();
  let texts = 0;
  for (const [index, [kind, payload]] of cases.entries()) {
    const found = await tryPayload(documents, kind, payload, index % PRESSED_EVERY === 0);
    for (const part of found.shape) if (!harmless.has(part)) foreign.add(part);
    for (const link of found.links) links.add(link);
    texts += kind === 'text' ? found.texts : 0;
  }
  // What waits for an image that fails, or an animation that begins.
  await new Promise((resolve) => setTimeout(resolve, 1_000));
  return { cases: cases.length, tags: TAGS.length, texts, executions, foreign: [...foreign], links: [...links] };
}
