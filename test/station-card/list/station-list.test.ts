import { expect, fixture, html } from '@open-wc/testing';

import '../../../src/station-card/index.js';
import type { FuminSelectEvent } from '../../../src/base/events.js';
import type { FuminStationCard } from '../../../src/station-card/index.js';
import { endpoint, provided, quiet, type Reply, shows, textOf, until } from '../../support.js';

const station = (number: number) => ({ id: `s-${number}`, name: `Station ${number}`, building: `Building ${number}` });
const STATIONS = Array.from({ length: 12 }, (_, index) => station(index + 1));
const serve = (stations: Reply = { stations: STATIONS }) =>
  endpoint({ 'stations.json': stations, 'stations/s-2.json': station(2), 'stations/s-3.json': station(3) });

const buttons = (card: Element) => [...card.shadowRoot!.querySelectorAll<HTMLButtonElement>('.stations li button')];

describe('a card that is not told which station to show', () => {
  let console: ReturnType<typeof quiet>;
  beforeEach(() => (console = quiet()));
  afterEach(() => console.restore());

  const mount = async (stations?: Reply) => {
    const server = serve(stations);
    const provider = await provided(server, html`<fumin-station-card lang="en"></fumin-station-card>`);
    return { server, provider, card: provider.querySelector<FuminStationCard>('fumin-station-card')! };
  };

  it('lists the stations, and shows the one that is pressed, with a way back', async () => {
    const { card, server } = await mount();
    await shows(card, 'Station 1');
    const selected: unknown[] = [];
    card.addEventListener('fumin-select', (event: FuminSelectEvent) => selected.push(event.detail));
    buttons(card)[1]!.click();
    await shows(card, 'Building 2');
    expect(buttons(card)).to.have.length(0);
    expect(server.asked).to.include('stations/s-2.json');
    // The button that had the focus is gone: the focus stays in the card.
    await until(() => card.shadowRoot!.activeElement?.classList.contains('frame') === true);
    card.shadowRoot!.querySelector<HTMLButtonElement>('.back button')!.click();
    await shows(card, 'Station 3');
    expect(selected).to.deep.equal([{ type: 'station', id: 's-2' }, null]);
  });

  it('shows a few of many, then all, and moves the focus to the first that came', async () => {
    const { card } = await mount();
    await shows(card, 'Show all 12');
    expect(buttons(card)).to.have.length(6);
    card.shadowRoot!.querySelector<HTMLButtonElement>('.stations > .button')!.click();
    await until(() => buttons(card).length === 12);
    await until(() => card.shadowRoot!.activeElement === buttons(card)[6]);
    expect(card.shadowRoot!.querySelector('.stations > .button')).to.equal(null);
  });

  it('selects for itself where there is no provider', async () => {
    const server = serve();
    const original = window.fetch;
    window.fetch = server.fetch;
    try {
      const card = await fixture<FuminStationCard>(
        html`<fumin-station-card lang="en" endpoint=${server.url}></fumin-station-card>`,
      );
      await shows(card, 'Station 1');
      buttons(card)[2]!.click();
      await shows(card, 'Building 3');
    } finally {
      window.fetch = original;
    }
  });

  it('stays at the list where the page cancels the choice', async () => {
    const { card, provider } = await mount();
    await shows(card, 'Station 1');
    provider.addEventListener('fumin-select', (event) => event.preventDefault(), { capture: true });
    buttons(card)[1]!.click();
    await card.updateComplete;
    expect(buttons(card)).to.have.length(6);
  });

  it('asks for a choice where the endpoint has no list', async () => {
    const { card } = await mount({ stations: [] });
    await shows(card, 'Choose a service station');
  });

  it('says that the list failed, and asks for it again', async () => {
    const { card, server } = await mount(() => new Response(null, { status: 403 }));
    await until(() => card.shadowRoot!.querySelector('[part=message]') !== null);
    server.replies['stations.json'] = { stations: STATIONS };
    [...card.shadowRoot!.querySelectorAll('button')].find(({ textContent }) => /try again/i.test(textContent))!.click();
    await shows(card, 'Station 1');
  });

  it('shows no list where a station is told, and asks for none', async () => {
    const server = serve();
    const provider = await provided(server, html`<fumin-station-card lang="en" station="s-2"></fumin-station-card>`);
    const card = provider.querySelector('fumin-station-card')!;
    await shows(card, 'Building 2');
    expect(server.asked).not.to.include('stations.json');
    expect(textOf(card)).not.to.include('All service stations');
  });
});
