import { expect } from '@open-wc/testing';
import { html } from 'lit';
import sinon from 'sinon';

import '../../../src/messages/en.js';
import type { FuminDistrictMap } from '../../../src/district-map/index.js';
import { quiet, textOf, until } from '../../support.js';
import { all, map, one, server } from '../support.js';

const HOURS = [
  {
    dayOfWeek: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
    opens: '00:00',
    closes: '24:00',
  },
];

const list = (more: object = {}, attributes = html`<fumin-district-map view="list"></fumin-district-map>`) =>
  map(server(more as Parameters<typeof server>[0]), { attributes });

const many = (count: number) => ({
  'stations.json': {
    stations: Array.from({ length: count }, (_, index) => ({
      id: `s${index}`,
      name: { en: `Station ${index}`, 'zh-Hans': `示例站点${index}` },
      circle: index % 2 ? 'lane' : 'quay',
      openingHours: index < 3 ? HOURS : null,
      location: { type: 'Point', coordinates: [121.45 + (index % 30) / 10_000, 31.22 + index / 1e6] },
    })),
  },
});

function search(element: Element, text: string): void {
  const input = one(element, '#search') as HTMLInputElement;
  input.value = text;
  input.dispatchEvent(new Event('input', { bubbles: true }));
}

const names = (element: Element): (string | null)[] => all(element, '.results .name').map((it) => it.textContent);
const count = (element: Element): string => one(element, '.count')?.textContent.trim() ?? '';

async function open(element: FuminDistrictMap): Promise<void> {
  all<HTMLDetailsElement>(element, '.find details')[0]!.open = true;
  await until(() => one(element, '.controls') !== null, 'the controls');
}

function choose(element: Element, label: string, value: string): void {
  const field = all(element, '.controls label').find((it) => it.textContent.trim().startsWith(label))!;
  const select = field.querySelector('select')!;
  select.value = value;
  select.dispatchEvent(new Event('change', { bubbles: true }));
}

const button = (element: Element, name: string): HTMLButtonElement =>
  all<HTMLButtonElement>(element, '.list button').find((it) => it.textContent.trim().startsWith(name))!;

