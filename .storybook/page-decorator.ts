import '../src/provider/index.js';

import type { Decorator } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { styleMap } from 'lit/directives/style-map.js';
import { action } from 'storybook/actions';

import { createFetch } from './endpoints/fetch.js';

/** Logs an event of a widget to the actions panel: its `detail` is the part that pages read. */
const logEvent = (name: keyof HTMLElementEventMap) => {
  const log: (detail: unknown) => void = action(name);
  return ({ detail }: Event & { readonly detail: unknown }): void => log(detail);
};

const onLoad = logEvent('fumin-load');
const onError = logEvent('fumin-error');
const onSelect = logEvent('fumin-select');
const onFollow = logEvent('fumin-follow');
const onPledge = logEvent('fumin-pledge');

/** Returns the custom properties among a story's arguments, which the controls set. */
const customProperties = (args: Readonly<Record<string, unknown>>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(args).filter(
      (entry): entry is [string, string] => entry[0].startsWith('--') && typeof entry[1] === 'string',
    ),
  );

/**
 * Puts a story into a page that declares language, direction and colour scheme, as a partner's does, and logs the widgets'
 * events. A provider around gives the widgets the story's endpoint, and the `fetch` by which it answers in the page; a story
 * about providers has its own.
 */
export const pageDecorator: Decorator = (story, { args, globals, component }) => {
  const { language, scheme, text, direction } = globals as Readonly<Record<string, string>>;
  const endpoint = typeof args.endpoint === 'string' ? args.endpoint : nothing;
  return html`<div
    class="page"
    lang=${language}
    dir=${direction}
    data-scheme=${scheme}
    data-fumin-text=${text === 'large' ? text : nothing}
    style=${styleMap(customProperties(args))}
    @fumin-load=${onLoad}
    @fumin-error=${onError}
    @fumin-select=${onSelect}
    @fumin-follow=${onFollow}
    @fumin-pledge=${onPledge}
  >
    ${
      component === 'fumin-provider'
        ? story()
        : html`<fumin-provider endpoint=${endpoint} .fetch=${guard([endpoint], createFetch)}
            >${story()}</fumin-provider
          >`
    }
  </div>`;
};
