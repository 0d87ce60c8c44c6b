import { expect } from '@open-wc/testing';
import type { GenericSchema } from 'valibot';

import * as contract from '../../src/contract/index.js';
import { read } from '../../src/contract/index.js';

/** Smallest valid value of every type of the contract. */
const MINIMAL = {
  District: { id: 'jing-an', name: '静安', circles: [] },
  Circle: { id: 'plaza-66', name: '恒隆广场商圈' },
  Alliance: { id: 'property', name: '物业联盟' },
  Organization: { id: 'citic-square', name: '中信泰富广场' },
  Landmark: { id: 'nanjing-west-road', name: '南京西路' },
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

type TypeName = keyof typeof MINIMAL;

const schemaOf = (type: TypeName): GenericSchema & { readonly entries: object } => contract[type];

for (const type of Object.keys(MINIMAL) as TypeName[]) {
  const schema = schemaOf(type);
  const minimal: Readonly<Record<string, unknown>> = MINIMAL[type];
  const others = Object.keys(schema.entries).filter((member) => !(member in minimal));

  describe(type, () => {
    it('is complete with its required members', () => {
      expect(read(schema, minimal)).to.deep.equal({ ok: true, value: minimal, faults: [] });
    });

    it('needs all its required members', () => {
      for (const member of Object.keys(minimal)) {
        const incomplete = Object.fromEntries(Object.entries(minimal).filter(([key]) => key !== member));
        for (const input of [incomplete, { ...incomplete, [member]: null }]) {
          const reading = read(schema, input);
          expect(reading.ok, member).to.equal(false);
          expect(reading.faults.map(({ pointer }) => pointer)).to.deep.equal([`/${member}`]);
        }
      }
    });

    it('accepts null as unknown in every other member, singly and together', () => {
      for (const members of [...others.map((member) => [member]), others]) {
        const unknown = Object.fromEntries(members.map((member) => [member, null]));
        const reading = read(schema, { ...minimal, ...unknown });
        expect(reading, members.join()).to.deep.equal({ ok: true, value: { ...minimal, ...unknown }, faults: [] });
      }
    });

    it('ignores members that are not in the contract', () => {
      const later = { ...minimal, later: { version: 2 }, $schema: 'https://example.org', _links: null };
      expect(read(schema, later)).to.deep.equal({ ok: true, value: minimal, faults: [] });
    });

    it('is not any other type', () => {
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
      [contract.CouncilEvent, MINIMAL.CouncilEvent, 'kind', contract.EventKind.options, 'other'],
      [contract.CouncilEvent, MINIMAL.CouncilEvent, 'status', contract.EventStatus.options, null],
      [contract.Participant, MINIMAL.Participant, 'part', contract.PersonPart.options, 'other'],
      [contract.Term, MINIMAL.Term, 'kind', ['chair', 'acting'], 'chair'],
      [contract.Landmark, MINIMAL.Landmark, 'kind', contract.LandmarkKind.options, 'other'],
      [contract.StationEntry, MINIMAL.StationEntry, 'status', contract.StationStatus.options, null],
      [contract.Station, MINIMAL.Station, 'status', contract.StationStatus.options, null],
      [contract.Receipt, receipt, 'state', contract.PledgeState.options, 'received'],
    ];
  for (const [schema, minimal, member, known, unknown] of KNOWN) {
    it(`is read as the default: ${member}`, () => {
      const readAs = (value: unknown): unknown => {
        const reading = read(schema, { ...minimal, [member]: value });
        expect(reading.faults).to.deep.equal([]);
        return reading.ok && (reading.value as Record<string, unknown>)[member];
      };
      for (const value of known) expect(readAs(value)).to.equal(value);
      for (const value of ['from-the-future', '', 'OTHER', 5, {}]) expect(readAs(value)).to.equal(unknown);
    });
  }

  it('is reported and read as unknown where there is no default: the scope of a council', () => {
    const reading = read(contract.Council, { ...MINIMAL.Council, scope: { type: 'street', id: 'a' } });
    expect(reading.ok && reading.value.scope).to.equal(null);
    expect(reading.faults.map(({ pointer }) => pointer)).to.deep.equal(['/scope/type']);
  });

  it('is an error where a guess would be 500 m off: the datum', () => {
    for (const [schema, minimal] of [
      [contract.District, MINIMAL.District],
      [contract.Stations, MINIMAL.Stations],
      [contract.Station, MINIMAL.Station],
    ] as const) {
      for (const known of ['WGS-84', 'GCJ-02', 'BD-09', 'CGCS2000']) {
        expect(read(schema, { ...minimal, coordinateSystem: known }).ok).to.equal(true);
      }
      const reading = read(schema as GenericSchema, { ...minimal, coordinateSystem: 'wgs84' });
      expect(reading.ok).to.equal(false);
      expect(reading.faults.map(({ pointer }) => pointer)).to.deep.equal(['/coordinateSystem']);
    }
  });
});

describe('a resource', () => {
  it('fails on a fault in a member that is not a list, and reports its place', () => {
    const BROKEN: readonly (readonly [GenericSchema, object, string])[] = [
      [contract.District, { ...MINIMAL.District, name: ' ' }, '/name'],
      [contract.District, { ...MINIMAL.District, id: 'Jing’an' }, '/id'],
      [contract.Initiative, { ...MINIMAL.Initiative, closes: '2020-13' }, '/closes'],
      // Nobody can agree to a notice without a version, and no form may be shown as if there were no notice.
      [contract.Initiative, { ...MINIMAL.Initiative, privacy: { notice: 'privacy.html' } }, '/privacy/version'],
    ];
    for (const [schema, input, pointer] of BROKEN) {
      const reading = read(schema, input);
      expect(reading.ok, pointer).to.equal(false);
      expect(reading.faults.map((fault) => fault.pointer)).to.deep.equal([pointer]);
    }
  });

  it('loses a date that cannot be read, and nothing else, where no rule follows from it', () => {
    const BROKEN: readonly (readonly [GenericSchema, object, string])[] = [
      [contract.District, { ...MINIMAL.District, updated: 'yesterday' }, 'updated'],
      [contract.Station, { ...MINIMAL.Station, opened: '2020-02-30' }, 'opened'],
      [contract.Station, { ...MINIMAL.Station, statusSince: '1 May' }, 'statusSince'],
      [contract.Initiative, { ...MINIMAL.Initiative, called: '2020-13' }, 'called'],
    ];
    for (const [schema, input, member] of BROKEN) {
      const reading = read(schema, input);
      expect(reading.ok && reading.value).to.deep.equal({ ...input, [member]: null });
      expect(reading.faults.map(({ pointer }) => pointer)).to.deep.equal([`/${member}`]);
    }
  });

  it('fails where a list is not a list', () => {
    for (const list of [{}, 'circles', 4, { 0: MINIMAL.Circle, length: 1 }]) {
      expect(read(contract.District, { ...MINIMAL.District, circles: list }).ok).to.equal(false);
      expect(read(contract.District, { ...MINIMAL.District, alliances: list }).ok).to.equal(false);
    }
  });

  it('keeps texts unchanged, in every language', () => {
    const name = { 'zh-Hans': '恒隆广场商圈', en: '<b>Plaza 66</b>', 'zh-Hant-TW': '恆隆廣場商圈' };
    const reading = read(contract.Circle, { id: 'plaza-66', name });
    expect(reading.ok && reading.value.name).to.deep.equal(name);
  });
});
