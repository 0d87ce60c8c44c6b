import { expect, fixture, html } from '@open-wc/testing';

import { eventIn } from '../../../src/council-timeline/events/permalink.js';
import { withEvent } from '../../../src/council-timeline/events/permalink-to-event.js';
import { quiet, shows, until } from '../../support.js';
import { COUNCIL, eventOf, folded, server, texts, timeline } from '../fixtures.js';

const root = (element: Element): ShadowRoot => element.shadowRoot!;
const current = (element: Element): string[] => texts(element, '.event[aria-current="true"] h5');

describe('a permalink of an event', () => {
  let console: ReturnType<typeof quiet>;
  const { href } = location;
  beforeEach(() => (console = quiet()));
  afterEach(() => {
    console.restore();
    history.replaceState(null, '', href);
  });

  it('names the council and the event, and no other', () => {
    const page = 'https://a.example/b?c=d';
    expect(withEvent(page, 'a-b', 'c')).to.equal(`${page}#fumin-event-a-b.c`);
    expect(eventIn(withEvent(page, 'a-b', 'c'), 'a-b')).to.equal('c');
    expect(eventIn(withEvent(page, 'a-b', 'c'), 'a')).to.equal(null);
    expect(eventIn(`${page}#fumin-event-a.`, 'a')).to.equal(null);
    expect(eventIn(page, 'a')).to.equal(null);
  });

  for (const [page, link] of [
    ['#/councils', '?fumin-event=a.b#/councils'],
    ['#!/councils?tab=1', '?fumin-event=a.b#!/councils?tab=1'],
    ['#councils', '?fumin-event=a.b#councils'],
    ['#tab=2', '?fumin-event=a.b#tab=2'],
    ['?q=1?#/c', '?q=1?&fumin-event=a.b#/c'],
    ['?fumin-event=a.old&q=%E4#/c', '?q=%E4&fumin-event=a.b#/c'],
    ['?fumin-event=a.old#', '#fumin-event-a.b'],
    ['#fumin-event-a.old', '#fumin-event-a.b'],
    ['#place', '#fumin-event-a.b'],
  ] as const) {
    it(`keeps the route of a page at "${page}"`, async () => {
      await fixture(html`<p id="place"></p>`);
      const url = withEvent(`https://a.example/${page}`, 'a', 'b');
      expect(url).to.equal(`https://a.example/${link}`);
      expect(eventIn(url, 'a')).to.equal('b');
    });
  }

  it('scrolls once to the event that the page asks for', async () => {
    const element = await timeline(server(), { council: 'whole' });
    await shows(element, 'Market');
    element.event = 'talks';
    await until(() => current(element).length > 0);
    expect(current(element)).to.deep.equal(['Talks']);
    const { top } = eventOf(element, 'Talks').getBoundingClientRect();
    expect(top).to.be.within(-1, innerHeight);
    element.event = null;
    await element.updateComplete;
    expect(current(element)).to.deep.equal([]);
  });

  it('scrolls to the event in the page’s URL, and again when that changes', async () => {
    history.replaceState(null, '', '#fumin-event-whole.market');
    const element = await timeline(server(), { council: 'whole' });
    await shows(element, 'Market');
    await until(() => current(element).length > 0);
    expect(current(element)).to.deep.equal(['Market']);
    location.hash = '#fumin-event-whole.talks';
    await until(() => current(element)[0] === 'Talks');
  });

  it('scrolls to the event that a query names, once, whatever route the page then goes to', async () => {
    history.replaceState(null, '', '?fumin-event=whole.market#/councils');
    const element = await timeline(server(), { council: 'whole' });
    await shows(element, 'Market');
    await until(() => current(element)[0] === 'Market');
    scrollTo(0, 0);
    location.hash = '#/other';
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(scrollY).to.equal(0);
  });

  it('loads earlier pages until its event is found, and no further', async () => {
    const page = (id: string, next: string | null) => ({ events: [{ id, date: '2001', title: `Page ${id}.` }], next });
    const at = server({
      'councils/whole.json': { ...COUNCIL, next: 'two.json' },
      'councils/two.json': page('two', 'three.json'),
      'councils/three.json': page('three', 'four.json'),
      'councils/four.json': page('four', null),
    });
    const element = await timeline(at, { council: 'whole' });
    element.event = 'three';
    await shows(element, 'Page three.');
    await until(() => current(element).length > 0);
    expect(current(element)).to.deep.equal(['Page three.']);
    expect(at.asked).not.to.include('councils/four.json');
  });

  it('is copied from an event, reports the outcome, and leaves the page’s URL as it is', async () => {
    const element = await timeline(server(), { council: 'whole' });
    await shows(element, 'Market');
    const before = location.href;
    const button = eventOf(element, 'Market').querySelector<HTMLButtonElement>('.copy')!;
    const copied: string[] = [];
    const listen = () => {
      const active = root(element).activeElement;
      if (active instanceof HTMLTextAreaElement) copied.push(active.value);
    };
    document.addEventListener('copy', listen);
    button.focus();
    button.click();
    await until(() => button.dataset.said !== undefined);
    document.removeEventListener('copy', listen);
    await element.updateComplete;
    expect(location.href).to.equal(before);
    const [said] = texts(element, '.frame > [role="status"]:not(:empty)').filter((one) => one.includes('ink'));
    expect(`${button.dataset.said}`).to.match(/Link copied|copy it yourself: .*#fumin-event-whole\.market/);
    expect(said ?? folded(root(element).querySelector('.body + [role="status"]'))).to.equal(button.dataset.said);
    for (const link of copied) expect(link).to.equal(`${before.replace(/#.*/, '')}#fumin-event-whole.market`);
  });
});

describe('the upcoming event', () => {
  let console: ReturnType<typeof quiet>;
  beforeEach(() => (console = quiet()));
  afterEach(() => console.restore());

  const PLANNED = {
    ...COUNCIL,
    events: [
      ...COUNCIL.events,
      { id: 'later', date: '2999-05-01', status: 'planned', title: 'Later meeting' },
      {
        id: 'soon',
        date: '2998-05-01T14:00:00+08:00',
        status: 'planned',
        title: 'Next meeting',
        venue: 'Hall, 2nd floor',
      },
      { id: 'off', date: '2997-05-01', status: 'cancelled', title: 'Called off' },
    ],
  };
  const pressed = (element: Element, text: string): void =>
    [...root(element).querySelectorAll('button')].find((one) => folded(one) === text)!.click();

  it('is on top of everything else, and leads to its details', async () => {
    const element = await timeline(server({ 'councils/whole.json': PLANNED }), { council: 'whole' });
    await shows(element, 'Next meeting');
    const panel = root(element).querySelector('.sections > :first-child');
    expect(folded(panel)).to.include('Next meeting').and.include('2998').and.include('Hall, 2nd floor');
    pressed(element, 'Show details');
    expect(folded(root(element).activeElement)).to.equal('Next meeting');
    await expect(element).to.be.accessible();
  });

  it('is saved to a calendar with its time and place', async () => {
    const element = await timeline(server({ 'councils/whole.json': PLANNED }), { council: 'whole' });
    await shows(element, 'Next meeting');
    const make = URL.createObjectURL.bind(URL);
    let file: Blob | null = null;
    let name = '';
    URL.createObjectURL = (blob) => {
      file = blob as Blob;
      return make(file);
    };
    const stop = (event: Event) => {
      if (!(event.target instanceof HTMLAnchorElement)) return;
      name = event.target.download;
      event.preventDefault();
    };
    const click = HTMLAnchorElement.prototype.click;
    HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
      this.addEventListener('click', stop);
      this.dispatchEvent(new MouseEvent('click', { cancelable: true }));
    };
    try {
      pressed(element, 'Add to calendar');
      await until(() => name !== '');
    } finally {
      HTMLAnchorElement.prototype.click = click;
      URL.createObjectURL = make;
    }
    const text = await file!.text();
    expect(name).to.equal('soon.ics');
    expect(text).to.include('DTSTART:29980501T060000Z').and.include('SUMMARY:Next meeting');
    expect(text).to.include('LOCATION:Hall\\, 2nd floor').and.include('UID:whole.soon@');
  });

  it('is left out where nothing is planned', async () => {
    const element = await timeline(server(), { council: 'whole' });
    await shows(element, 'Market');
    expect(root(element).querySelector('.next') === null).to.equal(true);
  });
});
