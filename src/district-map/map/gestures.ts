import type { XY } from '../geo/projection.js';

/** Handlers of gestures on the map; points are in pixels of the picture. */
export interface MapGestureHandlers {
  readonly pan: (by: XY) => void;
  readonly zoom: (factor: number, at: XY) => void;
  /** A double tap: a step closer, with time to see it. */
  readonly doubleTap: (at: XY) => void;
  /** A gesture that was left to the page. */
  readonly ignored: (gesture: 'wheel' | 'touch') => void;
  /** Whether the reader has chosen the map: then a wheel and one finger move it, and not the page. */
  readonly isActive: () => boolean;
}

/** A pointer that moves less, in pixels, presses; one that moves more drags. */
const DRAG_THRESHOLD = 4;

/** Two taps within so many milliseconds are one double tap. */
const DOUBLE_TAP_INTERVAL = 300;

/** Zoom per pixel of a wheel, as an exponent of two: a notch of a mouse's wheel is some 100 pixels. */
const WHEEL_ZOOM_RATE = 0.004;

/** Pixels in a line and in a page of a wheel that counts in these. */
const WHEEL_DELTA_PIXELS = [1, 16, 400] as const;

/**
 * Mouse, wheel, pinch, touch drag and double tap, as moves of the picture. The page's own scroll is not caught: a wheel
 * needs Ctrl, or the map to be chosen, and so does one finger. The styles' `touch-action` says the same to the browser.
 */
export class Gestures {
  readonly handlers: MapGestureHandlers;
  readonly #pointers = new Map<number, XY>();
  #dragStart: XY | null = null;
  #isDragging = false;
  #latestTap: { readonly at: XY; readonly time: number } | null = null;

  constructor(moves: MapGestureHandlers) {
    this.handlers = moves;
  }

  /** Whether the click that follows ends a drag, and is none. */
  get hasDragged(): boolean {
    return this.#isDragging;
  }

  readonly onPointerDown = (event: PointerEvent): void => {
    if (event.button !== 0) return;
    if (this.#pointers.size === 0) {
      this.#dragStart = positionOf(event);
      this.#isDragging = false;
    }
    this.#pointers.set(event.pointerId, positionOf(event));
  };

  readonly onPointerMove = (event: PointerEvent): void => {
    const before = this.#pointers.get(event.pointerId);
    if (!before || !this.#dragStart) return;
    const at = positionOf(event);
    const other = [...this.#pointers].find(([id]) => id !== event.pointerId)?.[1];
    if (!this.#isDragging && !other && distance(at, this.#dragStart) < DRAG_THRESHOLD) return;
    if (!this.#isDragging) (event.currentTarget as Element).setPointerCapture(event.pointerId);
    this.#isDragging = true;
    this.#pointers.set(event.pointerId, at);
    if (other) {
      this.handlers.pan([(at[0] - before[0]) / 2, (at[1] - before[1]) / 2]);
      const spread = distance(before, other);
      if (spread > 0)
        this.handlers.zoom(distance(at, other) / spread, [(at[0] + other[0]) / 2, (at[1] + other[1]) / 2]);
    } else if (event.pointerType !== 'touch' || this.handlers.isActive()) {
      this.handlers.pan([at[0] - before[0], at[1] - before[1]]);
    }
  };

  readonly onPointerUp = (event: PointerEvent): void => {
    this.#releasePointer(event);
    if (this.#isDragging || !event.isPrimary) return;
    const at = positionOf(event);
    const last = this.#latestTap;
    const isDouble = last && event.timeStamp - last.time < DOUBLE_TAP_INTERVAL && distance(at, last.at) < 30;
    this.#latestTap = isDouble ? null : { at, time: event.timeStamp };
    if (isDouble) this.handlers.doubleTap(at);
  };

  readonly onPointerCancel = (event: PointerEvent): void => {
    const was = this.#releasePointer(event);
    // The browser has taken it, to scroll the page.
    if (was && event.pointerType === 'touch' && this.#pointers.size === 0) this.handlers.ignored('touch');
  };

  readonly onWheel = (event: WheelEvent): void => {
    // A pinch on a touch pad comes as a wheel with Ctrl.
    if (!event.ctrlKey && !event.metaKey && !this.handlers.isActive()) {
      this.handlers.ignored('wheel');
      return;
    }
    event.preventDefault();
    const pixels =
      event.deltaY * (WHEEL_DELTA_PIXELS[event.deltaMode] ?? 1) * (event.ctrlKey && event.deltaMode === 0 ? 2 : 1);
    this.handlers.zoom(2 ** (-Math.max(-250, Math.min(250, pixels)) * WHEEL_ZOOM_RATE), positionOf(event));
  };

  /** A drag's own click follows at once, if one does; any later one, such as a screen reader's, is meant. */
  #releasePointer({ pointerId }: PointerEvent): boolean {
    const was = this.#pointers.delete(pointerId);
    setTimeout(() => {
      if (this.#pointers.size === 0) this.#isDragging = false;
    });
    return was;
  }

  /** Two fingers are the map's, whatever one is. */
  readonly onTouchMove = (event: TouchEvent): void => {
    if (event.touches.length > 1) event.preventDefault();
  };
}

/**
 * Returns the place of a pointer in the picture, however a page around scales, zooms or turns it: between the places that
 * three corners of the picture have on the screen. Engines disagree on `getScreenCTM()`: in Firefox it lacks a page's
 * `zoom`, in WebKit its `transform`.
 */
function positionOf({ clientX, clientY, currentTarget }: MouseEvent): XY {
  const viewport = currentTarget as Element;
  const [origin, right, bottom] = Array.from(viewport.querySelectorAll('.corner'), (corner) =>
    corner.getBoundingClientRect(),
  ) as [DOMRect, DOMRect, DOMRect];
  const { width, height } = viewport.querySelector<SVGSVGElement>('svg')?.viewBox.baseVal ?? new DOMRect();
  const { x, y } = new DOMPoint(clientX, clientY).matrixTransform(
    new DOMMatrix([
      (right.x - origin.x) / width,
      (right.y - origin.y) / width,
      (bottom.x - origin.x) / height,
      (bottom.y - origin.y) / height,
      origin.x,
      origin.y,
    ]).inverse(),
  );
  return [x, y];
}

const distance = ([ax, ay]: XY, [bx, by]: XY): number => Math.hypot(bx - ax, by - ay);
