import { html, type LitElement, type ReactiveController, type TemplateResult } from 'lit';

/** Outcome of a change, in words. */
export interface Outcome {
  readonly text: string;
  readonly isFailure: boolean;
}

/** Runs changes of a view, one at a time, and says what came of each where the clerk sees it. */
export class ChangeController implements ReactiveController {
  readonly #host: LitElement;
  #outcome: Outcome | null = null;
  #isNew = false;
  #isRunning = false;

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  get isRunning(): boolean {
    return this.#isRunning;
  }

  /**
   * Runs a change, unless one is running.
   *
   * @param change resolves with its outcome
   * @param describeFailure describes what it threw
   */
  async run(change: () => Promise<Outcome>, describeFailure: (error: unknown) => string): Promise<void> {
    if (this.#isRunning) return;
    this.#isRunning = true;
    this.#host.requestUpdate();
    try {
      this.show(await change());
    } catch (error) {
      this.show({ text: describeFailure(error), isFailure: true });
    } finally {
      this.#isRunning = false;
    }
  }

  /** Shows an outcome. */
  show(outcome: Outcome): void {
    this.#outcome = outcome;
    this.#isNew = true;
    this.#host.requestUpdate();
  }

  /** Brings a new outcome into sight, and moves the focus there: what was pressed may be far below, or gone. */
  hostUpdated(): void {
    if (!this.#isNew) return;
    this.#isNew = false;
    const line = this.#host.renderRoot.querySelector<HTMLElement>('.outcome');
    line?.scrollIntoView({ block: 'nearest' });
    line?.focus({ preventScroll: true });
  }

  /** Renders the latest outcome, in a live region that is there before. */
  render(): TemplateResult {
    const outcome = this.#outcome;
    const line =
      outcome && html`<p class=${outcome.isFailure ? 'outcome failed' : 'outcome'} tabindex="-1">${outcome.text}</p>`;
    return html`<div role="status" class="announcement">${line}</div>`;
  }
}
