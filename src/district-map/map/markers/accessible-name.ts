import type { MapContext } from '../../context/map-context.js';
import type { LaidOutArea } from '../../geo/map-layout.js';
import type { Marker } from './markers.js';
import { stationMessages } from '../../../base/messages/index.js';

/** Item of the picture that can be selected or opened. */
export type MapItem = { readonly area: LaidOutArea } | { readonly marker: Marker };

/** The short name that is drawn: of a station, its building's; of several together, none. */
export function labelText(item: MapItem, { localizeText }: MapContext): string {
  if ('area' in item) return localizeText(item.area.circle.name);
  const { point } = item.marker;
  if (!point) return '';
  return (point.type === 'station' && localizeText(point.item.building)) || localizeText(point.item.name);
}

/** Composes the accessible name of an item: its kind, unless its name has it, its name, and what else tells it from others. */
export function accessibleName(item: MapItem, context: MapContext): string {
  const { messages, localizeText, language } = context;
  const withKind = (kind: string, name: string): string =>
    name.toLowerCase().includes(kind.toLowerCase()) ? name : `${kind} · ${name}`;
  if ('area' in item) return withKind(messages.circle, labelText(item, context));
  const { point, cluster } = item.marker;
  if (cluster) return messages.cluster(cluster.count, cluster.stations);
  const name = localizeText(point.item.name);
  const said = [withKind(messages[point.type], name)];
  if (point.type === 'station') {
    const { building, status } = point.item;
    const where = localizeText(building);
    said.push(name.includes(where) ? '' : where, status ? stationMessages(language).status[status] : '');
  }
  return said.filter(Boolean).join(' · ');
}
