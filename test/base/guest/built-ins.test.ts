import { expect } from '@open-wc/testing';
import { html } from 'lit';

import '../../../src/index.js';
import { fillIn, GREEN, openForm, pledgeServer, press, WALL } from '../../pledge-form/server.js';
import { type Endpoint, endpoint, provided, quiet, shows, until } from '../../support.js';

const DISTRICT = { id: 'street', name: { en: 'Street' }, circles: [{ id: 'lane', name: { en: 'Lane circle' } }] };
const HOURS = { dayOfWeek: ['Monday', 'Sunday'], opens: '09:00', closes: '17:00' };
const STATION = { id: 'tower', name: { en: 'Tower station' }, openingHours: [HOURS], updated: '2026-11-01' };
const SERVED = {
  'district.json': { ...DISTRICT, council: 'main' },
  'stations.json': { stations: [STATION] },
  'stations/tower.json': STATION,
  'councils/main.json': {
    id: 'main',
    name: { en: 'Main council' },
    events: [{ id: 'a', title: { en: 'First meeting' }, date: '2026-10-01' }],
  },
};

/** Returns replies whose bodies are written before a page changes how. */
const written = (replies: Record<string, object>): Endpoint['replies'] =>
  Object.fromEntries(
    Object.entries(replies).map(([path, body]) => {
      const text = JSON.stringify(body);
      return [path, () => new Response(text, { headers: { 'Content-Type': 'application/json' } })];
    }),
  );

const define = (target: object, name: string, value: unknown): void =>
  void Object.defineProperty(target, name, { value, configurable: true, writable: true, enumerable: true });

/** Changes that a page makes to built-ins, by name. */
const CHANGES: Record<string, () => void> = {
  'an enumerable method of objects': () => define(Object.prototype, 'extend', () => undefined),
  'an enumerable method of arrays': () => {
    for (const name of ['remove', 'contains', 'each']) define(Array.prototype, name, () => undefined);
  },
  'toJSON of arrays, as Prototype.js': () => define(Array.prototype, 'toJSON', () => 'theirs'),
  'toJSON of strings, as Prototype.js': () => {
    define(String.prototype, 'toJSON', function (this: string) {
      return `"${this}"`;
    });
  },
  'toJSON of objects': () => define(Object.prototype, 'toJSON', () => 'theirs'),
  'toJSON of dates': () => define(Date.prototype, 'toJSON', () => 'theirs'),
  'other texts of dates': () => {
    for (const name of ['toISOString', 'toString', 'toLocaleString']) define(Date.prototype, name, () => 'theirs');
    define(Date, 'parse', () => null);
  },
  'another Array.from': () =>
    define(Array, 'from', (list: ArrayLike<unknown>): unknown[] => Array.prototype.slice.call(list) as unknown[]),
};

/** Methods of arrays as Prototype 1.6 has them, in the place of the language's: `reduce` and `entries` are other ones. */
CHANGES['the methods of arrays of Prototype 1.6'] = () => {
  const each = (list: readonly unknown[], call: (item: unknown, index: number) => void): void => {
    for (let index = 0; index < list.length; index += 1) call(list[index], index);
  };
  type Iterator = (item: unknown, index: number) => unknown;
  const methods = {
    reduce(this: unknown[]) {
      return this.length > 1 ? this : this[0];
    },
    entries(this: unknown[]) {
      return [...this];
    },
    map(this: unknown[], iterator: Iterator, context?: unknown) {
      const results: unknown[] = [];
      each(this, (item, index) => results.push(iterator.call(context, item, index)));
      return results;
    },
    filter(this: unknown[], iterator: Iterator, context?: unknown) {
      const results: unknown[] = [];
      each(this, (item, index) => {
        if (iterator.call(context, item, index)) results.push(item);
      });
      return results;
    },
    find(this: unknown[], iterator: Iterator, context?: unknown) {
      let index = 0;
      while (index < this.length && !iterator.call(context, this[index], index)) index += 1;
      return this[index];
    },
  };
  for (const [name, method] of Object.entries(methods)) define(Array.prototype, name, method);
};

