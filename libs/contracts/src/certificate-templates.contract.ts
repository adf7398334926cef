import { z } from 'zod';
import { Id, Instant, Ok, line } from './common.js';
import type { RouteTable } from './route.js';
import { TEMPLATE_FACES, TemplateDesign, TemplatePage } from './template-design.js';

export const TemplateKind = z.enum(['STTP', 'SK', 'PELATIH']);
export type TemplateKind = z.infer<typeof TemplateKind>;

/** Typst that an expert wrote. It runs in a process that can read no file and reach no network. */
const Source = z
  .string({ error: 'Sumber Typst belum diisi.' })
  .min(1, { error: 'Sumber Typst belum diisi.' })
  .max(200_000, { error: 'Sumber Typst paling banyak 200.000 huruf.' });

/** A look: a design of the editor, or Typst by hand. */
const Look = z.union([z.object({ design: TemplateDesign }), z.object({ source: Source })]);

export const TemplateVersionHead = z
  .object({
    id: Id,
    version: z.int(),
    state: z.enum(['draft', 'published']),
    /** False when an expert wrote the source by hand. */
    designed: z.boolean(),
    updatedAt: Instant,
    updatedByName: z.string().nullable(),
    publishedAt: Instant.nullable(),
  })
  .meta({ id: 'TemplateVersionHead' });
export type TemplateVersionHead = z.infer<typeof TemplateVersionHead>;

export const TemplateVersion = z
  .object({
    ...TemplateVersionHead.shape,
    /** Null when an expert wrote the source. */
    design: TemplateDesign.nullable(),
    source: z.string(),
    revision: z.int(),
    /** The source was written by hand, and there is a design to go back to. */
    restorable: z.boolean(),
  })
  .meta({ id: 'TemplateVersion' });
export type TemplateVersion = z.infer<typeof TemplateVersion>;

const head = { id: Id, kind: TemplateKind, name: z.string(), archivedAt: Instant.nullable() };

export const TemplateSummary = z
  .object({
    ...head,
    publishedVersion: z.int().nullable(),
    draftVersion: z.int().nullable(),
    updatedAt: Instant,
    /** The front of the newest version, for a small picture; null when its source was written by hand. */
    picture: z.object({ paper: z.enum(['landscape', 'portrait']), page: TemplatePage }).nullable(),
  })
  .meta({ id: 'TemplateSummary' });
export type TemplateSummary = z.infer<typeof TemplateSummary>;

export const TemplateDetail = z
  .object({
    ...head,
    /** The draft, or else the newest published version. */
    current: TemplateVersion,
    /** Newest first. */
    versions: z.array(TemplateVersionHead),
  })
  .meta({ id: 'TemplateDetail' });
export type TemplateDetail = z.infer<typeof TemplateDetail>;

export const TemplateImage = z
  .object({
    id: Id,
    name: z.string(),
    format: z.enum(['png', 'jpeg']),
    width: z.int(),
    height: z.int(),
    bytes: z.int(),
    url: z.string(),
    /** Looks that show it. A published version keeps it for ever. */
    uses: z.array(z.object({ templateId: Id, name: z.string(), published: z.boolean() })),
  })
  .meta({ id: 'TemplateImageFile' });
export type TemplateImage = z.infer<typeof TemplateImage>;

export const TemplatePreview = z
  .object({
    /** The PDF, base64. */
    pdf: z.string(),
    bytes: z.int(),
    holderName: z.string(),
    /** Sentences about what will look or weigh wrong; the PDF exists all the same. */
    warnings: z.array(z.string()),
  })
  .meta({ id: 'TemplatePreview' });
export type TemplatePreview = z.infer<typeof TemplatePreview>;

const byId = z.object({ id: Id });
const Name = line('Nama templat', 3, 80);

