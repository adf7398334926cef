import type { Evidence, RubricCriterion } from '@sinau/contracts/assignments.contract.js';
import type { LessonKind } from '@sinau/contracts/courses.contract.js';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { StoredLessonContent } from './curriculum-content.js';

@Entity({ name: 'modules', schema: 'lms' })
export class CourseModule {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()' }) id: string;
  @Column('uuid', { name: 'version_id' }) versionId: string;
  @Column('text') code: string;
  @Column('integer') position: number;
  @Column('text') title: string;
  @Column('integer') jp: number;
  @Column('text', { array: true }) objectives: string[];
}

@Entity({ name: 'lessons', schema: 'lms' })
export class Lesson {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()' }) id: string;
  @Column('uuid', { name: 'version_id' }) versionId: string;
  @Column('uuid', { name: 'module_id' }) moduleId: string;
  @Column('text') code: string;
  /** 1-based, in its module. */
  @Column('integer') position: number;
  /** 1-based, in the whole course. */
  @Column('integer') ordinal: number;
  @Column('text') title: string;
  @Column('text') kind: LessonKind;
  @Column('integer') minutes: number;
  @Column('boolean', { default: false }) free: boolean;
  @Column('jsonb') content: StoredLessonContent;
}

@Entity({ name: 'questions', schema: 'lms' })
export class Question {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()' }) id: string;
  @Column('uuid', { name: 'version_id' }) versionId: string;
  @Column('text') code: string;
  @Column('text') kind: 'single' | 'multiple' | 'true_false';
  @Column('text') level: 'easy' | 'medium' | 'hard';
  @Column('text') text: string;
  @Column('jsonb') options: { id: string; text: string }[];
  @Column('text', { array: true }) key: string[];
  @Column('text', { name: 'feedback_correct' }) feedbackCorrect: string;
  @Column('text', { name: 'feedback_wrong' }) feedbackWrong: string;
  @Column('integer') points: number;
}

@Entity({ name: 'assignments', schema: 'lms' })
export class Assignment {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()' }) id: string;
  @Column('uuid', { name: 'version_id' }) versionId: string;
  /** Null: the final assignment of the course. */
  @Column('uuid', { name: 'lesson_id', nullable: true }) lessonId: string | null;
  @Column('text') code: string;
  @Column('text') title: string;
  @Column('text', { name: 'instructions_html' }) instructionsHtml: string;
  @Column('jsonb') evidence: Evidence[];
  @Column('text', { array: true, default: () => "'{}'" }) checklist: string[];
  @Column('jsonb', { default: () => "'[]'" }) rubric: RubricCriterion[];
  @Column('integer', { name: 'passing_score', nullable: true }) passingScore: number | null;
  @Column('integer', { default: 0 }) revisions: number;
}
