import { expect, html } from '@open-wc/testing';

import type { FuminErrorEvent } from '../../../src/base/events.js';
import type { FuminCouncilTimeline } from '../../../src/council-timeline/index.js';
import { type Endpoint, type Reply, provided, quiet, shows, textOf, until } from '../../support.js';
import { COUNCIL, server, texts, timeline } from '../fixtures.js';

const FIRST = {
  ...COUNCIL,
  events: [
    { id: 'b', date: '2021', title: 'B' },
    { id: 'undated', title: 'Undated one' },
  ],
  next: 'whole-2.json',
};
const SECOND = {
  events: [
    { id: 'b', date: '2021', title: 'B again' },
    { id: 'a', date: '2020', title: 'A', images: [{ src: 'pictures/a.svg' }] },
  ],
  next: 'older/whole-3.json',
};
const THIRD = { events: [{ id: 'z', date: '2019', title: 'Z' }], next: null };

const paged = (more: Record<string, Reply> = {}): Endpoint =>
  server({
    'councils/whole.json': FIRST,
    'councils/whole-2.json': SECOND,
    'councils/older/whole-3.json': THIRD,
    ...more,
  });

const button = (element: FuminCouncilTimeline) => element.shadowRoot!.querySelector<HTMLButtonElement>('#earlier')!;
const titles = (element: FuminCouncilTimeline) => texts(element, '.events h5');

async function ready(at: Endpoint, options = {}): Promise<FuminCouncilTimeline> {
  const element = await timeline(at, { council: 'whole', ...options });
  await shows(element, 'Load earlier events');
  return element;
}

