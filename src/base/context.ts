import { ContextRoot, createContext } from '@lit/context';

import type { Client } from '../client/index.js';
import { ON_SERVER } from './dom/on-server.js';
import type { Selection } from './selection.js';

/**
 * Contexts that a provider offers to the widgets inside it. Their keys are registered symbols, so that a provider and a
 * widget from two bundles find each other. The number after the `@` is raised when the shape of the value changes.
 *
 * | key | value |
 * | --- | --- |
 * | `fumin/client@1` | {@link Client} of the provider's endpoint; `null` while it has none |
 * | `fumin/selection@1` | {@link Selection} that the provider's widgets share; `null` where nothing is chosen |
 */
export const clientContext = createContext<Client | null, symbol>(Symbol.for('fumin/client@1'));
export const selectionContext = createContext<Selection | null, symbol>(Symbol.for('fumin/selection@1'));

let isAttached = false;

/**
 * Holds back the context requests of widgets that are upgraded before the provider around them, as happens whenever the
 * script comes after the markup. Without it, such a widget would never learn of its provider.
 */
export function attachContextRoot(): void {
  if (ON_SERVER || isAttached) return;
  isAttached = true;
  new ContextRoot().attach(document.documentElement);
}