export const certificateTemplateRoutes = {
  'GET /manage/certificate-templates': {
    summary: 'Looks of certificates, the newest first',
    query: z.object({ archived: z.enum(['yes', 'no']).default('no') }),
    response: z.object({ items: z.array(TemplateSummary) }),
  },
  'GET /manage/certificate-templates/starters': {
    summary: 'Finished designs to begin from',
    response: z.object({
      items: z.array(
        z.object({ key: z.string(), kind: TemplateKind, name: z.string(), design: TemplateDesign }),
      ),
    }),
  },
  'POST /manage/certificate-templates': {
    summary: 'Begin a look from a finished design, or as a copy of another look',
    status: 201,
    body: z.object({
      name: Name,
      from: z.union([z.object({ starter: z.string().max(40) }), z.object({ templateId: Id })]),
    }),
    response: TemplateDetail,
  },
  'GET /manage/certificate-templates/:id': { summary: 'One look', params: byId, response: TemplateDetail },
  'PUT /manage/certificate-templates/:id': {
    summary: 'Another name for a look',
    params: byId,
    body: z.object({ name: Name }),
    response: TemplateDetail,
  },
  'POST /manage/certificate-templates/:id/archive': {
    summary: 'Put a look away, or bring it back; certificates that carry it stay as they are',
    params: byId,
    body: z.object({ archived: z.boolean() }),
    response: TemplateDetail,
  },
  'POST /manage/certificate-templates/:id/draft': {
    summary: 'A new draft that starts from the newest version',
    status: 201,
    params: byId,
    response: TemplateDetail,
  },
  'PUT /manage/certificate-templates/:id/draft': {
    summary: 'Save the draft; refused when somebody else saved first',
    params: byId,
    body: z.object({ revision: z.int().min(1), look: Look }),
    response: z.object({ revision: z.int(), updatedAt: Instant }),
  },
  'POST /manage/certificate-templates/:id/draft/restore': {
    summary: 'Back from Typst by hand to the design that it was taken from',
    params: byId,
    body: z.object({ revision: z.int().min(1) }),
    response: TemplateDetail,
  },
  'POST /manage/certificate-templates/:id/draft/publish': {
    summary: 'Publish the draft, once it prints in at most 150 KB; from then on it never changes',
    params: byId,
    body: z.object({ revision: z.int().min(1) }),
    response: TemplateDetail,
  },
  'POST /manage/certificate-templates/preview': {
    summary: 'The real PDF of a look, with the longest or the shortest name',
    body: z.object({
      kind: TemplateKind,
      look: Look,
      sample: z.enum(['longest', 'shortest']).default('longest'),
    }),
    response: TemplatePreview,
  },
  'GET /manage/batches/:id/certificate-preview': {
    summary:
      'The longest name of a class on a look, before anything is approved; the built-in one without a version',
    params: byId,
    query: z.object({ kind: TemplateKind.default('STTP'), templateVersionId: Id.optional() }),
    response: TemplatePreview,
  },
  'POST /manage/certificate-templates/source': {
    summary: 'The Typst source of a design, for an expert to go on with',
    body: z.object({ design: TemplateDesign }),
    response: z.object({ source: z.string() }),
  },
  'GET /manage/certificate-template-images': {
    summary: 'Pictures and logos for looks',
    response: z.object({ items: z.array(TemplateImage) }),
  },
  'POST /manage/certificate-template-images': {
    summary: 'Add a picture (multipart field `file`, PNG or JPEG); it is re-encoded and kept once',
    raw: 'upload',
    status: 201,
    response: TemplateImage,
  },
  'DELETE /manage/certificate-template-images/:id': {
    summary: 'Take a picture off the shelf, unless a published version shows it',
    params: byId,
    response: Ok,
  },
  'POST /manage/certificate-template-images/:id/restore': {
    summary: 'Put a picture back on the shelf',
    params: byId,
    response: TemplateImage,
  },
  'GET /manage/certificate-template-images/:id/file': {
    summary: 'A picture for looks',
    raw: 'download',
    params: byId,
    response: z.unknown(),
  },
  'GET /manage/certificate-fonts/:face': {
    summary: 'A font of the certificates, so that the editor shows what will be printed',
    raw: 'download',
    params: z.object({ face: z.enum(TEMPLATE_FACES) }),
    response: z.unknown(),
  },
} as const satisfies RouteTable;
