/** Does what `AbortSignal.throwIfAborted` does, which the older browsers of intranets lack. */
export function throwIfAborted(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw abortError();
}

export function abortError(): DOMException {
  return new DOMException('The request was aborted', 'AbortError');
}

/** Whether an error is that of an aborted request. */
export function isAbort(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'AbortError';
}
