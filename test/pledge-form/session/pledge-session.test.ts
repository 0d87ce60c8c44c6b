import { expect } from '@open-wc/testing';

import type { FuminPledgeEvent } from '../../../src/base/events.js';
import { messages as deferred } from '../../../src/pledge-form/messages/deferred/en.js';
import { PROBLEM } from '../../../src/contract/index.js';
import { findNumber } from '../../../src/pledge-form/session/challenge.lazy.js';
import type { FuminPledgeForm } from '../../../src/pledge-form/index.js';
import { quiet, shows, textOf, until } from '../../support.js';
import {
  button,
  fill,
  fillIn,
  GREEN,
  has,
  labelled,
  one,
  openForm,
  type PledgeServer,
  pledgeServer,
  press,
  refuse,
  settled,
  tick,
} from '../server.js';

const UNREACHED = ['unreached', 'unreached', 'unreached', 'unreached', 'unreached'] as const;
const keys = (at: PledgeServer): Set<string | null> =>
  new Set(at.sent.map(({ headers }) => headers.get('Idempotency-Key')));
const received = (element: FuminPledgeForm): Promise<void> => until(() => has(element, '.receipt dl'), 'the receipt');

/** The element is gone with its page, and another one comes with the next. */
async function reload(element: FuminPledgeForm, at: PledgeServer): Promise<FuminPledgeForm> {
  element.remove();
  await new Promise((resolve) => setTimeout(resolve));
  return openForm(at);
}

