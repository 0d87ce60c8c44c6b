import type { Language } from '../../../base/language.js';
import { findMessages } from '../../../base/message-sets.js';
import * as zhHans from './zh-Hans.js';

/** Messages of what the station card loads on demand; the simplified Chinese ones are what every language has to fill. */
export type DeferredCardMessages = typeof zhHans.messages;

/** Messages of what the station card loads on demand, in a language. */
export const deferredCardMessages = (language: Language): DeferredCardMessages =>
  findMessages(language, 'deferredCard', zhHans.messages);
