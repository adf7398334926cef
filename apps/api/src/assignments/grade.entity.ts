import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ChosenLevel } from './rubric.rule.js';

/** What a trainer gave one submission. A correction is another row; the highest number counts. */
@Entity({ name: 'grades', schema: 'lms' })
export class GradeRow {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()' })
  id: string;

  @Column('integer', { default: 1 })
  number: number;

  /** Why it was corrected; null for the first. */
  @Column('text', { nullable: true })
  reason: string | null;

  @Column('uuid', { name: 'submission_id' })
  submissionId: string;

  @Column('uuid', { name: 'grader_id' })
  graderId: string;

  @Column('jsonb')
  levels: ChosenLevel[];

  @Column('numeric', { precision: 5, scale: 2 })
  score: number;

  @Column('boolean')
  passed: boolean;

  @Column('text')
  comment: string;

  @Column('timestamptz', { name: 'graded_at', default: () => 'now()' })
  gradedAt: Date;
}
