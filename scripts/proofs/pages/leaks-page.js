/** Connects and removes all widgets, and changes their attributes, again and again; counts what they leave on the page. */
import { answerJson, drawn, loadDocuments, showWidgets, silenceConsole, TAGS } from './widgets.js';

/** What of the page outlives every widget, by the name of what may be left on it. */
const left = { listeners: 0, timers: 0, observers: 0, requests: 0 };

/** Counts listeners on what outlives a widget: the window, the document, media queries, and whatever is no node. */
function countListeners() {
  const { addEventListener, removeEventListener } = EventTarget.prototype;
  const heard = new WeakMap();
  const outlives = (target) => !(target instanceof Node) || target === document || target === document.body;
  const keyOf = (type, options) => `${type} ${Boolean(options?.capture ?? options === true)}`;
  const add = (target, key, listener) => {
    const byKey = heard.get(target) ?? new Map();
    heard.set(target, byKey);
    const listeners = byKey.get(key) ?? new Set();
    byKey.set(key, listeners);
    if (!listeners.has(listener)) left.listeners++;
    listeners.add(listener);
  };
  const remove = (target, key, listener) => {
    if (heard.get(target)?.get(key)?.delete(listener)) left.listeners--;
  };
  EventTarget.prototype.addEventListener = function (type, listener, options) {
    const target = this ?? window;
    // A signal that is over, a request that ended: what hears them goes with them.
    if (
      listener &&
      outlives(target) &&
      !(target instanceof AbortSignal) &&
      !(target instanceof IDBRequest) &&
      !options?.once
    ) {
      add(target, keyOf(type, options), listener);
      options?.signal?.addEventListener('abort', () => remove(target, keyOf(type, options), listener), { once: true });
    }
    return addEventListener.call(target, type, listener, options);
  };
  EventTarget.prototype.removeEventListener = function (type, listener, options) {
    remove(this ?? window, keyOf(type, options), listener);
    return removeEventListener.call(this ?? window, type, listener, options);
  };
}

function countTimers() {
  const { setTimeout, clearTimeout, setInterval, clearInterval } = window;
  const running = new Set();
  const count = () => (left.timers = running.size);
  window.setTimeout = (work, ...rest) => {
    const id = setTimeout(
      (...given) => {
        running.delete(id);
        count();
        work(...given);
      },
      ...rest,
    );
    running.add(id);
    count();
    return id;
  };
  window.setInterval = (...given) => {
    const id = setInterval(...given);
    running.add(id);
    count();
    return id;
  };
  const clear = (clearIt) => (id) => {
    running.delete(id);
    count();
    clearIt(id);
  };
  window.clearTimeout = clear(clearTimeout);
  window.clearInterval = clear(clearInterval);
  return setTimeout;
}

function countObservers() {
  for (const name of ['IntersectionObserver', 'MutationObserver', 'ResizeObserver', 'PerformanceObserver']) {
    const { observe, unobserve, disconnect } = window[name].prototype;
    const targets = new WeakMap();
    const of = (observer) => targets.get(observer) ?? targets.set(observer, new Set()).get(observer);
    const change = (observer, work) => {
      left.observers -= Number(of(observer).size > 0);
      work(of(observer));
      left.observers += Number(of(observer).size > 0);
    };
    window[name].prototype.observe = function (target, ...rest) {
      change(this, (observed) => observed.add(target));
      return observe.call(this, target, ...rest);
    };
    if (unobserve) {
      window[name].prototype.unobserve = function (target) {
        change(this, (observed) => observed.delete(target));
        return unobserve.call(this, target);
      };
    }
    window[name].prototype.disconnect = function () {
      change(this, (observed) => observed.clear());
      return disconnect.call(this);
    };
  }
}

/** Attributes and their values, which are flipped. */
const FLIPS = [
  ['lang', 'en', 'zh-Hans'],
  ['data-fumin-text', 'large', ''],
  ['view', 'list', 'map'],
  ['selected', 'circle:yunfan', ''],
  ['order', 'oldest', 'newest'],
  ['variant', 'compact', ''],
  ['hidden', '', null],
];

let setUp;

/** @param {{connects: number, flips: number, plant: boolean}} options `plant` adds a fault on purpose: a listener a widget */
export async function run({ connects, flips, plant }) {
  setUp ??= (() => {
    silenceConsole();
    countListeners();
    const wait = countTimers();
    countObservers();
    return { wait, documents: loadDocuments() };
  })();
  const { wait } = setUp;
  const documents = await setUp.documents;
  const show = () => {
    const answer = async (path, init) => {
      left.requests++;
      await new Promise((resolve) => wait(resolve));
      left.requests--;
      init?.signal?.throwIfAborted();
      return answerJson(documents[path]);
    };
    const shown = showWidgets(answer, TAGS, 'https://endpoint.example/');
    if (plant) addEventListener('resize', () => shown);
    return shown;
  };
  const settle = () => new Promise((resolve) => wait(resolve, 2_500));

  const first = show();
  await drawn(first.widgets);
  first.provider.remove();
  await settle();
  const before = { ...left };
  for (let index = 0; index < connects; index++) {
    const { provider, widgets } = show();
    // Some go before they have drawn, some after.
    if (index % 2 === 0) await drawn(widgets);
    else await new Promise((resolve) => wait(resolve));
    provider.remove();
  }
  const { provider, widgets } = show();
  await drawn(widgets);
  for (let index = 0; index < flips; index++) {
    const [name, on, off] = FLIPS[index % FLIPS.length];
    const value = Math.floor(index / FLIPS.length) % 2 ? off : on;
    for (const widget of widgets) {
      if (value === null) widget.removeAttribute(name);
      else widget.setAttribute(name, value);
    }
    await Promise.all(widgets.map(({ updateComplete }) => updateComplete));
  }
  provider.remove();
  await settle();
  return Object.fromEntries(Object.entries(left).map(([name, count]) => [name, count - before[name]]));
}
