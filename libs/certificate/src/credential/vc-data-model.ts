import { z } from 'zod';
import { VC_1_CONTEXT, VC_CONTEXT } from './contexts.js';

// What VC Data Model 2.0 asks of any credential and presentation, of whatever issuer and type: for the conformance
// door only. Whether a term is defined is the JSON-LD processor's to say; it refuses what it would drop.

const url = z.string().regex(/^[a-z][a-z0-9+.-]*:[^\s<>"{}|\\^`]+$/i);
const stamp = z
  .string()
  .regex(/^-?\d{4,}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/)
  .refine((value) => !Number.isNaN(Date.parse(value)));

const oneOrMore = <T extends z.ZodType>(schema: T) => z.union([schema, z.array(schema).min(1)]);
const types = oneOrMore(z.string().min(1));
const includes = (wanted: string) => (given: string | string[]) => [given].flat().includes(wanted);

/** 11.1: a string or language value objects, and nothing else in them. */
const languageValue = z.strictObject({
  '@value': z.string(),
  '@language': z.string().optional(),
  '@direction': z.enum(['ltr', 'rtl']).nullable().optional(),
});
const words = z.union([z.string(), oneOrMore(languageValue)]);
const named = { name: words.optional(), description: words.optional() };

/** 4.3: the base context first (or that of 1.1, which the Data Integrity suites still send), then addresses or contexts in place. */
const contexts = z
  .array(z.union([url, z.record(z.string(), z.unknown())]))
  .min(1)
  .refine((given) => given[0] === VC_CONTEXT || given[0] === VC_1_CONTEXT);

const typedThing = z.looseObject({ id: url.optional(), type: types });
const party = z.union([url, z.looseObject({ id: url, ...named })]);
const subject = z.looseObject({ id: url.optional() }).refine((given) => Object.keys(given).length > 0);

const status = typedThing.refine((given) => {
  if (![given.type].flat().includes('BitstringStatusListEntry')) return true;
  return (
    url.safeParse(given.statusListCredential).success &&
    z.string().min(1).safeParse(given.statusPurpose).success &&
    z
      .string()
      .regex(/^(0|[1-9]\d*)$/)
      .safeParse(given.statusListIndex).success &&
    given.id !== given.statusListCredential
  );
});

/** 5.3: where it lies and a digest of it; each resource once. */
const related = z
  .looseObject({
    id: url,
    mediaType: z.string().optional(),
    digestSRI: z
      .string()
      .regex(/^sha(256|384|512)-[A-Za-z0-9+/_-]+={0,2}$/)
      .optional(),
    digestMultibase: z
      .string()
      .regex(/^[uz][\w-]+$/)
      .optional(),
  })
  .refine((given) => given.digestSRI !== undefined || given.digestMultibase !== undefined);

const Credential = z
  .looseObject({
    '@context': contexts,
    id: url.optional(),
    type: types.refine(includes('VerifiableCredential')),
    ...named,
    issuer: party,
    credentialSubject: oneOrMore(subject),
    issuanceDate: stamp.optional(),
    validFrom: stamp.optional(),
    validUntil: stamp.optional(),
    credentialStatus: oneOrMore(status).optional(),
    credentialSchema: oneOrMore(z.looseObject({ id: url, type: types })).optional(),
    evidence: oneOrMore(typedThing).optional(),
    termsOfUse: oneOrMore(typedThing).optional(),
    refreshService: oneOrMore(typedThing).optional(),
    relatedResource: oneOrMore(related)
      .refine((given) => new Set([given].flat().map(({ id }) => id)).size === [given].flat().length)
      .optional(),
    proof: oneOrMore(typedThing).optional(),
  })
  .refine(
    ({ validFrom, validUntil }) =>
      !validFrom || !validUntil || Date.parse(validFrom) <= Date.parse(validUntil),
  );

const Presentation = z.looseObject({
  '@context': contexts,
  id: url.optional(),
  type: types.refine(includes('VerifiablePresentation')),
  holder: party.optional(),
  // Of envelopes (JOSE, COSE) none is understood here, so none is let through unread.
  verifiableCredential: oneOrMore(Credential).optional(),
  proof: oneOrMore(typedThing),
});

/** @returns the first thing that is wrong, for machines; null when it keeps the data model */
export function credentialFault(given: unknown): string | null {
  return faultOf(Credential, given);
}

/** A presentation whose proof covers it. */
export function presentationFault(given: unknown): string | null {
  return faultOf(Presentation, given);
}

function faultOf(schema: z.ZodType, given: unknown): string | null {
  const issue = schema.safeParse(given).error?.issues[0];
  if (!issue) return null;
  return `${issue.path.map(String).join('.') || 'document'}: ${issue.message}`;
}
