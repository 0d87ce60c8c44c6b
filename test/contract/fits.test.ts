import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import * as v from 'valibot';

import { Circle, CouncilEvent, Organization, Station, StationEntry } from '../../src/contract/index.js';
import { fits } from '../../src/contract/fits.js';

const station = {
  id: 'tower',
  name: { 'zh-Hans': '服务站', en: 'Station' },
  status: 'open',
  circle: 'lane',
  location: { type: 'Point', coordinates: [121.45, 31.22] },
  accuracy: 20,
  openingHours: [{ dayOfWeek: ['Monday'], opens: '09:00', closes: '17:30' }],
  specialOpeningHours: [{ validFrom: '2026-10-01', validThrough: '2026-10-07', opens: null, closes: null }],
  timeZone: 'Asia/Shanghai',
};

/** Values that are wrong somewhere, and some that are right. */
const odd = fc.constantFrom<unknown>(
  null,
  undefined,
  '',
  'open',
  'a-b',
  'Not An Id',
  '2026-13',
  NaN,
  Infinity,
  -1,
  7,
  true,
  [],
  {},
  { en: 3 },
  { __proto__: null, en: 'x' },
  JSON.parse('{"__proto__": "x", "constructor": "y"}'),
  [{ id: 'a' }, { id: 'a' }],
  { type: 'Point', coordinates: [31.2, 121.4] },
  { type: 'Polygon', coordinates: [[[0, 0]]] },
  'Mars/Olympus',
);

describe('what fits a schema as it is', () => {
  it('is a whole station, with what the contract does not know', () => {
    expect(fits(StationEntry)(station)).to.equal(true);
    expect(fits(StationEntry)({ ...station, more: 1 })).to.equal(true);
  });

  it('is not one of which a member would be read as something else', () => {
    expect(fits(StationEntry)({ ...station, status: 'unheard-of' })).to.equal(false);
    expect(fits(StationEntry)({ ...station, location: { type: 'Point', coordinates: [31.2, 121.4] } })).to.equal(false);
  });

  it('is what valibot takes, and changes nothing of', () => {
    for (const schema of [StationEntry, Station, Circle, Organization, CouncilEvent]) {
      const keys = Object.keys(schema.entries);
      fc.assert(
        fc.property(fc.dictionary(fc.constantFrom(...keys), odd), fc.boolean(), (members, isNamed) => {
          const value = { ...(isNamed ? { id: 'a', name: 'A', title: 'A' } : {}), ...members };
          if (!fits(schema)(value)) return;
          const result = v.safeParse(schema, value);
          expect(result.success).to.equal(true);
          expect(result.issues).to.equal(undefined);
          for (const key of keys) {
            const read = (result.output as Record<string, unknown>)[key];
            // Absent and `null` both mean unknown.
            expect(read ?? null).to.deep.equal((value as Record<string, unknown>)[key] ?? null);
          }
        }),
        { numRuns: 400 },
      );
    }
  });
});
