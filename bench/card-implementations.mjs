/** The station card, and the same card written by hand. Runs in a page. */
import '../src/station-card/index.ts';

import { FuminStationCard } from '../src/station-card/fumin-station-card.ts';
import { nextPaint } from './in-page.mjs';
import { defineVanillaCard } from './vanilla-card.mjs';

/** The same styles for both, but that the one by hand lays out what is far from the window as well. */
const visible = new CSSStyleSheet();
visible.replaceSync('.card { content-visibility: visible }');
const sheets = FuminStationCard.elementStyles.map(({ styleSheet }) => styleSheet);
customElements.define('vanilla-station-card', defineVanillaCard([...sheets, visible]));

/** Builds a page of cards; returns the milliseconds until the script has ended, and until they are laid out and painted. */
export async function build(tag, stations) {
  const list = document.createElement('div');
  list.lang = 'zh-Hans';
  const start = performance.now();
  for (const station of stations) {
    const element = document.createElement(tag);
    element.data = station;
    list.append(element);
  }
  document.body.append(list);
  await list.lastElementChild.updateComplete;
  const script = performance.now() - start;
  const height = list.getBoundingClientRect().height;
  const layout = performance.now() - start;
  await nextPaint();
  const painted = performance.now() - start;
  return { list, script, layout, painted, height };
}

/** Returns the text of a card without white space, to compare the two implementations by. */
export const textOf = (element) => {
  const text = (node) => {
    if (node.nodeType === Node.TEXT_NODE) return node.data;
    return node.nodeName === 'STYLE' ? '' : [...node.childNodes].map(text).join(' ');
  };
  return text(element.shadowRoot).replace(/\s+/g, '');
};
