import type { ReactiveController } from 'lit';

import type { FuminElement } from '../../base/fumin-element.js';
import type { Client } from '../../client/index.js';
import { readCouncilBrief, readCouncilBriefs } from '../../contract/readers/council-brief.generated.js';
import type { CouncilBrief } from '../../contract/index.js';
import { afterRemoval } from '../../base/dom/removal.js';

/** Number of councils that are requested at once. */
const MAX_CONCURRENT_REQUESTS = 4;

/**
 * Loads councils in brief, one by one. Where one cannot be had, nothing is known of it: the map is whole without it. Loaded
 * on demand.
 */
export class CouncilBriefsController implements ReactiveController {
  readonly host: FuminElement;
  readonly data: () => unknown;
  /** Endpoint and data that the councils are of: others have other councils. */
  #source: readonly [client: Client | null, data: unknown] | null = null;
  #councils = new Map<string, CouncilBrief | null>();
  #queue: string[] = [];
  #runningCount = 0;
  #abortController = new AbortController();

  /** @param data returns the data that the page set, which then have all the councils; `undefined` where it set none */
  constructor(host: FuminElement, data: () => unknown) {
    this.host = host;
    this.data = data;

    host.addController(this);
  }

  /** Loads councils that have not been asked for yet, in this order. */
  request(ids: readonly string[]): void {
    this.#followSource();
    for (const id of ids) {
      if (this.#councils.has(id)) continue;
      this.#councils.set(id, null);
      this.#queue.push(id);
    }
    this.#startRequests();
  }

  /** Returns a council; `null` until it has loaded, and where it cannot be had. */
  get(id: string): CouncilBrief | null {
    return this.#councils.get(id) ?? null;
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

  /** Reads the councils that the page set. Those that cannot be read are left out, like those that an endpoint does not have. */
  async #readData(data: unknown, councils: Map<string, CouncilBrief | null>): Promise<void> {
    let reading = readCouncilBriefs(data);
    if (reading instanceof Promise) reading = await reading.catch(() => ({ ok: false, faults: [] }));
    for (const council of (reading.ok && reading.value.councils) || []) councils.set(council.id, council);
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
