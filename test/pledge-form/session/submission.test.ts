import { expect } from '@open-wc/testing';

import type { FuminPledgeEvent } from '../../../src/base/events.js';
import { messages as deferred } from '../../../src/pledge-form/messages/deferred/en.js';
import { PROBLEM } from '../../../src/contract/index.js';
import type { FuminPledgeForm } from '../../../src/pledge-form/index.js';
import { quiet, shows, textOf, until } from '../../support.js';
import {
  button,
  errorOf,
  fill,
  fillIn,
  GREEN,
  has,
  labelled,
  query,
  openForm,
  pledgeServer,
  press,
  refuse,
  tick,
  type,
  settled,
} from '../server.js';

const focused = (element: FuminPledgeForm): Element | null => element.shadowRoot!.activeElement;
const summary = (element: FuminPledgeForm): string[] =>
  [...element.shadowRoot!.querySelectorAll('.summary h4, .summary p, .summary a')]
    .map((each) => each.textContent)
    .filter((text) => !NEXT_STEP_MESSAGES.includes(text));
/** Messages on what comes next, wherever a pledge was not received. */
const NEXT_STEP_MESSAGES = [deferred.tryingLater, deferred.waitsHere];
const facts = (element: FuminPledgeForm): Record<string, string> =>
  Object.fromEntries(
    [...element.shadowRoot!.querySelectorAll('.receipt dl > div')].map((row) => [
      row.querySelector('dt')!.textContent,
      row.querySelector('dd')!.textContent.trim(),
    ]),
  );

async function received(element: FuminPledgeForm): Promise<void> {
  press(element);
  await until(() => has(element, '.receipt dl'), 'the receipt');
}

/** A press that came to nothing. */
async function told(element: FuminPledgeForm): Promise<void> {
  // Firefox blurs nothing in a shadow tree when its host is told to.
  let active = document.activeElement as HTMLElement | null;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement as HTMLElement;
  active?.blur();
  press(element);
  await until(() => focused(element)?.id === 'summary', 'the summary to take focus');
}

/** The same, tried again by itself until the reader decides; the focus stays where it is. */
async function failed(element: FuminPledgeForm): Promise<void> {
  await told(element);
  await until(() => !/by itself at|being sent again/.test(summary(element).join()), 'the tries to end');
  expect(focused(element)?.id).to.equal('summary');
}

