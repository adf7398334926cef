import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity({ name: 'draft_modules', schema: 'lms' })
export class DraftModule {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()' }) id: string;
  @Column('uuid', { name: 'course_id' }) courseId: string;
  @Column('text') code: string;
  @Column('integer') position: number;
  @Column('json') source: object;
  @Column('integer', { default: 1 }) revision: number;
  @Column('integer', { name: 'next_lesson', default: 1 }) nextLesson: number;
  @Column('timestamptz', { name: 'removed_at', nullable: true }) removedAt: Date | null;
}

@Entity({ name: 'draft_lessons', schema: 'lms' })
export class DraftLesson {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()' }) id: string;
  @Column('uuid', { name: 'course_id' }) courseId: string;
  @Column('uuid', { name: 'module_id' }) moduleId: string;
  @Column('text') code: string;
  @Column('integer') position: number;
  @Column('json') source: object;
  @Column('integer', { default: 1 }) revision: number;
  @Column('integer') bytes: number;
  @Column('uuid', { name: 'media_ids', array: true, default: () => "'{}'" }) mediaIds: string[];
  @Column('timestamptz', { name: 'updated_at', default: () => 'now()' }) updatedAt: Date;
  @Column('uuid', { name: 'updated_by', nullable: true }) updatedBy: string | null;
  @Column('timestamptz', { name: 'removed_at', nullable: true }) removedAt: Date | null;
}

@Entity({ name: 'review_comments', schema: 'lms' })
export class ReviewCommentRow {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()' }) id: string;
  @Column('uuid', { name: 'course_id' }) courseId: string;
  @Column('uuid', { name: 'lesson_id', nullable: true }) lessonId: string | null;
  @Column('uuid', { name: 'author_id' }) authorId: string;
  @Column('text') body: string;
  @Column('timestamptz', { name: 'created_at', default: () => 'clock_timestamp()' }) createdAt: Date;
  @Column('timestamptz', { name: 'resolved_at', nullable: true }) resolvedAt: Date | null;
  @Column('uuid', { name: 'resolved_by', nullable: true }) resolvedBy: string | null;
}
