import { expect } from '@open-wc/testing';
import type { GenericSchema } from 'valibot';

import * as contract from '../../src/contract/index.js';
import { read } from '../../src/contract/index.js';

/** Every resource, and every thing in one: the least that it may be. */
const LEAST = {
  District: { id: 'jing-an', name: '静安', circles: [] },
  Circle: { id: 'plaza-66', name: '恒隆广场商圈' },
  Alliance: { id: 'property', name: '物业联盟' },
  Organization: { id: 'citic-square', name: '中信泰富广场' },
  InitiativeEntry: { id: 'economy', title: '倡议' },
  Stations: { stations: [] },
  StationEntry: { id: 'tower', name: '服务站' },
  Station: { id: 'tower', name: '服务站' },
  OpeningHours: { dayOfWeek: ['Monday'], opens: '09:00', closes: '17:30' },
  SpecialOpeningHours: { validFrom: '2026-10-01', validThrough: '2026-10-07' },
  Service: { id: 'reading-room', name: '阅读室' },
  Activity: { id: 'a1', name: '讲座' },
  Address: {},
  Council: { id: 'district', name: '联席会议', events: [] },
  CouncilEvents: { events: [] },
  CouncilEvent: { id: 'handover', title: '轮值主席交接' },
  Term: { id: 't2020' },
  Person: { name: '陈振鹏' },
  Participant: { name: '陈振鹏' },
  Figure: { value: 80, label: '余家单位' },
  Member: { organization: '文汇报社' },
  Programme: { id: 'joint-action', name: '共同行动' },
  Theme: { id: 'mechanism', name: '优化联动机制' },
  Scope: { type: 'district', id: 'jing-an' },
  Initiative: { id: 'economy', title: '倡议', roles: [] },
  Role: { id: 'guide', name: '引导员' },
  Choose: {},
  PledgeSummary: {},
  Privacy: { version: '2026-11' },
  Wall: { pledges: [] },
  PublicPledge: { number: 17, organization: { name: '中信泰富广场' } },
  Source: { title: '扩大党建朋友圈' },
  Image: { src: 'tower.jpg' },
} as const satisfies Partial<Record<keyof typeof contract, object>>;

type Thing = keyof typeof LEAST;

const schemaOf = (thing: Thing): GenericSchema & { readonly entries: object } => contract[thing];

for (const thing of Object.keys(LEAST) as Thing[]) {
  const schema = schemaOf(thing);
  const least: Readonly<Record<string, unknown>> = LEAST[thing];
  const others = Object.keys(schema.entries).filter((member) => !(member in least));

  describe(thing, () => {
    it('needs no more than the least', () => {
      expect(read(schema, least)).to.deep.equal({ ok: true, value: least, faults: [] });
    });

    it('needs all of the least', () => {
      for (const member of Object.keys(least)) {
        const less = Object.fromEntries(Object.entries(least).filter(([key]) => key !== member));
        for (const input of [less, { ...less, [member]: null }]) {
          const reading = read(schema, input);
          expect(reading.ok, member).to.equal(false);
          expect(reading.faults.map(({ pointer }) => pointer)).to.deep.equal([`/${member}`]);
        }
      }
    });

    it('takes null for unknown in every other member, one at a time and all at once', () => {
      for (const members of [...others.map((member) => [member]), others]) {
        const unknown = Object.fromEntries(members.map((member) => [member, null]));
        const reading = read(schema, { ...least, ...unknown });
        expect(reading, members.join()).to.deep.equal({ ok: true, value: { ...least, ...unknown }, faults: [] });
      }
    });

    it('ignores members that are not in the contract', () => {
      const later = { ...least, later: { version: 2 }, $schema: 'https://example.org', _links: null };
      expect(read(schema, later)).to.deep.equal({ ok: true, value: least, faults: [] });
    });

    it('is not something else altogether', () => {
      for (const input of [null, undefined, true, 7, 'text', '{}', Number.NaN]) {
        const reading = read(schema, input);
        expect(reading.ok).to.equal(false);
        expect(reading.faults[0]?.pointer).to.equal('');
      }
    });
  });
}

