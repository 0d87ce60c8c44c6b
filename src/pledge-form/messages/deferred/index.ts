import type { Language } from '../../../base/language.js';
import { findMessages } from '../../../base/message-sets.js';
import * as zhHans from './zh-Hans.js';

/** Messages of what the pledge form loads on demand; the simplified Chinese ones are what every language has to fill. */
export type DeferredFormMessages = typeof zhHans.messages;

/** Messages of what the pledge form loads on demand, in a language. */
export const deferredFormMessages = (language: Language): DeferredFormMessages =>
  findMessages(language, 'deferredForm', zhHans.messages);
