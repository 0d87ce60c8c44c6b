import { expect, fixture, html } from '@open-wc/testing';

import '../../../src/index.js';
import { GREEN } from '../../pledge-form/server.js';
import { setData, shows, textOf, until } from '../../support.js';
import { COUNCIL } from '../../council-timeline/fixtures.js';

const HOURS = { dayOfWeek: ['Monday', 'Sunday'], opens: '09:00', closes: '17:00' };
const STATION = {
  id: 'tower',
  name: { en: 'Tower station', 'zh-Hans': '大厦站' },
  address: { streetAddress: '1 Lane' },
  telephone: '021-5555 0100',
  openingHours: [HOURS],
  services: [{ id: 'reading', name: { en: 'Reading room', 'zh-Hans': '阅览室' } }],
  updated: '2026-11-01',
};
const DISTRICT = {
  id: 'street',
  name: { en: 'Street', 'zh-Hans': '街道' },
  circles: [
    { id: 'lane', name: { en: 'Lane circle', 'zh-Hans': '里弄圈' }, organizations: [] },
    { id: 'port', name: { en: 'Port circle', 'zh-Hans': '港口圈' } },
  ],
};

const HILL = { id: 'hill', name: 'Hill circle' };

/** Widgets with data of their own, another version of these, and a text of each version. */
const WIDGETS = [
  [
    'fumin-station-card',
    STATION,
    { ...STATION, name: 'Hill station', openingHours: [], telephone: null },
    'Tower',
    'Hill',
  ],
  ['fumin-district-map', { district: DISTRICT }, { district: { ...DISTRICT, circles: [HILL] } }, 'Lane', 'Hill'],
  ['fumin-council-timeline', COUNCIL, { ...COUNCIL, name: 'Hill council', events: [], terms: [] }, 'Joint', 'Hill'],
  ['fumin-pledge-form', GREEN, { ...GREEN, title: 'Hill initiative', roles: [] }, 'Green', 'Hill'],
] as const;

const textsOf = (root: Node): Text[] => {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode()) {
    const text = walker.currentNode as Text;
    if (text.data.trim() && text.parentElement?.localName !== 'style') texts.push(text);
  }
  return texts;
};

const translated = ({ data }: Text): string => data.replace(/\S(.*\S)?/su, '«$&»');

const createFont = (): HTMLElement => document.createElement('font' as string);

/** Ways in which browsers translate a page: what each does to the tree of a widget. */
const TRANSLATORS: Readonly<Record<string, (root: Node) => void>> = {
  'puts elements in the place of texts, as Chrome and Edge': (root) => {
    for (const text of textsOf(root)) {
      const [outer, inner] = [createFont(), createFont()];
      inner.textContent = translated(text);
      outer.append(inner);
      text.replaceWith(outer);
    }
  },
  'puts elements around texts': (root) => {
    for (const text of textsOf(root)) {
      const font = createFont();
      text.replaceWith(font);
      font.append(text);
      text.data = translated(text);
    }
  },
  'puts elements together anew without their comments, as Firefox': (root) => {
    for (const parent of new Set(textsOf(root).map((text) => text.parentNode!))) {
      const children = [...parent.childNodes].filter((node) => node instanceof Element || node instanceof Text);
      parent.replaceChildren(...children);
      for (const child of children) if (child instanceof Text && child.data.trim()) child.data = translated(child);
    }
  },
  'puts other texts in the place of texts': (root) => {
    for (const text of textsOf(root)) text.replaceWith(translated(text));
  },
};

/** Waits until a widget says what another one does, whether what stays the same is still translated or not. */
async function says(element: Element, other: Element): Promise<void> {
  const words = (): string => textOf(element).replace(/[«»]/g, '');
  await until(() => words() === textOf(other)).catch(() => undefined);
  expect(words()).to.equal(textOf(other));
}

describe('a page that is translated by the browser', () => {
  const errors: unknown[] = [];
  const listen = (event: ErrorEvent | PromiseRejectionEvent): void => {
    errors.push('reason' in event ? event.reason : event.error);
    event.preventDefault();
  };
  const { onerror } = window;
  beforeEach(() => {
    errors.length = 0;
    window.onerror = null;
    addEventListener('error', listen);
    addEventListener('unhandledrejection', listen);
  });
  afterEach(() => {
    window.onerror = onerror;
    removeEventListener('error', listen);
    removeEventListener('unhandledrejection', listen);
  });

  for (const [name, translate] of Object.entries(TRANSLATORS)) {
    for (const [tag, data, others, text, otherText] of WIDGETS) {
      const draw = async (content: unknown, lang: string): Promise<Element> => {
        const element = document.createElement(tag);
        if (tag === 'fumin-district-map') element.setAttribute('view', 'list');
        setData(element, content);
        await fixture(html`<div lang=${lang}>${element}</div>`);
        await until(() => textOf(element) !== '');
        return element;
      };

      it(`follows another language and other data in <${tag}> where it ${name}`, async () => {
        const element = await draw(data, 'en');
        await shows(element, text);
        translate(element.shadowRoot!);
        expect(textOf(element)).to.contain('«');
        element.parentElement!.setAttribute('lang', 'zh-Hans');
        const untouched = await draw(data, 'zh-Hans');
        await says(element, untouched);
        translate(element.shadowRoot!);
        setData(element as HTMLElement & { data: unknown }, others);
        const other = await draw(others, 'zh-Hans');
        await shows(other, otherText);
        await says(element, other);
        expect(errors).to.deep.equal([]);
      });
    }
  }
});
