import { expect, fixture, html } from '@open-wc/testing';

import '../../src/station-card/index.js';

/** The lines of a text, as the browser breaks them. */
function linesOf(element: Element): string[] {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const lines: string[] = [];
  let line = '';
  let lastTop = -Infinity;
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    for (let index = 0; index < node.length; index += 1) {
      const range = new Range();
      range.setStart(node, index);
      range.setEnd(node, index + 1);
      const box = range.getBoundingClientRect();
      if (box.width === 0) continue;
      if (box.top > lastTop + box.height / 2 && line) {
        lines.push(line);
        line = '';
      }
      lastTop = box.top;
      line += node.data[index] ?? '';
    }
  }
  return [...lines, line];
}

describe('a heading', () => {
  for (const width of [240, 300, 340, 380]) {
    it(`in Chinese breaks no word, and no quotation mark from what it marks, at ${width} px`, async () => {
      const name = '“1+4+X”福民“共同家园”党建版图与上海国际集团大厦服务站';
      const box = await fixture(html`
        <div style="inline-size: ${width}px">
          <fumin-station-card lang="zh-Hans" .data=${{ id: 'a', name }}></fumin-station-card>
        </div>
      `);
      const heading = box.firstElementChild!.shadowRoot!.querySelector('h2')!;
      expect(heading.textContent).to.equal(name);
      const lines = linesOf(heading);
      expect(lines.join('')).to.equal(name);
      expect(lines.length).to.be.greaterThan(1);
      for (const word of ['共同', '家园', '党建', '版图', '上海', '国际', '集团', '大厦', '服务'])
        expect(
          lines.some((line) => line.includes(word)),
          word,
        ).to.equal(true);
      for (const line of lines) expect(line).not.to.match(/^”|“$/);
    });
  }
});
