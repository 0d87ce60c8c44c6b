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
  // A station of an endpoint that has no traditional Chinese.
  'stations/simplified.json': { ...station, name: { 'zh-Hans': station.name['zh-Hans'], en: station.name.en } },
  'councils/district.json': council,
  'initiatives/green-towers.json': initiative,
  'initiatives/green-towers/pledges.json': pledges,
};

/** Views of the widgets, each with rich data. */
const WIDGETS = {
  card: html`<fumin-station-card station="yunfan-tower"></fumin-station-card>`,
  list: html`<fumin-district-map view="list"></fumin-district-map>`,
  map: html`<fumin-district-map view="map"></fumin-district-map>`,
  structure: html`<fumin-district-map view="structure"></fumin-district-map>`,
  timeline: html`<fumin-council-timeline council="district"></fumin-council-timeline>`,
  form: html`<fumin-pledge-form initiative="green-towers"></fumin-pledge-form>`,
};

async function renderPage(lang: string, textSize: string | null, content: unknown): Promise<LitElement> {
  const provider = await provided(endpoint(SERVED), html`<div lang=${lang}>${content}</div>`);
  const around = provider.firstElementChild!;
  if (textSize !== null) around.setAttribute('data-fumin-text', textSize);
  const widget = around.firstElementChild as LitElement;
  await until(() => widget.shadowRoot?.querySelector('h2') !== null, 'the widget to have its data');
  await widget.updateComplete;
  return widget;
}

/** Returns the visible elements in a widget's shadow root. */
const visibleElements = (widget: Element, selector: string): HTMLElement[] =>
  [...widget.shadowRoot!.querySelectorAll<HTMLElement>(selector)].filter(
    (element) => !element.closest('.visually-hidden, .trap, [hidden]') && element.getClientRects().length > 0,
  );

const ownText = (element: Element): string =>
  [...element.childNodes].map((node) => (node instanceof Text ? node.data.trim() : '')).join('');

/** Returns the target of a control: for a checkbox or a radio button, its label. */
const targetOf = (control: HTMLElement): Element =>
  (control as HTMLInputElement).labels && /checkbox|radio/.test((control as HTMLInputElement).type)
    ? ((control as HTMLInputElement).labels![0] ?? control)
    : control;

describe('preferences that a page sets for its reader', () => {
  describe('large text', () => {
    for (const [name, content] of Object.entries(WIDGETS)) {
      it(`the ${name} has no text smaller than 18 px, and no line height below 1.3`, async () => {
        const widget = await renderPage('en', 'large', content);
        const small = visibleElements(widget, '*')
          .filter((element) => ownText(element) !== '')
          .map((element) => ({
            text: ownText(element),
            className: element.className,
            style: getComputedStyle(element),
          }))
          .filter(({ style }) => parseFloat(style.fontSize) < 17.95)
          .map(({ text, className, style }) => `${className} ${text}: ${style.fontSize}`);
        expect(small).to.deep.equal([]);
        const cramped = visibleElements(widget, '*').filter((element) => {
          const { lineHeight, fontSize } = getComputedStyle(element);
          return (
            ownText(element) !== '' &&
            !element.closest('svg') &&
            parseFloat(lineHeight) < 1.3 * parseFloat(fontSize) - 0.05
          );
        });
        expect(cramped.map((element) => ownText(element))).to.deep.equal([]);
      });

      it(`every target in the ${name} is at least 60 px high and wide`, async () => {
        const widget = await renderPage('en', 'large', content);
        const small = visibleElements(widget, 'button, a[href], input, select, textarea, summary, [role="tab"]')
          .map((element) => [element, targetOf(element).getBoundingClientRect()] as const)
          .filter(([, { width, height }]) => width < 59.9 || height < 59.9)
          .map(
            ([element, { width, height }]) =>
              `${element.localName}.${element.className} ${textOf(element)}: ${width} × ${height}`,
          );
        expect(small).to.deep.equal([]);
      });
    }

    it('follows the page when it is set later, and when it is removed', async () => {
      const widget = await renderPage('en', null, WIDGETS.card);
      const paragraph = widget.shadowRoot!.querySelector('p')!;
      const before = getComputedStyle(paragraph).fontSize;
      document.body.setAttribute('data-fumin-text', 'large');
      await until(() => getComputedStyle(paragraph).fontSize !== before);
      document.body.removeAttribute('data-fumin-text');
      await until(() => getComputedStyle(paragraph).fontSize === before);
    });

    it('can be overridden for a part of the page', async () => {
      document.body.setAttribute('data-fumin-text', 'large');
      const widget = await renderPage('en', 'usual', WIDGETS.card);
      expect(parseFloat(getComputedStyle(visibleElements(widget, '.small, .muted, dt')[0]!).fontSize)).to.be.lessThan(
        18,
      );
      document.body.removeAttribute('data-fumin-text');
    });
  });

  describe('a language by any name', () => {
    for (const [names, word] of [
      ['zh_CN cn zh-CHS', '云帆大厦'],
      ['zh_TW zh_HK tw', '雲帆大廈'],
      ['en_US eng', 'Yunfan'],
    ] as const) {
      it(`${names} shows ${word}`, async () => {
        for (const name of names.split(' ')) {
          const widget = await renderPage(name, null, WIDGETS.card);
          await shows(widget, word);
          expect(widget.shadowRoot!.querySelector('.frame')!.getAttribute('lang')).to.match(
            word === 'Yunfan' ? /^en$/ : /^zh-Han[st]$/,
          );
        }
      });
    }
  });

  describe('traditional Chinese', () => {
    for (const tag of ['zh-Hant', 'zh-TW', 'zh-HK']) {
      it(`${tag}: messages and data are traditional, and simplified data are marked as such`, async () => {
        const widget = await renderPage(tag, null, WIDGETS.card);
        await shows(widget, '開放時間');
        expect(textOf(widget)).not.to.include('开放时间');
        expect(widget.shadowRoot!.querySelector('h2')!.textContent).to.equal(station.name['zh-Hant']);
        expect(widget.shadowRoot!.querySelector('h2 [lang]')).to.equal(null);
        const simplified = await renderPage(
          tag,
          null,
          html`<fumin-station-card station="simplified"></fumin-station-card>`,
        );
        await shows(simplified, '開放時間');
        expect(simplified.shadowRoot!.querySelector('h2 [lang="zh-Hans"]')).not.to.equal(null);
      });
    }

    it('dates follow the Gregorian calendar', async () => {
      const widget = await renderPage('zh-TW', null, WIDGETS.timeline);
      await until(() => /20\d\d年/.test(textOf(widget)));
      expect(textOf(widget)).not.to.match(/民國/);
    });
  });
});
