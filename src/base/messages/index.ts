import type { Language } from '../language.js';
import { findMessages } from '../message-sets.js';
import * as zhHans from './zh-Hans.js';

/** Messages common to the widgets. Simplified Chinese is the model that every other language fills. */
export type CommonMessages = typeof zhHans.common;

/** Returns the messages common to the widgets, in a language. */
export const commonMessages = (language: Language): CommonMessages => findMessages(language, 'common', zhHans.common);

/** Messages on the status of a station, for the card and the map. */
export type StationMessages = typeof zhHans.station;

/** Returns the messages on the status of a station, in a language. */
export const stationMessages = (language: Language): StationMessages =>
  findMessages(language, 'station', zhHans.station);
