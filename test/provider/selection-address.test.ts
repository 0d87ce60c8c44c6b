import { expect } from '@open-wc/testing';

import { selectionIn, withSelection } from '../../src/provider/selection-address.lazy.js';

const STATION = { type: 'station', id: 'tower' } as const;
const INITIATIVE = { type: 'initiative', id: 'lobby' } as const;
const at = (rest: string): string => `https://partner.example/page${rest}`;

describe('a selection in the address', () => {
  for (const [before, after] of [
    ['', '?fumin=station:tower'],
    ['?', '?fumin=station:tower'],
    ['?page=2&q=%E6%A5%BC', '?page=2&q=%E6%A5%BC&fumin=station:tower'],
    ['?fumin=circle:old&page=2', '?page=2&fumin=station:tower'],
    ['#/offices?tab=1', '?fumin=station:tower#/offices?tab=1'],
    ['?a=1#contact', '?a=1&fumin=station:tower#contact'],
  ] as const) {
    it(`goes into the query of ${before || 'a bare URL'}`, () => {
      expect(withSelection(at(before), 'query', STATION)).to.equal(at(after));
      expect(selectionIn(at(after), 'query')).to.deep.equal(STATION);
    });
  }

  for (const [before, after] of [
    ['', '#fumin=station:tower'],
    ['?a=1#', '?a=1#fumin=station:tower'],
    ['#/offices', '#/offices?fumin=station:tower'],
    ['#!/offices?tab=1', '#!/offices?tab=1&fumin=station:tower'],
    ['#/offices?fumin=circle:old', '#/offices?fumin=station:tower'],
    ['#contact', '#contact&fumin=station:tower'],
  ] as const) {
    it(`goes into the hash of ${before || 'a bare URL'}, and leaves a router its route`, () => {
      expect(withSelection(at(before), 'hash', STATION)).to.equal(at(after));
      expect(selectionIn(at(after), 'hash')).to.deep.equal(STATION);
    });
  }

  it('is taken out again, with nothing left over', () => {
    expect(withSelection(at('?fumin=station:tower#top'), 'query', null)).to.equal(at('#top'));
    expect(withSelection(at('?a=1&fumin=station:tower'), 'query', null)).to.equal(at('?a=1'));
    expect(withSelection(at('#fumin=station:tower'), 'hash', null)).to.equal(at(''));
    expect(withSelection(at('#/offices?fumin=station:tower'), 'hash', null)).to.equal(at('#/offices'));
  });

  it('is read for every kind, and not where it is none', () => {
    expect(selectionIn(at('?fumin=initiative:lobby'), 'query')).to.deep.equal(INITIATIVE);
    expect(selectionIn(at('?fumin=station%3Atower'), 'query')).to.deep.equal(STATION);
    for (const text of ['', '?fumin=', '?fumin=station', '?fumin=planet:mars', '?fumin=station:<b>', '?fumin=%E0%A4%A'])
      expect(selectionIn(at(text), 'query')).to.equal(null);
  });
});
