/** Conversion between coordinate systems, as a chunk loaded on demand: most data are in the system of their map. */
export { convertPosition, convertArea } from './coordinate-conversion.js';
