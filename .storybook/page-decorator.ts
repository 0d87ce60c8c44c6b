import type { Decorator } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import { styleMap } from 'lit/directives/style-map.js';
import { action } from 'storybook/actions';

/** Shows an event of a widget in the actions panel: its `detail` is what a page reads. */
const logged = (name: keyof HTMLElementEventMap) => {
  const log: (detail: unknown) => void = action(name);
  return ({ detail }: Event & { readonly detail: unknown }): void => log(detail);
};

const onLoad = logged('fumin-load');
const onError = logged('fumin-error');
const onSelect = logged('fumin-select');
const onPledge = logged('fumin-pledge');

/** The custom properties among a story's arguments, which the controls set. */
const palette = (args: Readonly<Record<string, unknown>>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(args).filter(
      (one): one is [string, string] => one[0].startsWith('--') && typeof one[1] === 'string',
    ),
  );

/** The page around a story: it says the language and the colour scheme, as a partner's does, and hears the widgets. */
export const page: Decorator = (story, { args, globals }) => {
  const { language, scheme, text } = globals as Readonly<Record<string, string>>;
  return html`<div
    class="page"
    lang=${language}
    data-scheme=${scheme}
    data-fumin-text=${text === 'large' ? text : nothing}
    style=${styleMap(palette(args))}
    @fumin-load=${onLoad}
    @fumin-error=${onError}
    @fumin-select=${onSelect}
    @fumin-pledge=${onPledge}
  >
    ${story()}
  </div>`;
};
