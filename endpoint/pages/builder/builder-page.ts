import { type CSSResultGroup, html, LitElement, nothing, type TemplateResult } from 'lit';

import { fuminElementStyles } from '../../../src/base/fumin-element.styles.js';
import { interfaceLanguage, type Language, LANGUAGES } from '../../../src/base/language.js';
import { property } from '../../../src/base/property.js';
import { type Client, createClient } from '../../../src/client/index.js';
import { localizeText } from '../../../src/domain/localize.js';
import { ID_ATTRIBUTES, type Manifest, type WidgetName, WIDGETS } from '../../../src/snippets/index.js';
import { type Change, renderAppearanceFields } from './appearance-fields.js';
import { type Catalog, EMPTY_CATALOG, loadCatalog } from './catalog.js';
import {
  chosenId,
  type Configuration,
  formatConfiguration,
  parseConfiguration,
  WIDTHS,
  withoutPageOptions,
} from './configuration.js';
import { builderPageStyles } from './builder-page.styles.js';
import { MESSAGES, type Messages } from './messages/index.js';
import { renderNotices } from './notices.js';
import { LANGUAGE_NAMES } from '../parts/language-names.js';
import { renderRadioGroup } from '../parts/radio-group.js';
import { loadManifest, readSite } from './site.js';
import { renderSnippetSection } from './snippet-section.js';
import { renderSubjectPicker } from './subject-picker.js';

/**
 * Builder page: a web editor chooses a widget and what it shows, sees it live, and copies the lines that put it on a page.
 * The choices are in the page's URL.
 */
export class BuilderPage extends LitElement {
  static override get styles(): CSSResultGroup {
    return [fuminElementStyles, builderPageStyles];
  }

  /** Number of other sites whose pages may ask this endpoint; `*` for any. */
  @property() origins = '*';

  @property({ attribute: false }) configuration: Configuration = parseConfiguration(location.search);
  @property({ attribute: false }) catalog: Catalog = EMPTY_CATALOG;
  @property({ attribute: false }) manifest: Manifest | null | undefined = undefined;
  @property({ attribute: false }) search = '';
  @property({ attribute: false }) typedAccent: string | null = null;
  /** Whether pages of other origins may load the widgets' files, as far as can be told. */
  @property({ attribute: false }) isShared = true;

