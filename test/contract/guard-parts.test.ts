import { expect } from '@open-wc/testing';

import {
  isBoolean,
  isList,
  isListWithUniqueIds,
  isNullishOr,
  isNumber,
  isObject,
  isRecord,
  isString,
} from '../../src/contract/guards.js';

const anything = (): boolean => true;

describe('a building block of the guards', () => {
  it('tells the types of JSON apart', () => {
    const values = [true, false, 0, 1.5, 'text', '', {}, [], null, undefined];
    expect(values.filter(isBoolean)).to.deep.equal([true, false]);
    expect([...values, NaN].filter(isNumber)).to.deep.equal([0, 1.5]);
    expect(values.filter(isString)).to.deep.equal(['text', '']);
    expect(values.filter(isObject)).to.deep.equal([{}, []]);
  });

  it('lets a member be absent or null, and nothing else that does not fit', () => {
    expect([null, undefined, 'a', 0, false, ''].map((value) => isNullishOr(value, isString))).to.deep.equal([
      true,
      true,
      true,
      false,
      false,
      true,
    ]);
  });

  it('looks at every item of a list, and at their ids', () => {
    expect([isList([], isString), isList(['a', 'b'], isString), isList(['a', 1], isString)]).to.deep.equal([
      true,
      true,
      false,
    ]);
    for (const value of ['ab', { length: 0 }, null]) expect(isList(value, anything)).to.equal(false);
    const withIds = (...ids: unknown[]) =>
      isListWithUniqueIds(
        ids.map((id) => ({ id })),
        isObject,
      );
    expect([withIds(), withIds('a', 'b'), withIds('a', 'b', 'a')]).to.deep.equal([true, true, false]);
    expect(isListWithUniqueIds([{ id: 'a' }, 5], isObject)).to.equal(false);
  });

  it('looks at every member of a record, of which there are 200 at most', () => {
    expect([
      isRecord({}, isString),
      isRecord({ a: 'b' }, isString),
      isRecord({ a: 'b', c: 1 }, isString),
    ]).to.deep.equal([true, true, false]);
    for (const value of [[], ['a'], 'a', null]) expect(isRecord(value, anything)).to.equal(false);
    const ofSize = (size: number) => Object.fromEntries(Array.from({ length: size }, (_, at) => [`k${at}`, 'v']));
    expect([isRecord(ofSize(200), isString), isRecord(ofSize(201), isString)]).to.deep.equal([true, false]);
  });

  it('refuses the keys that the reader leaves out of a record', () => {
    for (const key of ['__proto__', 'prototype', 'constructor'])
      expect(isRecord(JSON.parse(`{"a": "b", "${key}": "c"}`), isString), key).to.equal(false);
  });
});
