import { z } from 'zod';
import { BADGE_CONTEXT, BADGE_EXTENSIONS, VC_CONTEXT } from './contexts.js';

const uri = z.string().regex(/^[a-z][a-z0-9+.-]*:\S+$/i);
const text = z.string().min(1).max(4000);
const stamp = z
  .string()
  .regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/)
  .refine((value) => !Number.isNaN(Date.parse(value)));
const typed = (type: string) => z.tuple([z.literal(type)]);

const Issuer = z.strictObject({
  id: z.string().startsWith('did:web:'),
  type: typed('Profile'),
  name: text,
  url: uri,
  parentOrg: z.strictObject({ id: uri, type: typed('Profile'), name: text }),
  address: z.strictObject({
    type: typed('Address'),
    addressCountryCode: z.string().length(2),
    streetAddress: text,
  }),
});

const ResultDescription = z.strictObject({
  id: uri,
  type: typed('ResultDescription'),
  name: text,
  resultType: z.enum(['RawScore', 'LetterGrade']),
  valueMin: z.string().optional(),
  valueMax: z.string().optional(),
});

const Achievement = z.strictObject({
  id: uri,
  type: typed('Achievement'),
  achievementType: z.enum(['CertificateOfCompletion', 'Certificate']),
  name: text,
  description: text,
  inLanguage: z.literal('id'),
  criteria: z.strictObject({ narrative: text }),
  resultDescription: z.array(ResultDescription).max(2).optional(),
});

const Subject = z.strictObject({
  type: typed('AchievementSubject'),
  name: text,
  identifier: z.tuple([
    z.strictObject({
      type: z.literal('IdentityObject'),
      hashed: z.literal(false),
      identityHash: text,
      identityType: z.literal('name'),
    }),
  ]),
  activityStartDate: stamp,
  activityEndDate: stamp,
  licenseNumber: text,
  role: text,
  achievement: Achievement,
  result: z
    .array(
      z.strictObject({ type: typed('Result'), resultDescription: uri, value: z.string().min(1).max(60) }),
    )
    .max(2)
    .optional(),
});

/**
 * What we issue: the required part and our part of the OB 3.0 schema `AchievementCredential` on VC Data Model 2.0.
 * Narrower than the standard, and closed: a foreign field is refused before anything is canonicalised or signed.
 */
export const AchievementCredential = z
  .strictObject({
    '@context': z.tuple([z.literal(VC_CONTEXT), z.literal(BADGE_CONTEXT), z.literal(BADGE_EXTENSIONS)]),
    id: z.string().regex(/^urn:uuid:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/),
    type: z.tuple([z.literal('VerifiableCredential'), z.literal('OpenBadgeCredential')]),
    name: text,
    issuer: Issuer,
    validFrom: stamp,
    validUntil: stamp.optional(),
    credentialSubject: Subject,
    evidence: z.tuple([z.strictObject({ id: uri, type: typed('Evidence'), name: text })]),
    credentialStatus: z.strictObject({
      id: uri,
      type: z.literal('BitstringStatusListEntry'),
      statusPurpose: z.literal('revocation'),
      statusListIndex: z.string().regex(/^(0|[1-9]\d{0,8})$/),
      statusListCredential: uri,
    }),
    credentialSchema: z.tuple([
      z.strictObject({ id: uri, type: z.literal('1EdTechJsonSchemaValidator2019') }),
    ]),
  })
  .refine(({ validFrom, validUntil }) => !validUntil || Date.parse(validFrom) <= Date.parse(validUntil), {
    path: ['validUntil'],
  });
export type AchievementCredential = z.infer<typeof AchievementCredential>;

const Proof = z.strictObject({
  type: z.literal('DataIntegrityProof'),
  cryptosuite: z.literal('eddsa-rdfc-2022'),
  created: stamp,
  verificationMethod: z.string().startsWith('did:web:'),
  proofPurpose: z.literal('assertionMethod'),
  proofValue: z.string().regex(/^z[1-9A-HJ-NP-Za-km-z]{80,90}$/),
});

/** The same with its proof, as it is handed out. */
export const SignedAchievementCredential = AchievementCredential.safeExtend({ proof: Proof });
export type SignedAchievementCredential = z.infer<typeof SignedAchievementCredential>;