  readonly #site = readSite(this);
  readonly #endpoint = this.#site.endpoint;
  /** Client of the lists, apart from the widgets': a failure shows at once, with a way to try again. */
  readonly #client: Client = createClient({
    endpoint: this.#endpoint.href,
    retry: { attempts: 1, base: 0, cap: 0, patience: 0 },
  });
  #request: AbortController | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('popstate', this.#readUrl);
    this.#load();
    void this.#loadManifest();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('popstate', this.#readUrl);
    this.#request?.abort();
  }

  /** Language of this page: the one chosen, else the browser's. */
  get #language(): Language {
    return this.configuration.interfaceLanguage ?? interfaceLanguage(navigator.language);
  }

  protected override willUpdate(): void {
    const title = MESSAGES[this.#language].title;
    if (document.title !== title) document.title = title;
    if (document.documentElement.lang !== this.#language) document.documentElement.lang = this.#language;
  }

  readonly #readUrl = (): void => {
    this.configuration = parseConfiguration(location.search);
    this.typedAccent = null;
  };

  readonly #change: Change = (changes, isTyping = false) => {
    const before = this.configuration;
    this.configuration = { ...before, ...changes };
    if (this.configuration.widget !== before.widget) this.search = '';
    const url = `${location.pathname}${formatConfiguration(this.configuration)}`;
    // A colour that is dragged would else fill the history.
    if (isTyping) history.replaceState(null, '', url);
    else if (url !== location.pathname + location.search) history.pushState(null, '', url);
  };

  readonly #load = (): void => {
    this.#request?.abort();
    this.#request = new AbortController();
    this.catalog = { ...EMPTY_CATALOG, district: this.catalog.district };
    void loadCatalog(this.#client, (changes) => (this.catalog = { ...this.catalog, ...changes }), this.#request.signal);
  };

  async #loadManifest(): Promise<void> {
    this.manifest = undefined;
    ({ manifest: this.manifest, isShared: this.isShared } = await loadManifest(this.#site));
  }

  protected override render(): TemplateResult {
    const messages = MESSAGES[this.#language];
    return html`
      <div class="page">
        ${this.#renderHeader(messages)}
        <main>
          ${this.#renderWidgets(messages)}
          <div class="columns">
            <div class="choices">
              ${this.#renderSubject(messages)}
              <section aria-labelledby="appearance-heading">
                <h2 id="appearance-heading">${messages.appearanceHeading}</h2>
                ${renderAppearanceFields({
                  configuration: this.configuration,
                  messages,
                  typedAccent: this.typedAccent,
                  onType: (text) => (this.typedAccent = text),
                  onChange: this.#change,
                })}
              </section>
            </div>
            <div class="results">${this.#renderPreview(messages)} ${this.#renderSnippets(messages)}</div>
          </div>
        </main>
      </div>
    `;
  }

  #renderHeader(messages: Messages): TemplateResult {
    const district = localizeText(this.catalog.district, this.#language);
    return html`
      <header>
        <div>
          <p class="district">${district || this.#endpoint.host}</p>
          <h1>${messages.title}</h1>
          <p class="lead">${messages.lead}</p>
        </div>
        ${renderRadioGroup({
          name: 'interface',
          legend: messages.languageSwitch,
          isLegendHidden: true,
          value: this.#language,
          options: LANGUAGES.map((value) => ({ value, label: LANGUAGE_NAMES[value] })),
          onChange: (value) => this.#change({ interfaceLanguage: value }),
        })}
      </header>
    `;
  }

  #renderWidgets(messages: Messages): TemplateResult {
    return html`
      <fieldset class="widgets">
        <legend><h2>${messages.widgetHeading}</h2></legend>
        <div class="widget-row">
          ${WIDGETS.map(
            (widget) => html`
              <label class=${this.configuration.widget === widget ? 'widget chosen' : 'widget'}>
                <input
                  type="radio"
                  name="widget"
                  value=${widget}
                  aria-describedby=${`${widget}-purpose`}
                  .checked=${this.configuration.widget === widget}
                  @change=${() => this.#change({ widget })}
                />
                <span class="thumbnail" aria-hidden="true" inert>
                  <builder-widget
                    .widget=${widget}
                    .subject=${this.#thumbnailSubject(widget)}
                    .endpoint=${this.#endpoint.href}
                  ></builder-widget>
                </span>
                <span class="widget-name">${messages.widgets[widget].name}</span>
                <span class="hint" id=${`${widget}-purpose`}>${messages.widgets[widget].purpose}</span>
              </label>
            `,
          )}
        </div>
      </fieldset>
    `;
  }

  /** Subject of a thumbnail: a card of one station says more than the list of all. */
  #thumbnailSubject(widget: WidgetName): string | null {
    return widget === 'station-card' ? (this.catalog.station.subjects[0]?.id ?? null) : null;
  }

  #renderSubject(messages: Messages): TemplateResult | typeof nothing {
    const kind = ID_ATTRIBUTES[this.configuration.widget];
    if (!kind) return nothing;
    return html`
      <section>
        ${renderSubjectPicker({
          kind,
          list: this.catalog[kind],
          chosen: this.configuration[kind],
          search: this.search,
          lang: this.#language,
          messages,
          onChoose: (id) => this.#change({ [kind]: id }),
          onSearch: (text) => (this.search = text),
          onRetry: this.#load,
        })}
      </section>
    `;
  }

  #renderPreview(messages: Messages): TemplateResult {
    const { isPublished } = this.#site;
    const isFile = isPublished && this.configuration.way === 'frame';
    const configuration = isFile ? withoutPageOptions(this.configuration) : this.configuration;
    const { widget, lang, scheme, accent, hasLargeText, width, way } = configuration;
    const isForm = widget === 'pledge-form';
    return html`
      <section aria-labelledby="preview-heading">
        <div class="bar">
          <h2 id="preview-heading">${messages.previewHeading}</h2>
          ${renderRadioGroup({
            name: 'width',
            legend: messages.width,
            isLegendHidden: true,
            value: width,
            options: WIDTHS.map((value) => ({ value, label: messages.widths[value] })),
            onChange: (value) => this.#change({ width: value }, true),
          })}
        </div>
        ${isForm ? html`<p class="hint">${messages.noPledgeHere}</p>` : nothing}
        <div
          class=${`preview ${scheme ?? ''}`}
          role="region"
          tabindex="0"
          aria-label=${messages.previewOf(messages.widgets[widget].name)}
        >
          <div
            class=${`box width-${width}`}
            lang=${lang ?? (way === 'frame' ? 'zh-Hans' : this.#language)}
            data-fumin-text=${hasLargeText ? 'large' : ''}
            ?inert=${isForm}
          >
            <builder-widget
              .widget=${widget}
              .subject=${chosenId(configuration)}
              .endpoint=${this.#dataEndpoint.href}
              .scheme=${scheme}
              .accent=${accent}
            ></builder-widget>
          </div>
        </div>
      </section>
    `;
  }

  #renderSnippets(messages: Messages): TemplateResult {
    return html`
      <section aria-labelledby="copy-heading">
        <h2 id="copy-heading">${messages.copyHeading}</h2>
        ${renderNotices({
          messages,
          endpoint: this.#endpoint,
          origins: this.origins,
          isShared: this.isShared,
          keepsVersions: this.#site.keepsVersions,
        })}
        ${renderSnippetSection({
          configuration: this.configuration,
          messages,
          site: this.#site,
          dataEndpoint: this.#dataEndpoint,
          manifest: this.manifest,
          title: this.#frameTitle(),
          onChange: this.#change,
          onRetry: () => void this.#loadManifest(),
        })}
      </section>
    `;
  }

  /** Endpoint of the chosen widget. A form for which nothing is chosen shows the first initiative. */
  get #dataEndpoint(): URL {
    const { widget, initiative } = this.configuration;
    return this.#site.findDataEndpoint(widget, initiative ?? this.catalog.initiative.subjects[0]?.id ?? null);
  }

  /** Title of a frame, in the language of the widget in it: what it shows, else what it is. */
  #frameTitle(): string {
    const { widget, lang } = this.configuration;
    const kind = ID_ATTRIBUTES[widget];
    const subject = kind && this.catalog[kind].subjects.find(({ id }) => id === this.configuration[kind]);
    const language = lang ?? 'zh-Hans';
    return localizeText(subject?.name, language) || MESSAGES[language].widgets[widget].name;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'builder-page': BuilderPage;
  }
}
