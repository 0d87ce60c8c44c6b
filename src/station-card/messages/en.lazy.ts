import { mapLinks } from '../../base/messages/deferred/en.js';
import { common, station } from '../../base/messages/en.js';
import { messages as deferredCard } from './deferred/en.js';
import { messages as card } from './en.js';

/** Every set of messages that the station card uses, in English. */
export const messages = { common, station, mapLinks, card, deferredCard };
