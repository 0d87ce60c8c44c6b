import { type CSSResultGroup, html, LitElement, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';

import type { InitiativeOverview } from '../../src/office/initiatives/initiative-overview.js';
import type { Clerk } from './data/office-data.js';
import { interfaceLanguage, type Language, LANGUAGES } from '../../../src/base/language.js';
import { property } from '../../../src/base/property.js';
import { LANGUAGE_NAMES } from '../parts/language-names.js';
import { createOfficeClient, OfficeFailure } from './data/office-client.js';
import { formatOfficeRoute, parseOfficeRoute, registerRoute, type OfficeRoute } from './data/office-routes.js';
import type { Office } from './parts/office.js';
import { MESSAGES, type OfficeMessages } from './messages/index.js';
import { renderNavigation } from './office-navigation.js';
import { officePageStyles } from './office-page.styles.js';
import { renderFailure } from './parts/failure-message.js';
import { officeStyles } from './parts/office.styles.js';

/** Name under which the browser keeps the language that a clerk has chosen. */
const LANGUAGE_KEY = 'fumin-office-language';

/** Page of the street office: clerks sign in, and see and decide what organizations have pledged. */
export class OfficePage extends LitElement {
  static override get styles(): CSSResultGroup {
    return [officeStyles, officePageStyles];
  }

  @property({ attribute: false }) language: Language = readLanguage();
  /** Clerk who is signed in; `null` for nobody, and `undefined` as long as that is not known. */
  @property({ attribute: false }) clerk: Clerk | null | undefined = undefined;
  @property({ attribute: false }) hasExpired = false;
  @property({ attribute: false }) initiatives: readonly InitiativeOverview[] | null = null;
  @property({ attribute: false }) failure: unknown = null;
  @property({ attribute: false }) route: OfficeRoute | null = parseOfficeRoute(location.hash);
  /** Text that is searched for in the register. It is in no URL, since it may be contact data. */
  @property({ attribute: false }) search = '';

  readonly #client = createOfficeClient(() => this.#endSession(true));
  #office: Office | null = null;
  #hasHistory = false;

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('hashchange', this.#readUrl);
    void this.#start();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('hashchange', this.#readUrl);
  }

  readonly #readUrl = (): void => {
    const before = this.route;
    this.#hasHistory = true;
    this.route = parseOfficeRoute(location.hash);
    if (before?.view !== this.route?.view) this.#focusMain();
  };

  /** Moves the focus to what has come: it was on what has gone. */
  #focusMain(): void {
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('main')?.focus());
  }

  readonly #start = async (): Promise<void> => {
    this.failure = null;
    try {
      this.clerk = await this.#client.get<Clerk>('session');
      await this.#loadInitiatives();
    } catch (error) {
      if (error instanceof OfficeFailure && error.status === 401) this.clerk = null;
      else this.failure = error;
    }
  };

  async #loadInitiatives(): Promise<void> {
    const { initiatives } = await this.#client.get<{ initiatives: InitiativeOverview[] }>('initiatives');
    this.initiatives = initiatives;
    const [first] = initiatives;
    if (this.route === null && first) this.#go(registerRoute(first.id, first.counts.waiting), true);
  }

  readonly #reload = (): void => {
    // The counts are beside what is shown: where they cannot be loaded, those of before stay.
    void this.#loadInitiatives().catch(() => undefined);
  };

  readonly #go = (route: OfficeRoute, isReplacing = false): void => {
    const fragment = formatOfficeRoute(route);
    if (isReplacing) {
      history.replaceState(null, '', fragment);
      this.route = route;
    } else if (fragment === location.hash) this.route = route;
    else location.hash = fragment;
  };

  readonly #signIn = (clerk: Clerk): void => {
    this.clerk = clerk;
    this.hasExpired = false;
    this.failure = null;
    void this.#loadInitiatives().catch((error: unknown) => (this.failure = error));
    this.#focusMain();
  };

  #endSession(hasExpired: boolean): void {
    this.clerk = null;
    this.hasExpired = hasExpired;
    this.initiatives = null;
    this.search = '';
  }

  readonly #signOut = async (path: 'session' | 'sessions'): Promise<void> => {
    try {
      await this.#client.send('DELETE', path);
    } catch (error) {
      if (!(error instanceof OfficeFailure && error.status === 401)) {
        this.failure = error;
        return;
      }
    }
    this.#endSession(false);
  };

  readonly #chooseLanguage = ({ target }: Event): void => {
    this.language = interfaceLanguage((target as HTMLSelectElement).value);
    try {
      localStorage.setItem(LANGUAGE_KEY, this.language);
    } catch {
      // The choice lasts as long as the page.
    }
  };

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    const { title } = MESSAGES[this.language];
    if (document.title !== title) document.title = title;
    if (document.documentElement.lang !== this.language) document.documentElement.lang = this.language;
    if (changed.has('clerk') || changed.has('language') || changed.has('initiatives')) {
      const { clerk, language, initiatives } = this;
      this.#office = clerk
        ? {
            client: this.#client,
            language,
            messages: MESSAGES[language],
            clerk,
            initiatives: initiatives ?? [],
            go: this.#go,
            hasHistory: () => this.#hasHistory,
            reload: this.#reload,
          }
        : null;
    }
  }

  protected override render(): TemplateResult {
    const messages = MESSAGES[this.language];
    const office = this.#office;
    return html`
      <div class="page">
        ${this.#renderHeader(messages)} ${office ? renderNavigation(office, this.route) : nothing}
        <main id="main" tabindex="-1">${this.#renderMain(messages)}</main>
      </div>
    `;
  }

  readonly #skip = (event: Event): void => {
    event.preventDefault();
    this.#focusMain();
  };

  #renderHeader(messages: OfficeMessages): TemplateResult {
    const { clerk } = this;
    return html`
      <header>
        <a class="skip" href="#main" @click=${this.#skip}>${messages.skip}</a>
        <h1>${messages.title}</h1>
        <div class="row">
          ${
            clerk
              ? html`
                  <a class="button" href=${formatOfficeRoute({ view: 'account' })}>
                    <span class="visually-hidden">${messages.views.account}</span>${clerk.name}
                  </a>
                  <button type="button" class="button" @click=${() => this.#signOut('session')}>
                    ${messages.account.signOut}
                  </button>
                `
              : nothing
          }
          <select class="button" aria-label=${messages.languageSwitch} @change=${this.#chooseLanguage}>
            ${LANGUAGES.map(
              (language) => html`
                <option value=${language} lang=${language} ?selected=${language === this.language}>
                  ${LANGUAGE_NAMES[language]}
                </option>
              `,
            )}
          </select>
        </div>
      </header>
    `;
  }

  #renderMain(messages: OfficeMessages): TemplateResult | typeof nothing {
    const office = this.#office;
    if (this.failure) return renderFailure(this.failure, messages, () => void this.#start());
    if (this.clerk === undefined) return html`<p role="status" class="hint">${messages.loading}</p>`;
    if (!office) {
      return html`<office-sign-in
        .client=${this.#client}
        .messages=${messages}
        .hasExpired=${this.hasExpired}
        .onSignIn=${this.#signIn}
      ></office-sign-in>`;
    }
    if (this.initiatives === null) return html`<p role="status" class="hint">${messages.loading}</p>`;
    return this.#renderView(office);
  }

  #renderView(office: Office): TemplateResult {
    const { route } = this;
    switch (route?.view) {
      case 'register':
        return renderAnew(
          route.initiative,
          html`<office-register
            .office=${office}
            .route=${route}
            .search=${this.search}
            .onSearch=${(search: string) => (this.search = search)}
          ></office-register>`,
        );
      case 'pledge':
        return renderAnew(
          `${route.initiative}/${route.number}`,
          html`<office-pledge
            .office=${office}
            .initiative=${route.initiative}
            .number=${route.number}
          ></office-pledge>`,
        );
      case 'numbers':
        return renderAnew(
          route.initiative,
          html`<office-numbers .office=${office} .initiative=${route.initiative}></office-numbers>`,
        );
      case 'codes':
        return renderAnew(
          route.initiative,
          html`<office-codes .office=${office} .initiative=${route.initiative}></office-codes>`,
        );
      case 'acts':
        return html`<office-acts .office=${office}></office-acts>`;
      case 'health':
        return html`<office-health .office=${office}></office-health>`;
      case 'account':
        return html`<office-account
          .office=${office}
          .onSignOutEverywhere=${() => void this.#signOut('sessions')}
        ></office-account>`;
      default:
        return html`<p class="panel">${office.messages.noInitiatives}</p>`;
    }
  }
}

/** Renders a view anew for each subject, so that nothing of one stands beside another, such as a receipt. */
const renderAnew = (subject: string, view: TemplateResult): TemplateResult => html`${keyed(subject, view)}`;

/** Reads the language that was chosen before, else the browser's. */
function readLanguage(): Language {
  try {
    return interfaceLanguage(localStorage.getItem(LANGUAGE_KEY) ?? navigator.language);
  } catch {
    return interfaceLanguage(navigator.language);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'office-page': OfficePage;
  }
}
