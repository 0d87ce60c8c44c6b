/** What stands behind the stories: see `.storybook/endpoints/`. */
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

/** This page's own part in the addresses of the endpoint that answers each address once. */
const visit = Date.now().toString(36);

/** Where one of them is, relative to the page: a built Storybook may stand in any folder. */
export function endpoint(name: (typeof ENDPOINTS)[number]): string {
  const own = name === 'failing-after-first' ? `${visit}/` : '';
  return `${import.meta.env.BASE_URL}endpoint/${name}/${own}`;
}

/** The argument that says which one a story asks. */
export const ENDPOINT_ARG = { control: 'select', options: ENDPOINTS.map(endpoint) } as const;
