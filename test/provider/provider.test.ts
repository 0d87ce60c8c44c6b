import { expect, fixture, html } from '@open-wc/testing';

import '../../src/station-card/index.js';
import { define } from '../../src/base/define.js';
import { FuminSelectEvent } from '../../src/base/events.js';
import { formatSelection, parseSelection } from '../../src/base/selection.js';
import { VERSION } from '../../src/base/version.js';
import type { FuminProvider } from '../../src/provider/index.js';
import type { FuminStationCard } from '../../src/station-card/index.js';
import { endpoint, provided, quiet, shows, textOf, until } from '../support.js';

const STATION = { id: 'tower', name: 'Tower station' };

describe('<fumin-provider>', () => {
  let console: ReturnType<typeof quiet>;
  beforeEach(() => (console = quiet()));
  afterEach(() => console.restore());

  it('shares one request among widgets that need the same resource', async () => {
    const server = endpoint({ 'stations/tower.json': STATION });
    const card = html`<fumin-station-card lang="en" station="tower"></fumin-station-card>`;
    const provider = await provided(server, html`${card}${card}${card}`);
    for (const element of provider.querySelectorAll('fumin-station-card')) await shows(element, 'Tower station');
    expect(server.asked).to.deep.equal(['stations/tower.json']);
  });

  it('reaches widgets in the shadow trees of a page', async () => {
    const provider = await provided(endpoint({ 'stations/tower.json': STATION }), html`<div></div>`);
    const shadow = provider.firstElementChild!.attachShadow({ mode: 'open' });
    shadow.append(document.createElement('fumin-station-card'));
    shadow.querySelector('fumin-station-card')!.setAttribute('station', 'tower');
    await shows(shadow.querySelector('fumin-station-card')!, 'Tower station');
  });

  it('reaches widgets that were upgraded before it, as when a script comes after the markup', async () => {
    const server = endpoint({ 'stations/tower.json': STATION });
    // An element of another name, defined later with the same class, stands in for a provider that is not yet defined.
    const container = await fixture(
      html`<late-provider><fumin-station-card station="tower"></fumin-station-card></late-provider>`,
    );
    const card = container.querySelector('fumin-station-card')!;
    await card.updateComplete;
    const { FuminProvider: Provider } = await import('../../src/provider/fumin-provider.js');
    customElements.define('late-provider', class extends Provider {});
    Object.assign(container, { endpoint: server.url, fetch: server.fetch });
    await shows(card, 'Tower station');
  });

  it('gives its selection to a widget of another version, by the context protocol', async () => {
    const provider = await provided(endpoint({}), html`<i></i>`);
    const widget = provider.firstElementChild!;
    const received: unknown[] = [];
    let unsubscribe: (() => void) | undefined;
    const request = {
      context: Symbol.for('fumin/selection@1'),
      contextTarget: widget,
      subscribe: true,
      callback: (value: unknown, end?: () => void) => {
        received.push(value);
        unsubscribe = end;
      },
    };
    // Asked twice, as when another provider appears, it still subscribes once.
    for (let times = 0; times < 2; times += 1)
      widget.dispatchEvent(Object.assign(new Event('context-request', { bubbles: true, composed: true }), request));
    const selection = { type: 'station', id: 'tower' } as const;
    widget.dispatchEvent(new FuminSelectEvent(selection));
    expect(received).to.deep.equal([null, null, selection]);
    unsubscribe!();
    widget.dispatchEvent(new FuminSelectEvent(null));
    expect(received).to.have.lengthOf(3);
  });

  it('is waited for under a name of the page’s own, by widgets under names of their own', async () => {
    const server = endpoint({ 'stations/tower.json': STATION, 'district.json': { id: 'd', name: 'D' } });
    const classes: Record<string, CustomElementConstructor> = {
      'partner-card': (await import('../../src/station-card/fumin-station-card.js')).FuminStationCard,
      'partner-map': (await import('../../src/district-map/fumin-district-map.js')).FuminDistrictMap,
      'partner-timeline': (await import('../../src/council-timeline/fumin-council-timeline.js')).FuminCouncilTimeline,
      'partner-form': (await import('../../src/pledge-form/fumin-pledge-form.js')).FuminPledgeForm,
    };
    for (const [tag, Widget] of Object.entries(classes)) customElements.define(tag, class extends Widget {});
    const { FuminProvider: Provider } = await import('../../src/provider/fumin-provider.js');
    const provider = await fixture(html`
      <partner-provider lang="en">
        <div></div>
      </partner-provider>
    `);
    const root = provider.firstElementChild!.attachShadow({ mode: 'open' });
    const widgets = Object.keys(classes).map((tag) => document.createElement(tag));
    widgets[0]!.setAttribute('station', 'tower');
    root.append(...widgets);
    await new Promise((resolve) => setTimeout(resolve, 500));
    for (const widget of widgets) {
      expect(textOf(widget), widget.localName).not.to.include('has not been set up');
      expect(widget.shadowRoot!.querySelector('.skeleton'), widget.localName).not.to.equal(null);
    }
    Object.assign(provider, { endpoint: server.url, fetch: server.fetch });
    customElements.define('partner-provider', class extends Provider {});
    await shows(widgets[0]!, 'Tower station');
    for (const widget of widgets) expect(textOf(widget), widget.localName).not.to.include('has not been set up');
    expect(server.asked).to.include('stations/tower.json').and.to.include('district.json');
  });

  it('is not waited for where the page names an endpoint, and for 3 seconds where it does not', async () => {
    // An element that is never defined, as the components of some frameworks are.
    const alone = await fixture(
      html`<never-defined lang="en"><fumin-station-card></fumin-station-card></never-defined>`,
    );
    const card = alone.firstElementChild!;
    const start = performance.now();
    await until(() => textOf(card).includes('Loading'));
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    await shows(card, 'has not been set up');
    expect(performance.now() - start).to.be.greaterThan(2_500);
    const meta = Object.assign(document.createElement('meta'), { name: 'fumin-endpoint', content: endpoint({}).url });
    document.head.append(meta);
    const named = await fixture(
      html`<never-defined lang="en"><fumin-station-card></fumin-station-card></never-defined>`,
    );
    expect((named.firstElementChild as FuminStationCard).client !== null).to.equal(true);
    meta.remove();
  });

  it('gives way to an endpoint nearer to the widget', async () => {
    const far = endpoint({ 'stations/tower.json': { ...STATION, name: 'Far' } });
    const near = endpoint({ 'stations/tower.json': { ...STATION, name: 'Near' } });
    const provider = await provided(
      far,
      html`<fumin-provider .endpoint=${near.url} .fetch=${near.fetch}>
        <fumin-station-card station="tower"></fumin-station-card>
      </fumin-provider>`,
    );
    await shows(provider.querySelector('fumin-station-card')!, 'Near');
    expect(far.asked).to.deep.equal([]);
  });

  it('loads again when its endpoint changes, and drops a late answer of the previous one', async () => {
    let answer!: (response: Response) => void;
    const slow = endpoint({ 'stations/tower.json': () => new Promise<Response>((resolve) => (answer = resolve)) });
    const quick = endpoint({ 'stations/tower.json': { ...STATION, name: 'New' } });
    const provider = await provided(slow, html`<fumin-station-card station="tower"></fumin-station-card>`);
    const card = provider.querySelector('fumin-station-card')!;
    await until(() => slow.asked.length > 0);
    Object.assign(provider, { endpoint: quick.url, fetch: quick.fetch });
    await shows(card, 'New');
    answer(
      new Response(JSON.stringify({ ...STATION, name: 'Old' }), { headers: { 'Content-Type': 'application/json' } }),
    );
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(textOf(card)).to.include('New').and.not.include('Old');
  });

  it('uses the endpoint that the page names where it has none of its own', async () => {
    const server = endpoint({ 'stations/tower.json': STATION });
    const meta = Object.assign(document.createElement('meta'), { name: 'fumin-endpoint', content: server.url });
    document.head.append(meta);
    const provider = await fixture<FuminProvider>(
      html`<fumin-provider .fetch=${server.fetch}
        ><fumin-station-card station="tower"></fumin-station-card
      ></fumin-provider>`,
    );
    await shows(provider.querySelector('fumin-station-card')!, 'Tower station');
    meta.remove();
  });

  it('warns once of an invalid endpoint, and sends no request', async () => {
    const provider = await fixture<FuminProvider>(
      html`<fumin-provider endpoint="javascript:alert(1)"
        ><fumin-station-card station="tower"></fumin-station-card
      ></fumin-provider>`,
    );
    await provider.updateComplete;
    expect(console.warnings.filter((warning) => warning.includes('is no http(s) URL'))).to.have.length(1);
  });

  it('lets a page cancel a choice', async () => {
    const server = endpoint({ 'stations/tower.json': STATION });
    const provider = await provided(server, html`<div><fumin-station-card lang="en"></fumin-station-card></div>`);
    const card = provider.querySelector('fumin-station-card')!;
    provider.firstElementChild!.addEventListener('fumin-select', (event) => event.preventDefault());
    card.dispatchEvent(new FuminSelectEvent({ type: 'station', id: 'tower' }));
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(server.asked).not.to.include('stations/tower.json');
  });

  it('takes up no space of its own', async () => {
    const provider = await provided(endpoint({}), html``);
    expect(getComputedStyle(provider).display).to.equal('contents');
  });
});

