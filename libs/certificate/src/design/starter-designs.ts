import type { Design, DesignElement, DesignPage, TextElement } from './design.js';

export type StarterKind = 'STTP' | 'SK' | 'PELATIH';

export interface Starter {
  readonly key: string;
  readonly kind: StarterKind;
  readonly name: string;
  readonly design: Design;
}

/** What the three kinds say differently. */
interface Wording {
  readonly title: string;
  readonly titleEn: string;
  readonly lead: string;
  readonly leadEn: string;
  readonly sentence: string;
  readonly sentenceEn: string;
}

const WORDINGS: Readonly<Record<StarterKind, Wording>> = {
  STTP: {
    title: 'Surat Tanda Tamat Pelatihan',
    titleEn: 'Certificate of Completion',
    lead: 'telah mengikuti dan menyelesaikan pelatihan',
    leadEn: 'has attended and completed the training',
    sentence: '{{sentence}}',
    sentenceEn: '{{sentenceEn}}',
  },
  SK: {
    title: 'Surat Keterangan',
    titleEn: 'Statement of Attendance',
    lead: 'telah mengikuti pelatihan',
    leadEn: 'has attended the training',
    sentence: '{{sentence}} Surat ini bukan tanda tamat pelatihan.',
    sentenceEn: '{{sentenceEn}} This is not a certificate of completion.',
  },
  PELATIH: {
    title: 'Sertifikat Pelatih',
    titleEn: 'Trainer’s Certificate',
    lead: 'telah mengajar sebagai pelatih pada pelatihan',
    leadEn: 'has taught as a trainer in',
    sentence: '{{sentence}}',
    sentenceEn: '{{sentenceEn}}',
  },
};

const PLAIN: Omit<TextElement, 'id' | 'x' | 'y' | 'w' | 'h' | 'text'> = {
  type: 'text',
  face: 'sans',
  size: 10,
  color: 'ink',
  align: 'center',
  valign: 'middle',
  fit: 'wrap',
  upper: false,
  tracking: 0,
  role: 'text',
};

type Rest = Partial<Omit<TextElement, 'type' | 'id' | 'text'>> & { readonly y: number; readonly h: number };

const words = (id: string, text: string, rest: Rest): TextElement => ({
  ...PLAIN,
  x: 32,
  w: 233,
  ...rest,
  id,
  text,
});

const small = { face: 'serif-italic', color: 'muted' } as const;
const brand = { face: 'sans-bold', color: 'green' } as const;

const letterhead = (): DesignElement[] => [
  { id: 'lambang', type: 'logo', x: 141, y: 24.5, w: 15, h: 15 },
  words('induk', '{{issuerParent}}', {
    y: 40.5,
    h: 4.5,
    size: 8.4,
    color: 'muted',
    fit: 'line',
    upper: true,
    tracking: 0.8,
  }),
  words('kantor', '{{issuerName}}', {
    y: 45,
    h: 6.5,
    size: 11.5,
    ...brand,
    fit: 'line',
    upper: true,
    tracking: 0.6,
  }),
];

/** Who checks it and who signed it, at the foot of the front. */
const foot = (bilingual: boolean): DesignElement[] => [
  { id: 'qr', type: 'qr', x: 32, y: 153, w: 28, h: 28 },
  words('kode', '{{code}}', {
    x: 63,
    y: 159.5,
    w: 66,
    h: 5.5,
    size: 10,
    face: 'sans-bold',
    align: 'left',
    fit: 'line',
    tracking: 0.7,
  }),
  words('pindai', `Pindai untuk memeriksa keaslian${bilingual ? '\nScan to verify' : ''}`, {
    x: 63,
    y: 165.5,
    w: 66,
    h: 9,
    size: 8,
    color: 'muted',
    align: 'left',
    valign: 'top',
  }),
  { id: 'ttd', type: 'signature', x: 179, y: 146.5, w: 88, h: 38, size: 10, color: 'ink' },
];

