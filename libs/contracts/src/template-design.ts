import { z } from 'zod';
import { Id, isPrintable } from './common.js';

/** What a text may print of a certificate, written `{{holderName}}`. Those ending in `En` are for bilingual templates. */
export const TEMPLATE_VARIABLES = [
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
] as const;
export type TemplateVariable = (typeof TEMPLATE_VARIABLES)[number];

/** The fonts that every certificate embeds. */
export const TEMPLATE_FACES = ['sans', 'sans-bold', 'serif-bold', 'serif-italic'] as const;
export type TemplateFace = (typeof TEMPLATE_FACES)[number];

const TEMPLATE_COLORS = [
  'ink',
  'green',
  'greenDeep',
  'greenTint',
  'gold',
  'goldBright',
  'goldTint',
  'paper',
  'muted',
  'alert',
] as const;

const DESIGN_LIMITS = { elements: 60, text: 600, smallest: 1 } as const;

const PLACEHOLDER = /\{\{([^{}]*)\}\}/g;
const KNOWN: readonly string[] = TEMPLATE_VARIABLES;

/** Names between double braces that are no variable. */
export function unknownVariables(text: string): string[] {
  return [...text.matchAll(PLACEHOLDER)].map(([, name = '']) => name).filter((name) => !KNOWN.includes(name));
}

const millimetres = (most: number) =>
  z
    .number({ error: 'Isi ukuran dalam milimeter.' })
    .min(0, { error: 'Ukuran tidak boleh kurang dari 0 mm.' })
    .max(most, { error: `Ukuran paling besar ${most} mm.` });
const Color = z.union([
  z.enum(TEMPLATE_COLORS),
  z.string().regex(/^#[0-9a-f]{6}$/, { error: 'Tulis warna seperti #0d4a41.' }),
]);
const points = (least: number, most: number) =>
  z
    .number({ error: 'Isi ukuran huruf.' })
    .min(least, { error: `Ukuran paling kecil ${least} pt.` })
    .max(most, { error: `Ukuran paling besar ${most} pt.` });

/** Place and size in millimetres from the upper left corner of the paper. */
const box = {
  id: z.string().regex(/^[a-z0-9]{1,24}$/, { error: 'Kode unsur tidak dikenal.' }),
  x: millimetres(297),
  y: millimetres(297),
  w: millimetres(297).min(DESIGN_LIMITS.smallest, { error: 'Lebar paling kecil 1 mm.' }),
  h: millimetres(297).min(DESIGN_LIMITS.smallest, { error: 'Tinggi paling kecil 1 mm.' }),
};

const Words = z
  .string({ error: 'Teks belum diisi.' })
  .max(DESIGN_LIMITS.text, { error: `Teks paling banyak ${DESIGN_LIMITS.text} huruf.` })
  .refine(isPrintable, { error: 'Teks memuat tanda yang tidak dapat dicetak.' })
  .refine((text) => unknownVariables(text).length === 0, {
    error: 'Ada isian {{…}} yang tidak dikenal. Pilih dari daftar isian.',
  });

const TextElement = z
  .object({
    ...box,
    type: z.literal('text'),
    text: Words,
    face: z.enum(TEMPLATE_FACES),
    size: points(4, 96),
    color: Color,
    align: z.enum(['left', 'center', 'right']),
    valign: z.enum(['top', 'middle', 'bottom']),
    /** `wrap`: several lines, smaller until they fit. `line`: one line, smaller until it fits. */
    fit: z.enum(['wrap', 'line']),
    upper: z.boolean(),
    tracking: points(0, 20),
    /** `title` is the document's heading for screen readers. */
    role: z.enum(['text', 'title', 'heading']),
  })
  .meta({ id: 'TemplateText' });

const ImageElement = z
  .object({ ...box, type: z.literal('image'), imageId: Id, alt: z.string().max(160) })
  .meta({ id: 'TemplateImage' });
/** Sinau's emblem, or a logo of the office as pinned when the class was approved; missing: the emblem. */
export const TEMPLATE_LOGOS = ['sinau', 'dinas', 'centre'] as const;
const LogoElement = z
  .object({ ...box, type: z.literal('logo'), of: z.enum(TEMPLATE_LOGOS).optional() })
  .meta({ id: 'TemplateLogo' });
const LineElement = z
  .object({
    ...box,
    type: z.literal('line'),
    color: Color,
    /** Points. */
    thickness: points(0.1, 20),
    ornament: z.boolean(),
  })
  .meta({ id: 'TemplateLine' });
const QrElement = z.object({ ...box, type: z.literal('qr') }).meta({ id: 'TemplateQr' });
const SignatureElement = z
  .object({ ...box, type: z.literal('signature'), size: points(5, 24), color: Color })
  .meta({ id: 'TemplateSignature' });
const MateriElement = z
  .object({ ...box, type: z.literal('materi'), size: points(5, 18), color: Color })
  .meta({ id: 'TemplateMateri' });

export const TemplateElement = z.discriminatedUnion('type', [
  TextElement,
  ImageElement,
  LogoElement,
  LineElement,
  QrElement,
  SignatureElement,
  MateriElement,
]);
export type TemplateElement = z.infer<typeof TemplateElement>;

export const TemplatePage = z
  .object({
    /** The kawung border of the centre; `rosette` adds the engraved rose behind the text. */
    frame: z.enum(['none', 'kawung', 'rosette']),
    elements: z
      .array(TemplateElement)
      .max(DESIGN_LIMITS.elements, { error: `Paling banyak ${DESIGN_LIMITS.elements} unsur per halaman.` })
      .refine((elements) => new Set(elements.map(({ id }) => id)).size === elements.length, {
        error: 'Dua unsur memakai kode yang sama.',
      }),
  })
  .meta({ id: 'TemplatePage' });
export type TemplatePage = z.infer<typeof TemplatePage>;

export const TemplateDesign = z
  .object({
    paper: z.enum(['landscape', 'portrait']),
    language: z.enum(['id', 'id-en']),
    front: TemplatePage,
    back: TemplatePage.nullable(),
  })
  .meta({ id: 'TemplateDesign' });
export type TemplateDesign = z.infer<typeof TemplateDesign>;
