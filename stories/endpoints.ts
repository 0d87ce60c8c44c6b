import { ENDPOINTS, type EndpointName, endpointsUrl } from '../.storybook/endpoints/names.js';

/** Returns the URL of an endpoint that answers in the page: see `.storybook/endpoints/`. */
export const endpoint = (name: EndpointName): string => `${endpointsUrl}${name}/`;

/** Control for the endpoint of a story. */
export const ENDPOINT_ARG = { control: 'select', options: ENDPOINTS.map(endpoint) } as const;