function front(kind: StarterKind, bilingual: boolean): DesignPage {
  const say = WORDINGS[kind];
  const both = (own: string, other: string): string => (bilingual ? `${own} / ${other}` : own);
  const heading = { size: 27, face: 'serif-bold', color: 'green', tracking: 1.8 } as const;
  return {
    frame: 'rosette',
    elements: [
      ...letterhead(),
      words('judul', say.title, {
        y: bilingual ? 53 : 55,
        h: 11,
        ...heading,
        fit: 'line',
        upper: true,
        role: 'title',
      }),
      ...(bilingual ? [words('judulen', say.titleEn, { y: 64, h: 5.5, size: 12.5, ...small })] : []),
      words('nomor', `${both('Nomor', 'Number')}: {{number}}`, { y: 69.5, h: 5.5, size: 10.5, fit: 'line' }),
      words('kepada', both('diberikan kepada', 'awarded to'), { y: 78, h: 6, size: 12, ...small }),
      words('nama', '{{holderName}}', { y: 84.5, h: 15, size: 34, face: 'serif-bold' }),
      {
        id: 'garis',
        type: 'line',
        x: 89.5,
        y: 100,
        w: 118,
        h: 4,
        color: 'gold',
        thickness: 0.5,
        ornament: true,
      },
      words('usaha', '{{businessName}}', {
        y: 104.5,
        h: 6,
        size: 12,
        face: 'sans-bold',
        color: 'gold',
        fit: 'line',
      }),
      words('telah', both(say.lead, say.leadEn), { y: 112, h: 5.5, size: 10.5 }),
      words('pelatihan', '{{courseTitle}}', {
        y: 118,
        h: 11.5,
        size: 18,
        face: 'serif-bold',
        color: 'green',
      }),
      words('kalimat', say.sentence, { x: 40, w: 217, y: 130, h: bilingual ? 8.5 : 12, size: 10.5 }),
      ...(bilingual
        ? [words('kalimaten', say.sentenceEn, { x: 40, w: 217, y: 138.5, h: 7, size: 9, ...small })]
        : []),
      ...foot(bilingual),
    ],
  };
}

function back(kind: StarterKind, bilingual: boolean): DesignPage {
  const [list, listEn] =
    kind === 'PELATIH' ? ['Sesi yang Diajarkan', 'Sessions'] : ['Daftar Materi', 'Subjects'];
  const check = bilingual
    ? 'Pindai kode QR di halaman depan, atau buka {{url}}.\nCocokkan nama, nomor, dan kode {{code}} dengan halaman itu.\nScan the QR code on the front, or open the address above, and compare name, number and code.\n1 JP = 45 menit / minutes. {{issuerName}}, {{issuerAddress}}.'
    : 'Pindai kode QR di halaman depan, atau buka {{url}}.\nCocokkan nama, nomor, dan kode {{code}} dengan yang tampil di halaman itu.\n1 JP (jam pelajaran) = 45 menit. Diterbitkan oleh {{issuerName}}, {{issuerAddress}}.';
  const left = { x: 36, w: 200, align: 'left' } as const;
  return {
    frame: 'kawung',
    elements: [
      words('judul', bilingual ? `${list} / ${listEn}` : list, {
        y: 27,
        h: 9,
        size: 20,
        face: 'serif-bold',
        color: 'green',
        upper: true,
        tracking: 1.4,
        fit: 'line',
        role: 'heading',
      }),
      words('pelatihan', '{{courseTitle}}', { y: 37, h: 9, size: 13, face: 'serif-bold' }),
      words('siapa', 'Nomor {{number}}  ·  {{holderName}}', {
        y: 46.5,
        h: 5,
        size: 9,
        color: 'muted',
        fit: 'line',
      }),
      { id: 'materi', type: 'materi', x: 32, y: 55, w: 233, h: 100, size: 11, color: 'green' },
      {
        id: 'tepi',
        type: 'line',
        x: 32,
        y: 159,
        w: 1,
        h: 24,
        color: 'gold',
        thickness: 1.6,
        ornament: false,
      },
      words('caranya', bilingual ? 'Cara memeriksa keaslian / How to verify' : 'Cara memeriksa keaslian', {
        ...left,
        y: 159,
        h: 5,
        size: 9,
        ...brand,
        fit: 'line',
      }),
      words('cara', check, { ...left, y: 164.5, h: 18.5, size: 8.6, valign: 'top' }),
      { id: 'lambang', type: 'logo', x: 247, y: 162, w: 18, h: 18 },
    ],
  };
}

const NAMES: Readonly<Record<StarterKind, string>> = {
  STTP: 'Tanda tamat pelatihan',
  SK: 'Surat keterangan',
  PELATIH: 'Sertifikat pelatih',
};

const starter = (kind: StarterKind, language: Design['language']): Starter => ({
  key: `${kind.toLowerCase()}-${language}`,
  kind,
  name: `${NAMES[kind]}, ${language === 'id' ? 'Indonesia' : 'dwibahasa'}`,
  design: {
    paper: 'landscape',
    language,
    front: front(kind, language === 'id-en'),
    back: back(kind, language === 'id-en'),
  },
});

/** Finished looks to begin from: the centre's own, for each kind, in Indonesian and in two languages. */
export const STARTERS: readonly Starter[] = (['STTP', 'SK', 'PELATIH'] as const).flatMap((kind) =>
  (['id', 'id-en'] as const).map((language) => starter(kind, language)),
);
