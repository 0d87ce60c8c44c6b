import type { nothing, TemplateResult } from 'lit';

import type { Language } from '../../base/language.js';
import type { Text } from '../../contract/index.js';
import type { FormMessages } from '../messages/index.js';

export type FormWords = FormMessages;

/** Something to tell the reader, put into words only when it is drawn: the page may change its language meanwhile. */
export type Message = (language: Language) => string;

/** What the parts of the form are drawn with. */
export interface FormContext {
  readonly messages: FormWords;
  /** What URLs in the initiative are relative to. */
  readonly url: string;
  /** The reader's language, for data. */
  readonly lang: string;
  /** The language of the words. */
  readonly language: Language;
  readonly localize: (text: Text | null | undefined) => TemplateResult | string | typeof nothing;
}
