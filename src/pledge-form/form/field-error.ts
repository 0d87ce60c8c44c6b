import { html, nothing, type TemplateResult } from 'lit';

import type { Language } from '../../base/language.js';
import type { Field } from '../session/draft.js';
import type { FieldErrors } from '../session/session-state.js';

/** Renders the error of a field; nothing where it has none. */
export const renderFieldError = (
  field: Field,
  fieldErrors: FieldErrors,
  language: Language,
): TemplateResult | typeof nothing => {
  const error = fieldErrors[field];
  return error ? html`<p class="error" id="${field}-error">${error(language)}</p>` : nothing;
};

/** Id of the error of a field; `false` where it has none. */
export const fieldErrorId = (field: Field, fieldErrors: FieldErrors): string | false =>
  fieldErrors[field] !== undefined && `${field}-error`;
