/** Reference endpoint as a library, to run it within another server, such as Storybook's. */
export { checkFolder } from './content/check-folder.js';
export type { Finding } from './content/content-folder.js';
export { createEndpoint, type Endpoint, type EndpointOptions } from './endpoint.js';
