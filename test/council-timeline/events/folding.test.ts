import { expect } from '@open-wc/testing';

import { manyEvents } from '../../../stories/large-data.js';
import conference from '../../../examples/nanjing-west-road/councils/district.json' with { type: 'json' };
import district from '../../../examples/nanjing-west-road/district.json' with { type: 'json' };
import type { FuminCouncilTimeline } from '../../../src/council-timeline/index.js';
import { endpoint, provided, quiet, shows, until } from '../../support.js';
import { COUNCIL, eventOf, folded, press, server, texts, timeline, unfold } from '../fixtures.js';
import { html } from 'lit';

const root = (element: Element): ShadowRoot => element.shadowRoot!;
const all = (element: Element, selector: string): HTMLElement[] => [
  ...root(element).querySelectorAll<HTMLElement>(selector),
];
const seen = (element: Element, selector: string): HTMLElement[] =>
  all(element, selector).filter((one) => one.checkVisibility() && one.getBoundingClientRect().height > 0);
const fold = (event: Element): HTMLButtonElement => event.querySelector('.fold')!;

const events = (count: number, day: (index: number) => string | null) =>
  Array.from({ length: count }, (_, index) => ({ id: `e${index}`, date: day(index), title: `No. ${index}.` }));

async function withEvents(list: readonly object[], title: string): Promise<FuminCouncilTimeline> {
  const at = server({ 'councils/whole.json': { ...COUNCIL, events: list } });
  const element = await timeline(at, { council: 'whole' });
  await shows(element, title);
  return element;
}

