import type { Language } from '../../language.js';
import { findMessages } from '../../message-sets.js';
import * as zhHans from './zh-Hans.js';

/** Messages of the links to map services, for the card and the map. */
export type MapLinkMessages = typeof zhHans.mapLinks;

/** Returns the messages of the links to map services, in a language. */
export const mapLinkMessages = (language: Language): MapLinkMessages =>
  findMessages(language, 'mapLinks', zhHans.mapLinks);
