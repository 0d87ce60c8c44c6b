import { expect, html } from '@open-wc/testing';

import type { FuminSelectEvent } from '../../src/base/events.js';
import { until } from '../support.js';
import { all, DISTRICT, map, one, server } from './support.js';

const circles = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ id: `c${index}`, name: `Circle ${index} `.repeat(6) }));

const numerals = (element: Element) => all(element, '.numeral').map((it) => /^\s*(\w+)/.exec(it.textContent)?.[1]);
const chip = (element: Element, name: string) =>
  all<HTMLButtonElement>(element, '.chip').find((it) => it.textContent.includes(name))!;

describe('1+4+X above the views', () => {
  for (const view of ['map', 'structure', 'list']) {
    it(`counts the conference, the circles and the open alliances: ${view}`, async () => {
      const element = await map(server(), {
        attributes: html`<fumin-district-map view=${view}></fumin-district-map>`,
      });
      expect(numerals(element)).to.deep.equal(['1', '2', 'X']);
      expect(all(element, '.chip').map((it) => it.textContent.trim())).to.deep.equal([
        'Joint conference',
        'Lane circle',
        'Quay circle',
        'Property alliance',
      ]);
      expect(one(element, '.term.open').textContent).to.include('only some are listed');
    });
  }

  it('turns all widgets to what is pressed, and back', async () => {
    const element = await map(server());
    const heard: unknown[] = [];
    element.addEventListener('fumin-select', ({ detail }: FuminSelectEvent) => heard.push(detail));
    chip(element, 'Quay circle').click();
    await element.updateComplete;
    expect(element.selected).to.equal('circle:quay');
    expect(chip(element, 'Quay circle').getAttribute('aria-pressed')).to.equal('true');
    chip(element, 'Joint conference').click();
    await until(() => one(element, '.details')?.textContent.includes('Joint conference'), 'the conference');
    expect(element.selected).to.equal(null);
    expect(heard).to.deep.equal([{ type: 'circle', id: 'quay' }, null]);
    expect(chip(element, 'Joint conference').getAttribute('aria-pressed')).to.equal('true');
    chip(element, 'Joint conference').click();
    await element.updateComplete;
    expect(one(element, '.details')).to.equal(null);
  });

  for (const count of [1, 4, 12]) {
    it(`has room for ${count} circles with long names at 320 px, each of which can be pressed`, async () => {
      const element = await map(server({ 'district.json': { ...DISTRICT, circles: circles(count) } }), {
        width: '320px',
      });
      expect(numerals(element)[1]).to.equal(String(count));
      const box = one(element, '.formula').getBoundingClientRect();
      for (const it of all(element, '.chip')) {
        it.scrollIntoView({ block: 'center' });
        const { left, right, top, height } = it.getBoundingClientRect();
        expect(left).to.be.at.least(box.left);
        expect(right).to.be.at.most(box.right + 1);
        const hit = element.shadowRoot!.elementFromPoint((left + right) / 2, top + height / 2);
        expect(hit?.closest('.chip')).to.equal(it);
      }
    });
  }

  it('leaves out what there is none of', async () => {
    const element = await map(
      server({ 'district.json': { ...DISTRICT, circles: [], alliances: [], alliancesOpen: null } }),
    );
    expect(numerals(element)).to.deep.equal(['1']);
  });
});

describe('the picture beside what belongs to it', () => {
  it('takes 60 % of the window’s height at most', async () => {
    const element = await map(server(), { width: '1200px' });
    expect(one(element, '.viewport').getBoundingClientRect().height).to.be.at.most(innerHeight * 0.6 + 1);
  });

  it('has the details beside it on a wide map, level with it', async () => {
    const element = await map(server(), { width: '1200px' });
    chip(element, 'Lane circle').click();
    await until(() => one(element, '.details') !== null, 'the details');
    const [picture, details] = ['figure', '.details'].map((it) => one(element, it).getBoundingClientRect());
    expect(details!.left).to.be.at.least(picture!.right);
    expect(details!.top).to.be.closeTo(picture!.top, 4);
  });

  it('has them in a sheet on a phone that Escape puts away', async () => {
    const element = await map(server(), { width: '340px' });
    chip(element, 'Lane circle').click();
    await until(() => one(element, '.details') !== null, 'the details');
    await until(() => one(element, '.details').getBoundingClientRect().bottom <= innerHeight + 1, 'the sheet in sight');
    const { height } = one(element, '.details').getBoundingClientRect();
    expect(height).to.be.at.most(innerHeight * 0.45);
    one(element, '.details .button').focus();
    one(element, '.details .button').dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    await element.updateComplete;
    expect(element.selected).to.equal(null);
    expect(element.shadowRoot!.activeElement?.closest('.formula, .view')).to.not.equal(null);
  });

  it('sends people to a name and not to an estimate', async () => {
    const element = await map(server(), {
      attributes: html`<fumin-district-map selected="station:tower"></fumin-district-map>`,
    });
    expect(one(element, '.elsewhere').textContent).to.include('estimate');
    for (const link of all<HTMLAnchorElement>(element, '.elsewhere a')) {
      expect(decodeURIComponent(link.href))
        .to.include('The Tower')
        .and.not.match(/121\.|31\.2/);
    }
  });

  it('shows in the list what is closed as closed, and the number of each circle', async () => {
    const element = await map(server());
    expect(all(element, '.outline .choice.shut').map((it) => it.querySelector('.name')!.textContent)).to.deep.equal([
      'Old Dock station',
    ]);
    expect(all(element, '.outline .circle').map((it) => it.dataset.number)).to.deep.equal(['1', '2']);
  });
});
