import type { SpreadsheetMessages } from './spreadsheet-messages.js';

const quote = (text: string): string => `“${text.length > 60 ? `${text.slice(0, 60)}…` : text}”`;
const meant = (suggestion: string | null): string => (suggestion === null ? '' : ` Did you mean ${quote(suggestion)}?`);
const count = (number: number, one: string, many = `${one}s`): string => `${number} ${number === 1 ? one : many}`;

const HOURS = {
  days: (part: string) => `Which days is not said of ${quote(part)}, or cannot be read.`,
  times: (part: string) => `The times of ${quote(part)} cannot be read.`,
  order: (part: string) => `${quote(part)} ends before it begins: write 17:30 for half past five in the afternoon.`,
  rest: (part: string) => `${quote(part)} cannot be read.`,
};

/** Messages on spreadsheets, in English. */
export const messages: SpreadsheetMessages = {
  problems: {
    'cell-error': ({ value }) => `The cell has an error (${value}).`,
    'text-required': () => 'Nothing stands here, and it is needed.',
    'id-format': ({ value, suggestion }) =>
      `${quote(value)} is no id: use a-z, 0-9 and hyphens, 64 characters at most.${meant(suggestion)}`,
    'digits-lost': ({ value }) =>
      `${quote(value)} is a number of which the spreadsheet has lost the last digits. Format the cell as text, and type it again.`,
    date: ({ value }) => `${quote(value)} is no date that can be read.`,
    hours: ({ value, part, reason }) => `${quote(value)}: ${HOURS[reason](part)}`,
    count: ({ value, min }) => `${quote(value)} is no whole number from ${min}.`,
    position: ({ value, isSwapped }) =>
      `${quote(value)} is no position.${isSwapped ? ' The longitude comes first: are they swapped?' : ' Write longitude and latitude, with a comma between them.'}`,
    choice: ({ value, labels }) => `${quote(value)} is none of: ${labels.join(', ')}.`,
    url: ({ value }) => `${quote(value)} is no address of a page, which begins with https://.`,
    reference: ({ value, sheet, suggestion }) =>
      `There is no ${quote(value)} in the sheet “${sheet}”, nor in the folder.${meant(suggestion)}`,
    ambiguous: ({ value, sheet }) => `Several things of the sheet “${sheet}” are called ${quote(value)}: write the id.`,
    'row-twice': ({ row }) => `Is about the same as row ${row}. Delete one of them, or give each an id of its own.`,
    'row-ambiguous': () => 'Several have this name: write the id of the one that is meant.',
  },
  errors: {
    'file-missing': ({ file }) => `There is no file ${file}.`,
    'file-extension': ({ file }) => `${file} is neither .xlsx nor .csv. Save it as one of them.`,
    'file-exists': ({ file }) => `There is a file ${file} already. Choose another name, or move it away.`,
    'file-empty': ({ file }) => `${file} is empty.`,
    'file-too-large': ({ file, megabytes }) => `${file} is larger than ${megabytes} MB.`,
    'file-broken': ({ file }) => `${file} is no workbook that can be read. Open it, and save it as .xlsx again.`,
    'file-old-format': ({ file }) => `${file} is of an older format. Save it as .xlsx.`,
    'file-encrypted': ({ file }) => `${file} is protected by a password. Save it without one.`,
    'file-encoding': ({ file }) => `The text of ${file} cannot be read. Save it as “CSV UTF-8”, or as .xlsx.`,
    'too-many-rows': ({ sheet, rows }) => `The sheet “${sheet}” has more than ${rows} rows.`,
    'no-table': ({ file }) =>
      `${file} has no sheet that is known. The headings stand in the first row, such as Name, Opening hours, Address.`,
    'no-rows': ({ file }) => `${file} has no rows to import, only headings and examples.`,
    'list-unknown': ({ list, lists }) => `There is no list “${list}”. There are: ${lists.join(', ')}.`,
    'district-missing': ({ folder }) => `There is no district.json in ${folder}. “init” makes a new folder.`,
    'document-broken': ({ file }) => `${file} cannot be read. Run “check” and correct it first.`,
    'folder-not-empty': ({ folder }) => `${folder} is not empty. Choose a new folder.`,
    'name-needed': () => 'What is the subdistrict called? Say so by --name.',
  },
  place: ({ sheet, row, column }) =>
    `${sheet}, row ${row}${column ? `, column ${column.letter} (${column.heading})` : ''}: `,
  such: (example) => ` For example: ${example}`,
  missingColumn: ({ sheet, heading }) => `${sheet}: the column “${heading}” is missing.`,
  change: (change) => {
    if (change.kind === 'reordered') return `${change.file}: ${change.sheet}: order as in the sheet`;
    const start = `${change.file}: ${change.sheet}: ${change.item}: `;
    if (change.kind === 'added') return `${start}added`;
    if (change.kind === 'deleted') return `${start}deleted`;
    if (change.kind === 'left') return `${start}not in the sheet, left as it is`;
    const { heading, before, after } = change;
    return `${start}${heading}: ${before === '' ? 'empty' : quote(before)} → ${after === '' ? 'empty' : quote(after)}`;
  },
  note: (note) =>
    note.kind === 'sheet-unknown'
      ? `Note: the sheet “${note.sheet}” is not known, and not read.`
      : `Note: ${note.sheet}: the column “${note.heading}” is not known, and not read.`,
  refused: (problems) => `${count(problems, 'problem')}. Nothing was changed: correct them and import again.`,
  imported: ({ files, left }) => `${count(files, 'file')} changed.${leftOver(left)}`,
  wouldImport: ({ files, left }) => `${count(files, 'file')} would change; nothing was written.${leftOver(left)}`,
  unchanged: ({ left }) => `Nothing to change: the folder says all of this already.${leftOver(left)}`,
  exported: ({ file, rows }) => `${file}: ${count(rows, 'row')}.`,
  init: {
    askName: 'What is the subdistrict called? ',
    askWorkbook: (file) => `Make a workbook to fill in, ${file}? (Y/n) `,
    exampleStation: 'Example station (replace or delete)',
    exampleNotice: 'This is an example, not a real station.',
    done: ({ folder, workbook }) =>
      [
        `The district is in ${folder}, and has one example station.`,
        ...(workbook === '' ? [] : [`Fill in ${workbook}, then:`]),
        ...(workbook === '' ? [] : [`  npx fumin-endpoint import ${folder} ${workbook}`]),
        `To look at it: npx fumin-endpoint serve ${folder}`,
      ].join('\n'),
  },
  guide: {
    rules: [
      'Each row is one thing. Leave the headings as they are; columns may be moved or left out.',
      'Rows that begin with “Example:” are not imported. They may stay, or be deleted.',
      'A column marked * is needed. An empty cell leaves what is there already; “-” deletes it.',
      'A row finds its thing by the id, and without one by the name. What a sheet no longer has is left, unless you import with --delete.',
      'Write a name of another sheet, such as that of a circle, as it is written there.',
      'Several of one cell are separated by semicolons, or by lines (Alt+Enter).',
      'A further language has a column of its own with its tag, such as “Name [zh-Hans]”.',
      'Nothing is changed until everything can be read. To see first what would change: import --dry-run.',
    ],
    columns: { sheet: 'Sheet', column: 'Column', content: 'What to write' },
    kinds: {
      text: '',
      plain: '',
      telephone: 'A telephone number',
      id: 'a-z, 0-9 and hyphens',
      url: 'An address that begins with https://',
      date: 'A day, a month or a year; a time if need be',
      hours: 'Days, then times; semicolons between them; “closed” and “all day” are understood',
      position: 'Longitude, latitude',
      texts: 'One or several, with semicolons or lines between them',
      services: 'One or several, with semicolons or lines between them',
      scope: '',
      count: 'A number',
      choice: 'One of the list',
      pledging: 'One of the list',
    },
    references: {
      reference: (sheet) => `A name of the sheet “${sheet}”`,
      references: (sheet) => `Names of the sheet “${sheet}”, with semicolons between them`,
    },
    example: (example) => `such as ${example}`,
    join: (sentences) => sentences.join('; '),
  },
};

function leftOver(left: number): string {
  return left === 0 ? '' : ` ${count(left, 'thing is', 'things are')} not in the sheets and left; --delete deletes.`;
}
