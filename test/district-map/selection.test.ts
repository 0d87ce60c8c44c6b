import { expect, fixture, html } from '@open-wc/testing';

import type { FuminSelectEvent } from '../../src/base/events.js';
import type { FuminDistrictMap } from '../../src/district-map/index.js';
import { provided, quiet, shows, textOf, until } from '../support.js';
import { all, DISTRICT, inList, inPicture, map, one, pressed, server, STATIONS } from './support.js';

const heard = (target: HTMLElement): FuminSelectEvent['detail'][] => {
  const details: FuminSelectEvent['detail'][] = [];
  target.addEventListener('fumin-select', (event) => details.push(event.detail));
  return details;
};

const withData = (more = html``): Promise<FuminDistrictMap> =>
  fixture<FuminDistrictMap>(
    html`<fumin-district-map lang="en" .data=${{ district: DISTRICT, stations: STATIONS }}
      >${more}</fumin-district-map
    >`,
  );

describe('choosing on a district map', () => {
  let console: ReturnType<typeof quiet>;
  beforeEach(() => (console = quiet()));
  afterEach(() => console.restore());

  it('in the list marks it in the picture, and in the picture in the list', async () => {
    const element = await map(server());
    inList(element, 'Lane circle').click();
    await element.updateComplete;
    expect(pressed(element)).to.deep.equal(['Business circle · Lane circle', 'Lane circle']);
    inPicture(element, 'Tower station').dispatchEvent(new MouseEvent('click', { bubbles: true }));
    await element.updateComplete;
    expect(pressed(element)).to.deep.equal(['Service station · Tower station · The Tower · In use', 'Tower station']);
    await expect(element).to.be.accessible();
  });

  it('is said by an event, which bubbles and is composed', async () => {
    const element = await map(server());
    const details = heard(document.body);
    inList(element, 'Property alliance').click();
    expect(details).to.deep.equal([{ type: 'alliance', id: 'property' }]);
  });

  it('works by keyboard in the picture, and leaves other keys alone', async () => {
    const element = await map(server());
    const press = (key: string, name: string) => {
      const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true });
      inPicture(element, name).dispatchEvent(event);
      return event.defaultPrevented;
    };
    expect(press('Enter', 'Tower station')).to.equal(true);
    expect(element.selected).to.equal('station:tower');
    expect(press(' ', 'Lane circle')).to.equal(true);
    expect(element.selected).to.equal('circle:lane');
    expect(press('a', 'Tower station')).to.equal(false);
    expect(element.selected).to.equal('circle:lane');
  });

  it('again lets it go', async () => {
    const element = await map(server());
    const details = heard(element);
    inList(element, 'Lane circle').click();
    await element.updateComplete;
    inList(element, 'Lane circle').click();
    await element.updateComplete;
    expect(details).to.deep.equal([{ type: 'circle', id: 'lane' }, null]);
    expect(pressed(element)).to.deep.equal([]);
  });

  it('is undone by a listener that cancels it', async () => {
    const element = await withData();
    element.addEventListener('fumin-select', (event) => event.preventDefault());
    inList(element, 'Lane circle').click();
    await element.updateComplete;
    expect(element.selected).to.equal(null);
    expect(pressed(element)).to.deep.equal([]);
  });

  it('is kept by the map itself where there is no provider', async () => {
    const element = await withData();
    inList(element, 'Lane circle').click();
    await element.updateComplete;
    expect(element.selected).to.equal('circle:lane');
    expect(pressed(element)).to.include('Lane circle');
  });

  it('is shared by two maps of one provider', async () => {
    const provider = await provided(
      server(),
      html`<fumin-district-map lang="en"></fumin-district-map
        ><fumin-district-map lang="en" view="list" selected="circle:quay"></fumin-district-map>`,
    );
    const [first, second] = [...provider.querySelectorAll('fumin-district-map')];
    await shows(second!, 'Tower station');
    await shows(first!, 'Tower station');
    expect(pressed(second!)).to.deep.equal(['Quay circle Not on the map']);
    inList(first!, 'Tower station').click();
    await until(() => second!.selected === 'station:tower');
    await until(() => one(second!, '.details') !== null, 'the details');
    expect(pressed(second!)).to.deep.equal(['Tower station']);
    one(second!, '.details header button').click();
    await until(() => first!.selected === null);
  });

  it('can be done by the page, before and after the upgrade', async () => {
    const element = await map(server(), {
      attributes: html`<fumin-district-map selected="circle:lane"></fumin-district-map>`,
    });
    expect(pressed(element)).to.include('Lane circle');
    const details = heard(element);
    element.setAttribute('selected', 'organization:citic');
    await element.updateComplete;
    expect(pressed(element)).to.deep.equal(['Organization · Citic Square', 'Citic Square', 'Citic Square']);
    element.removeAttribute('selected');
    await element.updateComplete;
    expect(pressed(element)).to.deep.equal([]);
    expect(details).to.deep.equal([]);
  });

  it('an alliance marks its organizations in the picture', async () => {
    const element = await map(server(), {
      attributes: html`<fumin-district-map selected="alliance:property"></fumin-district-map>`,
    });
    expect(inPicture(element, 'Citic Square').classList.contains('marked')).to.equal(true);
    expect(inPicture(element, 'Tower station').classList.contains('marked')).to.equal(false);
  });

  it('of what is not there shows nothing', async () => {
    const element = await map(server());
    for (const selected of ['circle:nowhere', 'planet:lane', 'circle:', 'nonsense', '']) {
      element.selected = selected;
      await element.updateComplete;
      expect(pressed(element), selected).to.deep.equal([]);
      expect(one(element, '.details'), selected).to.equal(null);
    }
  });

  it('is said to a screen reader', async () => {
    const element = await map(server());
    inList(element, 'Lane circle').click();
    await element.updateComplete;
    const said = all(element, '[role="status"]').map((it) => it.textContent.trim());
    expect(said).to.include('Lane circle is chosen; its details are shown.');
  });

  it('scrolls the list within its own box, and the page not at all', async () => {
    const stations = Array.from({ length: 60 }, (_, index) => ({
      id: `s${index}`,
      name: `Station ${index}.`,
      location: { type: 'Point', coordinates: [121.45 + index / 20_000, 31.222] },
    }));
    const element = await map(server({ 'stations.json': { stations } }), { width: '60rem' });
    const box = one(element, '.scroll');
    expect(box.scrollHeight).to.be.above(box.clientHeight);
    const [, before] = [box.scrollTop, window.scrollY];
    inPicture(element, 'Station 55.').dispatchEvent(new MouseEvent('click', { bubbles: true }));
    await element.updateComplete;
    const seen = () => {
      const { top, bottom } = inList(element, 'Station 55.').getBoundingClientRect();
      const frame = box.getBoundingClientRect();
      return top >= frame.top && bottom <= frame.bottom;
    };
    expect(seen()).to.equal(true);
    expect(window.scrollY).to.equal(before);
    const there = box.scrollTop;
    inList(element, 'Station 54.').click();
    await element.updateComplete;
    expect(box.scrollTop).to.equal(there);
  });
});

