import type { z } from 'zod';
import { fieldErrors } from '../http/input.js';
import { Problem } from '../http/problem.js';

/** Reads a query as the list's own route would. @throws Problem invalid_input */
export function readQuery<S extends z.ZodObject>(
  schema: S,
  query: Readonly<Record<string, string>>,
): z.output<S> {
  const result = schema.strict().safeParse(query);
  if (!result.success) throw new Problem('invalid_input', { errors: fieldErrors(result.error) });
  return result.data as z.output<S>;
}
