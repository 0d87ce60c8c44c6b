import type { Language } from '../../../../src/base/language.js';
import { formatCell } from '../cells/cell-types.js';
import { exactText, otherTags } from '../cells/localized-text.js';
import type { DistrictFolder } from '../folder/district-folder.js';
import { createItemIndex, valueOf } from '../folder/item-index.js';
import { PARENT, type Column, type Table } from '../tables/table.js';
import { TABLES } from '../tables/tables.js';

/** Column of a sheet to write; one with a tag has the texts of another language than the sheet's. */
export interface ExportColumn {
  readonly column: Column;
  readonly tag: string | null;
  readonly heading: string;
}

/** Sheet to write: the rows of a table, as an import reads them. */
export interface ExportedTable {
  readonly table: Table;
  readonly columns: readonly ExportColumn[];
  readonly rows: readonly (readonly string[])[];
}

/** Exports the tables of a folder, in the order of the sheets. */
export function exportTables(folder: DistrictFolder, language: Language): readonly ExportedTable[] {
  const index = createItemIndex(folder);
  const context = index.contextIn(language);
  return TABLES.map((table) => {
    const { items } = index.of(table.name);
    const columns = table.columns.flatMap((column): ExportColumn[] => {
      const heading = column.heading[language];
      const values = column.cell.kind === 'text' ? items.map((item) => valueOf(item, column.member)) : [];
      const tags = new Set(values.flatMap((value) => otherTags(value, language)));
      const translated = [...tags].map((tag): ExportColumn => ({ column, tag, heading: `${heading} [${tag}]` }));
      return [{ column, tag: null, heading }, ...translated];
    });
    const rows = items.map((item) =>
      columns.map(({ column, tag }) => {
        if (column.member === PARENT) return table.parent ? context.nameOf(table.parent, item.parent ?? '') : '';
        const value = valueOf(item, column.member);
        return tag === null ? formatCell(column.cell, value, context) : exactText(value, tag).trim();
      }),
    );
    return { table, columns, rows };
  });
}
