import { expect } from '@open-wc/testing';

import { listUpcomingActivities } from '../../src/station-card/upcoming-activities.js';

describe('upcoming activities', () => {
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

  it('last until they end, or until their day is over', () => {
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
