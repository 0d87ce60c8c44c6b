import { readCoordinateSystem } from '../../content/coordinate-system.js';
import { DEFAULT_TIME_ZONE, localDay } from '../../../../src/domain/dates.js';
import { isJsonObject } from '../../content/schema/schema-walk.js';
import type { DistrictFolder, MutableObject } from '../folder/district-folder.js';
import { completePledging } from '../cells/pledging.js';
import type { ItemPart } from '../folder/stored-items.js';

/** Sets a member of an item at a path, and what other documents have to say with it. */
export function setMember(folder: DistrictFolder, { object, file }: ItemPart, path: string, value: unknown): void {
  if (path === 'scope' && isJsonObject(value)) {
    object.scope = linkCouncil(folder, String(object.id), value);
    return;
  }
  if (path === 'pledges' && isJsonObject(value)) {
    object.pledges = completePledging(String(object.id), value);
    return;
  }
  setAt(object, path.split('.'), value);
  if (path.startsWith('privacy.') && value !== null) dateNotice(object);
  if (path === 'location' && file.startsWith('stations/')) alignCoordinateSystem(folder, object);
}

function setAt(object: MutableObject, [name = '', ...rest]: readonly string[], value: unknown): void {
  if (rest.length === 0) {
    object[name] = value;
    return;
  }
  if (!isJsonObject(object[name])) object[name] = {};
  setAt(object[name] as MutableObject, rest, value);
}

/** Gives a notice that has no version one: the day on which it came, in the street's calendar. */
function dateNotice({ privacy }: MutableObject): void {
  if (!isJsonObject(privacy) || typeof privacy.version === 'string') return;
  (privacy as MutableObject).version = localDay(new Date(), DEFAULT_TIME_ZONE);
}

/** Positions of the sheet are in the system of the list of stations. */
function alignCoordinateSystem({ documents }: DistrictFolder, station: MutableObject): void {
  const list = documents.get('stations.json') ?? {};
  if (readCoordinateSystem(station) !== readCoordinateSystem(list)) {
    station.coordinateSystem = list.coordinateSystem ?? null;
  }
}

/**
 * Names a council where it belongs to, unless another one is named there.
 *
 * @returns its scope, with the id of the district
 */
function linkCouncil({ documents }: DistrictFolder, id: string, scope: MutableObject): MutableObject {
  const district = documents.get('district.json') ?? {};
  if (scope.type === 'district') {
    district.council ??= id;
    return { type: 'district', id: district.id };
  }
  const list = district[scope.type === 'circle' ? 'circles' : 'alliances'];
  const owner = (Array.isArray(list) ? list.filter(isJsonObject) : []).find((one) => one.id === scope.id);
  if (owner) (owner as MutableObject).council ??= id;
  return scope;
}
