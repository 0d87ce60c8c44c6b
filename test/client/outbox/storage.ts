import type { BrowserStorage } from '../../../src/client/outbox/draft-storage.js';
import { safeStorage } from '../../../src/client/outbox/safe-storage.js';

/** A browser's storage in memory. */
export class MemoryStorage implements Storage {
  readonly items = new Map<string, string>();
  [name: string]: unknown;

  get length(): number {
    return this.items.size;
  }

  key(at: number): string | null {
    return [...this.items.keys()][at] ?? null;
  }

  getItem(name: string): string | null {
    return this.items.get(name) ?? null;
  }

  setItem(name: string, text: string): void {
    this.items.set(name, text);
  }

  removeItem(name: string): void {
    this.items.delete(name);
  }

  clear(): void {
    this.items.clear();
  }
}

/** Makes a browser with one local storage; each tab has a session storage of its own, which outlives a reload. */
export function browser() {
  const local = new MemoryStorage();
  const tab = () => {
    const session = new MemoryStorage();
    /** Returns the storage of a page of this tab: anew after each reload. */
    const page = (): BrowserStorage => ({ local: safeStorage(() => local), session: safeStorage(() => session) });
    return { session, page };
  };
  return { local, tab };
}

export const SCOPE = { endpoint: 'https://endpoint.example/', initiative: 'green' };
