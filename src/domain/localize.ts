import type { Text } from '../contract/index.js';

/** A text in one language, and which: so that a page can say `lang` where it is not its own. */
export interface LocalizedText {
  readonly value: string;
  /** A BCP 47 tag, or `null` where the data does not say. */
  readonly lang: string | null;
}

/**
 * The one of a text's languages that suits a reader, by RFC 4647 lookup, then the first one given. A language left blank
 * is not given. Tags are compared with their likely script, so that `zh-CN` finds `zh-Hans` before `zh-Hant`.
 *
 * @returns `null` where there is nothing to say: absent, `null`, or blank
 */
export function localize(text: Text | null | undefined, lang: string): LocalizedText | null {
  if (text === null || text === undefined) return null;
  if (typeof text === 'string') return localizedOrNull(text, null);
  const tags = Object.keys(text).filter((tag) => text[tag]?.trim());
  const tag = lookupLanguageTag(tags, lang) ?? tags[0];
  return tag === undefined ? null : localizedOrNull(text[tag] ?? '', tag);
}

/** The same as {@link localize} where only the string is wanted; `''` where there is nothing to say. */
export function localizeText(text: Text | null | undefined, lang: string): string {
  return localize(text, lang)?.value ?? '';
}

/** A text in every language that it is given in. */
export const translationsOf = (text: Text | null | undefined): readonly string[] =>
  text == null ? [] : typeof text === 'string' ? [text] : Object.values(text);

/** A text as it is searched: full-width, case and white space are no difference. */
export const normalizeForSearch = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/\s+/g, '');

/**
 * RFC 4647 lookup among tags of the same language and script: the tag that is the range, or the range less its last
 * subtags; then any of these, then any of the same language.
 */
export function lookupLanguageTag<T extends string>(tags: readonly T[], range: string): T | undefined {
  const key = `${range} ${tags.join()}`;
  if (!cachedLookups.has(key)) {
    const tag = findLanguageTag(tags, range);
    if (cachedLookups.size >= MAX_CACHED_TAGS) return tag;
    cachedLookups.set(key, tag);
  }
  return tags.find((tag) => tag === cachedLookups.get(key));
}

/** The texts of a resource are mostly given in the same few languages. */
const cachedLookups = new Map<string, string | undefined>();

function findLanguageTag<T extends string>(tags: readonly T[], range: string): T | undefined {
  const wanted = withLikelySubtags(range);
  const given = tags.map((tag) => ({ tag, full: withLikelySubtags(tag) }));
  const sharing = (subtags: number) =>
    given.filter(({ full }) => leadingSubtags(full, subtags) === leadingSubtags(wanted, subtags));
  const alike = sharing(2);
  for (const exact of [range.toLowerCase(), wanted]) {
    for (let rest = exact; rest; rest = rest.slice(0, Math.max(0, rest.lastIndexOf('-')))) {
      const match = alike.find(({ tag }) => tag.toLowerCase() === rest) ?? alike.find(({ full }) => full === rest);
      if (match) return match.tag;
    }
  }
  return (alike[0] ?? sharing(1)[0])?.tag;
}

const cachedLikelyTags = new Map<string, string>();

/** Where tags stop being remembered: a page has a few languages, and data may have any number of tags that are none. */
const MAX_CACHED_TAGS = 100;

/** A tag with its likely script and region, in lower case: `zh-CN` is `zh-hans-cn`. A tag that is none stays as it is. */
function withLikelySubtags(tag: string): string {
  let full = cachedLikelyTags.get(tag);
  if (full === undefined) {
    full = maximize(tag);
    if (cachedLikelyTags.size < MAX_CACHED_TAGS) cachedLikelyTags.set(tag, full);
  }
  return full;
}

function maximize(tag: string): string {
  try {
    return new Intl.Locale(tag).maximize().baseName.toLowerCase();
  } catch {
    return tag.toLowerCase();
  }
}

const leadingSubtags = (full: string, subtags: number): string => full.split('-').slice(0, subtags).join('-');

function localizedOrNull(value: string, lang: string | null): LocalizedText | null {
  return value.trim() === '' ? null : { value, lang };
}
