import { html } from 'lit';

import '../../src/council-timeline/index.js';
import type { FuminCouncilTimeline } from '../../src/council-timeline/index.js';
import { type Endpoint, endpoint, provided } from '../support.js';

/** A council with every member filled. */
export const COUNCIL = {
  id: 'whole',
  name: { 'zh-Hans': '示例联席会议', en: 'Joint Conference' },
  description: { en: 'What it is.' },
  scope: { type: 'district', id: 'street' },
  terms: [
    {
      id: 't1',
      start: null,
      end: '2020-06-29',
      chair: { name: 'Xie', title: 'Deputy Secretary of the Daily', organization: 'the Daily' },
    },
    { id: 't2', start: '2020-06-29', end: null, chair: { name: 'Chen', title: 'Head', organization: 'The Group' } },
    { id: 't3', kind: 'acting', start: '2021-01', end: '2021-03', chair: { name: 'Ding' } },
  ],
  events: [
    {
      id: 'handover',
      date: '2020-06-29',
      kind: 'handover',
      title: { 'zh-Hans': '轮值主席交接', en: 'Handover of the chair' },
      summary: 'The plaque went from hand to hand.',
      venue: 'Assembly hall',
      people: [
        { name: 'Xie', title: 'Editor', part: 'outgoing-chair' },
        { name: 'Chen', title: 'Head', part: 'incoming-chair' },
        { name: 'Zhou', title: 'Secretary', part: 'host' },
        { name: 'Wang', part: 'attendee' },
        { name: 'Wu', part: 'attendee' },
      ],
      organizations: ['The Daily', 'The Group'],
      figures: [{ value: 1260, label: 'guests' }],
      status: 'held',
      councils: ['whole', 'lane'],
      lead: 'lane',
      station: 'tower',
      initiative: 'together',
      url: 'https://example.com/handover',
      images: [{ src: '../hall.svg', alt: { en: 'The hall' }, credit: 'A photographer', width: 1200, height: 800 }],
    },
    {
      id: 'market',
      date: '2021-11-28',
      end: '2021-11-29',
      kind: 'activity',
      title: 'Market',
      status: 'cancelled',
      statusReason: 'Strong winds.',
    },
    { id: 'talks', date: null, kind: 'seminar', title: 'Talks' },
    { id: 'odd', date: '2020', kind: 'other', title: 'Something else' },
  ],
  members: [
    { organization: 'The Daily', since: '2019', until: '2021' },
    { organization: 'The Group', since: '2020-06-29' },
    { organization: 'The School' },
  ],
  programmes: [
    {
      id: 'action',
      name: 'Joint action',
      year: '2020',
      principles: ['Build together', 'Share'],
      goals: ['Life'],
      themes: [
        { id: 'grid', name: 'Grids', description: 'Deepen them.' },
        { id: 'brand', name: 'Brand' },
      ],
    },
  ],
  source: { title: 'A report', date: '2020', url: null },
};

export const DISTRICT = {
  id: 'street',
  name: { 'zh-Hans': '示例街道', en: 'The Street' },
  council: 'whole',
  circles: [
    { id: 'lane-circle', name: { 'zh-Hans': '里弄商圈', en: 'Lane circle' }, council: 'lane' },
    { id: 'bare', name: { 'zh-Hans': '新商圈', en: 'New circle' }, council: null },
  ],
  alliances: [{ id: 'schools', name: 'School alliance', council: 'schools-council' }],
  initiatives: [{ id: 'together', title: 'Call to act together' }],
};

export const LANE = { id: 'lane', name: 'Lane conference', events: [{ id: 'one', title: 'Lane event' }] };
export const SCHOOLS = { id: 'schools-council', name: 'Schools', events: [] };

export const server = (more: Endpoint['replies'] = {}): Endpoint =>
  endpoint({
    'district.json': DISTRICT,
    'councils/whole.json': COUNCIL,
    'councils/lane.json': LANE,
    'councils/schools-council.json': SCHOOLS,
    ...more,
  });

/** Creates a timeline under a provider, in English by default. */
export async function timeline(
  at: Endpoint,
  { council = null, order = null, lang = 'en' }: { council?: string | null; order?: string | null; lang?: string } = {},
): Promise<FuminCouncilTimeline> {
  const content = html`<div lang=${lang}>
    <fumin-council-timeline .council=${council} .order=${order}></fumin-council-timeline>
  </div>`;
  return (await provided(at, content)).querySelector('fumin-council-timeline')!;
}

/** Returns the visible text of an element, with white space collapsed. */
const folded = (element: Element | null | undefined): string => {
  const text = element instanceof HTMLElement ? element.innerText : (element?.textContent ?? '');
  return text.replace(/\s+/g, ' ').trim();
};

/** Returns the text of each element that matches, with white space collapsed. */
export const texts = (element: Element, selector: string): string[] =>
  [...element.shadowRoot!.querySelectorAll(selector)].map(folded);

/** Finds an event's article by its title. */
export const eventOf = (element: Element, title: string): HTMLElement => {
  const all = [...element.shadowRoot!.querySelectorAll<HTMLElement>('article article, .event')];
  return all.find((one) => folded(one.querySelector('h5')) === title)!;
};

/** Presses the button with this text. */
export const press = async (element: FuminCouncilTimeline, text: string): Promise<void> => {
  [...element.shadowRoot!.querySelectorAll('button')].find((one) => one.textContent.trim() === text)!.click();
  await element.updateComplete;
};

/** Unfolds all details, and shows every day. */
export const unfold = async (element: FuminCouncilTimeline): Promise<void> => {
  for (const button of element.shadowRoot!.querySelectorAll<HTMLElement>('.unfold-all, .rest button')) button.click();
  await element.updateComplete;
};

export { folded };
