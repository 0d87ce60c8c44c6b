import { common } from '../../base/messages/en.js';
import { messages as deferredTimeline } from './deferred/en.js';
import { messages as timeline } from './en.js';

/** Every set of messages that the council timeline uses, in English. */
export const messages = { common, timeline, deferredTimeline };
