import type { ReactiveController } from 'lit';

import { type Answer, type Client, isAbort, ProblemError, type Reader } from '../client/index.js';
import type { Fault, Problem } from '../contract/index.js';
import { ANSWER_PROBLEM } from '../contract/answer-problems.js';
import type { FuminElement } from './fumin-element.js';
import { FuminErrorEvent, FuminLoadEvent } from './events.js';
import { afterRemoval } from './dom/removal.js';
import type { Refreshable } from './refresh-controller.js';

/** State of a resource in a widget. */
export type ResourceState<T> =
  | { readonly status: 'idle' }
  | { readonly status: 'loading' }
  | LoadedResource<T>
  | { readonly status: 'error'; readonly problem: Problem };

export interface LoadedResource<T> {
  /** `empty` for a resource that has loaded and has nothing to show. */
  readonly status: 'ready' | 'empty';
  readonly value: T;
  /** URL of the resource, which the URLs in it are relative to. */
  readonly url: string;
  /** Time of arrival, in milliseconds since the epoch. */
  readonly received: number;
  /** Reason why this is an earlier copy; `null` where it is the endpoint's current answer. */
  readonly stale: Problem | null;
}

export interface ResourceOptions<T> {
  /** Path of the resource; `null` where there is none to load, `undefined` while that is not yet known. */
  readonly path: () => string | null | undefined;
  /** Reads the resource. The same function each time, since the client caches readings by it. */
  readonly read: Reader<T>;
  /** Data set by property, which take precedence over the endpoint: `undefined` for "not yet", `null` for "none". */
  readonly data?: () => unknown;
  /** Whether a resource has nothing to show; by default none is empty. */
  readonly isEmpty?: (value: T) => boolean;
}

/** Inputs of a load: a change of any of them begins a new one. */
interface ResourceInputs {
  readonly client: Client | null;
  readonly path: string | null | undefined;
  readonly data: unknown;
}

/** Reason for a load: the first for its inputs, a wish of the reader, or the pace at which the page asks. */
type LoadCause = 'first' | 'reload' | 'refresh';

const IDLE = { status: 'idle' } as const;
const LOADING = { status: 'loading' } as const;

/**
 * Loads a resource for a widget, and again whenever the widget's endpoint, path or data change. An answer that is no
 * longer the newest is dropped.
 */
export class ResourceController<T> implements ReactiveController, Refreshable {
  readonly host: FuminElement;
  readonly options: ResourceOptions<T>;
  state: ResourceState<T> = IDLE;
  /** Whether a reader has what belongs to this very value, so that a refresh must not replace it. */
  isPinned = false;
  #inputs: ResourceInputs | undefined;
  #request: AbortController | undefined;
  #latestWarning = '';

  constructor(host: FuminElement, options: ResourceOptions<T>) {
    this.host = host;
    this.options = options;

    host.addController(this);
    host.keepFresh(this);
  }

  /** Resource that has loaded last; `null` while there is none. */
  get value(): T | null {
    return 'value' in this.state ? this.state.value : null;
  }