describe('the events of <fumin-council-timeline>, folded', () => {
  let console: ReturnType<typeof quiet>;
  beforeEach(() => (console = quiet()));
  afterEach(() => console.restore());

  for (const [lang, name] of [
    ['zh-CN', '谢海光'],
    ['zh-Hant', '謝海光'],
    ['en', 'Xie Haiguang'],
  ] as const) {
    it(`are read in three screens of a phone with all around them, in ${lang}`, async () => {
      const at = endpoint({ 'district.json': district, 'councils/district.json': conference });
      const provider = await provided(
        at,
        html`<div lang=${lang}><fumin-council-timeline></fumin-council-timeline></div>`,
      );
      const box = provider.firstElementChild as HTMLElement;
      box.style.cssText = 'inline-size: 390px; font: 16px system-ui, sans-serif';
      const element = provider.querySelector('fumin-council-timeline')!;
      await shows(element, name);
      expect(element.getBoundingClientRect().height).to.be.within(800, 2500);
    });
  }

  it('stand under one heading a day, in order, each with its title below', async () => {
    const at = endpoint({ 'district.json': district, 'councils/district.json': conference });
    const provider = await provided(at, html`<div lang="zh"><fumin-council-timeline></fumin-council-timeline></div>`);
    const element = provider.querySelector('fumin-council-timeline')!;
    await shows(element, '大事记');
    const headings = all(element, '.events :is(h3, h4, h5)').map((one) => one.localName);
    expect(headings).to.deep.equal(['h3', 'h4', 'h5', 'h5', 'h5', 'h5', 'h5', 'h4', 'h5']);
    expect(texts(element, '.events h4')).to.deep.equal(['2020年6月29日', '日期不详']);
    expect(folded(fold(all(element, '.event')[0]!))).to.match(/^主持 周惠珍 · 出席 6人 · /);
  });

  it('unfold by their line, which a screen reader hears as open', async () => {
    const element = await timeline(server(), { council: 'whole' });
    await shows(element, 'Market');
    const event = eventOf(element, 'Handover of the chair');
    const [button, details] = [fold(event), event.querySelector<HTMLElement>('.details')!];
    expect(folded(button)).to.match(/^Hosted by: Zhou · Attended by: 2 · Organizations: 2 · Venue: Assembly hall/);
    expect([button.getAttribute('aria-expanded'), button.getAttribute('aria-controls')]).to.deep.equal([
      'false',
      details.id,
    ]);
    expect(details.querySelector('dl')!.checkVisibility()).to.equal(false);
    button.click();
    await element.updateComplete;
    expect(button.getAttribute('aria-expanded')).to.equal('true');
    expect(details.querySelector('dl')!.checkVisibility()).to.equal(true);
    await expect(element).to.be.accessible();
    button.click();
    await element.updateComplete;
    expect(details.getBoundingClientRect().height).to.equal(0);
  });

  it('unfold all by one press, and fold again', async () => {
    const element = await timeline(server(), { council: 'whole' });
    await shows(element, 'Market');
    expect(seen(element, 'dl, .themes p')).to.have.length(0);
    await press(element, 'Expand all details');
    expect(seen(element, 'dl, .themes p')).to.have.length(2);
    expect(all(element, '.fold[aria-expanded="false"]')).to.have.length(0);
    await press(element, 'Collapse all details');
    expect(seen(element, 'dl, .themes p')).to.have.length(0);
  });

  it('unfold for the browser’s search, and stay open', async () => {
    const element = await timeline(server(), { council: 'whole' });
    await shows(element, 'Market');
    const event = eventOf(element, 'Handover of the chair');
    const details = event.querySelector<HTMLElement>('.details')!;
    expect(details.getAttribute('hidden')).to.equal('until-found');
    // As the browser does when its search has found something in it.
    details.querySelector('dd')!.dispatchEvent(new Event('beforematch', { bubbles: true }));
    await element.updateComplete;
    expect(fold(event).getAttribute('aria-expanded')).to.equal('true');
    expect(details.hasAttribute('hidden')).to.equal(false);
  });

  it('unfold where a search has found something in them, until it is over', async () => {
    const list = [
      ...events(9, (index) => `2020-01-0${index + 1}`),
      { id: 'x', date: '2019', title: 'With Zhou', people: [{ name: 'Zhou' }] },
    ];
    const element = await withEvents(list, 'No. 8.');
    root(element).querySelector('summary')!.click();
    await until(() => root(element).querySelector('.controls') !== null, 'the controls');
    const input = root(element).querySelector<HTMLInputElement>('.controls input')!;
    input.value = 'zhou';
    input.dispatchEvent(new Event('input'));
    await until(() => seen(element, '.event').length === 1, 'one event');
    expect(seen(element, 'dl')).to.have.length(1);
    fold(seen(element, '.event')[0]!).click();
    await element.updateComplete;
    expect(seen(element, 'dl'), 'folded by a press').to.have.length(0);
  });

  it('are three days, then all by a press that moves focus to the first new one', async () => {
    const element = await withEvents(
      events(6, (index) => `2020-01-0${index + 1}`),
      'No. 5.',
    );
    expect(seen(element, '.day').map((day) => folded(day.querySelector('h5')))).to.deep.equal([
      'No. 5.',
      'No. 4.',
      'No. 3.',
    ]);
    expect(all(element, '.day[hidden="until-found"]')).to.have.length(3);
    await press(element, 'Show all 6 days');
    expect(seen(element, '.day')).to.have.length(6);
    expect(folded(root(element).activeElement)).to.equal('No. 2.');
    expect(root(element).querySelector('.rest') === null).to.equal(true);
  });

  it('show the day that the browser’s search has found in what is hidden', async () => {
    const element = await withEvents(
      events(6, (index) => `2020-01-0${index + 1}`),
      'No. 5.',
    );
    const hidden = all(element, '.day').at(-1)!;
    hidden.dispatchEvent(new Event('beforematch', { bubbles: true }));
    expect(hidden.hasAttribute('hidden')).to.equal(false);
    expect(seen(element, '.day')).to.have.length(4);
  });

  it('are shown and unfolded where a link names one of them', async () => {
    const list = [
      ...events(6, (index) => `2020-01-0${index + 1}`),
      { id: 'x', date: '2019', title: 'Named', venue: 'Hall' },
    ];
    const element = await withEvents(list, 'No. 5.');
    element.event = 'x';
    await until(() => root(element).querySelector('[aria-current]') !== null, 'the event');
    expect(seen(element, '.event').map((one) => folded(one.querySelector('h5')))).to.include('Named');
    expect(folded(eventOf(element, 'Named').querySelector('dd'))).to.equal('Hall');
    element.event = 'gone';
    await element.updateComplete;
    expect(seen(element, '.day').length).to.be.at.least(4);
  });

  it('are cut within a day of very many, of which all come by a press, and all for print', async () => {
    const element = await withEvents(
      events(300, () => '2020-01-01'),
      'No. 0.',
    );
    expect(seen(element, '.event')).to.have.length(8);
    window.dispatchEvent(new Event('beforeprint'));
    expect(all(element, '.event')).to.have.length(300);
    expect(seen(element, '.event')).to.have.length(8);
    await press(element, 'Show all 300 events of this day');
    expect(root(element).activeElement!.textContent).to.equal('No. 8.');
    expect(all(element, 'li[hidden]')).to.have.length(0);
  });

  it('are all drawn soon, though few are shown, for the browser’s search', async () => {
    const element = await withEvents(manyEvents(400).events, 'Example event 400');
    expect(all(element, '.event').length).to.be.below(400);
    await until(() => all(element, '.event').length === 400, 'all events');
    expect(all(element, '.day:not([hidden])')).to.have.length(3);
    expect(all(element, '.day:not([hidden]) h5')[0]!.textContent).to.include('400');
  });

  it('name the council that leads where the data do, and none by its place', async () => {
    const joint = { id: 'a', title: 'Joint', councils: ['lane', 'whole'] };
    const leads = async (event: object) => {
      const element = await withEvents([event], 'Joint');
      await shows(element, 'Lane circle');
      await unfold(element);
      return texts(element, 'dd');
    };
    expect(await leads(joint)).to.deep.equal(['Lane circle; The Street']);
    expect(await leads({ ...joint, lead: 'whole' })).to.deep.equal(['Lane circle; The Street (lead)']);
  });

  it('have a time of their own where they last for days, or begin at one', async () => {
    const list = [
      { id: 'a', date: '2020-01-01', title: 'Plain' },
      { id: 'b', date: '2020-01-01', end: '2020-01-03', title: 'Long' },
      { id: 'c', date: '2020-01-01T09:00:00+08:00', title: 'Timed' },
    ];
    const element = await withEvents(list, 'Timed');
    const times = ['Plain', 'Long', 'Timed'].map((title) => folded(eventOf(element, title).querySelector('time')));
    expect(times[0]).to.equal('');
    expect(times[1]!.replace(/[\u2009\u202f]/g, ' ')).to.match(/1 ?– ?3/);
    expect(times[2]).to.match(/9:00|09:00/);
    expect(texts(element, '.events h4')).to.have.length(1);
  });
});
