import { expect } from '@open-wc/testing';

import type { FuminErrorEvent } from '../../../src/base/events.js';
import { provided, quiet, until } from '../../support.js';
import { DISTRICT, inList, inPicture, map, server, STATIONS } from '../support.js';
import { html } from 'lit';

describe('what is wrong with a district’s places and references', () => {
  let console: ReturnType<typeof quiet>;
  beforeEach(() => (console = quiet()));
  afterEach(() => console.restore());

  const faults = async (more: object) => {
    const heard: string[] = [];
    const listener = ({ detail }: FuminErrorEvent): void => {
      heard.push(...(detail.problem.errors ?? []).map((one) => `${one.pointer}: ${one.detail}`));
    };
    document.addEventListener('fumin-error', listener);
    const element = await map(server(more as Parameters<typeof server>[0]));
    await until(() => heard.length > 0, 'the report');
    document.removeEventListener('fumin-error', listener);
    return { heard, element };
  };

  it('an organization that does not exist is named to whoever keeps the data', async () => {
    const { heard, element } = await faults({
      'district.json': { ...DISTRICT, circles: [{ ...DISTRICT.circles[0], organizations: ['citic', 'nobody'] }] },
    });
    expect(heard).to.include('/circles/0/organizations/1: There is no organization "nobody"');
    expect(inList(element, 'Citic Square')).to.not.equal(undefined);
  });

  it('a circle that does not exist leaves its station in the list', async () => {
    const { heard, element } = await faults({
      'stations.json': { stations: [{ ...STATIONS.stations[0], circle: 'nowhere' }] },
    });
    expect(heard[0]).to.equal('/stations/0/circle: There is no circle "nowhere", of the station "tower"');
    expect(inList(element, 'Tower station')).to.not.equal(undefined);
  });

  it('latitude and longitude that are swapped are said to be, and the station stays in the list', async () => {
    const { heard, element } = await faults({
      'stations.json': {
        stations: [{ ...STATIONS.stations[0], location: { type: 'Point', coordinates: [31.22, 121.45] } }],
      },
    });
    expect(heard[0]).to.include('/stations/0/location').and.include('swapped');
    expect(inPicture(element, 'Tower station')).to.equal(undefined);
    expect(inList(element, 'Tower station').textContent).to.include('Not on the map');
  });

  it('a ring that is open leaves its circle in the list', async () => {
    const area = structuredClone(DISTRICT.circles[0]!.area!);
    area.coordinates[0]!.pop();
    const { heard, element } = await faults({
      'district.json': { ...DISTRICT, circles: [{ ...DISTRICT.circles[0], area }] },
    });
    expect(heard[0]).to.include('/circles/0/area');
    expect(inList(element, 'Lane circle').textContent).to.include('Not on the map');
  });

  it('an area that crosses itself is drawn', async () => {
    const [west, south] = [121.4505, 31.2205];
    const bowtie = [
      [west, south],
      [west + 0.004, south + 0.004],
      [west + 0.004, south],
      [west, south + 0.004],
      [west, south],
    ];
    const element = await map(
      server({
        'district.json': {
          ...DISTRICT,
          circles: [{ ...DISTRICT.circles[0], area: { type: 'Polygon', coordinates: [bowtie] } }],
        },
      }),
    );
    await until(() => inPicture(element, 'Lane circle') !== undefined, 'the area');
    expect(element.shadowRoot!.querySelector('.names')!.textContent).to.include('Lane circle');
  });

  it('none of it throws under a provider that has nothing', async () => {
    const provider = await provided(
      server({ 'district.json': { id: 'd', name: 'D', circles: [] }, 'stations.json': { stations: [] } }),
      html`<fumin-district-map lang="en"></fumin-district-map>`,
    );
    const element = provider.querySelector('fumin-district-map')!;
    await until(() => element.shadowRoot!.textContent.includes('no business circles'), 'the empty state');
  });
});
