import type { nothing, TemplateResult } from 'lit';

import type { Language } from '../../base/language.js';
import type { Activity, District, Station, Text } from '../../contract/index.js';
import type { CardMessages } from '../messages/index.js';

/** Messages of the interface, and the language in which the data's texts are read. */
export interface CardLocalization {
  readonly messages: CardMessages;
  /** Language tag that the page declares at the card, for the data's texts. */
  readonly lang: string;
  /** Language of the messages. */
  readonly language: Language;
  /** Localizes a text of the data, and marks it with its language where that is not the messages' own. */
  readonly localize: (text: Text | null | undefined) => TemplateResult | string | typeof nothing;
}

/** Data that a station is drawn with. */
export interface CardData {
  /** URL that the station's own URLs are relative to. */
  readonly url: string;
  /** Names of what a station refers to by id; `null` until they have loaded. */
  readonly district: District | null;
}

/** Commands of the card's views. */
export interface CardCommands {
  readonly addToCalendar: (activity: Activity, station: Station, context: CardContext) => void;
  /** Opens the viewer at one picture, in place of following the link that was pressed. */
  readonly openPicture: (event: Event, index: number, station: Station, context: CardContext) => void;
}

/** Context that the views of the card are drawn with. */
export interface CardContext extends CardLocalization, CardData {
  readonly commands: CardCommands;
}
