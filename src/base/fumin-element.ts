import {
  adoptStyles,
  type CSSResultGroup,
  html,
  LitElement,
  nothing,
  type PropertyValues,
  type TemplateResult,
} from 'lit';

import type { Client } from '../client/index.js';
import type { Text } from '../contract/index.js';
import { localize } from '../domain/localize.js';
import { ContextConsumer } from './context/context-consumer.js';
import { clientContext, selectionContext } from './context.js';
import { FuminFollowEvent } from './events.js';
import { isSameSelection, type Selection } from './selection.js';
import { closestAcrossShadow } from './dom/closest-across-shadow.js';
import { keepKeys } from './dom/own-keys.js';
import { showsContent } from './dom/page-content.js';
import { ON_SERVER } from './dom/on-server.js';
import { clearDrawing, restoreTexts } from './dom/redraw.js';
import { restoreStyles } from './dom/style-sheets.js';
import { endpointFromMeta, sharedClient } from './endpoint.js';
import { type FirstView, FirstViewController } from './first-view-controller.js';
import { LanguageController } from './language-controller.js';
import { type Language, interfaceLanguage } from './language.js';
import { LazyLoadingController } from './lazy/lazy-loading-controller.js';
import { MarkupDataController } from './markup-data-controller.js';
import type { MessageSource } from './message-sets.js';
import { property } from './property.js';
import { ReaderPreferencesController } from './reader-preferences-controller.js';
import { RefreshController, type Refreshable } from './refresh-controller.js';
import { fuminElementStyles } from './fumin-element.styles.js';
import { takeTurn } from './dom/turns.js';
import { VERSION } from './version.js';

const importedTemplates = new WeakMap<Node, Node>();

/**
 * Creation scope that clones templates from a copy already owned by the page's document. Lit imports each one from the
 * template's inert document, which takes three times as long on a page with many widgets.
 */
const CLONING_SCOPE = {
  importNode<T extends Node>(content: T): T {
    let imported = importedTemplates.get(content);
    if (!imported) importedTemplates.set(content, (imported = document.importNode(content, true)));
    return imported.cloneNode(true) as T;
  },
};

/** Options of `renderState` that are the same for every widget. */
export interface FrameOptions {
  readonly language: Language;
  /** Whether there are messages to show; until then a widget shows no words at all. */
  readonly isReady: boolean;
  /** Whether the view waits for more of what belongs to it. */
  readonly isHeld: boolean;
  /** Whether the page asks for large text and targets here, by `data-fumin-text="large"`. */
  readonly hasLargeText: boolean;
  /** Whether the page provides content for when there are no data. */
  readonly hasFallback: boolean;
}

/**
 * Base class of the widgets: finds the client for their data, follows the language around them, and shares the
 * provider's selection.
 *
 * @attr endpoint - URL of the endpoint; by default the nearest `<fumin-provider>`'s, or `<meta name="fumin-endpoint">`'s
 * @attr credentials - credentials mode of `fetch` for `endpoint`: `omit` (default), `same-origin` or `include`
 * @attr loading - `lazy` to ask for data, and draw them, only when the widget comes near the window; `eager` by default
 * @attr refresh - pace, in seconds, at which to ask the endpoint again while the widget is seen: 15 at least; none by default
 * @fires {FuminLoadEvent} fumin-load - the data have loaded and are drawn; fires again whenever newer data arrive
 * @fires {FuminFollowEvent} fumin-follow - the widget shows what was selected under its provider (`detail`); can be cancelled,
 *   and the provider then tells the reader nothing
 * @fires {FuminErrorEvent} fumin-error - the data could not be loaded, or parts were left out (`detail.problem`)
 * @cssproperty --fumin-accent - colour of links, buttons and everything else that can be acted on
 * @cssproperty --fumin-on-accent - colour of text on the accent colour
 * @cssproperty --fumin-surface - background colour
 * @cssproperty --fumin-text - colour of text
 * @cssproperty --fumin-muted - colour of secondary text
 * @cssproperty --fumin-border - colour of lines
 * @cssproperty --fumin-positive - colour of a good state: open, received
 * @cssproperty --fumin-negative - colour of a bad state: suspended, an error in a form
 * @cssproperty --fumin-target-size - minimum height and width of buttons and other targets; none by default
 * @cssproperty --fumin-radius - radius of corners
 * @cssproperty --fumin-space - unit of all spacing, 1em by default
 */
