import { expect } from '@open-wc/testing';

import districtExample from '../../examples/nanjing-west-road/district.json' with { type: 'json' };
import * as contract from '../../src/contract/index.js';
import districtSchema from '../../schemas/district.schema.json' with { type: 'json' };
import openapi from '../../schemas/openapi.json' with { type: 'json' };
import pledgeSchema from '../../schemas/pledge-request.schema.json' with { type: 'json' };
import stationsSchema from '../../schemas/stations.schema.json' with { type: 'json' };
import { en } from '../../scripts/contract/descriptions/en/index.js';

interface Operation {
  readonly operationId: string;
  readonly parameters: readonly ({ readonly $ref: string } | Parameter)[];
  readonly responses: Readonly<Record<string, { readonly content?: object }>>;
}

interface Parameter {
  readonly name: string;
  readonly in: string;
}

const paths = openapi.paths as unknown as Readonly<Record<string, Readonly<Record<string, Operation>>>>;
const operations = Object.entries(paths).flatMap(([path, item]) =>
  Object.entries(item).map(([method, operation]) => ({ path, method, operation })),
);

/** Yields every object in a document, including the document itself. */
function* objectsIn(value: unknown): Generator<Readonly<Record<string, unknown>>> {
  if (typeof value !== 'object' || value === null) return;
  yield value as Readonly<Record<string, unknown>>;
  for (const member of Object.values(value)) yield* objectsIn(member);
}

/** Resolves a reference within a document: `#/a/b`. */
function resolve(document: unknown, reference: string): unknown {
  const steps = reference.replace(/^#\//, '').split('/');
  return steps.reduce((at, step) => (at as Record<string, unknown> | undefined)?.[step], document);
}

describe('a published schema', () => {
  it('refers only to definitions within its own file', () => {
    for (const document of [openapi, districtSchema, stationsSchema, pledgeSchema]) {
      const references = [...objectsIn(document)].map(({ $ref }) => $ref).filter((ref) => typeof ref === 'string');
      expect(references).to.not.be.empty;
      for (const reference of references) expect(resolve(document, reference), reference).to.be.an('object');
    }
  });

  it('describes every type and every member', () => {
    const schemas: Readonly<Record<string, object>> = openapi.components.schemas;
    for (const [type, { about, members }] of Object.entries(en.docs)) {
      expect(schemas[type], type).to.have.property('description', about);
      const described = [...objectsIn(schemas[type])].find(({ properties }) => properties)?.properties ?? {};
      expect(Object.keys(described), type).to.have.members(Object.keys(members));
    }
  });

  it('is named after its resource', () => {
    expect(districtSchema.$id).to.equal('district.schema.json');
    expect(pledgeSchema.$id).to.equal('pledge-request.schema.json');
  });

  it('has the patterns by which values are checked', () => {
    for (const [type, schema] of [
      ['Id', contract.Id],
      ['DateText', contract.DateText],
    ] as const) {
      const check = schema.pipe.find((action) => action.type === 'regex');
      expect(openapi.components.schemas[type].pattern).to.equal(check?.requirement.source);
    }
  });
});

describe('the OpenAPI document', () => {
  it('has every path of the contract, with its method', () => {
    // Those of the office are held against the routes of the service.
    const open = operations.filter(({ path }) => !path.startsWith('/admin/'));
    expect(open.map(({ method, path }) => `${method} ${path}`)).to.deep.equal([
      'get /district.json',
      'get /stations.json',
      'get /stations/{id}.json',
      'get /councils/{id}.json',
      'get /initiatives/{id}.json',
      'get /initiatives/{id}/pledges.json',
      'get /initiatives/{id}/challenge.json',
      'post /initiatives/{id}/pledges',
      'delete /initiatives/{id}/pledges/{number}',
      'post /initiatives/{id}/pledges/{number}/withdrawal',
      'get /embed/{widget}',
      'get /fumin/',
      'get /fumin/{version}/{file}',
      'get /oembed',
    ]);
  });

  it('names each operation once', () => {
    const ids = operations.map(({ operation }) => operation.operationId);
    expect(new Set(ids).size).to.equal(ids.length);
  });

  for (const { method, path, operation } of operations) {
    it(`describes ${method} ${path} completely`, () => {
      const statuses = Object.keys(operation.responses);
      expect(statuses).to.include('default');
      for (const [status, response] of Object.entries(operation.responses)) {
        const type = Number(status) >= 400 ? ['application/problem+json'] : ['application/json'];
        // No resources of the contract: pages to embed, also of what is wrong; descriptions and exports in several formats.
        const isResource = !/^\/(embed|oembed)|\.\{format\}$/.test(path);
        if (response.content && isResource) expect(Object.keys(response.content), status).to.deep.equal(type);
      }
      const parameters = operation.parameters.map((given) =>
        '$ref' in given ? (resolve(openapi, given.$ref) as Parameter) : given,
      );
      const inPath = parameters.filter((parameter) => parameter.in === 'path').map(({ name }) => name);
      expect(inPath).to.have.members([...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name));
    });
  }

  it('lists every response to a pledge and to a withdrawal', () => {
    const { post } = openapi.paths['/initiatives/{id}/pledges'];
    expect(Object.keys(post.responses).filter(Number)).to.deep.equal([
      '201',
      '400',
      '403',
      '404',
      '409',
      '413',
      '415',
      '422',
      '429',
    ]);
    const { delete: withdraw } = openapi.paths['/initiatives/{id}/pledges/{number}'];
    const { post: withdrawByPost } = openapi.paths['/initiatives/{id}/pledges/{number}/withdrawal'];
    for (const { responses, security } of [withdraw, withdrawByPost]) {
      expect(Object.keys(responses).filter(Number)).to.deep.equal(['200', '401', '403', '429']);
      expect(security).to.deep.equal([{ withdrawalToken: [] }]);
    }
  });

  it('has examples that a widget reads without a fault', () => {
    let read = 0;
    for (const { schema, examples } of [...objectsIn(openapi.paths)] as {
      schema?: { $ref?: string };
      examples?: object;
    }[]) {
      const type = schema?.$ref?.split('/').pop() as keyof typeof en.docs | undefined;
      for (const { value } of Object.values(examples ?? {}) as { value: unknown }[]) {
        if (!type || !(type in contract)) throw new Error(`No schema for an example: ${String(type)}`);
        expect(contract.read(contract[type as 'District'], value).faults, type).to.deep.equal([]);
        read += 1;
      }
    }
    expect(read).to.be.greaterThan(8);
  });

  it('has the contract’s own examples', () => {
    const { examples } = openapi.paths['/district.json'].get.responses[200].content['application/json'];
    expect(examples['nanjing-west-road'].value).to.deep.equal(districtExample);
  });
});
