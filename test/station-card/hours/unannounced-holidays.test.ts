import { expect } from '@open-wc/testing';

import { findUnannouncedYears } from '../../../src/station-card/hours/unannounced-holidays.js';

describe('years without a dated day', () => {
  const openingHours = [{ dayOfWeek: ['Monday' as const], opens: '09:00', closes: '17:00' }];
  const dated = (validFrom: string, validThrough = validFrom) => ({ validFrom, validThrough });
  const years = (today: string, ...specialOpeningHours: ReturnType<typeof dated>[]) =>
    findUnannouncedYears({ openingHours, specialOpeningHours }, today).join();

  it('are this year, and from December on the next', () => {
    expect(years('2026-06-30')).to.equal('2026');
    expect(years('2026-11-30')).to.equal('2026');
    expect(years('2026-12-01')).to.equal('2026,2027');
    expect(years('2026-12-31', dated('2026-10-01'))).to.equal('2027');
    expect(years('2026-12-31', dated('2026-10-01'), dated('2027-01-01'))).to.equal('');
  });

  it('exclude years that a dated range reaches', () => {
    expect(years('2026-12-31', dated('2026-12-30', '2027-01-02'))).to.equal('');
    expect(years('2026-06-01', dated('2025', '2027'))).to.equal('');
  });

  it('are none where no week is known', () => {
    expect(findUnannouncedYears({ openingHours: [] }, '2026-06-30')).to.deep.equal([]);
  });
});
