import type { Language } from '../../base/language.js';
import { messages as en } from './en.js';
import { messages as zhHans } from './zh-Hans.js';
import { messages as zhHant } from './zh-Hant.js';

/** Messages of the provider; the simplified Chinese ones are what every language has to fill. */
export type ProviderMessages = typeof zhHans;

/** Messages of the provider: so few that every language comes with the code that shows them. */
export const PROVIDER_MESSAGES: Readonly<Record<Language, ProviderMessages>> = {
  'zh-Hans': zhHans,
  'zh-Hant': zhHant,
  en,
};
