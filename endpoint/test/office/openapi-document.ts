import { Ajv2020, type AnySchema } from 'ajv/dist/2020.js';

interface Content {
  readonly content?: Readonly<Record<string, { readonly schema: AnySchema }>>;
  readonly headers?: object;
}

interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly schema: { readonly enum?: readonly string[] };
}

/** Operation of an OpenAPI document, with its references resolved. */
export interface Operation {
  readonly id: string;
  readonly method: string;
  /** Path with its parameters in braces. */
  readonly path: string;
  /** Path as a router has it: one for each value of a parameter that has only some. */
  readonly routes: readonly string[];
  readonly security: readonly object[];
  /** Schema of the body; `null` if it takes none. */
  readonly body: AnySchema | null;
  /** Responses by their status. */
  readonly responses: Readonly<Record<string, Content>>;
}

interface RawOperation {
  readonly operationId: string;
  readonly security: readonly object[];
  readonly parameters: readonly object[];
  readonly requestBody?: Content;
  readonly responses: Readonly<Record<string, object>>;
}

/** Lists the operations of a document below a prefix. */
export function listOperations(document: unknown, prefix: string): Operation[] {
  const { paths } = document as { readonly paths: Readonly<Record<string, Readonly<Record<string, RawOperation>>>> };
  return Object.entries(paths)
    .filter(([path]) => path.startsWith(prefix))
    .flatMap(([path, item]) =>
      Object.entries(item).map(([method, raw]) => ({
        id: raw.operationId,
        method: method.toUpperCase(),
        path,
        routes: listRoutesOf(
          path,
          raw.parameters.map((parameter) => resolve(document, parameter) as Parameter),
        ),
        security: raw.security,
        body: raw.requestBody?.content?.['application/json']?.schema ?? null,
        responses: Object.fromEntries(
          Object.entries(raw.responses)
            .filter(([status]) => status !== 'default')
            .map(([status, response]) => [status, resolve(document, response) as Content]),
        ),
      })),
    );
}

function listRoutesOf(path: string, parameters: readonly Parameter[]): string[] {
  const inPath = parameters.filter((parameter) => parameter.in === 'path');
  return inPath.reduce(
    (routes, { name, schema }) =>
      routes.flatMap((route) => (schema.enum ?? [`:${name}`]).map((value) => route.replace(`{${name}}`, value))),
    [path],
  );
}

/** Resolves an object that may be a reference: `{"$ref": "#/a/b"}`. */
function resolve(document: unknown, value: object): unknown {
  if (!('$ref' in value)) return value;
  const steps = String(value.$ref).replace(/^#\//, '').split('/');
  return steps.reduce((at, step) => (at as Record<string, unknown> | undefined)?.[step], document);
}

/**
 * Creates a function that finds what in a body is not as a schema of a document says. A member that the schema does not
 * name is a fault too.
 */
export function createBodyValidator(document: unknown): (schema: AnySchema, body: unknown) => string[] {
  const ajv = new Ajv2020({
    allErrors: true,
    allowUnionTypes: true,
    strictTuples: false,
    formats: { 'date-time': TIME },
  });
  const { components } = document as { readonly components: { readonly schemas: object } };
  ajv.addSchema({ $id: 'document', $defs: close(components.schemas) as object });
  return (schema, body) => {
    const validate = ajv.compile(close(schema) as AnySchema);
    validate(body);
    return (validate.errors ?? []).map(
      (error) => `${error.instancePath} ${error.message ?? ''} ${JSON.stringify(error.params)}`,
    );
  };
}

const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/;

/** Lets no object of a schema have other members than those it names, and makes its references those of the validator. */
function close(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(close);
  if (typeof value !== 'object' || value === null) return value;
  const closed = Object.fromEntries(Object.entries(value).map(([key, member]) => [key, close(member)]));
  if (typeof closed.$ref === 'string') closed.$ref = closed.$ref.replace('#/components/schemas/', 'document#/$defs/');
  const isObject = [closed.type].flat().includes('object') && typeof closed.properties === 'object';
  return isObject ? { ...closed, unevaluatedProperties: false } : closed;
}
