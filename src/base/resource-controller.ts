import type { ReactiveController } from 'lit';

import { type Answer, type Client, isAbort, ProblemError, type Reader } from '../client/index.js';
import type { Fault, Problem } from '../contract/index.js';
import { PROBLEM } from '../contract/problem-types.js';
import type { FuminElement } from './fumin-element.js';
import { FuminErrorEvent, FuminLoadEvent } from './events.js';
import { afterRemoval } from './removal.js';

/** A resource as a widget has it. */
export type ResourceState<T> =
  | { readonly status: 'idle' }
  | { readonly status: 'loading' }
  | LoadedResource<T>
  | { readonly status: 'error'; readonly problem: Problem };

export interface LoadedResource<T> {
  /** `empty` is a resource that is there and has nothing to show. */
  readonly status: 'ready' | 'empty';
  readonly value: T;
  /** What the URLs in it are relative to. */
  readonly url: string;
  /** When it came, in milliseconds since the epoch. */
  readonly received: number;
  /** Why this is an earlier copy, not what the endpoint says now; `null` where it is. */
  readonly stale: Problem | null;
}

export interface ResourceOptions<T> {
  /** The resource's path; `null` where there is none to ask for, `undefined` while that is not known yet. */
  readonly path: () => string | null | undefined;
  /** The same function each time: it is what a reading is kept under. */
  readonly read: Reader<T>;
  /** What a page set by property: it beats the endpoint. `undefined` is "not yet", `null` is "none". */
  readonly data?: () => unknown;
  readonly isEmpty?: (value: T) => boolean;
}

/** What is asked for: a change of any of these asks anew. */
interface ResourceRequest {
  readonly client: Client | null;
  readonly path: string | null | undefined;
  readonly data: unknown;
}

const IDLE = { status: 'idle' } as const;
const LOADING = { status: 'loading' } as const;

/** Brings a resource to a widget: asks when the widget's endpoint or path changes, and lets late answers lose. */
export class ResourceController<T> implements ReactiveController {
  readonly host: FuminElement;
  readonly options: ResourceOptions<T>;
  state: ResourceState<T> = IDLE;
  #asked: ResourceRequest | undefined;
  #request: AbortController | undefined;
  #warned = '';

  constructor(host: FuminElement, options: ResourceOptions<T>) {
    this.host = host;
    this.options = options;

    host.addController(this);
  }

  /** The resource, where there is one. */
  get value(): T | null {
    return 'value' in this.state ? this.state.value : null;
  }

  hostConnected(): void {
    // Aborted when it was last removed: what was under way is asked for again.
    if (this.#asked && !this.#request && this.state.status === 'loading') this.#asked = undefined;
  }

  hostUpdate(): void {
    const [path, data] = [this.options.path(), this.options.data?.()];
    // Looking for an endpoint goes through the page: not for a widget that asks none.
    const client = data === undefined && typeof path === 'string' ? this.host.client : null;
    const ask: ResourceRequest = { client, path, data };
    const before = this.#asked;
    if (before?.client === ask.client && before.path === ask.path && before.data === ask.data) return;
    this.#asked = ask;
    void this.#begin(ask, false);
  }

  hostDisconnected(): void {
    afterRemoval(this.host, () => {
      this.#request?.abort();
      this.#request = undefined;
    });
  }

  /** Asks again: after an error, or for what has changed. What is shown stays until the answer comes. */
  async reload(): Promise<void> {
    if (this.#asked) await this.#begin(this.#asked, true);
  }

  /** Says that something is wrong: on the console, the same thing once, and as an event. */
  report(problem: Problem, url: string | null): void {
    const places = (problem.errors ?? [])
      .map(({ pointer, detail }) => `\n  ${pointer || '(whole)'}: ${detail}`)
      .join('');
    const warning = `<${this.host.localName}> ${problem.detail ?? problem.title ?? problem.type}${places}`;
    if (warning !== this.#warned) console.warn(warning);
    this.#warned = warning;
    this.#dispatch(new FuminErrorEvent({ problem, url }));
  }

  async #begin({ client, path, data }: ResourceRequest, again: boolean): Promise<void> {
    this.#request?.abort();
    this.#request = undefined;
    if (data !== undefined) {
      await this.#take(data);
      return;
    }
    if (path === undefined || path === null || !client) {
      this.#set(IDLE);
      return;
    }
    const request = new AbortController();
    this.#request = request;
    if (!again || this.state.status === 'error') this.#set(LOADING);
    try {
      const answer = await client.get(path, this.options.read, {
        signal: request.signal,
        reload: again,
        onStale: (copy) => {
          if (this.#request === request) this.#show(copy);
        },
      });
      if (this.#request !== request) return;
      this.#show(answer);
    } catch (error) {
      if (isAbort(error) || this.#request !== request) return;
      this.#fail(error, new URL(path, client.endpoint).href);
    }
    this.#request = undefined;
  }

  /** What a page gives is checked at the same door. */
  async #take(data: unknown): Promise<void> {
    if (data === null) {
      this.#set(IDLE);
      return;
    }
    const request = new AbortController();
    this.#request = request;
    const url = document.baseURI;
    try {
      let reading = this.options.read(data);
      if (reading instanceof Promise) {
        this.#set(LOADING);
        reading = await reading;
        if (this.#request !== request) return;
      }
      if (!reading.ok) throw invalidDataError(reading.faults);
      this.#show({ value: reading.value, url, faults: reading.faults, received: Date.now(), stale: null });
    } catch (error) {
      if (this.#request !== request) return;
      this.#fail(error, null);
    }
    this.#request = undefined;
  }

  #show({ value, url, faults, received, stale }: Answer<T>): void {
    const status = this.options.isEmpty?.(value) ? 'empty' : 'ready';
    this.#set({ status, value, url, received, stale });
    this.#dispatch(new FuminLoadEvent({ url, stale: stale !== null }));
    if (stale) this.report(stale, url);
    if (faults.length > 0) this.report(omittedItemsProblem(faults), url);
  }

  #fail(error: unknown, url: string | null): void {
    const problem: Problem =
      error instanceof ProblemError
        ? error.problem
        : { type: 'about:blank', title: 'Unexpected', detail: String(error) };
    // The last good value stays: a failed look for something newer does not make it worse.
    if ('value' in this.state) this.#set({ ...this.state, stale: problem });
    else this.#set({ status: 'error', problem });
    this.report(problem, url);
  }

  /** A listener finds the widget as it has just been drawn. */
  #dispatch(event: Event): void {
    void this.host.updateComplete.then(() => this.host.dispatchEvent(event));
  }

  #set(state: ResourceState<T>): void {
    if (this.state === state) return;
    this.state = state;
    this.host.requestUpdate();
  }
}

function invalidDataError(faults: readonly Fault[]): ProblemError {
  const problem = { type: PROBLEM.invalidAnswer, title: 'Not what the contract says', detail: 'The data property' };
  return new ProblemError({ ...problem, errors: [...faults] });
}

/** What was left out of a resource, as a problem. */
export function omittedItemsProblem(faults: readonly Fault[]): Problem {
  const detail = `left out what does not fit the contract (${faults.length}):`;
  return { type: PROBLEM.invalidAnswer, title: 'Partly not what the contract says', detail, errors: [...faults] };
}
