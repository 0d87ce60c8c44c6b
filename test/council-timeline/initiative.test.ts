import { expect, html } from '@open-wc/testing';

import '../../src/index.js';
import type { FuminCouncilTimeline, FuminDistrictMap, FuminPledgeForm } from '../../src/index.js';
import { endpoint, provided, quiet, shows } from '../support.js';

const SERVED = {
  'district.json': {
    id: 'street',
    name: 'Street',
    council: 'main',
    circles: [{ id: 'lane', name: 'Lane circle' }],
    initiatives: [
      { id: 'first', title: 'First initiative' },
      { id: 'second', title: 'Second initiative' },
    ],
  },
  'stations.json': { stations: [] },
  'councils/main.json': {
    id: 'main',
    name: 'Main council',
    events: [{ id: 'a', title: 'The second one is called', initiative: 'second' }],
  },
  'initiatives/first.json': { id: 'first', title: 'First initiative', roles: [] },
  'initiatives/second.json': { id: 'second', title: 'Second initiative', roles: [] },
};

describe('an initiative that an event is about', () => {
  let console: ReturnType<typeof quiet>;
  beforeEach(() => (console = quiet()));
  afterEach(() => console.restore());

  async function page() {
    const provider = await provided(
      endpoint(SERVED),
      html`<div lang="en">
        <fumin-district-map view="list" selected="circle:lane"></fumin-district-map>
        <fumin-council-timeline council="main"></fumin-council-timeline>
        <fumin-pledge-form></fumin-pledge-form>
        <fumin-pledge-form initiative="first"></fumin-pledge-form>
      </div>`,
    );
    const map = provider.querySelector<FuminDistrictMap>('fumin-district-map')!;
    const timeline = provider.querySelector<FuminCouncilTimeline>('fumin-council-timeline')!;
    const [free, fixed] = provider.querySelectorAll<FuminPledgeForm>('fumin-pledge-form');
    await shows(timeline, 'The second one is called');
    await shows(free!, 'First initiative');
    return { map, timeline, free: free!, fixed: fixed! };
  }

  const button = (timeline: Element) => timeline.shadowRoot!.querySelector<HTMLButtonElement>('button.initiative')!;

  it('is shown by the form beside it, unless that form has one of its own', async () => {
    const { timeline, free, fixed } = await page();
    button(timeline).click();
    await shows(free, 'Second initiative');
    await shows(fixed, 'First initiative');
    expect(button(timeline).getAttribute('aria-current')).to.equal('true');
    expect(button(timeline).textContent).to.equal('Show the initiative');
  });

  it('leaves the selection of the map as it is', async () => {
    const { map, timeline, free } = await page();
    button(timeline).click();
    await shows(free, 'Second initiative');
    expect(map.selected).to.equal('circle:lane');
  });

  it('is not selected where the page cancels the event', async () => {
    const { timeline, free } = await page();
    timeline.addEventListener('fumin-select', (event) => event.preventDefault());
    button(timeline).click();
    await timeline.updateComplete;
    await free.updateComplete;
    expect(button(timeline).getAttribute('aria-current')).not.to.equal('true');
    await shows(free, 'First initiative');
  });
});
