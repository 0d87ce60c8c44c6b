import { expect } from '@open-wc/testing';

import type { FuminPledgeForm } from '../../../src/pledge-form/index.js';
import { messages as deferred } from '../../../src/pledge-form/messages/deferred/en.js';
import { messages } from '../../../src/pledge-form/messages/en.js';
import { readTypedCode } from '../../../src/pledge-form/receipt/withdrawal-request.js';
import { quiet, shows, textOf, until } from '../../support.js';
import {
  button,
  fillIn,
  GREEN,
  form,
  has,
  openForm,
  type PledgeServer,
  pledgeServer,
  press,
  query,
  refuse,
  showsReceipt,
} from '../server.js';

describe('withdrawing', () => {
  let console: ReturnType<typeof quiet>;
  const { random } = Math;
  beforeEach(() => {
    console = quiet();
    // No wait between attempts.
    Math.random = () => 0;
  });
  afterEach(() => {
    Math.random = random;
    console.restore();
  });

  /** Pledges and asks to withdraw. */
  async function asked(at: PledgeServer): Promise<FuminPledgeForm> {
    const element = await openForm(at);
    await fillIn(element);
    press(element);
    await showsReceipt(element);
    button(element, deferred.withdraw)!.click();
    await shows(element, deferred.sure);
    return element;
  }

  const writes = ({ sent }: PledgeServer): string[] => sent.slice(1).map(({ method, path }) => `${method} ${path}`);
  const [post, del] = ['POST initiatives/green/pledges/24/withdrawal', 'DELETE initiatives/green/pledges/24'];

  it('goes by POST, which every proxy lets through', async () => {
    const at = pledgeServer();
    const element = await asked(at);
    button(element, deferred.confirm)!.click();
    await shows(element, deferred.withdrawn);
    expect(writes(at)).to.deep.equal([post]);
  });

  it('goes by DELETE at an endpoint of an earlier version', async () => {
    for (const answer of [404, 405, 501]) {
      const at = pledgeServer();
      const element = await asked(at);
      at.fates.push(refuse(answer));
      button(element, deferred.confirm)!.click();
      await shows(element, deferred.withdrawn);
      expect(writes(at)).to.deep.equal([post, del]);
      element.remove();
    }
  });

  it('says truly why it failed, and no more than is known', async () => {
    const cases = [
      [[refuse(404), refuse(405)], deferred.withdrawalNotOffered],
      [[refuse(403, { detail: 'No.' })], deferred.cannotWithdraw],
      [[() => new Response('{}', { status: 429, headers: { 'Retry-After': '600' } })], deferred.tooManyTries],
      [Array<ReturnType<typeof refuse>>(12).fill(refuse(500)), deferred.withdrawalFailing],
      [Array<'unreached'>(12).fill('unreached'), deferred.withdrawalUnknown],
    ] as const;
    for (const [fates, reason] of cases) {
      const at = pledgeServer();
      const element = await asked(at);
      at.fates.push(...fates);
      button(element, deferred.confirm)!.click();
      await shows(element, reason);
      expect(textOf(element)).to.include(deferred.received);
      element.remove();
    }
  });

  describe('by the number and the code on paper', () => {
    async function openTyped(at: PledgeServer): Promise<FuminPledgeForm> {
      // Another device has no receipt. Other tests share the storage at the same time.
      for (const key of Object.keys(localStorage)) if (key.includes(at.url)) localStorage.removeItem(key);
      const element = await openForm(at);
      const summaries = [...element.shadowRoot!.querySelectorAll('summary')];
      summaries.find(({ textContent }) => textContent === messages.byCode)!.click();
      await until(() => has(element, '#typed-code'));
      return element;
    }

    async function typeIn(element: FuminPledgeForm, number: string, code: string): Promise<void> {
      for (const [id, value] of [
        ['typed-number', number],
        ['typed-code', code],
      ] as const)
        (query(element, `#${id}`) as HTMLInputElement).value = value;
      button(element, deferred.confirm)!.click();
      await element.updateComplete;
    }

    async function pledgedElsewhere(at: PledgeServer): Promise<string> {
      const element = await openForm(at);
      await fillIn(element);
      press(element);
      await showsReceipt(element);
      const { value } = query(element, '#code') as HTMLInputElement;
      element.remove();
      return value;
    }

    it('takes a code in lower case and with spaces', async () => {
      const at = pledgeServer();
      const code = await pledgedElsewhere(at);
      const element = await openTyped(at);
      await expect(element).to.be.accessible();
      await typeIn(element, ' 24 ', code.toLowerCase().replaceAll('-', ' '));
      await shows(element, deferred.withdrawn);
      await until(() => element.shadowRoot!.activeElement?.id === 'receipt');
    });

    it('says what is missing, at its field, and sends nothing', async () => {
      const at = pledgeServer();
      const element = await openTyped(at);
      await typeIn(element, '', '撤回码');
      await shows(element, deferred.needNumber);
      await shows(element, deferred.needToken);
      await until(() => element.shadowRoot!.activeElement?.id === 'typed-number');
      expect(at.sent.length).to.equal(0);
      await expect(element).to.be.accessible();
    });

    it('says that a code does not fit, and keeps what was typed', async () => {
      const at = pledgeServer();
      await pledgedElsewhere(at);
      const element = await openTyped(at);
      await typeIn(element, '24', 'ABCD-EFGH');
      await shows(element, deferred.cannotWithdraw);
      expect((query(element, '#typed-code') as HTMLInputElement).value).to.equal('ABCD-EFGH');
    });

    it('is offered after the initiative has closed, and not where no pledges are taken', async () => {
      const closed = await form(pledgeServer({ 'initiatives/green.json': { ...GREEN, closes: '2021' } }));
      await shows(closed, messages.byCode);
      const unlinked = await form(pledgeServer({ 'initiatives/green.json': { ...GREEN, pledges: null } }));
      await shows(unlinked, messages.unlinked);
      expect(textOf(unlinked)).to.not.include(messages.byCode);
    });
  });

  it('reads a code as an input method writes it, and leaves an old one as it is', () => {
    expect(readTypedCode(' 9d3v k0wq—7xme－t2hc\n')).to.equal('9d3vk0wq-7xme-t2hc');
    expect(readTypedCode('９Ｄ３Ｖ')).to.equal('9D3V');
    const old = 'mF_9B5f-4JqMabcdefghijklmnopqrstuvwxyzABCDE';
    expect(readTypedCode(old)).to.equal(old);
    for (const text of ['', ' ', '撤回码', 'a"b']) expect(readTypedCode(text)).to.equal(null);
  });
});
