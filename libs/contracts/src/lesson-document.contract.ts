import { z } from 'zod';
import { Code, Id, isPrintable } from './common.js';

/*
 * The text of a lesson as JSON in ProseMirror's shape: nodes with `type`, `attrs`, `content`, text with `marks`.
 * This schema is the allow-list. An unknown node is refused, an unknown attribute dropped, so nothing that a trainer
 * writes or pastes can run. Nesting is finite on purpose: no document can exhaust a stack.
 */

const words = (max: number) =>
  z
    .string()
    .max(max, { error: `Teks paling banyak ${max} huruf.` })
    .refine(isPrintable, { error: 'Teks memuat tanda yang tidak dapat ditampilkan.' });

/** Where a link in a lesson may lead: the web, mail, telephone, or a page of this site. */
const LINK = /^(?:https?:\/\/(?![^/]*@)[^\s/]|mailto:[^\s@]+@|tel:\+?[\d-]{3,20}$|\/(?![/\\]))[^\s]*$/i;
const Href = z
  .string()
  .max(2000)
  .regex(LINK, { error: 'Tautan harus diawali https://, mailto:, atau tel:.' });

const Mark = z.discriminatedUnion('type', [
  z.object({ type: z.literal('bold') }),
  z.object({ type: z.literal('italic') }),
  z.object({ type: z.literal('code') }),
  z.object({ type: z.literal('link'), attrs: z.object({ href: Href }) }),
]);

const Text = z.object({
  type: z.literal('text'),
  text: words(20_000).min(1),
  marks: z.array(Mark).max(4).optional(),
});
const Inline = z.discriminatedUnion('type', [Text, z.object({ type: z.literal('hardBreak') })]);
const inlines = z.array(Inline).max(2000);

const Paragraph = z.object({ type: z.literal('paragraph'), content: inlines.optional() });

function listsOf<T extends z.ZodType>(inner: T) {
  const content = z.array(inner).min(1).max(100);
  const Item = z.object({ type: z.literal('listItem'), content });
  const Task = z.object({
    type: z.literal('taskItem'),
    attrs: z.object({ checked: z.boolean() }).optional(),
    content,
  });
  return [
    z.object({ type: z.literal('bulletList'), content: z.array(Item).min(1).max(300) }),
    z.object({
      type: z.literal('orderedList'),
      attrs: z.object({ start: z.int().min(0).max(9999).optional() }).optional(),
      content: z.array(Item).min(1).max(300),
    }),
    z.object({ type: z.literal('taskList'), content: z.array(Task).min(1).max(300) }),
  ] as const;
}

// Lists go three levels deep: more cannot be read on a phone.
const Third = z.discriminatedUnion('type', [Paragraph, ...listsOf(Paragraph)]);
const Second = z.discriminatedUnion('type', [Paragraph, ...listsOf(Third)]);
const flow = [Paragraph, ...listsOf(Second)] as const;
const flowContent = z
  .array(z.discriminatedUnion('type', [...flow]))
  .min(1)
  .max(200);

export const CalloutTone = z.enum(['info', 'tip', 'warning', 'example']);
export type CalloutTone = z.infer<typeof CalloutTone>;

const span = z.int().min(1).max(20).optional();
const cell = { attrs: z.object({ colspan: span, rowspan: span }).optional(), content: flowContent };
const Row = z.object({
  type: z.literal('tableRow'),
  content: z
    .array(
      z.discriminatedUnion('type', [
        z.object({ type: z.literal('tableHeader'), ...cell }),
        z.object({ type: z.literal('tableCell'), ...cell }),
      ]),
    )
    .min(1)
    .max(20),
});

const caption = words(300).optional();
const Block = z.discriminatedUnion('type', [
  ...flow,
  z.object({
    type: z.literal('heading'),
    attrs: z.object({ level: z.int().min(2).max(4) }),
    content: inlines.optional(),
  }),
  z.object({ type: z.literal('blockquote'), content: flowContent }),
  z.object({ type: z.literal('callout'), attrs: z.object({ tone: CalloutTone }), content: flowContent }),
  z.object({ type: z.literal('codeBlock'), content: z.array(Text).max(1).optional() }),
  z.object({ type: z.literal('horizontalRule') }),
  z.object({ type: z.literal('table'), content: z.array(Row).min(1).max(200) }),
  /** `alt` says what there is to see, for people who do not see it. */
  z.object({ type: z.literal('image'), attrs: z.object({ mediaId: Id, alt: words(500), caption }) }),
  z.object({ type: z.literal('video'), attrs: z.object({ mediaId: Id, caption }) }),
  z.object({ type: z.literal('audio'), attrs: z.object({ mediaId: Id, caption }) }),
  z.object({ type: z.literal('file'), attrs: z.object({ mediaId: Id, caption }) }),
  /** Shown as a picture of ours with a button; YouTube itself is asked only after a tap. */
  z.object({
    type: z.literal('youtube'),
    attrs: z.object({
      videoId: z.string().regex(/^[\w-]{11}$/, { error: 'Alamat video YouTube tidak dikenal.' }),
      title: words(200),
    }),
  }),
  /** One question of the course's bank, answered inside the text; it does not count. */
  z.object({ type: z.literal('quiz'), attrs: z.object({ question: Code }) }),
  z.object({
    type: z.literal('beforeAfter'),
    attrs: z.object({ before: Id, after: Id, beforeAlt: words(500), afterAlt: words(500), caption }),
  }),
]);

const Document = z.object({
  type: z.literal('doc'),
  content: z.array(Block).max(1000, { error: 'Pelajaran terlalu panjang.' }),
});
export type LessonBlock = z.infer<typeof Block>;
export interface LessonDocument {
  readonly type: 'doc';
  readonly content: LessonBlock[];
}

/** A whole lesson text: at most 1,000 blocks. Typed by name, so that declarations built on it stay small. */
export const LessonDocument: z.ZodType<LessonDocument, LessonDocument> = Document.meta({
  id: 'LessonDocument',
});
export type LessonInline = z.infer<typeof Inline>;

/** In answers: it was validated when it was saved, so it is not walked again on every read. */
export const StoredDocument = z
  .custom<LessonDocument>((value) => typeof value === 'object' && value !== null)
  .meta({ description: 'A LessonDocument, as validated when it was saved' });
