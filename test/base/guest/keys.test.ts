import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';

import '../../../src/index.js';
import { type FuminPledgeForm } from '../../../src/pledge-form/index.js';
import { openForm, pledgeServer, query } from '../../pledge-form/server.js';

const TYPES = ['keydown', 'keypress', 'keyup', 'beforeinput', 'input', 'paste', 'compositionend'];

/** Keys and events that the page's document has heard. */
let heard: string[] = [];
const hear = (event: Event): void => {
  heard.push(event instanceof KeyboardEvent ? `${event.type} ${event.key}` : event.type);
  // As a shortcut of a page does.
  if (event instanceof KeyboardEvent && /^[jms/]$/.test(event.key)) event.preventDefault();
};

describe('keys typed into a widget', () => {
  let element: FuminPledgeForm;
  let posted: number;

  beforeEach(async () => {
    heard = [];
    posted = 0;
    for (const type of TYPES) document.addEventListener(type, hear);
    element = await openForm(pledgeServer());
  });

  afterEach(() => {
    for (const type of TYPES) document.removeEventListener(type, hear);
  });

  for (const id of ['organization', 'contactName', 'telephone', 'email', 'message']) {
    it(`stay in the field ${id}, and no shortcut of the page takes them`, async () => {
      const field = query(element, `#${id}`) as HTMLInputElement;
      field.focus();
      await sendKeys({ type: 'james/' });
      expect(field.value).to.equal('james/');
      expect(heard).to.deep.equal([]);
    });
  }

  it('leave a field by Tab, and a box of the page by Escape', async () => {
    query(element, '#organization')!.focus();
    await sendKeys({ press: 'Escape' });
    await sendKeys({ press: 'Tab' });
    expect(heard).to.include('keydown Escape').and.include('keydown Tab');
  });

  it('are not the page’s while a text is composed', () => {
    const init = { key: 'Escape', isComposing: true, bubbles: true, composed: true };
    query(element, '#organization')!.dispatchEvent(new KeyboardEvent('keydown', init));
    query(element, '#organization')!.dispatchEvent(new CompositionEvent('compositionend', init));
    query(element, '#organization')!.dispatchEvent(new ClipboardEvent('paste', init));
    expect(heard).to.deep.equal([]);
  });

  it('are the page’s where they are no text of ours', async () => {
    query(element, '[type=submit]')!.focus();
    await sendKeys({ press: 'm' });
    expect(heard).to.include('keydown m');
  });

  it('are the page’s in a field of the page within a widget’s tag', async () => {
    const card = await fixture(html`<fumin-station-card><input slot="" /></fumin-station-card>`);
    card.querySelector('input')!.focus();
    await sendKeys({ press: 'x' });
    expect(heard).to.include('keydown x');
  });

  describe('in a form of the page', () => {
    beforeEach(async () => {
      const page = await fixture<HTMLFormElement>(html`<form></form>`);
      page.addEventListener('submit', (event) => {
        event.preventDefault();
        posted += 1;
      });
      // As the default button of WebForms does.
      page.addEventListener('keypress', (event) => {
        if (event.key === 'Enter' && (event.target as Element).localName !== 'textarea') page.requestSubmit();
      });
      page.append(element.closest('fumin-provider')!);
      await element.updateComplete;
    });

    for (const selector of ['#message', '#organization', '#publish', '[name=roles]', '[type=submit]', 'a[href]']) {
      it(`send nothing by Enter on ${selector}`, async () => {
        // A link of the test would leave it.
        element.shadowRoot!.addEventListener('click', (event) => event.preventDefault());
        query(element, selector)!.focus();
        await sendKeys({ press: 'Enter' });
        await sendKeys({ press: ' ' });
        expect(posted).to.equal(0);
      });
    }
  });
});
