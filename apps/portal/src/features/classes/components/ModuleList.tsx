import { formatNumber } from '../../../lib/format.js';
import { Disclosure } from '../../../ui/Disclosure.js';
import { Icon } from '../../../ui/Icon.js';
import { Progress } from '../../../ui/Progress.js';
import { Stack } from '../../../ui/Stack.js';
import { VisuallyHidden } from '../../../ui/VisuallyHidden.js';
import { LESSON_KINDS } from '../../courses/words.js';
import { SaveSlot } from '../../offline/components/SaveSlot.js';
import type { Enrolment, LessonProgress, Module } from '../api/enrolment.js';
import { lessonHref } from '../lesson-link.js';
import styles from './ModuleList.module.css';

/** The Bab of the class; the one where I am is unfolded. */
export function ModuleList({ enrolment }: { readonly enrolment: Enrolment }) {
  const { id, modules, lessonsPercent, nextLesson } = enrolment;
  const current = modules.find(({ lessons }) => lessons.some(({ code }) => code === nextLesson?.code));
  return (
    <Stack as="section" aria-labelledby="bab">
      <h2 id="bab">Bab dan pelajaran</h2>
      <Progress label="Pelajaran selesai" value={lessonsPercent} />
      {modules.map((module) => (
        <Disclosure key={module.code} open={module === current} summary={<ModuleSummary module={module} />}>
          <ol>
            {module.lessons.map((lesson) => (
              <li key={lesson.code}>
                <LessonRow lesson={lesson} href={lessonHref(id, lesson)} />
              </li>
            ))}
          </ol>
          <SaveSlot enrolmentId={id} moduleCode={module.code} />
        </Disclosure>
      ))}
    </Stack>
  );
}

function ModuleSummary({ module: { title, lessons } }: { readonly module: Module }) {
  const done = lessons.filter((lesson) => lesson.done).length;
  return (
    <span className={styles.words}>
      <strong>{title}</strong>{' '}
      <span className={styles.soft}>
        {done} dari {lessons.length} selesai
      </span>
    </span>
  );
}

const PLACE_WORDS: Partial<Record<LessonProgress['kind'], string>> = {
  reading: 'dibaca',
  video: 'diputar',
  audio: 'diputar',
};

/** `, dibaca 40%`; empty where a share says nothing (quizzes, tasks) or the lesson is done. */
function placeWords({ kind, done, position }: LessonProgress): string {
  const words = PLACE_WORDS[kind];
  return words && !done && position > 0 ? `, ${words} ${Math.round(position * 100)}%` : '';
}

function LessonRow({ lesson, href }: { readonly lesson: LessonProgress; readonly href: string }) {
  const kind = LESSON_KINDS[lesson.kind];
  return (
    <a href={href} className={styles.lesson}>
      <Icon name={kind.icon} />
      <span className={styles.words}>
        {lesson.title}
        <span className={styles.soft}>
          {kind.label}, {lesson.minutes} menit
          {typeof lesson.score === 'number' && `, nilai ${formatNumber(lesson.score)}`}
          {placeWords(lesson)}
        </span>
      </span>
      {lesson.done && (
        <span className={styles.done}>
          <Icon name="check" />
          <VisuallyHidden>Selesai</VisuallyHidden>
        </span>
      )}
    </a>
  );
}
