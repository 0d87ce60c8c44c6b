import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';

import { link } from '../base/parts/source-line.js';
import type { Initiative, Text } from '../contract/index.js';
import { safeUrl } from '../domain/url.js';
import { factList } from './call.js';
import type { FormContext, FormWords } from './context.js';
import { agrees, type Faults, type Field, type TextField } from './draft.js';
import type { Pledging } from './pledging.js';

/** The most that fits into a message, and from where on the room that is left is told. */
const MESSAGE = 1000;
const NEARLY = 800;

interface Input {
  readonly autocomplete: 'organization' | 'name' | 'tel' | 'email' | 'off';
  readonly most: number;
  readonly type?: 'tel';
  readonly inputmode?: 'email';
  readonly capitals?: 'characters' | 'none';
  readonly required?: boolean;
  readonly optional?: boolean;
  readonly hint?: string;
}

/** What is wrong at a field, where something is. */
export const fault = (field: Field, faults: Faults, words: FormWords): TemplateResult | typeof nothing => {
  const saying = faults[field];
  return saying ? html`<p class="error" id="${field}-error">${saying(words)}</p>` : nothing;
};

/** The ids of what describes a field, of those that are there. */
const describedBy = (...ids: readonly (string | false | undefined)[]): string | typeof nothing =>
  ids.filter(Boolean).join(' ') || nothing;

const faultId = (field: Field, faults: Faults): string | false => faults[field] !== undefined && `${field}-error`;

/** Who pledges, and whom to write to. */
export function fields(pledging: Pledging, { words }: FormContext): TemplateResult {
  const { draft, faults } = pledging;
  const field = (name: Exclude<TextField, 'message'>, options: Input): TemplateResult => {
    const { autocomplete, most, type = 'text', inputmode, capitals, required, optional, hint } = options;
    return html`<div class="field ${name}">
      ${label(name, words, optional)} ${hint ? html`<p class="hint" id="${name}-hint">${hint}</p>` : nothing}
      <input
        id=${name}
        name=${name}
        type=${type}
        autocomplete=${autocomplete}
        inputmode=${ifDefined(inputmode)}
        autocapitalize=${ifDefined(capitals)}
        spellcheck=${ifDefined(capitals ? 'false' : undefined)}
        maxlength=${most}
        ?required=${required}
        aria-invalid=${faults[name] ? 'true' : 'false'}
        aria-describedby=${describedBy(hint && `${name}-hint`, faultId(name, faults))}
        .value=${draft[name]}
      />
      ${fault(name, faults, words)}
    </div>`;
  };
  // A code may be pasted with spaces between its parts, and must not be cut off by them.
  const code = { autocomplete: 'off', most: 40, capitals: 'characters', optional: true } as const;
  return html`
    ${field('organization', { autocomplete: 'organization', most: 200, required: true })}
    ${field('creditCode', { ...code, hint: words.creditCodeHint })}
    ${field('contactName', { autocomplete: 'name', most: 100, required: true })}
    <div class="pair" role="group" aria-labelledby="reach">
      <p class="hint" id="reach">${words.contactHint}</p>
      ${field('telephone', { autocomplete: 'tel', type: 'tel', most: 40 })}
      ${field('email', { autocomplete: 'email', inputmode: 'email', capitals: 'none', most: 254 })}
    </div>
    ${message(pledging, words)}
  `;
}

function label(name: TextField, words: FormWords, optional = false): TemplateResult {
  const mark = optional ? html`<span class="muted small">${words.optional}</span>` : nothing;
  return html`<label for=${name}>${words[name]} ${mark}</label>`;
}

function message({ draft, faults }: Pledging, words: FormWords): TemplateResult {
  const { length } = draft.message;
  return html`<div class="field">
    ${label('message', words, true)}
    <p class="hint" id="message-hint">${words.messageHint}</p>
    <textarea
      id="message"
      name="message"
      rows="3"
      maxlength=${MESSAGE}
      aria-invalid=${faults.message ? 'true' : 'false'}
      aria-describedby=${describedBy('message-hint', faultId('message', faults), length >= NEARLY && 'message-left')}
      .value=${draft.message}
    ></textarea>
    ${fault('message', faults, words)}
    ${length < NEARLY ? nothing : html`<p class="hint" id="message-left">${words.left(MESSAGE - length)}</p>`}
  </div>`;
}

/** What is agreed to: to be published, and how contact data are used. Neither is ever ticked beforehand. */
export function agreements(
  { draft, faults }: Pledging,
  initiative: Initiative,
  { words }: FormContext,
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
          aria-invalid=${faults[name] ? 'true' : 'false'}
          aria-describedby=${describedBy(hint && `${name}-hint`, faultId(name, faults))}
        />
        <span>${words[name]}</span>
      </label>
      ${fault(name, faults, words)} ${hint ? html`<p class="hint" id="${name}-hint">${hint}</p>` : nothing}
    </div>
  `;
  return html` ${box('publish', draft.publish, words.publishHint)} ${box('consent', agrees(draft, initiative))} `;
}

/** What becomes of contact data, told before they are asked for. */
export function notice({ privacy }: Initiative, { words, say, url }: FormContext): TemplateResult {
  const { controller, purpose, retention, version } = privacy ?? {};
  const href = safeUrl(privacy?.notice, url);
  const row = (term: string, value: Text | null | undefined) => (value ? ([term, say(value)] as const) : null);
  return html`<div class="notice">
    <h4>${words.privacy}</h4>
    ${privacy ? nothing : html`<p>${words.noNotice}</p>`}
    ${factList([row(words.controller, controller), row(words.purpose, purpose), row(words.retention, retention)])}
    ${
      privacy
        ? html`<p>
            ${href ? link(href, words.notice) : nothing}
            <span class="muted">${words.noticeVersion(version ?? '')}</span>
          </p>`
        : nothing
    }
  </div>`;
}
