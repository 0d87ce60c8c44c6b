import type { Message } from '../message.js';
import { deferredFormMessages, type DeferredFormMessages } from './index.js';

/** Makes a message from a function that picks it from the messages of a language. */
export const message =
  (pick: (messages: DeferredFormMessages) => string): Message =>
  (language) =>
    pick(deferredFormMessages(language));
