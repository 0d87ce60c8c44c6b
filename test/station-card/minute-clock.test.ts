import { expect, fixture, html } from '@open-wc/testing';
import { useFakeTimers } from 'sinon';

import '../../src/messages/en.js';
import '../../src/station-card/index.js';
import type { FuminStationCard } from '../../src/station-card/index.js';
import { setData, textOf } from '../support.js';

const DAILY = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

const station = (id: number, more: object = {}) => ({
  id: `s${id}`,
  name: `Station ${id}`,
  openingHours: [{ dayOfWeek: DAILY, opens: '09:00', closes: '17:30' }],
  specialOpeningHours: [{ validFrom: '2026-01-01', validThrough: '2026-01-01' }],
  ...more,
});

/** Creates cards, of which the first closes a minute after the others. */
async function cards(count: number): Promise<FuminStationCard[]> {
  const late = { openingHours: [{ dayOfWeek: DAILY, opens: '09:00', closes: '17:31' }] };
  const all = Array.from({ length: count }, (_, index) => station(index, index === 0 ? late : {}));
  const list = await fixture<HTMLElement>(
    html`<div lang="en">${all.map((data) => html`<fumin-station-card .data=${data}></fumin-station-card>`)}</div>`,
  );
  const elements = [...list.querySelectorAll('fumin-station-card')];
  await Promise.all(elements.map((element) => element.updateComplete));
  return elements;
}

/** Collects the nodes of cards that change during an action. */
async function written(elements: readonly FuminStationCard[], act: () => void): Promise<readonly Node[]> {
  const seen: MutationRecord[] = [];
  const observers = elements.map((element) => {
    const observer = new MutationObserver((records) => seen.push(...records));
    const what = { subtree: true, childList: true, attributes: true, characterData: true };
    observer.observe(element.shadowRoot!, what);
    return observer;
  });
  act();
  for (const element of elements) await element.updateComplete;
  for (const observer of observers) {
    seen.push(...observer.takeRecords());
    observer.disconnect();
  }
  return seen.map(({ target }) => (target.getRootNode() as ShadowRoot).host);
}

describe('<fumin-station-card> in time', () => {
  let clock: ReturnType<typeof useFakeTimers>;
  let isHidden = false;

  beforeEach(() => {
    // Thursday, 17:29:30 in Shanghai.
    clock = useFakeTimers({
      now: Date.parse('2026-11-26T17:29:30+08:00'),
      toFake: ['Date', 'setTimeout', 'clearTimeout'],
    });
    isHidden = false;
    Object.defineProperty(document, 'hidden', { configurable: true, get: () => isHidden });
  });

  afterEach(() => {
    clock.restore();
    Reflect.deleteProperty(document, 'hidden');
  });

  it('updates at the minute, and changes no card on which nothing changed', async () => {
    const all = await cards(20);
    expect(textOf(all[1]!)).to.include('Open now · closes 17:30');
    expect(await written(all, () => clock.tick(29_000)), 'before the minute').to.deep.equal([]);
    let pending = 0;
    const turn = (): void => {
      clock.tick(1_000);
      pending = all.filter(({ isUpdatePending }) => isUpdatePending).length;
    };
    const first = new Set(await written(all, turn));
    expect(pending, 'drawn anew').to.equal(19);
    expect(textOf(all[1]!)).to.include('Closed now · opens tomorrow 09:00');
    expect(textOf(all[0]!)).to.include('Open now · closes 17:31');
    expect(first.has(all[0]!), 'the one that is open still').to.equal(false);
    expect(first.size).to.equal(19);
    expect([...new Set(await written(all, () => clock.tick(60_000)))]).to.deep.equal([all[0]]);
  });

  it('marks the day in the station’s time zone', async () => {
    const [element] = await cards(1);
    const today = () => element!.shadowRoot!.querySelector('[aria-current="date"] th')!.textContent;
    expect(today()).to.equal('Thu');
    clock.tick(6.6 * 3_600_000);
    await element!.updateComplete;
    expect(today()).to.equal('Fri');
    expect(textOf(element!)).to.include('opens 09:00');
  });

  it('has one timer for a page of cards, and none while the page is hidden', async () => {
    const before = clock.countTimers();
    const [first] = await cards(1);
    // A page loads QR codes once, by a timer where there is no `requestIdleCallback`.
    clock.tick(2_000);
    const all = [first!, ...(await cards(30))];
    expect(clock.countTimers() - before).to.equal(1);
    isHidden = true;
    document.dispatchEvent(new Event('visibilitychange'));
    expect(clock.countTimers() - before, 'hidden').to.equal(0);
    clock.tick(3_600_000);
    expect(textOf(all[1]!)).to.include('Open now');
    isHidden = false;
    document.dispatchEvent(new Event('visibilitychange'));
    await all[1]!.updateComplete;
    expect(textOf(all[1]!)).to.include('Closed now');
    for (const element of all) element.remove();
    expect(clock.countTimers() - before, 'gone').to.equal(0);
  });

  it('shows that a year’s holidays are not announced', async () => {
    const element = await fixture<FuminStationCard>(
      html`<fumin-station-card lang="en" .data=${station(1, { specialOpeningHours: null })}></fumin-station-card>`,
    );
    expect(textOf(element)).to.include('Public holidays of 2026 have not been announced yet.').and.not.include('2027');
    setData(element, station(1));
    await element.updateComplete;
    expect(textOf(element)).to.not.include('announced');
  });

  it('leaves out activities as soon as they are over', async () => {
    const activities = [
      { id: 'past', name: 'Past', start: '2026-11-20' },
      { id: 'now', name: 'Going on', start: '2026-11-26T17:00:00+08:00', end: '2026-11-26T17:30:00+08:00' },
      { id: 'some-day', name: 'Some day' },
    ];
    const element = await fixture<FuminStationCard>(
      html`<fumin-station-card lang="en" .data=${station(1, { activities })}></fumin-station-card>`,
    );
    expect(textOf(element)).to.include('Going on').and.include('Some day').and.not.include('Past');
    clock.tick(90_000);
    await element.updateComplete;
    expect(textOf(element)).to.include('Some day').and.not.include('Going on');
  });
});
