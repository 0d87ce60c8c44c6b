import { expect } from '@open-wc/testing';

import type { FieldUse, Role } from '../../src/contract/index.js';
import {
  fieldUse,
  isRoleFull,
  noticeVersion,
  pledgingPhase,
  roleRange,
  takenCount,
} from '../../src/domain/initiative-rules.js';

const ROLES: Role[] = ['guide', 'service', 'owner'].map((id) => ({ id, name: id }));

describe('the phase of an initiative', () => {
  const dates = { opens: '2026-11-02', closes: '2026-11-30' };
  const phaseAt = (instant: string, { opens, closes }: { opens?: string; closes?: string } = dates) =>
    pledgingPhase({ opens, closes }, new Date(instant));

  it('is open from its first day through its last, in Shanghai', () => {
    expect(phaseAt('2026-11-01T23:59:59+08:00')).to.equal('upcoming');
    expect(phaseAt('2026-11-02T00:00:00+08:00')).to.equal('open');
    expect(phaseAt('2026-11-30T23:59:59+08:00')).to.equal('open');
    expect(phaseAt('2026-12-01T00:00:00+08:00')).to.equal('closed');
  });

  it('has no beginning or end where none is set', () => {
    expect(phaseAt('2000-01-01T00:00:00Z', {})).to.equal('open');
    expect(phaseAt('2000-01-01T00:00:00Z', { closes: '2026' })).to.equal('open');
    expect(phaseAt('2100-01-01T00:00:00Z', { opens: '2026' })).to.equal('open');
  });

  it('changes at a time where its dates have one', () => {
    const timed = { opens: '2026-11-02T09:00:00+08:00', closes: '2026-11-02T18:00:00+08:00' };
    expect(phaseAt('2026-11-02T08:59:59+08:00', timed)).to.equal('upcoming');
    expect(phaseAt('2026-11-02T09:00:00+08:00', timed)).to.equal('open');
    expect(phaseAt('2026-11-02T18:00:01+08:00', timed)).to.equal('closed');
  });
});

describe('the number of roles to take on', () => {
  it('is one or more, up to all of them, by default', () => {
    expect(roleRange({ roles: ROLES })).to.deep.equal({ min: 1, max: 3 });
    expect(roleRange({ roles: ROLES, choose: { min: null, max: null } })).to.deep.equal({ min: 1, max: 3 });
  });

  it('is never less than one, more than there are, or a range that nobody can meet', () => {
    expect(roleRange({ roles: ROLES, choose: { min: 0, max: 9 } })).to.deep.equal({ min: 1, max: 3 });
    expect(roleRange({ roles: ROLES, choose: { min: 2, max: 1 } })).to.deep.equal({ min: 2, max: 2 });
    expect(roleRange({ roles: ROLES, choose: { max: 1 } })).to.deep.equal({ min: 1, max: 1 });
  });
});

describe('the use of a field', () => {
  const use = (field: 'telephone' | 'email' | 'message', telephone?: FieldUse, email?: FieldUse) =>
    fieldUse(field, { fields: { telephone, email } });

  it('is optional where the initiative does not set it', () => {
    expect(use('telephone')).to.equal('optional');
    expect(use('message')).to.equal('optional');
    expect(use('message', 'none', 'none')).to.equal('optional');
    expect(fieldUse('creditCode', { fields: null })).to.equal('optional');
    expect(fieldUse('creditCode', { fields: { creditCode: 'required' } })).to.equal('required');
  });

  it('leaves at least one way to reach the contact person', () => {
    expect(use('email', 'none', 'optional')).to.equal('required');
    expect(use('telephone', 'none', 'optional')).to.equal('none');
    expect(use('telephone', 'optional', 'none')).to.equal('required');
    expect([use('telephone', 'none', 'none'), use('email', 'none', 'none')]).to.deep.equal(['optional', 'optional']);
  });

  it('is the initiative’s own where both ways remain', () => {
    expect([use('telephone', 'required', 'optional'), use('email', 'required', 'optional')]).to.deep.equal([
      'required',
      'optional',
    ]);
  });
});

describe('a role', () => {
  const initiative = { pledges: { byRole: { guide: 2 } } };
  const role = (id: string, limit: number | null = null): Role => ({ id, name: id, limit });

  it('is full once its limit is reached', () => {
    expect(isRoleFull(role('guide', 2), initiative)).to.equal(true);
    expect(isRoleFull(role('guide', 1), initiative)).to.equal(true);
    expect(isRoleFull(role('guide', 3), initiative)).to.equal(false);
  });

  it('is never full without a limit, or where no numbers are disclosed', () => {
    expect(isRoleFull(role('guide'), initiative)).to.equal(false);
    expect(isRoleFull(role('guide', 1), { pledges: null })).to.equal(false);
  });

  it('has no count under a name that every object inherits', () => {
    expect(takenCount(role('guide'), initiative)).to.equal(2);
    expect(takenCount(role('constructor'), initiative)).to.equal(null);
    expect(takenCount(role('guide'), {})).to.equal(null);
  });
});

describe('the version of the privacy notice', () => {
  it('is the one to agree to, or null without a notice', () => {
    expect(noticeVersion({ privacy: { version: '2026-11' } })).to.equal('2026-11');
    expect(noticeVersion({ privacy: null })).to.equal(null);
    expect(noticeVersion({})).to.equal(null);
  });
});
