import { expect, fixture, html } from '@open-wc/testing';
import { useFakeTimers } from 'sinon';

import '../../src/index.js';
import { endpoint, provided, quiet, shows, textOf, until, type Endpoint, type Reply } from '../support.js';
import { SERVED, WIDGETS } from './served-widgets.js';

/** Returns a reply with an ETag, as a web server gives a file. */
const file = (content: object): Reply => {
  const body = JSON.stringify(content);
  const headers = { 'Content-Type': 'application/json', ETag: `"${body.length}-${body}"` };
  return () => new Response(body, { headers });
};

const files = (): Endpoint =>
  endpoint(Object.fromEntries(Object.entries(SERVED).map(([path, content]) => [path, file(content)])));

const card = (refresh?: number) => html`<fumin-station-card .refresh=${refresh} station="tower"></fumin-station-card>`;

const RENAMED = file({ id: 'tower', name: 'Renamed station' });

/** Sets whether the page says that it is hidden. */
function setHidden(hidden: boolean): void {
  Object.defineProperty(document, 'hidden', { value: hidden, configurable: true });
  document.dispatchEvent(new Event('visibilitychange'));
}

describe('refresh', () => {
  let clock: ReturnType<typeof useFakeTimers>;
  let console: ReturnType<typeof quiet>;

  before(() => import('../../src/base/refresh.lazy.js'));

  beforeEach(() => {
    console = quiet();
    clock = useFakeTimers({
      now: Date.now(),
      toFake: ['Date', 'performance', 'setTimeout', 'clearTimeout'],
      shouldAdvanceTime: true,
    });
  });

  afterEach(() => {
    clock.restore();
    console.restore();
    setHidden(false);
    Reflect.deleteProperty(document, 'hidden');
  });

  const pass = async (seconds: number): Promise<void> => {
    // What has been asked for to be loaded, and what an observer has to tell, comes by the real clock.
    for (let frame = 0; frame < 3; frame += 1) await new Promise((resolve) => requestAnimationFrame(resolve));
    await clock.tickAsync(seconds * 1000);
    for (let frame = 0; frame < 3; frame += 1) await new Promise((resolve) => requestAnimationFrame(resolve));
  };

  const asksFor = (server: Endpoint, path: string): number => server.asked.filter((one) => one === path).length;

  for (const [tag, attribute, value, text] of WIDGETS) {
    it(`shows in <${tag}> what the endpoint has changed, and asks at its pace alone`, async () => {
      const server = files();
      const provider = await provided(server, html``);
      const widget = document.createElement(tag);
      widget.setAttribute(attribute, value);
      widget.setAttribute('refresh', '60');
      provider.append(widget);
      await shows(widget, text);
      for (const [path, content] of Object.entries(SERVED))
        server.replies[path] = file(JSON.parse(JSON.stringify(content).replaceAll(text, 'Another text')) as object);
      const asked = server.asked.length;
      await pass(55);
      expect(server.asked.length).to.equal(asked);
      await pass(6);
      await shows(widget, 'Another text');
      expect(textOf(widget)).not.to.include(text);
    });
  }

  it('draws nothing, and tells the page nothing, where nothing has changed', async () => {
    const server = files();
    const provider = await provided(server, card(60));
    const widget = provider.querySelector('fumin-station-card')!;
    await shows(widget, 'Tower station');
    let events = 0;
    provider.addEventListener('fumin-load', () => (events += 1));
    const drawn: MutationRecord[] = [];
    const observer = new MutationObserver((records) => drawn.push(...records));
    observer.observe(widget.shadowRoot!, { subtree: true, childList: true, attributes: true, characterData: true });
    await pass(200);
    expect(asksFor(server, 'stations/tower.json')).to.be.greaterThan(2);
    expect([...drawn, ...observer.takeRecords()]).to.have.length(0);
    expect(events).to.equal(0);
    observer.disconnect();
  });

  it('follows the provider’s pace, and lets a widget have none', async () => {
    const server = files();
    const provider = await provided(
      server,
      html`${card()}<fumin-council-timeline council="main" refresh="0"></fumin-council-timeline>`,
    );
    provider.refresh = 30;
    await shows(provider.querySelector('fumin-station-card')!, 'Tower station');
    await pass(100);
    expect(asksFor(server, 'stations/tower.json')).to.be.greaterThan(3);
    expect(asksFor(server, 'councils/main.json')).to.equal(1);
    provider.refresh = null;
    await provider.updateComplete;
    const asked = server.asked.length;
    await pass(200);
    expect(server.asked.length).to.equal(asked);
  });

  for (const [given, most] of [
    ['1', 7],
    ['-60', 1],
    ['often', 1],
    ['', 1],
  ] as const) {
    it(`takes refresh="${given}" for ${most === 1 ? 'none' : '15 seconds'}`, async () => {
      const server = files();
      const provider = await provided(
        server,
        html`<fumin-station-card station="tower" refresh=${given}></fumin-station-card>`,
      );
      await shows(provider.querySelector('fumin-station-card')!, 'Tower station');
      await pass(100);
      expect(asksFor(server, 'stations/tower.json')).to.be.within(Math.min(most, 5), most);
    });
  }

  it('sends one request for widgets that show the same', async () => {
    const server = files();
    const provider = await provided(server, html`${Array.from({ length: 20 }, () => card(60))}`);
    for (const widget of provider.querySelectorAll('fumin-station-card')) await shows(widget, 'Tower station');
    expect(asksFor(server, 'stations/tower.json')).to.equal(1);
    await pass(62);
    expect(asksFor(server, 'stations/tower.json')).to.equal(2);
  });

  it('asks for nothing while the page is hidden, and at once when it is seen again', async () => {
    const server = files();
    const provider = await provided(server, card(60));
    const widget = provider.querySelector('fumin-station-card')!;
    await shows(widget, 'Tower station');
    await pass(1);
    setHidden(true);
    server.replies['stations/tower.json'] = RENAMED;
    await pass(600);
    expect(asksFor(server, 'stations/tower.json')).to.equal(1);
    setHidden(false);
    await shows(widget, 'Renamed station');
    expect(asksFor(server, 'stations/tower.json')).to.equal(2);
  });

  it('asks for nothing while the widget is out of the window', async () => {
    const server = files();
    const page = await fixture<HTMLElement>(html`<div style="padding-block-start: 300vh"></div>`);
    const provider = await provided(server, card(60));
    page.append(provider);
    await shows(provider.querySelector('fumin-station-card')!, 'Tower station');
    await pass(1);
    const asked = server.asked.length;
    await pass(300);
    expect(server.asked.length).to.equal(asked);
    provider.querySelector('fumin-station-card')!.scrollIntoView();
    await until(() => server.asked.length > asked, 'the endpoint to be asked');
  });

  it('asks an endpoint that fails ever more rarely, says so, and recovers by itself', async () => {
    const server = files();
    const provider = await provided(server, card(60));
    const widget = provider.querySelector('fumin-station-card')!;
    await shows(widget, 'Tower station');
    server.replies['stations/tower.json'] = 410;
    await pass(61);
    const first = asksFor(server, 'stations/tower.json');
    await pass(600);
    expect(asksFor(server, 'stations/tower.json') - first).to.be.within(1, 3);
    expect(textOf(widget)).to.include('Tower station');
    server.replies['stations/tower.json'] = RENAMED;
    await pass(1000);
    await shows(widget, 'Renamed station');
  });

  it('leaves the pages that a reader has loaded', async () => {
    const [first, further] = [
      { id: 'a', name: 'First station' },
      { id: 'b', name: 'Further station' },
    ];
    const server = files();
    server.replies['stations.json'] = file({ stations: [first], next: 'stations-2.json' });
    server.replies['stations-2.json'] = file({ stations: [further] });
    const provider = await provided(server, html`<fumin-district-map view="list" refresh="60"></fumin-district-map>`);
    const widget = provider.querySelector('fumin-district-map')!;
    await shows(widget, 'Further station');
    server.replies['stations.json'] = file({ stations: [{ id: 'a', name: 'Renamed' }], next: 'stations-2.json' });
    await pass(130);
    expect(textOf(widget)).to.include('First station').and.to.include('Further station');
  });

  it('stops with the widget', async () => {
    const server = files();
    const provider = await provided(server, card(60));
    const widget = provider.querySelector('fumin-station-card')!;
    await shows(widget, 'Tower station');
    await pass(1);
    widget.remove();
    await pass(300);
    expect(asksFor(server, 'stations/tower.json')).to.equal(1);
    provider.append(widget);
    await pass(121);
    expect(asksFor(server, 'stations/tower.json')).to.be.greaterThan(1);
  });
});
