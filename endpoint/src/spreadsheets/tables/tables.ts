import { t, type Table, type TableName } from './table.js';
import { COUNCILS, EVENTS, MEMBERS, TERMS } from './council-tables.js';
import { ALLIANCES, CIRCLES, ORGANIZATIONS, STATIONS } from './district-tables.js';
import { INITIATIVES, ROLES } from './initiative-tables.js';

/** Name of the sheet that explains the others, and is not imported. */
export const GUIDE_SHEET = t('填写说明', '填寫說明', 'How to fill in');

/** Tables in the order of the sheets. */
export const TABLES: readonly Table[] = [
  STATIONS,
  CIRCLES,
  ALLIANCES,
  ORGANIZATIONS,
  COUNCILS,
  TERMS,
  MEMBERS,
  EVENTS,
  INITIATIVES,
  ROLES,
];

/** Order in which tables are imported: what others refer to comes first. */
export const IMPORT_ORDER: readonly Table[] = [
  ORGANIZATIONS,
  CIRCLES,
  ALLIANCES,
  STATIONS,
  COUNCILS,
  INITIATIVES,
  TERMS,
  MEMBERS,
  EVENTS,
  ROLES,
];

export const tableOf = (name: TableName): Table => {
  const table = TABLES.find((one) => one.name === name);
  if (!table) throw new Error(`no table ${name}`);
  return table;
};
