import { problems } from '@sinau/contracts/problem.js';
import type { RouteContract } from '@sinau/contracts/route.js';
import { routes } from '@sinau/contracts/routes.js';
import { z } from 'zod';

type Json = Record<string, unknown>;

const DEFINITIONS = '#/components/schemas/';

/** Moves the `$defs` that zod gathers beside a schema into the document's components. */
function schemaOf(schema: z.ZodType, io: 'input' | 'output', components: Json): Json {
  const json = z.toJSONSchema(schema, { io, unrepresentable: 'any', target: 'draft-2020-12' }) as Json;
  const {
    $defs,
    $schema: _dialect,
    ...rest
  } = JSON.parse(JSON.stringify(json).replaceAll('"#/$defs/', `"${DEFINITIONS}`)) as Json;
  Object.assign(components, ($defs as Json | undefined) ?? {});
  const { id } = rest;
  if (typeof id !== 'string') return rest;
  components[id] = rest;
  return { $ref: `${DEFINITIONS}${id}` };
}

function parametersOf(contract: RouteContract, components: Json): Json[] {
  return (['params', 'query'] as const).flatMap((part) => {
    const schema = contract[part];
    if (!schema) return [];
    const json = schemaOf(schema, 'input', components) as { properties?: Json; required?: string[] };
    return Object.entries(json.properties ?? {}).map(([name, property]) => ({
      name,
      in: part === 'params' ? 'path' : 'query',
      required: part === 'params' || (json.required?.includes(name) ?? false),
      schema: property,
    }));
  });
}

function requestBodyOf(contract: RouteContract, components: Json): Json {
  if (contract.raw === 'upload') {
    const schema = {
      type: 'object',
      properties: { file: { type: 'string', format: 'binary' } },
      required: ['file'],
    };
    return { requestBody: { required: true, content: { 'multipart/form-data': { schema } } } };
  }
  if (!contract.body) return {};
  return {
    requestBody: {
      required: true,
      content: { 'application/json': { schema: schemaOf(contract.body, 'input', components) } },
    },
  };
}

function operationOf(key: string, contract: RouteContract, components: Json): Json {
  const content =
    contract.raw === 'download'
      ? { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } }
      : { 'application/json': { schema: schemaOf(contract.response, 'output', components) } };
  const parameters = parametersOf(contract, components);
  return {
    operationId: key
      .replace(/[^a-zA-Z]+(\w?)/g, (_, letter: string) => letter.toUpperCase())
      .replace(/^[A-Z]+/, (verb) => verb.toLowerCase()),
    summary: contract.summary,
    ...(parameters.length ? { parameters } : {}),
    ...requestBodyOf(contract, components),
    responses: {
      [String(contract.status ?? 200)]: { description: 'Success', content },
      default: {
        description: 'A problem (RFC 9457)',
        content: { 'application/problem+json': { schema: { $ref: `${DEFINITIONS}Problem` } } },
      },
    },
  };
}

/** The OpenAPI 3.1 document, made from the same contracts that the server obeys. */
export function openApiDocument(): Json {
  const components: Json = {};
  const problem = z.toJSONSchema(
    z.object({ status: z.int(), code: z.enum(Object.keys(problems)), title: z.string() }),
  ) as Json;
  const paths: Record<string, Json> = {};
  for (const [key, contract] of Object.entries<RouteContract>(routes)) {
    const [method = '', template = ''] = key.split(' ');
    const path = `/api${template.replace(/:(\w+)/g, '{$1}')}`;
    paths[path] = { ...paths[path], [method.toLowerCase()]: operationOf(key, contract, components) };
  }
  components.Problem = {
    ...(problem as { properties: Json }),
    $schema: undefined,
    description: 'RFC 9457 problem details with a stable `code`',
  };
  return {
    openapi: '3.1.0',
    info: {
      title: 'Sinau',
      version: '0.1.0',
      description: 'The LMS of Latkop UKM. Sign-in is a cookie; see README.',
    },
    paths: Object.fromEntries(Object.entries(paths).sort(([a], [b]) => a.localeCompare(b))),
    components: {
      schemas: Object.fromEntries(Object.entries(components).sort(([a], [b]) => a.localeCompare(b))),
    },
  };
}
