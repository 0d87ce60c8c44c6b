/** Links to map services, as a lazy module: it includes the conversion of coordinates. */
export { renderMapLinks } from './map-links.js';
