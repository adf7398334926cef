import type { CertificateData } from '../certificate-data.js';
import { certificateText, printable } from '../certificate-text.js';
import { formatDate, formatDateRange, formatNumber } from '../indonesian-format.js';
import {
  englishLabel,
  formatEnglishDate,
  formatEnglishNumber,
  formatEnglishRange,
} from './english-format.js';

/** What `{{…}}` may name, and what it prints; null prints nothing, and neither does the line around it. */
export type DesignVariables = ReturnType<typeof designVariables>;

function englishOutcome(data: CertificateData): string {
  if (data.attendance)
    return `, present at ${String(data.attendance.present)} of ${String(data.attendance.held)} sessions.`;
  if (data.gradeLabel === '') return '.';
  const score = data.finalScore === null ? '' : ` (final score ${formatEnglishNumber(data.finalScore)})`;
  return `, with the result ${englishLabel(printable(data.gradeLabel))}${score}.`;
}

function englishSentence(data: CertificateData): string {
  const length = data.jp > 0 ? `, ${formatEnglishNumber(data.jp)} training hours (JP)` : '';
  return (
    `organised by ${printable(data.issuer.name)} ${englishLabel(printable(data.modeLabel))}, ` +
    `${printable(data.batchLabel)}, ${formatEnglishRange(data.startedOn, data.endedOn)}${length}${englishOutcome(data)}`
  );
}

/** The finished strings of one certificate, by the names that designs use. @throws RangeError for a wrong date or number */
export function designVariables(data: CertificateData) {
  const text = certificateText(data);
  const place = printable(data.place);
  return {
    holderName: text.holder,
    businessName: text.business,
    number: text.number,
    courseTitle: text.course,
    sentence: text.sentence.map((run) => run.text).join(''),
    sentenceEn: englishSentence(data),
    period: formatDateRange(data.startedOn, data.endedOn),
    periodEn: formatEnglishRange(data.startedOn, data.endedOn),
    startedOn: formatDate(data.startedOn),
    endedOn: formatDate(data.endedOn),
    issuedOn: formatDate(data.issuedOn),
    issuedOnEn: formatEnglishDate(data.issuedOn),
    placeAndDate: text.placeAndDate,
    placeAndDateEn: `${place}, ${formatEnglishDate(data.issuedOn)}`,
    jp: formatNumber(data.jp),
    mode: printable(data.modeLabel),
    modeEn: englishLabel(printable(data.modeLabel)),
    batch: printable(data.batchLabel),
    grade: printable(data.gradeLabel) || null,
    gradeEn: englishLabel(printable(data.gradeLabel)) || null,
    score: data.finalScore === null ? null : formatNumber(data.finalScore),
    place,
    signatoryName: text.signatory.name,
    signatoryTitle: text.signatory.title,
    signatoryRank: text.signatory.rank,
    signatoryNip: text.signatory.nip,
    issuerName: text.issuer,
    issuerParent: text.parent,
    issuerAddress: text.address,
    code: text.code,
    url: text.url,
    totalJp: text.totalJp,
  };
}

/** The names that a text may put between double braces; anything else there is printed as it is. */
export const VARIABLE_NAMES: readonly string[] = [
  'holderName',
  'businessName',
  'number',
  'courseTitle',
  'sentence',
  'sentenceEn',
  'period',
  'periodEn',
  'startedOn',
  'endedOn',
  'issuedOn',
  'issuedOnEn',
  'placeAndDate',
  'placeAndDateEn',
  'jp',
  'mode',
  'modeEn',
  'batch',
  'grade',
  'gradeEn',
  'score',
  'place',
  'signatoryName',
  'signatoryTitle',
  'signatoryRank',
  'signatoryNip',
  'issuerName',
  'issuerParent',
  'issuerAddress',
  'code',
  'url',
  'totalJp',
] satisfies (keyof DesignVariables)[];
