import type { XY } from '../geo/projection.js';

/** What a gesture asks of the picture; places are in its pixels. */
export interface Moves {
  readonly pan: (by: XY) => void;
  readonly zoom: (factor: number, at: XY) => void;
  /** A double tap: a step closer, with time to see it. */
  readonly step: (at: XY) => void;
  /** A gesture that was left to the page. */
  readonly left: (gesture: 'wheel' | 'touch') => void;
  /** Whether the reader has chosen the map: then a wheel and one finger move it, and not the page. */
  readonly isActive: () => boolean;
}

/** A pointer that moves less, in pixels, presses; one that moves more drags. */
const STILL = 4;

/** Two taps within so many milliseconds are one double tap. */
const DOUBLE = 300;

/** How much a wheel's pixel zooms, as an exponent of two: a notch of a mouse's wheel is some 100 of them. */
const PER_PIXEL = 0.004;

/** Pixels in a line and in a page of a wheel that counts in these. */
const UNITS = [1, 16, 400] as const;

/**
 * Mouse, wheel, pinch, touch drag and double tap, as moves of the picture. The page's own scroll is not caught: a wheel
 * needs Ctrl, or the map to be chosen, and so does one finger. The styles' `touch-action` says the same to the browser.
 */
export class Gestures {
  readonly moves: Moves;
  readonly #pointers = new Map<number, XY>();
  #start: XY | null = null;
  #dragging = false;
  #tapped: { readonly at: XY; readonly time: number } | null = null;

  constructor(moves: Moves) {
    this.moves = moves;
  }

  /** Whether the click that follows ends a drag, and is none. */
  get hasDragged(): boolean {
    return this.#dragging;
  }

  readonly down = (event: PointerEvent): void => {
    if (event.button !== 0) return;
    if (this.#pointers.size === 0) {
      this.#start = placeOf(event);
      this.#dragging = false;
    }
    this.#pointers.set(event.pointerId, placeOf(event));
  };

  readonly move = (event: PointerEvent): void => {
    const before = this.#pointers.get(event.pointerId);
    if (!before || !this.#start) return;
    const at = placeOf(event);
    const other = [...this.#pointers].find(([id]) => id !== event.pointerId)?.[1];
    if (!this.#dragging && !other && distance(at, this.#start) < STILL) return;
    if (!this.#dragging) (event.currentTarget as Element).setPointerCapture(event.pointerId);
    this.#dragging = true;
    this.#pointers.set(event.pointerId, at);
    if (other) {
      this.moves.pan([(at[0] - before[0]) / 2, (at[1] - before[1]) / 2]);
      const spread = distance(before, other);
      if (spread > 0) this.moves.zoom(distance(at, other) / spread, [(at[0] + other[0]) / 2, (at[1] + other[1]) / 2]);
    } else if (event.pointerType !== 'touch' || this.moves.isActive()) {
      this.moves.pan([at[0] - before[0], at[1] - before[1]]);
    }
  };

  readonly up = (event: PointerEvent): void => {
    this.#leave(event);
    if (this.#dragging || !event.isPrimary) return;
    const at = placeOf(event);
    const last = this.#tapped;
    const isDouble = last && event.timeStamp - last.time < DOUBLE && distance(at, last.at) < 30;
    this.#tapped = isDouble ? null : { at, time: event.timeStamp };
    if (isDouble) this.moves.step(at);
  };

  readonly cancel = (event: PointerEvent): void => {
    const was = this.#leave(event);
    // The browser has taken it, to scroll the page.
    if (was && event.pointerType === 'touch' && this.#pointers.size === 0) this.moves.left('touch');
  };

  readonly wheel = (event: WheelEvent): void => {
    // A pinch on a touch pad comes as a wheel with Ctrl.
    if (!event.ctrlKey && !event.metaKey && !this.moves.isActive()) {
      this.moves.left('wheel');
      return;
    }
    event.preventDefault();
    const pixels = event.deltaY * (UNITS[event.deltaMode] ?? 1) * (event.ctrlKey && event.deltaMode === 0 ? 2 : 1);
    this.moves.zoom(2 ** (-Math.max(-250, Math.min(250, pixels)) * PER_PIXEL), placeOf(event));
  };

  /** A drag's own click follows at once, if one does; any later one, such as a screen reader's, is meant. */
  #leave({ pointerId }: PointerEvent): boolean {
    const was = this.#pointers.delete(pointerId);
    setTimeout(() => {
      if (this.#pointers.size === 0) this.#dragging = false;
    });
    return was;
  }

  /** Two fingers are the map's, whatever one is. */
  readonly touch = (event: TouchEvent): void => {
    if (event.touches.length > 1) event.preventDefault();
  };
}

function placeOf({ clientX, clientY, currentTarget }: MouseEvent): XY {
  const { left, top } = (currentTarget as Element).getBoundingClientRect();
  return [clientX - left, clientY - top];
}

const distance = ([ax, ay]: XY, [bx, by]: XY): number => Math.hypot(bx - ax, by - ay);
