import { mapLinks } from '../../base/messages/deferred/en.js';
import { common, station } from '../../base/messages/en.js';
import { messages as deferredMap } from './deferred/en.js';
import { messages as map } from './en.js';

/** Every set of messages that the district map uses, in English. */
export const messages = { common, station, mapLinks, map, deferredMap };
