import type { Text } from '../contract/index.js';

/** A text in one language, and which: so that a page can say `lang` where it is not its own. */
export interface Said {
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
export function say(text: Text | null | undefined, lang: string): Said | null {
  if (text === null || text === undefined) return null;
  if (typeof text === 'string') return said(text, null);
  const tags = Object.keys(text).filter((tag) => text[tag]?.trim());
  const tag = lookup(tags, lang) ?? tags[0];
  return tag === undefined ? null : said(text[tag] ?? '', tag);
}

/** The same as {@link say} where only the string is wanted; `''` where there is nothing to say. */
export function sayText(text: Text | null | undefined, lang: string): string {
  return say(text, lang)?.value ?? '';
}

/** A text in every language that it is given in. */
export const saidIn = (text: Text | null | undefined): readonly string[] =>
  text == null ? [] : typeof text === 'string' ? [text] : Object.values(text);

/** A text as it is searched: full-width, case and white space are no difference. */
export const folded = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/\s+/g, '');

/**
 * RFC 4647 lookup among tags of the same language and script: the tag that is the range, or the range less its last
 * subtags; then any of these, then any of the same language.
 */
export function lookup<T extends string>(tags: readonly T[], range: string): T | undefined {
  const key = `${range} ${tags.join()}`;
  if (!found.has(key)) {
    const tag = lookedUp(tags, range);
    if (found.size >= MOST_KNOWN) return tag;
    found.set(key, tag);
  }
  return tags.find((tag) => tag === found.get(key));
}

/** The texts of a resource are mostly given in the same few languages. */
const found = new Map<string, string | undefined>();

function lookedUp<T extends string>(tags: readonly T[], range: string): T | undefined {
  const wanted = likely(range);
  const given = tags.map((tag) => ({ tag, full: likely(tag) }));
  const sharing = (subtags: number) => given.filter(({ full }) => first(full, subtags) === first(wanted, subtags));
  const alike = sharing(2);
  for (const exact of [range.toLowerCase(), wanted]) {
    for (let rest = exact; rest; rest = rest.slice(0, Math.max(0, rest.lastIndexOf('-')))) {
      const match = alike.find(({ tag }) => tag.toLowerCase() === rest) ?? alike.find(({ full }) => full === rest);
      if (match) return match.tag;
    }
  }
  return (alike[0] ?? sharing(1)[0])?.tag;
}

const known = new Map<string, string>();

/** Where tags stop being remembered: a page has a few languages, and data may have any number of tags that are none. */
const MOST_KNOWN = 100;

/** A tag with its likely script and region, in lower case: `zh-CN` is `zh-hans-cn`. A tag that is none stays as it is. */
function likely(tag: string): string {
  let full = known.get(tag);
  if (full === undefined) {
    full = maximized(tag);
    if (known.size < MOST_KNOWN) known.set(tag, full);
  }
  return full;
}

function maximized(tag: string): string {
  try {
    return new Intl.Locale(tag).maximize().baseName.toLowerCase();
  } catch {
    return tag.toLowerCase();
  }
}

const first = (full: string, subtags: number): string => full.split('-').slice(0, subtags).join('-');

function said(value: string, lang: string | null): Said | null {
  return value.trim() === '' ? null : { value, lang };
}
