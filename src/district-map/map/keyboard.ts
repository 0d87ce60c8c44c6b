import type { Size, XY } from '../geo/projection.js';

/** Maps keys to moves of the map, as plain functions. */

/** Fraction of the picture that an arrow key pans by. */
const ARROW_PAN_FRACTION = 0.2;

/** Distance by which an arrow key pans the picture, in pixels; `null` for another key. */
export function arrowPan(key: string, { width, height }: Size): XY | null {
  const all: Readonly<Record<string, XY>> = {
    ArrowLeft: [width * ARROW_PAN_FRACTION, 0],
    ArrowRight: [-width * ARROW_PAN_FRACTION, 0],
    ArrowUp: [0, height * ARROW_PAN_FRACTION],
    ArrowDown: [0, -height * ARROW_PAN_FRACTION],
  };
  return all[key] ?? null;
}

/** Which way a key zooms: 1 closer, -1 away, 0 where it does not. A plus is an equals sign without Shift. */
export const zoomDirection = (key: string): -1 | 0 | 1 => (/^[+=]$/.test(key) ? 1 : /^[-_]$/.test(key) ? -1 : 0);
