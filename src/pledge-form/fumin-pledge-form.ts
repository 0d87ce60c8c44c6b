import { type CSSResultGroup, html, nothing, type TemplateResult } from 'lit';

import type { FirstView } from '../base/first-view-controller.js';
import { FuminElement } from '../base/fumin-element.js';
import { commonMessages } from '../base/messages/index.js';
import type { MessageSource } from '../base/message-sets.js';
import { renderLazyFailure } from '../base/parts/lazy-failure.js';
import { renderSourceLine } from '../base/parts/source-line.js';
import { sourceLineStyles } from '../base/parts/source-line.styles.js';
import { renderState } from '../base/parts/state-view.js';
import { stateViewStyles } from '../base/parts/state-view.styles.js';
import { PrintedDetailsController } from '../base/dom/printed-details-controller.js';
import { property } from '../base/property.js';
import { type LoadedResource, ResourceController, type ResourceState } from '../base/resource-controller.js';
import type { Selection } from '../base/selection.js';
import type { Initiative } from '../contract/index.js';
import { readDistrictInitiatives, readInitiative } from '../contract/readers/initiative.generated.js';
import { FormController } from './form/form-controller.js';
import { pledgeFormStyles } from './fumin-pledge-form.styles.js';
import { renderInitiativeHeader } from './initiative/initiative-header.js';
import { endpointUrl, initiativePath } from './initiative/initiative-urls.js';
import { readOnlyReason } from './initiative/pledging-window.js';
import { renderProgress } from './initiative/progress.js';
import { renderRoleChoice, renderRoleList } from './initiative/role-choice.js';
import { formMessages, formMessageSource } from './messages/index.js';
import { ReceiptController } from './receipt/receipt-controller.js';
import type { PledgeHost } from './session/pledge-host.js';
import { WallController } from './wall/wall-controller.js';
import { wallStyles } from './wall/wall.styles.js';

/**
 * One initiative and the form to respond to it: its text, the roles to choose from, the number of organizations that
 * responded, the pledge with its receipt, and the wall of those who responded. Where no pledges are taken it says why, and
 * is read-only.
 *
 * @tag fumin-pledge-form
 * @slot - content of the page, shown without script, while nothing is chosen, and where data cannot be loaded
 * @csspart frame - the box around everything
 * @csspart title - the initiative's title
 * @csspart form - the form
 * @csspart submit - the button that sends the pledge
 * @csspart receipt - the receipt that takes the form's place once the pledge is received
 * @csspart wall - the list of those who responded
 * @csspart message - the message shown while there are no data, or only an earlier copy
 * @csspart source - the line that credits the source of the data
 * @fires {FuminPledgeEvent} fumin-pledge - a pledge was received; `detail.receipt` has no contact data and no withdrawal code
 */
export class FuminPledgeForm extends FuminElement {
  // A getter: static fields make esbuild replace every private member of a class by a WeakMap for browsers without static
  // blocks (Safari 15), which weighs more and takes longer.
  static override get styles(): CSSResultGroup {
    return [FuminElement.styles, stateViewStyles, sourceLineStyles, pledgeFormStyles, wallStyles];
  }

  /** Id of the initiative. By default the form shows the one that is selected under its provider, else the district's first. */
  @property() initiative: string | null = null;

  /** Whether to show the wall of those who responded: `hidden` leaves it out. */
  @property() wall: 'hidden' | null = null;

  /**
   * The initiative itself, as in `initiatives/{id}.json`: then nothing is loaded from the network, the wall neither. `null` shows
   * none. Pledges are taken only where an endpoint is given too, to whose `initiatives/{id}.json` the URLs in it are then
   * relative; else the form is read-only.
   */
  @property({ attribute: false }) data: Initiative | null | undefined = undefined;

  /** Id of the initiative selected last: it stays while a reader selects things of another kind. */
  #selectedId: string | null = null;

