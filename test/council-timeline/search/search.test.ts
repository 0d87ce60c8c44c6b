import { aTimeout, expect } from '@open-wc/testing';

import type { FuminCouncilTimeline } from '../../../src/council-timeline/index.js';
import { textOf, until, quiet, shows } from '../../support.js';
import { COUNCIL, folded, server, texts, timeline } from '../fixtures.js';

const person = (name: string, part: string, organization?: string) => ({ name, part, organization });

/** Twelve events of four years, of which some name people and organizations. */
const EVENTS = Array.from({ length: 12 }, (_, index) => ({
  id: `e${index}`,
  date: `${2019 + (index % 4)}-0${1 + (index % 9)}-15`,
  kind: index % 3 ? 'meeting' : 'activity',
  title: `Ｅvent No. ${index}.`,
  people: index % 4 ? [] : [person('Zhou', 'host', 'The Daily')],
  organizations: index % 2 ? ['The Group'] : null,
}));
const LONG_COUNCIL = {
  ...COUNCIL,
  terms: [
    { id: 't1', start: '2019', end: '2020-06', chair: { name: 'Xie' } },
    { id: 't2', start: '2020-07', end: null, chair: { name: 'Chen' } },
  ],
  events: [...EVENTS, { id: 'told', date: '2021', title: 'Told apart', term: 't1' }],
};

const root = (element: Element): ShadowRoot => element.shadowRoot!;
const shown = (element: Element): string[] =>
  [...root(element).querySelectorAll<HTMLElement>('.day:not([hidden]) li:not([hidden]) h5')].map(folded);
const status = (element: Element): string => folded(root(element).querySelector('.search-status [role="status"]'));
const term = (element: Element, name: string): HTMLButtonElement =>
  [...root(element).querySelectorAll<HTMLButtonElement>('.rows button')].find(
    (one) => one.querySelector('b')?.textContent === name,
  )!;
const named = (element: Element, text: string): HTMLButtonElement =>
  [...root(element).querySelectorAll('button')].find((one) => folded(one) === text)!;

async function opened(council: object = LONG_COUNCIL): Promise<FuminCouncilTimeline> {
  const element = await timeline(server({ 'councils/whole.json': council as Record<string, unknown> }), {
    council: 'whole',
  });
  await shows(element, 'No. 11.');
  await shows(element, 'Rotating chair');
  root(element).querySelector('summary')!.click();
  await until(() => root(element).querySelector('.controls') !== null, 'the controls');
  return element;
}

const field = (element: Element, label: string): HTMLInputElement | HTMLSelectElement =>
  [...root(element).querySelectorAll('label')]
    .find((one) => one.textContent.trim().startsWith(label))!
    .querySelector<HTMLInputElement | HTMLSelectElement>('input, select')!;

function choose(element: Element, label: string, value: string): void {
  const one = field(element, label);
  one.value = value;
  one.dispatchEvent(new Event(one instanceof HTMLSelectElement ? 'change' : 'input', { bubbles: true }));
}

