import { expect, fixture, html, oneEvent } from '@open-wc/testing';

import type { FuminErrorEvent } from '../../src/base/events.js';
import { FuminDistrictMap } from '../../src/district-map/index.js';
import { endpoint, provided, quiet, setData, shows, textOf, until } from '../support.js';
import { all, DISTRICT, inList, inPicture, map, one, server, STATIONS } from './support.js';

describe('<fumin-district-map>', () => {
  let console: ReturnType<typeof quiet>;
  beforeEach(() => (console = quiet()));
  afterEach(() => console.restore());

  it('heads the map with its title, the district’s name, its description and its source', async () => {
    const element = await map(server());
    expect(one(element, 'h2').textContent).to.equal('The “1+2+X” map');
    expect(textOf(element))
      .to.include('Example Street')
      .and.include('A few words on it.')
      .and.include('A report · 2020');
    await expect(element).to.be.accessible();
  });

  it('heads it with the name where there is no title', async () => {
    const element = await map(server({ 'district.json': { ...DISTRICT, title: null } }));
    expect(one(element, 'h2').textContent).to.equal('Example Street');
    expect(textOf(element).match(/Example Street/g)).to.have.length(1);
  });

  it('takes null for unknown', async () => {
    const nulls = Object.fromEntries(Object.keys(DISTRICT).map((key) => [key, null]));
    const element = await map(
      server({ 'district.json': { ...nulls, id: 'd', name: 'Street', circles: [{ id: 'a', name: 'A' }] } }),
    );
    expect(textOf(element))
      .to.include('Street')
      .and.not.match(/null|undefined/);
    await expect(element).to.be.accessible();
  });

  describe('the views', () => {
    it('are three radio buttons, the map first', async () => {
      const element = await map(server());
      const radios = all<HTMLInputElement>(element, 'input[type="radio"]');
      expect(radios.map((radio) => radio.labels![0]!.textContent.trim())).to.deep.equal(['Map', 'Structure', 'List']);
      expect(radios.map(({ checked }) => checked)).to.deep.equal([true, false, false]);
      expect(one(element, 'fieldset legend').textContent).to.equal('View');
    });

    it('are switched by the reader, and by the attribute', async () => {
      const element = await map(server());
      all<HTMLInputElement>(element, 'input[type="radio"]')[1]!.click();
      await until(() => one(element, '[part="structure"]') !== null, 'the structure');
      expect(element.view).to.equal('structure');
      expect(one(element, '.viewport') === null).to.equal(true);
      element.setAttribute('view', 'list');
      await element.updateComplete;
      expect(one(element, '[part="structure"]') === null).to.equal(true);
      expect(one(element, '.outline') !== null).to.equal(true);
      expect(all<HTMLInputElement>(element, '.views input').map(({ checked }) => checked)).to.deep.equal([
        false,
        false,
        true,
      ]);
    });

    it('read one that is none as the map, before and after the upgrade', async () => {
      const element = await map(server(), { attributes: html`<fumin-district-map view="globe"></fumin-district-map>` });
      expect(one(element, '.viewport') !== null).to.equal(true);
      element.setAttribute('view', 'structure');
      await element.updateComplete;
      element.setAttribute('view', 'globe');
      await element.updateComplete;
      expect(one(element, '.viewport') !== null).to.equal(true);
      element.removeAttribute('view');
      await element.updateComplete;
      expect(one(element, '.viewport') !== null).to.equal(true);
    });

    for (const view of ['map', 'structure', 'list'] as const) {
      it(`say everything there is: ${view}`, async () => {
        const element = await map(server(), {
          attributes: html`<fumin-district-map view=${view}></fumin-district-map>`,
        });
        const names = [...DISTRICT.circles, ...DISTRICT.alliances, ...DISTRICT.organizations, ...STATIONS.stations];
        for (const { name } of names) {
          expect(inList(element, name.en, '.view'), name.en).to.be.an.instanceOf(HTMLButtonElement);
        }
        await expect(element).to.be.accessible();
      });

      for (const width of ['20rem', '50rem', '75rem']) {
        it(`overflow nowhere: ${view} at ${width}`, async () => {
          const element = await map(server(), {
            width,
            attributes: html`<fumin-district-map view=${view} selected="circle:lane"></fumin-district-map>`,
          });
          await element.updateComplete;
          for (const box of all(element, '.frame, .card, .choice, .details')) {
            expect(box.scrollWidth, box.className).to.be.at.most(box.clientWidth + 1);
          }
        });
      }
    }
  });

  describe('the picture', () => {
    it('has a name, and a named option for each area and point, one of them for Tab', async () => {
      const element = await map(server());
      expect(one(element, '.viewport').getAttribute('aria-label')).to.equal('Map of Example Street');
      const options = all(element, 'svg [role="option"]');
      expect(options.map((it) => it.getAttribute('aria-label'))).to.deep.equal([
        'Business circle · Lane circle',
        'Service station · Mall station',
        'Service station · Tower station · The Tower · In use',
        'Organization · Citic Square',
      ]);
      expect(options.map((it) => it.getAttribute('tabindex'))).to.deep.equal(['0', '-1', '-1', '-1']);
    });

    it('is drawn for the width it has, so that its text has the size of the page’s', async () => {
      const element = await map(server(), { width: '25rem' });
      const svg = all<SVGSVGElement>(element, 'svg')[0]!;
      await until(() => Math.abs(svg.viewBox.baseVal.width - svg.getBoundingClientRect().width) <= 1, 'the measure');
      element.style.setProperty('inline-size', '40rem');
      await until(() => Math.abs(svg.viewBox.baseVal.width - svg.getBoundingClientRect().width) <= 1, 'the measure');
      expect(svg.viewBox.baseVal.width).to.be.above(500);
    });

    it('is measured again where it was moved to', async () => {
      const element = await map(server(), { width: '25rem' });
      const svg = all<SVGSVGElement>(element, 'svg')[0]!;
      const elsewhere = await fixture<HTMLElement>(html`<div></div>`);
      elsewhere.append(element);
      element.style.setProperty('inline-size', '32rem');
      await until(() => svg.viewBox.baseVal.width > 420, 'the measure');
    });

    it('has its list beside it in a wide box, and below it in a narrow one', async () => {
      const element = await map(server(), { width: '60rem' });
      const boxes = () => [one(element, 'figure'), one(element, '.box')].map((it) => it.getBoundingClientRect());
      const [picture, list] = boxes();
      expect(list!.left).to.be.at.least(picture!.right);
      element.style.setProperty('inline-size', '22rem');
      const [above, below] = boxes();
      expect(below!.top).to.be.at.least(above!.bottom);
    });

    it('says that it is schematic where it is, and only there', async () => {
      const words = 'A schematic map: positions and outlines are estimates';
      expect(textOf(await map(server()))).to.include(words);
      const exact = await map(server({ 'district.json': { ...DISTRICT, schematic: false } }));
      expect(textOf(exact)).to.not.include('schematic');
    });

    it('explains the marks that are in it', async () => {
      const element = await map(server());
      expect(all(element, '.legend li').map((it) => it.textContent)).to.deep.equal([
        'Business circle',
        'Service station',
        'Organization',
      ]);
    });

    it('is not there where nothing has a place, and the list is', async () => {
      const element = await map(
        server({
          'district.json': { id: 'd', name: 'Street', circles: [{ id: 'a', name: 'Circle A' }] },
          'stations.json': { stations: [{ id: 's', name: 'Station S' }] },
        }),
      );
      expect(one(element, '.viewport') === null).to.equal(true);
      expect(inList(element, 'Circle A')).to.not.equal(undefined);
      expect(textOf(element)).to.not.include('Not on the map');
      await expect(element).to.be.accessible();
    });

    it('can be of one point alone', async () => {
      const element = await map(
        server({
          'district.json': { id: 'd', name: 'Street', circles: [] },
          'stations.json': { stations: [STATIONS.stations[0]] },
        }),
      );
      const { left, width } = inPicture(element, 'Tower station').querySelector('.dot')!.getBoundingClientRect();
      const svg = one(element, 'svg').getBoundingClientRect();
      expect(left + width / 2).to.be.closeTo(svg.left + svg.width / 2, 2);
    });

    it('shows two stations at one spot as one, which opens as a list', async () => {
      const [tower] = STATIONS.stations;
      const element = await map(
        server({ 'stations.json': { stations: [tower, { ...tower, id: 'twin', name: 'Twin station' }] } }),
      );
      const name = '2 near one another: 2 service stations';
      await until(() => Boolean(inPicture(element, name)), 'the cluster');
      inPicture(element, name).dispatchEvent(new MouseEvent('click', { bubbles: true }));
      await until(() => element.shadowRoot!.activeElement?.id === 'together', 'focus on the list');
      expect(all(element, '.together .name').map((it) => it.textContent)).to.deep.equal([
        'Tower station',
        'Twin station',
      ]);
      await expect(element).to.be.accessible();
      inList(element, 'Twin station', '.together').click();
      await element.updateComplete;
      expect(element.selected).to.equal('station:twin');
      // Chosen, it is seen, though it stands together with the other.
      expect(inPicture(element, 'Twin station').getAttribute('aria-selected')).to.equal('true');
    });

    it('says in the list what is not in it', async () => {
      const element = await map(server());
      const missing = all(element, '.outline button').filter((it) => it.textContent.includes('Not on the map'));
      expect(missing.map((it) => it.querySelector('.name')!.textContent)).to.deep.equal([
        'Quay circle',
        'Old Dock station',
        'The Group',
        'The Press',
      ]);
    });

    it('brings stations of another coordinate system to where they are', async () => {
      const offset = async (coordinateSystem: string) => {
        const element = await map(server({ 'stations.json': { ...STATIONS, coordinateSystem } }));
        await until(() => inPicture(element, 'Tower station') !== undefined, 'the station');
        expect(textOf(one(element, '.notes'))).to.equal('');
        await until(
          () => all<SVGSVGElement>(element, '.viewport svg')[0]!.viewBox.baseVal.width !== 640,
          'the measure',
        );
        const [tower, citic] = ['Tower station', 'Citic Square'].map((name) =>
          inPicture(element, name).querySelector('.dot')!.getBoundingClientRect(),
        );
        return [tower!.x - citic!.x, tower!.y - citic!.y];
      };
      // What is given as GCJ-02 lies some 500 m from what is given as WGS-84: to the west here, and to the north or south.
      const [same, other] = [await offset('CGCS2000'), await offset('GCJ-02')];
      expect(same[0]! - other[0]!).to.be.above(50);
    });
  });

  describe('the structure', () => {
    const structure = (more = {}) =>
      map(server({ 'district.json': { ...DISTRICT, ...more } }), {
        attributes: html`<fumin-district-map view="structure"></fumin-district-map>`,
      });
    const headings = (element: Element) =>
      all(element, '.tier h3').map((it) => it.textContent.replace(/\s+/g, ' ').trim());

    it('is the one joint conference, the circles and the open row of alliances', async () => {
      const element = await structure();
      expect(headings(element)).to.deep.equal(['1 Joint conference', '2 Business circles', 'X Alliances']);
      expect(all(element, '.tier')[0]!.textContent).to.include('Example Street');
      expect(all(element, '.tier li.more').map(textOf)).to.deep.equal([
        '“X” stands for alliances by field, of which only some are listed',
      ]);
    });

    it('is not open where the list of alliances is closed', async () => {
      const element = await structure({ alliancesOpen: false });
      expect(headings(element)[2]).to.equal('1 Alliances');
      expect(all(element, '.more')).to.deep.equal([]);
    });

    it('claims nothing where it is not known whether it is open', async () => {
      expect(all(await structure({ alliancesOpen: null }), '.more')).to.deep.equal([]);
    });

    it('has each one’s stations and organizations under it', async () => {
      const element = await structure();
      const cards = all(element, '.cards > li:not(.more)').map((it) =>
        [...it.querySelectorAll('.name')].map((name) => name.textContent),
      );
      expect(cards).to.deep.equal([
        ['Lane circle', 'Tower station', 'Citic Square'],
        ['Quay circle', 'Old Dock station'],
        ['Property alliance', 'Citic Square', 'The Group'],
      ]);
    });

    it('has what belongs to none of them after it', async () => {
      const element = await structure();
      expect(all(element, '.rest .name').map((it) => it.textContent)).to.deep.equal(['Mall station', 'The Press']);
    });

    it('never cuts a name, with 12 circles and 30 alliances', async () => {
      const name = 'Enterprise Service Centre of the Joint Branch of the Example Province Office'.repeat(2);
      const many = (count: number) => Array.from({ length: count }, (_, index) => ({ id: `n${index}`, name }));
      const element = await structure({ circles: many(12), alliances: many(30) });
      expect(all(element, '.cards > li')).to.have.length(43);
      for (const choice of all(element, '.cards button')) expect(choice.scrollWidth).to.be.at.most(choice.clientWidth);
    });

    it('can be of one circle', async () => {
      const element = await structure({ circles: [DISTRICT.circles[0]], alliances: [], alliancesOpen: false });
      expect(headings(element)).to.deep.equal(['1 Joint conference', '1 Business circles']);
      await expect(element).to.be.accessible();
    });
  });

  describe('the list', () => {
    it('has a heading with a count for each group', async () => {
      const element = await map(server(), {
        attributes: html`<fumin-district-map view="list"></fumin-district-map>`,
      });
      expect(all(element, '.group h3').map((it) => it.textContent)).to.deep.equal([
        'Business circles 2',
        'Alliances 1',
        'Other service stations 1',
        'Other organizations 1',
      ]);
      expect(textOf(element)).to.include('“X” stands for alliances by field');
      expect(inList(element, 'Old Dock station').textContent).to.include('No longer in use');
    });
  });

  describe('without data', () => {
    it('says so where there is no endpoint', async () => {
      const element = await fixture<FuminDistrictMap>(html`<fumin-district-map lang="en"></fumin-district-map>`);
      expect(textOf(element)).to.equal('This section has not been set up yet.');
      await expect(element).to.be.accessible();
    });

    it('says that it is loading, until it has the district', async () => {
      const at = server({ 'district.json': () => new Promise(() => undefined) });
      const provider = await provided(at, html`<fumin-district-map lang="en"></fumin-district-map>`);
      const element = provider.querySelector('fumin-district-map')!;
      await shows(element, 'Loading');
      expect(one(element, '.frame').getAttribute('aria-busy')).to.equal('true');
      await expect(element).to.be.accessible();
    });

    it('shows an error, and asks again when told to', async () => {
      const at = server({ 'district.json': 404 });
      const element = await map(at);
      await shows(element, 'This could not be found.');
      await expect(element).to.be.accessible();
      at.replies['district.json'] = DISTRICT;
      one(element, 'button').click();
      await shows(element, 'The “1+2+X” map');
    });

    it('says that nothing is there where nothing is', async () => {
      const element = await map(
        server({ 'district.json': { id: 'd', name: 'Bare Street', circles: [] }, 'stations.json': { stations: [] } }),
      );
      expect(textOf(element)).to.equal(
        'Bare Street There are no business circles, alliances or service stations here yet.',
      );
      await expect(element).to.be.accessible();
    });

    it('does not say that there are no stations where they could not be had', async () => {
      const element = await map(
        server({ 'district.json': { id: 'd', name: 'Bare Street', circles: [] }, 'stations.json': 404 }),
      );
      expect(textOf(element)).to.include('could not be loaded').and.not.include('yet');
    });

    it('keeps what the page gave it meanwhile', async () => {
      const provider = await provided(
        endpoint({ 'district.json': 404, 'stations.json': 404 }),
        html`<fumin-district-map lang="en"><p>Four circles</p></fumin-district-map>`,
      );
      const element = provider.querySelector('fumin-district-map')!;
      await shows(element, 'This could not be found.');
      expect(textOf(element)).to.include('Four circles');
    });
  });

  describe('what is wrong with the data', () => {
    it('is told by an event, and the rest is shown', async () => {
      const circles = [{ id: 'nameless' }, { id: 'good', name: 'Good circle', area: { type: 'Circle' } }];
      const provider = await provided(server({ 'district.json': { ...DISTRICT, circles } }), html``);
      const element = new FuminDistrictMap();
      const heard = oneEvent<FuminErrorEvent>(element, 'fumin-error');
      provider.append(element);
      const { detail } = await heard;
      expect(detail.problem.errors?.map(({ pointer }) => pointer)).to.include.members([
        '/circles/0/name',
        '/circles/1/area/type',
      ]);
      expect(inList(element, 'Good circle')).to.not.equal(undefined);
    });

    it('is shown as text, whatever it is', async () => {
      const hostile = '<img src=x onerror="globalThis.hacked = true">';
      const element = await map(
        server({
          'district.json': {
            ...DISTRICT,
            title: hostile,
            circles: [{ ...DISTRICT.circles[0], name: hostile, description: hostile }],
          },
        }),
        { attributes: html`<fumin-district-map selected="circle:lane"></fumin-district-map>` },
      );
      await until(() => one(element, '.details') !== null, 'the details');
      expect(one(element, 'h2').textContent).to.equal(hostile);
      expect(one(element, '.details h3').textContent).to.equal(hostile);
      expect(one(element, 'img')).to.equal(null);
      expect('hacked' in globalThis).to.equal(false);
    });
  });

  it('writes nothing into its tree where nothing has changed', async () => {
    const element = await map(server(), {
      attributes: html`<fumin-district-map selected="circle:lane"></fumin-district-map>`,
    });
    await new Promise((resolve) => setTimeout(resolve, 100));
    const observer = new MutationObserver(() => undefined);
    observer.observe(element.shadowRoot!, { subtree: true, childList: true, attributes: true, characterData: true });
    element.requestUpdate();
    await element.updateComplete;
    expect(observer.takeRecords()).to.deep.equal([]);
  });

  it('draws 2,000 stations and an organization, those near one another as one', async () => {
    const stations = Array.from({ length: 2_000 }, (_, index) => ({
      id: `s${index}`,
      name: `Station ${index}`,
      location: { type: 'Point', coordinates: [121.45 + (index % 50) / 10_000, 31.22 + index / 500_000] },
    }));
    const element = await map(server({ 'stations.json': { stations } }));
    await until(() => all(element, 'svg .cluster').length > 1, 'clusters');
    const counted = all(element, 'svg .cluster text').reduce((sum, { textContent }) => sum + Number(textContent), 0);
    const single = all(element, 'svg .station, svg .organization').length;
    expect(counted + single).to.equal(2_000 + 1);
  });

  it('shows what it is given by property, and asks nothing of the network', async () => {
    const at = server();
    const provider = await provided(
      at,
      html`<fumin-district-map
        lang="en"
        .data=${{ district: { ...DISTRICT, title: 'Given' }, stations: { ...STATIONS, next: 'stations-2.json' } }}
      ></fumin-district-map>`,
    );
    const element = provider.querySelector('fumin-district-map')!;
    await shows(element, 'Given');
    expect(inPicture(element, 'Tower station')).to.not.equal(undefined);
    expect(textOf(element)).to.include('these are not all');
    expect(at.asked).to.deep.equal([]);
    element.data = null;
    await shows(element, 'There are no data for the district map yet.');
    setData(element, { district: DISTRICT });
    await shows(element, 'Lane circle');
    setData(element, 'nonsense');
    await shows(element, 'cannot be read');
  });

  it('speaks the language around it, and changes with it', async () => {
    const element = await map(server(), { lang: 'zh-CN' });
    expect(one(element, 'h2').textContent).to.equal('“1+2+X”版图');
    expect(textOf(element)).to.include('里弄商圈').and.include('商圈 2').and.include('示意图');
    await expect(element).to.be.accessible();
    element.parentElement!.lang = 'en';
    await shows(element, 'Business circles');
    expect(one(element, '.viewport').getAttribute('aria-label')).to.equal('Map of Example Street');
  });
});
