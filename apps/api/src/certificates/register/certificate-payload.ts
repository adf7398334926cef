import type { CertificateData, CertificateSignatory } from '@sinau/certificate/certificate-data.js';
import { certificateNumber } from './certificate-number.js';
import { CITY, ISSUER } from './issuer.js';
import { printedCode } from './verification-code.js';

export interface ClassFacts {
  readonly courseTitle: string;
  readonly jp: number;
  readonly modules: { title: string; jp: number }[];
  readonly mode: 'in_person' | 'online' | 'blended' | 'self_paced';
  readonly batchLabel: string;
  /** Days in WIB; null in an angkatan without dates. */
  readonly startsOn: string | null;
  readonly endsOn: string | null;
}

export interface HolderFacts {
  readonly enrolmentId: string;
  readonly accountId: string;
  readonly name: string;
  readonly businessName: string | null;
  readonly finalScore: number;
  readonly gradeLabel: string | null;
  /** Days in WIB. */
  readonly joinedOn: string;
  readonly completedOn: string;
}

export interface ApprovalFacts {
  /** Day of approval in WIB. */
  readonly day: string;
  readonly pattern: string;
  readonly signatory: CertificateSignatory;
  readonly publicUrl: string;
  readonly demo: boolean;
}

const modeLabels = {
  in_person: 'tatap muka',
  online: 'daring',
  blended: 'bauran',
  self_paced: 'mandiri',
} as const satisfies Record<ClassFacts['mode'], string>;

const collator = new Intl.Collator('id', { sensitivity: 'base', numeric: true });

/** The order of official numbers: by name as Indonesians sort it, then by enrolment, so that it never depends on chance. */
export function byHolderName(
  a: Pick<HolderFacts, 'name' | 'enrolmentId'>,
  b: Pick<HolderFacts, 'name' | 'enrolmentId'>,
): number {
  return collator.compare(a.name, b.name) || (a.enrolmentId < b.enrolmentId ? -1 : 1);
}

/** Where a code is checked: the address in the QR. */
export function verifyUrlOf(publicUrl: string, code: string): string {
  return `${publicUrl.replace(/\/+$/, '')}/v/${code}`;
}

/** Everything the certificate will say for ever, as it is on the day of approval (I4). */
export function certificatePayload(
  approval: ApprovalFacts,
  taught: ClassFacts,
  holder: HolderFacts,
  given: { sequence: number; code: string },
): CertificateData {
  return {
    kind: 'STTP',
    number: certificateNumber(approval.pattern, given.sequence, approval.day),
    holderName: holder.name,
    businessName: holder.businessName,
    courseTitle: taught.courseTitle,
    jp: taught.jp,
    startedOn: taught.startsOn ?? holder.joinedOn,
    endedOn: taught.endsOn ?? holder.completedOn,
    issuedOn: approval.day,
    modeLabel: modeLabels[taught.mode],
    batchLabel: taught.batchLabel,
    gradeLabel: holder.gradeLabel ?? 'Lulus',
    finalScore: holder.finalScore,
    place: CITY,
    signatory: approval.signatory,
    issuer: ISSUER,
    verificationCode: printedCode(given.code),
    verifyUrl: verifyUrlOf(approval.publicUrl, given.code),
    modules: taught.modules,
    demo: approval.demo,
  };
}
