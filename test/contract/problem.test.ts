import { expect } from '@open-wc/testing';

import { Problem, PROBLEM, read } from '../../src/contract/index.js';

describe('a problem', () => {
  it('is read as it was sent', () => {
    const problem = {
      type: PROBLEM.invalidPledge,
      title: 'This pledge does not fit',
      status: 422,
      detail: 'One member is wrong.',
      instance: 'urn:uuid:8e03978e-40d5-43dd-bc93-6894a57f9324',
      errors: [{ pointer: '/contact/email', detail: 'Expected an e-mail address' }],
    };
    expect(read(Problem, problem)).to.deep.equal({ ok: true, value: problem, faults: [] });
  });

  it('without a type is about:blank', () => {
    for (const problem of [{}, { type: null }, { type: 404 }]) {
      expect(read(Problem, problem)).to.deep.equal({ ok: true, value: { type: 'about:blank' }, faults: [] });
    }
  });

  it('ignores a member of the wrong type (RFC 9457, section 3.1)', () => {
    const reading = read(Problem, {
      type: PROBLEM.alreadyPledged,
      title: ['A'],
      status: '409',
      detail: {},
      errors: 'none',
    });
    expect(reading.ok && reading.value).to.deep.equal({
      type: PROBLEM.alreadyPledged,
      title: null,
      status: null,
      detail: null,
      errors: null,
    });
    expect(reading.faults.map(({ pointer }) => pointer)).to.deep.equal(['/title', '/status', '/detail', '/errors']);
  });

  it('keeps the errors that fit', () => {
    const good = { pointer: '/roles', detail: 'Expected each role once' };
    const reading = read(Problem, { errors: [good, { pointer: 5 }, 'email'] });
    expect(reading.ok && reading.value.errors).to.deep.equal([good]);
  });

  it('has a distinct type for each case that a form handles', () => {
    const types = Object.values(PROBLEM);
    expect(new Set(types).size).to.equal(types.length);
    for (const type of types) expect(type).to.match(/^urn:fumin:problem:[a-z-]+$/);
  });
});
