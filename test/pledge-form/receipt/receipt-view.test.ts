import { expect } from '@open-wc/testing';

import { addMessages } from '../../../src/base/message-sets.js';
import type { FuminPledgeForm } from '../../../src/pledge-form/index.js';
import { messages as deferred } from '../../../src/pledge-form/messages/deferred/en.js';
import { receiptText } from '../../../src/pledge-form/receipt/receipt-text.js';
import { quiet, shows, textOf, until } from '../../support.js';
import {
  button,
  fill,
  fillIn,
  GREEN,
  has,
  initiativeWith,
  labelled,
  openForm,
  type PledgeServer,
  pledgeServer,
  press,
  query,
  reload,
  showsReceipt,
} from '../server.js';

describe('a receipt', () => {
  let console: ReturnType<typeof quiet>;
  beforeEach(() => (console = quiet()));
  afterEach(() => console.restore());

  async function pledged(at = pledgeServer()): Promise<{ element: FuminPledgeForm; at: PledgeServer }> {
    const element = await openForm(at);
    await fillIn(element);
    press(element);
    await showsReceipt(element);
    return { element, at };
  }

  it('has a QR code with a text alternative', async () => {
    const { element } = await pledged();
    await until(() => has(element, '.qr path'));
    expect(query(element, '.qr')!.getAttribute('aria-label')).to.equal(deferred.qr);
    await expect(element).to.be.accessible();
  });

  it('stays on this device with its withdrawal code, until it is deleted', async () => {
    const { element, at } = await pledged();
    const again = await reload(element, at);
    button(again, 'See the receipts on this device')!.click();
    await showsReceipt(again);
    expect(textOf(again)).to.include('Example Textiles').and.include(deferred.keptReceipt);
    button(again, deferred.withdraw)!.click();
    await shows(again, deferred.sure);
    button(again, deferred.confirm)!.click();
    await shows(again, deferred.withdrawn);
    expect(at.sent[1]!.headers.get('Authorization')).to.match(/^Bearer token-/);
    const third = await reload(again, at);
    button(third, 'See the receipts on this device')!.click();
    await shows(third, deferred.withdrawn);
    button(third, deferred.forget)!.click();
    await shows(third, deferred.forgotten);
    const last = await reload(third, at);
    expect(button(last, 'See the receipts on this device')).to.equal(undefined);
  });

  it('leaves the draft as it is when it is looked at', async () => {
    const { element } = await pledged();
    button(element, deferred.another)!.click();
    await until(() => has(element, 'form'));
    await fill(element, 'Organization', 'Second');
    button(element, 'See the receipts on this device')!.click();
    await showsReceipt(element);
    button(element, deferred.back)!.click();
    await until(() => has(element, 'form'));
    expect(labelled(element, 'Organization').value).to.equal('Second');
  });

  it('says that the office reviews the wall, where it does', async () => {
    const pledges = { ...GREEN.pledges, moderation: true };
    const at = pledgeServer({ 'initiatives/green.json': { ...GREEN, pledges } });
    const element = await openForm(at);
    expect(textOf(element)).to.include('after review by the subdistrict office');
    await fillIn(element);
    press(element);
    await showsReceipt(element);
    expect(textOf(element)).to.include(deferred.moderated);
  });

  it('says when the office corrected it, where it has', () => {
    addMessages('en', { deferredForm: deferred });
    const receipt = {
      number: 1,
      initiative: 'call',
      organization: { name: 'Example Textiles' },
      roles: [],
      received: '2026-11-27T01:02:03Z',
      state: 'published',
    } as const;
    const write = (members: object) =>
      receiptText({ ...receipt, roles: [], ...members }, initiativeWith(), { language: 'en', lang: 'en' });
    expect(write({ corrected: '2026-11-28T01:02:03Z' })).to.include(`${deferred.corrected}: 28 November 2026`);
    expect(write({})).not.to.include(deferred.corrected);
  });

  it('is printed on a sheet of its own, in a frame that is removed afterwards', async () => {
    const { element } = await pledged();
    let printed = '';
    const append = element.shadowRoot!.append.bind(element.shadowRoot);
    element.shadowRoot!.append = (...nodes) => {
      append(...nodes);
      const frame = nodes[0] as HTMLIFrameElement;
      frame.contentWindow!.print = () => {
        printed = frame.contentDocument!.body.textContent;
        frame.contentWindow!.dispatchEvent(new Event('afterprint'));
      };
    };
    button(element, deferred.print)!.click();
    await until(() => printed !== '');
    expect(printed).to.include('Example Textiles').and.include('Green Towers').and.not.include('c@example.com');
    expect(has(element, 'iframe')).to.equal(false);
  });

  it('says thanks and what happens now in the words of the office', async () => {
    const thanks = { en: 'The street thanks you.', 'zh-Hans': '谢谢' };
    const next = { en: 'Ask at the hall.' };
    const { element } = await pledged(pledgeServer({ 'initiatives/green.json': { ...GREEN, thanks, next } }));
    expect(query(element, '.thanks')!.textContent.trim()).to.equal('The street thanks you.');
    expect(textOf(element)).to.include(`${deferred.nextTitle} Ask at the hall.`);
    expect(textOf(element)).to.not.include(deferred.nextReceived);
  });

  it('says thanks in its own words where the office gives none, and nothing that it does not know', async () => {
    const { element } = await pledged();
    expect(query(element, '.thanks')!.textContent.trim()).to.equal(deferred.thanks('Example Textiles'));
    expect(textOf(element)).to.include(deferred.nextReceived).and.not.include(deferred.nextPublished);
  });

  it('has one button that stands out, and the rest behind "more", which the keyboard opens', async () => {
    const { element } = await pledged();
    const shown = [...element.shadowRoot!.querySelectorAll<HTMLButtonElement>('.receipt button')].filter((each) =>
      each.checkVisibility(),
    );
    expect(shown.map(({ textContent }) => textContent.trim())).to.deep.equal([deferred.saveImage, deferred.copy]);
    expect(shown.filter(({ classList }) => classList.contains('primary')).length).to.equal(1);
    const more = query(element, '.more summary')!;
    expect(more.tabIndex).to.equal(0);
    more.click();
    await until(() => button(element, deferred.withdraw)!.checkVisibility());
    await expect(element).to.be.accessible();
  });

  it('is neither thanked for nor given a keepsake once it is withdrawn', async () => {
    const { element } = await pledged();
    button(element, deferred.withdraw)!.click();
    await shows(element, deferred.sure);
    button(element, deferred.confirm)!.click();
    await shows(element, deferred.withdrawn);
    for (const selector of ['.thanks', '.keepsake', '.more', '#code']) expect(has(element, selector)).to.equal(false);
  });
});