describe('the details of what is chosen', () => {
  let console: ReturnType<typeof quiet>;
  beforeEach(() => (console = quiet()));
  afterEach(() => console.restore());

  const chosen = (selected: string): Promise<FuminDistrictMap> =>
    map(server(), { attributes: html`<fumin-district-map selected=${selected}></fumin-district-map>` });
  const rows = (element: Element) =>
    all(element, '.details dl > div').map((row) => [
      row.querySelector('dt')!.textContent,
      row.querySelector('dd')!.textContent.replace(/\s+/g, ' ').trim(),
    ]);

  it('are a circle’s grid, description, stations and organizations', async () => {
    const element = await chosen('circle:lane');
    expect(one(element, '.details h3').textContent).to.equal('Lane circle');
    expect(textOf(one(element, '.details')))
      .to.include('Business circle')
      .and.include('Old lanes.');
    expect(rows(element)).to.deep.equal([['Grid', 'Grid One']]);
    expect(all(element, '.details .name').map((it) => it.textContent)).to.deep.equal(['Tower station', 'Citic Square']);
    await expect(element).to.be.accessible();
  });

  it('are an alliance’s organizations', async () => {
    const element = await chosen('alliance:property');
    expect(all(element, '.details .name').map((it) => it.textContent)).to.deep.equal(['Citic Square', 'The Group']);
  });

  it('are an alliance’s full name, where it has one, and not the name of a joint conference', async () => {
    const council = async (name: string) => {
      const element = await map(
        server({
          'district.json': { ...DISTRICT, alliances: [{ ...DISTRICT.alliances[0], council: 'property' }] },
          'councils/property.json': { id: 'property', name, events: [], members: [{ organization: 'Member' }] },
        }),
        { attributes: html`<fumin-district-map selected="alliance:property"></fumin-district-map>` },
      );
      await shows(element, 'Member');
      return rows(element).map(([label, value]) => [label, value]);
    };
    expect(await council('Example Street Property Alliance')).to.deep.equal([
      ['Full name', 'Example Street Property Alliance'],
      ['Members', 'Member'],
    ]);
    expect(await council('Property alliance')).to.deep.equal([['Members', 'Member']]);
  });

  it('are a station’s status, building, circle, and how sure its place is', async () => {
    expect(rows(await chosen('station:tower'))).to.deep.equal([
      ['Status', 'In use'],
      ['Building', 'The Tower'],
      ['Business circle', 'Lane circle'],
      ['Position', 'Estimated, may be off by about 250 m'],
    ]);
    const closed = await chosen('station:dock');
    expect(textOf(one(closed, '.details'))).to.include('Gone for good');
    expect(rows(closed)[0]).to.deep.equal(['Status', 'No longer in use · since 30 June 2025']);
  });

  it('are an organization’s circles, alliances and page', async () => {
    const element = await chosen('organization:citic');
    expect(rows(element)).to.deep.equal([
      ['Business circle', 'Lane circle'],
      ['Alliance', 'Property alliance'],
      ['Website', 'citic.example'],
      ['Position', 'Estimated, may be off by about 120 m'],
    ]);
    expect(one(element, '.details a').getAttribute('href')).to.equal('https://citic.example/');
    await expect(element).to.be.accessible();
  });

  it('have no link that is none for a page', async () => {
    const element = await chosen('organization:group');
    expect(rows(element)).to.deep.equal([['Alliance', 'Property alliance']]);
    expect(one(element, '.details a')).to.equal(null);
  });

  it('look finished with a name alone', async () => {
    const element = await chosen('organization:press');
    expect(rows(element)).to.deep.equal([]);
    expect(textOf(one(element, '.details'))).to.equal('Organization The Press Clear');
  });

  it('lead on to what they name, and focus goes along', async () => {
    const element = await chosen('station:tower');
    const button = inList(element, 'Lane circle', '.details');
    button.focus();
    button.click();
    await until(() => element.shadowRoot!.activeElement?.id === 'chosen', 'focus on the heading');
    expect(one(element, '.details h3').textContent).to.equal('Lane circle');
  });

  it('are put away by a button, and focus goes back to what was chosen', async () => {
    const element = await chosen('circle:lane');
    const button = one(element, '.details header button');
    button.focus();
    button.click();
    await until(() => one(element, '.details') === null, 'the details to go');
    await until(
      () => element.shadowRoot!.activeElement?.getAttribute('aria-label') === 'Business circle · Lane circle',
      'focus in the picture',
    );
  });
});
