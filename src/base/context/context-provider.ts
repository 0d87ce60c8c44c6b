import type { LitElement, ReactiveController } from 'lit';

import { type Context, type ContextCallback, type ContextRequest, dispatchContextEvent } from './context-protocol.js';

/** Gives a context's value to the elements inside a provider that ask for it, and every new one to those that subscribe. */
export class ContextProvider<T> implements ReactiveController {
  readonly host: LitElement;
  readonly context: Context<T>;
  #value: T;
  /** Subscribers, each with the function by which it ends its subscription. */
  readonly #subscriptions = new Map<ContextCallback<T>, () => void>();

  constructor(host: LitElement, context: Context<T>, value: T) {
    this.host = host;
    this.context = context;
    this.#value = value;

    host.addController(this);
    host.addEventListener('context-request', (event) => this.#onRequest(event as Event & ContextRequest<T>));
  }

  get value(): T {
    return this.#value;
  }

  set value(value: T) {
    if (value === this.#value) return;
    this.#value = value;
    for (const [callback, unsubscribe] of this.#subscriptions) callback(value, unsubscribe);
  }

  hostConnected(): void {
    dispatchContextEvent('context-provider', { context: this.context, contextTarget: this.host });
  }

  #onRequest(event: Event & ContextRequest<T>): void {
    const { context, contextTarget, callback, subscribe } = event;
    if (context !== this.context || contextTarget === this.host) return;
    event.stopPropagation();
    if (!subscribe) {
      callback(this.#value);
      return;
    }
    const unsubscribe = this.#subscriptions.get(callback) ?? (() => this.#subscriptions.delete(callback));
    this.#subscriptions.set(callback, unsubscribe);
    callback(this.#value, unsubscribe);
  }
}
