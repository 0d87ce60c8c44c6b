import { interfaceLanguage, type Language } from '../../../../src/base/language.js';
import { toLanguageTag } from '../../../../src/domain/language-tags.js';
import { ID_ATTRIBUTES, type WidgetName, WIDGETS } from '../../../../src/snippets/widget-options.js';
import { isId } from '../../content/served-files.js';

/** Language of a reader: the tag that was asked for, and the language of the interface that is closest to it. */
export interface ReaderLanguage {
  readonly lang: string;
  readonly language: Language;
}

/** Widget that a page for a frame shows, and how. */
export interface EmbedOptions extends ReaderLanguage {
  readonly widget: WidgetName;
  /** Id of the station, council or initiative; `null` for what the widget shows by itself: of stations, all of them. */
  readonly id: string | null;
  readonly isCompact: boolean;
  readonly scheme: 'light' | 'dark' | null;
  /** Accent colour, as `#rrggbb` or `#rgb`. */
  readonly accent: string | null;
  readonly hasLargeText: boolean;
}

/** Query of a URL; a parameter that is given twice has a list. */
export type EmbedQuery = Readonly<Record<string, unknown>>;

/** Options of a page; else the parameter that cannot be understood. */
export type EmbedOptionsReading =
  { readonly ok: true; readonly options: EmbedOptions } | { readonly ok: false; readonly parameter: string };

/** Language of a page that asks for none. */
const DEFAULT_LANG = 'zh-Hans';

/** Maximum length of a language tag: RFC 5646 (4.4.1) finds no use for longer ones. */
const MAX_LANG_LENGTH = 35;

/** Patterns of the parameters. Others, which hosts add to every address, are ignored. */
const PARAMETERS: Readonly<Record<string, (value: string) => boolean>> = {
  station: isId,
  council: isId,
  initiative: isId,
  variant: (value) => value === 'full' || value === 'compact',
  lang: (value) => value.length <= MAX_LANG_LENGTH && /^[\w.@#-]*$/.test(value),
  scheme: (value) => value === 'light' || value === 'dark',
  accent: (value) => /^#(?:[\da-f]{3}|[\da-f]{6})$/i.test(value),
  text: (value) => value === 'large',
};

/** Finds the widget of a name; `null` if there is none. */
export const findWidget = (name: string): WidgetName | null => WIDGETS.find((widget) => widget === name) ?? null;

/** Parses the query of a page. */
export function parseEmbedOptions(widget: WidgetName, query: EmbedQuery): EmbedOptionsReading {
  const values: Record<string, string | undefined> = {};
  for (const [parameter, isValid] of Object.entries(PARAMETERS)) {
    const value = query[parameter];
    if (value === undefined) continue;
    if (typeof value !== 'string' || !isValid(value)) return { ok: false, parameter };
    values[parameter] = value;
  }
  const idParameter = ID_ATTRIBUTES[widget];
  const id = (idParameter && values[idParameter]) ?? null;
  return {
    ok: true,
    options: {
      widget,
      id,
      isCompact: values.variant === 'compact',
      ...parseLanguage(query),
      scheme: values.scheme === 'light' || values.scheme === 'dark' ? values.scheme : null,
      accent: values.accent ?? null,
      hasLargeText: values.text === 'large',
    },
  };
}

/** Parses the language alone, for a page that says what is wrong with the rest. */
export function parseLanguage({ lang: value }: EmbedQuery): ReaderLanguage {
  const isValid = typeof value === 'string' && PARAMETERS.lang?.(value);
  const lang = (isValid && toLanguageTag(value)) || DEFAULT_LANG;
  return { lang, language: interfaceLanguage(lang) };
}

/** Composes the query of a page from its options: those that are set, in one order. */
export function formatEmbedQuery(options: EmbedOptions): string {
  const idParameter = ID_ATTRIBUTES[options.widget];
  const query = new URLSearchParams();
  const set = (name: string, value: string | null): void => {
    if (value) query.set(name, value);
  };
  if (idParameter) set(idParameter, options.id);
  if (options.isCompact) set('variant', 'compact');
  if (options.lang !== DEFAULT_LANG) set('lang', options.lang);
  set('scheme', options.scheme);
  set('accent', options.accent);
  if (options.hasLargeText) set('text', 'large');
  return query.size > 0 ? `?${query}` : '';
}
