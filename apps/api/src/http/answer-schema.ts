import { z } from 'zod';

const LIMITS = ['minimum', 'maximum', 'minLength', 'maxLength', 'minItems', 'maxItems'] as const;

/**
 * The JSON Schema of an answer, for Fastify's compiled serialiser: what the contract does not name is not
 * written, and a missing field fails the request. That is half the work of parsing each answer and then
 * turning it to text; the specs' client still parses, so a wrong value shows there.
 */
export function answerSchema(response: z.ZodType): Record<string, unknown> {
  return z.toJSONSchema(response, {
    target: 'openapi-3.0',
    io: 'input',
    // Documents were validated when they were saved: they are written as they lie there.
    unrepresentable: 'any',
    // Named schemas inline: the serialiser merges a `$ref` that may be null slowly.
    metadata: z.registry<{ id?: string }>(),
    override: ({ jsonSchema }) => {
      // Rules for values: the compiler would drag in a validator for them and never use it.
      delete jsonSchema.pattern;
      delete jsonSchema.format;
      for (const limit of LIMITS) delete jsonSchema[limit];
      // OpenAPI 3.0 says `nullable` beside `enum`; the validator that tells unions apart wants null among the values.
      if (jsonSchema.nullable && jsonSchema.enum && !jsonSchema.enum.includes(null))
        jsonSchema.enum = [...jsonSchema.enum, null];
    },
  });
}
