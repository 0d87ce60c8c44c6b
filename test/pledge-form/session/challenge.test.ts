import { expect } from '@open-wc/testing';

import { PROBLEM } from '../../../src/contract/index.js';
import { messages as deferred } from '../../../src/pledge-form/messages/deferred/en.js';
import { findNumber } from '../../../src/pledge-form/session/challenge.lazy.js';
import { quiet, shows } from '../../support.js';
import {
  button,
  fillIn,
  GREEN,
  idempotencyKeys,
  labelled,
  openForm,
  type PledgeServer,
  pledgeServer,
  press,
  query,
  refuse,
  showsReceipt,
} from '../server.js';

describe('the proof that a person sends a pledge', () => {
  let console: ReturnType<typeof quiet>;
  beforeEach(() => (console = quiet()));
  afterEach(() => console.restore());

  /** A challenge as ALTCHA makes it: the number is 5. */
  async function challenge(maxnumber = 1000): Promise<Record<string, unknown>> {
    const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode('salt5'));
    const hash = Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('');
    return { algorithm: 'SHA-256', challenge: hash, salt: 'salt', signature: 'signed', maxnumber };
  }
  const asking = async (more: Record<string, unknown> = {}): Promise<PledgeServer> =>
    pledgeServer({
      'initiatives/green.json': { ...GREEN, pledges: { ...GREEN.pledges, challenge: 'green/challenge.json' } },
      'initiatives/green/challenge.json': { ...(await challenge()), ...more },
    });

  it('is a solved challenge, where the initiative has one', async () => {
    const at = await asking();
    const element = await openForm(at);
    await fillIn(element);
    press(element);
    await showsReceipt(element);
    const solution = JSON.parse(atob(at.sent[0]!.body.proof!.altcha!)) as Record<string, unknown>;
    const { algorithm, challenge: hash, salt, signature } = await challenge();
    expect(solution).to.deep.equal({ algorithm, challenge: hash, number: 5, salt, signature });
  });

  it('is solved again, once, when it no longer counts; then the reader is told', async () => {
    const at = await asking();
    at.fates.push(refuse(422, { type: PROBLEM.proofNeeded }));
    const element = await openForm(at);
    await fillIn(element);
    press(element);
    await showsReceipt(element);
    expect(at.asked.filter((path) => path.includes('challenge')).length).to.equal(2);

    const strict = pledgeServer();
    strict.fates.push(refuse(422, { type: PROBLEM.proofNeeded }));
    const other = await openForm(strict);
    await fillIn(other);
    press(other);
    await shows(other, deferred.proofNeeded);
    press(other);
    await showsReceipt(other);
    expect(idempotencyKeys(strict).size).to.equal(1);
  });

  it('can be cancelled while it is being solved, and nothing is lost', async () => {
    const at = await asking({ challenge: '0'.repeat(64), maxnumber: 3_000_000 });
    const element = await openForm(at);
    await fillIn(element);
    press(element);
    await shows(element, deferred.solving);
    await expect(element).to.be.accessible();
    button(element, deferred.callOff)!.click();
    await shows(element, deferred.unsolved);
    expect(at.sent).to.deep.equal([]);
    expect(labelled(element, 'Organization').value).to.equal('Example Textiles');
  });

  it('is searched in slices, so that the page stays responsive', async () => {
    let turns = 0;
    const watch = setInterval(() => (turns += 1), 0);
    const stop = new AbortController();
    const search_ = findNumber('salt', '0'.repeat(64), 50_000, stop.signal).catch((error: unknown) => String(error));
    expect(await search_).to.include('no solution');
    clearInterval(watch);
    expect(turns).to.be.above(2);
  });

  it('includes a honeypot that no person meets', async () => {
    const at = pledgeServer();
    const element = await openForm(at);
    const trap = query(element, '[name=website]') as HTMLInputElement;
    expect([trap.tabIndex, trap.autocomplete, trap.value]).to.deep.equal([-1, 'off', '']);
    expect(trap.closest('[aria-hidden=true]') !== null).to.equal(true);
    expect(
      trap.getBoundingClientRect().width <= 1 || getComputedStyle(trap.closest('.trap')!).clipPath !== 'none',
    ).to.equal(true);
    trap.value = 'https://spam.example';
    await fillIn(element);
    press(element);
    await showsReceipt(element);
    expect(at.sent[0]!.body.proof!.website).to.equal('https://spam.example');
  });
});
