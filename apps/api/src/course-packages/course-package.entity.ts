import type { PackageContents } from '@sinau/contracts/course-packages.contract.js';
import type { ImportOutcome } from '@sinau/contracts/courses.contract.js';
import type { FieldError } from '@sinau/contracts/problem.js';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A whole course that came in as one file, and how far it is. */
@Entity({ name: 'course_packages', schema: 'lms' })
export class CoursePackageRow {
  @PrimaryColumn('uuid')
  id: string;

  @Column('text', { default: 'uploading' })
  state: 'uploading' | 'checking' | 'checked' | 'importing' | 'done' | 'failed';

  @Column('text')
  filename: string;

  @Column('bigint')
  bytes: number;

  @Column('integer', { name: 'files_done', default: 0 })
  filesDone: number;

  @Column('integer', { name: 'files_all', default: 0 })
  filesAll: number;

  @Column('jsonb', { nullable: true })
  outcome: ImportOutcome | null;

  @Column('jsonb', { nullable: true })
  contents: PackageContents | null;

  @Column('integer', { name: 'media_kept', default: 0 })
  mediaKept: number;

  @Column('integer', { name: 'media_renamed', default: 0 })
  mediaRenamed: number;

  @Column('text', { nullable: true })
  reason: string | null;

  @Column('jsonb', { default: () => "'[]'" })
  errors: FieldError[];

  @Column('integer', { default: 0 })
  attempts: number;

  @Column('uuid', { nullable: true })
  lease: string | null;

  @Column('timestamptz', { name: 'leased_until', nullable: true })
  leasedUntil: Date | null;

  @Column('uuid', { name: 'created_by' })
  createdBy: string;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt: Date;

  @Column('timestamptz', { name: 'updated_at', default: () => 'now()' })
  updatedAt: Date;
}
