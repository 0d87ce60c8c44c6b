import type { Box, Size, XY } from './projection.js';

/** What part of the map the picture shows, as plain functions: pan, zoom and fit, in the base pixels of its home view. */

/** A zoom factor and a translation, from base pixels to pixels of the picture: `screen = base * k + (x, y)`. */
export interface View {
  readonly k: number;
  readonly x: number;
  readonly y: number;
}

/** How far one may go: zoom factors, and the box that the middle of the picture stays in. */
export interface Reach {
  readonly least: number;
  readonly most: number;
  readonly box: Box;
}

/** The view that the base is made for. */
export const HOME: View = { k: 1, x: 0, y: 0 };

export const toScreen = ({ k, x, y }: View, [bx, by]: XY): XY => [bx * k + x, by * k + y];

export const toBase = ({ k, x, y }: View, [sx, sy]: XY): XY => [(sx - x) / k, (sy - y) / k];

/** The base point in the middle of the picture. */
export const middleOf = (view: View, { width, height }: Size): XY => toBase(view, [width / 2, height / 2]);

/** The view of a zoom factor with a base point in the middle. */
export const centred = ([bx, by]: XY, k: number, { width, height }: Size): View => ({
  k,
  x: width / 2 - bx * k,
  y: height / 2 - by * k,
});

/** Zooms; what lies at a point of the picture stays there. */
export function zoomAt(view: View, factor: number, [sx, sy]: XY, { least, most }: Reach): View {
  const k = clamp(view.k * factor, least, most);
  const by = k / view.k;
  return { k, x: sx - (sx - view.x) * by, y: sy - (sy - view.y) * by };
}

export const panBy = ({ k, x, y }: View, [dx, dy]: XY): View => ({ k, x: x + dx, y: y + dy });

/** The nearest view that is within reach. */
export function within(view: View, { least, most, box }: Reach, size: Size): View {
  const k = clamp(view.k, least, most);
  const [bx, by] = middleOf(view, size);
  return centred([clamp(bx, box.left, box.right), clamp(by, box.top, box.bottom)], k, size);
}

/** The view that shows a box of the base as large as it goes, with room left at the edges. */
export function fitted(box: Box, { width, height }: Size, room: number, most: number): View {
  const across = Math.max(1, width - 2 * room) / Math.max(box.right - box.left, 1e-9);
  const down = Math.max(1, height - 2 * room) / Math.max(box.bottom - box.top, 1e-9);
  const k = Math.min(across, down, most);
  return centred([(box.left + box.right) / 2, (box.top + box.bottom) / 2], k, { width, height });
}

/** A box of the base, as it lies in the picture. */
export function boxIn(view: View, { left, top, right, bottom }: Box): Box {
  const [sl, st] = toScreen(view, [left, top]);
  const [sr, sb] = toScreen(view, [right, bottom]);
  return { left: sl, top: st, right: sr, bottom: sb };
}

/** The box of the base that the picture shows. */
export function shownBox(view: View, { width, height }: Size): Box {
  const [left, top] = toBase(view, [0, 0]);
  const [right, bottom] = toBase(view, [width, height]);
  return { left, top, right, bottom };
}

/**
 * A view on the way from one to another: the zoom factor changes at an even pace, about the one point that both views
 * have at the same place, so that nothing sways on the way.
 *
 * @param part from 0 to 1
 */
export function between(from: View, to: View, part: number, size: Size): View {
  if (part >= 1) return to;
  const [ax, ay] = middleOf(from, size);
  const [bx, by] = middleOf(to, size);
  const k = from.k * (to.k / from.k) ** part;
  const isZoom = Math.abs(to.k / from.k - 1) > 1e-6;
  const way = isZoom ? (1 - from.k / k) / (1 - from.k / to.k) : part;
  return centred([ax + (bx - ax) * way, ay + (by - ay) * way], k, size);
}

const clamp = (value: number, least: number, most: number): number => Math.min(Math.max(value, least), most);
