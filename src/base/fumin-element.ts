import { ContextConsumer } from '@lit/context';
import { type CSSResultGroup, html, LitElement, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';

import type { Client } from '../client/index.js';
import type { Text } from '../contract/index.js';
import { localize } from '../domain/localize.js';
import { clientContext, attachContextRoot, selectionContext } from './context.js';
import type { Selection } from './selection.js';
import { closestAcrossShadow } from './closest-across-shadow.js';
import { endpointFromMeta, parseCredentials, sharedClient } from './endpoint.js';
import { type Language, interfaceLanguage } from './language.js';
import { ReaderPreferencesController } from './reader-preferences-controller.js';
import { fuminElementStyles } from './fumin-element.styles.js';
import { VERSION } from './version.js';

const importedTemplates = new WeakMap<Node, Node>();

/**
 * Makes the elements of a template from a copy that is the page's already. Lit imports each from the template's own
 * document, which costs a page with many widgets three times as much.
 */
const CLONING_SCOPE = {
  importNode<T extends Node>(content: T): T {
    let own = importedTemplates.get(content);
    if (!own) importedTemplates.set(content, (own = document.importNode(content, true)));
    return own.cloneNode(true) as T;
  },
};

/**
 * What every widget shares: where its data comes from, the language around it, and what is chosen beside it.
 *
 * @attr endpoint - the endpoint's URL; else the nearest `<fumin-provider>`'s, else `<meta name="fumin-endpoint">`'s
 * @attr credentials - `omit` (default), `same-origin` or `include`, as `fetch` knows them; goes with `endpoint`
 * @fires {FuminLoadEvent} fumin-load - the data are there and drawn; fires again whenever newer ones came
 * @fires {FuminErrorEvent} fumin-error - the data could not be had, or parts of them were left out (`detail.problem`)
 * @cssproperty --fumin-accent - the one colour for what can be acted on
 * @cssproperty --fumin-on-accent - text on that colour
 * @cssproperty --fumin-surface - the ground
 * @cssproperty --fumin-text - text
 * @cssproperty --fumin-muted - text that stands back
 * @cssproperty --fumin-border - lines
 * @cssproperty --fumin-positive - what is well: open, received
 * @cssproperty --fumin-negative - what is not: suspended, a fault in a form
 * @cssproperty --fumin-target-size - how high and wide what is pressed is at least; as large as it looks by default
 * @cssproperty --fumin-radius - how round corners are
 * @cssproperty --fumin-space - the measure of all distances, 1em by default
 */
export abstract class FuminElement extends LitElement {
  static readonly version: string = VERSION;

  static override styles: CSSResultGroup = fuminElementStyles;

  /** The endpoint's URL, absolute or relative to the page. */
  @property() endpoint: string | null = null;

  /** Whether cookies go to the endpoint: `omit` (default), `same-origin` or `include`. */
  @property() credentials: RequestCredentials | null = null;

  readonly #reader = new ReaderPreferencesController(this);
  readonly #client = new ContextConsumer(this, { context: clientContext, subscribe: true });
  readonly #selection = new ContextConsumer(this, { context: selectionContext, subscribe: true });

  override connectedCallback(): void {
    this.renderOptions.creationScope ??= CLONING_SCOPE;
    attachContextRoot();
    super.connectedCallback();
  }

  /** Asks the endpoint that is nearest; `null` while there is none. */
  get client(): Client | null {
    const { endpoint, credentials } = this;
    if (endpoint !== null) return sharedClient(endpoint, parseCredentials(credentials));
    if (this.#client.value !== undefined) return this.#client.value;
    // A provider that is still to be upgraded will have its say: asking another endpoint until then would be wrong.
    if (closestAcrossShadow(this, 'fumin-provider:not(:defined)')) return null;
    const named = endpointFromMeta();
    return named === null ? null : sharedClient(named, parseCredentials(credentials));
  }

  /** Whether there is a provider around, and so a selection that this widget shares. */
  protected get hasProvider(): boolean {
    return this.#client.value !== undefined;
  }

  /** What is chosen under the provider around; `null` where nothing is, or there is none. */
  protected get selection(): Selection | null {
    return this.#selection.value ?? null;
  }

  /** The language at this element as the page says it, for data. */
  protected get contentLang(): string {
    return this.#reader.lang;
  }

  /** The language of this widget's own words. */
  protected get language(): Language {
    return interfaceLanguage(this.#reader.lang);
  }

  /** Whether the page asks for large text and targets here, with `data-fumin-text="large"`. */
  protected get hasLargeText(): boolean {
    return this.#reader.isLarge;
  }

  /** A text of the data, marked with its language where that is not the one around it. */
  protected localize(text: Text | null | undefined): TemplateResult | string | typeof nothing {
    const said = localize(text, this.contentLang);
    if (!said) return nothing;
    const foreign = said.lang !== null && interfaceLanguage(said.lang) !== this.language;
    return foreign ? html`<span lang=${said.lang ?? nothing}>${said.value}</span>` : said.value;
  }

  /** Whether the page gave this element something to show while there are no data: its light-DOM children. */
  protected get hasFallback(): boolean {
    return [...this.childNodes].some(
      (node) =>
        (node instanceof Element && !node.slot) ||
        (node.nodeType === Node.TEXT_NODE && Boolean(node.nodeValue?.trim())),
    );
  }
}
