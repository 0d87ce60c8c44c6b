import { expect } from '@open-wc/testing';

import { ProblemError } from '../../../src/client/index.js';
import { isFinalRefusal, isRefusal, isTruncatedConflict, toProblem } from '../../../src/client/outbox/problem-kind.js';
import { nextAttemptAt } from '../../../src/client/outbox/retry-policy.js';
import { PROBLEM } from '../../../src/contract/index.js';

describe('what was thrown', () => {
  const of = (type: string, status?: number, more: object = {}) => ({ type, status, ...more });

  it('is a problem', () => {
    const problem = of('urn:example:gone', 410);
    expect(toProblem(new ProblemError(problem))).to.equal(problem);
    expect(toProblem(new TypeError('x'))).to.deep.equal({ type: 'about:blank', detail: 'TypeError: x' });
  });

  it('is a truncated conflict where a 409 or 422 has no reason', () => {
    for (const status of [409, 422]) {
      expect(isTruncatedConflict(of('about:blank', status))).to.equal(true);
      expect(isTruncatedConflict(of('about:blank', status, { detail: 'Why' }))).to.equal(false);
      expect(isTruncatedConflict(of('about:blank', status, { errors: [] }))).to.equal(false);
      expect(isTruncatedConflict(of(PROBLEM.invalidPledge, status))).to.equal(false);
    }
    for (const status of [400, 500]) expect(isTruncatedConflict(of('about:blank', status))).to.equal(false);
  });

  it('is a refusal where the endpoint answered that it will not', () => {
    const detail = 'Why';
    for (const status of [400, 403, 409, 422, 499])
      expect(isRefusal(of('about:blank', status, { detail }))).to.equal(true);
    for (const status of [undefined, 200, 399, 408, 429, 500])
      expect(isRefusal(of('about:blank', status, { detail }))).to.equal(false);
    expect(isRefusal(of(PROBLEM.keyInFlight, 409))).to.equal(false);
    expect(isRefusal(of('about:blank', 422))).to.equal(false);
  });

  it('is final where the endpoint looked at the pledge', () => {
    const types = Object.values(PROBLEM).filter((type) => isFinalRefusal({ type }));
    expect(types).to.have.members([PROBLEM.alreadyPledged, PROBLEM.invalidPledge, PROBLEM.initiativeClosed]);
  });

  it('is tried again where it passes, is in flight or lost its reason', () => {
    const at = (problem: object, wait: number | null = null) =>
      nextAttemptAt(new ProblemError(problem as never, wait), 1, 1000);
    expect(at(of(PROBLEM.keyInFlight, 409))).to.be.within(1000, 3000);
    expect(at(of('about:blank', 409))).to.be.within(1000, 3000);
    expect(at(of('about:blank', 503), 3_600_000)).to.equal(3_601_000);
    expect(at(of('about:blank', 503), 3_600_001)).to.equal(null);
    expect(nextAttemptAt(new TypeError('x'), 1, 1000)).to.equal(null);
  });
});

describe('the next attempt', () => {
  const busy = (retryAfter: number | null): ProblemError =>
    new ProblemError({ type: 'about:blank', status: 503 }, retryAfter);

  it('backs off with full jitter, at most five times', () => {
    for (let tries = 1; tries < 5; tries += 1) {
      for (let time = 0; time < 50; time += 1) {
        expect(nextAttemptAt(busy(null), tries, 1000)).to.be.within(1000, 1000 + 2000 * 2 ** (tries - 1));
      }
    }
    expect(nextAttemptAt(busy(null), 5, 1000)).to.equal(null);
  });

  it('is not before the endpoint’s Retry-After, and up to the reader when that is too far off', () => {
    expect(nextAttemptAt(busy(120_000), 1, 1000)).to.be.at.least(121_000);
    expect(nextAttemptAt(busy(86_400_000), 1, 1000)).to.equal(null);
  });

  it('is up to the reader where it would not help', () => {
    expect(nextAttemptAt(new ProblemError({ type: 'about:blank', status: 501 }), 1, 0)).to.equal(null);
  });
});
