/** The council timeline, and the plain list that it is measured against. Runs in a page. */
import '../src/provider/index.js';
import '../src/council-timeline/index.js';

import { manyEvents } from '../stories/large-data.js';
import { appendBox, fetchJson, loadWidget, nextPaint, wait, whenPainted } from './in-page.mjs';

export { timed } from './in-page.mjs';
export { manyEvents };

function appendEnglishBox() {
  const box = appendBox(1000);
  box.lang = 'en';
  return box;
}

/** `<fumin-council-timeline>`. */
export const ours = {
  /** Builds from an endpoint with one council; resolves once painted. */
  async load(endpoint) {
    const box = appendEnglishBox();
    const tag = 'fumin-council-timeline';
    const isDrawn = (root) => root.querySelector('.event') !== null;
    await loadWidget({ box, tag, endpoint, path: 'councils/many.json', isDrawn });
    return { remove: () => box.remove() };
  },

  /** Builds from data given by property; resolves once its layout has been read. */
  async build(data) {
    const box = appendEnglishBox();
    const element = document.createElement('fumin-council-timeline');
    element.data = data;
    const loaded = new Promise((done) => element.addEventListener('fumin-load', done, { once: true }));
    box.append(element);
    await loaded;
    await element.updateComplete;
    const height = element.offsetHeight;
    return { element, height, remove: () => box.remove() };
  },
};

/** Describes an element by names and values, from which the platform's own calls can make it again. */
function describe(node) {
  if (node.nodeType === Node.TEXT_NODE) return node.data.trim() ? node.data : null;
  if (node.nodeType !== Node.ELEMENT_NODE) return null;
  return {
    tag: node.localName,
    namespace: node.namespaceURI,
    attributes: [...node.attributes].map(({ name, value }) => [name, value]),
    children: [...node.childNodes].map(describe).filter((child) => child !== null),
  };
}

/** Describes the events of our timeline: every element, attribute and text of them, those drawn for print included. */
export function describeEvents(element) {
  window.dispatchEvent(new Event('beforeprint'));
  return [...element.shadowRoot.querySelectorAll('.day > ol > li')].map(describe);
}

function createNode(description) {
  if (typeof description === 'string') return document.createTextNode(description);
  const { tag, namespace, attributes, children } = description;
  const element =
    namespace === 'http://www.w3.org/1999/xhtml'
      ? document.createElement(tag)
      : document.createElementNS(namespace, tag);
  for (const [name, value] of attributes) element.setAttribute(name, value);
  for (const child of children) element.append(createNode(child));
  return element;
}

/** One `<ol>` of the same events in plain JavaScript, under our own styles, each item with `content-visibility`. */
export const plainList = (descriptions, sheets) => ({
  async build() {
    const box = appendEnglishBox();
    const root = box.attachShadow({ mode: 'open' });
    const itemSheet = new CSSStyleSheet();
    itemSheet.replaceSync('li.item { content-visibility: auto; contain-intrinsic-size: auto 12em }');
    root.adoptedStyleSheets = [...sheets, itemSheet];
    const list = document.createElement('ol');
    for (const description of descriptions) {
      const item = createNode(description);
      item.classList.add('item');
      list.append(item);
    }
    root.append(list);
    await null;
    const height = box.offsetHeight;
    return { height, remove: () => box.remove() };
  },
});

/** Creates an element with texts and elements in it; those that are absent are left out. */
function createElement(tag, ...content) {
  const element = document.createElement(tag);
  element.append(...content.filter(Boolean));
  return element;
}

/** One `<ol>` of the events, each item with `content-visibility`, as a page's own script writes it from the document. */
export const handWrittenList = {
  /** Builds from an endpoint's council; resolves once painted. */
  async load(endpoint) {
    const { name, events } = await fetchJson(`${endpoint}councils/many.json`);
    const box = appendEnglishBox();
    const root = box.attachShadow({ mode: 'open' });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('.event { content-visibility: auto; contain-intrinsic-size: auto 12em }');
    root.adoptedStyleSheets = [sheet];
    const dates = new Intl.DateTimeFormat('en', { dateStyle: 'long', timeZone: 'UTC' });
    const createItem = ({ date, kind, title, summary, venue, people, organizations, figures }) => {
      const time = createElement('time', dates.format(new Date(date)));
      time.dateTime = date;
      const describe = (person) => `${person.name.en}, ${person.title.en}, ${person.organization.en}`;
      const item = createElement(
        'li',
        createElement('p', time, ` ${kind}`),
        createElement('h3', title.en),
        createElement('p', summary.en),
        createElement('p', venue.en),
        createElement('ul', ...people.map((person) => createElement('li', describe(person)))),
        organizations && createElement('p', organizations.map(({ en }) => en).join(', ')),
        figures && createElement('p', figures.map(({ value, label }) => `${value} ${label.en}`).join(', ')),
      );
      item.className = 'event';
      return item;
    };
    const list = createElement('ol', ...events.map(createItem));
    root.append(createElement('h2', name.en), list);
    await whenPainted(() => true);
    return { remove: () => box.remove() };
  },
};

/**
 * Scrolls from end to end, four screens at a time. Returns the longest task meanwhile, in milliseconds, and the height of
 * the page, in pixels, before and after.
 */
export async function scrollThrough(data) {
  const { element, remove } = await ours.build(data);
  // It shows three days, until a reader asks for all.
  element.shadowRoot.querySelector('.rest button')?.click();
  await wait(300);
  const tasks = [];
  const start = performance.now();
  // Tasks are reported late: that of the build may be among them.
  const collect = (list) => tasks.push(...list.getEntries().filter(({ startTime }) => startTime >= start));
  const observer = new PerformanceObserver(collect);
  observer.observe({ type: 'longtask' });
  const before = document.documentElement.scrollHeight;
  let steps = 0;
  for (let top = 0; top < document.documentElement.scrollHeight; top += innerHeight * 4, steps += 1) {
    scrollTo(0, top);
    await nextPaint();
  }
  await wait(300);
  observer.disconnect();
  const after = document.documentElement.scrollHeight;
  const events = element.shadowRoot.querySelectorAll('.event').length;
  remove();
  scrollTo(0, 0);
  return { longest: Math.max(0, ...tasks.map(({ duration }) => duration)), before, after, steps, events };
}
