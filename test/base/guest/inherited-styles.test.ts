import { expect, fixture, html, nextFrame } from '@open-wc/testing';

import '../../../src/index.js';
import { setData, shows } from '../../support.js';

const NAME = 'Tower station of the first lane of the whole street';
const STATION = { id: 'tower', name: NAME, address: { streetAddress: '1 Lane' } };

/** Returns the heading of a card whose page has the style sheet. */
async function heading(css: string): Promise<HTMLElement> {
  const element = document.createElement('fumin-station-card');
  setData(element, STATION);
  await fixture(html`
    <div lang="en" style="width: 300px; font-size: 16px">
      <style>
        ${css}
      </style>
      <article>${element}</article>
    </div>
  `);
  await shows(element, NAME);
  // WebKit lays text out for a range with the next frame.
  await nextFrame();
  await nextFrame();
  return element.shadowRoot!.querySelector('h2, h3')!;
}

/** Lines of an element's text, each with its place within the widget's frame. */
function linesOf(element: HTMLElement): readonly (readonly [number, number, number])[] {
  const range = document.createRange();
  range.selectNodeContents(element);
  const frame = element.closest('.frame')!.getBoundingClientRect();
  return [...range.getClientRects()].map(({ left, top, width }) =>
    [left - frame.left, top - frame.top, width].map(Math.round),
  ) as unknown as [number, number, number][];
}

/** Styles of a page's texts, which are inherited. */
const STYLES: readonly string[] = [
  'text-indent: 2em',
  'text-align: center',
  'text-align: right',
  'text-align: justify; text-align-last: justify',
  'white-space: nowrap',
  'white-space: pre',
  'white-space: pre-wrap',
  'line-height: 3',
  'line-height: 40px',
  'letter-spacing: 0.5em',
  'word-spacing: 1em',
  'word-break: break-all',
  'text-transform: uppercase',
  'font-style: italic',
  'font-weight: 700',
  'font-variant: small-caps',
  'hyphens: auto',
  'direction: rtl',
];

describe('a widget among a page’s styles of text', () => {
  for (const style of STYLES) {
    it(`is set the same under \`${style}\``, async () => {
      const expected = linesOf(await heading(''));
      expect(expected.length).to.be.greaterThan(0);
      for (const important of ['', ' !important']) {
        const css = `article { ${style.replace(/;|$/g, `${important};`)} }`;
        const text = await heading(css);
        expect(linesOf(text), css).to.deep.equal(expected);
      }
    });
  }

  it('is set the same where a page’s rule is for all elements of an article', async () => {
    const expected = linesOf(await heading(''));
    const css = 'article * { text-indent: 2em !important; text-align: center !important; white-space: nowrap }';
    expect(linesOf(await heading(css))).to.deep.equal(expected);
  });

  it('is in sight where a page fills its letters with nothing, and casts shadows', async () => {
    const { color, webkitTextFillColor, textShadow } = getComputedStyle(
      await heading('article { -webkit-text-fill-color: transparent; text-shadow: 0 0 9px red }'),
    );
    expect(webkitTextFillColor).to.equal(color);
    expect(textShadow).to.equal('none');
  });

  it('has the font and the size of the page', async () => {
    const text = await heading('article { font-family: monospace; font-size: 30px }');
    expect(getComputedStyle(text.closest('.frame')!)).to.include({ fontFamily: 'monospace', fontSize: '30px' });
  });
});
