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
