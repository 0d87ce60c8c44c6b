import type { ReactiveController } from 'lit';

import { type Answer, isAbort, ProblemError, type Reader } from '../client/index.js';
import type { Problem } from '../contract/index.js';
import { safeUrl } from '../domain/url.js';
import type { FuminElement } from './fumin-element.js';
import { omittedItemsProblem, type LoadedResource, type ResourceController } from './resource-controller.js';
import { afterRemoval } from './dom/removal.js';

/** Page of a list. */
export interface Paginated {
  /** URL of the next page, relative to this one; none on the last page. */
  readonly next?: string | null | undefined;
}

export interface PaginationOptions<T extends Paginated> {
  /** Loads the first page: the resource that contains the list. */
  readonly firstPage: Pick<ResourceController<T>, 'state' | 'report' | 'isPinned'>;
  /** Reads a further page. */
  readonly read: Reader<T>;
  /** Whether each further page loads as soon as the one before it has arrived; else each waits for `loadMore()`. */
  readonly shouldLoadAll?: () => boolean;
}

/** Limit of pages, for a list that never ends. */
const MAX_PAGES = 50;

/**
 * Loads the pages of a list, following `next` from the first one. Another first page, or a newer one, starts over: a
 * request under way is aborted, and its answer never shown. A page that leads back to an earlier one ends the list.
 */
export class PaginationController<T extends Paginated> implements ReactiveController {
  readonly host: FuminElement;
  readonly options: PaginationOptions<T>;
  /** Pages after the first that have loaded, in order. */
  furtherPages: readonly Answer<T>[] = [];
  /** Problem that kept the latest request from its page; `null` where there was none. */
  problem: Problem | null = null;
  #first: LoadedResource<T> | null = null;
  #request: AbortController | null = null;

  constructor(host: FuminElement, options: PaginationOptions<T>) {
    this.host = host;
    this.options = options;

    host.addController(this);
  }

  /** Every page that has loaded, the first one included. */
  get allPages(): readonly Pick<Answer<T>, 'value' | 'url' | 'received' | 'stale'>[] {
    return this.#first ? [this.#first, ...this.furtherPages] : [];
  }

  /** Whether a page is loading. */
  get isLoading(): boolean {
    return this.#request !== null;
  }

  /** Whether the list continues past the pages that have loaded, and so must not be shown as if it were complete. */
  get isPartial(): boolean {
    const { allPages } = this;
    return Boolean(allPages[allPages.length - 1]?.value.next);
  }

  /** URL of the next page; `null` where there is none, or none that can be loaded. */
  get nextUrl(): string | null {
    const { allPages } = this;
    const last = allPages[allPages.length - 1];
    const next = last ? safeUrl(last.value.next, last.url) : null;
    return next === null || allPages.length >= MAX_PAGES || allPages.some(({ url }) => url === next) ? null : next;
  }

  hostUpdate(): void {
    const { state } = this.options.firstPage;
    const first = 'value' in state ? state : null;
    if (first?.value === this.#first?.value && first?.received === this.#first?.received) return;
    this.#first = first;
    this.furtherPages = [];
    this.problem = null;
    this.#abort();
  }

  hostUpdated(): void {
    this.options.firstPage.isPinned = this.furtherPages.length > 0;
    // `loadMore` requests an update, which must wait for the end of this one.
    if (this.#shouldContinue) queueMicrotask(() => this.#shouldContinue && void this.loadMore());
  }

  /** Whether to load the next page without being asked. Not after a failure: then the reader decides. */
  get #shouldContinue(): boolean {
    return Boolean(this.options.shouldLoadAll?.()) && this.nextUrl !== null && !this.isLoading && !this.problem;
  }

  hostDisconnected(): void {
    afterRemoval(this.host, () => this.#abort());
  }

  /** Loads the next page, or again the one that failed. Resolves with whether it arrived. */
  async loadMore(): Promise<boolean> {
    const { client } = this.host;
    const { nextUrl } = this;
    if (nextUrl === null || !client || this.isLoading) return false;
    const request = new AbortController();
    this.#request = request;
    this.problem = null;
    this.host.requestUpdate();
    try {
      const page = await client.get(nextUrl, this.options.read, { signal: request.signal });
      if (this.#request !== request) return false;
      this.furtherPages = [...this.furtherPages, page];
      if (page.faults.length > 0) this.options.firstPage.report(omittedItemsProblem(page.faults), page.url);
      return true;
    } catch (error) {
      if (isAbort(error) || this.#request !== request || !(error instanceof ProblemError)) return false;
      this.problem = error.problem;
      this.options.firstPage.report(error.problem, nextUrl);
      return false;
    } finally {
      if (this.#request === request) {
        this.#request = null;
        this.host.requestUpdate();
      }
    }
  }

  #abort(): void {
    this.#request?.abort();
    this.#request = null;
  }
}
