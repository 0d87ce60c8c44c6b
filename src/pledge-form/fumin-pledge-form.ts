import { type CSSResultGroup, html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';

import { FuminElement } from '../base/fumin-element.js';
import { FuminPledgeEvent } from '../base/events.js';
import { LazyModule } from '../base/lazy-module.js';
import { renderSourceLine, sourceLineStyles } from '../base/parts/source-line.js';
import { stateViewStyles, renderState } from '../base/parts/state-view.js';
import { type LoadedResource, ResourceController } from '../base/resource-controller.js';
import { readInitiative, readDistrictInitiatives } from '../contract/read.js';
import type { Initiative, Receipt } from '../contract/index.js';
import { safeUrl } from '../domain/url.js';
import type * as Acting from './session/submission.js';
import { renderInitiativeHeader } from './initiative/initiative-header.js';
import type { FormContext } from './context/form-context.js';
import { SessionController } from './session/session-controller.js';
import { type Field, isField } from './session/draft.js';
import { moveFocus, PointerTracker } from './form/focus.js';
import { renderPledgeForm } from './form/pledge-form.js';
import { WallController } from './wall/wall-controller.js';
import { readOnlyReason } from './initiative/pledging-window.js';
import type { PledgeSession } from './session/pledge-session.js';
import { renderProgress } from './initiative/progress.js';
import type { ReceiptView } from './receipt/receipt-view.lazy.js';
import { renderRoleChoice, renderRoleList } from './initiative/role-choice.js';
import { formStyles } from './fumin-pledge-form.styles.js';
import { endpointUrl, initiativePath } from './initiative/initiative-urls.js';
import { commonMessages } from '../base/messages/index.js';
import { formMessages } from './messages/index.js';

/**
 * One initiative, and the form to join it: its text, its roles to choose from, how many have joined, the pledge with its
 * receipt, and the wall of those who joined. Where no pledges are taken it says why, and is for reading.
 *
 * @tag fumin-pledge-form
 * @slot - what to show until there are data, and when they cannot be had
 * @csspart frame - the box around everything
 * @csspart title - the initiative's title
 * @csspart form - the form
 * @csspart submit - the button that sends the pledge
 * @csspart receipt - what is shown in place of the form once the pledge is received
 * @csspart wall - the list of those who joined
 * @csspart message - what is said while there are no data, or old ones
 * @csspart source - the line on where the data come from
 * @fires {FuminPledgeEvent} fumin-pledge - a pledge was received; `detail.receipt` has no contact data and no withdrawal code
 */
export class FuminPledgeForm extends FuminElement {
  /** A getter: a static value would be set from outside of the class, which costs every private name in it dearly. */
  static override styles: CSSResultGroup = [FuminElement.styles, stateViewStyles, sourceLineStyles, formStyles];

  /** The initiative's id. Without it the form shows the one that is chosen under its provider, else the district's first. */
  @property() initiative: string | null = null;

  /** `hidden` leaves out the wall of those who joined. */
  @property() wall: 'hidden' | null = null;

  /**
   * The initiative itself, as `initiatives/{id}.json` has it: then nothing is read from the network, the wall included.
   * `null` shows none. Pledges are taken where an endpoint is named too, whose `initiatives/{id}.json` its URLs are then
   * relative to; else the form is for reading.
   */
  @property({ attribute: false }) data: unknown = undefined;

  /** Stays on the initiative chosen last while a reader chooses things of another kind. */
  #chosen: string | null = null;

  readonly #district = new ResourceController(this, {
    path: () => (this.#id === null && this.data === undefined ? 'district.json' : null),
    read: readDistrictInitiatives,
  });

  readonly #initiative = new ResourceController(this, {
    path: () => {
      const district = this.#district.value;
      const id = this.#id ?? (district ? (district.initiatives?.[0]?.id ?? null) : undefined);
      return id == null ? id : initiativePath(id);
    },
    read: readInitiative,
    data: () => this.data,
  });

  readonly #joined = new WallController(this, () => {
    const { state } = this.#initiative;
    if (this.wall === 'hidden' || this.data !== undefined || !('value' in state)) return null;
    return safeUrl(state.value.pledges?.wall, state.url);
  });

  readonly #pointer = new PointerTracker();
  readonly #receiptsPart = new LazyModule(this, () => import('./receipt/receipt-view.lazy.js'));
  #receipts: ReceiptView | null = null;

  readonly #own: SessionController = new SessionController(
    this,
    () => this.#way,
    (receipt, first) => void this.#received(receipt, first),
  );
  /** What checks and sends could not be loaded when it was needed. */
  #stuck = false;

  override willUpdate(): void {
    if (this.selection?.type === 'initiative') this.#chosen = this.selection.id;
  }

  /** Which initiative to show, where the page or the reader says so. */
  get #id(): string | null {
    return this.initiative ?? this.#chosen;
  }

  /** Asks the endpoint again. What was typed stays. */
  async reload(): Promise<void> {
    if (this.#district.state.status === 'error') await this.#district.reload();
    else await Promise.all([this.#initiative.reload(), this.#joined.reload()]);
  }

  override render(): TemplateResult {
    const messages = formMessages(this.language);
    const { state } = this.#district;
    const before = state.status === 'loading' || state.status === 'error' ? state : null;
    const ready = (loaded: LoadedResource<Initiative>): TemplateResult => this.#whole(loaded);
    return renderState(before ?? this.#initiative.state, {
      language: this.language,
      large: this.hasLargeText,
      hasFallback: this.hasFallback,
      idle: this.client || this.data === null ? messages.none : commonMessages(this.language).noEndpoint,
      retry: () => void this.reload(),
      ready,
      empty: ready,
    });
  }

  #whole({ value: initiative, url }: LoadedResource<Initiative>): TemplateResult {
    const language = this.language;
    const messages = formMessages(language);
    const context = { messages, url, lang: this.contentLang, language, localize: this.localize.bind(this) };
    const pledging = this.#own.at({ endpoint: this.client?.endpoint ?? '', initiative: initiative.id });
    const received = pledging.phase.status === 'received';
    const reason = received ? null : readOnlyReason(initiative, this.#pledgeUrl, new Date(), language);
    const numbers = renderProgress(initiative, context);
    const list = this.#joined.render(initiative, context) ?? this.#partFailed(this.#joined.part, context);
    return html`
      <article
        class="body ${reason ? 'reading' : ''}"
        aria-labelledby="title"
        @input=${this.#typed}
        @change=${this.#left}
        @pointerdown=${this.#pointer.down}
      >
        <div class="main">
          ${renderInitiativeHeader(initiative, context)}
          ${received || reason ? renderRoleList(initiative, context) : renderRoleChoice(initiative, pledging, context)}
          ${reason ? nothing : numbers}
        </div>
        <div class="side">
          ${received ? nothing : this.#wayToReceipts(pledging, context)}
          ${
            reason
              ? html`<p class="important">${reason(messages)}</p>
                  ${numbers}${list}`
              : received
                ? this.#receipt(pledging, initiative, context)
                : renderPledgeForm(initiative, pledging, this.#actions, context, this.#acting(pledging), this.#stuck)
          }
        </div>
        ${reason ? nothing : list}
      </article>
      ${renderSourceLine(initiative, url, this.contentLang, language)}
    `;
  }

  /** What checks and sends, where there is anything to it yet. */
  #acting({ isEmpty, phase }: PledgeSession) {
    const needed = !isEmpty || phase.status === 'sending' || (phase.status === 'editing' && phase.failure !== null);
    return needed ? this.#own.acting.get() : null;
  }

  #receipt(pledging: PledgeSession, initiative: Initiative, context: FormContext): unknown {
    const { phase } = pledging;
    const part = this.#receiptsPart.get();
    if (phase.status !== 'received') return nothing;
    if (!part) {
      // Without the part that draws it, a pledge must not look as if it had not been received.
      return html`<section class="receipt" id="receipt" tabindex="-1" aria-labelledby="received">
        <h3 id="received">${context.messages.receivedAs(phase.receipt.number)}</h3>
        ${this.#partFailed(this.#receiptsPart, context)}
      </section>`;
    }
    this.#receipts ??= new part.ReceiptView(this, (id) => void moveFocus(this, id));
    return this.#receipts.view(pledging, phase, initiative, this.#withdrawing, context);
  }

  #wayToReceipts(pledging: PledgeSession, { messages }: FormContext): TemplateResult | typeof nothing {
    if (!pledging.hasReceipts) return nothing;
    return html`<p><button type="button" class="link" @click=${this.#lookBack}>${messages.receipts}</button></p>`;
  }

  #partFailed(part: LazyModule<object>, { messages, language }: FormContext): TemplateResult | typeof nothing {
    if (!part.failed) return nothing;
    return html`<p class="muted">${messages.viewFailed}</p>
      <button type="button" class="button" @click=${() => void part.load()}>${commonMessages(language).retry}</button>`;
  }

  readonly #actions = {
    submit: (event: Event): void => {
      event.preventDefault();
      void this.#press();
    },
    focusField: (field: Field): void => {
      const element = this.renderRoot.querySelector<HTMLElement>(`#${field}`);
      (element?.querySelector<HTMLElement>('input:enabled') ?? element)?.focus();
    },
    tryNow: (): void => void this.#tryNow(),
    returnToEditing: (): void => this.#with('join', (acting, pledging) => acting.returnToEditing(pledging)),
    askDiscard: (asked: boolean): void =>
      this.#with(asked ? 'discarding' : 'discard', (_, pledging) => pledging.ask(asked)),
    discard: (): void => this.#with('join', (_, pledging) => pledging.clear()),
  };

  readonly #withdrawing = {
    target: () => this.#way,
    onWithdrawn: () => {
      void this.#changed();
      void moveFocus(this, 'receipt');
    },
  };

  readonly #lookBack = (): void => {
    void this.#receiptsPart.load().then((part) => {
      const pledging = this.#pledging;
      if (part && pledging) part.showLatestReceipt(pledging);
      void moveFocus(this, 'receipt');
    });
  };

  get #pledging(): PledgeSession | null {
    const id = this.#initiative.value?.id;
    return id === undefined ? null : this.#own.at({ endpoint: this.client?.endpoint ?? '', initiative: id });
  }

  /** What the URLs of the initiative are relative to, wherever it comes from. */
  #ownUrl(url: string | null | undefined): string | null {
    const { state } = this.#initiative;
    const { client } = this;
    if (!('value' in state) || !client) return null;
    return endpointUrl(
      url,
      this.data === undefined ? state.url : client.endpoint + initiativePath(state.value.id),
      client,
    );
  }

  get #pledgeUrl(): string | null {
    return this.#ownUrl(this.#initiative.value?.pledges?.url);
  }

  get #way(): ReturnType<SessionController['way']> {
    const initiative = this.#initiative.value;
    const url = this.#pledgeUrl;
    const { client } = this;
    if (!initiative || !url || !client) return null;
    return { client, url, initiative, challenge: this.#ownUrl(initiative.pledges?.challenge) };
  }

  readonly #typed = ({ target }: Event): void => {
    const initiative = this.#initiative.value;
    const pledging = this.#pledging;
    if (!initiative || !pledging || !isField(target)) return;
    pledging.type(target, initiative);
    const { name } = target;
    const acting = this.#own.acting.get();
    acting?.returnToEditing(pledging);
    acting?.revalidate(pledging, name as Field, initiative);
  };

  readonly #left = ({ target }: Event): void => {
    void Promise.all([this.#own.acting.load(), this.#pointer.released]).then(([acting]) => {
      const initiative = this.#initiative.value;
      const pledging = this.#pledging;
      if (initiative && pledging && isField(target)) acting?.leaveField(pledging, target, initiative);
    });
  };

  /** Does something with what checks and sends, once it is here, and moves the focus. */
  #with(id: string, act: (acting: typeof Acting, pledging: PledgeSession) => void): void {
    void this.#own.acting.load().then((acting) => {
      const pledging = this.#pledging;
      if (acting && pledging) act(acting, pledging);
      void moveFocus(this, id);
    });
  }

  async #press(): Promise<void> {
    const pledging = this.#pledging;
    const acting = this.#own.acting.get() ?? (await this.#own.acting.load());
    this.#stuck = acting === null;
    this.requestUpdate();
    if (!acting || pledging?.phase.status !== 'editing') return;
    const trap = this.renderRoot.querySelector<HTMLInputElement>('[name="website"]');
    const website = trap?.value ?? '';
    // Whoever is no program has it empty the next time.
    if (trap) trap.value = '';
    const sent = await acting.submitDraft(pledging, this.#own.way, website);
    await this.#settled(pledging, sent);
  }

  async #tryNow(): Promise<void> {
    const pledging = this.#pledging;
    await this.#own.resume(true);
    if (pledging) await this.#settled(pledging, true);
  }

  async #settled(pledging: PledgeSession, sent: boolean): Promise<void> {
    // What was refused may be refused because a role is full by now, or the notice is another one.
    if (sent && (pledging.fieldErrors.roles ?? pledging.fieldErrors.consent)) void this.#changed();
    const received = pledging.phase.status === 'received';
    // What is drawn for want of it would take the focus along when it goes.
    if (received) await this.#receiptsPart.load();
    if (this.#pledging === pledging) await moveFocus(this, received ? 'receipt' : 'summary');
  }

  async #received(receipt: Receipt, first: boolean): Promise<void> {
    const open = { ...receipt };
    delete open.withdrawalToken;
    await this.updateComplete;
    if (first) this.dispatchEvent(new FuminPledgeEvent({ receipt: open }));
    await this.#changed();
  }

  /** A pledge moves the counts and the wall. With `data`, nothing is read. */
  async #changed(): Promise<void> {
    if (this.data === undefined) await Promise.all([this.#initiative.reload(), this.#joined.reload()]);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'fumin-pledge-form': FuminPledgeForm;
  }
}
