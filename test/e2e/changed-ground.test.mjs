/** Pages that change what a browser provides before the widgets load, on the built files: every widget shows what it has. */
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';

import { runInPage, withProofPage } from '../../scripts/proofs/page-proof.mjs';

/** Changes that a page makes, by name; each runs in the page, before any other script. */
const CHANGES = {
  // Lit adds a name to `Symbol`, which the page has to leave room for.
  'built-ins that are frozen': () => {
    Symbol.metadata ??= Symbol('Symbol.metadata');
    const names = [
      'Object',
      'Array',
      'Function',
      'Promise',
      'Map',
      'Set',
      'WeakMap',
      'Date',
      'String',
      'Number',
      'RegExp',
    ];
    for (const name of [...names, 'Symbol', 'Error', 'JSON', 'Math', 'Reflect']) {
      Object.freeze(globalThis[name]);
      if (globalThis[name].prototype) Object.freeze(globalThis[name].prototype);
    }
  },
  'frames that never come': () => {
    globalThis.requestAnimationFrame = () => 1;
    globalThis.requestIdleCallback = () => 1;
  },
  'no observers': () => {
    for (const name of ['IntersectionObserver', 'ResizeObserver']) delete globalThis[name];
  },
  'storage that throws': () => {
    for (const name of ['localStorage', 'sessionStorage', 'indexedDB'])
      Object.defineProperty(globalThis, name, {
        get() {
          throw new DOMException('Denied', 'SecurityError');
        },
      });
  },
  'no random UUIDs': () => {
    delete Crypto.prototype.randomUUID;
  },
  'wrapped functions': () => {
    const wrap = (holder, name) => {
      const inner = holder[name];
      holder[name] = function (...given) {
        return inner.apply(this, given);
      };
    };
    for (const name of ['addEventListener', 'removeEventListener', 'dispatchEvent']) wrap(EventTarget.prototype, name);
    for (const name of ['define', 'get', 'whenDefined']) wrap(CustomElementRegistry.prototype, name);
    for (const name of ['pushState', 'replaceState']) wrap(History.prototype, name);
    for (const name of ['open', 'send', 'setRequestHeader']) wrap(XMLHttpRequest.prototype, name);
    for (const name of ['fetch', 'setTimeout', 'clearTimeout', 'queueMicrotask', 'requestAnimationFrame'])
      globalThis[name] = globalThis[name].bind(globalThis);
  },
  'promises of its own': () => {
    const Native = Promise;
    globalThis.Promise = class extends Native {};
  },
  'JSON of its own': () => {
    const { parse, stringify } = JSON;
    globalThis.JSON = { parse: (text, reviver) => parse(text, reviver), stringify: (...given) => stringify(...given) };
  },
  'dates that stand still': () => {
    const Native = Date;
    const now = Native.now();
    globalThis.Date = class extends Native {
      constructor(...given) {
        super(...(given.length > 0 ? given : [now]));
      }
      static now = () => now;
    };
  },
};

describe('on a page that has', () => {
  /** Shows all widgets on a page that has been changed. */
  const show = (change) =>
    withProofPage(
      async (page, uncaught) => {
        const shown = await runInPage(page, 'shown-page.js', {});
        return { ...shown, uncaught };
      },
      { prepare: (page) => page.evaluateOnNewDocument(change) },
    );
  let plain;
  before(async () => (plain = await show(() => undefined)));

  for (const [name, change] of Object.entries(CHANGES)) {
    it(name, async () => {
      const { texts, chosen, uncaught } = await show(change);
      assert.deepEqual(uncaught, []);
      assert.deepEqual(texts, plain.texts);
      assert.equal(chosen, plain.chosen);
    });
  }
});
