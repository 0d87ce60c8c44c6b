import type { Box, Size, XY } from './projection.js';

/** Pans, zooms and fits the viewport, as plain functions, in the base pixels of its home position. */

/** A zoom factor and a translation, from base pixels to pixels of the picture: `screen = base * k + (x, y)`. */
export interface Viewport {
  readonly k: number;
  readonly x: number;
  readonly y: number;
}

/** Limits of the viewport: zoom factors, and the box that the middle of the picture stays in. */
export interface ViewportLimits {
  readonly minScale: number;
  readonly maxScale: number;
  readonly centreBounds: Box;
}

/** The view that the base is made for. */
export const HOME_VIEWPORT: Viewport = { k: 1, x: 0, y: 0 };

export const toScreen = ({ k, x, y }: Viewport, [bx, by]: XY): XY => [bx * k + x, by * k + y];

export const toBase = ({ k, x, y }: Viewport, [sx, sy]: XY): XY => [(sx - x) / k, (sy - y) / k];

/** The base point in the middle of the picture. */
export const centreOf = (viewport: Viewport, { width, height }: Size): XY => toBase(viewport, [width / 2, height / 2]);

/** The view of a zoom factor with a base point in the middle. */
export const centreOn = ([bx, by]: XY, k: number, { width, height }: Size): Viewport => ({
  k,
  x: width / 2 - bx * k,
  y: height / 2 - by * k,
});

/** Zooms; what lies at a point of the picture stays there. */
export function zoomAt(
  viewport: Viewport,
  factor: number,
  [sx, sy]: XY,
  { minScale: least, maxScale: most }: ViewportLimits,
): Viewport {
  const k = clamp(viewport.k * factor, least, most);
  const by = k / viewport.k;
  return { k, x: sx - (sx - viewport.x) * by, y: sy - (sy - viewport.y) * by };
}

export const panBy = ({ k, x, y }: Viewport, [dx, dy]: XY): Viewport => ({ k, x: x + dx, y: y + dy });

/** The nearest view that is within reach. */
export function clampViewport(
  viewport: Viewport,
  { minScale: least, maxScale: most, centreBounds: box }: ViewportLimits,
  size: Size,
): Viewport {
  const k = clamp(viewport.k, least, most);
  const [bx, by] = centreOf(viewport, size);
  return centreOn([clamp(bx, box.left, box.right), clamp(by, box.top, box.bottom)], k, size);
}

/** The view that shows a box of the base as large as it goes, with room left at the edges. */
export function fitBox(box: Box, { width, height }: Size, room: number, most: number): Viewport {
  const across = Math.max(1, width - 2 * room) / Math.max(box.right - box.left, 1e-9);
  const down = Math.max(1, height - 2 * room) / Math.max(box.bottom - box.top, 1e-9);
  const k = Math.min(across, down, most);
  return centreOn([(box.left + box.right) / 2, (box.top + box.bottom) / 2], k, { width, height });
}

/** A box of the base, as it lies in the picture. */
export function boxToScreen(viewport: Viewport, { left, top, right, bottom }: Box): Box {
  const [sl, st] = toScreen(viewport, [left, top]);
  const [sr, sb] = toScreen(viewport, [right, bottom]);
  return { left: sl, top: st, right: sr, bottom: sb };
}

/** The box of the base that the picture shows. */
export function visibleBox(viewport: Viewport, { width, height }: Size): Box {
  const [left, top] = toBase(viewport, [0, 0]);
  const [right, bottom] = toBase(viewport, [width, height]);
  return { left, top, right, bottom };
}

/**
 * A view on the way from one to another: the zoom factor changes at an even pace, about the one point that both views
 * have at the same place, so that nothing sways on the way.
 *
 * @param part from 0 to 1
 */
export function interpolateViewports(from: Viewport, to: Viewport, part: number, size: Size): Viewport {
  if (part >= 1) return to;
  const [ax, ay] = centreOf(from, size);
  const [bx, by] = centreOf(to, size);
  const k = from.k * (to.k / from.k) ** part;
  const isZoom = Math.abs(to.k / from.k - 1) > 1e-6;
  const way = isZoom ? (1 - from.k / k) / (1 - from.k / to.k) : part;
  return centreOn([ax + (bx - ax) * way, ay + (by - ay) * way], k, size);
}

const clamp = (value: number, least: number, most: number): number => Math.min(Math.max(value, least), most);
