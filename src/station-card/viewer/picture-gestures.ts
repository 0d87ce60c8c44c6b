/** What fingers, a mouse and its wheel do to a picture. */

interface StagePoint {
  readonly x: number;
  readonly y: number;
}

export interface GestureHandlers {
  /** Whether the whole picture is seen: then one finger turns the pages, else it moves the picture. */
  readonly isWhole: () => boolean;
  /** @param point from the middle of the stage */
  readonly zoom: (factor: number, point: StagePoint) => void;
  readonly move: (x: number, y: number) => void;
  readonly swipe: (isForwards: boolean) => void;
  readonly toggle: (point: StagePoint) => void;
}

/** So far a finger goes before it is a swipe, in pixels. */
const MIN_SWIPE_DISTANCE = 48;

/** How much a notch of a wheel zooms. */
const WHEEL_ZOOM_RATE = 0.0025;

export class PictureGestures {
  readonly stage: HTMLElement;
  readonly handlers: GestureHandlers;
  readonly #fingers = new Map<number, StagePoint>();
  #start: StagePoint | null = null;

  constructor(stage: HTMLElement, acts: GestureHandlers) {
    this.stage = stage;
    this.handlers = acts;

    stage.addEventListener('pointerdown', this.#down);
    stage.addEventListener('pointermove', this.#move);
    stage.addEventListener('pointerup', this.#up);
    stage.addEventListener('pointercancel', this.#up);
    stage.addEventListener('dblclick', (event) => acts.toggle(this.#fromMiddle(event)));
    stage.addEventListener('wheel', this.#wheel, { passive: false });
  }

  readonly #down = (event: PointerEvent): void => {
    if (event.button !== 0) return;
    this.stage.setPointerCapture(event.pointerId);
    this.#fingers.set(event.pointerId, toPoint(event));
    // A second finger makes a pinch of what would have been a swipe.
    this.#start = this.#fingers.size === 1 ? toPoint(event) : null;
  };

  readonly #move = (event: PointerEvent): void => {
    const before = this.#fingers.get(event.pointerId);
    if (!before) return;
    const now = toPoint(event);
    const other = [...this.#fingers].find(([id]) => id !== event.pointerId)?.[1];
    this.#fingers.set(event.pointerId, now);
    if (other) {
      const factor = distance(now, other) / Math.max(1, distance(before, other));
      this.handlers.zoom(factor, this.#fromMiddle(midpoint(now, other)));
    }
    const share = other ? 2 : 1;
    if (!this.handlers.isWhole()) this.handlers.move((now.x - before.x) / share, (now.y - before.y) / share);
  };

  readonly #up = (event: PointerEvent): void => {
    if (!this.#fingers.delete(event.pointerId)) return;
    const start = this.#start;
    this.#start = null;
    if (!start || event.type !== 'pointerup' || !this.handlers.isWhole()) return;
    const [x, y] = [event.clientX - start.x, event.clientY - start.y];
    if (Math.abs(x) > MIN_SWIPE_DISTANCE && Math.abs(x) > 2 * Math.abs(y)) this.handlers.swipe(x < 0);
  };

  readonly #wheel = (event: WheelEvent): void => {
    event.preventDefault();
    this.handlers.zoom(Math.exp(-event.deltaY * WHEEL_ZOOM_RATE), this.#fromMiddle(event));
  };

  #fromMiddle(point: StagePoint): StagePoint {
    const { left, top, width, height } = this.stage.getBoundingClientRect();
    return { x: point.x - left - width / 2, y: point.y - top - height / 2 };
  }
}

const toPoint = ({ clientX, clientY }: PointerEvent): StagePoint => ({ x: clientX, y: clientY });
const distance = (a: StagePoint, b: StagePoint): number => Math.hypot(a.x - b.x, a.y - b.y);
const midpoint = (a: StagePoint, b: StagePoint): StagePoint => ({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 });
