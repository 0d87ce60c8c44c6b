import type { ReactiveController } from 'lit';

import type { FuminElement } from '../../base/fumin-element.js';
import type { Client } from '../../client/index.js';
import { readCouncilBrief, readCouncilBriefs } from '../../contract/read.js';
import type { CouncilBrief } from '../../contract/index.js';
import { afterRemoval } from '../../base/removal.js';

/** So many are asked for at once. */
const MOST_AT_ONCE = 4;

/**
 * The councils that are asked for, one by one. One that cannot be had is one of which nothing is known: the map is whole
 * without it.
 */
export class Councils implements ReactiveController {
  readonly host: FuminElement;
  readonly data: () => unknown;
  /** Whose councils these are: another endpoint, or other data, has others. */
  #of: readonly [client: Client | null, data: unknown] | null = null;
  #known = new Map<string, CouncilBrief | null>();
  #waiting: string[] = [];
  #running = 0;
  #stop = new AbortController();

  /** @param data what the page gave, whose `councils` then are all there are; `undefined` where it gave nothing */
  constructor(host: FuminElement, data: () => unknown) {
    this.host = host;
    this.data = data;

    host.addController(this);
  }

  /** The council; `null` until it is here, and where it cannot be had. Asking for it is what loads it. */
  get(id: string): CouncilBrief | null {
    this.#begin();
    const known = this.#known.get(id);
    if (known !== undefined) return known;
    this.#known.set(id, null);
    this.#waiting.push(id);
    this.#next();
    return null;
  }

  hostDisconnected(): void {
    afterRemoval(this.host, () => this.#forget());
  }

  #begin(): void {
    const { client } = this.host;
    const data = this.data();
    if (this.#of?.[0] === client && this.#of[1] === data) return;
    this.#forget();
    this.#of = [client, data];
    if (data !== undefined) void this.#take(data, this.#known);
  }

  /** Takes what a page gave. What cannot be read is left out, as what an endpoint does not have. */
  async #take(data: unknown, known: Map<string, CouncilBrief | null>): Promise<void> {
    let reading = readCouncilBriefs(data);
    if (reading instanceof Promise) reading = await reading.catch(() => ({ ok: false, faults: [] }));
    for (const council of (reading.ok && reading.value.councils) || []) known.set(council.id, council);
    this.host.requestUpdate();
  }

  #forget(): void {
    this.#stop.abort();
    this.#stop = new AbortController();
    this.#known = new Map();
    this.#waiting = [];
    this.#running = 0;
    this.#of = null;
  }

  #next(): void {
    const [client, data] = this.#of ?? [null, null];
    while (client && data === undefined && this.#running < MOST_AT_ONCE) {
      const id = this.#waiting.shift();
      if (id === undefined) return;
      this.#running += 1;
      void this.#load(id, client, this.#stop.signal);
    }
  }

  async #load(id: string, client: Client, signal: AbortSignal): Promise<void> {
    try {
      const { value } = await client.get(`councils/${encodeURIComponent(id)}.json`, readCouncilBrief, { signal });
      if (signal.aborted) return;
      this.#known.set(id, value);
      this.host.requestUpdate();
    } catch {
      if (signal.aborted) return;
    }
    this.#running -= 1;
    this.#next();
  }
}
