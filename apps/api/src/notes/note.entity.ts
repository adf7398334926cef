import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What one person wrote for themselves about a lesson of a course. */
@Entity({ name: 'lesson_notes', schema: 'lms' })
export class LessonNoteRow {
  @PrimaryColumn('uuid', { name: 'account_id' })
  accountId: string;

  @PrimaryColumn('uuid', { name: 'course_id' })
  courseId: string;

  @PrimaryColumn('text', { name: 'lesson_code' })
  lessonCode: string;

  @Column('text')
  text: string;

  @Column('integer', { default: 1 })
  revision: number;

  @Column('timestamptz', { name: 'updated_at', default: () => 'now()' })
  updatedAt: Date;
}
