import type { RouteContract } from '@sinau/contracts/route.js';
import type { FieldError } from '@sinau/contracts/problem.js';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { Problem, notFound } from './problem.js';
import { sentenceOf } from './sentences.js';

/** `modul[2].judul` from a zod path. */
export function pathOf(path: readonly PropertyKey[]): string {
  return path
    .map((step, index) => (typeof step === 'number' ? `[${step}]` : `${index ? '.' : ''}${String(step)}`))
    .join('');
}

/** Enough to mend a form or a file, and never a larger answer than the question. */
const MOST_ERRORS = 100;
const LONGEST_KEY = 60;

export function fieldErrors(error: z.ZodError): FieldError[] {
  const all = error.issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map((key) => ({
          path: pathOf([...issue.path, key.slice(0, LONGEST_KEY)]),
          message: `Isian "${key.slice(0, LONGEST_KEY)}" tidak dikenal.`,
        }))
      : [{ path: pathOf(issue.path), message: issue.message }],
  );
  return all.slice(0, MOST_ERRORS);
}

// An unknown field is a misspelt one: it is refused, never dropped in silence.
const strict = new WeakMap<z.ZodType, z.ZodType>();
function strictly(schema: z.ZodType): z.ZodType {
  let found = strict.get(schema);
  if (!found) {
    found = schema instanceof z.ZodObject ? schema.strict() : schema;
    strict.set(schema, found);
  }
  return found;
}

function parse(schema: z.ZodType | undefined, value: unknown): unknown {
  if (!schema) return undefined;
  const result = strictly(schema).safeParse(value ?? {}, { error: sentenceOf });
  if (result.success) return result.data;
  throw new Problem('invalid_input', { errors: fieldErrors(result.error) });
}

/** @throws Problem not_found for impossible path parameters, invalid_input with every wrong field for the rest */
export function parseInput(contract: RouteContract, request: FastifyRequest) {
  const params = contract.params?.safeParse(request.params);
  if (params && !params.success) throw notFound();
  return {
    params: params?.data,
    query: parse(contract.query, request.query),
    body: contract.raw === 'upload' ? undefined : parse(contract.body, request.body),
  };
}
