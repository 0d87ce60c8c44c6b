import { html, nothing, type TemplateResult } from 'lit';

import { LANGUAGES } from '../../../src/base/language.js';
import { type Configuration, parseColor, SCHEMES } from './configuration.js';
import { weakContrasts } from './contrast.js';
import { LANGUAGE_NAMES } from '../parts/language-names.js';
import type { Messages } from './messages/index.js';
import { renderCheckbox, renderRadioGroup } from '../parts/radio-group.js';

/** Accent colour that a widget has by itself, which the field shows while none is chosen. */
const DEFAULT_ACCENT = '#ab3a1b';

/** Changes some of the choices; `isTyping` where more of the same are to come, as while a colour is dragged. */
export type Change = (changes: Partial<Configuration>, isTyping?: boolean) => void;

export interface AppearanceFields {
  readonly configuration: Configuration;
  readonly messages: Messages;
  /** Colour as it is being typed, where it is none yet; `null` while there is none. */
  readonly typedAccent: string | null;
  readonly onType: (text: string | null) => void;
  readonly onChange: Change;
}

/** Renders the choice of a widget's language, colours and size of text. */
export function renderAppearanceFields(fields: AppearanceFields): TemplateResult {
  const { configuration, messages, onChange } = fields;
  return html`
    ${renderRadioGroup({
      name: 'lang',
      legend: messages.language,
      value: configuration.lang ?? '',
      options: [
        { value: '', label: messages.ofPage },
        ...LANGUAGES.map((value) => ({ value, label: LANGUAGE_NAMES[value] })),
      ],
      onChange: (value) => onChange({ lang: value === '' ? null : value }),
    })}
    ${renderRadioGroup({
      name: 'scheme',
      legend: messages.scheme,
      value: configuration.scheme ?? '',
      options: [{ value: '', label: messages.ofPage }, ...SCHEMES.map((value) => ({ value, label: messages[value] }))],
      onChange: (value) => onChange({ scheme: value === '' ? null : value }),
    })}
    ${renderAccent(fields)}
    ${renderCheckbox({
      name: 'large-text',
      label: messages.largeText,
      hint: messages.largeTextHint,
      isChecked: configuration.hasLargeText,
      onChange: (hasLargeText) => onChange({ hasLargeText }),
    })}
    ${renderCheckbox({
      name: 'lazy',
      label: messages.lazy,
      hint: messages.lazyHint,
      isChecked: configuration.isLazy,
      onChange: (isLazy) => onChange({ isLazy }),
    })}
  `;
}

function renderAccent({ configuration, messages, typedAccent, onType, onChange }: AppearanceFields): TemplateResult {
  const { accent, scheme } = configuration;
  const choose = (text: string): void => {
    const color = parseColor(text);
    onType(color ? null : text);
    if (color || text.trim() === '') onChange({ accent: color }, true);
  };
  const isInvalid = typedAccent !== null && typedAccent.trim() !== '';
  const warnings = accent ? weakContrasts(accent, scheme) : [];
  return html`
    <fieldset class="accent">
      <legend class="label">${messages.accent}</legend>
      <div class="accent-row">
        <input
          type="color"
          aria-label=${messages.accent}
          .value=${accent ?? DEFAULT_ACCENT}
          @input=${({ target }: Event) => choose((target as HTMLInputElement).value)}
        />
        <input
          type="text"
          class="field"
          name="accent"
          aria-label=${messages.accentCode}
          aria-describedby="accent-notes"
          aria-invalid=${isInvalid ? 'true' : 'false'}
          autocomplete="off"
          spellcheck="false"
          maxlength="9"
          placeholder=${DEFAULT_ACCENT}
          .value=${typedAccent ?? accent ?? ''}
          @input=${({ target }: Event) => choose((target as HTMLInputElement).value)}
        />
        ${
          accent || isInvalid
            ? html`<button type="button" class="button" @click=${() => choose('')}>${messages.accentDefault}</button>`
            : nothing
        }
      </div>
      <div id="accent-notes" role="status">
        ${isInvalid ? html`<p class="warning">${messages.accentInvalid}</p>` : nothing}
        ${warnings.map(
          (weak) => html`<p class="warning">${messages.weakContrast[weak.scheme](weak.ratio.toFixed(1))}</p>`,
        )}
      </div>
    </fieldset>
  `;
}
