/** What fingers, a mouse and its wheel do to a picture. */

interface Point {
  readonly x: number;
  readonly y: number;
}

export interface GestureActs {
  /** Whether the whole picture is seen: then one finger turns the pages, else it moves the picture. */
  readonly isWhole: () => boolean;
  /** @param point from the middle of the stage */
  readonly zoom: (factor: number, point: Point) => void;
  readonly move: (x: number, y: number) => void;
  readonly swipe: (isForwards: boolean) => void;
  readonly toggle: (point: Point) => void;
}

/** So far a finger goes before it is a swipe, in pixels. */
const SWIPE = 48;

/** How much a notch of a wheel zooms. */
const WHEEL = 0.0025;

export class Gestures {
  readonly stage: HTMLElement;
  readonly acts: GestureActs;
  readonly #fingers = new Map<number, Point>();
  #start: Point | null = null;

  constructor(stage: HTMLElement, acts: GestureActs) {
    this.stage = stage;
    this.acts = acts;

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
    this.#fingers.set(event.pointerId, at(event));
    // A second finger makes a pinch of what would have been a swipe.
    this.#start = this.#fingers.size === 1 ? at(event) : null;
  };

  readonly #move = (event: PointerEvent): void => {
    const before = this.#fingers.get(event.pointerId);
    if (!before) return;
    const now = at(event);
    const other = [...this.#fingers].find(([id]) => id !== event.pointerId)?.[1];
    this.#fingers.set(event.pointerId, now);
    if (other) {
      const factor = distance(now, other) / Math.max(1, distance(before, other));
      this.acts.zoom(factor, this.#fromMiddle(middle(now, other)));
    }
    const share = other ? 2 : 1;
    if (!this.acts.isWhole()) this.acts.move((now.x - before.x) / share, (now.y - before.y) / share);
  };

  readonly #up = (event: PointerEvent): void => {
    if (!this.#fingers.delete(event.pointerId)) return;
    const start = this.#start;
    this.#start = null;
    if (!start || event.type !== 'pointerup' || !this.acts.isWhole()) return;
    const [x, y] = [event.clientX - start.x, event.clientY - start.y];
    if (Math.abs(x) > SWIPE && Math.abs(x) > 2 * Math.abs(y)) this.acts.swipe(x < 0);
  };

  readonly #wheel = (event: WheelEvent): void => {
    event.preventDefault();
    this.acts.zoom(Math.exp(-event.deltaY * WHEEL), this.#fromMiddle(event));
  };

  #fromMiddle(point: Point): Point {
    const { left, top, width, height } = this.stage.getBoundingClientRect();
    return { x: point.x - left - width / 2, y: point.y - top - height / 2 };
  }
}

const at = ({ clientX, clientY }: PointerEvent): Point => ({ x: clientX, y: clientY });
const distance = (a: Point, b: Point): number => Math.hypot(a.x - b.x, a.y - b.y);
const middle = (a: Point, b: Point): Point => ({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 });