/** Methods of elements as Prototype 1.6 and MooTools have them. */
CHANGES['other methods of elements'] = () => {
  const { prototype } = Element;
  const { remove } = prototype;
  define(prototype, 'remove', function (this: Element) {
    remove.call(this);
    return this;
  });
  for (const name of ['scrollTo', 'toggle', 'hide', 'show', 'update', 'set', 'get', 'addClass', 'clone', 'select'])
    define(prototype, name, () => null);
};

/** Observers of the platform that a page has put others in the place of, which fail on what they do not know. */
const OBSERVERS = [ResizeObserver.prototype, IntersectionObserver.prototype, MutationObserver.prototype];
CHANGES['observers that throw'] = () => {
  for (const prototype of OBSERVERS) {
    define(prototype, 'observe', () => {
      throw new Error('theirs');
    });
  }
};

const HOLDERS = [
  Object.prototype,
  Array.prototype,
  String.prototype,
  Date.prototype,
  Date,
  Array,
  Element.prototype,
  ...OBSERVERS,
];

describe('a page that has changed built-ins', () => {
  let console: ReturnType<typeof quiet>;
  let before: PropertyDescriptorMap[];
  beforeEach(() => {
    console = quiet();
    before = HOLDERS.map((holder) => Object.getOwnPropertyDescriptors(holder));
  });
  const restore = (): void => {
    HOLDERS.forEach((holder, index) => {
      for (const name of Object.getOwnPropertyNames(holder))
        if (!Object.prototype.hasOwnProperty.call(before[index]!, name)) Reflect.deleteProperty(holder, name);
      for (const [name, descriptor] of Object.entries(before[index]!))
        if (descriptor.configurable) Object.defineProperty(holder, name, descriptor);
    });
  };
  afterEach(() => {
    restore();
    console.restore();
  });

  for (const [name, change] of Object.entries(CHANGES)) {
    it(`shows every widget under ${name}`, async () => {
      const provider = await provided(endpoint(written(SERVED)), html`<div lang="en"></div>`);
      change();
      let failure = '';
      try {
        for (const [tag, attribute, value, text] of [
          ['fumin-station-card', 'station', 'tower', 'Tower station'],
          ['fumin-district-map', 'view', 'list', 'Lane circle'],
          ['fumin-district-map', 'view', 'map', 'Lane circle'],
          ['fumin-council-timeline', 'council', 'main', 'First meeting'],
        ] as const) {
          const element = document.createElement(tag);
          element.setAttribute(attribute, value);
          element.setAttribute('loading', 'lazy');
          provider.firstElementChild!.append(element);
          await shows(element, text);
        }
      } catch (error) {
        failure = (error as Error).message;
      }
      restore();
      expect(failure).to.equal('');
    });

    it(`pledges what was filled in under ${name}`, async () => {
      const at = pledgeServer(written({ 'initiatives/green.json': GREEN, 'initiatives/green/pledges.json': WALL }));
      const bodies: string[] = [];
      const { fetch } = at;
      const parse = JSON.parse;
      const listening = {
        ...at,
        fetch: (async (input, init) => {
          if (init?.body) bodies.push(init.body as string);
          return fetch(input, init);
        }) as typeof fetch,
      };
      change();
      let failure = '';
      try {
        const element = await openForm(listening);
        await fillIn(element);
        press(element);
        await until(() => bodies.length > 0, 'the pledge to be sent');
        await shows(element, 'Pledge received');
        // Its QR code, which loads after it, takes nothing of it away.
        await import('../../../src/base/parts/qr-code.lazy.js');
        for (let frame = 0; frame < 5; frame += 1) await new Promise((resolve) => requestAnimationFrame(resolve));
        await shows(element, 'Pledge received');
      } catch (error) {
        failure = (error as Error).message;
      }
      restore();
      expect(failure).to.equal('');
      expect(parse(bodies[0]!)).to.deep.include({ roles: ['sorting'], consent: { version: '2026-11' } });
      expect(parse(bodies[0]!)).to.have.nested.property('organization.name', 'Example Textiles');
    });
  }
});
