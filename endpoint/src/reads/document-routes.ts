import type { FastifyInstance, FastifyReply } from 'fastify';

import type { DocumentStore } from '../content/document-store.js';
import { ID_PATTERN } from '../content/served-files.js';
import { HttpProblem } from '../http/http-problem.js';
import { ID_PARAMETER, JSON_TYPE } from '../http/route-paths.js';

/** Sends a document as its file is; as it last was, while the file is broken. */
export type SendDocument = (reply: FastifyReply, file: string) => Promise<FastifyReply>;

export const createDocumentSender =
  ({ find }: DocumentStore): SendDocument =>
  async (reply, file) => {
    const found = await find(file);
    if (found.state === 'missing') {
      reply.callNotFound();
      return reply;
    }
    const good = found.state === 'ready' ? found : found.lastGood;
    if (good) return reply.type(JSON_TYPE).send(good.bytes);
    throw new HttpProblem(503, {
      detail: 'This document cannot be read at present.',
      headers: { 'retry-after': '30' },
    });
  };

/** Registers the documents that hold nothing from the database. Each is sent from memory until its file changes. */
export function registerDocumentRoutes(app: FastifyInstance, sendDocument: SendDocument): void {
  const register = (
    route: string,
    toFile: (params: { readonly id: string; readonly page: string }) => string,
  ): void => {
    app.get<{ Params: { readonly id: string; readonly page: string } }>(route, async (request, reply) =>
      sendDocument(reply, toFile(request.params)),
    );
  };
  const page = `:page(^${ID_PATTERN}$)`;
  for (const name of ['district.json', 'stations.json']) register(`/${name}`, () => name);
  register(`/stations-${page}.json`, (params) => `stations-${params.page}.json`);
  for (const kind of ['stations', 'councils'])
    register(`/${kind}/${ID_PARAMETER}.json`, ({ id }) => `${kind}/${id}.json`);
  register(
    `/initiatives/${ID_PARAMETER}/pledges-${page}.json`,
    (params) => `initiatives/${params.id}/pledges-${params.page}.json`,
  );
}
