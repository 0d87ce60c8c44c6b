import { css, type CSSResultGroup, html, LitElement, nothing, type TemplateResult } from 'lit';

import { property } from '../../../src/base/property.js';
import { OfficeFailure } from './data/office-client.js';
import type { Office } from './parts/office.js';
import { describeFailure } from './parts/failure-message.js';
import { fieldStyles, officeStyles } from './parts/office.styles.js';
import { readField } from './parts/read-field.js';

/** Minimum length of a password, in characters. */
const MIN_PASSWORD_LENGTH = 10;

/** Account of the clerk who is signed in. */
export class OfficeAccount extends LitElement {
  static override get styles(): CSSResultGroup {
    return [
      officeStyles,
      fieldStyles,
      css`
        .panel {
          max-inline-size: 32rem;
        }

        form {
          display: grid;
          gap: 1rem;
        }
      `,
    ];
  }

  @property({ attribute: false }) office!: Office;
  @property({ attribute: false }) onSignOutEverywhere: () => void = () => undefined;
  @property({ attribute: false }) isSending = false;
  @property({ attribute: false }) outcome: { readonly text: string; readonly isFailure: boolean } | null = null;

  readonly #change = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    if (this.isSending) return;
    const form = event.currentTarget as HTMLFormElement;
    const [password, newPassword, repeated] = ['password', 'new-password', 'repeated'].map((name) =>
      readField(form, name),
    );
    const { account } = this.office.messages;
    if (newPassword !== repeated) {
      this.outcome = { text: account.differs, isFailure: true };
      this.renderRoot.querySelector<HTMLInputElement>('#repeated')?.focus();
      return;
    }
    this.isSending = true;
    this.outcome = null;
    try {
      await this.office.client.send('PUT', 'password', { password, newPassword });
      form.reset();
      this.outcome = { text: account.saved, isFailure: false };
    } catch (error) {
      this.outcome = { text: this.#describeRefusal(error), isFailure: true };
    } finally {
      this.isSending = false;
    }
  };

  #describeRefusal(error: unknown): string {
    const { messages } = this.office;
    if (error instanceof OfficeFailure && error.status === 403) return messages.account.wrong;
    if (error instanceof OfficeFailure && error.status === 422) return messages.account.weak;
    return describeFailure(error, messages);
  }

  protected override render(): TemplateResult {
    const { session, messages } = this.office;
    const { account } = messages;
    return html`
      <section class="panel" aria-labelledby="heading">
        <h2 id="heading">${session.name}</h2>
        ${session.kind === 'token' ? html`<p class="hint">${account.byToken}</p>` : this.#renderPassword()}
        <div class="row">
          <button type="button" class="button" @click=${this.onSignOutEverywhere}>${account.signOutEverywhere}</button>
        </div>
      </section>
    `;
  }

  #renderPassword(): TemplateResult {
    const { account } = this.office.messages;
    const { outcome } = this;
    return html`
      <form @submit=${this.#change}>
        <h3>${account.changePassword}</h3>
        <input
          class="visually-hidden"
          autocomplete="username"
          tabindex="-1"
          aria-hidden="true"
          readonly
          .value=${this.office.session.name}
        />
        <div class="labelled">
          <label for="password">${account.password}</label>
          <input
            id="password"
            name="password"
            type="password"
            class="field"
            required
            maxlength="500"
            autocomplete="current-password"
          />
        </div>
        <div class="labelled">
          <label for="new-password">${account.newPassword}</label>
          <input
            id="new-password"
            name="new-password"
            type="password"
            class="field"
            required
            minlength=${MIN_PASSWORD_LENGTH}
            maxlength="500"
            autocomplete="new-password"
            aria-describedby="new-password-hint"
          />
          <p class="hint" id="new-password-hint">${account.newPasswordHint}</p>
        </div>
        <div class="labelled">
          <label for="repeated">${account.repeat}</label>
          <input
            id="repeated"
            name="repeated"
            type="password"
            class="field"
            required
            maxlength="500"
            autocomplete="new-password"
          />
        </div>
        <p role="alert" class=${outcome ? (outcome.isFailure ? 'outcome failed' : 'outcome') : ''}>
          ${outcome?.text ?? nothing}
        </p>
        <div class="row"><button class="button primary" ?disabled=${this.isSending}>${account.save}</button></div>
      </form>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'office-account': OfficeAccount;
  }
}
