import type { TargetKind, UnnamedKind, ValueKind } from '../findings/finding.js';
import { formatValue, type FindingMessages } from './finding-messages.js';

const KINDS: Readonly<Record<ValueKind, string>> = {
  text: 'a text',
  number: 'a number',
  boolean: 'true or false',
  list: 'a list, in [ ]',
  object: 'members in { }',
  'text-or-translations': 'a text, or texts by language',
  position: '[longitude, latitude]',
};

const UNNAMED: Readonly<Record<UnnamedKind, string>> = {
  station: 'This station is not in stations.json, so that the map and the list do not show it',
  council: 'No circle, alliance or event names this council, so that it is not shown',
  initiative: 'The initiatives in district.json do not list this one, so that only pages that know its id show it',
  page: 'No next leads to this page, so that it is not shown',
  picture: 'No document uses this picture',
};

const TARGETS: Readonly<Record<TargetKind, string>> = {
  council: 'council',
  circle: 'circle',
  alliance: 'alliance',
  station: 'station',
  organization: 'organization',
  initiative: 'initiative',
  theme: 'theme',
  term: 'term',
};

const meant = (suggestion: string | null): string => (suggestion === null ? '' : ` Did you mean ${suggestion}?`);
const such = (example: string | null): string => (example === null ? '' : `, such as ${example}`);
const quote = (text: string | null): string | null => text && `"${text}"`;

