/** The station card, and what a careful hand would write in its place. Runs in a page. */
import '../src/station-card/index.ts';

import { FuminStationCard } from '../src/station-card/fumin-station-card.ts';
import { zhVanilla } from './vanilla-card.mjs';

/** The same styles for both; what is far from the window is laid out like the rest where nobody thought of it. */
const plain = new CSSStyleSheet();
plain.replaceSync('.card { content-visibility: visible }');
const sheets = FuminStationCard.elementStyles.map(({ styleSheet }) => styleSheet);
customElements.define('vanilla-station-card', zhVanilla([...sheets, plain]));

/** Builds a page of cards: how long the script takes, and how long it is until they are laid out, and painted. */
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
  await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
  const painted = performance.now() - start;
  return { list, script, layout, painted, height };
}

/** What a reader sees of a card, by which the two are held alike. */
export const textOf = (element) => {
  const said = (node) => {
    if (node.nodeType === Node.TEXT_NODE) return node.data;
    return node.nodeName === 'STYLE' ? '' : [...node.childNodes].map(said).join(' ');
  };
  return said(element.shadowRoot).replace(/\s+/g, '');
};
