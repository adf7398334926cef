import type { LessonDocument } from '@sinau/contracts/lesson-document.contract.js';
import { mediaIdsOf } from '@sinau/contracts/lesson-document.js';
import { LessonBody } from '@sinau/contracts/studio-lesson.contract.js';
import { markdownToDocument } from '../curriculum/markdown-document.js';
import {
  isObject,
  numberIn,
  objectsIn,
  textIn,
  textsIn,
  withChanges,
  type FileObject,
} from './file-object.js';
import {
  drawsIn,
  evidenceIn,
  kindOf,
  peerReviewOf,
  peerReviewsIn,
  proofsOf,
  randomPicksOf,
} from './file-words.js';

/** A lesson's text: the document itself, or made from the Markdown that came with an older file. */
function documentIn(source: FileObject, key: 'isi' | 'naskah' | 'instruksi'): LessonDocument {
  const document = source[key];
  return isObject(document)
    ? (document as unknown as LessonDocument)
    : markdownToDocument(textIn(source, `${key}_md`));
}

function youtubeIn(source: FileObject) {
  const youtube = source.youtube;
  return isObject(youtube) ? { videoId: textIn(youtube, 'id'), title: textIn(youtube, 'judul') } : null;
}

function numberOrNull(source: FileObject, key: string): number | null {
  const value = source[key];
  return typeof value === 'number' ? value : null;
}

/** What the editor changes of a lesson, from the file's lesson object. */
export function bodyOf(source: FileObject): LessonBody {
  const kind = kindOf[textIn(source, 'jenis') as keyof typeof kindOf] ?? 'reading';
  const productionNotes = textIn(source, 'catatan_produksi');
  switch (kind) {
    case 'reading':
      return { kind, document: documentIn(source, 'isi'), keyPoints: textsIn(source, 'poin_kunci') };
    case 'video':
      return {
        kind,
        mediaId: textIn(source, 'media') || null,
        youtube: youtubeIn(source),
        document: documentIn(source, 'naskah'),
        scenes: textsIn(source, 'daftar_adegan'),
        productionNotes,
      };
    case 'audio':
      return {
        kind,
        mediaId: textIn(source, 'media') || null,
        document: documentIn(source, 'naskah'),
        productionNotes,
      };
    case 'quiz':
      return {
        kind,
        questions: textsIn(source, 'soal'),
        draws: drawsIn(source),
        passingScore: numberIn(source, 'nilai_minimal', 70),
        maxAttempts: numberIn(source, 'maks_percobaan', 3),
        minutes: numberOrNull(source, 'durasi_kuis_menit'),
        shuffle: source.acak_urutan === true,
      };
    case 'photo_assignment':
      return {
        kind,
        document: documentIn(source, 'instruksi'),
        evidence: evidenceIn(source),
        checklist: textsIn(source, 'daftar_periksa'),
        peerReviews: peerReviewsIn(source),
      };
    case 'in_person':
      return {
        kind,
        tools: textsIn(source, 'alat'),
        plan: objectsIn(source, 'rencana').map((step) => ({
          minutes: numberIn(step, 'menit', 1),
          activity: textIn(step, 'kegiatan'),
        })),
      };
    case 'scorm':
      return {
        kind,
        packageId: textIn(source, 'paket') || null,
        passingScore: numberOrNull(source, 'nilai_minimal'),
      };
  }
}

/** The same in the file's words; undefined is a key that is left out. */
function fieldsOf(body: LessonBody): FileObject {
  switch (body.kind) {
    case 'reading':
      return { isi: body.document, poin_kunci: body.keyPoints };
    case 'video':
      return {
        media: body.mediaId ?? undefined,
        youtube: body.youtube ? { id: body.youtube.videoId, judul: body.youtube.title } : undefined,
        naskah: body.document,
        daftar_adegan: body.scenes,
        catatan_produksi: body.productionNotes || undefined,
      };
    case 'audio':
      return {
        media: body.mediaId ?? undefined,
        naskah: body.document,
        catatan_produksi: body.productionNotes || undefined,
      };
    case 'quiz':
      return {
        soal: body.questions,
        acak_soal: body.draws.length > 0 ? randomPicksOf(body.draws) : undefined,
        nilai_minimal: body.passingScore,
        maks_percobaan: body.maxAttempts,
        durasi_kuis_menit: body.minutes ?? undefined,
        acak_urutan: body.shuffle || undefined,
      };
    case 'photo_assignment':
      return {
        instruksi: body.document,
        bukti: proofsOf(body.evidence),
        daftar_periksa: body.checklist,
        tinjauan_sejawat: peerReviewOf(body.peerReviews),
      };
    case 'in_person':
      return {
        alat: body.tools,
        rencana: body.plan.map(({ minutes, activity }) => ({ menit: minutes, kegiatan: activity })),
      };
    case 'scorm':
      return { paket: body.packageId ?? undefined, nilai_minimal: body.passingScore ?? undefined };
  }
}

/** As it would come back from an editor that changed nothing: the contract trims and drops what it does not know. */
function asGiven(body: LessonBody): LessonBody {
  const parsed = LessonBody.safeParse(body);
  return parsed.success ? parsed.data : body;
}

export interface LessonEdit {
  readonly title: string;
  readonly minutes: number;
  readonly body: LessonBody;
}

/** The lesson object with an edit in it. An edit that changes nothing gives back the object as it was. */
export function withEdit(source: FileObject, { title, minutes, body }: LessonEdit): FileObject {
  const before = {
    judul: textIn(source, 'judul').trim().replace(/\s+/g, ' '),
    durasi_menit: source.durasi_menit,
  };
  const named = withChanges(source, before, { judul: title, durasi_menit: minutes });
  return withChanges(named, fieldsOf(asGiven(bodyOf(source))), fieldsOf(body));
}

/** Every picture, recording and file that a lesson shows. */
export function mediaOf(body: LessonBody): string[] {
  const own = 'mediaId' in body && body.mediaId ? [body.mediaId] : [];
  return [...new Set([...own, ...('document' in body ? mediaIdsOf(body.document) : [])])];
}

/** Bytes of the text as learners get it. */
export function textBytesOf(body: LessonBody): number {
  const shown = 'productionNotes' in body ? { ...body, productionNotes: undefined } : body;
  return Buffer.byteLength(JSON.stringify(shown));
}