/** Messages on findings, in English. */
export const messages: FindingMessages = {
  note: 'Note: ',
  findings: {
    'district-missing': () =>
      'This file is missing. It says the id, the name and the circles of the subdistrict, such as {"id": "nanjing-west-road", "name": "Nanjing West Road", "circles": []}.',
    'stations-missing': () =>
      'This file is missing, and there are no stations in the folder stations. If there are none, write {"stations": []}.',
    'name-not-served': ({ suggestion }) =>
      `The name of this file is not one that is read: use a-z, 0-9 and hyphens, and .json at its end.${meant(suggestion)}`,
    'link-outside': () => 'Is a link that leads out of the folder, so that it is not read. Put the file itself here.',
    'file-unreadable': ({ reason }) => `Cannot be read: ${reason}.`,
    'file-unnamed': ({ kind }) => `${UNNAMED[kind]}.`,

    'file-empty': () => 'The file is empty.',
    'file-html': () =>
      'This is a web page (HTML), and not JSON. Perhaps the page itself was saved: download the data again.',
    encoding: ({ encoding }) =>
      `Is not in UTF-8${encoding === null ? '' : `, but in ${encoding === 'GB18030' ? 'GB18030 (GBK)' : encoding}`}. Save it as UTF-8.`,
    'comma-missing': () => 'A comma is missing here, between two items.',
    'comma-extra': () => 'There is a comma too many here: none follows the last item.',
    'colon-missing': () => 'A colon is missing here, between the name of a member and its value.',
    'value-missing': () => 'Nothing follows the colon. Write null for what is not known.',
    punctuation: ({ found, expected }) => `${found} stands here; write the plain ${expected} instead.`,
    quotes: ({ found, suggestion }) => `The quote ${found} is not a straight double one; write ${suggestion}.`,
    'quote-missing': () => 'The double quote at the end of this text is missing.',
    'quote-inside': ({ suggestion }) =>
      `A double quote within a text ends it. Use curly ones, such as ${suggestion}, or write \\".`,
    'name-unquoted': ({ found }) => `The name ${found} has no double quotes; write "${found}".`,
    'text-unquoted': ({ found }) => `${found} has no double quotes; write "${found}".`,
    literal: ({ found, expected }) => `${found} stands here; write ${expected}.`,
    'number-format': ({ found }) =>
      `${found} is not how a number is written, which is 5, 0.5 or -5; a code needs double quotes: "${found}".`,
    comment: () => 'JSON has no comments: delete it.',
    backslash: ({ suggestion }) =>
      `A backslash in a text has a meaning of its own. Write / in a path, such as ${suggestion}, and \\\\ elsewhere.`,
    'line-break': () => 'A text cannot go on in the next line. Write it in one, and \\n where a line ends.',
    'control-character': () => 'There is a tab or another control character in this text: use a space.',
    'invisible-character': ({ character }) =>
      `An invisible character (${character}) stands here: delete it, or use a plain space.`,
    'bracket-missing': ({ open, close, line }) => `The ${open} of line ${line} has no end: ${close} is missing here.`,
    'bracket-extra': ({ found }) => `There is a ${found} too many here.`,
    'text-after-end': () => 'The document has ended before this: nothing can follow.',
    symbol: ({ found }) => (found === '' ? 'Is not JSON.' : `${found} cannot stand here: this is not JSON.`),
    'nested-too-deep': () => 'The brackets are nested more than 100 deep: these are no data of this project.',
    'member-twice': ({ member, line }) =>
      `"${member}" stands in line ${line} already, and only this one counts. Delete one of them.`,

    'member-misspelt': ({ member, suggestion }) =>
      `There is no member "${member}", so that it is not shown. Did you mean "${suggestion}"?`,
    'member-unknown': ({ member }) => `There is no member "${member}", so that it is not shown.`,
    'member-missing': ({ member, example }) =>
      `The member "${member}" is missing${example === null ? '' : `, such as "${member}": ${example}`}.`,
    'wrong-type': ({ member, value, expected, example }) =>
      `${member === '' ? 'The document' : `"${member}"`} is ${formatValue(value)}; expected ${KINDS[expected]}${such(example)}.`,
    'number-as-text': ({ member, value }) =>
      `"${member}" is the number ${value}; expected a text, in double quotes: "${value}".`,
    'hours-as-text': ({ value, example }) =>
      `The opening hours are ${formatValue(value)}; expected a list of times, such as ${example}.`,
    'id-format': ({ value, suggestion }) =>
      `The id is ${formatValue(value)}; expected a-z, 0-9 and hyphens, 64 characters at most, such as "plaza-66".${meant(quote(suggestion))}`,
    'id-twice': ({ value }) =>
      `The id "${value}" stands in this list already, so that this item is not shown. Choose another.`,
    blank: ({ member }) => `"${member}" is blank: fill it in.`,
    'date-format': ({ value, suggestion }) =>
      `The date is ${formatValue(value)}; expected one such as "2020-06-29", "2020-06" or "2020".${meant(quote(suggestion))}`,
    'date-impossible': ({ value }) => `There is no day ${value}: check the date.`,
    'time-format': ({ value, suggestion }) =>
      `The time is ${formatValue(value)}; expected one such as "09:00", of 24 hours.${meant(quote(suggestion))}`,
    'time-zone': ({ value, suggestion }) =>
      `There is no time zone ${formatValue(value)}; expected one such as "Asia/Shanghai".${meant(quote(suggestion))}`,
    year: ({ value }) => `The year is ${formatValue(value)}; expected one such as "2020".`,
    word: ({ value, words, suggestion }) =>
      `${formatValue(value)} stands here; expected ${words.length > 1 ? 'one of ' : ''}${words.join(', ')}.${meant(suggestion)}`,
    'word-unknown': ({ value, words }) =>
      `${formatValue(value)} is not known, and read as if it were not there. There are ${words.join(', ')}.`,
    range: ({ member, value, bound }) =>
      `"${member}" is ${formatValue(value)}; expected ${bound === '' ? 'a whole number' : bound.replace('>=', 'at least ').replace('<=', 'at most ')}.`,
    'ring-short': () => 'The border of an area needs at least four positions, of which the last is the first.',
    'ring-open': () => 'The border of this area is not closed: its last position has to be its first.',
    'line-short': () => 'A line needs at least two positions.',
    'list-empty': ({ member }) => `"${member}" is an empty list; expected one item at least.`,
    'too-many-languages': () => 'There are too many languages: 200 at most.',
    unfit: ({ member, value }) => `"${member}" is ${formatValue(value)}, which does not fit.`,

    'position-swapped': ({ value, suggestion }) =>
      `The position is ${formatValue(value)}; longitude and latitude seem to be swapped, and the longitude comes first. Did you mean ${suggestion}?`,
    'position-range': ({ value }) =>
      `The position is ${formatValue(value)}; expected [longitude, latitude], such as [121.45, 31.22].`,
    'position-text': ({ suggestion }) => `The position is of texts; expected numbers, without quotes: ${suggestion}.`,
    'station-outside': ({ station, circle, metres }) =>
      `The station ${station} lies about ${metres} m outside of the circle ${circle}. Check its position, or its circle.`,
    'stations-shifted': ({ count, total, metres, system }) =>
      `${count} of ${total} stations lie outside of their circles, all off by about ${metres} m. The positions may be in ${system}: if so, write "coordinateSystem": "${system}" at the beginning of the file.`,

    'url-scheme-missing': ({ value, suggestion }) =>
      `The address ${formatValue(value)} is not complete. Did you mean "${suggestion}"?`,
    'url-scheme': ({ value }) =>
      `The address ${formatValue(value)} is not put into a page: only https:, http:, mailto: and tel: are.`,
    'picture-missing': ({ value, suggestion }) =>
      `There is no picture ${formatValue(value)}. Put it into the folder; its path begins at this file.${meant(quote(suggestion))}`,
    'picture-kind': ({ value }) =>
      `The picture ${formatValue(value)} is of a kind that is not served: convert it to svg, png, jpg, webp or avif.`,
    'picture-path': ({ value, suggestion }) =>
      `The path of the picture, ${formatValue(value)}, leads nowhere in a browser; expected one from this file on, with /, such as "../images/hall.jpg".${meant(quote(suggestion))}`,

    'target-missing': ({ kind, value, suggestion }) =>
      `There is no ${TARGETS[kind]} "${value}".${meant(quote(suggestion))}`,
    'page-missing': ({ value, suggestion }) =>
      `The next page, "${value}", is not in this folder. Write null on the last page.${meant(quote(suggestion))}`,
    'page-cycle': () => 'The next page leads back to this one. Write null for next on the last page.',
    'id-not-name': ({ value, name }) => `The id "${value}" is not the name of the file. Did you mean "${name}"?`,
    'entry-differs': ({ member, value, file, other }) =>
      `"${member}" is ${formatValue(value)} here and ${formatValue(other)} in ${file}: they have to be the same.`,
    'choose-min': ({ value, roles }) => `At least ${value} roles are to be chosen, and there are ${roles}.`,
    'choose-max': ({ value, min }) => `At most ${value} can be chosen, which is less than the ${min} at least.`,
    'pledges-url': ({ value, suggestion }) =>
      `Pledges are sent to "${value}"; this service takes them at "${suggestion}".`,
    'wall-missing': ({ value }) => `The list of who has responded, "${value}", is not in this folder.`,
    'period-reversed': ({ start, end }) => `The end (${end}) is before the beginning (${start}).`,
    'hours-past-midnight': ({ opens, closes }) =>
      `The hours from ${opens} to ${closes} are taken to end at ${closes} of the next day. Is that so?`,
  },
  summary: ({ documents, faults, advice }) => {
    const files = `${documents} ${documents === 1 ? 'document' : 'documents'}`;
    const notes = advice > 0 ? `, ${advice} ${advice === 1 ? 'note' : 'notes'}` : '';
    return faults > 0
      ? `${files}: ${faults} ${faults === 1 ? 'fault' : 'faults'}${notes}.`
      : `${files}, in order${notes}.`;
  },
  progress: (count, total) => `${count} of ${total} documents read`,
  watching: 'Checks again whenever a file changes; Ctrl+C ends it.',
};
