import { expect } from '@open-wc/testing';
import { html } from 'lit';

import { quiet, textOf, until } from '../../../support.js';
import { all, inPicture, map, one, server, STATIONS } from '../../support.js';

/** A picture that is there, whichever tile is asked for. */
const TEMPLATE = '/docs/partner-page.png?z={z}&x={x}&y={y}';

describe('a basemap', () => {
  let console: ReturnType<typeof quiet>;
  beforeEach(() => (console = quiet()));
  afterEach(() => console.restore());

  const withBasemap = (template: string, more = html``, system = 'WGS-84') =>
    map(server(), {
      attributes: html`<fumin-district-map
        basemap=${template}
        basemap-attribution="Example Maps · 审图号 EX(2026)1"
        basemap-system=${system}
        >${more}</fumin-district-map
      >`,
    });

  it('is not there, and nothing is asked of anyone, where the page names none', async () => {
    const element = await map(server());
    expect(all(element, 'image')).to.have.length(0);
  });

  it('lies under everything, and moves with it', async () => {
    const element = await withBasemap(TEMPLATE);
    await until(() => all(element, 'image').length > 0, 'tiles');
    const urls = all(element, 'image').map((it) => new URL(it.getAttribute('href')!));
    expect(urls.every(({ pathname }) => pathname === '/docs/partner-page.png')).to.equal(true);
    const [first] = all(element, 'svg > g, svg > path');
    expect(first!.classList.contains('tiles')).to.equal(true);
    const level = () => new URL(all(element, 'image')[0]!.getAttribute('href')!).searchParams.get('z');
    const before = Number(level());
    one(element, '.viewport').dispatchEvent(new KeyboardEvent('keydown', { key: '+', bubbles: true }));
    await until(() => Number(level()) === before + 1, 'the next level');
  });

  it('always says whose it is, with its approval number', async () => {
    const element = await withBasemap('/nowhere/{z}/{x}/{y}.png');
    expect(one(element, '.attribution').textContent).to.equal('Example Maps · 审图号 EX(2026)1');
  });

  it('that does not come leaves the map, and one quiet note', async () => {
    const element = await withBasemap('/nowhere/{z}/{x}/{y}.png');
    await until(() => textOf(element).includes('Some of the basemap could not be loaded'), 'the note');
    expect(textOf(element).match(/Some of the basemap/g)).to.have.length(1);
    expect(inPicture(element, 'Tower station')).to.not.equal(undefined);
    expect(all(element, 'image').some((it) => it.getAttribute('visibility') === 'hidden')).to.equal(true);
  });

  for (const template of ['javascript:alert({z}{x}{y})', '/no/places', 'data:text/html,{z}{x}{y}']) {
    it(`that is none asks for nothing, and says so: ${template}`, async () => {
      const element = await withBasemap(template);
      await until(() => textOf(element).includes('address cannot be used'), 'the note');
      expect(all(element, 'image')).to.have.length(0);
    });
  }

  it('has the data brought to its own coordinates', async () => {
    const tile = async (system: string) => {
      const element = await withBasemap(TEMPLATE, html``, system);
      await until(() => all(element, 'image').length > 0, 'tiles');
      await until(() => all<SVGSVGElement>(element, '.viewport svg')[0]!.viewBox.baseVal.width !== 640, 'the measure');
      return all(element, 'image')
        .map((it) => it.getAttribute('href'))
        .join();
    };
    expect(STATIONS.stations.length).to.be.above(0);
    const [plain, same, shifted] = [await tile('WGS-84'), await tile('CGCS2000'), await tile('GCJ-02')];
    expect(same).to.equal(plain);
    expect(shifted).to.not.equal(plain);
  });
});
