import { aTimeout, expect, fixture, html } from '@open-wc/testing';
import { type LitElement } from 'lit';

import { endpoint, provided, quiet, shows, textOf, until } from '../support.js';

/** What is the page's own: names on the window, and what stands in its head. Taken before any of ours is loaded. */
const page = () => ({ names: Object.getOwnPropertyNames(window), head: document.head.innerHTML });
const before = page();
const logged: unknown[] = [];
const { log } = console;
console.log = (...parts: unknown[]) => logged.push(parts);

await import('../../src/index.js');

const DISTRICT = { id: 'street', name: 'Street', circles: [{ id: 'lane', name: 'Lane circle' }], council: 'main' };
const SERVED = {
  'district.json': { ...DISTRICT, initiatives: [{ id: 'green', title: 'Green towers' }] },
  'stations.json': { stations: [{ id: 'tower', name: 'Tower station' }] },
  'stations/tower.json': { id: 'tower', name: 'Tower station' },
  'councils/main.json': { id: 'main', name: 'Main council', events: [{ id: 'a', title: 'First meeting' }] },
  'initiatives/green.json': { id: 'green', title: 'Green towers', roles: [{ id: 'guide', name: 'Guide' }] },
};

/** Each widget, the attribute that names its resource, and a text that it then shows. */
const WIDGETS = [
  ['fumin-station-card', 'station', 'tower', 'Tower station'],
  ['fumin-district-map', 'view', 'list', 'Lane circle'],
  ['fumin-council-timeline', 'council', 'main', 'First meeting'],
  ['fumin-pledge-form', 'initiative', 'green', 'Green towers'],
] as const;

