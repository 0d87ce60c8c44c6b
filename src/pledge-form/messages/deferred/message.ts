import type { Message } from '../../context/form-context.js';
import { deferredFormMessages, type DeferredFormMessages } from './index.js';

/** Makes a message of what picks it from the messages of a language. */
export const message =
  (pick: (messages: DeferredFormMessages) => string): Message =>
  (language) =>
    pick(deferredFormMessages(language));
