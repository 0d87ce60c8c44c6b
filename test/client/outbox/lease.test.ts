import { expect } from '@open-wc/testing';
import { useFakeTimers } from 'sinon';

import { storageKey } from '../../../src/client/outbox/draft-storage.js';
import { acquireLease } from '../../../src/client/outbox/lease.js';
import { safeStorage } from '../../../src/client/outbox/safe-storage.js';
import { fakeClock } from '../endpoint.js';
import { browser, SCOPE } from './storage.js';

describe('a lease', () => {
  const name = storageKey('lease', SCOPE);

  it('is renewed while it is held, and gone once it is released', async () => {
    const clock = useFakeTimers({ now: 0, toFake: ['setTimeout', 'setInterval', 'clearInterval', 'Date'] });
    try {
      const { tab, local } = browser();
      const lease = () => JSON.parse(local.getItem(name) ?? 'null') as { owner: string; until: number } | null;
      const acquired = acquireLease(tab().page().local, SCOPE);
      expect(lease()!.until).to.equal(15_000);
      await clock.tickAsync(40);
      const release = await acquired;
      await clock.tickAsync(4_000);
      expect(lease()!.until).to.equal(15_000);
      await clock.tickAsync(1_000);
      expect(lease()!.until).to.be.within(20_000, 20_040);
      release();
      expect(lease()).to.equal(null);
      await clock.tickAsync(10_000);
      expect(lease()).to.equal(null);
    } finally {
      clock.restore();
    }
  });

  it('is waited for while another tab holds it, and left to the tab that took it over', async () => {
    const clock = fakeClock();
    try {
      const { tab, local } = browser();
      const hold = (until: number): void => local.setItem(name, JSON.stringify({ owner: 'other', until }));
      hold(Date.now() + 1_000);
      let isHeld = false;
      const acquired = acquireLease(tab().page().local, SCOPE).then((release) => ((isHeld = true), release));
      await clock.tickAsync(900);
      expect(isHeld).to.equal(false);
      expect(local.getItem(name)).to.include('other');
      await clock.tickAsync(600);
      const release = await acquired;
      hold(Date.now() + 1_000);
      release();
      expect(local.getItem(name)).to.include('other');
    } finally {
      clock.restore();
    }
  });

  it('is waited for again where another tab wrote at the same time', async () => {
    const clock = fakeClock();
    try {
      const { tab, local } = browser();
      let isHeld = false;
      const acquired = acquireLease(tab().page().local, SCOPE).then((release) => ((isHeld = true), release));
      local.setItem(name, JSON.stringify({ owner: 'other', until: Date.now() + 15_000 }));
      await clock.tickAsync(10_000);
      expect(isHeld).to.equal(false);
      await clock.tickAsync(6_000);
      (await acquired)();
      expect(isHeld).to.equal(true);
    } finally {
      clock.restore();
    }
  });

  it('is had at once where nothing is stored, since no other tab could see it', async () => {
    const clock = fakeClock();
    try {
      const release = await acquireLease(
        safeStorage(() => null),
        SCOPE,
      );
      release();
    } finally {
      clock.restore();
    }
  });

  it('is held by one tab at a time', async () => {
    const { tab } = browser();
    const order: string[] = [];
    const work = async (name: string): Promise<void> => {
      const release = await acquireLease(tab().page().local, SCOPE);
      order.push(`${name} begins`);
      await new Promise((resolve) => setTimeout(resolve, 30));
      order.push(`${name} ends`);
      release();
    };
    await Promise.all(['a', 'b', 'c'].map(work));
    for (let at = 0; at < order.length; at += 2) expect(order[at]![0]).to.equal(order[at + 1]![0]);
  });

  it('expires where its tab has crashed, and never lasts longer than it may', async () => {
    const { tab, local } = browser();
    const note = (until: number): void =>
      local.setItem('fumin-lease@1 green https://endpoint.example/', JSON.stringify({ owner: 'gone', until }));
    note(Date.now() + 100);
    (await acquireLease(tab().page().local, SCOPE))();
    note(Date.now() + 10 * 365 * 24 * 3600 * 1000);
    (await acquireLease(tab().page().local, SCOPE))();
  });
});
