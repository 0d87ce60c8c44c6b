import { expect, fixture, html } from '@open-wc/testing';
import type { LitElement } from 'lit';

import '../../../src/index.js';
import { shows, textOf } from '../../support.js';

const LEFTOVERS = [
  '<br>',
  '<p></p>',
  '<p><br></p>',
  '<p>&nbsp;</p>',
  '&nbsp;&nbsp;',
  '&#8203;',
  '&#65279;',
  '&#8288;&shy;',
  '<!-- station card -->',
  '<style>p { color: red }</style>',
  '<script type="text/template">text</script>',
  '<template><p>text</p></template>',
  '<div><div><span></span></div></div>',
  '<p><span style="font-size:14px">&#8203;<br></span></p>\n<p>\u3000</p>',
  '<p><o:p></o:p></p>',
];

const CONTENT = [
  'x',
  '。',
  '<p>x</p>',
  '<div><div><span>x</span></div></div>',
  '<img alt="">',
  '<p><a href="#a"><img alt=""></a></p>',
  '<button></button>',
  '<svg></svg>',
  '<x-note></x-note>',
  '<br>x',
];

/** Renders a card that has nothing to show, with that between its tags. */
async function cardWith(markup: string): Promise<LitElement> {
  const page = await fixture(html`<div lang="en"></div>`);
  page.innerHTML = `<fumin-station-card>${markup}</fumin-station-card>`;
  const card = page.querySelector<LitElement>('fumin-station-card')!;
  await card.updateComplete;
  return card;
}

describe('between the tags of a widget', () => {
  for (const markup of LEFTOVERS) {
    it(`${JSON.stringify(markup)} is no content: the widget speaks for itself`, async () => {
      expect(textOf(await cardWith(markup))).to.include('not been set up');
    });
  }

  for (const markup of CONTENT) {
    it(`${JSON.stringify(markup)} is content, which is shown instead`, async () => {
      const card = await cardWith(markup);
      expect(textOf(card)).to.not.include('not been set up');
      expect(card.shadowRoot!.querySelector('slot') !== null).to.equal(true);
      expect(card.getBoundingClientRect().height).to.be.greaterThan(0);
    });
  }

  it('a data script is no content', async () => {
    const page = await fixture(html`<div lang="en"></div>`);
    page.innerHTML =
      '<fumin-station-card><script type="application/json">{"id":"a","name":"Tower"}</script></fumin-station-card>';
    await shows(page.firstElementChild!, 'Tower');
    expect(page.firstElementChild!.shadowRoot!.querySelector('.fallback') === null).to.equal(true);
  });
});
