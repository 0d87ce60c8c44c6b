import { expect } from '@open-wc/testing';

import { parseObject, safeStorage } from '../../../src/client/outbox/safe-storage.js';
import { MemoryStorage } from './storage.js';

describe('safe storage', () => {
  it('holds in memory what the browser refuses, until it takes it', () => {
    const behind = new MemoryStorage();
    let isFull = true;
    const storage = safeStorage(() => behind);
    const setItem = behind.setItem.bind(behind);
    behind.setItem = (name, text) => {
      if (isFull) throw new DOMException('full', 'QuotaExceededError');
      setItem(name, text);
    };
    expect(storage.set('a 1', 'x')).to.equal(false);
    expect([storage.get('a 1'), behind.getItem('a 1')]).to.deep.equal(['x', null]);
    isFull = false;
    expect(storage.set('a 1', 'y')).to.equal(true);
    behind.items.set('a 1', 'z');
    expect(storage.get('a 1'), 'another tab’s').to.equal('z');
    storage.remove('a 1');
    expect([storage.get('a 1'), behind.length]).to.deep.equal([null, 0]);
  });

  it('lists the names with a prefix, in storage and in memory, each once', () => {
    const behind = new MemoryStorage();
    const storage = safeStorage(() => behind);
    for (const name of ['a 1', 'b 1', 'xa 1']) storage.set(name, '');
    behind.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    for (const name of ['a 1', 'a 2', 'b 2']) storage.set(name, 'later');
    expect(storage.names('a')).to.deep.equal(['a 1', 'a 2']);
    storage.remove('a 2');
    expect(storage.names('a')).to.deep.equal(['a 1']);
    expect(safeStorage(() => undefined).names('')).to.deep.equal([]);
  });

  it('parses objects only', () => {
    expect(parseObject('{"a":1}')).to.deep.equal({ a: 1 });
    for (const text of [null, '', '{', '[]', '"a"', '5', 'null'])
      expect(parseObject(text), String(text)).to.equal(null);
  });
});
