import type { nothing, TemplateResult } from 'lit';

import type { Language } from '../../base/language.js';
import type { Text } from '../../contract/index.js';
import type { FormMessages } from '../messages/index.js';

/** What the interface says. */
export interface MessagesContext {
  readonly messages: FormMessages;
  /** Language of the messages. */
  readonly language: Language;
}

/** How the data of an initiative are read. */
export interface DataContext {
  /** URL that the URLs in the initiative are relative to. */
  readonly url: string;
  /** Language that the page declares around the widget, for data. */
  readonly lang: string;
  /** Picks the language of a data text. */
  readonly localize: (text: Text | null | undefined) => TemplateResult | string | typeof nothing;
}

/** Context that the views of the form are drawn in. Commands of a view are its own: see `FormCommands`, `WallCommands`. */
export interface FormContext extends MessagesContext, DataContext {}
