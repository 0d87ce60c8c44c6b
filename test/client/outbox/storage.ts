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

/** A browser with one lasting storage; each tab has a passing one of its own, which a reload of the page leaves. */
export function browser() {
  const lasting = new MemoryStorage();
  const tab = () => {
    const passing = new MemoryStorage();
    /** What a page of this tab has, anew after each reload. */
    const page = (): BrowserStorage => ({ local: safeStorage(() => lasting), session: safeStorage(() => passing) });
    return { passing, page };
  };
  return { lasting, tab };
}

export const PLACE = { endpoint: 'https://endpoint.example/', initiative: 'green' };
