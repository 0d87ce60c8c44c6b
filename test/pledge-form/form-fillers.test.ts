import { expect } from '@open-wc/testing';

import type { FuminPledgeForm } from '../../src/pledge-form/index.js';
import { quiet, until } from '../support.js';
import { labelled, openForm, pledgeServer, press, query, settled } from './server.js';

const VALUES = { organization: '示例公司', contactName: '某某', telephone: '13800138000' };

/** Fills in the form as a password manager does, which fires one event or none. */
function autofill(element: FuminPledgeForm, eventType: string | null): void {
  const set = (field: HTMLInputElement, value: string | true): void => {
    if (value === true) field.checked = true;
    else field.value = value;
    if (eventType) field.dispatchEvent(new Event(eventType, { bubbles: true }));
  };
  for (const [id, value] of Object.entries(VALUES)) set(query(element, `#${id}`) as HTMLInputElement, value);
  for (const label of ['Sorter', 'I have read']) set(labelled(element, label), true);
}

describe('what a form filler fills in', () => {
  let console: ReturnType<typeof quiet>;
  beforeEach(() => (console = quiet()));
  afterEach(() => console.restore());

  for (const eventType of ['input', 'change', 'blur', null]) {
    it(`is sent where it fires ${eventType ? `\`${eventType}\` alone` : 'nothing'}`, async () => {
      const at = pledgeServer();
      const element = await openForm(at);
      autofill(element, eventType);
      await settled(element);
      expect(query(element, '[aria-invalid=true]') === null).to.equal(true);
      press(element);
      await until(() => at.receivedCount() === 1, 'the pledge to be received');
      const [{ body }] = at.sent as [(typeof at.sent)[0]];
      expect(body.organization.name).to.equal(VALUES.organization);
      expect(body.contact).to.include({ name: VALUES.contactName, telephone: VALUES.telephone });
      expect(body.roles).to.deep.equal(['sorting']);
    });
  }

  it('replaces what was typed before', async () => {
    const at = pledgeServer();
    const element = await openForm(at);
    autofill(element, 'input');
    await settled(element);
    (query(element, '#organization') as HTMLInputElement).value = '另一公司';
    labelled(element, 'Sorter').checked = false;
    labelled(element, 'Energy').checked = true;
    press(element);
    await until(() => at.receivedCount() === 1, 'the pledge to be received');
    expect(at.sent[0]!.body.organization.name).to.equal('另一公司');
    expect(at.sent[0]!.body.roles).to.deep.equal(['energy']);
  });

  it('is validated once a text is composed, and not before', async () => {
    const element = await openForm(pledgeServer());
    press(element);
    await until(() => query(element, '#organization')!.getAttribute('aria-invalid') === 'true', 'the error');
    const field = query(element, '#organization') as HTMLInputElement;
    field.value = "shi'li";
    field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true, isComposing: true }));
    await settled(element);
    expect(field.getAttribute('aria-invalid')).to.equal('true');
    field.value = '示例';
    field.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true, composed: true }));
    await until(() => field.getAttribute('aria-invalid') === 'false', 'the error to go');
  });
});
