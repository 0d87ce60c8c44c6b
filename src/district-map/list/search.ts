import { normalizeForSearch } from '../../domain/search-text.js';
import { translationsOf } from '../../domain/localize.js';
import type { Place } from '../data/model.js';

/** Search by what a thing is called, as plain functions. */

/** Whether a name answers to letters, as its pinyin or the initials of it: `match` of pinyin-match. */
export type PinyinMatcher = (name: string, letters: string) => unknown;

const HAN = /\p{Script=Han}/u;

/** Whether a query may be pinyin: Latin letters, and no character. */
export const mayBePinyin = (query: string): boolean => /[a-z]/i.test(query) && !HAN.test(query);

/** All that a thing is called, in every language given. */
const searchableNames = ({ type, item }: Place): readonly string[] => [
  ...translationsOf(item.name),
  ...(type === 'station' ? [...translationsOf(item.building), ...translationsOf(item.brand)] : []),
];

/** Searches things by name; what they are called is prepared once for each. */
export function createNameMatcher(): (place: Place, query: string, pinyin: PinyinMatcher | null) => boolean {
  const prepared = new WeakMap<object, { readonly text: string; readonly han: readonly string[] }>();
  return (place, query, pinyin) => {
    let names = prepared.get(place.item);
    if (!names) {
      const all = searchableNames(place).map(normalizeForSearch);
      // A line break is in no query: what is typed is found within one name.
      names = { text: all.join('\n'), han: all.filter((name) => HAN.test(name)) };
      prepared.set(place.item, names);
    }
    const wanted = normalizeForSearch(query);
    return (
      names.text.includes(wanted) ||
      (pinyin !== null && mayBePinyin(wanted) && names.han.some((name) => Boolean(pinyin(name, wanted))))
    );
  };
}
