import type { Position } from '../../contract/index.js';

/** Why the reader's position is not known. */
export type LocateFault = 'insecure' | 'denied' | 'unavailable';

/** How long a position is waited for, and how old it may be, in milliseconds. */
const PATIENCE = 15_000;
const FRESH = 60_000;

/**
 * The reader's position in WGS-84, which the browser asks them about. Only on a press: a page that asks by itself is
 * refused, and rightly.
 */
export function locate(): Promise<Position | LocateFault> {
  if (!isSecureContext || !('geolocation' in navigator)) return Promise.resolve('insecure');
  return new Promise((resolve) => {
    navigator.geolocation.getCurrentPosition(
      ({ coords: { longitude, latitude } }) => resolve([longitude, latitude]),
      ({ code, PERMISSION_DENIED }) => resolve(code === PERMISSION_DENIED ? 'denied' : 'unavailable'),
      { timeout: PATIENCE, maximumAge: FRESH },
    );
  });
}