describe('the list of a district map', () => {
  let console: ReturnType<typeof quiet>;
  beforeEach(() => (console = quiet()));
  afterEach(() => {
    console.restore();
    sinon.restore();
  });

  describe('search', () => {
    it('waits for the end of a composition', async () => {
      const element = await list();
      const input = one(element, '#search') as HTMLInputElement;
      input.value = "ma'tou";
      input.dispatchEvent(new InputEvent('input', { isComposing: true, bubbles: true }));
      await new Promise((resolve) => setTimeout(resolve, 30));
      expect(one(element, '.results')).to.equal(null);
      input.value = 'Tower';
      input.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true }));
      await until(() => names(element).length === 1, 'one result');
    });

    it('finds by a part of a name, in any language given, whatever the case, width and spaces', async () => {
      const element = await list();
      search(element, 'ｔＯＷ er');
      await until(() => names(element).length === 1, 'one result');
      expect(names(element)).to.deep.equal(['Tower station']);
      expect(count(element)).to.equal('1 of 9');
      search(element, '码头');
      await until(() => names(element).length === 2, 'two results');
      expect(names(element)).to.deep.equal(['Quay circle', 'Old Dock station']);
      await expect(element).to.be.accessible();
    });

    it('finds a station by its building and its brand', async () => {
      const element = await list();
      search(element, 'the tower');
      await until(() => names(element).join() === 'Tower station', 'the building');
      search(element, '驿家');
      await until(() => names(element).join() === 'Tower station', 'the brand');
    });

    it('finds by pinyin, whole and by initials', async () => {
      const element = await list();
      search(element, 'matou');
      await until(() => names(element).length === 2, 'pinyin');
      expect(names(element)).to.deep.equal(['Quay circle', 'Old Dock station']);
      search(element, 'zxgc');
      await until(() => names(element).join() === 'Citic Square', 'initials');
    });

    it('says that there is nothing, and how to go back', async () => {
      const element = await list();
      search(element, 'nowhere at all');
      await until(() => count(element).startsWith('Nothing found.'), 'nothing');
      button(element, 'Clear').click();
      await until(() => one(element, '.outline') !== null, 'everything');
      expect((one(element, '#search') as HTMLInputElement).value).to.equal('');
    });

    it('is not there where all there is is seen at a glance', async () => {
      const element = await list({
        'district.json': { id: 'd', name: 'D', circles: [{ id: 'a', name: 'A' }] },
        'stations.json': { stations: [] },
      });
      expect(one(element, '#search')).to.equal(null);
    });
  });

  describe('filters', () => {
    it('are by kind, by circle, by alliance', async () => {
      const element = await list();
      await open(element);
      choose(element, 'Kind', 'station');
      await until(() => names(element).length === 3, 'stations');
      choose(element, 'Business circle', 'lane');
      await until(() => names(element).join() === 'Tower station', 'the stations of a circle');
      button(element, 'Clear').click();
      await until(() => one(element, '.outline') !== null, 'everything');
      await expect(element).to.be.accessible();
    });

    it('are by what is open now', async () => {
      const element = await list(many(10));
      await open(element);
      const box = one(element, '.controls [type="checkbox"]') as HTMLInputElement;
      box.click();
      await until(() => names(element).length === 3, 'what is open');
      expect(names(element)).to.deep.equal(['Station 0', 'Station 1', 'Station 2']);
    });

    it('are not offered where there is nothing to choose from', async () => {
      const element = await list();
      await open(element);
      const labels = all(element, '.controls label').map((it) => it.textContent.trim().split('\n')[0]!.trim());
      expect(labels).to.deep.equal(['Kind', 'Business circle', 'Sort']);
    });
  });

  describe('order', () => {
    it('by name is that of the reader’s language', async () => {
      const element = await list();
      await open(element);
      choose(element, 'Kind', 'station');
      choose(element, 'Sort', 'name');
      await until(() => names(element)[0] === 'Mall station', 'the order');
      expect(names(element)).to.deep.equal(['Mall station', 'Old Dock station', 'Tower station']);
    });

    it('by distance asks the reader only when pressed, and says how far each is', async () => {
      const ask = sinon
        .stub(navigator.geolocation, 'getCurrentPosition')
        .callsFake((done) => done({ coords: { longitude: 121.4535, latitude: 31.2235 } } as GeolocationPosition));
      const element = await list();
      await open(element);
      expect(ask.called).to.equal(false);
      button(element, 'Nearest to me').click();
      await until(() => names(element)[0] === 'Mall station', 'the nearest');
      const results = all(element, '.results li').map((it) => it.textContent.replace(/\s+/g, ' ').trim());
      expect(results[0]).to.include('0 m');
      expect(results[1]).to.match(/^Tower station.* about 150 m/);
      expect(names(element)).to.have.length(9);
    });

    it('by distance says why it cannot be had', async () => {
      sinon
        .stub(navigator.geolocation, 'getCurrentPosition')
        .callsFake((_done, failed) => failed!({ code: 1, PERMISSION_DENIED: 1 } as GeolocationPositionError));
      const element = await list();
      await open(element);
      button(element, 'Nearest to me').click();
      await until(() => textOf(element).includes('may not tell your position'), 'the reason');
    });
  });

  describe('of thousands', () => {
    it('shows a few at a time, says of how many, and shows more when asked', async () => {
      const element = await list(many(3_000));
      await until(() => names(element).length === 20, 'the first');
      expect(count(element)).to.equal('3,006 in all');
      button(element, 'Show 20 more').click();
      await until(() => names(element).length === 40, 'more');
      expect(all(element, '*').length).to.be.below(400);
    });

    it('has what is chosen in sight, however far down it stands', async () => {
      const element = await list(many(3_000));
      element.selected = 'station:s2500';
      await until(() => names(element)[0] === 'Station 2500', 'what is chosen');
      expect(one(element, '.results [aria-pressed="true"] .name').textContent).to.equal('Station 2500');
    });

    it('is whole on paper', async () => {
      const element = await list(many(500));
      await until(() => names(element).length === 20, 'the first');
      window.dispatchEvent(new Event('beforeprint'));
      await element.updateComplete;
      expect(names(element)).to.have.length(506);
      window.dispatchEvent(new Event('afterprint'));
      await element.updateComplete;
      expect(names(element)).to.have.length(20);
    });
  });

  it('leads to the map, from the list alone', async () => {
    const element = await list();
    search(element, 'tower station');
    await until(() => names(element).length === 1, 'a result');
    button(element, 'Show on the map').click();
    await until(() => one(element, '.viewport') !== null, 'the map');
    expect(element.view).to.equal('map');
    expect(element.selected).to.equal('station:tower');
  });

  it('is walked by the arrow keys, and by Tab', async () => {
    const element = await list();
    const choices = all<HTMLButtonElement>(element, '.list .choice');
    const press = (key: string) =>
      element.shadowRoot!.activeElement!.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
    choices[0]!.focus();
    press('ArrowDown');
    expect(element.shadowRoot!.activeElement === choices[1]).to.equal(true);
    press('End');
    expect(element.shadowRoot!.activeElement === choices[choices.length - 1]).to.equal(true);
    press('ArrowUp');
    press('Home');
    expect(element.shadowRoot!.activeElement === choices[0]).to.equal(true);
    expect(choices.every((it) => it.tabIndex === 0)).to.equal(true);
  });

  it('has a mark of its own for each circle, as the map does', async () => {
    const element = await map(server());
    const hue = (it: Element) => [...it.classList].find((name) => name.startsWith('hue-'));
    const [onMap] = all(element, 'svg .area');
    const inList = all(element, '.list .choice.circle').find((it) => it.textContent.includes('Lane circle'))!;
    expect(hue(inList)).to.equal(hue(onMap!));
  });
});
