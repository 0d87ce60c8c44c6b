import { expect, html } from '@open-wc/testing';
import type { LitElement } from 'lit';

import '../../src/index.js';
import council from '../../examples/invented-district/councils/district.json' with { type: 'json' };
import district from '../../examples/invented-district/district.json' with { type: 'json' };
import initiative from '../../examples/invented-district/initiatives/green-towers.json' with { type: 'json' };
import pledges from '../../examples/invented-district/initiatives/green-towers/pledges.json' with { type: 'json' };
import stations from '../../examples/invented-district/stations.json' with { type: 'json' };
import station from '../../examples/invented-district/stations/yunfan-tower.json' with { type: 'json' };
import { endpoint, provided, shows, textOf, until } from '../support.js';

const SERVED = {
  'district.json': district,
  'stations.json': stations,
  'stations/yunfan-tower.json': station,
  'councils/district.json': council,
  'initiatives/green-towers.json': initiative,
  'initiatives/green-towers/pledges.json': pledges,
};

/** Each widget with much in it. */
const WIDGETS = {
  card: html`<fumin-station-card station="yunfan-tower"></fumin-station-card>`,
  list: html`<fumin-district-map view="list"></fumin-district-map>`,
  map: html`<fumin-district-map view="map"></fumin-district-map>`,
  structure: html`<fumin-district-map view="structure"></fumin-district-map>`,
  timeline: html`<fumin-council-timeline council="district"></fumin-council-timeline>`,
  form: html`<fumin-pledge-form initiative="green-towers"></fumin-pledge-form>`,
};

async function page(lang: string, text: string | null, content: unknown): Promise<LitElement> {
  const provider = await provided(endpoint(SERVED), html`<div lang=${lang}>${content}</div>`);
  const around = provider.firstElementChild!;
  if (text !== null) around.setAttribute('data-fumin-text', text);
  const widget = around.firstElementChild as LitElement;
  await until(() => widget.shadowRoot?.querySelector('h2') !== null, 'the widget to have its data');
  await widget.updateComplete;
  return widget;
}

/** Elements that are seen, in a shadow root. */
const seen = (widget: Element, selector: string): HTMLElement[] =>
  [...widget.shadowRoot!.querySelectorAll<HTMLElement>(selector)].filter(
    (one) => !one.closest('.visually-hidden, .trap, [hidden]') && one.getClientRects().length > 0,
  );

const ownText = (one: Element): string =>
  [...one.childNodes].map((node) => (node instanceof Text ? node.data.trim() : '')).join('');

/** A native box is as large a target as its label. */
const target = (one: HTMLElement): Element =>
  (one as HTMLInputElement).labels && /checkbox|radio/.test((one as HTMLInputElement).type)
    ? ((one as HTMLInputElement).labels![0] ?? one)
    : one;

describe('what the page says of its reader', () => {
  describe('in large text', () => {
    for (const [name, content] of Object.entries(WIDGETS)) {
      it(`the ${name} has no text under 18 px, nor lines closer than 1.3`, async () => {
        const widget = await page('en', 'large', content);
        const small = seen(widget, '*')
          .filter((one) => ownText(one) !== '')
          .map((one) => ({ text: ownText(one), of: one.className, style: getComputedStyle(one) }))
          .filter(({ style }) => parseFloat(style.fontSize) < 17.95)
          .map(({ text, of, style }) => `${of} ${text}: ${style.fontSize}`);
        expect(small).to.deep.equal([]);
        const close = seen(widget, '*').filter((one) => {
          const { lineHeight, fontSize } = getComputedStyle(one);
          return (
            ownText(one) !== '' && !one.closest('svg') && parseFloat(lineHeight) < 1.3 * parseFloat(fontSize) - 0.05
          );
        });
        expect(close.map((one) => ownText(one))).to.deep.equal([]);
      });

      it(`what is pressed in the ${name} is at least 60 px high and wide`, async () => {
        const widget = await page('en', 'large', content);
        const small = seen(widget, 'button, a[href], input, select, textarea, summary, [role="tab"]')
          .map((one) => [one, target(one).getBoundingClientRect()] as const)
          .filter(([, { width, height }]) => width < 59.9 || height < 59.9)
          .map(([one, { width, height }]) => `${one.localName}.${one.className} ${textOf(one)}: ${width} × ${height}`);
        expect(small).to.deep.equal([]);
      });
    }

    it('is heard of when the page says so later, and when it no longer does', async () => {
      const widget = await page('en', null, WIDGETS.card);
      const title = widget.shadowRoot!.querySelector('p')!;
      const before = getComputedStyle(title).fontSize;
      document.body.setAttribute('data-fumin-text', 'large');
      await until(() => getComputedStyle(title).fontSize !== before);
      document.body.removeAttribute('data-fumin-text');
      await until(() => getComputedStyle(title).fontSize === before);
    });

    it('a part of the page may say otherwise', async () => {
      document.body.setAttribute('data-fumin-text', 'large');
      const widget = await page('en', 'usual', WIDGETS.card);
      expect(parseFloat(getComputedStyle(seen(widget, '.small, .muted, dt')[0]!).fontSize)).to.be.lessThan(18);
      document.body.removeAttribute('data-fumin-text');
    });
  });

  describe('in traditional Chinese', () => {
    for (const tag of ['zh-Hant', 'zh-TW', 'zh-HK']) {
      it(`${tag}: words are its own, and simplified data are marked as such`, async () => {
        const widget = await page(tag, null, WIDGETS.card);
        await shows(widget, '開放時間');
        expect(textOf(widget)).not.to.include('开放时间');
        expect(widget.shadowRoot!.querySelector('h2 [lang="zh-Hans"]')).not.to.equal(null);
      });
    }

    it('dates are in the Gregorian calendar', async () => {
      const widget = await page('zh-TW', null, WIDGETS.timeline);
      await until(() => /20\d\d年/.test(textOf(widget)));
      expect(textOf(widget)).not.to.match(/民國/);
    });
  });
});
