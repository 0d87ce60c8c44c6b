/** Key of a value of type `T` that a provider offers to the widgets inside it. */
export type Context<T> = symbol & { readonly valueType?: T };

/**
 * Function that takes a context's value, once or at every change. The function to end that is the same one each time for
 * the same provider.
 */
export type ContextCallback<T> = (value: T, unsubscribe?: () => void) => void;

/** Members of the events of the Web Components Community Group's context protocol, which Lit's elements follow too. */
export interface ContextMessage<T> {
  readonly context: Context<T>;
  /** Element that asks, or provides. */
  readonly contextTarget: Element;
}

/** Members of a `context-request` event. */
export interface ContextRequest<T> extends ContextMessage<T> {
  readonly callback: ContextCallback<T>;
  /** Whether to call again with every new value. */
  readonly subscribe?: boolean;
}

/** Dispatches an event of the context protocol from the element that asks, or provides. */
export function dispatchContextEvent<T>(type: 'context-request', message: ContextRequest<T>): void;
export function dispatchContextEvent<T>(type: 'context-provider', message: ContextMessage<T>): void;
export function dispatchContextEvent<T>(type: string, message: ContextMessage<T>): void {
  message.contextTarget.dispatchEvent(Object.assign(new Event(type, { bubbles: true, composed: true }), message));
}
