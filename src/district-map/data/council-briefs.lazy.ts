import type { ReactiveController } from 'lit';

import type { FuminElement } from '../../base/fumin-element.js';
import type { Client } from '../../client/index.js';
import { readCouncilBrief, readCouncilBriefs } from '../../contract/read.js';
import type { CouncilBrief } from '../../contract/index.js';
import { afterRemoval } from '../../base/removal.js';

/** So many are asked for at once. */
const MAX_CONCURRENT_REQUESTS = 4;

/**
 * The councils that are asked for, one by one. One that cannot be had is one of which nothing is known: the map is whole
 * without it.
 */
export class CouncilBriefsController implements ReactiveController {
  readonly host: FuminElement;
  readonly data: () => unknown;
  /** Whose councils these are: another endpoint, or other data, has others. */
  #source: readonly [client: Client | null, data: unknown] | null = null;
  #councils = new Map<string, CouncilBrief | null>();
  #queue: string[] = [];
  #runningCount = 0;
  #abortController = new AbortController();

  /** @param data what the page gave, whose `councils` then are all there are; `undefined` where it gave nothing */
  constructor(host: FuminElement, data: () => unknown) {
    this.host = host;
    this.data = data;

    host.addController(this);
  }

  /** The council; `null` until it is here, and where it cannot be had. Asking for it is what loads it. */
  get(id: string): CouncilBrief | null {
    this.#followSource();
    const known = this.#councils.get(id);
    if (known !== undefined) return known;
    this.#councils.set(id, null);
    this.#queue.push(id);
    this.#startRequests();
    return null;
  }

  hostDisconnected(): void {
    afterRemoval(this.host, () => this.#reset());
  }

  #followSource(): void {
    const { client } = this.host;
    const data = this.data();
    if (this.#source?.[0] === client && this.#source[1] === data) return;
    this.#reset();
    this.#source = [client, data];
    if (data !== undefined) void this.#readData(data, this.#councils);
  }

  /** Takes what a page gave. What cannot be read is left out, as what an endpoint does not have. */
  async #readData(data: unknown, known: Map<string, CouncilBrief | null>): Promise<void> {
    let reading = readCouncilBriefs(data);
    if (reading instanceof Promise) reading = await reading.catch(() => ({ ok: false, faults: [] }));
    for (const council of (reading.ok && reading.value.councils) || []) known.set(council.id, council);
    this.host.requestUpdate();
  }

  #reset(): void {
    this.#abortController.abort();
    this.#abortController = new AbortController();
    this.#councils = new Map();
    this.#queue = [];
    this.#runningCount = 0;
    this.#source = null;
  }

  #startRequests(): void {
    const [client, data] = this.#source ?? [null, null];
    while (client && data === undefined && this.#runningCount < MAX_CONCURRENT_REQUESTS) {
      const id = this.#queue.shift();
      if (id === undefined) return;
      this.#runningCount += 1;
      void this.#load(id, client, this.#abortController.signal);
    }
  }

  async #load(id: string, client: Client, signal: AbortSignal): Promise<void> {
    try {
      const { value } = await client.get(`councils/${encodeURIComponent(id)}.json`, readCouncilBrief, { signal });
      if (signal.aborted) return;
      this.#councils.set(id, value);
      this.host.requestUpdate();
    } catch {
      if (signal.aborted) return;
    }
    this.#runningCount -= 1;
    this.#startRequests();
  }
}
