import { interfaceLanguage, type Language } from '../../../src/base/language.js';

/** Returns the language of whoever uses this machine: by `LC_ALL`, `LC_MESSAGES` or `LANG`, else as the system is set. */
export function systemLanguage(): Language {
  const { LC_ALL, LC_MESSAGES, LANG } = process.env;
  // An empty variable is as good as none.
  const locale = LC_ALL || LC_MESSAGES || LANG;
  return interfaceLanguage(
    locale ? locale.replace(/\..*$/, '').replaceAll('_', '-') : new Intl.DateTimeFormat().resolvedOptions().locale,
  );
}
