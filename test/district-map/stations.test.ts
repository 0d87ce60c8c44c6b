import { expect, html, oneEvent } from '@open-wc/testing';

import '../../src/messages/en.js';
import { FuminDistrictMap } from '../../src/district-map/index.js';
import { provided, quiet, shows, textOf, until } from '../support.js';
import { all, inList, inPicture, map, one, server, STATIONS } from './support.js';

const page = (id: number, next: string | null) => ({
  stations: [{ id: `p${id}`, name: `Station of page ${id}` }],
  next,
});
const notes = (element: Element): string => textOf(one(element, '.notes'));

describe('the stations of a district map', () => {
  let console: ReturnType<typeof quiet>;
  beforeEach(() => (console = quiet()));
  afterEach(() => console.restore());

  it('are waited for, so that the map is whole when it is first shown', async () => {
    let answer: (response: Response) => void = () => undefined;
    const at = server({ 'stations.json': () => new Promise<Response>((resolve) => (answer = resolve)) });
    const provider = await provided(at, html`<fumin-district-map lang="en"></fumin-district-map>`);
    const element = provider.querySelector('fumin-district-map')!;
    let loads = 0;
    element.addEventListener('fumin-load', () => (loads += 1));
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect([textOf(element), loads]).to.deep.equal(['Loading…', 0]);
    answer(new Response(JSON.stringify(STATIONS), { headers: { 'Content-Type': 'application/json' } }));
    await until(() => loads === 2);
    expect(textOf(element)).to.include('Lane circle').and.to.include('Tower station');
  });

  it('that take long are waited for with the district already shown', async () => {
    let answer: (response: Response) => void = () => undefined;
    const at = server({ 'stations.json': () => new Promise<Response>((resolve) => (answer = resolve)) });
    const provider = await provided(at, html`<fumin-district-map lang="en"></fumin-district-map>`);
    const element = provider.querySelector('fumin-district-map')!;
    await new Promise((resolve) => setTimeout(resolve, 2_000));
    await shows(element, 'Lane circle');
    expect(notes(element)).to.equal('Loading the service stations…');
    expect(inPicture(element, 'Lane circle')).to.not.equal(undefined);
    await expect(element).to.be.accessible();
    answer(new Response(JSON.stringify(STATIONS), { headers: { 'Content-Type': 'application/json' } }));
    await shows(element, 'Tower station');
    expect(notes(element)).to.equal('');
  }).timeout(10_000);

  it('leave the map and a note with a way to try again where they fail', async () => {
    const at = server({ 'stations.json': 404 });
    const element = await map(at);
    expect(notes(element)).to.equal('The service stations could not be loaded. This could not be found. Try again');
    expect(inPicture(element, 'Lane circle')).to.not.equal(undefined);
    await expect(element).to.be.accessible();
    at.replies['stations.json'] = STATIONS;
    one(element, '.notes button').click();
    await shows(element, 'Tower station');
    expect(notes(element)).to.equal('');
  });

  it('are followed from page to page', async () => {
    const at = server({
      'stations.json': page(1, 'more/2.json'),
      'more/2.json': page(2, '3.json'),
      'more/3.json': page(3, null),
    });
    const element = await map(at);
    await shows(element, 'Station of page 3');
    expect(all(element, '.outline .station').map((it) => it.textContent.trim())).to.have.length(3);
    expect(at.asked.filter((path) => path !== 'district.json')).to.deep.equal([
      'stations.json',
      'more/2.json',
      'more/3.json',
    ]);
    expect(notes(element)).to.equal('');
  });

  it('are asked for once a page, where pages lead in a circle, and are not said to be all', async () => {
    const at = server({ 'stations.json': page(1, '2.json'), '2.json': page(2, 'stations.json') });
    const element = await map(at);
    await shows(element, 'these are not all');
    expect(at.asked.filter((path) => path !== 'district.json')).to.deep.equal(['stations.json', '2.json']);
  });

  it('are followed to the fiftieth page and no further', async () => {
    const replies = Object.fromEntries(
      Array.from({ length: 60 }, (_, index) => [`${index}.json`, page(index, `${index + 1}.json`)]),
    );
    const at = server({ ...replies, 'stations.json': page(99, '0.json') });
    const element = await map(at);
    await shows(element, 'these are not all');
    expect(at.asked.filter((path) => path !== 'district.json')).to.have.length(50);
  });

  it('of the pages before one that fails are shown, and said not to be all', async () => {
    const at = server({ 'stations.json': page(1, '2.json'), '2.json': 404 });
    const element = await map(at);
    await shows(element, 'these are not all');
    expect(inList(element, 'Station of page 1')).to.not.equal(undefined);
    at.replies['2.json'] = page(2, null);
    one(element, '.notes button').click();
    await shows(element, 'Station of page 2');
    expect(notes(element)).to.equal('');
  });

  it('of another origin are not asked for', async () => {
    const at = server({ 'stations.json': page(1, 'https://elsewhere.example/2.json') });
    const element = await map(at);
    await shows(element, 'these are not all');
    expect(at.asked.some((path) => path.includes('elsewhere'))).to.equal(false);
  });

  it('are asked for anew with everything else', async () => {
    const at = server();
    const element = await map(at);
    at.replies['stations.json'] = page(7, null);
    await element.reload();
    await shows(element, 'Station of page 7');
    expect(inList(element, 'Tower station')).to.equal(undefined);
  });

  it('stay, and are said to be old, where a later answer fails', async () => {
    const at = server();
    const element = await map(at);
    at.replies['stations.json'] = 404;
    await element.reload();
    await until(() => notes(element).includes('cannot be updated'), 'the note');
    expect(inList(element, 'Tower station')).to.not.equal(undefined);
    await expect(element).to.be.accessible();
  });

  it('and the district are each told of when they have come', async () => {
    const at = server();
    const provider = await provided(at, html``);
    const element = new FuminDistrictMap();
    const urls: string[] = [];
    element.addEventListener('fumin-load', (event) => urls.push(event.detail.url));
    const first = oneEvent(element, 'fumin-load');
    provider.append(element);
    await first;
    await until(() => urls.length === 2);
    expect(urls.map((url) => url.slice(at.url.length)).sort()).to.deep.equal(['district.json', 'stations.json']);
  });
});
