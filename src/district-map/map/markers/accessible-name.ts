import type { MapContext } from '../../context/map-context.js';
import type { AreaOnGround } from '../../geo/map-layout.js';
import type { Mark } from './markers.js';
import { stationMessages } from '../../../base/messages/index.js';

/** What stands in the picture and can be chosen or opened there. */
export type Thing = { readonly area: AreaOnGround } | { readonly mark: Mark };

/** The short name that is drawn: of a station, its building's; of several together, none. */
export function drawnName(thing: Thing, { localizeText }: MapContext): string {
  if ('area' in thing) return localizeText(thing.area.circle.name);
  const { point } = thing.mark;
  if (!point) return '';
  return (point.type === 'station' && localizeText(point.item.building)) || localizeText(point.item.name);
}

/** What a screen reader says: the kind, the name, and what else tells it from others. */
export function spokenName(thing: Thing, context: MapContext): string {
  const { messages, localizeText, language } = context;
  if ('area' in thing) return `${messages.circle} · ${drawnName(thing, context)}`;
  const { point, cluster } = thing.mark;
  if (cluster) return messages.cluster(cluster.count, cluster.stations);
  const name = localizeText(point.item.name);
  const said = [messages[point.type], name];
  if (point.type === 'station') {
    const { building, status } = point.item;
    const where = localizeText(building);
    said.push(name.includes(where) ? '' : where, status ? stationMessages(language).status[status] : '');
  }
  return said.filter(Boolean).join(' · ');
}
