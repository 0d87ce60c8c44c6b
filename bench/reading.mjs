import { read, Stations } from '../src/contract/index.ts';

/** From the text of `stations.json` to what a widget trusts. */
export const readStations = (text) => read(Stations, JSON.parse(text));
