import { html } from '@open-wc/testing';

import '../../src/district-map/index.js';
import type { FuminDistrictMap } from '../../src/district-map/index.js';
import { type Endpoint, endpoint, provided, until } from '../support.js';

const point = (...coordinates: [number, number]) => ({ type: 'Point', coordinates });
const square = (west: number, south: number) => ({
  type: 'Polygon',
  coordinates: [
    [
      [west, south],
      [west + 0.004, south],
      [west + 0.004, south + 0.004],
      [west, south + 0.004],
      [west, south],
    ],
  ],
});

export const DISTRICT = {
  id: 'street',
  name: { 'zh-Hans': '示例街道', en: 'Example Street' },
  title: { 'zh-Hans': '“1+2+X”版图', en: 'The “1+2+X” map' },
  description: { 'zh-Hans': '一段说明', en: 'A few words on it.' },
  schematic: true,
  council: 'district',
  boundary: square(121.45, 31.22),
  circles: [
    {
      id: 'lane',
      name: { 'zh-Hans': '里弄商圈', en: 'Lane circle' },
      area: square(121.4505, 31.2205),
      organizations: ['citic'],
      grid: { 'zh-Hans': '一号网格', en: 'Grid One' },
      description: { 'zh-Hans': '老街区', en: 'Old lanes.' },
    },
    { id: 'quay', name: { 'zh-Hans': '码头商圈', en: 'Quay circle' }, area: null },
  ],
  alliancesOpen: true,
  alliances: [
    { id: 'property', name: { 'zh-Hans': '物业联盟', en: 'Property alliance' }, organizations: ['citic', 'group'] },
  ],
  organizations: [
    {
      id: 'citic',
      name: { 'zh-Hans': '中信广场', en: 'Citic Square' },
      location: point(121.4515, 31.2215),
      accuracy: 120,
      url: 'https://citic.example/',
    },
    { id: 'group', name: { 'zh-Hans': '集团', en: 'The Group' }, url: 'javascript:alert(1)' },
    { id: 'press', name: { 'zh-Hans': '报社', en: 'The Press' } },
  ],
  source: { title: { en: 'A report', 'zh-Hans': '一篇报道' }, date: '2020', url: null },
};

export const STATIONS = {
  stations: [
    {
      id: 'tower',
      name: { 'zh-Hans': '大厦服务站', en: 'Tower station' },
      brand: { 'zh-Hans': '驿家', en: 'Yijia' },
      building: { 'zh-Hans': '大厦', en: 'The Tower' },
      circle: 'lane',
      status: 'open',
      location: point(121.4525, 31.2225),
      accuracy: 250,
    },
    {
      id: 'dock',
      name: { 'zh-Hans': '旧码头服务站', en: 'Old Dock station' },
      circle: 'quay',
      status: 'closed',
      statusSince: '2025-06-30',
      notice: { 'zh-Hans': '已停用', en: 'Gone for good' },
      location: null,
    },
    { id: 'mall', name: { 'zh-Hans': '商场服务站', en: 'Mall station' }, location: point(121.4535, 31.2235) },
  ],
};

export const server = (more: Endpoint['replies'] = {}): Endpoint =>
  endpoint({ 'district.json': DISTRICT, 'stations.json': STATIONS, ...more });

/** A map under a provider, in a box of a width, so that a test is the same in a window of any size. */
export async function map(
  at: Endpoint,
  { lang = 'en', width = '60rem', attributes = html`<fumin-district-map></fumin-district-map>` } = {},
): Promise<FuminDistrictMap> {
  const provider = await provided(at, html`<div lang=${lang}>${attributes}</div>`);
  const element = provider.querySelector('fumin-district-map')!;
  element.style.setProperty('inline-size', width);
  await until(() => element.shadowRoot!.querySelector('.skeleton') === null, 'the map to have an answer');
  await until(() => !/Loading|正在加载/.test(element.shadowRoot!.textContent ?? ''), 'the stations to have an answer');
  // The structure and the details come on demand.
  if (element.view === 'structure') await until(() => one(element, '[part="structure"]') !== null, 'the structure');
  const [type, id] = element.selected?.split(':') ?? [];
  const isThere = [...DISTRICT.circles, ...DISTRICT.alliances, ...DISTRICT.organizations, ...STATIONS.stations].some(
    (one) => one.id === id,
  );
  if (type && isThere) await until(() => one(element, '.details') !== null, 'the details');
  return element;
}

export const all = <T extends Element = HTMLElement>(element: Element, selector: string): T[] =>
  Array.from(element.shadowRoot!.querySelectorAll<T>(selector));

export const one = (element: Element, selector: string): HTMLElement =>
  element.shadowRoot!.querySelector<HTMLElement>(selector)!;

/** What can be chosen in the picture, by its name. */
export const inPicture = (element: Element, name: string): SVGElement =>
  all<SVGElement>(element, 'svg [role="option"]').find((it) => it.getAttribute('aria-label')?.includes(name))!;

/** What can be chosen beside it, by its name. */
export const inList = (element: Element, name: string, within = '.outline'): HTMLButtonElement =>
  all<HTMLButtonElement>(element, `${within} button`).find((it) => it.textContent.includes(name))!;

export const pressed = (element: Element): string[] =>
  all(element, '.view [aria-pressed="true"], svg [aria-selected="true"]').map(
    (it) => it.getAttribute('aria-label') ?? it.textContent.replace(/\s+/g, ' ').trim(),
  );
