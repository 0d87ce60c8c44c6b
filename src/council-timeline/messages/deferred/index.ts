import type { Language } from '../../../base/language.js';
import { findMessages } from '../../../base/message-sets.js';
import * as zhHans from './zh-Hans.js';

/** Messages of what the council timeline loads on demand; the simplified Chinese ones are what every language has to fill. */
export type DeferredTimelineMessages = typeof zhHans.messages;

/** Messages of what the council timeline loads on demand, in a language. */
export const deferredTimelineMessages = (language: Language): DeferredTimelineMessages =>
  findMessages(language, 'deferredTimeline', zhHans.messages);
