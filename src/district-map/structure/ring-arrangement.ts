import { startObserving } from '../../base/dom/start-observing.js';
import { type Orbit, layoutRings, type RingLayout } from './ring-layout.js';
import type { Size, XY } from '../geo/projection.js';

/** Below this width, in ems, an outline is easier to read than rings. */
const MIN_WIDTH = 44;

/** Rings may be higher than the outline, and bring the page a scroll bar: by its width, in pixels, they may be off. */
const SCROLLBAR_WIDTH = 20;

const arrangedWidths = new WeakMap<Element, number>();

/**
 * Arranges the cards of the structure on rings where they have room; where they do not, they stay the outline that the
 * styles make of them. Called after each render; a change of its width arranges it anew.
 */
export function arrangeRings(root: ParentNode): void {
  const structure = root.querySelector<HTMLElement>('[part="structure"]');
  if (!structure) return;
  // A page that is emulated for tests has no layout: it keeps the outline.
  if (typeof ResizeObserver === 'undefined') return;
  if (!arrangedWidths.has(structure)) {
    arrangedWidths.set(structure, 0);
    startObserving(() =>
      new ResizeObserver(() => {
        if (Math.abs(structure.clientWidth - (arrangedWidths.get(structure) ?? 0)) <= SCROLLBAR_WIDTH) return;
        // Not at once: what changes a size while sizes are observed is an error to the page's `onerror`.
        requestAnimationFrame(() => arrange(structure));
      }).observe(structure),
    );
  }
  arrange(structure);
}

function arrange(structure: HTMLElement): void {
  const width = structure.clientWidth;
  arrangedWidths.set(structure, width);
  const cards = (selector: string): HTMLElement[] => [...structure.querySelectorAll<HTMLElement>(selector)];
  const centre = cards('.one .card');
  const inner = cards('.circles .cards > li');
  const outer = cards('.alliances .cards > li');
  const orbits = structure.querySelector<SVGSVGElement>('.orbits');
  const em = parseFloat(getComputedStyle(structure).fontSize);
  const [middle] = centre;
  const count = structure.querySelector<HTMLElement>('.circles h3');
  structure.classList.remove('rings');
  for (const card of [...centre, ...inner, ...outer]) placeCard(card, null);
  if (count) placeCard(count, null);
  if (!middle || !orbits || !(width >= MIN_WIDTH * em)) return;
  structure.classList.add('rings');
  const sizes = (all: readonly HTMLElement[]): Size[] =>
    all.map(({ offsetWidth, offsetHeight }) => ({ width: offsetWidth, height: offsetHeight }));
  const layout = layoutRings(
    { centre: sizes([middle])[0] ?? { width: 0, height: 0 }, inner: sizes(inner), outer: sizes(outer) },
    width - SCROLLBAR_WIDTH,
  );
  if (!layout) {
    structure.classList.remove('rings');
    return;
  }
  orbits.style.setProperty('block-size', `${layout.height}px`);
  orbits.setAttribute('viewBox', `${-SCROLLBAR_WIDTH / 2} 0 ${width} ${layout.height}`);
  const [box, orbitsBox] = [structure.getBoundingClientRect(), orbits.getBoundingClientRect()];
  // A page may scale or zoom what is around them.
  const top = (orbitsBox.top - box.top) / (box.height / structure.offsetHeight);
  const place = (all: readonly HTMLElement[], at: readonly XY[]): void =>
    all.forEach((card, index) => placeCard(card, at[index] ?? null, top));
  place([middle], [layout.centre]);
  place(inner, layout.inner);
  place(outer, layout.outer);
  if (count) placeCount(count, layout, [...centre, ...inner, ...outer], top);
  const ellipse = (name: string, { rx, ry }: Orbit, isThere: boolean): void => {
    const shape = orbits.querySelector(`.${name}`);
    const [cx, cy] = layout.centre;
    for (const [key, value] of Object.entries({ cx, cy, rx: isThere ? rx : 0, ry: isThere ? ry : 0 })) {
      shape?.setAttribute(key, String(value));
    }
  };
  ellipse('inner', layout.orbits.inner, inner.length > 0);
  ellipse('outer', layout.orbits.outer, outer.length > 0);
  const [cx, cy] = layout.centre;
  orbits.querySelector('.spokes')?.setAttribute('d', layout.inner.map(([x, y]) => `M${cx} ${cy}L${x} ${y}`).join(''));
}

/** Puts the count of the inner ring on it, between the first card and the next; above all rings where it has no room there. */
function placeCount(count: HTMLElement, layout: RingLayout, cards: readonly HTMLElement[], top: number): void {
  const { centre, inner, orbits } = layout;
  const turn = Math.PI / inner.length;
  placeCard(count, [centre[0] + orbits.inner.rx * Math.sin(turn), centre[1] - orbits.inner.ry * Math.cos(turn)], top);
  const own = count.getBoundingClientRect();
  const isTaken = cards
    .map((card) => card.getBoundingClientRect())
    .some(
      ({ left, right, top: above, bottom }) =>
        own.left < right && own.right > left && own.top < bottom && own.bottom > above,
    );
  if (isTaken || inner.length < 2) placeCard(count, null);
}

/** By its middle; back into the flow without one. */
function placeCard(card: HTMLElement, at: XY | null, top = 0): void {
  if (!at) {
    card.style.removeProperty('left');
    card.style.removeProperty('top');
    if (!card.getAttribute('style')) card.removeAttribute('style');
    return;
  }
  card.style.setProperty('left', `${at[0] + (SCROLLBAR_WIDTH - card.offsetWidth) / 2}px`);
  card.style.setProperty('top', `${at[1] + top - card.offsetHeight / 2}px`);
}
