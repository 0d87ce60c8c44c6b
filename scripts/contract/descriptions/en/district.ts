import type { DistrictTypes, DocsOf } from '../types.js';
import { ACCURACY, DATUM, LOCATION, NOTES, SOURCE, UPDATED } from './shared-members.js';

const AREA_COUNCIL = 'Id of its council: `councils/{id}.json`. Null where it has none.';
const MEMBERS_OF = 'Ids of its organizations, from the district’s `organizations`.';

/** Descriptions of the types of the district, in English. */
export const district: DocsOf<DistrictTypes> = {
  District: {
    about: 'The district: the “1” (its joint conference), the “4” (circles) and the “X” (alliances).',
    members: {
      contract: 'Version of this contract that the endpoint implements: `1`.',
      id: 'Id of the district.',
      name: 'Name of the district, such as 南京西路街道.',
      title: 'Heading of its map; null means its name.',
      description: 'Description of the map in a few sentences.',
      coordinateSystem: DATUM,
      schematic: 'Whether the boundary and the areas are only a sketch, as the map then states. Null means false.',
      boundary: 'Outline of the district: a GeoJSON Polygon or MultiPolygon. Null where there is none to draw.',
      council: 'Id of the district’s joint conference: `councils/{id}.json`.',
      circles: 'Business circles: the “4”. Required, and empty where there are none.',
      alliancesOpen: 'Whether there may be more alliances than these: the “X” is open. Null where that is not known.',
      alliances: 'Alliances by field of work: the “X”.',
      organizations: 'All organizations to which a circle, an alliance or a station refers by id.',
      landmarks:
        'What readers know the place by: streets, water, metro stations. Drawn pale beneath the map, and never selected.',
      initiatives: 'Initiatives in brief; the one to show by default comes first.',
      updated: UPDATED,
      source: SOURCE,
      notes: NOTES,
    },
  },
  Circle: {
    about: 'Business circle: one of the “4”.',
    members: {
      id: 'Id of the circle.',
      name: 'Name of the circle, such as 恒隆广场商圈.',
      area: 'Area of the circle: a GeoJSON Polygon or MultiPolygon. Null where it is not known: the circle is then listed, but not on the map.',
      council: AREA_COUNCIL,
      organizations: MEMBERS_OF,
      grid: 'Name of the municipal administrative grid that it lies in.',
      description: 'Description in a few sentences.',
    },
  },
  Alliance: {
    about: 'Alliance in a field of work, regardless of where its members are: one of the “X”.',
    members: {
      id: 'Id of the alliance.',
      name: 'Name of the alliance, such as 物业联盟.',
      field: 'Field of work, in one word that the endpoint chooses, such as `property`.',
      council: AREA_COUNCIL,
      organizations: MEMBERS_OF,
      description: 'Description in a few sentences.',
    },
  },
  Organization: {
    about: 'Company, office or other body, with or without a location on the map.',
    members: {
      id: 'Id of the organization.',
      name: 'Name of the organization.',
      location: LOCATION,
      accuracy: ACCURACY,
      url: 'Web page of the organization.',
    },
  },
  Landmark: {
    about: 'Something that readers know the place by. It is drawn beneath the map, and cannot be selected.',
    members: {
      id: 'Id of the landmark.',
      name: 'Name of the landmark, such as 南京西路. A street’s is drawn along it, where there is room.',
      kind: 'Kind of landmark, by which it is drawn. Null, or a kind that a widget does not know, is drawn as `other`.',
      geometry:
        'A GeoJSON geometry: the middle of a street as a LineString, a park as a Polygon, a metro station as a Point. Null where it is not known: it is not drawn then.',
      schematic: 'Whether the geometry is only a sketch. Null means false.',
      accuracy: ACCURACY,
    },
  },
  InitiativeEntry: {
    about: 'Initiative in brief.',
    members: {
      id: 'Id of the initiative, the same as in `initiatives/{id}.json`.',
      title: 'Title of the initiative.',
    },
  },
};