export abstract class FuminElement extends LitElement {
  // Getters: static fields make esbuild replace every private member of a class by a WeakMap for browsers without static
  // blocks (Safari 15), which weighs more and takes longer.
  static get version(): string {
    return VERSION;
  }

  static override get styles(): CSSResultGroup {
    return fuminElementStyles;
  }

  /** URL of the endpoint, absolute or relative to the page. */
  @property() endpoint: string | null = null;

  /**
   * Credentials mode of `fetch`, which decides whether cookies are sent: `omit` (default), `same-origin` or `include`.
   */
  @property() credentials: RequestCredentials | null = null;

  /** Whether to wait with the data until the widget comes near the window: `eager` (default) or `lazy`. */
  @property() loading: 'eager' | 'lazy' | null = null;

  /**
   * Pace, in seconds, at which to ask the endpoint again while the widget is seen: 15 at least, 0 for not at all; by default
   * the provider's, or none.
   */
  @property({ type: Number }) refresh: number | null = null;

  /** Data of the widget; a `<script type="application/json">` child takes its place where it is `undefined`. */
  abstract data: unknown;

  readonly #reader = new ReaderPreferencesController(this);
  readonly #languages = new LanguageController(
    this,
    () => this.#reader.lang,
    () => this.messageSource,
  );
  readonly #lazyLoading = new LazyLoadingController(this);
  readonly #refresh = new RefreshController(this);
  readonly #markupData = new MarkupDataController(this);
  readonly #firstView = new FirstViewController(this);
  readonly #client = new ContextConsumer(this, clientContext);
  /** Whether the page's author has been told that no endpoint is set. */
  #hasHinted = false;
  readonly #selection = new ContextConsumer(this, selectionContext);
  /** Selection that the widget has followed last. */
  #followed: Selection | null = null;
  /** Shadow root that was there before the element, with what a server has drawn, until the first update. */
  #serverRoot: ShadowRoot | null = null;

  override connectedCallback(): void {
    // A server may be told to call this, for context: there is nothing to ask for, and no page to follow.
    if (ON_SERVER) return;
    this.renderOptions.creationScope ??= CLONING_SCOPE;
    super.connectedCallback();
  }

  /** Called once the element has moved to another document, which takes none of the styles of the one before. */
  adoptedCallback(): void {
    if (this.shadowRoot) restoreStyles(this.shadowRoot, (this.constructor as typeof LitElement).elementStyles);
  }

  /** Whether the widget is to ask for nothing yet: it waits to come near the window. */
  get isDeferred(): boolean {
    return this.#lazyLoading.isDeferred;
  }

  /**
   * Takes a resource of the widget among those that are asked for again at the pace of `refresh`.
   *
   * @internal
   */
  keepFresh(resource: Refreshable): void {
    this.#refresh.resources.push(resource);
  }

  /** Data that the page gives, by the property or in the markup; `undefined` where it gives none. */
  protected get suppliedData(): unknown {
    return this.data === undefined ? this.#markupData.data : this.data;
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    // Not by Lit, whose support for hydration takes over what a server has drawn: it draws less than is known here.
    const root = (this.#serverRoot = this.shadowRoot) ?? super.createRenderRoot();
    if (!ON_SERVER) keepKeys(root);
    return root;
  }

  protected override scheduleUpdate(): Promise<unknown> | undefined {
    // The skeleton takes the place that the page kept for the element before it was defined: at once, or the page moves.
    const isSkeleton = !this.hasUpdated && this.suppliedData === undefined;
    if (this.#firstView.isDrawn || isSkeleton) return super.scheduleUpdate() as undefined;
    return new Promise<void>((resolve, reject) => {
      takeTurn(() => {
        try {
          void super.scheduleUpdate();
          resolve();
        } catch (thrown) {
          const error = thrown as Error;
          reject(error);
        }
      });
    });
  }

  /** Client for the nearest endpoint: the widget's own, the provider's, or the page's; `null` while there is none. */
  get client(): Client | null {
    if (ON_SERVER) return null;
    // An empty string and `undefined` are none: frameworks set them where they take an attribute back.
    const endpoint = this.endpoint || null;
    const credentials = this.credentials || null;
    if (endpoint !== null) return sharedClient(endpoint, credentials);
    if (this.#client.value !== undefined) return this.#client.value;
    // A provider that is not yet upgraded will name an endpoint: asking another one until then would be wrong.
    if (this.#isProviderPending) return null;
    const pageEndpoint = endpointFromMeta();
    return pageEndpoint === null ? null : sharedClient(pageEndpoint, credentials);
  }

  /**
   * Whether a provider around, which will name an endpoint, is not yet defined. A page may define it under a name of its own:
   * where nothing else names an endpoint, any element that is not yet defined may be one. Once it is, widgets
   * ask anew.
   */
  get #isProviderPending(): boolean {
    return (
      !this.endpoint &&
      this.#client.value === undefined &&
      closestAcrossShadow(this, `${endpointFromMeta() === null ? '' : 'fumin-provider'}:not(:defined)`) !== null
    );
  }

  /** Whether the widget is inside a provider, and so shares its selection. */
  protected get hasProvider(): boolean {
    return this.#client.value !== undefined;
  }

  /** Selection of the provider around; `null` where nothing is chosen, or there is no provider. */
  protected get selection(): Selection | null {
    return this.#selection.value ?? null;
  }

  /** Part of the provider's selection that the widget shows; `null` where the widget shows something else. */
  protected abstract get followedSelection(): Selection | null;

  /** Language that the page declares for this element, as a BCP 47 tag. Selects among the texts of the data. */
  protected get contentLang(): string {
    return this.#reader.lang;
  }

  /** Dependencies of the first view. */
  protected abstract get firstView(): FirstView;

  /** Messages of this widget. */
  protected abstract get messageSource(): MessageSource;

  /** Language of this widget's interface: the one asked for, once its messages have loaded. */
  protected get language(): Language {
    return this.#languages.language;
  }

  /** Options of `renderState` that are the same for every widget. */
  protected get frameOptions(): FrameOptions {
    const { language, hasFallback } = this;
    return {
      language,
      isReady: this.#languages.isReady,
      isHeld: this.#firstView.isHeld,
      hasLargeText: this.#reader.isLarge,
      hasFallback,
    };
  }

  /** Resolves once the whole first view of what has loaded is drawn. */
  whenDrawn(): Promise<void> {
    return this.#firstView.whenDrawn();
  }

  protected override update(changed: PropertyValues<this>): void {
    const { state, isPending } = this.firstView;
    const isIdle = state.status === 'idle';
    const waits = isIdle ? this.#isProviderPending : isPending;
    this.#firstView.update({ state, isPending: waits });
    // Readers are told only that nothing is set up; whoever made the page, once, what. Not at once: a page may give the
    // endpoint or the data after it has put the element in.
    if (isIdle && !waits && !this.#hasHinted) {
      this.#hasHinted = true;
      setTimeout(() => {
        if (this.isConnected && !this.client && this.suppliedData === undefined)
          console.warn(`<${this.localName}> has no http(s) \`endpoint\``);
      }, 1000);
    }
    const root = this.#serverRoot;
    if (root) {
      this.#serverRoot = null;
      root.replaceChildren();
      // A policy of the page may have refused the server's styles.
      adoptStyles(root, (this.constructor as typeof LitElement).elementStyles);
    }
    restoreTexts(this.renderRoot);
    try {
      super.update(changed);
    } catch {
      // A fault of our own rendering comes again, and is thrown.
      clearDrawing(this.renderRoot, this.renderOptions);
      super.update(changed);
    }
    // A skeleton that takes the place of the server's must not vanish to appear anew.
    root?.getAnimations().forEach((animation) => animation.finish());
  }

  protected override updated(): void {
    const followed = this.followedSelection;
    if (isSameSelection(followed, this.#followed)) return;
    this.#followed = followed;
    if (followed) this.dispatchEvent(new FuminFollowEvent(followed));
  }

  /** Waits for the language too: what is drawn without it shows nothing but that something loads. */
  protected override async getUpdateComplete(): Promise<boolean> {
    const isComplete = await super.getUpdateComplete();
    const { loading } = this.#languages;
    if (!loading) return isComplete;
    await loading;
    return super.getUpdateComplete();
  }

  /**
   * Renders a text of the data in the reader's language; marked with `lang` where that differs from the interface's.
   */
  protected localize(text: Text | null | undefined): TemplateResult | string | typeof nothing {
    const localized = localize(text, this.contentLang);
    if (!localized) return nothing;
    const { value, lang } = localized;
    const isForeign = lang !== null && interfaceLanguage(lang) !== this.language;
    return isForeign ? html`<span lang=${lang}>${value}</span>` : value;
  }

  /** Whether the element has light-DOM children to show while there are no data. */
  protected get hasFallback(): boolean {
    if (ON_SERVER) return false;
    return [...this.childNodes].some((node) => !(node as Partial<Element>).slot && showsContent(node));
  }
}
