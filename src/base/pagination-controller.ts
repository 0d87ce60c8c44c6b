import type { ReactiveController } from 'lit';

import { type Answer, isAbort, ProblemError, type Reader } from '../client/index.js';
import type { Problem } from '../contract/index.js';
import { safeUrl } from '../domain/url.js';
import type { FuminElement } from './fumin-element.js';
import { omittedItemsProblem, type LoadedResource, type ResourceController } from './resource-controller.js';
import { afterRemoval } from './removal.js';

/** A page of a list that may go on in another one. */
export interface Paginated {
  readonly next?: string | null | undefined;
}

export interface PaginationOptions<T extends Paginated> {
  /** Has the first page: the resource that the list stands in. */
  readonly firstPage: Pick<ResourceController<T>, 'state' | 'report'>;
  /** Reads a further page. */
  readonly read: Reader<T>;
  /** Whether each further page is asked for as soon as the one before it has come; else each waits for `more()`. */
  readonly shouldLoadAll?: () => boolean;
}

/** Where a list of pages that never ends is left. */
const MAX_PAGES = 50;

/**
 * Follows `next` from the first page of a list. Another first page, or a newer one, begins anew: what was on the way then
 * is stopped, and never shown. A page that leads back to an earlier one ends the list.
 */
export class PaginationController<T extends Paginated> implements ReactiveController {
  readonly host: FuminElement;
  readonly options: PaginationOptions<T>;
  /** The pages after the first that have come, in order. */
  furtherPages: readonly Answer<T>[] = [];
  /** Why the page asked for last did not come; `null` where it did. */
  problem: Problem | null = null;
  #first: LoadedResource<T> | null = null;
  #request: AbortController | null = null;

  constructor(host: FuminElement, options: PaginationOptions<T>) {
    this.host = host;
    this.options = options;

    host.addController(this);
  }

  /** Every page there is, the first one included. */
  get allPages(): readonly Pick<Answer<T>, 'value' | 'url' | 'received' | 'stale'>[] {
    return this.#first ? [this.#first, ...this.furtherPages] : [];
  }

  /** Whether a page is on its way. */
  get isLoading(): boolean {
    return this.#request !== null;
  }

  /** Whether the list is known to go on past what has come: nothing is to be shown as if it were whole when it is not. */
  get isPartial(): boolean {
    const { allPages } = this;
    return Boolean(allPages[allPages.length - 1]?.value.next);
  }

  /** The URL of the next page; `null` where there is none, or none that can be asked for. */
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
    this.#stop();
  }

  hostUpdated(): void {
    // After the update that this is the end of: only then may another begin.
    if (this.#isToGoOn) queueMicrotask(() => this.#isToGoOn && void this.loadMore());
  }

  /** Whether the next page is to be asked for unasked. One that failed is not: the reader decides. */
  get #isToGoOn(): boolean {
    return Boolean(this.options.shouldLoadAll?.()) && this.nextUrl !== null && !this.isLoading && !this.problem;
  }

  hostDisconnected(): void {
    afterRemoval(this.host, () => this.#stop());
  }

  /** Asks for one page more, or again for the one that failed. Whether it came. */
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

  #stop(): void {
    this.#request?.abort();
    this.#request = null;
  }
}