describe('searching <fumin-council-timeline>', () => {
  let console: ReturnType<typeof quiet>;
  beforeEach(() => (console = quiet()));
  afterEach(() => console.restore());

  it('waits for the end of a composition', async () => {
    const element = await opened();
    const all = shown(element);
    const search = field(element, 'Search') as HTMLInputElement;
    const compose = (value: string, event: Event): Promise<void> => {
      search.value = value;
      search.dispatchEvent(event);
      return aTimeout(30);
    };
    await compose("qing'he", new InputEvent('input', { isComposing: true, bubbles: true, composed: true }));
    expect(shown(element)).to.deep.equal(all);
    expect(status(element)).to.equal('');
    await compose('No. 11.', new InputEvent('input', { isComposing: true, bubbles: true, composed: true }));
    await compose('No. 11.', new CompositionEvent('compositionend', { bubbles: true, composed: true }));
    await until(() => shown(element).length === 1, 'the event');
  });

  it('shows the events of the selected term with their number, and then all again', async () => {
    const element = await opened();
    term(element, 'Xie').click();
    await until(() => status(element).includes('Xie'));
    expect(status(element)).to.equal('Xie’s term: 7 of 13 events');
    expect(shown(element)).to.have.length(7).and.to.include('Told apart');
    expect(term(element, 'Xie').getAttribute('aria-pressed')).to.equal('true');
    expect(term(element, 'Chen').getAttribute('aria-pressed')).to.equal('false');
    await expect(element).to.be.accessible();
    term(element, 'Chen').click();
    await until(() => status(element).includes('Chen'));
    expect(shown(element)).to.have.length(6).and.not.to.include('Told apart');
    named(element, 'Show all events').click();
    await element.updateComplete;
    expect(shown(element)).to.have.length(13);
    expect(status(element)).to.equal('');
    expect(root(element).activeElement?.id).to.equal('events');
    expect(root(element).querySelector('[aria-pressed="true"]') === null).to.equal(true);
  });

  it('ignores width and case, and reports when nothing matches', async () => {
    const element = await opened();
    choose(element, 'Search', 'event NO. 7');
    await element.updateComplete;
    expect(shown(element)).to.deep.equal(['Ｅvent No. 7.']);
    expect(status(element)).to.equal('1 of 13 events');
    choose(element, 'Search', 'nobody');
    await element.updateComplete;
    expect(shown(element)).to.deep.equal([]);
    expect(status(element)).to.equal('No event matches.');
    await expect(element).to.be.accessible();
  });

  it('filters by kind, person and organization, each option with its number of events', async () => {
    const element = await opened();
    const options = (label: string) => [...field(element, label).querySelectorAll('option')].map(folded);
    expect(options('Kind')).to.deep.equal(['All', 'Meeting (8)', 'Activity (4)', 'Other (1)']);
    expect(options('Organization')).to.deep.equal(['All', 'The Group (6)', 'The Daily (3)']);
    choose(element, 'Kind', 'activity');
    choose(element, 'Organization', 'The Daily');
    await element.updateComplete;
    expect(shown(element).sort()).to.deep.equal(['Ｅvent No. 0.']);
    named(element, 'Show all events').click();
    await element.updateComplete;
    expect(field(element, 'Kind').value).to.equal('');
    expect(shown(element)).to.have.length(13);
  });

  it('reverses the order when a reader chooses so', async () => {
    const element = await opened();
    choose(element, 'Order', 'oldest');
    await element.updateComplete;
    expect(texts(element, '.events h4')[0]).to.equal('15 January 2019');
  });

  it('keeps hidden events in the page, for the browser’s own search', async () => {
    const element = await opened();
    choose(element, 'Search', 'Told apart');
    await element.updateComplete;
    expect(shown(element)).to.deep.equal(['Told apart']);
    expect(root(element).querySelectorAll('.event')).to.have.length(13);
    const out = root(element).querySelector('li[hidden]')!;
    expect(out.getAttribute('hidden')).to.equal('until-found');
    // As the browser says when its search has found it.
    out.dispatchEvent(new Event('beforematch', { bubbles: true }));
    await element.updateComplete;
    expect(status(element)).to.equal('');
    expect(out.hasAttribute('hidden') || out.closest('.day')!.hasAttribute('hidden')).to.equal(false);
  });

  it('keeps the elements of events that still match, so that nothing jumps', async () => {
    const element = await opened();
    const before = root(element).querySelector('#event-e3');
    choose(element, 'Search', '3');
    await element.updateComplete;
    expect(root(element).querySelector('#event-e3') === before).to.equal(true);
    choose(element, 'Order', 'oldest');
    await element.updateComplete;
    expect(root(element).querySelector('#event-e3') === before).to.equal(true);
  });

  it('changes nothing in the page when nothing has changed', async () => {
    const element = await opened();
    let writes = 0;
    const observer = new MutationObserver((list) => (writes += list.length));
    observer.observe(root(element), { subtree: true, childList: true, attributes: true, characterData: true });
    element.requestUpdate();
    await element.updateComplete;
    await aTimeout(0);
    observer.disconnect();
    expect(writes).to.equal(0);
  });

  it('offers no search where there are few events', async () => {
    const element = await timeline(server(), { council: 'whole' });
    await shows(element, 'Market');
    expect(root(element).querySelector('details') === null).to.equal(true);
  });

  it('takes away what does not match for the eye too, in a list that is laid out as it scrolls into view', async () => {
    const events = Array.from({ length: 60 }, (_, index) => ({
      id: `e${index}`,
      date: `${2000 + (index % 20)}-01-15`,
      title: `No. ${index}.`,
    }));
    const element = await opened({ ...LONG_COUNCIL, events });
    const heights = () =>
      [...root(element).querySelectorAll('.events ol > li')].map((row) => row.getBoundingClientRect().height);
    choose(element, 'Search', 'No. 17.');
    await until(() => status(element) === '1 of 60 events');
    expect(heights().filter((height) => height > 0)).to.have.length(1);
    const found = root(element).querySelector('#event-e17')!;
    expect(found.checkVisibility()).to.equal(true);
    expect(root(element).querySelector('#event-e16')!.checkVisibility()).to.equal(false);
    // Out of sight it is as high as was estimated.
    found.scrollIntoView();
    const heightOf = (one: Element) => one.getBoundingClientRect().height;
    const isCompact = () => heightOf(root(element).querySelector('.long')!) < heightOf(found.closest('li')!) + 80;
    await until(isCompact, 'a list no longer than what it shows');
  });

  it('resets the query when another council is shown', async () => {
    const element = await opened();
    choose(element, 'Kind', 'activity');
    await element.updateComplete;
    element.council = 'lane';
    await shows(element, 'Lane event');
    expect(shown(element)).to.deep.equal(['Lane event']);
    expect(textOf(element)).not.to.include('Show all events');
  });

  it('offers the themes that events have, and names them in the events', async () => {
    const themes = [
      { id: 'green', name: 'Green towers' },
      { id: 'unused', name: 'Unused' },
    ];
    const element = await opened({
      ...LONG_COUNCIL,
      programmes: [{ id: 'p', name: 'Joint action', themes }],
      events: LONG_COUNCIL.events.map((one, index) => (index < 2 ? { ...one, themes: ['green', 'lost'] } : one)),
    });
    const options = [...(field(element, 'Theme') as HTMLSelectElement).options].map(({ text }) => text);
    expect(options).to.deep.equal(['All', 'Green towers (2)']);
    choose(element, 'Theme', 'green');
    await until(() => shown(element).length === 2, 'two events');
    expect(status(element)).to.include('2 of 13');
    expect(textOf(element)).to.match(/Themes\s+Green towers/);
    expect(textOf(element)).not.to.include('lost');
  });

  it('offers no theme where no event has one', async () => {
    const element = await opened({
      ...LONG_COUNCIL,
      programmes: [{ id: 'p', name: 'Joint action', themes: [{ id: 'green', name: 'Green towers' }] }],
    });
    const labels = [...root(element).querySelectorAll('.controls label')].map((one) => one.textContent.trim());
    expect(labels.some((one) => one.startsWith('Theme'))).to.equal(false);
  });
});
