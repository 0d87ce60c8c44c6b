import type { ReactiveController, ReactiveControllerHost } from 'lit';

const MS_PER_MINUTE = 60_000;

const clocks = new Set<MinuteClock>();
let timer: ReturnType<typeof setTimeout> | undefined;

/** Ticks every clock, now and at each full minute while the page is visible. */
function tickAll(): void {
  clearTimeout(timer);
  if (document.hidden) return;
  const now = new Date();
  for (const clock of clocks) clock.tick(now);
  timer = setTimeout(tickAll, MS_PER_MINUTE - (Date.now() % MS_PER_MINUTE));
}

/**
 * Tells the time by the minute, and updates its host when that changes what the host shows. All hosts of a page share one
 * timer and one listener.
 */
export class MinuteClock implements ReactiveController {
  readonly host: ReactiveControllerHost;
  readonly describe: (now: Date) => string;
  /** Time of the host's latest update. */
  now = new Date();
  /** Description of that time, made when it is first needed. */
  #described: string | null = null;

  /** @param describe describes what the host shows of a time: another description is another update */
  constructor(host: ReactiveControllerHost, describe: (now: Date) => string) {
    this.host = host;
    this.describe = describe;

    host.addController(this);
  }

  hostUpdate(): void {
    this.now = new Date();
    this.#described = null;
  }

  tick(now: Date): void {
    this.#described ??= this.describe(this.now);
    if (this.describe(now) !== this.#described) this.host.requestUpdate();
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
