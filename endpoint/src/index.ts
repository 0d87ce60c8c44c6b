/** The reference endpoint as a library: to run it inside another server, such as the one that Storybook develops with. */
export { checkFolder, type Finding } from './content/check-folder.js';
export { createEndpoint, type Endpoint, type EndpointOptions } from './endpoint.js';
