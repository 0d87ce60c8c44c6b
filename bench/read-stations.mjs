import { readStations as read } from '../src/contract/readers/station.generated.ts';

/** Parses the text of `stations.json` and checks it, as a widget does. Runs in a page. */
export const readStations = (json) => read(JSON.parse(json));
