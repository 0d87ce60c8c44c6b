/** A small street as an endpoint serves it, and what each widget shows of it. */
const DISTRICT = { id: 'street', name: 'Street', circles: [{ id: 'lane', name: 'Lane circle' }], council: 'main' };

export const SERVED = {
  'district.json': { ...DISTRICT, initiatives: [{ id: 'green', title: 'Green towers' }] },
  'stations.json': { stations: [{ id: 'tower', name: 'Tower station' }] },
  'stations/tower.json': { id: 'tower', name: 'Tower station' },
  'councils/main.json': { id: 'main', name: 'Main council', events: [{ id: 'a', title: 'First meeting' }] },
  'initiatives/green.json': { id: 'green', title: 'Green towers', roles: [{ id: 'guide', name: 'Guide' }] },
};

/** Tag of each widget, the attribute that names its resource, its value, and a text that it then shows. */
export const WIDGETS = [
  ['fumin-station-card', 'station', 'tower', 'Tower station'],
  ['fumin-district-map', 'view', 'list', 'Lane circle'],
  ['fumin-council-timeline', 'council', 'main', 'First meeting'],
  ['fumin-pledge-form', 'initiative', 'green', 'Green towers'],
] as const;
