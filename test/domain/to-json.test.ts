import { expect } from '@open-wc/testing';
import fc from 'fast-check';

import { toJson } from '../../src/domain/to-json.js';

describe('the JSON of a value', () => {
  it('is that of JSON.stringify', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(toJson(value)).to.equal(JSON.stringify(value));
      }),
    );
    const partial = { a: undefined, b: [undefined, null, { c: undefined }], 'd"': 'e"', f: false };
    expect(toJson(partial)).to.equal(JSON.stringify(partial));
    expect(toJson({})).to.equal('{}');
    expect(toJson([])).to.equal('[]');
  });

  it('is the same on a page that gave all objects and arrays a `toJSON`', () => {
    const prototypes = [Object.prototype, Array.prototype];
    for (const prototype of prototypes)
      Object.defineProperty(prototype, 'toJSON', { value: () => 'page’s', configurable: true });
    try {
      expect(toJson({ roles: ['guide'], organization: { name: 'A' } })).to.equal(
        '{"roles":["guide"],"organization":{"name":"A"}}',
      );
    } finally {
      for (const prototype of prototypes) delete (prototype as { toJSON?: unknown }).toJSON;
    }
  });

  it('is null where there is nothing', () => {
    expect(toJson(undefined)).to.equal('null');
    expect(toJson(null)).to.equal('null');
  });
});
