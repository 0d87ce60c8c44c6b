import { ContextRoot, createContext } from '@lit/context';

import type { Client } from '../client/index.js';
import type { Selection } from './selection.js';

/**
 * What a provider gives to the widgets inside it. The keys are registered symbols, so that a provider and a widget from
 * two bundles still find each other; the number after the @ goes up when what a key gives changes its shape.
 *
 * | key | gives |
 * | --- | --- |
 * | `fumin/client@1` | the {@link Client} that asks the endpoint, `null` while the provider has none |
 * | `fumin/selection@1` | what is chosen under this provider, `null` where nothing is |
 */
export const clientContext = createContext<Client | null, symbol>(Symbol.for('fumin/client@1'));
export const selectionContext = createContext<Selection | null, symbol>(Symbol.for('fumin/selection@1'));

let isAttached = false;

/**
 * Keeps the requests of widgets that are upgraded before the provider around them, as they are whenever a script comes
 * after the markup: without it, such a widget would never hear of its provider.
 */
export function attachContextRoot(): void {
  if (isAttached) return;
  isAttached = true;
  new ContextRoot().attach(document.documentElement);
}
