import type {
  CertificateData,
  CertificateIssuer,
  CertificateSignatory,
  PinnedLogos,
} from '@sinau/certificate/certificate-data.js';
import type { CertificateKind } from '@sinau/contracts/certificates.contract.js';
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

/** Somebody who gets a certificate. Days in WIB. */
export interface Recipient {
  readonly kind: CertificateKind;
  /** Null for a trainer. */
  readonly enrolmentId: string | null;
  readonly accountId: string;
  readonly name: string;
  readonly businessName: string | null;
  readonly finalScore: number | null;
  readonly gradeLabel: string | null;
  /** Of who attended. */
  readonly attendance: { readonly present: number; readonly held: number } | null;
  /** What a trainer taught; null: the whole course. */
  readonly taught: { title: string; jp: number }[] | null;
  /** When it began and ended for this person, for a class without dates. */
  readonly since: string;
  readonly until: string;
}

export interface ApprovalFacts {
  /** Day of approval in WIB. */
  readonly day: string;
  readonly signatory: CertificateSignatory;
  /** The centre as it is that day, and where its papers are signed. */
  readonly issuer: CertificateIssuer;
  readonly city: string;
  /** Null: the centre has none. */
  readonly logos: PinnedLogos | null;
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
export function byHolderName(a: Named, b: Named): number {
  return collator.compare(a.name, b.name) || (keyOf(a) < keyOf(b) ? -1 : 1);
}

interface Named {
  readonly name: string;
  readonly enrolmentId?: string | null;
  readonly accountId?: string;
}

const keyOf = (one: Named): string => one.enrolmentId ?? one.accountId ?? '';

/** The centre's logos as a certificate pins them; null when it has none. */
export const pinnedLogos = ({
  logoDinas,
  logoCentre,
}: {
  readonly logoDinas: string | null;
  readonly logoCentre: string | null;
}): PinnedLogos | null => (logoDinas || logoCentre ? { dinas: logoDinas, centre: logoCentre } : null);

/** Where a code is checked: the address in the QR. */
export function verifyUrlOf(publicUrl: string, code: string): string {
  return `${publicUrl.replace(/\/+$/, '')}/v/${code}`;
}

/** Everything the certificate will say for ever, as it is on the day of approval (I4). */
export function certificatePayload(
  approval: ApprovalFacts,
  taught: ClassFacts,
  holder: Recipient,
  given: { number: string; code: string },
): CertificateData {
  const modules = holder.taught ?? taught.modules;
  return {
    kind: holder.kind,
    number: given.number,
    holderName: holder.name,
    businessName: holder.businessName,
    courseTitle: taught.courseTitle,
    jp: holder.taught ? totalOf(holder.taught) : taught.jp,
    startedOn: taught.startsOn ?? holder.since,
    endedOn: taught.endsOn ?? holder.until,
    issuedOn: approval.day,
    modeLabel: modeLabels[taught.mode],
    batchLabel: taught.batchLabel,
    gradeLabel: holder.kind === 'STTP' ? (holder.gradeLabel ?? 'Lulus') : '',
    finalScore: holder.kind === 'STTP' ? holder.finalScore : null,
    ...(holder.attendance && { attendance: holder.attendance }),
    place: approval.city,
    signatory: approval.signatory,
    issuer: approval.issuer,
    ...(approval.logos && { logos: approval.logos }),
    verificationCode: printedCode(given.code),
    verifyUrl: verifyUrlOf(approval.publicUrl, given.code),
    modules,
    demo: approval.demo,
  };
}

const totalOf = (sessions: readonly { jp: number }[]): number =>
  sessions.reduce((sum, { jp }) => sum + jp, 0);
