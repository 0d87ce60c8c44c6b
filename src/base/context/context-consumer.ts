import type { LitElement, ReactiveController } from 'lit';

import { type Context, type ContextMessage, type ContextCallback, dispatchContextEvent } from './context-protocol.js';

/** Consumers in the page. */
const consumers = new Set<ContextConsumer<unknown>>();

/**
 * Lets every consumer of a context ask again, when a provider appears. A widget may be upgraded before the provider around
 * it, as happens whenever the script comes after the markup, or get a nearer one.
 */
function onProvider(event: Event): void {
  const { context } = event as Event & ContextMessage<unknown>;
  for (const consumer of consumers) if (consumer.context === context) consumer.request();
}

/** Follows the value that the nearest provider around an element gives for a context. */
export class ContextConsumer<T> implements ReactiveController {
  readonly host: LitElement;
  readonly context: Context<T>;
  /** Value of the nearest provider; `undefined` where there is none, or none yet. */
  value: T | undefined;
  #unsubscribe: (() => void) | undefined;

  constructor(host: LitElement, context: Context<T>) {
    this.host = host;
    this.context = context;

    host.addController(this);
  }

  hostConnected(): void {
    consumers.add(this as ContextConsumer<unknown>);
    this.host.ownerDocument.addEventListener('context-provider', onProvider);
    this.request();
  }

  hostDisconnected(): void {
    consumers.delete(this as ContextConsumer<unknown>);
    this.#unsubscribe?.();
    this.#unsubscribe = undefined;
  }

  /** Asks the nearest provider for its value, now and whenever it changes. */
  request(): void {
    const { host, context } = this;
    dispatchContextEvent('context-request', { context, contextTarget: host, callback: this.#receive, subscribe: true });
  }

  readonly #receive: ContextCallback<T> = (value, unsubscribe) => {
    if (this.#unsubscribe !== unsubscribe) this.#unsubscribe?.();
    this.#unsubscribe = unsubscribe;
    this.value = value;
    this.host.requestUpdate();
  };
}
