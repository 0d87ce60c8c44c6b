import { expect } from '@open-wc/testing';

import { read, Station, Stations } from '../../src/contract/index.js';

const HOURS = [{ dayOfWeek: ['Monday'], opens: '09:00', closes: '17:00' }];

describe('a station of JSON that a program made of a table', () => {
  it('has its texts, of which those written as numbers are reported', () => {
    const reading = read(Station, {
      id: 'x',
      name: 12,
      telephone: 62790000,
      address: { streetAddress: '示例路1号', postalCode: 200041, floor: 3 },
    });
    expect(reading.ok).to.equal(true);
    if (!reading.ok) return;
    expect(reading.value.name).to.equal('12');
    expect(reading.value.telephone).to.equal('62790000');
    expect(reading.value.address).to.deep.equal({ streetAddress: '示例路1号', postalCode: '200041', floor: '3' });
    const places = reading.faults.map(({ pointer }) => pointer).sort();
    expect(places).to.deep.equal(['/address/floor', '/address/postalCode', '/name', '/telephone']);
  });

  it('is refused where digits of a number were lost', () => {
    expect(read(Station, { id: 'x', name: 'X', telephone: 1e21 }).ok).to.equal(false);
  });

  it('loses its hours, and nothing else, by a time zone that is unknown', () => {
    const station = { id: 'x', name: 'X', timeZone: 'GMT+8', openingHours: HOURS, notice: '今日' };
    const reading = read(Station, { ...station, services: [{ id: 's', name: 'S', openingHours: HOURS }] });
    expect(reading.ok && reading.value.openingHours).to.equal(null);
    expect(reading.ok && reading.value.services?.[0]?.openingHours).to.equal(null);
    expect(reading.ok && reading.value.notice).to.equal('今日');
    expect(reading.faults.map(({ pointer }) => pointer)).to.deep.equal(['/timeZone']);
    const list = read(Stations, { stations: [station] });
    expect(list.ok && list.value.stations[0]?.openingHours).to.equal(null);
    expect(list.ok && list.value.stations.length).to.equal(1);
  });

  it('keeps its hours by a time zone that is known, or none', () => {
    for (const timeZone of ['Asia/Shanghai', null, undefined]) {
      const reading = read(Station, { id: 'x', name: 'X', timeZone, openingHours: HOURS });
      expect(reading.ok && reading.value.openingHours).to.deep.equal(HOURS);
    }
  });
});
