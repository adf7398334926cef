import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ChosenLevel } from './rubric.rule.js';

/** What a trainer gave one submission: once. */
@Entity({ name: 'grades', schema: 'lms' })
export class GradeRow {
  @PrimaryColumn('uuid', { name: 'submission_id' })
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
