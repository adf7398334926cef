import type { Subject, WorkKind } from '@sinau/contracts/library.contract.js';
import type { WorkBody, WorkDetail } from './api/manage-library.js';
import { readTimedLines, writeTimedLines } from './timed-lines.js';

/** A work as it stands in the form: numbers and times are still text. */
export interface WorkDraft {
  readonly kind: WorkKind;
  readonly title: string;
  readonly creator: string;
  readonly publisher: string;
  readonly year: string;
  readonly language: WorkDetail['language'];
  readonly subjects: readonly Subject[];
  readonly description: string;
  readonly licence: string;
  readonly isbn: string;
  readonly shelf: string;
  readonly pages: string;
  readonly episode: string;
  readonly cover: WorkDetail['coverMedia'];
  readonly file: WorkDetail['fileMedia'];
  readonly chapters: string;
  readonly transcript: string;
}

const text = (value: number | null): string => (value === null ? '' : String(value));
const number = (value: string): number | null => (value.trim() === '' ? null : Number(value));
const optional = (value: string): string | null => (value.trim() === '' ? null : value);

export const EMPTY_WORK: WorkDraft = {
  kind: 'physical_book',
  title: '',
  creator: '',
  publisher: 'Latkop UKM',
  year: '',
  language: 'id',
  subjects: [],
  description: '',
  licence: '',
  isbn: '',
  shelf: '',
  pages: '',
  episode: '',
  cover: null,
  file: null,
  chapters: '',
  transcript: '',
};

export function toDraft(work: WorkDetail): WorkDraft {
  const { kind, title, creator, publisher, language, subjects, description, licence } = work;
  return {
    kind,
    title,
    creator,
    publisher,
    language,
    subjects,
    description,
    licence,
    year: text(work.year),
    isbn: work.isbn ?? '',
    shelf: work.shelf ?? '',
    pages: text(work.pages),
    episode: text(work.episode),
    cover: work.coverMedia,
    file: work.fileMedia,
    chapters: writeTimedLines(work.chapters.map(({ start, title: name }) => ({ start, text: name }))),
    transcript: writeTimedLines(work.transcript),
  };
}

export function toBody(draft: WorkDraft): WorkBody {
  const { kind, title, creator, publisher, language, subjects, description, licence, cover, file } = draft;
  const isBook = kind === 'physical_book';
  const isEpisode = kind === 'podcast_episode';
  return {
    kind,
    title,
    creator,
    publisher,
    language,
    description,
    licence,
    subjects: [...subjects],
    year: number(draft.year),
    isbn: optional(draft.isbn),
    shelf: isBook ? optional(draft.shelf) : null,
    pages: isEpisode ? null : number(draft.pages),
    episode: isEpisode ? number(draft.episode) : null,
    coverId: cover?.id ?? null,
    fileId: isBook ? null : (file?.id ?? null),
    chapters: isEpisode
      ? readTimedLines(draft.chapters).lines.map(({ start, text: name }) => ({ start, title: name }))
      : [],
    transcript: isEpisode ? [...readTimedLines(draft.transcript).lines] : [],
  };
}
