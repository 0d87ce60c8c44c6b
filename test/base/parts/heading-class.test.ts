import { expect, html } from '@open-wc/testing';

import '../../../src/station-card/index.js';
import { headingClass } from '../../../src/base/parts/heading-class.js';
import { endpoint, provided, shows, until } from '../../support.js';

/** Number of lines that a part of a heading stands in. */
function countLines(heading: Element, part: string): number {
  const walker = document.createTreeWalker(heading, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    const start = node.data.indexOf(part);
    if (start < 0) continue;
    const range = document.createRange();
    range.setStart(node, start);
    range.setEnd(node, start + part.length);
    return new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size;
  }
  throw new Error(`no "${part}" in "${heading.textContent}"`);
}

describe('a heading in Chinese', () => {
  it('is broken between its clauses, at every width', async () => {
    const name = '“1+4+X”福民“共同家园”党建版图';
    const provider = await provided(
      endpoint({ 'stations/tower.json': { id: 'tower', name } }),
      html`<fumin-station-card station="tower"></fumin-station-card>`,
    );
    const card = provider.querySelector('fumin-station-card')!;
    await shows(card, '福民');
    for (const width of [288, 300, 320, 345, 390, 600]) {
      card.style.width = `${width}px`;
      const title = card.shadowRoot!.querySelector('[part=title]')!;
      await until(() => countLines(title, '福民') > 0, 'the heading to be laid out');
      expect(countLines(title, '共同家园'), `共同家园 at ${width}px`).to.equal(1);
      expect(countLines(title, '福民'), `福民 at ${width}px`).to.equal(1);
    }
  });

  it('is broken anywhere where a clause is longer than a line: its marks stay with their words', () => {
    expect(headingClass('打造南京西路商圈经济发展共同体的倡议', 'zh-Hans')).to.equal('');
    expect(headingClass({ 'zh-Hans': '揭牌：打造南京西路商圈经济发展共同体', en: 'Unveiled' }, 'zh')).to.equal('');
    expect(headingClass({ 'zh-Hans': '揭牌：打造南京西路商圈经济发展共同体', en: 'Unveiled' }, 'en')).to.equal(
      'clauses',
    );
    expect(headingClass(null, 'en')).to.equal('clauses');
  });
});
