import { type CSSResultGroup, html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';

import { FuminElement } from '../base/element.js';
import { FuminPledgeEvent } from '../base/events.js';
import { PagesController } from '../base/pages.js';
import { sourceLine, sourceStyles } from '../base/parts/source-line.js';
import { commonWords, stateStyles, stateView } from '../base/parts/state-view.js';
import { type Loaded, ResourceController } from '../base/resource.js';
import type { Words } from '../base/words.js';
import * as en from '../base/words/en.js';
import * as zh from '../base/words/zh-Hans.js';
import { readInitiative, readInitiatives, readWall } from '../contract/door.js';
import type { Initiative, Wall } from '../contract/index.js';
import { safeUrl } from '../domain/url.js';
import { call } from './call.js';
import type { FormWords } from './context.js';
import { type Field, isField } from './draft.js';
import { pledgeForm } from './form.js';
import { whyReadOnly } from './period.js';
import { Pledging } from './pledging.js';
import { pledgeUrl } from './problems.js';
import { progress } from './progress.js';
import { receiptView } from './receipt.js';
import { roleChoice, roleList } from './roles.js';
import { formStyles } from './styles.js';
import { pledgesOf, wall } from './wall.js';

const formWords: Words<FormWords> = { 'zh-Hans': zh.form, en: en.form };

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
  static override styles: CSSResultGroup = [FuminElement.styles, stateStyles, sourceStyles, formStyles];

  /** The initiative's id. Without it the form shows the first initiative of the district. */
  @property() initiative: string | null = null;

  /** `hidden` leaves out the wall of those who joined. */
  @property() wall: 'hidden' | null = null;

  /**
   * The initiative itself, as `initiatives/{id}.json` has it: then nothing is read from the network, the wall included.
   * `null` shows none. Pledges are taken where an endpoint is named too, whose `initiatives/{id}.json` its URLs are then
   * relative to; else the form is for reading.
   */
  @property({ attribute: false }) data: unknown = undefined;

  readonly #district = new ResourceController(this, {
    path: () => (this.initiative === null && this.data === undefined ? 'district.json' : null),
    read: readInitiatives,
  });

  readonly #initiative = new ResourceController(this, {
    path: () => {
      const district = this.#district.value;
      const id = this.initiative ?? (district ? (district.initiatives?.[0]?.id ?? null) : undefined);
      return id == null ? id : pathOf(id);
    },
    read: readInitiative,
    data: () => this.data,
  });

  readonly #wall = new ResourceController(this, {
    path: () => {
      const { state } = this.#initiative;
      if (this.wall === 'hidden' || this.data !== undefined || !('value' in state)) return null;
      return safeUrl(state.value.pledges?.wall, state.url);
    },
    read: readWall,
  });

  readonly #wallPages = new PagesController<Wall>(this, { first: this.#wall, read: readWall });

  #pledging = new Pledging('', () => undefined);
  /** Whether the withdrawal code was copied; `null` while nobody tried. */
  #copied: boolean | null = null;

  /** Asks the endpoint again. What was typed stays. */
  async reload(): Promise<void> {
    if (this.#district.state.status === 'error') await this.#district.reload();
    else await Promise.all([this.#initiative.reload(), this.#wall.reload()]);
  }

  override render(): TemplateResult {
    const words = formWords[this.wordsLanguage];
    const { state } = this.#district;
    const before = state.status === 'loading' || state.status === 'error' ? state : null;
    const ready = (loaded: Loaded<Initiative>): TemplateResult => this.#whole(loaded);
    return stateView(before ?? this.#initiative.state, {
      language: this.wordsLanguage,
      hasFallback: this.hasFallback,
      idle: this.client || this.data === null ? words.none : commonWords[this.wordsLanguage].noEndpoint,
      retry: () => void this.reload(),
      ready,
      empty: ready,
    });
  }

  #whole({ value: initiative, url }: Loaded<Initiative>): TemplateResult {
    const language = this.wordsLanguage;
    const words = formWords[language];
    const context = { words, url, lang: this.language, language, say: this.say.bind(this) };
    const { phase } = this.#pledgingTo(initiative);
    const received = phase.status === 'received' ? phase : null;
    const reason = received ? null : whyReadOnly(initiative, this.#pledgeUrl, new Date(), language);
    const numbers = progress(initiative, context);
    const list = wall(this.#wall.state, this.#wallPages, initiative, this.#wallActions, context);
    return html`
      <article
        class="body ${reason ? 'reading' : ''}"
        aria-labelledby="title"
        @input=${this.#typed}
        @change=${this.#left}
      >
        <div class="main">
          ${call(initiative, context)}
          ${received || reason ? roleList(initiative, context) : roleChoice(initiative, this.#pledging, context)}
          ${reason ? nothing : numbers}
        </div>
        <div class="side">
          ${
            reason
              ? html`<p class="important">${reason(words)}</p>
                  ${numbers}${list}`
              : received
                ? receiptView(received, initiative, this.#copied, this.#receiptActions, context)
                : pledgeForm(initiative, this.#pledging, this.#formActions, context)
          }
        </div>
        ${reason ? nothing : list}
      </article>
      ${sourceLine(initiative, url, this.language, language)}
    `;
  }

  readonly #formActions = {
    press: (event: Event): void => {
      event.preventDefault();
      void this.#press();
    },
    go: (field: Field): void => {
      const element = this.renderRoot.querySelector<HTMLElement>(`#${field}`);
      (element?.querySelector<HTMLElement>('input:enabled') ?? element)?.focus();
    },
  };

  readonly #receiptActions = {
    copy: (): void => {
      const code = this.renderRoot.querySelector<HTMLInputElement>('#code');
      code?.focus();
      code?.select();
      // `navigator.clipboard` needs a secure context. Where this is refused too, the code stays selected.
      // eslint-disable-next-line @typescript-eslint/no-deprecated
      this.#copied = document.execCommand('copy');
      this.requestUpdate();
    },
    ask: (asked: boolean): void => {
      this.#pledging.ask(asked);
      void this.#focus(asked ? 'question' : 'withdraw');
    },
    withdraw: (): void => void this.#withdraw(),
    another: (): void => {
      this.#pledging.restart();
      void this.#focus('join');
    },
  };

  readonly #wallActions = {
    retry: (): void => {
      void this.#focus('wall');
      void this.#wall.reload();
    },
    more: (): void => void this.#more(),
  };

  /** A pledge is to one initiative: with another one, everything begins anew. */
  #pledgingTo({ id }: Initiative): Pledging {
    if (this.#pledging.id !== id) this.#pledging = new Pledging(id, () => this.requestUpdate());
    return this.#pledging;
  }

  get #pledgeUrl(): string | null {
    const { state } = this.#initiative;
    const { client } = this;
    if (!('value' in state) || !client) return null;
    const base = this.data === undefined ? state.url : client.endpoint + pathOf(state.value.id);
    return pledgeUrl(state.value.pledges?.url, base, client);
  }

  readonly #typed = ({ target }: Event): void => {
    const initiative = this.#initiative.value;
    if (initiative && isField(target)) this.#pledging.type(target, initiative);
  };

  readonly #left = ({ target }: Event): void => {
    const initiative = this.#initiative.value;
    if (initiative && isField(target)) this.#pledging.leave(target, initiative);
  };

  async #press(): Promise<void> {
    const pledging = this.#pledging;
    const { client } = this;
    const url = this.#pledgeUrl;
    const initiative = this.#initiative.value;
    if (!initiative || !client || !url || pledging.phase.status !== 'editing') return;
    const sent = pledging.review(initiative);
    const receipt = sent ? await pledging.send(client, url, initiative) : null;
    if (receipt) {
      const open = { ...receipt };
      delete open.withdrawalToken;
      this.#copied = null;
      await this.updateComplete;
      this.dispatchEvent(new FuminPledgeEvent({ receipt: open }));
    }
    // What was refused may be refused because a role is full by now, or the notice is another one.
    if (receipt || (sent && (pledging.faults.roles ?? pledging.faults.consent))) void this.#renew();
    if (this.#pledging === pledging) await this.#focus(receipt ? 'receipt' : 'summary');
  }

  async #withdraw(): Promise<void> {
    const pledging = this.#pledging;
    const { client } = this;
    const url = this.#pledgeUrl;
    if (!client || !url || !(await pledging.withdraw(client, url))) return;
    void this.#renew();
    if (this.#pledging === pledging) await this.#focus('receipt');
  }

  /** A pledge moves the counts and the wall. With `data`, nothing is read. */
  async #renew(): Promise<void> {
    if (this.data === undefined) await Promise.all([this.#initiative.reload(), this.#wall.reload()]);
  }

  async #more(): Promise<void> {
    const shown = pledgesOf(this.#wallPages).length;
    if (!(await this.#wallPages.more())) return;
    await this.updateComplete;
    this.renderRoot.querySelectorAll<HTMLElement>('.wall li')[shown]?.focus();
  }

  /** Moves the focus, unless the reader has gone elsewhere in the page meanwhile. */
  async #focus(id: string): Promise<void> {
    await this.updateComplete;
    const { activeElement, body } = document;
    if (activeElement && activeElement !== body && !this.matches(':focus-within')) return;
    const to =
      this.renderRoot.querySelector<HTMLElement>(`#${id}`) ?? this.renderRoot.querySelector<HTMLElement>('.frame');
    to?.focus();
  }
}

const pathOf = (id: string): string => `initiatives/${encodeURIComponent(id)}.json`;

declare global {
  interface HTMLElementTagNameMap {
    'fumin-pledge-form': FuminPledgeForm;
  }
}
