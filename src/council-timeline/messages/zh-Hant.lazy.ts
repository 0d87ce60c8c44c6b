import { common } from '../../base/messages/zh-Hant.js';
import { messages as deferredTimeline } from './deferred/zh-Hant.js';
import { messages as timeline } from './zh-Hant.js';

/** Every set of messages that the council timeline uses, in traditional Chinese. */
export const messages = { common, timeline, deferredTimeline };
