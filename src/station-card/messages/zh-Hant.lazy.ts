import { mapLinks } from '../../base/messages/deferred/zh-Hant.js';
import { common, station } from '../../base/messages/zh-Hant.js';
import { messages as deferredCard } from './deferred/zh-Hant.js';
import { messages as card } from './zh-Hant.js';

/** Every set of messages that the station card uses, in traditional Chinese. */
export const messages = { common, station, mapLinks, card, deferredCard };
