import type { CompletionRule } from '@sinau/contracts/courses.contract.js';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { StoredTest } from '../curriculum/curriculum-version.js';

/** One imported state of a curriculum. Never changed: enrolments keep learning the version they began with. */
@Entity({ name: 'course_versions', schema: 'lms' })
export class CourseVersion {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()' }) id: string;
  @Column('uuid', { name: 'course_id' }) courseId: string;
  @Column('integer') number: number;
  /** The curriculum file as it came. */
  @Column('json') source: object;
  @Column('bytea', { name: 'source_sha256' }) sourceSha256: Buffer;
  @Column('text') title: string;
  @Column('text', { name: 'short_title' }) shortTitle: string;
  @Column('text') family: string;
  @Column('text') summary: string;
  @Column('text', { name: 'description_html' }) descriptionHtml: string;
  @Column('text') goal: string;
  @Column('text', { array: true }) objectives: string[];
  @Column('text') audience: string;
  @Column('text', { array: true }) prerequisites: string[];
  @Column('text', { array: true }) equipment: string[];
  @Column('integer') jp: number;
  @Column('integer', { name: 'minutes_per_jp' }) minutesPerJp: number;
  @Column('jsonb') completion: CompletionRule;
  @Column('jsonb', { name: 'pre_test' }) preTest: StoredTest;
  @Column('jsonb', { name: 'post_test' }) postTest: StoredTest;
  /** How its lessons and assignments lie in the database: CONTENT_FORMAT. */
  @Column('integer', { name: 'content_format', default: 1 }) contentFormat: number;
  @Column('uuid', { name: 'imported_by', nullable: true }) importedBy: string | null;
  @Column('timestamptz', { name: 'imported_at', default: () => 'now()' }) importedAt: Date;
  /** When it was first published; the database notes it. Null: never. */
  @Column('timestamptz', { name: 'published_at', nullable: true }) publishedAt: Date | null;
}
