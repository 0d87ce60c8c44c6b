import { expect, fixture, html } from '@open-wc/testing';

import '../../../src/messages/en.js';
import '../../../src/council-timeline/index.js';
import '../../../src/district-map/index.js';
import '../../../src/pledge-form/index.js';
import '../../../src/station-card/index.js';
import { shows, textOf } from '../../support.js';

const NOTES = [{ 'zh-Hans': '位置为估计。', en: 'Positions are estimates.' }, { 'zh-Hans': '只有中文。' }];

describe('the notes on a resource', () => {
  const sourceOf = (element: Element) => element.shadowRoot!.querySelector('[part="source"]')!;
  const notesOf = (element: Element) => sourceOf(element).querySelector<HTMLElement>('details + div')!;

  async function card(data: object): Promise<Element> {
    const element = await fixture(
      html`<fumin-station-card
        lang="en"
        .data=${{ id: 'tower', name: 'Tower station', ...data }}
      ></fumin-station-card>`,
    );
    await shows(element, 'Tower station');
    return element;
  }

  it('stand in one disclosure beside the source, closed until a reader opens it', async () => {
    const element = await card({ notes: NOTES, source: { title: 'A report', date: '2020' } });
    const details = sourceOf(element).querySelector('details')!;
    expect(textOf(details)).to.equal('About this data');
    expect([details.open, notesOf(element).checkVisibility()]).to.deep.equal([false, false]);
    await expect(element).to.be.accessible();
    details.querySelector('summary')!.click();
    expect([details.open, notesOf(element).checkVisibility()]).to.deep.equal([true, true]);
    await expect(element).to.be.accessible();
  });

  it('are one text or several, each in its language', async () => {
    const texts = [...notesOf(await card({ notes: NOTES })).children].map((note) => [
      note.getAttribute('lang'),
      note.textContent,
    ]);
    expect(texts).to.deep.equal([
      ['en', 'Positions are estimates.'],
      ['zh-Hans', '只有中文。'],
    ]);
    expect(textOf(notesOf(await card({ notes: 'One text.' })))).to.equal('One text.');
    expect(textOf(notesOf(await card({ notes: { en: 'One text.' } })))).to.equal('One text.');
  });

  it('need no source, and where there are none there is no disclosure', async () => {
    expect(textOf(sourceOf(await card({ notes: NOTES })))).to.include('About this data');
    for (const notes of [undefined, null, [], '', [' ']]) {
      expect(sourceOf(await card({ notes })) === null, JSON.stringify(notes)).to.equal(true);
      const withSource = sourceOf(await card({ notes, source: { title: 'A report' } }));
      expect(withSource.querySelector('details') === null, JSON.stringify(notes)).to.equal(true);
    }
  });

  it('are hidden on a screen alone: on paper nobody could open them', async () => {
    const element = await card({ notes: NOTES });
    const rules = element.shadowRoot!.adoptedStyleSheets.flatMap(({ cssRules }) => [...cssRules]);
    const hiding = rules.filter(({ cssText }) => cssText.includes('details:not([open]) + div'));
    expect(hiding.map((rule) => (rule instanceof CSSMediaRule ? rule.media.mediaText : null))).to.deep.equal([
      'screen',
    ]);
  });

  it('are shown by every widget, by the map those of the district and of its stations together', async () => {
    const notes = 'Of one.';
    const elements = [
      html`<fumin-council-timeline
        lang="en"
        .data=${{ id: 'council', name: 'Council', events: [], notes }}
      ></fumin-council-timeline>`,
      html`<fumin-pledge-form lang="en" .data=${{ id: 'call', title: 'Call', roles: [], notes }}></fumin-pledge-form>`,
      html`<fumin-district-map
        lang="en"
        .data=${{
          district: { id: 'street', name: 'Street', circles: [], notes },
          stations: { stations: [], notes: ['Of the stations.'] },
        }}
      ></fumin-district-map>`,
    ];
    const shown: string[] = [];
    for (const template of elements) {
      const element = await fixture(template);
      await shows(element, 'About this data');
      shown.push(textOf(notesOf(element)));
      expect(element.shadowRoot!.querySelectorAll('[part="source"]')).to.have.length(1);
    }
    expect(shown).to.deep.equal(['Of one.', 'Of one.', 'Of one. Of the stations.']);
  });
});
