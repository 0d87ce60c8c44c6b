import { expect } from '@open-wc/testing';

import type { FuminPledgeEvent } from '../../../src/base/events.js';
import type { FuminPledgeForm } from '../../../src/pledge-form/index.js';
import { messages as deferred } from '../../../src/pledge-form/messages/deferred/en.js';
import { quiet, shows, textOf, until } from '../../support.js';
import {
  button,
  fill,
  fillIn,
  GREEN,
  has,
  idempotencyKeys,
  labelled,
  openForm,
  type PledgeServer,
  pledgeServer,
  press,
  refuse,
  reload,
  settled,
  showsReceipt,
  tick,
  UNREACHED,
} from '../server.js';

describe('a draft in <fumin-pledge-form>', () => {
  const { random } = Math;
  let console: ReturnType<typeof quiet>;
  beforeEach(() => {
    console = quiet();
    Math.random = () => 0;
  });
  afterEach(() => {
    console.restore();
    Math.random = random;
  });

  it('is restored after a reload, to the letter and the tick, and the form says that it is stored', async () => {
    const at = pledgeServer();
    const element = await openForm(at);
    await fillIn(element, ' 示例 Textiles ');
    await fill(element, 'Message', 'Two\nlines “quoted” <b>');
    await tick(element, 'Publish');
    const again = await reload(element, at);
    expect(labelled(again, 'Organization').value).to.equal(' 示例 Textiles ');
    expect(labelled(again, 'Contact person').value).to.equal('C. Example');
    expect(labelled(again, 'E-mail').value).to.equal('c@example.com');
    expect(labelled(again, 'Message').value).to.equal('Two\nlines “quoted” <b>');
    expect([labelled(again, 'Sorter').checked, labelled(again, 'Publish').checked]).to.deep.equal([true, true]);
    expect(labelled(again, 'I have read').checked).to.equal(true);
    expect(textOf(again)).to.include('is kept on this device until');
    expect(
      Object.keys(localStorage)
        .map((name) => localStorage.getItem(name))
        .join(),
    ).to.not.include('c@example.com');
  });

  it('is deleted once it is received', async () => {
    const at = pledgeServer();
    const element = await openForm(at);
    await fillIn(element);
    press(element);
    await showsReceipt(element);
    const again = await reload(element, at);
    expect(labelled(again, 'Organization').value).to.equal('');
    expect(Object.values(sessionStorage).join()).to.not.include(at.url);
  });

  it('is discarded in two steps', async () => {
    const at = pledgeServer();
    const element = await openForm(at);
    expect(button(element, 'Discard the draft')).to.equal(undefined);
    await fillIn(element);
    button(element, 'Discard the draft')!.click();
    await shows(element, deferred.discardSure);
    button(element, deferred.discardNo)!.click();
    await settled(element);
    expect(labelled(element, 'Organization').value).to.equal('Example Textiles');
    button(element, 'Discard the draft')!.click();
    await shows(element, deferred.discardSure);
    await expect(element).to.be.accessible();
    button(element, deferred.discardYes)!.click();
    await until(() => labelled(element, 'Organization').value === '');
    const again = await reload(element, at);
    expect(labelled(again, 'Organization').value).to.equal('');
    expect(labelled(again, 'E-mail').value).to.equal('');
  });

  it('asks for consent again where the notice has another version after a reload', async () => {
    const at = pledgeServer();
    const element = await openForm(at);
    await fillIn(element);
    at.replies['initiatives/green.json'] = { ...GREEN, privacy: { ...GREEN.privacy, version: '2027-01' } };
    await element.reload();
    const again = await reload(element, at);
    expect(labelled(again, 'I have read').checked).to.equal(false);
    expect(labelled(again, 'Organization').value).to.equal('Example Textiles');
    press(again);
    await shows(again, deferred.needConsentAnew);
    expect(at.sent).to.deep.equal([]);
  });

  it('is lost with the page where the browser stores nothing, which the form says, and can still be sent', async () => {
    const { setItem } = Storage.prototype;
    Storage.prototype.setItem = () => {
      throw new DOMException('refused', 'QuotaExceededError');
    };
    try {
      const at = pledgeServer();
      const element = await openForm(at);
      await fillIn(element);
      await shows(element, 'does not allow anything to be kept');
      press(element);
      await showsReceipt(element);
      expect(at.receivedCount()).to.equal(1);
      expect(textOf(element)).to.include(deferred.notKept);
    } finally {
      Storage.prototype.setItem = setItem;
    }
  });

  it('is shared by two forms of a page, sent once and announced once', async () => {
    const at = pledgeServer();
    const [one, other] = [await openForm(at), await openForm(at)];
    await fillIn(one);
    expect(labelled(other, 'Organization').value).to.equal('Example Textiles');
    const heard: FuminPledgeEvent[] = [];
    for (const each of [one, other]) each.addEventListener('fumin-pledge', (event) => heard.push(event));
    press(one);
    press(other);
    await Promise.all([showsReceipt(one), showsReceipt(other)]);
    expect([at.sent.length, at.receivedCount(), heard.length]).to.deep.equal([1, 1, 1]);
  });

  it('follows another tab that types, sends and discards', async () => {
    const at = pledgeServer();
    const element = await openForm(at);
    await fillIn(element);
    const name = Object.keys(localStorage).find((each) => each.startsWith('fumin-draft') && each.endsWith(at.url))!;
    const draft = JSON.parse(localStorage.getItem(name)!) as { key: string; at: number; words: object };
    const write = (entry: object): void => {
      localStorage.setItem(name, JSON.stringify(entry));
      dispatchEvent(new StorageEvent('storage', { key: name }));
    };
    write({ ...draft, at: draft.at + 10_000, words: { ...draft.words, organization: 'From there' } });
    await until(() => labelled(element, 'Organization').value === 'From there');
    expect(labelled(element, 'E-mail').value).to.equal('c@example.com');
    write({ key: draft.key, at: draft.at + 20_000, words: null });
    await until(() => labelled(element, 'E-mail').value === '');
  });
});

