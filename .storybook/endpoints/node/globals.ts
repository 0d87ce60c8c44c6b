import { Buffer } from 'buffer';

/** Sets the globals of Node that the endpoint uses. */
export function setNodeGlobals(): void {
  Object.assign(globalThis, { Buffer, setImmediate: (run: () => void) => setTimeout(run) });
}
