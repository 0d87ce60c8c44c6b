import type { BrowserStorage } from '../../client/outbox/draft-storage.js';
import { safeStorage } from '../../client/outbox/safe-storage.js';

/** This browser's storage. */
export const browserStorage: BrowserStorage = {
  local: safeStorage(() => localStorage),
  session: safeStorage(() => sessionStorage),
};
