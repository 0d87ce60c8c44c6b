import { formatEmbedQuery, type EmbedOptions } from './embed-options.js';

/** Addresses that a page leads to, all relative to itself, so that it works below any path. */
export interface PageAddresses {
  /** Path to the endpoint's root, ending in a slash. */
  readonly toEndpoint: string;
  /** Composes the URL of a page for a frame. */
  readonly toPage: (options: EmbedOptions) => string;
}

/** Addresses as a service has them, which reads the options of a page from its query. */
export const SERVED_ADDRESSES: PageAddresses = {
  toEndpoint: '../',
  toPage: (options) => `${options.widget}${formatEmbedQuery(options)}`,
};
