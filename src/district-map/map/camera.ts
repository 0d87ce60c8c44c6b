import type { Ground } from '../geo/map-layout.js';
import { type Box, toPicture, toWorld, type XY } from '../geo/projection.js';
import {
  between,
  boxIn,
  centred,
  fitted,
  HOME,
  middleOf,
  shownBox,
  type View,
  within,
  zoomAt,
} from '../geo/viewport.js';

/** How long the picture takes to move, in milliseconds, where it is not the reader's hand that moves it. */
const MOVE = 280;

/** How long after the last move the picture has come to rest. */
const REST = 150;

/** How close one comes to a point, at least. */
const NEAR = 4;

/** What part of the ground is shown, and how that changes: at once, or with time to see it. */
export class Camera {
  readonly draw: (isAtRest: boolean) => void;
  view: View = HOME;
  ground: Ground | null = null;
  /** Where a move that is still under way leads to. */
  #goal: View | null = null;
  #frame = 0;
  /** Whether the reader wants less motion. */
  #stillness: MediaQueryList | null = null;
  #resting = 0;

  /** @param draw is called with each move, and once more, with `true`, when the picture has come to rest */
  constructor(draw: (isAtRest: boolean) => void) {
    this.draw = draw;
  }

  /** The view that a further move starts from: presses that follow one another quickly add up. */
  get aim(): View {
    return this.#goal ?? this.view;
  }

  /** Takes another ground. What was in the middle of the picture stays there. */
  lay(ground: Ground | null): void {
    const before = this.ground;
    const { aim } = this;
    this.stop();
    this.ground = ground;
    this.view = aim;
    if (!before || !ground || aim === HOME) return;
    const middle = toPicture(ground.fit, toWorld(before.fit, middleOf(aim, before.size)));
    this.view = within(centred(middle, aim.k, ground.size), ground.reach, ground.size);
  }

  stop(): void {
    cancelAnimationFrame(this.#frame);
    clearTimeout(this.#resting);
    this.#goal = null;
  }

  /** Moves at once. */
  move(view: View): void {
    const { ground } = this;
    if (!ground) return;
    this.stop();
    this.view = view === HOME ? view : within(view, ground.reach, ground.size);
    this.draw(false);
    this.#resting = window.setTimeout(() => this.draw(true), REST);
  }

  /** Moves with time to see it, unless the reader wants less motion. */
  go(to: View, then?: () => void): void {
    const { ground, view: from } = this;
    if (!ground) return;
    const target = to === HOME ? to : within(to, ground.reach, ground.size);
    this.#stillness ??= matchMedia('(prefers-reduced-motion: reduce)');
    if (this.#stillness.matches) {
      this.move(target);
      then?.();
      return;
    }
    const start = performance.now();
    const step = (now: number): void => {
      const part = Math.min(1, Math.max(0, (now - start) / MOVE));
      this.move(part < 1 ? between(from, target, 1 - (1 - part) ** 3, ground.size) : target);
      if (part < 1) next();
      else then?.();
    };
    const next = (): void => {
      this.#goal = target;
      this.#frame = requestAnimationFrame(step);
    };
    this.stop();
    next();
  }

  /** Zooms about a point of the picture, its middle where none is given. */
  zoomed(factor: number, at?: XY): View {
    const { ground } = this;
    if (!ground) return this.view;
    const { width, height } = ground.size;
    return zoomAt(this.aim, factor, at ?? [width / 2, height / 2], ground.reach);
  }

  /** The view that shows a box of the ground as large as it goes. */
  fitting(box: Box): View {
    const { ground } = this;
    if (!ground) return this.view;
    return fitted(box, ground.size, ground.size.width / 12, ground.reach.most);
  }

  /** Goes to a box of the ground; to a point, so that its surroundings are seen. */
  fit(box: Box): void {
    const { ground } = this;
    if (!ground) return;
    const { k } = this.fitting(box);
    this.go(centred(middle(box), isPoint(box) ? Math.min(Math.max(this.view.k, NEAR), k) : k, ground.size));
  }

  /** Brings a box of the ground into sight, where it is not, or is too small to be seen well. */
  reveal(box: Box): void {
    const { ground } = this;
    if (!ground) return;
    const { left, right, top, bottom } = boxIn(this.view, box);
    const { width, height } = ground.size;
    const isSmall = !isPoint(box) && right - left < width / 12 && bottom - top < height / 12;
    if (isSmall || !this.shows(box)) this.fit(box);
  }

  /** Puts a box of the ground into the middle, at the zoom there is, unless it is in sight. */
  follow(box: Box): void {
    const { ground } = this;
    if (ground && !this.shows(box)) this.move(centred(middle(box), this.view.k, ground.size));
  }

  /** Whether some of a box is in the picture, and all of it where it fits in. */
  shows(box: Box): boolean {
    const { ground } = this;
    if (!ground) return false;
    const shown = shownBox(this.view, ground.size);
    const isWide = box.right - box.left > shown.right - shown.left || box.bottom - box.top > shown.bottom - shown.top;
    return isWide
      ? box.left < shown.right && box.right > shown.left && box.top < shown.bottom && box.bottom > shown.top
      : box.left >= shown.left && box.right <= shown.right && box.top >= shown.top && box.bottom <= shown.bottom;
  }
}

const middle = ({ left, top, right, bottom }: Box): XY => [(left + right) / 2, (top + bottom) / 2];

const isPoint = ({ left, top, right, bottom }: Box): boolean => right - left < 1 && bottom - top < 1;
