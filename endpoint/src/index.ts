/** Reference endpoint as a library, to run it within another server, such as Storybook's. */
export { checkFolder } from './content/check/check-folder.js';
export type { Finding } from './content/findings/finding.js';
export { createEndpoint, type Endpoint, type EndpointOptions } from './endpoint.js';
export type { NotificationOptions } from './notifications/notification-options.js';
