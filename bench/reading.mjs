import { readStations as read } from '../src/contract/read.ts';

/** From the text of `stations.json` to what a widget trusts. */
export const readStations = (text) => read(JSON.parse(text));