describe('a guest on a page', () => {
  after(() => (console.log = log));

  it('leaves nothing on the window, in the head or on the console', () => {
    const after = page();
    expect(after.head).to.equal(before.head);
    expect(logged).to.deep.equal([]);
    const left = after.names.filter((name) => !before.names.includes(name));
    // Lit's own marks, by which two copies of it know of each other; and the test runner's.
    expect(left.filter((name) => !/^(lit|reactiveElement|__WTR)/.test(name))).to.deep.equal([]);
  });

  it('is silent when its script is there twice', async () => {
    const console = quiet();
    const again = ['station-card', 'district-map', 'council-timeline', 'pledge-form', 'provider'];
    for (const name of again) await import(`../../src/${name}/index.ts?again`);
    console.restore();
    expect(console.warnings).to.deep.equal([]);
  });

  for (const [tag, attribute, value, text] of WIDGETS) {
    describe(`<${tag}>`, () => {
      const make = (): LitElement => document.createElement(tag);

      it('is the same whether its attribute is set before it is in the page or after', async () => {
        const provider = await provided(endpoint(SERVED), html`<div lang="en"></div>`);
        const early = make();
        early.setAttribute(attribute, value);
        const late = make();
        provider.firstElementChild!.append(early, late);
        late.setAttribute(attribute, value);
        await shows(early, text);
        await shows(late, text);
        expect(textOf(late)).to.equal(textOf(early));
      });

      it('goes where the page puts it, and is gone when it is hidden', async () => {
        const provider = await provided(endpoint(SERVED), html`<div lang="en"></div>`);
        const element = make();
        provider.firstElementChild!.append(element);
        await element.updateComplete;
        expect(getComputedStyle(element)).to.include({ display: 'block', marginTop: '0px', marginBottom: '0px' });
        element.hidden = true;
        expect(getComputedStyle(element).display).to.equal('none');
      });

      it('is as wide as the page lets it be, and keeps a width where the page gives none', async () => {
        const provider = await provided(endpoint(SERVED), html`<div lang="en"></div>`);
        const element = make();
        provider.firstElementChild!.append(element);
        element.setAttribute(attribute, value);
        await shows(element, text);
        const place = provider.firstElementChild as HTMLElement;
        for (const width of ['200px', '320px']) {
          place.style.width = width;
          await aTimeout(20);
          expect(place.scrollWidth, width).to.equal(place.clientWidth);
        }
        Object.assign(place.style, { width: '', display: 'flex' });
        expect(element.offsetWidth).to.be.greaterThan(250);
      });

      it('says what is wrong in the page’s own type, whatever its own styles are', async () => {
        const provider = await provided(endpoint({}), html`<div lang="en"></div>`);
        const element = make();
        element.setAttribute(attribute, value);
        provider.firstElementChild!.append(element);
        await shows(element, 'This could not be found.');
        const { color, fontSize, fontWeight } = getComputedStyle(element.shadowRoot!.querySelector('.message')!);
        const around = getComputedStyle(element);
        expect({ color, fontSize, fontWeight }).to.deep.equal({
          color: around.color,
          fontSize: around.fontSize,
          fontWeight: around.fontWeight,
        });
      });

      it('says that it has no endpoint, and nothing is thrown', async () => {
        const element = await fixture<LitElement>(html`<div lang="en">${make()}</div>`);
        await shows(element.firstElementChild!, 'No data source (endpoint) has been set.');
      });

      it('speaks Chinese where the page says nothing, and English where it says another language', async () => {
        const place = await fixture(html`<div lang="fr">${make()}</div>`);
        await shows(place.firstElementChild!, 'No data source');
        place.setAttribute('lang', 'zh-CN');
        await shows(place.firstElementChild!, '尚未设置数据来源');
      });

      it('takes what is no value for the default', async () => {
        const provider = await provided(
          endpoint(SERVED),
          html`<fumin-provider credentials="sometimes"><div lang="en"></div></fumin-provider>`,
        );
        const element = make();
        element.setAttribute(attribute, value);
        for (const name of ['variant', 'view', 'order', 'wall']) element.setAttribute(name, 'sideways');
        Object.assign(provider.querySelector('fumin-provider')!, {
          endpoint: provider.endpoint,
          fetch: provider.fetch,
        });
        provider.querySelector('div')!.append(element);
        await shows(element, text);
      });

      it('does no more once it is out of the page', async () => {
        const at = endpoint(SERVED);
        const provider = await provided(at, html`<div lang="en"></div>`);
        const element = make();
        element.setAttribute(attribute, value);
        provider.firstElementChild!.append(element);
        await shows(element, text);
        element.remove();
        await aTimeout(0);
        const asked = at.asked.length;
        const shown = element.shadowRoot!.innerHTML;
        provider.firstElementChild!.setAttribute('lang', 'zh-Hans');
        await aTimeout(50);
        expect(element.shadowRoot!.innerHTML).to.equal(shown);
        expect(at.asked).to.have.length(asked);
      });

      it('is let go of by everything when the page lets go of it', async function () {
        const { gc } = window as { gc?: () => void };
        if (!gc) throw new Error('The browser is to be started with --js-flags=--expose-gc');
        const provider = await provided(endpoint(SERVED), html`<div lang="en"></div>`);
        const place = provider.firstElementChild!;
        const make1 = async (): Promise<WeakRef<LitElement>> => {
          const element = make();
          element.setAttribute(attribute, value);
          place.append(element);
          await shows(element, text);
          element.remove();
          return new WeakRef(element);
        };
        const element = await make1();
        for (let turn = 0; turn < 50 && element.deref(); turn += 1) {
          await aTimeout(10);
          gc();
        }
        expect(element.deref() === undefined).to.equal(true);
      });
    });
  }

  it('asks once for what several of them need', async () => {
    const at = endpoint(SERVED);
    const provider = await provided(
      at,
      html`<div lang="en">
        <fumin-district-map></fumin-district-map>
        <fumin-council-timeline></fumin-council-timeline>
        <fumin-pledge-form></fumin-pledge-form>
      </div>`,
    );
    await shows(provider.querySelector('fumin-pledge-form')!, 'Green towers');
    await shows(provider.querySelector('fumin-council-timeline')!, 'First meeting');
    await until(() => at.asked.includes('stations.json'));
    expect([...at.asked].sort()).to.deep.equal([
      'councils/main.json',
      'district.json',
      'initiatives/green.json',
      'stations.json',
    ]);
  });
});
