import { sha256 } from '@noble/hashes/sha2';
import { Buffer } from 'buffer';
import type { FastifyInstance } from 'fastify';

import { HttpProblem } from '../../endpoint/src/http/http-problem.js';
import { findAllowedMethods } from '../../endpoint/src/http/route-paths.js';

/** Route handler of the endpoint, by what it uses of Fastify. */
type RouteHandler = (request: object, reply: PageReply) => Promise<unknown>;

interface Route {
  readonly method: string;
  readonly path: RegExp;
  readonly handler: RouteHandler;
}

class PageReply {
  status = 200;
  readonly headers = new Headers();
  body: string | Uint8Array | null = null;

  code(status: number): this {
    this.status = status;
    return this;
  }

  type(type: string): this {
    this.headers.set('content-type', type);
    return this;
  }

  send(payload: unknown): this {
    this.body = typeof payload === 'string' || payload instanceof Uint8Array ? payload : JSON.stringify(payload);
    return this;
  }

  callNotFound(): never {
    throw new HttpProblem(404);
  }
}

/** Answers requests by the routes that the endpoint registers, as Fastify does over HTTP. */
export class PageRouter {
  readonly #routes: Route[] = [];

  /** App to register routes with. */
  get app(): FastifyInstance {
    const register =
      (method: string) =>
      (path: string, ...rest: readonly unknown[]): void => {
        this.#routes.push({ method, path: toExpression(path), handler: rest.at(-1) as RouteHandler });
      };
    return { get: register('GET'), post: register('POST'), delete: register('DELETE') } as unknown as FastifyInstance;
  }

  /** @param path below the endpoint's URL, with its leading slash and its query */
  async respond(path: string, request: Request): Promise<Response> {
    const reply = new PageReply();
    try {
      const sent = await this.#route(path, request, reply);
      if (sent !== reply) reply.type('application/json; charset=utf-8').send(sent);
    } catch (error) {
      // Whatever else is thrown is a fault of ours, which the endpoint logs.
      if (!(error instanceof HttpProblem)) console.error(error);
      return problemResponse(error instanceof HttpProblem ? error : new HttpProblem(500));
    }
    return request.method === 'GET'
      ? revalidate(reply, request)
      : toResponse(reply.body, reply.status, reply.headers, 'no-store');
  }

  async #route(path: string, request: Request, reply: PageReply): Promise<unknown> {
    const { pathname, searchParams } = new URL(path, 'http://endpoint.invalid');
    for (const route of this.#routes) {
      const params = route.method === request.method ? route.path.exec(pathname) : null;
      if (!params) continue;
      return route.handler(
        {
          params: { ...params.groups },
          query: Object.fromEntries(searchParams),
          headers: Object.fromEntries(request.headers),
          body: await readBody(request),
          ip: '',
        },
        reply,
      );
    }
    const allow = findAllowedMethods(pathname);
    throw allow === null || allow.split(', ').includes(request.method)
      ? new HttpProblem(404)
      : new HttpProblem(405, { headers: { allow } });
  }
}

/** Creates the response of a problem, as the endpoint's error handler does. */
export const problemResponse = ({ status, headers, body }: HttpProblem): Response =>
  toResponse(body, status, new Headers({ 'content-type': 'application/problem+json', ...headers }), 'no-store');

/** Translates a path of Fastify, `/stations/:id(^…$).json`, to a regular expression. */
const toExpression = (path: string): RegExp =>
  new RegExp(
    `^${path
      .replace(/\.(?=json$)/, '\\.')
      .replace(/:(\w+)\(\^(.*?)\$\)/g, (_all, name: string, pattern: string) => `(?<${name}>${pattern})`)}$`,
  );

async function readBody(request: Request): Promise<unknown> {
  if (request.method === 'GET') return undefined;
  const text = await request.text();
  if (text === '') return undefined;
  try {
    return JSON.parse(text);
  } catch {
    throw new HttpProblem(400);
  }
}

/** Answers a read with its ETag; by 304 where the page has it already. */
function revalidate({ body, status, headers }: PageReply, request: Request): Response {
  const bytes = typeof body === 'string' ? new TextEncoder().encode(body) : (body ?? new Uint8Array());
  const etag = `W/"${Buffer.from(sha256(bytes)).toString('base64')}"`;
  headers.set('etag', etag);
  const isKnown = request.headers.get('if-none-match') === etag;
  return isKnown ? toResponse(null, 304, headers, 'no-cache') : toResponse(bytes, status, headers, 'no-cache');
}

function toResponse(
  body: string | Uint8Array | null,
  status: number,
  headers: Headers,
  cacheControl: 'no-cache' | 'no-store',
): Response {
  headers.set('cache-control', cacheControl);
  return new Response(body as BodyInit | null, { status, headers });
}
