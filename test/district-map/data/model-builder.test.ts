import { expect, fixture, html } from '@open-wc/testing';

import '../../../src/messages/en.js';
import type { FuminDistrictMap } from '../../../src/district-map/index.js';
import { quiet, setData, textOf, until } from '../../support.js';
import { all, DISTRICT, inPicture, one } from '../support.js';

const MANY = 100_000;

const stations = (count: number, name: string) => ({
  stations: Array.from({ length: count }, (_, index) => ({
    id: `${name.toLowerCase()}-${index}`,
    name: `${name} ${index}`,
    circle: 'lane',
    location: { type: 'Point', coordinates: [121.45 + (index % 400) / 1e5, 31.22 + Math.floor(index / 400) / 1e5] },
  })),
});

const withData = (data: object): Promise<FuminDistrictMap> =>
  fixture<FuminDistrictMap>(html`<fumin-district-map lang="en" .data=${data}></fumin-district-map>`);

const counted = (element: Element): number =>
  all(element, 'svg .cluster')
    .map((it) => Number(/^([\d,]+)/.exec(it.getAttribute('aria-label') ?? '')?.[1]?.replace(/,/g, '') ?? 0))
    .reduce((sum, count) => sum + count, 0);

describe('a district map of very many stations', () => {
  let console: ReturnType<typeof quiet>;
  beforeEach(() => (console = quiet()));
  afterEach(() => console.restore());

  it('shows the district first, says that its stations are still to come, and then has them all', async () => {
    const element = await withData({ district: DISTRICT, stations: stations(MANY, 'Many') });
    expect(textOf(element)).to.include('Loading the service stations…');
    expect(inPicture(element, 'Lane circle')).to.not.equal(undefined);
    expect(textOf(element)).to.not.include('in all');
    await until(() => textOf(element).includes('100,006 in all') && counted(element) > 0, 'all of them');
    expect(textOf(element)).to.not.include('Loading');
  }).timeout(20_000);

  it('never mixes data with those that took their place before they were drawn', async () => {
    const element = await withData({ district: DISTRICT, stations: stations(30_000, 'Earlier') });
    setData(element, { district: DISTRICT, stations: stations(25_000, 'Later') });
    const seen = new Set<string>();
    await until(() => {
      seen.add(/Earlier|Later/.exec(textOf(element))?.[0] ?? 'none');
      return textOf(element).includes('25,006 in all');
    }, 'the later ones');
    expect([...seen].sort()).to.deep.equal(['Later', 'none']);
    await new Promise((done) => setTimeout(done, 50));
    expect(textOf(element)).to.include('25,006 in all');
    expect(all(element, '.results .name').every((it) => !it.textContent.includes('Earlier'))).to.equal(true);
  }).timeout(20_000);

  it('keeps what it shows until newer data of the same district are in order, and says so', async () => {
    const element = await withData({ district: DISTRICT, stations: stations(21_000, 'Earlier') });
    await until(() => textOf(element).includes('21,006 in all'), 'the earlier ones');
    setData(element, { district: { ...DISTRICT }, stations: stations(22_000, 'Later') });
    await element.updateComplete;
    expect(textOf(element)).to.include('Loading the service stations…');
    await until(() => textOf(element).includes('22,006 in all'), 'the later ones');
    expect(textOf(element)).to.not.include('Loading');
    expect(one(element, '.results').textContent).to.not.include('Earlier');
  }).timeout(20_000);
});
