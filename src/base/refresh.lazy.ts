import { startObserving } from './dom/start-observing.js';
import type { Refreshable } from './refresh-controller.js';

/** Shortest and longest pace, in seconds. */
const [MIN_PACE, MAX_PACE] = [15, 86_400];

/** Limit of how many times a pace is doubled while the endpoint fails. */
const MAX_DOUBLINGS = 4;

/**
 * Schedule by which a widget's resources are asked for again: only while the page is visible and the widget in its window,
 * and as soon as it is seen again where one is overdue. The pace slows down while the endpoint fails.
 */
export class RefreshSchedule {
  readonly host: Element;
  readonly resources: readonly Refreshable[];
  /** Pace, in milliseconds. */
  readonly pace: number;
  readonly #stopping = new AbortController();
  readonly #observer: IntersectionObserver | null;
  #isInWindow = true;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isAsking = false;
  #failures = 0;
  /** Time of the latest attempt, in milliseconds of the page's clock. */
  #latest = performance.now();

  /** @param pace in seconds; 15 at least, a day at most */
  constructor(host: Element, pace: number, resources: readonly Refreshable[]) {
    this.host = host;
    this.resources = resources;
    this.pace = Math.min(Math.max(pace, MIN_PACE), MAX_PACE) * 1000;

    document.addEventListener('visibilitychange', () => this.#plan(), { signal: this.#stopping.signal });
    // A page emulated for tests has no window to be seen in.
    this.#observer = startObserving(() => {
      const observer = new IntersectionObserver((entries) => {
        this.#isInWindow = entries[entries.length - 1]?.isIntersecting ?? true;
        this.#plan();
      });
      observer.observe(host);
      return observer;
    });
    this.#plan();
  }

  /** Ends it. */
  stop(): void {
    this.#stopping.abort();
    this.#observer?.disconnect();
    clearTimeout(this.#timer);
  }

  #plan(): void {
    clearTimeout(this.#timer);
    if (this.#stopping.signal.aborted || this.#isAsking || document.hidden || !this.#isInWindow) return;
    const due = this.#latest + this.pace * 2 ** Math.min(this.#failures, MAX_DOUBLINGS);
    this.#timer = setTimeout(() => void this.#ask(), Math.max(0, due - performance.now()));
  }

  async #ask(): Promise<void> {
    this.#isAsking = true;
    this.#latest = performance.now();
    const answered = await Promise.all(this.resources.map((resource) => resource.refresh()));
    this.#failures = answered.every(Boolean) ? 0 : this.#failures + 1;
    this.#isAsking = false;
    this.#plan();
  }
}
