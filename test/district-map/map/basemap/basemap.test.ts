import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { html } from 'lit';

import { isTemplate, tilesIn, tileUrl } from '../../../../src/district-map/map/basemap/tiles.js';
import { quiet, textOf, until } from '../../../support.js';
import { all, inPicture, map, one, server, STATIONS } from '../../support.js';

/** A picture that is there, whichever tile is asked for. */
const TEMPLATE = '/docs/partner-page.png?z={z}&x={x}&y={y}';

describe('tiles', () => {
  const views = fc.record({
    left: fc.double({ min: 0, max: 0.9, noNaN: true }),
    top: fc.double({ min: 0.1, max: 0.8, noNaN: true }),
    width: fc.double({ min: 1e-6, max: 0.1, noNaN: true }),
  });
  const sizes = fc.record({ width: fc.integer({ min: 200, max: 1600 }), height: fc.integer({ min: 150, max: 1000 }) });

  it('cover the picture, without gaps and without lying on one another', () => {
    fc.assert(
      fc.property(views, sizes, (view, size) => {
        const tiles = tilesIn(view, size);
        const lefts = [...new Set(tiles.map(({ left }) => left))].sort((a, b) => a - b);
        const { side } = tiles[0]!;
        expect(lefts[0]).to.be.at.most(1e-6);
        expect(lefts[lefts.length - 1]! + side).to.be.at.least(size.width - 1e-3);
        lefts.slice(1).forEach((left, index) => expect(left - lefts[index]!).to.be.closeTo(side, side * 1e-6));
        expect(tiles.length).to.equal(new Set(tiles.map(({ left, top }) => `${left} ${top}`)).size);
      }),
    );
  });

  it('are drawn at about their own size, and never very many', () => {
    fc.assert(
      fc.property(views, sizes, (view, size) => {
        const tiles = tilesIn(view, size);
        const { z, side } = tiles[0]!;
        if (z > 0 && z < 18) expect(side).to.be.within(256 / Math.SQRT2 - 1, 256 * Math.SQRT2 + 1);
        expect(tiles.length).to.be.below(120);
        for (const { x, y } of tiles) expect(x >= 0 && y >= 0 && x < 2 ** z && y < 2 ** z).to.equal(true);
      }),
    );
  });

  it('are asked for by their numbers, wherever these stand', () => {
    const tile = { z: 3, x: 5, y: 2 };
    expect(tileUrl('https://t.example/{z}/{x}/{y}.png', tile)).to.equal('https://t.example/3/5/2.png');
    expect(tileUrl('https://t{s}.example/wmts?TILEMATRIX={z}&TILEROW={y}&TILECOL={x}&tk=a', tile)).to.equal(
      'https://t7.example/wmts?TILEMATRIX=3&TILEROW=2&TILECOL=5&tk=a',
    );
    expect(tileUrl('/{z}/{x}/{-y}', tile)).to.equal('/3/5/5');
    expect(['/{z}/{x}/{y}', '/{z}/{x}/{-y}', '/{z}/{x}', ''].map(isTemplate)).to.deep.equal([true, true, false, false]);
  });
});

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
