import { expect } from '@open-wc/testing';

import { Initiative, read, Station, Stations } from '../../src/contract/index.js';
import { ISSUE, readIssues } from '../../src/contract/lenient-schema.js';
import { isStationEntry, readStations } from '../../src/contract/readers/station.generated.js';
import { intact, readLeniently } from '../../src/contract/read.js';

const station = { id: 'a', name: 'A' };

describe('what does not pass its guard', () => {
  it('is read as the schema reads it, with a guard for its items or without', async () => {
    const input = { stations: [station, { id: 'b' }, { ...station, name: 'twice' }] };
    const expected = read(Stations, input);
    expect(await readLeniently('Stations', input)).to.deep.equal(expected);
    expect(await readLeniently('Stations', input, isStationEntry)).to.deep.equal(expected);
    expect(await readStations(input)).to.deep.equal(expected);
  });

  it('keeps an item that passes the guard as it is, further members included', async () => {
    const input = { stations: [{ ...station, more: 1 }, { id: 'b' }] };
    const reading = await readLeniently('Stations', input, isStationEntry);
    expect(reading.ok && reading.value.stations[0]).to.equal(input.stations[0]);
    const parsed = await readLeniently('Stations', input);
    expect(parsed.ok && parsed.value.stations[0]).to.deep.equal(station);
  });

  it('has faults, and what passes has none', () => {
    expect(intact(station)).to.deep.equal({ ok: true, value: station, faults: [] });
  });
});

describe('the faults of a document with the rule that each breaks', () => {
  it('are at the places that reading tells of', () => {
    const input = {
      ...station,
      telephone: 5,
      url: 7,
      services: [
        { id: 's', name: 'S' },
        { id: 's', name: 'S' },
      ],
    };
    const { ok, issues } = readIssues(Station, input);
    expect(ok).to.equal(false);
    expect(issues.map(({ pointer, issue }) => [pointer, issue.type])).to.deep.equal([
      ['/services/1', ISSUE.repeatedId],
      ['/telephone', ISSUE.numberAsText],
      ['/url', 'string'],
    ]);
    expect(read(Station, input).faults.map(({ pointer }) => pointer)).to.deep.equal(
      issues.map(({ pointer }) => pointer),
    );
  });

  it('are none where there are none, and break nothing where the part is left out', () => {
    expect(readIssues(Station, station)).to.deep.equal({ ok: true, issues: [] });
    const { ok, issues } = readIssues(Stations, { stations: [station, { id: 'b' }] });
    expect([ok, issues.length]).to.deep.equal([true, 1]);
  });

  it('break the document where one of them does, among others that do not', () => {
    const { ok } = readIssues(Initiative, { id: 'a', title: 'T', roles: [{ id: 'r' }], opens: 'soon' });
    expect(ok).to.equal(false);
  });

  it('say what is expected, what came, and in words what to do', () => {
    const [fault] = readIssues(Station, { ...station, telephone: 62790000 }).issues;
    expect(fault!.issue).to.include({
      kind: 'schema',
      type: ISSUE.numberAsText,
      expected: 'string',
      received: 'number',
      input: 62790000,
      message: 'Expected a text, and not the number 62790000: put it in quotes',
    });
  });
});

describe('a text in many languages', () => {
  const inLanguages = (count: number) => Object.fromEntries(Array.from({ length: count }, (_, at) => [`x-${at}`, 'A']));

  it('has 200 at most, and is a fault of its own beyond', () => {
    expect(read(Station, { ...station, notice: inLanguages(200) }).faults).to.deep.equal([]);
    const { ok, faults } = read(Station, { ...station, notice: inLanguages(201) });
    expect([ok, faults.map(({ pointer }) => pointer)]).to.deep.equal([false, ['/notice']]);
  });
});

describe('a number in place of a text', () => {
  it('is read as its digits, unless some of them are lost', () => {
    const nameOf = (name: number) => {
      const reading = read(Station, { id: 'a', name });
      return reading.ok && reading.value.name;
    };
    expect([5, -5, 12.25, 0.5, Number.MAX_SAFE_INTEGER].map(nameOf)).to.deep.equal([
      '5',
      '-5',
      '12.25',
      '0.5',
      '9007199254740991',
    ]);
    for (const number of [Number.MAX_SAFE_INTEGER + 1, 1e21, 1e-7, 1.5e-7, Infinity, NaN])
      expect(nameOf(number), String(number)).to.equal(false);
  });
});
