import { css, type CSSResultGroup, html, LitElement, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';

import { property } from '../../../src/base/property.js';
import { OfficeFailure } from './data/office-client.js';
import type { Office } from './parts/office.js';
import { ChangeController } from './parts/change-controller.js';
import { describeFailure } from './parts/failure-message.js';
import { fieldStyles } from './parts/field.styles.js';
import { officeStyles } from './parts/office.styles.js';
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

  readonly #change = new ChangeController(this);

  readonly #changePassword = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const form = event.currentTarget as HTMLFormElement;
    const [password, newPassword, repeated] = ['password', 'new-password', 'repeated'].map((name) =>
      readField(form, name),
    );
    const { client, messages } = this.office;
    if (newPassword !== repeated) {
      this.#change.show({ text: messages.account.differs, isFailure: true });
      return;
    }
    await this.#change.run(async () => {
      await client.send('PUT', 'password', { password, newPassword });
      form.reset();
      return { text: messages.account.saved, isFailure: false };
    }, this.#describeRefusal);
  };

  readonly #describeRefusal = (error: unknown): string => {
    const { messages } = this.office;
    if (error instanceof OfficeFailure && error.status === 403) return messages.account.wrong;
    if (error instanceof OfficeFailure && error.status === 422) return messages.account.weak;
    return describeFailure(error, messages);
  };

  protected override render(): TemplateResult {
    const { clerk, messages } = this.office;
    const { account } = messages;
    return html`
      <section class="panel" aria-labelledby="heading">
        <h2 id="heading">${clerk.name}</h2>
        ${clerk.kind === 'token' ? html`<p class="hint">${account.byToken}</p>` : this.#renderPassword()}
        <div class="row">
          <button type="button" class="button" @click=${this.onSignOutEverywhere}>${account.signOutEverywhere}</button>
        </div>
      </section>
    `;
  }

  #renderPassword(): TemplateResult {
    const { clerk, messages } = this.office;
    const { account } = messages;
    return html`
      <form @submit=${this.#changePassword}>
        <h3>${account.changePassword}</h3>
        <input
          class="visually-hidden"
          autocomplete="username"
          tabindex="-1"
          aria-hidden="true"
          readonly
          .value=${clerk.name}
        />
        ${renderPasswordField('password', account.password, { autocomplete: 'current-password' })}
        ${renderPasswordField('new-password', account.newPassword, {
          autocomplete: 'new-password',
          minLength: MIN_PASSWORD_LENGTH,
          hint: account.newPasswordHint,
        })}
        ${renderPasswordField('repeated', account.repeat, { autocomplete: 'new-password' })} ${this.#change.render()}
        <div class="row">
          <button class="button primary" ?disabled=${this.#change.isRunning}>${account.save}</button>
        </div>
      </form>
    `;
  }
}

interface PasswordField {
  readonly autocomplete: 'current-password' | 'new-password';
  readonly minLength?: number;
  readonly hint?: string;
}

const renderPasswordField = (
  name: string,
  label: string,
  { autocomplete, minLength, hint }: PasswordField,
): TemplateResult => html`
  <div class="labelled">
    <label for=${name}>${label}</label>
    <input
      id=${name}
      name=${name}
      type="password"
      class="field"
      required
      minlength=${ifDefined(minLength)}
      maxlength="500"
      autocomplete=${autocomplete}
      aria-describedby=${ifDefined(hint && `${name}-hint`)}
    />
    ${hint ? html`<p class="hint" id=${`${name}-hint`}>${hint}</p>` : nothing}
  </div>
`;

declare global {
  interface HTMLElementTagNameMap {
    'office-account': OfficeAccount;
  }
}
