import type { Shelves } from '../client/outbox/draft-storage.js';
import { shelf } from '../client/outbox/safe-storage.js';

/** This browser's storage: contact data never go into the lasting one. */
export const shelves: Shelves = {
  lasting: shelf(() => localStorage),
  passing: shelf(() => sessionStorage),
};
