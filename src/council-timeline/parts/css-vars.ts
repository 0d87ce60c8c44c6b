import { noChange } from 'lit';
import { directive, Directive, type ElementPart } from 'lit/directive.js';

type CssVars = Readonly<Record<`--_${string}`, number>>;

/**
 * Sets custom properties of an element by script: a `style` attribute in a template is what a strict
 * Content-Security-Policy forbids.
 */
class CssVarsDirective extends Directive {
  readonly #set = new Map<string, number>();

  override render(values: CssVars): CssVars {
    return values;
  }

  override update({ element }: ElementPart, [values]: [CssVars]): typeof noChange {
    const { style } = element as HTMLElement;
    for (const [name, value] of Object.entries(values)) {
      if (this.#set.get(name) === value) continue;
      this.#set.set(name, value);
      style.setProperty(name, String(Math.round(value * 1e5) / 1e5));
    }
    return noChange;
  }
}

export const cssVars = directive(CssVarsDirective);
