import type { ReactiveController, ReactiveControllerHost } from 'lit';

const MS_PER_MINUTE = 60_000;

const clocks = new Set<MinuteClock>();
let timer: ReturnType<typeof setTimeout> | undefined;

/** Turns every clock, now and at each full minute while the page is seen. */
function tickAll(): void {
  clearTimeout(timer);
  if (document.hidden) return;
  const now = new Date();
  for (const clock of clocks) clock.tick(now);
  timer = setTimeout(tickAll, MS_PER_MINUTE - (Date.now() % MS_PER_MINUTE));
}

/**
 * The time, by the minute: updates its host when what it draws of the time is another than before. One timer and one
 * listener for all hosts of a page, while there are any.
 */
export class MinuteClock implements ReactiveController {
  readonly host: ReactiveControllerHost;
  readonly describe: (now: Date) => string;
  #drawn: Date | null = null;
  /** What was drawn of that time; worked out when it is first needed. */
  #shown: string | null = null;

  /** @param shows what the host draws of a time: it is drawn anew when this is another string */
  constructor(host: ReactiveControllerHost, shows: (now: Date) => string) {
    this.host = host;
    this.describe = shows;

    host.addController(this);
  }

  /** The time, to be drawn. */
  now(): Date {
    this.#shown = null;
    return (this.#drawn = new Date());
  }

  tick(now: Date): void {
    if (!this.#drawn) return;
    this.#shown ??= this.describe(this.#drawn);
    if (this.describe(now) !== this.#shown) this.host.requestUpdate();
  }

  hostConnected(): void {
    clocks.add(this);
    if (clocks.size > 1) return;
    document.addEventListener('visibilitychange', tickAll);
    tickAll();
  }

  hostDisconnected(): void {
    clocks.delete(this);
    if (clocks.size > 0) return;
    document.removeEventListener('visibilitychange', tickAll);
    clearTimeout(timer);
  }
}
