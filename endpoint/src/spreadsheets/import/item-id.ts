import { suggestId } from '../../content/suggestions/suggest-word.js';
import type { TableItems } from '../folder/item-index.js';

/** Creates an id of a name in Latin letters; `null` for any other, of which no more than its digits would be left. */
export const createNameId = (name: string): string | null =>
  /^[\x20-\x7e]*[a-z][\x20-\x7e]*$/i.test(name) ? suggestId(name) : null;

/**
 * Creates an id for an item that has none: of its name where that is in Latin letters, else a number. It is kept in the
 * data, and the next import finds the item by its name.
 */
export function createItemId({ table, findById }: TableItems, parent: string | null, name: string): string {
  const fromName = createNameId(name);
  if (fromName !== null && !findById(parent, fromName)) return fromName;
  const prefix = table.idPrefix ?? table.name;
  let number = (lastNumbers.get(findById) ?? 0) + 1;
  while (findById(parent, `${prefix}-${number}`)) number += 1;
  // The ids of one council say nothing of those of another.
  if (parent === null) lastNumbers.set(findById, number);
  return `${prefix}-${number}`;
}

/** Numbers below which all are taken, so that 20,000 new stations are not each counted from 1. */
const lastNumbers = new WeakMap<TableItems['findById'], number>();
