import type { StudioCourse } from '@sinau/contracts/studio-tree.contract.js';
import { fingerprint } from '../curriculum/curriculum-reader.js';
import { writeDraft } from './draft-writer.js';
import type { FileObject } from './file-object.js';

export interface DraftRow {
  readonly courseId: string;
  readonly slug: string;
  readonly code: string;
  readonly courseState: 'draft' | 'published' | 'archived';
  readonly publishedVersion: number | null;
  readonly publishedSha256: Buffer | null;
  readonly baseVersionId: string | null;
  readonly baseSha256: Buffer | null;
  readonly head: FileObject;
  readonly state: 'editing' | 'in_review' | 'returned';
  readonly revision: number;
  readonly submittedBy: string | null;
  readonly submittedSha256: Buffer | null;
}

export interface LessonRow {
  readonly id: string;
  readonly moduleId: string;
  readonly code: string;
  readonly source: FileObject;
  readonly revision: number;
  readonly bytes: number;
  readonly mediaIds: string[];
  readonly openComments: number;
}

export interface ModuleRow {
  readonly id: string;
  readonly code: string;
  readonly source: FileObject;
  readonly revision: number;
}

/** A draft as it stands: its rows in order without the removed ones, and the file that they make. */
export interface LoadedDraft {
  readonly row: DraftRow;
  readonly modules: readonly (ModuleRow & { readonly lessons: readonly LessonRow[] })[];
  readonly questions: readonly unknown[];
  readonly file: FileObject;
  /** Of the file. */
  readonly sha256: Buffer;
}

export function assembleDraft(
  row: DraftRow,
  rows: { modules: readonly ModuleRow[]; lessons: readonly LessonRow[] },
  questions: readonly unknown[],
): LoadedDraft {
  const modules = rows.modules.map((module) => ({
    ...module,
    lessons: rows.lessons.filter(({ moduleId }) => moduleId === module.id),
  }));
  const file = writeDraft({
    head: row.head,
    modules: modules.map(({ source, lessons }) => ({
      source,
      lessons: lessons.map((lesson) => lesson.source),
    })),
    questions,
  });
  return { row, modules, questions, file, sha256: fingerprint(file) };
}

const equal = (one: Buffer | null, other: Buffer) => one !== null && one.equals(other);

/**
 * Where a draft stands. What was changed after it was handed in, in the tree or in the bank, is being edited again; what
 * equals the published version is published.
 */
export function stateOf({
  row,
  sha256,
}: {
  readonly row: Pick<DraftRow, 'state' | 'submittedSha256' | 'courseState' | 'publishedSha256'>;
  readonly sha256: Buffer;
}): StudioCourse['state'] {
  if (row.state === 'in_review' && equal(row.submittedSha256, sha256)) return 'in_review';
  if (row.courseState !== 'draft' && equal(row.publishedSha256, sha256)) return 'published';
  return row.state === 'returned' ? 'returned' : 'editing';
}

/** Nothing was changed since it was read from its version. */
export function isUntouched({ row, sha256 }: Pick<LoadedDraft, 'row' | 'sha256'>): boolean {
  return equal(row.baseSha256, sha256);
}
