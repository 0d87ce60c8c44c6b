import type { MapLayout } from '../geo/map-layout.js';
import { type Box, toPicture, toWorld, type XY } from '../geo/projection.js';
import {
  interpolateViewports,
  boxToScreen,
  centreOn,
  fitBox,
  HOME_VIEWPORT,
  centreOf,
  visibleBox,
  type Viewport,
  clampViewport,
  zoomAt,
} from '../geo/viewport.js';

/** Duration of an animated move, in milliseconds. */
const EASE_DURATION = 280;

/** Time after the last move until the picture counts as at rest, in milliseconds. */
const REST_DELAY = 150;

/** Minimum zoom factor when a point is brought into view. */
const MIN_POINT_SCALE = 4;

/** Moves the viewport over the layout: at once, or animated. */
export class Camera {
  readonly draw: (isAtRest: boolean) => void;
  viewport: Viewport = HOME_VIEWPORT;
  layout: MapLayout | null = null;
  /** Where a move that is still under way leads to. */
  #easeTarget: Viewport | null = null;
  #animationFrame = 0;
  /** Whether the reader wants less motion. */
  #reducedMotion: MediaQueryList | null = null;
  #restTimer = 0;

  /** @param draw is called with each move, and once more, with `true`, when the picture has come to rest */
  constructor(draw: (isAtRest: boolean) => void) {
    this.draw = draw;
  }

  /** The view that a further move starts from: presses that follow one another quickly add up. */
  get target(): Viewport {
    return this.#easeTarget ?? this.viewport;
  }

  /** Takes another ground. What was in the middle of the picture stays there. */
  setLayout(layout: MapLayout | null): void {
    const before = this.layout;
    const { target: aim } = this;
    this.stop();
    this.layout = layout;
    this.viewport = aim;
    if (!before || !layout || aim === HOME_VIEWPORT) return;
    const middle = toPicture(layout.fit, toWorld(before.fit, centreOf(aim, before.size)));
    this.viewport = clampViewport(centreOn(middle, aim.k, layout.size), layout.limits, layout.size);
  }

  stop(): void {
    cancelAnimationFrame(this.#animationFrame);
    clearTimeout(this.#restTimer);
    this.#easeTarget = null;
  }

  /** Moves at once. */
  jumpTo(viewport: Viewport): void {
    const { layout } = this;
    if (!layout) return;
    this.stop();
    this.viewport = viewport === HOME_VIEWPORT ? viewport : clampViewport(viewport, layout.limits, layout.size);
    this.draw(false);
    this.#restTimer = window.setTimeout(() => this.draw(true), REST_DELAY);
  }

  /** Moves with time to see it, unless the reader wants less motion. */
  easeTo(to: Viewport, then?: () => void): void {
    const { layout, viewport: from } = this;
    if (!layout) return;
    const target = to === HOME_VIEWPORT ? to : clampViewport(to, layout.limits, layout.size);
    this.#reducedMotion ??= matchMedia('(prefers-reduced-motion: reduce)');
    if (this.#reducedMotion.matches) {
      this.jumpTo(target);
      then?.();
      return;
    }
    const start = performance.now();
    const step = (now: number): void => {
      const part = Math.min(1, Math.max(0, (now - start) / EASE_DURATION));
      this.jumpTo(part < 1 ? interpolateViewports(from, target, 1 - (1 - part) ** 3, layout.size) : target);
      if (part < 1) next();
      else then?.();
    };
    const next = (): void => {
      this.#easeTarget = target;
      this.#animationFrame = requestAnimationFrame(step);
    };
    this.stop();
    next();
  }

  /** Zooms about a point of the picture, its middle where none is given. */
  zoomedViewport(factor: number, at?: XY): Viewport {
    const { layout } = this;
    if (!layout) return this.viewport;
    const { width, height } = layout.size;
    return zoomAt(this.target, factor, at ?? [width / 2, height / 2], layout.limits);
  }

  /** The view that shows a box of the ground as large as it goes. */
  viewportForBox(box: Box): Viewport {
    const { layout } = this;
    if (!layout) return this.viewport;
    return fitBox(box, layout.size, layout.size.width / 12, layout.limits.maxScale);
  }

  /** Goes to a box of the ground; to a point, so that its surroundings are seen. */
  fitBox(box: Box): void {
    const { layout } = this;
    if (!layout) return;
    const { k } = this.viewportForBox(box);
    this.easeTo(
      centreOn(boxCentre(box), isPoint(box) ? Math.min(Math.max(this.viewport.k, MIN_POINT_SCALE), k) : k, layout.size),
    );
  }

  /** Brings a box of the ground into sight, where it is not, or is too small to be seen well. */
  reveal(box: Box): void {
    const { layout } = this;
    if (!layout) return;
    const { left, right, top, bottom } = boxToScreen(this.viewport, box);
    const { width, height } = layout.size;
    const isSmall = !isPoint(box) && right - left < width / 12 && bottom - top < height / 12;
    if (isSmall || !this.isVisible(box)) this.fitBox(box);
  }

  /** Puts a box of the ground into the middle, at the zoom there is, unless it is in sight. */
  panIntoView(box: Box): void {
    const { layout } = this;
    if (layout && !this.isVisible(box)) this.jumpTo(centreOn(boxCentre(box), this.viewport.k, layout.size));
  }

  /** Whether some of a box is in the picture, and all of it where it fits in. */
  isVisible(box: Box): boolean {
    const { layout } = this;
    if (!layout) return false;
    const shown = visibleBox(this.viewport, layout.size);
    const isWide = box.right - box.left > shown.right - shown.left || box.bottom - box.top > shown.bottom - shown.top;
    return isWide
      ? box.left < shown.right && box.right > shown.left && box.top < shown.bottom && box.bottom > shown.top
      : box.left >= shown.left && box.right <= shown.right && box.top >= shown.top && box.bottom <= shown.bottom;
  }
}

const boxCentre = ({ left, top, right, bottom }: Box): XY => [(left + right) / 2, (top + bottom) / 2];

const isPoint = ({ left, top, right, bottom }: Box): boolean => right - left < 1 && bottom - top < 1;
