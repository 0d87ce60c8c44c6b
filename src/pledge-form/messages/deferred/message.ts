import type { Saying } from '../../context/form-context.js';
import { deferredFormMessages, type DeferredFormMessages } from './index.js';

/** Makes a message of what picks it from the messages of a language. */
export const saying =
  (pick: (messages: DeferredFormMessages) => string): Saying =>
  (language) =>
    pick(deferredFormMessages(language));
