/**
 * The rooms of the source, lowest first: an import runs down the list or stays in its room. A list within the list has
 * rooms that stand beside one another, of which none imports another. `.` stands for the files of the folder itself.
 */
export const ROOMS = {
  src: [
    'contract',
    'domain',
    'snippets',
    'client',
    'base',
    ['provider', 'station-card', 'district-map', 'council-timeline', 'pledge-form'],
    'messages',
    '.',
    'cdn',
  ],
  'src/base': ['context', 'dom', 'lazy', '.', 'messages', 'parts'],
  'src/station-card': ['messages', 'context', 'hours', 'actions', 'viewer', 'list', '.'],
  'src/district-map': [
    'messages',
    'data',
    'geo',
    'context',
    'parts',
    'export',
    'map/markers',
    'map/labels',
    'map/basemap',
    'map/landmarks',
    'map',
    'formula',
    'list',
    'structure',
    'details',
    '.',
  ],
  'src/council-timeline': ['messages', 'context', 'parts', 'terms', 'search', 'events', '.'],
  'src/pledge-form': ['messages', 'context', 'session', 'form', 'initiative', 'receipt', 'wall', '.'],
  'endpoint/src': [
    'caching',
    'storage',
    'content',
    'http',
    'notifications',
    'widgets',
    'reads',
    'embed/page',
    'embed',
    'pledges',
    'office',
    'builder',
    'publish',
    'spreadsheets',
    '.',
    'cli',
  ],
  'endpoint/pages': ['parts', ['builder', 'office']],
  'endpoint/pages/builder': ['messages', '.'],
  'endpoint/pages/office': ['data', 'messages', 'parts', '.'],
};

/**
 * Modules of the widgets' source that the endpoint takes, as regular expressions: the contract and what is plain functions
 * of it, the lines to paste, and what the pages of `/embed/` say as the widgets say it: their messages, which are plain
 * objects, and the few functions that put data into words or in order. None of them knows Lit or a page.
 */
export const SHARED_WITH_ENDPOINT = [
  '(contract|domain|snippets)/.+',
  'base/language',
  '(base|[a-z-]+)/messages/(deferred/)?(zh-Hans|zh-Hant|en)',
  'station-card/(hours/hours-text|upcoming-activities)',
  'council-timeline/parts/(sort|event-entry)',
  'district-map/data/(model|council-terms)',
  'pledge-form/initiative/pledging-window',
];

/** Rooms of plain functions: they import no Lit and know no page. */
export const PURE_ROOMS = ['src/contract', 'src/domain', 'src/snippets', 'src/client', 'src/district-map/geo'];

/**
 * Finds the room that a file is in: the longest of a folder's rooms that contains it.
 *
 * @param {string} file path in its folder
 * @param {(string | string[])[]} rooms
 * @returns {{room: string, level: number} | null} `null` where the file is in a folder that is no room
 */
export function roomOf(file, rooms) {
  const folder = file.includes('/') ? file.slice(0, file.lastIndexOf('/')) : '.';
  let found = null;
  for (const [level, entry] of rooms.entries()) {
    for (const room of [entry].flat()) {
      const isInside = folder === room || (room !== '.' && folder.startsWith(`${room}/`));
      if (isInside && room.length > (found?.room.length ?? 0)) found = { room, level };
    }
  }
  return found;
}
