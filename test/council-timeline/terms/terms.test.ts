import { expect } from '@open-wc/testing';

import type { FuminCouncilTimeline } from '../../../src/council-timeline/index.js';
import { quiet, shows, textOf } from '../../support.js';
import { COUNCIL, folded, server, texts, timeline } from '../fixtures.js';

const root = (element: Element): ShadowRoot => element.shadowRoot!;

async function withTerms(terms: readonly object[], width = '60rem', lang = 'en'): Promise<FuminCouncilTimeline> {
  const element = await timeline(server({ 'councils/whole.json': { ...COUNCIL, terms } }), { council: 'whole', lang });
  element.parentElement!.style.width = width;
  await shows(element, 'Market');
  if (terms.length > 0) await shows(element, lang === 'en' ? 'Rotating chair' : '轮值主席');
  return element;
}

const bars = (element: Element) =>
  [...root(element).querySelectorAll<HTMLElement>('.rows button')].map((button) => ({
    text: folded(button),
    button,
    box: button.querySelector('.bar')!.getBoundingClientRect(),
    classes: [...button.querySelector('.bar')!.classList],
  }));

const chair = (name: string) => ({ name });

describe('the terms of <fumin-council-timeline>', () => {
  let console: ReturnType<typeof quiet>;
  beforeEach(() => (console = quiet()));
  afterEach(() => console.restore());

  it('draws each term at its place in time, and a successor right where the term before ended', async () => {
    const element = await withTerms([
      { id: 'b', start: '2022-06-30', end: '2024-06-30', chair: chair('Chen') },
      { id: 'a', start: '2020-06-30', end: '2022-06-30', chair: chair('Xie') },
    ]);
    const [later, earlier] = bars(element);
    expect(later!.text).to.include('Chen').and.include('Took over from Xie');
    expect(Math.abs(earlier!.box.right - later!.box.left)).to.be.below(1.5);
    expect(Math.abs(earlier!.box.width - later!.box.width)).to.be.below(4);
    expect(earlier!.box.top).to.equal(later!.box.top);
    await expect(element).to.be.accessible();
  });

  it('draws overlapping and acting terms in lanes of their own', async () => {
    const element = await withTerms([
      { id: 'a', start: '2018', end: '2020', chair: chair('Xie') },
      { id: 'b', start: '2019', end: '2022', chair: chair('Chen') },
      { id: 'c', kind: 'acting', start: '2019-02', end: '2019-04', chair: chair('Ding') },
    ]);
    const tops = bars(element).map(({ box }) => box.top);
    expect(new Set(tops).size).to.equal(3);
    expect(texts(element, '.rows li').find((one) => one.includes('Ding'))).to.include('Acting');
  });

  it('describes faded ends as text, and marks the latest term', async () => {
    const element = await withTerms([
      { id: 'a', start: null, end: '2020', chair: chair('Xie') },
      { id: 'b', start: '2021', end: null, chair: chair('Li') },
      { id: 'c', start: '2023', end: null, chair: chair('Chen') },
    ]);
    const [c, b, a] = bars(element);
    expect(a!.text).to.include('Start date not recorded');
    expect(b!.text).to.include('End date not recorded');
    expect(c!.text).to.include('Latest on record, end date not recorded');
    for (const [bar, mark] of [
      [a, 'no-start'],
      [b, 'no-end'],
      [c, 'no-end'],
    ] as const) {
      expect(bar!.classes).to.include(mark);
      const style = getComputedStyle(bar!.button.querySelector('.bar')!);
      expect(style.getPropertyValue('mask-image') || style.getPropertyValue('-webkit-mask-image')).to.include(
        'gradient',
      );
    }
    expect(c!.classes).to.include('latest');
    expect(c!.classes).to.include('open');
    expect(root(element).querySelector('.today') === null, 'today, of which nothing is known').to.equal(true);
    expect(textOf(element)).not.to.match(/January 1, 0|1970/);
  });

  it('shows a gap between two terms', async () => {
    const element = await withTerms([
      { id: 'a', start: '2020-01', end: '2020-12', chair: chair('Xie') },
      { id: 'b', start: '2021-03', end: '2022', chair: chair('Chen') },
    ]);
    expect(texts(element, '.gap')).to.deep.equal(['December 2020 – March 2021 No chair on record']);
  });

  it('has every term for screen readers, and folds a list of 40 visually', async () => {
    const terms = Array.from({ length: 40 }, (_, index) => ({
      id: `t${index}`,
      start: `${1980 + index}-07`,
      end: `${1981 + index}-07`,
      chair: chair(`Chair ${index}`),
    }));
    const element = await withTerms(terms);
    const heightOf = () => root(element).querySelector('.terms')!.getBoundingClientRect().height;
    expect(bars(element)).to.have.length(40);
    for (const { button, box } of bars(element)) {
      // Not by `innerText`, in which WebKit leaves out what is clipped for the eye.
      const description = button.querySelector('.description')!;
      expect(description.textContent).to.match(/Chair \d/);
      expect(description.checkVisibility({ visibilityProperty: true })).to.equal(true);
      expect(box.width).to.be.above(2);
    }
    const before = heightOf();
    [...root(element).querySelectorAll('button')].find((one) => folded(one) === 'List all 40 terms')!.click();
    await element.updateComplete;
    await element.updateComplete;
    expect(heightOf()).to.be.above(before * 1.5);
    expect(folded(root(element).activeElement)).to.include('Chair 31');
  });

  it('keeps bars and text within a narrow box', async () => {
    const element = await withTerms(COUNCIL.terms, '20rem');
    const edge = element.getBoundingClientRect();
    for (const { box, button } of bars(element)) {
      expect(box.left).to.be.at.least(edge.left);
      expect(box.right).to.be.at.most(edge.right);
      const { top, bottom } = button.getBoundingClientRect();
      expect(top).to.be.above(box.bottom - 1);
      expect(bottom).to.be.above(top);
    }
  });

  it('leaves out the section where no terms are known', async () => {
    const element = await withTerms([]);
    expect(root(element).querySelector('.terms') === null).to.equal(true);
  });
});
