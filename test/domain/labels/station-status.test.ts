import { expect } from '@open-wc/testing';

import { formatStationStatus, type StatusMembers } from '../../../src/domain/labels/station-status.js';

const MESSAGES = {
  status: { open: 'Open', planned: 'Planned', suspended: 'Suspended', closed: 'Closed for good' },
  since: (date: string) => `since ${date}`,
  until: (date: string) => `until ${date}`,
  opening: (date: string) => `opens ${date}`,
};

const say = (station: StatusMembers): string | null =>
  formatStationStatus(station, MESSAGES, 'en', new Date('2026-11-23T02:00:00Z'));

describe('the status of a station', () => {
  it('is said with the dates that are known', () => {
    expect(say({ status: 'suspended' })).to.equal('Suspended');
    expect(say({ status: 'suspended', statusSince: '2026-11-01' })).to.equal('Suspended · since 1 November 2026');
    expect(say({ status: 'suspended', statusUntil: '2026-12' })).to.equal('Suspended · until December 2026');
    expect(say({ status: 'closed', statusSince: '2025', statusUntil: '2027' })).to.equal(
      'Closed for good · since 2025 · until 2027',
    );
  });

  it('is none where it is not known, whatever its dates', () => {
    expect(say({ statusSince: '2026-11-01' })).to.equal(null);
    expect(say({ status: null })).to.equal(null);
  });

  it('is the opening of a planned station, on the day to which it is planned or from which it is', () => {
    expect(say({ status: 'planned', statusUntil: '2026-12-01' })).to.equal('opens 1 December 2026');
    expect(say({ status: 'planned', statusSince: '2026-01-01', statusUntil: '2026-12-01' })).to.equal(
      'opens 1 December 2026',
    );
    expect(say({ status: 'planned', statusSince: '2026-11-24' })).to.equal('opens 24 November 2026');
  });

  it('is planned since a day that is past, and no opening', () => {
    expect(say({ status: 'planned', statusSince: '2026-11-22' })).to.equal('Planned · since 22 November 2026');
    expect(say({ status: 'planned', statusSince: '2026-11-23T02:00:00Z' })).to.match(/^Planned · since 23 November/);
    expect(say({ status: 'planned' })).to.equal('Planned');
  });

  it('is no opening where the station is not planned', () => {
    expect(say({ status: 'suspended', statusSince: '2026-12-24' })).to.equal('Suspended · since 24 December 2026');
  });
});
