import type { Size, XY } from '../geo/projection.js';

/** What keys mean on the map, as plain functions. */

/** How much of the picture an arrow moves by. */
const PART = 0.2;

/** How an arrow moves the picture, in pixels; `null` for another key. */
export function arrow(key: string, { width, height }: Size): XY | null {
  const all: Readonly<Record<string, XY>> = {
    ArrowLeft: [width * PART, 0],
    ArrowRight: [-width * PART, 0],
    ArrowUp: [0, height * PART],
    ArrowDown: [0, -height * PART],
  };
  return all[key] ?? null;
}

/** Which way a key zooms: 1 closer, -1 away, 0 where it does not. A plus is an equals sign without Shift. */
export const zoomOf = (key: string): -1 | 0 | 1 => (/^[+=]$/.test(key) ? 1 : /^[-_]$/.test(key) ? -1 : 0);

/** Where a key leads in a list of so many, from one of them; `null` where it is no key for that. As in a listbox. */
export function walked(key: string, at: number, count: number): number | null {
  const all: Readonly<Record<string, number>> = {
    ArrowDown: at + 1,
    ArrowRight: at + 1,
    ArrowUp: at - 1,
    ArrowLeft: at - 1,
    Home: 0,
    End: count - 1,
  };
  const to = all[key];
  return to === undefined ? null : Math.max(0, Math.min(count - 1, to));
}
