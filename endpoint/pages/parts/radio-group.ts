import { html, nothing, type TemplateResult } from 'lit';

/** Choice of a group of radio buttons. */
export interface RadioOption<T extends string> {
  readonly value: T;
  readonly label: string;
}

export interface RadioGroup<T extends string> {
  readonly name: string;
  readonly legend: string;
  readonly options: readonly RadioOption<T>[];
  readonly value: T;
  readonly onChange: (value: T) => void;
  readonly isLegendHidden?: boolean;
}

/** Renders a choice of a few as one row of segments: native radio buttons, by which the keyboard works as it does anywhere. */
export const renderRadioGroup = <T extends string>(group: RadioGroup<T>): TemplateResult => html`
  <fieldset class="segments">
    <legend class=${group.isLegendHidden ? 'visually-hidden' : 'label'}>${group.legend}</legend>
    <div class="segment-row">
      ${group.options.map(
        ({ value, label }) => html`
          <label class="segment">
            <input
              type="radio"
              name=${group.name}
              value=${value as string}
              .checked=${group.value === value}
              @change=${() => group.onChange(value)}
            />
            <span>${label}</span>
          </label>
        `,
      )}
    </div>
  </fieldset>
`;

export interface Checkbox {
  readonly name: string;
  readonly label: string;
  readonly hint: string;
  readonly isChecked: boolean;
  readonly onChange: (isChecked: boolean) => void;
}

/** Renders a choice between yes and no, with a sentence on what it does. */
export const renderCheckbox = ({ name, label, hint, isChecked, onChange }: Checkbox): TemplateResult => html`
  <label class="checkbox">
    <input
      type="checkbox"
      name=${name}
      aria-describedby=${`${name}-hint`}
      .checked=${isChecked}
      @change=${({ target }: Event) => onChange((target as HTMLInputElement).checked)}
    />
    <span>${label}</span>
  </label>
  ${hint ? html`<p class="hint" id=${`${name}-hint`}>${hint}</p>` : nothing}
`;
