import type { Language } from '../../../base/language.js';
import { deferredFormMessages, type DeferredFormMessages } from './index.js';

/** A message to the reader, put into words only when it is drawn: the page may change its language meanwhile. */
export type Message = (language: Language) => string;

/** Makes a message from a function that picks it from the messages of a language. */
export const message =
  (pick: (messages: DeferredFormMessages) => string): Message =>
  (language) =>
    pick(deferredFormMessages(language));
