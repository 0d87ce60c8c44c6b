import type { Language } from '../../../../src/base/language.js';

/**
 * Sheets of the workbook and their columns. One definition is what the empty workbook, its explanations, the import and the
 * export are made of.
 */

export type Translations = Readonly<Record<Language, string>>;

/** Creates the translations of a text. */
export const t = (zhHans: string, zhHant: string, en: string): Translations => ({
  'zh-Hans': zhHans,
  'zh-Hant': zhHant,
  en,
});

export type TableName =
  | 'organizations'
  | 'circles'
  | 'alliances'
  | 'stations'
  | 'councils'
  | 'initiatives'
  | 'terms'
  | 'members'
  | 'events'
  | 'roles';

/** Word of the contract, and what a cell says for it. */
export interface Choice {
  readonly value: string;
  readonly label: Translations;
}

/** Type of a column's cells: what they may say, and which value of the contract that is. */
export type CellType =
  | {
      readonly kind:
        'text' | 'plain' | 'telephone' | 'id' | 'url' | 'date' | 'hours' | 'position' | 'texts' | 'services';
    }
  | { readonly kind: 'scope' | 'pledging' }
  | { readonly kind: 'count'; readonly min: number }
  | { readonly kind: 'choice'; readonly choices: readonly Choice[] }
  | { readonly kind: 'reference' | 'references'; readonly table: TableName };

export interface Column {
  /** Path of the member in an item, with dots; {@link PARENT} for the thing that the item belongs to. */
  readonly member: string;
  readonly heading: Translations;
  /** Other headings that people give such a column. */
  readonly aliases?: readonly string[];
  readonly cell: CellType;
  readonly isRequired?: true;
  /** Explanation, beyond what the type of the cell explains. */
  readonly note?: Translations;
  readonly example: string | Translations;
  /** Width, in characters. */
  readonly width?: number;
}

/** Member of the column that names what an item belongs to, such as the council of a term. */
export const PARENT = '^';

export interface Table {
  readonly name: TableName;
  readonly sheet: Translations;
  readonly about: Translations;
  readonly columns: readonly Column[];
  /** Members by which a row without an id finds its item. */
  readonly key: readonly string[];
  /** Table of the things that its items belong to. */
  readonly parent?: TableName;
  /** Start of the ids that are made; `null` where an item has none. */
  readonly idPrefix: string | null;
}

/** Returns a text in a form in which spelling differences of a spreadsheet do not count. */
export const fold = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\s*]+/g, '')
    .toLowerCase();

/** Returns an example of a cell in a language. */
export const exampleIn = ({ example }: Column, language: Language): string =>
  typeof example === 'string' ? example : example[language];

/** Column of the id, which all tables but that of members share. */
export const ID_COLUMN: Column = {
  member: 'id',
  heading: t('编号', '編號', 'Id'),
  cell: { kind: 'id' },
  note: t(
    '可以不填，导入时自动编号；已有的编号请保留，改名时凭它找到原来的一条',
    '可以不填，匯入時自動編號；已有的編號請保留，改名時憑它找到原來的一條',
    'May be left empty, and is made by the import. Keep one that is there: a renamed row is found by it',
  ),
  example: '',
  width: 16,
};
