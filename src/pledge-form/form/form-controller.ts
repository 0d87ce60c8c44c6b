import type { ReactiveController, TemplateResult } from 'lit';

import { LazyModule } from '../../base/lazy/lazy-module.js';
import { isComposing } from '../../base/dom/own-keys.js';
import type { Initiative } from '../../contract/index.js';
import type { FormContext } from '../context/form-context.js';
import { type Field, isEmptyDraft, isField } from '../session/draft.js';
import { fillIn } from '../session/fill-in.js';
import type { PledgeHost } from '../session/pledge-host.js';
import { SessionController } from '../session/session-controller.js';
import type { SessionState } from '../session/session-state.js';
import { moveFocus, PointerTracker } from './focus.js';
import { renderPledgeForm } from './pledge-form.js';
import type * as Submission from './submission.lazy.js';

/** The form: passes what a reader types to the session, and loads the code that validates and sends once it is needed. */
export class FormController implements ReactiveController {
  readonly sessions: SessionController;
  /** Loads the code that draws a receipt. */
  readonly loadReceipt: () => Promise<unknown>;
  readonly #submission: LazyModule<typeof Submission>;
  /** The code that validates and sends, while there is something for it to do. */
  #loaded: typeof Submission | null = null;
  /** Whether that code could not be loaded when the reader pressed. */
  #hasFailed = false;
  /** Whether the reader has opened the form, or begun to fill it in: it does not fold again under their hands. */
  #isOpen = false;
  readonly #pointer = new PointerTracker();

  constructor(pledge: PledgeHost, loadReceipt: () => Promise<unknown>) {
    this.loadReceipt = loadReceipt;
    this.#submission = new LazyModule(pledge.element, () => import('./submission.lazy.js'));
    this.sessions = new SessionController(pledge, () => this.#submission.load());
    pledge.element.addController(this);
  }

  hostUpdate(): void {
    const state = this.sessions.session?.state;
    this.#loaded = state && isSubmissionNeeded(state) ? this.#submission.get() : null;
  }

  render(state: SessionState, initiative: Initiative, context: FormContext): TemplateResult {
    const loaded = this.#loaded;
    return renderPledgeForm(state, initiative, context, {
      onSubmit: this.#onSubmit,
      onDiscard: this.#onDiscard,
      isOpen: this.#isOpen,
      onOpen: this.#onOpen,
      hasFailed: this.#hasFailed,
      summary: loaded?.renderErrorSummary(state, this, context.language),
      activity: loaded?.renderActivity(state, this, context.language),
    });
  }

  readonly onPointerDown = this.#pointer.onPointerDown;

  /** Takes over what was typed or chosen. Roles stand beside the form, so that its listeners stand around both. */
  readonly onInput = (event: Event): void => {
    const { target } = event;
    const { session, pledge } = this.sessions;
    const initiative = pledge.initiative();
    if (!initiative || !session || !isField(target) || isComposing(event)) return;
    const { draft } = session.state;
    this.#isOpen = true;
    session.dispatch(fillIn([target], initiative));
    if (session.state.draft === draft) return;
    const submission = this.#submission.get();
    submission?.pauseRetries(session);
    submission?.revalidate(session, target.name as Field, initiative);
  };

  /** Validates a field that was left. What a browser or a password manager fills in may be told by this alone. */
  readonly onChange = (event: Event): void => {
    const { target } = event;
    this.onInput(event);
    void Promise.all([this.#submission.load(), this.#pointer.released]).then(([submission]) => {
      const { session, pledge } = this.sessions;
      const initiative = pledge.initiative();
      if (initiative && session && isField(target)) submission?.leaveField(session, target, initiative);
    });
  };

  readonly #onSubmit = async (event: Event): Promise<void> => {
    event.preventDefault();
    this.#isOpen = true;
    const submission = this.#submission.get() ?? (await this.#submission.load());
    this.#hasFailed = !submission;
    this.sessions.pledge.element.requestUpdate();
    await submission?.pressSubmit(this);
  };

  readonly #onOpen = (): void => {
    const { element } = this.sessions.pledge;
    this.#isOpen = true;
    element.requestUpdate();
    // The button that was pressed goes.
    void moveFocus(element, 'respond');
  };

  readonly #onDiscard = (): void => {
    void this.#submission.load().then((submission) => submission?.askDiscard(this, true));
  };
}

/** Whether there is something to validate, to send or to show of it. */
const isSubmissionNeeded = ({ draft, phase }: SessionState): boolean =>
  !isEmptyDraft(draft) || phase.status === 'submitting' || (phase.status === 'editing' && phase.failure !== null);
