import { expect, fixture, html, oneEvent } from '@open-wc/testing';

import type { FuminErrorEvent } from '../../src/base/events.js';
import { FuminCouncilTimeline } from '../../src/council-timeline/index.js';
import { endpoint, provided, quiet, setData, shows, textOf, until } from '../support.js';
import { COUNCIL, DISTRICT, eventOf, folded, server, texts, timeline, unfold } from './fixtures.js';

describe('<fumin-council-timeline>', () => {
  let console: ReturnType<typeof quiet>;
  beforeEach(() => (console = quiet()));
  afterEach(() => console.restore());

  const facts = (event: Element) =>
    [...event.querySelectorAll('dl > div')].map((row) => [
      folded(row.querySelector('dt')),
      ...[...row.querySelectorAll('dd')].map(folded),
    ]);

  it('shows who chaired when, and makes up no unknown start or end', async () => {
    const element = await timeline(server());
    await shows(element, 'Rotating chair');
    expect(texts(element, '[aria-labelledby="chair"] li')).to.deep.equal([
      'January – March 2021 Ding Acting chair',
      'from 29 June 2020 Chen Head, The Group Took over from Xie · Latest on record, end date not recorded',
      'until 29 June 2020 Xie Deputy Secretary of the Daily Start date not recorded',
    ]);
    expect(textOf(element)).not.to.match(/to present|until today|until now/i);
  });

  it('lists events by day, each an article named by its title', async () => {
    const element = await timeline(server());
    await shows(element, 'Market');
    await unfold(element);
    expect(texts(element, '.events h4')).to.deep.equal(['28 November 2021', '29 June 2020', '2020', 'Undated']);
    expect(texts(element, '.events h5')).to.deep.equal(['Market', 'Handover of the chair', 'Something else', 'Talks']);
    for (const article of element.shadowRoot!.querySelectorAll('.events ol > li > article')) {
      const title = element.shadowRoot!.getElementById(article.getAttribute('aria-labelledby')!);
      expect(title === article.querySelector('h5')).to.equal(true);
    }
  });

  it('reverses the order of terms and events, and reads an unknown order as newest first', async () => {
    const oldest = await timeline(server(), { order: 'oldest' });
    await shows(oldest, 'Market');
    await shows(oldest, 'Rotating chair');
    await unfold(oldest);
    expect(texts(oldest, '.events h4')).to.deep.equal(['2020', '29 June 2020', '28 November 2021', 'Undated']);
    expect(texts(oldest, '.rows b')).to.deep.equal(['Xie', 'Chen', 'Ding']);
    oldest.setAttribute('order', 'sideways');
    await oldest.updateComplete;
    expect(texts(oldest, '.events h4')[0]).to.equal('28 November 2021');
  });

  it('shows everything that is known about an event', async () => {
    const at = server();
    const element = await timeline(at);
    await shows(element, 'Call to act together');
    await unfold(element);
    const event = eventOf(element, 'Handover of the chair');
    expect(facts(event)).to.deep.equal([
      ['Hosted by', 'Zhou Secretary'],
      ['Attended by', 'Wang Wu'],
      ['Organizations', 'The Daily; The Group'],
      ['Venue', 'Assembly hall'],
      ['Related councils', 'The Street; Lane circle (lead)'],
      ['Initiative', 'Call to act together'],
    ]);
    expect(folded(event)).to.include('Handover').and.include('The plaque went').and.include('1,260 guests');
    const time = event.closest('.day')!.querySelector<HTMLTimeElement>('h4 time')!;
    expect([time.dateTime, time.textContent]).to.deep.equal(['2020-06-29', '29 June 2020']);
    expect(event.querySelector('h5 a')!.getAttribute('href')).to.equal('https://example.com/handover');
    const image = event.querySelector('img')!;
    expect(image.getAttribute('src')).to.equal(`${at.url}hall.svg`);
    expect([image.alt, image.width > 0, image.loading]).to.deep.equal(['The hall', true, 'lazy']);
    expect([image.getAttribute('width'), image.getAttribute('height')]).to.deep.equal(['1200', '800']);
    expect(folded(event)).to.include('A photographer');
    await expect(element).to.be.accessible();
  });

  it('marks a council as leading only where the data say so', async () => {
    const { lead, ...event } = COUNCIL.events[0]!;
    expect(lead).to.equal('lane');
    const element = await timeline(server({ 'councils/whole.json': { ...COUNCIL, events: [event] } }));
    await shows(element, 'Lane circle');
    await unfold(element);
    expect(facts(eventOf(element, 'Handover of the chair'))).to.deep.include([
      'Related councils',
      'The Street; Lane circle',
    ]);
  });

  it('says that an initiative was proposed, and anything else published, by somebody', async () => {
    const labelled = async (kind: string) => {
      const events = [{ id: 'a', title: 'Something', kind, people: [{ name: 'Gao', part: 'publisher' }] }];
      const element = await timeline(server({ 'councils/whole.json': { ...COUNCIL, events } }));
      await shows(element, 'Gao');
      await unfold(element);
      return facts(eventOf(element, 'Something'));
    };
    expect(await labelled('initiative')).to.deep.equal([['Proposed by', 'Gao']]);
    expect(await labelled('publication')).to.deep.equal([['Presented by', 'Gao']]);
  });

  it('draws a handover with both chairs, and names neither twice', async () => {
    const element = await timeline(server());
    await shows(element, 'Chen');
    const event = eventOf(element, 'Handover of the chair');
    expect(folded(event.querySelector('.handover'))).to.equal(
      'Outgoing chair Xie Editor hands over to Incoming chair Chen Head',
    );
    expect(folded(event.querySelector('dl'))).not.to.include('Xie');
  });

  it('draws the known side of a handover alone, and makes up no other side', async () => {
    const people = [{ name: 'Chen', part: 'incoming-chair' }];
    const element = await timeline(
      server({ 'councils/whole.json': { ...COUNCIL, events: [{ id: 'a', title: 'Start', people }] } }),
    );
    await shows(element, 'Start');
    expect(folded(eventOf(element, 'Start').querySelector('.handover'))).to.equal('Incoming chair Chen');
  });

  it('shows that an event was not held, why, and its kind where it is known', async () => {
    const element = await timeline(server());
    await shows(element, 'Market');
    await unfold(element);
    const market = folded(eventOf(element, 'Market'));
    expect(market).to.include('Activity · Cancelled').and.include('Strong winds.');
    // Browsers differ in the spaces about the dash.
    expect(market).to.match(/28\s?–\s?29 November 2021/);
    expect(folded(eventOf(element, 'Talks'))).to.equal('Talks Seminar');
    expect(folded(eventOf(element, 'Something else'))).to.equal('Something else');
    expect(folded(eventOf(element, 'Handover of the chair'))).not.to.include('Held ·');
  });

  it('shows members with their dates, and programmes with all their lists', async () => {
    const element = await timeline(server());
    await shows(element, 'Joint action');
    await unfold(element);
    expect(texts(element, '[aria-labelledby="members"] li')).to.deep.equal([
      'The Daily 2019 – 2021',
      'The Group from 29 June 2020',
      'The School',
    ]);
    const programme = element.shadowRoot!.querySelector('[aria-labelledby="programme-action"]')!;
    expect([...programme.querySelectorAll('h4, h5')].map(folded)).to.deep.equal([
      'Joint action 2020',
      'Principles',
      'Goals',
      'Themes',
    ]);
    expect([...programme.querySelectorAll('li')].map(folded)).to.deep.equal([
      'Build together',
      'Share',
      'Life',
      'Grids Deepen them.',
      'Brand',
    ]);
    expect(folded(programme)).to.include('2020');
  });

  it('shows the council’s area, name and description', async () => {
    const element = await timeline(server(), { council: 'whole' });
    await shows(element, 'The Street');
    expect(texts(element, 'header > *')).to.deep.equal(['The Street', 'Joint Conference', 'What it is.']);
    expect(textOf(element)).to.include('A report · 2020');
  });

  it('does not repeat the area of a council that is named after it', async () => {
    const named = { ...COUNCIL, name: 'The Street conference' };
    const element = await timeline(server({ 'councils/whole.json': named }));
    await shows(element, 'The Street conference');
    expect(texts(element, 'header > *').slice(0, 2)).to.deep.equal(['Subdistrict', 'The Street conference']);
  });

  it('looks complete with names alone', async () => {
    const bare = { id: 'whole', name: 'Bare', events: [{ id: 'a', title: 'Event' }] };
    const element = await timeline(server({ 'councils/whole.json': bare }));
    await shows(element, 'Bare');
    expect(textOf(element)).to.equal('Bare Chronicle Undated Event');
    await expect(element).to.be.accessible();
  });

  it('reads null as unknown', async () => {
    const nulls = (thing: object, kept: object) => ({
      ...Object.fromEntries(Object.keys(thing).map((key) => [key, null])),
      ...kept,
    });
    const events = [nulls(COUNCIL.events[0]!, { id: 'a', title: 'Event' })];
    const terms = [nulls(COUNCIL.terms[0]!, { id: 't' })];
    const council = nulls(COUNCIL, { id: 'whole', name: 'Bare', events, terms });
    const element = await timeline(server({ 'councils/whole.json': council }));
    await shows(element, 'Rotating chair');
    expect(textOf(element)).to.equal('Bare Rotating chair Dates unknown Name not recorded Chronicle Undated Event');
  });

  it('uses the language of the page around it, and follows when that changes', async () => {
    const element = await timeline(server(), { lang: 'zh-CN' });
    await shows(element, '轮值主席交接');
    await shows(element, '有记录的最近一任');
    expect(textOf(element)).to.include('自2020年6月29日起').and.include('至2020年6月29日').and.include('日期不详');
    expect(textOf(element)).to.include('示例街道').and.include('卸任主席');
    element.parentElement!.lang = 'en-GB';
    await shows(element, 'Handover of the chair');
    expect(textOf(element)).not.to.include('轮值');
  });

  it('marks a text in another language with that language', async () => {
    const events = [{ id: 'a', title: { 'zh-Hans': '只有中文' } }];
    const element = await timeline(server({ 'councils/whole.json': { ...COUNCIL, events } }));
    await shows(element, '只有中文');
    expect(element.shadowRoot!.querySelector('h5 [lang]')!.getAttribute('lang')).to.equal('zh-Hans');
  });

  it('shows text as text, and links to http(s) URLs alone', async () => {
    const mischief = '<img src=x onerror="window.hacked=1">';
    const event = { ...COUNCIL.events[0], title: mischief, summary: mischief, url: 'javascript:window.hacked=1' };
    const images = [{ src: 'javascript:0' }, { src: 'data:image/png;base64,AAAA' }];
    const hostile = { ...COUNCIL, name: mischief, events: [{ ...event, images }] };
    const element = await timeline(server({ 'councils/whole.json': hostile }));
    await shows(element, mischief);
    expect(element.shadowRoot!.querySelector('img, .events a') === null).to.equal(true);
    expect(window).not.to.have.property('hacked');
  });

  it('keeps everything within its box, however long the names are', async () => {
    const long = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft';
    const person = { name: long, title: long, organization: `${long} ${long}`, part: 'incoming-chair' };
    const event = { ...COUNCIL.events[0], title: long, people: [person, { ...person, part: 'host' }], venue: long };
    const council = { ...COUNCIL, name: long, events: [event], members: [{ organization: long }] };
    for (const width of ['18rem', '48rem', '72rem']) {
      const element = await timeline(server({ 'councils/whole.json': council }));
      element.parentElement!.style.width = width;
      await shows(element, long);
      const frame = element.shadowRoot!.querySelector('.frame')!;
      expect(frame.scrollWidth, width).to.be.at.most(frame.clientWidth);
      const edge = element.getBoundingClientRect().right;
      for (const part of element.shadowRoot!.querySelectorAll('h2, h5, p, li, dd, .handover')) {
        expect(part.getBoundingClientRect().right, width).to.be.at.most(edge + 1);
      }
    }
  });

  it('lays out a long history as it scrolls into view, with all of it in the page', async () => {
    const events = Array.from({ length: 120 }, (_, index) => ({
      id: `e${index}`,
      date: `${1900 + index}`,
      title: `Event ${index}.`,
    }));
    const element = await timeline(server({ 'councils/whole.json': { ...COUNCIL, events } }));
    await shows(element, 'Event 0.');
    await until(() => texts(element, '.events h5').length === 120, 'the events that are drawn when idle');
    const visibility = (at: FuminCouncilTimeline) =>
      getComputedStyle(at.shadowRoot!.querySelector('.day')!).getPropertyValue('content-visibility');
    expect(texts(element, '.events h5')).to.have.length(120);
    if (CSS.supports('content-visibility', 'auto')) expect(visibility(element)).to.equal('auto');
    const short = await timeline(server());
    await shows(short, 'Market');
    expect(visibility(short)).not.to.equal('auto');
  });

  it('leaves out broken items, shows the rest, and reports where they are', async () => {
    const at = server({ 'councils/whole.json': { ...COUNCIL, events: [{ id: 'a' }, ...COUNCIL.events] } });
    const provider = await provided(at, html`<div lang="en"></div>`);
    const faults: FuminErrorEvent[] = [];
    provider.addEventListener('fumin-error', (event) => faults.push(event));
    const element = new FuminCouncilTimeline();
    provider.firstElementChild!.append(element);
    await shows(element, 'Market');
    await until(() => faults.length > 0, 'fumin-error');
    expect(faults[0]!.detail.problem.errors![0]!.pointer).to.equal('/events/0/title');
  });

  it('takes a council by property, and requests nothing', async () => {
    const at = server();
    const provider = await provided(at, html`<div lang="en"></div>`);
    const element = new FuminCouncilTimeline();
    setData(element, { ...COUNCIL, next: 'further.json' });
    provider.firstElementChild!.append(element);
    await shows(element, 'Market');
    expect(at.asked).to.deep.equal([]);
    expect(element.shadowRoot!.querySelector('#earlier') === null).to.equal(true);
    expect(textOf(element)).to.include('This is not all');
    element.data = null;
    await shows(element, 'There is no council to show.');
    await expect(element).to.be.accessible();
  });

  it('shows that nothing is recorded yet, under the council’s name', async () => {
    const element = await timeline(server(), { council: 'schools-council' });
    await shows(element, 'No terms and no events');
    expect(texts(element, 'h2')).to.deep.equal(['Schools']);
    expect(element.shadowRoot!.querySelector('section') === null).to.equal(true);
    await expect(element).to.be.accessible();
  });

  it('shows loading and failure, and recovers when a reader tries again', async () => {
    let answer!: (response: Response) => void;
    const at = server({ 'councils/whole.json': () => new Promise<Response>((resolve) => (answer = resolve)) });
    const element = await timeline(at);
    await until(() => at.asked.includes('councils/whole.json'));
    expect(element.shadowRoot!.querySelector('.frame')!.getAttribute('aria-busy')).to.equal('true');
    await expect(element).to.be.accessible();
    answer(new Response(null, { status: 403 }));
    await shows(element, 'You are not allowed to see this.');
    await expect(element).to.be.accessible();
    at.replies['councils/whole.json'] = COUNCIL;
    element.shadowRoot!.querySelector('button')!.click();
    await shows(element, 'Market');
  });

  it('offers to request the district again where it needs one', async () => {
    const at = server({ 'district.json': 403 });
    const element = await timeline(at);
    await shows(element, 'You are not allowed to see this.');
    at.replies['district.json'] = DISTRICT;
    element.shadowRoot!.querySelector('button')!.click();
    await shows(element, 'Market');
  });

  it('needs no district where the council is named', async () => {
    const element = await timeline(server({ 'district.json': 404 }), { council: 'whole' });
    await shows(element, 'Market');
    await unfold(element);
    const held = facts(eventOf(element, 'Handover of the chair')).find(([label]) => label === 'Related councils');
    expect(held).to.deep.equal(['Related councils', 'Joint Conference; 1 more']);
  });

  it('shows the age of an earlier copy while the endpoint fails', async () => {
    const at = server();
    const element = await timeline(at);
    await shows(element, 'Market');
    at.replies['councils/whole.json'] = 500;
    await element.reload();
    await shows(element, 'This cannot be updated just now');
    expect(textOf(element)).to.include('Market');
    await expect(element).to.be.accessible();
  });

  it('requests nothing where the page names no endpoint, and reports it', async () => {
    const element = await fixture<FuminCouncilTimeline>(
      html`<fumin-council-timeline lang="en"></fumin-council-timeline>`,
    );
    expect(textOf(element)).to.equal('This section has not been set up yet.');
    await expect(element).to.be.accessible();
  });

  it('shows its light-DOM content until the data have loaded', async () => {
    const at = endpoint({ 'district.json': 404 });
    const provider = await provided(
      at,
      html`<fumin-council-timeline lang="en">The history is at the office.</fumin-council-timeline>`,
    );
    const element = provider.querySelector('fumin-council-timeline')!;
    await shows(element, 'could not be found');
    expect(textOf(element)).to.include('The history is at the office.');
    at.replies['district.json'] = DISTRICT;
    at.replies['councils/whole.json'] = COUNCIL;
    const loaded = oneEvent(element, 'fumin-load');
    await element.reload();
    await loaded;
    await shows(element, 'Market');
    expect(textOf(element)).not.to.include('at the office');
  });

  it('is the same whether its attributes are set before or after the upgrade', async () => {
    const at = server();
    const provider = await provided(at, html`<div lang="en"></div>`);
    const before = document.createElement('fumin-council-timeline');
    before.setAttribute('council', 'whole');
    before.setAttribute('order', 'oldest');
    provider.firstElementChild!.append(before);
    const after = document.createElement('fumin-council-timeline');
    provider.firstElementChild!.append(after);
    after.setAttribute('order', 'oldest');
    after.setAttribute('council', 'whole');
    for (const one of [before, after]) await shows(one, 'Call to act together');
    expect(textOf(after)).to.equal(textOf(before));
  });
});
