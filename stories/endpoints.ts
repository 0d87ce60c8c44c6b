/** Endpoints of the stories: see `.storybook/endpoints/`. */
const ENDPOINTS = [
  'nanjing-west-road',
  'invented-district',
  'empty',
  'partly-broken',
  'slow',
  'failing',
  'failing-after-first',
  'busy',
  'gone',
] as const;

/** Unique path segment of this page visit, for the endpoint that answers each URL only once. */
const visit = Date.now().toString(36);

/** Returns the URL of an endpoint, relative to the page: a built Storybook may be in any folder. */
export function endpoint(name: (typeof ENDPOINTS)[number]): string {
  const segment = name === 'failing-after-first' ? `${visit}/` : '';
  return `${import.meta.env.BASE_URL}endpoint/${name}/${segment}`;
}

/** Control for the endpoint of a story. */
export const ENDPOINT_ARG = { control: 'select', options: ENDPOINTS.map(endpoint) } as const;
