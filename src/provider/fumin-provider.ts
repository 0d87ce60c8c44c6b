import { ContextProvider } from '@lit/context';
import { css, html, LitElement, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';

import { clientContext, attachContextRoot, selectionContext } from '../base/context.js';
import { ON_SERVER } from '../base/dom/on-server.js';
import { createPageClient, endpointFromMeta, parseCredentials, resolveEndpoint } from '../base/endpoint.js';
import type { FuminSelectEvent } from '../base/events.js';
import { isSameSelection } from '../base/selection.js';
import { VERSION } from '../base/version.js';
import { type Client, createClient } from '../client/index.js';

/**
 * Shares one endpoint, one cache and one selection among the widgets inside it. Renders nothing of its own.
 *
 * @tag fumin-provider
 * @slot - content of the page, with widgets anywhere in it
 * @fires {FuminSelectEvent} fumin-select - from a widget inside: the reader selected something, or nothing (`null`)
 * @fires {FuminPledgeEvent} fumin-pledge - from a form inside: a pledge was received
 * @fires {FuminLoadEvent} fumin-load - from a widget inside: its data have loaded and are drawn
 * @fires {FuminErrorEvent} fumin-error - from a widget inside: its data could not be loaded, or parts were left out
 */
export class FuminProvider extends LitElement {
  static readonly version: string = VERSION;

  static override styles = css`
    :host {
      display: contents;
    }
  `;

  /** URL of the endpoint, absolute or relative to the page. */
  @property() endpoint: string | null = null;

  /**
   * Credentials mode of `fetch`, which decides whether cookies are sent: `omit` (default), `same-origin` or `include`.
   */
  @property() credentials: RequestCredentials | null = null;

  /** Replacement for `fetch`, to add a token or to go through a proxy. */
  @property({ attribute: false }) fetch: typeof fetch | null = null;

  readonly #client = new ContextProvider(this, { context: clientContext, initialValue: null });
  readonly #selection = new ContextProvider(this, { context: selectionContext, initialValue: null });

  constructor() {
    super();
    this.addEventListener('fumin-select', (event) => this.#select(event));
  }

  override connectedCallback(): void {
    attachContextRoot();
    super.connectedCallback();
  }

  override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (changed.has('endpoint') || changed.has('credentials') || changed.has('fetch')) this.#connect();
  }

  override render(): TemplateResult {
    return html`<slot></slot>`;
  }

  #connect(): void {
    if (ON_SERVER) return;
    const url = this.endpoint || endpointFromMeta();
    const endpoint = url === null ? null : resolveEndpoint(url);
    if (url !== null && !endpoint) console.warn(`<fumin-provider> endpoint="${url}" is no http(s) URL`);
    this.#client.setValue(endpoint ? this.#createClient(endpoint) : null);
  }

  #createClient(endpoint: string): Client {
    const { fetch } = this;
    const credentials = this.credentials || null;
    return fetch
      ? createClient({ endpoint, credentials: parseCredentials(credentials), fetch })
      : createPageClient(endpoint, credentials);
  }

  /** Follows a choice, unless a listener of the page nearer to the widget has cancelled it. */
  #select(event: FuminSelectEvent): void {
    if (event.defaultPrevented || isSameSelection(this.#selection.value, event.detail)) return;
    this.#selection.setValue(event.detail);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'fumin-provider': FuminProvider;
  }
}
