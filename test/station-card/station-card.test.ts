import { expect, fixture, html, oneEvent } from '@open-wc/testing';

import type { FuminErrorEvent } from '../../src/base/events.js';
import { type FuminStationCard } from '../../src/station-card/index.js';
import { type Endpoint, endpoint, provided, quiet, setData, shows, textOf, until } from '../support.js';

const TOWER = {
  id: 'tower',
  name: { 'zh-Hans': '大厦服务站', en: 'Tower station' },
  brand: { 'zh-Hans': '驿家', en: 'Yijia' },
  building: { 'zh-Hans': '大厦', en: 'The Tower' },
  circle: 'lane',
  status: 'open',
  opened: '2020-06-29',
  builtBy: [{ 'zh-Hans': '集团', en: 'The Group' }],
  serves: ['citic', { en: 'Office workers' }],
  source: { title: { en: 'A report' }, date: '2020', url: null },
};
const DISTRICT = {
  id: 'street',
  name: 'Street',
  circles: [{ id: 'lane', name: { 'zh-Hans': '里弄商圈', en: 'Lane circle' } }],
  organizations: [{ id: 'citic', name: { en: 'Citic Square' } }],
};

const server = (more: Endpoint['replies'] = {}): Endpoint =>
  endpoint({ 'stations/tower.json': TOWER, 'district.json': DISTRICT, ...more });

async function card(at: Endpoint, lang = 'en', station: string | null = 'tower'): Promise<FuminStationCard> {
  const provider = await provided(
    at,
    html`<div lang=${lang}><fumin-station-card .station=${station}></fumin-station-card></div>`,
  );
  return provider.querySelector('fumin-station-card')!;
}

