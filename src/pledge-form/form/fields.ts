import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';

import type { Language } from '../../base/language.js';
import { renderLink } from '../../base/parts/source-line.js';
import type { FieldUse, Initiative, Text } from '../../contract/index.js';
import { safeUrl } from '../../domain/url.js';
import { factList } from '../initiative/initiative-header.js';
import type { FormContext, FormWords } from '../context/form-context.js';
import { isConsentCurrent, type Field, type TextField } from '../session/draft.js';
import type { FieldErrors, PledgeSession } from '../session/pledge-session.js';
import { fieldUse } from '../../domain/initiative-rules.js';

/** The most that fits into a message, and from where on the room that is left is told. */
const MAX_MESSAGE_LENGTH = 1000;
const REMAINING_LENGTH_SHOWN_FROM = 800;

interface InputOptions {
  readonly autocomplete: 'organization' | 'name' | 'tel' | 'email' | 'off';
  readonly maxLength: number;
  readonly type?: 'tel';
  readonly inputmode?: 'email';
  readonly capitals?: 'characters' | 'none';
  readonly use?: FieldUse;
  readonly hint?: string | undefined;
}

/** What is wrong at a field, where something is. */
export const renderFieldError = (
  field: Field,
  faults: FieldErrors,
  language: Language,
): TemplateResult | typeof nothing => {
  const saying = faults[field];
  return saying ? html`<p class="error" id="${field}-error">${saying(language)}</p>` : nothing;
};

/** The ids of what describes a field, of those that are there. */
const describedBy = (...ids: readonly (string | false | undefined)[]): string | typeof nothing =>
  ids.filter(Boolean).join(' ') || nothing;

const fieldErrorId = (field: Field, faults: FieldErrors): string | false =>
  faults[field] !== undefined && `${field}-error`;

/** Who pledges, and whom to write to: what the initiative asks for. */
export function renderFields(pledging: PledgeSession, initiative: Initiative, context: FormContext): TemplateResult {
  const { messages, language } = context;
  const { draft, fieldErrors } = pledging;
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
  // A code may be pasted with spaces between its parts, and must not be cut off by them.
  const code = { autocomplete: 'off', maxLength: 40, capitals: 'characters' } as const;
  const telephone = fieldUse('telephone', initiative);
  const email = fieldUse('email', initiative);
  const either = telephone === 'optional' && email === 'optional';
  // Of two that are both optional one is needed, so that neither is called so.
  const use = (one: FieldUse): { readonly use?: FieldUse } => (either ? {} : { use: one });
  return html`
    ${field('organization', { autocomplete: 'organization', maxLength: 200, use: 'required' })}
    ${field('creditCode', { ...code, use: fieldUse('creditCode', initiative), hint: messages.creditCodeHint })}
    ${field('contactName', { autocomplete: 'name', maxLength: 100, use: 'required' })}
    <div
      class="pair"
      role=${ifDefined(either ? 'group' : undefined)}
      aria-labelledby=${ifDefined(either ? 'reach' : undefined)}
    >
      ${either ? html`<p class="hint" id="reach">${messages.contactHint}</p>` : nothing}
      ${field('telephone', { autocomplete: 'tel', type: 'tel', maxLength: 40, ...use(telephone) })}
      ${field('email', { autocomplete: 'email', inputmode: 'email', capitals: 'none', maxLength: 254, ...use(email) })}
    </div>
    ${renderMessageField(pledging, fieldUse('message', initiative), context)}
  `;
}

function renderLabel(name: TextField, messages: FormWords, use?: FieldUse): TemplateResult {
  const mark = use === 'optional' ? html`<span class="muted small">${messages.optional}</span>` : nothing;
  return html`<label for=${name}>${messages[name]} ${mark}</label>`;
}

function renderMessageField(
  { draft, fieldErrors }: PledgeSession,
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
      aria-describedby=${describedBy('message-hint', fieldErrorId('message', fieldErrors), length >= REMAINING_LENGTH_SHOWN_FROM && 'message-left')}
      .value=${draft.message}
    ></textarea>
    ${renderFieldError('message', fieldErrors, language)}
    ${length < REMAINING_LENGTH_SHOWN_FROM ? nothing : html`<p class="hint" id="message-left">${messages.left(MAX_MESSAGE_LENGTH - length)}</p>`}
  </div>`;
}

/**
 * A field that no person meets, by eye, by keyboard, by screen reader or by what a browser fills in: a program that fills
 * in everything gives itself away.
 */
export const renderHoneypot = (): TemplateResult =>
  html`<div class="trap" aria-hidden="true">
    <label>Website <input name="website" type="text" tabindex="-1" autocomplete="off" /></label>
  </div>`;

/** What is agreed to: to be published, and how contact data are used. Neither is ever ticked beforehand. */
export function renderAgreements(
  { draft, fieldErrors }: PledgeSession,
  initiative: Initiative,
  { messages, language }: FormContext,
): TemplateResult {
  const box = (name: 'publish' | 'consent', checked: boolean, hint?: string): TemplateResult => html`
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
        <span>${messages[name]}</span>
      </label>
      ${renderFieldError(name, fieldErrors, language)}
      ${hint ? html`<p class="hint" id="${name}-hint">${hint}</p>` : nothing}
    </div>
  `;
  const looked = initiative.pledges?.moderation ? [messages.moderated] : [];
  const hint = [messages.publishHint, ...looked].join(messages.space);
  return html` ${box('publish', draft.publish, hint)} ${box('consent', isConsentCurrent(draft, initiative))} `;
}

/** What becomes of contact data, told before they are asked for. */
export function renderPrivacyNotice({ privacy }: Initiative, { messages, localize, url }: FormContext): TemplateResult {
  const { controller, purpose, retention, version } = privacy ?? {};
  const href = safeUrl(privacy?.notice, url);
  const row = (term: string, value: Text | null | undefined) => (value ? ([term, localize(value)] as const) : null);
  return html`<div class="notice">
    <h4>${messages.privacy}</h4>
    ${privacy ? nothing : html`<p>${messages.noNotice}</p>`}
    ${factList([row(messages.controller, controller), row(messages.purpose, purpose), row(messages.retention, retention), [messages.revoking, messages.revokingBy]])}
    ${
      privacy
        ? html`<p>
            ${href ? renderLink(href, messages.notice) : nothing}
            <span class="muted">${messages.noticeVersion(version ?? '')}</span>
          </p>`
        : nothing
    }
  </div>`;
}
