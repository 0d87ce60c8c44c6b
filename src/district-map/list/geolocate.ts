import type { Position } from '../../contract/index.js';

/** Why the reader's position is not known. */
export type GeolocationFailure = 'insecure' | 'denied' | 'unavailable';

/** Time-out of a position request, and maximum age of a position, in milliseconds. */
const POSITION_TIMEOUT = 15_000;
const MAX_POSITION_AGE = 60_000;

/**
 * The reader's position in WGS-84, which the browser asks them about. Only on a press: a page that asks by itself is
 * refused, and rightly.
 */
export function locateReader(): Promise<Position | GeolocationFailure> {
  if (!isSecureContext || !('geolocation' in navigator)) return Promise.resolve('insecure');
  return new Promise((resolve) => {
    navigator.geolocation.getCurrentPosition(
      ({ coords: { longitude, latitude } }) => resolve([longitude, latitude]),
      ({ code, PERMISSION_DENIED }) => resolve(code === PERMISSION_DENIED ? 'denied' : 'unavailable'),
      { timeout: POSITION_TIMEOUT, maximumAge: MAX_POSITION_AGE },
    );
  });
}
