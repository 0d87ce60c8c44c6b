/** Conversion between coordinate systems, as a lazy module: most data are in the system of their map. */
export { convertPosition, convertArea } from './coordinate-conversion.js';