describe('a pledge that was not received', () => {
  const { random } = Math;
  let console: ReturnType<typeof quiet>;
  beforeEach(() => {
    console = quiet();
    Math.random = () => 0;
  });
  afterEach(() => {
    console.restore();
    Math.random = random;
  });

  async function unreached(at = pledgeServer()): Promise<{ element: FuminPledgeForm; at: PledgeServer }> {
    at.fates.push(...UNREACHED);
    const element = await openForm(at);
    await fillIn(element);
    press(element);
    await shows(element, deferred.tryingLater);
    return { element, at };
  }

  it('is sent with the same key when the page is opened again', async () => {
    const { element, at } = await unreached();
    const again = await reload(element, at);
    await showsReceipt(again);
    expect([idempotencyKeys(at).size, at.receivedCount()]).to.deep.equal([1, 1]);
  });

  it('is sent with the same key when the network is back', async () => {
    const { element, at } = await unreached();
    dispatchEvent(new Event('online'));
    await showsReceipt(element);
    expect([idempotencyKeys(at).size, at.receivedCount()]).to.deep.equal([1, 1]);
  });

  it('is sent when the reader says so', async () => {
    const { element, at } = await unreached();
    await expect(element).to.be.accessible();
    button(element, deferred.tryNow)!.click();
    await showsReceipt(element);
    await until(() => element.shadowRoot!.activeElement?.id === 'receipt');
    expect(idempotencyKeys(at).size).to.equal(1);
  });

  it('is not sent unasked once the reader changes it, after a reload neither', async () => {
    const { element, at } = await unreached();
    await fill(element, 'Organization', 'Example Textiles Ltd');
    expect(textOf(element)).to.not.include(deferred.tryNow);
    const before = at.sent.length;
    dispatchEvent(new Event('online'));
    const again = await reload(element, at);
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(at.sent.length).to.equal(before);
    expect(labelled(again, 'Organization').value).to.equal('Example Textiles Ltd');
    press(again);
    await showsReceipt(again);
    expect([idempotencyKeys(at).size, at.receivedCount()]).to.deep.equal([1, 1]);
  });

  it('keeps changes made while it was being sent', async () => {
    const at = pledgeServer();
    let answer = (): void => undefined;
    at.fates.push(() => new Promise((resolve) => (answer = () => resolve(refuse(503)()))));
    const element = await openForm(at);
    await fillIn(element);
    press(element);
    await until(() => at.sent.length === 1);
    await fill(element, 'Message', 'One thing more');
    answer();
    await showsReceipt(element);
    button(element, deferred.back)!.click();
    await until(() => has(element, 'form'));
    expect(labelled(element, 'Message').value).to.equal('One thing more');
  });
});
