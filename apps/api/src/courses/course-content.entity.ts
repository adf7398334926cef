import type { Evidence, RubricCriterion } from '@sinau/contracts/assignments.contract.js';
import type { LessonKind, QuestionKind } from '@sinau/contracts/lessons.contract.js';
import type { LessonDocument } from '@sinau/contracts/lesson-document.contract.js';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { StoredLessonContent } from '../curriculum/curriculum-content.js';
import type { StoredOption, StoredSettings } from '../curriculum/question-content.js';

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
  @Column('text') kind: QuestionKind;
  /** Of its module: draws choose by it. */
  @Column('text', { name: 'module_code', nullable: true }) moduleCode: string | null;
  @Column('text') level: 'easy' | 'medium' | 'hard';
  @Column('text') text: string;
  @Column('jsonb') options: StoredOption[];
  /** What only some kinds have. */
  @Column('jsonb', { default: () => "'{}'" }) settings: StoredSettings;
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
  @Column('jsonb') instructions: LessonDocument;
  @Column('jsonb') evidence: Evidence[];
  @Column('text', { array: true, default: () => "'{}'" }) checklist: string[];
  @Column('jsonb', { default: () => "'[]'" }) rubric: RubricCriterion[];
  @Column('integer', { name: 'passing_score', nullable: true }) passingScore: number | null;
  @Column('integer', { default: 0 }) revisions: number;
  /** How many classmates' submissions one may review. */
  @Column('integer', { name: 'peer_reviews', default: 0 }) peerReviews: number;
}
