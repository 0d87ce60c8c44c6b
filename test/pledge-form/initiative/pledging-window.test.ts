import { expect } from '@open-wc/testing';

import { roleRange, takenCount } from '../../../src/domain/initiative-rules.js';
import { readOnlyReason } from '../../../src/pledge-form/initiative/pledging-window.js';
import { messages } from '../../../src/pledge-form/messages/en.js';
import { initiativeWith } from '../server.js';

describe('an initiative', () => {
  const now = new Date('2026-11-23T12:00:00+08:00');
  const reason = (change: object, url: string | null = 'https://endpoint.example/x'): string | undefined =>
    readOnlyReason(initiativeWith(change), url, now, 'en')?.(messages);

  it('takes pledges from the day it opens to the day it closes, both included', () => {
    expect(reason({ opens: '2026-11-23', closes: '2026-11-23' })).to.equal(undefined);
    expect(reason({ opens: '2026-11-24' })).to.equal(messages.ahead('24 November 2026'));
    expect(reason({ closes: '2026-11-22' })).to.equal(messages.closed('22 November 2026'));
  });

  it('takes none where there is no URL to send one to, or no role to take on', () => {
    expect(reason({}, null)).to.equal(messages.unlinked);
    expect(reason({ roles: [] })).to.equal(messages.allFull);
    expect(reason({ roles: [{ id: 'tram', name: 'Tram', limit: 1 }] })).to.equal(messages.allFull);
  });

  it('never asks for fewer than one role, nor for more than there are', () => {
    expect(roleRange(initiativeWith({ choose: { min: 0, max: 99 } }))).to.deep.equal({ min: 1, max: 4 });
    expect(roleRange(initiativeWith({ choose: { min: 3, max: 2 } }))).to.deep.equal({ min: 3, max: 3 });
  });

  it('does not mistake a member of every object for a count', () => {
    const role = { id: 'constructor', name: 'Builder', limit: 1 };
    expect(takenCount(role, initiativeWith({ roles: [role] })) === null).to.equal(true);
    expect(reason({ roles: [role] })).to.equal(undefined);
  });
});