describe('a widget without a provider', () => {
  it('shares its requests with others at the same endpoint', async () => {
    const { fetch } = window;
    const server = endpoint({ 'stations/tower.json': STATION });
    window.fetch = server.fetch;
    const card = html`<fumin-station-card endpoint=${server.url} station="tower"></fumin-station-card>`;
    const container = await fixture(html`<div>${card}${card}</div>`);
    for (const element of container.querySelectorAll<FuminStationCard>('fumin-station-card'))
      await shows(element, 'Tower station');
    window.fetch = fetch;
    expect(server.asked).to.deep.equal(['stations/tower.json']);
  });
});

describe('the definition of an element', () => {
  it('is silent for the same version twice, and names both versions where they differ', () => {
    const console = quiet();
    class First extends HTMLElement {
      static version = VERSION;
    }
    class Same extends HTMLElement {
      static version = VERSION;
    }
    class Other extends HTMLElement {
      static version = '9.9.9';
    }
    define('fumin-defined-twice', First);
    define('fumin-defined-twice', Same);
    expect(console.warnings).to.deep.equal([]);
    define('fumin-defined-twice', Other);
    console.restore();
    expect(console.warnings).to.have.length(1);
    expect(console.warnings[0]).to.include('fumin-defined-twice').and.include(VERSION).and.include('9.9.9');
    expect(customElements.get('fumin-defined-twice')).to.equal(First);
  });
});

describe('the selection of a place as text', () => {
  it('is parsed as it is formatted', () => {
    for (const text of ['circle:plaza-66', 'alliance:culture', 'station:tower', 'organization:citic-square']) {
      expect(formatSelection(parseSelection(text))).to.equal(text);
    }
  });

  it('is `null` where it cannot be parsed', () => {
    for (const text of [null, undefined, '', 'circle', 'circle:', 'planet:mars', 'circle:Bad', 'circle:a b']) {
      expect(parseSelection(text)).to.equal(null);
    }
  });
});
