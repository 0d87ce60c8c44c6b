import { css, type CSSResultGroup, html, LitElement, nothing, type TemplateResult } from 'lit';

import type { Clerk } from './data/office-data.js';
import { property } from '../../../src/base/property.js';
import { OfficeFailure, type OfficeClient } from './data/office-client.js';
import { MESSAGES, type OfficeMessages } from './messages/index.js';
import { describeFailure } from './parts/failure-message.js';
import { fieldStyles } from './parts/field.styles.js';
import { officeStyles } from './parts/office.styles.js';
import { readField } from './parts/read-field.js';

/** Form that signs a clerk in: by an account, or by a name and the token that the office shares. */
export class OfficeSignIn extends LitElement {
  static override get styles(): CSSResultGroup {
    return [
      officeStyles,
      fieldStyles,
      css`
        .panel {
          max-inline-size: 26rem;
          margin: clamp(0.5rem, 6vh, 4rem) auto 0;
        }

        form {
          display: grid;
          gap: 1rem;
        }
      `,
    ];
  }

  @property({ attribute: false }) client!: OfficeClient;
  @property({ attribute: false }) messages: OfficeMessages = MESSAGES['zh-Hans'];
  /** Whether the session has ended while the page was used. */
  @property({ attribute: false }) hasExpired = false;
  @property({ attribute: false }) onSignIn: (clerk: Clerk) => void = () => undefined;

  @property({ attribute: false }) kind: Clerk['kind'] = 'account';
  @property({ attribute: false }) isSending = false;
  @property({ attribute: false }) failure: unknown = null;

  readonly #submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    if (this.isSending) return;
    const form = event.currentTarget as HTMLFormElement;
    const secret = readField(form, 'secret');
    const name = readField(form, 'name').trim();
    this.isSending = true;
    this.failure = null;
    try {
      const body = this.kind === 'account' ? { name, password: secret } : { name, token: secret };
      this.onSignIn(await this.client.send<Clerk>('POST', 'session', body));
    } catch (error) {
      this.failure = error;
      const field = this.renderRoot.querySelector<HTMLInputElement>('#secret');
      field?.focus();
      field?.select();
    } finally {
      this.isSending = false;
    }
  };

  readonly #switchKind = (): void => {
    this.kind = this.kind === 'account' ? 'token' : 'account';
    this.failure = null;
    this.renderRoot.querySelector<HTMLInputElement>('#name')?.focus();
  };

  protected override render(): TemplateResult {
    const { signIn } = this.messages;
    const isAccount = this.kind === 'account';
    return html`
      <section class="panel" aria-labelledby="heading">
        <h2 id="heading">${signIn.heading}</h2>
        ${this.hasExpired ? html`<p class="outcome">${this.messages.failures['signed-out']}</p>` : nothing}
        <p class="hint">${signIn.lead}</p>
        <form @submit=${this.#submit}>
          <div class="labelled">
            <label for="name">${signIn.name}</label>
            <input id="name" name="name" class="field" required maxlength="60" autocomplete="username" />
          </div>
          <div class="labelled">
            <label for="secret">${isAccount ? signIn.password : signIn.token}</label>
            <input
              id="secret"
              name="secret"
              type="password"
              class="field"
              required
              maxlength="500"
              autocomplete=${isAccount ? 'current-password' : 'off'}
              aria-describedby="secret-hint"
              aria-invalid=${this.failure ? 'true' : 'false'}
            />
            <p class="hint" id="secret-hint">${isAccount ? signIn.noAccounts : signIn.tokenHint}</p>
          </div>
          <p role="alert" class=${this.failure ? 'outcome failed' : ''}>
            ${this.failure ? this.#describeFailure() : ''}
          </p>
          <button class="button primary" ?disabled=${this.isSending}>
            ${this.isSending ? signIn.submitting : signIn.submit}
          </button>
          <button type="button" class="link" @click=${this.#switchKind}>
            ${isAccount ? signIn.byToken : signIn.byAccount}
          </button>
        </form>
      </section>
    `;
  }

  #describeFailure(): string {
    const { signIn } = this.messages;
    if (this.failure instanceof OfficeFailure && this.failure.status === 401) {
      return this.kind === 'account' ? signIn.wrong : signIn.wrongToken;
    }
    return describeFailure(this.failure, this.messages);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'office-sign-in': OfficeSignIn;
  }
}