describe('a value that a newer endpoint may know', () => {
  const receipt = { number: 1, initiative: 'economy', organization: { name: 'A' }, roles: [], received: '2026-11-22' };

  const KNOWN: readonly (readonly [GenericSchema, object, string, known: readonly string[], unknown: string | null])[] =
    [
      [contract.CouncilEvent, LEAST.CouncilEvent, 'kind', contract.EventKind.options, 'other'],
      [contract.CouncilEvent, LEAST.CouncilEvent, 'status', contract.EventStatus.options, null],
      [contract.Participant, LEAST.Participant, 'part', contract.PersonPart.options, 'other'],
      [contract.Term, LEAST.Term, 'kind', ['chair', 'acting'], 'chair'],
      [contract.StationEntry, LEAST.StationEntry, 'status', contract.StationStatus.options, null],
      [contract.Station, LEAST.Station, 'status', contract.StationStatus.options, null],
      [contract.Receipt, receipt, 'state', contract.PledgeState.options, 'received'],
    ];
  for (const [schema, least, member, known, unknown] of KNOWN) {
    it(`is read as the default: ${member}`, () => {
      const readAs = (value: unknown): unknown => {
        const reading = read(schema, { ...least, [member]: value });
        expect(reading.faults).to.deep.equal([]);
        return reading.ok && (reading.value as Record<string, unknown>)[member];
      };
      for (const value of known) expect(readAs(value)).to.equal(value);
      for (const value of ['from-the-future', '', 'OTHER', 5, {}]) expect(readAs(value)).to.equal(unknown);
    });
  }

  it('is read as unknown and reported where there is no default: what a council is the council of', () => {
    const reading = read(contract.Council, { ...LEAST.Council, scope: { type: 'street', id: 'a' } });
    expect(reading.ok && reading.value.scope).to.equal(null);
    expect(reading.faults.map(({ pointer }) => pointer)).to.deep.equal(['/scope/type']);
  });

  it('is not guessed at where a guess would be 500 m off: the datum', () => {
    for (const [schema, least] of [
      [contract.District, LEAST.District],
      [contract.Stations, LEAST.Stations],
      [contract.Station, LEAST.Station],
    ] as const) {
      for (const known of ['WGS-84', 'GCJ-02', 'BD-09', 'CGCS2000']) {
        expect(read(schema, { ...least, coordinateSystem: known }).ok).to.equal(true);
      }
      const reading = read(schema as GenericSchema, { ...least, coordinateSystem: 'wgs84' });
      expect(reading.ok).to.equal(false);
      expect(reading.faults.map(({ pointer }) => pointer)).to.deep.equal(['/coordinateSystem']);
    }
  });
});

describe('a resource', () => {
  it('with something broken in a member that is no list is broken, and says where', () => {
    const BROKEN: readonly (readonly [GenericSchema, object, string])[] = [
      [contract.District, { ...LEAST.District, name: ' ' }, '/name'],
      [contract.District, { ...LEAST.District, id: 'Jing’an' }, '/id'],
      [contract.District, { ...LEAST.District, updated: 'yesterday' }, '/updated'],
      [contract.Station, { ...LEAST.Station, opened: '2020-02-30' }, '/opened'],
      [contract.Station, { ...LEAST.Station, timeZone: 'Shanghai' }, '/timeZone'],
      [contract.Initiative, { ...LEAST.Initiative, closes: '2020-13' }, '/closes'],
      // A notice without a version is one that nobody could agree to: no form may be shown as if there were none.
      [contract.Initiative, { ...LEAST.Initiative, privacy: { notice: 'privacy.html' } }, '/privacy/version'],
    ];
    for (const [schema, input, pointer] of BROKEN) {
      const reading = read(schema, input);
      expect(reading.ok, pointer).to.equal(false);
      expect(reading.faults.map((fault) => fault.pointer)).to.deep.equal([pointer]);
    }
  });

  it('whose list is no list is broken', () => {
    for (const list of [{}, 'circles', 4, { 0: LEAST.Circle, length: 1 }]) {
      expect(read(contract.District, { ...LEAST.District, circles: list }).ok).to.equal(false);
      expect(read(contract.District, { ...LEAST.District, alliances: list }).ok).to.equal(false);
    }
  });

  it('keeps texts as they were given, in every language', () => {
    const name = { 'zh-Hans': '恒隆广场商圈', en: '<b>Plaza 66</b>', 'zh-Hant-TW': '恆隆廣場商圈' };
    const reading = read(contract.Circle, { id: 'plaza-66', name });
    expect(reading.ok && reading.value.name).to.deep.equal(name);
  });
});
