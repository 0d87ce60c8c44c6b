/** Endpoints of the stories, which answer in the page. */
export const ENDPOINTS = [
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

export type EndpointName = (typeof ENDPOINTS)[number];

/** URL that those of the endpoints begin with. Pictures are there as files. */
export const endpointsUrl = new URL(`${import.meta.env.BASE_URL}endpoint/`, document.baseURI).href;
