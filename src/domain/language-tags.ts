/**
 * Returns the BCP 47 tag of a language that a page or its data name in another way: `zh_CN`, `cn`, `en_US.UTF-8`, `chi`,
 * `zh-CHT`. A name of another kind stays as it is.
 */
export function toLanguageTag(name: string): string {
  const tag = name
    .trim()
    .replace(/[.@,;].*/, '')
    .replace(/[_#]+/g, '-');
  if (!CHINESE.test(tag) || /^zh(-han[st])?(-[a-z]{2})?$/i.test(tag)) return tag;
  return TRADITIONAL.test(tag) && !/hans|chs|simp/i.test(tag) ? 'zh-Hant' : 'zh-Hans';
}

/** Names of Chinese and of its spoken kinds, and of places for it. */
const CHINESE = /^(zh|zho|chi|chinese|cn|chs|cht|cmn|wuu|yue|nan|hak|tw|hk)(?![a-z])/i;
const TRADITIONAL = /hant|cht|trad|tw|taiwan|hk|hong|mo|yue|nan|hak/i;

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
  const lower = (tag: string): string => toLanguageTag(tag).toLowerCase();
  const candidates = tags.map((tag) => ({ tag, given: lower(tag), full: withLikelySubtags(tag) }));
  const sharing = (subtags: number) =>
    candidates.filter(({ full }) => leadingSubtags(full, subtags) === leadingSubtags(wanted, subtags));
  const sameScript = sharing(2);
  for (const exact of [lower(range), wanted]) {
    for (let rest = exact; rest; rest = rest.slice(0, Math.max(0, rest.lastIndexOf('-')))) {
      const match = sameScript.find(({ given }) => given === rest) ?? sameScript.find(({ full }) => full === rest);
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
    return new Intl.Locale(toLanguageTag(tag)).maximize().baseName.toLowerCase();
  } catch {
    return tag.toLowerCase();
  }
}

const leadingSubtags = (full: string, subtags: number): string => full.split('-').slice(0, subtags).join('-');
