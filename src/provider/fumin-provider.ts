import { css, type CSSResultGroup, html, LitElement, nothing, type TemplateResult } from 'lit';

import { ContextProvider } from '../base/context/context-provider.js';
import { clientContext, refreshContext, selectionContext } from '../base/context.js';
import { ON_SERVER } from '../base/dom/on-server.js';
import { createPageClient, endpointFromMeta, parseCredentials, resolveEndpoint } from '../base/endpoint.js';
import type { FuminFollowEvent, FuminSelectEvent } from '../base/events.js';
import { LazyModule } from '../base/lazy/lazy-module.js';
import { property } from '../base/property.js';
import { isSameSelection, type Selection } from '../base/selection.js';
import { VERSION } from '../base/version.js';
import { type Client, createClient } from '../client/index.js';
import type * as DockedLineModule from './docked-line.lazy.js';
import type * as SelectionAddressModule from './selection-address.lazy.js';
import type * as TextSizeModule from './text-size-switch.lazy.js';

const providerStyles = css`
  :host {
    display: contents;
  }

  /* Its place is kept while its code loads. */
  .text-size {
    min-block-size: 44px;
    margin-block-end: 0.5em;
  }
`;

/**
 * Shares one endpoint, one cache and one selection among the widgets inside it. Where a selection turns a widget that is out
 * of sight, it says so in a line at the foot of the window, which leads there and back: `::part(dock)` moves or hides it.
 *
 * @tag fumin-provider
 * @slot - content of the page, with widgets anywhere in it
 * @csspart text-size - switch for large text, above the content
 * @csspart dock - line that tells which widget out of sight shows what was selected
 * @cssproperty --fumin-dock-surface - background colour of that line
 * @cssproperty --fumin-dock-text - colour of its text
 * @cssproperty --fumin-dock-layer - its `z-index`, 1000 by default
 * @fires {FuminSelectEvent} fumin-select - from a widget inside: the reader selected something, or nothing (`null`)
 * @fires {FuminFollowEvent} fumin-follow - from a widget inside: it shows what was selected
 * @fires {FuminPledgeEvent} fumin-pledge - from a form inside: a pledge was received
 * @fires {FuminLoadEvent} fumin-load - from a widget inside: its data have loaded and are drawn
 * @fires {FuminErrorEvent} fumin-error - from a widget inside: its data could not be loaded, or parts were left out
 */
export class FuminProvider extends LitElement {
  // Getters: static fields make esbuild replace every private member of a class by a WeakMap for browsers without static
  // blocks (Safari 15), which weighs more and takes longer.
  static get version(): string {
    return VERSION;
  }

  static override get styles(): CSSResultGroup {
    return providerStyles;
  }

  /** URL of the endpoint, absolute or relative to the page. */
  @property() endpoint: string | null = null;

  /**
   * Credentials mode of `fetch`, which decides whether cookies are sent: `omit` (default), `same-origin` or `include`.
   */
  @property() credentials: RequestCredentials | null = null;

  /**
   * Pace, in seconds, at which the widgets inside ask the endpoint again while they are seen: 15 at least, none by default. A
   * widget's own comes first.
   */
  @property({ type: Number }) refresh: number | null = null;

  /** Replacement for `fetch`, to add a token or to go through a proxy. */
  @property({ attribute: false }) fetch: typeof fetch | null = null;

  /**
   * Where the page's URL keeps the selection, so that a copied link and the browser's back button work: `none` (default),
   * `query` or `hash`, as `fumin=station:kerry-centre`. One provider of a page at most.
   */
  @property() address: 'none' | 'query' | 'hash' | null = null;

  /**
   * Whether readers get a switch for large text above the content, which sets `data-fumin-text` on the provider and is
   * remembered in this browser.
   */
  @property({ type: Boolean, attribute: 'text-size-switch' }) textSizeSwitch = false;

  readonly #client = new ContextProvider<Client | null>(this, clientContext, null);
  readonly #selection = new ContextProvider<Selection | null>(this, selectionContext, null);

  readonly #refresh = new ContextProvider<number | null>(this, refreshContext, null);

  readonly #dockedLineModule = new LazyModule<typeof DockedLineModule>(this, () => import('./docked-line.lazy.js'));
  #dockedLine: DockedLineModule.DockedLine | null = null;
  readonly #textSizeModule = new LazyModule<typeof TextSizeModule>(this, () => import('./text-size-switch.lazy.js'));
  #textSizeSwitch: TextSizeModule.TextSizeSwitch | null = null;
  #addressModule: Promise<typeof SelectionAddressModule> | null = null;
  #address: SelectionAddressModule.SelectionAddress | null = null;
  /** Latest choice of a reader: where it was made, and whether they are to be led to what it turns. */
  #choice: Pick<DockedLineModule.Turn, 'origin' | 'leads'> = { origin: null, leads: false };
  readonly #followers = new Set<HTMLElement>();