describe('what is typed into <fumin-pledge-form>', () => {
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

  it('is there again after a reload, to the letter and the tick, and is said to be kept', async () => {
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

  it('is gone once it is received', async () => {
    const at = pledgeServer();
    const element = await openForm(at);
    await fillIn(element);
    press(element);
    await received(element);
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

  it('asks anew for consent where the notice is another one after a reload', async () => {
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

  it('is said to be lost with the page where the browser keeps nothing, and can be sent all the same', async () => {
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
      await received(element);
      expect(at.taken()).to.equal(1);
      expect(textOf(element)).to.include(deferred.notKept);
    } finally {
      Storage.prototype.setItem = setItem;
    }
  });

  it('is one draft in two forms of a page, sent once and told once', async () => {
    const at = pledgeServer();
    const [one, other] = [await openForm(at), await openForm(at)];
    await fillIn(one);
    expect(labelled(other, 'Organization').value).to.equal('Example Textiles');
    const heard: FuminPledgeEvent[] = [];
    for (const each of [one, other]) each.addEventListener('fumin-pledge', (event) => heard.push(event));
    press(one);
    press(other);
    await Promise.all([received(one), received(other)]);
    expect([at.sent.length, at.taken(), heard.length]).to.deep.equal([1, 1, 1]);
  });

  it('follows another tab, which types, sends and discards', async () => {
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
    await received(again);
    expect([keys(at).size, at.taken()]).to.deep.equal([1, 1]);
  });

  it('is sent with the same key when the network is back', async () => {
    const { element, at } = await unreached();
    dispatchEvent(new Event('online'));
    await received(element);
    expect([keys(at).size, at.taken()]).to.deep.equal([1, 1]);
  });

  it('is sent when the reader says so', async () => {
    const { element, at } = await unreached();
    await expect(element).to.be.accessible();
    button(element, deferred.tryNow)!.click();
    await received(element);
    await until(() => element.shadowRoot!.activeElement?.id === 'receipt');
    expect(keys(at).size).to.equal(1);
  });

  it('is not sent behind the back of a reader who changes it, over a reload neither', async () => {
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
    await received(again);
    expect([keys(at).size, at.taken()]).to.deep.equal([1, 1]);
  });

  it('keeps what was changed while it was being sent', async () => {
    const at = pledgeServer();
    let answer = (): void => undefined;
    at.fates.push(() => new Promise((resolve) => (answer = () => resolve(refuse(503)()))));
    const element = await openForm(at);
    await fillIn(element);
    press(element);
    await until(() => at.sent.length === 1);
    await fill(element, 'Message', 'One thing more');
    answer();
    await received(element);
    button(element, deferred.back)!.click();
    await until(() => has(element, 'form'));
    expect(labelled(element, 'Message').value).to.equal('One thing more');
  });
});

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
    await received(element);
    const solution = JSON.parse(atob(at.sent[0]!.body.proof!.altcha!)) as Record<string, unknown>;
    const { algorithm, challenge: hash, salt, signature } = await challenge();
    expect(solution).to.deep.equal({ algorithm, challenge: hash, number: 5, salt, signature });
  });

  it('is made anew, once, when it no longer counts; then the reader is told', async () => {
    const at = await asking();
    at.fates.push(refuse(422, { type: PROBLEM.proofNeeded }));
    const element = await openForm(at);
    await fillIn(element);
    press(element);
    await received(element);
    expect(at.asked.filter((path) => path.includes('challenge')).length).to.equal(2);

    const strict = pledgeServer();
    strict.fates.push(refuse(422, { type: PROBLEM.proofNeeded }));
    const other = await openForm(strict);
    await fillIn(other);
    press(other);
    await shows(other, deferred.proofNeeded);
    press(other);
    await received(other);
    expect(keys(strict).size).to.equal(1);
  });

  it('can be called off while it is being found, and nothing is lost', async () => {
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

  it('is looked for in slices, so that the page goes on', async () => {
    let longest = 0;
    let last = performance.now();
    const watch = setInterval(() => {
      longest = Math.max(longest, performance.now() - last);
      last = performance.now();
    }, 0);
    const stop = new AbortController();
    const search_ = findNumber('salt', '0'.repeat(64), 50_000, stop.signal).catch((error: unknown) => String(error));
    expect(await search_).to.include('no solution');
    clearInterval(watch);
    expect(longest).to.be.below(500);
  });

  it('has a trap that no person meets', async () => {
    const at = pledgeServer();
    const element = await openForm(at);
    const trap = one(element, '[name=website]') as HTMLInputElement;
    expect([trap.tabIndex, trap.autocomplete, trap.value]).to.deep.equal([-1, 'off', '']);
    expect(trap.closest('[aria-hidden=true]') !== null).to.equal(true);
    expect(
      trap.getBoundingClientRect().width <= 1 || getComputedStyle(trap.closest('.trap')!).clipPath !== 'none',
    ).to.equal(true);
    trap.value = 'https://spam.example';
    await fillIn(element);
    press(element);
    await received(element);
    expect(at.sent[0]!.body.proof!.website).to.equal('https://spam.example');
  });
});

describe('a receipt', () => {
  let console: ReturnType<typeof quiet>;
  beforeEach(() => (console = quiet()));
  afterEach(() => console.restore());

  async function pledged(at = pledgeServer()): Promise<{ element: FuminPledgeForm; at: PledgeServer }> {
    const element = await openForm(at);
    await fillIn(element);
    press(element);
    await received(element);
    return { element, at };
  }

  it('has a QR code, said in words', async () => {
    const { element } = await pledged();
    await until(() => has(element, '.qr path'));
    expect(one(element, '.qr')!.getAttribute('aria-label')).to.equal(deferred.qr);
    await expect(element).to.be.accessible();
  });

  it('is found again on this device, with the code to withdraw by, until it is forgotten', async () => {
    const { element, at } = await pledged();
    const again = await reload(element, at);
    button(again, 'See the receipts on this device')!.click();
    await received(again);
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

  it('does not take the place of what is typed when it is looked at', async () => {
    const { element } = await pledged();
    button(element, deferred.another)!.click();
    await until(() => has(element, 'form'));
    await fill(element, 'Organization', 'Second');
    button(element, 'See the receipts on this device')!.click();
    await received(element);
    button(element, deferred.back)!.click();
    await until(() => has(element, 'form'));
    expect(labelled(element, 'Organization').value).to.equal('Second');
  });

  it('says that the wall waits for a look by the office, where it does', async () => {
    const pledges = { ...GREEN.pledges, moderation: true };
    const at = pledgeServer({ 'initiatives/green.json': { ...GREEN, pledges } });
    const element = await openForm(at);
    expect(textOf(element)).to.include('after a look by the subdistrict office');
    await fillIn(element);
    press(element);
    await received(element);
    expect(textOf(element)).to.include(deferred.moderated);
  });

  it('is printed on a sheet of its own, in a frame that goes again', async () => {
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
});
