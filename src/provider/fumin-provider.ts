import { ContextProvider } from '@lit/context';
import { css, html, LitElement, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';

import { clientContext, attachContextRoot, selectionContext } from '../base/context.js';
import { resolveEndpoint, endpointFromMeta, parseCredentials } from '../base/endpoint.js';
import type { FuminSelectEvent } from '../base/events.js';
import { isSameSelection } from '../base/selection.js';
import { VERSION } from '../base/version.js';
import { createClient } from '../client/index.js';

/**
 * Gives the widgets inside it one endpoint, one cache and one selection; shows nothing of its own.
 *
 * @tag fumin-provider
 * @slot - the page's own content, with widgets anywhere in it
 */
export class FuminProvider extends LitElement {
  static readonly version: string = VERSION;

  static override styles = css`
    :host {
      display: contents;
    }
  `;

  /** The endpoint's URL, absolute or relative to the page. */
  @property() endpoint: string | null = null;

  /** Whether cookies go to the endpoint: `omit` (default), `same-origin` or `include`. */
  @property() credentials: RequestCredentials | null = null;

  /** A page's own way to ask, with the signature of `fetch`: to add a token, or to go through a proxy. */
  @property({ attribute: false }) fetch: typeof fetch | null = null;

  readonly #client = new ContextProvider(this, { context: clientContext, initialValue: null });
  readonly #selection = new ContextProvider(this, { context: selectionContext, initialValue: null });

  constructor() {
    super();
    this.addEventListener('fumin-select', (event) => this.#choose(event));
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
    const named = this.endpoint ?? endpointFromMeta();
    const endpoint = named === null ? null : resolveEndpoint(named);
    if (named !== null && !endpoint) console.warn(`<fumin-provider> endpoint="${named}" is no http(s) URL`);
    const credentials = parseCredentials(this.credentials);
    this.#client.setValue(endpoint ? createClient({ endpoint, credentials, fetch: this.fetch ?? undefined }) : null);
  }

  /** A page's listeners nearer to the widget have had their say by now, and may have cancelled the choice. */
  #choose(event: FuminSelectEvent): void {
    if (event.defaultPrevented || isSameSelection(this.#selection.value, event.detail)) return;
    this.#selection.setValue(event.detail);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'fumin-provider': FuminProvider;
  }
}
