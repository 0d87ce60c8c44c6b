import { expect } from '@open-wc/testing';

import { Council, District, Initiative, read, Station, Stations } from '../../src/contract/index.js';

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

describe('ids, dates and versions that a table has as numbers', () => {
  const placesOf = ({ faults }: { readonly faults: readonly { pointer: string }[] }): string[] =>
    faults.map(({ pointer }) => pointer).sort();

  it('are read, and reported', () => {
    const district = read(District, {
      contract: 1,
      id: 3,
      name: 'Street',
      council: 5,
      circles: [{ id: 1, name: 'Lane' }],
      updated: 20240131,
    });
    expect(district.ok && district.value).to.include({ contract: '1', id: '3', council: '5', updated: '2024-01-31' });
    expect(district.ok && district.value.circles?.[0]?.id).to.equal('1');
    expect(placesOf(district)).to.deep.equal(['/circles/0/id', '/contract', '/council', '/id', '/updated']);

    const council = read(Council, {
      id: 7,
      name: 'Council',
      events: [20240131, 202401, 2024].map((date, index) => ({ id: index + 1, title: 'Meeting', date })),
    });
    expect(council.ok && council.value.events?.map(({ id, date }) => [id, date])).to.deep.equal([
      ['1', '2024-01-31'],
      ['2', '2024-01'],
      ['3', '2024'],
    ]);

    const initiative = read(Initiative, { id: 4, title: 'Green', roles: [], version: 2, privacy: { version: 202611 } });
    expect(initiative.ok && initiative.value).to.deep.include({
      id: '4',
      version: '2',
      privacy: { version: '202611' },
    });
  });

  it('are left out with what has them where they mean nothing, and the rest is read', () => {
    const events = [
      { id: 1.5, title: 'A' },
      { id: 'b', title: 'B', date: 20241301 },
      { id: 'c', title: 'C', date: 45322 },
      { id: 'd', title: 'D' },
    ];
    const council = read(Council, { id: 'main', name: 'Council', updated: 45322, events });
    expect(council.ok && council.value.events?.map(({ id }) => id)).to.deep.equal(['d']);
    expect(council.ok && council.value.updated).to.equal(null);
    expect(placesOf(council)).to.deep.equal(['/events/0/id', '/events/1/date', '/events/2/date', '/updated']);
  });

  it('does not take one id twice, as a number and as text', () => {
    const stations = [12, '12'].map((id) => ({ id, name: 'Station' }));
    const reading = read(Stations, { stations });
    expect(reading.ok && reading.value.stations).to.have.length(1);
    expect(placesOf(reading)).to.deep.equal(['/stations/0/id', '/stations/1']);
  });
});

describe('opening hours that are durations or numbers', () => {
  it('are left out, and the fault says in words what a time is', () => {
    for (const [opens, closes] of [
      ['PT0H', 'PT24H'],
      [9, 17],
      ['9:00', '17:00'],
    ]) {
      const hours = [{ dayOfWeek: ['Tuesday'], opens, closes }, ...HOURS];
      const reading = read(Station, { id: 'x', name: 'X', openingHours: hours });
      expect(reading.ok && reading.value.openingHours).to.deep.equal(HOURS);
      expect(reading.faults[0]?.pointer).to.equal('/openingHours/0/opens');
      expect(reading.faults[0]?.detail).to.match(/Expected (string|a time such as 09:00)/);
    }
  });
});