  constructor() {
    super();
    this.addEventListener('fumin-select', (event) => this.#onSelect(event));
    this.addEventListener('fumin-follow', (event) => this.#onFollow(event));
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) void this.#connectAddress();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#disconnectAddress();
    this.#dockedLine?.hide();
  }

  override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (changed.has('endpoint') || changed.has('credentials') || changed.has('fetch')) this.#connect();
    this.#refresh.value = this.refresh;
    if (changed.has('address')) void this.#connectAddress();
    const module = this.textSizeSwitch && !ON_SERVER ? this.#textSizeModule.get() : null;
    this.#textSizeSwitch = module && (this.#textSizeSwitch ?? new module.TextSizeSwitch(this));
  }

  override render(): TemplateResult {
    const textSizeSwitch = this.textSizeSwitch
      ? (this.#textSizeSwitch?.render() ?? html`<div class="text-size" part="text-size"></div>`)
      : nothing;
    return html`${textSizeSwitch}<slot></slot>${this.#dockedLine?.render() ?? nothing}`;
  }

  #connect(): void {
    if (ON_SERVER) return;
    const url = this.endpoint || endpointFromMeta();
    const endpoint = url === null ? null : resolveEndpoint(url);
    if (url !== null && !endpoint) console.warn(`<fumin-provider> endpoint="${url}" is no http(s) URL`);
    this.#client.value = endpoint ? this.#createClient(endpoint) : null;
  }

  #createClient(endpoint: string): Client {
    const { fetch } = this;
    const credentials = this.credentials || null;
    return fetch
      ? createClient({ endpoint, credentials: parseCredentials(credentials), fetch })
      : createPageClient(endpoint, credentials);
  }

  /** Follows a choice, unless a listener of the page nearer to the widget has cancelled it. */
  #onSelect(event: FuminSelectEvent): void {
    if (event.defaultPrevented) return;
    const [widget] = event.composedPath();
    const focused = widget instanceof Element ? widget.shadowRoot?.activeElement : null;
    this.#choice = {
      origin:
        widget instanceof HTMLElement ? { widget, focused: focused instanceof HTMLElement ? focused : null } : null,
      leads: event.leads,
    };
    if (isSameSelection(this.#selection.value, event.detail)) {
      // What the reader asks to be led to shows it already.
      if (event.leads && event.detail) for (const follower of this.#followers) this.#tell(follower, event.detail);
      return;
    }
    this.#change(event.detail);
    this.#address?.write(event.detail);
  }

  #change(selection: Selection | null): void {
    this.#followers.clear();
    this.#dockedLine?.hide();
    this.#selection.value = selection;
  }

  #onFollow(event: FuminFollowEvent): void {
    const [follower] = event.composedPath();
    if (event.defaultPrevented || !(follower instanceof HTMLElement)) return;
    this.#followers.add(follower);
    this.#tell(follower, event.detail);
  }

  /** Tells the reader that a widget shows what was selected in another one. */
  #tell(follower: HTMLElement, selection: Selection): void {
    const choice = this.#choice;
    if (choice.origin?.widget === follower) return;
    void this.#dockedLineModule.load().then((module) => {
      if (!module || !this.isConnected || !isSameSelection(this.#selection.value, selection)) return;
      this.#dockedLine ??= new module.DockedLine(this);
      void this.#dockedLine.tell({ ...choice, selection, follower });
    });
  }

  /** Begins to keep the selection in the page's URL, or ends it. */
  async #connectAddress(): Promise<void> {
    const { address } = this;
    this.#disconnectAddress();
    if (ON_SERVER) return;
    if (address !== 'query' && address !== 'hash') return;
    try {
      const { SelectionAddress } = await (this.#addressModule ??= import('./selection-address.lazy.js'));
      if (address !== this.address || !this.isConnected || this.#address) return;
      this.#address = new SelectionAddress(address, (selection) => {
        if (isSameSelection(this.#selection.value, selection)) return;
        this.#choice = { origin: null, leads: false };
        this.#change(selection);
      });
    } catch (error) {
      this.#addressModule = null;
      console.warn(`<fumin-provider> address="${address}" does not work: its code did not load.`, error);
    }
  }

  #disconnectAddress(): void {
    this.#address?.disconnect();
    this.#address = null;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'fumin-provider': FuminProvider;
  }
}
