import type { Language } from '../../../base/language.js';
import { findMessages } from '../../../base/message-sets.js';
import * as zhHans from './zh-Hans.js';

/** Messages of what the district map loads on demand; the simplified Chinese ones are what every language has to fill. */
export type DeferredMapMessages = typeof zhHans.messages;

/** Messages of what the district map loads on demand, in a language. */
export const deferredMapMessages = (language: Language): DeferredMapMessages =>
  findMessages(language, 'deferredMap', zhHans.messages);
