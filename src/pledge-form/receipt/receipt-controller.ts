import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';

import { LazyModule } from '../../base/lazy/lazy-module.js';
import type { Initiative } from '../../contract/index.js';
import type { FormContext } from '../context/form-context.js';
import { moveFocus } from '../form/focus.js';
import type { PledgeSession } from '../session/pledge-session.js';
import type { SessionController } from '../session/session-controller.js';
import type { ReceivedPhase } from '../session/session-state.js';
import type * as ReceiptModule from './receipt-view.lazy.js';
import type * as WithdrawalFormModule from './withdrawal-form.lazy.js';

/** The receipt that takes the form's place, and the withdrawal of one that is on paper: loads the code that draws either. */
export class ReceiptController implements ReactiveController {
  readonly sessions: SessionController;
  readonly #module: LazyModule<typeof ReceiptModule>;
  #view: ReceiptModule.ReceiptView | null = null;
  readonly #withdrawalModule: LazyModule<typeof WithdrawalFormModule>;
  #withdrawalForm: WithdrawalFormModule.WithdrawalForm | null = null;

  constructor(sessions: SessionController) {
    const { element } = sessions.pledge;
    this.sessions = sessions;
    this.#module = new LazyModule(element, () => import('./receipt-view.lazy.js'));
    this.#withdrawalModule = new LazyModule(element, () => import('./withdrawal-form.lazy.js'));
    element.addController(this);
  }

  hostUpdate(): void {
    if (this.#view || this.sessions.session?.state.phase.status !== 'received') return;
    const module = this.#module.get();
    if (module) this.#view = new module.ReceiptView(this.sessions);
  }

  load(): Promise<typeof ReceiptModule | null> {
    return this.#module.load();
  }

  render(session: PledgeSession, phase: ReceivedPhase, initiative: Initiative, context: FormContext): TemplateResult {
    return (
      this.#view?.render(session, phase, initiative, context) ??
      // Without the code that draws its receipt, a pledge must not look as if it had not been received.
      html`<section class="receipt" id="receipt" tabindex="-1" aria-labelledby="received">
        <h3 id="received">${context.messages.receivedAs(phase.receipt.number)}</h3>
      </section>`
    );
  }

  /** Renders the way to withdraw a pledge whose receipt is not on this device. */
  renderWithdrawal(session: PledgeSession, { messages, language }: FormContext): TemplateResult {
    return html`<details @toggle=${this.#openWithdrawal}>
      <summary>${messages.byCode}</summary>
      ${this.#withdrawalForm?.render(session, language) ?? nothing}
    </details>`;
  }

  readonly #openWithdrawal = (): void => {
    void this.#withdrawalModule.load().then((module) => {
      if (module) this.#withdrawalForm ??= new module.WithdrawalForm(this.sessions.pledge, () => this.load());
      this.sessions.pledge.element.requestUpdate();
    });
  };

  /** Shows the newest receipt on this device. */
  readonly showLatest = (): void => {
    const { session, pledge } = this.sessions;
    void this.load().then((module) => {
      if (session) module?.showLatestReceipt(session);
      void moveFocus(pledge.element, 'receipt');
    });
  };
}
