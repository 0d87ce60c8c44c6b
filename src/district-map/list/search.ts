import { normalizeForSearch, translationsOf } from '../../domain/localize.js';
import type { Thing } from '../data/model.js';

/** Search by what a thing is called, as plain functions. */

/** Whether a name answers to letters, as its pinyin or the initials of it: `match` of pinyin-match. */
export type Pinyin = (name: string, letters: string) => unknown;

const HAN = /\p{Script=Han}/u;

/** Whether a query may be pinyin: Latin letters, and no character. */
export const mayBePinyin = (query: string): boolean => /[a-z]/i.test(query) && !HAN.test(query);

/** All that a thing is called, in every language given. */
const namesOf = ({ type, item }: Thing): readonly string[] => [
  ...translationsOf(item.name),
  ...(type === 'station' ? [...translationsOf(item.building), ...translationsOf(item.brand)] : []),
];

/** Searches things by name; what they are called is prepared once for each. */
export function searcher(): (thing: Thing, query: string, pinyin: Pinyin | null) => boolean {
  const prepared = new WeakMap<object, { readonly text: string; readonly han: readonly string[] }>();
  return (thing, query, pinyin) => {
    let names = prepared.get(thing.item);
    if (!names) {
      const all = namesOf(thing).map(normalizeForSearch);
      // A line break is in no query: what is typed is found within one name.
      names = { text: all.join('\n'), han: all.filter((name) => HAN.test(name)) };
      prepared.set(thing.item, names);
    }
    const wanted = normalizeForSearch(query);
    return (
      names.text.includes(wanted) ||
      (pinyin !== null && mayBePinyin(wanted) && names.han.some((name) => Boolean(pinyin(name, wanted))))
    );
  };
}
