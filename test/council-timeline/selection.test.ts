import { expect, html } from '@open-wc/testing';

import { FuminSelectEvent } from '../../src/base/events.js';
import { parseSelection } from '../../src/base/selection.js';
import type { FuminCouncilTimeline } from '../../src/council-timeline/index.js';
import { provided, quiet, shows, textOf, until } from '../support.js';
import { eventOf, server, texts, timeline } from './fixtures.js';

describe('<fumin-council-timeline> beside other widgets', () => {
  let console: ReturnType<typeof quiet>;
  beforeEach(() => (console = quiet()));
  afterEach(() => console.restore());

  /** Selects, as a sibling widget does. */
  const choose = (element: Element, selection: string | null) =>
    element.parentElement!.dispatchEvent(new FuminSelectEvent(parseSelection(selection)));

  it('shows the council of the selected circle or alliance, and returns', async () => {
    const element = await timeline(server());
    await shows(element, 'Joint Conference');
    choose(element, 'circle:lane-circle');
    await shows(element, 'Lane event');
    expect(textOf(element)).not.to.include('Joint Conference');
    choose(element, 'alliance:schools');
    await shows(element, 'Schools');
    choose(element, null);
    await shows(element, 'Joint Conference');
  });

  it('stays when a station or an organization is selected', async () => {
    const element = await timeline(server());
    await shows(element, 'Joint Conference');
    choose(element, 'circle:lane-circle');
    await shows(element, 'Lane event');
    for (const other of ['station:tower', 'organization:citic']) {
      choose(element, other);
      await element.updateComplete;
      expect(texts(element, 'h2')).to.deep.equal(['Lane conference']);
    }
  });

  it('names a circle that has no council', async () => {
    const element = await timeline(server());
    await shows(element, 'Joint Conference');
    choose(element, 'circle:bare');
    await shows(element, 'New circle has no council.');
    await expect(element).to.be.accessible();
    element.parentElement!.lang = 'zh';
    await shows(element, '新商圈没有联席会议。');
    choose(element, 'circle:unheard-of');
    await shows(element, '没有找到这项内容。');
  });

  it('shows the council of its attribute whatever is selected', async () => {
    const element = await timeline(server(), { council: 'whole' });
    await shows(element, 'Joint Conference');
    choose(element, 'circle:lane-circle');
    await element.updateComplete;
    expect(texts(element, 'h2')).to.deep.equal(['Joint Conference']);
    element.council = null;
    await shows(element, 'Lane event');
  });

  it('ignores a late answer after another selection', async () => {
    let answer!: (response: Response) => void;
    const at = server({ 'councils/lane.json': () => new Promise<Response>((resolve) => (answer = resolve)) });
    const element = await timeline(at);
    await shows(element, 'Joint Conference');
    choose(element, 'circle:lane-circle');
    await until(() => at.asked.includes('councils/lane.json'));
    choose(element, 'alliance:schools');
    await shows(element, 'Schools');
    answer(Response.json({ id: 'lane', name: 'Late', events: [] }));
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(texts(element, 'h2')).to.deep.equal(['Schools']);
  });

  it('selects the station of an event for the other widgets, and marks its button', async () => {
    const at = server();
    const provider = await provided(at, html`<div lang="en"><fumin-council-timeline></fumin-council-timeline></div>`);
    const element: FuminCouncilTimeline = provider.querySelector('fumin-council-timeline')!;
    await shows(element, 'Show the station');
    const chosen: unknown[] = [];
    provider.addEventListener('fumin-select', (event) => chosen.push(event.detail));
    const button = eventOf(element, 'Handover of the chair').querySelector<HTMLButtonElement>('button.station')!;
    expect(button.getAttribute('aria-describedby')).to.equal(button.closest('article')!.querySelector('h5')!.id);
    button.click();
    await element.updateComplete;
    expect(chosen).to.deep.equal([{ type: 'station', id: 'tower' }]);
    expect(button.getAttribute('aria-current')).to.equal('true');
    expect(texts(element, 'h2')).to.deep.equal(['Joint Conference']);
    await expect(element).to.be.accessible();
  });
});
