import type { CertificateData } from './certificate-data.js';
import { formatDate, formatDateRange, formatNumber } from './indonesian-format.js';

/** A stretch of the formal sentence. */
export interface TextRun {
  text: string;
  /** Set in a heavier weight. */
  strong: boolean;
  /** Kept on one line when it is short, as dates and amounts should be. */
  whole: boolean;
}

/** What the template prints: finished strings only, no formatting decisions left. */
export interface CertificateText {
  documentTitle: string;
  heading: string;
  /** What the holder did, before the course's title. */
  deed: string;
  number: string;
  parent: string;
  issuer: string;
  address: string;
  holder: string;
  business: string | null;
  course: string;
  sentence: TextRun[];
  placeAndDate: string;
  signatory: { name: string; title: string; rank: string | null; nip: string | null };
  code: string;
  url: string;
  /** What the back page lists: the course's materi, or the sessions that a trainer taught. */
  listHeading: string;
  listItem: string;
  modules: { title: string; jp: string }[];
  totalJp: string;
  /** Sessions may have no JP: nothing is then said of it. */
  hasJp: boolean;
  demo: boolean;
}

/**
 * One printable line. Control, bidi-override and zero-width characters could make a name read differently
 * from what it says; line breaks would break the layout. NFC lets the fonts use their accented glyphs,
 * and the modifier letters of transliterated Arabic (Maʼruf) become the quotes that they look like.
 */
export function printable(value: string): string {
  return value
    .normalize('NFC')
    .replaceAll('\u02BC', '’')
    .replace(/[\u02BB\u02BF]/g, '‘')
    .replace(/[\p{Zs}\p{Zl}\p{Zp}\t\r\n\v\f]+/gu, ' ')
    .replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}]/gu, '')
    .trim();
}

type Wording = Pick<CertificateText, 'heading' | 'deed' | 'listHeading' | 'listItem'>;

const MATERI = { listHeading: 'Daftar Materi', listItem: 'Materi' };
const KINDS: Readonly<Record<CertificateData['kind'], Wording>> = {
  STTP: {
    heading: 'Surat Tanda Tamat Pelatihan',
    deed: 'telah mengikuti dan menyelesaikan pelatihan',
    ...MATERI,
  },
  SK: { heading: 'Surat Keterangan', deed: 'telah mengikuti sebagian pelatihan', ...MATERI },
  PELATIH: {
    heading: 'Sertifikat Pelatih',
    deed: 'telah mengajar sebagai pelatih pada pelatihan',
    listHeading: 'Sesi yang Diajarkan',
    listItem: 'Sesi',
  },
};

const plain = (text: string): TextRun => ({ text, strong: false, whole: false });
const strong = (text: string): TextRun => ({ text, strong: true, whole: true });
const whole = (text: string): TextRun => ({ text, strong: false, whole: true });

/** How it went: a result for who completed, the sessions for who attended, nothing for who taught. */
function outcome(data: CertificateData, score: string): TextRun[] {
  if (data.attendance) {
    const { present, held } = data.attendance;
    return [
      plain(', dengan kehadiran '),
      strong(`${formatNumber(present)} dari ${formatNumber(held)} sesi`),
      plain('.'),
    ];
  }
  if (data.gradeLabel === '') return [plain('.')];
  return [
    plain(', dengan hasil '),
    strong(printable(data.gradeLabel)),
    plain(score === '' ? '.' : ' '),
    ...(score === '' ? [] : [whole(score), plain('.')]),
  ];
}

function sentence(data: CertificateData): TextRun[] {
  const score = data.finalScore === null ? '' : `(nilai akhir ${formatNumber(data.finalScore)})`;
  const on = data.startedOn === data.endedOn ? 'pada tanggal' : 'pada';
  return [
    plain(`yang diselenggarakan oleh ${printable(data.issuer.name)} secara ${printable(data.modeLabel)}, `),
    whole(printable(data.batchLabel)),
    plain(`, ${on} `),
    strong(formatDateRange(data.startedOn, data.endedOn)),
    ...(data.jp > 0 ? [plain(', selama '), strong(`${formatNumber(data.jp)} jam pelajaran (JP)`)] : []),
    ...outcome(data, score),
  ];
}

const optional = (value: string | null): string | null => (value === null ? null : printable(value) || null);

/** Turns frozen data into the strings on the page. Throws RangeError for a date or number that is none. */
export function certificateText(data: CertificateData): CertificateText {
  const number = printable(data.number);
  const holder = printable(data.holderName);
  const total = data.modules.reduce((sum, module) => sum + module.jp, 0);
  return {
    documentTitle: `${KINDS[data.kind].heading} ${number} – ${holder}`,
    ...KINDS[data.kind],
    number,
    parent: printable(data.issuer.parent),
    issuer: printable(data.issuer.name),
    address: printable(data.issuer.address),
    holder,
    business: optional(data.businessName),
    course: printable(data.courseTitle),
    sentence: sentence(data),
    placeAndDate: `${printable(data.place)}, ${formatDate(data.issuedOn)}`,
    signatory: {
      name: printable(data.signatory.name),
      title: printable(data.signatory.title),
      rank: optional(data.signatory.rank),
      nip: optional(data.signatory.nip),
    },
    code: printable(data.verificationCode),
    url: printable(data.verifyUrl),
    modules: data.modules.map((module) => ({ title: printable(module.title), jp: formatNumber(module.jp) })),
    totalJp: formatNumber(total),
    hasJp: total > 0,
    demo: data.demo,
  };
}