  readonly #district = new ResourceController(this, {
    path: () => (this.#id === null && this.suppliedData === undefined ? 'district.json' : null),
    read: readDistrictInitiatives,
  });

  readonly #initiative = new ResourceController(this, {
    path: () => {
      const district = this.#district.value;
      const id = this.#id ?? (district ? (district.initiatives?.[0]?.id ?? null) : undefined);
      return id == null ? id : initiativePath(id);
    },
    read: readInitiative,
    data: () => this.suppliedData,
  });

  readonly #pledge: PledgeHost = {
    element: this,
    initiative: () => this.#initiative.value,
    findTarget: () => {
      const initiative = this.#initiative.value;
      const url = this.#pledgeUrl;
      const { client } = this;
      if (!initiative || !url || !client) return null;
      return { client, url, initiative, challenge: this.#endpointUrl(initiative.pledges?.challenge) };
    },
    // With `data`, nothing is loaded.
    reloadCounts: async () => {
      if (this.suppliedData === undefined) await Promise.all([this.#initiative.reload(), this.#wall.reload()]);
    },
  };

  // In the order in which they update: each draws from what those before it have.
  readonly #form: FormController = new FormController(this.#pledge, () => this.#receipt.load());
  readonly #receipt = new ReceiptController(this.#form.sessions);

  readonly #wall = new WallController(this, () => {
    const { state } = this.#initiative;
    if (this.wall === 'hidden' || this.suppliedData !== undefined || !('value' in state)) return null;
    return this.#endpointUrl(state.value.pledges?.wall);
  });

  constructor() {
    super();

    this.addController(new PrintedDetailsController(this));
  }

  protected override get firstView(): FirstView {
    return { state: this.#state, isPending: this.#wall.isPending };
  }

  protected override get followedSelection(): Selection | null {
    const { selection } = this;
    const isFollowing = this.initiative === null && this.suppliedData === undefined;
    return isFollowing && selection?.type === 'initiative' ? selection : null;
  }

  protected override get messageSource(): MessageSource {
    return formMessageSource;
  }

  override willUpdate(): void {
    if (this.selection?.type === 'initiative') this.#selectedId = this.selection.id;
  }

  /** Asks the endpoint again. What was typed stays. */
  async reload(): Promise<void> {
    if (this.#district.state.status === 'error') await this.#district.reload();
    else await Promise.all([this.#initiative.reload(), this.#wall.reload()]);
  }

  /** Id of the initiative to show, where the page or the reader says so. */
  get #id(): string | null {
    return this.initiative || this.#selectedId;
  }

  /** URL that pledges are sent to; `null` where the form is read-only. */
  get #pledgeUrl(): string | null {
    return this.#endpointUrl(this.#initiative.value?.pledges?.url);
  }

  /** Resolves a URL of the initiative, wherever that comes from. */
  #endpointUrl(url: string | null | undefined): string | null {
    const { state } = this.#initiative;
    const { client } = this;
    if (!('value' in state) || !client) return null;
    const base = this.suppliedData === undefined ? state.url : client.endpoint + initiativePath(state.value.id);
    return endpointUrl(url, base, client);
  }

  /** State of the initiative; while there is none to request, of the district that has it. */
  get #state(): ResourceState<Initiative> {
    const { state } = this.#district;
    return state.status === 'loading' || state.status === 'error' ? state : this.#initiative.state;
  }

  override render(): TemplateResult {
    const messages = formMessages(this.language);
    const ready = (loaded: LoadedResource<Initiative>): TemplateResult => this.#renderInitiative(loaded);
    return renderState(this.#state, {
      ...this.frameOptions,
      idleMessage: this.client || this.suppliedData === null ? messages.none : commonMessages(this.language).noEndpoint,
      onRetry: () => void this.reload(),
      renderReady: ready,
      renderEmpty: ready,
    });
  }

  #renderInitiative({ value: initiative, url }: LoadedResource<Initiative>): TemplateResult {
    const { language, contentLang: lang } = this;
    const messages = formMessages(language);
    const context = { messages, url, lang, language, localize: this.localize.bind(this) };
    const { session } = this.#form.sessions;
    // Only an element that has left the page is without the session of its initiative.
    if (session?.scope.initiative !== initiative.id) return html``;
    const { state } = session;
    const { phase } = state;
    const received = phase.status === 'received' ? phase : null;
    const reason = received ? null : readOnlyReason(initiative, this.#pledgeUrl, new Date(), language);
    const progress = renderProgress(initiative, context);
    const wall = this.#wall.render(initiative, context);
    return html`
      <article
        class="body ${reason ? 'reading' : ''}"
        aria-labelledby="title"
        @input=${this.#form.onInput}
        @compositionend=${this.#form.onInput}
        @change=${this.#form.onChange}
        @pointerdown=${this.#form.onPointerDown}
      >
        <div class="main">
          ${renderInitiativeHeader(initiative, context)}
          ${received || reason ? renderRoleList(initiative, context) : renderRoleChoice(initiative, state, context)}
          ${reason ? nothing : progress}
        </div>
        <div class="side">
          ${
            received || !state.hasReceipts
              ? nothing
              : html`<p>
                  <button type="button" class="link" @click=${this.#receipt.showLatest}>${messages.receipts}</button>
                </p>`
          }
          ${
            reason
              ? html`<p class="important">${reason(messages)}</p>
                  ${progress}${wall}`
              : received
                ? this.#receipt.render(session, received, initiative, context)
                : this.#form.render(state, initiative, context)
          }
          ${received || !this.#pledgeUrl ? nothing : this.#receipt.renderWithdrawal(session, context)}
          ${renderLazyFailure(this, messages.viewFailed, language)}
        </div>
        ${reason ? nothing : wall}
      </article>
      ${renderSourceLine(initiative, url, lang, language)}
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'fumin-pledge-form': FuminPledgeForm;
  }
}
