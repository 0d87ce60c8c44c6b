import { expect } from '@open-wc/testing';

import type { FuminPledgeForm } from '../../src/pledge-form/index.js';
import { quiet, until } from '../support.js';
import { GREEN, has, openForm, pledgeServer, press, query, WALL } from './server.js';

/** What a reader tells apart by eye. */
describe('<fumin-pledge-form>, looked at', () => {
  let console: ReturnType<typeof quiet>;
  beforeEach(() => (console = quiet()));
  afterEach(() => console.restore());

  const all = (element: FuminPledgeForm, selector: string): HTMLElement[] => [
    ...element.shadowRoot!.querySelectorAll<HTMLElement>(selector),
  ];

  it('gives each of twelve roles a mark of its own beside its colour, and the same on the wall', async () => {
    const roles = Array.from({ length: 12 }, (_, index) => ({ id: `role-${index}`, name: `Role ${index}` }));
    const pledges = [{ number: 1, organization: { name: 'A' }, roles: ['role-7', 'role-1'] }];
    const element = await openForm(
      pledgeServer({
        'initiatives/green.json': { ...GREEN, roles, choose: null },
        'initiatives/green/pledges.json': { ...WALL, pledges },
      }),
    );
    await until(() => has(element, '.wall li'));
    const marks = all(element, '.role .mark').map(({ textContent }) => textContent);
    expect(new Set(marks).size).to.equal(12);
    const colors = new Set(all(element, '.role .mark').map((mark) => getComputedStyle(mark).color));
    expect(colors.size).to.equal(6);
    expect(all(element, '.legend .mark').map(({ textContent }) => textContent)).to.deep.equal(marks);
    expect(all(element, '.wall li .mark').map(({ textContent }) => textContent)).to.deep.equal([marks[7], marks[1]]);
    for (const mark of all(element, '.mark')) expect(mark.getAttribute('aria-hidden')).to.equal('true');
  });

  it('tells an error from the accent by an icon and a thick edge, even where both are the same red', async () => {
    const element = await openForm(pledgeServer());
    element.style.setProperty('--fumin-accent', 'rgb(176, 16, 63)');
    element.style.setProperty('--fumin-negative', 'rgb(176, 16, 63)');
    press(element);
    await until(() => has(element, '.summary'));
    for (const error of all(element, '.error').filter(({ textContent }) => textContent.trim() !== '')) {
      expect(getComputedStyle(error, '::before').content).to.match(/^"!"/);
    }
    const edge = (selector: string) => parseFloat(getComputedStyle(query(element, selector)!).borderInlineStartWidth);
    for (const selector of ['.summary', '#organization', '#roles .roles', '.agree:has(.error)'])
      expect(edge(selector), selector).to.be.at.least(6);
    expect(edge('#creditCode'), 'a field without an error').to.be.at.most(1);
    await expect(element).to.be.accessible();
  });

  describe('on a phone', () => {
    const isSeen = (element: FuminPledgeForm, selector: string): boolean =>
      query(element, selector)!.getClientRects().length > 0;
    const openNarrow = async (server = pledgeServer()): Promise<FuminPledgeForm> => {
      const element = await openForm(server);
      element.style.width = '22em';
      return element;
    };
    const FIELDS = ['#organization', '#contactName', '#message', '#publish', '.notice', '[part=submit]'];

    it('folds its fields until the reader opens them, and then leads there', async () => {
      const element = await openNarrow();
      for (const field of FIELDS) expect(isSeen(element, field), field).to.equal(false);
      query(element, '.open button')!.click();
      await until(() => isSeen(element, '#organization'));
      for (const field of FIELDS) expect(isSeen(element, field), field).to.equal(true);
      expect(isSeen(element, '.open')).to.equal(false);
      await until(() => element.shadowRoot!.activeElement?.id === 'respond');
    });

    it('unfolds them as soon as a role is chosen, and not again folds what is being filled in', async () => {
      const element = await openNarrow();
      const role = query(element, '.role input')!;
      role.click();
      await until(() => isSeen(element, '#organization'));
      role.click();
      await element.updateComplete;
      expect(isSeen(element, '#organization')).to.equal(true);
    });

    it('unfolds them where something is wrong', async () => {
      const element = await openNarrow();
      press(element);
      await until(() => has(element, '.summary'));
      expect(isSeen(element, '.summary')).to.equal(true);
      expect(isSeen(element, '#organization')).to.equal(true);
    });

    it('unfolds them over a draft of before', async () => {
      const server = pledgeServer();
      const first = await openNarrow(server);
      query(first, '.role input')!.click();
      await until(() => isSeen(first, '#organization'));
      first.remove();
      const second = await openNarrow(server);
      expect(isSeen(second, '#organization')).to.equal(true);
    });

    it('has them open in a wide box', async () => {
      const element = await openForm(pledgeServer());
      element.style.width = '40em';
      for (const field of FIELDS) expect(isSeen(element, field), field).to.equal(true);
      expect(isSeen(element, '.open')).to.equal(false);
    });
  });

  it('breaks no word of a heading that fits its line', async () => {
    const title = 'Responsibility for Neighbourhood Infrastructure';
    const element = await openForm(pledgeServer({ 'initiatives/green.json': { ...GREEN, title } }));
    element.style.width = '320px';
    const node = document.createTreeWalker(query(element, '#title')!, NodeFilter.SHOW_TEXT);
    let text = node.nextNode() as Text;
    while (!text.data.includes('Responsibility')) text = node.nextNode() as Text;
    for (const word of title.split(' ')) {
      const range = document.createRange();
      const start = text.data.indexOf(word);
      range.setStart(text, start);
      range.setEnd(text, start + word.length);
      expect(range.getClientRects().length, word).to.equal(1);
    }
  });
});
