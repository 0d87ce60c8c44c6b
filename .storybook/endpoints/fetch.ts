import type * as DistrictsModule from './districts.js';
import type * as FaultsModule from './faults.js';
import type * as PageEndpointModule from './page-endpoint.js';
import type * as SeedPledgesModule from './seed-pledges.js';
import { ENDPOINTS, type EndpointName, endpointsUrl } from './names.js';

type Respond = PageEndpointModule.Respond;

/** Delay of the slow endpoint, in milliseconds. */
const SLOW_DELAY = 3_000;

interface Modules {
  readonly districts: typeof DistrictsModule;
  readonly faults: typeof FaultsModule;
  readonly pageEndpoint: typeof PageEndpointModule;
  readonly seedPledges: typeof SeedPledgesModule;
}

const load = async (): Promise<Modules> => {
  const [districts, faults, pageEndpoint, seedPledges] = await Promise.all([
    import('./districts.js'),
    import('./faults.js'),
    import('./page-endpoint.js'),
    import('./seed-pledges.js'),
  ]);
  return { districts, faults, pageEndpoint, seedPledges };
};

let modules: Promise<Modules> | undefined;

/** Forgets the receipts of an earlier page, whose endpoints, and the pledges in them, ended with it. */
for (const key of Object.keys(localStorage)) {
  if (key.startsWith('fumin-receipt') && key.includes(endpointsUrl)) localStorage.removeItem(key);
}

/** Endpoints with documents, which all stories of a page share. */
const opened = new Map<string, Promise<Respond>>();

function open(name: 'nanjing-west-road' | 'invented-district' | 'partly-broken' | 'empty'): Promise<Respond> {
  const known = opened.get(name);
  if (known) return known;
  const opening = (async () => {
    const { districts, pageEndpoint, seedPledges } = await (modules ??= load());
    const district = districts.createDistrict(name);
    const respond = await pageEndpoint.openPageEndpoint(district);
    if (name === 'invented-district') await seedPledges.seedPledges(respond, district);
    return respond;
  })();
  opened.set(name, opening);
  return opening;
}

async function openFaulty(name: EndpointName): Promise<Respond> {
  const { faults } = await (modules ??= load());
  switch (name) {
    case 'slow':
      return faults.delayBy(SLOW_DELAY, await open('invented-district'));
    case 'failing':
      return faults.respondWithProblem(503);
    case 'failing-after-first':
      return faults.failAfterFirst(await open('invented-district'), faults.respondWithProblem(503));
    case 'busy':
      return faults.busyFor(7_200, await open('invented-district'));
    case 'gone':
      return faults.respondWithProblem(404);
    default:
      return open(name);
  }
}

/**
 * Creates the `fetch` of a story: the endpoints of the stories answer in the page, as the reference endpoint does over HTTP;
 * all other requests go out. An endpoint that fails after its first answer has answered nothing yet.
 */
export function createFetch(): typeof fetch {
  const responders = new Map<EndpointName, Promise<Respond>>();
  return async (input, init) => {
    const request = new Request(input, init);
    const path = request.url.startsWith(endpointsUrl) ? request.url.slice(endpointsUrl.length) : '';
    const name = ENDPOINTS.find((one) => path.startsWith(`${one}/`));
    if (!name) return fetch(request);
    const responder = responders.get(name) ?? openFaulty(name);
    responders.set(name, responder);
    const respond = await responder;
    request.signal.throwIfAborted();
    const aborted = new Promise<never>((_, reject) => {
      request.signal.addEventListener('abort', () => reject(request.signal.reason as Error));
    });
    return Promise.race([respond(path.slice(name.length), request), aborted]);
  };
}
