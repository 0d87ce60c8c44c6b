/**
 * Looks up a language tag by RFC 4647, among tags of the same language and script: the tag equal to the range, or to
 * the range without its last subtags; failing that, any of these, then any of the same language.
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

/** Results by range and tags: the texts of a resource are mostly in the same few languages. */
const cachedLookups = new Map<string, string | undefined>();

function findLanguageTag<T extends string>(tags: readonly T[], range: string): T | undefined {
  const wanted = withLikelySubtags(range);
  const candidates = tags.map((tag) => ({ tag, full: withLikelySubtags(tag) }));
  const sharing = (subtags: number) =>
    candidates.filter(({ full }) => leadingSubtags(full, subtags) === leadingSubtags(wanted, subtags));
  const sameScript = sharing(2);
  for (const exact of [range.toLowerCase(), wanted]) {
    for (let rest = exact; rest; rest = rest.slice(0, Math.max(0, rest.lastIndexOf('-')))) {
      const match =
        sameScript.find(({ tag }) => tag.toLowerCase() === rest) ?? sameScript.find(({ full }) => full === rest);
      if (match) return match.tag;
    }
  }
  return (sameScript[0] ?? sharing(1)[0])?.tag;
}

const cachedLikelyTags = new Map<string, string>();

/** Limit of the caches: a page has a few languages, but data may carry any number of made-up tags. */
const MAX_CACHED_TAGS = 100;

/**
 * Adds a tag's likely script and region, in lower case: `zh-CN` becomes `zh-hans-cn`. An invalid tag stays as it is.
 */
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
