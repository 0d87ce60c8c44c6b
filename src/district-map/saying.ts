import type { MapContext } from './context.js';
import type { AreaOnGround } from './ground.js';
import type { Mark } from './marks.js';
import { stationMessages } from '../base/messages/index.js';

/** What stands in the picture and can be chosen or opened there. */
export type Thing = { readonly area: AreaOnGround } | { readonly mark: Mark };

/** The short name that is drawn: of a station, its building's; of several together, none. */
export function drawnName(thing: Thing, { text }: MapContext): string {
  if ('area' in thing) return text(thing.area.circle.name);
  const { point } = thing.mark;
  if (!point) return '';
  return (point.type === 'station' && text(point.item.building)) || text(point.item.name);
}

/** What a screen reader says: the kind, the name, and what else tells it from others. */
export function spokenName(thing: Thing, context: MapContext): string {
  const { words, text, language } = context;
  if ('area' in thing) return `${words.circle} · ${drawnName(thing, context)}`;
  const { point, cluster } = thing.mark;
  if (cluster) return words.cluster(cluster.count, cluster.stations);
  const name = text(point.item.name);
  const said = [words[point.type], name];
  if (point.type === 'station') {
    const { building, status } = point.item;
    const where = text(building);
    said.push(name.includes(where) ? '' : where, status ? stationMessages(language).status[status] : '');
  }
  return said.filter(Boolean).join(' · ');
}
