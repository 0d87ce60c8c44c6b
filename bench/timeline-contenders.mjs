/** The council timeline, and what it is measured against: runs in the page. */
import '../src/council-timeline/index.js';

import { manyEvents } from '../stories/large-data.js';

export const history = manyEvents;

const frame = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 0)));

function box() {
  const made = document.createElement('div');
  made.lang = 'en';
  made.style.width = '1000px';
  document.body.append(made);
  return made;
}

/** `<fumin-council-timeline>`, given its data by property; it is built when its layout has been asked for. */
export const ours = {
  async build(data) {
    const parent = box();
    const element = document.createElement('fumin-council-timeline');
    element.data = data;
    const loaded = new Promise((done) => element.addEventListener('fumin-load', done, { once: true }));
    parent.append(element);
    await loaded;
    await element.updateComplete;
    const height = element.offsetHeight;
    return { element, height, remove: () => parent.remove() };
  },
};

/** An element as names and values, so that making it anew needs nothing but the platform's own calls. */
function recipeOf(node) {
  if (node.nodeType === Node.TEXT_NODE) return node.data.trim() ? node.data : null;
  if (node.nodeType !== Node.ELEMENT_NODE) return null;
  return {
    tag: node.localName,
    space: node.namespaceURI,
    attributes: [...node.attributes].map(({ name, value }) => [name, value]),
    children: [...node.childNodes].map(recipeOf).filter((one) => one !== null),
  };
}

/** Our own final events as recipes: every element, attribute and text of them. */
export const recipesOf = (element) => [...element.shadowRoot.querySelectorAll('.year > ol > li')].map(recipeOf);

function made(recipe) {
  if (typeof recipe === 'string') return document.createTextNode(recipe);
  const { tag, space, attributes, children } = recipe;
  const element =
    space === 'http://www.w3.org/1999/xhtml' ? document.createElement(tag) : document.createElementNS(space, tag);
  for (const [name, value] of attributes) element.setAttribute(name, value);
  for (const child of children) element.append(made(child));
  return element;
}

/** One plain `<ol>` of the same events in plain JavaScript, under our own styles, each item with `content-visibility`. */
export const floorOf = (recipes, sheets) => ({
  async build() {
    const parent = box();
    const root = parent.attachShadow({ mode: 'open' });
    const own = new CSSStyleSheet();
    own.replaceSync('li.item { content-visibility: auto; contain-intrinsic-size: auto 12em }');
    root.adoptedStyleSheets = [...sheets, own];
    const list = document.createElement('ol');
    for (const recipe of recipes) {
      const item = made(recipe);
      item.classList.add('item');
      list.append(item);
    }
    root.append(list);
    await null;
    const height = parent.offsetHeight;
    return { height, remove: () => parent.remove() };
  },
});

export async function timed(work) {
  const start = performance.now();
  const result = await work();
  return { took: performance.now() - start, result };
}

/** Scrolls end to end, a screen at a time; the longest task meanwhile, in milliseconds, and how far the page's height went astray. */
export async function scroll(data) {
  const { element, remove } = await ours.build(data);
  await new Promise((done) => setTimeout(done, 300));
  const tasks = [];
  const begin = performance.now();
  // A task is told of late: that of the build may be among them.
  const take = (list) => tasks.push(...list.getEntries().filter(({ startTime }) => startTime >= begin));
  const observer = new PerformanceObserver(take);
  observer.observe({ type: 'longtask' });
  const before = document.documentElement.scrollHeight;
  let steps = 0;
  for (let at = 0; at < document.documentElement.scrollHeight; at += innerHeight * 4, steps += 1) {
    scrollTo(0, at);
    await frame();
  }
  await new Promise((done) => setTimeout(done, 300));
  observer.disconnect();
  const after = document.documentElement.scrollHeight;
  const events = element.shadowRoot.querySelectorAll('.event').length;
  remove();
  scrollTo(0, 0);
  return { longest: Math.max(0, ...tasks.map(({ duration }) => duration)), before, after, steps, events };
}
