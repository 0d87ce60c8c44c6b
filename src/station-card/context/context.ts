import type { nothing, TemplateResult } from 'lit';

import type { Language } from '../../base/language.js';
import type { Activity, District, Station, Text } from '../../contract/index.js';
import type { CardMessages } from '../messages/index.js';

/** What the parts of the card are drawn with. */
export interface CardContext {
  readonly messages: CardMessages;
  /** What URLs in the station are relative to. */
  readonly url: string;
  /** The reader's language, for data. */
  readonly lang: string;
  /** The language of the words. */
  readonly language: Language;
  /** The moment that is drawn. */
  readonly now: Date;
  readonly localize: (text: Text | null | undefined) => TemplateResult | string | typeof nothing;
  /** Where names stand that the station gives by id; `null` while it is not there. */
  readonly district: District | null;
  /** What a reader can do on the card. */
  readonly actions: CardActions;
}

export interface CardActions {
  /** The map services that lead to the station; `null` while they are not shown. */
  renderDirections(language: Language, lang: string, failed: string): TemplateResult | null;
  /** What the last act came to, for a status line. */
  readonly status: string;
  toggleDirections(): void;
  share(station: Station, context: CardContext): void;
  addToCalendar(activity: Activity, station: Station, context: CardContext): void;
  openPicture(event: Event, index: number, station: Station, context: CardContext): void;
}
