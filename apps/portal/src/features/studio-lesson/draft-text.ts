import type { LessonDocument } from '@sinau/contracts/lesson-document.contract.js';
import type { LessonBody } from './api/lesson.js';
import { isList, textOf, type AnyNode } from './document/node.js';
import type { LessonDraft } from './lesson-draft.js';

/** A lesson as lines of plain words, to compare two of them word by word. Pictures and the like are named. */
export function draftText({ title, minutes, body }: LessonDraft): string {
  return [title, `${minutes} menit`, '', ...bodyLines(body)].join('\n');
}

function bodyLines(body: LessonBody): string[] {
  switch (body.kind) {
    case 'reading':
      return [...documentLines(body.document), ...section('Poin kunci', body.keyPoints)];
    case 'video':
      return [
        ...named('Video', body.mediaId),
        ...named('YouTube', body.youtube && `${body.youtube.title} (${body.youtube.videoId})`),
        ...documentLines(body.document),
        ...section('Adegan', body.scenes),
        ...named('Catatan produksi', body.productionNotes),
      ];
    case 'audio':
      return [
        ...named('Rekaman', body.mediaId),
        ...documentLines(body.document),
        ...named('Catatan produksi', body.productionNotes),
      ];
    case 'quiz':
      return [
        ...section('Soal', body.questions),
        ...section(
          'Soal acak',
          body.draws.map(({ count, moduleCode, level }) =>
            [count, moduleCode, level].filter(Boolean).join(' '),
          ),
        ),
        `Nilai lulus ${body.passingScore}, ${body.maxAttempts} kali, ${body.minutes ?? 'tanpa batas'} menit`,
        body.shuffle ? 'Urutan diacak' : 'Urutan tetap',
      ];
    case 'photo_assignment':
      return [
        ...documentLines(body.document),
        ...section(
          'Bukti',
          body.evidence.map(({ kind, min, max, note }) => `${kind} ${min}–${max} ${note}`),
        ),
        ...section('Daftar periksa', body.checklist),
        body.peerReviews > 0 ? `Peserta mengulas ${body.peerReviews} tugas teman` : 'Tanpa ulasan teman',
      ];
    case 'in_person':
      return [
        ...section('Alat', body.tools),
        ...section(
          'Acara',
          body.plan.map(({ minutes, activity }) => `${minutes} menit: ${activity}`),
        ),
      ];
    case 'scorm':
      return [...named('Paket', body.packageId), `Nilai lulus ${body.passingScore ?? '-'}`];
  }
}

const named = (name: string, value: string | null): string[] => (value ? [`${name}: ${value}`] : []);
const section = (name: string, lines: readonly string[]): string[] =>
  lines.length > 0 ? ['', `${name}:`, ...lines.map((line) => `• ${line}`)] : [];

const THINGS: Readonly<Record<string, string>> = {
  image: 'Gambar',
  video: 'Video',
  audio: 'Audio',
  file: 'Berkas',
  youtube: 'YouTube',
  quiz: 'Soal',
  beforeAfter: 'Foto sebelum dan sesudah',
};

/** A text block by block, with an empty line between blocks. */
export const documentLines = ({ content }: LessonDocument): string[] =>
  (content as readonly AnyNode[]).flatMap((block) => [...blockLines(block), '']);

function blockLines(node: AnyNode, indent = ''): string[] {
  const thing = THINGS[node.type ?? ''];
  if (thing !== undefined) return [`${indent}[${[thing, ...wordsOf(node)].join(': ')}]`];
  if (node.type === 'horizontalRule') return ['———'];
  if (node.type === 'hardBreak') return [];
  if (isList(node)) return (node.content ?? []).flatMap((item) => itemLines(item, indent));
  if (node.type === 'tableRow') return [(node.content ?? []).map(textOf).join(' | ')];
  if (/^(paragraph|heading|codeBlock)$/.test(node.type ?? '')) return [indent + inlineText(node)];
  return (node.content ?? []).flatMap((child) => blockLines(child, indent));
}

function itemLines(item: AnyNode, indent: string): string[] {
  const [first = '', ...rest] = (item.content ?? []).flatMap((child) => blockLines(child, `${indent}  `));
  return [`${indent}• ${first.trimStart()}`, ...rest];
}

const inlineText = (node: AnyNode): string =>
  (node.content ?? []).map((inline) => (inline.type === 'hardBreak' ? '\n' : (inline.text ?? ''))).join('');
const wordsOf = ({ attrs = {} }: AnyNode): string[] =>
  [attrs.alt, attrs.title, attrs.question, attrs.caption, attrs.beforeAlt, attrs.afterAlt].filter(
    (value): value is string => typeof value === 'string' && value !== '',
  );
