import type * as zhHans from './zh-Hans.js';

/** Messages of the district map, in English. */
export const messages: typeof zhHans.messages = {
  idle: 'There are no data for the district map yet.',
  empty: 'There are no business circles, alliances or service stations here yet.',
  view: 'View',
  views: { map: 'Map', structure: 'Structure', list: 'List' },
  picture: (district) => `Map of ${district}`,
  schematic: 'A schematic map: positions and outlines are estimates, not boundaries.',
  shut: 'Service station, not open',
  partFailed: 'A part of this map could not be loaded.',
  legend: 'Legend',
  save: 'Save as a picture',
  formats: { svg: 'SVG', png: 'PNG' },
  saveFailed: 'The picture could not be saved.',
  search: 'Search',
  searchHint: 'name, building or pinyin',
  filter: 'Filter and sort',
  kind: 'Kind',
  keys: 'Arrow keys move the map, plus and minus zoom, Home shows all of it, Tab goes to what is on it.',
  onMap: 'On the map',
  move: 'Move the map',
  moves: { zoomIn: 'Zoom in', zoomOut: 'Zoom out', fitAll: 'Show all of it', fitChosen: 'Go to what is chosen' },
  hints: {
    wheel: 'Hold Ctrl to zoom with the wheel, or click the map first.',
    touch: 'Move the map with two fingers, or tap it first.',
  },
  metres: (metres) => (metres < 1000 ? `${metres} m` : `${metres / 1000} km`),
  together: 'Several near one another',
  cluster: (count, stations) =>
    [
      `${count} near one another`,
      [
        stations && `${stations} service ${stations === 1 ? 'station' : 'stations'}`,
        count - stations && `${count - stations} ${count - stations === 1 ? 'organization' : 'organizations'}`,
      ]
        .filter(Boolean)
        .join(', '),
    ].join(': '),
  outside: (count) => `${count === 1 ? '1 place lies' : `${count} places lie`} far off, outside of this picture.`,
  showAll: 'Show all',
  unplaced: 'Not on the map',
  circle: 'Business circle',
  alliance: 'Alliance',
  station: 'Service station',
  organization: 'Organization',
  circles: 'Business circles',
  alliances: 'Alliances',
  stations: 'Service stations',
  organizations: 'Organizations',
  looseStations: 'Other service stations',
  looseOrganizations: 'Other organizations',
  open: '“X” stands for alliances by field, of which only some are listed',
  chosen: (name) => `${name} is chosen; its details are below.`,
  stationsLoading: 'Loading the service stations…',
  stationsFailed: 'The service stations could not be loaded. ',
  partial: 'Some service stations could not be loaded: these are not all.',
  foreign: (count, system) =>
    `${count === 1 ? '1 service station has' : `${count} service stations have`} coordinates of another system (${system}) and cannot be placed on the map yet.`,
  conference: 'Joint conference',
  shown: (name) => `${name} is chosen; its details are shown.`,
};