  hostConnected(): void {
    // The latest removal aborted a request: begin it again.
    if (this.#inputs && !this.#request && this.state.status === 'loading') this.#inputs = undefined;
  }

  hostUpdate(): void {
    if (this.host.isDeferred) {
      this.state = LOADING;
      return;
    }
    const [path, data] = [this.options.path(), this.options.data?.()];
    // Finding the endpoint searches the page: skip it where no request follows.
    const client = data === undefined && typeof path === 'string' ? this.host.client : null;
    const before = this.#inputs;
    if (before?.client === client && before?.path === path && before?.data === data) return;
    this.#inputs = { client, path, data };
    void this.#load(this.#inputs, 'first');
  }

  hostDisconnected(): void {
    afterRemoval(this.host, () => {
      this.#request?.abort();
      this.#request = undefined;
    });
  }

  /** Loads the resource again, after an error or for changes. A value that is shown stays until the answer arrives. */
  async reload(): Promise<void> {
    if (this.#inputs) await this.#load(this.#inputs, 'reload');
  }

  /**
   * Asks for a resource again without a sign of it: what is shown stays until there is something else to show. Resolves with
   * whether the endpoint has answered; a resource that is under way, or given by the page, is left alone.
   */
  async refresh(): Promise<boolean> {
    if (!this.#inputs?.client || this.#request || this.isPinned || this.state.status === 'idle') return true;
    await this.#load(this.#inputs, 'refresh');
    return 'value' in this.state && !this.state.stale;
  }

  /** Reports a problem, by an event and on the console; the console does not repeat its latest warning. */
  report(problem: Problem, url: string | null): void {
    const places = (problem.errors ?? [])
      .map(({ pointer, detail }) => `\n  ${pointer || '(whole)'}: ${detail}`)
      .join('');
    const warning = `<${this.host.localName}> ${problem.detail ?? problem.title ?? problem.type}${places}`;
    if (warning !== this.#latestWarning) console.warn(warning);
    this.#latestWarning = warning;
    this.#dispatch(new FuminErrorEvent({ problem, url }));
  }

  async #load({ client, path, data }: ResourceInputs, cause: LoadCause): Promise<void> {
    this.#request?.abort();
    this.#request = undefined;
    if (data !== undefined) {
      await this.#readData(data);
      return;
    }
    if (path === undefined || path === null || !client) {
      this.#set(IDLE);
      return;
    }
    const request = new AbortController();
    this.#request = request;
    if (cause === 'first' || (cause === 'reload' && this.state.status === 'error')) this.#set(LOADING);
    try {
      const answer = await client.get(path, this.options.read, {
        signal: request.signal,
        reload: cause === 'reload',
        onStale: (copy) => {
          if (this.#request === request && cause !== 'refresh') this.#show(copy, cause);
        },
      });
      if (this.#request !== request) return;
      this.#show(answer, cause);
    } catch (error) {
      if (isAbort(error) || this.#request !== request) return;
      this.#fail(error, new URL(path, client.endpoint).href);
    }
    this.#request = undefined;
  }

  /** Reads data set by property, with the same checks as an endpoint's. */
  async #readData(data: unknown): Promise<void> {
    if (data === null) {
      this.#set(IDLE);
      return;
    }
    if (data instanceof SyntaxError) {
      this.#fail(invalidDataError(data.message), null);
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
      if (!reading.ok) throw invalidDataError('they do not fit the contract', reading.faults);
      this.#show({ value: reading.value, url, faults: reading.faults, received: Date.now(), stale: null });
    } catch (error) {
      if (this.#request !== request) return;
      this.#fail(error, null);
    }
    this.#request = undefined;
  }

  #show({ value, url, faults, received, stale }: Answer<T>, cause?: LoadCause): void {
    const { state } = this;
    const isSame = 'value' in state && state.value === value && state.stale?.type === stale?.type;
    if (cause === 'refresh' && isSame) return;
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
    // The last good value stays: a failed attempt to update it makes it no worse.
    if ('value' in this.state) this.#set({ ...this.state, stale: problem });
    else this.#set({ status: 'error', problem });
    this.report(problem, url);
  }

  /** Dispatches an event once the whole widget is drawn, so that listeners find its new content. */
  #dispatch(event: Event): void {
    void this.host.whenDrawn().then(() => this.host.dispatchEvent(event));
  }

  #set(state: ResourceState<T>): void {
    if (this.state === state) return;
    this.state = state;
    this.host.requestUpdate();
  }
}

/** Describes data that the page itself gives, by the property or in the markup, as a problem. */
function invalidDataError(reason: string, faults: readonly Fault[] = []): ProblemError {
  const detail = `The data that the page gives cannot be read: ${reason}`;
  return new ProblemError({
    type: ANSWER_PROBLEM.invalidData,
    title: 'Not what the contract says',
    detail,
    errors: [...faults],
  });
}

/** Describes the parts that were left out of a resource as a problem. */
export function omittedItemsProblem(faults: readonly Fault[]): Problem {
  const detail = `left out what does not fit the contract (${faults.length}):`;
  return {
    type: ANSWER_PROBLEM.invalidAnswer,
    title: 'Partly not what the contract says',
    detail,
    errors: [...faults],
  };
}