describe('loading earlier events in <fumin-council-timeline>', () => {
  let console: ReturnType<typeof quiet>;
  beforeEach(() => (console = quiet()));
  afterEach(() => console.restore());

  it('loads page after page, each event once, until there is no more', async () => {
    const element = await ready(paged());
    button(element).click();
    await until(() => titles(element).includes('A'));
    expect(titles(element)).to.deep.equal(['B', 'A', 'Undated one']);
    button(element).click();
    await until(() => titles(element).includes('Z'));
    expect(titles(element)).to.deep.equal(['B', 'A', 'Z', 'Undated one']);
    expect(button(element) === null).to.equal(true);
    await expect(element).to.be.accessible();
  });

  it('resolves URLs in a page against that page', async () => {
    const at = paged();
    const element = await ready(at);
    button(element).click();
    await until(() => titles(element).includes('A'));
    expect(element.shadowRoot!.querySelector('img')!.getAttribute('src')).to.equal(`${at.url}councils/pictures/a.svg`);
  });

  it('moves focus to the first new event, in either order', async () => {
    for (const order of ['newest', 'oldest']) {
      const element = await ready(paged(), { order });
      button(element).focus();
      button(element).click();
      await until(() => titles(element).includes('A'));
      await element.updateComplete;
      await until(() => element.shadowRoot!.activeElement?.textContent === 'A', `focus, ${order}`);
    }
  });

  it('leaves focus where a reader has moved it meanwhile', async () => {
    const at = paged();
    const provider = await provided(
      at,
      html`<div lang="en"><fumin-council-timeline council="whole"></fumin-council-timeline><input /></div>`,
    );
    const element = provider.querySelector('fumin-council-timeline')!;
    await shows(element, 'Load earlier events');
    button(element).focus();
    button(element).click();
    provider.querySelector('input')!.focus();
    await until(() => titles(element).includes('A'));
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(document.activeElement === provider.querySelector('input')).to.equal(true);
  });

  it('is busy while a page loads, keeps focus, and requests it once', async () => {
    let answer!: (response: Response) => void;
    const at = paged({ 'councils/whole-2.json': () => new Promise<Response>((resolve) => (answer = resolve)) });
    const element = await ready(at);
    button(element).focus();
    button(element).click();
    await until(() => button(element).getAttribute('aria-busy') === 'true');
    button(element).click();
    expect(button(element).textContent).to.include('Loading');
    expect(element.shadowRoot!.activeElement === button(element)).to.equal(true);
    await expect(element).to.be.accessible();
    answer(Response.json(SECOND));
    await until(() => titles(element).includes('A'));
    expect(at.asked.filter((path) => path === 'councils/whole-2.json')).to.have.length(1);
    expect(button(element).getAttribute('aria-busy')).to.equal('false');
  });

  it('shows beside the button why a page failed to load, and tries again', async () => {
    const at = paged({ 'councils/whole-2.json': 403 });
    const element = await ready(at);
    const problems: FuminErrorEvent[] = [];
    element.addEventListener('fumin-error', (event) => problems.push(event));
    button(element).click();
    await shows(element, 'You are not allowed to see this.');
    expect(titles(element)).to.deep.equal(['B', 'Undated one']);
    expect(button(element).textContent).to.include('Try again');
    await until(() => problems.length > 0, 'fumin-error');
    expect(problems[0]!.detail.problem.status).to.equal(403);
    await expect(element).to.be.accessible();
    at.replies['councils/whole-2.json'] = SECOND;
    button(element).click();
    await until(() => titles(element).includes('A'));
    expect(textOf(element)).not.to.include('not allowed');
  });

  it('reports the broken items of a page, and shows the rest', async () => {
    const broken = { events: [{ id: 'x', date: '2020-13', title: 'X' }, ...SECOND.events], next: null };
    const element = await ready(paged({ 'councils/whole-2.json': broken }));
    const problems: FuminErrorEvent[] = [];
    element.addEventListener('fumin-error', (event) => problems.push(event));
    button(element).click();
    await until(() => titles(element).includes('A'));
    await until(() => problems.length > 0, 'fumin-error');
    expect(problems[0]!.detail.problem.errors![0]!.pointer).to.equal('/events/0/date');
  });

  it('ignores a page that arrives after another council was requested', async () => {
    let answer!: (response: Response) => void;
    const at = paged({ 'councils/whole-2.json': () => new Promise<Response>((resolve) => (answer = resolve)) });
    const element = await ready(at);
    button(element).click();
    await until(() => at.asked.includes('councils/whole-2.json'));
    element.council = 'lane';
    await shows(element, 'Lane event');
    answer(Response.json(SECOND));
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(titles(element)).to.deep.equal(['Lane event']);
  });

  it('follows neither a circle of pages nor a URL that is not the endpoint’s', async () => {
    const element = await ready(paged({ 'councils/whole-2.json': { ...SECOND, next: 'whole-2.json' } }));
    button(element).click();
    await until(() => titles(element).includes('A'));
    expect(button(element) === null).to.equal(true);
    await shows(element, 'This is not all');
    const away = await ready(paged({ 'councils/whole.json': { ...FIRST, next: 'https://elsewhere.example/x.json' } }));
    button(away).click();
    await shows(away, 'cannot be read');
  });

  it('shows that the list is incomplete where the next page cannot be requested', async () => {
    for (const next of ['http://[', 'javascript:0']) {
      const at = paged({ 'councils/whole.json': { ...FIRST, next } });
      const lost = await timeline(at, { council: 'whole' });
      await shows(lost, 'This is not all');
      expect(button(lost) === null).to.equal(true);
    }
  });

  it('starts again after it was removed from the page while loading', async () => {
    let answer!: (response: Response) => void;
    const at = paged({ 'councils/whole-2.json': () => new Promise<Response>((resolve) => (answer = resolve)) });
    const element = await ready(at);
    button(element).click();
    await until(() => at.asked.includes('councils/whole-2.json'));
    const parent = element.parentElement!;
    element.remove();
    await new Promise((resolve) => setTimeout(resolve, 0));
    parent.append(element);
    answer(Response.json(SECOND));
    await element.updateComplete;
    expect(button(element).getAttribute('aria-busy')).to.equal('false');
    at.replies['councils/whole-2.json'] = SECOND;
    button(element).click();
    await until(() => titles(element).includes('A'));
  });

  it('puts the button above the events where the oldest come first', async () => {
    const element = await ready(paged(), { order: 'oldest' });
    const first = element.shadowRoot!.querySelector('.events h5')!;
    expect(button(element).compareDocumentPosition(first) & Node.DOCUMENT_POSITION_FOLLOWING).not.to.equal(0);
  });
});
