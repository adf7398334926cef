import { ClassSessionRow } from '../batches/class-session.entity.js';
import { Account } from '../accounts/account.entity.js';
import { Signatory } from '../certificates/register/signatory.entity.js';
import { EvidenceFileRow } from '../assignments/evidence-file.entity.js';
import { DiscussionAnswerRow } from '../discussions/answer.entity.js';
import { GradeRow } from '../assignments/grade.entity.js';
import { Assignment, CourseModule, Lesson, Question } from '../courses/course-content.entity.js';
import { CoursePackageRow } from '../course-packages/course-package.entity.js';
import { CourseVersion } from '../courses/course-version.entity.js';
import { DraftLesson, DraftModule, ReviewCommentRow } from '../studio/draft-rows.entity.js';
import { Survey } from '../learning/survey.entity.js';
import { MediaRow } from '../media/media.entity.js';
import { RoomRow } from '../rooms/room.entity.js';
import { ScormPackageRow } from '../scorm/scorm-package.entity.js';
import { CopyRow } from '../library/copy.entity.js';
import { GlossaryTermRow } from '../glossary/term.entity.js';
import { LessonNoteRow } from '../notes/note.entity.js';
import { ConsultantLeaveRow } from '../consultations/leave.entity.js';
import { HonorariumRateRow } from '../trainer-ledger/honorarium-rate.entity.js';
import { SavedViewRow } from '../saved-views/saved-view.entity.js';
import { BusinessRow } from '../people/business.entity.js';

/** Tables that TypeORM writes. Tables read and written by SQL alone have no entity. */
export const entities: (new () => object)[] = [
  Account,
  BusinessRow,
  SavedViewRow,
  CourseVersion,
  CourseModule,
  Lesson,
  Question,
  Assignment,
  ClassSessionRow,
  Survey,
  EvidenceFileRow,
  GradeRow,
  LessonNoteRow,
  DiscussionAnswerRow,
  Signatory,
  MediaRow,
  CopyRow,
  GlossaryTermRow,
  ScormPackageRow,
  CoursePackageRow,
  DraftModule,
  DraftLesson,
  ReviewCommentRow,
  ConsultantLeaveRow,
  RoomRow,
  HonorariumRateRow,
];
