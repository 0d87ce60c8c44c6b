import type { Client } from '../client/index.js';
import type { Context } from './context/context-protocol.js';
import type { Selection } from './selection.js';

/**
 * Contexts that a provider offers to the widgets inside it. Their keys are registered symbols, so that a provider and a
 * widget from two bundles find each other. The number after the `@` is raised when the shape of the value changes.
 *
 * | key | value |
 * | --- | --- |
 * | `fumin/client@1` | {@link Client} of the provider's endpoint; `null` while it has none |
 * | `fumin/selection@1` | {@link Selection} that the provider's widgets share; `null` where nothing is chosen |
 * | `fumin/refresh@1` | pace, in seconds, at which they ask the endpoint again; `null` where they do not |
 */
export const clientContext: Context<Client | null> = Symbol.for('fumin/client@1');
export const selectionContext: Context<Selection | null> = Symbol.for('fumin/selection@1');
export const refreshContext: Context<number | null> = Symbol.for('fumin/refresh@1');
