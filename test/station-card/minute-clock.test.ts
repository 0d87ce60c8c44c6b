import { expect, fixture, html } from '@open-wc/testing';
import { useFakeTimers } from 'sinon';

import '../../src/station-card/index.js';
import type { FuminStationCard } from '../../src/station-card/index.js';
import { listUpcomingActivities } from '../../src/station-card/upcoming-activities.js';
import { findUnannouncedYears } from '../../src/station-card/hours/unannounced-holidays.js';
import { textOf } from '../support.js';

const DAILY = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

const station = (id: number, more: object = {}) => ({
  id: `s${id}`,
  name: `Station ${id}`,
  openingHours: [{ dayOfWeek: DAILY, opens: '09:00', closes: '17:30' }],
  specialOpeningHours: [{ validFrom: '2026-01-01', validThrough: '2026-01-01' }],
  ...more,
});

/** So many cards, of which the first is shut a minute after the others. */
async function cards(count: number): Promise<FuminStationCard[]> {
  const late = { openingHours: [{ dayOfWeek: DAILY, opens: '09:00', closes: '17:31' }] };
  const all = Array.from({ length: count }, (_, index) => station(index, index === 0 ? late : {}));
  const list = await fixture<HTMLElement>(
    html`<div lang="en">${all.map((data) => html`<fumin-station-card .data=${data}></fumin-station-card>`)}</div>`,
  );
  return [...list.querySelectorAll('fumin-station-card')];
}

/** What is written into cards while something happens. */
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

  it('turns at the minute, and writes into no card of which nothing changed', async () => {
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

  it('marks the day that it is where the station is', async () => {
    const [element] = await cards(1);
    const today = () => element!.shadowRoot!.querySelector('[aria-current="date"] th')!.textContent;
    expect(today()).to.equal('Thu');
    clock.tick(6.6 * 3_600_000);
    await element!.updateComplete;
    expect(today()).to.equal('Fri');
    expect(textOf(element!)).to.include('opens 09:00');
  });

  it('has one timer for a page of cards, and none while the page is not seen', async () => {
    const before = clock.countTimers();
    const all = await cards(30);
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

  it('says so where a year’s holidays are not announced', async () => {
    const element = await fixture<FuminStationCard>(
      html`<fumin-station-card lang="en" .data=${station(1, { specialOpeningHours: null })}></fumin-station-card>`,
    );
    expect(textOf(element)).to.include('Public holidays of 2026 have not been announced yet.').and.not.include('2027');
    element.data = station(1);
    await element.updateComplete;
    expect(textOf(element)).to.not.include('announced');
  });

  it('leaves out the activities that are over, as soon as they are', async () => {
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

describe('years without a dated day', () => {
  const openingHours = [{ dayOfWeek: ['Monday' as const], opens: '09:00', closes: '17:00' }];
  const dated = (validFrom: string, validThrough = validFrom) => ({ validFrom, validThrough });
  const years = (today: string, ...specialOpeningHours: ReturnType<typeof dated>[]) =>
    findUnannouncedYears({ openingHours, specialOpeningHours }, today).join();

  it('are this one, and from December on the next', () => {
    expect(years('2026-06-30')).to.equal('2026');
    expect(years('2026-11-30')).to.equal('2026');
    expect(years('2026-12-01')).to.equal('2026,2027');
    expect(years('2026-12-31', dated('2026-10-01'))).to.equal('2027');
    expect(years('2026-12-31', dated('2026-10-01'), dated('2027-01-01'))).to.equal('');
  });

  it('are none that a range over the turn of the year reaches, or a whole year', () => {
    expect(years('2026-12-31', dated('2026-12-30', '2027-01-02'))).to.equal('');
    expect(years('2026-06-01', dated('2025', '2027'))).to.equal('');
  });

  it('are none where no week is known', () => {
    expect(findUnannouncedYears({ openingHours: [] }, '2026-06-30')).to.deep.equal([]);
  });
});

describe('activities to come', () => {
  const coming = (now: string, ...activities: { start?: string | null; end?: string }[]) =>
    listUpcomingActivities(
      {
        id: 's',
        name: 's',
        status: null,
        activities: activities.map((one, id) => ({ id: String(id), name: 's', ...one })),
      },
      new Date(now),
    )
      .map(({ id }) => id)
      .join();

  it('are there until they end, or until their day is over', () => {
    const day = { start: '2026-11-26' };
    expect(coming('2026-11-26T15:59:00Z', day)).to.equal('0');
    expect(coming('2026-11-26T16:00:00Z', day)).to.equal('');
    const hour = { start: '2026-11-26T10:00:00+08:00' };
    expect(coming('2026-11-26T15:59:00Z', hour)).to.equal('0');
    expect(coming('2026-11-26T16:00:00Z', hour)).to.equal('');
    expect(coming('2026-12-31T15:00:00Z', { start: '2026-12' })).to.equal('0');
    expect(coming('2026-11-25T00:00:00Z', { start: '2026-11-01', end: '2026-11-24' })).to.equal('');
  });

  it('are in order, those without a date last', () => {
    const now = '2026-01-01T00:00:00Z';
    const at = ['2026-03-02T10:00:00+08:00', null, '2026-03-02T09:00:00+08:00', '2026-03-01'].map((start) => ({
      start,
    }));
    expect(coming(now, ...at)).to.equal('3,2,0,1');
  });
});
