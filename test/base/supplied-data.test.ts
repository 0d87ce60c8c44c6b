import { expect, fixture, html } from '@open-wc/testing';

import '../../src/district-map/index.js';
import { FuminStationCard } from '../../src/station-card/index.js';
import { endpoint, provided, quiet, shows, textOf } from '../support.js';

const STATION = { id: 'one', name: '示例服务站', building: '示例大厦' };

/** Parses markup as the page's own parser does. */
async function parse<T extends HTMLElement>(markup: string): Promise<T> {
  const page = await fixture<HTMLElement>(html`<div></div>`);
  const template = document.createElement('template');
  template.innerHTML = markup;
  page.append(document.importNode(template.content, true));
  return page.firstElementChild as T;
}

const inMarkup = (json: string): string =>
  `<fumin-station-card><p>Fallback</p><script type="application/json">${json}</script></fumin-station-card>`;

describe('data in a widget’s markup', () => {
  it('are shown, and nothing is asked for', async () => {
    const server = endpoint({});
    const provider = await provided(server, html``);
    const card = await parse(inMarkup(JSON.stringify(STATION)));
    provider.append(card);
    await shows(card, '示例大厦');
    expect(server.asked).to.deep.equal([]);
  });

  it('are shown for a map too', async () => {
    const data = {
      district: { id: 'd', name: '示例街道', circles: [{ id: 'c', name: '示例商圈' }] },
      stations: { stations: [] },
    };
    const map = await parse(
      `<fumin-district-map><script type="application/json">${JSON.stringify(data)}</script></fumin-district-map>`,
    );
    await shows(map, '示例商圈');
  });

  it('may come later, and change', async () => {
    const card = await parse('<fumin-station-card></fumin-station-card>');
    const script = document.createElement('script');
    script.type = 'application/json';
    script.text = JSON.stringify(STATION);
    card.append(script);
    await shows(card, '示例大厦');
    script.text = JSON.stringify({ ...STATION, building: '另一座大厦' });
    await shows(card, '另一座大厦');
  });

  it('give way to the property', async () => {
    const card = await parse<FuminStationCard>(inMarkup(JSON.stringify(STATION)));
    await shows(card, '示例大厦');
    card.data = { ...STATION, building: '属性大厦' };
    await shows(card, '属性大厦');
    card.data = undefined;
    await shows(card, '示例大厦');
  });

  for (const [what, json] of [
    ['are no JSON', '{"id": '],
    ['do not fit the contract', '{"id": "one"}'],
  ] as const) {
    it(`are said to be the page’s own where they ${what}, beside its fallback`, async () => {
      const console = quiet();
      const card = await parse('<fumin-station-card></fumin-station-card>');
      const problems: string[] = [];
      card.addEventListener('fumin-error', (event) => problems.push(event.detail.problem.type));
      card.innerHTML = `<p>Fallback</p><script type="application/json">${json}</script>`;
      await shows(card, '本页提供的数据无法识别');
      expect(textOf(card)).to.contain('Fallback').and.not.contain('数据服务');
      expect(problems).to.deep.equal(['urn:fumin:problem:invalid-data']);
      expect(console.warnings.join()).to.contain('The data that the page gives cannot be read');
      console.restore();
    });
  }
});

describe('a widget with loading="lazy"', () => {
  const add = async (top: number): Promise<{ card: FuminStationCard; asked: string[] }> => {
    const server = endpoint({ 'stations/one.json': STATION });
    const provider = await provided(server, html``);
    const card = new FuminStationCard();
    card.setAttribute('loading', 'lazy');
    card.station = 'one';
    card.style.position = 'absolute';
    card.style.top = `${top}px`;
    provider.append(card);
    await card.updateComplete;
    return { card, asked: server.asked };
  };
  const rest = (): Promise<unknown> => new Promise((resolve) => setTimeout(resolve, 300));
  afterEach(() => scrollTo(0, 0));

  it('asks for nothing while it is far from the window, and shows that it is to come', async () => {
    const { card, asked } = await add(20_000);
    await rest();
    expect(asked).to.deep.equal([]);
    expect(card.renderRoot.querySelector('.skeleton')).to.exist;
    scrollTo(0, 19_500);
    await shows(card, '示例大厦');
  });

  it('loads at once in the window', async () => {
    const { card } = await add(0);
    await shows(card, '示例大厦');
  });

  it('loads for print', async () => {
    const { card, asked } = await add(20_000);
    await rest();
    expect(asked).to.deep.equal([]);
    dispatchEvent(new Event('beforeprint'));
    await shows(card, '示例大厦');
  });

  it('loads where the attribute is taken away', async () => {
    const { card } = await add(20_000);
    await rest();
    card.removeAttribute('loading');
    await shows(card, '示例大厦');
  });
});

describe('a page of many widgets', () => {
  it('draws them in tasks of their own', async () => {
    const list = document.createElement('div');
    const cards = Array.from({ length: 400 }, () => Object.assign(new FuminStationCard(), { data: STATION }));
    list.append(...cards);
    let tasks = 0;
    const counting = new MessageChannel();
    counting.port1.onmessage = () => {
      tasks += 1;
      counting.port2.postMessage(null);
    };
    counting.port2.postMessage(null);
    document.body.append(list);
    await Promise.all(cards.map((card) => card.updateComplete));
    counting.port1.close();
    expect(tasks).to.be.greaterThan(2);
    expect(cards.every((card) => textOf(card).includes('示例大厦'))).to.equal(true);
    list.remove();
  });
});
