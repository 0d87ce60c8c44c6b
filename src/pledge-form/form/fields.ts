import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';

import type { FieldUse, Initiative } from '../../contract/index.js';
import { fieldUse } from '../../domain/initiative-rules.js';
import type { FormContext } from '../context/form-context.js';
import type { FormMessages } from '../messages/index.js';
import { isConsentCurrent, type TextField } from '../session/draft.js';
import type { SessionState } from '../session/session-state.js';
import { fieldErrorId, renderFieldError } from './field-error.js';

/** Maximum length of a message, in characters. */
const MAX_MESSAGE_LENGTH = 1000;
/** Length of a message, in characters, from which the form says how many are left. */
const MIN_LENGTH_WITH_REMAINDER = 800;

interface InputOptions {
  readonly autocomplete: 'organization' | 'name' | 'tel' | 'email' | 'off';
  readonly maxLength: number;
  readonly type?: 'tel';
  readonly inputmode?: 'email';
  readonly capitals?: 'characters' | 'none';
  readonly use?: FieldUse;
  readonly hint?: string | undefined;
}

/** Joins the ids of the elements that describe a field. */
const describedBy = (...ids: readonly (string | false | undefined)[]): string | typeof nothing =>
  ids.filter(Boolean).join(' ') || nothing;

/** Renders the fields that the initiative asks for: who pledges, and whom to write to. */
export function renderFields(state: SessionState, initiative: Initiative, context: FormContext): TemplateResult {
  const { messages, language } = context;
  const { draft, fieldErrors } = state;
  const field = (name: Exclude<TextField, 'message'>, options: InputOptions): TemplateResult | typeof nothing => {
    const { autocomplete, maxLength, type = 'text', inputmode, capitals, use, hint } = options;
    if (use === 'none') return nothing;
    return html`<div class="field ${name}">
      ${renderLabel(name, messages, use)} ${hint ? html`<p class="hint" id="${name}-hint">${hint}</p>` : nothing}
      <input
        id=${name}
        name=${name}
        type=${type}
        autocomplete=${autocomplete}
        inputmode=${ifDefined(inputmode)}
        autocapitalize=${ifDefined(capitals)}
        spellcheck=${ifDefined(capitals ? 'false' : undefined)}
        maxlength=${maxLength}
        ?required=${use === 'required'}
        aria-invalid=${fieldErrors[name] ? 'true' : 'false'}
        aria-describedby=${describedBy(hint && `${name}-hint`, fieldErrorId(name, fieldErrors))}
        .value=${draft[name]}
      />
      ${renderFieldError(name, fieldErrors, language)}
    </div>`;
  };
  // A code may be pasted with spaces between its parts, which must not cut it off.
  const code = { autocomplete: 'off', maxLength: 40, capitals: 'characters' } as const;
  const telephone = fieldUse('telephone', initiative);
  const email = fieldUse('email', initiative);
  const isEither = telephone === 'optional' && email === 'optional';
  // Where both are optional one of them is needed, so neither is marked as optional.
  const markUse = (use: FieldUse): { readonly use?: FieldUse } => (isEither ? {} : { use });
  return html`
    ${field('code', { ...code, use: initiative.pledges?.codes ? 'required' : 'none', hint: messages.codeHint })}
    ${field('organization', { autocomplete: 'organization', maxLength: 200, use: 'required' })}
    ${field('creditCode', { ...code, use: fieldUse('creditCode', initiative), hint: messages.creditCodeHint })}
    ${field('contactName', { autocomplete: 'name', maxLength: 100, use: 'required' })}
    <div
      class="pair"
      role=${ifDefined(isEither ? 'group' : undefined)}
      aria-labelledby=${ifDefined(isEither ? 'reach' : undefined)}
    >
      ${isEither ? html`<p class="hint" id="reach">${messages.contactHint}</p>` : nothing}
      ${field('telephone', { autocomplete: 'tel', type: 'tel', maxLength: 40, ...markUse(telephone) })}
      ${field('email', { autocomplete: 'email', inputmode: 'email', capitals: 'none', maxLength: 254, ...markUse(email) })}
    </div>
    ${renderMessageField(state, fieldUse('message', initiative), context)}
  `;
}

function renderLabel(name: TextField, messages: FormMessages, use?: FieldUse): TemplateResult {
  return html`<label for=${name}
    >${messages[name]} ${use === 'optional' ? renderOptionalMark(messages) : nothing}</label
  >`;
}

const renderOptionalMark = ({ optional }: FormMessages): TemplateResult =>
  html`<span class="muted small">${optional}</span>`;

function renderMessageField(
  { draft, fieldErrors }: SessionState,
  use: FieldUse,
  { messages, language }: FormContext,
): TemplateResult | typeof nothing {
  if (use === 'none') return nothing;
  const { length } = draft.message;
  return html`<div class="field">
    ${renderLabel('message', messages, use)}
    <p class="hint" id="message-hint">${messages.messageHint}</p>
    <textarea
      id="message"
      name="message"
      rows="3"
      maxlength=${MAX_MESSAGE_LENGTH}
      ?required=${use === 'required'}
      aria-invalid=${fieldErrors.message ? 'true' : 'false'}
      aria-describedby=${describedBy('message-hint', fieldErrorId('message', fieldErrors), length >= MIN_LENGTH_WITH_REMAINDER && 'message-left')}
      .value=${draft.message}
    ></textarea>
    ${renderFieldError('message', fieldErrors, language)}
    ${length < MIN_LENGTH_WITH_REMAINDER ? nothing : html`<p class="hint" id="message-left">${messages.left(MAX_MESSAGE_LENGTH - length)}</p>`}
  </div>`;
}

/** Renders the boxes to agree to publication and to the use of contact data. Neither is ever ticked beforehand. */
export function renderAgreements(
  { draft, fieldErrors }: SessionState,
  initiative: Initiative,
  { messages, language }: FormContext,
): TemplateResult {
  const box = (
    name: 'publish' | 'consent',
    checked: boolean,
    mark: TemplateResult | typeof nothing,
    hint?: string,
  ): TemplateResult => html`
    <div class="agree">
      <label>
        <input
          id=${name}
          type="checkbox"
          name=${name}
          .checked=${checked}
          ?required=${name === 'consent'}
          aria-invalid=${fieldErrors[name] ? 'true' : 'false'}
          aria-describedby=${describedBy(hint && `${name}-hint`, fieldErrorId(name, fieldErrors))}
        />
        <span>${messages[name]} ${mark}</span>
      </label>
      ${renderFieldError(name, fieldErrors, language)}
      ${hint ? html`<p class="hint" id="${name}-hint">${hint}</p>` : nothing}
    </div>
  `;
  const moderation = initiative.pledges?.moderation ? [messages.moderated] : [];
  const hint = [messages.publishHint, ...moderation].join(messages.space);
  return html`
    ${box('publish', draft.publish, renderOptionalMark(messages), hint)}
    ${box('consent', isConsentCurrent(draft, initiative), nothing)}
  `;
}