describe('<fumin-pledge-form>, filled in', () => {
  const { random } = Math;
  let console: ReturnType<typeof quiet>;
  beforeEach(() => {
    console = quiet();
    // Backing off takes no time here.
    Math.random = () => 0;
  });
  afterEach(() => {
    console.restore();
    Math.random = random;
  });

  describe('validated', () => {
    it('shows no error while a field is first typed in, but once it is left', async () => {
      const element = await openForm(pledgeServer());
      await type(element, 'credit code', '123');
      expect(errorOf(element, 'credit code')).to.equal(null);
      await fill(element, 'credit code', '123');
      await until(() => errorOf(element, 'credit code') !== null);
      expect(errorOf(element, 'credit code')).to.include('The code has 18 characters; this has 3.');
      expect(query(element, 'form [role=status]')!.textContent).to.include('this has 3.');
      await type(element, 'credit code', '1234');
      expect(errorOf(element, 'credit code'), 'and does not change under the fingers').to.include('this has 3.');
    });

    it('removes an error as soon as it is corrected', async () => {
      const element = await openForm(pledgeServer());
      await fill(element, 'E-mail', 'c@');
      await until(() => errorOf(element, 'E-mail') !== null);
      expect(errorOf(element, 'E-mail')).to.include('not in the right format');
      await type(element, 'E-mail', 'c@example.com');
      expect(errorOf(element, 'E-mail')).to.equal(null);
    });

    it('does not ask for a telephone number where there is an e-mail address', async () => {
      const element = await openForm(pledgeServer());
      await fill(element, 'E-mail', 'c@example.com');
      await fill(element, 'Telephone', '');
      expect(errorOf(element, 'Telephone')).to.equal(null);
    });

    it('says at once that too many roles are chosen, but that too few are only after the press', async () => {
      const choose = { min: 2, max: 2 };
      const element = await openForm(pledgeServer({ 'initiatives/green.json': { ...GREEN, choose } }));
      await tick(element, 'Energy');
      expect(errorOf(element, 'Energy')).to.equal(null);
      await tick(element, 'Sorter');
      await tick(element, 'Host');
      expect(errorOf(element, 'Energy')).to.equal('');
      expect(query(element, '#roles-error')!.textContent).to.equal('Choose 2 roles.');
      await tick(element, 'Host');
      expect(has(element, '#roles-error')).to.equal(false);
    });

    it('is not sent while anything is missing: an error summary says what, and links to it', async () => {
      const at = pledgeServer();
      const element = await openForm(at);
      await failed(element);
      expect(at.sent).to.deep.equal([]);
      expect(summary(element)).to.deep.equal([
        'There is a problem: 5 answers to correct',
        'Choose 1 to 2 roles.',
        'Enter the name of the organization.',
        'Enter the name of the contact person.',
        'Enter a telephone number or an e-mail address.',
        'Read the notice and tick the box to agree; the pledge cannot be sent without.',
      ]);
      await expect(element).to.be.accessible();
      const { href } = location;
      const links = element.shadowRoot!.querySelectorAll<HTMLElement>('.summary a');
      links[0]!.click();
      expect((focused(element) as HTMLInputElement).value).to.equal('energy');
      links[1]!.click();
      expect(focused(element)?.id).to.equal('organization');
      expect(location.href, 'the page’s address is its own').to.equal(href);
    });

    it('asks for consent again when the notice has another version', async () => {
      const at = pledgeServer();
      const element = await openForm(at);
      await fillIn(element);
      at.replies['initiatives/green.json'] = { ...GREEN, privacy: { ...GREEN.privacy, version: '2027-01' } };
      await element.reload();
      await shows(element, '2027-01');
      expect(labelled(element, 'I have read').checked).to.equal(false);
      await failed(element);
      expect(at.sent).to.deep.equal([]);
    });
  });

  describe('received', () => {
    it('is sent as the contract says, with an idempotency key of 128 random bits', async () => {
      const at = pledgeServer();
      const element = await openForm(at);
      await fillIn(element, '  Example Textiles ');
      await fill(element, 'credit code', '９１３５0100m000100y43');
      await fill(element, 'Message', 'A few words.');
      await tick(element, 'Publish');
      await received(element);
      const [{ method, path, headers, body }] = at.sent as [(typeof at.sent)[number]];
      expect([method, path]).to.deep.equal(['POST', 'initiatives/green/pledges']);
      expect(headers.get('Idempotency-Key')).to.match(/^"[0-9a-f]{32}"$/);
      const { proof, ...pledge } = body;
      expect(proof!.website).to.equal('');
      expect(proof!.elapsed).to.be.within(1, 60_000);
      expect(pledge).to.deep.equal({
        organization: { name: 'Example Textiles', creditCode: '91350100M000100Y43' },
        contact: { name: 'C. Example', telephone: null, email: 'c@example.com' },
        roles: ['sorting'],
        message: 'A few words.',
        publish: true,
        consent: { version: '2026-11' },
      });
    });

    it('is clean of what nobody sees in a pasted text', async () => {
      const at = pledgeServer();
      const element = await openForm(at);
      await fillIn(element, '\u202aExample Textiles\u202c');
      await fill(element, 'credit code', '91350100M000100Y43\u202c');
      await fill(element, 'E-mail', 'mailto:c@example.com?subject=x');
      await received(element);
      const { organization, contact } = at.sent[0]!.body;
      expect(organization).to.deep.equal({ name: 'Example Textiles', creditCode: '91350100M000100Y43' });
      expect(contact.email).to.equal('c@example.com');
    });

    it('may have a code that does not add up, which is told once', async () => {
      const at = pledgeServer();
      const element = await openForm(at);
      await fillIn(element);
      await fill(element, 'credit code', '91350203M0001AB129');
      labelled(element, 'credit code').dispatchEvent(new Event('change', { bubbles: true }));
      await shows(element, 'send the pledge again');
      expect(at.sent).to.deep.equal([]);
      await received(element);
      expect(at.sent[0]!.body.organization.creditCode).to.equal('91350203M0001AB129');
    });

    it('agrees to no version where the initiative has no notice', async () => {
      const at = pledgeServer({ 'initiatives/green.json': { ...GREEN, privacy: null } });
      const element = await openForm(at);
      await fillIn(element);
      await received(element);
      expect(at.sent[0]!.body.consent).to.deep.equal({ version: null });
    });

    it('shows a receipt in place of the form, and moves the focus there', async () => {
      const element = await openForm(pledgeServer());
      await fillIn(element);
      await received(element);
      await until(() => focused(element)?.id === 'receipt');
      expect(has(element, 'form')).to.equal(false);
      expect(facts(element)).to.deep.equal({
        Number: '24',
        Organization: 'Example Textiles',
        Roles: 'Sorter',
        'Version of the initiative': '7',
        Received: '22 November 2026 at 10:00',
        State: 'Received, not published',
      });
      expect(textOf(element)).to.include('You need the number and this code');
      expect(labelled(element, 'Withdrawal code').value).to.match(/^token-/);
      await expect(element).to.be.accessible();
    });

    it('has its withdrawal code copied, or at least selected, without a secure context', async () => {
      const element = await openForm(pledgeServer());
      await fillIn(element);
      await received(element);
      button(element, 'Copy')!.click();
      await until(() => /Copied|Selected/.test(textOf(element)));
      const code = labelled(element, 'Withdrawal code');
      expect([code.selectionStart, code.selectionEnd]).to.deep.equal([0, code.value.length]);
    });

    it('fires an event without contact data and without the withdrawal code', async () => {
      const element = await openForm(pledgeServer());
      await fillIn(element);
      const events: FuminPledgeEvent[] = [];
      element.parentElement!.addEventListener('fumin-pledge', (event) => events.push(event));
      await received(element);
      expect(events.length).to.equal(1);
      expect(events[0]!.detail.receipt.number).to.equal(24);
      expect(JSON.stringify(events[0]!.detail)).to.not.match(/token|c@example/i);
    });

    it('updates the counter, the counts of roles and the wall', async () => {
      const at = pledgeServer();
      const element = await openForm(at);
      await shows(element, 'Third Company');
      await fillIn(element);
      const byRole = { ...(GREEN.pledges!.byRole as object), sorting: 1 };
      at.replies['initiatives/green.json'] = { ...GREEN, pledges: { ...GREEN.pledges, count: 24, byRole } };
      at.replies['initiatives/green/pledges.json'] = { pledges: [{ number: 24, organization: { name: 'Newcomer' } }] };
      await received(element);
      await shows(element, '24 organizations have responded');
      await shows(element, 'Newcomer');
      expect(textOf(element)).to.include('taken on by 1');
    });

    it('gives way to an empty form with another key for another pledge', async () => {
      const at = pledgeServer();
      const element = await openForm(at);
      await fillIn(element);
      await received(element);
      button(element, 'Pledge for another organization')!.click();
      await until(() => focused(element)?.id === 'respond');
      expect(labelled(element, 'Organization').value).to.equal('');
      expect(labelled(element, 'I have read').checked).to.equal(false);
      await fillIn(element, 'Second Textiles');
      await received(element);
      expect(at.receivedCount()).to.equal(2);
      expect(at.sent[0]!.headers.get('Idempotency-Key')).to.not.equal(at.sent[1]!.headers.get('Idempotency-Key'));
    });

    it('is not mistaken for a pledge to another initiative', async () => {
      const at = pledgeServer({ 'initiatives/blue.json': { ...GREEN, id: 'blue', title: 'Blue', pledges: null } });
      const element = await openForm(at);
      await fillIn(element);
      await received(element);
      element.initiative = 'blue';
      await shows(element, 'Blue');
      expect(has(element, '.receipt')).to.equal(false);
    });
  });

  describe('withdrawn', () => {
    async function pledged(): Promise<{ element: FuminPledgeForm; at: ReturnType<typeof pledgeServer> }> {
      const at = pledgeServer();
      const element = await openForm(at);
      await fillIn(element);
      await received(element);
      query(element, '.more summary')!.click();
      button(element, 'Withdraw the pledge')!.click();
      await until(() => focused(element)?.id === 'question');
      return { element, at };
    }

    it('is withdrawn in two steps, with the code of the receipt', async () => {
      const { element, at } = await pledged();
      expect(at.sent.length, 'the first step sends nothing').to.equal(1);
      await expect(element).to.be.accessible();
      button(element, 'Yes, withdraw')!.click();
      await shows(element, 'Pledge withdrawn');
      const { method, path, headers } = at.sent[1]!;
      expect([method, path]).to.deep.equal(['POST', 'initiatives/green/pledges/24/withdrawal']);
      expect(headers.get('Authorization')).to.match(/^Bearer token-[0-9a-f]{32}$/);
      expect(facts(element).State).to.equal('Withdrawn');
      expect(textOf(element)).to.not.include('Withdrawal code');
      await until(() => focused(element)?.id === 'receipt');
      await expect(element).to.be.accessible();
    });

    it('is kept when the reader thinks better of it', async () => {
      const { element, at } = await pledged();
      button(element, 'Keep the pledge')!.click();
      await until(() => focused(element)?.id === 'withdraw');
      expect(at.sent.length).to.equal(1);
      expect(textOf(element)).to.include('Pledge received');
    });

    it('is not withdrawn until the endpoint says so, and can be tried again', async () => {
      const { element, at } = await pledged();
      // Two attempts by POST, five by DELETE.
      at.fates.push(...Array<'unreached'>(7).fill('unreached'));
      button(element, 'Yes, withdraw')!.click();
      await shows(element, deferred.withdrawalUnknown);
      at.fates.push(refuse(403, { detail: 'Not this one.' }));
      button(element, 'Yes, withdraw')!.click();
      await shows(element, 'did not accept the withdrawal');
      button(element, 'Yes, withdraw')!.click();
      await shows(element, 'Pledge withdrawn');
    });
  });

  describe('submitted twice', () => {
    it('is one pledge, and says meanwhile that it is being sent', async () => {
      let answer = (): void => undefined;
      const at = pledgeServer();
      at.fates.push(() => new Promise((resolve) => (answer = () => resolve(refuse(503)()))));
      const element = await openForm(at);
      await fillIn(element);
      press(element);
      press(element);
      await shows(element, 'Sending, one moment…');
      expect(query(element, '[type=submit]')!.getAttribute('aria-disabled')).to.equal('true');
      expect(query(element, 'form [role=status]')!.textContent).to.include('Sending');
      expect(labelled(element, 'Organization').value).to.equal('Example Textiles');
      await expect(element).to.be.accessible();
      press(element);
      expect(at.sent.length).to.equal(1);
      answer();
      await until(() => has(element, '.receipt'));
      expect(at.receivedCount()).to.equal(1);
    });
  });

  describe('not received', () => {
    const UNREACHED = ['unreached', 'unreached', 'unreached', 'unreached', 'unreached'] as const;
    const keys = (at: ReturnType<typeof pledgeServer>): Set<string | null> =>
      new Set(at.sent.map(({ headers }) => headers.get('Idempotency-Key')));

    it('says that the network failed, keeps what was typed, and counts once when pressed again', async () => {
      const at = pledgeServer();
      at.fates.push(...UNREACHED);
      const element = await openForm(at);
      await fillIn(element);
      await failed(element);
      expect(summary(element)).to.deep.equal(['This pledge has not been received yet', deferred.unreached]);
      expect(labelled(element, 'Organization').value).to.equal('Example Textiles');
      expect(labelled(element, 'I have read').checked).to.equal(true);
      await expect(element).to.be.accessible();
      await received(element);
      expect(at.receivedCount()).to.equal(1);
      expect(keys(at).size, 'one key from the first press on').to.equal(1);
    });

    it('gets its receipt when only the response was lost', async () => {
      const at = pledgeServer();
      at.fates.push('lost', ...UNREACHED.slice(1));
      const element = await openForm(at);
      await fillIn(element);
      await failed(element);
      await received(element);
      expect(at.receivedCount()).to.equal(1);
      expect(facts(element).Number).to.equal('24');
    });

    it('shows the receipt of the earlier version, and says so, when it was changed after its response was lost', async () => {
      const at = pledgeServer();
      at.fates.push('lost', ...UNREACHED.slice(1));
      const element = await openForm(at);
      await fillIn(element);
      await failed(element);
      await fill(element, 'Organization', 'Example Textiles Ltd');
      await received(element);
      expect(at.receivedCount()).to.equal(1);
      expect(facts(element).Organization).to.equal('Example Textiles');
      expect(textOf(element)).to.include('What was received is what you sent before your last changes.');
    });

    it('keeps its key after any failure with which it may have been received', async () => {
      for (const refusal of [refuse(500), refuse(503), refuse(501), refuse(429), () => new Response('<html>')]) {
        const at = pledgeServer();
        at.fates.push(refusal, refusal, refusal, refusal, refusal);
        const element = await openForm(at);
        await fillIn(element);
        await failed(element);
        expect(summary(element)[0]).to.equal('This pledge has not been received yet');
        at.fates.length = 0;
        await fill(element, 'Contact person', 'D. Example');
        await received(element);
        expect(keys(at).size).to.equal(1);
      }
    });

    it('gets a new key when it was refused and then changed', async () => {
      const at = pledgeServer();
      at.fates.push(refuse(422, { type: PROBLEM.invalidPledge }));
      const element = await openForm(at);
      await fillIn(element);
      await failed(element);
      at.fates.push(refuse(422, { type: PROBLEM.invalidPledge }));
      await failed(element);
      expect(keys(at).size, 'the same again has the same key').to.equal(1);
      await fill(element, 'Contact person', 'D. Example');
      await received(element);
      expect(keys(at).size).to.equal(2);
    });

    it('shows the endpoint’s errors at their fields, and the rest above', async () => {
      const at = pledgeServer();
      at.fates.push(
        refuse(422, {
          type: PROBLEM.invalidPledge,
          errors: [
            { pointer: '#/contact/email', detail: 'That mailbox is closed' },
            { pointer: '/organization/name', detail: '<b>Unknown</b>' },
            { pointer: '/elsewhere', detail: 'Something else' },
          ],
        }),
      );
      const element = await openForm(at);
      await fillIn(element);
      await failed(element);
      expect(summary(element)).to.deep.equal([
        'There is a problem: 2 answers to correct',
        deferred.refused,
        deferred.refusedField,
        deferred.badEmail,
      ]);
      expect(errorOf(element, 'E-mail')).to.equal(deferred.badEmail);
      await type(element, 'E-mail', 'd@example.com');
      expect(errorOf(element, 'E-mail')).to.equal(null);
      expect(errorOf(element, 'Organization')).to.equal(deferred.refusedField);
      labelled(element, 'Organization').dispatchEvent(new Event('change', { bubbles: true }));
      await settled(element);
      expect(errorOf(element, 'Organization'), 'left as it was').to.equal(deferred.refusedField);
      const [warning] = console.warnings.filter((each) => each.includes('was refused'));
      expect(warning).to.include('That mailbox is closed').and.include('/elsewhere');
    });

    it('says in the reader’s language what the endpoint refuses, also where the field has the focus', async () => {
      const at = pledgeServer();
      const errors = [{ pointer: '/organization/name', detail: 'Expected a name with letters' }];
      at.fates.push(refuse(422, { type: PROBLEM.invalidPledge, detail: 'See errors.', errors }));
      const element = await openForm(at);
      await fillIn(element);
      labelled(element, 'Organization').focus();
      await type(element, 'Organization', '某公司');
      (query(element, 'form') as HTMLFormElement).requestSubmit();
      await until(() => errorOf(element, 'Organization') === deferred.refusedField, 'the error');
      labelled(element, 'Organization').dispatchEvent(new Event('change', { bubbles: true }));
      await settled(element);
      expect(errorOf(element, 'Organization')).to.equal(deferred.refusedField);
      element.closest('[lang]')!.setAttribute('lang', 'zh-CN');
      await shows(element, '单位名称');
      await until(() => errorOf(element, '单位名称') === '数据服务没有接受这一项，请核对后再提交。', 'Chinese');
    });

    it('shows that a role has become full meanwhile', async () => {
      const at = pledgeServer();
      at.fates.push(
        refuse(422, { type: PROBLEM.invalidPledge, errors: [{ pointer: '/roles/0', detail: 'Full by now' }] }),
      );
      const element = await openForm(at);
      await fillIn(element);
      const roles = GREEN.roles.map((role) => (role.id === 'sorting' ? { ...role, limit: 1 } : role));
      const pledges = { ...GREEN.pledges, byRole: { sorting: 1 } };
      at.replies['initiatives/green.json'] = { ...GREEN, roles, pledges };
      await failed(element);
      expect(summary(element)).to.include(deferred.refusedRoles);
      await until(() => labelled(element, 'Sorter').disabled);
      expect(labelled(element, 'Sorter').checked).to.equal(false);
    });

    it('says in the interface’s messages why the endpoint refuses it', async () => {
      const cases: [() => Response, string][] = [
        [refuse(409, { type: PROBLEM.alreadyPledged }), 'This organization has pledged already'],
        [refuse(403, { type: PROBLEM.initiativeClosed }), 'This initiative takes no pledges now'],
        [refuse(403, { detail: 'Not from this network.' }), deferred.refused],
        [refuse(400), deferred.refused],
      ];
      for (const [refusal, words] of cases) {
        const at = pledgeServer();
        at.fates.push(refusal);
        const element = await openForm(at);
        await fillIn(element);
        await failed(element);
        expect(summary(element)[0]).to.equal('This pledge was not accepted');
        expect(summary(element)[1]).to.include(words);
        expect(labelled(element, 'Organization').value).to.equal('Example Textiles');
      }
      const at = pledgeServer();
      at.fates.push(() => new Response(null, { status: 429, headers: { 'Retry-After': '3600' } }));
      const element = await openForm(at);
      await fillIn(element);
      await told(element);
      expect(summary(element)[1]).to.include('Too many pledges are being sent.');
      expect(summary(element)[2]).to.include('It will be sent again by itself at');
    });

    it('waits a few times while the endpoint is still processing it', async () => {
      const inFlight = refuse(409, { type: PROBLEM.keyInFlight });
      const at = pledgeServer();
      at.fates.push(inFlight);
      const element = await openForm(at);
      await fillIn(element);
      await received(element);
      expect(keys(at).size).to.equal(1);

      const slow = pledgeServer();
      let answer = (): void => undefined;
      slow.fates.push(
        inFlight,
        inFlight,
        inFlight,
        () => new Promise((resolve) => (answer = () => resolve(refuse(503)()))),
      );
      const other = await openForm(slow);
      await fillIn(other);
      await told(other);
      await until(() => slow.sent.length === 4);
      expect(summary(other).slice(1)).to.deep.equal([deferred.inFlight, deferred.tryingNow]);
      expect(focused(other)?.id).to.equal('summary');
      answer();
      await until(() => has(other, '.receipt dl'), 'the receipt');
      expect([keys(slow).size, slow.receivedCount()]).to.deep.equal([1, 1]);
    });

    it('does not take the focus from a reader who has gone elsewhere in the page', async () => {
      const at = pledgeServer();
      const element = await openForm(at);
      await fillIn(element);
      const elsewhere = document.createElement('input');
      element.parentElement!.append(elsewhere);
      press(element);
      elsewhere.focus();
      await until(() => has(element, '.receipt'));
      await element.updateComplete;
      expect(document.activeElement === elsewhere).to.equal(true);
    });
  });
});
