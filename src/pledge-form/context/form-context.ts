import type { nothing, TemplateResult } from 'lit';

import type { Language } from '../../base/language.js';
import type { Text } from '../../contract/index.js';
import type { FormMessages } from '../messages/index.js';

/** Messages of the interface. */
export interface MessagesContext {
  readonly messages: FormMessages;
  /** Language of the messages. */
  readonly language: Language;
}

/** Data of an initiative: the URL and the language to read them by. */
export interface DataContext {
  /** URL that the URLs in the initiative are relative to. */
  readonly url: string;
  /** Language that the page declares around the widget, for data. */
  readonly lang: string;
  /** Picks the language of a data text. */
  readonly localize: (text: Text | null | undefined) => TemplateResult | string | typeof nothing;
}

/** Context that the views are drawn in. It has no commands: see `form/form-commands.ts`. */
export interface FormContext extends MessagesContext, DataContext {}
