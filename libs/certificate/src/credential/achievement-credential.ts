import { createHash } from 'node:crypto';
import { BADGE_CONTEXT, BADGE_EXTENSIONS, VC_CONTEXT } from './contexts.js';
import { AchievementCredential } from './credential-schema.js';
import { statusEntry } from './status-list.js';

/** The part of a certificate's frozen payload that the credential repeats. Days are ISO calendar dates in WIB. */
export interface CredentialFacts {
  readonly kind: string;
  readonly number: string;
  readonly holderName: string;
  readonly courseTitle: string;
  /** 1 JP = 45 minutes. */
  readonly jp: number;
  readonly startedOn: string;
  readonly endedOn: string;
  readonly issuedOn: string;
  readonly batchLabel: string;
  readonly modeLabel: string;
  readonly gradeLabel?: string | null;
  /** 0-100 */
  readonly finalScore?: number | null;
  readonly issuer: { readonly name: string; readonly parent: string; readonly address: string };
  readonly verifyUrl: string;
  readonly demo: boolean;
}

export interface CredentialPlace {
  readonly certificateId: string;
  readonly did: string;
  /** The issuer's address, without a slash at its end. */
  readonly publicUrl: string;
  readonly statusListUrl: string;
  readonly statusIndex: number;
  /** Last valid day in WIB; null: it does not expire. */
  readonly expiresOn: string | null;
}

const SCHEMA =
  'https://purl.imsglobal.org/spec/ob/v3p0/schema/json/ob_v3p0_achievementcredential_schema.json';

/** What the holder did, per kind of certificate. */
const kinds: Record<
  string,
  { type: 'CertificateOfCompletion' | 'Certificate'; role: string; criteria: string }
> = {
  STTP: {
    type: 'CertificateOfCompletion',
    role: 'Peserta',
    criteria: 'Memenuhi semua syarat kelulusan pelatihan: kehadiran, tugas, dan tes.',
  },
  SK: {
    type: 'Certificate',
    role: 'Peserta',
    criteria: 'Mengikuti pelatihan dengan kehadiran yang cukup.',
  },
  PELATIH: { type: 'Certificate', role: 'Pelatih', criteria: 'Mengajar pada pelatihan ini.' },
};

/** The unsigned credential of one certificate. @throws ZodError when the payload cannot make a well-formed one */
export function achievementCredential(facts: CredentialFacts, place: CredentialPlace): AchievementCredential {
  const kind = kinds[facts.kind] ?? {
    type: 'Certificate',
    role: 'Peserta',
    criteria: 'Mengikuti pelatihan.',
  };
  const results = resultsOf(facts);
  return AchievementCredential.parse({
    '@context': [VC_CONTEXT, BADGE_CONTEXT, BADGE_EXTENSIONS],
    id: `urn:uuid:${place.certificateId}`,
    type: ['VerifiableCredential', 'OpenBadgeCredential'],
    name: facts.courseTitle,
    issuer: issuerOf(facts, place),
    validFrom: startOf(facts.issuedOn),
    ...(place.expiresOn && { validUntil: `${place.expiresOn}T23:59:59+07:00` }),
    credentialSubject: {
      type: ['AchievementSubject'],
      name: facts.holderName,
      // OB 3.0 wants an id or an identifier. The name is all that is ours to tell: no NIK, no phone, no account.
      identifier: [
        { type: 'IdentityObject', hashed: false, identityHash: facts.holderName, identityType: 'name' },
      ],
      activityStartDate: startOf(facts.startedOn),
      activityEndDate: startOf(facts.endedOn),
      licenseNumber: facts.number,
      role: kind.role,
      achievement: {
        id: uuidOf(place.did, facts.kind, facts.courseTitle, String(facts.jp)),
        type: ['Achievement'],
        achievementType: kind.type,
        name: facts.courseTitle,
        description: descriptionOf(facts),
        inLanguage: 'id',
        criteria: { narrative: kind.criteria },
        ...(results.length > 0 && { resultDescription: results.map(({ description }) => description) }),
      },
      ...(results.length > 0 && { result: results.map(({ result }) => result) }),
    },
    evidence: [{ id: facts.verifyUrl, type: ['Evidence'], name: 'Halaman pemeriksaan sertifikat' }],
    credentialStatus: statusEntry(place.statusListUrl, place.statusIndex),
    credentialSchema: [{ id: SCHEMA, type: '1EdTechJsonSchemaValidator2019' }],
  });
}

const startOf = (day: string) => `${day}T00:00:00+07:00`;

function issuerOf({ issuer }: CredentialFacts, { did, publicUrl }: CredentialPlace) {
  return {
    id: did,
    type: ['Profile'],
    name: issuer.name,
    url: publicUrl,
    parentOrg: { id: uuidOf(did, issuer.parent), type: ['Profile'], name: issuer.parent },
    address: { type: ['Address'], addressCountryCode: 'ID', streetAddress: issuer.address },
  };
}

function descriptionOf(facts: CredentialFacts): string {
  // Sessions of a trainer may have no JP.
  const text = `Pelatihan ${facts.jp > 0 ? `${facts.jp} JP ` : ''}secara ${facts.modeLabel}, ${facts.batchLabel}.`;
  return facts.demo ? `CONTOH / DEMO — bukan dokumen resmi. ${text}` : text;
}

function resultsOf({ finalScore, gradeLabel, courseTitle, kind }: CredentialFacts) {
  const found = [];
  if (kind === 'STTP' && typeof finalScore === 'number') {
    const id = uuidOf(courseTitle, 'nilai');
    found.push({
      description: {
        id,
        type: ['ResultDescription'],
        name: 'Nilai akhir',
        resultType: 'RawScore',
        valueMin: '0',
        valueMax: '100',
      },
      result: { type: ['Result'], resultDescription: id, value: String(finalScore) },
    });
  }
  if (kind === 'STTP' && gradeLabel) {
    const id = uuidOf(courseTitle, 'predikat');
    found.push({
      description: { id, type: ['ResultDescription'], name: 'Predikat', resultType: 'LetterGrade' },
      result: { type: ['Result'], resultDescription: id, value: gradeLabel },
    });
  }
  return found;
}

/** The same words give the same name, everywhere and always (UUID of version 8, RFC 9562). */
function uuidOf(...words: string[]): string {
  const bytes = createHash('sha256').update(JSON.stringify(words)).digest().subarray(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x80;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = bytes.toString('hex');
  return `urn:uuid:${hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')}`;
}
