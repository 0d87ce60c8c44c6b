import { isServer } from 'lit';

/**
 * Whether there is no page, as where a server renders; there is one in Node as well where tests emulate it. Constant in a
 * browser: what only a server needs is left out of a bundle.
 */
export const ON_SERVER = isServer && typeof document === 'undefined';