describe('<fumin-station-card>', () => {
  let console: ReturnType<typeof quiet>;
  beforeEach(() => (console = quiet()));
  afterEach(() => console.restore());

  it('shows every fact there is, by name', async () => {
    const element = await card(server());
    await shows(element, 'Lane circle');
    const facts = [...element.shadowRoot!.querySelectorAll('dl > div')].map((row) => {
      const items = [...row.querySelectorAll('li')].map((item) => item.textContent.trim());
      const value = items.length > 0 ? items.join(', ') : row.querySelector('dd')!.textContent.trim();
      return [row.querySelector('dt')!.textContent, value];
    });
    expect(facts).to.deep.equal([
      ['Building', 'The Tower'],
      ['Business circle', 'Lane circle'],
      ['Opened', '29 June 2020'],
      ['Built by', 'The Group'],
      ['Serves', 'Citic Square, Office workers'],
    ]);
    expect(element.shadowRoot!.querySelector('h2')!.textContent).to.equal('Tower station');
    expect(textOf(element)).to.include('Yijia').and.include('In use').and.include('A report · 2020');
    await expect(element).to.be.accessible();
  });

  it('looks complete with a name alone', async () => {
    const element = await card(server({ 'stations/tower.json': { id: 'tower', name: 'Tower' } }));
    await shows(element, 'Tower');
    expect(textOf(element)).to.equal('Tower');
    await expect(element).to.be.accessible();
  });

  it('reads null as unknown', async () => {
    const nulls = Object.fromEntries(Object.keys(TOWER).map((key) => [key, null]));
    const element = await card(server({ 'stations/tower.json': { ...nulls, id: 'tower', name: 'Tower' } }));
    await shows(element, 'Tower');
    expect(textOf(element)).to.equal('Tower');
  });

  it('uses the language of the page around it, and follows when that changes', async () => {
    const element = await card(server(), 'zh-CN');
    await shows(element, '里弄商圈');
    expect(textOf(element)).to.include('2020年6月29日').and.include('共建单位');
    element.parentElement!.lang = 'en-GB';
    await shows(element, 'Lane circle');
    expect(textOf(element)).to.not.match(/[一-鿿]/);
  });

  it('marks a text in another language than the messages around it', async () => {
    const element = await card(server({ 'stations/tower.json': { id: 'tower', name: { 'zh-Hans': '大厦' } } }));
    await shows(element, '大厦');
    expect(element.shadowRoot!.querySelector('h2 [lang="zh-Hans"]')!.textContent).to.equal('大厦');
  });

  it('shows text as text, and links to safe URLs alone', async () => {
    const hostile = '<img src=x onerror="window.hurt = 1">';
    const element = await card(
      server({ 'stations/tower.json': { id: 'tower', name: hostile, url: 'javascript:alert(1)', telephone: '021-1' } }),
    );
    await shows(element, hostile);
    expect(element.shadowRoot!.querySelector('img')).to.equal(null);
    expect([...element.shadowRoot!.querySelectorAll('a')].map(({ href }) => href)).to.deep.equal(['tel:0211']);
    expect(window).to.not.have.property('hurt');
  });

  it('explains how to select a station while none is selected', async () => {
    const element = await card(server(), 'en', null);
    await shows(element, 'Choose a service station');
    await expect(element).to.be.accessible();
  });

  it('reports that it has no endpoint', async () => {
    const element = await fixture<FuminStationCard>(
      html`<fumin-station-card station="tower" lang="en"></fumin-station-card>`,
    );
    await shows(element, 'This section has not been set up yet.');
  });

  it('shows that it is loading', async () => {
    const element = await card(server({ 'stations/tower.json': () => new Promise<Response>(() => undefined) }));
    expect(textOf(element)).to.equal('Loading…');
    expect(element.shadowRoot!.querySelector('[aria-busy="true"]')).to.not.equal(null);
    await expect(element).to.be.accessible();
  });

  it('shows what went wrong, and tries again on demand', async () => {
    const at = server({ 'stations/tower.json': 404 });
    const element = await card(at);
    await shows(element, 'This could not be found.');
    await expect(element).to.be.accessible();
    at.replies['stations/tower.json'] = TOWER;
    element.shadowRoot!.querySelector('button')!.click();
    await shows(element, 'Tower station');
    expect(element.shadowRoot!.activeElement, 'focus has not fallen out of the card').to.not.equal(null);
  });

  it('dispatches an error event with the problem', async () => {
    const at = server({ 'stations/tower.json': 404 });
    const provider = await provided(at, html``);
    const heard = oneEvent(provider, 'fumin-error') as unknown as Promise<FuminErrorEvent>;
    const element = document.createElement('fumin-station-card');
    element.setAttribute('station', 'tower');
    provider.append(element);
    const { detail, bubbles, composed } = await heard;
    expect(detail.problem.status).to.equal(404);
    expect({ bubbles, composed }).to.deep.equal({ bubbles: true, composed: true });
    expect(console.warnings.join()).to.include('<fumin-station-card>');
  });

  it('keeps its data, with their age, while the endpoint fails', async () => {
    const at = server();
    const element = await card(at);
    await shows(element, 'Tower station');
    at.replies['stations/tower.json'] = () => new Response(null, { status: 503, headers: { 'Retry-After': '99' } });
    await element.reload();
    await shows(element, 'This cannot be updated just now. It was saved a moment ago.');
    expect(textOf(element)).to.include('Tower station');
    await expect(element).to.be.accessible();
    at.replies['stations/tower.json'] = TOWER;
    element.shadowRoot!.querySelector<HTMLButtonElement>('.stale button')!.click();
    await until(() => !textOf(element).includes('cannot be updated'));
  });

  it('leaves out broken items, shows the rest, and reports where they are', async () => {
    const services = [{ id: 'a', name: 'Reading' }, { id: 'b' }];
    const at = server({ 'stations/tower.json': { id: 'tower', name: 'Tower', services } });
    const element = await card(at);
    await shows(element, 'Reading');
    expect(console.warnings.join()).to.include('/services/1/name');
  });

  it('follows the stations selected under its provider, and stays while other things are selected', async () => {
    const element = await card(server({ 'stations/lane.json': { id: 'lane', name: 'Lane station' } }), 'en', null);
    const choose = (detail: object | null): void => {
      element.dispatchEvent(Object.assign(new Event('fumin-select', { bubbles: true, composed: true }), { detail }));
    };
    choose({ type: 'station', id: 'tower' });
    await shows(element, 'Tower station');
    choose({ type: 'circle', id: 'lane' });
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(textOf(element)).to.include('Tower station');
    choose({ type: 'station', id: 'lane' });
    await shows(element, 'Lane station');
    choose(null);
    await shows(element, 'Choose a service station');
  });

  it('is the same whether its attribute is set before or after the upgrade', async () => {
    const late = document.createElement('fumin-station-card');
    const provider = await provided(server(), html`<div lang="en"></div>`);
    provider.firstElementChild!.append(late);
    late.setAttribute('station', 'tower');
    await shows(late, 'Tower station');
  });

  it('takes its data by property, and then requests nothing', async () => {
    const at = server();
    const provider = await provided(at, html`<fumin-station-card lang="en" .data=${TOWER}></fumin-station-card>`);
    await shows(provider.querySelector('fumin-station-card')!, 'Tower station');
    expect(at.asked).to.deep.equal([]);
  });

  it('validates data given by property in the same way', async () => {
    const element = await fixture<FuminStationCard>(
      html`<fumin-station-card lang="en" .data=${{ id: 7 }}></fumin-station-card>`,
    );
    await shows(element, 'The data that this page gives cannot be read.');
  });

  it('shows the data set last, even if broken data set before take longer to read', async () => {
    const { warnings, restore } = quiet();
    const element = await fixture<FuminStationCard>(html`<fumin-station-card lang="en"></fumin-station-card>`);
    setData(element, { ...TOWER, name: 'Half broken', services: [{ id: 'nameless' }] });
    await element.updateComplete;
    setData(element, TOWER);
    await shows(element, TOWER.name.en);
    await new Promise((done) => setTimeout(done, 200));
    expect(textOf(element)).not.to.include('Half broken');
    restore();
    expect(warnings).to.deep.equal([]);
  });

  it('shows its light-DOM content until the data have loaded, and where they cannot be loaded', async () => {
    const at = server({ 'stations/tower.json': 404 });
    const provider = await provided(
      at,
      html`<fumin-station-card lang="en" station="tower"><p>On the ground floor.</p></fumin-station-card>`,
    );
    const element = provider.querySelector('fumin-station-card')!;
    await shows(element, 'This could not be found.');
    expect(textOf(element)).to.include('On the ground floor.');
    at.replies['stations/tower.json'] = TOWER;
    await element.reload();
    await shows(element, 'Tower station');
    expect(textOf(element)).to.not.include('On the ground floor.');
  });

  it('is small in its compact variant', async () => {
    const provider = await provided(
      server(),
      html`<fumin-station-card lang="en" station="tower" variant="compact"></fumin-station-card>`,
    );
    const element = provider.querySelector('fumin-station-card')!;
    await shows(element, 'Tower station');
    expect(textOf(element)).to.include('The Tower').and.not.include('Built by');
  });

  it('changes nothing in the page when nothing has changed', async () => {
    const element = await card(server());
    await shows(element, 'Lane circle');
    const seen: MutationRecord[] = [];
    const observer = new MutationObserver((records) => seen.push(...records));
    observer.observe(element.shadowRoot!, { subtree: true, childList: true, attributes: true, characterData: true });
    for (let index = 0; index < 3; index += 1) {
      element.requestUpdate();
      await element.updateComplete;
    }
    await element.reload();
    await element.updateComplete;
    seen.push(...observer.takeRecords());
    expect(seen.map(({ type, target }) => `${type} ${target.nodeName}`)).to.deep.equal([]);
  });

  it('aborts its request when it is removed, and requests again when it is back', async () => {
    let signal: AbortSignal | null | undefined;
    const at = server();
    const provider = await provided(at, html`<div lang="en"></div>`);
    provider.fetch = (_input, init) => {
      signal = init?.signal;
      return new Promise((_resolve, reject) => {
        signal?.addEventListener('abort', () => reject(new DOMException('gone', 'AbortError')));
      });
    };
    await provider.updateComplete;
    const element = document.createElement('fumin-station-card');
    element.setAttribute('station', 'tower');
    provider.firstElementChild!.append(element);
    await until(() => signal !== undefined, 'a request');
    provider.prepend(element);
    await new Promise((resolve) => setTimeout(resolve, 10));
    expect(signal!.aborted, 'a move is no removal').to.equal(false);
    element.remove();
    await until(() => signal!.aborted, 'the request to be aborted');
    provider.fetch = at.fetch;
    await provider.updateComplete;
    provider.firstElementChild!.append(element);
    await shows(element, 'Tower station');
  });

  describe('with hours', () => {
    const hours = {
      openingHours: [{ dayOfWeek: ['Monday', 'Tuesday', 'Wednesday'], opens: '09:00', closes: '17:30' }],
    };

    it('shows the week with today marked', async () => {
      const element = await card(server({ 'stations/tower.json': { ...TOWER, ...hours } }));
      await shows(element, 'Opening hours');
      const rows = [...element.shadowRoot!.querySelectorAll('tr')].map((row) =>
        row.textContent.replace(/\s+/g, ' ').trim(),
      );
      expect(rows[0]).to.equal('Mon 09:00–17:30');
      expect(rows[6]).to.equal('Sun Closed');
      expect(element.shadowRoot!.querySelectorAll('tr[aria-current="date"]')).to.have.length(1);
      await expect(element).to.be.accessible();
    });

    it('has room for a service’s text in another language, and names its days once', async () => {
      const hours = (opens: string, closes: string) => ({ dayOfWeek: ['Monday', 'Tuesday'], opens, closes });
      const services = [
        {
          id: 'reading',
          name: 'Reading',
          description: { 'zh-Hans': '看书、写字、下棋，也可以只是坐一坐。'.repeat(8) },
          openingHours: [hours('09:00', '12:00'), hours('18:00', '02:00')],
        },
      ];
      const element = await card(server({ 'stations/tower.json': { ...TOWER, services } }));
      element.style.width = '320px';
      await shows(element, 'Mon, Tue 09:00–12:00 18:00–next day 02:00');
      const text = element.shadowRoot!.querySelector('.services [lang]')!;
      expect(text.getBoundingClientRect().right).to.be.at.most(element.getBoundingClientRect().right);
    });

    it('shows each of a day’s special hours under its own name', async () => {
      const day = { validFrom: '2099-12-31', validThrough: '2099-12-31' };
      const specialOpeningHours = [
        { ...day, opens: '09:00', closes: '12:00', name: 'Stocktaking' },
        { ...day, opens: '18:00', closes: '20:00', name: 'Concert' },
        { ...day, opens: '21:00', closes: '22:00', name: 'Concert' },
      ];
      const element = await card(server({ 'stations/tower.json': { ...TOWER, ...hours, specialOpeningHours } }));
      await shows(element, 'Stocktaking');
      const said = [...element.shadowRoot!.querySelectorAll('.special li')].map((item) =>
        [...item.children].map((part) => part.textContent.replace(/\s+/g, ' ').trim()).join(' '),
      );
      expect(said).to.deep.equal([
        'Stocktaking · 31 December 2099 09:00–12:00',
        'Concert · 31 December 2099 18:00–20:00 21:00–22:00',
      ]);
    });

    it('does not show a station out of service as open now', async () => {
      const always = [
        {
          dayOfWeek: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
          opens: '00:00',
          closes: '24:00',
        },
      ];
      const station = { ...TOWER, openingHours: always };
      const at = server({ 'stations/tower.json': station });
      const element = await card(at);
      await shows(element, 'Open now');
      at.replies['stations/tower.json'] = { ...station, status: 'suspended', statusSince: '2026-11-01' };
      await element.reload();
      await shows(element, 'Suspended · since 1 November 2026');
      expect(textOf(element)).to.not.include('Open now');
    });
  });
});
