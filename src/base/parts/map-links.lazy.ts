/** Links to map services, as a chunk loaded on demand: it brings the conversion of coordinates along. */
export { renderMapLinks } from './map-links.js';
