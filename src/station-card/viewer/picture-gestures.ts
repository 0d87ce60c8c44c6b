/** Point relative to the middle of the stage, in the stage's own pixels. */
interface StagePoint {
  readonly x: number;
  readonly y: number;
}

export interface GestureHandlers {
  /** Whether the whole picture is shown: one finger then swipes to another picture, else it moves this one. */
  readonly isWhole: () => boolean;
  /** @param point offset from the middle of the stage */
  readonly zoom: (factor: number, point: StagePoint) => void;
  readonly move: (x: number, y: number) => void;
  readonly swipe: (isForwards: boolean) => void;
  readonly toggle: (point: StagePoint) => void;
}

/** Distance that a finger moves before it is a swipe, in pixels. */
const MIN_SWIPE_DISTANCE = 48;

/** Zoom by a wheel: natural logarithm of the factor, per pixel of its delta. */
const WHEEL_ZOOM_RATE = 0.0025;

/** Recognizes drags, swipes, pinches, double clicks and the wheel on the stage of a picture. */
export class PictureGestures {
  readonly stage: HTMLElement;
  readonly handlers: GestureHandlers;
  readonly #fingers = new Map<number, StagePoint>();
  #start: StagePoint | null = null;

  constructor(stage: HTMLElement, handlers: GestureHandlers) {
    this.stage = stage;
    this.handlers = handlers;

    stage.addEventListener('pointerdown', this.#onPointerDown);
    stage.addEventListener('pointermove', this.#onPointerMove);
    stage.addEventListener('pointerup', this.#onPointerUp);
    stage.addEventListener('pointercancel', this.#onPointerUp);
    stage.addEventListener('dblclick', (event) => handlers.toggle(this.#toStagePoint(event)));
    stage.addEventListener('wheel', this.#onWheel, { passive: false });
  }

  readonly #onPointerDown = (event: PointerEvent): void => {
    if (event.button !== 0) return;
    this.stage.setPointerCapture(event.pointerId);
    this.#fingers.set(event.pointerId, this.#toStagePoint(event));
    // A second finger turns a swipe into a pinch.
    this.#start = this.#fingers.size === 1 ? this.#toStagePoint(event) : null;
  };

  readonly #onPointerMove = (event: PointerEvent): void => {
    const before = this.#fingers.get(event.pointerId);
    if (!before) return;
    const now = this.#toStagePoint(event);
    const other = [...this.#fingers].find(([id]) => id !== event.pointerId)?.[1];
    this.#fingers.set(event.pointerId, now);
    if (other) {
      const factor = distance(now, other) / Math.max(1, distance(before, other));
      this.handlers.zoom(factor, midpoint(now, other));
    }
    const share = other ? 2 : 1;
    if (!this.handlers.isWhole()) this.handlers.move((now.x - before.x) / share, (now.y - before.y) / share);
  };

  readonly #onPointerUp = (event: PointerEvent): void => {
    if (!this.#fingers.delete(event.pointerId)) return;
    const start = this.#start;
    this.#start = null;
    if (!start || event.type !== 'pointerup' || !this.handlers.isWhole()) return;
    const end = this.#toStagePoint(event);
    const [x, y] = [end.x - start.x, end.y - start.y];
    if (Math.abs(x) > MIN_SWIPE_DISTANCE && Math.abs(x) > 2 * Math.abs(y)) this.handlers.swipe(x < 0);
  };

  readonly #onWheel = (event: WheelEvent): void => {
    event.preventDefault();
    this.handlers.zoom(Math.exp(-event.deltaY * WHEEL_ZOOM_RATE), this.#toStagePoint(event));
  };

  #toStagePoint({ clientX, clientY }: MouseEvent): StagePoint {
    const { left, top, width, height } = this.stage.getBoundingClientRect();
    // A page may be zoomed by a style.
    const scale = width / this.stage.offsetWidth || 1;
    return { x: (clientX - left - width / 2) / scale, y: (clientY - top - height / 2) / scale };
  }
}

const distance = (a: StagePoint, b: StagePoint): number => Math.hypot(a.x - b.x, a.y - b.y);
const midpoint = (a: StagePoint, b: StagePoint): StagePoint => ({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 });
