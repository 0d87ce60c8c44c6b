import { mapLinks } from '../../base/messages/deferred/zh-Hant.js';
import { common, station } from '../../base/messages/zh-Hant.js';
import { messages as deferredMap } from './deferred/zh-Hant.js';
import { messages as map } from './zh-Hant.js';

/** Every set of messages that the district map uses, in traditional Chinese. */
export const messages = { common, station, mapLinks, map, deferredMap };
