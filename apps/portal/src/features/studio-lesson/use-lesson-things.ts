import { questionCodesOf } from '@sinau/contracts/lesson-document.js';
import { useMemo, useState } from 'react';
import type { Media, StudioLesson } from './api/lesson.js';
import { useAskedQuestions } from './api/questions.js';
import { documentOf, type LessonDraft } from './lesson-draft.js';
import type { LessonThings } from './lesson-things.js';

const NO_QUESTIONS: never[] = [];

/** Uploads and questions that a draft refers to: those of the saved lesson and those picked since. */
export function useLessonThingsOf(lesson: StudioLesson, { body }: LessonDraft): LessonThings {
  const [picked, setPicked] = useState<readonly Media[]>([]);
  const document = documentOf(body);
  const codes = useMemo(() => (document ? questionCodesOf(document) : []), [document]);
  const asked = useAskedQuestions(lesson.courseId, codes).data?.items ?? NO_QUESTIONS;
  return useMemo(
    () => ({
      courseId: lesson.courseId,
      // What the server knows of an upload is newer than what the picker saw.
      media: new Map([...picked, ...lesson.media].map((media) => [media.id, media])),
      addMedia: (media) => setPicked((before) => [...before.filter(({ id }) => id !== media.id), media]),
      questions: new Map(asked.map((question) => [question.code, question])),
    }),
    [lesson.courseId, lesson.media, picked, asked],
  );
}
