import type { Catalogue, NameIn, PayloadIn } from './definitions.js';
import { InvalidJobPayload } from './errors.js';

/**
 * Parses what a job carries.
 * @throws InvalidJobPayload naming the job and the fields, without their values
 */
export function parsePayload<C extends Catalogue, N extends NameIn<C>>(
  catalogue: C,
  name: N,
  raw: unknown,
): PayloadIn<C, N> {
  const definition = catalogue[name];
  if (!definition) throw new InvalidJobPayload(`Unknown job "${name}"`);
  const result = definition.schema.safeParse(raw);
  if (result.success) return result.data as PayloadIn<C, N>;
  const issues = result.error.issues.map((issue) => `${issue.path.join('.') || 'payload'}: ${issue.message}`);
  throw new InvalidJobPayload(`Payload of "${name}" refused: ${issues.join('; ')}`);
}

/**
 * The same payload always gives the same id, so a job that still exists is not queued twice.
 * BullMQ refuses ids with ":" and plain integers; UUIDs behind the job's name are neither.
 */
export function jobIdOf(name: string, payload: Readonly<Record<string, string>>): string {
  const ids = Object.keys(payload)
    .sort()
    .map((key) => (payload[key] ?? '').toLowerCase());
  return [name, ...ids].join('.');
}
